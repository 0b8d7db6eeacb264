package doctor

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/probe"
)

// Words about keys that several checks use.
const setKey = "Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`, or for good: `hex21 auth login`."

// key looks at the form of the key. Its value stands nowhere in the report, not even in part.
func key(f Facts) (Check, []probe.Finding) {
	k := f.Key
	check := Check{ID: "key", Title: "key", Source: k.Source}
	switch {
	case k.Err != "":
		check.Value = "none: its source failed"
		finding := probe.Finding{
			ID: "key-source-failed", Severity: probe.SeverityError, Title: "the key cannot be had from where it is kept",
			Evidence: k.Source + ": " + k.Err,
			Advice:   []string{"Until that is settled: `read -rs HEX21_API_KEY && export HEX21_API_KEY`."},
		}
		if k.Hint != "" {
			finding.Advice = append([]string{k.Hint}, finding.Advice...)
		}
		return check, []probe.Finding{finding}
	case k.Skipped != "":
		check.Status, check.Value = Skipped, k.Skipped
		return check, nil
	case k.Value == "" && k.Elsewhere != "":
		check.Value = "none for this host, so calls are anonymous"
		return check, []probe.Finding{{
			ID: "key-of-another-origin", Severity: probe.SeverityWarning, Title: "the key of the config file belongs to another host, and is not used",
			Evidence: "it is for " + k.Elsewhere,
			Advice:   []string{"If the base URL is the mistake, leave the choice to the config file: `unset HEX21_BASE_URL`.", "If there is a key for this host, too: `read -rs HEX21_API_KEY && export HEX21_API_KEY`."},
		}}
	case k.Value == "" && k.Lookalike != "":
		check.Value = "none, so calls are anonymous"
		return check, []probe.Finding{misspelt(k.Lookalike, "HEX21_API_KEY")}
	case k.Empty:
		check.Value = "empty, so calls are anonymous"
		return check, []probe.Finding{{
			ID: "key-empty", Severity: probe.SeverityWarning, Title: "the variable of the key is set, and nothing is in it",
			Evidence: k.Source + " is empty",
			Advice:   []string{setKey, "In CI, a secret that this job may not see looks like this: a fork, another environment, a misspelt name."},
		}}
	case k.Value == "":
		check.Value = "none, so calls are anonymous: 10 a minute instead of 100"
		return check, []probe.Finding{{
			ID: "key-unset", Severity: probe.SeverityInfo, Title: "no key is set; reading what is public works without one",
			Evidence: "no HEX21_API_KEY, and no other source",
			Advice:   []string{setKey},
		}}
	}
	check.Value = "set"
	found := probe.DiagnoseKey(k.Value, f.Base.URL, f.Now)
	for _, finding := range found {
		if finding.ID == overHTTP {
			parts, api := pathOf(f.Base.URL)
			finding.Advice[0] = "Use https: `export HEX21_BASE_URL=" + better(f, parts, api) + "`."
		}
	}
	return check, fromSource(k, found)
}

// misspelt is about a variable that hex21 does not read.
func misspelt(name, right string) probe.Finding {
	return probe.Finding{
		ID: "variable-misspelt", Severity: probe.SeverityWarning, Title: name + " is set, and hex21 reads " + right,
		Evidence: right + " is not set, or empty",
		Advice:   []string{"Give it the right name: `export " + right + "=\"$" + name + "\"; unset " + name + "`."},
	}
}

// overHTTP is the finding of probe about a key in the clear.
const overHTTP = "key-over-http"

// inTheClear reports whether the key would go over plain HTTP to a host that is not near.
func inTheClear(f Facts) bool {
	return f.Key.Value != "" && slices.ContainsFunc(probe.DiagnoseKey(f.Key.Value, f.Base.URL, f.Now), func(f probe.Finding) bool { return f.ID == overHTTP })
}

// fromSource makes the advice fit a key that is kept elsewhere than in HEX21_API_KEY.
func fromSource(k Key, findings []probe.Finding) []probe.Finding {
	for _, f := range findings {
		for i, advice := range f.Advice {
			switch {
			case !strings.Contains(advice, "HEX21_API_KEY"), k.Variable == "HEX21_API_KEY":
			case k.Variable != "":
				f.Advice[i] = strings.ReplaceAll(advice, "HEX21_API_KEY", k.Variable)
			case k.Keychain:
				f.Advice[i] = "Store it anew: `hex21 auth login`."
			default:
				f.Advice[i] = "Put it right where the command takes it from; see which one that is: `hex21 config show`."
			}
		}
	}
	return findings
}
