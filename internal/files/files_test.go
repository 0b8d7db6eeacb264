package files_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/hex21/hex21/internal/files"
)

func TestRead(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	if err := os.WriteFile(path, []byte("12345"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := files.Read(t.Context(), path, 5, 0); err != nil || string(text) != "12345" {
		t.Errorf("a file that just fits: %q, %v", text, err)
	}
	var size *files.SizeError
	if _, err := files.Read(t.Context(), path, 4, 0); !errors.As(err, &size) || size.Most != 4 {
		t.Errorf("a file that is too large: %v", err)
	}
	if _, err := files.Read(t.Context(), filepath.Join(dir, "missing"), 4, 0); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that does not exist: %v", err)
	}
	if _, err := files.Read(t.Context(), dir, 4, 0); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a directory: %v", err)
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.Symlink("file", link); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"one", "two"} {
		if err := files.Write(t.Context(), link, []byte(text), 0); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("the file holds %q, %v", got, err)
		}
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 2 {
		t.Errorf("what was left behind: %v, %v", left, err)
	}
	if err := files.Write(t.Context(), dir, nil, 0); err == nil {
		t.Error("a directory was written to")
	}
}
