package scripttest

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// NoLeak fails when the output has a part of the key in it that is long enough to mean something, however it is spelled.
func NoLeak(t *testing.T, key string, got Result) {
	t.Helper()
	const part = 9
	for _, output := range []string{got.Stdout, got.Stderr} {
		for _, text := range spellings(output) {
			for i := 0; i+part <= len(key); i++ {
				if strings.Contains(text, key[i:i+part]) {
					t.Fatalf("%q of the key is shown\nstdout: %s\nstderr: %s", key[i:i+part], got.Stdout, got.Stderr)
				}
			}
		}
	}
}

var escapes = regexp.MustCompile(`(?:\\u00|\\x|%)[0-9a-fA-F]{2}`)

// spellings undoes what an output may have done to a text: broken it into lines, escaped it for JSON, a URL, HTML or markdown.
func spellings(output string) []string {
	joined := strings.Join(strings.Fields(output), "")
	unescaped := escapes.ReplaceAllStringFunc(joined, func(escape string) string {
		code, err := strconv.ParseUint(escape[len(escape)-2:], 16, 8)
		if err != nil {
			return escape
		}
		return string(rune(code))
	})
	all := []string{joined, unescaped, strings.ReplaceAll(unescaped, `\`, ""), html.UnescapeString(joined)}
	slices.Sort(all)
	return slices.Compact(all)
}
