package probecmd

import "testing"

func TestShellRewrite(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, arg, typed string
		rewritten        bool
	}{
		{"a path", "/articles/x", "", false},
		{"a path without a first slash", "articles/x", "", false},
		{"a URL", "https://h.example/git/x", "", false},
		{"a word with a colon", "a:b", "", false},
		{"a host with a port", "c:443/x", "", false},
		{"Git for Windows", "C:/Program Files/Git/articles/x", "/articles/x", true},
		{"Git for Windows with backslashes", `C:\Program Files\Git\articles\x`, "/articles/x", true},
		{"Git for Windows for one user", "C:/Users/ann/AppData/Local/Programs/Git/articles", "/articles", true},
		{"Git for Windows, 32 bits", "C:/Program Files (x86)/Git/articles", "/articles", true},
		{"a small drive letter", "c:/program files/git/articles", "/articles", true},
		{"Git on another drive", "D:/Git/articles", "/articles", true},
		{"the portable Git in a folder called git", "D:/git/PortableGit/articles/x", "/articles/x", true},
		{"Git from Scoop", "C:/Users/ann/scoop/apps/git/2.47.0/articles/x", "/articles/x", true},
		{"Git from Scoop by its link", "C:/Users/ann/scoop/apps/git/current/articles/x", "/articles/x", true},
		{"the Git SDK", "C:/git-sdk-64/articles/x", "/articles/x", true},
		{"MSYS2", "C:/msys64/articles/x", "/articles/x", true},
		{"MSYS2, 32 bits", "C:/msys32/articles/x", "/articles/x", true},
		{"MSYS2 below tools", "C:/tools/msys64/articles/x", "/articles/x", true},
		{"Cygwin", "C:/cygwin64/articles/x", "/articles/x", true},
		{"the root", "C:/Program Files/Git/", "/", true},
		{"a last slash", "C:/Program Files/Git/articles/", "/articles/", true},
		{"a double slash inside", "C:/Program Files/Git/articles//x", "/articles//x", true},
		{"a query with a URL", "C:/Program Files/Git/articles?u=http://x.example/", "/articles?u=http://x.example/", true},
		{"an escaped slash", "C:/Program Files/Git/articles/a%2Fb", "/articles/a%2Fb", true},
		{"a path that began like a drive", "C:/articles/x", "", true},
		{"an unknown root", "E:/shell/articles/x", "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			typed, rewritten := shellRewrite(test.arg)
			if typed != test.typed || rewritten != test.rewritten {
				t.Errorf("shellRewrite(%q) = %q, %v, want %q, %v", test.arg, typed, rewritten, test.typed, test.rewritten)
			}
		})
	}
}
