// Package status reads the status page of a provider and returns it as one value, whatever software serves the page.
//
//	var reader status.Reader
//	page, err := reader.Read(ctx, "https://status.hex21.dev")
//	if err != nil {
//		return err // the page did not respond, or is not a status page
//	}
//	if page.Indicator.Fails(status.Minor) {
//		fmt.Println(page.Description)
//	}
//
// A [Page] is a value. [Diff] compares two readings, [Page.Scope] narrows a page to some components, [Page.RelevantIncident] finds what
// would explain a failed call, and [Correlate] compares page and call. [Handler] serves a page in the form of an engine, for tests.
//
// The package reads Atlassian Statuspage (and its imitations), incident.io, Instatus, Better Stack, Cachet, cState, Uptime Kuma, Gatus,
// Status.io, Upptime, Rootly, Sorry, OnlineOrNot, the pages of Slack, Heroku, Google Cloud, AWS, Azure and Salesforce, and, as the
// last resort, any RSS, Atom or JSON feed, or the sentence that sums up the HTML of a page. Each engine is a file: it names the documents
// that it needs and converts the responses to a [Page], without I/O and without a clock. The [Reader] requests the documents of several
// engines at once. Of the engines that can read the responses, the first in a fixed order is used, regardless of which response came first.
//
// Three rules hold everywhere. An unknown state is [Unknown] or [StatusUnknown], next to the page's own word, and never counts as
// operational. What is not a status page is an error: [UnreachableError] if there was no response, [FormatError] if the response was
// something else or incomplete. Text from a page is data: HTML becomes plain text, links other than http and https are dropped, and
// everything is bounded. Control characters are not removed.
//
// Only Read does I/O: GET requests without cookies or keys, bounded in number, size and time, and one small file in
// Reader.CacheDir if that is set. The package prints nothing and does not read the environment; a Reader without a Transport uses
// http.DefaultTransport, which obeys the proxy variables.
package status
