package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isLabels reports whether the braces at b[i] are the labels of a metric: they directly follow a name.
func isLabels(b []byte, i int) bool {
	return i > 0 && (ascii.IsAlphanumeric(b[i-1]) || b[i-1] == '_')
}

// pair reads the field whose separator is b[i], and returns the index at which to go on: after the value if it cannot hold a code.
func (a *Reader) pair(b []byte, i int, at where) int {
	from := i + 1
	if from < len(b) && b[i] == '=' && b[from] == '>' {
		from++
	}
	if b[i] == ':' && (from >= len(b) || b[from] != ' ' && b[from] != '\'' && b[from] != '\t') {
		return a.labeled(b, i)
	}
	for from < len(b) && b[from] == ' ' {
		from++
	}
	key, sep := idiom.KeyBefore(b, from)
	if sep == 0 || len(key) == 0 || from >= len(b) || b[from] == '"' {
		return i + 1
	}
	if lex.LowerEqual(key, "user-agent") && b[from] != '\'' {
		return userAgentEnd(b, from, sep)
	}
	if b[from] == '{' || b[from] == '[' {
		return i + 1
	}
	k := a.keys.Of(key)
	if (k == idiom.KindContent || k == idiom.KindNote) && b[from] == '\'' { // of an object as Node and Python print it
		end := lex.IndexOrEnd(b, from+1, '\'')
		a.nested(b, from+1, end, at, roleOf(k))
		return min(end+1, len(b))
	}
	if k != idiom.KindSkip && (!k.Describes() || k == idiom.KindCreated || k == idiom.KindRequest || k == idiom.KindRetry) {
		return i + 1
	}
	if sep == ':' && b[from] != '\'' && !opens(b, i, key) && (k != idiom.KindRequestID || len(key) < len("requestid")) { // a word of a sentence
		return i + 1
	}
	value, next := pairValue(b, i, from, key, sep, k)
	a.describe(scope{kind: k}, value)
	return max(next, i+1)
}

// pairValue returns the value at b[from] of the field whose separator is b[i], and the index after it.
func pairValue(b []byte, i, from int, key []byte, sep byte, k idiom.Kind) (value []byte, next int) {
	var end int
	switch {
	case b[from] == '\'':
		from++
		end = lex.IndexOrEnd(b, from, '\'')
	case k == idiom.KindSkip && sep == '=' && ascii.IsUpper(key[len(key)-1]) && opens(b, i, key): // journald
		end = lex.IndexOrEnd(b, from, '\n')
	default:
		end = bareEnd(b, from, sep, k)
	}
	next = end
	if n := bytes.IndexByte(b[from:min(len(b), from+8)], '('); n > 0 && idiom.TypeBefore(b, from+n+1) > 0 {
		if from += n + 1; from < len(b) && b[from] == '"' {
			from++
			end = lex.IndexOrEnd(b, from, '"')
			next = end + 1
		}
	}
	value = b[from:max(end, from)]
	if k == idiom.KindRequestID {
		if n := bytes.IndexByte(value, '|'); n >= 0 { // another field follows
			value, next = value[:n], end-len(value)+n
		}
		value = idiom.TrimID(value)
	}
	return value, next
}

// userAgentEnd returns the index after the value of the header User-Agent, which begins at b[from] and may hold anything.
func userAgentEnd(b []byte, from int, sep byte) int {
	ends := "\n"
	if sep == '=' {
		ends = ",\n"
	}
	if n := bytes.IndexAny(b[from:], ends); n >= 0 {
		return from + n
	}
	return len(b)
}

// bareEnd returns the index after the value without quotes that begins at b[from]. Values of some kinds may have spaces in them.
func bareEnd(b []byte, from int, sep byte, k idiom.Kind) int {
	spaced := sep == ':' && (k == idiom.KindSkip || k == idiom.KindKey || k == idiom.KindTime) || sep == '>' && k == idiom.KindSkip
	end := from
	for end < len(b) && (lex.ClassOf[b[end]]&lex.EndsBare == 0 || b[end] == ' ' && spaced) {
		if b[end] == ' ' && k == idiom.KindKey { // of Bearer abc, and not behind the key
			spaced = lex.Skip(b, from, lex.Letter) == end
			if !spaced {
				break
			}
		}
		end++
	}
	if sep == '>' { // PHP's print_r, on one line
		if n := bytes.IndexByte(b[from:end], '['); n > 0 {
			end = from + n
		}
	}
	return end
}

// labeled reads the field of an LTSV line whose separator is b[i], and returns the index at which to go on: after a value that cannot
// hold a code.
func (a *Reader) labeled(b []byte, i int) int {
	if i == 0 || ascii.IsDigit(b[i-1]) { // a time of day; no name that counts ends in a digit
		return i + 1
	}
	from := i
	for from > 0 && i-from < 32 && (ascii.IsAlphanumeric(b[from-1]) || b[from-1] == '_' || b[from-1] == '-') {
		from--
	}
	if from < i && from > 0 && b[i-1]|0x20 == 'd' && (b[from-1] == ' ' || b[from-1] == '[') && i-from >= len("requestid") && a.keys.Of(b[from:i]) == idiom.KindRequestID {
		value := b[i+1:] // request_id:abc in a map of Go
		a.facts.setID(idiom.TrimID(value[:len(value)-len(bytes.TrimLeftFunc(value, idiom.InID))]), false)
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
	switch k := a.keys.Of(b[from:i]); k {
	case idiom.KindPath, idiom.KindClient, idiom.KindRequest:
		a.describe(scope{kind: k}, value)
	case idiom.KindSkip:
	default:
		return i + 1
	}
	return end
}

// opens reports whether a key that ends before b[i] is at the beginning of a line or after a comma or bracket.
func opens(b []byte, i int, key []byte) bool {
	i -= len(key)
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t' || lex.IsQuote(b[i-1])) {
		i--
	}
	return i <= 0 || bytes.IndexByte([]byte("\n,{([|;<>"), b[i-1]) >= 0
}

// isMetric reports whether the pair whose value ends at b[end] is a label of a metric: name{code="X"} 5.
func isMetric(b []byte, open, end int) bool {
	i := lex.LastNear(b, open, '{')
	if i <= 0 || !ascii.IsAlphanumeric(b[i-1]) && b[i-1] != '_' && b[i-1] != ':' {
		return false
	}
	line, _, _ := bytes.Cut(b[end:min(len(b), end+lex.Near)], []byte{'\n'})
	j := bytes.IndexByte(line, '}')
	if j < 0 {
		return false
	}
	rest := lex.TrimLeft(line[j+1:])
	return len(rest) > 0 && (ascii.IsDigit(rest[0]) || rest[0] == '+' || rest[0] == '-' || rest[0] == 'N')
}
