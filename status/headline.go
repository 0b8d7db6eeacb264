package status

import (
	"net/url"
	"slices"
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

// notShown are the elements whose text a page does not show.
var notShown = []atom.Atom{atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Title}

// summedUp returns the first text of a page that is such a sentence, and what it means.
func summedUp(body []byte) (said string, word Indicator) {
	word = Unknown
	var hidden atom.Atom
	seen := 0
	for t := range markup.Tokens(body) {
		switch {
		case t.Kind == markup.Start && hidden == 0 && slices.Contains(notShown, t.Tag):
			hidden = t.Tag
		case t.Kind == markup.End && t.Tag == hidden:
			hidden = 0
		case t.Kind == markup.Text && hidden == 0:
			text := line(t.Text())
			if text == "" {
				continue
			}
			if word := summary(text); word != Unknown {
				return text, word
			}
			if seen++; seen <= firstTexts && said == "" {
				if told := experiencing(text); told != Unknown {
					said, word = text, told
				}
			}
		}
	}
	return said, word
}

// firstTexts is how many texts at the top of a page may contain a sentence of its own about an outage. Further down are past incidents.
const firstTexts = 6

// experiencing returns the state that a sentence such as "We are experiencing an outage" at the top of a page reports, or Unknown.
func experiencing(text string) Indicator {
	plain := strings.ToLower(text)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(plain, word) })
	}
	switch {
	case len(plain) > 200, !has("we are experiencing", "we are currently experiencing", "we're experiencing", "we're currently experiencing"):
		return Unknown
	case has(" no ", "not ", "if "):
		return Unknown
	case has("outage", "downtime"):
		return Major
	case has("issue", "problem", "disruption", "degrad", "errors", "delays", "latency"):
		return Minor
	}
	return Unknown
}

// summary returns the state of all systems according to a sentence, or Unknown. The sentences are those of the software for status pages, also
// in the languages into which Statuspage, Instatus and Cachet are translated.
func summary(text string) Indicator {
	switch strings.Trim(fold(text), ".!✓✔") {
	case "allsystemsoperational", "allsystemsareoperational", "allservicesoperational", "allservicesareoperational", "allservicesareonline", "allsystemsareonline",
		"allsystemsgo", "allsystemsnormal", "allservicesarerunningnormally", "allsystemsarerunningnormally", "noknownissues", "everythingisoperational",
		"touslessystèmessontopérationnels", "touslessystèmesopérationnels", "touslesservicessontopérationnels", "allesystemebetriebsbereit", "allesystemesindbetriebsbereit", "allesystemefunktionieren",
		"todoslossistemasoperativos", "todoslossistemasestánoperativos", "todosossistemasoperacionais", "todosossistemasestãooperacionais", "tuttiisistemioperativi", "tuttiisistemisonooperativi",
		"allesystemenoperationeel", "allesystemenzijnoperationeel", "すべてのシステムが正常に稼働しています", "所有系统运行正常":
		return None
	case "partialsystemoutage", "partialoutage", "minorserviceoutage", "minorsystemoutage", "partiallydegradedservice", "degradedperformance", "degradedservice", "somesystemsareexperiencingissues",
		"someservicesareexperiencingissues", "someservicesaredown", "somesystemsaredown", "partialdegradation", "experiencingissues", "pannepartielle", "performancesdégradées", "teilweiserausfall":
		return Minor
	case "majorsystemoutage", "majoroutage", "majorserviceoutage", "allservicesaredown", "allsystemsaredown", "serviceoutage", "pannemajeure", "schwererausfall":
		return Major
	case "serviceundermaintenance", "undermaintenance", "maintenanceinprogress", "scheduledmaintenanceinprogress", "systemsundermaintenance", "maintenanceencours", "wartungsarbeiten", "enmantenimiento":
		return UnderMaintenance
	}
	return Unknown
}
