package probe

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
)

func bodyUndecodable(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || a.CodingErr == nil {
		return nil
	}
	title := fmt.Sprintf("the body is not in the encoding that Content-Encoding names (%s)", start(a.Coding))
	switch a.Coding {
	case "compress", "x-compress", "lzma", "xz", "dcb", "dcz", "aes128gcm", "exi", "pack200-gzip", "bzip2":
		title = "the body is in an encoding that the request did not offer: " + a.Coding
	case "gzip", "zstd":
		title = fmt.Sprintf("the body is not valid %s, although Content-Encoding says so", a.Coding)
	}
	return finding(title, a.CodingErr.Error(),
		inspect(r, "Request the body without compression", "-H", "Accept-Encoding: identity"),
		report("; a proxy that compresses twice, or not at all, causes this"))
}

// isWhole reports whether there is a complete, readable response.
func isWhole(r *Result) bool {
	x := r.exchange
	return x.Answer != nil && x.Failure == nil && x.Answer.CodingErr == nil
}

// status returns the status of the response.
func (r *Result) status() int { return r.exchange.Answer.Status }

// hasStatus reports whether there is a complete response with one of these statuses.
func hasStatus(r *Result, statuses ...int) bool {
	return isWhole(r) && slices.Contains(statuses, r.status())
}

// top returns the first bytes of the body.
func (r *Result) top(most int) []byte { return r.text[:min(len(r.text), most)] }

// isSuccess reports whether a complete response has a 2xx status and should have a body.
func isSuccess(r *Result) bool {
	if !isWhole(r) {
		return false
	}
	status := r.status()
	return status >= 200 && status <= 299 && status != http.StatusNoContent && status != http.StatusResetContent &&
		r.exchange.Method != http.MethodHead
}

// isFromAPI reports whether a response may be the API's own: not a web page, and not a redirect by something in front of it.
func isFromAPI(r *Result) bool {
	return isWhole(r) && !isHTML(r) && (r.status() < 300 || r.status() > 399)
}

func bodyNotJSON(r *Result) *Finding {
	if before := beforeJSON(r); before != "" {
		f := finding("there is text before the JSON, so no parser can read it", "it begins: "+start(before),
			inspect(r, "Save the body as evidence", "--body-out", "body.txt"), report(", who can remove the text before the JSON"))
		if strings.Contains(before, "</b> on line <b>") {
			f.Title = "PHP warnings come before the JSON, so no parser can read it"
			f.Steps[1] = report(": display_errors writes PHP warnings into the response")
		}
		return f
	}
	if phpFailed(r) {
		return finding("PHP failed before it wrote a response, and the status is still "+strconv.Itoa(r.status()), "it begins: "+opening(r),
			report(": PHP's log usually has the error, too"), do("If you run the server, turn display_errors off: PHP then sends a 500 instead"))
	}
	if !isSuccess(r) || isError(r.decoded.Shape) || r.body.Kind != media.KindText && r.body.Kind != media.KindXML && r.body.Kind != media.KindBinary {
		return nil
	}
	return finding(fmt.Sprintf("the response is %s, not JSON", r.body.Kind.Words()), "it begins: "+opening(r),
		checkBase(r, ""), showResponse(r))
}

// phpFailed reports whether a success is only the message of an error that stopped PHP, which it shows in place of a response if it may.
func phpFailed(r *Result) bool {
	return isSuccess(r) && r.body.Kind == media.KindHTML && hasAny(string(r.top(4<<10)), []string{"<b>Fatal error</b>: ", "<b>Parse error</b>: "})
}

// beforeJSON returns what comes before a whole JSON document: PHP warnings, a prefix against the inclusion of scripts.
func beforeJSON(r *Result) string {
	if !isSuccess(r) || isError(r.decoded.Shape) || r.body.Kind != media.KindText && r.body.Kind != media.KindHTML {
		return ""
	}
	text := bytes.TrimSpace(r.text)
	if n := len(text); n == 0 || text[n-1] != '}' && text[n-1] != ']' {
		return ""
	}
	top := text[:min(len(text), 4<<10)]
	for _, begin := range [...]string{"\n{", "\n["} {
		at := bytes.Index(top, []byte(begin))
		if at > 0 && json.Valid(text[at+1:]) {
			return string(text[:at])
		}
	}
	return ""
}

