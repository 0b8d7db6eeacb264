package errorbody_test

import (
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestCharsets(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact        string
		contentType string
		body        string
		message     string
		charset     string
	}{
		{"named in the Content-Type", "application/json; charset=iso-8859-1", "{\"error\": \"caf\xe9\"}", "café", "windows-1252"},
		{"quoted and in capitals", `text/plain; charset="Shift_JIS"`, "\x83G\x83\x89\x81[", "エラー", "shift_jis"},
		{"named wrongly for UTF-8", "application/json; charset=iso-8859-1", `{"error": "café"}`, "café", ""},
		{"named as something unknown", "application/json; charset=klingon", `{"error": "a"}`, "a", ""},
		{"named in a page", "text/html", "<html><meta charset=\"windows-1251\"><p>\xce\xf8\xe8\xe1\xea\xe0</p>", "Ошибка", "windows-1251"},
		{"named after the title", "text/html", "<html><title>\xce\xf8\xe8\xe1\xea\xe0</title><meta charset=\"windows-1251\">", "Ошибка", "windows-1251"},
		{"named in XML", "", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Error><Code>X</Code><Message>caf\xe9</Message></Error>", "café", "windows-1252"},
		{"not named at all", "text/plain", "caf\xe9 ferm\xe9", "café fermé", "windows-1252"},
		{"UTF-8 with a slip", "text/html; charset=utf-8", "<html><p>caf\xc3\xa9 \xc4</p>", "café \ufffd", ""},
		{"JSON that is not UTF-8", "application/json", "{\"error\": \"caf\xe9\"}", "caf\ufffd", ""},
		{"UTF-16", "", "\xff\xfe{\x00\"\x00e\x00r\x00r\x00o\x00r\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00", "a", "utf-16le"},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := errorbody.Decode(errorbody.Input{Status: 500, Header: contentType(c.contentType), Body: []byte(c.body)})
			if got.Message != c.message || got.Media.Charset != c.charset {
				t.Errorf("message %q in %q, want %q in %q", got.Message, got.Media.Charset, c.message, c.charset)
			}
		})
	}
}
