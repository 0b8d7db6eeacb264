package probe

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
)

func noDataEnvelope(r *Result) *Finding {
	if !isSuccess(r) || outsideAPI(r) || r.body.Kind != media.KindJSON || isError(r.decoded.Shape) ||
		r.decoded.Problem != "" || r.exchange.Answer.Capped {
		return nil
	}
	var what string
	switch r.decoded.Form {
	case errorbody.FormEnveloped:
		return nil
	case errorbody.FormBareArray:
		what = "a bare array"
	case errorbody.FormBareObject:
		what = "a bare object"
	case errorbody.FormOther:
		what = "a bare value"
	}
	return finding(fmt.Sprintf("the response is %s instead of {\"data\": …, \"metadata\": …}", what), "it begins: "+opening(r),
		report(": a client that reads .data gets nothing here"),
		inspect(r, "If your installation does this by design, allow it", "--allow", "no-data-envelope"))
}

func requestIDMissing(r *Result) *Finding {
	if !isFromAPI(r) || outsideAPI(r) || r.Response.RequestID != "" {
		return nil
	}
	return finding("the response has no request id", "no "+errorbody.HeaderRequestID+" header",
		do("For support, note the exact time and the URL instead"))
}

// outsideAPI reports whether a call is to another host than that of the base URL and to none of the API's paths, so that the contract does
// not apply. A record that does not show the URL may be of the API, and so may any host if no base URL was set.
func outsideAPI(r *Result) bool {
	host, base := r.exchange.URL.Hostname(), r.exchange.Call.Base
	return host != "" && base != nil && !address.IsVendor(base) && !strings.EqualFold(host, base.Hostname()) && kindOfPath(r) == 0
}

// listRoutes are the routes that return a list, below the base path.
var listRoutes = []string{"articles", "categories", "docs", "docs/search"}

// routeKind returns what the route of a GET returns: a list, one object, or 0 if it is not known.
func routeKind(r *Result) jsonscan.Kind {
	if r.exchange.Method != http.MethodGet || !isSuccess(r) {
		return 0
	}
	return kindOfPath(r)
}

// kindOfPath returns what a GET of the path returns: a list, one object, or 0 if the API has no such path.
func kindOfPath(r *Result) jsonscan.Kind {
	all := segments(r)
	i := slices.Index(all, "api")
	if i < 0 {
		return 0
	}
	switch rest := all[i+1:]; {
	case slices.Contains(listRoutes, strings.Join(rest, "/")):
		return jsonscan.Array
	case len(rest) == 2 && (rest[0] == "articles" || rest[0] == "docs") && rest[1] != "":
		return jsonscan.Object
	}
	return 0
}

func dataOfAnotherKind(r *Result) *Finding {
	want, got := routeKind(r), r.decoded.Data
	if want == 0 || want == got || r.decoded.Problem != "" || isError(r.decoded.Shape) {
		return nil
	}
	if got == jsonscan.Null {
		f := finding("the response is a success, but its data is null", "it begins: "+opening(r),
			report(": what does not exist needs a 404"), showResponse(r))
		f.Severity = SeverityError
		return f
	}
	switch got {
	case jsonscan.Object:
		return finding("data is one object, but this route should return a list", "it begins: "+opening(r),
			report(": a client that reads .data as a list fails here"))
	case jsonscan.Array:
		return finding("data is a list, but this route should return one object", "it begins: "+opening(r),
			do("Check the path; the list may have been returned, for example because the slug was treated as a filter", nextstep.Repeat("--dry-run")))
	}
	return nil
}

func metadataMissing(r *Result) *Finding {
	if routeKind(r) != jsonscan.Array || r.decoded.Data != jsonscan.Array || r.decoded.Problem != "" || r.exchange.Answer.Capped || bytes.Contains(r.whole, []byte("metadata")) {
		return nil
	}
	return finding("the list has no metadata, so the number of pages is unknown", fmt.Sprintf("%d bytes without the word metadata", len(r.whole)),
		do("Request pages until one is not full", nextstep.Repeat("--query", "page=2")),
		report(": the API documentation shows page, limit and total beside data"))
}

// sentByAPI reports whether an entry is about something that the API itself sends. The statuses of proxies and web servers, which come
// without the API's envelope, also have entries.
func sentByAPI(e *explain.Entry) bool {
	return e != nil && (e.Category != explain.CategoryStatus || len(e.Example) > 0)
}

func statusUndocumented(r *Result) *Finding {
	if !isWhole(r) || r.status() < 400 || isHTML(r) || sentByAPI(r.Explanation) || r.apiCode() != "" || r.decoded.Shape == errorbody.ShapeNone || r.explained {
		return nil
	}
	status := r.status()
	return finding(fmt.Sprintf("the API reference does not document the status %d", status), "the response is "+statusName(status),
		do("See what its class means", nextstep.Hex21("explain", fmt.Sprintf("%dxx", min(status/100, 5)))),
		inspect(r, "See what answered; it may not be the API", "-i"))
}

// dateHeaders are the headers whose value is a point in time. Retry-After and the resets of rate limits have separate findings.
var dateHeaders = [...]string{"Date", "Expires", "Last-Modified", "Sunset", "Deprecation"}

// dateOutOfRange reports times outside the years 1 to 9999, which RFC 3339 cannot write. No document has a field for them.
func dateOutOfRange(r *Result) *Finding {
	f := finding("a date in the response is outside the years 1 to 9999", "",
		report(": most programs cannot read such a date"), inspect(r, "See the headers", "-i"))
	if a := r.exchange.Answer; a != nil {
		for _, name := range dateHeaders {
			if value := a.Header.Get(name); isOutOfDateRange(value) {
				f.Evidence = name + ": " + start(value)
				return f
			}
		}
	}
	if c := r.exchange.Certificate; c != nil {
		for _, date := range [...]struct {
			word string
			at   time.Time
		}{{"begins", c.NotBefore}, {"ends", c.NotAfter}} {
			if !delay.InDocuments(date.at) {
				f.Title = "a date in the server's certificate is outside the years 1 to 9999"
				f.Evidence = "its validity " + date.word + " in the year " + strconv.Itoa(date.at.UTC().Year())
				f.Steps = f.Steps[:1]
				return f
			}
		}
	}
	return nil
}

// isOutOfDateRange reports whether a header is a time outside the years 1 to 9999: a date, or seconds after an @ (RFC 9651, section 3.3.7).
func isOutOfDateRange(value string) bool {
	value = strings.TrimSpace(value)
	if digits, ok := strings.CutPrefix(value, "@"); ok && delay.IsDigits(strings.TrimPrefix(digits, "-")) {
		seconds, err := strconv.ParseInt(digits, 10, 64)
		return err != nil || !delay.InDocuments(time.Unix(seconds, 0))
	}
	return delay.OutOfRange(value)
}
