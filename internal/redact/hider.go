package redact

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/order"
)

// Hider hides known secrets in texts. A nil Hider hides nothing. It is safe for concurrent use.
type Hider struct{ index *index }

// New returns a Hider for these secrets, in time linear in their length. Each is found verbatim and without the whitespace, quotes and
// scheme around it; without regard to case; in hex, in base64 and base64url wherever it begins in a longer text; escaped for JSON,
// JavaScript, HTML and URLs, once or several times; with white space, invisible characters or tags between its characters; as UTF-16 and
// UTF-32; and in pieces of 8 characters and more that look random. A secret that looks like words is found in pieces of 16, or as a whole
// if it is shorter.
//
// Secrets of fewer than four characters, and those of fewer than eight that have only letters, are not looked for: that would hide
// ordinary words in every sentence.
func New(secrets ...string) *Hider {
	if last := latest.Load(); last != nil && slices.Equal(last.secrets, secrets) {
		return last.hider
	}
	var hider *Hider
	if x := newIndex(secrets); x != nil {
		hider = &Hider{x}
	}
	latest.Store(&cachedHider{slices.Clone(secrets), hider})
	return hider
}

// cachedHider is a Hider and the secrets that it was made from.
type cachedHider struct {
	secrets []string
	hider   *Hider
}

// latest is the last Hider that was made. Successive calls have the same secrets, and indexing them takes longer than a search.
var latest atomic.Pointer[cachedHider]

// isRedactable reports whether to look for a secret: not if it is too short, an ordinary word, or the name of a variable.
func isRedactable(secret string) bool {
	if name, ok := strings.CutPrefix(secret, "$"); ok && strings.Trim(name, "{}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == "" {
		return false
	}
	notLetter := func(r rune) bool { return r >= 0x80 || !ascii.IsLetter(byte(r)) }
	return len(secret) >= gram || len(secret) >= least && strings.IndexFunc(secret, notLetter) >= 0
}

// withCores adds the secrets without white space, quotes and scheme: a server that refuses "Bearer key" may quote the key alone.
func withCores(secrets []string) []string {
	out := slices.Clone(secrets)
	for _, secret := range secrets[:min(len(secrets), maxSecrets)] {
		for word := range strings.FieldsSeq(secret) {
			out = append(out, word, strings.TrimFunc(word, func(c rune) bool { return !unicode.IsPrint(c) || strings.ContainsRune("\"'`“”‘’", c) }))
		}
	}
	return out
}

// Text returns a text with each secret replaced by the mark.
func (h *Hider) Text(in string) string { return replace(in, h.find(in, false)) }

// Cut is like Text, for a text that was cut off: the beginning of a secret at its end is hidden as well.
func (h *Hider) Cut(in string) string { return replace(in, h.find(in, true)) }

// Holds reports whether a text contains a secret.
func (h *Hider) Holds(in []byte) bool { return len(h.find(asString(in), false)) > 0 }

// Texts applies Text to each text.
func (h *Hider) Texts(in []string) []string {
	out := make([]string, len(in))
	for i, text := range in {
		out[i] = h.Text(text)
	}
	return out
}

// Bytes returns its argument, or a copy of it if there is something to hide. cut means that it is incomplete.
func (h *Hider) Bytes(in []byte, cut bool) []byte {
	if found := h.find(asString(in), cut); len(found) > 0 {
		return []byte(replace(asString(in), found))
	}
	return in
}

// asString returns bytes as a string without a copy, since a body may have many megabytes. They must not change while it is in use.
func asString(in []byte) string { return unsafe.String(unsafe.SliceData(in), len(in)) }

// Header returns a header with the secrets in its names and values hidden. It does not hide values by their names.
func (h *Hider) Header(in http.Header) http.Header {
	if h == nil {
		return in
	}
	out := make(http.Header, len(in))
	for name, values := range in {
		shown := h.Text(name)
		out[shown] = append(out[shown], h.Texts(values)...)
	}
	return out
}

// span is a part of a text.
type span struct{ start, end int }

// find returns the spans of the secrets in a text, sorted and not overlapping.
func (h *Hider) find(in string, cut bool) []span {
	if h == nil || len(in) < least {
		return nil
	}
	if cut {
		if whole := withoutHalf(in); len(whole) < len(in) {
			spans := h.find(whole, cut)
			if last := len(spans) - 1; last >= 0 && spans[last].end == len(whole) {
				spans[last].end = len(in)
			}
			return spans
		}
	}
	if len(in) >= sieveMin && !h.index.mayHold(in) {
		if !cut {
			return nil
		}
		return h.findAtEnd(in)
	}
	return h.findAll(in, cut)
}

