//go:build chromium

package render_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var shots = flag.String("shots", "", "write pictures of the pages to this `folder`, to look at")

// plainHost is a name for loopback that a browser does not trust as it trusts 127.0.0.1: no clipboard, as on any site with http.
const plainHost = "errors.test"

// chromium starts a headless browser for one test.
func chromium(t *testing.T) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("host-resolver-rules", "MAP "+plainHost+" 127.0.0.1"),
	)
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("no browser: %v", err)
	}
	return ctx
}

// tab is a page in a browser context of its own, which shares nothing with others but the clipboard. When its test ends, the page
// must have complained about nothing and asked for nothing but itself.
type tab struct {
	*testing.T
	ctx context.Context
	id  cdp.BrowserContextID

	mu         sync.Mutex
	complaints []string
	requests   []string
}

func openTab(t *testing.T, parent context.Context) *tab {
	t.Helper()
	p := &tab{T: t}
	ctx, stop := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	ctx, end := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(end)
	p.ctx = ctx
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	p.id = chromedp.FromContext(ctx).BrowserContextID
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, complaint := range p.complaints {
			t.Errorf("the browser complains: %s", complaint)
		}
		for _, url := range p.requests {
			if url, _, _ := strings.Cut(url, "?"); !strings.HasSuffix(url, "/errors.html") && !strings.HasPrefix(url, "data:") {
				t.Errorf("the page asks for %s", url)
			}
		}
		if len(p.requests) == 0 {
			t.Error("no page was opened")
		}
	})
	return p
}

// hear keeps what goes wrong and what is asked for.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.complaints = append(p.complaints, fmt.Sprintf("%s: %s", e.ExceptionDetails.Text, e.ExceptionDetails.Exception.Description))
	case *runtime.EventConsoleAPICalled:
		p.complaints = append(p.complaints, fmt.Sprintf("console.%s", e.Type))
	case *log.EventEntryAdded:
		p.complaints = append(p.complaints, fmt.Sprintf("%s: %s", e.Entry.Source, e.Entry.Text))
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	}
}

// call sends a command of the protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) {
	p.Helper()
	if _, err := chromedp.Call(p.ctx, command, params); err != nil {
		p.Fatal(err)
	}
}

func (p *tab) open(url string) {
	p.Helper()
	if err := chromedp.Do(p.ctx, chromedp.Navigate(url)); err != nil {
		p.Fatalf("%s: %v", url, err)
	}
}

// eval returns the value of an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return value
}

// is demands that an expression is true, soon.
func (p *tab) is(expression string) {
	p.Helper()
	for until := time.Now().Add(8 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		if eval[bool](p, "Boolean("+expression+")") {
			return
		}
		if time.Now().After(until) {
			p.Errorf("not so: %s", expression)
			return
		}
	}
}

// keys presses keys, one after the other, wherever the focus is.
func (p *tab) keys(keys string) {
	p.Helper()
	if err := chromedp.Do(p.ctx, chromedp.KeyEvent(keys)); err != nil {
		p.Fatal(err)
	}
}

// press presses a key as one event, as a keyboard does it: a page that takes the key keeps its character from being typed.
func (p *tab) press(text, code string, number int64) {
	p.Helper()
	params := input.DispatchKeyEventParams{Type: "keyDown", Key: text, Code: code, Text: text, WindowsVirtualKeyCode: number}
	if text == "\r" {
		params.Key = code
	}
	call(p, input.DispatchKeyEvent, params)
	params.Type, params.Text = "keyUp", ""
	call(p, input.DispatchKeyEvent, params)
}

// click clicks with the mouse on what a selector finds first.
func (p *tab) click(selector string) {
	p.Helper()
	if err := chromedp.Do(p.ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		p.Fatalf("%s: %v", selector, err)
	}
}

// media sets what media queries see, as name, value, name, value.
func (p *tab) media(medium string, features ...string) {
	p.Helper()
	params := emulation.SetEmulatedMediaParams{Media: medium}
	for pair := range slices.Chunk(features, 2) {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: pair[0], Value: pair[1]})
	}
	call(p, emulation.SetEmulatedMedia, params)
}

// phone makes a screen of some width that is touched.
func (p *tab) phone(width int64) {
	p.Helper()
	if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 700, chromedp.EmulateMobile, chromedp.EmulateTouch)); err != nil {
		p.Fatal(err)
	}
}

// allow lets an origin read and write the clipboard.
func (p *tab) allow(origin string) {
	p.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := chromedp.CallBrowser(p.ctx, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted, Origin: origin, BrowserContextID: p.id,
		})
		if err != nil {
			p.Fatal(err)
		}
	}
}

// before runs a script before those of every page.
func (p *tab) before(script string) {
	p.Helper()
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

// shot writes a picture for who wants to look.
func (p *tab) shot(name string) {
	p.Helper()
	if *shots == "" {
		return
	}
	picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(*shots, name+".png"), picture, 0o600)
	}
	if err != nil {
		p.Fatal(err)
	}
}

// hosted serves a page as /errors.html and returns its address. Any other request fails the test.
func hosted(t *testing.T, html string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/errors.html" {
			t.Errorf("the page asks its host for %s", r.URL)
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(html))
	}))
	t.Cleanup(server.Close)
	return server.URL + "/errors.html"
}
