package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// gatewaySays lists the messages that gateways and hosting platforms send as JSON if no route matches or the server behind them does not
// answer. They are complete, fixed texts of the products, so an API that uses the same words in another sentence does not match.
var gatewaySays = [...]struct {
	status            int // 0 for any
	message, product  string
	header, withValue string // a header that must also be present
}{
	{404, "no Route matched with those values", "Kong", "", ""},
	{502, "An invalid response was received from the upstream server", "Kong", "", ""},
	{503, "name resolution failed", "Kong", "", ""},
	{503, "failure to get a peer from the ring-balancer", "Kong", "", ""},
	{504, "The upstream server is timing out", "Kong", "", ""},
	{404, "404 Route Not Found", "APISIX", "", ""},
	{500, "There was a problem proxying the request", "Tyk", "", ""},
	{504, "Endpoint request timed out", "AWS API Gateway", "", ""},
	{502, "Internal server error", "AWS API Gateway", "X-Amzn-Errortype", "InternalServerErrorException"},
	{503, "Service Unavailable", "AWS API Gateway", "Apigw-Requestid", ""},
	{404, "The current request is not defined by this API.", "Google API Gateway", "", ""}, // of ESPv2, src/go/util/httppattern and Envoy's path matcher filter
	{404, "Path does not match any requirement URI template.", "Google API Gateway", "", ""},
	{0, "Application failed to respond", "Railway", "", ""},
	{0, "Application not found", "Railway", "X-Railway-Fallback", "true"},
}

// gateway records which gateway or firewall wrote an error in JSON.
func (d *document) gateway(e *Body) {
	switch code := d.root.Get("error_code"); {
	case d.root.Get("cloudflare_error").IsKind(jsonscan.True):
		e.writtenBy("Cloudflare", "cloudflare_error: true")
		e.ProductCode = text.Clip(text.Valid(code.Scalar()), 80)
	case strings.Contains(d.root.Get("url").Text(), "captcha-delivery.com/"):
		e.writtenBy("DataDome", "captcha-delivery.com")
	case d.root.Has("blockScript") && strings.HasPrefix(d.root.Get("appId").Text(), "PX"):
		e.writtenBy("HUMAN", "blockScript") // formerly PerimeterX
	case d.root.Has("sec-cp-challenge"):
		e.writtenBy("Akamai", "sec-cp-challenge")
	case d.in.Status == 404 && strings.HasPrefix(d.in.Header.Get("Server"), "CouchDB/") && d.root.Has("reason"):
		e.writtenBy("CouchDB", "Server: "+d.in.Header.Get("Server"))
		e.ProductCode = e.Code
	case strings.HasPrefix(e.Code, "messaging.adaptors.http.flow."), strings.HasPrefix(e.Code, "protocol.http."):
		e.writtenBy("Apigee", e.Code)
	}
	for i := range gatewaySays {
		m := &gatewaySays[i]
		if e.Message != m.message || m.status != 0 && m.status != d.in.Status {
			continue
		}
		value := d.in.Header.Get(m.header)
		if m.header != "" && (value == "" || m.withValue != "" && value != m.withValue) {
			continue
		}
		e.writtenBy(m.product, m.message)
		return
	}
}
