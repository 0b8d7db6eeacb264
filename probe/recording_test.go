package probe_test

import (
	"bytes"
	"compress/gzip"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/probe"
)

// saysItAgain answers each wish as the handler answered it the first time, to the second.
func saysItAgain(h http.Handler) http.Handler {
	var mu sync.Mutex
	first := map[string]*httptest.ResponseRecorder{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		wish := r.Header.Get("Prefer")
		if first[wish] == nil {
			first[wish] = httptest.NewRecorder()
			first[wish].Header().Set("Date", time.Now().UTC().Format(http.TimeFormat))
			h.ServeHTTP(first[wish], r)
		}
		maps.Copy(w.Header(), first[wish].Header())
		w.WriteHeader(first[wish].Code)
		w.Write(first[wish].Body.Bytes())
	})
}

// TestRecordingIsJudgedLikeSend makes the same call with Send and with a plain http.Client, for every error of the mock and every
// broken response that comes whole. The second call counts as made at the time of the first: waits are counted from it.
func TestRecordingIsJudgedLikeSend(t *testing.T) {
	t.Parallel()
	api := mock.New(nil, mock.WithLimits(mock.Limit{}, mock.Limit{}))
	server := httptest.NewServer(saysItAgain(api))
	t.Cleanup(server.Close)
	base := loopback.URL(server.URL + "/api")
	prefer := []string{"", "fault=empty", "fault=html", "fault=string", "fault=wrong-type", "fault=invalid-utf8", "fault=bad-gzip"}
	for _, code := range api.Codes() {
		prefer = append(prefer, "code="+code)
	}
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	t.Cleanup(client.CloseIdleConnections)
	for _, wish := range prefer {
		header := http.Header{"Prefer": {wish}, "Authorization": {"Bearer k-12345678"}}
		made := loopback.Send(t, exchange.Dial{}, probe.Call{URL: loopback.URL(server.URL + "/api/articles/x"), Base: base, Header: header})
		sent := probe.Judge(exchange.Wrap(made), nil)

		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/api/articles/x", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header = header
		response, err := client.Do(request)
		if err != nil {
			t.Fatalf("%s: %v", wish, err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatalf("%s: %v", wish, err)
		}
		recorded := probe.Judge(probe.Recording{
			Response: response, Body: body, SentAt: made.SentAt, ReceivedAt: made.ReceivedAt, Base: base,
		}.Exchange(), nil)

		want, got := sent.Verdict, recorded.Verdict
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: the verdicts differ:\n%s", wish, diff)
		}
		if diff := cmp.Diff(findingIDs(sent), findingIDs(recorded)); diff != "" {
			t.Errorf("%q: the findings differ:\n%s", wish, diff)
		}
	}
}

func TestRecordingFollowsTheRedirectsOfTheClient(t *testing.T) {
	t.Parallel()
	other := loopback.Serve(t, func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusUnauthorized) })
	first := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, strings.Replace(other.URL, "127.0.0.1", "localhost", 1)+"/api/articles", http.StatusMovedPermanently)
	})
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, first.URL+"/articles", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer k-12345678")
	client := &http.Client{Transport: &http.Transport{}}
	t.Cleanup(client.CloseIdleConnections)
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	x := exchange.FromRecording(probe.Recording{Response: response, ReceivedAt: time.Now()})
	if len(x.Hops) != 1 || x.Hops[0].Status != 301 || !x.Hops[0].KeyDropped || x.Hops[0].URL.String() != first.URL+"/articles" {
		t.Errorf("hops %+v", x.Hops)
	}
	if ids := findingIDs(probe.Judge(exchange.Wrap(x), nil)); !strings.Contains(strings.Join(ids, " "), "redirect-drops-key") {
		t.Errorf("findings %v", ids)
	}
}

func TestRecordingDecodesContentEncoding(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	io.WriteString(w, `{"error":{"code":"NOT_FOUND","message":"no"}}`)
	w.Close()
	for name, test := range map[string]struct {
		body []byte
		code string
	}{
		"whole":   {packed.Bytes(), "NOT_FOUND"},
		"cut off": {packed.Bytes()[:packed.Len()-9], "NOT_FOUND"},
		"plain":   {[]byte(`{"error":{"code":"GONE","message":"no"}}`), "GONE"},
	} {
		r := probe.Judge(probe.Recording{
			Request:  &http.Request{URL: loopback.URL("https://cms.example.org/api/articles/x")},
			Response: &http.Response{StatusCode: 404, Header: http.Header{"Content-Encoding": {"gzip"}, "Content-Type": {"application/json"}}},
			Body:     test.body, ReceivedAt: moment,
		}.Exchange(), nil)
		if r.Error == nil || r.Error.Code != test.code {
			t.Errorf("%s: the error is %+v", name, r.Error)
		}
	}
}

