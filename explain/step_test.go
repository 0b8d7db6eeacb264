package explain_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
)

func TestStepAsSentenceAndAsJSON(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		step           explain.Step
		sentence, json string
	}{
		"a text": {explain.Do("Tell the operator"), "Tell the operator.", `{"text":"Tell the operator"}`},
		"the call": {
			explain.Do("Give it more time", explain.Repeat("-m", "60s", "--location=false").At("/articles/x y")),
			"Give it more time: `hex21 probe -m 60s --location=false '/articles/x y'`", `{"text":"Give it more time","command":["hex21","probe","-m","60s","--location=false","/articles/x y"]}`,
		},
		"a read":        {explain.Do("Read it", explain.Read("-i")), "Read it: `hex21 probe -i /articles`", `{"text":"Read it","command":["hex21","probe","-i","/articles"]}`},
		"a path":        {explain.Do("Read it", explain.Get("/docs")), "Read it: `hex21 probe /docs`", `{"text":"Read it","command":["hex21","probe","/docs"]}`},
		"another":       {explain.Do("Wait", explain.Hex21("status", "--wait")), "Wait: `hex21 status --wait`", `{"text":"Wait","command":["hex21","status","--wait"]}`},
		"with a value":  {explain.Do("Bypass it", explain.Read().With("NO_PROXY", "h")), "Bypass it: `NO_PROXY=h hex21 probe /articles`", `{"text":"Bypass it","command":["hex21","probe","/articles"],"env":{"NO_PROXY":"h"}}`},
		"a program":     {explain.Do("Look it up", explain.Program("nslookup", "a b")), "Look it up: `nslookup 'a b'`", `{"text":"Look it up","command":["nslookup","a b"]}`},
		"a variable":    {explain.Do("Set it", explain.Set("A", "b c")), "Set it: `export A='b c'`", `{"text":"Set it","env":{"A":"b c"}}`},
		"a secret":      {explain.Do("Set it", explain.SetSecret("A")), "Set it: `read -rs A && export A`", `{"text":"Set it","env":{"A":""}}`},
		"a copy":        {explain.Do("Rename it", explain.Copy("A", "B")), "Rename it: `export A=\"$B\"`", `{"text":"Rename it","env":{"A":""}}`},
		"no variable":   {explain.Do("Remove it", explain.Unset("A", "B")), "Remove it: `unset A B`", `{"text":"Remove it","env":{"A":"","B":""}}`},
		"a server's":    {explain.Do("Call `rm -rf ~`", explain.Get("/a`rm`")), "Call 'rm -rf ~'.", "{\"text\":\"Call 'rm -rf ~'\",\"command\":[\"hex21\",\"probe\",\"/a`rm`\"]}"},
		"full stop":     {explain.Do("Read it.", explain.Read()), "Read it: `hex21 probe /articles`", `{"text":"Read it","command":["hex21","probe","/articles"]}`},
		"two sentences": {explain.Do("One. Two."), "One. Two.", `{"text":"One. Two"}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.sentence, test.step.String()); diff != "" {
				t.Error(diff)
			}
			text, err := json.Marshal(test.step)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.json, string(text)); diff != "" {
				t.Error(diff)
			}
			var back explain.Step
			if err := json.Unmarshal(text, &back); err != nil {
				t.Fatal(err)
			}
			again, err := json.Marshal(back)
			if diff := cmp.Diff(test.json, string(again)); err != nil || diff != "" {
				t.Error(err, diff)
			}
		})
	}
}

func TestStepEqual(t *testing.T) {
	t.Parallel()
	status := explain.Hex21("status")
	for name, test := range map[string]struct {
		a, b explain.Step
		want bool
	}{
		"the same command":        {explain.Do("Wait", status), explain.Do("Look", status), true},
		"other arguments":         {explain.Do("Wait", status), explain.Do("Wait", explain.Hex21("status", "--wait")), false},
		"another kind":            {explain.Do("Call", explain.Read()), explain.Do("Call", explain.Repeat()), false},
		"another address":         {explain.Do("Call", explain.Get("/a")), explain.Do("Call", explain.Get("/b")), false},
		"another variable":        {explain.Do("Set", explain.Set("A", "1")), explain.Do("Set", explain.Set("A", "2")), false},
		"the same text":           {explain.Do("Wait"), explain.Do("Wait", status), true},
		"another text":            {explain.Do("Wait"), explain.Do("Look", status), false},
		"two texts of no command": {explain.Do("Wait"), explain.Do("Look"), false},
	} {
		if test.a.Equal(test.b) != test.want || test.b.Equal(test.a) != test.want {
			t.Errorf("%s: want %t", name, test.want)
		}
	}
}
