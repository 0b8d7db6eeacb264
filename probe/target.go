package probe

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
)

// ErrTarget is wrapped by every error of Target and BaseURL.
var ErrTarget = errors.New("not a path or URL")

// BaseURL parses the base URL of an installation, such as https://cms.example.org/api.
func BaseURL(raw string) (*url.URL, error) {
	u, err := absolute(raw)
	if err != nil {
		return nil, err
	}
	if u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("%w: a base URL has no query and no fragment: %q", ErrTarget, raw)
	}
	return u, nil
}

// Target resolves what the user typed against the base URL: "articles/x" and "/articles/x" go below the base path, a full
// URL stands for itself. A slug's escapes (a%2Fb) stay as they were typed.
func Target(base *url.URL, arg string) (*url.URL, error) {
	if strings.TrimSpace(arg) == "" {
		return nil, fmt.Errorf("%w: the path is empty", ErrTarget)
	}
	if strings.Contains(arg, "://") && strings.IndexAny(arg, "/?#") > strings.Index(arg, ":") {
		return absolute(arg)
	}
	ref, err := url.Parse("/" + strings.TrimLeft(escapeInvalid(arg), "/"))
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, arg, reason(err))
	}
	u := *base
	u.RawPath = strings.TrimRight(base.EscapedPath(), "/") + ref.EscapedPath()
	if u.Path, err = url.PathUnescape(u.RawPath); err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, arg, err)
	}
	u.RawQuery, u.Fragment = ref.RawQuery, ""
	return &u, nil
}

// escapeInvalid escapes the bytes that no URL may hold but people type: spaces and controls.
func escapeInvalid(arg string) string {
	var b strings.Builder
	for i := range len(arg) {
		if c := arg[i]; c <= ' ' || c == 0x7f {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func absolute(raw string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrTarget, redactUserinfo(raw), reason(err))
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%w: %q does not start with http:// or https://", ErrTarget, redactUserinfo(raw))
	}
	if u.Hostname() == "" {
		return nil, fmt.Errorf("%w: %q names no host", ErrTarget, redactUserinfo(raw))
	}
	return u, nil
}

// reason takes the URL, which may hold a secret, out of a parse error.
func reason(err error) error {
	var parse *url.Error
	if errors.As(err, &parse) {
		return parse.Err
	}
	return err
}

// ShellRewrite recognises a path that an MSYS shell (Git Bash, MSYS2, Cygwin) turned into a Windows path before this
// program saw it, such as C:/Program Files/Git/articles/x for /articles/x. It gives the path that was typed; typed is
// empty when the installation root cannot be told from the path.
func ShellRewrite(arg string) (typed string, rewritten bool) {
	slashed := strings.ReplaceAll(arg, `\`, "/")
	if len(slashed) < 3 || slashed[1] != ':' || slashed[2] != '/' || !isLetter(slashed[0]) {
		return "", false
	}
	lower := strings.ToLower(slashed)
	for _, root := range []string{"/git/", "/msys64/", "/msys32/", "/msys2/", "/cygwin64/", "/cygwin/"} {
		if i := strings.Index(lower, root); i >= 0 {
			return path.Join("/", slashed[i+len(root)-1:]), true
		}
	}
	return "", true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// origin is the scheme, host and port that a key belongs to.
func origin(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return u.Scheme + "://" + strings.ToLower(u.Hostname()) + ":" + port
}

// SameOrigin reports whether two URLs share scheme, host and port.
func SameOrigin(a, b *url.URL) bool { return origin(a) == origin(b) }
