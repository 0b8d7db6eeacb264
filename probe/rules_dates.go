package probe

import (
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/delay"
)

// dateHeaders are the headers whose value is a point in time. Retry-After and the resets of rate limits have separate findings.
var dateHeaders = [...]string{"Date", "Expires", "Last-Modified", "Sunset", "Deprecation"}

// dateRules look at points in time that no document can hold.
func dateRules() []rule {
	return []rule{{id: "date-out-of-range", severity: SeverityInfo, check: dateOutOfRange}}
}

// dateOutOfRange is about times outside of the years 1 to 9999, which RFC 3339 cannot write. No document has a field for them.
func dateOutOfRange(r *Result) *Finding {
	f := &Finding{
		Title: "a date of the response is outside of the years 1 to 9999",
		Steps: []explain.Step{report(": most programs cannot read such a date"), inspect(r, "See the headers", "-i")},
	}
	if a := r.exchange.Answer; a != nil {
		for _, name := range dateHeaders {
			if value := a.Header.Get(name); beyondDates(value) {
				f.Evidence = name + ": " + start(value)
				return f
			}
		}
	}
	if c := r.exchange.Certificate; c != nil {
		for name, at := range map[string]time.Time{"begins": c.NotBefore, "ends": c.NotAfter} {
			if !delay.InDocuments(at) {
				f.Title = "a date of the server's certificate is outside of the years 1 to 9999"
				f.Evidence = "its validity " + name + " in the year " + strconv.Itoa(at.UTC().Year())
				f.Steps = f.Steps[:1]
				return f
			}
		}
	}
	return nil
}

// beyondDates reports whether a header is a time outside of the years 1 to 9999: a date, or seconds behind an @ (RFC 9651, section 3.3.7).
func beyondDates(value string) bool {
	value = strings.TrimSpace(value)
	if digits, ok := strings.CutPrefix(value, "@"); ok && delay.IsDigits(strings.TrimPrefix(digits, "-")) {
		seconds, err := strconv.ParseInt(digits, 10, 64)
		return err != nil || !delay.InDocuments(time.Unix(seconds, 0))
	}
	return delay.OutOfRange(value)
}
