package redact

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
)

// Fields returns a body with the mark in place of the values of fields whose names are those of credentials, in JSON, XML and forms, and of
// the keys and tokens of known services. Everything else stays unchanged, byte for byte.
func Fields(body string) string { return hideTokens(namedFields(body)) }

func namedFields(body string) string {
	secrets, ok := fieldsOf(body, nil)
	if !ok {
		if isXML(body) {
			return elements(body)
		}
		if strings.ContainsAny(body, " \r\n\t<{") {
			return body
		}
		return strings.TrimPrefix(Query("?"+body), "?") // a form
	}
	if len(secrets) == 0 {
		return body
	}
	var b strings.Builder
	at := 0
	for _, s := range secrets {
		b.WriteString(body[at:s.start])
		b.WriteString(`"` + Mark + `"`)
		at = s.end
	}
	b.WriteString(body[at:])
	return b.String()
}

// SecretsInFields returns the secrets in a body: the values that Fields would hide, and those that the texts in it hold, such as the
// addresses and the JSON in a JSON string, the parts of a form with files, and the elements of XML.
func SecretsInFields(body []byte) (secrets []string) {
	text := string(body)
	spans, ok := fieldsOf(text, func(inner string) {
		if len(secrets) < maxSecrets && strings.ContainsAny(inner, "=:") {
			secrets = append(secrets, SecretsInLine(inner)...)
		}
	})
	switch {
	case ok:
		for _, s := range spans[:min(len(spans), maxSecrets)] {
			var secret string
			if json.Unmarshal(body[s.start:s.end], &secret) == nil { // a number is hidden, and not looked for elsewhere
				secrets = append(secrets, secret)
			}
		}
	case !strings.ContainsAny(text, " \r\n\t<{"):
		if strings.ContainsAny(text, "=@%") { // a form or an address, not a large upload
			secrets = SecretsInAddresses("?" + text)
		}
	default:
		secrets = append(SecretsInLine(text[:min(len(text), maxBytes)]), inParts(body)...)
	}
	secrets = slices.DeleteFunc(secrets, func(secret string) bool { return secret == "" }) // a name without a value
	return secrets[:min(len(secrets), maxSecrets)]
}

// inParts returns the secrets in a form of the type multipart/form-data.
func inParts(body []byte) (secrets []string) {
	line, _, _ := bytes.Cut(body, []byte("\r\n"))
	boundary, ok := bytes.CutPrefix(line, []byte("--"))
	if !ok {
		return nil
	}
	for parts := multipart.NewReader(bytes.NewReader(body), string(boundary)); len(secrets) < maxSecrets; {
		part, err := parts.NextPart()
		if err != nil {
			break
		}
		if value, err := io.ReadAll(io.LimitReader(part, maxBytes)); err == nil && SecretName(part.FormName()) {
			secrets = append(secrets, string(value))
		}
	}
	return secrets
}

// fieldsOf returns the positions of the strings and numbers under secret names, or false if the text is not JSON. It reads token by
// token, because a tree of a large body takes many times its size. It calls inner with the other strings.
func fieldsOf(text string, inner func(string)) (secrets []span, ok bool) {
	r := fieldReader{text: text, inner: inner}
	ok = r.read()
	order.Stable(r.secrets, func(a, b span) int { return a.start - b.start }) // the name of a pair may come after its value
	return r.secrets, ok
}

