// Package status reads the status page of a provider and gives one value for it, whatever software serves the page.
//
//	reader := status.Reader{CacheDir: dir}
//	page, err := reader.Read(ctx, "https://status.hex21.dev")
//	if page.Indicator.Fails(status.Minor) { … }
//
// Eleven kinds of page are known, each in a file of its own behind the engine interface: Atlassian Statuspage (and those
// who imitate it), incident.io, Instatus, Better Stack, Cachet, cState, Uptime Kuma, Gatus, Status.io, Upptime, and a bare
// RSS or Atom feed as the last resort. An engine names the documents that it needs and turns the answers into a [Page];
// it does no I/O and reads no clock. The [Reader] asks all engines at once, and the first in a fixed order that
// understood what came back wins, however fast the others were.
//
// Three rules hold everywhere. What is not known is [Unknown] or [StatusUnknown], with the page's own word beside it, and
// never fine. What is not a status page is an error: [UnreachableError] when nobody answered, [FormatError] when the
// answer was something else, cut off, or only half of what it should be. And text from a page is data: HTML becomes plain
// text, links are http or https or dropped, and everything is bounded. Control characters are left to the room that
// prints.
package status
