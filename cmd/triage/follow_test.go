//go:build unix

package triagecmd_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/scripttest"
)

// followed is a run of hex21 triage --follow.
type followed struct {
	t       *testing.T
	command *exec.Cmd
	stdout  output
	stderr  output
}

// output is what a program prints, which may be read while it runs.
type output struct {
	mu   sync.Mutex
	text []byte
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.text = append(o.text, p...)
	return len(p), nil
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return string(o.text)
}

// startFollowing follows what args name in a directory.
func startFollowing(t *testing.T, dir string, in io.Reader, args ...string) *followed {
	t.Helper()
	f := &followed{t: t, command: exec.Command("hex21", append([]string{"triage", "--follow"}, args...)...)}
	f.command.Dir, f.command.Stdin, f.command.Stdout, f.command.Stderr = dir, in, &f.stdout, &f.stderr
	f.command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}
	f.command.WaitDelay = time.Second
	if err := f.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.command.Process.Kill() })
	return f
}

// waitFor waits until n lines with errors are printed.
func (f *followed) waitFor(n int) {
	f.t.Helper()
	for until := time.Now().Add(30 * time.Second); strings.Count(f.stdout.String(), "failed: ") < n; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			f.t.Fatalf("fewer than %d lines: %s%s", n, f.stdout.String(), f.stderr.String())
		}
	}
}

// end presses Ctrl-C, and returns what was printed, the exit code and the time to the end.
func (f *followed) end() (out, code string, took time.Duration) {
	f.t.Helper()
	begun := time.Now()
	if err := f.command.Process.Signal(os.Interrupt); err != nil {
		f.t.Fatal(err)
	}
	code = scripttest.ExitCodeOf(f.command.Wait())
	return f.stdout.String(), code, time.Since(begun)
}

func appendTo(t *testing.T, name, text string) {
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

// A log to which a program writes all the time is rotated several times, in the way of logrotate's default and, in a directory, with copytruncate.
// All lines count once.
func TestFollowOverRotations(t *testing.T) {
	t.Parallel()
	for _, way := range []struct {
		name, path string
		rotate     func(log string) error
	}{
		{"renamed", "app.log", func(log string) error { return os.Rename(log, log+".1") }},
		{"renamed in a directory", ".", func(log string) error { _ = os.Rename(log+".1", log+".2"); return os.Rename(log, log+".1") }},
		{"copied and truncated in a directory", ".", func(log string) error {
			text, err := os.ReadFile(log)
			if err == nil {
				err = os.WriteFile(log+"-"+fmt.Sprint(len(text)), text, 0o600)
			}
			if err == nil {
				err = os.Truncate(log, 0)
			}
			return err
		}},
	} {
		t.Run(way.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			log := filepath.Join(dir, "app.log")
			f := startFollowing(t, dir, nil, way.path, "--samples", "0")
			n := 0
			for rotation := range 4 {
				for range 40 {
					n++
					appendTo(t, log, fmt.Sprintf("2026-11-28T04:15:54.%03dZ ERROR failed: GONE, line %d\n", n, n))
					time.Sleep(10 * time.Millisecond)
				}
				if rotation < 3 {
					if err := way.rotate(log); err != nil {
						t.Fatal(err)
					}
					time.Sleep(500 * time.Millisecond) // until the new file is found
				}
			}
			f.waitFor(n)
			out, code, _ := f.end()
			for i := 1; i <= n; i++ {
				if got := strings.Count(out, fmt.Sprintf("line %d\n", i)); got != 1 {
					t.Errorf("line %d is printed %d times", i, got)
				}
			}
			if !strings.Contains(out, fmt.Sprintf("%d errors with 1 code", n)) || code != "4" {
				t.Errorf("exit %s\n%s%s", code, out[max(0, len(out)-1000):], f.stderr.String())
			}
		})
	}
}

