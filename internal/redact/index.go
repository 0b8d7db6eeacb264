package redact

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// Lengths in characters, after escapes are decoded and noise is left out.
const (
	gram     = 8  // a piece of a secret that is hidden wherever it occurs
	longGram = 16 // the same for secrets that look like words
	least    = 4  // a secret, or its beginning at the end of a text that was cut
)

// Bounds on the index, so that a server that names thousands of secrets in a redirect costs nothing.
const (
	maxSecrets = 256
	maxBytes   = 256 << 10 // of all secrets
	maxForms   = 16 << 10  // of the secrets that are looked for in hex and base64 as well
)

// mark rates how much a piece of a secret reveals.
type mark uint8

const (
	strong mark = 1 << iota // reveals enough of a secret to be hidden anywhere; other pieces are hidden only next to a strong one
	edged                   // of base64, whose first and last characters may hold bits of the secret and of its neighbors
)

// long is a piece of more than gram characters. It is found by its last gram characters.
type long struct {
	before, mask uint64 // the characters before those, and which of them count
	n            int
	apart        bool // noise may stand within it
	mark         mark
}

// index finds all pieces of all forms of the secrets in one pass over a text.
type index struct {
	seen   []uint64 // a bitmap of hashed pieces, which rules out most positions of a text
	shift  uint
	grams  map[uint64]mark
	longs  map[uint64][]long
	short  map[uint64]bool // whole secrets of fewer than gram characters, as packed has them; true stands for digits alone
	coarse coarse
	heads  map[uint64]bool // the first characters of secrets, as packed has them
}

func newIndex(secrets []string) *index {
	var x *index // most starts of the program have no secret, and then no use for so much memory
	total, seen := 0, map[string]bool{}
	for _, secret := range withCores(secrets) {
		if !isRedactable(secret) || seen[secret] {
			continue
		}
		seen[secret] = true
		if total += len(secret); total > maxBytes || len(seen) > maxSecrets {
			break
		}
		if x == nil {
			x = &index{grams: make(map[uint64]mark, 256), longs: map[uint64][]long{}, short: map[uint64]bool{}, heads: map[uint64]bool{}}
		}
		x.addSecret(secret, total <= maxForms)
	}
	if x == nil {
		return nil
	}
	x.shift = 64 - 16
	for n := len(x.grams) + len(x.longs); n > 1<<(64-x.shift-6) && x.shift > 64-22; {
		x.shift--
	}
	x.seen = make([]uint64, 1<<(64-x.shift-6))
	x.coarse.step = gram - few + 1
	for key := range x.short {
		x.coarse.step = min(x.coarse.step, int(key>>56)-few+1)
	}
	var piece [8]byte
	for key, m := range x.grams {
		x.note(key)
		if m&strong != 0 {
			binary.BigEndian.PutUint64(piece[:], key)
			x.coarse.add(piece[:])
		}
	}
	for key := range x.longs {
		x.note(key)
		binary.BigEndian.PutUint64(piece[:], key)
		x.coarse.add(piece[:])
	}
	for key := range x.short {
		binary.BigEndian.PutUint64(piece[:], key)
		x.coarse.add(piece[len(piece)-int(key>>56):])
	}
	return x
}

func (x *index) note(key uint64) {
	h := key * spread >> x.shift
	x.seen[h>>6] |= 1 << (h & 63)
}

// spread hashes a number so that the highest bits depend on all of its bits. The factor is 2^64 divided by the golden ratio.
const spread = 0x9e3779b97f4a7c15

// packed returns the last n of eight characters together with n, as a map key.
func packed(window uint64, n int) uint64 { return window&(1<<(8*n)-1) | uint64(n)<<56 }

