package record_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
)

var vocabulary = search.NewVocabulary(explain.Builtin())

// recordsOf returns the records of a log: the texts of their lines, with " / " between them.
func recordsOf(text string) (out []string) {
	a := record.NewAssembler(vocabulary)
	a.Every = true
	a.Emit = func(r *record.Record) {
		var lines []string
		for _, p := range r.Pieces {
			lines = append(lines, string(p.Text))
		}
		out = append(out, strings.Join(lines, " / "))
	}
	a.ReadChunk(&record.Chunk{Data: []byte(text), Last: true}, 0)
	a.Finish()
	return out
}

func TestRecords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"lines", "2026-11-28 04:15:54 ERROR a\n2026-11-28 04:15:55 ERROR b\n", []string{"2026-11-28 04:15:54 ERROR a", "2026-11-28 04:15:55 ERROR b"}},
		{"a stack trace", "2026-11-28 04:15:54 ERROR a\nHex21Error: GONE: x\n    at f (/a.js:1:2)\nnext line here\n", []string{"2026-11-28 04:15:54 ERROR a / Hex21Error: GONE: x /     at f (/a.js:1:2)", "next line here"}},
		{"an exception alone", "Hex21Error: GONE: x\nHex21Error: CONFLICT: x\n", []string{"Hex21Error: GONE: x", "Hex21Error: CONFLICT: x"}},
		{"containers that interleave", "web-1  | ERROR a\ndb-1  | ERROR b\nweb-1  |   at f\n", []string{"ERROR a /   at f", "ERROR b"}},
		{"parts of a line", "2026-11-28T04:15:54Z stdout P one \n2026-11-28T04:15:54Z stderr F other\n2026-11-28T04:15:54Z stdout F line\n", []string{"other", "one line"}},
		{"entries of a document", `{"log":{"entries":[{"a":1},{"a":2}]}}` + "\n", []string{`{"a":1}`, `{"a":2}`}},
		{"entries of a document over several lines", "{\"log\": {\n\"entries\": [\n{\"a\":1},\n{\"a\":2}\n]}}\n", []string{`{"a":1}`, `{"a":2}`}},
		{"a transcript", "HTTP/1.1 404 Not Found\nX-A: b\n\n{\n}\nHTTP/1.1 200 OK\n", []string{"HTTP/1.1 404 Not Found / X-A: b /  / { / }", "HTTP/1.1 200 OK"}},
	} {
		got := recordsOf(c.text)
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}

// Without an error in it, a line is counted and not handed out.
func TestOnlyRecordsThatMayHoldAnError(t *testing.T) {
	t.Parallel()
	a := record.NewAssembler(vocabulary)
	var lines []int64
	a.Emit = func(r *record.Record) { lines = append(lines, r.Pieces[0].Place.Line) }
	n := a.ReadChunk(&record.Chunk{Data: []byte("2026-11-28 04:15:54 INFO a\n2026-11-28 04:15:55 ERROR failed: GONE\n2026-11-28 04:15:56 INFO \xff\n")}, 10)
	a.Finish()
	if !slices.Equal(lines, []int64{12}) || n != (record.Counts{Lines: 3, Undecodable: 1}) {
		t.Errorf("lines %v, %+v", lines, n)
	}
}

// The chunks of a text are the text, whatever the size of the buffer and of what is read at once, and they end with a line.
func FuzzCutter(f *testing.F) {
	f.Add("a\nbb\n\nccc", uint8(2), uint8(3), false)
	f.Add("aaaaaaaaaaaaa", uint8(1), uint8(1), true)
	f.Fuzz(func(t *testing.T, text string, buffer, atOnce uint8, once bool) {
		c := record.Cutter{In: &slowly{strings.NewReader(text), int(atOnce)%7 + 1}}
		var out strings.Builder
		for {
			chunk, err := c.Cut(make([]byte, int(buffer)%9+1), once)
			if chunk.Offset != int64(out.Len()) || !chunk.Last && !strings.HasSuffix(string(chunk.Data), "\n") {
				t.Fatalf("chunk %q at %d, last %t, after %q", chunk.Data, chunk.Offset, chunk.Last, out.String())
			}
			out.Write(chunk.Data)
			if errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
		if out.String() != text {
			t.Errorf("got %q, want %q", out.String(), text)
		}
	})
}

// slowly is a reader that returns a few bytes at a time.
type slowly struct {
	io.Reader
	most int
}

func (s *slowly) Read(p []byte) (int, error) { return s.Reader.Read(p[:min(len(p), s.most)]) }
