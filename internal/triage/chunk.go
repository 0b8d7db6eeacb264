package triage

import (
	"bytes"
	"io"
	"slices"
)

// blockSize is the usual size of a chunk of usual lines, and of a long one.
const blockSize = maxLine + 64<<10

// chunk is a stretch of whole lines in memory.
type chunk struct {
	data   []byte
	buffer []byte // what data is a part of
	offset int64
	last   bool
	quiet  bool  // nothing followed for a moment
	long   bool  // it is one line of which the rest has been left out
	extra  int64 // bytes that have been left out
}

// cutter divides its input at line ends.
type cutter struct {
	in       io.Reader
	rest     []byte // what has been read of the next chunk
	offset   int64
	skipping bool // the rest of a line of a live source is left out
}

// cut reads a chunk. The error is that of the reader, io.EOF after the last chunk.
func (c *cutter) cut(buffer []byte, once bool) (chunk, error) {
	t := chunk{offset: c.offset}
	buffer, n, err := fill(c.in, buffer, c.rest, once)
	if err != nil {
		t.data, t.last = buffer[:n], true
	} else if whole := bytes.LastIndexByte(buffer[:n], '\n') + 1; whole > 0 {
		t.data = buffer[:whole]
		c.rest = append(c.rest[:0], buffer[whole:n]...)
	} else { // a line that is longer than the maximum
		t.data, t.long = buffer[:maxLine], true
		t.extra, c.rest, err = skipLine(c.in, c.rest[:0])
		t.extra += int64(n - maxLine)
		t.last = err != nil
	}
	t.buffer = buffer
	c.offset += int64(len(t.data)) + t.extra
	return t, err
}

// fill puts rest and what follows it into a buffer until it is full. A buffer without a line end grows until it holds more than the maximum
// length of a line. With once, it is read once for each line end.
func fill(in io.Reader, buffer, rest []byte, once bool) ([]byte, int, error) {
	if len(rest) > len(buffer) {
		buffer = make([]byte, len(rest))
	}
	n := copy(buffer, rest)
	for {
		got, err := in.Read(buffer[n:])
		n += got
		for !once && n < len(buffer) && err == nil { // io.ReadFull would hide that compressed data ends too early
			got, err = in.Read(buffer[n:])
			n += got
		}
		if err != nil || n > maxLine || bytes.IndexByte(buffer[:n], '\n') >= 0 {
			return buffer, n, err
		}
		buffer = slices.Grow(buffer, len(buffer))
		buffer = buffer[:min(cap(buffer), max(len(buffer), blockSize))]
	}
}

// skipLine skips the rest of a line and returns the number of bytes skipped, and the data already read after it.
func skipLine(in io.Reader, rest []byte) (skipped int64, behind []byte, err error) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := in.Read(buffer)
		if i := bytes.IndexByte(buffer[:n], '\n'); i >= 0 {
			rest = append(rest, buffer[i+1:n]...)
			if err != nil && len(rest) > 0 {
				err = nil // the next read returns it again
			}
			return skipped + int64(i+1), rest, err
		}
		skipped += int64(n)
		if err != nil {
			return skipped, nil, err
		}
	}
}
