package address

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/redact"
)

// ErrTarget is wrapped by every error of Target and BaseURL.
var ErrTarget = errors.New("not a valid URL")

// BaseURL parses the base URL of an installation, such as https://cms.example.org/api.
func BaseURL(raw string) (*url.URL, error) {
	u, err := parseFull(raw)
	if err != nil {
		return nil, err
	}
	if u.RawQuery != "" || u.ForceQuery || strings.Contains(raw, "#") {
		if hasStrayAt(raw) {
			return nil, errStrayAt()
		}
		return nil, fmt.Errorf("%w: a base URL has no query and no fragment: %q", ErrTarget, redact.Address(raw))
	}
	return u, nil
}

// Target resolves what the user typed against the base URL: "articles/x" and "/articles/x" go below the base path; a full URL
// stands for itself, and so does a host with a port ("localhost:2100/api"), which is http unless the port is 443. Escapes stay as they were typed, so that the slug a%2Fb is one segment and
// the slug a/b is two. A fragment is dropped, as it is never sent.
func Target(base *url.URL, arg string) (*url.URL, error) {
	typed := strings.TrimSpace(arg)
	if typed == "" {
		return nil, fmt.Errorf("%w: the path is empty", ErrTarget)
	}
	if scheme, _, ok := strings.Cut(typed, "://"); ok && !strings.ContainsAny(scheme, "/?#") {
		return parseFull(typed)
	}
	if full, ok := WithScheme(typed); ok {
		return parseFull(full) // as status reads it
	}
	if better := correctedURL(typed); better != "" {
		return nil, fmt.Errorf("%w: it looks like a URL that lacks its beginning; write %s", ErrTarget, redact.Address(better))
	}
	below := strings.TrimLeft(typed, "/")
	if !strings.HasPrefix(below, "?") {
		below = "/" + below
	}
	ref, err := url.Parse(Escape(below))
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, redact.Address(typed), withoutURL(err))
	}
	u := *base
	u.RawPath = strings.TrimRight(base.EscapedPath(), "/") + ref.EscapedPath()
	if u.Path, err = url.PathUnescape(u.RawPath); err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, redact.Address(typed), err)
	}
	u.RawQuery, u.ForceQuery, u.Fragment, u.RawFragment = ref.RawQuery, ref.ForceQuery, "", ""
	return &u, nil
}

// correctedURL recognizes a URL that lacks a slash, which would otherwise be taken for a path, and returns the intended URL. A first slash
// means that it is a path.
func correctedURL(typed string) string {
	for _, scheme := range []string{"https:", "http:"} {
		if len(typed) > len(scheme) && strings.EqualFold(typed[:len(scheme)], scheme) {
			return scheme + "//" + strings.TrimLeft(typed[len(scheme):], "/")
		}
	}
	return ""
}

// Escape percent-encodes the bytes that no URL may hold (RFC 3986) but people type: spaces, letters beyond ASCII, braces.
// net/url would do it later, but forgets about escaped slashes when it does.
func Escape(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// parseFull parses a full URL. Its fragment is dropped.
func parseFull(raw string) (*url.URL, error) {
	u, err := parseAbsolute(raw)
	if err != nil && hasStrayAt(raw) {
		return nil, errStrayAt()
	}
	return u, err
}

// hasStrayAt reports whether an @ comes after the end of the authority. A password that has one of / ? # in it looks like this, and no
// part of such a text can be shown.
func hasStrayAt(raw string) bool { return strings.Contains(raw[authorityEnd(raw):], "@") }

func errStrayAt() error {
	return fmt.Errorf("%w: an @ comes after one of / ? #; a password with these in it must be percent-encoded", ErrTarget)
}

func parseAbsolute(raw string) (*url.URL, error) {
	text := InURL(strings.TrimSpace(raw))
	if full, ok := WithScheme(text); ok {
		return nil, fmt.Errorf("%w: %q does not start with http:// or https://; write %s", ErrTarget, redact.Address(raw), redact.Address(full))
	}
	if i := authorityEnd(text); i < len(text) {
		text = text[:i] + Escape(text[i:])
	}
	u, err := url.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, redact.Address(raw), withoutURL(err))
	}
	if host, _, _ := strings.Cut(u.Path, "/"); u.Scheme == "" && strings.Contains(host, ".") && !strings.Contains(raw, "@") {
		return nil, fmt.Errorf("%w: %q does not start with http:// or https://; write https://%s", ErrTarget, raw, raw)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%w: %q does not start with http:// or https://", ErrTarget, redact.Address(raw))
	}
	if u.Hostname() == "" {
		return nil, fmt.Errorf("%w: %q names no host", ErrTarget, redact.Address(raw))
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
			return nil, fmt.Errorf("%w: %q has no port %s: it must be 1 to 65535", ErrTarget, redact.Address(raw), port)
		}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// authorityEnd returns where path, query or fragment of a full URL begin.
func authorityEnd(text string) int {
	start := strings.Index(text, "://")
	if start < 0 {
		return len(text)
	}
	start += len("://")
	if i := strings.IndexAny(text[start:], "/?#"); i >= 0 {
		return start + i
	}
	return len(text)
}

// withoutURL takes the URL, which may hold a secret, out of a parse error.
func withoutURL(err error) error {
	if parse, ok := errors.AsType[*url.Error](err); ok {
		return parse.Err
	}
	return err
}
