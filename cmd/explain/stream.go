package explaincmd

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/input"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
)

// stream passes lines through without their secrets, and adds an explanation after the first line with each code or known text.
type stream struct {
	o       *options
	scanner *explain.Scanner
	screen  *render.Screen
	filled  func(explain.Entry) explain.Entry // completes the commands of an entry
	rest    []byte                            // the beginning of an incomplete line
	long    bool                              // a part before rest has been written
	counts  map[string]int
	order   []explain.Hit // the first hit of each code
	midLine bool          // the last byte written does not end a line
}

// maxRest is the maximum length of a line that is passed through in one piece, and explained.
const maxRest = 1 << 20

// stream reads stdin to its end. It returns the errors of stdin and stdout, and of the context.
func (o *options) stream(ctx context.Context, c *explain.Catalog, in *input.Background[[]byte], begun []byte) error {
	s := &stream{o: o, scanner: c.NewScanner(), screen: o.app.Screen(), filled: o.app.Advised(o.catalog).Entry, counts: make(map[string]int)}
	err := s.run(ctx, in, begun)
	if ended := s.end(); err == nil {
		err = ended
	}
	if err == nil && len(s.order) == 0 {
		return cli.WithStep(&explain.UnknownError{}, "see what is known", nextstep.Hex21("explain", "--all"))
	}
	return err
}

func (s *stream) run(ctx context.Context, in *input.Background[[]byte], chunk []byte) error {
	for chunk != nil {
		if err := s.chunk(chunk); err != nil {
			return err
		}
		next, _, err := in.Next(ctx)
		if err != nil {
			return err
		}
		chunk = next
	}
	if s.long {
		return s.pass(s.rest)
	}
	return s.lines(s.rest)
}

// chunk passes complete lines through. Of a line longer than maxRest, it passes the part up to the last space.
func (s *stream) chunk(data []byte) error {
	if last := bytes.LastIndexByte(data, '\n') + 1; last > 0 {
		s.rest = append(s.rest, data[:last]...)
		lines := s.rest
		if s.long {
			end := bytes.IndexByte(lines, '\n') + 1
			if err := s.pass(lines[:end]); err != nil {
				return err
			}
			lines, s.long = lines[end:], false
		}
		if err := s.lines(lines); err != nil {
			return err
		}
		data, s.rest = data[last:], s.rest[:0]
	}
	s.rest = append(s.rest, data...)
	if len(s.rest) < maxRest {
		return nil
	}
	end := cmp.Or(bytes.LastIndexByte(s.rest, ' ')+1, len(s.rest))
	s.long = true
	err := s.pass(s.rest[:end])
	s.rest = append(s.rest[:0], s.rest[end:]...)
	return err
}

// lines writes and explains lines, of which the last one of the log may have no line end.
func (s *stream) lines(data []byte) error {
	written := 0
	var failed error
	s.scanner.Lines(data, func(_, end int, hits []explain.Hit) bool {
		text := s.explain(hits)
		if text == "" {
			return true
		}
		end = min(end+1, len(data))
		failed = s.pass(data[written:end])
		written = end
		if s.midLine {
			text = "\n" + text
		}
		if failed == nil {
			failed = s.write([]byte(text))
		}
		return failed == nil
	})
	if failed != nil {
		return failed
	}
	return s.pass(data[written:])
}

// explain counts the hits of a line, and returns the explanation to print after it, for each code only once.
func (s *stream) explain(hits []explain.Hit) string {
	var text strings.Builder
	for _, hit := range hits {
		code := hit.Entries[0].Code
		s.counts[code]++
		if s.counts[code] > 1 {
			continue
		}
		s.order = append(s.order, hit)
		if !s.o.atEnd {
			text.WriteString(s.brief(hit))
		}
	}
	return text.String()
}

// brief returns a short explanation of a hit, without the secrets that its line may contain.
func (s *stream) brief(hit explain.Hit) string {
	a := s.o.answer(hit)
	a.Entries = slices.Clone(a.Entries)
	a.Entries[0] = s.filled(a.Entries[0])
	return s.o.app.Redact(s.screen.Brief(a))
}

