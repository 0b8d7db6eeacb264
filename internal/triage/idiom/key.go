// Package idiom knows what logs of all languages and loggers have in common: the names of fields, levels, exceptions, the requests of access lines,
// and where the time of a line is. It decides nothing about errors.
//
// Its functions take a line, a word, or a place in a text. KindOf and KeyBefore are the center: they find the name of the field that a value belongs
// to, and what kind of value that is. Package search uses it to find lines, record to see where one record ends, and facts to read records.
package idiom

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Kind is the kind of value that a field's name implies.
type Kind uint8

// The kinds of values.
const (
	KindNone    Kind = iota
	KindCode         // an error code
	KindError        // an error: an envelope, a code, or the text of an exception
	KindStatus       // an HTTP status
	KindMessage      // the text of a log line
	KindContent      // documents, in which only an envelope counts
	KindNote         // what a person wrote, or another program sent: a status in a sentence of it is not that of the record
	KindThing        // something with a code or status of its own, such as an order or a country
	KindSkip         // words and addresses, which contain no error code
	KindLevel
	KindSeconds // log4j's instant
	KindNanos

	// The values of these describe the record.
	KindTime      // when it happened
	KindCreated   // when the object was made: the time of a log line, if it has no other
	KindRequestID // which request
	KindPath      // the path that was asked for
	KindMethod
	KindRequest // what the client sent
	KindClient  // the address of the client
	KindKey     // the key of the client
	KindRetry   // how long to wait
)

// Describes reports whether a field of this kind describes the record.
func (k Kind) Describes() bool { return k >= KindTime }

// Kinds remembers the kinds of the latest names.
type Kinds [512]struct {
	key    [30]byte
	size   uint8
	kind   Kind
	paired bool
}

// Of returns the kind of a field's name.
func (c *Kinds) Of(key []byte) Kind {
	k, _ := c.Find(key)
	return k
}

// Find returns the kind of a field's name, and whether it is one of those by which the meaning of a field of JSON depends on another.
func (c *Kinds) Find(key []byte) (k Kind, paired bool) {
	n := len(key)
	if n == 0 || n > len(c[0].key) {
		return KindOf(key), false
	}
	e := &c[(int(key[0])+int(key[n/2])*37+int(key[n-1])*101+n*173)&511]
	if int(e.size) != n || string(e.key[:n]) != string(key) {
		e.kind, e.paired = KindOf(key), isPaired(key)
		e.size = uint8(copy(e.key[:], key))
	}
	return e.kind, e.paired
}

// isPaired reports whether the meaning of a field of JSON with this name depends on another, or that of another on it.
func isPaired(key []byte) bool {
	switch string(key) {
	case "s", "st", "sc", "key", "Key", "name", "field", "value", "Value", "Type", "encoding", "stringValue", "intValue", "doubleValue", "kvlistValue", "seconds", "nanos", "body", "text":
		return true
	}
	return false
}

