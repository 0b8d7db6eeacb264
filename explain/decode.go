package explain

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// document is what one YAML document says: an entry, or an alias when aliasOf is set.
type document struct {
	Entry
	aliasOf string // the code that the alias leads to
	note    string // why the alias exists
	line    int    // where the document begins, from 1
}

// The keys of a document and of the mappings in it, in the order in which the documentation lists them.
var (
	entryKeys = [...]string{
		"code", "category", "statuses", "meaning", "detail", "causes", "remedies", "retry", "example", "snippets",
		"aliases", "related", "docs_url", "documented", "alias_of", "note",
	}
	aliasKeys   = [...]string{"code", "alias_of", "note"}
	retryKeys   = [...]string{"retryable", "strategy", "respect_retry_after", "max_attempts"}
	snippetKeys = [...]string{"curl", "typescript", "python", "go"}
	strategies  = [...]string{"never", "once", "exponential-backoff", "wait-for-reset"}
)

// decoder reads one document and collects its problems. It goes over the nodes by hand, because only the nodes know
// their lines and because the first mistake must not hide the others.
type decoder struct {
	file     string
	part     part
	problems Problems
}

// report notes a problem at a node.
func (d *decoder) report(n *yaml.Node, format string, args ...any) {
	d.reportAt(n.Line, n.Column, format, args...)
}

// reportAt notes a problem at a line and column of the part.
func (d *decoder) reportAt(line, column int, format string, args ...any) {
	d.problems = append(d.problems, Problem{
		File: d.file, Line: d.part.start + line - 1, Column: column, Message: fmt.Sprintf(format, args...),
	})
}

// decode reads the part. It reports false when there is no document in it or none that could be read.
func (d *decoder) decode() (document, bool) {
	root, err := d.part.node()
	if err != nil {
		problem := d.part.syntaxProblem(err)
		d.reportAt(problem.Line, problem.Column, "%s", problem.Message)
		return document{}, false
	}
	if root == nil {
		return document{}, false
	}
	doc := document{line: d.part.start + root.Line - 1}
	fields := d.mapping(root, "an entry", entryKeys[:])
	if fields == nil {
		return document{}, false
	}
	d.entry(&doc, fields)
	d.check(&doc, root, fields)
	if doc.aliasOf == "" {
		doc.Provenance = d.provenance(&doc, fields["documented"])
	}
	d.problems.sort()
	return doc, true
}

// entry fills doc from the fields.
func (d *decoder) entry(doc *document, fields map[string]*yaml.Node) {
	for key, value := range fields {
		switch key {
		case "code":
			doc.Code = d.name(value, key)
		case "category":
			doc.Category = d.text(value, key)
		case "statuses":
			doc.Statuses = d.statuses(value)
		case "meaning":
			doc.Meaning = d.text(value, key)
		case "detail":
			doc.Detail = d.text(value, key)
		case "causes":
			doc.Causes = d.list(value, key, (*decoder).text)
		case "remedies":
			doc.Remedies = d.list(value, key, (*decoder).text)
		case "retry":
			doc.Retry = d.retry(value)
		case "example":
			doc.Example = d.example(value)
		case "snippets":
			doc.Snippets = d.snippets(value)
		case "aliases":
			doc.Aliases = d.list(value, key, (*decoder).name)
		case "related":
			doc.Related = d.list(value, key, (*decoder).name)
		case "docs_url":
			doc.DocsURL = d.text(value, key)
		case "alias_of":
			doc.aliasOf = d.name(value, key)
		case "note":
			doc.note = d.text(value, key)
		}
	}
}

// mapping gives the values of a mapping by key, each a plain node. It is nil when n is no mapping.
func (d *decoder) mapping(n *yaml.Node, what string, keys []string) map[string]*yaml.Node {
	if !d.plain(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		d.report(n, "%s must be a mapping of keys to values", what)
		return nil
	}
	fields := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !d.plain(key):
		case key.Kind != yaml.ScalarNode:
			d.report(key, "a key must be text")
		case !slices.Contains(keys, key.Value):
			d.report(key, "unknown key %s%s", quote(key.Value), didYouMean(key.Value, keys))
		case fields[key.Value] != nil:
			d.report(key, "the key %q stands here a second time; the first is on line %d",
				key.Value, d.part.start+fields[key.Value].Line-1)
		default:
			fields[key.Value] = value
		}
	}
	return fields
}

// plain refuses what the format has no use for: anchors, aliases and tags. Without them a file cannot grow when it
// is read.
func (d *decoder) plain(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.report(n, "anchors (&) and references (*) are not part of this format; put the text between quotes if it begins so")
	case n.Style&yaml.TaggedStyle != 0:
		d.report(n, "tags (!) are not part of this format; put the text between quotes if it begins so")
	default:
		return true
	}
	return false
}

// text reads a scalar as it is written, so that a code such as 429 or NO needs no quotes.
func (d *decoder) text(n *yaml.Node, key string) string {
	if !d.plain(n) {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		d.report(n, "%s must be text", key)
		return ""
	}
	if n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		d.report(n, "%s is empty", key)
		return ""
	}
	// The file itself holds no control characters, but an escape such as "\e" makes one.
	if i := strings.IndexFunc(n.Value, isControl); i >= 0 {
		d.report(n, "%s holds a control character", key)
		return ""
	}
	return strings.TrimRight(n.Value, "\n")
}

