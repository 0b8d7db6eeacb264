package probecmd_test

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestAdviceOfErrorsRuns runs what is advised for every error that the mock can send, after a call that reads and two that write.
func TestAdviceOfErrorsRuns(t *testing.T) {
	t.Parallel()
	advice := newAdvice(t)
	for _, entry := range emitted(t) {
		for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodDelete} {
			t.Run(entry.Code+" "+method, func(t *testing.T) {
				t.Parallel()
				calls := &methodLog{}
				server := scripttest.ServePlain(t, calls.counted(scripttest.NewMock()))
				run := adviceRun{
					session: scripttest.SessionAt(server.URL+"/api").With("HEX21_API_KEY", advisedKey), calls: calls, method: method, secrets: []string{advisedKey, "hunter22"},
					args: []string{"probe", "-o", "json", "-X", method, "-H", "Prefer: code=" + entry.Code, "/articles/soil-microbes-drought"},
				}
				if method == http.MethodPost {
					run.args = append(run.args, "-d", `{"password":"hunter22","title":"x"}`)
				}
				advice.follow(t, run)
			})
		}
	}
}

// TestAdviceOfScenariosRuns runs what is advised after every scenario, against the server of the scenario.
func TestAdviceOfScenariosRuns(t *testing.T) {
	t.Parallel()
	advice, certificates := newAdvice(t), newCertificates(t)
	for _, file := range scenarioFiles(t) {
		t.Run(scenarioName(file), func(t *testing.T) {
			t.Parallel()
			s := readScenario(t, file)
			caller, args := s.caller(t, certificates)
			run := adviceRun{session: caller, args: args, calls: &s.calls, method: methodOf(args)}
			if key := caller.Env["HEX21_API_KEY"]; len(key) > 15 {
				run.secrets = []string{key}
			}
			advice.follow(t, run)
		})
	}
}

// TestAdviceOfTheCatalogRuns runs what every entry advises, as explain prints it, against the mock.
func TestAdviceOfTheCatalogRuns(t *testing.T) {
	t.Parallel()
	advice, calls := newAdvice(t), &methodLog{}
	server := scripttest.ServePlain(t, calls.counted(scripttest.NewMock()))
	session := scripttest.SessionAt(server.URL + "/api")
	for _, entry := range explain.Builtin().All() {
		t.Run(entry.Code, func(t *testing.T) {
			// One at a time: the calls of all are counted at one server.
			advice.follow(t, adviceRun{session: session, calls: calls, method: http.MethodGet, args: []string{"explain", "-o", "json", "--", entry.Code}})
		})
	}
}

// advisedKey is the key of the calls whose advice is followed.
const advisedKey = "hx_live_Ua7Rk2Pq9Ws4Ze6M"

// methodLog holds the methods of the requests that a server got.
type methodLog struct {
	mu   sync.Mutex
	sent []string // methods
}

func (r *methodLog) add(method string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sent = append(r.sent, method)
}

// take returns the methods that came since the last time.
func (r *methodLog) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	sent := r.sent
	r.sent = nil
	return sent
}

func (r *methodLog) counted(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		r.add(req.Method)
		handler.ServeHTTP(w, req)
	})
}

// adviceRun is a command line whose advice is followed.
type adviceRun struct {
	session scripttest.Session
	args    []string
	calls   *methodLog // at the server that it reaches
	method  string
	secrets []string // what no advice may hold
}

// advised is a step as a document holds it.
type advised struct {
	Text    string            `json:"text"`
	Command []string          `json:"command"`
	Env     map[string]string `json:"env"`
}

// advice follows what documents advise.
type advice struct {
	page, files string // a status page, and a folder for what commands write
	mu          sync.Mutex
	done        map[string]bool // commands that read no server of the run, each of which is run once
}

func newAdvice(t *testing.T) *advice {
	t.Helper()
	page, err := scripttest.ReadState("good")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(page)
	t.Cleanup(server.Close)
	return &advice{page: server.URL, files: t.TempDir(), done: map[string]bool{}}
}

