//go:build linux

package hostile

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"golang.org/x/net/html"
)

// isInvisible reports whether a character moves or hides others.
func isInvisible(r rune) bool {
	return r >= 0x7f && r <= 0x9f || r == 0xad || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}

// styles are the colors that hex21 itself sends, links to visible addresses, and what clears the line of a wait.
var styles = regexp.MustCompile("\x1b\\[[0-9;]*m|\x1b\\]8;;[!-~]*\x1b\\\\|\r\x1b\\[[JK]|\x1b\\[[0-9]*[AJ]|\x1b\\[\\?25[hl]")

// checkTerminal returns what in a text would steer a terminal or deceive a reader.
func checkTerminal(name, text string) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("%s is not UTF-8: %s", name, around(text, strings.IndexFunc(text, func(r rune) bool { return r == utf8.RuneError })))
	}
	plain := text
	if strings.IndexByte(text, '\r') >= 0 || strings.IndexByte(text, 0x1b) >= 0 {
		plain = styles.ReplaceAllString(text, "")
	}
	for i, r := range plain {
		if ' ' <= r && r < 0x7f {
			continue
		}
		if r < 0x20 && r != '\n' && r != '\t' && !(r == '\r' && strings.HasPrefix(plain[i:], "\r\n")) || isInvisible(r) && r != 0x200d && r != 0xad && r != 0x200c {
			return fmt.Errorf("%s has the character %U: %s", name, r, around(plain, i))
		}
	}
	return nil
}

// around quotes a text at a place.
func around(text string, at int) string {
	at = max(at, 0)
	return fmt.Sprintf("%q", text[max(0, at-40):min(len(text), at+40)])
}

// checkJSON returns the document in a text that has to be one, or one on each line.
func checkJSON(name, text string) (docs []map[string]any, err error) {
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("%s is not UTF-8", name)
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	for {
		var doc map[string]any
		err := decoder.Decode(&doc)
		if errors.Is(err, io.EOF) && len(docs) > 0 {
			return docs, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s is not JSON: %w: %s", name, err, around(text, len(text)))
		}
		docs = append(docs, doc)
	}
}

// checkYAML returns the document in a text, with numbers as they are written.
func checkYAML(name, text string) (doc map[string]any, err error) {
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("%s is not UTF-8", name)
	}
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		return nil, fmt.Errorf("%s is not YAML: %w", name, err)
	}
	doc, ok := valueOf(&node).(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s is not a document", name)
	}
	return doc, nil
}

// valueOf is a tree of YAML as encoding/json would decode it.
func valueOf(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return valueOf(n.Content[0])
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, valueOf(c))
		}
		return list
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			object[n.Content[i].Value] = valueOf(n.Content[i+1])
		}
		return object
	}
	switch n.ShortTag() {
	case "!!str":
		if n.Style == 0 && json.Valid([]byte(n.Value)) { // a number that no float can hold
			return json.Number(n.Value)
		}
		return n.Value
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	}
	return json.Number(n.Value)
}

// sameDocument compares JSON with YAML.
func sameDocument(a, b map[string]any) error {
	left, err := json.Marshal(a)
	if err != nil {
		return err
	}
	right, err := json.Marshal(b)
	if err != nil {
		return fmt.Errorf("the YAML: %w", err)
	}
	if bytes.Equal(left, right) {
		return nil
	}
	at := 0
	for at < min(len(left), len(right)) && left[at] == right[at] {
		at++
	}
	return fmt.Errorf("YAML differs from JSON: %s, %s", around(string(left), at), around(string(right), at))
}

// ownScript is the script of the error reference, which is the only one that a page of hex21 has.
var ownScript = sync.OnceValue(func() string {
	text, _ := os.ReadFile("../render/page/errors.js")
	return strings.TrimSpace(string(text))
})

// checkHTML looks for what a page of hex21 never has: scripts but its own, handlers, frames, forms but its search, and addresses of code.
func checkHTML(name, text string) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("%s is not UTF-8", name)
	}
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			if errors.Is(tokens.Err(), io.EOF) {
				return nil
			}
			return fmt.Errorf("%s: %w", name, tokens.Err())
		case html.CommentToken:
			return fmt.Errorf("%s has %s", name, tokens.Token())
		case html.StartTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			switch token.Data {
			case "script":
				if len(token.Attr) == 0 && tokens.Next() == html.TextToken && strings.TrimSpace(string(tokens.Raw())) == ownScript() && ownScript() != "" {
					continue
				}
				return fmt.Errorf("%s has a script", name)
			case "form":
				if token.String() != `<form role="search" class="needs-script">` {
					return fmt.Errorf("%s has a %s", name, token)
				}
			case "link":
				if !strings.HasPrefix(token.String(), `<link rel="icon" href="data:`) {
					return fmt.Errorf("%s has a %s", name, token)
				}
			case "iframe", "object", "embed", "base", "img":
				return fmt.Errorf("%s has a %s", name, token)
			}
			for _, a := range token.Attr {
				if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					return fmt.Errorf("%s has %s", name, token)
				}
			}
		}
	}
}

