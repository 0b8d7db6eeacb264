package probecmd_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"mvdan.cc/sh/v3/shell"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/cmd/internal/cli"
)

// theKey is the key of the environment, which a command names as a variable.
const theKey = "a-key-of-12345"

// curlLine runs "hex21 probe --curl" with more arguments and a body on stdin. It reports false where the program refuses them.
func curlLine(t *testing.T, stdin string, args ...string) (string, bool) {
	t.Helper()
	env := map[string]string{"HEX21_BASE_URL": "https://cms.example.org/api", "HEX21_API_KEY": theKey}
	var out, errors bytes.Buffer
	sys := &cli.System{
		Args: append([]string{"probe", "--curl"}, args...), Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errors, Now: time.Now,
		LookupEnv: func(name string) (string, bool) { value, ok := env[name]; return value, ok }, Environ: func() []string { return nil },
	}
	if cmd.Run(t.Context(), sys) != cli.ExitOK {
		return errors.String(), false
	}
	return strings.TrimSuffix(out.String(), "\n"), true
}

// forCmd writes words as a browser copies them for cmd: each in quotes, which and all special characters have a caret before them, and
// a line end as a caret and two line ends.
func forCmd(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		var plain strings.Builder // as the C runtime reads it
		backslashes := 0
		for _, c := range word + "\x00" {
			switch c {
			case '\\':
				backslashes++
				continue
			case '"':
				plain.WriteString(strings.Repeat(`\`, 2*backslashes+1) + `"`)
			case 0:
				plain.WriteString(strings.Repeat(`\`, 2*backslashes))
			default:
				plain.WriteString(strings.Repeat(`\`, backslashes) + string(c))
			}
			backslashes = 0
		}
		var out strings.Builder
		for _, c := range plain.String() {
			switch {
			case c == '\n':
				out.WriteString("^\n\n")
				continue
			case c < 0x80 && !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \t_-:=+~'/.,?;()*`", c):
				out.WriteByte('^')
			}
			out.WriteRune(c)
		}
		quoted[i] = `^"` + out.String() + `^"`
	}
	return "curl " + strings.Join(quoted[1:], " ^\n  ")
}

// request is what a call is made of.
type request struct{ method, path, query, name, value, body string }

// requests are those that a command line can hold.
var requests = []request{
	{"GET", "/articles", "a=b", "", "", ""},
	{"POST", "/articles/a%2Fb", "q=a b&q=c", "X-Note", `it's "q" $HOME \ * ^"`, `{"a": "it's \"x\" ^ % %PATH% \\n"}`},
	{"PUT", "/../x/./[1-3]/{a,b}", "a[]=1", "Accept", "", "@/etc/passwd"},
	{"PATCH", "/ä/日本", "%zz=1", "Content-Type", "text/csv", "a\nb\n"},
	{"HEAD", "//x", "a==b", "Host", "other.example.org", ""},
	{"DELETE", "/x?y=1", "a=", "User-Agent", "", `\`},
	{"PURGE", "/~x/*/'", "a='b'", "X-Own", "a=b; c=d", "^\"x^\"\\\n"},
	{"GET", "/a", "b=c", "Accept-Encoding", "br", ""},
	{"POST", "/a", "b=c", "X-Caret", "^", `curl ^`},
	{"POST", "/a", "b=c", "X-Note", "it's \"q\" \x1e \\ ^\"", `it's ^"`},
	{"POST", "/a", "b=c", "X-Note", "\x1e ^\"", "\x1e' $'^\"'"},
	{"POST", "/a", "b=c", "X-Note", "$'\\' ^\"", `$'\' ^"`},
	{"PUT", "/a", "b=c", "", "", "@ann@/b"},
}

// comesBack makes a curl command of a call and the call of the command again: both give the same command, and so does the form for cmd.
// It reports false where there is no such call, or its command has gaps for the reader to fill.
func (r request) comesBack(t *testing.T) bool {
	t.Helper()
	if !utf8.ValidString(r.method + r.path + r.query + r.name + r.value + r.body) {
		return false // no command line that people paste
	}
	args := []string{"--method=" + r.method, "--query=" + r.query}
	if r.name != "" {
		args = append(args, "--header="+r.name+": "+r.value)
	}
	if r.body != "" {
		args = append(args, "--data=@-")
	}
	first, ok := curlLine(t, r.body, append(args, "--", r.path)...)
	if !ok || strings.Contains(first, "[redacted]") || strings.Contains(first, "@FILE") {
		return false
	}
	again, ok := curlLine(t, first, "--from-curl=-")
	if !ok || !sameCall(first, again) {
		t.Fatalf("%s\nleads to\n%s", first, again)
	}
	words, err := shell.Fields(first, func(string) string { return theKey })
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.Join(words, ""), "\r") {
		return true // cmd has no way to write it
	}
	line := forCmd(words)
	if again, ok = curlLine(t, line, "--from-curl=-"); !ok || !sameCall(first, again) {
		t.Errorf("for cmd,\n%s\nis\n%s\nand leads to\n%s", first, line, again)
	}
	return true
}

// sameCall reports whether two commands are the same, but for what the second one hides: in a command that was pasted, a body such as
// a@b@host may be a credential of an address.
func sameCall(first, again string) bool {
	if !strings.Contains(again, "[redacted]") {
		return first == again
	}
	quotes := strings.NewReplacer("'", "", `"`, "", "$", "", `\`, "")
	pattern := strings.ReplaceAll(regexp.QuoteMeta(quotes.Replace(again)), regexp.QuoteMeta("[redacted]"), ".*")
	return regexp.MustCompile("(?s)^" + pattern + "$").MatchString(quotes.Replace(first))
}

func TestCurlRoundTrip(t *testing.T) {
	t.Parallel()
	for _, r := range requests {
		if !r.comesBack(t) {
			t.Errorf("%+v makes no command", r)
		}
	}
}

func FuzzCurlRoundTrip(f *testing.F) {
	for _, r := range requests {
		f.Add(r.method, r.path, r.query, r.name, r.value, r.body)
	}
	f.Fuzz(func(t *testing.T, method, path, query, name, value, body string) {
		request{method, path, query, name, value, body}.comesBack(t)
	})
}
