//go:build linux

package hostile

import (
	"strings"
	"time"
)

// catalogCases are catalogs of an operator, suites, archives and recordings that are not what they should be.
func catalogCases() []Case {
	var cases []Case
	texts := yamls()
	entry := func(field string) string {
		return "schema: hex21.catalog/v1\nentries:\n  - code: ODD\n    category: validation\n    statuses: [400]\n    meaning: An odd one\n" + field
	}
	for name, text := range map[string]string{
		"an entry with escapes":      entry("    detail: \"\\u001b[2J\\u202e\\u2028\"\n"),
		"an entry with markup":       entry("    detail: '<script>alert(1)</script> [x](javascript:alert(1)) ![x](http://evil.example/x.png)'\n"),
		"an entry with a command":    entry("    steps: [{do: Run it, run: 'hex21 probe; rm -rf / $(id) `id`'}]\n"),
		"an entry of 100,000 causes": entry("    causes: [" + strings.Repeat("'a cause',", 100_000) + "]\n"),
		"100,000 entries":            "schema: hex21.catalog/v1\nentries:\n" + numbered("  - {code: C%d, category: validation, statuses: [400], meaning: One of many}\n", 20_000),
		"a status of 99999":          strings.Replace(entry(""), "400", "99999", 1),
		"a code of 100,000 letters":  strings.Replace(entry(""), "ODD", strings.Repeat("O", 100_000), 1),
		"a code of escapes":          strings.Replace(entry(""), "ODD", `"O\x1bD"`, 1),
		"a link with a script":       entry("    docs_url: 'javascript:alert(1)'\n"),
	} {
		texts[name] = text
	}
	for name, text := range texts {
		files, want := map[string]string{"c.yaml": text}, Want{MiB: 192}
		cases = append(cases,
			Case{Name: name + ", validated", Files: files, Args: []string{"explain", "--validate", "{dir}/c.yaml", "-o", "json"}, Want: want},
			Case{Name: name + ", as a page", Files: files, Args: []string{"explain", "--all", "-o", "html", "--catalog", "{dir}/c.yaml"}, Want: Want{MiB: 256}, More: !strings.Contains(name, "entry")},
			Case{Name: name + ", explained", Files: files, Args: []string{"explain", "ODD", "--catalog", "{dir}/c.yaml"}, Terminal: true, Want: want, More: true},
			Case{Name: name + ", as a suite", Files: files, Args: []string{"check", "--mock", "--only", "endpoints", "--suite", "{dir}/c.yaml"}, Want: want, More: !strings.Contains(name, "alias")})
	}
	for name, text := range map[string]string{
		"an empty archive":                       `{"log":{"version":"1.2","entries":[]}}`,
		"an archive whose log is null":           `{"log":null}`,
		"an archive whose log is a string":       `{"log":"x"}`,
		"an archive of 2,000 entries":            `{"log":{"version":"1.2","entries":[` + strings.TrimSuffix(strings.Repeat(`{"request":{"method":"GET","url":"http://a.example.org/"},"response":{"status":500}},`, 2_000), ",") + `]}}`,
		"an archive with a broken URL":           `{"log":{"version":"1.2","entries":[{"request":{"method":"G ET","url":"http://[\u001b"},"response":{"status":-1}}]}}`,
		"an archive with a time out of range":    `{"log":{"version":"1.2","entries":[{"startedDateTime":"99999-99-99","time":1e400,"request":{"method":"GET","url":"http://a/"},"response":{"status":99999999999999999999}}]}}`,
		"an archive with invalid base64":         `{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":500,"content":{"text":"%%%","encoding":"base64"}}}]}}`,
		"brackets":                               strings.Repeat("[", 1<<20),
		"a transcript of only a status":          "HTTP/1.1 500",
		"a transcript of escapes":                "HTTP/1.1 500 \x1b[2J\r\nX: \u202e\r\n\r\n\x9b2J",
		"a transcript with 100,000 headers":      "HTTP/1.1 500 No\r\n" + numbered("X-%d: a\r\n", 50_000) + "\r\n",
		"a transcript of curl without an answer": "* Trying 127.0.0.1:1...\n* connect refused\ncurl: (7) \x1b[2J\n",
		"garbage":                                "\x00\x01\x02\xff\xfe",
		"an empty file":                          "",
		"a report":                               "# hex21 report\n\n```json\n{\"schema\":\"hex21.probe/v1\"\n```\n",
		"a result of another version":            `{"schema":"hex21.probe/v9","verdict":[]}`,
		"a result that is broken":                `{"schema":"hex21.probe/v1","verdict":"x","response":5,"timing":[1]}`,
		"a curl command":                         "curl 'http://a.example.org' -H",
		"a command with shell substitutions":     "curl http://127.0.0.1:9/ $(touch {dir}/pwned) `id` ; id\n",
	} {
		cases = append(cases,
			Case{Name: name + ", judged", Files: map[string]string{"f": text}, Args: []string{"probe", "--from", "{dir}/f", "-o", "json"}, Want: Want{MiB: 128, Time: 6 * time.Second}},
			Case{Name: name + ", explained", Files: map[string]string{}, Stdin: text, Args: []string{"explain", "-"}, Terminal: true, Want: Want{MiB: 128, Time: 6 * time.Second}},
			Case{Name: name + ", as a command", Files: map[string]string{"f": text}, Args: []string{"probe", "--from-curl", "@{dir}/f", "--no-status", "-m", "1s", "-o", "json"}, Want: Want{MiB: 128}, More: true})
	}
	cases = append(cases, entryCases()...)
	return in("catalogs", sorted(cases)...)
}

