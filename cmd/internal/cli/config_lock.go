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

// How long a change of the config file waits for another one, which takes only milliseconds.
const (
	lockPatience = 5 * time.Second
	lockPause    = 10 * time.Millisecond
)

var errLocked = errors.New("another program keeps its directory locked")

// WithConfigLock runs a change of the config file, from reading to writing, while no other hex21 process changes it, so that neither overwrites the
// change of the other. The lock is on the directory, which is created if necessary, and leaves no file behind; Windows does not support
// that. On a file system without locks, the change runs anyway.
func (a *App) WithConfigLock(ctx context.Context, path string, change func() error) error {
	path = files.FollowLinks(path)
	dir := filepath.Dir(path)
	_ = os.MkdirAll(dir, 0o700) // if this fails, the change reports why
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
