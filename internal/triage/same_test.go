package triage_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/tools/txtar"

	"github.com/hex21/hex21/internal/triage"
)

// whole returns everything that a result holds, as text that can be compared.
func whole(t testing.TB, text []byte, o triage.Options) string {
	t.Helper()
	return wholeOf(t, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }, o)
}

// wholeFile is whole for a text in a file, which is read in several places at a time.
func wholeFile(t testing.TB, text []byte, o triage.Options) string {
	t.Helper()
	info, err := fs.Stat(fstest.MapFS{"log": {Data: text}}, "log")
	if err != nil {
		t.Fatal(err)
	}
	return wholeOf(t, func() (io.ReadCloser, error) { return &file{bytes.NewReader(text), info}, nil }, o)
}

// file is a text that is read like a file.
type file struct {
	*bytes.Reader
	info fs.FileInfo
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

func wholeOf(t testing.TB, open func() (io.ReadCloser, error), o triage.Options) string {
	t.Helper()
	o.Vocabulary, o.Samples = vocabulary, 5
	var lines []string
	o.Line = func(_ string, line []byte) { lines = append(lines, string(line)) }
	s := source("log", "")
	s.Open = open
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{s}), o)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(data) + strings.Join(lines, "\n")
}

// differ returns where two texts begin to differ.
func differ(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return "got  " + got[max(0, i-200):min(len(got), i+200)] + "\nwant " + want[max(0, i-200):min(len(want), i+200)]
}

