package doctor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/probe"
)

// config looks at the file itself. That there is none is no problem: everything has a variable, too.
func config(f Facts) (Check, []probe.Finding) {
	c := f.Config
	check := Check{ID: "config", Title: "config", Value: c.Path, Source: c.Source}
	var found []probe.Finding
	switch c.Problem {
	case ConfigUnreadable:
		found = append(found, probe.Finding{
			ID: "config-unreadable", Severity: probe.SeverityError, Title: "the config file cannot be read", Evidence: c.Err,
			Advice: unreadableAdvice(c),
		})
	case ConfigInvalid:
		found = append(found, probe.Finding{
			ID: "config-invalid", Severity: probe.SeverityError, Title: "the config file has a mistake in it", Evidence: c.Err,
			Advice: []string{"Correct that line: `hex21 config edit`.", "Until then, every command that reads it ends with 2; to do without it: `export HEX21_CONFIG=/dev/null`."},
		})
	}
	if !c.Found && c.Problem == ConfigGood {
		check.Value, check.Source = "none, which is fine", ""
		if c.Path != "" {
			check.Value += "; it would be " + c.Path
		}
	}
	if a := c.ForOthers; c.Found && (a.Write || a.Owner) {
		evidence := a.Mode
		if a.Owner {
			evidence += ", and it belongs to another user"
		}
		found = append(found, probe.Finding{
			ID: "config-writable-by-others", Severity: probe.SeverityWarning,
			Title:    "other users can change the config file, and with it where your key goes",
			Evidence: evidence,
			Advice:   []string{"Take it back: `chmod 600 " + probe.ShellQuote(c.Path) + "`.", "If it is not yours: `sudo chown \"$(id -un)\" " + probe.ShellQuote(c.Path) + "`."},
		})
	} else if c.Found && a.Read {
		found = append(found, probe.Finding{
			ID: "config-readable-by-others", Severity: probe.SeverityInfo, Title: "other users can read the config file", Evidence: a.Mode,
			Advice: []string{"It should hold no key; to keep it to yourself: `chmod 600 " + probe.ShellQuote(c.Path) + "`."},
		})
	}
	return check, found
}

func unreadableAdvice(c Config) []string {
	if c.Named && !c.Found {
		unset := "Name a file that is there with --config."
		if c.Source == "HEX21_CONFIG" {
			unset = "Or do without one: `unset HEX21_CONFIG`."
		}
		return []string{"See what is there: `ls -l " + probe.ShellQuote(c.Path) + "`.", unset}
	}
	return []string{"See whose it is and who may read it: `ls -l " + probe.ShellQuote(c.Path) + "`.", "If it is yours: `chmod 600 " + probe.ShellQuote(c.Path) + "`."}
}

// profile looks at the profile in use, where somebody chose one or the file has some.
func profile(f Facts) (Check, []probe.Finding) {
	c := f.Config
	check := Check{ID: "profile", Title: "profile", Value: c.Profile.Value, Source: c.Profile.Source}
	switch {
	case c.Problem == ConfigNoProfile:
		advice := "The file has none; say where the installation is in the environment: `export HEX21_BASE_URL=https://cms.example.org/api`."
		if len(c.Profiles) > 0 {
			advice = fmt.Sprintf("Use one that is there: `export HEX21_PROFILE=%s`.", probe.ShellQuote(c.Profiles[0]))
		}
		return check, []probe.Finding{{
			ID: "profile-unknown", Severity: probe.SeverityError, Title: "the config file has no profile of this name",
			Evidence: fmt.Sprintf("%q, by %s; it has: %s", c.Profile.Value, c.Profile.Source, listed(c.Profiles)),
			Advice:   []string{advice},
		}}
	case c.Profile.Value == "" && len(c.Profiles) == 0:
		return Check{}, nil
	case c.Profile.Value == "":
		check.Value = "none; the file has " + listed(c.Profiles)
	}
	return check, nil
}

// maxListed is how many names are listed before it says how many more there are.
const maxListed = 6

func listed(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	names = slices.Clone(names)
	if more := len(names) - maxListed; more > 0 {
		names = append(names[:maxListed], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}
