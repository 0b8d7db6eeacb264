//go:build hostile && linux

package hostile_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
)

var soak = flag.Int("soak", 3000, "number of probes of the soak")

// resources are what a process holds.
type resources struct{ goroutines, descriptors, mib int }

func held(pid int) (r resources) {
	if entries, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid)); err == nil {
		r.descriptors = len(entries)
	}
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if fields := strings.Fields(string(text)); len(fields) > 1 {
		pages, _ := strconv.Atoi(fields[1])
		r.mib = pages * os.Getpagesize() >> 20
	}
	return r
}

// TestSoak makes one process probe on and on: answers, refusals, cut bodies and silence in turn. Its memory and its descriptors are the
// same at the end as after the first part.
func TestSoak(t *testing.T) {
	t.Parallel()
	p := programs(t)
	var served atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch served.Add(1) % 5 {
		case 0:
			w.WriteHeader(http.StatusServiceUnavailable)
			fmt.Fprint(w, `{"error":{"code":"MAINTENANCE","message":"no"}}`)
		case 1:
			w.Header().Set("Content-Length", "99")
			fmt.Fprint(w, `{"data":[`)
			panic(http.ErrAbortHandler)
		case 2:
			panic(http.ErrAbortHandler)
		default:
			fmt.Fprint(w, `{"data":[],"metadata":{}}`)
		}
	}))
	server.Config.ErrorLog = nil
	defer server.Close()
	command := exec.Command(p.Hex21, "probe", "--count", strconv.Itoa(*soak), "--interval", "0s", "--no-pace", "--no-status", "-o", "json", server.URL+"/api/x")
	command.Env = []string{"HOME=" + t.TempDir(), "HEX21_API_KEY=k"}
	var out counted
	command.Stdout = &out
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	var samples []resources
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	for done := false; !done; {
		select {
		case <-ended:
			done = true
		case <-time.After(50 * time.Millisecond):
			if r := held(command.Process.Pid); r.descriptors > 0 {
				samples = append(samples, r)
			}
		}
	}
	if lines := out.lines.Load(); lines < int64(*soak) {
		t.Errorf("%d lines for %d probes", lines, *soak)
	}
	if len(samples) < 10 {
		t.Fatalf("only %d samples", len(samples))
	}
	first, last := peak(samples[len(samples)/10:len(samples)*4/10]), peak(samples[len(samples)*7/10:])
	t.Logf("%d probes, %d connections: %d MiB and %d descriptors in the first part, %d and %d in the last", *soak, served.Load(), first.mib, first.descriptors, last.mib, last.descriptors)
	if last.mib > first.mib+8 || last.descriptors > first.descriptors+4 {
		t.Error("memory or descriptors grow")
	}
}

func peak(samples []resources) (r resources) {
	for _, s := range samples {
		r.mib, r.descriptors = max(r.mib, s.mib), max(r.descriptors, s.descriptors)
	}
	return r
}

// counted counts lines.
type counted struct{ lines atomic.Int64 }

func (c *counted) Write(p []byte) (int, error) {
	c.lines.Add(int64(bytes.Count(p, []byte("\n"))))
	return len(p), nil
}

// rounds is how often TestNothingIsLeftBehind runs each command line.
const rounds = 10

