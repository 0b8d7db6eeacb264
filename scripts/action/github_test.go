package action_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// pinned is an action at a commit, with the version that it was for people and for dependabot.
var pinned = regexp.MustCompile(`^\s*(?:- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

// TestWorkflowsArePinned keeps others' code in the workflows at the commits that were looked at.
func TestWorkflowsArePinned(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", ".github", "workflows", "*.yml"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text := readText(t, file)
		for line := range strings.Lines(text) {
			line = strings.TrimRight(line, "\n")
			if strings.Contains(line, "uses:") && !strings.Contains(line, "uses: ./") && !pinned.MatchString(line) {
				t.Errorf("%s: not pinned to a commit with its version beside it: %s", file, line)
			}
		}
		var workflow struct {
			Permissions any `yaml:"permissions"`
			Jobs        map[string]struct {
				Steps []struct {
					Run string `yaml:"run"`
				} `yaml:"steps"`
			} `yaml:"jobs"`
		}
		parseYAML(t, file, text, &workflow)
		if workflow.Permissions == nil {
			t.Errorf("%s: without permissions at the top every job may do whatever the repository allows", file)
		}
		for name, job := range workflow.Jobs {
			for _, step := range job.Steps {
				if strings.Contains(step.Run, "${{") {
					t.Errorf("%s: %s: an expression becomes a part of the script; hand it over in env: %s", file, name, step.Run)
				}
			}
		}
	}
}

// TestIssueForms looks at what GitHub refuses to show: it says so only to those who may write to the repository.
func TestIssueForms(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", ".github", "ISSUE_TEMPLATE", "*.yml"))
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if filepath.Base(file) == "config.yml" {
			continue
		}
		var form struct {
			Name        string   `yaml:"name"`
			Description string   `yaml:"description"`
			Labels      []string `yaml:"labels"`
			Body        []struct {
				Type       string `yaml:"type"`
				ID         string `yaml:"id"`
				Attributes struct {
					Label   string `yaml:"label"`
					Value   string `yaml:"value"`
					Options []any  `yaml:"options"`
				} `yaml:"attributes"`
			} `yaml:"body"`
		}
		parseYAML(t, file, readText(t, file), &form)
		if form.Name == "" || form.Description == "" || len(form.Labels) == 0 || len(form.Body) == 0 {
			t.Errorf("%s: name, description, labels or body are missing", file)
		}
		seen := map[string]bool{}
		for i, part := range form.Body {
			switch part.Type {
			case "markdown":
				if part.Attributes.Value == "" {
					t.Errorf("%s: part %d has no text", file, i)
				}
				continue
			case "checkboxes", "dropdown":
				if len(part.Attributes.Options) == 0 {
					t.Errorf("%s: part %d has no options", file, i)
				}
			case "input", "textarea":
			default:
				t.Errorf("%s: part %d has the type %q", file, i, part.Type)
			}
			if part.Attributes.Label == "" || part.ID == "" || seen[part.ID] {
				t.Errorf("%s: part %d needs a label and an id of its own: %q, %q", file, i, part.Attributes.Label, part.ID)
			}
			seen[part.ID] = true
		}
	}
}

// TestActionReference holds the page about the action against the action.
func TestActionReference(t *testing.T) {
	t.Parallel()
	var action struct {
		Inputs  map[string]any `yaml:"inputs"`
		Outputs map[string]any `yaml:"outputs"`
	}
	parseYAML(t, "action.yml", readText(t, filepath.Join("..", "..", "action.yml")), &action)
	page := readText(t, filepath.Join("..", "..", "docs", "action.md"))
	inputs, outputs, ok := strings.Cut(page, "\n## Outputs\n")
	if !ok || len(action.Inputs) == 0 || len(action.Outputs) == 0 {
		t.Fatal("docs/action.md has no section Outputs, or action.yml none at all")
	}
	_, inputs, _ = strings.Cut(inputs, "\n## Inputs\n")
	outputs, _, _ = strings.Cut(outputs, "\n## ")
	rows := regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|")
	for what, part := range map[string]struct {
		text string
		want map[string]any
	}{"input": {inputs, action.Inputs}, "output": {outputs, action.Outputs}} {
		listed := map[string]bool{}
		for _, row := range rows.FindAllStringSubmatch(part.text, -1) {
			listed[row[1]] = true
			if _, ok := part.want[row[1]]; !ok {
				t.Errorf("docs/action.md names the %s %s, which action.yml does not have", what, row[1])
			}
		}
		for name := range part.want {
			if !listed[name] {
				t.Errorf("docs/action.md does not name the %s %s", what, name)
			}
		}
	}
}

func readText(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func parseYAML(t *testing.T, file, text string, into any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}
