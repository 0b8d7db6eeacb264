//go:build !amd64

package triage

// masks writes the masks of the chunks of data, whose length is a multiple of 64 and not 0.
func (s *maskState) masks(data []byte, out []mask) { s.masksPortable(data, out) }
