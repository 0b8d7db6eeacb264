package probecmd_test

import (
	"bufio"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/scripttest"
)

const formsKey = "hx_live_8fK2mQ9zR4tY7wL3"

func eachRune(format, text string) string {
	var b strings.Builder
	for _, c := range text {
		fmt.Fprintf(&b, format, c)
	}
	return b.String()
}

func spread(text, between string) string { return strings.Join(strings.Split(text, ""), between) }

// secretForms are the forms that SECURITY.md promises, generated from the key.
func secretForms() map[string]string {
	quoted := func(text string) string { out, _ := json.Marshal(text); return strings.Trim(string(out), `"`) }
	k := formsKey
	return map[string]string{
		"as it is": k, "capitals": strings.ToUpper(k), "base64": base64.StdEncoding.EncodeToString([]byte(k)),
		"base64 of Bearer": base64.StdEncoding.EncodeToString([]byte("Bearer " + k)), "base64url of user": base64.RawURLEncoding.EncodeToString([]byte("u:" + k)),
		"hex": hex.EncodeToString([]byte(k)), "hex capitals": strings.ToUpper(hex.EncodeToString([]byte(k))),
		"percent": eachRune("%%%02X", k), "percent twice": url.QueryEscape(eachRune("%%%02x", k)), "HTML": eachRune("&#%d;", k), "HTML zeros": eachRune("&#x%06X;", k),
		"HTML bare": eachRune("&#%d", k), "HTML escaped": html.EscapeString(k), "JSON": eachRune(`\u%04x`, k), "JSON in JSON": quoted(eachRune(`\u%04x`, k)),
		"JavaScript": eachRune(`\x%02x`, k), "spaces": spread(k, " "), "tags": spread(k, "<b></b>"), "soft hyphens": spread(k, "\u00ad"), "a piece": k[8:17],
	}
}

// secretPlaces are answers that hold a text, as raw HTTP/1.1.
var secretPlaces = map[string]func(text string) string{
	"message": func(text string) string {
		return reply("401 Unauthorized", "application/json", `{"error":{"code":"INVALID_AUTH","message":"bad key `+strings.ReplaceAll(text, `"`, `\"`)+`"}}`)
	},
	"details": func(text string) string {
		return reply("422 Unprocessable Entity", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{"`+text+`":["`+text+`"]}}}`)
	},
	"text": func(text string) string { return reply("500 Internal Server Error", "text/plain", "trace: "+text) },
	"HTML": func(text string) string {
		return reply("502 Bad Gateway", "text/html", "<html><head><title>"+text+"</title></head><body><h1>"+text+"</h1></body></html>")
	},
	"good": func(text string) string { return reply("200 OK", "application/json", `["`+text+`"]`) },
	"reason": func(text string) string {
		return "HTTP/1.1 500 " + text + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
	},
	"header": func(text string) string {
		return reply("400 Bad Request\r\nX-Debug: "+text+"\r\nX-Request-Id: "+text, "text/plain", "")
	},
	"limit": func(text string) string {
		return reply("429 Too Many Requests\r\nRetry-After: "+text+"\r\nX-RateLimit-Limit: "+text, "text/plain", "")
	},
	"Allow": func(text string) string {
		return reply("405 Method Not Allowed\r\nAllow: GET, "+text, "text/plain", "")
	},
	"challenge": func(text string) string {
		return reply("401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\""+text+"\"", "text/plain", "")
	},
	"proxy": func(text string) string {
		return reply("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\""+text+"\"", "text/plain", "")
	},
	"redirect": func(text string) string { return reply("302 Found\r\nLocation: /login?back="+text, "text/plain", "") },
	"type":     func(text string) string { return reply("500 Internal Server Error", "text/plain; x="+text, "a") },
	"trailer": func(text string) string {
		return "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\nConnection: close\r\n\r\n1\r\na\r\n0\r\nX-T: " + text + "\r\n\r\n"
	},
	"not HTTP": func(text string) string { return text + "\r\n\r\n" },
	"cut": func(text string) string {
		return "HTTP/1.1 500 No\r\nContent-Type: text/plain\r\nContent-Length: 9999\r\n\r\nbad key " + text[:len(text)*3/4]
	},
}

func reply(head, contentType, body string) string {
	return fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", head, contentType, len(body), body)
}

// No output shows the key, in whatever form and place a server returns it.
func TestEncodedKeyIsNotShown(t *testing.T) {
	t.Parallel()
	outputs := map[string][]string{"human": {"-v", "-i"}, "json": {"--json"}, "yaml": {"-o", "yaml"}, "markdown": {"-o", "markdown"}, "github": {"-o", "github"}}
	for place, answer := range secretPlaces {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			for form, text := range secretForms() {
				if strings.HasPrefix(form, "soft") && place != "message" && place != "text" && place != "HTML" {
					continue // a header cannot contain them unchanged
				}
				address := answerWith(t, answer(text))
				files := t.TempDir()
				for output, flags := range outputs {
					if output != "human" && output != "json" && form != "as it is" && form != "JSON" && form != "spaces" {
						continue // the others are made from the same result
					}
					report, har := filepath.Join(files, "r.md"), filepath.Join(files, "r.har")
					got := scripttest.Session{Env: map[string]string{"HEX21_API_KEY": formsKey}}.Run(t, append([]string{"probe", "--base-url", "http://" + address, "--report", report, "--har", har, "/x"}, flags...)...)
					shown := got.Stdout + got.Stderr + readFile(t, report) + readFile(t, har)
					if len(got.Stdout)+len(got.Stderr) == 0 {
						t.Errorf("%s, %s: nothing is shown", form, output)
					}
					if left := leaks(shown, text); left != "" {
						t.Errorf("%s, %s: %q is shown", form, output, left)
					}
				}
			}
		})
	}
}

// leaks returns what of a form, or of the key itself, is in an output: eight characters and more, once what hides them from a
// plain look is taken out.
func leaks(shown, form string) string {
	plain := strings.NewReplacer(" ", "", "\n", "", "\u00ad", "", `\u00ad`, "", "<b></b>", "", "&lt;b&gt;&lt;/b&gt;", "", `\u003cb\u003e\u003c/b\u003e`, "").Replace(shown)
	for _, secret := range []string{formsKey, strings.NewReplacer(" ", "", "\u00ad", "", "<b></b>", "").Replace(form)} {
		for i := 0; i+9 <= len(secret); i++ {
			piece := secret[i : i+9]
			telling := strings.ContainsAny(piece, "0123456789") && !strings.HasPrefix("hx_live_8", piece[:8]) && strings.Trim(piece, `&#x0u\%25;`) != ""
			if telling && len(strings.Trim(piece, `&#x0u\;`)) >= 8 && (strings.Contains(plain, piece) || strings.Contains(plain, strings.ReplaceAll(piece, `\`, `\\`))) {
				return piece
			}
		}
	}
	return ""
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// answerWith serves the same bytes to every request.
func answerWith(t *testing.T, answer string) string {
	t.Helper()
	return loopback.Peer(t, func(c net.Conn) {
		if _, err := http.ReadRequest(bufio.NewReader(c)); err == nil {
			fmt.Fprint(c, answer)
		}
	})
}
