//go:build linux

package hostile

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// yamls are texts that are hard on a reader of YAML, or on those who read it next.
func yamls() map[string]string {
	aliases := "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
	for i := range 12 {
		aliases += fmt.Sprintf("a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n", i+1, i+1, i, i, i, i, i, i, i, i, i)
	}
	return map[string]string{
		"nothing":                       "",
		"white space":                   " \n\t\n",
		"null":                          "null\n",
		"a word":                        "hello\n",
		"a number":                      "42\n",
		"a list":                        "- a\n- b\n",
		"tabs":                          "\tbase_url: x\n",
		"a byte order mark":             "\ufeffbase_url: http://a.example.org\n",
		"aliases that grow":             aliases,
		"an alias to itself":            "a: &a [*a]\n",
		"a merge of itself":             "a: &a {<<: *a}\n",
		"brackets that do not end":      strings.Repeat("[", 100_000),
		"braces that do not end":        strings.Repeat("{a: ", 20_000),
		"nested lists":                  strings.Repeat("- ", 20_000) + "x\n",
		"nested lines":                  nested(2000),
		"a key of a megabyte":           strings.Repeat("k", 1<<20) + ": 1\n",
		"a value of a megabyte":         "base_url: " + strings.Repeat("v", 1<<20) + "\n",
		"100,000 members":               numbered("k%d: v\n", 100_000),
		"bytes that are not UTF-8":      "base_url: caf\xe9\n",
		"UTF-16":                        utf16le("base_url: http://a.example.org\n"),
		"zero bytes":                    "base_url: a\x00b\n",
		"control characters":            "base_url: \"a\x1b[2Jb\"\n",
		"escapes of control characters": `base_url: "http://a\u001b[2J\u202e.example.org"` + "\n",
		"the same key twice":            "base_url: http://a.example.org\nbase_url: http://b.example.org\n",
		"tags":                          "base_url: !!python/object/apply:os.system ['id']\n",
		"binary":                        "base_url: !!binary aGVsbG8=\n",
		"several documents":             "base_url: http://a.example.org\n---\nbase_url: http://b.example.org\n",
		"a directive":                   "%YAML 9.9\n---\nbase_url: http://a.example.org\n",
		"a map as a key":                "{a: b}: c\n",
		"a time as a URL":               "base_url: 2026-01-02\n",
		"a list as a URL":               "base_url: [a, b]\n",
		"a key that is not there":       "base_ulr: http://a.example.org\n",
		"a picture":                     "\x89PNG\r\n\x1a\n",
		"a program":                     "\x7fELF\x02\x01",
		"JSON":                          `{"base_url": "http://a.example.org"}`,
		"a quote that does not end":     "base_url: \"http://a\n",
		"an infinite number":            "defaults: {probe: {retry: .inf}}\n",
	}
}

