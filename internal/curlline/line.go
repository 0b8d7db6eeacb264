package curlline

import (
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Line is one curl command as a request. Values are as curl would send them, secrets included.
type Line struct {
	Method string
	URL    *url.URL
	// Header are the header lines in the order of the command, those that options such as -u and -b make included. An empty
	// value takes out a header that would be sent by default.
	Header []Field
	Body   []byte // nil without data

	Follow         bool          // -L
	Insecure       bool          // -k
	Compressed     bool          // --compressed
	HTTP1          bool          // --http1.1, --http1.0
	IPv4, IPv6     bool          // -4, -6
	MaxTime        time.Duration // -m; zero when not given
	ConnectTimeout time.Duration // zero when not given
	Proxy          string        // -x, with the user of -U
	Resolve        []string      // host:port:address
	CACert         string        // a file
	Cert, Key      string        // files

	// Notes describe what was left out or changed, one sentence each: unknown options, further URLs.
	Notes []string
}

// Field is a header line.
type Field struct{ Name, Value string }

// Environment provides what a command line may refer to.
type Environment struct {
	// Getenv returns the value of a variable, and whether it is set.
	Getenv func(name string) (string, bool)
	// ReadFile reads a file that a value such as @body.json names.
	ReadFile func(name string) ([]byte, error)
}

// Errors of Parse that callers distinguish.
var (
	// ErrUnixSocket means that the command connects to a Unix socket, and so to another server than its URL names.
	ErrUnixSocket = errors.New("the curl command uses a Unix socket, which hex21 does not support")
	// ErrNotCurl means that the text does not begin with curl, after variables and a prompt.
	ErrNotCurl = errors.New("the text is not a curl command")
	// ErrRunsCommand means that the text would run another program, such as $(cat token): it is never run.
	ErrRunsCommand = errors.New("the command line contains a command substitution")
	// ErrNoURL means that the command names no URL.
	ErrNoURL = errors.New("the curl command has no URL")
)

// Parse parses a command line. It skips escaped line breaks and a prompt ("$ "); of what the command line runs besides the first call of curl,
// such as jq after a pipe, there is a note. The error wraps one of the errors above, or names the option that has a wrong value.
func Parse(text string, w Environment) (*Line, error) {
	words, notes, err := split(text, w.Getenv)
	if err != nil {
		return nil, err
	}
	return fromArgs(words, w, notes...)
}

// fromArgs parses the words after "curl", already split by a shell.
func fromArgs(words []string, w Environment, notes ...string) (*Line, error) {
	p := &parser{env: w, line: &Line{Notes: notes}}
	if err := p.options(words); err != nil {
		return nil, err
	}
	return p.finish()
}

// parser collects options before their precedence is resolved.
type parser struct {
	env  Environment
	line *Line

	urls      []string
	maybe     []string // words after options that are not known: their values, or URLs if there is no other
	unsure    bool     // whether the last word was such an option
	method    string
	head, get bool
	upload    string
	data      []datum
	form      []part
	user      string
	bearer    string
	cookies   []string
	proxyUser string
	noGlob    bool
}

func (p *parser) note(format string, args ...any) {
	p.line.Notes = append(p.line.Notes, fmt.Sprintf(format, args...))
}

// finish derives the method, the URL, the body and default headers from the options.
func (p *parser) finish() (*Line, error) {
	l := p.line
	if len(p.urls) == 0 {
		p.urls = p.maybe
	}
	if len(p.urls) == 0 {
		return nil, ErrNoURL
	}
	if len(p.urls) > 1 {
		p.note("only the first of %d URLs is used", len(p.urls))
	}
	body, contentType, err := p.body()
	if err != nil {
		return nil, err
	}
	if l.URL, err = parseURL(p.urls[0]); err != nil {
		return nil, err
	}
	if !p.noGlob && strings.ContainsAny(p.urls[0], "{}") {
		p.note("the braces in the URL are sent unchanged; curl would expand them to several URLs")
	}
	if p.get && len(p.data) > 0 {
		if l.URL.RawQuery != "" {
			l.URL.RawQuery += "&"
		}
		l.URL.RawQuery += string(body)
		body, contentType = nil, ""
	}
	l.Body = body
	l.Method = p.methodFor(body)
	p.defaultHeader("Content-Type", contentType)
	p.credentials()
	if len(p.cookies) > 0 {
		p.defaultHeader("Cookie", strings.Join(p.cookies, "; "))
	}
	for _, h := range l.Header {
		if strings.ContainsAny(h.Value, "\r\n\x00") {
			return nil, fmt.Errorf("the header %s of the curl command contains a line break", h.Name)
		}
	}
	if l.Proxy != "" && !strings.Contains(l.Proxy, "://") {
		l.Proxy = "http://" + l.Proxy
	}
	if l.Proxy != "" && p.proxyUser != "" {
		l.Proxy = withUser(l.Proxy, p.proxyUser)
	}
	return l, nil
}

// methodFor returns the method that curl would choose.
func (p *parser) methodFor(body []byte) string {
	chosen := http.MethodGet
	switch {
	case p.head:
		chosen = http.MethodHead
	case p.upload != "":
		chosen = http.MethodPut
	case body != nil:
		chosen = http.MethodPost
	}
	return cmp.Or(p.method, chosen)
}

// defaultHeader adds a header unless the command has it.
func (p *parser) defaultHeader(name, value string) {
	if value == "" {
		return
	}
	for _, f := range p.line.Header {
		if strings.EqualFold(f.Name, name) {
			return
		}
	}
	p.line.Header = append(p.line.Header, Field{name, value})
}

// credentials turns -u, the user of the URL and --oauth2-bearer into an Authorization.
func (p *parser) credentials() {
	user := p.user
	if u := p.line.URL.User; u != nil {
		if user == "" {
			password, _ := u.Password()
			user = u.Username() + ":" + password
		}
		p.line.URL.User = nil
	}
	switch {
	case p.bearer != "":
		p.defaultHeader("Authorization", "Bearer "+p.bearer)
	case user != "":
		if !strings.Contains(user, ":") {
			p.note("-u has no password, and hex21 does not ask for one: an empty one is sent")
			user += ":"
		}
		p.defaultHeader("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(user)))
	}
}

// parseURL parses a URL as curl does: the default scheme is http.
func parseURL(text string) (*url.URL, error) {
	text = strings.TrimSpace(text)
	if !strings.Contains(text, "://") {
		text = "http://" + text
	}
	u, err := url.Parse(strings.ReplaceAll(text, " ", "%20"))
	if err != nil {
		if inner, ok := errors.AsType[*url.Error](err); ok {
			err = inner.Err // without the URL, which may hold a password
		}
		return nil, fmt.Errorf("the URL of the curl command is not valid: %w", err)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("the URL of the curl command is not an HTTP URL: its scheme is %s", u.Scheme)
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// withUser puts USER:PASSWORD into the address of a proxy.
func withUser(proxy, user string) string {
	u, err := url.Parse(proxy)
	if err != nil || u.User != nil {
		return proxy
	}
	name, password, ok := strings.Cut(user, ":")
	u.User = url.User(name)
	if ok {
		u.User = url.UserPassword(name, password)
	}
	return u.String()
}
