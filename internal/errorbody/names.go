package errorbody

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/statuscode"
)

// plainName returns the name of a member in lower case, without underscores, hyphens, dots and spaces, in which APIs differ.
func plainName(key string) string {
	for i := range len(key) {
		if c := key[i]; c < 'a' || c > 'z' {
			var plain strings.Builder
			for j := range min(len(key), 64) {
				switch c := key[j]; {
				case ascii.IsUpper(c):
					plain.WriteByte(c | 0x20)
				case c == '_', c == '-', c == '.', c == ' ', c == '@', c == '$':
				case c == ':': // a prefix, as in o:errorCode
					plain.Reset()
				default:
					plain.WriteByte(c)
				}
			}
			return plain.String()
		}
	}
	return key
}

// messageNames are the members that contain a message, the best first. The names come from the references of some 200 APIs.
var messageNames = [...][]string{
	{"message", "mensaje", "mensagem", "meldung", "nachricht", "messaggio", "melding", "komunikat", "сообщение", "消息", "信息", "メッセージ", "메시지"},
	{"errormessage", "messagetext", "fehlermeldung", "libelle", "libellé", "错误信息"},
	{"msg", "errmsg", "errormsg", "retmsg", "respmsg", "resultmessage", "resultmsg", "returnmessage", "failuremessage"},
	{"detail"},
	{"errordescription", "errordetail", "errortext"},
	{"description", "descripcion", "descripción", "descricao", "descrição", "beschreibung", "descrizione"},
	{"errorsummary"},
	{"explanation", "details"},
	{"faultstring", "exceptionmessage"},
	{"statusmessage", "statustext"},
	{"developermessage", "usermessage", "displaymessage", "localizedmessage", "friendlymessage"},
	{"diagnostics", "moreinformation"},
	{"reason"},
	{"info", "summary", "text"},
	{"error", "err"},
	{"title", "errortitle", "errorcodelabel", "errorlabel", "errorinfo"},
	{"errormessages", "messages", "errors", "messagetranslations"},
	{"exception"}, // of Rails: "#<ActionController::ParameterMissing: param is missing …>"
}

// messageRanks holds the number of the row of each name, from 1.
var messageRanks = sync.OnceValue(func() map[string]int {
	ranks := map[string]int{}
	for i, names := range messageNames {
		for _, name := range names {
			ranks[name] = i + 1
		}
	}
	return ranks
})

// messageRank ranks a member that may contain a message, the best first; 0 means that it does not.
func messageRank(name string) int { return messageRanks()[name] }

// codeRank ranks the members that contain a code, the best first; 0 means that a member does not. From weakCode on, members with these
// names also contain other values, so the value has to look like a code.
func codeRank(name string) int {
	switch name {
	case "code":
		return 1
	case "errorcode", "errorcodestring", "fehlercode", "scimtype", "codeerreur", "codigo", "código", "codice", "kod", "код", "错误码", "错误代码":
		return 2
	case "errcode", "ecode", "retcode", "returncode", "errorno", "errno", "errornumber", "faultcode", "resultcode", "cod", "respcode", "messagecode", "msgcode", "reasoncode", "failurecode":
		return 3
	case "errortype", "errorkey", "errorname":
		return 4
	case "status":
		return weakCode
	case "error", "err":
		return weakError
	case "type", "typename", "xsitype":
		return weakType
	case "name":
		return weakName
	case "reason":
		return weakReason
	case "id":
		return weakID
	case "category", "key", "tag", "slug", "exception", "exceptiontype", "kind":
		return weakKind
	case "statuscode":
		return weakStatus
	case "title", "description", "errorstatus":
		return weakTitle
	case "messageid": // of Grafana; elsewhere a number
		return weakMessageID
	}
	if strings.HasSuffix(name, "errorcode") && !strings.HasPrefix(name, "sub") { // serviceErrorCode
		return 3
	}
	return 0
}

