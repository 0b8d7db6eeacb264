// Package golden compares what tests got with files, and writes these files with -update. Only tests import it.
package golden

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Update is the flag that writes the files anew.
var Update = flag.Bool("update", false, "write what the tests got into the files that they compare it with")

// Check fails if a file does not hold got. With -update it writes the file first.
func Check(t testing.TB, file, got string) {
	t.Helper()
	if *Update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s is out of date; write it anew with: go test -run %s -update, in its package\n%s", file, t.Name(), diff)
	}
}
