package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// ClearProgress removes the line of a wait.
const ClearProgress = "\r\x1b[K"

// Progress returns the line of a wait, which is drawn over the previous one. It is cut to one row of that many columns, because a second
// row could not be drawn over; there is room for the ^C that a terminal echoes, and for the cursor.
func (s *Screen) Progress(text string, columns int) string {
	if columns <= 0 {
		columns = defaultWidth
	}
	return ClearProgress + s.paint(faint, ansi.Truncate(Clean(text), max(1, columns-len("^C")-1), "…"))
}

// plainBar draws a share of a whole without color.
func plainBar(share float64) string {
	const columns = 20
	full := min(columns, int(share*columns))
	return strings.Repeat("█", full) + strings.Repeat("░", columns-full)
}

// maxLeft is the longest remaining time that is shown: beyond it, the rate is not reliable yet.
const maxLeft = 100 * 24 * time.Hour

// ReadProgress returns the progress of reading: a bar and the share if the total is known, the rate, and the remaining time.
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
