package errorbody

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readList reads a list of errors or of messages by field, as validators send it: FastAPI's detail, Rails' and Laravel's errors, Nest's
// message, Django's fields at the root. The message is the body's own, or else the first in the list.
func readList(d *document) (Body, bool) {
	list := d.list()
	if list == nil {
		return Body{}, false
	}
	e := Body{Details: list.JSON()}
	own, rank := d.codeIn(d.root, false)
	at := firstError(list)
	if _, inner := d.codeIn(list.FirstItem(), true); own != "" && tier(rank) <= tier(inner) && d.root.IsKind(jsonscan.Object) {
		e.Code = own // the code of the whole error has precedence over that of an entry
	} else if at > 0 {
		e.Code, _ = d.codeIn(&list.Children()[at].Value, true)
	} else if found, _, ok := d.generic(); ok {
		e.Code = found.Code
	} else if first := list.FirstItem(); first.IsKind(jsonscan.Object) {
		e.Code, _ = d.codeIn(first, true)
	}
	if code, message := tuple(list); message != "" {
		e.Code, e.Message = code, message
		return e, true
	}
	e.Message, e.Summary = summary(list)
	if own := d.ownMessage(list); own != "" && (e.Message == "" || !isPhrase(own)) {
		reason := e.Message
		if e.Message, e.Summary = own, ""; list == d.root.Get("messages") && hasSpace(reason) { // of Simple JWT
			e.Summary = own + ": " + reason
		}
	}
	return e, true
}

// firstError returns the index of the first entry of a list that is an error, and not a warning as in an OperationOutcome of FHIR.
func firstError(list *jsonscan.Value) int {
	if list.FirstItem().Get("severity") == nil {
		return 0
	}
	kids := list.Children()
	return max(0, slices.IndexFunc(kids, func(m jsonscan.Member) bool {
		return !slices.Contains([]string{"warning", "information", "info", "success"}, m.Get("severity").Text())
	}))
}

// tuple reads a list whose entries are the parts of one error: ["error", 10100, "apikey: invalid"].
func tuple(list *jsonscan.Value) (code, message string) {
	kids := list.Children()
	if len(kids) != 3 || !strings.EqualFold(kids[0].Text(), "error") || !kids[1].IsKind(jsonscan.Number) || !kids[2].IsKind(jsonscan.String) {
		return "", ""
	}
	return kids[1].Scalar(), kids[2].Text()
}

// ownMessage returns the message that the body has besides the list.
func (d *document) ownMessage(list *jsonscan.Value) string {
	if d.root == list || !d.root.IsKind(jsonscan.Object) {
		return ""
	}
	for _, key := range [...]string{"message", "msg", "error_message", "errorMessage", "error_description", "title", "error", "detail", "description"} {
		if s := d.root.Get(key).Text(); s != "" {
			return s
		}
	}
	return ""
}

// list returns the list in the body, or nil.
func (d *document) list() *jsonscan.Value {
	root := d.root
	if root.IsKind(jsonscan.Array) {
		if item := root.FirstItem(); item.IsKind(jsonscan.String) {
			return root
		} else if text, _ := errorText(item); item.IsKind(jsonscan.Object) && text != "" {
			return root
		}
		return nil
	}
	for _, key := range [...]string{
		"errors", "error", "Errors", "detail", "message", "violations", "validationErrors", "fieldErrors", "issues", "issue", "invalid-params",
		"errorMessages", "error_messages", "messages",
	} {
		v := root.Get(key)
		if inner := v.First("detail", "errors"); (key == "message" || key == "detail") && inner.IsKind(jsonscan.Array) && len(inner.Children()) > 0 {
			return inner // {"message": {"detail": [{"loc": […], "msg": …}]}} of Mistral
		}
		switch {
		case len(v.Children()) == 0:
		case v.IsKind(jsonscan.Array):
			return v
		case key == "errors" && !codeLike(v.Get("code").Text()) && !v.First("detail", "message").IsKind(jsonscan.String), (key == "error" || key == "message") && isFieldErrors(v):
			return v
		}
	}
	if d.failed && root.IsKind(jsonscan.Object) {
		if isFieldErrors(root) {
			return root
		}
		if kids := root.Children(); len(kids) == 1 && kids[0].IsKind(jsonscan.Object) && isFieldErrors(&kids[0].Value) { // {"erreurs": {"titre": ["…"]}}
			return &kids[0].Value
		}
	}
	return nil
}

// isFieldErrors reports whether every member is a list of strings, as in {"email": ["is required"]}.
func isFieldErrors(n *jsonscan.Value) bool {
	for v := range n.Members() {
		if !v.IsKind(jsonscan.Array) || !v.FirstItem().IsKind(jsonscan.String) {
			return false
		}
	}
	return len(n.Children()) > 0
}

// summary returns the message of the first entry of a list as it was sent, and a text with its field and the number of further entries.
// Messages by field have no message without the field.
func summary(list *jsonscan.Value) (message, gist string) {
	kids := list.Children()
	if first := &kids[0].Value; first.IsKind(jsonscan.Object) && isFieldErrors(first) { // {"json": {"title": ["is missing"]}}
		kids = first.Children()
	}
	first := &kids[firstError(list)].Value
	message, field := errorText(first)
	gist = message
	if field != "" && message != "" && !(len(message) > len(field) && strings.EqualFold(message[:len(field)], field)) {
		gist = field + ": " + message
	}
	more := first.Get("details").Text() // Amazon puts the reason there
	if more == "" {
		more, _ = errorText(first.First("error_chain", "causes").FirstItem())
	}
	if message != "" && hasSpace(more) && more != message {
		gist = strings.TrimRight(gist, ".") + ": " + more
	}
	if name := kids[0].Key; name != "" && !isPhrase(message) { // {"detail": "Not Found"}
		gist = name + ": " + gist
		message = gist
	}
	if more := len(kids) - 1; more > 0 {
		gist += " (and " + strconv.Itoa(more) + " more)"
	}
	if gist == message {
		gist = ""
	}
	return message, gist
}

// errorText returns the message of one entry, and the field that it names.
func errorText(entry *jsonscan.Value) (text, field string) {
	switch {
	case entry.IsKind(jsonscan.Array) && entry.FirstItem().IsKind(jsonscan.Array):
		return "", "" // errors are not sent as lists of lists of lists, and each level would be read again
	case entry.IsKind(jsonscan.Array):
		return errorText(entry.FirstItem())
	case !entry.IsKind(jsonscan.Object):
		return entry.Scalar(), ""
	}
	text = entry.First("message", "msg", "Message", "detail", "description", "diagnostics", "reason", "defaultMessage", "error_message", "errorMessage", "title", "error").Text()
	if details := entry.Get("details"); text == "" { // class-validator, which Nest uses; FHIR
		text = cmp.Or(entry.Get("constraints").FirstItem().Text(), details.Get("text").Text(), details.Get("coding").FirstItem().Get("display").Text())
	}
	v := entry.First("field", "param", "propertyPath", "property", "path", "loc", "expression")
	if !v.IsKind(jsonscan.Array) {
		return text, v.Scalar()
	}
	var parts []string
	for m := range v.Members() {
		parts = append(parts, m.Scalar())
	}
	return text, strings.Join(parts, ".")
}
