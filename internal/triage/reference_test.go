package triage_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

// reference counts a log of lines that stand alone: the slow and obvious way, with the JSON and the patterns of the standard library, and
// nothing of the package.
type reference map[string]int64

var (
	codeForms = []*regexp.Regexp{
		regexp.MustCompile(`(?:^|\s)(?:code|error_code|errorCode|err)=([A-Z_]{4,})(?:\s|$)`),
		regexp.MustCompile(`(?:^|\s)(?:code|error_code|errorCode|err)="([A-Z_]{4,})"`),
		regexp.MustCompile(`\bfailed: ([A-Z_]{4,})(?:[\s,;:]|$)`),
		regexp.MustCompile(`\b(?:\w+\.)*Hex21(?:Error|Exception): ([A-Z_]{4,}): `),
		regexp.MustCompile(`\bHex21Error \[([A-Z_]{4,})\]`),
		regexp.MustCompile(`#<Hex21::Error: ([A-Z_]{4,})>`),
	}
	statusForms = []*regexp.Regexp{
		regexp.MustCompile(`\b(?:status|status_code|statusCode)=([45]\d\d)(?:\s|$)`),
		regexp.MustCompile(`"[A-Z]+ /\S* HTTP/1\.1" ([45]\d\d) \d+`),
		regexp.MustCompile(`\breturned error: ([45]\d\d)(?:\s|$)`),
		regexp.MustCompile(`: HTTP Error ([45]\d\d): `),
	}
	sourceCode   = regexp.MustCompile(`^(?:[\w.]+[:-])?\d+[:-]\t|^\w+ = "\w*"(?: //|$)`)
	envelopeCode = regexp.MustCompile(`^[A-Z]+(_[A-Z]+)+$`)
	codeFields   = map[string]bool{"code": true, "error_code": true, "errorCode": true, "error": true, "err.code": true}
	statusFields = map[string]bool{"status": true, "statusCode": true, "status_code": true, "http.response.status_code": true}
	quietFields  = map[string]bool{"title": true, "url": true, "user_agent": true, "slug": true}
)

func (r reference) line(line string) {
	if sourceCode.MatchString(line) {
		return
	}
	found := map[string]bool{}
	var value any
	if json.Unmarshal([]byte(line), &value) == nil {
		lookInto(value, "", found)
	} else {
		lookAt(line, found)
	}
	for what := range found {
		r[what]++
	}
}

func lookInto(value any, field string, found map[string]bool) {
	switch v := value.(type) {
	case map[string]any:
		if code, ok := v["code"].(string); ok && field == "error" && !isKnown(code) && envelopeCode.MatchString(code) {
			found[code+"?"] = true
		}
		for name, inner := range v {
			if !quietFields[name] {
				lookInto(inner, name, found)
			}
		}
	case []any:
		for _, inner := range v {
			lookInto(inner, field, found)
		}
	case float64:
		if statusFields[field] && v >= 400 && v <= 599 {
			found[strconv.Itoa(int(v))] = true
		}
	case string:
		var inner any
		switch {
		case codeFields[field] && isKnown(v):
			found[v] = true
		case strings.HasPrefix(v, "{") && json.Unmarshal([]byte(v), &inner) == nil:
			lookInto(inner, "", found)
		case field != "code":
			lookAt(v, found)
		}
	}
}

func lookAt(text string, found map[string]bool) {
	for _, form := range codeForms {
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			if isKnown(m[1]) {
				found[m[1]] = true
			}
		}
	}
	for _, form := range statusForms {
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			found[m[1]] = true
		}
	}
}

func isKnown(code string) bool { _, ok := vocabulary.Get(code); return ok }

func (r reference) String() string {
	var parts []string
	for what, n := range r {
		parts = append(parts, fmt.Sprintf("%s:%d", what, n))
	}
	return sorted(parts)
}

// invented writes lines with errors and with what looks like them.
type invented struct{ *rand.Rand }

func (g invented) pick(from ...string) string { return from[g.IntN(len(from))] }

