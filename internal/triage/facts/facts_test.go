package facts_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/triage/facts"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
)

// says returns the facts of a record of lines as words.
func says(r *facts.Reader, lines ...string) string {
	var rec record.Record
	for i, line := range lines {
		rec.Pieces = append(rec.Pieces, record.Piece{Text: []byte(line), Raw: []byte(line), Place: record.Place{Line: int64(i + 1)}, Hot: true})
	}
	f := r.Read(&rec)
	var out []string
	for _, h := range f.Hits {
		out = append(out, fmt.Sprintf("%s on line %d, known %t", h.Code, h.Line, h.Known))
	}
	for _, s := range f.Statuses {
		out = append(out, fmt.Sprint(s))
	}
	for _, named := range []struct {
		name string
		text []byte
	}{{"id", f.ID}, {"client", f.Client}, {"path", f.Path}, {"key", f.Key}} {
		if len(named.text) > 0 {
			out = append(out, named.name+" "+string(named.text))
		}
	}
	if f.Timed {
		out = append(out, time.Unix(0, f.Time).UTC().Format("15:04:05.999"))
	}
	return strings.Join(out, "; ")
}

// One reader reads one record after the other, and nothing of one is left in the next.
func TestFactsOfARecord(t *testing.T) {
	t.Parallel()
	r := facts.NewReader(search.NewVocabulary(explain.Builtin()))
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{`{"time":"2026-11-28T04:15:54Z","request_id":"abc","client_ip":"10.0.0.1","path":"/articles","status":404,"error":{"code":"NOT_FOUND"}}`},
			"NOT_FOUND on line 1, known true; 404; id abc; client 10.0.0.1; path /articles; 04:15:54"},
		{[]string{`10.0.0.2 - - [28/Nov/2026:04:15:55 +0000] "GET /docs HTTP/1.1" 503 404 "-" "curl code=GONE"`}, "503; client 10.0.0.2; path /docs; 04:15:55"},
		{[]string{"2026-11-28 04:15:56 ERROR sync failed", "Hex21Error: RATE_LIMIT: slow down", "    at f (/a.js:404:1)"}, "RATE_LIMIT on line 2, known true; 04:15:56"},
		{[]string{`body={"error":{"code":"TEAPOT_FULL","message":"x"}} key=hx_0123456789`}, "TEAPOT_FULL on line 1, known false; key hx_0123456789"},
		{[]string{`published "RATE_LIMIT: what it means", took 404 ms`}, ""},
	} {
		if got := says(r, c.lines...); got != c.want {
			t.Errorf("%q\ngot  %s\nwant %s", c.lines, got, c.want)
		}
	}
}
