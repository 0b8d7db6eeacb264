package probecmd

import (
	"strings"
)

// shellRewrite recognizes a path that an MSYS shell (Git Bash, MSYS2) turned into a Windows path before this program saw
// it, such as C:/Program Files/Git/articles/x for /articles/x. It gives the path that was typed; typed is empty when the
// root of the shell cannot be told from the path.
func shellRewrite(arg string) (typed string, rewritten bool) {
	slashed := strings.ReplaceAll(arg, `\`, "/")
	if len(slashed) < 3 || slashed[1] != ':' || slashed[2] != '/' || slashed[0]|0x20 < 'a' || slashed[0]|0x20 > 'z' {
		return "", false
	}
	lower := strings.ToLower(slashed)
	// The roots that installers choose, the telling ones first: "git" may be any folder.
	for _, root := range []string{
		"/portablegit/", "/git-sdk-64/", "/git-sdk-32/", "/msys64/", "/msys32/", "/msys2/", "/msys/", "/cygwin64/", "/cygwin/",
	} {
		if i := strings.Index(lower, root); i >= 0 {
			return slashed[i+len(root)-1:], true
		}
	}
	if i := strings.Index(lower, "/apps/git/"); i >= 0 { // Scoop: apps/git/2.47.0 or apps/git/current
		if _, rest, ok := strings.Cut(slashed[i+len("/apps/git/"):], "/"); ok {
			return "/" + rest, true
		}
	}
	if i := strings.Index(lower, "/git/"); i >= 0 {
		return slashed[i+len("/git/")-1:], true
	}
	return "", true
}
