package check_test

import (
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/mock"
)

func TestMockKeepsEveryPromise(t *testing.T) {
	t.Parallel()
	client, _ := serve(t, mock.New(nil))
	report, rec := run(t, client, builtin(t), check.Selection{Options: everything}, check.Judgment{})
	for _, result := range report.Results {
		if result.Status != check.Kept {
			t.Errorf("%s is %s: %s", result.ID, result.Status, result.Evidence)
		}
	}
	if !report.Verdict.OK || report.Requests > check.DefaultRequests {
		t.Errorf("%+v after %d requests", report.Verdict, report.Requests)
	}
	for _, x := range rec.Exchanges {
		t.Log(x.Request.Method, x.Request.Path, x.Request.Key, x.Status)
	}
}

// TestEachPromiseCanBeBroken has the mock break each promise in turn: that one is broken, and those that its file declares to follow.
func TestEachPromiseCanBeBroken(t *testing.T) {
	t.Parallel()
	promises := builtin(t)
	var ids []string
	for _, p := range promises {
		ids = append(ids, p.ID)
		t.Run(p.ID, func(t *testing.T) {
			t.Parallel()
			client, _ := serve(t, mock.New(nil, mock.WithBroken(p.ID)))
			report, _ := run(t, client, promises, check.Selection{Options: everything}, check.Judgment{})
			want := append([]string{p.ID}, p.Implies...)
			slices.Sort(want)
			got := with(report, check.Broken)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("broken: %q, want %q", got, want)
			}
			for _, result := range report.Results {
				if result.Status == check.Broken && (result.Evidence == "" || len(result.Steps) < 2) {
					t.Errorf("%s: evidence %q, steps %v", result.ID, result.Evidence, result.Steps)
				}
			}
			if report.Requests > check.DefaultRequests {
				t.Errorf("%d requests", report.Requests)
			}
		})
	}
	slices.Sort(ids)
	if !slices.Equal(ids, mock.Breakable()) {
		t.Errorf("the mock can break %q, and the promises are %q", mock.Breakable(), ids)
	}
}
