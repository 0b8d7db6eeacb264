// Package record judges exchanges that were saved before, for "probe --from" and "explain -".
package record

import (
	"cmp"
	"net/http"
	"net/url"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/replay"
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

// outcomeOfExit returns the outcome for the exit code in a document.
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
func CallOf(x *exchange.Exchange) replay.Call {
	target := ""
	if x.URL != nil && x.URL.Host != "" {
		target = x.Path()
	}
	return replay.Call{Target: target, Incomplete: !cli.OneOf(x.Method, "", http.MethodGet) || len(x.SentBody) > 0}
}

// GuessBase returns the base URL of the server in a record, and sets it for the exchanges: the URL up to /api, as documented, or the
// origin. It returns "" if the record has no URL.
func GuessBase(entries []saved.Entry) string {
	for _, e := range entries {
		u, err := url.Parse(e.Address())
		if err != nil || u.Host == "" {
			continue
		}
		path := ""
		if before, _, ok := strings.Cut(u.EscapedPath()+"/", "/api/"); ok {
			path = before + "/api"
		}
		base := (&url.URL{Scheme: u.Scheme, Host: u.Host}).String() + path
		if parsed, err := url.Parse(base); err == nil && e.Exchange != nil {
			e.Exchange.Call.Base = parsed
		}
		return base
	}
	return ""
}
