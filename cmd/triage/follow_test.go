package triagecmd

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hex21/hex21/internal/triage"
)

// gather reads in the background until the context ends. It adds what it reads to text, and a mark where nothing came for a moment.
func gather(in io.Reader, text *strings.Builder) (done chan error) {
	done = make(chan error, 1)
	go func() {
		buffer := make([]byte, 100)
		for {
			n, err := in.Read(buffer)
			text.Write(buffer[:n])
			if errors.Is(err, triage.ErrQuiet) {
				text.WriteString("(quiet)")
			} else if errors.Is(err, triage.ErrReplaced) {
				text.WriteString("(new)")
			} else if err != nil {
				done <- err
				return
			}
		}
	}()
	return done
}

func TestFollow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		change func(t *testing.T, name string)
		want   string
	}{
		{"a line is added", func(t *testing.T, name string) { add(t, name, "two\n") }, "one\ntwo\n"},
		{"half a line is added, and the rest at once", func(t *testing.T, name string) { add(t, name, "tw"); time.Sleep(pause); add(t, name, "o\n") }, "one\ntwo\n"},
		{"the file is replaced", func(t *testing.T, name string) { rename(t, name); add(t, name, "new\n") }, "one\n(new)new\n"},
		{"the file is replaced after a while", func(t *testing.T, name string) { rename(t, name); time.Sleep(5 * pause); add(t, name, "new\n") }, "one\n(new)new\n"},
		{"the file is cut", func(t *testing.T, name string) { write(t, name, "n\n") }, "one\n(new)n\n"},
		{"the file is replaced within a line", func(t *testing.T, name string) {
			add(t, name, "half")
			time.Sleep(2 * pause)
			rename(t, name)
			add(t, name, "new\n")
		}, "one\nhalf(new)new\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			name := filepath.Join(t.TempDir(), "app.log")
			write(t, name, "one\n")
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				var text strings.Builder
				done := gather(newQuieted(ctx, &growing{ctx: ctx, name: name}), &text)
				time.Sleep(time.Minute)
				c.change(t, name)
				time.Sleep(time.Minute)
				cancel()
				err, got := <-done, text.String()
				if !errors.Is(err, io.EOF) || !strings.HasPrefix(got, "one\n(quiet)") || !strings.HasSuffix(got, "\n(quiet)") ||
					strings.ReplaceAll(got, "(quiet)", "") != c.want {
					t.Errorf("got %q and %v, want %q", got, err, c.want)
				}
			})
		})
	}
}

func TestFollowWaitsForAFile(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "app.log")
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var text strings.Builder
		done := gather(newQuieted(ctx, &growing{ctx: ctx, name: name}), &text)
		time.Sleep(time.Minute)
		write(t, name, "one\n")
		time.Sleep(time.Minute)
		cancel()
		if err := <-done; !errors.Is(err, io.EOF) || text.String() != "one\n(quiet)" {
			t.Errorf("got %q and %v", text.String(), err)
		}
	})
	in := &growing{ctx: t.Context(), name: filepath.Join(name, "below-a-file")}
	write(t, name, "")
	if _, err := in.Read(make([]byte, 10)); err == nil || errors.Is(err, io.EOF) {
		t.Errorf("a file that cannot be opened: %v", err)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func add(t *testing.T, name, text string) {
	t.Helper()
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(text); err != nil {
		t.Fatal(err)
	}
}

func rename(t *testing.T, name string) {
	t.Helper()
	if err := os.Rename(name, name+".1"); err != nil {
		t.Fatal(err)
	}
}
