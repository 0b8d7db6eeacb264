package probe_test

import (
	"compress/gzip"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

func TestBodyEncodingRules(t *testing.T) {
	t.Parallel()
	runRules(t, encodingCases())
}

// gzipped is a text as gzip.
func gzipped(text string) string {
	var out strings.Builder
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.String()
}

func encodingCases() []exchangedCase {
	typed := func(contentType, body string) exchanged {
		return exchanged{answer: "200\nContent-Type: " + contentType + "\n\n" + body}
	}
	const good = `{"data":[],"metadata":{}}`
	return []exchangedCase{
		{name: "two documents", exchanged: typed("application/json", good+good), finds: "several-documents"},
		{name: "lines of JSON", exchanged: typed("application/x-ndjson", good+"\n"+good), silent: "several-documents"},
		{name: "one document", exchanged: typed("application/json", good+"\n"), silent: "several-documents"},
		{name: "UTF-16", exchanged: typed("application/json", "\xff\xfe{\x00}\x00"), finds: "body-charset"},
		{name: "UTF-8 with a charset", exchanged: typed("application/json; charset=utf-8", good), silent: "body-charset"},
		{name: "a byte order mark", exchanged: typed("application/json", "\xef\xbb\xbf"+good), finds: "body-byte-order-mark", says: "ef bb bf"},
		{name: "no byte order mark", exchanged: typed("application/json", good), silent: "body-byte-order-mark"},
		{name: "Latin-1 inside", exchanged: typed("application/json", "{\"data\":[\"caf\xe9\"],\"metadata\":{}}"), finds: "body-invalid-utf8", says: "0xe9 at 13"},
		{name: "UTF-8 inside", exchanged: typed("application/json", `{"data":["café"],"metadata":{}}`), silent: "body-invalid-utf8"},
		{name: "half a character", exchanged: typed("application/json", `{"data":["\ud800"],"metadata":{}}`), finds: "body-invalid-utf8", says: `\ud800 at 10`},
		{name: "a header in Latin-1", exchanged: exchanged{answer: "200\nContent-Type: application/json\nX-Title: caf\xe9\n\n" + good}, finds: "header-not-utf8", says: "X-Title: caf"},
		{name: "a header in UTF-8", exchanged: exchanged{answer: "200\nContent-Type: application/json\nX-Title: café\n\n" + good}, silent: "header-not-utf8"},
		{name: "a date beyond 9999", exchanged: exchanged{answer: "200\nContent-Type: application/json\nExpires: 9999-12-31T23:59:59-23:59\n\n" + good}, finds: "date-out-of-range", says: "Expires: 9999"},
		{name: "a deprecation beyond 9999", exchanged: exchanged{answer: "200\nContent-Type: application/json\nDeprecation: @99999999999999\n\n" + good}, finds: "date-out-of-range", says: "@99999999999999"},
		{name: "a Date in the year 0", exchanged: exchanged{answer: "200\nContent-Type: application/json\nDate: Sat, 01 Jan 0000 00:00:00 GMT\n\n" + good}, finds: "date-out-of-range", says: "Date: Sat"},
		{name: "dates that are dates", exchanged: exchanged{answer: "200\nContent-Type: application/json\nDeprecation: @1700000000\nSunset: Fri, 31 Dec 9999 23:59:59 GMT\nExpires: 0\nLast-Modified: x\n\n" + good}, silent: "date-out-of-range"},
		{name: "nested without end", exchanged: typed("application/json", strings.Repeat("[", 2000)), finds: "body-broken-json", decides: true, says: "more than 1000 levels"},
		{name: "another status in the body", exchanged: exchanged{answer: "502\nContent-Type: application/json\n\n" + `{"statusCode":503,"error":"Service Unavailable","message":"x"}`}, finds: "body-status-differs", says: "503"},
		{name: "the same status in the body", exchanged: exchanged{answer: "503\nContent-Type: application/json\n\n" + `{"statusCode":503,"error":"Service Unavailable","message":"x"}`}, silent: "body-status-differs"},
		{name: "gzip without a word", exchanged: typed("application/json", gzipped(good)), finds: "body-gzip-undeclared", decides: true, says: "1f 8b"},
		{name: "bytes that only begin like gzip", exchanged: typed("application/octet-stream", "\x1f\x8b\x08 and more than eighteen bytes"), silent: "body-gzip-undeclared"},
		{name: "something after the JSON", exchanged: typed("application/json", good+"<br>"), finds: "body-broken-json", decides: true, says: "goes on after the JSON"},
	}
}

func TestContractDriftRules(t *testing.T) {
	t.Parallel()
	runRules(t, driftCases())
}

func driftCases() []exchangedCase {
	at := func(path, body string) exchanged {
		return exchanged{url: "https://cms.example.org/api" + path, answer: "200\nContent-Type: application/json\n\n" + body}
	}
	return []exchangedCase{
		{name: "an object for a list", exchanged: at("/articles", `{"data": {"slug":"a"}}`), finds: "data-of-another-kind", says: "one object"},
		{name: "a list for an object", exchanged: at("/articles/a", `{"data":[{"slug":"a"}]}`), finds: "data-of-another-kind", says: "a list"},
		{name: "a list for a list", exchanged: at("/docs/search?q=abc", `{"data":[],"metadata":{}}`), silent: "data-of-another-kind"},
		{name: "a route that is not known", exchanged: at("/tags", `{"data":{}}`), silent: "data-of-another-kind"},
		{name: "a list alone", exchanged: at("/articles", `{"data":[]}`), finds: "metadata-missing"},
		{name: "a list with metadata first", exchanged: at("/articles", `{"metadata":{},"data":[]}`), silent: "metadata-missing"},
		{name: "an object needs no metadata", exchanged: at("/articles/a", `{"data":{}}`), silent: "metadata-missing"},
		{name: "418", exchanged: exchanged{answer: "418\nContent-Type: application/json\n\n" + `{"error":{"message":"tea"}}`}, finds: "status-undocumented"},
		{name: "404", exchanged: exchanged{answer: notFound}, silent: "status-undocumented"},
	}
}

func TestLimitHeaderRules(t *testing.T) {
	t.Parallel()
	runRules(t, limitHeaderCases())
}

func limitHeaderCases() []exchangedCase {
	const date = "Date: Sun, 01 Mar 2026 12:00:00 GMT\n"
	limited := func(headers string) exchanged {
		return exchanged{answer: "429\nContent-Type: application/json\n" + date + headers + "\n" + `{"error":{"code":"RATE_LIMIT","message":"x"}}`}
	}
	ok := func(headers string) exchanged {
		return exchanged{answer: "200\nContent-Type: application/json\n" + date + headers + "\n" + `{"data":[],"metadata":{}}`}
	}
	return []exchangedCase{
		{name: "an hour and a minute", exchanged: limited("Retry-After: 60\nX-RateLimit-Reset: 1772370000\n"), finds: "retry-after-reset-disagree", says: "60 s and 1 h"},
		{name: "the same minute", exchanged: limited("Retry-After: 60\nX-RateLimit-Reset: 1772366461\n"), silent: "retry-after-reset-disagree"},
		{name: "only one of them", exchanged: limited("Retry-After: 60\n"), silent: "retry-after-reset-disagree"},
		{name: "milliseconds", exchanged: ok("X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 99\nX-RateLimit-Reset: 1772366460000\n"), finds: "reset-unit", says: "epoch milliseconds"},
		{name: "a delay", exchanged: ok("X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 99\nX-RateLimit-Reset: 60\n"), finds: "reset-unit", says: "delta seconds"},
		{name: "epoch seconds", exchanged: ok("X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 99\nX-RateLimit-Reset: 1772366460\n"), silent: "reset-unit"},
		{name: "another dialect counts from now", exchanged: ok("RateLimit-Limit: 100\nRateLimit-Remaining: 99\nRateLimit-Reset: 60\n"), silent: "reset-unit"},
		{name: "a fraction in Retry-After", exchanged: limited("Retry-After: 1.5\n"), finds: "limit-header-bent", says: "fraction"},
		{name: "two lines", exchanged: ok("X-RateLimit-Limit: 100\nX-RateLimit-Limit: 100\nX-RateLimit-Remaining: 99\n"), finds: "limit-header-bent"},
		{name: "headers by the rules", exchanged: limited("Retry-After: 60\n"), silent: "limit-header-bent"},
		{name: "more than all", exchanged: ok("X-RateLimit-Limit: 10\nX-RateLimit-Remaining: 99\n"), finds: "limit-inconsistent", says: "99 of 10"},
		{name: "all", exchanged: ok("X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 100\n"), silent: "limit-inconsistent"},
		{name: "half of the anonymous budget", exchanged: ok("X-RateLimit-Limit: 10\nX-RateLimit-Remaining: 5\n"), finds: "anonymous-budget"},
		{name: "most of the anonymous budget", exchanged: ok("X-RateLimit-Limit: 10\nX-RateLimit-Remaining: 6\n"), silent: "anonymous-budget"},
		{name: "a budget with a key", exchanged: func() exchanged {
			e := ok("X-RateLimit-Limit: 10\nX-RateLimit-Remaining: 5\n")
			e.key = "hx_0123456789abcdef"
			return e
		}(), finds: "key-not-counted", silent: "anonymous-budget"},
	}
}

func TestConnectionRules(t *testing.T) {
	t.Parallel()
	runRules(t, connectionCases())
}

func connectionCases() []exchangedCase {
	ends := func(in time.Duration) exchanged {
		return exchanged{answer: list, edit: func(x *exchange.Exchange) { x.Answer.NotAfter = moment.Add(in) }}
	}
	short := func(length string) exchanged {
		return exchanged{
			answer:  "200\nContent-Type: application/json\nContent-Length: " + length + "\n\n{\"data\"",
			failure: &exchange.Failure{Kind: exchange.KindTruncated, Phase: exchange.PhaseTransfer, Message: "unexpected EOF"},
		}
	}
	over := func(proto, version string) exchanged {
		return exchanged{answer: list, edit: func(x *exchange.Exchange) { x.Answer.Proto, x.Timing.TLSVersion = proto, version }}
	}
	took := func(set func(*probe.Timing, *float64), ms float64) exchanged {
		return exchanged{answer: list, edit: func(x *exchange.Exchange) { set(&x.Timing, &ms) }}
	}
	unreached := func(remote string, addrs ...exchange.Unreached) exchanged {
		return exchanged{answer: list, edit: func(x *exchange.Exchange) { x.Timing.RemoteAddr, x.Unreached = remote, addrs }}
	}
	kept := func(method string, onReuse bool, failure *exchange.Failure) exchanged {
		e := exchanged{method: method, failure: failure, edit: func(x *exchange.Exchange) {
			ms := 5000.0
			x.Timing.ClosedIdleMS, x.ClosedOnReuse = &ms, onReuse
		}}
		if failure == nil {
			e.answer = list
		}
		return e
	}
	reset := &exchange.Failure{Kind: exchange.KindReset, Phase: exchange.PhaseWait, Message: "EOF"}
	return []exchangedCase{
		{name: "closed on reuse, and sent again", exchanged: kept("GET", true, nil), finds: "kept-connection-closed", says: "idle for 5 s; the call was sent again"},
		{name: "closed on reuse, and not sent again", exchanged: kept("POST", true, reset), finds: "kept-connection-closed", decides: true, says: "EOF; it had been idle for 5 s"},
		{name: "closed on reuse is no reset besides", exchanged: kept("POST", true, reset), silent: "connection-reset"},
		{name: "closed before the call", exchanged: kept("POST", false, nil), finds: "kept-connection-closed", says: "after at most 5 s"},
		{name: "closed before a call that failed", exchanged: kept("GET", false, reset), silent: "kept-connection-closed"},
		{name: "::1 refused", exchanged: unreached("127.0.0.1:443", exchange.Unreached{Addr: "[::1]:443", Err: "connection refused"}),
			finds: "address-unreached", says: "[::1]:443: connection refused; the call went to 127.0.0.1:443"},
		{name: "IPv6 silent", exchanged: unreached("192.0.2.1:443", exchange.Unreached{Addr: "[2001:db8::1]:443"}),
			finds: "address-unreached", says: "another address answered first"},
		{name: "one address", exchanged: unreached("192.0.2.1:443"), silent: "address-unreached"},
		{name: "thirteen days", exchanged: ends(13*24*time.Hour + time.Hour), finds: "certificate-ends", says: "in 13 days"},
		{name: "an hour", exchanged: ends(time.Hour), finds: "certificate-ends", says: "within a day"},
		{name: "ended, and not checked", exchanged: ends(-time.Hour), finds: "certificate-ends", says: "has expired"},
		{name: "two weeks", exchanged: ends(14 * 24 * time.Hour), silent: "certificate-ends"},
		{name: "fewer bytes", exchanged: short("100"), finds: "content-length-mismatch", says: "Content-Length: 100, but 7 bytes"},
		{name: "no length", exchanged: exchanged{answer: "200\n\nx", failure: &exchange.Failure{Kind: exchange.KindTruncated}}, silent: "content-length-mismatch"},
		{name: "a protocol version", exchanged: exchanged{failure: &exchange.Failure{Kind: exchange.KindTLSVersion, Phase: exchange.PhaseTLS, Message: "tls: protocol version not supported"}},
			finds: "tls-version-mismatch", decides: true, silent: "tls-failed"},
		{name: "HTTP/1.0", exchanged: over("HTTP/1.0", ""), finds: "protocol-downgrade"},
		{name: "TLS 1.2 and HTTP/1.1", exchanged: over("HTTP/1.1", "TLS 1.2"), finds: "protocol-downgrade"},
		{name: "TLS 1.3 and HTTP/1.1", exchanged: over("HTTP/1.1", "TLS 1.3"), silent: "protocol-downgrade"},
		{name: "TLS 1.2 and HTTP/2", exchanged: over("HTTP/2.0", "TLS 1.2"), silent: "protocol-downgrade"},
		{name: "a slow name", exchanged: took(func(x *probe.Timing, ms *float64) { x.DNSMS = ms }, 1000), finds: "slow-phase", says: "looking up the name took 1 s"},
		{name: "a slow server", exchanged: took(func(x *probe.Timing, ms *float64) { x.WaitMS = ms }, 3500), finds: "slow-phase", says: "waiting for the server"},
		{name: "a server from far away", exchanged: took(func(x *probe.Timing, ms *float64) { x.WaitMS = ms }, 2999), silent: "warnings"},
		{name: "a quick name", exchanged: took(func(x *probe.Timing, ms *float64) { x.DNSMS = ms }, 999), silent: "slow-phase"},
	}
}
