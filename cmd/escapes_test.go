package cmd_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/scripttest"
)

// attack is text that a terminal, or the eye, takes for something else: an erased screen, a window title, the same as one byte of
// the C1 controls in UTF-8 and alone, a bidirectional override and an isolate, a backspace, a delete, and a line of another kind.
const attack = "A\x1b[2JB\x1b]0;x\x07C\u009b2JD\x9b2JE\u202eF\u2066G\bH\x7fI\u2028J"

// ours are the colors that hex21 itself sends, and its links, whose addresses are of the web and in visible ASCII. The attack has
// none, so that they can be told apart.
var ours = regexp.MustCompile(`\x1b\[[0-9;]*m|\x1b\]8;;(https?://[!-~]+)?\x07`)

// TestResponsesAreShownWithoutControlCharacters lets a server send control characters in every place. Text for people contains none of them.
func TestResponsesAreShownWithoutControlCharacters(t *testing.T) {
	t.Parallel()
	base, paths := hostileServer(t, hostileAnswers(attack))
	s := scripttest.SessionAt(base)
	for _, name := range scripttest.SortedNames(paths) {
		for run, flags := range runsOf(name) {
			if slices.Contains([]string{"json", "json, followed", "yaml", "jq"}, run) {
				continue // documents spell what acts as escapes, or are for programs
			}
			t.Run(name+" "+run, func(t *testing.T) {
				t.Parallel()
				s := s
				if run == "linked" {
					s = s.With("FORCE_HYPERLINK", "1")
				}
				got := s.Run(t, append([]string{"probe", paths[name]}, flags...)...)
				if got.Code == 1 || got.Code == 2 {
					t.Errorf("exit %d\n%q%q", got.Code, got.Stdout, got.Stderr)
				}
				isHarmless(t, got, run == "colored" || run == "linked")
				if run == "linked" && !strings.Contains(got.Stdout, "\x1b]8;;http") {
					t.Error("no link is shown")
				}
			})
		}
	}
}

// TestArgumentsAreShownWithoutControlCharacters does the same with the command line and stdin.
func TestArgumentsAreShownWithoutControlCharacters(t *testing.T) {
	t.Parallel()
	s := scripttest.SessionAt(scripttest.Nowhere)
	for _, args := range [][]string{
		{attack}, {"explain", attack}, {"explain", "-"}, {"explain", "--search", attack}, {"explain", "--catalog", attack, "404"},
		{"explain", "--validate", attack}, {"explain", "--" + attack}, {"explain", "--jq", attack, "404"}, {"explain", "--config", attack},
		{"probe", attack}, {"probe", "/" + attack}, {"probe", "http://" + attack}, {"probe", "/a", "-H", attack}, {"probe", "/a", "-X", attack},
		{"probe", "/a", "--expect", attack}, {"probe", "--dry-run", "/a", "-d", attack}, {"probe", "--dry-run", "/a", "-H", "X: " + attack},
		{"probe", "--dry-run", "/a", "-H", "X: " + attack, "-o", "markdown"}, {"mock", "--addr", attack},
		{"get", attack}, {"help", attack}, {"completion", attack}, {"--" + attack, "x"}, {"explain", "--format", attack}, {"mock", "--port", attack},
		{"explain", "-o", "jsn", attack}, {"probe", "GET", attack}, {"status", "--mock", "--component", attack}, {"expalin", "-H", attack},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			t.Parallel()
			isHarmless(t, s.Reading("code: "+attack+" NO_"+attack).Run(t, args...), false)
		})
	}
}

// runnerCommand is what a runner of GitHub carries out when it is in a log: a line that begins so, after space, or the older
// form anywhere. hex21 writes the first four.
var runnerCommand = regexp.MustCompile(`(?m)^[\s\p{Z}]*::[a-z-]+|##\[`)

// TestServerCannotSendRunnerCommands lets a server send commands of workflows in every place, to stdout and stderr.
func TestServerCannotSendRunnerCommands(t *testing.T) {
	t.Parallel()
	for i, attack := range []string{
		"::error::x", "A\n::error file=a::x\r\n::add-mask::y\r::stop-commands::z", "##[add-matcher]/etc/passwd ::debug::x", "\u00a0::save-state name=a::b",
		"\u2028::set-env name=a::b", strings.Repeat("word ", 16) + "::notice::wrapped",
	} {
		base, paths := hostileServer(t, hostileAnswers(attack))
		s := scripttest.SessionAt(base)
		for _, name := range scripttest.SortedNames(paths) {
			t.Run(fmt.Sprint(i, " ", name), func(t *testing.T) {
				t.Parallel()
				got := s.Run(t, "probe", paths[name], "-v", "-L", "-o", "github")
				for _, c := range runnerCommand.FindAllString(got.Stdout, -1) {
					if !slices.Contains([]string{"::group", "::endgroup", "::error title", "::error", "::warning", "::notice"}, strings.TrimSpace(c)) {
						t.Errorf("a runner would carry out %q:\n%s", c, got.Stdout)
					}
				}
				for line := range strings.Lines(got.Stdout) {
					if strings.HasPrefix(line, "::") && !strings.HasPrefix(line, "::group::hex21 ") && line != "::endgroup::\n" && !strings.Contains(line, " title=") {
						t.Errorf("not a command of ours: %q", line)
					}
				}
				if c := runnerCommand.FindString(got.Stderr); c != "" {
					t.Errorf("stderr holds %q:\n%s", c, got.Stderr)
				}
				if strings.Count(got.Stdout, "::group::") != 1 || strings.Count(got.Stdout, "\n::endgroup::\n") != 1 {
					t.Errorf("the log is not folded as one:\n%s", got.Stdout)
				}
			})
		}
	}
}

// isHarmless fails when the output holds a character that does something.
func isHarmless(t *testing.T, got scripttest.Result, colored bool) {
	t.Helper()
	for _, output := range []string{got.Stdout, got.Stderr} {
		if colored {
			output = ours.ReplaceAllString(output, "")
		}
		for i, r := range output {
			if r == utf8.RuneError && !strings.HasPrefix(output[i:], "\uFFFD") || acts(r) {
				t.Fatalf("%U in …%q…", r, output[max(0, i-60):min(len(output), i+60)])
			}
		}
	}
}

// acts reports whether a character has an effect other than being displayed. Emoji need their joiners.
func acts(r rune) bool {
	harmless := []rune{'\n', '\t', '\u00ad', '\u200c', '\u200d'}
	return (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)) && !slices.Contains(harmless, r)
}

func TestAttackTextHoldsEveryKindOfControlCharacter(t *testing.T) {
	t.Parallel()
	found := 0
	for i, r := range attack {
		if r == utf8.RuneError || acts(r) {
			found++
		} else if r > unicode.MaxASCII {
			t.Errorf("%s at %d does nothing", fmt.Sprintf("%U", r), i)
		}
	}
	if found != 10 {
		t.Errorf("%d characters of the attack act", found)
	}
}
