// Package follow finds and reads files that are still being written, as tail -F does: it waits for what is added to them, continues with
// the new file when one is rotated, and finds files that appear later in a directory or under a pattern. No line counts twice, and none is
// lost: a file that was renamed is read on for a while, and of a copy only what was added before the original was truncated is read.
//
// It looks at the files a few times a second. Notifications of the system do not cover network file systems, links into other directories and
// files that do not exist yet, so the files would have to be looked at in addition (docs/adr/0015-following-files.md).
package follow

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/unpack"
)

const (
	pause  = 200 * time.Millisecond // before what was added to a file is looked for again
	longer = time.Second            // the same for a file that has been silent for some time, and for names
	quiet  = 500 * time.Millisecond // without a new line: the last record has ended
	linger = 10 * time.Second       // without a new line, after which a file that was renamed or deleted is no longer read
	rest   = 200 * time.Millisecond // for what was written before Ctrl-C
	many   = 100                    // files, of which the names are looked at less often
	known  = 4096                   // files that are recognized after they were rotated
)

// Follower follows files.
type Follower struct {
	Note func(format string, args ...any) // prints what happens to the files

	ctx     context.Context
	hard    context.Context // ends a moment after ctx
	sources chan<- triage.Source
	paths   []string
	latest  map[string]*text  // by name
	all     []*text           // with those that were rotated away
	noted   map[string]string // the last note about a name
	failed  map[string]error  // why a name cannot be read
	packed  map[string]packed // compressed files that may still be written
	round   int
}

// packed is a compressed file, and how often it was found unchanged.
type packed struct {
	fs.FileInfo
	looks int
}

// Run passes files to sources until the context ends, and then closes sources. The paths are names, directories and patterns; files that
// appear later are included.
func (f *Follower) Run(ctx context.Context, paths []string, sources chan<- triage.Source) {
	defer close(sources)
	hard, stop := context.WithCancel(context.WithoutCancel(ctx))
	context.AfterFunc(ctx, func() { time.AfterFunc(rest, stop) })
	f.ctx, f.hard, f.sources, f.paths, f.latest = ctx, hard, sources, paths, map[string]*text{}
	f.noted, f.failed, f.packed = map[string]string{}, map[string]error{}, map[string]packed{}
	for ; ctx.Err() == nil; f.round++ {
		for _, name := range f.expand() {
			f.check(name)
		}
		for _, t := range f.all {
			t.left.Store(t.round != f.round)
		}
		select {
		case <-ctx.Done():
		case <-time.After(f.pause()):
		}
	}
}

// pause returns the time until names are looked at again: a file that is rotated again within it is missed.
func (f *Follower) pause() time.Duration {
	if len(f.latest) > many {
		return longer
	}
	return pause
}

// Files returns how many files were found, each once, whatever names and links lead to it. It may be called after Run.
func (f *Follower) Files() int {
	files := make(map[*text]bool, len(f.latest))
	for _, t := range f.latest {
		files[t] = true
	}
	return len(files)
}

// Err returns why files cannot be read. It may be called after Run.
func (f *Follower) Err() error {
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(f.failed)) {
		errs = append(errs, &triage.SourceError{Name: name, Err: f.failed[name]})
	}
	return errors.Join(errs...)
}

// expand returns the names that the paths stand for now.
func (f *Follower) expand() []string {
	var out []string
	for _, path := range f.paths {
		info, err := os.Stat(path)
		switch {
		case err == nil && info.IsDir():
			names := Within(f.ctx, path)
			if len(names) == 0 && f.ctx.Err() == nil {
				f.note(path, "no file in %s yet; waiting for one", path)
			}
			out = append(out, names...)
		case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?["):
			names, _ := filepath.Glob(path)
			if len(names) == 0 {
				f.note(path, "no file matches %s yet; waiting for one", path)
			}
			out = append(out, names...)
		default:
			out = append(out, path)
		}
	}
	return out
}

// Within lists the files in a directory, which may be a link, and in those below it, including those that are links, in order. What cannot be read
// is left out.
func Within(ctx context.Context, dir string) []string {
	var out []string
	_ = filepath.WalkDir(dir+string(filepath.Separator), func(name string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			return nil //nolint:nilerr // it may be readable later
		case d.Type().IsRegular():
			out = append(out, name)
		case d.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
				out = append(out, name)
			}
		}
		return nil
	})
	return out
}

