//go:build linux

package hostile_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/hostile"
)

// outcomesFile holds what each case came to when it was last read by someone: the exit code and the first finding, which decides. Cases
// that may end in more than one way, since the machine decides which of two things comes first, are left out.
const outcomesFile = "testdata/outcomes.tsv"

// outcomes reads them: the name of a case, and what it came to.
func outcomes(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(outcomesFile)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if name, outcome, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			all[name] = outcome
		}
	}
	return all
}

// TestTable checks that the table is large enough, that each case has a unique name, a group and bounds, and that each outcome is one
// of a case.
func TestTable(t *testing.T) {
	t.Parallel()
	names, ci, reviewed := map[string]bool{}, 0, outcomes(t)
	for _, c := range hostile.All() {
		name := c.Group + "/" + c.Name
		if names[name] {
			t.Errorf("two cases are called %s", name)
		}
		names[name] = true
		if c.Group == "" || c.Name == "" || c.Want.Time > 15*time.Second && !c.More || c.Want.MiB > 512 {
			t.Errorf("%s has no name or no bounds: %+v", name, c.Want)
		}
		if reviewed[strconv.Quote(name)] == "" && len(c.Want.Exit) == 0 {
			t.Errorf("%s has neither a reviewed outcome nor exit codes", name)
		}
		if !c.More {
			ci++
		}
	}
	for quoted := range reviewed {
		if name, err := strconv.Unquote(quoted); err != nil || !names[name] {
			t.Errorf("%s has an outcome of %s, which is not a case", outcomesFile, quoted)
		}
	}
	if ci < 400 {
		t.Errorf("CI has %d cases", ci)
	}
	t.Logf("%d cases, of which CI has %d", len(names), ci)
}

// TestForms checks that the search for a secret finds it in every form that is promised.
func TestForms(t *testing.T) {
	t.Parallel()
	for _, form := range hostile.Forms(hostile.Key) {
		if hostile.Leaked("before "+form.Text+" behind", hostile.Key) == "" {
			t.Errorf("%s is not found: %s", form.Name, form.Text)
		}
	}
	for _, text := range []string{"hx_live_", "[redacted]", "hx_live_8f", "nothing at all"} {
		if piece := hostile.Leaked(text, hostile.Key); piece != "" {
			t.Errorf("%q is taken for the key in %q", piece, text)
		}
	}
}
