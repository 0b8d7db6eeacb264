package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/gofrs/flock"
	"github.com/hex21/hex21/internal/files"
)

// The patience that a change of the config file has with another one, which takes milliseconds.
const (
	lockPatience = 5 * time.Second
	lockPause    = 10 * time.Millisecond
)

var errLocked = errors.New("another program keeps its directory locked")

// Alone runs a change of the config file, from reading it to writing it, while no other hex21 makes one, so that neither takes back
// what the other wrote. The lock is on the directory, which is made for it, and leaves no file behind; Windows cannot do that. On a
// file system without locks the change runs anyway.
func (a *App) Alone(ctx context.Context, path string, change func() error) error {
	path = files.FollowLinks(path)
	dir := filepath.Dir(path)
	_ = os.MkdirAll(dir, 0o700) // where that fails, the change says why
	lock := flock.New(dir, flock.SetFlag(os.O_RDONLY))
	if runtime.GOOS == "windows" {
		lock = flock.New(path + ".lock")
	}
	ctx, cancel := context.WithTimeoutCause(ctx, cmp.Or(a.Sys.Patience.Lock, lockPatience), errLocked)
	defer cancel()
	if _, err := lock.TryLockContext(ctx, lockPause); err != nil && ctx.Err() != nil {
		if !errors.Is(context.Cause(ctx), errLocked) {
			return ctx.Err()
		}
		return WithHint(fmt.Errorf("config: %s: %w", path, errLocked), "the file was not changed; try again")
	}
	defer lock.Close()
	return change()
}
