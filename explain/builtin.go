package explain

// referenceURL is where the vendor publishes the API reference. The reference itself does not give its address, so
// the field is inferred wherever the loader fills it in.
const referenceURL = "https://hex21.dev/docs/api-errors"

// builtinName gives the spelling of a built-in name, whatever the spelling of code.
func builtinName(code string) (string, bool) {
	folded := fold(code)
	for _, name := range compiledNames {
		if fold(name) == folded {
			return name, true
		}
	}
	return "", false
}
