//go:build linux

package hostile

import (
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/hex21/hex21/internal/http2peer"
)

// The kinds of frames (RFC 9113, section 6).
const (
	frameData, frameHeaders, framePriority, frameReset, frameSettings, framePush, framePing, frameGoAway, frameWindow, frameContinuation byte = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
)

// Blocks of HPACK: status 200 with a type of JSON, which needs no table but the static one.
const (
	head200   = "\x88\x0f\x10\x10application/json"
	headPlain = "\x88"
)

// h2 sends frames once the preface and the request are there, and then what repeats, without end.
func h2(frames string, more string) Server {
	return overTLS(secured("h2"), func(conn net.Conn) {
		preface := make([]byte, 24)
		if _, err := io.ReadFull(conn, preface); err != nil {
			return
		}
		_, _ = io.WriteString(conn, frame(frameSettings, 0, 0, ""))
		for { // until the request
			header := make([]byte, 9)
			if _, err := io.ReadFull(conn, header); err != nil {
				return
			}
			if _, err := io.CopyN(io.Discard, conn, int64(header[0])<<16|int64(header[1])<<8|int64(header[2])); err != nil {
				return
			}
			if header[3] == frameHeaders {
				break
			}
		}
		go func() { _, _ = io.Copy(io.Discard, conn) }()
		if _, err := io.WriteString(conn, frames); err != nil || more == "" {
			_, _ = io.Copy(io.Discard, conn)
			return
		}
		for block := strings.Repeat(more, 1+8192/len(more)); ; {
			if _, err := io.WriteString(conn, block); err != nil {
				return
			}
		}
	})
}

