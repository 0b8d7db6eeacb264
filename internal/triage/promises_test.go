package triage_test

import (
	"context"
	"encoding/base64"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"

	"github.com/hex21/hex21/internal/triage"
)

// Two bzip2 files that follow one another: "… failed: GONE" and "… failed: CONFLICT".
const twoBzip2 = "QlpoOTFBWSZTWZDc61UAAAZfAAAQQAJ3UAKBkAAnJCAAIo0A8oNAFGjIGjTI0Ioc2BqgkC+yQjNmjLIYq4Ry856fffF3JFOFCQkNzrVQ" +
	" QlpoOTFBWSZTWbk/1QsAAAZfAAAQQAJ3UAsllAAnJCAAIpommntKaYn6kaaFAAAGTIIYHkMsBMNFF2lN3lJLdCTg3gmI5zofa/F3JFOFCQuT/VCw"

func TestBzip2WithSeveralMembers(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	for member := range strings.SplitSeq(twoBzip2, " ") {
		data, err := base64.StdEncoding.DecodeString(member)
		if err != nil {
			t.Fatal(err)
		}
		log.Write(data)
	}
	p := run(t, log.String())
	if got := says(p); got != "CONFLICT:1 GONE:1" || p.Lines != 2 || p.Codes["CONFLICT"].Samples[0].Line != 2 {
		t.Errorf("%s in %d lines", got, p.Lines)
	}
}

func TestUTF16(t *testing.T) {
	t.Parallel()
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		log, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String("2026-11-28 04:15:54 INFO größer\r\n2026-11-28 04:15:55 ERROR failed: GONE\r\n")
		if err != nil {
			t.Fatal(err)
		}
		p := run(t, log)
		if got := says(p); got != "GONE:1" || p.Undecodable != 0 || p.Codes["GONE"].Samples[0].Line != 2 || p.Codes["GONE"].Samples[0].Text != "2026-11-28 04:15:55 ERROR failed: GONE" {
			t.Errorf("%v: %s, %d undecodable, %+v", order, got, p.Undecodable, p.Codes["GONE"])
		}
	}
}

// A byte order mark belongs to no line, and counts in the bytes and the places of lines.
func TestByteOrderMark(t *testing.T) {
	t.Parallel()
	const log = "\ufeff{\"code\":\"GONE\"}\r\n\ufefffailed: RATE_LIMIT\n" // as cat a.log b.log writes it
	p := run(t, log)
	if got := says(p); got != "GONE:1 RATE_LIMIT:1" || p.Bytes != int64(len(log)) {
		t.Errorf("%s in %d bytes of %d", got, p.Bytes, len(log))
	}
	if s := p.Codes["RATE_LIMIT"].Samples[0]; s.Line != 2 || s.Offset != int64(strings.Index(log, "\n")+1) || s.Text != "failed: RATE_LIMIT" {
		t.Errorf("%+v", s)
	}
}

// A secret that is split between two parts of a line, and one whose name is, are not in samples and lines, also behind long parts.
func TestSplitSecrets(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("word, ", 3000)
	for _, line := range []string{
		`{"password":"geheim-7f|2e9d1c","code":"GONE"}`, `{"passw|ord":"geheim-2e9d1c","code":"GONE"}`, long + `{"token": "geheim-7f|2e9d1c", "code":"GONE"}`,
		`{"authoriza|tion":"Bearer geheim-7f|2e9d1c","code":"GONE"}`,
	} {
		log := "2026-11-28T04:15:54Z stdout P " + strings.ReplaceAll(line, "|", "\n2026-11-28T04:15:54Z stdout P ")
		log = log[:strings.LastIndex(log, " P ")] + " F " + log[strings.LastIndex(log, " P ")+3:] + "\n"
		var lines strings.Builder
		p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", log)}), triage.Options{Vocabulary: vocabulary, Workers: 1, Samples: 1, Line: func(_ string, line []byte) { lines.Write(line) }})
		if err != nil || says(p) != "GONE:1" {
			t.Fatalf("%s: %s, %v", log, says(p), err)
		}
		if shown := p.Codes["GONE"].Samples[0].Text + lines.String(); strings.Contains(shown, "2e9d1c") || !strings.Contains(shown, `"code":"GONE"`) {
			t.Errorf("%s", shown)
		}
	}
}

