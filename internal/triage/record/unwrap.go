package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// wrapped is a line without its wrapper: the prefix of compose or kubectl, the stamp of a container runtime, Docker's JSON.
type wrapped struct {
	text    []byte
	source  string // which of several interleaved streams; empty for a complete line
	stamp   []byte // begins with the container's time; nil if there is none
	partial bool   // the next line of the stream continues this one
	headed  bool   // it had a head such as syslog's
	outer   bool   // it had a time that is a wrapper only before another time
}

// stampAt takes the time at text[at] as the container's, if an outer wrapper has none.
func (w *wrapped) stampAt(at int) {
	if w.stamp == nil {
		w.stamp = w.text[at:min(len(w.text), at+48)]
	}
}

// unwrap removes the wrappers of a line. It returns false for a line without any.
func (s *Assembler) unwrap(line []byte, w *wrapped) (found bool) {
	w.text, w.source, w.stamp, w.partial, w.headed, w.outer = line, "", nil, false, false, false
	for range 3 {
		if len(w.text) < 8 || w.partial || s.parted > 0 && s.isParted(w.source) { // what is in a line in parts is looked at when it is whole
			break
		}
		if !s.unwrapOnce(w) {
			break
		}
		found = true
	}
	return found
}

// unwrapOnce removes the outer wrapper of a line. It returns false if there is none.
func (s *Assembler) unwrapOnce(w *wrapped) bool {
	switch c := w.text[0]; {
	case c == '{':
		return s.docker(w)
	case ascii.IsDigit(c):
		if isNumbered(w.text) {
			return s.numbered(w) || w.takeOuter()
		}
		return s.cri(w) || w.takeStamp() || s.fly(w) || s.unix(w) || s.head(w) || w.takeOuter()
	case c == '[':
		return s.kubectl(w) || s.fluentBit(w) || w.takeBracket()
	case ascii.IsLetter(c), c == 0x1b:
		return s.head(w) || s.job(w) || s.compose(w) || w.takeOuter() || s.npmlog(w)
	case c == '<':
		return s.head(w)
	case c == '@':
		return s.tai64n(w)
	}
	return false
}

// isParted reports whether a stream waits for the rest of a line.
func (s *Assembler) isParted(source string) bool {
	st := s.streams[source]
	return st != nil && len(st.marks) > 0
}

// intern returns the name of a stream as a string, without allocating it each time.
func (s *Assembler) intern(name []byte, more string) string {
	s.name = append(append(s.name[:0], name...), more...)
	if string(s.name) == s.latest {
		return s.latest
	}
	if known, ok := s.names[string(s.name)]; ok {
		return known
	}
	if len(s.names) >= maxLatest {
		clear(s.names)
	}
	known := string(s.name)
	s.names[known] = known
	return known
}

// cri reads the format of Kubernetes' container runtimes: 2026-11-28T04:15:54.123456789Z stdout F text.
func (s *Assembler) cri(w *wrapped) bool {
	if len(w.text) < 32 || w.text[10] != 'T' {
		return false
	}
	i := bytes.IndexByte(w.text[:min(len(w.text), 40)], ' ')
	if i < 20 || len(w.text) < i+10 || !lex.HasPrefix(w.text[i+1:], "stdout ") && !lex.HasPrefix(w.text[i+1:], "stderr ") {
		return false
	}
	tag := w.text[i+8:]
	if tag[0] != 'F' && tag[0] != 'P' || len(tag) > 1 && tag[1] != ' ' && tag[1] != ':' {
		return false
	}
	w.stampAt(0)
	w.partial = tag[0] == 'P'
	w.source = s.intern(w.text[i+1:i+7], w.source)
	if j := bytes.IndexByte(tag, ' '); j >= 0 {
		w.text = tag[j+1:]
	} else {
		w.text = tag[len(tag):]
	}
	return true
}

// unix reads the head that journalctl -o short-unix prints: 1795839354.123456 host app[404]: text.
func (s *Assembler) unix(w *wrapped) bool {
	b := w.text
	if len(b) < 24 || b[10] != '.' {
		return false
	}
	end := plainStamp(b)
	if end == 0 {
		return false
	}
	text, name := behindProgram(b, end+1)
	return text > 0 && s.behead(w, 0, text, b[end+1:name])
}

// npmlog reads the level and the prefix that npmlog puts before each line of an error: ERR! sync text.
func (s *Assembler) npmlog(w *wrapped) bool {
	const level = "ERR! "
	if !lex.HasPrefix(w.text, level) {
		return false
	}
	end := lex.Skip(w.text, len(level), lex.InName)
	if end == len(level) || end+1 >= len(w.text) || w.text[end] != ' ' {
		return false
	}
	w.source = s.intern(w.text[:end], w.source)
	w.text = w.text[end+1:]
	return true
}

