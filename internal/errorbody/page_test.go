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
