package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGoProgramsOfPagesCompile compiles the Go programs of docs/in-go.md, as packages that only an overlay has.
func TestGoProgramsOfPagesCompile(t *testing.T) {
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
	dir, overlay, names := t.TempDir(), map[string]string{}, []string(nil)
	write := func(name string, content []byte) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	for i, program := range programs {
		program, _, _ = strings.Cut(program, "\n```")
		name := fmt.Sprintf("readmeprogram%d", i)
		names = append(names, "./"+name)
		overlay[filepath.Join(here, name, "main.go")] = write(name+".go", []byte(program+"\n"))
	}
	encoded, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	arguments := append([]string{"list", "-export", "-overlay", write("overlay.json", encoded)}, names...)
	if output, err := exec.CommandContext(t.Context(), "go", arguments...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}
