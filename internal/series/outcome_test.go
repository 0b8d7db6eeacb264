package series_test

import (
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

func TestWorseOutcome(t *testing.T) {
	t.Parallel()
	order := []probe.Outcome{
		probe.OutcomeUnknown, probe.OutcomeOK, probe.OutcomeLimited, probe.OutcomeClientError, probe.OutcomeCredentials, probe.OutcomeContract,
		probe.OutcomeServerError, probe.OutcomeNoAnswer, probe.OutcomeConfig,
	}
	for outcome := probe.OutcomeUnknown; outcome.String() != "unknown" || outcome == probe.OutcomeUnknown; outcome++ {
		if !slices.Contains(order, outcome) {
			t.Errorf("the test has no place for the outcome %s", outcome)
		}
	}
	for i, a := range order {
		for j, b := range order {
			if got, want := series.Worse(a, b), order[max(i, j)]; got != want {
				t.Errorf("of %s and %s %s is worse, want %s", a, b, got, want)
			}
		}
	}
}
