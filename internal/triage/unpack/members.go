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

// members reads a file that is several compressed files joined, as cat does: each with its own compression. Uncompressed text is read as is,
// up to the end of the file.
type members struct {
	in    *rewinder
	open  io.Reader // the current member
	gzip  *gzip.Reader
	zstd  *zstd.Decoder
	large func() // called before a window of more than largeWindow is needed, if not nil
	bzip  int    // number of bzip2 decoders so far: they cannot be reused, and each takes 4 MB
}

// maxBzip is the maximum number of separate bzip2 members in a file; consecutive ones count as one.
const maxBzip = 100

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.open.Read(p)
		if n > 0 || err == nil {
			return n, nil
		}
		switch {
		case errors.Is(err, io.EOF):
		case errors.Is(err, zstd.ErrMagicMismatch): // the decoder consumed the first bytes of a member with another compression
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

// begin opens the next member, or returns io.EOF if there is none.
func (m *members) begin() (err error) {
	head, err := m.in.peek(zstd.HeaderMaxSize)
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
		var frame zstd.Header
		if m.large != nil && frame.Decode(head) == nil && frame.WindowSize > largeWindow {
			m.large()
		}
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

var errTooMany = errors.New("more than 100 separate bzip2 streams")

// rewinder is a reader that can unread up to four bytes.
type rewinder struct {
	*bufio.Reader
	again []byte // unread bytes
	last  uint32 // the last four bytes that were read
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

// ReadByte implements io.ByteReader, so that decoders do not read ahead.
func (r *rewinder) ReadByte() (c byte, err error) {
	if len(r.again) > 0 {
		c, r.again = r.again[0], r.again[1:]
	} else {
		c, err = r.Reader.ReadByte()
	}
	r.last = r.last<<8 | uint32(c)
	return c, err
}

// back unreads the last n bytes.
func (r *rewinder) back(n int) {
	r.again = binary.BigEndian.AppendUint32(nil, r.last)[4-n:]
}

// peek returns the next n bytes without reading them, or fewer at the end.
func (r *rewinder) peek(n int) ([]byte, error) {
	rest, err := r.Peek(n - len(r.again))
	if len(r.again) == 0 {
		return rest, err
	}
	return append(r.again[:len(r.again):len(r.again)], rest...), nil
}

// plain returns the reader without the ability to unread, which is faster.
func (r *rewinder) plain() io.Reader {
	if len(r.again) == 0 {
		return r.Reader
	}
	return r
}
