package triage

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
	"time"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Source is one input: a file or a stream.
type Source struct {
	Name string // as it was given
	Open func() (io.ReadCloser, error)
	// Date is when the file was written: for times without a year.
	Date time.Time
}

const peeked = 8 << 10

// encoding is how a text is written in a file.
type encoding uint8

const (
	plain  encoding = iota
	marked          // UTF-8 behind a byte order mark
	utf16
	gzipped
	zstandard
	bzipped
	otherwise // compressed in a way that is not read here
)

// encodingOf tells it by the first bytes.
func encodingOf(head []byte) encoding {
	switch {
	case len(head) > 2 && head[0] == 0x1f && head[1] == 0x8b && head[2] == 8:
		return gzipped
	case bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd}), len(head) > 3 && head[0]&0xf0 == 0x50 && bytes.Equal(head[1:4], []byte{0x2a, 0x4d, 0x18}):
		return zstandard
	case bytes.HasPrefix(head, []byte("BZh")) && len(head) > 9 && (bytes.Equal(head[4:10], []byte("1AY&SY")) || bytes.Equal(head[4:10], []byte("\x17rE8P\x90"))):
		return bzipped
	case bytes.HasPrefix(head, []byte(byteOrderMark)):
		return marked
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return utf16
	case otherCompression(head) != "":
		return otherwise
	}
	return plain
}

// CompressionError describes a source that is compressed in a way that is not read here.
type CompressionError struct{ Name, Program string } // Program decompresses it

func (e *CompressionError) Error() string {
	return "compressed with " + e.Program + "; triage reads gzip, zstd and bzip2"
}

// otherCompression returns the program of a compression that is not read here, or "".
func otherCompression(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xfd7zXZ\x00")):
		return "xz"
	case bytes.HasPrefix(head, []byte{0x04, 0x22, 0x4d, 0x18}):
		return "lz4"
	case bytes.HasPrefix(head, []byte("\x89LZO\x00\r\n\x1a\n")):
		return "lzop"
	}
	return ""
}

const byteOrderMark = "\xef\xbb\xbf"

// unpacked returns the text of a stream: decompressed by content, and as UTF-8. Layers of compression come off until there are none.
// binary is true when the content is not text.
func unpacked(r io.Reader) (out io.Reader, closing func(), binary bool, err error) {
	closing = func() {}
	for range 4 {
		b := bufio.NewReaderSize(r, 64<<10)
		head, err := b.Peek(peeked)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, closing, false, err
		}
		switch encodingOf(head) {
		case gzipped:
			if r, err = gzip.NewReader(b); err != nil {
				return nil, closing, false, err
			}
		case zstandard:
			// It runs beside the scan of what has been decompressed; to split it into steps that run beside one another takes longer.
			z, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(32<<20))
			if err != nil {
				return nil, closing, false, err
			}
			before := closing
			closing = func() { z.Close(); before() }
			r = z
		case bzipped:
			r = bzip2.NewReader(b)
		case marked:
			_, _ = b.Discard(len(byteOrderMark))
			return b, closing, isBinary(head[len(byteOrderMark):]), nil
		case utf16:
			return transform.NewReader(b, unicode.BOMOverride(unicode.UTF8.NewDecoder())), closing, false, nil
		case otherwise:
			return nil, closing, false, &CompressionError{Program: otherCompression(head)}
		default:
			return b, closing, isBinary(head), nil
		}
	}
	return nil, closing, true, nil
}

var magics = [...]string{"\x7fELF", "MZ\x90", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "\x89PNG", "%PDF-", "PK\x03\x04", "GIF8", "\xff\xd8\xff",
	"SQLite format 3\x00", "\x00asm", "!<arch>\n", "7z\xbc\xaf"}

// isBinary reports whether the beginning of a file is that of a program, a picture or an archive, or holds more control characters than
// text does. Journald's export and zeros at the beginning, which log rotation leaves, do not make a file binary.
func isBinary(head []byte) bool {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m)) {
			return true
		}
	}
	if bytes.HasPrefix(head, []byte("__CURSOR=")) {
		return false
	}
	head = bytes.TrimLeft(head, "\x00")
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b && c != '\f' && c != '\b' {
			control++
		}
	}
	return control*20 > len(head) && bytes.IndexByte(head, 0) >= 0
}
