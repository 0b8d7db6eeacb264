package probe

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

const (
	maxFaults  = 3        // faults of a request that a headline lists
	maxDetails = 16 << 10 // bytes of the details that are read for it
)

// Names under which the details of an error hold the field, what was sent, and what is wrong with it.
var (
	faultNames    = []string{"parameter", "param", "field", "fieldName", "property", "path", "jsonPath", "violationPath", "attribute", "key", "name", "location", "instancePath", "dataPath"}
	faultValues   = []string{"value", "received", "actual", "got", "sent", "rejectedValue"}
	faultExpected = []string{"expected", "must_be", "mustBe", "constraint", "allowed"}
	faultProblems = []string{"problem", "message", "reason", "error", "detail", "details", "description", "issue", "msg", "error_msg", "errorMessage", "failureMessage", "defaultMessage", "code"}
	faultReasons  = []string{"description", "message", "errorSummary", "error_msg", "errorMessage", "detail", "details", "reason"}
	missingLists  = []string{"missing", "required", "missing_fields", "missingFields"}
)

// holdsFaults are ends of names of members that hold what is wrong, and are not fields of the request themselves.
var holdsFaults = []string{"errors", "errormessages", "error_messages", "fields", "fieldlist", "violations", "failures", "issues", "invalid", "parameters", "params", "attributes", "details", "causes", "info", "extra", "extras", "constraints", "validation", "embedded"}

// requestParts are the parts of a request under which an error may have what is wrong with each.
var requestParts = []string{"body", "query", "params", "headers", "cookies"}

// isFaultList reports whether a member holds what is wrong with the fields of the request, or with all of it, as base of Rails does.
func isFaultList(key string) bool {
	return key == "base" || slices.Contains(requestParts, key) || endsWithAny(strings.ToLower(key), holdsFaults...)
}

// jsonTypes are names of types that an error has in place of the value.
var jsonTypes = []string{"string", "number", "integer", "float", "boolean", "bool", "array", "object", "null"}

// requestFaults returns what is wrong with the request according to the details of an error, or "".
func requestFaults(r *Result) string {
	if status := r.Response.Status; r.Error == nil || status != http.StatusBadRequest && status != http.StatusUnprocessableEntity {
		return ""
	}
	details := parseDetails(r.Error.Details)
	faults := faultsOf(details)
	if isVague(r.Error.Message) {
		faults = cmp.Or(fieldSentences(details), faults)
	}
	if faults == "" && canonicalCode(r) == "MISSING_REQUIRED" {
		if names := namedMissing(details); len(names) > 0 && !strings.Contains(r.said.message, strings.ToLower(names[0])) {
			return start(missing(names))
		}
	}
	if faults == "" && (r.Error.Message == "" || hasAny(r.said.message, vague)) && r.decoded.Shape != errorbody.ShapeList {
		faults = reasonIn(details, 2)
		if name := word(details.First(faultNames...)); faults == "" && name != "" {
			faults = name + ": " + lowerFirst(r.Error.Message) // {"message": "Validation error", "param": "customer_id"} of SumUp
		}
	} else if isWord(faults) && strings.Contains(r.Error.Message, " ") && !hasAny(r.said.message, vague) { // {"errors": {"field": "q", "value": "x", "message": "is too short"}}
		faults = about(faults, lowerFirst(strings.TrimRight(r.Error.Message, ". ")))
	}
	return text.Shorten(oneLine(faults), maxSaid)
}

// vague are words in messages that leave to the details what is wrong with the request.
var vague = []string{"validat", "data was invalid", "request is not valid", "request is invalid", "well-formed", "invalid request", "invalid param", "invalid input", "request failed"}

// isVague reports whether a text leaves to the details what is wrong, and names nothing itself, in quotes or in brackets.
func isVague(said string) bool {
	return hasAny(strings.ToLower(said), vague) && !strings.ContainsAny(said, "'\"`(")
}

// parseDetails returns the beginning of the details of an error, which is nearly always all of them.
func parseDetails(details []byte) *jsonscan.Value {
	return jsonscan.Parse(details[:min(len(details), maxDetails)]).First
}

// faultsOf returns what is wrong with the request according to the details of an error, for the headline: "limit=500 must be a whole
// number from 1 to 100", "missing: slug, content". It returns "" if they contain nothing of the kind.
func faultsOf(details *jsonscan.Value) string {
	switch {
	case details.IsKind(jsonscan.Object):
		if names := texts(details.First(missingLists...)); len(names) > 0 {
			return missing(names)
		}
		if one := fault(details); one != "" {
			return one
		}
		for m := range details.Members() {
			inner := &m.Value
			if listed := strings.TrimSpace(m.Text()); strings.HasPrefix(listed, "[") { // Zod 4 has the list as its message
				inner = parseDetails([]byte(listed))
			} else if !isFaultList(m.Key) {
				continue
			}
			if said := faultsOf(inner); said != "" {
				return said
			}
		}
		return fieldFaults(details)
	case details.IsKind(jsonscan.Array):
		var out []string
		named := false
		for m := range details.Members() {
			one := cmp.Or(fault(&m.Value), faultsOf(m.First("attributes", "data", "details", "fieldViolations", "field_violations"))) // the last of google.rpc.BadRequest
			named = named || one != ""
			if said := sentence(m.First(faultReasons...)); one == "" && strings.Contains(said, " ") {
				one = said
			}
			if one != "" {
				out = append(out, one)
			}
			if len(out) == maxFaults {
				break
			}
		}
		if !named && len(out) == 1 { // which is the message
			return ""
		}
		return strings.Join(out, "; ")
	}
	return ""
}

