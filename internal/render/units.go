package render

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// Seconds formats a time as it is counted while waiting, in whole seconds: "3 s", "2 m".
func Seconds(d time.Duration) string { return text.Duration(d.Round(time.Second)) }

func millisText(ms float64) string { return text.Millis(ms) }

// relative formats a distance in time with one unit, or two if the second matters.
func relative(d time.Duration) string {
	past := d < 0
	text := Seconds(d.Abs())
	switch {
	case text == "0 s":
		return "now"
	case past:
		return text + " ago"
	}
	return "in " + text
}

func bytesText(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	case n >= 10<<10:
		return fmt.Sprintf("%.0f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}

// timeOfDay formats a moment of a run in the reader's zone.
func (s *Screen) timeOfDay(t time.Time) string { return t.In(s.now.Location()).Format(time.TimeOnly) }

// stamp formats a moment for documents and other people.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
