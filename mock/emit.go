package mock

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

// Codes returns the names that /api/errors and Prefer accept: every error code with its aliases, in the order of the catalog, then every
// status from 400 on.
func (s *Server) Codes() []string {
	var names []string
	for _, e := range s.catalog.All() {
		if s.emits(e) {
			names = append(append(names, e.Code), e.Aliases...)
		}
	}
	return names
}

// emits reports whether an entry is one that a server can send: an error code, or the status of an error.
func (s *Server) emits(e explain.Entry) bool {
	return e.IsCode() || e.Category == explain.CategoryStatus && statusOf(e) >= http.StatusBadRequest
}

// emit returns the reply for a code, an alias or a status of the catalog. It reports false if there is none.
func (s *Server) emit(name string, budget Limit, who caller, now time.Time) (reply, bool) {
	e, ok := s.catalog.Get(name)
	if !ok || !s.emits(e) {
		return reply{}, false
	}
	status := statusOf(e)
	if e.Category == explain.CategoryStatus && len(e.Example) == 0 {
		// No code belongs to this status (504 is one): it comes from something in front of the API, which sends no envelope.
		return bare(status), true
	}
	envelope := exampleOf(e)
	var window *ratelimit.Window
	if status == http.StatusTooManyRequests {
		window = usedUp(budget, who, envelope.Details, now)
	}
	if alias, ok := aliasOf(e, name); ok {
		envelope.Code = alias
		if window != nil {
			envelope.Details = aliasDetails(*window)
		}
	}
	a := envelopeReply(status, envelope)
	a.window = window
	if wait := retryAfter(envelope.Details); wait > 0 {
		a.header.Set(ratelimit.HeaderRetryAfter, strconv.FormatInt(seconds(wait), 10))
	}
	if status == http.StatusMethodNotAllowed {
		a.header.Set("Allow", allowOf(envelope.Details)) // required by RFC 9110, section 15.5.6
	}
	return a, true
}

// statusOf returns the usual status of an entry. An installation's own code may have none.
func statusOf(e explain.Entry) int {
	if e.Category == explain.CategoryStatus {
		if status, err := strconv.Atoi(e.Code); err == nil {
			return status
		}
	}
	if len(e.Statuses) > 0 && e.Statuses[0] >= http.StatusBadRequest {
		return e.Statuses[0]
	}
	return http.StatusInternalServerError
}

// exampleOf returns the envelope in the example of an entry. If there is none, it returns an envelope with the entry's meaning.
func exampleOf(e explain.Entry) errorbody.Envelope {
	var body struct {
		Error errorbody.Envelope `json:"error"`
	}
	if err := json.Unmarshal(e.Example, &body); err != nil || body.Error.Code == "" {
		return errorbody.Envelope{Code: e.Code, Message: e.Meaning}
	}
	return body.Error
}

// aliasOf returns the alias that name stands for, in the catalog's spelling, or false if name is the entry's own code or a status.
func aliasOf(e explain.Entry, name string) (string, bool) {
	if i := slices.IndexFunc(e.Aliases, func(alias string) bool { return strings.EqualFold(alias, name) }); i >= 0 {
		return e.Aliases[i], true
	}
	return "", false
}

// limitDetails are the details of an example that are about a limit.
type limitDetails struct {
	RetryAfter      int64 `json:"retryAfter"`
	RetryAfterSnake int64 `json:"retry_after"`
	Limit           int64 `json:"limit"`
}

// retryAfter returns the wait in an example's details, under either of its two names, or 0.
func retryAfter(details json.RawMessage) time.Duration {
	var d limitDetails
	if json.Unmarshal(details, &d) != nil {
		return 0
	}
	if n := max(d.RetryAfter, d.RetryAfterSnake); n > 0 && n <= int64(maxWindow/time.Second) {
		return time.Duration(n) * time.Second
	}
	return 0
}

// usedUp returns a window in which nothing is left. It has the length and limit of the example's details, if they have any; otherwise it
// ends in a minute, and its limit is the caller's, or the API's usual one if the mock has no limit.
func usedUp(budget Limit, who caller, details json.RawMessage, now time.Time) *ratelimit.Window {
	wait := cmp.Or(retryAfter(details), time.Minute)
	var d limitDetails
	switch _ = json.Unmarshal(details, &d); { // details of another shape have no limit
	case d.Limit > 0:
	case !budget.off():
		d.Limit = budget.Requests
	case who.key == "":
		d.Limit = ratelimit.AnonymousLimit
	default:
		d.Limit = ratelimit.KeyedLimit
	}
	return &ratelimit.Window{Limit: d.Limit, Reset: now.Truncate(time.Second).Add(wait), RetryAfter: wait}
}

// aliasDetails returns the details that installations that use the alias send with a rate limit.
func aliasDetails(w ratelimit.Window) json.RawMessage {
	details, _ := json.Marshal(struct { // four numbers always encode
		RetryAfter int64 `json:"retry_after"`
		Limit      int64 `json:"limit"`
		Remaining  int64 `json:"remaining"`
		Reset      int64 `json:"reset"`
	}{seconds(w.RetryAfter), w.Limit, w.Remaining, w.Reset.Unix()})
	return details
}

// allowOf returns an Allow header that matches an example's details.
func allowOf(details json.RawMessage) string {
	var d struct {
		Allowed []string `json:"allowed"`
	}
	if json.Unmarshal(details, &d) != nil || len(d.Allowed) == 0 {
		return http.MethodOptions
	}
	return strings.Join(d.Allowed, ", ")
}

// errorListing is one error in the response to GET /errors.
type errorListing struct {
	Code     string   `json:"code"`
	Category string   `json:"category"`
	Status   int      `json:"status"`
	Meaning  string   `json:"meaning"`
	Aliases  []string `json:"aliases,omitempty"`
	Path     string   `json:"path"` // where to request it, below the base URL
}

// listErrors answers GET /errors with all errors on one page, unless the query has page or limit.
func (s *Server) listErrors(r request) reply {
	var found []errorListing
	for _, e := range s.catalog.All() {
		if s.emits(e) {
			found = append(found, errorListing{e.Code, e.Category, statusOf(e), e.Meaning, e.Aliases, "/errors/" + e.Code})
		}
	}
	return list(s, found, r.query, maxPageSize)
}
