package record

import (
	"bytes"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// continues reports whether a line continues the open record of its stream.
func (s *Assembler) continues(st *stream, line []byte, p *Piece) bool {
	if st.mode == modeHeaders || st.mode == modeBody {
		line = lex.Colorless(line, &s.view)
	}
	if st.mode != modeLine {
		if goesOn := s.continuesMode(st, line, p); goesOn || st.mode != modeLine {
			return goesOn
		}
	}
	if len(st.Pieces) == 1 && s.beginsBehindPrefix(st, line, p) {
		return true
	}
	if n := headOfTrace(st, line); n > 0 {
		st.mode, st.head, p.Text = modeHeaded, string(line[:n]), line[n:]
		return true
	}
	if rest, ok := afterStamp(line); ok && isStamped(s.whole(st), rest) && (st.trace || !isExceptionLine(rest) || isShipped(s.whole(st))) {
		s.bare = false
		if len(rest) > 0 && (!s.continuesLine(st, rest) || s.kind == lineException && s.isLater(st, line)) {
			return false
		}
		p.Text = rest
		return true
	}
	if (st.hot || p.Hot) && s.continuesInside(st, line, p) { // nothing is gained by joining lines without errors
		return true
	}
	return s.continuesLine(st, line)
}

// continuesMode reports whether a line continues a record that is not a log line. If the line shows that the record was none of that kind, or that its
// lines of that kind have ended, the mode is that of a log line afterwards, which the line may continue as well.
func (s *Assembler) continuesMode(st *stream, line []byte, p *Piece) bool {
	switch st.mode {
	case modeHeaders:
		if len(line) == 0 || string(line) == "<" || string(line) == "< " || lex.HasPrefix(line, "* ") { // probe -v prints the length of the body, not the body
			st.mode, st.Body = modeBody, len(st.Pieces)+1
			st.json.reset()
			return true
		}
		if isHeader(line) && !startsAlone(line) {
			p.Hot = true
			return true
		}
	case modeBody:
		return s.continuesBody(st, line, p)
	case modeJSON:
		if st.head != "" {
			n, at := common([]byte(st.head), line)
			if n < len(st.head) {
				return false
			}
			line = line[at:]
			p.Text = line
		}
		return len(line) == 0 || bytes.IndexByte([]byte(" \t}]\"{,"), line[0]) >= 0 || lex.HasPrefix(line, "│")
	case modeExport:
		return !lex.HasPrefix(line, "__CURSOR=") && !startsWithStamp(line) && !(st.blank && lex.HasPrefix(line, "{"))
	case modeYAML:
		return isYAML(line)
	case modeDebug:
		return !isDebugHead(line) && !startsAlone(line)
	case modeReport:
		return !isReport(line) && !startsAlone(line)
	case modeHTML:
		return !isHTMLRecord(line) && !startsAlone(line)
	case modeCell:
		if len(st.Pieces) < maxCell && !s.Columns.isWhole(line, s.firstLine(st)) {
			if !s.Columns.isOpen(line, true) {
				st.mode = modeLine
			}
			return true
		}
		st.Document = false // it was not the quote of a cell
	case modeFence:
		if lex.HasPrefix(lex.TrimLeft(line), "```") {
			st.mode = modeLine
			st.Pieces, st.hot = st.Pieces[:1], false // only the fence: what is in the block does not count
			return true
		}
		return !startsWithStamp(line) && len(st.Pieces) < maxPieces && st.size < maxRecord/2
	case modePanic:
		st.mode = modeLine
		return !startsAlone(line)
	case modeHeaded:
		if lex.HasPrefix(line, st.head) {
			p.Text = line[len(st.head):]
			return true
		}
	}
	st.mode = modeLine
	return false
}

// headOfTrace returns the width of the head that a line shares with the first line of the record if a trace begins after it, or 0. oslo.log repeats
// the time, level and name of the record before each line of a Python traceback, and Rails the tags of the record.
func headOfTrace(st *stream, line []byte) int {
	const words = "Traceback (most recent call last):"
	if len(st.Pieces) != 1 {
		return 0
	}
	first := st.Pieces[0].Text
	if n := tagsOfTrace(line); n > 0 && bytes.Index(first, line[:n]) > 0 {
		return n
	}
	n := len(line) - len(words)
	if n < 20 || !lex.HasSuffix(line, words) || bytes.Count(line[:n], []byte{' '}) < 3 || !bytes.HasPrefix(first, line[:n]) {
		return 0
	}
	return n
}

// lineKind is what the beginning of a line shows about whether it continues a record.
type lineKind uint8

const (
	lineBegins    lineKind = iota // never, outside of documents and transcripts, unless a traceback waits for its exception
	lineContinues                 // always
	lineBox                       // always, and a traceback may begin in it
	lineAnnounces                 // always, and another traceback follows
	lineDump                      // below a log line
	lineIndented                  // unless the logger indents all lines
	lineTraceback                 // below a log line
	lineException                 // below a log line
	lineFrame                     // a frame of Ruby, below the exception
	lineLevel                     // below the first line of java.util.logging
	lineAsyncio                   // below the message of asyncio
	lineField                     // below a line that begins with a bracket
	lineListing                   // below the exception of a page
	lineOwn                       // below the frames of an exception of Node
	lineLeveled                   // never: it has no time, which is that of the record before
	linePanic                     // never, and it has no time either
)

// lineKindOf returns the kind of a line without colors.
func lineKindOf(view []byte) lineKind {
	if len(view) == 0 {
		return lineContinues
	}
	if isProseOrPairs(view) {
		return lineBegins
	}
	switch c := view[0]; {
	case c == ' ' || c == '\t':
		if text := lex.TrimLeft(view); startsWithStamp(text) || startsWithUptime(text) {
			return lineBegins
		}
		return lineIndented
	case ascii.IsDigit(c) || c == '{':
		if idiom.IsListing(view) {
			return lineListing
		}
		if lex.HasPrefix(view, `{\"`) { // an escaped object, in a text of several lines
			return lineContinues
		}
		return lineBegins
	case c == 0xe2 && idiom.IsBox(view):
		return lineBox
	case isDump(view):
		return lineDump
	case isUncaught(view):
		return lineLeveled
	case isContinuation(view):
		if lex.HasAnyPrefix(view, "The above exception", "During handling") {
			return lineAnnounces
		}
		return lineContinues
	case c == 'T' && lex.HasPrefix(view, "Traceback (most recent call last)"):
		return lineTraceback
	case idiom.IsSplitPanic(view):
		return linePanic
	case isLevel(view):
		return lineLevel
	case isAsyncioHead(view):
		return lineAsyncio
	case len(view) > 4 && view[1] == ' ' && isMarkedField(view):
		return lineField
	}
	frame, first := isRubyFrame(view)
	switch {
	case first:
		return lineFrame
	case frame:
		return lineContinues
	case isExceptionLine(view):
		return lineException
	case isOwnField(view):
		return lineOwn
	}
	return lineBegins
}

// isApart reports whether a line begins a record whatever the record before it is, if that is a log line or has ended, and whether it could be the
// last of a traceback. A traceback after the head of a log line is not apart, nor an exception after tags: the line before may have the same.
func (s *Assembler) isApart(line []byte) (apart, word bool) {
	if _, ok := afterStamp(line); ok || beginsTraceback(line) || tagsOfTrace(line) > 0 {
		return false, false
	}
	continues, ends := s.mayBePrefixed(line)
	text, _ := unshipped(line)
	text = lex.Colorless(text, &s.view)
	return !continues && lineKindOf(text) == lineBegins, ends || isTraceEnd(text)
}

// continuesLine reports whether a line continues a log line or a stack trace.
func (s *Assembler) continuesLine(st *stream, line []byte) bool {
	view := lex.Colorless(line, &s.view)
	kind := lineKindOf(view)
	s.kind = kind
	switch kind {
	case lineContinues:
		return true
	case lineBox:
		if lex.Contains(view, "Traceback ") {
			st.chained, st.trace = false, true
		}
		return true
	case lineAnnounces:
		st.chained = true
		return true
	case lineDump:
		return st.direct
	case lineIndented:
		if s.startsBelowLevel(st, view) {
			s.kind = lineLeveled
			return false
		}
		return !s.startsIndented(st, view)
	case lineTraceback:
		if s.bare || st.chained || st.direct && isLogLine(s.firstLine(st)) {
			st.chained, st.trace = false, true
			return true
		}
		return false
	case lineLevel:
		st.second = len(st.Pieces) == 1 && isJavaHead(s.firstLine(st))
	case lineAsyncio:
		st.second = st.direct
	case lineListing:
		return lex.Contains(s.firstLine(st), "An exception occurred processing [")
	case lineField:
		return lex.HasPrefix(s.firstLine(st), "[")
	case lineOwn:
		if n := len(st.Pieces); n > 1 {
			above := lex.Colorless(st.Pieces[n-1].Text, &s.first)
			return isOwnField(above) || lex.HasPrefix(above, "    at ")
		}
	}
	if st.second {
		return true
	}
	if st.trace && isTraceEnd(view) {
		st.trace = false
		return true
	}
	switch kind {
	case lineFrame:
		if len(st.Pieces) > 0 && lex.HasPrefix(st.Pieces[len(st.Pieces)-1].Text, "\tfrom ") {
			return true
		}
		fallthrough
	case lineException:
		first := s.firstLine(st)
		return s.bare || st.direct && !isExceptionLine(first) && isLogLine(first) && !isOfOther(first, line) && !s.isFarFrom(st.Stamp, s.stamp)
	}
	return false
}

// isLater reports whether the line of an exception has a time of its own that shows that it does not belong to the log line above it.
func (s *Assembler) isLater(st *stream, line []byte) bool {
	if seconds, w := elapsed(line); w > 0 {
		above, _ := elapsed(s.whole(st))
		return seconds > above+pause/1e9
	}
	return s.isFarFrom(s.whole(st), line)
}

const pause = 5e9 // nanoseconds that a log line and its exception are apart at most

// isFarFrom reports whether the time of a text is so far from that of the one above it that they do not belong together.
func (s *Assembler) isFarFrom(above, below []byte) bool {
	before, ok := idiom.TimeIn(s.Clock, above)
	if !ok {
		return false
	}
	time, ok := idiom.TimeIn(s.Clock, below)
	return ok && max(time-before, before-time) > pause
}

// isOfOther reports whether the line of an exception names another request than the log line above it. Ids of different lengths are those of two systems.
func isOfOther(first, line []byte) bool {
	id := idIn(line)
	if len(id) == 0 {
		return false
	}
	above := idIn(first)
	return len(above) == len(id) && string(above) != string(id)
}

// idIn finds a request id by its form or its name.
func idIn(b []byte) []byte {
	if id := idiom.RequestIDIn(b); id != nil {
		return id
	}
	for _, name := range [...]string{"equest_id", "equestId", "equest-id", "equestID"} {
		if i := lex.Index(b, name); i >= 0 {
			id := bytes.TrimLeft(b[i+len(name):], `":=' `)
			return idiom.TrimID(id[:len(id)-len(bytes.TrimLeftFunc(id, idiom.InID))])
		}
	}
	return nil
}

// startsBelowLevel reports whether an indented line begins a record because its level is below that of the record: Python's rich leaves out a time
// that is that of the record before.
func (s *Assembler) startsBelowLevel(st *stream, line []byte) bool {
	const least = len("[04:15:54] ")
	if len(line) <= least || line[least-1] != ' ' {
		return false
	}
	n := len(line) - len(lex.TrimLeft(line))
	if n < least || !beginsLevel(line[n:]) {
		return false
	}
	first := s.firstLine(st)
	return len(first) > n && first[n-1] == ' ' && (first[0] == '[' || first[0] == ' ') && beginsLevel(first[n:])
}

// beginsLevel reports whether a text begins with a level as rich prints it, in a column of eight characters.
func beginsLevel(b []byte) bool {
	end := lex.Skip(b, 0, lex.Capital)
	return end >= len("INFO") && end < len(b) && b[end] == ' ' && idiom.IsLevel(b[:end]) && len(b) > 9 && b[8] == ' ' && b[9] != ' '
}

// continuesMessage reports whether a line that continues a record belongs to its message, such as a field, and not to a stack trace.
func continuesMessage(line []byte) bool {
	text := lex.TrimLeft(line)
	if len(text) == 0 {
		return false
	}
	if len(text) == len(line) {
		return strings.IndexByte("})](", text[0]) >= 0
	}
	return !lex.HasAnyPrefix(text, "at ", "from ", "File \"") && !isContinuation(text)
}

// startsIndented reports whether an indented line begins a record: it has a level that is aligned to the right, or the logger indents all
// lines alike.
func (s *Assembler) startsIndented(st *stream, line []byte) bool {
	first := s.firstLine(st)
	if rest, ok := afterStamp(first); ok { // before an indented text, as docker logs -t prints it
		first = rest
	}
	text, firstText := lex.TrimLeft(line), lex.TrimLeft(first)
	if lex.HasAnyPrefix(line, " INFO ", " WARN ", "   • ", "   ⨯ ") || st.blank && lex.HasPrefix(line, " ERROR ") || isAlignedLevel(text) {
		return true
	}
	if len(firstText) == len(first) || len(text) == 0 || len(firstText) == 0 || isAlignedLevel(firstText) {
		return false
	}
	return len(line)-len(text) == len(first)-len(firstText) && beginsIndented(firstText) && beginsIndented(text)
}

// beginsIndented reports whether a text begins like the lines of a logger that indents all of them: apex, Koa's, one with a time, and JSON
// that is indented as a whole.
func beginsIndented(text []byte) bool {
	if _, ok := idiom.TimeIn(stamp.Clock{Year: 2000}, text[:min(len(text), 40)]); ok {
		return true
	}
	return lex.HasAnyPrefix(text, `{"`, "•", "⨯", "--> ", "<-- ", "xxx ")
}

// startsWithUptime reports whether a text begins with the seconds since the start and a level, as tracing for Rust prints them: 0.042000123s ERROR.
func startsWithUptime(b []byte) bool {
	i := lex.Skip(b, 0, lex.Digit)
	if i == 0 || i >= len(b) || b[i] != '.' {
		return false
	}
	i = lex.Skip(b, i+1, lex.Digit)
	if i+1 >= len(b) || b[i] != 's' || b[i+1] != ' ' {
		return false
	}
	level := lex.TrimLeft(b[i+1:])
	return idiom.IsLevel(level[:lex.Skip(level, 0, lex.Capital)])
}

// isAlignedLevel reports whether a text begins with a level and the seconds since the start: ERROR[0042].
func isAlignedLevel(b []byte) bool {
	i := 0
	for i < len(b) && ascii.IsUpper(b[i]) {
		i++
	}
	return i >= 4 && i <= 5 && len(b) > i+5 && b[i] == '[' && ascii.IsDigit(b[i+1]) && bytes.IndexByte(b[i:min(len(b), i+12)], ']') > 0
}

// firstLine returns the line with which the record of a stream begins, without colors; nothing if there is none.
func (s *Assembler) firstLine(st *stream) []byte {
	if len(st.Pieces) == 0 {
		return nil
	}
	return lex.Colorless(st.Pieces[0].Text, &s.first)
}

// whole returns the line with which the record of a stream begins, with the time that was put before it if it has another one.
func (s *Assembler) whole(st *stream) []byte {
	if len(st.Pieces) == 0 {
		return nil
	}
	first := &st.Pieces[0]
	if n := len(first.Raw) - len(first.Text) - 1; n > 0 && plainStamp(first.Raw) == n {
		return first.Raw
	}
	return s.firstLine(st)
}

// isOwnField reports whether a line is a field of an exception as egg-logger prints it below the frames, with its value as JSON: code: "X".
func isOwnField(b []byte) bool {
	end := lex.Skip(b, 0, lex.InName)
	value, ok := bytes.CutPrefix(b[end:], []byte(": "))
	if end == 0 || !ok || len(value) == 0 || !ascii.IsLetter(b[0]) {
		return false
	}
	if value[0] == '"' {
		return lex.StringEnd(value, 1) == len(value)-1
	}
	return lex.Skip(value, 0, lex.Digit) == len(value) || lex.LowerEqualAny(value, "true", "false", "null")
}

// isTraceEnd reports whether a line can be the last of a Python traceback: the name of an exception, dots allowed.
func isTraceEnd(b []byte) bool {
	i := 0
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '_' || b[i] == '.') {
		i++
	}
	return i > 0 && ascii.IsLetter(b[0]) && (i == len(b) || b[i] == ':')
}

