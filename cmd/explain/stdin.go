package explaincmd

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/input"
	"github.com/hex21/hex21/internal/render"
)

// maxPasted is the maximum number of bytes of a response that explain reads from stdin; a log has no limit.
const maxPasted = 8 << 20

// largePaste is the length of a text that needs noticeable memory.
const largePaste = 1 << 20

// isPiped reports whether another program or a file feeds stdin. A terminal and /dev/null do not.
func (o *options) isPiped() bool {
	if o.app.Sys.StdinTerminal {
		return false
	}
	file, ok := o.app.Sys.Stdin.(*os.File)
	if !ok {
		return false // a program that embeds the command hands its input over with "-"
	}
	info, err := file.Stat()
	return err == nil && (info.Mode()&os.ModeNamedPipe != 0 || info.Mode().IsRegular())
}

// chunkSize is how much is read at a time.
const chunkSize = 256 << 10

// readStdin reads stdin in the background, so that a signal ends the command while it waits for input. A chunk is valid until the call after
// the next.
func readStdin(ctx context.Context, in io.Reader) *input.Background[[]byte] {
	return input.Start(ctx, func(send func([]byte) bool) error {
		buffers := [3][]byte{make([]byte, chunkSize), make([]byte, chunkSize), make([]byte, chunkSize)}
		for i := 0; ; i++ {
			buffer := buffers[i%len(buffers)]
			n, err := in.Read(buffer)
			switch {
			case n > 0 && !send(buffer[:n]), err == io.EOF:
				return nil
			case err != nil:
				return fmt.Errorf("reading stdin: %w", err)
			}
		}
	})
}

// first waits for the first chunk, and prints a note about the wait: at once on a terminal, after a second in a pipe.
func (o *options) first(ctx context.Context, s *input.Background[[]byte]) ([]byte, error) {
	note := "waiting for input on stdin: an error message, a response, headers or a log"
	if o.app.Sys.StdinTerminal {
		o.app.Note("paste an error message, a response, headers or a log, then press Ctrl-D on an empty line (Ctrl-Z and Enter on Windows)")
		note = ""
	}
	return cli.NoteIfSlow(ctx, o.app, note, func() ([]byte, error) {
		chunk, _, err := s.Next(ctx)
		return chunk, err
	})
}

// whole reads the rest of the input, up to maxPasted.
func (o *options) whole(ctx context.Context, s *input.Background[[]byte], begun []byte) (string, error) {
	text := bytes.Clone(begun)
	for {
		chunk, _, err := s.Next(ctx)
		if err != nil {
			return "", err
		}
		if chunk == nil {
			break
		}
		if len(text) <= largePaste && len(text)+len(chunk) > largePaste {
			text = append(make([]byte, 0, maxPasted+chunkSize), text...) // once, as each growth is garbage
			o.app.Sys.BoundMemory(40, 6*maxPasted)
		}
		text = append(text, chunk...)
		if len(text) > maxPasted {
			o.app.Note("only the first %d MiB of stdin were read", maxPasted>>20)
			text = text[:maxPasted]
			break
		}
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return "", emptyInput()
	}
	return string(text), nil
}

// errEmpty is the error for stdin without text in it.
var errEmpty = errors.New("stdin is empty")

func emptyInput() error {
	return cli.WithHint(cli.Usagef("%w", errEmpty), "for example: curl -si URL | hex21 explain -")
}

// streams reports whether stdin may be passed through line by line: the output is text for people, and no flag filters it.
func (o *options) streams() bool {
	return o.app.Globals.Format() == render.Human && !o.narrows() && !o.app.Sys.StdinTerminal
}

// maxPreamble is the maximum length of the text before the output of curl.
const maxPreamble = 4 << 10

// isLog reports whether input that begins like this is a log, whose lines are passed through, and not a response. A JSON log has an object
// in each line.
func isLog(begun []byte) bool {
	head := string(begun[:min(len(begun), maxPreamble)])
	text := bytes.TrimLeft(begun[len(head)-len(withoutPreamble(head)):], " \t\r\n\ufeff")
	line, rest, several := bytes.Cut(text, []byte("\n"))
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return len(bytes.TrimSpace(begun)) == 0
	}
	switch {
	case line[0] == '-' && bytes.HasPrefix(bytes.TrimSpace(begun), []byte("curl ")):
		return false // the options of a command that was pasted without its output
	case line[0] == '{':
		return several && json.Valid(line) && len(bytes.TrimSpace(rest)) > 0
	case line[0] == '[':
		return len(line) > 1 && !bytes.ContainsAny(line[1:2], "{[\"] ") && !json.Valid(line)
	case line[0] == '<':
		return len(line) > 1 && '0' <= line[1] && line[1] <= '9' // <34>Oct 11: syslog
	case len(line) == 1 && bytes.ContainsAny(line, "*<>"): // curl -v writes its marks apart
		return false
	case bytes.HasPrefix(line, []byte("HTTP/")), bytes.HasPrefix(line, []byte("* ")), bytes.HasPrefix(line, []byte("> ")):
		return false
	case bytes.HasPrefix(line, []byte("```")):
		return false // a block of a document
	}
	return !isKnownHeader(line)
}

// isKnownHeader reports whether a line is one of the headers that the catalog explains, or that come before those.
func isKnownHeader(line []byte) bool {
	name, _, found := strings.Cut(string(line), ":")
	if !found {
		return false
	}
	switch strings.ToLower(name) {
	case "date", "server", "content-type", "content-length":
		return true
	}
	entry, ok := explain.Builtin().Get(name)
	return ok && entry.Category == explain.CategoryHeader
}
