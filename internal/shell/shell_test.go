package shell_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/shell"
)

// hostile are words that mean something to one shell or another.
var hostile = []string{
	"", "plain", "a b", "it's", `a\b`, `a\\b`, `a\`, `\'`, `'\`, `\\\`, "$HOME", "${IFS}", "$(touch x)", "!!", "a!b", "'!'", "~", "~root", "*", "?", "[a]", "{a,b}",
	"=ls", "a=b", "#c", "%self", "&", ";", "|", "<x", ">x", "(x)", `"`, `"$x"`, "^a^b", "-d", "@file", "é", `x'\''y`, `C:\Users\x`, `{"a":"b\n\"c\""}`,
}

// Every shell reads a quoted word back as it was.
func TestShellsReadWordsBack(t *testing.T) {
	t.Parallel()
	tested := 0
	for _, name := range []string{"sh", "bash", "dash", "zsh", "fish"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		tested++
		sh := shell.POSIX
		if name == "fish" {
			sh = shell.Fish
		}
		for _, quoting := range []shell.Shell{sh, shell.POSIX} {
			line, ok := quoting.Line(nil, append([]string{"printf", `%s\001`}, hostile...))
			if !ok {
				t.Fatal("the words cannot be shown")
			}
			line = strings.Replace(line, quoting.Quote(`%s\001`), `'%s\n'`, 1)
			command := exec.Command(path, "-c", line)
			command.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // fish reads its arguments by the locale
			out, err := command.Output()
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if got, want := string(out), strings.Join(hostile, "\n")+"\n"; got != want {
				t.Errorf("%s reads\n%q\nwant\n%q", name, got, want)
			}
		}
	}
	if tested == 0 {
		t.Error("there is no shell here")
	}
}

func TestLineShowsNoControlCharacters(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"a\nb", "a\rb", "\x1b[31m", "a`b`", "\u202e", "\xff", "\u2028", "\x00"} {
		if line, ok := shell.POSIX.Line(nil, []string{"hex21", word}); ok {
			t.Errorf("%q is shown as %s", word, line)
		}
		if line, ok := shell.POSIX.Line([]shell.Variable{{Name: "X", Value: word}}, []string{"hex21"}); ok {
			t.Errorf("%q is shown as %s", word, line)
		}
		if line, ok := shell.POSIX.Set("X", word); ok {
			t.Errorf("%q is shown as %s", word, line)
		}
	}
}

func TestVariables(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		sh                                 shell.Shell
		set, ask, copied, unset, forOneRun string
	}{
		{shell.POSIX, "export A='b c'", "read -rs A && export A", `export A="$B"`, "unset A B", "A='b c' hex21"},
		{shell.Fish, "set -gx A 'b c'", "read -sx A", "set -gx A $B", "set -e A B", "A='b c' hex21"},
		{shell.PowerShell, "$env:A = 'b c'", "$env:A = Read-Host -MaskInput", "$env:A = $env:B", "Remove-Item Env:A, Env:B", "$env:A = 'b c'; hex21"},
	} {
		set, _ := test.sh.Set("A", "b c")
		line, _ := test.sh.Line([]shell.Variable{{Name: "A", Value: "b c"}}, []string{"hex21"})
		for _, pair := range [][2]string{
			{set, test.set}, {test.sh.Ask("A"), test.ask}, {test.sh.Copy("A", "B"), test.copied}, {test.sh.Unset("A", "B"), test.unset}, {line, test.forOneRun},
		} {
			if pair[0] != pair[1] {
				t.Errorf("got %s, want %s", pair[0], pair[1])
			}
		}
	}
}