// The ranks of members that contain a code among other values, in their order.
const (
	weakCode = 10 + iota
	weakError
	weakType
	weakName
	weakReason
	weakID
	weakKind
	weakStatus
	weakTitle
	weakMessageID
)

// What is added to the rank of a member whose value is worth less than its name promises. onlyStatus and unlikely put it behind all others.
const (
	singleWord = 5    // "Authenticate" of Twilio under message: a sentence in detail is better
	anyError   = 20   // -1 for any error: a name is better
	onlyStatus = 100  // a status phrase as the message, or a status as the code
	unlikely   = 200  // a single word under a name that rarely contains a message
	worstRank  = 1000 // of no member
)

// messageIn returns the message in the members of an object. It prefers a sentence to a mere status phrase, such as "Not Found", or a
// single word.
func (d *document) messageIn(v *jsonscan.Value, depth int) string {
	best, score := "", worstRank
	for m := range v.Members() {
		name := plainName(m.Key)
		rank := messageRank(name)
		if rank == 0 || rank >= score || name == "details" && !m.IsKind(jsonscan.String) {
			continue
		}
		s := d.messageText(&m.Value, depth)
		if s == "" {
			continue
		}
		switch {
		case isPhrase(s):
			rank += onlyStatus
		case rank == 1 && !hasSpace(s):
			rank += singleWord
		case rank > 3 && !hasSpace(s):
			rank += unlikely
		}
		if rank < score {
			best, score = s, rank
		}
	}
	return best
}

// messageText returns the text of a member that contains a message: a string, the first item of a list, or the message of an object.
func (d *document) messageText(v *jsonscan.Value, depth int) string {
	switch {
	case v.IsKind(jsonscan.String):
		s := strings.TrimSpace(v.Text())
		if inner, ok := strings.CutPrefix(s, "#<"); ok { // an exception of Ruby
			if _, message, ok := strings.Cut(strings.TrimSuffix(inner, ">"), ": "); ok {
				return message
			}
		}
		return s
	case v.IsKind(jsonscan.Array) && v.FirstItem().IsKind(jsonscan.String):
		return strings.TrimSpace(v.FirstItem().Text())
	case v.IsKind(jsonscan.Array) && v.FirstItem().IsKind(jsonscan.Object) && depth > 0:
		return d.messageIn(v.FirstItem(), depth-1)
	case v.IsKind(jsonscan.Object) && depth > 0:
		if kids := v.Children(); len(kids) > 0 && len(kids[0].Key) == 2 && hasSpace(kids[0].Text()) { // by language, as MediaWiki writes it
			return kids[0].Text()
		}
		return d.messageIn(v, depth-1)
	}
	return ""
}

// codeIn returns the code in the members of an object, and its rank. inner means that the object describes only an error.
func (d *document) codeIn(v *jsonscan.Value, inner bool) (best string, score int) {
	score = worstRank
	for m := range v.Members() {
		rank := codeRank(plainName(m.Key))
		if rank == 0 || rank >= score || rank == weakName && v.Has("reason") { // the name and the reason of RFC 9457, section 3, are about a field
			continue
		}
		code := d.codeText(&m.Value, rank, inner)
		if s := statuscode.Parse(code); s >= 400 && http.StatusText(s) != "" {
			rank += onlyStatus // another than that of the response
		} else if strings.HasPrefix(code, "-") && len(code) == 2 {
			rank += anyError
		}
		if code != "" && rank < score {
			best, score = code, rank
		}
	}
	return best, score
}

