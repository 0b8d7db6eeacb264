package check_test

import (
	"context"
	"crypto/x509"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// everything turns on what needs an option.
var everything = check.Options{HasKey: true, Samples: 3, Origin: "https://app.example.org", Limit: true, Intrusive: true}

// builtin returns the built-in promises.
func builtin(t *testing.T) []check.Promise {
	t.Helper()
	promises, err := readBuiltin()
	if err != nil {
		t.Fatal(err)
	}
	return promises
}

// readBuiltin reads the promises once for all tests.
var readBuiltin = sync.OnceValues(check.Builtin)

// serve starts an installation over TLS with HTTP/2.
func serve(t *testing.T, handler http.Handler) (*check.Client, *httptest.Server) {
	t.Helper()
	server := httptest.NewUnstartedServer(handler)
	server.EnableHTTP2 = true
	server.StartTLS()
	t.Cleanup(server.Close)
	base := loopback.URL(server.URL + "/api")
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	client := func(http1 bool) *probe.Client {
		transport := exchange.NewTransport(exchange.Dial{RootCAs: roots, HTTP1: http1, ConnectTimeout: 5 * time.Second})
		t.Cleanup(transport.CloseIdleConnections)
		return &probe.Client{Transport: transport}
	}
	return &check.Client{Base: base, Key: "good-key", HTTP: client(false), HTTP1: client(true), Timeout: 5 * time.Second}, server
}

// run checks an installation. Waits take no time.
func run(t *testing.T, client *check.Client, promises []check.Promise, s check.Selection, j check.Judgment) (*check.Report, *check.Recording) {
	t.Helper()
	runner := check.Runner{
		Send: client.Send, Now: time.Now, MaxWait: 10 * time.Second,
		Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
	}
	rec, err := runner.Run(t.Context(), client.Base, check.Plan(promises, s), s.Options)
	if err != nil {
		t.Fatal(err)
	}
	return check.NewReport(promises, rec, s, j), rec
}

// with lists the ids with a status.
func with(r *check.Report, status check.Status) []string {
	ids := []string{}
	for _, result := range r.Results {
		if result.Status == status {
			ids = append(ids, result.ID)
		}
	}
	return ids
}