func (g invented) code() string {
	return g.pick("RATE_LIMIT", "NOT_FOUND", "GONE", "RATE_LIMIT_EXCEEDED", "INTERNAL_ERROR", "TEAPOT_FULL", "HTTP_TIMEOUT", "RATE_LIM", "rate_limit", "CONFLICT")
}

func (g invented) number() int {
	return []int{200, 399, 400, 404, 429, 499, 503, 599, 600, 4040, 50}[g.IntN(11)]
}

func (g invented) words() string {
	return g.pick("the article on "+g.code()+" was read", "failed: "+g.code(), "request failed: "+g.code()+", giving up", "Hex21Error: "+g.code()+": x", "com.hex21.Hex21Exception: "+g.code()+": x",
		"Hex21Error ["+g.code()+"]: x", "took "+strconv.Itoa(g.number())+" ms", "GET /articles/"+strconv.Itoa(g.number()), "see https://hex21.dev/errors/"+g.code(), "code="+g.code()+" x", "done",
		"curl: (22) The requested URL returned error: "+strconv.Itoa(g.number()), "HTTPError: HTTP Error "+strconv.Itoa(g.number())+": Too Many Requests", "#<Hex21::Error: "+g.code()+">",
		"exited with status "+strconv.Itoa(g.number()))
}

func (g invented) object(depth int) map[string]any {
	o := map[string]any{}
	for range 1 + g.IntN(5) {
		switch g.IntN(9) {
		case 0:
			o[g.pick("code", "error_code", "errorCode", "error", "err.code")] = g.code()
		case 1:
			o[g.pick("status", "statusCode", "status_code", "http.response.status_code")] = g.number()
		case 2:
			o[g.pick("port", "bytes", "duration_ms", "id", "attempt")] = g.number()
		case 3:
			o[g.pick("title", "url", "user_agent", "slug")] = g.words()
		case 4:
			o[g.pick("msg", "message")] = g.words()
		case 5:
			o["error"] = map[string]any{"code": g.code(), "message": "x"}
		case 6:
			if depth < 3 {
				text, _ := json.Marshal(g.object(depth + 1))
				o[g.pick("body", "response", "msg")] = string(text)
			}
		case 7:
			if depth < 3 {
				o[g.pick("data", "context", "list")] = g.object(depth + 1)
			}
		case 8:
			o["list"] = []any{g.number(), g.words(), nil, true}
		}
	}
	return o
}

func (g invented) line() string {
	switch g.IntN(5) {
	case 3:
		return g.pick("app.go:12:\tcode: ", "12-\tcode = ", "Code = ") + strconv.Quote(g.code()) + g.pick("", " // "+g.words())
	case 0:
		return "2026-11-28 04:15:54,123 " + g.pick("INFO", "ERROR") + " app " + g.words()
	case 1:
		return fmt.Sprintf(`time=2026-11-28T04:15:54Z level=error msg=%q status=%d port=%d error_code=%s`, "x", g.number(), g.number(), g.code())
	case 2:
		return fmt.Sprintf(`10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles?code=%s HTTP/1.1" %d %d "-" "bot (error: %s)"`, g.code(), g.number(), g.number(), g.code())
	}
	text, _ := json.Marshal(g.object(0))
	return string(text)
}

// The counts are those of a slow, obvious reference.
func FuzzCountsOfTheReference(f *testing.F) {
	for seed := range uint64(80) {
		f.Add(seed, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		g := invented{rand.New(rand.NewPCG(seed, 21))}
		want, lines := reference{}, []string{}
		for range n % 64 {
			line := g.line()
			want.line(line)
			lines = append(lines, line)
		}
		if got := says(run(t, strings.Join(lines, "\n"))); got != want.String() {
			for _, line := range lines { // which one
				one := reference{}
				if one.line(line); says(run(t, line)) != one.String() {
					t.Fatalf("%s\ngot  %s\nwant %s", line, says(run(t, line)), one)
				}
			}
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}
