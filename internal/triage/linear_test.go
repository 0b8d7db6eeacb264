package triage_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// units are what long lines are made of: each asks for a look around.
var units = []string{
	"RATE_LIMIT ", "failed: RATE_LIMIT ", "code: RATE_LIMIT, ", `code="RATE_LIMIT" `, `"code":"RATE_LIMIT",`, `{"code":"TEAPOT_FULL"`, `{"error":`, `\"`, `\\`, `{\"`, `"`, `'`, "{", "[", "}", "]",
	"404 ", " - 404", `" 404 `, `"GET / HTTP/1.1" 404 `, "/a 404 ", "| 404 |", "(404)", "0/0/0/0/0 404 ", ": 404", "=404", "a=", ":", "=", "#012", "\x1b[31m", "x): RATE_LIMIT ",
	"[x]: RATE_LIMIT: ", "AAAA1", "____", "Error: GONE", "! 429 RATE_LIMIT: ", "\\x22", "status", "at x (", "https ", "2026-11-28T04:15:54Z ", "req_0123", "(Hex21::", "Request finished ", "<", "=>", ",", " {", "a/1 (GONE ", "e: GONE: ",
	"404/", "A_B/404/", `GET /a 404 `, `] "x" 404 `, `" 200 5 "`, `"GET / HTTP/1.1" 404 5 "-" "x" `, "10.0.0.1 ", "2026-11-28\t04:15:54\tGET ", "HTTP/1.1|404|", "\n  status: 404, error: {",
	`%7B%22code%22`, `a:1:{s:4:"code";`, `a:1:{s:4:"code";s:4:"GONE";}`, "#033[1m", "  404  ", "|   404 |",
	"app.go:12:\t404 ", ": 404 Not Found ", "exited with status 404 ", "returned error: 404 ", "A = 'GONE' ", ".go-",
	"a.b(404)", "a.b('404", `a.b({"code":"GONE"})`, `{"text":"status=404",`, `{"msg":"a","body":"status=404"},`, `note="status=404 `, `note="404" `, "errors,code=GONE status=404i ", `{"a":1}`, `{"log":"404"}`,
	"[a] ", "a1: ", "[a] [a] Hex21Error: GONE: x\n[a] ", "a: \ta\n", "passwords: a, ", `{"kvlistValue":{"values":[`, `{"key":"error","value":{"kvlistValue":{"values":[{"key":"code",`, "error.code=TEAPOT_FULL ", "  | {\n", "```json\n", "a,b=c d=\"e f\" 1795839354123456789\n",
	` {'params': {'`, ` {'params': {}, `, `'error': {'a': {}, 'code': 'TEAPOT_FULL', `,
	`{{"a":`, `{{"code":"GONE"}} `, "the server answers with status 404 ", "[a] {\n[a]   \"a\": 1\n", "a: [\n", "2026-01-02 03:04:05 +0000 a: {\"log\":\"\tat x\"}\n", `{"data":[{"a":1}],`, "1/2/2026 ",
	"X-Api-Key: a ", "searched for \"", "Authorization: a b ", "error code GONE (a ", `order="{"code":"GONE"}" `, "export a ", "Traceback (most recent call last): ", "    at x\na: \"\n", "a: 1\n", "  error:\n   {\n    code: 'TEAPOT_FULL'\n", "   {\n", `{"apiVersion":"","items":[{`,
	`{"encoding":"base64","text":"eyJlcnJvciI6eyJjb2RlIjoiR09ORSJ9fQ=="},`, `{"encoding":"base64","text":`, `"questI",`,
}

// The time for a line depends on its length, not on its content.
func TestLongLinesTakeLinearTime(t *testing.T) {
	t.Parallel()
	const size = 96 << 10
	r := rand.New(rand.NewPCG(11, 12))
	lines := make([]string, 0, len(units)+30)
	lines = append(lines, units...)
	for range 16 {
		lines = append(lines, units[r.IntN(len(units))]+units[r.IntN(len(units))]+units[r.IntN(len(units))])
	}
	for _, unit := range lines {
		growsLinearly(t, unit, size)
	}
}

// growsLinearly checks that a line takes no more than four times as long as 16 lines of a 16th of it: in linear time both take as long, and
// in quadratic time one takes 16 times as long. The fastest of a few tries counts, since other tests run at the same time.
func growsLinearly(t *testing.T, unit string, size int) {
	t.Helper()
	took := func(size, times int) time.Duration {
		line := strings.Repeat(unit, size/len(unit)) + "failed: GONE\n"
		begun := time.Now()
		for range times {
			run(t, line)
		}
		return time.Since(begun)
	}
	short, long := time.Hour, time.Hour
	for range 10 {
		short, long = min(short, took(size/16, 16)), min(long, took(size, 1))
		if long < 4*max(short, time.Millisecond) {
			return
		}
	}
	t.Errorf("%d bytes of %q take %v, and 16 times a 16th of them takes %v", size, unit, long, short)
}
