package text

import "strings"

// Locale is the locale of the environment. It is empty if no variable sets one.
type Locale struct {
	// Variable is the name of the variable that sets it, and Value its value, such as de_DE.UTF-8.
	Variable, Value string
	// Charset is the character set in the value, or "".
	Charset string
}

// LocaleOf returns the locale of an environment, as setlocale(3) determines it.
func LocaleOf(getenv func(string) string) Locale {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := getenv(name); value != "" {
			_, charset, _ := strings.Cut(value, ".")
			charset, _, _ = strings.Cut(charset, "@")
			return Locale{name, value, charset}
		}
	}
	return Locale{}
}

// IsUTF8 reports whether the name of a character set is one of UTF-8.
func IsUTF8(charset string) bool {
	return strings.EqualFold(strings.ReplaceAll(charset, "-", ""), "utf8")
}
