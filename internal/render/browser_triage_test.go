//go:build chromium

package render_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestBrowserTriage opens the report of a log: its charts are drawn, in the colors of its keys, and it asks for nothing else.
func TestBrowserTriage(t *testing.T) {
	t.Parallel()
	got := scripttest.Session{}.Run(t, "triage", "-o", "html", "../../testdata/logs/night.log")
	if got.Code != 5 || got.Stderr != "" {
		t.Fatalf("exit %d\n%s", got.Code, got.Stderr)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(got.Stdout))
	}))
	t.Cleanup(server.Close)
	p := openTab(t, chromium(t))
	p.open(server.URL + "/errors.html")
	p.is(`document.querySelectorAll('#_timeline rect').length > 5`)
	p.is(`document.querySelectorAll('#_shares rect').length === document.querySelectorAll('#_codes tr').length - 1`)
	p.is(`[...document.querySelectorAll('#_timeline rect')].every((r) => r.getBoundingClientRect().height > 0)`)
	p.is(`getComputedStyle(document.querySelector('#_timeline rect.c0')).fill === getComputedStyle(document.querySelector('.key.c0')).color`)
	p.is(`document.querySelector('#_codes').textContent.includes('RATE_LIMIT')`)
	p.is(`document.documentElement.scrollWidth <= innerWidth`)
	p.is(`!document.body.textContent.includes('hx_live') && !document.body.textContent.includes('jane.doe')`)
}
