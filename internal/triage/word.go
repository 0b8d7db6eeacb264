package triage

import "bytes"

// word decides whether the upper-case word b[from:to] stands where an error code stands.
func (a *analyzer) word(b []byte, from, to int, at where, r role) {
	code := b[from:to]
	known := a.vocabulary.known(code)
	if to < len(b) {
		switch c := b[to]; {
		case isAlnum(c), c == '_', c >= 0x80:
			return
		case c == '-', c == '.', c == '/', c == ':', c == '@':
			if to+1 < len(b) && (isAlnum(b[to+1]) || c == '/') {
				return
			}
		case c == '=', c == '(':
			return
		}
	} else if a.piece.cut {
		return
	}
	if from > 0 {
		switch b[from-1] {
		case '-', '.', '/', '@', '#', '%', '&', '?', '$', '\\', '+', '*', '~', '<':
			return
		}
	}
	key, sep := keyBefore(b, from)
	if !known {
		if sep != 0 && classify(key) == kindCode {
			a.envelopeCode(b, from, to, at)
		}
		return
	}
	if isSource(b, from) || isForeign(b) {
		return
	}
	if a.stands(b, from, to, key, sep, r) {
		a.hit(code, true, at, from)
	}
}

// stands reports whether a known code at b[from:to] is one: the value of a field for codes or errors, or behind an exception, the name
// of the SDK or a word of failure.
func (a *analyzer) stands(b []byte, from, to int, key []byte, sep byte, r role) bool {
	next := byte(0)
	if to < len(b) {
		next = b[to]
	}
	if isQuote(next) && to+1 < len(b) {
		next = b[to+1]
	}
	ends := next == 0 || next == ':' || next == ',' || next == ';' || next == '}' || next == ')' || next == ']' || next == '\n' || next == '\r' || next == '|'
	closes := ends || next == ' ' || next == '\t' || next == '.' || isQuote(next) || next == '\\' || next == '<' || next == '#' || next == '&'
	switch sep {
	case '=', '>':
		k := classify(key)
		return (k == kindCode || k == kindError && (ends || next == ' ')) && closes && !isLabel(b, from, to)
	case ':':
		if k := classify(key); k == kindCode || k == kindError && len(key) > 1 {
			return closes
		}
	}
	i := from
	if i > 0 && isQuote(b[i-1]) {
		i--
	}
	j := i
	for j > 0 && b[j-1] == ' ' {
		j--
	}
	if j == 0 || b[j-1] == '\n' {
		return r == roleError && (ends || next == ' ') || r == roleMessage && next == ':'
	}
	switch c := b[j-1]; {
	case c == ':':
		name := nameBefore(b, j-1)
		if j >= 2 && b[j-2] == ')' { // Monolog: Hex21Exception(code: 0): CODE
			if k := bytes.LastIndexByte(b[:j-2], '('); k > 0 {
				name = nameBefore(b, k)
			}
		}
		if isException(name) || lowerEqual(name, "hex21") || isFailure(name) {
			return closes
		}
		if next == ':' && bytes.Contains(b, []byte("(Hex21::")) {
			return true
		}
		return r == roleError && ends
	case c == '[' && b[to] == ']':
		return isException(nameBefore(b, j-1))
	case c == '(':
		name := nameBefore(b, j-1)
		return (isException(name) || isFailure(name)) && ends
	case i != j || c == ' ': // words before it
		if next == ':' && isVerdict(b, i) {
			return true
		}
		name := nameBefore(b, j)
		if lowerEqual(name, "code") || lowerEqual(name, "error") {
			name = nameBefore(b, j-len(name))
			if lowerEqual(name, "error") {
				return ends
			}
		}
		return lowerEqual(name, "with") && lowerEqual(nameBefore(b, j-len("with ")), "failed")
	}
	return false
}

