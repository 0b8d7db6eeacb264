package ratelimit

import (
	"cmp"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// pair reads "remaining=5", "r=5", "name=gold", "minute=60", "burst:100" or "token:X".
func (c *clause) pair(key, v string) {
	if v == "" {
		return
	}
	switch key {
	case "b", "n", "name", "bucket", "policy", "scope", "resource", "group":
		c.name = text.Clip(text.Valid(v), maxScope)
		if period := strings.TrimPrefix(strings.ToLower(v), "per_"); periodOf(period) > 0 {
			c.window, c.name = periodOf(period), periodName(period, periodOf(period))
		}
	case "q", "l":
		c.pairs = append(c.pairs, pair{what: aLimit, value: v})
	case "r":
		c.pairs = append(c.pairs, pair{what: aRemaining, value: v})
	case "u":
		c.pairs = append(c.pairs, pair{what: aUsed, value: v})
	case "t":
		c.pairs = append(c.pairs, pair{what: aReset, value: v})
	case "w", "per", "window", "period", "interval":
		n, suffix := cutNumber(strings.ToLower(v))
		length := delay.Unit(suffix)
		if suffix == "" {
			length = time.Second
		} else if n == "" {
			n = "1"
		}
		if c.window = windowOf(n, length); c.window == 0 {
			c.pairs = append(c.pairs, pair{what: aWindow, value: v}) // parsing it as a window reports what is wrong
		}
	default:
		c.wordPair(key, v)
	}
}

// wordPair reads a pair whose key is like a header name.
func (c *clause) wordPair(key, v string) {
	used, _, _ := strings.Cut(v, "(") // api-usage=17/250(appName=sample)
	n, ok := headerName{}.readWords(splitWords(nil, key), nil)
	counts := ok && n.what != aBudget && n.what != aScope && n.what != aPolicy
	switch {
	case n.what == aReset, n.what == aRetryAfter:
		c.pairs = append(c.pairs, pair{what: n.what, value: v, milli: n.milli})
	case !startsWithDigit(used) && !strings.HasPrefix(used, "+"):
		if c.name == "" && c.own == "" && len(c.pairs) == 0 && isWord(key) && roleOf(key) != aPolicyWord {
			c.name = text.Clip(key, maxScope) // "token:ABC": the kind of client that the limit is for, without the secret
		}
	case strings.Contains(used, "/"):
		c.named = append(c.named, namedNumber{key, used})
	case counts && n.family == "":
		c.pairs = append(c.pairs, pair{what: n.what, value: v, milli: n.milli})
	case counts && n.what != aUsed: // the limit of something else: "concurrent_limit=5"
	case isWord(key) && key != "cost":
		c.named = append(c.named, namedNumber{key, used})
	}
}

func quantityOf(r role) quantity {
	switch r {
	case aLimitWord:
		return aLimit
	case aRest:
		return aRemaining
	case aUse:
		return aUsed
	}
	return aReset
}

// windowOf returns a window of count units of time, or 0 if that is not a valid window.
func windowOf(count string, unit time.Duration) time.Duration {
	n, ok := delay.ParseNumber(count)
	if !ok || n <= 0 || n*unit.Seconds() > delay.MaxWindow.Seconds() {
		return 0
	}
	return time.Duration(n * float64(unit))
}

// fromJSON reads a value that is a JSON object or a list of objects: {"limit": 100, "remaining": 5}, {"minute": {"limit": 60}}. Each object
// that has numbers is a limit.
func fromJSON(value string) []clause {
	document := jsonscan.Parse([]byte(value)).First
	if document.Truncated() {
		return nil
	}
	var read []clause
	var walk func(v *jsonscan.Value, name string, depth int)
	walk = func(v *jsonscan.Value, name string, depth int) {
		if depth > 3 || len(read) >= maxValues {
			return
		}
		c := clause{name: name}
		if length := periodOf(name); length > 0 {
			c.window, c.name = length, periodName(name, length)
		}
		for m := range v.Members() {
			key := strings.ToLower(m.Key)
			if m.IsKind(jsonscan.Number) || m.IsKind(jsonscan.String) {
				c.pair(key, m.Scalar())
			} else {
				walk(&m.Value, text.Clip(text.Valid(cmp.Or(key, name)), maxScope), depth+1)
			}
		}
		if !c.empty() {
			read = append(read, c)
		}
	}
	walk(document, "", 0)
	return read
}
