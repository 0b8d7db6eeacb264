package status_test

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// TestEventsInUTF16 reads the same events in the encodings in which AWS sends them.
func TestEventsInUTF16(t *testing.T) {
	t.Parallel()
	files := load(t, "testdata/aws/troubled.txtar").files
	want := decode(t, "aws", files)
	if len(want.Incidents) != 2 {
		t.Fatalf("incidents: %+v", want.Incidents)
	}
	for name, order := range map[string]binary.AppendByteOrder{"big endian": binary.BigEndian, "little endian": binary.LittleEndian} {
		body := order.AppendUint16(nil, 0xfeff)
		for _, unit := range utf16.Encode([]rune(files["/public/currentevents"])) {
			body = order.AppendUint16(body, unit)
		}
		if diff := cmp.Diff(want, decode(t, "aws", map[string]string{"/public/currentevents": string(body)})); diff != "" {
			t.Errorf("%s (-UTF-8 +UTF-16):\n%s", name, diff)
		}
	}
}
