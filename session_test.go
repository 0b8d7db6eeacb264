package main_test

import (
	"bytes"
	"context"
	"encoding/pem"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

// session is hex21 in this process: the clock of the tests, an environment of its own, and streams that are kept. The scripts
// run it as a process; what needs a thousand runs runs it here.
type session struct {
	env   map[string]string
	stdin string
	keys  cmd.Keychain // nil is the system's, which a test does not touch: it names no bus
}

// ended is what a run leaves behind.
type ended struct {
	code           int
	stdout, stderr string
}

// run runs one command line to its end.
func (s session) run(t *testing.T, args ...string) ended {
	t.Helper()
	return s.runUntil(t.Context(), args...)
}

// runUntil is run with an end: a context that is cancelled is what Ctrl-C is to a process.
func (s session) runUntil(ctx context.Context, args ...string) ended {
	var stdout, stderr bytes.Buffer
	code := cmd.Run(ctx, s.system(args, &stdout, &stderr))
	return ended{code, stdout.String(), stderr.String()}
}

func (s session) system(args []string, stdout, stderr io.Writer) *cmd.System {
	return &cmd.System{
		Args:      args,
		LookupEnv: func(name string) (string, bool) { v, ok := s.env[name]; return v, ok },
		Stdin:     strings.NewReader(s.stdin),
		Stdout:    stdout,
		Stderr:    stderr,
		Now:       clock,
		Keychain:  s.keys,
	}
}

// with is the session with one more variable.
func (s session) with(name, value string) session {
	env := map[string]string{name: value}
	for n, v := range s.env {
		if n != name {
			env[n] = v
		}
	}
	return session{env, s.stdin, s.keys}
}

// reading is the session with something on its stdin.
func (s session) reading(text string) session { return session{s.env, text, s.keys} }

// pointed is the session with a base URL, and nothing else in its environment.
func pointed(base string) session {
	return session{env: map[string]string{"HEX21_BASE_URL": base}}
}

// plenty is a limit that no test reaches: its headers are there, and nothing is refused.
var plenty = mock.Limit{Requests: 1 << 20, Window: time.Minute}

// newMock is the mock with the clock of the tests. Options come after its own.
func newMock(options ...mock.Option) http.Handler {
	own := []mock.Option{mock.WithClock(clock), mock.WithSeed(1), mock.WithLimits(plenty, plenty)}
	return mock.New(explain.Builtin(), append(own, options...)...)
}

// servePlain listens with HTTP/1.1 until the test ends.
func servePlain(t testing.TB, handler http.Handler) *httptest.Server {
	t.Helper()
	return started(t, handler, (*httptest.Server).Start)
}

// serveSecure listens with TLS and HTTP/2 until the test ends, and gives the file of its certificate.
func serveSecure(t testing.TB, handler http.Handler) (*httptest.Server, string) {
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

// nowhere is a base URL at which nothing listens: port 1 of this machine.
const nowhere = "http://127.0.0.1:1/api"

// file writes a file for one test and gives its name.
func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
