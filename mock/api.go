package mock

import (
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
)

// override is the response that a request asks for instead of that of its path. The zero value asks for nothing.
type override struct {
	code  string // a code, an alias or a status
	fault fault
	// syntheticRoute is set for paths under errors and faults, which have no other response.
	syntheticRoute bool
	// applied is the Preference-Applied header; empty if the mock supports none of the preferences.
	applied string
}

func (w override) given() bool { return w.code != "" || w.fault != "" || w.syntheticRoute }

// readOverride takes an override from the path and from the Prefer header. Where they differ, the header wins.
func readOverride(r *http.Request, path string) override {
	var w override
	if seg := segments(path); len(seg) == 2 && seg[1] != "" {
		switch seg[0] {
		case "errors":
			w.code, w.syntheticRoute = seg[1], true
		case "faults":
			w.fault, w.syntheticRoute = fault(strings.ToLower(seg[1])), true
		}
	}
	prefs := parsePrefer(r.Header.Values("Prefer"))
	var applied []string
	if code := prefs["code"]; code != "" {
		w.code = code
		applied = append(applied, "code="+code)
	}
	if name := prefs["fault"]; name != "" {
		w.fault = fault(strings.ToLower(name))
		applied = append(applied, "fault="+name)
	}
	w.applied = strings.Join(applied, ", ")
	return w
}

// api answers a request below /api: it applies the rate limit, finds the response, and applies the requested fault.
func (s *Server) api(r *http.Request, path string, now time.Time) reply {
	who := readCaller(r.Header)
	want := readOverride(r, path)
	budget := s.budget(who)
	window, allowed := s.meter.count(who.key, budget, now, !want.given())

	var a reply
	switch {
	case want.fault != "" && !want.fault.known():
		a = s.fail("INVALID_PARAMETERS", badParameter{
			Parameter:   "fault",
			Value:       string(want.fault),
			Reason:      "must be one of the faults that GET /faults lists",
			Suggestions: faultNames(),
		})
		want = override{}
	case want.code != "":
		var emitted bool
		if a, emitted = s.emit(want.code, budget, who, now); !emitted {
			a = s.unknownCode(want.code)
			want = override{}
		}
	case !allowed:
		a = s.fail("RATE_LIMIT", map[string]int64{"retryAfter": seconds(window.RetryAfter)})
	case want.syntheticRoute:
		a = s.faultBase(r, want.fault, now)
	default:
		a = s.route(r, path, who, now)
	}
	if a.window == nil {
		a.window = window
	}
	if a.window != nil {
		a.window.WriteTo(a.header)
	}
	if want.applied != "" {
		a.header.Set("Preference-Applied", want.applied)
		a.header.Add("Vary", "Prefer")
	}
	return s.applyFault(a, want.fault, r)
}

// budget returns the limit that applies to a caller. An invalid key does not count as a key.
func (s *Server) budget(who caller) Limit {
	if who.key == "" {
		return s.anonymous
	}
	return s.keyed
}

// unknownCode returns the response for a requested code that is not in the catalog.
func (s *Server) unknownCode(code string) reply {
	bad := badParameter{Parameter: "code", Value: code, Reason: "must be a code or a status that GET /errors lists"}
	found, err := s.catalog.Lookup(code)
	for _, e := range found {
		bad.Suggestions = append(bad.Suggestions, e.Code)
	}
	if unknown, ok := errors.AsType[*explain.UnknownError](err); ok {
		bad.Suggestions = unknown.Suggestions
	}
	return s.fail("INVALID_PARAMETERS", bad)
}

// seconds returns a wait in whole seconds, rounded up.
func seconds(d time.Duration) int64 {
	return int64((d + time.Second - 1) / time.Second)
}
