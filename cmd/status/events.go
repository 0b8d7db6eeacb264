package statuscmd

import (
	"context"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/status"
)

// eventSchema names the document on each line of --watch.
const eventSchema = "hex21.status-event/v1"

// Kinds of event in addition to those of status.Change.
const (
	eventState    = "state"     // the first line: the current state
	eventEnd      = "end"       // the last line: the last known state
	eventPageLost = "page_lost" // the page cannot be read any more
	eventPageBack = "page_back" // the page can be read again
)

// statusEvent is one line of "hex21 status --watch" in a pipe.
type statusEvent struct {
	Schema string `json:"schema"`
	status.Change
	// Indicator is the state of the whole after the event; absent when the page cannot be read.
	Indicator status.Indicator `json:"indicator,omitempty"`
	// Error describes why the page cannot be read.
	Error string `json:"error,omitempty"`
	// State is the whole page, with the first event and the last.
	State *status.Page `json:"state,omitempty"`
}

// eventLines writes a line of JSON for each change, and one for the state at the beginning.
type eventLines struct {
	app  *cli.App
	last reading
}

func (e *eventLines) show(ctx context.Context, r reading) error {
	var events []statusEvent
	add := func(c status.Change) *statusEvent {
		events = append(events, statusEvent{Schema: eventSchema, Change: c, Indicator: r.page.Indicator})
		return &events[len(events)-1]
	}
	e.last = r
	at := r.at.UTC()
	switch {
	case r.first:
		add(status.Change{Kind: eventState, At: at}).State = r.page
	case r.turned && r.err != nil:
		lost := add(status.Change{Kind: eventPageLost, At: at})
		lost.Indicator, lost.Error = "", r.err.Error()
	case r.turned:
		add(status.Change{Kind: eventPageBack, At: at})
	}
	for _, c := range r.changes {
		add(c)
	}
	return e.write(ctx, events...)
}

func (e *eventLines) write(ctx context.Context, events ...statusEvent) error {
	for _, event := range events {
		if err := e.app.WriteLine(ctx, event); err != nil {
			return err
		}
	}
	return nil
}

// end writes the state as it was last seen.
func (e *eventLines) end(error) error {
	last := statusEvent{Schema: eventSchema, Change: status.Change{Kind: eventEnd, At: e.app.Sys.Now().UTC()}, Indicator: e.last.page.Indicator, State: e.last.page}
	if e.last.err != nil {
		last.Error = e.last.err.Error()
	}
	return e.write(context.Background(), last)
}
