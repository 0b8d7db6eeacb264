//go:build !windows

package cli

// enableEscapes does nothing: terminals on this system support escape sequences, unless TERM says otherwise.
func enableEscapes() (ok bool, restore func()) { return true, func() {} }

// needsTerm reports whether nothing is known about a terminal without TERM.
const needsTerm = true
