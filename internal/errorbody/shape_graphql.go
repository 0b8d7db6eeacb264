package errorbody

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
)

// readGraphQL reads the errors of a GraphQL response, which usually comes with status 200. The response may also have data.
func readGraphQL(d *document) (Body, bool) {
	errs := d.root.Get("errors")
	if !errs.IsKind(jsonscan.Array) || !errs.FirstItem().Get("message").IsKind(jsonscan.String) {
		return Body{}, false
	}
	err := errs.FirstItem()
	extensions := err.Get("extensions")
	if err.Get("locations") == nil && !err.Get("path").IsKind(jsonscan.Array) && extensions == nil && !d.root.Has("data") {
		return Body{}, false // others have the path of the request or of a field as a text
	}
	code := cmp.Or(extensions.First("code", "errorType", "classification").Scalar(), err.First("type", "code", "errorType").Scalar())
	e := Body{
		Code:       code,
		Message:    err.Get("message").Text(),
		Details:    errs.JSON(),
		Status:     statusOf(extensions.First("status", "statusCode", "http")),
		RetryAfter: d.retryDelay(),
	}
	if !e.RetryAfter.Present() && strings.EqualFold(code, "throttled") {
		e.RetryAfter = untilAffordable(d.root.Get("extensions").Get("cost"))
	}
	return e, true
}

// untilAffordable returns the seconds until a bucket of query cost is full enough for the query, which Shopify describes in the extensions.
func untilAffordable(cost *jsonscan.Value) field.Field[float64] {
	status, values := cost.Get("throttleStatus"), [3]float64{}
	for i, v := range [...]*jsonscan.Value{cost.Get("requestedQueryCost"), status.Get("currentlyAvailable"), status.Get("restoreRate")} {
		n, err := strconv.ParseFloat(v.Scalar(), 64)
		if err != nil || n < 0 {
			return field.Field[float64]{}
		}
		values[i] = n
	}
	missing, rate := values[0]-values[1], values[2]
	if wait := math.Ceil(missing / rate); missing > 0 && wait < delay.Max.Seconds() {
		return field.Good(string(status.Raw()[:min(len(status.Raw()), 80)]), wait)
	}
	return field.Field[float64]{}
}
