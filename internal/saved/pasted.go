package saved

import (
	"encoding/json"
	"html"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// maxPasted is the maximum length of a text that a person pastes from a message, an editor or a browser.
const maxPasted = 64 << 10

// Pasted returns the record or the body inside a text that a person pasted: without the marks of a quote, a fence or an editor before its
// lines, without the words around it, and with the values of other languages as JSON. Any other text is returned unchanged.
func Pasted(text string) string {
	if len(text) > maxPasted || strings.TrimSpace(text) == "" || strings.HasPrefix(strings.TrimSpace(text), "# hex21 report") {
		return text
	}
	if begin := strings.TrimSpace(text); begin[0] == '{' || begin[0] == '[' {
		if json.Valid([]byte(begin)) { // a text in it may look like a mark
			if record, ok := fromObject(jsonscan.Parse([]byte(begin)).First); ok {
				return record
			}
			return text
		}
	}
	plain := strings.ReplaceAll(string(decodeText([]byte(text))), "\u00a0", " ")
	if isEscaped(plain, "&quot;", `"`) || isEscaped(plain, "&gt; ", ">") {
		plain = html.UnescapeString(plain)
	}
	marked := false
	for range 3 { // a quoted block that is fenced
		inner, found := unmarked(plain)
		if !found {
			break
		}
		plain, marked = inner, true
	}
	if marked {
		plain = withoutClosing(plain)
	}
	for _, read := range [...]func(string) (string, bool){fromPanel, fromEvents, fromLiteral, fromYAML} {
		if record, ok := read(plain); ok {
			return record
		}
	}
	if head := embeddedHead().FindStringIndex(plain); head != nil && !curlVerbose(plain) && followsHeader(plain[head[0]:]) && (head[0] == 0 || typed().MatchString(strings.TrimSpace(plain[:head[0]]))) {
		return undoubled(plain[head[0]:])
	}
	if begin := strings.TrimSpace(plain); begin != "" && strings.IndexByte(`{["<`, begin[0]) >= 0 && plain != text {
		return plain
	}
	return text
}

// isEscaped reports whether a text was escaped as a whole for HTML: a character is only in it as an entity.
func isEscaped(text, entity, char string) bool {
	return strings.Contains(text, entity) && !strings.Contains(text, char)
}

// typed is the line on which a client was started.
var typed = text.Pattern(`^(?:[^\n]{0,80}[$#%>❯] ?)?(?:curl|https?|xhs?|wget|hurl|iwr|hex21)(?:\.exe)? [^\n]*$`)

// withoutClosing returns a response without the words that follow its JSON after an empty line, as in a letter.
func withoutClosing(text string) string {
	head, body, found := strings.Cut(text, "\n\n")
	if !found || !rawStart().MatchString(head) {
		head, body = "", text
	}
	if body = strings.TrimLeft(body, " \r\n"); body == "" || body[0] != '{' && body[0] != '[' {
		return text
	}
	value, rest, ok := toJSON(body)
	if !ok || value == "" || !strings.HasPrefix(strings.ReplaceAll(strings.TrimLeft(rest, " \t"), "\r", ""), "\n\n") {
		return text
	}
	if body = body[:len(body)-len(rest)]; head == "" {
		return body
	}
	return head + "\n\n" + body + "\n"
}

// curlVerbose reports whether a text is the output of curl -v, whose marks have a meaning.
func curlVerbose(text string) bool {
	return strings.Contains("\n"+text, "\n< HTTP/") || strings.Contains("\n"+text, "\n* ")
}

// followsHeader reports whether a header or an empty line follows a status line.
func followsHeader(text string) bool {
	_, rest, found := strings.Cut(text, "\n")
	line, _, _ := strings.Cut(strings.TrimLeft(rest, "\r\n"), "\n")
	var m message
	return found && (strings.HasPrefix(strings.TrimLeft(rest, "\r"), "\n") || m.headerLine(strings.TrimSpace(line)))
}

// undoubled removes the empty lines between those of a head that was copied with one after each.
func undoubled(text string) string {
	lines := strings.Split(text, "\n")
	var m message
	for i := 1; i+1 < len(lines); i += 2 {
		switch {
		case strings.TrimSpace(lines[i]) != "", i == 1 && !m.headerLine(strings.TrimSpace(lines[2])):
			return text
		case !m.headerLine(strings.TrimSpace(lines[i+1])): // the body
			head := make([]string, 0, i)
			for j := 0; j < i; j += 2 {
				head = append(head, lines[j])
			}
			return strings.Join(append(append(head, ""), lines[i:]...), "\n")
		}
	}
	return text
}

// fromLiteral returns the body in a value that is not JSON, in a text of JSON, or in a response as a program prints it.
func fromLiteral(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, `{\"`) || strings.HasPrefix(text, `[{\"`) {
		text = `"` + text + `"`
	}
	if !begins(text) {
		return "", false
	}
	if text[0] != '"' && json.Valid([]byte(text)) {
		return fromObject(jsonscan.Parse([]byte(text)).First)
	}
	value, rest, ok := toJSON(text)
	if !ok || strings.Trim(rest, " \t\r\n;,.") != "" {
		return "", false
	}
	var inner string
	if json.Unmarshal([]byte(value), &inner) == nil {
		if value = inner; !json.Valid([]byte(value)) {
			return "", false
		}
	}
	root := jsonscan.Parse([]byte(value)).First
	if record, ok := fromObject(root); ok {
		return record, true
	}
	return value, errorbody.Decode(errorbody.Input{Status: http.StatusOK, Body: []byte(value)}).Found() // another value may be anything
}

