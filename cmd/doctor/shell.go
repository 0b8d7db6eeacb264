package doctorcmd

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/doctor"
)

// shell looks for the completion script of the user's shell in the places where that shell looks.
func (o *options) shell() doctor.Shell {
	sys := o.app.Sys
	if profiles := cli.PowershellProfiles(sys); len(profiles) > 0 {
		return powershell(profiles)
	}
	s := doctor.Shell{Name: strings.TrimSuffix(filepath.Base(sys.Getenv("SHELL")), ".exe")}
	if sys.Getenv("SHELL") == "" {
		return doctor.Shell{}
	}
	var scripts, startup []string
	home := sys.Home()
	switch s.Name {
	case "bash":
		scripts, startup = bashScripts(sys), []string{".bashrc", ".bash_profile", ".bash_login", ".profile"}
		s.Install = "mkdir -p ~/.local/share/bash-completion/completions && hex21 completion bash > ~/.local/share/bash-completion/completions/hex21"
	case "zsh":
		scripts, startup = zshScripts(sys), []string{".zshrc", ".zprofile"}
		s.Install = "mkdir -p ~/.zfunc && hex21 completion zsh > ~/.zfunc/_hex21 && echo 'fpath+=~/.zfunc; autoload -U compinit; compinit' >> ~/.zshrc"
	case "fish":
		scripts, startup = fishScripts(sys), []string{filepath.Join(".config", "fish", "config.fish")}
		s.Install = "mkdir -p ~/.config/fish/completions && hex21 completion fish > ~/.config/fish/completions/hex21.fish"
	default:
		return s
	}
	s.Known = true
	for _, path := range scripts {
		if text, ok := readBeginning(path); ok {
			s.Script, s.Stale = path, !o.isCurrentScript(s.Name, text)
			return s
		}
	}
	for _, name := range startup {
		if path := filepath.Join(home, name); home != "" && generatesAtStart(path) {
			s.Script = path
			return s
		}
	}
	return s
}

// generatesAtStart reports whether a startup file runs hex21 to generate the script at each start of the shell.
func generatesAtStart(path string) bool {
	text, ok := readBeginning(path)
	return ok && bytes.Contains(text, []byte("hex21 completion"))
}

// isCurrentScript reports whether a completion script is the one that this build generates, with or without descriptions.
func (o *options) isCurrentScript(shell string, text []byte) bool {
	for _, bare := range []bool{false, true} {
		own, err := cli.CompletionScript(o.command.Root(), shell, bare)
		if err == nil && bytes.Equal(bytes.TrimSpace(own), bytes.TrimSpace(text)) {
			return true
		}
	}
	return false
}

// maxScript is the maximum number of bytes that are read from a script or a startup file.
const maxScript = 1 << 20

// readBeginning reads the beginning of a regular file. A file that cannot be read counts as absent.
func readBeginning(path string) ([]byte, bool) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxScript))
	return text, err == nil
}

// dataDirs returns the data directories, the user's first (XDG Base Directory Specification). It adds Homebrew's prefix, which they do not
// include by default.
func dataDirs(sys *cli.System) []string {
	own := cmp.Or(sys.Getenv("XDG_DATA_HOME"), filepath.Join(sys.Home(), ".local", "share"))
	dirs := []string{own}
	if prefix := sys.Getenv("HOMEBREW_PREFIX"); prefix != "" {
		dirs = append(dirs, filepath.Join(prefix, "share"))
	}
	system := cmp.Or(sys.Getenv("XDG_DATA_DIRS"), "/usr/local/share"+string(filepath.ListSeparator)+"/usr/share")
	for _, dir := range filepath.SplitList(system) {
		if filepath.IsAbs(dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// bashScripts returns where bash-completion looks, and the directories that it loads completely.
func bashScripts(sys *cli.System) []string {
	var out []string
	if dir := sys.Getenv("BASH_COMPLETION_USER_DIR"); dir != "" {
		out = append(out, filepath.Join(dir, "completions", "hex21"))
	}
	for _, dir := range dataDirs(sys) {
		for _, name := range []string{"hex21", "hex21.bash"} {
			out = append(out, filepath.Join(dir, "bash-completion", "completions", name))
		}
	}
	if prefix := sys.Getenv("HOMEBREW_PREFIX"); prefix != "" {
		out = append(out, filepath.Join(prefix, "etc", "bash_completion.d", "hex21"))
	}
	return append(out, "/etc/bash_completion.d/hex21")
}

// zshScripts returns the folders that zsh comes with, those of Debian and Homebrew, those that people make, and FPATH where it is
// exported.
func zshScripts(sys *cli.System) []string {
	var dirs []string
	if home := sys.Home(); home != "" {
		for _, name := range []string{".zfunc", ".zsh/completions", ".zsh/completion", ".oh-my-zsh/completions", ".oh-my-zsh/custom/completions"} {
			dirs = append(dirs, filepath.Join(home, name))
		}
	}
	dirs = append(dirs, filepath.SplitList(sys.Getenv("FPATH"))...)
	for _, dir := range dataDirs(sys) {
		dirs = append(dirs, filepath.Join(dir, "zsh", "site-functions"), filepath.Join(dir, "zsh", "vendor-completions"))
	}
	for i, dir := range dirs {
		dirs[i] = filepath.Join(dir, "_hex21")
	}
	return dirs
}

func fishScripts(sys *cli.System) []string {
	own := cmp.Or(sys.Getenv("XDG_CONFIG_HOME"), filepath.Join(sys.Home(), ".config"))
	out := []string{filepath.Join(own, "fish", "completions", "hex21.fish")}
	for _, dir := range dataDirs(sys) {
		out = append(out, filepath.Join(dir, "fish", "vendor_completions.d", "hex21.fish"))
	}
	return out
}

// powershell looks in the profiles, because PowerShell has no folder for completions: its profile asks hex21 for the script.
func powershell(profiles []string) doctor.Shell {
	s := doctor.Shell{
		Name: "powershell", Known: true,
		Install: "New-Item -ItemType Directory -Force (Split-Path $PROFILE); Add-Content $PROFILE 'hex21 completion powershell | Out-String | Invoke-Expression'",
	}
	for _, path := range profiles {
		if generatesAtStart(path) {
			s.Script = path
			break
		}
	}
	return s
}
