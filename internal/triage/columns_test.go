package triage_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/tools/txtar"

	"github.com/hex21/hex21/internal/triage"
)

// The first line of CSV and TSV says which column holds statuses, codes and more, whatever the blocks in which it is read.
func TestColumns(t *testing.T) {
	t.Parallel()
	a, err := txtar.ParseFile("testdata/columns.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		log, want := a.Files[i], strings.Split(strings.TrimSpace(string(a.Files[i+1].Data)), "\n")
		t.Run(log.Name, func(t *testing.T) {
			t.Parallel()
			checkLog(t, string(log.Data), want)
			source := triage.Source{Name: "log", Live: live(iotest.OneByteReader(bytes.NewReader(log.Data)))}
			if p, err := follow(triage.Options{}, source); err != nil || says(p) != want[0] {
				t.Errorf("followed: %s, %v", says(p), err)
			}
			text := []byte(strings.Repeat(string(log.Data), 20))
			once := whole(t, text, triage.Options{Workers: 1}.Serially())
			for _, size := range []int{1, 64, 300} {
				for name, read := range map[string]func(testing.TB, []byte, triage.Options) string{"stream": whole, "file": wholeFile} {
					if got := read(t, text, triage.Options{Workers: 4}.WithBlocks(size)); got != once {
						t.Errorf("%s in blocks of %d bytes\n%s", name, size, differ(got, once))
					}
				}
			}
		})
	}
}

// Titles and comments may precede the names, and a source of which nothing else has arrived yet may still have some.
func TestColumnsBelowTitles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, log, want string }{
		{"a comment", "# made by tool 1.2, 2026\n\ntime,status,bytes\n2026-11-28T04:15:54Z,429,503\n2026-11-28T04:15:54Z,200,404\n", "429:1"},
		{"a title", "Errors of November\ntime;error_code;http_status\n1795839354;RATE_LIMIT;429\n", "429:1 RATE_LIMIT:1"},
		{"the separator, for spreadsheets", "sep=;\ntime;bytes;status\n1795839354;503;404\n", "404:1"},
		{"decoy: one known name of a table below a title", "Usage\nstatus,fruit,color\n404,503,500\n", ""},
		{"decoy: a row before the names", "a,404,500\ntime,status,bytes\n1,503,404\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if p := run(t, c.log); says(p) != c.want {
				t.Errorf("got %q, want %q", says(p), c.want)
			}
			source := triage.Source{Name: "log", Live: live(iotest.OneByteReader(strings.NewReader(c.log)))}
			if p, err := follow(triage.Options{}, source); err != nil || says(p) != c.want {
				t.Errorf("followed: %q, %v, want %q", says(p), err, c.want)
			}
		})
	}
}

// Cells of several lines, lines of other logs between rows, and quotes that are not closed have the same result however the source is divided.
func TestAnySplitOfColumnsHasTheSameResult(t *testing.T) {
	t.Parallel()
	rows := []string{"2026-11-28T04:15:54Z,failed: GONE,404", "2026-11-28T04:15:54Z,\"failed: GONE\n", "x, \"\"y\"\"\",429", "\",200", "2026-11-28T04:15:55Z,\"a,404", "2026-11-28T04:15:55Z,ok,200",
		"\"failed: GONE", "\"", "{\"a\":1}{\"code\":\"GONE\"}", "2026-11-28T04:15:54Z,\"{\"\"code\"\":\"\"GONE\"\"}\",410"}
	r := rand.New(rand.NewPCG(13, 14))
	for round := range 60 {
		var b strings.Builder
		b.WriteString([]string{"time,message,status\n", "2026-11-28T04:15:54Z,done,200\n"}[round%2])
		for range 1 + r.IntN(60) {
			from := rows
			if r.IntN(5) == 0 {
				from = fragments
			}
			b.WriteString(from[r.IntN(len(from))] + "\n")
		}
		text := []byte(b.String())
		want := whole(t, text, triage.Options{Workers: 1}.Serially())
		for _, size := range []int{1, 30, 100, 1000} {
			for name, read := range map[string]func(testing.TB, []byte, triage.Options) string{"stream": whole, "file": wholeFile} {
				if got := read(t, text, triage.Options{Workers: 4}.WithBlocks(size)); got != want {
					t.Fatalf("%s in blocks of %d bytes\n%s\n%q", name, size, differ(got, want), text)
				}
			}
		}
	}
}
