package check

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// maxBody is the maximum size of one body: a list of articles with their content can be long.
const maxBody = 4 << 20

// Client sends requests with the client of probe.
type Client struct {
	Base *url.URL
	Key  string
	// HTTP sends requests, and HTTP1 those that ask for HTTP/1.1.
	HTTP, HTTP1 *probe.Client
	// Timeout bounds each request.
	Timeout time.Duration
}

// Send makes one request.
func (c *Client) Send(ctx context.Context, q Request) *Exchange {
	target, err := address.Target(c.Base, q.Path)
	if err != nil {
		return &Exchange{Request: q, URL: c.Base, Failure: err.Error()}
	}
	x := &Exchange{Request: q, URL: target}
	call := probe.Call{Method: q.Method, URL: target, Header: http.Header{}, Base: c.Base, Key: c.key(q.Key), MaxBody: maxBody}
	for _, h := range q.Header {
		call.Header.Add(h.Name, h.Value)
	}
	if q.PadQuery > 0 {
		long := *target
		long.RawQuery += strings.Repeat("x", q.PadQuery)
		call.URL = &long
	}
	if q.BodyBytes > 0 {
		call.Body = []byte(strings.Repeat("x", q.BodyBytes))
	}
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	client := c.HTTP
	if q.HTTP1 {
		client = c.HTTP1
	}
	from := exchange.Send(ctx, client, call)
	x.call, x.KeySent, x.ReceivedAt = from, from.KeySent && q.Key == KeyReal, from.ReceivedAt
	if from.Failure != nil {
		x.Failure, x.TimedOut = from.Failure.Message, from.Failure.Kind == exchange.KindTimeout
	}
	if from.Answer != nil {
		x.Answer = *from.Answer
	}
	if x.CodingErr != nil {
		x.Failure = ""
	}
	return x
}

func (c *Client) key(mode KeyMode) string {
	switch mode {
	case KeyNone:
		return ""
	case KeyWrong:
		return wrongKey
	}
	return c.Key
}
