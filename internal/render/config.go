package render

import (
	"cmp"
	"strings"

	"github.com/hex21/hex21/internal/config"
)

// ConfigView is the config file and the settings in effect.
type ConfigView struct {
	Path     string
	Exists   bool
	Settings []config.Setting
}

// Config lays out the settings, each with its source below it.
func (s *Screen) Config(v ConfigView) string {
	c := &card{s: s}
	c.row("file", v.path())
	c.gap()
	label := "defaults"
	for _, item := range v.Settings {
		flag, isFlag := strings.CutPrefix(item.Key, "defaults.")
		body := s.wrap(settingText(item), c.bodyWidth())
		if isFlag {
			c.block(label, s.wrap(Clean(flag)+" "+settingText(item), c.bodyWidth())+"\n"+s.paint(faint, s.wrap(Clean(item.Short()), c.bodyWidth())))
			label = ""
			continue
		}
		if item.Kind != config.ByNone {
			body += "\n" + s.paint(faint, s.wrap(Clean(item.Short()), c.bodyWidth()))
		}
		c.block(item.Key, body)
	}
	return c.String()
}

func (v ConfigView) path() string {
	switch {
	case v.Path == "":
		return "none: neither HOME nor XDG_CONFIG_HOME is set"
	case !v.Exists:
		return Clean(v.Path) + " (does not exist yet)"
	}
	return Clean(v.Path)
}

func settingText(s config.Setting) string {
	text := cmp.Or(strings.Join(s.All(), ", "), "none")
	if s.Fingerprint != "" {
		text += ", key " + s.Fingerprint
	}
	return Clean(text)
}

// ConfigMarkdown returns the same for an issue or a chat.
func ConfigMarkdown(v ConfigView) string {
	m := &markdownDoc{}
	m.add("Config file: %s", mdCode(v.path()))
	m.table([]string{"setting", "value", "source"}, mapEach(v.Settings, func(item config.Setting) []string {
		return []string{mdCode(item.Key), mdEscape(settingText(item)), mdEscape(item.Short())}
	}))
	return m.String()
}
