package argv_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
)

func flags() argv.Flags {
	probe, mock := pflag.NewFlagSet("", pflag.ContinueOnError), pflag.NewFlagSet("", pflag.ContinueOnError)
	probe.StringP("method", "X", "", "")
	probe.BoolP("verbose", "v", false, "")
	probe.BoolP("include", "i", false, "")
	probe.Bool("limit", false, "")
	mock.String("limit", "", "")
	mock.String("addr", "", "")
	return argv.Flags{probe, mock}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ line, want string }{
		{"/articles", "/articles"},
		{"-X POST /articles", "method=POST /articles"},
		{"-XPOST -X=PUT --method=GET --method HEAD", "method=POST method=PUT method=GET method=HEAD"},
		{"-ivXPOST x", "include=true verbose=true method=POST x"},
		{"-iv=false", "include=true verbose=false"},
		{"--limit 5/m", "limit=true 5/m"}, // a switch in the first set, and only then a flag with a value
		{"--addr 5/m", "addr=5/m"},
		{"--addr -v", "addr=-v"},
		{"--addr", "addr"},
		{"--fail x -sS --max=1", "fail x s S max=1"}, // flags that the command does not have
		{"-é x", "é x"},
		{"- -- -v --addr x", "- -- -v --addr x"},
	} {
		var got []string
		for _, p := range argv.Parse(strings.Fields(test.line), flags()) {
			switch {
			case !p.IsFlag:
				got = append(got, p.Typed)
			case p.HasValue:
				got = append(got, p.Name()+"="+p.Value)
			default:
				got = append(got, p.Name())
			}
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%s: %s, want %s", test.line, text, test.want)
		}
	}
}

// TestWords takes letters out of a word, and changes a value.
func TestWords(t *testing.T) {
	t.Parallel()
	parts := argv.Parse([]string{"-siSv", "-XPOST", "--method=POST", "-X", "POST"}, flags())
	parts = slices.DeleteFunc(parts, func(p argv.Part) bool { return p.IsFlag && p.Flag == nil })
	for i := range parts {
		if parts[i].Value == "POST" {
			parts[i].Value = "PUT"
		}
	}
	if got, want := strings.Join(argv.Words(parts), " "), "-iv -XPUT --method=PUT -X PUT"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// FuzzRoundTrip checks that the words of the parts of a command line are the command line.
func FuzzRoundTrip(f *testing.F) {
	for _, line := range []string{"-ivXPOST x", "--method=a --addr", "-X  -v", "-- -v", "-é=1", "--=x", "-=x", "---", "-i-v"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		words := strings.Split(line, " ")
		if got := argv.Words(argv.Parse(words, flags())); !slices.Equal(got, words) {
			t.Errorf("%q became %q", words, got)
		}
	})
}
