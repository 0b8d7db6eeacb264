package doctor

import (
	"cmp"

	"github.com/hex21/hex21/probe"
)

// Kinds returns the findings that only doctor reports, not probe, with the highest severity that each can have. The catalog explains them.
func Kinds() map[string]probe.Severity {
	const e, w, i = probe.SeverityError, probe.SeverityWarning, probe.SeverityInfo
	return map[string]probe.Severity{
		"config-unreadable": e, "config-invalid": e, "config-readable-by-others": i, "config-writable-by-others": w, "profile-unknown": e,
		"base-url-malformed": e, "base-url-default": i, "base-url-beyond-api": w, "base-url-user": w, "variable-misspelled": w,
		"key-unset": i, "key-source-failed": e, "key-of-another-origin": w,
		"status-url-malformed": e, "status-page-unset": i, "status-page-failed": w,
		"proxy-variable-malformed": e, "proxy-variables-contradict": w, "proxy-all-ignored": w, "proxy-other-scheme": i,
		"proxy-loopback-api": i, "no-proxy-malformed": w,
		"clock-implausible": e, "time-zone-unknown": w, "charset-not-utf8": w, "color-contradiction": i,
		"catalog-unreadable": e, "catalog-invalid": e, "catalog-overrides-code": i,
		"completion-missing": i, "completion-stale": i, "version-development": i,
	}
}

// severityOf returns the severity of a finding of this package, which may be one that probe reports as well.
func severityOf(id string) probe.Severity {
	shared := map[string]probe.Severity{
		"api-twice": probe.SeverityWarning, "base-without-api": probe.SeverityWarning, "trailing-slash": probe.SeverityInfo, "key-empty": probe.SeverityWarning,
		"request-not-sent": probe.SeverityError, "no-root-certificates": probe.SeverityError, dnsFailed: probe.SeverityWarning, "known-incident": probe.SeverityWarning,
	}
	return cmp.Or(Kinds()[id], shared[id])
}
