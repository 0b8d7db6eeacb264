package explain

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/hex21/hex21/internal/statuscode"
)

// statusesIn returns the numbers in a line that are statuses, see [statusAt].
func (c *Catalog) statusesIn(line string) []Hit {
	var hits []Hit
	var seen []string
	for at := 0; at < len(line); at++ {
		start := at
		for at < len(line) && isNumberByte(line[at]) {
			at++
		}
		word := strings.TrimRight(line[start:at], ".")
		s, ok := statusAt(line, span{start, start + len(word)})
		if !ok || inAddress(line, s) {
			continue
		}
		status := line[start+len(word)-3 : start+len(word)]
		if slices.Contains(seen, status) {
			continue
		}
		seen = append(seen, status)
		if found := c.ofStatus(status); len(found) > 0 {
			hits = append(hits, Hit{Words: words(line, s), Entries: found, status: true, at: start})
		}
	}
	return hits
}

// ofStatus returns the entry of a status, and the codes that come with it.
func (c *Catalog) ofStatus(status string) []Entry {
	known := &c.lookIn().statuses
	if found, ok := known.Load(status); ok {
		return slices.Clone(found.([]Entry))
	}
	test, err := HasStatus(status)
	if err != nil {
		return nil
	}
	found := c.statusFirst(test)
	known.Store(status, found)
	return slices.Clone(found)
}

// statusAt reports whether the number at a place is a status, and returns the words that say so: it has HTTP, status, code, error or
// response before it ("status code 429", "HTTP 503", "returned error: 404"), or its phrase or "Client Error" after it ("502 Bad
// Gateway", "504 Gateway Time-out"). Other numbers, such as those of a port, a line, a version or an amount, are not.
func statusAt(line string, at span) (span, bool) {
	const near = 40 // bytes on either side, for the words that decide
	word := line[at.start:at.end]
	digits, ofNPM := cutNPM(word)
	if ofNPM {
		before := wordsOf(line[max(0, at.start-near):at.start])
		return at, statuscode.Parse(digits) != 0 && len(before) > 0 && isOneOf(before[len(before)-1], "code", "err", "error")
	}
	number := statuscode.Parse(word)
	if number == 0 || !needsExplanation(number) {
		return span{}, false
	}
	before, rest := line[max(0, at.start-near):at.start], line[at.end:min(len(line), at.end+near)]
	if end, ok := phraseAfter(number, rest); ok {
		return span{at.start, at.end + end}, true
	}
	if strings.HasSuffix(strings.TrimRight(before, " "), "==") {
		return span{}, false // a comparison in a program
	}
	last := wordsOf(before)
	weak := len(last) > 0 && number >= 400 && isAnswering(before)
	if !saysStatus(last) && !weak || isAmount(before, rest, last) {
		return span{}, false
	}
	keyword := last[len(last)-1]
	if i := strings.LastIndex(before, keyword); i >= 0 {
		if i > 0 && (before[i-1] == '"' || before[i-1] == '\'') {
			i-- // the name of a member
		}
		return span{at.start - len(before) + i, at.end}, true
	}
	return at, true
}

// cutNPM removes the letter before the status in an error code of npm, such as E404.
func cutNPM(word string) (digits string, found bool) {
	if len(word) == 4 && (word[0] == 'E' || word[0] == 'e') {
		return word[1:], true
	}
	return word, false
}

// needsExplanation reports whether a status in a text needs an explanation. A redirect in a log does not, like a success.
func needsExplanation(status int) bool { return status >= 400 || status == http.StatusNotModified }

// phraseAfter finds the reason phrase of a status, in one of its spellings, at the beginning of what follows the number.
func phraseAfter(number int, rest string) (int, bool) {
	trimmed := strings.TrimLeft(rest, ` :-,()'"`)
	skipped := len(rest) - len(trimmed)
	if len(trimmed) == len(rest) {
		return 0, false
	}
	for _, phrase := range append([]string{http.StatusText(number), "Client Error", "Server Error"}, otherPhrases()[number]...) {
		if phrase == "" || len(trimmed) < len(phrase) || !strings.EqualFold(trimmed[:len(phrase)], phrase) {
			continue
		}
		if len(trimmed) > len(phrase) && isWordByte(trimmed[len(phrase)]) {
			continue
		}
		return skipped + len(phrase), true
	}
	return 0, false
}

