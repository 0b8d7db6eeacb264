package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// word counts the upper-case word b[from:to] if it is an error code.
func (a *Reader) word(b []byte, from, to int, at where, r role) {
	if a.isPartOfWord(b, from, to) {
		return
	}
	code := b[from:to]
	key, sep := idiom.KeyBefore(b, from)
	if !a.vocabulary.Known(code) {
		if from > 0 && lex.IsQuote(b[from-1]) && b[to] != b[from-1] && b[to] != '\\' { // cut off
			return
		}
		if sep != 0 && a.keys.Of(key) == idiom.KindCode {
			a.envelopeCode(b, from, to, at)
		}
		return
	}
	if sep == 0 && a.cellPair(b, from, to, at) || isFieldInSentence(b, from, key, sep) {
		return
	}
	if !a.isErrorCode(b, from, to, key, sep, r) || isMention(b, from, to, r) ||
		a.seen.isSource(b, from) || a.seen.isForeign(b, code) || a.seen.isQuery(b, from) || isUserAgent(b, from) {
		return
	}
	a.hit(code, true, at, from)
}

// isPartOfWord reports whether the word b[from:to] is a part of a longer one, of a path, an address, a tag or an expression, or is cut off.
func (a *Reader) isPartOfWord(b []byte, from, to int) bool {
	if to == len(b) && a.piece.Cut {
		return true
	}
	if from > 0 {
		switch b[from-1] {
		case '-', '.', '/', '@', '#', '%', '&', '?', '$', '\\', '+', '*', '~', '<':
			return true
		case '"', '\'', '`':
			if isCutOff(b[to:], b[from-1]) {
				return true
			}
		}
	}
	return to < len(b) && isContinued(b[to:])
}

// isContinued reports whether what follows a word makes it a part of something longer.
func isContinued(rest []byte) bool {
	switch c := rest[0]; c {
	case '_', '=', '(':
		return true
	case '-', '.', '/', ':', '@':
		return len(rest) > 1 && (ascii.IsAlphanumeric(rest[1]) || rest[1] == '/')
	case '&': // a parameter of a URL, not an entity of HTML
		end := lex.Skip(rest, 1, lex.InName)
		return end > 1 && end < len(rest) && rest[end] == '='
	default:
		return ascii.IsAlphanumeric(c) || c >= 0x80
	}
}

// isCutOff reports whether a quoted word is cut off before rest: at the end of the text, by the quote of a text around it, or with an ellipsis.
func isCutOff(rest []byte, quote byte) bool {
	return len(rest) == 0 || lex.IsQuote(rest[0]) && rest[0] != quote || lex.HasPrefix(rest, "...") || lex.HasPrefix(rest, "…") || lex.HasPrefix(rest, " (trunc") || lex.HasPrefix(rest, " [trunc")
}

// isErrorCode reports whether a known code at b[from:to] is at a position where error codes occur: it is the value of the field key for codes or
// errors, or follows an exception, the name of the SDK or a word of failure.
func (a *Reader) isErrorCode(b []byte, from, to int, key []byte, sep byte, r role) bool {
	next := afterWord(b, to)
	if a.seen.codeAt == from && from > 0 {
		return endsCode(next)
	}
	switch sep {
	case '=', '>':
		k := a.keys.Of(key)
		if k == idiom.KindStatus && lex.HasSuffix(key, ".code") { // slog's group http: a number is a status
			k = idiom.KindCode
		}
		return (k == idiom.KindCode && !isOfThing(b, from, key) || k == idiom.KindError && (next == ' ' || endsValue(next))) && endsCode(next) &&
			!isMetric(b, from, to) && !isQuotedPair(b, from-1-len(key), to)
	case ':':
		if k := a.keys.Of(key); k == idiom.KindCode || k == idiom.KindError && (len(key) > 1 || next == ':') {
			return endsCode(next) && (k == idiom.KindError || !isOfThing(b, from, key))
		}
	}
	start := from // of the word with its quote
	if start > 0 && lex.IsQuote(b[start-1]) {
		start--
	}
	end := start // of the text before it
	for end > 0 && b[end-1] == ' ' {
		end--
	}
	if end == 0 || b[end-1] == '\n' {
		if next == ':' && end > 1 { // RSpec: the exception, and the message in the next line
			before := lex.TrimSpace(b[max(0, end-lex.Near):end])
			return lex.HasSuffix(before, ":") && carriesCode(lex.NameBefore(before, len(before)-1)) || isCause(b)
		}
		return r == roleError && (next == ' ' || endsValue(next)) || r == roleMessage && next == ':'
	}
	switch c := b[end-1]; {
	case c == ':':
		return a.isCodeBehindColon(b, end-1, next, r)
	case c == '(':
		name := lex.NameBefore(b, end-1)
		return (carriesCode(name) || idiom.IsFailure(name)) && endsValue(next)
	case c == '[' && next == ']': // Hex21Error [CODE], Hex21Error: [CODE] text
		return carriesCode(lex.NameBefore(b, len(bytes.TrimRight(b[:end-1], ": "))))
	case (c == ']' || c == '>' || c == ')' || c == '-') && next == ':' && carriesCode(lex.NameBefore(b, end-1)):
		return true // [Hex21\Hex21Exception] CODE: text, ** (Hex21Error) CODE: text, Hex21::Error - CODE: text
	case c == '}' && next == ':': // the error that a console logger prints after the fields
		return true
	}
	return start != end && a.isCodeBehindWords(b, start, end, next)
}

