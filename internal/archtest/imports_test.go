package archtest_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const module = "github.com/hex21/hex21"

// rooms lists what each room may import from this module. Imports point inwards: main, cmd, the commands, what they share, then render and
// the domain rooms, then the rooms that read what a server sent. A room that is not listed fails the test.
var rooms = parseRooms(`
.:
	cmd
cmd:
	cmd/auth cmd/check cmd/config cmd/doctor cmd/explain cmd/internal/cli cmd/internal/suggest cmd/mock cmd/probe cmd/skill
	cmd/status cmd/triage internal/config internal/render
cmd/internal/suggest:
	cmd/internal/argv cmd/internal/cli explain internal/address internal/config internal/nextstep internal/redact internal/text
cmd/internal/argv: nothing
cmd/internal/cli:
	cmd/internal/advised cmd/internal/argv explain internal/address internal/config internal/delay internal/exchange internal/files
	internal/input internal/keychain internal/nextstep internal/redact internal/render internal/shell internal/spelling
	internal/text probe status
cmd/internal/advised:
	cmd/internal/argv explain internal/address internal/nextstep internal/redact internal/shell probe
cmd/internal/record:
	cmd/internal/cli cmd/internal/advised internal/address internal/exchange internal/saved probe
cmd/internal/mockserver:
	cmd/internal/cli explain internal/delay internal/nextstep internal/text mock status
# One package for each command. They do not know each other.
cmd/auth:
	cmd/internal/cli internal/address internal/config internal/keychain internal/nextstep internal/render
cmd/check:
	cmd/internal/cli cmd/internal/mockserver cmd/internal/advised explain internal/check internal/exchange
	internal/files internal/nextstep internal/render internal/shell internal/text probe
cmd/config:
	cmd/internal/cli internal/config internal/files internal/nextstep internal/redact internal/render
cmd/doctor:
	cmd/internal/cli cmd/internal/mockserver cmd/internal/advised explain internal/address internal/config
	internal/doctor internal/exchange internal/nextstep internal/redact internal/render internal/text probe status
cmd/explain:
	cmd/internal/cli cmd/internal/record explain internal/check internal/exchange internal/input internal/nextstep
	internal/redact internal/render internal/saved internal/text probe
cmd/mock:
	cmd/internal/cli cmd/internal/mockserver internal/address internal/render mock
cmd/probe:
	cmd/internal/cli cmd/internal/mockserver cmd/internal/record cmd/internal/advised explain internal/address
	internal/config internal/curlline internal/exchange internal/input internal/files internal/nextstep internal/order
	internal/redact internal/render internal/saved internal/series internal/text mock probe status
cmd/skill:
	cmd/internal/cli
cmd/status:
	cmd/internal/cli cmd/internal/mockserver cmd/internal/advised explain internal/address internal/config
	internal/exchange internal/input internal/nextstep internal/redact internal/render internal/text probe status
cmd/triage:
	cmd/internal/cli explain internal/files internal/nextstep internal/render internal/shell internal/triage
	internal/triage/follow internal/triage/search internal/triage/stamp internal/triage/unpack probe

explain:
	explain/texts internal/jsonscan internal/packed internal/plainyaml internal/shell internal/spelling
	internal/text internal/statuscode
explain/texts:
	internal/packed
probe:
	explain internal/address internal/cors internal/delay internal/errorbody internal/exchange internal/field
	internal/jsonscan internal/media internal/nextstep internal/ratelimit internal/redact internal/shell
	internal/spelling internal/text internal/statuscode
mock:
	explain internal/delay internal/errorbody internal/ratelimit internal/text
status:
	internal/address internal/files internal/jsonscan internal/markup internal/redact internal/spelling internal/text
internal/ratelimit:
	internal/delay internal/field internal/jsonscan internal/text
internal/errorbody:
	internal/delay internal/field internal/jsonscan internal/media internal/redact internal/text internal/statuscode
internal/media:
	internal/jsonscan internal/markup internal/text
internal/jsonscan:
	internal/text
internal/delay: nothing
internal/field: nothing
internal/text: nothing
internal/address:
	internal/redact
internal/cors: nothing
internal/check:
	explain internal/address internal/cors internal/errorbody internal/exchange internal/files internal/jq
	internal/media internal/nextstep internal/plainyaml internal/ratelimit internal/redact internal/text probe internal/statuscode
internal/config:
	internal/files internal/plainyaml internal/spelling
internal/markup: nothing
internal/plainyaml:
	internal/spelling internal/text
internal/exchange:
	internal/address internal/cors internal/input internal/redact
internal/redact:
	internal/text
internal/shell: nothing
internal/doctor:
	explain internal/address internal/config internal/nextstep internal/redact internal/shell internal/text probe
internal/nextstep:
	explain
internal/jq:
	internal/heap
internal/keychain:
	internal/heap internal/input
internal/heap: nothing
internal/render:
	explain internal/address internal/check internal/config internal/doctor internal/exchange internal/jq internal/media
	internal/nextstep internal/redact internal/saved internal/series internal/text internal/triage mock probe
	status
internal/triage:
	explain internal/ascii internal/nextstep internal/order internal/redact internal/text internal/triage/facts
	internal/triage/idiom internal/triage/lex internal/triage/record internal/triage/search internal/triage/stamp
	internal/triage/unpack internal/statuscode
internal/triage/follow:
	internal/input internal/triage internal/triage/unpack
internal/triage/facts:
	internal/ascii internal/triage/idiom internal/triage/lex internal/triage/record internal/triage/search
	internal/triage/stamp
internal/triage/idiom:
	internal/ascii internal/triage/lex internal/triage/stamp
internal/triage/lex:
	internal/ascii
internal/triage/record:
	internal/ascii internal/triage/idiom internal/triage/lex internal/triage/search internal/triage/stamp
internal/triage/search:
	explain internal/ascii internal/triage/idiom internal/triage/lex
internal/triage/stamp:
	internal/ascii
internal/triage/unpack: nothing
internal/triage/loggen: nothing
internal/archtest: nothing
internal/http2peer: nothing
internal/curlline:
	internal/exchange internal/redact internal/shell
internal/saved:
	explain internal/address internal/errorbody internal/exchange internal/jsonscan internal/media internal/redact
	internal/text probe

internal/check/stockcms: nothing

internal/series:
	internal/exchange internal/ratelimit internal/text probe
internal/files:
	internal/input
internal/input: nothing
internal/ascii: nothing
internal/statuscode: nothing
internal/order: nothing
internal/packed: nothing
internal/spelling: nothing
internal/render/schema: nothing
`)

