package cmd

import (
	"context"
	"io"
	"log"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// System is everything outside the program that commands use.
type System = cli.System

// Keychain is a store of keys by the origin that they belong to.
type Keychain = cli.Keychain

// Patience holds how long the program waits for things other than the network.
type Patience = cli.Patience

// ExitCode is one line of the table of exit codes.
type ExitCode = cli.ExitCode

// NewSystem reads argv, environment, streams, clock and terminal: nothing else in the program does.
func NewSystem() *System { return cli.NewSystem() }

// Main runs the program and returns its exit code.
func Main() int {
	log.SetOutput(io.Discard) // net/http logs errors of servers, which are findings here
	system := cli.NewSystem()
	defer system.Restore()
	return Run(context.Background(), system)
}
