package cmd

import "errors"

// single is the value of a flag that may be given once: where several would make sense to another tool, the last must not win in
// silence.
type single string

func (s *single) Set(text string) error {
	if *s != "" {
		return errors.New("is given twice, and there is one body")
	}
	*s = single(text)
	return nil
}

func (s *single) String() string { return string(*s) }

func (*single) Type() string { return "string" }
