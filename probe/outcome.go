package probe

import "slices"

// Outcome is the kind of answer, which the command line turns into an exit code.
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
	}
	return "unknown"
}

// Worse returns the outcome that matters more when both happened: what nobody can work with before what can be put right, and
// anything before a good answer.
func (o Outcome) Worse(other Outcome) Outcome {
	order := []Outcome{OutcomeUnknown, OutcomeOK, OutcomeLimited, OutcomeClientError, OutcomeCredentials, OutcomeContract, OutcomeServerError, OutcomeNoAnswer}
	if slices.Index(order, other) > slices.Index(order, o) {
		return other
	}
	return o
}
