package render

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// gauge shows how much of the budget is left and when it resets.
func (s *Screen) gauge(l *probe.RateLimit, retryAt *time.Time) string {
	var parts []string
	switch {
	case l.Limit.Valid && l.Remaining.Valid && l.Limit.Value > 0:
		left := math.Min(1, math.Max(0, float64(l.Remaining.Value/l.Limit.Value)))
		t := good
		switch {
		case l.Remaining.Value == 0:
			t = bad
		case left < 0.2:
			t = caution
		}
		parts = append(parts, s.bar(left, max(8, min(20, s.Width/4)), t)+fmt.Sprintf(" %s of %s left", l.Remaining.Value, l.Limit.Value))
	case l.Limit.Valid:
		parts = append(parts, "limit "+l.Limit.Value.String())
	case l.Remaining.Valid:
		parts = append(parts, l.Remaining.Value.String()+" left")
	}
	if retryAt != nil {
		parts = append(parts, "retry at "+s.clock(*retryAt))
	}
	if l.ResetAt.Valid && (retryAt == nil || retryAt.Sub(l.ResetAt.Value).Abs() > 2*time.Second) {
		verb := "resets "
		if l.ResetAt.Value.Before(s.now) {
			verb = "was reset "
		}
		parts = append(parts, verb+s.clock(l.ResetAt.Value))
	}
	return strings.Join(parts, ", ")
}

// bar draws a share of a whole. The glyphs differ, so that it is readable without color.
func (s *Screen) bar(share float64, width int, t tone) string {
	full := int(math.Round(share * float64(width)))
	if full == 0 && share > 0 {
		full = 1
	}
	return s.paint(t, strings.Repeat("█", full)) + s.paint(faint, strings.Repeat("░", width-full))
}

// phasesOf returns the phases of a call that were measured, followed by the total.
func phasesOf(t *probe.Timing) []exchange.PhaseTime {
	return slices.DeleteFunc(exchange.Phases(t), func(p exchange.PhaseTime) bool { return p.MS == nil })
}

// phases shows how long each phase took: a proportional bar, and the numbers below it.
func (s *Screen) phases(t *probe.Timing) string {
	known := phasesOf(t)
	known = known[:len(known)-1] // without the total
	sum := 0.0
	for _, p := range known {
		sum += *p.MS
	}
	width := min(s.Width-labelWidth, 60)
	if s.narrow() {
		width = s.Width - 2
	}
	legend := strings.Join(mapEach(known, func(p exchange.PhaseTime) string { return p.Name + " " + millisText(*p.MS) }), " · ")
	if sum <= 0 {
		return legend
	}
	return s.segments(known, sum, width) + "\n" + legend
}

// segments draws the phases side by side. Adjacent ones differ in glyph and in color.
func (s *Screen) segments(known []exchange.PhaseTime, sum float64, width int) string {
	colors := map[string]string{"dns": "6", "connect": "4", "tls": "5", "wait": "3", "transfer": "2"}
	glyphs := []string{"▒", "█", "▓", "░", "█"}
	var blocks []string
	used, passed := 0, 0.0
	for i, p := range known {
		passed += *p.MS
		end := int(math.Round(passed / sum * float64(width)))
		if n := end - used; n > 0 {
			style := s.styles.NewStyle().Foreground(lipgloss.Color(colors[p.Name]))
			blocks = append(blocks, style.Render(strings.Repeat(glyphs[i%len(glyphs)], n)))
			used = end
		}
	}
	return lipgloss.JoinHorizontal(lipgloss.Top, blocks...)
}

// sparkline draws values as bars of eight heights, from zero to the highest value.
func sparkline(values []float64, columns int) string {
	heights := []rune("▁▂▃▄▅▆▇█")
	values = values[max(0, len(values)-columns):]
	if len(values) == 0 {
		return ""
	}
	top := slices.Max(values)
	var b strings.Builder
	for _, v := range values {
		i := 0
		if top > 0 {
			i = min(len(heights)-1, int(v/top*float64(len(heights))))
		}
		b.WriteRune(heights[max(0, i)])
	}
	return b.String()
}
