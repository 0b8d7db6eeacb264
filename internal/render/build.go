package render

import "fmt"

// Build describes this build. It is also the document of "hex21 version".
type Build struct {
	Schema    string `json:"schema"`
	Version   string `json:"version"`
	Commit    string `json:"commit,omitempty"`
	Time      string `json:"time,omitempty"`
	Modified  bool   `json:"modified,omitempty"`
	GoVersion string `json:"go_version"`
	Platform  string `json:"platform"`
}

// Line returns the build on one line: "hex21 v1.2.3 (0123456789ab, 2026-01-02T03:04:05Z) go1.26.0 linux/amd64".
func (b Build) Line() string {
	from := ""
	if b.Commit != "" {
		from = " (" + b.Commit[:min(12, len(b.Commit))]
		if b.Time != "" {
			from += ", " + b.Time
		}
		from += ")"
	}
	return fmt.Sprintf("hex21 %s%s %s %s\n", b.Version, from, b.GoVersion, b.Platform)
}
