//go:build linux

package hostile

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
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
	plain := styles.ReplaceAllString(text, "")
	for i, r := range plain {
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

// checkHTML looks for what a page of hex21 never has: scripts but its own, handlers, frames, forms and addresses of code.
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
		case html.StartTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			switch token.Data {
			case "script", "iframe", "form", "object", "embed", "base", "img":
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

// checkMarkdown looks for tags and for a block that is not closed.
func checkMarkdown(name, text string) error {
	open := ""
	for line := range strings.Lines(text) {
		bare := strings.TrimLeft(line, " >")
		fence := bare[:len(bare)-len(strings.TrimLeft(bare, "`"))]
		rest := strings.TrimSpace(bare[len(fence):])
		switch {
		case open == "" && len(fence) >= 3 && !strings.Contains(rest, "`"):
			open = fence
		case open != "" && len(fence) >= len(open) && rest == "":
			open = ""
		case open == "" && regexp.MustCompile(`(?i)(^|[^\\])<(script|img|iframe|svg|a )`).MatchString(regexp.MustCompile("`+[^`]*`+").ReplaceAllString(line, "")):
			return fmt.Errorf("%s has a tag: %q", name, line)
		}
	}
	if open != "" {
		return fmt.Errorf("%s has a block that is not closed", name)
	}
	return nil
}

// checkGitHub looks for a command of a workflow that hex21 did not write.
func checkGitHub(name, text string) error {
	for line := range strings.Lines(text) {
		if command, _, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::"); ok && strings.HasPrefix(line, "::") {
			word, _, _ := strings.Cut(command, " ")
			switch word {
			case "error", "warning", "notice", "group", "endgroup", "stop-commands", "add-mask", "debug":
			default:
				if len(word) < 16 { // the token that ends stop-commands is long
					return fmt.Errorf("%s has the command %q", name, line)
				}
			}
		}
	}
	return nil
}

// checkXML reads a report to its end.
func checkXML(name, text string) error {
	for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s is not XML: %w", name, err)
		}
	}
}

var tapLine = regexp.MustCompile(`^(TAP version 1[34]|1\.\.\d+|(not )?ok\b.*|#.*|Bail out!.*|  .*|)$`)

func checkTAP(name, text string) error {
	for line := range strings.Lines(text) {
		if !tapLine.MatchString(strings.TrimSuffix(line, "\n")) {
			return fmt.Errorf("%s has the line %q", name, line)
		}
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
