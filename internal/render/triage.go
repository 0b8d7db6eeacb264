package render

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/internal/triage"
)

// TriageView is a summary of triage, and how much of it to show.
type TriageView struct {
	Summary *triage.Summary
	Top     int // codes to show; 0 for all
	// Entry returns the catalog's entry of a code.
	Entry func(code string) (explain.Entry, bool)
	Files int
	Only  string        // what counts, if not all
	Shell explain.Shell // for which the commands of steps are quoted
}

// shown returns the codes to show and how many are left out.
func (v TriageView) shown() ([]triage.Found, int) {
	codes := v.Summary.Codes
	if v.Top > 0 && len(codes) > v.Top {
		return codes[:v.Top], len(codes) - v.Top
	}
	return codes, 0
}

// step returns the first remedy of a code.
func (v TriageView) step(code triage.Found) string {
	if entry, ok := v.Entry(code.CanonicalCode); ok && len(entry.Remedies) > 0 {
		return entry.Remedies[0]
	}
	if !code.Known {
		return "This code is not in the catalog: ask the operator of the API what it means."
	}
	return ""
}

// Triage lays out a summary: codes, findings, statuses, samples.
func (s *Screen) Triage(v TriageView) string {
	c := &card{s: s}
	c.text(s.paint(strong, v.headline()))
	c.text(s.paint(faint, v.extent()))
	if v.Only != "" {
		c.text(s.paint(faint, Clean(v.Only)))
	}
	codes, more := v.shown()
	if len(codes) > 0 {
		c.gap()
	}
	name, count := 0, 0
	for _, f := range codes {
		name = max(name, width(Clean(f.Code)))
		count = max(count, len(thousands(f.Count)))
	}
	for _, f := range codes {
		s.triageCode(c, v, f, name, count)
	}
	if more > 0 {
		c.text(s.paint(faint, fmt.Sprintf("… and %s; --top 0 shows them", text.Count(more, "code", "codes"))))
	}
	for _, f := range v.Summary.Findings {
		c.gap()
		c.rows = append(c.rows, s.wrap(s.paint(severitySign(f.Severity).tone, string(f.Severity)+":")+" "+s.paint(strong, Clean(f.Title))+s.paint(faint, " ("+f.ID+")"), s.Width))
		c.rows = append(c.rows, indent(s.wrap(Clean(f.Evidence), s.Width-2), "  "))
		for _, step := range nextstep.Sentences(f.Steps, v.Shell) {
			c.rows = append(c.rows, indent("- "+indentRest(s.prose(Clean(step), s.Width-4), "  "), "  "))
		}
	}
	c.gap()
	c.row("statuses", countsText(v.Summary.Statuses))
	if len(codes) == 0 {
		c.row("over time", v.spark("", min(60, s.Width-12)))
	}
	c.row("skipped", skippedText(v.Summary.Skipped))
	if status := mostFrequent(v.alone()); status != "" {
		step := explain.Step{Text: "Read what " + status + " means", Command: explain.Command{Kind: explain.KindHex21, Args: []string{"explain", status}}}
		c.block("next", s.prose(step.Sentence(v.Shell), c.bodyWidth()))
	}
	c.gap()
	for _, f := range codes {
		for _, sample := range f.Samples {
			s.triageSample(c, f.Code, sample)
		}
	}
	return strings.TrimRight(c.String(), "\n") + "\n"
}

// headline counts what was found.
func (v TriageView) headline() string {
	sum := int64(0)
	for _, f := range v.Summary.Codes {
		sum += f.Count
	}
	statuses := int64(0)
	for _, n := range v.Summary.Statuses {
		statuses += n
	}
	switch {
	case sum+statuses == 0:
		return "No error codes and no statuses from 400 to 599"
	case sum == 0:
		return counted(statuses, "response", "responses") + " with a status from 400 to 599, without an error code"
	}
	headline := counted(sum, "error", "errors") + " with " + text.Count(len(v.Summary.Codes), "code", "codes")
	if len(v.alone()) > 0 {
		headline += ", and responses with only a status"
	}
	return headline
}

// alone returns the statuses that occurred more often than in records with a code, with how much more. A record with two codes has its status
// twice, so there may be more.
func (v TriageView) alone() map[string]int64 {
	rest := maps.Clone(v.Summary.Statuses)
	for _, f := range v.Summary.Codes {
		for status, n := range f.Statuses {
			rest[status] -= n
		}
	}
	maps.DeleteFunc(rest, func(_ string, n int64) bool { return n <= 0 })
	return rest
}

