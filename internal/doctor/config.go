package doctor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// configFile checks the config file itself. It is optional, because there are also environment variables.
func configFile(f Facts) (Check, []probe.Finding) {
	c := f.Config
	check := Check{ID: "config", Title: "config", Value: c.Path, Source: c.Source}
	var found []probe.Finding
	switch c.Problem {
	case ConfigUnreadable:
		found = append(found, newFinding("config-unreadable", probe.SeverityError, "the config file cannot be read",
			c.Err, unreadableSteps(c)...))
	case ConfigInvalid:
		found = append(found, newFinding("config-invalid", probe.SeverityError, "the config file is not valid",
			c.Err, nextstep.Do("Correct that line", nextstep.Hex21("config", "edit")),
			nextstep.Do("Until then, every command that reads it exits with 2; to run without it", nextstep.Set("HEX21_CONFIG", "/dev/null"))))
	}
	if !c.Found && c.Problem == ConfigGood {
		check.Status, check.Value, check.Source = Skipped, "none", ""
		if c.Path != "" {
			check.Value += " at " + c.Path
		}
	}
	if a := c.ForOthers; c.Found && (a.Write || a.Owner) {
		evidence := a.Mode
		if a.Owner {
			evidence += ", and it belongs to another user"
		}
		found = append(found, newFinding("config-writable-by-others", probe.SeverityWarning, "other users can change the config file, and thereby where your key is sent",
			evidence, nextstep.Do("Remove the permission", nextstep.Program("chmod", "600", c.Path)),
			nextstep.Do("If the file is not yours, see who owns it", nextstep.Program("ls", "-l", c.Path))))
	} else if c.Found && a.Read {
		found = append(found, newFinding("config-readable-by-others", probe.SeverityInfo, "other users can read the config file",
			a.Mode, nextstep.Do("It should not contain a key; to make it readable only by you", nextstep.Program("chmod", "600", c.Path))))
	}
	return check, found
}

func unreadableSteps(c Config) []explain.Step {
	if c.Named && !c.Found {
		unset := nextstep.Do("Name a file that exists with --config")
		if c.Source == "HEX21_CONFIG" {
			unset = nextstep.Do("Or run without one", nextstep.Unset("HEX21_CONFIG"))
		}
		return []explain.Step{nextstep.Do("Show the file", nextstep.Program("ls", "-l", c.Path)), unset}
	}
	return []explain.Step{nextstep.Do("See who owns it, and who may read it", nextstep.Program("ls", "-l", c.Path)), nextstep.Do("If you own it, make it readable for you", nextstep.Program("chmod", "600", c.Path))}
}

// profile checks the profile in use, if one was chosen or the file has any.
func profile(f Facts) (Check, []probe.Finding) {
	c := f.Config
	check := Check{ID: "profile", Title: "profile", Value: c.Profile.Value, Source: c.Profile.String()}
	switch {
	case c.Problem == ConfigNoProfile:
		step := nextstep.Do("The file has none; set the base URL in the environment", nextstep.Set("HEX21_BASE_URL", exampleBase))
		if len(c.Profiles) > 0 {
			step = nextstep.Do("Use one that exists", nextstep.Set("HEX21_PROFILE", c.Profiles[0]))
		}
		return check, []probe.Finding{newFinding("profile-unknown", probe.SeverityError, "the config file has no profile with this name",
			fmt.Sprintf("%q, by %s; it has: %s", c.Profile.Value, c.Profile.Source, listed(c.Profiles)), step)}
	case c.Profile.Value == "" && len(c.Profiles) == 0:
		return Check{}, nil
	case c.Profile.Value == "":
		check.Value, check.Source = "none; the file has "+listed(c.Profiles), ""
	}
	return check, nil
}

// maxListed is how many names are listed; the rest are only counted.
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