// RejectedValues returns the values that an error in JSON repeats beside the name of a field that is secret:
// {"field": "password", "value": "…"}, {"loc": ["body", "password"], "input": "…"} of Pydantic, {"field": "password", "rejectedValue": "…"}
// of Spring; and those that its message has placeholders for: {"message": "%password is wrong", "parameters": {"password": "…"}}.
func RejectedValues(body string) (values []string) {
	lower := strings.ToLower(body)
	holds := func(name string) bool { return strings.Contains(lower, `"`+strings.ToLower(name)+`"`) }
	if !strings.Contains(body, `\`) && !slices.ContainsFunc(strings.Fields(pairValues), holds) && !slices.ContainsFunc(Fillings, holds) {
		return nil // to read the tokens of 4 KiB takes a third of the time of a verdict
	}
	r := fieldReader{text: body}
	r.read()
	for _, s := range r.ofPairs[:min(len(r.ofPairs), maxSecrets)] {
		var value string
		if json.Unmarshal([]byte(body[s.start:s.end]), &value) == nil && value != "" {
			values = append(values, value)
		}
	}
	return values
}

// fieldReader collects the values of secret names from JSON, token by token.
type fieldReader struct {
	text    string
	inner   func(string)
	levels  []level
	unnamed []unnamed
	name    string // of the value that comes next
	secret  bool   // that value is under a secret name
	secrets []span
	ofPairs []span // the secrets that are the value of a pair
}

// level is an object or a list that has not ended. It is secret if its name is, and names a secret if it is a pair such as {"name":
// "password", "value": …}, whose name may be the parts of a path in a list that is named so. It may hold what placeholders of a message
// stand for. It is small, because there may be a million of them.
type level struct{ object, wantsName, secret, namesSecret, isPath, fillsMessage bool }

// unnamed is the value of a pair at a depth whose name may come after it.
type unnamed struct {
	depth int
	value span
}

// maxDepth is how deep encoding/json reads. A million open lists would take 40 times their size.
const maxDepth = 10_000

// read reads the whole text, and reports whether it is JSON.
func (r *fieldReader) read() bool {
	decoder := json.NewDecoder(strings.NewReader(r.text))
	decoder.UseNumber()
	whole := false // of several documents, the last one has ended
	for {
		before := int(decoder.InputOffset())
		token, err := decoder.Token()
		switch {
		case err == nil && len(r.levels) <= maxDepth:
			whole = r.take(token, before, int(decoder.InputOffset()))
		case errors.Is(err, io.EOF) && whole:
			return true
		case err != nil && !strings.HasPrefix(r.text, "{") && !strings.HasPrefix(r.text, "["): // not JSON
			r.secrets = nil
			return false
		case r.secret && before < len(r.text) || len(r.levels) > maxDepth: // the JSON is invalid or ends in the middle of a secret, or nothing reads it
			r.secrets = append(r.secrets, span{valueStart(r.text, before), len(r.text)})
			return true
		default:
			return len(r.secrets) > 0
		}
	}
}

// Names of the members of a pair: those of fields and of their values in the errors of a validation, too.
const (
	pairNames  = " name key field fieldname param parameter property path jsonpath violationpath attribute loc "
	pairValues = " value input received actual got sent rejectedvalue rejected_value "
)

// Fillings are names of objects and lists with what the placeholders of a message stand for.
var Fillings = []string{"parameters", "params", "args", "arguments", "messageParameters", "message_params"}

// take reads a token, and reports whether a document ends with it.
func (r *fieldReader) take(token json.Token, before, after int) bool {
	var top *level
	if n := len(r.levels); n > 0 {
		top = &r.levels[n-1]
	}
	switch {
	case token == json.Delim('{') || token == json.Delim('['):
		within := r.secret || top != nil && top.secret || token == json.Delim('[') && SecretName(strings.TrimSuffix(r.name, "s"))
		object := token == json.Delim('{')
		r.levels = append(r.levels, level{object: object, wantsName: object, secret: within, isPath: !object && isOneOf(pairNames, r.name), fillsMessage: object && slices.ContainsFunc(Fillings, func(name string) bool { return strings.EqualFold(name, r.name) })})
		r.secret, r.name = false, ""
		return false
	case token == json.Delim('}') || token == json.Delim(']'):
		r.takeUnnamed(len(r.levels))
		r.levels = r.levels[:len(r.levels)-1]
	case top != nil && top.wantsName:
		r.name, _ = token.(string)
		top.wantsName, r.secret = false, SecretName(r.name) || top.namesSecret && isOneOf(pairValues, r.name)
		return false
	default:
		r.value(token, top, span{valueStart(r.text, before), after})
	}
	r.secret, r.name = false, ""
	if len(r.levels) == 0 {
		return true
	}
	if top = &r.levels[len(r.levels)-1]; top.object {
		top.wantsName = true
	}
	return false
}

// value reads a value that is neither an object nor a list.
func (r *fieldReader) value(token json.Token, top *level, at span) {
	text, isText := token.(string)
	_, isNumber := token.(json.Number)
	switch {
	case r.secret && (isText || isNumber), isText && top != nil && top.secret && isUnlikeWords(text, signsBeneath):
		r.secrets = append(r.secrets, at)
		if top != nil && (top.namesSecret && isOneOf(pairValues, r.name) || top.fillsMessage && !isProse(text) && !strings.Contains(text, " ")) {
			r.ofPairs = append(r.ofPairs, at)
		}
	case isText && r.inner != nil:
		r.inner(text)
	}
	if !isText || top == nil || r.secret {
		return
	}
	depth := len(r.levels)
	switch {
	case isOneOf(pairValues, r.name):
		r.takeUnnamed(depth)
		r.unnamed = append(r.unnamed, unnamed{depth, at})
	case top.isPath && depth > 1:
		r.nameAt(depth-1, text)
	case isOneOf(pairNames, r.name):
		r.nameAt(depth, text)
	}
}

// nameAt takes the name of the pair at a depth, which may be a path that ends in it.
func (r *fieldReader) nameAt(depth int, name string) {
	if !SecretName(name[strings.LastIndexAny(name, "./")+1:]) {
		return
	}
	r.levels[depth-1].namesSecret = true
	if value := r.takeUnnamed(depth); value.end > 0 {
		r.secrets, r.ofPairs = append(r.secrets, value), append(r.ofPairs, value)
	}
}

// takeUnnamed removes the value of a pair that has no name yet at this depth, and returns it.
func (r *fieldReader) takeUnnamed(depth int) span {
	last := len(r.unnamed) - 1
	if last < 0 || r.unnamed[last].depth != depth {
		return span{}
	}
	value := r.unnamed[last].value
	r.unnamed = r.unnamed[:last]
	return value
}

// valueStart returns the start of the value after the token that ends at a position.
func valueStart(text string, before int) int {
	return len(text) - len(strings.TrimLeft(text[before:], " \t\r\n:,"))
}

// Document returns one or several JSON documents that stay valid: where a secret and an escape overlap, or where a secret is a
// number, the mark replaces the whole string or number.
func (h *Hider) Document(in []byte) []byte {
	out := h.Bytes(in, false)
	if bytes.Equal(out, in) || json.Valid(out) {
		return out
	}
	var b bytes.Buffer
	for at := 0; at < len(in); {
		end := literalEnd(in, at)
		literal := in[at:end]
		switch shown := h.Bytes(literal, false); {
		case len(literal) == 1 || bytes.Equal(shown, literal):
			b.Write(literal)
		case literal[0] == '"' && json.Valid(shown):
			b.Write(shown)
		default:
			b.WriteString(`"` + Mark + `"`)
		}
		at = end
	}
	return b.Bytes()
}

// literalEnd returns the end of the string, number or word of JSON that begins at a position. Any other byte is one of its own.
func literalEnd(in []byte, at int) int {
	end := at + 1
	switch c := in[at]; {
	case c == '"':
		for end < len(in) && in[end] != '"' {
			if in[end] == '\\' {
				end++
			}
			end++
		}
		return min(end+1, len(in))
	case c == '-' || isWordAt(asString(in), at):
		for end < len(in) && (isWordAt(asString(in), end) || strings.IndexByte("+-.", in[end]) >= 0) {
			end++
		}
	}
	return end
}