// mixed is a log of records of every kind in any order.
func mixed(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(fragments[r.IntN(len(fragments))])
		if r.IntN(50) > 0 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

var fragments = []string{
	`{"level":"info","time":"2026-11-28T04:15:54.123Z","status":200,"duration":404,"path":"/articles/a"}`,
	`{"level":"error","time":"2026-11-28T04:15:55.123Z","status":429,"error":{"code":"RATE_LIMIT","message":"x"},"request_id":"abc"}`,
	`2026-11-28 04:15:54,123 ERROR app failed: NOT_FOUND`, `Traceback (most recent call last):`, `  File "/a.py", line 3, in f`, `    raise Hex21Error(code="GONE")`,
	`hex21.Hex21Error: RATE_LIMIT: x`, `During handling of the above exception, another exception occurred:`, ``, `com.hex21.Hex21Exception: CONFLICT: x`,
	"\tat a.b.C(C.java:3)", `Caused by: com.hex21.Hex21Exception: CONFLICT: y`, `Hex21Error [RATE_LIMIT]: x`, `    at x (/a.js:3:4) {`, `  code: 'RATE_LIMIT',`,
	`  status: 429,`, `  requestId: 'req_0123456789abcdef'`, `}`, `HTTP/1.1 404 Not Found`, `content-type: application/json`, `X-Request-ID: r1`, `{`, `  "error": {`,
	`    "code": "TEAPOT_FULL",`, `    "message": "x"`, `  }`, `{"error":{"code":"GONE","message":"x"}}`, `< HTTP/2 503`, `<`, `* Connection #0 left intact`,
	`2026-11-28T04:15:54.123456789Z stdout P {"error":{"code":"RATE_`, `2026-11-28T04:15:54.123456789Z stdout F LIMIT","message":"x"}}`,
	`2026-11-28T04:15:54.123456789Z stderr F   indented: failed: GONE`, `2026-11-28T04:15:54.123456789Z stderr F ERROR failed: GONE`,
	`{"log":"{\"code\":\"GONE\"}\n","stream":"stdout","time":"2026-11-28T04:15:54.1Z"}`, `{"log":"half ","stream":"stderr","time":"2026-11-28T04:15:54.1Z"}`,
	"\x1b[36mweb-1  | \x1b[0mERROR failed: RATE_LIMIT", "\x1b[33mdb-1   | \x1b[0m  at x", `__CURSOR=s=1`, `__REALTIME_TIMESTAMP=1795839354000000`, `MESSAGE=failed: GONE`,
	`Nov 28 04:15:54 host app[1]: failed: GONE`, `Nov 28 04:15:54 host app[1]:   at x`, `<11>1 2026-11-28T04:15:54.1Z host app 1 - - failed: GONE`,
	`{"log":{"entries":[`, `{"startedDateTime":"2026-11-28T04:15:54.1Z",`, `"response":{"status":429}},`, `{"response":{"status":404}}`, `]}}`, "\xff\xfe broken", "\r",
	`2026-11-28 04:15:54 ERROR Task exception was never retrieved`, `future: <Task exception=Hex21Error('GONE: x')>`, `2026-11-28 04:15:54 SELECT * FROM x WHERE code='GONE'`,
	`2026-11-28T04:15:54.123Z     at x (/a.js:3:4)`, `2026-11-28T04:15:54.123Z   code: 'RATE_LIMIT',`, `2026-11-28T04:15:54.123Z }`, `2026-11-28T04:15:54.123Z `,
	`2026-11-28T04:15:54.123Z web/app   code: 'GONE'`, `2026-11-28T04:15:54.123Z Traceback (most recent call last):`, `2026-11-28T04:15:54.123Z Hex21Error: GONE: x`,
	`2026-11-28T04:15:54.123Z  INFO failed: GONE`, `╭─ Traceback (most recent call last) ─╮`, `│ status = 404 │`, ` ERROR  failed: GONE`, `  INFO[0001] failed: GONE`, `  WARN[0001] code=GONE`,
	`Next Hex21\Sdk\Hex21Exception: GONE: x`, `{"took":1,"hits":{"hits":[{"_source":{"code":"GONE"}},`, `{"results":[[{"field":"@message","value":"failed: GONE"}],[`, "time:1\tua:code=GONE\tstatus:404",
	`1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /articles HTTP/1.1" 429 503 "-" "curl/8"`, `<11>1 2026-11-28T04:15:54Z host app 1 - -   code: 'GONE'`,
	`2026-11-28T04:15:54.1+00:00 app[web.1]: Traceback (most recent call last):`, `2026-11-28T04:15:54.1+00:00 app[web.1]: Hex21Error: GONE: x`, `@400000006928a5f40754d4c0   code: 'GONE'`,
	`# status : 429`, `[04:15:54] ERROR failed`, `SEVERE: failed: GONE`, `Nov 28, 2026 4:15:54 AM a.B c`, `/app/x.rb:404:in ` + "`run': failed (Hex21Error)", `Hex21Error`,
	`Nov 28 04:15:54 host app[2]: failed: GONE`, `Nov 28 04:15:54 host app[2]:   at x: failed: NOT_FOUND`, `[web-7d4b9c6f5-x2x7k]   code: 'GONE'`, `[web-7d4b9c6f5-x2x7k] {`, `[web-7d4b9c6f5-x2x7k]   "code": "GONE"`,
	`[web-7d4b9c6f5-x2x7k] }`, `[web-7d4b9c6f5-b2x7k] done`, `Nov 28 04:15:54 host app[3]: done in 404 ms`, `Nov 28 04:15:54 host app[1]: Traceback (most recent call last):`, `Nov 28 04:15:54 host app[1]: Hex21Error: GONE: x`,
	`[11/28/26 04:15:54] ERROR    failed: GONE`, `                    ERROR    failed: NOT_FOUND`, `                             request_id=abc`, `2026-11-28 04:15:54 INFO ok request_id=abc`,
	`2026-11-28 04:15:55 Hex21Error: GONE: x request_id=def`, `Hex21Error: GONE: x request_id=def`, `2026-11-28 04:16:55 Hex21Error: GONE: x`, "{\n│   'error': {\n│   │   'code': 'TEAPOT_FULL'\n│   }\n}",
	"[28-Nov-2026 04:15:54 UTC] Array\n(\n    [error] => Array\n        (\n            [code] => TEAPOT_FULL\n        )\n)\n",
	"Nov 28 04:15:54 host app[1]: failed\n                             Hex21Error: GONE: x", `                             failed: NOT_FOUND`, "<11>1 2026-11-28T04:15:54Z host app 1 - - failed\ncom.hex21.Hex21Exception: GONE: x\n\tat a.b.C(C.java:3)",
	`Nov 30 22:03:29 2026-11-28 04:15:54 ERROR failed: GONE`, `Nov 30 22:03:29 Traceback (most recent call last):`, `Nov 30 22:03:29 Hex21Error: GONE: x`, `Nov 30 22:03:29   code: 'GONE'`,
	`00:00:05 2026-11-28T04:15:54Z ERROR failed: GONE`, `00:00:05 Traceback (most recent call last):`, `00:00:06 Hex21Error: GONE: x`, `00:01:05 Hex21Error: GONE: x`, `00:00:05   code: 'GONE'`, `00:00:05 done`,
	`5.123456 2026-11-28T04:15:54Z ERROR failed: GONE`, `5.123456 ERROR failed`, `5.123456 Hex21Error: GONE: x`, `5.123456   code: 'GONE'`, `5.123456 done, all is well`, `Request URL: /a`, `ERR! sync failed: GONE`, `ERR! sync   code: 'GONE'`, `ERR! mail }`,
	"thread 'main' panicked at src/main.rs:3:5:", `GONE: x`, `hex21: GONE: x`, "note: run with `RUST_BACKTRACE=1`",
	`[GIN] 2026/11/28 - 04:15:54 | 502 | 12.1µs | 10.0.0.1 | GET      "/a"`, `Error #01: hex21: GONE: x`, `error stack:`, `Caused by (1): Hex21Error: GONE: x`, `   • one status=404`, `   ⨯ two code=GONE`,
	` ERROR[0001] failed: GONE`, `throw new Hex21Error("GONE: x", { status: 410 })`, `      ^`, `Task exception was never retrieved`, "\x1b[31mHTTP/1.1 429 Slow down\x1b[0m", "\x1b[31mX-Request-ID: abc\x1b[0m",
	`timestamp=2026-11-28T04:15:54Z level=error event=failed code=GONE`, `t=2026-11-28T04:15:54+0000 lvl=eror msg=failed code=GONE`, `{\"error\":{\"code\":\"GONE\",`,
	`2026-11-28T04:15:54.123Z   --> GET /a 404 1ms 6b`, `2026-11-28T04:15:54.123Z   <-- GET /a`, `a:1 [28/Nov/2026:04:15:54.1] a b/c 0/0/0/1/1 409 2 - - ---- 1/1/0/0/0 0/0 {x} {#7B#22error#22:#7B#22code#22:#22GONE#22#7D#7D} "GET /a HTTP/1.1"`,
	`2026-11-28T04:15:54.2Z stdout P Nov 28 04:15:54 host app[1]: fai`, `2026-11-28T04:15:54.2Z stdout F led: GONE`, `{"log":"Nov 28 04:15:54 host app[2]: half ","stream":"stdout","time":"2026-11-28T04:15:54.1Z"}`,
	`{"a":1}{"log":"half ","stream":"stdout","time":"2026-11-28T04:15:54.1Z"}`, `{"a":1}{"log":"failed: GONE\n","stream":"stdout","time":"2026-11-28T04:15:55.1Z"}`,
	`{"log":"half ","stream":"stderr","time":"2026-11-28T04:15:54.1Z"}{"log":"failed: GONE\n","stream":"stderr","time":"2026-11-28T04:15:57.1Z"}`,
	`{"log": "half ", "stream": "stderr", "time": "2026-11-28T04:15:58.1Z"}`, `{"log": "failed: GONE\n", "stream": "stderr", "time": "2026-11-28T04:15:59.1Z"}`,
	`{"time":"2026-11-28T04:16:00.1Z"}{"time":"2026-11-28T04:16:01.1Z"}`, `{"time":"2026-11-28T04:16:02.1Z","code":"GONE"}{"events":[{"time":"2026-11-28T04:16:03.1Z"}`,
	`{"events":[{"time":"2026-11-28T04:16:04.1Z","a":1}`, `{"events":[{"time":"2026-11-28T04:16:05.1Z","a":1}]}`, `[{"time":"2026-11-28T04:16:06.1Z","a":1}`, `,{"time":"2026-11-28T04:16:07.1Z","code":"GONE"}`,
}

// The result does not depend on where blocks begin, on how many goroutines there are, or on the search.
func TestAnySplitHasTheSameResult(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		text := []byte(mixed(r, 1+r.IntN(200)))
		want := whole(t, text, triage.Options{Workers: 1}.Serially())
		for _, size := range []int{1, 7, 64, 300, 1000, 5000} {
			for name, read := range map[string]func(testing.TB, []byte, triage.Options) string{"stream": whole, "file": wholeFile} {
				if got := read(t, text, triage.Options{Workers: 4}.WithBlocks(size)); got != want {
					t.Fatalf("%s in blocks of %d bytes\n%s\n%q", name, size, differ(got, want), text)
				}
			}
		}
	}
}

