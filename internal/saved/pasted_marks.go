package saved

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// fences are the lines before and after a block.
var fences = [...][2]string{{"```", "```"}, {"~~~", "~~~"}, {"{code", "{code}"}, {"{noformat", "{noformat}"}, {"<pre>", "</pre>"}, {"[code]", "[/code]"}}

// lineMark is what editors, mail programs and terminals put before each line.
var lineMark = text.Pattern(`^(?:[ \t]*(?:>[> ]*|\|[ \t]?|\d{1,4}[ \t]*[|:│]?[ \t]{0,2}|\+)|[ \t]+)`)

// unmarked returns the lines of a block whose first line begins a record behind a mark.
func unmarked(text string) (inner string, found bool) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		for _, f := range fences {
			if !strings.HasPrefix(strings.TrimSpace(line), f[0]) || i+1 == len(lines) || !begins(strings.TrimSpace(lines[i+1])) {
				continue
			}
			end := i + 1
			for end < len(lines) && !strings.HasPrefix(strings.TrimSpace(lines[end]), f[1]) {
				end++
			}
			return strings.Join(lines[i+1:end], "\n"), true
		}
	}
	if curlVerbose(text) {
		return "", false
	}
	for i, line := range lines {
		mark := lineMark().FindString(line)
		if begins(strings.TrimSpace(line)) && mark == "" {
			return "", false // it begins there, without a mark
		}
		if mark == "" || !begins(line[len(mark):]) {
			continue
		}
		var out []string
		for _, marked := range lines[i:] {
			plain, ok := withoutMark(marked, mark)
			if !ok {
				break
			}
			out = append(out, plain)
		}
		around := append(slices.Clone(lines[:i]), lines[i+len(out):]...)
		if strings.Trim(mark, " \t0123456789:+") == "" && strings.TrimSpace(strings.Join(around, "")) != "" {
			return "", false // a line of a log, of a program or of a patch
		}
		return strings.Join(out, "\n"), true
	}
	return "", false
}

// withoutMark returns a line without a mark of the same kind as that of the first line.
func withoutMark(line, mark string) (string, bool) {
	kind := strings.Trim(mark, " \t0123456789:")
	if trimmed := strings.TrimSpace(line); trimmed == "" || kind != "" && trimmed == strings.TrimSpace(mark) {
		return "", true
	}
	switch own := lineMark().FindString(line); {
	case kind == "" && strings.TrimSpace(mark) == "": // indented
		return strings.TrimPrefix(line, mark), strings.HasPrefix(line, mark)
	case strings.TrimRight(mark, " \t") != mark && len(own) > len(mark) && strings.HasPrefix(line, mark):
		return line[len(mark):], true // the rest is the indentation of the text
	case strings.ContainsAny(mark, "0123456789") != strings.ContainsAny(own, "0123456789"):
		return "", false
	default:
		return line[len(own):], own != "" && strings.Trim(own, " \t0123456789:") == kind
	}
}

// begins reports whether a line begins a response, or a value with the body of one.
func begins(line string) bool {
	return rawStart().MatchString(line) || strings.HasPrefix(line, "{") || strings.HasPrefix(line, "[{") || strings.HasPrefix(line, `"{`) || strings.HasPrefix(line, "b'{")
}
