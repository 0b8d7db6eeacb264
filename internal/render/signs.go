package render

import (
	"cmp"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/text"
)

// sign is a mark before a line, and the color of the line.
type sign struct {
	mark string
	tone tone
}

// The signs of what is listed: of checks, findings, incidents and verdicts.
var (
	signOK      = sign{"✓", good}
	signWarning = sign{"!", caution}
	signError   = sign{"✗", bad}
	signInfo    = sign{"i", accent}
	signPlanned = sign{"~", accent}
	signUnknown = sign{"?", caution}
	signNone    = sign{"-", faint} // neither good nor bad
)

func (s *Screen) sign(m sign) string { return s.paint(m.tone, m.mark) }

func (s *Screen) signed(m sign, line string) string { return s.paint(m.tone, m.mark+" "+line) }

// level returns the level of an annotation on GitHub.
func (m sign) level() string {
	return cmp.Or(map[sign]string{signError: "error", signWarning: "warning"}[m], "notice")
}

func severitySign(v explain.Severity) sign {
	return map[explain.Severity]sign{explain.SeverityError: signError, explain.SeverityWarning: signWarning, explain.SeverityInfo: signInfo}[v]
}

// ToASCII replaces marks, bars and arrows with ASCII characters, for a terminal that cannot show them. Each takes one column, like the
// original, so that the layout stays the same. Letters in text from outside are kept.
func (s *Screen) ToASCII(text string) string {
	if !s.ascii {
		return text
	}
	return strings.Map(asciiOf, text)
}

// asciiOf returns the ASCII character for one of our marks, and any other character unchanged. Taller bars become denser.
func asciiOf(mark rune) rune {
	return cmp.Or(map[rune]rune{
		'✓': '+', '✗': 'x', '→': '>', '·': '-', '…': '~', 'µ': 'u',
		'▁': '_', '▂': '.', '▃': ':', '▄': '-', '▅': '=', '▆': '+', '▇': '*', '█': '#', '▓': '%', '▒': '=', '░': '.',
	}[mark], mark)
}

// wantsASCII reports whether a terminal supports only ASCII, according to its locale. Without one, UTF-8 is assumed, which current terminals support. The console of the Linux kernel
// understands UTF-8, but its fonts have neither our marks nor all of our bars.
func wantsASCII(o Options) bool {
	if !o.Terminal {
		return false
	}
	if o.getenv("TERM") == "linux" {
		return true
	}
	l := text.LocaleOf(o.getenv)
	return l.Value == "C" || l.Value == "POSIX" || l.Charset != "" && !text.IsUTF8(l.Charset)
}