// http2Cases are frames that break rules, that do not end, and that end too early.
func http2Cases() []Case {
	trust := []string{"--cacert", "{dir}/ca.pem", "-m", "700ms"}
	list := `{"data":[],"metadata":{}}`
	head := frame(frameHeaders, 4, 1, head200)
	bare := frame(frameHeaders, 4, 1, headPlain)
	cases := []Case{
		{Name: "a valid response", Serve: h2(head+frame(frameData, 1, 1, list), "")},
		{Name: "settings without end", Serve: h2("", frame(frameSettings, 0, 0, ""))},
		{Name: "settings with parameters without end", Serve: h2("", frame(frameSettings, 0, 0, strings.Repeat("\x00\x03\x00\x00\x00\x01", 100)))},
		{Name: "pings without end", Serve: h2("", frame(framePing, 0, 0, "01234567"))},
		{Name: "PING acknowledgments without end", Serve: h2("", frame(framePing, 1, 0, "01234567"))},
		{Name: "WINDOW_UPDATE without end", Serve: h2("", frame(frameWindow, 0, 0, "\x00\x00\x00\x01"))},
		{Name: "WINDOW_UPDATE of zero", Serve: h2(frame(frameWindow, 0, 1, "\x00\x00\x00\x00"), "")},
		{Name: "WINDOW_UPDATE beyond the maximum", Serve: h2(frame(frameWindow, 0, 0, "\x7f\xff\xff\xff")+frame(frameWindow, 0, 0, "\x7f\xff\xff\xff"), "")},
		{Name: "priorities without end", Serve: h2("", frame(framePriority, 0, 1, "\x00\x00\x00\x00\x10"))},
		{Name: "empty data without end", Serve: h2(head, frame(frameData, 0, 1, ""))},
		{Name: "padding without end", Serve: h2(head, frame(frameData, 8, 1, "\xff"+strings.Repeat("\x00", 255)))},
		{Name: "continuations without end", Serve: h2(frame(frameHeaders, 0, 1, headPlain), frame(frameContinuation, 0, 1, "\x00\x01a\x01b"))},
		{Name: "empty continuations without end", Serve: h2(frame(frameHeaders, 0, 1, headPlain), frame(frameContinuation, 0, 1, ""))},
		{Name: "headers without end", Serve: h2("", frame(frameHeaders, 4, 1, "\x88"))},
		{Name: "early hints without end", Serve: h2("", frame(frameHeaders, 4, 1, "\x08\x03103"))},
		{Name: "data without end", Serve: h2(head, frame(frameData, 0, 1, strings.Repeat("[", 1000)))},
		{Name: "data before the head", Serve: h2(frame(frameData, 1, 1, list), "")},
		{Name: "data of another stream", Serve: h2(frame(frameData, 1, 3, list), "")},
		{Name: "data after the end", Serve: h2(head+frame(frameData, 1, 1, list)+frame(frameData, 1, 1, list), "")},
		{Name: "a head after the end", Serve: h2(head+frame(frameData, 1, 1, list)+head, "")},
		{Name: "a body that does not end", Serve: h2(head+frame(frameData, 0, 1, list), "")},
		{Name: "RST_STREAM in a body", Serve: h2(head+frame(frameData, 0, 1, list)+frame(frameReset, 0, 1, "\x00\x00\x00\x02"), "")},
		{Name: "GOAWAY in a body", Serve: h2(head+frame(frameData, 0, 1, list)+frame(frameGoAway, 0, 0, "\x00\x00\x00\x00\x00\x00\x00\x02"), "")},
		{Name: "PUSH_PROMISE", Serve: h2(frame(framePush, 4, 1, "\x00\x00\x00\x02\x82\x84\x86"), "")},
		{Name: "a frame larger than the limit", Serve: h2("\xff\xff\xff\x00\x00\x00\x00\x00\x01", "a")},
		{Name: "frames of an unknown type without end", Serve: h2("", frame(0xee, 0xff, 1, "abc"))},
		{Name: "a head without a status", Serve: h2(frame(frameHeaders, 5, 1, "\x0f\x10\x10application/json"), "")},
		{Name: "a status that is a word", Serve: h2(frame(frameHeaders, 5, 1, "\x08\x03abc"), "")},
		{Name: "a status of 99", Serve: h2(frame(frameHeaders, 5, 1, "\x08\x0299"), "")},
		{Name: "two statuses", Serve: h2(frame(frameHeaders, 5, 1, "\x88\x8d"), "")},
		{Name: "a header name in capitals", Serve: h2(frame(frameHeaders, 5, 1, "\x88\x00\x03X-A\x01b"), "")},
		{Name: "a header value with escapes", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04\x1b[2J")+frame(frameData, 1, 1, list), "")},
		{Name: "a header value with line ends", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04a\r\nb")+frame(frameData, 1, 1, list), "")},
		{Name: "a header value in Latin-1", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04caf\xe9")+frame(frameData, 1, 1, list), "")},
		{Name: "an index beyond the HPACK tables", Serve: h2(frame(frameHeaders, 5, 1, "\xff\xff\xff\x7f"), "")},
		{Name: "an HPACK integer without end", Serve: h2(frame(frameHeaders, 5, 1, "\xff"+strings.Repeat("\xff", 100)), "")},
		{Name: "an invalid Huffman code", Serve: h2(frame(frameHeaders, 5, 1, "\x88\x00\x83\xff\xff\xff\x01b"), "")},
		{Name: "a dynamic table larger than agreed", Serve: h2(frame(frameHeaders, 5, 1, "\x3f\xff\xff\xff\x7f"), "")},
		{Name: "headers that grow from the dynamic table", Serve: h2(frame(frameHeaders, 0, 1, "\x88\x40\x01a\x7f\x80\x1e"+strings.Repeat("b", 4000))+frame(frameContinuation, 4, 1, strings.Repeat("\xbe", 16_000)), "")},
		{Name: "a wrong Content-Length", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x0f\x0d\x0299")+frame(frameData, 1, 1, list), "")},
		{Name: "trailers with the key", Serve: h2(bare+frame(frameData, 0, 1, list)+frame(frameHeaders, 5, 1, "\x00\x03x-t"+string([]byte{byte(len(Key))})+Key), "")},
		{Name: "a header with the key", Serve: h2(frame(frameHeaders, 4, 1, "\x8c\x00\x03x-t"+string([]byte{byte(len(Key))})+Key)+frame(frameData, 1, 1, list), "")},
		{Name: "GOAWAY with the key as debug data", Serve: h2(frame(frameGoAway, 0, 0, "\x00\x00\x00\x00\x00\x00\x00\x0b"+Key+"\x1b[2J"), "")},
		{Name: "settings with a window beyond the maximum", Serve: h2(frame(frameSettings, 0, 0, "\x00\x04\xff\xff\xff\xff"), "")},
		{Name: "settings with a frame size of zero", Serve: h2(frame(frameSettings, 0, 0, "\x00\x05\x00\x00\x00\x00"), "")},
		{Name: "settings that allow no streams", Serve: h2(frame(frameSettings, 0, 0, "\x00\x03\x00\x00\x00\x00")+head+frame(frameData, 1, 1, list), "")},
		{Name: "half a SETTINGS parameter", Serve: h2(frame(frameSettings, 0, 0, "\x00\x03"), "")},
		{Name: "a SETTINGS acknowledgment with a payload", Serve: h2(frame(frameSettings, 1, 0, "abcdef"), "")},
	}
	for code := range 15 {
		cases = append(cases,
			Case{Name: fmt.Sprintf("RST_STREAM with code %d", code), Serve: h2(frame(frameReset, 0, 1, "\x00\x00\x00"+string([]byte{byte(code)})), ""), More: code%3 > 0},
			Case{Name: fmt.Sprintf("GOAWAY with code %d", code), Serve: h2(frame(frameGoAway, 0, 0, "\x00\x00\x00\x01\x00\x00\x00"+string([]byte{byte(code)})), ""), More: code%3 > 0})
	}
	for _, fault := range http2peer.Faults() {
		peer, name := fault, string(fault)
		cases = append(cases, Case{Name: name, Serve: overTLS(secured("h2"), http2peer.Talker(peer))})
	}
	for i := range cases {
		cases[i].Flags, cases[i].Prepare = trust, trusts()
	}
	return in("HTTP/2", cases...)
}
