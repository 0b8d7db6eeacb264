package saved

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"unicode"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
)

// ReadBody returns the exchange for a body that was saved without its status and headers. The status is the one that the body names, or
// that of its code in the catalog. It reports false if neither is known, or if the body is not an error.
func ReadBody(data []byte, o Options, catalog *explain.Catalog) (Entry, bool) {
	data = []byte(Pasted(string(decodeText(data))))
	status, from := statusOf(data, catalog)
	if status == 0 {
		return Entry{}, false
	}
	e := pair{response: &message{status: status, proto: "HTTP/1.1", body: data}}.entry(o)
	e.Exchange.HeadersUnknown = true
	e.Unknown = []string{"the request", "the response headers", "the status (" + from + ")"}
	return e, true
}

// Said returns the code and the message of an error body, each "" if there is none.
func Said(data []byte) (code, message string) {
	e := errorbody.Decode(errorbody.Input{Status: http.StatusBadRequest, Body: []byte(Pasted(string(decodeText(data))))})
	if e.Media.Kind != media.KindJSON {
		return "", ""
	}
	return e.Code, e.Message
}

// statusOf returns the status that a body indicates, and how.
func statusOf(body []byte, catalog *explain.Catalog) (status int, from string) {
	e := errorbody.Decode(errorbody.Input{Body: body})
	entry, known := catalog.Get(e.Code)
	named := e.Status
	if e.Media.Kind == media.KindHTML {
		named = statusIn(e.Title)
	}
	switch {
	case named >= http.StatusBadRequest && named < 600 && !isBatch(body):
		return named, fmt.Sprintf("%d is taken from the body", named)
	case e.Media.Kind == media.KindHTML:
		return http.StatusOK, "200 is assumed"
	case isBatch(body):
		return http.StatusMultiStatus, "207 is assumed, as for any batch"
	case withSuccess(body):
		return http.StatusOK, "200 is assumed, because such an error comes with it"
	case known && e.Found() && len(entry.Statuses) > 0:
		return entry.Statuses[0], fmt.Sprintf("%d is assumed, as for %s", entry.Statuses[0], entry.Code)
	}
	return 0, ""
}

// isBatch reports whether a body is a list of results, of which some failed.
func isBatch(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) && errorbody.Decode(errorbody.Input{Status: http.StatusMultiStatus, Body: body}).Failed > 0
}

// withSuccess reports whether a body is an error of a kind that is sent with 200: of JSON-RPC, of GraphQL beside data, of a part of a batch.
func withSuccess(body []byte) bool {
	e := errorbody.Decode(errorbody.Input{Status: http.StatusOK, Body: body})
	return e.Found() && (e.Shape == errorbody.ShapeGraphQL || e.Failed > 0 || bytes.Contains(body[:min(len(body), 4<<10)], []byte(`"jsonrpc"`)))
}

// statusIn returns the status in the title of a page, such as "502 Bad Gateway" or "HTTP Status 404 – Not Found", or 0.
func statusIn(title string) int {
	for _, word := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }) {
		if status, err := strconv.Atoi(word); err == nil && len(word) == 3 {
			return status
		}
	}
	return 0
}
