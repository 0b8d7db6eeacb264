package check_test

import (
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
