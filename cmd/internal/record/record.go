// Package record judges exchanges that were saved before, for "probe --from" and "explain -".
package record

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// Entry is an exchange of a record with its position, counted from 1.
type Entry struct {
	saved.Entry
	Number int
}

// Numbered returns the exchanges of a record with their positions.
func Numbered(entries []saved.Entry) []Entry {
	all := make([]Entry, len(entries))
	for i, e := range entries {
		all[i] = Entry{e, i + 1}
	}
	return all
}

// SortFailedFirst sorts failed entries before the others.
func SortFailedFirst(entries []Entry) {
	rank := func(e Entry) int {
		if e.Failed() {
			return 0
		}
		return 1
	}
	order.Stable(entries, func(a, b Entry) int { return cmp.Compare(rank(a), rank(b)) })
}

// Judged returns the judgment of an entry: a new one, or that in the record if it contains nothing else.
func (e Entry) Judged(judge func(*exchange.Exchange) *probe.Result) *probe.Result {
	if e.Result == nil {
		return judge(e.Exchange)
	}
	e.Result.Verdict.Outcome = outcomeOfExit(e.Result.Verdict.ExitCode)
	return e.Result
}

func outcomeOfExit(code int) probe.Outcome {
	for _, outcome := range []probe.Outcome{
		probe.OutcomeOK, probe.OutcomeClientError, probe.OutcomeServerError, probe.OutcomeNoAnswer, probe.OutcomeCredentials, probe.OutcomeLimited, probe.OutcomeConfig,
	} {
		if cli.ExitOfOutcome(outcome) == code {
			return outcome
		}
	}
	return probe.OutcomeContract
}

// CallOf returns the call of a record, of which only the URL and the method are known.
func CallOf(x *exchange.Exchange) advised.Call {
	made := advised.Call{Incomplete: !cli.OneOf(x.Method, "", http.MethodGet) || len(x.SentBody) > 0}
	if x.URL != nil && x.URL.Host != "" {
		made.Target, made.API = x.Path(), advised.OtherAPI(x.URL, x.Call.Base)
	}
	return made
}

// GuessBase returns the base URL of the API in a record, and sets it for the exchanges with this server. An archive of a browser also has
// pages, so the first URL with /api counts, and only without one the origin of the first. It returns "" if the record has no URL.
func GuessBase(entries []saved.Entry) string {
	var base *url.URL
	for _, e := range entries {
		u, err := url.Parse(e.Address())
		if err != nil || u.Host == "" {
			continue
		}
		if guess := address.GuessAPI(u); base == nil || guess.Path != "" {
			base = guess
		}
		if base.Path != "" {
			break
		}
	}
	if base == nil {
		return ""
	}
	for _, e := range entries {
		if e.Exchange != nil && e.Exchange.URL != nil && address.SameOrigin(e.Exchange.URL, base) {
			e.Exchange.Call.Base = base
		}
	}
	return base.String()
}

// WithoutPages removes the pages, scripts and images from an archive of a browser that also has calls of the API: what is not below the
// base URL and did not fail.
func WithoutPages(entries []Entry) []Entry {
	isCall := func(e Entry) bool { return e.Exchange == nil || strings.HasPrefix(e.Exchange.Path(), "/") }
	if !slices.ContainsFunc(entries, isCall) {
		return entries
	}
	return slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return e.Archived && !isCall(e) && !e.Failed() })
}
