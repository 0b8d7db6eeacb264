package probe

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxFaults is how many faults of a request a headline names.
const maxFaults = 3

// Names under which the details of an error hold the field, what was sent, and what is wrong with it.
var (
	faultNames    = []string{"parameter", "param", "field", "name", "property", "path", "attribute", "key"}
	faultValues   = []string{"value", "received", "actual", "got", "sent"}
	faultExpected = []string{"expected", "must_be", "mustBe", "constraint", "allowed"}
	faultProblems = []string{"problem", "message", "reason", "error", "detail", "issue", "msg"}
	faultLists    = []string{"errors", "fields", "violations", "issues", "invalid", "parameters"}
	missingLists  = []string{"missing", "required", "missing_fields", "missingFields"}
)

// faultsText returns what the details of an error say is wrong with the request, for the headline: "limit=500 must be a whole number
// from 1 to 100", "missing: slug, content". It returns "" where they say nothing of the kind.
func faultsText(raw json.RawMessage) string {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var details any
	if len(raw) == 0 || decoder.Decode(&details) != nil {
		return ""
	}
	return faultsOf(details)
}

func faultsOf(details any) string {
	switch d := details.(type) {
	case map[string]any:
		if names := texts(first(d, missingLists)); len(names) > 0 {
			return "missing: " + strings.Join(names[:min(len(names), 2*maxFaults)], ", ")
		}
		if one := fault(d); one != "" {
			return one
		}
		for _, name := range faultLists {
			if inner := faultsOf(d[name]); inner != "" {
				return inner
			}
		}
		return fieldFaults(d)
	case []any:
		var out []string
		for _, item := range d {
			if m, ok := item.(map[string]any); ok {
				if one := fault(m); one != "" {
					out = append(out, one)
				}
			}
		}
		return strings.Join(out[:min(len(out), maxFaults)], "; ")
	}
	return ""
}

// fault is one object that names a field and what is wrong with it.
func fault(d map[string]any) string {
	name := word(first(d, faultNames))
	if name == "" {
		return ""
	}
	if value := word(first(d, faultValues)); value != "" {
		name += "=" + value
	}
	expected, problem := sentence(first(d, faultExpected)), sentence(first(d, faultProblems))
	switch {
	case expected != "" && startsWithAny(expected, "must ", "should "):
		return name + " " + expected
	case expected != "":
		return name + " must be " + expected
	case problem == "":
		return ""
	case startsWithAny(problem, "must ", "is ", "has ", "should ", "cannot ", "may ", "does "):
		return name + " " + problem
	}
	return name + ": " + problem
}

// fieldFaults are fields with their messages: {"title": ["is missing"], "slug": "is taken"}.
func fieldFaults(d map[string]any) string {
	var out []string
	for field, said := range d {
		var messages []string
		switch v := said.(type) {
		case string:
			messages = []string{v}
		case []any:
			messages = texts(v)
		}
		if len(messages) == 0 || word(field) == "" || !startsWithAny(strings.ToLower(messages[0]), "must ", "is ", "has ", "should ", "can't ", "cannot ", "may not ", "required") {
			continue
		}
		out = append(out, field+" "+sentence(messages[0]))
	}
	slices.Sort(out)
	return strings.Join(out[:min(len(out), maxFaults)], "; ")
}

func startsWithAny(s string, starts ...string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(s, start) })
}

// first returns the first of the members that an object has.
func first(d map[string]any, names []string) any {
	for _, name := range names {
		if value, ok := d[name]; ok && value != nil {
			return value
		}
	}
	return nil
}

// word is a value that fits on a headline: a short text without a space, or a number.
func word(v any) string {
	switch v := v.(type) {
	case string:
		if len(v) <= 40 && !strings.ContainsAny(v, " \t\r\n") {
			return v
		}
	case bool:
		return strconv.FormatBool(v)
	case fmt.Stringer: // a json.Number
		return v.String()
	}
	return ""
}

// sentence is a short text without its full stop.
func sentence(v any) string {
	s, ok := v.(string)
	if s = strings.TrimRight(strings.TrimSpace(s), "."); !ok || len(s) > 100 || strings.ContainsAny(s, "\r\n") {
		return ""
	}
	return lowerFirst(s)
}

// texts are the short texts of a list.
func texts(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, item := range list {
		if s := word(item); s != "" {
			out = append(out, s)
		} else if s := sentence(item); s != "" {
			out = append(out, s)
		}
	}
	return out
}
