package doctor

import (
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// certificates checks that this machine trusts at least one certificate authority. Small container images have none, and then no HTTPS call works.
func certificates(f Facts, c *check) {
	c.Value = "the system's certificate authorities"
	if !f.NoRoots {
		return
	}
	c.Value = "this machine does not trust any authority"
	finding := c.found("no-root-certificates", "this machine has no root certificates, so it cannot trust any server", "the system's list of authorities is empty",
		nextstep.Do("Install them; on Debian and Ubuntu", nextstep.Program("apt-get", "install", "-y", "ca-certificates")),
		nextstep.Do("On Alpine", nextstep.Program("apk", "add", "ca-certificates")),
		nextstep.Do("Or name a file that contains them with --cacert FILE"))
	if f.Base.URL == nil || f.Base.URL.Scheme != "https" {
		finding.Severity = probe.SeverityWarning // the API is called without TLS
	}
}
