package media_test

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/hex21/hex21/internal/media"
)

func zipped(t *testing.T, body []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(body); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGunzip(t *testing.T) {
	t.Parallel()
	plain := []byte(`{"error": {"code": "X", "message": "m"}}`)
	once := zipped(t, plain)
	for fact, c := range map[string]struct {
		body   []byte
		want   []byte
		layers int
	}{
		"plain":                      {plain, plain, 0},
		"once":                       {once, plain, 1},
		"twice":                      {zipped(t, once), plain, 2},
		"three times is too much":    {zipped(t, zipped(t, once)), once, 2},
		"something that begins so":   {[]byte("\x1f\x8b\x08 and more than eighteen bytes"), []byte("\x1f\x8b\x08 and more than eighteen bytes"), 0},
		"nothing":                    {nil, nil, 0},
		"a body without an end":      {once[:len(once)-4], plain, 1},
		"a picture of eighteen zero": {make([]byte, 30), make([]byte, 30), 0},
	} {
		got, layers := media.Gunzip(c.body)
		if !bytes.Equal(got, c.want) || layers != c.layers {
			t.Errorf("%s: %q after %d layers, want %q after %d", fact, got, layers, c.want, c.layers)
		}
	}
}
