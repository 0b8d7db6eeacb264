package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// These functions look at the beginnings of lines to determine where a record begins and what continues it.

// afterStamp returns the rest of a line after the time that a log shipper puts before each line. It returns false if the rest begins like a log
// line, not like a continuation.
func afterStamp(line []byte) (rest []byte, ok bool) {
	if len(line) < 20 || line[0] != '2' || line[4] != '-' || line[10] != 'T' {
		w, _ := plainWidth(line)
		if w == 0 || w >= len(line) || !continuesBehindStamp(line[w+1:]) || lex.HasPrefix(line[w+1:], "Error: ") { // which is a level as well
			return nil, false
		}
		return line[w+1:], plainStamp(line) > 0
	}
	i := bytes.IndexByte(line[:min(len(line), 40)], ' ')
	if i < len("2026-11-28T04:15:54") {
		return nil, false
	}
	return line[i+1:], continuesBehindStamp(line[i+1:])
}

// plainStamp returns the width of a time that ts, svlogd and journalctl -o short-unix put before each line: Nov 28 04:15:54,
// 2026-11-28 04:15:54, 2026-11-28_04:15:54.12345, 1795839354.123456 or one that has elapsed. It returns 0 if there is none.
func plainStamp(b []byte) int {
	i, sure := plainWidth(b)
	if sure {
		return i
	}
	if _, width, ok := (stamp.Clock{Year: 2000}).Read(b[:i], true); !ok || width != i {
		return 0
	}
	return i
}

// plainWidth is plainStamp for a text that need not be a time, unless it is sure to be one that has elapsed.
func plainWidth(b []byte) (i int, sure bool) {
	if _, i = elapsed(b); i > 0 {
		return i, true
	}
	switch {
	case len(b) < 16:
		return 0, false
	case b[9] == ':' && b[12] == ':' && b[3] == ' ':
		return 15 * lex.BoolInt(b[6] == ' ' && b[15] == ' '), false
	case len(b) > 18 && b[4] == '-' && b[13] == ':' && b[16] == ':' && (b[10] == ' ' || b[10] == '_'):
		i = 19
	case b[10] == '.' && ascii.IsDigit(b[0]):
		i = 11
	default:
		return 0, false
	}
	for i < len(b) && (ascii.IsDigit(b[i]) || b[i] == '.' || b[i] == ',') {
		i++
	}
	return i * lex.BoolInt(i == len(b) || b[i] == ' '), false
}

// elapsed reads the time that ts -s and ts -i put before each line, 00:00:05 or 5.123456, and returns its seconds and its width, or 0.
func elapsed(b []byte) (seconds int64, width int) {
	if len(b) < len("0.123456") || !ascii.IsDigit(b[0]) || b[4] == '-' { // a date
		return 0, 0
	}
	seconds, width = ascii.Number(b[:8])
	fraction := width + 7
	if b[2] == ':' && b[5] == ':' && width == 2 && lex.Skip(b, 3, lex.Digit) == 5 && lex.Skip(b, 6, lex.Digit) == 8 {
		minutes, _ := ascii.Number(b[3:5])
		rest, _ := ascii.Number(b[6:8])
		seconds, width, fraction = seconds*3600+minutes*60+rest, 8, len("00:00:05.123456")
	} else if fraction > len(b) || b[width] != '.' {
		return 0, 0
	}
	if fraction <= len(b) && b[width] == '.' && lex.Skip(b, width+1, lex.Digit) == fraction {
		width = fraction
	}
	if width < len(b) && b[width] != ' ' {
		return 0, 0
	}
	return seconds, width
}

// isStamped reports whether a line begins with the time that is put before each line. more is what follows the time of a later line: if it is
// indented, so that it goes on, the first one must not be.
func isStamped(first, more []byte) bool {
	if startsWithStamp(first) && first[10] == 'T' {
		return true
	}
	w := plainStamp(first)
	return w > 0 && (w+2 >= len(first) || first[w+1] != ' ' && first[w+1] != '\t' || len(more) == 0 || more[0] != ' ' && more[0] != '\t')
}

// isShipped reports whether the text after a log shipper's time at the beginning of a line is itself a log line.
func isShipped(line []byte) bool {
	if w := plainStamp(line); w > 0 {
		return isLogLine(line[w : w+min(len(line)-w, 40)])
	}
	if len(line) < 24 || line[10] != 'T' {
		return false
	}
	rest := line[bytes.IndexByte(line, ' ')+1:]
	return isLogLine(rest[:min(len(rest), 40)])
}

