package probe_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// largest is what one answer keeps, the hardest case for a rule that looks at the body.
const largest = exchange.DefaultMaxBody

// hardCases are exchanges that make rules work: large bodies of each kind, and keys and requests that are worth a look.
func hardCases() map[string]exchanged {
	fill := func(head, unit, end string) string {
		return head + strings.Repeat(unit, (largest-len(head)-len(end))/len(unit)) + end
	}
	item := `{"slug":"a","title":"Überblick"},`
	return map[string]exchanged{
		"a list":                   {answer: list},
		"a list of 1 MiB":          {answer: fill("200\nContent-Type: application/json\n\n"+`{"data":[`, item, `{}]}`)},
		"1 MiB that ends badly":    {answer: fill("200\nContent-Type: application/json\n\n"+`{"data":[`, item, "\xff")},
		"a page of 1 MiB":          {answer: fill("503\nContent-Type: text/html\n\n<html><title>x</title>", "<p>text</p>", "")},
		"a text of 1 MiB":          {answer: fill("403\nContent-Type: text/plain\n\n", "blocked ", "")},
		"a refused token of 8 KiB": {key: token(`{"exp":1,"sub":"` + strings.Repeat("x", 6<<10) + `"}`), answer: refused401},
		"a broken request of 64 KiB": {method: http.MethodPost, sentType: "application/json",
			sentBody: "[" + strings.Repeat(`"x",`, 16000), answer: invalid},
	}
}

// mostPerVerdict is what the rules may take beyond decoding.
const mostPerVerdict = time.Millisecond

func BenchmarkDiagnose(b *testing.B) {
	for name, hard := range hardCases() {
		b.Run(name, func(b *testing.B) {
			r := judge(b, hard.build(b))
			b.ReportAllocs()
			for b.Loop() {
				probe.Diagnose(r)
			}
			if each := b.Elapsed() / time.Duration(b.N); each > mostPerVerdict {
				b.Errorf("%s for one verdict; promised is %s", each, mostPerVerdict)
			}
		})
	}
}
