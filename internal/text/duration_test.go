package text_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/text"
)

func TestDuration(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		0:                                "0 s",
		400 * time.Nanosecond:            "0 µs",
		508 * time.Microsecond:           "508 µs",
		999600 * time.Nanosecond:         "1 ms",
		1200 * time.Microsecond:          "1.2 ms",
		2 * time.Millisecond:             "2 ms",
		9960 * time.Microsecond:          "10 ms",
		43 * time.Millisecond:            "43 ms",
		999600 * time.Microsecond:        "1 s",
		3400 * time.Millisecond:          "3.4 s",
		2 * time.Second:                  "2 s",
		12340 * time.Millisecond:         "12.3 s",
		59970 * time.Millisecond:         "60 s",
		90 * time.Second:                 "90 s",
		2 * time.Minute:                  "2 m",
		125 * time.Second:                "2 m 5 s",
		30 * time.Minute:                 "30 m",
		time.Hour:                        "1 h",
		90 * time.Minute:                 "90 m",
		119*time.Minute + 50*time.Second: "2 h",
		150 * time.Minute:                "2 h 30 m",
		24 * time.Hour:                   "24 h",
		72 * time.Hour:                   "3 days",
		-3 * time.Second:                 "-3 s",
		47*time.Hour + 59*time.Minute + 40*time.Second: "2 days",
	} {
		if got := text.Duration(d); got != want {
			t.Errorf("Duration(%s) = %q, want %q", d, got, want)
		}
	}
	if got := text.Millis(3.4); got != "3.4 ms" {
		t.Errorf("Millis(3.4) = %q", got)
	}
}

func TestFlagIsReadBackAsTheSameTime(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		time.Minute: "1m", 30 * time.Second: "30s", time.Hour: "1h", 90 * time.Second: "1m30s", 90 * time.Minute: "1h30m",
		10 * time.Minute: "10m", 3605 * time.Second: "1h0m5s", 0: "0s", 300 * time.Millisecond: "300ms", 20 * time.Hour: "20h",
	} {
		got := text.Flag(d)
		back, err := time.ParseDuration(got)
		if got != want || err != nil || back != d {
			t.Errorf("Flag(%s) = %q, read back as %s (%v); want %q", d, got, back, err, want)
		}
	}
}