func bodyBrokenJSON(r *Result) *Finding {
	failed := isWhole(r) && r.status() >= 400 && r.decoded.Shape != errorbody.ShapeTruncated
	if !isSuccess(r) && !failed || r.body.Kind != media.KindJSON || r.decoded.Problem == "" {
		return nil
	}
	if r.exchange.Answer.Capped && r.decoded.Cut {
		return nil // we truncated it, not the server
	}
	problem := redact.New(redact.SecretsInLine(string(r.top(longError)))...).Text(r.decoded.Problem) // the name of a secret may be before the place
	f := finding("the body is broken JSON", fmt.Sprintf("it %s; its %d bytes end with: %s", problem, len(r.exchange.Answer.Body), ending(r)),
		inspect(r, "Save the body as evidence", "--body-out", "body.txt"), report(", if it happens every time"))
	if failed {
		f.Severity = SeverityWarning
	}
	return f
}

func bodyEmpty(r *Result) *Finding {
	if r.exchange.Method != http.MethodGet {
		return nil
	}
	if _, below := split(r); hasStatus(r, http.StatusNoContent) && slices.Contains(listRoutes, strings.Join(below, "/")) {
		f := finding("the response to a request for a list is 204, so a client that reads .data gets nothing", "status 204, which has no body",
			report(": the response for an empty list is 200 with an empty array"))
		f.Severity = SeverityWarning
		return f
	}
	if !isSuccess(r) || r.body.Kind != media.KindEmpty || isError(r.decoded.Shape) {
		return nil
	}
	f := finding(fmt.Sprintf("status %d, but the body is empty", r.status()), "0 bytes of body", inspect(r, "Look at the headers", "-i"), report(""))
	if r.exchange.Answer.Header.Get("Server") == "Caddy" {
		f.Evidence += ", Server: Caddy"
		f.lead(checkBase(r, ": Caddy returns an empty 200 when none of its routes matches"))
	}
	return f
}

func wrongContentType(r *Result) *Finding {
	if !isWhole(r) || r.body.Kind == media.KindEmpty {
		return nil
	}
	f := finding(fmt.Sprintf("the body is %s, which does not match its Content-Type", r.body.Kind.Words()),
		"Content-Type: "+r.exchange.Answer.Header.Get("Content-Type"),
		report(": a client that trusts Content-Type does not parse it"))
	switch {
	case r.exchange.Answer.Header.Get("Content-Type") == "":
		f.Title, f.Evidence = fmt.Sprintf("the body is %s, but has no Content-Type", r.body.Kind.Words()), "no Content-Type header"
	case !r.body.Disagrees():
		return nil
	}
	return f
}

func bodyCapped(r *Result) *Finding {
	if a := r.exchange.Answer; a == nil || !a.Capped {
		return nil
	}
	return finding(fmt.Sprintf("only the first %d bytes of the body were read", r.exchange.Call.MaxBody),
		fmt.Sprintf("reading stopped after %d bytes", len(r.exchange.Answer.Body)),
		inspect(r, "Read more of the body", "--max-body", "64M"))
}

// maxKeptDetails bounds the details of an error in a document, in bytes. A body of the default size is smaller; larger details would take
// a multiple of their size in memory in each format.
const maxKeptDetails = 4 << 20

func detailsTooLarge(r *Result) *Finding {
	if r.Error == nil || len(r.decoded.Details) <= maxKeptDetails {
		return nil
	}
	return finding(fmt.Sprintf("the details of the error are larger than %d MiB and left out", maxKeptDetails>>20),
		fmt.Sprintf("%.1f MiB of details", float64(len(r.decoded.Details))/(1<<20)),
		inspect(r, "Save the whole body to a file", "--body-out", "body.json"))
}
