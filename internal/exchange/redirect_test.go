package exchange_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// redirector answers /from with a redirect and everything else with 200.
func redirector(t testing.TB, status int, location string) (base string, server *loopback.Recorder) {
	t.Helper()
	server = &loopback.Recorder{}
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/api/from" {
			server.ServeHTTP(w, r)
			return
		}
		server.Note(r)
		w.Header().Set("Location", location)
		w.WriteHeader(status)
	})
	return s.URL + "/api", server
}

func TestRedirectMethods(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		status       int
		method, want string
		keepsBody    bool
	}{
		{301, "GET", "GET", false}, {302, "GET", "GET", false}, {303, "GET", "GET", false}, {307, "GET", "GET", false}, {308, "GET", "GET", false},
		{301, "HEAD", "HEAD", false}, {303, "HEAD", "HEAD", false}, {307, "HEAD", "HEAD", false},
		{301, "POST", "GET", false}, {302, "POST", "GET", false}, {303, "POST", "GET", false}, {307, "POST", "POST", true}, {308, "POST", "POST", true},
		{301, "PUT", "PUT", true}, {302, "PATCH", "PATCH", true}, {303, "PUT", "GET", false}, {303, "DELETE", "GET", false}, {307, "PUT", "PUT", true},
	} {
		t.Run(fmt.Sprint(test.status, " ", test.method), func(t *testing.T) {
			t.Parallel()
			base, server := redirector(t, test.status, "/api/to?x=1")
			call := exchange.Call{Method: test.method, URL: loopback.URL(base + "/from"), Follow: true, Header: http.Header{"X-Own": {"1"}}}
			if test.method != "GET" && test.method != "HEAD" {
				call.Body = []byte(`{"a":1}`)
			}
			x := loopback.Send(t, exchange.Dial{}, call)
			loopback.Answered(t, x)
			got := server.Last(t)
			if got.Method != test.want || got.Target != "/api/to?x=1" || x.Method != test.want || !strings.HasSuffix(x.URL.String(), "/api/to?x=1") {
				t.Errorf("the server saw %s %s, the exchange says %s %s", got.Method, got.Target, x.Method, x.URL)
			}
			if (got.Body != "") != test.keepsBody || (got.Header.Get("Content-Type") != "") != test.keepsBody || (len(x.SentBody) > 0) != test.keepsBody {
				t.Errorf("body %q of type %q, SentBody %q; to be kept: %v", got.Body, got.Header.Get("Content-Type"), x.SentBody, test.keepsBody)
			}
			if got.Header.Get("X-Own") != "1" {
				t.Error("the caller's header is lost")
			}
			want := []exchange.Hop{{Status: test.status, Method: test.method, URL: call.URL, Location: "/api/to?x=1"}}
			if d := cmp.Diff(want, x.Hops); d != "" {
				t.Errorf("Hops (-want +got):\n%s", d)
			}
		})
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		status   int
		location string
		follow   bool
	}{
		{"without Follow", 302, "/api/to", false},
		{"without a Location", 302, "", true},
		{"to another scheme", 302, "ftp://h.example/x", true},
		{"to a script", 302, "javascript:alert(1)", true},
		{"to a host without a name", 302, "http:///x", true},
		{"to something that does not parse", 302, "http://h.example/%zz", true},
		{"with a status that is none", 300, "/api/to", true},
		{"with 304", 304, "/api/to", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			base, server := redirector(t, test.status, test.location)
			call := loopback.Get(base + "/from")
			call.Follow = test.follow
			x := loopback.Send(t, exchange.Dial{}, call)
			if a := loopback.Answered(t, x); a.Status != test.status || len(x.Hops) != 0 || len(server.All()) != 1 {
				t.Errorf("%d after %d hops and %d requests", a.Status, len(x.Hops), len(server.All()))
			}
		})
	}
}

func TestRedirectTargets(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, location, want string }{
		{"a path", "/other", "/other"},
		{"a relative path", "to", "/api/to"},
		{"a parent", "../to", "/to"},
		{"a query", "?a=b", "/api/from/x?a=b"},
		{"an escaped slash", "/a%2Fb", "/a%2Fb"},
		{"a fragment is not sent", "/to#x", "/to"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var server loopback.Recorder
			s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
				server.Note(r)
				if len(server.All()) == 1 {
					w.Header().Set("Location", test.location)
					w.WriteHeader(307)
				}
			})
			call := loopback.Get(s.URL + "/api/from/x")
			if !strings.HasPrefix(test.location, "?") {
				call = loopback.Get(s.URL + "/api/from")
			}
			call.Follow = true
			loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call))
			if got := server.Last(t).Target; got != test.want {
				t.Errorf("Location %q led to %s, want %s", test.location, got, test.want)
			}
		})
	}
}

