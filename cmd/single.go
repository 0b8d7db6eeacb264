package cmd

import "errors"

// single is the value of a flag that may be given once: where several would make sense to another tool, the last must not win in
// silence. An empty value is one, too.
type single struct {
	text string
	set  bool
}

func (s *single) Set(text string) error {
	if s.set {
		return errors.New("is given twice, and there is one body")
	}
	s.text, s.set = text, true
	return nil
}

func (s *single) String() string { return s.text }

func (*single) Type() string { return "string" }
