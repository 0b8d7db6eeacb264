package media

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// MaxMarkup is the maximum number of bytes of a page, of XML or of text that are read. The message of an error page is at its top.
const MaxMarkup = 64 << 10

// decode returns the body in UTF-8 if its first bytes or its Content-Type name the encoding.
func (m *Media) decode(contentType string, body []byte) []byte {
	switch {
	case bytes.HasPrefix(body, []byte("\xef\xbb\xbf")):
		m.BOM = true
		return body[3:]
	case bytes.HasPrefix(body, []byte("\xff\xfe")):
		m.BOM = true
		return m.decodeAs("utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), body[2:])
	case bytes.HasPrefix(body, []byte("\xfe\xff")):
		m.BOM = true
		return m.decodeAs("utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), body[2:])
	case len(body) >= 4 && body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0:
		return m.decodeAs("utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), body)
	case len(body) >= 4 && body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0:
		return m.decodeAs("utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), body)
	}
	label := charsetOf(contentType)
	if label == "" || label == "utf-8" || label == "us-ascii" {
		return body
	}
	// A wrong label must not garble text that is clearly UTF-8, and any one-byte encoding would accept it.
	if enc, name := lookUpEncoding(label); enc != nil && name != "utf-8" && !utf8.Valid(body) {
		return m.decodeAs(name, enc, body)
	}
	return body
}

// guess decodes markup and text that is not UTF-8 and has no declared encoding.
func (m *Media) guess(contentType string, text []byte) []byte {
	switch m.Kind {
	case KindHTML, KindXML, KindText:
	default:
		return text
	}
	if len(text) > MaxMarkup {
		text = text[:MaxMarkup]
		for range utf8.UTFMax - 1 { // the cut may have split a character
			if r, n := utf8.DecodeLastRune(text); r != utf8.RuneError || n != 1 {
				break
			}
			text = text[:len(text)-1]
		}
	}
	if m.Charset != "" || utf8.Valid(text) {
		return text
	}
	enc, name := lookUpEncoding(labelInMarkup(text))
	switch {
	case name == "utf-8", enc == nil && charsetOf(contentType) == "utf-8", enc == nil && mostlyUTF8(text):
		return bytes.ToValidUTF8(text, []byte("\ufffd"))
	case enc == nil:
		enc, name = lookUpEncoding("windows-1252") // the default of browsers
	}
	return m.decodeAs(name, enc, text)
}

// mostlyUTF8 reports whether the text has valid multibyte characters, so that an invalid byte is an error and not a sign of another
// encoding.
func mostlyUTF8(text []byte) bool {
	right, wrong := 0, 0
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && n == 1:
			wrong++
		case n > 1:
			right++
		}
		text = text[n:]
	}
	return right > wrong
}

// decodeAs decodes a body and notes from what. Bytes that the encoding lacks become U+FFFD.
func (m *Media) decodeAs(name string, enc encoding.Encoding, body []byte) []byte {
	text, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		return body
	}
	m.Charset = name
	return text
}
