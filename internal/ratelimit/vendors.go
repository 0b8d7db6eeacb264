package ratelimit

import (
	"slices"
	"strings"
	"time"
)

// form is the format in which a vendor sends the value of a header, if it is not a plain number.
type form uint8

const (
	formUsual     form = iota
	formResources      // Microsoft.Compute/HighCostGet3Min;133,Microsoft.Compute/HighCostGet30Min;657
	formUsage          // {"call_count":28,"total_time":25}: percent
)

// vendorNames are the headers whose names the grammar would miss or misread, sorted by name. A row without a quantity is a header that does
// not describe a limit. The names come from the vendors' documentation.
var vendorNames = [...]struct {
	name string
	headerName
}{
	{"backoff", headerName{what: aRetryAfter}}, // Zotero
	{"current-concurrent-requests", headerName{dialect: "elevenlabs", family: "concurrent", unit: unitRequests, what: aUsed}},
	{"http_x_shopify_shop_api_call_limit", headerName{dialect: "shopify-shop-api", what: aUsed}},
	{"iexcloud-messages-used", headerName{}}, // the cost of this call
	{"maximum-concurrent-requests", headerName{dialect: "elevenlabs", family: "concurrent", unit: unitRequests, what: aLimit}},
	{"retry-after-ms", headerName{what: aRetryAfter, milli: true}},
	{"sforce-limit-info", headerName{dialect: "sforce-limit-info", unit: unitRequests, what: aBudget}},
	{"twilio-concurrent-requests", headerName{dialect: "twilio", family: "concurrent", unit: unitRequests, what: aUsed}},
	{"x-ad-account-usage", headerName{dialect: "x-ad-account-usage", unit: "percent", what: aUsed, form: formUsage}},
	{"x-amzn-ratelimit-limit", headerName{dialect: "x-amzn-ratelimit", what: aLimit, window: time.Second}}, // SP-API: a rate
	{"x-app-usage", headerName{dialect: "x-app-usage", unit: "percent", what: aUsed, form: formUsage}},     // Meta
	{"x-appminlimit-remaining", headerName{dialect: "xero", family: "app-minute", window: time.Minute, what: aRemaining}},
	{"x-bapi-limit", headerName{dialect: "x-bapi-limit", what: aLimit}}, // Bybit
	{"x-bapi-limit-reset-timestamp", headerName{dialect: "x-bapi-limit", what: aReset}},
	{"x-bapi-limit-status", headerName{dialect: "x-bapi-limit", what: aRemaining}},
	{"x-business-use-case-usage", headerName{dialect: "x-business-use-case-usage", unit: "percent", what: aUsed, form: formUsage}},
	{"x-current-token-count", headerName{dialect: "walmart", unit: "tokens", what: aRemaining}},
	{"x-daylimit-remaining", headerName{dialect: "xero", family: "day", window: 24 * time.Hour, what: aRemaining}},
	{"x-ls-api-bucket-level", headerName{dialect: "x-ls-api", what: aUsed}}, // Lightspeed Retail: 30/60
	{"x-ls-api-drip-rate", headerName{}},
	{"x-minlimit-remaining", headerName{dialect: "xero", family: "minute", window: time.Minute, what: aRemaining}},
	{"x-ms-ratelimit-remaining-resource", headerName{dialect: "x-ms-ratelimit", what: aRemaining, form: formResources}}, // Azure Compute
	{"x-ms-ratelimit-time-remaining-xrm-requests", headerName{dialect: "x-ms-ratelimit", family: "execution-time", unit: "seconds", what: aRemaining}},
	{"x-mws-quota-resetson", headerName{dialect: "x-mws-quota", what: aReset}},
	{"x-next-replenish-time", headerName{dialect: "walmart", what: aReset}},
	{"x-next-replenishment-time", headerName{dialect: "walmart", what: aReset}},
	{"x-page-usage", headerName{dialect: "x-page-usage", unit: "percent", what: aUsed, form: formUsage}},
	{"x-ratelimit-delay", headerName{}},                                                     // Azure DevOps: how long this call was delayed
	{"x-ratelimit-towait-sec", headerName{what: aRetryAfter}},                               // Qualys
	{"x-ratelimit-used-currentrequest", headerName{}},                                       // Freshdesk: the cost of this call
	{"x-sentry-rate-limits", headerName{}},                                                  // categories of events that are dropped
	{"x-shopify-shop-api-call-limit", headerName{dialect: "shopify-shop-api", what: aUsed}}, // 32/40
}

// vendorName looks up a name in lower case in the table.
func vendorName(lower string) (headerName, bool) {
	if rest, ok := strings.CutPrefix(lower, "gw-ratelimit-"); ok { // KuCoin: milliseconds
		n, ok := readMarked("gw-ratelimit", rest)
		n.milli = true
		return n, ok
	}
	i, found := slices.BinarySearchFunc(vendorNames[:], lower, func(row struct {
		name string
		headerName
	}, name string) int {
		return strings.Compare(row.name, name)
	})
	if !found {
		return headerName{}, false
	}
	return vendorNames[i].headerName, true
}
