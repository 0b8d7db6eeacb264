package render

// isDumb reports whether the terminal understands no escape sequences.
func isDumb(o Options) bool {
	return o.Dumb || o.getenv("TERM") == "dumb"
}

// wantsColor follows no-color.org, force-color.org and the CLICOLOR convention; the flag overrides both. It also returns what decided.
func wantsColor(o Options) (wanted bool, by string) {
	switch o.Color {
	case "always":
		return true, "--color"
	case "never":
		return false, "--color"
	}
	if o.getenv("NO_COLOR") != "" {
		return false, "NO_COLOR"
	}
	if v := o.getenv("CLICOLOR_FORCE"); v != "" && v != "0" {
		return true, "CLICOLOR_FORCE"
	}
	if v := o.getenv("FORCE_COLOR"); v != "" { // force-color.org, and the levels of Node.js, where 0 and false are none
		return v != "0" && v != "false", "FORCE_COLOR"
	}
	switch {
	case !o.Terminal:
		return false, "not a terminal"
	case o.Dumb:
		return false, "an unknown terminal"
	case isDumb(o):
		return false, "TERM=dumb"
	}
	return true, "a terminal"
}
