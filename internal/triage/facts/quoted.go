package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// closingQuote remembers the end of the latest string: the escaped quotes within it have the same end.
type closingQuote struct {
	end, line int // the quote, and the line end before it; -1 if there is none
	known     int // what the two are true of: quotes before it
}

// after returns the index of the quote that ends the string which the quote b[i] begins, or -1 if none does on the same line.
func (c *closingQuote) after(b []byte, i int) int {
	if i >= c.known {
		c.end = lex.StringEnd(b, i+1)
		c.known = c.end
		if c.end < 0 {
			c.known = len(b)
		}
		c.line = -1
	}
	if c.end < 0 {
		return -1
	}
	if c.line < i {
		if c.line = c.end; c.end > i {
			if n := bytes.IndexByte(b[i:c.end], '\n'); n >= 0 {
				c.line = i + n
			}
		}
	}
	if c.line < c.end {
		return -1
	}
	return c.end
}

// isEscapedQuote reports whether a quote is at b[i] with backslashes before it, or as \x22, \u0022 or #042.
func isEscapedQuote(b []byte, i int) bool {
	j := i
	for j < len(b) && b[j] == '\\' {
		j++
	}
	return j > i && j < len(b) && (b[j] == '"' || lex.HasPrefix(b[j:], "x22") || lex.HasPrefix(b[j:], "u0022"))
}

// envelopeKind returns KindError when the object at b[i] is the value of a field named error.
func envelopeKind(b []byte, i int) idiom.Kind {
	key, _ := idiom.KeyBefore(b, i)
	return idiom.KindOf(key)
}

// quoted reads the text between the quotes at b[open] and b[end].
func (a *Reader) quoted(b []byte, open, end int, at where, r role) {
	raw := b[open+1 : end]
	key, sep := idiom.KeyBefore(b, open+1)
	if open > 0 && (ascii.IsAlphanumeric(b[open-1]) || b[open-1] == '(' && idiom.TypeBefore(b, open) == 0) {
		sep = 0
	}
	k := idiom.KindNone
	if sep != 0 && len(key) > 0 {
		k = a.quotedKind(b, open, end, key, sep)
	} else if a.quotedRequest(b, open, end, at) || a.quotedStatus(b, open, end, at) {
		return
	}
	switch k {
	case idiom.KindNone:
		a.quotedText(b, open, end, key, sep, at, r)
		return
	case idiom.KindCode, idiom.KindError:
		if isFieldInSentence(b, open+1, key, sep) {
			return
		}
		if r < roleContent && a.vocabulary.Known(raw) && (k == idiom.KindError || !isOfThing(b, open+1, key)) && !a.seen.isSource(b, open) && !a.seen.isQuery(b, open) {
			a.hit(raw, true, at, open+1)
			return
		}
		if k == idiom.KindCode {
			a.envelopeCode(b, open+1, end, at)
			return
		}
	case idiom.KindMessage, idiom.KindNote, idiom.KindContent, idiom.KindThing:
	default:
		if k == idiom.KindStatus && (isOfThing(b, open+1, key) || a.seen.isDeclared(b, open)) {
			return
		}
		if r < roleContent || k == idiom.KindStatus {
			a.value(b, open+1, end, scope{kind: k}, at)
		}
		return
	}
	if r < roleContent {
		r = roleOf(k)
	}
	a.nested(b, open+1, end, at, r)
}

// quotedText reads the text between the quotes at b[open] and b[end] that is the value of no field, or of one with a name that does not matter.
func (a *Reader) quotedText(b []byte, open, end int, key []byte, sep byte, at where, r role) {
	if r < roleContent && a.cellPair(b, open, end+1, at) {
		return
	}
	if raw := b[open+1 : end]; r < roleContent && sep == ':' && idiom.IsFailure(key) && a.vocabulary.Known(raw) && !a.seen.isSource(b, open) { // failed: "CODE"
		a.hit(raw, true, at, open+1)
		return
	}
	switch {
	case r >= roleContent:
	case a.seen.access, a.seen.request && sep == 0, isSearched(b, open), // what a client sent, or the body of an answer
		a.seen.isSource(b, open):
		r = roleContent
	case isQuotation(b, open):
		r = roleLine
	default:
		r = roleMessage
	}
	a.nested(b, open+1, end, at, r)
}

// isQuotation reports whether the quote b[open] begins what a sentence quotes, such as a title: it follows a word that does not report an
// answer or a failure.
func isQuotation(b []byte, open int) bool {
	if open < 3 || b[open-1] != ' ' || !lex.IsLower(b[open-2]) {
		return false
	}
	word := lex.NameBefore(b, open-1)
	if lex.LowerEqualAny(word, "with", "returned", "responded", "answered", "received", "got", "msg", "message", "was", "code") {
		return false
	}
	return !idiom.IsFailure(word)
}

