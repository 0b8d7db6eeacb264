package probe

import (
	"net/http"
	"strings"

	"github.com/hex21/hex21/explain"
)

// wall recognizes the logins that hosts put before a whole site. Programs pass them with a header.
func wall(r *Result, rest []explain.Step) *Finding {
	if !isHTML(r) || !r.decoded.ProductWrote {
		return nil
	}
	status, text := r.exchange.Answer.Status, r.decoded.Title+" "+r.decoded.Message
	var title, pass string
	switch product := r.decoded.Product; {
	case product == "Vercel" && status == http.StatusUnauthorized:
		title = "Vercel asks for a login before this deployment (Deployment Protection)"
		pass = "Call the production domain, or send the secret for automation in the header x-vercel-protection-bypass (-H)"
	case product == "Cloudflare Access" && status == http.StatusForbidden:
		title = "Cloudflare Access blocked the call"
		pass = "Send a service token of Cloudflare Access in the headers CF-Access-Client-Id and CF-Access-Client-Secret (-H)"
	case product == "Google" && status == http.StatusForbidden && strings.Contains(text, "does not have permission to get URL"):
		title = "Google Cloud requires an identity for calls to this service"
		pass = "Send an identity token of an account that may invoke the service, or let the service accept calls without one"
	case product == "ngrok" && r.exchange.Answer.Header.Get("Ngrok-Error-Code") == "ERR_NGROK_6024":
		title = "the warning page of ngrok answered, not the API"
		return &Finding{Title: title, Evidence: "Ngrok-Error-Code: ERR_NGROK_6024", Steps: []explain.Step{
			do("Skip the page, which ngrok shows to browsers", explain.Repeat("-H", "ngrok-skip-browser-warning: 1")),
		}}
	default:
		return nil
	}
	return &Finding{Title: title, Evidence: productEvidence(r), Steps: append([]explain.Step{do(pass)}, rest...)}
}
