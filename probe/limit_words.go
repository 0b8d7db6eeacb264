package probe

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// limitCodes are parts of codes that can only mean too many calls. "LimitExceeded" alone is also used for sizes.
var limitCodes = []string{
	"ratelimit", "throttl", "toomanyrequests", "quotaexceeded", "quotaexhausted", "requestlimit", "dailylimitexceeded", "resourceexhausted",
	"slowdown", "overquerylimit", "overquota", "toomanyattempts", "spikearrest", "budgetexhausted", "throughputexceeded",
}

// limitWords are words of a message about too many calls. A limitNoun counts only next to a limitVerb.
var (
	limitWords = []string{"throttled", "throttling", "too many requests", "too many calls", "too many attempts", "too_many_attempts", "too frequent", "rate exceeded", "being rate limited", "been rate limited", "being rate-limited", "secondary rate limit"}
	limitNouns = []string{"rate limit", "rate-limit", "ratelimit", "quota", "request limit", "usage limit", "call limit", "api limit", "operations limit", "abuse detection", "monthly cap", "daily cap", "usage cap", "request cap"}
	limitVerbs = []string{"exceed", "reached", "hit ", "used up", "exhaust", "out of", "over ", "depleted", "triggered"}
	// limitAbroad is the same in other languages.
	limitAbroad = []string{
		"zu viele anfragen", "trop de requêtes", "quota de requêtes dépassé", "demasiadas solicitudes", "demasiadas peticiones", "muitas solicitações", "muitas requisições", "troppe richieste",
		"te veel verzoeken", "za dużo żądań", "zbyt wiele żądań", "слишком много запросов", "请求过于频繁", "請求過於頻繁", "リクエストが多すぎ", "요청이 너무 많",
	}
	// notCalls are budgets for which waiting does not help.
	notCalls = []string{"storage", "disk", "mailbox", "file size", "would exceed quota", "creation quota"}
)

// limitStatuses are those that services send for a budget of calls besides 429. Others are about sizes or numbers of objects.
var limitStatuses = []int{
	http.StatusBadRequest, http.StatusUnauthorized, http.StatusPaymentRequired, http.StatusForbidden, http.StatusConflict, http.StatusTeapot, 420, http.StatusMisdirectedRequest, 430, 449,
	http.StatusInternalServerError, http.StatusServiceUnavailable, 509, 529,
}

// saysLimit reports whether the error means that a budget of calls is used up.
func saysLimit(r *Result) bool {
	if !isWhole(r) || r.decoded.Failed < r.decoded.Items { // of a batch, only some
		return false
	}
	status := r.status()
	if !slices.Contains(limitStatuses, status) && !(isSuccess(r) && isError(r.decoded.Shape)) {
		return false
	}
	code, text := r.said.code, r.said.titled
	switch {
	case isSuccess(r) && r.decoded.Status == http.StatusTooManyRequests:
		return true
	case hasAny(code+" "+text, notCalls):
		return false
	case hasAny(code, limitCodes):
		return true
	case status == http.StatusInternalServerError:
		return false // its text may come from the depths of the server, the code returns meant for the caller
	case hasAny(text, limitWords), hasAny(text, limitAbroad):
		return true
	}
	for clause := range strings.SplitSeq(strings.ReplaceAll(text, ". ", "; "), "; ") { // "The coupon has been used up; 3 calls per day are allowed"
		if callsPerPeriod.in(clause) {
			return hasAny(clause, wasSpent)
		}
		if namesLimit.in(clause) {
			return true
		}
	}
	return namesLimit.in(text)
}

var (
	callsPerPeriod = wording{any: []string{"hourly", "daily", "per minute", "per hour", "per day"}, with: []string{"requests", "calls", "invocations"}}
	// wasSpent is not "must not exceed", which is about a value.
	wasSpent   = []string{"been exceeded", "have exceeded", "has exceeded", "been reached", "have reached", "used up"}
	namesLimit = wording{any: limitNouns, with: limitVerbs}

	billingCodes = []string{"insufficientquota", "insufficientcredit", "insufficientbalance", "insufficientfunds", "creditsexhausted", "billing"}
	billingWords = []string{
		"billing", "credit balance", "purchase credits", "buy credits", "out of credits", "insufficient credits", "insufficient balance",
		"balance is low", "balance being low", "low balance",
	}
	balanceWords = []string{"balance", "credits", "subscription", "your plan", "invoice", "your company account", "your account", "limit reached"}
	quotaOnly    = wording{any: []string{"quota"}, not: []string{"rate limit", "rate-limit", "per minute", "per second", "/min"}}
)

// saysBilling reports whether the used-up budget is one that is paid for, which waiting does not renew.
func saysBilling(r *Result) bool {
	return r.status() == http.StatusPaymentRequired || hasAny(r.said.code, billingCodes) || hasAny(r.said.message, billingWords)
}

// saysBalance reports whether a 402 of the API is about the balance of the caller's account, and not about a card.
func saysBalance(r *Result) bool {
	return r.status() == http.StatusPaymentRequired && isJSON(r) && hasAny(r.said.message, balanceWords)
}

// saysQuota reports whether the error mentions a quota but no rate limit.
func saysQuota(r *Result) bool {
	return canonicalCode(r) == "" && quotaOnly.in(r.said.message)
}

// period is a time for which servers name a budget, and what it is called.
type period struct {
	length          time.Duration
	adjective, span string
	words           []string // for it, in codes and messages about budgets
}

// periods returns the periods longer than a minute. A month is taken for 30 days.
func periods() []period {
	const day = 24 * time.Hour
	return []period{
		{30 * day, "monthly", "a month", []string{"monthly", "per month", "a month", "this month", "/month", "30 days", "billing period"}},
		{7 * day, "weekly", "a week", []string{"weekly", "per week", "a week", "this week", "/week", "7 days"}},
		{day, "daily", "a day", []string{"daily", "per day", "a day", "/day", "today", "24 hours", "24h", "24-hour", "dailylimit", "until tomorrow"}},
		{time.Hour, "hourly", "an hour", []string{"hourly", "per hour", "an hour", "/hour", "60 minutes"}},
	}
}

// budgetPeriod returns the period of the budget that a rejected call has used up: the window that the headers name, else what the error
// says in words. long reports whether it is a quota of unknown length, for which waiting a minute is wrong, too.
func budgetPeriod(r *Result) (length time.Duration, long bool) {
	if w := r.limits.Window; w.Valid && w.Value > time.Minute && !(r.limits.Remaining.Valid && r.limits.Remaining.Value > 0) {
		return w.Value, true
	}
	if saysBilling(r) {
		return 0, true
	}
	said := strings.ToLower(r.decoded.Code + " " + r.decoded.Title + " " + r.decoded.Message)
	said = strings.NewReplacer("_", " ", "-", " ").Replace(said)
	if hasAny(said, []string{"minute", "second"}) {
		return 0, false // of several limits, the short one is the one to wait for
	}
	for _, p := range periods() {
		if hasAny(said, p.words) {
			return p.length, true
		}
	}
	return 0, canonicalCode(r) == "QUOTA_EXCEEDED" || saysQuota(r)
}

// periodOf returns the period of a length. One without a name spans its length.
func periodOf(d time.Duration) period {
	all := periods()
	if i := slices.IndexFunc(all, func(p period) bool { return p.length == d }); i >= 0 {
		return all[i]
	}
	return period{length: d, span: text.Duration(d)}
}
