package redact

import (
	"encoding/json"
	"strings"
)

// Fields returns a body without the values of fields whose names speak of a credential, in JSON and in forms. One without any
// stays as it is, byte for byte.
func Fields(body string) string {
	var value any
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil || decoder.More() {
		if strings.ContainsAny(body, " \r\n\t<{") {
			return body
		}
		return strings.TrimPrefix(Query("?"+body), "?") // a form
	}
	if !hideIn(value) {
		return body
	}
	out, err := json.Marshal(value)
	if err != nil {
		return body
	}
	return string(out)
}

// hideIn hides the texts and numbers under secret names, and reports whether there were any.
func hideIn(value any) (changed bool) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			changed = hideIn(item) || changed
		}
	case map[string]any:
		for name, item := range value {
			switch item.(type) {
			case string, json.Number:
				if SecretName(name) {
					value[name], changed = Mark, true
				}
			default:
				changed = hideIn(item) || changed
			}
		}
	}
	return changed
}

// InFields returns the values that Fields would hide.
func InFields(body []byte) (secrets []string) {
	var value any
	if json.Unmarshal(body, &value) == nil {
		return collectIn(value, nil)
	}
	if text := string(body); !strings.ContainsAny(text, " \r\n\t<{") {
		return InAddresses("?" + text)
	}
	return nil
}

func collectIn(value any, secrets []string) []string {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			secrets = collectIn(item, secrets)
		}
	case map[string]any:
		for name, item := range value {
			if text, ok := item.(string); ok && SecretName(name) {
				secrets = append(secrets, text)
			} else {
				secrets = collectIn(item, secrets)
			}
		}
	}
	return secrets[:min(len(secrets), maxSecrets)]
}
