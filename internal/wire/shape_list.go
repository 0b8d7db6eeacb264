package wire

import (
	"strconv"
	"strings"
)

// readList reads a list of errors or of messages by field, as validators write it: FastAPI's detail, Rails' and Laravel's errors,
// Nest's message, Django's fields at the root. The body's own message speaks, or else the first of the list.
func readList(d *document) (Error, bool) {
	list := d.list()
	if list == nil {
		return Error{}, false
	}
	first := list.item()
	e := Error{Details: list.json(), RetryAfter: delay(d.root)}
	if d.root != list {
		e.Code = codeOf(d.root)
		e.Message = d.root.first("message", "msg", "title", "error", "detail").text()
	}
	if e.Code == "" && first.is('{') {
		e.Code = codeOf(first)
		if e.Code == "" {
			e.Code = first.get("type").text()
		}
	}
	if e.Message == "" {
		e.Message = summary(list)
	}
	return e, true
}

// list finds the list in the body, or gives nil.
func (d *document) list() *node {
	root := d.root
	if root.is('[') {
		if item := root.item(); item.is('"') || item.is('{') && told(item) != "" {
			return root
		}
		return nil
	}
	for _, key := range []string{"errors", "error", "detail", "message", "violations", "validationErrors", "fieldErrors", "issues", "invalid-params"} {
		v := root.get(key)
		switch {
		case len(v.children()) == 0:
		case v.is('['):
			return v
		case key == "errors", (key == "error" || key == "message") && v.byField():
			return v
		}
	}
	if d.failed && root.is('{') && root.byField() {
		return root
	}
	return nil
}

// byField reports whether every member is a list of strings, as in {"email": ["is required"]}.
func (n *node) byField() bool {
	for i := range n.children() {
		v := &n.children()[i].node
		if !v.is('[') || !v.item().is('"') {
			return false
		}
	}
	return len(n.children()) > 0
}

// summary is the first entry of a list in words, and how many more there are.
func summary(list *node) string {
	kids := list.children()
	text := told(&kids[0].node)
	if field := kids[0].key; field != "" {
		text = field + ": " + text
	}
	if more := len(kids) - 1; more > 0 {
		text += " (and " + strconv.Itoa(more) + " more)"
	}
	return text
}

// told is one entry in words: the field, if it names one, and what is wrong with it.
func told(entry *node) string {
	switch {
	case entry.is('[') && entry.item().is('['):
		return "" // a list of lists of lists is nobody's way to tell, and each level would be read again
	case entry.is('['):
		return told(entry.item())
	case !entry.is('{'):
		return entry.scalar()
	}
	text := entry.first("message", "msg", "detail", "description", "reason", "defaultMessage", "title", "error").text()
	if text == "" {
		text = entry.get("constraints").item().text() // class-validator, which Nest uses
	}
	field := entry.first("field", "param", "propertyPath", "property", "path", "name", "loc")
	name := field.scalar()
	if field.is('[') {
		var parts []string
		for i := range field.children() {
			parts = append(parts, field.children()[i].scalar())
		}
		name = strings.Join(parts, ".")
	}
	if name == "" || text == "" {
		return text
	}
	return name + ": " + text
}
