//go:build linux

package hostile

import (
	"os"
	"time"
)

// interrupt ends a command that would run forever.
var interrupt os.Signal = os.Interrupt

// mockCases are settings of the mock that are out of reach, and its faults seen by the program. What it does under load is in a test
// of its own.
func mockCases() []Case {
	var cases []Case
	for name, args := range map[string][]string{
		"an address in use":             {"--addr", "{addr}"},
		"an invalid address":            {"--addr", "\x1b[2J"},
		"a port out of range":           {"--addr", "127.0.0.1:65536"},
		"the address of all interfaces": {"--addr", "0.0.0.0:0"},
		"an address of another machine": {"--addr", "192.0.2.1:0"},
		"a limit of zero":               {"--limit", "0/0s"},
		"a limit out of range":          {"--limit", "99999999999999999999/1s"},
		"a limit of a nanosecond":       {"--limit", "1/1ns"},
		"a latency out of range":        {"--latency", "999999999h"},
		"a latency below zero":          {"--latency", "-1s"},
		"a seed that is a word":         {"--seed", "x"},
		"a promise that is not there":   {"--break", "x"},
		"a catalog that is not there":   {"--catalog", "/no/such"},
		"an endless catalog":            {"--catalog", "/dev/zero"},
		"an incident that is not there": {"--incident", "x"},
		"arguments":                     {"x", "y"},
	} {
		c := Case{Name: name, Serve: silent, Args: append([]string{"mock", "--addr", "127.0.0.1:0"}, args...), Signal: interrupt, SignalAfter: 700 * time.Millisecond, Want: Want{Time: 5 * time.Second}}
		if name == "an endless catalog" { // on a busy machine, the signal may come before its bound
			c.Want.Exit = []int{2, 130}
		}
		cases = append(cases, c)
	}
	for _, fault := range []string{"empty", "html", "string", "truncated", "reset", "hang", "slow", "redirect-loop", "wrong-type", "huge", "invalid-utf8", "bad-gzip"} {
		for _, format := range []string{"json", "yaml"} {
			cases = append(cases, Case{Name: "the fault " + fault + ", " + format, Args: []string{"probe", "--mock", "/faults/" + fault, "-m", "1s", "--no-status", "-o", format}, Want: Want{MiB: 96}})
		}
	}
	expressions := map[string]string{
		"that does not end":            "last(range(1e15))",
		"that grows":                   "[limit(1e15; repeat(1))]",
		"that doubles a text":          `reduce range(64) as $i ("ab"; . + .)`,
		"that doubles a list":          "reduce range(64) as $i ([1]; . + .)",
		"that repeats a text":          `"a" * 1e12`,
		"that calls itself":            "def f: 1 + f; f",
		"that calls itself at its end": "def f: f; f",
		"that prints endlessly":        "repeat(1)",
		"that prints an endless text":  `repeat("a" * 1000)`,
		"that ranges":                  "[range(1e9)] | length", "of nested lists": "reduce range(1e9) as $i (1; [.])", "of a list 500,000 deep": "reduce range(500000) as $i (1; [.])",
		"of lists that share their members":            "reduce range(40) as $i (0; [.,.])",
		"of lists that share their members, as a text": "reduce range(40) as $i (0; [.,.]) | tojson",
		"of lists that share their members, flattened": "reduce range(40) as $i (0; [.,.]) | flatten",
		"that compares lists that share their members": "reduce range(40) as $i (0; [.,.]) as $a | reduce range(40) as $i (0; [.,.]) as $b | $a == $b",
		"of one large number":                          "reduce range(40) as $i (3; . * .)",
		"that splits a large text":                     `"a" * 3e7 | split("")`,
		"of a path":                                    "[paths] | combinations",
		"of an expression that matches forever":        `("a" * 30) | test("(a+)+$b")`,
		"of indices beyond numbers":                    ".[1e18] = 1",
		"of a long list by an index":                   "[] | .[1e9] = 1",
		"of input":                                     "[inputs]",
		"of the environment":                           "env",
		"of one variable":                              "$ENV.HEX21_API_KEY",
		"of halt":                                      "halt_error",
		"of a module":                                  `import "a" as a; .`,
		"of combinations":                              "[range(99)] | [combinations(9)]",
	}
	for i, name := range sortedNames(expressions) {
		expression := expressions[name]
		cases = append(cases,
			Case{Name: "a jq program " + name, Args: []string{"probe", "--mock", "/articles", "-m", "1s", "--no-status", "--jq", expression}, Want: Want{Time: 6 * time.Second, CPU: 6 * time.Second, MiB: 320}, More: i%2 > 0},
			Case{Name: "a jq program " + name + ", with retries", Args: []string{"probe", "--mock", "/articles", "-m", "1s", "--retry", "2", "--jq", expression}, Want: Want{Time: 6 * time.Second, CPU: 6 * time.Second, MiB: 320}, More: true},
			Case{Name: "a jq program " + name + ", many calls", Args: []string{"probe", "--mock", "/articles", "-m", "1s", "--count", "2", "--interval", "0s", "--jq", expression}, Want: Want{Exit: []int{0, 2}, Time: 6 * time.Second, CPU: 8 * time.Second, MiB: 320}, More: true},
			Case{Name: "a jq program " + name + ", explain", Args: []string{"explain", "404", "--jq", expression}, Signal: interrupt, SignalAfter: 700 * time.Millisecond, Want: Want{Exit: []int{0, 1, 2, 130, -1}, Time: 6 * time.Second, CPU: 6 * time.Second, MiB: 320}, More: i%2 == 0})
	}
	// One call of one function that builds much, on one processor, where no other goroutine can look at the memory meanwhile.
	functions := map[string]string{
		"repeats":                 `"text" * 5e8`,
		"repeats in an update":    `"text" | . *= 5e8`,
		"repeats for each member": `[.. | "y" * 5e8]`,
		"joins":                   `("x" * 1e6) as $s | [range(1e3) | $s] | join(",")`,
		"adds texts":              `("x" * 1e6) as $s | [range(1e3) | $s] | add`,
		"adds lists":              `[range(1e4)] as $a | [range(1e4) | $a] | add`,
		"writes JSON":             `("x" * 3e7) as $s | [range(30) | $s] | tojson`,
		"writes CSV":              `("x" * 3e7) as $s | [range(30) | $s] | @csv`,
		"quotes for a shell":      `("x" * 3e7) as $s | [range(30) | $s] | @sh`,
		"escapes for a URL":       `("é" * 2e7) | @uri`,
		"escapes for HTML":        `("&" * 3e7) | @html`,
		"encodes":                 `("x" * 3e7) | @base64 | @base64 | @base64`,
		"explodes":                `("x" * 3e7) | explode`,
		"implodes":                "[range(3e6)] | implode",
		"matches":                 `("a " * 2e7) | [scan("a")]`,
		"replaces":                `("x" * 3e7) | gsub(""; "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")`,
		"flattens":                "[range(1e4)] as $a | [range(1e4) | $a] | flatten",
		"transposes":              "[range(1e4)] as $a | [$a, (range(1e4) | [])] | transpose",
		"sets a path":             "null | setpath([5e8]; 1) | tojson",
		"reads JSON":              `("[0" + ",0" * 2e7 + "]") | fromjson`,
		"ranges":                  "[range(1e8)]",
		"interpolates":            `("x" * 3e7) as $s | "\($s)\($s)\($s)\($s)\($s)\($s)\($s)\($s)\($s)\($s)\($s)\($s)"`,
	}
	for i, name := range sortedNames(functions) {
		cases = append(cases, Case{Name: "a jq function that " + name + ", on one processor", Args: []string{"explain", "404", "--jq", functions[name]}, Env: []string{"GOMAXPROCS=1"}, Want: Want{Time: 6 * time.Second, CPU: 6 * time.Second, MiB: 320}, More: i%3 > 0})
	}
	return in("mock", sorted(cases)...)
}
