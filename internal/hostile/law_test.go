//go:build linux

package hostile

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
)

// The tests allocate a lot and keep little.
var _ = debug.SetGCPercent(400)

// Law checks one output in one format.
type Law func(name, text string) error

// Laws returns the laws of the formats.
func Laws() map[string]Law { return formats }

// formats are the laws of the formats that commands write, in addition to those of every text: valid UTF-8, nothing that controls a terminal
// or deceives a reader, and no key.
var formats = map[string]Law{
	"json": checkDocuments, "har": checkHAR, "markdown": checkMarkdown, "html": checkHTML, "github": checkGitHub, "junit": checkJUnit, "tap": checkTAP,
	"yaml": func(name, text string) error { _, err := checkYAML(name, text); return err }, "outputs": checkOutputs, "human": func(string, string) error { return nil },
}

// checkDocuments checks that each document is JSON with a schema, and that its times are RFC 3339 in UTC.
func checkDocuments(name, text string) error {
	docs, err := checkJSON(name, text)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		if schema, _ := doc["schema"].(string); !strings.HasPrefix(schema, "hex21.") {
			return fmt.Errorf("%s has the schema %q", name, schema)
		}
		if err := checkTimes(doc); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// checkTimes looks at the fields that are times by their names. The details of a server's error are not checked.
func checkTimes(value any) error {
	switch v := value.(type) {
	case map[string]any:
		for name, member := range v {
			text, isText := member.(string)
			if isText && (strings.HasSuffix(name, "_at") || slices.Contains([]string{"server_date", "not_before", "not_after", "first_seen", "last_seen"}, name)) {
				if at, err := time.Parse(time.RFC3339Nano, text); err != nil || at.Location() != time.UTC {
					return fmt.Errorf("%s is %q", name, text)
				}
			}
			if name == "details" {
				continue
			}
			if err := checkTimes(member); err != nil {
				return err
			}
		}
	case []any:
		for _, item := range v {
			if err := checkTimes(item); err != nil {
				return err
			}
		}
	}
	return nil
}

var outputLine = regexp.MustCompile(`^(ok|verdict|layer|blame|retryable|status|request-id|code)=`)

// checkOutputs checks that the outputs of a workflow step have only lines of the form name=value.
func checkOutputs(name, text string) error {
	for line := range strings.Lines(text) {
		if !outputLine.MatchString(line) || strings.TrimSpace(line) == injectedOutput {
			return fmt.Errorf("%s has the line %q", name, line)
		}
	}
	return nil
}

// world is where commands run: in this process, with a folder of their own.
type world struct {
	t   *testing.T
	dir string
	in  string
}

// run runs a command line and returns what it prints on stdout. {dir} is the folder.
func (w world) run(format string, terminal bool, args ...string) string {
	w.t.Helper()
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "{dir}", w.dir)
	}
	env := map[string]string{"HOME": w.dir, "HEX21_API_KEY": Key, "TERM": "xterm", "HEX21_STATUS_URL": "http://127.0.0.1:9"}
	var out, side bytes.Buffer
	code := cmd.Run(w.t.Context(), &cmd.System{
		Args: args, LookupEnv: func(name string) (string, bool) { v, ok := env[name]; return v, ok }, Stdin: strings.NewReader(w.in),
		Stdout: &out, Stderr: &side, Now: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }, StdoutTerminal: terminal, Width: 100,
		Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
	})
	if !slices.Contains(known, code) {
		w.t.Errorf("%q: exit %d", args, code)
	}
	w.check(fmt.Sprintf("%q: stderr", args), "human", side.String())
	if code != 2 && code != 1 || format == "json" { // a command that was rejected explains that on stderr
		w.check(fmt.Sprintf("%q: stdout", args), format, out.String())
	}
	return out.String()
}

// check checks a text by the law of its format and by those of all formats.
func (w world) check(name, format, text string) {
	w.t.Helper()
	if err := checkTerminal(name, text); err != nil {
		w.t.Error(err)
	}
	if piece := Leaked(text, Key); piece != "" {
		w.t.Errorf("%s: a part of the key is shown: %q", name, piece)
	}
	if text == "" && format != "json" {
		return
	}
	if err := formats[format](name, text); err != nil {
		w.t.Errorf("%v\n%.3000s", err, text)
	}
}

// file checks a file that a command wrote.
func (w world) file(name, format string) string {
	w.t.Helper()
	text, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		return "" // the command was rejected
	}
	w.check(name, format, string(text))
	return string(text)
}

