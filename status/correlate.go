package status

// Verdict is what a status page and a live call say together.
type Verdict string

// The verdicts: the page's side first, the call's side second.
const (
	// BothFine means that the page reports nothing and the call works.
	BothFine Verdict = "both_fine"
	// KnownIncident means that the call fails and something on the page explains it, see RelevantIncident.
	KnownIncident Verdict = "known_incident"
	// PageFineCallFails means that nothing on the page explains it.
	PageFineCallFails Verdict = "page_fine_call_fails"
	// TroubleCallRefused means that the page reports trouble, and the API answers but refuses the call for a reason of the call's
	// own.
	TroubleCallRefused Verdict = "trouble_call_refused"
	// PageDeadCallRefused means the same beside a page that cannot be read.
	PageDeadCallRefused Verdict = "page_dead_call_refused"
	// PageDeadCallWorks means that the page cannot be read while the API answers.
	PageDeadCallWorks Verdict = "page_dead_call_works"
	// TroubleCallWorks means that the page reports trouble which this call does not see.
	TroubleCallWorks Verdict = "trouble_call_works"
	// BothDead means that neither can be reached: look at your own network first.
	BothDead Verdict = "both_dead"
)

// CallState is what came of a live call, as far as a status page has to do with it.
type CallState int

// The states of a call.
const (
	CallFails   CallState = iota // there was no answer, or one that blames the server
	CallRefused                  // the API answered and refused the call for a reason of the call's own: its path, its key, its number
	CallWorks
)

// Correlate reports what a reading of a page and a live call mean together. page is nil when the page could not be read. path is that of
// the call, or empty where it is not known, see RelevantToCall. A refused call shows that the API answers, and no incident explains it.
func Correlate(page *Page, call CallState, path string) Verdict {
	switch {
	case page == nil && call == CallWorks:
		return PageDeadCallWorks
	case page == nil && call == CallRefused:
		return PageDeadCallRefused
	case page == nil:
		return BothDead
	case call == CallWorks && page.Indicator.Fails(Minor):
		return TroubleCallWorks
	case call == CallWorks:
		return BothFine
	case call == CallRefused && page.Indicator.Fails(Minor):
		return TroubleCallRefused
	case call == CallRefused:
		return PageFineCallFails
	}
	_, explained := page.RelevantIncident()
	if path != "" {
		_, explained = page.RelevantToCall(path)
	}
	if explained {
		return KnownIncident
	}
	return PageFineCallFails
}
