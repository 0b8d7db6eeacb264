package wire_test

import (
	"bytes"
	"encoding/json"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/wire"
)

// FuzzEnvelope: what Encode writes DecodeError reads.
func FuzzEnvelope(f *testing.F) {
	f.Add("RATE_LIMIT", "Too many requests", []byte(`{"retryAfter": 60}`))
	f.Add("", "", []byte(nil))
	f.Add("X", "quotes \" and \\ and \u2028 and <b> and \x00", []byte(`[1, "a", null]`))
	f.Add("café 😀", "line\nline", []byte(`"text"`))
	f.Add("X", "m", []byte(`null`))
	f.Add("0", " ", []byte("0"))
	f.Fuzz(func(t *testing.T, code, message string, details []byte) {
		if !utf8.ValidString(code) || !utf8.ValidString(message) {
			return // JSON has no other text
		}
		if len(code) > 4<<10 || len(message) > 4<<10 {
			return // what is longer is cut
		}
		want := wire.Envelope{Code: code, Message: message, Details: details}
		body, err := want.Encode()
		if err != nil {
			if json.Valid(details) {
				t.Fatalf("valid details are refused: %v", err)
			}
			return
		}
		got := wire.DecodeError(wire.Input{Status: 400, Body: body})
		if got.Shape != wire.ShapeHex21 || got.Problem != "" || got.Documents != 1 {
			t.Fatalf("shape %q, problem %q: %s", got.Shape, got.Problem, body)
		}
		if got.Code != code || got.Message != message {
			t.Fatalf("got %q and %q, want %q and %q", got.Code, got.Message, code, message)
		}
		var compact bytes.Buffer
		if len(details) > 0 {
			if err := json.Compact(&compact, details); err != nil {
				t.Fatal(err)
			}
		}
		if compact.String() == "null" { // no details and details of nothing are the same
			compact.Reset()
		}
		if string(got.Details) != compact.String() {
			t.Fatalf("details %s, want %s", got.Details, compact.String())
		}
		again, err := wire.Envelope{Code: got.Code, Message: got.Message, Details: got.Details}.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if compact.Len() > 0 && !bytes.Equal(again, body) {
			t.Fatalf("the second time it is\n%s, the first time\n%s", again, body)
		}
	})
}

// FuzzWindow: what WriteTo writes ParseLimits reads.
func FuzzWindow(f *testing.F) {
	f.Add(int64(100), int64(0), int64(1616789000), int64(time.Minute), int64(1616788940))
	f.Add(int64(0), int64(0), int64(0), int64(0), int64(0))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(int64(1), int64(2), int64(1e9), int64(1), int64(4e9))
	f.Fuzz(func(t *testing.T, limit, remaining, reset, retryAfter, now int64) {
		if limit < 0 || remaining < 0 {
			return // no server counts below zero
		}
		received := time.Unix(now%1e10, 0)
		w := wire.Window{Limit: limit, Remaining: remaining, RetryAfter: time.Duration(retryAfter)}
		if reset >= 1e9 && reset < 1e10 {
			w.Reset = time.Unix(reset, 0).UTC()
		}
		h := http.Header{}
		w.WriteTo(h)
		l := wire.ParseLimits(h, received)
		if !l.Limit.Valid || l.Limit.Value != limit || !l.Remaining.Valid || l.Remaining.Value != remaining {
			t.Fatalf("limit %+v, remaining %+v of %+v", l.Limit, l.Remaining, w)
		}
		if l.ResetAt.Present() == w.Reset.IsZero() || !l.ResetAt.Value.Equal(w.Reset) {
			t.Fatalf("reset %+v, want %v", l.ResetAt, w.Reset)
		}
		wait := w.RetryAfter.Truncate(time.Second)
		if wait < w.RetryAfter {
			wait += time.Second
		}
		switch {
		case w.RetryAfter <= 0:
			if l.RetryAfter.Present() {
				t.Fatalf("retry after %+v, want none", l.RetryAfter)
			}
		case w.RetryAfter <= 365*24*time.Hour:
			if !l.RetryAfter.Valid || l.RetryAfter.Value != wait {
				t.Fatalf("retry after %+v, want %v", l.RetryAfter, wait)
			}
		}
	})
}

