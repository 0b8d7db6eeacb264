//go:build !amd64

package triage

func find(data []byte, windows, base int, ends, asks []uint16) (endCount, askCount int, high uint64) {
	return findPortable(data, windows, base, ends, asks)
}
