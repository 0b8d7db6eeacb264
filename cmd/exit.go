package cmd

import (
	"context"
	"errors"
	"fmt"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// The exit codes, the same for every command. "hex21 help exit-codes" prints this table.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitClient      = 4
	exitServer      = 5
	exitNoAnswer    = 6
	exitCredentials = 7
	exitLimited     = 8
	exitContract    = 9
	exitInterrupted = 130
)

// ExitCode is one line of the table: the code, what it means, and the user's next move or "".
type ExitCode struct {
	Code  int
	Means string
	Next  string
}

func exitTable() []ExitCode {
	return []ExitCode{
		{exitOK, "a good answer", ""},
		{exitFailed, "hex21 could not do it (I/O, a bug)", "read the message"},
		{exitUsage, "usage or configuration", "fix the command or the config"},
		{exitNotFound, "no such code, nothing found", "see the suggestions"},
		{exitClient, "the API answered 4xx (other than 7 and 8)", "fix the request"},
		{exitServer, "the API answered 5xx, or the status page reports trouble", "wait, contact support"},
		{exitNoAnswer, "no answer: DNS, connect, TLS, timeout, broken transfer", "check the network"},
		{exitCredentials, "credentials: 401, 403", "fix the key"},
		{exitLimited, "rate limit or quota: 429", "wait until the printed time"},
		{exitContract, "an answer, but not the contract or not what --expect said", "tell whoever runs the server"},
		{exitInterrupted, "interrupted", ""},
	}
}

// usageError is a mistake in the command line, the environment or the configuration.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// hintError adds the next step to an error.
type hintError struct {
	err  error
	hint string
}

func (e *hintError) Error() string { return e.err.Error() }
func (e *hintError) Unwrap() error { return e.err }

func withHint(err error, format string, args ...any) error {
	return &hintError{err, fmt.Sprintf(format, args...)}
}

// outcomeError ends a command whose result is printed already and only the exit code is left to say.
type outcomeError struct{ outcome probe.Outcome }

func (e *outcomeError) Error() string { return fmt.Sprintf("exit code %d", exitOfOutcome(e.outcome)) }

// troubleError ends a command that has shown a status page which reports trouble.
type troubleError struct{ indicator status.Indicator }

func (e *troubleError) Error() string { return "the status page reports: " + string(e.indicator) }

// ailingError ends hex21 doctor when it found an error and has shown it: in the setup itself, or in what a call came to.
type ailingError struct {
	setup   bool
	outcome probe.Outcome
}

func (e *ailingError) Error() string { return "the setup needs attention" }

// pluginError ends a check for a monitoring system, which has exit codes of its own: see monitoring-plugins.org,
// "Plugin Return Codes".
type pluginError struct{ state pluginState }

func (e *pluginError) Error() string { return "the check is " + e.state.String() }

// pluginState is the result of a check; its value is the exit code.
type pluginState int

// The states of a check.
const (
	pluginOK pluginState = iota
	pluginWarning
	pluginCritical
	pluginUnknown
)

func (s pluginState) String() string {
	return [...]string{"OK", "WARNING", "CRITICAL", "UNKNOWN"}[s]
}

// shownError ends a command whose result on stdout says already what err says.
type shownError struct{ err error }

func (e *shownError) Error() string { return e.err.Error() }
func (e *shownError) Unwrap() error { return e.err }

// lateError is a failure after the result was printed. It is told on stderr in every format, since stdout has its document.
type lateError struct{ err error }

func (e *lateError) Error() string { return e.err.Error() }
func (e *lateError) Unwrap() error { return e.err }

// errReported ends a command that found nothing and has said so; errInvalid one that found mistakes in a file and listed them.
var (
	errReported = errors.New("nothing found")
	errInvalid  = errors.New("the file has problems")
)

// errInterrupted is what a cancelled context is called in a document.
var errInterrupted = errors.New("interrupted")

// exitOfOutcome is the exit code of a probed call.
func exitOfOutcome(o probe.Outcome) int {
	switch o {
	case probe.OutcomeOK:
		return exitOK
	case probe.OutcomeClientError:
		return exitClient
	case probe.OutcomeServerError:
		return exitServer
	case probe.OutcomeNoAnswer:
		return exitNoAnswer
	case probe.OutcomeCredentials:
		return exitCredentials
	case probe.OutcomeLimited:
		return exitLimited
	case probe.OutcomeContract:
		return exitContract
	}
	return exitFailed
}

// exitOf is the one place that turns an error into an exit code.
func exitOf(err error) int {
	var usage *usageError
	var outcome *outcomeError
	var trouble *troubleError
	var ailing *ailingError
	var plugin *pluginError
	var unreachable *status.UnreachableError
	var format *status.FormatError
	var component *status.UnknownComponentError
	var notSet *notSetError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &plugin):
		return int(plugin.state)
	case errors.As(err, &unreachable): // before Canceled: one of several calls that ended may be among its causes
		return exitNoAnswer
	case errors.As(err, &format):
		return exitContract
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage), errors.Is(err, errInvalid):
		return exitUsage
	case errors.As(err, &ailing) && ailing.setup:
		return exitUsage
	case errors.As(err, &ailing):
		return exitOfOutcome(ailing.outcome)
	case errors.As(err, &outcome):
		return exitOfOutcome(outcome.outcome)
	case errors.As(err, &trouble):
		return exitServer
	case errors.Is(err, explain.ErrUnknownCode), errors.As(err, &component), errors.As(err, &notSet), errors.Is(err, errReported):
		return exitNotFound
	}
	return exitFailed
}

// forgiven is what --exit-zero makes of an exit code: the answers become 0, the failures of hex21 itself stay.
func forgiven(code int) int {
	if code >= exitNotFound && code <= exitContract {
		return exitOK
	}
	return code
}
