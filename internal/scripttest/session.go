package scripttest

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

// SortedNames returns the names of a table in an order that is always the same.
func SortedNames[V any](table map[string]V) []string {
	names := make([]string, 0, len(table))
	for name := range table {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Session is hex21 in this process: the clock of the tests, a separate environment, and streams that are kept. The scripts
// run it as a process; what needs a thousand runs runs it here.
type Session struct {
	Env   map[string]string
	Stdin string
	Roots func() *x509.CertPool // nil is the system's
	Keys  cmd.Keychain          // nil is the system's, which a test does not touch: it names no bus
}

// Result is the result of a run: its exit code and its output.
type Result struct {
	Code           int
	Stdout, Stderr string
}

// Run runs one command line to its end.
func (s Session) Run(t *testing.T, args ...string) Result {
	t.Helper()
	return s.RunUntil(t.Context(), args...)
}

// RunUntil is run with an end: a context that is canceled is what Ctrl-C is to a process.
func (s Session) RunUntil(ctx context.Context, args ...string) Result {
	var stdout, stderr bytes.Buffer
	code := cmd.Run(ctx, s.System(args, &stdout, &stderr))
	return Result{code, stdout.String(), stderr.String()}
}

// System returns the world that the session runs in.
func (s Session) System(args []string, stdout, stderr io.Writer) *cmd.System {
	return &cmd.System{
		Args:      args,
		LookupEnv: func(name string) (string, bool) { v, ok := s.Env[name]; return v, ok },
		Stdin:     strings.NewReader(s.Stdin),
		Stdout:    stdout,
		Stderr:    stderr,
		Now:       Clock,
		Sleep:     Hurry,
		Keychain:  s.Keys,
		Roots:     s.Roots,
	}
}

// With returns the session with one more variable.
func (s Session) With(name, value string) Session {
	env := map[string]string{name: value}
	for n, v := range s.Env {
		if n != name {
			env[n] = v
		}
	}
	out := s
	out.Env = env
	return out
}

// Reading returns the session with something on its stdin.
func (s Session) Reading(text string) Session {
	s.Stdin = text
	return s
}

// SessionAt returns the session with a base URL, and nothing else in its environment.
func SessionAt(base string) Session {
	return Session{Env: map[string]string{"HEX21_BASE_URL": base}}
}

// Plenty is a limit that no test reaches: its headers are there, and nothing is refused.
var Plenty = mock.Limit{Requests: 1 << 20, Window: time.Minute}

// NewMock returns the mock with the clock of the tests. Options come after its own.
func NewMock(options ...mock.Option) http.Handler {
	own := []mock.Option{mock.WithClock(Clock), mock.WithSeed(1), mock.WithLimits(Plenty, Plenty)}
	return mock.New(explain.Builtin(), append(own, options...)...)
}

// ServePlain listens with HTTP/1.1 until the test ends.
func ServePlain(t testing.TB, handler http.Handler) *httptest.Server {
	t.Helper()
	return started(t, handler, (*httptest.Server).Start)
}

// ServeSecure listens with TLS and HTTP/2 until the test ends, and returns the file of its certificate.
func ServeSecure(t testing.TB, handler http.Handler) (*httptest.Server, string) {
	t.Helper()
	s := started(t, handler, func(s *httptest.Server) {
		s.EnableHTTP2 = true
		s.StartTLS()
	})
	file := filepath.Join(t.TempDir(), "server.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(file, block, 0o600); err != nil {
		t.Fatal(err)
	}
	return s, file
}

func started(t testing.TB, handler http.Handler, start func(*httptest.Server)) *httptest.Server {
	s := httptest.NewUnstartedServer(handler)
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // broken transfers are what some tests are about
	start(s)
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

// Nowhere is a base URL at which nothing listens: port 1 of this machine.
const Nowhere = "http://127.0.0.1:1/api"

// File writes a file for one test and returns its name.
func File(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
