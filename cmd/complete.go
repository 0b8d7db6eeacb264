package cmd

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/probe"
)

// completing says that a shell asks what could be typed next.
func (a *app) completing() bool {
	return len(a.sys.Args) > 0 && oneOf(a.sys.Args[0], cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd)
}

// completeRest says what to complete where nothing says so: files for a flag that takes one, of the kind that it takes, and
// otherwise nothing. Without it shells offer the files of the folder for every number and every URL.
func completeRest(c *cobra.Command) {
	if c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	rest := func(f *pflag.Flag) {
		kind, usage := pflag.UnquoteUsage(f)
		f.Usage = usage // the shell shows it
		if _, known := c.GetFlagCompletionFunc(f.Name); known {
			return
		}
		if kind != "file" {
			complete(c, f.Name, cobra.NoFileCompletions)
		} else if extensions := fileKinds(f.Name); len(extensions) > 0 {
			complete(c, f.Name, cobra.FixedCompletions(extensions, cobra.ShellCompDirectiveFilterFileExt))
		}
	}
	c.PersistentFlags().VisitAll(rest)
	c.LocalNonPersistentFlags().VisitAll(rest)
	for _, sub := range c.Commands() {
		completeRest(sub)
	}
}

// fileKinds are the extensions of the files that a flag reads; none means any.
func fileKinds(flag string) []string {
	switch flag {
	case "catalog", "validate", "config":
		return []string{"yaml", "yml"}
	case "cacert", "cert", "key":
		return []string{"pem", "crt", "cer", "key"}
	}
	return nil
}

// begun keeps what begins with the text that was typed, as the shells do, so that less has to be sent to them.
func begun(all []cobra.Completion, typed string) []cobra.Completion {
	return slices.DeleteFunc(all, func(c cobra.Completion) bool { return !strings.HasPrefix(c, typed) })
}

// completeParts completes beginnings of words, after which no space follows.
func completeParts(parts ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(parts, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace)
}

