package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// enableEscapes makes the console understand escape sequences, which old ones do only when asked, and gives a function that puts it
// back as it was. ok is false where the console cannot. Text needs nothing of the kind: Go writes it to a console as UTF-16, in
// whatever code page that is.
//
// See https://learn.microsoft.com/windows/console/console-virtual-terminal-sequences.
func enableEscapes() (ok bool, restore func()) {
	ok = true
	var undo []func()
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		console := windows.Handle(f.Fd())
		var mode uint32
		if windows.GetConsoleMode(console, &mode) != nil || mode&windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0 {
			continue // no console, or one that understands them already
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
