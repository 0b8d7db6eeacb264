package probe_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

// TestDecodedResults hands results that came out of a file to everything that takes one. They have lost the exchange that they
// were judged by, and a zero one has never had any.
func TestDecodedResults(t *testing.T) {
	t.Parallel()
	results := map[string]*exchange.Exchange{"no answer": exchangeOf(t, "", func(x *exchange.Exchange) {
		x.Failure = &exchange.Failure{Kind: exchange.KindRefused, Phase: exchange.PhaseConnect, Message: "x"}
	})}
	for name, raw := range map[string]string{
		"limited": answer("429 Too Many Requests\r\nRetry-After: 60", envelope("RATE_LIMIT", "x")), "good": answer("200 OK", `{"data":[]}`),
		"server": answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "x")),
	} {
		results[name] = exchangeOf(t, raw)
	}
	expect, err := probe.ParseExpect([]string{"2xx", "GONE"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	slo, err := probe.ParseSLO("total=1ns,wait=1ns")
	if err != nil {
		t.Fatal(err)
	}
	decoded := func(x *exchange.Exchange) *probe.Result {
		out := new(probe.Result)
		if x == nil {
			return out
		}
		doc, err := json.Marshal(judge(t, x))
		if err == nil {
			err = json.Unmarshal(doc, out)
		}
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	results["zero"] = nil
	for name, x := range results {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			at := moment
			for _, again := range []series.Retry{{Max: 1, MaxWait: time.Hour}, {Max: 1, MaxWait: time.Hour, Unsafe: true}} {
				again.Next(decoded(x), at)
			}
			if x != nil {
				want, got := (&series.Retry{Max: 1, MaxWait: time.Hour, Jitter: half}).Next(judge(t, x), received), (&series.Retry{Max: 1, MaxWait: time.Hour, Jitter: half}).Next(decoded(x), received)
				if want != got {
					t.Errorf("decided %+v, and %+v before it was encoded", got, want)
				}
			}
			series.NextCallAt(decoded(x), at, 3)
			for _, apply := range []func(*probe.Result){
				expect.Apply, slo.Apply,
				func(r *probe.Result) { series.Follow(r, decoded(x), series.Decision{Wait: time.Second, Reason: "x"}) },
				func(r *probe.Result) { new(series.Calls).Add(&exchange.Exchange{}, r, 0) },
				func(r *probe.Result) { new(series.LimitMeasurement).Observe(r) },
			} {
				apply(decoded(x))
			}
		})
	}
	var trial series.LimitMeasurement
	trial.Conclude()
	var calls series.Calls
	calls.Summary()
	calls.Recent(3)
	if text := probe.Outcome(99).String(); text == "" {
		t.Error("an outcome that there is not has no name")
	}
}

func half() float64 { return 0.5 }
