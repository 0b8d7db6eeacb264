//go:build !amd64

package search

func find(data []byte, windows, base int, ends, places []uint16) (endCount, placeCount int, high uint64) {
	return findPortable(data, windows, base, ends, places)
}
