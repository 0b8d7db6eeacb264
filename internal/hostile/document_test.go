//go:build linux

package hostile

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// payload is a text that is put into every field of a valid document: on one line, and as several lines where a field may have them.
type payload struct{ line, lines string }

// payloads are texts from outside that look like something else in one of the formats. The texts of a catalog, a suite or a config file may
// not have control characters, so those are apart.
var payloads = map[string]payload{
	"controls":   {"A\x1b[2JB\u009b2JC\rD\x07E\x7fF\bG", "A\x1b[2JB\u009b2J\r\nC\x0bD\x0cE\x00F"},
	"misleading": {"A\u202eB\u2066C\u200bD\u2028E\u2029F\u2060G\ufeffH\u00adI\U000e0041J\ufff9K", "A\u202eB\n\u2066C\u2028D\n\u200b::error title=INJECTED::INJECTED\u2029"},
	"injections": {strings.NewReplacer("`", "", "{dir}", ".").Replace(strings.Join(injections, " ")), strings.ReplaceAll("a\n"+strings.Join(injections, "\n")+"\n\n    "+injectedHeading+"\nb", "{dir}", ".")},
	"formats":    {`%s %n %d %0A%0D {{.Key}} ${HOME} $(touch pwned) &#10;&lt;b&gt; \n \u000a \e[2J \x1b[2J '"; touch pwned; "' # <b onclick=x> **b** _i_ | a=1;2 ~x~ [a]: http://x`, "%0A::error::x\n{{.}}\n'\n\"\n`touch pwned`\n$(touch pwned)\n\\\n%\nEOF\n'''\n\"\"\"\n*/\n-- \n=====\nx\n---\n+++\n1. a\n> b\n* c\n"},
	"long":       {strings.Repeat("W", 20_000), strings.Repeat("W", 20_000) + "\n" + strings.Repeat("漢字", 3000) + "\n" + strings.Repeat("a\n", 2000)},
	"tildes":     {"~~~ x", "~~~\n~~~ INJECTED\n"},
	"headings":   {"# INJECTED", "# INJECTED\n===\n1. a\n"},
	"wide":       {strings.Repeat("漢字e\u0301👩‍👩‍👧🇩🇪", 300), strings.Repeat("漢字e\u0301👩‍👩‍👧🇩🇪\n", 300)},
	"secrets":    {"Authorization: Bearer " + Key + " https://ann:" + Key + "@h.example/x;sid=" + Key + "?token=" + Key, "password: " + Key + "\nX-Api-Key: " + Key + "\n{\"token\":\"" + Key + "\"}\n"},
}

// plain are the names of the payloads without control characters.
var plain = []string{"formats", "headings", "injections", "long", "misleading", "secrets", "tildes", "wide"}

// quote writes a text as a string of JSON, which is one of YAML, too.
func quote(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text)
	return strings.NewReplacer("\u2028", `\u2028`, "\u2029", `\u2029`, "\ufeff", `\ufeff`, "\u007f", `\u007f`, "\u0085", `\u0085`, "\u009b", `\u009b`).Replace(strings.TrimSuffix(b.String(), "\n"))
}

// withoutQuotes is a text for a place that ends with a quotation mark.
func withoutQuotes(text string) string {
	return strings.NewReplacer("'", "", `"`, "", "`", "", "\n", " ").Replace(text)
}

