package config

import (
	"path/filepath"
	"runtime"
)

// Path returns where the file is: HEX21_CONFIG, else the user's configuration directory. It is "" where the environment names no
// place.
func Path(lookup func(string) (string, bool)) string {
	get := func(name string) string { v, _ := lookup(name); return v }
	if p := get("HEX21_CONFIG"); p != "" {
		return p
	}
	dirs := []string{get("XDG_CONFIG_HOME")}
	if runtime.GOOS == "windows" { // elsewhere it may be that of the Windows around a Linux
		dirs = append(dirs, get("APPDATA"))
	}
	for _, dir := range dirs {
		if filepath.IsAbs(dir) { // the XDG Base Directory Specification has others ignored
			return filepath.Join(dir, "hex21", "config.yaml")
		}
	}
	if home := get("HOME"); home != "" {
		return filepath.Join(home, ".config", "hex21", "config.yaml")
	}
	return ""
}
