// Package probe makes one call to the Hex21 CMS API and judges the answer: what is wrong, who has to act, the evidence, and what to do
// next.
//
//	base, err := url.Parse("https://cms.example.org/api")
//	if err != nil {
//		return err
//	}
//	client := probe.Client{}
//	call := probe.Call{URL: base.JoinPath("articles"), Base: base, Key: key}
//	result := probe.Judge(client.Send(ctx, call), nil) // Send does the I/O; Judge is pure: it decodes, diagnoses and decides
//	if !result.Verdict.OK {
//		log.Println(result.Verdict.Summary, result.Verdict.Next)
//	}
//
// [Client.Send] always returns an [Exchange], with the body of the response in Body and the error that ended the call in Err; a result
// has the phase and the cause. A response with any status is a result, a 429 as well as a 200. The context limits the call; Send itself
// sets no time limit beyond those of its transport.
//
// A program with its own client need not call Send: a [Recording] turns its *http.Response or error, or what a log has kept of them, into
// an exchange that is judged in the same way.
//
//	result := probe.Judge(probe.Recording{Response: response, Body: body, ReceivedAt: time.Now()}.Exchange(), nil)
//
// # A result
//
// A [Result] is the document that "hex21 probe -o json" prints; docs/schema/probe.v1.json describes it. A program that decides something
// reads Verdict.Outcome and Verdict.Retryable, Error.CanonicalCode, and the ids of the findings, which all keep their meaning; sentences
// are for people and may change in any release. [Expect] and [SLO] apply the caller's own criteria. Verdict.Retryable and Verdict.RetryAt
// report whether and when to try again.
//
// # What it never does
//
// [Judge] and everything else but Send do no I/O and read no clock, so that the same exchange always has the same verdict.
// Nothing prints, reads the environment or keeps state between calls. The key goes to the origin of the base URL and nowhere else, and a
// result contains neither it nor other secrets of the request. Body and Err of an [Exchange] are not redacted.
package probe
