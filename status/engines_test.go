package status_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/status"
)

// dirs maps the folders of testdata to the engines that write such pages.
func dirs() map[string]string {
	return map[string]string{
		"statuspage": "statuspage", "incidentio": "incident.io", "instatus": "instatus", "betterstack": "betterstack",
		"cstate": "cstate", "cachet": "cachet", "cachet3": "cachet", "uptimekuma": "uptime-kuma", "gatus": "gatus",
		"statusio": "status.io", "upptime": "upptime", "rss": "feed", "atom": "feed", "slack": "slack", "googlecloud": "google-cloud",
		"heroku": "heroku", "salesforce": "salesforce", "aws": "aws", "azure": "azure", "sorry": "sorry", "onlineornot": "onlineornot",
		"rootly": "rootly", "html": "html",
	}
}

// cases are the pages that every engine has.
func cases() []string {
	return []string{"good", "troubled", "maintenance", "empty", "cutoff", "newer"}
}

func TestEveryEngineHasEveryCase(t *testing.T) {
	t.Parallel()
	covered := map[string]bool{}
	for dir, engine := range dirs() {
		covered[engine] = true
		for _, name := range cases() {
			if _, err := os.Stat(filepath.Join("testdata", dir, name+".txtar")); err != nil {
				t.Error(err)
			}
		}
	}
	for _, engine := range status.Engines() {
		if !covered[engine] {
			t.Errorf("no pages of %s", engine)
		}
	}
}

// TestPages reads every page twice, with the engine forced and recognized. Both must give what the file says: a page in
// want.json or an error in want.txt.
func TestPages(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		dir := filepath.Base(filepath.Dir(file))
		t.Run(dir+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			s := load(t, file)
			forced := s.reader(t)
			forced.Engine = dirs()[dir]
			got, err := forced.Read(t.Context(), pageURL)
			name, text := "want.json", encode(t, got)
			if err != nil {
				name, text = "want.txt", err.Error()+"\n"
			}
			if *golden.Update {
				rewrite(t, file, name, text)
				return
			}
			if diff := cmp.Diff(s.files[name], text); diff != "" {
				t.Errorf("with the engine forced (-want +got):\n%s", diff)
			}
			found, foundErr := s.reader(t).Read(t.Context(), pageURL)
			if err != nil {
				var format *status.FormatError
				if !errors.As(foundErr, &format) {
					t.Fatalf("recognised: got %v and page %v, want a FormatError", foundErr, found)
				}
				return
			}
			if foundErr != nil {
				t.Fatal(foundErr)
			}
			if diff := cmp.Diff(got, found); diff != "" {
				t.Errorf("recognised and forced differ:\n%s", diff)
			}
		})
	}
}

// TestOnlyGoodPagesAreOperational holds the files of want.json to what their names say.
func TestOnlyGoodPagesAreOperational(t *testing.T) {
	t.Parallel()
	for dir := range dirs() {
		for _, name := range []string{"good", "troubled", "maintenance", "newer"} {
			var p status.Page
			if err := json.Unmarshal([]byte(load(t, filepath.Join("testdata", dir, name+".txtar")).files["want.json"]), &p); err != nil {
				t.Fatal(dir, name, err)
			}
			switch fails := p.Indicator.Fails(status.Minor); {
			case name == "good" && p.Indicator != status.None,
				name == "troubled" && !fails,
				name == "newer" && !fails:
				t.Errorf("%s of %s: indicator %s", name, dir, p.Indicator)
			}
		}
	}
}

func encode(t *testing.T, p *status.Page) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func rewrite(t *testing.T, file, name, text string) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var kept []txtar.File
	for _, f := range archive.Files {
		if !strings.HasPrefix(f.Name, "want.") {
			kept = append(kept, f)
		}
	}
	archive.Files = append(kept, txtar.File{Name: name, Data: []byte(text)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTruncatedPageIsNotOperational cuts each document of each good page at each place, but for the inside of words. What remains is an error,
// or a page that warns of what it lacks.
func TestTruncatedPageIsNotOperational(t *testing.T) {
	t.Parallel()
	for dir, engine := range dirs() {
		t.Run(dir, func(t *testing.T) {
			t.Parallel()
			good := load(t, filepath.Join("testdata", dir, "good.txtar")).files
			for name, whole := range good {
				if strings.HasPrefix(name, "want.") || strings.HasPrefix(whole, "<!doctype html") {
					continue
				}
				files := maps.Clone(good)
				for n := range len(whole) {
					if n > 0 && letter(whole[n-1]) && letter(whole[n]) {
						continue // within a word, as at its first letter
					}
					files[name] = whole[:n]
					r := status.Reader{Transport: &fake{files: files, hangs: func(string) bool { return false }}, Now: now, Engine: engine}
					if page, err := r.Read(t.Context(), pageURL); err == nil && len(page.Warnings) == 0 {
						t.Fatalf("%s, cut to %d of %d bytes, is %s: …%s", name, n, len(whole), page.Indicator, whole[max(0, n-40):n])
					}
				}
			}
		})
	}
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
