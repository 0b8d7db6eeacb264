//go:build !windows

package cli

// enableEscapes does nothing: terminals here understand escape sequences, unless TERM says otherwise.
func enableEscapes() (ok bool, restore func()) { return true, func() {} }

// needsTerm says that a terminal without TERM is one of which nothing is known.
const needsTerm = true
