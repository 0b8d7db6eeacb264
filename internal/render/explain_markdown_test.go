package render_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

// A program of a catalog that holds rows of backquotes stays within its block.
func TestSnippetMarkdownKeepsFences(t *testing.T) {
	t.Parallel()
	for text, fence := range map[string]string{"a": "```", "a\n```\n<script>": "````", "a ````` b": "``````"} {
		got := render.SnippetMarkdown([]explain.Entry{{Code: "ODD", Snippets: &explain.Snippets{Curl: text}}}, "curl")
		if want := fence + "sh\n" + text + "\n" + fence + "\n"; !strings.HasSuffix(got, want) {
			t.Errorf("got %q, which does not end in %q", got, want)
		}
	}
}