// counted is like text.Count, with separators between thousands.
func counted(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// extent returns how much was read, and the times of what was found.
func (v TriageView) extent() string {
	out := fmt.Sprintf("in %s (%s)", counted(v.Summary.Lines, "line", "lines"), bytesText(v.Summary.Bytes))
	if v.Files > 1 {
		out += " of " + text.Count(v.Files, "file", "files")
	}
	if v.Summary.FirstSeen != "" {
		out += ", " + shortStamp(v.Summary.FirstSeen, time.DateTime) + " to " + shortStamp(v.Summary.LastSeen, v.stamp()) + " UTC"
	}
	return out
}

// stamp returns the layout of times, without the date or the year if it is the same for all.
func (v TriageView) stamp() string {
	a, b := v.Summary.FirstSeen, v.Summary.LastSeen
	switch {
	case len(a) > 10 && len(b) > 10 && a[:10] == b[:10]:
		return time.TimeOnly
	case len(a) > 10 && len(b) > 10 && a[:5] == b[:5]:
		return "01-02 15:04:05"
	}
	return time.DateTime
}

// shortStamp formats a time in UTC without its zone.
func shortStamp(stamp, layout string) string {
	at, err := time.Parse(time.RFC3339Nano, stamp)
	if err != nil {
		return Clean(stamp)
	}
	return at.UTC().Format(layout)
}

// foundSign returns how bad a code is.
func foundSign(f triage.Found) sign {
	if f.Blame == explain.BlameServer {
		return signError
	}
	return signWarning
}

func (s *Screen) triageCode(c *card, v TriageView, f triage.Found, name, count int) {
	head := s.paint(foundSign(f).tone, Clean(f.Code)) + strings.Repeat(" ", name-width(Clean(f.Code)))
	facts := fmt.Sprintf("%*s  %5.1f %%", count, thousands(f.Count), f.Share*100)
	parts := []string{}
	if f.FirstSeen != "" {
		parts = append(parts, shortStamp(f.FirstSeen, v.stamp())+" to "+shortStamp(f.LastSeen, v.stamp()))
		if line := v.spark(f.Code, 12); line != "" {
			parts = append(parts, s.paint(accent, line))
		}
	}
	row := head + "  " + facts
	for _, part := range append(parts, BlameWords(f.Blame)) {
		if width(row)+2+width(part) > s.Width {
			c.rows = append(c.rows, row)
			row = ""
		}
		row += "  " + part
	}
	c.rows = append(c.rows, row)
	if step := v.step(f); step != "" {
		c.rows = append(c.rows, indent(s.prose("next: "+Clean(step), s.Width-2), "  "))
	}
}

// spark draws a code over time in at most the given number of columns. If code is empty, it draws the statuses without a code.
func (v TriageView) spark(code string, columns int) string {
	timeline := v.Summary.Timeline
	if len(timeline) < 2 {
		return ""
	}
	columns = min(columns, len(timeline))
	values := make([]float64, columns)
	for i, b := range timeline {
		value := &values[i*columns/len(timeline)]
		if code != "" {
			*value += float64(b.Codes[code])
			continue
		}
		for _, n := range b.Statuses {
			*value += float64(n)
		}
	}
	return sparkline(values, columns)
}

func (s *Screen) triageSample(c *card, code string, sample triage.Sample) {
	place := Clean(sample.File) + ":" + strconv.FormatInt(sample.Line, 10)
	if sample.RequestID != "" {
		place += "  " + Clean(sample.RequestID)
	}
	c.rows = append(c.rows, indentRest(s.wrap(s.paint(faint, place+"  "+Clean(code)), s.Width-2), "  "))
	c.rows = append(c.rows, "  "+cutAround(Clean(sample.Text), code, s.Width-2))
}

// cutAround shortens a text to that many columns, and keeps a word in it.
func cutAround(text, word string, columns int) string {
	at := strings.Index(text, word)
	if before := width(text[:max(at, 0)]); at < 0 || before+width(word) < columns {
		return cutText(text, columns)
	}
	start := at
	for room := columns - width(word) - 2; start > 0 && room > columns/2; room-- {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return "…" + cutText(text[start:], columns-1)
}

func cutText(text string, columns int) string { return ansi.Truncate(text, columns, "…") }

// countsText lists statuses with their counts: "404: 12 · 429: 3".
func countsText(counts map[string]int64) string {
	parts := mapEach(slices.Sorted(maps.Keys(counts)), func(name string) string { return name + ": " + thousands(counts[name]) })
	return strings.Join(parts, " · ")
}

// mostFrequent returns the name with the highest count, the first of several, or "".
func mostFrequent(counts map[string]int64) (name string) {
	for _, other := range slices.Sorted(maps.Keys(counts)) {
		if name == "" || counts[other] > counts[name] {
			name = other
		}
	}
	return name
}

func skippedText(k triage.Skipped) string {
	var parts []string
	if k.LongLines > 0 {
		parts = append(parts, counted(k.LongLines, "line", "lines")+" over 1 MiB, of which the first MiB was read")
	}
	if k.Undecodable > 0 {
		parts = append(parts, counted(k.Undecodable, "line", "lines")+" with bytes that are not UTF-8")
	}
	return strings.Join(parts, ", ")
}

// thousands formats a number with commas between its thousands.
func thousands(n int64) string {
	text := strconv.FormatInt(n, 10)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
