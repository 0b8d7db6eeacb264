package status_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hex21/hex21/status"
)

const pageURL = "https://status.example.com"

// now is the clock of all tests.
func now() time.Time { return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC) }

// site is the web as a test sees it: documents by path for the page's own host, by whole address for others.
type site struct {
	files map[string]string
	// before may answer a request in the place of the files.
	before func(w http.ResponseWriter, r *http.Request) bool

	mu    sync.Mutex
	asked []string
}

func load(t *testing.T, file string) *site {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := &site{files: map[string]string{}}
	for _, f := range archive.Files {
		s.files[f.Name] = string(f.Data)
		if !strings.HasPrefix(f.Name, "want.") { // the archive ends every file with a line end, which hides a cut
			s.files[f.Name] = strings.TrimSuffix(s.files[f.Name], "\n")
		}
	}
	return s
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.Host+r.URL.Path)
	s.mu.Unlock()
	if s.before != nil && s.before(w, r) {
		return
	}
	body, ok := s.files["https://"+r.Host+r.URL.Path]
	if !ok && r.Host == "status.example.com" {
		body, ok = s.files[r.URL.Path]
	}
	if !ok {
		http.Error(w, "<html><body>nothing here</body></html>", http.StatusNotFound)
		return
	}
	kind := "text/html; charset=utf-8"
	switch first := strings.TrimSpace(body); {
	case path.Ext(r.URL.Path) == ".json", strings.HasPrefix(first, "{"), strings.HasPrefix(first, "["):
		kind = "application/json"
	case strings.HasPrefix(first, "<?xml"):
		kind = "application/xml"
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write([]byte(body))
}

// count returns how often a path was asked for.
func (s *site) count(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, a := range s.asked {
		if strings.HasSuffix(a, path) {
			n++
		}
	}
	return n
}

// reader returns a Reader for which every host of the web is the site, over a real socket. TLS is the business of the transport, and
// its handshakes would take longer than all else here.
func (s *site) reader(t *testing.T) *status.Reader {
	t.Helper()
	server := httptest.NewServer(s)
	dial := func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
	}
	transport := &http.Transport{DialContext: dial, DialTLSContext: dial}
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		server.Close()
	})
	return &status.Reader{Transport: transport, Now: now}
}
