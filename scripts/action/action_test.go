//go:build action

// Package action_test runs the steps of action.yml in bash, as a runner of GitHub does, against a server on this machine. It needs
// bash, curl and tar: go test -tags action ./scripts/action
package action_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/mock"
)

// definition is action.yml as far as the steps need it.
type definition struct {
	Inputs map[string]struct {
		Default  string `yaml:"default"`
		Required bool   `yaml:"required"`
	} `yaml:"inputs"`
	Outputs map[string]struct {
		Value string `yaml:"value"`
	} `yaml:"outputs"`
	Runs struct {
		Using string `yaml:"using"`
		Steps []step `yaml:"steps"`
	} `yaml:"runs"`
}

type step struct {
	ID    string            `yaml:"id"`
	Shell string            `yaml:"shell"`
	Env   map[string]string `yaml:"env"`
	Run   string            `yaml:"run"`
}

func load(t *testing.T) definition {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var d definition
	if err := yaml.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// bin is the folder of a hex21 that is built once.
var bin string

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if bin, err = os.MkdirTemp("", "hex21-action-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(bin)
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "hex21"), "../..")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// job is one run of the action.
type job struct {
	inputs map[string]string
	env    []string // of the step that uses the action
	ref    string
	path   string // PATH; the built program and the system's by default
}

// done is what is left of a run.
type done struct {
	code                  int
	log, summary, outputs string
	paths                 string // $GITHUB_PATH
	values                map[string]string
	dir                   string
}

var expression = regexp.MustCompile(`\$\{\{\s*([a-z_.-]+)\s*\}\}`)

func (j job) run(t *testing.T) done {
	t.Helper()
	d := load(t)
	dir := t.TempDir()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{"github.action_ref": j.ref}
	for name, input := range d.Inputs {
		known["inputs."+name] = input.Default
	}
	for name, value := range j.inputs {
		if _, ok := d.Inputs[name]; !ok {
			t.Fatalf("no input is called %s", name)
		}
		known["inputs."+name] = value
	}
	out := done{dir: dir, values: map[string]string{}}
	file := func(name string) string { return filepath.Join(dir, name) }
	for _, s := range d.Runs.Steps {
		if s.Shell != "bash" {
			t.Fatalf("the shell of %s is %q", s.ID, s.Shell)
		}
		script := file(s.ID + ".sh")
		if err := os.WriteFile(script, []byte(s.Run), 0o600); err != nil {
			t.Fatal(err)
		}
		path := j.path
		if path == "" {
			path = bin + ":/usr/bin:/bin"
		}
		env := append([]string{
			"PATH=" + path, "HOME=" + dir, "RUNNER_TEMP=" + dir, "RUNNER_OS=Linux", "RUNNER_ARCH=X64", "GITHUB_ACTIONS=true",
			"GITHUB_ACTION_PATH=" + root, "GITHUB_OUTPUT=" + file(s.ID+".out"), "GITHUB_STEP_SUMMARY=" + file("summary"), "GITHUB_PATH=" + file("path"),
		}, j.env...)
		for name, value := range s.Env {
			env = append(env, name+"="+expression.ReplaceAllStringFunc(value, func(text string) string {
				value, ok := known[expression.FindStringSubmatch(text)[1]]
				if !ok {
					t.Fatalf("%s of step %s uses %s", name, s.ID, text)
				}
				return value
			}))
		}
		command := exec.CommandContext(t.Context(), "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
		command.Dir, command.Env = dir, env
		text, err := command.CombinedOutput()
		out.log += string(text)
		outputs := read(t, file(s.ID+".out"))
		out.outputs += outputs
		for _, line := range strings.Split(strings.TrimSpace(outputs), "\n") {
			name, value, ok := strings.Cut(line, "=")
			if !ok && line != "" {
				t.Errorf("%s: no output: %q", s.ID, line)
			}
			known["steps."+s.ID+".outputs."+name] = value
		}
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			out.code = exit.ExitCode()
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for name, output := range d.Outputs {
		if m := expression.FindStringSubmatch(output.Value); m != nil {
			out.values[name] = known[m[1]]
		} else {
			t.Errorf("the output %s has the value %q", name, output.Value)
		}
	}
	out.summary, out.paths = read(t, file("summary")), read(t, file("path"))
	return out
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(text)
}

// api is the mock, and gives its base URL.
func api(t *testing.T) string {
	t.Helper()
	return serve(t, mock.New(nil)) + "/api"
}

func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func (d done) check(t *testing.T, code int, values map[string]string) {
	t.Helper()
	if d.code != code {
		t.Errorf("exit code %d, want %d", d.code, code)
	}
	for name, want := range values {
		if d.values[name] != want {
			t.Errorf("output %s is %q, want %q", name, d.values[name], want)
		}
	}
	if t.Failed() {
		t.Logf("log:\n%s\nsummary:\n%s\noutputs:\n%s", d.log, d.summary, d.outputs)
	}
}

func TestStepsHoldNoExpressions(t *testing.T) {
	d := load(t)
	if d.Runs.Using != "composite" || len(d.Runs.Steps) != 2 {
		t.Fatalf("%+v", d.Runs)
	}
	for _, s := range d.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("step %s: what comes from outside would become a part of the script: %s", s.ID, s.Run)
		}
	}
}

