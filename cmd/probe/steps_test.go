package probecmd_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// advised is what the steps of a result say.
type advised struct {
	Verdict struct {
		Next  []string `json:"next"`
		Steps []struct {
			Text    string   `json:"text"`
			Command []string `json:"command"`
		} `json:"steps"`
	} `json:"verdict"`
}

// TestAdvisedCommandsRun runs every command that any error advises, for reads and writes, against the same server.
func TestAdvisedCommandsRun(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, scripttest.NewMock())
	for _, entry := range emitted(t) {
		for _, method := range []string{"GET", "POST", "DELETE"} {
			t.Run(entry.Code+" "+method, func(t *testing.T) {
				t.Parallel()
				session := scripttest.Pointed(server.URL + "/api")
				args := []string{"probe", "--json", "-X", method, "-H", "Prefer: code=" + entry.Code, "/articles/soil-microbes-drought"}
				if method == "POST" {
					args = append(args, "-d", `{"password":"hunter22","title":"x"}`)
				}
				got := session.Run(t, args...)
				var doc advised
				if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
					t.Fatalf("%v\n%s%s", err, got.Stdout, got.Stderr)
				}
				if strings.Contains(got.Stdout, "hunter22") {
					t.Error("the password of the body is shown")
				}
				var before [][]string
				for _, s := range doc.Verdict.Steps {
					if len(s.Command) < 2 || s.Command[0] != "hex21" || !slices.Contains([]string{"probe", "explain"}, s.Command[1]) {
						continue
					}
					if slices.ContainsFunc(before, func(other []string) bool { return slices.Equal(other, s.Command) }) {
						t.Errorf("advised twice: %q", s.Command)
					}
					before = append(before, s.Command)
					for _, flag := range []string{"-X", "-d", "-m", "--cacert"} {
						if n := len(s.Command) - len(slices.DeleteFunc(slices.Clone(s.Command), func(w string) bool { return w == flag })); n > 1 {
							t.Errorf("%s stands twice: %q", flag, s.Command)
						}
					}
					if ran := session.Run(t, s.Command[1:]...); ran.Code == 1 || ran.Code == 2 {
						t.Errorf("%q exits %d: %s", s.Command, ran.Code, ran.Stderr)
					}
				}
			})
		}
	}
}

// TestServersWriteNothingIntoTheShell pastes every advised line of answers with shell metacharacters into the shells that are here.
func TestServersWriteNothingIntoTheShell(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"hex21", "curl", "nslookup", "date", "openssl"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\nexit 0\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	trap := filepath.Join(dir, "trapped")
	if err := os.WriteFile(filepath.Join(dir, "trap21"), []byte("#!/bin/sh\n: > "+trap+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, hostile := range []string{"`trap21`", "$(trap21)", "';trap21;'", `\';trap21;\'`, "\n trap21 \n", "& trap21 &", "| trap21", "(trap21)", "a?` `trap21` `b"} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			header := strings.ReplaceAll(hostile, "\n", " ")
			w.Header().Set("Location", "/"+header)
			w.Header().Set("Allow", header)
			w.Header().Set("X-Request-Id", header)
			w.Header().Set("Content-Type", "application/json; charset="+header)
			w.WriteHeader(http.StatusFound)
			json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"code": hostile, "message": hostile}})
		}))
		t.Cleanup(server.Close)
		got := scripttest.Pointed(server.URL+"/api").Run(t, "probe", "--json", "/articles/x")
		var doc advised
		if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
			t.Fatal(err, got.Stdout, got.Stderr)
		}
		for _, line := range doc.Verdict.Next {
			parts := strings.Split(line, "`")
			for i := 1; i < len(parts); i += 2 {
				for _, shell := range []string{"bash", "zsh", "fish"} {
					path, err := exec.LookPath(shell)
					if err != nil {
						continue
					}
					command := exec.Command(path, "-c", parts[i])
					command.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "HOME="+dir)
					_ = command.Run() // it may fail, but must not spring the trap
					if _, err := os.Stat(trap); err == nil {
						t.Fatalf("%s ran what the server wrote: %s", shell, parts[i])
					}
				}
			}
		}
	}
}
