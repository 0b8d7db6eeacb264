//go:build hostile && linux

package hostile_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/hostile"
)

var (
	all     = flag.Bool("all", false, "run the cases of make hostile as well")
	figures = flag.String("figures", "", "write the figures of every case to this file")
)

// outcome is what a case came to, for that file.
func outcome(r hostile.Report) string {
	if len(r.Findings) > 0 && r.Exit >= 4 && r.Exit <= 9 { // what decided; the findings of a success come and go
		return fmt.Sprintf("%d %s", r.Exit, r.Findings[0])
	}
	return fmt.Sprint(r.Exit)
}

// built builds the programs once.
var built = sync.OnceValues(func() (hostile.Programs, error) {
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return hostile.Programs{}, err
	}
	p := hostile.Programs{Hex21: filepath.Join(dir, "hex21"), Meter: filepath.Join(dir, "meter")}
	for out, pkg := range map[string]string{p.Hex21: "../..", p.Meter: "./meter"} {
		build := exec.Command("go", "build", "-o", out, pkg)
		build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released; the system's loader needs an open file more
		if text, err := build.CombinedOutput(); err != nil {
			return p, fmt.Errorf("%w: %s", err, text)
		}
	}
	return p, nil
})

func programs(t *testing.T) hostile.Programs {
	t.Helper()
	p, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestMain(m *testing.M) {
	code := m.Run()
	if p, err := built(); err == nil {
		os.RemoveAll(filepath.Dir(p.Hex21))
	}
	os.Exit(code)
}

// TestCases runs the table, while the mock under load waits for its limits.
func TestCases(t *testing.T) {
	t.Parallel()
	p := programs(t)
	var mu sync.Mutex
	var lines []string
	reviewed := outcomes(t)
	began := time.Now()
	count := map[string]int{}
	var slow []hostile.Case
	check := func(t *testing.T, c hostile.Case, alone bool) {
		report := c.Run(p, t.TempDir())
		mu.Lock()
		defer mu.Unlock()
		name, got := fmt.Sprintf("%q", c.Group+"/"+c.Name), outcome(report)
		want, ok := reviewed[name]
		if differs := ok && want != got; (differs || len(report.Wrong) > 0) && report.Slow && !report.Leaked && !alone {
			slow = append(slow, c)
			return
		}
		for _, wrong := range report.Wrong {
			t.Error(wrong)
		}
		switch {
		case *golden.Update && (ok || len(c.Want.Exit) == 0):
			reviewed[name] = got
		case ok && want != got:
			t.Errorf("it ended with %s, not with %s, as it is in %s", got, want, outcomesFile)
		}
		lines = append(lines, fmt.Sprintf("%s\t%s\texit %d\t%d ms\tCPU %d ms\t%d MiB\t%s", c.Group, c.Name, report.Exit, report.Took.Milliseconds(), report.CPU.Milliseconds(), report.MiB, strings.Join(report.Findings, " ")))
	}
	t.Run("all", func(t *testing.T) {
		for _, c := range hostile.All() {
			if c.More && !*all {
				continue
			}
			count[c.Group]++
			t.Run(c.Group+"/"+c.Name, func(t *testing.T) {
				t.Parallel()
				check(t, c, false)
			})
		}
	})
	for _, c := range slow { // what is wrong and slow among other cases is repeated alone: the bounds are promises of the program, not of the machine
		t.Run("alone/"+c.Group+"/"+c.Name, func(t *testing.T) { check(t, c, true) })
	}
	t.Logf("%d cases were repeated alone", len(slow))
	total := 0
	for _, n := range count {
		total += n
	}
	t.Logf("%d cases in %s: %v", total, time.Since(began).Round(time.Second), count)
	if *golden.Update {
		var text strings.Builder
		for _, name := range slices.Sorted(maps.Keys(reviewed)) {
			fmt.Fprintf(&text, "%s\t%s\n", name, reviewed[name])
		}
		if err := os.WriteFile(outcomesFile, []byte(text.String()), 0o600); err != nil {
			t.Error(err)
		}
	}
	if *figures != "" {
		if err := os.WriteFile(*figures, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Error(err)
		}
	}
}
