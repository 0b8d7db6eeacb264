package doctor

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// terminal reports where the output goes.
func terminal(f Facts, c *check) {
	t := f.Terminal
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
	c.Value = strings.Join(parts, ", ")
	if charset := t.Charset.Value; charset != "" && !text.IsUTF8(charset) {
		c.found("charset-not-utf8", "the locale does not use UTF-8: text from the API may be garbled", t.Charset.Name+" names "+t.Charset.Value,
			nextstep.Do("Choose a UTF-8 locale", nextstep.Set("LC_ALL", "C.UTF-8")), nextstep.Do("List the available locales", nextstep.Program("locale", "-a")))
	}
}

// color reports whether color is used, and why.
func color(f Facts, c *check) {
	t := f.Terminal
	c.Value, c.Source = "off", t.ColorBy
	if t.Color {
		c.Value = "on"
	}
	if t.NoColor != "" && t.ForceName != "" {
		c.found("color-contradiction", "NO_COLOR turns color off and "+t.ForceName+" turns it on; NO_COLOR wins", "both are set",
			nextstep.Do("Keep color off", nextstep.Unset(t.ForceName)), nextstep.Do("Or keep it on", nextstep.Unset("NO_COLOR")),
			nextstep.Do("For one command", nextstep.Hex21("doctor", "--color", "always")))
	}
}
