//go:build linux

package hostile

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/creack/pty"
)

// Programs are the built programs that a case needs.
type Programs struct{ Hex21, Meter string }

// run is one start of the program.
type run struct {
	args     []string
	code     int
	killed   bool
	out, err string
	took     time.Duration
	cpu      time.Duration
	mib      int
	slack    time.Duration // how many times longer it may take, since the machine is busy
}

// Report is what a case came to: what is wrong with it, and the worst of its figures.
type Report struct {
	Wrong []string
	// Slow reports whether a run used more than half of a bound of time, as most cases do only on a machine that is busy with others.
	Slow      bool
	Leaked    bool // a part of the key was shown
	Took, CPU time.Duration
	MiB       int
	Exit      int
	Findings  []string
}

// Run runs a case in a temporary folder.
func (c Case) Run(programs Programs, dir string) (report Report) {
	wrong := func(format string, args ...any) { report.Wrong = append(report.Wrong, fmt.Sprintf(format, args...)) }
	places, done, err := c.places(dir)
	if err != nil {
		wrong("%v", err)
		return report
	}
	defer done()
	for name, text := range c.Files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(places.Replace(text)), 0o600); err != nil {
			wrong("%v", err)
			return report
		}
	}
	if c.Prepare != nil {
		if err := c.Prepare(dir); err != nil {
			wrong("%v", err)
			return report
		}
	}
	note := func(r run) {
		report.Took, report.CPU, report.MiB, report.Exit = max(report.Took, r.took), max(report.CPU, r.cpu), max(report.MiB, r.mib), r.code
		report.Slow = report.Slow || r.took > c.time()/2 || r.cpu > c.cpu()/2
		problems := c.judge(r)
		report.Leaked = report.Leaked || slices.ContainsFunc(problems, func(problem string) bool { return strings.HasPrefix(problem, keyShown) })
		if len(problems) > 0 {
			wrong("%s\n%s", strings.Join(problems, "; "), r)
		}
	}
	defer func() {
		if err := c.after(dir); err != nil {
			wrong("%v", err)
		}
	}()
	if len(c.Args) > 0 {
		r := c.start(programs, dir, places, c.Args, c.Terminal)
		note(r)
		report.Findings = c.judgeOutput(r, wrong)
		if err := pasted(dir, r); err != nil {
			wrong("%v", err)
		}
		return report
	}
	flags := append([]string{"probe", "{base}/x", "--no-status"}, c.Flags...)
	files := []string{"--also", "yaml={dir}/also.yaml", "--also", "markdown={dir}/also.md", "--also", "github={dir}/also.github", "--har", "{dir}/a.har", "--report", "{dir}/report.html"}
	r := c.start(programs, dir, places, slices.Concat(flags, []string{"-o", "json"}, files), false)
	note(r)
	report.Findings = c.judgeOutput(r, wrong)
	c.judgeFiles(dir, r, wrong)
	if err := pasted(dir, r); err != nil {
		wrong("%v", err)
	}
	shown := c.start(programs, dir, places, slices.Concat(flags, []string{"-v", "-i", "--color", "always", "--report", "{dir}/report.md"}), true)
	note(shown)
	c.judgeOutput(shown, wrong)
	return report
}

func (r run) String() string {
	return fmt.Sprintf("  %q: exit %d, %s, CPU %s, %d MiB\n  stdout: %.900s\n  stderr: %.500s", r.args, r.code, r.took.Round(time.Millisecond), r.cpu, r.mib, r.out, r.err)
}

// places starts the servers of a case and returns their addresses.
func (c Case) places(dir string) (*strings.Replacer, func(), error) {
	pairs := []string{"{dir}", dir, "{key}", Key}
	var running []*Running
	done := func() {
		for _, r := range running {
			r.Close()
		}
	}
	for i, serve := range []Server{c.Serve, c.Other} {
		addr := "127.0.0.1:9" // where nothing listens
		if serve != nil {
			r, err := Start(serve)
			if err != nil {
				done()
				return nil, nil, err
			}
			running, addr = append(running, r), r.Addr()
		}
		_, port, _ := net.SplitHostPort(addr)
		prefix := []string{"", "other-"}[i]
		pairs = append(pairs, "{"+prefix+"addr}", addr, "{"+prefix+"port}", port, "{"+prefix+"base}", c.scheme()+"://"+addr+"/api", "{"+prefix+"origin}", c.scheme()+"://"+addr)
	}
	return strings.NewReplacer(pairs...), done, nil
}

// scheme is https for the groups that speak TLS.
func (c Case) scheme() string {
	if c.Group == "TLS" || c.Group == "HTTP/2" {
		return "https"
	}
	return "http"
}