func TestRedirectsEnd(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		max, all int
	}{
		{"after ten", 0, 11}, {"after as many as the call says", 3, 4}, {"after one", 1, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			base, server := redirector(t, 302, "/api/from")
			call := loopback.Get(base + "/from")
			call.Follow, call.MaxRedirects = true, test.max
			x := loopback.Send(t, exchange.Dial{}, call)
			if x.Failure == nil || x.Failure.Kind != exchange.KindRedirectLoop || x.Failure.Phase != exchange.PhaseRedirect {
				t.Fatalf("failure %+v", x.Failure)
			}
			if len(server.All()) != test.all || len(x.Hops) != test.all-1 || x.Answer == nil || x.Answer.Status != 302 {
				t.Errorf("%d requests, %d hops, answer %+v", len(server.All()), len(x.Hops), x.Answer)
			}
		})
	}
}

func TestTimingOfHopsAddsUp(t *testing.T) {
	t.Parallel()
	base, _ := redirector(t, 302, "/api/to")
	call := loopback.Get(base + "/from")
	call.Follow = true
	x := loopback.Send(t, exchange.Dial{}, call)
	loopback.Answered(t, x)
	if x.Timing.WaitMS == nil || x.Timing.TotalMS <= *x.Timing.WaitMS {
		t.Errorf("a total of %v with a last wait of %v", x.Timing.TotalMS, x.Timing.WaitMS)
	}
}

// The credentials of a call go to one origin, whatever the servers say.
func TestRedirectsAndSecrets(t *testing.T) {
	t.Parallel()
	own := http.Header{
		"Authorization": {"Bearer own-12345678"}, "Cookie": {"session=c-12345678"}, "Proxy-Authorization": {"Basic eDp5"},
		"X-Api-Key": {"x-12345678"}, "X-Auth-Token": {"t-12345678"}, "X-Csrf-Token": {"f-12345678"}, "Ocp-Apim-Subscription-Key": {"o-12345678"},
		"Host": {"cms.example.org"}, "X-Trace": {"t-1"}, "X-Pass": {"p-1"}, "X-Sig": {"s-1"}, "X-Pat": {"a-1"}, "X-Admin": {"1"}, "Accept-Language": {"de"},
		"Accept": {"text/x-12345678"}, // a secret in a harmless header
	}
	for _, test := range []struct {
		name   string
		target func(home, away string) string // where the first server redirects to
		header http.Header
		key    string
		kept   bool
	}{
		{"the key stays with the origin", func(home, _ string) string { return home + "/to" }, nil, "k-12345678", true},
		{"the key does not leave it", func(_, away string) string { return away + "/to" }, nil, "k-12345678", false},
		{"own headers stay with the origin", func(home, _ string) string { return home + "/to" }, own, "", true},
		{"own headers do not leave it", func(_, away string) string { return away + "/to" }, own, "", false},
		{"a host without a scheme is another", func(_, away string) string { return strings.TrimPrefix(away, "http:") + "/to" }, own, "k-12345678", false},
		{"user info in a Location is no credential", func(_, away string) string {
			return strings.Replace(away, "//", "//"+"evil:pass-1234@", 1) + "/to"
		}, nil, "k-12345678", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var there loopback.Recorder
			away := loopback.Serve(t, there.ServeHTTP)
			var here loopback.Recorder
			var location string
			home := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/from" {
					http.Redirect(w, r, location, http.StatusTemporaryRedirect)
					return
				}
				here.ServeHTTP(w, r)
			})
			location = test.target(home.URL, away.URL)
			x := loopback.Send(t, exchange.Dial{}, exchange.Call{
				URL: loopback.URL(home.URL + "/from"), Base: loopback.URL(home.URL), Key: test.key, Header: test.header, Follow: true,
			})
			loopback.Answered(t, x)
			if test.kept {
				got := here.Last(t)
				if got.Header.Get("Authorization") == "" || !x.KeySent || x.Hops[0].KeyDropped {
					t.Errorf("the last hop sent %v; KeySent %v, KeyDropped %v", got.Header, x.KeySent, x.Hops[0].KeyDropped)
				}
				if test.header != nil && (got.Host != "cms.example.org" || got.Header.Get("X-Api-Key") == "") {
					t.Errorf("the last hop sent Host %s and %v", got.Host, got.Header)
				}
				return
			}
			got := there.Last(t)
			for name := range own {
				if got.Header.Get(name) != "" && name != "Accept-Language" && !(name == "Accept" && got.Header.Get(name) != own.Get(name)) {
					t.Errorf("the other origin got %s: %s", name, got.Header.Get(name))
				}
			}
			if got.Host != strings.TrimPrefix(away.URL, "http://") {
				t.Errorf("the other origin got Host %s", got.Host)
			}
			if test.header != nil && got.Header.Get("Accept-Language") != "de" {
				t.Error("a harmless header was dropped")
			}
			if x.KeySent || !x.Hops[0].KeyDropped {
				t.Errorf("KeySent %v, KeyDropped %v", x.KeySent, x.Hops[0].KeyDropped)
			}
		})
	}
}

