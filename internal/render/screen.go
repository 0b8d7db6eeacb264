package render

import (
	"io"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/fatih/color"
	"github.com/muesli/termenv"
)

// Widths of the text: that of a pipe, and the maximum, beyond which lines become hard to read.
const (
	defaultWidth = 80
	maxWidth     = 100
	minWidth     = 24
)

// Options are the facts by which NewScreen decides.
type Options struct {
	// Color is the user's choice: auto, always or never.
	Color string
	// LookupEnv reads NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, TERM, FORCE_HYPERLINK, the locale and the variables by which terminals are known.
	LookupEnv func(string) (string, bool)
	// Terminal reports whether the output is one.
	Terminal bool
	// Dumb reports whether it understands no escape sequences, whatever TERM says.
	Dumb bool
	// Width is the terminal's, or 0 when there is none.
	Width int
	// Now is the time that relative times refer to, in the zone to show times in.
	Now time.Time
}

func (o Options) getenv(name string) string {
	if o.LookupEnv == nil {
		return ""
	}
	value, _ := o.LookupEnv(name)
	return value
}

// Screen is an output for people.
type Screen struct {
	Width int
	Color bool
	// ColorBy is what decided Color: a flag, a variable, or the kind of output.
	ColorBy  string
	Terminal bool
	// Moves reports whether the cursor can go back, so that text can be drawn over.
	Moves bool
	// Links reports whether the terminal has hyperlinks.
	Links bool
	ascii bool
	now   time.Time

	styles *lipgloss.Renderer
	words  map[tone]*color.Color
}

// tone is what a word means; its color follows from that.
type tone int

const (
	plain tone = iota
	strong
	faint
	good
	caution
	bad
	accent
)

// NewScreen decides about color and width for one output.
func NewScreen(o Options) *Screen {
	s := &Screen{Width: o.Width, Terminal: o.Terminal, now: o.Now}
	s.Color, s.ColorBy = wantsColor(o)
	if s.Width <= 0 {
		s.Width = defaultWidth
	}
	s.Width = max(minWidth, min(s.Width, maxWidth))
	s.Moves = o.Terminal && !isDumb(o)
	s.Links = wantsLinks(o, s.Color)
	s.ascii = wantsASCII(o)

	s.styles = lipgloss.NewRenderer(io.Discard)
	profile := termenv.Ascii
	if s.Color {
		profile = termenv.ANSI // sixteen colors: the terminal's theme keeps them readable on light and dark
	}
	s.styles.SetColorProfile(profile)

	s.words = map[tone]*color.Color{
		plain:   color.New(),
		strong:  color.New(color.Bold),
		faint:   color.New(color.Faint),
		good:    color.New(color.FgGreen),
		caution: color.New(color.FgYellow),
		bad:     color.New(color.FgRed, color.Bold),
		accent:  color.New(color.FgCyan),
	}
	for _, c := range s.words {
		if s.Color {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return s
}

// paint colors a word; plain output keeps it as it is.
func (s *Screen) paint(t tone, text string) string {
	if t == plain || text == "" || !s.Color {
		return text
	}
	return s.words[t].Sprint(text)
}
