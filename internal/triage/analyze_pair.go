package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

// isLabels reports whether the braces at b[i] are the labels of a metric: they directly follow a name.
func isLabels(b []byte, i int) bool {
	return i > 0 && (ascii.IsAlphanumeric(b[i-1]) || b[i-1] == '_')
}

// pair reads the field whose separator is b[i], and returns the index at which to go on: after the value if it cannot hold a code.
func (a *analyzer) pair(b []byte, i int) int {
	j := i + 1
	if j < len(b) && b[i] == '=' && b[j] == '>' {
		j++
	}
	if b[i] == ':' && (j >= len(b) || b[j] != ' ' && b[j] != '\'' && b[j] != '\t') {
		return a.labeled(b, i)
	}
	for j < len(b) && b[j] == ' ' {
		j++
	}
	key, sep := keyBefore(b, j)
	if sep == 0 || len(key) == 0 || j >= len(b) || b[j] == '"' {
		return i + 1
	}
	if lowerEqual(key, "user-agent") && b[j] != '\'' { // a header, whose value may hold anything
		ends := "\n"
		if sep == '=' {
			ends = ",\n"
		}
		if n := bytes.IndexAny(b[j:], ends); n >= 0 {
			return j + n
		}
		return len(b)
	}
	if b[j] == '{' || b[j] == '[' {
		return i + 1
	}
	k := a.keys.classify(key)
	if k == kindNone || k == kindCode || k == kindError || k == kindStatus || k == kindMessage || k == kindLevel {
		return i + 1
	}
	if sep == ':' && b[j] != '\'' && !opens(b, i, key) && (k != kindRequestID || len(key) < len("requestid")) { // a word of a sentence
		return i + 1
	}
	end := j
	quote := b[j] == '\''
	if quote {
		j++
		if n := bytes.IndexByte(b[j:], '\''); n >= 0 {
			end = j + n
		} else {
			end = len(b)
		}
	} else {
		spaced := sep == ':' && (k == kindSkip || k == kindKey || k == kindTime) || sep == '>' && k == kindSkip
		for end < len(b) && b[end] != ',' && b[end] != '\n' && b[end] != ';' && b[end] != '"' && b[end] != '}' && b[end] != ')' && b[end] != ']' &&
			b[end] != '\t' && (b[end] != ' ' || spaced) {
			end++
		}
		if sep == '>' { // PHP's print_r, on one line
			if n := bytes.IndexByte(b[j:end], '['); n > 0 {
				end = j + n
			}
		}
	}
	if k == kindSkip && sep == '=' && !quote && ascii.IsUpper(key[len(key)-1]) && opens(b, i, key) { // journald: the value is the rest of the line
		if n := bytes.IndexByte(b[end:], '\n'); n >= 0 {
			end += n
		} else {
			end = len(b)
		}
	}
	value := b[j:end]
	if n := bytes.IndexByte(value, '('); n > 0 && n < 8 && typeBefore(b, j+n+1) > 0 {
		value = value[n+1:]
	}
	switch k {
	case kindRequestID:
		if n := bytes.IndexByte(value, '|'); n >= 0 {
			value = value[:n]
		}
		a.rec.setID(bytes.TrimRight(value, ".:"), false)
	case kindTime:
		a.time(value, 0)
	case kindPath:
		set(&a.rec.path, value)
	case kindClient:
		set(&a.rec.client, value)
	case kindKey:
		set(&a.rec.key, value)
	case kindMethod:
		set(&a.rec.method, value)
	case kindRetry:
		a.rec.retry, _ = ascii.Number(value)
		return i + 1
	case kindSkip:
	default:
		return i + 1
	}
	return max(end, i+1)
}

// labeled reads the field of an LTSV line whose separator is b[i], and returns the index at which to go on: after a value that cannot
// hold a code.
func (a *analyzer) labeled(b []byte, i int) int {
	if i == 0 || ascii.IsDigit(b[i-1]) { // a time of day; no name that counts ends in a digit
		return i + 1
	}
	from := i
	for from > 0 && i-from < 32 && (ascii.IsAlphanumeric(b[from-1]) || b[from-1] == '_' || b[from-1] == '-') {
		from--
	}
	if from < i && from > 0 && b[i-1]|0x20 == 'd' && (b[from-1] == ' ' || b[from-1] == '[') && i-from >= len("requestid") && a.keys.classify(b[from:i]) == kindRequestID {
		value := b[i+1:] // request_id:abc in a map of Go
		a.rec.setID(bytes.TrimRight(value[:len(value)-len(bytes.TrimLeftFunc(value, isOfID))], ".:"), false)
	}
	if from == i || from > 0 && b[from-1] != '\t' {
		return i + 1
	}
	end := len(b)
	if n := bytes.IndexAny(b[i:], "\t\n"); n >= 0 {
		end = i + n
	} else if from == 0 {
		return i + 1
	}
	value := b[i+1 : end]
	switch a.keys.classify(b[from:i]) {
	case kindPath:
		set(&a.rec.path, value)
	case kindClient:
		set(&a.rec.client, value)
	case kindRequest:
		path, method, _ := requestLine(value)
		set(&a.rec.path, path)
		set(&a.rec.method, method)
	case kindSkip:
	default:
		return i + 1
	}
	return end
}

// isOfID reports whether a character can be in a request id.
func isOfID(r rune) bool {
	return r < 0x80 && (ascii.IsAlphanumeric(byte(r)) || r == '-' || r == '_' || r == ':' || r == '.')
}

// opens reports whether a key that ends before b[i] is at the beginning of a line or after a comma or bracket.
func opens(b []byte, i int, key []byte) bool {
	i -= len(key)
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t' || isQuote(b[i-1])) {
		i--
	}
	if i <= 0 {
		return true
	}
	switch b[i-1] {
	case '\n', ',', '{', '(', '[', '|', ';', '<', '>':
		return true
	}
	return false
}

// isMetric reports whether the pair whose value ends at b[end] is a label of a metric: name{code="X"} 5.
func isMetric(b []byte, open, end int) bool {
	i := lastNear(b, open, '{')
	if i <= 0 || !ascii.IsAlphanumeric(b[i-1]) && b[i-1] != '_' && b[i-1] != ':' {
		return false
	}
	j := bytes.IndexByte(b[end:min(len(b), end+near)], '}')
	if j < 0 {
		return false
	}
	rest := trimLeft(b[end+j+1:])
	return len(rest) > 0 && (ascii.IsDigit(rest[0]) || rest[0] == '+' || rest[0] == '-' || rest[0] == 'N')
}
