package unpack_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/hex21/hex21/internal/triage/unpack"
)

func gzipped(text string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return out.String()
}

func zstandard(t *testing.T, text string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

// bzipped is "c" and a line end in bzip2.
const bzipped = "\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\xc3\xcc\x48\xed\x00\x00\x00\xc1\x00\x00\x10\x08\x00\x20\x00\x21\x00\x82\xb1\x77\x24\x53\x85\x09\x0c\x3c\xc4\x8e\xd0"

func TestNew(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, data, want string }{
		{"plain", "a\n", "a\n"},
		{"empty", "", ""},
		{"with a byte order mark", "\xef\xbb\xbfa\n", "\xef\xbb\xbfa\n"},
		{"UTF-16, little endian", "\xff\xfea\x00\n\x00", "a\n"},
		{"UTF-16, big endian", "\xfe\xff\x00a\x00\n", "a\n"},
		{"UTF-16 without a byte order mark, little endian", "f\x00a\x00i\x00l\x00e\x00d\x00:\x00 \x00\xf6\x00\n\x00", "failed: ö\n"},
		{"UTF-16 without a byte order mark, big endian", "\x00f\x00a\x00i\x00l\x00e\x00d\x00:\x00 \x00\xf6\x00\n", "failed: ö\n"},
		{"gzip", gzipped("a\n"), "a\n"},
		{"gzip, two members", gzipped("a\n") + gzipped("b\n"), "a\nb\n"},
		{"zstd", zstandard(t, "a\n"), "a\n"},
		{"zstd, two frames and one to skip", zstandard(t, "a\n") + "\x50\x2a\x4d\x18\x01\x00\x00\x00x" + zstandard(t, "b\n"), "a\nb\n"},
		{"gzip, zstd, bzip2, gzip and text", gzipped("a\n") + zstandard(t, "b\n") + bzipped + gzipped("d\n") + "e\n", "a\nb\nc\nd\ne\n"},
		{"many streams of bzip2, each behind another", strings.Repeat(gzipped("")+bzipped, 200), "more than 100 separate bzip2 streams"},
		{"bzip2, zstd and bzip2", bzipped + zstandard(t, "b\n") + bzipped, "c\nb\nc\n"},
		{"zstd and text", zstandard(t, "a\n") + "some text\n", "a\nsome text\n"},
		{"gzip and one byte", gzipped("a\n") + "b", "a\nb"},
		{"gzip and xz", gzipped("a\n") + "\xfd7zXZ\x00\x00\x04", "compressed with xz; triage reads gzip, zstd and bzip2: xz -dc"},
		{"a byte order mark in zstd in gzip", gzipped(zstandard(t, "\xef\xbb\xbfa\n")), "\xef\xbb\xbfa\n"},
		{"an empty file in bzip2", "BZh9\x17rE8P\x90\x00\x00\x00\x00", ""},
		{"text about bzip2", "BZh9 is how bzip2 begins\n", "BZh9 is how bzip2 begins\n"},
		{"zeros that log rotation left", strings.Repeat("\x00", 100) + "a\n", strings.Repeat("\x00", 100) + "a\n"},
		{"a program", "\x7fELF\x02\x01\x01", "binary"},
		{"a program in gzip", gzipped("\x7fELF\x02\x01\x01"), "binary"},
		{"too many layers", gzipped(gzipped(gzipped(gzipped("a\n")))), "binary"},
		{"xz", "\xfd7zXZ\x00\x00\x04", "compressed with xz; triage reads gzip, zstd and bzip2: xz -dc"},
		{"lz4 in gzip", gzipped("\x04\x22\x4d\x18\x64\x40"), "compressed with lz4; triage reads gzip, zstd and bzip2: lz4 -dc"},
		{"zstd with a window of 64 MiB", "\x28\xb5\x2f\xfd\x00\x80\x01\x00\x00", "compressed with zstd and a window of more than 32 MiB, as by --long; triage reads smaller ones: zstd -dc --long=31"},
		{"zstd with a window of 32 MiB", "\x28\xb5\x2f\xfd\x00\x78\x01\x00\x00", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			text, err := unpack.New(strings.NewReader(c.data), nil)
			if failed, ok := errors.AsType[*unpack.Error](err); ok {
				if got := failed.Error() + ": " + failed.Command(); got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				return
			}
			if err != nil && err.Error() == c.want {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			defer text.Close()
			got, err := io.ReadAll(text)
			if text.Binary {
				got = []byte("binary")
			}
			if err != nil || string(got) != c.want {
				t.Errorf("got %q and %v, want %q", got, err, c.want)
			}
			binary, ok := unpack.Plain([]byte(c.data))
			if ok && (binary != text.Binary || !binary && c.data != string(got)) {
				t.Errorf("as a file: binary %t", binary)
			}
		})
	}
}
