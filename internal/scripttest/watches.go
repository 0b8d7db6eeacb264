package scripttest

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// watches starts a command, waits until it has printed that many lines, presses Ctrl-C, and demands 130. The lines become stdout, with those that come after it:
//
//	watches 3 hex21 status --watch
func watches(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: watches LINES COMMAND [ARG…]")
	}
	command := exec.Command(program(ts, args[1]), args[2:]...)
	command.Env, command.Dir = environment(ts), ts.MkAbs(".")
	stdout, err := command.StdoutPipe()
	ts.Check(err)
	ts.Check(command.Start())
	overdue := time.AfterFunc(time.Minute, func() { _ = command.Process.Kill() })
	defer overdue.Stop()
	lines := bufio.NewScanner(stdout)
	lines.Buffer(nil, 1<<20)
	for range atoi(ts, args[0]) {
		if !lines.Scan() {
			ts.Fatalf("the output ended early: %v", lines.Err())
		}
		fmt.Fprintln(ts.Stdout(), lines.Text())
	}
	ts.Check(command.Process.Signal(os.Interrupt))
	for lines.Scan() {
		fmt.Fprintln(ts.Stdout(), lines.Text())
	}
	if got := ExitCodeOf(command.Wait()); got != "130" {
		ts.Fatalf("exit code %s, want 130", got)
	}
}

// environment returns the variables of a script as they are now, for commands that it does not start itself. The terminal is an xterm
// unless the script names one, or "unset". A variable that is set but has no value is "empty" in a script.
func environment(ts *testscript.TestScript) []string {
	var out []string
	for _, pair := range ts.Value("env").(*testscript.Env).Vars {
		name, _, _ := strings.Cut(pair, "=")
		out = append(out, name+"="+ts.Getenv(name))
	}
	if term := ts.Getenv("TERM"); term != "unset" {
		out = append(out, "TERM="+cmp.Or(term, "xterm"))
	}
	for _, name := range []string{"HEX21_PAGER", "PAGER", "LESS", "FORCE_HYPERLINK", "NO_COLOR", "COLUMNS", "LC_ALL", "VTE_VERSION", "PATIENCE", "KEYCHAIN"} {
		switch value := ts.Getenv(name); value {
		case "":
		case "empty":
			out = append(out, name+"=")
		default:
			out = append(out, name+"="+value)
		}
	}
	return out
}
