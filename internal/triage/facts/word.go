package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
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
	return len(rest) == 0 || lex.IsQuote(rest[0]) && rest[0] != quote || lex.HasAnyPrefix(rest, "...", "…", " (trunc", " [trunc")
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
		k := a.kindOfWord(key, b[from])
		return (k == idiom.KindCode && !isOfThing(b, from, key) || k == idiom.KindError && (next == ' ' || endsValue(next))) && endsCode(next) &&
			!isMetric(b, from, to) && !isQuotedPair(b, from-1-len(key), to)
	case ':':
		if k := a.keys.Of(key); k == idiom.KindCode || k == idiom.KindError && (len(key) > 1 || next == ':') {
			return endsCode(next) && (k == idiom.KindError || !isOfThing(b, from, key))
		}
	}
	return a.isCodeBehindText(b, from, next, r)
}

// isCodeBehindText reports whether a code at b[from:] that is not the value of a field is an error, by the text before it.
func (a *Reader) isCodeBehindText(b []byte, from int, next byte, r role) bool {
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
			return lex.HasSuffix(before, ":") && carriesCode(lex.NameBefore(before, len(before)-1)) || isCause(b) || idiom.IsSplitPanic(b)
		}
		return r == roleError && (next == ' ' || endsValue(next)) || next == ':' && (r == roleMessage || r == roleNote || a.seen.isRuby(b))
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
	if to < len(b) {
		return b[to]
	}
	return 0
}

// endsValue reports whether a character after a word ends the value of a field.
func endsValue(next byte) bool {
	switch next {
	case 0, ':', ',', ';', '}', ')', ']', '>', '\n', '\r', '\t', '|':
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
	for word := range bytes.FieldsFuncSeq(head, isNoWord) {
		if isErrorLevel(word) {
			return true
		}
		if ascii.IsUpper(word[0]) && idiom.IsLevel(word) {
			return false
		}
	}
	return idiom.IsPanic(head)
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
	if lex.LowerEqualAny(name, "code", "error") {
		if lex.HasSuffix(lex.TrimRight(b[:end-len(name)]), " ERR!") { // npm
			return endsValue(next)
		}
		name = lex.NameBefore(b, end-len(name))
		if lex.LowerEqual(name, "error") { // error code CODE
			return endsValue(next) || next == ' ' && isDetailed(b[start:])
		}
		if lex.LowerEqual(name, "with") && endsCode(next) { // with code CODE
			return true
		}
	}
	return next == ':' && lex.LowerEqual(name, "failed") || lex.LowerEqual(name, "with") && lex.LowerEqual(lex.NameBefore(b, end-len("with ")), "failed")
}

// isDetailed reports whether behind the word with which a text begins its request or its status is in parentheses: an explanation has none.
func isDetailed(b []byte) bool {
	b = b[lex.WordEnd(b[:min(len(b), lex.Near)], 0):]
	return lex.HasAnyPrefix(b, " (request", " (req_", " (status", " (HTTP", " (4", " (5")
}

// beginsMessage reports whether the message of a log line of level error begins after b[:j]: after the level, or after a bracket, bar
// or dash that ends the head of the line.
func beginsMessage(b []byte, j int) bool {
	head := b[max(0, j-200):j]
	if n := bytes.LastIndexByte(head, '\n'); n >= 0 {
		head = head[n+1:]
	}
	switch last := lex.LastWord(head); {
	case isErrorLevel(bytes.Trim(last, "[]()<>:")):
		return true
	case lex.HasSuffix(head, "]"), string(last) == "-", string(last) == "--", string(last) == "|", string(last) == "—", string(last) == "›":
	default:
		return false
	}
	for word := range bytes.FieldsFuncSeq(head, isNoWord) {
		if isErrorLevel(word) {
			return true
		}
	}
	first, _, _ := bytes.Cut(lex.TrimLeft(bytes.TrimLeftFunc(head, func(r rune) bool { return r >= 0x80 })), []byte{' '})
	return lex.LowerEqualAny(first, "error", "fatal") || lex.ContainsAny(head, "[error]", "[fatal]", "[critical]")
}

// isNoWord reports whether a character is between words.
func isNoWord(r rune) bool { return r >= 0x80 || !ascii.IsAlphanumeric(byte(r)) }

// isErrorLevel reports whether a word is the level of a line that describes an error.
func isErrorLevel(word []byte) bool {
	switch string(word) {
	case "ERROR", "ERR", "ERRO", "EROR", "FATAL", "FTL", "CRITICAL", "CRIT", "SEVERE":
		return true
	}
	return false
}

// carriesCode reports whether a name is that of an exception that a code of the API may follow: not one about a name that the program looked up in
// vain, as in KeyError: 'CONFLICT', and not one of gRPC, which has some of the codes as well.
func carriesCode(name []byte) bool {
	if !idiom.IsException(name) || lex.HasPrefix(name, "io.grpc.") {
		return false
	}
	return !lex.HasAnySuffix(name, "KeyError", "NameError", "AttributeError", "LookupError", "ReferenceError", "NoSuchElementException", "NoSuchFieldError",
		"NoSuchFieldException", "KeyNotFoundException")
}
