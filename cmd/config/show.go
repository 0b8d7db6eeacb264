package configcmd

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
)

// configDoc is what "hex21 config -o json" prints.
type configDoc struct {
	Schema   string        `json:"schema"`
	File     configFileDoc `json:"file"`
	Profiles []string      `json:"profiles"`
	Settings []settingDoc  `json:"settings"`
}

type configFileDoc struct {
	Path   string `json:"path"`
	Exists bool   `json:"exists"`
	Source string `json:"source"` // flag, environment or default
	Name   string `json:"name,omitempty"`
}

// settingDoc is a value and the source that won.
type settingDoc struct {
	Key    string   `json:"key"`
	Value  string   `json:"value,omitempty"`
	Values []string `json:"values,omitempty"`
	// Fingerprint is that of a key in the environment. A command is not run for it, and the keychain is not asked.
	Fingerprint string `json:"fingerprint,omitempty"`
	Source      string `json:"source"` // flag, environment, profile, file, default or none
	Name        string `json:"name,omitempty"`
	At          string `json:"at,omitempty"`

	from cli.Source
}

func newSettingDoc(key string, s cli.Setting) settingDoc {
	return settingDoc{Key: key, Value: s.Value, Source: s.From.Kind, Name: s.From.Name, At: s.From.At(), from: s.From}
}

func newConfigDoc(conf cli.Configuration, settings ...settingDoc) configDoc {
	doc := configDoc{
		Schema: "hex21.config/v1", Profiles: append([]string{}, conf.File.Names()...), Settings: append([]settingDoc{}, settings...),
		File: configFileDoc{conf.File.Path, conf.File.There, conf.From.Kind, conf.From.Name},
	}
	return doc
}

func newShow(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "show",
		Short: "Show every setting in effect and its source",
		Long: `Show every setting in effect and its source: a flag, a variable, the profile, the rest of the file, or the default.

The API key is never shown. A key in a variable is shown as its fingerprint: the first 8 hex digits of its SHA-256. config show does
not run the key command or read the keychain; hex21 auth status does.

Prints on stdout. Exits 2 for a mistake in the file.`,
		Example: `  hex21 config show
  hex21 config show --jq '.settings[] | select(.key == "base_url").source'`,
		Args: cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			conf, effective, err := effective(a)
			if err != nil {
				return err
			}
			return emitConfig(c.Context(), a, newConfigDoc(conf, effective...))
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

// effective are the settings that count now, each with the source that won.
func effective(a *cli.App) (cli.Configuration, []settingDoc, error) {
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
	none := func(s cli.Setting) cli.Setting {
		if s.From.Kind == "" {
			s.From.Kind = "none"
		}
		return s
	}
	out := []settingDoc{
		newSettingDoc("profile", none(conf.Chosen)),
		newSettingDoc("base_url", cli.Setting{Value: cli.ShownURL(s.Base.String()), From: s.BaseFrom}),
		newSettingDoc("status_url", cli.Setting{Value: cli.ShownPage(s.Status.URL), From: s.Status.From}),
		keyDoc(a, s.Key),
	}
	for _, p := range conf.Layers() {
		if len(p.Catalogs) > 0 {
			doc := newSettingDoc("catalogs", conf.InFile(p.Prefix+"catalogs", ""))
			doc.Values = p.Catalogs
			out = append(out, doc)
		}
	}
	return conf, append(out, defaultDocs(conf)...), nil
}

// keyDoc says where the key comes from.
func keyDoc(a *cli.App, choice cli.KeyChoice) settingDoc {
	who := choice.Who
	if who.Kind == "" {
		who.Kind = "none"
	}
	doc := newSettingDoc("key_from", cli.Setting{Value: choice.From.String(), From: who})
	if key := a.Sys.Getenv(choice.From.Name); choice.From.Kind == config.FromEnv && key != "" {
		doc.Fingerprint = cli.Fingerprint(key)
	}
	return doc
}

// defaultDocs are the default flags, those of the profile in place of those of the file.
func defaultDocs(c cli.Configuration) []settingDoc {
	docs := map[string]settingDoc{}
	for _, p := range c.Layers() {
		for name, value := range p.Defaults {
			doc := newSettingDoc("defaults."+name, c.InFile(p.Prefix+"defaults."+name, ""))
			if len(value.Values) == 1 {
				doc.Value = value.Values[0]
			} else {
				doc.Values = value.Values
			}
			if strings.HasSuffix(name, ".header") {
				doc.Value, doc.Values = redactedHeaders(value.Values)
			}
			docs[name] = doc
		}
	}
	var out []settingDoc
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		out = append(out, docs[name])
	}
	return out
}

