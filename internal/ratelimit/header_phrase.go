package ratelimit

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// A value that is more than a number is read word by word: "limit=100; remaining=5", "token:X 198/2000 reset=60s", "burst:100;rate:10",
// "5 of 100", "100 requests per 15 minutes", {"limit": 100}. Commas divide it into limits, whose words are names, numbers, or both with
// "=" or ":" between them.

// phrase reads such a value. It reports whether the value has that form; if not, it changes nothing.
func (p *parser) phrase(f *header) bool {
	value := strings.Join(f.lines, ", ")
	if len(value) > maxPhrase || !strings.ContainsAny(value, "=:;&{ /(") && !endsInUnit(value) {
		return false
	}
	var read []clause
	if strings.HasPrefix(value, "{") || strings.HasPrefix(value, "[{") {
		read = fromJSON(value)
	} else {
		groups := splitGroups(value)
		for _, group := range groups[:min(len(groups), maxValues)] {
			var c clause
			if !c.words(group) {
				return false
			}
			if c.empty() {
				continue
			}
			read = append(read, c)
		}
	}
	if f.what == aBudget && !tellsMore(read) || !slices.ContainsFunc(read, clause.moreThanNumber) {
		return false
	}
	if f.what == aReset || f.what == aWindow {
		for _, c := range read {
			if c.own != "" || len(c.named) == 0 {
				return false // a time with spaces or colons
			}
		}
	}
	for i, c := range read {
		var at place
		switch {
		case len(read) == 1 || c.name != "":
		case c.window > 0:
			at = place{window: strconv.FormatInt(int64(c.window/time.Second), 10)}
		case c.own != "":
			at = item(i, len(read))
		}
		p.takeClause(f, value, c, at)
	}
	return true
}

// maxPhrase is the maximum length of a value that is read as words.
const maxPhrase = 4 << 10

// pair is a quantity with its value.
type pair struct {
	what  quantity
	value string
	milli bool
}

// clause is what the words between two commas say about one limit.
type clause struct {
	name   string // of the limit, if the words have one
	own    string // the number for the quantity in the header's name
	total  string // the number after the slash
	window time.Duration
	unit   string
	scaled bool // the number has a suffix for thousands
	pairs  []pair
	named  []namedNumber
}

// namedNumber is a number under the name of a limit: "burst:100", "minute=60".
type namedNumber struct{ name, value string }

func (c *clause) empty() bool { return c.own == "" && len(c.pairs) == 0 && len(c.named) == 0 }

// moreThanNumber reports whether a clause has more than the number for the quantity in the header's name.
func (c clause) moreThanNumber() bool {
	return len(c.pairs) > 0 || len(c.named) > 0 || c.own != "" && (c.window > 0 || c.unit != "" || c.total != "" || c.name != "" || c.scaled)
}

// tellsMore reports whether a value names the quantity of a number, although the name of the header does not.
func tellsMore(read []clause) bool {
	for _, c := range read {
		if c.own != "" || len(c.pairs) > 0 {
			return true
		}
		for _, n := range c.named {
			if strings.Contains(n.value, "/") {
				return true
			}
			if r, length := wordRole(n.name); r == aPeriod && length > 0 || n.name == "burst" || n.name == "rate" {
				return true
			}
		}
	}
	return false
}

// takeClause adds the words of one clause to the limit that they describe, at a place in a list.
func (p *parser) takeClause(f *header, value string, c clause, at place) {
	one := *f
	if c.name != "" {
		one.family = strings.Trim(one.family+"-"+c.name, "-")
	}
	if c.own != "" || len(c.pairs) > 0 || c.window > 0 {
		b := p.budget(&one, at)
		if c.window > 0 {
			b.window, b.inName = good(f, value, c.window, "window"), false
		}
		if c.unit != "" {
			b.unit = c.unit
		}
		if c.total != "" {
			p.ofTotal(&one, b, value, c.own, c.total)
		} else if c.own != "" {
			p.value(&one, at, c.own)
		}
	}
	for _, pair := range c.pairs {
		part := one
		if part.what, part.milli, part.delta = pair.what, pair.milli, part.delta || pair.milli; pair.value != "" {
			p.value(&part, at, pair.value)
		}
	}
	for _, n := range c.named {
		part := one
		if r, length := wordRole(n.name); r == aPeriod {
			part.window, n.name = length, periodName(n.name, length)
		}
		if part.family = strings.Trim(part.family+"-"+n.name, "-"); part.what == aBudget {
			part.what = aLimit
		}
		if used, total, ok := strings.Cut(n.value, "/"); ok {
			p.ofTotal(&part, p.budget(&part, place{}), value, used, total)
			continue
		}
		p.value(&part, place{}, n.value)
	}
}
