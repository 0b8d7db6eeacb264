package errorbody

import (
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// HeaderRequestID is promised by another page of the API, not by the reference.
const HeaderRequestID = "X-Request-ID"

// requestIDHeaders are the headers with the id of a request, the most useful to the operators of the API first. The ids of tracing systems
// and of proxies come after an id in the body.
var requestIDHeaders = [...]string{
	HeaderRequestID, "Request-Id", "X-Correlation-Id", "Correlation-Id", "X-Amzn-Requestid", "X-Amz-Request-Id", "X-Ms-Request-Id",
	"Apim-Request-Id", "X-Github-Request-Id", "X-Kong-Request-Id", "X-Goog-Request-Id", "X-Trace-Id",
}

var traceHeaders = [...]string{
	"Traceparent", "X-B3-Traceid", "X-Cloud-Trace-Context", "X-Amzn-Trace-Id", "Cf-Ray", "X-Vercel-Id", "X-Amz-Cf-Id",
	"Fly-Request-Id", "X-Nf-Request-Id", "X-Railway-Request-Id", "X-Azure-Ref", "X-Akamai-Request-Id", "X-Varnish",
}

// requestID finds the id of the request in the server's logs: in the headers, then in the body, then in the headers of tracing systems and
// content delivery networks. The source is the place: "header X-Request-ID", "body request_id". Both are empty if there is none.
func (d *document) requestID(gist string) (id, source string) {
	if id, source = idInHeaders(d.in.Header, requestIDHeaders[:]); id != "" {
		return id, source
	}
	if id, source = byPattern(d.in.Header); id != "" {
		return id, source
	}
	if id, source = d.bodyRequestID(); id != "" {
		return id, source
	}
	if id, source = fromPage(gist); id != "" {
		return id, source
	}
	return idInHeaders(d.in.Header, traceHeaders[:])
}

func idInHeaders(h http.Header, names []string) (id, source string) {
	for _, name := range names {
		lines := h[name] // most names are canonical
		if name == HeaderRequestID {
			lines = h["X-Request-Id"]
		}
		if len(lines) == 0 {
			continue
		}
		id := strings.TrimSpace(lines[0])
		if name == "Traceparent" { // version-traceid-parentid-flags; logs know the trace id
			if parts := strings.Split(id, "-"); len(parts) >= 4 && len(parts[1]) == 32 {
				id = parts[1]
			}
		}
		if id != "" {
			return id, "header " + name
		}
	}
	return "", ""
}

// byPattern finds a request-id header by the pattern of its name: X-Shopify-Request-Id, Paypal-Debug-Id, X-Foo-Correlation-Id.
func byPattern(h http.Header) (id, source string) {
	best, value := "", ""
	for name, lines := range h {
		id := ""
		if len(lines) > 0 {
			id = strings.TrimSpace(lines[0])
		}
		if id == "" || !isRequestID(plainName(name)) || slices.Contains(traceHeaders[:], name) || strings.HasPrefix(name, "Access-Control") {
			continue
		}
		if best == "" || name < best { // to be deterministic
			best, value = name, id
		}
	}
	if best == "" {
		return "", ""
	}
	return value, "header " + best
}

// isRequestID reports whether a header or a member with that plain name is the id of a request.
func isRequestID(name string) bool {
	for _, suffix := range [...]string{"requestid", "responseid", "debugid", "traceid", "correlationid", "trackingid", "transactionid", "errorid", "reqid", "logid", "eventid", "activityid", "pspreference"} {
		if strings.HasSuffix(name, suffix) {
			return !strings.HasPrefix(name, "parent") && !strings.HasPrefix(name, "client")
		}
	}
	return false
}

func (d *document) bodyRequestID() (id, source string) {
	root := d.root
	if root.IsKind(jsonscan.Array) {
		root = root.FirstItem()
	}
	if !root.IsKind(jsonscan.Object) {
		return d.bodyID, d.bodyIDSource
	}
	if id, source = idIn(root, "", 3); id != "" {
		return id, source
	}
	if id := root.Get("errors").FirstItem().Get("id").Scalar(); id != "" && root.Get("errors").IsKind(jsonscan.Array) {
		return id, "body errors.0.id" // JSON:API: an identifier for this occurrence
	}
	return "", ""
}

// idIn finds a request id in the members of an object, and then in the objects among them that are not data.
func idIn(v *jsonscan.Value, path string, depth int) (id, source string) {
	kids := v.Children()
	kids = kids[:min(len(kids), maxPlaces*4)]
	for i := range kids {
		if isRequestID(plainName(kids[i].Key)) {
			if id := kids[i].Scalar(); id != "" {
				return id, "body " + path + kids[i].Key
			}
		}
	}
	if depth == 0 {
		return "", ""
	}
	for i := range kids {
		m := &kids[i]
		name := plainName(m.Key)
		if name == "data" || name == "items" || name == "results" || m.Truncated() {
			continue
		}
		switch {
		case m.IsKind(jsonscan.Object):
			id, source = idIn(&m.Value, path+m.Key+".", depth-1)
		case m.IsKind(jsonscan.Array) && m.FirstItem().IsKind(jsonscan.Object):
			id, source = idIn(m.FirstItem(), path+m.Key+".0.", depth-1)
		}
		if id != "" {
			return id, source
		}
	}
	return "", ""
}

// fromPage finds an id in the text of an error page, after the words that common products put before it.
func fromPage(gist string) (id, source string) {
	for _, label := range [...]string{"Request ID: ", "Request Id: ", "Ray ID: ", "Reference #", "XID: ", "incident ID: ", "support ID is: ", "Support ID: "} {
		_, after, ok := strings.Cut(gist, label)
		if !ok {
			continue
		}
		end := strings.IndexAny(after, " \t,;<)")
		if end < 0 {
			end = len(after)
		}
		if id := strings.TrimRight(after[:end], "."); id != "" {
			return id, "page " + strings.TrimRight(label, ": #")
		}
	}
	return "", ""
}
