package cli

import (
	"runtime"
	"runtime/debug"
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

// ReadBuild returns what is known of this build.
func ReadBuild() buildDoc {
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
