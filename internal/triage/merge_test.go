package triage_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/triage"
)

// keptSamples is how many samples of each code the results keep, if there are not too many codes.
const keptSamples = 20

// part is the partial result of a file, as "triage --partial" writes it.
func part(t testing.TB, sources ...triage.Source) []byte {
	t.Helper()
	return partOf(t, 700, sources...)
}

// partOf reads in blocks of some bytes.
func partOf(t testing.TB, block int, sources ...triage.Source) []byte {
	t.Helper()
	p, err := triage.Run(context.Background(), slices.Values(sources), triage.Options{Vocabulary: vocabulary, Workers: 2, Samples: keptSamples}.WithBlocks(block))
	if err != nil {
		t.Fatal(err)
	}
	return encoded(t, p)
}

func encoded(t testing.TB, p *triage.Partial) []byte {
	t.Helper()
	var out bytes.Buffer
	err := p.Write(func(text []byte) error { out.Write(text); return nil }, func(doc any) ([]byte, error) { return json.Marshal(doc) })
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// merged is what "triage --merge --partial" makes of parts.
func merged(t testing.TB, parts ...[]byte) []byte {
	t.Helper()
	p, err := triage.ReadPartial(bytes.NewReader(bytes.Join(parts, []byte{'\n'})), keptSamples)
	if err != nil {
		t.Fatal(err)
	}
	return encoded(t, p)
}

// Merging is associative and commutative, and has the same result as one run over everything.
func TestMergeHasTheSameResultAsOneRun(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(13, 14))
	for round := range 24 {
		block, files, big := 700, 2+r.IntN(6), round == 0
		if big {
			block, files = 256<<10, 6 // small blocks take long in a long log
		}
		var sources []triage.Source
		var parts [][]byte
		for i := range files {
			text := mixed(r, r.IntN(60))
			if big && i%2 == 0 { // more names and more seconds than a result keeps
				long := []byte(text)
				for n := range 6000 + 100*r.IntN(30) {
					long = fmt.Appendf(long, `{"time":%d,"status":429,"client_ip":"10.%d.%d.%d","error":{"code":"CODE_%c%c%c"}}`+"\n", 1795839354+i*100000+n*4,
						n>>16, n>>8&255, n&255, 'A'+n%26, 'A'+n/26%26, 'A'+n/676%26)
				}
				text = string(long)
			}
			s := source(fmt.Sprintf("log-%d", i), text)
			sources, parts = append(sources, s), append(parts, partOf(t, block, s))
		}
		want := partOf(t, block, sources...)
		if p, err := triage.ReadPartial(bytes.NewReader(want), keptSamples); err != nil || p.Clients.Full != big {
			t.Fatalf("too many clients: %t, want %t, %v", p.Clients.Full, big, err)
		}
		if got := merged(t, parts...); string(got) != string(want) {
			t.Fatalf("in order\n%s", differ(string(got), string(want)))
		}
		for len(parts) > 1 { // two parts at a time, in any order
			i := r.IntN(len(parts))
			one := parts[i]
			parts = append(parts[:i:i], parts[i+1:]...)
			i = r.IntN(len(parts))
			parts[i] = merged(t, parts[i], one)
		}
		if string(parts[0]) != string(want) {
			t.Fatalf("two at a time\n%s", differ(string(parts[0]), string(want)))
		}
	}
}

// A record that is cut between two parts counts on both sides, as docs/triage.md says; one between them counts once.
func TestCutsBetweenParts(t *testing.T) {
	t.Parallel()
	const first, second = "2026-11-28 04:15:54 ERROR failed: GONE\n", "  at x\nCaused by: Hex21Error: GONE: x\n"
	count := func(parts ...[]byte) int64 {
		p, err := triage.ReadPartial(bytes.NewReader(bytes.Join(parts, nil)), 3)
		if err != nil {
			t.Fatal(err)
		}
		return p.Codes["GONE"].Count
	}
	if n := count(part(t, source("a", first+second))); n != 1 {
		t.Errorf("a whole record counts %d times", n)
	}
	if n := count(part(t, source("a", first)), part(t, source("a", second))); n != 2 {
		t.Errorf("a record that is cut counts %d times", n)
	}
	if n := count(part(t, source("a", first+second)), part(t, source("a", first+second))); n != 2 {
		t.Errorf("two records count %d times", n)
	}
}

// A code in many files lists the first ones by name, and counts the hits in the others, also when the files are read in parts.
func TestSourcesAreBounded(t *testing.T) {
	t.Parallel()
	var all []triage.Source
	for i := range 5000 {
		all = append(all, source(fmt.Sprintf("app-%04d.log", i), `ERROR {"error":{"code":"RATE_LIMIT","message":"Rate limit exceeded"}}`+"\n"))
	}
	merged := triage.NewPartial(keptSamples)
	for i := range 5 { // the last files first
		p, err := triage.ReadPartial(bytes.NewReader(part(t, all[4000-1000*i:5000-1000*i]...)), keptSamples)
		if err != nil {
			t.Fatal(err)
		}
		merged.Merge(p)
	}
	if one := part(t, all...); !bytes.Equal(encoded(t, merged), one) {
		t.Error("the merged result differs from that of one run")
	}
	c := merged.Summary(vocabulary).Codes[0]
	if len(c.Sources) != 1024 || c.OtherSources != 5000-1024 || c.Sources["app-1023.log"] != 1 || c.Count != 5000 {
		t.Errorf("%d sources, %d others, %d in all", len(c.Sources), c.OtherSources, c.Count)
	}
}

// Of many files that cannot be read, the first ones are listed.
func TestErrorsAreBounded(t *testing.T) {
	t.Parallel()
	_, err := triage.Run(t.Context(), func(yield func(triage.Source) bool) {
		for i := range 3000 {
			if !yield(triage.Source{Name: fmt.Sprintf("app-%04d.log", i), Open: func() (io.ReadCloser, error) { return nil, fs.ErrPermission }}) {
				return
			}
		}
	}, triage.Options{Vocabulary: vocabulary, Workers: 2})
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 1001 || lines[999] != "app-0999.log: permission denied" || lines[1000] != "2000 more files could not be read" {
		t.Errorf("%d lines, the last ones %q", len(lines), lines[len(lines)-2:])
	}
}

// Each code of a result takes the same time, even if its catalog knows them all, so that none can be dropped.
func TestManyKnownCodesTakeLinearTime(t *testing.T) {
	t.Parallel()
	const codes = 30_000
	var b strings.Builder
	b.WriteString(`{"schema":"hex21.triage-partial/v1","series":{"width_seconds":1},"limited":{"width_seconds":1},"codes":{"CODE":null`)
	for i := range codes {
		fmt.Fprintf(&b, `,"CODE_%d":{"known":true,"count":1}`, i)
	}
	b.WriteString("}}")
	start := time.Now()
	p, err := triage.ReadPartial(strings.NewReader(b.String()), 3)
	if err != nil || len(p.Codes) != codes {
		t.Fatalf("%d codes, %v", len(p.Codes), err)
	}
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("it took %v", took)
	}
}
