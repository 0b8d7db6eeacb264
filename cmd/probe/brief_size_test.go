package probecmd_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
)

// briefOf runs "hex21 probe --brief" on a saved answer.
func briefOf(t *testing.T, answer string) string {
	t.Helper()
	var out, errors bytes.Buffer
	sys := &cli.System{
		Args:  []string{"probe", "--brief", "-o", "json", "--from", "-", "https://cms.example.org/api/articles/" + strings.Repeat("%C3%A4", 100)},
		Stdin: strings.NewReader(answer), Stdout: &out, Stderr: &errors, Now: time.Now,
		LookupEnv: func(string) (string, bool) { return "", false }, Environ: func() []string { return nil },
	}
	if code := cmd.Run(t.Context(), sys); code <= cli.ExitUsage || !json.Valid(out.Bytes()) {
		t.Fatalf("exit %d: %s%s", code, &out, &errors)
	}
	return out.String()
}

// TestBriefIsShort holds --brief to 1.5 KB for each code, each status, and errors as long as a server likes.
func TestBriefIsShort(t *testing.T) {
	t.Parallel()
	long := func(n int) string { return strings.Repeat("é\\u0001<& ", n/8) }
	headers := "X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 99999999999\nRetry-After: soon\nX-Request-ID: " +
		strings.Repeat("i", 300) + "\nRateLimit-Policy: " + strings.Repeat(`"p";q=100;w=60, `, 40) + "\"q\";q=1;w=1\n"
	answers := map[string]string{}
	for _, e := range explain.Builtin().Codes() {
		status := http.StatusBadRequest
		if len(e.Statuses) > 0 {
			status = e.Statuses[0]
		}
		answers[e.Code] = fmt.Sprintf("HTTP/1.1 %d X\nContent-Type: application/json\n%s\n{\"error\":{\"code\":%q,\"message\":\"%s\",\"details\":{\"a\":[\"%s\"]}}}",
			status, headers, e.Code, long(300), long(200))
	}
	for status := 400; status < 600; status++ {
		if http.StatusText(status) == "" && status < 520 {
			continue
		}
		answers[fmt.Sprint(status)] = fmt.Sprintf("HTTP/1.1 %d X\nServer: cloudflare\nContent-Type: text/html\n%s\n<html><title>%[1]d %[3]s</title><p>%[3]s</p></html>", status, headers, long(4000))
	}
	answers["a huge code"] = "HTTP/1.1 404 X\nContent-Type: application/json\n\n{\"error\":{\"code\":\"" + strings.Repeat("X", 5000) + "\",\"message\":\"" + long(9000) + "\",\"details\":\"" + long(9000) + "\"}}"
	for name, answer := range answers {
		text := briefOf(t, answer)
		if len(text) > 1500+1 {
			t.Errorf("%s has %d bytes: %s", name, len(text), text)
		}
		if !strings.Contains(text, `"summary":"`) || !strings.Contains(text, `"status":`) {
			t.Errorf("%s lacks its verdict: %s", name, text)
		}
	}
}

// TestBriefOfTheMockIsShort holds --brief to 1.5 KB for whatever the mock answers with, broken transfers included.
func TestBriefOfTheMockIsShort(t *testing.T) {
	t.Parallel()
	paths := []string{"/articles/slug", "/nowhere", "/articles?limit=1000"}
	for _, fault := range []string{"empty", "html", "string", "truncated", "reset", "redirect-loop", "wrong-type", "huge", "invalid-utf8", "bad-gzip"} {
		paths = append(paths, "/faults/"+fault)
	}
	for _, e := range explain.Builtin().Codes() {
		paths = append(paths, "/errors/"+e.Code)
	}
	for _, path := range paths {
		var out, errors bytes.Buffer
		sys := &cli.System{
			Args: []string{"probe", "--mock", "--brief", "-o", "json", "-L", path}, Stdout: &out, Stderr: &errors, Now: time.Now,
			LookupEnv: func(string) (string, bool) { return "", false }, Environ: func() []string { return nil },
		}
		if code := cmd.Run(t.Context(), sys); code == cli.ExitUsage || !json.Valid(out.Bytes()) {
			t.Fatalf("%s: exit %d: %s%s", path, code, &out, &errors)
		}
		if out.Len() > 1500+1 {
			t.Errorf("%s has %d bytes: %s", path, out.Len(), &out)
		}
	}
}
