package probecmd_test

import (
	"crypto/x509"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/probe"
)

// fewestScenarios is how many there are at least.
const fewestScenarios = 120

// TestScenarios runs the program against what each file of testdata/scenarios has a server do, over a real socket, and holds the
// verdict against what the file wants. CONTRIBUTING.md describes such a file. With -update the files want the actual output.
func TestScenarios(t *testing.T) {
	t.Parallel()
	files := scenarioFiles(t)
	certificates := newCertificates(t)
	seen := &sightings{fresh: map[string]sighting{}}
	t.Cleanup(func() { seen.compare(t, len(files)) })
	for _, file := range files {
		t.Run(scenarioName(file), func(t *testing.T) {
			t.Parallel()
			s := readScenario(t, file)
			got := s.run(t, certificates)
			seen.add(s, got)
			switch {
			case s.owed != "":
				s.compareOwed(t, got)
			case *golden.Update:
				s.write(t, expectationOf(got, s.want))
			default:
				s.compare(t, got)
			}
		})
	}
}

func scenarioFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenarios", "*.txtar"))
	if err != nil || len(files) < fewestScenarios {
		t.Fatalf("there are %d scenarios, want at least %d: %v", len(files), fewestScenarios, err)
	}
	return files
}

func scenarioName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".txtar") }

// scenario is one file: what a server does, how it is called, and what hex21 must make of it.
type scenario struct {
	file      string
	archive   *txtar.Archive
	responses []string // the nth request gets the nth response, and the last one is repeated
	fault     fault
	encode    []string // what is done to the bodies before they are sent
	args      []string
	env       []string  // NAME=value
	want      []string  // lines
	owed      string    // why hex21 does not yet do what is wanted
	calls     methodLog // that the server got
}

func readScenario(t *testing.T, file string) *scenario {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := &scenario{file: file, archive: archive, args: []string{"/articles"}}
	if len(strings.TrimSpace(string(archive.Comment))) == 0 {
		t.Error("the file does not say what it shows")
	}
	for _, section := range archive.Files {
		text := string(section.Data)
		switch section.Name {
		case "response":
			s.responses = append(s.responses, text)
		case "fault":
			s.fault = fault(strings.TrimSpace(text))
		case "encode":
			s.encode = strings.Fields(text)
		case "args":
			if s.args, err = scripttest.Words(strings.ReplaceAll(strings.TrimSpace(text), "\n", " ")); err != nil {
				t.Fatal(err)
			}
		case "env":
			s.env = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		case "want":
			s.want = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		case "owed":
			s.owed = strings.TrimSpace(text)
		default:
			t.Fatalf("there is no section called %q", section.Name)
		}
	}
	return s
}

// run serves the scenario and calls it.
func (s *scenario) run(t *testing.T, certificates *certificates) *probe.Result {
	t.Helper()
	caller, args := s.caller(t, certificates)
	ended := caller.Run(t, args...)
	var result probe.Result
	if err := json.Unmarshal([]byte(ended.Stdout), &result); err != nil || result.Schema != probe.Schema {
		t.Fatalf("hex21 %s: exit %d and no result\n%s%s", strings.Join(args, " "), ended.Code, ended.Stdout, ended.Stderr)
	}
	if ended.Code != result.Verdict.ExitCode {
		t.Errorf("the exit code is %d, and the document says %d", ended.Code, result.Verdict.ExitCode)
	}
	return &result
}

// caller serves the scenario and returns who calls it, and how.
func (s *scenario) caller(t *testing.T, certificates *certificates) (scripttest.Session, []string) {
	t.Helper()
	where := s.serve(t, certificates)
	caller := scripttest.Session{Env: map[string]string{"HEX21_BASE_URL": where.replace("{origin}/api")}}
	for _, variable := range s.env {
		name, value, ok := strings.Cut(variable, "=")
		if !ok {
			t.Fatalf("-- env -- has NAME=value on a line, not %q", variable)
		}
		if value, err := strconv.Unquote(value); err == nil { // "…" is for what a line cannot hold
			caller.Env[name] = value
			continue
		}
		caller.Env[name] = where.replace(value)
	}
	args := []string{"probe", "-o", "json", "--no-status", "--cacert", certificates.file}
	if s.fault == faultNoRoots {
		caller.Roots, args = x509.NewCertPool, args[:len(args)-2]
	}
	for _, word := range s.args {
		args = append(args, where.replace(word))
	}
	return caller, args
}

// compare compares a result with what the scenario wants. A line is the expected value, "finds" which finding must be there,
// and "spares" which must not: other findings may come and go.
func (s *scenario) compare(t *testing.T, got *probe.Result) {
	t.Helper()
	if len(s.want) == 0 {
		t.Fatal("-- want -- is missing: go test ./cmd/probe -run TestScenarios -update writes it, and you read it")
	}
	known := append(allFindings(t), "known-incident")
	for _, line := range s.want {
		if name, id, _ := strings.Cut(line, " "); (name == "finds" || name == "spares") && !slices.Contains(known, id) {
			t.Errorf("there is no finding called %s", id)
		}
	}
	have := expectationOf(got, s.want)
	if slices.Equal(have, s.want) {
		return
	}
	var diff strings.Builder
	for _, line := range s.want {
		if !slices.Contains(have, line) {
			fmt.Fprintf(&diff, "  - %s\n", line)
		}
	}
	for _, line := range have {
		if !slices.Contains(s.want, line) && !strings.HasPrefix(line, "finds ") {
			fmt.Fprintf(&diff, "  + %s\n", line)
		}
	}
	if diff.Len() > 0 {
		t.Errorf("%s: %s  (- wanted, + got)\n%s  all findings: %s", s.file, s.archive.Comment, &diff, strings.Join(findingIDs(got), " "))
	}
}

