//go:build linux

package hostile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// surroundingCases have variables, limits, streams and terminals that are not what a program expects, and signals before it has begun.
func surroundingCases() []Case {
	return in("surroundings", slices.Concat(variableCases(), limitCases(), sizeCases(), earlyCases(), completionCases())...)
}

// record is a line of a log.
const record = `{"time":"2026-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT","msg":"no"}` + "\n"

// variableCases have variables that are not for hex21, which must change nothing, or that are odd.
func variableCases() []Case {
	commands := map[string]struct {
		args     []string
		terminal bool
		exit     []int
	}{
		"a call":           {[]string{"probe", "/x", "--no-status", "-v"}, true, []int{0}},
		"a call as JSON":   {[]string{"probe", "/x", "--no-status", "-o", "json", "--report", "{dir}/r.html", "--har", "{dir}/a.har"}, false, []int{0}},
		"doctor":           {[]string{"doctor"}, true, []int{0}},
		"a count":          {[]string{"triage", "{dir}/log"}, true, []int{4}},
		"a count as HTML":  {[]string{"triage", "{dir}/log", "-o", "html", "--since", "2000-01-01"}, false, []int{4}},
		"an explanation":   {[]string{"explain", "404"}, true, []int{0}},
		"a completion":     {[]string{"__complete", "probe", "--profile", ""}, false, []int{0}},
		"a stored setting": {[]string{"config", "set", "base_url", "http://a.example.org"}, false, []int{0}},
	}
	variables := []string{
		"TMPDIR=/no/such", "TMPDIR={dir}/pipe", "TMPDIR=/dev/null", "TMPDIR=", "TERM=dumb", "TERM=-", "TERM=", "TERM=" + strings.Repeat("x", 100_000), "COLUMNS=1", "COLUMNS=0", "COLUMNS=-5", "COLUMNS=1e9", "LINES=0", "LANG=tr_TR.UTF-8", "LC_ALL=POSIX", "LC_ALL=\xff\x1b[2J", "LANGUAGE=\u202e",
		"TZ={dir}/pipe", "TZ=:{dir}/pipe", "TZ=/dev/zero", "TZ={dir}", "TZ={dir}/log", "TZ=:", "TZ=<+99>-99", "TZ=../../../../../../../../..{dir}/pipe", "GODEBUG=garbage", "GODEBUG=http2debug=2,http2client=x,=,,", "GODEBUG=" + strings.Repeat("a=b,", 20_000), "GOGC=x", "GOGC=off", "GOMAXPROCS=-1", "GOTRACEBACK=\x1b[2J", "GOMEMLIMIT=64MiB",
		"SSLKEYLOGFILE={dir}/pipe", "REQUEST_METHOD=GET", "XDG_CONFIG_HOME={dir}/pipe", "XDG_CACHE_HOME={dir}/pipe", "XDG_CACHE_HOME=relative\n/x", "XDG_DATA_HOME=/dev/full", "XDG_RUNTIME_DIR=\x1b[2J", "HOME=", "HOME={dir}/pipe", "HOME=.", "HOME=/", "PWD=/lies", "OLDPWD=\x1b[2J", "PATH=", "PATH=.", "SHELL=/dev/null", "SHELL=\x1b[2J$(touch pwned)",
		"USER=\x1b[2J", "GITHUB_ACTIONS=true", "GITHUB_OUTPUT=/dev/full", "GITHUB_STEP_SUMMARY={dir}/pipe", "CI=\u202e", "BASH_COMP_DEBUG_FILE={dir}/pipe", "BASH_COMP_DEBUG_FILE=/dev/full", "HEX21_ACTIVE_HELP=\x1b[2J", "COBRA_ACTIVE_HELP=$(touch pwned)", "DBUS_SESSION_BUS_ADDRESS=unixexec:path=/usr/bin/touch,argv1={dir}/pwned", "DBUS_SESSION_BUS_ADDRESS=autolaunch:", "NO_COLOR=",
		"FORCE_COLOR=9", "CLICOLOR_FORCE=\x1b", "PAGER=touch pwned", "LESS=\x1b", "BROWSER=touch {dir}/pwned", "VISUAL=touch {dir}/pwned", "=x", "\u202e=\x1b[2J", "HEX21_DEBUG=1", "HEX21_NOTHING=" + strings.Repeat("a", 100_000), "RES_OPTIONS=\x1b", "LOCALDOMAIN=x", "HTTP_PROXY=", "NO_PROXY=,", "ALL_PROXY=:", "SSL_CERT_DIR={dir}/log", "LD_PRELOAD=",
	}
	var cases []Case
	for i, variable := range variables {
		for n, name := range sortedNames(commands) {
			command := commands[name]
			exit, holds := command.exit, []string(nil)
			switch home := strings.HasPrefix(variable, "XDG_CONFIG_HOME={dir}/pipe"); {
			case strings.HasPrefix(variable, "PAGER=touch") && command.terminal:
				continue // it is run, since it is configured
			case home && name == "a stored setting":
				exit = []int{1, 2} // the config file is below a pipe
			case strings.HasPrefix(variable, "ALL_PROXY=") && strings.HasPrefix(name, "a call"), name == "doctor":
				exit = []int{0, 2}
			}
			cases = append(cases, Case{
				Name: name + " with " + short(variable), Serve: sends(ok), Args: command.args, Terminal: command.terminal, Env: []string{variable}, Files: map[string]string{"log": record}, Prepare: pipe("pipe"),
				Want: Want{Exit: exit, Holds: holds, Free: name == "a completion", MiB: 64}, More: (i+n)%12 > 0,
			})
		}
	}
	return cases
}

