package errorbody

import (
	"bytes"
	"net/http"
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

// messageIn returns the message in the members of an object. A sentence is better than a status phrase or a single word.
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

// isOwnStatus reports whether a text is the status of the response, with or without its phrase; any, if that is not known.
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

// statusOf returns the HTTP status in a value, which is a number or a string of digits, or 0.
func statusOf(v *jsonscan.Value) int {
	if !v.IsKind(jsonscan.Number) && !v.IsKind(jsonscan.String) {
		return 0
	}
	return statuscode.Parse(string(bytes.Trim(v.Raw(), `"`)))
}

// statusIn returns the HTTP status in an object, or 0. A number under "code" counts only as the status of an error: not 190 of Meta.
func statusIn(v *jsonscan.Value) int {
	if status := statusOf(v.Get("code")); status >= 400 && http.StatusText(status) != "" {
		return status
	}
	return statusOf(v.First("status", "statusCode", "status_code"))
}

// hasSpace reports whether a text contains whitespace, which sentences do and codes do not.
func hasSpace(s string) bool { return strings.ContainsAny(s, " \t\r\n") }

// codeLike reports whether a text looks like a code, as RATE_LIMIT, not_found and AccessDenied do, and not like a word.
func codeLike(s string) bool {
	if len(s) < 3 || len(s) > 80 || !ascii.IsLetter(s[0]) {
		return false
	}
	upper, lower, joined := 0, 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case ascii.IsUpper(c):
			upper++
		case c >= 'a' && c <= 'z':
			lower++
		case c == '_':
			joined = true
		case c == '-', c == '.', ascii.IsDigit(c):
		default:
			return false
		}
	}
	return joined || lower == 0 || upper > 1
}