// isVerdict reports whether b[:i] ends in a status behind the mark of probe's verdict, at the beginning of a line: "! 429 ".
func isVerdict(b []byte, i int) bool {
	start := bytes.LastIndexByte(b[:i], '\n') + 1
	words := bytes.Fields(b[start:i])
	return len(words) == 2 && len(words[1]) == 3 && (string(words[0]) == "!" || string(words[0]) == "✗" || string(words[0]) == "x") && statusAt(words[1], 0)
}

// isLabel reports whether an unquoted pair is a label of a metric.
func isLabel(b []byte, from, to int) bool { return isMetric(b, from, to) }

// nameBefore returns the name that ends before b[i], spaces between them left out: letters, digits and what joins the parts of a class.
func nameBefore(b []byte, i int) []byte {
	for i > 0 && b[i-1] == ' ' {
		i--
	}
	end := i
	for i > 0 {
		c := b[i-1]
		if !isAlnum(c) && c != '_' && c != '.' && c != '\\' && c != '$' && (c != ':' || i < 2 || b[i-2] != ':' && (i >= len(b) || b[i] != ':')) {
			break
		}
		i--
	}
	return b[i:end]
}

// isException reports whether a name is that of an exception: its last part ends in Error or Exception.
func isException(name []byte) bool {
	return len(name) > 5 && (hasSuffix(name, "Error") || hasSuffix(name, "Exception")) || hasSuffix(name, "Hex21::Error") || string(name) == "Error"
}

// isFailure reports whether a word says that something failed.
func isFailure(word []byte) bool {
	for _, w := range [...]string{"failed", "failure", "error", "err", "errors", "exception", "rejected", "aborted"} {
		if lowerEqual(word, w) {
			return true
		}
	}
	return false
}

// isForeign reports whether a line is about error names of HTTP/2, which spells two of its own like codes.
func isForeign(b []byte) bool {
	for _, s := range [...]string{"stream ID", "HTTP/2 stream", "GOAWAY", "http2:", "RST_STREAM", "stream error"} {
		if bytes.Contains(b, []byte(s)) {
			return true
		}
	}
	return false
}

// sourceStarts are words that begin a line of source code.
var sourceStarts = [...]string{"if ", "if(", "elif ", "else", "} else", "case ", "switch", "return ", "raise ", "throw ", "const ", "let ", "var ",
	"assert", "except ", "catch", "} catch", "rescue ", "when ", "// ", "# ", "import ", "from ", "func ", "def ", "for ", "while ", "await ", "expect(",
	"> ", "│", "└"}

// isSource reports whether the line around b[at] shows source code, as stack traces do.
func isSource(b []byte, at int) bool {
	start := bytes.LastIndexByte(b[:at], '\n') + 1
	end := len(b)
	if n := bytes.IndexByte(b[at:], '\n'); n >= 0 {
		end = at + n
	}
	line := b[start:end]
	for _, s := range [...]string{" === ", " !== ", " == ", " != ", "throw new ", "│", "└", "raise ", "=> {"} {
		if bytes.Contains(line, []byte(s)) {
			return true
		}
	}
	trimmed := trimSpace(line)
	if hasSuffix(trimmed, ";") && bytes.IndexByte(trimmed, '(') < 0 && bytes.Contains(trimmed, []byte(" = ")) {
		return true
	}
	if len(trimmed) != len(line) || start > 0 {
		for _, s := range sourceStarts {
			if hasPrefix(trimmed, s) {
				return true
			}
		}
	}
	if start > 0 { // Python shows the source below the file
		previous := b[bytes.LastIndexByte(b[:start-1], '\n')+1 : start-1]
		return len(trimmed) != len(line) && isFileLine(previous)
	}
	return false
}

// isFileLine reports whether a line of a Python traceback names a file; the next line shows its source.
func isFileLine(line []byte) bool {
	line = bytes.TrimPrefix(trimLeft(line), []byte("> "))
	return hasPrefix(line, "File \"") && bytes.Contains(line, []byte("\", line "))
}
