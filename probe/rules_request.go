package probe

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// requestRules look at what was asked: method and body.
func requestRules() []rule {
	return []rule{
		{id: "body-too-large", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: bodyTooLarge},
		{id: "method-not-supported", severity: SeverityError, layer: LayerAPI, blame: BlameYou, check: methodNotSupported},
		{id: "request-body-not-json", severity: SeverityError, layer: LayerAPI, blame: BlameYou, check: requestBodyNotJSON},
		{id: "request-content-type", severity: SeverityError, layer: LayerAPI, blame: BlameYou, check: requestContentType},
	}
}

func bodyTooLarge(r *Result) *Finding {
	if !whole(r) || r.exchange.Answer.Status != http.StatusRequestEntityTooLarge {
		return nil
	}
	f := &Finding{
		Title:    "the request body is too large",
		Evidence: fmt.Sprintf("%d bytes were sent, and the answer is 413", len(r.exchange.SentBody)),
		Advice:   []string{"Send less at once, and large files by another way than inside JSON.", "A server of your own has a bound for it: in nginx it is client_max_body_size, 1m unless set."},
	}
	if r.decoded.Product != "" && notTheAPI(r) {
		f.Title += ": " + r.decoded.Product + " did not let it through"
		f.Evidence += " by " + r.decoded.Product + " (" + productEvidence(r) + ")"
	}
	return f
}

func methodNotSupported(r *Result) *Finding {
	if !whole(r) || r.exchange.Answer.Status != http.StatusMethodNotAllowed {
		return nil
	}
	x := r.exchange
	f := &Finding{
		Title:    fmt.Sprintf("%s is not supported here", x.Method),
		Evidence: "status 405, and no Allow header says what is",
		Advice:   []string{fill("Ask what is: `hex21 probe -i -X OPTIONS {path}`.", r)},
	}
	allow := strings.FieldsFunc(strings.Join(x.Answer.Header.Values("Allow"), ","), func(c rune) bool { return c == ',' || c == ' ' })
	if len(allow) == 0 {
		return f
	}
	f.Title += "; " + start(strings.Join(allow, ", ")) + wordIs(len(allow))
	f.Evidence = "Allow: " + start(strings.Join(allow, ", "))
	if slices.Contains(allow, http.MethodGet) && x.Method != http.MethodGet {
		f.Advice = []string{fill("Read it: `hex21 probe {path}`.", r)}
	}
	if slices.Contains(allow, x.Method) {
		f.Title = fmt.Sprintf("%s was refused, although the Allow header has it", x.Method)
		f.Advice = []string{"A proxy that lets only some methods pass looks like this; ask whoever runs it."}
	}
	if len(x.Hops) > 0 {
		f.Advice = append(f.Advice, "A redirect came before; see whether it changed the method: `hex21 probe -v -L` shows each hop.")
	}
	return f
}

func wordIs(n int) string {
	if n == 1 {
		return " is"
	}
	return " are"
}

// aboutBody reports whether the status may complain of the body that was sent.
func aboutBody(r *Result) bool {
	return len(r.exchange.SentBody) > 0 && (answered(r, http.StatusBadRequest) || answered(r, http.StatusUnsupportedMediaType) ||
		answered(r, http.StatusUnprocessableEntity))
}

// maxChecked is how much of a request body is checked: JSON beyond it would take more time than a verdict may.
const maxChecked = 64 << 10

// sentType is the media type of the request, in lower case and without parameters.
func sentType(r *Result) string {
	for _, line := range r.exchange.Sent {
		if strings.EqualFold(line.Name, "Content-Type") {
			name, _, _ := strings.Cut(line.Value, ";")
			return strings.ToLower(strings.TrimSpace(name))
		}
	}
	return ""
}

func isJSONType(name string) bool {
	return name == "application/json" || strings.HasSuffix(name, "+json")
}

func requestBodyNotJSON(r *Result) *Finding {
	body := r.exchange.SentBody
	if !aboutBody(r) || len(body) > maxChecked || !isJSONType(sentType(r)) {
		return nil
	}
	var value any
	err := json.Unmarshal(body, &value)
	if err == nil {
		return nil
	}
	evidence := fmt.Sprintf("%d bytes: %v", len(body), err)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		evidence = fmt.Sprintf("at byte %d of %d: %v", syntax.Offset, len(body), err)
	}
	return &Finding{
		Title:    "the body that was sent is no JSON",
		Evidence: evidence,
		Advice: []string{
			"Find the place before you send it: `jq . body.json`.",
			"Keep it in a file, where no shell takes quotes away: " + fill("`hex21 probe -d @body.json {path}`.", r),
		},
	}
}

func requestContentType(r *Result) *Finding {
	name := sentType(r)
	if !aboutBody(r) || isJSONType(name) {
		return nil
	}
	f := &Finding{
		Title:    "the request has a body, but no Content-Type",
		Evidence: fmt.Sprintf("%d bytes were sent without one", len(r.exchange.SentBody)),
		Advice:   []string{"Say that it is JSON: " + fill("`hex21 probe -H 'Content-Type: application/json' -d @body.json {path}`.", r)},
	}
	if name != "" {
		f.Title = "the body was sent as " + start(name) + ", and the API reads JSON"
		f.Evidence = "Content-Type: " + start(name)
	}
	return f
}
