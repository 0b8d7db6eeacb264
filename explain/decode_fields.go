package explain

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/statuscode"
)

// text reads a scalar as it is written, so that a code such as 429 or NO needs no quotes.
func (d *decoder) text(n *yaml.Node, key string) string {
	if !d.Plain(n) {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		d.Report(n, "%s must be text", key)
		return ""
	}
	if n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		d.Report(n, "%s is empty", key)
		return ""
	}
	// The file itself holds no control characters, but an escape such as "\e" produces one.
	if i := strings.IndexFunc(n.Value, isControl); i >= 0 {
		d.Report(n, "%s contains a control character", key)
		return ""
	}
	return strings.TrimRight(n.Value, "\n")
}

// name reads a code, an id or a status.
func (d *decoder) name(n *yaml.Node, key string) string {
	before := len(d.problems)
	name := d.text(n, key)
	if len(d.problems) == before && !isName(name) {
		d.Report(n, "%s %s must be letters, digits, _, - and . only, at most %d of them", key, quote(name), maxName)
		return ""
	}
	return name
}

// list reads a sequence whose items are read by item.
func (d *decoder) list(n *yaml.Node, key string, item func(*decoder, *yaml.Node, string) string) []string {
	nodes := d.sequence(n, key)
	texts := make([]string, 0, len(nodes))
	for _, node := range nodes {
		text := item(d, node, "an item of "+key)
		if text != "" && slices.Contains(texts, text) {
			d.Report(node, "%s has %s twice", key, quote(text))
		}
		texts = append(texts, text)
	}
	return texts
}

// sequence returns the items of a list, which must not be empty.
func (d *decoder) sequence(n *yaml.Node, key string) []*yaml.Node {
	switch {
	case !d.Plain(n):
	case n.Kind != yaml.SequenceNode:
		d.Report(n, "%s must be a list", key)
	case len(n.Content) == 0:
		d.Report(n, "%s is empty", key)
	case len(n.Content) > maxItems:
		d.Report(n, "%s has %d items; the most is %d", key, len(n.Content), maxItems)
	default:
		return n.Content
	}
	return nil
}

// statuses reads a list of HTTP statuses.
func (d *decoder) statuses(n *yaml.Node) []int {
	var statuses []int
	for _, item := range d.sequence(n, "statuses") {
		text := d.text(item, "an item of statuses")
		status := statuscode.Parse(text)
		switch {
		case text == "":
		case status == 0:
			d.Report(item, "%s is not an HTTP status from 100 to 599", quote(text))
		case slices.Contains(statuses, status):
			d.Report(item, "statuses has %d twice", status)
		default:
			statuses = append(statuses, status)
		}
	}
	return statuses
}

// oneOf reads one of some words.
func (d *decoder) oneOf(n *yaml.Node, key string, words []string) string {
	text := d.text(n, key)
	if text != "" && !slices.Contains(words, text) {
		d.Report(n, "%s is %s; it is one of %s", key, quote(text), strings.Join(words, ", "))
	}
	return text
}

func (d *decoder) integer(n *yaml.Node, key string, low, high int) int {
	if !d.Plain(n) {
		return 0
	}
	number, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || number < low || number > high {
		d.Report(n, "%s must be a whole number from %d to %d", key, low, high)
		return 0
	}
	return number
}

// boolean reads true or false, but not the other words for them in YAML 1.1.
func (d *decoder) boolean(n *yaml.Node, key string) bool {
	if d.Plain(n) && (n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false") {
		d.Report(n, "%s must be true or false", key)
	}
	return n.Value == "true"
}

// retry reads a retry policy. It is a single statement, so a file must have all of its fields or none.
func (d *decoder) retry(n *yaml.Node) *Retry {
	fields := d.Fields(n, "retry", retryKeys[:])
	if fields == nil {
		return nil
	}
	before := len(d.problems)
	for _, key := range retryKeys {
		if fields.Get(key) == nil {
			d.Report(n, "retry has no %s", key)
		}
	}
	var retry Retry
	for _, f := range fields {
		switch key, value := f.Key, f.Value; key {
		case "retryable":
			retry.Retryable = d.boolean(value, key)
		case "strategy":
			retry.Strategy = d.text(value, key)
			if retry.Strategy != "" && !slices.Contains(strategies[:], retry.Strategy) {
				d.Report(value, "unknown strategy %s; the strategies are %s", quote(retry.Strategy), strings.Join(strategies[:], ", "))
			}
		case "respect_retry_after":
			retry.RespectRetryAfter = d.boolean(value, key)
		case "max_attempts":
			retry.MaxAttempts = d.integer(value, key, 1, 100)
		}
	}
	if len(d.problems) > before {
		return nil
	}
	if never := retry.Strategy == "never"; never == retry.Retryable {
		d.Report(n, "retryable is %t, but the strategy is %s", retry.Retryable, retry.Strategy)
	}
	if once := retry.MaxAttempts == 1; once == retry.Retryable {
		d.Report(n, "retryable is %t, but max_attempts is %d; it counts the first attempt too", retry.Retryable, retry.MaxAttempts)
	}
	return &retry
}

