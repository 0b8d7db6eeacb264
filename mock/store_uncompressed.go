package mock

import (
	"encoding/binary"
	"slices"
)

// The encoders of zstd and brotli would be a thirtieth of the program. To test a client's decoder, the format is enough, and both formats
// have a form for data that is not compressed: a few bytes around the body.

// maxRawBlock is the largest block of a zstd frame: RFC 8878, section 3.1.1.2.4.
const maxRawBlock = 128 << 10

// storeZstd returns a body as a zstd frame of raw blocks.
func storeZstd(body []byte) []byte {
	const (
		magic         = 0xFD2FB528
		singleSegment = 1 << 5 // the content is the window
		sizeOf4Bytes  = 2 << 6 // of the field that holds the size of the content
	)
	out := binary.LittleEndian.AppendUint32(nil, magic)
	out = append(out, singleSegment|sizeOf4Bytes)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(body)))
	for {
		block := body[:min(len(body), maxRawBlock)]
		body = body[len(block):]
		header := uint32(len(block)) << 3 // the two bits below, 00, mean that it is raw
		if len(body) == 0 {
			header |= 1 // the last one
		}
		out = append(appendUint24(out, header), block...)
		if len(body) == 0 {
			return out
		}
	}
}

// storeBrotli returns a body as a brotli stream of uncompressed meta-blocks: RFC 7932, section 9.2.
func storeBrotli(body []byte) []byte {
	const (
		maxLength    = 1 << 16 // the largest that 4 nibbles can hold
		uncompressed = 1 << 19
		end          = 0b11 // the last meta-block, and empty
	)
	var out []byte
	shift := 1 // the stream begins with one bit that means a window of 64 KiB
	for block := range slices.Chunk(body, maxLength) {
		header := uncompressed | uint32(len(block)-1)<<3 // not the last one, 4 nibbles of length
		out = append(appendUint24(out, header<<shift), block...)
		shift = 0
	}
	return append(out, end<<shift)
}

// appendUint24 appends the low 24 bits, the least significant byte first.
func appendUint24(out []byte, v uint32) []byte {
	return append(out, byte(v), byte(v>>8), byte(v>>16))
}
