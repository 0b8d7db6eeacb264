package text

import (
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// UTF8 returns a text without its byte order mark, and in UTF-8 if the mark is that of UTF-16, as PowerShell writes it into files and AWS into
// its events. A text without a mark is returned as it is.
func UTF8(data []byte) []byte {
	decoded, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), data)
	if err != nil {
		return data
	}
	return decoded
}
