package ratelimit

import (
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/text"
)

// words reads the words of a clause. It reports false for words that make no sense together.
func (c *clause) words(group string) bool {
	tokens := splitTokens(group)
	pending, per, of := nothing, false, false // what the next number is
	behind := false                           // the words come after their numbers: "5 remaining"
	if n := len(tokens); n > 0 {
		r := roleOf(tokens[n-1])
		behind = r == aRest || r == aUse || r == aLimitWord
	}
	for i, token := range tokens {
		key, v, isPair := cutPair(token)
		switch {
		case isPair:
			c.pair(key, v)
		case startsWithDigit(token):
			next := ""
			if i+1 < len(tokens) {
				next = strings.ToLower(tokens[i+1])
			}
			if !c.number(strings.ToLower(token), next, &pending, per, of) {
				return false
			}
			per, of = false, false
		case strings.HasPrefix(strings.ToLower(token), "r/"): // nginx: "5 r/s"
			if c.unit, c.window = unitRequests, delay.Unit(strings.ToLower(token[2:])); c.window < time.Second {
				return false
			}
		default:
			word := strings.ToLower(strings.Trim(token, `"`))
			r, length := wordRole(word)
			if (word == "m" || word == "h" || word == "s") && i > 0 {
				r, length = aPeriod, delay.Unit(word)
			}
			switch {
			case word == "per" || word == "every" || word == "each" || word == "in" || word == "within":
				per = true
			case word == "of" || word == "out":
				if of = c.own != ""; of && pending != nothing { // "5 remaining of 60"
					c.isA(pending)
					pending, of = aLimit, false
				}
			case r == aPeriod:
				if c.window == 0 {
					c.window = length
				}
				per = false
			case r == aLimitWord, r == aRest, r == aUse, r == aResetWord:
				if !behind || r == aResetWord {
					pending = quantityOf(r)
				} else if !c.isA(quantityOf(r)) {
					return false
				}
			case r == aUnit:
				c.unit = unitName(word)
			case r == aFiller, r == aRate, r == aScopeWord, r == anAfter, r == aSecond:
			case i == 0 && len(tokens) > 1 && isWord(word):
				c.name = text.Clip(word, maxScope)
			default:
				return false
			}
		}
	}
	for i, n := range c.named {
		if n.name == "burst" && c.own == "" { // the size of a token bucket: what remains is counted against it
			c.own, c.named = n.value, slices.Delete(c.named, i, i+1)
			break
		}
	}
	return !per && !of
}

// number takes in a number that stands alone, or with a slash: "100", "18/5000", "100/minute", "60s", "10k", "60rpm".
func (c *clause) number(token, next string, pending *quantity, per, of bool) bool {
	n, rest, _ := strings.Cut(token, "/")
	count, suffix := cutNumber(n)
	c.scaled = c.scaled || strings.Contains(n, "_")
	length := delay.Unit(suffix)
	nextLength := delay.Unit(next)
	switch {
	case per, (c.own != "" || len(c.pairs) > 0) && *pending == nothing && length >= time.Second && rest == "": // "per 15 minutes", "per 60s"
		unit := max(length, time.Second)
		if suffix == "" && nextLength > 0 {
			unit = nextLength
		}
		c.window = windowOf(count, unit)
		return c.window > 0 && rest == ""
	case of:
		c.total = count
		return suffix == "" && rest == ""
	case *pending == aReset:
		c.pairs = append(c.pairs, pair{what: aReset, value: n + strings.TrimSpace(" "+unitWord(next))})
		*pending = nothing
		return rest == ""
	}
	switch {
	case suffix == "k":
		count, c.scaled = count+"000", true
	case suffix == "rps" || suffix == "qps" || suffix == "rpm" || suffix == "rph" || suffix == "rpd" || suffix == "qpm":
		c.window, c.unit = rateLength(suffix), unitRequests
	case suffix == "r": // nginx: "100r/m"
		c.unit = unitRequests
	case suffix != "" && roleOf(suffix) == aUnit:
		c.unit = unitName(suffix)
	case suffix != "":
		return false
	}
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		m, unit := cutNumber(part)
		switch {
		case m != "" && unit == "" && c.total == "" && rest == "" && nextLength == 0, m != "" && unit == "" && c.total == "" && rest != "":
			c.total = m
		case m != "" && unit == "" && nextLength > 0:
			c.window = windowOf(m, nextLength)
		case m != "" && delay.Unit(unit) >= time.Second:
			c.window = windowOf(m, delay.Unit(unit))
		case m == "" && periodOf(part) > 0 || m == "" && delay.Unit(part) >= time.Second:
			c.window = max(periodOf(part), delay.Unit(part))
		case m == "" && roleOf(part) == aUnit:
			c.unit = unitName(part)
		default:
			return false
		}
	}
	if *pending != nothing {
		c.pairs = append(c.pairs, pair{what: *pending, value: count})
		if *pending = nothing; c.total != "" {
			c.pairs, c.total = append(c.pairs, pair{what: aLimit, value: c.total}), ""
		}
		return true
	}
	if c.own != "" {
		return false
	}
	c.own = count
	return true
}

// isA takes the number before a word for the quantity that the word stands for: "5 requests remaining", "45 of 50 remaining".
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
