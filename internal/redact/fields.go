package redact

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"strings"
)

// Fields returns a body with the mark in place of the values of fields whose names are those of credentials, in JSON and in forms. All
// else stays unchanged, byte for byte.
func Fields(body string) string {
	secrets, ok := fieldsOf(body, nil)
	if !ok {
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

// InFields returns the secrets in a body: the values that Fields would hide, and those that the texts in it hold, such as the addresses
// and the JSON in a JSON string, the parts of a form with files, and the elements of XML.
func InFields(body []byte) (secrets []string) {
	text := string(body)
	spans, ok := fieldsOf(text, func(inner string) {
		if len(secrets) < maxSecrets && strings.ContainsAny(inner, "=:") {
			secrets = append(secrets, InLine(inner)...)
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
		if strings.Contains(text, "=") { // a form, and not some large upload
			secrets = InAddresses("?" + text)
		}
	default:
		secrets = append(InLine(text[:min(len(text), maxBytes)]), inParts(body)...)
	}
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
	// A level is in a secret when its name says so, and names a secret when it is a pair such as {"name": "password", "value": …}.
	type level struct{ object, wantsName, secret, namesSecret bool }
	var levels []level
	secret, name := false, ""
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	for {
		before := int(decoder.InputOffset())
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && ok {
			return secrets, true
		}
		switch {
		case err == nil:
			ok = false // until this value ends, of several documents too
		case !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "["): // not JSON
			return nil, false
		case secret && before < len(text): // the JSON is invalid or ends in the middle of a secret
			return append(secrets, span{valueStart(text, before), len(text)}), true
		default:
			return secrets, len(secrets) > 0
		}
		top := len(levels) - 1
		if delim, isDelim := token.(json.Delim); isDelim {
			switch delim {
			case '{', '[':
				within := secret || top >= 0 && levels[top].secret || delim == '[' && SecretName(strings.TrimSuffix(name, "s"))
				levels = append(levels, level{object: delim == '{', wantsName: delim == '{', secret: within})
				secret, name = false, ""
				continue
			}
			levels = levels[:top]
			top--
		} else if top >= 0 && levels[top].wantsName {
			name, _ = token.(string)
			levels[top].wantsName, secret = false, SecretName(name) || levels[top].namesSecret && strings.EqualFold(name, "value")
			continue
		} else {
			value, isText := token.(string)
			_, isNumber := token.(json.Number)
			switch {
			case secret && (isText || isNumber), isText && top >= 0 && levels[top].secret && isOpaque(value):
				secrets = append(secrets, span{valueStart(text, before), int(decoder.InputOffset())})
			case isText && inner != nil:
				inner(value)
			}
			if isText && strings.EqualFold(name, "name") {
				levels[top].namesSecret = SecretName(value)
			}
		}
		secret, name = false, ""
		if top < 0 {
			ok = true
		} else if levels[top].object {
			levels[top].wantsName = true
		}
	}
}

// isOpaque reports whether a value beneath a secret name looks like a secret rather than like a kind, a reason, a time or an address.
func isOpaque(value string) bool {
	return len(value) >= gram && strings.ContainsAny(value, "0123456789") && !strings.ContainsAny(value, " /@:")
}

// valueStart returns the start of the value after the token that ends at a position.
func valueStart(text string, before int) int {
	return len(text) - len(strings.TrimLeft(text[before:], " \t\r\n:,"))
}
