package ratelimit

import (
	"net/http"
	"strings"
	"time"
)

// Names of the dialects that have more to them than their prefix.
const (
	dialectDocumented = "x-ratelimit"
	dialectDraft      = "ratelimit"
	dialectDictionary = "ratelimit-dictionary"
	dialectList       = "ratelimit-list"
)

// quantity is what a header tells.
type quantity int

const (
	aLimit quantity = iota + 1
	aRemaining
	aUsed
	aReset
	aRetryAfter
	aWindow
	aPolicy    // RateLimit-Policy
	aStructure // RateLimit, a structured field
	aScope     // what is counted, in words
)

// headerName is what the name of a header tells.
type headerName struct {
	dialect string
	family  string // what is counted or for how long, from the name: "requests", "minute"
	what    quantity
	scope   scopeKind
	milli   bool // the value is in milliseconds
	delta   bool // the value is a delay, whatever its size
}

// scopeKind orders the headers that tell a scope, the most telling first.
type scopeKind int

const (
	byScope scopeKind = iota
	byGlobal
	byResource
	byName
	byBucket
	scopeKinds
)

// readName reads the name of a header by the grammar that nearly all dialects follow: a prefix, "RateLimit" or "Rate-Limit", and
// words for the quantity, the family and the unit in any order.
func readName(name string) (headerName, bool) {
	name = http.CanonicalHeaderKey(name)
	switch name { // the usual ones, without further work
	case "X-Ratelimit-Limit":
		return headerName{dialect: dialectDocumented, what: aLimit}, true
	case "X-Ratelimit-Remaining":
		return headerName{dialect: dialectDocumented, what: aRemaining}, true
	case "X-Ratelimit-Reset":
		return headerName{dialect: dialectDocumented, what: aReset}, true
	case "Retry-After":
		return headerName{what: aRetryAfter}, true
	case "Ratelimit":
		return headerName{what: aStructure}, true
	case "Ratelimit-Policy":
		return headerName{dialect: dialectDraft, what: aPolicy}, true
	}
	if len(name) > 80 || !strings.Contains(name, "imit") && !strings.Contains(name, "Retry-After") {
		return headerName{}, false
	}
	lower := strings.ToLower(name)
	before, after, ok := cutRateLimit(lower)
	switch {
	case ok:
	case strings.Contains(lower, "retry-after"):
		before, after = "", lower
	case strings.HasSuffix(lower, "-call-limit"): // Shopify: X-Shopify-Shop-Api-Call-Limit: 32/40
		return headerName{dialect: strings.TrimPrefix(strings.TrimSuffix(lower, "-call-limit"), "x-"), what: aUsed}, true
	default:
		return headerName{}, false
	}
	return readWords(before, after)
}

// cutRateLimit divides a name at "ratelimit" or "rate-limit". The first part keeps the mark, as the name of the dialect.
func cutRateLimit(name string) (dialect, words string, ok bool) {
	for _, mark := range [...]string{"ratelimit", "rate-limit"} {
		at := strings.Index(name, mark)
		end := at + len(mark)
		if at < 0 || at > 0 && name[at-1] != '-' || end < len(name) && name[end] != '-' {
			continue
		}
		return name[:end], strings.TrimPrefix(name[end:], "-"), true
	}
	return "", "", false
}

// readWords reads the words that follow the mark.
func readWords(dialect, words string) (headerName, bool) {
	n := headerName{dialect: dialect}
	var family []string
	for word := range strings.SplitSeq(words, "-") {
		switch word {
		case "limit", "max", "total", "quota":
			n.set(aLimit)
		case "remaining", "available", "left":
			n.set(aRemaining)
		case "used", "usage", "observed", "consumed", "current", "count":
			n.set(aUsed)
		case "reset", "resets", "resettime":
			n.set(aReset)
		case "retry":
			n.what = aRetryAfter
		case "after":
			n.delta = true
		case "interval", "window", "period":
			n.set(aWindow)
		case "policy":
			n.set(aPolicy)
		case "scope":
			n.what, n.scope = aScope, byScope
		case "global":
			n.what, n.scope = aScope, byGlobal
		case "resource":
			n.what, n.scope = aScope, byResource
		case "name":
			n.what, n.scope = aScope, byName
		case "bucket":
			n.what, n.scope = aScope, byBucket
		case "ms", "milliseconds", "millis":
			n.milli = true
		case "seconds", "time", "at", "x", "":
		default:
			switch { // "UserLimit", "ClientRemaining"
			case strings.HasSuffix(word, "limit"):
				n.set(aLimit)
			case strings.HasSuffix(word, "remaining"):
				n.set(aRemaining)
			case strings.HasSuffix(word, "reset"):
				n.set(aReset)
			}
			family = append(family, strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(word, "limit"), "remaining"), "reset"))
		}
	}
	n.family = strings.Join(family, "-")
	switch n.what {
	case 0: // X-Rate-Limit: 700, X-HubSpot-RateLimit-Daily: 500000
		if len(family) > 1 || n.family != "" && unitOf(n.family) == 0 {
			return headerName{}, false
		}
		n.what = aLimit
	case aRetryAfter:
		n.dialect, n.family = "", ""
	}
	return n, true
}

// set notes the quantity. The first word that tells one wins: the limit, in "limit-total".
func (n *headerName) set(q quantity) {
	if n.what == 0 {
		n.what = q
	}
}

// unitOf gives the length of a window that a word in a header's name or after a slash stands for, or 0.
func unitOf(word string) time.Duration {
	switch word {
	case "second", "secondly", "sec":
		return time.Second
	case "minute", "minutely", "min":
		return time.Minute
	case "hour", "hourly", "hr":
		return time.Hour
	case "day", "daily":
		return 24 * time.Hour
	}
	return 0
}
