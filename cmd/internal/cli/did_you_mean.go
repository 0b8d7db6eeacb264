package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/spelling"
)

// unknownProfile returns an error with the profile that was probably meant, or with the existing ones.
func (a *App) unknownProfile(err error, e *config.UnknownProfileError, path string) error {
	if len(e.Known) == 0 {
		return WithHint(err, "%s has no profiles", path)
	}
	return a.SuggestValue(WithHint(err, "it has: %s", strings.Join(e.Known, ", ")), "profile", e.Name, NearWord(e.Name, e.Known))
}

// NearFile returns a hint for a missing file: a file in the same directory with almost the same name.
func NearFile(name string) string {
	if strings.Contains(name, "://") {
		return "download it first: curl -O URL"
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil || len(entries) > 1000 {
		return "check the file name"
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	if near := spelling.Nearest(filepath.Base(name), names); near != "" && near != filepath.Base(name) {
		return "did you mean: " + filepath.Join(filepath.Dir(name), near)
	}
	return "check the file name"
}

// IsFile reports whether a word of the command line names a file.
func IsFile(word string) bool {
	info, err := os.Stat(word)
	return err == nil && info.Mode().IsRegular()
}

// IsLog reports whether a word is the name of a log, such as access.log.1, or of a compressed file, which most often is one.
func IsLog(word string) bool {
	name := strings.ToLower(word)
	if slices.Contains([]string{".gz", ".zst", ".bz2"}, filepath.Ext(name)) {
		return true
	}
	name = strings.TrimRight(name, ".0123456789") // of a rotation
	return slices.Contains([]string{".log", ".jsonl", ".ndjson"}, filepath.Ext(name))
}

// longestHint is the maximum length of a command line that is repeated in a hint, because a hint is one line.
const longestHint = 200

// DidYouMean adds the command line that was probably meant to an error: the words that were typed, with a change. If they cannot be parsed even
// then, do not fit on one line, or hold a secret, it adds only the change.
func (a *App) DidYouMean(err error, words []string, change string) error {
	return a.Instead(err, didYouMean, words, change)
}

const didYouMean = "did you mean"

// parseable returns a command line with which a command can begin: the words, if they can be parsed, or what they are probably meant to be.
// It returns nil if there is none.
func (a *App) parseable(words []string) []string {
	if a.corrected++; a.NewRoot == nil || a.corrected > maxCorrected {
		return words
	}
	sys := *a.Sys // the check of arguments looks at files, and may print a hint
	sys.Args, sys.Stdout, sys.Stderr = words, io.Discard, io.Discard
	trial := &App{Sys: &sys, NewRoot: a.NewRoot, corrected: a.corrected}
	root := a.NewRoot(trial)
	root.InitDefaultHelpCmd()
	c, rest, err := root.Find(words)
	if err != nil {
		return nil
	}
	c.SetContext(context.Background())
	if err = c.ParseFlags(rest); err == nil {
		if err = c.ValidateArgs(c.Flags().Args()); err == nil {
			err = trial.Globals.Check(trial, c)
		}
	} else if !errors.Is(err, pflag.ErrHelp) {
		err = c.FlagErrorFunc()(c, err)
	} else {
		err = nil
	}
	switch hinted, ok := errors.AsType[*HintError](err); {
	case err == nil && !repeatsFlag(argv.Parse(rest, argv.FlagsOf(c))):
		return words
	case ok && hinted.Step.Text == didYouMean && len(hinted.Step.Command.Args) > 1:
		return hinted.Step.Command.Args[1:]
	}
	return nil
}

// repeatsFlag reports whether a flag that counts once has two values: two of the typed flags mean the same, and one would be ignored.
func repeatsFlag(parts []argv.Part) bool {
	seen := map[*pflag.Flag]bool{}
	for _, p := range parts {
		if p.Flag == nil || p.IsSwitch() {
			continue
		}
		if _, list := p.Flag.Value.(pflag.SliceValue); !list && seen[p.Flag] {
			return true
		}
		seen[p.Flag] = true
	}
	return false
}

// maxCorrected is the maximum number of mistakes in one command line that are corrected together.
const maxCorrected = 5

// Instead is DidYouMean with another text before the command line.
func (a *App) Instead(err error, text string, words []string, change string) error {
	words = a.parseable(words)
	command := nextstep.Program(redact.Words(append([]string{"hex21"}, words...))...)
	if line, ok := command.Line(a.Shell()); words == nil || !ok || len(line) > longestHint {
		if strings.HasPrefix(change, "hex21 ") && !strings.Contains(change, " -") && a.parseable(strings.Fields(change)[1:]) == nil {
			change += " --help" // a command that needs more
		}
		return WithHint(err, "%s: %s", text, change)
	}
	return &HintError{Err: err, Hint: text + ": " + change, Step: nextstep.Do(text, command)}
}

// Replace is DidYouMean with one word of the command line replaced by others.
func (a *App) Replace(err error, word string, with ...string) error {
	words, change := a.Argv(), strings.Join(with, " ")
	at := slices.Index(words, word)
	if at < 0 {
		return WithHint(err, "did you mean: %s", change)
	}
	return a.DidYouMean(err, slices.Replace(words, at, at+1, with...), change)
}

// OnlyOne returns the error for further URLs where a command takes one, with the command line without them.
func (a *App) OnlyOne(what, first string, further []string) error {
	err := Usagef("only one %s can be given, not two: %s and %s", what, RedactPageURL(first), RedactPageURL(further[0]))
	return a.Instead(err, "run the command once for each", a.Without(further...), RedactPageURL(first))
}

// Without returns the command line without the last of the words that equal each of some arguments: the first may be a command, or be kept.
func (a *App) Without(args ...string) []string {
	words := a.Argv()
	slices.Reverse(words)
	for _, arg := range args {
		if at := slices.Index(words, arg); at >= 0 {
			words = slices.Delete(words, at, at+1)
		}
	}
	slices.Reverse(words)
	return words
}

// Argv returns a copy of the command line without the program's name.
func (a *App) Argv() []string { return slices.Clone(a.Sys.Args) }

// ExplainValue adds the value that was probably meant to an error about a flag's value, or else the choices.
func (a *App) ExplainValue(err error, flag, value string, choices []string) error {
	return a.SuggestValue(WithHint(err, "use %s", ListChoices(choices)), flag, value, NearWord(value, choices))
}

// SuggestValue adds the command line with another value of a flag to an error. Without another value, the error stays as it is.
func (a *App) SuggestValue(err error, flag, value, near string) error {
	if near == "" || a.NewRoot == nil { // a tree that is only inspected
		return err
	}
	parts := a.ParsedArgs().parts
	at := valueAt(parts, flag, value)
	if at < 0 {
		return WithHint(err, "did you mean: --%s %s", flag, near)
	}
	parts = slices.Clone(parts)
	parts[at].Value = near
	return a.DidYouMean(err, argv.Words(parts), "--"+flag+" "+near)
}

// valueAt returns the index of a flag with this value, or -1 if the value comes from elsewhere.
func valueAt(parts []argv.Part, flag, value string) int {
	return slices.IndexFunc(parts, func(p argv.Part) bool { return p.Name() == flag && p.Value == value })
}

// WithoutValue returns the command line without a flag that has this value.
func (a *App) WithoutValue(flag, value string) []string {
	parts := a.ParsedArgs().parts
	if at := valueAt(parts, flag, value); at >= 0 {
		parts = slices.Delete(slices.Clone(parts), at, at+1)
	}
	return argv.Words(parts)
}

// NearWord returns the choice that a word probably means, or "": the choice has this name in other tools, begins with the word, is
// abbreviated to it, or is spelled almost the same.
func NearWord(word string, choices []string) string {
	lower := strings.ToLower(strings.TrimSpace(word))
	if lower == "" {
		return ""
	}
	if other := otherName(lower); slices.Contains(choices, other) {
		return other
	}
	if slices.Contains(choices, lower) {
		return lower
	}
	longer := slices.DeleteFunc(slices.Clone(choices), func(choice string) bool { return !strings.HasPrefix(choice, lower) })
	if len(longer) == 1 {
		return longer[0]
	}
	if at := slices.IndexFunc(choices, func(choice string) bool { return withoutVowels(choice) == lower }); at >= 0 && len(lower) > 2 {
		return choices[at]
	}
	return spelling.Nearest(lower, choices)
}

// withoutVowels returns a word as it is often abbreviated: hdr for header, qry for query.
func withoutVowels(word string) string {
	return strings.NewReplacer("a", "", "e", "", "i", "", "o", "", "u", "").Replace(word)
}

// otherName returns our name for a value that has another name elsewhere.
func otherName(value string) string {
	names := map[string][]string{
		"yaml": {"yml"}, "markdown": {"md", "gfm"}, "human": {"text", "txt", "plain", "table", "pretty"}, "json": {"jsonl", "ndjson"},
		"always": {"on", "yes", "true", "force", "1"}, "never": {"off", "no", "false", "none", "0"},
		"major": {"outage"}, "maintenance": {"maint"},
	}
	for name, others := range names {
		if slices.Contains(others, value) {
			return name
		}
	}
	return ""
}

// ListChoices lists choices: "a, b or c".
func ListChoices(choices []string) string { return List(choices, "or") }

// List lists words: "a, b and c".
func List(words []string, conjunction string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}
