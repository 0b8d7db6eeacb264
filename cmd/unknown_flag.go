package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	mockcmd "github.com/hex21/hex21/cmd/mock"
	"github.com/hex21/hex21/internal/spelling"
)

// flagError converts pflag's errors to typed ones and suggests what was probably meant.
func flagError(a *cli.App, c *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing):
		if word := noCommand(a, c); word != "" && nearCommand(c, word) != word {
			return unknownCommand(a, c, word) // which is why the flag is not known
		}
		return unknownFlag(a, c, missing)
	case errors.As(err, &empty):
		err = cli.Usagef("--%s needs a value", empty.GetFlag().Name)
		if choices := empty.GetFlag().Annotations[cli.ChoicesAnnotation]; len(choices) > 0 {
			return cli.WithHint(err, "use %s", cli.ListChoices(choices))
		}
		placeholder, _ := pflag.UnquoteUsage(empty.GetFlag())
		return cli.WithHint(err, "use --%s %s, or see: %s --help", empty.GetFlag().Name, strings.ToUpper(placeholder), c.CommandPath())
	case errors.As(err, &invalid):
		err = cli.AsUsage(invalidValue(invalid))
	default:
		err = cli.AsUsage(err)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
}

// invalidValue returns what is wrong with a value, without the messages of Go's parsers.
func invalidValue(e *pflag.InvalidValueError) error {
	name, value := "--"+e.GetFlag().Name, e.GetValue()
	switch e.GetFlag().Value.Type() {
	case "bool":
		return fmt.Errorf("%s takes true, false or no value, not %q", name, value)
	case "int":
		return fmt.Errorf("%s %q is not a whole number", name, value)
	case "uint64":
		return fmt.Errorf("%s %q is not a whole number of at least 0", name, value)
	}
	return fmt.Errorf("%s %w", name, e.Unwrap())
}

// noCommand returns the first word if c is the root because that word is not a command.
func noCommand(a *cli.App, c *cobra.Command) string {
	if c.HasParent() {
		return ""
	}
	for _, p := range argv.Parse(a.Sys.Args, flagsOfAll(c)) {
		switch {
		case p.Typed == "--":
			return ""
		case !p.IsFlag:
			return p.Typed
		}
	}
	return ""
}

// flagsOfAll returns the flags of all commands.
func flagsOfAll(root *cobra.Command) argv.Flags {
	all := argv.Flags{root.PersistentFlags()}
	for _, c := range root.Commands() {
		all = append(all, c.Flags())
	}
	return all
}

