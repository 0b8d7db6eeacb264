package explaincmd

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/record"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// judgment is the result of judging a pasted exchange as probe --from does.
type judgment struct {
	entries []record.Entry
	results []*probe.Result
	// several reports whether the record has more than one exchange, and archive whether it is a HAR file, which contains nothing else to
	// explain.
	several, archive bool
}

// maxJudged is the maximum number of exchanges of one record that are judged, and maxDetails the maximum length of error details that are
// printed.
const (
	maxJudged  = 50
	maxDetails = 64 << 10
	// maxQuoted is how much of a record is searched for secrets that stand under a name, in bytes.
	maxQuoted = 256 << 10
)

// installation returns the base URL, if one is set, and reports whether a status page covers it. A configuration that cannot be read is
// ignored, because pasted text is judged anyway.
func (o *options) installation() (base *url.URL, page bool) {
	if settings, err := o.app.Settings(""); err == nil {
		page = cli.PageCovers(settings.Status, settings.Base)
		if !settings.BaseFrom.IsDefault() {
			base = settings.Base
		}
	}
	return base, page
}

// exchanges returns the exchanges in a text, which may also be just the body of a response, and how many of an archive failed: that of a
// browser also contains pages, scripts and images. It is empty for any other text. The error is a *malformedError.
func (o *options) exchanges(c *explain.Catalog, text string, base *url.URL) (found []saved.Entry, failed int, err error) {
	known := saved.Options{Now: o.app.Sys.Now(), Base: base, Want: func(wrong bool) bool {
		if wrong {
			failed++
		}
		return wrong && failed <= maxJudged
	}}
	found, err = saved.Read([]byte(text), known)
	if cli.IsType[*saved.NotSavedError](err) {
		found, err = nil, nil
		if one, ok := saved.ReadBody([]byte(text), known, c); ok {
			found = []saved.Entry{one}
		}
	}
	if o.narrows() && (err != nil || len(found) > 0 && !found[0].Archived) {
		found, err = nil, nil
	}
	if err != nil {
		return nil, 0, &malformedError{err}
	}
	return found, failed, nil
}

// malformedError describes where a record is malformed.
type malformedError struct{ error }

// judge judges a text that consists of one or several exchanges, or the body of one. It returns nil for any other text, and if nothing is
// wrong. The error is an *explain.UnknownError for an archive in which nothing is wrong, and a *malformedError for a malformed record. If only
// some entries or snippets are wanted, it judges only archives, whose failed calls the catalog cannot find.
func (o *options) judge(ctx context.Context, c *explain.Catalog, text string) (*judgment, error) {
	text = withoutPreamble(saved.Pasted(text))
	if !beginsRecord(text) {
		return nil, nil
	}
	base, page := o.installation()
	found, failed, err := o.exchanges(c, text, base)
	if err != nil || len(found) == 0 { // a text without exchanges is explained as one
		return nil, err
	}
	o.app.AddSecrets(redact.SecretsInLine(text[:min(len(text), maxQuoted)])...) // message and details are quoted below
	called := ""
	if base == nil {
		called = record.GuessBase(found)
	}
	judge, err := o.newJudge(c, called, page)
	if err != nil {
		return nil, err
	}
	j := &judgment{entries: o.failing(found, failed), several: len(found) > 1, archive: found[0].Archived}
	wrong := false
	for _, e := range j.entries {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		result := e.Judged(judge)
		wrong = wrong || result.Verdict.Outcome != probe.OutcomeOK
		j.results = append(j.results, result)
	}
	switch {
	case !wrong && j.archive:
		return nil, &explain.UnknownError{Hint: "none of the calls in this archive failed; there is nothing to explain"}
	case !wrong:
		return nil, nil
	case len(j.entries) == 1 && len(j.entries[0].Unknown) > 0 && !o.narrows():
		o.app.Note("the record does not contain %s", cli.ListChoices(j.entries[0].Unknown))
	}
	return j, nil
}

// failing returns the exchanges of a record to judge: if there are several, only those that failed, up to a maximum.
func (o *options) failing(found []saved.Entry, failed int) []record.Entry {
	entries := record.Numbered(found)
	if len(entries) == 1 {
		return entries
	}
	entries = slices.DeleteFunc(entries, func(e record.Entry) bool { return !e.Wanted() || !e.Failed() })
	if len(entries) > maxJudged { // of a transcript
		failed = len(entries)
		entries = entries[:maxJudged]
	}
	if failed > maxJudged {
		o.app.Note("only the first %d of %d calls that failed are diagnosed; for all of them, save the record and run: hex21 probe --from FILE", maxJudged, failed)
	}
	return entries
}

