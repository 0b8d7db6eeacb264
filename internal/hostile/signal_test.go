//go:build linux

package hostile

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// signalCases interrupt every command that waits or works. It ends within a second with the exit code of a signal.
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
		{"an endless body", floods("HTTP/1.1 200 OK\r\n\r\n", "a"), []string{"probe", "/x", "--no-status", "--max-body", "64M", "--count", "999", "--interval", "0s"}, nil},
		{"a wait between calls", limited, []string{"probe", "/x", "--retry", "3", "--max-wait", "10m"}, nil},
		{"many calls", sends(ok), []string{"probe", "/x", "--count", "100000", "--interval", "100ms"}, nil},
		{"a watch", sends(ok), []string{"probe", "/x", "--watch", "--interval", "1h"}, nil},
		{"a measurement", limited, []string{"probe", "/x", "--until-limit", "--max-wait", "10m"}, nil},
		{"a jq program that does not end", sends(ok), []string{"probe", "/x", "--no-status", "-m", "60s", "--jq", "last(range(1e15))"}, nil},
		{"a jq program that does not end, many calls", sends(ok), []string{"probe", "/x", "--count", "5", "--interval", "0s", "--jq", "last(range(1e15))"}, nil},
		{"a jq program that does not end, explain", nil, []string{"explain", "404", "--jq", "last(range(1e15))"}, nil},
		{"a jq program that does not end, config", nil, []string{"config", "show", "--jq", "last(range(1e15))"}, nil},
		{"a jq program that does not end, version", nil, []string{"version", "--jq", "[limit(1e15; repeat(1))] | length"}, nil},
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
		{"an endless stdin, triage", nil, []string{"triage", "-"}, endless(`{"code":"RATE_LIMIT","status":429}` + "\n")},
		{"an endless stdin, triage --lines", nil, []string{"triage", "-", "--lines"}, endless(`{"code":"RATE_LIMIT","status":429}` + "\n")},
		{"an endless stdin, explain", nil, []string{"explain", "-"}, endless("nothing to see\n")},
		{"an endless line, triage", nil, []string{"triage", "-"}, endless("a")},
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
		Case{Name: "output of triage with an endless line is not read", Args: []string{"triage", "-"}, Input: endless("a"), Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of triage that follows is not read", Args: []string{"triage", "-f", "{dir}/log"}, Files: map[string]string{"log": "a\n"}, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "output of a status page is not read", Args: []string{"status", "--mock", "--watch"}, Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
	)
	cases = append(cases, phaseCases()...)
	return in("signals", cases...)
}

