package facts

import (
	"bytes"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isFrame reports whether an indented line is a frame of a stack trace, at com.example.App.get(App.java:42) or File "app.py", line 42, and holds
// no field.
func isFrame(line []byte) bool {
	b := lex.TrimLeft(line)
	if len(b) == len(line) {
		return false
	}
	return isFileLine(b) || lex.HasPrefix(b, "at ") && len(b) > 3 && !ascii.IsDigit(b[3]) && bytes.IndexByte(b, '=') < 0 && !lex.Contains(b, ": ") && !lex.Contains(b, "req_")
}

// sourceStarts are words that begin a line of source code.
var sourceStarts = [...]string{"if ", "if(", "elif ", "else", "} else", "case ", "switch", "return ", "raise ", "throw ", "const ", "let ", "var ",
	"assert", "except ", "catch", "} catch", "rescue ", "when ", "// ", "# ", "from ", "func ", "def ", "for ", "while ", "await ", "expect(",
	"> ", "│", "└"}

// isSourceLine reports whether the line b[start:end] shows source code, as stack traces do, besides what declares finds.
func isSourceLine(b []byte, start, end int) bool {
	line := b[start:end]
	trimmed := lex.TrimSpace(line)
	switch {
	case isBranch(trimmed), isJoinedTraceback(line):
		return false
	case isTest(trimmed), throws(line), isArrow(line),
		lex.Contains(line, "= ") && lex.ContainsAny(line, " === ", " !== ", " == ", " != "),
		lex.ContainsAny(line, `= "`, "= '") && lex.ContainsAny(line, `" | "`, "' | '"), // type Code = "A" | "B"
		lex.Contains(line, "\xe2\x94") && lex.ContainsAny(line, "│", "└"),
		lex.HasSuffix(trimmed, ";") && bytes.IndexByte(trimmed, '(') < 0 && lex.Contains(trimmed, " = "),
		(start > 0 || isIndented(line)) && lex.HasAnyPrefix(trimmed, sourceStarts[:]...):
		return true
	}
	if start > 0 { // Python shows the source below the file
		previous := b[bytes.LastIndexByte(b[:start-1], '\n')+1 : start-1]
		return len(trimmed) != len(line) && isFileLine(previous)
	}
	return false
}

// declares reports whether a line is one of source code in which numbers look like statuses.
func declares(line []byte) bool {
	trimmed := lex.TrimSpace(line)
	return isDeclared(trimmed) || isIndented(line) && lex.HasAnyPrefix(trimmed, "return ", "throw ", "raise ", "assert ", "await ", "expect(")
}

// isDeclared reports whether a line begins like a comment, the declaration of a constant, as C and others have them, or an assignment, is a call of
// methods, or is a line of diff: +  code: "X".
func isDeclared(line []byte) bool {
	if len(line) < 2 {
		return false
	}
	switch c := line[0]; {
	case c == '/':
		return line[1] == '/'
	case c == '>': // a sentence that Markdown and mails quote
		return line[1] == ' ' && len(line) > 2 && lex.IsQuote(line[2])
	case c == 'e' && lex.HasPrefix(line, "export "):
		return isExport(line[len("export "):])
	case c == 'r' && lex.HasAnyPrefix(line, "return {", "return [", "return &", "return new "):
		return true
	case c == '+' || c == '-':
		return isChanged(line)
	case ascii.IsDigit(c):
		return false
	case (c == 'c' || c == 'l' || c == 'v') && lex.HasAnyPrefix(line, "const ", "let ", "var ") && lex.Contains(line, " = "):
		return true
	}
	return isAssignment(line) || isCall(line)
}

// isExport reports whether what follows the word export is a declaration of JavaScript or a variable of a shell, not words such as
// "export of 12 articles failed".
func isExport(line []byte) bool {
	if end := lex.Skip(line, 0, lex.InName); end < len(line) && line[end] == '=' {
		return true
	}
	return lex.HasAnyPrefix(line, "{", "*", "const ", "let ", "var ", "function", "class ", "default ", "type ", "interface ", "enum ", "async ", "abstract ",
		"declare ", "namespace ")
}

// isCall reports whether a line as a whole is a call of methods: expect(answer).toBe(404). What languages print of a value has the name of a class, which
// begins with a capital, or no dots; a sentence goes on behind the parenthesis.
func isCall(line []byte) bool {
	if c := lex.LastByte(line); c == ';' || c == ',' {
		line = line[:len(line)-1]
	}
	if lex.LastByte(line) != ')' || lex.Contains(line, ") ") {
		return false
	}
	end := lex.Skip(line, 0, lex.InName)
	dot := bytes.LastIndexByte(line[:end], '.')
	return line[end] == '(' && lex.IsLower(line[dot+1]) && (dot > 0 || lex.Contains(line, ")."))
}

// grepped returns the source code in a line of grep -n, or nil. The line begins with app.go:12: or, above and below a match, with app.go-12-.
// Without the name of a file, the code must be indented.
func grepped(line []byte) []byte {
	number := sourceFileEnd(line)
	end := lex.Skip(line, number, lex.Digit)
	if end == number || end == len(line) || line[end] != ':' && line[end] != '-' || number > 0 && line[end] != line[number-1] {
		return nil
	}
	code := line[end+1:]
	if number == 0 && !isIndented(code) {
		return nil
	}
	return code
}

// isIndented reports whether a line is indented like source code: a logger may leave one space before a message.
func isIndented(line []byte) bool { return lex.HasPrefix(line, "  ") || lex.HasPrefix(line, "\t") }

// sourceFileEnd returns the index after the name of a source file at the beginning of a line and the colon or dash after it, or 0.
func sourceFileEnd(line []byte) int {
	word := line[:min(len(line), 256)]
	word = word[:min(lex.WordEnd(word, 0), lex.IndexOrEnd(word, 0, '\t'))]
	for i := 0; i < len(word); i++ {
		n := bytes.IndexByte(word[i:], '.')
		if n < 0 {
			break
		}
		i += n
		end := lex.Skip(line, i+1, lex.Letter)
		if end == len(line) || line[end] != ':' && line[end] != '-' {
			continue
		}
		switch string(line[i+1 : end]) {
		case "go", "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue", "py", "rb", "php", "java", "kt", "scala", "cs", "rs", "c", "h", "cc", "cpp", "hpp", "swift", "pl", "pm",
			"ex", "exs", "erl", "clj", "lua", "sh", "toml", "yaml", "yml", "md":
			return end + 1
		}
	}
	return 0
}

// isAssignment reports whether a line as a whole gives a name a text, as source code and TOML do, Name = "X", or begins like one of Go: err := &Error{.
func isAssignment(line []byte) bool {
	end := lex.Skip(line, 0, lex.InName)
	if end > 0 && lex.HasPrefix(line[end:], " := ") {
		return true
	}
	value, ok := bytes.CutPrefix(line[end:], []byte(" = "))
	if end == 0 || !ok || len(value) < 2 || !lex.IsQuote(value[0]) {
		return false
	}
	n := bytes.IndexByte(value[1:], value[0])
	if n < 0 {
		return false
	}
	rest := bytes.TrimLeft(value[n+2:], "; ")
	return len(rest) == 0 || lex.HasAnyPrefix(rest, "//", "#")
}

// isChanged reports whether a line is one that diff shows as added or, if it ends like source code, as removed.
func isChanged(line []byte) bool {
	if line[0] == '-' && strings.IndexByte(",;{(", lex.LastByte(line)) < 0 {
		return false
	}
	return line[0] == '+' || line[0] == '-' && (line[1] == '\t' || lex.HasPrefix(line[1:], "  "))
}

// throws reports whether a line holds a statement that throws an exception, not the words of one: could not raise the limit.
func throws(line []byte) bool {
	for _, s := range [...]string{"throw new ", "raise "} {
		i := lex.Index(line, s)
		if i < 0 {
			continue
		}
		rest := line[i+len(s):]
		end := 0
		for end < len(rest) && (ascii.IsAlphanumeric(rest[end]) || rest[end] == '_' || rest[end] == '.' || rest[end] == ':' || rest[end] == '\\') {
			end++
		}
		if end == len(rest) || end > 0 && bytes.IndexByte([]byte("(,;\r\n"), rest[end]) >= 0 || lex.HasPrefix(rest[end:], " from ") {
			return true
		}
	}
	return false
}

// isJoinedTraceback reports whether a line holds a Python traceback whose lines were joined, as syslog-ng does: the exception follows its source code.
func isJoinedTraceback(line []byte) bool {
	return lex.Contains(line, "Traceback (most recent call last): ")
}

// isArrow reports whether a line holds the head of an arrow function: "(error) => {" and ".catch(error => {", not a hash of Ruby, PHP or Perl.
func isArrow(line []byte) bool {
	i := lex.Index(line, "=> {")
	if i < 1 {
		return false
	}
	before := lex.TrimRight(line[:i])
	name := lex.NameBefore(before, len(before))
	return lex.HasSuffix(before, ")") || len(name) > 0 && (lex.HasSuffix(before[:len(before)-len(name)], "(") || lex.HasSuffix(before[:len(before)-len(name)], "= "))
}

// isBranch reports whether a line is one of a tree of fields, as pterm prints them: ├ code=X.
func isBranch(line []byte) bool {
	if !lex.HasPrefix(line, "├ ") && !lex.HasPrefix(line, "└ ") {
		return false
	}
	const mark = len("├ ")
	end := lex.SkipName(line, mark)
	return end > mark && end < len(line) && line[end] == '='
}

// isTest reports whether a line is the title of a test, as Jest prints it, of a failed test, as mocha and go test do, or of a group of tests in TAP.
func isTest(line []byte) bool {
	if lex.HasPrefix(line, "✓ ") || lex.HasPrefix(line, "✔ ") || lex.HasPrefix(line, "✕ ") || lex.HasSuffix(line, " ... ok") {
		return true
	}
	if len(line) == 0 || line[0] != '-' && line[0] != '#' && !ascii.IsDigit(line[0]) {
		return false
	}
	_, width := ascii.Number(line)
	return width > 0 && width < 4 && lex.HasPrefix(line[width:], ") ") || lex.HasPrefix(line, "--- PASS: ") || lex.HasPrefix(line, "--- FAIL: ") || lex.HasPrefix(line, "# Subtest: ")
}

// isCaret reports whether a line points at a place in the line of source code above it.
func isCaret(line []byte) bool {
	return bytes.IndexByte(line, '^') >= 0 && len(bytes.Trim(line, " \t^~")) == 0
}

// isFileLine reports whether a line of a Python traceback names a file; the next line shows its source.
func isFileLine(line []byte) bool {
	line = bytes.TrimPrefix(lex.TrimLeft(line), []byte("> "))
	return lex.HasPrefix(line, "File \"") && lex.Contains(line, "\", line ")
}
