package probecmd_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/probe"
)

// statusBody is a kind of body that any status may come with.
type statusBody struct {
	name, contentType string
	of                func(status int) string
}

func statusBodies() []statusBody {
	return []statusBody{
		{"empty", "", func(int) string { return "" }},
		{"html", "text/html", func(status int) string {
			return fmt.Sprintf("<!doctype html><html><head><title>%d</title></head><body>Hello.</body></html>", status)
		}},
		{"json", "application/json", func(status int) string {
			if status < 400 {
				return `{"data":[],"metadata":{"page":1,"limit":20,"total":0}}`
			}
			return `{"error":{"code":"OWN_CODE","message":"Own words."}}`
		}},
	}
}

// TestEveryStatusHasAVerdict sends every final status with every kind of body: for each, hex21 explains in a sentence what it
// is, and ends with the exit code of its class.
func TestEveryStatusHasAVerdict(t *testing.T) {
	t.Parallel()
	bodies := statusBodies()
	server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status, _ := strconv.Atoi(r.URL.Query().Get("status"))
		kind, _ := strconv.Atoi(r.URL.Query().Get("body"))
		w.Header()["Content-Type"] = nil
		if declared := bodies[kind].contentType; declared != "" {
			w.Header().Set("Content-Type", declared)
		}
		w.WriteHeader(status)
		io.WriteString(w, bodies[kind].of(status)) // 204 and 304 have no body, so there it goes nowhere
	}))
	s := scripttest.SessionAt(server.URL + "/api")
	for kind, body := range bodies {
		t.Run(body.name, func(t *testing.T) {
			t.Parallel()
			for status := 200; status <= 599; status++ {
				got := s.Run(t, "probe", "--json", fmt.Sprintf("/x?status=%d&body=%d", status, kind))
				var doc probe.Result
				if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil || doc.Response == nil || doc.Response.Status != status {
					t.Fatalf("%d: no such response: %v\n%s%s", status, err, got.Stdout, got.Stderr)
				}
				summary := doc.Verdict.Summary
				if !strings.Contains(summary, strconv.Itoa(status)) || strings.Contains(strings.ToLower(summary), "unknown") {
					t.Errorf("%d: the summary is %q", status, summary)
				}
				if want := exitOfStatusAndBody(status, body.name); got.Code != want {
					t.Errorf("%d: the exit code is %d, want %d: %s", status, got.Code, want, summary)
				}
				if v := doc.Verdict; v.Layer == "" || v.Blame == "" || v.OK != (v.Blame == probe.BlameNone) {
					t.Errorf("%d: ok is %t, the layer %q, the blame %q", status, v.OK, v.Layer, v.Blame)
				}
				if !doc.Verdict.OK && len(doc.Verdict.Next) == 0 {
					t.Errorf("%d: there is no next step", status)
				}
			}
		})
	}
}

// exitOfStatusAndBody is exitOfStatus where a success must also have the body that the API promises.
func exitOfStatusAndBody(status int, body string) int {
	switch {
	case status == http.StatusNoContent, status == http.StatusResetContent && body != "html":
		return 0
	case status < 300 && body != "json":
		return 9
	}
	return exitOfStatus(status)
}