// note prints a note about a name, unless it was the last one about it.
func (f *Follower) note(name, text string, args ...any) {
	if text = fmt.Sprintf(text, args...); f.noted[name] != text {
		f.noted[name] = text
		f.Note("%s", text)
	}
}

// fail notes that a file cannot be read now.
func (f *Follower) fail(name string, err error) {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err
	}
	f.failed[name] = err
	f.note(name, "%s cannot be read: %v; trying again", name, err)
}

// check looks at the file that has a name now.
func (f *Follower) check(name string) {
	info, err := os.Stat(name)
	t := f.latest[name]
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if t == nil {
			f.note(name, "%s does not exist yet; waiting for it", name)
		} else if slices.Contains(f.paths, name) {
			f.note(name, "%s has been removed; waiting for a new file", name)
		}
		return
	case err != nil:
		f.fail(name, err)
		return
	case info.IsDir():
		return
	case t == nil || !os.SameFile(t.info, info):
		if t = f.find(info); t == nil {
			f.begin(name, info)
			return
		}
		f.latest[name] = t // it was renamed
	}
	t.round = f.round
	if t.ended.Load() && (t.seen == nil || t.seen.Size() != info.Size() || !t.seen.ModTime().Equal(info.ModTime()) || t.copyOf != nil) {
		t.seen = info
		f.resume(t, name, info)
	}
}

// resume continues with the file of a text that has ended.
func (f *Follower) resume(t *text, name string, info fs.FileInfo) {
	switch original := t.copyOf; {
	case original != nil && !original.beginsLike(name): // it only began alike
		t.current = false
		delete(f.latest, name)
		f.begin(name, info)
	case original != nil:
		if original.ended.Load() && original.truncated && info.Size() > original.read {
			f.open(name, original)
			t.current = false
		}
	case !t.live: // compressed
	case t.truncated:
		f.note(name, "%s has been truncated; reading it from the beginning", name)
		f.open(name, nil)
		t.current = false
	case info.Size() < t.read || !t.beginsLike(name): // another file, for which the system uses the number of one that was deleted
		t.current = false
		f.begin(name, info)
	case info.Size() > t.read:
		f.open(name, t)
		t.current = false
	}
}

// beginsLike reports whether a file begins like a text, as far as both go.
func (t *text) beginsLike(name string) bool {
	file, err := os.Open(name)
	if err != nil {
		return true
	}
	defer file.Close()
	head := make([]byte, headSize)
	n, _ := file.ReadAt(head, 0)
	return t.isLike(head[:n])
}

// find returns the text of a file.
func (f *Follower) find(info fs.FileInfo) *text {
	for _, t := range f.all {
		if t.current && os.SameFile(t.info, info) {
			return t
		}
	}
	return nil
}

