package text_test

import (
	"testing"

	"github.com/hex21/hex21/internal/text"
)

func TestLocale(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		fact string
		env  map[string]string
		want text.Locale
		utf8 bool
	}{
		{fact: "none is set", env: map[string]string{"LANG": ""}},
		{"the first that is set counts", map[string]string{"LC_ALL": "", "LC_CTYPE": "de_DE.utf8", "LANG": "C"}, text.Locale{"LC_CTYPE", "de_DE.utf8", "utf8"}, true},
		{"a modifier is no part of it", map[string]string{"LANG": "de_DE.ISO-8859-15@euro"}, text.Locale{"LANG", "de_DE.ISO-8859-15@euro", "ISO-8859-15"}, false},
		{"without a character set", map[string]string{"LANG": "C"}, text.Locale{"LANG", "C", ""}, false},
	} {
		t.Run(tt.fact, func(t *testing.T) {
			t.Parallel()
			got := text.LocaleOf(func(name string) string { return tt.env[name] })
			if got != tt.want || text.IsUTF8(got.Charset) != tt.utf8 {
				t.Errorf("%+v, want %+v", got, tt.want)
			}
		})
	}
}
