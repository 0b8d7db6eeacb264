//go:build chromium

package render_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/scripttest"
)

// errorsHTML is the page that is tested, as the program writes it.
func errorsHTML(t *testing.T, args ...string) string {
	t.Helper()
	got := scripttest.Session{}.Run(t, append([]string{"explain", "--all", "-o", "html"}, args...)...)
	if got.Code != 0 || got.Stderr != "" {
		t.Fatalf("exit %d\n%s", got.Code, got.Stderr)
	}
	return got.Stdout
}

// firstShown is the code of the first entry that is on the page, and focused the code of the entry whose button has the focus.
const (
	firstShown = `[...document.querySelectorAll('.entry')].find((e) => e.checkVisibility())?.id`
	allShown   = `document.getElementById('_count').textContent === document.querySelectorAll('.group .entry').length + ' entries'`
	focused    = `document.activeElement.closest('.entry')?.id`
)

func TestBrowserSearch(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	url := hosted(t, errorsHTML(t))
	none := fmt.Sprintf("None of %d entries", total())
	for _, c := range []struct{ query, first, count string }{
		{"RATE_LIMIT", "RATE_LIMIT", ""},
		{"rate-limit", "RATE_LIMIT", ""},
		{"rateLimit", "RATE_LIMIT", ""},
		{"rate limit", "RATE_LIMIT", ""},
		{"  Rate   Limit ", "RATE_LIMIT", ""},
		{"RATE_LIMIT_EXCEEDED", "RATE_LIMIT", ""},
		{"ratelimitex", "RATE_LIMIT", ""},
		{"429", "429", ""},
		{"token expired", "EXPIRED_TOKEN", ""},
		{"shibboleth", "", none},
		{"clock-s", "clock-skew", ""},
		{".netrc", "INVALID_AUTH", ""}, // in a cause
		{"Hex21Error: CONFLICT: no", "CONFLICT", fmt.Sprintf("1 of %d entries", total())},
		{"<b>", "", none},
		{`"`, "undici-hides-the-cause", ""}, // in a meaning
		{"(.*+?[", "", none},
	} {
		t.Run(c.query, func(t *testing.T) {
			p := openTab(t, browser)
			p.open(url)
			p.is(allShown)
			p.press("/", "Slash", 191)
			p.keys(c.query)
			p.is(`document.activeElement.id === '_search' && document.activeElement.value === ` + quoted(c.query))
			if got := eval[string](p, firstShown+" || ''"); got != c.first {
				t.Errorf("the first of the results is %q, want %q", got, c.first)
			}
			got := eval[string](p, `document.getElementById('_count').textContent`)
			if c.count != "" && got != c.count || !strings.HasSuffix(got, strings.TrimPrefix(none, "None")) {
				t.Errorf("the count says %q, want %q", got, c.count)
			}
			if c.first == "" {
				p.is(`document.getElementById('_nothing').checkVisibility()`)
			}
		})
	}
}

// TestBrowserSearchIsThatOfTheProgram holds the search of the page against hex21 explain --search: it finds the same and more, since
// it takes names in any spelling, too.
func TestBrowserSearchIsThatOfTheProgram(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.open(hosted(t, errorsHTML(t)))
	for _, words := range []string{"token", "proxy", "json", "retry-after", "bearer key", "authentication", "wait"} {
		eval[chromedp.Void](p, `(() => { const s = document.getElementById('_search'); s.value = `+quoted(words)+`; s.dispatchEvent(new Event('input')); })()`)
		shown := map[string]bool{}
		for _, code := range eval[[]string](p, `[...document.querySelectorAll('#_results .entry')].map((e) => e.id)`) {
			shown[code] = true
		}
		for _, e := range explain.Builtin().Search(words) {
			if !shown[e.Code] {
				t.Errorf("%s: the program finds %s, the page does not", words, e.Code)
			}
		}
		if len(shown) == 0 || len(shown) == total() {
			t.Errorf("%s: %d entries are shown", words, len(shown))
		}
	}
}

func TestBrowserNothingFound(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.open(hosted(t, errorsHTML(t)) + "?q=RATELMIT")
	p.is(`document.getElementById('_nothing').checkVisibility()`)
	p.is(`document.querySelector('#_near a').textContent === 'RATE_LIMIT'`)
	p.shot("nothing")
	p.click("#_near a")
	p.is(`document.querySelector('#RATE_LIMIT.open.target') && document.getElementById('_search').value === '' && !document.getElementById('_nothing').checkVisibility()`)
	p.is(`!location.search && location.hash === '#RATE_LIMIT'`)
}

