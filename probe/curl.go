package probe

import (
	"context"
	"net/http"
	"strings"
)

// KeyVariable is the environment variable that a printed command names instead of the key.
const KeyVariable = "HEX21_API_KEY"

// CurlCommand gives a curl command line that makes the same call. Options are curl's own, for how to connect. The key is a
// reference to the environment; a secret that was typed into a header is left for the reader to fill in.
func CurlCommand(call Call, options []string) string {
	call = withDefaults(call)
	words := []string{"curl", "--include", "--silent", "--show-error"}
	switch {
	case call.Method == http.MethodHead:
		words = append(words, "--head")
	case call.Method != http.MethodGet || call.Body != nil:
		words = append(words, "--request", ShellQuote(call.Method))
	}
	for _, option := range options {
		words = append(words, ShellQuote(option))
	}
	request, err := newRequest(context.Background(), call, hopState{method: call.Method, url: call.URL, body: call.Body, header: call.Header})
	if err != nil {
		return "" // the caller has parsed method and URL, so this cannot happen
	}
	if request.Host != call.URL.Host {
		words = append(words, "--header", ShellQuote("Host: "+request.Host))
	}
	for _, line := range linesOf(request.Header) {
		switch value := RedactHeader(line.Name, line.Value); {
		case line.Name == "Accept-Encoding" && line.Value == AcceptEncoding:
			words = append(words, "--compressed")
		case line.Name == "Authorization" && call.Header.Get("Authorization") == "":
			words = append(words, "--header", `"Authorization: Bearer $`+KeyVariable+`"`)
		default:
			words = append(words, "--header", ShellQuote(line.Name+": "+value))
		}
	}
	if call.Body != nil {
		words = append(words, "--data-raw", ShellQuote(string(call.Body)))
	}
	return strings.Join(append(words, ShellQuote(RedactURL(call.URL))), " ")
}

// ShellQuote quotes for a POSIX shell, and only where it must.
func ShellQuote(s string) string {
	safe := func(r rune) bool {
		return r < 0x80 && (isLetter(byte(r)) || '0' <= r && r <= '9' || strings.ContainsRune("-_./:=@%+,", r))
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !safe(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
