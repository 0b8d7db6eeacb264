package probe

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

func isJSON(r *Result) bool { return isWhole(r) && r.body.Kind == media.KindJSON }

func severalDocuments(r *Result) *Finding {
	if !isJSON(r) || r.decoded.Documents < 2 {
		return nil
	}
	switch name := r.body.Type; {
	case strings.Contains(name, "ndjson"), strings.Contains(name, "jsonl"), strings.Contains(name, "json-seq"):
		return nil // the Content-Type says so
	}
	return finding(fmt.Sprintf("the body contains %d JSON documents in a row", r.decoded.Documents), "it begins: "+opening(r),
		report(": a JSON parser reads only the first, or fails"), inspect(r, "Save the body", "--body-out", "body.txt"))
}

func bodyCharset(r *Result) *Finding {
	if !isJSON(r) || r.body.Charset == "" {
		return nil
	}
	return finding("the JSON is in "+r.body.Charset+", not in UTF-8", "Content-Type: "+typeOrNone(r),
		report(": JSON between systems must be UTF-8 (RFC 8259, section 8.1)"), inspect(r, "Save the body, to convert it", "--body-out", "body.txt"))
}

func bodyGzipUndeclared(r *Result) *Finding {
	if !isWhole(r) || r.gzipped == 0 {
		return nil
	}
	coding := r.exchange.Answer.Header.Get("Content-Encoding")
	f := finding("the body is gzip, but there is no Content-Encoding", "it begins with the bytes 1f 8b; Content-Type: "+typeOrNone(r),
		inspect(r, "Save the compressed body", "--body-out", "body.gz"), report(""))
	if r.status() >= 400 {
		f.Severity = SeverityWarning
	}
	if coding != "" {
		f.Title = "the body is compressed once more than Content-Encoding says"
		f.Evidence = fmt.Sprintf("Content-Encoding: %s, and the decoded body begins with the bytes 1f 8b", start(coding))
	}
	return f
}

func typeOrNone(r *Result) string {
	if name := r.exchange.Answer.Header.Get("Content-Type"); name != "" {
		return start(name)
	}
	return "none"
}

func bodyByteOrderMark(r *Result) *Finding {
	if !isJSON(r) || !r.body.BOM {
		return nil
	}
	body := r.exchange.Answer.Body
	return finding("the JSON begins with a byte order mark", fmt.Sprintf("the first bytes are % x", body[:min(len(body), 3)]),
		do("Remove the first three bytes in your client; many JSON parsers reject them"),
		report("; a file that an editor saved as UTF-8 with BOM causes this"))
}

func bodyInvalidUTF8(r *Result) *Finding {
	if !isJSON(r) || r.body.Charset != "" || r.exchange.Answer.Capped || r.gzipped > 0 {
		return nil // a truncated body may end in the middle of a character, and gzip is not text
	}
	body := r.exchange.Answer.Body
	at := firstInvalid(body[:min(len(body), maxScanned)])
	if at < 0 {
		return loneSurrogate(r, body[:min(len(body), maxScanned)])
	}
	return finding("the JSON contains bytes that are not UTF-8", fmt.Sprintf("the byte %#02x at %d; Content-Type: %s", body[at], at, typeOrNone(r)),
		report("; text in Latin-1 or Windows-1252 that was put into JSON unchanged causes this"),
		inspect(r, "Save the bytes", "--body-out", "body.txt"))
}

// loneSurrogate reports escapes for half of a surrogate pair.
func loneSurrogate(r *Result, body []byte) *Finding {
	at := text.LoneSurrogate(body)
	if at < 0 {
		return nil
	}
	return finding("the JSON contains an escape for half of a surrogate pair", fmt.Sprintf("%s at %d", body[at:min(len(body), at+len(`\ud800`))], at),
		report("; a text that was cut in the middle of a character causes this"), inspect(r, "Save the bytes", "--body-out", "body.txt"))
}

// headerNotUTF8 reports bytes in the head of an answer that no document can hold.
func headerNotUTF8(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil {
		return nil
	}
	var where, evidence string
	if !utf8.ValidString(a.Reason) {
		where, evidence = "the status line", start(a.Reason)
	}
	for _, name := range slices.Sorted(maps.Keys(a.Header)) {
		if value := strings.Join(a.Header[name], ", "); !utf8.ValidString(value) {
			where, evidence = "a header", start(name)+": "+start(value)
			break
		}
	}
	if where == "" {
		return nil
	}
	return finding(where+" contains bytes that are not UTF-8, which hex21 shows as \ufffd", evidence,
		report("; non-ASCII text in a header must be encoded (RFC 8187)"), inspect(r, "See the headers", "-i"))
}

// maxScanned is how much of a body is searched for bytes that are not UTF-8. In a text in another encoding, they occur long before.
const maxScanned = 256 << 10

// firstInvalid returns the position of the first byte that is not UTF-8, or -1. A character that is cut off at the end does not count.
func firstInvalid(text []byte) int {
	if utf8.Valid(text) { // much faster than the loop
		return -1
	}
	for at := 0; at < len(text); {
		c, n := utf8.DecodeRune(text[at:])
		switch {
		case !utf8.FullRune(text[at:]):
			return -1
		case c == utf8.RuneError && n <= 1:
			return at
		}
		at += n
	}
	return -1
}

func bodyStatusDiffers(r *Result) *Finding {
	if !isJSON(r) || !isError(r.decoded.Shape) || r.decoded.Status == 0 || r.status() < 400 ||
		r.decoded.Status == r.status() {
		return nil
	}
	return finding(fmt.Sprintf("the status in the body is %d, but that of the response is %d", r.decoded.Status, r.status()),
		"it begins: "+opening(r),
		do("See what each means", nextstep.Hex21("explain", strconv.Itoa(r.decoded.Status), strconv.Itoa(r.status()))),
		do("Compare with a call that bypasses the proxy, which may have changed one of them"))
}
