package delay_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/delay"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]time.Duration{
		"0": 0, "60": time.Minute, "1.5": 1500 * time.Millisecond, "1,200.00": 20 * time.Minute, "1,000": 1000 * time.Second,
		"1s": time.Second, "6m0s": 6 * time.Minute, "2m59.56s": 179560 * time.Millisecond, "17ms": 17 * time.Millisecond,
		"1d": 24 * time.Hour, "1d2h": 26 * time.Hour, "5 minutes": 5 * time.Minute, "1 hour, 5 min": 65 * time.Minute, "90 sec": 90 * time.Second, "in 30 seconds": 30 * time.Second,
		"PT30S":      30 * time.Second,
		"PT1M":       time.Minute,
		"P1DT2H":     26 * time.Hour,
		"00:00:03":   3 * time.Second,
		"1.00:20:15": 24*time.Hour + 20*time.Minute + 15*time.Second,
		"01:00:03.5": 3603500 * time.Millisecond,
	} {
		got, as, problem := delay.Parse(raw, false)
		if got != want || as == "" || problem != "" {
			t.Errorf("%s: %v, %q, %q, want %v", raw, got, as, problem, want)
		}
	}
	if got, as, _ := delay.Parse("1500", true); got != 1500*time.Millisecond || as != delay.Milliseconds {
		t.Errorf("milliseconds: %v, %s", got, as)
	}
	for raw, want := range map[string]string{
		"": "is empty", "-1": "is negative", "-1s": "is negative", "99999999999": "is too large for a delay", "400d": "is too large for a delay",
		"soon": "is neither a number nor a time", "P1M": "is neither a number nor a time", "10,100": "is neither a number nor a time", "1:2:99": "is neither a number nor a time",
		"P":        "is neither a number nor a time",
		"PT":       "is neither a number nor a time",
		"5 apples": "is neither a number nor a time",
		"1e3":      "is neither a number nor a time",
		".":        "is neither a number nor a time",
	} {
		if _, _, problem := delay.Parse(raw, false); problem != want {
			t.Errorf("%q: %q, want %q", raw, problem, want)
		}
	}
}

func TestParseDate(t *testing.T) {
	t.Parallel()
	want := time.Date(2021, 3, 26, 20, 3, 20, 0, time.UTC)
	for _, raw := range []string{
		"Fri, 26 Mar 2021 20:03:20 GMT", "Friday, 26-Mar-21 20:03:20 GMT", "Fri Mar 26 20:03:20 2021", "Fri, 26 Mar 2021 20:03:20 UTC",
		"Fri, 26 Mar 2021 20:03:20 +0000", "Fri, 26 Mar 2021 22:03:20 +0200", "Fri Mar 26 20:03:20 UTC 2021",
		"Fri Mar 26 2021 20:03:20 GMT+0000 (Coordinated Universal Time)", "Fri Mar 26 2021 21:03:20 GMT+0100 (CET)",
		"2021-03-26T20:03:20Z", "2021-03-26T20:03:20.000Z", "2021-03-26T22:03:20+02:00", "2021-03-26T20:03:20+0000", "2021-03-26T20:03:20",
		"2021-03-26 20:03:20 +0000 UTC", "2021-03-26 20:03:20 +0000 UTC m=+0.0001", "2021-03-26 20:03:20 UTC", "2021-03-26 20:03:20 GMT",
		"2021-03-26 20:03:20", "2021-03-26 20:03:20+00:00", "20210326T200320Z",
		"26 Mar 2021 20:03:20 GMT", "26 Mar 2021 22:03:20 +0200", "Fri, 26 Mar 2021 13:03:20 PDT", "Fri, 26 Mar 2021 15:03:20 EST",
		"Friday, March 26, 2021 8:03:20 PM GMT", "3/26/2021 8:03:20 PM", "3/26/2021 8:03:20 PM +00:00",
	} {
		got, as, ok := delay.ParseDate(raw)
		if !ok || as == "" || !got.Equal(want) || got.Location() != time.UTC {
			t.Errorf("%s: %v, %q, %v", raw, got, as, ok)
		}
	}
	for raw, want := range map[string]string{
		"Sat, 31 Dec 2016 23:59:60 GMT": "2017-01-01T00:00:00Z", "2016-12-31T23:59:60Z": "2017-01-01T00:00:00Z",
		"2021-05-10T11:00Z": "2021-05-10T11:00:00Z", "2021-04-01": "2021-04-01T00:00:00Z", "2021-03-26T20:03:20.25Z": "2021-03-26T20:03:20.25Z",
	} {
		if got, _, ok := delay.ParseDate(raw); !ok || got.Format(time.RFC3339Nano) != want {
			t.Errorf("%s: %v, %v, want %s", raw, got, ok, want)
		}
	}
	for _, raw := range []string{
		"", "soon", "1616789000", "2021-03-26 20:03:20 PST", "Fri, 26 Mar 2021 20:03:20 CET", "00:00:03", "-5", "2021-13-01", "26/03/2021 20:03:20",
	} {
		if got, _, ok := delay.ParseDate(raw); ok {
			t.Errorf("%s: %v", raw, got)
		}
	}
	// Documents have no other years.
	for _, raw := range []string{"9999-12-31T23:59:59-14:00", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "Mon, 01 Jan 0000 00:00:00 GMT", "9999-12-31T23:59:60Z"} {
		if _, _, ok := delay.ParseDate(raw); ok || !delay.OutOfRange(raw) {
			t.Errorf("%s is read", raw)
		}
	}
	if delay.OutOfRange("2021-03-26T20:03:20Z") || delay.OutOfRange("soon, perhaps") {
		t.Error("a date within the years, or no date at all, is called out of range")
	}
}

