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
func key(f Facts, c *check) {
	k := f.Key
	c.Source = k.String()
	switch {
	case k.Err != "":
		c.Value = "none: its source failed"
		c.found("key-source-failed", "the key cannot be read from its source", k.String()+": "+k.Err,
			append(slices.Clone(k.Steps), nextstep.Do("Until then, set the key for this shell", nextstep.SetSecret(keyVariable)))...)
	case k.Skipped != "":
		c.skip(k.Skipped)
	case k.Value == "" && k.Elsewhere != "":
		c.Value = "none for this host, so calls are anonymous"
		c.found("key-of-another-origin", "the key of the config file belongs to another host and is not used", "it is for "+k.Elsewhere,
			nextstep.Do("If the base URL is wrong, use the one in the config file", nextstep.Unset("HEX21_BASE_URL")),
			nextstep.Do("If there is a key for this host, set it", nextstep.SetSecret(keyVariable)))
	case k.Value == "" && k.Lookalike != "":
		c.Value = "none, so calls are anonymous"
		c.misspelledVariable(k.Lookalike, keyVariable)
	case k.Empty:
		c.Value = "empty, so calls are anonymous"
		c.found("key-empty", "the variable for the key is set, but empty", k.String()+" is empty",
			append(setKey(), nextstep.Do("In CI, check that this job can read the secret: forks and other environments often cannot, or the name is misspelled"))...)
	case k.Value == "":
		c.Value = "none, so calls are anonymous, often with a lower rate limit"
		c.found("key-unset", "no key is set; public content can be read without one", "no HEX21_API_KEY, and no other source", setKey()...)
	default:
		c.Value = "set"
		c.findings = probe.DiagnoseKey(k.Value, f.Base.URL, f.Now)
		for _, finding := range c.findings {
			if finding.ID == overHTTP {
				finding.Steps[0] = nextstep.Do("Use https", nextstep.Set("HEX21_BASE_URL", suggestedBaseURL(f)))
			}
		}
		fromSource(k, c.findings)
	}
}

// misspelledVariable reports a variable with a similar name that hex21 does not read.
func (c *check) misspelledVariable(name, right string) {
	c.found("variable-misspelled", name+" is set, but hex21 reads "+right, right+" is not set, or empty",
		nextstep.Do("Set the variable with the right name", nextstep.Copy(right, name)))
}

// overHTTP is the id of the finding of probe about a key that is sent unencrypted.
const overHTTP = "key-over-http"

// isUnencrypted reports whether the key would be sent over plain HTTP to a host that is neither this machine nor in a private network.
func isUnencrypted(f Facts) bool {
	return f.Key.Value != "" && slices.ContainsFunc(probe.DiagnoseKey(f.Key.Value, f.Base.URL, f.Now), func(f probe.Finding) bool { return f.ID == overHTTP })
}

// fromSource adapts the steps to a key that does not come from HEX21_API_KEY.
func fromSource(k Key, findings []probe.Finding) {
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
}