// findAtEnd searches the end of a text that was cut off and has no secrets before its end.
func (h *Hider) findAtEnd(in string) []span {
	from := len(in)
	for kept := 0; from > 0 && kept < beginning; from-- {
		if folded[in[from-1]] != noise {
			kept++
		}
	}
	spans := h.findAll(in[from:], true)
	if from > 0 && len(spans) > 0 && spans[0].start < maxTag { // it may begin before
		return h.findAll(in, true)
	}
	for i := range spans {
		spans[i].start += from
		spans[i].end += from
	}
	return spans
}

// beginning is how many bytes besides noise may hold the beginning of a secret at a cut, each character with a tag after it.
const beginning = longGram * maxTag

// findAll finds the same as find, but reads the whole text in each way.
func (h *Hider) findAll(in string, cut bool) []span {
	s := newScan(h.index, in, cut)
	s.plain()
	spans := s.spans
	escapes, tags := hasEscape(in), strings.IndexByte(in, tagStart) >= 0
	if nul := strings.IndexByte(in, 0) >= 0; nul && (escapes || tags) {
		spans = append(spans, h.findIn16(in, cut)...)
	}
	if escapes {
		spans = append(spans, h.read(reader{text: in, cut: cut})...)
	}
	escaped := escapes && escapedTag(in)
	if tags || escaped {
		spans = append(spans, h.read(reader{text: in, cut: cut, tags: true, escapedTags: true})...)
	}
	if tags && escaped {
		spans = append(spans, h.read(reader{text: in, cut: cut, escapedTags: true})...)
	}
	return merged(spans)
}

// withoutHalf returns a text without an incomplete character at its end.
func withoutHalf(text string) string {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if end := text[len(text)-n:]; utf8.RuneStart(end[0]) {
			if !utf8.FullRuneInString(end) {
				return text[:len(text)-n]
			}
			break
		}
	}
	return text
}

// escapedTag reports whether a text may hold a tag whose beginning is escaped.
func escapedTag(in string) bool {
	for _, start := range []string{`003c`, `003C`, `x3c`, `x3C`, `&lt`, `%3c`, `%3C`, `#60`, `%253`} {
		if strings.Contains(in, start) {
			return true
		}
	}
	return false
}

// findIn16 searches a text in UTF-16 or UTF-32, in which escapes and tags have zeros between their characters.
func (h *Hider) findIn16(in string, cut bool) []span {
	var without strings.Builder
	places := make([]int, 0, len(in)/2)
	for i := range len(in) {
		if in[i] != 0 {
			without.WriteByte(in[i])
			places = append(places, i)
		}
	}
	spans := h.find(without.String(), cut)
	for i, s := range spans {
		spans[i] = span{places[s.start], places[s.end-1] + 1}
	}
	return spans
}

// read finds secrets in the characters that a reader returns.
func (h *Hider) read(r reader) []span {
	s := newScan(h.index, r.text, r.cut)
	for {
		for r.rest == "" && r.at < len(r.text) && ordinary[r.text[r.at]] {
			s.push(r.text[r.at], r.at, r.at+1)
			r.at++
		}
		c, start, end, ok := r.next()
		if !ok {
			s.finish()
			return s.spans
		}
		if r.noised {
			s.noiseAt = s.n
		}
		s.push(c, start, end)
	}
}

// merged sorts spans and joins those that overlap.
func merged(spans []span) []span {
	if len(spans) < 2 {
		return spans
	}
	order.Stable(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	out := spans[:1]
	for _, s := range spans[1:] {
		if last := &out[len(out)-1]; s.start < last.end {
			last.end = max(last.end, s.end)
		} else {
			out = append(out, s)
		}
	}
	return out
}

func replace(in string, spans []span) string {
	if len(spans) == 0 {
		return in
	}
	var out strings.Builder
	out.Grow(len(in))
	shown := 0
	for _, s := range spans {
		out.WriteString(in[shown:s.start])
		out.WriteString(markFor(in[s.start:s.end]))
		shown = s.end
	}
	out.WriteString(in[shown:])
	return out.String()
}

// markFor returns the mark in the encoding of the text that it replaces, so that the rest of a text in UTF-16 or UTF-32 can still be read.
func markFor(secret string) string {
	if len(secret) < 8 || secret[1] != 0 {
		return Mark
	}
	zeros := "\x00"
	if secret[2] == 0 && secret[3] == 0 {
		zeros = "\x00\x00\x00"
	}
	return strings.Join(strings.Split(Mark, ""), zeros)
}
