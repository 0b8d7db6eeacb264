//go:build linux

package hostile_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/hostile"
)

// TestTable holds that the table is large enough and that each case has a name of its own, a group and bounds.
func TestTable(t *testing.T) {
	t.Parallel()
	names, ci := map[string]bool{}, 0
	for _, c := range hostile.All() {
		name := c.Group + "/" + c.Name
		if names[name] {
			t.Errorf("two cases are called %s", name)
		}
		names[name] = true
		if c.Group == "" || c.Name == "" || c.Want.Time > 15*time.Second && !c.More || c.Want.MiB > 512 {
			t.Errorf("%s has no name or no bounds: %+v", name, c.Want)
		}
		if len(c.Args) > 0 && len(c.Want.Exit) == 0 {
			t.Errorf("%s expects no exit code", name)
		}
		if !c.More {
			ci++
		}
	}
	if ci < 400 {
		t.Errorf("CI has %d cases", ci)
	}
	t.Logf("%d cases, of which CI has %d", len(names), ci)
}

// TestForms holds that the search for a secret finds it in every form that is promised.
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
