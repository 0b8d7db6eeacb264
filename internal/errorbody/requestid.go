package errorbody

import (
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// HeaderRequestID is promised by another page of the API, not by the reference.
const HeaderRequestID = "X-Request-ID"

// requestIDHeaders are the headers that carry the name of an exchange, the most useful to whoever runs the API first. Ids of
// tracing systems and of what stands in between come after the body's own id.
var requestIDHeaders = [...]string{
	HeaderRequestID, "Request-Id", "X-Correlation-Id", "Correlation-Id", "X-Amzn-Requestid", "X-Amz-Request-Id", "X-Ms-Request-Id",
	"Apim-Request-Id", "X-Github-Request-Id", "X-Kong-Request-Id", "X-Goog-Request-Id", "X-Trace-Id",
}

var traceHeaders = [...]string{
	"Traceparent", "X-B3-Traceid", "X-Cloud-Trace-Context", "X-Amzn-Trace-Id", "Cf-Ray", "X-Vercel-Id", "X-Amz-Cf-Id",
	"Fly-Request-Id", "X-Nf-Request-Id", "X-Railway-Request-Id", "X-Azure-Ref", "X-Akamai-Request-Id", "X-Varnish",
}

// requestID finds what names an exchange in the server's logs: in the headers, then in the body, then in the headers of tracing
// systems and content delivery networks. The source says where: "header X-Request-ID", "body request_id". Both are empty when
// there is none.
func (d *document) requestID(gist string) (id, source string) {
	if id, source = fromHeaders(d.in.Header, requestIDHeaders[:]); id != "" {
		return id, source
	}
	if id, source = d.bodyRequestID(); id != "" {
		return id, source
	}
	if id, source = fromPage(gist); id != "" {
		return id, source
	}
	return fromHeaders(d.in.Header, traceHeaders[:])
}

func fromHeaders(h http.Header, names []string) (id, source string) {
	for _, name := range names {
		id := strings.TrimSpace(h.Get(name))
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

func (d *document) bodyRequestID() (id, source string) {
	root := d.root
	if !root.Is(jsonscan.Object) {
		return d.bodyID, d.bodyIDSource
	}
	err := root.Get("error")
	for _, in := range [...]struct {
		prefix string
		node   *jsonscan.Value
	}{
		{"", root}, {"error.", err}, {"error.details.", err.Get("details")}, {"meta.", root.Get("meta")}, {"metadata.", root.Get("metadata")},
		{"errors.0.", root.Get("errors").Item()}, {"details.", root.Get("details")},
	} {
		for _, key := range [...]string{"request_id", "requestId", "requestID", "RequestId", "trace_id", "traceId", "correlation_id", "correlationId"} {
			if id := in.node.Get(key).Scalar(); id != "" {
				return id, "body " + in.prefix + key
			}
		}
	}
	if id := root.Get("errors").Item().Get("id").Scalar(); id != "" && root.Get("errors").Is(jsonscan.Array) {
		return id, "body errors.0.id" // JSON:API: an identifier for this occurrence
	}
	return "", ""
}

// fromPage finds an id in the text of an error page, after the words that the usual products put before it.
func fromPage(gist string) (id, source string) {
	for _, label := range [...]string{"Request ID: ", "Request Id: ", "Ray ID: ", "Reference #", "XID: "} {
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
