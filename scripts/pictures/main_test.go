package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPicturesAreCurrent draws all pictures again and compares them with those in docs.
func TestPicturesAreCurrent(t *testing.T) {
	t.Parallel()
	pictures, err := draw(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join("..", "..", "docs", "pictures")
	var shown strings.Builder
	for _, page := range []string{"README.md", "docs/README.md"} {
		text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(page)))
		if err != nil {
			t.Fatal(err)
		}
		shown.Write(text)
	}
	for name, fresh := range pictures {
		kept, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		} else if kept = bytes.ReplaceAll(kept, []byte("\r\n"), []byte("\n")); !bytes.Equal(kept, fresh) {
			t.Errorf("%s is not what hex21 prints today; run: make pictures", name)
		}
		if !strings.Contains(shown.String(), "pictures/"+name) {
			t.Errorf("neither README.md nor docs/README.md shows %s", name)
		}
	}
	kept, err := filepath.Glob(filepath.Join(dir, "*.svg"))
	if err != nil || len(kept) != len(pictures) {
		t.Errorf("%d pictures in docs, %d are drawn; %v", len(kept), len(pictures), err)
	}
}

func TestPictureFailsOnUnknownSequences(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"$ x\n\x1b[7minverse", "$ x\n\x1b[2J", "$ x\n" + strings.Repeat("x", columns+1)} {
		if _, err := picture(text, light); err == nil {
			t.Errorf("%q makes a picture", text)
		}
	}
}
