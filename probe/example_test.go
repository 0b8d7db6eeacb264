package probe_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/probe"
)

// One call to an installation, here the mock, and what it means.
func Example() {
	server := httptest.NewServer(mock.New(nil))
	defer server.Close()
	base, err := url.Parse(server.URL + "/api")
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	client := probe.Client{}
	exchange := client.Send(ctx, probe.Call{URL: base.JoinPath("articles", "no-such-article"), Base: base})
	result := probe.Judge(exchange, nil)

	fmt.Println(result.Verdict.Summary)
	fmt.Println("layer", result.Verdict.Layer, "- blame", result.Verdict.Blame, "- retry", result.Verdict.Retryable)
	fmt.Println(result.Error.Code, result.RateLimit.Scope, result.RateLimit.Remaining.Value, "of", result.RateLimit.Limit.Value)
	// Output:
	// 404 NOT_FOUND: requested resource was not found
	// layer api - blame you - retry false
	// NOT_FOUND  9 of 10
}

// A call that another client has made already: nothing is sent again.
func ExampleRecording() {
	server := httptest.NewServer(mock.New(nil))
	defer server.Close()
	request, err := http.NewRequest(http.MethodGet, server.URL+"/api/articles", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	request.Header.Set("Authorization", "Bearer expired")

	response, err := http.DefaultClient.Do(request)
	recording := probe.Recording{Request: request, Response: response, Err: err, ReceivedAt: time.Now()}
	if err == nil {
		defer response.Body.Close()
		recording.Body, recording.Err = io.ReadAll(io.LimitReader(response.Body, 64<<10)) // more than an error has
	}
	result := probe.Judge(recording.Exchange(), nil)

	fmt.Println(result.Verdict.Summary)
	fmt.Println("who has to act:", result.Verdict.Blame)
	fmt.Println("the key is not repeated:", result.Request.Headers[0])
	// Output:
	// 401 EXPIRED_TOKEN: the server reports that the key has expired
	// who has to act: key
	// the key is not repeated: {Authorization Bearer [redacted]}
}

// A call out of a log, of which the status, some headers and the body were kept.
func ExampleRecording_log() {
	address, err := url.Parse("https://cms.example.org/api/articles?page=2")
	if err != nil {
		fmt.Println(err)
		return
	}
	recording := probe.Recording{
		Request: &http.Request{Method: http.MethodGet, URL: address},
		Response: &http.Response{StatusCode: 429, Header: http.Header{
			"Content-Type": {"application/json"},
			"Date":         {"Fri, 02 Jan 2026 03:04:05 GMT"},
			"Retry-After":  {"60"},
		}},
		Body: []byte(`{"error":{"code":"RATE_LIMIT","message":"Rate limit exceeded"}}`),
	}
	result := probe.Judge(recording.Exchange(), nil)

	fmt.Println(result.Verdict.Summary)
	fmt.Println("try again at", result.Verdict.RetryAt.Format(time.RFC3339))
	for _, finding := range result.Findings {
		fmt.Println(finding.Severity, finding.ID)
	}
	// Output:
	// 429 RATE_LIMIT: the rate limit is used up
	// try again at 2026-01-02T03:05:05Z
	// error limit-exceeded
	// info no-rate-limit-headers
	// info request-id-missing
}

// The outcome is what a program decides by; sentences are for people.
func ExampleVerdict() {
	result := probe.Judge(probe.Recording{Response: &http.Response{
		StatusCode: 502,
		Header:     http.Header{"Content-Type": {"text/html"}},
	}, Body: []byte("<!doctype html><title>502 Bad Gateway</title>")}.Exchange(), nil)

	switch result.Verdict.Outcome {
	case probe.OutcomeOK:
		fmt.Println("use the answer")
	case probe.OutcomeCredentials:
		fmt.Println("ask for another key")
	case probe.OutcomeLimited, probe.OutcomeServerError, probe.OutcomeNoAnswer:
		fmt.Println("later, perhaps:", result.Verdict.Retryable)
	default:
		fmt.Println("a bug, ours or theirs:", result.Verdict.Blame)
	}
	fmt.Println(result.Findings[0].ID)
	// Output:
	// later, perhaps: true
	// html-from-between
}

// A call that may do harm when it is made twice is retryable only if it cannot have been carried out.
func ExampleResult_RetryableIfSafe() {
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		result := probe.Judge(probe.Recording{
			Request: &http.Request{Method: method}, Response: &http.Response{StatusCode: 502}, ReceivedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		}.Exchange(), nil)
		_, ifSafe := result.RetryableIfSafe()
		fmt.Println(method, result.Verdict.Retryable, ifSafe)
	}
	// Output:
	// GET true true
	// POST false true
}

// An expected error is a good answer, and anything else a broken promise.
func ExampleExpect() {
	expect, err := probe.ParseExpect([]string{"NOT_FOUND"}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, code := range []string{"NOT_FOUND", "GONE"} {
		result := probe.Judge(probe.Recording{
			Response: &http.Response{StatusCode: 404, Header: http.Header{"Content-Type": {"application/json"}}},
			Body:     []byte(`{"error":{"code":"` + code + `","message":"No such article"}}`),
		}.Exchange(), nil)
		expect.Apply(result)
		fmt.Println(result.Verdict.OK, result.Verdict.Summary)
	}
	// Output:
	// true as expected: 404 NOT_FOUND: requested resource was not found
	// false expected NOT_FOUND, got 404 GONE: resource no longer exists
}

// The judgment with the codes of an installation of one's own.
func ExampleJudge() {
	entries, err := explain.Load("our-codes.yaml", strings.NewReader("code: EMBARGOED\nstatuses: [403]\nmeaning: The article is under embargo\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	result := probe.Judge(probe.Recording{
		Response: &http.Response{StatusCode: 403, Header: http.Header{"Content-Type": {"application/json"}}},
		Body:     []byte(`{"error":{"code":"EMBARGOED","message":"not yet"}}`),
	}.Exchange(), explain.Builtin().With(entries...))
	fmt.Println(result.Error.Known, result.Explanation.Code, "-", result.Explanation.Meaning)
	// Output: true EMBARGOED - The article is under embargo
}
