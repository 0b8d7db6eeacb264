package series_test

import (
	"testing"

	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

func TestWorseOutcome(t *testing.T) {
	t.Parallel()
	order := []probe.Outcome{
		probe.OutcomeUnknown, probe.OutcomeOK, probe.OutcomeLimited, probe.OutcomeClientError, probe.OutcomeCredentials, probe.OutcomeContract,
		probe.OutcomeServerError, probe.OutcomeNoAnswer,
	}
	for i, a := range order {
		for j, b := range order {
			if got, want := series.Worse(a, b), order[max(i, j)]; got != want {
				t.Errorf("of %s and %s %s is worse, want %s", a, b, got, want)
			}
		}
	}
}
