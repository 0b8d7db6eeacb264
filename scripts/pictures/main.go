// Command pictures makes the pictures of the README: it runs hex21 with color, at 80 columns, at a time that never changes, against
// hex21's own mock, and turns what comes out into SVG. Run it from the root of the repository: make pictures.
package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/hex21/hex21/cmd"
)

// shown returns the commands, by the name of their picture.
func shown() map[string][]string {
	return map[string][]string{
		"explain": {"explain", "RATE_LIMIT"},
		"probe":   {"probe", "/errors/RATE_LIMIT"},
		"status":  {"status", "--probe", "/errors/SERVICE_UNAVAILABLE"},
	}
}

func main() {
	log.SetFlags(0)
	pictures, err := draw(context.Background())
	if err != nil {
		log.Fatal("pictures: ", err)
	}
	for name, text := range pictures {
		if err := os.WriteFile(filepath.Join("docs", "pictures", name), text, 0o644); err != nil {
			log.Fatal("pictures: ", err)
		}
	}
}

// draw returns the files of all pictures.
func draw(ctx context.Context) (map[string][]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	pictures := map[string][]byte{}
	for name, args := range shown() {
		env, err := serve(ctx) // a new one each time: a mock counts its requests
		if err != nil {
			return nil, err
		}
		text := "$ hex21 " + strings.Join(args, " ") + "\n" + run(ctx, env, args)
		for _, s := range []scheme{light, dark} {
			if pictures[name+"-"+s.name+".svg"], err = picture(text, s); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return pictures, nil
}

// began is the time in the pictures.
var began = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// serve starts the mock and gives the environment that leads to it. It answers late enough for a call to have measured all that came
// before.
func serve(ctx context.Context) (map[string]string, error) {
	in, out := io.Pipe()
	go func() {
		code := cmd.Run(ctx, &cmd.System{
			Args:      []string{"mock", "--addr", "127.0.0.1:0", "--quiet", "--incident", "major", "--latency", "40ms"},
			LookupEnv: func(string) (string, bool) { return "", false },
			Stdin:     strings.NewReader(""), Stdout: out, Stderr: io.Discard,
			Now: func() time.Time { return began },
		})
		out.CloseWithError(fmt.Errorf("the mock ended with %d", code))
	}()
	lines := bufio.NewReader(in)
	api, err := lines.ReadString('\n')
	if err != nil {
		return nil, err
	}
	page, err := lines.ReadString('\n')
	if err != nil {
		return nil, err
	}
	go func() { _, _ = io.Copy(io.Discard, lines) }() // nothing more is of interest, and the mock shall not wait
	return map[string]string{
		"HEX21_BASE_URL": strings.TrimSpace(api), "HEX21_STATUS_URL": strings.TrimSpace(page), "HEX21_API_KEY": "hex21-key-of-the-pictures", "TZ": "UTC",
	}, nil
}

// run returns what hex21 prints. Each look of a call at the clock is a little later than the one before, and the one after the request
// much later, so that its parts take time, and always the same; looks of others, which may come at any moment between, find the clock standing still. The port, which the system chooses, becomes a fixed one of as many digits.
func run(ctx context.Context, env map[string]string, args []string) string {
	var stdout bytes.Buffer
	var mu sync.Mutex
	took, wrote := time.Duration(0), false
	cmd.Run(ctx, &cmd.System{
		Args:      append([]string{"--color", "always"}, args...),
		LookupEnv: func(name string) (string, bool) { value, ok := env[name]; return value, ok },
		Stdin:     strings.NewReader(""), Stdout: &stdout, Stderr: io.Discard, Width: 80,
		Now: func() time.Time {
			mu.Lock()
			defer mu.Unlock()
			switch call, hook := looking(); {
			case call && wrote: // the answer begins
				took += 38 * time.Millisecond
				wrote = false
			case call:
				took += 300 * time.Microsecond
				wrote = strings.HasSuffix(hook, ".wroteRequest")
			}
			return began.Add(took)
		},
	})
	return regexp.MustCompile(`127\.0\.0\.1:\d{5}`).ReplaceAllString(stdout.String(), "127.0.0.1:52100")
}

// looking reports whether package probe is looking at the clock, and the outermost of its functions that does.
func looking() (call bool, hook string) {
	callers := make([]uintptr, 8)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "github.com/hex21/hex21/probe.") {
			call, hook = true, frame.Function
		}
		if !more {
			return call, hook
		}
	}
}
