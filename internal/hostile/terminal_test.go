//go:build linux

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// attacks are texts that a terminal or an eye takes for something else.
var attacks = map[string]string{
	"an erased screen": "A\x1b[2JB", "a title": "A\x1b]0;x\x07B", "a link": "A\x1b]8;;http://evil.example\x1b\\B\x1b]8;;\x1b\\", "C1 in UTF-8": "A\u009b2JB\u0085C", "C1 alone": "A\x9b2JB\x85C",
	"a bidirectional override": "A\u202eB\u202c", "isolates": "A\u2066B\u2067C\u2069", "zero-width": "A\u200bB\u2060C\ufeffD", "line and paragraph": "A\u2028B\u2029C", "tags": "A\U000e0041\U000e0042B",
	"backspaces":       "A\b\b\bB\x7fC",
	"a return":         "safe\revil",
	"bells":            "A\a\a\aB",
	"a device control": "A\x1bP+q544e\x1b\\B",
	"a clipboard":      "A\x1b]52;c;ZXZpbA==\x07B",
	"an answer":        "A\x1b[6nB\x05C",
	"shifts":           "A\x0eB\x0fC",
	"a form feed":      "A\x0bB\x0cC", "zero bytes": "A\x00B", "interlinear notes": "A\ufff9B\ufffbC", "a soft end": "A\x84B\xc2\x84C",
}

