// Package check reports which of its documented promises an installation of the Hex21 CMS API keeps.
//
// A promise is data: one YAML file under promises/ describes what is promised, by which page, which requests show it, what counts as kept
// and what to do otherwise. [Builtin] loads these files, and [ReadSuite] loads an installation's own promises in the same format.
//
// A check has two steps. [Runner.Run] sends the requests, each only once even if several promises share it, and returns a [Recording].
// [NewReport] is a pure function from a recording to a [Report], so tests can write a recording by hand.
//
// # What is sent
//
// Only GET, HEAD and OPTIONS: the loader accepts no other method. Requests are paced to stay under the rate limit that the server reports,
// are bounded in number, time and bytes, and stop at the first sign of harm.
//
// # When a promise is kept or broken
//
// A promise is kept only if the response comes from the API: a web page, an empty body or a JSON error with the status 200 does not count.
// It is broken only if a response shows it. Otherwise it is not seen, with the reason.
package check
