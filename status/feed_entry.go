package status

import (
	"html"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
)

// unstated is how long an entry without a word for its state counts as open.
const unstated = 24 * time.Hour

// feedEntry is an item of RSS or an entry of Atom.
type feedEntry struct {
	ID          string     `xml:"id"`
	GUID        string     `xml:"guid"`
	Title       string     `xml:"title"`
	Links       []feedLink `xml:"link"`
	Description string     `xml:"description"`
	Encoded     string     `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
	Content     string     `xml:"content"`
	Summary     string     `xml:"summary"`
	PubDate     string     `xml:"pubDate"`
	Published   string     `xml:"published"`
	Updated     string     `xml:"updated"`
	Date        string     `xml:"http://purl.org/dc/elements/1.1/ date"`
}

// add adds an entry that is not closed. Feeds list updates the newest first or the newest last, so that a closing word at
// either end closes; one in between was taken back. Where titles mark what is closed, or the feed lists only what is open, an
// entry without a word is open; elsewhere it is so for a day.
func (e feedEntry) add(d *pageBuilder, marked bool) {
	at := e.at()
	words, state := e.states(), ""
	if len(words) > 0 {
		state = words[0]
		if isClosed(incidentStatus(words[len(words)-1])) {
			state = "resolved"
		}
	} else if e.levelOf() == "" && !marked && (at == nil || d.now.Sub(*at) > unstated) {
		return
	}
	name := line(html.UnescapeString(e.Title))
	update := html.EscapeString(e.latest()) // plain text already, which the page builder makes of it once more
	id := firstOf(e.ID, e.GUID)
	switch fold(state) {
	case "scheduled", "inprogress", "verifying":
		d.maintenance(Maintenance{ID: id, Name: name, Status: state, LatestUpdate: update, URL: pageLink(e.Links)})
		return
	}
	started := moment(firstOf(e.Published, e.PubDate, e.Date, e.Updated))
	d.incident(Incident{
		ID: id, Name: name, Impact: levelImpact(e.levelOf()), RawImpact: e.levelOf(), Status: state, StartedAt: started, UpdatedAt: at,
		LatestUpdate: update, URL: pageLink(e.Links),
	})
}

// body returns the longest of the texts of an entry. Some feeds escape their HTML twice.
func (e feedEntry) body() string {
	longest := ""
	for _, s := range []string{e.Description, e.Summary, e.Content, e.Encoded} {
		if len(s) > len(longest) {
			longest = s
		}
	}
	if !strings.Contains(longest, "<strong>") && strings.Contains(longest, "&lt;strong&gt;") {
		longest = html.UnescapeString(longest)
	}
	return longest
}

// states returns the words for the state of an incident that an entry holds, in its order.
func (e feedEntry) states() []string {
	words := headings(e.body())
	if len(words) == 0 {
		words = lineWords(plain(e.body()))
	}
	if word := e.mark(); word != "" {
		words = append([]string{word}, words...)
	}
	return words
}

// lineWords returns the state words that head the lines of a plain text: "Resolved - …", "Investigating: …", "Status: Resolved".
func lineWords(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		for _, separator := range [...]string{":", " - ", " – ", " — "} {
			word, rest, ok := strings.Cut(l, separator)
			if ok && fold(word) == "status" {
				word, _, _ = strings.Cut(strings.TrimSpace(rest), " ")
				word = strings.Trim(word, ".,;\n")
			}
			if ok && stateWord(word) {
				out = append(out, strings.TrimSpace(word))
				break
			}
		}
	}
	return out
}

// mark returns the state word in front of a title: "[Resolved] Slow search", "Resolved: slow search", or that of AWS,
// "Service is operating normally: [RESOLVED] Slow search".
func (e feedEntry) mark() string {
	title := strings.TrimSpace(e.Title)
	if level := e.levelOf(); level != "" {
		_, title, _ = strings.Cut(title, ":")
		title = strings.TrimSpace(title)
		if fold(level) == "serviceisoperatingnormally" {
			return "resolved"
		}
	}
	if inner, ok := strings.CutPrefix(title, "["); ok {
		if word, _, ok := strings.Cut(inner, "]"); ok && stateWord(word) {
			return word
		}
	}
	if word, _, ok := strings.Cut(title, ":"); ok && stateWord(word) {
		return word
	}
	parts := strings.NewReplacer(": ", "\n", " - ", "\n", " – ", "\n", "[", "\n", "]", "\n", "(", "\n", ")", "\n").Replace(title)
	for word := range strings.Lines(parts) { // Azure: "Portal - Errors - Mitigated", and others: "API: Resolved: errors", "Errors (Resolved)"
		switch fold(strings.TrimSpace(word)) {
		case "mitigated", "pir", "preliminarypir", "finalpir", "rca", "preliminaryrca":
			return "resolved"
		}
		if incidentStatus(strings.TrimSpace(word)) == "resolved" {
			return "resolved"
		}
	}
	return ""
}

// headings returns the bold words that head the updates of a text: state words ("Resolved", "Status: Resolved"), and in the
// form "<strong>Mitigated</strong> - …" also those that are not known. "Update" heads an update without a new state.
func headings(s string) []string {
	var out []string
	inside, pending := false, ""
	for t := range markup.Tokens([]byte(s)) {
		if t.Kind != markup.Text {
			if t.Tag == atom.Strong || t.Tag == atom.B {
				inside = t.Kind == markup.Start
			}
			continue
		}
		word := line(t.Text())
		if !inside {
			if pending != "" && strings.HasPrefix(word, "-") {
				out = append(out, pending)
			}
			pending = ""
			continue
		}
		word = strings.TrimRight(word, " :-")
		if _, after, ok := strings.Cut(word, "Status:"); ok {
			word = strings.TrimSpace(after)
		}
		if stateWord(word) {
			out = append(out, word)
		} else if len(word) <= 30 && fold(word) != "update" {
			pending = word
		}
	}
	return out
}

func stateWord(word string) bool {
	switch fold(word) {
	case "investigating", "identified", "monitoring", "resolved", "postmortem", "scheduled", "inprogress", "verifying", "completed":
		return true
	}
	return isClosed(incidentStatus(word)) // also in other languages
}

// latest returns the text after the first state word, or all of it.
func (e feedEntry) latest() string {
	all, words := plain(e.body()), headings(e.body())
	for l := range strings.Lines(all) {
		if word, rest, ok := strings.Cut(l, " -"); ok && (stateWord(word) || fold(word) == "update" || slices.Contains(words, word)) {
			return strings.TrimSpace(rest)
		}
	}
	return all
}