// phaseCases interrupt a command in every phase, and while its output is not read; and start it without standard streams.
func phaseCases() []Case {
	var cases []Case
	add := func(name string, serve Server, sig syscall.Signal, args []string, f ...func(*Case)) {
		c := Case{Name: name, Serve: serve, Args: args, Signal: sig, SignalAfter: 700 * time.Millisecond, Want: Want{Exit: []int{130, -1, 0, 1, 2, 8}, Time: 3500 * time.Millisecond, CPU: 4 * time.Second, MiB: 200, Free: true}}
		for _, g := range f {
			g(&c)
		}
		cases = append(cases, c)
	}
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGPIPE, syscall.SIGUSR1} {
		add(fmt.Sprintf("%v of a call", sig), silent, sig, []string{"probe", "/x", "--no-status", "-m", "2s"}, func(c *Case) { c.Want.Exit = []int{-1, 130, 6, 2, 1} })
		add(fmt.Sprintf("%v of a mock", sig), nil, sig, []string{"mock", "--addr", "127.0.0.1:0"}, func(c *Case) {
			if sig == syscall.SIGPIPE || sig == syscall.SIGUSR1 {
				c.Signal = syscall.SIGTERM
			}
		})
	}
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		add(fmt.Sprintf("%v in a handshake", sig), silent, sig, []string{"probe", "https://{addr}/x", "--no-status"})
		add(fmt.Sprintf("%v in a tunnel", sig), silent, sig, []string{"probe", "https://cms.example.org/x", "--no-status"}, func(c *Case) { c.Env = []string{"HTTPS_PROXY=http://{addr}"} })
		add(fmt.Sprintf("%v in SOCKS", sig), silent, sig, []string{"probe", "https://cms.example.org/x", "--no-status"}, func(c *Case) { c.Env = []string{"HTTPS_PROXY=socks5://{addr}"} })
		add(fmt.Sprintf("%v in a body that is sent", sig), deaf, sig, []string{"probe", "/x", "-X", "POST", "-d", "@{dir}/big", "--no-status"}, func(c *Case) { c.Prepare = large(8 << 20) })
		add(fmt.Sprintf("%v in an archive that nobody reads", sig), sends(ok), sig, []string{"probe", "/x", "--no-status", "--har", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a config that is a pipe", sig), nil, sig, []string{"config", "show", "--config", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a catalog that is a pipe", sig), nil, sig, []string{"explain", "404", "--catalog", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a validation of a pipe", sig), nil, sig, []string{"explain", "--validate", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a suite that is a pipe", sig), silent, sig, []string{"check", "--suite", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a certificate that is a pipe", sig), silent, sig, []string{"probe", "/x", "--cacert", "{dir}/pipe"}, func(c *Case) { c.Prepare = pipe("pipe") })
		add(fmt.Sprintf("%v in a keychain", sig), sends(ok), sig, []string{"probe", "/x"}, func(c *Case) {
			c.Prepare = bus(silent)
			c.Files = map[string]string{"c.yaml": "key_from: keychain\n"}
			c.Env = []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml", "DBUS_SESSION_BUS_ADDRESS=unix:path={dir}/bus"}
		})
		add(fmt.Sprintf("%v in an editor", sig), nil, sig, []string{"config", "edit"}, func(c *Case) {
			c.Env = []string{"EDITOR=sleep 60", "VISUAL=-", "HEX21_CONFIG={dir}/c.yaml"}
			c.Terminal = true
		})
		add(fmt.Sprintf("%v in a pager", sig), nil, sig, []string{"explain", "--all"}, func(c *Case) { c.Env = []string{"PAGER=sleep 60"}; c.Terminal = true; c.Signal = syscall.SIGTERM })
		add(fmt.Sprintf("%v in a drip of a status page", sig), drips(ok, 100*time.Millisecond), sig, []string{"status", "{origin}"})
		add(fmt.Sprintf("%v in a check that waits for the limit", sig), sends(body("429 No\r\nRetry-After: 30", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`)), sig, []string{"check", "{base}"})
		add(fmt.Sprintf("%v when the output is not read", sig), sends(ok), sig, []string{"probe", "/x", "--count", "100000", "--interval", "0s", "-o", "json"}, func(c *Case) { c.Output = "full pipe" })
		add(fmt.Sprintf("%v when the lines of triage are not read", sig), nil, sig, []string{"triage", "-", "--lines"}, func(c *Case) { c.Output = "full pipe"; c.Input = endless(`{"status":429,"code":"RATE_LIMIT"}` + "\n") })
		add(fmt.Sprintf("%v when explain is not read", sig), nil, sig, []string{"explain", "--all"}, func(c *Case) { c.Output = "full pipe" })
		add(fmt.Sprintf("%v when the help is not read", sig), nil, sig, []string{"explain", "--all", "-o", "html"}, func(c *Case) { c.Output = "full pipe" })
		add(fmt.Sprintf("%v when a stream is not read", sig), nil, sig, []string{"explain", "-"}, func(c *Case) { c.Output = "full pipe"; c.Input = endless("RATE_LIMIT 429 nothing\n") })
		add(fmt.Sprintf("%v when a completion is not read", sig), nil, sig, []string{"completion", "bash"}, func(c *Case) { c.Output = "full pipe" })
		add(fmt.Sprintf("%v when the mock is not read", sig), nil, sig, []string{"mock", "--addr", "127.0.0.1:0"}, func(c *Case) { c.Output = "full pipe" })
	}
	// the time limit when the output is not read
	cases = append(cases, Case{Name: "the output of a list of paths is not read and it ends", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-m", "1s", "-o", "json"}, Input: endless("/x\n"), Output: "full pipe", Signal: syscall.SIGTERM, SignalAfter: time.Second, Want: Want{Exit: []int{130, -1, 1}, Time: 4 * time.Second, CPU: 4 * time.Second, Free: true}})
	for _, fds := range []string{"0", "1", "2", "01", "12", "012"} {
		for _, a := range [][]string{{"probe", "/x", "--no-status"}, {"probe", "/x", "--no-status", "-o", "json", "--report", "{dir}/r.md", "--har", "{dir}/r.har"}, {"explain", "404"}, {"triage", "{dir}/log"}, {"explain", "-"}, {"nonsense"}, {"status", "{origin}"}, {"config", "set", "base_url", "http://a.example.org"}} {
			cases = append(cases, Case{Name: "without descriptors " + fds + ": " + strings.Join(a, " "), Serve: sends(ok), Args: a, Closed: fds, Output: "/dev/null", Files: map[string]string{"log": "RATE_LIMIT 429\n"}, Want: Want{Exit: known, Free: true, Lacks: []string{"panic"}}})
		}
	}
	return sampled(cases)
}
