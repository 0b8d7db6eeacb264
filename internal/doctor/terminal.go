package doctor

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// terminal reports where the output goes.
func terminal(f Facts) (Check, []probe.Finding) {
	t := f.Terminal
	check := Check{ID: "terminal", Title: "terminal"}
	parts := []string{"stdout is not a terminal"}
	if t.Stdout {
		parts[0] = "stdout is a terminal"
	}
	if t.Columns > 0 {
		parts = append(parts, fmt.Sprintf("%d columns", t.Columns))
	}
	if t.Term != "" {
		parts = append(parts, "TERM="+t.Term)
	}
	if t.Charset.Value != "" {
		parts = append(parts, t.Charset.Value)
	}
	check.Value = strings.Join(parts, ", ")
	name := strings.ToUpper(strings.ReplaceAll(t.Charset.Value, "-", ""))
	if name == "" || name == "UTF8" {
		return check, nil
	}
	return check, []probe.Finding{newFinding("charset-not-utf8", probe.SeverityWarning, "the locale does not use UTF-8: text from the API may be garbled",
		t.Charset.Name+" names "+t.Charset.Value, nextstep.Do("Choose a UTF-8 locale", nextstep.Set("LC_ALL", "C.UTF-8")),
		nextstep.Do("List the available locales", nextstep.Program("locale", "-a")))}
}

// color reports whether color is used, and why.
func color(f Facts) (Check, []probe.Finding) {
	t := f.Terminal
	check := Check{ID: "color", Title: "color", Value: "off", Source: t.ColorBy}
	if t.Color {
		check.Value = "on"
	}
	if t.NoColor == "" || t.ForceName == "" {
		return check, nil
	}
	return check, []probe.Finding{newFinding("color-contradiction", probe.SeverityInfo, "NO_COLOR turns color off and "+t.ForceName+" turns it on; NO_COLOR wins",
		"both are set", nextstep.Do("Keep color off", nextstep.Unset(t.ForceName)), nextstep.Do("Or keep it on", nextstep.Unset("NO_COLOR")),
		nextstep.Do("For one command", nextstep.Hex21("doctor", "--color", "always")))}
}
