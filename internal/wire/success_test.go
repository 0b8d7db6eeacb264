package wire_test

import (
	"testing"

	"github.com/hex21/hex21/internal/wire"
)

func TestSuccess(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]wire.Form{
		`{"data": [], "metadata": {"page": 1, "limit": 10, "total": 0}}`: wire.FormEnveloped,
		`{"data": {"slug": "a"}}`:              wire.FormEnveloped,
		`{"data": null, "metadata": {}}`:       wire.FormEnveloped,
		`{"data": [], "metadata": "page 1"}`:   wire.FormBareObject,
		`{"slug": "a"}`:                        wire.FormBareObject,
		`[{"slug": "a"}]`:                      wire.FormBareArray,
		`[]`:                                   wire.FormBareArray,
		`"text"`:                               wire.FormOther,
		`<html>`:                               wire.FormOther,
		``:                                     wire.FormOther,
		`{"data": [`:                           wire.FormOther,
		"\xef\xbb\xbf{\"data\": []}":           wire.FormEnveloped,
		`{"metadata": {"page": 1}, "data": []`: wire.FormOther,
	} {
		if got := wire.Success([]byte(body)); got != want {
			t.Errorf("%s: %s, want %s", body, got, want)
		}
	}
}
