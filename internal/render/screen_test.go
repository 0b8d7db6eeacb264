package render_test

import (
	"runtime/debug"
	"testing"

	"github.com/hex21/hex21/internal/render"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

func TestColorIsDecidedOnce(t *testing.T) {
	t.Parallel()
	type env map[string]string
	for name, c := range map[string]struct {
		choice   string
		env      env
		terminal bool
		want     bool
	}{
		"a terminal has color":                       {"auto", nil, true, true},
		"a pipe has none":                            {"auto", nil, false, false},
		"NO_COLOR forbids it":                        {"auto", env{"NO_COLOR": "1"}, true, false},
		"an empty NO_COLOR says nothing":             {"auto", env{"NO_COLOR": ""}, true, true},
		"CLICOLOR_FORCE asks for it":                 {"auto", env{"CLICOLOR_FORCE": "1"}, false, true},
		"CLICOLOR_FORCE=0 does not":                  {"auto", env{"CLICOLOR_FORCE": "0"}, false, false},
		"NO_COLOR wins over CLICOLOR_FORCE":          {"auto", env{"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, true, false},
		"a dumb terminal has none":                   {"auto", env{"TERM": "dumb"}, true, false},
		"always wins over the environment":           {"always", env{"NO_COLOR": "1", "TERM": "dumb"}, false, true},
		"never wins over the environment":            {"never", env{"CLICOLOR_FORCE": "1"}, true, false},
		"FORCE_COLOR asks for it":                    {"auto", env{"FORCE_COLOR": "1"}, false, true},
		"FORCE_COLOR=3 does, too":                    {"auto", env{"FORCE_COLOR": "3"}, false, true},
		"an empty FORCE_COLOR says nothing":          {"auto", env{"FORCE_COLOR": ""}, false, false},
		"FORCE_COLOR=0 forbids it":                   {"auto", env{"FORCE_COLOR": "0"}, true, false},
		"FORCE_COLOR=false forbids it":               {"auto", env{"FORCE_COLOR": "false"}, true, false},
		"NO_COLOR wins over FORCE_COLOR":             {"auto", env{"NO_COLOR": "1", "FORCE_COLOR": "1"}, true, false},
		"CLICOLOR_FORCE wins over the dumb terminal": {"auto", env{"CLICOLOR_FORCE": "1", "TERM": "dumb"}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := render.NewScreen(render.Options{
				Color: c.choice, Terminal: c.terminal,
				LookupEnv: func(name string) (string, bool) { v, ok := c.env[name]; return v, ok },
			})
			if s.Color != c.want {
				t.Errorf("color is %t, want %t", s.Color, c.want)
			}
			plain := s.Failure("it broke", render.Message{Text: "mend it"}) == "hex21: error: it broke\nhex21: hint: mend it\n"
			if plain == c.want {
				t.Errorf("the text does not follow the decision: %q", s.Failure("it broke", render.Message{Text: "mend it"}))
			}
		})
	}
}