// interleaved puts each line of several logs behind the head of a stream of its own. None of the streams is silent for long, but for those
// before and after a stretch of other lines.
func interleaved(r *rand.Rand, head func(stream int) string, logs []string) string {
	var b strings.Builder
	left := make([][]string, len(logs))
	for i, log := range logs {
		left[i] = strings.Split(strings.TrimSuffix(log, "\n"), "\n")
	}
	silent := r.IntN(8)
	for n := 0; len(left) > 0; n++ {
		i := r.IntN(len(left))
		count := min(1+r.IntN(6), len(left[i]))
		for _, line := range left[i][:count] {
			b.WriteString(head(i) + line + "\n")
		}
		if left[i] = left[i][count:]; len(left[i]) == 0 {
			left = slices.Delete(left, i, i+1)
		}
		if n == 3 && silent == 0 {
			b.WriteString(strings.Repeat(head(100)+"all is well\n", 1020+r.IntN(10)))
		}
	}
	return b.String()
}

// streamHeads are what shippers put before the lines of several streams.
var streamHeads = map[string]func(stream int) string{
	"kubectl":    func(i int) string { return fmt.Sprintf("[pod/web-%d/app] ", i) },
	"kubetail":   func(i int) string { return fmt.Sprintf("[web-7d4b9c6f5-x2x%dk] ", 2+i%8) },
	"compose":    func(i int) string { return fmt.Sprintf("web-%d  | ", i) },
	"syslog":     func(i int) string { return fmt.Sprintf("Nov 28 04:15:54 host app[%d]: ", i) },
	"5424":       func(i int) string { return fmt.Sprintf("<11>1 2031-03-04T05:06:07Z host app%d 1 - - ", i) },
	"heroku":     func(i int) string { return fmt.Sprintf("2031-03-04T05:06:07+00:00 app[web.%d]: ", i) },
	"cloudwatch": func(i int) string { return fmt.Sprintf("2031-03-04T05:06:07Z web/app/%d ", i) },
	"cri":        func(i int) string { return "2031-03-04T05:06:07Z std" + [...]string{"out", "err"}[i%2] + " F " },
	"cri in parts": func(i int) string {
		return "2031-03-04T05:06:07Z std" + [...]string{"out", "err"}[i%2] + [...]string{" F ", " P "}[i/2%2]
	},
	"syslog in cri": func(i int) string {
		return fmt.Sprintf("2031-03-04T05:06:07Z stdout F Nov 28 04:15:54 host app[%d]: ", i)
	},
	"some": func(i int) string { return [...]string{"", "web-1  | ", ""}[i%3] },
}

