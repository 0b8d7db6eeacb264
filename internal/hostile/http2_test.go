//go:build linux

package hostile

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

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

// unread begins the frames of a server that reads nothing more, so that what the client answers to each of them does not arrive.
const unread = "unread "

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
		if !strings.HasPrefix(more, unread) {
			go func() { _, _ = io.Copy(io.Discard, conn) }()
		}
		more := strings.TrimPrefix(more, unread)
		if _, err := io.WriteString(conn, frames); err != nil || more == "" {
			_, _ = io.Copy(io.Discard, conn)
			return
		}
		for block := bytes.Repeat([]byte(more), 1+8192/len(more)); ; {
			if _, err := conn.Write(block); err != nil {
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
		{Name: "endless settings", Serve: h2("", frame(frameSettings, 0, 0, ""))},
		{Name: "endless settings with parameters", Serve: h2("", frame(frameSettings, 0, 0, strings.Repeat("\x00\x03\x00\x00\x00\x01", 100)))},
		{Name: "endless pings", Serve: h2("", frame(framePing, 0, 0, "01234567"))},
		{Name: "endless PING acknowledgments", Serve: h2("", frame(framePing, 1, 0, "01234567"))},
		{Name: "endless WINDOW_UPDATE", Serve: h2("", frame(frameWindow, 0, 0, "\x00\x00\x00\x01"))},
		{Name: "WINDOW_UPDATE of zero", Serve: h2(frame(frameWindow, 0, 1, "\x00\x00\x00\x00"), "")},
		{Name: "WINDOW_UPDATE beyond the maximum", Serve: h2(frame(frameWindow, 0, 0, "\x7f\xff\xff\xff")+frame(frameWindow, 0, 0, "\x7f\xff\xff\xff"), "")},
		{Name: "endless priorities", Serve: h2("", frame(framePriority, 0, 1, "\x00\x00\x00\x00\x10"))},
		{Name: "endless empty data", Serve: h2(head, frame(frameData, 0, 1, ""))},
		{Name: "endless padding", Serve: h2(head, frame(frameData, 8, 1, "\xff"+strings.Repeat("\x00", 255)))},
		{Name: "endless continuations", Serve: h2(frame(frameHeaders, 0, 1, headPlain), frame(frameContinuation, 0, 1, "\x00\x01a\x01b"))},
		{Name: "endless empty continuations", Serve: h2(frame(frameHeaders, 0, 1, headPlain), frame(frameContinuation, 0, 1, ""))},
		{Name: "endless headers", Serve: h2("", frame(frameHeaders, 4, 1, "\x88"))},
		{Name: "endless RST_STREAM", Serve: h2("", frame(frameReset, 0, 1, "\x00\x00\x00\x08")), Want: exits(6)},
		{Name: "endless RST_STREAM of other streams", Serve: h2("", frame(frameReset, 0, 3, "\x00\x00\x00\x08")), Want: exits(6)},
		{Name: "endless RST_STREAM in a body", Serve: h2(head+frame(frameData, 0, 1, list), frame(frameReset, 0, 1, "\x00\x00\x00\x00")), Want: exits(6)},
		{Name: "endless GOAWAY with debug data", Serve: h2("", frame(frameGoAway, 0, 0, "\x7f\xff\xff\xff\x00\x00\x00\x00"+strings.Repeat("d", 8000))), Want: exits(6)},
		{Name: "endless PUSH_PROMISE", Serve: h2("", frame(framePush, 4, 1, "\x00\x00\x00\x02\x82\x84\x86")), Want: exits(6)},
		{Name: "endless WINDOW_UPDATE of a stream", Serve: h2(head, frame(frameWindow, 0, 1, "\x00\x00\x00\x01")), Want: exits(6)},
		{Name: "endless pings in a body", Serve: h2(head+frame(frameData, 0, 1, list), frame(framePing, 0, 0, "01234567")), Want: exits(6)},
		{Name: "endless pings, and nothing is read", Serve: h2("", unread+frame(framePing, 0, 0, "01234567")), Want: exits(6)},
		{Name: "endless pings in a body, and nothing is read", Serve: h2(head+frame(frameData, 0, 1, list), unread+frame(framePing, 0, 0, "01234567")), Want: exits(6)},
		{Name: "endless settings, and nothing is read", Serve: h2("", unread+frame(frameSettings, 0, 0, "")), Want: exits(6)},
		{Name: "endless settings in a body, and nothing is read", Serve: h2(head+frame(frameData, 0, 1, list), unread+frame(frameSettings, 0, 0, "\x00\x04\x00\x00\xff\xff")), Want: exits(6)},
		{Name: "endless tables of changing sizes", Serve: h2("", unread+frame(frameSettings, 0, 0, "\x00\x01\x00\x00\x00\x00")+frame(frameSettings, 0, 0, "\x00\x01\x00\x00\x10\x00")), Want: exits(6)},
		{Name: "endless data of other streams", Serve: h2(head, frame(frameData, 0, 3, strings.Repeat("a", 1000))), Want: exits(6)},
		{Name: "endless empty data with padding", Serve: h2(head, frame(frameData, 8, 1, "\x00")), Want: exits(6)},
		{Name: "endless early hints", Serve: h2("", frame(frameHeaders, 4, 1, "\x08\x03103"))},
		{Name: "endless data", Serve: h2(head, frame(frameData, 0, 1, strings.Repeat("[", 1000)))},
		{Name: "data before the head", Serve: h2(frame(frameData, 1, 1, list), "")},
		{Name: "data of another stream", Serve: h2(frame(frameData, 1, 3, list), "")},
		{Name: "data after the end", Serve: h2(head+frame(frameData, 1, 1, list)+frame(frameData, 1, 1, list), "")},
		{Name: "a head after the end", Serve: h2(head+frame(frameData, 1, 1, list)+head, "")},
		{Name: "a body that does not end", Serve: h2(head+frame(frameData, 0, 1, list), "")},
		{Name: "RST_STREAM in a body", Serve: h2(head+frame(frameData, 0, 1, list)+frame(frameReset, 0, 1, "\x00\x00\x00\x02"), "")},
		{Name: "GOAWAY in a body", Serve: h2(head+frame(frameData, 0, 1, list)+frame(frameGoAway, 0, 0, "\x00\x00\x00\x00\x00\x00\x00\x02"), "")},
		{Name: "PUSH_PROMISE", Serve: h2(frame(framePush, 4, 1, "\x00\x00\x00\x02\x82\x84\x86"), "")},
		{Name: "a frame larger than the limit", Serve: h2("\xff\xff\xff\x00\x00\x00\x00\x00\x01", "a")},
		{Name: "endless frames of an unknown type", Serve: h2("", frame(0xee, 0xff, 1, "abc"))},
		{Name: "a head without a status", Serve: h2(frame(frameHeaders, 5, 1, "\x0f\x10\x10application/json"), "")},
		{Name: "a status that is a word", Serve: h2(frame(frameHeaders, 5, 1, "\x08\x03abc"), "")},
		{Name: "a status of 99", Serve: h2(frame(frameHeaders, 5, 1, "\x08\x0299"), "")},
		{Name: "two statuses", Serve: h2(frame(frameHeaders, 5, 1, "\x88\x8d"), "")},
		{Name: "a header name in capitals", Serve: h2(frame(frameHeaders, 5, 1, "\x88\x00\x03X-A\x01b"), "")},
		{Name: "a header value with escapes", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04\x1b[2J")+frame(frameData, 1, 1, list), "")},
		{Name: "a header value with line ends", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04a\r\nb")+frame(frameData, 1, 1, list), "")},
		{Name: "a header value in Latin-1", Serve: h2(frame(frameHeaders, 4, 1, "\x88\x00\x03x-a\x04caf\xe9")+frame(frameData, 1, 1, list), "")},
		{Name: "an index beyond the HPACK tables", Serve: h2(frame(frameHeaders, 5, 1, "\xff\xff\xff\x7f"), "")},
		{Name: "an endless HPACK integer", Serve: h2(frame(frameHeaders, 5, 1, "\xff"+strings.Repeat("\xff", 100)), "")},
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
	cases = append(cases, frameCases()...)
	return in("HTTP/2", cases...)
}

// frameCases are more frames that break rules.
func frameCases() []Case {
	list := `{"data":[],"metadata":{}}`
	head := frame(frameHeaders, 4, 1, head200)
	data := frame(frameData, 1, 1, list)
	var cases []Case
	for name, c := range map[string][2]string{
		"a status in a trailer":                   {head + frame(frameData, 0, 1, list) + frame(frameHeaders, 5, 1, "\x88"), ""},
		"a trailer without the end":               {head + frame(frameData, 0, 1, list) + frame(frameHeaders, 4, 1, "\x00\x01a\x01b"), ""},
		"a trailer in capitals":                   {head + frame(frameData, 0, 1, list) + frame(frameHeaders, 5, 1, "\x00\x01A\x01b"), ""},
		"endless trailers":                        {head + frame(frameData, 0, 1, list), frame(frameHeaders, 4, 1, "\x00\x01a\x01b")},
		"a pseudo header after others":            {frame(frameHeaders, 5, 1, "\x00\x01a\x01b\x88"), ""},
		"a connection header":                     {frame(frameHeaders, 4, 1, "\x88\x00\x0aconnection\x05close") + data, ""},
		"an unknown pseudo header":                {frame(frameHeaders, 4, 1, "\x88\x00\x04:foo\x01b") + data, ""},
		"an empty header name":                    {frame(frameHeaders, 4, 1, "\x88\x00\x00\x01b") + data, ""},
		"a NUL in a header name":                  {frame(frameHeaders, 4, 1, "\x88\x00\x03a\x00b\x01b") + data, ""},
		"10,000 fields of one byte":               {frame(frameHeaders, 0, 1, "\x88\x40\x01a\x01b") + frame(frameContinuation, 4, 1, strings.Repeat("\xbe", 10_000)) + data, ""},
		"500,000 fields of one byte":              {frame(frameHeaders, 0, 1, "\x88\x40\x01a\x01b") + strings.Repeat(frame(frameContinuation, 0, 1, strings.Repeat("\xbe", 16_000)), 32) + frame(frameContinuation, 4, 1, "") + data, ""},
		"cookies of one byte":                     {frame(frameHeaders, 4, 1, "\x88\x40\x0aset-cookie\x01b"+strings.Repeat("\xbe", 9000)) + data, ""},
		"a continuation without headers":          {frame(frameContinuation, 4, 1, "\x88"), ""},
		"headers of stream 0":                     {frame(frameHeaders, 4, 0, "\x88"), ""},
		"data of stream 0":                        {frame(frameData, 0, 0, "a"), ""},
		"headers of a stream that is even":        {frame(frameHeaders, 4, 2, "\x88"), ""},
		"a reset of an idle stream":               {frame(frameReset, 0, 99, "\x00\x00\x00\x08"), ""},
		"settings of a stream":                    {frame(frameSettings, 0, 1, ""), ""},
		"a ping of 7 bytes":                       {frame(framePing, 0, 0, "0123456"), ""},
		"a ping of a stream":                      {frame(framePing, 0, 1, "01234567"), ""},
		"padding larger than the frame":           {head + frame(frameData, 9, 1, "\xffab"), ""},
		"padded headers larger than the frame":    {frame(frameHeaders, 12, 1, "\xff\x88"), ""},
		"headers with a priority that is cut":     {frame(frameHeaders, 0x24, 1, "\x00"), ""},
		"headers that depend on themselves":       {frame(frameHeaders, 0x24, 1, "\x00\x00\x00\x01\x10\x88") + data, ""},
		"GOAWAY that grows":                       {frame(frameGoAway, 0, 0, "\x00\x00\x00\x01\x00\x00\x00\x00") + frame(frameGoAway, 0, 0, "\x7f\xff\xff\xff\x00\x00\x00\x00") + head + data, ""},
		"endless GOAWAY":                          {"", frame(frameGoAway, 0, 0, "\x00\x00\x00\x01\x00\x00\x00\x00")},
		"GOAWAY with 16 KB of escapes":            {frame(frameGoAway, 0, 0, "\x00\x00\x00\x01\x00\x00\x00\x0b"+strings.Repeat("\x1b[2J", 4000)), ""},
		"GOAWAY that is cut":                      {frame(frameGoAway, 0, 0, "\x00\x00"), ""},
		"an interim response that ends":           {frame(frameHeaders, 5, 1, "\x08\x03103"), ""},
		"an interim response with escapes":        {frame(frameHeaders, 4, 1, "\x08\x03103\x00\x04link\x04\x1b[2J") + head + data, ""},
		"a status of 101":                         {frame(frameHeaders, 5, 1, "\x08\x03101"), ""},
		"ALTSVC and ORIGIN":                       {frame(0x0a, 0, 0, "\x00\x00h3=\":443\"") + frame(0x0c, 0, 0, "\x00\xffhttps://evil") + head + data, ""},
		"a length shorter than the body":          {frame(frameHeaders, 4, 1, "\x88\x0f\x0d\x015") + data, ""},
		"a length on an end":                      {frame(frameHeaders, 5, 1, "\x88\x0f\x0d\x0225"), ""},
		"a negative length":                       {frame(frameHeaders, 4, 1, "\x88\x0f\x0d\x02-1") + data, ""},
		"a 204 with data":                         {frame(frameHeaders, 4, 1, "\x89") + data, ""},
		"endless settings in a body":              {head + frame(frameData, 0, 1, "{"), frame(frameSettings, 0, 0, "\x00\x04\x00\x00\x00\x00")},
		"endless table sizes":                     {frame(frameHeaders, 4, 1, strings.Repeat("\x20\x3f\xe1\x1f", 4000)+"\x88") + data, ""},
		"a window of a stream beyond the maximum": {frame(frameWindow, 0, 1, "\x7f\xff\xff\xff") + frame(frameWindow, 0, 1, "\x7f\xff\xff\xff"), ""},
		"a window that shrinks":                   {frame(frameSettings, 0, 0, "\x00\x04\x00\x00\x00\x00") + head + data, ""},
		"a client connection setting":             {frame(frameSettings, 0, 0, "\x00\x08\x00\x00\x00\x07") + head + data, ""},
		"push that is allowed":                    {frame(frameSettings, 0, 0, "\x00\x02\x00\x00\x00\x02") + head + data, ""},
		"HTTP_1_1_REQUIRED":                       {frame(frameReset, 0, 1, "\x00\x00\x00\x0d"), ""},
		"an endless refused stream":               {frame(frameReset, 0, 1, "\x00\x00\x00\x07"), frame(frameReset, 0, 3, "\x00\x00\x00\x07")},
		"a reset with NO_ERROR after the head":    {head + frame(frameReset, 0, 1, "\x00\x00\x00\x00"), ""},
		"a text of HTTP/1 in the middle":          {head + "HTTP/1.1 200 OK\r\n\r\n", ""},
	} {
		cases = append(cases, Case{Name: name, Serve: h2(c[0], c[1]), Flags: []string{"--cacert", "{dir}/ca.pem", "-m", "700ms"}, Prepare: trusts(), Want: exits(known...)})
	}
	cases = append(cases, Case{Name: "no window for a body", Serve: h2(frame(frameSettings, 0, 0, "\x00\x04\x00\x00\x00\x00"), ""), Args: []string{"probe", "{base}/x", "--cacert", "{dir}/ca.pem", "-m", "700ms", "-X", "POST", "-d", "@{dir}/big", "--no-status", "-o", "json"}, Prepare: trusts(large(1 << 20)), Want: exits(6)})
	cases = append(cases, Case{Name: "a window that goes below zero", Serve: h2(frame(frameSettings, 0, 0, "\x00\x04\x00\x00\x00\x00")+frame(frameWindow, 0, 1, "\x00\x00\x00\x01"), frame(frameWindow, 0, 1, "\x00\x00\x00\x01")), Args: []string{"probe", "{base}/x", "--cacert", "{dir}/ca.pem", "-m", "700ms", "-X", "POST", "-d", "@{dir}/big", "--no-status", "-o", "json"}, Prepare: trusts(large(1 << 20)), Want: exits(6)})
	cases = append(cases, Case{Name: "frames of one byte", Serve: h2("", ""), Args: []string{"probe", "{base}/x", "--cacert", "{dir}/ca.pem", "-m", "700ms", "--count", "3", "--keep-alive", "--interval", "0s", "-o", "json"}, Prepare: trusts(), Want: exits(6).within(4 * time.Second)})
	return sampled(sorted(cases))
}