// namedMissing returns the names in the details of an error about something that is missing: {"field": "slug"}, ["slug", "title"].
func namedMissing(details *jsonscan.Value) []string {
	if details.IsKind(jsonscan.Object) {
		details = details.First(slices.Concat(missingLists, faultNames, []string{"fields", "params", "parameters"})...)
	}
	if name := word(details); name != "" {
		return []string{name}
	}
	names := texts(details)
	for m := range details.Members() {
		if name := word(m.First(faultNames...)); name != "" { // [{"field": "slug"}]
			names = append(names, name)
		}
	}
	return names
}

func missing(names []string) string {
	return "missing: " + strings.Join(names[:min(len(names), 2*maxFaults)], ", ")
}

// fault returns one object that names a field and what is wrong with it.
func fault(d *jsonscan.Value) string {
	named := d.First(faultNames...)
	name := cmp.Or(word(named), strings.Join(texts(named), "."))          // Zod sends a list
	if path := named.Text(); name == "" && !strings.Contains(path, " ") { // a long one, as PayPal sends
		name = lastPart(path)
	}
	// Of a path or a JSON pointer; of Ajv and of Directus.
	name = cmp.Or(strings.TrimLeft(name, "./"), word(d.First("params", "extensions").First("missingProperty", "additionalProperty", "field")))
	if name == "" || strings.HasSuffix(name, "Error") || d.Get("httpStatus") != nil { // the name of the error, or the procedure of tRPC, not a field
		return ""
	}
	value := word(d.First(faultValues...))
	if value == "undefined" { // Zod's value for what was not sent
		value = ""
	}
	expected, problem := sentence(d.First(faultExpected...)), sentence(d.First(faultProblems...))
	if expected != "" && slices.Contains(jsonTypes, value) {
		expected += " (received: " + value + ")"
	} else if counts := hasAny(problem, []string{"length", "characters", "items"}); value != "" && !counts && !redact.SecretName(lastPart(name)) { // a count, not the value
		name += "=" + value
	}
	switch {
	case expected != "" && startsWithAny(expected, "must ", "should "):
		return name + " " + expected
	case expected != "":
		return name + " must be " + expected
	case problem == "" && value != "":
		return name
	case problem == "":
		return ""
	}
	return about(name, problem)
}

// lastPart returns the name of the field at the end of a path.
func lastPart(path string) string { return path[strings.LastIndexAny(path, "./")+1:] }

// about returns what is wrong with a field, with its name once: "email is required", not "email: Email is required".
func about(name, problem string) string {
	switch {
	case hasAny(problem, []string{"property '" + name + "'", `field "` + name + `"`}):
		return problem
	case startsWithAny(problem, "must ", "is ", "has ", "should ", "can't ", "cannot ", "may ", "does "):
		return name + " " + problem
	case problem == "required" || problem == "missing" || problem == "invalid":
		return name + " is " + problem
	}
	if len(problem) > len(name) && strings.EqualFold(problem[:len(name)], name) && problem[len(name)] == ' ' {
		return name + problem[len(name):]
	}
	return name + ": " + problem
}

// reasonIn returns the first sentence about what is wrong in details that name no field: {"details": [{"issue": "…", "description": "…"}]}
// of PayPal, {"errorCauses": [{"errorSummary": "…"}]} of Okta.
func reasonIn(details *jsonscan.Value, depth int) string {
	if details.IsKind(jsonscan.Array) {
		details = details.FirstItem()
		if said := sentence(details); strings.Contains(said, " ") { // {"details": ["first_name: Field is required"]}
			return said
		}
	}
	if said := sentence(details.First(faultReasons...)); strings.Contains(said, " ") && !hasAny(said, []string{"internal", "unprocessable "}) {
		return said
	}
	for m := range details.Members() {
		if depth > 0 && isFaultList(m.Key) {
			if said := reasonIn(&m.Value, depth-1); said != "" {
				return said
			}
		}
	}
	return ""
}

// fieldSentences returns what is wrong with fields, if the details are only their names, each with a sentence: {"title": "too short"}.
func fieldSentences(details *jsonscan.Value) string {
	var out []string
	for m := range details.Members() {
		listed := append(texts(&m.Value), "") // {"title": ["validation.required"]}, without a translation
		said := cmp.Or(sentence(&m.Value), listed[0])
		if said == "" || len(listed) == 1 && !strings.Contains(said, " ") || isFaultList(m.Key) || !isWord(m.Key) || slices.Contains(faultReasons, m.Key) || !details.IsKind(jsonscan.Object) {
			return ""
		}
		out = append(out, about(m.Key, said))
	}
	return strings.Join(out[:min(len(out), maxFaults)], "; ")
}

