package exchange

import (
	"context"
	"crypto/tls"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
)

// HTTP2Code is an error code of HTTP/2 (RFC 9113, section 7).
type HTTP2Code uint32

// The codes that mean something to a client.
const (
	HTTP2NoError       HTTP2Code = 0x0
	HTTP2Protocol      HTTP2Code = 0x1
	HTTP2Internal      HTTP2Code = 0x2
	HTTP2FlowControl   HTTP2Code = 0x3
	HTTP2RefusedStream HTTP2Code = 0x7
	HTTP2Cancel        HTTP2Code = 0x8
	HTTP2EnhanceCalm   HTTP2Code = 0xb
	HTTP2Inadequate    HTTP2Code = 0xc
	HTTP2HTTP11        HTTP2Code = 0xd
)

// String returns the code's name in RFC 9113.
func (c HTTP2Code) String() string {
	names := [...]string{
		"NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR",
		"REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
	}
	if int64(c) < int64(len(names)) {
		return names[c]
	}
	return fmt.Sprintf("0x%x", uint32(c))
}

// HTTP2Error describes how a stream or a connection ended, in the terms of HTTP/2.
type HTTP2Error struct {
	Code HTTP2Code
	// Stream is the stream that was reset. 0 means the whole connection.
	Stream uint32
	// GoAway reports whether the server ended the connection with GOAWAY; then LastStream is the last stream that it may have processed,
	// and Debug the beginning of its debug data.
	GoAway     bool
	LastStream uint32
	Debug      string
	// Request is the stream of the request, or 0 if it is not known.
	Request uint32
	// Local reports whether this client ended it, because of what the server sent. Cause is what was wrong, if known.
	Local bool
	Cause string
	// InvalidHeader reports whether Cause is about the name or the value of a header.
	InvalidHeader bool
	Err           error // of net/http
}

func (e *HTTP2Error) Error() string {
	switch {
	case e.GoAway && e.Debug != "":
		return fmt.Sprintf("GOAWAY %s, last stream id %d: %q", e.Code, e.LastStream, e.Debug)
	case e.GoAway:
		return fmt.Sprintf("GOAWAY %s, last stream id %d", e.Code, e.LastStream)
	case e.Local && e.Cause != "":
		return fmt.Sprintf("%s: %s", e.Code, e.Cause)
	case e.Local:
		return fmt.Sprintf("%s by what the server sent", e.Code)
	case e.Stream == 0:
		return "connection error " + e.Code.String()
	}
	return fmt.Sprintf("RST_STREAM %s on stream %d", e.Code, e.Stream)
}

func (e *HTTP2Error) Unwrap() error { return e.Err }

// Unprocessed reports whether the server signaled that it did not process the request (RFC 9113, section 8.7).
func (e *HTTP2Error) Unprocessed() bool {
	if e.Local {
		return false
	}
	return e.Code == HTTP2RefusedStream && e.Stream != 0 || e.GoAway && e.Request > e.LastStream
}

// frameConn watches the frames that end an HTTP/2 connection or its streams. net/http has no types for them, and does not distinguish them
// from errors that it detects itself.
type frameConn struct {
	net.Conn
	state   tls.ConnectionState
	written atomic.Int64

	mu      sync.Mutex
	head    [9]byte // of the current frame
	have    int     // bytes of head
	left    int     // bytes of its payload that are to come
	payload []byte  // its beginning
	fault   *HTTP2Error
	stream  uint32 // the last stream whose window was enlarged
	window  int64  // by how many bytes
	initial int64  // the initial window of a stream
}

// ConnectionState returns the TLS state, which net/http needs.
func (c *frameConn) ConnectionState() tls.ConnectionState { return c.state }

func (c *frameConn) Write(p []byte) (int, error) {
	c.written.Add(int64(len(p)))
	return c.Conn.Write(p)
}

func (c *frameConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	for b := p[:n]; len(b) > 0; {
		b = c.consume(b)
	}
	if c.fault != nil && c.fault.Local {
		return 0, c.fault
	}
	return n, err
}

// The types of frames that are watched, and how much of a frame is kept.
const (
	frameReset    = 0x3
	frameSettings = 0x4
	frameGoAway   = 0x7
	frameWindow   = 0x8
	maxFrameKept  = 8 + 200
)

