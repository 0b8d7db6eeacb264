package cmd_test

import (
	"path/filepath"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

func TestMain(m *testing.M) { scripttest.Main(m) }

// TestScripts runs the scripts of this package and those of the commands without tests of their own: to link the program for the tests of each
// command takes longer than most of them.
func TestScripts(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("*/testdata")
	if err != nil || len(dirs) == 0 {
		t.Fatal(dirs, err)
	}
	scripttest.Run(t, "testdata")
	for _, dir := range dirs {
		command := filepath.Dir(dir)
		if tests, err := filepath.Glob(filepath.Join(command, "*_test.go")); err != nil || len(tests) > 0 {
			continue
		}
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			scripttest.Run(t, dir)
		})
	}
}
