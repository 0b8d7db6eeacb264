package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// tracker follows the nesting of JSON over lines. Objects in an array named entries (HAR), logRecords (OpenTelemetry), logEvents
// (CloudWatch) or hits (Elasticsearch), in an array that the first name of the document announces (exports of CloudWatch, Azure, Datadog,
// Graylog, Splunk, New Relic, Loki and kubectl), or in an array that is the whole document, are elements: separate records.
type tracker struct {
	depth   int
	broken  bool
	stack   [64]byte // '{', '[', or 'e' for an array of elements
	list    bool     // an array of elements has been seen
	rows    bool     // elements may be arrays, as those of CloudWatch Insights
	keys    int      // of the document, as far as 2
	answer  answerOf
	element int // the depth of the element that is open, or 0
}

func (t *tracker) reset() { *t = tracker{} }

// answerOf is the kind of a document by its first name.
type answerOf uint8

const (
	answerOfOthers     answerOf = iota
	answerOfList                // the first name is that of the elements: events, records, data
	answerOfInsights            // results, of CloudWatch Insights and New Relic
	answerOfGraylog             // query, and then messages
	answerOfKubernetes          // apiVersion, and then items
	answerOfSplunk              // preview, and then results
	answerOfLoki                // status, and values within data
	answerOfAzure               // tables, and rows within them
)

// answerBy returns the kind of a document whose first name is this.
func answerBy(name []byte) answerOf {
	switch string(name) {
	case "events", "records", "data":
		return answerOfList
	case "results":
		return answerOfInsights
	case "query":
		return answerOfGraylog
	case "preview":
		return answerOfSplunk
	case "apiVersion":
		return answerOfKubernetes
	case "status":
		return answerOfLoki
	case "tables":
		return answerOfAzure
	}
	return answerOfOthers
}

// line follows a line and returns the index after the end of the document, or -1 if it continues. It calls begin and end for elements.
// A string that is not closed on its line breaks the document.
func (t *tracker) line(b []byte, begin, end func(at int)) int {
	var key []byte
	for i := 0; i < len(b); {
		switch c := b[i]; c {
		case '"':
			stop := lex.StringEnd(b, i+1)
			if stop < 0 {
				t.broken = true
				return -1
			}
			key = b[i+1 : stop]
			i = stop + 1
			if t.depth == 1 && t.keys < 2 {
				if t.keys++; t.keys == 1 {
					t.answer = answerBy(key)
				}
			}
			continue
		case '{', '[':
			if t.depth >= len(t.stack) {
				t.broken = true
				return -1
			}
			kind := c
			if c == '[' && (t.depth == 0 || t.isElements(key)) {
				kind = 'e'
				t.rows = t.rows || t.answer >= answerOfLoki || t.answer == answerOfInsights && t.depth == 1
			}
			if t.element == 0 && t.depth > 0 && (c == '{' || t.rows) && t.stack[t.depth-1] == 'e' && begin != nil {
				t.list, t.element = true, t.depth+1
				begin(i)
			}
			t.stack[t.depth] = kind
			t.depth++
			key = nil
		case '}', ']':
			if t.depth == 0 || (t.stack[t.depth-1] == '{') != (c == '}') {
				t.broken = true
				return -1
			}
			if t.element == t.depth && t.element > 0 {
				t.element = 0
				end(i + 1)
			}
			t.depth--
			if t.depth == 0 {
				return i + 1
			}
		case ',':
			key = nil
		}
		i++
	}
	return -1
}

// isElements reports whether the array under a name holds elements.
func (t *tracker) isElements(key []byte) bool {
	switch string(key) {
	case "entries", "logRecords", "logEvents", "hits":
		return true
	case "events":
		if t.answer == answerOfInsights && t.depth == 3 && t.element == t.depth { // they, not what they are in
			t.element = 0
			return true
		}
		return t.depth == 1 && t.keys == 1
	case "records", "data":
		return t.depth == 1 && t.keys == 1
	case "results":
		return t.depth == 1 && (t.keys == 1 || t.answer == answerOfSplunk)
	case "messages":
		return t.depth == 1 && t.answer == answerOfGraylog
	case "items":
		return t.depth == 1 && t.answer == answerOfKubernetes
	case "values":
		return t.depth == 4 && t.answer == answerOfLoki
	case "rows":
		return t.depth == 3 && t.answer == answerOfAzure
	}
	return false
}

// isLogged reports whether a field of a log line, such as its level, follows the list with which a text begins.
func isLogged(b []byte) bool {
	for i := valueEnd(b, 0); i > 0 && i < len(b) && b[i] == ','; {
		name, value := lex.FieldName(b, lex.SkipSpace(b, i+1))
		switch idiom.KindOf(name) {
		case idiom.KindLevel, idiom.KindTime, idiom.KindMessage:
			return true
		}
		i = valueEnd(b, value)
	}
	return false
}

// specialNames holds the first letters, as bits, of the names with which documents of entries and lines of Docker begin, by their second letters.
var specialNames = [256]uint32{
	'o': 1<<('l'&31) | 1<<('t'&31), 'e': 1<<('r'&31) | 1<<('m'&31), 'a': 1<<('d'&31) | 1<<('t'&31), 'v': 1 << ('e' & 31), 'u': 1 << ('q' & 31), 'r': 1 << ('p' & 31), 't': 1 << ('s' & 31),
}

// isSpecial reports whether a line that begins with {" may be one of these, as few lines are.
func isSpecial(b []byte) bool { return specialNames[b[3]]>>(b[2]&31)&1 != 0 }

// isList reports whether a line is a document of entries by its first words.
func isList(b []byte) bool {
	b = lex.TrimLeft(b)
	if len(b) < 16 || b[0] != '{' && b[0] != '[' {
		return false
	}
	if b[0] == '[' {
		return b[1] == '{' || b[1] == ' ' && b[2] == '{'
	}
	if b[1] == '"' && !isSpecial(b) {
		return false
	}
	b = lex.TrimLeft(b[1:])
	end := lex.SkipName(b, 1)
	value, ok := bytes.CutPrefix(lex.TrimLeft(bytes.TrimPrefix(b[end:], []byte{'"'})), []byte{':'})
	if value = lex.TrimLeft(value); !ok || len(value) == 0 || b[0] != '"' {
		return false
	}
	switch string(b[1:end]) {
	case "messageType", "took", "query", "preview":
		return true
	case "log":
		return value[0] == '{'
	case "status":
		return lex.HasPrefix(value, `"su`)
	case "results": // of CloudWatch Insights and New Relic, not of a log line
		items := lex.TrimLeft(value[1:])
		return value[0] == '[' && (len(items) == 0 || items[0] == '[' || lex.HasPrefix(items, `{"events"`))
	case "events", "records", "data", "tables":
		return value[0] == '[' && lex.HasPrefix(lex.TrimLeft(value[1:]), "{") && !isLogged(value)
	}
	return lex.HasPrefix(b[1:end], "resourceLog")
}
