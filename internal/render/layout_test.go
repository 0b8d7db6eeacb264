package render_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

func TestNumberStaysBesideItsUnit(t *testing.T) {
	t.Parallel()
	result := &probe.Result{
		Verdict:  probe.Verdict{Layer: probe.LayerAPI, Blame: probe.BlameYou, Summary: "404 NOT_FOUND: requested resource was not found"},
		Request:  probe.Request{Method: "GET", URL: "https://cms.example.org/api/articles/slug"},
		Response: &probe.Response{Status: 404, BodyKind: "json", BodyBytes: 123},
		Timing:   &probe.Timing{TotalMS: 1.6},
	}
	apart := regexp.MustCompile(`\d\n *(ms|s|B)\b`)
	for _, color := range []string{"always", "never"} {
		for width := 40; width <= 100; width++ {
			screen := render.NewScreen(render.Options{Color: color, Width: width})
			text := ansi.Strip(screen.Probe(result, false))
			if found := apart.FindString(text); found != "" || !strings.Contains(text, "1.6 ms") {
				t.Errorf("color %s, %d columns: %q in\n%s", color, width, found, text)
			}
		}
	}
}
