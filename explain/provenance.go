package explain

// maxAttemptsField is labeled separately from retry: the reference requires a maximum number of attempts, but does not name one.
const maxAttemptsField = "retry.max_attempts"

// provenanceFields are the fields that a file may call documented.
var provenanceFields = [...]string{
	"category", "statuses", "layer", "blame", "meaning", "detail", "causes", "remedies", "retry", "example", "snippets", "aliases", "docs_url",
}

// inferAll labels every field that the entry fills as inferred.
func inferAll(e Entry) map[string]Provenance {
	labels := make(map[string]Provenance, len(provenanceFields)+1)
	for i, filled := range [len(provenanceFields)]bool{ // in the order of provenanceFields
		e.Category != "", len(e.Statuses) > 0, e.Layer != "", e.Blame != "", e.Meaning != "", e.Detail != "", len(e.Causes) > 0, len(e.Remedies) > 0,
		e.Retry != nil, len(e.Example) > 0, e.Snippets != nil, len(e.Aliases) > 0, e.DocsURL != "",
	} {
		if filled {
			labels[provenanceFields[i]] = Inferred
		}
	}
	if e.Retry != nil {
		labels[maxAttemptsField] = Inferred
	}
	return labels
}
