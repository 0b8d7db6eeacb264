package probecmd

import (
	"strconv"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// curlOptions returns the equivalent flags of curl.
func curlOptions(d *cli.DialFlags, o *options) []string {
	var out []string
	add := func(words ...string) { out = append(out, words...) }
	if o.location {
		add("--location")
	}
	add(d.Words()...)
	add("--connect-timeout", seconds(d.ConnectTimeout), "--max-time", seconds(o.timeout))
	return out
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }
