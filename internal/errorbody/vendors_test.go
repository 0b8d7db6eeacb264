package errorbody_test

import (
	"net/http"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

// The error bodies of this table have the form that the vendors' references and their servers show.
func TestVendors(t *testing.T) {
	t.Parallel()
	type want struct {
		shape         errorbody.Shape
		code, message string
		id            string
	}
	cases := []struct {
		vendor string
		status int
		body   string
		want   want
	}{
		{"Stripe", 404, `{"error": {"code": "resource_missing", "doc_url": "https://d", "message": "No such customer: 'x'", "param": "id", "type": "invalid_request_error"}}`, want{"hex21", "resource_missing", "No such customer: 'x'", ""}},
		{"Stripe without a code", 401, `{"error": {"message": "Invalid API Key provided", "type": "invalid_request_error"}}`, want{"flat", "invalid_request_error", "Invalid API Key provided", ""}},
		{"a challenge of Akamai", 428, `{"sec-cp-challenge": "true", "provider": "crypto", "nonce": "a"}`, want{"unknown", "", "", ""}},
		{"Kubernetes", 403, `{"kind": "Status", "status": "Failure", "message": "articles is forbidden: no", "reason": "Forbidden", "code": 403}`, want{"flat", "Forbidden", "articles is forbidden: no", ""}},
		{"Grafana", 401, `{"message": "Invalid API key", "messageId": "api-key.invalid", "statusCode": 401, "traceID": ""}`, want{"flat", "api-key.invalid", "Invalid API key", ""}},
		{"a message with a number", 400, `{"message": "Not now", "messageId": "4711"}`, want{"flat", "", "Not now", ""}},
		{"DatoCMS", 422, `{"data": [{"id": "f8", "type": "api_error", "attributes": {"code": "INVALID_FIELD", "details": {"field": "title"}}}]}`, want{"flat", "INVALID_FIELD", "", ""}},
		{"MediaWiki, REST", 404, `{"errorKey": "rest-nonexistent-title", "messageTranslations": {"en": "The specified title does not exist"}, "httpCode": 404, "httpReason": "Not Found"}`, want{"flat", "rest-nonexistent-title", "The specified title does not exist", ""}},
		{"Prismic", 400, `{"type": "parsing-error", "message": "unexpected field", "line": 1}`, want{"flat", "parsing-error", "unexpected field", ""}},
		{"Contentful, validation", 422, `{"sys": {"type": "Error", "id": "ValidationFailed"}, "message": "Validation error", "details": {"errors": [{"name": "required", "path": ["title"]}]}}`, want{"flat", "ValidationFailed", "Validation error", ""}},
		{"WSO2", 503, `{"fault": {"code": 303001, "message": "Runtime Error", "description": "Endpoint is suspended"}}`, want{"flat", "303001", "Endpoint is suspended", ""}},
		{"GitHub", 404, `{"message": "Not Found", "documentation_url": "https://docs", "status": "404"}`, want{"flat", "", "Not Found", ""}},
		{"GitHub, validation", 422, `{"message": "Validation Failed", "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}]}`, want{"list", "missing_field", "Validation Failed", ""}},
		{"GitLab", 404, `{"message": "404 Project Not Found"}`, want{"flat", "", "404 Project Not Found", ""}},
		{"GitLab, OAuth", 403, `{"error": "insufficient_scope", "error_description": "The request requires higher privileges", "scope": "api"}`, want{"oauth2", "insufficient_scope", "The request requires higher privileges", ""}},
		{"Shopify", 404, `{"errors": "Not Found"}`, want{"string", "", "Not Found", ""}},
		{"Shopify, by field", 422, `{"errors": {"title": ["can't be blank"]}}`, want{"list", "", "title: can't be blank", ""}},
		{"Slack", 200, `{"ok": false, "error": "channel_not_found"}`, want{"slack", "channel_not_found", "", ""}},
		{"Discord", 400, `{"code": 50035, "errors": {"content": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}}, "message": "Invalid Form Body"}`, want{"list", "50035", "Invalid Form Body", ""}},
		{"Discord, limit", 429, `{"message": "You are being rate limited.", "retry_after": 64.57, "global": false}`, want{"flat", "", "You are being rate limited.", ""}},
		{"Twilio", 401, `{"code": 20003, "message": "Authenticate", "more_info": "https://x", "status": 401}`, want{"flat", "20003", "Authenticate", ""}},
		{"SendGrid", 401, `{"errors": [{"message": "The provided authorization grant is invalid", "field": null, "help": null}]}`, want{"list", "", "The provided authorization grant is invalid", ""}},
		{"Mailchimp", 404, `{"type": "https://mailchimp.com/errors/", "title": "Resource Not Found", "status": 404, "detail": "The requested resource could not be found.", "instance": "a1"}`, want{"problem", "https://mailchimp.com/errors/", "The requested resource could not be found.", ""}},
		{"HubSpot", 404, `{"status": "error", "message": "resource not found", "correlationId": "c-1", "category": "OBJECT_NOT_FOUND"}`, want{"flat", "OBJECT_NOT_FOUND", "resource not found", "c-1"}},
		{"Zendesk", 404, `{"error": "RecordNotFound", "description": "Not found"}`, want{"flat", "RecordNotFound", "Not found", ""}},
		{"Zendesk, object", 403, `{"error": {"title": "Forbidden", "message": "You do not have access to this page."}}`, want{"flat", "", "You do not have access to this page.", ""}},
		{"Jira", 404, `{"errorMessages": ["Issue does not exist or you do not have permission to see it."], "errors": {}}`, want{"list", "", "Issue does not exist or you do not have permission to see it.", ""}},
		{"Salesforce", 404, `[{"message": "The requested resource does not exist", "errorCode": "NOT_FOUND"}]`, want{"list", "NOT_FOUND", "The requested resource does not exist", ""}},
		{"Okta", 401, `{"errorCode": "E0000011", "errorSummary": "Invalid token provided", "errorLink": "E0000011", "errorId": "oae1", "errorCauses": []}`, want{"flat", "E0000011", "Invalid token provided", "oae1"}},
		{"Auth0", 404, `{"statusCode": 404, "error": "Not Found", "message": "The user does not exist.", "errorCode": "inexistent_user"}`, want{"flat", "inexistent_user", "The user does not exist.", ""}},
		{"Microsoft Graph", 404, `{"error": {"code": "Request_ResourceNotFound", "message": "Resource 'x' does not exist", "innerError": {"date": "2021", "request-id": "g-1", "client-request-id": "g-2"}}}`, want{"odata", "Request_ResourceNotFound", "Resource 'x' does not exist", "g-1"}},
		{"Entra", 401, `{"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret", "error_codes": [7000215], "trace_id": "t-1", "correlation_id": "c-1"}`, want{"oauth2", "invalid_client", "AADSTS7000215: Invalid client secret", "t-1"}},
		{"DynamoDB", 400, `{"__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "message": "Requested resource not found"}`, want{"flat", "ResourceNotFoundException", "Requested resource not found", ""}},
		{"API Gateway", 403, `{"Message": "User is not authorized to access this resource"}`, want{"flat", "", "User is not authorized to access this resource", ""}},
		{"Lambda", 200, `{"errorType": "TypeError", "errorMessage": "x is undefined", "trace": ["a"]}`, want{"flat", "TypeError", "x is undefined", ""}},
		{"Google", 404, `{"error": {"code": 404, "message": "Requested entity was not found.", "status": "NOT_FOUND"}}`, want{"google", "NOT_FOUND", "Requested entity was not found.", ""}},
		{"Contentful", 404, `{"sys": {"type": "Error", "id": "NotFound"}, "message": "The resource could not be found.", "requestId": "r-1"}`, want{"flat", "NotFound", "The resource could not be found.", "r-1"}},
		{"PayPal", 404, `{"name": "RESOURCE_NOT_FOUND", "message": "The specified resource does not exist.", "debug_id": "b1", "links": []}`, want{"flat", "RESOURCE_NOT_FOUND", "The specified resource does not exist.", "b1"}},
		{"Square", 404, `{"errors": [{"category": "INVALID_REQUEST_ERROR", "code": "NOT_FOUND", "detail": "Could not find customer"}]}`, want{"jsonapi", "NOT_FOUND", "Could not find customer", ""}},
		{"Plaid", 400, `{"error_type": "INVALID_INPUT", "error_code": "INVALID_API_KEYS", "error_message": "invalid client_id or secret", "display_message": null, "request_id": "p1"}`, want{"flat", "INVALID_API_KEYS", "invalid client_id or secret", "p1"}},
		{"Adyen", 422, `{"status": 422, "errorCode": "14_0408", "message": "Unable to decrypt data", "errorType": "validation", "pspReference": "8515"}`, want{"flat", "14_0408", "Unable to decrypt data", "8515"}},
		{"QuickBooks", 401, `{"Fault": {"Error": [{"Message": "message=AuthenticationFailed", "Detail": "Token revoked", "code": "003200"}], "type": "AUTHENTICATION"}, "time": "2021"}`, want{"flat", "003200", "Token revoked", ""}},
		{"FHIR", 404, `{"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "not-found", "diagnostics": "Resource Patient/1 is not known"}]}`, want{"list", "not-found", "Resource Patient/1 is not known", ""}},
		{"Notion", 404, `{"object": "error", "status": 404, "code": "object_not_found", "message": "Could not find page"}`, want{"flat", "object_not_found", "Could not find page", ""}},
		{"Airtable", 403, `{"error": {"type": "INVALID_PERMISSIONS", "message": "You are not permitted"}}`, want{"flat", "INVALID_PERMISSIONS", "You are not permitted", ""}},
		{"Airtable, text", 404, `{"error": "NOT_FOUND"}`, want{"string", "NOT_FOUND", "NOT_FOUND", ""}},
		{"ClickUp", 401, `{"err": "Token invalid", "ECODE": "OAUTH_025"}`, want{"flat", "OAUTH_025", "Token invalid", ""}},
		{"Intercom", 404, `{"type": "error.list", "request_id": "i1", "errors": [{"code": "not_found", "message": "User Not Found"}]}`, want{"list", "not_found", "User Not Found", "i1"}},
		{"Dropbox", 409, `{"error_summary": "path/not_found/..", "error": {".tag": "path", "path": {".tag": "not_found"}}}`, want{"flat", "path/not_found", "path/not_found/..", ""}},
		{"Dropbox, limit", 429, `{"error_summary": "too_many_requests/..", "error": {"reason": {".tag": "too_many_requests"}, "retry_after": 300}}`, want{"flat", "too_many_requests", "too_many_requests/..", ""}},
		{"Twilio, with a detail", 401, `{"code": 20003, "detail": "Your AuthToken was incorrect.", "message": "Authenticate", "status": 401}`, want{"flat", "20003", "Your AuthToken was incorrect.", ""}},
		{"Symfony", 404, `{"type": "https://tools.ietf.org/html/rfc2616#section-10", "title": "An error occurred", "status": 404, "detail": "No route found"}`, want{"problem", "", "No route found", ""}},
		{"LiteLLM", 429, `{"error": {"message": "RateLimitError: slow down", "type": "throttling_error", "param": null, "code": "429"}}`, want{"hex21", "throttling_error", "RateLimitError: slow down", ""}},
		{"NHN Cloud", 403, `{"header": {"resultCode": 20004, "resultMessage": "20004 Usage quota exceeded", "isSuccessful": false}}`, want{"flat", "20004", "20004 Usage quota exceeded", ""}},
		{"NHN Cloud in a success", 200, `{"header": {"resultCode": -4000, "resultMessage": "Invalid parameter: page", "isSuccessful": false}, "body": null}`, want{"flat", "-4000", "Invalid parameter: page", ""}},
		{"a success in the same form", 200, `{"header": {"resultCode": 0, "resultMessage": "", "isSuccessful": true}, "body": null}`, want{"", "", "", ""}},
		{"a failed job", 200, `{"job": {"status": "failed", "message": "the import failed", "code": "IMPORT_FAILED"}}`, want{"", "", "", ""}},
		{"Mistral, in a string", 422, `{"object": "error", "message": "{\"detail\": [{\"loc\": [\"body\", \"stop\"], \"msg\": \"Extra inputs are not permitted\"}]}", "type": "internal_error_proxy", "code": "1000"}`, want{"flat", "1000", "Extra inputs are not permitted", ""}},
		{"Box", 404, `{"type": "error", "status": 404, "code": "not_found", "help_url": "http://d", "message": "Not Found", "request_id": "b1"}`, want{"flat", "not_found", "Not Found", "b1"}},
		{"Zoom", 404, `{"code": 1001, "message": "User does not exist: x."}`, want{"flat", "1001", "User does not exist: x.", ""}},
		{"Webex", 404, `{"message": "Could not find a room", "errors": [{"description": "Could not find a room"}], "trackingId": "W_1"}`, want{"list", "", "Could not find a room", "W_1"}},
		{"Spotify", 401, `{"error": {"status": 401, "message": "Invalid access token"}}`, want{"flat", "", "Invalid access token", ""}},
		{"Vimeo", 401, `{"error": "You must provide a valid authenticated access token.", "link": null, "developer_message": "No token", "error_code": 8003}`, want{"flat", "8003", "", ""}},
		{"Reddit", 403, `{"reason": "private", "message": "Forbidden", "error": 403}`, want{"flat", "private", "Forbidden", ""}},
		{"Twitch", 401, `{"error": "Unauthorized", "status": 401, "message": "OAuth token is missing"}`, want{"flat", "", "OAuth token is missing", ""}},
		{"X", 404, `{"title": "Not Found Error", "detail": "Could not find user", "type": "https://api.twitter.com/2/problems/resource-not-found"}`, want{"problem", "https://api.twitter.com/2/problems/resource-not-found", "Could not find user", ""}},
		{"Twitter 1.1", 429, `{"errors": [{"code": 88, "message": "Rate limit exceeded"}]}`, want{"list", "88", "Rate limit exceeded", ""}},
		{"Cloudflare", 404, `{"success": false, "errors": [{"code": 7003, "message": "Could not route to /zones"}], "messages": [], "result": null}`, want{"list", "7003", "Could not route to /zones", ""}},
		{"DigitalOcean", 404, `{"id": "not_found", "message": "The resource you were accessing could not be found.", "request_id": "d1"}`, want{"flat", "not_found", "The resource you were accessing could not be found.", "d1"}},
		{"Fastly", 404, `{"msg": "Record not found", "detail": "Couldn't find Service"}`, want{"flat", "", "Record not found", ""}},
		{"PagerDuty", 404, `{"error": {"message": "Not Found", "code": 2100, "errors": ["The incident was not found"]}}`, want{"flat", "2100", "The incident was not found", ""}},
		{"Datadog", 403, `{"errors": ["Forbidden"]}`, want{"list", "", "Forbidden", ""}},
		{"Elasticsearch", 404, `{"error": {"root_cause": [{"type": "index_not_found_exception", "reason": "no such index [x]"}], "type": "index_not_found_exception", "reason": "no such index [x]"}, "status": 404}`, want{"flat", "index_not_found_exception", "no such index [x]", ""}},
		{"MongoDB Atlas", 404, `{"detail": "Cannot find resource /x.", "error": 404, "errorCode": "RESOURCE_NOT_FOUND", "parameters": ["/x"], "reason": "Not Found"}`, want{"flat", "RESOURCE_NOT_FOUND", "Cannot find resource /x.", ""}},
		{"Kubernetes", 404, `{"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": "pods \"x\" not found", "reason": "NotFound", "details": {"name": "x"}, "code": 404}`, want{"flat", "NotFound", `pods "x" not found`, ""}},
		{"Docker registry", 404, `{"errors": [{"code": "NAME_UNKNOWN", "message": "repository name not known", "detail": {"name": "x"}}]}`, want{"list", "NAME_UNKNOWN", "repository name not known", ""}},
		{"Vault", 403, `{"errors": ["permission denied"]}`, want{"list", "", "permission denied", ""}},
		{"OpenStack", 404, `{"itemNotFound": {"message": "Instance x could not be found.", "code": 404}}`, want{"flat", "itemNotFound", "Instance x could not be found.", ""}},
		{"Glance", 404, `{"message": "Not Found", "explanation": "No image found with ID x", "code": "404 Not Found", "title": "Not Found"}`, want{"flat", "", "No image found with ID x", ""}},
		{"Mastodon", 404, `{"error": "Record not found"}`, want{"string", "", "Record not found", ""}},
		{"Matrix", 429, `{"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": 2000}`, want{"flat", "M_LIMIT_EXCEEDED", "Too Many Requests", ""}},
		{"Discourse", 404, `{"errors": ["The requested URL or resource could not be found."], "error_type": "not_found"}`, want{"list", "not_found", "The requested URL or resource could not be found.", ""}},
		{"WordPress", 404, `{"code": "rest_no_route", "message": "No route was found matching the URL and request method.", "data": {"status": 404}}`, want{"flat", "rest_no_route", "No route was found matching the URL and request method.", ""}},
		{"Strapi", 404, `{"data": null, "error": {"status": 404, "name": "NotFoundError", "message": "Not Found", "details": {}}}`, want{"flat", "NotFoundError", "Not Found", ""}},
		{"Directus", 403, `{"errors": [{"message": "You don't have permission to access this.", "extensions": {"code": "FORBIDDEN"}}]}`, want{"graphql", "FORBIDDEN", "You don't have permission to access this.", ""}},
		{"Supabase", 404, `{"code": "PGRST116", "details": "The result contains 0 rows", "hint": null, "message": "JSON object requested, multiple (or no) rows returned"}`, want{"flat", "PGRST116", "JSON object requested, multiple (or no) rows returned", ""}},
		{"Supabase Auth", 400, `{"code": 400, "error_code": "validation_failed", "msg": "Unable to validate email address"}`, want{"flat", "validation_failed", "Unable to validate email address", ""}},
		{"Meilisearch", 404, `{"message": "Index x not found.", "code": "index_not_found", "type": "invalid_request", "link": "https://d"}`, want{"flat", "index_not_found", "Index x not found.", ""}},
		{"Telegram", 429, `{"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 5", "parameters": {"retry_after": 5}}`, want{"flat", "", "Too Many Requests: retry after 5", ""}},
		{"Meta", 400, `{"error": {"message": "Error validating access token", "type": "OAuthException", "code": 190, "error_subcode": 460, "fbtrace_id": "F1"}}`, want{"flat", "190", "Error validating access token", "F1"}},
		{"WeChat", 200, `{"errcode": 40013, "errmsg": "invalid appid"}`, want{"flat", "40013", "invalid appid", ""}},
		{"Baidu", 200, `{"error_code": 110, "error_msg": "Access token invalid or no longer valid"}`, want{"flat", "110", "Access token invalid or no longer valid", ""}},
		{"Alibaba Cloud", 404, `{"RequestId": "A-1", "HostId": "ecs", "Code": "InvalidAccessKeyId.NotFound", "Message": "Specified access key is not found."}`, want{"flat", "InvalidAccessKeyId.NotFound", "Specified access key is not found.", "A-1"}},
		{"Tencent Cloud", 200, `{"Response": {"Error": {"Code": "AuthFailure.SignatureFailure", "Message": "The signature is invalid"}, "RequestId": "T-1"}}`, want{"flat", "AuthFailure.SignatureFailure", "The signature is invalid", "T-1"}},
		{"Binance", 400, `{"code": -1121, "msg": "Invalid symbol."}`, want{"flat", "-1121", "Invalid symbol.", ""}},
		{"Alpha Vantage", 200, `{"Error Message": "Invalid API call. Please retry."}`, want{"flat", "", "Invalid API call. Please retry.", ""}},
		{"OMDb", 200, `{"Response": "False", "Error": "Movie not found!"}`, want{"flat", "", "Movie not found!", ""}},
		{"OpenWeather", 401, `{"cod": 401, "message": "Invalid API key."}`, want{"flat", "", "Invalid API key.", ""}},
		{"Last.fm", 400, `{"error": 6, "message": "The artist could not be found"}`, want{"flat", "6", "The artist could not be found", ""}},
		{"TMDB", 404, `{"success": false, "status_code": 34, "status_message": "The resource you requested could not be found."}`, want{"flat", "34", "The resource you requested could not be found.", ""}},
		{"ipstack", 200, `{"success": false, "error": {"code": 101, "type": "missing_access_key", "info": "You have not supplied an API Access Key."}}`, want{"flat", "101", "You have not supplied an API Access Key.", ""}},
		{"ExchangeRate", 200, `{"result": "error", "documentation": "https://d", "terms-of-use": "https://d", "error-type": "invalid-key"}`, want{"flat", "invalid-key", "", ""}},
		{"Mistral", 422, `{"object": "error", "message": {"detail": [{"type": "missing", "loc": ["body"], "msg": "Field required"}]}, "type": "invalid_request_error", "code": null}`, want{"list", "invalid_request_error", "Field required", ""}},
		{"FastAPI", 422, `{"detail": [{"loc": ["query", "q"], "msg": "field required", "type": "value_error.missing"}]}`, want{"list", "value_error.missing", "field required", ""}},
		{"ASP.NET", 400, `{"type": "https://tools.ietf.org/html/rfc7231#section-6.5.1", "title": "One or more validation errors occurred.", "status": 400, "traceId": "00-1", "errors": {"Name": ["required"]}}`, want{"problem", "", "One or more validation errors occurred.", "00-1"}},
		{"Feathers", 404, `{"name": "NotFound", "message": "Page not found", "code": 404, "className": "not-found", "errors": {}}`, want{"flat", "NotFound", "Page not found", ""}},
		{"Parse", 404, `{"code": 101, "error": "Object not found."}`, want{"flat", "101", "Object not found.", ""}},
		{"tRPC", 404, `{"error": {"message": "No post", "code": -32004, "data": {"code": "NOT_FOUND", "httpStatus": 404}}}`, want{"flat", "-32004", "No post", ""}},
		{"express-openapi-validator", 404, `{"message": "not found", "errors": [{"path": "/nope", "message": "not found"}]}`, want{"list", "", "not found", ""}},
		{"AppSync", 200, `{"data": null, "errors": [{"path": null, "locations": [{"line": 1, "column": 2}], "message": "Validation error"}]}`, want{"graphql", "", "Validation error", ""}},
		{"JSON-RPC", 200, `{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": 1}`, want{"flat", "-32601", "Method not found", ""}},
		{"gRPC gateway", 404, `{"code": 5, "message": "not found: x", "details": []}`, want{"flat", "5", "not found: x", ""}},
		{"Kong", 404, `{"message": "no Route matched with those values", "request_id": "k1"}`, want{"flat", "", "no Route matched with those values", "k1"}},
		{"Apigee", 401, `{"fault": {"faultstring": "Invalid Access Token", "detail": {"errorcode": "oauth.v2.InvalidAccessToken"}}}`, want{"flat", "oauth.v2.InvalidAccessToken", "Invalid Access Token", ""}},
		{"WSO2", 429, `{"fault": {"code": 900802, "message": "Message throttled out", "description": "You have exceeded your quota"}}`, want{"flat", "900802", "Message throttled out", ""}},
		{"another status", 500, `{"code": 409, "message": "the version is stale"}`, want{"flat", "409", "the version is stale", ""}},
		{"Metaregistrar", 404, `{"response_id": "1_0a40", "status": "error", "error_code": "does_not_exist", "error_message": "This server does not exist"}`, want{"flat", "does_not_exist", "This server does not exist", "1_0a40"}},
		{"a code of the whole beside those of fields", 400, `{"code": "validation_failed", "message": "Validation failed", "errors": [{"code": "required", "message": "Password is required"}]}`, want{"list", "validation_failed", "Validation failed", ""}},
		{"SumUp", 400, `{"title": "Bad Request", "details": "Checkout is processed", "status": 400}`, want{"flat", "", "Checkout is processed", ""}},
		{"ASP.NET, an exception", 500, `{"Message": "An error has occurred.", "ExceptionMessage": "Object reference not set", "ExceptionType": "System.NullReferenceException"}`, want{"flat", "System.NullReferenceException", "Object reference not set", ""}},
		{"Oracle", 404, `{"type": "http://x", "title": "Not Found", "status": "404", "o:errorCode": "12007"}`, want{"flat", "12007", "Not Found", ""}},
		{"Bitfinex", 500, `["error", 10100, "apikey: invalid"]`, want{"list", "10100", "apikey: invalid", ""}},
		{"Monday", 200, `{"error_code": "ComplexityException", "status_code": 429, "error_message": "Complexity budget exhausted", "error_data": {}}`, want{"flat", "ComplexityException", "Complexity budget exhausted", ""}},
		{"OKX", 200, `{"code": "50111", "msg": "Invalid OK-ACCESS-KEY", "data": []}`, want{"flat", "50111", "Invalid OK-ACCESS-KEY", ""}},
		{"Flickr", 200, `{"stat": "fail", "code": 100, "message": "Invalid API Key"}`, want{"flat", "100", "Invalid API Key", ""}},
		{"Bybit", 200, `{"retCode": 10002, "retMsg": "invalid request, please check your server timestamp", "result": {}}`, want{"flat", "10002", "invalid request, please check your server timestamp", ""}},
		{"LinkedIn", 401, `{"serviceErrorCode": 65600, "message": "Invalid access token", "status": 401}`, want{"flat", "65600", "Invalid access token", ""}},
		{"Kong, JWT", 401, `{"exp": "token expired"}`, want{"flat", "", "token expired", ""}},
		{"Nextcloud", 401, `{"ocs": {"meta": {"status": "failure", "statuscode": 997, "message": "Current user is not logged in"}, "data": []}}`, want{"flat", "997", "Current user is not logged in", ""}},
		{"Elsevier", 401, `{"service-error": {"status": {"statusCode": "AUTHENTICATION_ERROR", "statusText": "Invalid API Key"}}}`, want{"flat", "AUTHENTICATION_ERROR", "Invalid API Key", ""}},
		{"Heroku", 401, `{"id": "unauthorized", "message": "There were no credentials in your Authorization header."}`, want{"flat", "unauthorized", "There were no credentials in your Authorization header.", ""}},
		{"CouchDB", 401, `{"error": "unauthorized", "reason": "You are not authorized to access this db."}`, want{"flat", "unauthorized", "You are not authorized to access this db.", ""}},
		{"Ory", 401, `{"error": {"id": "session_inactive", "code": 401, "status": "Unauthorized", "reason": "No valid session cookie found.", "message": "The request could not be authorized"}}`, want{"google", "session_inactive", "The request could not be authorized", ""}},
		{"Rails, an exception", 400, `{"status": 400, "error": "Bad Request", "exception": "#<ActionController::ParameterMissing: param is missing: article>"}`, want{"flat", "", "param is missing: article", ""}},
		{"WordPress in a success", 200, `{"code": "rest_no_route", "message": "No route was found.", "data": {"status": 404}}`, want{"flat", "rest_no_route", "No route was found.", ""}},
		{"a success with a status of its own", 200, `{"code": "x_1", "message": "done", "data": {"status": 200}}`, want{"", "", "", ""}},
		{"an order with the status 500", 200, `{"code": 0, "message": "ok", "data": {"id": 5, "status": 500}}`, want{"", "", "", ""}},
		{"a success whose data is a status", 200, `{"code": 200, "message": "success", "data": {"status": 404}}`, want{"", "", "", ""}},
		{"a code in words beside an order", 200, `{"code": "order_found", "message": "Order found", "data": {"id": 1, "status": 410}}`, want{"", "", "", ""}},
		{"WordPress about a parameter", 200, `{"code": "rest_invalid_param", "message": "Invalid parameter(s): page", "data": {"status": 400, "params": {"page": "x"}}}`, want{"flat", "rest_invalid_param", "Invalid parameter(s): page", ""}},
		{"MediaWiki", 200, `{"error": {"code": "ratelimited", "info": "You've exceeded your rate limit."}, "servedby": "mw1"}`, want{"flat", "ratelimited", "You've exceeded your rate limit.", ""}},
		{"flask-smorest", 422, `{"code": 422, "errors": {"json": {"title": ["Missing data for required field."]}}, "status": "Unprocessable Entity"}`, want{"list", "", "title: Missing data for required field.", ""}},
		{"Bybit, a success without content", 200, `{"retCode": 0, "retMsg": "OK", "result": {}}`, want{"", "", "", ""}},
		{"Google Maps", 200, `{"status": "REQUEST_DENIED", "error_message": "The provided API key is invalid.", "results": []}`, want{"flat", "REQUEST_DENIED", "The provided API key is invalid.", ""}},
		{"Google Maps, nothing found", 200, `{"status": "ZERO_RESULTS", "results": []}`, want{"", "", "", ""}},
		{"errors that are one error", 404, `{"resource": null, "errors": {"code": "not_found", "description": "No thing"}}`, want{"flat", "not_found", "No thing", ""}},
		{"a code of the message", 400, `{"httpStatus": "BAD_REQUEST", "messageCode": "E1", "messageText": "Bad", "correlationId": "c-1"}`, want{"flat", "E1", "Bad", "c-1"}},
		{"an attribute in XML", 400, `<errors><error code="12"><message>Bad date</message></error></errors>`, want{"flat", "12", "Bad date", ""}},
		{"what a function gives its gateway", 200, `{"statusCode": 500, "headers": {}, "body": "{\"message\": \"no table\"}"}`, want{"flat", "", "no table", ""}},
		{"the same of a success", 200, `{"statusCode": 200, "headers": {}, "body": "{\"message\": \"no table\"}"}`, want{"", "", "", ""}},
		{"WSO2 in XML", 401, `<ams:fault xmlns:ams="http://wso2.org/apimanager/security"><ams:code>900902</ams:code><ams:message>Missing Credentials</ams:message><ams:description>x</ams:description></ams:fault>`, want{"flat", "900902", "Missing Credentials", ""}},
		{"SharePoint in XML", 404, `<?xml version="1.0"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>-1, FileNotFound</m:code><m:message xml:lang="en-US">File Not Found.</m:message></m:error>`, want{"odata", "-1, FileNotFound", "File Not Found.", ""}},
	}
	for _, c := range cases {
		t.Run(c.vendor, func(t *testing.T) {
			t.Parallel()
			e := errorbody.Decode(errorbody.Input{Status: c.status, Header: http.Header{}, Body: []byte(c.body)})
			got := want{e.Shape, e.Code, e.Message, e.RequestID}
			if c.want.message == "" && c.want.code != "" { // the message is another than one of these
				got.message = ""
			}
			if got != c.want {
				t.Errorf("%s\ngot  %+v\nwant %+v", c.body, got, c.want)
			}
		})
	}
}
