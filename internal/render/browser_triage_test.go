//go:build chromium

package render_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestBrowserTriage opens reports of logs: their charts are drawn, in the colors of their keys, and they ask for nothing else.
func TestBrowserTriage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		log  string
		code int
		is   []string
	}{
		{"../../testdata/logs/night.log", 5, []string{
			`document.querySelectorAll('#_shares rect').length === document.querySelectorAll('#_codes tr').length - 1`,
			`document.querySelector('#_codes').textContent.includes('RATE_LIMIT')`,
			`!document.body.textContent.includes('hx_live') && !document.body.textContent.includes('jane.doe')`,
		}},
		{"../../testdata/logs/access.log", 5, []string{
			`!document.querySelector('#_codes') && !document.querySelector('#_shares')`,
			`document.querySelectorAll('#_timeline .key').length === document.querySelectorAll('#_statuses tr').length - 1`,
			`document.querySelector('#_statuses').getBoundingClientRect().width < 300`,
		}},
	} {
		got := scripttest.Session{}.Run(t, "triage", "-o", "html", c.log)
		if got.Code != c.code || got.Stderr != "" {
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
		p.is(`[...document.querySelectorAll('#_timeline rect')].every((r) => r.getBoundingClientRect().height > 0)`)
		p.is(`getComputedStyle(document.querySelector('#_timeline rect.c0')).fill === getComputedStyle(document.querySelector('.key.c0')).color`)
		p.is(`document.documentElement.scrollWidth <= innerWidth`)
		for _, is := range c.is {
			p.is(is)
		}
	}
}
