package texts_test

import (
	"bytes"
	"testing"

	"github.com/hex21/hex21/explain/texts"
)

// BenchmarkFindNothing measures what a log without hits costs.
func BenchmarkFindNothing(b *testing.B) {
	log := bytes.Repeat([]byte(`10.0.0.1 - - [28/Nov/2026:09:00:00 +0000] "GET /api/articles?page=2 HTTP/1.1" 200 5123 "-" "curl/8.5.0"
{"time":"2026-11-28T09:00:00Z","level":"info","msg":"request done","method":"GET","path":"/api/articles","status":200,"ms":12}
2026-11-28T09:00:00.123Z INFO worker 7: fetched 100 articles in 1.2 s, connection reused, cache hit ratio 0.93
`), 3000)
	b.SetBytes(int64(len(log)))
	for b.Loop() {
		if found := texts.Find(log); len(found) > 0 {
			b.Fatal(found)
		}
	}
}
