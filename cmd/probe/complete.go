package probecmd

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/mock"
)

// completeParts completes prefixes of words, which are not followed by a space.
func completeParts(parts ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(parts, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace)
}

// completeTarget completes the path: an endpoint, or a path that only the mock has.
func (o *options) completeTarget(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	if !c.Flags().Changed("mock") {
		return cli.CompletePaths(c, args, typed)
	}
	directive := cobra.ShellCompDirectiveNoFileComp
	var out []cobra.Completion
	switch {
	case strings.HasPrefix(typed, "/errors/"):
		for _, e := range o.app.CatalogToComplete(c.Context(), o.catalog).Codes() {
			out = append(out, cobra.CompletionWithDesc("/errors/"+e.Code, e.Meaning))
		}
	case strings.HasPrefix(typed, "/faults/"):
		for _, f := range mock.Faults() {
			out = append(out, cobra.CompletionWithDesc("/faults/"+f.Name, f.Meaning))
		}
	default:
		out, directive = cli.CompletePaths(c, args, "")
		out = append(out, cobra.CompletionWithDesc("/errors/", "any error, by its code"),
			cobra.CompletionWithDesc("/faults/", "a broken response"))
	}
	return cli.WithPrefix(out, typed), directive
}

// completeExpectations completes statuses and error codes.
func (o *options) completeExpectations(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	out, directive := cli.CompleteStatuses(c, args, typed)
	out = append(out, cli.WithPrefix([]cobra.Completion{cobra.CompletionWithDesc("2xx", "any success")}, typed)...)
	for _, e := range o.app.CatalogToComplete(c.Context(), o.catalog).Codes() {
		out = append(out, cli.WithPrefix([]cobra.Completion{cobra.CompletionWithDesc(cli.MatchSpelling(e.Code, typed), e.Meaning)}, typed)...)
	}
	return out, directive
}

// completeHeaders completes the names of request headers, and the preferences of the mock.
func (o *options) completeHeaders(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	out := []cobra.Completion{
		"Accept:", "Accept-Language:", "Cache-Control:no-cache", "Content-Type:application/json", "If-None-Match:", "If-Modified-Since:",
		"Prefer:", "User-Agent:", "X-Request-ID:",
	}
	if strings.HasPrefix(typed, "Prefer:") {
		out = nil
		for _, f := range mock.Faults() {
			out = append(out, cobra.CompletionWithDesc("Prefer:fault="+f.Name, f.Meaning))
		}
		for _, e := range o.app.CatalogToComplete(c.Context(), o.catalog).Codes() {
			out = append(out, cobra.CompletionWithDesc("Prefer:code="+e.Code, e.Meaning))
		}
	}
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

func sloWords() []string {
	words := exchange.PhaseNames()
	for i := range words {
		words[i] += "="
	}
	return words
}

// completeData completes the name of a file after an @.
func completeData(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	name, isFile := strings.CutPrefix(typed, "@")
	if !isFile {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	dir, base := filepath.Split(name)
	entries, err := os.ReadDir(filepath.Clean(dir)) // of nothing, which is "."
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, entry := range entries {
		switch {
		case !strings.HasPrefix(entry.Name(), base) || base == "" && strings.HasPrefix(entry.Name(), "."):
		case entry.IsDir():
			out = append(out, "@"+dir+entry.Name()+string(filepath.Separator))
		default:
			out = append(out, "@"+dir+entry.Name())
		}
	}
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}
