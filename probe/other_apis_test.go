package probe_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/hex21/hex21/probe"
)

// TestOtherAPIs judges errors as other APIs document them: their words count, and steps about articles do not apply.
func TestOtherAPIs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		call, body    string
		status        int
		summary, step string
	}{
		// What is wrong with the request stands in the details, with and without a field.
		{"POST /rates", `{"title": "Validation failure", "status": 422, "detail": "Input data validation failed", "invalidFields": [{"name": "exchangeCalculations[0].sourceAmount.currency", "message": "The currency is invalid."}]}`, 422, "422 Unprocessable Entity: currency: the currency is invalid", "Correct the request"},
		{"GET /applications", `{"title": "Bad Request", "detail": "The request failed due to validation errors", "invalid_parameters": [{"name": "page_size", "reason": "must be between 1 and 100"}], "instance": "797"}`, 400, "400 Bad Request: page_size must be between 1 and 100", "Correct the request"},
		{"GET /accounts", `{"error": {"code": 2001, "errors": ["Name can't be blank"], "message": "Invalid Input Provided"}}`, 400, "400 2001: name can't be blank", "Correct the request"},
		{"POST /csrs", `{"errorCode": "E0000001", "errorSummary": "Api validation failed: certificate", "errorCauses": [{"errorSummary": "The certificate doesn't match the CSR."}]}`, 400, "400 E0000001: the certificate doesn't match the CSR", "Correct the request"},
		{"POST /orders", `{"name": "UNPROCESSABLE_ENTITY", "message": "The action is semantically incorrect, or failed business validation.", "details": [{"issue": "PAYEE_CLOSED", "description": "The payee is locked or closed."}]}`, 422, "422 UNPROCESSABLE_ENTITY: the payee is locked or closed", "Correct the request"},
		{"POST /orders", `{"name": "INVALID", "message": "The order 7 has no payee", "details": [{"issue": "X", "description": "Some more words."}]}`, 400, "400 INVALID: The order 7 has no payee", "Correct the request"},
		{"POST /rpc", `{"jsonrpc": "2.0", "error": {"code": -32602, "message": "Invalid params", "data": {"details": "The 'method' parameter is required."}}, "id": 1}`, 400, "400 -32602: the 'method' parameter is required", "Correct the request"},
		{"PUT /monitor", `{"errors": [{"field": "email", "message": "Email is required"}]}`, 400, "400 Bad Request: email is required", "Correct the request"},
		{"GET /teammates/ann", `{"errors": [{"field": "username", "message": "username not found"}]}`, 404, "404 Not Found: username not found", "See what answered"},
		{"POST /checkouts", `{"message": "Validation error", "error_code": "MISSING", "param": "merchant_code"}`, 400, "400 MISSING: merchant_code: validation error", "Correct the request"},
		// One field beside its fault, and one whose value is secret.
		{"POST /users", `{"message": "Validation failed", "errors": {"field": "name", "value": "x", "message": "is too short"}}`, 422, "422 Unprocessable Entity: name=x is too short", "Correct the request"},
		{"POST /users", `{"message": "Validation failed", "errors": {"field": "password", "value": "s3cr3t-word", "message": "is too short"}}`, 422, "422 Unprocessable Entity: password is too short", "Correct the request"},
		{"GET /users", `{"message": "The page is out of range", "details": {"parameter": "page", "value": "99"}}`, 400, "400 Bad Request: page=99: the page is out of range", "Correct the request"},
		{"POST /batch", `{"message": "Validation failed", "errors": {"creates": [{"index": 0, "message": "Validation failed", "errors": {"base": ["The record already exists"]}}]}}`, 400, "400 Bad Request: the record already exists", "Correct the request"},
		{"POST /wallets", `{"error": "Bad request", "extras": {"status": 400, "message": "Invalid wallet provided"}}`, 400, "400 Bad Request: invalid wallet provided", "Correct the request"},
		{"GET /widgets", `{"message": "Invalid Params", "detail": "Missing property foobar"}`, 400, "400 Bad Request: Invalid Params: Missing property foobar", "Correct the request"},
		{"GET /widgets/7", `{"message": "Unknown Widget", "detail": "Could not find widget with id: '7'"}`, 404, "404 Not Found: Unknown Widget: Could not find widget with id: '7'", "See what answered"},
		{"GET /things", `{"code": 3, "message": "invalid limit", "details": [{"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [{"field": "limit", "description": "must be at most 100"}]}]}`, 400, "400 INVALID_ARGUMENT: limit must be at most 100", "Correct the request"},
		{"GET /things", `{"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "Bad", "details": [{"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [{"field": "limit", "description": "too large"}]}]}}`, 400, "400 INVALID_ARGUMENT: limit: too large", "Correct the request"},
		{"GET /things", `{"title": "Unprocessable Entity", "status": 422, "detail": "validation failed", "errors": [{"message": "expected number <= 100", "location": "query.limit", "value": 1000}]}`, 422, "422 Unprocessable Entity: query.limit=1000: expected number <= 100", "Correct the request"},
		{"POST /things", `{"error": "Key: 'art.Title' Error:Field validation for 'Title' failed on the 'min' tag"}`, 400, "400 Bad Request: Key: 'art.Title' Error:Field validation for 'Title' failed on the 'min' tag", "Correct the request"},
		{"POST /things", `{"statusCode": 422, "message": "Validation Error", "data": {"title": "too short", "slug": "is taken"}}`, 422, "422 Unprocessable Entity: title: too short; slug is taken", "Correct the request"},
		{"POST /things", `{"statusCode": 400, "error": "Bad Request", "message": "Validation failed", "validation": {"body": {"source": "body", "keys": ["title"], "message": "\"title\" length must be at least 3 characters long"}}}`, 400, "400 Bad Request: \"title\" length must be at least 3 characters long", "Correct the request"},
		{"GET /things/x", `{"message": "Validation failed (numeric string is expected)", "error": "Bad Request", "statusCode": 400}`, 400, "400 Bad Request: Validation failed (numeric string is expected)", "Correct the request"},
		{"POST /things", `{"name": "ValidationError", "message": "Parameters validation error!", "type": "VALIDATION_ERROR", "data": [{"type": "stringMin", "message": "The 'title' field length must be at least 3.", "field": "title", "actual": 1}]}`, 400, "400 VALIDATION_ERROR: title: the 'title' field length must be at least 3", "Correct the fields"},
		{"POST /things", `{"type": "validation", "on": "body", "message": "x", "errors": [{"path": "/title", "value": "x", "message": "Expected another"}]}`, 422, "422 Unprocessable Entity: title=x: expected another", "Correct the request"},
		{"POST /things", `{"error": "Bad Request"}`, 400, "400 Bad Request", "Compare the request with the reference"},
		{"POST /things", `{}`, 422, "422 Unprocessable Entity", "Compare the request with the reference"},
		{"POST /things", `{"error": {"code": 400, "message": "User location is not supported for the API use.", "status": "FAILED_PRECONDITION"}}`, 400, "400 FAILED_PRECONDITION: User location is not supported for the API use", "Call from a country"},
		{"POST /things", `{"message": "Country XX is not supported"}`, 400, "400 Bad Request: Country XX is not supported", "Correct the request"},
		{"POST /things", `{"message": "The upload was stopped, contact support"}`, 400, "400 Bad Request: The upload was stopped, contact support", "Check the body"},
		{"POST /things", `{"message": "missing csrf token in request header"}`, 400, "400 Bad Request: missing csrf token in request header", "Send the key and no cookies"},
		{"POST /things", `{"status": 422, "error": "Unprocessable Entity", "exception": "#<ActionController::InvalidAuthenticityToken: ActionController::InvalidAuthenticityToken>"}`, 422, "422 InvalidAuthenticityToken", "Send the key and no cookies"},
		{"POST /things", `{"error": "Can't verify CSRF token authenticity."}`, 422, "422 Unprocessable Entity: Can't verify CSRF token authenticity", "Send the key and no cookies"},
		{"GET /things", `{"message": "Server capacity exceeded."}`, 429, "429 Too Many Requests: the server is at capacity, which is not a limit on your calls: Server capacity exceeded", "Try again in a few seconds"},
		// A path that looks like one of the CMS.
		{"GET /articles/7/draft", `{"type": "error.list", "errors": [{"code": "data_invalid", "message": "Integration not found"}]}`, 404, "404 data_invalid: Integration not found", "See what answered"},
		{"POST /articles/7/tags", `{"errors": [{"code": "tag_not_found", "message": "Tag not found"}]}`, 404, "404 tag_not_found: Tag not found", "Check the path and the names and ids"},
		{"GET /articles/proceedings/2024", `{"error": {"code": "NOT_FOUND", "message": "Not found"}}`, 404, "404 NOT_FOUND: the slash in the slug was not encoded, so the server reads it as two path segments", "Send the slash as %2F"},
		// A code of the catalog in an error of another form.
		{"GET /triggers/7", `{"id": "not_found", "message": "trigger not found"}`, 404, "404 not_found: trigger not found", "Check the URL"},
		{"PUT /teams/7", `{"errors": [{"code": "conflict", "message": "The members of this team are being changed. Try again."}]}`, 409, "409 conflict: The members of this team are being changed. Try again", "Get the current state"},
		{"GET /articles/7", `{"error": {"code": "NOT_FOUND", "message": "It is not there"}}`, 404, "404 NOT_FOUND: requested resource was not found", "Find the right slug"},
		{"GET /token", `{"error": "invalid_request"}`, 400, "400 invalid_request", "See which part"},
		{"POST /refunds", `{"error_code": "CONFLICT", "message": "The transaction is not refundable"}`, 409, "409 CONFLICT: The transaction is not refundable", "Get the current state"},
		{"GET /cards/7", `{"error": {"code": "not_found", "message": "to address not found"}}`, 404, "404 not_found: to address not found", "Find the right slug"},
		// A precondition that no header stated.
		{"DELETE /projects/7", `{"id": "precondition_failed", "message": "cannot delete a project with resources"}`, 412, "412 precondition_failed: cannot delete a project with resources", "Correct the request as the error says"},
		{"GET /events", `{"errors": [{"message": "Sync token invalid or too old"}]}`, 412, "412 Precondition Failed: Sync token invalid or too old", "Correct the request as the error says"},
		{"PUT /projects/7 If-Match", `{"id": "precondition_failed", "message": "the version has changed"}`, 412, "412 precondition_failed: the version has changed", "Get the resource and its ETag again"},
		{"DELETE /dnssec", `{"message": "DNSSEC cannot be disabled because it is not enabled"}`, 428, "428 Precondition Required: DNSSEC cannot be disabled because it is not enabled", "Correct the request"},
		{"PUT /dnssec", `{"message": "This call needs an If-Match header"}`, 428, "428 Precondition Required: This call needs an If-Match header", "Get the ETag"},
		// What is too large is not the request.
		{"GET /thumbnail", `{"errcode": "M_TOO_LARGE", "error": "Content is too large to thumbnail"}`, 413, "413 M_TOO_LARGE: Content is too large to thumbnail", "Check the headers"},
		{"POST /upload", `{"errcode": "M_TOO_LARGE", "error": "Cannot upload files larger than 100mb"}`, 413, "413 M_TOO_LARGE: the request body is too large: Cannot upload files larger than 100mb", "See which rule"},
		// A 401 about what the key may do, and about the plan of its account.
		{"GET /indices", `{"message": "The provided API key is missing the \"editSettings\" ACL."}`, 401, `401 Unauthorized: the server does not permit this call with this key: The provided API key is missing the "editSettings" ACL`, "Ask the people who manage the keys for the permission"},
		{"GET /scopes", `{"errors": [{"message": "missing required scope: mail.send"}]}`, 401, "401 Unauthorized: the key does not have the scope that this call needs: missing required scope: mail.send", "Ask the people who manage the keys for the scope"},
		{"GET /usage", `{"reason": "The usage API is only available on Enterprise plans."}`, 401, "401 Unauthorized: the server does not permit this call with this key: The usage API is only available on Enterprise plans", "Check which plan"},
		{"GET /usage", `{"message": "Invalid API key or insufficient permissions"}`, 401, "401 Unauthorized: the server does not accept the key that was sent: Invalid API key or insufficient permissions", "Check the key"},
		{"POST /apps", `{"ok": false, "error": "invalid_auth"}`, 400, "400 invalid_auth: the server does not accept the key that was sent", "Check the key"},
		{"GET /status", `{"errors": {"detail": "Bad request", "type": "INVALID_BEARER_TOKEN"}}`, 400, "400 INVALID_BEARER_TOKEN: the server does not accept the key that was sent", "Check the key"},
		{"POST /retrieve", `{"status": 403, "code": "INVALID_TOKEN_CONTEXT", "message": "The body is not consistent with the access token."}`, 403, "403 INVALID_TOKEN_CONTEXT: the server does not permit this call with this key: The body is not consistent with the access token", "Ask the people"},
		{"POST /clients", `{"code": 403, "label": "code-authentication-required", "message": "Code authentication is required"}`, 403, "403 Forbidden: the server does not permit this call with this key: Code authentication is required", "Ask the people"},
		{"GET /timezone", `{"errorMessage": "You must use an API key to authenticate each request", "status": "REQUEST_DENIED"}`, 200, "status 200, but the body is an error: REQUEST_DENIED: You must use an API key to authenticate each request", "See what was sent"},
		{"GET /whoami", `{"message": "This cannot be done because you have invoices that need to be paid"}`, 402, "402 Payment Required: This cannot be done because you have invoices that need to be paid", "Check the balance"},
		// A 403 about the state of a resource.
		{"DELETE /secrets/7", `{"title": "Forbidden", "detail": "Can not delete the last secret."}`, 403, "403 Forbidden: the server does not permit this call: Can not delete the last secret", "Compare the state of the resource"},
		{"DELETE /schedules/7", `{"errors": [{"message": "This campaign is already sent."}]}`, 403, "403 Forbidden: the server does not permit this call: This campaign is already sent", "Compare the state of the resource"},
		{"DELETE /schedules/7", `{"message": "It cannot be deleted because your role is viewer."}`, 403, "403 Forbidden: the server does not permit this call with this key: It cannot be deleted because your role is viewer", "Ask the people who manage the keys"},
		{"PATCH /profiles/7", `{"detail": "This profile cannot be edited because it belongs to a demo account."}`, 403, "403 Forbidden: the server does not permit this call: This profile cannot be edited because it belongs to a demo account", "Compare the state of the resource"},
		// "Cannot be" alone is about anything, and may be about who calls.
		{"GET /drafts/7", `{"message": "Drafts cannot be seen by readers."}`, 403, "403 Forbidden: the server does not permit this call with this key: Drafts cannot be seen by readers", "Ask the people who manage the keys"},
		{"DELETE /drafts/7", `{"message": "Cannot delete: you must be a member of the organization."}`, 403, "403 Forbidden: the server does not permit this call with this key: Cannot delete: you must be a member of the organization", "Ask the people who manage the keys"},
		{"GET /drafts/7", `{"message": "The signature cannot be verified."}`, 403, "403 Forbidden: the server does not accept the signature of the request: The signature cannot be verified", "Send the signature as the reference"},
		{"POST /buckets", `{"code": "forbidden", "message": "creating bucket would exceed quota"}`, 403, "403 forbidden: the server does not permit this call: creating bucket would exceed quota", "Compare the state of the resource"},
		{"POST /assets", `{"code": 3006, "message": "Asset creation quota reached"}`, 403, "403 3006: the server does not permit this call: Asset creation quota reached", "Compare the state of the resource"},
		{"GET /assets", `{"code": 3006, "message": "Daily quota reached"}`, 403, "403 3006: the daily quota is used up", "Postpone the work"},
		// A scope in other words, a payment that failed, and aliases of the codes with a whole sentence.
		{"GET /users", `{"code": 4711, "message": "Invalid access token, does not contain scopes:[user:read:admin]."}`, 400, "400 4711: the key does not have the scope that this call needs: Invalid access token, does not contain scopes:[user:read:admin]", "Ask the people who manage the keys for the scope"},
		{"GET /users", `{"error": "access_denied", "error_description": "Client has not been granted scopes: test"}`, 403, "403 access_denied: the server does not permit this call with this key: Client has not been granted scopes: test", "Ask the people who manage the keys for the scope"},
		{"POST /payments", `{"errors": [{"category": "PAYMENT_METHOD_ERROR", "code": "CARD_DECLINED", "detail": "Card declined."}]}`, 402, "402 CARD_DECLINED: Card declined", "Correct the request as the error says"},
		{"GET /deals", `{"success": false, "error": "Your company account does not have access to this feature", "error_info": "Please check developers.pipedrive.com"}`, 402, "402 Payment Required: Your company account does not have access to this feature", "Check the balance and the plan"},
		{"POST /payments", `{"error": {"code": "insufficient_balance", "message": "The balance is too low"}}`, 402, "402 insufficient_balance: The balance is too low", "Check the balance"},
		{"POST /pages", `{"object": "error", "status": 400, "code": "validation_error", "message": "body.parent should be defined"}`, 400, "400 validation_error: body.parent should be defined", "Correct the request as the error says"},
		{"GET /tweets", `{"data": [{"id": "1"}], "errors": [{"title": "Not Found Error", "detail": "Could not find tweet with ids: [2]."}]}`, 200, "status 200, but 1 of 2 items failed: Could not find tweet with ids: [2]", "Check the body before the status"},
		{"POST /graphql", `{"errors": [{"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}]}`, 200, "status 200, but the body is an error: PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFound", "Send the query with its hash once"},
		// More names of lists and fields, and a limit that is named after it was said to be used up.
		{"POST /payments", `{"message": "Invalid request", "reason": "FIELD_VALIDATION_FAILED", "fieldList": [{"name": "instrumentId", "message": "must match ^pi"}]}`, 400, "400 FIELD_VALIDATION_FAILED: instrumentId must match ^pi", "Correct the request"},
		{"POST /payments", `{"error_code": "payment_create_failed", "error_messages": {"amount": [{"code": "amount_required", "message": "amount is required"}]}}`, 400, "400 payment_create_failed: amount is required", "Correct the request"},
		{"POST /payments", `{"errorName": "bodyDoesNotMatchSchema", "message": "The body does not match the schema", "validationErrors": [{"message": "The field has an invalid value", "jsonPath": "$.value.amount"}]}`, 400, "400 bodyDoesNotMatchSchema: $.value.amount: the field has an invalid value", "Correct the request"},
		{"GET /lists", `{"error": "Rate limit exceeded. Clients may not make more than 350 requests per hour."}`, 400, "400 Bad Request: the hourly limit is used up", "Postpone the work"},
		{"POST /plans", `{"error": "The plan is invalid. No plan may have more than 350 requests per hour."}`, 400, "400 Bad Request: The plan is invalid. No plan may have more than 350 requests per hour", "Correct the request"},
		{"GET /notices", `{"code": 400, "errors": {}, "message": "Invalid authentication information", "name": "BadRequest"}`, 400, "400 BadRequest: the server does not accept the key that was sent: Invalid authentication information", "Check the key"},
		{"GET /users", `{"error": {"code": "insufficient_scope", "message": "The token is missing scope."}}`, 403, "403 insufficient_scope: the server does not permit this call with this key: The token is missing scope", "Ask the people who manage the keys for the scope"},
		{"GET /users", `{"error": {"code": "invalid_request", "message": "The token is missing."}}`, 403, "403 invalid_request: a key was sent, but the server reports that it received none", "See what was sent"},
		{"POST /users", `{"error": {"code": 400, "type": "bad_request", "details": ["first_name: Field is required"]}}`, 400, "400 bad_request: first_name: Field is required", "Correct the request"},
		{"POST /users", `{"error": {"message": "Name is taken", "details": ["see the docs"]}}`, 400, "400 Bad Request: Name is taken", "Correct the request"},
		{"POST /hosts", `{"message": "Invalid input format.", "validationFailures": [{"failureMessage": "Name must not be blank", "violationPath": "name"}]}`, 400, "400 Bad Request: name must not be blank", "Correct the request"},
		{"GET /recommendations", `{"status": 421, "message": "Too Many Requests"}`, 421, "421 Misdirected Request: the rate limit is used up", "Wait a minute"},
	} {
		t.Run(c.call+" "+c.summary, func(t *testing.T) {
			t.Parallel()
			words := strings.Fields(c.call)
			response := &http.Response{StatusCode: c.status, Proto: "HTTP/1.1", Header: http.Header{"Content-Type": {"application/json"}}}
			response.Request = httptest.NewRequest(words[0], "https://cms.example.org"+words[1], nil)
			response.Request.Header.Set("Authorization", "Bearer abcdef0123456789abcdef")
			if len(words) > 2 {
				response.Request.Header.Set(words[2], `"1"`)
			}
			v := probe.Judge(probe.Recording{Response: response, Body: []byte(c.body)}.Exchange(), nil).Verdict
			if v.Summary != c.summary || len(v.Next) == 0 || !strings.HasPrefix(v.Next[0], c.step) {
				t.Errorf("%s\nnext %q", v.Summary, v.Next)
			}
		})
	}
}
