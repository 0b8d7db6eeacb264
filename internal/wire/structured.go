package wire

// structured takes in a RateLimit field.
func (p *limitsParser) structured(f header) {}

// policyList takes in a RateLimit-Policy field, or a RateLimit-Limit that has policies in it.
func (p *limitsParser) policyList(f header) {}
