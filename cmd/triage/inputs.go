package triagecmd

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/unpack"
)

// input is one file to read, or stdin.
type input struct {
	name  string
	stdin bool
	size  int64 // -1 if it is not known
	date  time.Time
}

// inputs expands the arguments to files, each only once: directories, and patterns that the shell did not expand.
func (o *options) inputs(ctx context.Context, args []string) ([]input, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	found, err := o.expand(ctx, args)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(found, func(in input) bool {
		name := filepath.Clean(in.name)
		again := seen[name]
		seen[name] = true
		return again
	}), nil
}

func (o *options) expand(ctx context.Context, args []string) ([]input, error) {
	var out []input
	for _, arg := range args {
		if arg == "-" {
			out = append(out, input{name: "-", stdin: true, size: -1, date: o.app.Sys.Now()})
			continue
		}
		info, err := os.Stat(arg)
		if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[") {
			names, err := filepath.Glob(arg)
			if err != nil || len(names) == 0 {
				return nil, cli.WithHint(errors.New("no file matches "+arg), "list the files: ls -l %s", filepath.Dir(arg))
			}
			found, err := o.expand(ctx, names)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
			continue
		}
		switch {
		case err != nil:
			out = append(out, input{name: arg, size: -1}) // reading it returns the error
		case info.IsDir():
			found, err := within(ctx, arg)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
		default:
			out = append(out, fileInput(arg, info))
		}
	}
	return out, nil
}

func fileInput(name string, info fs.FileInfo) input {
	in := input{name: name, size: -1, date: info.ModTime()}
	if info.Mode().IsRegular() {
		in.size = info.Size()
	}
	return in
}

// within lists the regular files of a directory and those below it, in order.
func within(ctx context.Context, dir string) ([]input, error) {
	var out []input
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !d.Type().IsRegular() {
			return nil
		}
		info, err := d.Info()
		if err == nil {
			out = append(out, fileInput(name, info))
		}
		return err
	})
	order.Stable(out, func(a, b input) int { return strings.Compare(a.name, b.name) })
	return out, err
}

// sources returns the inputs for the engine.
func (o *options) sources(inputs []input) []triage.Source {
	out := make([]triage.Source, len(inputs))
	for i, in := range inputs {
		out[i] = triage.Source{Name: in.name, Date: in.date, Open: func() (io.ReadCloser, error) {
			if in.stdin {
				return stdin(o.app.Sys.Stdin), nil
			}
			return os.Open(in.name)
		}}
	}
	return out
}

// stdin returns a reader that is closed when the run is interrupted, if the system's stdin supports it.
func stdin(r io.Reader) io.ReadCloser {
	if c, ok := r.(io.ReadCloser); ok {
		return c
	}
	return io.NopCloser(r)
}

// join reads partial results.
func (o *options) join(ctx context.Context, args []string) (*triage.Partial, error) {
	total := triage.NewPartial(o.samples)
	inputs, err := o.inputs(ctx, args)
	if err != nil {
		return nil, err
	}
	for _, in := range inputs {
		r, err := o.sources([]input{in})[0].Open()
		if err != nil {
			return nil, err
		}
		stop := context.AfterFunc(ctx, func() { r.Close() })
		p, err := readPartial(r, o.samples)
		stop()
		r.Close()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, cli.WithHint(cli.AsUsage(&triage.SourceError{Name: in.name, Err: err}), "make one: hex21 triage --partial FILE > part.json")
		}
		total.Merge(p)
	}
	return total, nil
}

func readPartial(r io.Reader, samples int) (*triage.Partial, error) {
	text, err := unpack.New(r, nil)
	if err != nil {
		return nil, err
	}
	defer text.Close()
	return triage.ReadPartial(text, samples)
}

// complete replaces FILE in a step's command with the files of this run. Which files were counted into partial results is not known.
func (o *options) complete(step explain.Step) explain.Step {
	words := step.Command.Args
	if o.merge || len(words) == 0 || words[0] != "triage" || words[len(words)-1] != "FILE" {
		return step
	}
	step.Command.Args = append(slices.Clone(words[:len(words)-1]), o.files...)
	return step
}