// consume takes the next part of a frame off b and returns the rest.
func (c *frameConn) consume(b []byte) []byte {
	if c.have < len(c.head) {
		n := copy(c.head[c.have:], b)
		c.have += n
		if c.have < len(c.head) {
			return nil
		}
		c.left, c.payload = int(c.head[0])<<16|int(c.head[1])<<8|int(c.head[2]), c.payload[:0]
		b = b[n:]
	}
	n := min(len(b), c.left)
	if kind := c.head[3]; kind == frameReset || kind == frameSettings || kind == frameGoAway || kind == frameWindow {
		c.payload = append(c.payload, b[:min(n, maxFrameKept-len(c.payload))]...)
	}
	if c.left -= n; c.left == 0 {
		c.have = 0
		c.judge()
	}
	return b[n:]
}

// judge checks a complete frame.
func (c *frameConn) judge() {
	stream := binary.BigEndian.Uint32(c.head[5:]) & (1<<31 - 1)
	switch {
	case c.head[3] == frameReset && len(c.payload) == 4:
		c.fault = &HTTP2Error{Code: HTTP2Code(binary.BigEndian.Uint32(c.payload)), Stream: stream}
	case c.head[3] == frameGoAway && len(c.payload) >= 8 && c.fault == nil:
		c.fault = &HTTP2Error{
			GoAway: true, LastStream: binary.BigEndian.Uint32(c.payload) & (1<<31 - 1),
			Code: HTTP2Code(binary.BigEndian.Uint32(c.payload[4:])), Debug: string(c.payload[8:]),
		}
	case c.head[3] == frameSettings:
		for at := c.payload; len(at) >= 6; at = at[6:] {
			if binary.BigEndian.Uint16(at) == 0x4 { // SETTINGS_INITIAL_WINDOW_SIZE
				c.initial = int64(binary.BigEndian.Uint32(at[2:]))
			}
		}
	case c.head[3] == frameWindow && len(c.payload) == 4 && stream != 0:
		if c.stream != stream {
			c.stream, c.window = stream, 0
		}
		c.window += int64(binary.BigEndian.Uint32(c.payload) & (1<<31 - 1))
		// net/http's client blocks forever if a stream's window overflows, so such a frame is not passed on to it. Sent bytes make the
		// window smaller; how many of them belong to this stream does not matter for a server that follows the protocol.
		if c.initial+c.window > 1<<31-1+c.written.Load() {
			c.fault = &HTTP2Error{Code: HTTP2FlowControl, Stream: stream, Local: true, Cause: "the server's WINDOW_UPDATE frames exceed 2^31-1"}
		}
	}
}

// explain returns the HTTP/2 error behind an error of net/http on this connection, or the error unchanged.
func (l *link) explain(err error) error {
	if isTimeout(err) || errors.Is(err, context.Canceled) {
		return err
	}
	if s, ok := errors.AsType[streamError](err); ok && errors.Is(s.Cause, errInterim) {
		return errInterim
	}
	own := uint32(0)
	if l.frames != nil {
		own = 2*l.uses - 1
		l.frames.mu.Lock()
		defer l.frames.mu.Unlock()
		if f := l.frames.fault; f != nil && (f.Stream == 0 || f.Stream == own) {
			fault := *f
			fault.Request, fault.Err = own, err
			return &fault
		}
	}
	if fault := http2Fault(err); fault != nil {
		fault.Request, fault.Err = own, err
		return fault
	}
	return err
}

// streamError has the shape that net/http requires to fill it in errors.As.
type streamError struct {
	StreamID uint32
	Code     HTTP2Code
	Cause    error
}

func (e streamError) Error() string { return e.Code.String() }

// http2Fault reads the errors of net/http's HTTP/2 client, which are not exported, or returns nil.
func http2Fault(err error) *HTTP2Error {
	if s, ok := errors.AsType[streamError](err); ok {
		fault := &HTTP2Error{Code: s.Code, Stream: s.StreamID, Local: true}
		if s.Cause != nil {
			fault.Cause = s.Cause.Error()
			fault.InvalidHeader = strings.HasPrefix(reflect.TypeOf(s.Cause).Name(), "http2headerField")
		}
		if fault.Cause == "received from peer" {
			fault.Local, fault.Cause = false, ""
		}
		return fault
	}
	for ; err != nil; err = errors.Unwrap(err) {
		v := reflect.ValueOf(err)
		switch v.Type().Name() {
		case "http2ConnectionError":
			return &HTTP2Error{Code: HTTP2Code(v.Uint()), Local: true}
		case "http2GoAwayError":
			return &HTTP2Error{
				GoAway: true, LastStream: uint32(v.FieldByName("LastStreamID").Uint()), Code: HTTP2Code(v.FieldByName("ErrCode").Uint()),
				Debug: v.FieldByName("DebugData").String(),
			}
		}
	}
	return nil
}
