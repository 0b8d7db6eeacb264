package probe_test

import (
	"net/url"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

func TestKeyIsCheckedBeforeTheCall(t *testing.T) {
	t.Parallel()
	const good = "hx_0123456789abcdef"
	for name, test := range map[string]struct {
		key, base string
		want      []string // severity and id
	}{
		"a good key":                      {key: good},
		"a good key and https":            {key: good, base: "https://cms.example.org/api"},
		"a good key and http":             {key: good, base: "http://cms.example.org/api", want: []string{"warning key-over-http"}},
		"a good key and http on loopback": {key: good, base: "http://127.0.0.1:2100/api"},
		"a line end":                      {key: good + "\n", want: []string{"error key-line-end"}},
		"quotes":                          {key: `"` + good + `"`, want: []string{"error key-quoted"}},
		"a placeholder":                   {key: "your-api-key", want: []string{"error key-placeholder"}},
		"white space before":              {key: " " + good, want: []string{"error key-whitespace"}},
		"white space inside":              {key: "hx_0123 456789", want: []string{"error key-whitespace"}},
		"white space after":               {key: good + " ", want: []string{"warning key-whitespace"}},
		"only white space":                {key: "  ", want: []string{"error key-empty"}},
		"Bearer":                          {key: "Bearer " + good, want: []string{"error key-scheme-twice"}},
		"a URL":                           {key: "https://cms.example.org/api", want: []string{"error key-is-url"}},
		"a token of yesterday":            {key: token(`{"exp":1772366399}`), want: []string{"error key-jwt-expired"}},
		"a token of tomorrow":             {key: token(`{"nbf":1772366401}`), want: []string{"error key-jwt-early"}},
		"two at once": {
			key: `"` + good + `"`, base: "http://cms.example.org/api", want: []string{"error key-quoted", "warning key-over-http"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var base *url.URL
			if test.base != "" {
				base = loopback.URL(test.base)
			}
			var got []string
			for _, f := range probe.DiagnoseKey(test.key, base, moment) {
				got = append(got, string(f.Severity)+" "+f.ID)
				if f.Title == "" || f.Evidence == "" || len(f.Advice) == 0 {
					t.Errorf("%+v is not whole", f)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
