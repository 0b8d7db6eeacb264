//go:build unix

package triagecmd

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A log that a pipe without a writer replaces does not keep the command from ending.
func TestFollowEndsAtAPipe(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "app.log")
	write(t, name, "one\n")
	ctx, cancel := context.WithCancel(t.Context())
	var text strings.Builder
	done := gather(&growing{ctx: ctx, name: name}, &text)
	time.Sleep(pause)
	if err := errors.Join(os.Remove(name), syscall.Mkfifo(name, 0o600)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * pause)
	cancel()
	select {
	case err := <-done:
		if !errors.Is(err, io.EOF) || text.String() != "one\n" {
			t.Errorf("got %q and %v", text.String(), err)
		}
	case <-time.After(5 * time.Second):
		t.Error("it still waits for the pipe")
	}
}