// continuesBehindStamp reports whether the text after a time continues the record: it is indented by more than level alignment, or looks
// like a stack trace.
func continuesBehindStamp(b []byte) bool {
	if lex.HasPrefix(b, "\t") || lex.HasPrefix(b, "  ") {
		b = lex.TrimLeft(b)
		return len(b) == 0 || !ascii.IsUpper(b[0]) || !isLogLine(b[:min(len(b), 8)])
	}
	return isContinuation(b) || isExceptionLine(b) || lex.HasPrefix(b, "Traceback ") || isDump(b)
}

// startsWithStamp reports whether a line begins with a date and a time.
func startsWithStamp(b []byte) bool {
	if len(b) > 0 && b[0] == '[' {
		b = b[1:]
	}
	if len(b) < 16 {
		return false
	}
	if !ascii.IsDigit(b[0]) || !ascii.IsDigit(b[1]) {
		return b[3] == ' ' && b[9] == ':' && b[12] == ':' && stamp.IsMonth(b)
	}
	_, _, ok := stamp.Clock{}.Read(b, false)
	return ok
}

// isContinuation reports whether a line that is not indented belongs to the record before it by its first words.
func isContinuation(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	switch b[0] {
	case '}', ')', ']':
		return true
	case '(': // PHP's print_r, and the first layer of an error of cockroachdb
		return len(b) == 1 || lex.HasPrefix(b, "(1) ")
	case '>': // loguru marks the frame where the exception was caught, and Lumberjack all lines but the first
		return lex.HasAnyPrefix(b, "> File \"", "> [")
	case '<':
		return lex.HasPrefix(b, "</log4j:") || lex.HasPrefix(b, "<log4j:") && !lex.HasPrefix(b, "<log4j:event ")
	case '"': // the end of a text of several lines in JSON
		return lex.HasAnyPrefix(b, "\"}", "\",", "\"]")
	case '#':
		return len(b) > 1 && ascii.IsDigit(b[1])
	case ' ', '-', '.':
		return lex.HasAnyPrefix(b, " ---> ", "---> ", "--- End of", "- /", "... ")
	case '[':
		return lex.HasAnyPrefix(b, "[stacktrace]", "[previous exception]", "[exception]")
	case 'C':
		return lex.HasAnyPrefix(b, "Caused by:", "Caused by (", "Client IP: ") // tslog counts the causes
	case 'D':
		return lex.HasPrefix(b, "During handling of the above exception")
	case 'E':
		return lex.HasAnyPrefix(b, "Error types: (", "Exception Attributes: ", "Error #0") // Gin numbers the errors below its access line
	case 'R':
		return lex.HasAnyPrefix(b, "Request URL: ", "Referer URL: ")
	case 'S':
		return lex.HasAnyPrefix(b, "Stack Trace:", "Stack trace:", "Stacktrace:", "Suppressed:")
	case 'T':
		return lex.HasPrefix(b, "The above exception was the direct cause")
	case 'W':
		return lex.HasAnyPrefix(b, "Wrapped by:", "Wraps: (")
	case 'e', 'g', 'n', 's', 't':
		return lex.HasAnyPrefix(b, "error stack:", "goroutine ", "note: run with", "stack backtrace:", "thrown in")
	case 'N': // PHP: the exception that another one has caused
		return lex.HasPrefix(b, "Next ") && isExceptionLine(b[len("Next "):])
	}
	return false
}

// isExceptionLine reports whether a line begins with the name of an exception: Hex21Error: …, com.hex21.Hex21Exception: …,
// Hex21::Error (…), PHP Fatal error:  Uncaught …, ** (Hex21.Error) ….
func isExceptionLine(b []byte) bool {
	if rest, ok := bytes.CutPrefix(b, []byte("** (")); ok {
		n := bytes.IndexByte(rest, ')')
		return n > 0 && idiom.IsException(rest[:n])
	}
	var i int
	for i < len(b) && i < 200 && (ascii.IsAlphanumeric(b[i]) || b[i] == '_' || b[i] == '.' || b[i] == '\\' || b[i] == '$' || b[i] == ':') {
		i++
	}
	name := b[:i]
	rest := b[i:]
	if lex.HasSuffix(name, ":") {
		name = name[:len(name)-1]
		rest = b[i-1:]
	}
	if len(name) == 0 || !ascii.IsLetter(name[0]) && name[0] != '\\' || !idiom.IsException(name) || string(name) == "Error" && len(rest) == 0 {
		return false
	}
	return len(rest) == 0 || rest[0] == ':' || lex.HasPrefix(rest, " [") || lex.HasPrefix(rest, " (")
}

// isUncaught reports whether a line is the first with which Java and Python print an exception that ended a thread, without a time.
func isUncaught(b []byte) bool { return b[0] == 'E' && lex.HasPrefix(b, "Exception in thread ") }