// compareOwed is for known shortcomings: the file has the output that hex21 should print, as far as it matters.
// Once the output is correct, -update turns the file into an ordinary one.
func (s *scenario) compareOwed(t *testing.T, got *probe.Result) {
	t.Helper()
	have := expectationOf(got, s.want)
	missing := slices.DeleteFunc(slices.Clone(s.want), func(line string) bool { return slices.Contains(have, line) })
	switch {
	case len(s.want) == 0:
		t.Error("-- owed -- needs a -- want -- to owe")
	case len(missing) > 0:
		t.Logf("owed: %s; wanted: %s", s.owed, strings.Join(missing, "; "))
	case *golden.Update:
		s.archive.Files = slices.DeleteFunc(s.archive.Files, func(f txtar.File) bool { return f.Name == "owed" })
		s.write(t, have)
	default:
		t.Error("what was owed has come: go test ./cmd/probe -run TestScenarios -update takes -- owed -- out of the file")
	}
}

func findingIDs(r *probe.Result) []string {
	var ids []string
	for _, f := range r.Findings {
		ids = append(ids, f.ID)
	}
	return ids
}

// expectationOf puts a result into the lines of a want section. Of the findings it names the errors, the warnings, and those
// that were wanted before; of those that were not wanted, the ones that are not there.
func expectationOf(r *probe.Result, before []string) []string {
	var out []string
	say := func(name string, value any) {
		if text := fmt.Sprint(value); text != "" {
			out = append(out, name+" "+outside(text))
		}
	}
	v := r.Verdict
	say("exit", v.ExitCode)
	say("layer", v.Layer)
	say("blame", v.Blame)
	say("summary", v.Summary)
	if v.RetryAt != nil {
		say("retry_at", v.RetryAt.Format("2006-01-02T15:04:05Z"))
	}
	if p := r.Request.Proxy; p != nil {
		say("proxy", p.Address+" from "+p.From)
	}
	for _, hop := range r.Redirects {
		say("hop", fmt.Sprintf("%s %d %s", hop.URL, hop.Status, hop.Location))
	}
	if c := r.Certificate; c != nil && r.Response == nil {
		say("certificate", fmt.Sprintf("sent=%d self-issued=%t names=%s issuer=%s", c.Sent, c.SelfIssued, strings.Join(append(c.DNSNames, c.IPs...), ","), c.Issuer))
	}
	if r.Response != nil {
		say("body", r.Response.BodyKind)
		say("request_id", r.Response.RequestID)
	}
	if e := r.Error; e != nil {
		say("shape", e.Shape)
		say("code", e.Code)
		say("message", strconv.Quote(e.Message))
		if e.RetryAfterSeconds != nil {
			say("retry_after", *e.RetryAfterSeconds)
		}
	}
	say("limit", limitLine(r.RateLimit))
	for _, f := range r.Findings {
		if f.Severity != probe.SeverityInfo || slices.Contains(before, "finds "+f.ID) {
			say("finds", f.ID)
		}
	}
	if r.Response != nil && r.Response.BodyKind == "html" && len(r.Findings) > 0 && r.Findings[0].Severity == probe.SeverityError {
		say("evidence", r.Findings[0].Evidence) // which names the product that wrote the page
	}
	for _, line := range before {
		if id, ok := strings.CutPrefix(line, "spares "); ok && !slices.Contains(findingIDs(r), id) {
			out = append(out, line)
		}
	}
	return out
}

// limitLine is the budget on one line.
func limitLine(l *probe.RateLimit) string {
	if l == nil {
		return ""
	}
	words := []string{l.Dialect}
	add := func(name string, value any) { words = append(words, name+"="+fmt.Sprint(value)) }
	for _, n := range []struct {
		name  string
		value field.Field[probe.Amount]
	}{{"limit", l.Limit}, {"remaining", l.Remaining}, {"used", l.Used}} {
		if n.value.Valid {
			add(n.name, n.value.Value)
		}
	}
	if l.ResetAt.Valid {
		add("reset_at", l.ResetAt.Value.Format("2006-01-02T15:04:05Z"))
	}
	if l.Window.Valid {
		add("window", l.Window.Value.Seconds())
	}
	if l.RetryAfter.Valid {
		add("retry_after", l.RetryAfter.Value.Seconds())
	}
	if l.Scope != "" {
		add("scope", l.Scope)
	}
	if n := len(l.Policies); n > 0 {
		add("policies", n)
	}
	return strings.TrimSpace(strings.Join(words, " "))
}

var anyLoopback = regexp.MustCompile(`(127\.0\.0\.1|localhost):\d+|(cms\.example\.org):\d{5}`)

// outside is a text as a line of a file can hold it, without what differs from run to run.
func outside(text string) string {
	return strings.ReplaceAll(anyLoopback.ReplaceAllString(text, "$1$2:PORT"), "\n", " ")
}

// write puts fresh lines into the scenario's file.
func (s *scenario) write(t *testing.T, want []string) {
	t.Helper()
	section := txtar.File{Name: "want", Data: []byte(strings.Join(want, "\n") + "\n")}
	at := slices.IndexFunc(s.archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	if at < 0 {
		s.archive.Files = append(s.archive.Files, section)
	} else {
		s.archive.Files[at] = section
	}
	if err := os.WriteFile(s.file, txtar.Format(s.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
