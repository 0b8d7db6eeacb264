package redact

import "testing"

// This file is inside the package: a sieve only saves time, so that nothing outside shows what it does.

// FuzzSieve checks the law of a sieve: if it reports a text without secrets, a scan finds none, except at an end that was cut.
func FuzzSieve(f *testing.F) {
	keys := []string{"hx_live_8fK2mQ9zR4tY7wL3", "correct horse battery staple", "k-123", "sch_s-l.7", "aaaaaaaa", "a\\u003cb&amp;9%25x1"}
	hiders := make([]*Hider, len(keys))
	for i, key := range keys {
		hiders[i] = New(key)
		f.Add("the key ", "<b>", " is bad", uint8(i), uint8(8))
		f.Add(`{"key": "`, `\u00ad`, `\`, uint8(i), uint8(3))
		f.Add("\x00", "&#x200b;", "%0", uint8(i), uint8(5))
	}
	f.Fuzz(func(t *testing.T, before, within, after string, which, at uint8) {
		h, key := hiders[int(which)%len(keys)], keys[int(which)%len(keys)]
		half := int(at) % (len(key) + 1)
		text := before + key[:half] + within + key[half:] + after
		if h.index.mayHold(text) {
			return
		}
		if found := h.findAll(text, false); len(found) > 0 {
			t.Errorf("%v is found in %q", found, text)
		}
		if all, end := h.findAll(text, true), h.findAtEnd(text); len(all) != len(end) {
			t.Errorf("%v is found in %q, and at its end %v", all, text, end)
		}
	})
}
