package doctor

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/probe"
)

// schema names the document that a Report encodes to.
const schema = "hex21.doctor/v1"

// Report holds the checks and the problems found.
type Report struct {
	Schema      string          `json:"schema"`
	Verdict     Verdict         `json:"verdict"`
	Checks      []Check         `json:"checks"`
	Findings    []probe.Finding `json:"findings"`
	Environment Environment     `json:"environment"`
}

// Verdict summarizes the report.
type Verdict struct {
	OK bool `json:"ok"`
	// Summary is one sentence without a period.
	Summary  string `json:"summary"`
	ExitCode int    `json:"exit_code"`
	// Next lists the steps as sentences, the most useful first.
	Next  []string       `json:"next"`
	Steps []explain.Step `json:"steps"`

	// Setup reports whether the setup itself has an error. Outcome is that of the call, if one was made.
	Setup   bool          `json:"-"`
	Outcome probe.Outcome `json:"-"`
}

// Status is the result of a check.
type Status string

// The statuses of a check.
const (
	OK      Status = "ok"
	Warning Status = "warning"
	Error   Status = "error"
	Skipped Status = "skipped"
)

// Check is one part of the setup that was checked.
type Check struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Status Status `json:"status"`
	// Value is what was found, and Source where it comes from, such as HEX21_BASE_URL.
	Value  string `json:"value,omitempty"`
	Source string `json:"source,omitempty"`
	// Findings are the ids of the findings of this check.
	Findings []string `json:"findings,omitempty"`
}

// Environment holds what else a bug report needs.
type Environment struct {
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"`
	Go       string `json:"go_version"`
	Platform string `json:"platform"`
	Shell    string `json:"shell,omitempty"`
	Terminal bool   `json:"terminal"`
	Term     string `json:"term,omitempty"`
	Columns  int    `json:"columns,omitempty"`
	Color    bool   `json:"color"`
	ColorBy  string `json:"color_by"`
	TimeZone string `json:"time_zone"`
	Charset  string `json:"charset,omitempty"`
}

// Judge reports what is wrong with a setup. It does no I/O and reads no clock, and nothing in the report is secret.
func Judge(f Facts) *Report {
	r := &Report{Schema: schema, Checks: []Check{}, Findings: []probe.Finding{}, Environment: environment(f), Verdict: Verdict{Outcome: probe.OutcomeOK}}
	r.check(f, []part{
		{"config", "config", configFile}, {"profile", "profile", profile}, {"base-url", "base URL", baseURL}, {"key", "key", key},
		{"status-url", "status URL", statusURL}, {"proxy", "proxy", proxy}, {"certificates", "certificates", certificates}, {"clock", "clock", clock},
		{"terminal", "terminal", terminal}, {"color", "color", color}, {"catalogs", "catalogs", catalogs}, {"completion", "completion", completion},
		{"version", "version", version},
	})
	for _, finding := range r.Findings {
		r.Verdict.Setup = r.Verdict.Setup || finding.Severity == probe.SeverityError
	}
	if f.Network != nil {
		r.check(f, []part{
			{"dns", "name", resolution}, {"connection", "connection", connection}, {"call", "call", call}, {"rate-limit", "rate limit", rateLimit},
			{"server-clock", "server clock", serverClock}, {"status-page", "status page", statusPage},
		})
		if f.Network.Result != nil {
			r.Verdict.Outcome = f.Network.Result.Verdict.Outcome
		}
	}
	order.Stable(r.Findings, func(a, b probe.Finding) int { return order.Severity(a.Severity) - order.Severity(b.Severity) })
	r.decide(f)
	r.Complete(func(steps []explain.Step) []explain.Step { return steps }, explain.POSIX)
	return r
}

// part is a part of the setup, and the function that checks it.
type part struct {
	id, title string
	look      func(Facts, *check)
}

// check is a check that is being made. A part that is not there clears its ID.
type check struct {
	Check
	findings []probe.Finding
}

// skip ends a check that cannot be made, with the reason.
func (c *check) skip(why string) { c.Status, c.Value = Skipped, why }

// found adds a finding: what is wrong, what shows it, and what to do about it.
func (c *check) found(id, title, evidence string, steps ...explain.Step) *probe.Finding {
	c.findings = append(c.findings, probe.Finding{ID: id, Severity: severityOf(id), Title: title, Evidence: evidence, Steps: steps})
	return &c.findings[len(c.findings)-1]
}

// check makes some checks. The status of each is that of its most severe finding.
func (r *Report) check(f Facts, parts []part) {
	for _, p := range parts {
		c := check{Check: Check{ID: p.id, Title: p.title}}
		if p.look(f, &c); c.ID == "" {
			continue
		}
		c.Status = cmp.Or(c.Status, OK)
		for _, f := range c.findings {
			switch {
			case f.Severity == probe.SeverityError:
				c.Status = Error
			case f.Severity == probe.SeverityWarning && c.Status != Error:
				c.Status = Warning
			}
			c.Findings = append(c.Findings, f.ID)
		}
		r.Checks = append(r.Checks, c.Check)
		r.Findings = append(r.Findings, c.findings...)
	}
}

