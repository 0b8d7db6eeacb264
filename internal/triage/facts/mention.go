package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isMention reports whether the text around the code b[from:to] is about an error, not one itself: a title without quotes, the subject of a
// commit, a note to do, or code between backticks in prose. An error of the SDK after a title's name is one: could not store article: hex21: CODE.
func isMention(b []byte, from, to int, r role) bool {
	for i := from; i > max(0, from-200); i-- {
		if lex.ClassOf[b[i-1]]&lex.MentionStops == 0 {
			continue
		}
		switch b[i-1] {
		case '-': // TAP: ok 12 - error: CODE
			if i < len("ok 2 -") || b[i] != ' ' || b[i-2] != ' ' || !ascii.IsDigit(b[i-3]) {
				continue
			}
			if before, _ := lex.CutLastWord(b[:i-2]); string(lex.LastWord(before)) == "ok" {
				return true
			}
		case 0x93, 0x94: // mocha: a check mark, and the title of a test
			if lex.HasSuffix(b[:i], "✓") || lex.HasSuffix(b[:i], "✔") {
				return true
			}
		case '=': // title=What error: CODE means
			return isHeading(lex.NameBefore(b, i-1))
		case '\n', '\t', ',', ';', '|', '(', '[', ']', '{', '}', '"', '\'', '<', '>':
			return false
		case '`':
			return bytes.IndexByte(b[to:min(len(b), to+80)], '`') >= 0 && isProse(b[:i-1])
		case ')':
			if open := lex.LastNear(b, i-1, '('); open > 0 && (lex.HasPrefix(b[i:], ": ") || lex.HasPrefix(b[i:], "!: ")) && isChange(lex.NameBefore(b, open), true) { // fix(client)!: …
				return true
			}
			return false
		case ':':
			if b[i] != ' ' && !ascii.IsLetter(b[i]) {
				continue
			}
			name := lex.NameBefore(b, i-1-lex.BoolInt(i > 1 && b[i-2] == '!'))
			if b[i] != ' ' {
				if isHeading(name) {
					return true
				}
				continue
			}
			if len(name) > len("changelog") { // which is the longest of the names below
				continue
			}
			if lex.Contains(b[i:from], "  ") { // a logger has joined lines
				return false
			}
			if isListed(b[to:]) && isHeading(name) || isChange(name, endsInHash(b[:i-1-len(name)])) || isTitle(name, b[:i-1-len(name)], b[:from], r) {
				return true
			}
			if lex.LowerEqual(name, "error") && i-1-len(name) > 0 && isAbout(b[:i-1-len(name)]) {
				return true
			}
		}
	}
	return false
}

// isListed reports whether a comma and another field follow a value: results: 404 in query: error: CODE, results: 404.
func isListed(rest []byte) bool {
	if !lex.HasPrefix(rest, ", ") {
		return false
	}
	end := lex.Skip(rest, 2, lex.InName)
	return end > 2 && lex.HasPrefix(rest[end:], ": ")
}

// isHeading reports whether a field of this name holds words that people read even if it has no quotes.
func isHeading(name []byte) bool {
	return lex.LowerEqualAny(name, "title", "headline", "excerpt", "keywords", "subject", "topic", "q", "query", "search", "content", "summary", "description", "comment")
}

// isTitle reports whether a field of this name, which follows the text above, holds words that people read. Some names are words of sentences as
// well: in the text of an error, after "the", or before an error of the SDK, with whose name the text before the code ends.
func isTitle(name, above, before []byte, r role) bool {
	if lex.LowerEqualAny(name, "title", "headline", "slug", "excerpt", "keywords") {
		return true
	}
	if r == roleError || !lex.LowerEqualAny(name, "article", "subject", "topic") || lex.LowerEqual(lex.LastWord(above), "the") {
		return false
	}
	class := lex.NameBefore(before, max(0, bytes.LastIndexByte(before, ':')))
	return !lex.LowerEqual(class, "hex21") && !idiom.IsException(class)
}

// isChange reports whether a word before a colon is the type of a commit or begins a note. Some need more context to distinguish them from
// words in logs.
func isChange(name []byte, sure bool) bool {
	return lex.LowerEqualAny(name, "fix", "feat", "chore", "refactor", "revert", "docs", "todo", "fixme", "changelog") ||
		sure && lex.LowerEqualAny(name, "test", "build", "ci", "perf", "style")
}

// endsInHash reports whether b ends in the abbreviated hash of a commit.
func endsInHash(b []byte) bool {
	token := lex.LastWord(b)
	for _, c := range token {
		if !lex.IsHex(c) {
			return false
		}
	}
	return len(token) >= 7 && len(token) <= 40
}

// isAbout reports whether b ends in a verb whose object is the error, as in "handle error: CODE", and not in "failed to handle error: CODE".
func isAbout(b []byte) bool {
	before, verb := lex.CutLastWord(b)
	return lex.LowerEqualAny(verb, "handle", "handles", "document", "documents", "describe", "describes", "explain", "explains") &&
		string(lex.LastWord(before)) != "to"
}

// isProse reports whether the text after b is part of a sentence: b is empty or ends in a word or a parenthesis, not in the name of a field.
func isProse(b []byte) bool {
	last := byte(' ')
	if trimmed := lex.TrimRight(b); len(trimmed) > 0 {
		last = trimmed[len(trimmed)-1]
	}
	return (len(b) == 0 || b[len(b)-1] == ' ' || b[len(b)-1] == '(') && last != ':' && last != '='
}

// isQuotedPair reports whether the pair b[from:to] is in single quotes of its own, as an argument of a command does: grep 'code=X'.
func isQuotedPair(b []byte, from, to int) bool {
	return from > 1 && to < len(b) && b[from-1] == '\'' && b[to] == '\'' && b[from-2] == ' ' && (from < 3 || b[from-3] != ':' && b[from-3] != '=' && b[from-3] != ',')
}

// isUserAgent reports whether b[i] is in the comment of a user agent: Mozilla/5.0 (… .
func isUserAgent(b []byte, i int) bool {
	open := lex.LastNear(b, i, '(')
	if open < 2 || bytes.IndexByte(b[open:i], ')') >= 0 {
		return false
	}
	product := lex.LastWord(b[max(0, open-lex.Near):open])
	product = product[bytes.LastIndexByte(product, '>')+1:]
	slash := bytes.IndexByte(product, '/')
	return slash > 0 && slash+1 < len(product) && ascii.IsLetter(product[0]) && ascii.IsDigit(product[slash+1])
}
