package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// head removes what syslog, the journal or a log shipper puts before each line: the time, and the name of a host and a program, of a stream or of
// a set of labels. Lines of different names are different streams.
func (s *Assembler) head(w *wrapped) bool {
	b := w.text
	i := 0
	if b[0] == '<' {
		if i = bytes.IndexByte(b[:5], '>') + 1; i < 3 || len(b) < i+20 {
			return false
		}
		if b[i] == '1' && b[i+1] == ' ' {
			return s.syslog5424(w, i+2)
		}
	}
	at := i // where the time begins
	switch {
	case len(b) < i+20:
		return false
	case stamp.IsMonth(b[i:]):
		if b[i+3] != ' ' || b[i+9] != ':' || b[i+12] != ':' {
			return false
		}
		if i += 15; b[i] == '.' {
			i = lex.Skip(b, i+1, lex.Digit)
		}
	case b[i] == '2' && b[i+10] == 'T':
		if i = lex.WordEnd(b, i); i < at+19 || i > at+35 {
			return false
		}
	case b[3] == ' ' && b[4] == '2' && b[8] == '-' && b[14] == ' ' && b[17] == ':' && len(b) > 24: // Sat 2026-11-28 04:15:54 UTC
		at, i = 4, lex.WordEnd(b, 24)
	default:
		return false
	}
	if i+1 >= len(b) || b[i] != ' ' {
		return false
	}
	text, name := behindProgram(b, i+1)
	if text < 0 && b[at] == '2' {
		text, name = behindStream(b, i+1)
	}
	if text < 0 {
		return false
	}
	return s.behead(w, at, text, b[i+1:name])
}

// behead takes the head of a line away, in which a time begins at b[at].
func (s *Assembler) behead(w *wrapped, at, text int, name []byte) bool {
	w.stampAt(at)
	if len(name) > 0 {
		w.source = s.intern(name, w.source)
	}
	w.text = w.text[text:]
	w.headed = true
	return true
}

// behindProgram returns where the text after a host and a program begins, and where these end: host app[404]: text. It returns -1 if there are none.
func behindProgram(b []byte, i int) (text, name int) {
	host := i
	for host < len(b) && (ascii.IsAlphanumeric(b[host]) || b[host] == '-' || b[host] == '.' || b[host] == '_') {
		host++
	}
	if host == i || host+3 >= len(b) || b[host] != ' ' || idiom.IsLevel(b[i:host]) || isContinuation(b[i:]) {
		return -1, 0
	}
	end := lex.WordEnd(b, host+1)
	tag := b[host+1 : end]
	if len(tag) < 2 || !ascii.IsAlphanumeric(tag[0]) && tag[0] != '(' || tag[len(tag)-1] != ':' {
		return -1, 0
	}
	if tag = tag[:len(tag)-1]; tag[len(tag)-1] != ']' && (b[i-2] == 'Z' || idiom.IsLevel(tag) || idiom.IsFailure(tag) || idiom.IsException(tag) || string(tag) == "hex21" || bytes.IndexByte(tag, ':') >= 0) {
		return -1, 0 // syslog writes +00:00, and other loggers Z
	}
	return min(end+1, len(b)), end
}

// behindStream returns where the text after the name of a stream begins, and where that ends: app[web.1]: of Heroku, a/b/c of CloudWatch, and
// {app="web"} of Loki. It returns -1 if there is none. What looks like an access line begins right after the time.
func behindStream(b []byte, i int) (text, name int) {
	if idiom.IsW3C(b[i:]) || idiom.IsLoadBalancer(b[i:]) {
		return i, i
	}
	end := lex.WordEnd(b, i)
	switch token := b[i:end]; {
	case len(token) < 2:
		return -1, 0
	case token[0] == '{' && (token[1] == '}' || lex.IsLower(token[1]) && lex.Contains(token, `="`)):
		n := bytes.Index(b[i:min(len(b), i+400)], []byte("} "))
		if n < 0 {
			return -1, 0
		}
		end = i + n + 1
	case lex.HasSuffix(token, "]:") && bytes.IndexByte(token, '[') > 0 && lex.IsLower(token[0]):
	case bytes.Count(token, []byte{'/'}) > 1 && token[0] != '/' && bytes.IndexByte(token, ':') < 0 && !startsWithStamp(b[i:]):
	default:
		return -1, 0
	}
	return min(end+1, len(b)), end
}

// syslog5424 removes the head of RFC 5424: <11>1 TIME HOST PROGRAM PROCESS MESSAGE-ID -, where the time begins at b[at]. Structured data
// that may hold the error or the request is left before the text.
func (s *Assembler) syslog5424(w *wrapped, at int) bool {
	b := w.text
	i := at
	name := 0
	for n := range 5 {
		end := lex.WordEnd(b, i)
		if end == i || end >= len(b) || end-i > 255 {
			return false
		}
		if n == 0 {
			name = end + 1
		}
		i = end + 1
	}
	source := b[name : i-1]
	if i < len(b) && b[i] == '-' && (i+1 == len(b) || b[i+1] == ' ') {
		i = min(i+2, len(b))
	} else if i >= len(b) || b[i] != '[' {
		return false
	} else if n := bytes.Index(b[i:], []byte("] ")) + 2; n > 2 && !lex.Contains(b[i:i+n], "equest") && !s.parts.MayHold(b[i:i+n]) {
		i += n
	}
	if i+1 < len(b) && b[i] == ' ' && b[i+1] != ' ' { // rsyslog leaves one before the message
		i++
	}
	return s.behead(w, at, i+len(b[i:])-len(bytes.TrimPrefix(b[i:], []byte("\ufeff"))), source)
}

// fluentBit reads what the output stdout of Fluent Bit prints of a line, [0] kube.web: [[1795839354.123, {}], {"log"=>"text", "stream"=>"stdout"}],
// in which quotes are not escaped.
func (s *Assembler) fluentBit(w *wrapped) bool {
	b := w.text
	if !ascii.IsDigit(b[1]) || b[len(b)-1] != ']' {
		return false
	}
	tag := lex.WordEnd(b, 0) + 1
	end := lex.WordEnd(b, min(tag, len(b)))
	if b[tag-2] != ']' || end+3 >= len(b) || b[end-1] != ':' || b[end+1] != '[' {
		return false
	}
	const log = `"log"=>"`
	from := bytes.Index(b, []byte(log)) + len(log)
	to := from + bytes.Index(b[from:], []byte(`"}]`))
	if from < len(log) || to < from {
		return false
	}
	for at := from; ; {
		n := bytes.Index(b[at:], []byte(`", "`))
		if n < 0 {
			break
		}
		name := at + n + len(`", "`)
		if at = lex.SkipName(b, name); lex.HasPrefix(b[at:], `"=>`) {
			to = name - len(`", "`)
			break
		}
	}
	w.stampAt(end + 2 + lex.BoolInt(b[end+2] == '['))
	w.source = s.intern(b[tag:end-1], w.source)
	w.text = bytes.TrimSuffix(b[from:to], []byte(`\n`))
	return true
}
