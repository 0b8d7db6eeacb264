package record

import (
	"bytes"
	"io"
	"slices"
	"unicode/utf8"
)

// BlockSize is the usual size of a chunk of usual lines, and of a long one.
const BlockSize = maxLine + 64<<10

// Chunk is a stretch of whole lines in memory.
type Chunk struct {
	Data   []byte
	Buffer []byte // what Data is a part of
	Offset int64  // of the first byte in the source
	Last   bool   // it ends the source
	Quiet  bool   // nothing followed for a moment
	long   bool   // it is one line of which the rest has been left out
	Extra  int64  // bytes that have been left out
}

// Cutter divides its input at line ends.
type Cutter struct {
	In       io.Reader
	Rest     []byte // what has been read of the next chunk
	Offset   int64  // where that begins
	skipping bool   // the rest of a line of a live source is left out
}

// Cut reads a chunk into a buffer, or with once what one read for each line end returns. The error is that of the reader, io.EOF after the last chunk.
func (c *Cutter) Cut(buffer []byte, once bool) (Chunk, error) {
	t := Chunk{Offset: c.Offset}
	buffer, n, err := fill(c.In, buffer, c.Rest, once)
	if err != nil {
		t.Data, t.Last = buffer[:n], true
	} else if whole := bytes.LastIndexByte(buffer[:n], '\n') + 1; whole > 0 {
		t.Data = buffer[:whole]
		c.Rest = append(c.Rest[:0], buffer[whole:n]...)
	} else { // a line that is longer than the maximum
		t.Data, t.long = buffer[:maxLine], true
		t.Extra, c.Rest, err = skipLine(c.In, c.Rest[:0])
		t.Extra += int64(n - maxLine)
		t.Last = err != nil
	}
	t.Buffer = buffer
	c.Offset += int64(len(t.Data)) + t.Extra
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
		buffer = buffer[:min(cap(buffer), max(len(buffer), BlockSize))]
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

// CutLive reads a chunk of a live source, without waiting for more.
func (c *Cutter) CutLive(buffer []byte) (Chunk, error) {
	if len(buffer) < 2*len(c.Rest) {
		buffer = make([]byte, 2*len(c.Rest))
	}
	n := copy(buffer, c.Rest)
	got, err := c.In.Read(buffer[n:])
	t := Chunk{Data: buffer[:n+got], Last: err != nil}
	if c.skipping {
		end := bytes.IndexByte(t.Data, '\n') + 1
		if c.skipping = end == 0; c.skipping {
			end = len(t.Data)
		}
		t.Extra, t.Data = int64(end), t.Data[end:]
	}
	t.Offset = c.Offset + t.Extra
	switch whole := bytes.LastIndexByte(t.Data, '\n') + 1; {
	case err != nil:
		c.Rest = nil
	case whole == 0 && len(t.Data) > maxLine:
		t.Extra, t.long, c.skipping = int64(len(t.Data)-maxLine), true, true
		t.Data, c.Rest = t.Data[:maxLine], nil
	default:
		c.Rest = append(c.Rest[:0], t.Data[whole:]...)
		t.Data = t.Data[:whole]
	}
	c.Offset += int64(len(t.Data)) + t.Extra
	return t, err
}

// Counts are how many lines a chunk has, and how many of them are too long or not text.
type Counts struct{ Lines, Long, Undecodable int64 }

// Count counts the lines of a chunk that is not text.
func (c *Chunk) Count() (n Counts) {
	n.Lines = int64(bytes.Count(c.Data, []byte{'\n'}))
	if size := len(c.Data); size > 0 && c.Data[size-1] != '\n' {
		n.Lines++
	}
	n.Undecodable = undecodable(c.Data, c.long)
	return n
}

// undecodable counts the lines that are not valid UTF-8. Of a line that is cut off the end may be half a character.
func undecodable(data []byte, cut bool) (n int64) {
	if cut || utf8.Valid(data) { // a line end cannot hide it
		return 0
	}
	for line := range bytes.SplitSeq(data, []byte{'\n'}) {
		if len(line) <= maxLine && !utf8.Valid(line) {
			n++
		}
	}
	return n
}
