package schema_test

import (
	"bytes"
	"context"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestEveryDocumentOfTheProgramHasAFile looks in the source for the names that documents begin with, and demands a schema for
// each, and nothing more. TestSchemasDescribeWhatIsPrinted then demands a run for each schema.
func TestEveryDocumentOfTheProgramHasAFile(t *testing.T) {
	t.Parallel()
	printed := documentNames(t)
	schemas := readSchemas(t)
	for name, file := range printed {
		if schemas[name] == nil {
			t.Errorf("%s: hex21.%s/v1 has no %s/%s.v1.json", file, name, schemaDir, name)
		}
	}
	for name := range schemas {
		if printed[name] == "" {
			t.Errorf("%s/%s.v1.json describes what no source file names", schemaDir, name)
		}
	}
}

// documentNames lists the names of documents that are in string literals of the program, with a file for each.
func documentNames(t *testing.T) map[string]string {
	t.Helper()
	names, root := map[string]string{}, filepath.Join("..", "..", "..")
	pattern := regexp.MustCompile(`^hex21\.([a-z0-9-]+)/v1$`)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "scripts" || strings.HasPrefix(d.Name(), ".") && path != root || d.Name() == "testdata"):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				value, _ := strconv.Unquote(literal.Value)
				if m := pattern.FindStringSubmatch(value); m != nil {
					names[m[1]] = path
				}
			}
			return true
		})
		return nil
	})
	if err != nil || len(names) == 0 {
		t.Fatalf("%d documents: %v", len(names), err)
	}
	return names
}

// TestSchemasNameACommandThatPrintsThem runs the command in the $comment of each schema, which docs/schema/README.md shows.
func TestSchemasNameACommandThatPrintsThem(t *testing.T) {
	t.Parallel()
	for name, doc := range readSchemas(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			title, _ := doc["title"].(string)
			command, _ := doc["$comment"].(string)
			words, err := scripttest.Words(command)
			if err != nil || len(words) < 2 || words[0] != "hex21" {
				t.Fatalf("its $comment is %q and should be a command that prints the document, such as hex21 version -o json: %v", command, err)
			}
			if !strings.HasPrefix(title, "hex21 "+words[1]) && !strings.HasPrefix(title, "hex21 COMMAND ") {
				t.Errorf("its title %q does not begin with the command that prints it", title)
			}
			if description, _ := doc["description"].(string); description == "" {
				t.Error("it has no description")
			}
			for i, word := range words { // a file of the repository, seen from its top
				if inside := filepath.Join("..", "..", "..", word); filepath.IsLocal(word) && strings.Contains(word, "/") {
					words[i] = inside
				}
			}
			s := scripttest.Session{Env: map[string]string{}}
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			stdout, stderr := &firstWrite{}, &bytes.Buffer{}
			if stdout.then = func() {}; words[1] == "mock" {
				stdout.then = cancel // it goes on until Ctrl-C
			}
			cmd.Run(ctx, s.System(words[1:], stdout, stderr))
			var printed []string
			for decoder := json.NewDecoder(bytes.NewReader(stdout.Bytes())); decoder.More(); {
				var value any
				if err := decoder.Decode(&value); err != nil {
					t.Fatalf("%s: %v\n%s", command, err, stdout)
				}
				printed = append(printed, schemaName(t, value))
			}
			if !slices.Contains(printed, name) {
				t.Errorf("%s prints %v\n%s", command, printed, stderr)
			}
		})
	}
}
