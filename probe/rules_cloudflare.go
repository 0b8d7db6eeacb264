package probe

// cloudflareStatus reports what Cloudflare means by its own statuses, which no standard has, and by the code on the page of a 530.
func cloudflareStatus(status int, code string) string {
	switch {
	case status == 530 && code == "1016":
		return "the name of the server behind it cannot be resolved"
	case status == 530 && code == "1033":
		return "the tunnel to the server behind it is not connected"
	}
	return map[int]string{
		520: "the server behind it sent something that is not HTTP",
		521: "the server behind it refused the connection",
		522: "the server behind it did not accept the connection in time",
		523: "the server behind it cannot be reached",
		524: "the server behind it accepted the call, but did not respond in time",
		525: "the TLS handshake with the server behind it failed",
		526: "the certificate of the server behind it is not valid",
		530: "it has no route to the server behind it",
	}[status]
}

// cloudflareCode reports what Cloudflare means by its own codes that come with standard statuses. Those of firewalls and limits have
// their own rules.
func cloudflareCode(r *Result) string {
	if r.decoded.Product != "Cloudflare" || !r.decoded.ProductWrote {
		return ""
	}
	switch r.decoded.ProductCode {
	case "1003":
		return "it does not accept calls to an IP address, only to a host name (1003)"
	case "1000", "1001", "1002", "1004", "1016", "1018", "1023":
		return "its DNS settings for this host do not lead to a server (" + r.decoded.ProductCode + ")"
	case "1101", "1102":
		return "the Worker that answers for this host failed (" + r.decoded.ProductCode + ")"
	case "1027", "1104":
		return "a limit of the Worker that answers for this host was reached (" + r.decoded.ProductCode + ")"
	}
	return ""
}

// cloudflareRefusal returns why Cloudflare refused a call, by its own code. Source:
// https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/.
func cloudflareRefusal(code string) string {
	switch code {
	case "1005", "1006", "1007", "1008", "1106":
		return "the IP address or network of the caller"
	case "1009":
		return "the country of the caller"
	case "1010":
		return "the User-Agent or other signs of a program"
	case "1020":
		return "a rule of the site"
	}
	return ""
}
