package cmd

import (
	"context"
	"errors"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/status"
)

// pluginResult prints a page as the line of a monitoring plugin. Trouble below --fail-on is no reason to wake anybody.
func (o *statusOptions) pluginResult(page *status.Page) error {
	state := pluginOK
	switch {
	case !page.Indicator.Fails(status.Indicator(o.failOn)):
	case page.Indicator == status.Minor:
		state = pluginWarning
	case page.Indicator == status.Major, page.Indicator == status.Critical:
		state = pluginCritical
	default:
		state = pluginUnknown
	}
	if err := o.app.write([]byte(render.StatusPlugin(state.String(), page))); err != nil {
		return err
	}
	return &pluginError{state}
}

// plugin turns what kept a check from a result into the state unknown, since 2 would mean critical to whoever runs it.
func (a *app) plugin(err error) error {
	var done *pluginError
	switch {
	case errors.As(err, &done):
		if done.state == pluginOK {
			return nil
		}
		return err
	case err == nil, errors.Is(err, context.Canceled):
		return err
	}
	if err := a.write([]byte(render.PluginProblem(pluginUnknown.String(), a.hidden(err.Error())))); err != nil {
		return err
	}
	return &pluginError{pluginUnknown}
}
