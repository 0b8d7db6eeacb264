package probe

import (
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// maxWindow bounds the memory that a zstd frame may ask for. RFC 8878 recommends that decoders support 8 MiB.
const maxWindow = 8 << 20

// decoder undoes a Content-Encoding. An identity coding gives r itself and an empty name.
func decoder(coding string, r io.Reader) (decoded io.Reader, name string, err error) {
	name = strings.ToLower(strings.TrimSpace(coding))
	switch name {
	case "", "identity":
		return r, "", nil
	case "gzip", "x-gzip":
		decoded, err = gzip.NewReader(r)
	case "br":
		decoded = brotli.NewReader(r)
	case "zstd":
		var z *zstd.Decoder
		z, err = zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		decoded = z
	default:
		return r, name, fmt.Errorf("content coding %q is not supported", name)
	}
	if err != nil {
		return nil, name, err
	}
	return decoded, name, nil
}
