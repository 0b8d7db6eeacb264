package probe

import (
	"fmt"
	"slices"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// httpKinds returns the failures that explain why a server that was reached did not give a whole response.
func httpKinds() []transportKind {
	type steps = []explain.Step
	knownIncident := do("Check for a known incident", nextstep.Hex21("status"))
	return []transportKind{
		{exchange.KindBadResponse, LayerHTTP, BlameServer, func(_ *Result, at server) (string, steps) {
			return "the response is not valid HTTP", steps{
				do("Check the port: another service may listen at "+at.addr, nextstep.Repeat("--dry-run")),
			}
		}},
		{exchange.KindTimeout, LayerHTTP, BlameServer, func(r *Result, at server) (string, steps) {
			title := "no response " + at.within + " (--timeout)"
			if f := r.exchange.Failure; f != nil && f.Phase == exchange.PhaseTransfer {
				title = "the response was not complete " + at.within + " (--timeout)"
			}
			return title, steps{do("Allow more time", nextstep.Repeat("-m", longerTimeout(r, time.Minute))), knownIncident}
		}},
		{exchange.KindTruncated, LayerHTTP, BlameServer, func(r *Result, _ server) (string, steps) {
			title := "the body ended early"
			if a := r.exchange.Answer; contentLengthMismatch(r) != nil {
				title += fmt.Sprintf(", after %d of %s bytes", len(a.Body), start(a.Header.Get("Content-Length")))
			}
			return title, steps{
				inspect(r, "Try again with HTTP/1.1", "--http1.1"),
				do("If it happens every time, a proxy or the server ends the transfer: report it to the operator"),
			}
		}},
		{exchange.KindReset, LayerHTTP, BlameServer, func(r *Result, _ server) (string, steps) {
			return "the connection was closed before a response was received", steps{
				tryAgain("Try again; a restarting server causes this"), knownIncident,
				do("If it persists and you run the server: nginx closes the connection like this with return 444, often for a Host that it does not serve; HAProxy does with reject, or in TCP mode without a server; and both do if they expect the PROXY protocol"),
			}
		}},
		{exchange.KindRedirectLoop, LayerHTTP, BlameContract, func(r *Result, _ server) (string, steps) {
			first := do("Look only at the first redirect: leave out -L")
			if exchange.IsSafeMethod(r.exchange.Call.Method) {
				first = do("Look only at the first redirect", nextstep.Repeat("-i", "--location=false"))
			}
			if title, more := loopWords(r); title != "" {
				return title, slices.Insert(more, 0, first)
			}
			return "the redirects form a loop", steps{
				first, do("Check the scheme of the base URL: http:// instead of https:// behind a proxy often causes this"),
			}
		}},
		{exchange.KindOther, LayerConnect, BlameNetwork, func(r *Result, _ server) (string, steps) {
			return "there was no response", steps{inspect(r, "See the transcript", "-v")}
		}},
	}
}
