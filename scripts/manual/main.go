// Command manual writes the man pages and the shell completions of hex21 from its tree of commands, for archives and packages:
//
//	go run ./scripts/manual [-version VERSION] [-date SECONDS] DIR
//
// DIR/manpages gets hex21.1.gz and a page for each command, DIR/completions a script for each shell. The same tree, version and
// date always give the same bytes.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd"
)

func main() {
	if err := run(os.Args[1:], os.Getenv("SOURCE_DATE_EPOCH")); err != nil {
		fmt.Fprintln(os.Stderr, "manual:", err)
		os.Exit(1)
	}
}

// run does what the arguments say. A date among them wins over sourceDate, seconds since 1970 as well; without both it is 1970.
func run(args []string, sourceDate string) error {
	flags := flag.NewFlagSet("manual", flag.ContinueOnError)
	version := flags.String("version", "devel", "the version that the pages name")
	date := flags.String("date", sourceDate, "the date of the pages, in seconds since 1970")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("usage: manual [-version VERSION] [-date SECONDS] DIR")
	}
	seconds, err := strconv.ParseInt(cmp.Or(*date, "0"), 10, 64)
	if err != nil {
		return fmt.Errorf("the date: %w", err)
	}
	root := cmd.Commands()
	// A snapshot outside a repository has no commit and dates from the year 1.
	edition := edition{version: *version, date: time.Unix(max(seconds, 0), 0).UTC()}
	if err := writePages(filepath.Join(flags.Arg(0), "manpages"), root, edition); err != nil {
		return err
	}
	return writeCompletions(filepath.Join(flags.Arg(0), "completions"), root)
}

// writePages writes a compressed page for the root and each command below it, and removes what stood in the folder before.
func writePages(dir string, root *cobra.Command, e edition) error {
	if err := anew(dir); err != nil {
		return err
	}
	for _, c := range documented(root) {
		page, err := compress(manPage(c, e))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, pageName(c)+".1.gz"), page, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compress packs a page without a name and a time, which gzip would otherwise keep.
func compress(page string) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, page); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil { // before the bytes are taken: it writes the last of them
		return nil, err
	}
	return b.Bytes(), nil
}

// writeCompletions writes what "hex21 completion SHELL" prints, under the names that Homebrew expects as well.
func writeCompletions(dir string, root *cobra.Command) error {
	if err := anew(dir); err != nil {
		return err
	}
	for shell, suffix := range map[string]string{"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"} {
		script, err := cmd.CompletionScript(root, shell)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "hex21."+suffix), script, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func anew(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return os.MkdirAll(dir, 0o755)
}