// start runs the program once.
func (c Case) start(programs Programs, dir string, places *strings.Replacer, args []string, terminal bool) run {
	r := run{code: -1, slack: slack()}
	for _, arg := range args {
		r.args = append(r.args, places.Replace(arg))
	}
	read, write, err := os.Pipe()
	if err != nil {
		r.err = err.Error()
		return r
	}
	defer read.Close()
	command := exec.Command(programs.Meter, append([]string{fmt.Sprint(max(c.mib()*4, 1024)), programs.Hex21}, r.args...)...)
	command.ExtraFiles, command.Dir = []*os.File{write}, dir
	command.Env = []string{
		"PATH=/usr/bin:/bin", "HOME=" + dir, "XDG_CONFIG_HOME=" + dir + "/config", "XDG_CACHE_HOME=" + dir + "/cache", "HEX21_API_KEY=" + Key,
		"HEX21_BASE_URL=" + places.Replace("{base}"), "HEX21_STATUS_URL=http://127.0.0.1:9", "TERM=xterm-256color", "NO_PROXY=", "LANG=C.UTF-8", "PAGER=cat",
	}
	for _, variable := range c.Env {
		name, _, _ := strings.Cut(variable, "=")
		command.Env = slices.DeleteFunc(command.Env, func(v string) bool { return strings.HasPrefix(v, name+"=") })
		if !strings.HasSuffix(variable, "=-") {
			command.Env = append(command.Env, places.Replace(variable))
		}
	}
	command.Env = append(command.Env, "METER_CLOSED="+c.Closed, "METER_SHELL="+places.Replace(c.Shell))
	command.Stdin = strings.NewReader(places.Replace(c.Stdin))
	if c.Input != nil {
		in, err := c.Input()
		if err != nil {
			r.err = err.Error()
			return r
		}
		defer in.Close()
		command.Stdin = in
	}
	var out, side bytes.Buffer
	var copied sync.WaitGroup
	leave := func() {}
	began := time.Now()
	switch {
	case terminal:
		screen, tty, err := pty.Open()
		if err != nil {
			r.err = err.Error()
			return r
		}
		defer screen.Close()
		leave = func() { screen.Close() }
		size := pty.Winsize{Rows: 50, Cols: 120}
		if c.Size != nil {
			size = pty.Winsize{Cols: c.Size[0], Rows: c.Size[1]}
		}
		_ = pty.Setsize(screen, &size)
		command.Stdout, command.Stderr = tty, tty
		if c.Stdin == "" && c.Input == nil && !slices.Contains(r.args, "-") {
			command.Stdin = tty
		}
		err = command.Start()
		tty.Close()
		if err != nil {
			r.err = err.Error()
			return r
		}
		copied.Go(func() { _, _ = io.Copy(&out, io.LimitReader(screen, maxOutput)); _, _ = io.Copy(io.Discard, screen) })
	case c.Output != "":
		f, err := openOutput(c.Output)
		if err != nil {
			r.err = err.Error()
			return r
		}
		defer f.Close()
		command.Stdout, command.Stderr = f, &side
		err = command.Start()
		if err != nil {
			r.err = err.Error()
			return r
		}
	default:
		command.Stdout, command.Stderr = &limited{kept: &out}, &limited{kept: &side}
		if err := command.Start(); err != nil {
			r.err = err.Error()
			return r
		}
	}
	write.Close()
	lines := bufio.NewScanner(read)
	var started struct{ PID int }
	if lines.Scan() {
		_ = json.Unmarshal(lines.Bytes(), &started)
	}
	overdue := time.AfterFunc(c.time()*r.slack+10*time.Second, func() { r.killed = true; _ = syscall.Kill(started.PID, syscall.SIGKILL) })
	if c.Signal != nil {
		time.AfterFunc(c.SignalAfter, func() { _ = syscall.Kill(started.PID, c.Signal.(syscall.Signal)) })
	}
	var usage struct {
		Exit   int
		Signal bool
		MiB    int
		CPU    int64 `json:"cpu_ms"`
	}
	if lines.Scan() {
		_ = json.Unmarshal(lines.Bytes(), &usage)
	}
	r.took = time.Since(began)
	overdue.Stop()
	_ = command.Wait()
	left := time.AfterFunc(5*time.Second, leave) // what the program started may have the terminal still
	copied.Wait()
	left.Stop()
	r.code, r.mib, r.cpu, r.out, r.err = usage.Exit, usage.MiB, time.Duration(usage.CPU)*time.Millisecond, out.String(), side.String()
	return r
}

// after looks at what a case left in its folder: a file "pwned" is there if a text from outside was run.
func (c Case) after(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "pwned")); err == nil {
		return errors.New("a text from outside was run as a command")
	}
	if c.After != nil {
		return c.After(dir)
	}
	return nil
}

// slack is 1, or 4 on a machine whose load is twice its number of processors.
func slack() time.Duration {
	text, _ := os.ReadFile("/proc/loadavg")
	var load float64
	if _, err := fmt.Sscan(string(text), &load); err == nil && load > 2*float64(runtime.NumCPU()) {
		return 4
	}
	return 1
}

// openOutput opens what a program writes to; "closed" is a pipe without a reader, and "full pipe" is one that is not read.
func openOutput(name string) (*os.File, error) {
	if name == "closed socket" {
		return closedSocket()
	}
	if name != "closed" && name != "full pipe" {
		return os.OpenFile(name, os.O_WRONLY, 0)
	}
	out, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	if name == "full pipe" {
		writers.Store(in, out)
		return in, nil
	}
	return in, out.Close()
}

// maxOutput is how much of an output is kept.
const maxOutput = 64 << 20

// limited keeps the beginning of what is written.
type limited struct{ kept *bytes.Buffer }

func (l *limited) Write(p []byte) (int, error) {
	l.kept.Write(p[:min(len(p), maxOutput-l.kept.Len())])
	return len(p), nil
}

func (c Case) mib() int {
	if c.Want.MiB > 0 {
		return c.Want.MiB
	}
	return 64
}

func (c Case) time() time.Duration {
	if c.Want.Time > 0 {
		return c.Want.Time
	}
	return 3 * time.Second
}

func (c Case) cpu() time.Duration { return max(c.Want.CPU, 2*time.Second) }
