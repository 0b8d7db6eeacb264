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
	for name, c := range map[string]struct {
		text string
		exit []int
	}{
		"of nothing": {"", []int{2}}, "of blank lines": {"\n\n  \n", []int{2}}, "of comments": {"# /x\n", []int{2}}, "with a line of 64 KiB": {"/x\n/" + strings.Repeat("a", 64<<10) + "\n", []int{2}},
		"of zero bytes": {strings.Repeat("\x00", 1<<20), []int{2}}, "in UTF-16": {utf16le("/x\n/y\n"), nil}, "with a byte order mark": {"\ufeff/x\n", nil}, "with line ends of Windows": {"/x\r\n/y\r\n", []int{0}}, "with bytes that are not UTF-8": {"/caf\xe9\n", nil},
		"with escapes": {"/\x1b[2J\u202e\n", nil}, "with the key": {"/x?token=" + Key + "\n/" + Key + "\n", []int{0}}, "with another origin": {"/x\n{other-origin}/y\n", nil}, "with a broken URL": {"/x\nhttp://[::1\n", []int{2}}, "with dots": {"/../../x\n/./y\n", nil},
		"with a password": {"http://ann:" + password + "@{addr}/x\n", nil}, "with a flag": {"--count\n-d @/etc/passwd\n", nil}, "of a million slashes": {strings.Repeat("/", 60<<10) + "\n", nil}, "with a template": {"/%s/{{.}}/$(id)/`id`\n", nil},
	} {
		cases = append(cases, Case{Name: "a list of paths " + name, Serve: sends(ok), Other: tattles, Args: list, Files: files(c.text), Want: Want{Exit: orKnown(c.exit), Lacks: []string{password[4:], "LEAKED"}}})
	}
	three := files("/a\n/b\n/c\n")
	cases = append(cases,
		Case{Name: "a list of paths at a server that stays silent", Serve: silent, Args: append(list[:len(list):len(list)], "-m", "300ms"), Files: three, Want: exits(6)},
		Case{Name: "a list of paths at a server that is not there", Args: list, Files: three, Want: exits(6)},
		Case{Name: "a list of paths that is a pipe without a writer", Serve: sends(ok), Args: list, Prepare: pipe("list"), Want: exits(2).holds("waiting for").within(8 * time.Second)},
		Case{Name: "a list of paths that is a folder", Args: []string{"probe", "--paths", "{dir}", "-o", "json"}, Want: exits(2)},
		Case{Name: "a list of paths that is a device", Args: []string{"probe", "--paths", "/dev/zero", "-o", "json"}, Want: exits(2)},
		Case{Name: "a list of paths on a stdin that stays silent", Args: []string{"probe", "--paths", "-"}, Input: openPipe, Signal: interrupt, SignalAfter: 2 * time.Second, Want: Want{Exit: []int{130}, Time: 5 * time.Second, Holds: []string{"waiting for"}}},
		Case{Name: "a list of paths, interrupted", Serve: silent, Args: list, Files: three, Signal: interrupt, SignalAfter: 700 * time.Millisecond, Want: exits(130)},
		Case{Name: "a list of paths without end, interrupted", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Signal: interrupt, SignalAfter: time.Second, Want: Want{Exit: []int{130}, CPU: 4 * time.Second}},
		Case{Name: "an endless list of paths, and the output is not read", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Output: "closed", Want: Want{Exit: []int{1, -1}, Free: true}},
		Case{Name: "a list of paths, and stdout is full", Serve: sends(ok), Args: []string{"probe", "--paths", "-", "-o", "json"}, Input: endless("/x\n"), Output: "/dev/full", Want: exits(1)},
		Case{Name: "10,000 paths on one connection", Serve: keepsAlive("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n" + `{"data":[],"metadata":{}}`), Args: list, Files: files(strings.Repeat("/x\n", 10_000)), Want: Want{Exit: []int{0}, Time: 10 * time.Second, CPU: 5 * time.Second, MiB: 32}},
		Case{Name: "10,000 paths", Serve: sends(ok), Args: list, Files: files(strings.Repeat("/x\n", 10_000)), Want: Want{Exit: []int{0}, Time: 60 * time.Second, CPU: 30 * time.Second, MiB: 40}, More: true},
		Case{Name: "a list of paths with an expression of jq without end", Serve: sends(ok), Args: []string{"probe", "--paths", "{dir}/list", "-m", "500ms", "--jq", "last(range(1e15))"}, Files: three, Want: exits(2)},
	)
	return in("paths", sorted(cases)...)
}

// orKnown are exit codes, or any of the table.
func orKnown(codes []int) []int {
	if codes == nil {
		return known
	}
	return codes
}
