package probe_test

import (
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
)

func TestRetryable(t *testing.T) {
	t.Parallel()
	becameGET := func(x *exchange.Exchange) {
		x.Call.Method = "POST"
		x.Hops = []exchange.Hop{{Status: 303, Method: "POST", URL: x.Call.URL, Location: "/x"}}
	}
	dns := func(err *net.DNSError) func(*exchange.Exchange) {
		return func(x *exchange.Exchange) {
			x.Failure = &exchange.Failure{Kind: exchange.KindDNS, Phase: exchange.PhaseDNS, Message: "x", Err: err}
		}
	}
	for _, test := range []struct {
		name     string
		response string
		edit     func(*exchange.Exchange)
		want     bool
	}{
		{"a call that works", answer("200 OK", good), nil, false},
		{"429", answer("429 Too Many Requests", envelope("RATE_LIMIT", "x")), nil, true},
		{"429 to a POST: nothing was done", answer("429 Too Many Requests", envelope("RATE_LIMIT", "x")), method("POST"), true},
		{"429 for what only a browser can do", answer("429 Too Many Requests", page, html, "X-Vercel-Mitigated: challenge"), nil, false},
		{"503 with a challenge", answer("503 Service Unavailable", page, html, "Cf-Mitigated: challenge"), nil, false},
		{"429 of a firewall", answer("429 Too Many Requests", "Too Many Requests", "X-Vercel-Mitigated: deny"), nil, true},
		{"500", answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "x")), nil, true},
		{"500 about the key", answer("500 Internal Server Error", envelope("INVALID_API_KEY", "x")), nil, false},
		{"500 to a POST: something may be done", answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "x")), method("POST"), false},
		{"500 to a PATCH", answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "x")), method("PATCH"), false},
		{"500 to a PUT", answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "x")), method("PUT"), true},
		{"500 to a DELETE", answer("500 Internal Server Error", envelope("DATABASE_ERROR", "x")), method("DELETE"), true},
		{"502 by a proxy", answer("502 Bad Gateway", page, html), nil, true},
		{"502 to a POST", answer("502 Bad Gateway", page, html), method("POST"), false},
		{"503", answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "x")), nil, true},
		{"503 for a domain that Fastly does not have", answer("503 Service Unavailable", "Fastly error: unknown domain: a.b. Please check it.", "Content-Type: text/plain"), nil, false},
		{"503 of a server behind Fastly", answer("503 Service Unavailable", "Fastly error: first byte timeout", "Content-Type: text/plain"), nil, true},
		{"503 of an API about a domain", answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "the lookup of an unknown domain failed")), nil, true},
		{"503 to a POST", answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "x")), method("POST"), true},
		{"504 without a body", answer("504 Gateway Timeout", ""), nil, true},
		{"408", answer("408 Request Timeout", ""), nil, true},
		{"408 to a POST", answer("408 Request Timeout", ""), method("POST"), false},
		{"425 to a POST", answer("425 Too Early", ""), method("POST"), true},
		{"400", answer("400 Bad Request", envelope("INVALID_PARAMETERS", "x")), nil, false},
		{"401", answer("401 Unauthorized", envelope("EXPIRED_TOKEN", "x")), nil, false},
		{"403", answer("403 Forbidden", ""), nil, false},
		{"404", answer("404 Not Found", envelope("NOT_FOUND", "x")), nil, false},
		{"409", answer("409 Conflict", envelope("CONFLICT", "x")), nil, false},
		{"an unknown status", answer("418 I'm a teapot", ""), nil, false},
		{"the code goes before the status", answer("500 Internal Server Error", envelope("NOT_FOUND", "x")), nil, false},
		{"a redirect", answer("302 Found", "", "Location: /x"), nil, false},
		{"a broken contract", answer("200 OK", "[]"), nil, false},
		{"a name that does not exist", "", dns(&net.DNSError{IsNotFound: true}), false},
		{"a resolver that does not answer", "", dns(&net.DNSError{IsTemporary: true}), true},
		{"refused", "", failed(exchange.KindRefused, exchange.PhaseConnect, "x"), true},
		{"refused to a POST", "", with(method("POST"), failed(exchange.KindRefused, exchange.PhaseConnect, "x")), true},
		{"a timeout while connecting to a POST", "", with(method("POST"), failed(exchange.KindConnectTimeout, exchange.PhaseTLS, "x")), true},
		{"a timeout", "", failed(exchange.KindTimeout, exchange.PhaseWait, "x"), true},
		{"a timeout of a POST", "", with(method("POST"), failed(exchange.KindTimeout, exchange.PhaseWait, "x")), false},
		{"a reset", "", failed(exchange.KindReset, exchange.PhaseWait, "x"), true},
		{"a reset of a POST", "", with(method("POST"), failed(exchange.KindReset, exchange.PhaseWait, "x")), false},
		{"a body that ended early", answer("200 OK", "{"), failed(exchange.KindTruncated, exchange.PhaseTransfer, "x"), true},
		{"an expired certificate", "", failed(exchange.KindTLSExpired, exchange.PhaseTLS, "x"), false},
		{"a proxy that refuses", "", failed(exchange.KindProxy, exchange.PhaseProxy, "x"), false},
		{"a request that cannot be sent", "", failed(exchange.KindRequest, exchange.PhasePrepare, "x"), false},
		{"redirects without end", answer("302 Found", "", "Location: /x"), failed(exchange.KindRedirectLoop, exchange.PhaseRedirect, "x"), false},
		{"no HTTP", "", failed(exchange.KindBadResponse, exchange.PhaseWait, "x"), false},
		{"429 to the GET that a POST became: it was done", answer("429 Too Many Requests", envelope("RATE_LIMIT", "x")), becameGET, false},
		{"refused to the GET that a POST became", "", with(becameGET, failed(exchange.KindRefused, exchange.PhaseConnect, "x")), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := exchangeOf(t, test.response, test.edit)
			if len(x.Hops) > 0 {
				x.Method = "GET"
			}
			v := judge(t, x).Verdict
			if v.Retryable != test.want {
				t.Errorf("retryable %v, want %v: %+v", v.Retryable, test.want, v)
			}
			if !v.Retryable && v.RetryAt != nil {
				t.Errorf("not retryable, but at %v", v.RetryAt)
			}
		})
	}
}

