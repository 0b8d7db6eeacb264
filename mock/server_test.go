package mock_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/mock"
)

// noon is the time that the clock of every test shows.
var noon = time.Date(2024, 4, 1, 12, 0, 0, 0, time.UTC)

// serve starts a mock on a loopback port. Its clock stands still at noon and nothing is limited, unless the options say otherwise.
func serve(t *testing.T, opts ...mock.Option) *httptest.Server {
	t.Helper()
	usual := []mock.Option{
		mock.WithClock(func() time.Time { return noon }),
		mock.WithLimits(mock.Limit{}, mock.Limit{}),
	}
	server := httptest.NewServer(mock.New(nil, append(usual, opts...)...))
	t.Cleanup(server.Close)
	return server
}

// answered is a response with its body read.
type answered struct {
	*http.Response
	body string
}

// call sends one request. Headers are lines such as "Prefer: code=404"; redirects are not followed.
func call(t *testing.T, server *httptest.Server, method, path, body string, headers ...string) answered {
	t.Helper()
	res, err := try(t, server, method, path, body, headers...)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return res
}

// try is call for answers that may not arrive whole.
func try(t *testing.T, server *httptest.Server, method, path, body string, headers ...string) (answered, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ":")
		req.Header.Add(name, strings.TrimSpace(value))
	}
	client := *server.Client()
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	res, err := client.Do(req)
	if err != nil {
		return answered{}, err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	return answered{res, string(data)}, err
}

// get is call for a GET.
func get(t *testing.T, server *httptest.Server, path string, headers ...string) answered {
	t.Helper()
	return call(t, server, http.MethodGet, path, "", headers...)
}

// failure is an error envelope.
type failure struct {
	Code    string
	Message string
	Details map[string]any
}

// failure decodes the envelope of an answer. An answer without one gives the zero value.
func (a answered) failure(t *testing.T) failure {
	t.Helper()
	var body struct{ Error failure }
	if a.body != "" {
		a.decode(t, &body)
	}
	return body.Error
}

// decode reads the body as JSON.
func (a answered) decode(t *testing.T, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(a.body), v); err != nil {
		t.Fatalf("%s: %v in %q", a.Request.URL, err, a.body)
	}
}

// listed is the answer to a list of articles or docs.
type listed struct {
	Data     []struct{ Slug, Title, Content, Category string }
	Metadata struct{ Page, Limit, Total int }
}

// slugs lists what a list holds, in order.
func (l listed) slugs() string {
	var all []string
	for _, item := range l.Data {
		all = append(all, item.Slug)
	}
	return strings.Join(all, " ")
}