// parseRooms reads a table: the name of a room and a colon, and below it, indented, what the room may import.
func parseRooms(table string) map[string][]string {
	rooms := map[string][]string{}
	room := ""
	for line := range strings.Lines(table) {
		switch name, _, ok := strings.Cut(line, ":"); {
		case strings.HasPrefix(line, "#"), line == "\n":
		case ok:
			room = name
			rooms[room] = nil
		default:
			rooms[room] = append(rooms[room], strings.Fields(line)...)
		}
	}
	return rooms
}

// everywhere are the rooms that all may import.
var everywhere = []string{"internal/ascii", "internal/order"}

// libraries lists where a library may be used; "cmd..." is cmd and all below it. One that is not listed may be used anywhere.
var libraries = map[string][]string{
	"github.com/spf13/cobra":                   {"cmd..."},
	"github.com/spf13/pflag":                   {"cmd..."},
	"github.com/charmbracelet/lipgloss":        {"internal/render"},
	"github.com/charmbracelet/x/ansi":          {"internal/render"},
	"github.com/fatih/color":                   {"internal/render"},
	"github.com/muesli/termenv":                {"internal/render"},
	"github.com/itchyny/gojq":                  {"internal/check", "internal/jq", "internal/render"},
	"github.com/cenkalti/backoff/v5":           {"internal/series"},
	"golang.org/x/term":                        {"cmd/internal/cli"},
	"github.com/andybalholm/brotli":            {"internal/exchange"}, // their encoders are left out: a megabyte of program
	"github.com/klauspost/compress/zstd":       {"internal/exchange", "internal/triage/unpack"},
	"github.com/gofrs/flock":                   {"cmd/internal/cli"},
	"github.com/zalando/go-keyring":            {"internal/keychain"},
	"golang.org/x/net/http/httpguts":           {"cmd/probe", "internal/check", "internal/exchange"},
	"golang.org/x/net/http/httpproxy":          {"cmd/internal/cli"},
	"go.yaml.in/yaml/v4":                       {"internal/check", "explain", "internal/config", "internal/plainyaml", "internal/render", "status"},
	"os/signal":                                {"cmd/config", "cmd/internal/cli"},
	"text/template":                            {}, // keeps the linker from dropping unused methods: every command would start slower
	"html/template":                            {},
	"math/rand":                                {},
	"github.com/santhosh-tekuri/jsonschema/v6": {},
}

