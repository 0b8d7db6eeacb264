package triagecmd

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/unpack"
)

// input is one file to read, or stdin.
type input struct {
	name  string
	stdin bool
	date  time.Time
	err   error // why it cannot be read, if that is known before it is opened
}

// inputs are the files of the arguments. There may be millions, so they are listed while they are read.
type inputs struct {
	app   *cli.App
	args  []string
	known files.Identities
	names map[string]bool // of the arguments that have no identity
	count int
	size  int64 // of all of them; less than 0 if that is not known
	notes []string
}

// inputs returns the files of the arguments. The error is that of a pattern without a match.
func (o *options) inputs(args []string) (*inputs, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	for _, arg := range args {
		if !isPattern(arg) {
			continue
		}
		found := false
		files.Glob(arg, func(string) bool {
			found = true
			return false
		})
		if !found {
			return nil, cli.WithHint(errors.New("no file matches "+arg), "list the files: ls -l %s", filepath.Dir(arg))
		}
	}
	return &inputs{app: o.app, args: args, known: files.Identities{}, names: map[string]bool{}}, nil
}

// isPattern reports whether an argument is a pattern that the shell did not expand.
func isPattern(arg string) bool {
	if !strings.ContainsAny(arg, "*?[") {
		return false
	}
	_, err := os.Stat(arg)
	return errors.Is(err, fs.ErrNotExist)
}

// each calls visit for each file until it returns false: those of directories and of patterns, too. A file counts once, whatever names and
// links lead to it.
func (in *inputs) each(visit func(input) bool) {
	for _, arg := range in.args {
		going := true
		switch {
		case arg == "-":
			if !in.names[arg] {
				in.names[arg], in.size = true, math.MinInt64
				in.count++
				going = visit(input{name: arg, stdin: true, date: in.app.Sys.Now()})
			}
		case isPattern(arg):
			files.Glob(arg, func(name string) bool {
				going = in.named(name, visit)
				return going
			})
		default:
			going = in.named(arg, visit)
		}
		if !going {
			return
		}
	}
}

// named visits a file or a directory.
func (in *inputs) named(name string, visit func(input) bool) bool {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		clean := filepath.Clean(name)
		if in.names[clean] {
			return true
		}
		in.names[clean] = true
		return in.failed(name, nil, visit)
	case info.IsDir():
		return in.within(name, visit)
	}
	return in.file(name, info, visit)
}

// failed visits what cannot be read. Without an error here, opening it returns one.
func (in *inputs) failed(name string, err error, visit func(input) bool) bool {
	in.count++
	return visit(input{name: name, err: err})
}

// file visits a file unless it was visited under another name.
func (in *inputs) file(name string, info fs.FileInfo, visit func(input) bool) bool {
	id, known := files.IdentityOf(name, info)
	if !known && in.names[name] || known && !in.known.Add(id) {
		return true
	}
	if !known {
		in.names[name] = true
	}
	if in.size += info.Size(); !info.Mode().IsRegular() {
		in.size = math.MinInt64
	}
	in.count++
	return visit(input{name: name, date: info.ModTime()})
}

// within visits the regular files of a directory and those below it, in order, including those that links lead to. Links to directories are not
// followed, because they may lead anywhere, and in circles.
func (in *inputs) within(dir string, visit func(input) bool) bool {
	links, example := 0, "" // to directories
	going := files.Walk(dir, func(name string, e files.Entry, err error) bool {
		link := e.Type&fs.ModeSymlink != 0
		if err != nil {
			return in.failed(name, err, visit)
		}
		if !link && !e.Type.IsRegular() {
			return true
		}
		info, err := os.Stat(name)
		switch {
		case link && err != nil && !errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
			return true // a link that leads nowhere, as those of pods that are gone, or a file that is gone
		case err != nil:
			return in.failed(name, nil, visit)
		case info.Mode().IsRegular():
			return in.file(name, info, visit)
		case info.IsDir():
			links++
			example = cmp.Or(example, name)
		}
		return true
	})
	if links > 0 {
		in.notes = append(in.notes, fmt.Sprintf("links to directories are not followed: %d in %s, such as %s; to read one, pass its path", links, dir, example))
	}
	return going
}

func (in *inputs) open(i input) (io.ReadCloser, error) {
	switch {
	case i.err != nil:
		return nil, i.err
	case i.stdin:
		return stdin(in.app.Sys.Stdin), nil
	}
	return os.Open(i.name)
}

// sources lists the inputs for the engine. When it has listed them all, total is their size, if that is known.
func (in *inputs) sources(total *atomic.Int64) iter.Seq[triage.Source] {
	return func(yield func(triage.Source) bool) {
		in.each(func(i input) bool {
			return yield(triage.Source{Name: i.name, Date: i.date, Open: func() (io.ReadCloser, error) { return in.open(i) }})
		})
		total.Store(max(0, in.size))
	}
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
	list, err := o.inputs(args)
	if err != nil {
		return nil, err
	}
	list.each(func(i input) bool {
		err = o.joinOne(ctx, list, i, total)
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	return total, nil
}

// joinOne adds the partial results of a file.
func (o *options) joinOne(ctx context.Context, list *inputs, i input, total *triage.Partial) error {
	r, err := list.open(i)
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { r.Close() })
	p, err := readPartial(r, o.samples)
	stop()
	r.Close()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return cli.WithHint(cli.AsUsage(&triage.SourceError{Name: i.name, Err: err}), "make one: hex21 triage --partial FILE > part.json")
	}
	total.Merge(p)
	return nil
}

func readPartial(r io.Reader, samples int) (*triage.Partial, error) {
	text, err := unpack.New(r, nil)
	if err != nil {
		return nil, err
	}
	defer text.Close()
	in := bufio.NewReader(text)
	if mark, _ := in.Peek(len("\ufeff")); string(mark) == "\ufeff" {
		_, _ = in.Discard(len(mark))
	}
	return triage.ReadPartial(in, samples)
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