// KindOf returns the kind of a field's name. Case, -, _ and @ do not matter; of a name with dots, the last part counts as well.
func KindOf(key []byte) Kind {
	if len(key) == 0 || len(key) > 64 {
		return KindNone
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
	if k := KindOfPlain(name); k != KindNone && string(key) != "_source" { // which is the record in Elasticsearch
		return k
	}
	if dot > 0 {
		if k := KindOfPlain(name[dot:]); k != KindNone {
			if (k == KindCode || k == KindStatus) && IsThing(name[outer:dot]) {
				return KindNone
			}
			return k
		}
		if lex.HasPrefix(name, "useragent") {
			return KindSkip
		}
	}
	switch {
	case lex.HasSuffix(name, "status"):
		return statusOf(name[:len(name)-len("status")])
	case lex.HasSuffix(name, "statuscode"):
		return statusOf(name[:len(name)-len("statuscode")])
	case lex.HasSuffix(name, "responsecode"):
		return KindStatus
	case lex.HasSuffix(name, "errorcode"), lex.HasSuffix(name, "errcode"), lex.HasSuffix(name, "exceptioncode"):
		return KindCode
	case lex.HasSuffix(name, "requestid"):
		return KindRequestID
	case lex.HasSuffix(name, "url"), lex.HasSuffix(name, "uri"), lex.HasSuffix(name, "useragent"), lex.HasSuffix(name, "title"), lex.HasSuffix(name, "slug"), lex.HasSuffix(name, "tags"),
		lex.HasSuffix(name, "query"), lex.HasSuffix(name, "querystr"), lex.HasSuffix(name, "querystring"), lex.HasSuffix(name, "referer"), lex.HasSuffix(name, "referrer"):
		return KindSkip
	}
	return KindNone
}

// statusOf returns the kind of a status that belongs to something with this name.
func statusOf(name []byte) Kind {
	if IsThing(name) {
		return KindNone
	}
	return KindStatus
}

// IsThing reports whether something with this name has a code or status of its own, unrelated to the API.
func IsThing(name []byte) bool { return len(name) >= len("zip") && KindOfPlain(name) == KindThing }

// KindOfPlain returns the kind of a name that consists of lower-case letters and digits.
func KindOfPlain(name []byte) Kind {
	switch string(name) {
	case "code", "errorcode", "errcode", "apicode", "apierrorcode", "hex21code":
		return KindCode
	case "error", "err", "exception", "errors", "errormessage", "errmsg", "cause", "lasterror", "exceptionmessage", "errorverbose", "x", "e", "ex", "exc":
		return KindError
	case "status", "statuscode", "resultcode", "httpstatus", "httpstatuscode", "responsestatus", "responsecode", "httpcode", "responsestatuscode":
		return KindStatus
	case "time", "ts", "timestamp", "t", "date", "datetime", "asctime", "eventtime", "timeunixnano", "starteddatetime", "starttime",
		"startutc", "realtimetimestamp", "timelocal", "timeiso8601", "timemillis", "msec", "when", "logtime", "repr", "syslogtimestamp", "timegenerated", "timecreated",
		"eventtimestamp", "isodate", "risodate", "sisodate", "edgestarttimestamp", "lasttimestamp", "reqtimesec", "requesttime", "requesttimeepoch", "rt":
		return KindTime
	case "createdat", "created", "loggedat", "occurredat", "startedat":
		return KindCreated
	case "epochsecond", "timestampseconds":
		return KindSeconds
	case "nanoofsecond", "timestampnanos":
		return KindNanos
	case "requestid", "xrequestid", "reqid", "rid":
		return KindRequestID
	case "path", "url", "uri", "requesturi", "requestpath", "urlpath", "httptarget", "route", "endpoint", "httpurl", "originalurl", "requesturl",
		"clientrequesturi", "clientrequestpath", "reqpath", "resourcepath", "csuristem":
		return KindPath
	case "title", "slug", "href", "link", "referer", "referrer", "ref", "useragent", "ua", "agent", "httpuseragent", "query", "q", "search", "querystring",
		"metric", "metricname", "article", "articles", "headline", "subject", "tag", "tags", "keywords", "name", "file", "filename", "source",
		"logger", "loggername", "docsurl", "documentationurl", "help", "see", "docs", "locals", "vars", "category", "snippet", "sourcecode", "topic",
		"cmdline", "command", "commandline", "argv":
		return KindSkip
	case "content", "excerpt", "description", "summary", "html", "markdown", "abstract", "comment":
		return KindContent
	case "note", "notes", "remark", "remarks":
		return KindNote
	case "clientip", "remoteaddr", "remoteip", "ip", "client", "clientaddress", "remoteaddress", "clientaddr", "clienthost", "peer", "remotehost", "clientid", "cip",
		"cliip", "fwd", "downstreamremoteaddress":
		return KindClient
	case "authorization", "apikey", "xapikey", "key", "keyid", "token", "accesstoken":
		return KindKey
	case "request", "req", "params", "parameters", "requestparameters", "form", "formdata", "requestbody":
		return KindRequest
	case "retryafter", "retryafterseconds", "xretryafter":
		return KindRetry
	case "message", "msg", "m", "mt", "log", "text", "body", "event", "rendered", "renderedmessage", "stack", "stacktrace", "exceptionstacktrace":
		return KindMessage
	case "level", "severity", "lvl", "levelname", "loglevel", "l", "severitytext", "priority":
		return KindLevel
	case "method", "httpmethod", "requestmethod", "verb":
		return KindMethod
	case "exit", "exited", "job", "order", "payment", "invoice", "subscription", "shipment", "delivery", "ticket", "user", "account", "customer", "zip", "postal", "country", "currency",
		"language", "coupon", "product":
		return KindThing
	}
	return KindNone
}

// TypeBefore returns the width of the type and the parenthesis that end before b[i], as the debug exporter of OpenTelemetry and programs in
// Rust print them before a value, Str(x), Int(404) and Some("x"), or of Erlang's <<"x">>, or 0.
func TypeBefore(b []byte, i int) int {
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

// KeyBefore returns the name of the field whose value begins at b[at], in JSON, logfmt, key=value, YAML, or what languages print of
// their maps, and the separator: '=', ':' or '>' for =>. The name is empty when b[at] is not such a value.
func KeyBefore(b []byte, at int) (key []byte, sep byte) {
	i := at
	if i > 0 && lex.IsQuote(b[i-1]) {
		i--
	}
	i -= TypeBefore(b, i)
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
		return keyword(b, i, at, spaces)
	}
	end := i
	for i > 0 && b[i-1] == ' ' {
		i--
	}
	spaced := i != end && sep == ':'
	if sep == '>' { // Erlang: <<"name">> => x
		i = len(bytes.TrimSuffix(b[:i], []byte(">>")))
	}
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

// keyword returns the name that ends before b[end] if it is one of Clojure or Lisp, and spaces and the value at b[at] follow it:
// {:code "X" :status 404}.
func keyword(b []byte, end, at, spaces int) (key []byte, sep byte) {
	i := lex.SkipBack(b, end, lex.InName)
	if spaces == 0 || i == end || i < 2 || b[i-1] != ':' || bytes.IndexByte([]byte("{( ,\n"), b[i-2]) < 0 {
		return nil, 0
	}
	if bare := at < len(b) && ascii.IsUpper(b[at]) && !lex.IsQuote(b[at-1]); bare && !lex.HasAnySuffix(b[i:end], "code", "error") { // a word of prose
		return nil, 0
	}
	return b[i:end], ':'
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

// IsBrief reports whether a field of this name can be the status of an access line.
func IsBrief(name []byte) bool {
	return lex.LowerEqual(name, "s") || lex.LowerEqual(name, "st") || lex.LowerEqual(name, "sc")
}
