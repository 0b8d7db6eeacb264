package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// screen is stdout as a place for text.
func (a *app) screen() *render.Screen { return a.screenOf(a.sys.Width) }

// screenOf is stdout with another width than it had at the start.
func (a *app) screenOf(width int) *render.Screen {
	return render.NewScreen(render.Options{
		Color: a.globals.color, LookupEnv: a.sys.LookupEnv, Dumb: a.sys.Dumb, Terminal: a.sys.StdoutTerminal, Width: width, Now: a.sys.Now(),
	})
}

// inFile is a file as a place for text: no colours, no bounds.
func (a *app) inFile() *render.Screen {
	return render.NewScreen(render.Options{Color: "never", Now: a.sys.Now()})
}

// sideScreen is stderr as a place for text.
func (a *app) sideScreen() *render.Screen {
	return render.NewScreen(render.Options{
		Color: a.globals.color, LookupEnv: a.sys.LookupEnv, Dumb: a.sys.Dumb, Terminal: a.sys.StderrTerminal, Width: a.sys.Width, Now: a.sys.Now(),
	})
}

// view is a result in its forms: the document, and the texts made from it on demand.
type view struct {
	doc      any
	human    func(*render.Screen) string
	markdown func() string
	html     func() string               // only of commands that write pages, see alsoWrites
	github   func(*render.Screen) string // only of commands that write to the log of a workflow
	// paged says that the text for people may be long, and is read rather than looked at.
	paged bool
}

// filtered is what --jq makes of a document. Its texts go to a pipe as they are, and to a terminal without what would steer that.
func (a *app) filtered(ctx context.Context, doc any) ([]byte, error) {
	text, err := a.query.Run(ctx, doc)
	if err != nil {
		return nil, withHint(usagef("--jq: %w", err), "see the document with --json")
	}
	if a.sys.StdoutTerminal {
		text = []byte(render.CleanLines(string(text)))
	}
	return text, nil
}

// emit writes a result to stdout in the chosen format. Everything is written at once, so that a failure to encode leaves
// no half document behind.
func (a *app) emit(ctx context.Context, v view) error {
	var text []byte
	var err error
	switch {
	case a.query != nil:
		if text, err = a.filtered(ctx, v.doc); err != nil {
			return err
		}
	case a.globals.format() == render.JSON:
		text, err = render.EncodeJSON(v.doc)
	case a.globals.format() == render.YAML:
		text, err = render.EncodeYAML(v.doc)
	case a.globals.format() == render.Markdown:
		text = []byte(v.markdown())
	case a.globals.format() == render.HTML:
		text = []byte(v.html())
	case a.globals.format() == render.GitHub && v.github == nil:
		return withHint(usagef("this has no annotations for -o github"), "use %s", either(formats()))
	case a.globals.format() == render.GitHub:
		text = []byte(v.github(a.screen()))
	case v.paged:
		return a.show(ctx, v.human)
	default:
		screen := a.screen()
		text = []byte(screen.Fit(v.human(screen)))
	}
	if err != nil {
		return err
	}
	return a.write(text)
}

func (a *app) write(text []byte) error {
	if _, err := a.sys.Stdout.Write(text); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// failureDoc is a failure as a document.
type failureDoc struct {
	Schema string `json:"schema"`
	Error  struct {
		Message  string `json:"message"`
		Hint     string `json:"hint,omitempty"`
		ExitCode int    `json:"exit_code"`
	} `json:"error"`
}

// report says what went wrong: a document on stdout for who asked for documents, else lines on stderr. A result that was
// printed is not reported again.
func (a *app) report(err error, code int) {
	if isShown(err) {
		return
	}
	if code == exitInterrupted {
		err = errInterrupted
	}
	var hinted *hintError
	hint := ""
	if errors.As(err, &hinted) {
		hint = a.alike(hinted.hint)
	}
	format := a.wantedFormat()
	if late := new(lateError); errors.As(err, &late) {
		format = render.Human // stdout has its document already
	}
	if format == render.JSON || format == render.YAML {
		var doc failureDoc
		doc.Schema = "hex21.error/v1"
		doc.Error.Message, doc.Error.Hint, doc.Error.ExitCode = a.hidden(err.Error()), a.hidden(hint), code
		encode := render.EncodeJSON
		if format == render.YAML {
			encode = render.EncodeYAML
		}
		if text, encodeErr := encode(doc); encodeErr == nil && a.write(text) == nil {
			return
		}
	}
	if format == render.GitHub && a.write([]byte(render.FailureGitHub(a.hidden(err.Error()), a.hidden(hint)))) == nil {
		return
	}
	if code == exitInterrupted {
		return // whoever pressed Ctrl-C knows
	}
	a.say(a.sideScreen().Failure(a.hidden(err.Error()), a.hidden(hint)))
}

// say writes a text for people to stderr.
func (a *app) say(text string) { io.WriteString(a.sys.Stderr, a.sideScreen().Fit(text)) }

// hidden takes the keys that are known out of what is said about the command line: one may have been typed where something else
// belongs.
func (a *app) hidden(text string) string {
	text = probe.Hide(text, a.sys.Getenv(keyVariable))
	for _, secret := range a.secrets {
		text = probe.Hide(text, secret)
	}
	return text
}

// isShown says that the result which ended the command is on stdout already.
func isShown(err error) bool {
	var outcome *outcomeError
	var trouble *troubleError
	var ailing *ailingError
	var plugin *pluginError
	var shown *shownError
	return errors.As(err, &shown) || errors.As(err, &ailing) || errors.As(err, &outcome) || errors.As(err, &trouble) || errors.As(err, &plugin) ||
		errors.Is(err, errReported) || errors.Is(err, errInvalid)
}

// wantedFormat is the format that the arguments ask for. It looks at argv itself, because the command line may be the very
// thing that could not be parsed. With --jq a failure goes to stderr: a filter for results says nothing about failures.
func (a *app) wantedFormat() render.Format {
	wanted := a.usualFormat
	args := a.sys.Args
	for i, arg := range args {
		value, isOutput := strings.CutPrefix(arg, "--output=")
		if !isOutput {
			value, isOutput = strings.CutPrefix(arg, "-o")
			value = strings.TrimPrefix(value, "=")
		}
		if (arg == "-o" || arg == "--output") && i+1 < len(args) {
			value, isOutput = args[i+1], true
		}
		switch {
		case arg == "--":
			return wanted
		case arg == "--jq" || strings.HasPrefix(arg, "--jq="):
			return render.Human
		case arg == "--json" || arg == "--json=true":
			wanted = render.JSON
		case isOutput && oneOf(value, "json", "yaml", "github"):
			wanted = render.Format(value)
		}
	}
	return wanted
}
