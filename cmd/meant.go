package cmd

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
)

// rootArgs catches what is no command.
func (a *app) rootArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return a.unknownCommand(c, args[0])
}

// unknownCommand says which command was probably meant by a word: one that is spelt almost the same or has another name
// elsewhere, one below another, or the one that takes such a word as its argument.
func (a *app) unknownCommand(root *cobra.Command, word string) error {
	err := usagef("unknown command %q", word)
	words := a.typed()
	at := slices.Index(words, word)
	if at < 0 {
		return withHint(err, "see: hex21 --help")
	}
	instead := func(with ...string) []string { return slices.Concat(words[:at], with, words[at+1:]) }
	before := func(command string) error { return a.meant(err, append([]string{command}, words...), "hex21 "+command) }
	if _, known := explain.Builtin().Get(word); known {
		return before("explain") // someone who types a code wants it explained
	}
	if method := strings.ToUpper(word); isMethod(method) {
		return a.meant(err, withPath(instead(withMethod(method)...)), "hex21 probe")
	}
	if near := nearCommand(root, word); near != "" {
		return a.meant(err, withPath(instead(near)), "hex21 "+near)
	}
	if parent, name := below(root, word); parent != "" {
		return a.meant(err, instead(parent, name), "hex21 "+parent+" "+name)
	}
	switch _, lookupErr := explain.Builtin().Lookup(word); {
	case strings.HasPrefix(word, "/") || strings.Contains(word, "://"):
		return before("probe")
	case lookupErr == nil:
		return before("explain")
	default:
		if u := new(explain.UnknownError); errors.As(lookupErr, &u) && len(u.Suggestions) > 0 {
			return a.meant(err, append([]string{"explain"}, instead(u.Suggestions[0])...), "hex21 explain "+u.Suggestions[0])
		}
	}
	return withHint(err, "see: hex21 --help")
}

// withPath gives a probe that lacks everything a path, since it needs one.
func withPath(words []string) []string {
	if last := words[len(words)-1]; last == "probe" || len(words) > 2 && words[len(words)-3] == "probe" && words[len(words)-2] == "-X" {
		return append(words, "/articles")
	}
	return words
}

// isMethod reports whether a word is an HTTP method that probe completes.
func isMethod(word string) bool { return slices.Contains(methods(), word) }

// methods are those of an API, the most frequent first.
func methods() []string {
	return []string{
		http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
	}
}

// withMethod is probe with a method, where it is not the one that it has anyway.
func withMethod(method string) []string {
	if method == http.MethodGet {
		return []string{"probe"}
	}
	return []string{"probe", "-X", method}
}

// args demands one path, and knows those who put the method before it.
func (o *probeOptions) args(c *cobra.Command, args []string) error {
	err := arity(1, 1, "the path or URL")(c, args)
	if len(args) != 2 || !isMethod(strings.ToUpper(args[0])) {
		return err
	}
	words := o.app.typed()
	at := slices.Index(words, args[0])
	if at < 0 {
		return err
	}
	method := withMethod(strings.ToUpper(args[0]))[1:]
	return o.app.meant(usagef("a method is a flag, not the first argument"), slices.Concat(words[:at], method, words[at+1:]), "-X METHOD")
}

// wrongExpectation says which code of the catalogue was meant by one of --expect.
func (o *probeOptions) wrongExpectation(err error, catalogue *explain.Catalog) error {
	for _, text := range o.expect {
		_, lookupErr := catalogue.Lookup(text)
		if u := new(explain.UnknownError); errors.As(lookupErr, &u) && len(u.Suggestions) > 0 {
			return o.app.otherValue(err, "expect", "", text, u.Suggestions[0])
		}
	}
	return withHint(err, "use a status such as 404 or 4xx, or a code: hex21 explain lists them")
}

// unknownProfile says which profile was meant, or which there are.
func (a *app) unknownProfile(err error, e *config.UnknownProfileError, path string) error {
	switch near := nearWord(e.Name, e.Known); {
	case len(e.Known) == 0:
		return withHint(err, "%s has no profiles", path)
	case near != "":
		return a.otherValue(err, "profile", "", e.Name, near)
	}
	return withHint(err, "it has: %s", strings.Join(e.Known, ", "))
}

// nearFile is a hint for a file that is not there: one beside it with almost the same name.
func nearFile(name string) string {
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
	if near := explain.Nearest(filepath.Base(name), names); near != "" && near != filepath.Base(name) {
		return "did you mean: " + filepath.Join(filepath.Dir(name), near)
	}
	return "check the file name"
}

// nearCommand gives the command that a word probably means, or "".
func nearCommand(c *cobra.Command, word string) string {
	var names []string
	for _, sub := range c.Commands() {
		if !sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			continue
		}
		if slices.Contains(sub.SuggestFor, strings.ToLower(word)) {
			return sub.Name()
		}
		names = append(names, sub.Name())
	}
	return nearWord(word, names)
}

// below finds a command of the second level by its name, such as login.
func below(root *cobra.Command, word string) (parent, name string) {
	for _, group := range root.Commands() {
		for _, sub := range group.Commands() {
			if sub.IsAvailableCommand() && strings.EqualFold(sub.Name(), word) && group.Name() != "completion" {
				return group.Name(), sub.Name()
			}
		}
	}
	return "", ""
}

// groupArgs catches what is no command of a group, such as "hex21 completion bsh".
func (a *app) groupArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := usagef("unknown command %q for %q", args[0], c.CommandPath())
	words := a.typed()
	at := slices.Index(words, args[0])
	near := nearCommand(c, args[0])
	if near == "" || at < 0 {
		return withHint(err, "use %s, or see: %s --help", either(commandNames(c)), c.CommandPath())
	}
	words[at] = near
	return a.meant(err, words, c.CommandPath()+" "+near)
}

func commandNames(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	return names
}

// unknownTopic says what help there is for a word like the one that has none. found is the command that the words lead to, and
// rest what is left of them.
func (a *app) unknownTopic(found *cobra.Command, args, rest []string) error {
	err := usagef("no help for %q", strings.Join(args, " "))
	if len(rest) == 0 {
		return withHint(err, "see: hex21 --help")
	}
	if near := nearCommand(found, rest[0]); near != "" {
		words := append([]string{"help"}, args[:len(args)-len(rest)]...)
		return a.meant(err, append(words, near), "hex21 help "+near)
	}
	if _, lookupErr := explain.Builtin().Lookup(rest[0]); lookupErr == nil {
		return a.meant(err, []string{"explain", rest[0]}, "hex21 explain")
	}
	return withHint(err, "see: %s --help", found.CommandPath())
}

// wrongFormat says which format was meant. What looks like a file is one: -o names a file in many tools.
func (a *app) wrongFormat(value string, known []string) error {
	err := usagef("--output %q is not a format", value)
	if filepath.Ext(value) != "" || strings.ContainsRune(value, '/') {
		return withHint(err, "--output is a format, not a file: use %s, and > FILE to keep the result", either(known))
	}
	return a.wrongValue(err, "output", "o", value, known)
}
