package media

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

const (
	maxLayers = 2        // of gzip around a body
	maxInside = 64 << 20 // bytes that a layer may hold
)

// Gunzip decompresses the layers of gzip that a body still has after its Content-Encoding was decoded, and returns how many there were. A
// body that only begins like gzip is returned unchanged.
func Gunzip(body []byte) (inside []byte, layers int) {
	for layers < maxLayers && len(body) > 18 && body[0] == 0x1f && body[1] == 0x8b && body[2] == 8 {
		r, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			break
		}
		decoded, err := io.ReadAll(io.LimitReader(r, maxInside+1))
		cut := errors.Is(err, io.ErrUnexpectedEOF) && len(decoded) > 0
		if err != nil && !cut || len(decoded) > maxInside {
			break
		}
		body = decoded
		layers++
	}
	return body, layers
}