// FuzzDecodeError: any bytes give a value whose parts keep their promises, whatever the status.
func FuzzDecodeError(f *testing.F) {
	f.Add(200, "application/json", []byte(`{"error": {"code": "X", "message": "m", "details": {"retryAfter": "1"}}}`), false)
	f.Add(404, "text/html; charset=gbk", []byte("<html><title>\xc4\xe3</title><p>x"), true)
	f.Add(404, "", []byte("<\xff\xff\xffcharset="), false)
	f.Add(500, "", []byte("\xff\xfe{\x00}\x00"), false)
	f.Add(0, "application/problem+xml", []byte(`<problem><title>t</title><status>400</status></problem>`), false)
	f.Add(429, "application/json", []byte(`{"errors": [{"loc": ["a", 1], "msg": "m"}, {}], "detail": [[]]}`), true)
	f.Add(400, "application/json", []byte("[\"a\"]{\"error\":[1]}\n\"x\" tru"), false)
	f.Add(200, "application/json", []byte(`{"errors":[{"message":"m","extensions":{"code":1}}],"data":{}}`), false)
	for _, body := range bigBodies() {
		f.Add(503, "application/json", body[:64], true)
	}
	f.Fuzz(func(t *testing.T, status int, contentType string, body []byte, truncated bool) {
		in := wire.Input{Status: status, Header: http.Header{"Content-Type": {contentType}}, Body: bytes.Clone(body), Truncated: truncated}
		got := wire.DecodeError(in)
		if (status == 0 || status >= 400) && !got.Found() {
			t.Fatalf("status %d without a shape: %q", status, body)
		}
		if got.Details != nil && !json.Valid(got.Details) {
			t.Fatalf("details are not JSON: %s of %q", got.Details, body)
		}
		for name, text := range map[string]string{"code": got.Code, "message": got.Message, "title": got.Title, "request id": got.RequestID, "link": got.Link} {
			if name != "request id" && !utf8.ValidString(text) {
				t.Fatalf("%s is not UTF-8: %q of %q", name, text, body)
			}
		}
		if s := got.RetryAfter.Value; s < 0 || math.IsNaN(s) || s > 1e9 {
			t.Fatalf("retry after %v", s)
		}
		if got.Status != 0 && (got.Status < 100 || got.Status > 599) {
			t.Fatalf("status %d", got.Status)
		}
		if !bytes.Equal(in.Body, body) {
			t.Fatal("the body was changed")
		}
		if again := wire.DecodeError(in); cmp.Diff(got, again) != "" {
			t.Fatalf("the second time: %s", cmp.Diff(got, again))
		}
		wire.Success(body)
	})
}

// FuzzParseLimits: any headers give a value that is safe to compute with and always the same.
func FuzzParseLimits(f *testing.F) {
	for _, lines := range []string{
		"X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1616789000\nRetry-After: 60",
		"RateLimit: \"a\";r=5;t=3, b;r=1;pk=:AQI=:\nRateLimit-Policy: \"a\";q=10;w=60;qu=\"x\", 5;w=1",
		"RateLimit: limit=1, remaining=2, reset=3\nRateLimit-Limit: 10, 10;w=1\nRateLimit-Reset: 1s",
		"X-RateLimit-Limit-Minute: 32/40\nX-RateLimit-Reset-After: 1d2h\nX-RateLimit-Reset: Fri, 26 Mar 2021 20:03:20 GMT",
		"Retry-After: -1\nRetry-After: 1.5\nRetry-After-Ms: 99999999999999999999999\nX-RateLimit-Reset: 9223372036854775807",
		"X-RateLimit-Limit: 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17\nX-RateLimit-UserLimit: 100/hour;w=-1",
		"Date: Fri, 26 Mar 2021 20:02:20 GMT\nX-RateLimit-Reset: 2021-03-26T20:03:20+14:00\nX-RateLimit-Scope: user",
	} {
		f.Add(lines, int64(1616788940))
	}
	f.Fuzz(func(t *testing.T, lines string, now int64) {
		h := http.Header{}
		for line := range strings.Lines(lines) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
			h.Add(name, strings.TrimSpace(value))
		}
		received := time.Unix(now, 0)
		l := wire.ParseLimits(h, received)
		for _, n := range []wire.Field[int64]{l.Limit, l.Remaining, l.Used} {
			if n.Value < 0 || n.Valid && n.Problem != "" {
				t.Fatalf("count %+v", n)
			}
		}
		if w, _ := l.Wait(); w < 0 || l.RetryAfter.Value > 366*24*time.Hour {
			t.Fatalf("wait %v, retry after %v", w, l.RetryAfter.Value)
		}
		for _, r := range l.Readings {
			if r.Value == "" || r.Header == "" || r.As == "" {
				t.Fatalf("a reading without a source: %+v", r)
			}
		}
		for _, p := range l.Problems {
			if p.Header == "" || p.Problem == "" {
				t.Fatalf("a problem without a source: %+v", p)
			}
		}
		if diff := cmp.Diff(l, wire.ParseLimits(h, received)); diff != "" {
			t.Fatalf("the second time: %s", diff)
		}
	})
}

// Time grows with the size and not with its square: these bodies and headers take microseconds to some milliseconds, and would take
// minutes if any step looked back over what it had passed.
func TestLinearTime(t *testing.T) {
	t.Parallel()
	for name, body := range bigBodies() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			for _, status := range []int{200, 500} {
				wire.DecodeError(wire.Input{Status: status, Body: body})
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
	for name, value := range map[string]string{"commas": ",", "items": `"a";r=1,`, "digits": "9", "quotes": `"`, "semicolons": ";", "words": "1h"} {
		t.Run(name, func(t *testing.T) {
			long := strings.Repeat(value, 1<<20/len(value))
			start := time.Now()
			wire.ParseLimits(headers("X-RateLimit-Limit", long, "X-RateLimit-Reset", long, "Retry-After", long, "RateLimit", long, "RateLimit-Policy", long), received)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
