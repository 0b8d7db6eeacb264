// Package status reads the status page of a provider and gives one value for it, whatever software serves the page.
//
//	var reader status.Reader
//	page, err := reader.Read(ctx, "https://status.hex21.dev")
//	if err != nil {
//		return err // never "fine": the page was not there, or is not one
//	}
//	if page.Indicator.Fails(status.Minor) {
//		fmt.Println(page.Description)
//	}
//
// A [Page] is a value. [Diff] compares two readings of one, [Page.Scope] narrows it to some components, [Page.RelevantIncident] finds what
// would explain a call that failed, and [Correlate] compares page and call. [Handler] serves a page to the tests of
// other programs, in the form of any engine that can be written.
//
// Twenty kinds of page are known, each in a file of its own behind the engine interface: Atlassian Statuspage (and those
// who imitate it), incident.io, Instatus, Better Stack, Cachet, cState, Uptime Kuma, Gatus, Status.io, Upptime, Rootly, Sorry,
// OnlineOrNot, the pages of Slack, Heroku, Google Cloud, AWS, Azure and Salesforce, and a bare RSS, Atom or JSON feed as the last
// resort. An engine names the documents that it needs and turns the answers into a [Page];
// it does no I/O and reads no clock. The [Reader] asks the engines in groups, those of a group at once, and the first in a fixed order that
// understood what came back wins, however fast the others were.
//
// Three rules hold everywhere. What is not known is [Unknown] or [StatusUnknown], with the page's own word beside it, and
// never fine. What is not a status page is an error: [UnreachableError] when there was no response, [FormatError] when the
// answer was something else, cut off, or only half of what it should be. And text from a page is data: HTML becomes plain
// text, links are http or https or dropped, and everything is bounded. Control characters are left to the room that
// prints.
//
// Only Read does I/O: GET requests without a cookie or a key, bounded in number, size and time, and one small file in
// Reader.CacheDir where that is set. Nothing here prints or reads the environment itself; a Reader without a Transport uses
// http.DefaultTransport, which obeys the proxy variables.
package status
