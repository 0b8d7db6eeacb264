package probe_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

// ruleCase is an exchange and what to say of it.
type ruleCase struct {
	name     string
	response string // the text of a response; empty for none
	edit     func(*exchange.Exchange)
	want     string // the findings in order
	verdict  string // layer, blame, outcome: summary
	miss     string // the findings that this case just misses
}

// received is when all responses of the cases came.
var received = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// answer is the text of a response as the API should send it: JSON with a date, a request id and a rate limit. Each line
// replaces the header of its name or adds one; a name after a minus is left out.
func answer(status, body string, lines ...string) string {
	head := []string{
		"Date: " + received.Format(http.TimeFormat), "Content-Type: application/json", "X-Request-ID: r-1",
		"X-RateLimit-Limit: 100", "X-RateLimit-Remaining: 99", fmt.Sprint("X-RateLimit-Reset: ", received.Unix()+60),
	}
	for _, line := range lines {
		name, _, _ := strings.Cut(strings.TrimPrefix(line, "-"), ":")
		head = slices.DeleteFunc(head, func(old string) bool { return strings.HasPrefix(strings.ToLower(old), strings.ToLower(name)+":") })
		if !strings.HasPrefix(line, "-") {
			head = append(head, line)
		}
	}
	return "HTTP/1.1 " + status + "\r\n" + strings.Join(head, "\r\n") + "\r\n\r\n" + body
}

// envelope is the documented error body.
func envelope(code, message string) string {
	return fmt.Sprintf(`{"error": {"code": %q, "message": %q}}`, code, message)
}

const (
	good = `{"data": {"slug": "x"}, "metadata": {}}`
	page = `<!DOCTYPE html><html><head><title>Not here</title></head><body><h1>Not here</h1></body></html>`
	html = "Content-Type: text/html"
)

// exchangeOf makes an exchange of the text of a response: GET /articles/x with a key, unless edited.
func exchangeOf(t testing.TB, response string, edits ...func(*exchange.Exchange)) *exchange.Exchange {
	t.Helper()
	x := &exchange.Exchange{
		Call: probe.Call{
			Method: "GET", URL: loopback.URL("https://cms.example.org/api/articles/x"), Base: loopback.URL("https://cms.example.org/api"),
			Key: "k-12345678", Header: http.Header{}, MaxBody: exchange.DefaultMaxBody,
		},
		Sent:    []probe.Header{{Name: "Authorization", Value: "Bearer k-12345678"}},
		KeySent: true, SentAt: received.Add(-time.Second), ReceivedAt: received, Secrets: []string{"k-12345678"},
	}
	for _, edit := range edits {
		if edit != nil {
			edit(x)
		}
	}
	x.Method = x.Call.Method
	if x.URL == nil {
		x.URL = x.Call.URL
	}
	if response == "" {
		return x
	}
	r, err := http.ReadResponse(bufio.NewReader(strings.NewReader(response)), &http.Request{Method: x.Method})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := &exchange.Answer{Status: r.StatusCode, Proto: r.Proto, Header: r.Header, Body: body}
	if x.Answer != nil {
		a.Capped, a.Coding, a.CodingErr = x.Answer.Capped, x.Answer.Coding, x.Answer.CodingErr
	}
	for name, values := range r.Header {
		for _, value := range values {
			a.Lines = append(a.Lines, probe.Header{Name: name, Value: value})
		}
	}
	x.Answer = a
	return x
}

// Edits of an exchange.
func anonymous(x *exchange.Exchange) { x.Call.Key, x.KeySent, x.Sent, x.Secrets = "", false, nil, nil }

func method(name string) func(*exchange.Exchange) {
	return func(x *exchange.Exchange) { x.Call.Method = name }
}

func failed(kind exchange.Kind, phase exchange.Phase, message string) func(*exchange.Exchange) {
	return func(x *exchange.Exchange) { x.Failure = &exchange.Failure{Kind: kind, Phase: phase, Message: message} }
}

func with(edits ...func(*exchange.Exchange)) func(*exchange.Exchange) {
	return func(x *exchange.Exchange) {
		for _, edit := range edits {
			edit(x)
		}
	}
}

// verdictLine is a verdict on one line.
func verdictLine(v probe.Verdict) string {
	outcome := strings.ReplaceAll(v.Outcome.String(), "_", " ")
	return fmt.Sprintf("%s, %s, %s: %s", v.Layer, v.Blame, outcome, v.Summary)
}

