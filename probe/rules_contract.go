package probe

import (
	"fmt"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
)

// contractRules hold good answers against what the pages of the API promise.
func contractRules() []rule {
	return []rule{
		{id: "no-data-envelope", severity: SeverityError, layer: LayerAPI, blame: BlameContract, check: noDataEnvelope},
		{id: "request-id-missing", severity: SeverityInfo, check: requestIDMissing},
	}
}

func noDataEnvelope(r *Result) *Finding {
	if !success(r) || r.body.Kind != media.KindJSON || isError(r.decoded.Shape) ||
		r.decoded.Problem != "" || r.exchange.Answer.Capped {
		return nil
	}
	var what string
	switch r.form {
	case errorbody.FormEnveloped:
		return nil
	case errorbody.FormBareArray:
		what = "a bare array"
	case errorbody.FormBareObject:
		what = "a bare object"
	case errorbody.FormOther:
		what = "a bare value"
	}
	return &Finding{
		Title:    fmt.Sprintf("the response is %s instead of {\"data\": …, \"metadata\": …}", what),
		Evidence: "it begins: " + opening(r),
		Steps: []explain.Step{
			report(": a client that reads .data gets nothing here"),
			inspect(r, "If your installation does this by design, allow it", "--allow", "no-data-envelope"),
		},
	}
}

func requestIDMissing(r *Result) *Finding {
	if !fromAPI(r) || r.Response.RequestID != "" {
		return nil
	}
	return &Finding{
		Title:    "the response has no request id",
		Evidence: "no " + errorbody.HeaderRequestID + " header",
		Steps:    []explain.Step{do("For support, note the exact time and the URL instead")},
	}
}
