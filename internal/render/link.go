package render

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// maxLink is the maximum length of a URL: terminals drop longer ones.
const maxLink = 2000

// link makes a word a hyperlink (OSC 8), on a screen that has them. The word itself shows where it leads, or is useful without the link. A
// URL from outside is used only if it is http or https, and is escaped again, so that nothing in it can end the sequence.
func (s *Screen) link(word, address string) string {
	if !s.Links || word == "" || strings.Contains(word, " ") { // a link must not continue over the end of a line
		return word
	}
	target := linkTarget(address)
	if target == "" {
		return word
	}
	return ansi.SetHyperlink(target) + word + ansi.ResetHyperlink()
}

// isWeb reports whether a URL may be made a link in a document.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// linkTarget returns an http or https URL in visible ASCII, without a password; or "".
func linkTarget(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.User = nil
	target := u.String()
	for _, c := range []byte(target) {
		if c <= ' ' || c >= 0x7f {
			return ""
		}
	}
	if len(target) > maxLink {
		return ""
	}
	return target
}

// wantsLinks decides about hyperlinks as wantsColor does about color. FORCE_HYPERLINK is the convention of the packages named
// supports-hyperlinks for JavaScript and Rust: 0 is never, anything else always. Without color the text is plain, so it
// has no links either.
func wantsLinks(o Options, color bool) bool {
	if o.Color == "never" {
		return false
	}
	if force := o.getenv("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	return o.Terminal && color && !isDumb(o) && hasLinks(o.getenv)
}

// hasLinks recognizes the terminals that are known to have hyperlinks. Others may print garbage, and cannot be queried. The multiplexers
// inherit the variables of the terminal around them, and old ones of them swallow links.
func hasLinks(get func(string) string) bool {
	term := get("TERM")
	if strings.HasPrefix(term, "screen") || strings.HasPrefix(term, "tmux") {
		return false
	}
	switch get("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "zed", "rio":
		return true
	}
	for _, name := range []string{"WT_SESSION", "DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION"} {
		if get(name) != "" {
			return true
		}
	}
	for _, name := range []string{"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"} {
		if strings.HasPrefix(term, name) {
			return true
		}
	}
	vte, err := strconv.Atoi(get("VTE_VERSION"))
	return err == nil && vte > 5000 // 0.50.0, the first one that had them, crashed on some
}