func testRules(t *testing.T, cases []ruleCase) {
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := exchangeOf(t, test.response, test.edit)
			r := probe.Judge(exchange.Wrap(x), explain.Builtin())
			if d := cmp.Diff(strings.Fields(test.want), findingIDs(r)); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
			if got := verdictLine(r.Verdict); got != test.verdict {
				t.Errorf("verdict\n got %s\nwant %s", got, test.verdict)
			}
			for _, f := range r.Findings {
				if f.Title == "" || f.Evidence == "" || len(f.Advice) == 0 {
					t.Errorf("a finding lacks something: %+v", f)
				}
				if text := f.Title + f.Evidence + strings.Join(f.Advice, ""); strings.ContainsAny(text, "{}") && !strings.Contains(text, `{"`) || strings.Contains(text, "%!") {
					t.Errorf("a blank is not filled in: %+v", f)
				}
				if strings.HasSuffix(f.Title, ".") {
					t.Errorf("a title is not a sentence: %+v", f)
				}
				for i, advice := range f.Advice {
					if !strings.HasSuffix(advice, ".") && !strings.HasSuffix(advice, "`") || strings.Contains(f.Steps[i].Text, "`") {
						t.Errorf("an advice is a sentence or ends in its command: %+v", f)
					}
				}
			}
			if !r.Verdict.OK && len(r.Verdict.Next) == 0 {
				t.Error("no next step")
			}
			if d := cmp.Diff(r.Findings, probe.Diagnose(r)); d != "" {
				t.Errorf("Diagnose again gives another answer:\n%s", d)
			}
		})
	}
}

// Every rule is shown to speak and to be silent.
func TestEveryRuleHasCases(t *testing.T) {
	t.Parallel()
	var cases []ruleCase
	for _, family := range [][]ruleCase{
		transportCases(), redirectCases(), bodyCases(), credentialCases(), limitCases(), envelopeCases(), contractCases(),
	} {
		cases = append(cases, family...)
	}
	speaks, silent := map[string]bool{}, map[string]bool{}
	for _, c := range cases {
		for _, id := range strings.Fields(c.want) {
			speaks[id] = true
		}
		for _, id := range strings.Fields(c.miss) {
			silent[id] = true
			if slices.Contains(strings.Fields(c.want), id) {
				t.Errorf("%s: %s cannot both be and not be", c.name, id)
			}
		}
	}
	for _, family := range [][]exchangedCase{
		keyFormCases(), addressCases(), betweenCases(), requestCases(), redirectChangeCases(t), encodingCases(), driftCases(),
		limitHeaderCases(), connectionCases(), saidCases(), routeCases(), webServerCases(), corsCases(t),
	} {
		for _, c := range family {
			if c.finds != "" {
				speaks[c.finds] = true
			}
			if c.silent != "" && c.silent != "warnings" {
				silent[c.silent] = true
			}
		}
	}
	for _, id := range probe.FindingIDs() {
		if !speaks[id] {
			t.Errorf("%s has no case in which it speaks", id)
		}
		if !silent[id] {
			t.Errorf("%s has no case that it just misses", id)
		}
		delete(silent, id)
	}
	for id := range silent {
		t.Errorf("%s is missed, but no rule", id)
	}
}

// TestKinds checks that testdata/findings.json, from which the documentation is made, has every finding.
func TestKinds(t *testing.T) {
	text, err := json.MarshalIndent(probe.Kinds(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, filepath.Join("..", "testdata", "findings.json"), string(text)+"\n")
}

func TestFindingIDsAreUnique(t *testing.T) {
	t.Parallel()
	ids := probe.FindingIDs()
	slices.Sort(ids)
	if len(slices.Compact(slices.Clone(ids))) != len(ids) || len(ids) == 0 {
		t.Errorf("%v", ids)
	}
}

// A rule can only give way to a finding of a rule before it.
func TestRulesGiveWayToEarlierOnes(t *testing.T) {
	t.Parallel()
	ids := probe.FindingIDs()
	ways := 0
	for i, id := range ids {
		for _, other := range probe.GivesWayTo(id) {
			ways++
			if !slices.Contains(ids[:i], other) {
				t.Errorf("%s gives way to %s, which no rule before it reports", id, other)
			}
		}
	}
	if ways == 0 {
		t.Error("no rule gives way to another")
	}
}
