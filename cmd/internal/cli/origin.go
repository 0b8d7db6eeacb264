package cli

import "net/url"

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