func TestImports(t *testing.T) {
	t.Parallel()
	seen, used := map[string]bool{}, map[string]bool{}
	for file, imports := range sources(t) {
		room := path.Dir(file)
		seen[room] = true
		allowed, listed := rooms[room]
		if !listed {
			t.Errorf("%s: the room %s is not in the table", file, room)
			continue
		}
		for _, imported := range imports {
			used[room+" "+strings.TrimPrefix(imported, module+"/")] = true
			if inner, ok := strings.CutPrefix(imported, module+"/"); ok && !slices.Contains(everywhere, inner) && !slices.Contains(allowed, inner) {
				t.Errorf("%s: %s may not import %s", file, room, inner)
			}
			if where, ok := libraries[imported]; ok && !within(where, room) {
				t.Errorf("%s: %s is not used in %s", file, imported, room)
			}
		}
	}
	for room, allowed := range rooms {
		if !seen[room] {
			t.Errorf("the table has the room %s, which has no Go files", room)
		}
		for _, inner := range allowed {
			if !used[room+" "+inner] {
				t.Errorf("the table lets %s import %s, which it does not", room, inner)
			}
		}
	}
}

// TestMap checks that the map of the rooms in ADR 14 lists every room and no other. Packages inside a room, and the commands, are not listed.
func TestMap(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	page, err := os.ReadFile(filepath.Join(root, "docs", "adr", "0014-rooms.md"))
	if err != nil {
		t.Fatal(err)
	}
	var listed, found []string
	for line := range strings.Lines(string(page)) {
		if room, _, _ := strings.Cut(line, " "); strings.HasSuffix(room, "/") && room != "cmd/NAME/" {
			listed = append(listed, strings.TrimSuffix(room, "/"))
		}
	}
	for _, pattern := range []string{"cmd", "explain", "explain/texts", "probe", "status", "mock", "internal/*", "cmd/internal/*"} {
		dirs, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, dir := range dirs {
			found = append(found, strings.TrimPrefix(filepath.ToSlash(dir), "../../"))
		}
	}
	slices.Sort(listed)
	slices.Sort(found)
	if d := cmp.Diff(found, listed); d != "" {
		t.Errorf("the packages and the map in ADR 14 differ (-packages +map):\n%s", d)
	}
}

// within reports whether a room is one of those, or below one that ends in "...".
func within(rooms []string, room string) bool {
	return slices.ContainsFunc(rooms, func(r string) bool {
		top, below := strings.CutSuffix(r, "...")
		return r == room || below && (room == top || strings.HasPrefix(room, top+"/"))
	})
}

// sources returns the imports of every Go file of the program. Tests are left out, and what only they import.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	root := filepath.Join("..", "..")
	files := map[string][]string{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != ".." || slices.Contains([]string{"testdata", "scripts", "scripttest", "loopback", "golden", "hostile"}, d.Name())):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		imports := []string{}
		for _, spec := range parsed.Imports {
			imports = append(imports, strings.Trim(spec.Path.Value, `"`))
		}
		files[filepath.ToSlash(relative)] = imports
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
