package address_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/loopback"
)

func TestTarget(t *testing.T) {
	t.Parallel()
	const api = "https://cms.example.org/api"
	for _, test := range []struct{ name, base, arg, want string }{
		{"a path without a first slash", api, "articles/x", api + "/articles/x"},
		{"a path with one", api, "/articles/x", api + "/articles/x"},
		{"a base with a last slash", api + "/", "/articles/x", api + "/articles/x"},
		{"a base with two last slashes", api + "//", "articles/x", api + "/articles/x"},
		{"a base without a path", "https://cms.example.org", "articles", "https://cms.example.org/articles"},
		{"a last slash stays", api, "/articles/", api + "/articles/"},
		{"a double slash inside stays", api, "/articles//x", api + "/articles//x"},
		{"the root", api, "/", api + "/"},
		{"a query", api, "/articles?page=2&limit=5", api + "/articles?page=2&limit=5"},
		{"only a query", api, "?page=2", api + "?page=2"},
		{"an empty query", api, "/articles?", api + "/articles?"},
		{"a fragment is dropped", api, "/articles#top", api + "/articles"},
		{"a fragment of a URL is dropped", api, "https://other.example/a?b#c", "https://other.example/a?b"},
		{"an escaped slash stays escaped", api, "/articles/a%2Fb", api + "/articles/a%2Fb"},
		{"an escaped slash in the base stays escaped", "https://h.example/t%2F1", "/x", "https://h.example/t%2F1/x"},
		{"an escaped slash beside other letters stays escaped", api, "/articles/ä%2Fb{c}", api + "/articles/%C3%A4%2Fb%7Bc%7D"},
		{"lower-case escapes stay as they are", api, "/articles/a%2fb", api + "/articles/a%2fb"},
		{"a plus stays", api, "/articles/a+b?q=a+b", api + "/articles/a+b?q=a+b"},
		{"spaces are escaped", api, "/articles/a b?q=c d", api + "/articles/a%20b?q=c%20d"},
		{"spaces around are no part of it", api, "  /articles ", api + "/articles"},
		{"a line end inside is escaped", api, "/a\nb", api + "/a%0Ab"},
		{"letters beyond ASCII are escaped", api, "/articles/überblick?q=日本", api + "/articles/%C3%BCberblick?q=%E6%97%A5%E6%9C%AC"},
		{"two first slashes do not name a host", api, "//evil.example/x", api + "/evil.example/x"},
		{"parent folders are sent as typed", api, "../x", api + "/../x"},
		{"a colon in a path", api, "/a:b", api + "/a:b"},
		{"a colon without a port", api, "urn:isbn/x", api + "/urn:isbn/x"},
		{"a host and a port after a slash is a path", api, "/localhost:2100/x", api + "/localhost:2100/x"},
		{"a URL in the query", api, "/articles?u=http://x.example/", api + "/articles?u=http://x.example/"},
		{"a bad escape in a query is sent as typed", api, "/a?b=5%", api + "/a?b=5%"},
		{"a full URL", api, "http://other.example:8080/x?y=z", "http://other.example:8080/x?y=z"},
		{"a full URL in capitals", api, "HTTPS://Other.example/X", "https://Other.example/X"},
		{"a full URL with a space", api, "https://other.example/a b?q=c d", "https://other.example/a%20b?q=c%20d"},
		{"a full URL without a path", api, "https://other.example", "https://other.example"},
		{"a full URL with an escaped slash", api, "https://other.example/ü%2Fb", "https://other.example/%C3%BC%2Fb"},
		{"user info of a URL stays", api, "https://a:b@other.example/x", "https://a:b@other.example/x"},
		{"user info of the base stays", "https://a:b@cms.example.org/api", "/x", "https://a:b@cms.example.org/api/x"},
		{"a host with a port", api, "localhost:2100/api/x", "http://localhost:2100/api/x"},
		{"a host with the port of HTTPS", api, "cms.example.org:443", "https://cms.example.org:443"},
		{"an IPv6 address with a port", api, "[::1]:2100/x", "http://[::1]:2100/x"},
		{"an IPv6 address without brackets", api, "::1:8080/articles", "http://[::1]:8080/articles"},
		{"a full URL with an IPv6 address without brackets", api, "http://::1/", "http://[::1]/"},
		{"a base with an IPv6 address without brackets", "http://2001:db8::1:8080/api", "/x", "http://[2001:db8::1]:8080/api/x"},
		{"numbers around a colon are a path", api, "12:30", api + "/12:30"},
		{"IPv6", "http://[::1]:2100/api", "articles", "http://[::1]:2100/api/articles"},
		{"a full URL with IPv6", api, "http://[2001:db8::1]/x", "http://[2001:db8::1]/x"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, err := address.Target(baseURL(t, test.base), test.arg)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != test.want {
				t.Errorf("Target(%q, %q) = %q, want %q", test.base, test.arg, got, test.want)
			}
		})
	}
}

