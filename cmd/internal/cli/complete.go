package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

// WithPrefix keeps the choices that begin with the typed text, as shells do themselves, so that less is sent to them. It also drops choices
// that cannot be typed: the name of a profile may contain a line break.
func WithPrefix(all []cobra.Completion, typed string) []cobra.Completion {
	all = slices.DeleteFunc(all, func(c cobra.Completion) bool {
		choice, _, _ := strings.Cut(c, "\t")
		return !strings.HasPrefix(c, typed) || render.Clean(choice) != choice
	})
	for i, c := range all {
		if choice, description, ok := strings.Cut(c, "\t"); ok {
			all[i] = cobra.CompletionWithDesc(choice, render.Clean(description))
		}
	}
	return all
}

// CatalogToComplete returns the catalog with the files of the config file and of the flags that are typed already. What cannot be read is left
// out, because completion is the wrong time for an error; so are pipes, which something else reads.
func (a *App) CatalogToComplete(ctx context.Context, files []string) *explain.Catalog {
	c := explain.Builtin()
	if conf, err := a.Configuration(); err == nil {
		files = append(conf.catalogs(), files...)
	}
	for _, name := range a.FilesToComplete(files) {
		if entries, err := a.ReadCatalog(ctx, name); err == nil {
			c = c.With(entries...)
		}
	}
	return c
}

// FilesToComplete returns those of the files typed for a flag that completion may read, as a shell would pass them.
func (a *App) FilesToComplete(names []string) (files []string) {
	for _, name := range names {
		if rest, ok := strings.CutPrefix(name, "~/"); ok {
			name = filepath.Join(a.Sys.Home(), rest)
		}
		if IsFile(name) && !slices.Contains(files, name) { // Cobra may parse the flags twice
			files = append(files, name)
		}
	}
	return files
}

// CompletePaths completes the endpoints of the API. They are on another page of the documentation, not in the reference.
func CompletePaths(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return WithPrefix([]cobra.Completion{
		cobra.CompletionWithDesc("/articles", "list the articles"),
		cobra.CompletionWithDesc("/articles/", "one article, by slug"),
		cobra.CompletionWithDesc("/categories", "list the categories"),
		cobra.CompletionWithDesc("/docs", "list the docs"),
		cobra.CompletionWithDesc("/docs/", "one doc, by slug"),
		cobra.CompletionWithDesc("/docs/search?q=", "search the docs, 3 characters or more"),
	}, typed), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// MatchSpelling returns a code in the spelling of a text: small letters, hyphens.
func MatchSpelling(code, like string) string {
	if strings.ToUpper(like) != like {
		code = strings.ToLower(code)
	}
	if strings.Contains(like, "-") && !strings.Contains(like, "_") {
		code = strings.ReplaceAll(code, "_", "-")
	}
	return code
}

// CompleteStatuses completes the statuses of the catalog and their classes.
func CompleteStatuses(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	for _, e := range explain.Builtin().All() {
		if _, err := strconv.Atoi(e.Code); err == nil {
			out = append(out, cobra.CompletionWithDesc(e.Code, e.Meaning))
		}
	}
	out = append(out, cobra.CompletionWithDesc("4xx", "any client error"), cobra.CompletionWithDesc("5xx", "any server error"))
	return WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// CompleteValues completes a flag with a fixed set of values.
func (a *App) CompleteValues(c *cobra.Command, flag string, values ...string) {
	if f := c.Flag(flag); f != nil {
		if f.Annotations == nil {
			f.Annotations = map[string][]string{}
		}
		f.Annotations[ChoicesAnnotation] = values
	}
	a.Complete(c, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// Completing reports whether a shell requests completions. Flags may come before the completion command.
func (a *App) Completing() bool {
	return slices.Contains(a.Sys.Args, cobra.ShellCompRequestCmd) || slices.Contains(a.Sys.Args, cobra.ShellCompNoDescRequestCmd)
}

// Complete sets how the value of a flag is completed, but only if a shell requests completions: Cobra keeps the function, and everything
// that it refers to, in a global table until the program ends.
func (a *App) Complete(c *cobra.Command, flag string, with cobra.CompletionFunc) {
	if !a.Completing() {
		return
	}
	if err := c.RegisterFlagCompletionFunc(flag, with); err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // the flag does not exist: a bug
	}
}
