package probe

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// redirectLeavesPrefix looks for redirects on the same host that lead out of the path of the base URL. An application behind a proxy that
// serves it below a prefix writes such addresses when it does not know the prefix.
func redirectLeavesPrefix(r *Result) *Finding {
	base := r.exchange.Call.Base
	if base == nil || loginPage(r) != nil {
		return nil
	}
	prefix := strings.TrimRight(base.EscapedPath(), "/")
	for _, p := range pointers(r) {
		if prefix == "" || p.to.Hostname() != base.Hostname() || !address.SameOrigin(base, p.from) || !underPath(p.from, prefix) || underPath(p.to, prefix) {
			continue
		}
		dropped := droppedPrefix(p, prefix)
		f := &Finding{
			Severity: SeverityWarning,
			Title:    fmt.Sprintf("the redirect leaves the path of the base URL, %s", start(prefix)),
			Evidence: fmt.Sprintf("%s was answered with %d to %s", redact.URL(p.from), p.status, redact.URL(p.to)),
			Steps:    []explain.Step{checkBase(r, "")},
		}
		if dropped == "" {
			return f
		}
		if !p.followed {
			f.Severity = SeverityError
		}
		f.Title = fmt.Sprintf("the redirect drops the path prefix %s, so it leads outside of the installation", start(dropped))
		f.Steps = []explain.Step{
			do("If you run the server: the application behind the proxy does not know its prefix. In nginx, add it with proxy_redirect / " + start(dropped) + "/; or set the base path of the application (basePath in Next.js)"),
			report(""),
		}
		if whole := withPath(r, dropped+p.to.EscapedPath()); whole.EscapedPath() != p.from.EscapedPath() {
			whole.RawQuery = p.to.RawQuery
			f.Steps = append([]explain.Step{callAt(r, "Call the address with the prefix", whole)}, f.Steps...)
		}
		return f
	}
	return nil
}

// underPath reports whether the path of a URL is a prefix or below it.
func underPath(u *url.URL, prefix string) bool {
	rest, ok := strings.CutPrefix(u.EscapedPath(), prefix)
	return ok && (rest == "" || rest[0] == '/')
}

// droppedPrefix returns the first segments of a prefix that a redirect left out of the path, or "".
func droppedPrefix(p pointer, prefix string) string {
	from, to := strings.TrimRight(p.from.EscapedPath(), "/"), strings.TrimRight(p.to.EscapedPath(), "/")
	for i := 1; i <= len(prefix); i++ {
		if i < len(prefix) && prefix[i] != '/' {
			continue
		}
		if rest := prefix[i:]; rest != "" && underPath(p.to, rest) || from[i:] != "" && from[i:] == to {
			return prefix[:i]
		}
	}
	return ""
}
