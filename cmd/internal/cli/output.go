package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
)

// EmitText writes a document, or a text that is the same for people and for markdown.
func (a *App) EmitText(ctx context.Context, doc any, text string) error {
	return a.Emit(ctx, View{Doc: doc, Human: func(*render.Screen) string { return text }, Markdown: func() string { return text }})
}

// Screen returns stdout as a screen.
func (a *App) Screen() *render.Screen { return a.screenOf(a.Sys.StdoutTerminal, a.Sys.Width) }

// screenOf returns a stream, which may be a terminal, as a screen with the given width.
func (a *App) screenOf(terminal bool, width int) *render.Screen {
	return render.NewScreen(render.Options{
		Color: a.Globals.color, LookupEnv: a.Sys.LookupEnv, Dumb: a.Sys.Dumb, Terminal: terminal, Width: width, Now: a.Sys.Now(),
	})
}

// FileScreen returns a file as a screen, without colors and without a width.
func (a *App) FileScreen() *render.Screen {
	return render.NewScreen(render.Options{Color: "never", Now: a.Sys.Now()})
}

// StderrScreen returns stderr as a screen. It may be a terminal when stdout is not.
func (a *App) StderrScreen() *render.Screen {
	width := a.Sys.Width
	if a.Sys.StderrTerminal && a.Sys.StderrSize != nil {
		if columns, _ := a.Sys.StderrSize(); columns > 0 {
			width = columns
		}
	}
	return a.screenOf(a.Sys.StderrTerminal, width)
}

// View is a result in its formats: the document, and texts that are rendered on demand.
type View struct {
	Doc      any
	Human    func(*render.Screen) string
	Markdown func() string
	HTML     func() string               // only for commands that write pages, see AlsoWrites
	GitHub   func(*render.Screen) string // only for commands that write to the log of a workflow
	// Other holds the formats of a single command.
	Other map[render.Format]func() string
	// Compact makes the document one line of JSON, for programs that pay for each byte.
	Compact bool
	// Paged allows a pager, because the text may be long.
	Paged bool
}

// maxQueryTime is how long --jq may take for one document, unless --timeout is shorter.
const maxQueryTime = 10 * time.Second

// filtered returns the result of --jq for a document. Strings are written to a pipe unchanged, and to a terminal without control
// characters.
func (a *App) filtered(ctx context.Context, doc any) ([]byte, error) {
	within := maxQueryTime
	if a.timeout > 0 {
		within = min(within, a.timeout)
	}
	slow := WithHint(Flagf("jq", "--jq: the expression did not finish within %s", text.Flag(within)), "see the document with --json")
	timed, cancel := context.WithTimeoutCause(ctx, within, slow)
	defer cancel()
	out, err := a.query.Run(timed, doc)
	switch {
	case errors.Is(err, slow):
		return nil, err
	case err != nil:
		return nil, WithHint(Flagf("jq", "--jq: %w", err), "see the document with --json")
	case a.Sys.StdoutTerminal:
		out = []byte(render.CleanLines(string(out)))
	}
	return out, nil
}

// Emit writes a result to stdout in the chosen format, in one write, so that an encoding error leaves no partial document.
func (a *App) Emit(ctx context.Context, v View) error {
	if a.query != nil {
		text, err := a.filtered(ctx, a.redactDocument(v.Doc))
		if err != nil {
			return err
		}
		return a.Write(text)
	}
	text, err := a.Encode(v, a.Globals.Format(), a.Screen)
	switch {
	case err != nil:
		return err
	case text != nil:
		return a.Write(text)
	case v.Paged:
		return a.Show(ctx, v.Human)
	}
	return a.Print(v.Human)
}

// Encode returns a result in a format, or nil if the format is the text for people.
func (a *App) Encode(v View, format render.Format, screen func() *render.Screen) ([]byte, error) {
	other := v.Other[format]
	switch {
	case format == render.JSON && v.Compact:
		return render.EncodeLine(a.redactDocument(v.Doc))
	case format == render.JSON:
		return render.EncodeJSON(a.redactDocument(v.Doc))
	case format == render.YAML:
		return render.EncodeYAML(a.redactDocument(v.Doc))
	case format == render.Markdown:
		other = v.Markdown
	case format == render.HTML:
		other = v.HTML
	case format == render.GitHub && v.GitHub == nil:
		return nil, WithHint(Usagef("there are no annotations for -o github"), "use %s", ListChoices(Formats()))
	case format == render.GitHub:
		other = func() string { return v.GitHub(screen()) }
	case other == nil:
		return nil, nil
	}
	return append([]byte{}, other()...), nil // a report may be empty
}

// Print writes a text for people to stdout.
func (a *App) Print(text func(*render.Screen) string) error {
	screen := a.Screen()
	return a.Write([]byte(screen.ToASCII(text(screen))))
}

// Redraw draws a view over its last frame, at the current size of the terminal. The last frame may scroll, because nothing is drawn over
// it.
func (a *App) Redraw(frame *render.Live, last bool, text func(*render.Screen) string) error {
	columns, rows := 0, 0
	if a.Sys.Size != nil {
		columns, rows = a.Sys.Size()
	}
	if last {
		rows = 0
	}
	screen := a.screenOf(a.Sys.StdoutTerminal, columns)
	return a.Write([]byte(screen.ToASCII(frame.Draw(screen, text(screen), columns, rows))))
}

// Finish writes a result and the requested files. A document reports which files could not be written, so the files are written before it;
// a view is printed first. The error of a file is a [LateError], because the call was made and its result is printed.
func (a *App) Finish(ctx context.Context, files func() error, result func(context.Context) error) error {
	early := OneOf(string(a.Globals.Format()), string(render.JSON), string(render.YAML))
	var failed error
	if early {
		failed = files()
	}
	emitting := ctx
	if failed != nil {
		emitting = context.WithoutCancel(ctx)
	}
	if err := result(emitting); err != nil {
		return err
	}
	if !early {
		failed = files()
	}
	if failed != nil {
		return &LateError{failed}
	}
	return nil
}

// Write writes to stdout. It is the last line of defense: it redacts known secrets and, on a terminal, escapes characters that move or hide
// text.
func (a *App) Write(text []byte) error {
	text = a.redactOutput(text)
	if a.Sys.StdoutTerminal {
		text = []byte(render.Visible(string(text)))
	}
	if _, err := a.Sys.Stdout.Write(text); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// WriteLine writes a document on one line, or the result of --jq for it.
func (a *App) WriteLine(ctx context.Context, doc any) error {
	encode := func(_ context.Context, doc any) ([]byte, error) { return render.EncodeLine(doc) }
	if a.query != nil {
		encode = a.filtered
	}
	line, err := encode(ctx, doc)
	if err != nil {
		return err
	}
	return a.Write(line)
}
