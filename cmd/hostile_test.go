package cmd_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/loopback"
)

// hostileAnswers are raw answers with a payload in every place that a server can choose: the status line, names and values of
// headers, and each shape of body.
func hostileAnswers(payload string) map[string]string {
	answers := map[string]string{
		"landed":           answer("200 OK", "Content-Type: application/json", `{"data":[]}`),
		"reason":           answer("500 "+payload, "", ""),
		"status line":      "HTTP/1.1 " + payload + "\r\n\r\n",
		"protocol":         payload + "/1.1 200 OK\r\n\r\n",
		"no HTTP":          payload + "\r\n" + payload + "\r\n",
		"header name":      answer("200 OK", "X-"+payload+": 1", `{"data":[]}`),
		"malformed header": "HTTP/1.1 200 OK\r\n" + payload + " and no colon\r\n\r\n",
		"chunk":            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + payload + "\r\n",
		"trailer":          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X\r\n\r\n0\r\nX: " + payload + "\r\n\r\n",
		"early hints":      "HTTP/1.1 103 Early Hints\r\nLink: <" + payload + ">\r\n\r\n" + answer("404 Not Found", "", ""),
	}
	for _, line := range []string{
		"X-Echo: %s", "X-Request-Id: %s", "Server: %s", "Via: 1.1 %s", "Date: %s", "Set-Cookie: a=%s; Path=/", `WWW-Authenticate: Bearer error="%s"`,
		"Content-Type: application/%s", "Content-Type: text/html; charset=%s", "Content-Encoding: %s", "Transfer-Encoding: %s", "Content-Length: %s",
		"Retry-After: %s", "X-RateLimit-Limit: %s", "X-RateLimit-Remaining: %s", "X-RateLimit-Reset: %s", "X-RateLimit-Scope: %s",
		`RateLimit: "%s";r=0;t=5, "b";r=1;t=9`, `RateLimit-Policy: "%s";q=10;w=60, "b";q=1;w=9`, "X-%s-RateLimit-Limit: 10", "Authorization: Bearer %s",
	} {
		answers["header "+line] = answer("429 Too Many Requests", fmt.Sprintf(line, payload), `{"error":{"code":"RATE_LIMIT","message":"no"}}`)
	}
	for _, location := range []string{
		"/api/landed?x=%s", "/api/landed?token=%s", "/api/landed#%s", "//user:%s@127.0.0.1:1/", "/api/%s", "%s", "%s://x/", "http://[%s", "http://127.0.0.1:1/%s",
		"http://127.0.0.1:%s/", "//[::1%%25%s]:1/",
	} {
		answers["location "+location] = answer("307 Temporary Redirect", "Location: "+fmt.Sprintf(location, payload), "")
	}
	for name, body := range hostileBodies(payload) {
		status := "400 Bad Request"
		if strings.HasPrefix(name, "success") {
			status = "200 OK"
		}
		answers["body "+name] = answer(status, "Content-Type: "+contentTypeOf(body), body)
	}
	return answers
}

// hostileBodies have the payload in each shape of error, unchanged and as JSON may escape it, and at every distance from the
// beginning at which a quotation could be cut in the middle of it.
func hostileBodies(payload string) map[string]string {
	quoted, _ := json.Marshal(payload) // a string always encodes
	text := strings.Trim(string(quoted), `"`)
	bodies := map[string]string{
		"hex21":          `{"error":{"code":"%s","message":"%s","details":{"%s":["%s",{"a":"%s"}]},"request_id":"%s"}}`,
		"string":         `{"error":"%s"}`,
		"flat":           `{"code":"%s","message":"%s","requestId":"%s","details":"%s"}`,
		"problem":        `{"type":"https://x/%s","title":"%s","status":400,"detail":"%s","instance":"%s","%s":"%s"}`,
		"jsonapi":        `{"errors":[{"id":"%s","status":"400","code":"%s","title":"%s","detail":"%s","source":{"pointer":"%s"}}]}`,
		"google":         `{"error":{"code":400,"message":"%s","status":"INVALID_ARGUMENT","details":[{"@type":"%s","reason":"%s"}]}}`,
		"graphql":        `{"errors":[{"message":"%s","path":["%s"],"extensions":{"code":"%s"}}],"data":null}`,
		"oauth2":         `{"error":"%s","error_description":"%s","error_uri":"https://x/%s"}`,
		"odata":          `{"error":{"code":"%s","message":"%s","target":"%s","innererror":{"%s":"%s"}}}`,
		"slack":          `{"ok":false,"error":"%s","detail":"%s"}`,
		"list":           `{"errors":{"%s":["%s"]}}`,
		"text":           "%s: no such thing: %s\n%s\n",
		"truncated":      `{"error":{"code":"%s","message":"%s and so`,
		"xml":            `<?xml version="1.0"?><Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId><%s>x</%s></Error>`,
		"html":           `<!doctype html><html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p><address>nginx/%s</address></body></html>`,
		"success bare":   `{"%s":"%s"}`,
		"success error":  `{"error":{"code":"%s","message":"%s"}}`,
		"success broken": `{"data":[{"title":"%s"`,
		"success text":   "%s",
		"success html":   "<!doctype html><title>%s</title><form><input type=password> %s",
	}
	for name, form := range bodies {
		if strings.HasPrefix(form, "{") {
			bodies[name] = strings.ReplaceAll(form, "%s", text)
		} else {
			bodies[name] = strings.ReplaceAll(form, "%s", payload)
		}
	}
	bodies["escaped"] = strings.ReplaceAll(`{"error":{"code":"%s","message":"%s","details":{"%s":"%s"}}}`, "%s", escapedJSON(payload))
	bodies["slashes"] = strings.ReplaceAll(`{"error":{"code":"X","message":"%s","details":{"%s":"%s"}}}`, "%s", strings.ReplaceAll(text, "/", `\/`))
	bodies["percent"] = `{"error":{"code":"X","message":"` + url.QueryEscape(payload) + " " + url.PathEscape(payload) + `"}}`
	for pad := 0; pad <= 96; pad += 4 {
		bodies[fmt.Sprintf("text after %d", pad)] = strings.Repeat("-", pad) + payload
		bodies[fmt.Sprintf("success text after %d", pad)] = strings.Repeat("-", pad) + payload + strings.Repeat("+", pad)
		bodies[fmt.Sprintf("success json after %d", pad)] = `{"` + strings.Repeat("-", pad) + `":"` + text + `"}`
		bodies[fmt.Sprintf("message after %d", pad)] = `{"error":{"code":"X","message":"` + strings.Repeat("-", pad) + text + `"}}`
		bodies[fmt.Sprintf("title after %d", pad)] = "<html><title>" + strings.Repeat("-", pad) + payload + "</title>"
	}
	return bodies
}