// answers are responses as a server sends them, to begin with.
func answers() []string {
	return []string{
		body("404 No", "application/json", `{"error":{"code":"NOT_FOUND","message":"no `+Key+`","details":{"at":"9999-12-31T23:59:59-23:59"}}}`), ok,
		"HTTP/1.1 429 No\r\nDate: Fri, 31 Dec 9999 23:59:59 GMT\r\nX-RateLimit-Reset: 253402300800\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n\r\n",
		"HTTP/1.1 400 caf\xe9\u202e\r\nContent-Type: application/json\r\nX-A: \x9b2J\r\n\r\n{\"error\":\"\\ud800 caf\xe9 \\u001b[2J\"}", body("502 Bad", "text/html", "<title>\x1b[2J</title><script>alert(1)</script>"),
		body("200 OK", "application/json", `{"data":[{"slug":"`+Key+`","created_at":"0000-01-01T00:00:00Z"}],"metadata":{}}`), "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)//" + Key + "\r\n\r\n",
		body("422 No", "application/json", "{\"errors\":[{\"message\":\"::error::x\\n::set-output name=a::b\\n```\\n<script>\",\"extensions\":{\"code\":\"...\"}}]}"),
		body("500 No", "text/plain", "]]>\x00\ufffe --- ...\n...\n# not ok 1\nok 2"), "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm=\"" + Key + "\"\r\nSet-Cookie: a=b\r\n\r\n",
	}
}

// maxFuzzed is the size up to which a response is given to all commands. The fuzzer ends a process that takes 10 s for one input, without a
// message: a dozen commands may need that for 1 MiB on a busy machine. What is larger is in the table.
const maxFuzzed = 16 << 10

// FuzzEveryFormat checks that for any response every command that reads it writes well-formed documents, in each of
// its formats.
func FuzzEveryFormat(f *testing.F) {
	for _, answer := range answers() {
		f.Add(answer)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxFuzzed {
			return
		}
		w := world{t: t, dir: t.TempDir(), in: text}
		probe := []string{"probe", "--from", "-", "http://a.example.org/api/x"}
		doc := w.run("json", false, append(probe[:4:4], "-o", "json", "--also", "yaml={dir}/a.yaml", "--also", "markdown={dir}/a.md", "--also", "github={dir}/a.github", "--also", "outputs={dir}/a.out", "--har", "{dir}/a.har", "--report", "{dir}/a.html")...)
		inYAML := w.file("a.yaml", "yaml")
		for name, format := range map[string]string{"a.md": "markdown", "a.github": "github", "a.out": "outputs", "a.har": "har", "a.html": "html"} {
			w.file(name, format)
		}
		if inYAML != "" {
			left, err := checkJSON("stdout", doc)
			right, yamlErr := checkYAML("a.yaml", inYAML)
			if err == nil && yamlErr == nil {
				if err := sameDocument(left[0], right); err != nil {
					t.Error(err)
				}
			}
		}
		w.run("human", true, append(probe[:4:4], "-v", "-i", "--color", "always", "--report", "{dir}/b.md")...)
		w.file("b.md", "markdown")
		w.run("human", true, append(probe[:4:4], "--jq", ".. | strings")...)
		w.run("json", false, append(probe[:4:4], "--brief", "-o", "json")...)
		for _, format := range []string{"json", "yaml", "markdown", "html"} {
			w.run(format, false, "triage", "-", "-o", format)
		}
		w.run("human", true, "triage", "-", "--color", "always")
		w.run("json", false, "explain", "-", "-o", "json") // otherwise it passes a log through unchanged
	})
}

// FuzzEveryFormatOfAServer checks the same for the commands that call a server, which sends these bytes to every request.
func FuzzEveryFormatOfAServer(f *testing.F) {
	for _, answer := range answers() {
		f.Add(answer)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxFuzzed {
			return
		}
		server, err := Start(sends(text))
		if err != nil {
			t.Fatal(err)
		}
		defer server.Close()
		base := "http://" + server.Addr() + "/api"
		w := world{t: t, dir: t.TempDir()}
		w.run("json", false, "probe", base+"/x", "-m", "200ms", "--no-status", "-o", "json", "--har", "{dir}/a.har", "--report", "{dir}/a.html", "--also", "yaml={dir}/a.yaml")
		for name, format := range map[string]string{"a.yaml": "yaml", "a.har": "har", "a.html": "html"} {
			w.file(name, format)
		}
		w.run("json", false, "probe", base+"/x", "-m", "200ms", "--count", "2", "--interval", "0s", "-o", "json")
		for _, format := range []string{"json", "yaml", "markdown", "github"} {
			w.run(format, false, "status", base, "-m", "300ms", "-o", format)
		}
		for _, format := range []string{"json", "junit", "tap", "github"} {
			w.run(format, false, "check", base, "-m", "500ms", "--max-wait", "0s", "--only", "endpoints", "--only", "shape", "-o", format)
		}
	})
}