// fly reads the prefix of "fly logs": 2026-11-28T04:15:54Z app[148e4] fra [info]text.
func (s *Assembler) fly(w *wrapped) bool {
	b := w.text
	if len(b) < 32 || b[10] != 'T' {
		return false
	}
	app := lex.WordEnd(b[:min(len(b), 40)], 0) + 1
	region := lex.WordEnd(b[:min(len(b), app+64)], min(app, len(b))) + 1
	if region+8 >= len(b) || b[region-2] != ']' || b[region+3] != ' ' || b[region+4] != '[' {
		return false
	}
	end := region + 5 + bytes.IndexByte(b[region+5:min(len(b), region+16)], ']')
	if end < region+5 || !idiom.IsLevel(b[region+5:end]) {
		return false
	}
	s.behead(w, 0, end+1, b[app:region-1])
	if !lex.HasPrefix(w.text, "  ") { // an indented text
		w.text = bytes.TrimPrefix(w.text, []byte{' '})
	}
	return true
}

// job reads the prefix of "gh run view --log": the names of the job and the step and a time, after tabs.
func (s *Assembler) job(w *wrapped) bool {
	b := w.text
	step := bytes.IndexByte(b[:min(len(b), 128)], '\t') + 1
	if step == 0 {
		return false
	}
	at := step + bytes.IndexByte(b[step:min(len(b), step+128)], '\t') + 1
	if at == step || at+21 >= len(b) || b[at] != '2' || b[at+10] != 'T' {
		return false
	}
	end := lex.WordEnd(b, at)
	if _, width, ok := (stamp.Clock{}).Read(b[at:end], false); !ok || width != end-at {
		return false
	}
	return s.behead(w, at, min(end+1, len(b)), b[:at])
}

// logOfDocker returns the index of the text in a line of Docker's json-file, or 0. Programs that write the line again may put spaces between.
func logOfDocker(b []byte) int {
	switch {
	case lex.HasPrefix(b, `{"log":"`):
		return len(`{"log":"`)
	case lex.HasPrefix(b, `{"log": "`):
		return len(`{"log": "`)
	}
	return 0
}

// docker reads a line of Docker's json-file: {"log":"text\n","stream":"stdout","time":"…"}.
func (s *Assembler) docker(w *wrapped) bool {
	start := logOfDocker(w.text)
	if start == 0 {
		return false
	}
	end := lex.StringEnd(w.text, start)
	if end < 0 {
		return false
	}
	raw, rest := w.text[start:end], w.text[end+1:]
	stream, time := behindName(rest, `"stream":`), behindName(rest, `"time":`)
	if len(stream) < len("stdout") || len(time) < len("2026-11-28T04:15:54Z") || time[10] != 'T' || lex.Contains(time, `}{"`) { // another document on the line
		return false
	}
	if w.stamp == nil {
		w.stamp = time
	}
	w.source = s.intern(stream[:len("stdout")], w.source)
	if w.partial = !endsIn(raw, 'n'); !w.partial {
		raw = raw[:len(raw)-2]
	}
	if endsIn(raw, 'r') {
		raw = raw[:len(raw)-2]
	}
	if bytes.IndexByte(raw, '\\') >= 0 {
		raw = s.keep(raw)
	}
	w.text = raw
	return true
}

// behindName returns what follows the quote of the value under a name, or nil.
func behindName(b []byte, name string) []byte {
	i := lex.Index(b, name) + len(name)
	if i < len(name) {
		return nil
	}
	if i < len(b) && b[i] == ' ' {
		i++
	}
	if i >= len(b) || b[i] != '"' {
		return nil
	}
	return b[i+1:]
}

