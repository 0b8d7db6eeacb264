package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

var first = edition{version: "1.2.3", date: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}

// bare takes the markup out of a page again.
func bare(page string) string {
	page = regexp.MustCompile(`\\f[BIR]`).ReplaceAllString(page, "")
	return strings.NewReplacer(`\-`, `-`, `\(aq`, `'`, `\(ga`, "`", `\(ha`, `^`, `\(ti`, `~`, `\(dq`, `"`, `\&`, ``, `\e`, `\`).Replace(page)
}

func TestManPagesNameEveryCommandAndFlag(t *testing.T) {
	t.Parallel()
	root := cmd.Commands()
	pages := documented(root)
	if len(pages) < 6 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, c := range pages {
		page := bare(manPage(c, first))
		want := []string{".SH \"NAME\"\n" + pageName(c) + " - ", ".SH \"SYNOPSIS\"\n" + c.CommandPath(), ".SH \"EXIT STATUS\"", `"2026-01-02" "hex21 1.2.3"`}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Annotations["hex21_group"] != nil && !f.Hidden {
				want = append(want, "--"+f.Name)
			}
		})
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) { want = append(want, "--"+f.Name) })
		for _, text := range want {
			if !strings.Contains(page, text) {
				t.Errorf("the page of %s lacks %q", c.CommandPath(), text)
			}
		}
	}
	for _, c := range root.Commands() {
		if name := pageName(c); c.IsAvailableCommand() && !c.IsAdditionalHelpTopicCommand() && !strings.Contains(bare(manPage(root, first)), name+"(1)") {
			t.Errorf("hex21(1) lacks %s", name)
		}
	}
}

func TestRootManPageHoldsTheTopics(t *testing.T) {
	t.Parallel()
	page := bare(manPage(cmd.Commands(), first))
	status := strings.Index(page, ".SH \"EXIT STATUS\"")
	environment := strings.Index(page, ".SH \"ENVIRONMENT\"")
	if status < 0 || environment < status {
		t.Fatalf("EXIT STATUS is at %d, ENVIRONMENT at %d", status, environment)
	}
	for _, text := range []string{".TP\n4\nthe API returned 4xx (except 401, 403 and 429) -> fix the request\n", ".TP\nHEX21_API_KEY\n"} {
		if !strings.Contains(page, text) {
			t.Errorf("hex21(1) lacks %q", text)
		}
	}
}

func TestManPagesAreReproducible(t *testing.T) {
	t.Parallel()
	for _, c := range documented(cmd.Commands()) {
		one, err := compress(manPage(c, first))
		if err != nil {
			t.Fatal(err)
		}
		two, err := compress(manPage(c, first))
		if err != nil {
			t.Fatal(err)
		}
		if string(one) != string(two) {
			t.Errorf("two pages of %s differ", c.CommandPath())
		}
		if stamp := one[4:8]; string(stamp) != "\x00\x00\x00\x00" {
			t.Errorf("gzip keeps the time %x", stamp)
		}
	}
}

func TestFilesDateFromTheArgument(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		args       []string
		sourceDate string
		want       string
	}{
		"the argument": {[]string{"-date", "86400"}, "0", "1970-01-02"},
		"the variable": {nil, "172800", "1970-01-03"},
		"no commit":    {[]string{"-date", "-62135596800"}, "", "1970-01-01"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := run(append(c.args, dir), c.sourceDate); err != nil {
				t.Fatal(err)
			}
			f, err := os.Open(filepath.Join(dir, "manpages", "hex21.1.gz"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			unpacked, err := gzip.NewReader(f)
			if err != nil {
				t.Fatal(err)
			}
			page, err := io.ReadAll(unpacked)
			if err != nil {
				t.Fatal(err)
			}
			if want := `.TH "HEX21" "1" "` + c.want + `"`; !strings.HasPrefix(bare(string(page)), want) {
				t.Errorf("the page begins with %.60s, not with %s", page, want)
			}
			for shell, suffix := range map[string]string{"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"} {
				script, err := os.ReadFile(filepath.Join(dir, "completions", "hex21."+suffix))
				if printed := (scripttest.Session{}).Run(t, "completion", shell).Stdout; err != nil || string(script) != printed {
					t.Errorf("%s: %v, %d bytes, and the command prints %d", shell, err, len(script), len(printed))
				}
			}
		})
	}
	if err := run([]string{"-date", "today", t.TempDir()}, ""); err == nil {
		t.Error("a date that is none is no error")
	}
}

func TestEscape(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		".hidden":         `\&.hidden`,
		"'quoted'":        `\(aqquoted\(aq`,
		`-H 'a\b'`:        `\-H \(aqa\eb\(aq`,
		"~/x `y` ^z":      `\(ti/x \(gay\(ga \(haz`,
		`say "something"`: `say \(dqsomething\(dq`,
	} {
		if got := escape(text); got != want {
			t.Errorf("escape(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestProse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"with --retry.":          `with \fB\-\-retry\fR.`,
		"-v, or (-i) alone":      `\fB\-v\fR, or (\fB\-i\fR) alone`,
		"run `hex21 probe -v` x": `run \fBhex21 probe \-v\fR x`,
		"well-known and a - b":   `well\-known and a \- b`,
		"HEX21_API_KEY, GET":     `\fBHEX21_API_KEY\fR, GET`,
	} {
		if got := prose(text); got != want {
			t.Errorf("prose(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestExamplesAndTables(t *testing.T) {
	t.Parallel()
	c := &cobra.Command{Use: "x", Short: "Do it", Long: "One line\nof text.\n\n  A_NAME   what it is\n  -> and goes on\n\n  hex21 x y   # why it is run",
		Example: "  hex21 x --a --long-flag-one value --another-long-flag other --third-flag-of-all z   # fold it"}
	page := bare(manPage(c, first))
	for _, want := range []string{
		".PP\nOne line of text.\n",
		".TP\nA_NAME\nwhat it is -> and goes on\n",
		".PP\nWhy it is run:\n.PP\n.RS \"4\"\n.nf\nhex21 x y\n",
		"\nhex21 x --a --long-flag-one value --another-long-flag other \\\n    --third-flag-of-all z\n",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
}

// TestCodeKeepsItsIndentation checks that YAML in a help text can be copied from the page.
func TestCodeKeepsItsIndentation(t *testing.T) {
	r := &roff{}
	r.text("The file:\n\n  profiles:\n    staging:\n      color: never\n")
	if page := r.b.String(); !strings.Contains(page, "\nprofiles:\n  staging:\n    color: never\n") {
		t.Errorf("the lines are not indented as in the help:\n%s", page)
	}
}
