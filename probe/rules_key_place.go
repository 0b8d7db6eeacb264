package probe

import (
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

func keySchemeTwice(key string) *Finding {
	first, _, found := strings.Cut(strings.TrimSpace(key), " ")
	if !found || !strings.EqualFold(strings.TrimRight(first, ":"), "Bearer") {
		return nil
	}
	return finding("the Authorization header contains Bearer twice", "Authorization: Bearer Bearer "+redact.Mark,
		setKey("Set only the key; hex21 adds the word Bearer"))
}

func keyWithoutScheme(r *Result) *Finding {
	scheme, _, ok := sentCredential(r)
	if !ok || scheme != "" {
		return nil
	}
	return finding("the Authorization header has no scheme: Bearer is missing", "Authorization: "+redact.Mark+", one word",
		setKey("Set the key, and let hex21 build the header"), do("In your own client, send 'Authorization: Bearer', a space and the key"))
}

func keyWrongHeader(r *Result) *Finding {
	if !apiAnswered(r, http.StatusUnauthorized) || r.exchange.KeySent {
		return nil
	}
	for _, line := range r.exchange.Sent {
		name := http.CanonicalHeaderKey(line.Name)
		if line.Value == "" || !redact.SecretName(name) || slices.Contains([]string{"Cookie", "Proxy-Authorization", "Authorization"}, name) {
			continue
		}
		return finding("the key was sent in "+name+", and the API reads Authorization", name+": "+redact.Mark+", and no Authorization",
			setKey("Set the key, and let hex21 build the header"), do("In your own client, send 'Authorization: Bearer', a space and the key"))
	}
	return nil
}

func keyInURL(r *Result) *Finding {
	u := r.exchange.Call.URL
	if u == nil {
		return nil
	}
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		name, value, _ := strings.Cut(part, "=")
		plain, err := url.QueryUnescape(name)
		compact := lowerWithout(plain, "-_")
		if err != nil || value == "" || !slices.Contains(urlKeys, compact) {
			continue
		}
		return finding("the URL contains a key, which logs may store", "the query contains "+start(plain)+"="+redact.Mark,
			setKey("Send it in the header instead"), do("Ask the people who manage the keys for a new one; this one may be in logs"))
	}
	return nil
}

// urlKeys are names of query parameters that hold a key and nothing else. A bare "key" or "token" may be a cursor.
var urlKeys = []string{"apikey", "accesskey", "authkey", "accesstoken", "authtoken", "bearertoken", "hex21apikey", "authorization", "secretkey"}

func keyOverHTTP(r *Result) *Finding {
	x := r.exchange
	if !x.KeySent || x.Answer == nil || x.URL.Scheme != "http" || isInside(x.URL) {
		return nil
	}
	return finding("the key was sent unencrypted, over plain HTTP", "Authorization was sent to "+address.Origin(x.URL),
		withScheme(r, "Use https", "https"), do("If you share the network with others, ask for a new key"))
}

// isInside reports whether a host is this machine or internal: a name without a dot, with such a suffix, or a private address.
func isInside(u *url.URL) bool {
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil {
		ip = ip.Unmap()
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast()
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	return !strings.Contains(host, ".") || endsWithAny(host, ".localhost", ".local", ".localdomain", ".internal", ".lan", ".home.arpa", ".svc", ".test")
}