// limitCases have few files, no room, streams of the wrong direction, a folder that is gone, and signals that are ignored.
func limitCases() []Case {
	shells := map[string]string{
		"16 files":                      "ulimit -n 16",
		"12 files":                      "ulimit -n 12",
		"no file larger than nothing":   "ulimit -f 0",
		"no file larger than 512 bytes": "ulimit -f 1",
		"a small stack":                 "ulimit -s 128",
		"one process":                   "ulimit -u 1 2>/dev/null; :",
		"no core":                       "ulimit -c 0",
		"an hour of CPU":                "ulimit -t 3600",
		"rights for nobody":             "umask 777",
		"a folder that is gone":         "mkdir gone; cd gone; rmdir ../gone",
		"a folder as stdin":             "exec </",
		"a stdin for writing":           "exec 0>/dev/null",
		"a stdout for reading":          "exec 1</dev/null",
		"a stderr for reading":          "exec 2</dev/null",
		"signals that are ignored":      "trap '' INT TERM HUP PIPE QUIT",
		"nine more files":               "exec 3</dev/null 4>/dev/null 5</ 6<>{dir}/pipe 7</dev/zero 8>/dev/full 9</dev/null",
		"stdin that is also stdout":     "exec 0>&1",
		"the lowest priority":           "renice 19 $$ >/dev/null 2>&1; :",
	}
	var cases []Case
	for _, args := range [][]string{{"probe", "--mock", "/articles", "--no-status", "-o", "json"}, {"check", "--mock"}, {"triage", "{dir}/log"}, {"status", "--mock"}, {"explain", "-"}} {
		for _, files := range []string{"4", "6", "8"} { // where the Go runtime could not wait for a socket, and would print a trace
			cases = append(cases, Case{Name: args[0] + " with " + files + " files", Args: args, Shell: "ulimit -n " + files, Files: map[string]string{"log": record}, Want: exits(1).holds("open files"), More: files != "8"})
		}
	}
	for _, files := range []int{14, 15, 16, 17, 18, 20, 24, 32, 48, 64} { // the mock and its client share them
		for _, args := range [][]string{{"status", "--mock"}, {"status", "--mock", "--incident", "major", "--status-engine", "gatus"}, {"doctor", "--network", "--mock"}, {"probe", "--mock", "/articles"}, {"check", "--mock"}} {
			exit := 0
			if len(args) > 3 {
				exit = 5
			}
			cases = append(cases, Case{Name: fmt.Sprintf("%s with %d files", strings.Join(args[:min(len(args), 3)], " "), files), Args: args, Shell: fmt.Sprintf("ulimit -n %d", files), Want: exits(exit).within(6 * time.Second), More: files != 14})
		}
	}
	commands := map[string]struct {
		args []string
		exit []int
	}{
		"a call with files":       {[]string{"probe", "/x", "--no-status", "-o", "json", "--report", "{dir}/r.md", "--har", "{dir}/a.har", "--body-out", "{dir}/b", "--also", "yaml={dir}/y"}, []int{0}},
		"three calls":             {[]string{"probe", "/x", "--count", "3", "--interval", "0s", "-o", "json"}, []int{0}},
		"a list of paths":         {[]string{"probe", "--paths", "{dir}/list", "--no-status", "-o", "json"}, []int{0}},
		"an explanation":          {[]string{"explain", "--all"}, []int{0}},
		"a count":                 {[]string{"triage", "{dir}/log", "-o", "json"}, []int{4}},
		"a count of a packed log": {[]string{"triage", "{dir}/log.gz", "-o", "html"}, []int{4}},
		"a setting":               {[]string{"config", "set", "base_url", "http://a.example.org"}, []int{0}},
		"a check":                 {[]string{"check", "--mock", "--only", "endpoints", "--write-baseline", "{dir}/b"}, []int{0}},
		"a status page":           {[]string{"status", "--mock"}, []int{0}},
		"doctor":                  {[]string{"doctor", "--network", "--mock"}, []int{0}},
	}
	for i, shell := range sortedNames(shells) {
		for n, name := range sortedNames(commands) {
			exit := commands[name].exit
			switch {
			case strings.HasPrefix(shell, "a stdout"), strings.HasPrefix(shell, "no file larger"):
				exit = append([]int{1}, exit...) // what cannot be written
			case strings.HasSuffix(shell, "files"), strings.HasPrefix(shell, "rights"), name == "doctor":
				exit = append([]int{1, 2, 6}, exit...)
			case strings.HasPrefix(shell, "a folder that is gone"):
				exit = append([]int{1, 2}, exit...)
			}
			c := Case{
				Name: name + " with " + shell, Serve: sends(ok), Args: commands[name].args, Shell: shells[shell], Files: map[string]string{
					"log":    record,
					"log.gz": compressed("gzip", record),
					"list":   "/a\n/b\n",
				}, Prepare: pipe("pipe"),
				Want: Want{Exit: exit, Free: true, MiB: 64, Time: 4 * time.Second, Lacks: []string{"goroutine ", "SIGXFSZ"}}, More: (i+n)%6 > 0, After: whole("config/hex21/config.yaml", "b"),
			}
			if strings.Contains(shell, "a stdout") || strings.Contains(shell, "stdin that is also") {
				c.Output = "/dev/null"
			}
			cases = append(cases, c)
		}
	}
	return cases
}