func TestParseEpoch(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"1616789000":          "epoch seconds",
		"1616789000.25":       "epoch seconds",
		"1.616789e+09":        "epoch seconds",
		"1.616789E12":         "epoch milliseconds",
		"1616789000000":       "epoch milliseconds",
		"1616789000000000":    "epoch microseconds",
		"1616789000000000000": "epoch nanoseconds",
	} {
		if got, as, ok := delay.ParseEpoch(raw); !ok || as != want || got.Unix() != 1616789000 {
			t.Errorf("%s: %v, %s, %v", raw, got, as, ok)
		}
	}
	for _, raw := range []string{"60", "0", "-1616789000", "500000000", "16167890000", "9223372036854775808000"} {
		if got, _, ok := delay.ParseEpoch(raw); ok {
			t.Errorf("%s: %v", raw, got)
		}
	}
}

// FuzzParse checks that every result can be written to a document and added to a time.
func FuzzParse(f *testing.F) {
	for _, raw := range []string{"60", "6m0s", "PT1H", "1,200.00", "Fri, 26 Mar 2021 20:03:20 GMT", "9999-12-31T23:59:60-23:59", "1616789000000", "00:00:03", "p1dt"} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		for _, milli := range []bool{false, true} {
			if d, as, problem := delay.Parse(raw, milli); d < 0 || d > delay.Max || (as == "") == (problem == "") {
				t.Fatalf("%q: %v, %q, %q", raw, d, as, problem)
			}
		}
		at, _, isDate := delay.ParseDate(raw)
		when, _, isEpoch := delay.ParseEpoch(raw)
		for _, read := range []struct {
			t  time.Time
			ok bool
		}{{at, isDate}, {when, isEpoch}} {
			if !read.ok {
				continue
			}
			text, err := read.t.MarshalJSON()
			if err != nil || read.t.IsZero() {
				t.Fatalf("%q: %v cannot be written: %v", raw, read.t, err)
			}
			var back time.Time
			if err := back.UnmarshalJSON(text); err != nil || !back.Equal(read.t) {
				t.Fatalf("%q: written %s, read back %v: %v", raw, text, back, err)
			}
		}
	})
}
