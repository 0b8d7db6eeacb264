package triagecmd_test

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// Each error is one line, also when the name of a file has several.
func TestOneErrorIsOneLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"a\nb.log"}, "hex21: error: a b.log: no such file or directory\nhex21: hint: check the file name\n"},
		{[]string{"a\nb.log", "c\r\nd.log"}, "hex21: error: a b.log: no such file or directory\nhex21: error: c d.log: no such file or directory\nhex21: hint: check the file name\n"},
		{[]string{"a\n*.log"}, "hex21: error: no file matches a *.log\nhex21: hint: list the files: ls -l .\n"},
		{[]string{"--merge", "a\nb.json"}, "hex21: error: open a b.json: no such file or directory\n"},
	} {
		var errs bytes.Buffer
		command := exec.Command("hex21", append([]string{"triage"}, c.args...)...)
		command.Dir, command.Stderr = t.TempDir(), &errs
		command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}
		code := scripttest.ExitCodeOf(command.Run())
		got := strings.ReplaceAll(errs.String(), "The system cannot find the file specified.", "no such file or directory")
		if code != "1" || !strings.HasPrefix(got, c.want) || strings.Count(got, "hex21: error: ") != strings.Count(c.want, "hex21: error: ") {
			t.Errorf("%q: exit %s\ngot  %q\nwant %q", c.args, code, got, c.want)
		}
	}
}
