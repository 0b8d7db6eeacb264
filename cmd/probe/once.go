package probecmd

import (
	"errors"
)

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
