package render

import "strings"

// ToASCII puts signs of ASCII in the place of marks, bars and arrows, for a terminal that cannot show them. Each takes one column, as
// what it stands for, so that nothing has to be laid out anew. Text from outside keeps its letters.
func (s *Screen) ToASCII(text string) string {
	if !s.ascii {
		return text
	}
	return strings.Map(sign, text)
}

// sign returns what stands for one of our marks in ASCII; any other character stands for itself. Bars become denser as they grow.
func sign(mark rune) rune {
	switch mark {
	case '✓', '▆':
		return '+'
	case '✗':
		return 'x'
	case '→':
		return '>'
	case '·', '▄':
		return '-'
	case '…':
		return '~'
	case '█':
		return '#'
	case '▓':
		return '%'
	case '▒', '▅':
		return '='
	case '░', '▂':
		return '.'
	case '▁':
		return '_'
	case '▃':
		return ':'
	case '▇':
		return '*'
	case 'µ':
		return 'u'
	}
	return mark
}

// wantsASCII reports whether a terminal has ASCII alone, as far as its locale tells: the first of LC_ALL, LC_CTYPE and LANG that has a
// value decides, as in POSIX. Without any, it is taken for one of today's, all of which show UTF-8. The console of the Linux kernel
// understands UTF-8, but its fonts have neither our marks nor all of our bars.
func wantsASCII(o Options) bool {
	if !o.Terminal || o.LookupEnv == nil {
		return false
	}
	get := func(name string) string { v, _ := o.LookupEnv(name); return v }
	if get("TERM") == "linux" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := get(name); locale != "" {
			_, charset, named := strings.Cut(strings.ToLower(locale), ".")
			charset, _, _ = strings.Cut(charset, "@")
			return locale == "C" || locale == "POSIX" || named && charset != "utf-8" && charset != "utf8"
		}
	}
	return false
}
