package ratelimit

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
)

// Response headers that the API reference names.
const (
	HeaderLimit      = "X-RateLimit-Limit"
	HeaderRemaining  = "X-RateLimit-Remaining"
	HeaderReset      = "X-RateLimit-Reset"
	HeaderRetryAfter = "Retry-After"
)

// Names of the dialects that are not simply their prefix.
const (
	dialectDocumented = "x-ratelimit"
	dialectDraft      = "ratelimit"
	dialectDictionary = "ratelimit-dictionary"
	dialectList       = "ratelimit-list"
)

// quantity is the kind of value that a header has.
type quantity uint8

const (
	nothing quantity = iota
	aLimit
	aRemaining
	aUsed
	aReset
	aRetryAfter
	aWindow
	aPolicy    // RateLimit-Policy
	aStructure // RateLimit, a structured field
	aScope     // a description of what is counted
	aBudget    // several named quantities, or a limit whose header name has no word for it
)

// headerName is the information in the name of a header.
type headerName struct {
	dialect string
	family  string        // what is counted or for how long, from the name: "requests", "minute"
	window  time.Duration // the length of the window in the name, or 0
	unit    string        // what is counted, if the name has it
	what    quantity
	scope   scopeKind
	milli   bool // the value is in milliseconds
	delta   bool // the value is a delay, whatever its size
	form    form // the vendor's format of the value, if it is not the usual one
}

// scopeKind ranks the headers that name a scope, the most specific first.
type scopeKind uint8

const (
	byScope scopeKind = iota
	byGlobal
	byResource
	byName
	byBucket
	byType
	byPolicy
	scopeKinds
)

// usualName looks up the most common names, in canonical form, without parsing. It does not know any others.
func usualName(canonical string) (n headerName, known bool) {
	switch canonical {
	case "X-Ratelimit-Limit":
		return headerName{dialect: dialectDocumented, what: aLimit}, true
	case "X-Ratelimit-Remaining":
		return headerName{dialect: dialectDocumented, what: aRemaining}, true
	case "X-Ratelimit-Reset":
		return headerName{dialect: dialectDocumented, what: aReset}, true
	case "Retry-After":
		return headerName{what: aRetryAfter}, true
	case "Ratelimit":
		return headerName{dialect: dialectDraft, what: aStructure}, true
	case "Ratelimit-Policy":
		return headerName{dialect: dialectDraft, what: aPolicy}, true
	case "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Etag", "Server", "Set-Cookie",
		"Strict-Transport-Security", "Vary", "X-Request-Id": // common headers that do not describe limits
		return headerName{}, true
	}
	return headerName{}, false
}

// readName reads the name of a header. It tries the common names, then the table of vendors, then the grammar that nearly all dialects
// follow.
func readName(name string) (headerName, bool) {
	n, known := usualName(name)
	if !known {
		n, known = usualName(http.CanonicalHeaderKey(name))
	}
	if known {
		return n, n.what != nothing
	}
	if len(name) > 80 {
		return headerName{}, false
	}
	lower := strings.ToLower(name)
	if n, ok := vendorName(lower); ok {
		return n, n.what != nothing
	}
	if !mayBeLimit(lower) {
		return headerName{}, false
	}
	before, after, marked := cutMark(lower)
	if !marked {
		return readUnmarked(lower)
	}
	return readMarked(before, after)
}

// mayBeLimit reports whether a name contains one of the word parts that every rate-limit header has. It avoids parsing most other headers.
func mayBeLimit(lower string) bool {
	for _, part := range [...]string{"limit", "quota", "retry", "remain", "throttl", "-left", "usage", "used", "spike-arrest", "-count-", "qps", "counter", "-available-", "credits-"} {
		if strings.Contains(lower, part) {
			return true
		}
	}
	return false
}

// cutMark splits a name after the words that mark a dialect. The first part keeps the mark, as the name of the dialect.
func cutMark(name string) (dialect, words string, ok bool) {
	for _, mark := range [...]string{"ratelimit", "rate-limit", "rate_limit", "throttling", "throttle", "spike-arrest", "quota"} {
		at := strings.Index(name, mark)
		if at < 0 {
			continue
		}
		end := at + len(mark)
		for end < len(name) && name[end] != '-' && name[end] != '_' {
			end++ // "ratelimits", "ratelimitbysize"
		}
		return name[:end], strings.TrimLeft(name[end:], "-_"), true
	}
	return "", "", false
}

// readMarked reads the words after the mark of a dialect. A period or a unit may also precede it.
func readMarked(dialect, words string) (headerName, bool) {
	n := headerName{dialect: dialect}
	var family []string
	if strings.Contains(dialect, "-") && !strings.HasPrefix(dialect, "x-rate") {
		kept := make([]string, 0, 4)
		for word := range strings.SplitSeq(dialect, "-") {
			switch r, length := wordRole(word); {
			case r == aPeriod && word != "min":
				n.window, family = length, append(family, periodName(word, length))
			case r == aUnit:
				n.unit, family = unitName(word), append(family, word)
			default:
				kept = append(kept, word)
			}
		}
		n.dialect = strings.Join(kept, "-")
	}
	return n.readWords(splitWords(make([]string, 0, 8), words), family)
}

// readUnmarked reads a name without the mark of a dialect, such as X-Remaining-Today. It must name a unit or a period, because many other
// things have a limit: pages, uploads, documents.
func readUnmarked(lower string) (headerName, bool) {
	words := splitWords(make([]string, 0, 8), lower)
	counted, quantities := false, 0
	for i, word := range words {
		switch r, _ := wordRole(word); r {
		case aUnit, aPeriod:
			counted = true
		case aLimitWord, aRest, aUse:
			quantities++
		case aResetWord:
			if quantities > 0 {
				quantities++
			}
		case aRetryWord:
			return headerName{}.readWords(words[i:], nil)
		case aName:
			switch word {
			case "api":
				counted = true
			case "page", "pages", "pagination", "offset", "item", "items", "content", "size", "upload", "body", "file", "files", "record", "records", "result",
				"results", "rows", "list", "cursor", "cpu", "memory", "cache", "timeout", "storage", "disk", "cart", "stock", "length", "age":
				return headerName{}, false
			}
		}
	}
	if quantities == 0 || !counted && quantities < 2 {
		return headerName{}, false
	}
	product := 0
	for product < len(words) {
		if r, _ := wordRole(words[product]); r != aName && words[product] != "x" {
			break
		}
		product++
	}
	n := headerName{dialect: strings.Join(words[:product], "-")}
	if product == 0 || n.dialect == "x" {
		n.dialect = "x-limit"
	}
	n, ok := n.readWords(words[product:], nil)
	return n, ok && n.what != aBudget && n.what != aPolicy && n.what != aScope
}

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