// unknownFlag suggests which flag was probably meant: our name for it, one that is spelled almost the same, or one of another command.
func unknownFlag(a *cli.App, c *cobra.Command, e *pflag.NotExistError) error {
	name, short, dashes := e.GetSpecifiedName(), e.GetSpecifiedShortnames(), "--"
	if short != "" {
		if name, _, _ := strings.Cut(short, "="); len(name) > 2 && nearFlag(c, name) != "" {
			return otherFlag(a, cli.Usagef("unknown flag: -%s", name), "-"+name, "--"+nearFlag(c, name)) // one dash instead of two
		}
		_, size := utf8.DecodeRuneInString(short) // pflag's name is one byte of it
		name, dashes = short[:size], "-"
	}
	typed := dashes + name
	err := cli.Usagef("unknown flag: %s", typed)
	if about, known := lookUp(missingFlags, c.Name(), typed); known {
		return cli.WithHint(err, "%s", about)
	}
	if typed == "-q" && c.Name() == "probe" && strings.Contains(valueOf(a, typed), "=") {
		return otherFlag(a, err, typed, "--query") // and not curl's -q, which has no value
	}
	attached := strings.IndexByte(short, '=') > 1 // what follows the letter is a value, not further letters
	if word := "-" + short; typed == "-q" && c.Name() == "probe" && attached && slices.Contains(a.Argv(), word) {
		return a.Replace(err, word, "--query", short[1:])
	}
	words, known := equivalentFlag(c, typed)
	switch {
	case known && len(words) == 0 && !attached:
		return a.DidYouMean(err, without(a, c, equivalents(c.Name())[""]), "leave it out")
	case known && len(words) > 0:
		return otherFlag(a, err, typed, words...)
	case name == "search" && !c.HasParent() && valueOf(a, typed) == "":
		return searchInstead(a, err, nil, nil)
	}
	if owners := ownersOf(a.Tree(), c, name, short != ""); len(owners) > 0 {
		if !c.HasParent() {
			return a.DidYouMean(err, append([]string{owners[0]}, a.Argv()...), "hex21 "+owners[0]+" "+typed)
		}
		return cli.WithHint(err, "%s belongs to hex21 %s, see: hex21 %s --help", typed, cli.List(owners, "and"), owners[0])
	}
	near, nearForeign := nearFlag(c, name), spelling.Nearest(name, []string{"format", "markdown", "no-color"})
	switch {
	case short != "":
		for _, letter := range []string{strings.ToUpper(name), strings.ToLower(name)} {
			if hasShorthand(c, letter) {
				return otherFlag(a, err, typed, "-"+letter)
			}
		}
	case near != "":
		return otherFlag(a, err, typed, "--"+near)
	case nearForeign != "":
		words, _ := equivalentFlag(c, "--"+nearForeign)
		return otherFlag(a, err, typed, words...)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
}

// checkArgs returns a check of arguments that suggests the flag for an argument that is only the name of one, such as network for --network, and
// probe for a path where a command takes the URL of something.
func checkArgs(a *cli.App, check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		err, takesURL := check(c, args), strings.Contains(c.Use, "[URL]")
		if hinted, ok := errors.AsType[*cli.HintError](err); ok && hinted.Step.Text != "" || err == nil && !takesURL {
			return err // the command knows better, or there is no mistake
		}
		for _, word := range args {
			flag, _ := equivalentFlag(c, "--"+word)
			if c.LocalNonPersistentFlags().Lookup(word) != nil {
				flag = []string{"--" + word}
			}
			switch {
			case len(flag) > 0 && err != nil:
				return a.Replace(err, word, flag...)
			case len(flag) > 0:
				return a.Replace(cli.Usagef("%q is not a URL, but the name of a flag", word), word, flag...)
			case takesURL && strings.HasPrefix(word, "/") && !c.Flags().Changed("probe"):
				return a.Replace(cli.Usagef("%q is a path, and %s takes a URL", word, c.CommandPath()), c.Name(), "probe")
			}
		}
		return err
	}
}

// valueOf returns the value that was typed for a flag, or "".
func valueOf(a *cli.App, flag string) string {
	for i, word := range a.Sys.Args {
		if value, attached := strings.CutPrefix(word, flag+"="); attached {
			return value
		}
		if word == flag && i+1 < len(a.Sys.Args) {
			return a.Sys.Args[i+1]
		}
	}
	return ""
}

// without returns the command line without flags of other tools, also where they are letters of a word with several, such as curl's -sSL.
func without(a *cli.App, c *cobra.Command, flags []string) []string {
	unwanted := func(p argv.Part) bool { return p.Flag == nil && slices.Contains(flags, p.Typed) }
	return argv.Words(slices.DeleteFunc(argv.Parse(a.Argv(), argv.FlagsOf(c)), unwanted))
}

// otherFlag returns the command line with a flag replaced by other words. A value that is attached to the flag stays attached, and one that the
// other flag does not take is corrected.
func otherFlag(a *cli.App, err error, flag string, words ...string) error {
	line := a.Argv()
	with := strings.Join(words, " ")
	at := slices.IndexFunc(line, func(word string) bool { name, _, _ := strings.Cut(word, "="); return name == flag })
	if at < 0 {
		return cli.WithHint(err, "did you mean: %s", with)
	}
	_, value, attached := strings.Cut(line[at], "=")
	after := line[at+1:]
	if correct := corrections()[with]; correct != nil {
		if value = correct(valueOf(a, flag)); value == "" || !attached && len(after) == 0 {
			return cli.WithHint(err, "did you mean: %s", with)
		}
		if !attached {
			after = slices.Concat([]string{value}, after[1:])
		}
	}
	if attached && len(words) == 1 {
		words = []string{with + "=" + value}
	}
	return a.DidYouMean(err, slices.Concat(line[:at], words, after), with)
}

// corrections returns, for flags whose values are often written as for other tools, what a value probably means, or "".
func corrections() map[string]func(string) string {
	return map[string]func(string) string{"--limit": mockserver.NearLimit, "--addr": mockcmd.NearAddress}
}

