// Package cli holds what all commands share: the System that they run in, the global flags, settings, output, errors and exit codes,
// mistakes, and the flags with which an advised command reaches the same server.
package cli

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
)

// App holds what the commands of one run share.
type App struct {
	Sys     *System
	Globals Globals
	HelpErr error          // Cobra's help function cannot return one
	conf    *Configuration // once it is read
	read    struct {       // the config file that was read last
		path string
		file config.File
		err  error
	}
	secrets []string // strings that must not be shown
	hides   struct { // the Hider for them, and how many of them it has
		hider *redact.Hider
		of    int
	}

	query   *render.Query // of --jq
	timeout time.Duration // of --timeout; 0 for commands without it
	// configNoted reports whether the note about an unusable config file was printed already.
	configNoted bool

	NewRoot   func(*App) *cobra.Command // builds the tree of commands: the whole one for an app without arguments
	Suggest   func(*App, error) error   // adds the command line that was meant to a [Mistake]; nil for none
	Ended     *cobra.Command            // the tree of this run, once its command has ended
	trial     *App                      // of trialTree
	trialRoot *cobra.Command
	allOnce   sync.Once
	all       *cobra.Command // of Tree
	typedOnce sync.Once
	typed     ParsedArgs // of ParsedArgs
	flags     sync.Map   // of flagsOf

	ticking atomic.Pointer[func()] // removes the line that was last redrawn by Ticking; nil if there was none

	ConfigFormat   render.Format            // what the config file says about --output
	configDefaults map[string]config.Source // flags that the config file has set
}

// WithoutSystem returns an app without a System: its commands can be inspected and their flags set, but not run.
func WithoutSystem() *App {
	return &App{Sys: &System{LookupEnv: func(string) (string, bool) { return "", false }}}
}

// Tree returns the tree of all commands for inspection; the tree that runs has only the command that was typed. It is built once.
func (a *App) Tree() *cobra.Command {
	a.allOnce.Do(func() { a.all = a.tree(nil) })
	return a.all
}

// tree returns the tree for a command line, for inspection.
func (a *App) tree(args []string) *cobra.Command {
	nowhere := WithoutSystem()
	nowhere.Sys.Args = args
	return a.NewRoot(nowhere)
}

// Argv returns a copy of the command line without the program's name.
func (a *App) Argv() []string { return slices.Clone(a.Sys.Args) }
