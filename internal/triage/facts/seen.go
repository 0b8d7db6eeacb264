package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// seen is what is known about the text that prose reads, and about one of its lines. Each fact is determined only once, not for each word.
type seen struct {
	foreign, ruby answer
	queried       answer
	query         int // where the query begins
	start, end    int // the line that the next three are about; 0, 0 if there is none
	code          int // where it begins behind what grep -n prints before it
	source        answer
	declared      answer
	access        bool // the request of an access line has been seen: what follows it is not a message
	request       bool // a request without quotes has been seen: the quoted text after it was sent by the client
	requestEnd    int  // the quote that ends the latest request; 0 if there is none
	codeAt        int  // where the code of the latest status begins; 0 if there is none
	sentFrom      int  // where the Referer and the User-Agent after it begin
	sentTo        int  // where they end; 0 if there are none
	first         answer
	firstAt       int  // the status that precedes the request; -1 if there is none
	unescaped     bool // all that follows has been read unescaped
	closing       closingQuote
}

// answer is a fact that may not be determined yet.
type answer uint8

const (
	unknown answer = iota
	yes
	no
)

func (a *answer) of(find func() bool) bool {
	if *a == unknown {
		if *a = no; find() {
			*a = yes
		}
	}
	return *a == yes
}

// isForeign reports whether a code is one of the error names of HTTP/2 or QUIC, and the text is about one of these protocols.
func (s *seen) isForeign(b, code []byte) bool {
	switch string(code) {
	case "INTERNAL_ERROR", "NO_ERROR", "PROTOCOL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM",
		"CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY":
	default:
		return false
	}
	return s.foreign.of(func() bool {
		return lex.ContainsAny(b, "stream ID", "HTTP/2 stream", "stream error", "GOAWAY", "http2:", "RST_STREAM", "connection error: ", // HTTP/2
			"INTERNAL_ERROR (local)", "INTERNAL_ERROR (remote)", "CONNECTION_CLOSE") // QUIC
	})
}

// isSent reports whether the number at b[i] is in a User-Agent without quotes, with which an access line ends: a number directly follows its request,
// and what is behind that and no field of key=value was sent by the client.
func (s *seen) isSent(b []byte, i int) bool {
	status := s.requestEnd + len(`" `)
	return s.access && s.requestEnd > 0 && i > status && isThreeDigits(b[min(status, len(b)):lex.WordEnd(b, min(status, len(b)))]) &&
		(b[i-1] != '=' || isUserAgent(b, i))
}

// isAdded reports whether the word b[i:] of an access line is the value of a field that the server adds behind its request: error_code=X.
func (s *seen) isAdded(b []byte, i int) bool {
	if s.requestEnd == 0 || i < s.requestEnd || b[i-1] != '=' {
		return false
	}
	name := lex.SkipBack(b, i-1, lex.InName)
	return isFieldEnd(b[name-1]) && !isUserAgent(b, i)
}

// isQuery reports whether b[at] is in an SQL statement, a GraphQL query, or a sample of statsd with tags or of Influx.
func (s *seen) isQuery(b []byte, at int) bool {
	return s.queried.of(func() bool {
		if lex.Contains(b, "|#") && lex.ContainsAny(b, "|c|#", "|ms|#", "|g|#") || isPoint(b) {
			return true
		}
		if lex.ContainsAny(b, " WHERE ", " SET ", " INTO ") {
			for _, verb := range [...]string{"SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "} {
				if i := bytes.Index(b, []byte(verb)); i >= 0 {
					s.query = i
					return true
				}
			}
		}
		if isStatement(b) {
			return true
		}
		if bytes.IndexByte(b, '{') < 0 {
			return false
		}
		s.query = graphQL(b)
		return s.query >= 0
	}) && at > s.query
}

// isPoint reports whether a text is a point in InfluxDB's line protocol: errors,code=X status=404i 1465839830100400200.
func isPoint(b []byte) bool {
	fields := min(lex.WordEnd(b, 0)+1, len(b))
	end := lex.WordEnd(b, fields)
	if end < len(b) {
		return end == pointTime(b)
	}
	return hasTags(b[:max(0, fields-1)]) && bytes.IndexByte(b[fields:], '=') > 0
}

// pointTime returns where the time of such a point begins, or 0. The fields before it may contain spaces in quotes.
func pointTime(b []byte) int {
	n := lex.SkipBack(b, len(b), lex.Digit) - 1
	if n < 0 || b[n] != ' ' || len(b)-n < len(" 1465839830") || lex.WordEnd(b, 0) == n || !hasTags(b[:lex.WordEnd(b, 0)]) {
		return 0
	}
	return n
}

// hasTags reports whether the first word of a line is that of a point with tags: errors,code=X.
func hasTags(word []byte) bool {
	comma := bytes.IndexByte(word, ',')
	return comma > 0 && bytes.IndexByte(word[comma:], '=') > 0
}

// isStatement reports whether a text as a whole is an SQL statement in lower case.
func isStatement(b []byte) bool {
	b = lex.TrimSpace(b)
	return lex.HasAnyPrefix(b, "select ", "insert into ", "update ", "delete from ") && lex.ContainsAny(b, " where ", " values", " set ")
}

// graphQL returns where a query of GraphQL begins: query Name { field …, or -1.
func graphQL(b []byte) int {
	for _, s := range [...]string{"query", "mutation"} {
		for from := 0; ; {
			i := bytes.Index(b[from:], []byte(s))
			if i < 0 {
				break
			}
			start := from + i
			from = start + len(s)
			if start > 0 && ascii.IsAlphanumeric(b[start-1]) {
				continue
			}
			i = lex.SkipSpace(b, lex.SkipName(b, lex.SkipSpace(b, from)))
			if i < len(b) && b[i] == '(' {
				n := bytes.IndexByte(b[i:], ')')
				if n < 0 {
					continue
				}
				i = lex.SkipSpace(b, i+n+1)
			}
			if i >= len(b) || b[i] != '{' {
				continue
			}
			field := lex.SkipSpace(b, i+1)
			if end := lex.SkipName(b, field); end > field && end < len(b) && (b[end] == '(' || b[end] == '{' || lex.IsSpace(b[end])) {
				return start
			}
		}
	}
	return -1
}

// isRuby reports whether a text names an exception of the SDK for Ruby, as Rails does.
func (s *seen) isRuby(b []byte) bool {
	return s.ruby.of(func() bool { return lex.Contains(b, "(Hex21::") })
}

// isSource reports whether the line around b[at] shows source code, or the title of a test.
func (s *seen) isSource(b []byte, at int) bool {
	return s.isDeclared(b, at) || s.source.of(func() bool { return isSourceLine(b, s.code, s.end) })
}

// isDeclared reports whether that line is one in which numbers look like statuses.
func (s *seen) isDeclared(b []byte, at int) bool {
	s.findLine(b, at)
	return s.declared.of(func() bool { return declares(b[s.code:s.end]) })
}

// findLine finds the line around b[at], if it is another one than before.
func (s *seen) findLine(b []byte, at int) {
	if at >= s.start && at < s.end {
		return
	}
	s.start, s.end, s.source, s.declared = 0, len(b), unknown, unknown
	if bytes.IndexByte(b[:at], '\n') >= 0 {
		s.start = bytes.LastIndexByte(b[:at], '\n') + 1
	}
	if n := bytes.IndexByte(b[at:], '\n'); n >= 0 {
		s.end = at + n
	}
	s.code = s.start
	if code := grepped(b[s.start:s.end]); code != nil {
		if s.code = s.end - len(code); isIndented(code) {
			s.source, s.declared = yes, yes
		}
	}
}
