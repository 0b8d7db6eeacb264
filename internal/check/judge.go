package check

import (
	"net/http"
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// finding is the outcome of a rule: a status, its evidence, and the exchange that it is based on.
type finding struct {
	status   Status
	evidence string
	at       *Exchange
}

func kept(at *Exchange, evidence string) finding   { return finding{Kept, evidence, at} }
func broken(at *Exchange, evidence string) finding { return finding{Broken, evidence, at} }
func notSeen(at *Exchange, reason string) finding  { return finding{NotSeen, reason, at} }

// wrongContent is like notSeen, for a response without the content that the promise is about.
func wrongContent(x *Exchange, problem string) finding {
	return notSeen(x, x.path()+" returned "+problem)
}

// trial is one promise with the responses to its requests.
type trial struct {
	promise *Promise
	rec     *Recording
	answers map[string][]*Exchange
}

// all returns the responses to a role, and one the first of them.
func (t *trial) all(role string) []*Exchange { return t.answers[role] }
func (t *trial) one(role string) *Exchange   { return t.answers[role][0] }

// every returns the responses to all roles, in the order of the requests.
func (t *trial) every() []*Exchange {
	var out []*Exchange
	for _, q := range t.promise.Requests {
		out = append(out, t.all(q.Role)...)
	}
	return out
}

// results returns the result of each promise. skipped returns why a promise is skipped, or "".
func (r *Recording) results(promises []Promise, skipped func(Promise) string) []Result {
	results := make([]Result, 0, len(promises))
	for i := range promises {
		p := &promises[i]
		result := Result{ID: p.ID, Group: p.Group, Promise: p.Promise, Source: p.Source, Page: p.Page, Steps: []explain.Step{}}
		if reason := skipped(*p); reason != "" {
			result.Status, result.Evidence = Skipped, reason
		} else {
			found := r.judge(p)
			result.fill(r, found)
			if found.status == Broken {
				result.Steps, result.finding = stepsFor(p, found.at), found.at.reports(p.Findings)
			}
		}
		results = append(results, result)
	}
	return results
}

func (r *Result) fill(rec *Recording, f finding) {
	r.Status, r.Evidence = f.status, rec.hide(f.evidence)
	if f.at == nil {
		return
	}
	r.Request = &ResultRequest{Method: f.at.Request.Method, URL: rec.hide(shownURL(f.at.URL))}
	if f.at.Status == 0 {
		return
	}
	r.Response = &ResultResponse{
		Status: f.at.Status, ContentType: rec.hide(text.Shorten(f.at.Header.Get("Content-Type"), 100)),
		RequestID: rec.hide(text.Shorten(f.at.Header.Get(errorbody.HeaderRequestID), 100)),
	}
}

// hide redacts the secrets of the run in a text.
func (r *Recording) hide(text string) string {
	if r.hider == nil {
		r.hider = redact.New(r.Secrets...)
	}
	return r.hider.Text(text)
}

// judge collects the responses for a promise and applies its rule. If a request was not sent or failed, the promise is not seen.
func (r *Recording) judge(p *Promise) finding {
	t := &trial{promise: p, rec: r, answers: map[string][]*Exchange{}}
	for _, q := range p.Requests {
		requests, reason := r.resolve(q)
		if len(requests) == 0 {
			return notSeen(nil, reason)
		}
		for _, request := range requests {
			found := r.find(request)
			if len(found) == 0 {
				return notSeen(nil, r.whyNotSent(request))
			}
			t.answers[q.Role] = append(t.answers[q.Role], found...)
		}
	}
	for _, x := range t.every() {
		if f, ok := withoutRule(p, x); ok {
			return f
		}
	}
	rule, ok := rules()[p.Rule]
	if !ok {
		rule = expectRule
	}
	return t.shown(rule(t))
}

// shown withdraws results that the responses cannot show: that a promise is kept if something other than the API answered, or broken if the
// JSON is too long to be read. The promises of a suite may be about a web page.
func (t *trial) shown(f finding) finding {
	if t.promise.Source == SourceSuite {
		return f
	}
	switch {
	case f.status == Kept && !t.reachedAPI():
		return notSeen(f.at, f.at.answered()+", which the API may not have sent")
	case f.status == Broken && f.at.Capped && f.at.reading().err.Media.Kind == media.KindJSON:
		return notSeen(f.at, f.at.answered())
	}
	return f
}

// reachedAPI reports whether the API itself sent one of the responses.
func (t *trial) reachedAPI() bool {
	return slices.ContainsFunc(t.every(), (*Exchange).isAPI)
}

// withoutRule returns the result if no rule needs to judge: there was no response, or the installation requires another key.
func withoutRule(p *Promise, x *Exchange) (finding, bool) {
	switch {
	case x.Status == 0 && mayBeDropped(x.Request):
		return notSeen(x, x.says()), true // a firewall that ends the connection is not a fault of the API
	case x.Status == 0:
		return broken(x, x.says()), true
	case p.Group == GroupCredentials || x.Request.Key != KeyReal || p.Expect.expects401():
		return finding{}, false
	case x.Status == http.StatusUnauthorized && !x.KeySent:
		return notSeen(x, "the installation requires a key (401), and none is set"), true
	case x.Status == http.StatusUnauthorized:
		return notSeen(x, "the key is rejected (401)"), true
	case x.Status == http.StatusForbidden && x.KeySent && x.isAPI():
		return notSeen(x, "the key may not read this (403)"), true
	}
	return finding{}, false
}

// expects401 reports whether a promise names 401 or 403 itself.
func (e Expect) expects401() bool {
	return len(e.Statuses) > 0 && (e.status(http.StatusUnauthorized) || e.status(http.StatusForbidden))
}

// expectRule judges each response by the expectations of its request.
func expectRule(t *trial) finding {
	var last *Exchange
	for _, x := range t.every() {
		if x.Capped && (len(t.promise.Expect.Fields) > 0 || t.promise.Expect.Type == "json") {
			return notSeen(x, "the body is too large to judge")
		}
		if problem := t.promise.Expect.judge(x); problem != "" {
			return broken(x, problem)
		}
		last = x
	}
	return kept(last, last.says())
}

// rule judges the responses for a promise.
type rule func(*trial) finding