func TestGoodAnswer(t *testing.T) {
	d := job{inputs: map[string]string{"path": "/articles", "base-url": api(t), "version": "installed", "retry": "1"}}.run(t)
	d.check(t, 0, map[string]string{"exit-code": "0", "ok": "true", "status": "200", "blame": "none", "verdict": "the call works: 200 OK"})
	if !strings.Contains(d.log, "::notice title=hex21%3A the call works") || !strings.HasPrefix(d.summary, "## the call works: 200 OK\n") {
		t.Errorf("log:\n%s\nsummary:\n%s", d.log, d.summary)
	}
	if doc := read(t, d.values["json"]); !strings.Contains(doc, `"schema": "hex21.probe/v1"`) {
		t.Errorf("json: %s", doc)
	}
}

func TestExpectations(t *testing.T) {
	base := api(t)
	for _, test := range []struct {
		path, expect string
		code         int
		values       map[string]string
	}{
		{"/articles/none", "NOT_FOUND", 0, map[string]string{"ok": "true", "code": "NOT_FOUND", "status": "404"}},
		{"/articles/none", " 2xx,\nGONE NOT_FOUND ", 0, map[string]string{"ok": "true"}},
		{"/errors/RATE_LIMIT", "2xx", 9, map[string]string{"ok": "false", "exit-code": "9", "code": "RATE_LIMIT", "status": "429"}},
		{"/errors/INTERNAL_ERROR", "", 5, map[string]string{"ok": "false", "blame": "server", "retryable": "true"}},
		{"/articles", "*", 2, map[string]string{"exit-code": "2", "ok": ""}},
	} {
		d := job{inputs: map[string]string{"path": test.path, "base-url": base, "version": "installed", "expect": test.expect, "args": "--no-status"}}.run(t)
		d.check(t, test.code, test.values)
		if (test.code != 0) != strings.Contains(d.log, "\n::error title=") && (test.code != 2) {
			t.Errorf("%s: log:\n%s", test.path, d.log)
		}
	}
}

