package cli

import (
	"net/http"
	"net/url"
	"slices"
)

// IsMethod reports whether a word is an HTTP method that probe completes.
func IsMethod(word string) bool { return slices.Contains(Methods(), word) }

// Methods returns the methods of an API, the most common first.
func Methods() []string {
	return []string{
		http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
	}
}

// WithMethod returns the words of probe with a method, if it is not the default.
func WithMethod(method string) []string {
	if method == http.MethodGet {
		return []string{"probe"}
	}
	return []string{"probe", "-X", method}
}

// CheckOrigin checks the value of --origin: the origin of a web page (RFC 6454), which has no path. An empty value means no origin, and
// "null" that of a file or a sandbox.
func CheckOrigin(text string) error {
	if text == "" || text == "null" {
		return nil
	}
	origin, err := url.Parse(text)
	if err != nil || origin.Host == "" || origin.Scheme != "https" && origin.Scheme != "http" || origin.Path != "" || origin.RawQuery != "" || origin.User != nil {
		return WithHint(Flagf("origin", "--origin %q is not an origin", text), "a scheme and a host, such as https://app.example.org")
	}
	return nil
}
