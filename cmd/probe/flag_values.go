package probecmd

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// byteSize is a flag value such as 64K, 8M or 1048576.
type byteSize int64

func (b *byteSize) String() string {
	for _, unit := range byteUnits {
		if *b >= unit.size && *b%unit.size == 0 {
			return fmt.Sprintf("%d%s", *b/unit.size, unit.name)
		}
	}
	return strconv.FormatInt(int64(*b), 10)
}

func (b *byteSize) Type() string { return "size" }

func (b *byteSize) Set(text string) error {
	number, factor := strings.ToUpper(strings.TrimSpace(text)), byteSize(1)
	number = strings.TrimSuffix(strings.TrimSuffix(number, "B"), "I")
	for _, unit := range byteUnits {
		if n, ok := strings.CutSuffix(number, unit.name); ok {
			number, factor = n, unit.size
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 1 || n > maxBodySize/int64(factor) {
		return fmt.Errorf("%q is not a size from 1 to 64M, such as 64K or 8M", text)
	}
	*b = byteSize(n) * factor
	return nil
}

// maxBodySize is the maximum of --max-body, because the body is kept in memory, as are the copies in reports and documents.
const maxBodySize = 64 << 20

// largeBody is the --max-body above which the program saves memory.
const largeBody = 4 << 20

var byteUnits = []struct {
	name string
	size byteSize
}{{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}}

// onceFlag is a string flag that may be given only once: a second -d is an error instead of silently replacing the first. An empty value
// counts as given.
type onceFlag struct {
	text    string
	set     bool
	literal bool // the text is the body, even if it begins with @
}

func (s *onceFlag) Set(text string) error {
	if s.set {
		return errors.New("is given twice, but there is only one body")
	}
	s.text, s.set = text, true
	return nil
}

func (s *onceFlag) String() string { return s.text }

func (*onceFlag) Type() string { return "string" }