// entryCases are entries and promises that are not what they should be.
func entryCases() []Case {
	var cases []Case
	entry := func(field string) string {
		return "schema: hex21.catalog/v1\nentries:\n  - code: ODD\n    category: validation\n    statuses: [400]\n    meaning: An odd one\n" + field
	}
	for name, text := range map[string]string{
		"aliases in a circle":                   "schema: hex21.catalog/v1\nentries:\n  - {code: A, category: validation, statuses: [400], meaning: x, aliases: [B]}\n  - {code: B, category: validation, statuses: [400], meaning: x, aliases: [A]}\n",
		"an alias of itself":                    entry("    aliases: [ODD]\n"),
		"an alias of a built-in code":           entry("    aliases: [RATE_LIMIT, NOT_FOUND]\n"),
		"10,000 aliases":                        entry("    aliases: [" + strings.TrimSuffix(numbered("A%d,", 10_000), ",") + "]\n"),
		"related to itself":                     entry("    related: [ODD, NOTHING]\n"),
		"a code that is a status":               strings.Replace(entry(""), "ODD", `"404"`, 1),
		"a code that is a dash":                 strings.Replace(entry(""), "ODD", `"-"`, 1),
		"a code that is a flag":                 strings.Replace(entry(""), "ODD", `"--all"`, 1),
		"a code of an attribute":                strings.Replace(entry(""), "ODD", `'A" onload="x'`, 1),
		"a code of a path":                      strings.Replace(entry(""), "ODD", `'../../x'`, 1),
		"a code with a space":                   strings.Replace(entry(""), "ODD", `'A B'`, 1),
		"a code in Greek":                       strings.Replace(entry(""), "ODD", `'ΛΆΘΟΣ'`, 1),
		"no code":                               strings.Replace(entry(""), "ODD", `''`, 1),
		"a category of escapes":                 strings.Replace(entry(""), "validation", `"\e[2J"`, 1),
		"the end of a script":                   entry("    detail: '</script></style><!--'\n"),
		"fences":                                entry("    detail: \"```\\n# x\\n```\\n~~~\"\n"),
		"roff":                                  entry("    detail: \".SH X\\n'\\\\fB\\n\\\\*(x\"\n"),
		"a docs link of a file":                 entry("    docs_url: 'file:///etc/passwd'\n"),
		"a docs link with a password":           entry("    docs_url: 'https://ann:" + password + "@h.example/'\n"),
		"a docs link of escapes":                entry("    docs_url: \"https://h.example/\\e]8;;x\\a\"\n"),
		"steps that are not":                    entry("    steps: [1, [a], {b: c}]\n"),
		"a step with a line end":                entry("    steps: [{do: \"Run\\nit\", run: \"hex21 status\\nrm -rf /\"}]\n"),
		"a step that is long":                   entry("    steps: [{do: x, run: '" + strings.Repeat("hex21 ", 10_000) + "'}]\n"),
		"a step with a quote that does not end": entry("    steps: [{do: x, run: \"hex21 'a\"}]\n"),
		"snippets of fences":                    entry("    snippets: {curl: \"```\\n</code><script>\", go: \"`\", typescript: \"\\e[2J\"}\n"),
		"retry of a word":                       entry("    retry: {retryable: maybe, max_attempts: 1e99}\n"),
		"statuses of a map":                     entry("    since: {a: b}\n"),
		"the same code twice":                   entry("") + "  - {code: ODD, category: validation, statuses: [400], meaning: again}\n",
		"an example of a megabyte":              entry("    example: {error: {code: ODD, message: '" + strings.Repeat("m", 500_000) + "'}}\n"),
		"an example of another code":            entry("    example: {error: {code: OTHER, message: no}}\n"),
		"a schema of tomorrow":                  strings.Replace(entry(""), "v1", "v9", 1),
		"entries of a word":                     "schema: hex21.catalog/v1\nentries: x\n",
		"entries of null":                       "schema: hex21.catalog/v1\nentries: [null, ~, 1, x]\n",
		"no schema":                             "entries: []\n",
		"a meaning of a megabyte":               strings.Replace(entry(""), "An odd one", strings.Repeat("m", 500_000), 1),
		"a meaning of wide letters":             strings.Replace(entry(""), "An odd one", strings.Repeat("漢字", 10_000), 1),
		"a meaning of lines":                    strings.Replace(entry(""), "An odd one", `"a\n\n# b\n::error::c"`, 1),
		"a fix":                                 entry("    remedies: [\"<img src=x onerror=alert(1)>\", \"[a](javascript:b)\", \"::set-output name=a::b\"]\n"),
		"a cause of formats":                    entry("    causes: ['%s%n%d', '{{.}}', '$(id)']\n"),
	} {
		for _, a := range [][]string{{"explain", "--validate", "{dir}/c.yaml", "-o", "json"}, {"explain", "ODD", "--catalog", "{dir}/c.yaml"}, {"explain", "--all", "-o", "html", "--catalog", "{dir}/c.yaml"}, {"explain", "ODD", "-o", "markdown", "--catalog", "{dir}/c.yaml"}, {"mock", "--addr", "127.0.0.1:0", "--catalog", "{dir}/c.yaml"}} {
			c := Case{Name: name + ", " + strings.Join(a[:2], " ") + map[bool]string{true: " md"}[len(a) > 4 && a[3] == "markdown"], Files: map[string]string{"c.yaml": text}, Args: a, Terminal: len(a) == 4 && a[0] == "explain", Want: Want{Exit: []int{0, 1, 2, 3, 130}, MiB: 96, Lacks: []string{password[4:]}}}
			if a[0] == "mock" {
				c.Signal, c.SignalAfter = interrupt, 600*time.Millisecond
			}
			cases = append(cases, c)
		}
	}
	su := func(p string) string { return "schema: hex21.suite/v1\npromises:\n" + p }
	for name, text := range map[string]string{
		"a path out":               su("  - {id: a, title: x, get: '../../etc', status: 200}\n"),
		"another origin":           su("  - {id: a, title: x, get: 'http://{other-addr}/x', status: 200}\n"),
		"a file":                   su("  - {id: a, title: x, get: 'file:///etc/passwd', status: 200}\n"),
		"a method of escapes":      su("  - {id: a, title: \"\\e[2J\", method: \"\\e\", path: /x}\n"),
		"10,000 promises":          su(numbered("  - {id: p%d, title: x, get: /x, status: 200}\n", 10_000)),
		"a header with a line end": su("  - {id: a, title: x, get: /x, headers: {\"X-A\\r\\nX-B\": \"c\\r\\n\"}}\n"),
		"an id of XML":             su("  - {id: 'a\"><b>', title: \"]]>\\u0001\", get: /x, status: 200}\n"),
		"an endless expression":    su("  - {id: a, title: x, get: /x, jq: 'last(range(1e15))'}\n"),
		"a status of a word":       su("  - {id: a, title: x, get: /x, status: many}\n"),
		"nothing":                  su(""),
		"promises of null":         su("  - null\n  - 1\n"),
	} {
		cases = append(cases, Case{Name: "a suite of " + name, Serve: sends(ok), Other: tattles, Files: map[string]string{"s.yaml": text}, Args: []string{"check", "{base}", "--suite", "{dir}/s.yaml", "--only", "a", "-m", "2s", "--max-wait", "0s", "-o", "junit"}, Want: Want{Exit: known, Time: 6 * time.Second, MiB: 96, Lacks: []string{"LEAKED"}}})
	}
	cases = sampled(sorted(cases))
	for i := range cases { // most are rejected; documentCases have those that are not
		cases[i].More = cases[i].More || i%18 > 0
	}
	return cases
}
