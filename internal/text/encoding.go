package text

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// UTF8 returns a text without its byte order mark, and in UTF-8 if the mark is that of UTF-16, as PowerShell writes it into files and AWS into
// its events. A text without a mark is returned as it is.
func UTF8(data []byte) []byte {
	marked := func(mark string) bool { return bytes.HasPrefix(data, []byte(mark)) }
	if !marked("\xef\xbb\xbf") && !marked("\xfe\xff") && !marked("\xff\xfe") {
		return data // and not a copy, which transform makes
	}
	decoded, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), data)
	if err != nil {
		return data
	}
	return decoded
}
