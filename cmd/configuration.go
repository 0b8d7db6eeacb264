package cmd

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/config"
)

// configuration is the config file and the profile that was chosen in it.
type configuration struct {
	file config.File
	// from says who named the file.
	from source
	// chosen is the name of the profile, or "", and who chose it.
	chosen  setting
	profile config.Profile
}

// configuration reads the config file once and chooses a profile. A file that was named must be there.
func (a *app) configuration() (configuration, error) {
	if a.conf == nil {
		conf, err := a.readConfiguration()
		if err != nil {
			return conf, err
		}
		a.conf = &conf
	}
	return *a.conf, nil
}

func (a *app) readConfiguration() (configuration, error) {
	path := a.configPath()
	conf := configuration{from: path.from}
	var err error
	conf.file, err = a.readConfigFile(path.value, path.from.kind != fromDefault)
	if err != nil {
		return conf, configError(err)
	}
	conf.chosen = first(given(a.globals.profile, "--profile"), a.variable("HEX21_PROFILE"), conf.inFile("profile", conf.file.Profile))
	conf.profile, _, err = conf.file.Select(conf.chosen.value)
	var unknown *config.UnknownProfileError
	if errors.As(err, &unknown) {
		return conf, a.unknownProfile(usagef("%s: %w", conf.chosen.from, err), unknown, path.value)
	}
	return conf, err
}

// readConfigFile reads a file once: it may be a pipe.
func (a *app) readConfigFile(path string, must bool) (config.File, error) {
	if a.read.path != path || path == "" {
		a.read.path = path
		a.read.file, a.read.err = config.Read(path, must)
	}
	return a.read.file, a.read.err
}

// forgetConfig has the file read anew, after it was changed.
func (a *app) forgetConfig() {
	a.conf, a.read.path = nil, ""
}

// configPath is where the config file is, and who said so. It is empty where the environment names no home.
func (a *app) configPath() setting {
	if a.globals.config != "" {
		return given(a.globals.config, "--config")
	}
	path := config.Path(a.sys.LookupEnv)
	if a.sys.Getenv("HEX21_CONFIG") != "" {
		return setting{path, source{kind: fromEnvironment, name: "HEX21_CONFIG"}}
	}
	return setting{path, source{kind: fromDefault}}
}

// configError is a mistake in the config file, or a file that cannot be read.
func configError(err error) error {
	var problems config.Problems
	if errors.As(err, &problems) {
		return withHint(usagef("config: %w", err), "fix it with: hex21 config edit")
	}
	var file *os.PathError
	if errors.As(err, &file) {
		err = fmt.Errorf("%s: %w", file.Path, file.Err)
	}
	return withHint(usagef("config: %w", err), "fix the file, or name another one with --config")
}

// inFile is a value that stands in the config file under a key.
func (c configuration) inFile(key, value string) setting {
	kind := fromFile
	if strings.HasPrefix(key, "profiles.") {
		kind = fromProfile
	}
	place, _ := c.file.At(key)
	return setting{value, source{kind: kind, name: key, file: c.file.Path, place: place}}
}

// text is a text of the profile, then that of the file outside its profiles.
func (c configuration) text(key string, of func(config.Profile) string) []setting {
	return []setting{c.inFile(c.profileKey(key), of(c.profile)), c.inFile(key, of(c.file.Common))}
}

// part is what one part of the config file says: what stands outside its profiles, or a profile. Prefix begins its keys.
type part struct {
	prefix string
	config.Profile
}

// parts are the parts that count, the one that wins last.
func (c configuration) parts() [2]part {
	return [2]part{{"", c.file.Common}, {c.profileKey(""), c.profile}}
}

// profileKey is a key of the chosen profile as the file has it.
func (c configuration) profileKey(key string) string { return "profiles." + c.chosen.value + "." + key }

// catalogs are the catalogue files, in the order in which later ones win.
func (c configuration) catalogs() []string {
	return slices.Concat(c.file.Common.Catalogs, c.profile.Catalogs)
}