// nearFlag returns the flag of a command that a name was probably meant to be, or "".
func nearFlag(c *cobra.Command, name string) string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return cli.NearWord(name, names)
}

// hasShorthand reports whether a command has a flag of this letter. pflag panics for a letter of several bytes.
func hasShorthand(c *cobra.Command, letter string) bool {
	return len(letter) == 1 && c.Flags().ShorthandLookup(letter) != nil
}

// ownersOf lists the commands that have a flag, besides c.
func ownersOf(root, c *cobra.Command, name string, short bool) []string {
	var owners []string
	var visit func(*cobra.Command)
	visit = func(parent *cobra.Command) {
		for _, sub := range parent.Commands() {
			known := sub.Flags().Lookup(name) != nil
			if short {
				known = hasShorthand(sub, name)
			}
			if known && sub.CommandPath() != c.CommandPath() && sub.IsAvailableCommand() {
				owners = append(owners, strings.TrimPrefix(sub.CommandPath(), "hex21 "))
			}
			visit(sub)
		}
	}
	visit(root)
	return owners
}

// equivalentFlag returns our equivalent of a flag of other tools. No words mean that the flag should be left out.
func equivalentFlag(c *cobra.Command, typed string) (words []string, known bool) {
	if name := strings.TrimPrefix(typed, "--"); typed != name && slices.Contains(cli.FormatsOf(c), name) {
		return []string{"-o", name}, true
	}
	ours, known := lookUp(equivalents, c.Name(), typed)
	return strings.Fields(ours), known
}

// lookUp returns the text for a flag of other tools in a table with those of each command and, under "", those of every command.
func lookUp(table func(command string) map[string][]string, command, typed string) (text string, known bool) {
	for _, of := range []string{command, ""} {
		for text, flags := range table(of) {
			if slices.Contains(flags, typed) {
				return text, true
			}
		}
	}
	return "", false
}

// equivalents maps what to type in a command to the flags of other tools that mean the same. The command "" stands for every command.
func equivalents(command string) map[string][]string {
	switch command {
	case "":
		return map[string][]string{
			"--output": {"--format", "--out"}, "-o yaml": {"--yml"}, "-o markdown": {"--md"},
			"--color never": {"--no-color", "--no-colour", "--nocolor"}, "--color": {"--colour"},
			"--profile": {"--env", "--environment", "--context"},
		}
	case "hex21":
		return map[string][]string{"version": {"-v", "-V"}}
	case "version":
		return map[string][]string{"--jq .version": {"--short"}}
	case "explain":
		return map[string][]string{"--lang": {"--language"}}
	case "login": // which reads stdin
		return map[string][]string{"": {"--with-token", "--stdin", "--password-stdin"}}
	case "mock":
		return map[string][]string{
			"--limit": {"--rate-limit", "--ratelimit"}, "--latency": {"--delay"}, "--addr": {"--host", "--listen", "--bind", "--port", "-p"}, "--addr 127.0.0.1:0": {"--random-port"},
			"--tls": {"--https", "--ssl"}, "": {"--verbose", "-v"},
		}
	case "status":
		return map[string][]string{
			"--engine": {"--provider", "--type"}, "--status-url": {"--url", "--page"}, "--wait": {"--until-ok", "--until-operational"}, "--watch": {"--follow", "-f", "--loop", "--poll"},
			"--all": {"--verbose", "-v"}, "": {"--incidents", "--maintenance", "--maintenances"},
		}
	case "check":
		return map[string][]string{
			"--base-url": {"--url", "--host", "--server", "--endpoint"}, "--only": {"--group", "--groups", "--promise", "--include"}, "--skip": {"--exclude", "--ignore"},
			"--all": {"--verbose", "-v"}, "--dry-run": {"--list", "--plan"},
		}
	case "doctor":
		return map[string][]string{
			"--base-url": {"--url", "--host", "--server", "--endpoint"}, "--network": {"--online", "--net"}, "": {"--verbose", "-v", "--check", "--all"},
		}
	case "probe": // mostly curl's
		return map[string][]string{
			"--method": {"--request"}, "-X HEAD": {"--head", "-I"}, "--location": {"--follow", "--follow-redirects"},
			"--data": {"--data-raw", "--data-binary", "--body", "--payload"}, "--query": {"--url-query", "--param", "--params", "--query-param"},
			"--base-url": {"--host", "--server", "--endpoint"},
			"--from":     {"--from-har", "--from-file", "--har-file"},
			"--timeout":  {"--max-time"}, "--retry": {"--retries"},
			"--count": {"--repeat", "--times", "-n"}, "--watch": {"--loop", "--poll"},
			"--cert": {"--client-cert"}, "--key": {"--client-key"}, "--cacert": {"--ca", "--ca-cert", "--ca-file", "--ca-bundle"},
			"-k": {"--tls-skip-verify", "--skip-verify", "--no-verify", "--no-check-certificate"},
			"-v": {"--debug"}, "-i": {"--show-headers"},
			"": {"--url", "--silent", "--show-error", "--fail", "--quiet", "--pretty", "-s", "-S", "-f", "-q"},
		}
	}
	return nil
}

