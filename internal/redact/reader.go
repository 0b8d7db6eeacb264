package redact

import (
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// folded maps each byte to the form in which it is compared, see fold. Noise, which may occur
// between any two characters of a secret, is 0; the first bytes of characters that may be noise are 1.
var folded = func() (t [256]byte) {
	for i := range t {
		switch c := byte(i); {
		case c <= ' ' || c == 0x7f:
			t[i] = noise
		case c == 0xc2 || c == 0xcd || c == 0xd8 || c == 0xe1 || c == 0xe2 || c == 0xe3 || c == 0xef:
			t[i] = perhaps
		default:
			t[i] = fold(c)
		}
	}
	return t
}()

// ordinary marks the bytes that cannot begin an escape or a tag and cannot be noise.
var ordinary = func() (t [256]bool) {
	for c := byte('!'); c < 0x7f; c++ {
		t[c] = c != '\\' && c != '%' && c != '&' && c != tagStart
	}
	return t
}()

const (
	noise   = 0
	perhaps = 1
)

// fold returns the form in which a byte is compared: letters without case, and the two alphabets of base64 as one. The bit that tells
// upper from lower case is ignored in all other ASCII characters too, so that a sieve can set it in eight bytes at once.
func fold(c byte) byte {
	if c >= utf8.RuneSelf {
		return c
	}
	switch c |= caseBit; c {
	case '-':
		return '+'
	case '_' | caseBit:
		return '/'
	}
	return c
}

const caseBit = 'a' - 'A'

// isNoise reports whether a character has no width or is white space.
func isNoise(r rune) bool {
	switch {
	case r <= ' ', 0x7f <= r && r <= 0xa0, r == 0xad, r == 0x34f, r == 0x61c, r == 0x1680, r == 0x180e, r == 0x3000, r == 0xfeff,
		0x2000 <= r && r <= 0x200f, 0x2028 <= r && r <= 0x202f, 0x205f <= r && r <= 0x206f, 0xfe00 <= r && r <= 0xfe0f:
		return true
	}
	return false
}

// noiseAt returns the length of the non-ASCII noise character that a text begins with, or 0.
func noiseAt(text string) int {
	if r, size := utf8.DecodeRuneInString(text); size > 1 && isNoise(r) {
		return size
	}
	return 0
}

// noiseBefore returns the start of the non-ASCII noise character that a text ends with.
func noiseBefore(text string) (start int, ok bool) {
	r, size := utf8.DecodeLastRuneInString(text)
	return len(text) - size, size > 1 && isNoise(r)
}

// reader returns the characters of a text without noise and with escapes decoded, as often as they were encoded.
type reader struct {
	text string
	at   int
	tags bool // leave out what looks like a tag of HTML
	// escapedTags leaves out tags that begin with an escape. Without tags, it is for text within a tag: <img alt="a&lt;b&gt;c">.
	escapedTags bool
	cut         bool // leave out an escape that the end of the text cuts off

	rest   string // more bytes of the last character
	start  int    // its position in the text
	noised bool   // noise was left out before it

	ends [len(tagEnds)]int // the next position of each
}

// next returns the next byte and its position. It returns false at the end.
func (r *reader) next() (c byte, start, end int, ok bool) {
	r.noised = false
	for {
		if r.rest != "" {
			c, r.rest = r.rest[0], r.rest[1:]
			return c, r.start, r.at, true
		}
		if r.at >= len(r.text) {
			return 0, 0, 0, false
		}
		char, cutOff := r.character()
		switch {
		case cutOff:
			return 0, 0, 0, false
		case char == tagStart && r.text[r.start] == tagStart && r.tags && r.skipTag(false),
			char == tagStart && r.text[r.start] != tagStart && r.escapedTags && r.skipTag(true), char >= 0 && isNoise(char):
			r.noised = true
		case char < 0: // a byte that is not of UTF-8
			return byte(-char), r.start, r.at, true
		case char < utf8.RuneSelf:
			return byte(char), r.start, r.at, true
		default:
			r.rest = string(char)
		}
	}
}

const tagStart = '<'

// character returns the next character with its escapes decoded: \u0026#47; is a slash. A byte that is not UTF-8 is negative.
func (r *reader) character() (char rune, cutOff bool) {
	r.start = r.at
	char, size := utf8.DecodeRuneInString(r.text[r.at:])
	if char == utf8.RuneError && size <= 1 {
		r.at++
		return -rune(r.text[r.start]), false
	}
	r.at += size
	for char == '\\' || char == '%' || char == '&' {
		rest := r.text[r.at:]
		if r.cut && len(rest) < maxEscape && isBegun(char, rest) {
			return 0, true
		}
		meant, n := escape(char, rest)
		if n == 0 {
			return char, false
		}
		char = meant
		r.at += n
	}
	return char, false
}

const (
	maxTag   = 512 // how long a tag within a secret may be
	shortTag = 32  // how much of it is read byte by byte
)

// tagEnds are the possible ends of an escaped tag. The last two are the end of a plain tag and the beginning of another one.
var tagEnds = [...]string{`\u003e`, `\u003E`, `\x3e`, "&gt;", "%3e", "%3E", ">", "<"}

// skipTag moves past a tag that has begun, with or without an escape, and reports whether there was one. A plain tag may contain an escaped
// end, since an escaped tag may be in a plain one.
func (r *reader) skipTag(escaped bool) bool {
	rest := r.text[r.at:]
	rest = rest[:min(len(rest), maxTag)]
	if rest == "" {
		return r.cut
	}
	if name := strings.TrimPrefix(rest, `\/`); name == "" || len(name) == len(rest) && !ascii.IsLetter(name[0]) && name[0] != '/' && name[0] != '!' {
		return false
	}
	limit, at := r.at+len(rest), r.at
	for at < min(limit, r.at+shortTag) && r.text[at] != '<' && r.text[at] != '>' {
		at++
	}
	if at == r.at+shortTag {
		at = min(limit, r.nextEnd(len(tagEnds)-2), r.nextEnd(len(tagEnds)-1))
	}
	end, size := limit, 0
	if at < limit && r.text[at] == '>' {
		if end, size = at, 1; !escaped {
			r.at = at + 1
			return true
		}
	}
	for i, form := range tagEnds[:len(tagEnds)-2] {
		if found := r.nextEnd(i); found+len(form) <= limit && found < end {
			end, size = found, len(form)
		}
	}
	switch {
	case size > 0:
		r.at = end + size
	case r.cut && at == len(r.text): // the end of the text cuts it off
		r.at = at
	default:
		return false
	}
	return true
}

// nextEnd returns the next position of one of the tagEnds, and keeps it: a text with many tags must not be searched for each.
func (r *reader) nextEnd(i int) int {
	if r.ends[i] < r.at {
		r.ends[i] = len(r.text)
		if at := strings.Index(r.text[r.at:], tagEnds[i]); at >= 0 {
			r.ends[i] = r.at + at
		}
	}
	return r.ends[i]
}
