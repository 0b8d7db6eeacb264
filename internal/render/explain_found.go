package render

import "strings"

// maxInFull is how many answers to a text are shown in full. If there are more, they are listed.
const maxInFull = 3

// hasOtherWords reports whether the matched words are more than the name of the entry.
func (a Answer) hasOtherWords() bool {
	return a.Words != "" && (a.Note != "" || len(a.Entries) == 0 || a.Words != a.Entries[0].Code)
}

// matchLine returns the line with the words by which an answer was found, and what is known about these words.
func (s *Screen) matchLine(a Answer) string {
	text := s.paint(caution, Clean(a.Words)) + " " + "→" + " " + s.paint(strong, Clean(codeList(a)))
	if a.Note != "" {
		text += ": " + Clean(a.Note)
	}
	return s.wrap(text, s.Width)
}

func codeList(a Answer) string { return strings.Join(a.Codes(), ", ") }

// Brief returns an answer in two or three lines, to be printed below a line of a log.
func (s *Screen) Brief(a Answer) string {
	if len(a.Entries) == 0 {
		return ""
	}
	e := a.Entries[0]
	text := "→" + " " + s.paint(strong, Clean(e.Code)) + ": " + Clean(e.Meaning)
	if a.Note != "" {
		text += " (" + Clean(a.Note) + ")"
	}
	return s.ToASCII("  " + text + "\n" + s.nextStep(a))
}

// nextStep returns the first step of an answer, and where to read more.
func (s *Screen) nextStep(a Answer) string {
	e, text := a.Entries[0], ""
	if len(e.Remedies) > 0 && e.Remedies[0] != "" {
		text = "    next: " + s.commands(Clean(e.Remedies[0])) + "\n"
	}
	if a.More != "" {
		text += "    more: " + s.commands("`"+Clean(a.More)+"`") + "\n"
	}
	return text
}
