package checkcmd_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

// A key that no request can carry is a mistake of the caller, and no outage of the server.
func TestUnsendableKeyIsAUsageError(t *testing.T) {
	t.Parallel()
	for name, key := range map[string]string{"a line break": "hx_key\nhx_key", "a control character": "hx_\x01key"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr strings.Builder
			caller := scripttest.SessionAt(scripttest.Nowhere)
			caller.Env["HEX21_API_KEY"] = key
			code := cmd.Run(t.Context(), caller.System([]string{"check"}, &stdout, &stderr))
			if code != 2 || !strings.Contains(stderr.String(), "the key contains "+name) || stdout.Len() > 0 {
				t.Errorf("exit %d\n%s%s", code, stdout.String(), stderr.String())
			}
		})
	}
}
