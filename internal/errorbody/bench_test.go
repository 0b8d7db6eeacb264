package errorbody_test

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

// envelope1K is an envelope of about a kibibyte as the API would send it.
func envelope1K() []byte {
	fields := make([]string, 12)
	for i := range fields {
		fields[i] = fmt.Sprintf(`{"field": "authors[%d].orcid", "problem": "is not an ORCID iD", "value": "x"}`, i)
	}
	return fmt.Appendf(nil, `{"error": {"code": "INVALID_PARAMETERS", "message": "12 parameters are invalid", "details": {"fields": [%s], "request_id": "req_01"}}}`,
		strings.Join(fields, ", "))
}

// The promise: under 5 µs and 20 allocations.
func BenchmarkEnvelope(b *testing.B) {
	body := envelope1K()
	h := http.Header{"Content-Type": {"application/json; charset=utf-8"}, "Server": {"nginx/1.24.0"}, "X-Request-Id": {"req_01"}}
	b.ReportAllocs()
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if e := errorbody.Decode(errorbody.Input{Status: 400, Header: h, Body: body}); e.Shape != errorbody.ShapeHex21 {
			b.Fatal("not decoded")
		}
	}
}

// mebibyte repeats a text between a head and a tail until a mebibyte is full.
func mebibyte(head, text, tail string) []byte {
	var buf bytes.Buffer
	buf.WriteString(head)
	for buf.Len()+len(text)+len(tail) <= 1<<20 {
		buf.WriteString(text)
	}
	buf.WriteString(tail)
	return buf.Bytes()
}

// bigBodies are bodies of a mebibyte that are as hard as their kind can be.
func bigBodies() map[string][]byte {
	return map[string][]byte{
		"details of small values":     mebibyte(`{"error":{"code":"X","message":"m","details":[1`, `,1`, `]}}`),
		"a long message":              mebibyte(`{"error":{"code":"X","message":"`, `all work and no play `, `"}}`),
		"a message of escapes":        mebibyte(`{"error":{"code":"X","message":"`, `\u00e9\n`, `"}}`),
		"a cut message of escapes":    mebibyte(`{"error":{"code":"X","message":"`, `\u00e9\n`, ``),
		"a message of backslashes":    mebibyte(`{"message":"`, `\\`, ``),
		"members without end":         mebibyte(`{"":0`, `,"":0`, `}`),
		"escaped names without end":   mebibyte(`{"":0`, `,"\u0000":0`, `}`),
		"lists by field":              mebibyte(`{"a":["x"]`, `,"a":["x"]`, `}`),
		"errors in a list":            mebibyte(`{"errors":[{"message":"m"}`, `,{"message":"m"}`, `]}`),
		"errors by field":             mebibyte(`{"errors":{"a":[]`, `,"a":[]`, `}}`),
		"a list":                      mebibyte(`[0`, `,0`, `]`),
		"open brackets":               mebibyte(``, `[`, ``),
		"open members":                mebibyte(``, `{"error":`, ``),
		"many documents":              mebibyte(``, `{}`, ``),
		"many lines":                  mebibyte(``, "{\"message\":\"m\"}\n", ``),
		"a string":                    mebibyte(`"`, `x`, `"`),
		"white space":                 mebibyte(``, ` `, ``),
		"a number":                    mebibyte(``, `9`, ``),
		"HTML":                        mebibyte(`<!doctype html><title>t</title>`, `<p>a</p>`, ``),
		"HTML without end of tags":    mebibyte(`<html>`, `<`, ``),
		"HTML of attributes":          mebibyte(`<html><input `, `a="b" `, `>`),
		"HTML of entities":            mebibyte(`<html>`, `&amp;`, ``),
		"HTML in one word":            mebibyte(`<html>`, `x`, ``),
		"XML":                         mebibyte(`<?xml version="1.0"?><Error>`, `<Code>x</Code>`, `</Error>`),
		"XML of open elements":        mebibyte(`<?xml version="1.0"?>`, `<a>`, ``),
		"text":                        mebibyte(``, `all work and no play `, ``),
		"text in lines":               mebibyte(``, "all work\n", ``),
		"bytes":                       mebibyte(``, "\x00\xff\x01", ``),
		"UTF-16":                      mebibyte("\xff\xfe{\x00", " \x00", "}\x00"),
		"text that is not UTF-8":      mebibyte(``, "caf\xe9 ", ``),
		"strings that are not UTF-8":  mebibyte(`{"error":"`, "caf\xe9 ", `"}`),
		"a cut string of wrong bytes": mebibyte(`{"error":"`, "\xe9", ``),
	}
}

// The promise: under 20 ms for any of them.
func BenchmarkMebibyte(b *testing.B) {
	for name, body := range bigBodies() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				errorbody.Decode(errorbody.Input{Status: 500, Body: body})
			}
		})
	}
}