func (r *Report) decide(f Facts) {
	v := &r.Verdict
	var result *probe.Result
	if f.Network != nil {
		result = f.Network.Result
	}
	errs, steps := r.first(probe.SeverityError)
	if v.Outcome != probe.OutcomeOK {
		steps = append(steps, result.Verdict.Steps...)
	}
	warnings, more := r.first(probe.SeverityWarning)
	steps = append(steps, more...)
	v.OK = errs == 0 && v.Outcome == probe.OutcomeOK
	switch {
	case v.Outcome != probe.OutcomeOK && !v.Setup:
		v.Summary = result.Verdict.Summary
	case errs == 1:
		v.Summary = r.Findings[0].Title
	case errs > 1:
		v.Summary = fmt.Sprintf("%d problems found", errs)
	case result != nil:
		v.Summary = "no problems found, and the API responds" + andWarnings(warnings)
	default:
		v.Summary = "no problems found; the API was not called" + andWarnings(warnings)
	}
	if f.Network == nil && errs == 0 {
		for _, f := range r.Findings {
			if f.ID == "base-url-default" { // otherwise the next step would check the vendor's installation
				steps = append(steps, f.Steps[0])
			}
		}
		steps = append(steps, nextstep.Do("Check whether the API responds", nextstep.Hex21("doctor", "--network")))
	}
	v.Steps = []explain.Step{}
	for _, step := range steps {
		if !slices.ContainsFunc(v.Steps, step.Equal) {
			v.Steps = append(v.Steps, step)
		}
	}
}

// first returns the number of findings with a severity, and the first step of each.
func (r *Report) first(s probe.Severity) (count int, steps []explain.Step) {
	for _, f := range r.Findings {
		if f.Severity != s {
			continue
		}
		count++
		if len(f.Steps) > 0 {
			steps = append(steps, f.Steps[0])
		}
	}
	return count, steps
}

// Complete replaces the steps of the report with completed ones, and writes them as sentences for the reader's shell.
func (r *Report) Complete(complete func([]explain.Step) []explain.Step, sh explain.Shell) {
	r.Verdict.Steps = complete(r.Verdict.Steps)
	r.Verdict.Next = nextstep.Sentences(r.Verdict.Steps, sh)
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Steps = complete(f.Steps)
		f.Advice = nextstep.Sentences(f.Steps, sh)
	}
}

func andWarnings(warnings int) string {
	switch warnings {
	case 0:
		return ""
	case 1:
		return ", with one warning"
	}
	return fmt.Sprintf(", with %d warnings", warnings)
}

func environment(f Facts) Environment {
	zone, _ := f.Now.Zone()
	return Environment{
		Version: f.Build.Version, Commit: f.Build.Commit, Go: f.Build.Go, Platform: f.Build.Platform, Shell: f.Shell.Name,
		Terminal: f.Terminal.Stdout, Term: f.Terminal.Term, Columns: f.Terminal.Columns, Color: f.Terminal.Color,
		ColorBy: f.Terminal.ColorBy, TimeZone: zone, Charset: f.Terminal.Charset.Value,
	}
}

// Map applies f to every text of a report. It is the second line of defense against secrets; the first is not to write them.
func (r *Report) Map(f func(string) string) {
	texts := func(list []string) {
		for i := range list {
			list[i] = f(list[i])
		}
	}
	steps := func(list []explain.Step) {
		for i := range list {
			s := &list[i]
			s.Text, s.Command.Target = f(s.Text), f(s.Command.Target)
			s.Command.Args, s.Command.Env = slices.Clone(s.Command.Args), slices.Clone(s.Command.Env)
			texts(s.Command.Args)
			for j := range s.Command.Env {
				s.Command.Env[j].Value = f(s.Command.Env[j].Value)
			}
		}
	}
	r.Verdict.Summary = f(r.Verdict.Summary)
	texts(r.Verdict.Next)
	steps(r.Verdict.Steps)
	for i := range r.Checks {
		c := &r.Checks[i]
		c.Value, c.Source = f(c.Value), f(c.Source)
	}
	for i := range r.Findings {
		finding := &r.Findings[i]
		finding.Title, finding.Evidence = f(finding.Title), f(finding.Evidence)
		texts(finding.Advice)
		steps(finding.Steps)
	}
	e := &r.Environment
	e.Shell, e.Term, e.TimeZone, e.Charset = f(e.Shell), f(e.Term), f(e.TimeZone), f(e.Charset)
}
