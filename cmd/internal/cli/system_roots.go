package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hex21/hex21/internal/files"
)

// maxRootFiles is larger than the number of certificate files of a system. Debian has about 300 names for 150 certificates.
const maxRootFiles = 10_000

var (
	errRootPipe  = errors.New("it is not a regular file")
	errRootCount = errors.New("too many files for root certificates")
	errRootSize  = errors.New("too large for root certificates")
)

// CheckSystemRoots rejects an SSL_CERT_FILE or SSL_CERT_DIR that cannot be read completely, because Go reads these files without a limit on
// size and time when it first needs the system roots.
func (a *App) CheckSystemRoots(ctx context.Context) error {
	if name := a.Sys.Getenv("SSL_CERT_FILE"); name != "" {
		info, err := os.Stat(name)
		if err == nil && !info.IsDir() { // Go ignores missing files
			err = a.checkRootFile(ctx, name, info)
			if err != nil {
				return WithHint(Usagef("SSL_CERT_FILE: %s: %w", name, err), "set it to a file of PEM certificates, or unset it")
			}
		}
	}
	for _, dir := range filepath.SplitList(a.Sys.Getenv("SSL_CERT_DIR")) {
		if dir := filepath.Clean(dir); dir == "/etc/ssl/certs" || dir == "/etc/pki/tls/certs" {
			continue // Go reads them without the variable, too; checking some 300 files takes a millisecond
		}
		if name, err := a.checkRootDir(ctx, dir); err != nil {
			return WithHint(Usagef("SSL_CERT_DIR: %s: %w", name, err), "set it to a directory of PEM files, or unset it")
		}
	}
	return nil
}

// checkRootFile checks a file for root certificates. A file without a size, such as one in /proc, is read.
func (a *App) checkRootFile(ctx context.Context, name string, info fs.FileInfo) error {
	switch {
	case info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket) != 0:
		return errRootPipe
	case info.Size() > maxRoots:
		return errRootSize
	case info.Mode().IsRegular() && info.Size() > 0:
		return nil
	}
	if _, err := a.ReadFile(ctx, name, maxRoots); IsType[*files.SizeError](err) || IsType[*files.TimeoutError](err) {
		return errRootPipe
	}
	return nil
}

// checkRootDir checks the files in a directory, and returns the name of the one that is wrong.
func (a *App) checkRootDir(ctx context.Context, dir string) (string, error) {
	if info, err := os.Stat(dir); err == nil && info.Mode()&fs.ModeNamedPipe != 0 {
		return dir, errRootPipe // opening it may block
	}
	d, err := os.Open(dir)
	if err != nil {
		return "", nil //nolint:nilerr // Go ignores it
	}
	defer d.Close()
	names, _ := d.Readdirnames(maxRootFiles + 1)
	if len(names) > maxRootFiles {
		return dir, errRootCount
	}
	total := int64(0)
	for _, name := range names {
		name = filepath.Join(dir, name)
		info, err := os.Stat(name)
		if err != nil || info.IsDir() {
			continue
		}
		if info.Mode()&fs.ModeDevice != 0 {
			return name, errRootPipe
		}
		if err := a.checkRootFile(ctx, name, info); err != nil {
			return name, err
		}
		if total += info.Size(); total > maxRoots {
			return dir, errRootSize
		}
	}
	return "", nil
}
