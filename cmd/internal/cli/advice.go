package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/hex21/hex21/probe"
)

// ReplayFlags is what the commands of an advice need in order to come to the same server, page and catalogue as this run did. The fields
// are flags, ready to paste.
type ReplayFlags struct {
	Probe, Status, Explain string
	Profile                string // the profile and the config file, which other commands need as well
	Base                   string // for a probe that names no base URL itself
	Mock                   string // the base URL of a mock that ends with this run: what is below it is named by its path
	Path, Again            string // the path that was called, and what only a call of the same path needs
	SetKey                 string // how the user's shell takes a key, where that is not as others do
}

// AddTo puts the flags into the commands that texts advise, so that pasting one does what it says.
func (r ReplayFlags) AddTo(texts []string) {
	for i, text := range texts {
		parts := strings.Split(text, "`")
		for at := 1; at < len(parts); at += 2 {
			parts[at] = r.command(parts[at])
		}
		texts[i] = strings.Join(parts, "`")
	}
}

// command is a command line with the flags that it needs. A variable for this one command may stand before it.
func (r ReplayFlags) command(line string) string {
	set, words, ours := strings.Cut(line, "hex21 ")
	switch {
	case line == posixSetKey && r.SetKey != "":
		return r.SetKey
	case !ours || set != "" && !isAssignment(set):
		return line
	}
	name, rest, _ := strings.Cut(words, " ")
	switch name {
	case "probe", "doctor":
		return set + joinWords("hex21", name, r.forProbe(name, rest), r.pathOfMock(rest))
	case "status":
		return set + joinWords("hex21", name, r.Status, rest)
	case "explain":
		return set + joinWords("hex21", name, r.Explain, rest)
	case "auth", "config":
		return set + joinWords("hex21", r.Profile, name, rest)
	}
	return line
}

// forProbe is the flags of a probe, or of doctor, which makes one: to the same server, and for the same path with the same call.
func (r ReplayFlags) forProbe(name, rest string) string {
	flags := []string{r.Probe}
	if !strings.Contains(" "+rest, " --base-url ") {
		flags = append(flags, r.Base)
	}
	if name == "probe" && r.Path != "" && strings.HasSuffix(" "+r.pathOfMock(rest), " "+r.Path) {
		flags = append(flags, r.Again)
	}
	return joinWords(flags...)
}

// pathOfMock names what is below the mock by its path, since the next mock has another port.
func (r ReplayFlags) pathOfMock(words string) string {
	if r.Mock == "" {
		return words
	}
	return strings.ReplaceAll(words, r.Mock+"/", "/")
}

// isAssignment reports whether words are one variable that is set for the command after it.
func isAssignment(words string) bool {
	return strings.Contains(words, "=") && strings.HasSuffix(words, " ") && strings.Count(words, " ") == 1
}

// The ways to set the key without leaving it in the history. The read of fish has no -r, and exports by itself.
const (
	posixSetKey = "read -rs HEX21_API_KEY && export HEX21_API_KEY"
	fishSetKey  = "read -sx HEX21_API_KEY"
	powerSetKey = "$env:HEX21_API_KEY = Read-Host -MaskInput"
)

// SetKey is how the user's shell takes a key, or "" for the way that the advice has anyway.
func (a *App) SetKey() string {
	switch {
	case len(PowershellProfiles(a.Sys)) > 0:
		return powerSetKey
	case strings.TrimSuffix(filepath.Base(a.Sys.Getenv("SHELL")), ".exe") == "fish":
		return fishSetKey
	}
	return ""
}

// joinWords joins what is there.
func joinWords(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
}

// AddToResult does it for all that a result advises.
func (r ReplayFlags) AddToResult(result *probe.Result) {
	r.AddTo(result.Verdict.Next)
	for _, f := range result.Findings {
		r.AddTo(f.Advice)
	}
}

// OwnFlags are the profile and the config file that this run was told to use.
func (a *App) OwnFlags() []string {
	return []string{"--profile", a.Globals.Profile, "--config", a.Globals.config}
}

// withProfileFlags is a hint whose commands on settings and keys are about the same profile and the same file as this run, in the user's shell.
func (a *App) withProfileFlags(hint string) string {
	if own := a.SetKey(); own != "" {
		hint = strings.ReplaceAll(hint, posixSetKey, own)
	}
	own := FlagWords(nil, a.OwnFlags()...)
	if own == "" || strings.Contains(hint, " --profile ") || strings.Contains(hint, " --config ") {
		return hint
	}
	for _, group := range []string{"auth", "config"} {
		hint = strings.ReplaceAll(hint, "hex21 "+group+" ", "hex21 "+own+" "+group+" ")
	}
	return hint
}

// ExplainFlags name the catalogue files of this run: those of its flags, and what leads to those of the config file.
func (a *App) ExplainFlags(files []string) string {
	var pairs []string
	for _, file := range files {
		pairs = append(pairs, "--catalog", file)
	}
	if conf, err := a.Configuration(); err == nil && len(conf.catalogs()) > 0 {
		pairs = append(pairs, a.OwnFlags()...)
	}
	return FlagWords(nil, pairs...)
}

// Quoted are words ready to paste.
func Quoted(words []string) []string {
	for i, word := range words {
		words[i] = probe.ShellQuote(word)
	}
	return words
}

// FlagWords joins words and those flags that have a value, ready to paste.
func FlagWords(words []string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			words = append(words, pairs[i], probe.ShellQuote(pairs[i+1]))
		}
	}
	return strings.Join(words, " ")
}

// AdviseBaseURL adds what to do when nobody said where the installation is and the default did not answer.
func AdviseBaseURL(r *probe.Result) {
	r.Verdict.Next = append([]string{
		"Say where your installation is: `export HEX21_BASE_URL=https://your-domain/api`.",
		"Or try hex21 without one: `hex21 probe --mock /articles`.",
	}, r.Verdict.Next...)
}
