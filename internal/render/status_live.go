package render

import (
	"strings"
	"time"

	"github.com/hex21/hex21/status"
)

// LiveStatus is the content of the live view of a page.
type LiveStatus struct {
	StatusView
	Changes []status.Change // the latest first
	// Err describes why the last check failed; the page is then that of an earlier one.
	Err      error
	At, Next time.Time
	// Ended reports whether this is the last check.
	Ended bool
}

// StatusLive lays out a page with its latest changes and the time of the next check. The state comes first, because a short terminal cuts
// the end.
func (s *Screen) StatusLive(l LiveStatus) string {
	c := &card{s: s}
	line := "checked at " + s.timeOfDay(l.At) + ", again at " + s.timeOfDay(l.Next) + ", Ctrl-C to stop"
	if l.Ended {
		line = "last checked at " + s.timeOfDay(l.At)
	}
	c.text(s.paint(faint, line))
	if l.Err != nil {
		c.text(s.paint(bad, "✗ the page cannot be read now; below is its last known state: "+Clean(l.Err.Error())))
	}
	c.gap()
	c.rows = append(c.rows, strings.TrimSuffix(s.Status(l.StatusView), "\n"))
	c.gap()
	for n, change := range l.Changes {
		c.row(textIf(n == 0, "changes"), s.changeLine(change))
	}
	return strings.TrimRight(c.String(), "\n") + "\n"
}

// StatusChange returns one change as a line.
func (s *Screen) StatusChange(c status.Change) string { return s.changeLine(c) + "\n" }

// PageReadable returns the line for a page that can no longer be read or, for a nil error, that can be read again.
func (s *Screen) PageReadable(at time.Time, err error) string {
	text := s.paint(faint, s.timeOfDay(at)) + " "
	if err != nil {
		return text + s.paint(bad, "✗ the page cannot be read: "+Clean(err.Error())) + "\n"
	}
	return text + "the page can be read again\n"
}

func (s *Screen) changeLine(c status.Change) string {
	at := s.paint(faint, s.timeOfDay(c.At)) + " "
	name := Clean(beginning(c.Name))
	state := func(word string) string { return asWords(Clean(word)) }
	switch c.Kind {
	case status.IndicatorChanged:
		return at + "now " + indicatorWord(status.Indicator(c.To)) + ", was " + indicatorWord(status.Indicator(c.From))
	case status.ComponentChanged:
		return at + name + textIf(c.To != "", " is "+state(c.To)) + textIf(c.To == "", " is gone") + textIf(c.From != "", ", was "+state(c.From))
	}
	text := at + state(c.Kind) + ": " + name
	if c.To != "" && c.To != c.From && c.To != "resolved" && c.To != "completed" {
		text += " (" + state(c.To) + ")"
	}
	return text
}