// follow runs a command line, and then every command that its document advises.
func (a *advice) follow(t *testing.T, run adviceRun) {
	t.Helper()
	got := a.run(t, run.session, run.args)
	var doc any
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
		t.Fatalf("%v\n%s%s", err, got.Stdout, got.Stderr)
	}
	var tried []string
	for _, steps := range stepLists(t, doc) {
		var commands []string
		for _, step := range steps {
			a.judge(t, run, step)
			line := commandLine(step)
			if len(step.Command) == 0 {
				continue
			}
			if slices.Contains(commands, line) {
				t.Errorf("advised twice: %s", line)
			}
			commands = append(commands, line)
			if slices.Contains(tried, line) {
				continue
			}
			tried = append(tried, line)
			a.try(t, run, step)
		}
	}
}

// judge looks at a step without running it.
func (a *advice) judge(t *testing.T, run adviceRun, step advised) {
	t.Helper()
	line := commandLine(step)
	for _, secret := range run.secrets {
		if strings.Contains(step.Text+line, secret) {
			t.Errorf("a secret is shown: %s: %s", step.Text, line)
		}
	}
	if strings.Contains(step.Text, "`") {
		t.Errorf("a command stands in the text: %s", step.Text)
	}
	if step.Text == "" || strings.Contains(step.Text+line, "{path}") {
		t.Errorf("not a step: %q: %s", step.Text, line)
	}
	seen := map[string]bool{}
	for i, word := range step.Command {
		if i > 0 && step.Command[i-1] == "--" {
			break
		}
		if name := flagIdentity(step.Command[i:]); name != "" {
			if seen[name] {
				t.Errorf("%s stands twice: %s", name, line)
			}
			seen[name] = true
		}
		if file, ok := strings.CutPrefix(word, "@"); ok && i > 0 && step.Command[i-1] != "/" {
			if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
				t.Errorf("there is no file %q: %s", file, line)
			}
		}
	}
	if isProbe(step.Command) && len(step.Env) == 0 && slices.Equal(meaning(step.Command[1:]), meaning(run.args)) {
		t.Errorf("repeats what just failed: %s", line)
	}
}

// try runs the command of a step.
func (a *advice) try(t *testing.T, run adviceRun, step advised) {
	t.Helper()
	if step.Command[0] != "hex21" {
		return // a program of the user's
	}
	line := commandLine(step)
	if !reachesServer(step.Command) {
		a.mu.Lock()
		known := a.done[line]
		a.done[line] = true
		a.mu.Unlock()
		if known {
			return
		}
	}
	session := run.session
	for name, value := range step.Env {
		session = session.With(name, value)
	}
	run.calls.take()
	got := a.run(t, session, step.Command[1:])
	sent := run.calls.take()
	found := step.Command[1] == "doctor" && got.Stderr == "" // it reports what is wrong, with an exit code
	if (got.Code == 1 || got.Code == 2) && !found {
		t.Errorf("%s exits %d: %s%.300s", line, got.Code, got.Stderr, got.Stdout)
	}
	verb, _, _ := strings.Cut(step.Text, " ")
	reads := slices.Contains([]string{"Read", "Look", "See", "Check", "Show", "Print", "Compare", "List", "Get", "Open", "Find", "Search"}, verb)
	writes := slices.DeleteFunc(sent, func(method string) bool { return slices.Contains([]string{"GET", "HEAD", "OPTIONS"}, method) })
	if method := methodOf(step.Command); len(writes) > 0 && (reads || method != run.method || writes[0] != method) {
		t.Errorf("%s: %s sends %v", step.Text, line, writes)
	}
	if method := methodOf(step.Command); reads && !slices.Contains([]string{"GET", "HEAD", "OPTIONS"}, method) && !slices.Contains(step.Command, "--dry-run") {
		t.Errorf("%s: %s is a %s", step.Text, line, method)
	}
}