// name reads a code, an id or a status.
func (d *decoder) name(n *yaml.Node, key string) string {
	before := len(d.problems)
	name := d.text(n, key)
	if len(d.problems) == before && !isName(name) {
		d.report(n, "%s %s must be letters, digits, _, - and . only, at most %d of them", key, quote(name), maxName)
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
			d.report(node, "%s has %s twice", key, quote(text))
		}
		texts = append(texts, text)
	}
	return texts
}

// sequence gives the items of a list, which must not be empty.
func (d *decoder) sequence(n *yaml.Node, key string) []*yaml.Node {
	switch {
	case !d.plain(n):
	case n.Kind != yaml.SequenceNode:
		d.report(n, "%s must be a list", key)
	case len(n.Content) == 0:
		d.report(n, "%s is empty", key)
	case len(n.Content) > maxItems:
		d.report(n, "%s has %d items; the most is %d", key, len(n.Content), maxItems)
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
		status, ok := parseStatus(text)
		switch {
		case text == "":
		case !ok:
			d.report(item, "%s is no HTTP status from 100 to 599", quote(text))
		case slices.Contains(statuses, status):
			d.report(item, "statuses has %d twice", status)
		default:
			statuses = append(statuses, status)
		}
	}
	return statuses
}

// integer reads a whole number within bounds.
func (d *decoder) integer(n *yaml.Node, key string, low, high int) int {
	if !d.plain(n) {
		return 0
	}
	number, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || number < low || number > high {
		d.report(n, "%s must be a whole number from %d to %d", key, low, high)
		return 0
	}
	return number
}

// boolean reads true or false, and none of the other words that YAML once knew.
func (d *decoder) boolean(n *yaml.Node, key string) bool {
	if d.plain(n) && (n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false") {
		d.report(n, "%s must be true or false", key)
	}
	return n.Value == "true"
}

// retry reads a retry policy. It is one statement, so a file gives all of it or nothing.
func (d *decoder) retry(n *yaml.Node) *Retry {
	fields := d.mapping(n, "retry", retryKeys[:])
	if fields == nil {
		return nil
	}
	before := len(d.problems)
	for _, key := range retryKeys {
		if fields[key] == nil {
			d.report(n, "retry lacks %s", key)
		}
	}
	var retry Retry
	for key, value := range fields {
		switch key {
		case "retryable":
			retry.Retryable = d.boolean(value, key)
		case "strategy":
			retry.Strategy = d.text(value, key)
			if retry.Strategy != "" && !slices.Contains(strategies[:], retry.Strategy) {
				d.report(value, "unknown strategy %s; the strategies are %s", quote(retry.Strategy), strings.Join(strategies[:], ", "))
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
		d.report(n, "retryable is %t, but the strategy is %s", retry.Retryable, retry.Strategy)
	}
	if once := retry.MaxAttempts == 1; once == retry.Retryable {
		d.report(n, "retryable is %t, but max_attempts is %d; it counts the first attempt too", retry.Retryable, retry.MaxAttempts)
	}
	return &retry
}

// snippets reads the programs.
func (d *decoder) snippets(n *yaml.Node) *Snippets {
	fields := d.mapping(n, "snippets", snippetKeys[:])
	if fields == nil {
		return nil
	}
	if len(n.Content) == 0 {
		d.report(n, "snippets is empty")
	}
	var snippets Snippets
	for key, value := range fields {
		text := d.text(value, key)
		switch key {
		case "curl":
			snippets.Curl = text
		case "typescript":
			snippets.TypeScript = text
		case "python":
			snippets.Python = text
		case "go":
			snippets.Go = text
		}
	}
	return &snippets
}

// example reads an error body, which is JSON in a block of text.
func (d *decoder) example(n *yaml.Node) json.RawMessage {
	if n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode {
		d.report(n, "example must be JSON as text: write `example: |` and the body below it")
		return nil
	}
	text := d.text(n, "example")
	if text == "" {
		return nil
	}
	if json.Valid([]byte(text)) {
		return json.RawMessage(text)
	}
	line, column := n.Line, n.Column
	var value json.RawMessage
	err := json.Unmarshal([]byte(text), &value)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && n.Style&yaml.LiteralStyle != 0 {
		line, column = d.insideBlock(n, text, int(syntax.Offset))
	}
	d.reportAt(line, column, "example is not JSON: %v", err)
	return nil
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

// provenance labels the fields of an entry: documented where the file says so, inferred everywhere else.
func (d *decoder) provenance(doc *document, n *yaml.Node) map[string]Provenance {
	labels := inferAll(doc.Entry)
	if n == nil {
		return labels
	}
	for _, item := range d.sequence(n, "documented") {
		field := d.text(item, "an item of documented")
		switch {
		case field == "":
		case field == maxAttemptsField:
			d.report(item, "%s is always inferred: the reference asks for a maximum and names none", field)
		case labels[field] == Inferred:
			labels[field] = Documented
		case labels[field] == Documented:
			d.report(item, "documented has %s twice", quote(field))
		case slices.Contains(provenanceFields[:], field):
			d.report(item, "documented names %s, which this entry does not have", field)
		default:
			d.report(item, "documented names the unknown field %s%s", quote(field), didYouMean(field, provenanceFields[:]))
		}
	}
	return labels
}

// quote makes text from a file safe and short for a message.
func quote(s string) string {
	const limit = 60
	if len(s) > limit {
		s = strings.ToValidUTF8(s[:limit], "") + "…"
	}
	return strconv.Quote(s)
}

// didYouMean ends a message with the nearest of the known words, if one is near.
func didYouMean(word string, known []string) string {
	if near := nearest(word, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}
