package mock

import (
	"bytes"
	"compress/gzip"
	"strconv"
	"strings"
)

// minCompressed is the size from which a body is compressed. Errors are smaller, so they stay readable on the wire.
const minCompressed = 1 << 10

// compress encodes the body of a reply with the best coding that the client accepts, unless the body is small or already encoded.
func compress(a *reply, accept []string) {
	if len(a.body) < minCompressed || a.header.Get("Content-Encoding") != "" {
		return
	}
	a.header.Add("Vary", "Accept-Encoding")
	coding := chooseCoding(accept)
	if coding == "" {
		return
	}
	a.body = encodeBody(coding, a.body)
	a.header.Set("Content-Encoding", coding)
}

// chooseCoding reads Accept-Encoding (RFC 9110, section 12.5.3): the coding with the highest weight, and of equal ones the first
// of zstd, br and gzip. Empty means none.
func chooseCoding(accept []string) string {
	weights := map[string]float64{}
	for item := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		name, parameter, _ := strings.Cut(item, ";")
		weight := 1.0
		if q, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(parameter)), "q="); ok {
			weight, _ = strconv.ParseFloat(q, 64) // what is not a number counts as a refusal
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

// encodeBody returns a body in one of the codings that chooseCoding returns.
func encodeBody(coding string, body []byte) []byte {
	switch coding {
	case "zstd":
		return storeZstd(body)
	case "br":
		return storeBrotli(body)
	}
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, _ = z.Write(body) // a buffer takes everything
	_ = z.Close()
	return out.Bytes()
}
