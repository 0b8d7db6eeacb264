package cmd

import (
	"path/filepath"
	"strings"

	"github.com/hex21/hex21/internal/doctor"
)

// powershellProfiles are the startup files of PowerShell, when it is what started hex21. It sets no SHELL, and it adds the folder of
// the user's modules to PSModulePath, which Windows sets for every program without that folder. On Windows the profiles are beside
// the modules, elsewhere in ~/.config.
func powershellProfiles(sys *System) []string {
	home := sys.home()
	if home == "" {
		return nil
	}
	var dirs []string
	for _, modules := range filepath.SplitList(sys.Getenv("PSModulePath")) {
		if strings.HasPrefix(modules, home) {
			dirs = append(dirs, filepath.Dir(modules), filepath.Join(home, ".config", "powershell"))
		}
	}
	var files []string
	for _, dir := range dirs {
		files = append(files, filepath.Join(dir, "Microsoft.PowerShell_profile.ps1"), filepath.Join(dir, "profile.ps1"))
	}
	return files
}

// powershell has no folder for completions: its profile asks hex21 for the script.
func powershell(profiles []string) doctor.Shell {
	s := doctor.Shell{
		Name: "powershell", Known: true,
		Install: "New-Item -ItemType Directory -Force (Split-Path $PROFILE); Add-Content $PROFILE 'hex21 completion powershell | Out-String | Invoke-Expression'",
	}
	for _, path := range profiles {
		if asksEachTime(path) {
			s.Script, s.Dynamic = path, true
			break
		}
	}
	return s
}