func TestBrowserKeyboard(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.open(hosted(t, errorsHTML(t)))
	p.press("/", "Slash", 191)
	p.keys("token")
	p.is(`document.getElementById('_search').value === 'token' && location.search === '?q=token'`)
	shining := `[...CSS.highlights.get('found')].map((r) => r.startContainer.data?.slice(r.startOffset, r.endOffset).toLowerCase())`
	p.is(shining + `.length > 20 && ` + shining + `.every((text) => text === 'token')`)
	p.keys(kb.ArrowDown)
	p.is(focused + ` === 'EXPIRED_TOKEN'`)
	p.keys(kb.ArrowDown)
	p.is(focused + ` === 'REVOKED_TOKEN'`)
	p.keys(kb.Enter)
	p.is(`document.querySelector('#REVOKED_TOKEN.open .body').checkVisibility({ contentVisibilityAuto: true }) && location.hash === '#REVOKED_TOKEN'`)
	p.is(`document.activeElement.getAttribute('aria-expanded') === 'true'`)
	p.keys(kb.Enter)
	p.is(`!document.querySelector('#REVOKED_TOKEN.open') && document.activeElement.getAttribute('aria-expanded') === 'false'`)
	p.keys(kb.ArrowUp + kb.ArrowUp)
	p.is(`document.activeElement.id === '_search'`)
	p.press("\r", "Enter", 13)
	p.is(`document.querySelector('#EXPIRED_TOKEN.open')`)
	p.keys(kb.Escape)
	p.is(`document.getElementById('_search').value === '' && document.activeElement.id === '_search' && location.search === ''`)
	p.is(allShown)
	p.is(`document.querySelector('#EXPIRED_TOKEN').closest('.group')`)
	p.keys(kb.Escape)
	p.is(`document.activeElement.id !== '_search'`)
	p.keys(kb.Tab)
	p.is(`document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineStyle === 'solid'`)
}

func TestBrowserDeepLinks(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	url := hosted(t, errorsHTML(t))
	for hash, code := range map[string]string{
		"RATE_LIMIT": "RATE_LIMIT", "rate_limit": "RATE_LIMIT", "rate-limit": "RATE_LIMIT", "RateLimit": "RATE_LIMIT", "rate%20limit": "RATE_LIMIT",
		"RATE_LIMIT_EXCEEDED": "RATE_LIMIT", "rateLimitExceeded": "RATE_LIMIT", "429": "429", "CLOCK-SKEW": "clock-skew", "server": "server",
	} {
		t.Run(hash, func(t *testing.T) {
			p := openTab(t, browser)
			p.open(url + "#" + hash)
			p.is(`document.querySelector('.entry.target.open')?.id === ` + quoted(code))
			p.is(`document.querySelectorAll('.entry.open').length === 1`)
			p.is(`(() => { const box = document.querySelector('.target').getBoundingClientRect(); return box.top >= 50 && box.top < innerHeight / 2; })()`)
			p.is(focused + ` === ` + quoted(code))
			p.is(`document.querySelector('nav [aria-current]').hash === ` + quoted("#"+code))
		})
	}
	t.Run("to nothing", func(t *testing.T) {
		p := openTab(t, browser)
		p.open(url + "#NO_SUCH_CODE%")
		p.is(`document.querySelectorAll('.target, .open').length === 0 && ` + allShown)
	})
	t.Run("back and forward", func(t *testing.T) {
		p := openTab(t, browser)
		p.open(url + "?q=limit#RATE_LIMIT")
		p.is(`document.querySelector('#_results > #RATE_LIMIT.target.open')`)
		p.click(`#RATE_LIMIT .names a[href="#429"]`)
		p.is(`document.getElementById('429').matches('.target.open')`)
		p.click(`#\34 29 .names a[href="#503"]`) // which the search does not find, so that it ends
		p.is(`document.getElementById('503').matches('.target.open') && document.getElementById('_search').value === ''`)
		eval[chromedp.Void](p, `history.back()`)
		p.is(`document.getElementById('429').matches('.target.open')`)
		eval[chromedp.Void](p, `history.back()`)
		p.is(`document.querySelector('#_results > #RATE_LIMIT.target') && document.getElementById('_search').value === 'limit'`)
		eval[chromedp.Void](p, `history.forward()`)
		p.is(`document.getElementById('429').matches('.target.open')`)
	})
	t.Run("from a file", func(t *testing.T) {
		p := openTab(t, browser)
		file := filepath.Join(t.TempDir(), "errors.html")
		if err := os.WriteFile(file, []byte(errorsHTML(t)), 0o600); err != nil {
			t.Fatal(err)
		}
		p.open("file://" + file + "#rate_limit_exceeded")
		p.is(`document.querySelector('#RATE_LIMIT.target.open')`)
		p.press("/", "Slash", 191)
		p.keys("gone")
		p.is(firstShown + ` === 'GONE'`)
		p.click("#_theme")
		p.click("#_results .head")
		p.is(`document.querySelector('#GONE.open')`)
	})
}

