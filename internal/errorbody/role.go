package errorbody

// Role is the place of a product between the caller and an API. A product may have several.
type Role uint8

const (
	// CDN is the role of products that deliver content for other servers, so that the server and whatever responded are two parties.
	CDN Role = 1 << iota
	// Gateway is the role of products that operators run in front of their own server.
	Gateway
	// Protection is the role of firewalls and bot protections. Any page that they write themselves means that they blocked the call, whatever
	// its status.
	Protection

	// InFront is any of these roles.
	InFront = CDN | Gateway | Protection
)

// roleOf returns the roles of a product, by the name that the tables of marks give it. Others run the API itself.
func roleOf(product string) Role {
	switch product {
	case "AWS API Gateway", "AWS CloudFront", "AWS ELB", "Akamai", "Azure App Service", "Azure Application Gateway", "Azure Container Apps", "Azure Front Door",
		"Cloudflare", "DigitalOcean App Platform", "Fastly", "Fly.io", "Google", "Google Identity-Aware Proxy", "Heroku", "KeyCDN", "Netlify", "Railway", "Render",
		"Vercel", "bunny.net", "ngrok":
		return CDN
	case "Imperva":
		return CDN | Protection
	case "DataDome", "HUMAN", "Kasada", "Sucuri", "Wordfence":
		return Protection
	case "APISIX", "Apache", "Apigee", "Caddy", "Cloud Foundry router", "Envoy", "Google API Gateway", "Gravitee", "HAProxy", "IIS", "Kong", "KrakenD", "Linkerd",
		"LiteSpeed", "OpenResty", "OpenShift router", "Squid", "Traefik", "Traefik or another Go program", "Tyk", "Varnish", "ingress-nginx", "nginx":
		return Gateway
	}
	return 0
}

// HasRole reports whether the product that shows in a response has one of the roles.
func (e Body) HasRole(role Role) bool { return roleOf(e.Product)&role != 0 }
