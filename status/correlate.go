package status

// Verdict is the result of comparing a status page with a live call.
type Verdict string

// The verdicts: the page's side first, the call's side second.
const (
	// BothFine means that the page reports nothing and the call works.
	BothFine Verdict = "both_fine"
	// KnownIncident means that the call fails, and the page reports something that explains it, see RelevantIncident.
	KnownIncident Verdict = "known_incident"
	// PageFineCallFails means that the call fails, and nothing on the page explains it.
	PageFineCallFails Verdict = "page_fine_call_fails"
	// TroubleCallRefused means that the page reports trouble, and the API rejects the call because of the call itself.
	TroubleCallRefused Verdict = "trouble_call_refused"
	// PageDeadCallRefused means that the page cannot be read, and the API rejects the call because of the call itself.
	PageDeadCallRefused Verdict = "page_dead_call_refused"
	// PageDeadCallWorks means that the page cannot be read, and the call works.
	PageDeadCallWorks Verdict = "page_dead_call_works"
	// TroubleCallWorks means that the page reports trouble, but the call works.
	TroubleCallWorks Verdict = "trouble_call_works"
	// BothDead means that neither can be reached: check your own network first.
	BothDead Verdict = "both_dead"
)

// CallState is the result of a call, for comparison with a status page.
type CallState int

// The states of a call.
const (
	CallFails   CallState = iota // no response, or one for which the server is to blame
	CallRefused                  // the API rejected the call because of its path, its key or the rate limit
	CallWorks
)

// Correlate compares a page with a live call. page is nil if it could not be read. path is that of the call, or empty if it is not known,
// see RelevantToCall. A rejected call shows that the API responds, so no incident explains it.
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
