//go:build hostile && linux

package hostile_test

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

var connections = flag.Int("connections", 2000, "number of connections at the mock")

// startMock starts the built mock and returns its base URL and process.
func startMock(t *testing.T, flags ...string) (base string, process *exec.Cmd) {
	t.Helper()
	p := programs(t)
	command := exec.Command(p.Hex21, append([]string{"mock", "--addr", "127.0.0.1:0", "-q"}, flags...)...)
	command.Env = []string{"HOME=" + t.TempDir()}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(syscall.SIGINT)
		_ = command.Wait()
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		for _, word := range strings.Fields(lines.Text()) {
			if strings.HasPrefix(word, "http://") && strings.HasSuffix(word, "/api") {
				go func() { _, _ = io.Copy(io.Discard, out) }()
				return word, command
			}
		}
	}
	t.Fatal("the mock does not say where it is")
	return "", nil
}

// enough raises the limit of descriptors of this process, and reports how many connections it can have.
func enough(t *testing.T, n int) int {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	limit.Cur = limit.Max
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	if most := int(min(limit.Cur, 1<<20)) - 500; n > most {
		t.Logf("the system allows %d descriptors", limit.Cur)
		return most
	}
	return n
}

// TestMockUnderConnections opens thousands of connections that send nothing, half a head, half a body or read nothing. The mock goes on
// answering, within bounds of memory, and ends each of them on its own.
func TestMockUnderConnections(t *testing.T) {
	t.Parallel()
	base, process := startMock(t, "--anonymous-limit", "off")
	addr := strings.TrimSuffix(strings.TrimPrefix(base, "http://"), "/api")
	n := enough(t, *connections)
	var conns []net.Conn
	defer func() {
		for _, c := range conns {
			c.Close()
		}
	}()
	for i := range n {
		conn, err := net.DialTimeout("tcp", addr, 5*time.Second)
		if err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		conns = append(conns, conn)
		text := []string{
			"", "GET /api/articles HTTP/1.1\r\nHost: a\r\n", "POST /api/articles HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
			strings.Repeat("GET /api/articles HTTP/1.1\r\nHost: a\r\n\r\n", 50), "POST /api/articles HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n{", "\x16\x03\x01",
		}[i%6]
		_ = conn.SetWriteDeadline(time.Now().Add(5 * time.Second))
		if _, err := io.WriteString(conn, text); err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
	}
	var times []time.Duration
	for range 50 {
		began := time.Now()
		response, err := http.Get(base + "/articles")
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, response.Body)
		response.Body.Close()
		times = append(times, time.Since(began))
		if response.StatusCode != http.StatusOK {
			t.Errorf("status %d", response.StatusCode)
		}
	}
	r := held(process.Process.Pid)
	t.Logf("%d connections: %d MiB, %d descriptors, an answer takes %s", n, r.mib, r.descriptors, median(times).Round(time.Microsecond))
	if bound := 64 + n*40>>10; r.mib > bound { // 40 KiB each: two goroutines and two buffers
		t.Errorf("%d MiB of %d", r.mib, bound)
	}
	left := func() int { return held(process.Process.Pid).descriptors }
	for deadline := time.Now().Add(75 * time.Second); left() > r.descriptors/2 && time.Now().Before(deadline); {
		time.Sleep(500 * time.Millisecond)
	}
	if after := left(); after > r.descriptors/2 {
		t.Errorf("%d descriptors of %d are open after a minute", after, r.descriptors)
	}
}

// TestMockCountsExactly floods the mock from many clients at once. It answers exactly as many as its limit, and rejects the others.
func TestMockCountsExactly(t *testing.T) {
	t.Parallel()
	const limit, clients, each = 500, 50, 40
	base, _ := startMock(t, "--anonymous-limit", fmt.Sprintf("%d/1h", limit))
	var good, limited, other atomic.Int64
	var all sync.WaitGroup
	transport := &http.Transport{MaxIdleConnsPerHost: clients, MaxConnsPerHost: clients}
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, Timeout: 30 * time.Second}
	for range clients {
		all.Go(func() {
			for range each {
				response, err := client.Get(base + "/articles")
				if err != nil {
					other.Add(1)
					continue
				}
				_, _ = io.Copy(io.Discard, response.Body)
				response.Body.Close()
				switch response.StatusCode {
				case http.StatusOK:
					good.Add(1)
				case http.StatusTooManyRequests:
					limited.Add(1)
				default:
					other.Add(1)
				}
			}
		})
	}
	all.Wait()
	t.Logf("%d answers, %d rejections, %d others", good.Load(), limited.Load(), other.Load())
	if good.Load() != limit || limited.Load() != clients*each-limit || other.Load() != 0 {
		t.Errorf("%d answers of a limit of %d, %d rejections, %d others", good.Load(), limit, limited.Load(), other.Load())
	}
}
