package cli

import (
	"net/url"
	"slices"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
)

// RedactURL returns a URL with secrets redacted. It does not return a text that is not a URL.
func RedactURL(text string) string {
	if text == "" {
		return ""
	}
	u, err := address.BaseURL(text)
	if err != nil {
		return "not a URL"
	}
	return redact.URL(u)
}

// defaultBaseURL is the base URL of the API when none is configured.
const defaultBaseURL = "https://hex21.dev/api"

const likeBaseURL = "a base URL looks like https://cms.example.org/api"

// Settings are the result of flags, environment, profile and defaults.
type Settings struct {
	Conf     Configuration
	Base     *url.URL
	BaseFrom config.Source
	Key      KeyChoice
	Status   config.Setting // the address of the status page
}

// Settings returns each value from the source with the highest precedence: flag, environment, profile, the rest of the config file,
// default. [App.KeyFor] fetches the key itself when a call needs it.
func (a *App) Settings(baseFlag string) (Settings, error) {
	var s Settings
	conf, err := a.Configuration()
	if err != nil {
		return s, err
	}
	s.Conf = conf
	base := a.BaseURL(baseFlag, conf)
	s.BaseFrom = base.Source
	if s.Base, err = address.BaseURL(base.Value); err != nil {
		return s, WithHint(Usagef("%s: %w", base.Source, err), likeBaseURL)
	}
	s.Key = a.KeyChoice(conf, s.Base)
	s.Status = a.StatusURL("", conf)
	return s, nil
}

// CheckBaseURL checks the value of --base-url.
func CheckBaseURL(value string) error {
	_, err := address.BaseURL(value)
	if err == nil {
		return nil
	}
	full, _ := address.WithScheme(value)
	return NotValue(WithHint(Flagf("base-url", "--base-url: %w", err), likeBaseURL), "base-url", value, full)
}

// BaseURL returns the base URL and its source.
func (a *App) BaseURL(flag string, conf Configuration) config.Setting {
	set := []config.Setting{config.Flag("--base-url", flag), a.variable("HEX21_BASE_URL")}
	for _, p := range slices.Backward(conf.Layers()) {
		set = append(set, conf.File.Setting(p.Prefix+"base_url", p.BaseURL))
	}
	return config.First(append(set, config.Default(defaultBaseURL))...)
}

// variable returns the value of an environment variable. An empty one counts as not set.
func (a *App) variable(name string) config.Setting {
	return config.Variable(name, a.Sys.Getenv(name))
}

// DefaultProbePath is the path of --probe without a value: a list of one item, which is cheap for the server.
const DefaultProbePath = "/articles?limit=1"
