package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
)

// Configuration is the config file and the profile that was chosen in it.
type Configuration struct {
	File config.File
	// From describes what named the file: a flag, a variable or the default.
	From config.Source
	// Chosen is the name of the profile, or "", with its source.
	Chosen  config.Setting
	Profile config.Profile
}

// Configuration reads the config file once and chooses a profile. A file that was named must exist.
func (a *App) Configuration() (Configuration, error) {
	if a.conf == nil {
		conf, err := a.ReadConfiguration()
		if err != nil {
			return conf, err
		}
		a.conf = &conf
	}
	return *a.conf, nil
}

// ReadConfiguration reads the config file and chooses a profile, even if it was read before.
func (a *App) ReadConfiguration() (Configuration, error) {
	path := a.ConfigPath()
	conf := Configuration{From: path.Source}
	var err error
	conf.File, err = a.readConfigFile(path.Value, !path.IsDefault())
	if err != nil {
		a.AddMisplaced(err)
		return conf, ConfigError(err)
	}
	a.addConfigSecrets(conf.File)
	conf.Chosen = config.First(
		config.Flag("--profile", a.Globals.Profile), a.variable("HEX21_PROFILE"), conf.File.Setting("profile", conf.File.Profile),
		config.Setting{Source: config.Source{Kind: config.ByNone}},
	)
	conf.Profile, _, err = conf.File.Select(conf.Chosen.Value)
	if unknown, ok := errors.AsType[*config.UnknownProfileError](err); ok {
		a.AddMisplaced(err)
		return conf, unknownProfile(Usagef("%s: %w", conf.Chosen.Source, err), unknown, path.Value)
	}
	return conf, err
}

// readConfigFile reads a file once: it may be a pipe.
func (a *App) readConfigFile(path string, must bool) (config.File, error) {
	if a.read.path != path || path == "" {
		a.read.path = path
		a.read.file, a.read.err = withFile(a, path, "waiting for "+path, func() (config.File, error) {
			return config.Read(path, must, a.Sys.Patience.File)
		})
	}
	return a.read.file, a.read.err
}

// ForgetConfig makes the next command read the file again, after it was changed.
func (a *App) ForgetConfig() {
	a.conf, a.read.path = nil, ""
}

// ConfigPath returns the path of the config file, and the source of the path. It is empty if the environment has no home directory.
func (a *App) ConfigPath() config.Setting {
	return config.First(config.Flag("--config", a.Globals.config), a.variable("HEX21_CONFIG"), config.Default(config.Path(a.Sys.LookupEnv)))
}

// ConfigError returns the usage error for an error in the config file, or for a file that cannot be read.
func ConfigError(err error) error {
	if IsType[config.Problems](err) {
		return WithStep(Usagef("config: %w", err), "correct it", nextstep.Hex21("config", "edit"))
	}
	if file, ok := errors.AsType[*os.PathError](err); ok {
		err = fmt.Errorf("%s: %w", file.Path, file.Err)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return WithHint(Usagef("config: %w", err), "create it with hex21 config set base_url URL, or use another one: --config FILE")
	}
	return WithHint(Usagef("config: %w", err), "fix the file, or use another one: --config FILE")
}

// Level returns the chosen profile, or the top level of the file if none is chosen.
func (c Configuration) Level() config.Level { return c.File.Level(c.Chosen.Value) }

// Layers returns the parts in effect, in increasing precedence.
func (c Configuration) Layers() []config.Level {
	if c.Chosen.Value == "" {
		return []config.Level{c.Level()}
	}
	return []config.Level{c.File.Level(""), c.Level()}
}

// catalogs returns the catalog files, in increasing precedence.
func (c Configuration) catalogs() []string {
	return slices.Concat(c.File.Common.Catalogs, c.Profile.Catalogs)
}

// unknownProfile adds the existing profiles to an error, and the one that was probably meant.
func unknownProfile(err error, e *config.UnknownProfileError, path string) error {
	if len(e.Known) == 0 {
		return WithHint(err, "%s has no profiles", path)
	}
	return NotValue(WithHint(err, "it has: %s", strings.Join(e.Known, ", ")), "profile", e.Name, NearWord(e.Name, e.Known))
}
