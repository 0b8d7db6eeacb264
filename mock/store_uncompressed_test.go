package mock

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// The sizes at which a block ends cannot be reached through the API of the mock: its bodies are small.
func TestUncompressedBlocks(t *testing.T) {
	t.Parallel()
	for _, size := range []int{0, 1, 1<<16 - 1, 1 << 16, 1<<16 + 1, 1 << 17, 1<<17 + 1, 300_000} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			body := bytes.Repeat([]byte("hex21 "), size/6+1)[:size]
			z, err := zstd.NewReader(bytes.NewReader(storeZstd(body)))
			if err != nil {
				t.Fatal(err)
			}
			defer z.Close()
			for coding, r := range map[string]io.Reader{
				"zstd": z,
				"br":   brotli.NewReader(bytes.NewReader(storeBrotli(body))),
			} {
				if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, body) {
					t.Errorf("%s: %d bytes, %v", coding, len(got), err)
				}
			}
		})
	}
}