// tagsOfTrace returns the width of the tags that Rails puts before each line of an exception: [id] Hex21::Error (…). What follows them is the
// exception, an empty line or a frame. It returns 0 if there are none.
func tagsOfTrace(b []byte) int {
	i := 0
	for i < len(b) && b[i] == '[' {
		n := bytes.IndexByte(b[i:min(len(b), i+128)], ']')
		if n < 2 || i+n+1 >= len(b) || b[i+n+1] != ' ' {
			return 0
		}
		i += n + 2
	}
	text := b[i:]
	if frame, _ := isRubyFrame(text); i > 0 && (frame || isExceptionLine(text) || len(lex.TrimLeft(text)) == 0) {
		return i
	}
	return 0
}

// isRubyFrame reports whether a line is a frame of Ruby's that is not indented, /app/sync.rb:404:in `run', and whether the exception follows it,
// which then is the first of a trace.
func isRubyFrame(b []byte) (frame, first bool) {
	n := bytes.IndexByte(b[:min(len(b), 300)], ' ')
	if n < 0 || !lex.HasSuffix(b[:n], ":in") || !lex.Contains(b[:n], ".rb:") || n+1 >= len(b) || b[n+1] != '`' && b[n+1] != '\'' {
		return false, false
	}
	end := bytes.IndexByte(b[n+2:], '\'')
	return end >= 0, end >= 0 && n+3+end < len(b)
}

// isJavaHead reports whether a line can be the first of the two with which java.util.logging begins a record: a time that begins with a name and has
// a year, "Nov 28, 2026 4:15:54 AM com.example.Sync run" or "Sat Nov 28 04:15:54 CET 2026 com.example.Sync run".
func isJavaHead(b []byte) bool {
	if len(b) < 24 || !ascii.IsLetter(b[0]) {
		return false
	}
	_, width, ok := stamp.Clock{}.Read(b, false)
	return ok && width < len(b)
}

// isLevel reports whether a line is the second of the two: it begins with a level.
func isLevel(b []byte) bool {
	return lex.HasAnyPrefix(b, "SEVERE: ", "WARNING: ", "INFO: ", "CONFIG: ", "FINE: ", "FINER: ", "FINEST: ")
}

// isMarkedField reports whether a line is a field with a mark of its type, as devslog prints them: # status : 429.
func isMarkedField(b []byte) bool {
	end := lex.SkipName(b, 2)
	for end < len(b) && b[end] == ' ' {
		end++
	}
	return (ascii.IsUpper(b[0]) || b[0] == '#' || b[0] == '*') && end > 2 && end < len(b) && b[end] == ':'
}

// isAsyncioHead reports whether a line is one of those in which asyncio describes what failed, between its message and the traceback.
func isAsyncioHead(b []byte) bool {
	return lex.HasAnyPrefix(b, "future: <", "task: <", "handle: <", "protocol: <", "transport: <", "source_traceback: ")
}

// isYAML reports whether a line can be in a YAML document after its first line: indented, an item of a list, or a field. After the name of
// a level, a message of several words begins a log line.
func isYAML(b []byte) bool {
	if len(b) == 0 || b[0] == ' ' || lex.HasPrefix(b, "- ") {
		return true
	}
	i := lex.SkipName(b, 0)
	if i == 0 || !lex.IsLower(b[0]) || i >= len(b) || b[i] != ':' || i+1 < len(b) && b[i+1] != ' ' {
		return false
	}
	switch string(b[:i]) {
	case "error", "warn", "warning", "info", "debug", "trace", "fatal", "fail", "crit", "http", "verbose": // a level and a message, or a field
		return bytes.IndexByte(b[min(i+2, len(b)):], ' ') < 0
	}
	return true
}

// isDebugRecord reports whether a record or a span begins with a line, as the debug exporter of OpenTelemetry prints them.
func isDebugRecord(b []byte) bool {
	return lex.HasPrefix(b, "LogRecord #") || lex.HasPrefix(b, "Span #")
}

// isDebugHead reports whether what a record or a span of that exporter consists of ends before a line.
func isDebugHead(b []byte) bool {
	return isDebugRecord(b) || lex.HasPrefix(b, "ScopeLogs #") || lex.HasPrefix(b, "ResourceLog #") || lex.HasPrefix(b, "ScopeSpans #") || lex.HasPrefix(b, "ResourceSpans #")
}

// isReport reports whether a line is one with which Erlang begins a report: =ERROR REPORT==== 28-Nov-2026::04:15:54.123456 ===, or a time and error:.
func isReport(b []byte) bool {
	if lex.LastByte(b) == ':' {
		at := min(lex.WordEnd(b, 0)+1, len(b)-1)
		return idiom.IsLevel(b[at:len(b)-1]) && startsWithStamp(b)
	}
	return len(b) > 0 && b[0] == '=' && lex.Contains(b, " REPORT==== ")
}

