package redact

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// Fields returns a body with the mark in place of the values of fields whose names speak of a credential, in JSON and in forms. All
// else stays unchanged, byte for byte.
func Fields(body string) string {
	secrets, ok := fieldsOf(body)
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

// InFields returns the values that Fields would hide.
func InFields(body []byte) (secrets []string) {
	text := string(body)
	spans, ok := fieldsOf(text)
	if !ok {
		if !strings.ContainsAny(text, " \r\n\t<{") {
			return InAddresses("?" + text)
		}
		return nil
	}
	for _, s := range spans[:min(len(spans), maxSecrets)] {
		var secret string
		if json.Unmarshal(body[s.start:s.end], &secret) == nil { // a number is hidden, and not looked for elsewhere
			secrets = append(secrets, secret)
		}
	}
	return secrets
}

// fieldsOf returns where the texts and numbers under secret names are in a JSON text, and false when it is none. It reads token by
// token: a body may be large, and a tree of it many times larger.
func fieldsOf(text string) (secrets []span, ok bool) {
	type level struct{ object, wantsName bool }
	var levels []level
	secret, nameEnd := false, 0
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && ok {
			return secrets, true
		}
		switch {
		case err == nil:
			ok = false // until this value ends, of several documents too
		case !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "["): // not JSON
			return nil, false
		case secret && nameEnd < len(text): // it breaks, or breaks off, in the middle of a secret
			return append(secrets, span{valueStart(text, nameEnd), len(text)}), true
		default:
			return secrets, len(secrets) > 0
		}
		top := len(levels) - 1
		if delim, isDelim := token.(json.Delim); isDelim {
			switch delim {
			case '{', '[':
				levels = append(levels, level{delim == '{', delim == '{'})
				secret = false
				continue
			}
			levels = levels[:top]
			top--
		} else if top >= 0 && levels[top].wantsName {
			name, _ := token.(string)
			levels[top].wantsName, secret, nameEnd = false, SecretName(name), int(decoder.InputOffset())
			continue
		} else if secret {
			if _, isBool := token.(bool); !isBool && token != nil {
				secrets = append(secrets, span{valueStart(text, nameEnd), int(decoder.InputOffset())})
			}
		}
		secret = false
		if top < 0 {
			ok = true
		} else if levels[top].object {
			levels[top].wantsName = true
		}
	}
}

// valueStart is where the value of a member begins whose name ends at a place.
func valueStart(text string, nameEnd int) int {
	rest := strings.TrimLeft(text[nameEnd:], " \t\r\n")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, ":"), " \t\r\n")
	return len(text) - len(rest)
}
