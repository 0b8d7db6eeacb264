package ratelimit

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// cutNumber splits "60s" into the number and the letters after it.
func cutNumber(token string) (n, suffix string) {
	end := 0
	for end < len(token) && (ascii.IsDigit(token[end]) || token[end] == '.' || token[end] == ',' || token[end] == '_' || end == 0 && token[0] == '-') {
		end++
	}
	return strings.ReplaceAll(strings.Trim(token[:end], ",."), "_", ""), token[end:]
}

// endsInUnit reports whether a value is a number with a unit of rates or of counts: "60rpm", "10k", "1_000".
func endsInUnit(value string) bool {
	n, suffix := cutNumber(strings.ToLower(value))
	return n != "" && (suffix == "k" || len(suffix) == 3 && suffix[1] == 'p' || suffix == "" && strings.Contains(value, "_"))
}

// isWord reports whether a text is a word of letters, with hyphens and underscores.
func isWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; !ascii.IsLetter(c) && c != '-' && c != '_' && (i == 0 || !ascii.IsDigit(c)) {
			return false
		}
	}
	return s != ""
}

// cutPair splits "key=value" and "key:value". The key is returned in lower case.
func cutPair(token string) (key, value string, ok bool) {
	at := strings.IndexAny(token, "=:")
	if at <= 0 || startsWithDigit(token) {
		return "", "", false
	}
	return strings.Trim(strings.ToLower(token[:at]), `"'`), strings.Trim(token[at+1:], `"'`), true
}

// splitGroups splits a value at commas that are neither in quotation marks nor within a number.
func splitGroups(value string) []string {
	var groups []string
	for _, part := range splitQuoted(value, ',') {
		if last := len(groups) - 1; last >= 0 && continuesNumber(groups[last], part) && strings.Contains(value, groups[last]+","+part) {
			groups[last] += part
		} else {
			groups = append(groups, part)
		}
	}
	return groups
}

// continuesNumber reports whether a comma separates thousands, and not two clauses: "1,000 per hour".
func continuesNumber(before, after string) bool {
	if _, digits := ascii.Number([]byte(after)); !endsInDigit(before) || digits != 3 {
		return false
	}
	return strings.ContainsAny(after, " /") && !strings.ContainsAny(before+after, "=:;")
}

func endsInDigit(s string) bool { return s != "" && ascii.IsDigit(s[len(s)-1]) }

// splitTokens splits a clause into its words. Spaces around "=" and after ":" do not separate words.
func splitTokens(group string) []string {
	var tokens []string
	for token := range strings.FieldsFuncSeq(group, func(r rune) bool { return strings.ContainsRune(" \t;&|()", r) }) {
		last := len(tokens) - 1
		if last >= 0 && (strings.ContainsAny(token[:1], "=/") || strings.ContainsAny(tokens[last][len(tokens[last])-1:], "=:/")) {
			tokens[last] += token
			continue
		}
		if tokens = append(tokens, token); len(tokens) > 4*maxValues {
			return tokens
		}
	}
	return tokens
}