// beginsTraceback reports whether a Python traceback begins with a line or after it.
func beginsTraceback(b []byte) bool {
	const words = "Traceback (most recent call last)"
	b = lex.TrimReturn(b)
	return lex.LastByte(b) == ':' && lex.HasSuffix(b[:len(b)-1], words) || lex.HasPrefix(b, words)
}

// isLogLine reports whether a line looks like one that a logger wrote: JSON, or with a time or a level at its beginning.
func isLogLine(b []byte) bool {
	b = lex.TrimLeft(b)
	if len(b) == 0 {
		return false
	}
	if b[0] == '{' || b[0] == '<' || startsWithStamp(b) || lex.HasSuffix(b, " exception was never retrieved") { // asyncio, without a head
		return true
	}
	head := b[:min(len(b), 120)]
	if lex.ContainsAny(head, "ERROR", "WARN", "INFO", "DEBUG", "FATAL", "CRIT", "ERRO", "error", "warn", "info", "fail:", "crit:", "level=", "ERR]", "WRN]", "INF]", "FTL]", " ERR ", " WRN ", " INF ") {
		return true
	}
	if b[0] == '[' {
		b = b[1:]
	}
	if len(b) >= 8 && ascii.IsDigit(b[0]) && b[2] == ':' && b[5] == ':' { // a time of day alone
		return true
	}
	_, ok := idiom.TimeIn(stamp.Clock{Year: 2000}, b)
	return ok
}

// statusLine reports whether a line is the status line of an answer, with curl's "< " before it or not.
func statusLine(b []byte) bool {
	if lex.HasPrefix(b, "< ") {
		b = b[2:]
	}
	if !lex.HasPrefix(b, "HTTP/") || len(b) < 10 {
		return false
	}
	i := bytes.IndexByte(b, ' ')
	if i < 6 || i > 8 {
		return false
	}
	n, w := ascii.Number(b[i+1:])
	return w == 3 && n >= 100 && n < 600 && (len(b) == i+4 || b[i+4] == ' ') && bytes.IndexByte(b, '"') < 0
}

// isHeader reports whether a line is a header field of an answer.
func isHeader(b []byte) bool {
	if lex.HasPrefix(b, "< ") {
		b = b[2:]
	}
	var i int
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '-' || b[i] == '_') {
		i++
	}
	return i > 0 && i < len(b) && b[i] == ':'
}

// startsAlone reports whether a line begins a record regardless of the lines before it, within one stream and outside of transcripts:
// a block may begin there. Lines of containers do not: a record of another stream may go on after them.
func startsAlone(b []byte) bool {
	if len(b) < 2 {
		return false
	}
	switch c := b[0]; {
	case c == '{':
		return b[1] == '"' && logOfDocker(b) == 0
	case c == '[':
		return startsWithStamp(b)
	case ascii.IsDigit(c):
		if len(b) > 2 && isNumbered(b) || len(b) > 40 && b[10] == 'T' && (lex.Contains(b[:40], " stdout ") || lex.Contains(b[:40], " stderr ")) {
			return false
		}
	case lex.HasAnyPrefix(b, "time=", "timestamp=", "level=", "ts=", "t=2"):
	default:
		return false
	}
	_, ok := afterStamp(b)
	return !ok
}

// isDump reports whether a line begins what a program dumps of a value below a log line: PHP's var_dump and Perl's Data::Dumper.
func isDump(b []byte) bool {
	return (b[0] == 'a' || b[0] == 'o') && idiom.Dumped(b) > 0 || b[0] == '$' && lex.HasPrefix(b, "$VAR1 = ")
}

// opensFence reports whether a Markdown block of source code or JSON begins below a line. A block without a language, or with that of a terminal, may
// be a log.
func opensFence(b []byte) bool {
	language, ok := bytes.CutPrefix(b, []byte("```"))
	if !ok || len(language) == 0 || lex.Skip(language, 0, lex.InName) < len(language) {
		return false
	}
	return !lex.LowerEqualAny(language, "text", "txt", "log", "logs", "console", "output", "http", "shell", "sh", "bash")
}

// isHTMLRecord reports whether a record that Monolog or Logback wrote as HTML begins in a line; the one before may end in it.
func isHTMLRecord(line []byte) bool {
	if row, ok := bytes.CutPrefix(line, []byte(`<tr class="`)); ok {
		return idiom.IsLevel(row[:lex.Skip(row, 0, lex.Lower)])
	}
	return lex.HasPrefix(bytes.TrimPrefix(line, []byte("</tr></table>")), "<h1 ") && lex.Contains(line, `class="monolog-output">`)
}