// pass writes lines of the log without the secrets in them. On a terminal, control characters and characters that could mislead a reader are
// escaped.
func (s *stream) pass(data []byte) error {
	var shown strings.Builder
	for line := range strings.Lines(string(data)) {
		text := strings.TrimSuffix(line, "\n")
		shown.WriteString(redact.PassedLine(text))
		shown.WriteString(line[len(text):])
	}
	text := shown.String()
	if s.o.app.Sys.StdoutTerminal {
		text = render.CleanLog(s.o.app.Redact(text))
	}
	return s.write([]byte(text))
}

// write writes to stdout without the key, and records whether the last line is complete.
func (s *stream) write(data []byte) error {
	if len(data) == 0 {
		return nil
	}
	s.midLine = data[len(data)-1] != '\n'
	data = s.o.app.Hider().Bytes(data, false)
	if _, err := s.o.app.Sys.Stdout.Write(data); err != nil {
		return fmt.Errorf("writing the log: %w", err)
	}
	return nil
}

// end writes the deferred explanations, and prints on stderr how often each code was found.
func (s *stream) end() error {
	if len(s.order) == 0 {
		return nil
	}
	var failed error
	if s.o.atEnd {
		var text strings.Builder
		if s.midLine {
			text.WriteString("\n")
		}
		for _, hit := range s.order {
			text.WriteString(s.brief(hit))
		}
		failed = s.write([]byte(text.String()))
	}
	order.Stable(s.order, func(a, b explain.Hit) int { return s.counts[b.Entries[0].Code] - s.counts[a.Entries[0].Code] })
	var found, codes []string
	for _, hit := range s.order {
		code := hit.Entries[0].Code
		found = append(found, fmt.Sprintf("%s %d×", code, s.counts[code]))
		if len(codes) < 5 {
			codes = append(codes, code)
		}
	}
	note := "found " + strings.Join(found, ", ")
	if command := s.o.moreCommand(codes); command != "" {
		note += "; more: " + command
	}
	s.o.app.Note("%s", note)
	return failed
}

// fromStdin explains stdin: a log is passed through line by line, anything else is explained as a whole.
func (o *options) fromStdin(ctx context.Context, c *explain.Catalog, alone bool) (text string, streamed bool, err error) {
	ctx, done := context.WithCancel(ctx)
	defer done()
	s := readStdin(ctx, o.app.Sys.Stdin)
	begun, err := o.first(ctx, s)
	if err != nil {
		return "", false, err
	}
	if begun == nil {
		return "", false, emptyInput()
	}
	if !alone || !o.streams() || !isLog(begun) {
		text, err = o.whole(ctx, s, begun)
		return text, false, err
	}
	if one, rest, ok := o.single(ctx, s, begun); ok {
		return one, false, nil
	} else {
		begun = rest
	}
	ctx, stop := cli.Interruptible(ctx)
	defer stop()
	defer o.app.EndWhenUnread(ctx)()
	return "", true, o.stream(ctx, c, s, begun)
}

// quiet is how long input has to pause before it is treated as an unfinished log. It is too short to be noticed.
const quiet = 5 * time.Millisecond

// single returns input that is a single, complete line, or a record that was pasted with marks or words around it. It is explained in full,
// like an argument.
func (o *options) single(ctx context.Context, s *input.Background[[]byte], begun []byte) (string, []byte, bool) {
	if end := bytes.IndexByte(begun, '\n'); end >= 0 && len(bytes.TrimSpace(begun[end:])) > 0 && saved.Pasted(string(begun)) == string(begun) || len(begun) == chunkSize {
		return "", begun, false
	}
	select {
	case chunk, more := <-s.C:
		if !more && s.Err() == nil {
			return string(begun), nil, len(bytes.TrimSpace(begun)) > 0
		}
		return "", append(bytes.Clone(begun), chunk...), false
	case <-time.After(quiet):
		return "", begun, false
	case <-ctx.Done():
		return "", begun, false
	}
}
