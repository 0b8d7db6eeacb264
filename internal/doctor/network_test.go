package doctor_test

import (
	"cmp"
	"net/http"
	"net/netip"
	"slices"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// called is what a call to the base URL of a healthy setup comes to.
func called(t *testing.T, key string, answer *exchange.Answer, failure *exchange.Failure) *probe.Result {
	t.Helper()
	u := loopback.URL("https://cms.example.org/api/articles?limit=1")
	call := probe.Call{Method: http.MethodGet, URL: u, Base: loopback.URL("https://cms.example.org/api"), Key: key}
	x := &exchange.Exchange{
		Call: call, Method: call.Method, URL: u, SentAt: now, ReceivedAt: now, KeySent: key != "", Answer: answer, Failure: failure,
		Timing: probe.Timing{RemoteAddr: "192.0.2.1:443", TLSVersion: "TLS 1.3"},
	}
	return probe.Judge(exchange.Wrap(x), explain.Builtin())
}

func reply(status int, body string, lines ...string) *exchange.Answer {
	a := &exchange.Answer{Status: status, Proto: "HTTP/1.1", Header: http.Header{"Content-Type": {"application/json"}}, Body: []byte(body)}
	for i := 0; i+1 < len(lines); i += 2 {
		a.Header.Set(lines[i], lines[i+1])
	}
	return a
}

func TestJudgeTheNetwork(t *testing.T) {
	t.Parallel()
	const list = `{"data":[],"metadata":{"page":1,"limit":1,"total":0}}`
	good := func(lines ...string) *exchange.Answer {
		return reply(200, list, append([]string{
			"X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "99", "X-RateLimit-Reset", "1772366460",
			"X-Request-ID", "req_1", "Date", now.Format(http.TimeFormat),
		}, lines...)...)
	}
	dns := &exchange.Failure{Phase: exchange.PhaseDNS, Kind: exchange.KindDNS, Message: "no such host"}
	page := &doctor.Page{Address: "https://status.example.org", Fine: true, Summary: "operational"}
	for name, test := range map[string]struct {
		network doctor.Network
		answer  *exchange.Answer
		failure *exchange.Failure
		key     string
		edit    func(*doctor.Facts)
		// want are the checks of the network, each with its status, value and findings.
		want    []string
		outcome probe.Outcome
	}{
		"all is well": {
			network: doctor.Network{Addresses: []netip.Addr{netip.MustParseAddr("2001:db8::1"), netip.MustParseAddr("192.0.2.1")}, Page: page, NotAfter: now.Add(720 * time.Hour)},
			answer:  good(),
			want: []string{
				"ok dns: 192.0.2.1, 2001:db8::1 (IPv4 and IPv6)", "ok connection: TLS 1.3, to 192.0.2.1:443, certificate until 2026-03-31 (30 days)",
				"ok call: the call works: 200 OK", "ok rate-limit: 99 of 100 left", "ok server-clock: same as this machine's", "ok status-page: operational",
			},
		},
		"no such name": {
			network: doctor.Network{ResolveErr: "no such host"}, failure: dns, outcome: probe.OutcomeNoAnswer,
			want: []string{
				"error dns: cms.example.org: no such host [dns-failed]", "skipped connection: no address", "skipped call: no connection",
				"skipped rate-limit: not sent", "skipped server-clock: not sent", "skipped status-page: none",
			},
		},
		"no name, and an answer all the same": {
			network: doctor.Network{ResolveErr: "no such host"}, answer: good(),
			want: []string{
				"warning dns: cms.example.org: no such host [dns-failed]", "ok connection: TLS 1.3, to 192.0.2.1:443", "ok call: the call works: 200 OK",
				"ok rate-limit: 99 of 100 left", "ok server-clock: same as this machine's", "skipped status-page: none",
			},
		},
		"nothing listens": {
			network: doctor.Network{ResolveSkipped: "the proxy resolves it"}, outcome: probe.OutcomeNoAnswer,
			failure: &exchange.Failure{Phase: exchange.PhaseConnect, Kind: exchange.KindRefused, Message: "connection refused"},
			want: []string{
				"skipped dns: the proxy resolves it", "error connection: nothing listens at 192.0.2.1:443: the connection was refused [connection-refused]",
				"skipped call: no connection", "skipped rate-limit: not sent", "skipped server-clock: not sent", "skipped status-page: none",
			},
		},
		"a key that is refused for its form": {
			network: doctor.Network{ResolveSkipped: "an address"}, key: `"hx_0123456789abcdef"`, outcome: probe.OutcomeCredentials,
			answer: reply(401, `{"error":{"code":"INVALID_AUTH","message":"no"}}`, "X-Request-ID", "req_1", "X-RateLimit-Limit", "10"),
			edit:   func(f *doctor.Facts) { f.Key.Value = `"hx_0123456789abcdef"` },
			want: []string{
				"skipped dns: an address", "ok connection: TLS 1.3, to 192.0.2.1:443",
				"error call: 401 INVALID_AUTH: the key has quotes around it [key-refused key-not-counted]",
				"ok rate-limit: 10 per window", "skipped server-clock: not sent", "skipped status-page: none",
			},
		},
		"clocks that differ, and a page with trouble": {
			network: doctor.Network{ResolveSkipped: "an address", Page: &doctor.Page{Address: "x", Summary: "major: Outage", Incident: "Fire"}},
			answer:  good("Date", now.Add(-time.Hour).Format(http.TimeFormat)),
			want: []string{
				"skipped dns: an address", "ok connection: TLS 1.3, to 192.0.2.1:443", "ok call: the call works: 200 OK", "ok rate-limit: 99 of 100 left",
				"warning server-clock: 1 h behind this machine's [clock-skew]", "warning status-page: major: Outage [known-incident]",
			},
		},
		"a page that does not answer": {
			network: doctor.Network{ResolveSkipped: "an address", Page: &doctor.Page{Address: "x", Err: "does not answer"}},
			answer:  good(),
			want: []string{
				"skipped dns: an address", "ok connection: TLS 1.3, to 192.0.2.1:443", "ok call: the call works: 200 OK", "ok rate-limit: 99 of 100 left",
				"ok server-clock: same as this machine's", "warning status-page: cannot be read [status-page-failed]",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := healthy(t)
			if test.edit != nil {
				test.edit(&f)
			}
			test.network.Result = called(t, test.key, test.answer, test.failure)
			f.Network = &test.network
			r := doctor.Judge(f)
			var got []string
			for _, check := range r.Checks {
				if !slices.Contains([]string{"dns", "connection", "call", "rate-limit", "server-clock", "status-page"}, check.ID) {
					continue
				}
				line := string(check.Status) + " " + check.ID + ": " + check.Value
				for i, id := range check.Findings {
					line += []string{" [", " "}[min(i, 1)] + id
				}
				if len(check.Findings) > 0 {
					line += "]"
				}
				got = append(got, line)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
			outcome := cmp.Or(test.outcome, probe.OutcomeOK)
			if v := r.Verdict; v.Outcome != outcome || v.OK != (outcome == probe.OutcomeOK) || v.Summary == "" {
				t.Errorf("the verdict is %+v", v)
			}
		})
	}
}

// TestNoCallWithoutABaseURL checks that a setup whose base URL is broken is judged as far as it goes.
func TestNoCallWithoutABaseURL(t *testing.T) {
	t.Parallel()
	f := healthy(t)
	f.Base.Value, f.Base.URL = "cms.example.org", nil
	f.Network = &doctor.Network{ResolveSkipped: "there is no base URL"}
	r := doctor.Judge(f)
	if r.Verdict.OK || !r.Verdict.Setup || r.Findings[0].ID != "base-url-malformed" {
		t.Errorf("%+v", r)
	}
}
