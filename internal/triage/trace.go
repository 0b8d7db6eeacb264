package triage

import (
	"bytes"

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
