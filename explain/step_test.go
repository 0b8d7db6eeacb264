package explain_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

func TestStepAsSentenceAndAsJSON(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		step           explain.Step
		sentence, json string
	}{
		"a text": {nextstep.Do("Tell the operator"), "Tell the operator.", `{"text":"Tell the operator"}`},
		"the call": {
			nextstep.Do("Give it more time", nextstep.At("/articles/x y", nextstep.Repeat("-m", "60s", "--location=false"))),
			"Give it more time: `hex21 probe -m 60s --location=false '/articles/x y'`", `{"text":"Give it more time","command":["hex21","probe","-m","60s","--location=false","/articles/x y"]}`,
		},
		"a read":        {nextstep.Do("Read it", nextstep.Read("-i")), "Read it: `hex21 probe -i /articles`", `{"text":"Read it","command":["hex21","probe","-i","/articles"]}`},
		"a path":        {nextstep.Do("Read it", nextstep.Get("/docs")), "Read it: `hex21 probe /docs`", `{"text":"Read it","command":["hex21","probe","/docs"]}`},
		"another":       {nextstep.Do("Wait", nextstep.Hex21("status", "--wait")), "Wait: `hex21 status --wait`", `{"text":"Wait","command":["hex21","status","--wait"]}`},
		"with a value":  {nextstep.Do("Bypass it", nextstep.With("NO_PROXY", "h", nextstep.Read())), "Bypass it: `NO_PROXY=h hex21 probe /articles`", `{"text":"Bypass it","command":["hex21","probe","/articles"],"env":{"NO_PROXY":"h"}}`},
		"a program":     {nextstep.Do("Look it up", nextstep.Program("nslookup", "a b")), "Look it up: `nslookup 'a b'`", `{"text":"Look it up","command":["nslookup","a b"]}`},
		"a variable":    {nextstep.Do("Set it", nextstep.Set("A", "b c")), "Set it: `export A='b c'`", `{"text":"Set it","env":{"A":"b c"}}`},
		"a secret":      {nextstep.Do("Set it", nextstep.SetSecret("A")), "Set it: `read -rs A && export A`", `{"text":"Set it","env":{"A":""}}`},
		"a copy":        {nextstep.Do("Rename it", nextstep.Copy("A", "B")), "Rename it: `export A=\"$B\"`", `{"text":"Rename it","env":{"A":""}}`},
		"no variable":   {nextstep.Do("Remove it", nextstep.Unset("A", "B")), "Remove it: `unset A B`", `{"text":"Remove it","env":{"A":"","B":""}}`},
		"a server's":    {nextstep.Do("Call `rm -rf ~`", nextstep.Get("/a`rm`")), "Call 'rm -rf ~'.", "{\"text\":\"Call 'rm -rf ~'\",\"command\":[\"hex21\",\"probe\",\"/a`rm`\"]}"},
		"full stop":     {nextstep.Do("Read it.", nextstep.Read()), "Read it: `hex21 probe /articles`", `{"text":"Read it","command":["hex21","probe","/articles"]}`},
		"two sentences": {nextstep.Do("One. Two."), "One. Two.", `{"text":"One. Two"}`},
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
	status := nextstep.Hex21("status")
	for name, test := range map[string]struct {
		a, b explain.Step
		want bool
	}{
		"the same command":        {nextstep.Do("Wait", status), nextstep.Do("Look", status), true},
		"other arguments":         {nextstep.Do("Wait", status), nextstep.Do("Wait", nextstep.Hex21("status", "--wait")), false},
		"another kind":            {nextstep.Do("Call", nextstep.Read()), nextstep.Do("Call", nextstep.Repeat()), false},
		"another address":         {nextstep.Do("Call", nextstep.Get("/a")), nextstep.Do("Call", nextstep.Get("/b")), false},
		"another variable":        {nextstep.Do("Set", nextstep.Set("A", "1")), nextstep.Do("Set", nextstep.Set("A", "2")), false},
		"the same text":           {nextstep.Do("Wait"), nextstep.Do("Wait", status), true},
		"another text":            {nextstep.Do("Wait"), nextstep.Do("Look", status), false},
		"two texts of no command": {nextstep.Do("Wait"), nextstep.Do("Look"), false},
	} {
		if test.a.Equal(test.b) != test.want || test.b.Equal(test.a) != test.want {
			t.Errorf("%s: want %t", name, test.want)
		}
	}
}

func TestFillStepsOfAFindingNameAnotherEntry(t *testing.T) {
	t.Parallel()
	entries, err := explain.Builtin().Lookup("code-status-mismatch")
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	for _, s := range entries[0].FillSteps(nil) {
		if slices.Contains(s.Command.Args, entries[0].Code) {
			t.Errorf("%q explains the page that it is on: %q", s.Text, s.Command.Args)
		}
	}
}
