package cli

import (
	"path/filepath"
	"strings"

	"github.com/hex21/hex21/explain"
)

// Shell returns the user's shell, as far as the environment shows.
func (a *App) Shell() explain.Shell {
	switch {
	case len(PowershellProfiles(a.Sys)) > 0:
		return explain.PowerShell
	case strings.TrimSuffix(filepath.Base(a.Sys.Getenv("SHELL")), ".exe") == "fish":
		return explain.Fish
	}
	return explain.POSIX
}

// PowershellProfiles returns the startup files of PowerShell, if PowerShell started hex21. It sets no SHELL, and it adds the folder of
// the user's modules to PSModulePath, which Windows sets for every program without that folder. On Windows the profiles are beside the
// modules, elsewhere in ~/.config.
func PowershellProfiles(sys *System) []string {
	home := sys.Home()
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
