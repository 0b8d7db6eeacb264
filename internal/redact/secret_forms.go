package redact

import (
	"encoding/base64"
	"encoding/hex"
	"slices"
)

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
