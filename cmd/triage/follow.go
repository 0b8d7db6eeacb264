package triagecmd

import (
	"context"
	"errors"
	"slices"

	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/follow"
)

// readLive counts in files as they grow, until Ctrl-C. It returns how many files there were.
func (o *options) readLive(ctx context.Context, args []string, run triage.Options) (*triage.Partial, int, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	paths := slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return arg == "-" })
	files := follow.Follower{Note: o.app.Note}
	sources := make(chan triage.Source)
	go func() {
		if len(paths) < len(args) {
			sources <- triage.Source{Name: "-", Date: o.app.Sys.Now(), Live: func() (triage.LiveReader, error) {
				return follow.Stream(ctx, stdin(o.app.Sys.Stdin)), nil
			}}
		}
		if len(paths) == 0 {
			close(sources)
			return
		}
		files.Run(ctx, paths, sources)
	}()
	total, err := triage.Follow(ctx, sources, run)
	return total, files.Files() + len(args) - len(paths), errors.Join(files.Err(), err)
}
