package probe_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/probe"
)

func judge(t testing.TB, x *probe.Exchange) *probe.Result {
	t.Helper()
	return probe.Judge(x, explain.Builtin())
}

func findingIDs(r *probe.Result) []string {
	ids := []string{}
	for _, f := range r.Findings {
		ids = append(ids, f.ID)
	}
	return ids
}

// show is everything of an exchange that a user may come to see.
func show(t testing.TB, x *probe.Exchange) string {
	t.Helper()
	doc, err := json.Marshal(judge(t, x))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s\n%+v\n%+v\n%s", doc, probe.ViewExchange(x), probe.Preview(x.Call), probe.CurlCommand(x.Call, nil))
}
