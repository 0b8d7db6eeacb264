package probe_test

import (
	"context"
	"net/url"
	"runtime/debug"
	"testing"
	"time"

	"github.com/hex21/hex21/probe"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

// enough is far more than any call to the loopback takes; it only ends a test that hangs.
const enough = 20 * time.Second

// send makes a call over a transport of its own.
func send(t testing.TB, dial probe.Dial, call probe.Call) *probe.Exchange {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), enough)
	defer cancel()
	return sendContext(ctx, t, dial, call)
}

func sendContext(ctx context.Context, t testing.TB, dial probe.Dial, call probe.Call) *probe.Exchange {
	t.Helper()
	transport := probe.NewTransport(dial)
	t.Cleanup(transport.CloseIdleConnections)
	client := &probe.Client{Transport: transport, Now: time.Now}
	return client.Send(ctx, call)
}

// get is a GET of a URL.
func get(t testing.TB, raw string) probe.Call {
	t.Helper()
	return probe.Call{URL: parse(t, raw)}
}

// answered returns the answer of a call that must have gone through.
func answered(t testing.TB, x *probe.Exchange) *probe.Answer {
	t.Helper()
	if x.Failure != nil {
		t.Fatalf("the call failed in phase %s (%s): %s", x.Failure.Phase, x.Failure.Kind, x.Failure.Message)
	}
	if x.Answer == nil {
		t.Fatal("no answer and no failure")
	}
	return x.Answer
}

func parse(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// mustParse is parse without a *testing.T.
func mustParse(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil {
		panic(err)
	}
	return u
}