// newJudge returns a function that judges a recorded call and completes its steps for the same server. base is used if no base URL is set.
func (o *options) newJudge(c *explain.Catalog, base string, page bool) (func(*exchange.Exchange) *probe.Result, error) {
	allow, _, err := o.app.AllowedByConfig()
	if err != nil {
		return nil, err
	}
	again := o.app.Advised(o.catalog)
	again.NoPage = !page
	if base != "" {
		again.Probe = []string{"--base-url", base}
	}
	return func(x *exchange.Exchange) *probe.Result {
		judged := probe.Judge(exchange.Wrap(x), c)
		allow.Apply(judged)
		cli.SetExitCode(judged)
		again.Call = new(record.CallOf(x))
		again.InResult(judged)
		if judged.Error != nil && len(judged.Error.Details) > maxDetails {
			judged.Error.Details = nil
		}
		return judged
	}, nil
}

// beginsRecord reports whether a text is a record from its beginning: not a document or a log in which there is one.
func beginsRecord(text string) bool {
	for _, begin := range []string{"HTTP/", "* ", "> ", "< ", "{", "[", "<!", "<html", "<HTML", "# hex21 report"} {
		if strings.HasPrefix(text, begin) {
			return true
		}
	}
	method, rest, _ := strings.Cut(text, " ")
	_, version, ok := strings.Cut(rest, " HTTP/")
	return ok && version != "" && method == strings.ToUpper(method) && !strings.Contains(method, "\n")
}

// withoutPreamble returns a text without what a terminal shows before the output of curl: the line that was typed at a prompt, and the
// progress meter.
func withoutPreamble(text string) string {
	for {
		text = strings.TrimLeft(text, "\ufeff \t\r\n")
		line, rest, _ := strings.Cut(text, "\n")
		before, _, typed := strings.Cut(strings.Replace(line, "curl.exe ", "curl ", 1), "curl ")
		before = strings.TrimRight(before, " ")
		switch {
		case typed && before == "", typed && strings.ContainsAny(before[max(0, len(before)-1):], "$#%>") && len(before) < 80, typed && strings.HasSuffix(before, "❯"),
			strings.HasPrefix(line, "% Total"), strings.HasPrefix(line, "Dload"), strings.Contains(line, "--:--:--") && line[0] >= '0' && line[0] <= '9':
			text = rest
		default:
			return text
		}
	}
}

// hits returns the catalog entries for the judgments, each only once, with the call that led to it.
func (j *judgment) hits(c *explain.Catalog) []explain.Hit {
	var hits []explain.Hit
	for _, r := range j.results {
		entry, ok := explained(r, c)
		if !ok || slices.ContainsFunc(hits, func(h explain.Hit) bool { return h.Entries[0].Code == entry.Code }) {
			continue
		}
		address, _, _ := strings.Cut(r.Request.URL, "?")
		words := r.Request.Method + " " + address
		if r.Response != nil {
			words += fmt.Sprintf(" %d", r.Response.Status)
		}
		hits = append(hits, explain.Hit{Words: words, Entries: []explain.Entry{entry}})
	}
	return hits
}

// explained returns the entry of the error, or of the worst finding.
func explained(r *probe.Result, c *explain.Catalog) (explain.Entry, bool) {
	if r.Explanation != nil {
		return *r.Explanation, true
	}
	for _, f := range r.Findings {
		if entry, ok := c.Get(f.ID); ok && f.Severity == probe.SeverityError {
			return entry, true
		}
	}
	return explain.Entry{}, false
}

// text returns the judgments as text, numbered if there are several.
func (j *judgment) text(s *render.Screen) string {
	if !j.several {
		return s.Probe(unexplained(j.results[0]), true)
	}
	parts := make([]string, len(j.results))
	for i, r := range j.results {
		parts[i] = fmt.Sprintf("Entry %d\n%s", j.entries[i].Number, s.Probe(unexplained(r), true))
	}
	return strings.Join(parts, "\n")
}

// unexplained returns a result without the text of its entry, which follows in full.
func unexplained(r *probe.Result) *probe.Result {
	if r.Explanation == nil {
		return r
	}
	short, entry := *r, *r.Explanation
	entry.Detail = ""
	short.Explanation = &entry
	return &short
}

func (j *judgment) markdown() string {
	parts := make([]string, len(j.results))
	for i, r := range j.results {
		parts[i] = render.ProbeMarkdown(r)
	}
	return strings.Join(parts, "\n")
}
