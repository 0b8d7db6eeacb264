package probe_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestPagesOfWebServers(t *testing.T) {
	t.Parallel()
	runRules(t, webServerCases())
}

func webServerCases() []exchangedCase {
	page := func(status, words string) exchanged {
		return exchanged{answer: status + "\nContent-Type: text/html\nServer: nginx\n\n<html><title>" + words + "</title><center>" + words + "</center><hr><center>nginx/1.22.1</center></html>"}
	}
	large := page("400", "400 Request Header Or Cookie Too Large")
	large.header = http.Header{"Cookie": {strings.Repeat("x", 9000)}}
	post := page("405", "405 Not Allowed")
	post.method = http.MethodPost
	latin := page("400", "400 Bad Request")
	latin.url = "https://cms.example.org/api/articles/caf%E9"
	accent := page("400", "400 Bad Request")
	accent.url = "https://cms.example.org/api/articles/caf%C3%A9"
	long := page("414", "414 Request-URI Too Large")
	long.url = "https://cms.example.org/api/articles?ids=" + strings.Repeat("1,", 4500)
	return []exchangedCase{
		{name: "a large cookie", exchanged: large, finds: "header-too-large", decides: true, silent: "html-from-between", says: "Cookie with 9008 bytes"},
		{name: "431", exchanged: exchanged{answer: "431\n\n"}, finds: "header-too-large", decides: true},
		{name: "a line too long for Gunicorn", exchanged: exchanged{answer: "400\nContent-Type: text/html\n\n<html>\n  <head>\n    <title>Bad Request</title>\n  </head>\n  <body>\n    <h1><p>Bad Request</p></h1>\n    Request Line is too large (4521 &gt; 4094)\n  </body>\n</html>"}, finds: "url-too-long", decides: true, silent: "html-from-between"},
		{name: "a header too large for Gunicorn", exchanged: exchanged{answer: "400\nContent-Type: text/html\n\n<html>\n  <body>\n    <h1><p>Bad Request</p></h1>\n    Error parsing headers: &#x27;limit request headers fields size&#x27;\n  </body>\n</html>"}, finds: "header-too-large", decides: true},
		{name: "another 400", exchanged: page("400", "400 Bad Request"), silent: "header-too-large"},
		{name: "a long query", exchanged: long, finds: "url-too-long", decides: true, says: "9018 bytes"},
		{name: "a large body", exchanged: page("413", "413 Request Entity Too Large"), silent: "url-too-long"},
		{name: "no certificate", exchanged: page("400", "400 No required SSL certificate was sent"), finds: "tls-client-certificate-missing", decides: true, silent: "html-from-between"},
		{name: "a certificate that is not accepted", exchanged: page("400", "400 The SSL certificate error"), finds: "tls-client-certificate-missing", decides: true, says: "not accept"},
		{name: "a 400 about other things", exchanged: page("400", "400 Bad Request"), silent: "tls-client-certificate-missing"},
		{name: "POST to files", exchanged: post, finds: "static-location", decides: true, silent: "method-not-supported"},
		{name: "POST that the API refuses", exchanged: exchanged{method: "POST", answer: "405\nAllow: GET\n\n"}, silent: "static-location"},
		{name: "Latin-1 in a slug", exchanged: latin, finds: "slug-not-utf8", decides: true},
		{name: "UTF-8 in a slug", exchanged: accent, silent: "slug-not-utf8"},
	}
}
