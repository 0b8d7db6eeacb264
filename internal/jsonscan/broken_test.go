package jsonscan

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// This file is inside the package: the law of the scanner is best stated directly.

func scan(b []byte) bool {
	s := scanner{b: b}
	if s.space(); !s.value(0) {
		return false
	}
	s.space()
	return s.done()
}

// FuzzScan: the scanner takes what encoding/json takes, skipping agrees with checking, and a cut value is called cut.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		`{"a": [1, -0.5e+3, true, false, null, "x\u00e9\n\\"], "b": {}}`, `[]`, `""`, `01`, `-`, `1.`, `1e`, `.5`, `+1`, `tru`, `nul`, `"\x"`, `"\u12"`,
		"\"\t\"", `{"a"}`, `{"a":}`, `{,}`, `[1,]`, `[1 2]`, `{"a":1,}`, ` 1 `, `{"a":"\\"}`, `{"a":"\""}`, "\"\xff\"", `[[[[]]]]`, `{"a":1}x`,
		strings.Repeat("[", 100), strings.Repeat("[", 100) + strings.Repeat("]", 100),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if strings.Count(string(b), "[")+strings.Count(string(b), "{") > maxDepth {
			return // deeper than either need go
		}
		ok := scan(b)
		if want := json.Valid(b); ok != want {
			t.Fatalf("scan says %v, encoding/json %v: %q", ok, want, b)
		}
		if !ok {
			return
		}
		checked, skipped := scanner{b: b}, scanner{b: b, sure: true}
		checked.space()
		skipped.space()
		from := checked.pos
		if !checked.value(0) || !skipped.value(0) || skipped.pos != checked.pos {
			t.Fatalf("checking ends at %d, skipping at %d: %q", checked.pos, skipped.pos, b)
		}
		if c := b[from]; c == '{' || c == '[' || c == '"' {
			cut := scanner{b: b[:checked.pos-1], pos: from}
			if cut.value(0) || !cut.cut {
				t.Fatalf("a cut value is not called cut: %q", cut.b)
			}
		}
	})
}

func TestItems(t *testing.T) {
	t.Parallel()
	many := "[" + strings.Repeat("1, ", 2*maxMembers) + "2]"
	for text, want := range map[string]int{`[]`: 0, `[1, "]", [2]]`: 3, `{"a": 1}`: 0, ` [ {} ] `: 1, many: 2*maxMembers + 1, `[1, {"a"`: 2, `[1,`: 1} {
		n := 0
		for range Parse([]byte(text)).First.Items() {
			n++
		}
		if n != want {
			t.Errorf("%.20s has %d items, want %d", text, n, want)
		}
	}
	n := 0
	for v := range Values([]byte("{}\n[1] \x1e\"a\" 7 ")) {
		if n++; v.Kind() == 0 {
			t.Errorf("%q", v.Raw())
		}
	}
	if n != 4 {
		t.Errorf("%d values, want 4", n)
	}
}

// FuzzValue: members are those that encoding/json finds.
func FuzzValue(f *testing.F) {
	for _, seed := range []string{`{"a": "b", "c": 1, "a": "d"}`, `{"\u0061": "\ud83d\ude00", "b": null}`, `{}`, "{\"\xff\": \"\xff\"}", `{"a": {"b": []}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var want map[string]any
		if json.Unmarshal(b, &want) != nil || want == nil || len(want) >= maxMembers || len(b) > 1<<12 {
			return // no object, or larger than the law is about
		}
		s := scanner{b: b}
		s.space()
		n := Value{kind: Object, raw: b[s.pos:]}
		for key, v := range want {
			got := n.Get(key)
			if other := (&Value{kind: Object, raw: n.raw}).Member(key); utf8.Valid(b) && string(got.Raw()) != string(other.Raw()) {
				t.Fatalf("%q is the member %q, and Get finds %q: %q", key, other.Raw(), got.Raw(), b)
			}
			if (v == nil) != (got == nil) {
				t.Fatalf("%q is %v, want %v: %q", key, got, v, b)
			}
			if text, ok := v.(string); ok && got.Text() != text {
				t.Fatalf("%q is %q, want %q: %q", key, got.Text(), text, b)
			}
		}
	})
}

func TestDepthIsBounded(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("[", maxDepth+2) + strings.Repeat("]", maxDepth+2)
	if scan([]byte(deep)) {
		t.Error("a value deeper than the bound passes")
	}
}

func TestTruncatedString(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`"abc`: "abc", `"abc\`: "abc", `"abc\\`: `abc\`, `"abc\\\`: `abc\`, `"a\u`: "a", `"a\u00`: "a", `"a\u00e9`: "aé", `"a\ud83d\ude0`: "a\ufffd",
		`"a\n\`: "a\n", "\"a\xc3": "a", "\"a\xf0\x9f\x98": "a", `"`: "", `""`: "", `"\"`: `"`, `"\"x`: `"x`,
	} {
		if got := unquote([]byte(raw)); got != want {
			t.Errorf("%s: %q, want %q", raw, got, want)
		}
	}
}
