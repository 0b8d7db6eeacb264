package render

import "fmt"

// Build is what a build knows of itself.
type Build struct{ Version, Commit, Time, Go, Platform string }

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
	return fmt.Sprintf("hex21 %s%s %s %s\n", b.Version, from, b.Go, b.Platform)
}
