package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// scheme is a set of colors.
type scheme struct {
	name                   string
	page, edge, text, soft string
	colors                 map[int]string // by their number in an escape sequence, 31 to 36
}

var (
	light = scheme{"light", "#fbfbfa", "#dededa", "#1d1f24", "#575c68", map[int]string{
		31: "#a11d2b", 32: "#17663a", 33: "#8a4b00", 34: "#3346bd", 35: "#7a2f8f", 36: "#0b5f73",
	}}
	dark = scheme{"dark", "#131418", "#2d3038", "#e6e6e3", "#a5aab6", map[int]string{
		31: "#ff9d9d", 32: "#7fd3a0", 33: "#f0b869", 34: "#a3b2ff", 35: "#dba4ec", 36: "#7cd0e6",
	}}
)

// A cell of the terminal, in pixels. Texts are stretched to whole cells, so that columns meet in any font.
const (
	cellWidth  = 8.4
	cellHeight = 19
	fontSize   = 14
	margin     = 20
	columns    = 80
)

// look is how a text is to be drawn.
type look struct {
	bold, faint bool
	color       int
}

// stretch is a text of one look on one line.
type stretch struct {
	look
	text        string
	from, width int // in cells
}

// picture draws the output of a program. It knows the sequences that hex21 writes, and fails on any other.
func picture(text string, s scheme) ([]byte, error) {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	width, height := columns*cellWidth+2*margin, len(lines)*cellHeight+2*margin
	var b bytes.Buffer
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%[1]g\" height=\"%[2]d\" viewBox=\"0 0 %[1]g %[2]d\" role=\"img\" aria-labelledby=\"t\">\n", width, height)
	fmt.Fprintf(&b, "<title id=\"t\">%s</title>\n", escaped(strings.TrimPrefix(lines[0], "$ ")))
	fmt.Fprintf(&b, "<style>text{font:%dpx ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;fill:%s;white-space:pre}"+
		".b{font-weight:700}.f{fill:%s}", fontSize, s.text, s.soft)
	for number := 31; number <= 36; number++ {
		fmt.Fprintf(&b, ".c%d{fill:%s}", number, s.colors[number])
	}
	fmt.Fprintf(&b, "</style>\n<rect x=\".5\" y=\".5\" width=\"%g\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>\n", width-1, height-1, s.page, s.edge)
	var now look
	for i, line := range lines {
		stretches, err := read(line, &now)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		if i == 0 { // the command, as a prompt shows it
			stretches = []stretch{{look: look{faint: true}, text: "$", width: 1}, {look: look{bold: true}, text: line[2:], from: 2, width: len(line) - 2}}
		}
		for _, part := range stretches {
			part.draw(&b, margin+i*cellHeight)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes(), nil
}

// read splits a line into stretches. What a sequence sets stays set beyond the line.
func read(line string, now *look) ([]stretch, error) {
	var parts []stretch
	parser := ansi.NewParser()
	var state byte
	for at := 0; line != ""; {
		sequence, width, n, next := ansi.DecodeSequence(line, state, parser)
		line, state = line[n:], next
		if width == 0 {
			if ansi.Cmd(parser.Command()).Final() != 'm' {
				return nil, fmt.Errorf("a sequence that no picture knows: %q", sequence)
			}
			for _, p := range parser.Params() {
				if err := now.set(p.Param(0)); err != nil {
					return nil, err
				}
			}
			if len(parser.Params()) == 0 {
				*now = look{}
			}
			continue
		}
		last := len(parts) - 1
		if last >= 0 && parts[last].look == *now && isBlock(parts[last].text) == isBlock(sequence) && (!isBlock(sequence) || strings.HasSuffix(parts[last].text, sequence)) {
			parts[last].text += sequence
			parts[last].width += width
		} else {
			parts = append(parts, stretch{*now, sequence, at, width})
		}
		at += width
		if at > columns {
			return nil, fmt.Errorf("wider than %d columns", columns)
		}
	}
	return parts, nil
}

// set follows one parameter of a sequence for colors and styles.
func (l *look) set(param int) error {
	switch {
	case param == 0:
		*l = look{}
	case param == 1:
		l.bold = true
	case param == 2:
		l.faint = true
	case param == 22:
		l.bold, l.faint = false, false
	case param >= 31 && param <= 36:
		l.color = param
	case param == 39:
		l.color = 0
	default:
		return fmt.Errorf("a style that no picture knows: %d", param)
	}
	return nil
}

// shades are the block characters that gauges and bars are made of, and how dense they are. Fonts differ in them, so they are drawn as
// areas, as terminals do.
var shades = map[rune]float64{'█': 1, '▓': .75, '▒': .5, '░': .25}

func isBlock(text string) bool {
	for _, r := range text {
		return shades[r] > 0
	}
	return false
}

func (p stretch) draw(b *bytes.Buffer, top int) {
	if strings.TrimSpace(p.text) == "" {
		return
	}
	var classes []string
	if p.bold {
		classes = append(classes, "b")
	}
	if p.faint {
		classes = append(classes, "f")
	}
	if p.color > 0 {
		classes = append(classes, fmt.Sprintf("c%d", p.color))
	}
	class := ""
	if len(classes) > 0 {
		class = fmt.Sprintf(" class=%q", strings.Join(classes, " "))
	}
	if isBlock(p.text) {
		density := shades[[]rune(p.text)[0]]
		if len(classes) == 0 {
			class = ` fill="currentColor"`
		}
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" opacity=\"%g\"%s/>\n",
			margin+float64(p.from)*cellWidth, top+2, float64(p.width)*cellWidth, cellHeight-4, density, class)
		return
	}
	blanks := len(p.text) - len(strings.TrimLeft(p.text, " ")) // which not every viewer keeps
	text := strings.TrimSpace(p.text)
	from, width := p.from+blanks, ansi.StringWidth(text)
	fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"%s>%s</text>\n",
		margin+float64(from)*cellWidth, top+fontSize, float64(width)*cellWidth, class, escaped(text))
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}
