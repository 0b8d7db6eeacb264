package explaincmd_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/cmd/internal/cli"
)

// pastes are texts of about 1 MiB.
func pastes() map[string]string {
	words := strings.Repeat(`"some words of a long answer", `, 35_000)
	body := `{"error":{"code":"NOT_FOUND","message":"no such article","details":{"tried":[` + words + `""]}}}`
	var archive strings.Builder
	for i := range 1000 {
		status, text := 200, `{\"data\":[],\"metadata\":{\"page\":1,\"limit\":10,\"total\":0},\"x\":\"`+strings.Repeat("y", 500)+`\"}`
		if i%3 == 0 {
			status, text = 503, `{\"error\":{\"code\":\"SERVICE_UNAVAILABLE\",\"message\":\"Service temporarily unavailable\"}}`
		}
		fmt.Fprintf(&archive, `,{"startedDateTime":"2026-01-02T03:04:06.000Z","time":30,"request":{"method":"GET","url":"https://cms.example.org/api/articles/%d","headers":[]},`+
			`"response":{"status":%d,"httpVersion":"http/1.1","headers":[{"name":"Content-Type","value":"application/json"}%s],"content":{"text":"%s"}},"timings":{"wait":30}}`,
			i, status, strings.Repeat(`,{"name":"X-Some-Header","value":"and its value"}`, 7), text)
	}
	var varied strings.Builder
	for i := range uint64(8000) {
		fmt.Fprintf(&varied, "2026-01-02T03:04:05Z ERROR request %016x failed: connect ECONNREFUSED 127.0.0.1:1337, status code 503 RATE_LIMIT, took %d ms\n", i*0x9e3779b97f4a7c15, i)
	}
	return map[string]string{
		"body":       body,
		"transcript": "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n" + body,
		"archive":    `{"log":{"creator":{"name":"WebInspector"},"entries":[` + archive.String()[1:] + `]}}`,
		"verbose":    "* Connected to h (192.0.2.1) port 80\n> GET /api/a HTTP/1.1\n> Host: h\n> \n< HTTP/1.1 404 Not Found\n< Content-Type: application/json\n< \n" + strings.ReplaceAll(body, ", ", ",\n  "),
		"page":       "<!doctype html><title>502 Bad Gateway</title><body>" + strings.Repeat("<p>Some words, and 404 more of them</p>\n", 26_000),
		"log":        strings.Repeat("2026-01-02T03:04:05Z INFO request 7 handled in 12 ms path=/api/articles/7 status=200\n", 12_500),
		"failures":   strings.Repeat("2026-01-02T03:04:05Z ERROR request 7 failed: connect ECONNREFUSED 127.0.0.1:1337, status code 503 RATE_LIMIT\n", 9_500),
		"varied":     varied.String(),
		"prose":      strings.Repeat("Lorem ipsum dolor sit amet, error handling in general is hard; we do it with care. ", 12_500),
		"brackets":   strings.Repeat("[", 500_000) + strings.Repeat("]", 500_000),
	}
}

// BenchmarkPaste explains 1 MiB from stdin, which should take less than 50 ms.
func BenchmarkPaste(b *testing.B) {
	for name, text := range pastes() {
		for _, format := range []string{"human", "json"} {
			b.Run(name+"/"+format, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					sys := &cli.System{
						Args: []string{"explain", "-", "-o", format}, LookupEnv: func(string) (string, bool) { return "", false },
						Stdin: strings.NewReader(text), Stdout: io.Discard, Stderr: io.Discard, Now: time.Now, Environ: func() []string { return nil },
					}
					cmd.Run(context.Background(), sys)
				}
			})
		}
	}
}

// BenchmarkLogThrough passes 10 MB of a log without errors through. It should take less than half a second, because each line is searched for
// secrets.
func BenchmarkLogThrough(b *testing.B) {
	line := "2026-01-02T03:04:05Z INFO request 7 handled in 12 ms path=/api/articles/7 status=200\n"
	text := strings.Repeat(line, 10_000_000/len(line))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sys := &cli.System{
			Args: []string{"explain", "-"}, LookupEnv: func(string) (string, bool) { return "", false },
			Stdin: strings.NewReader(text), Stdout: io.Discard, Stderr: io.Discard, Now: time.Now, Environ: func() []string { return nil },
		}
		cmd.Run(context.Background(), sys)
	}
}
