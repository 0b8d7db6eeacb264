package follow_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/follow"
)

// disk is a directory in which files are written, with time for each to be noticed.
type disk struct {
	t   *testing.T
	dir string
}

func (d disk) path(name string) string { return filepath.Join(d.dir, name) }

func (d disk) try(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// add appends to a file.
func (d disk) add(name, text string) {
	d.t.Helper()
	f, err := os.OpenFile(d.path(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	d.try(err)
	_, err = f.WriteString(text)
	d.try(errors.Join(err, f.Close()))
}

// write replaces what is in a file.
func (d disk) write(name, text string) {
	d.t.Helper()
	d.try(os.WriteFile(d.path(name), []byte(text), 0o600))
}

func (d disk) rename(from, to string) {
	d.t.Helper()
	d.try(os.Rename(d.path(from), d.path(to)))
}

func (d disk) remove(name string) {
	d.t.Helper()
	d.try(os.Remove(d.path(name)))
}

func (d disk) copy(from, to string) {
	d.t.Helper()
	text, err := os.ReadFile(d.path(from))
	d.try(err)
	d.write(to, string(text))
}

func (d disk) gzip(from, to string) {
	d.t.Helper()
	text, err := os.ReadFile(d.path(from))
	d.try(err)
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err = w.Write(text)
	d.try(errors.Join(err, w.Close()))
	d.write(to, packed.String())
}

// offBeat keeps changes apart from the looks of the follower, which come at multiples of 100 ms.
const offBeat = 7 * time.Millisecond

func wait() { time.Sleep(5*time.Second + offBeat) }

// read follows paths in a directory while it is changed, and returns what was read of each source as "NAME: TEXT", in the order in which they
// came, and the notes. Where nothing came for a moment, a text has a bar.
func read(t *testing.T, dir string, paths []string, change func()) (texts, notes []string) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var mu sync.Mutex
		f := follow.Follower{Note: func(format string, args ...any) {
			mu.Lock()
			defer mu.Unlock()
			notes = append(notes, strings.ReplaceAll(fmt.Sprintf(format, args...), dir+string(filepath.Separator), ""))
		}}
		sources := make(chan triage.Source)
		go func() {
			f.Run(ctx, paths, sources)
		}()
		var readers sync.WaitGroup
		readers.Go(func() {
			for s := range sources {
				name := strings.TrimPrefix(s.Name, dir+string(filepath.Separator)) + ":"
				if s.SkippedBytes > 0 {
					name += fmt.Sprintf(" after %d bytes and %d lines:", s.SkippedBytes, s.SkippedLines)
				}
				mu.Lock()
				i := len(texts)
				texts = append(texts, name+" ")
				mu.Unlock()
				in, err := open(s)
				if err != nil {
					t.Error(err)
					continue
				}
				readers.Go(func() {
					buffer := make([]byte, 100)
					for {
						n, err := 0, in.Wait()
						if err == nil {
							n, err = in.Read(buffer)
						}
						mu.Lock()
						if texts[i] += string(buffer[:n]); errors.Is(err, triage.ErrQuiet) {
							texts[i] += "|"
						} else if err != nil {
							if !errors.Is(err, io.EOF) {
								t.Error(err)
							}
							mu.Unlock()
							return
						}
						mu.Unlock()
					}
				})
			}
		})
		wait()
		change()
		wait()
		cancel()
		readers.Wait()
	})
	return texts, notes
}

// open opens a source. One that is not live has always something to read.
func open(s triage.Source) (triage.LiveReader, error) {
	if s.Live != nil {
		return s.Live()
	}
	in, err := s.Open()
	return whole{in}, err
}

type whole struct{ io.ReadCloser }

func (whole) Wait() error { return nil }

