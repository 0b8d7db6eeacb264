package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/pem"
	"errors"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/gofrs/flock"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

var update = flag.Bool("update", false, "write the goldens of the scripts anew")

// clock is the time in all tests from outside, so that what they print is always the same.
func clock() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hex21": func() { os.Exit(hex21()) },
		"ports": func() { os.Exit(ports()) },
		"tell":  func() { os.Exit(tell()) },
	})
}

// hex21 is the program with a fixed clock, in whose sleep time flies, without chance, and with nothing else changed.
func hex21() int {
	system := cmd.NewSystem()
	system.Now, system.Sleep = clock, hurry
	system.Jitter = func() float64 { return 0.5 }
	return cmd.Run(context.Background(), system)
}

// tell is a program that gives keys, for better or worse: it prints its first argument on stdout, the second on stderr, and
// exits with the third.
func tell() int {
	words := append(os.Args[1:], "", "", "")
	if _, err := io.WriteString(os.Stdout, words[0]); err != nil {
		return 1
	}
	if _, err := io.WriteString(os.Stderr, words[1]); err != nil {
		return 1
	}
	code, err := strconv.Atoi(words[2])
	if err != nil {
		return 0
	}
	return code
}

var loopback = regexp.MustCompile(`(127\.0\.0\.1|\[::1\]|localhost):\d+`)

// build is how the program calls itself where it names compiler and platform as well.
var build = regexp.MustCompile(`hex21 [^ ,]+,\s+go[^ ,]+,\s+[a-z0-9]+/[a-z0-9]+`)

// ports copies stdin to stdout and puts PORT in place of the numbers, and BUILD in place of the program's version, which differ
// from run to run.
func ports() int {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		return 1
	}
	if _, err := os.Stdout.Write(stablePorts(text)); err != nil {
		return 1
	}
	return 0
}

func stablePorts(text []byte) []byte {
	return build.ReplaceAll(loopback.ReplaceAll(text, []byte("$1:PORT")), []byte("hex21 BUILD"))
}

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup:         mount,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "within": within, "interrupts": interrupts,
			"page": setPage, "asked": asked, "watches": watches, "terminal": terminal, "sits": sits, "locks": locks,
		},
	})
}

// mount starts the mock for one script, over HTTP and over TLS, and points the program at it.
func mount(env *testscript.Env) error {
	arrived := make(chan struct{}, 1)
	env.Values["arrived"], env.Values["env"] = arrived, env
	handler := func() http.Handler {
		api := mock.New(explain.Builtin(), mock.WithClock(clock), mock.WithSeed(1))
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			select {
			case arrived <- struct{}{}:
			default:
			}
			api.ServeHTTP(w, r)
		})
	}
	plain, secure := httptest.NewServer(handler()), httptest.NewUnstartedServer(handler())
	secure.EnableHTTP2 = true
	secure.Config.ErrorLog = nil
	secure.StartTLS()
	env.Defer(func() {
		for _, s := range []*httptest.Server{plain, secure} {
			s.CloseClientConnections()
			s.Close()
		}
	})
	cert := filepath.Join(env.WorkDir, "mock.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: secure.Certificate().Raw})
	if err := os.WriteFile(cert, block, 0o600); err != nil {
		return err
	}
	env.Setenv("HEX21_BASE_URL", plain.URL+"/api")
	env.Setenv("SECURE", secure.URL+"/api")
	env.Setenv("PLAIN", plain.URL)
	env.Setenv("CERT", cert)
	env.Setenv("HEX21_CONFIG", filepath.Join(env.WorkDir, "config.yaml"))
	env.Setenv("TZ", "UTC")
	if err := mountPage(env); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(env.WorkDir, "config.yaml"), nil, 0o600)
}

// exits runs a command and demands an exit code and, unless a script says otherwise, an empty stderr:
//
//	exits 4 hex21 probe /articles/slug
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG…]")
	}
	err := ts.Exec(args[1], args[2:]...)
	if got := exitCode(err); got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// within fails when stdout is wider than a number of columns: within 40
func within(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: within COLUMNS")
	}
	for line := range bytes.SplitSeq([]byte(ts.ReadFile("stdout")), []byte("\n")) {
		if columns(string(line)) > atoi(ts, args[0]) {
			ts.Fatalf("wider than %s columns: %s", args[0], line)
		}
	}
}

// interrupts starts a command, waits until it has printed a line, its request has arrived, or it reads from a stdin that never ends,
// presses Ctrl-C, and demands an exit code within a second:
//
//	interrupts 130 request hex21 probe -H 'Prefer: fault=hang' /articles
func interrupts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: interrupts CODE line|request|input COMMAND [ARG…]")
	}
	arrived := ts.Value("arrived").(chan struct{})
	select { // what arrived before this command is none of its business
	case <-arrived:
	default:
	}
	// Nobody can see from outside that a program reads. One that did not yet listen to Ctrl-C is ended by it, and tried again.
	const notYet = "-1"
	got, wait := notYet, 50*time.Millisecond
	for got == notYet && wait < 10*time.Second {
		got = interrupted(ts, args[1], wait, exec.Command(program(ts, args[2]), args[3:]...))
		if wait *= 2; args[1] != "input" {
			break
		}
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// interrupted runs a command, presses Ctrl-C when it has come to a point, and gives its exit code.
func interrupted(ts *testscript.TestScript, point string, wait time.Duration, command *exec.Cmd) string {
	command.Env, command.Dir = ts.Value("env").(*testscript.Env).Vars, ts.MkAbs(".")
	stdout, err := command.StdoutPipe()
	ts.Check(err)
	if point == "input" {
		in, end, err := os.Pipe()
		ts.Check(err)
		defer in.Close()
		defer end.Close()
		command.Stdin = in
	}
	ts.Check(command.Start())
	switch point {
	case "line":
		_, err = bufio.NewReader(stdout).ReadString('\n')
		ts.Check(err)
	case "request":
		<-ts.Value("arrived").(chan struct{})
	case "input":
		time.Sleep(wait)
	default:
		ts.Fatalf("no point is called %s", point)
	}
	ts.Check(command.Process.Signal(os.Interrupt))
	pressed := time.Now()
	overdue := time.AfterFunc(10*time.Second, func() { _ = command.Process.Kill() })
	err = command.Wait()
	overdue.Stop()
	if took := time.Since(pressed); took > time.Second {
		ts.Fatalf("took %s to end", took)
	}
	return exitCode(err)
}

// locks keeps a directory locked, as another run that changes a file in it does, until the script ends.
func locks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: locks DIRECTORY")
	}
	lock := flock.New(ts.MkAbs(args[0]), flock.SetFlag(os.O_RDONLY))
	ts.Check(lock.Lock())
	ts.Defer(func() { _ = lock.Close() })
}

// program finds a command on the script's own PATH.
func program(ts *testscript.TestScript, name string) string {
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		for _, file := range []string{filepath.Join(dir, name), filepath.Join(dir, name+".exe")} {
			if _, err := os.Stat(file); err == nil {
				return file
			}
		}
	}
	ts.Fatalf("no %s on PATH", name)
	return ""
}

// exitCode is the exit code behind an error of Exec, as a word.
func exitCode(err error) string {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return "0"
	case errors.As(err, &exit):
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}

// columns counts what a line takes on a screen: escapes take nothing.
func columns(line string) int { return ansi.StringWidth(line) }

func atoi(ts *testscript.TestScript, text string) int {
	n, err := strconv.Atoi(text)
	ts.Check(err)
	return n
}