// A time without a date is not a time; the one of another field is.
func TestTimesWithoutADate(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"[04:15:54 ERR] failed: GONE":                                  "",
		"04:15:54.123 [main] ERROR app - failed: GONE":                 "",
		`{"time":"04:15:54","code":"GONE"}`:                            "",
		`04:15:54 ERROR failed: GONE ts=2026-11-28T05:15:54Z`:          "2026-11-28T05:15:54Z",
		`{"time":"04:15:54","ts":1795839354,"code":"GONE"}`:            "2026-11-28T04:15:54Z",
		"2026-11-28T04:15:54+05:30 ERROR 04:15:55 failed: GONE":        "2026-11-27T22:45:54Z",
		"Sat, 28 Nov 2026 04:15:54 GMT failed: GONE":                   "2026-11-28T04:15:54Z",
		"Nov 28 04:15:54 host app[1]: failed: GONE":                    "2026-11-28T04:15:54Z",
		"Dec 31 23:59:59 host app[1]: failed: GONE":                    "2025-12-31T23:59:59Z",
		"I1128 04:15:54.123456       1 a.go:404] err=\"failed: GONE\"": "2026-11-28T04:15:54.123456Z",
	} {
		got := ""
		if p := run(t, line); p.Codes["GONE"] == nil {
			t.Errorf("%s: nothing was found", line)
		} else if p.First != 0 {
			got = stamp(p.First)
		}
		if got != want {
			t.Errorf("%s\ngot  %q\nwant %q", line, got, want)
		}
	}
}

// --year goes before the date of the file.
func TestYear(t *testing.T) {
	t.Parallel()
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", "Feb 29 04:15:54 host app[1]: failed: GONE\n")}), triage.Options{Vocabulary: vocabulary, Workers: 1, Year: 2024})
	if err != nil || stamp(p.First) != "2024-02-29T04:15:54Z" {
		t.Errorf("%s, %v", stamp(p.First), err)
	}
}

// The name of a zone in PHP's log is looked up.
func TestZone(t *testing.T) {
	t.Parallel()
	zone := func([]byte) *time.Location { return time.FixedZone("", -5*3600) }
	log := "[28-Nov-2026 04:15:54 America/New_York] PHP Fatal error:  Uncaught Hex21Exception: GONE: no in /x.php:1\n"
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", log)}), triage.Options{Vocabulary: vocabulary, Workers: 1, Zone: zone})
	if err != nil || stamp(p.First) != "2026-11-28T09:15:54Z" {
		t.Errorf("%s, %v", stamp(p.First), err)
	}
}

// --path counts the requests below a path, in fields and in access lines, with a host or without.
func TestPath(t *testing.T) {
	t.Parallel()
	log := `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /articles/a?x=1 HTTP/1.1" 404 1
1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /docs?next=/articles HTTP/1.1" 410 1
1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /docs?next=https://x/articles HTTP/1.1" 410 1
{"url":"https://x/articles","status":429}
{"url":"https://x/v2/articles","status":503}
path=/articles status=500
`
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", log)}), triage.Options{Vocabulary: vocabulary, Workers: 1, Filter: &triage.Filter{Path: "/articles"}})
	if got := says(p); err != nil || got != "404:1 429:1 500:1" {
		t.Errorf("%s, %v", got, err)
	}
}

// An exception line without indent belongs to the log line directly above it; elsewhere it begins a record.
func TestExceptionLinesWithoutIndent(t *testing.T) {
	t.Parallel()
	const line, exception = "2026-11-28 04:15:54 ERROR read failed: GONE\n", "com.hex21.Hex21Exception: GONE: x\n"
	for log, want := range map[string]string{
		line + exception:                   "GONE:1",
		line + "  at x\n" + exception:      "GONE:2",
		line + exception + exception:       "GONE:2",
		exception + "  at x\n" + exception: "GONE:2",
		"done\n" + exception:               "GONE:1",
		line + "done\n" + exception:        "GONE:2",
		"Nov 28, 2026 4:15:54 AM a.B c\nSEVERE: failed: GONE\n" + exception + "\tat x\n": "GONE:1",
		"Nov 28, 2026 4:15:54 AM a.B c\nSEVERE: failed: GONE\nSEVERE: failed: GONE\n":    "GONE:2",
		"Sat Nov 28 04:15:54 CET 2026 a.B c\nSEVERE: failed: GONE\n" + exception:         "GONE:1",
		line + "{\n  'a' => 1\n}\n\n" + exception:                                        "GONE:2",
		"2026-11-28 04:15:54 ERROR failed: GONE {\n  'a' => 1\n}\n\n" + exception:        "GONE:1",
		"2026-11-28 04:15:54 ERROR failed: GONE {\n  'a' => 1\n}\n\n\n" + exception:      "GONE:2",
	} {
		if got := says(run(t, log)); got != want {
			t.Errorf("%q\ngot  %s\nwant %s", log, got, want)
		}
	}
}

