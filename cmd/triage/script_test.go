package triagecmd_test

import (
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

func TestMain(m *testing.M) { scripttest.Main(m) }

func TestScripts(t *testing.T) {
	t.Parallel()
	scripttest.Run(t)
}