// activeMarkdown is what in a line of Markdown becomes a tag, a picture or a link from outside.
var activeMarkdown = regexp.MustCompile(`(?i)<(!--|/|[a-z]+[^a-z:])|!\[|\]\(\s*(javascript|data):|\[INJECTED\]`)

// checkMarkdown looks for tags, links and lines from outside, and for a block that is not closed.
func checkMarkdown(name, text string) error {
	open := ""
	for line := range strings.Lines(text) {
		bare := strings.TrimLeft(line, " >")
		fence := bare[:len(bare)-len(strings.TrimLeft(bare, "`"))]
		if fence == "" {
			fence = bare[:len(bare)-len(strings.TrimLeft(bare, "~"))]
		}
		rest := strings.TrimSpace(bare[len(fence):])
		switch {
		case open == "" && len(fence) >= 3 && !strings.Contains(rest, "`"):
			open = fence
		case open != "" && len(fence) >= len(open) && fence[0] == open[0] && rest == "":
			open = ""
		case open != "":
		case strings.TrimSpace(line) == injectedHeading || strings.HasPrefix(bare, "| INJECTED"), activeMarkdown.MatchString(withoutLiterals(line)):
			return fmt.Errorf("%s has a tag, a link or a line from outside: %q", name, line)
		}
	}
	if open != "" {
		return fmt.Errorf("%s has a block that is not closed", name)
	}
	return nil
}

// withoutLiterals removes escaped characters and code from a line of Markdown.
func withoutLiterals(line string) string {
	var b strings.Builder
	for line != "" {
		if line[0] == '\\' && len(line) > 1 {
			line = line[2:]
			continue
		}
		if ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]; ticks != "" {
			line = line[len(ticks):]
			for at := 0; at < len(line); at++ {
				if run := len(line[at:]) - len(strings.TrimLeft(line[at:], "`")); run == len(ticks) {
					line = line[at+run:]
					break
				} else if run > 0 {
					at += run
				}
			}
			continue
		}
		b.WriteByte(line[0])
		line = line[1:]
	}
	return b.String()
}

// The lines that attacks try to add to an output, each in the form of a line that hex21 itself writes, or that its reader acts on. As
// whole lines, they are in no output.
const (
	injectedAnnotation = "::error title=INJECTED::INJECTED"
	injectedTest       = "ok 1 - INJECTED"
	injectedHeading    = "# INJECTED"
	injectedOutput     = "ok=INJECTED"
)

// injections are all of them, and what else ends or begins something in a format.
var injections = []string{
	injectedAnnotation, "::endgroup::", "##[error]INJECTED", "::add-mask::INJECTED", injectedTest, "Bail out! INJECTED", "1..0 # SKIP INJECTED", "...", "---", injectedHeading, "```", "~~~", "<!-- INJECTED", "-->", "]]></failure>", `\<img src=x onerror=INJECTED>`, `\[INJECTED](http://evil.example)`,
	`<img src=x onerror=INJECTED>`, `</code></pre><script>INJECTED</script>`, "[INJECTED](javascript:INJECTED)", "![INJECTED](http://evil.example/INJECTED.png)", injectedOutput, "INJECTED<<EOF", "$(touch {dir}/pwned)", "`touch {dir}/pwned`", "'; touch {dir}/pwned; '", "\"; touch {dir}/pwned; \"", "| INJECTED | INJECTED |", "INJECTED|a=1;2",
}

// annotationLine is an annotation as hex21 writes it: everything from outside is in a title without colons and commas, or in the text.
var annotationLine = regexp.MustCompile(`^::(error|warning|notice) title=([^:,]*)::.*$`)

// percentLeft is a percent sign that is not one of the escapes of a command.
var percentLeft = regexp.MustCompile(`%(?:[^023]|0[^AD]|2[^5C]|3[^A]|.?$)`)

// checkGitHub checks that a log of a workflow consists of groups, in which no line is a command, and of annotations of hex21.
func checkGitHub(name, text string) error {
	folded := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		bare := strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) })
		switch {
		case strings.Contains(line, "##["), strings.Contains(line, "\r"), strings.TrimSpace(line) == injectedAnnotation:
			return fmt.Errorf("%s has the command %q", name, line)
		case line == "::endgroup::" && folded:
			folded = false
		case folded && strings.HasPrefix(bare, "::"):
			return fmt.Errorf("%s has the command %q in a group", name, line)
		case folded:
		case strings.HasPrefix(line, "::group::"):
			folded = true
		case !annotationLine.MatchString(line) || percentLeft.MatchString(line):
			return fmt.Errorf("%s has the line %q", name, line)
		}
	}
	if folded {
		return fmt.Errorf("%s has a group that does not end", name)
	}
	return nil
}

