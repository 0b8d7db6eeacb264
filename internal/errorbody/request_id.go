package errorbody

import (
	"cmp"
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
	"X-Request-Id", "Request-Id", "X-Correlation-Id", "Correlation-Id", "X-Amzn-Requestid", "X-Amz-Request-Id", "X-Ms-Request-Id",
	"Apim-Request-Id", "X-Github-Request-Id", "X-Kong-Request-Id", "X-Goog-Request-Id", "X-Trace-Id", "X-Correlator",
}

var traceHeaders = [...]string{
	"Traceparent", "X-B3-Traceid", "X-Cloud-Trace-Context", "X-Amzn-Trace-Id", "Cf-Ray", "X-Vercel-Id", "X-Amz-Cf-Id",
	"Fly-Request-Id", "X-Nf-Request-Id", "X-Railway-Request-Id", "X-Azure-Ref", "X-Akamai-Request-Id", "X-Varnish",
}

// requestID finds the id of the request in the server's logs: in the headers, then in the body, then in the headers of tracing systems and
// content delivery networks. It is empty if there is none.
func (d *document) requestID(gist string, isError bool) string {
	if id := idInHeaders(d.in.Header, requestIDHeaders[:]); id != "" {
		return id
	}
	return cmp.Or(byPattern(d.in.Header), d.bodyRequestID(isError), fromPage(gist), idInHeaders(d.in.Header, traceHeaders[:]))
}

func idInHeaders(h http.Header, names []string) string {
	for _, name := range names {
		lines := h[name]
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
			return id
		}
	}
	return ""
}

// byPattern finds a request id by the pattern of a name: X-Shopify-Request-Id, X-Foo-Correlation-Id. Of several, the first by name counts.
func byPattern(h http.Header) (id string) {
	best := ""
	for name, lines := range h {
		if len(lines) == 0 || best != "" && name > best || !isRequestID(plainName(name)) || slices.Contains(traceHeaders[:], name) || strings.HasPrefix(name, "Access-Control") {
			continue
		}
		if value := strings.TrimSpace(lines[0]); value != "" {
			best, id = name, value
		}
	}
	return id
}

// isRequestID reports whether a header or a member with that plain name is the id of a request.
func isRequestID(name string) bool {
	for _, suffix := range [...]string{"requestid", "responseid", "debugid", "traceid", "correlationid", "trackingid", "transactionid", "errorid", "reqid", "logid", "eventid", "activityid", "pspreference", "tracetoken", "intuittid"} {
		if strings.HasSuffix(name, suffix) {
			return !strings.HasPrefix(name, "parent") && !strings.HasPrefix(name, "client")
		}
	}
	return false
}

func (d *document) bodyRequestID(isError bool) string {
	root := d.root
	if root.IsKind(jsonscan.Array) {
		root = root.FirstItem()
	}
	if !root.IsKind(jsonscan.Object) {
		return d.bodyID
	}
	depth := 1 // what is deeper is data
	if isError {
		depth = 3
	}
	id := idIn(root, depth, !isError)
	if first := root.Get("errors").FirstItem(); id == "" && first.First("title", "detail", "status") != nil {
		id = first.Get("id").Scalar() // JSON:API: an identifier for this occurrence
	}
	return id
}

// oftenData are ends of names that are ids of requests in an error, and ids of data in a success and in lists.
var oftenData = [...]string{"transactionid", "trackingid", "errorid", "logid", "eventid", "activityid"}

// idIn finds a request id in the members of an object, which may be data, and then in the objects among them that are not.
func idIn(v *jsonscan.Value, depth int, inData bool) string {
	kids := v.Children()
	kids = kids[:min(len(kids), maxPlaces*4)]
	for i := range kids {
		name := plainName(kids[i].Key)
		if isRequestID(name) && !(inData && slices.ContainsFunc(oftenData[:], func(end string) bool { return strings.HasSuffix(name, end) })) {
			if id := kids[i].Scalar(); id != "" {
				return id
			}
		}
	}
	for i := range kids {
		inner, listed := &kids[i].Value, kids[i].IsKind(jsonscan.Array)
		if listed {
			inner = inner.FirstItem()
		}
		name := plainName(kids[i].Key)
		if depth == 0 || name == "data" || name == "items" || name == "results" || kids[i].Truncated() || !inner.IsKind(jsonscan.Object) {
			continue
		}
		if id := idIn(inner, depth-1, inData || listed); id != "" {
			return id
		}
	}
	return ""
}

// fromPage finds an id in the text of an error page, after the words that common products put before it.
func fromPage(gist string) string {
	for _, label := range [...]string{"Request ID: ", "Request Id: ", "Ray ID: ", "Reference #", "XID: ", "incident ID: ", "support ID is: ", "Support ID: "} {
		_, after, _ := strings.Cut(gist, label)
		if end := strings.IndexAny(after, " \t,;<)"); end >= 0 {
			after = after[:end]
		}
		if id := strings.TrimRight(after, "."); id != "" {
			return id
		}
	}
	return ""
}
