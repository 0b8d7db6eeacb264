//go:build linux

package hostile

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// fileCases are files that are pipes, devices, folders, too large, or not writable.
func fileCases() []Case {
	var cases []Case
	reading := map[string][]string{
		"--cacert":          {"probe", "https://127.0.0.1:9/x", "--no-status", "--cacert", "FILE"},
		"--cert":            {"probe", "https://127.0.0.1:9/x", "--no-status", "--cert", "FILE"},
		"--key":             {"probe", "https://127.0.0.1:9/x", "--no-status", "--cert", "{dir}/client.pem", "--key", "FILE"},
		"--catalog":         {"explain", "404", "--catalog", "FILE"},
		"--validate":        {"explain", "--validate", "FILE"},
		"--data":            {"probe", "http://127.0.0.1:9/x", "--no-status", "-d", "@FILE"},
		"--config":          {"config", "show", "--config", "FILE"},
		"--config of probe": {"probe", "http://127.0.0.1:9/x", "--no-status", "--config", "FILE"},
		"--from":            {"probe", "--from", "FILE"},
		"--from-curl":       {"probe", "--from-curl", "@FILE"},
		"--suite":           {"check", "http://127.0.0.1:9/api", "--suite", "FILE"},
		"--baseline":        {"check", "http://127.0.0.1:9/api", "--baseline", "FILE"},
		"doctor --config":   {"doctor", "--config", "FILE"},
	}
	sources := map[string]struct {
		file    string
		prepare func(dir string) error
	}{
		"a pipe without a writer": {"{dir}/pipe", pipe("pipe")}, "endless zeros": {"/dev/zero", nil}, "endless random bytes": {"/dev/urandom", nil}, "a folder": {"{dir}", nil},
		"a file that is not there": {"{dir}/nothing", nil},
		"an empty file":            {"/dev/null", nil},
		"a name that is too long":  {"{dir}/" + strings.Repeat("n", 300), nil},
		"a loop of links":          {"{dir}/loop", loop("loop")},
		"a large file":             {"{dir}/big", large(128 << 20)}, "the messages of the kernel": {"/proc/kmsg", nil}, "a socket": {"{dir}/socket", socket("socket")},
	}
	for i, flag := range sortedNames(reading) {
		for n, source := range sortedNames(sources) {
			args := append([]string(nil), reading[flag]...)
			for i := range args {
				args[i] = strings.ReplaceAll(args[i], "FILE", sources[source].file)
			}
			prepare := sources[source].prepare
			c := Case{Name: flag + " is " + source, Args: args, Prepare: func(dir string) error {
				if err := keyPair(dir); err != nil || prepare == nil {
					return err
				}
				return prepare(dir)
			}, Want: Want{Time: 8 * time.Second, MiB: 128}}
			if flag == "--from" {
				c.Want.MiB = 320 // the largest record, and 64 for the rest
			}
			if strings.Contains(source, "pipe") || strings.Contains(source, "kernel") {
				c.Want = c.Want.holds("waiting for")
			}
			c.More = source == "a large file" && flag != "--cacert" || n%3 == 2 && (source == "endless random bytes" || source == "a socket") || i%3 > 0 && source == "a pipe without a writer" // a wait of 5 s each
			cases = append(cases, c)
		}
	}
	writing := map[string][]string{
		"--report": {"--report", "FILE"}, "--har": {"--har", "FILE"}, "--body-out": {"--body-out", "FILE"}, "--also": {"--also", "json=FILE"}, "--report as HTML": {"--report", "FILE.html"},
	}
	targets := map[string]struct {
		file    string
		prepare func(dir string) error
	}{
		"a pipe without a reader": {"{dir}/pipe", func(dir string) error {
			if err := pipe("pipe")(dir); err != nil {
				return err
			}
			return pipe("pipe.html")(dir)
		}}, "a full disk": {"/dev/full", nil}, "a folder": {"{dir}", nil}, "a folder that is not there": {"{dir}/no/file", nil}, "nothing": {"/dev/null", nil},
		"a name that is too long": {"{dir}/" + strings.Repeat("n", 300), nil}, "a link to nowhere": {"{dir}/link", link("link", "/proc/no/file")},
	}
	for i, flag := range sortedNames(writing) {
		for _, target := range sortedNames(targets) {
			args := []string{"probe", "{base}/x", "--no-status", "-o", "json"}
			for _, arg := range writing[flag] {
				args = append(args, strings.ReplaceAll(arg, "FILE", targets[target].file))
			}
			cases = append(cases, Case{Name: flag + " to " + target, Serve: sends(ok), Args: args, Prepare: targets[target].prepare, Want: Want{Time: 8 * time.Second}, More: i%3 > 0 && target == "a pipe without a reader"})
		}
	}
	cases = append(cases,
		Case{Name: "--cert-out of the mock to a pipe without a reader", Args: []string{"mock", "--addr", "127.0.0.1:0", "--tls", "--cert-out", "{dir}/pipe"}, Prepare: pipe("pipe"), Signal: os.Interrupt, SignalAfter: 6 * time.Second, Want: Want{Time: 8 * time.Second}},
		Case{Name: "--write-baseline to a pipe without a reader", Args: []string{"check", "--mock", "--only", "endpoints", "--write-baseline", "{dir}/pipe"}, Prepare: pipe("pipe"), Want: Want{Time: 8 * time.Second}},
		Case{Name: "config set on a pipe", Args: []string{"config", "set", "base_url", "http://a.example.org"}, Env: []string{"HEX21_CONFIG={dir}/pipe"}, Prepare: pipe("pipe"), Want: Want{Time: 12 * time.Second}},
		Case{Name: "config set on a device", Args: []string{"config", "set", "base_url", "http://a.example.org"}, Env: []string{"HEX21_CONFIG=/dev/null"}},
		Case{Name: "config set on a folder", Args: []string{"config", "set", "base_url", "http://a.example.org"}, Env: []string{"HEX21_CONFIG={dir}"}},
		Case{Name: "config set on a full disk", Args: []string{"config", "set", "base_url", "http://a.example.org"}, Env: []string{"HEX21_CONFIG=/dev/full"}},
		Case{Name: "config set where nothing may be written", Args: []string{"config", "set", "base_url", "http://a.example.org"}, Env: []string{"HEX21_CONFIG=/proc/config.yaml"}},
		Case{Name: "SSL_CERT_FILE is a pipe", Args: []string{"probe", "https://127.0.0.1:9/x", "--no-status"}, Env: []string{"SSL_CERT_FILE={dir}/pipe"}, Prepare: pipe("pipe"), Want: Want{}.holds("SSL_CERT_FILE")},
		Case{Name: "SSL_CERT_DIR holds a pipe", Args: []string{"doctor", "--network"}, Env: []string{"SSL_CERT_DIR={dir}"}, Prepare: pipe("pipe"), Want: Want{}.holds("SSL_CERT_DIR")},
		Case{Name: "SSL_CERT_DIR is a pipe", Args: []string{"status", "https://127.0.0.1:9/"}, Env: []string{"SSL_CERT_DIR={dir}/pipe"}, Prepare: pipe("pipe"), Want: Want{}.holds("SSL_CERT_DIR")},
		Case{Name: "SSL_CERT_DIR holds a file that is too large", Args: []string{"check", "https://127.0.0.1:9/api"}, Env: []string{"SSL_CERT_DIR={dir}"}, Prepare: large(128 << 20), Want: Want{}.holds("SSL_CERT_DIR")},
		Case{Name: "a cache that is a pipe", Serve: sends(body("500 No", "text/plain", "no")), Args: []string{"probe", "/x", "-o", "json"}, Prepare: cachePipes, Want: Want{Time: 8 * time.Second}},
		Case{Name: "a cache that is a file", Serve: sends(body("500 No", "text/plain", "no")), Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"XDG_CACHE_HOME=/dev/null"}},
		Case{Name: "no home", Serve: sends(ok), Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HOME=-", "XDG_CONFIG_HOME=-", "XDG_CACHE_HOME=-"}},
		Case{Name: "a home that is not there", Serve: sends(ok), Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HOME=/no/such/home", "XDG_CONFIG_HOME=-", "XDG_CACHE_HOME=-"}},
		Case{Name: "stdout is full, explain", Args: []string{"explain", "404"}, Output: "/dev/full"},
		Case{Name: "stdout is full, explain as JSON", Args: []string{"explain", "404", "--json"}, Output: "/dev/full"},
		Case{Name: "stdout is full, probe", Serve: sends(ok), Args: []string{"probe", "/x", "--no-status"}, Output: "/dev/full"},
		Case{Name: "stdout is full, several probes", Serve: sends(ok), Args: []string{"probe", "/x", "--count", "100", "--interval", "10ms", "-o", "json"}, Output: "/dev/full"},
		Case{Name: "stdout is full, help", Args: []string{"--help"}, Output: "/dev/full"},
		Case{Name: "stdout is full, help of a command", Args: []string{"help", "probe"}, Output: "/dev/full"},
		Case{Name: "stdout is full, version", Args: []string{"version"}, Output: "/dev/full"},
		Case{Name: "stdout is full, completion", Args: []string{"completion", "bash"}, Output: "/dev/full"},
		Case{Name: "stdout is full, mock", Args: []string{"mock", "--addr", "127.0.0.1:0"}, Output: "/dev/full", Signal: os.Interrupt, SignalAfter: time.Second},
		Case{Name: "stdout is full, triage", Args: []string{"triage", "-"}, Stdin: "RATE_LIMIT 429\n", Output: "/dev/full"},
		Case{Name: "stdout is full, triage --lines", Args: []string{"triage", "-", "--lines"}, Stdin: strings.Repeat(`{"status":429,"code":"RATE_LIMIT"}`+"\n", 10_000), Output: "/dev/full"},
		Case{Name: "stdout is full, config", Args: []string{"config", "show"}, Output: "/dev/full"},
		Case{Name: "stdout is full, doctor", Args: []string{"doctor"}, Output: "/dev/full"},
		Case{Name: "stdout is full, check", Args: []string{"check", "--mock", "--only", "endpoints"}, Output: "/dev/full"},
		Case{Name: "stdout is full, status", Args: []string{"status", "--mock"}, Output: "/dev/full"},
		Case{Name: "stdout is full, a usage error as JSON", Args: []string{"probe", "--json"}, Output: "/dev/full"},
		Case{Name: "a pipe with a writer as a body", Serve: sends(ok), Args: []string{"probe", "/x", "-d", "@{dir}/pipe", "--no-status", "-o", "json"}, Prepare: written("pipe", `{"a":1}`)},
		Case{Name: "a pipe with a writer as a catalog", Args: []string{"explain", "--validate", "{dir}/pipe", "-o", "json"}, Prepare: written("pipe", "schema: hex21.catalog/v1\nentries: []\n")},
		Case{Name: "a body on a stdin that stays silent", Args: []string{"probe", "/x", "-d", "@-", "--no-status"}, Input: openPipe, Signal: interrupt, SignalAfter: 2 * time.Second, Want: Want{Time: 5 * time.Second, Holds: []string{"waiting for"}}},
		Case{Name: "an endless body on stdin", Args: []string{"probe", "/x", "-d", "@-", "--no-status", "-o", "json"}, Input: endless("a"), Want: Want{MiB: 300}},
	)
	cases = append(cases, pathCasesOfFiles()...)
	return in("files", cases...)
}

func loop(name string) func(dir string) error { return link(name, name) }

func link(name, to string) func(dir string) error {
	return func(dir string) error { return os.Symlink(to, filepath.Join(dir, name)) }
}

// written prepares a FIFO with a writer.
func written(name, text string) func(dir string) error {
	return func(dir string) error {
		if err := pipe(name)(dir); err != nil {
			return err
		}
		go func() {
			if f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY, 0); err == nil {
				fmt.Fprint(f, text)
				f.Close()
			}
		}()
		return nil
	}
}

