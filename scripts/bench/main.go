// Command bench measures the promises of speed: ratios of two commands that run in turn, and what Go's benchmarks take, on this
// machine. It needs curl, and perf or valgrind to count instructions. It exits 1 when a promise is broken, and when the machine is too
// busy to tell. Run it on an idle machine.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// idle is which share of the cores other programs may use.
const idle = 0.3

// verdicts are how the rows ended.
type verdicts struct {
	busy              bool // from the start
	broken, undecided bool
}

// show prints a row, with what is promised if anything is, and notes how it ended. On a machine that is busy, a promise that is broken does
// not count.
func (v *verdicts) show(name, got, promised string, kept, busy bool) {
	verdict := ""
	switch {
	case kept:
	case busy:
		verdict, v.undecided = "  too busy to tell", v.undecided || promised != ""
	default:
		verdict, v.broken = "  BROKEN", true
	}
	if promised != "" {
		promised = "  (promised: " + promised + ")"
	}
	fmt.Printf("%-62s %-9s%s%s\n", name, got, promised, verdict)
}

func (v *verdicts) measure(r row, runs int) error {
	got, err := r.measure(runs)
	if err != nil {
		return err
	}
	wide := got.spread > tooWide
	busy := v.busy || wide
	promised, kept := "", !busy
	if r.most > 0 {
		promised, kept = fmt.Sprintf("at most %.3gx", r.most), got.median <= r.most && !wide
	}
	v.show(r.name, fmt.Sprintf("%5.2fx", got.median), promised, kept, busy)
	return nil
}

// released is how a release is built.
var released = []string{"CGO_ENABLED=0"}

func main() {
	log.SetFlags(0)
	runs := flag.Int("runs", 200, "runs of each command")
	mib := flag.Int64("log", 1024, "size of the log for triage, in MiB")
	packed := flag.String("unpack", "", "only decompress this `file`, which triage is compared with")
	flag.Parse()
	if *packed != "" {
		if err := unpacked(*packed); err != nil {
			log.Fatal("bench: ", err)
		}
		return
	}
	if err := run(*runs, *mib); err != nil {
		log.Fatal("bench: ", err)
	}
}

func run(runs int, mib int64) error {
	dir, err := os.MkdirTemp("", "hex21-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	hex21, bare, bareStatic := filepath.Join(dir, "hex21"), filepath.Join(dir, "bare"), filepath.Join(dir, "bare-static")
	if err := errors.Join(build(hex21, ".", released), build(bare, "./scripts/bare", nil), build(bareStatic, "./scripts/bare", released)); err != nil {
		return err
	}
	plain, err := startMock(hex21)
	if err != nil {
		return err
	}
	defer plain.stop()
	cert := filepath.Join(dir, "mock.pem")
	secure, err := startMock(hex21, "--tls", "--cert-out", cert)
	if err != nil {
		return err
	}
	defer secure.stop()

	http, https := plain.url+"/articles", secure.url+"/articles"
	rows := []row{
		{"explain RATE_LIMIT against a bare Cobra program, CPU time", cpu, 1.3, hex21 + " explain RATE_LIMIT", bare + " explain RATE_LIMIT", false},
		{"the same, the bare program without cgo as well, CPU time", cpu, 0, hex21 + " explain RATE_LIMIT", bareStatic + " explain RATE_LIMIT", false},
		{"probe against curl over HTTP, wall time", wall, 0.8, hex21 + " probe " + http, "curl -s " + http, false},
		{"probe against curl over HTTPS, wall time", wall, 1.0, hex21 + " probe --cacert " + cert + " " + https, "curl -s --cacert " + cert + " " + https, false},
	}
	var ended verdicts
	if share, ok := load(); ok && share > idle {
		ended.busy = true
		fmt.Printf("the machine is busy: %.0f %% of its cores were in use in the last minute; figures under load are not to be published\n", 100*share)
	}
	for _, r := range rows {
		if err := ended.measure(r, runs); err != nil {
			return err
		}
	}
	compareInstructions(dir, "the same, instructions in user space", rows[0].ours, rows[0].peer)
	info, err := os.Stat(hex21)
	if err != nil {
		return err
	}
	ended.show("stripped binary", fmt.Sprintf("%5.1f MB", float64(info.Size())/1e6), "under 16 MB", info.Size() < 16e6, false)
	if err := keepPromises(&ended); err != nil {
		return err
	}
	if err := triageRatios(dir, hex21, mib, &ended); err != nil {
		return err
	}
	switch {
	case ended.broken:
		return errors.New("a promise is broken")
	case ended.undecided:
		return errors.New("the machine is too busy to tell whether every promise is kept: run it again on an idle one")
	}
	return nil
}

func build(out, pkg string, env []string) error {
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, pkg)
	c.Env = append(os.Environ(), env...)
	c.Stderr = os.Stderr
	return c.Run()
}

// server is a mock in another process.
type server struct {
	url     string
	command *exec.Cmd
}

func startMock(hex21 string, args ...string) (*server, error) {
	c := exec.Command(hex21, append([]string{"mock", "--quiet", "--addr", "127.0.0.1:0", "--anonymous-limit", "off"}, args...)...)
	stdout, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return nil, errors.Join(err, c.Process.Kill(), c.Wait())
	}
	return &server{strings.TrimSpace(line), c}, nil
}

func (s *server) stop() {
	if err := s.command.Process.Signal(os.Interrupt); err == nil {
		_ = s.command.Wait()
	}
}
