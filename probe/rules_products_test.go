package probe_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/hex21/hex21/probe"
)

// TestAnswersOfProducts judges answers of products that are easily taken for those of the API.
func TestAnswersOfProducts(t *testing.T) {
	t.Parallel()
	const page = `<!doctype html><meta charset="utf-8"><meta name=viewport content="width=device-width, initial-scale=1"><title>403</title>403 Forbidden`
	for name, c := range map[string]struct {
		status       int
		header, body string
		blame        probe.Blame
		says         string
	}{
		"a rule of Cloud Armor":            {403, "Via: 1.1 google", page, probe.BlameServer, "most likely a rule of Cloud Armor"},
		"a memory breaker":                 {429, "X-Elastic-Product: Elasticsearch", `{"error":{"type":"circuit_breaking_exception","reason":"[parent] Data too large"},"status":429}`, probe.BlameServer, "not a rate limit"},
		"an incomplete answer of KrakenD":  {200, "X-Krakend-Completed: false", `{"data":[],"metadata":{}}`, probe.BlameServer, "the response is incomplete"},
		"a complete one":                   {200, "X-Krakend-Completed: true", `{"data":[],"metadata":{}}`, probe.BlameNone, "the call works"},
		"CouchDB itself":                   {404, "Server: CouchDB/3.3.3 (Erlang OTP/24)", `{"error":"not_found","reason":"Database does not exist."}`, probe.BlameYou, "CouchDB answered not_found"},
		"an API that passes its error on":  {404, "Server: nginx", `{"error":"not_found","reason":"missing"}`, probe.BlameYou, "requested resource was not found"},
		"a conflict, as CouchDB writes it": {409, "Server: nginx", `{"error":"conflict","reason":"Document update conflict."}`, probe.BlameYou, "409 conflict: Document update conflict"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			kind := "application/json"
			if strings.HasPrefix(c.body, "<") {
				kind = "text/html; charset=UTF-8"
			}
			field, value, _ := strings.Cut(c.header, ": ")
			response := &http.Response{StatusCode: c.status, Proto: "HTTP/1.1", Header: http.Header{"Content-Type": {kind}, field: {value}}}
			response.Request = httptest.NewRequest(http.MethodGet, "https://cms.example.org/api/articles", nil)
			v := probe.Judge(probe.Recording{Response: response, Body: []byte(c.body)}.Exchange(), nil).Verdict
			if v.Blame != c.blame || !strings.Contains(v.Summary, c.says) {
				t.Errorf("blames %s: %s", v.Blame, v.Summary)
			}
		})
	}
}
