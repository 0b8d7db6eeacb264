package mock_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

func TestContentCodingsOfResponses(t *testing.T) {
	t.Parallel()
	server := serve(t)
	plain := get(t, server, "/api/articles", "Accept-Encoding: identity").body
	for accept, want := range map[string]string{
		"gzip":                          "gzip",
		"br":                            "br",
		"zstd":                          "zstd",
		"gzip, br, zstd":                "zstd",
		"gzip;q=1, br; q=0.5, zstd;q=0": "gzip",
		"GZIP ; Q=0.1, identity":        "gzip",
		"*":                             "zstd",
		"*;q=0.5, zstd;q=0":             "br",
		"identity":                      "",
		"gzip;q=none":                   "",
		"deflate, compress":             "",
	} {
		res := get(t, server, "/api/articles", "Accept-Encoding: "+accept)
		if got := res.Header.Get("Content-Encoding"); got != want {
			t.Errorf("%s: got %q, want %q", accept, got, want)
			continue
		}
		if got := decode(t, want, res.body); got != plain {
			t.Errorf("%s: the body is %q", accept, got)
		}
		if res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: Vary is %q", accept, res.Header.Get("Vary"))
		}
	}
}

// decode undoes a Content-Encoding.
func decode(t *testing.T, coding, body string) string {
	t.Helper()
	var r io.Reader = strings.NewReader(body)
	switch coding {
	case "gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		r = z
	case "br":
		r = brotli.NewReader(r)
	case "zstd":
		z, err := zstd.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		defer z.Close()
		r = z
	}
	var plain bytes.Buffer
	if _, err := io.Copy(&plain, r); err != nil {
		t.Fatalf("%s: %v", coding, err)
	}
	return plain.String()
}

func TestSmallBodiesStayPlain(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for _, method := range []string{http.MethodGet, http.MethodHead} {
		res := call(t, server, method, "/api/errors/NOT_FOUND", "", "Accept-Encoding: gzip")
		if got := res.Header.Get("Content-Encoding"); got != "" {
			t.Errorf("%s: an error was sent as %s", method, got)
		}
	}
}
