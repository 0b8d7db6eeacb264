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
	"github.com/hex21/hex21/internal/files"
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
	id    files.Identity // the zero value for stdin, for what cannot be read, and where the system has none
	info  fs.FileInfo    // of a file without an identity
}

// inputs expands the arguments to files: directories, and patterns that the shell did not expand. A file counts once, whatever names and links
// lead to it.
func (o *options) inputs(ctx context.Context, args []string) ([]input, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	found, err := o.expand(ctx, args)
	if err != nil {
		return nil, err
	}
	return distinct(found), nil
}

// distinct leaves out files that are among the inputs already, by the same or another name or link.
func distinct(all []input) []input {
	type like struct { // os.SameFile compares two files, and is asked only for those that are alike
		size int64
		date time.Time
	}
	names, known, alike := map[string]bool{}, make(map[files.Identity]bool, len(all)), map[like][]fs.FileInfo{}
	return slices.DeleteFunc(all, func(in input) bool {
		switch {
		case in.id != files.Identity{}:
			again := known[in.id]
			known[in.id] = true
			return again
		case in.info == nil: // its name is all that is known
			name := filepath.Clean(in.name)
			again := names[name]
			names[name] = true
			return again
		}
		key := like{in.size, in.date}
		again := slices.ContainsFunc(alike[key], func(other fs.FileInfo) bool { return os.SameFile(in.info, other) })
		alike[key] = append(alike[key], in.info)
		return again
	})
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
			found, err := o.within(ctx, arg)
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
	var known bool
	if in.id, known = files.IdentityOf(info); !known { // the information is larger than all the rest
		in.info = info
	}
	if info.Mode().IsRegular() {
		in.size = info.Size()
	}
	return in
}

// within lists the regular files of a directory and those below it, in order, also those that links lead to. Links to directories are not
// followed, because they may lead anywhere, and in circles.
func (o *options) within(ctx context.Context, dir string) ([]input, error) {
	var out []input
	var links []string                         // to directories
	inside := dir + string(filepath.Separator) // of a link, too
	err := filepath.WalkDir(inside, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		info, err := d.Info()
		link := d.Type()&fs.ModeSymlink != 0
		if link {
			info, err = os.Stat(name)
		}
		switch {
		case link && errors.Is(err, fs.ErrPermission):
			out = append(out, input{name: name, size: -1}) // reading it returns the error
		case link && err != nil: // it leads nowhere, as those of pods that are gone
		case err != nil:
			return err
		case info.Mode().IsRegular():
			out = append(out, fileInput(name, info))
		case link && info.IsDir():
			links = append(links, name)
		}
		return nil //nolint:nilerr // a link may lead nowhere
	})
	if len(links) > 0 {
		o.app.Note("links to directories are not followed: %d in %s, such as %s; to read one, pass its path", len(links), dir, links[0])
	}
	order.Stable(out, func(a, b input) int { return strings.Compare(a.name, b.name) })
	return out, err
}

// sources returns the inputs for the engine.
func (o *options) sources(inputs []input) []triage.Source {
	out := make([]triage.Source, len(inputs))
	for i := range inputs {
		in := &inputs[i]
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
