//go:build unix

package files_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/files"
)

// TestPipe checks that the wait for a pipe without another end is no longer than the limit, or than the context lasts.
func TestPipe(t *testing.T) {
	t.Parallel()
	fifo := func(name string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var silent *files.TimeoutError
	if _, err := files.Read(t.Context(), fifo("silent"), 9, 20*time.Millisecond); !errors.As(err, &silent) || silent.What != "a pipe" {
		t.Errorf("reading: %v", err)
	}
	if err := files.Write(t.Context(), fifo("unread"), []byte("x"), 20*time.Millisecond); !errors.As(err, &silent) || silent.Wait != 20*time.Millisecond {
		t.Errorf("writing: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := files.Read(ctx, fifo("interrupted"), 9, time.Minute); !errors.Is(err, context.Canceled) {
		t.Errorf("reading until Ctrl-C: %v", err)
	}
}

func TestDeviceWithoutEnd(t *testing.T) {
	t.Parallel()
	var size *files.SizeError
	if _, err := files.Read(t.Context(), "/dev/zero", 1<<20, time.Minute); !errors.As(err, &size) {
		t.Errorf("/dev/zero: %v", err)
	}
	if text, err := files.Read(t.Context(), os.DevNull, 1<<20, time.Minute); err != nil || len(text) != 0 {
		t.Errorf("/dev/null: %q, %v", text, err)
	}
}
