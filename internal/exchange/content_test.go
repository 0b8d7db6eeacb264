package exchange_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// encode applies one content coding.
func encode(t testing.TB, coding string, body []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&out)
	case "br":
		w = brotli.NewWriter(&out)
	case "zstd":
		z, err := zstd.NewWriter(&out)
		if err != nil {
			t.Fatal(err)
		}
		w = z
	default:
		return body
	}
	w.Write(body)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// coded answers with a body and a Content-Encoding.
func coded(t testing.TB, body []byte, encodings ...string) exchange.Call {
	t.Helper()
	s := loopback.Serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Encoding"] = encodings
		w.Header().Set("Content-Type", "application/json")
		w.Write(body)
	})
	return loopback.Get(s.URL)
}

func TestContentCodings(t *testing.T) {
	t.Parallel()
	const text = `{"error": {"code": "NOT_FOUND", "message": "no such article"}}`
	plain := []byte(text)
	gz, br, zs := encode(t, "gzip", plain), encode(t, "br", plain), encode(t, "zstd", plain)
	corrupt := bytes.Clone(gz)
	corrupt[len(corrupt)-5] ^= 0xff // in the checksum
	skippable := append([]byte{0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 'h', 'i'}, zs...)
	for _, test := range []struct {
		name      string
		body      []byte
		encodings []string
		want      string // the body
		coding    string
		says      string // the error
	}{
		{"none", plain, nil, text, "", ""},
		{"identity", plain, []string{"identity"}, text, "", ""},
		{"an empty one", plain, []string{""}, text, "", ""},
		{"gzip", gz, []string{"gzip"}, text, "gzip", ""},
		{"gzip by its old name", gz, []string{"x-gzip"}, text, "x-gzip", ""},
		{"in capitals", gz, []string{"GZIP"}, text, "gzip", ""},
		{"with spaces", gz, []string{" gzip "}, text, "gzip", ""},
		{"brotli", br, []string{"br"}, text, "br", ""},
		{"zstd", zs, []string{"zstd"}, text, "zstd", ""},
		{"zstd after a frame without data", skippable, []string{"zstd"}, text, "zstd", ""},
		{"gzip in two members", append(bytes.Clone(encode(t, "gzip", plain[:10])), encode(t, "gzip", plain[10:])...), []string{"gzip"}, text, "gzip", ""},
		{"two, in one line", encode(t, "br", gz), []string{"gzip, br"}, text, "gzip, br", ""},
		{"two, in two lines", encode(t, "gzip", zs), []string{"zstd", "gzip"}, text, "zstd, gzip", ""},
		{"the same twice", encode(t, "gzip", gz), []string{"gzip, gzip"}, text, "gzip, gzip", ""},
		{"identity beside another", gz, []string{"identity, gzip"}, text, "gzip", ""},
		{"an empty body", nil, []string{"gzip"}, "", "gzip", ""},
		{"an empty body in brotli", nil, []string{"br"}, "", "br", ""},
		{"gzip that is not coded at all", plain, []string{"gzip"}, text, "gzip", "the body does not start with a gzip header"},
		{"zstd that is not coded at all", plain, []string{"zstd"}, text, "zstd", "the body does not start with a zstd header"},
		{"gzip that was coded once, not twice", gz, []string{"gzip, gzip"}, text, "gzip, gzip", "the body does not start with a gzip header"},
		{"an unknown coding", plain, []string{"rot13"}, text, "rot13", `content coding "rot13" is not supported`},
		{"too many", plain, []string{"gzip, gzip, gzip, gzip, gzip"}, text, "gzip, gzip, gzip, gzip, gzip", "more than 4 nested content codings"},
		{"a wrong checksum", corrupt, []string{"gzip"}, text, "gzip", "invalid checksum"},
		{"gzip cut short", gz[:len(gz)-10], []string{"gzip"}, text[:1], "gzip", "unexpected EOF"},
		{"gzip cut in its head", gz[:5], []string{"gzip"}, "", "gzip", "unexpected EOF"},
		{"gzip cut after its first byte", gz[:1], []string{"gzip"}, "", "gzip", "unexpected EOF"},
		{"brotli cut short", br[:len(br)-5], []string{"br"}, "", "br", "unexpected EOF"},
		{"zstd cut short", zs[:len(zs)-5], []string{"zstd"}, "", "zstd", "unexpected EOF"},
		{"brotli that is noise", bytes.Repeat([]byte{0xff}, 100), []string{"br"}, "", "br", "brotli"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, coded(t, test.body, test.encodings...)))
			if !strings.HasPrefix(string(a.Body), test.want) || test.says == "" && string(a.Body) != test.want {
				t.Errorf("body %q, want %q", a.Body, test.want)
			}
			if a.Coding != test.coding {
				t.Errorf("coding %q, want %q", a.Coding, test.coding)
			}
			if got := fmt.Sprint(a.CodingErr); test.says == "" && a.CodingErr != nil || !strings.Contains(got, test.says) {
				t.Errorf("error %q, want %q", got, test.says)
			}
		})
	}
}

