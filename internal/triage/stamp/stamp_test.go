package stamp_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/triage/stamp"
)

var clock = stamp.Clock{Date: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)}

// Times that loggers print, all of the same second, and what is beyond it.
func TestRead(t *testing.T) {
	t.Parallel()
	for text, beyond := range map[string]string{
		"2026-11-28T04:15:54Z":             "",
		"2026-11-28T04:15:54,123Z":         ".123",
		"2026-11-28 05:15:54.123456+0100":  ".123456",
		"2026-11-27 23:15:54 EST":          "",
		"2026/11/28 04:15:54.123456":       ".123456",
		"2026.11.28 04:15:54":              "",
		"2026-11-28_04:15:54.12345":        ".12345",
		"2026-11-28][04:15:54.123":         ".123",
		"2026-11-28 4:15:54 AM":            "",
		"2026-11-28T04:15:54.123456789Z":   ".123456789",
		"20261128T041554Z":                 "",
		"20261128-04:15:54.123":            ".123",
		"28/Nov/2026:05:15:54 +0100":       "",
		"28-Nov-2026 04:15:54.123":         ".123",
		"28 Nov 2026 04:15:54,123":         ".123",
		"28.11.2026 04:15:54":              "",
		"28-11-2026 04:15:54,123":          ".123",
		"11-28-2026 04:15:54":              "",
		"2026/11/28 - 04:15:54.123":        ".123",
		"2026-11-28 04:15.54":              "",
		"2026-Nov-28 04:15:54.123456":      ".123456",
		"2026 Nov 28/4:15:54.123 AM UTC":   ".123",
		"28-Nov-2026::04:15:54.123":        ".123",
		"28/11/2026 04:15:54":              "",
		"11/28/2026 4:15:54 AM":            "",
		"26/11/28 04:15:54":                "",
		"11-28 04:15:54.123":               ".123",
		"Nov 28 04:15:54":                  "",
		"Nov 28 2026 04:15:54":             "",
		"Nov 28, 2026 4:15:54 AM":          "",
		"Nov 28, 2026 @ 04:15:54.123":      ".123",
		"Sat Nov 28 04:15:54 2026":         "",
		"Sat, 28 Nov 2026 04:15:54 GMT":    "",
		"Saturday, 28-Nov-26 04:15:54 UTC": "",
		"1795839354":                       "",
		"1795839354.123":                   ".123",
		"1795839354123":                    ".123",
		"1795839354123456":                 ".123456",
		"1795839354123456789":              ".123456789",
		"1.795839354123e+09":               ".123",
		"1.795839354123e+12":               ".123",
		"20261128041554":                   "",
		"20261128041554123":                ".123",
		"2026-11-28-04.15.54.123456":       ".123456",
		"2026/11/28-04.15.54.123":          ".123",
	} {
		ns, width, ok := clock.Read([]byte(text), true)
		got, want := time.Unix(0, ns).UTC().Format(time.RFC3339Nano), "2026-11-28T04:15:54"+beyond+"Z"
		if !ok || got != want || width != len(text) {
			t.Errorf("%s: %s, %d bytes, %t; want %s", text, got, width, ok, want)
		}
	}
}

func TestHead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"E1128 04:15:54.123456   404 a.go:503] sync failed": "2026-11-28T04:15:54.123456Z",
		"E20261128 04:15:54.123456   404 a.go:503] failed":  "2026-11-28T04:15:54.123456Z",
		"[E 261128 04:15:54 sync:404] sync failed":          "2026-11-28T04:15:54Z",
		"@400000006b0a5584075ca68c sync failed":             "2026-11-28T04:15:54.12351246Z",
		"2026-11-28T04:15:54Z sync failed":                  "2026-11-28T04:15:54Z",
	} {
		ns, ok := clock.Head([]byte(text))
		if got := time.Unix(0, ns).UTC().Format(time.RFC3339Nano); !ok || got != want {
			t.Errorf("%s: %s, %t; want %s", text, got, ok, want)
		}
	}
}

func TestWhatIsNotATime(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "2026-11-28", "04:15:54", "2026-13-28T04:15:54Z", "2026-11-28T24:15:54Z", "2026-11-28T04:60:54Z", "1226-11-28T04:15:54Z", "192.168.1.10 - -",
		"40000000 bytes", "179583935", "17958393541", "9795839354", "1.795839354123e+10", "1795839354e5", "20261328041554", "2026-11-28 04.15 MB", "2026-11-28-1 of 404", "Nov 28", "Monitor 04:15:54", "@400000006b0a5584", "99/99/2026 04:15:54", "2026-Nov-28", "2026 November", "E20261128 04:15", "28-11-2026", "404-11-2026 04:15:54",
	} {
		if ns, ok := clock.Head([]byte(text)); ok {
			t.Errorf("%q was read as %s", text, time.Unix(0, ns).UTC())
		}
	}
	if _, _, ok := clock.Read([]byte("1795839354"), false); ok {
		t.Error("an epoch was read although only dates were wanted")
	}
	if _, _, ok := (stamp.Clock{}).Read([]byte("Nov 28 04:15:54"), true); ok {
		t.Error("a time without a year was read without the date of the log")
	}
}

// Without a year, a time is the latest that is not after the date of the log, unless the year is given.
func TestYear(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		clock stamp.Clock
		want  int
	}{
		{stamp.Clock{Date: time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)}, 2026},
		{stamp.Clock{Date: time.Date(2027, 1, 2, 0, 0, 0, 0, time.UTC)}, 2026},
		{stamp.Clock{Date: time.Date(2027, 12, 2, 0, 0, 0, 0, time.UTC)}, 2027},
		{stamp.Clock{Year: 2019}, 2019},
	} {
		ns, _, ok := test.clock.Read([]byte("Nov 28 04:15:54"), true)
		if year := time.Unix(0, ns).UTC().Year(); !ok || year != test.want {
			t.Errorf("%+v: %d, %t; want %d", test.clock, year, ok, test.want)
		}
	}
}

// PHP prints the name of its zone. One that is not known does not change the time.
func TestNamedZone(t *testing.T) {
	t.Parallel()
	east := time.FixedZone("", 7200)
	clock := stamp.Clock{Zone: func(name []byte) *time.Location {
		if string(name) == "Europe/Athens" {
			return east
		}
		return nil
	}}
	for text, want := range map[string]string{
		"28-Nov-2026 04:15:54 Europe/Athens] x": "2026-11-28T02:15:54Z", "28-Nov-2026 04:15:54 Nowhere/Land] x": "2026-11-28T04:15:54Z",
		"28-Nov-2026 04:15:54 UTC] x": "2026-11-28T04:15:54Z", "28-Nov-2026 04:15:54 Europe/Athens": "2026-11-28T04:15:54Z",
		"2026-11-28T04:15:54Z Europe/Athens] x": "2026-11-28T04:15:54Z", "28-Nov-2026 04:15:54]": "2026-11-28T04:15:54Z",
	} {
		ns, _, ok := clock.Read([]byte(text), false)
		if got := time.Unix(0, ns).UTC().Format(time.RFC3339); !ok || got != want {
			t.Errorf("%q is %s, %t; want %s", text, got, ok, want)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for text, ok := range map[string]bool{"[28/Nov/2026:04:15:54 +0000]": true, " 1795839354 ": true, "2026-11-28T04:15:54Z and more": false, strings.Repeat("9", 5000): false} {
		if _, got := stamp.Parse(text, now); got != ok {
			t.Errorf("%q: %t, want %t", text[:min(40, len(text))], got, ok)
		}
	}
}
