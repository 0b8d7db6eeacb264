package curlline

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/shell"
)

// keyVariable is the environment variable that a printed command names instead of the key.
const keyVariable = "HEX21_API_KEY"

// maxInlineBody is how much of a body is in a command line; a system accepts at most 128 KiB in one argument.
const maxInlineBody = 64 << 10

// Command returns a curl command line for a POSIX shell that makes the same call. Options are curl's own, for how to connect. The key is a
// reference to the environment; a secret that was typed into a header, and a body that no command line can hold, are left
// for the reader to fill in.
func Command(call exchange.Call, options []string) string {
	call = exchange.WithDefaults(call)
	request, err := exchange.NewRequest(context.Background(), call)
	if err != nil {
		return "" // the caller has parsed method and URL, so this cannot happen
	}
	hide := redact.New(exchange.Secrets(call)...)
	words := []string{"curl", "--include", "--silent", "--show-error"}
	words = append(words, curlMethod(call)...)
	for _, option := range options {
		words = append(words, quote(option))
	}
	for _, line := range curlHeaders(call, request) {
		switch value := hide.Text(redact.HeaderValue(line.Name, line.Value)); {
		case line.Name == "Authorization" && call.Key != "" && line.Value == "Bearer "+call.Key:
			words = append(words, "--header", `"Authorization: Bearer $`+keyVariable+`"`)
		case line.Name == "Accept-Encoding": // decode, and ask for our codings, which are not those of every curl
			words = append(words, "--compressed", "--header", quote(line.Name+": "+value))
		case value == "":
			words = append(words, "--header", quote(line.Name+":")) // without a value, curl leaves out one of its default headers
		default:
			words = append(words, "--header", quote(line.Name+": "+value))
		}
	}
	words = append(words, curlBody(call, hide)...)
	target := hide.Text(redact.URL(call.URL))
	if strings.ContainsAny(target, "[]{}") {
		words = append(words, "--globoff")
	}
	if hasDotSegment(call.URL.EscapedPath()) {
		words = append(words, "--path-as-is")
	}
	return strings.Join(append(words, quote(target)), " ")
}

// curlMethod returns the option for the method if curl would not choose it. A POST with a body must not have one, because curl would then
// repeat it as a POST after a redirect.
func curlMethod(call exchange.Call) []string {
	switch {
	case call.Method == http.MethodHead && len(call.Body) == 0:
		return []string{"--head"}
	case call.Method == http.MethodGet && len(call.Body) == 0, call.Method == http.MethodPost && len(call.Body) > 0:
		return nil
	}
	return []string{"--request", quote(call.Method)}
}

// curlHeaders returns the header lines to pass to curl: those of the request, without those that curl sets itself, and with an empty one
// for each header that curl would add.
func curlHeaders(call exchange.Call, request *http.Request) []exchange.Header {
	var out []exchange.Header
	if request.Host != call.URL.Host {
		out = append(out, exchange.Header{Name: "Host", Value: request.Host})
	}
	out = append(out, exchange.LinesOf(request.Header)...)
	for _, name := range []string{"Accept", "User-Agent", "Content-Type"} {
		if _, set := request.Header[name]; !set && (name != "Content-Type" || len(call.Body) > 0) {
			out = append(out, exchange.Header{Name: name, Value: ""})
		}
	}
	if typed, set := call.Header["Authorization"]; set && len(typed) > 0 && typed[0] == "" && call.Key != "" {
		out = append(out, exchange.Header{Name: "Authorization", Value: ""}) // curl sends none anyway; --from-curl learns that none is wanted
	}
	if len(call.Body) == 0 && slices.Contains([]string{http.MethodPost, http.MethodPut, http.MethodPatch}, call.Method) {
		out = append(out, exchange.Header{Name: "Content-Length", Value: "0"})
	}
	return out
}

func curlBody(call exchange.Call, hide *redact.Hider) []string {
	switch {
	case len(call.Body) == 0:
		return nil
	case len(call.Body) > maxInlineBody, !utf8.Valid(call.Body), bytes.IndexByte(call.Body, 0) >= 0:
		return []string{"--data-binary", "@FILE"}
	}
	return []string{"--data-raw", quote(hide.Text(string(call.Body)))}
}

// isUnsafe reports whether a character must not be in a command line: control characters, which a terminal interprets when they are pasted,
// and those that move or hide others, so that a reader would see a different command from the one that runs.
func isUnsafe(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp))
}

// quote quotes a word for a POSIX shell, and invisible characters as escapes.
func quote(word string) string {
	if strings.ContainsFunc(word, isUnsafe) {
		return ansiQuote(word)
	}
	return shell.POSIX.Quote(word)
}

// ansiQuote quotes for bash, zsh and ksh, with invisible characters as escapes.
func ansiQuote(s string) string {
	var b strings.Builder
	b.WriteString("$'")
	for _, r := range s {
		switch {
		case r == '\'' || r == '\\':
			b.WriteString(`\` + string(r))
		case isUnsafe(r):
			for _, c := range []byte(string(r)) { // \u depends on the locale
				fmt.Fprintf(&b, `\x%02x`, c)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + "'"
}

// hasDotSegment reports whether a path has a segment that curl would resolve before sending it.
func hasDotSegment(path string) bool {
	segments := strings.Split(strings.ReplaceAll(strings.ToLower(path), "%2e", "."), "/")
	return slices.Contains(segments, ".") || slices.Contains(segments, "..")
}
