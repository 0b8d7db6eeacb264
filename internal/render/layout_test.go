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

func TestCallLineBreaksBeforeTheResponse(t *testing.T) {
	t.Parallel()
	result := &probe.Result{
		Verdict:  probe.Verdict{Layer: probe.LayerAPI, Blame: probe.BlameYou, Summary: "400 INVALID_PARAMETERS: limit=500 must be a whole number from 1 to 100"},
		Request:  probe.Request{Method: "GET", URL: "https://cms.example.org/api/articles?limit=500&page=2"},
		Response: &probe.Response{Status: 400, BodyKind: "json", BodyBytes: 220},
		Timing:   &probe.Timing{TotalMS: 1.6},
	}
	text := render.NewScreen(render.Options{Color: "never", Width: 80}).Probe(result, false)
	want := "✗ 400 INVALID_PARAMETERS: limit=500 must be a whole number from 1 to 100\n" +
		"  [api, your request]\n" +
		"GET https://cms.example.org/api/articles?limit=500&page=2\n" +
		"→ 400 Bad Request, 220 B of JSON in 1.6 ms\n"
	if !strings.HasPrefix(text, want) {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}

func TestWrapping(t *testing.T) {
	t.Parallel()
	cases := map[string]struct{ details, want string }{
		"JSON breaks after a comma between members": {
			`{"problem":"is not a number, or not in range","expected":"a whole number"}`,
			"{\"problem\":\"is not a number, or not in range\",\n  \"expected\":\"a whole number\"}",
		},
		"a member that is too long breaks at a space": {
			`{"problem":"one two three four five six seven eight nine ten","n":1}`,
			"{\"problem\":\"one two three four five six seven\n  eight nine ten\",\"n\":1}",
		},
		"a comma after an escaped quote is within the string": {
			`{"problem":"say \"x\",y and more of it","expected":"nothing"}`,
			"{\"problem\":\"say \\\"x\\\",y and more of it\",\n  \"expected\":\"nothing\"}",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			result := &probe.Result{Error: &probe.ErrorBody{Details: []byte(c.details)}}
			text := render.NewScreen(render.Options{Color: "never", Width: 48}).Probe(result, false)
			if !strings.Contains(text, c.want) {
				t.Errorf("got\n%s\nwant\n%s", text, c.want)
			}
		})
	}
}

func TestItemsBetweenDotsStayWhole(t *testing.T) {
	t.Parallel()
	ms := func(v float64) *float64 { return &v }
	result := &probe.Result{Timing: &probe.Timing{ConnectMS: ms(0.504), WaitMS: ms(2), TransferMS: ms(10), TotalMS: 12.504}}
	text := render.NewScreen(render.Options{Color: "never", Width: 40}).Probe(result, false)
	if want := "connect 504 µs · wait 2 ms ·\n  transfer 10 ms\n"; !strings.Contains(text, want) {
		t.Errorf("got\n%s", text)
	}
}

func TestCommentOfYAMLStaysAComment(t *testing.T) {
	t.Parallel()
	page := render.HelpPage{Body: "  key_from: keychain                  # or env:NAME, or {command: [op, read, \"op://team/hex21/key\"]}"}
	text := render.NewScreen(render.Options{Color: "never", Width: 40}).Help(page)
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "  key_from") && !strings.HasPrefix(line, "      # ") {
			t.Errorf("the line %q is not a comment in\n%s", line, text)
		}
	}
}

func TestNoShortWordAloneOnTheLastLine(t *testing.T) {
	t.Parallel()
	page := render.HelpPage{Summary: "Store the API key in the system keychain, and show which key is in use (default 10s)"}
	cases := map[int]string{
		72: "Store the API key in the system keychain, and show which key is in use\n(default 10s)\n",
		69: "Store the API key in the system keychain, and show which key is in\nuse (default 10s)\n",
	}
	for width, want := range cases {
		if text := render.NewScreen(render.Options{Color: "never", Width: width}).Help(page); text != want {
			t.Errorf("%d columns: got\n%s\nwant\n%s", width, text, want)
		}
	}
	page.Summary = "Store the API key in the system keychain, and show which key is in use"
	if text := render.NewScreen(render.Options{Color: "never", Width: 68}).Help(page); !strings.HasSuffix(text, "key is\nin use\n") {
		t.Errorf("got\n%s", text)
	}
}