// redactedHeaders are the values of --header without what may be secret in them.
func redactedHeaders(lines []string) (one string, several []string) {
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ":")
		several = append(several, name+": "+redact.HeaderValue(name, strings.TrimSpace(value)))
	}
	if len(several) == 1 {
		return several[0], nil
	}
	return "", several
}

// emitConfig writes the settings in the chosen format.
func emitConfig(ctx context.Context, a *cli.App, doc configDoc) error {
	shown := render.ConfigView{Path: doc.File.Path, Exists: doc.File.Exists}
	for _, s := range doc.Settings {
		values := s.Values
		if s.Value != "" {
			values = []string{s.Value}
		}
		item := render.Setting{Key: s.Key, Values: values, Source: s.from.Short()}
		if s.Fingerprint != "" {
			item.Values = []string{s.Value + ", key " + s.Fingerprint}
		}
		shown.Settings = append(shown.Settings, item)
	}
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
		Args: cli.Arity(1, 1, "the key"),
		RunE: func(c *cobra.Command, args []string) error { return getSetting(c.Context(), a, args[0]) },

		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return completeConfigKeys(a, c, args)
		},
	}
}

func getSetting(ctx context.Context, a *cli.App, key string) error {
	conf, docs, err := effective(a)
	if err != nil {
		return err
	}
	if _, err := config.ParseKey(key, conf.File.Names()); err != nil {
		return cli.WithStep(cli.AsUsage(err), "list the settings", explain.Hex21("config", "show"))
	}
	docs = append(docs, profileDocs(conf)...)
	asked, command := strings.CutSuffix(key, "key_from."+config.FromCommand) // a command is shown as the source that it is
	if command {
		key = asked + "key_from"
	}
	docs = slices.DeleteFunc(docs, func(d settingDoc) bool {
		return d.Source == "none" || d.Key != key && !strings.HasPrefix(d.Key, key+".") || command && !strings.HasPrefix(d.Value, config.FromCommand+":")
	})
	if len(docs) == 0 {
		return cli.WithStep(&cli.NotSetError{Key: key}, "list what is set", explain.Hex21("config", "show"))
	}
	var text strings.Builder
	for _, d := range docs {
		for _, value := range append(d.Values, d.Value) {
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

// shownStatusURL is the address of a status page as it may be shown, or "" for none.
func shownStatusURL(address string) string {
	if address == "" {
		return ""
	}
	return cli.ShownPage(address)
}

// profileDocs are the settings of all profiles, as the file has them.
func profileDocs(c cli.Configuration) []settingDoc {
	var out []settingDoc
	for _, name := range c.File.Names() {
		p := c.File.Profiles[name]
		one := cli.Configuration{File: c.File, Chosen: cli.Setting{Value: name}, Profile: p}
		for _, text := range [][2]string{{"base_url", cli.ShownURL(p.BaseURL)}, {"status_url", shownStatusURL(p.StatusURL)}, {"key_from", p.KeyFrom.String()}} {
			if text[1] != "" {
				out = append(out, newSettingDoc(one.ProfileKey(text[0]), one.InFile(one.ProfileKey(text[0]), text[1])))
			}
		}
		if len(p.Catalogs) > 0 {
			doc := newSettingDoc(one.ProfileKey("catalogs"), one.InFile(one.ProfileKey("catalogs"), ""))
			doc.Values = p.Catalogs
			out = append(out, doc)
		}
		one.File.Common = config.Profile{}
		for _, doc := range defaultDocs(one) {
			doc.Key = one.ProfileKey(doc.Key)
			out = append(out, doc)
		}
	}
	return out
}
