package check

import (
	"net/http"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// stepsFor returns the next steps for a broken promise: to look at the deciding response, the steps of the promise itself, and its
// explanation.
func stepsFor(p *Promise, at *Exchange) []explain.Step {
	var steps []explain.Step
	if at != nil && at.Request.PadQuery+at.Request.BodyBytes+at.Request.Repeat == 0 {
		steps = append(steps, nextstep.Do("Look at the response", callOf(at.Request)))
	}
	steps = append(steps, p.Steps...)
	if p.Source == SourceSuite {
		return steps
	}
	return append(steps, nextstep.Do("Read what the promise means", nextstep.Hex21("explain", p.ID)))
}

// callOf returns the call of a request, with -i to show its response.
func callOf(q Request) explain.Command {
	flags := []string{"-i"}
	if q.Method != http.MethodGet {
		flags = append(flags, "-X", q.Method)
	}
	for _, h := range q.Header {
		flags = append(flags, "-H", h.Name+": "+h.Value)
	}
	if q.HTTP1 {
		flags = append(flags, "--http1.1")
	}
	c := nextstep.Get(q.Path, flags...)
	switch q.Key {
	case KeyWrong:
		return nextstep.With("HEX21_API_KEY", wrongKey, c)
	case KeyNone:
		return nextstep.With("HEX21_API_KEY", "", c)
	}
	return c
}
