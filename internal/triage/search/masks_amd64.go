package search

import "golang.org/x/sys/cpu"

//go:noescape
func findAVX2(data *byte, windows, base int, ends, places *uint16) (endCount, placeCount int, high uint64)

// vectored reports whether the processor supports findAVX2.
var vectored = cpu.X86.HasAVX2 && cpu.X86.HasBMI1 && cpu.X86.HasBMI2 && cpu.X86.HasPOPCNT

func find(data []byte, windows, base int, ends, places []uint16) (endCount, placeCount int, high uint64) {
	if !vectored {
		return findPortable(data, windows, base, ends, places)
	}
	_, _ = data[(windows-1)*step+63], ends[windows*step+1]
	_ = places[windows*step/4+2]
	return findAVX2(&data[0], windows, base, &ends[0], &places[0])
}
