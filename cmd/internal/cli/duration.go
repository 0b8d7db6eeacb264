package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/text"
)

// duration is a flag value such as 300ms, 2s or 1m30s. A bare number is seconds, as for curl.
type duration time.Duration

func (d *duration) String() string { return text.Flag(time.Duration(*d)) }

func (d *duration) Type() string { return "time" }

func (d *duration) Set(text string) error {
	parsed, err := time.ParseDuration(text)
	if seconds, numberErr := strconv.ParseFloat(text, 64); numberErr == nil && seconds < maxDuration.Seconds() {
		parsed, err = time.Duration(seconds*float64(time.Second)), nil
	}
	if err != nil || parsed < 0 || parsed > maxDuration {
		return fmt.Errorf("%q is not a time such as 300ms, 2s or 1m30s", text)
	}
	*d = duration(parsed)
	return nil
}

// NearTime returns the time that a text such as "5 sec" probably means, or "".
func NearTime(value string) string {
	value = strings.ToLower(strings.ReplaceAll(value, " ", ""))
	unit := strings.TrimLeft(value, "0123456789.")
	n, err := strconv.ParseFloat(strings.TrimSuffix(value, unit), 64)
	if d := n * float64(delay.Unit(unit)); err == nil && d > 0 && d < 1<<62 {
		return text.Flag(time.Duration(d))
	}
	return ""
}

// maxDuration keeps sums of durations far from overflow.
const maxDuration = 365 * 24 * time.Hour

// SetTimeout takes the value of --timeout, and rejects a time that is too short. There is no value for "no limit", since
// every wait has one.
func (a *App) SetTimeout(timeout time.Duration) error {
	a.timeout = timeout
	if timeout < time.Millisecond {
		return WithHint(Flagf("timeout", "--timeout %s is too short", text.Flag(timeout)), "for example --timeout 30s")
	}
	return nil
}

// DurationVar is fs.DurationVar that reads bare numbers, too.
func DurationVar(fs *pflag.FlagSet, p *time.Duration, name, short string, value time.Duration, usage string) {
	*p = value
	fs.VarP((*duration)(p), name, short, usage)
}
