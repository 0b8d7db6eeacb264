package doctorcmd

import (
	"github.com/hex21/hex21/internal/doctor"
)

// powershell looks in the profiles, because PowerShell has no folder for completions: its profile asks hex21 for the script.
func powershell(profiles []string) doctor.Shell {
	s := doctor.Shell{
		Name: "powershell", Known: true,
		Install: "New-Item -ItemType Directory -Force (Split-Path $PROFILE); Add-Content $PROFILE 'hex21 completion powershell | Out-String | Invoke-Expression'",
	}
	for _, path := range profiles {
		if generatesAtStart(path) {
			s.Script, s.Dynamic = path, true
			break
		}
	}
	return s
}
