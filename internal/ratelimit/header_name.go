package ratelimit

import (
	"net/http"
	"strings"
	"time"
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