// zeros is a body of n MiB of zeros in a coding. All three codings let one coded block be repeated, so that it is made at once.
func zeros(t testing.TB, coding string, n int) []byte {
	t.Helper()
	block := make([]byte, 1<<20)
	if coding != "br" {
		return bytes.Repeat(encode(t, coding, block), n)
	}
	var out bytes.Buffer
	w := brotli.NewWriter(&out)
	var ends [3]int // of what each flush leaves behind; the first one has the head of the stream
	for i := range ends {
		w.Write(block)
		w.Flush()
		ends[i] = out.Len()
	}
	all := out.Bytes()
	return slices.Concat(all[:ends[1]], bytes.Repeat(all[ends[1]:ends[2]], n-2), []byte{3}) // an empty last block
}

// A gibibyte of zeros must end at MaxBody, soon and in little memory. Not parallel: it measures.
func TestCompressionBombsEndAtTheCap(t *testing.T) {
	for _, coding := range []string{"gzip", "br", "zstd"} {
		t.Run(coding, func(t *testing.T) {
			call := coded(t, zeros(t, coding, 1<<10), coding)
			call.MaxBody = 1 << 20
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := time.Now()
			a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call))
			took := time.Since(began)
			runtime.ReadMemStats(&after)
			if len(a.Body) != 1<<20 || !a.Capped || a.CodingErr != nil {
				t.Errorf("%d bytes, capped %v, %v", len(a.Body), a.Capped, a.CodingErr)
			}
			if took > 5*time.Second {
				t.Errorf("took %s", took)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 64<<20 {
				t.Errorf("allocated %d MiB", used>>20)
			}
		})
	}
}

func TestCompressionBombsAreWellFormed(t *testing.T) {
	t.Parallel()
	for _, coding := range []string{"gzip", "br", "zstd"} {
		call := coded(t, zeros(t, coding, 8), coding)
		call.MaxBody = 16 << 20
		if a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call)); len(a.Body) != 8<<20 || a.CodingErr != nil {
			t.Errorf("%s: %d bytes, %v", coding, len(a.Body), a.CodingErr)
		}
	}
}

// A zstd frame may ask for a window of any size; ours is bounded.
func TestZstdWindowIsBounded(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	w, err := zstd.NewWriter(&out, zstd.WithWindowSize(64<<20), zstd.WithSingleSegment(false))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		w.Write(make([]byte, 1<<20))
	}
	w.Close()
	a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, coded(t, out.Bytes(), "zstd")))
	if a.CodingErr == nil || !strings.Contains(a.CodingErr.Error(), "window") {
		t.Errorf("%d bytes, %v", len(a.Body), a.CodingErr)
	}
}
