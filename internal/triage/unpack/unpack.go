// Package unpack returns the text of a log file: decompressed by content, as UTF-8. In UTF-8, a byte order mark remains.
package unpack

import (
	"bufio"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	// Head is the number of bytes at the beginning of a file that are enough to detect its type.
	Head = 8 << 10
	// maxWindow bounds the memory that zstd needs: how far back a stream may refer. Only --long=26 and above and --ultra -21 and -22 need more.
	maxWindow = 32 << 20
	// largeWindow is the largest one that zstd uses unless told to, with --long or levels above 19.
	largeWindow = 8 << 20
	maxLayers   = 4 // of compression
)

// Error describes data in a compression that is not supported.
type Error struct {
	Name    string // of the file
	Program string // that decompresses it
	window  bool
}

func (e *Error) Error() string {
	if e.window {
		return "compressed with zstd and a window of more than 32 MiB, as by --long; triage reads smaller ones"
	}
	return "compressed with " + e.Program + "; triage reads gzip, zstd and bzip2"
}

// Command returns the command that decompresses stdin.
func (e *Error) Command() string {
	if e.window {
		return "zstd -dc --long=31"
	}
	return e.Program + " -dc"
}

// Text is the text of a file.
type Text struct {
	io.Reader
	Binary bool // it is not text
	layers []*members
	large  func()
}

// New returns the text of a stream. It removes all layers of compression. It calls large, if it is not nil, before it takes more than 8 MiB for
// the window of zstd, which may also happen while the text is read.
func New(r io.Reader, large func()) (*Text, error) {
	t := &Text{Reader: r, large: large}
	for range maxLayers {
		b := bufio.NewReaderSize(t.Reader, 64<<10)
		t.Reader = b
		head, err := b.Peek(Head)
		if err == nil || errors.Is(err, io.EOF) {
			var more bool
			if more, err = t.undo(b, head); err == nil && !more {
				return t, nil
			}
		}
		if errors.Is(err, zstd.ErrWindowSizeExceeded) {
			err = &Error{Program: "zstd", window: true}
		}
		if err != nil {
			t.Close()
			return nil, err
		}
	}
	t.Binary = true
	return t, nil
}

// undo removes a layer, and reports whether it was one of compression.
func (t *Text) undo(b *bufio.Reader, head []byte) (compressed bool, err error) {
	switch encodingOf(head) {
	case gzipped, zstandard, bzipped:
		m := &members{in: &rewinder{Reader: b}, large: t.large}
		t.Reader, t.layers = m, append(t.layers, m)
		return true, m.begin()
	case utf16:
		t.Reader = transform.NewReader(b, unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	case utf16LE:
		t.Reader = transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder())
	case utf16BE:
		t.Reader = transform.NewReader(b, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder())
	case otherwise:
		return false, &Error{Program: otherCompression(head)}
	default:
		t.Binary, _ = Plain(head)
	}
	return false, err
}

// Close releases the memory of decoders. The stream stays open.
func (t *Text) Close() {
	for _, m := range t.layers {
		if m.zstd != nil {
			m.zstd.Close()
		}
	}
	t.Reader, t.layers = nil, nil
}
