package explain

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/statuscode"
)

// form is what a pasted text is.
type form int

const (
	formText       form = iota // a message, a stack trace, a log or a page in HTML
	formTranscript             // a response with its status line and headers, as curl -i prints it
	formHeaders                // headers without a status line
	formBody                   // the body of a response, as JSON
)

func formOf(text string) form {
	text = strings.TrimSpace(text)
	if text == "" {
		return formText
	}
	switch {
	case text[0] == '{' || text[0] == '[':
		if doc := jsonscan.Parse([]byte(text)); doc.Count == 1 && doc.Problem == "" {
			return formBody
		}
	case text[0] == '<' && !strings.HasPrefix(text, "< HTTP/"):
		if len(text) > 1 && (text[1] == '!' || ascii.IsLetter(text[1])) && strings.Contains(text, ">") {
			return formText // a page
		}
	}
	if _, _, ok := lastResponse(text); ok {
		return formTranscript
	}
	if len(headersIn(text)) > 0 {
		return formHeaders
	}
	return formText
}

// findInPasted returns what a text holds, by what it is.
func (c *Catalog) findInPasted(text string) ([]Hit, error) {
	switch formOf(text) {
	case formTranscript:
		return c.inTranscript(text)
	case formHeaders:
		if hits := c.inHeaders(text); len(hits) > 0 {
			return hits, nil
		}
	case formBody:
		if isGoodBody(text) {
			return nil, notAnError("this body does not contain an error")
		}
	}
	return c.inText(text), nil
}

// notAnError returns the error for a response with nothing to explain.
func notAnError(reason string) error {
	return &UnknownError{Hint: reason + "; there is nothing to explain"}
}

// maxHits bounds what is explained of one text.
const maxHits = 500

// inText returns what the lines of a text hold.
func (c *Catalog) inText(text string) []Hit {
	var hits []Hit
	seen := make(map[string]bool)
	c.NewScanner().Lines([]byte(text), func(start, _ int, found []Hit) bool {
		for _, hit := range found {
			if key := hit.Entries[0].Code + "\x00" + hit.Words; !seen[key] && len(hits) < maxHits {
				seen[key] = true
				hit.at += start
				hits = append(hits, hit)
			}
		}
		return true
	})
	return mergeHits(hits)
}

// lastResponse finds the last HTTP status line of a transcript, the one of the final answer: its status, and the text after it.
func lastResponse(text string) (status, rest string, found bool) {
	at := 0
	for line := range strings.Lines(text) {
		at += len(line)
		after, ok := strings.CutPrefix(strings.TrimLeft(line, "< \t"), "HTTP/") // curl -v puts < before the line
		if fields := strings.Fields(after[:min(len(after), 100)]); ok && len(fields) > 1 {
			if statuscode.Parse(fields[1]) != 0 {
				status, rest, found = fields[1], text[at:], true
			}
		}
	}
	return status, rest, found
}

// inTranscript returns what the final answer of a transcript holds.
func (c *Catalog) inTranscript(text string) ([]Hit, error) {
	status, rest, _ := lastResponse(text)
	body := bodyOf(rest)
	good := status[0] < '3'
	if good && (formOf(body) != formBody || isGoodBody(body)) {
		return nil, notAnError("the response is a success (" + status + ")")
	}
	hits := c.inText(body)
	if good {
		return hits, nil
	}
	if slices.ContainsFunc(hits, Hit.isCode) {
		return hits, nil
	}
	entries := c.ofStatus(status)
	if len(entries) == 0 && len(hits) == 0 {
		_, _, err := c.byName(status)
		return nil, err
	}
	return mergeHits(append(hits, Hit{Words: "HTTP " + status, Entries: entries, status: true})), nil
}

// bodyOf returns what follows the empty line after the headers.
func bodyOf(rest string) string {
	at := 0
	for line := range strings.Lines(rest) {
		if at += len(line); strings.Trim(line, "< \t\r\n") == "" {
			return rest[at:]
		}
	}
	return ""
}

// isGoodBody reports whether JSON is a response without an error: the words of an article are not codes.
func isGoodBody(text string) bool {
	doc := jsonscan.Parse([]byte(strings.TrimSpace(text))).First
	if doc.IsKind(jsonscan.Object) {
		return !hasErrorField(doc)
	}
	for item := range doc.Items() {
		if item.IsKind(jsonscan.Object) && hasErrorField(item) {
			return false
		}
	}
	return doc.IsKind(jsonscan.Array)
}

// errorFields are the members by which an object describes an error, or is a line of a log.
var errorFields = []string{
	"error", "errors", "err", "fault", "code", "errorcode", "error_code", "errormessage", "errormessages", "error_description", "exception",
	"message", "msg", "detail", "level", "severity", "log", "stack", "__type", "type", "issue", "ok", "errorsummary", "reason",
}

// hasErrorField reports whether an object describes an error. One with non-empty data only does if it also names an error.
func hasErrorField(object *jsonscan.Value) bool {
	is := func(name string, kind jsonscan.Kind) bool { return object.Get(name).IsKind(kind) }
	status := object.Get("status").Text()
	filled := object.Get("data") != nil || is("success", jsonscan.True) || is("ok", jsonscan.True) || status == "success" || status == "ok"
	for _, member := range object.Children() {
		name := strings.ToLower(member.Key)
		switch kind := member.Kind(); {
		case kind == jsonscan.Null || kind == jsonscan.True || kind == jsonscan.False && name != "ok":
			continue
		case kind == jsonscan.Number && isOneOf(name, "status", "statuscode", "status_code", "code"):
			if number, err := strconv.ParseFloat(member.Scalar(), 64); err == nil && number >= 400 && number < 600 {
				return true
			}
		case filled && !isOneOf(name, "error", "errors", "err", "fault") && (kind != jsonscan.String || name != "code"): // {"code":"rest_not_logged_in","data":{"status":401}}
			continue
		case isOneOf(name, errorFields...):
			if kind == jsonscan.Array && member.FirstItem() == nil {
				continue
			}
			return true
		}
	}
	return false
}
