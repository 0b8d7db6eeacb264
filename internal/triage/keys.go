package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// kind is the kind of value that a field's name implies.
type kind uint8

const (
	kindNone    kind = iota
	kindCode         // an error code
	kindError        // an error: an envelope, a code, or the text of an exception
	kindStatus       // an HTTP status
	kindMessage      // the text of a log line
	kindContent      // documents, in which only an envelope counts
	kindThing        // something with a code or status of its own, such as an order or a country
	kindSkip         // words and addresses, which contain no error code
	kindLevel
	kindSeconds // log4j's instant
	kindNanos

	// The values of these describe the record.
	kindTime      // when it happened
	kindCreated   // when the object was made: the time of a log line, if it has no other
	kindRequestID // which request
	kindPath      // the path that was asked for
	kindMethod
	kindRequest // what the client sent
	kindClient  // the address of the client
	kindKey     // the key of the client
	kindRetry   // how long to wait
)

// describes reports whether a field of this kind describes the record.
func (k kind) describes() bool { return k >= kindTime }

// keyCache remembers the kinds of the latest names.
type keyCache [512]struct {
	key    [30]byte
	size   uint8
	kind   kind
	paired bool
}

// classify returns the kind of a field's name.
func (c *keyCache) classify(key []byte) kind {
	k, _ := c.find(key)
	return k
}

// find returns the kind of a field's name, and whether it is one of those by which the meaning of a field of JSON depends on another.
func (c *keyCache) find(key []byte) (k kind, paired bool) {
	n := len(key)
	if n == 0 || n > len(c[0].key) {
		return classify(key), false
	}
	e := &c[(int(key[0])+int(key[n/2])*37+int(key[n-1])*101+n*173)&511]
	if int(e.size) != n || string(e.key[:n]) != string(key) {
		e.kind, e.paired = classify(key), isPaired(key)
		e.size = uint8(copy(e.key[:], key))
	}
	return e.kind, e.paired
}

// isPaired reports whether the meaning of a field of JSON with this name depends on another, or that of another on it.
func isPaired(key []byte) bool {
	switch string(key) {
	case "s", "st", "sc", "key", "Key", "name", "field", "value", "Value", "Type", "stringValue", "intValue", "doubleValue", "seconds", "nanos":
		return true
	}
	return false
}

// classify returns the kind of a field's name. Case, -, _ and @ do not matter; of a name with dots, the last part counts as well.
func classify(key []byte) kind {
	if len(key) == 0 || len(key) > 64 {
		return kindNone
	}
	var buf [64]byte
	n, dot, outer := 0, 0, 0 // where the last part of the name begins, and the one before it
	for _, c := range key {
		switch {
		case ascii.IsUpper(c):
			buf[n] = c | 0x20
			n++
		case lex.IsLower(c) || ascii.IsDigit(c):
			buf[n] = c
			n++
		case c == '.' || c == ':':
			dot, outer = n, dot
		}
	}
	name := buf[:n]
	if k := named(name); k != kindNone && string(key) != "_source" { // which is the record in Elasticsearch
		return k
	}
	if dot > 0 {
		if k := named(name[dot:]); k != kindNone {
			if (k == kindCode || k == kindStatus) && isThing(name[outer:dot]) {
				return kindNone
			}
			return k
		}
		if lex.HasPrefix(name, "useragent") {
			return kindSkip
		}
	}
	switch {
	case lex.HasSuffix(name, "status"):
		return statusOf(name[:len(name)-len("status")])
	case lex.HasSuffix(name, "statuscode"):
		return statusOf(name[:len(name)-len("statuscode")])
	case lex.HasSuffix(name, "responsecode"):
		return kindStatus
	case lex.HasSuffix(name, "errorcode"), lex.HasSuffix(name, "errcode"), lex.HasSuffix(name, "exceptioncode"):
		return kindCode
	case lex.HasSuffix(name, "requestid"):
		return kindRequestID
	case lex.HasSuffix(name, "url"), lex.HasSuffix(name, "uri"), lex.HasSuffix(name, "useragent"), lex.HasSuffix(name, "title"), lex.HasSuffix(name, "slug"), lex.HasSuffix(name, "tags"),
		lex.HasSuffix(name, "query"), lex.HasSuffix(name, "querystr"), lex.HasSuffix(name, "querystring"), lex.HasSuffix(name, "referer"), lex.HasSuffix(name, "referrer"):
		return kindSkip
	}
	return kindNone
}

