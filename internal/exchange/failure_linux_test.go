package exchange_test

import (
	"fmt"
	"net"
	"syscall"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestUnreachable(t *testing.T) {
	t.Parallel()
	x := loopback.Send(t, exchange.Dial{}, loopback.Get("http://224.0.0.1/")) // TCP has no way to a multicast address
	fails(t, x, exchange.KindUnreachable, exchange.PhaseConnect)
}

// A full queue of connections looks like a firewall that drops packets.
func TestConnectTimeout(t *testing.T) {
	t.Parallel()
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	if err := syscall.Bind(fd, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Listen(fd, 0); err != nil {
		t.Fatal(err)
	}
	name, err := syscall.Getsockname(fd)
	if err != nil {
		t.Fatal(err)
	}
	addr := fmt.Sprintf("127.0.0.1:%d", name.(*syscall.SockaddrInet4).Port)
	for full := false; !full; { // until the queue takes no more
		conn, err := net.DialTimeout("tcp", addr, soon)
		if full = err != nil; !full {
			defer conn.Close()
		}
	}
	t.Run("of the transport", func(t *testing.T) {
		x := loopback.Send(t, exchange.Dial{ConnectTimeout: soon}, loopback.Get("http://"+addr))
		fails(t, x, exchange.KindConnectTimeout, exchange.PhaseConnect)
		if x.Timing.ConnectMS == nil || *x.Timing.ConnectMS < float64(soon.Milliseconds())/2 {
			t.Errorf("the phase that hung has no time: %+v", x.Timing)
		}
	})
	t.Run("of the call", func(t *testing.T) {
		x := patiently(exchange.PhaseConnect, within(t, exchange.Dial{}, loopback.Get("http://"+addr)))
		fails(t, x, exchange.KindConnectTimeout, exchange.PhaseConnect)
	})
}
