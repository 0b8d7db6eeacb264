package doctor

import (
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// keyVariable is the variable of the key.
const keyVariable = "HEX21_API_KEY"

// setKey returns the two ways to set a key: for this shell and permanently.
func setKey() []explain.Step {
	return []explain.Step{nextstep.Do("Set the key, for this shell", nextstep.SetSecret(keyVariable)), nextstep.Do("Or store it in the system keychain", nextstep.Hex21("auth", "login"))}
}

// key checks the form of the key. The report never contains its value, not even in part.
func key(f Facts) (Check, []probe.Finding) {
	k := f.Key
	check := Check{ID: "key", Title: "key", Source: k.String()}
	switch {
	case k.Err != "":
		check.Value = "none: its source failed"
		steps := append(slices.Clone(k.Steps), nextstep.Do("Until then, set the key for this shell", nextstep.SetSecret(keyVariable)))
		return check, []probe.Finding{newFinding("key-source-failed", probe.SeverityError, "the key cannot be read from its source",
			k.String()+": "+k.Err, steps...)}
	case k.Skipped != "":
		check.Status, check.Value = Skipped, k.Skipped
		return check, nil
	case k.Value == "" && k.Elsewhere != "":
		check.Value = "none for this host, so calls are anonymous"
		return check, []probe.Finding{newFinding("key-of-another-origin", probe.SeverityWarning, "the key of the config file belongs to another host and is not used",
			"it is for "+k.Elsewhere,
			nextstep.Do("If the base URL is wrong, use the one in the config file", nextstep.Unset("HEX21_BASE_URL")),
			nextstep.Do("If there is a key for this host, set it", nextstep.SetSecret(keyVariable)))}
	case k.Value == "" && k.Lookalike != "":
		check.Value = "none, so calls are anonymous"
		return check, []probe.Finding{misspelledVariable(k.Lookalike, "HEX21_API_KEY")}
	case k.Empty:
		check.Value = "empty, so calls are anonymous"
		return check, []probe.Finding{newFinding("key-empty", probe.SeverityWarning, "the variable for the key is set, but empty",
			k.String()+" is empty",
			append(setKey(), nextstep.Do("In CI, check that this job can read the secret: forks and other environments often cannot, or the name is misspelled"))...)}
	case k.Value == "":
		check.Value = "none, so calls are anonymous, often with a lower rate limit"
		return check, []probe.Finding{newFinding("key-unset", probe.SeverityInfo, "no key is set; public content can be read without one",
			"no HEX21_API_KEY, and no other source", setKey()...)}
	}
	check.Value = "set"
	found := probe.DiagnoseKey(k.Value, f.Base.URL, f.Now)
	for _, finding := range found {
		if finding.ID == overHTTP {
			finding.Steps[0] = nextstep.Do("Use https", nextstep.Set("HEX21_BASE_URL", suggestedBaseURL(f)))
		}
	}
	return check, fromSource(k, found)
}

// misspelledVariable reports a variable with a similar name that hex21 does not read.
func misspelledVariable(name, right string) probe.Finding {
	return newFinding("variable-misspelled", probe.SeverityWarning, name+" is set, but hex21 reads "+right,
		right+" is not set, or empty", nextstep.Do("Set the variable with the right name", nextstep.Copy(right, name)))
}

// overHTTP is the id of the finding of probe about a key that is sent unencrypted.
const overHTTP = "key-over-http"

// isUnencrypted reports whether the key would be sent over plain HTTP to a host that is neither this machine nor in a private network.
func isUnencrypted(f Facts) bool {
	return f.Key.Value != "" && slices.ContainsFunc(probe.DiagnoseKey(f.Key.Value, f.Base.URL, f.Now), func(f probe.Finding) bool { return f.ID == overHTTP })
}

// fromSource adapts the steps to a key that does not come from HEX21_API_KEY.
func fromSource(k Key, findings []probe.Finding) []probe.Finding {
	for _, f := range findings {
		for i, s := range f.Steps {
			ofKey := func(v explain.Variable) bool { return v.Name == keyVariable }
			switch {
			case k.Variable == keyVariable, s.Command.Kind != explain.KindVariable, !slices.ContainsFunc(s.Command.Env, ofKey):
			case k.Variable != "":
				f.Steps[i].Command = nextstep.SetSecret(k.Variable)
			case k.Keychain:
				f.Steps[i] = nextstep.Do("Store it again", nextstep.Hex21("auth", "login"))
			default:
				f.Steps[i] = nextstep.Do("Correct the key where the command reads it; see the command", nextstep.Hex21("config", "show"))
			}
		}
	}
	return findings
}
