package render_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/render"
)

// TestCheckTableFits has the table of groups on screens of any width: no line of it is wider, and each group has its numbers.
func TestCheckTableFits(t *testing.T) {
	t.Parallel()
	report := &check.Report{BaseURL: "https://a.test/api", Totals: check.Totals{Kept: 10, Broken: 1}}
	for range 10 {
		report.Results = append(report.Results, check.Result{ID: "credentials-key", Group: check.GroupCredentials, Status: check.Kept})
	}
	report.Results = append(report.Results, check.Result{ID: "own", Group: "our-own-endpoints", Status: check.Broken, Fails: true})
	escapes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for width, row := range map[int]string{
		80: "credentials             10        0        0        0",
		50: "credentials         10      0        0       0",
		46: "credentials         10      0        0       0",
		40: "credentials\n    10      0        0       0",
		30: "credentials\n    10      0        0       0",
	} {
		for _, mode := range []string{"always", "never"} {
			screen := render.NewScreen(render.Options{Width: width, Color: mode, LookupEnv: func(string) (string, bool) { return "", false }})
			text := escapes.ReplaceAllString(screen.Check(render.CheckView{Report: report}), "")
			if !strings.Contains(text, row+"\n") {
				t.Errorf("at %d columns (%s) there is no %q in:\n%s", width, mode, row, text)
			}
			_, table, _ := strings.Cut(text, "\ngroup")
			for line := range strings.Lines("group" + table) {
				if len([]rune(strings.TrimSuffix(line, "\n"))) > width {
					t.Errorf("at %d columns, %q is too wide", width, line)
				}
			}
		}
	}
}
