package explain_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
)

// quietLog is a log in which nothing is known.
var quietLog = bytes.Repeat([]byte(`10.0.0.1 - - [28/Nov/2026:09:00:00 +0000] "GET /api/articles?page=2 HTTP/1.1" 200 5123 "-" "curl/8.5.0"
{"time":"2026-11-28T09:00:00Z","level":"info","msg":"request done","method":"GET","path":"/api/articles","status":200,"ms":12}
2026-11-28T09:00:00.123Z INFO worker 7: fetched 100 articles in 1.2 s, connection reused, cache hit ratio 0.93
`), 3000)

// BenchmarkScanQuiet measures what the stream mode costs per byte of a log without hits.
func BenchmarkScanQuiet(b *testing.B) {
	scanner := explain.Builtin().NewScanner()
	b.SetBytes(int64(len(quietLog)))
	for b.Loop() {
		scanner.Lines(quietLog, func(int, int, []explain.Hit) bool { b.Fatal("a hit"); return false })
	}
}

// BenchmarkFindPaste measures a megabyte that is pasted, with an error in every third line.
func BenchmarkFindPaste(b *testing.B) {
	const line = "2026-11-28T09:00:00Z WARN articles: call failed: connect ECONNREFUSED 127.0.0.1:1337 (request 7f3c)\n" +
		"2026-11-28T09:00:00Z INFO articles: request 7f3c done in 12 ms\n" +
		"2026-11-28T09:00:01Z ERROR Hex21Error: RATE_LIMIT: slow down, request 8812\n"
	paste := strings.Repeat(line, 1<<20/len(line))
	b.SetBytes(int64(len(paste)))
	for b.Loop() {
		if hits, err := explain.Builtin().Find(paste); err != nil || len(hits) != 2 {
			b.Fatal(hits, err)
		}
	}
}