func TestRetryAt(t *testing.T) {
	t.Parallel()
	details := func(json string) string {
		return fmt.Sprintf(`{"error": {"code": "RATE_LIMIT", "message": "x", "details": %s}}`, json)
	}
	at := received.Add(30 * time.Second)
	limited := func(body string, lines ...string) string {
		return answer("429 Too Many Requests", body, append([]string{"X-RateLimit-Remaining: 0", "-X-RateLimit-Reset"}, lines...)...)
	}
	reset := func(t time.Time) string { return fmt.Sprint("X-RateLimit-Reset: ", t.Unix()) }
	date := func(t time.Time) string { return "Date: " + t.UTC().Format(http.TimeFormat) }
	for _, test := range []struct {
		name     string
		response string
		edit     func(*exchange.Exchange)
		want     time.Duration // after the receipt; -1 for none
	}{
		{"seconds", limited(details("{}"), "Retry-After: 30"), nil, 30 * time.Second},
		{"no seconds at all", limited(details("{}"), "Retry-After: 0"), nil, 0},
		{"a date of RFC 1123", limited(details("{}"), "Retry-After: "+at.Format(http.TimeFormat)), nil, 30 * time.Second},
		{"a date of RFC 850", limited(details("{}"), "Retry-After: "+at.Format("Monday, 02-Jan-06 15:04:05 GMT")), nil, 30 * time.Second},
		{"a date of asctime", limited(details("{}"), "Retry-After: "+at.Format(time.ANSIC)), nil, 30 * time.Second},
		{"a date in the past", limited(details("{}"), "Retry-After: "+received.Add(-time.Hour).Format(http.TimeFormat)), nil, 0},
		{
			"a date by a clock that is an hour ahead", limited(details("{}"), "Retry-After: "+at.Add(time.Hour).Format(http.TimeFormat), date(received.Add(time.Hour))), nil,
			30 * time.Second,
		},
		{"a date without the server's clock", limited(details("{}"), "Retry-After: "+at.Format(http.TimeFormat), "-Date"), nil, 30 * time.Second},
		{"nothing said", limited(details("{}")), nil, -1},
		{"Retry-After malformed, nothing else", limited(details("{}"), "Retry-After: soon"), nil, -1},
		{"Retry-After negative, nothing else", limited(details("{}"), "Retry-After: -5"), nil, -1},
		{"Retry-After of a century", limited(details("{}"), "Retry-After: 3155760000"), nil, -1},
		{"details.retryAfter", limited(details(`{"retryAfter": 30}`)), nil, 30 * time.Second},
		{"details.retry_after", limited(details(`{"retry_after": 30}`)), nil, 30 * time.Second},
		{"details.retryAfter in a string", limited(details(`{"retryAfter": "30"}`)), nil, 30 * time.Second},
		{"details.retryAfter zero", limited(details(`{"retryAfter": 0}`)), nil, 0},
		{"details.retryAfter in parts of a second", limited(details(`{"retryAfter": 0.2}`)), nil, time.Second},
		{"details.retryAfter negative", limited(details(`{"retryAfter": -5}`)), nil, -1},
		{"details.retryAfter beyond a year", limited(details(`{"retryAfter": 1e12}`)), nil, -1},
		{"details.retryAfter in letters", limited(details(`{"retryAfter": "soon"}`)), nil, -1},
		{"the header goes before the body", limited(details(`{"retryAfter": 99}`), "Retry-After: 30"), nil, 30 * time.Second},
		{"the body goes before the reset", limited(details(`{"retryAfter": 30}`), reset(received.Add(time.Hour))), nil, 30 * time.Second},
		{"the body helps a malformed header out", limited(details(`{"retryAfter": 30}`), "Retry-After: soon"), nil, 30 * time.Second},
		{"the reset", limited(details("{}"), reset(at)), nil, 30 * time.Second},
		{"the reset by a clock that is an hour ahead", limited(details("{}"), reset(at.Add(time.Hour)), date(received.Add(time.Hour))), nil, 30 * time.Second},
		{"the reset by a clock that is an hour behind", limited(details("{}"), reset(at.Add(-time.Hour)), date(received.Add(-time.Hour))), nil, 30 * time.Second},
		{"the reset of a budget that is not used up", limited(details("{}"), reset(at), "X-RateLimit-Remaining: 5"), nil, -1},
		{"the reset of an unknown budget", limited(details("{}"), reset(at), "-X-RateLimit-Remaining"), nil, -1},
		{"a reset in the past", limited(details("{}"), reset(received.Add(-time.Hour))), nil, -1},
		{"a reset a moment ago", limited(details("{}"), reset(received.Add(-time.Second))), nil, 0},
		{"a malformed reset", limited(details("{}"), "X-RateLimit-Reset: soon"), nil, -1},
		{
			"parts of a second are rounded up", limited(details("{}"), "Retry-After: 30"), func(x *exchange.Exchange) { x.ReceivedAt = received.Add(time.Millisecond) },
			31 * time.Second,
		},
		{"503 says when, too", answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "x"), "Retry-After: 30"), nil, 30 * time.Second},
		{"502 with the reset of a budget that is left", answer("502 Bad Gateway", envelope("BAD_GATEWAY", "x")), nil, -1},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			v := judge(t, exchangeOf(t, test.response, test.edit)).Verdict
			if !v.Retryable {
				t.Fatalf("not retryable: %+v", v)
			}
			switch {
			case test.want < 0 && v.RetryAt != nil:
				t.Errorf("retry at %s, want none", v.RetryAt.Sub(received))
			case test.want < 0:
			case v.RetryAt == nil:
				t.Errorf("no time, want %s", test.want)
			case v.RetryAt.Sub(received) != test.want || v.RetryAt.Location() != time.UTC:
				t.Errorf("retry at %s (%s), want %s", v.RetryAt.Sub(received), v.RetryAt, test.want)
			}
		})
	}
}

