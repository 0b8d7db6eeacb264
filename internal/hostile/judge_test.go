//go:build linux

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// known are all exit codes of the program.
var known = []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 130}

// keyShown begins the problem that weighs more than all others.
const keyShown = "a part of the key is shown"

// judge compares a run with the bounds of its case.
func (c Case) judge(r run) (problems []string) {
	add := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	want := c.Want.Exit
	if len(want) == 0 {
		want = known
	}
	if !slices.Contains(want, r.code) {
		add("exit %d, want %v", r.code, want)
	}
	if r.killed {
		add("it had to be killed")
	}
	if limit := c.time() * r.slack; r.took > limit {
		add("it took %s of %s", r.took.Round(time.Millisecond), limit)
	}
	if r.cpu > c.cpu() {
		add("it computed %s of %s", r.cpu, c.cpu())
	}
	if r.mib > c.mib() {
		add("it took %d MiB of %d", r.mib, c.mib())
	}
	both := r.out + r.err
	if both == "" && c.Output == "" && c.Signal == nil && !slices.Contains(r.args, "--lines") {
		add("nothing is shown")
	}
	for _, text := range c.Want.Holds {
		if !strings.Contains(both, text) {
			add("%q is not shown", text)
		}
	}
	for _, text := range c.Want.Lacks {
		if strings.Contains(both, text) {
			add("%q is shown", text)
		}
	}
	if piece := Leaked(both, Key); piece != "" {
		add(keyShown+": %q", piece)
	}
	for _, bad := range []string{"goroutine 1 [", "panic: ", "runtime error", "%!"} {
		if strings.Contains(both, bad) {
			add("%q is shown", bad)
		}
	}
	return problems
}

// judgeOutput looks at the form of what was printed, and returns the findings of a JSON document.
func (c Case) judgeOutput(r run, wrong func(string, ...any)) (ids []string) {
	check := func(err error) {
		if err != nil {
			wrong("%v\n%s", err, r)
		}
	}
	if !c.Want.Free {
		check(checkTerminal("stdout", r.out))
		check(checkTerminal("stderr", r.err))
	}
	if !slices.Contains(r.args, "--jq") && r.out != "" {
		switch format := formatOf(r.args); format {
		case "json":
			docs, err := checkJSON("stdout", r.out)
			check(err)
			for _, doc := range docs {
				if schema, _ := doc["schema"].(string); !strings.HasPrefix(schema, "hex21.") {
					wrong("the document has the schema %q\n%s", schema, r)
				}
				ids = append(ids, findings(doc)...)
			}
			if c.Want.Finding != "" && !slices.Contains(ids, c.Want.Finding) {
				wrong("the finding %s is missing: %v\n%s", c.Want.Finding, ids, r)
			}
		case "yaml":
			_, err := checkYAML("stdout", r.out)
			check(err)
		case "markdown":
			check(checkMarkdown("stdout", r.out))
		case "html":
			check(checkHTML("stdout", r.out))
		case "github":
			check(checkGitHub("stdout", r.out))
		case "junit":
			check(checkJUnit("stdout", r.out))
		case "tap":
			check(checkTAP("stdout", r.out))
		}
		if slices.Contains(r.args, "--nagios") {
			check(checkPlugin("stdout", r.out))
		}
	}
	return ids
}

// formatOf is the format that a command line asks for.
func formatOf(args []string) string {
	for i, arg := range args {
		switch {
		case arg == "--json":
			return "json"
		case (arg == "-o" || arg == "--output") && i+1 < len(args):
			return args[i+1]
		}
	}
	return ""
}

// judgeFiles looks at the files that a probe case writes, if it came to writing them.
func (c Case) judgeFiles(dir string, r run, wrong func(string, ...any)) {
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil && r.code != 2 && r.code != 130 {
			wrong("%v", err)
		}
		if piece := Leaked(string(text), Key); piece != "" {
			wrong("a part of the key is in %s: %q: %s", name, piece, around(strings.ToLower(string(text)), strings.Index(strings.ToLower(string(text)), piece)))
		}
		return string(text)
	}
	check := func(err error) {
		if err != nil {
			wrong("%v", err)
		}
	}
	inYAML, inMarkdown, inGitHub, archive, page := read("also.yaml"), read("also.md"), read("also.github"), read("a.har"), read("report.html")
	if inYAML == "" || r.killed {
		return
	}
	check(checkTerminal("also.yaml", inYAML))
	doc, err := checkYAML("also.yaml", inYAML)
	check(err)
	if docs, jsonErr := checkJSON("stdout", r.out); jsonErr == nil && err == nil {
		check(sameDocument(docs[0], doc))
	}
	check(checkTerminal("also.md", inMarkdown))
	check(checkMarkdown("also.md", inMarkdown))
	check(checkTerminal("also.github", inGitHub))
	check(checkGitHub("also.github", inGitHub))
	check(checkHAR("a.har", archive))
	check(checkHTML("report.html", page))
}