// memberWords returns the members of an error's details that fit in a headline: "resource: article, slug: my-slug". The time of the next
// attempt and the request id are shown elsewhere.
func memberWords(details []byte) string {
	var out []string
	for m := range parseDetails(details).Members() {
		name := strings.ToLower(m.Key)
		value := word(&m.Value)
		if value == "" && len(m.Text()) <= 80 {
			value = sentence(&m.Value)
		}
		if value == "" || !isWord(m.Key) || hasAny(name, []string{"retry", "request", "trace", "time", "status", "url", "link", "docs", "scheme", "header", "method"}) || strings.Contains(value, "://") {
			continue
		}
		if out = append(out, m.Key+": "+value); len(out) == maxFaults {
			break
		}
	}
	return strings.Join(out, ", ")
}

// fieldFaults returns fields with their messages: {"title": ["is missing"], "slug": "is taken", "limit": ["The value 'x' is not valid."]}.
func fieldFaults(d *jsonscan.Value) string {
	var out []string
	for m := range d.Members() {
		if path, said := nestedFault(m); said != "" {
			out = append(out, path+": "+said)
			continue
		}
		message, item := m.Text(), m.FirstItem()
		switch listed := texts(&m.Value); {
		case len(listed) > 0:
			message = listed[0]
		case m.IsKind(jsonscan.Array) && item.IsKind(jsonscan.Object): // {"base": [{"description": "…", "error": "BlankValue"}]} of Zendesk
			if inner := faultsOf(item.Get("errors")); inner != "" {
				out = append(out, inner)
				continue
			}
			message = item.First("message", "description", "detail").Text()
		case m.IsKind(jsonscan.Object): // {"title": {"code": "validation_required", "message": "Missing required value."}}
			message = m.Get("message").Text()
		}
		said := shortSentence(message)
		switch {
		case !isWord(m.Key), said == "":
		case isFaultList(m.Key):
			if strings.Contains(said, " ") {
				out = append(out, said)
			}
		case startsWithAny(strings.ToLower(message), "must ", "is ", "has ", "should ", "can't ", "cannot ", "may not ", "required"):
			out = append(out, about(m.Key, said))
		case !m.IsKind(jsonscan.String) && strings.Contains(said, " "):
			out = append(out, about(m.Key, said))
		}
	}
	return strings.Join(out[:min(len(out), maxFaults)], "; ")
}

// nestedFault returns a message below the names of its field, with the path to it: {"user": {"0": {"name": {"_errors": […]}}}} of Discord,
// and {"title": {"_errors": […]}} of Zod.
func nestedFault(m *jsonscan.Member) (field, said string) {
	v, path := &m.Value, m.Key
	for range 8 {
		if list := v.Get("_errors"); list.IsKind(jsonscan.Array) {
			if said = sentence(list.FirstItem()); said == "" {
				said = sentence(list.FirstItem().Get("message"))
			}
			if said != "" {
				return path, said
			}
		}
		var next *jsonscan.Member
		for c := range v.Members() {
			if c.IsKind(jsonscan.Object) {
				next = c
				break
			}
		}
		if next == nil || !isWord(next.Key) {
			return "", ""
		}
		v, path = &next.Value, path+"."+next.Key
	}
	return "", ""
}

func endsWithAny(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

func startsWithAny(s string, starts ...string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(s, start) })
}

// word returns a value that fits on a headline: a short text without a space, a number, true or false. A truncated value does not count.
func word(v *jsonscan.Value) string {
	switch {
	case v.Truncated():
	case v.IsKind(jsonscan.True), v.IsKind(jsonscan.False), v.IsKind(jsonscan.Number):
		return string(v.Raw())
	case isWord(v.Text()):
		return v.Text()
	}
	return ""
}

func isWord(s string) bool { return s != "" && len(s) <= 40 && !strings.ContainsAny(s, " \t\r\n") }

// sentence returns a short text without its final period.
func sentence(v *jsonscan.Value) string {
	if v.Truncated() {
		return ""
	}
	return shortSentence(v.Text())
}

func shortSentence(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	if first, _, more := strings.Cut(s, ". "); more && len(s) > 100 {
		s = first
	}
	if len(s) > 100 || strings.ContainsAny(s, "\r\n") {
		return ""
	}
	return lowerFirst(s)
}

// texts returns the short texts of a list.
func texts(list *jsonscan.Value) []string {
	var out []string
	if !list.IsKind(jsonscan.Array) {
		return nil
	}
	for m := range list.Members() {
		if s := cmp.Or(word(&m.Value), sentence(&m.Value)); s != "" {
			out = append(out, s)
		}
	}
	return out
}
