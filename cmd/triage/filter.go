package triagecmd

import (
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/triage"
)

// filter reads --code, --since, --until and --path. It returns nil when all records count.
func (o *options) filter() (*triage.Filter, error) {
	f := &triage.Filter{Path: o.path}
	for _, code := range o.codes {
		f.Codes = append(f.Codes, strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(code), "-", "_")))
	}
	var err error
	if f.Since, err = o.moment("since", o.since); err != nil {
		return nil, err
	}
	if f.Until, err = o.moment("until", o.until); err != nil {
		return nil, err
	}
	switch {
	case !f.Since.IsZero() && !f.Until.IsZero() && !f.Since.Before(f.Until):
		return nil, cli.WithHint(cli.Usagef("--since %s is not before --until %s", o.since, o.until), "swap the two")
	case len(f.Codes) == 0 && f.Path == "" && f.Since.IsZero() && f.Until.IsZero():
		return nil, nil
	}
	return f, nil
}

// layouts are the forms of a time, besides a duration before now. Without a zone they are UTC, as all output is.
var layouts = [...]string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02"}

func (o *options) moment(flag, value string) (time.Time, error) {
	if value == "" {
		return time.Time{}, nil
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, value); err == nil {
			return t.UTC(), nil
		}
	}
	if days, ok := strings.CutSuffix(value, "d"); ok {
		if d, err := time.ParseDuration(days + "h"); err == nil && d >= 0 {
			return o.app.Sys.Now().Add(-24 * d), nil
		}
	}
	if d, err := time.ParseDuration(value); err == nil && d >= 0 {
		return o.app.Sys.Now().Add(-d), nil
	}
	return time.Time{}, cli.WithHint(cli.Usagef("--%s %q is not a time", flag, value), "for example --%s 2h, --%s 2026-11-28 or --%s 2026-11-28T04:15:00Z", flag, flag, flag)
}
