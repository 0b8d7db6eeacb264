package probe_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/probe"
)

// A certificate may be valid until 9999 with an offset that carries it into the next year, which no document can hold.
func TestCertificateBeyondDates(t *testing.T) {
	t.Parallel()
	x := exchangeOf(t, answer("200 OK", good))
	x.Certificate = &probe.Certificate{NotBefore: received, NotAfter: time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -3600)), Sent: 1}
	r := judge(t, x)
	if !slices.Contains(findingIDs(r), "date-out-of-range") {
		t.Errorf("findings %v", findingIDs(r))
	}
	text, err := json.Marshal(r)
	if err != nil || strings.Contains(string(text), "not_after") || !strings.Contains(string(text), "not_before") {
		t.Errorf("%v: %s", err, text)
	}
}

// The clocks of a server in the year 9999 and of this machine are further apart than a time.Duration can say.
func TestClockOfTheYear9999(t *testing.T) {
	t.Parallel()
	r := judge(t, exchangeOf(t, answer("200 OK", good, "Date: Fri, 31 Dec 9999 23:59:59 GMT")))
	want := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).Unix() - received.Unix()
	if got := r.Response.ClockSkewSeconds; got == nil || *got != want {
		t.Errorf("skew %v, want %d", got, want)
	}
	at := slices.Index(findingIDs(r), "clock-skew")
	if at < 0 || r.Findings[at].Title != "the server's clock is more than a year ahead of this machine's" {
		t.Errorf("%+v", r.Findings)
	}
}