func TestTargetRefuses(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, arg, says string }{
		{"nothing", "", "the path is empty"},
		{"only spaces", "  ", "the path is empty"},
		{"a bad escape in a path", "/articles/%zz", `"%zz"`},
		{"half an escape", "/articles/%2", `"%2"`},
		{"a bad escape in a URL", "https://h.example/%zz", `"%zz"`},
		{"another scheme", "ftp://h.example/x", "does not start with http:// or https://"},
		{"a file", "file:///etc/passwd", "does not start with http:// or https://"},
		{"a URL without a host", "https:///x", "names no host"},
		{"a URL with a space in the host", "https://h .example/x", "invalid character"},
		{"a port of letters", "http://h.example:x/", "invalid port"},
		{"port 0", "http://h.example:0/", "it must be 1 to 65535"},
		{"a port beyond the last", "http://h.example:65536/", "it must be 1 to 65535"},
		{"one slash too few", "https:/h.example/x", "write https://h.example/x"},
		{"two slashes too few", "http:h.example/x", "write http://h.example/x"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, err := address.Target(baseURL(t, "https://cms.example.org/api"), test.arg)
			if !errors.Is(err, address.ErrTarget) {
				t.Fatalf("Target(%q) = %v, %v, want an ErrTarget", test.arg, got, err)
			}
			if !strings.Contains(err.Error(), test.says) {
				t.Errorf("Target(%q): %q does not say %q", test.arg, err, test.says)
			}
		})
	}
}

func TestBaseURLRefuses(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, raw string }{
		{"nothing", ""},
		{"a path", "/api"},
		{"no scheme", "cms.example.org/api"},
		{"another scheme", "ws://cms.example.org"},
		{"no host", "https:///api"},
		{"a query", "https://cms.example.org/api?x=1"},
		{"an empty query", "https://cms.example.org/api?"},
		{"a fragment", "https://cms.example.org/api#x"},
		{"a bad escape", "https://cms.example.org/%zz"},
		{"a host with a port", "localhost:8080/api"},
		{"an IPv6 address", "::1:8080/api"},
		{"a password with a hash", "https://user:1234#hunter2secret@cms.example.org/api"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got, err := address.BaseURL(test.raw); !errors.Is(err, address.ErrTarget) || strings.Contains(err.Error(), "hunter2secret") {
				t.Errorf("BaseURL(%q) = %v, %v, want an ErrTarget", test.raw, got, err)
			}
		})
	}
}

func TestTargetErrorsHideSecrets(t *testing.T) {
	t.Parallel()
	for _, arg := range []string{
		"https://user:hunter2secret@h.example/%zz",
		"https://user:hunter2secret@h .example/",
		"ftp://user:hunter2secret@h.example/",
		"/articles/%zz?api_key=hunter2secret&page=2",
		"localhost:0/x?token=hunter2secret",
		"https:/user:hunter2secret@h.example/",
		"https://user:hunter2secret#1@h.example/",
		"https://user:hunter2secret/1@h.example/",
		"https://user:hunter2secret?1@h.example/",
	} {
		_, err := address.Target(baseURL(t, "https://cms.example.org/api"), arg)
		if err == nil {
			t.Errorf("Target(%q) succeeded", arg)
		} else if strings.Contains(err.Error(), "hunter2secret") {
			t.Errorf("Target(%q) says %q", arg, err)
		}
	}
	if _, err := address.BaseURL("https://user:hunter2secret@h.example/?x"); err == nil || strings.Contains(err.Error(), "hunter2secret") {
		t.Errorf("BaseURL says %v", err)
	}
}

func TestSameOrigin(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, a, b string
		same       bool
	}{
		{"paths do not matter", "https://h.example/a", "https://h.example/b?c", true},
		{"a default port may be written", "https://h.example", "https://h.example:443", true},
		{"plain HTTP has its own", "http://h.example", "http://h.example:80", true},
		{"hosts have no case", "https://H.example", "https://h.EXAMPLE", true},
		{"user info does not matter", "https://a:b@h.example", "https://h.example", true},
		{"IPv6", "http://[::1]", "http://[::1]:80", true},
		{"another scheme", "https://h.example", "http://h.example", false},
		{"another scheme at the same port", "https://h.example:80", "http://h.example:80", false},
		{"another port", "https://h.example", "https://h.example:8443", false},
		{"a subdomain", "https://h.example", "https://a.h.example", false},
		{"a parent domain", "https://a.h.example", "https://h.example", false},
		{"a name that ends alike", "https://h.example", "https://evilh.example", false},
		{"a name that begins alike", "https://h.example", "https://h.example.evil", false},
		{"a host as the user of another", "https://h.example", "https://h.example@evil.example", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a, b := baseURL(t, test.a), loopback.URL(test.b)
			if address.SameOrigin(a, b) != test.same || address.SameOrigin(b, a) != test.same {
				t.Errorf("SameOrigin(%s, %s) is not %v both ways", a, b, test.same)
			}
		})
	}
}

// FuzzTarget checks the promise of Target: a path stays with the base URL's origin and below its path, and is sent as it is shown. An
// address goes where it says.
func FuzzTarget(f *testing.F) {
	for _, seed := range []string{"articles/x", "//evil.example", "a%2Fb", "..", "a b?c#d", "\x00", "@evil.example/", `\\evil.example`, "?", "ä%2f"} {
		f.Add(seed)
	}
	base, err := address.BaseURL("https://cms.example.org/api")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, arg string) {
		u, err := address.Target(base, arg)
		if err != nil {
			if !errors.Is(err, address.ErrTarget) {
				t.Fatalf("%q: %v is no ErrTarget", arg, err)
			}
			return
		}
		again, err := url.Parse(u.String())
		if err != nil || again.RequestURI() != u.RequestURI() {
			t.Fatalf("%q: %q does not come back: %v", arg, u, err)
		}
		if _, ok := address.WithScheme(strings.TrimSpace(arg)); ok || strings.Contains(arg, "://") {
			return
		}
		if !address.SameOrigin(base, u) || !strings.HasPrefix(u.EscapedPath(), "/api") {
			t.Fatalf("%q leaves the base URL: %s", arg, u)
		}
	})
}

func baseURL(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := address.BaseURL(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
