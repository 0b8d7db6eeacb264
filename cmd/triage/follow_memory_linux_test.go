//go:build !race

package triagecmd_test

import (
	"fmt"
	"os"
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
