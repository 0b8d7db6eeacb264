package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// ClearProgress takes the line of a wait away.
const ClearProgress = "\r\x1b[K"

// Progress returns the line of a wait, drawn over the one before it. It is cut to one row of that many columns, since what has gone over
// to the next row could not be drawn over; room is left for the ^C that a terminal echoes, and for the cursor.
func (s *Screen) Progress(text string, columns int) string {
	if columns <= 0 {
		columns = DefaultWidth
	}
	return ClearProgress + s.paint(faint, ansi.Truncate(Clean(text), max(1, columns-len("^C")-1), "…"))
}

// plainBar returns a share of a whole without color.
func plainBar(share float64) string {
	const columns = 20
	full := min(columns, int(share*columns))
	return strings.Repeat("█", full) + strings.Repeat("░", columns-full)
}

// maxLeft is the longest remaining time that is shown: beyond it, the rate is not reliable yet.
const maxLeft = 100 * 24 * time.Hour

// ReadProgress returns how far a reading is: a bar and the share if the total is known, the rate, and the time that is left.
func ReadProgress(done, total int64, elapsed time.Duration) string {
	rate := float64(done) / max(elapsed.Seconds(), 0.001)
	text := bytesText(int64(rate)) + "/s"
	if total <= 0 {
		return bytesText(done) + ", " + text
	}
	share := min(1, float64(done)/float64(total))
	text = fmt.Sprintf("%s %3.0f %%, %s", plainBar(share), share*100, text)
	if left := float64(total-min(done, total)) / rate; left < maxLeft.Seconds() { // not before anything has been read
		text += ", " + Seconds(time.Duration(left*float64(time.Second)).Round(time.Second)) + " left"
	}
	return text
}
