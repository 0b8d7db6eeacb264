package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
)

// failureDoc is the document for a failure.
type failureDoc struct {
	Schema string `json:"schema"`
	Error  struct {
		Message  string `json:"message"`
		Hint     string `json:"hint,omitempty"`
		ExitCode int    `json:"exit_code"`
	} `json:"error"`
}

// Report prints an error: as a document on stdout if documents were requested, else on stderr. An error whose result was printed is not
// reported again.
func (a *App) Report(err error, code int) {
	if isShown(err) {
		return
	}
	switch code {
	case ExitInterrupted:
		err = errInterrupted
	case ExitUsage:
		a.AddMisplaced(err)
	}
	if a.Suggest != nil {
		err = a.Suggest(a, err)
	}
	var hint render.Message
	if hinted, ok := errors.AsType[*HintError](err); ok {
		hint = a.redacted(a.hintMessage(hinted))
	}
	late := IsType[*LateError](err) // stdout has its document already
	if !late && a.reportDocument(a.Redact(err.Error()), hint.String(), code) {
		return
	}
	if code == ExitInterrupted {
		return // the person who pressed Ctrl-C knows
	}
	lines := failureLines(err)
	for i, line := range lines {
		message := render.Message{}
		if i == len(lines)-1 {
			message = hint
		}
		a.PrintErr(a.StderrScreen().Failure(a.Redact(line), message))
	}
}

// reportDocument prints a failure on stdout in the format that was requested, if that is one of documents, and reports whether it could.
func (a *App) reportDocument(message, hint string, code int) bool {
	var doc failureDoc
	doc.Schema = "hex21.error/v1"
	doc.Error.Message, doc.Error.Hint, doc.Error.ExitCode = message, hint, code
	var text []byte
	var err error
	switch a.wantedFormat() {
	case render.JSON:
		text, err = render.EncodeJSON(doc)
	case render.YAML:
		text, err = render.EncodeYAML(doc)
	case render.GitHub:
		text = []byte(render.FailureGitHub(message, hint))
	default:
		return false
	}
	return err == nil && a.Write(text) == nil
}

// failureLines returns an error as lines: each of several errors, and each mistake in a catalog file, is one.
func failureLines(err error) []string {
	problems, ok := errors.AsType[explain.Problems](err)
	if !ok {
		return joined(err)
	}
	var lines []string
	for _, problem := range problems {
		lines = append(lines, oneLine("catalog: "+problem.String()))
	}
	return lines
}

// joined returns the errors that errors.Join has joined, each on one line: the name of a file may have line ends, too.
func joined(err error) []string {
	message := err.Error()
	for inner := err; inner != nil && inner.Error() == message; inner = errors.Unwrap(inner) {
		if many, ok := inner.(interface{ Unwrap() []error }); ok {
			var lines []string
			var whole []string
			for _, one := range many.Unwrap() {
				whole = append(whole, one.Error())
				lines = append(lines, joined(one)...)
			}
			if strings.Join(whole, "\n") == message && len(lines) > 0 {
				return lines
			}
		}
	}
	return []string{oneLine(message)}
}

// oneLine joins the lines of a message.
func oneLine(message string) string {
	return strings.Join(strings.FieldsFunc(message, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
}

// PrintErr writes a text for people to stderr, with secrets redacted.
func (a *App) PrintErr(text string) {
	text = a.StderrScreen().ToASCII(a.Redact(text))
	if a.Sys.StderrTerminal {
		text = render.Visible(text)
	}
	io.WriteString(a.Sys.Stderr, text)
}

// isShown reports whether the result which ended the command is on stdout already.
func isShown(err error) bool {
	return IsType[*ShownError](err) || IsType[*OutcomeError](err) || IsType[*PluginError](err) || errors.Is(err, ErrReported)
}

// Note prints a note on stderr, which is not part of the result.
func (a *App) Note(format string, args ...any) {
	a.PrintErr(a.StderrScreen().Note(render.Message{Text: a.Redact(fmt.Sprintf(format, args...))}))
}

func (a *App) redacted(s render.Message) render.Message {
	return render.Message{Text: a.Redact(s.Text), Command: a.Redact(s.Command)}
}

// hintMessage returns a hint, with the command of its step if that can be shown.
func (a *App) hintMessage(e *HintError) render.Message {
	if e.Step.Text != "" {
		if m := a.stepMessage(e.Step); m.Command != "" || e.Hint == "" {
			return m
		}
	}
	return render.Message{Text: e.Hint}
}

// stepMessage completes the command of a step for stderr.
func (a *App) stepMessage(s explain.Step) render.Message {
	r := a.Advised(nil)
	s, _ = r.Step(s)
	line, _ := s.Command.Line(r.Shell)
	return render.Message{Text: s.Text, Command: line}
}

// noteStep prints a note on stderr with a command.
func (a *App) noteStep(text string, command explain.Command) {
	a.PrintErr(a.StderrScreen().Note(a.redacted(a.stepMessage(nextstep.Do(text, command)))))
}

// HintStep prints a step on stderr, in addition to the result.
func (a *App) HintStep(text string, command explain.Command) {
	a.PrintErr(a.StderrScreen().Hint(a.redacted(a.stepMessage(nextstep.Do(text, command)))))
}

// Hint prints the next step on stderr, in addition to the result.
func (a *App) Hint(format string, args ...any) {
	a.PrintErr(a.StderrScreen().Hint(render.Message{Text: a.Redact(fmt.Sprintf(format, args...))}))
}

// EscapeWorkflowCommands prevents workflow commands in stderr, which goes to the same workflow log as stdout.
func (a *App) EscapeWorkflowCommands() {
	if a.Globals.Format() == render.GitHub {
		guarded := *a.Sys
		guarded.Stderr = render.NewCommandEscaper(a.Sys.Stderr)
		a.Sys = &guarded
	}
}
