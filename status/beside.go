package status

// Verdict is what a status page and a live call say together.
type Verdict string

// The verdicts: the page's side first, the call's side second.
const (
	// BothFine means that the page reports nothing and the call works.
	BothFine Verdict = "both_fine"
	// KnownIncident means that the call fails and something on the page explains it, see Cite.
	KnownIncident Verdict = "known_incident"
	// PageFineCallFails means that nothing on the page explains it: it is you, or they have not noticed yet.
	PageFineCallFails Verdict = "page_fine_call_fails"
	// PageDeadCallWorks means that the page cannot be read while the API answers.
	PageDeadCallWorks Verdict = "page_dead_call_works"
	// TroubleCallWorks means that the page reports trouble which this call does not see.
	TroubleCallWorks Verdict = "trouble_call_works"
	// BothDead means that neither can be reached: look at your own network first.
	BothDead Verdict = "both_dead"
)

// Beside puts a reading of a page beside a live call. page is nil when the page could not be read.
func Beside(page *Page, callWorks bool) Verdict {
	if page == nil {
		if callWorks {
			return PageDeadCallWorks
		}
		return BothDead
	}
	if callWorks {
		if page.Indicator.Fails(Minor) {
			return TroubleCallWorks
		}
		return BothFine
	}
	if _, explains := page.Cite(); explains {
		return KnownIncident
	}
	return PageFineCallFails
}
