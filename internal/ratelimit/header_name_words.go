package ratelimit

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/delay"
)

// role is the role of a word in the name of a header.
type role int

const (
	aName       role = iota // a vendor's own word for what is limited
	aFiller                 // has no meaning here
	aRate                   // "rate", usually before "limit"
	aLimitWord              // "limit", "max", "quota"
	aRest                   // "remaining", "left"
	aUse                    // "used", "usage", "count"
	aResetWord              // "reset", "next"
	aWindowWord             // "window", "interval"
	aPeriod                 // "minute", "daily", "10s": the window in the name
	aUnit                   // "requests", "tokens": what is counted
	aRetryWord              // "retry"
	anAfter                 // "after", "in": the value is a delay
	aMilli                  // "ms": the value is in milliseconds
	aSecond                 // "seconds": the value is in seconds
	aTime                   // "time"
	aPolicyWord             // "policy"
	aScopeWord              // "scope", "resource"
	aSideWord               // the header has neither a budget nor a time: "near", "cost", "exceeded"
	roles
)

// wordRole returns the role of a word. A period also has its length.
func wordRole(word string) (role, time.Duration) {
	switch word {
	case "", "x", "per", "of", "this", "the", "for", "at", "on", "by", "timestamp", "epoch", "utc", "unix", "date", "value", "http", "header", "info", "burst-size":
		return aFiller, 0
	case "rate":
		return aRate, 0
	case "limit", "limits", "max", "maximum", "total", "quota", "capacity", "allowed", "allowance", "allotment", "allotted", "ceiling":
		return aLimitWord, 0
	case "remaining", "remain", "remains", "remainder", "available", "left", "balance":
		return aRest, 0
	case "used", "usage", "use", "observed", "consumed", "count", "spent", "made", "hits", "current", "requestcount", "requestcounter", "callcount", "callcounter":
		return aUse, 0
	case "reset", "resets", "resetting", "next", "renew", "renews", "renewal", "refresh", "replenish", "replenishment", "refill", "expires", "expire", "expiry", "expiration", "ttl", "end", "ends":
		return aResetWord, 0
	case "window", "interval", "period", "duration", "timeframe":
		return aWindowWord, 0
	case "request", "requests", "req", "reqs", "call", "calls", "query", "queries", "hit", "tokens", "token", "byte", "bytes", "credit", "credits", "point", "points",
		"message", "messages", "email", "emails", "image", "images", "character", "characters", "chars", "complexity", "weight", "units", "operations", "ops":
		return aUnit, 0
	case "retry":
		return aRetryWord, 0
	case "after", "in", "until", "delay", "backoff", "wait":
		return anAfter, 0
	case "ms", "msec", "milliseconds", "millis", "millisecond":
		return aMilli, 0
	case "seconds", "secs":
		return aSecond, 0
	case "time":
		return aTime, 0
	case "policy", "policies":
		return aPolicyWord, 0
	case "scope", "global", "resource", "name", "bucket", "type", "category", "reason", "group", "tier", "plan", "key", "context":
		return aScopeWord, 0
	case "near", "over", "exceeded", "exceed", "enabled", "disabled", "limited", "warning", "warn", "cost", "charge", "charged", "requested", "multiplier",
		"version", "id", "docs", "doc", "url", "link", "upgrade", "message-url", "status", "state", "percent", "percentage", "code", "hash", "bypass", "should", "error", "fill", "drip", "leak", "addr", "address", "forwarded", "remote":
		return aSideWord, 0
	}
	if length := periodOf(word); length > 0 {
		return aPeriod, length
	}
	return aName, 0
}

// periodOf returns the length of the window that a word in a header's name means ("minute", "daily", "1m", "15min"), or 0.
func periodOf(word string) time.Duration {
	digits := 0
	for digits < len(word) && ascii.IsDigit(word[digits]) {
		digits++
	}
	if digits == len(word) || digits > 5 {
		return 0
	}
	unit := delay.Unit(word[digits:])
	if word == "qps" || word == "rps" {
		return time.Second
	}
	if digits == 0 {
		if len(word) < 3 { // "s", "m" and "h" alone probably mean something else
			return 0
		}
		return unit
	}
	if unit < time.Second {
		return 0
	}
	n, _ := delay.ParseNumber(word[:digits])
	return min(time.Duration(n)*unit, delay.MaxWindow)
}

var periodNames = map[time.Duration]string{
	time.Second: "second", time.Minute: "minute", time.Hour: "hour", 24 * time.Hour: "day", 7 * 24 * time.Hour: "week",
	30 * 24 * time.Hour: "month", 365 * 24 * time.Hour: "year",
}

// periodName returns the name of a period that is used in the names of limits: "day" for "daily" and "today". A number of days stays.
func periodName(word string, length time.Duration) string {
	if name := periodNames[length]; name != "" && (length <= 24*time.Hour || !ascii.IsDigit(word[0])) {
		return name
	}
	return word
}

// unitRequests is the unit of a limit on requests, whatever the server calls them.
const unitRequests = "requests"

func unitName(word string) string {
	switch word {
	case "request", "requests", "req", "reqs", "r", "call", "calls", "query", "queries", "hit":
		return unitRequests
	case "token", "byte", "credit", "point":
		return word + "s"
	case "ops":
		return "operations"
	case "chars":
		return "characters"
	}
	return word
}

// runTogether are words that vendors append to others without a hyphen: "userlimit", "dailylimit", "resettime". Periods are looked for only
// before another of these words, because many words end like a period.
var runTogether = [...]string{
	"remaining", "remain", "limits", "limit", "resets", "reset", "usage", "used", "quota", "count", "time", "rate", "window", "requests", "request",
}

// splitWords splits a name in lower case into its words: at hyphens and underscores, and where known words are run together.
func splitWords(words []string, name string) []string {
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
		words = splitRun(words, part)
	}
	return words
}

func splitRun(words []string, part string) []string {
	if r, _ := wordRole(part); r != aName || len(part) > 40 {
		return append(words, part)
	}
	if rest, ok := strings.CutPrefix(part, "ratelimit"); ok && rest != "" { // ratelimitbysize
		if rest != "s" {
			words = append(words, "rate", "limit")
			return splitRun(words, rest)
		}
		return append(words, "rate", "limits")
	}
	for _, word := range runTogether {
		front, ok := strings.CutSuffix(part, word)
		if !ok || front == "" {
			continue
		}
		words = splitRun(words, front)
		return append(splitPeriod(words), word)
	}
	return append(words, part)
}

// splitPeriod splits the last word if it ends in a short period: "appmin".
func splitPeriod(words []string) []string {
	last := words[len(words)-1]
	if r, _ := wordRole(last); r != aName {
		return words
	}
	for _, period := range [...]string{"minute", "second", "hour", "day", "min", "sec"} {
		if front, ok := strings.CutSuffix(last, period); ok && len(front) > 2 {
			return append(words[:len(words)-1], front, period)
		}
	}
	return words
}
