package render

import (
	"time"

	"github.com/hex21/hex21/internal/text"
)

// durationText is a wait, which is told in whole seconds.
func durationText(d time.Duration) string { return text.Duration(d.Round(time.Second)) }

// millisText is a time that was measured.
func millisText(ms float64) string { return text.Millis(ms) }
