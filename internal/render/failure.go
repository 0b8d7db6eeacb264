package render

// Failure is an error and its next step, each on a line of its own: "hex21: error: …", then "hex21: hint: …".
func (s *Screen) Failure(message, hint string) string {
	text := "hex21: " + s.paint(bad, "error:") + " " + Clean(message) + "\n"
	if hint != "" {
		text += s.Hint(hint)
	}
	return text
}

// Hint is a next step on a line of its own.
func (s *Screen) Hint(step string) string {
	return "hex21: " + s.paint(accent, "hint:") + " " + Clean(step) + "\n"
}

// Note is something worth knowing that is no error.
func (s *Screen) Note(message string) string {
	return "hex21: " + s.paint(caution, "note:") + " " + Clean(message) + "\n"
}
