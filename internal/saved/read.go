package saved

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// MaxSize is how many bytes of a record callers should read; a longer text is not an exchange with an API.
const MaxSize = 256 << 20

// Entry is one exchange of a record.
type Entry struct {
	// Exchange is what was sent and received, as far as the record shows. It is nil if Result is set.
	Exchange *exchange.Exchange
	// Result is the judgment in the record itself, which contains too little to judge again.
	Result *probe.Result
	// Unknown lists what the record does not contain, each as a short sentence.
	Unknown []string
	// Archived reports whether the entry is one of an HTTP Archive.
	Archived bool
}

// Wanted reports whether the entry was read, see [Options.Want].
func (e Entry) Wanted() bool { return e.Exchange != nil || e.Result != nil }

// Options hold what the caller knows besides the record.
type Options struct {
	// URL is the URL that was called, for records without one.
	URL *url.URL
	// Base is the base URL of the installation.
	Base *url.URL
	// Now is used for the time of a response if its record has none.
	Now time.Time
	// Want, if set, chooses which entries of an archive with several are read. It is called for each entry in order, with whether the entry
	// failed.
	Want func(failed bool) bool
}

// NotSavedError describes what a text is instead of a saved exchange.
type NotSavedError struct{ Is string }

func (e *NotSavedError) Error() string { return "the record is not a saved exchange: it is " + e.Is }

// maxPreamble is the maximum length of the text before the line that shows the kind of the record.
const maxPreamble = 64 << 10

// maxExchanges is how many exchanges of a record are read. Each takes some kilobytes of memory.
const maxExchanges = 10_000

var errTooMany = fmt.Errorf("the record has more than %d exchanges", maxExchanges)

// hasTooMany reports whether a record has more than maxExchanges, by counting the beginnings of responses.
func hasTooMany(text []byte) bool {
	return bytes.Count(text, []byte("\nHTTP/"))+bytes.Count(text, []byte("\n< HTTP/")) > maxExchanges
}

// Read returns the exchanges of a record in its order. The error is a *NotSavedError, or describes where the record is broken.
func Read(data []byte, o Options) ([]Entry, error) {
	entries, err := read(data, o)
	for _, e := range entries {
		if e.Exchange != nil {
			e.Exchange.ReadAt = o.Now
		}
	}
	return entries, err
}

func read(data []byte, o Options) ([]Entry, error) {
	data = decodeText(data)
	if len(data) <= maxPasted {
		data = []byte(Pasted(string(data)))
	}
	text := bytes.TrimSpace(data)
	switch {
	case len(text) == 0:
		return nil, &NotSavedError{"empty"}
	case hasTooMany(text):
		return nil, errTooMany
	case text[0] == '{' || text[0] == '[':
		return readJSON(text, o)
	case isMarkup(text):
		return readReportHTML(text, o)
	case bytes.HasPrefix(text, []byte("# hex21 report")):
		return readReportMarkdown(string(text), o)
	case verboseLine().Match(text[:min(len(text), maxPreamble)]):
		return readVerbose(text, o)
	case rawStart().Match(text):
		return readRaw(text, o)
	}
	if at := embeddedHead().FindIndex(text[:min(len(text), maxPreamble)]); at != nil { // after a prompt, a progress meter or notes
		return readRaw(text[at[0]:], o)
	}
	return nil, &NotSavedError{"text without a status line such as HTTP/1.1 404 Not Found"}
}

var (
	verboseLine  = text.Pattern(`(?m)^(?:[<>] (?:HTTP/\d|[A-Z]+ \S+ ?(?:HTTP/\d)?)|curl: \(\d+\) )`)
	rawStart     = text.Pattern(`^(?:HTTP/\d(?:\.\d)? \d{3}|[A-Z]{3,10} \S+ HTTP/\d)`)
	embeddedHead = text.Pattern(`(?m)^HTTP/\d(?:\.\d)? \d{3}(?: |\r?$)`)
	escapes      = text.Pattern("\x1b\\[[0-9;]*[A-Za-z]")
)

// decodeText returns a text in UTF-8, without a byte order mark and the colors of a terminal.
func decodeText(data []byte) []byte {
	data = text.UTF8(data)
	if bytes.IndexByte(data, 0x1b) >= 0 {
		data = escapes().ReplaceAll(data, nil)
	}
	return data
}

func isMarkup(text []byte) bool {
	head := strings.ToLower(string(text[:min(len(text), 64)]))
	return strings.HasPrefix(head, "<!doctype") || strings.HasPrefix(head, "<html")
}

// Name returns a line that identifies an entry: method, URL and outcome.
func (e Entry) Name() string {
	if e.Result != nil {
		return fmt.Sprintf("%s %s: %s", e.Result.Request.Method, e.Result.Request.URL, e.Result.Verdict.Summary)
	}
	name := e.Exchange.Method + " " + redact.URL(e.Exchange.URL)
	if e.Exchange.Answer != nil {
		return fmt.Sprintf("%s: %d", name, e.Exchange.Answer.Status)
	}
	return name + ": no answer"
}

// Address returns the URL that was called, or "" if the record has none.
func (e Entry) Address() string {
	switch {
	case e.Result != nil:
		return e.Result.Request.URL
	case e.Exchange == nil || e.Exchange.URL == nil:
		return ""
	}
	return e.Exchange.URL.String()
}

// Failed reports whether an entry is one to look at first.
func (e Entry) Failed() bool {
	if e.Result != nil {
		return !e.Result.Verdict.OK
	}
	return e.Exchange.Failure != nil || e.Exchange.Answer == nil || e.Exchange.Answer.Status >= 400
}

// errNoEntries means that an archive is whole and holds nothing.
var errNoEntries = &NotSavedError{"a record without an exchange in it"}
