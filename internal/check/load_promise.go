package check

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/net/http/httpguts"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/plainyaml"
	"github.com/hex21/hex21/internal/text"
)

// The keys of a promise. A suite may use the first list; the others are only for built-in promises.
var (
	suiteKeys   = []string{"id", "group", "promise", "detail", "path", "method", "key", "send", "expect", "steps"}
	builtinKeys = []string{"id", "group", "promise", "detail", "source", "page", "kept", "requests", "rule", "expect", "needs", "findings", "implies", "steps"}
)

var idPattern = text.Pattern(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

const idRule = "must be lower-case words joined by hyphens, such as articles-not-empty"

// promise reads what both kinds of promises have.
func (d *decoder) promise(f plainyaml.Fields) Promise {
	p := Promise{
		ID: d.line(f.Get("id"), "id"), Group: d.line(f.Get("group"), "group"),
		Promise: strings.TrimRight(d.line(f.Get("promise"), "promise"), ". "), Detail: strings.TrimSpace(d.text(f.Get("detail"), "detail")),
	}
	for _, key := range []string{"id", "group"} {
		if n := f.Get(key); n != nil && n.Value != "" && !idPattern().MatchString(n.Value) {
			d.Report(n, "%s %s", key, idRule)
		}
	}
	if n := f.Get("expect"); n != nil {
		p.Expect = d.expect(n)
	}
	for _, item := range d.list(f.Get("steps"), "steps") {
		if step, ok := d.step(item); ok {
			p.Steps = append(p.Steps, step)
		}
	}
	return p
}

// builtin reads a file under promises/.
func (d *decoder) builtin(n *yaml.Node) Promise {
	f := d.Fields(n, "a promise", builtinKeys)
	p := d.promise(f)
	for _, key := range []string{"id", "group", "promise", "source", "page", "kept", "requests"} {
		if f.Get(key) == nil {
			d.Report(n, "the key %q is missing", key)
		}
	}
	p.Source, p.Page = explain.Provenance(d.line(f.Get("source"), "source")), d.line(f.Get("page"), "page")
	if p.Source != explain.Documented && p.Source != explain.Inferred {
		d.Report(n, "source must be documented or inferred")
	}
	p.Kept = strings.TrimRight(d.line(f.Get("kept"), "kept"), ". ")
	p.Rule, p.Needs = d.line(f.Get("rule"), "rule"), d.line(f.Get("needs"), "needs")
	p.Findings, p.Implies = d.lines(f.Get("findings"), "findings"), d.lines(f.Get("implies"), "implies")
	if f.Get("requests") != nil {
		for _, role := range d.Fields(f.Get("requests"), "requests", nil) {
			p.Requests = append(p.Requests, d.request(role.Key, role.Value))
		}
	}
	return p
}

// request reads "GET /articles?limit=1", or a mapping with that line under send.
func (d *decoder) request(role string, n *yaml.Node) Request {
	q := Request{Role: role}
	line := n
	if n.Kind == yaml.MappingNode {
		f := d.Fields(n, "a request", []string{"send", "key", "header", "http1", "pad_query", "body_bytes", "repeat"})
		line = f.Get("send")
		q.Key = d.key(f.Get("key"), string(KeyNone), string(KeyWrong))
		q.Header = d.headers(f.Get("header"), "header")
		q.HTTP1 = f.Get("http1") != nil && f.Get("http1").Value == "true"
		q.PadQuery, q.BodyBytes, q.Repeat = d.number(f.Get("pad_query")), d.number(f.Get("body_bytes")), d.number(f.Get("repeat"))
	}
	method, path, _ := strings.Cut(d.line(line, "a request"), " ")
	q.Method, q.Path = method, path
	d.checkTarget(n, q)
	return q
}

// checkTarget reports a method that could change something, and a path that is not below the base URL.
func (d *decoder) checkTarget(n *yaml.Node, q Request) {
	if !isSafe(q.Method) {
		d.Report(n, "the method must be GET, HEAD or OPTIONS: check never writes")
	}
	if !strings.HasPrefix(q.Path, "/") || strings.ContainsAny(q.Path, " #") {
		d.Report(n, "the path must begin with / and contain neither a space nor #; it is below the base URL")
	}
}

func (d *decoder) key(n *yaml.Node, known ...string) KeyMode {
	text := d.line(n, "key")
	if n != nil && !slices.Contains(known, text) {
		d.Report(n, "key must be %s", strings.Join(known, " or "))
	}
	return KeyMode(text)
}

func (d *decoder) number(n *yaml.Node) int {
	if n == nil {
		return 0
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < 1 {
		d.Report(n, "must be a whole number from 1")
	}
	return v
}

// headers reads a mapping of header names to values.
func (d *decoder) headers(n *yaml.Node, what string) []exchange.Header {
	if n == nil {
		return nil
	}
	var out []exchange.Header
	for _, f := range d.Fields(n, what, nil) {
		if !httpguts.ValidHeaderFieldName(f.Key) {
			d.Report(f.Name, "%q is not the name of a header", text.Shorten(f.Key, 60))
			continue
		}
		out = append(out, exchange.Header{Name: http.CanonicalHeaderKey(f.Key), Value: d.line(f.Value, "the value of "+f.Key)})
	}
	return out
}

// step reads a step: a text, or a mapping with the text under do and a command line under run.
func (d *decoder) step(n *yaml.Node) (explain.Step, bool) {
	if n.Kind == yaml.ScalarNode {
		text := d.line(n, "a step")
		return nextstep.Do(text), text != ""
	}
	f := d.Fields(n, "a step", []string{"do", "run"})
	text := d.line(f.Get("do"), "do")
	if f.Get("do") == nil {
		d.Report(n, "a step has no text under do")
	}
	if f.Get("run") == nil {
		return nextstep.Do(text), text != ""
	}
	argv := d.lines(f.Get("run"), "run")
	if len(argv) == 1 {
		d.Report(f.Get("run"), "run must be a list of words, such as [hex21, status]")
	}
	return nextstep.Do(text, command(argv)), text != ""
}

// command returns the command for its words. Commands of hex21 are completed later, see package advised.
func command(argv []string) explain.Command {
	switch {
	case len(argv) > 2 && argv[0] == "hex21" && argv[1] == "probe" && strings.HasPrefix(argv[len(argv)-1], "/"):
		return nextstep.Get(argv[len(argv)-1], argv[2:len(argv)-1]...)
	case len(argv) > 0 && argv[0] == "hex21":
		return nextstep.Hex21(argv[1:]...)
	}
	return nextstep.Program(argv...)
}
