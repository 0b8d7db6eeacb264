package unpack

import "bytes"

// encoding is the character encoding of a file.
type encoding uint8

const (
	plain   encoding = iota
	utf16            // UTF-16 with a byte order mark
	utf16LE          // without one
	utf16BE
	gzipped
	zstandard
	bzipped
	otherwise // compressed in a way that is not read here
)

// Plain reports whether a file that begins with head can be read as it is, and whether it holds anything but text.
func Plain(head []byte) (binary, ok bool) {
	if encodingOf(head) != plain {
		return false, false
	}
	return isBinary(head), true
}

// encodingOf detects the encoding from the first bytes.
func encodingOf(head []byte) encoding {
	switch {
	case len(head) > 2 && head[0] == 0x1f && head[1] == 0x8b && head[2] == 8:
		return gzipped
	case bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd}), len(head) > 3 && head[0]&0xf0 == 0x50 && bytes.Equal(head[1:4], []byte{0x2a, 0x4d, 0x18}):
		return zstandard
	case bytes.HasPrefix(head, []byte("BZh")) && len(head) > 9 && (bytes.Equal(head[4:10], []byte("1AY&SY")) || bytes.Equal(head[4:10], []byte("\x17rE8P\x90"))):
		return bzipped
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return utf16
	case otherCompression(head) != "":
		return otherwise
	case alternates(head, 1):
		return utf16LE
	case alternates(head, 0):
		return utf16BE
	}
	return plain
}

// alternates reports whether every other byte from head[zero] on is zero, and no other byte is: this is what most logs look like in UTF-16.
func alternates(head []byte, zero int) bool {
	head = head[:min(len(head), 64)&^1]
	for i, c := range head {
		if (c == 0) != (i&1 == zero) {
			return false
		}
	}
	return len(head) >= 16
}

// otherCompression returns the program for a compression that is not supported, or "".
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
