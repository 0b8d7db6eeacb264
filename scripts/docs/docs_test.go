package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
)

// root is the folder of the repository, in which the tests run: pages name files relative to it.
const root = "."

func TestMain(m *testing.M) {
	if err := os.Chdir(filepath.Join("..", "..")); err != nil {
		panic(err)
	}
	m.Run()
}

// TestGeneratedPagesAreFresh holds what the generator would write against what is there.
func TestGeneratedPagesAreFresh(t *testing.T) {
	t.Parallel()
	wanted, err := repositoryPages(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(wanted) < 40 {
		t.Errorf("there are %d pages, and the catalog alone has more codes and statuses than that", len(wanted))
	}
	var stale []string
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		got, err := os.ReadFile(filepath.FromSlash(name))
		switch {
		case err != nil:
			stale = append(stale, name+": it is missing")
		case string(got) != wanted[name]:
			stale = append(stale, name+": "+firstDifference(string(got), wanted[name]))
		}
	}
	stray, err := strays(root, wanted)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stray {
		stale = append(stale, name+": nothing generates it")
	}
	if len(stale) > 0 {
		t.Errorf("%d pages are not what the program says now; run: make docs\n  %s", len(stale), strings.Join(stale[:min(len(stale), 10)], "\n  "))
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want string) string {
	have, wish := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(have), len(wish)) {
		switch {
		case i >= len(have):
			return "it ends before: " + wish[i]
		case i >= len(wish):
			return "it goes on with: " + have[i]
		case have[i] != wish[i]:
			return "line " + strconv.Itoa(i+1) + " is: " + have[i] + "\n    and should be: " + wish[i]
		}
	}
	return ""
}

// TestMakeDocsFixesPages writes the pages into an empty place and looks whether a page that is none goes away.
func TestMakeDocsFixesPages(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"docs/schema", "docs/adr", "testdata"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(name)); err != nil {
			t.Fatal(err)
		}
	}
	stray, prose := filepath.Join(dir, "docs", "codes", "NO_SUCH_CODE.md"), filepath.Join(dir, "docs", "by-hand.md")
	if err := os.MkdirAll(filepath.Dir(stray), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{stray, prose} {
		if err := os.WriteFile(file, []byte("# A page\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stray); err == nil {
		t.Error("a page that nothing generates is still there")
	}
	if _, err := os.Stat(prose); err != nil {
		t.Error("a page written by hand is gone")
	}
	if _, err := os.Stat(filepath.Join(dir, "docs", "codes", "RATE_LIMIT.md")); err != nil {
		t.Error(err)
	}
}

// TestCommandsDocumentTheirExitCodes holds the exit codes that commands name against those that the scripts see them exit with.
func TestCommandsDocumentTheirExitCodes(t *testing.T) {
	t.Parallel()
	seen := map[string]map[string]bool{} // by command and code, with a true for each
	var scripts []string
	for _, pattern := range []string{"testdata/*.txtar", "*/testdata/*.txtar"} {
		found, err := filepath.Glob(filepath.Join("cmd", filepath.FromSlash(pattern)))
		if err != nil || len(found) == 0 {
			t.Fatalf("cmd/%s: %d scripts: %v", pattern, len(found), err)
		}
		scripts = append(scripts, found...)
	}
	line := regexp.MustCompile(`(?m)^exits (\d+) hex21 ([a-z].*)$`)
	tree := cmd.Commands()
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range line.FindAllStringSubmatch(string(text), -1) {
			found, _, err := tree.Find(strings.Fields(m[2]))
			if err != nil || m[1] != "0" && strings.Contains(m[2], "--nagios") {
				continue // no command; a monitoring plugin has its own codes
			}
			path := found.CommandPath()
			if seen[path] == nil {
				seen[path] = map[string]bool{}
			}
			seen[path][m[1]] = true
		}
	}
	// The call of doctor --network is that of probe, whose codes the scripts see one by one. The scripts have no keychain that
	// could lack a key: TestLogoutUndoesLogin has one.
	excused := map[string]bool{"hex21 doctor": true, "hex21 auth logout": true}
	for _, c := range commands(tree) {
		rows, said := cmd.ExitCodes(c)
		if !said {
			if c.Runnable() && !c.HasAvailableSubCommands() && c.Parent().Name() != "completion" {
				t.Errorf("%s does not say how it exits: add it to ownExits in cmd/reference.go", c.CommandPath())
			}
			continue
		}
		named := map[string]bool{}
		for _, row := range rows {
			code := strconv.Itoa(row.Code)
			named[code] = true
			if row.Code >= 3 && row.Code <= 9 && !seen[c.CommandPath()][code] && !excused[c.CommandPath()] {
				t.Errorf("%s says that it may exit with %d, and no script sees it", c.CommandPath(), row.Code)
			}
		}
		for code := range seen[c.CommandPath()] {
			if !named[code] {
				t.Errorf("%s exits with %s in a script, and does not say so: see ownExits in cmd/reference.go", c.CommandPath(), code)
			}
		}
	}
}