func TestFollow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		paths  []string // app.log if there are none
		change func(d disk)
		texts  []string
		notes  string
	}{
		{"a line is added", nil, func(d disk) { d.add("app.log", "two\n") }, []string{"app.log: one\n|two\n|"}, ""},
		{"a line is added in two halves", nil, func(d disk) { d.add("app.log", "tw"); wait(); d.add("app.log", "o\n") }, []string{"app.log: one\n|tw|o\n|"}, ""},
		{"the file is replaced", nil, func(d disk) { d.rename("app.log", "app.log.1"); d.add("app.log", "new\n") }, []string{"app.log: one\n|", "app.log: new\n|"},
			"app.log has been replaced; following the new file"},
		{"the file is replaced after a while", nil, func(d disk) { d.rename("app.log", "app.log.1"); wait(); d.add("app.log", "new\n") }, []string{"app.log: one\n|", "app.log: new\n|"},
			"app.log has been removed; waiting for a new file, app.log has been replaced; following the new file"},
		{"the old file is written to after it was replaced", nil, func(d disk) {
			d.add("app.log", "half ")
			d.rename("app.log", "app.log.1")
			d.add("app.log", "new\n")
			wait()
			d.add("app.log.1", "a line\n")
		}, []string{"app.log: one\n|half |a line\n|", "app.log: new\n|"}, "app.log has been replaced; following the new file"},
		{"the old file is left after a while", nil, func(d disk) {
			d.rename("app.log", "app.log.1")
			d.add("app.log", "new\n")
			time.Sleep(time.Minute + offBeat)
			d.add("app.log.1", "late\n")
		}, []string{"app.log: one\n|", "app.log: new\n|"}, "app.log has been replaced; following the new file"},
		{"the file is truncated", nil, func(d disk) { d.write("app.log", "n\n") }, []string{"app.log: one\n|", "app.log: n\n|"}, "app.log has been truncated; reading it from the beginning"},
		{"the file is truncated and grows beyond what it was at once", nil, func(d disk) { d.write("app.log", "new\nnew\nnew\n") }, []string{"app.log: one\n|", "app.log: new\nnew\nnew\n|"},
			"app.log has been truncated; reading it from the beginning"},
		{"the file is truncated to nothing", nil, func(d disk) { d.write("app.log", ""); wait(); d.add("app.log", "new\n") }, []string{"app.log: one\n|", "app.log: new\n|"},
			"app.log has been truncated; reading it from the beginning"},
		{"the file is deleted, and comes back", nil, func(d disk) { d.remove("app.log"); time.Sleep(time.Minute + offBeat); d.add("app.log", "new\n") }, []string{"app.log: one\n|", "app.log: new\n|"},
			"app.log has been removed; waiting for a new file, app.log has been replaced; following the new file"},
		{"the file comes back with more", nil, func(d disk) {
			d.rename("app.log", "away")
			time.Sleep(time.Minute + offBeat)
			d.add("away", "two\n")
			d.rename("away", "app.log")
		}, []string{"app.log: one\n|", "app.log: after 4 bytes and 1 lines: two\n|"}, "app.log has been removed; waiting for a new file"},
		{"a file that is missing at first", []string{"later.log"}, func(d disk) { d.add("later.log", "late\n") }, []string{"later.log: late\n|"},
			"later.log does not exist yet; waiting for it, later.log has appeared; following it"},
		{"several names for one file", []string{"app.log", "./app.log", "*.log"}, func(d disk) { d.add("app.log", "two\n") }, []string{"app.log: one\n|two\n|"}, ""},
		{"a directory", []string{"."}, func(d disk) {
			d.add("new.log", "late\n")
			d.try(os.Mkdir(d.path("sub"), 0o700))
			d.add("sub/deep.log", "deep\n")
		},
			[]string{"app.log: one\n|", "new.log: late\n|", "sub/deep.log: deep\n|"}, "new.log has appeared; following it, sub/deep.log has appeared; following it"},
		{"a pattern", []string{"*.log"}, func(d disk) { d.add("new.log", "late\n"); d.add("new.txt", "other\n") }, []string{"app.log: one\n|", "new.log: late\n|"}, "new.log has appeared; following it"},
		{"a pattern that nothing matches", []string{"*.txt"}, func(d disk) { d.add("new.txt", "late\n") }, []string{"new.txt: late\n|"}, "no file matches *.txt yet; waiting for one, new.txt has appeared; following it"},
		{"a link in a directory", []string{"."}, func(d disk) { d.try(os.Symlink(d.path("app.log"), d.path("link.log"))); d.add("app.log", "two\n") }, []string{"app.log: one\n|two\n|"}, ""},
		{"a directory in which a file is renamed", []string{"."}, func(d disk) {
			d.rename("app.log", "app.log.1")
			d.add("app.log", "new\n")
			time.Sleep(time.Minute + offBeat)
			d.add("app.log.1", "two\n")
			d.add("app.log", "newer\n")
			wait()
			d.rename("app.log.1", "app.log.2")
			d.rename("app.log", "app.log.1")
			d.add("app.log", "newest\n")
		}, []string{"app.log: one\n|two\n|", "app.log: new\n|newer\n|", "app.log: newest\n|"}, "app.log has been replaced; following the new file, app.log has been replaced; following the new file"},
		{"a directory in which a renamed file is compressed", []string{"."}, func(d disk) {
			d.rename("app.log", "app.log.1")
			d.add("app.log", "new\n")
			wait()
			d.gzip("app.log.1", "app.log.1.gz")
			d.remove("app.log.1")
			wait()
			d.rename("app.log.1.gz", "app.log.2.gz")
		}, []string{"app.log: one\n|", "app.log: new\n|"}, "app.log has been replaced; following the new file"},
		{"a directory in which a file is copied and truncated", []string{"."}, func(d disk) {
			d.copy("app.log", "app.log.1")
			d.add("app.log.1", "unread\n")
			d.write("app.log", "")
			wait()
			d.add("app.log", "new\n")
		}, []string{"app.log: one\n|", "app.log: new\n|", "app.log.1: after 4 bytes and 1 lines: unread\n|"}, "app.log has been truncated; reading it from the beginning"},
		{"a directory in which a file is copied slowly and truncated", []string{"."}, func(d disk) {
			d.write("app.log-20261129", "o")
			wait()
			d.add("app.log", "two\n")
			d.write("app.log-20261129", "one\ntwo\n")
			wait()
			d.write("app.log", "")
		}, []string{"app.log: one\n|two\n|", "app.log: "}, "app.log has been truncated; reading it from the beginning"},
		{"a directory in which a file is only copied", []string{"."}, func(d disk) { d.copy("app.log", "app-20261129.log"); wait(); d.add("app.log", "two\n") }, []string{"app.log: one\n|two\n|"}, ""},
		{"a directory with another file that begins alike", []string{"."}, func(d disk) { d.copy("app.log", "other.log") }, []string{"app.log: one\n|", "other.log: one\n|"}, "other.log has appeared; following it"},
		{"a directory with a file that only has the name of a copy", []string{"."}, func(d disk) { d.add("app.worker.log", ""); wait(); d.add("app.worker.log", "w\n") }, []string{"app.log: one\n|", "app.worker.log: w\n|"},
			"app.worker.log has appeared; following it"},
		{"a compressed file", []string{"app.log", "old.gz"}, func(d disk) { d.add("app.log", "two\n") }, []string{"app.log: one\n|two\n|", "old.gz: \x1f\x8b"},
			"old.gz is compressed or in UTF-16: it is read to its end, and not followed"},
		{"a compressed file that appears", []string{"."}, func(d disk) { d.add("b.log", "other\n"); wait(); d.gzip("b.log", "c.gz") }, []string{"app.log: one\n|", "old.gz: \x1f\x8b", "b.log: other\n|", "c.gz: \x1f\x8b"},
			"old.gz is compressed or in UTF-16: it is read to its end, and not followed, b.log has appeared; following it, c.gz is compressed or in UTF-16: it is read to its end, and not followed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := disk{t, t.TempDir()}
			d.write("app.log", "one\n")
			if strings.Contains(c.notes, "old.gz") {
				d.gzip("app.log", "old.gz")
			}
			if c.paths == nil {
				c.paths = []string{"app.log"}
			}
			for i, path := range c.paths {
				c.paths[i] = d.dir + string(filepath.Separator) + path
			}
			texts, notes := read(t, d.dir, c.paths, func() { c.change(d) })
			for i, text := range texts {
				if head, _, ok := strings.Cut(text, "\x1f\x8b"); ok {
					texts[i] = head + "\x1f\x8b"
				}
				texts[i] = strings.TrimPrefix(filepath.ToSlash(texts[i]), "./")
			}
			if got := strings.Join(notes, ", "); !slices.Equal(texts, c.texts) || strings.ReplaceAll(filepath.ToSlash(got), "./", "") != c.notes {
				t.Errorf("\ngot  %q\nwant %q\nnotes %s\nwant  %s", texts, c.texts, got, c.notes)
			}
		})
	}
}
