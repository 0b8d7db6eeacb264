package archtest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"testing"
)

// calls lists which rooms may use a name of the standard library: the clock, the environment, argv, the streams and
// the exit are read in one place and handed down.
var calls = map[string][]string{
	"os.Exit":            {"."},
	"os.Args":            {"cmd/internal/cli"},
	"os.Getenv":          {},
	"os.LookupEnv":       {"cmd/internal/cli"},
	"os.Stdin":           {"cmd/internal/cli"},
	"time.Now":           {"cmd/internal/cli", "internal/exchange", "mock", "probe", "status"}, // in the rooms of packages as what a caller may replace
	"time.Since":         {},
	"time.Sleep":         {},
	"os.Stdout":          {"cmd/internal/cli"},
	"os.Stderr":          {"cmd/internal/cli"},
	"net.Listen":         {},
	"net.ListenConfig":   {"cmd/internal/mockserver", "cmd/mock"},
	"http.Get":           {},
	"http.Post":          {},
	"http.Client":        {"status"},
	"http.DefaultClient": {},
	"color.NoColor":      {},
	// Each type that is sorted would add 15 KB to the program.
	"slices.SortStableFunc":   {"internal/order"},
	"slices.SortFunc":         {},
	"slices.SortedFunc":       {},
	"slices.SortedStableFunc": {},
}

func TestRestrictedNames(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for file := range sources(t) {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", file), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, ok := selector.X.(*ast.Ident)
			if !ok {
				return true
			}
			name := pkg.Name + "." + selector.Sel.Name
			where, listed := calls[name]
			used[name] = true
			if listed && !slices.Contains(where, path.Dir(file)) {
				t.Errorf("%s: %s belongs to %v", file, name, where)
			}
			return true
		})
	}
	// A table whose names are not used would not check anything.
	for _, name := range []string{"os.Exit", "os.LookupEnv", "os.Stdout", "net.ListenConfig"} {
		if !used[name] {
			t.Errorf("%s is used nowhere: the table is out of date", name)
		}
	}
}
