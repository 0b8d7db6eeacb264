//go:build linux

package hostile

import (
	"fmt"
	"strings"
)

// attacks are texts that a terminal or an eye takes for something else.
var attacks = map[string]string{
	"an erased screen": "A\x1b[2JB", "a title": "A\x1b]0;x\x07B", "a link": "A\x1b]8;;http://evil.example\x1b\\B\x1b]8;;\x1b\\", "C1 in UTF-8": "A\u009b2JB\u0085C", "C1 alone": "A\x9b2JB\x85C",
	"a bidirectional override": "A\u202eB\u202c", "isolates": "A\u2066B\u2067C\u2069", "zero-width": "A\u200bB\u2060C\ufeffD", "line and paragraph": "A\u2028B\u2029C", "tags": "A\U000e0041\U000e0042B",
	"backspaces": "A\b\b\bB\x7fC", "a return": "safe\revil", "bells": "A\a\a\aB", "a device control": "A\x1bP+q544e\x1b\\B", "a clipboard": "A\x1b]52;c;ZXZpbA==\x07B", "an answer": "A\x1b[6nB\x05C", "shifts": "A\x0eB\x0fC",
	"a form feed": "A\x0bB\x0cC", "zero bytes": "A\x00B", "interlinear notes": "A\ufff9B\ufffbC", "a soft end": "A\x84B\xc2\x84C",
}

// terminalCases have such texts come from the server, from arguments, variables and files, to a terminal and to a pipe, in every format.
func terminalCases() []Case {
	var cases []Case
	for name, attack := range attacks {
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
		if strings.ContainsRune(attack, 0) {
			continue
		}
		cases = append(cases,
			Case{Name: name + " as an argument", Args: []string{"explain", attack}, Terminal: true},
			Case{Name: name + " as an argument, JSON", Args: []string{"explain", attack, "-o", "json"}, Terminal: true},
			Case{Name: name + " as a path", Args: []string{"probe", "/" + attack, "--curl"}, Terminal: true, More: true},
			Case{Name: name + " as a path, in a pipe", Args: []string{"probe", "/" + attack, "--curl"}},
			Case{Name: name + " as a header, dry", Args: []string{"probe", "/x", "-H", "X-A: " + attack, "--dry-run", "-o", "yaml"}},
			Case{Name: name + " as a body, dry", Args: []string{"probe", "/x", "-d", attack, "--curl"}},
			Case{Name: name + " as a command", Args: []string{attack}, Terminal: true},
			Case{Name: name + " as a flag", Args: []string{"probe", "--" + attack}, More: true},
			Case{Name: name + " as a format", Args: []string{"explain", "-o", attack, "404"}, Terminal: true, More: true},
			Case{Name: name + " as a file", Args: []string{"triage", "{dir}/" + attack}, Terminal: true},
			Case{Name: name + " as a base URL", Args: []string{"config", "show"}, Env: []string{"HEX21_BASE_URL=http://" + attack + "/api"}, Terminal: true},
			Case{Name: name + " as a profile", Args: []string{"probe", "/x", "--profile", attack, "-o", "json"}, More: true},
			Case{Name: name + " as a status page", Args: []string{"status", "http://127.0.0.1:9/" + attack, "-o", "yaml"}, Terminal: true},
			Case{Name: name + " in a profile that is completed", Args: []string{"__complete", "probe", "--profile", ""}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "profiles:\n  \"" + spelled + "\": {base_url: http://a.example.org}\n  fine: {base_url: http://b.example.org}\n"}},
		)
	}
	return in("terminals", sorted(cases)...)
}

// printable is what a reason phrase may hold without breaking the head.
func printable(r rune) rune {
	if r == '\r' || r == '\n' || r == 0 {
		return -1
	}
	return r
}
