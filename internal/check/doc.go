// Package check finds out which of its documented promises an installation of the Hex21 CMS API keeps.
//
// A promise is data: one YAML file under promises/ says what is promised, by which page, which requests show it, what counts as
// kept and what to do otherwise. [Builtin] loads them, and [ReadSuite] loads an installation's own ones in the same form.
//
// The work has two halves. [Runner.Run] sends the requests, each of them once however many promises share it, and returns a
// [Recording]. [Judge] is pure: a recording in, a [Report] out. So a recording can be written by hand, and a test does so.
//
// # What is sent
//
// GET, HEAD and OPTIONS, never anything else: the loader accepts no other method. Requests are paced under the rate limit that the
// server reports, are bounded in number, time and bytes, and stop at the first sign of harm.
//
// # What is never said
//
// A promise is kept only when the answer is one of the API: a web page, an empty body or an error in JSON with the status 200 keeps
// nothing. It is broken only when an answer shows it. Everything between is not seen, with the reason.
package check
