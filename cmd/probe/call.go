package probecmd

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpguts"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/probe"
)

// call builds the call from the flags.
func (o *options) call(ctx context.Context, arg string) (probe.Call, error) {
	base := o.settings.Base
	if typed, rewritten := shellRewrite(arg); rewritten {
		if typed == "" {
			return probe.Call{}, cli.WithHint(cli.Usagef("%q is a Windows path into which your shell converted the path that you typed", arg),
				"leave out the first slash, as in articles/x, or set MSYS_NO_PATHCONV=1")
		}
		o.app.Note("the shell rewrote the path; probing %s (to prevent this, set MSYS_NO_PATHCONV=1 or leave out the first slash)", typed)
		arg, o.made.Target = typed, typed
	}
	target, err := address.Target(base, arg)
	if err != nil {
		return probe.Call{}, cli.WithHint(cli.AsUsage(err), "use a path such as /articles/x or a full URL")
	}
	if o.useMock && !address.SameOrigin(target, base) {
		return probe.Call{}, cli.WithHint(cli.Flagf("mock", "--mock calls the mock, but %s is another server", redact.URL(target)), "leave out --mock, or name a path")
	}
	if err := addQuery(target, o.query); err != nil {
		return probe.Call{}, err
	}
	header, err := parseHeaders(o.headers)
	if err != nil {
		return probe.Call{}, err
	}
	if own, from, ok := o.app.DefaultBelongsTo("header", o.settings); ok && len(header) > 0 && !address.SameOrigin(target, own) && !o.useMock {
		o.app.Note("the headers of %s belong to another origin and are not sent to %s", from, redact.URL(&url.URL{Scheme: target.Scheme, Host: target.Host}))
		header = http.Header{}
	}
	if o.origin != "" {
		header.Set("Origin", o.origin)
	}
	if o.compressed && header.Get("Accept-Encoding") == "" {
		header.Set("Accept-Encoding", exchange.AcceptEncoding)
	}
	if o.trace && header.Get("Traceparent") == "" {
		header.Set("Traceparent", newTraceparent())
	}
	body, err := o.body(ctx)
	if err != nil {
		return probe.Call{}, err
	}
	method := strings.ToUpper(o.method)
	if method == "" {
		method = http.MethodGet
		if body != nil {
			method = http.MethodPost
		}
	}
	if !httpguts.ValidHeaderFieldName(method) { // both are tokens (RFC 9110, section 9.1)
		return probe.Call{}, cli.WithHint(cli.Flagf("method", "--method %q is not an HTTP method", o.method), "use a word such as GET or POST")
	}
	return probe.Call{
		Method: method, URL: target, Header: header, Body: body, Base: base,
		Follow: o.location, MaxBody: int64(o.maxBody), Preflight: o.origin != "",
	}, nil
}

// body reads --data. The size limit protects the memory from a wrong file name.
func (o *options) body(ctx context.Context) ([]byte, error) {
	if !o.data.set {
		return nil, nil
	}
	name, isFile := strings.CutPrefix(o.data.text, "@")
	if !isFile || o.data.literal {
		return []byte(o.data.text), nil
	}
	if o.payload != nil {
		return o.payload, nil // of each call of --paths
	}
	body, err := o.app.ReadFlag(ctx, "data", name, "the body (--data @-)", maxFile, "check the file name after the @")
	o.payload = body
	return body, err
}

func checkQuery(pair string) error { return addQuery(&url.URL{}, []string{pair}) }

func addQuery(u *url.URL, pairs []string) error {
	for _, pair := range pairs {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return cli.WithHint(cli.Flagf("query", "--query %q is not NAME=VALUE", pair), "for example --query page=2")
		}
		if u.RawQuery != "" {
			u.RawQuery += "&"
		}
		u.RawQuery += url.QueryEscape(name) + "=" + url.QueryEscape(value)
	}
	return nil
}

func checkHeader(line string) error {
	_, err := parseHeaders([]string{line})
	return err
}

func parseHeaders(lines []string) (http.Header, error) {
	h := http.Header{}
	for _, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !ok || !httpguts.ValidHeaderFieldName(name) {
			return nil, cli.WithHint(cli.Flagf("header", "a --header is not 'Name: value': %q", redact.HeaderValue(name, name)),
				"for example -H 'Accept-Language: de'")
		}
		if strings.ContainsAny(value, "\r\n\x00") {
			return nil, cli.Flagf("header", "--header %s: the value contains a line break", name)
		}
		h.Add(name, value)
	}
	return h, nil
}

// newTraceparent returns the value of a traceparent header that begins a trace: W3C Trace Context, sampled.
func newTraceparent() string {
	var id [24]byte
	rand.Read(id[:]) // which never fails, see crypto/rand
	return "00-" + hex.EncodeToString(id[:16]) + "-" + hex.EncodeToString(id[16:]) + "-01"
}
