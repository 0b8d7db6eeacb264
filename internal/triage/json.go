package triage

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// scope is the position of a value in a JSON document.
type scope struct {
	kind    kind // of the field that holds the object
	nesting int
	quiet   bool // codes and statuses do not count here
}

// envelope collects the fields of an object under "error" until its end, for a code that the catalog does not know.
type envelope struct {
	code    []byte
	at      int
	foreign bool // it has a field that an envelope does not have
}

// maxNesting is the maximum depth of nested objects and arrays.
const maxNesting = 64

// document reads the JSON value at b[i:] and returns the index after it. The value may be truncated or broken: what comes before the break
// counts, and the result is negative.
func (a *analyzer) document(b []byte, i int, s scope, at where) int {
	if i >= len(b) {
		return -1
	}
	switch b[i] {
	case '{':
		return a.object(b, i+1, s, at)
	case '[':
		return a.array(b, i+1, s, at)
	case '"':
		end := stringEnd(b, i+1)
		if end < 0 {
			a.text(b[i+1:], at.plus(i+1), roleMessage)
			return -1
		}
		a.value(b, i+1, end, s.kind, s, at)
		return end + 1
	}
	return scalarEnd(b, i)
}

// stringEnd returns the index of the quote that ends the string whose text begins at b[i:], or -1.
func stringEnd(b []byte, i int) int {
	from := i
	for ; i+8 <= len(b) && i < from+32; i += 8 { // most names and values are short
		w := binary.LittleEndian.Uint64(b[i:]) ^ '"'*ones
		quotes := (w - ones) &^ w & highs // the lowest is one, and others may not be
		if quotes == 0 {
			continue
		}
		if i += bits.TrailingZeros64(quotes) / 8; i == from || b[i-1] != '\\' {
			return i
		}
		break
	}
	return longStringEnd(b, from, i)
}

// longStringEnd is stringEnd for a string in which no quote ends it before b[i].
func longStringEnd(b []byte, from, i int) int {
	for {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return -1
		}
		i += n
		slashes := 0
		for j := i - 1; j >= from && b[j] == '\\'; j-- {
			slashes++
		}
		if slashes%2 == 0 {
			return i
		}
		i++
	}
}

func scalarEnd(b []byte, i int) int {
	start := i
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '-' || b[i] == '+' || b[i] == '.') {
		i++
	}
	if i == start {
		return -1
	}
	return i
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	return i
}

func (a *analyzer) array(b []byte, i int, s scope, at where) int {
	if s.nesting++; s.nesting > maxNesting {
		return -1
	}
	if len(b) > i+22 && b[i] == '"' && b[i+20] == '"' && b[i+21] == ',' { // Loki: ["1795839354123000000","text"]
		if ns, width, ok := a.clock.Read(b[i+1:i+20], true); ok && width == 19 {
			a.rec.setTime(ns, 1+a.depth*16)
		}
	} else if s.nesting == 1 && i < len(b) && b[i] == '"' { // Fluentd: ["tag",1795839354,{…}]
		if stop := stringEnd(b, i+1); stop > 0 && stop+2 < len(b) && b[stop+1] == ',' && ascii.IsDigit(b[stop+2]) {
			a.time(b[stop+2:max(stop+2, scalarEnd(b, stop+2))], 1)
		}
	}
	for {
		i = skipSpace(b, i)
		if i >= len(b) {
			return -1
		}
		if b[i] == ']' {
			return i + 1
		}
		if i = a.document(b, i, s, at); i < 0 {
			return -1
		}
		if i = skipSpace(b, i); i < len(b) && b[i] == ',' {
			i++
		} else if i >= len(b) || b[i] != ']' {
			return -1
		}
	}
}

