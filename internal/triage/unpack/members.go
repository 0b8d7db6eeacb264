package unpack

import (
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

// members reads the members of a compressed stream one after another, as cat joins them: each by its own compression, and what has none as it is,
// up to the end.
type members struct {
	in   *rewinder
	open io.Reader // the one that is read
	gzip *gzip.Reader
	zstd *zstd.Decoder
	bzip int // how many decoders of bzip2 there were: they cannot be used again, and each takes 4 MB
}

// maxBzip is how many members of bzip2 may stand between others.
const maxBzip = 100

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.open.Read(p)
		if n > 0 || err == nil {
			return n, nil
		}
		switch {
		case errors.Is(err, io.EOF):
		case errors.Is(err, zstd.ErrMagicMismatch): // another member follows, whose first bytes have been taken for those of one like it
			m.in.back(4)
		case errors.Is(err, bzip2.StructuralError("bad magic value in continuation file")):
			m.in.back(2)
		default:
			return 0, err
		}
		if err := m.begin(); err != nil {
			return 0, err
		}
	}
}

// begin opens the next member. The error is io.EOF when there is none.
func (m *members) begin() (err error) {
	head, err := m.in.peek(16)
	if len(head) == 0 {
		return err
	}
	switch encodingOf(head) {
	case gzipped:
		if m.gzip == nil {
			m.gzip = new(gzip.Reader)
		}
		err = m.gzip.Reset(m.in.plain())
		m.gzip.Multistream(false)
		m.open = m.gzip
		return err
	case zstandard:
		if m.zstd == nil {
			m.zstd, err = zstd.NewReader(m.in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		} else {
			err = m.zstd.Reset(m.in)
		}
		m.open = m.zstd
		return err
	case bzipped:
		if m.bzip++; m.bzip > maxBzip {
			return errTooMany
		}
		m.open = bzip2.NewReader(m.in)
	case otherwise:
		return &Error{Program: otherCompression(head)}
	default:
		m.open = m.in
	}
	return nil
}

var errTooMany = errors.New("more than 100 bzip2 streams between others")

// rewinder is a reader that can go back by up to four bytes.
type rewinder struct {
	*bufio.Reader
	again []byte // to be read once more
	last  uint32 // the last bytes that were read
}

func (r *rewinder) Read(p []byte) (n int, err error) {
	if len(r.again) > 0 {
		n = copy(p, r.again)
		r.again = r.again[n:]
	} else {
		n, err = r.Reader.Read(p)
	}
	for _, c := range p[max(0, n-4):n] {
		r.last = r.last<<8 | uint32(c)
	}
	return n, err
}

// ReadByte makes decoders read no more than they need.
func (r *rewinder) ReadByte() (c byte, err error) {
	if len(r.again) > 0 {
		c, r.again = r.again[0], r.again[1:]
	} else {
		c, err = r.Reader.ReadByte()
	}
	r.last = r.last<<8 | uint32(c)
	return c, err
}

// back goes back by n bytes.
func (r *rewinder) back(n int) {
	r.again = binary.BigEndian.AppendUint32(nil, r.last)[4-n:]
}

// peek returns the next n bytes, or as many as there are.
func (r *rewinder) peek(n int) ([]byte, error) {
	rest, err := r.Peek(n - len(r.again))
	if len(r.again) == 0 {
		return rest, err
	}
	return append(r.again[:len(r.again):len(r.again)], rest...), nil
}

// plain returns the reader without the ability to go back, which costs time.
func (r *rewinder) plain() io.Reader {
	if len(r.again) == 0 {
		return r.Reader
	}
	return r
}