// continuesBody reports whether a line belongs to the body of an answer.
func (s *Assembler) continuesBody(st *stream, line []byte, p *Piece) bool {
	first := len(st.Pieces) <= st.Body
	if lex.HasAnyPrefix(line, "* ", "{ [", "} [") {
		if first { // what curl -v says in between
			st.Body++
		}
		return true
	}
	if statusLine(line) || lex.HasAnyPrefix(line, "> ", "$ ") {
		return false
	}
	if st.json.depth > 0 || first && len(line) > 0 && (line[0] == '{' || line[0] == '[') && !lex.HasPrefix(line, `{\"`) { // which is in a text
		end := st.json.line(line, nil, nil)
		p.Hot = true
		st.Document = true
		if end >= 0 {
			st.mode = modeLine
			st.json.reset()
			if rest := line[end:]; statusLine(rest) { // curl -i, twice, and no line end between them
				p.Text = line[:end]
				s.push(st, *p)
				s.flush(st)
				s.add(st, rest, Piece{Text: rest, Raw: p.Raw, Place: p.Place, Hot: true, Cut: p.Cut}, nil)
				st.Pieces = st.Pieces[:len(st.Pieces)-1]
				p.Text = rest
				return true
			}
		} else if st.json.broken {
			st.mode = modeLine
		}
		return true
	}
	if startsAlone(line) {
		return false
	}
	if len(line) == 0 && !first {
		st.mode = modeLine
	}
	return true
}
