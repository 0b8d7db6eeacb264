package status

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// DefaultTimeout bounds a Read of a Reader without a Timeout.
const DefaultTimeout = 10 * time.Second

const defaultRequestTimeout = 5 * time.Second

// Reader reads status pages. Its zero value works; the fields are set before the first Read and not changed afterward. One
// Reader serves many pages and callers, and a loop that watches a page keeps using the same one: it then asks only the
// engine that was detected, and only for what has changed.
type Reader struct {
	// Transport sends the requests. Nil means http.DefaultTransport.
	Transport http.RoundTripper
	// Now is the clock. Nil means time.Now.
	Now func() time.Time
	// CacheDir is where the engine of each page is cached. If it is empty, the Reader keeps it in memory.
	CacheDir string
	// Engine selects one of Engines, in any spelling. If it is empty, the software of the page is detected.
	Engine string
	// Timeout bounds a Read, and RequestTimeout each request within it. The defaults are DefaultTimeout and 5 seconds.
	Timeout, RequestTimeout time.Duration
	// MaxAge is the maximum age of a page from CacheDir. 0 means that the page is always requested.
	MaxAge time.Duration
	// MaxRequests is how many requests are sent at a time. 0 means that there is no limit.
	MaxRequests int
	// UserAgent is sent with each request. The default is hex21.
	UserAgent string

	mu      sync.Mutex
	winners map[string]cache   // by address of the page
	kept    map[string]*answer // documents of the winners, for conditional requests
}

// Read reads a status page. The Page may be shared with other callers and must not be changed. The error is an UnreachableError, a
// FormatError or that of the context, or wraps ErrURL or ErrEngine.
func (r *Reader) Read(ctx context.Context, rawURL string) (*Page, error) {
	base, err := ParseURL(rawURL)
	if err != nil {
		return nil, err
	}
	var forced engine
	if r.Engine != "" {
		if forced, err = engineNamed(r.Engine); err != nil {
			return nil, err
		}
	}
	remembered, found := r.cached(base)
	if found && r.fresh(remembered, forced) {
		return remembered.Page, nil
	}
	timed, cancel := context.WithTimeout(ctx, positive(r.Timeout, DefaultTimeout))
	defer cancel()
	result := r.read(timed, base, forced, remembered)
	switch {
	case result.page != nil:
		r.remember(base, remembered, result)
		return result.page, nil
	case errors.Is(ctx.Err(), context.Canceled):
		return nil, fmt.Errorf("status page %s: %w", redact.Addresses(base.String()), ctx.Err())
	}
	name := ""
	if forced != nil {
		name = forced.name()
	}
	return nil, result.failure(base, name)
}

// read tries the engine that is asked for, else the one that won before, else all of them.
func (r *Reader) read(ctx context.Context, base *url.URL, forced engine, remembered cache) result {
	if forced != nil {
		s := r.session(ctx, base)
		defer s.close()
		return result{base: base, outcomes: []outcome{s.run(forced, base)}}.firstPage()
	}
	if e, err := engineNamed(remembered.Engine); err == nil {
		at := base
		if u, err := ParseURL(remembered.Base); err == nil {
			at = u
		}
		s := r.session(ctx, at)
		o := s.run(e, at)
		s.close()
		if o.page != nil {
			return result{base: at, outcomes: []outcome{o}}.firstPage()
		}
	}
	s := r.session(ctx, base)
	defer s.close()
	return s.detect(base)
}

func (r *Reader) now() time.Time {
	if r.Now != nil {
		return r.Now()
	}
	return time.Now()
}

func positive(d, fallback time.Duration) time.Duration {
	if d > 0 {
		return d
	}
	return fallback
}

// ParseURL parses the address of a status page as people write it: with or without a scheme (HOST:PORT is http). The address of one of its
// documents (…/api/v2/summary.json) or views (…/incidents/1f2e) stands for the page.
func ParseURL(raw string) (*url.URL, error) {
	s := strings.TrimSpace(raw)
	if s != "" && !strings.Contains(s, "://") {
		if full, ok := address.WithScheme(s); ok {
			s = full // as for a call
		} else {
			s = "https://" + s
		}
	}
	s = address.InURL(s)
	u, err := url.Parse(s)
	if err != nil {
		if parse, ok := errors.AsType[*url.Error](err); ok {
			err = parse.Err // without the address, which may hold a password
		}
		if strings.Contains(s, "@") { // whose beginning the error may take for a port
			err = errors.New("it cannot be read; a password with one of / ? # in it must be percent-encoded")
		}
		return nil, fmt.Errorf("%w: %w", ErrURL, err)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%w: %q does not start with http:// or https://", ErrURL, u.Redacted())
	}
	if u.Hostname() == "" {
		return nil, fmt.Errorf("%w: %q has no host", ErrURL, u.Redacted())
	}
	u.Fragment = ""
	for _, document := range []string{
		"/api/v2/summary.json", "/api/v2/status.json", "/api/v2/incidents.json", "/api/v2/incidents/unresolved.json", "/api/v2/components.json",
		"/api/v2/scheduled-maintenances.json", "/api/v2/scheduled-maintenances/upcoming.json", "/api/v2/scheduled-maintenances/active.json",
		"/api/v1/summary", "/v3/summary.json",
		"/v3/components.json", "/v2/components.json", "/summary.json", "/index.json", "/index.html", "/api/v1/endpoints/statuses", "/api/v1/config",
		"/api/v1/components", "/api/v1/components/groups", "/api/v1/incidents", "/api/v1/schedules", "/api/v1/status.json",
		"/api/v1/incidents.json", "/api/v1/status", "/api/components", "/api/incidents", "/api/schedules", "/api/entry-page", "/api/v1/notices",
		"/api/v2.0.0/current", "/api/v4/current-status", "/incidents.json", "/products.json", "/public/currentevents", "/v1/incidents/active",
		"/v1/instances/status/preview",
	} {
		if page, ok := strings.CutSuffix(u.Path, document); ok {
			u.Path, u.RawPath, u.RawQuery = page, "", ""
			break
		}
	}
	if page := withoutView(u); page != u.Path {
		u.Path, u.RawPath, u.RawQuery = page, "", ""
	}
	u.Path = cmp.Or(u.Path, "/")
	return u, nil
}

// withoutView returns the path of a page for that of one of its views, as a person copies it from a browser: its history or one incident. A repository,
// or a page that shares its host, may itself have such a name: ann.github.io/uptime.
func withoutView(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if host == "github.com" || strings.HasSuffix(host, ".github.io") {
		return u.Path
	}
	for _, view := range []string{"/history/", "/uptime/", "/incidents/", "/maintenance/", "/maintenances/", "/subscribe/"} {
		page, id, ok := strings.Cut(strings.TrimSuffix(u.Path, "/")+"/", view)
		mayBePage := id == "" && (view == "/uptime/" || view == "/maintenance/") && !strings.Contains(host, "status")
		if ok && strings.Count(id, "/") < 2 && !mayBePage {
			return page
		}
	}
	return u.Path
}
