package cmd

import (
	"context"
	"errors"
	"runtime"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/suggest"
	"github.com/hex21/hex21/internal/render"
)

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, sys *cli.System) int {
	a := &cli.App{Sys: sys, ConfigFormat: render.Human, NewRoot: newRoot, Suggest: suggest.Hint}
	root := newRoot(a)
	root.SetArgs(sys.Args)
	root.SetIn(sys.Stdin)
	root.SetOut(sys.Stdout)
	root.SetErr(sys.Stderr)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended, overdue := make(chan error, 1), make(chan error, 1)
	ctx = cli.WithOverdue(ctx, func(err error) {
		select {
		case overdue <- err:
		default: // the first reason counts
		}
	})
	go func() {
		growStack()
		err := sys.Unfit
		if err == nil {
			err = root.ExecuteContext(ctx)
		}
		if err == nil {
			err = a.HelpErr
		}
		ended <- err
	}()
	select {
	case err := <-ended:
		a.Ended = root
		return finish(a, err)
	case err := <-overdue:
		return reportHung(a, err)
	}
}

// reportHung reports that a command does not end, and returns its exit code. The command is still running and reads a. It may block on an
// output that is not read, which also blocks the report.
func reportHung(a *cli.App, err error) int {
	reported := make(chan int, 1)
	go func() {
		a.StopTicking()
		reported <- finish(a, err)
	}()
	select {
	case code := <-reported:
		return code
	case <-time.After(reportTime):
		return exitCode(a, err)
	}
}

// reportTime is how long the report of an abandoned command may take.
const reportTime = 200 * time.Millisecond

// growStack grows the stack of its goroutine in one step to a size that suffices for most commands. Otherwise it would grow in five steps,
// each of which copies the stack and looks up its frames.
//
//go:noinline
func growStack() {
	var room [12 << 10]byte
	runtime.KeepAlive(&room)
}

// plugins are the commands with --nagios, each with the service of its line.
var plugins = map[string]string{"hex21 status": "STATUS", "hex21 check": "CHECK"}

// pluginResult returns the state unknown for an error that prevented a check, because exit code 2 would mean critical. The service is the
// second word of its line.
func pluginResult(a *cli.App, service string, err error) error {
	switch done, ok := errors.AsType[*cli.PluginError](err); {
	case ok && done.State == cli.PluginOK:
		return nil
	case ok, errors.Is(err, context.Canceled):
		return err
	}
	if err := a.Write([]byte(render.PluginProblem(service, cli.PluginUnknown.String(), a.Redact(err.Error())))); err != nil {
		return err
	}
	return &cli.PluginError{State: cli.PluginUnknown}
}

// finish reports how a command ended and returns its exit code.
func finish(a *cli.App, err error) int {
	if err != nil { // only failures need what was typed
		if service := plugins[a.ParsedArgs().Command]; service != "" && a.ParsedArgs().Has("nagios") {
			err = pluginResult(a, service, err) // an error that prevented the command from running
		}
	}
	err = a.WithDefaultSource(err)
	if err != nil {
		a.Report(err, cli.ExitOf(err))
	}
	return exitCode(a, err)
}

// exitCode returns the exit code of a command that ended with err, which may be nil.
func exitCode(a *cli.App, err error) int {
	if a.Globals.ExitZero {
		return cli.ApplyExitZero(cli.ExitOf(err))
	}
	return cli.ExitOf(err)
}
