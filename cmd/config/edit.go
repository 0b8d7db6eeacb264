package configcmd

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/nextstep"
)

func newEdit(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "edit",
		Short: "Edit the config file, and check it before it is saved",
		Long: `Open a copy of the config file in $VISUAL, else $EDITOR, else vi (on Windows notepad), and replace the file if the copy is
valid. The editor may have arguments: VISUAL='code --wait'.

Exits 2 for an error in the edited text, and 1 when the editor fails. In both cases the file is not changed, and the path of the
edited copy is printed.`,
		Example: `  VISUAL=true hex21 config edit     # an editor that changes nothing`,
		Args:    cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return editConfig(c.Context(), a)
		},
	}
}

// newConfigText is the text that the editor opens when there is no config file.
const newConfigText = "# yaml-language-server: $schema=" + cli.ConfigSchema + `
# For the settings: hex21 help config
#
# base_url: https://cms.example.org/api
# key_from: keychain
`

func editConfig(ctx context.Context, a *cli.App) error {
	path, before, err := a.ConfigText()
	if err != nil {
		return err
	}
	shown := before
	if len(shown) == 0 {
		shown = []byte(newConfigText)
	}
	draft, err := writeDraft(path, shown)
	if err != nil {
		return err
	}
	edited, err := runEditor(ctx, a, draft)
	switch {
	case err != nil && (edited == nil || bytes.Equal(edited, shown)):
		_ = os.Remove(draft)
		return err
	case err != nil:
		return cli.WithHint(err, "the config file was not changed; the edited text is in %s", draft)
	case bytes.Equal(edited, shown):
		_ = os.Remove(draft)
		a.Note("nothing was changed")
		return nil
	}
	if err := checkDraft(a, draft, edited); err != nil {
		return cli.WithHint(err, "the config file was not changed; the edited text is in %s", draft)
	}
	err = a.WithConfigLock(ctx, path, func() error {
		if _, now, err := a.ConfigText(); err != nil || !bytes.Equal(now, before) {
			return errors.New("config: the file was changed by another program in the meantime")
		}
		return a.WriteConfig(ctx, path, edited)
	})
	if err != nil {
		return cli.WithHint(err, "the edited text is in %s", draft)
	}
	_ = os.Remove(draft)
	return nil
}

// writeDraft writes the copy to edit, next to the file and readable only by its owner.
func writeDraft(path string, text []byte) (string, error) {
	dir := filepath.Dir(files.FollowLinks(path))
	fail := func(err error) (string, error) {
		return "", cli.WithHint(fmt.Errorf("config: %s: %w", dir, files.Cause(err)), "use one that can be written: --config FILE")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fail(err)
	}
	f, err := os.CreateTemp(dir, "config-edited-*.yaml")
	if err != nil {
		return fail(err)
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return fail(err)
	}
	return f.Name(), nil
}

// checkDraft reports errors with their positions in the draft, where they can be corrected.
func checkDraft(a *cli.App, draft string, text []byte) error {
	file, err := config.Parse(draft, text)
	if err != nil {
		return cli.Usagef("config: %w", err)
	}
	if problems := a.CheckConfig(file); len(problems) > 0 {
		return cli.Usagef("config: %w", problems)
	}
	return nil
}

// runEditor runs the editor on a file and returns the content of the file, even if the editor fails.
func runEditor(ctx context.Context, a *cli.App, file string) ([]byte, error) {
	editor := cmp.Or(a.Sys.Getenv("VISUAL"), a.Sys.Getenv("EDITOR"))
	if editor == "" {
		editor = "vi"
		if runtime.GOOS == "windows" {
			editor = "notepad"
		}
	}
	command := editorCommand(ctx, editor, file)
	command.Stdin, command.Stdout, command.Stderr = a.Sys.Stdin, a.Sys.Stdout, a.Sys.Stderr
	if !a.Sys.StdoutTerminal {
		command.Stdout = a.Sys.Stderr // stdout holds results
	}
	// Ctrl-C belongs to the editor. A handler that ignores it keeps this process running and, unlike an ignored signal, is not inherited by
	// the editor.
	pressed := make(chan os.Signal, 1)
	signal.Notify(pressed, os.Interrupt)
	err := command.Run()
	signal.Stop(pressed)
	if err != nil {
		err = cli.WithStep(fmt.Errorf("the editor %s failed: %w", editor, err), "set VISUAL or EDITOR to another editor", nextstep.With("VISUAL", "nano", nextstep.Hex21("config", "edit")))
	}
	text, readErr := readDraft(file)
	if readErr != nil && err == nil {
		err = cli.WithHint(fmt.Errorf("the editor %s left no file: %w", editor, files.Cause(readErr)), "the config file was not changed")
	}
	return text, err
}

func readDraft(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, 2<<20)) // more than the config file may have, so that the check reports it
}

// editorCommand returns the command for an editor with its arguments and a file. As with git and crontab, a shell splits the words, if
// there is one.
func editorCommand(ctx context.Context, editor, file string) *exec.Cmd {
	if runtime.GOOS != "windows" {
		return exec.CommandContext(ctx, "sh", "-c", editor+` "$@"`, editor, file)
	}
	if _, err := exec.LookPath(editor); err == nil {
		return exec.CommandContext(ctx, editor, file) // a path with spaces
	}
	words := append(strings.Fields(editor), file)
	return exec.CommandContext(ctx, words[0], words[1:]...)
}
