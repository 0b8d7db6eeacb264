package cli

import (
	"bytes"
	"context"
	"errors"
	"io/fs"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// Catalog returns the built-in catalog with the files of the config file and then those of a command's flags.
func (a *App) Catalog(ctx context.Context, files []string) (*explain.Catalog, error) {
	conf, err := a.Configuration()
	if err != nil {
		return nil, err
	}
	c, err := a.loadCatalogs(ctx, explain.Builtin(), conf.catalogs())
	if err != nil {
		key := ""
		for _, p := range conf.Layers() {
			if len(p.Catalogs) > 0 {
				key = p.Prefix + "catalogs"
			}
		}
		return nil, WithStep(err, "the config file "+conf.File.Path+" names it; to remove it", nextstep.Hex21("config", "unset", key))
	}
	return a.loadCatalogs(ctx, c, files)
}

// CatalogOrBuiltin is like Catalog, except that a config file that cannot be used only causes a note.
func (a *App) CatalogOrBuiltin(ctx context.Context, files []string) (*explain.Catalog, error) {
	c, err := a.Catalog(ctx, nil)
	if err != nil {
		c = explain.Builtin()
	}
	c, failed := a.loadCatalogs(ctx, c, files)
	if failed != nil {
		return nil, failed
	}
	if err != nil {
		a.noteConfig(err)
	}
	return c, nil
}

// loadCatalogs adds the entries of catalog files to the built-in ones.
func (a *App) loadCatalogs(ctx context.Context, c *explain.Catalog, files []string) (*explain.Catalog, error) {
	for _, name := range files {
		entries, err := a.ReadCatalog(ctx, name)
		if err != nil {
			return nil, err
		}
		c = c.With(entries...)
	}
	return c, nil
}

// maxCatalog is the maximum size of a catalog file.
const maxCatalog = 16 << 20

// ReadCatalog reads the entries of a catalog file.
func (a *App) ReadCatalog(ctx context.Context, name string) ([]explain.Entry, error) {
	text, err := a.ReadFile(ctx, name, maxCatalog)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, fs.ErrNotExist):
		return nil, WithHint(Usagef("catalog: %w", err), "%s", NearFile(name))
	case err != nil:
		return nil, Usagef("catalog: %w", err)
	}
	entries, err := explain.Load(name, bytes.NewReader(text))
	if err != nil {
		return nil, WithStep(Usagef("catalog: %w", err), "see all problems", nextstep.Hex21("explain", "--validate", name))
	}
	return entries, nil
}
