package doctor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// configFile checks the config file itself. It is optional, because there are also environment variables.
func configFile(f Facts, c *check) {
	file := f.Config
	c.Value, c.Source = file.Path, file.Source
	switch file.Problem {
	case ConfigUnreadable:
		c.found("config-unreadable", "the config file cannot be read", file.Err, unreadableSteps(file)...)
	case ConfigInvalid:
		c.found("config-invalid", "the config file is not valid", file.Err, nextstep.Do("Correct that line", nextstep.Hex21("config", "edit")),
			nextstep.Do("Until then, every command that reads it exits with 2; to run without it", nextstep.Set("HEX21_CONFIG", "/dev/null")))
	}
	if !file.Found && file.Problem == ConfigGood {
		c.skip("none")
		c.Source = ""
		if file.Path != "" {
			c.Value += " at " + file.Path
		}
	}
	if a := file.ForOthers; file.Found && (a.Write || a.Owner) {
		evidence := a.Mode
		if a.Owner {
			evidence += ", and it belongs to another user"
		}
		c.found("config-writable-by-others", "other users can change the config file, and thereby where your key is sent", evidence,
			nextstep.Do("Remove the permission", nextstep.Program("chmod", "600", file.Path)),
			nextstep.Do("If the file is not yours, see who owns it", nextstep.Program("ls", "-l", file.Path)))
	} else if file.Found && a.Read {
		c.found("config-readable-by-others", "other users can read the config file", a.Mode,
			nextstep.Do("It should not contain a key; to make it readable only by you", nextstep.Program("chmod", "600", file.Path)))
	}
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
func profile(f Facts, c *check) {
	used, all := f.Config.Profile, f.Config.Profiles
	c.Value, c.Source = used.Value, used.String()
	switch {
	case f.Config.Problem == ConfigNoProfile:
		step := nextstep.Do("The file has none; set the base URL in the environment", nextstep.Set("HEX21_BASE_URL", exampleBase))
		if len(all) > 0 {
			step = nextstep.Do("Use one that exists", nextstep.Set("HEX21_PROFILE", all[0]))
		}
		c.found("profile-unknown", "the config file has no profile with this name",
			fmt.Sprintf("%q, by %s; it has: %s", used.Value, used.Source, listed(all)), step)
	case used.Value == "" && len(all) == 0:
		c.ID = "" // there is nothing to check
	case used.Value == "":
		c.Value, c.Source = "none; the file has "+listed(all), ""
	}
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
