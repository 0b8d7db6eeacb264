package render

import "strings"

// Message is a message on stderr: a text and, if there is one, the command at its end.
type Message struct{ Text, Command string }

// String returns the message on one line.
func (a Message) String() string {
	if a.Command == "" {
		return a.Text
	}
	return a.Text + ": " + a.Command
}

// Failure returns an error and its next step, one per line: "hex21: error: …", then "hex21: hint: …".
func (s *Screen) Failure(message string, hint Message) string {
	text := s.message("error:", bad, Message{Text: message})
	if hint != (Message{}) {
		text += s.Hint(hint)
	}
	return text
}

// Hint returns a next step as a line.
func (s *Screen) Hint(step Message) string { return s.message("hint:", accent, step) }

// Note returns something worth knowing that is not an error.
func (s *Screen) Note(note Message) string { return s.message("note:", caution, note) }

// message wraps a message at the width of a terminal. In a pipe it stays on one line, and so does a command everywhere: the terminal breaks
// it if necessary, and a copy of it still works.
func (s *Screen) message(label string, t tone, a Message) string {
	head := "hex21: " + s.paint(t, label) + " "
	whole := Clean(a.String())
	if first := s.Width - width(head); s.Terminal && width(whole) > first {
		var columns int
		whole, columns = wrapMessage(Clean(a.Text), first, s.Width-2)
		if command := Clean(a.Command); command != "" {
			last := whole[strings.LastIndexByte(whole, '\n')+1:]
			if width(last)+width(command)+2 > columns {
				whole += ":\n" + command
			} else {
				whole += ": " + command
			}
		}
	}
	return head + strings.ReplaceAll(whole, "\n", "\n  ") + "\n"
}

// wrapMessage breaks a text at spaces that are not within a command of hex21 or an export: "see: hex21 probe --help" contains one without
// quotes, from a colon to a comma or the end. The first line has fewer columns than the rest, because of its label; wrapMessage also returns the columns of
// the last line.
func wrapMessage(text string, first, rest int) (string, int) {
	var pieces []string
	inCommand, before := false, ":"
	for word := range strings.SplitSeq(text, " ") {
		if inCommand {
			pieces[len(pieces)-1] += " " + word
		} else {
			pieces = append(pieces, word)
		}
		inCommand = (inCommand || (word == "hex21" || word == "export") && strings.HasSuffix(before, ":")) && !strings.HasSuffix(word, ",")
		before = word
	}
	var b strings.Builder
	used, columns := 0, first
	for i, piece := range pieces {
		switch {
		case i == 0:
		case used+1+width(piece) > columns:
			b.WriteByte('\n')
			used, columns = 0, rest
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(piece)
		used += width(piece)
	}
	return b.String(), columns
}
