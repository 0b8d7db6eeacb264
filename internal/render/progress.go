package render

import (
	"time"

	"github.com/charmbracelet/x/ansi"
)

// ClearProgress takes the line of a wait away.
const ClearProgress = "\r\x1b[K"

// Progress is the line of a wait, drawn over the one before it. It is cut to one row of so many columns, since what has gone over
// to the next row could not be drawn over; the last column stays free, where some terminals would break the line.
func (s *Screen) Progress(text string, columns int) string {
	if columns <= 0 {
		columns = DefaultWidth
	}
	return ClearProgress + s.paint(faint, ansi.Truncate(Clean(text), columns-1, "…"))
}

// Seconds is a time as it is counted while waiting: "3 s", "2 min".
func Seconds(d time.Duration) string { return durationText(d) }
