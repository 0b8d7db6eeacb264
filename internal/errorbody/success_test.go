package errorbody_test

import (
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestSuccess(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]errorbody.Form{
		`{"data": [], "metadata": {"page": 1, "limit": 10, "total": 0}}`: errorbody.FormEnveloped,
		`{"data": {"slug": "a"}}`:              errorbody.FormEnveloped,
		`{"data": null, "metadata": {}}`:       errorbody.FormEnveloped,
		`{"data": [], "metadata": "page 1"}`:   errorbody.FormBareObject,
		`{"slug": "a"}`:                        errorbody.FormBareObject,
		`[{"slug": "a"}]`:                      errorbody.FormBareArray,
		`[]`:                                   errorbody.FormBareArray,
		`"text"`:                               errorbody.FormOther,
		`<html>`:                               errorbody.FormOther,
		``:                                     errorbody.FormOther,
		`{"data": [`:                           errorbody.FormOther,
		"\xef\xbb\xbf{\"data\": []}":           errorbody.FormEnveloped,
		`{"metadata": {"page": 1}, "data": []`: errorbody.FormOther,
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 200, Body: []byte(body)}).Form; got != want {
			t.Errorf("%s: %s, want %s", body, got, want)
		}
	}
}
