package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/redact"
)

// Limits of a key command, which may ask for a fingerprint or a password, and prints one line.
const (
	keyCommandTime = 30 * time.Second
	MaxKey         = 64 << 10
	maxComplaint   = 4 << 10
)

// byHand is the next step after a key command that returned no key. Its arguments are not shown, because they may be secrets, too.
const byHand = "run it by hand to see what it prints; hex21 config edit shows the whole command"

// keyFromCommand runs the program in key_from, without a shell, and returns its output. On a terminal it inherits stdin, so that it can ask
// for a password; otherwise it does not, because stdin may be the body of the call.
func (a *App) keyFromCommand(ctx context.Context, choice KeyChoice) (string, error) {
	timed, cancel := context.WithTimeout(ctx, keyCommandTime)
	defer cancel()
	command := exec.CommandContext(timed, choice.From.Command[0], choice.From.Command[1:]...)
	command.WaitDelay = time.Second // a child of it may hold the pipes open
	stdout, stderr := &limitedBuffer{most: MaxKey}, &tailBuffer{most: maxComplaint}
	command.Stdout, command.Stderr = stdout, stderr
	if a.Sys.StdinTerminal {
		command.Stdin = a.Sys.Stdin
	}
	err := command.Run()
	if errors.Is(err, exec.ErrWaitDelay) {
		err = nil // it succeeded and left a child running, such as an agent
	}
	name := fmt.Sprintf("%s: the command %s", choice.Who, choice.From.Command[0])
	key := strings.TrimSpace(stdout.kept.String())
	a.AddSecrets(key) // even of one that failed
	switch {
	case ctx.Err() != nil:
		return "", context.Canceled
	case stdout.full:
		return "", WithHint(Usagef("%s printed more than a key", name), byHand)
	case timed.Err() != nil:
		return "", WithHint(Usagef("%s did not return a key within %s", name, keyCommandTime), byHand)
	case err != nil:
		return "", WithHint(Usagef("%s failed: %w", name, lastStderrLine(err, string(stderr.kept))), byHand)
	case key == "":
		return "", WithHint(Usagef("%s printed nothing", name), byHand)
	case strings.ContainsAny(key, "\r\n"):
		return "", WithHint(Usagef("%s printed several lines instead of only the key", name), byHand)
	}
	return key, nil
}

// lastStderrLine returns the last line that a program wrote on stderr, or its exit status. The line may contain the key.
func lastStderrLine(err error, stderr string) error {
	lines := strings.Split(strings.TrimSpace(stderr), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if last == "" {
		return err
	}
	return fmt.Errorf("%w: %s", err, redact.Guess(last))
}

// limitedBuffer is a buffer that returns an error for more than its limit.
type limitedBuffer struct {
	kept bytes.Buffer // not embedded: its ReadFrom would take everything
	most int
	full bool
}

func (c *limitedBuffer) Write(p []byte) (int, error) {
	if room := c.most - c.kept.Len(); len(p) > room {
		c.full = true
		c.kept.Write(p[:room])
		return room, io.ErrShortWrite
	}
	return c.kept.Write(p)
}

// tailBuffer is a buffer that keeps only the end of what is written to it.
type tailBuffer struct {
	kept []byte
	most int
}

func (t *tailBuffer) Write(p []byte) (int, error) {
	t.kept = append(t.kept, p[max(0, len(p)-t.most):]...)
	t.kept = t.kept[max(0, len(t.kept)-t.most):]
	return len(p), nil
}
