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
		"an entry with escapes": entry("    detail: \"\\u001b[2J\\u202e\\u2028\"\n"), "an entry with markup": entry("    detail: '<script>alert(1)</script> [x](javascript:alert(1)) ![x](http://evil.example/x.png)'\n"), "an entry with a command": entry("    steps: [{do: Run it, run: 'hex21 probe; rm -rf / $(id) `id`'}]\n"),
		"an entry of 100,000 causes": entry("    causes: [" + strings.Repeat("'a cause',", 100_000) + "]\n"), "100,000 entries": "schema: hex21.catalog/v1\nentries:\n" + numbered("  - {code: C%d, category: validation, statuses: [400], meaning: One of many}\n", 20_000),
		"a status of 99999": strings.Replace(entry(""), "400", "99999", 1), "a code of 100,000 letters": strings.Replace(entry(""), "ODD", strings.Repeat("O", 100_000), 1), "a code of escapes": strings.Replace(entry(""), "ODD", `"O\x1bD"`, 1), "a link with a script": entry("    docs_url: 'javascript:alert(1)'\n"),
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
		"an empty archive": `{"log":{"version":"1.2","entries":[]}}`, "an archive whose log is null": `{"log":null}`, "an archive whose log is a string": `{"log":"x"}`, "an archive of 2,000 entries": `{"log":{"version":"1.2","entries":[` + strings.TrimSuffix(strings.Repeat(`{"request":{"method":"GET","url":"http://a.example.org/"},"response":{"status":500}},`, 2_000), ",") + `]}}`,
		"an archive with a broken URL": `{"log":{"version":"1.2","entries":[{"request":{"method":"G ET","url":"http://[\u001b"},"response":{"status":-1}}]}}`, "an archive with a time out of range": `{"log":{"version":"1.2","entries":[{"startedDateTime":"99999-99-99","time":1e400,"request":{"method":"GET","url":"http://a/"},"response":{"status":99999999999999999999}}]}}`,
		"an archive with invalid base64": `{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":500,"content":{"text":"%%%","encoding":"base64"}}}]}}`, "brackets": strings.Repeat("[", 1<<20), "a transcript of only a status": "HTTP/1.1 500", "a transcript of escapes": "HTTP/1.1 500 \x1b[2J\r\nX: \u202e\r\n\r\n\x9b2J",
		"a transcript with 100,000 headers": "HTTP/1.1 500 No\r\n" + numbered("X-%d: a\r\n", 50_000) + "\r\n", "a transcript of curl without an answer": "* Trying 127.0.0.1:1...\n* connect refused\ncurl: (7) \x1b[2J\n", "garbage": "\x00\x01\x02\xff\xfe", "an empty file": "", "a report": "# hex21 report\n\n```json\n{\"schema\":\"hex21.probe/v1\"\n```\n",
		"a result of another version": `{"schema":"hex21.probe/v9","verdict":[]}`, "a result that is broken": `{"schema":"hex21.probe/v1","verdict":"x","response":5,"timing":[1]}`, "a curl command": "curl 'http://a.example.org' -H", "a command with shell substitutions": "curl http://127.0.0.1:9/ $(touch {dir}/pwned) `id` ; id\n",
	} {
		cases = append(cases,
			Case{Name: name + ", judged", Files: map[string]string{"f": text}, Args: []string{"probe", "--from", "{dir}/f", "-o", "json"}, Want: Want{MiB: 128, Time: 6 * time.Second}},
			Case{Name: name + ", explained", Files: map[string]string{}, Stdin: text, Args: []string{"explain", "-"}, Terminal: true, Want: Want{MiB: 128, Time: 6 * time.Second}},
			Case{Name: name + ", as a command", Files: map[string]string{"f": text}, Args: []string{"probe", "--from-curl", "@{dir}/f", "--no-status", "-m", "1s", "-o", "json"}, Want: Want{MiB: 128}, More: true})
	}
	return in("catalogs", sorted(cases)...)
}
