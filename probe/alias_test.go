package probe_test

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"reflect"
	"regexp"
	"testing"

	"github.com/hex21/hex21/probe"
)

// TestAliasesNameTheirFields compares the comments of aliases with the fields that they stand for, which go doc does not show.
func TestAliasesNameTheirFields(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(gotoken.NewFileSet(), "result.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		if d, ok := n.(*ast.GenDecl); ok {
			for _, spec := range d.Specs {
				if s, ok := spec.(*ast.TypeSpec); ok {
					docs[s.Name.Name] = s.Doc.Text() + d.Doc.Text()
				}
			}
		}
		return true
	})
	for name, value := range map[string]any{"Call": probe.Call{}, "Client": probe.Client{}, "Recording": probe.Recording{}, "RateLimit": probe.RateLimit{}} {
		for _, field := range reflect.VisibleFields(reflect.TypeOf(value)) {
			if field.IsExported() && !regexp.MustCompile(`\b`+field.Name+`\b`).MatchString(docs[name]) {
				t.Errorf("the comment of %s does not name its field %s", name, field.Name)
			}
		}
	}
}