// add adds a form with all its pieces. Its letters still have their case, which distinguishes words from random characters.
func (x *index) add(form []byte, m mark) {
	if len(form) < least {
		return
	}
	strengths, anyStrong := make([]mark, max(0, len(form)-gram+1)), false
	for i := range strengths {
		strengths[i] = m
		if looksRandom(form[i : i+gram]) {
			strengths[i] |= strong
			anyStrong = true
		}
	}
	form = slices.Clone(form)
	for i, c := range form {
		form[i] = fold(c)
	}
	for n := least; n < gram && n < len(form); n++ {
		x.heads[packed(pack(form[:n]), n)] = true
	}
	switch {
	case len(form) < gram:
		x.short[packed(pack(form), len(form))] = strings.Trim(string(form), "0123456789") == ""
	case anyStrong:
		for i, s := range strengths {
			x.grams[pack(form[i:i+gram])] |= s
		}
	default:
		n := min(len(form), longGram)
		for i := range len(form) - n + 1 {
			piece := form[i : i+n]
			key := pack(piece[n-gram:])
			l := long{before: pack(piece[:n-gram]), mask: 1<<(8*(n-gram)) - 1, n: n, apart: n == longGram, mark: m | strong}
			if n == longGram {
				l.mask = ^uint64(0)
			}
			if !slices.Contains(x.longs[key], l) && len(x.longs[key]) < 64 {
				x.longs[key] = append(x.longs[key], l)
			}
		}
	}
}

// pack returns up to eight characters as a number, with the last one in the lowest byte.
func pack(text []byte) (key uint64) {
	for _, c := range text {
		key = key<<8 | uint64(c)
	}
	return key
}

// looksRandom reports whether a piece looks random: letters and several digits in it, or capitals where no word has them.
func looksRandom(piece []byte) bool {
	letters, digits, symbols, changes, capitals := 0, 0, 0, 0, 0
	for i, c := range piece {
		letter, digit := ascii.IsLetter(c), ascii.IsDigit(c)
		if letter {
			letters++
		}
		if digit {
			digits++
		}
		if strings.IndexByte("!\"#$%&'()*+,;<=>?@[]^`{|}~", c) >= 0 {
			symbols++
		}
		if i == 0 {
			continue
		}
		last := piece[i-1]
		if lastDigit := ascii.IsDigit(last); letter && lastDigit || digit && ascii.IsLetter(last) {
			changes++
		}
		if letter && ascii.IsLetter(last) && (c^last)&0x20 != 0 {
			capitals++
		}
	}
	return letters > 0 && digits > 0 && (digits >= 3 || changes >= 2 || symbols >= 2) || capitals >= 3
}

// addSecret adds the forms of a secret: unchanged, with its escapes decoded, and with all also in hex and in base64. Case, the alphabet of
// base64, escapes and noise are not separate forms: see fold and reader.
func (x *index) addSecret(secret string, all bool) {
	plain := plainBytes(secret)
	x.add(plain, 0)
	if decoded := decodedBytes(secret); !slices.Equal(decoded, plain) {
		x.add(decoded, 0)
	}
	if !all {
		return
	}
	x.add([]byte(hex.EncodeToString([]byte(secret))), 0)
	for lead := range 3 { // bytes before it in its group of three
		in := append(make([]byte, lead), secret...)
		out := base64.RawStdEncoding.EncodeToString(in)
		if lead > 0 {
			out = out[lead+1:] // hold bits of what comes before
		}
		if len(in)%3 != 0 {
			out = out[:len(out)-1] // holds bits of what follows
		}
		x.add([]byte(out), edged)
	}
}

// plainBytes returns a text without noise.
func plainBytes(text string) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch folded[text[i]] {
		case noise:
			continue
		case perhaps:
			if n := noiseAt(text[i:]); n > 0 {
				i += n - 1
				continue
			}
		}
		out = append(out, text[i])
	}
	return out
}

// decodedBytes returns a text as a reader returns it.
func decodedBytes(text string) (out []byte) {
	r := reader{text: text}
	for {
		c, _, _, ok := r.next()
		if !ok {
			return out
		}
		out = append(out, c)
	}
}
