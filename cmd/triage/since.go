package triagecmd

import (
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// moment parses a time: as in logs, a date, a time of day, which means the latest one before now, or a duration before now. Without a zone it is
// in UTC, like all output.
func (o *options) moment(flag, value string) (time.Time, error) {
	now := o.app.Sys.Now().UTC().Truncate(time.Second)
	today := now.Truncate(24 * time.Hour)
	switch value {
	case "":
		return time.Time{}, nil
	case "now":
		return now, nil
	case "today":
		return today, nil
	case "yesterday":
		return today.AddDate(0, 0, -1), nil
	}
	if t, ok := stamp.Parse(value, now); ok {
		return t, nil
	}
	for _, layout := range [...]string{time.DateOnly, "2006/01/02"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, nil
		}
	}
	for _, layout := range [...]string{"15:04", time.TimeOnly} {
		if t, err := time.Parse(layout, value); err == nil {
			t = today.Add(t.Sub(t.Truncate(24 * time.Hour)))
			if t.After(now) {
				t = t.AddDate(0, 0, -1)
			}
			return t, nil
		}
	}
	if d, ok := ago(strings.TrimSuffix(strings.TrimPrefix(value, "-"), " ago")); ok {
		return now.Add(-d), nil
	}
	err := cli.WithHint(cli.Usagef("--%s %q is not a time", flag, value), "for example --%s 2h, --%s 22:30, --%s 2026-11-28, or a time as in the log", flag, flag, flag)
	return time.Time{}, cli.NotValue(err, flag, value, cli.NearWord(value, []string{"now", "today", "yesterday"}))
}

// ago reads a duration, which may also be in days or weeks.
func ago(value string) (time.Duration, bool) {
	d, err := time.ParseDuration(value)
	if err != nil {
		d, err = time.ParseDuration(cli.NearTime(value))
	}
	return d, err == nil && d >= 0
}
