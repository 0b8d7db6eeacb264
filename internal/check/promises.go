package check

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/hex21/hex21/internal/order"
)

// The files are parsed on demand, so that other commands do not pay for them.
//
//go:embed promises/*.yaml
var promiseFiles embed.FS

// Builtin returns the built-in promises sorted by group and id. An error is a bug, which a test rules out.
func Builtin() ([]Promise, error) {
	entries, err := fs.ReadDir(promiseFiles, "promises")
	if err != nil {
		return nil, err
	}
	all := make([]Promise, 0, len(entries))
	for _, entry := range entries {
		name := path.Join("promises", entry.Name())
		f, err := promiseFiles.Open(name)
		if err != nil {
			return nil, err
		}
		d := newDecoder(name)
		root, err := d.document(f)
		if err != nil {
			return nil, err
		}
		p := d.builtin(root)
		if err := d.sorted(); err != nil {
			return nil, err
		}
		if p.ID+".yaml" != entry.Name() {
			return nil, fmt.Errorf("%s: the id is %s", name, p.ID)
		}
		all = append(all, p)
	}
	SortPromises(all)
	return all, nil
}

// SortPromises sorts by group, in the order of Groups and then by name, and keeps the order within a group.
func SortPromises(all []Promise) {
	rank := func(group string) int {
		if i := slices.Index(Groups(), group); i >= 0 {
			return i
		}
		return len(Groups()) - 2 // before cors and limits, whose requests are sent last
	}
	order.Stable(all, func(a, b Promise) int {
		return cmp.Or(cmp.Compare(rank(a.Group), rank(b.Group)), cmp.Compare(a.Group, b.Group))
	})
}