// begin follows a file that was not known.
func (f *Follower) begin(name string, info fs.FileInfo) {
	t := &text{name: name, info: info}
	if !info.Mode().IsRegular() {
		f.add(t)
		f.send(triage.Source{Name: name, Live: func() (triage.LiveReader, error) {
			file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0) // does not wait for the other end of a pipe
			if err != nil {
				return nil, err
			}
			return newStream(f.ctx, file, true), nil
		}})
		return
	}
	file, err := os.Open(name)
	if err != nil {
		f.fail(name, err)
		return
	}
	defer file.Close()
	head := make([]byte, unpack.Head)
	n, _ := file.ReadAt(head, 0)
	_, plain := unpack.Plain(head[:n])
	switch {
	case plain:
		if t.copyOf = f.original(name, head[:n]); t.copyOf != nil {
			t.ended.Store(true)
			f.add(t)
			return
		}
		switch {
		case f.round == 0:
		case f.latest[name] != nil:
			f.note(name, "%s has been replaced; following the new file", name)
		default:
			f.note(name, "%s has appeared; following it", name)
		}
		f.open(name, nil)
	case f.round > 0 && f.grows(name, info):
	default:
		t.ended.Store(true)
		f.add(t)
		if f.original(name, unpacked(file)) != nil {
			return
		}
		f.note(name, "%s is compressed or in UTF-16: it is read to its end, and not followed", name)
		f.send(triage.Source{Name: name, Date: info.ModTime(), Open: func() (io.ReadCloser, error) { return os.Open(name) }})
	}
}

// grows reports whether a compressed file may still be written, because it has changed within about a second.
func (f *Follower) grows(name string, info fs.FileInfo) bool {
	last := f.packed[name]
	if last.FileInfo == nil || last.Size() != info.Size() || !last.ModTime().Equal(info.ModTime()) {
		last = packed{info, 0}
	}
	last.looks++
	f.packed[name] = last
	return time.Duration(last.looks)*pause <= longer
}

// unpacked returns the beginning of the text of a compressed file.
func unpacked(file io.Reader) []byte {
	text, err := unpack.New(file, nil)
	if err != nil {
		return nil
	}
	defer text.Close()
	head := make([]byte, headSize)
	n, _ := io.ReadFull(text, head)
	return head[:n]
}

// original returns the text that a new file is a copy of, as log rotation makes it with copytruncate or when it compresses. A copy has the
// name of the file with something appended or inserted, and begins like it as far as it has been written.
func (f *Follower) original(name string, head []byte) *text {
	if f.round == 0 {
		return nil
	}
	for _, t := range f.all {
		if isDerived(filepath.Base(name), filepath.Base(t.name)) && t.isLike(head) {
			return t
		}
	}
	return nil
}

// isDerived reports whether log rotation may have made a name of another: app.log.1, app.log-20261129 or app-20261129.log.gz of app.log.
func isDerived(name, from string) bool {
	stem := strings.TrimSuffix(from, filepath.Ext(from))
	return stem != "" && name != from && len(name) > len(stem) && strings.HasPrefix(name, stem) && strings.IndexByte(".-_", name[len(stem)]) >= 0
}

// open reads a file as it grows, from its beginning or from where another text has ended.
func (f *Follower) open(name string, after *text) {
	file, err := os.Open(name)
	if err != nil {
		f.fail(name, err)
		return
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		f.fail(name, err)
		return
	}
	t := &text{name: name, info: info, ctx: f.ctx, hard: f.hard, file: file, live: true}
	source := triage.Source{Name: name, Date: info.ModTime(), Live: func() (triage.LiveReader, error) { return t, nil }}
	if after != nil {
		t.head, t.read, t.lines = after.head, after.read, after.lines
		source.SkippedBytes, source.SkippedLines = t.read, t.lines
	}
	f.add(t)
	f.send(source)
}

func (f *Follower) add(t *text) {
	delete(f.noted, t.name)
	delete(f.failed, t.name)
	delete(f.packed, t.name)
	t.current, t.round = true, f.round
	f.latest[t.name] = t
	if f.all = append(f.all, t); len(f.all) > known {
		f.prune()
	}
}

// prune forgets the oldest half of the files that are no longer read.
func (f *Follower) prune() {
	kept := f.all[:0]
	for i, t := range f.all {
		if i >= known/2 || !t.ended.Load() || f.latest[t.name] == t {
			kept = append(kept, t)
		}
	}
	clear(f.all[len(kept):])
	f.all = kept
}

func (f *Follower) send(s triage.Source) {
	select {
	case f.sources <- s:
	case <-f.ctx.Done():
	}
}
