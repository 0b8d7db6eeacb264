package status

import (
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

// DefaultTimeout is how long a Read of a Reader without a Timeout takes at most.
const DefaultTimeout = 10 * time.Second

const defaultAskTimeout = 5 * time.Second

// Reader reads status pages. Its zero value works; the fields are set before the first Read and not changed after. One
// Reader serves many pages and callers, and a loop that watches a page keeps using the same one: it then asks only the
// engine that won, and only for what has changed.
type Reader struct {
	// Transport carries the calls. Nil is http.DefaultTransport.
	Transport http.RoundTripper
	// Now is the clock. Nil is time.Now.
	Now func() time.Time
	// CacheDir is where the engine of each page is remembered. "" remembers it for the life of the Reader only.
	CacheDir string
	// Engine forces one of Engines, in any spelling. "" detects the software of the page.
	Engine string
	// Timeout bounds a Read, AskTimeout each call within it. 0 means DefaultTimeout and 5 seconds.
	Timeout, AskTimeout time.Duration
	// MaxAge allows a page out of CacheDir that was read less than this ago. 0 always asks.
	MaxAge time.Duration
	// UserAgent is sent with each call. "" sends hex21.
	UserAgent string

	mu      sync.Mutex
	winners map[string]cache   // by address of the page
	kept    map[string]*answer // documents of the winners, for conditional requests
}

// Read asks a status page for its state. The page may be shared with other callers, who must not change it. The error is an
// UnreachableError, a FormatError, the context's own, or wraps ErrURL or ErrEngine.
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
	remembered, found := r.recall(base)
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
		return result{base: base, outcomes: []outcome{s.run(forced, base)}}.pick()
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
			return result{base: at, outcomes: []outcome{o}}.pick()
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

// ParseURL reads the address of a status page as people write it: with or without a scheme (HOST:PORT is http), and also that of one of the
// page's documents (…/api/v2/summary.json), which stands for the page.
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
		var parse *url.Error
		if errors.As(err, &parse) {
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
		"/api/v2/summary.json", "/api/v2/status.json", "/api/v2/incidents.json", "/api/v2/components.json", "/api/v1/summary", "/v3/summary.json",
		"/summary.json", "/index.json", "/index.html", "/api/v1/endpoints/statuses", "/api/v1/components", "/api/v1/status.json",
		"/api/v1/incidents.json", "/api/v1/status", "/api/v1/notices", "/api/v2.0.0/current", "/api/v4/current-status", "/incidents.json",
		"/products.json", "/public/currentevents", "/v1/incidents/active", "/v1/instances/status/preview",
	} {
		if page, ok := strings.CutSuffix(u.Path, document); ok {
			u.Path, u.RawPath, u.RawQuery = page, "", ""
			break
		}
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}
