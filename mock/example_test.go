package mock_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

// A test of a client mounts the mock like any handler.
func Example() {
	server := httptest.NewServer(mock.New(nil))
	defer server.Close()
	response, err := http.Get(server.URL + "/api/errors/RATE_LIMIT")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	fmt.Println(response.StatusCode, explain.Builtin().FindCodes(string(body)), response.Header.Get("Retry-After") != "")
	// Output: 429 [RATE_LIMIT] true
}

// Any path can be made to fail by a header: here the article exists, and the response is broken.
func Example_fault() {
	recorder := httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodGet, "/api/articles", nil)
	request.Header.Set("Prefer", "code=SERVICE_UNAVAILABLE, fault=html")
	mock.New(nil).ServeHTTP(recorder, request)
	fmt.Println(recorder.Code, recorder.Header().Get("Content-Type"))
	// Output: 503 text/html; charset=utf-8
}

// Limits are counted, with a clock that a test can turn.
func ExampleWithLimits() {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	limit, err := mock.ParseLimit("2/10s")
	if err != nil {
		fmt.Println(err)
		return
	}
	server := mock.New(nil, mock.WithLimits(limit, limit), mock.WithClock(func() time.Time { return now }))
	get := func() int {
		recorder := httptest.NewRecorder()
		server.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/api/articles", nil))
		return recorder.Code
	}
	fmt.Println(get(), get(), get())
	now = now.Add(10 * time.Second)
	fmt.Println(get())
	// Output:
	// 200 200 429
	// 200
}

// An observer is told each request, and never a key.
func ExampleWithObserver() {
	server := mock.New(nil, mock.WithSeed(1), mock.WithObserver(func(e mock.Exchange) {
		fmt.Println(e.Method, e.Path, e.Status, e.Code, e.Caller)
	}))
	request := httptest.NewRequest(http.MethodGet, "/api/articles?page=1", nil)
	request.Header.Set("Authorization", "Bearer revoked")
	server.ServeHTTP(httptest.NewRecorder(), request)
	// Output: GET /api/articles 401 REVOKED_TOKEN refused key
}