func TestKeyIsSentAgainAtItsOrigin(t *testing.T) {
	t.Parallel()
	var here, there loopback.Recorder
	var home, away string
	first := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		here.Note(r)
		if r.URL.Path == "/from" {
			http.Redirect(w, r, away, http.StatusFound)
		}
	})
	second := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		there.Note(r)
		http.Redirect(w, r, home+"/back", http.StatusFound)
	})
	home, away = first.URL, second.URL
	x := loopback.Send(t, exchange.Dial{}, exchange.Call{
		URL: loopback.URL(home + "/from"), Base: loopback.URL(home), Key: "k-12345678", Header: http.Header{"Cookie": {"a=b"}}, Follow: true,
	})
	loopback.Answered(t, x)
	if got := there.Last(t).Header; got.Get("Authorization") != "" || got.Get("Cookie") != "" {
		t.Errorf("the other origin got %v", got)
	}
	if got := here.Last(t).Header; got.Get("Authorization") != "Bearer k-12345678" || got.Get("Cookie") != "" {
		t.Errorf("its own origin got %v", got)
	}
}

func TestKeyIsOnlyForTheBase(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	addr := s.Listener.Addr().String()
	for _, test := range []struct {
		name, base, url string
		sent            bool
	}{
		{"the base itself", "http://cms.invalid/api", "http://cms.invalid/api/x", true},
		{"beside its path", "http://cms.invalid/api", "http://cms.invalid/other", true},
		{"its port in words", "http://cms.invalid/api", "http://cms.invalid:80/x", true},
		{"another case", "http://cms.invalid/api", "http://CMS.invalid/x", true},
		{"a subdomain", "http://cms.invalid/api", "http://www.cms.invalid/x", false},
		{"the parent domain", "http://www.cms.invalid/api", "http://cms.invalid/x", false},
		{"another port", "http://cms.invalid/api", "http://cms.invalid:8080/x", false},
		{"plain HTTP for an https base", "https://cms.invalid/api", "http://cms.invalid/x", false},
		{"a host that begins alike", "http://cms.invalid/api", "http://cms.invalid.example/x", false},
		{"no base", "", "http://cms.invalid/x", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			call := loopback.Get(test.url)
			call.Key = "k-12345678"
			if test.base != "" {
				call.Base = loopback.URL(test.base)
			}
			u := *call.URL
			u.Host = strings.ToLower(u.Host)
			x := loopback.Send(t, exchange.Dial{Resolve: mapped(&u, addr)}, call)
			loopback.Answered(t, x)
			if got := server.Last(t).Header.Get("Authorization"); (got != "") != test.sent || x.KeySent != test.sent {
				t.Errorf("the server saw Authorization %q, KeySent is %v, want %v", got, x.KeySent, test.sent)
			}
		})
	}
}

