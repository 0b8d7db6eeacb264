package address_test

import (
	"testing"

	"github.com/hex21/hex21/internal/address"
)

func TestWithScheme(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typed, want string }{
		{"localhost:2100", "http://localhost:2100"},
		{"localhost:2100/api/x?y=z", "http://localhost:2100/api/x?y=z"},
		{"cms.example.org:443/x", "https://cms.example.org:443/x"},
		{"cms.example.org:8443", "https://cms.example.org:8443"},
		{"cms.example.org:8444", "http://cms.example.org:8444"},
		{"127.0.0.1:80", "http://127.0.0.1:80"},
		{"u:p@localhost:80/x", "http://u:p@localhost:80/x"},
		{"[::1]:2100/x", "http://[::1]:2100/x"},
		{"::1:8080/x", "http://[::1]:8080/x"},
		{"2001:db8::7:443", "https://[2001:db8::7]:443"},
		{"2001:db8::7:1/x", "https://[2001:db8::7:1]/x"},
		{"fe80::1%eth0:8080/x", "http://[fe80::1%25eth0]:8080/x"},
		{"::1", "https://[::1]"},
		{"articles/x", ""},
		{"a:b", ""},
		{"urn:isbn:1", ""},
		{"12:30", ""},
		{":80", ""},
		{"/localhost:80", ""},
		{"cms.example.org", ""},
		{"", ""},
	} {
		if got, ok := address.WithScheme(test.typed); got != test.want || ok != (test.want != "") {
			t.Errorf("WithScheme(%q) = %q, %t; want %q", test.typed, got, ok, test.want)
		}
	}
}

func TestInURL(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ raw, want string }{
		{"http://::1/", "http://[::1]/"},
		{"http://::1:8080/api?x=1", "http://[::1]:8080/api?x=1"},
		{"https://u:p@2001:db8::1", "https://u:p@[2001:db8::1]"},
		{"http://[::1]:80/", "http://[::1]:80/"},
		{"https://cms.example.org:443/a:b:c", "https://cms.example.org:443/a:b:c"},
		{"https://a:b:c/x", "https://a:b:c/x"},
		{"nothing", "nothing"},
	} {
		if got := address.InURL(test.raw); got != test.want {
			t.Errorf("InURL(%q) = %q, want %q", test.raw, got, test.want)
		}
	}
}
