package cli

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"github.com/hex21/hex21/internal/render"
)

// Show writes a text for people, through a pager if it does not fit on the terminal.
func (a *App) Show(ctx context.Context, text func(*render.Screen) string) error {
	screen := a.Screen()
	whole := render.Visible(a.Redact(screen.ToASCII(text(screen))))
	command := a.pager(whole)
	if command == "" {
		return a.Write([]byte(whole))
	}
	if screen.Links && a.Sys.Getenv("FORCE_HYPERLINK") == "" {
		screen.Links = false // old pagers show them as garbage
		whole = render.Visible(a.Redact(screen.ToASCII(text(screen))))
	}
	if err := a.page(ctx, command, whole); err != nil {
		a.Note("the pager %q: %s", command, err)
		return a.Write([]byte(whole))
	}
	return nil
}

// pager returns the command line of the pager for a text, or empty if none is used: in a pipe, for a text that fits on the screen, or if
// the user chose none with an empty variable or cat.
func (a *App) pager(text string) string {
	if !a.Sys.StdoutTerminal || a.Sys.Size == nil || !a.Screen().Moves {
		return ""
	}
	columns, rows := a.Sys.Size()
	if rows <= 0 || render.Rows(text, columns) < rows {
		return ""
	}
	command, chosen := "", false
	for _, name := range []string{"HEX21_PAGER", "PAGER"} {
		if command, chosen = a.Sys.LookupEnv(name); chosen {
			break
		}
	}
	if !chosen {
		if _, err := exec.LookPath("less"); err != nil {
			return ""
		}
		command = "less"
	}
	if command = strings.TrimSpace(command); command == "cat" {
		return ""
	}
	return command
}

// pagerWords splits a pager's command line as git does: it uses a shell only if the command line needs one. Windows has no such shell.
func pagerWords(command string) []string {
	if _, err := exec.LookPath(command); err == nil {
		return []string{command} // with spaces in its name, perhaps
	}
	if runtime.GOOS != "windows" && strings.ContainsAny(command, "|&;<>()$`\\\"'*?[#~=%\n") {
		return []string{"sh", "-c", command}
	}
	return strings.Fields(command)
}

// page shows a text in a pager and waits until the pager exits. Quitting before the end is not an error, and neither is Ctrl-C, which
// belongs to the pager while it runs.
func (a *App) page(ctx context.Context, command, text string) error {
	pressed := make(chan os.Signal, 1)
	signal.Notify(pressed, os.Interrupt)
	defer signal.Stop(pressed)
	// Only the reader ends it: killing it would leave the terminal in the pager's mode.
	words := pagerWords(command)
	c := exec.CommandContext(context.WithoutCancel(ctx), words[0], words[1:]...)
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(text), a.Sys.Stdout, a.Sys.Stderr
	c.Env = a.Sys.Environ()
	for _, preset := range [][2]string{{"LESS", "FRX"}, {"LV", "-c"}} { // colors, and no waiting for what fits, as git presets them
		if _, set := a.Sys.LookupEnv(preset[0]); !set {
			c.Env = append(c.Env, preset[0]+"="+preset[1])
		}
	}
	err := c.Run()
	var exit *exec.ExitError
	var missing *exec.Error
	switch {
	case errors.As(err, &missing):
		return missing.Err
	case errors.As(err, &exit):
		if how, ok := exit.Sys().(syscall.WaitStatus); ok && how.Signaled() && how.Signal() == syscall.SIGINT {
			return nil
		}
	}
	return err
}
