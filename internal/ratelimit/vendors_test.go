package ratelimit_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/ratelimit"
)

// glance is the meaning of a header in one line: limit, remaining, used, way to the reset, window, wait, unit.
func glance(l ratelimit.Limits) string {
	var parts []string
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+"="+value)
		}
	}
	s := summarize(l)
	add("limit", s.Limit)
	add("left", s.Remaining)
	add("used", s.Used)
	add("reset", s.ResetAfter)
	add("window", s.Window)
	add("retry", s.RetryAfter)
	add("unit", l.Unit)
	return strings.Join(parts, " ")
}

// The headers of this table are those of the vendors' documents and servers, with times moved to the clock of these tests.
func TestVendors(t *testing.T) {
	t.Parallel()
	cases := []struct{ vendor, header, want string }{
		{"GitHub", "X-RateLimit-Limit: 5000|X-RateLimit-Remaining: 4999|X-RateLimit-Used: 1|X-RateLimit-Reset: 1616789000|X-RateLimit-Resource: core", "limit=5000 left=4999 used=1 reset=1m0s"},
		{"express-rate-limit, draft 8 and its own", "X-RateLimit-Limit: 2|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1616789000|RateLimit: \"2-in-1min\"; r=0; t=60|RateLimit-Policy: \"2-in-1min\"; q=2; w=60; pk=:MTJjYTE3YjQ5YWYy:|Retry-After: 60", "limit=2 left=0 reset=1m0s window=1m0s retry=1m0s"},
		{"two policies with these numbers", "X-RateLimit-Limit: 2|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1616789000|RateLimit: \"a\"; r=0; t=60, \"b\"; r=0; t=600|RateLimit-Policy: \"a\"; q=2; w=60, \"b\"; q=2; w=600", "limit=2 left=0 reset=1m0s"},
		{"GitLab", "RateLimit-Limit: 60|RateLimit-Observed: 67|RateLimit-Remaining: 0|RateLimit-Reset: 1616789000|RateLimit-ResetTime: Fri, 26 Mar 2021 20:03:20 GMT|Retry-After: 60", "limit=60 left=0 used=67 reset=1m0s retry=1m0s"},
		{"Shopify", "X-Shopify-Shop-Api-Call-Limit: 32/40|Retry-After: 2.0", "limit=40 left=8 used=32 retry=2s"},
		{"Gorgias", "X-Gorgias-Account-Api-Call-Limit: 1/40", "limit=40 left=39 used=1 unit=requests"},
		{"X", "x-rate-limit-limit: 900|x-rate-limit-remaining: 899|x-rate-limit-reset: 1616789000", "limit=900 left=899 reset=1m0s"},
		{"X, by the day", "x-app-limit-24hour-limit: 50|x-app-limit-24hour-remaining: 0|x-app-limit-24hour-reset: 1616789000", "limit=50 left=0 reset=1m0s window=24h0m0s"},
		{"Reddit", "x-ratelimit-used: 4|x-ratelimit-remaining: 996.0|x-ratelimit-reset: 60", "limit=1000 left=996 used=4 reset=1m0s"},
		{"Slack", "Retry-After: 30", "retry=30s"},
		{"Discord", "X-RateLimit-Limit: 5|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1616789000.123|X-RateLimit-Reset-After: 60.123|X-RateLimit-Bucket: abcd1234|X-RateLimit-Scope: user", "limit=5 left=0 reset=1m0.123s"},
		{"OpenAI", "x-ratelimit-limit-requests: 60|x-ratelimit-limit-tokens: 150000|x-ratelimit-remaining-requests: 59|x-ratelimit-remaining-tokens: 149984|x-ratelimit-reset-requests: 1s|x-ratelimit-reset-tokens: 6m0s", "limit=60 left=59 reset=1s unit=requests"},
		{"OpenAI, tokens spent", "x-ratelimit-limit-requests: 60|x-ratelimit-limit-tokens: 150000|x-ratelimit-remaining-requests: 59|x-ratelimit-remaining-tokens: 0|x-ratelimit-reset-tokens: 6m0s", "limit=150000 left=0 reset=6m0s unit=tokens"},
		{"Groq", "x-ratelimit-limit-requests: 14400|x-ratelimit-limit-tokens: 18000|x-ratelimit-remaining-requests: 14370|x-ratelimit-remaining-tokens: 17997|x-ratelimit-reset-requests: 2m59.56s|x-ratelimit-reset-tokens: 7.66s|retry-after: 2", "limit=14400 left=14370 reset=2m59.56s retry=2s unit=requests"},
		{"Anthropic", "anthropic-ratelimit-requests-limit: 50|anthropic-ratelimit-requests-remaining: 49|anthropic-ratelimit-requests-reset: 2021-03-26T20:03:20Z|anthropic-ratelimit-input-tokens-limit: 50000|anthropic-ratelimit-input-tokens-remaining: 50000|anthropic-ratelimit-input-tokens-reset: 2021-03-26T20:02:20Z", "limit=50 left=49 reset=1m0s unit=requests"},
		{"Mistral", "ratelimitbysize-limit: 500000|ratelimitbysize-remaining: 499900|ratelimitbysize-reset: 28|ratelimitbysize-query-cost: 100", "limit=500000 left=499900 reset=28s"},
		{"Together", "x-ratelimit-limit: 60|x-ratelimit-remaining: 59|x-ratelimit-reset: 1|x-tokenlimit-limit: 20000|x-tokenlimit-remaining: 19990", "limit=60 left=59 reset=1s"},
		{"Cerebras", "x-ratelimit-limit-requests-day: 1000|x-ratelimit-remaining-requests-day: 999|x-ratelimit-reset-requests-day: 33011.38|x-ratelimit-limit-tokens-minute: 60000|x-ratelimit-remaining-tokens-minute: 60000|x-ratelimit-reset-tokens-minute: 11.38", "limit=1000 left=999 reset=9h10m11.38s window=24h0m0s unit=requests"},
		{"Hugging Face", "RateLimit: \"api\";r=0;t=55|RateLimit-Policy: \"fixed window\";\"api\";q=500;w=300", "limit=500 left=0 reset=55s window=5m0s"},
		{"Cohere, a trial", "x-trial-endpoint-call-limit: 40|x-trial-endpoint-call-remaining: 39", "limit=40 left=39 unit=requests"},
		{"Cohere, by the month", "x-endpoint-monthly-call-limit: 1000|x-trial-endpoint-call-limit: 40|x-trial-endpoint-call-remaining: 38", "limit=40 left=38 unit=requests"},
		{"ElevenLabs", "current-concurrent-requests: 1|maximum-concurrent-requests: 10", "limit=10 left=9 used=1 unit=requests"},
		{"Contentful, spent", "X-Contentful-RateLimit-Second-Limit: 10|X-Contentful-RateLimit-Second-Remaining: 0|X-Contentful-RateLimit-Hour-Limit: 36000|X-Contentful-RateLimit-Hour-Remaining: 35000|X-Contentful-RateLimit-Reset: 1", "limit=10 left=0 reset=1s window=1s"},
		{"Okta", "X-Rate-Limit-Limit: 600|X-Rate-Limit-Remaining: 598|X-Rate-Limit-Reset: 1616789000", "limit=600 left=598 reset=1m0s"},
		{"Auth0", "x-ratelimit-limit: 10|x-ratelimit-remaining: 9|x-ratelimit-reset: 1616788941", "limit=10 left=9 reset=1s"},
		{"Auth0, quota", "Auth0-Client-Quota-Limit: b=per_hour;q=1000;r=0;t=60,b=per_day;q=10000;r=9000;t=3600", "limit=1000 left=0 reset=1m0s window=1h0m0s"},
		{"HubSpot", "X-HubSpot-RateLimit-Daily: 250000|X-HubSpot-RateLimit-Daily-Remaining: 249000|X-HubSpot-RateLimit-Interval-Milliseconds: 10000|X-HubSpot-RateLimit-Max: 100|X-HubSpot-RateLimit-Remaining: 98|X-HubSpot-RateLimit-Secondly: 10|X-HubSpot-RateLimit-Secondly-Remaining: 10", "limit=100 left=98 window=10s"},
		{"Zendesk", "X-Rate-Limit: 700|X-Rate-Limit-Remaining: 699|Zendesk-RateLimit-Endpoint: total=100; remaining=99; resets=59", "limit=700 left=699"},
		{"Zendesk, an endpoint alone", "Zendesk-RateLimit-Tickets-Index: total=100; remaining=0; resets=59", "limit=100 left=0 reset=59s"},
		{"Intercom", "X-RateLimit-Limit: 83|X-RateLimit-Remaining: 82|X-RateLimit-Reset: 1616788950", "limit=83 left=82 reset=10s"},
		{"Jira", "X-RateLimit-Limit: 100|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 2021-03-26T20:03Z|X-RateLimit-NearLimit: true|RateLimit-Reason: jira-burst-based|Retry-After: 40", "limit=100 left=0 reset=40s retry=40s"},
		{"Jira Data Center", "X-RateLimit-Limit: 10|X-RateLimit-Remaining: 0|X-RateLimit-FillRate: 2|X-RateLimit-Interval-Seconds: 10|retry-after: 5", "limit=10 left=0 window=10s retry=5s"},
		{"Bitbucket", "X-RateLimit-Limit: 1000|X-RateLimit-Resource: api|X-RateLimit-NearLimit: false", "limit=1000"},
		{"Salesforce", "Sforce-Limit-Info: api-usage=18/5000", "limit=5000 left=4982 used=18 unit=requests"},
		{"Azure", "x-ms-ratelimit-remaining-subscription-reads: 11999", "left=11999"},
		{"Azure Compute", "x-ms-ratelimit-remaining-resource: Microsoft.Compute/HighCostGet3Min;133,Microsoft.Compute/HighCostGet30Min;657", "left=133"},
		{"Dataverse", "x-ms-ratelimit-burst-remaining-xrm-requests: 5999|x-ms-ratelimit-time-remaining-xrm-requests: 1,200.00", "left=5999 unit=requests"},
		{"Azure OpenAI", "x-ratelimit-remaining-requests: 9|x-ratelimit-remaining-tokens: 900|retry-after-ms: 1500", "left=9 retry=1.5s unit=requests"},
		{"Azure DevOps", "X-RateLimit-Resource: core|X-RateLimit-Delay: 0.5|X-RateLimit-Limit: 200|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1616789000|Retry-After: 30", "limit=200 left=0 reset=1m0s retry=30s"},
		{"Microsoft Graph", "RateLimit-Limit: 150|RateLimit-Remaining: 28|RateLimit-Reset: 5", "limit=150 left=28 reset=5s"},
		{"Xero", "X-DayLimit-Remaining: 4999|X-MinLimit-Remaining: 59|X-AppMinLimit-Remaining: 9999", "left=59 window=1m0s"},
		{"Xero, the day spent", "X-DayLimit-Remaining: 0|X-MinLimit-Remaining: 59|X-Rate-Limit-Problem: day|Retry-After: 3600", "left=0 window=24h0m0s retry=1h0m0s"},
		{"Etsy", "x-limit-per-second: 10|x-remaining-this-second: 9|x-limit-per-day: 10000|x-remaining-today: 9999", "limit=10 left=9 window=1s"},
		{"Binance", "X-MBX-USED-WEIGHT-1M: 10|X-MBX-ORDER-COUNT-10S: 1", "used=1 window=10s"},
		{"Bybit", "X-Bapi-Limit: 100|X-Bapi-Limit-Status: 99|X-Bapi-Limit-Reset-Timestamp: 1616789000000", "limit=100 left=99 reset=1m0s"},
		{"Gate", "X-Gate-RateLimit-Requests-Remain: 99|X-Gate-RateLimit-Limit: 100|X-Gate-RateLimit-Reset-Timestamp: 1616789000", "limit=100 left=99 reset=1m0s unit=requests"},
		{"KuCoin", "gw-ratelimit-limit: 500|gw-ratelimit-remaining: 498|gw-ratelimit-reset: 10489", "limit=500 left=498 reset=10.489s"},
		{"BitMEX", "x-ratelimit-limit: 60|x-ratelimit-remaining: 58|x-ratelimit-reset: 1616789000", "limit=60 left=58 reset=1m0s"},
		{"Cloudinary", "X-FeatureRateLimit-Limit: 500|X-FeatureRateLimit-Remaining: 499|X-FeatureRateLimit-Reset: Fri, 26 Mar 2021 20:03:20 GMT", "limit=500 left=499 reset=1m0s"},
		{"Gravitee", "X-Rate-Limit-Limit: 10|X-Rate-Limit-Remaining: 9|X-Rate-Limit-Reset: 1616789000000", "limit=10 left=9 reset=1m0s"},
		{"Gravitee, quota", "X-Quota-Limit: 1000|X-Quota-Remaining: 0|X-Quota-Reset: 1616789000000", "limit=1000 left=0 reset=1m0s"},
		{"Contentful", "X-Contentful-RateLimit-Second-Limit: 10|X-Contentful-RateLimit-Second-Remaining: 9|X-Contentful-RateLimit-Hour-Limit: 36000|X-Contentful-RateLimit-Hour-Remaining: 35000|X-Contentful-RateLimit-Reset: 0", "limit=10 left=9 window=1s"},
		{"Traefik", "Retry-After: 1|X-Retry-In: 500ms", "retry=1s"},
		{"Spring Cloud Gateway", "X-RateLimit-Remaining: 19|X-RateLimit-Requested-Tokens: 1|X-RateLimit-Burst-Capacity: 20|X-RateLimit-Replenish-Rate: 10", "limit=20 left=19"},
		{"Naver", "GNCP-GW-RateLimit-Remaining: 1|GNCP-GW-RateLimit-Burst-Capacity: 2|GNCP-GW-RateLimit-Replenish-Rate: 2", "limit=2 left=1"},
		{"Envoy", "x-ratelimit-limit: 10, 10;w=1, 100;w=60|x-ratelimit-remaining: 9|x-ratelimit-reset: 1", "limit=10 left=9 reset=1s window=1s"},
		{"Envoy with names", "x-ratelimit-limit: 10, 10;w=60;name=\"per-user\"|x-ratelimit-remaining: 0|x-ratelimit-reset: 38", "limit=10 left=0 reset=38s window=1m0s"},
		{"WHOOP", "X-RateLimit-Limit: 100, 100;window=60, 10000;window=86400|X-RateLimit-Remaining: 98|X-RateLimit-Reset: 3", "limit=100 left=98 reset=3s window=1m0s"},
		{"the draft", "RateLimit: \"default\";r=50;t=30|RateLimit-Policy: \"default\";q=100;w=60", "limit=100 left=50 reset=30s window=1m0s"},
		{"the draft, bytes", "RateLimit: \"b\";r=50;t=30|RateLimit-Policy: \"b\";q=65535;qu=\"content-bytes\";w=10", "limit=65535 left=50 reset=30s window=10s unit=content-bytes"},
		{"Atlassian, new", "Beta-RateLimit-Policy: \"global-app-quota\";q=65000;w=3600|Beta-RateLimit: \"global-app-quota\";r=13000;t=600", "limit=65000 left=13000 reset=10m0s window=1h0m0s"},
		{"Cloudflare", "Ratelimit: \"default\";r=1199;t=300|Ratelimit-Policy: \"default\";q=1200;w=300", "limit=1200 left=1199 reset=5m0s window=5m0s"},
		{"Selling Partner API", "x-amzn-RateLimit-Limit: 0.5", "limit=0.5 window=1s"},
		{"Selling Partner API, a slow one", "x-amzn-RateLimit-Limit: 0.0167", "limit=0.0167 window=1s"},
		{"Marketplace Web Service", "x-mws-quota-max: 3600.0|x-mws-quota-remaining: 10.0|x-mws-quota-resetsOn: 2021-03-26T20:03:20.000Z", "limit=3600 left=10 reset=1m0s"},
		{"Kong", "X-RateLimit-Limit-Minute: 10|X-RateLimit-Remaining-Minute: 4|RateLimit-Limit: 10|RateLimit-Remaining: 4|RateLimit-Reset: 47", "limit=10 left=4 reset=47s window=1m0s"},
		{"Kong with two windows", "X-RateLimit-Limit-Second: 5|X-RateLimit-Remaining-Second: 4|X-RateLimit-Limit-Hour: 10000|X-RateLimit-Remaining-Hour: 9998", "limit=5 left=4 window=1s"},
		{"Tyk", "X-RateLimit-Limit: 1000|X-RateLimit-Remaining: 999|X-RateLimit-Reset: 1616789000", "limit=1000 left=999 reset=1m0s"},
		{"Linear", "X-RateLimit-Requests-Limit: 1500|X-RateLimit-Requests-Remaining: 1499|X-RateLimit-Requests-Reset: 1616789000000|X-Complexity: 10|X-RateLimit-Complexity-Limit: 250000|X-RateLimit-Complexity-Remaining: 249999|X-RateLimit-Complexity-Reset: 1616789000000", "limit=1500 left=1499 reset=1m0s unit=requests"},
		{"Trello", "x-rate-limit-api-key-interval-ms: 10000|x-rate-limit-api-key-max: 300|x-rate-limit-api-key-remaining: 299|x-rate-limit-api-token-interval-ms: 10000|x-rate-limit-api-token-max: 100|x-rate-limit-api-token-remaining: 98", "limit=100 left=98 window=10s"},
		{"Pipedrive", "x-ratelimit-limit: 80|x-ratelimit-remaining: 79|x-ratelimit-reset: 2|x-daily-requests-left: 9000", "limit=80 left=79 reset=2s"},
		{"Brevo", "x-sib-ratelimit-limit: 100|x-sib-ratelimit-remaining: 99|x-sib-ratelimit-reset: 60", "limit=100 left=99 reset=1m0s"},
		{"SendGrid", "X-RateLimit-Limit: 500|X-RateLimit-Remaining: 499|X-RateLimit-Reset: 1616789000", "limit=500 left=499 reset=1m0s"},
		{"Twitch", "Ratelimit-Limit: 800|Ratelimit-Remaining: 799|Ratelimit-Reset: 1616789000", "limit=800 left=799 reset=1m0s"},
		{"Strava", "X-RateLimit-Limit: 200,2000|X-RateLimit-Usage: 12,34|X-ReadRateLimit-Limit: 100,1000|X-ReadRateLimit-Usage: 1,2", "limit=200 left=188 used=12"},
		{"Polar", "RateLimit-Usage: 10, 100|RateLimit-Limit: 520, 5200|RateLimit-Reset: 545, 52345", "limit=520 left=510 used=10 reset=9m5s"},
		{"Fitbit", "Fitbit-Rate-Limit-Limit: 150|Fitbit-Rate-Limit-Remaining: 149|Fitbit-Rate-Limit-Reset: 1478", "limit=150 left=149 reset=24m38s"},
		{"Docker Hub", "ratelimit-limit: 100;w=21600|ratelimit-remaining: 76;w=21600|docker-ratelimit-source: 192.0.2.1", "limit=100 left=76 window=6h0m0s"},
		{"Riot", "X-App-Rate-Limit: 20:1,100:120|X-App-Rate-Limit-Count: 1:1,1:120|X-Method-Rate-Limit: 2000:60|X-Method-Rate-Limit-Count: 1:60", "limit=20 left=19 used=1 window=1s"},
		{"BigCommerce", "X-Rate-Limit-Requests-Left: 149|X-Rate-Limit-Requests-Quota: 150|X-Rate-Limit-Time-Reset-Ms: 15000|X-Rate-Limit-Time-Window-Ms: 30000", "limit=150 left=149 reset=15s window=30s unit=requests"},
		{"Lightspeed Retail", "X-LS-API-Bucket-Level: 30/60|X-LS-API-Drip-Rate: 1", "limit=60 left=30 used=30"},
		{"Lightspeed eCom", "X-RateLimit-Limit: 300/3000/12000|X-RateLimit-Remaining: 299/2998/11997|X-RateLimit-Reset: 44/3344/68144", "limit=300 left=299 reset=44s"},
		{"Walmart", "x-current-token-count: 2|x-next-replenish-time: 1616789000000", "left=2 reset=1m0s unit=tokens"},
		{"Yelp", "RateLimit-DailyLimit: 5000|RateLimit-Remaining: 4999|RateLimit-ResetTime: 2021-03-27T00:00:00+00:00", "limit=5000 left=4999 reset=3h57m40s window=24h0m0s"},
		{"Mapbox", "X-Rate-Limit-Interval: 60|X-Rate-Limit-Limit: 600|X-Rate-Limit-Reset: 1616789000", "limit=600 reset=1m0s window=1m0s"},
		{"imgur", "X-RateLimit-ClientLimit: 12500|X-RateLimit-ClientRemaining: 12400|X-RateLimit-UserLimit: 500|X-RateLimit-UserRemaining: 400|X-RateLimit-UserReset: 1616789000", "limit=500 left=400 reset=1m0s"},
		{"RapidAPI", "X-RateLimit-Requests-Limit: 500|X-RateLimit-Requests-Remaining: 499|X-RateLimit-Requests-Reset: 1800", "limit=500 left=499 reset=30m0s unit=requests"},
		{"Freshdesk", "X-RateLimit-Total: 4000|X-RateLimit-Remaining: 3999|X-RateLimit-Used-CurrentRequest: 1", "limit=4000 left=3999"},
		{"Datadog", "X-RateLimit-Limit: 100|X-RateLimit-Period: 10|X-RateLimit-Remaining: 99|X-RateLimit-Reset: 5|X-RateLimit-Name: metrics", "limit=100 left=99 reset=5s window=10s"},
		{"Sentry", "X-Sentry-Rate-Limit-Limit: 40|X-Sentry-Rate-Limit-Remaining: 39|X-Sentry-Rate-Limit-Reset: 1616789000|X-Sentry-Rate-Limit-ConcurrentLimit: 25|X-Sentry-Rate-Limit-ConcurrentRemaining: 25", "limit=40 left=39 reset=1m0s"},
		{"Sentry, more of the slots in use", "X-Sentry-Rate-Limit-Limit: 40|X-Sentry-Rate-Limit-Remaining: 39|X-Sentry-Rate-Limit-Reset: 1616789000|X-Sentry-Rate-Limit-ConcurrentLimit: 25|X-Sentry-Rate-Limit-ConcurrentRemaining: 24", "limit=40 left=39 reset=1m0s"},
		{"slots in use, all of them", "X-RateLimit-Limit: 40|X-RateLimit-Remaining: 39|X-RateLimit-Concurrency-Limit: 5|X-RateLimit-Concurrency-Remaining: 0", "limit=5 left=0"},
		{"slots beside a day", "X-RateLimit-Limit-Day: 40|X-RateLimit-Remaining-Day: 39|X-RateLimit-Limit-Concurrent: 5|X-RateLimit-Remaining-Concurrent: 1", "limit=40 left=39 window=24h0m0s"},
		{"Vimeo", "X-RateLimit-Limit: 100|X-RateLimit-Remaining: 99|X-RateLimit-Reset: 2021-03-26T20:03:20+00:00", "limit=100 left=99 reset=1m0s"},
		{"Akamai", "X-RateLimit-Limit: 60|X-RateLimit-Remaining: 59|X-RateLimit-Next: 2021-03-26T20:03:20.000Z", "limit=60 left=59 reset=1m0s"},
		{"Akamai, new", "Akamai-RateLimit-Limit: 50|Akamai-RateLimit-Remaining: 49", "limit=50 left=49"},
		{"Fastly", "Fastly-RateLimit-Remaining: 999|Fastly-RateLimit-Reset: 1616789000", "left=999 reset=1m0s"},
		{"Heroku", "RateLimit-Remaining: 4500|RateLimit-Multiplier: 1", "left=4500"},
		{"Zoom", "X-RateLimit-Category: Light|X-RateLimit-Type: Daily-limit|X-RateLimit-Limit: 5000|X-RateLimit-Remaining: 0|Retry-After: 2021-03-27T00:00:00Z", "limit=5000 left=0 retry=3h57m40s"},
		{"Toggl", "X-Toggl-Quota-Remaining: 29|X-Toggl-Quota-Resets-In: 1900", "left=29 reset=31m40s"},
		{"SurveyMonkey", "X-Ratelimit-App-Global-Day-Limit: 500|X-Ratelimit-App-Global-Day-Remaining: 0|X-Ratelimit-App-Global-Day-Reset: 18050|X-Ratelimit-App-Global-Minute-Limit: 120|X-Ratelimit-App-Global-Minute-Remaining: 119|X-Ratelimit-App-Global-Minute-Reset: 45", "limit=500 left=0 reset=5h0m50s window=24h0m0s"},
		{"Ticketmaster", "Rate-Limit: 5000|Rate-Limit-Available: 4978|Rate-Limit-Over: 0|Rate-Limit-Reset: 1616789000000", "limit=5000 left=4978 reset=1m0s"},
		{"Discogs", "X-Discogs-Ratelimit: 60|X-Discogs-Ratelimit-Remaining: 59|X-Discogs-Ratelimit-Used: 1", "limit=60 left=59 used=1"},
		{"Crossref", "X-Rate-Limit-Limit: 50|X-Rate-Limit-Interval: 1s", "limit=50 window=1s"},
		{"Companies House", "X-Ratelimit-Limit: 600|X-Ratelimit-Remain: 599|X-Ratelimit-Reset: 1616789000|X-Ratelimit-Window: 5m", "limit=600 left=599 reset=1m0s window=5m0s"},
		{"urlscan", "X-Rate-Limit-Scope: ip-address|X-Rate-Limit-Action: search|X-Rate-Limit-Window: minute|X-Rate-Limit-Limit: 120|X-Rate-Limit-Remaining: 119|X-Rate-Limit-Reset: 2021-03-26T20:03:20.000Z|X-Rate-Limit-Reset-After: 60", "limit=120 left=119 reset=1m0s window=1m0s"},
		{"apilayer", "x-ratelimit-limit-month: 100|x-ratelimit-remaining-month: 99|x-ratelimit-limit-day: 100|x-ratelimit-remaining-day: 99", "limit=100 left=99 window=24h0m0s"},
		{"OpenSky", "X-Rate-Limit-Remaining: 0|X-Rate-Limit-Retry-After-Seconds: 50", "left=0 retry=50s"},
		{"lemlist", "Retry-After: 2|X-RateLimit-Limit: 20|X-RateLimit-Remaining: 7|X-RateLimit-Reset: Fri Mar 26 2021 21:03:20 GMT+0100 (Central European Standard Time)", "limit=20 left=7 reset=1m0s retry=2s"},
		{"DocuSign", "X-RateLimit-Reset: 1616789000|X-RateLimit-Limit: 3000|X-RateLimit-Remaining: 2999|X-BurstLimit-Remaining: 499|X-BurstLimit-Limit: 500", "limit=3000 left=2999 reset=1m0s"},
		{"Qualys", "X-RateLimit-Limit: 15|X-RateLimit-Window-Sec: 360|X-Concurrency-Limit-Limit: 3|X-Concurrency-Limit-Running: 1|X-RateLimit-ToWait-Sec: 181|X-RateLimit-Remaining: 0", "limit=15 left=0 window=6m0s retry=3m1s"},
		{"Egnyte", "X-Accesstoken-QPS-Allotted: 2|X-Accesstoken-Qps-Current: 1|X-Accesstoken-Quota-Allotted: 1000|X-Accesstoken-Quota-Current: 20", "limit=2 left=1 used=1 window=1s"},
		{"Twelve Data", "api-credits-used: 8|api-credits-left: 792", "limit=800 left=792 used=8 unit=credits"},
		{"Meta", `X-App-Usage: {"call_count":28,"total_time":25,"total_cputime":25}`, "limit=100 left=72 used=28 unit=percent"},
		{"The Pocket API", "X-Limit-User-Limit: 320|X-Limit-User-Remaining: 319|X-Limit-User-Reset: 3600|X-Limit-Key-Limit: 10000|X-Limit-Key-Remaining: 9999|X-Limit-Key-Reset: 3600", "limit=320 left=319 reset=1h0m0s"},
		{"Prefixes of a unit", "Tokens-RateLimit-Limit: 1000|Tokens-RateLimit-Remaining: 10", "limit=1000 left=10 unit=tokens"},
		{"per minute in words", "X-RateLimit-Limit: 100 requests per minute|X-RateLimit-Remaining: 99", "limit=100 left=99 window=1m0s unit=requests"},
		{"by the name of the window", "X-Minute-Requests-Left: 19|X-Rate-Limit-Minute: 20", "limit=20 left=19 window=1m0s unit=requests"},
		{"NewsDataHub", "X-Quota-Remaining: 92|X-Quota-Limit: 100|X-Quota-Used: 8|X-Quota-Reset: 1616789000|X-Quota-Type: daily", "limit=100 left=92 used=8 reset=1m0s window=24h0m0s"},
		{"Matchplat, credits without a limit", "X-RateLimit-Limit: 60|X-RateLimit-Remaining: 58|X-RateLimit-Used: 2|X-Credits-Limit: -1|X-Credits-Remaining: 0|X-Credits-Used: 0", "limit=60 left=58 used=2"},
		{"football-data.org", "X-Requests-Available-Minute: 9|X-RequestCounter-Reset: 60", "left=9 reset=1m0s window=1m0s unit=requests"},
		{"Gusto", "X-RateLimit-Limit: 200|X-RateLimit-Remaining: 198|X-RateLimit-Reset: 2021-03-26 13:03:20 -0700", "limit=200 left=198 reset=1m0s"},
		{"Mashery", "X-Packagekey-Qps-Allotted: 25|X-Packagekey-Qps-Current: 1|X-Packagekey-Quota-Allotted: 2000000|X-Packagekey-Quota-Current: 2000000|X-Plan-Quota-Reset: Saturday, March 27, 2021 12:00:00 AM GMT", "limit=2000000 left=0 used=2000000 reset=3h57m40s"},
		{"Oplog", "x-retry-after: 25|x-remaining-calls: 0", "left=0 retry=25s unit=requests"},
		{"tollbooth", "Ratelimit-Limit: 20|Ratelimit-Remaining: 19|Ratelimit-Reset: 1|X-Rate-Limit-Duration: 1|X-Rate-Limit-Limit: 20.00|X-Rate-Limit-Request-Remote-Addr: 127.0.0.1:53573", "limit=20 left=19 reset=1s window=1s"},
		{"a bucket by its size", "X-Ratelimit-Bucket-Size: 40|X-Ratelimit-Bucket-Remaining: 12|X-Ratelimit-Leak-Rate: 2", "limit=40 left=12"},
		{"a wait under another word", "X-Throttle-Wait-Seconds: 34", "retry=34s"},
		{"an end", "X-RateLimit-Limit: 5|X-RateLimit-Expires: 1616789000", "limit=5 reset=1m0s"},
		{"unlimited", "X-RateLimit-Limit: unlimited|X-RateLimit-Remaining: unlimited", ""},
		{"no limits of calls", "X-Page-Limit: 20|X-Total-Count: 100|X-Upload-Limit: 5|Content-Length: 3|X-Max-Body-Size: 10", ""},
	}
	for _, c := range cases {
		t.Run(c.vendor, func(t *testing.T) {
			t.Parallel()
			h := http.Header{}
			for line := range strings.SplitSeq(c.header, "|") {
				name, value, _ := strings.Cut(line, ": ")
				h[name] = append(h[name], value)
			}
			l := ratelimit.Parse(h, received)
			if got := glance(l); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s\nproblems %+v\npolicies %+v", c.header, got, c.want, l.Problems, l.Policies)
			}
		})
	}
}
