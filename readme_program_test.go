package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestReadmeProgramsCompile type-checks the Go programs of docs/in-go.md.
func TestReadmeProgramsCompile(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("docs/in-go.md")
	if err != nil {
		t.Fatal(err)
	}
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	programs := strings.Split(string(text), "\n```go\n")[1:]
	if len(programs) == 0 {
		t.Fatal("docs/in-go.md has no Go program")
	}
	for i, program := range programs {
		program, _, _ = strings.Cut(program, "\n```")
		file := filepath.Join(here, "readmeprogram", fmt.Sprintf("main%d.go", i)) // only in the overlay
		config := &packages.Config{
			Mode:    packages.NeedName | packages.NeedTypes | packages.NeedSyntax | packages.NeedImports,
			Overlay: map[string][]byte{file: []byte(program + "\n")}, Context: t.Context(),
		}
		loaded, err := packages.Load(config, "file="+file)
		if err != nil {
			t.Fatal(err)
		}
		if len(loaded) != 1 || len(loaded[0].Syntax) != 1 {
			t.Fatalf("program %d: %d packages", i, len(loaded))
		}
		for _, problem := range loaded[0].Errors {
			t.Errorf("program %d: %v", i, problem)
		}
	}
}
