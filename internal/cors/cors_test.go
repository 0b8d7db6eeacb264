package cors_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/cors"
)

const page = "https://app.example.org"

// head reads header lines.
func head(lines string) http.Header {
	h := http.Header{}
	for line := range strings.SplitSeq(lines, "\n") {
		if name, value, ok := strings.Cut(line, ": "); ok {
			h.Add(name, value)
		}
	}
	return h
}

func TestUnsafeHeaders(t *testing.T) {
	t.Parallel()
	got := cors.UnsafeHeaders(head("Authorization: x\nAccept: */*\nContent-Type: application/json\nUser-Agent: x\nOrigin: x\nX-Api-Key: k\nAccept-Encoding: br\nSec-Fetch-Mode: cors"))
	if want := []string{"authorization", "content-type", "x-api-key"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := cors.UnsafeHeaders(head("Content-Type: text/plain; charset=utf-8\nRange: bytes=0-1")); len(got) > 0 {
		t.Errorf("%v need no permission", got)
	}
}

func TestNeedsPreflight(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		request cors.Request
		want    bool
	}{
		{cors.Request{Method: "GET"}, false},
		{cors.Request{Method: "POST"}, false},
		{cors.Request{Method: "DELETE"}, true},
		{cors.Request{Method: "GET", Headers: []string{"authorization"}}, true},
	} {
		if got := test.request.NeedsPreflight(); got != test.want {
			t.Errorf("%+v: %t", test.request, got)
		}
	}
}

func TestReadable(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, head string
		cookies    bool
		want       string
	}{
		{"nothing", "", false, "no Access-Control-Allow-Origin"},
		{"everyone", "Access-Control-Allow-Origin: *", false, ""},
		{"everyone with cookies", "Access-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true", true, "is * with credentials"},
		{"this page", "Access-Control-Allow-Origin: " + page, false, ""},
		{"this page with cookies", "Access-Control-Allow-Origin: " + page, true, "no Access-Control-Allow-Credentials"},
		{"this page with a slash", "Access-Control-Allow-Origin: " + page + "/", false, `is "` + page + `/"`},
		{"another page", "Access-Control-Allow-Origin: https://other.example.org", false, `is "https://other.example.org"`},
		{"a list", "Access-Control-Allow-Origin: https://a.example.org, " + page, false, "only one origin"},
		{"twice", "Access-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: " + page, false, "twice"},
	} {
		got := cors.Request{Origin: page, Credentials: test.cookies}.Readable(head(test.head))
		if !strings.Contains(got, test.want) || (got == "") != (test.want == "") {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	const open = "Access-Control-Allow-Origin: *\n"
	for _, test := range []struct {
		name    string
		request cors.Request
		status  int
		head    string
		want    []string
	}{
		{"a simple call", cors.Request{Method: "GET"}, 204, open, nil},
		{"a redirect", cors.Request{Method: "GET"}, 301, open, []string{"2xx"}},
		{"404", cors.Request{Method: "GET"}, 404, open, []string{"2xx"}},
		{"a method that is allowed", cors.Request{Method: "DELETE"}, 200, open + "Access-Control-Allow-Methods: GET, DELETE", nil},
		{"a method that is not", cors.Request{Method: "DELETE"}, 200, open + "Access-Control-Allow-Methods: GET, delete", []string{"does not name DELETE"}},
		{"every method", cors.Request{Method: "DELETE"}, 200, open + "Access-Control-Allow-Methods: *", nil},
		{"a header that is allowed", cors.Request{Headers: []string{"x-api-key"}}, 200, open + "Access-Control-Allow-Headers: X-API-Key", nil},
		{"every header", cors.Request{Headers: []string{"x-api-key"}}, 200, open + "Access-Control-Allow-Headers: *", nil},
		{"every header but Authorization", cors.Request{Headers: []string{"authorization"}}, 200, open + "Access-Control-Allow-Headers: *", []string{"does not name Authorization"}},
		{"no header", cors.Request{Headers: []string{"authorization", "x-a"}}, 200, open, []string{"must name Authorization", "must name X-A"}},
		{"no origin either", cors.Request{Headers: []string{"authorization"}}, 200, "", []string{"no Access-Control-Allow-Origin", "must name Authorization"}},
	} {
		test.request.Origin = page
		got := test.request.Refused(test.status, head(test.head))
		if len(got) != len(test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
			continue
		}
		for i := range got {
			if !strings.Contains(got[i], test.want[i]) {
				t.Errorf("%s: %q, want %q", test.name, got[i], test.want[i])
			}
		}
	}
}

func TestHidden(t *testing.T) {
	t.Parallel()
	h := head("X-RateLimit-Limit: 1\nRetry-After: 2\nX-Request-Id: r\nAccess-Control-Expose-Headers: x-ratelimit-limit")
	names := []string{"X-RateLimit-Limit", "X-RateLimit-Remaining", "Retry-After", "X-Request-Id"}
	if got := (cors.Request{Origin: page}).Hidden(h, names...); !slices.Equal(got, []string{"Retry-After", "X-Request-Id"}) {
		t.Errorf("%v", got)
	}
	h.Set("Access-Control-Expose-Headers", "*")
	if got := (cors.Request{Origin: page}).Hidden(h, names...); len(got) > 0 {
		t.Errorf("%v are exposed", got)
	}
}

// A value that is on the list needs permission anyway when it has an unsafe byte, or is long.
func TestUnsafeValues(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, value string
		unsafe      bool
	}{
		{"Accept", "application/json, */*;q=0.8", false},
		{"Accept", `text/html;v="1"`, true},
		{"Accept-Language", "de-CH,de;q=0.9", false},
		{"Accept-Language", "de_CH", true},
		{"Content-Type", "text/plain;charset=UTF-8", false},
		{"Content-Type", `text/plain;charset="UTF-8"`, true},
		{"Content-Type", "application/json", true},
		{"Content-Type", "text/plain;x=" + strings.Repeat("a", 128), true},
		{"Range", "bytes=0-", false},
		{"Range", "bytes=0-99", false},
		{"Range", "bytes=-500", true},
		{"Range", "bytes=0-1,5-6", true},
	} {
		if got := len(cors.UnsafeHeaders(http.Header{c.name: {c.value}})) > 0; got != c.unsafe {
			t.Errorf("%s: %s: %v, want %v", c.name, c.value, got, c.unsafe)
		}
	}
}
