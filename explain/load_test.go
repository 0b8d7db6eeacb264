package explain_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// load loads text under the name own.yaml.
func load(text string) ([]explain.Entry, error) {
	return explain.Load("own.yaml", strings.NewReader(text))
}

// mustLoad loads text that is good.
func mustLoad(t *testing.T, text string) []explain.Entry {
	t.Helper()
	entries, err := load(text)
	if err != nil {
		t.Fatalf("Load: %v", err)
	}
	return entries
}

func TestLoadReadsEveryField(t *testing.T) {
	t.Parallel()
	got := mustLoad(t, `# A comment before the first document is no entry.
---
code: EMBARGOED
category: publishing
statuses: [403, "451"]
meaning: The article is under embargo
detail: >-
  The journal has not released
  the article yet.
causes: [The release date lies ahead.]
steps:
  - do: Ask for the date
    run: hex21 probe /articles/x
  - do: Repeat it
    run: NO_PROXY={host} hex21 probe --jq '.a | .b' {call}
    when: reading
retry: {retryable: true, strategy: once, respect_retry_after: false, max_attempts: 2}
example: |
  {"error": {"code": "EMBARGOED", "message": "later"}}
snippets: {curl: curl x, typescript: "a()", python: a(), go: a()}
aliases: [UNDER_EMBARGO]
related: [FORBIDDEN, 403]
docs_url: https://cms.example.org/errors
documented: [meaning, retry]
--- # the second
code: no
meaning: Words that YAML takes for something else stay what they are
`)
	want := []explain.Entry{{
		Code: "EMBARGOED", Category: "publishing", Statuses: []int{403, 451},
		Meaning: "The article is under embargo", Detail: "The journal has not released the article yet.",
		Causes:   []string{"The release date lies ahead."},
		Remedies: []string{"Ask for the date: `hex21 probe /articles/x`", "Repeat it: `NO_PROXY=cms.example.org hex21 probe --jq '.a | .b' /articles`"},
		Steps: []explain.Step{
			nextstep.Do("Ask for the date", nextstep.Get("/articles/x")),
			{Text: "Repeat it", Command: nextstep.With("NO_PROXY", "{host}", nextstep.Repeat("--jq", ".a | .b")), When: explain.Reading},
		},
		Retry:    &explain.Retry{Retryable: true, Strategy: "once", MaxAttempts: 2},
		Example:  []byte(`{"error": {"code": "EMBARGOED", "message": "later"}}`),
		Snippets: &explain.Snippets{Curl: "curl x", TypeScript: "a()", Python: "a()", Go: "a()"},
		Aliases:  []string{"UNDER_EMBARGO"}, Related: []string{"FORBIDDEN", "403"},
		DocsURL: "https://cms.example.org/errors",
		Provenance: map[string]explain.Provenance{
			"category": explain.Inferred, "statuses": explain.Inferred, "meaning": explain.Documented,
			"detail": explain.Inferred, "causes": explain.Inferred, "remedies": explain.Inferred,
			"retry": explain.Documented, "retry.max_attempts": explain.Inferred, "example": explain.Inferred,
			"snippets": explain.Inferred, "aliases": explain.Inferred, "docs_url": explain.Inferred,
		},
	}, {
		Code: "no", Meaning: "Words that YAML takes for something else stay what they are",
		Provenance: map[string]explain.Provenance{"meaning": explain.Inferred},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries differ (-want +got):\n%s", diff)
	}
}

func TestLoadReportsProblemsWithTheirPlace(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text string
		want string
	}{
		"an empty file":            {"", "own.yaml: the file has no entries"},
		"a file of comments":       {"# nothing\n---\n# here\n", "own.yaml: the file has no entries"},
		"text that is no YAML":     {"code: [A\nmeaning: x\n", `own.yaml:2:8: not YAML: did not find expected ',' or ']' while parsing a flow sequence that began on line 1`},
		"a tab as indentation":     {"code: A\n\tmeaning: x\n", "own.yaml:2:1: not YAML: found a tab character that violates indentation while scanning a plain scalar that began on line 1"},
		"bytes that are not UTF-8": {"code: A\nmeaning: \xff\n", "own.yaml:2: the text is not UTF-8"},
		"UTF-16":                   {"\xff\xfec\x00o\x00", "own.yaml:1: the text is not UTF-8"},
		"a control character":      {"code: A\n\nmeaning: \x1b[31mx\n", "own.yaml:3: the text contains the control character U+001B"},
		"an escape for one":        {"code: A\nmeaning: \"\\e[31mx\"\n", "own.yaml:2:10: meaning contains a control character"},
		"a list as document":       {"- code: A\n", "own.yaml:1:1: a catalog is not a list: remove the hyphen before each entry, and separate entries with a line ---"},
		"no code":                  {"meaning: x\n", `own.yaml:1:1: the key "code" is missing`},
		"no meaning":               {"code: A\n", `own.yaml:1:1: the key "meaning" is missing`},
		"an empty meaning":         {"code: A\nmeaning:\n", "own.yaml:2:9: meaning is empty"},
		"a meaning of two lines":   {"code: A\nmeaning: |\n  x\n  y\n", "own.yaml:2:10: meaning must be one line; put the rest into detail"},
		"a code with a space":      {"code: A B\nmeaning: x\n", `own.yaml:1:7: code "A B" must be letters, digits, _, - and . only, at most 64 of them`},
		"a misspelled key":         {"code: A\nmeaning: x\nremedys: [y]\n", `own.yaml:3:1: unknown key "remedys"; did you mean "remedies"?`},
		"a foreign key":            {"code: A\nmeaning: x\nseverity: high\n", `own.yaml:3:1: unknown key "severity"`},
		"a key twice":              {"code: A\nmeaning: x\ncode: B\n", `own.yaml:3:1: duplicate key "code"; the first is on line 1`},
		"a key that is a list":     {"code: A\nmeaning: x\n[a]: b\n", "own.yaml:3:1: a key must be text"},
		"a status out of range":    {"code: A\nmeaning: x\nstatuses: [600, 99]\n", "own.yaml:3:12: \"600\" is not an HTTP status from 100 to 599\nown.yaml:3:17: \"99\" is not an HTTP status from 100 to 599"},
		"a status that is text":    {"code: A\nmeaning: x\nstatuses: [many]\n", `own.yaml:3:12: "many" is not an HTTP status from 100 to 599`},
		"one status, not a list":   {"code: A\nmeaning: x\nstatuses: 429\n", "own.yaml:3:11: statuses must be a list"},
		"a list that is text":      {"code: A\nmeaning: x\ncauses: y\n", "own.yaml:3:9: causes must be a list"},
		"an empty list":            {"code: A\nmeaning: x\ncauses: []\n", "own.yaml:3:9: causes is empty"},
		"an item that is a list":   {"code: A\nmeaning: x\ncauses: [[y]]\n", "own.yaml:3:10: an item of causes must be text"},
		"an item twice":            {"code: A\nmeaning: x\naliases: [B, B]\n", `own.yaml:3:14: aliases has "B" twice`},
		"a list without end":       {"code: A\nmeaning: x\ncauses: [" + strings.Repeat("y, ", 101) + "]\n", "own.yaml:3:9: causes has 101 items; the most is 100"},
		"text that is a mapping":   {"code: A\nmeaning: {x: y}\n", "own.yaml:2:10: meaning must be text"},
		"a mapping that is text":   {"code: A\nmeaning: x\nretry: never\n", "own.yaml:3:8: retry must be a mapping of keys to values"},
		"half a retry policy":      {"code: A\nmeaning: x\nretry: {retryable: true, strategy: once}\n", "own.yaml:3:8: retry has no max_attempts\nown.yaml:3:8: retry has no respect_retry_after"},
		"an old YAML boolean":      {"code: A\nmeaning: x\nretry: {retryable: yes, strategy: once, respect_retry_after: false, max_attempts: 2}\n", "own.yaml:3:20: retryable must be true or false"},
		"an unknown strategy":      {"code: A\nmeaning: x\nretry: {retryable: true, strategy: hope, respect_retry_after: false, max_attempts: 2}\n", `own.yaml:3:36: unknown strategy "hope"; the strategies are never, once, exponential-backoff, wait-for-reset`},
		"attempts without end":     {"code: A\nmeaning: x\nretry: {retryable: true, strategy: once, respect_retry_after: false, max_attempts: 1000}\n", "own.yaml:3:84: max_attempts must be a whole number from 1 to 100"},
		"a retry that says both":   {"code: A\nmeaning: x\nretry: {retryable: true, strategy: never, respect_retry_after: false, max_attempts: 2}\n", "own.yaml:3:8: retryable is true, but the strategy is never"},
		"a retry of one attempt":   {"code: A\nmeaning: x\nretry: {retryable: true, strategy: once, respect_retry_after: false, max_attempts: 1}\n", "own.yaml:3:8: retryable is true, but max_attempts is 1; it counts the first attempt too"},
		"an unknown language":      {"code: A\nmeaning: x\nsnippets: {typscript: y}\n", `own.yaml:3:12: unknown key "typscript"; did you mean "typescript"?`},
		"an example of YAML":       {"code: A\nmeaning: x\nexample: {error: x}\n", "own.yaml:3:10: example must be JSON as text: write `example: |` and the body below it"},
		"an example cut short":     {"code: A\nmeaning: x\nexample: |\n  {\n    \"error\": {\n", "own.yaml:5:14: example is not JSON: unexpected end of JSON input"},
		"a mistake in the example": {"# one\n---\ncode: A\nmeaning: x\nexample: |\n\n  {\n    \"error\": x\n  }\n", "own.yaml:8:14: example is not JSON: invalid character 'x' looking for beginning of value"},
		"a quoted example":         {"code: A\nmeaning: x\nexample: '{'\n", "own.yaml:3:10: example is not JSON: unexpected end of JSON input"},
		"a deep example":           {"code: A\nmeaning: x\nexample: '" + strings.Repeat("[", 33) + strings.Repeat("]", 33) + "'\n", "own.yaml:3:10: example is nested 33 levels deep; the most is 32"},
		"a category in capitals":   {"code: A\nmeaning: x\ncategory: Billing Errors\n", `own.yaml:3:11: category "Billing Errors" must be lower-case words joined by hyphens, such as rate-limiting`},
		"a status with a name":     {"code: TEAPOT\nmeaning: x\ncategory: status\n", "own.yaml:3:11: an entry of the category status has an HTTP status as its code, such as 429"},
		"a link of another kind":   {"code: A\nmeaning: x\ndocs_url: javascript:alert(1)\n", "own.yaml:3:11: docs_url must begin with https:// or http://"},
		"steps and remedies":       {"code: A\nmeaning: x\nremedies: [y]\nsteps: [{do: z}]\n", "own.yaml:3:11: remedies are steps without commands: give one of the two"},
		"a step without a text":    {"code: A\nmeaning: x\nsteps: [{run: hex21 status}]\n", "own.yaml:3:9: a step has no do"},
		"a step of another kind":   {"code: A\nmeaning: x\nsteps: [{do: y, runs: hex21 status}]\n", `own.yaml:3:17: unknown key "runs"; did you mean "run"?`},
		"a placeholder in a text":  {"code: A\nmeaning: x\nsteps: [{do: 'Call {origin}/x'}]\n", "own.yaml:3:14: do cannot have placeholders; put a command into run"},
		"a command in a text":      {"code: A\nmeaning: x\nsteps: [{do: 'Run `ls`'}]\n", "own.yaml:3:14: do must be one line without a backquote; put a command into run"},
		"an unknown placeholder":   {"code: A\nmeaning: x\nsteps: [{do: y, run: 'nslookup {hots}'}]\n", "own.yaml:3:22: run: unknown placeholder {hots}; the placeholders are {path}, {call}, {base}, {code}, {host}, {hostport}, {origin}"},
		"a reading that writes":    {"code: A\nmeaning: x\nsteps: [{do: y, run: 'hex21 probe -X DELETE {path}'}]\n", "own.yaml:3:22: run: a call of a path only reads: leave out -X, or write {call} for the call that failed"},
		"a call without a path":    {"code: A\nmeaning: x\nsteps: [{do: y, run: hex21 probe -i}]\n", "own.yaml:3:22: run: a call ends in a path such as /articles, in {path} or in {call}"},
		"a pipe":                   {"code: A\nmeaning: x\nsteps: [{do: y, run: env | sh}]\n", "own.yaml:3:22: run: a step runs one program, and '|' belongs to a shell: quote the word with ' or leave it out"},
		"a wrong time for a step":  {"code: A\nmeaning: x\nsteps: [{do: y, when: later}]\n", `own.yaml:3:23: when is reading or writing, not "later"`},
		"a secret in a step":       {"code: A\nmeaning: x\nsteps: [{do: y, run: read A=b}]\n", `own.yaml:3:22: run: "A=b" is not the name of a variable`},
		"documented nonsense":      {"code: A\nmeaning: x\ndocumented: [meanin]\n", `own.yaml:3:14: documented names the unknown field "meanin"; did you mean "meaning"?`},
		"documented but absent":    {"code: A\nmeaning: x\ndocumented: [causes]\n", "own.yaml:3:14: documented names causes, which this entry does not have"},
		"documented attempts":      {"code: A\nmeaning: x\ndocumented: [retry.max_attempts]\n", "own.yaml:3:14: retry.max_attempts is always inferred: the reference asks for a maximum and names none"},
		"an anchor":                {"code: A\nmeaning: &m x\n", "own.yaml:2:10: anchors (&) and aliases (*) are not supported; put quotes around a text that begins with one"},
		"a tag":                    {"code: A\nmeaning: !x y\n", "own.yaml:2:10: tags (!) are not supported; put quotes around a text that begins with one"},
		"an alias to nowhere":      {"code: A\nalias_of: B\n", "own.yaml:1: alias_of: there is no entry B in this file or among the built-in ones"},
		"an alias to itself":       {"code: A\nalias_of: a\n", "own.yaml:2:11: the alias leads to itself"},
		"an alias with a meaning":  {"code: A\nalias_of: RATE_LIMIT\nmeaning: x\n", "own.yaml:3:10: an alias has code, alias_of, note only; meaning belongs to the entry that it leads to"},
		"a note without an alias":  {"code: A\nmeaning: x\nnote: y\n", "own.yaml:3:7: note belongs to an alias, and this entry has no alias_of"},
		"a code twice":             {"code: A_B\nmeaning: x\n---\ncode: a-b\nmeaning: y\n", "own.yaml:4: duplicate code a-b; the first is on line 1"},
		"an alias that is taken":   {"code: A\nmeaning: x\naliases: [B]\n---\ncode: B\nmeaning: y\n", "own.yaml:1: the alias B is taken by the entry on line 5"},
		"mistakes in three documents": {
			"code: A\n---\ncode: [\n---\ncode: C\nmeaning: x\nstatuses: [1]\n",
			"own.yaml:1:1: the key \"meaning\" is missing\n" +
				"own.yaml:4:1: not YAML: did not find expected node content\n" +
				"own.yaml:7:12: \"1\" is not an HTTP status from 100 to 599",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			entries, err := load(test.text)
			var problems explain.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("Load gives %v and the error %v, want problems", entries, err)
			}
			if diff := cmp.Diff(strings.Split(test.want, "\n"), strings.Split(problems.Error(), "\n")); diff != "" {
				t.Errorf("problems differ (-want +got):\n%s", diff)
			}
			if entries != nil {
				t.Errorf("Load gives entries along with problems: %v", entries)
			}
		})
	}
}

