package ratelimit

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/text"
)

// wordReader reads the words of a clause from left to right.
type wordReader struct {
	*clause
	tokens  []string
	pending quantity // the meaning of the next number
	per, of bool     // the next number is that of a window, or a total
	behind  bool     // words come after their numbers: "5 remaining"
}

// words reads the words of a clause. It reports false for words that do not make sense together.
func (c *clause) words(group string) bool {
	r := wordReader{clause: c, tokens: splitTokens(group)}
	if n := len(r.tokens); n > 0 {
		last := roleOf(r.tokens[n-1])
		r.behind = last == aRest || last == aUse || last == aLimitWord
	}
	for i, token := range r.tokens {
		if key, v, isPair := cutPair(token); isPair {
			c.pair(key, v)
		} else if !r.token(i, strings.ToLower(token)) {
			return false
		}
	}
	for i, n := range c.named {
		if n.name == "burst" && c.own == "" { // the size of a token bucket, which the remaining count refers to
			c.own, c.named = n.value, slices.Delete(c.named, i, i+1)
			break
		}
	}
	return !r.per && !r.of
}

// token reads a number or a word.
func (r *wordReader) token(i int, token string) bool {
	unit, rest, ok := strings.Cut(token, "/")
	switch {
	case startsWithDigit(token):
		next := ""
		if i+1 < len(r.tokens) {
			next = strings.ToLower(r.tokens[i+1])
		}
		ok := r.number(token, next)
		r.per, r.of = false, false
		return ok
	case ok && (unit == "r" || roleOf(unit) == aUnit): // "100 requests/60s"; nginx: "5 r/s"
		r.unit = unitName(unit)
		return r.slashes(rest, 0)
	}
	return r.word(i, strings.Trim(token, `"`))
}

// word reads a word: what the adjacent number is, its unit or its window.
func (r *wordReader) word(i int, word string) bool {
	switch word {
	case "per", "every", "each", "in", "within":
		r.per = true
		return true
	case "of", "out":
		if r.of = r.own != ""; r.of && r.pending != nothing { // "5 remaining of 60"
			r.isA(r.pending)
			r.pending, r.of = aLimit, false
		}
		return true
	}
	role, length := wordRole(word)
	if (word == "m" || word == "h" || word == "s") && i > 0 {
		role, length = aPeriod, delay.Unit(word)
	}
	switch role {
	case aPeriod:
		r.window = cmp.Or(r.window, length)
		r.per = false
	case aLimitWord, aRest, aUse, aResetWord:
		if r.behind && role != aResetWord {
			return r.isA(quantityOf(role))
		}
		r.pending = quantityOf(role)
	case aUnit:
		r.unit = unitName(word)
	case aFiller, aRate, aScopeWord, anAfter, aSecond:
	default:
		if i > 0 || len(r.tokens) == 1 || !isWord(word) {
			return false
		}
		r.name = text.Clip(word, maxScope)
	}
	return true
}

// number reads a number with or without a slash or a unit: "100", "18/5000", "100/minute", "60s", "10k", "60rpm".
func (r *wordReader) number(token, next string) bool {
	n, rest, _ := strings.Cut(token, "/")
	count, suffix := cutNumber(n)
	r.scaled = r.scaled || strings.Contains(n, "_")
	length, nextLength := delay.Unit(suffix), delay.Unit(next)
	switch {
	case r.per, (r.own != "" || len(r.pairs) > 0) && r.pending == nothing && length >= time.Second && rest == "": // "per 15 minutes", "per 60s"
		unit := max(length, time.Second)
		if suffix == "" && nextLength > 0 {
			unit = nextLength
		}
		r.window = windowOf(count, unit)
		return r.window > 0 && rest == ""
	case r.of:
		r.total = count
		return suffix == "" && rest == ""
	case r.pending == aReset:
		if nextLength > 0 {
			n += next
		}
		r.pairs = append(r.pairs, pair{what: aReset, value: n})
		r.pending = nothing
		return rest == ""
	}
	count, ok := r.suffix(count, suffix)
	return ok && r.slashes(rest, nextLength) && r.count(count)
}

// suffix reads the suffix of a number, and returns the number.
func (r *wordReader) suffix(count, suffix string) (string, bool) {
	switch suffix {
	case "":
	case "k":
		count, r.scaled = count+"000", true
	case "rps", "qps", "rpm", "rph", "rpd", "qpm":
		r.window, r.unit = delay.Unit(suffix[2:]), unitRequests
	default:
		if suffix != "r" && roleOf(suffix) != aUnit { // nginx: "100r/m"
			return "", false
		}
		r.unit = unitName(suffix)
	}
	return count, true
}

// slashes reads what follows a number and a slash. next is the unit of time in the next word, if there is one.
func (r *wordReader) slashes(rest string, next time.Duration) bool {
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		m, unit := cutNumber(part)
		switch {
		case m != "" && unit == "" && r.total == "" && (rest != "" || next == 0):
			r.total = m
		case m != "" && unit == "" && next > 0:
			r.window = windowOf(m, next)
		case m != "" && delay.Unit(unit) >= time.Second:
			r.window = windowOf(m, delay.Unit(unit))
		case m == "" && periodOf(part) > 0 || m == "" && delay.Unit(part) >= time.Second:
			r.window = max(periodOf(part), delay.Unit(part))
		case m == "" && roleOf(part) == aUnit:
			r.unit = unitName(part)
		default:
			return false
		}
	}
	return true
}

// count assigns a number to what the word before it names or, without one, to what the header names.
func (r *wordReader) count(count string) bool {
	if r.pending == nothing {
		if r.own != "" {
			return false
		}
		r.own = count
		return true
	}
	r.pairs = append(r.pairs, pair{what: r.pending, value: count})
	if r.pending = nothing; r.total != "" {
		r.pairs, r.total = append(r.pairs, pair{what: aLimit, value: r.total}), ""
	}
	return true
}

// isA assigns the number before a word to the quantity that the word names: "5 requests remaining", "45 of 50 remaining".
func (c *clause) isA(what quantity) bool {
	if c.own == "" {
		return false
	}
	c.pairs = append(c.pairs, pair{what: what, value: c.own})
	if c.total != "" {
		c.pairs = append(c.pairs, pair{what: aLimit, value: c.total})
	}
	c.own, c.total = "", ""
	return true
}
