package probecmd

import (
	"strings"
)

// shellRewrite recognizes a path that an MSYS shell (Git Bash, MSYS2) converted to a Windows path, such as C:/Program Files/Git/articles/x
// for /articles/x. It returns the path that was typed; typed is empty if the root of the shell cannot be determined.
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