// cachePipes prepares a cache in which every file is a FIFO that cannot be read.
func cachePipes(dir string) error {
	cache := filepath.Join(dir, "cache", "hex21")
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return err
	}
	return pipe("status.json")(cache)
}

// pathCasesOfFiles are outputs and caches in odd places, editors, and logs that are large, many or packed.
func pathCasesOfFiles() []Case {
	var cases []Case
	line := `{"time":"2026-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT"}` + "\n"
	add := func(name string, args []string, w Want, f ...func(*Case)) {
		c := Case{Name: name, Serve: sends(ok), Args: args, Want: w}
		for _, g := range f {
			g(&c)
		}
		cases = append(cases, c)
	}
	prep := func(p func(string) error) func(*Case) { return func(c *Case) { c.Prepare = p } }
	env := func(e ...string) func(*Case) { return func(c *Case) { c.Env = e } }
	w := func(codes ...int) Want { return Want{Exit: codes, Time: 8 * time.Second, MiB: 96} }
	add("the same file for a report and an archive", []string{"probe", "/x", "--no-status", "--report", "{dir}/a.md", "--har", "{dir}/a.md", "-o", "json"}, w(0, 1, 2))
	add("the same file for two documents", []string{"probe", "/x", "--no-status", "--also", "json={dir}/a", "--also", "yaml={dir}/a", "-o", "json"}, w(0, 1, 2))
	add("a report over the body", []string{"probe", "/x", "--no-status", "-d", "@{dir}/a", "--report", "{dir}/a", "-o", "json"}, w(0, 1, 2), func(c *Case) { c.Files = map[string]string{"a": "{}"} })
	add("a body on stdout", []string{"probe", "/x", "--no-status", "--body-out", "/dev/stdout"}, w(0, 1, 2))
	add("a body on -", []string{"probe", "/x", "--no-status", "--body-out", "-"}, w(0, 1, 2))
	add("a document on /dev/stdout", []string{"probe", "/x", "--no-status", "--also", "yaml=/dev/stdout"}, w(0, 1, 2))
	add("a report on /dev/stderr", []string{"probe", "/x", "--no-status", "--report", "/dev/stderr"}, w(0, 1, 2))
	add("a report to the memory", []string{"probe", "/x", "--no-status", "--report", "/proc/self/mem"}, w(0, 1))
	add("a report to a link to a folder", []string{"probe", "/x", "--no-status", "--report", "{dir}/l"}, w(0, 1), prep(link("l", "/")))
	add("a report to a loop", []string{"probe", "/x", "--no-status", "--report", "{dir}/l"}, w(0, 1), prep(loop("l")))
	add("a report to a socket", []string{"probe", "/x", "--no-status", "--report", "{dir}/socket"}, w(0, 1), prep(socket("socket")))
	add("a report below a file", []string{"probe", "/x", "--no-status", "--report", "{dir}/f/x.md"}, w(1), func(c *Case) { c.Files = map[string]string{"f": ""} })
	add("no folder for temporary files", []string{"probe", "/x", "--no-status", "--report", "{dir}/r.md", "-o", "json"}, w(0), env("TMPDIR=/proc/no/such"))
	add("a home that is a file", []string{"config", "set", "base_url", "http://a.example.org"}, w(1, 2), env("HOME=/dev/null", "XDG_CONFIG_HOME=-"))
	add("a config folder that is a file", []string{"config", "set", "base_url", "http://a.example.org"}, w(1, 2), env("XDG_CONFIG_HOME=/dev/null"))
	add("a config folder that is a link to itself", []string{"config", "set", "base_url", "http://a.example.org"}, w(1, 2), env("XDG_CONFIG_HOME={dir}/l"), prep(loop("l")))
	add("a config file that is a link to nowhere", []string{"config", "set", "base_url", "http://a.example.org"}, w(0, 1, 2), env("HEX21_CONFIG={dir}/l"), prep(link("l", "/proc/no/x")))
	add("a config file that is a link to a device", []string{"config", "show"}, w(1, 2), env("HEX21_CONFIG={dir}/l"), prep(link("l", "/dev/zero")))
	add("a config of stdin", []string{"config", "show", "--config", "/dev/stdin"}, w(0, 1, 2), func(c *Case) { c.Stdin = "base_url: http://a.example.org\n" })
	add("a folder that is locked", []string{"config", "set", "base_url", "http://a.example.org"}, w(1, 2), env("HEX21_CONFIG={dir}/c.yaml"), prep(func(dir string) error {
		f, err := os.Open(dir)
		if err != nil {
			return err
		}
		writers.Store(f, f)
		return syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
	}))
	for _, ed := range []string{"/no/such", "false", "sleep 60", "rm", "sh -c 'head -c 30000000 /dev/zero > \"$0\"'", "sh -c 'rm \"$0\"; mkfifo \"$0\"'", "sh -c 'rm \"$0\"; mkdir \"$0\"'", "sh -c 'kill -9 $PPID'", "sh -c 'kill -9 $$'", "sh -c 'printf \"base_url: [\" > \"$0\"'", "sh -c 'printf \"\\033[2J\" > \"$0\"'", "'", "$(touch {dir}/pwned)"} {
		c := Case{Name: "an editor " + short(ed), Args: []string{"config", "edit"}, Env: []string{"EDITOR=" + ed, "VISUAL=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "base_url: http://a.example.org\n"}, Terminal: true, Want: Want{Exit: []int{0, 1, 2, 130, -1}, Time: 9 * time.Second, MiB: 96, Free: true}, Signal: interrupt, SignalAfter: 3 * time.Second}
		cases = append(cases, c)
	}
	cache := func(text string) func(string) error {
		return func(dir string) error {
			d := filepath.Join(dir, "cache", "hex21")
			if err := os.MkdirAll(d, 0o700); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(d, "status.json"), []byte(text), 0o600)
		}
	}
	for name, text := range map[string]string{
		"garbage":           "\x00\xff\x1b[2J",
		"brackets":          strings.Repeat("[", 1<<20),
		"an object":         "{}",
		"null":              "null",
		"64 MiB":            strings.Repeat(" ", 64<<20),
		"a page of escapes": `{"url":"http://127.0.0.1:9","page":{"name":"\u001b[2J\u202e"},"fetched_at":"9999-12-31T23:59:59-23:59","indicator":"major"}`,
		"a number":          "1e999",
		"a list":            `[{"url":"http://127.0.0.1:9","at":"0000-00-00T00:00:00Z"}]`,
	} {
		cases = append(cases, Case{Name: "a cache of " + name, Serve: sends(body("500 No", "text/plain", "no")), Args: []string{"probe", "/x", "-o", "json"}, Prepare: cache(text), Want: exits(5)})
	}
	// files of logs
	gz := func(n int, name string) func(dir string) error {
		return func(dir string) error {
			var b bytes.Buffer
			z, _ := gzip.NewWriterLevel(&b, 9)
			block := make([]byte, 1<<20)
			for range n {
				_, _ = z.Write(block)
			}
			_ = z.Close()
			return os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600)
		}
	}
	add("triage of a gzip of 1 GiB", []string{"triage", "{dir}/b.gz", "-o", "json"}, Want{Exit: []int{0, 1, 2, 130}, Time: 15 * time.Second, CPU: 15 * time.Second, MiB: 192}, prep(gz(1024, "b.gz")))
	add("triage of a sparse terabyte", []string{"triage", "{dir}/s", "-o", "json"}, Want{Exit: []int{0, 1, 2, 130}, Time: 4 * time.Second, CPU: 6 * time.Second, MiB: 192}, prep(func(dir string) error {
		f, err := os.Create(filepath.Join(dir, "s"))
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Truncate(1 << 40)
	}), func(c *Case) { c.Signal = interrupt; c.SignalAfter = 1500 * time.Millisecond })
	add("triage of a folder of links", []string{"triage", "{dir}/d", "-o", "json"}, w(0, 1, 2, 4), prep(func(dir string) error {
		d := filepath.Join(dir, "d")
		if err := os.MkdirAll(filepath.Join(d, "e"), 0o700); err != nil {
			return err
		}
		_ = os.Symlink("..", filepath.Join(d, "e", "up"))
		_ = os.Symlink("l", filepath.Join(d, "l"))
		_ = os.Symlink("/dev/zero", filepath.Join(d, "z.log"))
		_ = syscall.Mkfifo(filepath.Join(d, "p.log"), 0o600)
		return os.WriteFile(filepath.Join(d, "a.log"), []byte(line), 0o600)
	}))
	add("triage of 3,000 files", []string{"triage", "{dir}/d/*", "-o", "json"}, w(0, 1, 2, 4), prep(func(dir string) error {
		d := filepath.Join(dir, "d")
		_ = os.MkdirAll(d, 0o700)
		for i := range 3000 {
			if err := os.WriteFile(filepath.Join(d, fmt.Sprint(i)), []byte(line), 0o600); err != nil {
				return err
			}
		}
		return nil
	}))
	add("triage of one file 2,000 times", append([]string{"triage", "-o", "json"}, strings.Fields(strings.Repeat("{dir}/a ", 2000))...), w(0, 1, 2, 4), func(c *Case) { c.Files = map[string]string{"a": line} })
	add("triage of stdin twice", []string{"triage", "-", "-", "-o", "json"}, w(0, 1, 2, 4), func(c *Case) { c.Stdin = line })
	add("triage of /dev/stdin", []string{"triage", "/dev/stdin", "-o", "json"}, w(0, 1, 2, 4), func(c *Case) { c.Stdin = line })
	add("triage of a pattern with endless matches", []string{"triage", "/proc/*/task/*/fd/*nothing*", "-o", "json"}, w(0, 1, 2, 4))
	add("triage of deep patterns", []string{"triage", "/usr/*/*/*/*.nothing", "-o", "json"}, Want{Exit: []int{0, 1, 2}, Time: 8 * time.Second, CPU: 6 * time.Second})
	add("triage of a pattern of stars", []string{"triage", "{dir}/" + strings.Repeat("*", 200) + "x", "-o", "json"}, w(0, 1, 2), func(c *Case) { c.Files = map[string]string{strings.Repeat("a", 200): line} })
	add("triage of a pattern of stars and letters", []string{"triage", "{dir}/" + strings.Repeat("a*", 60) + "x", "-o", "json"}, w(0, 1, 2), func(c *Case) { c.Files = map[string]string{strings.Repeat("a", 200): line} })
	add("triage of the kernel", []string{"triage", "/proc/kmsg", "-o", "json"}, w(0, 1, 2, 130), func(c *Case) { c.Signal = interrupt; c.SignalAfter = 2 * time.Second })
	add("triage of random bytes", []string{"triage", "/dev/urandom", "-o", "json"}, Want{Exit: []int{0, 1, 2, 130, 4, 5}, Time: 5 * time.Second, CPU: 6 * time.Second, MiB: 192}, func(c *Case) { c.Signal = interrupt; c.SignalAfter = 1500 * time.Millisecond })
	add("triage of zeros", []string{"triage", "/dev/zero", "-o", "json"}, Want{Exit: []int{0, 1, 2, 130}, Time: 5 * time.Second, CPU: 6 * time.Second, MiB: 192}, func(c *Case) { c.Signal = interrupt; c.SignalAfter = 1500 * time.Millisecond })
	add("a merge of zeros", []string{"triage", "--merge", "/dev/zero"}, w(1, 2))
	add("a merge of a pipe", []string{"triage", "--merge", "{dir}/pipe"}, w(1, 2, 130), prep(pipe("pipe")), func(c *Case) { c.Signal = interrupt; c.SignalAfter = 2 * time.Second })
	add("a follow of a folder", []string{"triage", "-f", "{dir}"}, w(0, 1, 2, 130), func(c *Case) { c.Signal = interrupt; c.SignalAfter = time.Second })
	add("a follow of a pipe", []string{"triage", "-f", "{dir}/pipe"}, w(0, 1, 2, 130), prep(pipe("pipe")), func(c *Case) { c.Signal = interrupt; c.SignalAfter = 2 * time.Second })
	add("a follow of a device", []string{"triage", "-f", "/dev/zero"}, w(0, 1, 2, 130), func(c *Case) { c.Signal = interrupt; c.SignalAfter = time.Second })
	add("a follow of gzip", []string{"triage", "-f", "{dir}/a.gz"}, w(0, 1, 2, 4, 130), func(c *Case) {
		c.Files = map[string]string{"a.gz": compressed("gzip", line)}
		c.Signal = interrupt
		c.SignalAfter = time.Second
	})
	add("10 catalogs", append([]string{"explain", "404"}, strings.Fields(strings.Repeat("--catalog {dir}/c.yaml ", 100))...), w(0, 2), func(c *Case) {
		c.Files = map[string]string{"c.yaml": "schema: hex21.catalog/v1\nentries:\n  - {code: ODD, category: validation, statuses: [400], meaning: x}\n"}
	})
	add("an archive of 60,000 calls without times", []string{"probe", "--from", "{dir}/a.har", "-o", "json"}, w(2), func(c *Case) {
		c.Files = map[string]string{"a.har": `{"log":{"version":"1.2","entries":[` + strings.TrimSuffix(strings.Repeat(`{"request":{"method":"GET","url":"http://a/"},"response":{"status":500}},`, 60_000), ",") + `]}}`}
	})
	add("explain of 200 words", append([]string{"explain"}, strings.Fields(numbered("W%d ", 200))...), w(0, 2, 3))
	add("explain of 100,000 letters", []string{"explain", strings.Repeat("RATE_LIMIT ", 9_000)}, w(0, 2, 3))
	add("explain of 100,000 brackets", []string{"explain", strings.Repeat("[{(<", 25_000)}, w(0, 2, 3))
	add("explain of one line of 64 MiB", []string{"explain", "-"}, Want{Exit: []int{0, 2, 3}, Time: 8 * time.Second, CPU: 6 * time.Second, MiB: 192, Free: true}, func(c *Case) { c.Stdin = strings.Repeat("a", 64<<20) })
	add("explain of 3 million lines that continue", []string{"explain", "-"}, Want{Exit: []int{0, 2, 3}, Time: 12 * time.Second, CPU: 10 * time.Second, MiB: 96, Free: true}, func(c *Case) {
		c.Stdin = `{"status":500,"code":"RATE_LIMIT"}` + "\n" + strings.Repeat("\tat x\n", 3_000_000)
	})
	add("doctor of the kernel as a config", []string{"doctor", "--config", "/proc/kmsg"}, Want{Exit: []int{1, 2}, Time: 4 * time.Second})
	return sampled(cases)
}