// statusOf returns the kind of a status that belongs to something with this name.
func statusOf(name []byte) kind {
	if isThing(name) {
		return kindNone
	}
	return kindStatus
}

// isThing reports whether something with this name has a code or status of its own, unrelated to the API.
func isThing(name []byte) bool { return len(name) >= len("zip") && named(name) == kindThing }

func named(name []byte) kind {
	switch string(name) {
	case "code", "errorcode", "errcode", "apicode", "apierrorcode":
		return kindCode
	case "error", "err", "exception", "errors", "errormessage", "errmsg", "cause", "lasterror", "exceptionmessage", "errorverbose", "x", "e", "ex", "exc":
		return kindError
	case "status", "statuscode", "resultcode", "httpstatus", "httpstatuscode", "responsestatus", "responsecode", "httpcode", "responsestatuscode":
		return kindStatus
	case "time", "ts", "timestamp", "t", "date", "datetime", "asctime", "eventtime", "timeunixnano", "starteddatetime", "starttime",
		"startutc", "realtimetimestamp", "timelocal", "timeiso8601", "timemillis", "msec", "when", "logtime", "repr", "syslogtimestamp", "timegenerated", "timecreated",
		"eventtimestamp", "isodate", "risodate", "sisodate", "edgestarttimestamp", "reqtimesec", "requesttime", "requesttimeepoch":
		return kindTime
	case "createdat", "created", "loggedat", "occurredat", "startedat":
		return kindCreated
	case "epochsecond", "timestampseconds":
		return kindSeconds
	case "nanoofsecond", "timestampnanos":
		return kindNanos
	case "requestid", "xrequestid", "reqid", "rid":
		return kindRequestID
	case "path", "url", "uri", "requesturi", "requestpath", "urlpath", "httptarget", "route", "endpoint", "httpurl", "originalurl", "requesturl",
		"clientrequesturi", "clientrequestpath", "reqpath", "resourcepath", "csuristem":
		return kindPath
	case "title", "slug", "href", "link", "referer", "referrer", "ref", "useragent", "ua", "agent", "httpuseragent", "query", "q", "search", "querystring",
		"metric", "metricname", "article", "articles", "headline", "subject", "tag", "tags", "keywords", "name", "file", "filename", "source",
		"logger", "loggername", "docsurl", "documentationurl", "help", "see", "docs", "locals", "vars", "category", "snippet", "sourcecode", "topic",
		"cmdline", "command", "commandline", "argv":
		return kindSkip
	case "content", "excerpt", "description", "summary", "html", "markdown", "abstract", "comment":
		return kindContent
	case "clientip", "remoteaddr", "remoteip", "ip", "client", "clientaddress", "remoteaddress", "clientaddr", "clienthost", "peer", "remotehost", "clientid", "cip",
		"cliip", "fwd", "downstreamremoteaddress":
		return kindClient
	case "authorization", "apikey", "xapikey", "key", "keyid", "token", "accesstoken":
		return kindKey
	case "request", "req", "params", "parameters", "requestparameters", "form", "formdata", "requestbody":
		return kindRequest
	case "retryafter", "retryafterseconds", "xretryafter":
		return kindRetry
	case "message", "msg", "m", "mt", "log", "text", "body", "event", "rendered", "renderedmessage", "stack", "stacktrace", "exceptionstacktrace":
		return kindMessage
	case "level", "severity", "lvl", "levelname", "loglevel", "l", "severitytext", "priority":
		return kindLevel
	case "method", "httpmethod", "requestmethod", "verb":
		return kindMethod
	case "exit", "job", "order", "payment", "invoice", "subscription", "shipment", "delivery", "ticket", "user", "account", "customer", "zip", "postal", "country", "currency",
		"language", "coupon", "product":
		return kindThing
	}
	return kindNone
}