// codeText returns the code in a value, or "". A number that is the status of the response is not a code.
func (d *document) codeText(v *jsonscan.Value, rank int, inner bool) string {
	code := strings.TrimSpace(v.Scalar())
	if code == "" || code == "0" || len(code) > 120 || d.isOwnStatus(code) {
		return ""
	}
	switch strings.ToLower(code) {
	case "error", "errors", "fail", "failed", "failure", "false", "true", "ok", "success", "status", "exception", "null", "none", "error.list":
		return ""
	}
	if rank == weakType && code == "field" || isUUID(code) { // what express-validator checked; a constraint of Symfony
		return ""
	}
	if v.IsKind(jsonscan.Number) {
		if rank < weakCode || rank == weakError || rank == weakStatus && statuscode.Parse(code) == 0 {
			return code
		}
		return ""
	}
	if exception, ok := strings.CutPrefix(code, "#<"); ok { // of Ruby: "#<ActionController::ParameterMissing: param is missing …>"
		class, _, _ := strings.Cut(strings.TrimSuffix(exception, ">"), ": ")
		code = class[strings.LastIndexByte(class, ':')+1:]
	}
	code = code[strings.LastIndexByte(code, '#')+1:] // AWS: "com.amazonaws.example#ThrottlingException"
	switch {
	case rank < weakCode:
		return code
	case hasSpace(code), isPhrase(code) && strings.ToLower(code) != code && rank != weakReason, strings.Contains(code, "://"), len(code) > 80:
		return ""
	case codeLike(code), isPhrase(code): // {"id": "unauthorized"}, {"reason": "Forbidden"}
		return code
	case strings.Contains(code, "-") && strings.Contains(code, "error"), rank == weakMessageID && strings.Contains(code, "."): // {"type": "parsing-error"}, {"messageId": "api-key.invalid"}
		return code
	case inner && rank > weakError && rank <= weakReason && ascii.IsLetter(code[0]) && len(code) > 2, rank == weakReason && ascii.IsLetter(code[0]):
		return code // the type, the name or the reason in an object that is an error
	}
	return ""
}

// isUUID reports whether a text is a UUID, which tells a reader nothing.
func isUUID(s string) bool {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return false
	}
	return strings.Trim(strings.ToLower(s), "0123456789abcdef-") == ""
}

// isOwnStatus reports whether a text is the status of the response, with or without its phrase. If the status is not known, any status
// counts.
func (d *document) isOwnStatus(code string) bool {
	digits, _, _ := strings.Cut(code, " ")
	status := statuscode.Parse(digits)
	return status != 0 && (d.in.Status == 0 || status == d.in.Status)
}

// isPhrase reports whether a text is a status phrase, such as "Not Found" or "404 Not Found".
func isPhrase(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".!")
	if digits, rest, ok := strings.Cut(s, " "); ok && statuscode.Parse(strings.TrimRight(digits, ":")) != 0 {
		s = rest
	}
	if len(s) > 40 {
		return false
	}
	switch strings.ToLower(s) {
	case "an error has occurred", "an error occurred", "something went wrong", "unknown error", "no message available", "runtime error":
		return true
	}
	for status := 400; status < 600; status++ {
		if phrase := http.StatusText(status); phrase != "" && strings.EqualFold(s, phrase) {
			return true
		}
	}
	return strings.EqualFold(s, "error")
}

// aboutError reports whether a member with that name contains only an error.
func aboutError(name string) bool {
	switch name {
	case "erreur", "fehler", "errore", "erro", "fout", "ошибка", "错误":
		return true
	case "err", "fault", "exception", "issue", "issues", "problem", "problems", "detail", "failure", "failures", "violations":
		return true
	}
	return strings.Contains(name, "error") && !strings.HasPrefix(name, "inner") && !strings.HasSuffix(name, "details") && !strings.HasSuffix(name, "causes") &&
		!strings.HasPrefix(name, "sub")
}

