package probe_test

import (
	"net/http"
	"testing"
)

func TestErrorTextDecides(t *testing.T) {
	t.Parallel()
	runRules(t, saidCases())
}

func saidCases() []exchangedCase {
	said := func(status, body string) exchanged {
		return exchanged{header: http.Header{"Authorization": {"Bearer k-12345678"}}, answer: status + "\nContent-Type: application/json\n\n" + body}
	}
	page := func(status, words string) exchanged {
		return exchanged{answer: status + "\nContent-Type: text/html\nServer: nginx\n\n<html><title>x</title><p>" + words + "</p><hr><center>nginx</center></html>"}
	}
	return []exchangedCase{
		{name: "401 for a limit", exchanged: said("401", `{"message":"API rate limit exceeded for this address"}`), finds: "limit-exceeded", decides: true, silent: "key-refused"},
		{name: "400 for throttling", exchanged: said("400", `{"error":{"code":"Throttling","message":"Slower"}}`), finds: "limit-exceeded", decides: true},
		{name: "503 for too many requests", exchanged: said("503", `{"error":{"code":"SlowDown","message":"Please reduce your request rate."}}`), finds: "limit-exceeded", decides: true},
		{name: "403 for a daily quota", exchanged: said("403", `{"message":"You have exceeded your daily quota"}`), finds: "limit-exceeded", decides: true, silent: "permission-missing"},
		{name: "403 for keys that the server could not fetch", exchanged: exchanged{answer: "403\nContent-Type: text/plain\n\nJwks remote fetch is failed"}, finds: "permission-missing", decides: true, says: "could not fetch the keys"},
		{name: "a limit of size", exchanged: said("400", `{"message":"The file size exceeds the upload limit"}`), silent: "limit-exceeded"},
		{name: "a word about limits", exchanged: said("403", `{"message":"You may not change rate limits"}`), finds: "permission-missing", decides: true, silent: "limit-exceeded"},
		{name: "404 that speaks of limits", exchanged: said("404", `{"message":"No rate limit exceeded yet"}`), silent: "limit-exceeded"},
		{name: "AWS without a route", exchanged: said("403", `{"message":"Missing Authentication Token"}`), finds: "aws-missing-token", decides: true, silent: "permission-missing"},
		{name: "another 403 of AWS", exchanged: said("403", `{"message":"User is not authorized to access this resource"}`), silent: "aws-missing-token"},
		{name: "400 about the key", exchanged: said("400", `{"message":"API key not valid. Please pass a valid API key."}`), finds: "key-refused", decides: true},
		{name: "400 about another key", exchanged: said("400", `{"message":"The sort key is not valid"}`), silent: "key-refused"},
		{name: "a token that is early, as PyJWT says it", exchanged: said("401", `{"error":"invalid_token","error_description":"The token is not yet valid (iat)"}`), finds: "key-refused", decides: true, says: "not yet valid"},
		{name: "a token that is early, as Go says it", exchanged: said("401", `{"message":"Token used before issued"}`), finds: "key-refused", decides: true, says: "not yet valid"},
		{name: "Starlette and the host", exchanged: exchanged{answer: "400\nContent-Type: text/plain\n\nInvalid host header"}, finds: "firewall-blocked", decides: true, says: "host name"},
		{name: "Vite and the host", exchanged: said("403", `{"message":"Blocked request. This host (\"x\") is not allowed."}`), finds: "firewall-blocked", decides: true, says: "cms.example.org", silent: "permission-missing"},
		{name: "Rails and the host", exchanged: page("403", "Blocked hosts: cms.example.org"), finds: "firewall-blocked", decides: true, says: "host name"},
		{name: "a token of a list", exchanged: said("400", `{"error":{"code":"PAGE_TOKEN_EXPIRED","message":"The page token has expired"}}`), silent: "key-expired"},
		{name: "an upload", exchanged: said("400", `{"error":{"code":"BAD","message":"The upload session has expired"}}`), silent: "key-expired"},
		{name: "a session", exchanged: said("400", `{"error":{"code":"BAD","message":"The session has expired"}}`), finds: "key-expired", decides: true},
		{name: "another thing of a session", exchanged: said("400", `{"error":{"code":"BAD","message":"The keyboard layout session plan has expired"}}`), silent: "key-expired"},
		{name: "a key of a voucher", exchanged: said("400", `{"error":{"code":"BAD","message":"The voucher key has expired"}}`), silent: "key-expired"},
		{name: "a session of an editor", exchanged: said("403", `{"error":{"code":"FORBIDDEN","message":"Your editing session has expired"}}`), finds: "permission-missing", decides: true, silent: "key-expired"},
		{name: "a session, as Facebook says it", exchanged: said("400", `{"error":{"message":"Error validating access token: Session has expired on Friday, 01-Nov-26.","type":"OAuthException","code":190}}`), finds: "key-expired", decides: true},
		{name: "an API key", exchanged: said("400", `{"message":"Your API keys have expired"}`), finds: "key-expired", decides: true},
		{name: "a grant of OAuth", exchanged: said("400", `{"error":"invalid_grant","error_description":"Token has been expired or revoked."}`), finds: "key-refused", decides: true, silent: "key-expired"},
		{name: "a type of grant", exchanged: said("400", `{"error":"unsupported_grant_type","error_description":"The grant type is not supported"}`), silent: "key-refused"},
		{name: "a header in the message", exchanged: said("401", `{"error":{"type":"authentication_error","message":"invalid x-api-key"}}`), finds: "key-refused", decides: true, says: "invalid x-api-key"},
		{name: "a security service", exchanged: page("403", "This website is using a security service to protect itself from online attacks."), finds: "firewall-blocked", decides: true},
		{name: "a page about security", exchanged: said("403", `{"message":"The article on using a security service to protect itself is private"}`), silent: "firewall-blocked"},
		{name: "a token that was sent", exchanged: said("403", `{"message":"The access token you provided has already expired."}`), finds: "key-expired", decides: true},
		{name: "an adjective", exchanged: said("400", `{"message":"Expired JWT"}`), finds: "key-expired", decides: true},
		{name: "in one word", exchanged: said("400", `{"message":"Could not verify JWT: JWTExpired"}`), finds: "key-expired", decides: true},
		{name: "another thing in one word", exchanged: said("400", `{"message":"Could not redeem the token: CouponExpired"}`), silent: "key-expired"},
		{name: "what has not expired", exchanged: said("400", `{"message":"The token needs an unexpired voucher"}`), silent: "key-expired"},
		{name: "far away in a 401", exchanged: said("401", `{"message":"The token in the header of this request has long expired"}`), finds: "key-expired", decides: true},
		{name: "a quoted key of the API", exchanged: said("400", `{"error":{"code":"INVALID_KEY","message":"The API key \"k-1\" is invalid"}}`), finds: "key-refused", decides: true},
		{name: "a quoted sort key", exchanged: said("400", "{\"error\":{\"code\":\"INVALID_KEY\",\"message\":\"Sort key `date` is not valid\"}}"), silent: "key-refused"},
		{name: "FORBIDDEN about what the key may do", exchanged: said("403", `{"error":{"code":"FORBIDDEN","message":"This API key has an invalid scope"}}`), finds: "permission-missing", decides: true, says: "for this: This API key has an invalid scope"},
		{name: "an address as a code", exchanged: said("401", `{"errors":[{"message":"Invalid IP address.","extensions":{"code":"INVALID_IP"}}]}`), finds: "key-refused", decides: true, says: "IP address of this machine"},
		{name: "an address as GitHub says it", exchanged: said("403", `{"message":"Although you appear to have the correct authorization credentials, the `+"`octo`"+` organization has an IP allow list enabled, and 192.0.2.7 is not permitted to access this resource."}`), finds: "permission-missing", decides: true, says: "IP address of this machine"},
		{name: "a User-Agent as GitHub says it", exchanged: said("403", `{"message":"Request forbidden by administrative rules. Please make sure your request has a User-Agent header."}`), finds: "permission-missing", decides: true, says: "User-Agent"},
		{name: "a User-Agent in short", exchanged: said("403", `{"message":"User-Agent not allowed"}`), finds: "permission-missing", decides: true, says: "does not accept the User-Agent"},
		{name: "a user agent as a role", exchanged: said("403", `{"message":"The role user agent may not edit articles"}`), finds: "permission-missing", decides: true, says: "with this key"},
		{name: "an address as a field", exchanged: said("400", `{"error":{"code":"INVALID_IP","message":"Invalid IP address"}}`), silent: "key-refused"},
		{name: "an access list of Squid", exchanged: page("403", "Access control configuration prevents your request from being allowed at this time."), finds: "firewall-blocked", decides: true},
		{name: "a parser", exchanged: said("400", `{"error":{"code":"INVALID_TOKEN","message":"Unexpected token } in JSON at position 3"}}`), silent: "key-refused"},
		{name: "gRPC in Java about a size", exchanged: said("429", `{"code":8,"message":"gRPC message exceeds maximum size 4194304: 5000000"}`), finds: "limit-exceeded", decides: true, says: "larger than gRPC allows"},
		{name: "a limit of messages", exchanged: said("429", `{"message":"Too many messages: larger than your plan allows per minute"}`), finds: "limit-exceeded", decides: true, says: "limit is used up"},
		{name: "a CSRF token", exchanged: said("403", `{"detail":"CSRF Failed: CSRF token missing."}`), finds: "permission-missing", decides: true, says: "CSRF"},
		{name: "Kong did not see the key", exchanged: said("401", `{"message":"No API key found in request"}`), finds: "key-refused", decides: true, says: "received none"},
		{name: "a header that a schema requires", exchanged: said("401", `{"message":"'X-API-Key' header required"}`), finds: "key-refused", decides: true, says: "received none in X-API-Key"},
		{name: "Django did not see the key", exchanged: said("403", `{"detail":"Authentication credentials were not provided."}`), finds: "key-refused", decides: true, says: "received none"},
		{name: "PyJWT says expired", exchanged: said("401", `{"detail":"Signature has expired"}`), finds: "key-expired", decides: true, silent: "key-refused"},
		{name: "Kubernetes says expired", exchanged: said("401", `{"message":"token is expired by 3h"}`), finds: "key-expired", decides: true},
		{name: "invalid or expired", exchanged: said("401", `{"message":"invalid or expired token"}`), finds: "key-refused", decides: true, silent: "key-expired"},
		{name: "a limit in a success", exchanged: said("200", `{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}`), finds: "limit-exceeded", decides: true},
		{name: "a spike arrest with 500", exchanged: said("500", `{"fault":{"faultstring":"Spike arrest violation","detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}`), finds: "limit-exceeded", decides: true},
		{name: "500 that speaks of a limit", exchanged: said("500", `{"message":"upstream: too many requests"}`), silent: "limit-exceeded"},
		{name: "an unpaid quota", exchanged: said("429", `{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","code":"insufficient_quota"}}`), finds: "limit-exceeded", decides: true, says: "quota"},
		{name: "the reason for a refusal", exchanged: said("401", `{"message":"Unknown Content API Key"}`), finds: "key-refused", decides: true, says: "sent: Unknown Content API Key"},
		{name: "the reason for a prohibition", exchanged: said("403", `{"message":"Resource protected by organization SAML enforcement."}`), finds: "permission-missing", decides: true, says: "key: Resource protected"},
		{name: "revoked", exchanged: said("401", `{"error":"invalid_token","error_description":"Token was revoked."}`), finds: "key-revoked", decides: true, silent: "key-refused"},
		{name: "revoked, with 403", exchanged: said("403", `{"error":"invalid_token","error_description":"The token was revoked"}`), finds: "key-revoked", decides: true, silent: "key-refused"},
		{name: "revoked, with 400", exchanged: said("400", `{"message":"Invalid API key: the key was revoked"}`), finds: "key-revoked", decides: true, silent: "key-refused"},
		{name: "access that was revoked", exchanged: said("403", `{"message":"Your access to this project was revoked"}`), finds: "permission-missing", decides: true, silent: "key-revoked"},
		{name: "expired or revoked", exchanged: said("401", `{"error":"invalid_token","error_description":"Token is expired or revoked."}`), finds: "key-refused", decides: true, silent: "key-revoked"},
		{name: "an address that is not allowed", exchanged: said("403", `{"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST","detail":"IP address 1.2.3.4 is not allowed to access this resource."}`), finds: "permission-missing", decides: true, says: "IP address of this machine"},
		{name: "an object at an address", exchanged: said("403", `{"message":"You may not see this IP address"}`), finds: "permission-missing", decides: true, says: "with this key"},
		{name: "AWS wants a key of its own", exchanged: exchanged{header: http.Header{"Authorization": {"Bearer k-12345678"}}, answer: "403\nContent-Type: application/json\nX-Amzn-Errortype: ForbiddenException\n\n" + `{"message":"Forbidden"}`}, finds: "permission-missing", decides: true, says: "AWS API Gateway"},
		{name: "AWS reads the key as a signature", exchanged: said("403", `{"message":"Invalid key=value pair (missing equal-sign) in Authorization header: 'k='."}`), finds: "aws-missing-token", decides: true, silent: "permission-missing"},
		{name: "Envoy did not see the token", exchanged: exchanged{header: http.Header{"Authorization": {"Bearer k-12345678"}}, answer: "401\nContent-Type: text/plain\n\nJwt is missing"}, finds: "key-refused", decides: true, says: "received none"},
		{name: "a 429 that means something else", exchanged: said("429", `{"error":{"type":"circuit_breaking_exception","reason":"[parent] Data too large"}}`), finds: "limit-exceeded", decides: true, says: "a memory limit of the search server is exceeded (circuit breaker), not a rate limit"},
		{name: "ASP.NET about a field", exchanged: said("400", `{"title":"One or more validation errors occurred.","status":400,"errors":{"limit":["The value 'x' is not valid."]}}`), silent: "key-refused"},
		{name: "a 400 of a proxy", exchanged: page("400", "The plain text of a broken request"), finds: "html-from-between", decides: true, says: "nginx answered instead of the API: The plain text of a broken request"},
		{name: "missing or wrong", exchanged: said("401", `{"message":"Missing or invalid API key."}`), finds: "key-refused", decides: true, says: "does not accept"},
		{name: "Flask about a token", exchanged: exchanged{header: http.Header{"Authorization": {"Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}}, answer: "422\nContent-Type: application/json\n\n" + `{"msg":"Signature verification failed"}`}, finds: "key-refused", decides: true},
		{name: "a signature of a webhook", exchanged: said("400", `{"error":"Invalid signature"}`), silent: "key-refused"},
		{name: "a signature of a request, with 401", exchanged: said("401", `{"error":{"code":"WEBHOOK_SIGNATURE_INVALID","message":"The X-Hub-Signature-256 header does not match"}}`), finds: "key-refused", decides: true, says: "signature of the request"},
		{name: "a signature of AWS", exchanged: said("403", `{"code":"SignatureDoesNotMatch","message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method."}`), finds: "permission-missing", decides: true, says: "signature of the request"},
		{name: "a signature without a key", exchanged: exchanged{answer: "401\nContent-Type: application/json\n\n" + `{"message":"Missing signature header"}`}, finds: "key-refused", decides: true, says: "signature of the request", silent: "key-missing"},
		{name: "a signature of a token", exchanged: said("401", `{"error":"jwt signature verification failed"}`), finds: "key-refused", decides: true, says: "does not accept the key"},
		{name: "a signature with a code of the API", exchanged: said("401", `{"error":{"code":"INVALID_AUTH","message":"Invalid signature"}}`), finds: "key-refused", decides: true, says: "does not accept the key"},
		{name: "a country with FORBIDDEN", exchanged: said("403", `{"error":{"code":"FORBIDDEN","message":"Not available in your country"}}`), finds: "permission-missing", decides: true, says: "country or region"},
		{name: "an address with FORBIDDEN", exchanged: said("403", `{"error":{"code":"FORBIDDEN","message":"Your IP address is not allowed"}}`), finds: "permission-missing", decides: true, says: "IP address of this machine"},
		{name: "a region", exchanged: said("403", `{"error":{"code":"GEO_BLOCKED","message":"This service is not available in your region"}}`), finds: "permission-missing", decides: true, says: "country or region"},
		{name: "a country that is blocked", exchanged: said("403", `{"message":"Access from your country has been blocked"}`), finds: "permission-missing", decides: true, says: "country or region"},
		{name: "a place by its code alone", exchanged: said("403", `{"code":"unsupported_country_region_territory"}`), finds: "permission-missing", decides: true, says: "country or region"},
		{name: "a country of the data", exchanged: said("403", `{"message":"Your role may not edit the country list"}`), finds: "permission-missing", decides: true, says: "with this key"},
		{name: "limit_req of nginx", exchanged: page("429", "429 Too Many Requests"), finds: "proxy-limit", decides: true, silent: "limit-exceeded"},
		{name: "nginx in maintenance", exchanged: page("503", "Down for maintenance"), silent: "proxy-limit"},
		{name: "a limit of the API behind nginx", exchanged: said("429", `{"error":{"code":"RATE_LIMIT","message":"Slower"}}`), finds: "limit-exceeded", decides: true, silent: "proxy-limit"},
	}
}