// otherPhrases are reason phrases of servers that differ from those of the current standard.
var otherPhrases = sync.OnceValue(func() map[int][]string {
	return map[int][]string{
		408: {"Request Time-out"},
		413: {"Payload Too Large", "Content Too Large"},
		414: {"URI Too Long", "Request-URI Too Large", "Request-URI Too Long"},
		416: {"Range Not Satisfiable"},
		419: {"Page Expired"},
		422: {"Unprocessable Content"},
		430: {"Shopify Security Rejection"},
		444: {"No Response"},
		494: {"Request header too large"},
		495: {"SSL Certificate Error"},
		496: {"SSL Certificate Required"},
		497: {"HTTP Request Sent to HTTPS Port"},
		498: {"Invalid Token"},
		499: {"Client Closed Request", "Token Required"},
		503: {"Service Temporarily Unavailable", "Service Unavailable: Back-end server is at capacity"},
		504: {"Gateway Time-out"},
		508: {"Loop Detected", "Resource Limit Is Reached"},
		509: {"Bandwidth Limit Exceeded"},
		520: {"Web Server Returned an Unknown Error", "Origin Error", "Unknown Error"},
		521: {"Web Server Is Down"},
		522: {"Connection Timed Out"},
		523: {"Origin Is Unreachable"},
		524: {"A Timeout Occurred"},
		525: {"SSL Handshake Failed"},
		526: {"Invalid SSL Certificate"},
		529: {"Site is overloaded"},
		530: {"Site is frozen", "Origin DNS error"},
		598: {"Network read timeout error"},
		599: {"Network connect timeout error"},
	}
})

// isAmount reports whether a number after "code", "error" or "response" counts something: "error 500 times", "I code 500 lines".
func isAmount(before, rest string, last []string) bool {
	if !isOneOf(last[len(last)-1], "code", "error", "response") && !isAnswering(before) || len(last) > 1 && isOneOf(last[len(last)-2], "http", "status", "error", "response") {
		return false
	}
	if !strings.HasSuffix(before, " ") || strings.HasSuffix(strings.TrimRight(before, " "), ":") {
		return false
	}
	next := strings.TrimLeft(rest, " ")
	if next == "" || len(next) == len(rest) || !unicode.IsLower(rune(next[0])) {
		return false
	}
	following := wordsOf(next)
	return len(following) > 0 && !isOneOf(following[0], "on", "for", "from", "in", "while", "when", "at", "with", "by", "and", "after", "to", "because", "is", "was", "page", "error", "response", "returned", "received",
		"twice", "again", "once", "since", "every", "sometimes", "instead", "but", "until", "giving", "even", "if", "or", "then", "today", "now")
}

// isAnswering reports whether what comes before a number says that something answered: "returned 503", "responded with a 404".
func isAnswering(before string) bool {
	words := strings.Fields(before)
	for len(words) > 1 && isOneOf(words[len(words)-1], "a", "an", "with") {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && words[len(words)-1] != "GET" && isOneOf(words[len(words)-1], "got", "get", "gets", "getting", "returned", "returns", "return",
		"returning", "answered", "answers", "gives", "gave", "responded", "responds", "replied", "fails", "failed", "throws")
}

// isNumberByte reports whether c belongs to a number, a version, an address or a word: 404 in none of these is a status.
func isNumberByte(c byte) bool { return c == '.' || isWordByte(c) }

// wordsOf returns the words of a text; a word may contain the dots of a version.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// saysStatus reports whether the last words before a number mark it as a status.
func saysStatus(before []string) bool {
	last := len(before) - 1
	switch {
	case last < 0:
		return false
	case isOneOf(before[last], "http", "status", "statuscode", "code", "error", "response"):
		return true
	}
	return last > 0 && isOneOf(before[last-1], "http") && strings.Trim(before[last], ".0123456789") == "" // HTTP/1.1
}

func isOneOf(word string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
}

// severalStatuses returns the statuses of a query that contains nothing else: "429 503", "502/504", "E404".
func (c *Catalog) severalStatuses(query string) []Hit {
	var hits []Hit
	for _, word := range strings.FieldsFunc(query, func(r rune) bool { return r == ' ' || r == ',' || r == '/' || r == ';' || r == '\t' || r == '|' }) {
		digits, _ := cutNPM(word)
		if statuscode.Parse(digits) == 0 {
			return nil
		}
		if found := c.ofStatus(digits); len(found) > 0 {
			hits = append(hits, Hit{Words: word, Entries: found, status: true})
		}
	}
	return hits
}
