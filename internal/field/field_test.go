package field_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/field"
)

type document struct {
	Count field.Field[float64]       `json:"count,omitzero"`
	Wait  field.Field[time.Duration] `json:"wait_seconds,omitzero"`
	At    field.Field[time.Time]     `json:"at,omitzero"`
}

func TestJSONHoldsTheValueAlone(t *testing.T) {
	t.Parallel()
	berlin := time.FixedZone("CET", 3600)
	cases := []struct {
		fact string
		in   document
		want string
	}{
		{"absent", document{}, `{}`},
		{"malformed", document{Count: field.Bad[float64]("lots", "is not a number")}, `{}`},
		{"zero", document{Count: field.Good("0", 0.0), Wait: field.Good("0", time.Duration(0))}, `{"count":0,"wait_seconds":0}`},
		{"good", document{Count: field.Good("5", 5.0), Wait: field.Good("1500", 1500*time.Millisecond), At: field.Good("x", time.Date(2021, 3, 26, 21, 3, 20, 0, berlin))},
			`{"count":5,"wait_seconds":1.5,"at":"2021-03-26T20:03:20Z"}`},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got, err := json.Marshal(c.in)
			if err != nil || string(got) != c.want {
				t.Fatalf("%s, %v, want %s", got, err, c.want)
			}
			var back document
			if err := json.Unmarshal(got, &back); err != nil {
				t.Fatal(err)
			}
			if back.Count.Valid != c.in.Count.Valid || back.Count.Value != c.in.Count.Value || back.Wait.Value != c.in.Wait.Value || !back.At.Value.Equal(c.in.At.Value) {
				t.Errorf("read back: %+v", back)
			}
		})
	}
}