func TestLoadAcceptsLineEndingsAndByteOrderMarks(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"line ends of Windows": "code: A\r\nmeaning: x\r\n---\r\ncode: B\r\nmeaning: y\r\n",
		"a byte order mark":    "\ufeffcode: A\nmeaning: x\n---\ncode: B\nmeaning: y\n",
		"no final line end":    "code: A\nmeaning: x\n---\ncode: B\nmeaning: y",
		"a final marker":       "---\ncode: A\nmeaning: x\n---\ncode: B\nmeaning: y\n---\n",
		"a document end":       "code: A\nmeaning: x\n...\n---\ncode: B\nmeaning: y\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var codes []string
			for _, entry := range mustLoad(t, text) {
				codes = append(codes, entry.Code+" "+entry.Meaning)
			}
			if diff := cmp.Diff([]string{"A x", "B y"}, codes); diff != "" {
				t.Errorf("entries differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLoadIsBounded(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text string
		want string
	}{
		"too large":             {strings.Repeat("#", 1<<20+1), "larger than 1 MiB"},
		"as large as allowed":   {strings.Repeat("#", 1<<20), "no entries"},
		"nested without end":    {strings.Repeat("[", 1<<20), "not YAML: exceeded max depth"},
		"nested blocks":         {strings.Repeat("- ", 1<<19), "not YAML: exceeded max depth"},
		"a thousand laughs":     {"code: &a [x,x,x]\nmeaning: &b [*a,*a,*a]\ndetail: &c [*b,*b,*b]\n", "anchors (&) and aliases (*) are not supported"},
		"documents without end": {strings.Repeat("---\ncode: A\nmeaning: x\n", 1<<14), "a file can have at most 1000 entries"},
		"problems without end":  {strings.Repeat("a: 1\n", 1<<14), "there are more problems than these"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := load(test.text)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("Load says %.200q, want %q", err, test.want)
			}
			if lines := strings.Count(err.Error(), "\n") + 1; lines > 101 {
				t.Errorf("the report has %d lines", lines)
			}
		})
	}
}

