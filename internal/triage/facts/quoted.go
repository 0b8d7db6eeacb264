package facts

import (
	"bytes"
	"slices"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// CellEnd returns the index of the quote that ends the cell of CSV which the quote b[i] begins, if quotes within it are doubled, or 0. The
// cell may go on in the next line.
func cellEnd(b []byte, i int) int {
	if i > 0 && !endsCell(b[i-1]) {
		return 0
	}
	for end, doubled := i+1, false; ; end++ {
		n := bytes.IndexByte(b[end:], '"')
		if n < 0 {
			return len(b) * lex.BoolInt(doubled && i > 0) // the cell goes on in the next line
		}
		end += n
		switch {
		case end+1 < len(b) && b[end+1] == '"':
			end, doubled = end+1, true
		case !doubled || end+1 < len(b) && !endsCell(b[end+1]):
			return 0
		default:
			return end
		}
	}
}

// endsCell reports whether a character separates the cells of CSV, or its lines.
func endsCell(c byte) bool { return c == ',' || c == ';' || c == '\t' || c == '\n' }

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
	if k == idiom.KindNone && r != roleContent && a.cellPair(b, open, end+1, at) {
		return
	}
	if k == idiom.KindNone && (a.seen.access || a.seen.request && sep == 0) { // what a client sent, or the body of an answer
		r = roleContent
	}
	switch k {
	case idiom.KindCode, idiom.KindError:
		if isFieldInSentence(b, open+1, key, sep) {
			return
		}
		if r != roleContent && a.vocabulary.Known(raw) && (k == idiom.KindError || !isOfThing(b, open+1, key)) && !a.seen.isSource(b, open) && !a.seen.isQuery(b, open) {
			a.hit(raw, true, at, open+1)
			return
		}
		if k == idiom.KindCode {
			a.envelopeCode(b, open+1, end, at)
			return
		}
	case idiom.KindNone, idiom.KindMessage, idiom.KindContent, idiom.KindThing:
	default:
		if r != roleContent || k == idiom.KindStatus {
			a.value(b, open+1, end, scope{kind: k}, at)
		}
		return
	}
	if k == idiom.KindNone && r != roleContent && isQuotation(b, open) {
		r = roleLine
	} else if r != roleContent {
		r = roleOf(k)
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
	for _, w := range [...]string{"with", "returned", "responded", "answered", "received", "got", "msg", "message", "was", "code"} {
		if lex.LowerEqual(word, w) {
			return false
		}
	}
	return !idiom.IsFailure(word)
}

// isFieldInSentence reports whether the value b[from:] of a field follows words that quote the field: he said "code":"X". JSON with such a
// message is broken if its quotes are not escaped.
func isFieldInSentence(b []byte, from int, key []byte, sep byte) bool {
	name := from - len(`"":"`) - len(key)
	return sep == ':' && name >= 0 && b[name] == '"' && b[from-1] == '"' && isQuotation(b, name)
}

// cellPair counts the code that is the cell b[from:to] of CSV, quoted or not, and its status, which is the cell beside it. It returns false for
// other cells: a code alone may be the title of something.
func (a *Reader) cellPair(b []byte, from, to int, at where) bool {
	if from > 0 && !endsCell(b[from-1]) || to < len(b) && !endsCell(b[to]) {
		return false
	}
	code := bytes.Trim(b[from:to], `"`)
	c := a.vocabulary.Find(code)
	if c == nil {
		return false
	}
	next := min(to+1, len(b))
	end := next
	for end < len(b) && !endsCell(b[end]) && end-next <= len(`"429"`) {
		end++
	}
	previous := max(from-1, 0)
	start := previous
	for start > 0 && !endsCell(b[start-1]) && previous-start <= len(`"429"`) {
		start--
	}
	for _, cell := range [...][2]int{{next, end}, {start, previous}} {
		text := bytes.Trim(b[cell[0]:cell[1]], `"`)
		if !isThreeDigits(text) || !slices.Contains(c.Statuses, status(text, 0)) {
			continue
		}
		a.hit(code, true, at, from+lex.BoolInt(b[from] == '"'))
		a.status(int64(status(text, 0)), at, cell[0])
		return true
	}
	return false
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
	return a.keys.Of(key)
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

// attributeBefore returns the value of the attribute key or name of XML that ends before b[i]: name="code" value="X".
func attributeBefore(b []byte, i int) []byte {
	b = lex.TrimRight(b[:max(i, 0)])
	if len(b) == 0 || b[len(b)-1] != '"' {
		return nil
	}
	b = b[:len(b)-1]
	open := lex.LastNear(b, len(b), '"')
	if open < 0 {
		return nil
	}
	if key, sep := idiom.KeyBefore(b, open+1); sep == '=' && (string(key) == "key" || string(key) == "name") {
		return b[open+1:]
	}
	return nil
}

// envelopeCode counts an unknown code when the text before it shows an envelope: error, a separator, a brace and code.
func (a *Reader) envelopeCode(b []byte, from, to int, at where) {
	code := b[from:to]
	if !search.LooksLikeCode(code) || search.IsSystemName(code) || a.vocabulary.Known(code) {
		return
	}
	if isUnderError(b, from) || isInArrayOfError(b, from) {
		a.hit(code, false, at, from)
		return
	}
	i := max(lex.LastNear(b, from, '{'), lex.LastNear(b, from, '['))
	if i < 0 {
		return
	}
	inner := bytes.TrimLeft(b[i+1:from], " \t\r\n'\":")
	if !lex.HasPrefix(inner, "code") {
		return
	}
	switch {
	case b[i] == '[': // of Go: error:map[code:X]
		if !lex.HasSuffix(b[:i], "map") {
			return
		}
		i -= len("map")
	case i > 0 && b[i-1] == '%': // of Elixir
		i--
	case lex.HasSuffix(b[:i], "Object "): // of Rust: "error": Object {"code": String("X")
		i -= len("Object ")
	}
	if key, sep := idiom.KeyBefore(b, i); sep != 0 && string(key) == "error" {
		a.hit(code, false, at, from)
	}
}

// isInArrayOfError reports whether the value b[from:] of a field named code is the first of an array of PHP with the name error, as print_r
// and var_export print it on one line: [error] => Array ( [code] => X, 'error' => array ( 'code' => 'X'.
func isInArrayOfError(b []byte, from int) bool {
	head := b[max(0, from-128):from]
	code := bytes.LastIndex(head, []byte("code"))
	if code < 0 || len(bytes.Trim(head[code+len("code"):], "'] \n=>")) > 0 {
		return false
	}
	head = bytes.TrimRight(head[:code], "'[ \n")
	for _, end := range [...]string{"(", "rray"} {
		if !lex.HasSuffix(head, end) {
			return false
		}
		head = lex.TrimSpace(head[:len(head)-len(end)])
	}
	if len(head) == 0 || head[len(head)-1]|0x20 != 'a' {
		return false
	}
	name, sep := idiom.KeyBefore(head, len(lex.TrimSpace(head[:len(head)-1])))
	return sep == '>' && string(name) == "error"
}

// lookBehind is the number of bytes before a value in which the name of the group that it belongs to is looked for: a long line may have many values.
const lookBehind = 1 << 10

// isUnderError reports whether the value b[from:] of a field named code is indented below the name error, as in YAML, and as PHP, Ruby and Python
// print their values over several lines.
func isUnderError(b []byte, from int) bool {
	if cut := from - lookBehind; cut > 0 {
		b, from = b[cut:], lookBehind
	}
	start := bytes.LastIndexByte(b[:from], '\n') + 1
	if !lex.HasPrefix(bytes.TrimLeft(b[start:from], groupMarks), "code") {
		return false
	}
	return string(ownerAbove(b, start, from)) == "error"
}

// maxObject is the maximum number of lines of an error or of another thing with a code.
const maxObject = 256

// ownerAbove returns the name of the field below which the line b[start:from] is indented, or nothing.
func ownerAbove(b []byte, start, from int) []byte {
	indent := indentOf(b[start:from])
	for n := 0; start > 0 && n < maxObject; n++ {
		end := start - 1
		start = bytes.LastIndexByte(b[:end], '\n') + 1
		line := b[start:end]
		if len(lex.TrimSpace(line)) == 0 || indentOf(line) >= indent || isGroupBelow(line) {
			continue
		}
		return nameOfGroup(line)
	}
	return nil
}

// indentOf returns the width of the spaces with which a line begins, and of a brace behind them, below whose fields Ruby aligns others.
func indentOf(line []byte) int {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t' || line[i] == '{') {
		i++
	}
	return i
}

// nameOfGroup returns the name of the field whose value, a group of others, begins at the end of a line: error: {, [error] => Array,
// "error" => array:2 [, [error] => stdClass Object.
func nameOfGroup(line []byte) []byte {
	line = lex.TrimRight(line)
	counted := false // by Symfony
	if n := len(line); n > 0 && bytes.IndexByte([]byte("{[("), line[n-1]) >= 0 {
		line = lex.TrimRight(line[:n-1])
		counted = ascii.IsDigit(lex.LastByte(line))
	}
	if counted || opensGroup(line) {
		if i := bytes.LastIndex(line, []byte("> ")); i > 0 && isGroup(line[i+2:]) {
			line = line[:i+1]
		}
	}
	if lex.HasSuffix(line, "] =>") { // [error:protected] => Array
		if i := bytes.IndexByte(line, ':'); i > 0 && bytes.IndexByte(line[:i], '[') >= 0 {
			line = append(bytes.Clone(line[:i]), "] =>"...)
		}
	}
	key, _ := idiom.KeyBefore(line, len(line))
	if idiom.IsThing(key) && !lex.HasPrefix(bytes.TrimLeft(line, groupMarks), string(key)) { // a word of a sentence
		return nil
	}
	return key
}

// isUnderThing reports whether the field whose name is at b[i] is the first of its line, and indented below the name of something with a code of its own.
func isUnderThing(b []byte, i int) bool {
	start := i
	for start > 0 && bytes.IndexByte([]byte(groupMarks), b[start-1]) >= 0 {
		start--
	}
	if start == i || start == 0 || b[start-1] != '\n' || i-start > lookBehind {
		return false
	}
	from := max(0, start-lookBehind)
	return idiom.IsThing(ownerAbove(b[from:], start-from, i-from))
}

// groupMarks are the characters that may precede the name of a field on its line.
const groupMarks = "{[ \t'\":"

// isGroupBelow reports whether a line begins a group of values whose name is on the line above, as PHP's print_r and var_export do.
func isGroupBelow(line []byte) bool {
	switch text := lex.TrimSpace(line); string(text) {
	case "(", "array (", "(object) array(":
		return true
	default:
		return lex.HasSuffix(text, "::__set_state(array(")
	}
}

// opensGroup reports whether a line may end in the type that PHP prints before a group of values.
func opensGroup(line []byte) bool {
	switch lex.LastByte(line) {
	case 'y':
		return lex.HasSuffix(line, "rray")
	case 't':
		return lex.HasSuffix(line, " Object")
	}
	return false
}

// isGroup reports whether a text is the type that PHP prints before a group of values.
func isGroup(b []byte) bool {
	return lex.HasPrefix(b, "array:") || string(b) == "array" || string(b) == "Array" || lex.HasSuffix(b, " Object") && bytes.IndexByte(b[:len(b)-len(" Object")], ' ') < 0
}