// TestNothingIsLeftBehind runs each command many times within this process, those without an end until they are interrupted. No goroutine
// and no descriptor stays.
func TestNothingIsLeftBehind(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch path.Base(r.URL.Path) {
		case "cut":
			panic(http.ErrAbortHandler)
		case "stall":
			<-r.Context().Done()
		case "busy":
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
		case "away":
			http.Redirect(w, r, "/api/x", http.StatusFound)
		}
		fmt.Fprint(w, `{"data":[],"metadata":{}}`)
	}))
	defer server.Close()
	dir := t.TempDir()
	env := map[string]string{"HEX21_BASE_URL": server.URL + "/api", "HOME": dir, "HEX21_STATUS_URL": server.URL, "HEX21_API_KEY": "k"}
	for name, text := range map[string]string{
		"log": strings.Repeat(`{"status":429,"code":"RATE_LIMIT"}`+"\n", 1000), "paths": "/x\n/cut\n/busy\n", "a.txt": "HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\nno\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(line string) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		line, endless := strings.CutPrefix(line, "interrupted: ")
		if endless {
			defer time.AfterFunc(100*time.Millisecond, cancel).Stop()
		}
		cmd.Run(ctx, &cmd.System{
			Args: strings.Fields(strings.ReplaceAll(line, "{dir}", dir)), LookupEnv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
			Stdin: strings.NewReader("RATE_LIMIT 429\n"), Stdout: io.Discard, Stderr: io.Discard, Now: time.Now,
			Sleep: func(ctx context.Context, d time.Duration) error {
				select {
				case <-ctx.Done():
					return ctx.Err()
				case <-time.After(min(d, time.Millisecond)):
					return nil
				}
			},
		})
	}
	lines := []string{
		"probe /x", "probe /cut", "probe /x -o json --no-status", "probe --mock /articles", "probe --mock --count 3 --interval 0s /articles", "probe /x --jq .verdict", "probe http://127.0.0.1:9/ --no-status", "probe /x -m 1ns", "probe /stall -m 20ms", "interrupted: probe /stall",
		"probe /busy --retry 2 --max-wait 3s", "probe /away -L --trace", "probe /x --origin https://a.example.org", "probe /x --keep-alive --count 3 --interval 0s", "probe --paths {dir}/paths --keep-alive", "interrupted: probe /x --watch --interval 1ms", "probe --mock --until-limit --anonymous-limit 3/1s /articles",
		"probe /x --har {dir}/a.har --report {dir}/a.html --also yaml={dir}/a.yaml", "probe --from {dir}/a.txt", "probe --from-curl - -m 1s", "probe /x -d @- --dry-run", "probe /x --curl", "probe /x --slo total=1ns --compressed", "probe /x --jq def(f):f;f", "interrupted: probe /x --jq [limit(1e18;repeat(1))]",
		"status --mock", "status", "status --mock --probe /articles --nagios", "interrupted: status --mock --watch --interval 1ms", "interrupted: status --mock --incident major --wait --interval 1ms", "status --mock --status-engine gatus -o json", "status http://127.0.0.1:9/",
		"explain 404", "explain -", "explain --all -o json", "explain nothing-like-it", "explain 404 --catalog {dir}/log", "triage {dir}/log", "triage -", "triage {dir}/log {dir}/log -o html", "triage - --lines", "interrupted: triage -f {dir}/log", "triage {dir}/log --partial", "triage {dir}/nothing",
		"check --mock --only endpoints", "check --only endpoints -m 1s --max-wait 0s", "interrupted: check --max-wait 0s", "check --mock --only endpoints --write-baseline {dir}/baseline", "check http://127.0.0.1:9/api -o junit",
		"doctor", "doctor --network", "doctor --mock --network -o json", "config show", "config set base_url http://127.0.0.1:9/api --config {dir}/c.yaml", "auth status", "auth login", "interrupted: mock --addr 127.0.0.1:0", "interrupted: mock --addr 127.0.0.1:0 --tls --cert-out {dir}/cert.pem", "mock --addr nowhere:99999",
		"version", "skill", "completion bash", "help exit-codes", "probe --nonsense", "__complete probe --expect ", "nonsense",
	}
	for _, line := range lines { // what is made once
		run(line)
	}
	before := settled()
	for range rounds {
		for _, line := range lines {
			run(line)
		}
	}
	after := settled()
	t.Logf("%d goroutines and %d descriptors before, %d and %d after %d runs", before.goroutines, before.descriptors, after.goroutines, after.descriptors, rounds*len(lines))
	if after.goroutines > before.goroutines+2 || after.descriptors > before.descriptors+2 {
		buffer := make([]byte, 1<<20)
		t.Errorf("something is left behind\n%s", buffer[:runtime.Stack(buffer, true)])
	}
}

// settled is what this process holds once everything that ends has ended.
func settled() (r resources) {
	for range 100 {
		http.DefaultClient.CloseIdleConnections()
		runtime.GC()
		next := held(os.Getpid())
		next.goroutines = runtime.NumGoroutine()
		if next.goroutines == r.goroutines && next.descriptors == r.descriptors {
			return next
		}
		r = next
		time.Sleep(100 * time.Millisecond)
	}
	return r
}

// median is the middle of some times.
func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}
