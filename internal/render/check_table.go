package render

import (
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/check"
)

type checkColumn struct {
	status check.Status
	tone   tone
}

// checkColumns are the columns of the table of groups.
var checkColumns = [...]checkColumn{{check.Kept, good}, {check.Broken, bad}, {check.NotSeen, caution}, {check.Skipped, plain}}

// checkHeads returns the column heads of the table of groups.
func checkHeads() []string {
	return append([]string{"group"}, mapEach(checkColumns[:], func(c checkColumn) string { return asWords(string(c.status)) })...)
}

// numbers returns the cells of a group in the table of groups.
func (g checkGroup) numbers() []string {
	return append([]string{Clean(g.name)}, mapEach(checkColumns[:], func(c checkColumn) string { return strconv.Itoa(g.count[c.status]) })...)
}

// all returns the last row of the table of groups.
func (v CheckView) all() checkGroup {
	t := v.Totals
	return checkGroup{name: "all", count: map[check.Status]int{check.Kept: t.Kept, check.Broken: t.Broken, check.NotSeen: t.NotSeen, check.Skipped: t.Skipped}}
}

// checkNumber is the usual width of a column of numbers.
const checkNumber = 9

// checkTable lays out the table of groups. On a narrow screen the columns move closer together and, if that is not enough, the numbers go
// below the names.
func (s *Screen) checkTable(v CheckView) string {
	heads, rows := checkHeads(), mapEach(append(v.shown(), v.all()), checkGroup.numbers)
	name, space := len(heads[0]), 0
	for _, row := range rows {
		name = max(name, width(row[0]))
	}
	for _, head := range heads[1:] {
		space += len(head) + 1
	}
	isNarrow := name+checkNumber*len(checkColumns) > s.Width
	columns := mapEach(heads, func(head string) int {
		if isNarrow {
			return len(head) + 1
		}
		return checkNumber
	})
	line := func(cells []string, tones func(i int) tone) string {
		text := s.paint(tones(0), cells[0])
		if name+space > s.Width {
			text += "\n "
		} else {
			text += strings.Repeat(" ", name-width(cells[0]))
		}
		for i := 1; i < len(cells); i++ {
			text += strings.Repeat(" ", max(columns[i]-len(cells[i]), 1)) + s.paint(tones(i), cells[i])
		}
		return text
	}
	lines := []string{line(heads, func(int) tone { return faint })}
	for _, row := range rows {
		lines = append(lines, line(row, func(i int) tone {
			switch {
			case i == 0:
				return plain
			case row[i] == "0":
				return faint
			}
			return checkColumns[i-1].tone
		}))
	}
	return strings.Join(lines, "\n")
}
