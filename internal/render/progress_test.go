package render_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/render"
)

func TestReadProgress(t *testing.T) {
	t.Parallel()
	const mib = 1 << 20
	for _, c := range []struct {
		name        string
		done, total int64
		elapsed     time.Duration
		want        string
	}{
		{"nothing has been read", 0, 100 * mib, time.Second, "░░░░░░░░░░░░░░░░░░░░   0 %, 0 B/s"},
		{"half", 50 * mib, 100 * mib, 5 * time.Second, "██████████░░░░░░░░░░  50 %, 10.0 MiB/s, 5 s left"},
		{"a stream", 50 * mib, 0, 5 * time.Second, "50.0 MiB, 10.0 MiB/s"},
		{"a file that has grown", 200 * mib, 100 * mib, 5 * time.Second, "████████████████████ 100 %, 40.0 MiB/s, 0 s left"},
		{"too slow to say how long", 1, 1 << 60, time.Second, "░░░░░░░░░░░░░░░░░░░░   0 %, 1 B/s"},
	} {
		if got := render.ReadProgress(c.done, c.total, c.elapsed); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
