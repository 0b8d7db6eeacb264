package scripttest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// interrupts starts a command, waits until it has printed a line, its request has arrived, or it reads from a stdin that never ends,
// presses Ctrl-C, and expects an exit code within a second:
//
//	interrupts 130 request hex21 probe -H 'Prefer: fault=hang' /articles
func interrupts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: interrupts CODE line|request|input COMMAND [ARG…]")
	}
	arrived := ts.Value("arrived").(chan struct{})
	select { // signals that arrived before this command are not for it
	case <-arrived:
	default:
	}
	// From outside, it cannot be seen that a program reads. A program that did not yet handle Ctrl-C is ended by it, and is run again.
	const notYet = "-1"
	got, wait := notYet, 50*time.Millisecond
	for got == notYet && wait < 10*time.Second {
		got = interrupted(ts, args[1], wait, exec.Command(program(ts, args[2]), args[3:]...))
		if wait *= 2; args[1] != "input" {
			break
		}
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// interrupted runs a command, presses Ctrl-C when it has reached a point, and returns its exit code.
func interrupted(ts *testscript.TestScript, point string, wait time.Duration, command *exec.Cmd) string {
	command.Env, command.Dir = environment(ts), ts.MkAbs(".")
	stdout, err := command.StdoutPipe()
	ts.Check(err)
	if point == "input" {
		in, end, err := os.Pipe()
		ts.Check(err)
		defer in.Close()
		defer end.Close()
		command.Stdin = in
	}
	ts.Check(command.Start())
	switch point {
	case "line":
		_, err = bufio.NewReader(stdout).ReadString('\n')
		ts.Check(err)
	case "request":
		<-ts.Value("arrived").(chan struct{})
	case "input":
		time.Sleep(wait)
	default:
		ts.Fatalf("no point is called %s", point)
	}
	slowdown, pressed := Pulse(), time.Now()
	ts.Check(command.Process.Signal(os.Interrupt))
	overdue := time.AfterFunc(10*time.Second, func() { _ = command.Process.Kill() })
	err = command.Wait()
	overdue.Stop()
	if took, slow := time.Since(pressed).Seconds(), slowdown(); took > slow {
		ts.Fatalf("took %.1f s to end on a machine that is %.1f times slower than at its best", took, slow)
	}
	return ExitCodeOf(err)
}

// program finds a command on the script's own PATH.
func program(ts *testscript.TestScript, name string) string {
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		for _, file := range []string{filepath.Join(dir, name), filepath.Join(dir, name+".exe")} {
			if _, err := os.Stat(file); err == nil {
				return file
			}
		}
	}
	ts.Fatalf("no %s on PATH", name)
	return ""
}
