package wire

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// maxMarkup bounds how much of a page, of XML or of text is looked at. What an error page has to say stands at its top.
const maxMarkup = 64 << 10

// decode gives the body in UTF-8 as far as its first bytes or its Content-Type name the encoding.
func (m *Media) decode(contentType string, body []byte) []byte {
	switch {
	case bytes.HasPrefix(body, []byte("\xef\xbb\xbf")):
		m.BOM = true
		return body[3:]
	case bytes.HasPrefix(body, []byte("\xff\xfe")):
		m.BOM = true
		return m.from("utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), body[2:])
	case bytes.HasPrefix(body, []byte("\xfe\xff")):
		m.BOM = true
		return m.from("utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), body[2:])
	case len(body) >= 4 && body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0:
		return m.from("utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), body)
	case len(body) >= 4 && body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0:
		return m.from("utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), body)
	}
	label := charsetOf(contentType)
	if label == "" || label == "utf-8" || label == "us-ascii" {
		return body
	}
	// A wrong label must not spoil what is plainly UTF-8, and any one-byte encoding would accept it.
	if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" && !utf8.Valid(body) {
		return m.from(name, enc, body)
	}
	return body
}

// guess decodes markup and text that is not UTF-8 although nothing outside it says what it is.
func (m *Media) guess(contentType string, text []byte) []byte {
	switch m.Kind {
	case KindHTML, KindXML, KindText:
	default:
		return text
	}
	if len(text) > maxMarkup {
		text = text[:maxMarkup]
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
	enc, name, _ := charset.DetermineEncoding(text, contentType)
	if m.Kind == KindXML {
		if e, n := charset.Lookup(xmlEncoding(text)); e != nil {
			enc, name = e, n
		}
	}
	if name == "utf-8" {
		return bytes.ToValidUTF8(text, []byte("\ufffd"))
	}
	return m.from(name, enc, text)
}

// xmlEncoding gives the encoding that an XML declaration names.
func xmlEncoding(text []byte) string {
	decl, _, _ := bytes.Cut(text[:min(len(text), 256)], []byte("?>"))
	_, after, ok := bytes.Cut(decl, []byte("encoding="))
	if !ok || len(after) < 2 {
		return ""
	}
	name, _, _ := bytes.Cut(after[1:], after[:1])
	return string(name)
}

// from decodes a body and notes from what. Bytes that the encoding lacks become U+FFFD.
func (m *Media) from(name string, enc encoding.Encoding, body []byte) []byte {
	text, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		return body
	}
	m.Charset = name
	return text
}
