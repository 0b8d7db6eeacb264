package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// enableEscapes enables escape sequences, which are off by default in old consoles, and returns a function that restores the mode. ok is
// false if the console does not support them. Text needs no setup: Go writes it to a console as UTF-16, whatever the code page.
//
// See https://learn.microsoft.com/windows/console/console-virtual-terminal-sequences.
func enableEscapes() (ok bool, restore func()) {
	ok = true
	var undo []func()
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		console := windows.Handle(f.Fd())
		var mode uint32
		if windows.GetConsoleMode(console, &mode) != nil || mode&windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0 {
			continue // not a console, or they are already enabled
		}
		if windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
			ok = false
			continue
		}
		undo = append(undo, func() { _ = windows.SetConsoleMode(console, mode) })
	}
	return ok, func() {
		for _, f := range undo {
			f()
		}
	}
}

// needsTerm is false: consoles set no TERM.
const needsTerm = false

// isUnread always returns false: Windows does not report it before something is written.
func isUnread(*os.File) bool { return false }
