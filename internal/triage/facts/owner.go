package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isOfThing reports whether the field with this name, whose value begins at b[at], belongs to something with a code or status of its own: the
// field follows its name or is in its braces, as in order status: 404, zip: { code: 'X' } and zip:map[code:X].
func isOfThing(b []byte, at int, name []byte) bool {
	if isAnnotated(b, at) {
		return true
	}
	i := max(bytes.LastIndex(b[:at], name), 0)
	if i > 0 && b[i-1] == ' ' {
		owner := lex.NameBefore(b, i)
		for end := i; lex.LowerEqualAny(owner, "status", "with"); owner = lex.NameBefore(b, end) { // exited with status code 404
			end = len(lex.TrimRight(b[:end])) - len(owner)
		}
		if idiom.IsThing(owner) {
			return true
		}
	}
	if isUnderThing(b, i) {
		return true
	}
	i = enclosing(b, i)
	if i > 0 && b[i] == '[' { // of Go, zip:map[code:X], and of Groovy, zip:[code:X]
		i = len(bytes.TrimSuffix(b[:i], []byte("map")))
	}
	if i <= 0 {
		return false
	}
	owner, sep := idiom.KeyBefore(b, i)
	if sep == 0 { // a type or the mark of a map of Elixir or Erlang may precede the brace: order: Order { code: "X" }, order: %{code: "X"}
		i = len(lex.TrimRight(b[:i])) - len(lex.NameBefore(b, i))
		owner, _ = idiom.KeyBefore(b, len(bytes.TrimRight(b[:i], "%#")))
	}
	return idiom.IsThing(owner)
}

// isAnnotated reports whether b[at] is in an annotation of Java: @ApiResponse(responseCode = "404").
func isAnnotated(b []byte, at int) bool {
	open := lex.LastNear(b, at, '(')
	if open < 2 {
		return false
	}
	i := open - len(lex.NameBefore(b, open)) - 1
	return i >= 0 && i < open-1 && b[i] == '@' && (i == 0 || !ascii.IsAlphanumeric(b[i-1]))
}

// enclosing returns the index of the brace, or of the bracket of a map that Go printed, that encloses b[i], or -1.
func enclosing(b []byte, i int) int {
	from := max(0, i-512)
	if bytes.IndexByte(b[from:i], '{') < 0 && bytes.IndexByte(b[from:i], '[') < 0 {
		return -1
	}
	for closed := 0; i > from; {
		switch i--; b[i] {
		case '}', ']':
			closed++
		case '{', '[':
			if closed == 0 {
				return i
			}
			closed--
		}
	}
	return -1
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
const groupMarks = "{[ \t'\":#%<"

// isGroupBelow reports whether a line begins a group of values whose name is on the line above, as PHP's print_r and var_export do.
func isGroupBelow(line []byte) bool {
	switch text := lex.TrimSpace(line); string(text) {
	case "(", "array (", "(object) array(":
		return true
	case "{", "[": // as tslog prints objects
		return len(text) < len(line) && isIndented(line)
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
