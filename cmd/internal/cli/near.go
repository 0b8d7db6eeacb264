package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/internal/text"
)

// NearFile returns a hint for a missing file: a file in the same directory with almost the same name.
func NearFile(name string) string {
	if strings.Contains(name, "://") {
		return "download it first: curl -O URL"
	}
	entries, _ := os.ReadDir(filepath.Dir(name))
	var names []string
	for _, entry := range entries[:min(len(entries), 1000)] {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	if near := spelling.Nearest(filepath.Base(name), names); near != "" && near != filepath.Base(name) {
		return "did you mean: " + filepath.Join(filepath.Dir(name), near)
	}
	return "check the file name"
}

// IsFile reports whether a word of the command line names a file.
func IsFile(word string) bool {
	info, err := os.Stat(word)
	return err == nil && info.Mode().IsRegular()
}

// IsLog reports whether a word is the name of a log, such as access.log.1, or of a compressed file, which most often is one.
func IsLog(word string) bool {
	name := strings.ToLower(word)
	if slices.Contains([]string{".gz", ".zst", ".bz2"}, filepath.Ext(name)) {
		return true
	}
	name = strings.TrimRight(name, ".0123456789") // of a rotation
	return slices.Contains([]string{".log", ".jsonl", ".ndjson"}, filepath.Ext(name))
}

// NearWord returns the choice that a word probably means, or "": the choice has this name in other tools, begins with the word,
// or is spelled almost the same.
func NearWord(word string, choices []string) string {
	lower := strings.ToLower(strings.TrimSpace(word))
	if lower == "" {
		return ""
	}
	for _, same := range []string{otherNames[lower], lower} {
		if slices.Contains(choices, same) {
			return same
		}
	}
	longer := slices.DeleteFunc(slices.Clone(choices), func(choice string) bool { return !strings.HasPrefix(choice, lower) })
	if len(longer) == 1 {
		return longer[0]
	}
	return spelling.Nearest(lower, choices)
}

// otherNames are the names of values elsewhere, with ours.
var otherNames = map[string]string{
	"yml": "yaml", "md": "markdown", "gfm": "markdown", "text": "human", "txt": "human", "plain": "human", "table": "human", "pretty": "human",
	"jsonl": "json", "ndjson": "json", "on": "always", "yes": "always", "true": "always", "force": "always", "1": "always",
	"off": "never", "no": "never", "false": "never", "none": "never", "0": "never", "outage": "major", "maint": "maintenance",
}

// ListChoices lists choices: "a, b or c".
func ListChoices(choices []string) string { return text.List(choices, "or") }
