// Package cli is what all commands share: the System that they run in, the global flags, settings, output, errors and exit
// codes, suggestions, and the flags with which an advised command reaches the same server.
package cli

import (
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
)

// App is what the commands of one run share.
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
	secrets []string // what nothing may show
	hides   struct { // what hides them, and how many of them it knows
		hider *redact.Hider
		of    int
	}

	query   *render.Query // of --jq
	timeout time.Duration // of --timeout; 0 for commands without it
	// configNoted reports whether the note about an unusable config file was printed already.
	configNoted bool

	NewRoot   func(*App) *cobra.Command // builds the tree of commands: the whole one for an app without arguments
	Ended     *cobra.Command            // the tree of this run, once its command has ended
	trial     *App                      // of trialTree
	trialRoot *cobra.Command
	typedOnce sync.Once
	typed     Typed // of Typed

	ConfigFormat   render.Format            // what the config file says about --output
	configDefaults map[string]config.Source // flags that the config file has set
}

// Nowhere returns an app without a world behind it: its commands can be looked at and their flags set, and no more.
func Nowhere() *App {
	return &App{Sys: &System{LookupEnv: func(string) (string, bool) { return "", false }}}
}

// Tree returns the tree of all commands, to look at: the one that runs holds no more than the command that was typed.
func (a *App) Tree() *cobra.Command { return a.tree(nil) }

// tree returns the tree as a command line builds it, to look at.
func (a *App) tree(args []string) *cobra.Command {
	nowhere := Nowhere()
	nowhere.Sys.Args = args
	return a.NewRoot(nowhere)
}