// whole checks that files are as they have to be or not there, whatever prevented them from being written.
func whole(names ...string) func(dir string) error {
	return func(dir string) error {
		for _, name := range names {
			if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil && len(text) == 0 {
				return fmt.Errorf("%s is empty", name)
			}
		}
		left, err := filepath.Glob(filepath.Join(dir, "*.tmp*"))
		if err != nil || len(left) > 0 {
			return errors.Join(err, fmt.Errorf("%v is left behind", left))
		}
		return nil
	}
}

// sizeCases are terminals that have no size, or an absurd one.
func sizeCases() []Case {
	deep := body("422 No", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"`+strings.Repeat("long ", 200)+`","details":{"a":{"b":["`+strings.Repeat("x", 500)+`"]}}}}`)
	commands := map[string][]string{
		"a call":      {"probe", "/x", "--no-status", "-v", "-i"},
		"three calls": {"probe", "/x", "--count", "3", "--interval", "0s"},
		"a list":      {"probe", "--paths", "{dir}/list", "--no-status"},
		"a page":      {"status", "--mock", "--incident", "major", "--all"},
		"a count":     {"triage", "{dir}/log"},
		"an entry":    {"explain", "RATE_LIMIT"},
		"every entry": {"explain", "--all"},
		"a search":    {"explain", "--search", "rate"},
		"doctor":      {"doctor"},
		"a check":     {"check", "--mock", "--all"},
		"help":        {"help", "probe"},
		"settings":    {"config", "show"},
		"a topic":     {"help", "exit-codes"},
		"a mistake":   {"probe", "--nothing"},
		"a paste":     {"explain", "-"},
	}
	var cases []Case
	for i, size := range [][2]uint16{{0, 0}, {1, 1}, {2, 1}, {7, 3}, {20, 2}, {65535, 65535}, {65535, 1}, {1, 65535}} {
		for n, name := range sortedNames(commands) {
			cases = append(cases, Case{
				Name: fmt.Sprintf("%s on %d by %d", name, size[0], size[1]), Serve: sends(deep), Args: commands[name], Stdin: map[bool]string{true: deep}[name == "a paste"], Terminal: true, Size: &size, Env: []string{"PAGER=cat"},
				Files: map[string]string{
					"log":  record,
					"list": "/a\n/b\n",
				}, Want: Want{Exit: map[bool][]int{
					true:  {4},
					false: {0, 2, 4, 5, 9},
				}[name == "a call"], MiB: 64, Time: 5 * time.Second}, More: (i+n)%5 > 0,
			})
		}
	}
	return cases
}

// earlyCases interrupt a command before it has begun, and two times, and while it is stopped; what it writes is whole or not there.
func earlyCases() []Case {
	commands := map[string][]string{
		"a call":      {"probe", "/x", "--no-status", "-o", "json", "--report", "{dir}/r.md"},
		"a count":     {"triage", "{dir}/log", "-o", "json"},
		"a setting":   {"config", "set", "base_url", "http://a.example.org"},
		"a check":     {"check", "--mock", "--write-baseline", "{dir}/b"},
		"a mock":      {"mock", "--addr", "127.0.0.1:0"},
		"every entry": {"explain", "--all", "-o", "markdown"},
	}
	var cases []Case
	for i, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGTSTP} {
		for j, after := range []time.Duration{0, time.Millisecond, 3 * time.Millisecond, 10 * time.Millisecond, 30 * time.Millisecond, 100 * time.Millisecond} {
			for n, name := range sortedNames(commands) {
				c := Case{
					Name: fmt.Sprintf("%v of %s after %v", signal, name, after), Serve: drips(ok, 10*time.Millisecond), Args: commands[name], Signal: signal, SignalAfter: after, Files: map[string]string{"log": strings.Repeat(record, 20_000)},
					Want: Want{Exit: []int{-1, 0, 1, 4, 130}, Free: true, Time: 2500 * time.Millisecond, MiB: 96}, After: whole("config/hex21/config.yaml", "b", "r.md"), More: (i+j+n)%6 > 0,
				}
				if signal == syscall.SIGTSTP { // it goes on a second later
					if name == "a mock" || after < 30*time.Millisecond { // the shell has to be done
						continue
					}
					c.Shell, c.Want.Time = "(sleep 1; kill -CONT $$) & :", 5*time.Second
				}
				cases = append(cases, c)
			}
		}
	}
	return cases
}

// completionCases are words that a shell completes.
func completionCases() []Case {
	const profiles = "profiles:\n  \"a\\tb\": {base_url: http://a.example.org}\n  \"$(touch pwned)\": {}\n  \"`touch pwned`\": {}\n  \"a\\u202e\\eb\": {}\n  \":4\": {}\n  \"-o\": {}\n"
	words := [][]string{
		{"probe", "--profile", ""}, {"probe", "--profile", "$"}, {"probe", "--profile="}, {"config", "get", ""}, {"config", "set", "profiles."}, {"config", "unset", "profiles."}, {"explain", ""}, {"explain", strings.Repeat("R", 100_000)}, {"explain", "\x1b[2J"}, {"explain", "--search", ""}, {"explain", "--catalog", "{dir}/pipe", "404", ""}, {"explain", "--catalog", "/dev/zero", ""}, {"explain", "--catalog", "{dir}/c.yaml", ""}, {"explain", "--catalog", "{dir}/c.yaml", "ODD"}, {"triage", "--catalog", "{dir}/c.yaml", "--code", "ODD"}, {"check", "--suite", "{dir}/s.yaml", "--only", "mine"},
		{"probe", "-X", ""}, {"probe", "--allow", ""}, {"probe", "--expect", ""}, {"probe", "--from", ""}, {"probe", "--from", "{dir}/pipe", "--entry", ""}, {"probe", "--from", "/dev/zero", "--entry", ""}, {"probe", "-H", "Authorization: Bearer {key}", ""}, {"probe", "-d", "@"}, {"probe", "/x?k={key}", ""}, {"probe", "--also", "json="}, {"probe", "-o", ""}, {"probe", "--resolve", ""}, {"check", "--only", ""}, {"check", "--suite", "{dir}/pipe", "--only", ""},
		{"check", "--suite", "/dev/zero", "--only", ""}, {"check", "--break", ""}, {"status", "--component", ""}, {"status", "{origin}", "--component", ""}, {"status", "--engine", ""}, {"triage", "--code", ""}, {"triage", "--merge", ""}, {"mock", "--break", ""}, {"help", ""}, {"skill", ""}, {"auth", ""}, {"nonsense", ""}, {"--config", "{dir}/pipe", "probe", "--profile", ""}, {"--config", "/dev/zero", "probe", "--profile", ""}, {"--profile", "\x1b[2J", "config", "get", ""}, {"", "", ""}, {}, {"probe", "--\x1b[2J"}, {"probe", strings.Repeat("-", 50_000)}, {"probe", "--jq", ""}, {"doctor", "--", "", ""},
	}
	var cases []Case
	for i, word := range words {
		for _, kind := range []string{"__complete", "__completeNoDesc"} {
			cases = append(cases, Case{
				Name: kind + short(strings.Join(word, " ")), Serve: silent, Args: append([]string{kind}, word...), Env: []string{"HEX21_CONFIG={dir}/p.yaml"}, Files: map[string]string{
					"p.yaml": profiles,
					"c.yaml": catalogOf(payloads["misleading"]),
					"s.yaml": suiteOf(payloads["misleading"]),
				}, Prepare: pipe("pipe"),
				Want: Want{Exit: []int{0, 1, 2}, Time: 8 * time.Second, MiB: 64}, More: kind == "__completeNoDesc" || i%6 > 0,
			})
		}
	}
	return cases
}