func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// configCases are config files, variables and settings that are not what they should be.
func configCases() []Case {
	var cases []Case
	all := yamls()
	for i, name := range sortedNames(all) {
		text := all[name]
		files, env := map[string]string{"c.yaml": text}, []string{"HEX21_CONFIG={dir}/c.yaml"}
		want := Want{MiB: 172, Time: 6 * time.Second}
		cases = append(cases,
			Case{Name: name + ", shown", Files: files, Env: env, Args: []string{"config", "show", "-o", "json"}, Want: want, More: i%2 > 0},
			Case{Name: name + ", probed", Files: files, Env: env, Serve: sends(ok), Args: []string{"probe", "/x", "--no-status"}, Want: Want{MiB: 136}, More: true},
			Case{Name: name + ", examined", Files: files, Env: env, Args: []string{"doctor"}, Terminal: true, Want: Want{MiB: 144, Time: 6 * time.Second}, More: i%2 == 0},
			Case{Name: name + ", changed", Files: files, Env: env, Args: []string{"config", "set", "base_url", "http://new.example.org"}, Want: want, More: true})
	}
	for name, args := range map[string][]string{
		"a key of a megabyte":               {"set", "profiles." + strings.Repeat("k", 100_000) + ".base_url", "http://a.example.org"},
		"a key of 2,000 letters":            {"set", "profiles." + strings.Repeat("k", 2000) + ".base_url", "http://a.example.org"},
		"a value of a megabyte":             {"set", "base_url", "http://a.example.org/" + strings.Repeat("v", 100_000)},
		"a key of dots":                     {"set", strings.Repeat(".", 1000), "x"},
		"a key of line ends":                {"set", "profiles.a\nb.base_url", "http://a.example.org"},
		"a key of escapes":                  {"set", "profiles.\x1b[2J.base_url", "http://a.example.org"},
		"a value of YAML":                   {"set", "base_url", "x: [y"},
		"a value of line ends":              {"set", "base_url", "http://a\n.example.org"},
		"a key that is empty":               {"set", "", "x"},
		"a value that is empty":             {"set", "base_url", ""},
		"a default that is not there":       {"set", "defaults.probe.no-such", "x"},
		"a key to remove that is not there": {"unset", "no.such"},
		"a key to read that is not there":   {"get", "no.such"},
		"bytes that are not UTF-8":          {"set", "profiles.caf\xe9.base_url", "http://a.example.org"},
	} {
		cases = append(cases, Case{Name: name + " in config", Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Args: append([]string{"config"}, args...)})
	}
	for _, variable := range []string{
		"HEX21_BASE_URL=" + strings.Repeat("a", 100_000), "HEX21_BASE_URL=http://" + strings.Repeat("a.", 50_000), "HEX21_BASE_URL=http://[", "HEX21_BASE_URL=\x1b[2J", "HEX21_BASE_URL=file:///etc/passwd", "HEX21_BASE_URL=javascript:x", "HEX21_BASE_URL=http://a b/", "HEX21_BASE_URL=http://a/?x=y", "HEX21_BASE_URL=http://a/#x",
		"HEX21_API_KEY=" + strings.Repeat("k", 100_000), "HEX21_API_KEY=a\nb", "HEX21_API_KEY=\x1b[2J", "HEX21_API_KEY=\xff\xfe", "HEX21_API_KEY= ", "HEX21_PROFILE=no-such", "HEX21_PROFILE=\x1b[2J", "HEX21_CONFIG=/no/such", "HEX21_CONFIG=" + strings.Repeat("/x", 3000), "HEX21_STATUS_URL=::", "COLUMNS=-1", "COLUMNS=99999999999999999999", "COLUMNS=1", "COLUMNS=1000000000",
		"TERM=\x1b[2J", "LANG=\xff", "NO_COLOR=\x1b", "CLICOLOR_FORCE=1", "TZ=\x1b[2J", "TZ=Nowhere/Nothing", "GOMAXPROCS=0", "XDG_CONFIG_HOME=relative", "PAGER=no-such-pager", "SSL_CERT_FILE=/dev/zero", "SSL_CERT_DIR=/no/such",
	} {
		for _, command := range [][]string{{"probe", "/x", "--no-status"}, {"doctor"}} {
			cases = append(cases, Case{Name: command[0] + " with " + short(variable), Serve: sends(ok), Env: []string{variable}, Args: command, Terminal: true, Want: Want{MiB: 64}, More: command[0] == "doctor" && !strings.HasPrefix(variable, "HEX21_")})
		}
	}
	for name, talk := range map[string]Server{
		"answers endlessly":   records("l\x02\x01\x01\xff\xff\xff\x07"),
		"sends a huge length": speaks("l\x02\x01\x01\xff\xff\xff\x7f\x01\x00\x00\x00\xff\xff\xff\x7f"),
		"is silent":           silent,
		"is closed":           hangsUp,
		"accepts every login and sends endless zeros":    busThen("\x00"),
		"accepts every login and sends endless messages": busThen("l\x02\x01\x01\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00"),
		"accepts every login and sends a huge length":    busThen("l\x02\x01\x01\xff\xff\xff\x07\x01\x00\x00\x00\xff\xff\xff\x03"),
		"sends endless words":                            records("OK "), "sends REJECTED endlessly": records("REJECTED EXTERNAL\r\n"), "sends DATA endlessly": records("DATA\r\n"),
	} {
		for _, command := range [][]string{{"probe", "/x", "--no-status"}, {"auth", "status"}, {"doctor"}} {
			cases = append(cases, Case{Name: "a session bus that " + name + ", " + command[0], Prepare: bus(talk), Serve: sends(ok), Files: map[string]string{"c.yaml": "key_from: keychain\n"},
				Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml", "DBUS_SESSION_BUS_ADDRESS=unix:path={dir}/bus"}, Args: command, More: command[0] == "doctor", Want: Want{Time: 8 * time.Second, CPU: 4 * time.Second, MiB: 96}})
		}
	}
	cases = append(cases, keyCommandCases()...)
	return in("configuration", sorted(cases)...)
}

// bus prepares a socket in the folder of a case that answers each connection. It ends with the test.
func bus(talk Server) func(dir string) error {
	return func(dir string) error {
		l, err := net.Listen("unix", filepath.Join(dir, "bus"))
		if err != nil {
			return err
		}
		go func() {
			for {
				conn, err := l.Accept()
				if err != nil {
					return
				}
				go func() {
					defer conn.Close()
					talk(conn)
				}()
			}
		}()
		go func() { // until the folder of the case is gone
			for {
				time.Sleep(time.Second)
				if _, err := os.Stat(dir); err != nil {
					l.Close()
					return
				}
			}
		}()
		return nil
	}
}

// busThen lets a client of D-Bus in, and then sends a text without end.
func busThen(text string) Server {
	return func(conn net.Conn) {
		buffer := make([]byte, 4096)
		for range 8 {
			n, err := conn.Read(buffer)
			if err != nil {
				return
			}
			switch said := string(buffer[:n]); {
			case strings.Contains(said, "BEGIN"):
				records(text)(conn)
				return
			case strings.Contains(said, "NEGOTIATE_UNIX_FD"):
				fmt.Fprint(conn, "AGREE_UNIX_FD\r\n")
			default:
				fmt.Fprint(conn, "OK 0123456789abcdef0123456789abcdef\r\n")
			}
		}
	}
}

// keyCommandCases are key commands and settings that are not what they should be.
func keyCommandCases() []Case {
	var cases []Case
	add := func(name, text string, args []string, w Want) {
		cases = append(cases, Case{Name: name, Serve: sends(ok), Files: map[string]string{"c.yaml": text}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Args: args, Want: w})
	}
	pr := []string{"probe", "/x", "--no-status", "-o", "json"}
	w := exits(0, 1, 2, 6, 7, 9).within(6 * time.Second)
	for name, cmd := range map[string]string{
		"leaves a child behind":       "[sh, -c, 'sleep 60 & echo " + Key + "']",
		"closes its output and lives": "[sh, -c, 'echo " + Key + "; exec >&-; exec 2>&-; sleep 3']",
		"prints nothing":              "[true]",
		"prints a NUL":                "[printf, 'a\\0b']",
		"prints bytes":                "[printf, '\\377\\376']",
		"prints escapes":              "[printf, '\\033[2Jabc']",
		"is a folder":                 "[/tmp]",
		"is not there":                "[/no/such/program]",
		"is empty":                    "['']",
		"is relative":                 "[./x]",
		"is a list of lists":          "[[a]]",
		"ends by a signal":            "[sh, -c, 'kill -9 $$']",
		"prints escapes on stderr":    "[sh, -c, 'printf \"\\033[2J\\302\\2332J\" >&2; exit 1']",
		"has 10,000 arguments":        "[echo" + strings.Repeat(", a", 10_000) + "]",
		"reads stdin":                 "[cat]",
		"prints a key of 64 KiB":      "[sh, -c, 'head -c 65536 /dev/zero | tr \"\\0\" k']",
		"prints Windows lines":        "[printf, '" + Key + "\\r\\n']",
		"prints a mark":               "[printf, '\\357\\273\\277" + Key + "']",
		"prints a prefix":             "[echo, 'Bearer " + Key + "']",
		"is hex21":                    "[hex21, probe, /x]",
		"asks the terminal":           "[sh, -c, 'read x < /dev/tty; echo $x']",
		"closes its parent":           "[sh, -c, 'kill -TERM $PPID; sleep 5']",
	} {
		add("a key command that "+name, "base_url: {base}\nkey_from: {command: "+cmd+"}\n", pr, Want{Exit: []int{0, 1, 2, 6, 7, 9, 130, -1}, Time: 6 * time.Second, Lacks: []string{password[4:]}})
	}
	for name, text := range map[string]string{
		"a default for ever":                       "defaults: {probe: {count: 99999999, interval: 0s}}\n",
		"a default that is a map":                  "defaults: {probe: {header: {a: b}}}\n",
		"10,000 headers":                           "defaults: {probe: {header: [" + strings.Repeat("'X-A: b',", 10_000) + "]}}\n",
		"a header with a line end":                 "defaults: {probe: {header: [\"X-A: b\\r\\nX-B: c\"]}}\n",
		"a default that runs":                      "defaults: {probe: {from-curl: '$(id)'}}\n",
		"a default of a command that is not there": "defaults: {nothing: {a: b}}\n",
		"a default that is a word":                 "defaults: x\n",
		"a default that writes":                    "defaults: {probe: {report: {dir}/r.md, har: /dev/full}}\n",
		"a profile of itself":                      "profile: a\nprofiles: {a: {profile: a}}\n",
		"a profile without a name":                 "profiles: {'': {base_url: http://a.example.org}}\n",
		"a profile of a number":                    "profiles: {1: {base_url: http://a.example.org}, true: {}, null: {}}\n",
		"20,000 profiles":                          "profiles:\n" + numbered("  p%d: {base_url: http://a%[1]d.example.org}\n", 20_000),
		"a profile name of a megabyte":             "profiles: {" + strings.Repeat("p", 100_000) + ": {}}\n",
		"anchors that are not used":                "a: &a 1\nb: &b 2\n",
		"a complex key":                            "? [a, b]\n: c\n",
		"an alias for a key":                       "&a base_url: *a\n",
		"Windows lines":                            "base_url: http://a.example.org\r\nprofiles:\r\n  a: {}\r\n",
		"old Mac lines":                            "base_url: http://a.example.org\rprofiles: {}\r",
		"a line separator":                         "base_url: http://a.example.org\u2028x: y\n",
		"next lines":                               "base_url: http://a.example.org\u0085x: y\n",
		"comments of a megabyte":                   strings.Repeat("# comment\n", 100_000) + "base_url: http://a.example.org\n",
		"a block of a megabyte":                    "base_url: |\n" + strings.Repeat("  a\n", 200_000),
		"a folded block":                           "base_url: >-\n  http://a.example.org\n",
		"block with a huge indent":                 "base_url: |9\n         http://a\n",
		"quotes that span":                         "base_url: \"http://a\n\n  .example.org\"\n",
		"escapes that are not":                     `base_url: "\q"` + "\n",
		"a long escape":                            `base_url: "\U00110000"` + "\n",
		"a surrogate":                              `base_url: "\ud800"` + "\n",
		"plain with colons":                        "base_url: http://a.example.org: 80: x\n",
		"octal":                                    "defaults: {probe: {count: 0o17}}\n",
		"sexagesimal":                              "defaults: {probe: {timeout: 1:30}}\n",
		"a bool":                                   "defaults: {probe: {insecure: yes}}\n",
		"a float":                                  "defaults: {probe: {retry: 1.5}}\n",
		"a huge number":                            "defaults: {probe: {retry: 99999999999999999999}}\n",
		"a reserved sign":                          "base_url: @a\n",
		"a backtick":                               "base_url: `a`\n",
		"a percent":                                "%a\n",
		"a document end":                           "...\n",
		"only a comment":                           "# x\n",
		"only ---":                                 "---\n---\n---\n",
		"a tag of a map":                           "!!set {a, b}\n",
		"10,000 anchors":                           numbered("a%d: &a%[1]d x\n", 10_000),
		"50,000 flow items":                        "a: [" + strings.Repeat("x,", 50_000) + "]\n",
		"50,000 nested quotes":                     "a: " + strings.Repeat("'", 50_000) + "\n",
	} {
		add(name, text, []string{"config", "show", "-o", "json"}, Want{Exit: []int{0, 2}, MiB: 96, Time: 6 * time.Second})
		add(name+", examined", text, []string{"doctor"}, Want{Exit: []int{0, 2}, MiB: 96, Time: 6 * time.Second})
		add(name+", changed", text, []string{"config", "set", "profiles.new.base_url", "http://new.example.org"}, Want{Exit: []int{0, 1, 2}, MiB: 96, Time: 6 * time.Second})
	}
	add("config set from a default for ever", "", []string{"config", "set", "defaults.probe.header", "X-A: b\nc"}, w)
	add("unset of everything", "base_url: http://a.example.org\n", []string{"config", "unset", "base_url"}, w)
	add("a value with quotes", "", []string{"config", "set", "profiles.a.base_url", "http://a.example.org/'\"\\#: x"}, w)
	return sampled(sorted(cases))
}
