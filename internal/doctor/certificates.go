package doctor

import (
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// certificates checks that this machine trusts at least one certificate authority. Small container images have none, and then no HTTPS call works.
func certificates(f Facts) (Check, []probe.Finding) {
	check := Check{ID: "certificates", Title: "certificates", Value: "the system's certificate authorities"}
	if !f.NoRoots {
		return check, nil
	}
	check.Value = "this machine does not trust any authority"
	finding := newFinding("no-root-certificates", probe.SeverityError, "this machine has no root certificates, so it cannot trust any server",
		"the system's list of authorities is empty",
		nextstep.Do("Install them; on Debian and Ubuntu", nextstep.Program("apt-get", "install", "-y", "ca-certificates")),
		nextstep.Do("On Alpine", nextstep.Program("apk", "add", "ca-certificates")),
		nextstep.Do("Or name a file that contains them with --cacert FILE"))
	if f.Base.URL == nil || f.Base.URL.Scheme != "https" {
		finding.Severity = probe.SeverityWarning // the API is called without TLS
	}
	return check, []probe.Finding{finding}
}