// TestEmptyRecording holds for what is put together by hand: nothing is missing so badly that judging it breaks.
func TestEmptyRecording(t *testing.T) {
	t.Parallel()
	for name, recording := range map[string]probe.Recording{
		"nothing":            {},
		"an answer":          {Response: &http.Response{StatusCode: 429}},
		"a request":          {Request: &http.Request{}},
		"an error":           {Err: errors.New("?")},
		"a body":             {Body: []byte("{"), Response: &http.Response{}},
		"a partial body":     {Body: []byte("{"), Response: &http.Response{StatusCode: 500}, Partial: true},
		"a cycle of answers": cycle(),
	} {
		r := probe.Judge(recording.Exchange(), nil)
		if r.Verdict.OK || r.Verdict.Summary == "" {
			t.Errorf("%s: %+v", name, r.Verdict)
		}
		again := (&series.Retry{Max: 1, MaxWait: time.Hour}).Next(r, moment)
		if again.Yes && again.Wait < 0 {
			t.Errorf("%s: %+v", name, again)
		}
	}
	if r := probe.Judge(&probe.Exchange{}, nil); r.Verdict.Outcome != probe.OutcomeNoAnswer {
		t.Errorf("an empty exchange: %+v", r.Verdict)
	}
}

func cycle() probe.Recording {
	request := &http.Request{URL: &url.URL{Path: "/a"}}
	request.Response = &http.Response{StatusCode: 302, Request: request}
	return probe.Recording{Request: request}
}

func TestRecordingTakesTimeFromTheAnswer(t *testing.T) {
	t.Parallel()
	r := probe.Judge(probe.Recording{
		Request:  &http.Request{URL: loopback.URL("https://cms.example.org/api/articles")},
		Response: &http.Response{StatusCode: 429, Header: http.Header{"Date": {moment.Format(http.TimeFormat)}, "Retry-After": {"60"}}},
	}.Exchange(), nil)
	if r.Verdict.RetryAt == nil || !r.Verdict.RetryAt.Equal(moment.Add(time.Minute)) {
		t.Errorf("retry at %v", r.Verdict.RetryAt)
	}
	if skew := r.Response.ClockSkewSeconds; skew == nil || *skew != 0 {
		t.Errorf("skew %v", skew)
	}
}

func TestRecordingClassifiesErrors(t *testing.T) {
	t.Parallel()
	dial := func(err error) error {
		return &url.Error{Op: "Get", URL: "https://cms.example.org/?api_key=s-12345678", Err: &net.OpError{Op: "dial", Net: "tcp", Err: err}}
	}
	for _, test := range []struct {
		err  error
		kind exchange.Kind
	}{
		{dial(&net.DNSError{Err: "no such host", Name: "cms.example.org", IsNotFound: true}), exchange.KindDNS},
		{dial(os.NewSyscallError("connect", syscall.ECONNREFUSED)), exchange.KindRefused},
		{dial(os.ErrDeadlineExceeded), exchange.KindConnectTimeout},
		{&url.Error{Op: "Get", Err: os.ErrDeadlineExceeded}, exchange.KindTimeout},
		{&url.Error{Op: "Get", Err: io.EOF}, exchange.KindReset},
		{&url.Error{Op: "Get", Err: x509.HostnameError{Certificate: &x509.Certificate{}, Host: "cms.example.org"}}, exchange.KindTLSWrongHost},
		{&url.Error{Op: "Get", Err: errors.New(`unsupported protocol scheme "ftp"`)}, exchange.KindRequest},
		{&url.Error{Op: "Get", Err: errors.New(`malformed HTTP response "SSH-2.0"`)}, exchange.KindBadResponse},
		{errors.New("the breaker is open"), exchange.KindOther},
	} {
		recording := probe.Recording{Request: &http.Request{URL: loopback.URL("https://cms.example.org/api?api_key=s-12345678")}, Err: test.err, SentAt: moment}
		r := probe.Judge(recording.Exchange(), nil)
		if len(r.Findings) == 0 || r.Findings[0].ID != string(test.kind) && r.Findings[len(r.Findings)-1].ID != string(test.kind) {
			t.Errorf("%v: findings %v, want %s", test.err, findingIDs(r), test.kind)
		}
		if r.Verdict.Outcome != probe.OutcomeNoAnswer {
			t.Errorf("%v: %+v", test.err, r.Verdict)
		}
		if doc, err := json.Marshal(r); err != nil || bytes.Contains(doc, []byte("s-12345678")) {
			t.Errorf("%v: the secret is quoted: %s %v", test.err, doc, err)
		}
	}
	half := probe.Recording{
		Response: &http.Response{StatusCode: 200, Request: &http.Request{URL: &url.URL{}}}, Body: []byte(`{"da`), Err: io.ErrUnexpectedEOF,
	}
	x := half.Exchange()
	if ids := findingIDs(probe.Judge(x, nil)); len(ids) == 0 || ids[0] != string(exchange.KindTruncated) {
		t.Errorf("a body that broke off: %v", ids)
	}
	if !errors.Is(x.Err(), io.ErrUnexpectedEOF) || string(x.Body()) != `{"da` {
		t.Errorf("body %q, error %v", x.Body(), x.Err())
	}
}

func TestZeroClientCanSend(t *testing.T) {
	t.Parallel()
	server := loopback.Serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	x := new(probe.Client).Send(t.Context(), loopback.Get(server.URL))
	if r := probe.Judge(x, nil); r.Response == nil || r.Response.Status != http.StatusNoContent || r.Request.SentAt.IsZero() || x.Err() != nil || len(x.Body()) != 0 {
		t.Errorf("%+v", r)
	}
}
