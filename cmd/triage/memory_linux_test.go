//go:build !race

package triagecmd_test

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A thousand files are followed in little memory, also when something is added to all of them at once. The race detector takes more.
func TestFollowManyFiles(t *testing.T) {
	t.Parallel()
	const files, most = 1000, 64 << 10
	dir := t.TempDir()
	add := func() {
		for i := range files {
			appendTo(t, filepath.Join(dir, fmt.Sprintf("%d.log", i)), strings.Repeat("2026-11-28T04:15:54Z INFO all is well\n", 100)+"2026-11-28T04:15:54Z ERROR failed: GONE\n")
		}
	}
	add()
	f := startFollowing(t, dir, nil, ".")
	f.waitFor(files)
	add()
	f.waitFor(2 * files)
	if got := maxMemory(t, f.command.Process.Pid); got > most {
		t.Errorf("%d KiB of memory for %d files", got, files)
	}
	if out, code, _ := f.end(); !strings.Contains(out, "2,000 errors with 1 code\nin 202,000 lines") || code != "4" {
		t.Errorf("exit %s\n%s", code, out[max(0, len(out)-1000):])
	}
}

// Partial results with many samples are merged, and the result is written, in little memory.
func TestMergeOfALargeResult(t *testing.T) {
	t.Parallel()
	const codes, samples, most = 300, 100, 48 << 10
	command := exec.Command("hex21", "triage", "--merge", "-", "--partial", "--samples", "100")
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	quoted, separator := strings.Repeat("failed: GONE ", 150), ""
	fmt.Fprint(in, `{"schema":"hex21.triage-partial/v1","series":{"width_seconds":1},"limited":{"width_seconds":1},"codes":{`)
	for code := range codes {
		fmt.Fprintf(in, `%s"CODE_%c%c":{"count":%d,"samples":[{"file":"x"}`, separator, 'A'+code/26, 'A'+code%26, 1000-code)
		for line := range samples {
			fmt.Fprintf(in, `,{"file":"app.log","line":%d,"text":"%s"}`, line, quoted)
		}
		fmt.Fprint(in, "]}")
		separator = ","
	}
	fmt.Fprint(in, "}}")
	in.Close()
	merged := bufio.NewReader(out)
	_, _ = merged.Peek(1) // the rest is being written
	if got := maxMemory(t, command.Process.Pid); got > most {
		t.Errorf("%d KiB of memory", got)
	}
	text, err := io.ReadAll(merged)
	if n := strings.Count(string(text), `"line":`); err != nil || n != 6*codes { // there are too many codes for all samples
		t.Errorf("%d samples, %v", n, err)
	}
	if err := command.Wait(); err != nil {
		t.Error(err)
	}
}

// maxMemory returns the most memory that a process has had so far, in KiB.
func maxMemory(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	got, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return got
}
