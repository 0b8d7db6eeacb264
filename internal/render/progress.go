package render

import (
	"time"

	"github.com/charmbracelet/x/ansi"
)

// ClearProgress takes the line of a wait away.
const ClearProgress = "\r\x1b[K"

// Progress is the line of a wait, drawn over the one before it. It is cut to one row of so many columns, since what has gone over
// to the next row could not be drawn over; room is left for the ^C that a terminal echoes, and for the cursor.
func (s *Screen) Progress(text string, columns int) string {
	if columns <= 0 {
		columns = DefaultWidth
	}
	return ClearProgress + s.paint(faint, ansi.Truncate(Clean(text), max(1, columns-len("^C")-1), "…"))
}

// Seconds is a time as it is counted while waiting: "3 s", "2 min".
func Seconds(d time.Duration) string { return durationText(d) }
