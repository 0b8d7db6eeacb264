// Command bench measures the promises of speed: ratios of two commands in one run of hyperfine, and what Go's benchmarks take, on this
// machine. It needs hyperfine and curl, and exits 1 when a promise is broken. Run it on an idle machine.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// released is how a release is built.
var released = []string{"CGO_ENABLED=0"}

func main() {
	log.SetFlags(0)
	runs := flag.Int("runs", 200, "runs of each command")
	mib := flag.Int64("log", 1024, "size of the log for triage, in MiB")
	flag.Parse()
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
	broken := false
	for _, r := range rows {
		ratio, err := r.measure(dir, runs)
		if err != nil {
			return err
		}
		fmt.Println(r.line(ratio))
		broken = broken || r.most > 0 && ratio > r.most
	}
	info, err := os.Stat(hex21)
	if err != nil {
		return err
	}
	fmt.Printf("%-62s %5.1f MB  (promised: under 16)\n", "stripped binary", float64(info.Size())/1e6)
	kept, err := keepPromises()
	if err != nil {
		return err
	}
	triageKept, err := triageRatios(dir, hex21, mib)
	if err != nil {
		return err
	}
	kept = kept && triageKept
	if broken || !kept || info.Size() >= 16e6 {
		return errors.New("a promise is broken")
	}
	return nil
}

func build(out, pkg string, env []string) error {
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, pkg)
	c.Env = append(os.Environ(), env...)
	c.Stderr = os.Stderr
	return c.Run()
}

// row is one promise: the ratio of two commands by one measure. A row without a promise is printed for comparison.
type row struct {
	name       string
	by         func(result) float64
	most       float64
	ours, peer string
	shell      bool // the commands need a shell, and may exit with another code than 0
}

func (r row) line(ratio float64) string {
	text := fmt.Sprintf("%-62s %5.2fx", r.name, ratio)
	switch {
	case r.most == 0:
		return text
	case ratio > r.most:
		return text + fmt.Sprintf("     (promised: at most %gx) BROKEN", r.most)
	}
	return text + fmt.Sprintf("     (promised: at most %gx)", r.most)
}

// result is what hyperfine exports of one command, in seconds.
type result struct {
	Mean   float64 `json:"mean"`
	Median float64 `json:"median"`
	User   float64 `json:"user"`
	System float64 `json:"system"`
}

func cpu(r result) float64  { return r.User + r.System }
func wall(r result) float64 { return r.Median }

// measure runs both commands in one run of hyperfine, which takes turns with neither but warms both up.
func (r row) measure(dir string, runs int) (float64, error) {
	out := filepath.Join(dir, "result.json")
	how := []string{"-N", "--warmup", "20"}
	if r.shell {
		how = []string{"-i", "--warmup", "1"}
	}
	c := exec.Command("hyperfine", append(how, "--runs", strconv.Itoa(runs), "--export-json", out, r.ours, r.peer)...)
	if text, err := c.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("hyperfine: %w\n%s", err, text)
	}
	text, err := os.ReadFile(out)
	if err != nil {
		return 0, err
	}
	var doc struct {
		Results []result `json:"results"`
	}
	if err := json.Unmarshal(text, &doc); err != nil {
		return 0, err
	}
	if len(doc.Results) != 2 {
		return 0, fmt.Errorf("hyperfine gave %d results", len(doc.Results))
	}
	return r.by(doc.Results[0]) / r.by(doc.Results[1]), nil
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