// run runs a command line in a session that also has a status page, a keychain and a config file, and ends what would go on.
func (a *advice) run(t *testing.T, session scripttest.Session, args []string) scripttest.Result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	args = slices.Clone(args)
	for i, word := range args {
		if i > 0 && slices.Contains([]string{"--report", "--har", "--body-out"}, args[i-1]) {
			args[i] = filepath.Join(t.TempDir(), word) // not in the directory of the tests
		}
	}
	session = session.With("HEX21_STATUS_URL", a.page).With("HOME", a.files).With("EDITOR", "true")
	session.Stdin, session.Keys = "hx_live_of_stdin_4711", &scripttest.Keyring{Keys: map[string]string{}}
	if slices.ContainsFunc(args, func(word string) bool { return word == "config" || word == "auth" }) && session.Env["HEX21_CONFIG"] == "" {
		session = session.With("HEX21_CONFIG", scripttest.File(t, "config.yaml", ""))
	}
	return session.RunUntil(ctx, args...)
}

// stepLists finds every list of steps in a document.
func stepLists(t *testing.T, doc any) [][]advised {
	t.Helper()
	var lists [][]advised
	switch doc := doc.(type) {
	case []any:
		for _, element := range doc {
			lists = append(lists, stepLists(t, element)...)
		}
	case map[string]any:
		for name, value := range doc {
			if name != "steps" {
				lists = append(lists, stepLists(t, value)...)
				continue
			}
			var steps []advised
			text, err := json.Marshal(value)
			if err == nil {
				err = json.Unmarshal(text, &steps)
			}
			if err != nil {
				t.Fatal(err)
			}
			lists = append(lists, steps)
		}
	}
	return lists
}

func commandLine(step advised) string {
	var words []string
	for name, value := range step.Env {
		words = append(words, name+"="+value)
	}
	slices.Sort(words)
	return strings.Join(append(words, step.Command...), " ")
}

func isProbe(command []string) bool {
	return len(command) > 1 && command[0] == "hex21" && command[1] == "probe"
}

// reachesServer reports whether a command calls the server of the run.
func reachesServer(command []string) bool {
	return len(command) < 2 || command[1] != "explain"
}

// meaning is what a command line does, independent of what it prints.
func meaning(words []string) []string {
	shows := []string{"-o json", "--no-status", "-X GET"}
	text := " " + strings.Join(words, " ") + " "
	for _, flag := range shows {
		text = strings.ReplaceAll(text, " "+flag+" ", " ")
	}
	words = strings.Fields(text)
	slices.Sort(words)
	return words
}

// flagIdentity is what may stand only once in a command, if a word is a flag: its long name, with the name of the header or the
// parameter that it sets.
func flagIdentity(words []string) string {
	name, _, _ := strings.Cut(words[0], "=")
	if long := map[string]string{"-X": "--method", "-d": "--data", "-m": "--timeout", "-L": "--location", "-o": "--output", "-v": "--verbose", "-i": "--include", "-H": "--header"}[name]; long != "" {
		name = long
	}
	switch {
	case !strings.HasPrefix(name, "-") || name == "-":
		return ""
	case name == "--catalog":
		return ""
	case (name == "--header" || name == "--query") && len(words) > 1:
		key, _, _ := strings.Cut(words[1], map[string]string{"--header": ":", "--query": "="}[name])
		return name + " " + strings.ToLower(key)
	}
	return name
}

// methodOf returns the method of a call from its command line.
func methodOf(words []string) string {
	for i, word := range words {
		switch {
		case (word == "-X" || word == "--method") && i+1 < len(words):
			return words[i+1]
		case word == "-I" || word == "--head":
			return http.MethodHead
		}
	}
	if slices.Contains(words, "-d") || slices.Contains(words, "--data") || slices.Contains(words, "--json-body") {
		return http.MethodPost
	}
	return http.MethodGet
}
