package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// NotSetError reports that a setting is not set.
type NotSetError struct{ Key string }

func (e *NotSetError) Error() string { return e.Key + " is not set" }

// The exit codes, the same for every command. "hex21 help exit-codes" prints this table.
const (
	ExitOK          = 0
	ExitFailed      = 1
	ExitUsage       = 2
	ExitNotFound    = 3
	ExitClient      = 4
	ExitServer      = 5
	ExitNoAnswer    = 6
	ExitCredentials = 7
	ExitLimited     = 8
	ExitContract    = 9
	ExitInterrupted = 130
)

// ExitCode is one line of the table: the code, what it means, and the user's next move or "".
type ExitCode struct {
	Code  int
	Means string
	Next  string
}

// ExitTable returns the exit codes with their meanings.
func ExitTable() []ExitCode {
	return []ExitCode{
		{ExitOK, "success", ""},
		{ExitFailed, "hex21 failed (I/O error, bug)", "read the message"},
		{ExitUsage, "usage or configuration error", "fix the command or the config"},
		{ExitNotFound, "unknown code, or nothing found", "see the suggestions"},
		{ExitClient, "the API returned 4xx (except 401, 403 and 429)", "fix the request"},
		{ExitServer, "the API returned 5xx, or the status page reports trouble", "wait, or contact support"},
		{ExitNoAnswer, "no response: DNS, connect, TLS, timeout, broken transfer", "check the network"},
		{ExitCredentials, "credentials: 401, 403", "fix the key"},
		{ExitLimited, "rate limit or quota: 429", "wait until the printed time"},
		{ExitContract, "the response breaks the contract, or --expect or --slo was not met", "tell the server's operator"},
		{ExitInterrupted, "interrupted", ""},
	}
}

// UsageError is an error in the command line, the environment or the configuration.
type UsageError struct{ Err error }

func (e *UsageError) Error() string { return e.Err.Error() }

func (e *UsageError) Unwrap() error { return e.Err }

// AsUsage wraps an error as a UsageError.
func AsUsage(err error) error { return &UsageError{err} }

// Usagef returns a UsageError with a formatted message.
func Usagef(format string, args ...any) error { return &UsageError{fmt.Errorf(format, args...)} }

// FlagError is an error in the value of a flag, set on the command line or in the config file.
type FlagError struct {
	Flag string // without hyphens
	Err  error
}

func (e *FlagError) Error() string { return e.Err.Error() }

func (e *FlagError) Unwrap() error { return e.Err }

// Flagf returns a FlagError with a formatted message.
func Flagf(flag, format string, args ...any) error {
	return &UsageError{&FlagError{flag, fmt.Errorf(format, args...)}}
}

// HintError adds the next step to an error.
type HintError struct {
	Err error
	// Step is the hint as a step; its command is completed when it is shown.
	Step explain.Step
	// Hint is the hint as a text, or what to print if the command of Step cannot be shown.
	Hint string
}

func (e *HintError) Error() string { return e.Err.Error() }

func (e *HintError) Unwrap() error { return e.Err }

// WithHint adds a next step to an error; if there are several, the last one is shown.
func WithHint(err error, format string, args ...any) error {
	return &HintError{Err: err, Hint: fmt.Sprintf(format, args...)}
}

// WithStep adds a next step with a command to an error.
func WithStep(err error, text string, command explain.Command) error {
	return &HintError{Err: err, Step: nextstep.Do(text, command)}
}

// OutcomeError ends a command whose result was already printed; it only carries the exit code.
type OutcomeError struct{ Outcome probe.Outcome }

func (e *OutcomeError) Error() string { return fmt.Sprintf("exit code %d", ExitOfOutcome(e.Outcome)) }

// EndWith returns the error that ends a command with the exit code of an outcome after its result was printed, or nil for success.
func EndWith(o probe.Outcome) error {
	if o == probe.OutcomeOK {
		return nil
	}
	return &OutcomeError{o}
}

// ShownError ends a command whose result on stdout already contains what err says.
type ShownError struct{ Err error }

func (e *ShownError) Error() string { return e.Err.Error() }

func (e *ShownError) Unwrap() error { return e.Err }

// LateError is a failure after the result was printed. It is printed on stderr in every format, because stdout already has its document.
type LateError struct{ Err error }

func (e *LateError) Error() string { return e.Err.Error() }

func (e *LateError) Unwrap() error { return e.Err }

// ErrReported ends a command that found nothing and has already reported it.
var ErrReported = errors.New("nothing found")

// errInterrupted is the message for a canceled context in a document.
var errInterrupted = errors.New("interrupted")

// ExitOfOutcome returns the exit code of a probed call.
func ExitOfOutcome(o probe.Outcome) int {
	codes := map[probe.Outcome]int{
		probe.OutcomeOK: ExitOK, probe.OutcomeClientError: ExitClient, probe.OutcomeServerError: ExitServer, probe.OutcomeNoAnswer: ExitNoAnswer,
		probe.OutcomeCredentials: ExitCredentials, probe.OutcomeLimited: ExitLimited, probe.OutcomeContract: ExitContract, probe.OutcomeConfig: ExitUsage,
	}
	if code, ok := codes[o]; ok {
		return code
	}
	return ExitFailed
}

// SetExitCode sets the exit code of a result from its outcome.
func SetExitCode(r *probe.Result) { r.Verdict.ExitCode = ExitOfOutcome(r.Verdict.Outcome) }

// ExitOf returns the exit code for an error. It is the only place that decides it.
func ExitOf(err error) int {
	plugin, isPlugin := errors.AsType[*PluginError](err)
	outcome, isOutcome := errors.AsType[*OutcomeError](err)
	switch {
	case err == nil:
		return ExitOK
	case isPlugin:
		return int(plugin.State)
	case IsType[*status.UnreachableError](err), IsType[*OverdueError](err): // before Canceled: one of several calls that ended may be among its causes
		return ExitNoAnswer
	case IsType[*status.FormatError](err):
		return ExitContract
	case errors.Is(err, context.Canceled):
		return ExitInterrupted
	case IsType[*UsageError](err):
		return ExitUsage
	case isOutcome:
		return ExitOfOutcome(outcome.Outcome)
	case errors.Is(err, explain.ErrUnknownCode), errors.Is(err, ErrReported), IsType[*status.UnknownComponentError](err), IsType[*NotSetError](err):
		return ExitNotFound
	}
	return ExitFailed
}

// IsType reports whether an error, or one that it wraps, has a type.
func IsType[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// ApplyExitZero applies --exit-zero to an exit code: 3 to 9 become 0, and failures of hex21 itself stay.
func ApplyExitZero(code int) int {
	if code >= ExitNotFound && code <= ExitContract {
		return ExitOK
	}
	return code
}
