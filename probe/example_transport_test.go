package probe_test

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"time"

	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/probe"
)

// explaining is a transport that says in a log what is wrong with calls that fail, and changes nothing for its caller.
type explaining struct {
	next http.RoundTripper
	log  *log.Logger
}

func (t explaining) RoundTrip(request *http.Request) (*http.Response, error) {
	sentAt := time.Now()
	response, err := t.next.RoundTrip(request)
	recording := probe.Recording{Request: request, Response: response, Err: err, SentAt: sentAt, ReceivedAt: time.Now()}
	if response != nil {
		if response.StatusCode < 400 {
			return response, err
		}
		const most = 64 << 10
		start, readErr := io.ReadAll(io.LimitReader(response.Body, most))
		recording.Body, recording.Err, recording.Partial = start, readErr, len(start) == most
		response.Body = struct { // the caller reads it from its beginning
			io.Reader
			io.Closer
		}{io.MultiReader(bytes.NewReader(start), response.Body), response.Body}
	}
	verdict := probe.Judge(recording.Exchange(), nil).Verdict
	t.log.Printf("%s [%s, %s]", verdict.Summary, verdict.Layer, verdict.Blame)
	return response, err
}

// A transport that explains the failures of any client that is built on net/http.
func ExampleRecording_transport() {
	server := httptest.NewServer(mock.New(nil))
	defer server.Close()
	client := &http.Client{Transport: explaining{http.DefaultTransport, log.New(os.Stdout, "", 0)}}
	for _, path := range []string{"/articles", "/errors/DATABASE_ERROR", "/articles/none"} {
		response, err := client.Get(server.URL + "/api" + path)
		if err != nil {
			fmt.Println(err)
			return
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		fmt.Println(response.StatusCode, len(body) > 0)
	}
	// Output:
	// 200 true
	// 500 DATABASE_ERROR: database operation failed [api, server]
	// 500 true
	// 404 NOT_FOUND: requested resource was not found [api, you]
	// 404 true
}