// Whatever the clocks, the answer's way and the fractions of seconds: the time is never before the server's, and little after.
func TestRetryAtIsNeverEarly(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	upTo := func(d time.Duration) time.Duration { return time.Duration(random.Int64N(int64(d))) }
	for i := range 2000 {
		ours := received.Add(upTo(time.Second))                      // when the answer was made, by our clock
		skew := upTo(2*time.Hour) - time.Hour                        // the server's clock less ours
		way, wait := upTo(500*time.Millisecond), upTo(2*time.Minute) // of the answer; until the reset
		theirs := ours.Add(skew)
		reset := theirs.Add(wait).Truncate(time.Second).Add(time.Second) // resets are whole seconds
		truth := reset.Add(-skew)                                        // the reset by our clock
		x := exchangeOf(t, answer("429 Too Many Requests", envelope("RATE_LIMIT", "x"), "X-RateLimit-Remaining: 0",
			fmt.Sprint("X-RateLimit-Reset: ", reset.Unix()), "Date: "+theirs.UTC().Format(http.TimeFormat)))
		x.ReceivedAt = ours.Add(way)
		at := judge(t, x).Verdict.RetryAt
		if at == nil || at.Before(truth) || at.Sub(truth) > 3*time.Second {
			t.Fatalf("case %d: skew %s, way %s: the budget starts anew at %s, retry at %v", i, skew, way, truth, at)
		}
	}
}
