package cli

import (
	"cmp"
	"runtime"
	"runtime/debug"

	"github.com/hex21/hex21/internal/render"
)

// version is set by the release build; with go install, it comes from the build information.
var version string

// ReadBuild returns the information about this build.
func ReadBuild() render.Build {
	doc := render.Build{
		Schema: "hex21.version/v1", Version: version, GoVersion: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return doc
	}
	doc.Version = cmp.Or(doc.Version, info.Main.Version)
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