func TestUserInfoIsBasicAuth(t *testing.T) {
	t.Parallel()
	const basic = "Basic YW5uOmh1bnRlcjI=" // ann:hunter2
	with := func(u *url.URL, user *url.Userinfo) *url.URL {
		out := *u
		out.User = user
		return &out
	}
	ann := url.UserPassword("ann", "hunter2")
	for _, test := range []struct {
		name string
		call func(home *url.URL) exchange.Call
		want string
	}{
		{"of the URL", func(u *url.URL) exchange.Call { return exchange.Call{URL: with(u, ann)} }, basic},
		{"of the base, for a full URL", func(u *url.URL) exchange.Call { return exchange.Call{URL: u, Base: with(u, ann)} }, basic},
		{"goes before the key", func(u *url.URL) exchange.Call { return exchange.Call{URL: with(u, ann), Base: u, Key: "k-12345678"} }, basic},
		{"of the URL goes before that of the base", func(u *url.URL) exchange.Call {
			return exchange.Call{URL: with(u, ann), Base: with(u, url.User("bob"))}
		}, basic},
		{"a header of one's own goes before it", func(u *url.URL) exchange.Call {
			return exchange.Call{URL: with(u, ann), Header: http.Header{"Authorization": {"Bearer own"}}}
		}, "Bearer own"},
		{"a name alone", func(u *url.URL) exchange.Call { return exchange.Call{URL: with(u, url.User("token"))} }, "Basic dG9rZW46"},
		{"escapes are undone", func(u *url.URL) exchange.Call {
			return exchange.Call{URL: with(u, url.UserPassword("ann", "p@ss:w/rd"))}
		}, "Basic YW5uOnBAc3M6dy9yZA=="},
		{"of a base elsewhere", func(u *url.URL) exchange.Call {
			return exchange.Call{URL: u, Base: loopback.URL("http://ann:hunter2@other.invalid/")}
		}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var server loopback.Recorder
			s := loopback.Serve(t, server.ServeHTTP)
			x := loopback.Send(t, exchange.Dial{}, test.call(loopback.URL(s.URL+"/x")))
			loopback.Answered(t, x)
			if got := server.Last(t).Header.Get("Authorization"); got != test.want {
				t.Errorf("the server saw %q, want %q", got, test.want)
			}
		})
	}
}

func TestUserInfoStaysWithItsOrigin(t *testing.T) {
	t.Parallel()
	var there loopback.Recorder
	away := loopback.Serve(t, there.ServeHTTP)
	home := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, away.URL, http.StatusFound) })
	u := loopback.URL(home.URL)
	u.User = url.UserPassword("ann", "hunter2secret")
	x := loopback.Send(t, exchange.Dial{}, exchange.Call{URL: u, Follow: true})
	loopback.Answered(t, x)
	if got := there.Last(t).Header.Get("Authorization"); got != "" {
		t.Errorf("the other origin got %q", got)
	}
	if !x.Hops[0].KeyDropped {
		t.Error("nothing says that the credentials were dropped")
	}
}

// A body that holds a secret is not sent to another origin, and the result reports this; any other body is sent.
func TestBodyWithTheKeyStaysWithinItsOrigin(t *testing.T) {
	t.Parallel()
	const body = `{"title": "k-12345678"}`
	var home loopback.Recorder
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/from" {
			http.Redirect(w, r, "/to", http.StatusTemporaryRedirect)
			return
		}
		home.ServeHTTP(w, r)
	})
	x := loopback.Send(t, exchange.Dial{}, exchange.Call{
		Method: http.MethodPost, URL: loopback.URL(s.URL + "/from"), Base: loopback.URL(s.URL), Key: "k-12345678", Body: []byte(body), Follow: true,
	})
	loopback.Answered(t, x)
	if got := home.Last(t); got.Body != body || slices.Contains(x.Hops[0].Dropped, exchange.BodyDropped) {
		t.Errorf("the same origin got %q; dropped: %v", got.Body, x.Hops[0].Dropped)
	}
}

func TestBodyAcrossOrigins(t *testing.T) {
	t.Parallel()
	for body, kept := range map[string]bool{
		`{"title": "x"}`: true, `{"title": "k-12345678"}`: false, `{"user": "ann", "password": "hunter2secret"}`: false, "a=1&password=hunter2": false, "key=ay0xMjM0NTY3OA": false,
	} {
		var there loopback.Recorder
		away := loopback.Serve(t, there.ServeHTTP)
		home := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, away.URL+"/to", http.StatusTemporaryRedirect)
		})
		x := loopback.Send(t, exchange.Dial{}, exchange.Call{
			Method: http.MethodPost, URL: loopback.URL(home.URL + "/from"), Base: loopback.URL(home.URL), Key: "k-12345678", Body: []byte(body), Follow: true,
		})
		loopback.Answered(t, x)
		if got := there.Last(t); (got.Body == body) != kept || !kept && (len(got.Body) > 0 || got.Header.Get("Content-Type") != "") {
			t.Errorf("%s: the other origin got %q with %v", body, got.Body, got.Header)
		}
		said := slices.Contains(x.Hops[0].Dropped, exchange.BodyDropped)
		if said == kept {
			t.Errorf("%s: it is said: %v", body, said)
		}
	}
}