func TestBrowserCopies(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	url := hosted(t, errorsHTML(t))
	plain := strings.Replace(url, "127.0.0.1", plainHost, 1) // where there is no clipboard
	reader := openTab(t, browser)
	reader.allow(strings.TrimSuffix(url, "/errors.html"))
	reader.open(url)
	for name, address := range map[string]string{"with a clipboard": url, "without one": plain} {
		t.Run(name, func(t *testing.T) {
			p := openTab(t, browser)
			p.allow(strings.TrimSuffix(url, "/errors.html"))
			p.open(address + "#RATE_LIMIT")
			p.is(`document.querySelector('#RATE_LIMIT.open .copy') && Boolean(navigator.clipboard) === ` + map[bool]string{true: "true", false: "false"}[address == url])
			rateLimit, _ := explain.Builtin().Get("RATE_LIMIT")
			for selector, want := range map[string]string{
				"#RATE_LIMIT .snippets > div:not([hidden]) .copy": rateLimit.Snippet("curl"),
				"#RATE_LIMIT li .command + .copy":                 "read -rs HEX21_API_KEY && export HEX21_API_KEY",
				"#RATE_LIMIT .body > .names .copy":                address + "#RATE_LIMIT",
			} {
				before := eval[string](p, `document.querySelector(`+quoted(selector)+`).textContent`)
				p.click(selector)
				p.is(`document.querySelector(` + quoted(selector) + `).textContent === 'Copied'`)
				p.is(`[...document.querySelectorAll('[role=status]')].some((n) => n.textContent === 'Copied')`)
				if got := pasted(t, reader); strings.TrimSpace(got) != strings.TrimSpace(want) {
					t.Errorf("%s copies %q, want %q", selector, got, want)
				}
				p.is(`document.querySelector(` + quoted(selector) + `).textContent === ` + quoted(before))
			}
		})
	}
}

