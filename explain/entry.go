package explain

import "encoding/json"

// Categories of entries. The first five group error codes the way the API reference does.
const (
	CategoryAuthentication = "authentication"
	CategoryRequest        = "request"
	CategoryResource       = "resource"
	CategoryRateLimiting   = "rate-limiting"
	CategoryServer         = "server"

	CategoryStatus  = "status"   // an HTTP status, such as 429
	CategoryGroup   = "category" // one of the five groups above, as an entry
	CategoryFinding = "finding"  // a finding of probe, such as no-rate-limit-headers

	CategorySymptom   = "symptom"   // an error that other programs report and hex21 cannot see, such as cors-blocked
	CategoryHeader    = "header"    // a header of a request or a response, such as Retry-After
	CategoryReference = "reference" // a section of the API reference, such as envelope

	// CategoryCustom holds the codes of an installation's own file that names no category.
	CategoryCustom = "custom"
)

// Provenance is the source of a field's content.
type Provenance string

const (
	// Documented means that the API reference states this.
	Documented Provenance = "documented"
	// Inferred means that the source is another page, the HTTP standard or experience.
	Inferred Provenance = "inferred"
)

// Entry is one page of the catalog: what a code, a status, a category or a finding means and what to do about it.
type Entry struct {
	Code     string `json:"code"`
	Category string `json:"category"`
	// Statuses are the HTTP statuses that come with the code, the usual one first.
	Statuses []int `json:"statuses,omitempty"`
	// Layer and Blame are those of a verdict on a status: which layer sent it, and who has to act.
	Layer string `json:"layer,omitempty"`
	Blame Blame  `json:"blame,omitempty"`
	// Meaning is one line. If the reference describes the code, this is its wording.
	Meaning string `json:"meaning"`
	// Detail is a paragraph: what happened, and what this does and does not prove.
	Detail string `json:"detail,omitempty"`
	// Causes are ordered from the most to the least likely.
	Causes []string `json:"causes,omitempty"`
	// Remedies are the steps as sentences.
	Remedies []string `json:"remedies,omitempty"`
	// Steps are in the order to try them.
	Steps []Step `json:"steps,omitempty"`
	Retry *Retry `json:"retry,omitempty"`
	// Example is an error body as the server sends it.
	Example  json.RawMessage `json:"example,omitempty"`
	Snippets *Snippets       `json:"snippets,omitempty"`
	// Aliases are other names that installations use for the same code.
	Aliases []string `json:"aliases,omitempty"`
	// Related are codes worth reading next.
	Related []string `json:"related,omitempty"`
	// DocsURL is the address of a page about the code.
	DocsURL string `json:"docs_url,omitempty"`
	// Provenance has a key for each field that the entry fills, other than code, related and provenance. The key retry.max_attempts is
	// separate: the reference requires a maximum but does not name one.
	Provenance map[string]Provenance `json:"provenance,omitempty"`
}

// Retry is the retry policy of a code.
type Retry struct {
	Retryable bool `json:"retryable"`
	// Strategy is never, once, exponential-backoff or wait-for-reset.
	Strategy string `json:"strategy"`
	// RespectRetryAfter reports whether the server sends the time to wait.
	RespectRetryAfter bool `json:"respect_retry_after"`
	// MaxAttempts counts all attempts, the first included: 1 means no retry.
	MaxAttempts int `json:"max_attempts"`
}

// Snippets show how to handle a code, one program per language.
type Snippets struct {
	Curl       string `json:"curl,omitempty"`
	TypeScript string `json:"typescript,omitempty"`
	Python     string `json:"python,omitempty"`
	Go         string `json:"go,omitempty"`
}