// fromYAML returns the body in an error as YAML, which consists of names with a value or with more names below them.
func fromYAML(text string) (string, bool) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "---\n")
	if !strings.HasPrefix(text, "error:") && !strings.HasPrefix(text, "errors:") {
		return "", false
	}
	var out strings.Builder
	var open []int // the indentation of each object that is not closed
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		plain := strings.TrimLeft(line, " ")
		name, value, ok := strings.Cut(plain, ":")
		switch indent := len(line) - len(plain); {
		case plain == "" || plain[0] == '#':
			continue
		case !ok || !validName(name) || value != "" && value[0] != ' ' || len(open) > maxDepth:
			return "", false
		case len(open) == 0 || indent > open[len(open)-1]:
			if len(open) > 0 && !strings.HasSuffix(out.String(), ":") {
				return "", false
			}
			out.WriteByte('{')
			open = append(open, indent)
		default:
			for len(open) > 1 && indent < open[len(open)-1] {
				out.WriteByte('}')
				open = open[:len(open)-1]
			}
			out.WriteByte(',')
		}
		out.WriteString(`"` + name + `":`)
		if value = strings.TrimSpace(value); value == "" {
			continue
		}
		if scalar, rest, ok := toJSON(value); ok && rest == "" {
			out.WriteString(scalar)
			continue
		}
		out.WriteString(quote(value))
	}
	body := out.String() + strings.Repeat("}", len(open))
	return body, json.Valid([]byte(body))
}

// fromObject returns the record in an object of a program: an entry of an archive, or a response with its status and body.
func fromObject(root *jsonscan.Value) (string, bool) {
	if root.Get("request").Get("url").IsKind(jsonscan.String) && root.Get("response").Get("status").IsKind(jsonscan.Number) && !isRecord(root) {
		return `{"log":{"entries":[` + string(root.Raw()) + `]}}`, true
	}
	if inner := root.Get("response"); inner.IsKind(jsonscan.Object) && inner.Get("status").IsKind(jsonscan.Number) {
		root = inner // of Axios
	}
	status, body := root.First("status", "statusCode"), root.First("data", "body")
	if parseStatus(status.Scalar()) == 0 || body == nil || !root.Get("headers").IsKind(jsonscan.Object) && !root.Get("statusText").IsKind(jsonscan.String) {
		return "", false
	}
	var out strings.Builder
	out.WriteString("HTTP/1.1 " + status.Scalar() + " " + root.Get("statusText").Text() + "\n")
	for m := range root.Get("headers").Members() {
		if value := m.Scalar(); !strings.ContainsAny(m.Key+value, "\r\n") {
			out.WriteString(m.Key + ": " + value + "\n")
		}
	}
	out.WriteString("\n")
	if body.IsKind(jsonscan.String) {
		out.WriteString(body.Text())
	} else {
		out.Write(body.Raw())
	}
	return out.String(), true
}

// parseStatus reads an HTTP status, or returns 0.
func parseStatus(text string) int {
	if status := statusIn(text); len(text) == 3 && status >= 100 {
		return status
	}
	return 0
}

// fromEvents returns a response for a stream of server-sent events alone, which is sent with 200.
func fromEvents(text string) (string, bool) {
	data := false
	for line := range strings.Lines(text) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		switch {
		case name == "" && !ok, name == "" && value != "": // an empty line, a comment
		case ok && (name == "event" || name == "id" || name == "retry"):
		case ok && name == "data":
			data = data || strings.HasPrefix(strings.TrimSpace(value), "{")
		default:
			return "", false
		}
	}
	return "HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\n" + text, data
}

func validName(name string) bool {
	return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
}
