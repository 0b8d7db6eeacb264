package errorbody_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
)

func TestPages(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact  string
		body  string
		title string
		gist  string
		login bool
	}{
		{"title and text", "<html><head><title>404\n Not Found</title></head><body><h1>Not&nbsp;Found</h1><p>No such &lt;page&gt;.</p></body></html>",
			"404 Not Found", "Not Found No such <page>.", false},
		{"invisible text is left out", "<html><style>p{}</style><script>var a='<p>x</p>'</script><noscript>on!</noscript><!-- c --><p>seen</p><svg><text>x</text></svg>", "", "seen", false},
		{"a title alone", "<html><title>Gone</title>", "Gone", "Gone", false},
		{"a cut page", "<html><title>Bad Gateway</title><body><p>The server is no", "Bad Gateway", "The server is no", false},
		{"a title that is not closed", "<html><title>Bad Gateway", "Bad Gateway", "Bad Gateway", false},
		{"a login page", `<html><title>Sign in</title><form><input name=u><INPUT TYPE="Password"/></form>`, "Sign in", "Sign in", true},
		{"a search page is no login page", `<html><p>x</p><input type=search>`, "", "x", false},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := errorbody.Decode(errorbody.Input{Status: 404, Body: []byte(c.body)})
			if got.Shape != errorbody.ShapeHTML || got.Title != c.title || got.Message != c.gist || got.Login != c.login {
				t.Errorf("%q: title %q, message %q, login %v, want %q, %q, %v", got.Shape, got.Title, got.Message, got.Login, c.title, c.gist, c.login)
			}
		})
	}
}

func TestTellingSentenceOfAPage(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"<TITLE>ERROR: The request could not be satisfied</TITLE><H1>403 ERROR</H1><H2>The request could not be satisfied.</H2><HR>Access from your country is blocked.\nWe can't help.<BR>": "Access from your country is blocked",
		"<title>403 Forbidden</title><h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p>":                                                                 "CSRF verification failed",
		"<title>Bad Request</title><h2>Bad Request - Invalid Hostname</h2><hr><p>HTTP Error 400. The name is invalid.</p>":                                                                   "Bad Request - Invalid Hostname",
		"<h1>500 Internal Server Error</h1><hr><center>nginx/1.22.1</center>":                                                                                                                "",
		"<title>HTTP Status 400 – Bad Request</title><h1>HTTP Status 400 – Bad Request</h1><p>Type Exception Report</p><p>The name is long</p>":                                              "The name is long",
		"<title>503 Backend fetch failed</title><h1>503 Service Unavailable</h1><h3>Guru Meditation:</h3><p>XID: 3</p><hr><p>Varnish cache server</p>":                                       "503 Backend fetch failed",
		"<h2>HTTP ERROR 503 Service Unavailable</h2>":                "",
		"<h1>Whitelabel Error Page</h1><p>This is the fallback.</p>": "This is the fallback",
		"<title>Site is paused</title><h1>503</h1>":                  "Site is paused",
		"<h1>Bad Request (400)</h1><p></p>":                          "",
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 403, Body: []byte("<html>" + body)}).Summary; got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}

func TestPageInASuccessIsDescribed(t *testing.T) {
	t.Parallel()
	got := errorbody.Decode(errorbody.Input{Status: 200, Body: []byte(`<html><title>Sign in</title><input type=password>`)})
	if got.Found() || got.Title != "Sign in" || !got.Login || got.Media.Kind != media.KindHTML {
		t.Errorf("got %+v", got)
	}
}

func TestGistIsBounded(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"<html><p>" + strings.Repeat("é", 5000),
		"<html>" + strings.Repeat("<p>éé</p>", 5000),
		strings.Repeat("é", 5000),
	} {
		got := errorbody.Decode(errorbody.Input{Status: 500, Body: []byte(body)}).Message
		if len(got) < 290 || len(got) > 500 || !utf8.ValidString(got) {
			t.Errorf("%d bytes: %q", len(got), got)
		}
	}
}
