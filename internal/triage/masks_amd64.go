package triage

import "golang.org/x/sys/cpu"

//go:noescape
func masksAVX2(data *byte, out *mask, chunks int, state *maskState)

// vectored reports whether the processor has what masksAVX2 needs.
var vectored = cpu.X86.HasAVX2

// masks writes the masks of the chunks of data, whose length is a multiple of 64 and not 0.
func (s *maskState) masks(data []byte, out []mask) {
	if !vectored {
		s.masksPortable(data, out)
		return
	}
	_ = out[len(data)/64-1]
	masksAVX2(&data[0], &out[0], len(data)/64, s)
}
