package probe_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// Each way in which HTTP/2 ends a call has its own title, and a call over HTTP/1.1 as its first step.
func TestHTTP2Titles(t *testing.T) {
	t.Parallel()
	titles := map[string]bool{}
	for _, test := range []struct {
		fault exchange.HTTP2Error
		title string
	}{
		{exchange.HTTP2Error{Code: exchange.HTTP2Protocol, Stream: 1}, "ended the request without a response (PROTOCOL_ERROR)"},
		{exchange.HTTP2Error{Code: exchange.HTTP2Internal, Stream: 1}, "internal HTTP/2 error"},
		{exchange.HTTP2Error{Code: exchange.HTTP2EnhanceCalm, GoAway: true, LastStream: 1}, "too many requests or frames"},
		{exchange.HTTP2Error{Code: exchange.HTTP2HTTP11, Stream: 1}, "requires HTTP/1.1"},
		{exchange.HTTP2Error{Code: exchange.HTTP2RefusedStream, Stream: 1}, "rejected the request before it processed it"},
		{exchange.HTTP2Error{Code: exchange.HTTP2Inadequate, GoAway: true}, "rejects the encryption"},
		{exchange.HTTP2Error{Code: exchange.HTTP2NoError, GoAway: true}, "closed the HTTP/2 connection without a response"},
		{exchange.HTTP2Error{Code: exchange.HTTP2Internal + 100, GoAway: true}, "ended the HTTP/2 connection without a response (0x66)"},
		{exchange.HTTP2Error{Code: exchange.HTTP2Protocol, Stream: 1, Local: true, InvalidHeader: true}, "header that HTTP/2 does not allow"},
		{exchange.HTTP2Error{Code: exchange.HTTP2FlowControl, Local: true}, "not valid HTTP/2 (FLOW_CONTROL_ERROR)"},
	} {
		x := exchanged{failure: &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindHTTP2, Message: test.fault.Error(), HTTP2: &test.fault}}.build(t)
		r := judge(t, x)
		at := slices.IndexFunc(r.Findings, func(f probe.Finding) bool { return f.ID == string(exchange.KindHTTP2) })
		if at < 0 {
			t.Errorf("%v: no finding", &test.fault)
			continue
		}
		f := r.Findings[at]
		if !strings.Contains(f.Title, test.title) || !strings.Contains(f.Advice[0], "--http1.1") || titles[f.Title] {
			t.Errorf("%v: %q with %q; want %q and --http1.1", &test.fault, f.Title, f.Advice, test.title)
		}
		titles[f.Title] = true
	}
}
