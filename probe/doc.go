// Package probe makes one call to the Hex21 CMS API and judges the answer.
//
// It works in three steps, each usable alone:
//
//	exchange := client.Send(ctx, call)         // I/O: facts, no opinions
//	result := probe.Judge(exchange, catalogue) // pure: decode, diagnose, decide
//	findings := probe.Diagnose(result)         // pure: the rules alone
//
// [Client.Send] never fails: an exchange that broke says in which phase and how ([Failure]). An answer of any status is an answer,
// and a 429 is as good a result as a 200. Judge does no I/O and reads no clock, so that the same exchange always gives the
// same verdict.
//
// A [Result] is also the document that "hex21 probe -o json" prints; docs/schema/probe.v1.json describes it.
package probe