// terminalCases have such texts come from the server, from arguments, variables and files, to a terminal and to a pipe, in every format.
func terminalCases() []Case {
	var cases []Case
	for i, name := range sortedNames(attacks) {
		attack := attacks[name]
		first := len(cases)
		quoted := strings.NewReplacer(`"`, `\"`, `\`, `\\`).Replace(attack)
		spelled := ""
		for _, c := range attack {
			if c > 0xffff {
				c = 0x202e
			}
			spelled += fmt.Sprintf(`\u%04x`, c)
		}
		answer := body("422 "+strings.Map(printable, attack), "application/json", `{"error":{"code":"`+quoted+`","message":"`+spelled+" "+quoted+`","details":{"`+spelled+`":["`+spelled+`"]},"request_id":"`+spelled+`"}}`)
		cases = append(cases,
			Case{Name: name + " from a server", Serve: sends(answer)},
			Case{Name: name + " from a server, --jq", Serve: sends(answer), Args: []string{"probe", "{base}/x", "--no-status", "--jq", ".. | strings"}, Terminal: true},
			Case{Name: name + " from a server, lines of JSON", Serve: sends(answer), Args: []string{"probe", "{base}/x", "--count", "2", "--interval", "0s", "-o", "json"}},
			Case{Name: name + " from a server, lines of --jq", Serve: sends(answer), Args: []string{"probe", "{base}/x", "--count", "2", "--interval", "0s", "--jq", "."}},
			Case{Name: name + " in a page", Serve: sends(body("502 Bad", "text/html", "<title>"+attack+"</title><h1>"+attack+"</h1>"))},
			Case{Name: name + " in a text", Serve: sends(body("500 Bad", "text/plain", attack))},
			Case{Name: name + " explained from stdin", Args: []string{"explain", "-"}, Stdin: answer, Terminal: true},
			Case{Name: name + " explained from stdin, YAML", Args: []string{"explain", "-", "-o", "yaml"}, Stdin: answer, More: true},
			Case{Name: name + " in a log that passes through", Args: []string{"explain", "-"}, Terminal: true, Stdin: "2026-01-02T03:04:05Z " + attack + " code=RATE_LIMIT status=429 " + attack + "\n" + attack + "\n"},
			Case{Name: name + " in a log", Args: []string{"triage", "{dir}/log", "-o", "json"}, Files: map[string]string{"log": `2026-01-02T03:04:05Z {"error":{"code":"` + quoted + `","message":"` + quoted + `"}} status=500` + "\n" + attack + " RATE_LIMIT " + attack + "\n"}},
			Case{Name: name + " in a log, on a terminal", Args: []string{"triage", "{dir}/log"}, Terminal: true, Files: map[string]string{"log": `2026-01-02T03:04:05Z {"error":{"code":"` + quoted + `","message":"` + quoted + `"}} status=500` + "\n" + attack + " RATE_LIMIT " + attack + "\n"}},
		)
		part := func() { // CI has every attack in every fourth place, and every place with every fourth attack
			for n := range cases[first:] {
				cases[first+n].More = cases[first+n].More || (i+n)%4 > 0
			}
		}
		if strings.ContainsRune(attack, 0) {
			part()
			continue
		}
		cases = append(cases,
			Case{Name: name + " as an argument", Args: []string{"explain", attack}, Terminal: true},
			Case{Name: name + " as an argument, JSON", Args: []string{"explain", attack, "-o", "json"}, Terminal: true},
			Case{Name: name + " as a path", Args: []string{"probe", "/" + attack, "--curl"}, Terminal: true, More: true},
			Case{Name: name + " as a path, in a pipe", Args: []string{"probe", "/" + attack, "--curl"}},
			Case{Name: name + " as a header, dry run", Args: []string{"probe", "/x", "-H", "X-A: " + attack, "--dry-run", "-o", "yaml"}},
			Case{Name: name + " as a body, dry run", Args: []string{"probe", "/x", "-d", attack, "--curl"}},
			Case{Name: name + " as a command", Args: []string{attack}, Terminal: true},
			Case{Name: name + " as a flag", Args: []string{"probe", "--" + attack}, More: true},
			Case{Name: name + " as a format", Args: []string{"explain", "-o", attack, "404"}, Terminal: true, More: true},
			Case{Name: name + " as a file", Args: []string{"triage", "{dir}/" + attack}, Terminal: true},
			Case{Name: name + " as a base URL", Args: []string{"config", "show"}, Env: []string{"HEX21_BASE_URL=http://" + attack + "/api"}, Terminal: true},
			Case{Name: name + " as a profile", Args: []string{"probe", "/x", "--profile", attack, "-o", "json"}, More: true},
			Case{Name: name + " as a status page", Args: []string{"status", "http://127.0.0.1:9/" + attack, "-o", "yaml"}, Terminal: true},
			Case{Name: name + " in a profile that is completed", Args: []string{"__complete", "probe", "--profile", ""}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "profiles:\n  \"" + spelled + "\": {base_url: http://a.example.org}\n  fine: {base_url: http://b.example.org}\n"}},
		)
		part()
	}
	cases = append(cases, nameCases()...)
	cases = append(cases, repeatedCases()...)
	cases = append(cases, sourceCases()...)
	return in("terminals", sorted(cases)...)
}

// repeatedCases have the same argument thousands of times.
func repeatedCases() []Case {
	var cases []Case
	for _, word := range []string{"4xx", "429", "RATE_LIMIT", "nothing-like-it", "-"} {
		for _, format := range []string{"human", "json"} {
			args := append([]string{"explain", "-o", format}, strings.Fields(strings.Repeat(word+" ", 3000))...)
			cases = append(cases, Case{Name: "3,000 times " + word + ", " + format, Args: args, Stdin: "404", Want: exits(0, 2, 3)})
		}
	}
	return sampled(cases)
}

// printable is what a reason phrase may hold without breaking the head.
func printable(r rune) rune {
	if r == '\r' || r == '\n' || r == 0 {
		return -1
	}
	return r
}

// sourceCases are the product of the places from which a text comes that is not the server, of the formats, and of a terminal and a pipe.
func sourceCases() []Case {
	attack := "A\x1b[2J\x9b2J\u202e\u009b\u200b\u2028\u2029\u0085\u2066\u00ad\ufeff\aB"
	quoted := `"A\u001b[2J\u202e\u009b\u200b\u2028\u2029\u0085\u2066\ufeff\u0007B"` // in JSON and YAML
	har := `{"log":{"version":"1.2","creator":{"name":` + quoted + `},"entries":[{"startedDateTime":` + quoted + `,"request":{"method":"GET","url":"http://a.example.org/","headers":[{"name":"X-A","value":` + quoted + `}]},"response":{"status":500,"statusText":` + quoted + `,"headers":[{"name":` + quoted + `,"value":` + quoted + `}],"content":{"mimeType":` + quoted + `,"text":` + quoted + `}},"serverIPAddress":` + quoted + `}]}}`
	files := map[string]string{
		attack:         "A " + attack + "\n",
		"h":            har,
		"log":          "RATE_LIMIT 429\n",
		"c.yaml":       "profiles:\n  " + quoted + ": {base_url: http://a.example.org}\n  b: {base_url: http://b.example.org, description: " + quoted + "}\n",
		"catalog.yaml": "schema: hex21.catalog/v1\nentries:\n  - {code: ODD, category: validation, statuses: [400], meaning: " + quoted + ", detail: " + quoted + ", causes: [" + quoted + "], docs_url: " + quoted + "}\n",
		"suite.yaml":   "schema: hex21.suite/v1\npromises:\n  - {id: a, title: " + quoted + ", get: /x, status: 200, headers: {X-A: " + quoted + "}}\n",
	}
	sources := map[string]Case{
		"a code":                             {Args: []string{"explain", attack}},
		"a search":                           {Args: []string{"explain", "--search", attack}},
		"a path":                             {Args: []string{"probe", "/" + attack, "--no-status"}},
		"a header":                           {Args: []string{"probe", "/x", "-H", "X-A: " + attack, "--no-status"}},
		"a query":                            {Args: []string{"probe", "/x", "--query", "a=" + attack, "--no-status", "-v"}},
		"a method":                           {Args: []string{"probe", "/x", "-X", attack}},
		"a body":                             {Args: []string{"probe", "/x", "-d", attack, "--dry-run"}},
		"a file of a body":                   {Args: []string{"probe", "/x", "-X", "POST", "-d", "@{dir}/" + attack, "--no-status"}},
		"a file of a body that is not there": {Args: []string{"probe", "/x", "-d", "@{dir}/no" + attack}},
		"a file of certificates":             {Args: []string{"probe", "/x", "--cacert", "{dir}/" + attack}},
		"a client certificate":               {Args: []string{"probe", "/x", "--cert", "{dir}/" + attack}},
		"a file of a catalog":                {Args: []string{"explain", "404", "--catalog", "{dir}/" + attack}},
		"a catalog":                          {Args: []string{"explain", "ODD", "--catalog", "{dir}/catalog.yaml"}},
		"a catalog that is validated":        {Args: []string{"explain", "--validate", "{dir}/catalog.yaml"}},
		"a file of a log":                    {Args: []string{"triage", "{dir}/" + attack}},
		"a log that is not there":            {Args: []string{"triage", "{dir}/no" + attack}},
		"a file of a record":                 {Args: []string{"probe", "--from", "{dir}/" + attack}},
		"an archive":                         {Args: []string{"probe", "--from", "{dir}/h"}},
		"a file of a suite":                  {Args: []string{"check", "{base}", "--suite", "{dir}/" + attack}},
		"a suite":                            {Args: []string{"check", "{base}", "--suite", "{dir}/suite.yaml", "--only", "a", "--max-wait", "0s"}},
		"a file of a baseline":               {Args: []string{"check", "{base}", "--baseline", "{dir}/" + attack, "--max-wait", "0s", "--only", "endpoints"}},
		"a file of paths":                    {Args: []string{"probe", "--paths", "{dir}/" + attack, "--no-status"}},
		"a status page":                      {Args: []string{"status", "http://127.0.0.1:9/" + attack}},
		"a variable of the base URL":         {Args: []string{"doctor"}, Env: []string{"HEX21_BASE_URL=http://127.0.0.1:9/" + attack}},
		"a variable of the status page":      {Args: []string{"status"}, Env: []string{"HEX21_STATUS_URL=http://127.0.0.1:9/" + attack}},
		"a variable of the profile":          {Args: []string{"config", "show"}, Env: []string{"HEX21_PROFILE=" + attack}},
		"a variable of the config file":      {Args: []string{"config", "show"}, Env: []string{"HEX21_CONFIG={dir}/" + attack}},
		"a variable of the proxy":            {Args: []string{"probe", "/x", "--no-status"}, Env: []string{"HTTP_PROXY=http://" + attack}},
		"profiles":                           {Args: []string{"config", "show"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}},
		"profiles of which none is meant":    {Args: []string{"probe", "/x", "--profile", "x"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}},
		"a name of the home":                 {Args: []string{"doctor"}, Env: []string{"HOME={dir}/" + attack, "XDG_CONFIG_HOME=-", "XDG_CACHE_HOME=-"}},
	}
	var cases []Case
	for _, name := range sortedNames(sources) {
		for _, format := range []string{"human", "json", "yaml", "markdown", "github", "html", "junit"} {
			for _, terminal := range []bool{false, true} {
				c := sources[name]
				c.Name, c.Terminal, c.Serve, c.Files = fmt.Sprintf("%s, %s, on a terminal: %t", name, format, terminal), terminal, sends(ok), files
				c.Args = append(c.Args[:len(c.Args):len(c.Args)], "-o", format)
				if terminal { // where the notes of stderr stand between the lines of a document, so that it has no form to check
					c.Args = append(c.Args[:len(c.Args)-2], "-o="+format)
				}
				c.Want = exits(known...).within(6 * time.Second).mib(96)
				cases = append(cases, c)
			}
		}
	}
	for i := range cases { // a prime number, so that CI has each source in several formats and each format from several sources
		cases[i].More = i%11 > 0
	}
	return cases
}

// nameCases have control characters in the values of flags, the names of files, variables, profiles and archives.
func nameCases() []Case {
	var cases []Case
	attack := "A\x1b[2J\x9b2J\u202e\u009b\u200b\u2028\aB"
	add := func(name string, tty bool, args []string, f ...func(*Case)) {
		c := Case{Name: name, Serve: sends(ok), Args: args, Terminal: tty, Want: exits(known...)}
		for _, g := range f {
			g(&c)
		}
		cases = append(cases, c)
	}
	for _, flag := range [][]string{{"probe", "/x", "--allow"}, {"probe", "/x", "--expect"}, {"probe", "/x", "--slo"}, {"probe", "/x", "--resolve"}, {"probe", "/x", "--query"}, {"probe", "/x", "--origin"}, {"probe", "/x", "-m"}, {"probe", "/x", "--max-body"}, {"probe", "/x", "--count"}, {"probe", "/x", "--interval"}, {"probe", "/x", "--also"}, {"probe", "/x", "--report"}, {"probe", "/x", "--har"}, {"probe", "/x", "--body-out"}, {"probe", "/x", "--jq"}, {"probe", "/x", "--color"}, {"probe", "/x", "--cacert"}, {"probe", "/x", "--cert"}, {"probe", "/x", "--catalog"}, {"probe", "--from"}, {"probe", "--from-curl"}, {"probe", "--paths"}, {"probe", "--mock", "/x", "--limit"}, {"probe", "--mock", "/x", "--break"}, {"probe", "/x", "--base-url"}, {"probe", "/x", "-X"}, {"probe", "/x", "-d"}, {"check", "{base}", "--only"}, {"check", "{base}", "--suite"}, {"check", "{base}", "--baseline"}, {"status", "{origin}", "--engine"}, {"status", "{origin}", "--component"}, {"status", "{origin}", "--fail-on"}, {"status", "{origin}", "--probe"}, {"explain", "--search"}, {"explain", "--category"}, {"explain", "--status"}, {"explain", "404", "--lang"}, {"explain", "--validate"}, {"explain", "404", "--config"}, {"triage", "{dir}/log", "--since"}, {"triage", "{dir}/log", "--code"}, {"triage", "{dir}/log", "--path"}, {"triage", "--merge"}, {"config", "get"}, {"config", "unset"}, {"auth"}, {"help"}, {"completion"}, {"mock", "--addr"}, {"doctor", "--status-url"}, {"version"}, {"skill"}} {
		add("flag "+strings.Join(flag, " "), true, append(flag[:len(flag):len(flag)], attack), func(c *Case) { c.Files = map[string]string{"log": "RATE_LIMIT 429\n"}; c.Want.Time = 6 * time.Second })
		add("flag, piped, "+strings.Join(flag, " "), false, append(flag[:len(flag):len(flag)], attack, "-o", "json"), func(c *Case) { c.Files = map[string]string{"log": "RATE_LIMIT 429\n"}; c.Want.Time = 6 * time.Second })
	}
	odd := func(dir string) error {
		for _, n := range []string{"a\x1b[2Jb.log", "c\u202ed.log", "e\nf.log", "g\xffh.log", "-x.log", "i j.log", "k\tl.log"} {
			if err := os.WriteFile(filepath.Join(dir, n), []byte(`{"time":"2026-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT"}`+"\n"), 0o600); err != nil {
				return err
			}
		}
		return nil
	}
	prep := func(c *Case) { c.Prepare = odd }
	for _, f := range []string{"human", "json", "yaml", "markdown", "github", "html"} {
		add("files with odd names, "+f, f == "human", []string{"triage", "{dir}/a\x1b[2Jb.log", "{dir}/c\u202ed.log", "{dir}/e\nf.log", "{dir}/g\xffh.log", "{dir}/k\tl.log", "-o", f}, prep)
	}
	add("files with odd names, lines", true, []string{"triage", "{dir}/a\x1b[2Jb.log", "{dir}/c\u202ed.log", "{dir}/e\nf.log", "--lines"}, prep)
	add("a pattern of odd names", true, []string{"triage", "{dir}/*.log"}, prep)
	add("a folder of odd names", true, []string{"triage", "{dir}"}, prep)
	add("odd names that are completed", false, []string{"__complete", "probe", "-d", "@{dir}/"}, prep)
	add("odd names that are completed without descriptions", false, []string{"__completeNoDesc", "probe", "-d", "@{dir}/"}, prep)
	add("a report with an odd name", true, []string{"probe", "/x", "--no-status", "--report", "{dir}/a\x1b[2J\u202e.md", "--har", "{dir}/b\nc.har", "--body-out", "{dir}/d\xff"})
	add("a report with an odd name as JSON", false, []string{"probe", "/x", "--no-status", "--report", "{dir}/a\x1b[2J\u202e.md", "-o", "json"})
	add("a config with an odd name", true, []string{"config", "show"}, func(c *Case) {
		c.Env = []string{"HEX21_CONFIG={dir}/a\x1b[2J\u202e.yaml"}
		c.Files = map[string]string{"a\x1b[2J\u202e.yaml": "base_url: [\n"}
	})
	add("a config path with an odd name", true, []string{"config", "path"}, func(c *Case) { c.Env = []string{"HEX21_CONFIG={dir}/a\x1b[2J\u202e.yaml"} })
	add("a home with an odd name", true, []string{"doctor"}, func(c *Case) { c.Env = []string{"HOME={dir}/a\x1b[2J\u202e", "XDG_CONFIG_HOME=-", "XDG_CACHE_HOME=-"} })
	add("a config set with an odd home", true, []string{"config", "set", "base_url", "http://a.example.org"}, func(c *Case) { c.Env = []string{"HOME={dir}/a\x1b[2J\u202e", "XDG_CONFIG_HOME=-", "XDG_CACHE_HOME=-"} })
	for _, v := range []string{"EDITOR", "VISUAL", "SHELL", "PATH", "FPATH", "COLORTERM", "TERM_PROGRAM", "LC_ALL", "LINES", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "TMPDIR", "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_HYPERLINK", "USER", "HEX21_STATUS_URL", "HEX21_FOO", "GODEBUG", "GOGC", "GOTRACEBACK"} {
		add("variable "+v+" in doctor", true, []string{"doctor"}, func(c *Case) { c.Env = []string{v + "=" + attack} })
		add("variable "+v+" in a probe", false, []string{"probe", "/x", "--no-status", "-o", "json"}, func(c *Case) { c.Env = []string{v + "=" + attack} })
	}
	prof := "profiles:\n  \"a\\e[2J\\u202e\": {base_url: http://a.example.org, description: \"\\e[2J\"}\n  b: {base_url: http://b.example.org}\ndefaults: {probe: {header: [\"X: \\e[2J\"]}}\n"
	cf := func(c *Case) {
		c.Env = []string{"HEX21_CONFIG={dir}/c.yaml"}
		c.Files = map[string]string{"c.yaml": prof}
	}
	for _, a := range [][]string{{"config", "show"}, {"config", "show", "-o", "yaml"}, {"config", "get", "profiles"}, {"doctor"}, {"doctor", "-o", "markdown"}, {"auth", "status"}, {"probe", "/x", "--profile", "c"}, {"probe", "/x", "--no-status"}} {
		add("profiles of escapes in "+strings.Join(a, " "), true, a, cf)
	}
	har := `{"log":{"version":"1.2","entries":[{"startedDateTime":"2026-01-02T03:04:05Z","request":{"method":"GET\u001b","url":"http://a.example.org/\u001b[2J\u202e","headers":[{"name":"X\u001b","value":"\u202e"}]},"response":{"status":500,"statusText":"\u001b","headers":[],"content":{"text":"\u001b[2J"}}},{"request":{"method":"GET","url":"http://b.example.org/"},"response":{"status":404}}]}}`
	for _, a := range [][]string{{"probe", "--from", "{dir}/h"}, {"probe", "--from", "{dir}/h", "--entry", "1"}, {"probe", "--from", "{dir}/h", "--entry", "1", "--curl"}, {"probe", "--from", "{dir}/h", "--entry", "9"}, {"probe", "--from", "{dir}/h", "--entry", attack}, {"__complete", "probe", "--from", "{dir}/h", "--entry", ""}, {"triage", "{dir}/h"}, {"probe", "--from", "{dir}/h", "--entry", "1", "-o", "markdown"}} {
		add("an archive of escapes, "+strings.Join(a, " "), a[0] != "__complete" && len(a) < 7, a, func(c *Case) { c.Files = map[string]string{"h": har} })
	}
	for _, w := range []string{"1", "2", "5", "40", "0", "-5", "10000"} {
		add("COLUMNS="+w+" with wide text", false, []string{"probe", "/x", "--no-status", "-i", "-v"}, func(c *Case) {
			c.Env = []string{"COLUMNS=" + w}
			c.Serve = sends(body("422 漢字", "application/json", `{"error":{"code":"漢字","message":"`+strings.Repeat("漢字\u0301", 2000)+`","details":{"漢":["字"]}}}`))
		})
	}
	return sampled(cases)
}
