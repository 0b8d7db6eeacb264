package cmd

import (
	"context"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/render"
)

// version is set by the release build; go install leaves it to the build information.
var version string

// buildDoc is what "hex21 version -o json" prints.
type buildDoc struct {
	Schema    string `json:"schema"`
	Version   string `json:"version"`
	Commit    string `json:"commit,omitempty"`
	Time      string `json:"time,omitempty"`
	Modified  bool   `json:"modified,omitempty"`
	GoVersion string `json:"go_version"`
	Platform  string `json:"platform"`
}

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, commit and platform of this build",
		Example: `  hex21 version
  hex21 version --jq .version     # the number alone`,
		Args: arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error { return a.printVersion(c.Context()) },
	}
}

func (a *app) printVersion(ctx context.Context) error {
	doc := readBuild()
	build := render.Build{Version: doc.Version, Commit: doc.Commit, Time: doc.Time, Go: doc.GoVersion, Platform: doc.Platform}
	return a.emit(ctx, view{
		doc:      doc,
		human:    func(*render.Screen) string { return build.Line() },
		markdown: build.Line,
	})
}

func readBuild() buildDoc {
	doc := buildDoc{
		Schema: "hex21.version/v1", Version: version, GoVersion: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return doc
	}
	if doc.Version == "" {
		doc.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			doc.Commit = s.Value
		case "vcs.time":
			doc.Time = s.Value
		case "vcs.modified":
			doc.Modified = s.Value == "true"
		}
	}
	if doc.Version == "" || doc.Version == "(devel)" {
		doc.Version = "devel"
	}
	return doc
}
