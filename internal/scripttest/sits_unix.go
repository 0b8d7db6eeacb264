//go:build unix

package scripttest

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// sits runs a command in a pseudo-terminal to its end, as a person at a terminal would, and expects an exit code. What stands on
// the screen at the end, and what has scrolled off it, becomes stdout; every byte that was sent is in the file "sent". Keys are
// pressed once the screen matches the pattern before them:
//
//	sits 80x24 0 hex21 explain
//	sits 80x24 0 ':' '\x03' 'ESC' 'q' hex21 explain
func sits(ts *testscript.TestScript, neg bool, args []string) {
	sit(ts, neg, false, args)
}

// sit is sits. If whole is set, keys are pressed only when the cursor is at the beginning of a line, and the pattern sees the text without
// its last line end.
func sit(ts *testscript.TestScript, neg, whole bool, args []string) {
	at := 2
	for at < len(args) && args[at] != "hex21" {
		at++
	}
	if neg || at >= len(args) || at%2 != 0 {
		ts.Fatalf("usage: sits COLUMNSxROWS CODE [PATTERN KEYS]… hex21 [ARG…]")
	}
	type press struct {
		pattern *regexp.Regexp
		keys    string
	}
	var presses []press
	for i := 2; i < at; i += 2 {
		pattern, err := regexp.Compile(args[i])
		ts.Check(err)
		keys, err := strconv.Unquote(`"` + args[i+1] + `"`)
		ts.Check(err)
		presses = append(presses, press{pattern, keys})
	}
	width, height, _ := strings.Cut(args[0], "x")
	columns, rows := atoi(ts, width), atoi(ts, height)
	command := exec.Command(program(ts, args[at]), args[at+1:]...)
	command.Env, command.Dir = environment(ts), ts.MkAbs(".")
	tty, err := pty.StartWithSize(command, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)})
	ts.Check(err)
	defer tty.Close()
	overdue := time.AfterFunc(time.Minute, func() { _ = command.Process.Kill() })
	defer overdue.Stop()
	drawn := &canvas{columns: columns, rows: rows}
	var sent bytes.Buffer
	for buf := make([]byte, 4096); ; {
		n, err := tty.Read(buf)
		sent.Write(buf[:n])
		drawn.write(buf[:n])
		screen := drawn.String()
		if whole {
			screen = strings.TrimRight(screen, "\n")
		}
		if len(presses) > 0 && (!whole || drawn.x == 0) && presses[0].pattern.MatchString(screen) {
			_, writeErr := io.WriteString(tty, presses[0].keys)
			ts.Check(writeErr)
			presses = presses[1:]
		}
		if err != nil {
			break // a terminal whose program has ended returns an error, not EOF
		}
	}
	code := ExitCodeOf(command.Wait())
	ts.Check(os.WriteFile(ts.MkAbs("sent"), sent.Bytes(), 0o600))
	fmt.Fprint(ts.Stdout(), drawn.String())
	if len(presses) > 0 || code != args[1] {
		ts.Fatalf("exit code %s, want %s; on the screen:\n%s", code, args[1], drawn)
	}
}
