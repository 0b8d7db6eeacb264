//go:build linux

package hostile

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// signalCases interrupt every command that waits or works. It ends within a second and says so with its exit code.
func signalCases() []Case {
	type waits struct {
		name  string
		serve Server
		args  []string
		input func() (*os.File, error)
	}
	limited := sends(body("429 No\r\nRetry-After: 60", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`))
	slow := drips(ok, 200*time.Millisecond)
	var cases []Case
	for _, w := range []waits{
		{"a call", silent, []string{"probe", "/x", "--no-status"}, nil},
		{"a call as JSON", silent, []string{"probe", "/x", "--no-status", "-o", "json"}, nil},
		{"a body that drips", slow, []string{"probe", "/x", "--no-status"}, nil},
		{"a body without end", floods("HTTP/1.1 200 OK\r\n\r\n", "a"), []string{"probe", "/x", "--no-status", "--max-body", "64M", "--count", "999", "--interval", "0s"}, nil},
		{"a wait between calls", limited, []string{"probe", "/x", "--retry", "3", "--max-wait", "10m"}, nil},
		{"many calls", sends(ok), []string{"probe", "/x", "--count", "100000", "--interval", "100ms"}, nil},
		{"a watch", sends(ok), []string{"probe", "/x", "--watch", "--interval", "1h"}, nil},
		{"a measurement", limited, []string{"probe", "/x", "--until-limit", "--max-wait", "10m"}, nil},
		{"a program of jq without end", sends(ok), []string{"probe", "/x", "--no-status", "-m", "60s", "--jq", "last(range(1e15))"}, nil},
		{"a program of jq without end, many calls", sends(ok), []string{"probe", "/x", "--count", "5", "--interval", "0s", "--jq", "last(range(1e15))"}, nil},
		{"a program of jq without end, explain", nil, []string{"explain", "404", "--jq", "last(range(1e15))"}, nil},
		{"a program of jq without end, config", nil, []string{"config", "show", "--jq", "last(range(1e15))"}, nil},
		{"a program of jq without end, version", nil, []string{"version", "--jq", "[limit(1e15; repeat(1))] | length"}, nil},
		{"a status page", silent, []string{"status", "{origin}"}, nil},
		{"a status page that is watched", silent, []string{"status", "{origin}", "--watch"}, nil},
		{"a wait for a status page", nil, []string{"status", "--mock", "--incident", "major", "--wait"}, nil},
		{"a status page as a plugin", silent, []string{"status", "{origin}", "--nagios"}, nil},
		{"a check", silent, []string{"check"}, nil},
		{"doctor", silent, []string{"doctor", "--network"}, nil},
		{"a mock", nil, []string{"mock", "--addr", "127.0.0.1:0"}, nil},
		{"a stdin that stays silent, explain", nil, []string{"explain", "-"}, openPipe},
		{"a stdin that stays silent, probe", nil, []string{"probe", "/x", "-d", "@-"}, openPipe},
		{"a stdin that stays silent, triage", nil, []string{"triage", "-"}, openPipe},
		{"a stdin that stays silent, auth login", nil, []string{"auth", "login"}, openPipe},
		{"a stdin without end, triage", nil, []string{"triage", "-"}, endless(`{"code":"RATE_LIMIT","status":429}` + "\n")},
		{"a stdin without end, triage --lines", nil, []string{"triage", "-", "--lines"}, endless(`{"code":"RATE_LIMIT","status":429}` + "\n")},
		{"a stdin without end, explain", nil, []string{"explain", "-"}, endless("nothing to see\n")},
		{"a line without end, triage", nil, []string{"triage", "-"}, endless("a")},
		{"a log that is followed", nil, []string{"triage", "-f", "{dir}/log"}, nil},
		{"a key command that hangs", sends(ok), []string{"probe", "/x", "--config", "{dir}/key.yaml"}, nil},
	} {
		for i, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
			c := Case{
				Name: fmt.Sprintf("%s, %v", w.name, signal), Serve: w.serve, Args: w.args, Input: w.input, Signal: signal, SignalAfter: 700 * time.Millisecond,
				Files: map[string]string{"log": "RATE_LIMIT 429\n", "key.yaml": "key_from: {command: [sleep, '60']}\n"}, Env: []string{"HEX21_API_KEY=" + Key}, More: i == 1,
				Want: Want{Exit: []int{130, -1}, Time: 3500 * time.Millisecond, CPU: 4 * time.Second, MiB: 200, Free: true},
			}
			if strings.Contains(w.name, "auth login") {
				c.Want.Exit = append(c.Want.Exit, 1) // without a keychain there is nothing to wait for
			}
			if strings.Contains(w.name, "key command") {
				c.Env = []string{"HEX21_API_KEY=-"}
			}
			if w.name == "a mock" || strings.Contains(w.name, "triage") || strings.Contains(w.name, "followed") || strings.Contains(w.name, "explain") {
				c.Want.Exit = append(c.Want.Exit, 0, 4, 5)
			}
			if strings.Contains(w.name, "plugin") {
				c.Want.Exit = append(c.Want.Exit, 3)
			}
			cases = append(cases, c)
		}
	}
	cases = append(cases,
		Case{Name: "output of a watch is not read", Serve: sends(ok), Args: []string{"probe", "/x", "--watch", "--interval", "1h"}, Input: openPipe, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of many calls is not read", Serve: sends(ok), Args: []string{"probe", "/x", "--count", "100000", "--interval", "1ms"}, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of explain is not read", Args: []string{"explain", "--all"}, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of triage is not read", Args: []string{"triage", "-", "--lines"}, Input: endless(`{"status":429,"code":"RATE_LIMIT"}` + "\n"), Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of a status page is not read", Args: []string{"status", "--mock", "--watch"}, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
	)
	return in("signals", cases...)
}
