// Package scripttest is what the tests of the commands share: the program as a process for txtar scripts, with a mock API and a
// status page to call ([Run]), and in this process for whatever needs a thousand runs ([Session]). Only tests import it.
package scripttest

import (
	"bytes"
	"context"
	"crypto/x509"
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
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/gofrs/flock"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/mock"
)

// A thousand runs in the process of a test make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

// Main runs the tests of a package whose scripts start hex21 and the programs of the tests as processes.
func Main(m *testing.M) {
	// Much of what the tests do is waiting for a process, a socket or a time limit, and they can wait together. The flag -parallel wins.
	if err := flag.Set("test.parallel", strconv.Itoa(4*runtime.GOMAXPROCS(0))); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){
		"hex21":    func() { os.Exit(hex21()) },
		"printkey": func() { os.Exit(printKey()) },
	})
}

// hex21 returns the program with a fixed clock, in whose sleep time flies, without chance, and with nothing else changed.
func hex21() int {
	debug.SetGCPercent(100)
	system := cmd.NewSystem()
	system.Now, system.Sleep = Clock, Hurry
	system.Jitter = func() float64 { return 0.5 }
	system.Roots = madeUpRoots
	if d, err := time.ParseDuration(os.Getenv("PATIENCE")); err == nil { // a variable of the scripts, which the program does not know
		system.Patience = cmd.Patience{Second: d, File: d, Lock: d}
	}
	if os.Getenv("KEYCHAIN") == "memory" { // another one: the keys are forgotten when the process ends
		system.Keychain = &Keyring{Keys: map[string]string{}}
	}
	return cmd.Run(context.Background(), system)
}

// madeUpRoots trusts one authority that does not exist. Reading the system's own would take most of the time of a short run.
func madeUpRoots() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(&x509.Certificate{Raw: []byte("an authority")})
	return pool
}

// printKey returns a program that a key may come from: it prints its first argument on stdout, the second on stderr, and
// exits with the third.
func printKey() int {
	words := slices.Concat(os.Args[1:], []string{"", "", ""})
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

// ports prints a file, or stdout, with what differs from run to run replaced: ports stdout
func ports(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: ports FILE")
	}
	_, err := ts.Stdout().Write(StablePorts([]byte(ts.ReadFile(args[0]))))
	ts.Check(err)
}

// StablePorts puts PORT in place of the numbers of ports, and BUILD in place of the version of the program.
func StablePorts(text []byte) []byte {
	return build.ReplaceAll(loopback.ReplaceAll(text, []byte("$1:PORT")), []byte("hex21 BUILD"))
}

// Run runs the scripts in testdata.
func Run(t *testing.T) {
	t.Helper()
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *golden.Update,
		Setup:         mount,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "answers": answers, "within": within, "ports": ports, "interrupts": interrupts,
			"page": setPage, "asked": asked, "watches": watches, "terminal": terminal, "sits": sits, "locks": locks,
		},
	})
}

// mount starts the mock for one script, over HTTP and over TLS, and points the program at it.
func mount(env *testscript.Env) error {
	arrived := make(chan struct{}, 1)
	env.Values["arrived"], env.Values["env"] = arrived, env
	handler := func() http.Handler {
		api := mock.New(explain.Builtin(), mock.WithClock(Clock), mock.WithSeed(1))
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

// exits runs a command and expects an exit code and, unless a script states otherwise, an empty stderr:
//
//	exits 4 hex21 probe /articles/slug
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG…]")
	}
	err := ts.Exec(args[1], args[2:]...)
	if got := ExitCodeOf(err); got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// answers is exits in this process, for scripts with hundreds of lines that read no file and no stdin:
//
//	answers 2 hex21 probe --cuont 2
func answers(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || args[1] != "hex21" {
		ts.Fatalf("usage: answers CODE hex21 [ARG…]")
	}
	env := map[string]string{}
	for _, pair := range environment(ts) {
		name, value, _ := strings.Cut(pair, "=")
		env[name] = value
	}
	session := Session{Env: env, Roots: madeUpRoots, Keys: &Keyring{Keys: map[string]string{}}}
	if got := strconv.Itoa(cmd.Run(context.Background(), session.System(args[2:], ts.Stdout(), ts.Stderr()))); got != args[0] {
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

// locks keeps a directory locked, as another run that changes a file in it does, until the script ends.
func locks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: locks DIRECTORY")
	}
	lock := flock.New(ts.MkAbs(args[0]), flock.SetFlag(os.O_RDONLY))
	ts.Check(lock.Lock())
	ts.Defer(func() { _ = lock.Close() })
}

// ExitCodeOf returns the exit code behind an error of Exec, as a word.
func ExitCodeOf(err error) string {
	switch exit, ended := errors.AsType[*exec.ExitError](err); {
	case err == nil:
		return "0"
	case ended:
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