// afterWord returns the character after a word that ends before b[to], or after the quote that ends it, or 0.
func afterWord(b []byte, to int) byte {
	if to+1 < len(b) && lex.IsQuote(b[to]) {
		to++
	}
	if to >= len(b) {
		return 0
	}
	return b[to]
}

// endsValue reports whether a character after a word ends the value of a field.
func endsValue(next byte) bool {
	switch next {
	case 0, ':', ',', ';', '}', ')', ']', '\n', '\r', '\t', '|':
		return true
	}
	return false
}

// endsCode reports whether a character can follow a code.
func endsCode(next byte) bool {
	switch next {
	case ' ', '.', '"', '\'', '`', '\\', '<', '#', '&':
		return true
	}
	return endsValue(next)
}

// isCodeBehindColon reports whether a code that follows the colon b[colon] is an error: after an exception, the SDK, a word of failure or a level.
func (a *Reader) isCodeBehindColon(b []byte, colon int, next byte, r role) bool {
	name := lex.NameBefore(b, colon)
	switch {
	case colon < 1:
	case b[colon-1] == ')': // Monolog: Hex21Exception(code: 0): CODE
		if open := lex.LastNear(b, colon-1, '('); open > 0 {
			name = lex.NameBefore(b, open)
		}
	case b[colon-1] == ']': // Node: the class, and the name of the error in brackets
		if open := lex.LastNear(b, colon-1, '['); open > 0 {
			name = b[open+1 : colon-1]
		}
	}
	if carriesCode(name) || lex.LowerEqual(name, "hex21") || idiom.IsFailure(name) {
		return endsCode(next)
	}
	if idiom.IsException(name) {
		return false
	}
	if next == ':' && (a.seen.isRuby(b) || isErrorLine(b, colon) || isCause(b)) { // ERROR could not sync: CODE: text
		return true
	}
	return r == roleError && endsValue(next)
}

// isErrorLine reports whether the line around b[i] has the level of an error before it, or is a panic of Rust.
func isErrorLine(b []byte, i int) bool {
	start := max(0, i-lex.Near)
	head := b[start+bytes.LastIndexByte(b[start:i], '\n')+1 : i]
	head = head[:min(len(head), idiom.MaxHead)]
	for word := range bytes.FieldsFuncSeq(head, func(r rune) bool { return r >= 0x80 || !ascii.IsAlphanumeric(byte(r)) }) {
		if isErrorLevel(word) {
			return true
		}
		if ascii.IsUpper(word[0]) && idiom.IsLevel(word) {
			return false
		}
	}
	return lex.HasPrefix(head, "thread '") && lex.Contains(head, "' panicked at '")
}

// isCause reports whether a text is the list of causes that Rust's anyhow and eyre print below an error, of which each may begin with a code.
func isCause(b []byte) bool {
	return lex.HasPrefix(b, causes) && len(b) > len(causes) && b[len(causes)] == '\n'
}

const causes = "Caused by:"

// isCodeBehindWords reports whether a code at b[start:], which words before b[end] and spaces precede, is an error.
func (a *Reader) isCodeBehindWords(b []byte, start, end int, next byte) bool {
	name := lex.NameBefore(b, end)
	if next == ':' {
		if isVerdict(b, start) || beginsMessage(b, end) || a.seen.isRuby(b) {
			return true
		}
		if len(name) > len("Error") && carriesCode(name) { // the class and the message of the SDK
			return true
		}
	}
	if lex.LowerEqual(name, "code") || lex.LowerEqual(name, "error") {
		if lex.HasSuffix(lex.TrimRight(b[:end-len(name)]), " ERR!") { // npm
			return endsValue(next)
		}
		name = lex.NameBefore(b, end-len(name))
		if lex.LowerEqual(name, "error") { // error code CODE
			return endsValue(next)
		}
		if lex.LowerEqual(name, "with") && endsCode(next) { // with code CODE
			return true
		}
	}
	return lex.LowerEqual(name, "with") && lex.LowerEqual(lex.NameBefore(b, end-len("with ")), "failed")
}

// beginsMessage reports whether the message of a log line of level error begins after b[:j]: after the level, or after a bracket, bar
// or dash that ends the head of the line.
func beginsMessage(b []byte, j int) bool {
	head := b[max(0, j-200):j]
	if n := bytes.LastIndexByte(head, '\n'); n >= 0 {
		head = head[n+1:]
	}
	wrapped := lex.Contains(head, "[error]") || lex.Contains(head, "[fatal]") || lex.Contains(head, "[critical]")
	switch last := lex.LastWord(head); {
	case isErrorLevel(bytes.Trim(last, "[]()<>:")):
		return true
	case lex.HasSuffix(head, "]"), string(last) == "-", string(last) == "--", string(last) == "|", string(last) == "—", string(last) == "›":
	default:
		return false
	}
	first, _, _ := bytes.Cut(lex.TrimLeft(bytes.TrimLeftFunc(head, func(r rune) bool { return r >= 0x80 })), []byte{' '})
	wrapped = wrapped || lex.LowerEqual(first, "error") || lex.LowerEqual(first, "fatal")
	for word := range bytes.FieldsFuncSeq(head, func(r rune) bool { return r >= 0x80 || !ascii.IsAlphanumeric(byte(r)) }) {
		wrapped = wrapped || isErrorLevel(word)
	}
	return wrapped
}

