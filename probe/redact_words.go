package probe

import "strings"

// CommandLine gives the words of a command line as one that can be pasted into a POSIX shell, with "[redacted]" for what is secret
// in it: values of headers and query parameters by their names, passwords in URLs, and whatever follows a flag that is named for
// a credential.
func CommandLine(words []string) string {
	shown := make([]string, len(words))
	var secrets []string
	flag := "" // whose value the next word may be
	for i, word := range words {
		name, value := splitFlag(word)
		switch {
		case name == "":
			shown[i] = redactWord(flag, word, &secrets)
			flag = ""
		case value == "":
			shown[i], flag = word, name
		default:
			shown[i] = strings.TrimSuffix(word, value) + redactWord(name, value, &secrets)
			flag = ""
		}
	}
	scrub := newScrubber(secrets)
	for i, word := range shown {
		shown[i] = ShellQuote(scrub.text(word))
	}
	return strings.Join(shown, " ")
}

// splitFlag gives the name of a flag without its dashes, and the value that is attached to it.
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

// redactWord takes the secret out of a flag's value, or out of a word that belongs to no flag, and adds it to those to look for
// in the other words.
func redactWord(flag, value string, secrets *[]string) string {
	switch {
	case flag == "H" || flag == "header":
		name, content, ok := strings.Cut(value, ":")
		content = strings.TrimSpace(content)
		switch {
		case !ok && isSecretHeader(value):
			return redacted
		case RedactHeader(name, content) != content:
			*secrets = append(*secrets, credentials(name, content)...)
			return name + ": " + RedactHeader(name, content)
		}
	case flag == "u" || flag == "user" || flag != "key" && isSecretParam(flag): // --key is the file of a certificate's key
		*secrets = append(*secrets, value)
		return redacted
	case flag == "query":
		if name, content, ok := strings.Cut(value, "="); ok && isSecretParam(name) {
			*secrets = append(*secrets, content)
			return name + "=" + redacted
		}
	}
	return redactTyped(value)
}