// Ctrl-C ends the command within a second, whatever it reads: with the result and its exit code, and with the line that has no end yet.
func TestFollowEndsWithTheResult(t *testing.T) {
	t.Parallel()
	const failure = "2026-11-28T04:15:54Z ERROR failed: "
	endless, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	silent, open, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { open.Close() })
	go func() {
		for err == nil {
			_, err = writer.WriteString(failure + "GONE\n")
		}
	}()
	for _, c := range []struct {
		name, path string
		in         io.Reader
		prepare    func(t *testing.T, name string)
		lines      int
		code       string
		holds      string
	}{
		{"a file", "app.log", nil, func(t *testing.T, name string) { appendTo(t, name, failure+"GONE\n"+failure+"INTERNAL_ERROR") }, 1, "5", "2 errors with 2 codes"},
		{"a large file", "app.log", nil, func(t *testing.T, name string) {
			appendTo(t, name, strings.Repeat(failure+"GONE\n"+strings.Repeat("2026-11-28T04:15:54Z INFO all is well\n", 20), 200_000))
		}, 1, "4", "GONE"},
		{"a pipe of which nothing comes", "pipe", nil, func(t *testing.T, name string) {
			if err := syscall.Mkfifo(name, 0o600); err != nil {
				t.Fatal(err)
			}
			w, err := os.OpenFile(name, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { w.Close() })
			if _, err := w.WriteString(failure + "GONE\n"); err != nil {
				t.Fatal(err)
			}
		}, 1, "4", "1 error with 1 code"},
		{"a missing file, and stdin", "-", endless, func(*testing.T, string) {}, 1, "4", "GONE"},
		{"stdin of which nothing comes", "-", silent, func(t *testing.T, _ string) {
			if _, err := open.WriteString(failure + "GONE\n"); err != nil {
				t.Fatal(err)
			}
		}, 1, "4", "1 error with 1 code"},
		{"a file without errors", "app.log", nil, func(t *testing.T, name string) { appendTo(t, name, "2026-11-28T04:15:54Z INFO all is well\n") }, 0, "0", "in 1 line "},
	} {
		t.Run(c.name, func(t *testing.T) { // one after the other, since each has a second to end
			var problem string
			for range 3 { // a busy machine may need more than that second
				dir := t.TempDir()
				c.prepare(t, filepath.Join(dir, c.path))
				f := startFollowing(t, dir, c.in, c.path, "missing.log")
				for !strings.Contains(f.stderr.String(), "missing.log does not exist yet") {
					time.Sleep(10 * time.Millisecond)
				}
				f.waitFor(c.lines)
				out, code, took := f.end()
				if code == c.code && strings.Contains(out, c.holds) && took <= 2*time.Second {
					return
				}
				problem = fmt.Sprintf("exit %s after %v\n%s%s", code, took, out[max(0, len(out)-1000):], f.stderr.String())
			}
			t.Error(problem)
		})
	}
}

// A compressed file is read to its end while others are followed, which is noted; the name of a file heads its lines, and a document has its own stream.
func TestFollowReadsCompressedFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = io.WriteString(w, "2026-11-28T04:15:54Z ERROR failed: CONFLICT\n")
	_ = w.Close()
	appendTo(t, filepath.Join(dir, "old.gz"), packed.String())
	f := startFollowing(t, dir, nil, "old.gz", "app.log")
	f.waitFor(1)
	appendTo(t, filepath.Join(dir, "app.log"), "2026-11-28T04:15:55Z ERROR failed: GONE\n")
	f.waitFor(2)
	out, code, _ := f.end()
	want := "==> old.gz <==\n2026-11-28T04:15:54Z ERROR failed: CONFLICT\n\n==> app.log <==\n2026-11-28T04:15:55Z ERROR failed: GONE\n\n2 errors with 2 codes\nin 2 lines (84 B) of 2 files"
	if !strings.HasPrefix(out, want) || code != "4" || !strings.Contains(f.stderr.String(), "old.gz is compressed") {
		t.Errorf("exit %s\n%s%s", code, out, f.stderr.String())
	}
}

// Hard links and symbolic links to a file are one file, as without -f.
func TestFollowCountsAFileOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	name := filepath.Join(dir, "app.log")
	appendTo(t, name, "2026-11-28T04:15:55Z ERROR failed: GONE\n")
	for link, create := range map[string]func(string, string) error{"hard.log": os.Link, "soft.log": os.Symlink} {
		if err := create(name, filepath.Join(dir, link)); err != nil {
			t.Skip(err) // Windows without the right
		}
	}
	appendTo(t, filepath.Join(dir, "other.log"), "2026-11-28T04:15:55Z ERROR failed: GONE\n")
	f := startFollowing(t, dir, nil, "app.log", "hard.log", "soft.log", "other.log")
	f.waitFor(2)
	appendTo(t, name, "2026-11-28T04:15:56Z ERROR failed: GONE\n")
	f.waitFor(3)
	out, code, _ := f.end()
	if !strings.Contains(out, "of 2 files") || code != "4" {
		t.Errorf("exit %s\n%s%s", code, out, f.stderr.String())
	}
}
