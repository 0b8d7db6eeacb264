package triagecmd_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// A partial result may be compressed for its way from one machine to another.
func TestMergeReadsCompressedResults(t *testing.T) {
	t.Parallel()
	run := func(args ...string) []byte {
		t.Helper()
		command := exec.Command("hex21", append([]string{"triage", "--exit-zero"}, args...)...)
		command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}
		out, err := command.Output()
		if err != nil {
			t.Fatal(args, err)
		}
		return out
	}
	log := scripttest.File(t, "a.log", `2026-11-28T04:15:54Z ERROR {"error":{"code":"RATE_LIMIT","message":"Rate limit exceeded"}}`+"\n")
	part := run("--partial", log)
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(part)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	plain := scripttest.File(t, "part.json", string(part))
	compressed := filepath.Join(t.TempDir(), "part.json.gz")
	if err := os.WriteFile(compressed, packed.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	const counts = `.codes[] | "\(.code) \(.count)"`
	if got := run("--merge", plain, compressed, "--jq", counts); string(got) != "RATE_LIMIT 2\n" {
		t.Errorf("%q", got)
	}
}
