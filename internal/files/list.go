package files

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hex21/hex21/internal/order"
)

// Entry is what a directory says of one of its files.
type Entry struct {
	Name string
	Type fs.FileMode
	key  string // by which it is sorted
}

const (
	listRoom    = 8 << 20  // bytes for the entries of a directory and of those above it
	leastRoom   = 64 << 10 // of which each directory has at least this
	entryMemory = 72       // bytes of an entry, without its name
)

// Walk calls visit for every file below a directory, in the order of their paths, until it returns false. Links are not followed. A directory
// may have millions of files: it is read again for every part that fits into memory. What cannot be read is visited with the error, and a
// directory that is deleted meanwhile is skipped.
func Walk(dir string, visit func(path string, e Entry, err error) bool) bool {
	return walk(dir, listRoom, leastRoom, visit)
}

func walk(dir string, room, least int, visit func(path string, e Entry, err error) bool) bool {
	going := true
	err := list(os.DirFS(dir), "", room, func(e Entry, left int) bool {
		if path := filepath.Join(dir, e.Name); e.Type.IsDir() {
			going = walk(path, max(left, least), least, visit)
		} else {
			going = visit(path, e, nil)
		}
		return going
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return visit(dir, Entry{}, err)
	}
	return going
}

// Glob calls visit for the names that match a pattern, in the order of [filepath.Glob], until it returns false.
func Glob(pattern string, visit func(path string) bool) {
	dir, last := filepath.Split(filepath.Clean(pattern))
	dirs := []string{filepath.Clean(dir)}
	if strings.ContainsAny(dir, "*?[") {
		dirs, _ = filepath.Glob(dirs[0])
	}
	for going, i := true, 0; going && i < len(dirs); i++ {
		_ = list(os.DirFS(dirs[i]), last, listRoom, func(e Entry, _ int) bool { // Glob does not return errors of reading either
			going = visit(filepath.Join(dirs[i], e.Name))
			return going
		})
	}
}

// list calls visit for the entries of a directory, or those that match a pattern, and with how much memory they leave. Without a pattern, the
// name of a directory ends with a separator for the order, so that the paths of all files are in order.
func list(dir fs.FS, pattern string, room int, visit func(e Entry, left int) bool) error {
	for p := (part{pattern: pattern, room: room}); ; {
		err := p.read(dir)
		for _, e := range p.entries {
			if !visit(e, room-p.size) {
				return nil
			}
		}
		if !p.more {
			return err
		}
		p.after = p.entries[len(p.entries)-1].key
	}
}

// part holds those entries of a directory that come next.
type part struct {
	pattern string
	room    int
	after   string // the key of the last entry of the part before
	entries []Entry
	size    int
	more    bool // there are others
}

// read reads the entries of a directory. With an error, it holds those that could be read before.
func (p *part) read(dir fs.FS) error {
	p.entries, p.size, p.more = p.entries[:0], 0, false
	f, err := dir.Open(".")
	if err != nil {
		return err
	}
	defer f.Close()
	defer p.sort()
	before := ""
	for {
		some, err := f.(fs.ReadDirFile).ReadDir(1024)
		for _, d := range some {
			e := Entry{Name: d.Name(), Type: d.Type(), key: d.Name()}
			if matches, _ := filepath.Match(p.pattern, e.Name); p.pattern != "" && !matches {
				continue
			}
			if p.pattern == "" && d.IsDir() {
				e.key += string(filepath.Separator)
			}
			if e.key <= p.after || p.more && e.key >= before {
				continue
			}
			p.entries, p.size = append(p.entries, e), p.size+entryMemory+len(e.Name)
			if p.size > p.room && len(p.entries) > 1 {
				before = p.cut()
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (p *part) sort() {
	order.Stable(p.entries, func(a, b Entry) int { return cmp.Compare(a.key, b.key) })
}

// cut leaves the last quarter for a later part and returns the key of its first entry.
func (p *part) cut() string {
	p.sort()
	n := 0
	for p.size = 0; n == 0 || p.size < p.room/4*3; n++ {
		p.size += entryMemory + len(p.entries[n].Name)
	}
	key := p.entries[n].key
	clear(p.entries[n:])
	p.entries, p.more = p.entries[:n], true
	return key
}
