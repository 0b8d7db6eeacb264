package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/files"
)

// ConfigSchema is the URL of the schema of the file, for editors. It is in the first line of a new file.
const ConfigSchema = "https://raw.githubusercontent.com/hex21/hex21/main/docs/schema/file/config.v1.json"

// ConfigFile returns the path of the config file.
func (a *App) ConfigFile() (string, error) {
	path := a.ConfigPath().Value
	if path == "" {
		return "", WithHint(Usagef("no directory for a config file: neither HOME nor XDG_CONFIG_HOME is set"), "use --config FILE")
	}
	return path, nil
}

// ConfigText returns the text of the file, which is empty if the file does not exist.
func (a *App) ConfigText() (path string, text []byte, err error) {
	if path, err = a.ConfigFile(); err != nil {
		return "", nil, err
	}
	text, err = config.ReadText(path, a.Sys.Patience.File)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return path, nil, ConfigError(err)
	}
	return path, text, nil
}

// WriteConfig writes the file, and creates its directory if necessary.
func (a *App) WriteConfig(ctx context.Context, path string, text []byte) error {
	err := os.MkdirAll(filepath.Dir(files.FollowLinks(path)), 0o700)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, files.Cause(err))
	} else {
		err = a.WriteRaw(ctx, path, text)
	}
	if err != nil {
		return WithHint(fmt.Errorf("config: %w", err), "nothing was changed; to use another file: --config FILE")
	}
	return nil
}
