package idiom

import (
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// IsBox reports whether a line is one of a box, in which rich prints a traceback of Python, with source code and variables.
func IsBox(b []byte) bool {
	return lex.HasPrefix(b, "│") || lex.HasPrefix(b, "╭─") || lex.HasPrefix(b, "╰─")
}

// IsListing reports whether a line shows a line of a page's source, 12: if (x) {, as Tomcat prints some below an exception.
func IsListing(b []byte) bool {
	_, n := ascii.Number(b)
	return n > 0 && n < 5 && lex.HasPrefix(b[n:], ": ")
}

// IsLevel reports whether a word is the level of a log line, in any case.
func IsLevel(word []byte) bool {
	return lex.LowerEqualAny(word, "trace", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "crit", "panic", "severe")
}

// IsException reports whether a name is that of an exception: its last part ends in Error or Exception.
func IsException(name []byte) bool {
	return len(name) > 5 && (lex.HasSuffix(name, "Error") || lex.HasSuffix(name, "Exception")) || lex.HasSuffix(name, "Hex21::Error") || string(name) == "Error"
}

// IsPanic reports whether a text begins with the first line of a panic of Rust: thread 'main' panicked at 'message', src/main.rs:3:5.
func IsPanic(b []byte) bool {
	return lex.HasPrefix(b, "thread '") && lex.Contains(b[:lex.IndexOrEnd(b, 0, '\n')], " panicked at ")
}

// IsSplitPanic reports whether a text begins with the first line of a panic of Rust 1.73 or later, which has the message on the next line:
// thread 'main' panicked at src/main.rs:3:5:
func IsSplitPanic(b []byte) bool {
	return IsPanic(b) && lex.LastByte(b[:lex.IndexOrEnd(b, 0, '\n')]) == ':'
}

// IsFailure reports whether a word means that something failed.
func IsFailure(word []byte) bool {
	return lex.LowerEqualAny(word, "failed", "failure", "error", "err", "errors", "exception", "rejected", "refused", "denied", "aborted")
}

// Dumped returns the width of the type with which var_dump begins a group of values, array(2) { or object(Article)#3 (2) {, or 0.
func Dumped(b []byte) int {
	if (lex.HasPrefix(b, "array(") && ascii.IsDigit(b[min(len("array("), len(b)-1)]) || lex.HasPrefix(b, "object(")) && lex.HasSuffix(b, ") {") {
		return len(b) - 1
	}
	return 0
}
