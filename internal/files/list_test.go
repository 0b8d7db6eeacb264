package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// However little of a directory fits into memory, its files come once and in the order of their paths.
func TestWalk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i := range 300 { // of the length of the name, the directories come before, between and after the files
		for _, name := range []string{fmt.Sprintf("%04d.log", i*7919%300), fmt.Sprintf("%02d-a", i%100), fmt.Sprintf("%02d/%03d/app.log", i%100, i), fmt.Sprintf("%02d/%03d.log", i%100, i)} {
			path := filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	var want []string
	if err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if !d.IsDir() {
			want = append(want, path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	for _, room := range []int{300, 5000, 25_000, 1 << 20} {
		var got []string
		walk(dir, room, room, func(path string, _ Entry, err error) bool {
			got = append(got, path)
			return err == nil
		})
		if !slices.Equal(got, want) {
			t.Errorf("%d bytes: %d files, want %d", room, len(got), len(want))
		}
	}
	n := 0
	if Walk(dir, func(string, Entry, error) bool { n++; return n < 3 }) || n != 3 {
		t.Errorf("%d files after the end", n)
	}
}

// broken is a directory of which only some entries can be read.
type broken struct {
	fstest.MapFS
	left []string
}

func (b broken) Open(string) (fs.File, error) {
	f, err := b.MapFS.Open(".")
	return &brokenFile{f, b}, err
}

type brokenFile struct {
	fs.File
	broken
}

func (b *brokenFile) ReadDir(int) ([]fs.DirEntry, error) {
	if len(b.left) == 0 {
		return nil, fs.ErrPermission
	}
	info, err := fs.Stat(fstest.MapFS{b.left[0]: {}}, b.left[0])
	b.left = b.left[1:]
	return []fs.DirEntry{fs.FileInfoToDirEntry(info)}, err
}

// The entries before an error count, also when they need several parts.
func TestEntriesBeforeAnError(t *testing.T) {
	t.Parallel()
	for _, room := range []int{1, 300, listRoom} {
		for _, names := range [][]string{{"d", "b", "a", "c", "e"}, {"a"}, nil} {
			var got []string
			err := list(broken{left: names}, "", room, func(e Entry, _ int) bool {
				got = append(got, e.Name)
				return true
			})
			if want := slices.Sorted(slices.Values(names)); !slices.Equal(got, want) || !errors.Is(err, fs.ErrPermission) {
				t.Errorf("%d bytes: %q, %v, want %q", room, got, err, want)
			}
		}
	}
}

func TestGlob(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"a", "a-b", "b"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{"x.log", "y.log", "z"} {
			if err := os.WriteFile(filepath.Join(dir, name, file), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, pattern := range []string{"*", "a*/*.log", "?/x.log", "b/[xz]*", "c*", "[", "a/x*"} {
		pattern = filepath.Join(dir, pattern)
		want, _ := filepath.Glob(pattern)
		var got []string
		Glob(pattern, func(path string) bool {
			got = append(got, path)
			return true
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", pattern, got, want)
		}
	}
}

func TestIdentities(t *testing.T) {
	t.Parallel()
	known := Identities{}
	for device := range uint64(2) {
		for number := range uint64(1000) {
			if id := (Identity{device, number}); !known.Add(id) || known.Add(id) {
				t.Fatal(id)
			}
		}
	}
	if len(known) > 50 {
		t.Errorf("%d values for 2,000 files", len(known))
	}
}

// All names of a file have its identity, and other files have another one.
func TestIdentityOf(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one, other, link := filepath.Join(dir, "one"), filepath.Join(dir, "other"), filepath.Join(dir, "link")
	for _, name := range []string{one, other} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Link(one, link); err != nil {
		t.Fatal(err)
	}
	identity := func(name string) Identity {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		id, ok := IdentityOf(name, info)
		if !ok {
			t.Error(name, "has no identity")
		}
		return id
	}
	if identity(one) != identity(link) || identity(one) == identity(other) {
		t.Error(identity(one), identity(link), identity(other))
	}
}