// checkJUnit reads a report to its end, and compares its numbers with its tests.
func checkJUnit(name, text string) error {
	var depth, tests, want int
	for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("%s is not XML: %w", name, err)
		}
		switch t := token.(type) {
		case xml.Comment, xml.Directive:
			return fmt.Errorf("%s has %q", name, t)
		case xml.EndElement:
			depth--
		case xml.StartElement:
			allowed := [][]string{{"testsuites"}, {"testsuite"}, {"testcase"}, {"failure", "skipped", "error"}}
			if depth >= len(allowed) || !slices.Contains(allowed[depth], t.Name.Local) {
				return fmt.Errorf("%s has the element %s at depth %d", name, t.Name.Local, depth)
			}
			depth++
			if depth == 3 {
				tests++
			}
			for _, a := range t.Attr {
				if depth == 1 && a.Name.Local == "tests" {
					_, _ = fmt.Sscan(a.Value, &want)
				}
			}
		}
	}
	if tests != want {
		return fmt.Errorf("%s has %d tests, and says %d", name, tests, want)
	}
	return nil
}

var (
	tapTest   = regexp.MustCompile(`^(?:not )?ok (\d+) - [a-z0-9-]+: .*$`)
	tapEscape = regexp.MustCompile(`\\.`)
	tapDirect = regexp.MustCompile(`#(.*)$`)
	tapDetail = regexp.MustCompile(`^  (?:(?:evidence|request): ".*"|next:|  - ".*")$`)
)

// checkTAP checks the plan, the numbers of the tests, their directives, and that the details of each are closed.
func checkTAP(name, text string) error {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var planned, tests int
	if len(lines) < 2 || lines[0] != "TAP version 13" {
		return fmt.Errorf("%s begins with %q", name, lines[0])
	}
	if _, err := fmt.Sscanf(lines[1], "1..%d", &planned); err != nil || lines[1] != fmt.Sprintf("1..%d", planned) {
		return fmt.Errorf("%s has the plan %q", name, lines[1])
	}
	inDetails := false
	for _, line := range lines[2:] {
		test := tapTest.FindStringSubmatch(line)
		switch {
		case inDetails && line == "  ...":
			inDetails = false
		case inDetails && tapDetail.MatchString(line):
		case !inDetails && line == "  ---":
			inDetails = true
		case !inDetails && test != nil:
			if tests++; test[1] != fmt.Sprint(tests) {
				return fmt.Errorf("%s has the line %q as test %d", name, line, tests)
			}
			directive := tapDirect.FindString(tapEscape.ReplaceAllString(line, ""))
			if directive != "" && !strings.HasPrefix(directive, "# TODO ") && !strings.HasPrefix(directive, "# SKIP ") || strings.HasPrefix(line, "not ok") && strings.HasPrefix(directive, "# SKIP") {
				return fmt.Errorf("%s has the directive of %q", name, line)
			}
		default:
			return fmt.Errorf("%s has the line %q", name, line)
		}
	}
	if tests != planned || inDetails {
		return fmt.Errorf("%s has %d tests of %d", name, tests, planned)
	}
	return nil
}

// pluginLine is the line of a plugin for a monitoring system: a state, a text, and figures after a bar.
var pluginLine = regexp.MustCompile(`^HEX21 [A-Z]+ (OK|WARNING|CRITICAL|UNKNOWN) - [^|\n]*(\|( [a-z_]+=[0-9.]+[a-z]*(;[-0-9.:]*){0,4})+)?$`)

func checkPlugin(name, text string) error {
	if line := strings.TrimSuffix(text, "\n"); !pluginLine.MatchString(line) {
		return fmt.Errorf("%s has the line %q", name, line)
	}
	return nil
}

// checkHAR looks for the fields without which no viewer opens an archive.
func checkHAR(name, text string) error {
	docs, err := checkJSON(name, text)
	if err != nil {
		return err
	}
	log, _ := docs[0]["log"].(map[string]any)
	entries, _ := log["entries"].([]any)
	if log["version"] != "1.2" || len(entries) == 0 {
		return fmt.Errorf("%s is not an archive: version %v, %d entries", name, log["version"], len(entries))
	}
	for _, entry := range entries {
		one, _ := entry.(map[string]any)
		response, _ := one["response"].(map[string]any)
		content, _ := response["content"].(map[string]any)
		if body, _ := content["text"].(string); content["encoding"] == "base64" {
			if _, err := base64.StdEncoding.DecodeString(body); err != nil {
				return fmt.Errorf("%s: the body of an entry: %w", name, err)
			}
		}
	}
	return nil
}

// findings are the ids of the findings of a result, the code of its error and its verdict's parts.
func findings(doc map[string]any) (ids []string) {
	list, _ := doc["findings"].([]any)
	for _, one := range list {
		if finding, ok := one.(map[string]any); ok {
			ids = append(ids, fmt.Sprint(finding["id"]))
		}
	}
	if failure, ok := doc["error"].(map[string]any); ok {
		ids = append(ids, fmt.Sprint(failure["code"]), fmt.Sprint(failure["shape"]))
	}
	return ids
}
