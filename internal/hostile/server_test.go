//go:build linux

package hostile

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// Server answers one connection; the connection is closed when it returns.
type Server func(conn net.Conn)

// Running is a server at a port of the loopback.
type Running struct {
	listener net.Listener
	mu       sync.Mutex
	open     map[net.Conn]bool
	ended    sync.WaitGroup
	// Connections counts them.
	Connections atomic.Int64
}

// Start runs a server until it is closed.
func Start(serve Server) (*Running, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	r := &Running{listener: listener, open: map[net.Conn]bool{}}
	r.ended.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			r.Connections.Add(1)
			r.mu.Lock()
			r.open[conn] = true
			r.mu.Unlock()
			r.ended.Go(func() {
				serve(conn)
				r.mu.Lock()
				delete(r.open, conn)
				r.mu.Unlock()
				conn.Close()
			})
		}
	})
	return r, nil
}

// Addr returns the host and port.
func (r *Running) Addr() string { return r.listener.Addr().String() }

// Close ends the server and its connections.
func (r *Running) Close() {
	r.listener.Close()
	r.mu.Lock()
	for conn := range r.open {
		conn.Close()
	}
	r.mu.Unlock()
	r.ended.Wait()
}

// readRequest reads a request with its body, and reports whether there was one.
func readRequest(conn net.Conn) bool {
	request, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return false
	}
	_, _ = io.Copy(io.Discard, request.Body)
	return true
}

// sends answers a request with parts, whatever they are, and ends the connection.
func sends(parts ...string) Server {
	return func(conn net.Conn) {
		if !readRequest(conn) {
			return
		}
		for _, part := range parts {
			if _, err := io.WriteString(conn, part); err != nil {
				return
			}
		}
		linger(conn)
	}
}

// keepsAlive answers every request of a connection with the same text.
func keepsAlive(answer string) Server {
	return func(conn net.Conn) {
		for in := bufio.NewReader(conn); ; {
			request, err := http.ReadRequest(in)
			if err != nil {
				return
			}
			_, _ = io.Copy(io.Discard, request.Body)
			if _, err := io.WriteString(conn, answer); err != nil {
				return
			}
		}
	}
}

// linger closes the sending side, and waits until the client has read everything: a close with unread input would be a reset.
func linger(conn net.Conn) {
	if c, ok := conn.(interface{ CloseWrite() error }); ok {
		_ = c.CloseWrite()
		_ = conn.SetReadDeadline(time.Now().Add(time.Second))
		_, _ = io.Copy(io.Discard, conn)
	}
}

// stalls answers with a beginning, and keeps the connection open without another byte.
func stalls(beginning string) Server {
	return func(conn net.Conn) {
		if readRequest(conn) {
			_, _ = io.WriteString(conn, beginning)
			_, _ = io.Copy(io.Discard, conn)
		}
	}
}

// drips answers one byte at a time.
func drips(answer string, pause time.Duration) Server {
	return func(conn net.Conn) {
		if !readRequest(conn) {
			return
		}
		for i := range len(answer) {
			if _, err := io.WriteString(conn, answer[i:i+1]); err != nil {
				return
			}
			time.Sleep(pause)
		}
		linger(conn)
	}
}

// resets answers with a beginning and resets the connection.
func resets(beginning string) Server {
	return func(conn net.Conn) {
		if !readRequest(conn) {
			return
		}
		_, _ = io.WriteString(conn, beginning)
		time.Sleep(50 * time.Millisecond) // a reset overtakes what was sent
		reset(conn)
	}
}

func reset(conn net.Conn) {
	if c, ok := conn.(*tls.Conn); ok {
		conn = c.NetConn()
	}
	_ = conn.(*net.TCPConn).SetLinger(0)
	conn.Close()
}

// floods answers with a beginning, and with the same text without end.
func floods(beginning, more string) Server {
	return func(conn net.Conn) {
		if !readRequest(conn) {
			return
		}
		_, err := io.WriteString(conn, beginning)
		for block := bytes.Repeat([]byte(more), max(1, 64<<10/len(more))); err == nil; {
			_, err = conn.Write(block)
		}
	}
}

// speaks sends something before it has read anything.
func speaks(text string) Server {
	return func(conn net.Conn) {
		_, _ = io.WriteString(conn, text)
		linger(conn)
	}
}

// answersAnything answers whatever comes, in one piece.
func answersAnything(text string) Server {
	return func(conn net.Conn) {
		_, _ = conn.Read(make([]byte, 4096))
		_, _ = io.WriteString(conn, text)
		linger(conn)
	}
}

// lazily adds an answer that takes long to make to a case. It is made before the program starts.
func (c Case) lazily(parts func() []string) Case {
	made := sync.OnceValue(parts)
	c.Serve = func(conn net.Conn) { sends(made()...)(conn) }
	c.Prepare = func(string) error { made(); return nil }
	return c
}

// hangsUp closes the connection at once, or after a request.
func hangsUp(conn net.Conn) {}

func hangsUpLater(conn net.Conn) { readRequest(conn) }

func resetsAtOnce(conn net.Conn) { reset(conn) }

// silent reads and never answers.
func silent(conn net.Conn) { _, _ = io.Copy(io.Discard, conn) }

// inTurn answers each connection with the next of several servers, and the last one from then on.
func inTurn(servers ...Server) Server {
	var n atomic.Int64
	return func(conn net.Conn) { servers[min(int(n.Add(1))-1, len(servers)-1)](conn) }
}

// byPath answers raw texts by the path of the request, without its query.
func byPath(answers map[string]string) Server {
	return func(conn net.Conn) {
		request, err := http.ReadRequest(bufio.NewReader(conn))
		if err != nil {
			return
		}
		_, _ = io.Copy(io.Discard, request.Body)
		answer, ok := answers[request.URL.Path]
		if !ok {
			answer = answers["*"]
		}
		_, _ = io.WriteString(conn, answer)
		linger(conn)
	}
}

// overTLS speaks TLS first.
func overTLS(config *tls.Config, serve Server) Server {
	return func(conn net.Conn) {
		secured := tls.Server(conn, config)
		if secured.Handshake() == nil {
			serve(secured)
		}
		_ = secured.Close()
	}
}
