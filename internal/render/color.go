package render

// isDumb reports whether the terminal understands no escape sequences.
func isDumb(o Options) bool {
	return o.Dumb || o.getenv("TERM") == "dumb"
}

// ForcedColor reports whether the CLICOLOR convention or force-color.org turns color on or off, and which variable does, or "".
func ForcedColor(getenv func(string) string) (on bool, by string) {
	if v := getenv("CLICOLOR_FORCE"); v != "" && v != "0" {
		return true, "CLICOLOR_FORCE"
	}
	if v := getenv("FORCE_COLOR"); v != "" { // also the levels of Node.js, where 0 and false are none
		return v != "0" && v != "false", "FORCE_COLOR"
	}
	return false, ""
}

// wantsColor follows the flag, then no-color.org, then ForcedColor. It also returns what decided.
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
	if forced, by := ForcedColor(o.getenv); by != "" {
		return forced, by
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