// places lists the objects that may contain a code or a message, two levels deep: those about an error first, then the root, then others.
func (d *document) places() []place {
	var inside, below, other, deep []place
	var visit func(v *jsonscan.Value, depth int, inError bool)
	visit = func(v *jsonscan.Value, depth int, inError bool) {
		for m := range v.Members() {
			name := plainName(m.Key)
			inner := &m.Value
			if inner.IsKind(jsonscan.Array) {
				inner = inner.FirstItem()
			}
			if !inner.IsKind(jsonscan.Object) || len(inside)+len(below)+len(other)+len(deep) >= maxPlaces {
				continue
			}
			p := place{node: inner, inError: aboutError(name)}
			switch {
			case p.inError && (depth == 1 || inError):
				inside = append(inside, p)
			case p.inError: // {"items": [{"status": "REJECTED", "errors": [{"type": "duplicate"}]}]}
				below = append(below, p)
			case depth == 1 || name == "attributes": // of a JSON:API resource, as DatoCMS writes an error
				other = append(other, p)
			default:
				p.last = true
				deep = append(deep, p)
			}
			if depth < 2 || depth < 4 && len(v.Children()) == 1 { // what is wrapped in nothing but names counts as less deep
				visit(inner, depth+1, p.inError)
			}
		}
	}
	visit(d.root, 1, false)
	inside = append(inside, place{node: d.root})
	return slices.Concat(inside, below, other, deep)
}

const maxPlaces = 16

// place is an object that may contain a code or a message.
type place struct {
	node    *jsonscan.Value
	inError bool
	last    bool // used only if the others contain nothing
}

// tier ranks codes by where they are: under the name of a code, under another name, or a status other than that of the response.
func tier(rank int) int {
	switch {
	case rank < weakCode:
		return 0
	case rank < onlyStatus:
		return 1
	}
	return 2
}

// generic reads code and message wherever they are. It reports false if there is neither.
func (d *document) generic() (e Body, at place, found bool) {
	if !d.root.IsKind(jsonscan.Object) {
		return Body{}, place{}, false
	}
	score := worstRank
	for _, p := range d.places() {
		if score < weakCode && e.Message != "" && !isPhrase(e.Message) || p.last && at.node != nil {
			break
		}
		code, rank := d.codeIn(p.node, p.inError)
		message := d.messageIn(p.node, 2)
		if !p.inError && p.node != d.root && rank >= weakType && rank <= weakKind { // the type, the name or the id of data
			code = ""
		}
		if code == message && code != "" && !p.inError && !codeLike(code) {
			code = ""
		}
		if at.node == nil && (code != "" || message != "") {
			at = p
		}
		if code != "" && (e.Code == "" || tier(rank) < tier(score)) {
			e.Code, score = code, rank
		}
		if message != "" && (e.Message == "" || isPhrase(e.Message) && !isPhrase(message) && hasSpace(message)) {
			e.Message = message
		}
	}
	e.Code = cmp.Or(e.Code, tagOf(d.root.Get("error")))
	if sys := d.root.Get("sys"); e.Code == "" || sys.Get("type").Text() == "Error" {
		e.Code = cmp.Or(sys.Get("id").Text(), e.Code) // Contentful
	}
	if kids := d.root.Children(); e.Code == "" && e.Message != "" && len(kids) == 1 && kids[0].IsKind(jsonscan.Object) && codeLike(kids[0].Key) {
		e.Code = kids[0].Key // OpenStack: {"itemNotFound": {…}}
	}
	if kids := d.root.Children(); d.failed && at.node == nil && e.Code == "" && len(kids) == 1 && hasSpace(kids[0].Text()) {
		e.Message, at = kids[0].Text(), place{node: d.root} // {"exp": "token expired"} of Kong
	}
	d.nameProcedureError(&e)
	return e, at, at.node != nil || e.Code != ""
}

// tagOf returns the tags of a union in the encoding of Dropbox, from the outside inwards: {".tag": "path", "path": {".tag": "not_found"}} is
// path/not_found.
func tagOf(v *jsonscan.Value) string {
	if v.IsKind(jsonscan.Object) && !v.Has(".tag") {
		v = v.Get("reason")
	}
	var tags []string
	for len(tags) < 4 {
		tag := v.Get(".tag").Text()
		if tag == "" || hasSpace(tag) || len(tag) > 80 {
			break
		}
		tags, v = append(tags, tag), v.Get(tag)
	}
	return strings.Join(tags, "/")
}
