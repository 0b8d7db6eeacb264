//go:build linux

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
		"a pipe without a writer": {"{dir}/pipe", pipe("pipe")}, "zeros without end": {"/dev/zero", nil}, "random bytes without end": {"/dev/urandom", nil}, "a folder": {"{dir}", nil},
		"a file that is not there": {"{dir}/nothing", nil}, "an empty file": {"/dev/null", nil}, "a name that is too long": {"{dir}/" + strings.Repeat("n", 300), nil}, "a loop of links": {"{dir}/loop", loop("loop")},
		"a large file": {"{dir}/big", large(128 << 20)}, "the messages of the kernel": {"/proc/kmsg", nil}, "a socket": {"{dir}/socket", socket("socket")},
	}
	for _, flag := range sortedNames(reading) {
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
				c.Want.MiB = 384
			}
			if strings.Contains(source, "pipe") || strings.Contains(source, "kernel") {
				c.Want = c.Want.holds("waiting for")
			}
			c.More = source == "a large file" && flag != "--cacert" || n%3 == 2 && (source == "random bytes without end" || source == "a socket")
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
	for _, flag := range sortedNames(writing) {
		for _, target := range sortedNames(targets) {
			args := []string{"probe", "{base}/x", "--no-status", "-o", "json"}
			for _, arg := range writing[flag] {
				args = append(args, strings.ReplaceAll(arg, "FILE", targets[target].file))
			}
			cases = append(cases, Case{Name: flag + " to " + target, Serve: sends(ok), Args: args, Prepare: targets[target].prepare, Want: Want{Time: 8 * time.Second}})
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
		Case{Name: "a body on stdin without end", Args: []string{"probe", "/x", "-d", "@-", "--no-status", "-o", "json"}, Input: endless("a"), Want: Want{MiB: 300}},
	)
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
