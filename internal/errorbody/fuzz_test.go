package errorbody_test

import (
	"bytes"
	"encoding/json"
	"math"
	"net/http"
	"strconv"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/errorbody"
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
		if !utf8.ValidString(code) || !utf8.ValidString(message) || !utf8.Valid(details) {
			return // JSON has no other text
		}
		if len(code) > 2<<10 || len(message) > 2<<10 { // six times as long in JSON, at most
			return // what is longer is cut
		}
		if message == "" && bytes.HasPrefix(bytes.TrimSpace(details), []byte(`"`)) {
			return // a text in the details is then the message
		}
		if n, err := strconv.Atoi(code); err == nil && n == 400 {
			return // the status of the response is not a code
		}
		want := errorbody.Envelope{Code: code, Message: message, Details: details}
		body, err := want.Encode()
		if err != nil {
			if json.Valid(details) {
				t.Fatalf("valid details are refused: %v", err)
			}
			return
		}
		got := errorbody.Decode(errorbody.Input{Status: 400, Body: body})
		if got.Shape != errorbody.ShapeHex21 || got.Problem != "" || got.Documents != 1 {
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
		again, err := errorbody.Envelope{Code: got.Code, Message: got.Message, Details: got.Details}.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if compact.Len() > 0 && !bytes.Equal(again, body) {
			t.Fatalf("the second time it is\n%s, the first time\n%s", again, body)
		}
	})
}

// FuzzDecodeError checks that any bytes, with any status, produce a value whose parts keep their promises.
func FuzzDecodeError(f *testing.F) {
	f.Add(200, "application/json", []byte(`{"error": {"code": "X", "message": "m", "details": {"retryAfter": "1"}}}`), false)
	f.Add(404, "text/html; charset=gbk", []byte("<html><title>\xc4\xe3</title><p>x"), true)
	f.Add(404, "", []byte("<\xff\xff\xffcharset="), false)
	f.Add(500, "", []byte("\xff\xfe{\x00}\x00"), false)
	f.Add(0, "application/problem+xml", []byte(`<problem><title>t</title><status>400</status></problem>`), false)
	f.Add(429, "application/json", []byte(`{"errors": [{"loc": ["a", 1], "msg": "m"}, {}], "detail": [[]]}`), true)
	f.Add(400, "application/json", []byte("[\"a\"]{\"error\":[1]}\n\"x\" tru"), false)
	f.Add(200, "application/json", []byte(`{"errors":[{"message":"m","extensions":{"code":1}}],"data":{}}`), false)
	f.Add(400, "application/json", []byte("{\"error\":{\"code\":\"X\",\"message\":\"m\",\"details\":{\"caf\xe9\":\"\xe9\"},\"request_id\":\"\xe9\"}}"), false)
	f.Add(200, "", []byte(`{"Response": {"Error": {"Code": "A", "Message": "m"}, "RequestId": "T"}}`), false)
	f.Add(404, "", []byte(`{"itemNotFound": {"message": "m", "code": 404}, "retry_delay": "1m"}`), false)
	f.Add(500, "", []byte("{\n\"a\": 1,\n}\xff"), false)
	for _, body := range bigBodies() {
		f.Add(503, "application/json", body[:64], true)
	}
	f.Fuzz(func(t *testing.T, status int, contentType string, body []byte, truncated bool) {
		in := errorbody.Input{Status: status, Header: http.Header{"Content-Type": {contentType}}, Body: bytes.Clone(body), Truncated: truncated}
		got := errorbody.Decode(in)
		if (status == 0 || status >= 400) && !got.Found() {
			t.Fatalf("status %d without a shape: %q", status, body)
		}
		if got.Details != nil && !json.Valid(got.Details) {
			t.Fatalf("details are not JSON: %s of %q", got.Details, body)
		}
		for name, text := range map[string]string{"code": got.Code, "message": got.Message, "title": got.Title, "request id": got.RequestID} {
			if !utf8.ValidString(text) {
				t.Fatalf("%s is not UTF-8: %q of %q", name, text, body)
			}
		}
		if !utf8.Valid(got.Details) {
			t.Fatalf("details are not UTF-8: %q", got.Details)
		}
		if written, err := json.Marshal(got); err != nil || !utf8.Valid(written) {
			t.Fatalf("cannot be written: %v", err)
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
		if again := errorbody.Decode(in); cmp.Diff(got, again) != "" {
			t.Fatalf("the second time: %s", cmp.Diff(got, again))
		}
	})
}

// Time grows with the size and not with its square: these bodies take microseconds to some milliseconds, and would take
// minutes if any step looked back over what it had passed.
func TestLinearTime(t *testing.T) {
	t.Parallel()
	for name, body := range bigBodies() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			for _, status := range []int{200, 500} {
				errorbody.Decode(errorbody.Input{Status: status, Body: body})
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
