package probe

import (
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// bodyHasWord reports whether the beginning of the response contains one of these phrases, in any case.
func bodyHasWord(r *Result, words ...string) bool {
	return hasAny(strings.ToLower(string(r.top(8<<10))), words)
}

func headerTooLarge(r *Result) *Finding {
	switch status := r.status(); {
	case status == http.StatusRequestHeaderFieldsTooLarge, status == 494:
	case status == http.StatusBadRequest && (notTheAPI(r) || r.wrote("Gunicorn")) && bodyHasWord(r, "header or cookie too large", "request header too large", "size of a request header field exceeds", "size of the request headers is too long", "request header fields too large", "limit request headers fields"):
	default:
		return nil
	}
	name, size := largestHeader(r)
	f := finding("a request header is too large for the server", fmt.Sprintf("status %d", r.status()),
		do("Send a shorter header: the usual cause is a cookie or a token that has grown"),
		raiseLimit(r, "large_client_header_buffers, 4 8k by default", "LimitRequestFieldSize, 8190 by default", "limit_request_field_size, 8190 by default"))
	if name != "" {
		f.Evidence += fmt.Sprintf(", and the largest header that was sent is %s with %d bytes", name, size)
	}
	return f
}

// largestHeader returns the name of the largest header that was sent, and the bytes of its line.
func largestHeader(r *Result) (name string, size int) {
	for _, line := range r.exchange.Sent {
		if n := len(line.Name) + len(": ") + len(line.Value); n > size {
			name, size = line.Name, n
		}
	}
	return start(name), size
}

func urlTooLong(r *Result) *Finding {
	ofGunicorn := hasStatus(r, http.StatusBadRequest) && r.wrote("Gunicorn") && bodyHasWord(r, "request line is too large")
	if !hasStatus(r, http.StatusRequestURITooLong) && !ofGunicorn {
		return nil
	}
	u := r.exchange.URL
	return finding("the URL is too long for the server",
		fmt.Sprintf("%d bytes of path and query were sent, %d of them in the query; the status is %d", len(u.RequestURI()), len(u.RawQuery), r.status()),
		do("Send less in the query, for example by splitting it over several calls"),
		raiseLimit(r, "large_client_header_buffers, 4 8k by default", "LimitRequestLine, 8190 by default", "limit_request_line, 4094 by default"))
}

// raiseLimit returns the step for those who run a server whose limit is too low, with the setting of the server, or that of nginx.
func raiseLimit(r *Result, nginx, apache, gunicorn string) explain.Step {
	server, setting := "nginx", nginx
	switch product := r.decoded.Product; {
	case product == "Apache":
		server, setting = "Apache", apache
	case product == "Gunicorn" && gunicorn != "":
		server, setting = "Gunicorn", gunicorn
	}
	return do("If you run the server, raise its limit: in " + server + " it is " + setting)
}

func clientCertificateMissing(r *Result) *Finding {
	missing, bad, late := false, false, asksLate(r)
	switch status := r.status(); status {
	case 495:
		bad = true
	case 496:
		missing = true
	case http.StatusBadRequest:
		missing, bad = bodyHasWord(r, "no required ssl certificate was sent"), bodyHasWord(r, "the ssl certificate error")
	}
	if !missing && !bad && !late {
		missing, bad = saysCertificate(r)
	}
	f := finding("the server requires a client certificate, and none was sent", pageGist(r),
		do("Send your certificate with --cert FILE --key FILE"),
		do("Ask the operator of "+r.hostOr("the server")+" for a client certificate, or for an address without one"))
	switch {
	case missing:
	case late:
		f.Title = "the server asks for a client certificate after the handshake of TLS 1.3, which most clients do not answer"
		f.Steps[0] = do("If you run the server: require the certificate for the whole host (SSLVerifyClient outside of Location), or allow only TLS 1.2 there")
	case bad:
		f.Title = "the server does not accept the client certificate"
		f.Steps[0] = do("Check that the certificate has not expired and comes from an authority that the server accepts; give it with --cert FILE --key FILE")
	default:
		return nil
	}
	return f
}

// asksLate reports whether Apache cannot ask for a client certificate, because it knows only after the handshake that the path needs one.
func asksLate(r *Result) bool {
	return r.status() == http.StatusForbidden && bodyHasWord(r, "cannot perform post-handshake authentication")
}

// saysCertificate reports whether a 400, 401 or 403 is about a client certificate that is missing, or about one that the server does not
// accept. One that a key is bound to is about the key.
func saysCertificate(r *Result) (missing, bad bool) {
	if s := r.status(); s != http.StatusBadRequest && s != http.StatusUnauthorized && s != http.StatusForbidden {
		return false, false
	}
	text := strings.ToLower(r.decoded.Title+" "+r.decoded.Message+" ") + r.said.code
	if isHTML(r) && r.decoded.ProductWrote {
		text = strings.ToLower(string(r.top(8 << 10))) // of IIS
	}
	invalid := r.status() == http.StatusBadRequest      // which may be about a certificate in the body of the request
	text = strings.ReplaceAll(text, "certificates", "") // several are what a call is about
	if hasAny(text, []string{"bound", "certificate of ", "certificate for "}) {
		return false, false
	}
	for clause := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == '.' || c == ';' || c == '!' }) {
		named := hasAny(clause, []string{"client certificate", "client cert "}) || !invalid && hasAny(clause, []string{"tls certificate", "ssl certificate", "mtlscertificate"})
		if !named || hasAny(clause, []string{"certificate name", "certificate id", "this client cert", "a new client cert", "permission", "upstream", "certificate problem"}) {
			continue // what a call is about, not what is sent with it
		}
		missing = missing || hasAny(clause, []string{"required", "requires", "was sent", "presented", "not provided", "must provide", "missing", "no client certificate", "certificate that the web server recognizes"})
		bad = bad || !invalid && hasAny(clause, []string{"expired", "invalid", "not valid", "failed", "revoked", "trusted", "not accepted", "rejected"})
	}
	return missing, bad
}

func staticLocation(r *Result) *Finding {
	if !hasStatus(r, http.StatusMethodNotAllowed) || exchange.IsSafeMethod(r.exchange.Method) || !notTheAPI(r) || !r.wrote("nginx", "OpenResty") ||
		r.exchange.Answer.Header.Get("Allow") != "" {
		return nil
	}
	return finding(r.decoded.Product+" itself returned 405: it serves files for this path and does not forward the request", pageGist(r),
		checkBase(r, ""),
		do("If you run the server, add the location block with proxy_pass for the API: "+r.decoded.Product+" currently serves files for this path"))
}

func slugNotUTF8(r *Result) *Finding {
	if !hasStatus(r, http.StatusBadRequest) || utf8.ValidString(r.exchange.URL.Path) {
		return nil
	}
	return finding("the path is not UTF-8", start(r.exchange.URL.EscapedPath()),
		do("Encode the slug as UTF-8 before it is percent-encoded: é is %C3%A9, and %E9 is Latin-1"),
		do("See what is sent, without sending it", nextstep.Repeat("--dry-run")))
}
