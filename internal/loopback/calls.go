package loopback

import (
	"context"
	"net/url"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
)

// Enough is far more than any call to the loopback takes; it only ends a test that hangs.
const Enough = 20 * time.Second

// Send makes a call over a new transport.
func Send(t testing.TB, dial exchange.Dial, call exchange.Call) *exchange.Exchange {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), Enough)
	defer cancel()
	return SendContext(ctx, t, dial, call)
}

// SendContext makes a call over a new transport, until the context ends.
func SendContext(ctx context.Context, t testing.TB, dial exchange.Dial, call exchange.Call) *exchange.Exchange {
	t.Helper()
	transport := exchange.NewTransport(dial)
	t.Cleanup(transport.CloseIdleConnections)
	client := &exchange.Client{Transport: transport, Now: time.Now}
	return exchange.Send(ctx, client, call)
}

// Get returns a GET of a URL.
func Get(raw string) exchange.Call { return exchange.Call{URL: URL(raw)} }

// Answered returns the answer of a call that must have gone through.
func Answered(t testing.TB, x *exchange.Exchange) *exchange.Answer {
	t.Helper()
	if x.Failure != nil {
		t.Fatalf("the call failed in phase %s (%s): %s", x.Failure.Phase, x.Failure.Kind, x.Failure.Message)
	}
	if x.Answer == nil {
		t.Fatal("no answer and no failure")
	}
	return x.Answer
}

// URL parses a URL that a test names.
func URL(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil {
		panic(err)
	}
	return u
}
