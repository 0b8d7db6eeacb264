package check

import (
	"context"
	"fmt"
	"mime"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/itchyny/gojq"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/jq"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/text"
)

// Expect describes what a response must be. An empty field expects nothing.
type Expect struct {
	// Statuses are numbers or classes: "200", "4xx".
	Statuses []string
	// Type is json, html, text, empty, or a media type such as application/json.
	Type string
	// Codes are error codes, any of which will do.
	Codes   []string
	Fields  []Field
	Headers []HeaderRule
}

// Field is a jq expression whose result must not be false or null.
type Field struct {
	Text  string
	query *jq.Query
}

// HeaderRule describes a condition on a header: present, absent, matching a pattern, or equal to a value.
type HeaderRule struct {
	Name, Rule string
	pattern    *regexp.Regexp
}

// String describes the expectation in one sentence without a period.
func (e Expect) String() string {
	var parts []string
	if len(e.Statuses) > 0 {
		parts = append(parts, "status "+strings.Join(e.Statuses, " or "))
	}
	if e.Type != "" {
		parts = append(parts, "type "+e.Type)
	}
	if len(e.Codes) > 0 {
		parts = append(parts, "code "+strings.Join(e.Codes, " or "))
	}
	for _, f := range e.Fields {
		parts = append(parts, f.Text)
	}
	for _, h := range e.Headers {
		parts = append(parts, h.Name+": "+h.Rule)
	}
	return strings.Join(parts, ", ")
}

// expect reads an expectation.
func (d *decoder) expect(n *yaml.Node) Expect {
	f := d.Fields(n, "expect", []string{"status", "type", "code", "fields", "headers"})
	e := Expect{
		Statuses: d.lines(f.Get("status"), "status"), Type: strings.ToLower(d.line(f.Get("type"), "type")), Codes: d.lines(f.Get("code"), "code"),
	}
	for _, status := range e.Statuses {
		if !statuscode.IsPattern(status) {
			d.Report(f.Get("status"), "%q is not a status such as 200 or 4xx", text.Shorten(status, 20))
		}
	}
	if t := e.Type; t != "" && !slices.Contains([]string{"json", "html", "text", "empty"}, t) && !strings.Contains(t, "/") {
		d.Report(f.Get("type"), "type must be json, html, text, empty or a media type such as application/json")
	}
	for _, item := range d.list(f.Get("fields"), "fields") {
		if field, err := parseField(d.line(item, "a field")); err != nil {
			d.Report(item, "not a jq expression: %s", text.Shorten(err.Error(), 120))
		} else {
			e.Fields = append(e.Fields, field)
		}
	}
	for _, h := range d.headers(f.Get("headers"), "headers") {
		rule := HeaderRule{Name: h.Name, Rule: h.Value}
		if len(h.Value) > 1 && strings.HasPrefix(h.Value, "/") && strings.HasSuffix(h.Value, "/") {
			var err error
			if rule.pattern, err = regexp.Compile(h.Value[1 : len(h.Value)-1]); err != nil {
				d.Report(f.Get("headers"), "%s: not a regular expression: %s", h.Name, text.Shorten(err.Error(), 120))
			}
		}
		e.Headers = append(e.Headers, rule)
	}
	return e
}

func parseField(text string) (Field, error) {
	query, err := jq.Parse(text)
	return Field{Text: text, query: query}, err
}

// fieldTime limits the time of an expression, which may loop.
const fieldTime = time.Second

// holds evaluates the expression on a value that is size bytes long as JSON, and returns what is wrong.
func (f Field) holds(value any, size int) string {
	ctx, cancel := context.WithTimeout(context.Background(), fieldTime)
	defer cancel()
	var got any
	var ok bool
	if err := f.query.Run(ctx, value, size, func(results gojq.Iter) error {
		got, ok = results.Next()
		err, _ := got.(error)
		return err
	}); err != nil {
		return f.Text + " failed: " + text.Shorten(err.Error(), 120)
	}
	switch {
	case got == false:
		return f.Text + " is false"
	case got != nil:
		return ""
	case ok:
		return f.Text + " is null"
	default:
		return f.Text + " yields nothing"
	}
}

func (e Expect) status(status int) bool {
	return len(e.Statuses) == 0 || slices.ContainsFunc(e.Statuses, func(want string) bool { return statuscode.Matches(want, status) })
}

// judge returns what is not as expected, or "".
func (e Expect) judge(x *Exchange) string {
	if !e.status(x.Status) {
		return x.not(strings.Join(e.Statuses, " or "))
	}
	if x.Failure != "" {
		return fmt.Sprintf("%d, and then the transfer broke: %s", x.Status, x.Failure)
	}
	if problem := e.media(x); problem != "" {
		return problem
	}
	r := x.reading()
	if len(e.Codes) > 0 && (!r.json || !slices.Contains(e.Codes, r.err.Code)) {
		return x.not(strings.Join(e.Codes, " or "))
	}
	if len(e.Fields) > 0 && !r.json {
		return x.says() + ", so there are no fields"
	}
	for _, f := range e.Fields {
		if problem := f.holds(r.value, len(x.Body)); problem != "" {
			return problem
		}
	}
	for _, h := range e.Headers {
		if problem := h.judge(x.Header.Values(h.Name)); problem != "" {
			return problem
		}
	}
	return ""
}

// media judges the type of the body.
func (e Expect) media(x *Exchange) string {
	r := x.reading()
	switch kind := r.err.Media.Kind; {
	case e.Type == "json" && !r.json:
		return x.not("JSON")
	case e.Type == "html" && kind != media.KindHTML:
		return x.not("a web page")
	case e.Type == "text" && kind != media.KindText:
		return x.not("plain text")
	case e.Type == "empty" && len(x.Body) > 0:
		return x.not("an empty body")
	case !strings.Contains(e.Type, "/"):
		return ""
	}
	got := x.Header.Get("Content-Type")
	if media, _, _ := mime.ParseMediaType(got); media != e.Type {
		return fmt.Sprintf("the Content-Type is %q, not %s", text.Shorten(got, 80), e.Type)
	}
	if len(x.Body) == 0 && x.Request.Method != http.MethodHead {
		return x.says()
	}
	return ""
}

func (h HeaderRule) judge(values []string) string {
	got := strings.Join(values, ", ")
	shown := text.Shorten(redact.HeaderValue(h.Name, got), 80)
	switch {
	case h.Rule == "absent" && len(values) > 0:
		return fmt.Sprintf("the %s header is present: %q", h.Name, shown)
	case h.Rule == "absent":
		return ""
	case len(values) == 0:
		return "the " + h.Name + " header is missing"
	case h.Rule == "present", h.pattern != nil && h.pattern.MatchString(got):
		return ""
	case h.pattern != nil:
		return fmt.Sprintf("the %s header is %q and does not match %s", h.Name, shown, h.Rule)
	case !strings.EqualFold(strings.TrimSpace(got), h.Rule):
		return fmt.Sprintf("the %s header is %q, not %q", h.Name, shown, h.Rule)
	}
	return ""
}
