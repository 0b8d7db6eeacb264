//go:build linux

package hostile

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// compressed is a text in a content coding.
func compressed(coding, text string) string {
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "br":
		w = brotli.NewWriter(&b)
	case "zstd":
		w, _ = zstd.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	default:
		w, _ = flate.NewWriter(&b, 9)
	}
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.String()
}

// zeros are that many MiB of zeros in a coding.
func zeros(coding string, mib int) string {
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "br":
		w = brotli.NewWriterLevel(&b, 5)
	default:
		w, _ = zstd.NewWriter(&b)
	}
	block := make([]byte, 1<<20)
	for range mib {
		_, _ = w.Write(block)
	}
	_ = w.Close()
	return b.String()
}

// codingCases are bodies in content codings that are false, broken or larger than they look.
func codingCases() []Case {
	const list = `{"data":[],"metadata":{}}`
	coded := func(coding, bytes string) Server {
		return sends(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n%s", coding, len(bytes), bytes))
	}
	large := func(c Case, coding string, mib int) Case {
		return c.lazily(func() []string {
			bytes := zeros(coding, mib)
			return []string{fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n", coding, len(bytes)), bytes}
		})
	}
	var cases []Case
	for _, coding := range []string{"gzip", "br", "zstd"} {
		whole := compressed(coding, strings.Repeat(list+"\n", 200))
		one := compressed(coding, list)
		cases = append(cases,
			Case{Name: coding, Serve: coded(coding, one)},
			large(Case{Name: coding + " of 128 MiB of zeros"}, coding, 128),
			large(Case{Name: coding + " of 32 MiB of zeros with --max-body 8M", Flags: []string{"--max-body", "8M"}, Want: Want{}.mib(80)}, coding, 32),
			Case{Name: coding + " declared for a plain body", Serve: coded(coding, list)},
			Case{Name: coding + " declared for an empty body", Serve: coded(coding, "")},
			Case{Name: coding + " cut in the middle", Serve: coded(coding, whole[:len(whole)/2])},
			Case{Name: coding + " cut after a byte", Serve: coded(coding, one[:1])},
			Case{Name: coding + " followed by garbage", Serve: coded(coding, one+"garbage")},
			Case{Name: coding + " applied twice, declared once", Serve: coded(coding, compressed(coding, one))},
			Case{Name: coding + " applied twice, declared twice", Serve: coded(coding+", "+coding, compressed(coding, one))},
			Case{Name: coding + " that is not declared", Serve: sends(body("200 OK", "application/json", one))},
			Case{Name: coding + " with a broken byte", Serve: coded(coding, one[:len(one)/2]+"\xff\xff"+one[len(one)/2+2:])},
			Case{Name: coding + " of an error with the key", Serve: sends(coded400(coding, compressed(coding, `{"error":{"code":"INVALID_AUTH","message":"bad `+Key+`"}}`)))},
			Case{Name: coding + " cut in an error with the key", Serve: sends(coded400(coding, compressed(coding, `{"error":{"code":"INVALID_AUTH","message":"bad `+Key+`"}}`)[:40]))},
		)
	}
	for _, coding := range []string{
		"identity", "deflate", "compress", "x-gzip", "GZIP", "gzip;q=1", "gzip,", ",,,", "none", "null", "utf-8", "aes128gcm", "dcb", "\x1b[2J", "\u202egzip", strings.Repeat("gzip, ", 100) + "gzip", strings.Repeat("a", 5000), "gzip, br, zstd, gzip", "*",
	} {
		cases = append(cases, Case{Name: "coding " + short(coding), Serve: coded(coding, compressed("gzip", list))})
	}
	cases = append(cases,
		Case{Name: "deflate with the zlib header", Serve: coded("deflate", compressed("deflate", list))},
		Case{Name: "deflate without the zlib header", Serve: coded("deflate", compressed("raw", list))},
		Case{Name: "a zstd window larger than memory", Serve: coded("zstd", "\x28\xb5\x2f\xfd\x00\xf8\x01\x00\x00")},
		Case{Name: "a zstd content size larger than memory", Serve: coded("zstd", "\x28\xb5\x2f\xfd\xe0\xff\xff\xff\xff\xff\xff\xff\x7f\x01\x00\x00")},
		Case{Name: "endless skippable zstd frames", Serve: floods("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n", "\x50\x2a\x4d\x18\x04\x00\x00\x00abcd"), Flags: []string{"-m", "1s"}},
		Case{Name: "endless empty gzip members", Serve: floods("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", compressed("gzip", "")), Flags: []string{"-m", "1s"}, Want: Want{CPU: 3e9}},
		Case{Name: "endless empty deflate blocks", Serve: floods("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", "\x00\x00\x00\xff\xff"), Flags: []string{"-m", "1s"}, Want: Want{CPU: 3e9}},
		Case{Name: "an endless gzip file name", Serve: floods("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff", "name"), Flags: []string{"-m", "1s"}},
		Case{Name: "endless empty brotli meta-blocks", Serve: floods("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x0c", "\x06"), Flags: []string{"-m", "1s"}, Want: Want{CPU: 3e9}},
	)
	return in("codings", cases...)
}

func coded400(coding, bytes string) string {
	return fmt.Sprintf("HTTP/1.1 400 No\r\nContent-Type: application/json\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n%s", coding, len(bytes), bytes)
}
