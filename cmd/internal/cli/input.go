package cli

import (
	"context"
	"io"
	"os"
)

// ReadInput reads at most a number of bytes from stdin or a pipe, and waits for them no longer than the context does. What is
// still being opened or read then ends with the program.
func ReadInput(ctx context.Context, open func() (io.ReadCloser, error), most int64) ([]byte, error) {
	type result struct {
		text []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		in, err := open()
		if err != nil {
			done <- result{nil, err}
			return
		}
		defer in.Close()
		text, err := io.ReadAll(io.LimitReader(in, most))
		done <- result{text, err}
	}()
	select {
	case r := <-done:
		return r.text, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Stdin opens the standard input for readInput.
func (a *App) Stdin() (io.ReadCloser, error) { return io.NopCloser(a.Sys.Stdin), nil }

// OpenFile opens a file for readInput; to open a pipe takes as long as nobody writes to it.
func OpenFile(name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return os.Open(name) }
}
