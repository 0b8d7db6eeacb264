package triagecmd

import (
	"context"
	"io"
	"os"
	"time"
)

// pause is how long to wait before a file is looked at again.
const pause = 200 * time.Millisecond

// growing reads a file that is still being written, and goes on with the new one when it has been replaced or cut, as tail -F does.
type growing struct {
	ctx  context.Context
	o    *options
	name string
	file *os.File
	read int64
}

func openGrowing(ctx context.Context, o *options, name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &growing{ctx: ctx, o: o, name: name, file: f}, nil
}

func (g *growing) Read(p []byte) (int, error) {
	for {
		n, err := g.file.Read(p)
		g.read += int64(n)
		if n > 0 {
			return n, nil
		}
		if g.ctx.Err() != nil || err != nil && err != io.EOF {
			return 0, io.EOF
		}
		g.turn()
		select {
		case <-g.ctx.Done():
			return 0, io.EOF
		case <-time.After(pause):
		}
	}
}

// turn opens the file anew when another one has its name, and goes back to its beginning when it has become shorter.
func (g *growing) turn() {
	info, err := os.Stat(g.name)
	if err != nil {
		return // it may come back
	}
	if now, err := g.file.Stat(); err == nil && !os.SameFile(info, now) {
		if f, err := os.Open(g.name); err == nil {
			g.file.Close()
			g.file, g.read = f, 0
		}
		return
	}
	if info.Size() < g.read {
		if _, err := g.file.Seek(0, io.SeekStart); err == nil {
			g.read = 0
		}
	}
}

// Close leaves the file to the reader, which ends with the context.
func (g *growing) Close() error { return nil }
