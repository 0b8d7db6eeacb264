package status

import (
	"cmp"
	"net/url"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/redact"
)

// result is the result of a reading: a page, or the outcomes of the engines that tried.
type result struct {
	base     *url.URL // where the page was found, after redirects
	page     *Page
	winner   outcome
	outcomes []outcome
}

// firstPage takes the first outcome with a page.
func (r result) firstPage() result {
	for _, o := range r.outcomes {
		if o.page != nil {
			r.page, r.winner = o.page, o
			break
		}
	}
	return r
}

// detect asks the engines of software that many use, then those of single vendors, and the feed last: only when it is clear that there is
// no more than a feed, since a feed without any information must not replace an API that fails at the moment. An address that redirects to
// the page proper, as /status on a website does, is followed when nothing was found below it.
func (s *session) detect(base *url.URL) result {
	found := s.race(base)
	if found.page != nil {
		return found
	}
	moved := s.moved(base)
	if moved == nil {
		return found
	}
	again := s.race(moved)
	if again.page == nil {
		again.outcomes = append(found.outcomes, again.outcomes...)
	}
	return again
}

// race runs the engines in parallel and takes the first that succeeds in their fixed order, whichever response
// arrives first: the same responses have the same winner. The losers' calls end with the session.
func (s *session) race(base *url.URL) result {
	all := result{base: base}
	for n, group := range engineGroups() {
		if n == 1 && all.allFailed() || n == 2 && all.anyBroken() {
			break
		}
		outcomes := make([]chan outcome, len(group))
		for i, e := range group {
			outcomes[i] = make(chan outcome, 1)
			s.wg.Go(func() { outcomes[i] <- s.run(e, base) })
		}
		for i := range group {
			o := <-outcomes[i]
			all.outcomes = append(all.outcomes, o)
			if o.page != nil {
				return all.firstPage()
			}
		}
	}
	return all
}

// allFailed reports whether all requests failed: no response, or a server error.
func (r result) allFailed() bool {
	return !r.any(func(a *answer, _ error) bool { return a.err == nil && a.status < 500 })
}

// anyBroken reports whether any document may be there and could not be read.
func (r result) anyBroken() bool { return r.any((*answer).broken) }

// any reports whether a response passes a test, which gets the error of the engine as well.
func (r result) any(test func(*answer, error) bool) bool {
	for _, o := range r.outcomes {
		for _, a := range o.responses {
			if test(a, o.err) {
				return true
			}
		}
	}
	return false
}

// moved returns the address that the page itself redirected to, if it is another page.
func (s *session) moved(base *url.URL) *url.URL {
	a := s.get(pageURL(base))
	if a.err != nil {
		return nil
	}
	to, err := ParseURL(a.final)
	if err != nil || documentURL(to, "") == documentURL(base, "") {
		return nil
	}
	to.RawQuery = ""
	return to
}

// failure turns the outcomes into the error of a reading.
func (r result) failure(base *url.URL, engine string) error {
	address := redact.Addresses(base.String())
	var attempts []Attempt
	place := map[string]int{}
	for _, o := range r.outcomes {
		for _, asked := range o.order {
			a := o.responses[asked]
			attempt, counts := a.attempt(o.engine, o.err)
			i, seen := place[asked]
			switch {
			case !counts:
			case !seen:
				place[asked] = len(attempts)
				attempts = append(attempts, attempt)
			case attempt.weight > attempts[i].weight:
				attempts[i] = attempt
			}
		}
	}
	order.Stable(attempts, func(a, b Attempt) int { return cmp.Compare(b.weight, a.weight) })
	if len(attempts) > 0 && attempts[0].err != nil && !isTooLarge(attempts[0].err) {
		return &UnreachableError{URL: address, Err: attempts[0].err}
	}
	return &FormatError{URL: address, Engine: engine, Attempts: attempts}
}