// inURL is a text that may be part of a URL in a field that must hold one.
func inURL(text string) string {
	return strings.NewReplacer(" ", "", "'", "", `"`, "", "`", "", "\n", "", "<", "", ">", "", `\`, "", "{", "", "}", "", "^", "", "\u00ad", "", "#", "", "%", "", "|", "", "[", "", "]", "").Replace(text)
}

func catalogOf(p payload) string {
	line := strings.ReplaceAll(p.line, "`", "")
	example := `{"error":{"code":"ODD","message":` + quote(p.lines) + `,"details":{` + quote(p.line) + `:[` + quote(p.lines) + `]}}}`
	return "code: ODD\ncategory: request\nstatuses: [400]\nmeaning: " + quote(line) + "\ndetail: " + quote(line) + "\ncauses: [" + quote(line) + ", " + quote("B "+line) + "]\nsteps:\n  - do: " + quote(line) +
		"\n    run: " + quote("hex21 probe -H 'X-A: "+withoutQuotes(line)+"' /articles") + "\n  - do: Set it\n    run: " + quote("export A='"+withoutQuotes(line)+"'") + "\nexample: " + quote(example) +
		"\nsnippets: {curl: " + quote(p.lines) + ", typescript: " + quote(p.lines) + ", python: " + quote(p.lines) + ", go: " + quote(p.lines) + "}\naliases: [ODDER]\nrelated: [NOT_FOUND]\ndocs_url: " + quote("https://h.example/?a="+inURL(line)) +
		"\n---\ncode: ODD_TOO\nalias_of: ODD\nnote: " + quote(line) + "\n"
}

func suiteOf(p payload) string {
	line := strings.ReplaceAll(p.line, "`", "")
	promise := func(id, expect string) string {
		return "  - id: " + id + "\n    promise: " + quote(line) + "\n    path: " + quote("/x?a="+inURL(line)) + "\n    send: {X-A: " + quote(strings.Map(onlyASCII, withoutQuotes(line))) + "}\n    expect: " + expect + "\n    steps:\n      - " + quote(line) +
			"\n      - do: " + quote("B "+line) + "\n        run: [hex21, probe, " + quote("/x?"+withoutQuotes(line)) + "]\n"
	}
	return "promises:\n" + promise("mine-kept", "{status: 4xx}") + promise("mine-status", "{status: 201}") + promise("mine-fields", "{fields: ["+quote(".[\""+withoutQuotes(strings.ReplaceAll(line, `\`, ""))+"\"]")+"]}") + promise("mine-headers", "{headers: {X-B: "+quote(withoutQuotes(line))+", X-C: present}}") + promise("mine-type", "{type: html}")
}

func onlyASCII(r rune) rune {
	if r < ' ' || r > '~' {
		return '?'
	}
	return r
}

func configOf(p payload) string {
	line := p.line
	return "base_url: {base}\nprofiles:\n  " + quote(line) + ": {base_url: " + quote("http://h.example/"+strings.NewReplacer("@", "", "?", "").Replace(inURL(line))) + "}\n  b: {base_url: http://b.example.org, status_url: " + quote("http://h.example/?a="+inURL(line)) + "}\ndefaults:\n  probe:\n    header: [" + quote("X-A: "+strings.Map(onlyASCII, line)) + "]\n"
}

// archiveOf is a HAR in which every text is the payload.
func archiveOf(p payload) string {
	t, m := quote(p.line), quote(p.lines)
	pairs := `[{"name":` + quote("X-"+inURL(p.line)) + `,"value":` + t + `},{"name":"X-A","value":` + t + `},{"name":"X-Request-Id","value":` + t + `},{"name":"Server","value":` + t + `},{"name":"WWW-Authenticate","value":` + quote(`Bearer realm="`+withoutQuotes(p.line)+`"`) + `},{"name":"Link","value":` + quote("<"+inURL(p.line)+">; rel=help") + `}]`
	answer := `{"error":{"code":` + t + `,"message":` + m + `,"details":{` + t + `:[` + m + `]},"request_id":` + t + `}}`
	entry := func(body, kind string) string {
		return `{"startedDateTime":"2026-01-02T03:04:05Z","time":1,"comment":` + t + `,"request":{"method":"POST","url":` + quote("http://h.example/api/"+inURL(p.line)+"?a="+inURL(p.line)) + `,"httpVersion":` + t + `,"headers":` + pairs + `,"queryString":` + pairs + `,"cookies":` + pairs + `,"postData":{"mimeType":` + t + `,"text":` + m + `},"headersSize":-1,"bodySize":-1},` +
			`"response":{"status":422,"statusText":` + t + `,"httpVersion":` + t + `,"headers":` + pairs + `,"cookies":` + pairs + `,"content":{"size":1,"mimeType":` + quote(kind) + `,"text":` + quote(body) + `},"redirectURL":` + t + `,"headersSize":-1,"bodySize":-1},"cache":{},"timings":{"send":0,"wait":1,"receive":0},"serverIPAddress":` + t + `,"connection":` + t + `}`
	}
	return `{"log":{"version":"1.2","creator":{"name":` + t + `,"version":` + t + `},"browser":{"name":` + t + `,"version":` + t + `},"pages":[{"id":` + t + `,"title":` + t + `,"startedDateTime":"2026-01-02T03:04:05Z","pageTimings":{}}],"entries":[` +
		entry(answer, "application/json") + `,` + entry("<title>"+p.line+"</title><h1>"+p.lines+"</h1>", "text/html") + `,` + entry(p.lines, "text/plain") + `]}}`
}

// transcriptOf is what curl -v prints of a call.
func transcriptOf(p payload) string {
	t := strings.NewReplacer("\r", "", "\n", "", "\x00", "").Replace(p.line)
	return "* Connected to " + t + "\n> POST /api/" + inURL(t) + " HTTP/1.1\n> Host: h.example\n> X-A: " + t + "\n>\n< HTTP/1.1 422 " + t + "\n< Content-Type: application/json\n< X-Request-Id: " + t + "\n< X-B: " + t + "\n< Retry-After: " + t + "\n<\n" +
		`{"error":{"code":` + quote(p.line) + `,"message":` + quote(p.lines) + `,"details":{` + quote(p.line) + `:[` + quote(p.lines) + `]}}}` + "\n"
}

// answerOf is an answer whose texts are the payload.
func answerOf(p payload) string {
	t := strings.NewReplacer("\r", "", "\n", "", "\x00", "").Replace(p.line)
	t = t[:min(len(t), 4000)]
	return body("422 "+t+"\r\nX-Request-Id: "+t+"\r\nX-A: "+t+"\r\nServer: "+t+"\r\nVia: 1.1 "+t+"\r\nWWW-Authenticate: Bearer realm=\""+withoutQuotes(t)+"\"", "application/json", `{"error":{"code":`+quote(p.line)+`,"message":`+quote(p.lines)+`,"details":{`+quote(p.line)+`:[`+quote(p.lines)+`]},"request_id":`+quote(p.line)+`,"docs_url":`+quote("https://h.example/"+p.line)+`}}`)
}

// pageOf is a status page of the software Statuspage.
func pageOf(p payload) string {
	t, m := quote(p.line), quote(p.lines)
	return body("200 OK", "application/json", `{"page":{"id":"a","name":`+t+`,"url":`+quote("https://h.example/"+p.line)+`,"time_zone":`+t+`,"updated_at":"2026-01-02T03:04:05Z"},"status":{"indicator":"major","description":`+t+`},"components":[{"id":"c","name":`+t+`,"status":"major_outage","description":`+m+`},{"id":"d","name":"D","status":`+t+`}],`+
		`"incidents":[{"id":"i","name":`+t+`,"status":`+t+`,"impact":`+t+`,"shortlink":`+t+`,"created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05Z","incident_updates":[{"status":`+t+`,"body":`+m+`,"created_at":"2026-01-02T03:04:05Z","affected_components":[{"name":`+t+`}]}],"components":[{"id":"c","name":`+t+`}]}],`+
		`"scheduled_maintenances":[{"id":"m","name":`+t+`,"status":"scheduled","impact":"maintenance","scheduled_for":"2027-01-02T03:04:05Z","scheduled_until":"2027-01-02T04:04:05Z","incident_updates":[{"status":"scheduled","body":`+m+`,"created_at":"2026-01-02T03:04:05Z"}],"components":[{"id":"c","name":`+t+`}]}]}`)
}

// logOf is a log in several forms.
func logOf(p payload) string {
	t, m := quote(p.line), quote(p.lines)
	one := strings.NewReplacer("\n", " ", "\x00", "").Replace(p.line)
	return `{"time":"2026-01-02T03:04:05Z","level":` + t + `,"logger":` + t + `,"status":422,"code":` + t + `,"msg":` + m + `,"request_id":` + t + `,"url":` + quote("/x/"+p.line+"?a="+p.line) + `,"error":{"code":"ODD_ONE","message":` + m + `,"details":{` + t + `:` + m + `}}}` + "\n" +
		"2026-01-02T03:04:05Z ERROR " + one + " code=RATE_LIMIT status=429 request_id=" + inURL(one) + " path=/x/" + inURL(one) + "\n10.0.0.1 - " + inURL(one) + ` [02/Jan/2026:03:04:05 +0000] "GET /articles/` + inURL(one) + ` HTTP/1.1" 500 12 "` + withoutQuotes(one) + `" "` + withoutQuotes(one) + `"` + "\n" + p.lines + "\nRATE_LIMIT 429 " + one + "\n"
}

// subject is a document with a payload and a command that reads it, in each of its formats.
type subject struct {
	name     string
	args     []string
	formats  string
	payloads []string // plain if there are none
	of       func(p payload, c *Case)
}

func file(name string, of func(payload) string) func(payload, *Case) {
	return func(p payload, c *Case) { c.Files = map[string]string{name: of(p)} }
}

// documentCases are documents that are valid, whose texts are hostile: in every field, and in every format of the command that reads them.
func documentCases() []Case {
	all := append([]string{"controls"}, plain...)
	stdin := func(of func(payload) string) func(payload, *Case) {
		return func(p payload, c *Case) { c.Stdin = of(p) }
	}
	serves := func(of func(payload) string) func(payload, *Case) {
		return func(p payload, c *Case) { c.Serve = sends(of(p)) }
	}
	both := func(of func(payload) string) func(payload, *Case) {
		return func(p payload, c *Case) {
			c.Serve, c.Files = sends(answerOf(p)), map[string]string{"f": of(p)}
		}
	}
	withConfig := func(p payload, c *Case) {
		c.Env, c.Files = []string{"HEX21_CONFIG={dir}/f"}, map[string]string{"f": configOf(p)}
	}
	subjects := []subject{
		{"an entry", []string{"explain", "ODD", "--catalog", "{dir}/f"}, "human json yaml markdown html", nil, file("f", catalogOf)},
		{"an alias", []string{"explain", "ODD_TOO", "--catalog", "{dir}/f"}, "human json markdown html", nil, file("f", catalogOf)},
		{"all entries", []string{"explain", "--all", "--catalog", "{dir}/f"}, "json markdown html", nil, file("f", catalogOf)},
		{"a list of entries", []string{"explain", "--category", "request", "--catalog", "{dir}/f"}, "human json yaml markdown html", nil, file("f", catalogOf)},
		{"a snippet", []string{"explain", "ODD", "--lang", "python", "--catalog", "{dir}/f"}, "human json", nil, file("f", catalogOf)},
		{"a call that an entry explains", []string{"probe", "--from", "-", "--catalog", "{dir}/f", "--also", "outputs={dir}/out", "--report", "{dir}/r.html"}, "human json yaml markdown github", nil, func(p payload, c *Case) {
			c.Files, c.Stdin = map[string]string{"f": catalogOf(p)}, body("400 No", "application/json", `{"error":{"code":"ODD","message":"no"}}`)
		}},
		{"a log that an entry explains", []string{"triage", "-", "--catalog", "{dir}/f"}, "human json yaml markdown github html", nil, func(p payload, c *Case) {
			c.Files, c.Stdin = map[string]string{"f": catalogOf(p)}, strings.ReplaceAll(record, "RATE_LIMIT", "ODD")
		}},
		{"a log to which an entry is added", []string{"explain", "-", "--catalog", "{dir}/f"}, "human json yaml markdown", nil, func(p payload, c *Case) {
			c.Files, c.Stdin = map[string]string{"f": catalogOf(p)}, strings.ReplaceAll(record, "RATE_LIMIT", "ODD")
		}},
		{"a suite", []string{"check", "{base}", "--suite", "{dir}/f", "-m", "3s", "--max-wait", "0s", "--only", "mine-kept", "--only", "mine-status", "--only", "mine-fields", "--only", "mine-headers", "--only", "mine-type"}, "human json yaml markdown github junit tap html nagios", nil, both(suiteOf)},
		{"a dry run of a suite", []string{"check", "{base}", "--suite", "{dir}/f", "--only", "mine-status", "--dry-run"}, "human json", nil, both(suiteOf)},
		{"settings", []string{"config", "show"}, "human json yaml markdown", nil, withConfig},
		{"settings that doctor reads", []string{"doctor"}, "human json yaml markdown", nil, withConfig},
		{"settings of a call", []string{"probe", "/x", "--dry-run"}, "human json yaml markdown", nil, withConfig},
		{"an archive", []string{"probe", "--from", "{dir}/f", "--also", "outputs={dir}/out", "--har", "{dir}/h.har", "--report", "{dir}/r.md", "-v"}, "human json yaml markdown github", all, file("f", archiveOf)},
		{"an archive's page", []string{"probe", "--from", "{dir}/f", "--entry", "2", "--report", "{dir}/r.html"}, "human json markdown github", all, file("f", archiveOf)},
		{"an archive's text", []string{"probe", "--from", "{dir}/f", "--entry", "3", "-i"}, "human json markdown github", all, file("f", archiveOf)},
		{"the texts of an archive", []string{"probe", "--from", "{dir}/f", "--entry", "1", "--jq", ".verdict.next[], .verdict.summary, (.findings[].evidence)"}, "terminal", all, file("f", archiveOf)},
		{"a log of an archive", []string{"triage", "{dir}/f"}, "human json yaml markdown github html", all, file("f", archiveOf)},
		{"a transcript", []string{"probe", "--from", "-", "-v", "-i"}, "human json yaml markdown github", all, stdin(transcriptOf)},
		{"a transcript, explained", []string{"explain", "-"}, "human json yaml markdown", all, stdin(transcriptOf)},
		{"an answer, explained", []string{"explain", "-"}, "human json yaml markdown", all, stdin(answerOf)},
		{"a log", []string{"triage", "-", "--samples", "9"}, "human json yaml markdown github html", all, stdin(logOf)},
		{"the lines of a log", []string{"triage", "-", "--lines"}, "human", all, stdin(logOf)},
		{"an answer", []string{"probe", "{base}/x", "--no-status", "-v", "-i", "--report", "{dir}/r.md", "--har", "{dir}/h.har", "--also", "outputs={dir}/out"}, "human json yaml markdown github", all, serves(answerOf)},
		{"two answers", []string{"probe", "{base}/x", "--no-status", "--count", "2", "--interval", "0s"}, "human json", all, serves(answerOf)},
		{"a list of answers", []string{"probe", "--paths", "{dir}/f", "--no-status"}, "human json", all, func(p payload, c *Case) {
			c.Serve, c.Files = sends(answerOf(p)), map[string]string{"f": "/a\n/" + inURL(p.line) + "\n"}
		}},
		{"answers to a check", []string{"check", "{base}", "-m", "3s", "--max-wait", "0s", "--only", "endpoints", "--only", "errors"}, "human json yaml markdown github junit tap html nagios", all, serves(answerOf)},
		{"a status page", []string{"status", "{origin}", "--engine", "statuspage", "-a"}, "human json yaml markdown github nagios", all, serves(pageOf)},
		{"a status page and a call", []string{"status", "{other-origin}", "--engine", "statuspage", "--probe", "/x"}, "human json yaml markdown github", all, func(p payload, c *Case) {
			c.Serve, c.Other = sends(answerOf(p)), sends(pageOf(p))
		}},
		{"a curl command", []string{"probe", "--from-curl", "@{dir}/f", "--dry-run"}, "human json yaml markdown", plain, file("f", func(p payload) string {
			return "curl -X POST -H 'X-A: " + withoutQuotes(p.line) + "' -d '" + withoutQuotes(p.lines) + "' 'http://127.0.0.1:9/x?a=" + inURL(p.line) + "'\n"
		})},
		{"a curl command as curl", []string{"probe", "--from-curl", "@{dir}/f", "--curl"}, "human", plain, file("f", func(p payload) string {
			return "curl -X POST -H 'X-A: " + withoutQuotes(p.line) + "' -d '" + withoutQuotes(p.lines) + "' 'http://127.0.0.1:9/x?a=" + inURL(p.line) + "'\n"
		})},
	}
	var cases []Case
	for _, s := range subjects {
		if s.payloads == nil {
			s.payloads = plain
		}
		for _, name := range s.payloads {
			for format := range strings.FieldsSeq(s.formats) {
				c := Case{Name: fmt.Sprintf("%s of %s, %s", s.name, name, format), Args: append(slices.Clone(s.args), "-o", format), Terminal: format == "terminal", Want: Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 96}}
				s.of(payloads[name], &c)
				switch {
				case format == "terminal":
					c.Args = slices.Clone(s.args)
				case format == "nagios":
					c.Args = append(slices.Clone(s.args), "--nagios")
				case !strings.Contains(s.name, "explained") && name != "controls":
					c.Want.Exit = []int{0, 4, 5, 9} // the document is valid
				}
				c.Want.Free = s.name == "the lines of a log" // it passes through
				cases = append(cases, c)
				if format == "human" {
					for _, columns := range []uint16{40, 80} {
						onTerminal := c
						onTerminal.Name, onTerminal.Terminal, onTerminal.Size = fmt.Sprintf("%s of %s, %d columns", s.name, name, columns), true, &[2]uint16{columns, 50}
						onTerminal.Args = append(slices.Clone(c.Args), "--color", "always")
						cases = append(cases, onTerminal)
					}
				}
			}
		}
	}
	for i := range cases {
		cases[i].More = i%17 > 0
		cases[i].After = writtenFiles
	}
	return in("documents", cases...)
}

// writtenFiles checks the files that a command wrote beside its result.
func writtenFiles(dir string) error {
	for name, check := range map[string]Law{"out": checkOutputs, "h.har": checkHAR, "r.md": checkMarkdown, "r.html": checkHTML} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			continue // the command was rejected
		}
		if err := cmp.Or(check(name, string(text)), checkTerminal(name, string(text))); err != nil {
			return err
		}
		if piece := Leaked(string(text), Key); piece != "" {
			return fmt.Errorf("a part of the key is in %s: %q", name, piece)
		}
	}
	return nil
}

// pasted runs the commands of an output in a shell, as a person might paste them: that of --curl, and those of the next steps. The programs
// in them do nothing, but "touch" leaves a file, which no command of hex21 does.
func pasted(dir string, r run) error {
	var lines []string
	switch format := formatOf(r.args); {
	case r.code != 0 && slices.Contains(r.args, "--curl"):
	case slices.Contains(r.args, "--curl"):
		lines = []string{r.out}
	case format == "json":
		var doc any
		if json.Unmarshal([]byte(r.out), &doc) == nil {
			lines = nextLines(doc)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	script := "touch() { : > ran; }\nhex21() { :; }\ncurl() { :; }\n" + strings.Join(lines, "\n") + "\n"
	command := exec.Command("/bin/sh", "-e")
	command.Dir, command.Env, command.Stdin = dir, []string{"PATH=/nothing"}, strings.NewReader(script)
	text, err := command.CombinedOutput()
	if _, missing := os.Stat(filepath.Join(dir, "ran")); missing == nil {
		return fmt.Errorf("a command of the output runs a text from outside: %.2000s", script)
	}
	if err != nil && strings.Contains(string(text), "yntax error") {
		return fmt.Errorf("a command of the output is not one: %s: %.2000s", text, script)
	}
	return nil
}

// nextLines are the command lines in the next steps of a document.
func nextLines(value any) (lines []string) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			lines = append(lines, nextLines(item)...)
		}
	case map[string]any:
		for name, member := range v {
			if list, ok := member.([]any); ok && (name == "next" || name == "advice") {
				for _, item := range list {
					text, _ := item.(string)
					if from, to := strings.Index(text, ": `"), strings.LastIndexByte(text, '`'); from >= 0 && to > from+3 {
						lines = append(lines, text[from+3:to])
					}
				}
				continue
			}
			lines = append(lines, nextLines(member)...)
		}
	}
	return lines
}