// isSearched reports whether the quote b[open] begins what somebody searched for.
func isSearched(b []byte, open int) bool {
	before, word := lex.CutLastWord(b[max(0, open-lex.Near):open])
	if string(word) != "for" {
		return false
	}
	return lex.LowerEqualAny(lex.LastWord(before), "search", "searches", "searched", "searching", "query", "queried")
}

// isFieldInSentence reports whether the value b[from:] of a field follows words that quote the field: he said "code":"X". JSON with such a
// message is broken if its quotes are not escaped.
func isFieldInSentence(b []byte, from int, key []byte, sep byte) bool {
	name := from - len(`"":"`) - len(key)
	return sep == ':' && name >= 0 && b[name] == '"' && b[from-1] == '"' && isQuotation(b, name)
}

// quotedKind returns the kind of the field whose value is between the quotes at b[open] and b[end].
func (a *Reader) quotedKind(b []byte, open, end int, key []byte, sep byte) idiom.Kind {
	switch {
	case sep != '=':
	case isMetric(b, open, end):
		return idiom.KindSkip
	case string(key) == "value":
		return idiom.KindOf(attributeBefore(b, open-len(`value=`)))
	}
	if sep == '=' && len(key) == len("body") && lex.LowerEqualAny(key, "body", "text") { // besides a message, which has another name or none there
		return idiom.KindNote
	}
	return a.kindOfWord(key, b[open+1])
}

// kindOfWord returns the kind of a field whose value begins with a character: the code in slog's group http is a status if it is a number.
func (a *Reader) kindOfWord(key []byte, first byte) idiom.Kind {
	k := a.keys.Of(key)
	if k == idiom.KindStatus && ascii.IsUpper(first) && lex.HasSuffix(key, ".code") {
		return idiom.KindCode
	}
	return k
}

// quotedRequest takes the request of an access line between the quotes at b[open] and b[end]. It returns false for other texts.
func (a *Reader) quotedRequest(b []byte, open, end int, at where) bool {
	raw := b[open+1 : end]
	path, method, ok := requestOf(b, open, raw)
	if !ok && (a.seen.access || !isUnreadable(b, open, end)) {
		return false
	}
	a.facts.setRequest(path, method)
	if a.seen.requestEnd == 0 {
		a.clientOf(b, open)
	}
	a.seen.access, a.seen.requestEnd = true, end
	a.seen.sentFrom, a.seen.sentTo = sentByClient(b, end)
	if i := lex.Index(raw, " HTTP/"); i > 0 && i+13 < len(raw) && raw[i+9] == ' ' && raw[i+13] == ' ' { // the format in Gin's own example: "GET /articles HTTP/1.1 404 1.5ms "
		if n, w := ascii.Number(raw[i+10:]); w == 3 {
			a.status(n, at, open+1)
		}
	}
	return true
}

// quotedStatus takes the status of an access line all of whose fields are in quotes. It returns false for other texts.
func (a *Reader) quotedStatus(b []byte, open, end int, at where) bool {
	raw := b[open+1 : end]
	if open <= 2 || !isThreeDigits(raw) || open != a.seen.requestEnd+2 && (!isFieldEnd(b[open-1]) || !isFieldBehindPath(b[:open+1], open)) {
		return false
	}
	n, _ := ascii.Number(raw)
	a.status(n, at, open+1)
	a.seen.access = true
	return true
}

// envelopeCode counts an unknown code when the text before it shows an envelope: error, a separator, a brace and code.
func (a *Reader) envelopeCode(b []byte, from, to int, at where) {
	code := b[from:to]
	if !search.LooksLikeCode(code) || search.IsSystemName(code) || a.vocabulary.Known(code) {
		return
	}
	name, _ := idiom.KeyBefore(b, from)
	if isUnderError(b, from) || isInArrayOfError(b, from) || isFlat(b, name, from) {
		a.hit(code, false, at, from)
		return
	}
	i := enclosing(b, from)
	if i < 0 || string(name) != "code" {
		return
	}
	switch {
	case b[i] == '[': // of Go, error:map[code:X], and of Groovy, error:[code:X]
		i = len(bytes.TrimSuffix(b[:i], []byte("map")))
	case i > 0 && (b[i-1] == '%' || b[i-1] == '#'): // of Elixir and Erlang
		i--
	case lex.HasSuffix(b[:i], "Object "): // of Rust: "error": Object {"code": String("X")
		i -= len("Object ")
	}
	if key, sep := idiom.KeyBefore(b, i); sep != 0 && string(key) == "error" {
		a.hit(code, false, at, from)
	}
}

// isFlat reports whether the value b[from:] of a field is the code of an envelope whose name precedes those of its fields: error.code=X
// error.message=…. An envelope does not have the other fields of an error, such as its type.
func isFlat(b, name []byte, from int) bool {
	if !lex.HasSuffix(name, "error.code") {
		return false
	}
	near := b[max(0, from-lookBehind):min(len(b), from+lookBehind)]
	return lex.Contains(near, "error.message") && !lex.ContainsAny(near, "error.type", "error.stack", "error.kind", "error.class", "error.name")
}