// isOfThing reports whether the field with this name, whose value begins at b[at], belongs to something with a code or status of its own: the
// field follows its name or is in its braces, as in order status: 404, zip: { code: 'X' } and zip:map[code:X].
func isOfThing(b []byte, at int, name []byte) bool {
	i := max(bytes.LastIndex(b[:at], name), 0)
	if i > 0 && b[i-1] == ' ' && isThing(lex.NameBefore(b, i)) {
		return true
	}
	if isUnderThing(b, i) {
		return true
	}
	i = enclosing(b, i)
	if i > 0 && b[i] == '[' {
		i -= len("map")
	}
	if i <= 0 {
		return false
	}
	owner, sep := keyBefore(b, i)
	if sep == 0 { // the name of a type may be before the brace: order: Order { code: "X" }
		owner, _ = keyBefore(b, len(lex.TrimRight(b[:i]))-len(lex.NameBefore(b, i)))
	}
	return isThing(owner)
}

// enclosing returns the index of the brace, or of the bracket of a map that Go printed, that encloses b[i], or -1.
func enclosing(b []byte, i int) int {
	from := max(0, i-512)
	if bytes.IndexByte(b[from:i], '{') < 0 && bytes.IndexByte(b[from:i], '[') < 0 {
		return -1
	}
	for closed := 0; i > from; {
		switch i--; b[i] {
		case '}', ']':
			closed++
		case '{', '[':
			if closed == 0 {
				return i
			}
			closed--
		}
	}
	return -1
}

// typeBefore returns the width of the type and the parenthesis that end before b[i], as the debug exporter of OpenTelemetry and programs in
// Rust print them before a value, Str(x), Int(404) and Some("x"), or of Erlang's <<"x">>, or 0.
func typeBefore(b []byte, i int) int {
	if i < 6 || b[i-1] != '(' && b[i-1] != '<' {
		return 0
	}
	if b[i-1] == '<' {
		return len("<<") * lex.BoolInt(b[i-2] == '<')
	}
	for _, name := range [...]string{"Str(", "Int(", "Double(", "Map(", "Some(", "String(", "Number("} {
		if lex.HasSuffix(b[:i], name) && i > len(name) && (b[i-len(name)-1] == ' ' || b[i-len(name)-1] == '=') {
			return len(name)
		}
	}
	return 0
}

// keyBefore returns the name of the field whose value begins at b[at], in JSON, logfmt, key=value, YAML, or what languages print of
// their maps, and the separator: '=', ':' or '>' for =>. The name is empty when b[at] is not such a value.
func keyBefore(b []byte, at int) (key []byte, sep byte) {
	i := at
	if i > 0 && lex.IsQuote(b[i-1]) {
		i--
	}
	i -= typeBefore(b, i)
	spaces := 0
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t') && spaces < 8 {
		i--
		spaces++
	}
	if i == 0 {
		return nil, 0
	}
	switch c := b[i-1]; {
	case c == '>' && i >= 2 && b[i-2] == '=':
		i, sep = i-2, '>'
	case c == '=' && (i < 2 || b[i-2] != '=' && b[i-2] != '!' && b[i-2] != '<' && b[i-2] != '>' && b[i-2] != '~'):
		i, sep = i-1, '='
	case c == ':' && (i < 2 || b[i-2] != ':'):
		i, sep = i-1, ':'
	default:
		return nil, 0
	}
	end := i
	for i > 0 && b[i-1] == ' ' {
		i--
	}
	spaced := i != end && sep == ':'
	if i > 0 && (lex.IsQuote(b[i-1]) || b[i-1] == ']') {
		i--
		spaced = spaced && b[i] != '"' // as Jackson indents JSON
	}
	end = i
	i = lex.SkipBack(b, i, lex.InName)
	if i > 0 && i < end && (b[i-1] == '?' || b[i-1] == '&' || b[i-1] == '/') || lex.HasPrefix(b[i:end], "--") { // a parameter of a URL or of a command
		return nil, 0
	}
	if spaced && !beginsLine(b, i) {
		return nil, 0
	}
	return bytes.Trim(b[i:end], "-."), sep
}

// beginsLine reports whether only spaces, or the mark of devslog, precede b[i] on its line: there, spaces may follow a name to align the colons.
func beginsLine(b []byte, i int) bool {
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t') {
		i--
	}
	if i > 0 && (ascii.IsUpper(b[i-1]) || b[i-1] == '#') && b[i] == ' ' { // a mark of the field's type
		i--
	}
	return i == 0 || b[i-1] == '\n'
}
