package explaincmd_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/cmd/internal/cli"
)

// ran is a command that runs concurrently with the test.
type ran struct {
	in     *io.PipeWriter
	out    *bufio.Reader
	errors *safeBuffer
	code   chan int
}

// safeBuffer is a buffer that two goroutines may use.
type safeBuffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

// start runs hex21 with pipes as its streams.
func start(ctx context.Context, t *testing.T, args ...string) *ran {
	t.Helper()
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	r := &ran{in: inWrite, out: bufio.NewReader(outRead), errors: &safeBuffer{}, code: make(chan int, 1)}
	sys := &cli.System{
		Args: args, LookupEnv: func(string) (string, bool) { return "", false },
		Stdin: inRead, Stdout: outWrite, Stderr: r.errors, Now: time.Now, Environ: func() []string { return nil },
	}
	go func() {
		r.code <- cmd.Run(ctx, sys)
		outWrite.Close()
	}()
	t.Cleanup(func() { inWrite.Close(); outRead.Close() })
	return r
}

// line reads the next line of stdout.
func (r *ran) line(t *testing.T) string {
	t.Helper()
	text, err := r.out.ReadString('\n')
	if err != nil {
		t.Fatalf("after %q: %v", text, err)
	}
	return strings.TrimSuffix(text, "\n")
}

// Each line is out before the next one is written: a test that waited for more would hang here.
func TestStreamPassesLinesImmediately(t *testing.T) {
	t.Parallel()
	r := start(t.Context(), t, "explain", "-")
	for _, step := range []struct {
		in   string
		want []string
	}{
		{"starting\n", []string{"starting"}},
		{"call failed: connect ECONNREFUSED 127.0.0.1:1337\n", []string{"call failed: connect ECONNREFUSED 127.0.0.1:1337", "  → connection-refused: ", "    next: ", "    more: "}},
		{"call failed: connect ECONNREFUSED 127.0.0.1:1337\n", []string{"call failed: connect ECONNREFUSED 127.0.0.1:1337"}},
		{"half a line, ", nil},
		{"and its end with RATE_LIMIT\n", []string{"half a line, and its end with RATE_LIMIT", "  → RATE_LIMIT: ", "    next: ", "    more: "}},
	} {
		if _, err := io.WriteString(r.in, step.in); err != nil {
			t.Fatal(err)
		}
		for _, want := range step.want {
			if got := r.line(t); !strings.HasPrefix(got, want) {
				t.Errorf("after %q: got %q, want %q", step.in, got, want)
			}
		}
	}
	r.in.Close()
	if code := <-r.code; code != 0 {
		t.Errorf("the exit code is %d: %s", code, r.errors)
	}
	if sum := r.errors.String(); !strings.Contains(sum, "found connection-refused 2×, RATE_LIMIT 1×") {
		t.Errorf("the summary is %q", sum)
	}
}

// Secrets are hidden wherever a line is split on arrival, and lines without secrets keep all their bytes.
func TestStreamHidesSecrets(t *testing.T) {
	t.Parallel()
	r := start(t.Context(), t, "explain", "-")
	go func() {
		for _, part := range []string{"\x1b[31mstart\x1b[0m\n", "ERROR failed: RATE_LIMIT pass", "word=s3cr", "3tX user=s3cr3t@example.org\n\x1b[1mapi_", "key\x1b[0m=s3cr3tY\n",
			strings.Repeat("long ", 300_000), "token=s3cr3tZ\nlast cookie: s3cr", "3tA"} {
			io.WriteString(r.in, part)
		}
		r.in.Close()
	}()
	got, err := io.ReadAll(r.out)
	if err != nil || strings.Contains(string(got), "s3cr3t") || !strings.HasPrefix(string(got), "\x1b[31mstart\x1b[0m\nERROR failed: RATE_LIMIT password=[redacted] [redacted]@example.org\n") ||
		strings.Count(string(got), "long ") != 300_000 || !strings.HasSuffix(string(got), "token=[redacted]\nlast cookie: [redacted]") {
		t.Errorf("%.200q, and %d bytes: %v", got, len(got), err)
	}
}

// Output is equal to the input, byte by byte, for any input without secrets.
func TestStreamPassesBytesUnchanged(t *testing.T) {
	t.Parallel()
	text := "a\x1b[31mred\x1b[0m\x00\xff\xfe\r\n" + strings.Repeat("long ", 100_000) + "\n\n\nlast line without an end"
	want := text
	r := start(t.Context(), t, "explain", "-")
	go func() {
		for len(text) > 0 { // in pieces that end anywhere
			n := min(len(text), 7001)
			io.WriteString(r.in, text[:n])
			text = text[n:]
		}
		r.in.Close()
	}()
	got, err := io.ReadAll(r.out)
	if err != nil || string(got) != want {
		t.Errorf("%d bytes came out of %d: %v", len(got), len(want), err)
	}
	if code := <-r.code; code != cli.ExitNotFound {
		t.Errorf("the exit code is %d", code)
	}
}

// A stream that is ended by Ctrl-C reports what it found.
func TestInterruptedStreamPrintsSummary(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	r := start(ctx, t, "explain", "-")
	io.WriteString(r.in, "one\nError: connect ECONNREFUSED 127.0.0.1:1337\n")
	for range 5 {
		r.line(t)
	}
	cancel()
	if code := <-r.code; code != cli.ExitInterrupted {
		t.Errorf("the exit code is %d", code)
	}
	if sum := r.errors.String(); !strings.Contains(sum, "found connection-refused 1×; more: hex21 explain connection-refused") {
		t.Errorf("the summary is %q", sum)
	}
}
