package configcmd

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
)

// configDoc is what "hex21 config -o json" prints.
type configDoc struct {
	Schema   string           `json:"schema"`
	File     configFileDoc    `json:"file"`
	Profiles []string         `json:"profiles"`
	Settings []config.Setting `json:"settings"`
}

type configFileDoc struct {
	Path   string `json:"path"`
	Exists bool   `json:"exists"`
	config.Source
}

func newConfigDoc(conf cli.Configuration, settings ...config.Setting) configDoc {
	return configDoc{
		Schema: "hex21.config/v1", Profiles: append([]string{}, conf.File.Names()...), Settings: append([]config.Setting{}, settings...),
		File: configFileDoc{conf.File.Path, conf.File.Exists, conf.From},
	}
}

func withKey(key string, s config.Setting) config.Setting {
	s.Key = key
	return s
}

func newShow(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:        "show",
		SuggestFor: []string{"list", "ls", "print", "dump", "view", "profiles", "cat"},
		Short:      "Show every setting in effect and its source",
		Long: `Show every setting in effect and its source: a flag, a variable, the profile, the rest of the file, or the default.

The API key is never shown. A key in a variable is shown as its fingerprint: the first 8 hex digits of its SHA-256. config show does
not run the key command or read the keychain; hex21 auth status does.

Prints on stdout. Exits 2 for an error in the file.`,
		Example: `  hex21 config show
  hex21 config show --jq '.settings[] | select(.key == "base_url").source'`,
		Args: cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			conf, effective, err := effectiveSettings(a)
			if err != nil {
				return err
			}
			if s, err := a.Settings(""); err == nil {
				a.NoteVendorPage(s.Status, s.Base)
			}
			return emitConfig(c.Context(), a, newConfigDoc(conf, effective...))
		},
	}
}

// effectiveSettings returns the settings in effect, each with its source.
func effectiveSettings(a *cli.App) (cli.Configuration, []config.Setting, error) {
	conf, err := a.Configuration()
	if err != nil {
		return conf, nil, err
	}
	if problems := a.CheckConfig(conf.File); len(problems) > 0 {
		return conf, nil, cli.ConfigError(problems)
	}
	s, err := a.Settings("")
	if err != nil {
		return conf, nil, err
	}
	out := []config.Setting{
		withKey("profile", conf.Chosen),
		{Key: "base_url", Value: cli.RedactURL(s.Base.String()), Source: s.BaseFrom},
		{Key: "status_url", Value: cli.RedactPageURL(s.Status.Value), Source: s.Status.Source},
		keyDoc(a, s.Key),
	}
	for _, p := range conf.Layers() {
		if len(p.Catalogs) > 0 {
			out = append(out, config.Setting{Key: "catalogs", Values: p.Catalogs, Source: conf.File.Source(p.Prefix + "catalogs")})
		}
	}
	return conf, append(out, defaultDocs(conf.File, conf.Layers()...)...), nil
}

// keyDoc returns where the key comes from, with the fingerprint of a key in the environment. It runs no command and does not read the
// keychain.
func keyDoc(a *cli.App, choice cli.KeyChoice) config.Setting {
	doc := config.Setting{Key: "key_from", Value: choice.From.String(), Source: choice.Who}
	doc.Kind = cmp.Or(doc.Kind, config.ByNone)
	if key := a.Sys.Getenv(choice.From.Name); choice.From.Kind == config.FromEnv && key != "" {
		doc.Fingerprint = cli.Fingerprint(key)
	}
	return doc
}

// defaultDocs returns the default flags of some levels of a file. Those of a level override those of the levels before it.
func defaultDocs(f config.File, levels ...config.Level) []config.Setting {
	docs := map[string]config.Setting{}
	for _, p := range levels {
		for name, values := range p.Defaults {
			if strings.HasSuffix(name, ".header") {
				values = redactedHeaders(values)
			}
			doc := config.Setting{Key: "defaults." + name, Source: f.Source(p.Prefix + "defaults." + name)}
			if len(values) == 1 {
				doc.Value = values[0]
			} else {
				doc.Values = values
			}
			docs[name] = doc
		}
	}
	var out []config.Setting
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		out = append(out, docs[name])
	}
	return out
}

