//go:build unix

package authcmd_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestTypedKeyIsNotShown types a key into a terminal, or changes its mind. Neither the key nor a part of it is echoed, and
// afterwards the terminal echoes again.
func TestTypedKeyIsNotShown(t *testing.T) {
	t.Parallel()
	const key = "sk_live_Zq7Kx9Wv3Rt5Yp1Mn8BcD2fG"
	for name, c := range map[string]struct {
		typed, said string
		code        string
	}{
		"a key":            {key + "\r", "keychain   has ", "0"},
		"the end of input": {"\x04", "", "130"},
		"nothing":          {"\r", "hex21: error: no key was given", "2"},
		"Ctrl-C":           {key[:20] + "\x03", "", "130"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ours, theirs, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer ours.Close()
			defer theirs.Close()
			command := exec.Command("hex21", "auth", "login")
			command.Stdin, command.Stdout, command.Stderr = theirs, theirs, theirs
			command.Env = []string{
				"HEX21_BASE_URL=https://cms.example.org/api", "HEX21_CONFIG=" + scripttest.File(t, "config.yaml", ""),
				"KEYCHAIN=memory", "NO_COLOR=1", "PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(),
			}
			command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true} // so that Ctrl-C comes from it
			if err := command.Start(); err != nil {
				t.Fatal(err)
			}
			overdue := time.AfterFunc(time.Minute, func() { _ = command.Process.Kill() })
			defer overdue.Stop()
			screen := readUntil(t, ours, "(not shown): ")
			if _, err := io.WriteString(ours, c.typed); err != nil {
				t.Fatal(err)
			}
			code := scripttest.ExitCodeOf(command.Wait())
			// What is typed now is echoed by a terminal in good order, after all that the program wrote.
			if _, err := io.WriteString(ours, "echo-again"); err != nil {
				t.Fatal(err)
			}
			screen += readUntil(t, ours, "echo-again")
			if code != c.code || !strings.Contains(screen, c.said) {
				t.Errorf("exit %s, want %s:\n%s", code, c.code, screen)
			}
			scripttest.NoLeak(t, key, scripttest.Result{Stdout: screen})
		})
	}
}

// readUntil reads from a terminal up to a text, for at most a minute.
func readUntil(t *testing.T, from io.Reader, text string) string {
	t.Helper()
	parts := make(chan []byte, 1)
	go func() {
		defer close(parts)
		var seen []byte
		for buf := make([]byte, 256); !bytes.Contains(seen, []byte(text)); {
			n, err := from.Read(buf)
			seen = append(seen, buf[:n]...)
			parts <- bytes.Clone(seen)
			if err != nil {
				return
			}
		}
	}()
	var seen []byte
	for overdue := time.After(time.Minute); ; {
		select {
		case part, more := <-parts:
			if !more && !bytes.Contains(seen, []byte(text)) {
				t.Fatalf("no %q on the screen:\n%s", text, seen)
			}
			if !more {
				return string(seen)
			}
			seen = part
		case <-overdue:
			t.Fatalf("no %q on the screen:\n%s", text, seen)
		}
	}
}
