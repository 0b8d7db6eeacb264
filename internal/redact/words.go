package redact

import (
	"slices"
	"strings"
)

// Words returns the words of a command line with secrets replaced by the mark: the values of secret headers and query parameters, passwords
// in URLs, the values of flags that are named for a credential, and all of these wherever else they occur.
func Words(words []string) []string {
	shown, secrets := hideWords(words)
	return New(secrets...).Texts(shown)
}

// SecretsInWords returns the secrets in a command line.
func SecretsInWords(words []string) []string {
	_, secrets := hideWords(words)
	return secrets
}

// hideWords returns the words with each secret hidden where it was recognized, and the secrets, which other words may hold as well.
func hideWords(words []string) (shown, secrets []string) {
	shown = make([]string, len(words))
	flag, header := "", false // the flag whose value the next word may be; whether it may be that of a header without quotes
	for i, word := range words {
		name, value := splitFlag(word)
		switch {
		case name == "":
			shown[i] = hideWord(flag, word, &secrets)
			switch name, unquoted := strings.CutSuffix(word, ":"); {
			case unquoted && (flag == "H" || flag == "header"):
				header = SecretName(name)
			case header && !slices.Contains(schemes, strings.ToLower(word)) && !strings.HasPrefix(word, "/"):
				shown[i], secrets, header = Mark, append(secrets, word), false
			}
			flag = ""
		case value == "":
			shown[i], flag = word, name
		default:
			shown[i] = strings.TrimSuffix(word, value) + hideWord(name, value, &secrets)
			flag = ""
		}
	}
	return shown, secrets
}

// splitFlag returns the name of a flag without its dashes, and the value that is attached to it.
func splitFlag(word string) (name, value string) {
	if long, ok := strings.CutPrefix(word, "--"); ok {
		name, value, _ = strings.Cut(long, "=")
		return name, value
	}
	if len(word) < 2 || word[0] != '-' {
		return "", ""
	}
	return word[1:2], strings.TrimPrefix(word[2:], "=")
}

// fileFlags are flags whose names look like secrets but whose values are file names.
var fileFlags = map[string]bool{"key": true, "cert": true, "cacert": true}

// hideWord hides the secret in a flag's value, or in a word that belongs to no flag, and adds it to those to look for in the other words.
func hideWord(flag, value string, secrets *[]string) string {
	switch {
	case flag == "H" || flag == "header":
		name, content, ok := strings.Cut(value, ":")
		content = strings.TrimSpace(content)
		switch {
		case !ok && SecretName(value):
			return Mark
		case !ok:
			*secrets = append(*secrets, LikeKeys([]string{value})...)
		case HeaderValue(name, content) != content:
			*secrets = append(*secrets, SecretsInHeaderValue(name, content)...)
			return name + ": " + HeaderValue(name, content)
		default: // a text, such as a User-Agent
			*secrets = append(*secrets, SecretsInLine(content)...)
			return name + ": " + Line(content)
		}
	case flag == "u" || strings.HasSuffix(flag, "user") || flag == "b" || !fileFlags[flag] && SecretName(flag):
		*secrets = append(*secrets, value)
		return Mark
	case flag == "from-curl" || strings.HasPrefix(value, "curl "): // a command line in one word
		*secrets = append(*secrets, SecretsInLine(value)...)
		*secrets = append(*secrets, SecretsInWords(strings.Fields(strings.NewReplacer(`"`, "", "'", "").Replace(value)))...)
		return Line(value)
	case flag == "query" || flag == "d" || flag == "data":
		*secrets = append(*secrets, SecretsInFields([]byte(value))...)
		if name, content, ok := strings.Cut(value, "="); ok && SecretName(name) && !strings.Contains(content, "&") {
			return name + "=" + Mark
		}
		return Fields(Addresses(value))
	}
	if flag == "jq" {
		return value // in which a colon and a comparison are not what they are in a text
	}
	if flag == "a" && !strings.ContainsAny(value, "/ ") && strings.Contains(value, ":") { // of HTTPie: ann:1f2e
		*secrets = append(*secrets, value)
		return Mark
	}
	*secrets = append(*secrets, SecretsInLine(value)...)
	return Line(Address(value))
}
