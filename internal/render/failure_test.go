package render_test

import (
	"testing"

	"github.com/hex21/hex21/internal/render"
)

func TestAsidesWrapOnATerminal(t *testing.T) {
	t.Parallel()
	long := "the config file has a key for https://cms.example.org, which is not the origin of this call"
	command := "hex21 config set profiles.staging.base_url https://staging.example.org/api"
	for name, c := range map[string]struct {
		terminal bool
		aside    render.Message
		want     string
	}{
		"a pipe gets one line": {false, render.Message{Text: long, Command: command}, "hex21: note: " + long + ": " + command + "\n"},
		"a terminal gets lines that fit": {true, render.Message{Text: long},
			"hex21: note: the config file has a key for\n  https://cms.example.org, which is not the origin\n  of this call\n"},
		"a command stays whole": {true, render.Message{Text: "give it a profile of its own", Command: command},
			"hex21: note: give it a profile of its own:\n  " + command + "\n"},
		"a command within the text as well": {true, render.Message{Text: "see what is in effect: hex21 config show --profile staging, then set it"},
			"hex21: note: see what is in effect:\n  hex21 config show --profile staging, then set it\n"},
		"the name of the program in a sentence is a word": {true, render.Message{Text: "this is not a status page that hex21 supports, nor one that it can read"},
			"hex21: note: this is not a status page that hex21\n  supports, nor one that it can read\n"},
		"what fits stays as it is": {true, render.Message{Text: "see", Command: "hex21 auth"}, "hex21: note: see: hex21 auth\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := render.NewScreen(render.Options{Color: "never", Terminal: c.terminal, Width: 52})
			if got := s.Note(c.aside); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}
