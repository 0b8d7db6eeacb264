package status

import (
	"bytes"
	"strings"
)

// instatusEmbedded fills the page builder from the data in the HTML of a page (__NEXT_DATA__, or flight data), and reports whether
// there are any. Names may be there once per language.
func instatusEmbedded(a *answer, d *pageBuilder) bool {
	if !a.ok() || !bytes.Contains(bytes.ToLower(a.body), []byte("instatus")) {
		return false
	}
	var s instatusSummary
	var parts []map[string]any
	stated := false
	for _, value := range embedded(a.body) {
		walk(value, func(object map[string]any) bool {
			word, _ := object["status"].(string)
			if !stated && instatusWord(text(word)) != Unknown && spelled(object["name"]) != "" {
				stated = true
				s.Page.Name, s.Page.Status = text(spelled(object["name"])), text(word)
			}
			if len(s.Incidents) == 0 {
				for _, i := range namedObjects(object["activeIncidents"]) {
					s.Incidents = append(s.Incidents, instatusIncident{
						ID: member(i, "id"), Name: text(spelled(i["name"])), Started: member(i, "started"), UpdatedAt: member(i, "updatedAt"),
						Status: member(i, "status"), Impact: member(i, "impact"), URL: member(i, "url"),
					})
				}
			}
			if len(s.Maintenances) == 0 {
				for _, m := range namedObjects(object["activeMaintenances"]) {
					s.Maintenances = append(s.Maintenances, instatusMaintenance{
						ID: member(m, "id"), Name: text(spelled(m["name"])), Start: firstOf(member(m, "start"), member(m, "started")),
						Status: member(m, "status"), Duration: member(m, "duration"), URL: member(m, "url"),
					})
				}
			}
			if len(parts) == 0 {
				parts = instatusParts(object["components"])
			}
			return false
		})
	}
	if !stated && len(parts) == 0 {
		return false
	}
	s.fill(d)
	if !stated {
		d.word, d.page.RawIndicator = "", ""
		if title := scan(a).title; title != "" {
			d.title(strings.TrimSuffix(strings.TrimSuffix(title, " status"), " Status"), "")
		}
	}
	for _, c := range parts {
		group := ""
		if g, ok := c["group"].(map[string]any); ok {
			group = spelled(g["name"])
		}
		word := member(c, "status")
		d.component(part(text(spelled(c["name"])), text(group), word, componentStatus(word)))
	}
	return true
}

// namedObjects returns the objects in a list that have a name.
func namedObjects(value any) []map[string]any {
	var out []map[string]any
	list, _ := value.([]any)
	for _, item := range list {
		if object, ok := item.(map[string]any); ok && spelled(object["name"]) != "" {
			out = append(out, object)
		}
	}
	return out
}

// instatusParts returns the components of a list that have a state; groups give their children.
func instatusParts(list any) []map[string]any {
	var out []map[string]any
	for _, c := range namedObjects(list) {
		if inner := instatusParts(c["children"]); len(inner) > 0 {
			for _, child := range inner {
				if _, grouped := child["group"].(map[string]any); !grouped {
					child["group"] = map[string]any{"name": spelled(c["name"])}
				}
			}
			out = append(out, inner...)
			continue
		}
		if parent, _ := c["isParent"].(bool); !parent && member(c, "status") != "" {
			out = append(out, c)
		}
	}
	return out
}

// spelled returns a name: a text, or one per language of which the default counts.
func spelled(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case map[string]any:
		for _, key := range []string{"default", "en"} {
			if s, ok := v[key].(string); ok && s != "" {
				return s
			}
		}
	}
	return ""
}

// member returns the text of a member, or "".
func member(object map[string]any, name string) text {
	s, _ := object[name].(string)
	if s == "$undefined" {
		return ""
	}
	return text(strings.TrimPrefix(s, "$D")) // how flight data marks a time
}
