package media

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/hex21/hex21/internal/ascii"
)

// lookUpEncoding returns the encoding with a label of the Encoding Standard, among those that error pages use. The full list of
// golang.org/x/net/html/charset would add a tenth of a millisecond to every start of the program. As in browsers, the labels of ASCII and
// Latin-1 mean windows-1252.
func lookUpEncoding(label string) (encoding.Encoding, string) {
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "utf-8", "utf8":
		return unicode.UTF8, "utf-8"
	case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252":
		return charmap.Windows1252, "windows-1252"
	case "iso-8859-2", "latin2":
		return charmap.ISO8859_2, "iso-8859-2"
	case "iso-8859-5", "cyrillic":
		return charmap.ISO8859_5, "iso-8859-5"
	case "iso-8859-7", "greek":
		return charmap.ISO8859_7, "iso-8859-7"
	case "iso-8859-15", "latin9":
		return charmap.ISO8859_15, "iso-8859-15"
	case "windows-1250", "cp1250":
		return charmap.Windows1250, "windows-1250"
	case "windows-1251", "cp1251":
		return charmap.Windows1251, "windows-1251"
	case "iso-8859-9", "latin5", "windows-1254", "cp1254":
		return charmap.Windows1254, "windows-1254"
	case "koi8-r":
		return charmap.KOI8R, "koi8-r"
	case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j":
		return japanese.ShiftJIS, "shift_jis"
	case "euc-jp":
		return japanese.EUCJP, "euc-jp"
	case "gb2312", "gbk", "gb18030":
		return simplifiedchinese.GB18030, "gb18030"
	}
	return nil, ""
}

// labelInMarkup returns the encoding that a page names in its first bytes (<meta charset=…> or the older form within content), or
// that an XML declaration names. It is "" when there is none.
func labelInMarkup(text []byte) string {
	head := text[:min(len(text), 1024)]
	lower := lowerASCII(head)
	for _, key := range []string{"charset=", "encoding="} {
		at := bytes.Index(lower, []byte(key))
		if at < 0 {
			continue
		}
		rest := bytes.TrimLeft(head[at+len(key):], `"' `)
		if end := bytes.IndexAny(rest, "\"' ;>/?"); end > 0 {
			return string(rest[:end])
		}
	}
	return ""
}

// lowerASCII returns a copy with its ASCII letters in lower case. Unlike bytes.ToLower, which writes three bytes for each byte that is not
// UTF-8, it keeps the positions of all bytes.
func lowerASCII(text []byte) []byte {
	lower := bytes.Clone(text)
	for i, c := range lower {
		if ascii.IsUpper(c) {
			lower[i] = c | 0x20
		}
	}
	return lower
}