func (a *analyzer) object(b []byte, i int, s scope, at where) int {
	if s.nesting > maxNesting {
		return -1
	}
	if s.kind == kindRequest {
		s.quiet = true
	}
	var env envelope
	var pair kind
	paired := byte(0) // 'k' after OpenTelemetry's "key", 'n' after HAR's "name", 'f' after CloudWatch's "field"
	typed := false    // after OpenTelemetry's "Type", as its exporter for Go prints it
	end := -1
	for {
		if i < len(b) && b[i] <= ' ' {
			i = skipSpace(b, i)
		}
		if i < len(b) && b[i] == '}' {
			end = i + 1
			break
		}
		if i >= len(b) || b[i] != '"' {
			break
		}
		stop := stringEnd(b, i+1)
		if stop < 0 {
			break
		}
		key := b[i+1 : stop]
		if i = stop + 1; i < len(b) && b[i] <= ' ' {
			i = skipSpace(b, i)
		}
		if i >= len(b) || b[i] != ':' {
			break
		}
		if i++; i < len(b) && b[i] <= ' ' {
			i = skipSpace(b, i)
		}
		if i >= len(b) {
			break
		}
		k, mayPair := a.keys.find(key)
		switch {
		case k == kindContent && s.nesting == 0 && string(key) == "content" && contains(b, `"caller":"`) && !contains(b, `"msg":`): // go-zero's message
			k = kindMessage
		case s.kind == kindThing && (k == kindCode || k == kindStatus):
			k = kindNone
		case !mayPair: // nearly all fields
		case paired != 0 && (string(key) == "value" || string(key) == "Value"):
			k = pair
			if paired == 'n' && k != kindRequestID && k != kindRetry && k != kindKey {
				k = kindSkip
			}
		case s.kind == kindTime && string(key) == "seconds":
			k = kindSeconds
		case s.kind == kindTime && string(key) == "nanos":
			k = kindNanos
		case string(key) == "stringValue", string(key) == "intValue", string(key) == "doubleValue", typed && string(key) == "Value":
			k = s.kind
		}
		inner := scope{kind: k, nesting: s.nesting + 1, quiet: s.quiet || k == kindSkip || k == kindRequest || k == kindPath}
		switch b[i] {
		case '{':
			if s.kind == kindError && !isDetail(key, k) {
				env.foreign = true
			}
			i = a.object(b, i+1, inner, at)
		case '[':
			if string(key) == "MESSAGE" {
				i = a.byteArray(b, i, at)
				break
			}
			if s.kind == kindError && !isDetail(key, k) {
				env.foreign = true
			}
			i = a.array(b, i+1, inner, at)
		case '"':
			stop := stringEnd(b, i+1)
			if stop < 0 { // cut off within a string
				if !inner.quiet && k != kindSkip && k != kindCode {
					a.cutText(b, i+1, k, at)
				}
				i = -1
				break
			}
			if mayPair {
				switch value := b[i+1 : stop]; {
				case string(key) == "key", string(key) == "Key":
					pair, paired = a.keys.classify(value), 'k'
				case string(key) == "Type":
					typed = true
				case string(key) == "field" && len(value) < 64: // CloudWatch Insights
					pair, paired = a.keys.classify(value), 'f'
				case string(key) == "name" && len(value) < 64:
					pair, paired = a.keys.classify(value), 'n'
				}
			}
			if s.kind == kindError {
				switch {
				case string(key) == "code":
					env.code, env.at = b[i+1:stop], i+1
				case string(key) == "message" || isDetail(key, k):
				default:
					env.foreign = true
				}
			}
			if k != kindSkip && k != kindLevel {
				a.value(b, i+1, stop, k, inner, at)
			}
			i = stop + 1
		default:
			stop := scalarEnd(b, i)
			if stop < 0 {
				i = -1
				break
			}
			if s.kind == kindError && !isDetail(key, k) {
				env.foreign = true
			}
			a.scalar(b, i, stop, k, inner, at)
			i = stop
		}
		if i < 0 {
			break
		}
		if i < len(b) && b[i] <= ' ' {
			i = skipSpace(b, i)
		}
		if i < len(b) && b[i] == ',' {
			i++
		} else if i >= len(b) || b[i] != '}' {
			break
		}
	}
	if s.kind == kindError && len(env.code) > 0 && !env.foreign && !s.quiet && !a.vocabulary.known(env.code) && looksLikeCode(env.code) &&
		!isSystemName(env.code) {
		a.hit(env.code, false, at, env.at)
	}
	return end
}

// isDetail reports whether an envelope may have a field of this name and kind in addition to code and message.
func isDetail(key []byte, k kind) bool {
	if string(key) == "details" || string(key) == "documentation_url" || string(key) == "docs_url" {
		return true
	}
	return k == kindStatus || k == kindRequestID || k == kindRetry || k == kindTime || k == kindPath
}

