package probe_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// resultOf is a result whose call was answered with a status and header lines.
func resultOf(t testing.TB, method string, status int, lines ...string) *probe.Result {
	t.Helper()
	header := http.Header{}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ": ")
		header.Add(name, value)
	}
	target := loopback.URL("https://cms.example.org/api/articles")
	return judge(t, &exchange.Exchange{
		Call: probe.Call{Method: method, URL: target, Base: target}, Method: method, URL: target, SentAt: received, ReceivedAt: received,
		Answer: &exchange.Answer{Status: status, Proto: "HTTP/1.1", Header: header, Body: []byte("{}")},
	})
}

func TestSLO(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		promise  string
		status   int
		breached bool
		outcome  probe.Outcome
		blame    probe.Blame
		evidence string
	}{
		"every promise kept":            {"wait=200ms,total=1s", 204, false, probe.OutcomeOK, probe.BlameNone, ""},
		"exactly as promised":           {"wait=120ms", 204, false, probe.OutcomeOK, probe.BlameNone, ""},
		"a slow server":                 {"wait=100ms", 204, true, probe.OutcomeContract, probe.BlameServer, "wait took 120 ms instead of 100 ms"},
		"a slow way":                    {"total=100ms,dns=1ms", 204, true, probe.OutcomeContract, probe.BlameNetwork, "total took 150 ms instead of 100 ms; dns took 5 ms instead of 1 ms"},
		"a phase that did not happen":   {"tls=1ms", 204, false, probe.OutcomeOK, probe.BlameNone, ""},
		"what fails keeps its own code": {"wait=100ms", 404, true, probe.OutcomeClientError, probe.BlameYou, "wait took 120 ms instead of 100 ms"},
		"nothing promised":              {"", 204, false, probe.OutcomeOK, probe.BlameNone, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			slo, err := probe.ParseSLO(c.promise)
			if err != nil {
				t.Fatal(err)
			}
			r := resultOf(t, "DELETE", c.status)
			ms := func(v float64) *float64 { return &v }
			r.Timing = &probe.Timing{DNSMS: ms(5), ConnectMS: ms(10), WaitMS: ms(120), TransferMS: ms(15), TotalMS: 150}
			slo.Apply(r)
			breached := len(r.Findings) > 0 && r.Findings[0].ID == "slo-breach"
			if breached != c.breached || r.Verdict.Outcome != c.outcome || r.Verdict.Blame != c.blame || r.Verdict.OK != (c.outcome == probe.OutcomeOK) {
				t.Errorf("breached %t, verdict %+v", breached, r.Verdict)
			}
			if breached && r.Findings[0].Evidence != c.evidence {
				t.Errorf("the evidence is %q, want %q", r.Findings[0].Evidence, c.evidence)
			}
		})
	}
	slo, err := probe.ParseSLO("total=1ms")
	if err != nil {
		t.Fatal(err)
	}
	r := resultOf(t, "GET", 204)
	r.Timing = &probe.Timing{TotalMS: 150}
	slo.Apply(r)
	if got := r.Verdict.Steps[0].Command.Args; !slices.Equal(got, []string{"-o", "json", "--jq", ".timing"}) {
		t.Errorf("the first step is %q", got)
	}
	for _, bad := range []string{"wait", "wait=", "wait=0s", "wait=-1s", "nap=1s", "wait=1s,", "wait=1s,wait=2s"} {
		if _, err := probe.ParseSLO(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
