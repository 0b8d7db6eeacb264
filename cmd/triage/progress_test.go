//go:build unix

package triagecmd_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/hex21/hex21/internal/scripttest"
)

// On a terminal, a long run shows how far it is, how fast it reads and how long it will take, and removes the line at the end. In a pipe it
// shows nothing of it.
func TestProgress(t *testing.T) {
	t.Parallel()
	var member bytes.Buffer // a thousandth of its text, so that the file is small and takes long
	packed := gzip.NewWriter(&member)
	for range 20000 {
		_, _ = io.WriteString(packed, "2026-11-28T04:15:54.123Z INFO all is well, as it was before\n")
	}
	if err := packed.Close(); err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(t.TempDir(), "log.gz")
	if err := os.WriteFile(log, bytes.Repeat(member.Bytes(), 5000), 0o600); err != nil {
		t.Fatal(err)
	}
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer ours.Close()
	if err := pty.Setsize(ours, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	command := exec.Command("hex21", "triage", log)
	command.Stdin, command.Stdout, command.Stderr = theirs, &out, theirs
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "TERM=xterm", "NO_COLOR=1"}
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true} // so that Ctrl-C comes from it
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	overdue := time.AfterFunc(time.Minute, func() { _ = command.Process.Kill() })
	defer overdue.Stop()
	bar := regexp.MustCompile(`[█░]{20} +\d+ %, [\d.]+ [KMG]iB/s, \d+ [smh]\S* ?\S* ?left`)
	var screen []byte
	for buffer := make([]byte, 1024); !bar.Match(screen); {
		n, err := ours.Read(buffer)
		screen = append(screen, buffer[:n]...)
		if err != nil {
			t.Fatalf("no bar before the end: %q", screen)
		}
	}
	if _, err := io.WriteString(ours, "\x03"); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(ours) // it fails when the program has ended
	code := scripttest.ExitCodeOf(command.Wait())
	if code != "130" || out.Len() > 0 {
		t.Errorf("exit %s, and %q", code, out.String())
	}
	if i := bytes.LastIndex(rest, []byte("\r\x1b[K")); i < 0 || bytes.ContainsAny(rest[i:], "█░") {
		t.Errorf("the bar is still there: %q", rest)
	}
}
