package explain

// maxAttemptsField is labeled separately from retry: the reference requires a maximum number of attempts, but does not name one.
const maxAttemptsField = "retry.max_attempts"

// provenanceFields are the fields that a file may call documented.
var provenanceFields = [...]string{
	"category", "statuses", "layer", "blame", "meaning", "detail", "causes", "remedies", "retry", "example", "snippets", "aliases", "docs_url",
}

// fills reports whether the entry has content in the field.
func (e Entry) fills(field string) bool {
	switch field {
	case "category":
		return e.Category != ""
	case "statuses":
		return len(e.Statuses) > 0
	case "layer":
		return e.Layer != ""
	case "blame":
		return e.Blame != ""
	case "meaning":
		return e.Meaning != ""
	case "detail":
		return e.Detail != ""
	case "causes":
		return len(e.Causes) > 0
	case "remedies":
		return len(e.Remedies) > 0
	case "retry", maxAttemptsField:
		return e.Retry != nil
	case "example":
		return len(e.Example) > 0
	case "snippets":
		return e.Snippets != nil
	case "aliases":
		return len(e.Aliases) > 0
	case "docs_url":
		return e.DocsURL != ""
	}
	return false
}

// inferAll labels every field that the entry fills as inferred.
func inferAll(e Entry) map[string]Provenance {
	labels := make(map[string]Provenance, len(provenanceFields)+1)
	for _, field := range provenanceFields {
		if e.fills(field) {
			labels[field] = Inferred
		}
	}
	if e.fills(maxAttemptsField) {
		labels[maxAttemptsField] = Inferred
	}
	return labels
}