func TestArguments(t *testing.T) {
	var header http.Header
	base := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header = r.Header.Clone()
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"data":[]}`)
	}))
	d := job{env: []string{"HEX21_BASE_URL=" + base}, inputs: map[string]string{
		"path": "/articles", "version": "installed", "args": "--slo total=20s\n  -H 'X-One: a \"b\" $HOME `id` *'\n-H \"X-Two: it's\"",
	}}.run(t)
	d.check(t, 0, map[string]string{"ok": "true"})
	if header.Get("X-One") != "a \"b\" $HOME `id` *" || header.Get("X-Two") != "it's" {
		t.Errorf("headers %v", header)
	}
	d = job{inputs: map[string]string{"path": "/articles", "base-url": base, "version": "installed", "args": "-H 'X"}}.run(t)
	d.check(t, 2, map[string]string{"exit-code": "2"})
	if !strings.Contains(d.log, "::error title=hex21::the quotes in the input args do not match") {
		t.Errorf("log: %s", d.log)
	}
}

// TestInputsAreNotExecuted gives every input what a shell would carry out.
func TestInputsAreNotExecuted(t *testing.T) {
	base := api(t)
	for _, evil := range []string{"$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "\"; touch pwned; \"", "x\ntouch pwned", "--version; touch pwned", "${{ x }}"} {
		for _, name := range []string{"path", "base-url", "expect", "retry", "args", "api-key", "version"} {
			inputs := map[string]string{"path": "/articles", "base-url": base, "version": "installed", "args": "--no-status"}
			inputs[name] = evil
			d := job{inputs: inputs}.run(t)
			if _, err := os.Stat(filepath.Join(d.dir, "pwned")); err == nil {
				t.Errorf("%s = %q was carried out", name, evil)
			}
		}
	}
}

// TestHostileServer quotes commands and outputs wherever a server can.
func TestHostileServer(t *testing.T) {
	evil := "x\n::error::y\r\n::set-output name=ok::true\nok=true\nverdict<<EOF\n##[add-matcher]z %0A::stop-commands::q <script>alert(1)</script>"
	base := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Request-ID", strings.NewReplacer("\n", " ", "\r", " ").Replace(evil))
		w.WriteHeader(http.StatusConflict)
		fmt.Fprintf(w, `{"error":{"code":%q,"message":%q,"details":{"a":%q}}}`, evil, evil, evil)
	}))
	d := job{inputs: map[string]string{"path": "/articles", "base-url": base, "version": "installed"}}.run(t)
	d.check(t, 4, map[string]string{"ok": "false", "status": "409"})
	commands := regexp.MustCompile(`(?m)^\s*::([a-z-]+)|##\[`).FindAllString(d.log, -1)
	for _, c := range commands {
		if !slices.Contains([]string{"::group", "::endgroup", "::error", "::warning"}, strings.TrimSpace(c)) {
			t.Errorf("the log holds the command %q", c)
		}
	}
	if n := strings.Count(d.log, "\n::error "); n != 1 {
		t.Errorf("%d errors in the log:\n%s", n, d.log)
	}
	if strings.Contains(d.summary, "<script>") && !strings.Contains(d.summary, `\<script`) {
		t.Errorf("the summary holds markup:\n%s", d.summary)
	}
	for _, name := range []string{"ok", "verdict", "exit-code"} {
		if n := strings.Count("\n"+d.outputs, "\n"+name+"="); n != 1 {
			t.Errorf("%d outputs are called %s:\n%s", n, name, d.outputs)
		}
	}
}

// TestKeyStaysSecret has a server repeat the key, and looks at everything that is left of a run.
func TestKeyStaysSecret(t *testing.T) {
	const key = "hx_9f8e7d6c5b4a3210"
	base := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent := r.Header.Get("Authorization")
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Echo", sent)
		w.WriteHeader(http.StatusUnauthorized)
		fmt.Fprintf(w, `{"error":{"code":"INVALID_AUTH","message":%q}}`, "no such key: "+sent)
	}))
	for name, j := range map[string]job{
		"from the environment": {env: []string{"HEX21_API_KEY=" + key}, inputs: map[string]string{}},
		"from the input":       {inputs: map[string]string{"api-key": key}},
	} {
		j.inputs["path"], j.inputs["base-url"], j.inputs["version"], j.inputs["args"] = "/articles", base, "installed", "--verbose --include"
		d := j.run(t)
		d.check(t, 7, map[string]string{"code": "INVALID_AUTH"})
		if !strings.Contains(d.log, "[redacted]") {
			t.Errorf("%s: the key was not sent, or not said:\n%s", name, d.log)
		}
		err := filepath.WalkDir(d.dir, func(path string, e os.DirEntry, err error) error {
			if err == nil && !e.IsDir() && strings.Contains(read(t, path), key) {
				t.Errorf("%s: the key stands in %s", name, filepath.Base(path))
			}
			return err
		})
		if err != nil || strings.Contains(d.log, key) {
			t.Errorf("%s: %v, the log:\n%s", name, err, d.log)
		}
	}
}

// release serves files as the releases of a repository do.
func release(t *testing.T, files map[string][]byte) string {
	t.Helper()
	return serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, ok := files[strings.TrimPrefix(r.URL.Path, "/")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Write(body)
	}))
}

