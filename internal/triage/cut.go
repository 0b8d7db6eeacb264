package triage

import (
	"bytes"
	"errors"
	"io"
	"slices"
)

// cut reads a block of whole lines. The error is that of the reader, io.EOF behind the last block.
func (s *reading) cut(buffer []byte, live bool) (*block, error) {
	b := &block{source: s.source, offset: s.offset, binary: s.binary, done: make(chan struct{})}
	buffer, n, err := fill(s.in, buffer, s.rest, live)
	if errors.Is(err, ErrQuiet) {
		whole := bytes.LastIndexByte(buffer[:n], '\n') + 1
		b.data, b.quiet, err = buffer[:whole], true, nil
		s.rest = append(s.rest[:0], buffer[whole:n]...)
	} else if errors.Is(err, ErrReplaced) {
		b.data, b.quiet, b.replaced, err = buffer[:n], true, true, nil
		s.rest = s.rest[:0]
	} else if err != nil {
		b.data, b.last = buffer[:n], true
	} else if b.data, b.alone = cutBlock(buffer[:n], live); b.data != nil {
		s.rest = append(s.rest[:0], buffer[len(b.data):n]...)
	} else { // a line that is longer than what counts of it
		b.data, b.long = buffer[:maxLine], true
		b.extra, s.rest, err = skipLine(s.in, s.rest[:0])
		b.extra += int64(n - maxLine)
		if b.replaced = errors.Is(err, ErrReplaced); b.replaced {
			b.quiet, err = true, nil
		}
		b.last = err != nil
	}
	b.buffer = buffer
	if s.offset += int64(len(b.data)) + b.extra; b.replaced {
		s.offset = 0
	}
	return b, err
}

// fill puts rest and what follows it into a buffer until it is full. A buffer without a line end grows until it holds more than counts
// of a line. A live source is read once for each line end.
func fill(in io.Reader, buffer, rest []byte, live bool) ([]byte, int, error) {
	if len(rest) > len(buffer) {
		buffer = make([]byte, len(rest))
	}
	n := copy(buffer, rest)
	for {
		read := io.ReadFull
		if live {
			read = func(in io.Reader, p []byte) (int, error) { return in.Read(p) }
		}
		got, err := read(in, buffer[n:])
		n += got
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		if err != nil || n > maxLine || bytes.IndexByte(buffer[:n], '\n') >= 0 {
			return buffer, n, err
		}
		buffer = slices.Grow(buffer, len(buffer))
		buffer = buffer[:min(cap(buffer), max(len(buffer), blockSize))]
	}
}

// cutBlock returns the whole lines of data up to the last one that begins a record, which the next block begins with, and whether
// there is such a line. It returns nil when there is no whole line.
func cutBlock(data []byte, live bool) (block []byte, alone bool) {
	whole := bytes.LastIndexByte(data, '\n') + 1
	if whole == 0 {
		return nil, false
	}
	for end := whole - 1; !live && end > 0 && whole-end < lookBack; {
		start := bytes.LastIndexByte(data[:end], '\n') + 1
		if start > 0 && startsAlone(data[start:end]) {
			return data[:start], true
		}
		end = start - 1
	}
	return data[:whole], false
}

// skipLine leaves out the rest of a line and returns how many bytes that is, and what has been read behind it.
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
		if err != nil && !errors.Is(err, ErrQuiet) {
			return skipped, nil, err
		}
	}
}
