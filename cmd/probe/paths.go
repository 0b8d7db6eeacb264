package probecmd

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/input"
	"github.com/hex21/hex21/probe"
)

// maxPathLine is how long a line of --paths may be.
const maxPathLine = 64 << 10

// pathLine is a path of the list, with the number of its line.
type pathLine struct {
	text string
	line int
}

// pathList is the list of --paths. It is read while the calls are made, so it may have any length.
type pathList struct {
	name  string
	lines *input.Background[pathLine]
	// left is how many paths are left, if they were counted.
	left    int
	counted bool
}

// openPaths starts to read the list. It skips blank lines and those that begin with #.
func (o *options) openPaths(ctx context.Context) (*pathList, error) {
	list := &pathList{name: o.repeat.paths}
	if list.name == "-" {
		list.name = "stdin"
		list.lines = readPaths(ctx, io.NopCloser(o.app.Sys.Stdin))
		return list, nil
	}
	f, err := o.app.Open(ctx, list.name, "paths")
	switch {
	case ctx.Err() != nil:
		return nil, context.Canceled
	case err != nil:
		return nil, cli.WithHint(cli.Flagf("paths", "--paths: %w", err), "name a file with one path per line, or - for stdin")
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() { // so that the pace fits the budget
		list.counted = true
		scanner := lineScanner(f)
		for scanner.Scan() && ctx.Err() == nil {
			if isPath(scanner.Text()) {
				list.left++
			}
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
	context.AfterFunc(ctx, func() { f.Close() }) // ends a read of a pipe
	list.lines = readPaths(ctx, f)
	return list, nil
}

func lineScanner(r io.Reader) *bufio.Scanner {
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxPathLine)
	return s
}

func isPath(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && line[0] != '#'
}

// readPaths reads the paths in the background, and closes the file then.
func readPaths(ctx context.Context, r io.ReadCloser) *input.Background[pathLine] {
	return input.Start(ctx, func(send func(pathLine) bool) error {
		defer r.Close()
		scanner, n := lineScanner(r), 0
		for scanner.Scan() {
			n++
			if isPath(scanner.Text()) && !send(pathLine{text: strings.TrimSpace(scanner.Text()), line: n}) {
				return nil
			}
		}
		if errors.Is(scanner.Err(), bufio.ErrTooLong) {
			return cli.Flagf("paths", "--paths: line %d is longer than %d KiB", n+1, maxPathLine>>10)
		}
		return scanner.Err()
	})
}

// next returns the next path. It reports false at the end.
func (l *pathList) next(ctx context.Context) (pathLine, bool, error) {
	path, more, err := l.lines.Next(ctx)
	if ctx.Err() != nil {
		err = context.Canceled
	}
	l.left = max(0, l.left-1)
	return path, more, err
}

// nextCall changes the call to the next path in the list. Without a list, the call stays the same.
func (r *run) nextCall(ctx context.Context, paths *pathList) (path pathLine, more bool, err error) {
	if paths == nil {
		return path, true, nil
	}
	if path, more, err = r.nextPath(ctx, paths); err == nil && more {
		r.from.call, err = r.callTo(ctx, path, paths.name)
	}
	return path, more, err
}

// nextPath returns the next path, and prints a note on stderr if the first one takes long.
func (r *run) nextPath(ctx context.Context, paths *pathList) (pathLine, bool, error) {
	if r.made > 0 {
		return paths.next(ctx)
	}
	timer := time.AfterFunc(r.options.app.Sys.Patience.Long(), func() { r.options.app.Note("waiting for paths on %s", paths.name) })
	defer timer.Stop()
	path, more, err := paths.next(ctx)
	if err == nil && !more {
		err = cli.WithHint(cli.Flagf("paths", "--paths: no path in %s", paths.name), "write one path per line, such as /articles/x")
	}
	return path, more, err
}

// callTo returns the call for a path, with the key of the first call, because all calls go to the same origin.
func (r *run) callTo(ctx context.Context, path pathLine, file string) (probe.Call, error) {
	call, err := r.options.call(ctx, path.text)
	if err != nil {
		return call, cli.Flagf("paths", "--paths: %s, line %d: %w", file, path.line, err)
	}
	call.Key = r.from.call.Key
	return call, nil
}