// isMention reports whether the text around the code b[from:to] is about an error, not one itself: a title without quotes, the subject of a
// commit, a note to do, or code between backticks in prose. An error of the SDK after a title's name is one: could not store article: hex21: CODE.
func isMention(b []byte, from, to int, r role) bool {
	for i := from; i > max(0, from-200); i-- {
		if lex.ClassOf[b[i-1]]&lex.MentionStops == 0 {
			continue
		}
		switch b[i-1] {
		case '-': // TAP: ok 12 - error: CODE
			if i < 7 || b[i] != ' ' || b[i-2] != ' ' || !ascii.IsDigit(b[i-3]) {
				continue
			}
			number := lex.LastWord(b[:i-2])
			if string(lex.LastWord(b[:i-2-len(number)])) == "ok" {
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
	for _, s := range [...]string{"title", "headline", "excerpt", "keywords", "subject", "topic", "q", "query", "search"} {
		if lex.LowerEqual(name, s) {
			return true
		}
	}
	return false
}

// isTitle reports whether a field of this name, which follows the text above, holds words that people read. Some names are words of sentences as
// well: in the text of an error, after "the", or before an error of the SDK, with whose name the text before the code ends.
func isTitle(name, above, before []byte, r role) bool {
	for i, s := range [...]string{"title", "headline", "slug", "excerpt", "keywords", "article", "subject", "topic"} {
		if lex.LowerEqual(name, s) {
			class := lex.NameBefore(before, max(0, bytes.LastIndexByte(before, ':')))
			return i < 5 || r != roleError && !lex.LowerEqual(lex.LastWord(above), "the") && !lex.LowerEqual(class, "hex21") && !idiom.IsException(class)
		}
	}
	return false
}

// isChange reports whether a word before a colon is the type of a commit or begins a note. Some need more context to distinguish them from
// words in logs.
func isChange(name []byte, sure bool) bool {
	for i, s := range [...]string{"fix", "feat", "chore", "refactor", "revert", "docs", "todo", "fixme", "changelog", "test", "build", "ci", "perf", "style"} {
		if lex.LowerEqual(name, s) {
			return sure || i < 9
		}
	}
	return false
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
	verb := lex.LastWord(b)
	for _, s := range [...]string{"handle", "handles", "document", "documents", "describe", "describes", "explain", "explains"} {
		if lex.LowerEqual(verb, s) {
			b = lex.TrimRight(b)
			return string(lex.LastWord(b[:len(b)-len(verb)])) != "to"
		}
	}
	return false
}

// isProse reports whether the text after b is part of a sentence: b is empty or ends in a word or a parenthesis, not in the name of a field.
func isProse(b []byte) bool {
	last := byte(' ')
	if trimmed := lex.TrimRight(b); len(trimmed) > 0 {
		last = trimmed[len(trimmed)-1]
	}
	return (len(b) == 0 || b[len(b)-1] == ' ' || b[len(b)-1] == '(') && last != ':' && last != '='
}

// isErrorLevel reports whether a word is the level of a line that describes an error.
func isErrorLevel(word []byte) bool {
	switch string(word) {
	case "ERROR", "ERR", "ERRO", "EROR", "FATAL", "FTL", "CRITICAL", "CRIT", "SEVERE":
		return true
	}
	return false
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

// isVerdict reports whether b[:i] ends in a status after the mark of probe's verdict, at the beginning of a line: "! 429 ".
func isVerdict(b []byte, i int) bool {
	start := bytes.LastIndexByte(b[max(0, i-32):i], '\n') + 1
	if start == 0 && i > 32 {
		return false
	}
	words := bytes.Fields(b[max(0, i-32)+start : i])
	return len(words) == 2 && len(words[1]) == 3 && (string(words[0]) == "!" || string(words[0]) == "✗" || string(words[0]) == "x") && search.StatusAt(words[1], 0)
}

// carriesCode reports whether a name is that of an exception that a code of the API may follow: not one about a name that the program looked up in
// vain, as in KeyError: 'CONFLICT', and not one of gRPC, which has some of the codes as well.
func carriesCode(name []byte) bool {
	if !idiom.IsException(name) || lex.HasPrefix(name, "io.grpc.") {
		return false
	}
	for _, s := range [...]string{"KeyError", "NameError", "AttributeError", "LookupError", "ReferenceError", "NoSuchElementException", "NoSuchFieldError",
		"NoSuchFieldException", "KeyNotFoundException"} {
		if lex.HasSuffix(name, s) {
			return false
		}
	}
	return true
}
