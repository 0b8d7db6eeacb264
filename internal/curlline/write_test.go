package curlline_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestCommand(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		call    exchange.Call
		options []string
		want    string
	}{
		{
			"a plain call", exchange.Call{URL: loopback.URL("https://cms.example.org/api/x")}, nil,
			`curl --include --silent --show-error --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' --header 'User-Agent: hex21' https://cms.example.org/api/x`,
		},
		{
			"a key", exchange.Call{URL: loopback.URL("https://cms.example.org/api/x"), Base: loopback.URL("https://cms.example.org"), Key: "k-12345678"}, []string{"--max-time", "5"},
			`curl --include --silent --show-error --max-time 5 --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' ` +
				`--header "Authorization: Bearer $HEX21_API_KEY" --header 'User-Agent: hex21' https://cms.example.org/api/x`,
		},
		{
			"user info", exchange.Call{URL: loopback.URL("https://ann:hunter2secret@cms.example.org/api/x")}, nil,
			`curl --include --silent --show-error --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' ` +
				`--header 'Authorization: Basic [redacted]' --header 'User-Agent: hex21' https://cms.example.org/api/x`,
		},
		{
			"a secret in the query", exchange.Call{URL: loopback.URL("https://cms.example.org/x?api_key=k-12345678")}, nil,
			`curl --include --silent --show-error --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' --header 'User-Agent: hex21' ` +
				`--globoff 'https://cms.example.org/x?api_key=[redacted]'`,
		},
		{
			"a secret in a header", exchange.Call{URL: loopback.URL("https://cms.example.org/x"), Header: http.Header{"X-Api-Key": {"k-12345678"}}}, nil,
			`curl --include --silent --show-error --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' --header 'User-Agent: hex21' ` +
				`--header 'X-Api-Key: [redacted]' https://cms.example.org/x`,
		},
		{
			"a body that no command line can hold", exchange.Call{Method: "POST", URL: loopback.URL("https://cms.example.org/x"), Body: []byte("a\x00b")}, nil,
			`curl --include --silent --show-error --header 'Accept: application/json, application/*;q=0.9, text/*;q=0.5' --header 'Content-Type: application/json' ` +
				`--header 'User-Agent: hex21' --data-binary @FILE https://cms.example.org/x`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := curlline.Command(test.call, test.options); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
	long := exchange.Call{Method: "PUT", URL: loopback.URL("https://cms.example.org/x"), Body: bytes.Repeat([]byte("x"), 100<<10)}
	if got := curlline.Command(long, nil); len(got) > 1000 || !strings.Contains(got, "--request PUT") || !strings.Contains(got, "@FILE") {
		t.Errorf("%.500s", got)
	}
}
