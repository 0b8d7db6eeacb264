package probecmd

import (
	"errors"
)

// onceFlag is the value of a flag that may be given once: where several would make sense to another tool, the last must not win in
// silence. An empty value is one, too.
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
