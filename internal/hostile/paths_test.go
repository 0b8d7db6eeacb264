//go:build linux

package hostile

import (
	"strings"
	"time"
)

// pathCases are lists of paths that are not lists, and calls of a list that do not end.
func pathCases() []Case {
	list := []string{"probe", "--paths", "{dir}/list", "--no-status", "-o", "json"}
	files := func(text string) map[string]string { return map[string]string{"list": text} }
	var cases []Case
	for name, text := range map[string]string{
		"of nothing": "", "of blank lines": "\n\n  \n", "of comments": "# /x\n", "with a line of 64 KiB": "/x\n/" + strings.Repeat("a", 64<<10) + "\n",
		"of zero bytes":                 strings.Repeat("\x00", 1<<20),
		"in UTF-16":                     utf16le("/x\n/y\n"),
		"with a byte order mark":        "\ufeff/x\n",
		"with line ends of Windows":     "/x\r\n/y\r\n",
		"with bytes that are not UTF-8": "/caf\xe9\n",
		"with escapes":                  "/\x1b[2J\u202e\n",
		"with the key":                  "/x?token=" + Key + "\n/" + Key + "\n",
		"with another origin":           "/x\n{other-origin}/y\n",
		"with a broken URL":             "/x\nhttp://[::1\n",
		"with dots":                     "/../../x\n/./y\n",
		"with a password":               "http://ann:" + password + "@{addr}/x\n",
		"with a flag":                   "--count\n-d @/etc/passwd\n",
		"of a million slashes":          strings.Repeat("/", 60<<10) + "\n",
		"with a template":               "/%s/{{.}}/$(id)/`id`\n",
	} {
		cases = append(cases, Case{Name: "a list of paths " + name, Serve: sends(ok), Other: tattles, Args: list, Files: files(text), Want: Want{Lacks: []string{password[4:], "LEAKED"}}})
	}
	three := files("/a\n/b\n/c\n")
	kept := body("200 OK", "application/json", `{"data":[],"metadata":{}}`)
	cases = append(cases,
		Case{Name: "a list of paths at a server that stays silent", Serve: silent, Args: append(list[:len(list):len(list)], "-m", "300ms"), Files: three},
		Case{Name: "a list of paths at a server that is not there", Args: list, Files: three},
		Case{Name: "a list of paths that is a pipe without a writer", Serve: sends(ok), Args: list, Prepare: pipe("list"), Want: Want{}.holds("waiting for").within(8 * time.Second)},
		Case{Name: "a list of paths that is a folder", Args: []string{"probe", "--paths", "{dir}", "-o", "json"}},
		Case{Name: "a list of paths that is a device", Args: []string{"probe", "--paths", "/dev/zero", "-o", "json"}},
		Case{Name: "a list of paths on a stdin that stays silent", Args: []string{"probe", "--paths", "-"}, Input: openPipe, Signal: interrupt, SignalAfter: 2 * time.Second, Want: Want{Time: 5 * time.Second, Holds: []string{"waiting for"}}},
		Case{Name: "a list of paths, interrupted", Serve: silent, Args: list, Files: three, Signal: interrupt, SignalAfter: 700 * time.Millisecond},
		Case{Name: "an endless list of paths, interrupted", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Signal: interrupt, SignalAfter: time.Second, Want: Want{CPU: 4 * time.Second}},
		Case{Name: "an endless list of paths, and the output is not read", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "a list of paths, and stdout is full", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Output: "/dev/full"},
		Case{Name: "3,000 paths on one connection", Serve: keepsAlive(kept), Args: list, Files: files(strings.Repeat("/x\n", 3000)), Want: Want{Time: 6 * time.Second, MiB: 32}},
		Case{Name: "10,000 paths on one connection", Serve: keepsAlive(kept), Args: list, Files: files(strings.Repeat("/x\n", 10_000)), Want: Want{Time: 10 * time.Second, CPU: 5 * time.Second, MiB: 32}, More: true},
		Case{Name: "10,000 paths", Serve: sends(ok), Args: list, Files: files(strings.Repeat("/x\n", 10_000)), Want: Want{Time: 60 * time.Second, CPU: 30 * time.Second, MiB: 40}, More: true},
		Case{Name: "a list of paths with an endless jq expression", Serve: sends(ok), Args: []string{"probe", "--paths", "{dir}/list", "-m", "500ms", "--jq", "last(range(1e15))"}, Files: three},
	)
	return in("paths", sorted(cases)...)
}