// redactedHeaders returns the values of --header with secrets redacted.
func redactedHeaders(lines []string) []string {
	var out []string
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ":")
		out = append(out, name+": "+redact.HeaderValue(name, strings.TrimSpace(value)))
	}
	return out
}

func emitConfig(ctx context.Context, a *cli.App, doc configDoc) error {
	shown := render.ConfigView{Path: doc.File.Path, Exists: doc.File.Exists, Settings: doc.Settings}
	return a.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Config(shown) },
		Markdown: func() string { return render.ConfigMarkdown(shown) },
	})
}

func newGet(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "get KEY",
		Short: "Print one setting: the value in effect, or that of a profile",
		Long: `Print one setting. base_url, status_url, key_from, catalogs, profile and defaults.… print the value in effect, whatever its
source; profiles.NAME.… prints the value in the file. A list is printed with one value per line.

Prints on stdout. Exits 3 when the setting is not set, and 2 for an unknown key.`,
		Example: `  hex21 config get base_url
  hex21 config get base_url -o json --jq '.settings[].source'`,
		Args:              cli.Arity(1, 1, "the key"),
		RunE:              func(c *cobra.Command, args []string) error { return getSetting(c.Context(), a, args[0]) },
		ValidArgsFunction: completeKeys(a),
	}
}

func getSetting(ctx context.Context, a *cli.App, key string) error {
	conf, docs, err := effectiveSettings(a)
	if err != nil {
		return err
	}
	if _, err := config.ParseKey(key, conf.File.Names()); err != nil {
		return a.OtherSetting(cli.AsUsage(err), key, nextstep.Do("list the settings", nextstep.Hex21("config", "show")))
	}
	docs = append(docs, profileDocs(conf.File)...)
	asked, command := strings.CutSuffix(key, "key_from."+config.FromCommand) // a command is shown as the source that it is
	if command {
		key = asked + "key_from"
	}
	docs = slices.DeleteFunc(docs, func(d config.Setting) bool {
		return d.Kind == config.ByNone || d.Key != key && !strings.HasPrefix(d.Key, key+".") || command && !strings.HasPrefix(d.Value, config.FromCommand+":")
	})
	if len(docs) == 0 {
		return cli.WithStep(&cli.NotSetError{Key: key}, "list what is set", nextstep.Hex21("config", "show"))
	}
	var text strings.Builder
	for _, d := range docs {
		for _, value := range d.All() {
			switch {
			case value == "":
			case d.Key == key:
				text.WriteString(render.Clean(value) + "\n")
			default:
				text.WriteString(render.Clean(d.Key+"="+value) + "\n")
			}
		}
	}
	return a.EmitText(ctx, newConfigDoc(conf, docs...), text.String())
}

// profileDocs returns the settings of all profiles as they are in the file.
func profileDocs(f config.File) []config.Setting {
	var out []config.Setting
	for _, p := range f.Levels()[1:] {
		for _, text := range [][3]string{
			{"base_url", p.BaseURL, cli.RedactURL(p.BaseURL)}, {"status_url", p.StatusURL, cli.RedactPageURL(p.StatusURL)}, {"key_from", p.KeyFrom.Kind, p.KeyFrom.String()},
		} {
			if key := p.Prefix + text[0]; text[1] != "" {
				out = append(out, withKey(key, f.Setting(key, text[2])))
			}
		}
		if key := p.Prefix + "catalogs"; len(p.Catalogs) > 0 {
			out = append(out, config.Setting{Key: key, Values: p.Catalogs, Source: f.Source(key)})
		}
		for _, doc := range defaultDocs(f, p) {
			doc.Key = p.Prefix + doc.Key
			out = append(out, doc)
		}
	}
	return out
}