// snippets reads the programs.
func (d *decoder) snippets(n *yaml.Node) *Snippets {
	fields := d.Fields(n, "snippets", snippetKeys[:])
	if fields == nil {
		return nil
	}
	if len(n.Content) == 0 {
		d.Report(n, "snippets is empty")
	}
	var snippets Snippets
	for _, f := range fields {
		if place := snippets.in(f.Key); place != nil {
			*place = d.text(f.Value, f.Key)
		}
	}
	return &snippets
}

// steps reads the steps: what to do, the command that does it, and the calls to which it applies.
func (d *decoder) steps(n *yaml.Node) []Step {
	var steps []Step
	for _, item := range d.sequence(n, "steps") {
		fields := d.Fields(item, "a step", stepKeys[:])
		if fields == nil {
			continue
		}
		if fields.Get("do") == nil {
			d.Report(item, "a step has no do")
		}
		var s Step
		for _, f := range fields {
			key, value := f.Key, f.Value
			text := d.text(value, key)
			switch {
			case text == "":
			case strings.ContainsAny(text, "`\n"):
				d.Report(value, "%s must be one line without a backquote; put a command into run", key)
			case key == "do" && slices.ContainsFunc(placeholders[:], func(p string) bool { return strings.Contains(text, p) }):
				d.Report(value, "do cannot have placeholders; put a command into run")
			case key == "do":
				s.Text = text
			case key == "run":
				command, err := parseRun(text)
				if err != nil {
					d.Report(value, "run: %v", err)
				}
				s.Command = command
			case text == "reading":
				s.When = Reading
			case text == "writing":
				s.When = Writing
			default:
				d.Report(value, "when is reading or writing, not %s", quote(text))
			}
		}
		steps = append(steps, s)
	}
	return steps
}

// example reads an error body, which is JSON in a block of text.
func (d *decoder) example(n *yaml.Node) json.RawMessage {
	if n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode {
		d.Report(n, "example must be JSON as text: write `example: |` and the body below it")
		return nil
	}
	text := d.text(n, "example")
	if text == "" {
		return nil
	}
	if json.Valid([]byte(text)) {
		if depth := nesting(text); depth > maxNesting {
			d.Report(n, "example is nested %d levels deep; the most is %d", depth, maxNesting)
			return nil
		}
		return json.RawMessage(text)
	}
	line, column := n.Line, n.Column
	var value json.RawMessage
	err := json.Unmarshal([]byte(text), &value)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok && n.Style&yaml.LiteralStyle != 0 {
		line, column = d.insideBlock(n, text, int(syntax.Offset))
	}
	d.ReportAt(line, column, "example is not JSON: %v", err)
	return nil
}

// maxNesting is how many levels of arrays and objects an example may have. Indented, each bracket takes as many bytes as it is deep.
const maxNesting = 32

// nesting returns how many levels of arrays and objects valid JSON has.
func nesting(text string) (deepest int) {
	for decoder, depth := json.NewDecoder(strings.NewReader(text)), 0; ; {
		token, err := decoder.Token()
		if err != nil {
			return deepest
		}
		switch token {
		case json.Delim('['), json.Delim('{'):
			depth++
			deepest = max(deepest, depth)
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
	}
}

// insideBlock finds the place in the file of the first offset bytes of a literal block. The text of the block begins
// on the line below its key, and each of its lines is one line of the file, less the indentation.
func (d *decoder) insideBlock(n *yaml.Node, text string, offset int) (line, column int) {
	before := text[:max(min(offset, len(text))-1, 0)]
	row := strings.Count(before, "\n")
	column = len(before) - (strings.LastIndexByte(before, '\n') + 1) + 1
	for source := range bytes.Lines(d.part.text) {
		if line++; line <= n.Line {
			continue
		}
		if unindented := bytes.TrimLeft(source, " "); len(bytes.TrimSpace(unindented)) > 0 {
			return n.Line + 1 + row, len(source) - len(unindented) + column
		}
	}
	return n.Line, n.Column
}
