package mockserver

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/mock"
)

// parseLimit reads the value of a flag with a limit. Its error has the limit that was probably meant.
func parseLimit(flag, value string) (mock.Limit, error) {
	limit, err := mock.ParseLimit(value)
	if err == nil {
		return limit, nil
	}
	err = cli.WithHint(cli.Flagf(flag, "--%s: %w", flag, err), "for example --%s 5/10s", flag)
	return limit, cli.NotValue(err, flag, value, nearLimit(value))
}

func checkLimit(fs *pflag.FlagSet, flag string) {
	cli.Check(fs, flag, func(value string) error {
		_, err := parseLimit(flag, value)
		return err
	})
}

// nearLimit returns the limit that a value probably means, or "": 5 is 5/m, 5/hour is 5/h, 5rps is 5/s, and 100/60 is 100/60s.
func nearLimit(value string) string {
	value = strings.ToLower(strings.ReplaceAll(value, " ", ""))
	count := value[:len(value)-len(strings.TrimLeft(value, "0123456789"))]
	window := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(value[len(count):], "req"), "uests"), "/")
	window = strings.TrimPrefix(strings.TrimPrefix(window, "per"), "rp")
	switch {
	case window == "":
		window = "m"
	case delay.IsDigits(window):
		window += "s"
	}
	if unit := delay.Unit(strings.TrimPrefix(window, "1")); unit > 0 && unit <= 24*time.Hour {
		window = strings.TrimPrefix(text.Flag(unit), "1")
	}
	if near := count + "/" + window; value != "" {
		if _, err := mock.ParseLimit(near); err == nil {
			return near
		}
	}
	if strings.Trim(value, "0") == "" || slices.Contains([]string{"none", "no", "unlimited", "false", "-1"}, value) {
		return "off"
	}
	return ""
}
