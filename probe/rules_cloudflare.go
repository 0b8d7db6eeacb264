package probe

import "slices"

// cloudflareMeanings are what Cloudflare means by the codes on its pages and by its own statuses, which no standard has. The first row that
// fits applies. Codes of limits have a rule of their own. Source:
// https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/.
var cloudflareMeanings = [...]struct {
	status  int      // 0 for any
	codes   []string // nil for any
	meaning string
	refused bool // the call, for what the meaning names
}{
	{0, []string{"1005", "1006", "1007", "1008", "1106"}, "the IP address or network of the caller", true},
	{0, []string{"1009"}, "the country of the caller", true},
	{0, []string{"1010"}, "the User-Agent or other signs of a program", true},
	{0, []string{"1020"}, "a rule of the site", true},
	{0, []string{"1003"}, "it does not accept calls to an IP address, only to a host name", false},
	{0, []string{"1000", "1001", "1002", "1004", "1016", "1018", "1023"}, "its DNS settings for this host do not lead to a server", false},
	{0, []string{"1101", "1102"}, "the Worker that answers for this host failed", false},
	{0, []string{"1027", "1104"}, "a limit of the Worker that answers for this host was reached", false},
	{530, []string{"1033"}, "the tunnel to the server behind it is not connected", false},
	{520, nil, "the server behind it sent something that is not HTTP", false},
	{521, nil, "the server behind it refused the connection", false},
	{522, nil, "the server behind it did not accept the connection in time", false},
	{523, nil, "the server behind it cannot be reached", false},
	{524, nil, "the server behind it accepted the call, but did not respond in time", false},
	{525, nil, "the TLS handshake with the server behind it failed", false},
	{526, nil, "the certificate of the server behind it is not valid", false},
	{530, nil, "it has no route to the server behind it", false},
}

// cloudflareMeaning returns what Cloudflare means by its response, with the code that shows it, or "", and whether it refused the call for
// that.
func cloudflareMeaning(r *Result) (meaning string, refused bool) {
	if r.decoded.Product != "Cloudflare" {
		return "", false
	}
	for _, m := range cloudflareMeanings {
		switch code := r.decoded.ProductCode; {
		case m.codes != nil && !slices.Contains(m.codes, code):
		case m.status == 0:
			return m.meaning + " (" + code + ")", m.refused
		case m.status == r.status():
			return m.meaning, m.refused
		}
	}
	return "", false
}

// isCloudflareStatus reports whether only Cloudflare sends a status.
func isCloudflareStatus(status int) bool { return status >= 520 && status <= 526 || status == 530 }