// A live source may be silent within a line, also a long one, and lines and bytes that count elsewhere may precede it.
func TestLinesOfALiveSource(t *testing.T) {
	t.Parallel()
	steps := []any{"  at x: failed: GONE\ntwo\n", triage.ErrQuiet, "failed: CONFLICT\nhalf ", triage.ErrQuiet, "failed: RATE_LIMIT\n", strings.Repeat("x", 1<<20+70000), triage.ErrQuiet,
		"x\nfailed: NOT_FOUND\n", io.EOF}
	in := readFunc(func(p []byte) (int, error) {
		if text, ok := steps[0].(string); ok {
			n := copy(p, text)
			if steps[0] = text[n:]; n == len(text) {
				steps = steps[1:]
			}
			return n, nil
		}
		err := steps[0].(error)
		steps = steps[1:]
		return 0, err
	})
	p, err := follow(triage.Options{Samples: 9}, triage.Source{Name: "log", Live: live(in), SkippedLines: 10, SkippedBytes: 100})
	if err != nil || says(p) != "CONFLICT:1 GONE:1 NOT_FOUND:1 RATE_LIMIT:1" || p.Lines != 6 || p.LongLines != 1 {
		t.Fatalf("%s, %d lines, %v", says(p), p.Lines, err)
	}
	for code, want := range map[string]int64{"GONE": 11, "CONFLICT": 13, "RATE_LIMIT": 14, "NOT_FOUND": 16} {
		if got := p.Codes[code].Samples[0]; got.Line != want {
			t.Errorf("%s stands on line %d, want %d", code, got.Line, want)
		}
	}
	if s := p.Codes["CONFLICT"].Samples[0]; s.Offset != 125 {
		t.Errorf("the offset is %d", s.Offset)
	}
}

// Frames of stack traces are passed over, but not what is in a line that only looks like one.
func TestFrames(t *testing.T) {
	t.Parallel()
	const head = "2026-11-28 04:15:54 ERROR read failed: GONE\n\tat com.example.App.get(App.java:42)\n"
	for rest, want := range map[string]string{
		"    at get (/app/x.js:42:7)\n":                 "",
		"\tat sync request_id=abc\n":                    "abc",
		"  at get: req_0123456789abcdef\n":              "req_0123456789abcdef",
		"  File \"app.py\", line 42, in f\n  id: abc\n": "",
	} {
		p := run(t, head+rest)
		if got := p.Codes["GONE"]; got == nil || got.Samples[0].RequestID != want {
			t.Errorf("%q: %+v, want %s", rest, got, want)
		}
	}
	if got := says(run(t, head+"\tat x(Y.java:1): failed: NOT_FOUND\n")); got != "GONE:1 NOT_FOUND:1" {
		t.Errorf("an error in a line that begins like a frame: %s", got)
	}
}

// The error names of HTTP/2 in messages about its streams and connections are not codes of the API, and say nothing about the records beside them.
func TestErrorsOfHTTP2BesideCodes(t *testing.T) {
	t.Parallel()
	const limited, broken = "2026-11-28T04:15:55Z ERROR request failed: RATE_LIMIT: slow down\n", "2026-11-28T04:15:56Z ERROR request failed: INTERNAL_ERROR\n"
	for _, message := range []string{
		`http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=INTERNAL_ERROR, debug=""`,
		`http2: server sent GOAWAY and closed the connection; LastStreamID=3, ErrCode=ENHANCE_YOUR_CALM, debug="too_many_pings"`,
		`stream error: stream ID 5; INTERNAL_ERROR; received from peer`, `connection error: INTERNAL_ERROR`,
		`Error [ERR_HTTP2_STREAM_ERROR]: Stream closed with error code NGHTTP2_INTERNAL_ERROR`,
		`rpc error: code = Internal desc = stream terminated by RST_STREAM with error code: INTERNAL_ERROR`,
	} {
		line := "2026-11-28T04:15:54Z ERROR " + message + "\n"
		escaped := strings.ReplaceAll(message, `"`, `\"`)
		for log, want := range map[string]string{
			line:                     "",
			line + limited:           "RATE_LIMIT:1",
			limited + line + limited: "RATE_LIMIT:2",
			broken + line + broken:   "INTERNAL_ERROR:2",
			`{"level":"error","err":"` + escaped + `"}` + "\n" + limited:                                      "RATE_LIMIT:1",
			`{"level":"error","code":"RATE_LIMIT","status":429,"previous":"` + escaped + `"}` + "\n" + broken: "429:1 INTERNAL_ERROR:1 RATE_LIMIT:1",
		} {
			if got := says(run(t, log)); got != want {
				t.Errorf("%s\ngot  %s\nwant %s", log, got, want)
			}
		}
	}
}

// A line that could be a field of devslog may follow an empty one.
func TestFieldBelowNothing(t *testing.T) {
	t.Parallel()
	if got := says(run(t, "\n# status : 429\n\n* code : GONE\nfailed: CONFLICT\n")); !strings.Contains(got, "CONFLICT:1") {
		t.Error(got)
	}
}