// pasted is what the clipboard holds. Only the page in front may read it.
func pasted(t *testing.T, p *tab) string {
	t.Helper()
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string](`navigator.clipboard.readText()`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestBrowserLanguages(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.open(hosted(t, errorsHTML(t)) + "#RATE_LIMIT")
	p.is(`[...document.querySelectorAll('#RATE_LIMIT [role=tab]')].map((n) => n.textContent).join() === 'curl,TypeScript,Python,Go'`)
	p.click(`#RATE_LIMIT [role=tab]:nth-of-type(3)`)
	shown := `[...document.querySelectorAll('.open [role=tabpanel]')].filter((n) => n.checkVisibility()).map((n) => n.dataset.lang).join()`
	p.is(shown + ` === 'python'`)
	p.keys(kb.ArrowRight)
	p.is(shown + ` === 'go' && document.activeElement.textContent === 'Go'`)
	p.open(eval[string](p, "location.pathname && location.origin + location.pathname") + "?again#GONE") // and is remembered
	p.is(`document.querySelector('#GONE.open') && ` + shown + ` === 'go'`)
}

func TestBrowserColors(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	url := hosted(t, errorsHTML(t))
	isDark := `getComputedStyle(document.documentElement).backgroundColor === 'rgb(19, 20, 24)'`
	p.media("", "prefers-color-scheme", "dark")
	p.open(url)
	p.is(isDark)
	p.click("#_theme")
	p.is(`!(` + isDark + `) && localStorage.getItem('hex21-theme') === 'light'`)
	p.open(url + "?reload")
	p.is(`!(` + isDark + `)`)
	p.click("#_theme") // the choice of the system is not stored
	p.is(isDark + ` && localStorage.getItem('hex21-theme') === null`)
	p.media("", "prefers-color-scheme", "light")
	p.is(`!(` + isDark + `) && document.getElementById('_theme').textContent === 'Dark'`)
}

func TestBrowserWithoutLocalStorage(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.before(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`)
	p.open(hosted(t, errorsHTML(t)) + "#RATE_LIMIT")
	p.is(`document.querySelector('#RATE_LIMIT.open')`)
	p.click("#_theme")
	p.click(`#RATE_LIMIT [role=tab]:nth-of-type(2)`)
	p.is(`document.documentElement.dataset.theme`)
}

func TestBrowserWithoutScript(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.open(hosted(t, errorsHTML(t)) + "#RATE_LIMIT_EXCEEDED")
	if eval[bool](p, `document.documentElement.classList.contains('js')`) {
		t.Fatal("the script ran")
	}
	everythingShows(p)
	p.is(`!document.querySelector('button')?.checkVisibility() && !document.getElementById('_search').checkVisibility()`)
	p.is(`document.querySelector('.snippets h4').checkVisibility()`)
	p.is(`Math.abs(document.getElementById('RATE_LIMIT').getBoundingClientRect().top) < innerHeight / 2`) // the alias leads there
	p.shot("without-script")
}

func TestBrowserPrint(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.media("", "prefers-color-scheme", "dark")
	p.open(hosted(t, errorsHTML(t)) + "?q=limit#RATE_LIMIT")
	p.is(`document.querySelector('#RATE_LIMIT.open')`)
	p.media("print", "prefers-color-scheme", "dark")
	eval[chromedp.Void](p, `dispatchEvent(new Event('beforeprint'))`)
	everythingShows(p)
	if short := eval[[]string](p, `[...document.querySelectorAll('[data-lang]')].filter((n) => n.getBoundingClientRect().height < 30).map((n) => n.closest('.entry').id + ' ' + n.dataset.lang)`); len(short) > 0 {
		t.Errorf("snippets that do not show: %q", short)
	}
	p.is(`[...document.querySelectorAll('button:not(h3 button), #_search, nav, [role=tablist]')].every((n) => !n.checkVisibility())`)
	p.is(`[...document.querySelectorAll('.entry')].every((n) => n.closest('.group'))`)
	p.is(`getComputedStyle(document.getElementById('RATE_LIMIT')).color === 'rgb(29, 31, 36)'`)
	p.shot("print")
}

// everythingShows demands that the body of every entry is there and takes room.
func everythingShows(p *tab) {
	p.Helper()
	hidden := eval[[]string](p, `[...document.querySelectorAll('.entry')].filter((e) => {
		const body = e.querySelector('.body');
		return body.getBoundingClientRect().height < 100 || !body.querySelector('dd').checkVisibility({ contentVisibilityAuto: true });
	}).map((e) => e.id)`)
	if len(hidden) > 0 {
		p.Errorf("%d entries do not show what they hold: %q", len(hidden), hidden)
	}
	if count := eval[int](p, `document.querySelectorAll('.entry').length`); count != total() {
		p.Errorf("%d entries", count)
	}
}

func TestBrowserPhone(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	url := hosted(t, errorsHTML(t))
	for _, width := range []int64{320, 390} {
		p := openTab(t, browser)
		p.phone(width)
		p.open(url)
		p.click(".bar button")
		p.is(`!document.querySelector('.entry:not(.open)')`)
		p.is(`innerWidth === ` + fmt.Sprint(width))
		if wide := eval[[]string](p, `(() => {
			const out = document.scrollingElement.scrollWidth > innerWidth ? ['the page itself'] : [];
			for (const n of document.querySelectorAll('body *')) {
				const box = n.getBoundingClientRect();
				if (n.checkVisibility() && box.width > 1 && (box.right > innerWidth + .5 || box.left < -.5) && !n.closest('pre code')) out.push(n.closest('[id]')?.id + ' ' + n.tagName + '.' + n.className);
			}
			return out;
		})()`); len(wide) > 0 {
			t.Errorf("%d: wider than the screen: %q", width, wide[:min(len(wide), 10)])
		}
		if small := eval[[]string](p, `[...document.querySelectorAll('body *')].filter((n) => n.checkVisibility()
			&& [...n.childNodes].some((c) => c.nodeType === 3 && c.data.trim()) && parseFloat(getComputedStyle(n).fontSize) < (n.matches('.intro p, dd li, input, .detail, .meaning') ? 16 : 13))
			.map((n) => n.tagName + '.' + n.className + ' ' + n.textContent.slice(0, 20))`); len(small) > 0 {
			t.Errorf("%d: too small to read: %q", width, small[:min(len(small), 10)])
		}
		if small := eval[[]string](p, `[...document.querySelectorAll('button:not(h3 button), input, nav a, .head, .names a')].filter((n) => {
			const box = n.getBoundingClientRect();
			return n.checkVisibility() && (box.height < 40 || box.width < 24);
		}).map((n) => n.tagName + '.' + n.className + ' ' + n.textContent.slice(0, 20))`); len(small) > 0 {
			t.Errorf("%d: too small to touch: %q", width, small[:min(len(small), 10)])
		}
		eval[chromedp.Void](p, `document.getElementById('RATE_LIMIT').scrollIntoView()`)
		p.shot("phone-" + fmt.Sprint(width))
	}
}

// contrast returns the texts whose contrast to their background is too low: less than 4.5 to 1, level AA of WCAG 2.
const contrast = `(() => {
	const parse = (text) => { const n = text.match(/[\d.]+/g).map(Number); return text.startsWith('color(srgb') ? [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1] : [n[0], n[1], n[2], n[3] ?? 1]; };
	const over = ([r, g, b, a], under) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a));
	const behind = (node) => {
		if (!node) return [255, 255, 255];
		const color = parse(getComputedStyle(node).backgroundColor);
		return color[3] === 1 ? color.slice(0, 3) : over(color, behind(node.parentElement));
	};
	const light = (color) => { const [r, g, b] = color.map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
	const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
	const bad = new Set();
	let seen = 0;
	for (const node of document.querySelectorAll('body *')) {
		const own = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim()) || node.matches('input');
		if (!own || !node.checkVisibility({ contentVisibilityAuto: true })) continue;
		seen++;
		const styles = [getComputedStyle(node)];
		if (node.matches('input')) styles.push(getComputedStyle(node, '::placeholder'));
		for (const style of styles) {
			const got = ratio(over(parse(style.color), behind(node)), behind(node));
			if (got < 4.5) bad.add(node.tagName + '.' + node.className + ' ' + style.color + ' on ' + behind(node) + ': ' + got.toFixed(2));
		}
	}
	if (seen < 1000) bad.add('only ' + seen + ' texts were seen');
	return [...bad];
})()`

func TestBrowserContrast(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	url := hosted(t, errorsHTML(t))
	for _, scheme := range []string{"light", "dark"} {
		p := openTab(t, browser)
		p.media("", "prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce")
		if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(1280, 1000)); err != nil {
			t.Fatal(err)
		}
		p.open(url + "#RATE_LIMIT")
		p.is(`document.querySelector('#RATE_LIMIT.target')`)
		if running := eval[int](p, `document.getAnimations().length`); running > 0 {
			t.Errorf("%s: %d animations, although motion is not wanted", scheme, running)
		}
		p.shot("wide-" + scheme)
		p.click(".bar button")
		if bad := eval[[]string](p, contrast); len(bad) > 0 {
			t.Errorf("%s: %s", scheme, strings.Join(bad, "\n"))
		}
		p.open(url + "?q=zzzz")
		p.shot("nothing-" + scheme)
	}
}

// TestBrowserStructure is what a screen reader goes by: landmarks, names, one heading after the other, ids that are there once.
func TestBrowserStructure(t *testing.T) {
	t.Parallel()
	p := openTab(t, chromium(t))
	p.open(hosted(t, errorsHTML(t)))
	p.click(".bar button")
	p.is(`!document.querySelector('.entry:not(.open)')`)
	p.is(`document.title === 'Hex21 CMS API: error reference - hex21' && document.documentElement.lang === 'en'`)
	p.is(`['header', 'nav', 'main', 'footer', '[role=search]'].every((n) => document.querySelectorAll(n).length === 1)`)
	p.is(`document.querySelector('label[for=_search]') && document.querySelector('#_count[role=status]')`)
	if twice := eval[[]string](p, `[...document.querySelectorAll('[id]')].map((n) => n.id).filter((id, i, all) => all.indexOf(id) !== i)`); len(twice) > 0 {
		t.Errorf("ids that are there twice: %q", twice)
	}
	if lost := eval[[]string](p, `[...document.querySelectorAll('[aria-controls], [aria-labelledby], [aria-describedby], a[href^="#"]')].flatMap((n) =>
		[n.getAttribute('aria-controls'), n.getAttribute('aria-labelledby'), n.getAttribute('aria-describedby'), n.hash?.slice(1)]).filter((id) => id && !document.getElementById(id))`); len(lost) > 0 {
		t.Errorf("links to nothing: %q", lost)
	}
	if nameless := eval[[]string](p, `[...document.querySelectorAll('button, a')].filter((n) => !(n.getAttribute('aria-label') || n.textContent).trim()).map((n) => n.outerHTML)`); len(nameless) > 0 {
		t.Errorf("without a name: %q", nameless)
	}
	if jumps := eval[[]string](p, `(() => { let last = 0; return [...document.querySelectorAll('h1, h2, h3')].filter((h) => { const n = +h.tagName[1], jump = n > last + 1; last = n; return jump; }).map((h) => h.textContent); })()`); len(jumps) > 0 {
		t.Errorf("headings that skip a level: %q", jumps)
	}
}

// TestBrowserHostileCatalog gives the page entries whose every text tries to become markup or a script.
func TestBrowserHostileCatalog(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	const evil = `</script></style></title><script>owned=1</script><img src=x onerror=owned=1><svg onload=owned=1>"'><b onclick=owned=1 ` + "`<script>owned=1</script> x`"
	hostile := explain.Entry{
		Code: evil, Category: evil, Statuses: []int{429}, Meaning: evil, Detail: evil, Causes: []string{evil}, Remedies: []string{evil, "`" + evil},
		Retry: &explain.Retry{Retryable: true, Strategy: evil, MaxAttempts: 3}, Example: []byte(`{"a":"` + "</script><script>owned=1</script>" + `"}`),
		Snippets: &explain.Snippets{Curl: evil, Python: evil}, Aliases: []string{evil + "2", "javascript:owned=1"}, Related: []string{evil, "x' onclick='owned=1"},
		DocsURL: "javascript:owned=1", Provenance: map[string]explain.Provenance{"meaning": "documented", evil: "documented"},
	}
	link := hostile
	link.Code, link.DocsURL = "LINK", `https://x.example/"onmouseover="owned=1`
	catalog := scripttest.File(t, "codes.yaml", `
code: EVIL
category: evil
meaning: '</title><script>owned=1</script><img src=x onerror=owned=1>'
detail: '"><script>owned=1</script>`+"`<img src=x onerror=owned=1>`"+`'
docs_url: https://x.example/"><script>owned=1</script>
causes: ['<svg onload=owned=1>']
remedies: ['`+"`<img src=x onerror=owned=1> x`"+`']
snippets: {curl: '</code></pre><script>owned=1</script>'}
`)
	for name, html := range map[string]string{
		"by a program": render.ExplainHTML([]explain.Entry{hostile, link}, "hex21 "+evil),
		"alone":        render.ExplainHTML([]explain.Entry{hostile}, evil),
		"from a file":  errorsHTML(t, "--catalog", catalog),
	} {
		t.Run(name, func(t *testing.T) {
			p := openTab(t, browser)
			p.open(hosted(t, html) + "?q=owned")
			p.is(`document.documentElement.classList.contains('ready') && document.querySelectorAll('#_results .entry').length > 0`)
			if bar := eval[string](p, `document.querySelector('.bar button').textContent`); bar == "Open all" {
				p.click(".bar button")
			}
			p.is(`document.querySelector('.entry.open .copy')`)
			eval[chromedp.Void](p, `document.querySelectorAll('.entry, .entry *').forEach((n) => { for (const type of ['mouseover', 'focus']) n.dispatchEvent(new Event(type)); })`)
			p.is(`typeof owned === 'undefined' && document.scripts.length === 1 && document.querySelectorAll('img, style ~ style, body script, body style').length === 0`)
			p.is(`[...document.querySelectorAll('*')].every((n) => [...n.attributes].every((a) => !a.name.startsWith('on') && a.name !== 'style'))`)
			p.is(`[...document.links].every((a) => ['http:', 'https:'].includes(a.protocol))`)
			p.is(`document.querySelector('#_results').textContent.includes('<script>owned=1</script>')`)
		})
	}
}

// quoted is a text as a literal of JavaScript, of which JSON is a part.
func quoted(text string) string {
	literal, _ := json.Marshal(text) // a string always encodes
	return string(literal)
}

// total is how many entries the page has.
func total() int { return len(explain.Builtin().All()) }
