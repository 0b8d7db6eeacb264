package cmd

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
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

	from source
}

func newSettingDoc(key string, s setting) settingDoc {
	return settingDoc{Key: key, Value: s.value, Source: s.from.kind, Name: s.from.name, At: s.from.at(), from: s.from}
}

func newConfigDoc(conf configuration, settings ...settingDoc) configDoc {
	doc := configDoc{
		Schema: "hex21.config/v1", Profiles: append([]string{}, conf.file.Names()...), Settings: append([]settingDoc{}, settings...),
		File: configFileDoc{conf.file.Path, conf.file.There, conf.from.kind, conf.from.name},
	}
	return doc
}

func newConfigShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show",
		Short: "Show every setting that counts, and who set it",
		Long: `Show every setting that counts now, and who set it: a flag, a variable, the profile, the rest of the file, or nobody.

A key is never shown. Of one in a variable there is a fingerprint: the first 8 digits of its SHA-256. No command is run and no
keychain asked; hex21 auth status does that.

Prints on stdout. Exits 2 for a mistake in the file.`,
		Example: `  hex21 config show
  hex21 config show --jq '.settings[] | select(.key == "base_url").source'`,
		Args: arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			conf, effective, err := a.effective()
			if err != nil {
				return err
			}
			return a.emitConfig(c.Context(), newConfigDoc(conf, effective...))
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

// effective are the settings that count now, each with the source that won.
func (a *app) effective() (configuration, []settingDoc, error) {
	conf, err := a.configuration()
	if err != nil {
		return conf, nil, err
	}
	if problems := a.checkConfig(conf.file); len(problems) > 0 {
		return conf, nil, configError(problems)
	}
	s, err := a.settings("")
	if err != nil {
		return conf, nil, err
	}
	none := func(s setting) setting {
		if s.from.kind == "" {
			s.from.kind = "none"
		}
		return s
	}
	out := []settingDoc{
		newSettingDoc("profile", none(conf.chosen)),
		newSettingDoc("base_url", setting{shownURL(s.base.String()), s.baseFrom}),
		newSettingDoc("status_url", setting{shownPage(s.status.url), s.status.from}),
		a.keyDoc(s.key),
	}
	for _, p := range conf.parts() {
		if len(p.Catalogs) > 0 {
			doc := newSettingDoc("catalogs", conf.inFile(p.prefix+"catalogs", ""))
			doc.Values = p.Catalogs
			out = append(out, doc)
		}
	}
	return conf, append(out, conf.usual()...), nil
}

// keyDoc says where the key comes from.
func (a *app) keyDoc(choice keyChoice) settingDoc {
	who := choice.who
	if who.kind == "" {
		who.kind = "none"
	}
	doc := newSettingDoc("key_from", setting{choice.from.String(), who})
	if key := a.sys.Getenv(choice.from.Name); choice.from.Kind == config.FromEnv && key != "" {
		doc.Fingerprint = fingerprint(key)
	}
	return doc
}

// usual are the default flags, those of the profile in place of those of the file.
func (c configuration) usual() []settingDoc {
	docs := map[string]settingDoc{}
	for _, p := range c.parts() {
		for name, value := range p.Defaults {
			doc := newSettingDoc("defaults."+name, c.inFile(p.prefix+"defaults."+name, ""))
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
		several = append(several, name+": "+probe.RedactHeader(name, strings.TrimSpace(value)))
	}
	if len(several) == 1 {
		return several[0], nil
	}
	return "", several
}

// emitConfig writes the settings in the chosen format.
func (a *app) emitConfig(ctx context.Context, doc configDoc) error {
	shown := render.ConfigView{Path: doc.File.Path, Exists: doc.File.Exists}
	for _, s := range doc.Settings {
		values := s.Values
		if s.Value != "" {
			values = []string{s.Value}
		}
		item := render.Setting{Key: s.Key, Values: values, Source: s.from.short()}
		if s.Fingerprint != "" {
			item.Values = []string{s.Value + ", key " + s.Fingerprint}
		}
		shown.Settings = append(shown.Settings, item)
	}
	return a.emit(ctx, view{
		doc:      doc,
		human:    func(s *render.Screen) string { return s.Config(shown) },
		markdown: func() string { return render.ConfigMarkdown(shown) },
	})
}

func newConfigGet(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "get KEY",
		Short: "Print one setting: the value that counts, or what a profile says",
		Long: `Print one setting. base_url, status_url, key_from, catalogs, profile and defaults.… give the value that counts now, whoever
set it; profiles.NAME.… gives what the file says in that profile. A list is printed with one value on each line.

Prints on stdout. Exits 3 when nothing is set, 2 for a key that there is not.`,
		Example: `  hex21 config get base_url
  hex21 config get base_url -o json --jq '.settings[].source'`,
		Args: arity(1, 1, "the key"),
		RunE: func(c *cobra.Command, args []string) error { return a.getSetting(c.Context(), args[0]) },

		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return a.completeConfigKeys(c, args)
		},
	}
}

func (a *app) getSetting(ctx context.Context, key string) error {
	conf, docs, err := a.effective()
	if err != nil {
		return err
	}
	if _, err := config.ParseKey(key, conf.file.Names()); err != nil {
		return withHint(&usageError{err}, "hex21 config show lists the settings")
	}
	docs = append(docs, conf.raw()...)
	asked, command := strings.CutSuffix(key, "key_from."+config.FromCommand) // a command is shown as the source that it is
	if command {
		key = asked + "key_from"
	}
	docs = slices.DeleteFunc(docs, func(d settingDoc) bool {
		return d.Source == "none" || d.Key != key && !strings.HasPrefix(d.Key, key+".") || command && !strings.HasPrefix(d.Value, config.FromCommand+":")
	})
	if len(docs) == 0 {
		return withHint(&notSetError{key}, "hex21 config show lists what is")
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
	return a.emitText(ctx, newConfigDoc(conf, docs...), text.String())
}

// shownStatusURL is the address of a status page as it may be shown, or "" for none.
func shownStatusURL(address string) string {
	if address == "" {
		return ""
	}
	return shownPage(address)
}

// raw are the settings of all profiles, as the file has them.
func (c configuration) raw() []settingDoc {
	var out []settingDoc
	for _, name := range c.file.Names() {
		p := c.file.Profiles[name]
		one := configuration{file: c.file, chosen: setting{value: name}, profile: p}
		for _, text := range [][2]string{{"base_url", shownURL(p.BaseURL)}, {"status_url", shownStatusURL(p.StatusURL)}, {"key_from", p.KeyFrom.String()}} {
			if text[1] != "" {
				out = append(out, newSettingDoc(one.profileKey(text[0]), one.inFile(one.profileKey(text[0]), text[1])))
			}
		}
		if len(p.Catalogs) > 0 {
			doc := newSettingDoc(one.profileKey("catalogs"), one.inFile(one.profileKey("catalogs"), ""))
			doc.Values = p.Catalogs
			out = append(out, doc)
		}
		one.file.Common = config.Profile{}
		for _, doc := range one.usual() {
			doc.Key = one.profileKey(doc.Key)
			out = append(out, doc)
		}
	}
	return out
}

// notSetError says that nobody has set a setting.
type notSetError struct{ key string }

func (e *notSetError) Error() string { return e.key + " is not set" }