// value reads the string b[from:to], without its quotes.
func (a *analyzer) value(b []byte, from, to int, k kind, s scope, at where) {
	raw := b[from:to]
	switch k {
	case kindRequestID:
		a.rec.setID(raw, false)
		return
	case kindTime:
		a.time(raw, s.nesting)
		return
	case kindCreated:
		if s.nesting == 1 {
			a.time(raw, createdRank)
		}
		return
	case kindPath:
		set(&a.rec.path, raw)
		return
	case kindClient:
		set(&a.rec.client, raw)
		return
	case kindKey:
		set(&a.rec.key, raw)
		return
	case kindMethod:
		set(&a.rec.method, raw)
		return
	case kindRequest:
		path, method, _ := requestLine(raw)
		set(&a.rec.path, path)
		set(&a.rec.method, method)
		return
	case kindRetry:
		a.rec.retry, _ = ascii.Number(raw)
		return
	}
	if s.quiet || k == kindSkip || k == kindLevel {
		return
	}
	switch k {
	case kindCode, kindError:
		if a.vocabulary.known(raw) {
			a.hit(raw, true, at, from)
			return
		}
		if k == kindCode {
			return
		}
	case kindStatus:
		if n, w := ascii.Number(raw); w == 3 && (len(raw) == 3 || raw[3] == ' ') {
			a.status(n, at, from)
			return
		}
	}
	if !a.search.mayHold(raw) {
		return
	}
	r := roleMessage
	switch k {
	case kindError:
		r = roleError
	case kindContent, kindThing:
		r = roleContent
	}
	if decoded, changed := a.decode(raw); changed {
		a.text(decoded, where{base: at.base + boolInt(!at.decoded)*from, decoded: true}, r)
		return
	}
	a.text(raw, at.plus(from), r)
}

// cutText reads a string that the end of the text cuts off. Its last word may be half a code.
func (a *analyzer) cutText(b []byte, from int, k kind, at where) {
	raw := b[from:]
	for len(raw) > 0 && (ascii.IsAlphanumeric(raw[len(raw)-1]) || raw[len(raw)-1] == '_') {
		raw = raw[:len(raw)-1]
	}
	if len(raw) > 0 && k != kindContent {
		a.value(b, from, from+len(raw), k, scope{nesting: 1}, at)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (a *analyzer) scalar(b []byte, from, to int, k kind, s scope, at where) {
	raw := b[from:to]
	switch k {
	case kindStatus:
		if n, w := ascii.Number(raw); w == 3 && w == len(raw) && !s.quiet {
			a.status(n, at, from)
		}
	case kindTime:
		a.time(raw, s.nesting)
	case kindCreated:
		if s.nesting == 1 {
			a.time(raw, createdRank)
		}
	case kindSeconds:
		if n, w := ascii.Number(raw); w == len(raw) && stamp.IsEpoch(n) {
			a.rec.setTime(n*1e9, 1+a.depth*16)
		}
	case kindNanos:
		if n, w := ascii.Number(raw); w == len(raw) && n < 1e9 && a.rec.timed && a.rec.time%1e9 == 0 {
			a.rec.time += n
		}
	case kindRetry:
		a.rec.retry, _ = ascii.Number(raw)
	case kindRequestID:
		if string(raw) != "null" {
			a.rec.setID(raw, false)
		}
	}
}

// byteArray reads a text that is written as an array of its bytes.
func (a *analyzer) byteArray(b []byte, i int, at where) int {
	if a.depth >= maxDepth {
		return -1
	}
	out := a.scratch[a.depth][:0]
	start := i
	for i++; i < len(b); {
		i = skipSpace(b, i)
		n, w := ascii.Number(b[i:])
		if w == 0 || n > 255 {
			break
		}
		out = append(out, byte(n))
		if i = skipSpace(b, i+w); i < len(b) && b[i] == ',' {
			i++
		}
	}
	a.scratch[a.depth] = out
	a.text(out, where{base: at.base + boolInt(!at.decoded)*start, decoded: true}, roleMessage)
	if i < len(b) && b[i] == ']' {
		return i + 1
	}
	return -1
}
