package explain

// Blame is who has to act.
type Blame string

// The values of Blame.
const (
	BlameYou      Blame = "you"
	BlameKey      Blame = "key"
	BlameLimit    Blame = "limit"
	BlameServer   Blame = "server"
	BlameNetwork  Blame = "network"
	BlameContract Blame = "contract"
	BlameNone     Blame = "none"
	BlameUnknown  Blame = "unknown" // of a code in a log that neither the catalog nor a status explains
)

// Severity is the effect of a finding on the verdict: an error can decide it, a warning needs attention, an info is context.
type Severity string

// The severities.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// IsAbout reports whether an entry can explain what a layer has sent. Only entries about statuses are about one layer.
func (e *Entry) IsAbout(layer string) bool {
	return e.Category != CategoryStatus || e.Layer == "" || e.Layer == layer
}
