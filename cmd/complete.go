package cmd

import (
	"github.com/spf13/cobra"

	"github.com/hex21/hex21/explain"
)

// completePaths completes the endpoints of the API. They stand in another page of the API, not in the reference.
func completePaths(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{
		cobra.CompletionWithDesc("/articles", "list the articles"),
		cobra.CompletionWithDesc("/articles/", "one article, by slug"),
		cobra.CompletionWithDesc("/categories", "list the categories"),
		cobra.CompletionWithDesc("/docs", "list the docs"),
		cobra.CompletionWithDesc("/docs/", "one doc, by slug"),
		cobra.CompletionWithDesc("/docs/search?q=", "search the docs, 3 characters or more"),
	}, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// completeCodes completes every name of the built-in catalogue with its meaning.
func completeCodes(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return described(explain.Builtin().All()), cobra.ShellCompDirectiveNoFileComp
}

// completeExpectations completes error codes alone.
func completeExpectations(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return described(explain.Builtin().Codes()), cobra.ShellCompDirectiveNoFileComp
}

func described(entries []explain.Entry) []cobra.Completion {
	out := make([]cobra.Completion, len(entries))
	for i, e := range entries {
		out[i] = cobra.CompletionWithDesc(e.Code, e.Meaning)
	}
	return out
}
