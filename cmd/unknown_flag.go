package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/nextstep"
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
	takes := valueTaking(c)
	for i, word := range a.Sys.Args {
		switch {
		case word == "--":
			return ""
		case strings.HasPrefix(word, "-"), i > 0 && takes[a.Sys.Args[i-1]]:
		default:
			return word
		}
	}
	return ""
}

// valueTaking returns the flags of all commands whose value is the next word, as they are typed.
func valueTaking(root *cobra.Command) map[string]bool {
	takes := map[string]bool{}
	add := func(f *pflag.Flag) {
		if f.NoOptDefVal != "" {
			return
		}
		takes["--"+f.Name] = true
		if f.Shorthand != "" {
			takes["-"+f.Shorthand] = true
		}
	}
	root.PersistentFlags().VisitAll(add)
	for _, c := range root.Commands() {
		c.Flags().VisitAll(add)
	}
	return takes
}

// unknownFlag suggests which flag was probably meant: our name for it, one that is spelled almost the same, or one of another command.
func unknownFlag(a *cli.App, c *cobra.Command, e *pflag.NotExistError) error {
	name, short := e.GetSpecifiedName(), e.GetSpecifiedShortnames()
	if short != "" {
		_, size := utf8.DecodeRuneInString(short) // pflag's name is one byte of it
		name = short[:size]
	}
	err := cli.Usagef("unknown flag: --%s", name)
	if short != "" {
		err = cli.Usagef("unknown flag: -%s", name)
		if name, _, _ := strings.Cut(short, "="); len(name) > 2 && nearFlag(c, name) != "" {
			return otherFlag(a, cli.Usagef("unknown flag: -%s", name), "-"+name, "--"+nearFlag(c, name)) // one dash instead of two
		}
	}
	typed := "--" + name
	if short != "" {
		typed = "-" + name
	}
	if about := missingFlagHint(c.Name(), typed); about != "" || c.HasParent() && c.Parent().Name() == "auth" && typed == "--key" {
		about = cmp.Or(about, cli.KeyIsNoFlag)
		return cli.WithHint(err, "%s", about)
	}
	if port := valueOf(a, typed); c.Name() == "mock" && (name == "port" || name == "p") && isPort(port) {
		return cli.WithStep(err, "did you mean", nextstep.Hex21("mock", "--addr", net.JoinHostPort("127.0.0.1", port)))
	}
	if typed == "-q" && c.Name() == "probe" && strings.Contains(valueOf(a, typed), "=") {
		return otherFlag(a, err, typed, "--query") // and not curl's -q, which has no value
	}
	if words, known := equivalentFlag(c, typed); known && len(words) > 0 {
		return otherFlag(a, err, typed, words...)
	} else if known {
		return a.DidYouMean(err, withoutFlag(a, typed), "leave it out")
	}
	near, swapped := nearFlag(c, name), swapCase(name)
	nearForeign := spelling.Nearest(name, []string{"format", "markdown", "no-color"})
	owners := ownersOf(a.Tree(), c, name, short != "")
	switch {
	case name == "search" && !c.HasParent() && valueOf(a, typed) == "":
		return searchInstead(a, err, nil, nil)
	case len(owners) > 0 && !c.HasParent():
		return a.DidYouMean(err, append([]string{owners[0]}, a.Argv()...), "hex21 "+owners[0]+" "+typed)
	case len(owners) > 0:
		last := len(owners) - 1
		all := strings.Join(owners[:last], ", ")
		if last > 0 {
			all += " and "
		}
		return cli.WithHint(err, "%s belongs to hex21 %s, see: hex21 %s --help", typed, all+owners[last], owners[0])
	case short == "" && near != "":
		return otherFlag(a, err, typed, "--"+near)
	case short == "" && nearForeign != "":
		words, _ := equivalentFlag(c, "--"+nearForeign)
		return otherFlag(a, err, typed, words...)
	case short != "" && hasShorthand(c, swapped):
		return otherFlag(a, err, typed, "-"+swapped)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
}

// isPort reports whether a text is the number of a port.
func isPort(text string) bool {
	_, err := strconv.ParseUint(text, 10, 16)
	return err == nil
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

// withoutFlag returns the command line without a flag that takes no value. Similar letters in the same word, such as in curl's -sS, are
// removed as well.
func withoutFlag(a *cli.App, flag string) []string {
	var words []string
	for _, word := range a.Argv() {
		if len(flag) == 2 && len(word) > 1 && word[0] == '-' && word[1] != '-' {
			word = "-" + strings.Map(func(letter rune) rune {
				if slices.Contains(equivalents("probe")[""], "-"+string(letter)) {
					return -1
				}
				return letter
			}, word[1:])
		}
		if word != flag && word != "-" {
			words = append(words, word)
		}
	}
	return words
}

// otherFlag returns the command line with a flag replaced by other words. A value that is attached to the flag stays attached.
func otherFlag(a *cli.App, err error, flag string, words ...string) error {
	line := a.Argv()
	for i, word := range line {
		name, value, attached := strings.Cut(word, "=")
		if name != flag {
			continue
		}
		with := slices.Clone(words)
		if attached && len(with) == 1 {
			with[0] += "=" + value
		}
		return a.DidYouMean(err, slices.Concat(line[:i], with, line[i+1:]), strings.Join(words, " "))
	}
	return cli.WithHint(err, "did you mean: %s", strings.Join(words, " "))
}

// nearFlag returns the flag of a command that a name was probably meant to be, or "".
func nearFlag(c *cobra.Command, name string) string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if near := spelling.Nearest(name, names); near != "" || len(name) < 3 {
		return near
	}
	return cli.OnlyMatch(names, func(flag string) bool { return strings.HasPrefix(flag, name) })
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
	for _, command := range []string{"", c.Name()} {
		for ours, others := range equivalents(command) {
			if slices.Contains(others, typed) {
				return strings.Fields(ours), true
			}
		}
	}
	return nil, false
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
	case "mock":
		return map[string][]string{
			"--limit": {"--rate-limit", "--ratelimit"}, "--latency": {"--delay"}, "--addr": {"--host", "--listen", "--bind"}, "--addr 127.0.0.1:0": {"--random-port"},
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

// missingFlagHint returns a hint for a flag of other tools that a command does not have on purpose.
func missingFlagHint(command, typed string) string {
	switch command {
	case "probe":
		if hint := missingProbeFlag(typed); hint != "" {
			return hint
		}
	case "mock":
		if cli.OneOf(typed, "--error", "--code", "--status", "--fail", "--fault") {
			return "choose the response in each request: call /api/errors/CODE or /api/faults/NAME, or send the header Prefer: code=CODE"
		}
	case "check":
		if cli.OneOf(typed, "--path", "--method") {
			return "check makes the calls of its promises; for a call of your own: hex21 probe PATH"
		}
	case "triage":
		if cli.OneOf(typed, "--client", "--ip", "--user", "--grep", "--filter", "--match", "--request-id") {
			return "select the lines first: grep WORD FILE | hex21 triage"
		}
	}
	switch typed {
	case "--token", "--api-key", "--apikey", "--auth", "--bearer", "--user", "-u":
		return cli.KeyIsNoFlag
	case "--quiet", "-q", "--silent":
		if cli.OneOf(command, "check", "doctor", "status", "triage") {
			return "for the exit code alone, add: > /dev/null"
		}
	case "--no-pager":
		return "export HEX21_PAGER=cat, or add: | cat"
	case "--proxy", "-x":
		return "hex21 has no proxy flag: export HTTPS_PROXY=http://host:port"
	case "--noproxy":
		return "hex21 has no proxy flag: export NO_PROXY=host"
	}
	return ""
}

// missingProbeFlag returns a hint for a flag of curl that probe does not have.
func missingProbeFlag(typed string) string {
	switch typed {
	case "--user", "-u":
		return "for an API key, set HEX21_API_KEY; for Basic authentication, put USER:PASSWORD@ before the host in HEX21_BASE_URL"
	case "-O", "--remote-name":
		return "to keep the body: --body-out FILE"
	case "--user-agent", "-A":
		return "use a header: -H 'User-Agent: NAME'"
	case "--cookie", "-b":
		return "use a header: -H 'Cookie: NAME=VALUE'"
	case "--referer", "-e":
		return "use a header: -H 'Referer: URL'"
	case "--content-type":
		return "use a header: -H 'Content-Type: TYPE'"
	case "--accept":
		return "use a header: -H 'Accept: TYPE'"
	case "--get", "-G", "--data-urlencode":
		return "use --query NAME=VALUE, which escapes the value"
	case "--upload-file", "-T":
		return "send the file as the body: -X PUT -d @FILE"
	case "--form", "-F":
		return "hex21 does not build multipart forms; send the form with curl and diagnose the response: curl -i … | hex21 explain -"
	case "--unix-socket":
		return "hex21 does not support Unix sockets; send the request with curl and diagnose the response: curl -i --unix-socket … | hex21 explain -"
	case "--connect-to":
		return "use --resolve HOST:PORT:ADDRESS"
	case "--http2", "--http3":
		return "hex21 uses HTTP/2 if the server offers it, and --http1.1 turns that off"
	case "--until-ok", "--until-success", "--wait-until":
		return "to wait until the call works: --retry N --max-wait TIME"
	case "--write-out", "-w":
		return "for a single value: --jq, such as --jq .timing.total_ms"
	case "--dump-header", "-D":
		return "-i prints the headers; for one of them: --jq .response.headers"
	}
	return ""
}

// swapCase returns a letter in its other case.
func swapCase(letter string) string {
	if upper := strings.ToUpper(letter); upper != letter {
		return upper
	}
	return strings.ToLower(letter)
}