// missingFlags maps hints to the flags of other tools that a command does not have on purpose. The command "" stands for every command.
func missingFlags(command string) map[string][]string {
	switch command {
	case "":
		return map[string][]string{
			cli.KeyIsNoFlag:                         {"--token", "--oauth2-bearer", "--api-key", "--apikey", "--password", "--auth", "--bearer", "--user", "-u"},
			"export HEX21_PAGER=cat, or add: | cat": {"--no-pager"},
			"hex21 has no proxy flag: export HTTPS_PROXY=http://host:port": {"--proxy", "-x"},
			"hex21 has no proxy flag: export NO_PROXY=host":                {"--noproxy"},
		}
	case "login", "logout":
		return map[string][]string{cli.KeyIsNoFlag: {"--key"}}
	case "mock":
		return map[string][]string{
			"choose the response in each request: call /api/errors/CODE or /api/faults/NAME, or send the header Prefer: code=CODE": {"--error", "--code", "--status", "--fail", "--fault"},
		}
	case "check":
		return map[string][]string{
			quietly: {"--quiet", "-q", "--silent"},
			"check makes the calls of its promises; for a call of your own: hex21 probe PATH": {"--path", "--method"},
		}
	case "doctor", "status":
		return map[string][]string{quietly: {"--quiet", "-q", "--silent"}}
	case "triage":
		return map[string][]string{
			quietly: {"--quiet", "-q", "--silent"},
			"select the lines first: grep WORD FILE | hex21 triage": {"--client", "--ip", "--user", "--grep", "--filter", "--match", "--request-id"},
		}
	case "probe":
		return missingProbeFlags()
	}
	return nil
}

// quietly is the hint for a flag that prints nothing.
const quietly = "for the exit code alone, add: > /dev/null"

// missingProbeFlags are the flags of curl that probe does not have.
func missingProbeFlags() map[string][]string {
	return map[string][]string{
		"for an API key, set HEX21_API_KEY; for Basic authentication, put USER:PASSWORD@ before the host in HEX21_BASE_URL": {"--user", "-u"},
		"to keep the body: --body-out FILE":                                       {"-O", "--remote-name"},
		"use a header: -H 'User-Agent: NAME'":                                     {"--user-agent", "-A"},
		"use a header: -H 'Cookie: NAME=VALUE'":                                   {"--cookie", "-b"},
		"use a header: -H 'Referer: URL'":                                         {"--referer", "-e"},
		"use a header: -H 'Content-Type: TYPE'":                                   {"--content-type"},
		"use a header: -H 'Accept: TYPE'":                                         {"--accept"},
		"use --query NAME=VALUE, which escapes the value":                         {"--get", "-G", "--data-urlencode"},
		"send the file as the body: -X PUT -d @FILE":                              {"--upload-file", "-T"},
		"use --resolve HOST:PORT:ADDRESS":                                         {"--connect-to"},
		"to wait until the call works: --retry N --max-wait TIME":                 {"--until-ok", "--until-success", "--wait-until"},
		"for a single value: --jq, such as --jq .timing.total_ms":                 {"--write-out", "-w"},
		"-i prints the headers; for one of them: --jq .response.headers":          {"--dump-header", "-D"},
		"hex21 uses HTTP/2 if the server offers it, and --http1.1 turns that off": {"--http2", "--http3"},
		"hex21 does not build multipart forms; send the form with curl and diagnose the response: curl -i … | hex21 explain -":                 {"--form", "-F"},
		"hex21 does not support Unix sockets; send the request with curl and diagnose the response: curl -i --unix-socket … | hex21 explain -": {"--unix-socket"},
	}
}
