package status

// Verdict is what a status page and a live call say together.
type Verdict string

// The verdicts: the page's side first, the call's side second.
const (
	// BothFine means that the page reports nothing and the call works.
	BothFine Verdict = "both_fine"
	// KnownIncident means that the call fails and something on the page explains it, see Cite.
	KnownIncident Verdict = "known_incident"
	// PageFineCallFails means that nothing on the page explains it.
	PageFineCallFails Verdict = "page_fine_call_fails"
	// TroubleCallRefused means that the page reports trouble, and the API answers but refuses the call for a reason of the call's
	// own. Beside does not tell refused calls from others, so its callers say so.
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

// BesideCall is Beside for a call of which the path is known, see CiteCall.
func BesideCall(page *Page, callWorks bool, path string) Verdict {
	if page == nil || callWorks {
		return Beside(page, callWorks)
	}
	if _, explains := page.CiteCall(path); explains {
		return KnownIncident
	}
	return PageFineCallFails
}