// endsIn reports whether a text in JSON ends in the escape of a line end: a letter behind a backslash that is not itself escaped.
func endsIn(raw []byte, letter byte) bool {
	n := len(raw) - 1
	if n < 1 || raw[n] != letter {
		return false
	}
	return (n-len(bytes.TrimRight(raw[:n], `\`)))%2 == 1
}

// tai64n reads the time that multilog puts before each line: @ and 24 hexadecimal digits.
func (s *Assembler) tai64n(w *wrapped) bool {
	if len(w.text) < 26 || w.text[25] != ' ' {
		return false
	}
	if _, ok := s.Clock.Head(w.text); !ok {
		return false
	}
	w.stampAt(0)
	w.text = w.text[26:]
	return true
}

// keep returns an unescaped copy that lives as long as the block.
func (s *Assembler) keep(raw []byte) []byte {
	if cap(s.arena)-len(s.arena) < len(raw) {
		s.arena = make([]byte, 0, max(64<<10, len(raw)))
	}
	start := len(s.arena)
	out, _ := lex.Unescape(raw, s.arena[start:start])
	if len(out) > cap(s.arena)-start { // it has grown elsewhere, which it never should: text gets shorter
		return out
	}
	s.arena = s.arena[:start+len(out)]
	return out[:len(out):len(out)]
}

// kubectl reads the prefixes of "kubectl logs --prefix" and of kubetail: [pod/name/container] text, [name] text.
func (s *Assembler) kubectl(w *wrapped) bool {
	if !ascii.IsLetter(w.text[1]) {
		return false
	}
	i := bytes.IndexByte(w.text[:min(len(w.text), 300)], ']')
	if i < 0 || i+1 >= len(w.text) || w.text[i+1] != ' ' || !lex.HasPrefix(w.text, "[pod/") && !isPod(w.text[1:i]) {
		return false
	}
	w.source = s.intern(w.text[:i+1], w.source)
	w.text = w.text[i+2:]
	w.takeStamp()
	return true
}

// takeStamp removes the time that "docker logs -t", "kubectl logs --timestamps", GitHub Actions and GitLab put before each line, behind the name of the
// stream if there is one. It has nine digits after the second, seven and a Z, or six, a Z and the number of a stream: 2026-11-28T04:15:54.123456Z 01O.
func (w *wrapped) takeStamp() bool {
	const fraction = len("2026-11-28T04:15:54.")
	b := w.text
	if len(b) <= fraction || b[0] != '2' || b[10] != 'T' || b[fraction-1] != '.' {
		return false
	}
	end := lex.WordEnd(b[:min(len(b), fraction+16)], fraction)
	if end >= len(b) || b[end] != ' ' {
		return false
	}
	text := end + 1
	switch n := lex.Skip(b[:end], fraction, lex.Digit) - fraction; {
	case n == 9 || n == 7 && b[end-1] == 'Z':
	case n == 6 && len(b) > end+4 && ascii.IsDigit(b[end+1]) && ascii.IsDigit(b[end+2]) && (b[end+3] == 'O' || b[end+3] == 'E') && b[end+4] == ' ':
		text += len("01O ")
	default:
		return false
	}
	return w.take(0, end, text)
}

// take removes the text before b[text:], in which b[at:end] is a time. It does not if spaces and a level or an arrow follow, which a logger has aligned
// behind its own time, or the labels of Loki.
func (w *wrapped) take(at, end, text int) bool {
	rest := w.text[text:]
	line := lex.TrimLeft(rest)
	if len(line) < len(rest) && (idiom.IsLevel(line[:lex.Skip(line, 0, lex.Capital)]) || lex.HasAnyPrefix(line, "--> ", "<-- ")) ||
		lex.HasPrefix(line, "{") && lex.Contains(line[:lex.WordEnd(line, 0)], `="`) {
		return false
	}
	if _, width, ok := (stamp.Clock{}).Read(w.text[at:end], false); !ok || width != end-at {
		return false
	}
	w.stampAt(at)
	w.text = rest
	return true
}

// takeOuter removes the time that ts, svlogd and others put before a line that has a time of its own.
func (w *wrapped) takeOuter() bool {
	if w.text[4] == '-' && len(w.text) > 27 && w.text[23] == ' ' && ascii.IsUpper(w.text[24]) && w.text[27] != ' ' { // the usual date, and a level
		return false
	}
	n, sure := plainWidth(w.text)
	if n == 0 || n+1 >= len(w.text) {
		return false
	}
	timed := startsWithStamp
	if lex.IsLower(w.text[n+1]) {
		timed = idiom.IsLoadBalancer
	}
	if !timed(w.text[n+1:]) || !sure && plainStamp(w.text) == 0 {
		return false
	}
	if !sure {
		w.stampAt(0)
	}
	w.text, w.outer = w.text[n+1:], true
	return true
}

// bracket is the length of the time that Jenkins puts before each line.
const bracket = len("[2026-11-28T04:15:54.123Z]")

// takeBracket removes the time that Jenkins puts before each line: [2026-11-28T04:15:54.123Z].
func (w *wrapped) takeBracket() bool {
	const end = bracket
	b := w.text
	if len(b) <= end || b[1] != '2' || b[11] != 'T' || b[end-2] != 'Z' || b[end-1] != ']' || b[end] != ' ' {
		return false
	}
	return w.take(1, end-1, end+1)
}

// isNumbered reports whether a line may begin with a prefix that numbered reads.
func isNumbered(b []byte) bool { return b[1] == '|' || b[2] == '|' || b[1] == ':' || b[2] == ':' }

// numbered reads the prefixes of pm2 and foreman, which begin with a number or a time of day: 0|name  | text, 04:15:54 name.1  | text.
func (s *Assembler) numbered(w *wrapped) bool {
	b := w.text
	_, i := ascii.Number(b)
	switch {
	case i < 4 && b[i] == '|':
		return s.named(w, i+1)
	case i <= 2 && b[i] == ':':
	default:
		return false
	}
	for i < 8 && (ascii.IsDigit(b[i]) || b[i] == ':') {
		i++
	}
	half := lex.HasPrefix(b[i:], " AM ") || lex.HasPrefix(b[i:], " PM ")
	if half {
		i += len(" AM")
	}
	end := i + 1
	for end < len(b) && (ascii.IsAlphanumeric(b[end]) || b[end] == '-' || b[end] == '_') {
		end++
	}
	if end+1 >= len(b) || b[end] != '.' || !ascii.IsDigit(b[end+1]) || !s.named(w, i+1) { // a level, as in 04:15:54 INFO | text
		return false
	}
	if half && lex.HasPrefix(w.text, " ") { // nf for Node has two spaces after the bar
		w.text = w.text[1:]
		w.text = w.text[colorEnd(w.text, 0):]
	}
	return true
}

// compose reads the prefixes of "docker compose logs", "docker service logs" and stern: name-1  | text, api.1.k2n8x0f1v9zq@node-1  | text,
// pod-2j8xk container text, in colors or not.
func (s *Assembler) compose(w *wrapped) bool {
	i := colorEnd(w.text, 0)
	if i > 0 && i+12 < len(w.text) && ascii.IsDigit(w.text[i]) { // nf
		w.text = w.text[i:]
		return s.numbered(w)
	}
	return s.named(w, i)
}

// named reads a prefix whose name begins at i.
func (s *Assembler) named(w *wrapped, i int) bool {
	b := w.text
	start := i
	i = lex.Skip(b[:min(len(b), start+80)], i, lex.InName)
	name := b[start:i]
	if len(name) == 0 || !ascii.IsLetter(name[0]) || i >= len(b) || b[i] != ' ' && b[i] != 0x1b || bytes.IndexByte(name, '@') >= 0 && !isTask(name) {
		return false
	}
	i = colorEnd(b, i)
	for i < len(b) && b[i] == ' ' {
		i++
	}
	i = colorEnd(b, i)
	if n := bytes.IndexByte(b[i:min(len(b), i+64)], ' '); n > 6 && b[i+n-6] == '-' && isPod(b[i:i+n]) { // the namespace is before it
		name, i = b[i:i+n], i+n
		for i < len(b) && b[i] == ' ' {
			i++
		}
		i = colorEnd(b, i)
	}
	if isPod(name) {
		if n := skipLabel(b, i); n > i && colorEnd(b, n) < len(b) && b[colorEnd(b, n)] == ' ' {
			w.source = s.intern(b[start:n], w.source)
			w.text = b[colorEnd(b, n)+1:]
			w.takeStamp()
			return true
		}
		return false
	}
	if i >= len(b) || b[i] != '|' || b[i-1] != ' ' && b[i-1] != 'm' || i+1 < len(b) && b[i+1] != ' ' && b[i+1] != 0x1b {
		return false
	}
	i = colorEnd(b, i+1)
	if i < len(b) && b[i] == ' ' {
		i++
	}
	if j := colorEnd(b, i); lex.HasPrefix(b[i:j], "\x1b[0m") || lex.HasPrefix(b[i:j], "\x1b[m") {
		i = j
	}
	w.source = s.intern(name, w.source)
	w.text = b[i:]
	w.takeStamp()
	return true
}

// isTask reports whether a name is that of a task of Docker Swarm and its node: api.1.k2n8x0f1v9zq@node-1.
func isTask(name []byte) bool {
	task := name[:bytes.IndexByte(name, '@')]
	id := bytes.LastIndexByte(task, '.')
	return id > 1 && len(task)-id > len("k2n8x0f1v9") && ascii.IsDigit(task[id-1])
}

// isPod reports whether a name ends like a pod name that Kubernetes generates: a dash, and five characters that are not a word.
func isPod(name []byte) bool {
	n := len(name) - 5
	if n < 2 || name[n-1] != '-' {
		return false
	}
	for _, c := range name[n:] {
		if bytes.IndexByte([]byte("bcdfghjklmnpqrstvwxz2456789"), c) < 0 {
			return false
		}
	}
	return true
}

// skipLabel returns the index after the container name at b[i].
func skipLabel(b []byte, i int) int {
	for i < len(b) && (lex.IsLower(b[i]) || ascii.IsDigit(b[i]) || b[i] == '-') {
		i++
	}
	return i
}

// colorEnd returns the index after the color sequences at b[i].
func colorEnd(b []byte, i int) int {
	for i+2 < len(b) && b[i] == 0x1b && b[i+1] == '[' {
		j := i + 2
		for j < len(b) && (ascii.IsDigit(b[j]) || b[j] == ';') {
			j++
		}
		if j >= len(b) || b[j] != 'm' {
			return i
		}
		i = j + 1
	}
	return i
}
