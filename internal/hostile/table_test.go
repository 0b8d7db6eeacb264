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

// TestCheckers checks that the law of each format rejects lines, tags and tests that a text from outside would add.
func TestCheckers(t *testing.T) {
	t.Parallel()
	annotation, group := "::error title=hex21%3A no::text%0Amore\n", "::group::hex21 probe\nline\n::endgroup::\n"
	tap := "TAP version 13\n1..1\nnot ok 1 - a-b: text \\# TODO x\n  ---\n  evidence: \"x\"\n  next:\n    - \"y\"\n  ...\n"
	junit := `<testsuites tests="1"><testsuite><testcase name="a"><failure>x</failure></testcase></testsuite></testsuites>`
	for _, test := range []struct {
		format, good string
		bad          []string
	}{
		{"github", group + annotation, []string{
			group + annotation + "::error title=INJECTED::INJECTED\n", group + annotation + "::error::x\n", group + annotation + "text\n", strings.Replace(group, "line", "::add-mask::x", 1), strings.Replace(group, "line", " \u200b ::error title=a::b", 1),
			strings.Replace(group, "line", "a ##[error]b", 1), group + group + "::endgroup::\n", "::group::a\n", strings.ReplaceAll(annotation, "%0A", "%"), strings.Replace(annotation, "text", "text\r::error::x", 1), strings.Replace(annotation, "no::", "no,file=x::", 1),
		}},
		{"tap", tap, []string{
			tap + "ok 1 - INJECTED\n", tap + "ok 2 - a: INJECTED\n", tap + "Bail out! x\n", tap + "# comment\n", strings.Replace(tap, `\#`, "#", 1) + "ok 2 - a: b\n", strings.Replace(tap, `\# TODO`, "# SKIP", 1), strings.Replace(tap, "  ...\n", "", 1),
			strings.Replace(tap, "\"x\"", "\"x\"\n...\nok 1 - x", 1), strings.Replace(tap, "1..1", "1..0 # SKIP", 1), tap + "1..0\n",
		}},
		{"junit", junit, []string{strings.Replace(junit, "x</failure>", "</failure></testcase><testcase>", 1), strings.Replace(junit, ">x<", "><b/><", 1), strings.Replace(junit, ">x<", "><!-- a --><", 1), junit[:40]}},
		{"markdown", "# a\n\n`<b>` \\<b> \\[a\\](javascript:b) <https://a.example/>\n\n```\n<b>\n```\n", []string{
			"# INJECTED\n", "a <b>\n", "a \\\\<b>\n", "`a` <img src=x>\n", "[a](javascript:b)\n", "![a](http://b)\n", "~~~\na\n", "```\na\n~~~\n", "<!-- a\n", "| INJECTED | b |\n",
		}},
		{"html", "<!doctype html><p title=\"a\">&lt;script></p>", []string{"<script>a</script>", "<p onclick=a>", "<a href=javascript:a>", "<img src=a>", "<!-- a -->", "<form>"}},
		{"outputs", "ok=true\nrequest-id=a\n", []string{"ok=INJECTED\n", "other=a\n", "a\n", "a<<EOF\n"}},
	} {
		if err := hostile.Laws()[test.format](test.format, test.good); err != nil {
			t.Errorf("%v", err)
		}
		for _, bad := range test.bad {
			if hostile.Laws()[test.format](test.format, bad) == nil {
				t.Errorf("%s: this is not noticed: %q", test.format, bad)
			}
		}
	}
}
