package probe

// rulesFor are the rules that an exchange tells enough for. A record need not hold what was sent, and what is not known is not judged.
func rulesFor(x *Exchange) []rule {
	if !x.RequestUnknown && !x.CredentialsUnknown {
		return rules()
	}
	var out []rule
	for _, f := range families() {
		if f.name == "key" || x.RequestUnknown && f.name == "request" {
			continue
		}
		out = append(out, f.rules...)
	}
	return out
}