func TestLoadReturnsReadErrors(t *testing.T) {
	t.Parallel()
	_, err := explain.Load("own.yaml", iotest.ErrReader(io.ErrUnexpectedEOF))
	if !errors.Is(err, io.ErrUnexpectedEOF) || !strings.HasPrefix(err.Error(), "own.yaml: ") {
		t.Errorf("Load says %v, want the error of the reader after the name of the file", err)
	}
}

func TestLoadTurnsAliasesIntoNames(t *testing.T) {
	t.Parallel()
	got := mustLoad(t, "code: T1\nalias_of: THROTTLED\nnote: The gateway says so.\n---\n"+
		"code: THROTTLED\nmeaning: Too fast\n---\ncode: R1\nalias_of: rate_limit\n---\ncode: R2\nalias_of: RATE_LIMIT\n")
	want := []explain.Entry{
		{
			Code: "THROTTLED", Meaning: "Too fast", Aliases: []string{"T1"},
			Provenance: map[string]explain.Provenance{"meaning": explain.Inferred, "aliases": explain.Inferred},
		},
		{
			Code: "rate_limit", Aliases: []string{"R1", "R2"},
			Provenance: map[string]explain.Provenance{"aliases": explain.Inferred},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries differ (-want +got):\n%s", diff)
	}
}

// The documentation of the format shows a file. It is a good one, and does what the page says of it.
func TestFileInTheDocsIsValid(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/catalog.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := bytes.Cut(page, []byte("```yaml\n"))
	example, _, ended := bytes.Cut(rest, []byte("\n```\n"))
	if !found || !ended {
		t.Fatal("docs/catalog.md shows no file")
	}
	catalog := explain.Builtin().With(mustLoad(t, string(example))...)
	embargoed, ok := catalog.Get("under-embargo")
	if !ok {
		embargoed, ok = catalog.Get("UNDER_EMBARGO")
	}
	if !ok || embargoed.Code != "EMBARGOED" || embargoed.Category != "publishing" {
		t.Errorf("UNDER_EMBARGO gives %+v", embargoed)
	}
	builtin, _ := explain.Builtin().Get("RATE_LIMIT")
	limit, _ := catalog.Get("TOO_FAST")
	if limit.Code != "RATE_LIMIT" || limit.Meaning != builtin.Meaning || limit.Detail == builtin.Detail {
		t.Errorf("TOO_FAST gives %+v, want RATE_LIMIT with another detail only", limit)
	}
}
