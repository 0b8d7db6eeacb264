package mock

import (
	"bytes"
	"net/http"
	"slices"
	"time"
)

// fault is the name of a fault.
type fault string

// The faults. The first group changes the response, the second how it is sent.
const (
	faultEmpty        fault = "empty"
	faultHTML         fault = "html"
	faultString       fault = "string"
	faultWrongType    fault = "wrong-type"
	faultInvalidUTF8  fault = "invalid-utf8"
	faultBadGzip      fault = "bad-gzip"
	faultRedirectLoop fault = "redirect-loop"

	faultTruncated fault = "truncated"
	faultReset     fault = "reset"
	faultHang      fault = "hang"
	faultSlow      fault = "slow"
	faultHuge      fault = "huge"
)

// FaultInfo is the name of a fault, and what it does.
type FaultInfo struct{ Name, Meaning string }

// Faults returns the faults that can be requested.
func Faults() []FaultInfo {
	return []FaultInfo{
		{"empty", "no body and no Content-Type, with any status"},
		{"html", "an HTML page instead of JSON, as a website or a proxy sends it"},
		{"string", "the error as a plain string instead of an object"},
		{"wrong-type", "JSON with the Content-Type of HTML"},
		{"invalid-utf8", "JSON with bytes that are not UTF-8"},
		{"bad-gzip", "Content-Encoding: gzip, but the body is not gzip"},
		{"redirect-loop", "an endless redirect to the same URL"},
		{"truncated", "half of the body that Content-Length announces, then the connection is closed"},
		{"reset", "the connection is reset before a response"},
		{"hang", "no response for five minutes, then the connection is closed"},
		{"slow", "the body in small pieces, over five seconds"},
		{"huge", "32 MiB of JSON"},
	}
}

func faultNames() []string {
	var names []string
	for _, f := range Faults() {
		names = append(names, f.Name)
	}
	return names
}

func (f fault) known() bool { return slices.Contains(faultNames(), string(f)) }

func (s *Server) listFaults(r request) reply {
	type listed struct {
		Name    string `json:"name"`
		Meaning string `json:"meaning"`
		Path    string `json:"path"` // where to request it, below the base URL
	}
	var faults []listed
	for _, f := range Faults() {
		faults = append(faults, listed{f.Name, f.Meaning, "/faults/" + f.Name})
	}
	return list(s, faults, r.query, maxPageSize)
}

// faultBase returns the response that a fault changes if the path names only the fault. Faults in the shape of an error change a NOT_FOUND,
// as real installations do; the others change the list of articles.
func (s *Server) faultBase(r *http.Request, f fault, now time.Time) reply {
	switch f {
	case faultEmpty, faultHTML, faultString:
		return s.fail("NOT_FOUND", nil)
	}
	return s.listArticles(request{Request: r, now: now})
}

// applyFault applies a fault to a response, or marks the response so that send does. It keeps the status, except where noted below.
func (s *Server) applyFault(a reply, f fault, r *http.Request) reply {
	a.fault = f
	switch f {
	case faultEmpty:
		a.body = nil
		a.header.Del("Content-Type")
	case faultHTML:
		a.body = pageHTML(a.status)
		a.header.Set("Content-Type", typeHTML)
	case faultString:
		return s.asString(a)
	case faultWrongType:
		a.header.Set("Content-Type", typeHTML)
	case faultInvalidUTF8:
		a.body = breakUTF8(a.body)
	case faultBadGzip:
		a.body = []byte("These bytes are not a gzip stream, although the header says so.\n")
		a.header.Set("Content-Encoding", "gzip")
	case faultRedirectLoop:
		a.status, a.body = http.StatusFound, nil
		a.header.Del("Content-Type")
		a.header.Set("Location", r.URL.RequestURI())
	case faultHuge:
		a.header.Set("Content-Type", typeJSON)
	}
	if f == faultEmpty || f == faultHTML || f == faultRedirectLoop {
		a.code = "" // the body does not hold one any more
	}
	return a
}

// asString changes an error to {"error": "…"}. A response that is not an error is first changed to an INTERNAL_ERROR.
func (s *Server) asString(a reply) reply {
	if a.message == "" {
		was := a
		a = s.fail("INTERNAL_ERROR", nil)
		if was.status >= http.StatusBadRequest {
			a.status = was.status
		}
		for name, values := range was.header {
			if name != "Content-Type" {
				a.header[name] = values
			}
		}
	}
	a.body, _ = encode(map[string]string{"error": a.message}) // strings always encode
	a.fault, a.code = faultString, ""
	return a
}

// breakUTF8 puts two bytes that are never valid in UTF-8 into the first text for people in a body: the message, or else a title.
func breakUTF8(body []byte) []byte {
	at := len(body)
	for _, mark := range []string{`"message":"`, `"title":"`} {
		if i := bytes.Index(body, []byte(mark)); i >= 0 {
			at = i + len(mark)
			break
		}
	}
	return slices.Insert(slices.Clone(body), at, 0xff, 0xfe)
}
