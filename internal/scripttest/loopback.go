package scripttest

import (
	"bufio"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
)

// Loopback returns an environment in which nothing but hex21's own mock answers: whatever else is called goes to a proxy that does
// not exist.
func Loopback(t *testing.T) []string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	in, out := io.Pipe()
	exit := make(chan int)
	go func() {
		exit <- cmd.Run(ctx, Session{}.System([]string{"mock", "--addr", "127.0.0.1:0", "--quiet"}, out, io.Discard))
		out.Close()
	}()
	lines := bufio.NewReader(in)
	api, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("the mock does not start: exit %d", <-exit)
	}
	page, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("the mock names no status page: exit %d", <-exit)
	}
	t.Cleanup(func() {
		cancel()
		<-exit
	})
	return []string{
		"HEX21_BASE_URL=" + strings.TrimSpace(api), "HEX21_STATUS_URL=" + strings.TrimSpace(page),
		"HEX21_CONFIG=" + File(t, "config.yaml", ""), "TZ=UTC",
		"HTTP_PROXY=" + Nowhere, "HTTPS_PROXY=" + Nowhere, "NO_PROXY=127.0.0.1,localhost",
	}
}
