package idiom

import (
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// MaxHead is how much of a line its time is in.
const MaxHead = 200

// TimeIn finds the time in the first bytes of a line of text: the first one with a date, at the beginning of a word.
func TimeIn(c stamp.Clock, b []byte) (ns int64, ok bool) {
	if ns, ok = c.Head(b); ok {
		return ns, true
	}
	limit := min(len(b), MaxHead)
	for i := 1; i < limit; i++ {
		prev, ch := b[i-1], b[i]
		if ascii.IsAlphanumeric(prev) || !ascii.IsDigit(ch) && !ascii.IsUpper(ch) {
			continue
		}
		switch prev {
		case ' ', '[', '(', '|', '<', '\t', '>', ',', ';', ':', '@':
		case '"', '\'', '=':
			key, _ := KeyBefore(b, i)
			if len(key) > 0 && KindOf(key) != KindTime {
				continue
			}
			if len(key) > 0 {
				if ns, _, ok = c.Read(b[i:], true); ok {
					return ns, true
				}
			}
		default:
			continue
		}
		if ns, _, ok = c.Read(b[i:], i == 1 && prev == '['); ok {
			return ns, true
		}
	}
	return 0, false
}