// completePaths completes the endpoints of the API. They stand in another page of the API, not in the reference.
func completePaths(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return begun([]cobra.Completion{
		cobra.CompletionWithDesc("/articles", "list the articles"),
		cobra.CompletionWithDesc("/articles/", "one article, by slug"),
		cobra.CompletionWithDesc("/categories", "list the categories"),
		cobra.CompletionWithDesc("/docs", "list the docs"),
		cobra.CompletionWithDesc("/docs/", "one doc, by slug"),
		cobra.CompletionWithDesc("/docs/search?q=", "search the docs, 3 characters or more"),
	}, typed), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// completeTarget completes what probe calls, which is one path: an endpoint, or what the mock serves besides.
func completeTarget(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	if !c.Flags().Changed("mock") {
		return completePaths(c, args, typed)
	}
	directive := cobra.ShellCompDirectiveNoFileComp
	var out []cobra.Completion
	switch {
	case strings.HasPrefix(typed, "/errors/"):
		for _, e := range explain.Builtin().Codes() {
			out = append(out, cobra.CompletionWithDesc("/errors/"+e.Code, e.Meaning))
		}
	case strings.HasPrefix(typed, "/faults/"):
		for _, f := range mock.Faults() {
			out = append(out, cobra.CompletionWithDesc("/faults/"+f.Name, f.Meaning))
		}
	default:
		out, directive = completePaths(c, args, "")
		out = append(out, cobra.CompletionWithDesc("/errors/", "any error, by its code"),
			cobra.CompletionWithDesc("/faults/", "an answer that is spoilt"))
	}
	return begun(out, typed), directive
}

// completeCodes completes the names of the built-in catalogue with their meanings, spelt as what was typed so far: rate-l becomes
// rate-limit. Findings, of which there are many, come when one is begun or asked for.
func completeCodes(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	asked, err := c.Flags().GetBool("findings")
	findings := err == nil && asked
	for _, e := range explain.Builtin().All() {
		isFinding := e.Category == explain.CategoryFinding
		if findings && !isFinding || isFinding && !findings && typed == "" {
			continue
		}
		name := spelt(e.Code, typed)
		if !slices.Contains(args, name) {
			out = append(out, cobra.CompletionWithDesc(name, e.Meaning))
		}
	}
	return begun(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// spelt is a code in the spelling of a text: small letters, hyphens.
func spelt(code, like string) string {
	if strings.ToUpper(like) != like {
		code = strings.ToLower(code)
	}
	if strings.Contains(like, "-") && !strings.Contains(like, "_") {
		code = strings.ReplaceAll(code, "_", "-")
	}
	return code
}

// completeExpectations completes statuses and error codes.
func completeExpectations(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	out, directive := completeStatuses(c, args, typed)
	out = append(out, begun([]cobra.Completion{cobra.CompletionWithDesc("2xx", "any success")}, typed)...)
	for _, e := range explain.Builtin().Codes() {
		out = append(out, begun([]cobra.Completion{cobra.CompletionWithDesc(spelt(e.Code, typed), e.Meaning)}, typed)...)
	}
	return out, directive
}

// completeStatuses completes the statuses of the catalogue and their classes.
func completeStatuses(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	for _, e := range explain.Builtin().All() {
		if _, err := strconv.Atoi(e.Code); err == nil {
			out = append(out, cobra.CompletionWithDesc(e.Code, e.Meaning))
		}
	}
	out = append(out, cobra.CompletionWithDesc("4xx", "any error of the client"), cobra.CompletionWithDesc("5xx", "any error of the server"))
	return begun(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// completeHeaders completes names of headers that are sent to an API, and what the mock can be asked for.
func completeHeaders(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	out := []cobra.Completion{
		"Accept:", "Accept-Language:", "Cache-Control:no-cache", "Content-Type:application/json", "If-None-Match:", "If-Modified-Since:",
		"Prefer:", "User-Agent:", "X-Request-ID:",
	}
	if strings.HasPrefix(typed, "Prefer:") {
		out = nil
		for _, f := range mock.Faults() {
			out = append(out, cobra.CompletionWithDesc("Prefer:fault="+f.Name, f.Meaning))
		}
		for _, e := range explain.Builtin().Codes() {
			out = append(out, cobra.CompletionWithDesc("Prefer:code="+e.Code, e.Meaning))
		}
	}
	return begun(out, typed), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// sloWords are the phases that --slo may bound.
func sloWords() []string {
	words := probe.SLOPhases()
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
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// completeProfiles completes the names of the profiles in the config file. A file that cannot be read has none: the moment of
// typing is the wrong one for an error.
func (a *app) completeProfiles(typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	file, err := config.Read(a.configPath().value, false)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for name, profile := range file.Profiles {
		out = append(out, cobra.CompletionWithDesc(name, shownURL(profile.BaseURL)))
	}
	slices.Sort(out)
	return begun(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// completeArgs completes the path of --probe; nobody knows the address of a status page.
func (o *statusOptions) completeArgs(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if !c.Flags().Changed("probe") || len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completePaths(c, args, typed)
}

// completeComponents completes the components of the mock's page. Those of another page are behind a network.
func (o *statusOptions) completeComponents(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	if o.useMock {
		for _, part := range mockPage("", incidentNone, o.app.sys.Now()).Components {
			out = append(out, part.Name)
		}
	}
	return begun(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// completeTopics completes what there is help for: commands, those below them, and topics.
func completeTopics(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found, rest, err := c.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, sub := range found.Commands() {
		if sub.IsAvailableCommand() || sub.IsAdditionalHelpTopicCommand() {
			out = append(out, cobra.CompletionWithDesc(sub.Name(), sub.Short))
		}
	}
	return begun(out, typed), cobra.ShellCompDirectiveNoFileComp
}
