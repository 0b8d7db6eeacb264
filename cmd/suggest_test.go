package cmd

import (
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/suggest"
)

// TestSuggestedLinesAreValid makes wrong command lines of the words of all scripts. Whatever is suggested for them can be parsed, and has no
// key.
func TestSuggestedLinesAreValid(t *testing.T) {
	t.Parallel()
	const key = "sk_live_Zq7Kx9Wv3Rt5Yp1Mn8BcD2fG"
	typed := append(scriptLines(t), []string{"--token=" + key, "-H", "Authorization: Bearer " + key, "https://u:" + key + "@example.org/a", ""})
	random, suggested := rand.New(rand.NewPCG(21, 21)), 0
	for range 1500 {
		words := slices.Clone(typed[random.IntN(len(typed))])
		for range 1 + random.IntN(3) {
			other := typed[random.IntN(len(typed))]
			word := other[random.IntN(len(other))]
			if cut := len(word); random.IntN(2) == 0 && cut > 1 {
				cut = random.IntN(cut)
				word = word[:cut] + word[cut+1:] // a letter is missing
			}
			words = slices.Insert(words, random.IntN(len(words)+1), word)
		}
		a := &cli.App{Sys: &cli.System{Args: words, Stdout: io.Discard, Stderr: io.Discard, LookupEnv: func(string) (string, bool) { return "", false }}, NewRoot: newRoot}
		err := suggest.Hint(a, suggest.Check(a, words))
		hinted, ok := errors.AsType[*cli.HintError](err)
		if !ok || hinted.Step.Text == "" || !cli.IsType[*cli.Mistake](err) {
			continue
		}
		line := hinted.Step.Command.Args
		if strings.Contains(strings.Join(line, " "), key) {
			t.Errorf("the suggestion for %q holds a key: %q", words, line)
		}
		if len(line) > 0 && line[0] == "hex21" && !strings.Contains(strings.Join(line, " "), "[redacted]") {
			suggested++
			if err := suggest.Check(a, line[1:]); err != nil {
				t.Errorf("the suggestion for %q is %q: %v", words, line, err)
			}
		}
	}
	if suggested < 300 {
		t.Errorf("only %d lines have a suggestion", suggested)
	}
}

// scriptLines returns the arguments of hex21 in the scripts, without those in quotes.
func scriptLines(t *testing.T) (lines [][]string) {
	t.Helper()
	for _, pattern := range []string{"testdata/*.txtar", "*/testdata/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(text)) {
				_, args, ok := strings.Cut(line, "hex21 ")
				if words := strings.Fields(args); ok && strings.HasPrefix(line, "exits ") && len(words) > 0 && !strings.Contains(line, "'") {
					lines = append(lines, words)
				}
			}
		}
	}
	return lines
}
