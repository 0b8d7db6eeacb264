package doctor

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// Bounds of a plausible clock: no build of hex21 is older than the first, and none is expected to be in use after the second.
const (
	firstYear = 2026
	lastYear  = 2076
)

// buildSlack is how far this clock may be behind the commit of the build, because clocks of build machines are not exact.
const buildSlack = 24 * time.Hour

// clock checks the time without a time server. With a wrong clock, certificates and tokens look invalid.
func clock(f Facts, c *check) {
	c.Value = f.Now.Format("2006-01-02 15:04:05 MST (-07:00)")
	if f.TimeZone.Variable != "" {
		c.Source = "TZ"
	}
	evidence := ""
	switch built := f.Build.Time; {
	case !built.IsZero() && f.Now.Before(built.Add(-buildSlack)):
		evidence = fmt.Sprintf("it shows %s, which is before the commit of this build at %s", stamp(f.Now), stamp(built))
	case f.Now.UTC().Year() < firstYear, f.Now.UTC().Year() > lastYear:
		evidence = "it shows " + stamp(f.Now)
	}
	if evidence != "" {
		c.found("clock-implausible", "the clock of this machine is wrong", evidence,
			nextstep.Do("Synchronize it over the network", nextstep.Program("sudo", "timedatectl", "set-ntp", "true")),
			nextstep.Do("Then show it, in UTC", nextstep.Program("date", "-u")))
	}
	if f.TimeZone.Unknown {
		c.found("time-zone-unknown", "the time zone in TZ is not known here, so times are shown in UTC", "TZ="+f.TimeZone.Variable,
			nextstep.Do("If the name is right, install the time zones", nextstep.Program("sudo", "apt-get", "install", "tzdata")),
			nextstep.Do("Or use UTC", nextstep.Set("TZ", "UTC")))
	}
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// serverClock compares this machine's clock with that of the server.
func serverClock(f Facts, c *check) {
	n := f.Network
	if !reachedServer(n) || n.Result.Response.ClockSkewSeconds == nil {
		c.skip("not sent")
		return
	}
	switch skew := *n.Result.Response.ClockSkewSeconds; {
	case skew > 1:
		c.Value = text.Duration(time.Duration(skew)*time.Second) + " ahead of this machine's"
	case skew < -1:
		c.Value = text.Duration(time.Duration(-skew)*time.Second) + " behind this machine's"
	default:
		c.Value = "same as this machine's"
	}
	c.Source = "Date"
	c.findings = callFindings(n, "clock-skew")
}
