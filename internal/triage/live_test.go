package triage_test

import (
	"context"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/triage"
)

// texts is a reader that returns one text after the other; nothing comes for a moment where one is empty.
type texts []string

func (s *texts) Read(p []byte) (int, error) {
	if len(*s) == 0 {
		return 0, io.EOF
	}
	text := (*s)[0]
	*s = (*s)[1:]
	if text == "" {
		return 0, triage.ErrQuiet
	}
	return copy(p, text), nil
}

// A record of a live source is printed when nothing has followed it for a moment: it does not wait for the next one.
func TestLastRecordOfALiveSourceIsPrinted(t *testing.T) {
	t.Parallel()
	printed := make(chan string, 100)
	log := &texts{"2026-11-28 04:15:54 ERROR failed: GONE\n", "", "2026-11-28 04:15:55 ERROR failed: CONFLICT\n  at x\n", "2026-11-28 04:15:56 half a", ""}
	step := 0
	check := readFunc(func(p []byte) (int, error) {
		switch step++; step {
		case 3:
			if got := <-printed; !strings.Contains(got, "GONE") {
				t.Errorf("printed %q", got)
			}
		case 6:
			if got := <-printed; !strings.Contains(got, "CONFLICT") {
				t.Errorf("printed %q", got)
			}
		}
		return log.Read(p)
	})
	source := triage.Source{Name: "log", Live: live(check)}
	p, err := follow(triage.Options{Samples: 1, Line: func(_ string, line []byte) { printed <- string(line) }}, source)
	if err != nil || says(p) != "CONFLICT:1 GONE:1" || p.Lines != 4 {
		t.Errorf("%s, %d lines, %v", says(p), p.Lines, err)
	}
}

// A record without a time has that of the record before it, also when nothing has followed that for a moment.
func TestTimesOfALiveSource(t *testing.T) {
	t.Parallel()
	for _, lines := range [][]string{
		{"[11/28/26 04:15:54] INFO     done                    sync.py:404\n", "                    ERROR    failed: GONE            sync.py:503\n", "                    ERROR    failed: CONFLICT        sync.py:503\n"},
		{"2026-11-28T04:15:54Z ERROR sync: starting\n\n", "thread 'main' panicked at src/main.rs:3:5:\nhex21: GONE: x\nnote: run with `RUST_BACKTRACE=1`\n", "thread 'x' panicked at src/main.rs:3:5:\nCONFLICT: x\n"},
		{"2026-11-28 04:15:54 INFO done\n", "Hex21Error: GONE: x\n", "Hex21Error: CONFLICT: x\n"},
	} {
		paused := texts{}
		for _, line := range lines {
			paused = append(paused, line, "")
		}
		for name, in := range map[string]io.Reader{"whole": strings.NewReader(strings.Join(lines, "")), "with pauses": &paused} {
			p, err := follow(triage.Options{}, triage.Source{Name: "log", Live: live(in)})
			if err != nil || says(p) != "CONFLICT:1 GONE:1" || stamp(p.Codes["GONE"].First) != "2026-11-28T04:15:54Z" || p.Codes["CONFLICT"].First != p.Codes["GONE"].First {
				t.Errorf("%s, %s: %s, %v, %+v", lines[0], name, says(p), err, p.Codes["CONFLICT"])
			}
		}
	}
}

// follow reads sources that come one after the other.
func follow(o triage.Options, sources ...triage.Source) (*triage.Partial, error) {
	o.Vocabulary = vocabulary
	next := make(chan triage.Source)
	go func() {
		defer close(next)
		for _, s := range sources {
			next <- s
		}
	}()
	return triage.Follow(context.Background(), next, o)
}

// live makes a live source of a reader.
func live(in io.Reader) func() (triage.LiveReader, error) {
	return func() (triage.LiveReader, error) { return &liveText{in: in}, nil }
}

// liveText is a live source that waits by reading ahead.
type liveText struct {
	in   io.Reader
	text []byte
}

func (l *liveText) Wait() error {
	if len(l.text) > 0 {
		return nil
	}
	buffer := make([]byte, 64<<10)
	n, err := l.in.Read(buffer)
	if l.text = buffer[:n]; n > 0 {
		return nil
	}
	return err
}

func (l *liveText) Read(p []byte) (int, error) {
	n := copy(p, l.text)
	l.text = l.text[n:]
	return n, nil
}

func (l *liveText) Close() error { return nil }

type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// Every live source is read, however many there are, and all at the same time.
func TestLiveSourcesAreReadAtTheSameTime(t *testing.T) {
	t.Parallel()
	const n = 20
	all := make(chan struct{}, n)
	var sources []triage.Source
	for range n {
		begun := false
		sources = append(sources, triage.Source{Name: "log", Live: live(readFunc(func(p []byte) (int, error) {
			if !begun {
				begun = true
				all <- struct{}{}
				return copy(p, "failed: GONE\n"), nil
			}
			for len(all) < n { // one after the other, they would wait forever
				runtime.Gosched()
			}
			return 0, io.EOF
		}))})
	}
	p, err := follow(triage.Options{Line: func(string, []byte) {}}, sources...)
	if err != nil || says(p) != "GONE:20" {
		t.Errorf("%s, %v", says(p), err)
	}
}
