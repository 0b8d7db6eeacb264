package status

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
)

// headline reads the sentence with which a status page of unknown software sums up its state, from its HTML. It is the last resort: the page
// has to call itself a status page in its title, the sentence has to be one that status pages use, and nothing else of the page is read.
type headline struct{}

func (headline) name() string { return "html" }

func (headline) requests(base *url.URL, _ answers) []string { return []string{pageURL(base)} }

func (headline) decode(base *url.URL, responses answers, d *pageBuilder) error {
	page := responses[pageURL(base)]
	facts := scan(page)
	if !facts.html || !strings.Contains(fold(facts.title), "status") {
		return missingMember(pageURL(base), "HTML with the word status in its title")
	}
	said, word := summedUp(page.body)
	if said == "" {
		return missingMember(pageURL(base), "sentence that sums up the state")
	}
	d.title(facts.title, "")
	d.overall(said, said, word)
	d.warn("only the sentence that sums up the page was read, from its HTML")
	return nil
}

// summedUp returns the first text of a page that is such a sentence, and what it means.
func summedUp(body []byte) (said string, word Indicator) {
	var hidden atom.Atom
	for t := range markup.Tokens(body) {
		switch {
		case t.Kind == markup.Start && hidden == 0 && (t.Tag == atom.Script || t.Tag == atom.Style || t.Tag == atom.Template || t.Tag == atom.Noscript || t.Tag == atom.Title):
			hidden = t.Tag
		case t.Kind == markup.End && t.Tag == hidden:
			hidden = 0
		case t.Kind == markup.Text && hidden == 0:
			if text := line(t.Text()); text != "" {
				if word := summary(text); word != Unknown {
					return text, word
				}
			}
		}
	}
	return "", Unknown
}

// summary returns the state of all systems according to a sentence, or Unknown. The sentences are those of the software for status pages.
func summary(text string) Indicator {
	switch strings.Trim(fold(text), ".!✓✔") {
	case "allsystemsoperational", "allsystemsareoperational", "allservicesoperational", "allservicesareoperational", "allservicesareonline", "allsystemsareonline",
		"allsystemsgo", "allsystemsnormal", "allservicesarerunningnormally", "allsystemsarerunningnormally", "noknownissues", "everythingisoperational":
		return None
	case "partialsystemoutage", "partialoutage", "minorserviceoutage", "minorsystemoutage", "partiallydegradedservice", "degradedperformance", "degradedservice", "somesystemsareexperiencingissues",
		"someservicesareexperiencingissues", "someservicesaredown", "somesystemsaredown", "partialdegradation", "experiencingissues":
		return Minor
	case "majorsystemoutage", "majoroutage", "majorserviceoutage", "allservicesaredown", "allsystemsaredown", "serviceoutage":
		return Major
	case "serviceundermaintenance", "undermaintenance", "maintenanceinprogress", "scheduledmaintenanceinprogress", "systemsundermaintenance":
		return UnderMaintenance
	}
	return Unknown
}
