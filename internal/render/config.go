package render

import "strings"

// ConfigView is the config file and the settings that count.
type ConfigView struct {
	Path     string
	Exists   bool
	Settings []Setting
}

// Setting is a value, or several, and who set it, in words.
type Setting struct {
	Key    string
	Values []string
	Source string
}

// Config lays the settings out: each with its source under it.
func (s *Screen) Config(v ConfigView) string {
	c := &card{s: s}
	c.row("file", v.path())
	c.gap()
	label := "defaults"
	for _, item := range v.Settings {
		flag, isFlag := strings.CutPrefix(item.Key, "defaults.")
		body := s.wrap(item.text(), c.bodyWidth())
		if isFlag {
			c.block(label, s.wrap(Clean(flag)+" "+item.text(), c.bodyWidth())+"\n"+s.paint(faint, s.wrap(Clean(item.Source), c.bodyWidth())))
			label = ""
			continue
		}
		if item.Source != "none" {
			body += "\n" + s.paint(faint, s.wrap(Clean(item.Source), c.bodyWidth()))
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

func (i Setting) text() string {
	if len(i.Values) == 0 {
		return "none"
	}
	return Clean(strings.Join(i.Values, ", "))
}

// ConfigMarkdown returns the same for an issue or a chat.
func ConfigMarkdown(v ConfigView) string {
	m := &markdownDoc{}
	m.add("Config file: %s", mdCode(v.path()))
	var rows [][]string
	for _, item := range v.Settings {
		rows = append(rows, []string{mdCode(item.Key), mdEscape(item.text()), mdEscape(item.Source)})
	}
	m.table([]string{"setting", "value", "source"}, rows)
	return m.String()
}
