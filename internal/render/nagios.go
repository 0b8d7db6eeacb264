package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/status"
)

// StatusPlugin returns a page as the one line of a monitoring plugin: state, text, and after the bar the numbers. Source:
// https://www.monitoring-plugins.org/doc/guidelines.html.
func StatusPlugin(state string, p *status.Page) string {
	text := Clean(beginning(p.Page.Name)) + ": " + OverallText(p)
	for _, i := range p.Incidents {
		text += "; " + Clean(beginning(i.Name))
	}
	return fmt.Sprintf("HEX21 STATUS %s - %s | incidents=%d;;;0 troubled=%d;;;0;%d\n",
		state, pluginText(text), len(p.Incidents), len(p.Troubled()), len(p.Components))
}

// PluginProblem returns the line for a check that came to no result.
func PluginProblem(service, state, message string) string {
	return fmt.Sprintf("HEX21 %s %s - %s\n", service, state, pluginText(Clean(message)))
}

// pluginText keeps a text from being taken for numbers.
func pluginText(text string) string { return strings.ReplaceAll(beginning(text), "|", "/") }
