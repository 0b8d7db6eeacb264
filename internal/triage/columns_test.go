package triage_test

import (
	"bytes"
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
