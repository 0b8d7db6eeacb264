package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/nextstep"
)

func cdnError(r *Result) *Finding {
	if !notTheAPI(r) || !r.decoded.HasRole(errorbody.CDN) || !answeredItself(r) {
		return nil
	}
	meant, refused := cloudflareMeaning(r)
	if refused {
		meant = ""
	}
	if ofHost := hostErrors[r.decoded.ProductCode]; ofHost != "" {
		meant = ofHost + " (" + r.decoded.ProductCode + ")"
	}
	if r.status() < 500 && meant == "" && (!switchedOff(r) || isHTML(r)) {
		return nil
	}
	status := r.status()
	f := finding(r.decoded.Product+" answered instead of the API", fmt.Sprintf("status %d by %s: %s", status, r.decoded.Product, productEvidence(r)),
		slices.Concat([]explain.Step{knownIncident()}, tryAgainSoon(r), []explain.Step{
			do("If it persists, ask the operator to check the server behind " + r.decoded.Product + requestIDWords(r)),
		})...)
	if switchedOff(r) {
		f.Steps = []explain.Step{do("Ask the operator of " + r.hostOr("the server") + " to set up or reactivate the site at " + r.decoded.Product + requestIDWords(r) + ": waiting does not help")}
	}
	if r.decoded.ProductCode == "1003" {
		f.Steps = []explain.Step{do("Use the host name in the base URL instead of the IP address", nextstep.Repeat("--dry-run"))}
	}
	switch {
	case meant != "":
		f.Title += ": " + meant
	case status == http.StatusGatewayTimeout:
		f.Title += ": the server behind it did not respond in time"
	case status == http.StatusServiceUnavailable && r.decoded.Product == "AWS ELB" && pageText(r) == "" && isHTML(r): // its own page; a fixed response has another text
		f.Title += ": it has no healthy server behind it"
	case strings.HasPrefix(r.decoded.Message, "usage_exceeded"):
		f.Title += ": the site has used up what its plan includes (usage_exceeded)"
	default:
		f.Title += pageText(r)
		if pageText(r) == "" && !isHTML(r) {
			f.Title += inServerWords(r)
		}
		if code := r.decoded.ProductCode; code != "" && !strings.Contains(f.Title, code) {
			f.Title += " (" + start(code) + ")"
		}
	}
	return f
}

// hostErrors are what the codes of a host of functions, deployments or tunnels mean.
var hostErrors = map[string]string{
	"FUNCTION_INVOCATION_TIMEOUT":      "the function behind it did not finish in time",
	"EDGE_FUNCTION_INVOCATION_TIMEOUT": "the function behind it did not finish in time",
	"FUNCTION_INVOCATION_FAILED":       "the function behind it crashed",
	"EDGE_FUNCTION_INVOCATION_FAILED":  "the function behind it crashed",
	"INFINITE_LOOP_DETECTED":           "it calls itself in an endless loop",
	"FUNCTION_THROTTLED":               "too many functions ran at the same time",
	"DEPLOYMENT_PAUSED":                "the deployment is paused",
	"DEPLOYMENT_DISABLED":              "the deployment is disabled, often for an unpaid bill",
	"ERR_NGROK_3200":                   "the tunnel to the server behind it is not connected",
	"ERR_NGROK_8012":                   "the tunnel is connected, but the server behind it does not respond",
}

// requestIDWords returns the words that name the request id, if there is one.
func requestIDWords(r *Result) string {
	if r.Response == nil || r.Response.RequestID == "" {
		return ""
	}
	return ", and give them the request id " + start(r.Response.RequestID)
}

// cloudflareMeanings are what Cloudflare means by the codes on its pages and by its own statuses, which no standard has. The first row that
// fits applies. Codes of limits have a rule of their own. Source:
// https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/.
var cloudflareMeanings = [...]struct {
	status  int      // 0 for any
	codes   []string // nil for any
	meaning string
	refused bool // the call, for what the meaning names
}{
	{0, []string{"1005", "1006", "1007", "1008", "1106"}, "the IP address or network of the caller", true},
	{0, []string{"1009"}, "the country of the caller", true},
	{0, []string{"1010"}, "the User-Agent or other signs of a program", true},
	{0, []string{"1020"}, "a rule of the site", true},
	{0, []string{"1003"}, "it does not accept calls to an IP address, only to a host name", false},
	{0, []string{"1000", "1001", "1002", "1004", "1016", "1018", "1023"}, "its DNS settings for this host do not lead to a server", false},
	{0, []string{"1101", "1102"}, "the Worker that answers for this host failed", false},
	{0, []string{"1027", "1104"}, "a limit of the Worker that answers for this host was reached", false},
	{530, []string{"1033"}, "the tunnel to the server behind it is not connected", false},
	{520, nil, "the server behind it sent something that is not HTTP", false},
	{521, nil, "the server behind it refused the connection", false},
	{522, nil, "the server behind it did not accept the connection in time", false},
	{523, nil, "the server behind it cannot be reached", false},
	{524, nil, "the server behind it accepted the call, but did not respond in time", false},
	{525, nil, "the TLS handshake with the server behind it failed", false},
	{526, nil, "the certificate of the server behind it is not valid", false},
	{530, nil, "it has no route to the server behind it", false},
}

// cloudflareMeaning returns what Cloudflare means by its response, or "", and whether it refused the call for that.
func cloudflareMeaning(r *Result) (meaning string, refused bool) {
	if r.decoded.Product != "Cloudflare" {
		return "", false
	}
	for _, m := range cloudflareMeanings {
		switch code := r.decoded.ProductCode; {
		case m.codes != nil && !slices.Contains(m.codes, code):
		case m.status == 0:
			return m.meaning + " (" + code + ")", m.refused
		case m.status == r.status():
			return m.meaning, m.refused
		}
	}
	return "", false
}
