package exchange

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

const (
	// maxWindow bounds the memory that a zstd frame may require: RFC 9659 forbids more in HTTP.
	maxWindow = 8 << 20
	// maxCodings is the maximum number of nested codings. Two happen by mistake; more are an attack.
	maxCodings = 4
)

// decoder decodes the codings of a body (RFC 9110, section 8.4), the last one first. The name lists them in the order in which they were
// applied, without identity. If it returns an error, decoded returns the bytes unchanged.
func decoder(encodings []string, r io.Reader) (decoded io.Reader, name string, err error) {
	codings := codingsOf(encodings)
	name = strings.Join(codings, ", ")
	if len(codings) > maxCodings {
		return r, name, fmt.Errorf("more than %d nested content codings", maxCodings)
	}
	for _, coding := range slices.Backward(codings) {
		buffered := bufio.NewReader(r)
		if r, err = decodeCoding(coding, buffered); err != nil {
			return buffered, name, err
		}
	}
	return r, name, nil
}

// codingsOf returns the codings that change the bytes, in lower case.
func codingsOf(encodings []string) []string {
	var out []string
	for coding := range strings.SplitSeq(strings.ToLower(strings.Join(encodings, ",")), ",") {
		if coding = strings.TrimSpace(coding); coding != "" && coding != "identity" {
			out = append(out, coding)
		}
	}
	return out
}

// decodeCoding decodes one coding. It peeks at the first bytes, so that a body that is not encoded at all can still be read unchanged. An empty
// body is valid in every coding.
func decodeCoding(coding string, r *bufio.Reader) (io.Reader, error) {
	if _, err := r.Peek(1); err != nil {
		return r, nil //nolint:nilerr // the next read returns the same end or fault
	}
	switch coding {
	case "gzip", "x-gzip":
		if !hasPrefix(r, "\x1f\x8b") {
			return nil, errors.New("the body does not start with a gzip header")
		}
		return gzip.NewReader(r)
	case "deflate":
		if head, _ := r.Peek(2); len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(r)
		}
		return flate.NewReader(r), nil // without the header of zlib, as some servers send it
	case "zstd":
		if !hasPrefix(r, "\x28\xb5\x2f\xfd") && !hasSkippableFrame(r) {
			return nil, errors.New("the body does not start with a zstd header")
		}
		// With a concurrency of one, no goroutine is left behind if the body is not read to its end.
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	case "br":
		return brotli.NewReader(r), nil
	}
	return nil, fmt.Errorf("content coding %q is not supported", coding)
}

func hasPrefix(r *bufio.Reader, magic string) bool {
	head, _ := r.Peek(len(magic))
	return bytes.HasPrefix([]byte(magic), head) && len(head) > 0
}

// hasSkippableFrame recognizes a zstd frame without data (RFC 8878, section 3.1.2).
func hasSkippableFrame(r *bufio.Reader) bool {
	head, _ := r.Peek(4)
	return len(head) == 4 && head[0]&0xf0 == 0x50 && bytes.Equal(head[1:], []byte{0x2a, 0x4d, 0x18})
}
