package probe

import "slices"

// Outcome is the kind of result, which the command line turns into an exit code.
type Outcome int

// The outcomes, one for each exit code that a call can have.
const (
	OutcomeUnknown Outcome = iota // not judged, as in a Result that is decoded from JSON
	OutcomeOK
	OutcomeClientError
	OutcomeServerError
	OutcomeNoAnswer
	OutcomeCredentials
	OutcomeLimited
	OutcomeContract
	OutcomeConfig
)

// String returns the outcome as documents spell it.
func (o Outcome) String() string {
	switch o {
	case OutcomeOK:
		return "ok"
	case OutcomeClientError:
		return "client_error"
	case OutcomeServerError:
		return "server_error"
	case OutcomeNoAnswer:
		return "no_answer"
	case OutcomeCredentials:
		return "credentials"
	case OutcomeLimited:
		return "limited"
	case OutcomeContract:
		return "contract"
	case OutcomeConfig:
		return "config"
	}
	return "unknown"
}

// Worse returns the outcome that matters more when both happened: a response that cannot be used before an error that can be corrected, and
// anything before a success.
func (o Outcome) Worse(other Outcome) Outcome {
	order := []Outcome{OutcomeUnknown, OutcomeOK, OutcomeLimited, OutcomeClientError, OutcomeCredentials, OutcomeContract, OutcomeServerError, OutcomeNoAnswer, OutcomeConfig}
	if slices.Index(order, other) > slices.Index(order, o) {
		return other
	}
	return o
}
