package idiom_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/stamp"
)

func TestKinds(t *testing.T) {
	t.Parallel()
	var cache idiom.Kinds
	for range 2 { // found, and remembered
		for name, want := range map[string]idiom.Kind{
			"code": idiom.KindCode, "err.code": idiom.KindCode, "order.code": idiom.KindNone, "zipCode": idiom.KindNone,
			"http_status": idiom.KindStatus, "http.response.status_code": idiom.KindStatus, "orderStatus": idiom.KindNone,
			"X-Request-Id": idiom.KindRequestID, "@timestamp": idiom.KindTime, "title": idiom.KindSkip, "articleTitle": idiom.KindSkip,
			"msg": idiom.KindMessage, "order": idiom.KindThing, "bytes": idiom.KindNone, "": idiom.KindNone,
		} {
			if got := cache.Of([]byte(name)); got != want || got != idiom.KindOf([]byte(name)) {
				t.Errorf("%s: %d, want %d", name, got, want)
			}
		}
	}
}

// The name before a value, which is marked with ^.
func TestKeyBefore(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, key, sep string }{
		{`{"code":"^X"}`, "code", ":"},
		{`{"code" : "^X"`, "code", ":"},
		{`status=^429`, "status", "="},
		{`:status=>^429`, "status", ">"},
		{`     -> code: Str(^GONE)`, "code", ":"},
		{`"code": String("^GONE")`, "code", ":"},
		{`/articles?code=^GONE`, "", ""},
		{`--code=^GONE`, "", ""},
		{`{:code "^X"`, "code", ":"},
		{`{:code ^GONE`, "code", ":"},
		{`{:x ^GONE`, "", ""},
		{`{:x ^429`, "x", ":"},
		{`a == ^GONE`, "", ""},
		{`Hex21::^GONE`, "", ""},
		{`^GONE`, "", ""},
	} {
		key, sep := idiom.KeyBefore([]byte(strings.Replace(c.text, "^", "", 1)), strings.Index(c.text, "^"))
		if string(key) != c.key || strings.Trim(string(sep), "\x00") != c.sep {
			t.Errorf("%s: %q, %q", c.text, key, sep)
		}
	}
}

func TestTimeIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"[main] 2026-11-28 04:15:54,123 ERROR x":                                                 "04:15:54.123",
		`level=error time="2026-11-28T04:15:54Z" x`:                                              "04:15:54",
		`10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET`:                                         "04:15:54",
		`expires="2026-11-28T04:15:54Z" failed`:                                                  "",
		"no time, and one beyond " + strings.Repeat(" ", idiom.MaxHead) + "2026-11-28T04:15:54Z": "",
	} {
		got := ""
		if ns, ok := idiom.TimeIn(stamp.Clock{Year: 2026}, []byte(text)); ok {
			got = time.Unix(0, ns).UTC().Format("15:04:05.999")
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestRequests(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]string{"x req_0123456789abcdef.": "req_0123456789abcdef", "req_0123456789abcdef0": "", "req_0123": ""} {
		if got := idiom.RequestIDIn([]byte(id)); string(got) != want {
			t.Errorf("%s: %q", id, got)
		}
	}
	for address, want := range map[string]string{"10.0.0.1:8080": "10.0.0.1", "[::1]:80": "::1", "::1": "::1", "10.0.0.1": "10.0.0.1"} {
		if got := idiom.WithoutPort([]byte(address)); string(got) != want || !idiom.IsAddress([]byte(address)) {
			t.Errorf("%s: %q", address, got)
		}
	}
	if idiom.IsAddress([]byte("10.0.0")) || idiom.IsAddress([]byte("cafe")) {
		t.Error("a word is not an address")
	}
}