// escapedJSON spells every character of a text as an escape, as JSON allows.
func escapedJSON(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		fmt.Fprintf(&b, `\u%04x`, c)
	}
	return b.String()
}

func contentTypeOf(body string) string {
	switch {
	case strings.HasPrefix(body, "{"):
		return "application/json"
	case strings.HasPrefix(body, "<?xml"):
		return "application/xml"
	case strings.HasPrefix(body, "<"):
		return "text/html"
	}
	return "text/plain"
}

// answer is a whole raw answer; the connection ends it.
func answer(status, header, body string) string {
	if header != "" {
		header += "\r\n"
	}
	return "HTTP/1.1 " + status + "\r\n" + header + "Connection: close\r\n\r\n" + body
}

// hostileServer sends raw answers, each at its own path, and returns its base URL and the paths by name.
func hostileServer(t *testing.T, answers map[string]string) (base string, paths map[string]string) {
	t.Helper()
	byPath, paths := map[string]string{}, map[string]string{}
	for name, raw := range answers {
		path := "/" + strings.NewReplacer(" ", "-", "/", "-", "%", "", "?", "", "#", "", ":", "", `"`, "", ";", "").Replace(name)
		if name == "landed" {
			path = "/landed"
		}
		if byPath[path] != "" {
			t.Fatalf("two answers at %s", path)
		}
		byPath[path], paths[name] = raw, path
	}
	address := loopback.Peer(t, func(conn net.Conn) {
		request, err := http.ReadRequest(bufio.NewReader(conn))
		if err != nil {
			return
		}
		raw, ok := byPath[strings.TrimPrefix(request.URL.Path, "/api")]
		if !ok {
			raw = answer("404 Not Found", "", "")
		}
		_, _ = io.WriteString(conn, raw)
	})
	return "http://" + address + "/api", paths
}

// runsOf are the ways to look at one of the answers. Redirects are followed where there are some. Where the payload stands at a distance, all
// ways are tried at some distances, and at the others what quotes from the answer in its own way.
func runsOf(answer string) map[string][]string {
	runs := hostileRuns()
	_, distance, padded := strings.Cut(answer, " after ")
	maps.DeleteFunc(runs, func(run string, _ []string) bool {
		if strings.HasSuffix(run, "followed") && !strings.HasPrefix(answer, "location ") {
			return true
		}
		return padded && !slices.Contains([]string{"0", "32", "96"}, distance) && !slices.Contains([]string{"human", "markdown", "github", "json"}, run)
	})
	return runs
}

// hostileRuns are the ways to look at an answer, in every format and with everything that prints more.
func hostileRuns() map[string][]string {
	return map[string][]string{
		"human":              {"-v", "-i"},
		"human, followed":    {"-v", "-i", "-L"},
		"colored":            {"-v", "-i", "--color", "always"},
		"linked":             {"-v", "-L"},
		"markdown":           {"-v", "-i", "-o", "markdown"},
		"markdown, followed": {"-v", "-L", "-o", "markdown"},
		"github":             {"-v", "-i", "-o", "github"},
		"json":               {"-v", "-o", "json"},
		"json, followed":     {"-o", "json", "-L"},
		"yaml":               {"-o", "yaml"},
		"jq":                 {"--jq", ".. | strings"},
		"expected":           {"--expect", "418"},
	}
}