// The same holds for what real loggers print, of several programs whose lines interleave.
func TestAnySplitOfTheCorpusHasTheSameResult(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/loggers/*.txtar")
	if err != nil || len(archives) < 6 {
		t.Fatal(archives, err)
	}
	archives = append(archives, "testdata/prefixed.txtar")
	var logs []string
	for _, archive := range archives {
		a, err := txtar.ParseFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range a.Files {
			if strings.HasSuffix(file.Name, ".log") {
				logs = append(logs, string(file.Data))
			}
		}
	}
	for name, head := range streamHeads {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(uint64(len(name)), 11))
			for range 6 {
				text := []byte(interleaved(r, head, []string{logs[r.IntN(len(logs))], logs[r.IntN(len(logs))], mixed(r, 20)}))
				want := whole(t, text, triage.Options{Workers: 1}.Serially())
				for range 2 {
					size := 1 + r.IntN(2*r.IntN(4000)+1)
					for how, read := range map[string]func(testing.TB, []byte, triage.Options) string{"stream": whole, "file": wholeFile} {
						if got := read(t, text, triage.Options{Workers: 3}.WithBlocks(size)); got != want {
							t.Fatalf("%s in blocks of %d bytes\n%s\n%q", how, size, differ(got, want), text[:min(len(text), 3000)])
						}
					}
				}
			}
		})
	}
}

func TestCompressedCopiesHaveTheSameResult(t *testing.T) {
	t.Parallel()
	text := []byte(mixed(rand.New(rand.NewPCG(3, 4)), 3000))
	want := whole(t, text, triage.Options{Workers: 2})
	var gz, zst bytes.Buffer
	for _, part := range [][]byte{text[:1000], text[1000:]} { // several members in one file
		g := gzip.NewWriter(&gz)
		_, _ = g.Write(part)
		_ = g.Close()
		z, err := zstd.NewWriter(&zst)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = z.Write(part)
		_ = z.Close()
	}
	for name, data := range map[string][]byte{"gzip": gz.Bytes(), "zstd": zst.Bytes()} {
		if got := whole(t, data, triage.Options{Workers: 2}); got != want {
			t.Errorf("%s\n%s", name, differ(got, want))
		}
	}
}

func TestCompressedDataThatIsCutOffIsReported(t *testing.T) {
	t.Parallel()
	var gz bytes.Buffer
	g := gzip.NewWriter(&gz)
	_, _ = g.Write([]byte(mixed(rand.New(rand.NewPCG(7, 8)), 20000)))
	_ = g.Close()
	s := source("log.gz", gz.String()[:gz.Len()/2])
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{s}), triage.Options{Vocabulary: vocabulary, Workers: 2})
	if p == nil || p.Lines < 1000 || len(p.Codes) == 0 {
		t.Errorf("what stands before the cut does not count: %+v", p)
	}
	var failed *triage.SourceError
	if !errors.As(err, &failed) || failed.Error() != "log.gz: the compressed data is cut off" {
		t.Errorf("%v", err)
	}
}

// Files with a large window are decompressed one after the other, whichever begins first, and together with others.
func TestLargeWindows(t *testing.T) {
	t.Parallel()
	pack := func(window int, text string) string {
		var out bytes.Buffer
		z, err := zstd.NewWriter(&out, zstd.WithWindowSize(window))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = z.Write([]byte(text))
		_ = z.Close()
		return out.String()
	}
	text := mixed(rand.New(rand.NewPCG(9, 10)), 20000)
	large, small := pack(16<<20, text), pack(1<<20, text)
	for _, test := range []struct {
		logs  []string
		texts int
	}{{[]string{large, large, large}, 3}, {[]string{small + large, large, small + large}, 5}, {[]string{small, large, text, large}, 4}} {
		for _, workers := range []int{1, 2, 8} {
			var sources []triage.Source
			for i, log := range test.logs {
				sources = append(sources, source(strconv.Itoa(i), log))
			}
			p, err := triage.Run(context.Background(), slices.Values(sources), triage.Options{Vocabulary: vocabulary, Workers: workers})
			if want := int64(len(text) * test.texts); err != nil || p.Bytes != want {
				t.Errorf("%d logs, %d workers: %d bytes, want %d; %v", len(test.logs), workers, p.Bytes, want, err)
			}
		}
	}
}

func FuzzSameAsTheReference(f *testing.F) {
	for _, s := range fragments {
		f.Add([]byte(s), 64)
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		f.Add([]byte(mixed(r, 30)), 1+r.IntN(500)+r.IntN(2)*0x1000)
	}
	f.Fuzz(func(t *testing.T, text []byte, size int) {
		want := whole(t, text, triage.Options{Workers: 1}.Serially())
		read := whole
		if size&0x1000 != 0 {
			read = wholeFile
		}
		if got := read(t, text, triage.Options{Workers: 3}.WithBlocks(1+size&0xfff)); got != want {
			t.Errorf("%q\n%s", text, differ(got, want))
		}
	})
}
