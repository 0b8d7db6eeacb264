package saved_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

var received = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func TestArchive(t *testing.T) {
	t.Parallel()
	target := loopback.URL("https://cms.example.org/api/articles?a=1%202&token=a-secret-token&b")
	ms := func(v float64) *float64 { return &v }
	call := probe.Call{
		Method: "POST", URL: target, Base: target, Key: "a-secret-key",
		Header: http.Header{"Cookie": {"session=a-secret-cookie"}}, Body: []byte(`{"echo":"a-secret-key"}`),
	}
	x := &exchange.Exchange{
		Call: call, Method: "POST", URL: target, SentAt: received, ReceivedAt: received, SentBody: call.Body,
		Sent:    []probe.Header{{Name: "Authorization", Value: "Bearer a-secret-key"}, {Name: "Content-Type", Value: "application/json"}},
		Secrets: []string{"a-secret-key", "a-secret-token", "a-secret-cookie"},
		Timing:  probe.Timing{DNSMS: ms(1), ConnectMS: ms(2), TLSMS: ms(4), WaitMS: ms(8), TransferMS: ms(16), TotalMS: 32, RemoteAddr: "[2001:db8::1]:443"},
		Answer:  &exchange.Answer{Status: 201, Reason: "Created", Proto: "HTTP/1.1", Header: http.Header{}, Body: []byte("\xff a-secret-key")},
	}
	broken := &exchange.Exchange{Call: call, Method: "POST", URL: target, SentAt: received.Add(time.Second), Failure: &exchange.Failure{Phase: exchange.PhaseConnect, Message: "refused"}}
	archive := saved.Archive("1.2.3", []saved.Call{called(x), called(broken)})
	text, err := json.Marshal(archive)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "a-secret") {
		t.Errorf("a secret stands in the archive: %s", text)
	}
	if archive.Log.Version != "1.2" || archive.Log.Creator.Version != "1.2.3" || len(archive.Log.Entries) != 2 {
		t.Fatalf("the log is %+v", archive.Log)
	}
	e := archive.Log.Entries[0]
	if want := (saved.HARTimings{Blocked: -1, DNS: 1, Connect: 6, SSL: 4, Wait: 8, Receive: 16}); e.Timings != want || e.Time != 31 {
		t.Errorf("timings %+v in %v, want %+v in 31", e.Timings, e.Time, want)
	}
	if e.ServerIPAddress != "2001:db8::1" || e.StartedDateTime != "2026-01-02T03:04:05Z" {
		t.Errorf("address %q, start %q", e.ServerIPAddress, e.StartedDateTime)
	}
	if want := []probe.Header{{Name: "a", Value: "1 2"}, {Name: "token", Value: "[redacted]"}, {Name: "b"}}; !slices.Equal(e.Request.QueryString, want) {
		t.Errorf("query %+v, want %+v", e.Request.QueryString, want)
	}
	if e.Request.PostData == nil || e.Request.PostData.MimeType != "application/json" || e.Response.Content.Encoding != "base64" {
		t.Errorf("post data %+v, content %+v", e.Request.PostData, e.Response.Content)
	}
	if none := archive.Log.Entries[1]; none.Response.Status != 0 || none.Comment != "connect: refused" || none.Timings.DNS != -1 {
		t.Errorf("without an answer: %+v", none)
	}
}

// A body that is not text is unchanged after an archive is written and read.
func TestArchiveKeepsBytes(t *testing.T) {
	t.Parallel()
	target := loopback.URL("https://cms.example.org/api/articles")
	body := []byte("\xff\x00 bytes")
	x := &exchange.Exchange{Call: probe.Call{Method: "POST", URL: target, Body: body}, Method: "POST", URL: target, SentAt: received, ReceivedAt: received, SentBody: body}
	post := saved.Archive("1.2.3", []saved.Call{called(x)}).Log.Entries[0].Request.PostData
	if got, err := base64.StdEncoding.DecodeString(post.Text); err != nil || !bytes.Equal(got, body) || !strings.Contains(post.Comment, "base64") {
		t.Errorf("post data %+v, %v", post, err)
	}
}

// A file for support has no secret fields of bodies in it; everything else stays as it was.
func TestViewHidesFields(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`{"user": "ann", "password": "hunter2hunter2"}`:         `{"user": "ann", "password": "[redacted]"}`,
		`[{"access_token": 12345678, "n": 1.50}]`:               `[{"access_token": "[redacted]", "n": 1.50}]`,
		`{"title":  "Cookies", "tags": ["token"], "total": 10}`: `{"title":  "Cookies", "tags": ["token"], "total": 10}`,
		"grant_type=password&password=hunter2&x=1":              "grant_type=password&password=[redacted]&x=1",
		"password = hunter2 in a sentence":                      "password = hunter2 in a sentence",
		"":                                                      "",
	} {
		x := &exchange.Exchange{Method: "POST", URL: loopback.URL("https://cms.example.org/api"), SentBody: []byte(body), Answer: &exchange.Answer{Status: 200, Header: http.Header{}, Body: []byte(body)}}
		if v := called(x).View().ForFile(); v.RequestBody != want || v.Body != want {
			t.Errorf("%s\nis shown as %s\nand %s\nwant %s", body, v.RequestBody, v.Body, want)
		}
	}
}
