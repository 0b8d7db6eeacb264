//go:build unix

package scripttest

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

// terminal runs a command in a pseudo-terminal, waits until its screen matches a pattern, presses Ctrl-C, and demands 130. What
// then stands on the screen, and what has scrolled off it, becomes stdout:
//
//	terminal 40x12 'was major\z' hex21 status --watch
//
// Ctrl-C throws away what the terminal has not shown yet, so a pattern that is to see a whole frame goes up to its end.
func terminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: terminal COLUMNSxROWS PATTERN COMMAND [ARG…]")
	}
	sit(ts, neg, true, slices.Concat([]string{args[0], "130", args[1], `\x03`}, args[2:]))
}

// canvas is as much of a terminal as the program needs: characters, line ends, colors (left out), the cursor up, and the rest
// of the screen erased. It fails on anything else by showing it.
type canvas struct {
	columns, rows int
	lines         [][]rune // with those that have scrolled away
	x, y          int      // y counts from the first line that there ever was
	rest          []byte   // the beginning of a sequence or character that is not whole yet
}

func (c *canvas) write(more []byte) {
	text := slices.Concat(c.rest, more)
	for len(text) > 0 {
		if text[0] == '\x1b' {
			end := bytes.IndexFunc(text, func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' })
			if end < 0 {
				break
			}
			c.sequence(string(text[1:end]), text[end])
			text = text[end+1:]
			continue
		}
		if !utf8.FullRune(text) {
			break
		}
		r, n := utf8.DecodeRune(text)
		c.put(r)
		text = text[n:]
	}
	c.rest = append([]byte(nil), text...)
}

func (c *canvas) sequence(parameters string, final byte) {
	switch n, err := strconv.Atoi(strings.TrimPrefix(parameters, "[")); {
	case final == 'm':
	case final == 'A' && err == nil:
		c.y = max(c.y-n, len(c.lines)-c.rows, 0) // what has scrolled away cannot be reached
	case final == 'K' && parameters == "[":
		if c.y < len(c.lines) {
			c.lines[c.y] = c.lines[c.y][:min(c.x, len(c.lines[c.y]))]
		}
	case final == 'J' && parameters == "[":
		c.lines = c.lines[:min(len(c.lines), c.y+1)]
		if c.y < len(c.lines) {
			c.lines[c.y] = c.lines[c.y][:min(c.x, len(c.lines[c.y]))]
		}
	default:
		for _, r := range "<ESC" + parameters + string(final) + ">" {
			c.put(r)
		}
	}
}

func (c *canvas) put(r rune) {
	switch r {
	case '\r':
		c.x = 0
		return
	case '\n':
		c.y++
		c.grow()
		return
	}
	if c.x == c.columns {
		c.x, c.y = 0, c.y+1
	}
	c.grow()
	line := c.lines[c.y]
	for len(line) <= c.x {
		line = append(line, ' ')
	}
	line[c.x] = r
	c.lines[c.y] = line
	c.x++
}

func (c *canvas) grow() {
	for len(c.lines) <= c.y {
		c.lines = append(c.lines, nil)
	}
}

func (c *canvas) String() string {
	var b strings.Builder
	for _, line := range c.lines {
		b.WriteString(strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}
