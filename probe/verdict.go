package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// decide is the one place that turns an answer and its findings into a verdict. The outcome follows from the status, since
// that is what scripts rely on; layer, blame and cause follow from the first finding that explains it better.
func decide(r *Result) Verdict {
	v := byStatus(r)
	rule, f, ok := deciding(r.Findings)
	if ok {
		v.OK, v.Layer, v.Blame = false, rule.layer, rule.blame
		v.Summary = summaryOf(r, f)
		v.Next = slices.Clone(f.Advice)
		if v.Outcome == OutcomeOK {
			v.Outcome = OutcomeContract
		}
	}
	v.Next = append(v.Next, nextSteps(r, len(v.Next))...)
	if v.Next == nil {
		v.Next = []string{}
	}
	if r.MayHaveBeenDone() {
		look := fill("The write may have been carried out: look before you send it again, with `hex21 probe {path}`.", r)
		v.Next = slices.Insert(v.Next, 0, look)
	}
	v.Retryable = !v.OK && retryable(r)
	if v.Retryable {
		v.RetryAt = retryAt(r)
	}
	return v
}

// byStatus is the verdict of the status alone.
func byStatus(r *Result) Verdict {
	x := r.exchange
	if x.Failure != nil && x.Failure.Kind == KindRedirectLoop {
		return Verdict{Outcome: OutcomeContract, Layer: LayerHTTP, Blame: BlameContract} // there were answers, only no end
	}
	if x.Failure != nil || x.Answer == nil {
		return Verdict{Outcome: OutcomeNoAnswer, Layer: LayerConnect, Blame: BlameNetwork, Summary: "there was no answer"}
	}
	v := Verdict{Layer: LayerAPI, Summary: errorSummary(r)}
	switch status := x.Answer.Status; {
	case status == http.StatusTooManyRequests:
		v.Outcome, v.Blame = OutcomeLimited, BlameLimit
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		v.Outcome, v.Blame = OutcomeCredentials, BlameKey
	case status == http.StatusProxyAuthRequired:
		v.Outcome, v.Blame, v.Layer = OutcomeClientError, BlameYou, LayerProxy
	case status >= 500:
		v.Outcome, v.Blame = OutcomeServerError, BlameServer
	case status >= 400:
		v.Outcome, v.Blame = OutcomeClientError, BlameYou
	case status >= 200 && status <= 299, status == http.StatusNotModified && conditional(x.Call.Header):
		v.OK, v.Blame = true, BlameNone
		v.Summary = "the call works: " + statusName(status)
	default:
		v.Outcome, v.Blame, v.Layer = OutcomeContract, BlameContract, LayerHTTP
	}
	if e := r.Explanation; !v.OK && r.decoded.Code == "" && e != nil && e.Layer != "" && !sentByAPI(e) {
		v.Layer, v.Blame = Layer(e.Layer), Blame(e.Blame) // the catalog knows who sends a 413 or a 522
	}
	return v
}

// errorSummary names status, code and meaning.
func errorSummary(r *Result) string {
	status := r.Response.Status
	text := statusName(status)
	if r.Error != nil && r.Error.Code != "" {
		text = fmt.Sprintf("%d %s", status, clip(r.Error.Code, evidenceLength))
	}
	switch {
	case r.Error != nil && r.Error.Known && r.Explanation != nil:
		return text + ": " + lowerFirst(r.Explanation.Meaning)
	case r.Error != nil && r.Error.Message != "":
		said := strings.TrimRight(start(r.Error.Message), ". ") // the summary has no final stop, whatever the server says
		if said != "" && !strings.EqualFold(said, http.StatusText(status)) {
			return text + ": " + said
		}
	}
	return text
}

// summaryOf is the finding's title with the status and code that it explains.
func summaryOf(r *Result, f Finding) string {
	a := r.exchange.Answer
	if a == nil || r.exchange.Failure != nil || a.Status < 400 {
		return f.Title
	}
	if r.Error != nil && r.Error.Code != "" {
		return fmt.Sprintf("%d %s: %s", a.Status, clip(r.Error.Code, evidenceLength), f.Title)
	}
	return statusName(a.Status) + ": " + f.Title
}

// statusName is a status with its name, or with what its class means when it has none (RFC 9110, section 15).
func statusName(status int) string {
	text := http.StatusText(status)
	switch {
	case text != "":
	case status >= 500:
		text = "(an error of the server)"
	case status >= 400:
		text = "(an error of the request)"
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, text))
}

func lowerFirst(s string) string {
	if len(s) > 1 && 'A' <= s[0] && s[0] <= 'Z' && 'a' <= s[1] && s[1] <= 'z' {
		return string(s[0]|0x20) + s[1:]
	}
	return s
}

// maxSteps is how many next steps fit on a screen and into a head at three in the morning.
const maxSteps = 3

// examplePath is the article that the catalogue's commands take as their example; the real path goes in its place.
const examplePath = "/articles/soil-microbes-drought"

// withPath is a remedy about the path that was called. Where the catalogue asks for "your path", it is known here.
func withPath(remedy, path string) string {
	for _, example := range []string{examplePath, "/articles"} {
		remedy = strings.ReplaceAll(remedy, example+"`, with your path", path+"`")
	}
	return strings.ReplaceAll(remedy, examplePath, path)
}

// exampleBody is the file that they take for the body of a write.
const exampleBody = "article.json"

// nextSteps adds to the steps of a finding those of the catalogue, and where to read more.
func nextSteps(r *Result, have int) []string {
	x := r.Explanation
	if r.exchange.Answer == nil || r.exchange.Failure != nil {
		return nil
	}
	if x == nil {
		return classSteps(r, have)
	}
	var out []string
	if have == 0 {
		for _, remedy := range x.Remedies {
			writes := strings.Contains(remedy, " -X ") || strings.Contains(remedy, exampleBody)
			if len(out) < maxSteps-1 && !(writes && safe(r.exchange.Method)) { // a read has no body, and must not become a write
				out = append(out, withPath(remedy, ShellQuote(r.exchange.Path())))
			}
		}
	}
	return append(out, fmt.Sprintf("Read more: `hex21 explain %s`.", x.Code))
}

// safe reports whether a method only reads (RFC 9110, section 9.2.1).
func safe(method string) bool {
	return slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace}, method)
}

// classSteps are for an answer whose status the catalogue does not have: a status that a client does not know means what its
// class means (RFC 9110, section 15).
func classSteps(r *Result, have int) []string {
	status := r.exchange.Answer.Status
	if have > 0 || status >= 200 && status <= 299 {
		return nil
	}
	out := []string{fill("Look at the whole answer: `hex21 probe -i {path}`.", r)}
	if status >= 400 && status <= 599 {
		out = append(out, fmt.Sprintf("See what its class means: `hex21 explain %dxx`.", status/100))
	}
	return out
}
