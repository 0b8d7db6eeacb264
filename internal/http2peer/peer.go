// Package http2peer has HTTP/2 servers that break the rules, for tests: they speak in frames, which no library would send. A server
// counts what reaches it, so that a test can hold a client to one request for one call.
package http2peer

import (
	"bytes"
	"cmp"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// Fault is what a server does once a request is there.
type Fault string

// The faults.
const (
	ResetProtocol  Fault = "http2-reset-protocol-error" // RST_STREAM with this code
	ResetInternal  Fault = "http2-reset-internal-error"
	ResetRefused   Fault = "http2-reset-refused-stream"
	ResetCalm      Fault = "http2-reset-enhance-your-calm"
	ResetHTTP11    Fault = "http2-reset-http-1-1-required"
	GoAwayAtOnce   Fault = "http2-goaway-at-once"  // GOAWAY(NO_ERROR), last stream 0, right after the settings
	GoAwayCalm     Fault = "http2-goaway-calm"     // GOAWAY(ENHANCE_YOUR_CALM), last stream 1, after the request
	InvalidHeader  Fault = "http2-invalid-header"  // a response whose header has a space in its name
	WindowOverflow Fault = "http2-window-overflow" // two WINDOW_UPDATE of 2^31-1
	WindowSettings Fault = "http2-window-settings" // the largest window in the settings, and one byte more: net/http locks itself
	WindowInBody   Fault = "http2-window-in-body"  // the same after the head of a response
	Interims       Fault = "http2-interims"        // 103 without end
	RefusedOnce    Fault = "http2-refused-once"    // REFUSED_STREAM on the first connection, an answer on the second
	Answers        Fault = "http2-answers"         // no fault: an empty list
)

// Faults lists all faults.
func Faults() []Fault {
	return []Fault{
		ResetProtocol, ResetInternal, ResetRefused, ResetCalm, ResetHTTP11, GoAwayAtOnce, GoAwayCalm, InvalidHeader, WindowOverflow,
		WindowSettings, WindowInBody, Interims, RefusedOnce, Answers,
	}
}

// Known reports whether a name is that of a fault.
func Known(name string) bool { return slices.Contains(Faults(), Fault(name)) }

// Peer is a running server.
type Peer struct {
	// Connections and Requests count what came.
	Connections, Requests atomic.Int64

	fault    Fault
	listener net.Listener
	mu       sync.Mutex
	open     map[net.Conn]bool
	ended    sync.WaitGroup
}

// Start serves a fault with a certificate at a port of the loopback.
func Start(fault Fault, certificate tls.Certificate) (*Peer, error) {
	listener, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{certificate}, NextProtos: []string{"h2"}})
	if err != nil {
		return nil, err
	}
	p := &Peer{fault: fault, listener: listener, open: map[net.Conn]bool{}}
	p.ended.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			p.ended.Go(func() { p.talk(conn) })
		}
	})
	return p, nil
}

// Talker returns what a server with a fault does with a connection of TLS, for a listener of the caller's own.
func Talker(fault Fault) func(net.Conn) {
	p := &Peer{fault: fault, open: map[net.Conn]bool{}}
	return p.talk
}

// Addr returns the host and port of the server.
func (p *Peer) Addr() string { return p.listener.Addr().String() }

// Close ends the server and its connections.
func (p *Peer) Close() {
	p.listener.Close()
	p.mu.Lock()
	for conn := range p.open {
		conn.Close()
	}
	p.mu.Unlock()
	p.ended.Wait()
}

func (p *Peer) talk(conn net.Conn) {
	p.mu.Lock()
	p.open[conn] = true
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		delete(p.open, conn)
		p.mu.Unlock()
		conn.Close()
	}()
	preface := make([]byte, len(http2.ClientPreface))
	if _, err := io.ReadFull(conn, preface); err != nil {
		return
	}
	nth := p.Connections.Add(1)
	framer := http2.NewFramer(conn, conn)
	if framer.WriteSettings() != nil {
		return
	}
	if p.fault == GoAwayAtOnce && framer.WriteGoAway(0, http2.ErrCodeNo, nil) != nil {
		return
	}
	for {
		frame, err := framer.ReadFrame()
		if _, ok := errors.AsType[http2.StreamError](err); ok {
			continue
		}
		if err != nil {
			return
		}
		if headers, ok := frame.(*http2.HeadersFrame); ok {
			p.Requests.Add(1)
			if p.answer(framer, headers.StreamID, nth) != nil {
				return
			}
		}
	}
}

// answer applies the fault to a request. An error ends the connection.
func (p *Peer) answer(f *http2.Framer, stream uint32, nth int64) error {
	codes := map[Fault]http2.ErrCode{
		ResetProtocol: http2.ErrCodeProtocol, ResetInternal: http2.ErrCodeInternal, ResetRefused: http2.ErrCodeRefusedStream,
		ResetCalm: http2.ErrCodeEnhanceYourCalm, ResetHTTP11: http2.ErrCodeHTTP11Required,
	}
	if code, ok := codes[p.fault]; ok || p.fault == RefusedOnce && nth == 1 {
		if !ok {
			code = http2.ErrCodeRefusedStream
		}
		return f.WriteRSTStream(stream, code)
	}
	switch p.fault {
	case GoAwayAtOnce:
		return nil
	case GoAwayCalm:
		return cmp.Or(f.WriteGoAway(stream, http2.ErrCodeEnhanceYourCalm, []byte("too_many_pings")), io.EOF)
	case InvalidHeader:
		return head(f, stream, ":status", "200", "bad name", "1")
	case WindowOverflow:
		if err := f.WriteWindowUpdate(stream, 1<<31-1); err != nil {
			return err
		}
		return f.WriteWindowUpdate(stream, 1<<31-1)
	case WindowInBody:
		if err := head(f, stream, ":status", "200", "content-type", "application/json"); err != nil {
			return err
		}
		if err := f.WriteData(stream, false, []byte(`{"data": [`)); err != nil {
			return err
		}
		fallthrough
	case WindowSettings:
		if err := f.WriteSettings(http2.Setting{ID: http2.SettingInitialWindowSize, Val: 1<<31 - 1}); err != nil {
			return err
		}
		return f.WriteWindowUpdate(stream, 1)
	case Interims:
		for {
			if err := head(f, stream, ":status", "103", "link", "</a>; rel=preload"); err != nil {
				return err
			}
		}
	}
	if err := head(f, stream, ":status", "200", "content-type", "application/json"); err != nil {
		return err
	}
	return f.WriteData(stream, true, []byte(`{"data": [], "metadata": {}}`))
}

// head writes a header block of name and value pairs, which a body follows.
func head(f *http2.Framer, stream uint32, pairs ...string) error {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	encoder.SetMaxDynamicTableSize(0)
	for i := 0; i < len(pairs); i += 2 {
		if err := encoder.WriteField(hpack.HeaderField{Name: pairs[i], Value: pairs[i+1]}); err != nil {
			return err
		}
	}
	return f.WriteHeaders(http2.HeadersFrameParam{StreamID: stream, BlockFragment: block.Bytes(), EndHeaders: true})
}
