package doctor

import (
	"strings"

	"github.com/hex21/hex21/internal/nextstep"
)

func version(f Facts, c *check) {
	b := f.Build
	c.Value = "hex21 " + b.Version + ", " + b.Go + ", " + b.Platform
	var evidence string
	switch {
	case b.Modified, strings.HasSuffix(b.Version, "+dirty"):
		evidence = "it was built from modified sources"
	case b.Version == "devel":
		evidence = "it has no version"
	case strings.HasPrefix(b.Version, "v0.0.0-"): // the pseudo-version of a commit that follows no release
		evidence = "its version is that of a commit"
	default:
		return
	}
	c.found("version-development", "this build is not a release", evidence,
		nextstep.Do("Install a release", nextstep.Program("go", "install", "github.com/hex21/hex21@latest")))
}
