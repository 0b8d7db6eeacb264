package render

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// command is how the runner finds one: at the beginning of a line after space, or in the older form anywhere. The commands are
// those of actions/runner:src/Runner.Worker/ActionCommandManager.cs.
var command = regexp.MustCompile(`(?i)^[\s\v\x{85}\p{Z}\p{Cf}]*::[^:]*::|##\[[a-z-]+`)

// commandsIn lists the names of the commands that a runner would carry out.
func commandsIn(text string) []string {
	var names []string
	for line := range strings.SplitSeq(text, "\n") {
		for _, line := range strings.Split(line, "\r") { // some readers end lines here as well
			if command.MatchString(line) {
				if strings.Contains(line, "##[") {
					names = append(names, "##[")
				}
				name, _, _ := strings.Cut(strings.TrimLeft(line, ": \t"), ":")
				name, _, _ = strings.Cut(name, " ")
				names = append(names, name)
			}
		}
	}
	return names
}

// hostile texts that a server may say anywhere.
var hostile = []string{
	"::error::x", "\n::error::x", "\r::stop-commands::abc", "\r\n::add-mask::a", "a\u2028::warning::x", "\u00a0::error::x", "\u3000::error::x",
	"\v::error::x", "\u0085::error::x", "\ufeff::error::x", "##[error]x", "a ##[add-matcher]/etc/passwd", "%0A::error::x", "%250A::error::x",
	"::endgroup::", "x, y::z", "::set-output name=a::b", strings.Repeat("word ", 15) + "::error::wrapped to the beginning of a line",
}

func TestGitHubTakesNoCommandsFromOutside(t *testing.T) {
	t.Parallel()
	s := NewScreen(Options{Color: "never", LookupEnv: func(string) (string, bool) { return "", false }})
	for _, text := range hostile {
		r := &probe.Result{
			Verdict:  probe.Verdict{Summary: text, FindingID: "d", Layer: "api", Blame: "server", Next: []string{text, text}},
			Request:  probe.Request{Method: "GET", URL: "https://cms.example.org/" + text},
			Response: &probe.Response{Status: 500, RequestID: text},
			Error:    &probe.ErrorBody{Code: text, Message: text, Details: []byte(`"x"`)},
			Findings: []probe.Finding{
				{ID: "a", Severity: probe.SeverityError, Title: "1 " + text, Evidence: text, Advice: []string{text}},
				{ID: "b", Severity: probe.SeverityWarning, Title: "2 " + text, Evidence: text},
				{ID: "d", Severity: probe.SeverityError, Title: text, Evidence: text},
				{ID: "c", Severity: probe.SeverityInfo, Title: text, Evidence: text},
			},
		}
		same(t, text, s.ProbeGitHub(r), "group", "endgroup", "error", "error", "warning")
		page := &status.Page{
			Page: status.Info{Name: text, URL: text}, Indicator: status.Major, Description: text,
			Components: []status.Component{{Name: text, Group: text, Status: status.Degraded, RawStatus: text}},
			Incidents:  []status.Incident{{Name: text, Impact: status.Minor, Status: text, LatestUpdate: text, URL: text, Components: []string{text}}},
			Warnings:   []string{text},
		}
		same(t, text, s.StatusGitHub(StatusView{Page: page, Asked: text}, true), "group", "endgroup", "error", "error", "error")
		same(t, text, s.StatusGitHub(StatusView{Page: page, Asked: text}, false), "group", "endgroup", "warning", "warning", "warning")
		both := Comparison{
			Verdict:  ComparisonVerdict{Answer: status.KnownIncident, Summary: text, Next: []string{text}},
			Citation: &status.Citation{Name: text, Status: text, Update: text, URL: text}, Page: page, Call: r,
		}
		same(t, text, s.CorrelationGitHub(both, text), "group", "endgroup", "error")
	}
}

func same(t *testing.T, hostile, text string, want ...string) {
	t.Helper()
	if got := commandsIn(text); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%q: the runner would carry out %v, want %v:\n%s", hostile, got, want, text)
	}
}

func TestGitHubEscapes(t *testing.T) {
	t.Parallel()
	got := annotation{"error", "50%: a, b\nc", "100%\nsecond\r\nthird ::x::"}.String()
	want := "::error title=50%25%3A a%2C b c::100%25%0Asecond%0Athird ::x::\n"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestInertBreaksOnlyCommands(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"a::b\n[::1]:80\nstd::vector": "a::b\n[::1]:80\nstd::vector",
		"  ::error::x\nplain":         "  : :error::x\nplain",
		"x ##[error]y ##[z":           "x # #[error]y # #[z",
		"":                            "",
		":: \n\n":                     ": : \n\n",
	} {
		var b strings.Builder
		if n, err := NewCommandEscaper(&b).Write([]byte(in)); n != len(in) || err != nil || b.String() != want {
			t.Errorf("%q became %q, want %q", in, b.String(), want)
		}
	}
}
