package status

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/hex21/hex21/internal/redact"
)

// Bounds of one Read.
const (
	maxBody      = 4 << 20  // bytes of one document, decompressed
	maxBytes     = 32 << 20 // of all large ones: some pages answer every address with the same large one
	maxAsks      = 48       // documents asked for
	maxStart     = 4 << 10  // bytes that are kept of a document beyond that
	largeBody    = 64 << 10 // bytes of a document that others do not wait for
	maxRounds    = 4        // rounds of one engine
	maxRedirects = 5
)

var (
	errTooMany   = errors.New("too many documents")
	errRedirects = errors.New("too many redirects")
)

// session is one Read: it requests each document once, even if several engines need it.
type session struct {
	reader *Reader
	page   string // the address of the page itself, which is asked for as HTML
	ctx    context.Context
	cancel context.CancelFunc
	client *http.Client
	wg     sync.WaitGroup
	read   atomic.Int64  // bytes of the large documents
	turn   chan struct{} // has room for each request that may be sent at a time; nil if there is no limit
	large  chan [][]byte // the large documents; one is read at a time, and kept once if several addresses have it

	mu    sync.Mutex
	calls map[string]*call
}

// call is one document, under way or there.
type call struct {
	done chan struct{}
	answer
}

func (r *Reader) session(ctx context.Context, base *url.URL) *session {
	s := &session{reader: r, page: pageURL(base), calls: map[string]*call{}, large: make(chan [][]byte, 1)}
	s.large <- nil
	if r.MaxRequests > 0 {
		s.turn = make(chan struct{}, r.MaxRequests)
	}
	s.ctx, s.cancel = context.WithCancel(ctx)
	s.client = &http.Client{Transport: r.Transport, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return errRedirects
		}
		return nil
	}}
	return s
}

// close ends what is still under way and waits for it.
func (s *session) close() {
	s.cancel()
	s.wg.Wait()
}

// get returns a document, and fetches it on first use.
func (s *session) get(address string) *answer {
	s.mu.Lock()
	c, ok := s.calls[address]
	if !ok {
		c = &call{done: make(chan struct{}), answer: answer{url: address}}
		if len(s.calls) >= maxAsks {
			c.err = errTooMany
			close(c.done)
		} else {
			s.wg.Go(func() {
				defer close(c.done)
				s.fetch(&c.answer)
			})
		}
		s.calls[address] = c
	}
	s.mu.Unlock()
	<-c.done
	return &c.answer
}

// fetch makes the call and fills the answer.
func (s *session) fetch(a *answer) {
	if s.turn != nil {
		select {
		case s.turn <- struct{}{}:
			defer func() { <-s.turn }()
		case <-s.ctx.Done():
			a.err = s.ctx.Err()
			return
		}
	}
	ctx, cancel := context.WithTimeout(s.ctx, positive(s.reader.RequestTimeout, defaultRequestTimeout))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.url, nil)
	if err != nil {
		a.err = err
		return
	}
	req.Header.Set("Accept", "application/json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
	if a.url == s.page {
		req.Header.Set("Accept", "text/html, application/xml;q=0.9, */*;q=0.8")
	}
	req.Header.Set("User-Agent", cmp.Or(s.reader.UserAgent, "hex21"))
	before := s.reader.keptAnswer(a.url)
	if before != nil {
		if before.etag != "" {
			req.Header.Set("If-None-Match", before.etag)
		}
		if before.modified != "" {
			req.Header.Set("If-Modified-Since", before.modified)
		}
	}
	resp, err := s.client.Do(req)
	if err != nil {
		a.err = err
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified && before != nil {
		*a = *before
		return
	}
	a.final, a.status, a.contentType = resp.Request.URL.String(), resp.StatusCode, resp.Header.Get("Content-Type")
	a.etag, a.modified = resp.Header.Get("ETag"), resp.Header.Get("Last-Modified")
	a.body, a.err = s.readBody(ctx, resp.Body, resp.ContentLength)
	body := a.body
	a.look = sync.OnceValue(func() facts { return factsOf(body) })
}

// readBody reads a document, of which at most maxBody bytes are kept. Its length is -1 if it is not known. Only large documents count
// towards maxBytes, so that one of usual size is read however many large ones came before it.
func (s *session) readBody(ctx context.Context, in io.Reader, length int64) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(in, largeBody))
	if err == nil && len(body) == largeBody {
		var others [][]byte
		select {
		case others = <-s.large:
		case <-ctx.Done():
			return body[:maxStart], ctx.Err()
		}
		buffer := bytes.NewBuffer(append(make([]byte, 0, min(max(length, largeBody), maxBody)+bytes.MinRead), body...))
		_, err = buffer.ReadFrom(io.LimitReader(counted{in, &s.read}, maxBody+1-largeBody))
		body = buffer.Bytes()
		if i := slices.IndexFunc(others, func(other []byte) bool { return bytes.Equal(other, body) }); i >= 0 {
			body = others[i]
		} else if err == nil {
			others = append(others, body)
		}
		s.large <- others
	}
	switch {
	case errors.Is(err, errAllTooLarge):
		return bytes.Clone(body[:min(len(body), maxStart)]), err
	case len(body) > maxBody:
		return body[:maxBody], errTooLarge
	}
	return body, err
}

// counted is one of the large documents, which are not to exceed maxBytes together.
type counted struct {
	io.Reader
	total *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	if c.total.Add(int64(n)) > maxBytes {
		return n, errAllTooLarge
	}
	return n, err
}

// outcome is the result of one engine: the page, or the reason why there is none.
type outcome struct {
	engine    string
	page      *Page
	err       error
	order     []string // the addresses in the order of asking
	responses answers
}

// run lets one engine ask for its documents, round by round, and decode them.
func (s *session) run(e engine, base *url.URL) outcome {
	o := outcome{engine: e.name(), responses: answers{}}
	for range maxRounds {
		var round []string
		for _, address := range e.requests(base, o.responses) {
			if _, ok := o.responses[address]; !ok && address != "" {
				o.responses[address] = nil
				round = append(round, address)
			}
		}
		if len(round) == 0 {
			break
		}
		got := make([]*answer, len(round))
		var wg sync.WaitGroup
		for i, address := range round {
			wg.Go(func() { got[i] = s.get(address) })
		}
		wg.Wait()
		for i, address := range round {
			own := *got[i] // which others read as well
			own.odd = ""
			o.responses[address] = &own
		}
		o.order = append(o.order, round...)
	}
	d := newPageBuilder(e.name(), redact.Addresses(pageURL(base)), s.reader.now())
	if o.err = e.decode(base, o.responses, d); o.err == nil {
		for _, address := range o.order {
			if odd := o.responses[address].odd; odd != "" {
				d.partly(fmt.Sprintf("not all of %s could be read: the JSON at %q is not of the expected kind", redact.Addresses(address), odd))
			}
		}
		o.page = d.done()
		o.page.Page.Name = cmp.Or(o.page.Page.Name, base.Hostname())
	}
	return o
}

// keptAnswer returns the last good answer of an address that can be asked for conditionally.
func (r *Reader) keptAnswer(address string) *answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.kept[address]
}

// keep stores the documents of a page that could be read, and drops those of its previous reading.
func (r *Reader) keep(before []string, o outcome) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept == nil {
		r.kept = map[string]*answer{}
	}
	for _, address := range before {
		delete(r.kept, address)
	}
	for _, address := range o.order {
		if a := o.responses[address]; a.ok() && (a.etag != "" || a.modified != "") {
			r.kept[address] = a
		}
	}
}
