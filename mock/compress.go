package mock

import (
	"bytes"
	"compress/gzip"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// minCompressed is the size from which a body is worth a Content-Encoding. It is above that of an error, which stays readable on the wire.
const minCompressed = 1 << 10

// compress encodes the body of a reply with the best coding that the client takes, unless the body is small or encoded already.
func compress(a *reply, accept []string) {
	if len(a.body) < minCompressed || a.header.Get("Content-Encoding") != "" {
		return
	}
	a.header.Add("Vary", "Accept-Encoding")
	coding := chooseCoding(accept)
	if coding == "" {
		return
	}
	var buf bytes.Buffer
	if err := encodeBody(&buf, coding, a.body); err != nil {
		return // the plain body is as good
	}
	a.body = buf.Bytes()
	a.header.Set("Content-Encoding", coding)
}

// chooseCoding reads Accept-Encoding (RFC 9110, section 12.5.3): the coding with the highest weight, and of equal ones the first
// of zstd, br and gzip. Empty means none.
func chooseCoding(accept []string) string {
	weights := map[string]float64{}
	for _, item := range strings.Split(strings.Join(accept, ","), ",") {
		name, parameter, _ := strings.Cut(item, ";")
		weight := 1.0
		if q, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(parameter)), "q="); ok {
			weight, _ = strconv.ParseFloat(q, 64) // what is no number counts as a refusal
		}
		weights[strings.ToLower(strings.TrimSpace(name))] = weight
	}
	best, most := "", 0.0
	for _, coding := range []string{"zstd", "br", "gzip"} {
		weight, named := weights[coding]
		if !named {
			weight = weights["*"]
		}
		if weight > most {
			best, most = coding, weight
		}
	}
	return best
}

// encodeBody writes a body to w in one of the codings that chooseCoding gives.
func encodeBody(w io.Writer, coding string, body []byte) error {
	var out io.WriteCloser
	switch coding {
	case "zstd":
		z, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true))
		if err != nil {
			return err
		}
		out = z
	case "br":
		out = brotli.NewWriter(w)
	default:
		out = gzip.NewWriter(w)
	}
	if _, err := out.Write(body); err != nil {
		return err
	}
	return out.Close()
}
