package explain_test

import (
	"testing"

	"github.com/hex21/hex21/explain"
)

// BenchmarkGet measures what a program that explains one code pays: a new catalog and one file.
func BenchmarkGet(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := explain.Builtin().Get("RATE_LIMIT"); !ok {
			b.Fatal("no RATE_LIMIT")
		}
	}
}

// BenchmarkGetAgain measures what a server pays for a code that it has given before.
func BenchmarkGetAgain(b *testing.B) {
	catalog := explain.Builtin()
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := catalog.Get("RATE_LIMIT"); !ok {
			b.Fatal("no RATE_LIMIT")
		}
	}
}

// BenchmarkAll measures reading every file.
func BenchmarkAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if len(explain.Builtin().All()) == 0 {
			b.Fatal("no entries")
		}
	}
}

// BenchmarkLookupText measures a pasted line of a log, against a catalog that is new each time.
func BenchmarkLookupText(b *testing.B) {
	const line = `2024-04-01T12:00:00Z WARN articles: Hex21Error: RATE_LIMIT: Rate limit exceeded (request 7f3c)`
	b.ReportAllocs()
	for b.Loop() {
		if _, err := explain.Builtin().Lookup(line); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFindCodes measures the search in text alone, per byte of a log.
func BenchmarkFindCodes(b *testing.B) {
	const line = `2024-04-01T12:00:00Z GET /api/articles/a?page=2 429 {"error":{"code":"RATE_LIMIT","message":"Rate limit exceeded"}}` + "\n"
	catalog := explain.Builtin()
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		if len(catalog.FindCodes(line)) != 1 {
			b.Fatal("not one code")
		}
	}
}
