package ratelimit

import (
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
)

// nameReader reads the words of a header name and remembers which roles it has seen; result decides what the header holds.
type nameReader struct {
	headerName
	words                  []string
	parts                  []string // of the family
	seen                   [roles]bool
	label, wait, replenish bool
}

// readWords reads the words for the kind of value. The other words become the family.
func (n headerName) readWords(words, family []string) (headerName, bool) {
	r := nameReader{headerName: n, words: words, parts: family}
	for i := range words {
		r.take(i)
	}
	if r.family = strings.Join(r.parts, "-"); r.family == "burst" && slices.Contains(words, "capacity") {
		r.family = "" // the size of the token bucket that the other headers describe
	}
	return r.result()
}

// roleOf returns the role of a word beside the others, and the length of a period.
func (r *nameReader) roleOf(i int) (role, time.Duration) {
	word, before := r.words[i], ""
	if i > 0 {
		before = r.words[i-1]
	}
	role, length := wordRole(word)
	switch {
	case word == "sec" && i > 0 && (r.seen[aWindowWord] || r.seen[aResetWord] || r.seen[aRetryWord]), word == "s", delay.IsDigits(word):
		role = aSecond // of the value: Window-Sec
	case word == "size" && before == "bucket":
		role = aLimitWord
	case word == "token" && slices.Contains([]string{"api", "access", "auth", "bearer"}, before):
		role = aName // a key, not a unit
	}
	return role, length
}

// take reads one word.
func (r *nameReader) take(i int) {
	word, last := r.words[i], i == len(r.words)-1
	role, length := r.roleOf(i)
	if !last && delay.IsDigits(word) {
		r.words[i+1] = word + r.words[i+1] // "24-hour"
	}
	first := !r.seen[role]
	r.seen[role] = true
	switch role {
	case aLimitWord:
		r.seen[aUse] = false // of "usage-limit" and "limit-usage" the last word counts
		if word == "size" {
			r.parts = r.parts[:len(r.parts)-1] // without the bucket
		}
	case aResetWord:
		r.replenish = word == "replenish" && !last && r.words[i+1] == "rate"
	case aPeriod:
		r.window = length
		r.parts = append(r.parts, periodName(word, length))
	case aUnit:
		r.unit = unitName(word)
		r.parts = append(r.parts, word)
	case anAfter:
		r.delta = true
		r.wait = r.wait || word == "wait" || word == "backoff"
	case aMilli:
		r.milli = true
	case aScopeWord:
		if first {
			r.scope = scopeOf(word)
		}
		r.label = last && r.scope != byGlobal && r.scope != byResource
		r.parts = append(r.parts, word)
	case aSideWord:
		r.seen[aSideWord] = !first || len(r.words) > 1 || word != "status" // X-RateLimit-Status: 5/100
	case aName:
		r.parts = append(r.parts, word)
	}
}

// result returns what the words mean together, or false for an unrelated header.
func (r *nameReader) result() (headerName, bool) {
	seen := &r.seen
	switch {
	case seen[aSideWord]:
		return headerName{}, false
	case seen[aRetryWord]:
		if !seen[anAfter] && !r.milli && !seen[aSecond] && !seen[aTime] {
			return headerName{}, false // Retry-Count
		}
		return headerName{what: aRetryAfter, milli: r.milli}, true
	case r.replenish: // the rate at which a token bucket is refilled, per second: Spring Cloud Gateway
		r.what, r.family, r.window = aLimit, "replenish-rate", time.Second
	case r.label: // RateLimit-Reason, X-RateLimit-Limit-Type
		r.what, r.dialect, r.family = aScope, "", ""
	case seen[aResetWord], seen[aRest] && (seen[aTime] || seen[aSecond]):
		r.what = aReset
	case seen[aRest]:
		r.what = aRemaining
	case seen[aUse]:
		r.what = aUsed
	case seen[aWindowWord]:
		r.what = aWindow
	case seen[aPolicyWord]:
		r.what, r.scope = aPolicy, byPolicy
	case seen[aLimitWord]:
		r.what = aLimit
	case r.wait: // X-Throttle-Wait-Seconds
		return headerName{what: aRetryAfter, milli: r.milli}, true
	case seen[aScopeWord]:
		r.what, r.dialect, r.family = aScope, "", ""
	case seen[aRate] || seen[anAfter] || seen[aSecond] || seen[aTime] || r.milli:
		return headerName{}, false
	default:
		r.what = aBudget
	}
	return r.headerName, true
}

func scopeOf(word string) scopeKind {
	switch word {
	case "scope":
		return byScope
	case "global":
		return byGlobal
	case "resource":
		return byResource
	case "name", "key", "context", "group":
		return byName
	case "bucket":
		return byBucket
	}
	return byType
}
