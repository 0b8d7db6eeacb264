package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/status"
)

// StatusPlugin returns a page as the line of a monitoring plugin: state, text, and the numbers after the bar. Source:
// https://www.monitoring-plugins.org/doc/guidelines.html.
func StatusPlugin(state string, p *status.Page) string {
	text := Clean(beginning(p.Page.Name)) + ": " + OverallText(p)
	for _, i := range p.Incidents {
		text += "; " + Clean(beginning(i.Name))
	}
	return fmt.Sprintf("HEX21 STATUS %s - %s | incidents=%d;;;0 troubled=%d;;;0;%d\n",
		state, pluginText(text), len(p.Incidents), len(p.Troubled()), len(p.Components))
}

// PluginProblem returns the line for a check without a result.
func PluginProblem(service, state, message string) string {
	return fmt.Sprintf("HEX21 %s %s - %s\n", service, state, pluginText(Clean(message)))
}

// pluginText prevents a text from being read as numbers.
func pluginText(text string) string { return strings.ReplaceAll(beginning(text), "|", "/") }
