package statuscmd

import (
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/status"
)

// pluginResult prints a page as the line of a monitoring plugin. Trouble below --fail-on does not raise an alert.
func (o *options) pluginResult(page *status.Page) error {
	state := cli.PluginOK
	switch {
	case !page.Indicator.Fails(status.Indicator(o.failOn)):
	case page.Indicator == status.Minor:
		state = cli.PluginWarning
	case page.Indicator == status.Major, page.Indicator == status.Critical:
		state = cli.PluginCritical
	default:
		state = cli.PluginUnknown
	}
	if err := o.app.Write([]byte(render.StatusPlugin(state.String(), page))); err != nil {
		return err
	}
	return &cli.PluginError{State: state}
}