// archive is a hex21 that says its version, as released.
func archive(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	w := tar.NewWriter(z)
	script := "#!/bin/sh\necho hex21 released\n"
	if err := w.WriteHeader(&tar.Header{Name: "hex21", Mode: 0o755, Size: int64(len(script))}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(script)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func sums(body []byte) []byte {
	return fmt.Appendf(nil, "%064d  hex21_1.2.3_darwin_amd64.tar.gz\n%x  hex21_1.2.3_linux_amd64.tar.gz\n%064d  hex21_1.2.3_linux_amd64.deb\n", 1, sha256.Sum256(body), 2)
}

func TestInstall(t *testing.T) {
	body := archive(t)
	tampered := append(bytes.Clone(body), 0)
	fakeGo := t.TempDir()
	script := "#!/bin/sh\necho \"go $*\"\nprintf '#!/bin/sh\\necho hex21 built\\n' >\"$GOBIN/hex21\"\n"
	if err := os.WriteFile(filepath.Join(fakeGo, "go"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, version, ref string
		files              map[string][]byte
		path               string
		installs           bool
		says               string
	}{
		{"a version", "v1.2.3", "", map[string][]byte{"download/v1.2.3/checksums.txt": sums(body), "download/v1.2.3/hex21_1.2.3_linux_amd64.tar.gz": body}, "", true, "hex21 released"},
		{"a version without its v", "1.2.3", "", map[string][]byte{"download/v1.2.3/checksums.txt": sums(body), "download/v1.2.3/hex21_1.2.3_linux_amd64.tar.gz": body}, "", true, "hex21 released"},
		{"that of the action", "", "v1.2.3", map[string][]byte{"download/v1.2.3/checksums.txt": sums(body), "download/v1.2.3/hex21_1.2.3_linux_amd64.tar.gz": body}, "", true, "hex21 released"},
		{"the latest", "", "v1", map[string][]byte{"latest/download/checksums.txt": sums(body), "latest/download/hex21_1.2.3_linux_amd64.tar.gz": body}, "", true, "hex21 released"},
		{"another file than was announced", "v1.2.3", "", map[string][]byte{
			"download/v1.2.3/checksums.txt":                  sums(body),
			"download/v1.2.3/hex21_1.2.3_linux_amd64.tar.gz": tampered,
		}, fakeGo + ":/usr/bin:/bin", false, "hex21_1.2.3_linux_amd64.tar.gz is not what checksums.txt says"},
		{"no archive at all", "v1.2.3", "", map[string][]byte{
			"download/v1.2.3/checksums.txt":                  sums([]byte("x")),
			"download/v1.2.3/hex21_1.2.3_linux_amd64.tar.gz": []byte("x"),
		}, "", false, "cannot be unpacked"},
		{"no such release, with Go", "v9.9.9", "", nil, fakeGo + ":/usr/bin:/bin", true, "go install github.com/hex21/hex21@v9.9.9\nhex21 built"},
		{"no such release, without Go", "v9.9.9", "", nil, "", false, "there is no release v9.9.9 of hex21 for linux on amd64, and no Go to build it with"},
		{"two builds of one kind", "v1.2.3", "", map[string][]byte{"download/v1.2.3/checksums.txt": append(sums(body), sums(tampered)...)}, fakeGo + ":/usr/bin:/bin", false, "names several builds"},
		{"no version", "main; touch pwned", "", nil, "", false, "the input version is none"},
		{"a folder up", "1.2.3-../../x", "", nil, "", false, "the input version is none"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := test.path
			if path == "" {
				path = "/usr/bin:/bin"
			}
			d := job{
				inputs: map[string]string{"path": "/articles", "version": test.version}, ref: test.ref, path: path,
				env: []string{"HEX21_ACTION_RELEASES=" + release(t, test.files)},
			}.run(t)
			installed := strings.Contains(d.outputs, "program=") && d.paths != ""
			if installed != test.installs || !strings.Contains(d.log, test.says) {
				t.Errorf("installed: %t, the log:\n%s\noutputs:\n%s", installed, d.log, d.outputs)
			}
			if !test.installs && d.code == 0 {
				t.Error("the step did not fail")
			}
		})
	}
}
