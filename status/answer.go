package status

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/redact"
	textutil "github.com/hex21/hex21/internal/text"
)

// answer is the response of one address, or the error.
type answer struct {
	url         string // as asked
	final       string // after redirects
	status      int
	contentType string
	body        []byte
	etag        string
	modified    string
	err         error  // no answer, or one that broke off or is too large
	odd         string // what is not as expected in its JSON, see value
	look        func() facts
}

var (
	errTooLarge    = errors.New("is larger than 4 MiB")                                 // maxBody
	errAllTooLarge = errors.New("is not read: the documents of the page exceed 32 MiB") // maxBytes
)

// isTooLarge reports whether a document was left out because of its size, and not because it was not received.
func isTooLarge(err error) bool {
	return errors.Is(err, errTooLarge) || errors.Is(err, errAllTooLarge)
}

// ok reports whether there is a body worth decoding.
func (a *answer) ok() bool { return a != nil && a.err == nil && a.status == http.StatusOK }

// refused reports whether the response is not a document but an error, or the HTML that web applications return for every
// address.
func (a *answer) refused() bool {
	return a != nil && a.err == nil && a.status < 500 && (!a.ok() || isHTML(a.contentType, a.body))
}

// problem returns why a response has no such body, in the form of Attempt.Problem, and how informative that is.
func (a *answer) problem() (text string, weight int) {
	switch {
	case errors.Is(a.err, errTooLarge):
		return a.err.Error(), 60
	case errors.Is(a.err, errAllTooLarge):
		return a.err.Error(), 90 // why the others do not tell what the page is
	case a.err != nil && a.status == 0:
		return "does not respond: " + cause(a.err), 45
	case a.err != nil:
		return fmt.Sprintf("ended after %d bytes: %s", len(a.body), cause(a.err)), 70
	case a.status == http.StatusUnauthorized:
		return fmt.Sprintf("returns %d: it requires a login", a.status), 40
	case a.status == http.StatusForbidden:
		return "returns 403 Forbidden: it is behind a login or a firewall", 40
	case a.status >= 500:
		return fmt.Sprintf("returns %d %s", a.status, http.StatusText(a.status)), 35
	case a.status != http.StatusOK:
		return strings.TrimSpace(fmt.Sprintf("returns %d %s", a.status, http.StatusText(a.status))), 10
	case len(bytes.TrimSpace(a.body)) == 0:
		return "returns an empty body", 30
	}
	if facts := scan(a); facts.login {
		return "is a login page", 50
	} else if facts.html {
		return "is HTML, not status data", 20
	}
	return "is not status data", 25
}

// attempt describes a response for an error. The decoder's error about a good response is the most informative; a document that
// could be decoded was not the problem, and has no attempt.
func (a *answer) attempt(engine string, complaint error) (Attempt, bool) {
	out := Attempt{Engine: engine, URL: redact.Addresses(a.url), Status: a.status, ContentType: a.contentType, Start: start(a.body), err: a.err}
	out.Problem, out.weight = a.problem()
	if !a.ok() || isHTML(a.contentType, a.body) {
		return out, true
	}
	doc, ok := errors.AsType[*docError](complaint)
	if !ok || doc.url != a.url {
		return out, false
	}
	out.Problem, out.weight = doc.problem, 80
	return out, true
}

// start returns the beginning of a body on one line, without anything that is not text.
func start(body []byte) string {
	head := body[:min(len(body), 400)]
	text := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return ' '
		}
		return r
	}, string(head))
	return cut(strings.Join(strings.Fields(text), " "), 80)
}

// broken reports whether a document exists but is incomplete, or may exist: the server fails, is too busy, or does not respond.
// Not found is a clear response, and so is a rejection, which some hosts return for every unknown name.
func (a *answer) broken(complaint error) bool {
	if doc, ok := errors.AsType[*docError](complaint); ok && doc.url == a.url && doc.cut {
		return true
	}
	return a.err != nil || a.status >= 500 || a.status == http.StatusTooManyRequests
}

// docError is a decoder's error about one document.
type docError struct {
	url, problem string
	cut          bool // the document ends too early
}

func (e *docError) Error() string { return e.url + " " + e.problem }

// answers are the documents that an engine has, by address.
type answers map[string]*answer

// json reads a required document, which must be of a kind.
func (as answers) json(url string, kind jsonscan.Kind) (value, error) {
	a := as[url]
	if !a.ok() {
		return value{}, &docError{url: url, problem: "is missing"}
	}
	return a.json(kind)
}

// optional reads a document that some versions lack. It reports whether it was there, and warns when it was there but
// could not be read.
func (as answers) optional(d *pageBuilder, url string, kind jsonscan.Kind, what string) (value, bool) {
	a := as[url]
	if a == nil || a.status == http.StatusNotFound || a.status == http.StatusGone || a.ok() && isHTML(a.contentType, a.body) {
		return value{}, false // web applications answer every address with their HTML
	}
	problem, _ := a.problem()
	if a.ok() {
		v, err := a.json(kind)
		doc, isProblem := errors.AsType[*docError](err)
		if !isProblem {
			return v, true
		}
		problem = doc.problem
	}
	d.warn(fmt.Sprintf("%s could not be read: %s %s", what, redact.Addresses(url), problem))
	return value{}, false
}

// json reads the one JSON value of a body, which must be of a kind.
func (a *answer) json(kind jsonscan.Kind) (value, error) {
	body := textutil.UTF8(a.body)
	doc := jsonscan.Parse(body)
	switch {
	case len(bytes.TrimSpace(body)) == 0:
		return value{}, &docError{url: a.url, problem: "returns an empty body", cut: true}
	case doc.Cut:
		return value{}, &docError{url: a.url, problem: fmt.Sprintf("is truncated after %d bytes", len(a.body)), cut: true}
	case doc.Problem != "":
		return value{}, &docError{url: a.url, problem: doc.Problem}
	case doc.Count > 1:
		return value{}, &docError{url: a.url, problem: "has more than one JSON value"}
	case doc.First.IsKind(jsonscan.Null):
		return value{}, &docError{url: a.url, problem: "has no content but null"}
	case !doc.First.IsKind(kind):
		names := map[jsonscan.Kind]string{object: "object", array: "array", jsonscan.String: "string", jsonscan.Number: "number"}
		return value{}, &docError{url: a.url, problem: fmt.Sprintf("is a JSON %s without the expected fields", cmp.Or(names[doc.First.Kind()], "word"))}
	}
	return value{doc.First, &a.odd}, nil
}

// isHTML reports whether a body is HTML. It checks the body first, because some hosts send every file as text/html.
func isHTML(contentType string, body []byte) bool {
	head := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(body[:min(len(body), 512)], []byte("\ufeff")))))
	switch {
	case !strings.HasPrefix(head, "<"):
		return false
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<rss"), strings.HasPrefix(head, "<feed"):
		return strings.Contains(head, "<html")
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"):
		return true
	}
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && media == "text/html"
}
