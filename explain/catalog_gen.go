// Code generated from catalog/ by TestCompiled; DO NOT EDIT.

package explain

// compiledDocuments are the files under catalog/, sorted by name.
var compiledDocuments = [...]compiledDocument{
	{document: document{Entry: Entry{
		Code:     "206",
		Category: "status",
		Statuses: []int{206},
		Layer:    "api",
		Blame:    "contract",
		Meaning:  "Partial Content - Only a part of the body was sent",
		Detail:   "The server sent a range of the resource. That is correct if the request had a Range header; without one, a cache or proxy sent a part as if it were the whole, and the rest is missing.",
		Causes: []string{
			"The call has a Range header, set by a download tool or a library.",
			"A cache in between serves a part of an earlier download as the response.",
		},
		Remedies: []string{
			"See whether the request asks for a range, and what Content-Range answers: `hex21 probe -v /articles`",
			"Request the whole body, bypassing caches: `hex21 probe -H 'Cache-Control: no-cache' /articles`",
		},
		Steps: []Step{
			{Text: "See whether the request asks for a range, and what Content-Range answers", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Request the whole body, bypassing caches", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Cache-Control: no-cache"}}, When: Reading},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"416",
			"body-cut-off",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "304",
		Category: "status",
		Statuses: []int{304},
		Layer:    "http",
		Blame:    "contract",
		Meaning:  "Not Modified - The copy of the client is still valid",
		Detail:   "This is not an error. A client that has a copy sends If-None-Match or If-Modified-Since, and the server reports that nothing changed, without a body. Without such a header in the request, a cache answered another client's condition.",
		Causes: []string{
			"The HTTP library or the browser revalidates its cache, as it should.",
			"The program sends a stored ETag but no longer has the body that belongs to it.",
			"A proxy answers 304 although the request had no condition.",
		},
		Remedies: []string{
			"See whether the request sends a condition: `hex21 probe -v /articles`",
			"Request the whole response again, bypassing caches: `hex21 probe -H 'Cache-Control: no-cache' /articles`",
			"In your program, keep the body together with its ETag, and use it when the response is a 304.",
		},
		Steps: []Step{
			{Text: "See whether the request sends a condition", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Request the whole response again, bypassing caches", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Cache-Control: no-cache"}}, When: Reading},
			{Text: "In your program, keep the body together with its ETag, and use it when the response is a 304"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"206",
			"412",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "400",
		Category: "status",
		Statuses: []int{400},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Bad Request - Invalid parameters or request format",
		Detail:   "The server could not process the request: the query, the body or its format is wrong. The same request will fail again. The code in the error body shows which part is wrong, so read that first.",
		Causes: []string{
			"A parameter has a value that is not allowed, such as `limit=500`.",
			"A required field or parameter is missing.",
			"The body is not JSON, or is JSON without the matching Content-Type.",
			"A search text has fewer than three characters.",
			"A proxy refused the request before the API saw it, for example because a header is too large.",
		},
		Remedies: []string{
			"See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
			"Check the body and the query against the details of the error.",
			"Look up the error code: `hex21 explain INVALID_PARAMETERS MISSING_REQUIRED`",
			"Go back to a request that works, and add to it: `hex21 probe --query limit=20 /articles`",
			"If the body is HTML, see in the headers what answered: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "See which part of the request is wrong", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error"}}, When: Reading},
			{Text: "Check the body and the query against the details of the error", When: Writing},
			{Text: "Look up the error code", Command: Command{Kind: KindHex21, Args: []string{"explain", "INVALID_PARAMETERS", "MISSING_REQUIRED"}}},
			{Text: "Go back to a request that works, and add to it", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=20"}, Target: "/articles"}},
			{Text: "If the body is HTML, see in the headers what answered", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_PARAMETERS",
    "message": "One or more request parameters are invalid",
    "details": {
      "parameter": "limit",
      "value": "500",
      "problem": "is not a number in range",
      "expected": "a whole number from 1 to 100"
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# --fail-with-body makes curl fail and still shows which part of the request it is.
curl -sS --fail-with-body -G --data-urlencode "limit=20" \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
		},
		Related: []string{
			"INVALID_PARAMETERS",
			"MISSING_REQUIRED",
			"INVALID_FORMAT",
			"INVALID_JSON",
			"VALIDATION_ERROR",
			"INVALID_QUERY",
			"422",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "401",
		Category: "status",
		Statuses: []int{401},
		Layer:    "api",
		Blame:    "key",
		Meaning:  "Unauthorized - Missing or invalid authentication",
		Detail:   "The request has no valid credentials. Either no key arrived, or it was not accepted; the code in the body shows which. A valid key without permission gets 403.",
		Causes: []string{
			"HEX21_API_KEY is not set where the program runs.",
			"The key is mistyped, cut short, or made for another installation.",
			"The token has expired or was revoked.",
			"The Authorization header was lost in a redirect or in a proxy.",
		},
		Remedies: []string{
			"See whether a key is sent, and to which host: `hex21 probe -v /articles`",
			"If no key is sent, set one: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"If a key is sent, look up the error code: `hex21 explain INVALID_AUTH EXPIRED_TOKEN REVOKED_TOKEN`",
			"Do not repeat the call with the same key: it fails each time, and many failures may get the address blocked.",
		},
		Steps: []Step{
			{Text: "See whether a key is sent, and to which host", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "If no key is sent, set one", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "If a key is sent, look up the error code", Command: Command{Kind: KindHex21, Args: []string{"explain", "INVALID_AUTH", "EXPIRED_TOKEN", "REVOKED_TOKEN"}}},
			{Text: "Do not repeat the call with the same key: it fails each time, and many failures may get the address blocked"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "MISSING_AUTH",
    "message": "Authentication credentials not provided",
    "details": { "header": "Authorization" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# The code in the body tells a missing key from a wrong, an expired or a revoked one.
curl -sS -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1" |
  jq -r '.error.code? // "accepted"'`,
		},
		Related: []string{
			"INVALID_AUTH",
			"EXPIRED_TOKEN",
			"MISSING_AUTH",
			"REVOKED_TOKEN",
			"UNAUTHORIZED",
			"403",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "402",
		Category: "status",
		Statuses: []int{402},
		Layer:    "api",
		Blame:    "limit",
		Meaning:  "Payment Required - The plan or the account does not cover this call",
		Detail:   "The standard reserves this status; services use it for a plan that is used up, an unpaid invoice or a feature of a larger plan. The Hex21 reference does not have it, so a host or a gateway in front of the CMS sends it.",
		Causes: []string{
			"The account of the host that serves the CMS is over its plan or unpaid.",
			"A gateway counts calls by contract, and the contract ended.",
		},
		Remedies: []string{
			"Check which server answered, and read its message: `hex21 probe -i /articles`",
			"Ask the operator whether the account of the host is paid.",
		},
		Steps: []Step{
			{Text: "Check which server answered, and read its message", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the operator whether the account of the host is paid"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"403",
			"429",
			"QUOTA_EXCEEDED",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "403",
		Category: "status",
		Statuses: []int{403},
		Layer:    "api",
		Blame:    "key",
		Meaning:  "Forbidden - Valid auth but insufficient permissions",
		Detail:   "The server refuses this request, with this key or without one. The reference has no error code for it; some installations send FORBIDDEN. A 403 in HTML, or one that a call without a key gets too, comes from a firewall rather than from the API.",
		Causes: []string{
			"The key may only read, and the call writes.",
			"The key does not give access to this article, draft or section.",
			"A firewall refuses the address, the country, the user agent or something in the body.",
			"The path is not part of the API but a protected folder of the web site.",
		},
		Remedies: []string{
			"Check that the key may read: `hex21 probe /articles`",
			"See in the headers and the type of the body what answered: `hex21 probe -i /articles`",
			"Check that the address is the one of the API: `hex21 probe --dry-run /articles`",
			"Ask the operator of the installation for the permission; name method, path and request id.",
		},
		Steps: []Step{
			{Text: "Check that the key may read", Command: Command{Kind: KindRead}},
			{Text: "See in the headers and the type of the body what answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Check that the address is the one of the API", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Ask the operator of the installation for the permission; name method, path and request id"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "FORBIDDEN",
    "message": "This key may not write articles",
    "details": { "required": "articles:write" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Who refused? The API answers in JSON, a firewall usually in HTML.
curl -sS -o /dev/null -w '%{http_code} %{content_type} from %header{server}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
		},
		Related: []string{
			"FORBIDDEN",
			"401",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "404",
		Category: "status",
		Statuses: []int{404},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Not Found - Resource doesn't exist",
		Detail:   "Nothing is at this address. With the code NOT_FOUND in the body, the API itself answered. An HTML page comes from a path without a route: check the base URL first. The CMS itself answers without a body where a route found nothing; a response to HEAD never has one.",
		Causes: []string{
			"The slug is misspelled, changed, or that of a draft.",
			"The base URL lacks `/api`, has it twice, or is that of the web site.",
			"A slash inside a slug was not encoded as %2F.",
			"The path ends in a slash.",
			"The endpoint does not exist in this version of the CMS.",
		},
		Remedies: []string{
			"See what answered, and how: `hex21 probe -i /articles`",
			"Check the base URL with the list of articles: `hex21 probe /articles`",
			"If the list is there, look for the right slug in it: `hex21 probe -i --query limit=100 /articles`",
			"Percent-encode special characters of the slug, such as a slash: `hex21 probe /articles/proceedings%2F2024-03`",
		},
		Steps: []Step{
			{Text: "See what answered, and how", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Check the base URL with the list of articles", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If the list is there, look for the right slug in it", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Percent-encode special characters of the slug, such as a slash", Command: Command{Kind: KindRead, Target: "/articles/proceedings%2F2024-03"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "NOT_FOUND",
    "message": "Requested resource was not found",
    "details": { "resource": "article", "slug": "invalid-slug" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Is it the article or the base URL? The list must be there in any case.
for path in /articles /articles/soil-microbes-drought; do
  curl -sS -o /dev/null -w "%{http_code} %{content_type} $path\n" \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL$path"
done`,
		},
		Related: []string{
			"NOT_FOUND",
			"410",
			"405",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "405",
		Category: "status",
		Statuses: []int{405},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Method Not Allowed - The path does not support this method",
		Detail:   "The path exists, but supports only other methods. By the HTTP standard, the Allow header lists them, though not every installation sends it. The body may be empty.",
		Causes: []string{
			"A write went to an endpoint that only reads.",
			"POST went to the path of one article, or PUT and DELETE to the path of the list.",
			"A redirect changed the method on the way.",
			"A web server in front of the API allows few methods.",
		},
		Remedies: []string{
			"Ask which methods the path supports, in the header Allow: `hex21 probe -i -X OPTIONS /articles`",
			"Check that reading works there: `hex21 probe /articles`",
			"Look for a redirect before the response: `hex21 probe -v /articles`",
			"Correct the method or the path in your program; the key makes no difference.",
		},
		Steps: []Step{
			{Text: "Ask which methods the path supports, in the header Allow", Command: Command{Kind: KindRead, Args: []string{"-i", "-X", "OPTIONS"}}},
			{Text: "Check that reading works there", Command: Command{Kind: KindRead}, When: Writing},
			{Text: "Look for a redirect before the response", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Correct the method or the path in your program; the key makes no difference"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "METHOD_NOT_ALLOWED",
    "message": "The path does not support this method",
    "details": { "method": "DELETE", "allow": "GET, HEAD, POST, OPTIONS" }
  }
}`),
		Snippets: &Snippets{
			Curl: `curl -sS -o /dev/null -X OPTIONS -w 'allowed: %header{allow}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
		},
		Related: []string{
			"METHOD_NOT_ALLOWED",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "406",
		Category: "status",
		Statuses: []int{406},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Not Acceptable - The server cannot send a format that the client accepts",
		Detail:   "The Accept header, or Accept-Language or Accept-Encoding, allows nothing that the server can send. The API sends application/json.",
		Causes: []string{
			"Accept names only another format, such as text/html or application/xml.",
			"A firewall answers 406 for a request that looks like an attack (ModSecurity does).",
		},
		Remedies: []string{
			"Send the Accept header that the API can answer: `hex21 probe -H 'Accept: application/json' /articles`",
			"If the body is a page, see whose it is: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "Send the Accept header that the API can answer", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Accept: application/json"}}, When: Reading},
			{Text: "If the body is a page, see whose it is", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"415",
			"firewall-blocked",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "407",
		Category: "status",
		Statuses: []int{407},
		Layer:    "proxy",
		Blame:    "you",
		Meaning:  "Proxy Authentication Required - A proxy on the way requires its own credentials",
		Detail:   "The proxy, not the API, requires a user name and a password. The API key does not help, and the call did not reach the API.",
		Causes: []string{
			"The network reaches the internet only through a proxy with a login.",
			"The password in HTTPS_PROXY has expired, or has a character that must be percent-encoded.",
		},
		Remedies: []string{
			"See the settings of the proxy, with passwords redacted: `hex21 doctor`",
			"Read the evidence of the finding: `hex21 explain proxy-auth-required`",
		},
		Steps: []Step{
			{Text: "See the settings of the proxy, with passwords redacted", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Read the evidence of the finding", Command: Command{Kind: KindHex21, Args: []string{"explain", "proxy-auth-required"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"proxy-auth-required",
			"proxy-failed",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "408",
		Category: "status",
		Statuses: []int{408},
		Layer:    "http",
		Blame:    "network",
		Meaning:  "Request Timeout - The server waited for the request and gave up",
		Detail:   "The connection was open, but the whole request did not arrive in time. It is normally not processed. A kept-alive connection that stays unused can end with 408, too.",
		Causes: []string{
			"The upload is slow, or the network lost packets.",
			"The program opens connections before it has something to send.",
			"The server is too busy to read the request.",
		},
		Remedies: []string{
			"Send it once more on a new connection: `hex21 probe --retry 1 /articles`",
			"See how long sending takes: `hex21 probe -v /articles`",
		},
		Steps: []Step{
			{Text: "Send it once more on a new connection", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "See how long sending takes", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"504",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "409",
		Category: "status",
		Statuses: []int{409},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Conflict - The request conflicts with the current state of the resource",
		Detail:   "The request is well formed, but conflicts with the current state of the resource: a name is taken, or the resource was changed in the meantime. Normally nothing is written. The code in the body shows which, and the two need different steps.",
		Causes: []string{
			"A create used a slug that is taken, often by an earlier attempt of the same program.",
			"The article was changed after you read it.",
			"Two workers write the same article.",
			"The current state does not allow the step, such as publishing an archived article.",
		},
		Remedies: []string{
			"Get the current state of the resource: `hex21 probe -i /articles`",
			"If the slug is taken, update it or choose another: `hex21 explain ALREADY_EXISTS`",
			"If it was changed in the meantime, read it again, apply the change, and write once: `hex21 explain CONFLICT`",
			"Do not repeat the request unchanged: until something changes, the response stays the same.",
		},
		Steps: []Step{
			{Text: "Get the current state of the resource", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If the slug is taken, update it or choose another", Command: Command{Kind: KindHex21, Args: []string{"explain", "ALREADY_EXISTS"}}},
			{Text: "If it was changed in the meantime, read it again, apply the change, and write once", Command: Command{Kind: KindHex21, Args: []string{"explain", "CONFLICT"}}},
			{Text: "Do not repeat the request unchanged: until something changes, the response stays the same"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "CONFLICT",
    "message": "Request conflicts with existing resource",
    "details": { "slug": "soil-microbes-drought", "version": 4, "sent": "3" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# What is there, and since when? Compare it with what you wanted to write.
curl -sS --fail-with-body \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles/soil-microbes-drought" |
  jq -S '.data // .' | diff - <(jq -S . article.json)`,
		},
		Related: []string{
			"ALREADY_EXISTS",
			"CONFLICT",
			"410",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "410",
		Category: "status",
		Statuses: []int{410},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Gone - The resource was removed and is not expected back",
		Detail:   "The resource at this URL was removed on purpose. Unlike 404, it means that the URL was once valid. Caches and search engines may drop it permanently.",
		Causes: []string{
			"The article was deleted or withdrawn.",
			"The article moved to another slug, without a redirect.",
			"An old link, cache or index still leads here.",
		},
		Remedies: []string{
			"Look for a successor under another slug: `hex21 probe -i --query limit=100 /articles`",
			"Remove the address from caches, sitemaps and your own data.",
			"If it should still be there, ask an editor of the installation, with the slug and the request id.",
		},
		Steps: []Step{
			{Text: "Look for a successor under another slug", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Remove the address from caches, sitemaps and your own data"},
			{Text: "If it should still be there, ask an editor of the installation, with the slug and the request id"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "GONE",
    "message": "Resource no longer exists",
    "details": {
      "resource": "article",
      "slug": "room-temperature-superconductor",
      "goneSince": "2024-02-15T10:00:00Z"
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Was it removed (410), or was it never there (404)?
curl -sS -o /dev/null -w '%{http_code}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles/room-temperature-superconductor"`,
		},
		Related: []string{
			"GONE",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "411",
		Category: "status",
		Statuses: []int{411},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Length Required - The request has no Content-Length",
		Detail:   "The request has a body without Content-Length, sent in chunks, and the server or a proxy in front of it accepts only a body with its length.",
		Causes: []string{
			"The program sends the body as a stream of unknown length.",
			"A POST without a body lacks \"Content-Length: 0\".",
		},
		Remedies: []string{
			"Send the body from a file or a text, so that its length is known.",
			"In your program, pass the whole body instead of a stream, or set its length.",
		},
		Steps: []Step{
			{Text: "Send the body from a file or a text, so that its length is known"},
			{Text: "In your program, pass the whole body instead of a stream, or set its length"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"400",
			"413",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "412",
		Category: "status",
		Statuses: []int{412},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Precondition Failed - A condition of the request does not hold",
		Detail:   "The request has If-Match, If-None-Match or If-Unmodified-Since, and the resource is not in that state: usually it was changed in the meantime. Normally nothing is written.",
		Causes: []string{
			"The ETag in If-Match is that of an older version.",
			"A proxy changed the ETag, for example when it compressed the body (W/ or -gzip at its end).",
		},
		Remedies: []string{
			"Get the resource and its ETag again: `hex21 probe -i /articles`",
			"Apply the change to the new version, then send it with the new ETag.",
		},
		Steps: []Step{
			{Text: "Get the resource and its ETag again", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Apply the change to the new version, then send it with the new ETag"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"409",
			"428",
			"CONFLICT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "413",
		Category: "status",
		Statuses: []int{413},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Content Too Large - The request body is larger than the server accepts",
		Detail:   "Most often the limit is that of the web server, the host or the body parser, not of the API: nginx accepts 1 MB by default, Express 100 KB, Vercel 4.5 MB. The connection may be closed before the body was sent, which then looks like a reset.",
		Causes: []string{
			"The article holds images as text (base64).",
			"client_max_body_size of nginx is smaller than what the CMS allows.",
			"Many items are sent in one call.",
		},
		Remedies: []string{
			"Check which server answered, by its headers and page: `hex21 probe -i /articles`",
			"Send less per call, or upload files the way the CMS offers.",
			"If you run the server, raise its limit: client_max_body_size (nginx), LimitRequestBody (Apache).",
		},
		Steps: []Step{
			{Text: "Check which server answered, by its headers and page", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Send less per call, or upload files the way the CMS offers"},
			{Text: "If you run the server, raise its limit: client_max_body_size (nginx), LimitRequestBody (Apache)"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"431",
			"414",
			"connection-reset",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "414",
		Category: "status",
		Statuses: []int{414},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "URI Too Long - The URL is longer than the server accepts",
		Detail:   "Web servers accept about 8 KB. Long queries, many ids in one call or a redirect that grows with each hop exceed that.",
		Causes: []string{
			"The query lists many ids or holds a whole document.",
			"A redirect adds a parameter with each hop.",
		},
		Remedies: []string{
			"See the address that is called, without calling it: `hex21 probe --dry-run /articles`",
			"Split the list over several calls, or send it in a body if the API has such a call.",
		},
		Steps: []Step{
			{Text: "See the address that is called, without calling it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Split the list over several calls, or send it in a body if the API has such a call"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"431",
			"413",
			"redirect-loop",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "415",
		Category: "status",
		Statuses: []int{415},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Unsupported Media Type - The server does not accept a body of this type",
		Detail:   "Content-Type is missing, is wrong, or names a format that this path does not accept. The API accepts application/json.",
		Causes: []string{
			"The client sent a form or text/plain: curl -d does so unless told otherwise.",
			"Content-Encoding names a compression that the server does not support.",
		},
		Remedies: []string{
			"Declare the body as JSON: `hex21 probe -H 'Content-Type: application/json' /articles`",
			"See what is sent, without sending it: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "Declare the body as JSON", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Content-Type: application/json"}}, When: Writing},
			{Text: "See what is sent, without sending it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"400",
			"406",
			"request-content-type",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "416",
		Category: "status",
		Statuses: []int{416},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Range Not Satisfiable - The requested range is outside of the body",
		Detail:   "A resumed download requests bytes after the end: the file is complete, or has become shorter.",
		Causes: []string{
			"The local copy is already complete, or is larger than the file on the server.",
			"The resource changed between the two downloads.",
		},
		Remedies: []string{
			"Request it without a range: `hex21 probe /articles`",
			"Delete the partial file and download it again.",
		},
		Steps: []Step{
			{Text: "Request it without a range", Command: Command{Kind: KindRead}},
			{Text: "Delete the partial file and download it again"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"206",
			"body-cut-off",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "417",
		Category: "status",
		Statuses: []int{417},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Expectation Failed - The server does not support the Expect header",
		Detail:   "The request has \"Expect: 100-continue\", and the server or an old proxy does not support it. curl sends it with bodies above 1 MB, .NET with all.",
		Causes: []string{
			"There is an old proxy on the path.",
			"A library adds the header.",
		},
		Remedies: []string{
			"See whether it is the proxy: `hex21 doctor`",
			"Turn it off: curl -H 'Expect:', in .NET ExpectContinue = false.",
		},
		Steps: []Step{
			{Text: "See whether it is the proxy", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Turn it off: curl -H 'Expect:', in .NET ExpectContinue = false"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"411",
			"413",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "418",
		Category: "status",
		Statuses: []int{418},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "I'm a teapot - The server refuses the request, as a joke or as a filter",
		Detail:   "The status comes from an April Fools' RFC. Servers use it for bots and for paths that must not be called; the API itself does not use it.",
		Causes: []string{
			"A filter identifies the client as a bot, often by its User-Agent.",
			"The path is a trap for scanners.",
		},
		Remedies: []string{
			"Check which server answered: `hex21 probe -i /articles`",
			"Ask the operator which rule it is, with the time and your address.",
		},
		Steps: []Step{
			{Text: "Check which server answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the operator which rule it is, with the time and your address"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"403",
			"firewall-blocked",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "421",
		Category: "status",
		Statuses: []int{421},
		Layer:    "http",
		Blame:    "contract",
		Meaning:  "Misdirected Request - The request reached a server that does not serve this host",
		Detail:   "The connection was opened for one name and used for another: over HTTP/2 a client may reuse a connection where the certificate names both. A proxy that sends another SNI than Host also causes it.",
		Causes: []string{
			"Two hosts share an address and a certificate, but not their configuration.",
			"A proxy passes the request on with the SNI of another host (proxy_ssl_server_name is off).",
		},
		Remedies: []string{
			"Make the call over HTTP/1.1, on a new connection: `hex21 probe --http1.1 /articles`",
			"If you run the proxy, make it send the SNI of the host that it forwards to.",
		},
		Steps: []Step{
			{Text: "Make the call over HTTP/1.1, on a new connection", Command: Command{Kind: KindRepeat, Args: []string{"--http1.1"}}, When: Reading},
			{Text: "If you run the proxy, make it send the SNI of the host that it forwards to"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"tls-wrong-host",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "422",
		Category: "status",
		Statuses: []int{422},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Unprocessable Entity - Request validation failed",
		Detail:   "The body could be parsed, but its content breaks a rule: a field is missing or has the wrong form. Some installations send 400 for the same thing. Normally nothing is stored; details, where sent, name the field.",
		Causes: []string{
			"A required field is missing, null or empty.",
			"A date, a slug or a list has the wrong form.",
			"A number or a boolean was sent as text.",
			"A value names a category or an author that does not exist.",
		},
		Remedies: []string{
			"Check the fields that the details of the error name.",
			"Look for empty fields in the body, and for values of another type than the server returns: `hex21 probe -i --query limit=1 /articles`",
			"Read the details of the error: `hex21 probe -o json --jq .error.details /articles`",
			"Look up the code: `hex21 explain MISSING_REQUIRED INVALID_FORMAT VALIDATION_ERROR`",
		},
		Steps: []Step{
			{Text: "Check the fields that the details of the error name", When: Writing},
			{Text: "Look for empty fields in the body, and for values of another type than the server returns", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=1"}, Target: "/articles"}, When: Writing},
			{Text: "Read the details of the error", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error.details"}}, When: Reading},
			{Text: "Look up the code", Command: Command{Kind: KindHex21, Args: []string{"explain", "MISSING_REQUIRED", "INVALID_FORMAT", "VALIDATION_ERROR"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "MISSING_REQUIRED",
    "message": "Required parameter is missing",
    "details": { "missing": ["title", "content"] }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Show only what the server has to say about the body.
curl -sS -H "Content-Type: application/json" --data-binary @article.json \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles" |
  jq '.error | {code, message, details}'`,
		},
		Related: []string{
			"MISSING_REQUIRED",
			"INVALID_FORMAT",
			"VALIDATION_ERROR",
			"400",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "423",
		Category: "status",
		Statuses: []int{423},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Locked - Another process has locked the resource",
		Detail:   "A person or a program is editing the resource, or a lock was left behind. Normally nothing is changed.",
		Causes: []string{
			"An editor has the article open in the CMS.",
			"A program ended without removing its lock; locks usually expire.",
		},
		Remedies: []string{
			"Try a few times, backing off between attempts: `hex21 probe --retry 3 /articles`",
			"Ask in the CMS who has the article open.",
		},
		Steps: []Step{
			{Text: "Try a few times, backing off between attempts", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "3"}}, When: Reading},
			{Text: "Ask in the CMS who has the article open"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"409",
			"CONFLICT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "424",
		Category: "status",
		Statuses: []int{424},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Failed Dependency - An earlier action that this one needs has failed",
		Detail:   "The server did not process it: this part of a batch depends on a part that failed. The cause is the status of that other part.",
		Causes: []string{
			"An earlier item of the same batch was rejected.",
			"A service that the CMS calls first (storage, search) failed.",
		},
		Remedies: []string{
			"Read the whole response and find the part with another status: `hex21 probe -i /articles`",
			"Correct that part, then send the batch again.",
		},
		Steps: []Step{
			{Text: "Read the whole response and find the part with another status", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Correct that part, then send the batch again"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"409",
			"422",
			"500",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "425",
		Category: "status",
		Statuses: []int{425},
		Layer:    "http",
		Blame:    "network",
		Meaning:  "Too Early - The server does not process a request that came with the TLS handshake",
		Detail:   "The request was sent as early data (TLS 1.3, 0-RTT), which can be replayed, so the server requires it to be sent again after the handshake. Clients do this automatically; a CDN in front may pass the status on.",
		Causes: []string{
			"A CDN or proxy sends early data to the server behind it.",
			"The client library uses 0-RTT and does not repeat the call.",
		},
		Remedies: []string{
			"Repeat it on a complete connection: `hex21 probe --retry 1 /articles`",
			"If you run the proxy, turn off early data for writes (ssl_early_data off).",
		},
		Steps: []Step{
			{Text: "Repeat it on a complete connection", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "If you run the proxy, turn off early data for writes (ssl_early_data off)"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"429",
			"tls-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "426",
		Category: "status",
		Statuses: []int{426},
		Layer:    "http",
		Blame:    "contract",
		Meaning:  "Upgrade Required - The server requires another protocol",
		Detail:   "The Upgrade header of the response names it. Often a proxy uses HTTP/1.0 with a server that requires 1.1, as nginx does without proxy_http_version 1.1; or the path is a WebSocket.",
		Causes: []string{
			"A proxy in front of the CMS forwards with HTTP/1.0.",
			"The path is for WebSockets only.",
			"The server no longer accepts TLS or HTTP of this version.",
		},
		Remedies: []string{
			"Read the Upgrade header of the response: `hex21 probe -i /articles`",
			"If you run the proxy, set proxy_http_version 1.1.",
		},
		Steps: []Step{
			{Text: "Read the Upgrade header of the response", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If you run the proxy, set proxy_http_version 1.1"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"505",
			"protocol-downgrade",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "428",
		Category: "status",
		Statuses: []int{428},
		Layer:    "api",
		Blame:    "you",
		Meaning:  "Precondition Required - The server accepts this change only with a condition",
		Detail:   "A write without If-Match could overwrite the work of others, so the server asks for the ETag of the version that is changed. Normally nothing is written.",
		Causes: []string{
			"The request has no If-Match header.",
			"A proxy removes the header.",
		},
		Remedies: []string{
			"Get the ETag of the current version: `hex21 probe -i /articles`",
			"Send the write again with If-Match and that ETag.",
		},
		Steps: []Step{
			{Text: "Get the ETag of the current version", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Send the write again with If-Match and that ETag"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"412",
			"409",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "429",
		Category: "status",
		Statuses: []int{429},
		Layer:    "api",
		Blame:    "limit",
		Meaning:  "Too Many Requests - Rate limit exceeded",
		Detail:   "A budget of requests is used up: a short rate limit (RATE_LIMIT) or a longer quota (QUOTA_EXCEEDED). A rejected request is normally not carried out, so it can be sent again after the reset, even a write. Retry-After and X-RateLimit-Reset show when that is.",
		Causes: []string{
			"A loop or a job sends requests without a pause.",
			"Several programs share one key.",
			"The call carried no key, or one that was not counted, and got the smaller budget of calls without a key.",
			"The quota of the day or the month is used up.",
			"A proxy in front of the API has its own limit.",
		},
		Remedies: []string{
			"Wait as long as Retry-After requires, then try once: earlier calls are rejected too.",
			"See which budget it is and when it is full again: `hex21 probe -v /articles`",
			"With the code QUOTA_EXCEEDED, postpone the work instead of waiting: `hex21 explain QUOTA_EXCEEDED`",
			"If X-RateLimit-Limit is 10, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Request more per call: `hex21 probe --query limit=100 /articles`",
		},
		Steps: []Step{
			{Text: "Wait as long as Retry-After requires, then try once: earlier calls are rejected too"},
			{Text: "See which budget it is and when it is full again", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "With the code QUOTA_EXCEEDED, postpone the work instead of waiting", Command: Command{Kind: KindHex21, Args: []string{"explain", "QUOTA_EXCEEDED"}}},
			{Text: "If X-RateLimit-Limit is 10, set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Request more per call", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Example: []byte(`{
  "error": {
    "code": "RATE_LIMIT",
    "message": "Rate limit exceeded",
    "details": { "retryAfter": 60 }
  }
}`),
		Snippets: &Snippets{
			Curl: `# What is left, and when is it full again?
curl -sS -o /dev/null -D - -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1" |
  grep -iE '^(HTTP|X-RateLimit|Retry-After)'`,
		},
		Related: []string{
			"RATE_LIMIT",
			"QUOTA_EXCEEDED",
			"503",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "431",
		Category: "status",
		Statuses: []int{431},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Request Header Fields Too Large - The headers of the request are larger than the server accepts",
		Detail:   "Servers accept 8 to 16 KB of headers. nginx instead returns 400, \"Request Header Or Cookie Too Large\", and logs 494. The API normally does not see the request.",
		Causes: []string{
			"Cookies of the domain have accumulated; an API call needs none.",
			"The token is large: a JWT with many roles or groups.",
			"A proxy adds headers, and adds them again with each redirect.",
		},
		Remedies: []string{
			"See which header is large, without calling: `hex21 probe --dry-run -v /articles`",
			"Call without cookies, or clear those of the domain in the browser.",
			"If you run the server, raise large_client_header_buffers (nginx), LimitRequestFieldSize (Apache) or --max-http-header-size (Node.js).",
		},
		Steps: []Step{
			{Text: "See which header is large, without calling", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run", "-v"}}},
			{Text: "Call without cookies, or clear those of the domain in the browser"},
			{Text: "If you run the server, raise large_client_header_buffers (nginx), LimitRequestFieldSize (Apache) or --max-http-header-size (Node.js)"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"494",
			"413",
			"414",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "451",
		Category: "status",
		Statuses: []int{451},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Unavailable For Legal Reasons - The content is withheld by law",
		Detail:   "A court, an authority or the operator's own rules do not allow the content here or anywhere. The Link header may name who requested it.",
		Causes: []string{
			"The host blocks a country or a region.",
			"The article was taken down after a complaint.",
		},
		Remedies: []string{
			"Read the response for its reason: `hex21 probe -i /articles`",
			"Ask the operator whether it depends on the country that you call from.",
		},
		Steps: []Step{
			{Text: "Read the response for its reason", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the operator whether it depends on the country that you call from"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"403",
			"410",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "494",
		Category: "status",
		Statuses: []int{494},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Request Header Too Large - nginx: a header of the request is too large",
		Detail:   "nginx logs 494 and answers 400 with the page \"Request Header Or Cookie Too Large\". The limit is large_client_header_buffers, four of 8 KB by default.",
		Causes: []string{
			"A cookie or a token grew beyond 8 KB.",
			"Many cookies of the same domain are sent along.",
		},
		Remedies: []string{
			"See the size of the headers, without calling: `hex21 probe --dry-run -v /articles`",
			"If you run nginx, set large_client_header_buffers 4 32k.",
		},
		Steps: []Step{
			{Text: "See the size of the headers, without calling", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run", "-v"}}},
			{Text: "If you run nginx, set large_client_header_buffers 4 32k"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"431",
			"400",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "495",
		Category: "status",
		Statuses: []int{495},
		Layer:    "tls",
		Blame:    "you",
		Meaning:  "SSL Certificate Error - nginx: the certificate of the client was not accepted",
		Detail:   "nginx asks clients for a certificate and could not verify the one that was sent. It answers 400 with the page \"The SSL certificate error\".",
		Causes: []string{
			"The certificate of the client has expired.",
			"It was issued by an authority that the server does not list (ssl_client_certificate).",
		},
		Remedies: []string{
			"See when your certificate ends and who issued it.",
			"Send a valid one with --cert FILE --key FILE.",
		},
		Steps: []Step{
			{Text: "See when your certificate ends and who issued it"},
			{Text: "Send a valid one with --cert FILE --key FILE"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"496",
			"tls-client-certificate-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "496",
		Category: "status",
		Statuses: []int{496},
		Layer:    "tls",
		Blame:    "you",
		Meaning:  "SSL Certificate Required - nginx: no certificate of the client was sent",
		Detail:   "nginx asks clients for a certificate at this host and got none. It answers 400 with the page \"No required SSL certificate was sent\".",
		Causes: []string{
			"The installation accepts only clients with a certificate (mutual TLS).",
			"A proxy in between terminates TLS and does not pass the certificate on.",
		},
		Remedies: []string{
			"Give the certificate and its key with --cert FILE --key FILE.",
			"Ask the operator for a client certificate, or for an address without one.",
		},
		Steps: []Step{
			{Text: "Give the certificate and its key with --cert FILE --key FILE"},
			{Text: "Ask the operator for a client certificate, or for an address without one"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"495",
			"tls-client-certificate-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "497",
		Category: "status",
		Statuses: []int{497},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "HTTP Request Sent to HTTPS Port - nginx: plain HTTP arrived at a port for TLS",
		Detail:   "nginx answers 400 with the page \"The plain HTTP request was sent to HTTPS port\". The address begins with http:// and names a port that speaks TLS.",
		Causes: []string{
			"The base URL has http:// and a port such as 443 or 8443.",
			"A proxy forwards to the TLS port without TLS (http:// in proxy_pass).",
		},
		Remedies: []string{
			"Call the same address over TLS: `hex21 explain plain-to-tls-port`",
			"If you run the proxy, write https:// in proxy_pass.",
		},
		Steps: []Step{
			{Text: "Call the same address over TLS", Command: Command{Kind: KindHex21, Args: []string{"explain", "plain-to-tls-port"}}},
			{Text: "If you run the proxy, write https:// in proxy_pass"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"plain-to-tls-port",
			"400",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "498",
		Category: "status",
		Statuses: []int{498},
		Layer:    "http",
		Blame:    "key",
		Meaning:  "Invalid Token - A gateway does not accept the token",
		Detail:   "Not a standard status: ArcGIS and some gateways send it for a token that has expired or is not valid.",
		Causes: []string{
			"The token has expired.",
			"It was issued for another service.",
		},
		Remedies: []string{
			"Check which key is in use, without showing it: `hex21 auth status`",
			"Get a new token and store it: `hex21 auth login`",
		},
		Steps: []Step{
			{Text: "Check which key is in use, without showing it", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
			{Text: "Get a new token and store it", Command: Command{Kind: KindHex21, Args: []string{"auth", "login"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"401",
			"key-expired",
			"499",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "499",
		Category: "status",
		Statuses: []int{499},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Client Closed Request - The client closed the connection before the response",
		Detail:   "nginx and others log it; a client never receives it. The client, a proxy in front of the server or the user ended the call first, most often because of a time limit that is too short for the response. The request may still have been processed.",
		Causes: []string{
			"The timeout of the client or of a load balancer in front is shorter than the response takes.",
			"The user left the page, or the program canceled the call.",
			"The server became slow, so clients give up.",
		},
		Remedies: []string{
			"See how long the response takes: `hex21 probe -v -m 120s /articles`",
			"Compare the time limits: the client's, each proxy's, then the server's, each longer than the one before it.",
		},
		Steps: []Step{
			{Text: "See how long the response takes", Command: Command{Kind: KindRepeat, Args: []string{"-v", "-m", "120s"}}, When: Reading},
			{Text: "Compare the time limits: the client's, each proxy's, then the server's, each longer than the one before it"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"504",
			"client-canceled",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "500",
		Category: "status",
		Statuses: []int{500},
		Layer:    "api",
		Blame:    "server",
		Meaning:  "Internal Server Error - Something went wrong on our end",
		Detail:   "The server failed unexpectedly. Your request may be correct, or may trigger a bug. A write may have taken effect, so repeat only reads, and only once.",
		Causes: []string{
			"This path or this body triggers a bug.",
			"The database or something else that the server needs has failed.",
			"An update or a change of configuration is half done.",
			"The server's disk or memory is full.",
		},
		Remedies: []string{
			"Repeat the call once; if it works, the failure was temporary: `hex21 probe --retry 1 /articles`",
			"Check whether the write took effect before you repeat it: `hex21 probe -i /articles`",
			"See whether another path works: if so, this request causes the failure: `hex21 probe /categories`",
			"If that fails too, check for an incident: `hex21 status`",
			"Search the log of the server for the request id, or send id, time, method and path to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "Repeat the call once; if it works, the failure was temporary", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "Check whether the write took effect before you repeat it", Command: Command{Kind: KindRead, Args: []string{"-i"}}, When: Writing},
			{Text: "See whether another path works: if so, this request causes the failure", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "If that fails too, check for an incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Search the log of the server for the request id, or send id, time, method and path to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Example: []byte(`{
  "error": {
    "code": "INTERNAL_ERROR",
    "message": "Internal server error"
  }
}`),
		Snippets: &Snippets{
			Curl: `# Only this path, or all of them? And the ids that support asks for.
for path in /articles /categories /docs; do
  curl -sS -o /dev/null -w "%{http_code} $path request id %header{x-request-id}\n" \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL$path"
done`,
		},
		Related: []string{
			"INTERNAL_ERROR",
			"DATABASE_ERROR",
			"503",
			"502",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "501",
		Category: "status",
		Statuses: []int{501},
		Layer:    "http",
		Blame:    "you",
		Meaning:  "Not Implemented - The server does not support the method",
		Detail:   "Unlike 405, the server does not know the method at all, or a proxy rejects it. An unknown Transfer-Encoding gets the same status.",
		Causes: []string{
			"The method is misspelled, or is one such as PROPFIND.",
			"A simple web server (for a static site) received a POST.",
		},
		Remedies: []string{
			"See which methods the path supports: `hex21 probe -X OPTIONS /articles`",
			"Check that the base URL leads to the CMS and not to a static site: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "See which methods the path supports", Command: Command{Kind: KindRead, Args: []string{"-X", "OPTIONS"}}},
			{Text: "Check that the base URL leads to the CMS and not to a static site", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"405",
			"METHOD_NOT_ALLOWED",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "502",
		Category: "status",
		Statuses: []int{502},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Bad Gateway - A gateway did not get a usable response from the API behind it",
		Detail:   "A proxy or a load balancer answered, because the CMS behind it did not send a valid response. The request may or may not have reached the CMS. The body is often HTML, without an error code of the API.",
		Causes: []string{
			"The CMS is restarting, often in the middle of an update.",
			"The CMS crashed, perhaps because of this request.",
			"The proxy looks for the CMS on the wrong port, socket or host.",
			"The response of the CMS was cut off or had headers that the proxy refuses.",
		},
		Remedies: []string{
			"Try again after a few seconds: `hex21 probe --retry 2 /articles`",
			"After a write, check whether it took effect before you repeat it: `hex21 probe -i /articles`",
			"See whether an update or an outage is announced: `hex21 status`",
			"See which proxy answered: `hex21 probe -i /articles`",
			"If you run the server, check that the CMS is running, and read the error log of the proxy.",
		},
		Steps: []Step{
			{Text: "Try again after a few seconds", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "2"}}, When: Reading},
			{Text: "After a write, check whether it took effect before you repeat it", Command: Command{Kind: KindRead, Args: []string{"-i"}}, When: Writing},
			{Text: "See whether an update or an outage is announced", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "See which proxy answered", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "If you run the server, check that the CMS is running, and read the error log of the proxy"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 4},
		Example: []byte(`{
  "error": {
    "code": "BAD_GATEWAY",
    "message": "The upstream server gave no valid response"
  }
}`),
		Snippets: &Snippets{
			Curl: `# Three repeats, 1, 2 and 4 seconds apart, and no longer than a minute in all.
curl -sS --fail-with-body --retry 3 --retry-max-time 60 \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
		},
		Related: []string{
			"BAD_GATEWAY",
			"503",
			"504",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "503",
		Category: "status",
		Statuses: []int{503},
		Layer:    "api",
		Blame:    "server",
		Meaning:  "Service Unavailable - API is temporarily unavailable",
		Detail:   "The server, or a load balancer in its place, cannot handle requests at the moment, but expects to recover. The request is usually not processed. Retry-After, if sent, gives the time to wait.",
		Causes: []string{
			"Maintenance or an update is under way.",
			"The load is more than the server can handle.",
			"The server has just started, or its database is not available.",
			"The load balancer has no healthy server left.",
		},
		Remedies: []string{
			"Check for maintenance or an incident: `hex21 status`",
			"Check when to try again, in Retry-After: `hex21 probe -i /articles`",
			"Wait that long, or longer each time, and stop after five attempts.",
			"If the code is DATABASE_ERROR, check writes before you repeat them: `hex21 explain DATABASE_ERROR`",
			"If it lasts and the status page shows nothing, write to api@hex21.dev with the time and a request id.",
		},
		Steps: []Step{
			{Text: "Check for maintenance or an incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Check when to try again, in Retry-After", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Wait that long, or longer each time, and stop after five attempts"},
			{Text: "If the code is DATABASE_ERROR, check writes before you repeat them", Command: Command{Kind: KindHex21, Args: []string{"explain", "DATABASE_ERROR"}}},
			{Text: "If it lasts and the status page shows nothing, write to api@hex21.dev with the time and a request id"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Example: []byte(`{
  "error": {
    "code": "SERVICE_UNAVAILABLE",
    "message": "Service temporarily unavailable",
    "details": { "retryAfter": 30 }
  }
}`),
		Snippets: &Snippets{
			Curl: `# When does the server expect to be back?
curl -sS -o /dev/null -w 'HTTP %{http_code}, again in %header{retry-after} s\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1"`,
		},
		Related: []string{
			"SERVICE_UNAVAILABLE",
			"DATABASE_ERROR",
			"502",
			"504",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "504",
		Category: "status",
		Statuses: []int{504},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Gateway Timeout - The API behind a gateway did not answer in time",
		Detail:   "A proxy or a load balancer waited for the CMS and gave up. No Hex21 code is known for this: the gateway answers, usually in HTML. The CMS may still be processing the request, so a write may take effect after this response.",
		Causes: []string{
			"The request asks for much at once, such as a page of 100 long articles or a wide search.",
			"The server or its database is overloaded.",
			"The CMS hangs in a call to something else, such as storage or a search index.",
			"The proxy waits for less time than the CMS needs.",
			"A firewall drops the packets between the proxy and the CMS.",
		},
		Remedies: []string{
			"Request less: `hex21 probe --query limit=10 /articles`",
			"Wait a minute, and check whether the write took effect before you repeat it: `hex21 probe -i /articles`",
			"See how long it takes; a round number is the time limit of the proxy: `hex21 probe -o json --jq .timing.total_ms /articles`",
			"See whether the simplest call is slow too: then it is the server, and not your request: `hex21 probe /categories`",
			"If it is the server, check for an incident: `hex21 status`",
			"If you run the server, compare the time limit of the proxy with the slowest requests in the log of the CMS.",
		},
		Steps: []Step{
			{Text: "Request less", Command: Command{Kind: KindRepeat, Args: []string{"--query", "limit=10"}}, When: Reading},
			{Text: "Wait a minute, and check whether the write took effect before you repeat it", Command: Command{Kind: KindRead, Args: []string{"-i"}}, When: Writing},
			{Text: "See how long it takes; a round number is the time limit of the proxy", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".timing.total_ms"}}, When: Reading},
			{Text: "See whether the simplest call is slow too: then it is the server, and not your request", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "If it is the server, check for an incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "If you run the server, compare the time limit of the proxy with the slowest requests in the log of the CMS"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Snippets: &Snippets{
			Curl: `# Is it the size of the response? Time a small page.
curl -sS -o /dev/null -m 120 -w '%{http_code} after %{time_total} s\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=10"`,
		},
		Related: []string{
			"BAD_GATEWAY",
			"SERVICE_UNAVAILABLE",
			"502",
			"503",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "505",
		Category: "status",
		Statuses: []int{505},
		Layer:    "http",
		Blame:    "contract",
		Meaning:  "HTTP Version Not Supported - The server does not support this version of HTTP",
		Detail:   "The server rejects the version in the request line, or a space in the path made it look wrong: \"GET /a b HTTP/1.1\" reads as version \"b\".",
		Causes: []string{
			"A space or another raw character in the path splits the request line.",
			"A proxy forwards with HTTP/1.0, or a client with HTTP/2 in the clear.",
		},
		Remedies: []string{
			"See how the path is sent, without calling: `hex21 probe --dry-run /articles`",
			"Make the call over HTTP/1.1: `hex21 probe --http1.1 /articles`",
		},
		Steps: []Step{
			{Text: "See how the path is sent, without calling", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Make the call over HTTP/1.1", Command: Command{Kind: KindRepeat, Args: []string{"--http1.1"}}, When: Reading},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"426",
			"slug-space",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "507",
		Category: "status",
		Statuses: []int{507},
		Layer:    "api",
		Blame:    "server",
		Meaning:  "Insufficient Storage - The server has no space left to store it",
		Detail:   "The disk, the quota of the account or the database of the installation is full. Reading usually still works.",
		Causes: []string{
			"The disk of the server is full: logs, backups, uploads.",
			"The plan of the host limits storage.",
		},
		Remedies: []string{
			"Check whether reading works: `hex21 probe /articles`",
			"If you run the server, see what fills the disk: `df -h`",
		},
		Steps: []Step{
			{Text: "Check whether reading works", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If you run the server, see what fills the disk", Command: Command{Kind: KindProgram, Args: []string{"df", "-h"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"500",
			"DATABASE_ERROR",
			"413",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "508",
		Category: "status",
		Statuses: []int{508},
		Layer:    "http",
		Blame:    "contract",
		Meaning:  "Loop Detected - The request came back to where it started",
		Detail:   "A rewrite, a proxy or a function calls its own address. Vercel reports INFINITE_LOOP_DETECTED; Apache hosts use 508 for \"Resource Limit Is Reached\", which is a limit of the account instead.",
		Causes: []string{
			"A rewrite of the host leads to itself.",
			"proxy_pass names the public address of the same server.",
			"With the phrase \"Resource Limit Is Reached\": the account of a shared host used up its processes or memory.",
		},
		Remedies: []string{
			"Read the status text, and check which server answered: `hex21 probe -i /articles`",
			"If you run it, follow the rewrites one by one until one leads back.",
		},
		Steps: []Step{
			{Text: "Read the status text, and check which server answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If you run it, follow the rewrites one by one until one leads back"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-loop",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "511",
		Category: "status",
		Statuses: []int{511},
		Layer:    "proxy",
		Blame:    "network",
		Meaning:  "Network Authentication Required - The network requires a login",
		Detail:   "A hotel, a train or a guest network intercepts all calls until you accept its terms in a browser.",
		Causes: []string{
			"This machine is in a guest network whose login page was not confirmed.",
			"The session with that network has ended.",
		},
		Remedies: []string{
			"Open a page without TLS in a browser, such as http://neverssl.com, and log in.",
			"Then repeat the call: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "Open a page without TLS in a browser, such as http://neverssl.com, and log in"},
			{Text: "Then repeat the call", Command: Command{Kind: KindRead}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"login-page",
			"407",
			"html-from-between",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "520",
		Category: "status",
		Statuses: []int{520},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Web Server Returned an Unknown Error - Cloudflare got an unexpected response from the server",
		Detail:   "The server behind Cloudflare closed the connection, sent no header, or sent headers that are too large (16 KB of one, 128 KB in all).",
		Causes: []string{
			"The CMS crashed on this request.",
			"Cookies or other headers of the response are too large.",
			"The idle time of the server's connections is shorter than Cloudflare's.",
		},
		Remedies: []string{
			"Try again, backing off between attempts: `hex21 probe --retry 3 /articles`",
			"Give the operator the CF-Ray of the response: it finds the call in Cloudflare's log: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "Try again, backing off between attempts", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "3"}}, When: Reading},
			{Text: "Give the operator the CF-Ray of the response: it finds the call in Cloudflare's log", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"502",
			"521",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "521",
		Category: "status",
		Statuses: []int{521},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Web Server Is Down - The server behind Cloudflare refuses the connection",
		Detail:   "Cloudflare reached the machine, but nothing listens there, or a firewall rejects Cloudflare's addresses.",
		Causes: []string{
			"The web server or the CMS is not running.",
			"A firewall at the server blocks Cloudflare's addresses.",
			"Cloudflare calls port 443, and the server listens on 80 only (SSL mode \"Full\").",
		},
		Remedies: []string{
			"See whether an outage is announced: `hex21 status`",
			"If you run it, check that the web server listens, and that the firewall lets Cloudflare in: `ss -ltn`",
		},
		Steps: []Step{
			{Text: "See whether an outage is announced", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "If you run it, check that the web server listens, and that the firewall lets Cloudflare in", Command: Command{Kind: KindProgram, Args: []string{"ss", "-ltn"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"522",
			"connection-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "522",
		Category: "status",
		Statuses: []int{522},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Connection Timed Out - The server behind Cloudflare does not accept the connection",
		Detail:   "Cloudflare sent its first packet and got no response within 19 s, or the connection was accepted, and then nothing more was received.",
		Causes: []string{
			"The server is overloaded or hangs.",
			"A firewall drops the packets of Cloudflare without a response.",
			"The address in Cloudflare's DNS is an old one.",
		},
		Remedies: []string{
			"Retry, waiting longer each time: `hex21 probe --retry 3 /articles`",
			"If you run it, compare the address in Cloudflare's DNS with that of the server.",
		},
		Steps: []Step{
			{Text: "Retry, waiting longer each time", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "3"}}, When: Reading},
			{Text: "If you run it, compare the address in Cloudflare's DNS with that of the server"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"521",
			"connect-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "523",
		Category: "status",
		Statuses: []int{523},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Origin Is Unreachable - Cloudflare cannot reach the server behind it",
		Detail:   "The address of the server is wrong, or no route leads there.",
		Causes: []string{
			"The server moved, and Cloudflare's DNS has its old address.",
			"The network of the host has an outage.",
		},
		Remedies: []string{
			"See whether a move or an outage is announced: `hex21 status`",
			"If you run it, correct the address of the server in Cloudflare's DNS.",
		},
		Steps: []Step{
			{Text: "See whether a move or an outage is announced", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "If you run it, correct the address of the server in Cloudflare's DNS"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"522",
			"host-unreachable",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "524",
		Category: "status",
		Statuses: []int{524},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "A Timeout Occurred - The server behind Cloudflare accepted the request and did not answer in time",
		Detail:   "Cloudflare waits 100 s (120 s on some plans). The connection works, but the response takes too long. A write may still have been carried out.",
		Causes: []string{
			"The call does too much at once: a large export, a search over everything.",
			"The database of the CMS is slow or locked.",
		},
		Remedies: []string{
			"Request less at once: `hex21 probe --query limit=20 /articles`",
			"If you run it, move long work into the background, and respond at once with a URL for the result.",
		},
		Steps: []Step{
			{Text: "Request less at once", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=20"}, Target: "/articles"}},
			{Text: "If you run it, move long work into the background, and respond at once with a URL for the result"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"cdn-error",
			"504",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "525",
		Category: "status",
		Statuses: []int{525},
		Layer:    "tls",
		Blame:    "server",
		Meaning:  "SSL Handshake Failed - Cloudflare and the server behind it could not agree on TLS",
		Detail:   "The SSL mode of Cloudflare is \"Full\", and the server has no certificate, no common version or cipher, or does not listen on 443.",
		Causes: []string{
			"The server has no certificate, or TLS is off.",
			"The server supports no cipher or version that Cloudflare offers.",
			"The server has no certificate for the name (SNI) that Cloudflare sends.",
		},
		Remedies: []string{
			"If you run it, try a TLS handshake with the server itself.",
			"Tell the operator, who has to fix it on the server.",
		},
		Steps: []Step{
			{Text: "If you run it, try a TLS handshake with the server itself"},
			{Text: "Tell the operator, who has to fix it on the server"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"526",
			"tls-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "526",
		Category: "status",
		Statuses: []int{526},
		Layer:    "tls",
		Blame:    "server",
		Meaning:  "Invalid SSL Certificate - Cloudflare does not accept the certificate of the server behind it",
		Detail:   "The SSL mode is \"Full (strict)\", and the certificate of the server has expired, names another host, or was issued by an unknown authority.",
		Causes: []string{
			"The certificate of the server was not renewed.",
			"The server uses a self-signed certificate.",
			"The certificate names another host.",
		},
		Remedies: []string{
			"If you run it, look at the dates and names of the server's certificate.",
			"Install a renewed certificate, or an origin certificate from Cloudflare.",
		},
		Steps: []Step{
			{Text: "If you run it, look at the dates and names of the server's certificate"},
			{Text: "Install a renewed certificate, or an origin certificate from Cloudflare"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"cdn-error",
			"525",
			"tls-expired",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "527",
		Category: "status",
		Statuses: []int{527},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Railgun Error - Cloudflare lost its connection to Railgun",
		Detail:   "Railgun was a program on the origin server that sped up transfers. Cloudflare has discontinued it, so this status is rare and comes from an old configuration.",
		Causes: []string{
			"An old Railgun listener is configured and no longer runs.",
			"A firewall interrupts the connection between Cloudflare and Railgun.",
		},
		Remedies: []string{
			"Read the page for the ids that it shows: `hex21 probe -i /articles`",
			"If you run it, remove Railgun from the configuration.",
		},
		Steps: []Step{
			{Text: "Read the page for the ids that it shows", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If you run it, remove Railgun from the configuration"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"520",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "528",
		Category: "status",
		Statuses: []int{528},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Unassigned - A host or a proxy sends its own status",
		Detail:   "No standard and no large product defines 528. As a 5xx, it means that the failure is on the server's side.",
		Causes: []string{
			"A proxy or a program in front of the CMS uses its own status.",
			"The response was changed on the way.",
		},
		Remedies: []string{
			"See which product answered: `hex21 probe -i /articles`",
			"Ask the operator which program sends 528.",
		},
		Steps: []Step{
			{Text: "See which product answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the operator which program sends 528"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"500",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "529",
		Category: "status",
		Statuses: []int{529},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Site Is Overloaded - A service has more calls than it can handle",
		Detail:   "Some services send it instead of 503. The total load is too high; it is not your rate limit.",
		Causes: []string{
			"The service is overloaded for everyone.",
			"Many clients repeat their calls at once after an outage.",
		},
		Remedies: []string{
			"Wait, then retry, backing off between attempts: `hex21 probe --retry 5 /articles`",
			"See whether it is announced: `hex21 status`",
		},
		Steps: []Step{
			{Text: "Wait, then retry, backing off between attempts", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "5"}}, When: Reading},
			{Text: "See whether it is announced", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"503",
			"429",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "530",
		Category: "status",
		Statuses: []int{530},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Origin Error - Cloudflare could not reach the server; see the code on the page",
		Detail:   "530 comes with a code of Cloudflare's own in the body, such as 1016 (the name of the server does not resolve) or 1033 (the tunnel is down). That code is the cause.",
		Causes: []string{
			"The server behind Cloudflare has no DNS record (1016).",
			"The tunnel to the server is not running (1033).",
			"The site was frozen by its host.",
		},
		Remedies: []string{
			"Read the code on the page: `hex21 probe -i /articles`",
			"If you run a tunnel, start it again: `cloudflared tunnel list`",
		},
		Steps: []Step{
			{Text: "Read the code on the page", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If you run a tunnel, start it again", Command: Command{Kind: KindProgram, Args: []string{"cloudflared", "tunnel", "list"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"cdn-error",
			"523",
			"dns-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "598",
		Category: "status",
		Statuses: []int{598},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Network Read Timeout - A proxy waited for the server behind it",
		Detail:   "Not a standard status: some proxies send it when the server behind them accepted the request and did not answer in time.",
		Causes: []string{
			"The server behind the proxy is slow or hangs.",
			"The time limit of the proxy is short.",
		},
		Remedies: []string{
			"See how long other calls take: `hex21 probe -v /articles`",
			"Ask the operator for the time limit of the proxy.",
		},
		Steps: []Step{
			{Text: "See how long other calls take", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/articles"}},
			{Text: "Ask the operator for the time limit of the proxy"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"504",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "599",
		Category: "status",
		Statuses: []int{599},
		Layer:    "http",
		Blame:    "server",
		Meaning:  "Network Connect Timeout - A proxy could not connect to the server behind it",
		Detail:   "Not a standard status: some proxies and libraries (Tornado) send or report it when no connection was established in time.",
		Causes: []string{
			"The server behind the proxy is down or unreachable.",
			"The client library reports its own timeout with this number, without any answer from a server.",
		},
		Remedies: []string{
			"See whether the server answers you directly: `hex21 probe -v /articles`",
			"In Tornado, raise connect_timeout or find out why the connection takes long.",
		},
		Steps: []Step{
			{Text: "See whether the server answers you directly", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "In Tornado, raise connect_timeout or find out why the connection takes long"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"504",
			"connect-timeout",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "ALREADY_EXISTS",
		Category: "resource",
		Statuses: []int{409},
		Meaning:  "Resource already exists",
		Detail:   "The request was to create something whose name, usually the slug, is taken. Normally nothing is created or changed. The existing one may come from your own earlier attempt whose response was lost.",
		Causes: []string{
			"An import or a job ran a second time over articles that it had created before.",
			"A create was repeated after a timeout, and the first one had succeeded.",
			"Two articles have the same title, and so the same slug.",
			"Two workers created the same article at the same moment.",
			"An archived or deleted article still has the slug.",
		},
		Remedies: []string{
			"Look at what is there: `hex21 probe -i /articles`",
			"If it is what you meant to create, treat the call as done: a repeated create is the usual reason.",
			"If it is an older version, update it instead of creating it, on the path with the slug.",
			"If it is a different article, choose another slug, such as one with the year in it.",
			"If the slug is taken and yet reading it returns NOT_FOUND, ask an editor to look among drafts and in the archive.",
		},
		Steps: []Step{
			{Text: "Look at what is there", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If it is what you meant to create, treat the call as done: a repeated create is the usual reason"},
			{Text: "If it is an older version, update it instead of creating it, on the path with the slug"},
			{Text: "If it is a different article, choose another slug, such as one with the year in it"},
			{Text: "If the slug is taken and yet reading it returns NOT_FOUND, ask an editor to look among drafts and in the archive"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "ALREADY_EXISTS",
    "message": "Resource already exists",
    "details": { "field": "slug", "value": "soil-microbes-drought" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Create, or update what is there.
send() { curl -sS -o answer.json -w '%{http_code}' -H "Authorization: Bearer $HEX21_API_KEY" \
  -H "Content-Type: application/json" --data-binary @article.json "$@"; }
status=$(send "$HEX21_BASE_URL/articles")
if [ "$status" = 409 ] && grep -q ALREADY_EXISTS answer.json; then
  send -X PUT "$HEX21_BASE_URL/articles/soil-microbes-drought"; fi`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// Makes creating safe to repeat: an article that is already there counts as created.
async function ensureArticle<T>(slug: string, create: () => Promise<T>): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof Hex21Error) || error.code !== 'ALREADY_EXISTS') throw error;
    return (await client.articles.get(slug)) as T;
  }
}`,
			Python: `from hex21 import Hex21Error


def create_with_free_slug(article, create, attempts=5):
    """Creates the article under its slug, or under slug-2, slug-3 and so on when that is taken."""
    for number in range(1, attempts + 1):
        slug = article["slug"] if number == 1 else f"{article['slug']}-{number}"
        try:
            return create({**article, "slug": slug})
        except Hex21Error as error:
            if error.code != "ALREADY_EXISTS":
                raise
    raise RuntimeError(f"{article['slug']} and {attempts - 1} variants of it are taken")`,
			Go: "package main\n\nimport (\n\t\"bytes\"\n\t\"context\"\n\t\"encoding/json\"\n\t\"fmt\"\n\t\"io\"\n\t\"net/http\"\n\t\"net/url\"\n\t\"os\"\n)\n\n// put creates the article, or updates the one that has its slug. The function send makes one request\n// and gives the code of the error envelope, which is empty for success.\nfunc put(slug string, article []byte,\n\tsend func(method, path string, body []byte) (code string, err error)) error {\n\tcode, err := send(http.MethodPost, \"/articles\", article)\n\tif err == nil && code == \"ALREADY_EXISTS\" {\n\t\tcode, err = send(http.MethodPut, \"/articles/\"+url.PathEscape(slug), article)\n\t}\n\tif err == nil && code != \"\" {\n\t\terr = fmt.Errorf(\"article %q: %s\", slug, code)\n\t}\n\treturn err\n}\n\n// send makes one request, and returns the body and the code of an error.\nfunc send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {\n\treq, err := http.NewRequestWithContext(ctx, method, os.Getenv(\"HEX21_BASE_URL\")+path, bytes.NewReader(body))\n\tif err != nil {\n\t\treturn nil, \"\", err\n\t}\n\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n\treq.Header.Set(\"Content-Type\", \"application/json\")\n\tres, err := http.DefaultClient.Do(req)\n\tif err != nil {\n\t\treturn nil, \"\", err\n\t}\n\tdefer res.Body.Close()\n\tanswer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))\n\tvar envelope struct{ Error struct{ Code string } }\n\tif err == nil && res.StatusCode >= 400 {\n\t\terr = json.Unmarshal(answer, &envelope)\n\t}\n\treturn answer, envelope.Error.Code, err\n}\n\nfunc main() {\n\terr := put(\"soil-moisture\", []byte(`{\"title\": \"Soil moisture\"}`), func(method, path string, body []byte) (string, error) {\n\t\t_, code, err := send(context.Background(), method, path, body)\n\t\treturn code, err\n\t})\n\tfmt.Println(err)\n}",
		},
		Related: []string{
			"CONFLICT",
			"NOT_FOUND",
			"409",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "Allow",
		Category: "header",
		Meaning:  "The methods that a path supports; sent with 405",
		Detail:   "A comma-separated list such as GET, HEAD. A method that is not in it gets 405.",
		Causes: []string{
			"The method of the call is wrong for this path.",
			"The path is that of another endpoint.",
		},
		Remedies: []string{
			"See which methods a path supports: `hex21 probe -X OPTIONS -i /articles`",
			"Read about the status: `hex21 explain 405`",
		},
		Steps: []Step{
			{Text: "See which methods a path supports", Command: Command{Kind: KindRead, Args: []string{"-X", "OPTIONS", "-i"}}},
			{Text: "Read about the status", Command: Command{Kind: KindHex21, Args: []string{"explain", "405"}}},
		},
		Related: []string{
			"405",
			"METHOD_NOT_ALLOWED",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "Authorization",
		Category: "header",
		Meaning:  "The header that carries the API key: Authorization: Bearer KEY",
		Detail:   "It contains a secret: do not paste it anywhere. Redirects to another origin and some proxies drop it.",
		Causes: []string{
			"Without it, the server answers MISSING_AUTH.",
			"With another scheme than Bearer, or a key that is not valid there, it answers INVALID_AUTH.",
		},
		Remedies: []string{
			"See which key is in use, and where it may be sent: `hex21 auth status`",
			"Try it: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "See which key is in use, and where it may be sent", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
			{Text: "Try it", Command: Command{Kind: KindRead, Target: "/articles"}},
		},
		Related: []string{
			"MISSING_AUTH",
			"INVALID_AUTH",
			"redirect-drops-key",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "BAD_GATEWAY",
		Category: "server",
		Statuses: []int{502},
		Meaning:  "A gateway did not get a usable response from the API behind it",
		Detail:   "A proxy or a load balancer received the request and could not get a valid response from the CMS. The request may or may not have reached the CMS, so check a write before you repeat it. If the response is HTML, it comes from the proxy and has no error code of the API.",
		Causes: []string{
			"The process of the CMS is restarting or has crashed, often during an update.",
			"The proxy points to a port, a socket or a host where nothing listens.",
			"The CMS closed the connection halfway, for lack of memory or after a crash on this request.",
			"The headers of the response are larger than the proxy accepts.",
			"The proxy and the CMS disagree about TLS or about the HTTP version.",
		},
		Remedies: []string{
			"Try again after a few seconds; after an update this often helps: `hex21 probe --retry 2 /articles`",
			"After a write, check whether it took effect before you send it again: `hex21 probe /articles`",
			"See whether an update or an outage is known: `hex21 status`",
			"See what answered: the Server header and an HTML body point to the proxy: `hex21 probe -i /articles`",
			"If only one path fails, the CMS may crash on it; compare with another: `hex21 probe /categories`",
			"If you run the server, check that the CMS listens where the proxy expects it, and read the error log of the proxy at that time.",
			"Otherwise send the time, the host and the request id, if there is one, to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "Try again after a few seconds; after an update this often helps", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "2"}}, When: Reading},
			{Text: "After a write, check whether it took effect before you send it again", Command: Command{Kind: KindRead}, When: Writing},
			{Text: "See whether an update or an outage is known", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "See what answered: the Server header and an HTML body point to the proxy", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "If only one path fails, the CMS may crash on it; compare with another", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "If you run the server, check that the CMS listens where the proxy expects it, and read the error log of the proxy at that time"},
			{Text: "Otherwise send the time, the host and the request id, if there is one, to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 4},
		Example: []byte(`{
  "error": {
    "code": "BAD_GATEWAY",
    "message": "The upstream server gave no valid response"
  }
}`),
		Snippets: &Snippets{
			Curl: `# Four attempts, and then who answered: the API in JSON, or a proxy in HTML.
curl -sS -o /dev/null --retry 3 -w '%{http_code} %{content_type} from %header{server}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: "// A proxy may answer instead of the API, so look at the type before reading the body as JSON.\nasync function read(path: string, attempts = 4) {\n  for (let attempt = 1; ; attempt++) {\n    const response = await fetch(process.env.HEX21_BASE_URL + path, {\n      headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n    });\n    if (response.ok) return response.json();\n    if (response.status !== 502 || attempt === attempts) {\n      const isJSON = response.headers.get('Content-Type')?.includes('json') ?? false;\n      const text = await response.text();\n      throw new Error(`HTTP ${response.status} ${isJSON ? text : 'from a proxy, not from the API'}`);\n    }\n    await response.body?.cancel();\n    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));\n  }\n}",
			Python: `import os
import time

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def wait_until_up(slug, attempts=4):
    """Waits 2, 4 and 8 seconds for the API to come back. Any other answer means that it is up."""
    for attempt in range(1, attempts + 1):
        try:
            client.articles.get(slug)
        except Hex21Error as error:
            if error.code == "BAD_GATEWAY":
                if attempt == attempts:
                    raise
                time.sleep(2**attempt)
                continue
        return`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

// fromProxy says in an error that the response came from in front of the API, and what to look at.
func fromProxy(res *http.Response) error {
	isJSON := strings.HasPrefix(res.Header.Get("Content-Type"), "application/json")
	if res.StatusCode != http.StatusBadGateway || isJSON {
		return nil
	}
	return fmt.Errorf("%s (server %q) got no response from the CMS behind it; try again in some seconds",
		res.Request.URL.Host, res.Header.Get("Server"))
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, fromProxy(res))
}`,
		},
		Related: []string{
			"SERVICE_UNAVAILABLE",
			"INTERNAL_ERROR",
			"502",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "CONFLICT",
		Category: "resource",
		Statuses: []int{409},
		Meaning:  "Request conflicts with existing resource",
		Detail:   "The request is valid, but conflicts with the current state of the resource. Normally nothing is changed. Most often the resource was changed after you read it, so the same request will fail again: read it again, decide, then write.",
		Causes: []string{
			"The article was changed after you read it, by a person or by another job.",
			"Two of your own workers write the same article.",
			"The state does not allow the step, such as publishing what is archived.",
			"The resource is still in use, such as a category with articles.",
			"A cache returned an old version, and you changed that one.",
		},
		Remedies: []string{
			"Get the current state of the resource: `hex21 probe -i /articles`",
			"Read the details of the error: they often name the current state or version.",
			"Apply your change to the current version and send it once; if the same field was changed, let a person decide.",
			"Let one worker at a time write an article, for example by giving each slug to one queue.",
			"If the resource is in use, first remove those uses, for example by moving the articles to another category.",
		},
		Steps: []Step{
			{Text: "Get the current state of the resource", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Read the details of the error: they often name the current state or version"},
			{Text: "Apply your change to the current version and send it once; if the same field was changed, let a person decide"},
			{Text: "Let one worker at a time write an article, for example by giving each slug to one queue"},
			{Text: "If the resource is in use, first remove those uses, for example by moving the articles to another category"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "CONFLICT",
    "message": "Request conflicts with existing resource",
    "details": { "slug": "soil-microbes-drought", "version": 4, "sent": "3" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Take the current version, change one field of it, and send that.
article="$HEX21_BASE_URL/articles/soil-microbes-drought"
curl -sS --fail-with-body -H "Authorization: Bearer $HEX21_API_KEY" "$article" |
  jq '(.data // .) | .title = "Soil moisture, revised"' |
  curl --fail-with-body -X PUT -H "Content-Type: application/json" --data-binary @- \
    -H "Authorization: Bearer $HEX21_API_KEY" "$article"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// Applies a change to the newest version. Never resends an old one: that would undo the work of others.
async function edit<T>(slug: string, change: (article: T) => T, save: (article: T) => Promise<T>) {
  for (let attempt = 1; ; attempt++) {
    const current = (await client.articles.get(slug)) as T;
    try {
      return await save(change(current));
    } catch (error) {
      const conflict = error instanceof Hex21Error && error.code === 'CONFLICT';
      if (!conflict || attempt === 3) throw error;
    }
  }
}`,
			Python: `import os

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def save(slug, original, mine, update):
    """Saves mine, or says which fields others changed since original was read."""
    try:
        return update(slug, mine)
    except Hex21Error as error:
        if error.code != "CONFLICT":
            raise
        theirs = client.articles.get(slug)
        changed = sorted(name for name in original if theirs.get(name) != original[name])
        raise RuntimeError(f"{slug} changed meanwhile in: {', '.join(changed)}") from error`,
			Go: `package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

// edit reads, changes and writes until no other write came first, three times at most. The function write
// reports a conflict as such, so that no stale version is sent again.
func edit(ctx context.Context, read func(context.Context) ([]byte, error),
	change func([]byte) []byte, write func(context.Context, []byte) (conflict bool, err error)) error {
	for range 3 {
		article, err := read(ctx)
		if err != nil {
			return err
		}
		if conflict, err := write(ctx, change(article)); !conflict {
			return err
		}
	}
	return errors.New("the article kept changing; let a person decide")
}

// send makes one request, and returns the body and the code of an error.
func send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {
	req, err := http.NewRequestWithContext(ctx, method, os.Getenv("HEX21_BASE_URL")+path, bytes.NewReader(body))
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, "", err
	}
	defer res.Body.Close()
	answer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))
	var envelope struct{ Error struct{ Code string } }
	if err == nil && res.StatusCode >= 400 {
		err = json.Unmarshal(answer, &envelope)
	}
	return answer, envelope.Error.Code, err
}

func main() {
	const path = "/articles/soil-moisture"
	read := func(ctx context.Context) ([]byte, error) {
		article, _, err := send(ctx, http.MethodGet, path, nil)
		return article, err
	}
	write := func(ctx context.Context, article []byte) (bool, error) {
		_, code, err := send(ctx, http.MethodPut, path, article)
		return code == "CONFLICT", err
	}
	change := func(article []byte) []byte { return bytes.ReplaceAll(article, []byte("draft"), []byte("final")) }
	fmt.Println(edit(context.Background(), read, change, write))
}`,
		},
		Related: []string{
			"ALREADY_EXISTS",
			"GONE",
			"409",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "DATABASE_ERROR",
		Category: "server",
		Statuses: []int{500, 503},
		Meaning:  "Database operation failed",
		Detail:   "The server's database failed while it processed the request. Reads may work again in a moment. A write may or may not have been stored, so check before you send it again. The response does not show whether the database is down, busy, or failed only on this request.",
		Causes: []string{
			"The database is restarting, or all its connections are in use.",
			"A query took too long, or was ended because of a deadlock.",
			"After an update of the CMS the migrations have not run, so a table or a column is missing.",
			"The disk of the database is full, or it is read-only for another reason.",
			"One value of this request breaks a rule of the database that the API does not check.",
		},
		Remedies: []string{
			"Try again after a few seconds, two or three times at most: `hex21 probe --retry 2 /articles`",
			"After a write, check whether it was stored: `hex21 probe -i /articles`",
			"See whether others are affected: `hex21 status`",
			"Find out whether all paths fail or one: if it is one, the request or a migration is the cause: `hex21 probe /categories`",
			"If you run the server, look in its log for the request id, then at the connections, disk and migrations of the database.",
			"Otherwise send request id, time and path to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "Try again after a few seconds, two or three times at most", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "2"}}, When: Reading},
			{Text: "After a write, check whether it was stored", Command: Command{Kind: KindRead, Args: []string{"-i"}}, When: Writing},
			{Text: "See whether others are affected", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Find out whether all paths fail or one: if it is one, the request or a migration is the cause", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "If you run the server, look in its log for the request id, then at the connections, disk and migrations of the database"},
			{Text: "Otherwise send request id, time and path to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Example: []byte(`{
  "error": {
    "code": "DATABASE_ERROR",
    "message": "Database operation failed",
    "details": { "operation": "read" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# After a write that failed: is the article there all the same?
curl -sS -o /dev/null -w '%{http_code}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles/soil-microbes-drought"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');
const hasCode = (error: unknown, code: string) => error instanceof Hex21Error && error.code === code;

// After a failed write the article may be there or not: ask, and create it only if it is not.
async function createOnce(slug: string, create: () => Promise<unknown>) {
  try {
    return await create();
  } catch (error) {
    if (!hasCode(error, 'DATABASE_ERROR')) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, 5000));
  try {
    return await client.articles.get(slug);
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND')) throw error;
    return create();
  }
}`,
			Python: `import os
import time

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def read_all(slugs):
    """Reads one article after the other, and gives a database that is short of breath time to recover."""
    for slug in slugs:
        for wait in (2, 8, None):
            try:
                yield client.articles.get(slug)
                break
            except Hex21Error as error:
                if error.code != "DATABASE_ERROR" or wait is None:
                    raise
                time.sleep(wait)`,
			Go: `package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

// read tries three times, with 2 and 8 seconds between. It is for GET only: a write that failed in the
// database may have been stored. The function get gives the body and the error code.
func read(ctx context.Context,
	get func(context.Context) (body []byte, code string, err error)) ([]byte, error) {
	for wait := 2 * time.Second; ; wait *= 4 {
		body, code, err := get(ctx)
		if err != nil || code == "" {
			return body, err
		}
		if code != "DATABASE_ERROR" || wait > 8*time.Second {
			return nil, fmt.Errorf("the API answered %s", code)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// send makes one request, and returns the body and the code of an error.
func send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {
	req, err := http.NewRequestWithContext(ctx, method, os.Getenv("HEX21_BASE_URL")+path, bytes.NewReader(body))
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, "", err
	}
	defer res.Body.Close()
	answer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))
	var envelope struct{ Error struct{ Code string } }
	if err == nil && res.StatusCode >= 400 {
		err = json.Unmarshal(answer, &envelope)
	}
	return answer, envelope.Error.Code, err
}

func main() {
	body, err := read(context.Background(), func(ctx context.Context) ([]byte, string, error) {
		return send(ctx, http.MethodGet, "/articles", nil)
	})
	fmt.Println(len(body), err)
}`,
		},
		Related: []string{
			"INTERNAL_ERROR",
			"SERVICE_UNAVAILABLE",
			"500",
			"503",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "EXPIRED_TOKEN",
		Category: "authentication",
		Statuses: []int{401},
		Meaning:  "Authentication token has expired",
		Detail:   "The server reports that the token has expired. The rest of the request was probably not checked, so the path and the body may still be wrong. The same token will not work again; a call with a new one is a new call, not a retry.",
		Causes: []string{
			"A long job or a server process read the token when it started, and ran longer than the token was valid.",
			"A renewed token was stored, but the process, container or CI variable still holds the old one.",
			"The token was made with an end date, and its expiry was not noticed in time.",
			"The clock of the server or of the machine that issues tokens is wrong, so new tokens have already expired.",
		},
		Remedies: []string{
			"Get a new token from where this one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check the new one before anything else runs: `hex21 probe /articles`",
			"Restart, or reload, each process that reads the token only when it starts.",
			"If a new token is rejected too, compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`",
			"Renew the token after 80% of its lifetime.",
		},
		Steps: []Step{
			{Text: "Get a new token from where this one came from, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check the new one before anything else runs", Command: Command{Kind: KindRead}},
			{Text: "Restart, or reload, each process that reads the token only when it starts"},
			{Text: "If a new token is rejected too, compare the clocks", Command: Command{Kind: KindRead, Args: []string{"-o", "json", "--jq", ".response.clock_skew_seconds"}}},
			{Text: "Renew the token after 80% of its lifetime"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "EXPIRED_TOKEN",
    "message": "Authentication token has expired",
    "details": { "expiredAt": "2024-04-01T09:30:00Z" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Read the token anew for each call, so that a renewed one is used at once.
HEX21_API_KEY=$(cat /run/secrets/hex21_api_key) &&
  curl --fail-with-body -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

let client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// renew gets a token from wherever yours come from. It runs once per call: if the new token
// has expired as well, a clock is wrong, and asking again would not help.
async function getArticle(slug: string, renew: () => Promise<string>) {
  try {
    return await client.articles.get(slug);
  } catch (error) {
    if (!(error instanceof Hex21Error) || error.code !== 'EXPIRED_TOKEN') throw error;
    client = new Hex21Client(await renew());
    return client.articles.get(slug);
  }
}`,
			Python: `from pathlib import Path

from hex21 import Hex21Client, Hex21Error

TOKEN = Path("/run/secrets/hex21_api_key")


def get_article(slug):
    token = TOKEN.read_text(encoding="utf-8").strip()
    try:
        return Hex21Client(token).articles.get(slug)
    except Hex21Error as error:
        if error.code != "EXPIRED_TOKEN":
            raise
    renewed = TOKEN.read_text(encoding="utf-8").strip()
    if renewed == token:
        raise RuntimeError(f"the token in {TOKEN} has expired and nothing renewed it")
    return Hex21Client(renewed).articles.get(slug)`,
			Go: `package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// expired reports whether the server refused the token for its age, and reads the body to tell.
func expired(res *http.Response) bool {
	var body struct{ Error struct{ Code string } }
	if res.StatusCode != http.StatusUnauthorized {
		return false
	}
	err := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body)
	return err == nil && body.Error.Code == "EXPIRED_TOKEN"
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, "expired:", expired(res))
}`,
		},
		Related: []string{
			"REVOKED_TOKEN",
			"INVALID_AUTH",
			"UNAUTHORIZED",
			"401",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "FORBIDDEN",
		Category: "authentication",
		Statuses: []int{403},
		Meaning:  "The request is not covered by the permissions of the caller",
		Detail:   "The server rejects this request. Other requests with the same key may succeed. A response with status 403 but without this envelope usually comes from a firewall in front of the API, not from the API.",
		Causes: []string{
			"The key may only read, and the request writes.",
			"The article is a draft, or belongs to a section or an author that the key gives no access to.",
			"The key's role was narrowed since the program last worked.",
			"A firewall or an IP address list in front of the API rejected the call because of its address or its content.",
		},
		Remedies: []string{
			"Check that the key may read at all: if so, only the permission is missing: `hex21 probe /articles`",
			"See what answered: HTML, or a Server header of a proxy, means that it was not the API: `hex21 probe -i /articles`",
			"Ask the operator of the installation for this one permission; name the method, the path and the request id.",
			"Use a key that was made for writing in the one program that writes, and leave the reading key unchanged.",
			"If the role looks right and the error persists, send the request id to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "Check that the key may read at all: if so, only the permission is missing", Command: Command{Kind: KindRead}},
			{Text: "See what answered: HTML, or a Server header of a proxy, means that it was not the API", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the operator of the installation for this one permission; name the method, the path and the request id"},
			{Text: "Use a key that was made for writing in the one program that writes, and leave the reading key unchanged"},
			{Text: "If the role looks right and the error persists, send the request id to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "FORBIDDEN",
    "message": "This key may not write articles",
    "details": { "required": "articles:write" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Read with the key that may not write: 200 here means that only a permission is missing.
curl -sS -o /dev/null -w '%{http_code} %{content_type}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// For a page that also works without the article: show a lock rather than an error.
async function articleOrLock(slug: string) {
  try {
    return { locked: false, article: await client.articles.get(slug) };
  } catch (error) {
    if (!(error instanceof Hex21Error) || error.code !== 'FORBIDDEN') throw error;
    return { locked: true, article: null };
  }
}`,
			Python: `import os

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def export(slugs):
    """Gives the articles that this key may read, and the slugs of those that it may not."""
    articles, refused = [], []
    for slug in slugs:
        try:
            articles.append(client.articles.get(slug))
        except Hex21Error as error:
            if error.code != "FORBIDDEN":
                raise
            refused.append(slug)
    return articles, refused`,
			Go: `package main

import (
	"fmt"
	"io/fs"
	"log"
	"net/http"
	"os"
)

// check returns an error that says what the response means.
func check(res *http.Response) error {
	// Callers can ask errors.Is(err, fs.ErrPermission) without knowing about HTTP.
	if res.StatusCode == http.StatusForbidden {
		id := res.Header.Get("X-Request-ID")
		return fmt.Errorf("%s %s (request id %q): %w", res.Request.Method, res.Request.URL.Path, id, fs.ErrPermission)
	}
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, check(res))
}`,
		},
		Related: []string{
			"UNAUTHORIZED",
			"INVALID_AUTH",
			"403",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "GONE",
		Category: "resource",
		Statuses: []int{410},
		Meaning:  "Resource no longer exists",
		Detail:   "The resource existed and was removed on purpose; unlike NOT_FOUND, this is not a typo in the URL. It is not expected to return at this URL. The response does not show whether it exists under another slug.",
		Causes: []string{
			"The article was deleted or withdrawn.",
			"The article was merged into another one or got a new slug, and no redirect was left.",
			"A bookmark, a cache, a search index or a copy still has the old URL.",
			"A sync runs over a list that was made before the deletion.",
		},
		Remedies: []string{
			"Look for a successor under another slug: `hex21 probe -i --query limit=100 /articles`",
			"Check that the slug is the one you meant: `hex21 probe --dry-run /articles`",
			"Remove the address from caches, sitemaps, search indexes and your own database.",
			"Where people may still follow the old link, show them that the article was withdrawn instead of an error.",
			"If it was removed by mistake, ask an editor of the installation whether it can be restored.",
		},
		Steps: []Step{
			{Text: "Look for a successor under another slug", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Check that the slug is the one you meant", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Remove the address from caches, sitemaps, search indexes and your own database"},
			{Text: "Where people may still follow the old link, show them that the article was withdrawn instead of an error"},
			{Text: "If it was removed by mistake, ask an editor of the installation whether it can be restored"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "GONE",
    "message": "Resource no longer exists",
    "details": {
      "resource": "article",
      "slug": "room-temperature-superconductor",
      "goneSince": "2024-02-15T10:00:00Z"
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Drop the slugs that are gone from a list, one slug a line.
while read -r slug; do
  status=$(curl -sS -o /dev/null -w '%{http_code}' \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles/$slug")
  if [ "$status" != 410 ]; then echo "$slug"; fi
done < slugs.txt > slugs.live.txt`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// A removed article leaves the cache for good. One that is merely not found may be a draft: keep it.
async function refresh(slug: string, cache: Map<string, unknown>) {
  try {
    cache.set(slug, await client.articles.get(slug));
  } catch (error) {
    if (!(error instanceof Hex21Error) || error.code !== 'GONE') throw error;
    cache.delete(slug);
  }
}`,
			Python: `import os
import sqlite3

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def sync(database: sqlite3.Connection, slug):
    try:
        return client.articles.get(slug)
    except Hex21Error as error:
        if error.code != "GONE":
            raise
    # Mark the row rather than delete it: the next import must not bring the article back.
    with database:
        database.execute("UPDATE article SET withdrawn = 1 WHERE slug = ?", (slug,))
    return None`,
			Go: `package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// sweep removes from index what the server has removed, and hands every other status back.
func sweep(res *http.Response, index map[string][]byte, slug string) error {
	switch {
	case res.StatusCode == http.StatusGone:
		delete(index, slug)
		return nil
	case res.StatusCode >= 400:
		return fmt.Errorf("article %q: HTTP %d", slug, res.StatusCode)
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, 10<<20))
	if err == nil {
		index[slug] = body
	}
	return err
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	index := map[string][]byte{}
	err = sweep(res, index, "soil-microbes-drought")
	fmt.Println(len(index), err)
}`,
		},
		Related: []string{
			"NOT_FOUND",
			"CONFLICT",
			"410",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INTERNAL_ERROR",
		Category: "server",
		Statuses: []int{500},
		Meaning:  "Internal server error",
		Detail:   "The server failed unexpectedly; your request may be correct. The response does not show whether a write took effect before the failure. So retry at most once, and only reads (GET, HEAD); check a failed write before you send it again.",
		Causes: []string{
			"This request triggers a bug with its data or its parameters.",
			"An update of the installation is half done, or a migration has not run.",
			"Something that the server depends on (storage, search index, mail) does not answer.",
			"The configuration is wrong after a change, such as a missing variable or a wrong path.",
			"The server's disk is full, or it has run out of memory.",
		},
		Remedies: []string{
			"Repeat the call once: if it works, the failure was temporary: `hex21 probe --retry 1 /articles`",
			"After a write, check whether it took effect before you repeat it: `hex21 probe -i /articles`",
			"See whether a simple call works: if so, only this request fails: `hex21 probe /categories`",
			"If that fails too, look for an incident at this time: `hex21 status`",
			"Note the request id; if you run the server, search its log for it: `hex21 probe -o json --jq .response.request_id /articles`",
			"Otherwise send request id, time, method and path to api@hex21.dev; leave out the key and the body.",
		},
		Steps: []Step{
			{Text: "Repeat the call once: if it works, the failure was temporary", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "After a write, check whether it took effect before you repeat it", Command: Command{Kind: KindRead, Args: []string{"-i"}}, When: Writing},
			{Text: "See whether a simple call works: if so, only this request fails", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "If that fails too, look for an incident at this time", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Note the request id; if you run the server, search its log for it", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".response.request_id"}}, When: Reading},
			{Text: "Otherwise send request id, time, method and path to api@hex21.dev; leave out the key and the body"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Example: []byte(`{
  "error": {
    "code": "INTERNAL_ERROR",
    "message": "Internal server error"
  }
}`),
		Snippets: &Snippets{
			Curl: `# One repeat, and on failure what support asks for: the time and the request id.
curl -sS --fail-with-body --retry 1 --retry-delay 2 -D headers.txt \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles" ||
  { date -u; grep -i '^x-request-id' headers.txt; } >&2`,
			TypeScript: "// fetch instead of the SDK, because it gives the header with the request id.\nasync function read(path: string) {\n  for (let attempt = 1; ; attempt++) {\n    const response = await fetch(process.env.HEX21_BASE_URL + path, {\n      headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n    });\n    if (response.ok) return response.json();\n    if (response.status === 500 && attempt === 1) {\n      await new Promise((resolve) => setTimeout(resolve, 2000));\n      continue;\n    }\n    const id = response.headers.get('X-Request-ID') ?? 'none';\n    throw new Error(`GET ${path}: HTTP ${response.status}, request id ${id}, ${Date()}`);\n  }\n}",
			Python: `import logging
import os
import time

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def get_article(slug):
    try:
        return client.articles.get(slug)
    except Hex21Error as error:
        if error.code != "INTERNAL_ERROR":
            raise
        logging.warning("article %s: %s %s", slug, error.message, error.details)
    time.sleep(2)
    return client.articles.get(slug)  # a second failure is for a person, so it goes up`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

// mayRepeat reports whether a request that failed with 500 may go out a second time: only reading may,
// because it is not known how far a write got.
func mayRepeat(res *http.Response, attempt int) bool {
	read := res.Request.Method == http.MethodGet || res.Request.Method == http.MethodHead
	if res.StatusCode == http.StatusInternalServerError {
		log.Printf("%s %s failed, request id %q",
			res.Request.Method, res.Request.URL.Path, res.Header.Get("X-Request-ID"))
	}
	return res.StatusCode == http.StatusInternalServerError && read && attempt == 1
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, "may repeat:", mayRepeat(res, 1))
}`,
		},
		Related: []string{
			"DATABASE_ERROR",
			"SERVICE_UNAVAILABLE",
			"BAD_GATEWAY",
			"500",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INVALID_AUTH",
		Category: "authentication",
		Statuses: []int{401},
		Meaning:  "Invalid authentication credentials",
		Detail:   "The server received credentials and did not accept them. The response does not show which part is wrong: the key, the scheme before it, or the installation that the key was issued for. For a key that was valid before, the reference has EXPIRED_TOKEN and REVOKED_TOKEN.",
		Causes: []string{
			"The key was cut short, or copied together with a quote, a space or a line end.",
			"The key belongs to another installation, such as staging instead of production.",
			"A placeholder was sent literally, because it was not replaced or single quotes kept the shell from doing so.",
			"The header has another scheme (`Token`, `Basic`) or none before the key, instead of `Bearer`.",
			"A proxy or an HTTP library put credentials of its own into the Authorization header, from `.netrc` for example.",
		},
		Remedies: []string{
			"See the host and the header that are sent, with the key redacted: `hex21 probe -v /articles`",
			"Look for stray characters in the key, without showing it: `hex21 doctor`",
			"Compare the host with the one that issued the key: `hex21 probe --dry-run /articles`",
			"Have a new key issued, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"If a fresh key fails too, send the request id and the host, never the key, to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "See the host and the header that are sent, with the key redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Look for stray characters in the key, without showing it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Compare the host with the one that issued the key", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Have a new key issued, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "If a fresh key fails too, send the request id and the host, never the key, to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_AUTH",
    "message": "Invalid authentication credentials",
    "details": { "scheme": "Bearer" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Check the key once before a long job, without downloading anything worth mentioning.
status=$(curl -sS -o /dev/null -w '%{http_code}' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1")
if [ "$status" = 401 ]; then echo "this server does not accept HEX21_API_KEY" >&2; fi`,
			TypeScript: "import { Hex21Client, Hex21Error } from '@hex21/sdk';\n\n// A copied key often brings a space or a line end along.\nconst key = (process.env.HEX21_API_KEY ?? '').trim();\nif (!/^[\\x21-\\x7e]+$/.test(key)) {\n  throw new Error('HEX21_API_KEY is empty or holds a character that no key has');\n}\nconst client = new Hex21Client(key);\n\ntry {\n  console.log(await client.articles.get('soil-microbes-drought'));\n} catch (error) {\n  if (!(error instanceof Hex21Error) || error.code !== 'INVALID_AUTH') throw error;\n  console.error(`The server does not accept this key (${key.length} characters). Is it for this host?`);\n  process.exitCode = 1;\n}",
			Python: `import sys
from pathlib import Path

from hex21 import Hex21Client, Hex21Error

# A secret file usually ends in a line end, and the key does not.
path = Path("/run/secrets/hex21_api_key")
client = Hex21Client(path.read_text(encoding="utf-8").strip())

try:
    print(client.articles.get("soil-microbes-drought"))
except Hex21Error as error:
    if error.code != "INVALID_AUTH":
        raise
    sys.exit(f"the server does not accept the key in {path}: {error.message}")`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

// call sends the request with the key, and says in an error whose key was refused.
func call(client *http.Client, req *http.Request) error {
	key := strings.TrimSpace(os.Getenv("HEX21_API_KEY"))
	req.Header.Set("Authorization", "Bearer "+key)
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		// Name the host and the length, never the key.
		return fmt.Errorf("%s does not accept the key in HEX21_API_KEY (%d bytes)", req.URL.Host, len(key))
	}
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	fmt.Println(call(http.DefaultClient, req))
}`,
		},
		Related: []string{
			"MISSING_AUTH",
			"EXPIRED_TOKEN",
			"REVOKED_TOKEN",
			"UNAUTHORIZED",
			"401",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INVALID_FORMAT",
		Category: "request",
		Statuses: []int{400, 422},
		Meaning:  "Request format is invalid",
		Detail:   "The server could read the request, but part of it has the wrong form: a type, a date, a slug, an encoding or the content type as a whole. It does not mean broken JSON, which has the code INVALID_JSON, nor a missing field.",
		Causes: []string{
			"A date in another form than RFC 3339, such as `01/04/2024` or `2024-4-1`.",
			"A number or a boolean between quotes, or a single text where a list belongs, such as `\"tags\": \"soil\"`.",
			"The content type is not application/json; `curl -d` sends a form unless told otherwise.",
			"A slug with capitals, spaces or accents.",
			"A text that is not UTF-8, such as a file saved as Latin-1.",
		},
		Remedies: []string{
			"See how the server itself writes such a resource: `hex21 probe -i --query limit=1 /articles`",
			"Compare the types of the fields with those that you send.",
			"See the fields as they are sent: `hex21 probe --dry-run /articles`",
			"Write times in UTC, such as 2024-05-01T12:00:00Z.",
			"Send text as UTF-8.",
		},
		Steps: []Step{
			{Text: "See how the server itself writes such a resource", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=1"}, Target: "/articles"}},
			{Text: "Compare the types of the fields with those that you send", When: Writing},
			{Text: "See the fields as they are sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}, When: Writing},
			{Text: "Write times in UTC, such as 2024-05-01T12:00:00Z"},
			{Text: "Send text as UTF-8"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_FORMAT",
    "message": "Request format is invalid",
    "details": { "field": "tags", "problem": "is of type string", "expected": "an array of strings" }
  }
}`),
		Snippets: &Snippets{
			Curl: `jq -n --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
  '{title: "Soil moisture", slug: "soil-moisture", content: "…", tags: ["soil"], published_at: $at}' |
  curl --fail-with-body -H "Content-Type: application/json" --data-binary @- \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: `// Form fields are all strings. Turn them into what the API expects before they go out.
function toArticle(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const published = new Date(text('published_at'));
  if (Number.isNaN(published.getTime())) throw new TypeError('published_at is not a date');
  return {
    title: text('title'),
    slug: text('slug').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''),
    tags: text('tags').split(',').map((tag) => tag.trim()).filter(Boolean),
    published_at: published.toISOString(),
  };
}`,
			Python: `import re
import unicodedata
from datetime import datetime, timezone


def slugify(title):
    """Gives lower-case ASCII words joined by hyphens: "Sols à Évora" becomes sols-a-evora."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only.lower()))


article = {
    "title": "Sols à Évora",
    "slug": slugify("Sols à Évora"),
    "tags": ["soil"],  # a list, even for one tag
    "published_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
}`,
			Go: "package main\n\nimport (\n\t\"bytes\"\n\t\"encoding/json\"\n\t\"fmt\"\n\t\"io\"\n\t\"log\"\n\t\"net/http\"\n\t\"os\"\n\t\"time\"\n)\n\n// fill gives the request its body.\nfunc fill(req *http.Request, slug string) error {\n\t// A time.Time goes out as RFC 3339, and a slice as a list: let the types keep the format.\n\tarticle := struct {\n\t\tTitle       string    `json:\"title\"`\n\t\tSlug        string    `json:\"slug\"`\n\t\tTags        []string  `json:\"tags\"`\n\t\tPublishedAt time.Time `json:\"published_at\"`\n\t}{\"Soil moisture\", slug, []string{\"soil\"}, time.Now().UTC().Truncate(time.Second)}\n\tbody, err := json.Marshal(article)\n\tif err != nil {\n\t\treturn err\n\t}\n\treq.Body = io.NopCloser(bytes.NewReader(body))\n\treq.ContentLength = int64(len(body))\n\treq.Header.Set(\"Content-Type\", \"application/json\")\n\treturn nil\n}\n\nfunc main() {\n\treq, err := http.NewRequest(http.MethodPost, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n\tif err := fill(req, \"soil-moisture\"); err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tres, err := http.DefaultClient.Do(req)\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tdefer res.Body.Close()\n\tfmt.Println(res.Status)\n}",
		},
		Related: []string{
			"INVALID_JSON",
			"MISSING_REQUIRED",
			"VALIDATION_ERROR",
			"400",
			"422",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INVALID_JSON",
		Category: "request",
		Statuses: []int{400},
		Meaning:  "JSON payload is malformed",
		Detail:   "The body could not be parsed as JSON, so no field was checked. The bytes that arrived may differ from those you wrote: shells, templates and proxies change bodies. More mistakes may follow once it parses.",
		Causes: []string{
			"A trailing comma, a comment or single quotes, which JavaScript accepts and JSON does not.",
			"The shell took quotes away or did not fill a variable in, as in `-d '{\"title\":\"$TITLE\"}'`.",
			"The JSON was concatenated from strings, and a value holds a quote, a backslash or a line end.",
			"The body is empty, was cut short, or is a form although Content-Type is application/json.",
			"A serializer wrote what JSON does not have, such as NaN, Infinity or a byte order mark.",
		},
		Remedies: []string{
			"Correct the body at the line and column that the finding names.",
			"Print the body that is sent: `hex21 probe --dry-run --curl /articles`",
			"Let a JSON library do the quoting, in a shell for example jq.",
			"Look for a byte order mark at the beginning of the file: the bytes ef bb bf.",
			"In your program, serialize a value with the JSON library and send the result unchanged.",
		},
		Steps: []Step{
			{Text: "Correct the body at the line and column that the finding names", When: Writing},
			{Text: "Print the body that is sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run", "--curl"}}, When: Writing},
			{Text: "Let a JSON library do the quoting, in a shell for example jq", When: Writing},
			{Text: "Look for a byte order mark at the beginning of the file: the bytes ef bb bf"},
			{Text: "In your program, serialize a value with the JSON library and send the result unchanged"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_JSON",
    "message": "JSON payload is malformed",
    "details": {
      "problem": "invalid character '}' looking for beginning of object key string",
      "offset": 58
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# jq writes the JSON, so no title can break it; --data-binary sends it as it is.
jq -n --arg title "$TITLE" --arg slug "$SLUG" --rawfile text article.md \
  '{title: $title, slug: $slug, content: $text}' |
  curl --fail-with-body -H "Content-Type: application/json" --data-binary @- \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: "import { readFile } from 'node:fs/promises';\n\n// Parse a file before it goes out: the message names the place, and the server is not asked.\nasync function readArticle(path: string): Promise<unknown> {\n  const text = (await readFile(path, 'utf8')).replace(/^\\uFEFF/, '');\n  try {\n    return JSON.parse(text);\n  } catch (cause) {\n    throw new Error(`${path} is not JSON: ${(cause as SyntaxError).message}`, { cause });\n  }\n}",
			Python: `import json


def encode(article):
    """Gives the body to send. Python writes NaN and Infinity unless told not to, and JSON has neither."""
    try:
        return json.dumps(article, allow_nan=False, ensure_ascii=False).encode("utf-8")
    except ValueError as error:
        raise ValueError(f"the article holds a number that JSON does not have: {error}") from error


body = encode({"title": 'The "dry" season', "slug": "dry-season", "moisture": 0.31})`,
			Go: "package main\n\nimport (\n\t\"bytes\"\n\t\"encoding/json\"\n\t\"errors\"\n\t\"fmt\"\n\t\"io\"\n\t\"log\"\n\t\"net/http\"\n\t\"os\"\n)\n\n// fill gives the request its body, if that is JSON.\nfunc fill(req *http.Request, article []byte) error {\n\t// Say where the mistake is before the server says that there is one.\n\tvar syntax *json.SyntaxError\n\tvar value any\n\terr := json.Unmarshal(article, &value)\n\tswitch {\n\tcase errors.As(err, &syntax):\n\t\tline := 1 + bytes.Count(article[:syntax.Offset], []byte(\"\\n\"))\n\t\treturn fmt.Errorf(\"line %d: %w\", line, err)\n\tcase err != nil:\n\t\treturn err\n\t}\n\treq.Body = io.NopCloser(bytes.NewReader(article))\n\treq.ContentLength = int64(len(article))\n\treturn nil\n}\n\nfunc main() {\n\treq, err := http.NewRequest(http.MethodPost, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n\tfmt.Println(fill(req, []byte(`{\"title\": \"Soil moisture\",}`)))\n}",
		},
		Related: []string{
			"INVALID_FORMAT",
			"MISSING_REQUIRED",
			"VALIDATION_ERROR",
			"400",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INVALID_PARAMETERS",
		Category: "request",
		Statuses: []int{400},
		Meaning:  "One or more request parameters are invalid",
		Detail:   "The server could read the request and rejected the value of at least one parameter. Details may name it; a server that stops at the first mistake names only one of several. Normally nothing is changed.",
		Causes: []string{
			"A page size outside 1 to 100, or a page that is 0, negative or not a number.",
			"A name that this API does not have, such as `per_page` or `offset`; lists take `page` and `limit`.",
			"A value that was not percent-encoded, so its `&`, `+` or `#` changed the query.",
			"An empty value, because a variable of the program was not set.",
			"A value that the installation does not offer for a filter or for sorting.",
		},
		Remedies: []string{
			"See which parameter it is, and which values are allowed: `hex21 probe -o json --jq .error.details /articles`",
			"Check that a call with plain values works: `hex21 probe --query page=1 --query limit=20 /articles`",
			"Add your own parameters back one at a time; the one that causes the error again is the one to fix.",
			"See how a value is encoded: `hex21 probe --dry-run --curl --query 'q=peer & review' /docs/search`",
			"In your program, build queries with URLSearchParams, urlencode or url.Values, never by joining strings.",
		},
		Steps: []Step{
			{Text: "See which parameter it is, and which values are allowed", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error.details"}}, When: Reading},
			{Text: "Check that a call with plain values works", Command: Command{Kind: KindRead, Args: []string{"--query", "page=1", "--query", "limit=20"}, Target: "/articles"}},
			{Text: "Add your own parameters back one at a time; the one that causes the error again is the one to fix"},
			{Text: "See how a value is encoded", Command: Command{Kind: KindRead, Args: []string{"--dry-run", "--curl", "--query", "q=peer & review"}, Target: "/docs/search"}},
			{Text: "In your program, build queries with URLSearchParams, urlencode or url.Values, never by joining strings"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_PARAMETERS",
    "message": "One or more request parameters are invalid",
    "details": {
      "parameter": "limit",
      "value": "500",
      "problem": "is not a number in range",
      "expected": "a whole number from 1 to 100"
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# -G with --data-urlencode puts each value into the query and encodes it.
curl --fail-with-body -G --data-urlencode "page=1" --data-urlencode "limit=20" \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: "// The reference shows only articles.get of @hex21/sdk, so this list goes over fetch.\nasync function listArticles(page: number, limit: number) {\n  const query = new URLSearchParams({\n    page: String(Math.max(1, Math.trunc(page))),\n    limit: String(Math.min(100, Math.max(1, Math.trunc(limit)))),\n  });\n  const response = await fetch(`${process.env.HEX21_BASE_URL}/articles?${query}`, {\n    headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n  });\n  const body = await response.json().catch(() => ({}));\n  if (body.error?.code === 'INVALID_PARAMETERS') {\n    throw new RangeError(`${query}: ${body.error.message} ${JSON.stringify(body.error.details ?? {})}`);\n  }\n  if (!response.ok) throw new Error(`articles: HTTP ${response.status}`);\n  return body.data;\n}",
			Python: `from urllib.parse import urlencode


def articles_path(page=1, limit=20, **filters):
    """Gives the path and query of a list, or says here what the server would refuse."""
    if page < 1:
        raise ValueError(f"page is {page}; pages count from 1")
    if not 1 <= limit <= 100:
        raise ValueError(f"limit is {limit}; it must be from 1 to 100")
    # A filter without a value would go out as an empty one, which the server refuses.
    filters = {name: value for name, value in filters.items() if value not in (None, "")}
    return "/articles?" + urlencode({"page": page, "limit": limit, **filters})`,
			Go: `package main

import (
	"fmt"
	"net/url"
	"os"
	"strconv"
)

// articlesURL builds the address of a list, with values that the server takes.
func articlesURL(base string, page, limit int) string {
	query := url.Values{}
	query.Set("page", strconv.Itoa(max(page, 1)))
	query.Set("limit", strconv.Itoa(min(max(limit, 1), 100)))
	return base + "/articles?" + query.Encode()
}

func main() {
	fmt.Println(articlesURL(os.Getenv("HEX21_BASE_URL"), 1, 100))
}`,
		},
		Related: []string{
			"MISSING_REQUIRED",
			"INVALID_FORMAT",
			"INVALID_QUERY",
			"VALIDATION_ERROR",
			"400",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "INVALID_QUERY",
		Category: "request",
		Statuses: []int{400},
		Meaning:  "The search text is shorter than three characters",
		Detail:   "The search at `/docs/search` takes its text in `q` and requires at least three characters. The search was not run, so the response does not show whether a longer text has matches. Installations may count spaces at the ends differently.",
		Causes: []string{
			"A search box asks on each key press, and the first two letters are already a query.",
			"The text is empty, because a variable was not set or the form was sent without input.",
			"The text is sent under another name, such as `query` or `search`, and `q` is not there at all.",
			"An unencoded `&` or `#` ended the text early, as in `q=R&D`.",
			"Only spaces are left after the server has trimmed them.",
		},
		Remedies: []string{
			"Check that a long enough text works: `hex21 probe --query q=peer /docs/search`",
			"Let hex21 encode the text: `hex21 probe --query 'q=R&D costs' /docs/search`",
			"See the address that is called: `hex21 probe --dry-run /articles`",
			"In a search box, wait for three characters and for a pause in typing before you send a request.",
			"For a shorter word, add a second one, or read the list and search in it yourself: `hex21 probe -i /docs`",
		},
		Steps: []Step{
			{Text: "Check that a long enough text works", Command: Command{Kind: KindRead, Args: []string{"--query", "q=peer"}, Target: "/docs/search"}},
			{Text: "Let hex21 encode the text", Command: Command{Kind: KindRead, Args: []string{"--query", "q=R&D costs"}, Target: "/docs/search"}},
			{Text: "See the address that is called", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "In a search box, wait for three characters and for a pause in typing before you send a request"},
			{Text: "For a shorter word, add a second one, or read the list and search in it yourself", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/docs"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "INVALID_QUERY",
    "message": "The search text is shorter than three characters",
    "details": {
      "parameter": "q",
      "value": "ph",
      "problem": "is too short",
      "expected": "at least 3 characters"
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `q="peer review"
if [ "${#q}" -ge 3 ]; then
  curl --fail-with-body -G --data-urlencode "q=$q" \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/docs/search"
fi`,
			TypeScript: "let last = new AbortController();\n\n// For a search box: short texts are answered here, and a new text ends the search for the one before.\nasync function search(text: string): Promise<unknown[]> {\n  last.abort();\n  last = new AbortController();\n  const q = text.trim();\n  if ([...q].length < 3) return [];\n  const query = new URLSearchParams({ q });\n  const response = await fetch(`${process.env.HEX21_BASE_URL}/docs/search?${query}`, {\n    headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n    signal: last.signal,\n  });\n  if (!response.ok) throw new Error(`search: HTTP ${response.status}`);\n  return (await response.json()).data;\n}",
			Python: `import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen


def search(text):
    """Gives the documents found. A text that is too short finds nothing, and the server is not asked."""
    text = text.strip()
    if len(text) < 3:
        return []
    url = f"{os.environ['HEX21_BASE_URL']}/docs/search?{urlencode({'q': text})}"
    request = Request(url, headers={"Authorization": f"Bearer {os.environ['HEX21_API_KEY']}"})
    with urlopen(request, timeout=30) as response:
        return json.load(response)["data"]`,
			Go: `package main

import (
	"fmt"
	"net/url"
	"os"
	"strings"
	"unicode/utf8"
)

// searchURL gives the address of a search, or an error for a text that the server would refuse.
func searchURL(base, text string) (string, error) {
	text = strings.TrimSpace(text)
	if utf8.RuneCountInString(text) < 3 {
		return "", fmt.Errorf("search text %q is shorter than three characters", text)
	}
	return base + "/docs/search?" + url.Values{"q": {text}}.Encode(), nil
}

func main() {
	fmt.Println(searchURL(os.Getenv("HEX21_BASE_URL"), "soil"))
}`,
		},
		Related: []string{
			"INVALID_PARAMETERS",
			"MISSING_REQUIRED",
			"400",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "Location",
		Category: "header",
		Meaning:  "Where a redirect leads, or where a new resource is",
		Detail:   "hex21 follows redirects only with -L, because a redirect to another host would lose the key or leak it.",
		Causes: []string{
			"A slash at the end of the path is added or removed.",
			"http:// leads to https://, or to a login page.",
		},
		Remedies: []string{
			"See each hop: `hex21 probe -L -i /articles`",
			"Correct the base URL so that no redirect is needed: `hex21 explain redirect-not-followed`",
		},
		Steps: []Step{
			{Text: "See each hop", Command: Command{Kind: KindRepeat, Args: []string{"-L", "-i"}}, When: Reading},
			{Text: "Correct the base URL so that no redirect is needed", Command: Command{Kind: KindHex21, Args: []string{"explain", "redirect-not-followed"}}},
		},
		Related: []string{
			"redirect-not-followed",
			"redirect-loop",
			"trailing-slash",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "METHOD_NOT_ALLOWED",
		Category: "request",
		Statuses: []int{405},
		Meaning:  "The path does not support this method",
		Detail:   "The path exists, but does not support this method. The Allow header should list the supported methods. Another key does not help.",
		Causes: []string{
			"The path is that of a list while the method is meant for one article, or the other way round.",
			"The endpoint is for reading only, as are `/categories`, `/docs` and `/docs/search` in the API documentation.",
			"A redirect turned a POST into a GET, or was followed with the old method where the new address has no such method.",
			"The program uses PATCH where the installation offers PUT, or the reverse.",
			"A proxy or a web server in front of the API lets only GET and POST through.",
		},
		Remedies: []string{
			"See in the Allow header which methods the path supports: `hex21 probe -i -X OPTIONS /articles`",
			"Check that the path is right by reading it: `hex21 probe /articles`",
			"Look for a redirect before the response, which may have changed the method: `hex21 probe -v /articles`",
			"Create with POST on /articles; change and delete on the path of one article.",
			"If Allow lists the method, a proxy rejected it: ask the operator of the installation, with the request id.",
		},
		Steps: []Step{
			{Text: "See in the Allow header which methods the path supports", Command: Command{Kind: KindRead, Args: []string{"-i", "-X", "OPTIONS"}}},
			{Text: "Check that the path is right by reading it", Command: Command{Kind: KindRead}, When: Writing},
			{Text: "Look for a redirect before the response, which may have changed the method", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Create with POST on /articles; change and delete on the path of one article"},
			{Text: "If Allow lists the method, a proxy rejected it: ask the operator of the installation, with the request id"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "METHOD_NOT_ALLOWED",
    "message": "The path does not support this method",
    "details": { "method": "DELETE", "allow": "GET, HEAD, POST, OPTIONS" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# What does this path allow?
curl -sS -o /dev/null -D - -X OPTIONS \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles" | grep -i '^allow'`,
			TypeScript: "// The reference shows only reading in @hex21/sdk, so writes go over fetch.\nasync function write(method: string, path: string, article: object) {\n  const response = await fetch(process.env.HEX21_BASE_URL + path, {\n    method,\n    redirect: 'error', // a redirect may turn a POST into a GET\n    headers: {\n      Authorization: `Bearer ${process.env.HEX21_API_KEY}`,\n      'Content-Type': 'application/json',\n    },\n    body: JSON.stringify(article),\n  });\n  if (response.status === 405) {\n    const allowed = response.headers.get('Allow') ?? 'not said';\n    throw new Error(`${method} is not for ${path}; allowed: ${allowed}`);\n  }\n  return response;\n}",
			Python: `import os
import urllib.error
import urllib.request
from urllib.parse import quote


def delete_article(slug):
    request = urllib.request.Request(
        f"{os.environ['HEX21_BASE_URL']}/articles/{quote(slug, safe='')}",
        method="DELETE",
        headers={"Authorization": f"Bearer {os.environ['HEX21_API_KEY']}"},
    )
    try:
        urllib.request.urlopen(request, timeout=30).close()
    except urllib.error.HTTPError as error:
        if error.code != 405:
            raise
        allowed = error.headers.get("Allow", "not said")
        raise NotImplementedError(f"this installation does not delete; allowed: {allowed}") from error`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

// check returns an error that says what the response means.
func check(res *http.Response) error {
	if res.StatusCode == http.StatusMethodNotAllowed {
		// res.Request is the last request, so the method shows whether a redirect changed it.
		return fmt.Errorf("%s is not for %s; allowed: %q",
			res.Request.Method, res.Request.URL.Path, res.Header.Get("Allow"))
	}
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, check(res))
}`,
		},
		Related: []string{
			"NOT_FOUND",
			"FORBIDDEN",
			"405",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "MISSING_AUTH",
		Category: "authentication",
		Statuses: []int{401},
		Meaning:  "Authentication credentials not provided",
		Detail:   "The request arrived without the header `Authorization: Bearer KEY`, so no key was checked. If your program did set the header, something removed it on the way.",
		Causes: []string{
			"HEX21_API_KEY is not set, or not exported, in this shell, container, cron job or CI job.",
			"The key is sent where the server does not look, such as in the query or in an X-API-Key header.",
			"A redirect led to another host or from http to https, and the client dropped the header on the way.",
			"A web server in front of a self-hosted CMS does not pass the Authorization header on.",
			"The CI job runs for a fork or an unprotected branch, where secrets are withheld.",
		},
		Remedies: []string{
			"Set the key without leaving it in the history: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check whether the variable is set, without showing it: `hex21 doctor`",
			"See whether the Authorization header is sent, redacted: `hex21 probe -v /articles`",
			"Look for a redirect: if there is a Location, set HEX21_BASE_URL to where it leads: `hex21 probe -i /articles`",
			"If you run the server, let the header through: 'proxy_set_header Authorization $http_authorization;' in nginx or 'CGIPassAuth On' in Apache.",
		},
		Steps: []Step{
			{Text: "Set the key without leaving it in the history", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check whether the variable is set, without showing it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "See whether the Authorization header is sent, redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Look for a redirect: if there is a Location, set HEX21_BASE_URL to where it leads", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If you run the server, let the header through: 'proxy_set_header Authorization $http_authorization;' in nginx or 'CGIPassAuth On' in Apache"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "MISSING_AUTH",
    "message": "Authentication credentials not provided",
    "details": { "header": "Authorization" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# With :? the shell stops here, and names the variable, rather than call without a key.
curl --fail-with-body -H "Authorization: Bearer ${HEX21_API_KEY:?is not set}" "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const key = process.env.HEX21_API_KEY;
if (!key) throw new Error('HEX21_API_KEY is not set; in CI, hand the secret to this very job');

const client = new Hex21Client(key);

try {
  console.log(await client.articles.get('soil-microbes-drought'));
} catch (error) {
  if (!(error instanceof Hex21Error) || error.code !== 'MISSING_AUTH') throw error;
  // The key was there, so look at what stands between this program and the API.
  throw new Error('the API never saw the key: a redirect or a proxy dropped it', { cause: error });
}`,
			Python: `import os
import sys

from hex21 import Hex21Client, Hex21Error

key = os.environ.get("HEX21_API_KEY")
if not key:
    sys.exit("HEX21_API_KEY is not set (cron and systemd do not read your shell's profile)")

try:
    print(Hex21Client(key).articles.get("soil-microbes-drought"))
except Hex21Error as error:
    if error.code != "MISSING_AUTH":
        raise
    sys.exit("the key was sent and did not arrive: look for a redirect or a proxy on the way")`,
			Go: `package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

// call sends the request, and never without its key.
func call(req *http.Request) error {
	// Go drops the Authorization header when a redirect leads to another domain. Say so
	// instead of calling there without a key.
	client := &http.Client{
		CheckRedirect: func(next *http.Request, via []*http.Request) error {
			if next.URL.Host != via[0].URL.Host {
				return fmt.Errorf("redirected to %s, where the key would be missing", next.URL.Host)
			}
			if len(via) >= 10 {
				return errors.New("more than 10 redirects")
			}
			return nil
		},
	}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	fmt.Println(call(req))
}`,
		},
		Related: []string{
			"INVALID_AUTH",
			"UNAUTHORIZED",
			"401",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "MISSING_REQUIRED",
		Category: "request",
		Statuses: []int{400, 422},
		Meaning:  "Required parameter is missing",
		Detail:   "The request could be read, but a required field of the body or parameter of the query is missing. A server that stops at the first missing field names only that one, so the next attempt may name another. Normally nothing is stored.",
		Causes: []string{
			"A field is not in the body, or is null or an empty string.",
			"The field has another name or another case, such as `Title` or `body`, than the one that the server looks for.",
			"The body has no `Content-Type` of application/json, so the server read a form in which no field was found.",
			"A serializer left the field out because it was empty (`omitempty`, `undefined`, `exclude_none`).",
			"A search was called without its parameter `q`.",
		},
		Remedies: []string{
			"Add the fields that the error names, each with a value.",
			"Print the body that is sent: `hex21 probe --dry-run /articles`",
			"For the search, add the text: `hex21 probe --query q=peer /docs/search`",
			"A field that is there but empty counts as missing.",
			"Check for the field in your form, before the call.",
		},
		Steps: []Step{
			{Text: "Add the fields that the error names, each with a value"},
			{Text: "Print the body that is sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}, When: Writing},
			{Text: "For the search, add the text", Command: Command{Kind: KindRead, Args: []string{"--query", "q=peer"}, Target: "/docs/search"}, When: Reading},
			{Text: "A field that is there but empty counts as missing"},
			{Text: "Check for the field in your form, before the call"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "MISSING_REQUIRED",
    "message": "Required parameter is missing",
    "details": { "missing": ["title", "content"] }
  }
}`),
		Snippets: &Snippets{
			Curl: `# jq -e stops before the call when a field is missing or empty.
jq -e 'all(.title, .slug, .content; . != null and . != "")' article.json > /dev/null &&
  curl --fail-with-body -H "Content-Type: application/json" --data-binary @article.json \
    -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Error } from '@hex21/sdk';

type Draft = Record<string, unknown>;

// Gives the message for each empty field of a form, and asks the server only when there is none.
async function submit(draft: Draft, required: string[], send: (draft: Draft) => Promise<unknown>) {
  const empty = required.filter((field) => draft[field] == null || draft[field] === '');
  if (empty.length > 0) return Object.fromEntries(empty.map((field) => [field, 'is required']));
  try {
    await send(draft);
    return {};
  } catch (error) {
    if (!(error instanceof Hex21Error) || error.code !== 'MISSING_REQUIRED') throw error;
    const missing: string[] = error.details?.missing ?? ['form'];
    return Object.fromEntries(missing.map((field) => [field, 'is required']));
  }
}`,
			Python: `REQUIRED = ("title", "slug", "content")


def missing(article):
    """Gives the required fields that are absent or empty; send the article when there are none."""
    return [field for field in REQUIRED if article.get(field) in (None, "")]


article = {"title": "Soil moisture", "slug": "soil-moisture", "content": ""}

if gaps := missing(article):
    print("not sent, because these are empty:", ", ".join(gaps))`,
			Go: `package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// missing reads from an error body what the server requires. Details may have any shape; where they do not
// list fields, the message has to do.
func missing(body []byte) []string {
	var envelope struct {
		Error struct {
			Code, Message string
			Details       json.RawMessage
		}
	}
	if json.Unmarshal(body, &envelope) != nil || envelope.Error.Code != "MISSING_REQUIRED" {
		return nil
	}
	var details struct{ Missing []string }
	if json.Unmarshal(envelope.Error.Details, &details) != nil || len(details.Missing) == 0 {
		return []string{envelope.Error.Message}
	}
	return details.Missing
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	fmt.Println(missing(body), err)
}`,
		},
		Related: []string{
			"VALIDATION_ERROR",
			"INVALID_FORMAT",
			"INVALID_PARAMETERS",
			"400",
			"422",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "NOT_FOUND",
		Category: "resource",
		Statuses: []int{404},
		Meaning:  "Requested resource was not found",
		Detail:   "The API found nothing at this path that the caller may read. The response does not show whether the resource never existed, has another slug, or is an unpublished draft.",
		Causes: []string{
			"The slug is misspelled, differs in upper and lower case, or changed together with the title.",
			"The slug contains a slash, a space or another special character and was not percent-encoded.",
			"The base URL is wrong, for example without `/api` or with it twice.",
			"The article is a draft, or not visible to this key.",
			"The article is on another installation, such as staging.",
		},
		Remedies: []string{
			"Look for the right slug in the list: `hex21 probe -i --query limit=100 /articles`",
			"Check the address that is called: `hex21 probe --dry-run /articles`",
			"Encode a slash in a slug as %2F: `hex21 probe /articles/proceedings%2F2024-03`",
			"For a page of the docs, search for its words: `hex21 probe -i --query q=limits /docs/search`",
			"If the list itself is not found, the base URL is wrong: `hex21 probe -i /articles`",
			"Ask an editor whether the article is published, and whether its slug was changed.",
		},
		Steps: []Step{
			{Text: "Look for the right slug in the list", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Check the address that is called", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Encode a slash in a slug as %2F", Command: Command{Kind: KindRead, Target: "/articles/proceedings%2F2024-03"}},
			{Text: "For a page of the docs, search for its words", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "q=limits"}, Target: "/docs/search"}},
			{Text: "If the list itself is not found, the base URL is wrong", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
			{Text: "Ask an editor whether the article is published, and whether its slug was changed"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "NOT_FOUND",
    "message": "Requested resource was not found",
    "details": { "resource": "article", "slug": "invalid-slug" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Encode the slug, slashes included, before it goes into the path.
slug=$(jq -rn --arg slug "proceedings/2024-03" '$slug | @uri')
curl --fail-with-body -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles/$slug"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// Gives null for an article that is not there. Every other error is still an error.
async function findArticle(slug: string) {
  try {
    return await client.articles.get(slug);
  } catch (error) {
    if (error instanceof Hex21Error && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}`,
			Python: `import os

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def find_article(*slugs):
    """Gives the first article that exists, for example by its new slug and then by its old one."""
    for slug in slugs:
        try:
            return client.articles.get(slug)
        except Hex21Error as error:
            if error.code != "NOT_FOUND":
                raise
    return None`,
			Go: `package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// find asks for an article. Callers can ask errors.Is(err, fs.ErrNotExist) without knowing about HTTP.
func find(ctx context.Context, client *http.Client, base, slug string) error {
	// PathEscape turns a slash in the slug into %2F; without that, the path names something else.
	address := base + "/articles/" + url.PathEscape(slug)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	// Only the API answers in JSON; a page in HTML means that the base URL is wrong.
	isJSON := strings.HasPrefix(res.Header.Get("Content-Type"), "application/json")
	if res.StatusCode == http.StatusNotFound && isJSON {
		return fmt.Errorf("article %q: %w", slug, fs.ErrNotExist)
	}
	return nil
}

func main() {
	err := find(context.Background(), http.DefaultClient, os.Getenv("HEX21_BASE_URL"), "invalid-slug")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
}`,
		},
		Related: []string{
			"GONE",
			"METHOD_NOT_ALLOWED",
			"FORBIDDEN",
			"404",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "QUOTA_EXCEEDED",
		Category: "rate-limiting",
		Statuses: []int{429},
		Meaning:  "API quota exceeded",
		Detail:   "A budget for a long period, such as a day or a month, is used up. The reference gives neither its size nor its period, and X-RateLimit-Remaining may count something else. Unlike RATE_LIMIT this does not pass in seconds: postpone the work until the reset instead of keeping a process waiting.",
		Causes: []string{
			"A job that reads everything, such as an export or a crawl, ran too often or in small pages.",
			"Several programs use one key, and one of them takes most of the budget.",
			"Nothing is cached, so each page view of a web site is a call.",
			"Retries after errors count too, and a program retried endlessly.",
			"The work has grown beyond what the quota was agreed for.",
		},
		Remedies: []string{
			"Stop the jobs that use the key: each further call is rejected and may count.",
			"Check Retry-After and X-RateLimit-Reset for the time when it ends: `hex21 probe -v /articles`",
			"Schedule the job to continue with the rest of its list after that time, instead of keeping a process waiting.",
			"Request less: 100 articles a page, only what changed, and a cache for the rest.",
			"Give each program its own key, so you can see which one uses it.",
			"If you need more, ask the operator of the installation, or api@hex21.dev; include how many calls a day you need, and why.",
		},
		Steps: []Step{
			{Text: "Stop the jobs that use the key: each further call is rejected and may count"},
			{Text: "Check Retry-After and X-RateLimit-Reset for the time when it ends", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Schedule the job to continue with the rest of its list after that time, instead of keeping a process waiting"},
			{Text: "Request less: 100 articles a page, only what changed, and a cache for the rest"},
			{Text: "Give each program its own key, so you can see which one uses it"},
			{Text: "If you need more, ask the operator of the installation, or api@hex21.dev; include how many calls a day you need, and why"},
		},
		Retry: &Retry{Retryable: true, Strategy: "wait-for-reset", RespectRetryAfter: true, MaxAttempts: 2},
		Example: []byte(`{
  "error": {
    "code": "QUOTA_EXCEEDED",
    "message": "API quota exceeded",
    "details": { "limit": 10000, "used": 10000, "period": "day", "retryAfter": 39600 }
  }
}`),
		Snippets: &Snippets{
			Curl: `# When may the job go on? Put it off until then (curl 7.84 or newer shows headers like this).
curl -sS -o /dev/null -w 'HTTP %{http_code}, again in %header{retry-after} s\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

// Reads until the quota is used up, and says what is left to do and when.
async function readArticles(slugs: string[]) {
  const articles: unknown[] = [];
  for (const [done, slug] of slugs.entries()) {
    try {
      articles.push(await client.articles.get(slug));
    } catch (error) {
      if (!(error instanceof Hex21Error) || error.code !== 'QUOTA_EXCEEDED') throw error;
      const seconds = error.details?.retryAfter ?? 3600;
      return { articles, rest: slugs.slice(done), resumeAt: new Date(Date.now() + seconds * 1000) };
    }
  }
  return { articles, rest: [], resumeAt: null };
}`,
			Python: `import os
import sys
from pathlib import Path

from hex21 import Hex21Client, Hex21Error

EX_TEMPFAIL = 75  # tells a scheduler to come back later
todo = Path("slugs.txt")
slugs = todo.read_text(encoding="utf-8").split()
client = Hex21Client(os.environ["HEX21_API_KEY"])

while slugs:
    try:
        print(client.articles.get(slugs[0]))
    except Hex21Error as error:
        todo.write_text("\n".join(slugs), encoding="utf-8")  # the next run goes on from here
        if error.code == "QUOTA_EXCEEDED":
            sys.exit(EX_TEMPFAIL)
        raise
    del slugs[0]`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"
)

// resumeAt says when the quota is full again, for the scheduler. Without a word from the server
// it is the next day in UTC, when daily quotas usually begin anew.
func resumeAt(res *http.Response, now time.Time) time.Time {
	if seconds, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && seconds > 0 {
		return now.Add(time.Duration(seconds) * time.Second)
	}
	if reset, err := strconv.ParseInt(res.Header.Get("X-RateLimit-Reset"), 10, 64); err == nil {
		if at := time.Unix(reset, 0); at.After(now) {
			return at
		}
	}
	return now.UTC().Truncate(24*time.Hour).AddDate(0, 0, 1)
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusTooManyRequests {
		fmt.Println("the quota is full again at", resumeAt(res, time.Now()))
	}
}`,
		},
		Related: []string{
			"RATE_LIMIT",
			"429",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "RATE_LIMIT",
		Category: "rate-limiting",
		Statuses: []int{429},
		Meaning:  "Rate limit exceeded",
		Detail:   "The caller sent more requests in the current window than the limit allows. The window ends at the time in X-RateLimit-Reset; Retry-After gives the wait in seconds. Another page of the API documentation gives 100 requests a minute with a key and 10 without; an installation may have other limits.",
		Causes: []string{
			"A loop or a job sends requests as fast as it can.",
			"Several processes or colleagues share one key, and with it one budget.",
			"The key was not counted (X-RateLimit-Limit is 10, not 100), so the small anonymous budget applied.",
			"A client retries at once after each 429 and keeps the window full.",
		},
		Remedies: []string{
			"Wait until the reset, then try once more.",
			"If X-RateLimit-Limit is 10, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Slow down to one request per 600 ms (100 a minute) and spread jobs over the minute.",
			"Request more per call, and cache what does not change: `hex21 probe --query limit=100 /articles`",
			"Give each program its own key, so that one cannot use up the budget of another.",
		},
		Steps: []Step{
			{Text: "Wait until the reset, then try once more"},
			{Text: "If X-RateLimit-Limit is 10, set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Slow down to one request per 600 ms (100 a minute) and spread jobs over the minute"},
			{Text: "Request more per call, and cache what does not change", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
			{Text: "Give each program its own key, so that one cannot use up the budget of another"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Example: []byte(`{
  "error": {
    "code": "RATE_LIMIT",
    "message": "Rate limit exceeded",
    "details": { "retryAfter": 60 }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Five attempts in all; curl waits as long as Retry-After says.
curl --fail-with-body --retry 4 --retry-max-time 120 \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');

async function getArticle(slug: string, attempts = 5) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.articles.get(slug);
    } catch (error) {
      const limited = error instanceof Hex21Error && error.code === 'RATE_LIMIT';
      if (!limited || attempt === attempts) throw error;
      // The server's word, or else a growing wait of our own; never more than two minutes.
      const seconds = Math.min(error.details?.retryAfter ?? 2 ** attempt, 120);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}`,
			Python: `import os
import time

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def get_article(slug, attempts=5):
    for attempt in range(1, attempts + 1):
        try:
            return client.articles.get(slug)
        except Hex21Error as error:
            if error.code != "RATE_LIMIT" or attempt == attempts:
                raise
            # The server's word, or else a growing wait of our own; never more than two minutes.
            time.sleep(min((error.details or {}).get("retryAfter", 2**attempt), 120))`,
			Go: `package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"
)

// waitForReset waits as long as the server says, one second at least and two minutes at most.
func waitForReset(ctx context.Context, res *http.Response) error {
	seconds, err := strconv.Atoi(res.Header.Get("Retry-After"))
	if err != nil {
		seconds = 60 // a whole window
	}
	select {
	case <-time.After(time.Duration(min(max(seconds, 1), 120)) * time.Second):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusTooManyRequests {
		fmt.Println("waited:", waitForReset(context.Background(), res))
	}
}`,
		},
		Aliases: []string{
			"RATE_LIMIT_EXCEEDED",
		},
		Related: []string{
			"QUOTA_EXCEEDED",
			"429",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code: "RATE_LIMIT_EXCEEDED",
	},
		aliasOf: "RATE_LIMIT",
		note:    "The API reference calls it RATE_LIMIT; some installations send this name, with retry_after, limit, remaining and reset in details.",
	},
	},
	{document: document{Entry: Entry{
		Code:     "REVOKED_TOKEN",
		Category: "authentication",
		Statuses: []int{401},
		Meaning:  "Authentication token has been revoked",
		Detail:   "The server reports that the token was revoked. It will not work again. The response does not show who revoked it or why. A leak is one possible reason, so ask before you make a new one.",
		Causes: []string{
			"Keys were rotated, and this program still uses the old one.",
			"The key was seen in a repository, a log or a chat, and was revoked for that.",
			"The account or the integration that it belonged to was closed.",
			"A colleague cleaned up and revoked a key without a name.",
		},
		Remedies: []string{
			"Stop the jobs that use the key, so that they do not look like an attack in the log of the server.",
			"Ask the operator of the installation why it was revoked; send the request id, not the key.",
			"Have a new key issued for this program alone, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Search your repository for the key: a key that was committed is often revoked.",
			"Replace the key everywhere it was used (CI variables, secret stores, other services), and note where that is.",
		},
		Steps: []Step{
			{Text: "Stop the jobs that use the key, so that they do not look like an attack in the log of the server"},
			{Text: "Ask the operator of the installation why it was revoked; send the request id, not the key"},
			{Text: "Have a new key issued for this program alone, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Search your repository for the key: a key that was committed is often revoked"},
			{Text: "Replace the key everywhere it was used (CI variables, secret stores, other services), and note where that is"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "REVOKED_TOKEN",
    "message": "Authentication token has been revoked",
    "details": { "revokedAt": "2024-04-01T09:30:00Z" }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Tell a withdrawn key from one that has merely expired: only the latter may be renewed without asking.
curl -sS -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles?limit=1" |
  jq -e '.error.code? == "REVOKED_TOKEN"' > /dev/null &&
  echo "the key was withdrawn: stop the jobs that use it" >&2`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');
let revoked = false;

// Once the key is withdrawn, no further call leaves this process.
async function getArticle(slug: string) {
  if (revoked) throw new Error('the API key was revoked; no call was made');
  try {
    return await client.articles.get(slug);
  } catch (error) {
    revoked = error instanceof Hex21Error && error.code === 'REVOKED_TOKEN';
    throw error;
  }
}`,
			Python: `import os
import sys

from hex21 import Hex21Client, Hex21Error

EX_CONFIG = 78  # with RestartPreventExitStatus=78, systemd does not start the service again

client = Hex21Client(os.environ["HEX21_API_KEY"])

try:
    print(client.articles.get("soil-microbes-drought"))
except Hex21Error as error:
    if error.code != "REVOKED_TOKEN":
        raise
    print("the API key was revoked; ask why before you replace it", file=sys.stderr)
    sys.exit(EX_CONFIG)`,
			Go: `package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// stopIfRevoked ends all work that shares the context: a withdrawn key fails for every worker.
// The cancel function comes from context.WithCancelCause.
func stopIfRevoked(res *http.Response, cancel context.CancelCauseFunc) {
	if res.StatusCode != http.StatusUnauthorized {
		return
	}
	var body struct{ Error struct{ Code string } }
	err := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body)
	if err == nil && body.Error.Code == "REVOKED_TOKEN" {
		cancel(errors.New("the API key was revoked"))
	}
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	stopIfRevoked(res, cancel)
	fmt.Println(res.Status, context.Cause(ctx))
}`,
		},
		Related: []string{
			"EXPIRED_TOKEN",
			"INVALID_AUTH",
			"401",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "RateLimit-Policy",
		Category: "header",
		Meaning:  "The IETF draft's form of the rate-limit headers",
		Detail:   "RateLimit: \"default\";r=50;t=30 means that 50 requests are left and the window ends in 30 s; RateLimit-Policy: \"default\";q=100;w=60 means that 100 are allowed in 60 s. The reference has the X-RateLimit headers instead.",
		Causes: []string{
			"A gateway in front of the CMS sends it.",
			"The installation follows the IETF draft.",
		},
		Remedies: []string{
			"See how hex21 reads it: `hex21 probe -v /articles`",
			"Read about the headers of the reference: `hex21 explain X-RateLimit-Limit`",
		},
		Steps: []Step{
			{Text: "See how hex21 reads it", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/articles"}},
			{Text: "Read about the headers of the reference", Command: Command{Kind: KindHex21, Args: []string{"explain", "X-RateLimit-Limit"}}},
		},
		Related: []string{
			"X-RateLimit-Limit",
			"Retry-After",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "Retry-After",
		Category: "header",
		Meaning:  "How long to wait before the next call: seconds, or an HTTP date",
		Detail:   "Sent with 429 and 503. A call before that time fails again, and may extend the wait.",
		Causes: []string{
			"The rate limit is used up (429).",
			"The server is in maintenance or overloaded (503).",
		},
		Remedies: []string{
			"Wait that long, then call once: `hex21 probe --retry 1 /articles`",
			"Read about values that cannot be parsed: `hex21 explain retry-after-malformed`",
		},
		Steps: []Step{
			{Text: "Wait that long, then call once", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "Read about values that cannot be parsed", Command: Command{Kind: KindHex21, Args: []string{"explain", "retry-after-malformed"}}},
		},
		Related: []string{
			"X-RateLimit-Reset",
			"429",
			"503",
		},
	},
	},
		documented: []string{
			"category",
		},
	},
	{document: document{Entry: Entry{
		Code:     "SERVICE_UNAVAILABLE",
		Category: "server",
		Statuses: []int{503},
		Meaning:  "Service temporarily unavailable",
		Detail:   "The server responds, but does not process requests at the moment, because of maintenance or load. Normally the request is not processed. Retry-After, if sent, gives the time to wait; without it, wait longer before each attempt.",
		Causes: []string{
			"Maintenance or an update of the installation is going on.",
			"The server has more requests than it can serve and rejects some.",
			"The server has just started and is not ready yet.",
			"Something that it cannot work without, such as its database, is unavailable.",
			"A load balancer has no healthy server left and answers in its place.",
		},
		Remedies: []string{
			"Look for maintenance or an incident: `hex21 status`",
			"Check Retry-After for the time to wait, and Server for what answered: `hex21 probe -i /articles`",
			"Wait that long, or 1, 2, 4 and 8 seconds with jitter, and give up after five attempts.",
			"Meanwhile, show readers your cached copy and its age.",
			"If you run the server, check that it is ready and that its database answers before you add more load.",
			"If it lasts long and the status page shows nothing, write to api@hex21.dev with a request id and the time.",
		},
		Steps: []Step{
			{Text: "Look for maintenance or an incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Check Retry-After for the time to wait, and Server for what answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Wait that long, or 1, 2, 4 and 8 seconds with jitter, and give up after five attempts"},
			{Text: "Meanwhile, show readers your cached copy and its age"},
			{Text: "If you run the server, check that it is ready and that its database answers before you add more load"},
			{Text: "If it lasts long and the status page shows nothing, write to api@hex21.dev with a request id and the time"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Example: []byte(`{
  "error": {
    "code": "SERVICE_UNAVAILABLE",
    "message": "Service temporarily unavailable",
    "details": { "retryAfter": 30 }
  }
}`),
		Snippets: &Snippets{
			Curl: `# Without Retry-After curl waits 1, 2, 4 and 8 seconds; three minutes in all.
curl --fail-with-body --retry 4 --retry-max-time 180 \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');
const copies = new Map<string, { article: unknown; readAt: Date }>();

// For a web site: an old copy is better than no page, as long as it says its age.
async function getArticle(slug: string) {
  try {
    const copy = { article: await client.articles.get(slug), readAt: new Date() };
    copies.set(slug, copy);
    return copy;
  } catch (error) {
    const away = error instanceof Hex21Error && error.code === 'SERVICE_UNAVAILABLE';
    const copy = copies.get(slug);
    if (!away || !copy) throw error;
    return copy;
  }
}`,
			Python: `import os
import random
import time

from hex21 import Hex21Client, Hex21Error

client = Hex21Client(os.environ["HEX21_API_KEY"])


def get_article(slug, attempts=5):
    for attempt in range(attempts):
        try:
            return client.articles.get(slug)
        except Hex21Error as error:
            if error.code != "SERVICE_UNAVAILABLE" or attempt == attempts - 1:
                raise
            # Some chance in the wait keeps all clients from coming back at the same moment.
            wait = (error.details or {}).get("retryAfter", 2**attempt)
            time.sleep(min(wait, 120) + random.random())`,
			Go: `package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"os"
	"strconv"
	"time"
)

// pause gives the wait before the next attempt, counted from 0: what Retry-After says in seconds or as a
// date, or else 1, 2, 4, 8 seconds, with up to a second of chance added and two minutes as the most.
func pause(res *http.Response, attempt int, now time.Time) time.Duration {
	wait := time.Second << min(attempt, 6)
	after := res.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(after); err == nil && seconds >= 0 {
		wait = time.Duration(min(seconds, 120)) * time.Second
	} else if at, err := http.ParseTime(after); err == nil {
		wait = at.Sub(now)
	}
	return min(max(wait, 0), 2*time.Minute) + rand.N(time.Second)
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, "next attempt in", pause(res, 0, time.Now()))
}`,
		},
		Related: []string{
			"BAD_GATEWAY",
			"DATABASE_ERROR",
			"RATE_LIMIT",
			"503",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
		documented: []string{
			"category",
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "UNAUTHORIZED",
		Category: "authentication",
		Statuses: []int{401},
		Meaning:  "Authentication is missing or was not accepted",
		Detail:   "Some installations send this code instead of MISSING_AUTH and INVALID_AUTH. The code alone does not show whether the key was missing or wrong. Look at what you sent.",
		Causes: []string{
			"No key was sent, because HEX21_API_KEY is empty or not exported where the program runs.",
			"A key was sent that is not valid for this installation, often one of another installation.",
			"The key has expired or was revoked, and the installation has no separate code for that.",
			"A redirect or a proxy removed the Authorization header.",
		},
		Remedies: []string{
			"See whether an Authorization header is sent, redacted: `hex21 probe -v /articles`",
			"If none is sent, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"If one is sent, the key is the cause: `hex21 explain INVALID_AUTH`",
			"Check whether HEX21_BASE_URL is the host that you expect: `hex21 probe --dry-run /articles`",
			"If the key is fresh and arrives, ask the operator of the installation, or api@hex21.dev, with the request id.",
		},
		Steps: []Step{
			{Text: "See whether an Authorization header is sent, redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "If none is sent, set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "If one is sent, the key is the cause", Command: Command{Kind: KindHex21, Args: []string{"explain", "INVALID_AUTH"}}},
			{Text: "Check whether HEX21_BASE_URL is the host that you expect", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "If the key is fresh and arrives, ask the operator of the installation, or api@hex21.dev, with the request id"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "UNAUTHORIZED",
    "message": "Missing or invalid API key"
  }
}`),
		Snippets: &Snippets{
			Curl: `# 401 with the key and 200 without it: the key arrived, and the server refuses it.
curl -sS -o /dev/null -w 'with key    %{http_code}\n' \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles"
curl -sS -o /dev/null -w 'without key %{http_code}\n' "$HEX21_BASE_URL/articles"`,
			TypeScript: `import { Hex21Client, Hex21Error } from '@hex21/sdk';

const key = process.env.HEX21_API_KEY ?? '';
const client = new Hex21Client(key);
const refused = new Set(['UNAUTHORIZED', 'MISSING_AUTH', 'INVALID_AUTH']);

try {
  console.log(await client.articles.get('soil-microbes-drought'));
} catch (error) {
  if (!(error instanceof Hex21Error) || !refused.has(error.code)) throw error;
  // The server has one name for two cases, and this side can tell them apart.
  console.error(key ? 'The server refused the key.' : 'HEX21_API_KEY is not set.');
  process.exitCode = 1;
}`,
			Python: `import os

from hex21 import Hex21Client, Hex21Error

key = os.environ.get("HEX21_API_KEY", "")
client = Hex21Client(key)


def get_article(slug):
    try:
        return client.articles.get(slug)
    except Hex21Error as error:
        if error.code in ("UNAUTHORIZED", "MISSING_AUTH", "INVALID_AUTH"):
            reason = "the server refused HEX21_API_KEY" if key else "HEX21_API_KEY is not set"
            raise PermissionError(reason) from error
        raise`,
			Go: `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

// check returns an error that says what the response means.
func check(res *http.Response) error {
	if res.StatusCode == http.StatusUnauthorized {
		// After a redirect, res.Request is the last request: it shows whether the key got that far.
		if res.Request.Header.Get("Authorization") == "" {
			return fmt.Errorf("no key reached %s: is HEX21_API_KEY set?", res.Request.URL.Host)
		}
		return fmt.Errorf("%s refused the key", res.Request.URL.Host)
	}
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, check(res))
}`,
		},
		Related: []string{
			"MISSING_AUTH",
			"INVALID_AUTH",
			"FORBIDDEN",
			"401",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "VALIDATION_ERROR",
		Category: "request",
		Statuses: []int{400, 422},
		Meaning:  "The body could be read, but its content did not pass validation",
		Detail:   "The body is valid JSON and breaks at least one rule of the resource. Some installations send this code instead of MISSING_REQUIRED and INVALID_FORMAT. Details, where sent, list the fields; normally nothing is stored.",
		Causes: []string{
			"A required field is missing, null or empty.",
			"A value has the wrong type or form, such as a date that is not RFC 3339 or a slug with spaces.",
			"A text is longer or shorter than the installation allows.",
			"A value names something that does not exist, such as an unknown category.",
			"The installation was updated and now requires more fields.",
		},
		Remedies: []string{
			"Correct the fields listed in the details of the error.",
			"For a missing field: `hex21 explain MISSING_REQUIRED`",
			"For a field with the wrong format: `hex21 explain INVALID_FORMAT`",
			"Check that names in the body exist, such as the category: `hex21 probe -i /categories`",
			"Without details, start from an article that the server accepted, and change one field at a time: `hex21 probe -i --query limit=1 /articles`",
		},
		Steps: []Step{
			{Text: "Correct the fields listed in the details of the error"},
			{Text: "For a missing field", Command: Command{Kind: KindHex21, Args: []string{"explain", "MISSING_REQUIRED"}}},
			{Text: "For a field with the wrong format", Command: Command{Kind: KindHex21, Args: []string{"explain", "INVALID_FORMAT"}}},
			{Text: "Check that names in the body exist, such as the category", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/categories"}},
			{Text: "Without details, start from an article that the server accepted, and change one field at a time", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=1"}, Target: "/articles"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Example: []byte(`{
  "error": {
    "code": "VALIDATION_ERROR",
    "message": "Validation failed for 2 fields",
    "details": {
      "fields": { "title": "is required", "tags": "must be an array of strings" }
    }
  }
}`),
		Snippets: &Snippets{
			Curl: `# One line per field, for people: "title: is required".
curl -sS -H "Content-Type: application/json" --data-binary @article.json \
  -H "Authorization: Bearer $HEX21_API_KEY" "$HEX21_BASE_URL/articles" |
  jq -r '.error.details.fields? // {} | to_entries[] | "\(.key): \(.value)"'`,
			TypeScript: `import { Hex21Error } from '@hex21/sdk';

// Gives the message for each field of a form, or rethrows what is no mistake of the form.
function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Hex21Error) || error.code !== 'VALIDATION_ERROR') throw error;
  const fields: unknown = error.details?.fields;
  if (typeof fields !== 'object' || fields === null) return { form: error.message };
  return Object.fromEntries(Object.entries(fields).map(([name, why]) => [name, String(why)]));
}`,
			Python: `from hex21 import Hex21Error


def import_all(articles, create):
    """Creates what is valid and reports the rest, so that one bad row does not stop an import."""
    rejected = {}
    for article in articles:
        try:
            create(article)
        except Hex21Error as error:
            if error.code != "VALIDATION_ERROR":
                raise
            rejected[article.get("slug")] = (error.details or {}).get("fields", error.message)
    return rejected`,
			Go: `package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// check returns an error that says what the response means.
func check(res *http.Response) error {
	// Details may have any shape, so the mistakes are read on their own and may be absent.
	var body struct {
		Error struct {
			Code, Message string
			Details       json.RawMessage
		}
	}
	if err := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body); err != nil {
		return err
	}
	if body.Error.Code == "VALIDATION_ERROR" {
		var details struct{ Fields map[string]string }
		if json.Unmarshal(body.Error.Details, &details) != nil || len(details.Fields) == 0 {
			return errors.New(body.Error.Message)
		}
		return fmt.Errorf("%s: %v", body.Error.Message, details.Fields)
	}
	return nil
}

func main() {
	req, err := http.NewRequest(http.MethodGet, os.Getenv("HEX21_BASE_URL")+"/articles", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("HEX21_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	fmt.Println(res.Status, check(res))
}`,
		},
		Related: []string{
			"MISSING_REQUIRED",
			"INVALID_FORMAT",
			"INVALID_JSON",
			"400",
			"422",
		},
		DocsURL: "https://hex21.dev/docs/api-errors",
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "WWW-Authenticate",
		Category: "header",
		Meaning:  "How the client has to authenticate; sent with 401",
		Detail:   "The first word is the scheme. The API uses Bearer; Basic usually comes from a proxy or web server with its own login; error=\"invalid_token\" means that a token arrived and was rejected.",
		Causes: []string{
			"No credentials arrived, or they were rejected.",
			"Something other than the API requires a login.",
		},
		Remedies: []string{
			"See the header and who sends it: `hex21 probe -i /articles`",
			"Check your key: `hex21 auth status`",
		},
		Steps: []Step{
			{Text: "See the header and who sends it", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Check your key", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
		},
		Related: []string{
			"401",
			"MISSING_AUTH",
			"key-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "X-RateLimit-Limit",
		Category: "header",
		Meaning:  "How many requests a window allows",
		Detail:   "The limit of the current window. Another page of the API documentation gives 100 requests a minute with a key and 10 without, so 10 on a call with a key can mean that the key was not counted. An installation may have other limits.",
		Causes: []string{
			"The server sends it with each response, as the reference shows, so that clients can slow down in time.",
			"A proxy in front may send a header for its own limit.",
		},
		Remedies: []string{
			"See your limit and what is left: `hex21 probe -v /articles`",
			"Read how the headers work together: `hex21 explain RATE_LIMIT`",
		},
		Steps: []Step{
			{Text: "See your limit and what is left", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/articles"}},
			{Text: "Read how the headers work together", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT"}}},
		},
		Related: []string{
			"X-RateLimit-Remaining",
			"X-RateLimit-Reset",
			"RATE_LIMIT",
		},
	},
	},
		documented: []string{
			"category",
		},
	},
	{document: document{Entry: Entry{
		Code:     "X-RateLimit-Remaining",
		Category: "header",
		Meaning:  "How many requests are left in this window",
		Detail:   "It counts down to 0; the next request after that gets 429 until the reset.",
		Causes: []string{
			"Each counted request lowers it, from all programs with the same key.",
			"It is full again at the time in X-RateLimit-Reset.",
		},
		Remedies: []string{
			"See what is left now: `hex21 probe -v /articles`",
			"In your program, wait for the reset when it is 0, instead of running into 429.",
		},
		Steps: []Step{
			{Text: "See what is left now", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/articles"}},
			{Text: "In your program, wait for the reset when it is 0, instead of running into 429"},
		},
		Related: []string{
			"X-RateLimit-Limit",
			"X-RateLimit-Reset",
			"limit-low",
		},
	},
	},
		documented: []string{
			"category",
		},
	},
	{document: document{Entry: Entry{
		Code:     "X-RateLimit-Reset",
		Category: "header",
		Meaning:  "When the window ends, in seconds since 1970 (Unix time)",
		Detail:   "At this time the budget is full again. It is a point in time; Retry-After gives the wait in seconds. Some servers send a small number (seconds from now) or 13 digits (milliseconds): hex21 reads both and reports it.",
		Causes: []string{
			"The window of the limit is a minute.",
			"The clock of your machine and of the server may differ: compare with the Date header.",
		},
		Remedies: []string{
			"See the reset as a time and as a wait: `hex21 probe -v /articles`",
			"Read about resets in other units: `hex21 explain reset-unit`",
		},
		Steps: []Step{
			{Text: "See the reset as a time and as a wait", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/articles"}},
			{Text: "Read about resets in other units", Command: Command{Kind: KindHex21, Args: []string{"explain", "reset-unit"}}},
		},
		Related: []string{
			"Retry-After",
			"X-RateLimit-Remaining",
			"reset-unit",
		},
	},
	},
		documented: []string{
			"category",
		},
	},
	{document: document{Entry: Entry{
		Code:     "X-Request-ID",
		Category: "header",
		Meaning:  "The id under which the server logged this request",
		Detail:   "Support uses it to find the request. It is safe to share.",
		Causes: []string{
			"The server, or a proxy in front, gives each request an id.",
			"Some installations do not send it.",
		},
		Remedies: []string{
			"See it in a response: `hex21 probe -i /articles`",
			"Log it in your program with each error, as the reference advises.",
		},
		Steps: []Step{
			{Text: "See it in a response", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
			{Text: "Log it in your program with each error, as the reference advises"},
		},
		Related: []string{
			"support",
			"request-id-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "address-family",
		Category: "finding",
		Meaning:  "The host has no address of the kind that -4 or -6 allows",
		Detail:   "The call was limited to IPv4 with -4 or to IPv6 with -6, and the host, or the proxy in front of it, has only addresses of the other kind. Nothing was sent. You have to act.",
		Causes: []string{
			"An IPv4 address such as 127.0.0.1 was called with -6, or an IPv6 address such as [::1] with -4.",
			"The name has no AAAA record for IPv6, or no A record for IPv4.",
			"The defaults of the config file set ipv4 or ipv6.",
		},
		Remedies: []string{
			"Make the call without -4 or -6: `hex21 probe /articles`",
			"See which addresses the name has: `nslookup cms.example.org`",
			"See whether the config file sets one of the flags: `hex21 config show`",
			"To see it on purpose: `hex21 probe -6 http://127.0.0.1:9/api/articles`",
		},
		Steps: []Step{
			{Text: "Make the call without -4 or -6", Command: Command{Kind: KindRepeat}},
			{Text: "See which addresses the name has", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}"}}},
			{Text: "See whether the config file sets one of the flags", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
			{Text: "To see it on purpose", Command: Command{Kind: KindRead, Args: []string{"-6"}, Target: "http://127.0.0.1:9/api/articles"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"host-unreachable",
			"dns-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "address-unreached",
		Category: "finding",
		Meaning:  "The host has several addresses, and the first one that was tried did not answer",
		Detail:   "A name can have an IPv6 and an IPv4 address, or several of each. hex21, like browsers, tries another one when the first is refused or slow, so the call works. Clients that try only the first address fail; others lose time on each new connection.",
		Causes: []string{
			"The name has an IPv6 address (AAAA) and the server listens on IPv4 alone, or the network has no IPv6 route.",
			"localhost means ::1 as well as 127.0.0.1, and the server listens on one of them.",
			"One server of several behind the same name is down.",
		},
		Remedies: []string{
			"Call over IPv4 only: `hex21 probe -4 /articles`",
			"Call over IPv6 only: `hex21 probe -6 /articles`",
			"Let the server listen on every address that the name has, or remove the address that does not work from DNS.",
		},
		Steps: []Step{
			{Text: "Call over IPv4 only", Command: Command{Kind: KindRepeat, Args: []string{"-4"}}, When: Reading},
			{Text: "Call over IPv6 only", Command: Command{Kind: KindRepeat, Args: []string{"-6"}}, When: Reading},
			{Text: "Let the server listen on every address that the name has, or remove the address that does not work from DNS"},
		},
		Related: []string{
			"host-unreachable",
			"connect-timeout",
			"connection-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "alias-code",
		Category: "finding",
		Meaning:  "The server uses another name for a code of the catalog",
		Detail:   "The code is an alias from another page of the API documentation or from your own catalog file; for example, RATE_LIMIT_EXCEEDED stands for RATE_LIMIT. hex21 treats both the same. The details may differ, such as retry_after instead of retryAfter. A client that compares names must know both.",
		Causes: []string{
			"The installation follows that other page.",
			"The CMS changed the name between two versions.",
			"Another service in front of the CMS answers with its own codes.",
		},
		Remedies: []string{
			"Read the entry that both names lead to: `hex21 explain RATE_LIMIT_EXCEEDED`",
			"In your client, handle both names in one branch, and accept both spellings of the details.",
			"In scripts, let hex21 compare: both names match: `hex21 probe --expect RATE_LIMIT /articles`",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: code=RATE_LIMIT_EXCEEDED' /articles`",
		},
		Steps: []Step{
			{Text: "Read the entry that both names lead to", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT_EXCEEDED"}}},
			{Text: "In your client, handle both names in one branch, and accept both spellings of the details"},
			{Text: "In scripts, let hex21 compare: both names match", Command: Command{Kind: KindRepeat, Args: []string{"--expect", "RATE_LIMIT"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=RATE_LIMIT_EXCEEDED", "/articles"}}},
		},
		Related: []string{
			"unknown-code",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "anonymous-budget",
		Category: "finding",
		Meaning:  "No key was sent, and half of the small anonymous budget is used",
		Detail:   "No key was sent, and the limit is 10. Another page of the API documentation gives 10 requests a minute without a key and 100 with one. Nothing is wrong yet. All callers from the same IP address often share this budget.",
		Causes: []string{
			"HEX21_API_KEY is not set where the program runs.",
			"Other programs on the same network also call the API without a key.",
		},
		Remedies: []string{
			"Set a key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"See what is left: `hex21 probe -o json --jq .rate_limit.remaining /articles`",
			"To reproduce it: `hex21 probe --mock --anonymous-limit 10/m --count 6 --interval 100ms /articles`",
		},
		Steps: []Step{
			{Text: "Set a key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "See what is left", Command: Command{Kind: KindRead, Args: []string{"-o", "json", "--jq", ".rate_limit.remaining"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--anonymous-limit", "10/m", "--count", "6", "--interval", "100ms", "/articles"}}},
		},
		Related: []string{
			"limit-low",
			"limit-used-up",
			"key-missing",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "api-twice",
		Category: "finding",
		Meaning:  "The URL contains /api twice",
		Detail:   "The base URL ends in /api, and the path begins with it again, so the call went to /api/api. Nothing is served there. You have to fix this.",
		Causes: []string{
			"The path was copied from a document that writes it with /api.",
			"Both the base URL and the client add /api.",
		},
		Remedies: []string{
			"Leave one of them out of the path: `hex21 probe /articles`",
			"Show the full URL: `hex21 probe --dry-run /articles`",
			"In your client, add /api in one place only.",
		},
		Steps: []Step{
			{Text: "Leave one of them out of the path", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "Show the full URL", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "In your client, add /api in one place only"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"base-without-api",
			"html-instead-of-api",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "authentication",
		Category: "category",
		Meaning:  "Authentication errors",
		Detail:   "The server did not accept the credentials: the key is missing, unknown, expired or revoked. Some installations also use these codes for a valid key without permission. The rest of the request was probably not checked, so it may have other mistakes.",
		Causes: []string{
			"No key reached the server.",
			"The key is wrong, or was issued for another installation.",
			"The key has expired or was revoked.",
			"The key is valid, but does not have this permission.",
		},
		Remedies: []string{
			"See what is sent, with the key redacted: `hex21 probe -v /articles`",
			"Check the host that it is sent to: `hex21 probe --dry-run /articles`",
			"Set or replace the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"If a fresh key is rejected, send the request id, never the key, to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "See what is sent, with the key redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Check the host that it is sent to", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Set or replace the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "If a fresh key is rejected, send the request id, never the key, to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"INVALID_AUTH",
			"EXPIRED_TOKEN",
			"MISSING_AUTH",
			"REVOKED_TOKEN",
			"UNAUTHORIZED",
			"FORBIDDEN",
		},
	},
	},
		documented: []string{
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "aws-missing-token",
		Category: "finding",
		Meaning:  "AWS API Gateway does not have this path, stage or method",
		Detail:   "\"Missing Authentication Token\" is misleading: API Gateway returns 403 with this text when no route matches, because it then expects a signed request. A key does not help if the path is wrong.",
		Causes: []string{
			"The stage (/prod, /v1) is missing from the URL, or is in it twice.",
			"The path or the method is not defined in this API, or the API was not deployed after a change.",
			"The method uses IAM authorization and expects an AWS signature.",
		},
		Remedies: []string{
			"Check the URL without making a call: `hex21 probe --dry-run /articles`",
			"Call the list, to see whether the base URL is right: `hex21 probe -i /articles`",
			"If you run it, deploy the API to the stage again, and compare its routes with the path.",
		},
		Steps: []Step{
			{Text: "Check the URL without making a call", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Call the list, to see whether the base URL is right", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
			{Text: "If you run it, deploy the API to the stage again, and compare its routes with the path"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"gateway-no-route",
			"404",
			"base-without-api",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "base-url-beyond-api",
		Category: "finding",
		Meaning:  "The base URL continues after /api",
		Detail:   "The base URL names one of the collections, so paths are appended to it: /articles becomes /api/articles/articles. The server answers with 404, or interprets articles as a slug.",
		Causes: []string{
			"The URL of a working call was copied as the base URL.",
			"Another client expects the full URL in this setting.",
		},
		Remedies: []string{
			"End it with /api: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"See where a path would go: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "End it with /api", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "See where a path would go", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
		},
		Related: []string{
			"api-twice",
			"base-without-api",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "base-url-default",
		Category: "finding",
		Meaning:  "No base URL is set",
		Detail:   "Neither a flag nor the environment nor the config file has a base URL, so hex21 calls the vendor's own domain. Hex21 is self-hosted, so most installations are elsewhere.",
		Causes: []string{
			"HEX21_BASE_URL is set in another shell, but not in this one.",
			"A CI or cron job runs without the environment of your shell.",
			"The profile in use has no base_url.",
		},
		Remedies: []string{
			"Set it to yours, for this shell: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Or set it permanently: `hex21 config set base_url https://cms.example.org/api`",
			"Try hex21 without an installation: `hex21 probe --mock /articles`",
			"In cron or a systemd unit, set HEX21_BASE_URL there.",
		},
		Steps: []Step{
			{Text: "Set it to yours, for this shell", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Or set it permanently", Command: Command{Kind: KindHex21, Args: []string{"config", "set", "base_url", "{base}"}}},
			{Text: "Try hex21 without an installation", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles"}}},
			{Text: "In cron or a systemd unit, set HEX21_BASE_URL there"},
		},
		Related: []string{
			"base-url-malformed",
			"dns-failed",
			"profile-unknown",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "base-url-malformed",
		Category: "finding",
		Meaning:  "The base URL is not a valid URL",
		Detail:   "The base URL lacks its scheme or host, has a query, or cannot be read at all, so no call can be made. The evidence shows what is wrong and where the value comes from, but does not quote it, because it may be a key in the wrong variable.",
		Causes: []string{
			"https:// is missing at the beginning.",
			"A placeholder such as $HOST was left in it.",
			"The URL of a search or of one page was copied, including its query.",
		},
		Remedies: []string{
			"Set it to a URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"See where the value comes from: `hex21 config show`",
			"If it holds the key, set both again: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
		},
		Steps: []Step{
			{Text: "Set it to a URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "See where the value comes from", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
			{Text: "If it holds the key, set both again", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
		},
		Related: []string{
			"base-without-api",
			"base-url-default",
			"key-is-url",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "base-url-user",
		Category: "finding",
		Meaning:  "The base URL contains a user name",
		Detail:   "The text before the @ of the base URL is sent as Authorization: Basic instead of the key. This is meant for installations protected by a password; the API itself expects the key as a Bearer token.",
		Causes: []string{
			"The URL was copied from a browser or tool that includes the password in it.",
			"A server in front of the API requires a password, and the key was left out.",
			"The key was written into the address.",
		},
		Remedies: []string{
			"Remove the user name: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Show which of the two is sent, redacted: `hex21 probe --dry-run /articles`",
			"Change the password: URLs end up in logs and in the shell history.",
		},
		Steps: []Step{
			{Text: "Remove the user name", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Show which of the two is sent, redacted", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Change the password: URLs end up in logs and in the shell history"},
		},
		Related: []string{
			"key-refused",
			"login-page",
			"key-in-url",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "base-without-api",
		Category: "finding",
		Meaning:  "The URL has no /api, and a web site answered",
		Detail:   "The path has no /api, and the response is a page, or a 404 without the API's envelope. Another page of the API documentation gives the base URL as the domain followed by /api. The host is reachable; only the path is wrong.",
		Causes: []string{
			"The base URL is the domain alone.",
			"A full URL was copied from the browser, which shows an article as a page, not as data.",
			"The installation has the API under another path.",
		},
		Remedies: []string{
			"Add /api to the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Then try it: `hex21 probe /articles`",
			"If that is a 404 too, ask the operator where the API is.",
		},
		Steps: []Step{
			{Text: "Add /api to the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Then try it", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If that is a 404 too, ask the operator where the API is"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"api-twice",
			"html-instead-of-api",
			"html-from-between",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "best-practices",
		Category: "reference",
		Meaning:  "The advice of the reference: check codes, retry with care, log the request id, show users a plain message",
		Detail:   "Decide by the error code and have a fallback for unknown ones. Back off exponentially on rate limits, do not retry authentication and validation errors, and set a maximum of attempts. Log details and the request id, and no secrets. Show users a plain message, the next step and a contact.",
		Causes: []string{
			"Programs that decide by message or status alone break when these change.",
			"Retries without a limit turn a short outage into a long one.",
		},
		Remedies: []string{
			"See what to retry: `hex21 explain --retryable`",
			"Get code that does this: `hex21 explain RATE_LIMIT --lang python`",
		},
		Steps: []Step{
			{Text: "See what to retry", Command: Command{Kind: KindHex21, Args: []string{"explain", "--retryable"}}},
			{Text: "Get code that does this", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT", "--lang", "python"}}},
		},
		Related: []string{
			"envelope",
			"support",
			"RATE_LIMIT",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "body-broken-json",
		Category: "finding",
		Meaning:  "A body whose JSON cannot be parsed",
		Detail:   "The body begins as JSON and then ends in the middle or breaks the grammar. The transfer was complete, so the server or a proxy sent it this way. The evidence gives the line and the column of the error and shows the end of the body. The operator of the server has to fix this.",
		Causes: []string{
			"The CMS failed while writing the response, after it had sent the status.",
			"A warning or a stack trace was printed into the JSON, often at its end.",
			"A proxy or cache stored half of a response and serves it as complete.",
			"The JSON is built by hand, and a quote or a control character in an article breaks it.",
		},
		Remedies: []string{
			"Try again; if the body is complete now, the failure was temporary: `hex21 probe --retry 1 /articles`",
			"Save the body, and look at the position in the evidence: `hex21 probe --body-out body.txt /articles`",
			"In a list, find the article that breaks it by requesting one at a time: `hex21 probe --query limit=1 --query page=2 /articles`",
			"Send the operator of the server the file and the request id.",
		},
		Steps: []Step{
			{Text: "Try again; if the body is complete now, the failure was temporary", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "Save the body, and look at the position in the evidence", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "In a list, find the article that breaks it by requesting one at a time", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=1", "--query", "page=2"}, Target: "/articles"}},
			{Text: "Send the operator of the server the file and the request id"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"body-cut-off",
			"body-capped",
			"error-truncated",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-byte-order-mark",
		Category: "finding",
		Meaning:  "A byte-order mark stands before the JSON",
		Detail:   "The first bytes are those that some editors put at the beginning of a file. RFC 8259 forbids them in JSON that is sent; parsers may ignore them, but many fail at the first character, with a message in which the mark is invisible. hex21 skips them.",
		Causes: []string{
			"A static file with the mark is served instead of the API.",
			"A template file was saved with the mark.",
		},
		Remedies: []string{
			"Save the body, and look at its first bytes: `hex21 probe --body-out body.txt /articles`",
			"In Python, decode with utf-8-sig; in JavaScript, response.json() skips the mark, while JSON.parse fails.",
		},
		Steps: []Step{
			{Text: "Save the body, and look at its first bytes", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "In Python, decode with utf-8-sig; in JavaScript, response.json() skips the mark, while JSON.parse fails"},
		},
		Related: []string{
			"body-charset",
			"body-broken-json",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-capped",
		Category: "finding",
		Meaning:  "hex21 stopped reading, because the body is larger than --max-body",
		Detail:   "The limit is 1 MiB after decompression, unless --max-body is set. Nothing is wrong with the response, but only its beginning was checked: whether the rest is valid JSON is not known. --body-out also writes only this part.",
		Causes: []string{
			"The list is long, or the article contains large figures.",
			"The URL is that of a download or an export.",
			"The server never stops sending.",
		},
		Remedies: []string{
			"Read more, at most 64M: `hex21 probe --max-body 64M /articles`",
			"In a list, request less: `hex21 probe --query limit=10 /articles`",
			"For the file itself, use curl: `hex21 probe --curl /articles`",
			"To reproduce it: `hex21 probe --mock --max-body 1K /articles`",
		},
		Steps: []Step{
			{Text: "Read more, at most 64M", Command: Command{Kind: KindRepeat, Args: []string{"--max-body", "64M"}}, When: Reading},
			{Text: "In a list, request less", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=10"}}},
			{Text: "For the file itself, use curl", Command: Command{Kind: KindRepeat, Args: []string{"--curl"}}, When: Reading},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--max-body", "1K", "/articles"}}},
		},
		Related: []string{
			"body-broken-json",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-charset",
		Category: "finding",
		Meaning:  "The JSON is in another encoding than UTF-8",
		Detail:   "The bytes, or the charset in the Content-Type, are those of UTF-16, Latin-1 or a similar encoding. JSON that is exchanged between systems must be UTF-8 (RFC 8259, section 8.1), and most parsers accept nothing else. hex21 decoded it and judged the text.",
		Causes: []string{
			"An old proxy or application server converts text.",
			"A file was written on Windows in the default encoding of an editor or of PowerShell.",
		},
		Remedies: []string{
			"Save the bytes, to convert them: `hex21 probe --body-out body.txt /articles`",
			"Report to the operator of the server which Content-Type was sent.",
		},
		Steps: []Step{
			{Text: "Save the bytes, to convert them", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "Report to the operator of the server which Content-Type was sent"},
		},
		Related: []string{
			"body-invalid-utf8",
			"body-byte-order-mark",
			"wrong-content-type",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-cut-off",
		Category: "finding",
		Meaning:  "The transfer ended before the body was complete",
		Detail:   "The connection ended before the length in Content-Length, or before the last chunk. The status is valid, but the body is incomplete: do not use it. A GET can be repeated; a write may have taken effect, so check first.",
		Causes: []string{
			"The server's worker crashed or was killed while writing, often because it ran out of memory.",
			"A proxy has a time or size limit and ended the transfer.",
			"The connection broke on the way.",
			"The server announces a longer Content-Length than it sends.",
		},
		Remedies: []string{
			"Compare the number of bytes: the same each time means a limit or a wrong Content-Length, not the network: `hex21 probe -o json --jq .response.body_bytes /articles`",
			"Compare with HTTP/1.1: `hex21 probe --http1.1 /articles`",
			"See whether a smaller response is complete: `hex21 probe --query limit=1 /articles`",
			"Report the request id and the number of bytes to the operator of the server.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=truncated' /articles`",
		},
		Steps: []Step{
			{Text: "Compare the number of bytes: the same each time means a limit or a wrong Content-Length, not the network", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".response.body_bytes"}}, When: Reading},
			{Text: "Compare with HTTP/1.1", Command: Command{Kind: KindRepeat, Args: []string{"--http1.1"}}, When: Reading},
			{Text: "See whether a smaller response is complete", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=1"}}},
			{Text: "Report the request id and the number of bytes to the operator of the server"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=truncated", "/articles"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"connection-reset",
			"response-timeout",
			"body-broken-json",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-empty",
		Category: "finding",
		Meaning:  "A successful response to a GET has an empty body",
		Detail:   "The status is a success, but the body is empty. Only 204 and 205 may be empty; the API sends data and metadata even when a list has no entries. So an empty body does not mean that there are no articles. The operator of the server has to fix this.",
		Causes: []string{
			"The CMS crashed after it sent the headers.",
			"A proxy or cache stored an empty response, or removes bodies.",
			"The URL is that of a health check, which returns no body.",
		},
		Remedies: []string{
			"Look at the headers: Age, Via or X-Cache show a cache: `hex21 probe -i /articles`",
			"Bypass a cache: `hex21 probe -H 'Cache-Control: no-cache' /articles`",
			"See whether other endpoints are empty too: `hex21 probe /categories`",
			"Report the request id to the operator of the server: the reason is in the log.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=empty' /articles`",
		},
		Steps: []Step{
			{Text: "Look at the headers: Age, Via or X-Cache show a cache", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Bypass a cache", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Cache-Control: no-cache"}}, When: Reading},
			{Text: "See whether other endpoints are empty too", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "Report the request id to the operator of the server: the reason is in the log"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=empty", "/articles"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"error-empty",
			"body-cut-off",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-gzip-undeclared",
		Category: "finding",
		Meaning:  "The body is compressed, but Content-Encoding does not say so",
		Detail:   "After every encoding in Content-Encoding was decoded, the body still begins like gzip: either the header is missing, or the body was compressed twice and the header names only one of the two. A client passes these bytes to its JSON parser and fails at the first character. hex21 decodes them and judges the content.",
		Causes: []string{
			"A handler serves a file that is stored compressed, and does not set the header.",
			"The CMS compresses, and a proxy in front of it compresses again.",
			"A proxy removes Content-Encoding and passes the compressed body on.",
		},
		Remedies: []string{
			"Keep the body, and decode it with gzip: `hex21 probe --body-out body.gz /articles`",
			"Compress in one place only, the CMS or the proxy.",
		},
		Steps: []Step{
			{Text: "Keep the body, and decode it with gzip", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.gz"}}, When: Reading},
			{Text: "Compress in one place only, the CMS or the proxy"},
		},
		Related: []string{
			"body-broken-json",
			"body-invalid-utf8",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-invalid-utf8",
		Category: "finding",
		Meaning:  "The JSON contains bytes that are not valid UTF-8",
		Detail:   "The body looks like JSON, but contains a byte that is not valid UTF-8. Strict parsers reject all of it; lenient ones replace the byte, and that part of the text is lost. The evidence shows the byte and its position.",
		Causes: []string{
			"Text from a database or file in Latin-1 or Windows-1252 was not converted.",
			"Text was truncated at a fixed number of bytes, in the middle of a character.",
		},
		Remedies: []string{
			"Save the body, and look at the byte in the evidence: `hex21 probe --body-out body.txt /articles`",
			"Request fewer articles at once to see which one it is: `hex21 probe --query limit=1 /articles`",
			"Report the slug to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Save the body, and look at the byte in the evidence", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "Request fewer articles at once to see which one it is", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=1"}, Target: "/articles"}},
			{Text: "Report the slug to the operator of the server"},
		},
		Related: []string{
			"body-charset",
			"body-broken-json",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-not-json",
		Category: "finding",
		Meaning:  "A successful response is not JSON",
		Detail:   "The status is a success, but the body is plain text, XML or binary data. hex21 looks at the bytes, not at Content-Type. Either this is not the API, or something wrote to the body before the API did. A client that parses JSON fails here.",
		Causes: []string{
			"The URL is that of a file, a health check or another service, not of an API endpoint.",
			"The CMS prints a warning or debug output before its JSON.",
			"A header such as Accept requested another format.",
		},
		Remedies: []string{
			"Look at the whole response: `hex21 probe -i /articles`",
			"Check the base URL, which should end in /api: `hex21 probe --dry-run /articles`",
			"Request JSON explicitly: `hex21 probe -H 'Accept: application/json' /articles`",
			"If there are warnings before the JSON, the operator of the CMS should send them to the log instead.",
		},
		Steps: []Step{
			{Text: "Look at the whole response", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Check the base URL, which should end in /api", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Request JSON explicitly", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Accept: application/json"}}, When: Reading},
			{Text: "If there are warnings before the JSON, the operator of the CMS should send them to the log instead"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"wrong-content-type",
			"html-from-between",
			"body-broken-json",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-status-differs",
		Category: "finding",
		Meaning:  "The status in the body differs from the status of the response",
		Detail:   "The error in the body has a field for the HTTP status, and its value is not the status of the response. One of the two was changed on the way, or the handler did not set it. The exit code of hex21 follows the status of the response.",
		Causes: []string{
			"A proxy replaces statuses, for example every 5xx with 502.",
			"A handler passes on an inner error with the status of another service.",
		},
		Remedies: []string{
			"Read what both statuses mean: `hex21 explain 502 503`",
			"If you can, bypass the proxy with --resolve HOST:PORT:ADDRESS.",
			"Send both numbers and the request id to support.",
		},
		Steps: []Step{
			{Text: "Read what both statuses mean", Command: Command{Kind: KindHex21, Args: []string{"explain", "502", "503"}}},
			{Text: "If you can, bypass the proxy with --resolve HOST:PORT:ADDRESS"},
			{Text: "Send both numbers and the request id to support"},
		},
		Related: []string{
			"code-status-mismatch",
			"error-in-success",
			"error-not-envelope",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-too-large",
		Category: "finding",
		Statuses: []int{413},
		Meaning:  "The request body is larger than the server accepts",
		Detail:   "The status is 413. Often this is not the API but a web server in front of it with a smaller limit; the evidence names it if it is known. The same call will fail again. You have to fix this.",
		Causes: []string{
			"The JSON contains images or files.",
			"Many articles were sent in one call.",
			"A web server limits the body to 1 MB, the default of nginx.",
		},
		Remedies: []string{
			"See how large the body is: `hex21 probe --dry-run /articles`",
			"Split it, and send the parts one after the other.",
			"If you run the server, raise the limit of the proxy and that of the CMS together.",
		},
		Steps: []Step{
			{Text: "See how large the body is", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Split it, and send the parts one after the other"},
			{Text: "If you run the server, raise the limit of the proxy and that of the CMS together"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"request-body-not-json",
			"gateway-error",
			"INVALID_PARAMETERS",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "body-undecodable",
		Category: "finding",
		Meaning:  "The body is not in the compression that Content-Encoding names",
		Detail:   "Content-Encoding names gzip, br or zstd and decompression failed, or it names a coding that hex21 does not support. The transfer itself was complete. Status and headers are valid, but the body is lost. Every client that follows the header fails in the same way. The operator of the server or the proxy has to fix this.",
		Causes: []string{
			"A proxy decompressed the body and left the header, or compressed it twice.",
			"A cache mixes compressed and plain copies, because `Vary` lacks Accept-Encoding.",
			"The server sets the header but does not compress the body.",
			"The server chose a coding that the client did not ask for.",
		},
		Remedies: []string{
			"Request the body without compression: `hex21 probe -H 'Accept-Encoding: identity' /articles`",
			"See whether a cache answered (Age, Via, X-Cache): `hex21 probe -v /articles`",
			"Save the bytes unchanged: a gzip stream begins with 1f 8b: `hex21 probe --body-out body.bin /articles`",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=bad-gzip' /articles`",
		},
		Steps: []Step{
			{Text: "Request the body without compression", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Accept-Encoding: identity"}}, When: Reading},
			{Text: "See whether a cache answered (Age, Via, X-Cache)", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "Save the bytes unchanged: a gzip stream begins with 1f 8b", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.bin"}}, When: Reading},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=bad-gzip", "/articles"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"body-cut-off",
			"body-not-json",
			"wrong-content-type",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "browser-hides-the-cause",
		Category: "symptom",
		Meaning:  "The browser reports only that the call failed, and hides the cause from the page",
		Detail:   "\"Failed to fetch\", \"NetworkError\", \"Load failed\" and \"Network Error\" all mean the same: there is no response that the page may see. It may be CORS, a blocked call, mixed content, a certificate, or no network. The browser console (F12) shows which; the page has no access to it.",
		Causes: []string{
			"CORS: the server did not allow the origin of the page. This is the most common cause.",
			"The server cannot be reached: connection refused, wrong name, certificate not accepted.",
			"The page is HTTPS and the address HTTP (mixed content).",
			"An ad blocker, an extension or a policy blocked the call.",
			"The user left the page during the call.",
		},
		Remedies: []string{
			"Read the console and the network panel of the browser: they name the cause.",
			"Make the same call outside of the browser: if it works, it is CORS or a blocker: `hex21 probe -i /articles`",
			"Read about the most common cause: `hex21 explain cors-blocked`",
		},
		Steps: []Step{
			{Text: "Read the console and the network panel of the browser: they name the cause"},
			{Text: "Make the same call outside of the browser: if it works, it is CORS or a blocker", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Read about the most common cause", Command: Command{Kind: KindHex21, Args: []string{"explain", "cors-blocked"}}},
		},
		Related: []string{
			"cors-blocked",
			"mixed-content",
			"undici-hides-the-cause",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "catalog-invalid",
		Category: "finding",
		Meaning:  "A catalog file has mistakes in it",
		Detail:   "The file is not a valid catalog. The evidence shows the first mistake and its line. Commands that load the file exit with 2.",
		Causes: []string{
			"A key is misspelled, or a value has another type.",
			"Text that contains a colon or begins with a backquote has no quotes.",
			"The file is a config file, or another program's JSON.",
		},
		Remedies: []string{
			"See every mistake with line and column: hex21 explain --validate FILE.",
			"Compare with the format, which docs/catalog.md describes.",
			"Find the name of the file: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "See every mistake with line and column: hex21 explain --validate FILE"},
			{Text: "Compare with the format, which docs/catalog.md describes"},
			{Text: "Find the name of the file", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Related: []string{
			"catalog-unreadable",
			"catalog-overrides-code",
			"config-invalid",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "catalog-overrides-code",
		Category: "finding",
		Meaning:  "A catalog file changes what built-in codes mean",
		Detail:   "The file has entries for built-in codes. Field by field, they replace the built-in text. That is what such files are for, but it explains why two people may read different explanations of one code.",
		Causes: []string{
			"The installation uses a standard code in its own way.",
			"The file was made from a copy of the built-in entries, and is older than they are.",
		},
		Remedies: []string{
			"Read an entry with the changes and their sources: `hex21 explain RATE_LIMIT`",
			"Read the built-in entry: `HEX21_CONFIG=/dev/null hex21 explain RATE_LIMIT`",
		},
		Steps: []Step{
			{Text: "Read an entry with the changes and their sources", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT"}}},
			{Text: "Read the built-in entry", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT"}, Env: []Variable{{Name: "HEX21_CONFIG", Value: "/dev/null", From: FromValue}}}},
		},
		Related: []string{
			"catalog-invalid",
			"alias-code",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "catalog-unreadable",
		Category: "finding",
		Meaning:  "A catalog file cannot be read",
		Detail:   "A file that --catalog or the config file names does not exist or cannot be read. Commands that load it exit with 2 instead of explaining codes from an incomplete catalog.",
		Causes: []string{
			"The path is relative, and the command was started in another folder; in the config file it is relative to that file.",
			"The file was moved, or belongs to another user.",
		},
		Remedies: []string{
			"See which file it is, and why it cannot be read: `hex21 doctor`",
			"Remove it from the config file until it is back: `hex21 config show`",
		},
		Steps: []Step{
			{Text: "See which file it is, and why it cannot be read", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Remove it from the config file until it is back", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
		},
		Related: []string{
			"catalog-invalid",
			"config-unreadable",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "cdn-error",
		Category: "finding",
		Meaning:  "The CDN in front of the API could not get a response from it",
		Detail:   "The status is 5xx, the body is not the API's, and a CDN or a hosting platform such as Cloudflare or Vercel sent it; the evidence shows how that is known. The CDN is reachable, but the server behind it is not. Cloudflare has its own statuses from 520 to 530, which hex21 explains.",
		Causes: []string{
			"The server behind it is down or restarting.",
			"A firewall at the server blocks the CDN.",
			"The certificate of the server behind it has expired, or its name changed.",
			"The call takes longer than the CDN's time limit.",
		},
		Remedies: []string{
			"Check for a known incident: `hex21 status`",
			"Try again, backing off between attempts: `hex21 probe --retry 3 /articles`",
			"Give the operator of the server the id of the response: `hex21 probe -o json --jq .response.request_id /articles`",
			"If you run it, call the server behind the CDN with --resolve HOST:PORT:ADDRESS.",
		},
		Steps: []Step{
			{Text: "Check for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Try again, backing off between attempts", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "3"}}, When: Reading},
			{Text: "Give the operator of the server the id of the response", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".response.request_id"}}, When: Reading},
			{Text: "If you run it, call the server behind the CDN with --resolve HOST:PORT:ADDRESS"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"gateway-error",
			"html-from-between",
			"BAD_GATEWAY",
			"502",
			"504",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "certificate-ends",
		Category: "finding",
		Meaning:  "The certificate of the server expires within two weeks",
		Detail:   "The call succeeded, but the certificate of the server is valid for less than 14 more days. Automatic renewal normally happens a month before, so it may have failed. Short-lived certificates are valid for a week or less; for those, nothing is wrong. With -k, a certificate that has already expired is reported here, too.",
		Causes: []string{
			"The renewal failed without a notification.",
			"The certificate was renewed, and the server still has the old one loaded.",
			"It is a short-lived certificate, and nothing is wrong.",
		},
		Remedies: []string{
			"Show the dates: `curl -kvsI https://cms.example.org`",
			"Report it to the operator of the server, with the date in the evidence.",
			"If you run it, renew the certificate and reload the server, for example with certbot renew.",
		},
		Steps: []Step{
			{Text: "Show the dates", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "Report it to the operator of the server, with the date in the evidence"},
			{Text: "If you run it, renew the certificate and reload the server, for example with certbot renew"},
		},
		Related: []string{
			"tls-expired",
			"tls-not-yet-valid",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "charset-not-utf8",
		Category: "finding",
		Meaning:  "The locale does not use UTF-8",
		Detail:   "hex21 writes UTF-8. If the locale uses another character set, the terminal may show wrong characters instead of ✓, ✗ and letters outside ASCII. JSON is always UTF-8, whatever the locale.",
		Causes: []string{
			"The locale was chosen long ago, such as de_DE.ISO-8859-1.",
			"ssh passed on the locale of another machine.",
		},
		Remedies: []string{
			"Choose a UTF-8 locale: `export LC_ALL=C.UTF-8`",
			"List the available locales: `locale -a`",
		},
		Steps: []Step{
			{Text: "Choose a UTF-8 locale", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "LC_ALL", Value: "C.UTF-8", From: FromValue}}}},
			{Text: "List the available locales", Command: Command{Kind: KindProgram, Args: []string{"locale", "-a"}}},
		},
		Related: []string{
			"color-contradiction",
			"body-charset",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "client-canceled",
		Category: "symptom",
		Meaning:  "The client ended the call",
		Detail:   "The program, its user or one of its time limits ended the call before the response was complete. Neither the network nor the server failed. Whether the server processed the request is not known.",
		Causes: []string{
			"A timeout of the program (AbortSignal.timeout, a context with a deadline) ended the call.",
			"The user left the page, or a component was unmounted during its call.",
			"The program canceled it because another result came first.",
		},
		Remedies: []string{
			"See how long the response takes without that limit: `hex21 probe -v -m 120s /articles`",
			"Search the program for abort, cancel and timeout.",
		},
		Steps: []Step{
			{Text: "See how long the response takes without that limit", Command: Command{Kind: KindRepeat, Args: []string{"-v", "-m", "120s"}}, When: Reading},
			{Text: "Search the program for abort, cancel and timeout"},
		},
		Related: []string{
			"response-timeout",
			"499",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "client-local-error",
		Category: "symptom",
		Meaning:  "The client failed on this machine, because of an option, a file or its own code",
		Detail:   "The failure is on this machine, in the client's own options, files or code. Nothing is wrong with the API, and often nothing was sent.",
		Causes: []string{
			"A file does not exist or cannot be read or written, or the disk is full.",
			"An option, a URL scheme or a header is not valid for this client.",
			"The client was built without a feature that the call needs.",
		},
		Remedies: []string{
			"Show what would be sent: `hex21 probe --dry-run /articles`",
			"Make the call with hex21, to see that the API is not the cause: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "Show what would be sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Make the call with hex21, to see that the API is not the cause", Command: Command{Kind: KindRead}},
		},
		Related: []string{
			"base-url-malformed",
			"request-not-sent",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "client-other-protocol",
		Category: "symptom",
		Meaning:  "A code of curl for FTP, mail, files or SSH, and not for HTTP",
		Detail:   "curl supports many protocols and has one list of exit codes for all of them. This one does not occur with an HTTP API, so the URL has another scheme, or the number comes from another program.",
		Causes: []string{
			"The URL begins with ftp://, sftp://, ldap:// or a similar scheme.",
			"The number is the exit status of another program.",
		},
		Remedies: []string{
			"Check the address: the API is at https://: `hex21 probe --dry-run /articles`",
			"Run curl again with -v, and read its last lines.",
		},
		Steps: []Step{
			{Text: "Check the address: the API is at https://", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Run curl again with -v, and read its last lines"},
		},
		Related: []string{
			"base-url-malformed",
			"client-local-error",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "client-out-of-sockets",
		Category: "symptom",
		Meaning:  "The client has run out of connections, ports or files",
		Detail:   "This machine, or the connection pool of the program, has no free connection left. The server did not receive the call.",
		Causes: []string{
			"Each call opens a connection of its own, and closed ones wait for a minute (TIME_WAIT).",
			"Responses are not read to the end or closed, so their connections are never released.",
			"The client's pool is smaller than the number of concurrent calls.",
		},
		Remedies: []string{
			"Use one client for all calls, and read and close each response.",
			"See how many connections are open, and in which state: `ss -tan`",
			"Show the limit of open files: `sh -c 'ulimit -n'`",
		},
		Steps: []Step{
			{Text: "Use one client for all calls, and read and close each response"},
			{Text: "See how many connections are open, and in which state", Command: Command{Kind: KindProgram, Args: []string{"ss", "-tan"}}},
			{Text: "Show the limit of open files", Command: Command{Kind: KindProgram, Args: []string{"sh", "-c", "ulimit -n"}}},
		},
		Related: []string{
			"connection-refused",
			"connect-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "clock-implausible",
		Category: "finding",
		Meaning:  "The clock of this machine is wrong",
		Detail:   "The clock shows a time before this build was made, or decades in the future. Certificates and tokens then look expired or not yet valid, and the waits of rate limits come out wrong. This check does not ask a time server; a clock that is off by minutes is only found with --network.",
		Causes: []string{
			"The battery of the clock is empty, and the machine starts with its factory date.",
			"A virtual machine was suspended, and its clock was not updated when it resumed.",
			"The time was set by hand for a test.",
		},
		Remedies: []string{
			"Compare with the clock of a server: `hex21 doctor --network`",
			"Show the clock of this machine, in UTC: `date -u`",
			"Let the network set it: `sudo timedatectl set-ntp true`",
			"Without systemd, use ntpdate, or sntp on macOS.",
		},
		Steps: []Step{
			{Text: "Compare with the clock of a server", Command: Command{Kind: KindHex21, Args: []string{"doctor", "--network"}}},
			{Text: "Show the clock of this machine, in UTC", Command: Command{Kind: KindProgram, Args: []string{"date", "-u"}}},
			{Text: "Let the network set it", Command: Command{Kind: KindProgram, Args: []string{"sudo", "timedatectl", "set-ntp", "true"}}},
			{Text: "Without systemd, use ntpdate, or sntp on macOS"},
		},
		Related: []string{
			"clock-skew",
			"tls-not-yet-valid",
			"tls-expired",
			"key-jwt-early",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "clock-skew",
		Category: "finding",
		Meaning:  "The Date of the response and the clock of this machine differ by more than five seconds",
		Detail:   "Date has whole seconds, and the response takes a moment to travel, so differences up to five seconds are not reported. It does not show which clock is wrong. Until that is settled, shift X-RateLimit-Reset and the ends of tokens by the difference; Retry-After is a wait and stays as it is.",
		Causes: []string{
			"The clock of this machine is off, after sleep, in a virtual machine, or without time from the network.",
			"The server's clock is off.",
			"The response came from a cache, which keeps the Date of the original and adds Age.",
		},
		Remedies: []string{
			"Compare this machine with a good clock, in UTC: `date -u`",
			"Let the network set it: `sudo timedatectl set-ntp true`",
			"Look for Age, the sign of a cache: `hex21 probe -v /articles`",
			"If your clock is right, report it to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Compare this machine with a good clock, in UTC", Command: Command{Kind: KindProgram, Args: []string{"date", "-u"}}},
			{Text: "Let the network set it", Command: Command{Kind: KindProgram, Args: []string{"sudo", "timedatectl", "set-ntp", "true"}}},
			{Text: "Look for Age, the sign of a cache", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "If your clock is right, report it to the operator of the server"},
		},
		Related: []string{
			"reset-in-the-past",
			"tls-expired",
			"tls-not-yet-valid",
			"EXPIRED_TOKEN",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "code-status-mismatch",
		Category: "finding",
		Meaning:  "The error code has a different status than usual",
		Detail:   "The code is in the catalog, but with other statuses. The reference lists codes and statuses separately, so the usual pairs are inferred, and your installation may use its own. The code is more specific than the status: decide by the code. The exit code and the retries of most tools depend on the status.",
		Causes: []string{
			"The installation uses statuses of its own.",
			"A proxy replaced the status but not the body.",
			"The CMS wraps an inner error, such as a NOT_FOUND inside a 500.",
		},
		Remedies: []string{
			"Read what the code means: `hex21 explain code-status-mismatch`",
			"See whether Via or Server names a proxy: `hex21 probe -v /articles`",
			"If your installation does so by design, write the code with its statuses into a catalog file, and name it with --catalog.",
			"To reproduce it, give NOT_FOUND another status in a catalog file and start hex21 mock --catalog FILE.",
		},
		Steps: []Step{
			{Text: "Read what the code means", Command: Command{Kind: KindHex21, Args: []string{"explain", "{code}"}}},
			{Text: "See whether Via or Server names a proxy", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "If your installation does so by design, write the code with its statuses into a catalog file, and name it with --catalog"},
			{Text: "To reproduce it, give NOT_FOUND another status in a catalog file and start hex21 mock --catalog FILE"},
		},
		Related: []string{
			"error-in-success",
			"unknown-code",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "color-contradiction",
		Category: "finding",
		Meaning:  "NO_COLOR is set, and so is FORCE_COLOR or CLICOLOR_FORCE",
		Detail:   "One variable turns color off, the other turns it on. hex21 and most other programs follow NO_COLOR; some do the opposite. A flag overrides both.",
		Causes: []string{
			"A CI system sets one, and the job the other.",
			"A shell profile sets one of them for a particular program.",
		},
		Remedies: []string{
			"Keep one of them: `unset CLICOLOR_FORCE`",
			"Choose for one command: `hex21 explain RATE_LIMIT --color always`",
		},
		Steps: []Step{
			{Text: "Keep one of them", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "CLICOLOR_FORCE", Value: "", From: FromNowhere}}}},
			{Text: "Choose for one command", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT", "--color", "always"}}},
		},
		Related: []string{
			"charset-not-utf8",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "completion-missing",
		Category: "finding",
		Meaning:  "Completion is not installed for your shell",
		Detail:   "The shell named in SHELL finds no completion script for hex21, and no startup file loads one. With it, the Tab key completes codes, paths and flags. Nothing else is affected.",
		Causes: []string{
			"hex21 was installed with go install or as a single file; packages include the scripts.",
			"The script is in a folder of your own that only your startup file knows.",
		},
		Remedies: []string{
			"See how to install it for your shell: `hex21 completion --help`",
			"Have doctor print the command for your shell: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "See how to install it for your shell", Command: Command{Kind: KindHex21, Args: []string{"completion", "--help"}}},
			{Text: "Have doctor print the command for your shell", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Related: []string{
			"completion-stale",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "completion-stale",
		Category: "finding",
		Meaning:  "The completion script is from another version",
		Detail:   "The script that the shell loads differs from the one that this build writes. Codes and flags are still up to date, because the script asks hex21 for them; only the script itself may be old.",
		Causes: []string{
			"hex21 was updated, and the script was installed by hand.",
			"Two versions are installed, and the script belongs to the other.",
		},
		Remedies: []string{
			"Write it again (for bash): `hex21 completion bash`",
			"Check that the hex21 in use is the one you expect: `hex21 version`",
		},
		Steps: []Step{
			{Text: "Write it again (for bash)", Command: Command{Kind: KindHex21, Args: []string{"completion", "bash"}}},
			{Text: "Check that the hex21 in use is the one you expect", Command: Command{Kind: KindHex21, Args: []string{"version"}}},
		},
		Related: []string{
			"completion-missing",
			"version-development",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "config-invalid",
		Category: "finding",
		Meaning:  "The config file has a mistake in it",
		Detail:   "The file is not valid YAML, has an unknown key, or has a value of the wrong type. Unknown keys are errors, so that a misspelled setting is not silently ignored. The evidence shows the file and line.",
		Causes: []string{
			"A key is misspelled, or is at the wrong level.",
			"A line is indented with a tab, which YAML does not allow.",
			"The file is meant for a newer hex21.",
		},
		Remedies: []string{
			"Correct the line that the evidence names; the file is checked before it is saved: `hex21 config edit`",
			"See whether it is valid now: `hex21 doctor`",
			"Run without the file for now: `HEX21_CONFIG=/dev/null hex21 doctor`",
		},
		Steps: []Step{
			{Text: "Correct the line that the evidence names; the file is checked before it is saved", Command: Command{Kind: KindHex21, Args: []string{"config", "edit"}}},
			{Text: "See whether it is valid now", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Run without the file for now", Command: Command{Kind: KindHex21, Args: []string{"doctor"}, Env: []Variable{{Name: "HEX21_CONFIG", Value: "/dev/null", From: FromValue}}}},
		},
		Related: []string{
			"config-unreadable",
			"profile-unknown",
			"catalog-invalid",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "config-readable-by-others",
		Category: "finding",
		Meaning:  "Other users of this machine can read the config file",
		Detail:   "The permissions of the file let its group or every user read it. hex21 creates it readable only by its owner. It names hosts and the source of the key, and should not contain the key itself.",
		Causes: []string{
			"The file was created in an editor, with the default permissions.",
			"It was copied from a repository or an archive.",
		},
		Remedies: []string{
			"Remove the permissions of others; doctor prints the command for your file: `hex21 doctor`",
			"Check that it contains no key: `hex21 config show`",
		},
		Steps: []Step{
			{Text: "Remove the permissions of others; doctor prints the command for your file", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Check that it contains no key", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
		},
		Related: []string{
			"config-writable-by-others",
			"config-unreadable",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "config-unreadable",
		Category: "finding",
		Meaning:  "The config file cannot be read",
		Detail:   "The file cannot be opened, or does not exist where --config or HEX21_CONFIG points. The default file may be absent; one that HEX21_CONFIG or --config names must exist. Commands that read it exit with 2.",
		Causes: []string{
			"HEX21_CONFIG names a file that was moved, or that exists only on another machine.",
			"The file belongs to another user, for example after a run with sudo.",
			"The path is that of a folder.",
		},
		Remedies: []string{
			"See which file it is, and why it cannot be read: `hex21 doctor`",
			"Go back to the default file: `unset HEX21_CONFIG`",
			"If the file belongs to root, change its owner with chown.",
		},
		Steps: []Step{
			{Text: "See which file it is, and why it cannot be read", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Go back to the default file", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_CONFIG", Value: "", From: FromNowhere}}}},
			{Text: "If the file belongs to root, change its owner with chown"},
		},
		Related: []string{
			"config-invalid",
			"config-readable-by-others",
			"profile-unknown",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "config-writable-by-others",
		Category: "finding",
		Meaning:  "Other users of this machine can change the config file",
		Detail:   "A user who can change the file can change the base URL, and the key is sent to the origin of the base URL. The evidence shows the permissions as ls does, and whether the file belongs to another user.",
		Causes: []string{
			"The file was created with a umask that lets the group write.",
			"It lies on a share or in a container volume where every user may write.",
			"It was created by another user, who still owns it.",
		},
		Remedies: []string{
			"Remove the permission; doctor prints the command for your file: `hex21 doctor`",
			"Check that its content is yours: `hex21 config show`",
			"If it does not, ask the people who manage the keys for a new one.",
		},
		Steps: []Step{
			{Text: "Remove the permission; doctor prints the command for your file", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Check that its content is yours", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
			{Text: "If it does not, ask the people who manage the keys for a new one"},
		},
		Related: []string{
			"config-readable-by-others",
			"key-over-http",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "connect-timeout",
		Category: "finding",
		Meaning:  "No connection was established in time",
		Detail:   "Name resolution, the connection or the TLS handshake did not finish in time: the limit is 10 seconds for each, unless --connect-timeout is set. The title names the phase. Unlike a refused connection, a timeout means that the packets are dropped, or that the server is too busy to accept them. No request was sent, so trying again is safe.",
		Causes: []string{
			"A firewall or a security group drops packets to this port.",
			"The address is private, and the VPN that leads there is down.",
			"The server is overloaded, and its queue of new connections is full.",
			"In the phase dns, the resolver of this machine does not answer.",
		},
		Remedies: []string{
			"Check the address and the port, and the VPN if one is needed: `hex21 probe --dry-run /articles`",
			"Ask the resolver directly: `nslookup cms.example.org`",
			"See whether another client connects; if another network works, ask the operator of the firewall here: `curl -kvsI https://cms.example.org`",
			"Allow more time: `hex21 probe --connect-timeout 30s -m 60s /articles`",
			"To reproduce it in most networks: `hex21 probe --connect-timeout 2s http://192.0.2.1/api/articles`",
		},
		Steps: []Step{
			{Text: "Check the address and the port, and the VPN if one is needed", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Ask the resolver directly", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}"}}},
			{Text: "See whether another client connects; if another network works, ask the operator of the firewall here", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "Allow more time", Command: Command{Kind: KindRepeat, Args: []string{"--connect-timeout", "30s", "-m", "60s"}}},
			{Text: "To reproduce it in most networks", Command: Command{Kind: KindRead, Args: []string{"--connect-timeout", "2s"}, Target: "http://192.0.2.1/api/articles"}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"response-timeout",
			"host-unreachable",
			"connection-refused",
			"dns-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "connection-refused",
		Category: "finding",
		Meaning:  "The connection was refused: nothing listens on this port",
		Detail:   "The operating system of the server, or a firewall, refused the connection at once. The name resolves and the machine is reachable, but no program listens on the port. No request was sent. If the host and the port are right, the operator of the server has to fix this.",
		Causes: []string{
			"The server is down, is restarting, or crashed.",
			"The port is wrong.",
			"The server listens on another address, such as 127.0.0.1 only, or on IPv4 but not on IPv6.",
			"A container does not publish the port.",
		},
		Remedies: []string{
			"Check host and port: `hex21 probe --dry-run /articles`",
			"See whether an outage or maintenance is announced: `hex21 status`",
			"On the server, see what listens, and where: `ss -ltn`",
			"In a container, 127.0.0.1 is the container itself: call the name of the host, such as host.docker.internal.",
			"To reproduce it: `hex21 probe http://127.0.0.1:9/api/articles`",
		},
		Steps: []Step{
			{Text: "Check host and port", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "See whether an outage or maintenance is announced", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "On the server, see what listens, and where", Command: Command{Kind: KindProgram, Args: []string{"ss", "-ltn"}}},
			{Text: "In a container, 127.0.0.1 is the container itself: call the name of the host, such as host.docker.internal"},
			{Text: "To reproduce it", Command: Command{Kind: KindRead, Target: "http://127.0.0.1:9/api/articles"}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 5},
		Related: []string{
			"host-unreachable",
			"connect-timeout",
			"SERVICE_UNAVAILABLE",
			"503",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "connection-reset",
		Category: "finding",
		Meaning:  "The server closed the connection before it sent a response",
		Detail:   "The connection was established and the request sent, but the other end closed the connection without a status. The host is reachable; the program behind the port, or something in front of it, failed. The request may or may not have taken effect: repeat a GET, but check before you repeat a write.",
		Causes: []string{
			"The server restarted, or crashed because of this request.",
			"A load balancer has no healthy server behind it, or closed an idle connection.",
			"A firewall or an inspecting proxy rejected the request.",
			"The body was too large, and the server closed instead of answering 413.",
		},
		Remedies: []string{
			"Try once more: `hex21 probe --retry 1 /articles`",
			"See whether it is this request or all of them: `hex21 probe /categories`",
			"Check for a known outage: `hex21 status`",
			"Report the exact time to the operator of the server; without a response there is no request id.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=reset' /articles`",
		},
		Steps: []Step{
			{Text: "Try once more", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "1"}}, When: Reading},
			{Text: "See whether it is this request or all of them", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "Check for a known outage", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Report the exact time to the operator of the server; without a response there is no request id"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=reset", "/articles"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"kept-connection-closed",
			"body-cut-off",
			"response-timeout",
			"tls-failed",
			"503",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "content-length-mismatch",
		Category: "finding",
		Meaning:  "Fewer bytes arrived than Content-Length announced",
		Detail:   "The response headers announced a length, and the connection ended before that many bytes arrived. The body cannot be trusted, even if it parses. The evidence shows both numbers.",
		Causes: []string{
			"A file was replaced while it was being sent, or a proxy changed the body.",
			"The server's worker crashed during the transfer.",
			"A firewall ends long transfers.",
		},
		Remedies: []string{
			"Compare the numbers: the same number of bytes each time is a wrong length, another one each time a broken connection: `hex21 probe -o json --jq .response.body_bytes /articles`",
			"Save what was received: `hex21 probe --body-out body.txt /articles`",
		},
		Steps: []Step{
			{Text: "Compare the numbers: the same number of bytes each time is a wrong length, another one each time a broken connection", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".response.body_bytes"}}, When: Reading},
			{Text: "Save what was received", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"body-cut-off",
			"body-broken-json",
			"connection-reset",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "cors-blocked",
		Category: "symptom",
		Meaning:  "The browser did not pass the response to the page, because the server does not allow its origin",
		Detail:   "CORS is a rule of browsers: a page may read the response of another origin only if that response has an Access-Control-Allow-Origin header that allows the page's origin. The server often did answer, and other clients (curl, hex21, a server) are not affected. The browser console names the missing header.",
		Causes: []string{
			"The API does not send Access-Control-Allow-Origin for this origin, or only for others.",
			"The preflight (OPTIONS) is answered with 401, 404 or a redirect: a proxy or the key check comes first.",
			"The call sends a header that Access-Control-Allow-Headers does not list, such as Authorization.",
			"The actual response is an error (502, 429) of a proxy that does not add the headers, so the browser shows a CORS error instead.",
		},
		Remedies: []string{
			"Make the call outside of the browser: if it returns an error, that is the real cause: `hex21 probe -i /articles`",
			"See what a browser does with the call and its preflight, with the origin of your page: `hex21 probe --origin https://app.example.org /articles`",
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.",
			"If you run the installation, allow the origin and the headers Authorization and Content-Type, for errors and OPTIONS as well.",
		},
		Steps: []Step{
			{Text: "Make the call outside of the browser: if it returns an error, that is the real cause", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "See what a browser does with the call and its preflight, with the origin of your page", Command: Command{Kind: KindRead, Args: []string{"--origin", "https://app.example.org"}}},
			{Text: "Call the API from your own server instead: then the key stays secret, and CORS does not apply"},
			{Text: "If you run the installation, allow the origin and the headers Authorization and Content-Type, for errors and OPTIONS as well"},
		},
		Related: []string{
			"preflight-refused",
			"origin-not-allowed",
			"browser-hides-the-cause",
			"mixed-content",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "data-of-another-kind",
		Category: "finding",
		Meaning:  "Data is a list instead of one object, or one object instead of a list",
		Detail:   "The route is documented: a collection returns a list, a slug returns one object. Here it is the reverse. Typed clients fail to parse it; others show nothing.",
		Causes: []string{
			"The slug was empty or was treated as a filter, so the list was returned.",
			"This version of the CMS differs from the documentation.",
			"The server unpacks a list that has one item.",
		},
		Remedies: []string{
			"See which it is: `hex21 probe -i /articles`",
			"Check the address: `hex21 probe --dry-run /articles`",
			"Report the route to the operator of the server.",
		},
		Steps: []Step{
			{Text: "See which it is", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Check the address", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Report the route to the operator of the server"},
		},
		Related: []string{
			"no-data-envelope",
			"path-of-another-route",
			"metadata-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "date-out-of-range",
		Category: "finding",
		Meaning:  "A date of the response is outside of the years 1 to 9999",
		Detail:   "Documents of hex21 hold times as RFC 3339, which has no other years. Such a date is left out of them, and only the header itself shows it. Many programs cannot read it either, or read another year.",
		Causes: []string{
			"The server writes milliseconds where seconds belong.",
			"The largest date of a programming language stands for \"never\".",
			"An offset from UTC carries the last day of 9999, or the first of the year 1, out of the range.",
		},
		Remedies: []string{
			"Read the headers: `hex21 probe -i /articles`",
			"Report the date to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Read the headers", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Report the date to the operator of the server"},
		},
		Related: []string{
			"clock-skew",
			"reset-unit",
			"retry-after-malformed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "details-too-large",
		Category: "finding",
		Meaning:  "The error has more than 4 MiB of details, which documents leave out",
		Detail:   "Code, message and request id of the error are shown, and its details are not: each format would take a multiple of their size in memory. --body-out writes the whole body.",
		Causes: []string{
			"The request was a bulk import, and each of its records failed.",
			"The server repeats the request in its error.",
		},
		Remedies: []string{
			"Write the body to a file: `hex21 probe --body-out body.json /articles`",
			"Send fewer records in one request.",
		},
		Steps: []Step{
			{Text: "Write the body to a file", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.json"}}, When: Reading},
			{Text: "Send fewer records in one request"},
		},
		Related: []string{
			"body-capped",
			"error-truncated",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "dns-failed",
		Category: "finding",
		Meaning:  "The host name could not be resolved",
		Detail:   "The resolver reported that the name does not exist, or it failed. No request was sent, so this is not a sign that the API is down. A resolver that does not answer is reported as connect-timeout in the phase dns. You or the operator of the DNS have to fix this.",
		Causes: []string{
			"The host name is misspelled, or HEX21_BASE_URL still names an old or an example host.",
			"The name exists only in an internal network, and the VPN is down.",
			"The record is new, was deleted, or its domain was not renewed.",
			"This machine or container has no working resolver.",
		},
		Remedies: []string{
			"Check the host name letter by letter: `hex21 probe --dry-run /articles`",
			"Ask the resolver itself: `nslookup cms.example.org`",
			"Ask a public resolver: if only that one has the name, your own resolver is the cause: `nslookup cms.example.org 9.9.9.9`",
			"If the name is internal, connect the VPN and try again.",
			"If you have the address, bypass DNS with --resolve HOST:PORT:ADDRESS.",
			"To reproduce it (.invalid never resolves): `hex21 probe http://cms.invalid/api/articles`",
		},
		Steps: []Step{
			{Text: "Check the host name letter by letter", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Ask the resolver itself", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}"}}},
			{Text: "Ask a public resolver: if only that one has the name, your own resolver is the cause", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}", "9.9.9.9"}}},
			{Text: "If the name is internal, connect the VPN and try again"},
			{Text: "If you have the address, bypass DNS with --resolve HOST:PORT:ADDRESS"},
			{Text: "To reproduce it (.invalid never resolves)", Command: Command{Kind: KindRead, Target: "http://cms.invalid/api/articles"}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"connect-timeout",
			"host-unreachable",
			"proxy-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "endpoint-missing",
		Category: "finding",
		Meaning:  "The installation does not have a documented endpoint",
		Detail:   "The path is a documented one without a slug, so 404 does not mean that an article is missing: this version or configuration of the CMS does not have the endpoint. The request is correct.",
		Causes: []string{
			"The CMS is an older version, or one that has the endpoint at another path.",
			"The endpoint is switched off in this installation.",
			"A proxy forwards only some paths.",
		},
		Remedies: []string{
			"Compare the installation with the documentation: `hex21 check`",
			"Ask the operator of the installation which version it is, and whether the endpoint is switched off.",
			"Until then, get the list and search in the client: `hex21 probe --query limit=100 /articles`",
		},
		Steps: []Step{
			{Text: "Compare the installation with the documentation", Command: Command{Kind: KindHex21, Args: []string{"check"}}},
			{Text: "Ask the operator of the installation which version it is, and whether the endpoint is switched off"},
			{Text: "Until then, get the list and search in the client", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"NOT_FOUND",
			"404",
			"path-misspelled",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "envelope",
		Category: "reference",
		Meaning:  "The form of every error body: {\"error\": {\"code\", \"message\", \"details\"}}",
		Detail:   "All errors of the API are JSON with one member, error. code is one of the codes of the reference, message is text for people, and details is optional and of any form. A body in another form does not follow the API documentation; hex21 names its form.",
		Causes: []string{
			"Programs decide by code, since messages may change.",
			"details may contain the field, the limit or retryAfter (seconds).",
		},
		Remedies: []string{
			"See the error of a call, decoded: `hex21 probe -o json --jq .error /articles`",
			"Read about bodies in other forms: `hex21 explain error-not-envelope`",
		},
		Steps: []Step{
			{Text: "See the error of a call, decoded", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error"}}, When: Reading},
			{Text: "Read about bodies in other forms", Command: Command{Kind: KindHex21, Args: []string{"explain", "error-not-envelope"}}},
		},
		Related: []string{
			"error-not-envelope",
			"error-empty",
			"html-instead-of-api",
			"best-practices",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "error-empty",
		Category: "finding",
		Meaning:  "An error status with an empty body",
		Detail:   "The reference documents an envelope with code and message for every error; this response has only a status. Some installations do this on 404, 405 and 500. A 404 with \"Vary: RSC, Next-Router-State-Tree\" comes from a route of the CMS that found nothing. Elsewhere a router, a proxy or a crash may have answered instead of the API.",
		Causes: []string{
			"The path or method is unknown to the CMS's router, which answers without the API's error handler.",
			"The CMS crashed before it could write the error.",
			"A proxy or a firewall answered, or removed the body.",
		},
		Remedies: []string{
			"Read what the status means: `hex21 explain 404`",
			"See in Server and Via what answered: `hex21 probe -v /articles`",
			"With a 404, check the base URL: if the list is there, the slug is wrong: `hex21 probe /articles`",
			"With a 500, give the operator of the server the time and the URL: the reason is in the log.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: code=NOT_FOUND, fault=empty' /articles`",
		},
		Steps: []Step{
			{Text: "Read what the status means", Command: Command{Kind: KindHex21, Args: []string{"explain", "404"}}},
			{Text: "See in Server and Via what answered", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "With a 404, check the base URL: if the list is there, the slug is wrong", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "With a 500, give the operator of the server the time and the URL: the reason is in the log"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=NOT_FOUND, fault=empty", "/articles"}}},
		},
		Related: []string{
			"error-not-envelope",
			"body-empty",
			"request-id-missing",
			"404",
			"405",
			"500",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "error-in-success",
		Category: "finding",
		Meaning:  "The status is a success, but the body is an error",
		Detail:   "The status is 2xx, and the body has the form of an error. hex21 trusts the body: the request failed. Clients that look at the status alone will continue as if it had succeeded, and caches may keep the response. The operator of the server has to fix this; protect your client until then.",
		Causes: []string{
			"The CMS or a plug-in catches the error and does not set the status.",
			"A gateway or an error page turns every status into 200.",
			"The address is that of another service, such as GraphQL, which always answers 200.",
		},
		Remedies: []string{
			"Read the error: `hex21 probe -i /articles`",
			"If it has a code, look it up: `hex21 explain NOT_FOUND`",
			"In your client, look for error in the body before you use data.",
			"Report to the operator of the server that an error needs a status of 400 or more.",
		},
		Steps: []Step{
			{Text: "Read the error", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "If it has a code, look it up", Command: Command{Kind: KindHex21, Args: []string{"explain", "NOT_FOUND"}}},
			{Text: "In your client, look for error in the body before you use data"},
			{Text: "Report to the operator of the server that an error needs a status of 400 or more"},
		},
		Related: []string{
			"code-status-mismatch",
			"no-data-envelope",
			"error-not-envelope",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "error-not-envelope",
		Category: "finding",
		Meaning:  "The error does not have the documented shape",
		Detail:   "The reference puts code, message and details into an object named error. Here they are elsewhere, or there is only text; the title says in which shape, and hex21 read what it could. Clients and SDKs that look for error.code find nothing. The error itself is real: fix that first.",
		Causes: []string{
			"The installation or a plug-in answers with a plain string or an object of its own.",
			"A framework, a gateway or a platform in front of the CMS sent its own format, such as problem+json.",
			"The base URL leads to another API.",
		},
		Remedies: []string{
			"See what hex21 reads in it: `hex21 probe -o json --jq .error /articles`",
			"See the body: `hex21 probe -i /articles`",
			"In your client, accept error being a string, and fall back to the status: `hex21 explain 500`",
			"Report to the operator of the server which response it is, with the request id.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=string' /articles`",
		},
		Steps: []Step{
			{Text: "See what hex21 reads in it", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error"}}, When: Reading},
			{Text: "See the body", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "In your client, accept error being a string, and fall back to the status", Command: Command{Kind: KindHex21, Args: []string{"explain", "500"}}},
			{Text: "Report to the operator of the server which response it is, with the request id"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=string", "/articles"}}},
		},
		Related: []string{
			"error-empty",
			"unknown-code",
			"html-from-between",
			"no-data-envelope",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "error-truncated",
		Category: "finding",
		Meaning:  "The error body stops in the middle, although the transfer was complete",
		Detail:   "The transfer was complete, but its JSON or XML has no end, so the server or a proxy sent it this way. The status is valid; code and message are shown if they came before the cut.",
		Causes: []string{
			"The CMS crashed while it wrote the error.",
			"A log or error handler cuts long messages at a fixed length.",
			"A proxy or a cache kept half a body.",
		},
		Remedies: []string{
			"Keep the body as evidence, and see where it ends: `hex21 probe --body-out body.txt /articles`",
			"Compare the length: a round number such as 1024 each time is a limit: `hex21 probe -o json --jq .response.body_bytes /articles`",
			"Read what the status means: `hex21 explain 500`",
			"Send the operator of the server the request id: the whole error is in the log.",
		},
		Steps: []Step{
			{Text: "Keep the body as evidence, and see where it ends", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "Compare the length: a round number such as 1024 each time is a limit", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".response.body_bytes"}}, When: Reading},
			{Text: "Read what the status means", Command: Command{Kind: KindHex21, Args: []string{"explain", "500"}}},
			{Text: "Send the operator of the server the request id: the whole error is in the log"},
		},
		Related: []string{
			"body-cut-off",
			"body-broken-json",
			"error-empty",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "firewall-blocked",
		Category: "finding",
		Meaning:  "A firewall or bot protection blocked the call",
		Detail:   "The words of the page, or a header such as Cf-Mitigated, are those of a firewall for web applications. The API most likely did not see the call, so a 403 here is not about the key. The evidence names the product if it is known.",
		Causes: []string{
			"The protection blocks programs that it identifies by their User-Agent or a missing cookie.",
			"Your address, or that of your cloud, is on a list.",
			"Something in the path or the body looks like an attack to it, such as a quotation mark or a tag.",
			"Too many calls came from one address.",
		},
		Remedies: []string{
			"Give the operator of the installation the id on the page and the time: `hex21 probe -i /articles`",
			"Try with the name of your program: `hex21 probe -H 'User-Agent: my-app/1.0' /articles`",
			"Try the simplest call: if that passes, something in path, query or body is blocked: `hex21 probe /articles`",
			"If you run it, let /api pass without a browser check.",
		},
		Steps: []Step{
			{Text: "Give the operator of the installation the id on the page and the time", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Try with the name of your program", Command: Command{Kind: KindRepeat, Args: []string{"-H", "User-Agent: my-app/1.0"}}, When: Reading},
			{Text: "Try the simplest call: if that passes, something in path, query or body is blocked", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If you run it, let /api pass without a browser check"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"html-from-between",
			"permission-missing",
			"cdn-error",
			"403",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "gateway-error",
		Category: "finding",
		Meaning:  "The web server in front of the CMS returned an error",
		Detail:   "The status is 502, 503 or 504, and a product such as nginx, HAProxy or Traefik wrote the response. The web server is running, but got no usable response from the CMS behind it: 502 means no connection or no valid HTTP, 503 no available server, 504 no response in time.",
		Causes: []string{
			"The CMS is being updated or has crashed.",
			"The web server calls the wrong port or an old address.",
			"The call takes longer than the web server waits (often 60 s).",
		},
		Remedies: []string{
			"Wait a few seconds and try again: `hex21 probe --retry 2 /articles`",
			"Check for a known incident: `hex21 status`",
			"On the server, read the error log of the web server: it names the upstream that failed.",
			"On the server, bypass it and call the CMS on its own port.",
		},
		Steps: []Step{
			{Text: "Wait a few seconds and try again", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "2"}}, When: Reading},
			{Text: "Check for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "On the server, read the error log of the web server: it names the upstream that failed"},
			{Text: "On the server, bypass it and call the CMS on its own port"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"cdn-error",
			"html-from-between",
			"BAD_GATEWAY",
			"502",
			"503",
			"504",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "gateway-no-route",
		Category: "symptom",
		Meaning:  "A gateway has no route for this host, path or method",
		Detail:   "The gateway or router in front (Kong, Traefik, Envoy, an ingress, a Go or Express server) answered, but has no route for this request. The call did not reach the CMS.",
		Causes: []string{
			"The host name differs from that of the rule: an address, another domain, or a port in Host.",
			"The path lacks a prefix of the rule, or has one too many.",
			"The route exists for other methods only.",
			"The configuration was not loaded, or its container is not in the network of the gateway.",
		},
		Remedies: []string{
			"See what answered, and how: `hex21 probe -i /articles`",
			"Check the base URL by calling the list: `hex21 probe -i /articles`",
			"If you run the gateway, list its routes and compare host, path and method.",
		},
		Steps: []Step{
			{Text: "See what answered, and how", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Check the base URL by calling the list", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
			{Text: "If you run the gateway, list its routes and compare host, path and method"},
		},
		Related: []string{
			"404",
			"aws-missing-token",
			"base-without-api",
			"gateway-error",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "header-not-utf8",
		Category: "finding",
		Meaning:  "A response header contains bytes that are not valid UTF-8",
		Detail:   "HTTP headers are ASCII; everything else needs an encoding (RFC 8187, RFC 8941). Clients read other bytes as Latin-1, as UTF-8 or not at all, so two programs may see different text. hex21 shows U+FFFD in their place, in every output.",
		Causes: []string{
			"A text from a database, such as a file name or a title, was put into a header unchanged.",
			"A byte was changed on the way, by a faulty proxy.",
		},
		Remedies: []string{
			"Read the headers: `hex21 probe -i /articles`",
			"Report the header to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Read the headers", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Report the header to the operator of the server"},
		},
		Related: []string{
			"body-invalid-utf8",
			"body-charset",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "header-too-large",
		Category: "finding",
		Meaning:  "A header of the request is larger than the server accepts",
		Detail:   "The web server rejects the request before it reaches the API, with 400, 431 or 494. The limit is often 8 KB for one header. The evidence names the largest header that was sent.",
		Causes: []string{
			"A cookie has grown with each visit.",
			"A token contains many roles or groups.",
			"An earlier proxy adds long headers.",
		},
		Remedies: []string{
			"See the headers that are sent, without sending them: `hex21 probe --dry-run /articles`",
			"Leave out the cookie: the API does not need one.",
			"If you run the server, raise large_client_header_buffers in nginx, or LimitRequestFieldSize in Apache.",
		},
		Steps: []Step{
			{Text: "See the headers that are sent, without sending them", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Leave out the cookie: the API does not need one"},
			{Text: "If you run the server, raise large_client_header_buffers in nginx, or LimitRequestFieldSize in Apache"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"url-too-long",
			"431",
			"494",
			"400",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "headers-not-exposed",
		Category: "finding",
		Meaning:  "A page gets the response, but cannot read the headers that report the rate limit or the request id",
		Detail:   "From a response of another origin, a page can read only a few headers, such as Content-Type, unless the server names more in Access-Control-Expose-Headers. Without that, code in a browser cannot see X-RateLimit-Remaining or Retry-After, and waits too long or not at all.",
		Causes: []string{
			"Access-Control-Expose-Headers is missing, or does not name these headers.",
			"A proxy adds the rate-limit headers, and the application does not list them.",
		},
		Remedies: []string{
			"See which headers are hidden: `hex21 probe --origin https://app.example.org -o json --jq .cors.hidden_headers /articles`",
			"If you run the installation, send Access-Control-Expose-Headers with the names of these headers.",
			"Until then, read the time to wait from the body, if it has one.",
		},
		Steps: []Step{
			{Text: "See which headers are hidden", Command: Command{Kind: KindRead, Args: []string{"--origin", "https://app.example.org", "-o", "json", "--jq", ".cors.hidden_headers"}}},
			{Text: "If you run the installation, send Access-Control-Expose-Headers with the names of these headers"},
			{Text: "Until then, read the time to wait from the body, if it has one"},
		},
		Related: []string{
			"origin-not-allowed",
			"no-rate-limit-headers",
			"request-id-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "host-unreachable",
		Category: "finding",
		Meaning:  "There is no route to the address of the server",
		Detail:   "The name has an address, but this machine or a router on the way reported that there is no route to it. No packet reached the server, so this does not mean that it is down. You or the operator of the network have to fix this.",
		Causes: []string{
			"This machine is offline, or the VPN that leads there is down.",
			"The name resolves to an IPv6 address, and this network has no IPv6.",
			"The address is a private one (10.x, 172.16.x, 192.168.x) of another network.",
			"A firewall rejects the address.",
		},
		Remedies: []string{
			"See whether anything can be reached: if this fails too, the network of this machine is the problem: `hex21 status`",
			"See which addresses the name has: private ones need the VPN: `nslookup cms.example.org`",
			"Try IPv4: `curl -4 -sI https://cms.example.org`",
			"Try IPv6: `curl -6 -sI https://cms.example.org`",
			"If only one address works, use it with --resolve HOST:PORT:ADDRESS.",
		},
		Steps: []Step{
			{Text: "See whether anything can be reached: if this fails too, the network of this machine is the problem", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "See which addresses the name has: private ones need the VPN", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}"}}},
			{Text: "Try IPv4", Command: Command{Kind: KindProgram, Args: []string{"curl", "-4", "-sI", "{origin}"}}},
			{Text: "Try IPv6", Command: Command{Kind: KindProgram, Args: []string{"curl", "-6", "-sI", "{origin}"}}},
			{Text: "If only one address works, use it with --resolve HOST:PORT:ADDRESS"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"dns-failed",
			"connect-timeout",
			"connection-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "html-from-between",
		Category: "finding",
		Meaning:  "A proxy, gateway or web site answered instead of the API, with a web page",
		Detail:   "The body is HTML where the API sends JSON, with a status other than 404. A success is usually a login page or the web site; a 4xx is usually a firewall; a 5xx is usually a proxy that cannot reach the CMS. The evidence quotes the page and names the product if it is known. The status comes from the server of that page, not from the API.",
		Causes: []string{
			"A proxy or hosting platform answers because the CMS is down, being updated, or too slow.",
			"A login page, such as that of a company's single sign-on, is in front of the API.",
			"A firewall or bot protection classified the call as an attack or a bot.",
			"The base URL is that of the web site, without `/api`.",
		},
		Remedies: []string{
			"Read the page: `hex21 probe -i /articles`",
			"With a 5xx, wait a few seconds and check for a known incident: `hex21 status`",
			"With a 2xx, check the address: `hex21 probe --dry-run /articles`",
			"With a 4xx, give the operator of the firewall the time, your address and the id on the page.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: code=503, fault=html' /articles`",
		},
		Steps: []Step{
			{Text: "Read the page", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "With a 5xx, wait a few seconds and check for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "With a 2xx, check the address", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "With a 4xx, give the operator of the firewall the time, your address and the id on the page"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=503, fault=html", "/articles"}}},
		},
		Related: []string{
			"html-instead-of-api",
			"BAD_GATEWAY",
			"502",
			"503",
			"504",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "html-instead-of-api",
		Category: "finding",
		Statuses: []int{404},
		Meaning:  "The 404 is a web page, so the request did not reach the API",
		Detail:   "The API answers in JSON even when it finds nothing; an HTML page comes from the web site or a server in front of it. The base URL or the path is wrong, and the response does not show whether the article exists. The evidence quotes the page. You have to fix this.",
		Causes: []string{
			"The base URL lacks `/api`, or has it twice.",
			"The base URL is that of the web site, or of another installation.",
			"A slug with a slash was sent without %2F, and was split into folders.",
			"A proxy in front of the CMS has no rule for `/api`.",
			"The router in front of the CMS has no route for the host or the path, and answers in plain text, as Traefik does.",
		},
		Remedies: []string{
			"Look at the address that is called: there must be one /api before /articles: `hex21 probe --dry-run /articles`",
			"Correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Write a slash inside a slug as %2F: `hex21 probe /articles/proceedings%2F2024-03`",
			"If all of this is right, see whose page it is, and ask its operator: `hex21 probe -i /articles`",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: code=NOT_FOUND, fault=html' /articles`",
		},
		Steps: []Step{
			{Text: "Look at the address that is called: there must be one /api before /articles", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Correct the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Write a slash inside a slug as %2F", Command: Command{Kind: KindRead, Target: "/articles/proceedings%2F2024-03"}},
			{Text: "If all of this is right, see whose page it is, and ask its operator", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=NOT_FOUND, fault=html", "/articles"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"html-from-between",
			"NOT_FOUND",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "http2-error",
		Category: "finding",
		Meaning:  "The request or the connection ended with an HTTP/2 error and without a response",
		Detail:   "Over HTTP/2 a server can end one request (RST_STREAM) or the whole connection (GOAWAY), each with a code. The evidence shows which of the two it was, the code, and for GOAWAY the last request that may have been processed. hex21 sends a request at most once more, and only a read that the server did not process.",
		Causes: []string{
			"The server or a proxy rejects the request and closes it without a status, as nginx does with return 444.",
			"The server behind a proxy broke off its response (INTERNAL_ERROR), or accepts only HTTP/1.1 (HTTP_1_1_REQUIRED).",
			"Too many requests or frames on one connection (ENHANCE_YOUR_CALM), or too many at a time (REFUSED_STREAM).",
			"The server is restarting (GOAWAY with NO_ERROR).",
			"A header of the response has a name or a value that HTTP/2 does not allow.",
		},
		Remedies: []string{
			"Make the same call over HTTP/1.1: `hex21 probe --http1.1 /articles`",
			"See whether other requests with the same connection settings work: `hex21 probe -v /categories`",
			"Give the operator of the server the code and the exact time; without a response there is no request id.",
		},
		Steps: []Step{
			{Text: "Make the same call over HTTP/1.1", Command: Command{Kind: KindRepeat, Args: []string{"--http1.1"}}},
			{Text: "See whether other requests with the same connection settings work", Command: Command{Kind: KindRead, Args: []string{"-v"}, Target: "/categories"}},
			{Text: "Give the operator of the server the code and the exact time; without a response there is no request id"},
		},
		Retry: &Retry{Retryable: true, Strategy: "once", RespectRetryAfter: false, MaxAttempts: 2},
		Related: []string{
			"connection-reset",
			"body-cut-off",
			"protocol-downgrade",
			"503",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "kept-connection-closed",
		Category: "finding",
		Meaning:  "The server closed an idle connection just as the next call was sent",
		Detail:   "Clients and proxies keep a connection open after a response, and servers close one that is idle for too long. If the server's idle timeout is the shorter one, it sometimes closes the connection just as the next call is sent, and that call gets no response. hex21 repeats a reading call once over a new connection; a proxy often returns 502 instead, occasionally and without a trace in the application's log.",
		Causes: []string{
			"The application's idle timeout is shorter than that of the proxy or load balancer in front of it (Node.js closes after 5 s; nginx keeps a connection to an upstream for 60 s, an AWS load balancer its own for 60 s).",
			"A firewall or NAT gateway drops idle connections.",
			"The server was restarted, or closes every connection after a certain number of calls.",
		},
		Remedies: []string{
			"Measure how long the server keeps an idle connection: `hex21 probe --count 5 --interval 6s --keep-alive /articles`",
			"In Node.js, set server.keepAliveTimeout longer than the proxy's idle timeout, and server.headersTimeout longer than that.",
			"In nginx, set keepalive_timeout in the upstream block shorter than the application's idle timeout.",
			"In a client, keep idle connections for a shorter time than the server does.",
		},
		Steps: []Step{
			{Text: "Measure how long the server keeps an idle connection", Command: Command{Kind: KindRead, Args: []string{"--count", "5", "--interval", "6s", "--keep-alive"}}},
			{Text: "In Node.js, set server.keepAliveTimeout longer than the proxy's idle timeout, and server.headersTimeout longer than that"},
			{Text: "In nginx, set keepalive_timeout in the upstream block shorter than the application's idle timeout"},
			{Text: "In a client, keep idle connections for a shorter time than the server does"},
		},
		Related: []string{
			"connection-reset",
			"gateway-error",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-control-character",
		Category: "finding",
		Meaning:  "The key contains a control character, which is not allowed in a header",
		Detail:   "The key contains a control character, so hex21 sends nothing. Terminals put such characters around pasted text, and some programs keep them. The evidence never shows the key.",
		Causes: []string{
			"The key was pasted, and the terminal's paste markers became part of it.",
			"The key was read from a file in another encoding, such as UTF-16, or from a binary file.",
		},
		Remedies: []string{
			"Set the key again, without control characters: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check it: `hex21 doctor`",
			"If pasting adds such characters, type the key, or store it in the keychain: `hex21 auth login`",
		},
		Steps: []Step{
			{Text: "Set the key again, without control characters", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "If pasting adds such characters, type the key, or store it in the keychain", Command: Command{Kind: KindHex21, Args: []string{"auth", "login"}}},
		},
		Related: []string{
			"key-line-end",
			"key-not-ascii",
			"request-not-sent",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-empty",
		Category: "finding",
		Meaning:  "The Authorization header contains Bearer, but no key",
		Detail:   "The Authorization header holds the scheme and nothing else. hex21 sends none at all when HEX21_API_KEY is not set, so the header was typed with -H, or the key consists of spaces. The server received no credentials.",
		Causes: []string{
			"A variable in the header was empty: -H \"Authorization: Bearer $TOKEN\".",
			"HEX21_API_KEY holds only spaces.",
			"A CI secret is not available to this job, for example in a fork.",
		},
		Remedies: []string{
			"Leave out the header, and let hex21 set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check whether a key is set, without showing it: `hex21 doctor`",
			"In scripts, stop when HEX21_API_KEY is empty.",
		},
		Steps: []Step{
			{Text: "Leave out the header, and let hex21 set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check whether a key is set, without showing it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "In scripts, stop when HEX21_API_KEY is empty"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-missing",
			"key-placeholder",
			"MISSING_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-expired",
		Category: "finding",
		Statuses: []int{401},
		Meaning:  "The server reports that the key has expired",
		Detail:   "The error names the cause: EXPIRED_TOKEN, TOKEN_EXPIRED or \"jwt expired\". The same key will fail again, so a new one is needed. You have to fix this.",
		Causes: []string{
			"The key was issued with an expiry date, which has passed.",
			"A new key exists, but this shell, container or CI variable still has the old one.",
			"A clock is wrong, the server's or that of the machine that issues keys.",
		},
		Remedies: []string{
			"Get a new key from where the old one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check it before you restart anything: `hex21 probe /articles`",
			"Replace the old key everywhere, and restart programs that read it only at startup.",
			"If a new key is rejected as expired too, compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`",
			"To reproduce it: `HEX21_API_KEY=expired hex21 probe --mock /articles`",
		},
		Steps: []Step{
			{Text: "Get a new key from where the old one came from, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check it before you restart anything", Command: Command{Kind: KindRead}},
			{Text: "Replace the old key everywhere, and restart programs that read it only at startup"},
			{Text: "If a new key is rejected as expired too, compare the clocks", Command: Command{Kind: KindRead, Args: []string{"-o", "json", "--jq", ".response.clock_skew_seconds"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "expired", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"EXPIRED_TOKEN",
			"key-revoked",
			"clock-skew",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-in-url",
		Category: "finding",
		Meaning:  "The query string contains a key",
		Detail:   "The query has a parameter such as api_key or access_token. URLs appear in the logs of every server and proxy on the way, and in the history of browsers and shells. The API reads keys from the Authorization header, so the parameter has no effect. hex21 redacts it.",
		Causes: []string{
			"A link generated by another API was copied.",
			"The client has an option for keys in the query, and it is on.",
		},
		Remedies: []string{
			"Remove the key from the URL, and set it for the header: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Replace the key: it may be in logs.",
			"Remove it from the history of your shell.",
		},
		Steps: []Step{
			{Text: "Remove the key from the URL, and set it for the header", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Replace the key: it may be in logs"},
			{Text: "Remove it from the history of your shell"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-missing",
			"key-over-http",
			"MISSING_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-is-url",
		Category: "finding",
		Meaning:  "The key is a URL",
		Detail:   "The value given as the key contains ://, which keys do not. Most often the URL and the key were swapped. hex21 does not log it, but the server received it in a header.",
		Causes: []string{
			"Two variables were swapped.",
			"The URL of the page that shows the key was copied instead of the key.",
		},
		Remedies: []string{
			"If it is the URL of the API, make it the base URL: `export HEX21_BASE_URL=\"$HEX21_API_KEY\"`",
			"Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check the rest of the setup: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "If it is the URL of the API, make it the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "HEX21_API_KEY", From: FromVariable}}}},
			{Text: "Set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check the rest of the setup", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Related: []string{
			"base-url-malformed",
			"key-placeholder",
			"key-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-jwt-early",
		Category: "finding",
		Meaning:  "The key is a token that is not yet valid",
		Detail:   "The key is a JSON Web Token, and its nbf claim is later than the time of the call. hex21 reads the claim on this machine and does not verify the signature. A difference of a few seconds usually means that two clocks disagree; a difference of hours means that the token was issued with a wrong time.",
		Causes: []string{
			"The clock of this machine is slow.",
			"The clock of the machine that issued the token is fast.",
			"The token was issued for a later time, or in local time instead of UTC.",
		},
		Remedies: []string{
			"Show your clock in UTC: `date -u`",
			"Synchronize the clock over the network: `sudo timedatectl set-ntp true`",
			"Wait until the time in the evidence, or ask the people who issue the tokens.",
		},
		Steps: []Step{
			{Text: "Show your clock in UTC", Command: Command{Kind: KindProgram, Args: []string{"date", "-u"}}},
			{Text: "Synchronize the clock over the network", Command: Command{Kind: KindProgram, Args: []string{"sudo", "timedatectl", "set-ntp", "true"}}},
			{Text: "Wait until the time in the evidence, or ask the people who issue the tokens"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-jwt-expired",
			"clock-skew",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-jwt-expired",
		Category: "finding",
		Meaning:  "The key is a token that has expired",
		Detail:   "The key is a JSON Web Token, and its exp claim is earlier than the time of the call. hex21 reads the claim on this machine and does not verify the signature. The server decides: if it returns 200 for such a token, it does not check the claim.",
		Causes: []string{
			"The token is valid for minutes or hours, and was issued longer ago.",
			"The program does not renew its token.",
			"The clock of this machine is fast.",
		},
		Remedies: []string{
			"Get a new token from where this one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"In your client, renew it some time before exp.",
			"Compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`",
		},
		Steps: []Step{
			{Text: "Get a new token from where this one came from, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "In your client, renew it some time before exp"},
			{Text: "Compare the clocks", Command: Command{Kind: KindRead, Args: []string{"-o", "json", "--jq", ".response.clock_skew_seconds"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"EXPIRED_TOKEN",
			"key-expired",
			"key-jwt-early",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-jwt-invalid",
		Category: "symptom",
		Meaning:  "The token is not valid for this server: its form, its signature, its issuer or its audience",
		Detail:   "The token was parsed as a JWT and rejected. It has not merely expired: it was truncated or changed, was signed with another key, or was issued for another service.",
		Causes: []string{
			"The token is truncated, or contains quotes, a line break or \"Bearer\" twice.",
			"It was signed with another secret or key: another environment, or keys that were rotated.",
			"Its audience (aud) or issuer (iss) is not what the server expects.",
		},
		Remedies: []string{
			"See what is wrong with its form, without showing it: `hex21 auth status`",
			"Get a new token from the environment that you call: `hex21 auth login`",
			"If you check tokens, compare issuer, audience and the key id (kid) with your configuration.",
		},
		Steps: []Step{
			{Text: "See what is wrong with its form, without showing it", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
			{Text: "Get a new token from the environment that you call", Command: Command{Kind: KindHex21, Args: []string{"auth", "login"}}},
			{Text: "If you check tokens, compare issuer, audience and the key id (kid) with your configuration"},
		},
		Related: []string{
			"INVALID_AUTH",
			"key-refused",
			"key-jwt-expired",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-jwt-issued-later",
		Category: "finding",
		Meaning:  "The token was issued in the future, according to its iat claim",
		Detail:   "The server compares iat in the token with its own clock and rejects a token from the future. One of two clocks is wrong: that of the machine that issued the token, or the server's. A difference of a few seconds is enough if the server allows no leeway.",
		Causes: []string{
			"The clock of the machine that issues the tokens is ahead.",
			"The clock of the API's server is behind.",
			"iat is in milliseconds where seconds belong.",
		},
		Remedies: []string{
			"Compare the server's clock with yours: `hex21 probe -v /articles`",
			"See whether this machine's clock is synchronized with NTP: `timedatectl status`",
			"If you check tokens, allow a leeway of 60 s.",
		},
		Steps: []Step{
			{Text: "Compare the server's clock with yours", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "See whether this machine's clock is synchronized with NTP", Command: Command{Kind: KindProgram, Args: []string{"timedatectl", "status"}}},
			{Text: "If you check tokens, allow a leeway of 60 s"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-jwt-early",
			"key-jwt-expired",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-jwt-milliseconds",
		Category: "finding",
		Meaning:  "The times of the token are in milliseconds",
		Detail:   "The claims nbf, iat and exp of a JSON Web Token are seconds since 1970 (RFC 7519). Numbers with 13 digits are milliseconds: a server reads them as a time thousands of years from now, so the token is not yet valid, or never expires.",
		Causes: []string{
			"The token is issued with Date.now() or System.currentTimeMillis(), which are in milliseconds.",
			"A library that expects seconds was given another unit.",
		},
		Remedies: []string{
			"Where the token is issued, divide the times by 1000 and round them down.",
			"Get a new token, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
		},
		Steps: []Step{
			{Text: "Where the token is issued, divide the times by 1000 and round them down"},
			{Text: "Get a new token, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-jwt-early",
			"key-jwt-expired",
			"key-jwt-issued-later",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-line-end",
		Category: "finding",
		Meaning:  "The key contains a line break, which is not allowed in a header",
		Detail:   "A header is one line, so a key with a line break cannot be sent; hex21 sends nothing. The evidence shows where the line break is, but never the key. You have to fix this.",
		Causes: []string{
			"The key was read from a file, including the line break.",
			"A CI secret was pasted with a line break.",
			"The file has Windows line endings, and only one of the two characters was removed.",
		},
		Remedies: []string{
			"Set the key again, without the line break: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check it: `hex21 doctor`",
			"Create secrets for containers with printf and not with echo, which adds a line break.",
		},
		Steps: []Step{
			{Text: "Set the key again, without the line break", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Create secrets for containers with printf and not with echo, which adds a line break"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-whitespace",
			"request-not-sent",
			"key-quoted",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-missing",
		Category: "finding",
		Statuses: []int{401},
		Meaning:  "The server requires a key, and none was sent",
		Detail:   "The status is 401, and the request had no Authorization header. The evidence shows why: no key is set, or the key belongs to the origin of the base URL and the call went elsewhere. So nothing is known about the key itself. You have to fix this.",
		Causes: []string{
			"HEX21_API_KEY is not set in this shell, container or CI job.",
			"A full URL was called on another host than that of HEX21_BASE_URL, so the key was not sent.",
			"A redirect led to another origin.",
		},
		Remedies: []string{
			"Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Or store it in the system keychain, for this installation alone: `hex21 auth login`",
			"See which key is used, and where it comes from: `hex21 auth status`",
			"Check that a program started from this shell receives it: `hex21 doctor`",
			"To reproduce it: `HEX21_API_KEY='' hex21 probe --mock -H 'Prefer: code=MISSING_AUTH' /articles`",
		},
		Steps: []Step{
			{Text: "Set the key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Or store it in the system keychain, for this installation alone", Command: Command{Kind: KindHex21, Args: []string{"auth", "login"}}},
			{Text: "See which key is used, and where it comes from", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
			{Text: "Check that a program started from this shell receives it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=MISSING_AUTH", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"MISSING_AUTH",
			"key-refused",
			"redirect-drops-key",
			"UNAUTHORIZED",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-not-ascii",
		Category: "finding",
		Meaning:  "The key contains a character that keys do not have",
		Detail:   "Keys consist of ASCII letters, digits and a few other ASCII characters. This one contains something else; the evidence shows what kind of character, but not the key. Dots in the middle mean that a shortened form of the key was copied.",
		Causes: []string{
			"A page showed the beginning and the end of the key with dots between them, and that was copied.",
			"A word processor turned a hyphen into a dash, or two letters into a ligature.",
		},
		Remedies: []string{
			"Copy the whole key, using the copy button of the page that shows it, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check it: `hex21 doctor`",
			"Many systems show a key only once: if you have only a part of it, ask for a new one.",
		},
		Steps: []Step{
			{Text: "Copy the whole key, using the copy button of the page that shows it, and set it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Many systems show a key only once: if you have only a part of it, ask for a new one"},
		},
		Related: []string{
			"key-quoted",
			"key-whitespace",
			"key-control-character",
			"key-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-not-counted",
		Category: "finding",
		Meaning:  "A key was sent, but the anonymous limit applies",
		Detail:   "X-RateLimit-Limit is 10. Another page of the API documentation gives 100 requests a minute with a key and 10 without. Some installations treat a call with a wrong key as anonymous and return 200, so a 200 does not prove that the key is valid. An installation may also have been set to 10 for all callers; then nothing is wrong.",
		Causes: []string{
			"The key is wrong, and the server treats the call as anonymous.",
			"A proxy removed the Authorization header.",
			"The limit of this installation, or of this key, is really 10.",
		},
		Remedies: []string{
			"Compare with a call without the key: if Remaining keeps counting down, both use the same budget: `HEX21_API_KEY='' hex21 probe /articles`",
			"See what is sent, with the key redacted: `hex21 probe -v /articles`",
			"Set the key again: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"If the key is right, ask the operator of the installation which limit it should have.",
			"To reproduce it: `HEX21_API_KEY=any hex21 probe --mock --limit 10/m /articles`",
		},
		Steps: []Step{
			{Text: "Compare with a call without the key: if Remaining keeps counting down, both use the same budget", Command: Command{Kind: KindRepeat, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromValue}}}, When: Reading},
			{Text: "See what is sent, with the key redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Set the key again", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "If the key is right, ask the operator of the installation which limit it should have"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--limit", "10/m", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "any", From: FromValue}}}},
		},
		Related: []string{
			"key-refused",
			"redirect-drops-key",
			"limit-exceeded",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-of-another-origin",
		Category: "finding",
		Meaning:  "The key of the config file belongs to another host",
		Detail:   "A key_from next to a base_url in the config file is only for the origin of that URL. A flag or a variable sets another origin, so the key is not sent, and calls are anonymous. This keeps a key from being sent to the wrong server.",
		Causes: []string{
			"HEX21_BASE_URL is still set for another installation.",
			"The installation has moved, and its base_url in the file still names the old host.",
		},
		Remedies: []string{
			"Use the base URL of the config file again: `unset HEX21_BASE_URL`",
			"Use the profile that has both, with --profile NAME.",
			"See which setting is used, and where it comes from: `hex21 config show`",
		},
		Steps: []Step{
			{Text: "Use the base URL of the config file again", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "", From: FromNowhere}}}},
			{Text: "Use the profile that has both, with --profile NAME"},
			{Text: "See which setting is used, and where it comes from", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
		},
		Related: []string{
			"key-unset",
			"key-missing",
			"base-url-default",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-over-http",
		Category: "finding",
		Meaning:  "The key was sent unencrypted",
		Detail:   "The address begins with http, the host does not look like this machine or a private network, and the call carried a key. Every device on the path can read it. A redirect to https comes too late.",
		Causes: []string{
			"The base URL was written with http.",
			"The installation has no certificate.",
			"A redirect led from https to http.",
		},
		Remedies: []string{
			"Use https: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"If you share the network with others, ask the people who manage the keys for a new one.",
			"On the server, reject plain HTTP below /api instead of redirecting it.",
		},
		Steps: []Step{
			{Text: "Use https", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "If you share the network with others, ask the people who manage the keys for a new one"},
			{Text: "On the server, reject plain HTTP below /api instead of redirecting it"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-to-https",
			"key-in-url",
			"redirect-drops-key",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-placeholder",
		Category: "finding",
		Meaning:  "The key that was sent is a placeholder",
		Detail:   "What was sent is a text such as your-api-key, a pair of angle brackets, the name of a variable, or the word undefined. hex21 names the kind and does not repeat the text. A server rejects it.",
		Causes: []string{
			"An example was copied with its placeholder.",
			"A template was filled without a value for the key.",
			"Single quotes kept the shell from putting the value in: $HEX21_API_KEY was sent literally.",
			"A program turned a missing value into the word undefined, null or None.",
		},
		Remedies: []string{
			"Set your own key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"In a shell, put double quotes around a variable; single quotes keep its name.",
			"In your client, fail at the start when the variable is not set.",
		},
		Steps: []Step{
			{Text: "Set your own key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "In a shell, put double quotes around a variable; single quotes keep its name"},
			{Text: "In your client, fail at the start when the variable is not set"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-empty",
			"key-refused",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-quoted",
		Category: "finding",
		Meaning:  "The key was sent with its quotes",
		Detail:   "The key begins or ends with a straight or curly quotation mark. API keys normally have none, so the quotes were meant for a shell or a file and became part of the value.",
		Causes: []string{
			"A file for a container's --env-file has quotes, which are not removed there.",
			"The value was quoted twice, with different quotes.",
			"The key was copied from a document that turns straight quotes into curly ones.",
		},
		Remedies: []string{
			"Set the key again, without quotes: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"In files for containers and CI, write NAME=value, without quotes.",
			"Copy the key again from where it was issued.",
		},
		Steps: []Step{
			{Text: "Set the key again, without quotes", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "In files for containers and CI, write NAME=value, without quotes"},
			{Text: "Copy the key again from where it was issued"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-whitespace",
			"key-placeholder",
			"key-refused",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-refused",
		Category: "finding",
		Statuses: []int{401},
		Meaning:  "The server rejected the key",
		Detail:   "The status is 401 although the request had an Authorization header, and the server does not report that the key expired or was revoked. Either the key is unknown to the server, or it did not arrive: with the code MISSING_AUTH, something removed the header on the way. You have to fix this, or in that case the operator of the proxy.",
		Causes: []string{
			"The key was copied with a quote, a space or a line break, or only in part.",
			"The key belongs to another installation, such as staging.",
			"A proxy in front of the CMS removes Authorization, or uses it for its own login.",
			"An old key is still in HEX21_API_KEY, in another profile or in a shell startup file.",
		},
		Remedies: []string{
			"See what is sent and where, with the key redacted: `hex21 probe -v /articles`",
			"Check the form of the key, without showing it: `hex21 doctor`",
			"Set it again: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"See what the server requires, in WWW-Authenticate: `hex21 probe -i /articles`",
			"To reproduce it: `HEX21_API_KEY=invalid hex21 probe --mock /articles`",
		},
		Steps: []Step{
			{Text: "See what is sent and where, with the key redacted", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Check the form of the key, without showing it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Set it again", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "See what the server requires, in WWW-Authenticate", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "invalid", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"INVALID_AUTH",
			"MISSING_AUTH",
			"UNAUTHORIZED",
			"key-missing",
			"key-not-counted",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-revoked",
		Category: "finding",
		Statuses: []int{401},
		Meaning:  "The server reports that the key was revoked",
		Detail:   "The 401 has the code REVOKED_TOKEN, or a text with that meaning. The same key will not work again. The response does not show who revoked it or why, so ask before you replace it: a leak is one of the possible reasons.",
		Causes: []string{
			"Keys are changed regularly, and this program was forgotten.",
			"The key was found in public, in a repository, a log or a chat.",
			"The account that it belonged to was closed.",
		},
		Remedies: []string{
			"Ask the people who manage the keys why; send the request id, never the key.",
			"Set the new one: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Stop jobs that still use the old one: hundreds of rejected calls look like an attack.",
			"To reproduce it: `HEX21_API_KEY=revoked hex21 probe --mock /articles`",
		},
		Steps: []Step{
			{Text: "Ask the people who manage the keys why; send the request id, never the key"},
			{Text: "Set the new one", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Stop jobs that still use the old one: hundreds of rejected calls look like an attack"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "revoked", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"REVOKED_TOKEN",
			"key-expired",
			"key-refused",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-scheme-twice",
		Category: "finding",
		Meaning:  "The Authorization header contains Bearer twice",
		Detail:   "HEX21_API_KEY, or the key of your client, begins with the word Bearer, and the client added it again. The server reads the second one as part of the key.",
		Causes: []string{
			"The whole value of the header was copied into HEX21_API_KEY.",
			"An SDK adds the scheme, and the configuration has it as well.",
		},
		Remedies: []string{
			"Set the key alone, without the word Bearer: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"See the request, with the key redacted: `hex21 probe --dry-run /articles`",
			"In your configuration, keep only the key.",
		},
		Steps: []Step{
			{Text: "Set the key alone, without the word Bearer", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "See the request, with the key redacted", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "In your configuration, keep only the key"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-without-scheme",
			"key-refused",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-source-failed",
		Category: "finding",
		Meaning:  "The key cannot be read from its source",
		Detail:   "The config file takes the key from the keychain or from a command, and neither returned one. Calls that need it cannot be made. The evidence shows the system's error.",
		Causes: []string{
			"The keychain is locked, or there is none in this session, for example over ssh.",
			"The command is not installed, requires a login, or took too long.",
			"The key was stored for a different origin than the base URL's.",
		},
		Remedies: []string{
			"Set the key for this shell: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"See where it should come from, and whether the keychain works: `hex21 auth status`",
			"On a server without a keychain, keep the key in the environment of the service.",
		},
		Steps: []Step{
			{Text: "Set the key for this shell", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "See where it should come from, and whether the keychain works", Command: Command{Kind: KindHex21, Args: []string{"auth", "status"}}},
			{Text: "On a server without a keychain, keep the key in the environment of the service"},
		},
		Related: []string{
			"key-unset",
			"key-empty",
			"config-invalid",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-unset",
		Category: "finding",
		Meaning:  "No key is set",
		Detail:   "Neither the environment nor another source has a key. Public content can be read without one, with a small budget: another page of the API documentation gives 10 requests a minute without a key and 100 with one.",
		Causes: []string{
			"HEX21_API_KEY is set in another shell or in a file that this shell does not read.",
			"The key was never set on this machine.",
			"sudo, cron or a container does not pass the environment on.",
		},
		Remedies: []string{
			"Set it without leaving it in the shell history: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Pass it to a program that sudo starts with --preserve-env=HEX21_API_KEY.",
			"Pass it to a container with --env HEX21_API_KEY.",
		},
		Steps: []Step{
			{Text: "Set it without leaving it in the shell history", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Pass it to a program that sudo starts with --preserve-env=HEX21_API_KEY"},
			{Text: "Pass it to a container with --env HEX21_API_KEY"},
		},
		Related: []string{
			"key-missing",
			"key-empty",
			"anonymous-budget",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-whitespace",
		Category: "finding",
		Meaning:  "The key has white space around it or in it",
		Detail:   "The key contains a space, a tab, or a zero-width space from a web page. Servers compare keys byte by byte. HTTP removes spaces at the end of a header, so those may be harmless; others are not.",
		Causes: []string{
			"The key was copied with a space.",
			"The key was split over two lines in an email and joined again.",
			"A YAML or CI file has a space that belongs to the value.",
		},
		Remedies: []string{
			"Set the key again, without white space: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Check it: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "Set the key again, without white space", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Check it", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-line-end",
			"key-quoted",
			"key-refused",
			"INVALID_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-without-scheme",
		Category: "finding",
		Meaning:  "The Authorization header has no scheme: Bearer is missing",
		Detail:   "The API expects `Authorization: Bearer KEY`. Under RFC 9110 a single word is not a credential, and most servers respond as if no key had been sent. The key itself may be valid.",
		Causes: []string{
			"The header was typed with -H, and the scheme was left out.",
			"Another API takes its key without a scheme, and the code came from there.",
		},
		Remedies: []string{
			"Let hex21 set the header: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"In another program, set the header as in this curl command: `hex21 probe --curl /articles`",
		},
		Steps: []Step{
			{Text: "Let hex21 set the header", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "In another program, set the header as in this curl command", Command: Command{Kind: KindRepeat, Args: []string{"--curl"}}, When: Reading},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-scheme-twice",
			"key-wrong-header",
			"key-refused",
			"MISSING_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "key-wrong-header",
		Category: "finding",
		Meaning:  "The key was sent in a header that the API does not read",
		Detail:   "The request had a header such as X-API-Key and no Authorization. Another page of the API documentation has only Authorization with Bearer, so the server found no credentials and returned 401. The key may be valid.",
		Causes: []string{
			"The client was written for another API.",
			"A gateway that takes X-API-Key was in front of the API, and no longer is.",
		},
		Remedies: []string{
			"Let hex21 send it in Authorization, and leave out -H: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Compare with the request of your program: `hex21 probe --curl /articles`",
			"If a gateway in front of the API requires the other header, send both.",
		},
		Steps: []Step{
			{Text: "Let hex21 send it in Authorization, and leave out -H", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Compare with the request of your program", Command: Command{Kind: KindRepeat, Args: []string{"--curl"}}, When: Reading},
			{Text: "If a gateway in front of the API requires the other header, send both"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"key-missing",
			"key-without-scheme",
			"MISSING_AUTH",
			"401",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "known-incident",
		Category: "finding",
		Meaning:  "The status page reports an incident that would explain the failure",
		Detail:   "The call failed on the server's side or got no response, so hex21 checked the status page, and it reports an open incident or maintenance that affects the API. The evidence quotes the page. The incident probably explains this failure, but this is not proven, because the page does not list individual calls. A page without incidents proves nothing either, because pages are usually updated later.",
		Causes: []string{
			"The provider has a known outage and is working on it.",
			"Maintenance is under way.",
			"The incident is about another part, and your failure has a cause of its own.",
		},
		Remedies: []string{
			"Read the status page: `hex21 status`",
			"Compare the page with a call: `hex21 status --probe /articles`",
			"Wait until it is over, and do not retry faster in the meantime: `hex21 status --wait --max-wait 2h`",
			"Make the call without checking the page: `hex21 probe --no-status /articles`",
			"If the page reports no problem and the call still fails, send the operator of the server the request id.",
		},
		Steps: []Step{
			{Text: "Read the status page", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Compare the page with a call", Command: Command{Kind: KindHex21, Args: []string{"status", "--probe", "/articles"}}},
			{Text: "Wait until it is over, and do not retry faster in the meantime", Command: Command{Kind: KindHex21, Args: []string{"status", "--wait", "--max-wait", "2h"}}},
			{Text: "Make the call without checking the page", Command: Command{Kind: KindRepeat, Args: []string{"--no-status"}}, When: Reading},
			{Text: "If the page reports no problem and the call still fails, send the operator of the server the request id"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"503",
			"502",
			"response-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-exceeded",
		Category: "finding",
		Statuses: []int{429},
		Meaning:  "The server rejected the call because a rate limit or quota is used up",
		Detail:   "The status is 429, or a 400, 401, 403 or 503 whose body names a limit: GitHub sends 403 for its limits. A rejected call is normally not carried out, so even a write can be sent again after the wait. The title shows whether it is a short rate limit or a longer quota, and its size; the first step names the time. The reference refers to X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset and Retry-After.",
		Causes: []string{
			"A loop or a job sends requests without a pause, or repeats rejected calls at once.",
			"Several programs or people share one key.",
			"The call had no key, so the smaller anonymous limit applied.",
			"A proxy in front of the API counts by IP address.",
		},
		Remedies: []string{
			"Wait until the time in the verdict; earlier calls are rejected too.",
			"Without a key, set one: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"Spread calls evenly: at 100 a minute, one call every 600 ms. Larger pages need fewer calls: `hex21 probe --query limit=100 /articles`",
			"If it is a quota, waiting a minute does not help: `hex21 explain QUOTA_EXCEEDED`",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: code=RATE_LIMIT' /articles`",
		},
		Steps: []Step{
			{Text: "Wait until the time in the verdict; earlier calls are rejected too"},
			{Text: "Without a key, set one", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "Spread calls evenly: at 100 a minute, one call every 600 ms. Larger pages need fewer calls", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
			{Text: "If it is a quota, waiting a minute does not help", Command: Command{Kind: KindHex21, Args: []string{"explain", "QUOTA_EXCEEDED"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: code=RATE_LIMIT", "/articles"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"RATE_LIMIT",
			"QUOTA_EXCEEDED",
			"retry-after-missing",
			"limit-low",
			"key-not-counted",
			"429",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-header-bent",
		Category: "finding",
		Meaning:  "A rate-limit header is malformed, but its meaning is clear",
		Detail:   "A value is sent twice, is a list where one is expected, has a unit or a fraction, or contains a time instead of seconds. Its meaning is still clear, so hex21 uses it and quotes it. Other clients may reject it.",
		Causes: []string{
			"Two limiters write the same header, one in the proxy and one in the CMS.",
			"A header of another API or draft is used.",
			"A library prints a number with a fraction.",
		},
		Remedies: []string{
			"Look at the headers: `hex21 probe -i /articles`",
			"In your client, parse leniently, or rely on the status 429 alone.",
			"If you run it, set the headers in one place only.",
		},
		Steps: []Step{
			{Text: "Look at the headers", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "In your client, parse leniently, or rely on the status 429 alone"},
			{Text: "If you run it, set the headers in one place only"},
		},
		Related: []string{
			"limit-header-malformed",
			"retry-after-malformed",
			"reset-unit",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-header-malformed",
		Category: "finding",
		Meaning:  "A rate-limit header is not a number or a time",
		Detail:   "hex21 ignored the value and used the other headers; the evidence quotes it and shows what is wrong. The reference shows X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset as plain numbers, the reset as seconds since 1970. A client that trusts the value may stop, or never wait. The operator of the server has to fix this.",
		Causes: []string{
			"The server writes a placeholder, such as \"null\", \"NaN\" or \"unlimited\".",
			"A proxy adds a header of its own, in another format.",
			"The value is the result of a faulty calculation, and is negative or enormous.",
		},
		Remedies: []string{
			"Show all of them unchanged: `hex21 probe -v /articles`",
			"Show what could be read: `hex21 probe -o json --jq .rate_limit /articles`",
			"In your client, treat a value that cannot be read as absent, not as 0.",
			"Show the header to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Show all of them unchanged", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "Show what could be read", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit"}}, When: Reading},
			{Text: "In your client, treat a value that cannot be read as absent, not as 0"},
			{Text: "Show the header to the operator of the server"},
		},
		Related: []string{
			"retry-after-malformed",
			"reset-in-the-past",
			"no-rate-limit-headers",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-inconsistent",
		Category: "finding",
		Meaning:  "Remaining is larger than the limit",
		Detail:   "More requests remain than the window allows, so the two headers do not describe the same limit. hex21 shows both and trusts neither. Use the smaller one.",
		Causes: []string{
			"Two limiters write one header each.",
			"The limit was lowered in the middle of a window.",
			"One of them includes a burst allowance, and the other does not.",
		},
		Remedies: []string{
			"Read both headers: `hex21 probe -i /articles`",
			"Call again after the reset: by then, a changed limit applies to both: `hex21 probe --count 1 /articles`",
		},
		Steps: []Step{
			{Text: "Read both headers", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Call again after the reset: by then, a changed limit applies to both", Command: Command{Kind: KindRepeat, Args: []string{"--count", "1"}}, When: Reading},
		},
		Related: []string{
			"limit-header-bent",
			"limit-low",
			"no-rate-limit-headers",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-low",
		Category: "finding",
		Meaning:  "A fifth of the budget or less is left in this window",
		Detail:   "X-RateLimit-Remaining is at most a fifth of X-RateLimit-Limit. Nothing is wrong yet, but it is time to slow down. The gauge shows when the budget is reset. Other programs with the same key share it.",
		Causes: []string{
			"A job sends faster than the window allows.",
			"Several programs use one key.",
			"The window is nearly over, and nothing is wrong.",
		},
		Remedies: []string{
			"See how fast the rest can be used: `hex21 probe -o json --jq .rate_limit.pace /articles`",
			"Request more per call: `hex21 probe --query limit=100 /articles`",
			"Cache what does not change, and give each program its own key.",
			"To reproduce it: `hex21 probe --mock --limit 5/m --anonymous-limit 5/m --count 4 --interval 100ms --no-pace /articles`",
		},
		Steps: []Step{
			{Text: "See how fast the rest can be used", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit.pace"}}, When: Reading},
			{Text: "Request more per call", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
			{Text: "Cache what does not change, and give each program its own key"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--limit", "5/m", "--anonymous-limit", "5/m", "--count", "4", "--interval", "100ms", "--no-pace", "/articles"}}},
		},
		Related: []string{
			"limit-used-up",
			"limit-exceeded",
			"key-not-counted",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "limit-used-up",
		Category: "finding",
		Meaning:  "This call used up the rate limit of the window",
		Detail:   "X-RateLimit-Remaining is 0 on a response other than 429. This response is valid; the next call before the reset will be rejected. All programs that share the key, or the IP address without a key, share the budget. Pause now.",
		Causes: []string{
			"A job is running with the same key.",
			"The call had no key, and the limit of anonymous calls is small.",
			"The window is nearly over, and it was used heavily.",
		},
		Remedies: []string{
			"See when it is reset; this call counts too: `hex21 probe -o json --jq .rate_limit.reset_at /articles`",
			"Do not call before then: the call would be rejected.",
			"Without a key, set one for a larger budget: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"To reproduce it: `hex21 probe --mock --limit 1/m --anonymous-limit 1/m /articles`",
		},
		Steps: []Step{
			{Text: "See when it is reset; this call counts too", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit.reset_at"}}, When: Reading},
			{Text: "Do not call before then: the call would be rejected"},
			{Text: "Without a key, set one for a larger budget", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--limit", "1/m", "--anonymous-limit", "1/m", "/articles"}}},
		},
		Related: []string{
			"limit-low",
			"limit-exceeded",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-deployment-gap",
		Category: "finding",
		Meaning:  "Server errors fill one short gap and occur at no other time",
		Detail:   "Responses with 502, 503 or 504 occurred within ten minutes, and none before or after. A restart of the server behind a proxy looks like this, but the log does not show whether there was one.",
		Causes: []string{
			"The server was deployed or restarted, and the proxy could not forward requests.",
			"A short outage of the server or its database.",
		},
		Remedies: []string{
			"Compare the two times with the deployments of the server.",
			"Retry 502, 503 and 504 with backoff in clients; a reading request can be sent again: `hex21 explain SERVICE_UNAVAILABLE --lang go`",
		},
		Steps: []Step{
			{Text: "Compare the two times with the deployments of the server"},
			{Text: "Retry 502, 503 and 504 with backoff in clients; a reading request can be sent again", Command: Command{Kind: KindHex21, Args: []string{"explain", "SERVICE_UNAVAILABLE", "--lang", "go"}}},
		},
		Related: []string{
			"SERVICE_UNAVAILABLE",
			"BAD_GATEWAY",
			"log-error-burst",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-error-burst",
		Category: "finding",
		Meaning:  "Half of the errors with one code occurred within a short time",
		Detail:   "Triage counts the records of each code over time. At least half of them occurred within a tenth of the time, so something happened then: a deployment, a job, a retry loop or an incident. The evidence shows the two times.",
		Causes: []string{
			"A batch job or a deployment began at that time.",
			"The server had a short incident.",
			"A client repeated a failing request in a loop.",
		},
		Remedies: []string{
			"Show the lines of that time; insert your own times, and replace the hyphen, which means stdin, with your log files: `hex21 triage --lines --since 2026-11-28T04:15:00Z --until 2026-11-28T04:20:00Z -`",
			"Compare the time with deployments, cron jobs and incidents: `hex21 status --all`",
		},
		Steps: []Step{
			{Text: "Show the lines of that time; insert your own times, and replace the hyphen, which means stdin, with your log files", Command: Command{Kind: KindHex21, Args: []string{"triage", "--lines", "--since", "2026-11-28T04:15:00Z", "--until", "2026-11-28T04:20:00Z", "-"}}},
			{Text: "Compare the time with deployments, cron jobs and incidents", Command: Command{Kind: KindHex21, Args: []string{"status", "--all"}}},
		},
		Related: []string{
			"RATE_LIMIT",
			"log-deployment-gap",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-errors-stopped",
		Category: "finding",
		Meaning:  "A code that was frequent has not occurred for a while",
		Detail:   "The last record with this code is well before the end of the log, while other errors continue. The cause may be gone, or the requests that failed are no longer sent.",
		Causes: []string{
			"The fault was fixed, or the client was changed.",
			"The client that received it has stopped.",
		},
		Remedies: []string{
			"Check that such requests are still sent and succeed: `hex21 probe /articles`",
			"Note what changed at the last time, in case the errors come back.",
		},
		Steps: []Step{
			{Text: "Check that such requests are still sent and succeed", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "Note what changed at the last time, in case the errors come back"},
		},
		Related: []string{
			"log-error-burst",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-key-ended",
		Category: "finding",
		Meaning:  "A key expired or was revoked while a program was using it",
		Detail:   "EXPIRED_TOKEN or REVOKED_TOKEN appears from a certain time on. The key became invalid at the first time in the evidence or before; requests with it fail until the program has a new one.",
		Causes: []string{
			"The key expired.",
			"The key was rotated or revoked, and one program still has the old one.",
		},
		Remedies: []string{
			"Put a new key into the program that logs this, and restart it.",
			"Check the new key first: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "Put a new key into the program that logs this, and restart it"},
			{Text: "Check the new key first", Command: Command{Kind: KindRead, Target: "/articles"}},
		},
		Related: []string{
			"EXPIRED_TOKEN",
			"REVOKED_TOKEN",
			"key-expired",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-limit-interval",
		Category: "finding",
		Meaning:  "The rate limit is hit again and again at regular intervals",
		Detail:   "The limit is reached in one window after another. Pausing until the reset is not enough: within each window, requests are sent faster than the limit allows. Another page of the API documentation gives 100 requests a minute with a key, one every 600 ms, and 10 without a key, one every 6 s.",
		Causes: []string{
			"A job sends as fast as it can and waits only after a 429.",
			"Several processes share one key, and each assumes that it has the whole limit.",
			"The requests carry no key, so the limit may be 10 a minute.",
		},
		Remedies: []string{
			"Spread the requests: send at most one every 600 ms for each key.",
			"See the limit that applies to your key: `hex21 probe --jq .rate_limit /articles`",
		},
		Steps: []Step{
			{Text: "Spread the requests: send at most one every 600 ms for each key"},
			{Text: "See the limit that applies to your key", Command: Command{Kind: KindRead, Args: []string{"--jq", ".rate_limit"}, Target: "/articles"}},
		},
		Related: []string{
			"RATE_LIMIT",
			"limit-used-up",
			"log-retry-storm",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-one-client",
		Category: "finding",
		Meaning:  "One client causes at least half of the errors",
		Detail:   "At least half of the records that have an error and a client have the same client address. Behind a proxy or NAT, one address may be many programs.",
		Causes: []string{
			"One program or host is configured differently from the others.",
			"The address is that of a proxy, and the log does not show the client behind it.",
		},
		Remedies: []string{
			"Show the records of this client; replace the hyphen, which means stdin, with your log files: `hex21 triage --lines -`",
			"Compare its version, key and base URL with those of a client that works.",
		},
		Steps: []Step{
			{Text: "Show the records of this client; replace the hyphen, which means stdin, with your log files", Command: Command{Kind: KindHex21, Args: []string{"triage", "--lines", "-"}}},
			{Text: "Compare its version, key and base URL with those of a client that works"},
		},
		Related: []string{
			"log-one-key",
			"log-one-path",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-one-key",
		Category: "finding",
		Meaning:  "One key causes at least half of the errors",
		Detail:   "At least half of the records that have an error and a key have the same key. The evidence shows a fingerprint (the beginning of the key's SHA-256), not the key.",
		Causes: []string{
			"The program with this key sends too many or wrong requests.",
			"The key is shared by several programs.",
		},
		Remedies: []string{
			"Compare it with your keys: the fingerprint is the first eight digits of the key's SHA-256 in hex.",
			"Give each program a key of its own, so that one cannot block the others.",
		},
		Steps: []Step{
			{Text: "Compare it with your keys: the fingerprint is the first eight digits of the key's SHA-256 in hex"},
			{Text: "Give each program a key of its own, so that one cannot block the others"},
		},
		Related: []string{
			"INVALID_AUTH",
			"log-one-client",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-one-path",
		Category: "finding",
		Meaning:  "One path causes at least half of the errors",
		Detail:   "At least half of the records that have an error and a path have this path. Variable parts are replaced: /articles/* means all articles.",
		Causes: []string{
			"The path was renamed or removed, and a client still uses it.",
			"A parameter of requests to this path is wrong.",
			"The server fails on this path only.",
		},
		Remedies: []string{
			"Make one call to the path and read the verdict: `hex21 probe /articles`",
			"Count the codes of this path only; replace the hyphen, which means stdin, with your log files: `hex21 triage --path /articles -`",
		},
		Steps: []Step{
			{Text: "Make one call to the path and read the verdict", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "Count the codes of this path only; replace the hyphen, which means stdin, with your log files", Command: Command{Kind: KindHex21, Args: []string{"triage", "--path", "/articles", "-"}}},
		},
		Related: []string{
			"NOT_FOUND",
			"log-one-client",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "log-retry-storm",
		Category: "finding",
		Meaning:  "A client retries immediately after a 429 instead of waiting for Retry-After",
		Detail:   "Most limit errors of one client occurred less than 10 s after the previous one. Each of these attempts also counts against the limit and cannot succeed, so the client stays limited for longer. The evidence names the client, or the fingerprint of its key.",
		Causes: []string{
			"A retry loop does not wait.",
			"The HTTP library retries on its own, and its backoff is too short.",
			"Many workers retry at the same time.",
		},
		Remedies: []string{
			"Wait as long as Retry-After requires, then double the wait, and stop after five attempts.",
			"Copy a loop that waits: `hex21 explain RATE_LIMIT --lang typescript`",
		},
		Steps: []Step{
			{Text: "Wait as long as Retry-After requires, then double the wait, and stop after five attempts"},
			{Text: "Copy a loop that waits", Command: Command{Kind: KindHex21, Args: []string{"explain", "RATE_LIMIT", "--lang", "typescript"}}},
		},
		Related: []string{
			"RATE_LIMIT",
			"429",
			"log-limit-interval",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "login-page",
		Category: "finding",
		Meaning:  "There is a login page in front of the API",
		Detail:   "The response is a page with a password field, or a redirect to a login address such as /login or /sso. The API returns 401 with JSON, not a page. So something in front of the API requires its own login, and the API key is not valid for it.",
		Causes: []string{
			"The host is protected by single sign-on or preview protection.",
			"The web server in front of the CMS requires a password, as on many staging hosts, and returns 401 with a page.",
			"The captive portal of a hotel or train answers for every host.",
			"The base URL is that of the web site, which requires a session.",
		},
		Remedies: []string{
			"Open the URL in a browser to see which login page it is.",
			"Ask its operator how programs can get through, and send the header that you are given with -H 'NAME: VALUE'.",
			"Check the address, which should have /api before /articles: `hex21 probe --dry-run /articles`",
			"In a network with a captive portal, log in there first.",
		},
		Steps: []Step{
			{Text: "Open the URL in a browser to see which login page it is"},
			{Text: "Ask its operator how programs can get through, and send the header that you are given with -H 'NAME: VALUE'"},
			{Text: "Check the address, which should have /api before /articles", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "In a network with a captive portal, log in there first"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"html-from-between",
			"redirect-not-followed",
			"base-without-api",
			"key-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "metadata-missing",
		Category: "finding",
		Meaning:  "The list came without metadata",
		Detail:   "Another page of the API documentation shows metadata with page, limit and total beside data. Here there is only the list, so a client cannot find out how many pages there are, and may mistake the first page for everything.",
		Causes: []string{
			"The installation returns all articles on one page, and its version leaves the count out.",
			"A proxy or cache in front rebuilds the response.",
		},
		Remedies: []string{
			"Request pages until one is not full: `hex21 probe --query page=2 --query limit=100 /articles`",
			"Look at the whole response: `hex21 probe -i /articles`",
			"Report to the operator of the server that the list has no total.",
		},
		Steps: []Step{
			{Text: "Request pages until one is not full", Command: Command{Kind: KindRead, Args: []string{"--query", "page=2", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Look at the whole response", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Report to the operator of the server that the list has no total"},
		},
		Related: []string{
			"no-data-envelope",
			"data-of-another-kind",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "method-not-supported",
		Category: "finding",
		Statuses: []int{405},
		Meaning:  "The path does not support this method",
		Detail:   "The status is 405. The Allow header, which RFC 9110 requires, lists the supported methods; the evidence quotes it. The documented API is read-only, but an installation may offer more.",
		Causes: []string{
			"The method is wrong, such as POST to one article instead of the list.",
			"The installation is read-only.",
			"A redirect turned POST into GET, or a proxy passes only GET.",
		},
		Remedies: []string{
			"Ask which methods the path supports: `hex21 probe -i -X OPTIONS /articles`",
			"Read what is there: `hex21 probe /articles`",
			"See each hop of a redirect: `hex21 probe -v -L /articles`",
			"To reproduce it: `hex21 probe --mock -X DELETE /categories`",
		},
		Steps: []Step{
			{Text: "Ask which methods the path supports", Command: Command{Kind: KindRead, Args: []string{"-i", "-X", "OPTIONS"}}},
			{Text: "Read what is there", Command: Command{Kind: KindRead}, When: Writing},
			{Text: "See each hop of a redirect", Command: Command{Kind: KindRead, Args: []string{"-v", "-L"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-X", "DELETE", "/categories"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"METHOD_NOT_ALLOWED",
			"redirect-changes-method",
			"405",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "mixed-content",
		Category: "symptom",
		Meaning:  "A page over HTTPS calls an address over HTTP, or a rule of the page or app forbids the call",
		Detail:   "Browsers and phones block calls over http:// from secure pages and apps before they are sent. They do not reach the server.",
		Causes: []string{
			"The base URL in the page begins with http://.",
			"The API redirects from https:// to http://.",
			"The Content-Security-Policy of the page does not list the API in connect-src.",
			"App Transport Security (iOS) or the network security configuration (Android) forbids plain HTTP.",
		},
		Remedies: []string{
			"Check that the API answers over HTTPS, and does not redirect to HTTP: `hex21 probe -i /articles`",
			"Write https:// in the base URL of the page or the app.",
			"If it is the Content-Security-Policy, add the address of the API to connect-src.",
		},
		Steps: []Step{
			{Text: "Check that the API answers over HTTPS, and does not redirect to HTTP", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Write https:// in the base URL of the page or the app"},
			{Text: "If it is the Content-Security-Policy, add the address of the API to connect-src"},
		},
		Related: []string{
			"cors-blocked",
			"redirect-to-https",
			"protocol-downgrade",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "no-answer",
		Category: "finding",
		Meaning:  "There was no response, for a reason that hex21 does not recognize",
		Detail:   "The call failed before a status arrived, and the cause is not DNS, the connection, TLS, a timeout or a reset. The evidence shows the system's own error, which you can search for. It does not show whose fault it is.",
		Causes: []string{
			"The operating system stopped the call (a sandbox, a local firewall, too many open files).",
			"The server violated the HTTP/2 protocol.",
			"The response headers are longer than 256 KiB, the most that hex21 reads.",
		},
		Remedies: []string{
			"See how far it got: `hex21 probe -v /articles`",
			"Try without HTTP/2: `hex21 probe --http1.1 /articles`",
			"Print the equivalent curl command, to try another client: `hex21 probe --curl /articles`",
			"See whether hex21 itself works on this machine: `hex21 probe --mock /articles`",
		},
		Steps: []Step{
			{Text: "See how far it got", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "Try without HTTP/2", Command: Command{Kind: KindRepeat, Args: []string{"--http1.1"}}, When: Reading},
			{Text: "Print the equivalent curl command, to try another client", Command: Command{Kind: KindRepeat, Args: []string{"--curl"}}, When: Reading},
			{Text: "See whether hex21 itself works on this machine", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles"}}},
		},
		Related: []string{
			"connection-reset",
			"tls-failed",
			"host-unreachable",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "no-data-envelope",
		Category: "finding",
		Meaning:  "The response is valid JSON, but not wrapped in data and metadata",
		Detail:   "Another page of the API documentation shows an object with data and metadata; this is a bare array, object or value. The content may be correct: some installations respond this way. A client that reads data gets nothing, and the number of pages is unknown. The operator of the server has to fix this, or you have to allow it, if it is by design.",
		Causes: []string{
			"The installation sends the list or the article itself.",
			"The address is that of another service or of a health check.",
			"A gateway or plug-in unwraps the responses.",
		},
		Remedies: []string{
			"Look at it: `hex21 probe -i /articles`",
			"Check that it is the API: the address must have /api before the path: `hex21 probe --dry-run /articles`",
			"If your installation does this by design, allow it: `hex21 probe --allow no-data-envelope /articles`",
			"In your client, accept both, as in 'const items = body.data ?? body'.",
			"Report it to the operator of the server, if it is not by design.",
		},
		Steps: []Step{
			{Text: "Look at it", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Check that it is the API: the address must have /api before the path", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "If your installation does this by design, allow it", Command: Command{Kind: KindRepeat, Args: []string{"--allow", "no-data-envelope"}}, When: Reading},
			{Text: "In your client, accept both, as in 'const items = body.data ?? body'"},
			{Text: "Report it to the operator of the server, if it is not by design"},
		},
		Related: []string{
			"error-in-success",
			"body-not-json",
			"error-not-envelope",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "no-proxy-malformed",
		Category: "finding",
		Meaning:  "An entry of NO_PROXY matches nothing",
		Detail:   "NO_PROXY is a list of names, addresses and networks with commas between them. An entry with a scheme, a space or a star in its middle matches no host and is silently ignored.",
		Causes: []string{
			"Entries were separated by spaces or semicolons, as other systems require.",
			"A whole URL was written instead of a host.",
			"A pattern such as cms-*.example.org was meant.",
		},
		Remedies: []string{
			"Write it in the form that all programs read: `export NO_PROXY=localhost,127.0.0.1,.example.org`",
			"Check whether it is valid now: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "Write it in the form that all programs read", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "NO_PROXY", Value: "localhost,127.0.0.1,.example.org", From: FromValue}}}},
			{Text: "Check whether it is valid now", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Related: []string{
			"proxy-variable-malformed",
			"proxy-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "no-rate-limit-headers",
		Category: "finding",
		Meaning:  "The response does not show how much of the budget is left",
		Detail:   "None of X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset is there, nor a similar header. The reference promises them only when a rate limit is exceeded, so this is not a fault. There may still be a limit, and a 429 would then come without warning.",
		Causes: []string{
			"This installation has no limit, or shows it only in a 429.",
			"A proxy removes the headers.",
			"A cache or a file server answered, and the call was not counted.",
		},
		Remedies: []string{
			"Look at all headers: `hex21 probe -v /articles`",
			"Slow down as if the usual limits applied; another page of the API documentation gives 100 requests a minute with a key and 10 without.",
			"In your client, read a missing header as unknown, never as 0.",
			"To reproduce it: `hex21 probe --mock --limit off --anonymous-limit off /articles`",
		},
		Steps: []Step{
			{Text: "Look at all headers", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "Slow down as if the usual limits applied; another page of the API documentation gives 100 requests a minute with a key and 10 without"},
			{Text: "In your client, read a missing header as unknown, never as 0"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--limit", "off", "--anonymous-limit", "off", "/articles"}}},
		},
		Related: []string{
			"limit-header-malformed",
			"retry-after-missing",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "no-root-certificates",
		Category: "finding",
		Meaning:  "This machine has no list of trusted certificate authorities",
		Detail:   "A client trusts a server if a trusted authority signed the server's certificate. The list of trusted authorities comes with the operating system. Small container images do not include it, so every HTTPS call fails.",
		Causes: []string{
			"A slim or scratch container image does not have the package ca-certificates.",
			"SSL_CERT_FILE or SSL_CERT_DIR names a place without certificates.",
		},
		Remedies: []string{
			"On Debian and Ubuntu, install the list: `apt-get install -y ca-certificates`",
			"On Alpine: `apk add ca-certificates`",
			"In a scratch image, copy /etc/ssl/certs/ca-certificates.crt from the build stage.",
		},
		Steps: []Step{
			{Text: "On Debian and Ubuntu, install the list", Command: Command{Kind: KindProgram, Args: []string{"apt-get", "install", "-y", "ca-certificates"}}},
			{Text: "On Alpine", Command: Command{Kind: KindProgram, Args: []string{"apk", "add", "ca-certificates"}}},
			{Text: "In a scratch image, copy /etc/ssl/certs/ca-certificates.crt from the build stage"},
		},
		Related: []string{
			"tls-unknown-authority",
			"tls-self-signed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "not-http",
		Category: "finding",
		Meaning:  "The response is not HTTP",
		Detail:   "The response does not start with an HTTP status line, or its headers cannot be parsed. The evidence quotes its beginning, which often names the service: \"SSH-2.0\" or \"220 mail\". The request was sent, including a key if there is one. Most likely the port belongs to another service. You have to fix this.",
		Causes: []string{
			"The port belongs to another service, such as SSH, mail or a database.",
			"A tunnel or port forwarding leads to the wrong port.",
			"The server or a proxy writes broken header lines.",
		},
		Remedies: []string{
			"Check host and port: `hex21 probe --dry-run /articles`",
			"See what another client receives from this port: `curl -sv --http0.9 https://cms.example.org`",
			"Use the port of the API, usually 443: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"If it is the right server, report what it sends to its operator.",
		},
		Steps: []Step{
			{Text: "Check host and port", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "See what another client receives from this port", Command: Command{Kind: KindProgram, Args: []string{"curl", "-sv", "--http0.9", "{origin}"}}},
			{Text: "Use the port of the API, usually 443", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "If it is the right server, report what it sends to its operator"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"plain-to-tls-port",
			"tls-to-plain-port",
			"body-not-json",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "origin-not-allowed",
		Category: "finding",
		Meaning:  "The browser does not pass this response to the page, because the server does not allow its origin",
		Detail:   "A page may read the response of another origin only if the response has Access-Control-Allow-Origin with exactly the page's origin, or *. The call was made and the server answered; only the page does not get the response. The same is true for errors: without the header, the page sees a CORS error instead of a 404 or a 429.",
		Causes: []string{
			"The server does not send the header at all, or not for errors (in nginx, add_header without \"always\").",
			"It names another origin, one with a trailing slash, or a list.",
			"The application and the proxy both add it, so it is there twice.",
			"It is * and the page sends cookies.",
		},
		Remedies: []string{
			"See what the server sends for the origin: `hex21 probe --origin https://app.example.org -i /articles`",
			"If you run the installation, send Access-Control-Allow-Origin with the origin, on every response.",
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.",
		},
		Steps: []Step{
			{Text: "See what the server sends for the origin", Command: Command{Kind: KindRead, Args: []string{"--origin", "https://app.example.org", "-i"}}},
			{Text: "If you run the installation, send Access-Control-Allow-Origin with the origin, on every response"},
			{Text: "Call the API from your own server instead: then the key stays secret, and CORS does not apply"},
		},
		Related: []string{
			"preflight-refused",
			"headers-not-exposed",
			"cors-blocked",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "origin-wildcard-credentials",
		Category: "finding",
		Meaning:  "The server allows cookies and every origin at once, which browsers reject",
		Detail:   "Access-Control-Allow-Credentials: true is for pages that send cookies, and browsers accept it only together with the exact origin. With Access-Control-Allow-Origin: *, such a page gets no response. A key in the Authorization header is not affected, since it does not count as a credential here.",
		Causes: []string{
			"A configuration was copied that sets both headers.",
			"A library of the application allows credentials by default, and the proxy adds *.",
		},
		Remedies: []string{
			"See both headers: `hex21 probe --origin https://app.example.org -i /articles`",
			"For pages with cookies, send the origin itself instead of *, and set Vary to Origin.",
			"For all others, leave out Access-Control-Allow-Credentials.",
		},
		Steps: []Step{
			{Text: "See both headers", Command: Command{Kind: KindRead, Args: []string{"--origin", "https://app.example.org", "-i"}}},
			{Text: "For pages with cookies, send the origin itself instead of *, and set Vary to Origin"},
			{Text: "For all others, leave out Access-Control-Allow-Credentials"},
		},
		Related: []string{
			"origin-not-allowed",
			"preflight-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "path-empty-segment",
		Category: "finding",
		Meaning:  "The path has two slashes with nothing between them",
		Detail:   "A part of the path is empty, as in /articles//comments. Most servers treat this as a different path than the one with a single slash. The usual cause is an empty variable.",
		Causes: []string{
			"A variable in the URL had no value.",
			"The base URL ends in a slash, and the path begins with one; hex21 joins them, other clients do not.",
		},
		Remedies: []string{
			"Show the URL: `hex21 probe --dry-run /articles`",
			"In scripts, stop when the variable is empty.",
			"Write the base URL without a slash at its end: `export HEX21_BASE_URL=https://cms.example.org/api`",
		},
		Steps: []Step{
			{Text: "Show the URL", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "In scripts, stop when the variable is empty"},
			{Text: "Write the base URL without a slash at its end", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"trailing-slash",
			"slug-space",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "path-misspelled",
		Category: "finding",
		Meaning:  "The path resembles a documented one",
		Detail:   "The first part of the path is not one of the documented collections, but resembles one of them. Paths are in lower case and plural.",
		Causes: []string{
			"The singular was written, as in /article.",
			"The path has capital letters.",
			"A letter is missing or wrong.",
		},
		Remedies: []string{
			"Call the list: `hex21 probe /articles`",
			"See which request is sent, without sending it: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "Call the list", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "See which request is sent, without sending it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"NOT_FOUND",
			"404",
			"trailing-slash",
			"endpoint-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "path-of-another-route",
		Category: "finding",
		Meaning:  "The path belongs to a different route than intended",
		Detail:   "Either /docs/search was called without q, which is always the search and never a page called search, or a redirect led to another path, which answered. The data may be valid, but it is not what was requested.",
		Causes: []string{
			"A slug is the same word as a route.",
			"The article was renamed, and the installation redirects the old slug.",
			"The server redirects unknown paths to a list or to the start page.",
		},
		Remedies: []string{
			"Add a search text: `hex21 probe --query q=error /docs/search`",
			"See each hop: `hex21 probe -v -L /articles`",
			"Store the new slug in your data.",
		},
		Steps: []Step{
			{Text: "Add a search text", Command: Command{Kind: KindRead, Args: []string{"--query", "q=error"}, Target: "/docs/search"}},
			{Text: "See each hop", Command: Command{Kind: KindRepeat, Args: []string{"-v", "-L"}}, When: Reading},
			{Text: "Store the new slug in your data"},
		},
		Related: []string{
			"redirect-not-followed",
			"data-of-another-kind",
			"INVALID_QUERY",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "path-rewritten",
		Category: "finding",
		Meaning:  "A proxy changed the path before it reached the API",
		Detail:   "The error names the path that the server saw, and it is not the one that was sent. A proxy removed a part, added a part twice, or decoded it, so no route of the API matches.",
		Causes: []string{
			"In nginx, proxy_pass has a slash or a path after the host, which replaces the part that the location names.",
			"A rule strips a prefix (StripPrefix in Traefik, rewrite-target of ingress-nginx) that the API needs.",
			"A rule adds a prefix that the URL already has.",
		},
		Remedies: []string{
			"Call the list, to see whether it is changed as well: `hex21 probe -i /articles`",
			"Compare the two paths: what is missing or doubled is what the proxy rewrites.",
			"If you run the proxy, pass the path on unchanged; in nginx, write the host alone in proxy_pass.",
		},
		Steps: []Step{
			{Text: "Call the list, to see whether it is changed as well", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
			{Text: "Compare the two paths: what is missing or doubled is what the proxy rewrites"},
			{Text: "If you run the proxy, pass the path on unchanged; in nginx, write the host alone in proxy_pass"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"base-without-api",
			"api-twice",
			"slug-slash-decoded",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "permission-missing",
		Category: "finding",
		Statuses: []int{403},
		Meaning:  "The server does not permit this request for this caller",
		Detail:   "The status is 403. According to the reference, the credentials are valid but do not permit this. Without a key, the request needs one. A retry does not help. Some firewalls also return 403: if there is no error code, check what sent the response.",
		Causes: []string{
			"The key may only read, and the call writes.",
			"The article or the section belongs to others.",
			"No key was sent, and the request needs one.",
			"A firewall or an IP address rule answers instead of the API.",
		},
		Remedies: []string{
			"See whether the key may read: `hex21 probe /articles`",
			"See what answers, and whether there is a code: `hex21 probe -i /articles`",
			"Ask the people who manage the keys for this permission; name method, path and request id.",
			"To reproduce it: `HEX21_API_KEY=readonly hex21 probe --mock -X POST -d '{\"title\": \"x\"}' /articles`",
		},
		Steps: []Step{
			{Text: "See whether the key may read", Command: Command{Kind: KindRead}},
			{Text: "See what answers, and whether there is a code", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Ask the people who manage the keys for this permission; name method, path and request id"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-X", "POST", "-d", "{\"title\": \"x\"}", "/articles"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "readonly", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"FORBIDDEN",
			"key-refused",
			"html-from-between",
			"403",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "plain-to-tls-port",
		Category: "finding",
		Meaning:  "The address says http, but this port speaks TLS",
		Detail:   "hex21 sent a plain request, and a TLS alert came back. Many servers instead return 400 with a text such as \"The plain HTTP request was sent to HTTPS port\". The request, including a key, crossed the network unencrypted. You have to fix this.",
		Causes: []string{
			"The base URL has http:// where it needs https://.",
			"The port was changed to an HTTPS port, such as 443 or 8443, but the scheme was not.",
			"A proxy or a script builds the URL and hard-codes the scheme.",
		},
		Remedies: []string{
			"Use https in the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Then try it: `hex21 probe /articles`",
			"If a key was sent over a network that you do not trust, have it replaced.",
			"To reproduce it, start hex21 mock --tls, and probe its address with http.",
		},
		Steps: []Step{
			{Text: "Use https in the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Then try it", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If a key was sent over a network that you do not trust, have it replaced"},
			{Text: "To reproduce it, start hex21 mock --tls, and probe its address with http"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-to-plain-port",
			"not-http",
			"400",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "prefix-not-removed",
		Category: "finding",
		Meaning:  "The server saw the whole path, prefix included, and has no such route",
		Detail:   "The error names the path as it was sent, with the path of the base URL at its beginning. The application has its routes at the root, as Directus has: a proxy must remove the prefix, or the base URL must not have it.",
		Causes: []string{
			"A proxy passes the prefix on: in nginx, proxy_pass has no slash after the host; in Traefik, StripPrefix is missing.",
			"The base URL ends in /api, and this server has its API at the root.",
			"Another application than the CMS answers at this host.",
		},
		Remedies: []string{
			"See whether the API is at the root: `curl -sI https://cms.example.org/articles`",
			"If you run the proxy, let it remove the prefix: in nginx, write a slash after the host in proxy_pass.",
		},
		Steps: []Step{
			{Text: "See whether the API is at the root", Command: Command{Kind: KindProgram, Args: []string{"curl", "-sI", "{origin}/articles"}}},
			{Text: "If you run the proxy, let it remove the prefix: in nginx, write a slash after the host in proxy_pass"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"path-rewritten",
			"base-without-api",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "preflight-refused",
		Category: "finding",
		Meaning:  "The browser does not make this call, because the response to its preflight does not allow it",
		Detail:   "Before a page of another origin makes a call with a key, a JSON body or a method such as DELETE, the browser asks for permission: it sends OPTIONS with Origin, Access-Control-Request-Method and Access-Control-Request-Headers, without the key. It makes the call only after a 2xx response that allows the origin, the method and every header. Other clients do not ask. After such a refusal, hex21 probe --origin sends a GET all the same, to show what the API answers, but no call that may change something.",
		Causes: []string{
			"The key check, a proxy or a firewall answers OPTIONS with 401, 403, 404 or 405.",
			"The server redirects, to https or to a URL with a trailing slash; browsers do not follow redirects in a preflight.",
			"Access-Control-Allow-Headers does not list Authorization, which * does not include.",
			"Access-Control-Allow-Methods does not name the method.",
		},
		Remedies: []string{
			"Make the call and its preflight as a browser does: `hex21 probe --origin https://app.example.org /articles`",
			"If you run the installation, answer OPTIONS before the key check: 204, with Access-Control-Allow-Origin, -Methods and -Headers.",
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.",
		},
		Steps: []Step{
			{Text: "Make the call and its preflight as a browser does", Command: Command{Kind: KindRead, Args: []string{"--origin", "https://app.example.org"}}},
			{Text: "If you run the installation, answer OPTIONS before the key check: 204, with Access-Control-Allow-Origin, -Methods and -Headers"},
			{Text: "Call the API from your own server instead: then the key stays secret, and CORS does not apply"},
		},
		Related: []string{
			"origin-not-allowed",
			"headers-not-exposed",
			"cors-blocked",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "profile-unknown",
		Category: "finding",
		Meaning:  "The config file has no profile of this name",
		Detail:   "A profile was chosen with --profile, HEX21_PROFILE or in the file itself, and the file has none with exactly this name. The evidence lists the existing ones.",
		Causes: []string{
			"The name is misspelled, or differs in upper and lower case.",
			"HEX21_PROFILE is left over from another project with another config file.",
			"HEX21_CONFIG names a file that has other profiles.",
		},
		Remedies: []string{
			"List the profiles, and see which one is in use: `hex21 config show`",
			"Or create it: `hex21 config set profiles.staging.base_url https://cms.example.org/api`",
			"Let the file choose: `unset HEX21_PROFILE`",
		},
		Steps: []Step{
			{Text: "List the profiles, and see which one is in use", Command: Command{Kind: KindHex21, Args: []string{"config", "show"}}},
			{Text: "Or create it", Command: Command{Kind: KindHex21, Args: []string{"config", "set", "profiles.staging.base_url", "{base}"}}},
			{Text: "Let the file choose", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_PROFILE", Value: "", From: FromNowhere}}}},
		},
		Related: []string{
			"config-invalid",
			"config-unreadable",
			"base-url-default",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "protocol-downgrade",
		Category: "finding",
		Meaning:  "The connection uses an old version of HTTP or TLS",
		Detail:   "The response used HTTP/1.0, TLS 1.1 or older, or TLS 1.2 with HTTP/1.1; current servers offer newer versions. Nothing is broken, but it costs time: a new connection for each call with HTTP/1.0, one more round trip with TLS 1.2.",
		Causes: []string{
			"The server or the proxy in front of it is old.",
			"A device of the company intercepts TLS and does not support a newer version.",
			"The call was made with --http1.1.",
		},
		Remedies: []string{
			"See what the server offers: `curl -kvsI --http2 https://cms.example.org`",
			"Compare from another network: if it differs, a device on your side intercepts TLS.",
			"In nginx, enable TLSv1.3 and http2, and set proxy_http_version 1.1 for the CMS.",
		},
		Steps: []Step{
			{Text: "See what the server offers", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "--http2", "{origin}"}}},
			{Text: "Compare from another network: if it differs, a device on your side intercepts TLS"},
			{Text: "In nginx, enable TLSv1.3 and http2, and set proxy_http_version 1.1 for the CMS"},
		},
		Related: []string{
			"tls-version-mismatch",
			"slow-phase",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-all-ignored",
		Category: "finding",
		Meaning:  "ALL_PROXY is set, and hex21 does not read it",
		Detail:   "curl uses ALL_PROXY for every scheme without its own variable. Go programs, including hex21, do not read it: calls are made directly. Where only the proxy can reach the internet, they time out.",
		Causes: []string{
			"The machine was set up for curl or for a SOCKS proxy.",
			"HTTPS_PROXY was left out because curl works without it.",
		},
		Remedies: []string{
			"Set the proxy for the scheme: `export HTTPS_PROXY=\"$ALL_PROXY\"`",
			"Nothing is wrong if hex21 is to connect directly: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "Set the proxy for the scheme", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HTTPS_PROXY", Value: "ALL_PROXY", From: FromVariable}}}},
			{Text: "Nothing is wrong if hex21 is to connect directly", Command: Command{Kind: KindRead, Target: "/articles"}},
		},
		Related: []string{
			"proxy-other-scheme",
			"connect-timeout",
			"host-unreachable",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-auth-required",
		Category: "finding",
		Statuses: []int{407},
		Meaning:  "A proxy requires its own credentials",
		Detail:   "The status is 407: a proxy, not the API, requires a user name and a password. The key for the API does not help, and the API has not seen the call. The evidence names the method that the proxy requires.",
		Causes: []string{
			"The network reaches the internet only through a proxy with a login.",
			"The password in the proxy setting has expired.",
			"HTTPS_PROXY names a proxy that this host does not need.",
		},
		Remedies: []string{
			"See the settings, with passwords redacted: `hex21 doctor`",
			"Put user and password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY.",
			"Leave the proxy out for this host: `export NO_PROXY=cms.example.org`",
		},
		Steps: []Step{
			{Text: "See the settings, with passwords redacted", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Put user and password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY"},
			{Text: "Leave the proxy out for this host", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "NO_PROXY", Value: "{host}", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"proxy-failed",
			"key-missing",
			"firewall-blocked",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-failed",
		Category: "finding",
		Meaning:  "The proxy that this machine uses did not let the call through",
		Detail:   "HTTP_PROXY or HTTPS_PROXY sends the call through a proxy, and the proxy could not be reached or refused the tunnel (CONNECT). The evidence quotes it, such as \"Forbidden\" or \"Proxy Authentication Required\". The API was not reached, so nothing is known about its state. You or the operator of the proxy have to fix this.",
		Causes: []string{
			"The proxy is for another network, such as the office, and this machine is elsewhere.",
			"The proxy requires a user name and a password, or has a rule against this host or port.",
			"The API is internal and should be called directly, but NO_PROXY does not name it.",
			"The proxy itself is down.",
		},
		Remedies: []string{
			"See which proxy is set; lower-case names count too: `hex21 doctor`",
			"Try without it: `NO_PROXY=cms.example.org hex21 probe /articles`",
			"If that works, keep it: `export NO_PROXY=cms.example.org`",
			"If the proxy requires credentials, put them into its URL, in HTTPS_PROXY or HTTP_PROXY.",
			"To reproduce it: `HTTP_PROXY=http://127.0.0.1:9 hex21 probe http://cms.example.org/api/articles`",
		},
		Steps: []Step{
			{Text: "See which proxy is set; lower-case names count too", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Try without it", Command: Command{Kind: KindRepeat, Env: []Variable{{Name: "NO_PROXY", Value: "{host}", From: FromValue}}}, When: Reading},
			{Text: "If that works, keep it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "NO_PROXY", Value: "{host}", From: FromValue}}}},
			{Text: "If the proxy requires credentials, put them into its URL, in HTTPS_PROXY or HTTP_PROXY"},
			{Text: "To reproduce it", Command: Command{Kind: KindRead, Target: "http://cms.example.org/api/articles", Env: []Variable{{Name: "HTTP_PROXY", Value: "http://127.0.0.1:9", From: FromValue}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"connection-refused",
			"connect-timeout",
			"tls-unknown-authority",
			"502",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-limit",
		Category: "finding",
		Meaning:  "A rate limit of a proxy or CDN in front of the API was exceeded",
		Detail:   "A web server, a CDN or a firewall rejected the call because there were too many. It did not reach the API, and the API's rate-limit headers do not show this limit. nginx returns 503 for it, unless limit_req_status is set to 429. A 503 that nginx is configured to return looks the same, but does not end after a wait. Cloudflare names the limit error 1015.",
		Causes: []string{
			"Many calls came from one IP address in a short time, possibly from other people on the same network.",
			"A job sends in bursts, but the limit requires an even rate.",
			"The limit is set too low for the clients of this API.",
		},
		Remedies: []string{
			"Wait, then send evenly and fewer calls at a time.",
			"Another key does not help: this limit usually counts by IP address.",
			"If you run the server, its error log names the limit; in nginx it is set by limit_req_zone and limit_req.",
		},
		Steps: []Step{
			{Text: "Wait, then send evenly and fewer calls at a time"},
			{Text: "Another key does not help: this limit usually counts by IP address"},
			{Text: "If you run the server, its error log names the limit; in nginx it is set by limit_req_zone and limit_req"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 3},
		Related: []string{
			"limit-exceeded",
			"firewall-blocked",
			"gateway-error",
			"429",
			"503",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-loopback-api",
		Category: "finding",
		Meaning:  "The API is on this machine, and a proxy is set",
		Detail:   "hex21, like every Go program, never uses a proxy for localhost and loopback addresses. curl does, unless NO_PROXY forbids it, and the proxy then looks for the API on its own machine.",
		Causes: []string{
			"You call the mock or a development server on a machine that uses a proxy.",
			"A tunnel from this machine leads to the API.",
		},
		Remedies: []string{
			"Give all programs the same setting: `export NO_PROXY=localhost,127.0.0.1`",
			"For a single curl command, add --noproxy '*'.",
		},
		Steps: []Step{
			{Text: "Give all programs the same setting", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "NO_PROXY", Value: "localhost,127.0.0.1", From: FromValue}}}},
			{Text: "For a single curl command, add --noproxy '*'"},
		},
		Related: []string{
			"proxy-failed",
			"no-proxy-malformed",
			"connection-refused",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-other-scheme",
		Category: "finding",
		Meaning:  "The proxy is set for another scheme than that of the base URL",
		Detail:   "HTTP_PROXY applies to http URLs, HTTPS_PROXY to https URLs; the scheme of the proxy's own URL does not matter. The base URL has the other scheme, so calls are made directly.",
		Causes: []string{
			"Only HTTP_PROXY was set, although it applies to http only.",
			"The base URL was changed to https, but the variable was not.",
		},
		Remedies: []string{
			"Set the other one as well: `export HTTPS_PROXY=\"$HTTP_PROXY\"`",
			"See whether a direct connection works: `hex21 probe --connect-timeout 3s /articles`",
		},
		Steps: []Step{
			{Text: "Set the other one as well", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HTTPS_PROXY", Value: "HTTP_PROXY", From: FromVariable}}}},
			{Text: "See whether a direct connection works", Command: Command{Kind: KindRead, Args: []string{"--connect-timeout", "3s"}}},
		},
		Related: []string{
			"proxy-all-ignored",
			"proxy-variable-malformed",
			"connect-timeout",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-variable-malformed",
		Category: "finding",
		Meaning:  "A proxy variable is not a usable proxy URL",
		Detail:   "The value of HTTP_PROXY or HTTPS_PROXY is not a valid proxy URL. Depending on what is wrong, calls fail, or are made directly, which a network that requires the proxy may silently drop. The evidence never quotes the value, because it may contain a password.",
		Causes: []string{
			"A password in it has a character that must be percent-encoded there, such as @ or #.",
			"The value came with quotes or a space from a file that no shell reads.",
			"hex21 does not support the scheme, such as socks4.",
		},
		Remedies: []string{
			"Write it as scheme, host and port: `export HTTPS_PROXY=http://proxy.example.org:3128`",
			"Percent-encode special characters in the password.",
			"Try without a proxy: `unset HTTP_PROXY http_proxy HTTPS_PROXY https_proxy`",
		},
		Steps: []Step{
			{Text: "Write it as scheme, host and port", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HTTPS_PROXY", Value: "http://proxy.example.org:3128", From: FromValue}}}},
			{Text: "Percent-encode special characters in the password"},
			{Text: "Try without a proxy", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HTTP_PROXY", Value: "", From: FromNowhere}, {Name: "http_proxy", Value: "", From: FromNowhere}, {Name: "HTTPS_PROXY", Value: "", From: FromNowhere}, {Name: "https_proxy", Value: "", From: FromNowhere}}}},
		},
		Related: []string{
			"proxy-failed",
			"proxy-auth-required",
			"no-proxy-malformed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "proxy-variables-contradict",
		Category: "finding",
		Meaning:  "A proxy variable is set in both spellings, to different values",
		Detail:   "hex21, like all Go programs, reads the upper-case variable first; curl and many other programs prefer the lower-case one, and curl reads http_proxy only in lower case. So different programs use different proxies.",
		Causes: []string{
			"A shell profile sets one spelling, and a company script the other.",
			"One of the two was changed, and the other forgotten.",
		},
		Remedies: []string{
			"Make both the same: `export https_proxy=\"$HTTPS_PROXY\"`",
			"See both: `hex21 doctor`",
		},
		Steps: []Step{
			{Text: "Make both the same", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "https_proxy", Value: "HTTPS_PROXY", From: FromVariable}}}},
			{Text: "See both", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
		},
		Related: []string{
			"proxy-all-ignored",
			"proxy-other-scheme",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "rate-limiting",
		Category: "category",
		Meaning:  "Rate limiting errors",
		Detail:   "A budget of requests is used up, and the server rejects the request. Nothing is wrong with the request, which is normally not carried out. RATE_LIMIT usually ends within a minute; QUOTA_EXCEEDED lasts until the end of its period.",
		Causes: []string{
			"A program sends requests without a pause, or repeats failures endlessly.",
			"Several programs share one key.",
			"The key was not counted, so the small anonymous budget applied.",
			"The work needs more than the quota allows.",
		},
		Remedies: []string{
			"See the budget and the time of the reset: `hex21 probe -v /articles`",
			"Wait until the reset for RATE_LIMIT; postpone the work for QUOTA_EXCEEDED.",
			"Request 100 at a time and cache: `hex21 probe --query limit=100 /articles`",
			"If that is not enough, ask the operator of the installation, or api@hex21.dev, for a larger budget.",
		},
		Steps: []Step{
			{Text: "See the budget and the time of the reset", Command: Command{Kind: KindRead, Args: []string{"-v"}}},
			{Text: "Wait until the reset for RATE_LIMIT; postpone the work for QUOTA_EXCEEDED"},
			{Text: "Request 100 at a time and cache", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=100"}, Target: "/articles"}},
			{Text: "If that is not enough, ask the operator of the installation, or api@hex21.dev, for a larger budget"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 5},
		Related: []string{
			"RATE_LIMIT",
			"QUOTA_EXCEEDED",
		},
	},
	},
		documented: []string{
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-changes-method",
		Category: "finding",
		Meaning:  "A redirect changes the method of the request",
		Detail:   "After 301 and 302, clients turn POST into GET; after 303, any method except HEAD. The body is dropped (RFC 9110, section 15.4). So a POST that seems to do nothing may have become a GET. 307 and 308 keep method and body.",
		Causes: []string{
			"The URL has an extra trailing slash, or lacks one.",
			"The base URL begins with http, and the server redirects to https.",
			"The installation moved.",
		},
		Remedies: []string{
			"Send it to the address that the redirect names.",
			"See each hop: `hex21 probe -v -L /articles`",
			"If you run the server, redirect with 307 or 308, which keep the method.",
		},
		Steps: []Step{
			{Text: "Send it to the address that the redirect names"},
			{Text: "See each hop", Command: Command{Kind: KindRepeat, Args: []string{"-v", "-L"}}, When: Reading},
			{Text: "If you run the server, redirect with 307 or 308, which keep the method"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-not-followed",
			"redirect-to-https",
			"trailing-slash",
			"METHOD_NOT_ALLOWED",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-drops-key",
		Category: "finding",
		Meaning:  "A redirect led to another origin, and the key was not sent there",
		Detail:   "With -L, hex21 followed a redirect to another scheme, host or port. The key belongs only to the origin of the base URL, so it was not sent there. A 401 or an anonymous limit after that is a consequence, and does not mean that the key is wrong. If you trust the new origin, call it directly.",
		Causes: []string{
			"The base URL has http://, and the redirect leads to https:// of the same host; that is another origin.",
			"The installation moved to another host.",
			"The path belongs to the web site, which sends callers to a login or a CDN.",
		},
		Remedies: []string{
			"See where Location leads: `hex21 probe -i /articles`",
			"If the new origin is yours, make it the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"If the key was sent over http:// before the redirect, have it replaced: it could be read on the way.",
			"If you do not recognize the new host, send no key there and ask the operator of the installation.",
		},
		Steps: []Step{
			{Text: "See where Location leads", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If the new origin is yours, make it the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "If the key was sent over http:// before the redirect, have it replaced: it could be read on the way"},
			{Text: "If you do not recognize the new host, send no key there and ask the operator of the installation"},
		},
		Related: []string{
			"redirect-not-followed",
			"key-missing",
			"key-not-counted",
			"MISSING_AUTH",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-drops-parts",
		Category: "finding",
		Meaning:  "A redirect led to another origin, and headers or the body were not sent there",
		Detail:   "With -L, hex21 followed a redirect to another scheme, host or port. Only headers that cannot identify you are sent there: Accept, Accept-Language, Content-Type, User-Agent, Range and similar ones. A header of your own may be a credential, whatever its name, and a body may hold one; hex21 sends neither to a server that you did not name. If that server reports that something is missing, this is the reason.",
		Causes: []string{
			"The redirect leads to another host, which you did not name.",
			"A header of your own, or a password in the body, was meant only for the first server.",
		},
		Remedies: []string{
			"Look at the redirect itself, without following it: `hex21 probe -i --location=false /articles`",
			"If you know the new origin, make it the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"If you do not know it, send nothing there, and ask the operator of the first server.",
		},
		Steps: []Step{
			{Text: "Look at the redirect itself, without following it", Command: Command{Kind: KindRead, Args: []string{"-i", "--location=false"}}},
			{Text: "If you know the new origin, make it the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "If you do not know it, send nothing there, and ask the operator of the first server"},
		},
		Related: []string{
			"redirect-drops-key",
			"redirect-not-followed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-inside",
		Category: "finding",
		Meaning:  "A redirect leads to an address that only works behind the proxy",
		Detail:   "The server redirected to the same path without the port that was called, to a host that exists only in the network behind the proxy, such as http://backend:3000, or from https to plain http. The application does not know the public address, because the proxy does not pass it on.",
		Causes: []string{
			"The proxy sends its upstream's name as Host, and the application builds redirects from that.",
			"A container's port is mapped to another one, and nginx redirects to its own port, or to none.",
			"The public address in the application's configuration is that of a test machine.",
		},
		Remedies: []string{
			"See the redirect itself: `hex21 probe -i /articles`",
			"In nginx in front of the application, set proxy_set_header Host $http_host and X-Forwarded-Proto $scheme.",
			"For redirects of nginx itself, set absolute_redirect off.",
			"In the application, set its public address.",
		},
		Steps: []Step{
			{Text: "See the redirect itself", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "In nginx in front of the application, set proxy_set_header Host $http_host and X-Forwarded-Proto $scheme"},
			{Text: "For redirects of nginx itself, set absolute_redirect off"},
			{Text: "In the application, set its public address"},
		},
		Related: []string{
			"redirect-leaves-prefix",
			"redirect-not-followed",
			"redirect-to-https",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-leaves-prefix",
		Category: "finding",
		Meaning:  "A redirect leads outside of the path prefix of the installation",
		Detail:   "The base URL has a path, such as /cms/api, and the server redirected to an address on the same host that is not below it. An application behind a proxy that adds a prefix does this if it does not know the prefix: the redirect leads to another application, or to nothing.",
		Causes: []string{
			"The proxy serves the application below a prefix, strips the prefix, and does not add it to Location again.",
			"The application has no base path set (basePath in Next.js, PUBLIC_URL, APPLICATION_ROOT, SCRIPT_NAME).",
			"The base URL is longer than the real path of the API.",
		},
		Remedies: []string{
			"See the redirect itself: `hex21 probe -i /articles`",
			"In nginx, add the prefix with proxy_redirect, for example proxy_redirect / /cms/;.",
			"In the application, set its base path to the prefix, or let it trust X-Forwarded-Prefix.",
			"Until then, call the address with the prefix yourself.",
		},
		Steps: []Step{
			{Text: "See the redirect itself", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "In nginx, add the prefix with proxy_redirect, for example proxy_redirect / /cms/;"},
			{Text: "In the application, set its base path to the prefix, or let it trust X-Forwarded-Prefix"},
			{Text: "Until then, call the address with the prefix yourself"},
		},
		Related: []string{
			"redirect-not-followed",
			"path-rewritten",
			"trailing-slash",
			"base-url-beyond-api",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-loop",
		Category: "finding",
		Meaning:  "The redirects form a loop",
		Detail:   "With -L, hex21 follows at most ten redirects. Each redirect is valid, but together they form a loop, which affects every client. The operator of the server or the proxy has to fix this.",
		Causes: []string{
			"A proxy terminates HTTPS and calls the CMS over http, and the CMS redirects all http to https.",
			"Two rules contradict each other, such as one that adds a slash or www and one that removes it.",
			"A login page redirects to itself, because the client does not keep cookies.",
		},
		Remedies: []string{
			"See the first hop, without -L: `hex21 probe -i --location=false /articles`",
			"See the whole loop: `hex21 probe -L -o json --jq .response.redirects /articles`",
			"Use the scheme and host of the last hop: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"On the server, tell the CMS that the proxy uses HTTPS, usually with X-Forwarded-Proto.",
			"To reproduce it: `hex21 probe --mock -L -H 'Prefer: fault=redirect-loop' /articles`",
		},
		Steps: []Step{
			{Text: "See the first hop, without -L", Command: Command{Kind: KindRepeat, Args: []string{"-i", "--location=false"}}, When: Reading},
			{Text: "See the whole loop", Command: Command{Kind: KindRepeat, Args: []string{"-L", "-o", "json", "--jq", ".response.redirects"}}, When: Reading},
			{Text: "Use the scheme and host of the last hop", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "On the server, tell the CMS that the proxy uses HTTPS, usually with X-Forwarded-Proto"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-L", "-H", "Prefer: fault=redirect-loop", "/articles"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-not-followed",
			"plain-to-tls-port",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-not-followed",
		Category: "finding",
		Meaning:  "The response is a redirect, which was not followed",
		Detail:   "The status is 301, 302, 303, 307 or 308 with a Location, and hex21 follows redirects only with -L. The API has therefore not answered the request yet. A client that does follow would send the key to the same origin only, and turn a POST into a GET after 301, 302 or 303. Use the new URL.",
		Causes: []string{
			"The path ends in a slash, and the installation redirects to the path without it.",
			"The base URL has http://, and the server redirects to https://.",
			"The base URL names an old host, or leaves out www or `/api`.",
			"The server sends callers without a session to a login page.",
		},
		Remedies: []string{
			"Follow the redirect: `hex21 probe -L /articles`",
			"Call the address in the evidence; often only the trailing slash differs.",
			"If scheme or host differ, correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"If it leads to a login page, set a key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
			"To reproduce it: `hex21 probe --mock /articles/`",
		},
		Steps: []Step{
			{Text: "Follow the redirect", Command: Command{Kind: KindRepeat, Args: []string{"-L"}}, When: Reading},
			{Text: "Call the address in the evidence; often only the trailing slash differs"},
			{Text: "If scheme or host differ, correct the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "If it leads to a login page, set a key", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles/"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-drops-key",
			"redirect-without-location",
			"redirect-loop",
			"key-missing",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-to-https",
		Category: "finding",
		Meaning:  "The server redirects from http to https",
		Detail:   "The URL that was called begins with http, and the response redirects to https on the same host. Every call then takes two requests, and the key is first sent unencrypted. Use https in the base URL.",
		Causes: []string{
			"HEX21_BASE_URL begins with http, perhaps from a time before the certificate.",
			"A proxy in front of the CMS does not tell it that the call came over https, and the CMS redirects endlessly.",
		},
		Remedies: []string{
			"Correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Then try it: `hex21 probe /articles`",
			"If it is a loop behind your own proxy, let the proxy send X-Forwarded-Proto.",
		},
		Steps: []Step{
			{Text: "Correct the base URL", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Then try it", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "If it is a loop behind your own proxy, let the proxy send X-Forwarded-Proto"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-not-followed",
			"redirect-loop",
			"key-over-http",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "redirect-without-location",
		Category: "finding",
		Meaning:  "A redirect has no Location header",
		Detail:   "Without a Location header, no client can continue. A 304 is correct only if the request had If-None-Match or If-Modified-Since; this one did not. The body is not the response of the API. The operator of the server or the cache has to fix this.",
		Causes: []string{
			"A rule of a proxy or the CMS sets the status without a target.",
			"A cache answers 304 to a call that has no condition.",
			"A proxy removes the Location header.",
		},
		Remedies: []string{
			"Read headers and body: the address may be there: `hex21 probe -i /articles`",
			"With a 304, ask for a fresh copy: `hex21 probe -H 'Cache-Control: no-cache' /articles`",
			"Compare with the list, to see whether it is this path only: `hex21 probe /articles`",
			"Send the operator of the server the request id and the status.",
		},
		Steps: []Step{
			{Text: "Read headers and body: the address may be there", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "With a 304, ask for a fresh copy", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Cache-Control: no-cache"}}, When: Reading},
			{Text: "Compare with the list, to see whether it is this path only", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "Send the operator of the server the request id and the status"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-not-followed",
			"redirect-loop",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "request-body-not-json",
		Category: "finding",
		Meaning:  "The request body is not valid JSON",
		Detail:   "The server rejected the request, and its body is not valid JSON, although its Content-Type declares JSON. hex21 checks this locally and shows the first invalid byte. Bodies above 64 KiB are not checked.",
		Causes: []string{
			"The shell removed the double quotes.",
			"There is a comma after the last member, or a quotation mark is missing.",
			"A template did not fill in a variable.",
			"The file contains a comment or single quotes.",
		},
		Remedies: []string{
			"Correct the body at the place that the evidence names.",
			"Print the request that is sent: `hex21 probe --dry-run /articles`",
			"Put it in a file, and send it with -d @FILE, so that the shell cannot change it.",
			"On a command line, put single quotes around all of it.",
		},
		Steps: []Step{
			{Text: "Correct the body at the place that the evidence names", When: Writing},
			{Text: "Print the request that is sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}, When: Writing},
			{Text: "Put it in a file, and send it with -d @FILE, so that the shell cannot change it"},
			{Text: "On a command line, put single quotes around all of it"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"INVALID_JSON",
			"INVALID_FORMAT",
			"request-content-type",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "request-content-type",
		Category: "finding",
		Meaning:  "The body was sent without declaring that it is JSON",
		Detail:   "The request had a body, and its Content-Type was missing or not application/json; the status was 400, 415 or 422. Frameworks choose the parser by this header, so they treat valid JSON with another type as an empty body.",
		Causes: []string{
			"The header was set to something else with -H, or removed.",
			"Your client sends a form, as curl does with --data unless told otherwise.",
			"A proxy dropped the header.",
		},
		Remedies: []string{
			"Declare it as JSON; hex21 does so unless -H overrides it: `hex21 probe -H 'Content-Type: application/json' /articles`",
			"With curl, use --json instead of --data.",
			"See what is sent: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "Declare it as JSON; hex21 does so unless -H overrides it", Command: Command{Kind: KindRepeat, Args: []string{"-H", "Content-Type: application/json"}}, When: Writing},
			{Text: "With curl, use --json instead of --data"},
			{Text: "See what is sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}, When: Writing},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"request-body-not-json",
			"INVALID_FORMAT",
			"INVALID_JSON",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "request-id-missing",
		Category: "finding",
		Meaning:  "The response has no request id",
		Detail:   "The response has no X-Request-ID or similar header and no id in the body. The reference tells you to log the request id, another page of the API documentation describes the header, and support will ask for it. The call itself is not affected. Use the time and the URL instead.",
		Causes: []string{
			"The installation does not generate ids, or only writes them to its own log.",
			"A proxy removes the header.",
			"A cache or a file server answered, and the call did not reach the CMS.",
		},
		Remedies: []string{
			"Note the time and the URL for support: `hex21 probe -o json --jq '.request | .sent_at, .url' /articles`",
			"Send an id of your own, which many servers log and return: `hex21 probe -H 'X-Request-ID: try-1' /articles`",
			"See whether there is an id under another name: `hex21 probe -v /articles`",
			"If you run the server, let the proxy add one, in nginx with 'proxy_set_header X-Request-ID $request_id;'.",
		},
		Steps: []Step{
			{Text: "Note the time and the URL for support", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".request | .sent_at, .url"}}, When: Reading},
			{Text: "Send an id of your own, which many servers log and return", Command: Command{Kind: KindRepeat, Args: []string{"-H", "X-Request-ID: try-1"}}, When: Reading},
			{Text: "See whether there is an id under another name", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "If you run the server, let the proxy add one, in nginx with 'proxy_set_header X-Request-ID $request_id;'"},
		},
		Related: []string{
			"error-empty",
			"no-rate-limit-headers",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "request-not-sent",
		Category: "finding",
		Meaning:  "The request is not valid, so nothing was sent",
		Detail:   "The HTTP library rejected the request before any connection was made, because a part of it is not valid in HTTP. Nothing reached a server, so neither the network nor the server is at fault. The evidence quotes the library's error.",
		Causes: []string{
			"A header name or value contains a character that HTTP does not allow, such as a line break in a pasted key.",
			"The host in the URL contains a character that is not allowed in host names.",
			"A proxy setting is not a valid URL.",
		},
		Remedies: []string{
			"Look at the request without sending it: `hex21 probe --dry-run /articles`",
			"Check the key and the proxy settings: `hex21 doctor`",
			"Set the key again, without line breaks: `read -rs HEX21_API_KEY && export HEX21_API_KEY`",
		},
		Steps: []Step{
			{Text: "Look at the request without sending it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Check the key and the proxy settings", Command: Command{Kind: KindHex21, Args: []string{"doctor"}}},
			{Text: "Set the key again, without line breaks", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromTerminal}}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"no-answer",
			"proxy-failed",
			"key-line-end",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "request",
		Category: "category",
		Meaning:  "Request errors",
		Detail:   "The server rejected the request because of its parameters, its body or its method. The caller has to fix it. Normally nothing is stored, and the same request fails again.",
		Causes: []string{
			"A parameter or a field has a value that is not allowed, or is missing.",
			"The body is not JSON, or has another form than the resource.",
			"The path does not support the method.",
		},
		Remedies: []string{
			"Read the code and its details: `hex21 probe -o json --jq .error /articles`",
			"Go back to a plain call that works: `hex21 probe --query page=1 --query limit=20 /articles`",
			"Print the body that is sent: `hex21 probe --dry-run /articles`",
			"Check names, types and encoding of the fields before you send them.",
		},
		Steps: []Step{
			{Text: "Read the code and its details", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".error"}}, When: Reading},
			{Text: "Go back to a plain call that works", Command: Command{Kind: KindRead, Args: []string{"--query", "page=1", "--query", "limit=20"}, Target: "/articles"}},
			{Text: "Print the body that is sent", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}, When: Writing},
			{Text: "Check names, types and encoding of the fields before you send them"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"INVALID_PARAMETERS",
			"MISSING_REQUIRED",
			"INVALID_FORMAT",
			"INVALID_JSON",
			"VALIDATION_ERROR",
			"METHOD_NOT_ALLOWED",
			"INVALID_QUERY",
		},
	},
	},
		documented: []string{
			"meaning",
			"retry",
		},
	},
	{document: document{Entry: Entry{
		Code:     "reset-in-the-past",
		Category: "finding",
		Meaning:  "The reset time was already past when the response was sent",
		Detail:   "X-RateLimit-Reset names a time that is more than two seconds before the Date of the response, and no budget is left, or the server does not report how much. Both times come from the server, so your clock does not matter. A client that waits for that time does not wait at all. The operator of the server has to fix this.",
		Causes: []string{
			"The machine that counts and the machine that answers have different clocks.",
			"The response, or its headers, come from a cache.",
			"The server sends the start of the window, or renews it only with the next call.",
			"The value has a different unit or time zone than it seems to have.",
		},
		Remedies: []string{
			"Use Retry-After, if there is one: `hex21 probe -o json --jq .rate_limit.retry_after_seconds /articles`",
			"Without one, wait a minute, then try once.",
			"Look for Age, Via or X-Cache, the signs of a cache: `hex21 probe -v /articles`",
			"Report both times in the evidence to the operator of the server.",
		},
		Steps: []Step{
			{Text: "Use Retry-After, if there is one", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit.retry_after_seconds"}}, When: Reading},
			{Text: "Without one, wait a minute, then try once"},
			{Text: "Look for Age, Via or X-Cache, the signs of a cache", Command: Command{Kind: KindRepeat, Args: []string{"-v"}}, When: Reading},
			{Text: "Report both times in the evidence to the operator of the server"},
		},
		Related: []string{
			"clock-skew",
			"limit-header-malformed",
			"limit-exceeded",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "reset-unit",
		Category: "finding",
		Meaning:  "The reset is not in the unit that the reference shows",
		Detail:   "The reference shows X-RateLimit-Reset: 1616789000, which reads as seconds since 1970. Here it is milliseconds, a delay or a date. hex21 compares the value with the Date of the response to find the unit, and shows why; a client that supports only one unit may wait for years, or not at all.",
		Causes: []string{
			"The header is set by another limiter than that of the CMS, such as one in a gateway.",
			"The CMS sends JavaScript time, which is in milliseconds.",
			"The header follows an IETF draft, in which it is the number of seconds from now.",
		},
		Remedies: []string{
			"See the time that hex21 reads: `hex21 probe -o json --jq .rate_limit.reset_at /articles`",
			"In your client, use Retry-After, which has only one meaning.",
			"Report it to the operator of the server; the reference shows seconds since 1970.",
		},
		Steps: []Step{
			{Text: "See the time that hex21 reads", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit.reset_at"}}, When: Reading},
			{Text: "In your client, use Retry-After, which has only one meaning"},
			{Text: "Report it to the operator of the server; the reference shows seconds since 1970"},
		},
		Related: []string{
			"reset-in-the-past",
			"limit-header-bent",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "resource",
		Category: "category",
		Meaning:  "Resource errors",
		Detail:   "The request is well formed, but does not match the state of the resource: it does not exist, was removed, already exists, or differs from what you read. A retry does not help; read the resource first.",
		Causes: []string{
			"The slug or the base URL is wrong.",
			"The article was removed or is a draft.",
			"The article already exists, often from an earlier attempt.",
			"It was changed in the meantime.",
		},
		Remedies: []string{
			"Look at the resource: `hex21 probe -i /articles`",
			"Look for its right name in the list: `hex21 probe -i --query limit=100 /articles`",
			"If even the list is not found, check the base URL: `hex21 probe --dry-run /articles`",
			"Decide by the code: correct the slug, remove what is gone, update what exists, read again what has changed.",
		},
		Steps: []Step{
			{Text: "Look at the resource", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "Look for its right name in the list", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "If even the list is not found, check the base URL", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Decide by the code: correct the slug, remove what is gone, update what exists, read again what has changed"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"NOT_FOUND",
			"ALREADY_EXISTS",
			"CONFLICT",
			"GONE",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "response-timeout",
		Category: "finding",
		Meaning:  "The server did not finish its response in time",
		Detail:   "The time for the whole call ran out, 30 seconds unless -m is set; the title names the phase. In wait, the server is working or hanging; in transfer, it sends slowly. A write may still have taken effect: check before you send it again.",
		Causes: []string{
			"The server is slow with this request, for example with a long list or a search.",
			"The server hangs, or waits for its database.",
			"The response is large, and the connection is slow.",
			"A proxy buffers the response until it is complete.",
		},
		Remedies: []string{
			"Allow more time, and see how much is needed: `hex21 probe -m 60s /articles`",
			"Check for a known incident: `hex21 status`",
			"Request less: `hex21 probe --query limit=10 /articles`",
			"If a simple call is fast, the server is up and only this request is slow: `hex21 probe /categories`",
			"To reproduce it: `hex21 probe --mock -m 2s -H 'Prefer: fault=hang' /articles`",
		},
		Steps: []Step{
			{Text: "Allow more time, and see how much is needed", Command: Command{Kind: KindRepeat, Args: []string{"-m", "60s"}}, When: Reading},
			{Text: "Check for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Request less", Command: Command{Kind: KindRepeat, Args: []string{"--query", "limit=10"}}, When: Reading},
			{Text: "If a simple call is fast, the server is up and only this request is slow", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-m", "2s", "-H", "Prefer: fault=hang", "/articles"}}},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"connect-timeout",
			"connection-reset",
			"504",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "retry-after-malformed",
		Category: "finding",
		Meaning:  "Retry-After is not a number or a date",
		Detail:   "HTTP allows two forms, a whole number of seconds or a date in GMT (RFC 9110, section 10.2.3); this value is neither. The evidence quotes it. Some clients read it as 0 and retry at once, which keeps the limit used up. hex21 uses the body or the reset instead. The operator of the server has to fix this.",
		Causes: []string{
			"The server writes a unit, a negative number or a word.",
			"The value is a date in another form or another time zone.",
			"A proxy and the CMS both set the header, and the values were joined.",
		},
		Remedies: []string{
			"See when the call may be repeated: `hex21 probe -o json --jq .verdict.retry_at /articles`",
			"If no other time is given, wait a minute, and twice as long after each further rejection.",
			"Look at the header: `hex21 probe -i /articles`",
			"Ask the operator of the server to send seconds, as in 'Retry-After: 60'.",
		},
		Steps: []Step{
			{Text: "See when the call may be repeated", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".verdict.retry_at"}}, When: Reading},
			{Text: "If no other time is given, wait a minute, and twice as long after each further rejection"},
			{Text: "Look at the header", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Ask the operator of the server to send seconds, as in 'Retry-After: 60'"},
		},
		Related: []string{
			"retry-after-missing",
			"limit-header-malformed",
			"limit-exceeded",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "retry-after-missing",
		Category: "finding",
		Statuses: []int{429},
		Meaning:  "The 429 does not include the time to wait",
		Detail:   "There is no Retry-After header, and the body has no retryAfter in its details. The HTTP standard permits that (RFC 6585, section 4); the reference lists the header among those to look at, and its SDK examples read the field. X-RateLimit-Reset may still name the time. Without it, clients have to guess.",
		Causes: []string{
			"The limit is that of a proxy or a firewall, which does not follow the API's conventions.",
			"The CMS is set up without the headers.",
			"A proxy on the way removes Retry-After.",
		},
		Remedies: []string{
			"See whether there is a reset instead: `hex21 probe -o json --jq .rate_limit /articles`",
			"Without one, wait 1, 2, 4, 8 seconds and so on up to a minute, with jitter, and give up after five attempts.",
			"See what sets the limit, the API or a proxy in front of it: `hex21 probe -i /articles`",
			"Ask the operator of the server to send the header.",
		},
		Steps: []Step{
			{Text: "See whether there is a reset instead", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".rate_limit"}}, When: Reading},
			{Text: "Without one, wait 1, 2, 4, 8 seconds and so on up to a minute, with jitter, and give up after five attempts"},
			{Text: "See what sets the limit, the API or a proxy in front of it", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "Ask the operator of the server to send the header"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 5},
		Related: []string{
			"limit-exceeded",
			"retry-after-malformed",
			"no-rate-limit-headers",
			"RATE_LIMIT",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "retry-after-reset-disagree",
		Category: "finding",
		Meaning:  "Retry-After and the reset name different times",
		Detail:   "The status is 429, and its two times for the next attempt are more than five seconds apart. hex21 uses Retry-After, as RFC 9110 defines it, and shows both. Clients that use the other one retry too early or wait too long.",
		Causes: []string{
			"A proxy limits with one window and the CMS with another.",
			"The reset time comes from a wrong clock.",
			"Retry-After is a fixed number in the configuration.",
		},
		Remedies: []string{
			"See when hex21 would try again: `hex21 probe -o json --jq .verdict.retry_at /articles`",
			"In your client, take the later of the two after a second 429.",
			"Send both headers to the operator of the server: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "See when hex21 would try again", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".verdict.retry_at"}}, When: Reading},
			{Text: "In your client, take the later of the two after a second 429"},
			{Text: "Send both headers to the operator of the server", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
		},
		Related: []string{
			"RATE_LIMIT",
			"retry-after-missing",
			"reset-in-the-past",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "server",
		Category: "category",
		Meaning:  "Server errors",
		Detail:   "The failure is on the side of the server or of a proxy in front of it, and your request may be right. Reads can be repeated after a wait. A write may or may not have taken effect, so check before you send it again.",
		Causes: []string{
			"An update, a restart or maintenance is under way.",
			"The load is more than the server or its database can handle.",
			"The server has a bug, or a half-finished configuration change.",
			"A proxy cannot reach the CMS.",
		},
		Remedies: []string{
			"Check first for a known incident: `hex21 status`",
			"Try again after a few seconds: `hex21 probe --retry 2 /articles`",
			"See whether all paths fail or only one: `hex21 probe /categories`",
			"See whether the API or a proxy answered: `hex21 probe -i /articles`",
			"If it persists, send request id, time, method and path to api@hex21.dev.",
		},
		Steps: []Step{
			{Text: "Check first for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Try again after a few seconds", Command: Command{Kind: KindRepeat, Args: []string{"--retry", "2"}}, When: Reading},
			{Text: "See whether all paths fail or only one", Command: Command{Kind: KindRead, Target: "/categories"}},
			{Text: "See whether the API or a proxy answered", Command: Command{Kind: KindRead, Args: []string{"-i"}}},
			{Text: "If it persists, send request id, time, method and path to api@hex21.dev"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: true, MaxAttempts: 4},
		Related: []string{
			"INTERNAL_ERROR",
			"SERVICE_UNAVAILABLE",
			"DATABASE_ERROR",
			"BAD_GATEWAY",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "several-documents",
		Category: "finding",
		Meaning:  "The body holds several JSON documents in a row",
		Detail:   "After the end of the first JSON value another one begins. A parser reads the first or rejects the whole body. JSON lines are a separate format, and their Content-Type should be application/x-ndjson. hex21 looks for the error in the first and in the last of them.",
		Causes: []string{
			"The server sent a good response, failed, and appended an error.",
			"Two handlers wrote to one response.",
			"The route streams lines, and its Content-Type is application/json.",
		},
		Remedies: []string{
			"Save the body, and split it into one document per line: `hex21 probe --body-out body.txt /articles`",
			"Report it to the operator of the server, with the request id.",
		},
		Steps: []Step{
			{Text: "Save the body, and split it into one document per line", Command: Command{Kind: KindRepeat, Args: []string{"--body-out", "body.txt"}}, When: Reading},
			{Text: "Report it to the operator of the server, with the request id"},
		},
		Related: []string{
			"body-broken-json",
			"error-in-success",
			"wrong-content-type",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slo-breach",
		Category: "finding",
		Meaning:  "The call took longer than --slo allows",
		Detail:   "The evidence names each phase that was too slow, how long it took and what --slo allows. Phases are dns, connect, tls, wait (from the last byte sent to the first byte received), transfer (the body) and total. A phase that did not take place, such as connect on a reused connection, passes. A single call is not representative: look at the median and the 95th percentile of many.",
		Causes: []string{
			"The server is slow with this request (wait).",
			"The response is large, or the connection is slow (transfer).",
			"The server is far away, or there is a proxy in between (connect, tls).",
			"The limit was set for another place or another time of day.",
		},
		Remedies: []string{
			"See whether it is always this slow: `hex21 probe --count 20 /articles`",
			"See which phase takes the time: `hex21 probe -o json --jq .timing /articles`",
			"Request less at once: `hex21 probe --query limit=10 /articles`",
			"Compare the status page with a call: `hex21 status --probe /articles`",
			"To reproduce it: `hex21 probe --mock --latency 300ms --slo wait=200ms /articles`",
		},
		Steps: []Step{
			{Text: "See whether it is always this slow", Command: Command{Kind: KindRepeat, Args: []string{"--count", "20"}}, When: Reading},
			{Text: "See which phase takes the time", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".timing"}}, When: Reading},
			{Text: "Request less at once", Command: Command{Kind: KindRead, Args: []string{"--query", "limit=10"}}},
			{Text: "Compare the status page with a call", Command: Command{Kind: KindHex21, Args: []string{"status", "--probe", "/articles"}}},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "--latency", "300ms", "--slo", "wait=200ms", "/articles"}}},
		},
		Related: []string{
			"response-timeout",
			"known-incident",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slow-phase",
		Category: "finding",
		Meaning:  "One phase of the call took unusually long",
		Detail:   "The call succeeded, but one of its phases took longer than a healthy network or server needs, even from the other side of the world: a second for the name or the connection, two for TLS, three for the first byte, five for the body. The evidence names the phase, and thus the likely cause: the network for the first three, the server for the first byte, the size for the body.",
		Causes: []string{
			"The first resolver in the list does not answer, and the second one does.",
			"The name has an IPv6 address that does not work, so IPv4 is tried late.",
			"The server had to start first, or one of its queries is slow.",
			"The body is large, or the connection is slow.",
		},
		Remedies: []string{
			"Call again: if the second call is fast, it was a cold start: `hex21 probe --count 2 /articles`",
			"See all phases: `hex21 probe -o json --jq .timing /articles`",
			"With a slow first byte, check for a known incident: `hex21 status`",
			"With a slow body, request less: `hex21 probe --compressed --query limit=10 /articles`",
		},
		Steps: []Step{
			{Text: "Call again: if the second call is fast, it was a cold start", Command: Command{Kind: KindRepeat, Args: []string{"--count", "2"}}, When: Reading},
			{Text: "See all phases", Command: Command{Kind: KindRepeat, Args: []string{"-o", "json", "--jq", ".timing"}}, When: Reading},
			{Text: "With a slow first byte, check for a known incident", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "With a slow body, request less", Command: Command{Kind: KindRead, Args: []string{"--compressed", "--query", "limit=10"}}},
		},
		Related: []string{
			"response-timeout",
			"connect-timeout",
			"protocol-downgrade",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slug-encoded-twice",
		Category: "finding",
		Meaning:  "The slug was percent-encoded twice",
		Detail:   "The path contains %25 before another escape, so the server decodes it to a literal %2F or %20 and does not find the slug. The slug was encoded twice.",
		Causes: []string{
			"A program encodes the slug, and its HTTP library encodes it again.",
			"An encoded slug was taken from a URL and encoded again.",
		},
		Remedies: []string{
			"Encode once: `hex21 probe /articles/proceedings%2F2024-03`",
			"See what is sent: hex21 sends escapes as they are typed: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "Encode once", Command: Command{Kind: KindRead, Target: "/articles/proceedings%2F2024-03"}},
			{Text: "See what is sent: hex21 sends escapes as they are typed", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"slug-slash",
			"slug-space",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slug-not-utf8",
		Category: "finding",
		Meaning:  "The path is not UTF-8",
		Detail:   "The percent-encoded bytes of the path are not UTF-8, so the server returns 400. A browser encodes é as %C3%A9; %E9 is Latin-1.",
		Causes: []string{
			"The program encodes text as Latin-1 or Windows-1252.",
			"The URL was truncated in the middle of a character.",
		},
		Remedies: []string{
			"Encode the text as UTF-8 first, then percent-encode it: `hex21 probe --dry-run /articles/caf%C3%A9`",
			"See what is sent, without sending it: `hex21 probe --dry-run /articles`",
		},
		Steps: []Step{
			{Text: "Encode the text as UTF-8 first, then percent-encode it", Command: Command{Kind: KindRead, Args: []string{"--dry-run"}, Target: "/articles/caf%C3%A9"}},
			{Text: "See what is sent, without sending it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"slug-space",
			"slug-encoded-twice",
			"400",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slug-slash-decoded",
		Category: "finding",
		Meaning:  "A slug with an encoded slash did not reach the API",
		Detail:   "The slug was sent with %2F, as it should be, and a page or a router answered instead of the API. A proxy that decodes %2F turns one segment into two, for which the API has no route.",
		Causes: []string{
			"proxy_pass of nginx has a path or a slash after the host, so nginx decodes the path and rewrites it.",
			"Apache rejects or decodes %2F unless AllowEncodedSlashes is set to NoDecode.",
			"A CDN or a firewall normalizes paths.",
		},
		Remedies: []string{
			"See whether a slug without a slash works: `hex21 probe -i --query limit=100 /articles`",
			"If the proxy is nginx, write proxy_pass with a host and without a path.",
			"If the proxy is Apache, set AllowEncodedSlashes NoDecode, and nocanon at ProxyPass.",
		},
		Steps: []Step{
			{Text: "See whether a slug without a slash works", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "If the proxy is nginx, write proxy_pass with a host and without a path"},
			{Text: "If the proxy is Apache, set AllowEncodedSlashes NoDecode, and nocanon at ProxyPass"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"slug-slash",
			"slug-encoded-twice",
			"path-rewritten",
			"404",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slug-slash",
		Category: "finding",
		Meaning:  "A slash inside the slug was not encoded",
		Detail:   "The path has more than one part after the collection. Some installations have slugs that contain a slash; they only work if the slash is written as %2F. The response does not show whether the article exists.",
		Causes: []string{
			"The slug was put into the URL without encoding.",
			"A proxy decoded %2F on the way.",
			"The API does not have this path.",
		},
		Remedies: []string{
			"Write the slash as %2F: `hex21 probe /articles/proceedings%2F2024-03`",
			"In code, encode the slug alone: encodeURIComponent in JavaScript, quote(slug, safe='') in Python, url.PathEscape in Go.",
			"If it was encoded, look for a proxy that decodes it; nginx does if proxy_pass has a path.",
		},
		Steps: []Step{
			{Text: "Write the slash as %2F", Command: Command{Kind: KindRead, Target: "/articles/proceedings%2F2024-03"}},
			{Text: "In code, encode the slug alone: encodeURIComponent in JavaScript, quote(slug, safe='') in Python, url.PathEscape in Go"},
			{Text: "If it was encoded, look for a proxy that decodes it; nginx does if proxy_pass has a path"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"slug-encoded-twice",
			"html-instead-of-api",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "slug-space",
		Category: "finding",
		Meaning:  "White space inside the slug",
		Detail:   "The slug contains a space (%20 or +), a tab or a line break. Slugs normally consist of letters, digits and hyphens, so this is more likely the title, or a slug with a trailing space.",
		Causes: []string{
			"The title was used instead of the slug.",
			"The slug was read from a file or a table with a space or a line end.",
			"A plus was used for a space, which works only in query strings.",
		},
		Remedies: []string{
			"Look the slug up in the list: `hex21 probe -i --query limit=100 /articles`",
			"Try it with hyphens: `hex21 probe /articles/soil-microbes-drought`",
			"In scripts, remove spaces and line breaks before you build the URL.",
		},
		Steps: []Step{
			{Text: "Look the slug up in the list", Command: Command{Kind: KindRead, Args: []string{"-i", "--query", "limit=100"}, Target: "/articles"}},
			{Text: "Try it with hyphens", Command: Command{Kind: KindRead, Target: "/articles/soil-microbes-drought"}},
			{Text: "In scripts, remove spaces and line breaks before you build the URL"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"slug-encoded-twice",
			"path-empty-segment",
			"NOT_FOUND",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "static-location",
		Category: "finding",
		Meaning:  "The web server serves files for this path, and does not pass the request on",
		Detail:   "nginx itself returns 405 if it serves files for a path and receives a POST, PUT, PATCH or DELETE. So the request did not reach the API: no location block with proxy_pass covers this path.",
		Causes: []string{
			"The location block for the API is missing, or its path differs.",
			"The base URL is that of the web site and not of the API.",
			"A try_files or root rule is found first.",
		},
		Remedies: []string{
			"Check the base URL: `hex21 probe --dry-run /articles`",
			"If you run the server, add a location block with proxy_pass for the API.",
			"Check whether reading works: `hex21 probe -i /articles`",
		},
		Steps: []Step{
			{Text: "Check the base URL", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "If you run the server, add a location block with proxy_pass for the API"},
			{Text: "Check whether reading works", Command: Command{Kind: KindRead, Args: []string{"-i"}, Target: "/articles"}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"method-not-supported",
			"405",
			"base-without-api",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "status-page-failed",
		Category: "finding",
		Meaning:  "The status page cannot be read",
		Detail:   "The page did not respond, or it is not a status page that hex21 supports. This does not show whether the API is up or down.",
		Causes: []string{
			"The address is that of another page, or the page has moved.",
			"The page requires a login, or a proxy answers in its place.",
			"The page is down together with the API.",
		},
		Remedies: []string{
			"See what the page returns: `hex21 status`",
			"Set the page of your installation: `export HEX21_STATUS_URL=https://status.example.org`",
			"Call the API instead: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "See what the page returns", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Set the page of your installation", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_STATUS_URL", Value: "https://status.example.org", From: FromValue}}}},
			{Text: "Call the API instead", Command: Command{Kind: KindRead, Target: "/articles"}},
		},
		Related: []string{
			"status-page-unset",
			"status-url-malformed",
			"known-incident",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "status-page-unset",
		Category: "finding",
		Meaning:  "No status page is set for this installation",
		Detail:   "The installation is not the vendor's, and no status page is set. hex21 does not use the vendor's page for other servers, so probe cannot tell whether a failure is a known incident.",
		Causes: []string{
			"The installation has a page, and HEX21_STATUS_URL is not set.",
			"The installation has none.",
		},
		Remedies: []string{
			"Set the page, whatever software serves it: `export HEX21_STATUS_URL=https://status.example.org`",
			"Or write it into the profile: `hex21 config set status_url https://status.example.org`",
			"If there is none, leave it unset: probe works without it.",
		},
		Steps: []Step{
			{Text: "Set the page, whatever software serves it", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_STATUS_URL", Value: "https://status.example.org", From: FromValue}}}},
			{Text: "Or write it into the profile", Command: Command{Kind: KindHex21, Args: []string{"config", "set", "status_url", "https://status.example.org"}}},
			{Text: "If there is none, leave it unset: probe works without it"},
		},
		Related: []string{
			"status-page-failed",
			"known-incident",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "status-undocumented",
		Category: "finding",
		Meaning:  "The reference does not have this status",
		Detail:   "The catalog has no entry for the status, and the body has no code of the catalog. According to RFC 9110, clients treat an unknown status like the first of its class: 4xx is a fault of the request, 5xx one of the server. A proxy in front of the API may have sent it.",
		Causes: []string{
			"A proxy, a firewall or a framework uses its own status.",
			"The installation is newer than this catalog.",
		},
		Remedies: []string{
			"See what the class means: `hex21 explain 4xx`",
			"See what answered: `hex21 probe -i /articles`",
			"If it belongs to your installation, describe it in a catalog file, and name that with --catalog.",
		},
		Steps: []Step{
			{Text: "See what the class means", Command: Command{Kind: KindHex21, Args: []string{"explain", "4xx"}}},
			{Text: "See what answered", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "If it belongs to your installation, describe it in a catalog file, and name that with --catalog"},
		},
		Related: []string{
			"unknown-code",
			"error-not-envelope",
			"html-from-between",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "status-url-malformed",
		Category: "finding",
		Meaning:  "The address of the status page is not a valid URL",
		Detail:   "HEX21_STATUS_URL or status_url of the profile lacks its scheme or host. hex21 status cannot work, and probe cannot cite an incident. The evidence shows where the value comes from.",
		Causes: []string{
			"The https:// at the beginning was left out.",
			"The name of the page was given, and not its address.",
		},
		Remedies: []string{
			"Set the whole address: `export HEX21_STATUS_URL=https://status.example.org`",
			"Try an address before you keep it: `hex21 status https://status.hex21.dev`",
		},
		Steps: []Step{
			{Text: "Set the whole address", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_STATUS_URL", Value: "https://status.example.org", From: FromValue}}}},
			{Text: "Try an address before you keep it", Command: Command{Kind: KindHex21, Args: []string{"status", "https://status.hex21.dev"}}},
		},
		Related: []string{
			"status-page-unset",
			"status-page-failed",
			"base-url-malformed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "support",
		Category: "reference",
		Meaning:  "Where to get help: the status page, api@hex21.dev, and Discord",
		Detail:   "The reference names three channels, in this order: the status page https://status.hex21.dev, e-mail to api@hex21.dev, and the Discord community https://discord.gg/hex21. If others run the installation, ask its operator first.",
		Causes: []string{
			"Errors persist after the steps of their entry.",
			"You see 5xx, and the status page shows nothing.",
		},
		Remedies: []string{
			"Check the status page first: `hex21 status`",
			"Write a report to send to api@hex21.dev: it has the request id and no secrets: `hex21 probe --report report.md /articles`",
			"Ask others in the Discord community, https://discord.gg/hex21.",
		},
		Steps: []Step{
			{Text: "Check the status page first", Command: Command{Kind: KindHex21, Args: []string{"status"}}},
			{Text: "Write a report to send to api@hex21.dev: it has the request id and no secrets", Command: Command{Kind: KindRepeat, Args: []string{"--report", "report.md"}}, When: Reading},
			{Text: "Ask others in the Discord community, https://discord.gg/hex21"},
		},
		Related: []string{
			"best-practices",
			"envelope",
			"server",
		},
	},
	},
		documented: []string{
			"meaning",
		},
	},
	{document: document{Entry: Entry{
		Code:     "time-zone-unknown",
		Category: "finding",
		Meaning:  "The time zone in TZ is not known on this machine",
		Detail:   "Programs look up the name in TZ among the installed time zones. This one is not installed, so all times are shown in UTC. Nothing else is affected: documents have UTC in any case.",
		Causes: []string{
			"A small container image has no time zones.",
			"The name is misspelled, such as Europe/Berln, or is from another system.",
			"TZ holds a rule such as CET-1CEST, which Go programs do not read.",
		},
		Remedies: []string{
			"Install the time zones: `sudo apt-get install tzdata`",
			"List the names: `ls /usr/share/zoneinfo/Europe`",
			"Use UTC: `export TZ=UTC`",
		},
		Steps: []Step{
			{Text: "Install the time zones", Command: Command{Kind: KindProgram, Args: []string{"sudo", "apt-get", "install", "tzdata"}}},
			{Text: "List the names", Command: Command{Kind: KindProgram, Args: []string{"ls", "/usr/share/zoneinfo/Europe"}}},
			{Text: "Use UTC", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "TZ", Value: "UTC", From: FromValue}}}},
		},
		Related: []string{
			"clock-implausible",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-client-certificate-missing",
		Category: "finding",
		Meaning:  "The server requires a client certificate and did not accept the one that it received, if any",
		Detail:   "This is mutual TLS: the server ends the handshake, or answers 400, when the client sends no certificate or one that the server does not trust.",
		Causes: []string{
			"No certificate was sent.",
			"The certificate has expired, or its authority is not on the server's list.",
			"The key file does not belong to the certificate.",
			"A proxy in between terminates TLS and does not pass the certificate on.",
		},
		Remedies: []string{
			"Give the certificate and its key with --cert FILE --key FILE.",
			"Show its dates and issuer.",
		},
		Steps: []Step{
			{Text: "Give the certificate and its key with --cert FILE --key FILE"},
			{Text: "Show its dates and issuer"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"496",
			"tls-failed",
			"tls-unknown-authority",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-expired",
		Category: "finding",
		Meaning:  "The server's certificate has expired",
		Detail:   "The certificate, or one that signed it, has expired according to this machine's clock. No request was sent, and no key. If the clock is right, the operator of the host has to fix this, and every client fails in the same way. An attack cannot be ruled out.",
		Causes: []string{
			"The automatic renewal failed some time ago, unnoticed.",
			"The certificate was renewed, but the server or proxy was not reloaded and still sends the old one.",
			"The clock of this machine is ahead.",
			"One machine behind a load balancer was not updated.",
		},
		Remedies: []string{
			"Check your own clock first: `date -u`",
			"See the dates, for your report: `curl -kvsI https://cms.example.org`",
			"If you run the host, renew the certificate and reload the server or proxy; else report it to the operator.",
			"See whether the API behind it works, without verifying it and without your key: `HEX21_API_KEY='' hex21 probe -k /articles`",
		},
		Steps: []Step{
			{Text: "Check your own clock first", Command: Command{Kind: KindProgram, Args: []string{"date", "-u"}}},
			{Text: "See the dates, for your report", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "If you run the host, renew the certificate and reload the server or proxy; else report it to the operator"},
			{Text: "See whether the API behind it works, without verifying it and without your key", Command: Command{Kind: KindRepeat, Args: []string{"-k"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromValue}}}, When: Reading},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-not-yet-valid",
			"clock-skew",
			"tls-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-failed",
		Category: "finding",
		Meaning:  "The TLS handshake failed",
		Detail:   "The server ended the handshake with or without an alert, or sent bytes that are not TLS. So the two sides did not agree on a version, a cipher, a name or a client certificate; the evidence has the alert, if there was one. hex21 supports TLS 1.2 and 1.3. No request was sent, and the same call will fail again.",
		Causes: []string{
			"The server requires a client certificate, and none was sent.",
			"The server or a device in front of it only supports TLS 1.0 or 1.1, or only old ciphers.",
			"The server has no certificate for this host name and closes the connection.",
			"The port is not a TLS port, or a firewall cuts the handshake.",
		},
		Remedies: []string{
			"See what the server offers, and whether it asks for a certificate: `curl -kvsI https://cms.example.org`",
			"If it requires a client certificate, send one with --cert FILE --key FILE.",
			"Try the oldest version that is still safe: `curl -kvsI --tlsv1.2 --tls-max 1.2 https://cms.example.org`",
			"Report the alert in the evidence and the time to the operator of the server: the server log has the details.",
		},
		Steps: []Step{
			{Text: "See what the server offers, and whether it asks for a certificate", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "If it requires a client certificate, send one with --cert FILE --key FILE"},
			{Text: "Try the oldest version that is still safe", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "--tlsv1.2", "--tls-max", "1.2", "{origin}"}}},
			{Text: "Report the alert in the evidence and the time to the operator of the server: the server log has the details"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-to-plain-port",
			"tls-unknown-authority",
			"tls-wrong-host",
			"connection-reset",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-handshake-timeout",
		Category: "finding",
		Meaning:  "The server accepted the connection, but did not answer the TLS handshake",
		Detail:   "The TCP connection was accepted, but there was no response to the client's first TLS message. Name resolution, routing and the port are fine; the program that listens there, or a device on the path, does not complete the handshake.",
		Causes: []string{
			"The port speaks another protocol and waits for the client, as SSH, SMTP or a plain HTTP server may.",
			"The server is overloaded, or its worker processes hang.",
			"Large packets are lost on the way (MTU), as in VPNs: the certificate does not get through, but small responses do.",
			"A firewall lets the connection through and drops TLS.",
		},
		Remedies: []string{
			"See in which phase it stops: `hex21 probe -v -m 30s /articles`",
			"Try the handshake without hex21: `openssl s_client -connect cms.example.org:443 -servername cms.example.org`",
			"In a VPN, lower the MTU of its interface to 1400 and try again.",
		},
		Steps: []Step{
			{Text: "See in which phase it stops", Command: Command{Kind: KindRepeat, Args: []string{"-v", "-m", "30s"}}, When: Reading},
			{Text: "Try the handshake without hex21", Command: Command{Kind: KindProgram, Args: []string{"openssl", "s_client", "-connect", "{hostport}", "-servername", "{host}"}}},
			{Text: "In a VPN, lower the MTU of its interface to 1400 and try again"},
		},
		Retry: &Retry{Retryable: true, Strategy: "exponential-backoff", RespectRetryAfter: false, MaxAttempts: 3},
		Related: []string{
			"tls-failed",
			"connect-timeout",
			"tls-to-plain-port",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-not-yet-valid",
		Category: "finding",
		Meaning:  "The server's certificate is not yet valid",
		Detail:   "According to this machine's clock, the certificate is not yet valid. Certificates are rarely issued for a later date, so check the clocks first: yours, and that of the machine that issued it. No request was sent. If your clock is right, the operator of the host has to fix this.",
		Causes: []string{
			"The clock of this machine is behind, after a long sleep, a restored snapshot or an empty battery.",
			"The certificate was issued minutes ago by a machine whose clock is ahead.",
			"A certificate that is valid from a later date was installed too early.",
		},
		Remedies: []string{
			"Check the clock first, in UTC: `date -u`",
			"Synchronize it over the network: `sudo timedatectl set-ntp true`",
			"See from when the certificate is valid: `curl -kvsI https://cms.example.org`",
			"If that is within minutes, wait; otherwise ask the operator of the host to restore the old one.",
		},
		Steps: []Step{
			{Text: "Check the clock first, in UTC", Command: Command{Kind: KindProgram, Args: []string{"date", "-u"}}},
			{Text: "Synchronize it over the network", Command: Command{Kind: KindProgram, Args: []string{"sudo", "timedatectl", "set-ntp", "true"}}},
			{Text: "See from when the certificate is valid", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "If that is within minutes, wait; otherwise ask the operator of the host to restore the old one"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-expired",
			"clock-skew",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-self-signed",
		Category: "finding",
		Meaning:  "The certificate is self-signed and not trusted on this machine",
		Detail:   "The certificate, or the last one of the chain that the server sent, is signed with its own key, so no authority confirms the server's identity. On your own server that is normal: trust its certificate explicitly. On a public host it is a mistake, or the connection is intercepted. No request was sent.",
		Causes: []string{
			"The server is a development or internal one with its own certificate.",
			"A private authority signs the certificates, which this machine does not trust.",
			"A new proxy still uses its default certificate.",
			"A device on the path intercepts the connection, such as a captive portal or an inspecting firewall.",
		},
		Remedies: []string{
			"If it is your own server, copy its certificate over a secure channel and trust it with --cacert FILE.",
			"See who signed it: `curl -kvsI https://cms.example.org`",
			"On a public host, report it to the operator: certificates that all clients trust are free.",
			"See the response without verifying the certificate, and without your key: `HEX21_API_KEY='' hex21 probe -k /articles`",
			"To reproduce it, start hex21 mock --tls, and probe its address.",
		},
		Steps: []Step{
			{Text: "If it is your own server, copy its certificate over a secure channel and trust it with --cacert FILE"},
			{Text: "See who signed it", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "{origin}"}}},
			{Text: "On a public host, report it to the operator: certificates that all clients trust are free"},
			{Text: "See the response without verifying the certificate, and without your key", Command: Command{Kind: KindRepeat, Args: []string{"-k"}, Env: []Variable{{Name: "HEX21_API_KEY", Value: "", From: FromValue}}}, When: Reading},
			{Text: "To reproduce it, start hex21 mock --tls, and probe its address"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-unknown-authority",
			"tls-wrong-host",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-to-plain-port",
		Category: "finding",
		Meaning:  "The address says https, but this port speaks plain HTTP",
		Detail:   "hex21 started a TLS handshake, and the response was not TLS: the server treated the handshake as an invalid HTTP request. It is reachable; only the scheme or the port is wrong. You have to fix this. Send a key over plain HTTP only within one machine.",
		Causes: []string{
			"The port is that of the CMS itself, such as 3000, and HTTPS ends at a proxy on port 443.",
			"The base URL got https:// for a local server that has no certificate.",
			"On the server, HTTPS is not enabled for this port.",
		},
		Remedies: []string{
			"Use the port that speaks HTTPS, without a number for 443: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"For a server on this machine, use http: `export HEX21_BASE_URL=http://127.0.0.1:3000/api`",
			"To reproduce it, start hex21 mock, and probe its address with https.",
		},
		Steps: []Step{
			{Text: "Use the port that speaks HTTPS, without a number for 443", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "For a server on this machine, use http", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "http://127.0.0.1:3000/api", From: FromValue}}}},
			{Text: "To reproduce it, start hex21 mock, and probe its address with https"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"plain-to-tls-port",
			"tls-failed",
			"not-http",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-unknown-authority",
		Category: "finding",
		Meaning:  "The certificate chain does not lead to a trusted authority",
		Detail:   "The certificate is signed, but its chain does not lead to an authority that this machine trusts. Browsers often work anyway, because they fetch or cache a missing intermediate certificate; other programs do not. No request was sent. With --cacert, only the authorities in that file are trusted.",
		Causes: []string{
			"The server sends its own certificate without the intermediate certificate.",
			"A company proxy intercepts the connection and signs with an authority of its own.",
			"The installation has a private authority.",
			"The list of authorities on this machine is out of date, or missing, as in small containers.",
		},
		Remedies: []string{
			"See what the server sends: if there is only one certificate, the intermediate is missing: `openssl s_client -showcerts -connect cms.example.org:443 -servername cms.example.org`",
			"With a private authority or a company proxy, trust its certificate with --cacert FILE.",
			"In a container, install the list of authorities: `apt-get install ca-certificates`",
			"If the intermediate is missing, the operator of the host has to configure the full chain.",
		},
		Steps: []Step{
			{Text: "See what the server sends: if there is only one certificate, the intermediate is missing", Command: Command{Kind: KindProgram, Args: []string{"openssl", "s_client", "-showcerts", "-connect", "{hostport}", "-servername", "{host}"}}},
			{Text: "With a private authority or a company proxy, trust its certificate with --cacert FILE"},
			{Text: "In a container, install the list of authorities", Command: Command{Kind: KindProgram, Args: []string{"apt-get", "install", "ca-certificates"}}},
			{Text: "If the intermediate is missing, the operator of the host has to configure the full chain"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-self-signed",
			"proxy-failed",
			"tls-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-version-mismatch",
		Category: "finding",
		Meaning:  "Client and server have no version of TLS in common",
		Detail:   "The handshake ended because the two sides have no common version. hex21 supports TLS 1.2 and 1.3, as browsers do; older ones are not safe (RFC 8996). No request was sent.",
		Causes: []string{
			"The server is old and supports only TLS 1.0 or 1.1.",
			"A typo in the server's configuration disabled all versions.",
			"A device in between intercepts TLS with an old version.",
		},
		Remedies: []string{
			"See whether it supports TLS 1.2: `curl -kvsI --tlsv1.2 --tls-max 1.2 https://cms.example.org`",
			"Try from another network, to rule out a device in yours.",
			"If you run it, allow 1.2 and 1.3; in nginx 'ssl_protocols TLSv1.2 TLSv1.3;'.",
		},
		Steps: []Step{
			{Text: "See whether it supports TLS 1.2", Command: Command{Kind: KindProgram, Args: []string{"curl", "-kvsI", "--tlsv1.2", "--tls-max", "1.2", "{origin}"}}},
			{Text: "Try from another network, to rule out a device in yours"},
			{Text: "If you run it, allow 1.2 and 1.3; in nginx 'ssl_protocols TLSv1.2 TLSv1.3;'"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-failed",
			"protocol-downgrade",
			"tls-to-plain-port",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "tls-wrong-host",
		Category: "finding",
		Meaning:  "The certificate is for another host name",
		Detail:   "The host that was called is not among the names in the certificate (its subjectAltName; the common name does not count). The evidence lists some that are. Either you called the wrong name, or the server sent the wrong certificate. No request was sent. It may also be a different machine, so do not send a key there.",
		Causes: []string{
			"The host was called by its IP address, by an alias or without www, and the certificate does not include that name.",
			"A new proxy or CDN answers with its default certificate, because the name is not set up there yet.",
			"A wildcard covers only one level, so *.example.org does not cover a.b.example.org.",
			"DNS or --resolve leads to a different machine than intended.",
		},
		Remedies: []string{
			"See the names in the certificate: `openssl s_client -connect cms.example.org:443 -servername cms.example.org`",
			"If one of them is right, call that: `export HEX21_BASE_URL=https://cms.example.org/api`",
			"Check which machine answers: `nslookup cms.example.org`",
			"If the name is right, the operator of the host has to add it to the certificate.",
			"To reproduce it, start hex21 mock --tls --cert-out mock.pem, and probe it with --cacert mock.pem and --resolve.",
		},
		Steps: []Step{
			{Text: "See the names in the certificate", Command: Command{Kind: KindProgram, Args: []string{"openssl", "s_client", "-connect", "{hostport}", "-servername", "{host}"}}},
			{Text: "If one of them is right, call that", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_BASE_URL", Value: "{base}", From: FromValue}}}},
			{Text: "Check which machine answers", Command: Command{Kind: KindProgram, Args: []string{"nslookup", "{host}"}}},
			{Text: "If the name is right, the operator of the host has to add it to the certificate"},
			{Text: "To reproduce it, start hex21 mock --tls --cert-out mock.pem, and probe it with --cacert mock.pem and --resolve"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"tls-self-signed",
			"tls-unknown-authority",
			"dns-failed",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "trailing-slash",
		Category: "finding",
		Meaning:  "The path ends in a slash",
		Detail:   "A path with a trailing slash is a different path. Some installations redirect it to the one without, others return 404. If a slug should follow, its variable was empty.",
		Causes: []string{
			"The URL was joined from parts that all have a slash.",
			"The slug was empty.",
			"The framework of the client adds one.",
		},
		Remedies: []string{
			"Leave it out: `hex21 probe /articles`",
			"Follow the redirect to see where it leads: `hex21 probe -L /articles`",
			"To reproduce it: `hex21 probe --mock /articles/`",
		},
		Steps: []Step{
			{Text: "Leave it out", Command: Command{Kind: KindRead, Target: "/articles"}},
			{Text: "Follow the redirect to see where it leads", Command: Command{Kind: KindRepeat, Args: []string{"-L"}}, When: Reading},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "/articles/"}}},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"redirect-not-followed",
			"path-empty-segment",
			"html-instead-of-api",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "undici-hides-the-cause",
		Category: "symptom",
		Meaning:  "Node.js reports only \"fetch failed\"; the cause is in error.cause",
		Detail:   "fetch in Node.js (undici) throws TypeError: fetch failed whenever there is no response. The real error, such as ECONNREFUSED, ENOTFOUND or a certificate, is in its cause, which many loggers do not print.",
		Causes: []string{
			"The connection was refused or reset (connection-refused, connection-reset): localhost may be ::1 while the server listens on 127.0.0.1.",
			"The name does not resolve (dns-failed).",
			"The certificate was not accepted (tls-unknown-authority, tls-self-signed).",
			"The server did not answer in time (response-timeout, connect-timeout).",
		},
		Remedies: []string{
			"Print the cause, then explain it: console.error(error.cause).",
			"Or make the same call with hex21, which shows the cause: `hex21 probe /articles`",
		},
		Steps: []Step{
			{Text: "Print the cause, then explain it: console.error(error.cause)"},
			{Text: "Or make the same call with hex21, which shows the cause", Command: Command{Kind: KindRead}},
		},
		Related: []string{
			"connection-refused",
			"dns-failed",
			"tls-unknown-authority",
			"browser-hides-the-cause",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "unknown-code",
		Category: "finding",
		Meaning:  "The server sent an error code that neither the reference nor the catalog has",
		Detail:   "hex21 does not have an entry for this code, and uses the status and the message instead. Most often it belongs to this installation or to a plug-in. It does not mean that the request is wrong. Find out what it means, and describe it in a catalog file.",
		Causes: []string{
			"The installation or a plug-in has codes of its own.",
			"The CMS is newer than this hex21.",
			"The error comes from another system behind or in front of the CMS, such as its database or a platform.",
			"The code is misspelled on the server.",
		},
		Remedies: []string{
			"Read the message and the details: `hex21 probe -i /articles`",
			"See whether a known code is similar: `hex21 explain --search token`",
			"Once you know what it means, describe it in a catalog file, and name that with --catalog.",
			"Ask the operator of the installation, with the request id.",
			"To reproduce it, describe a code in a catalog file and start hex21 mock --catalog FILE.",
		},
		Steps: []Step{
			{Text: "Read the message and the details", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "See whether a known code is similar", Command: Command{Kind: KindHex21, Args: []string{"explain", "--search", "token"}}},
			{Text: "Once you know what it means, describe it in a catalog file, and name that with --catalog"},
			{Text: "Ask the operator of the installation, with the request id"},
			{Text: "To reproduce it, describe a code in a catalog file and start hex21 mock --catalog FILE"},
		},
		Related: []string{
			"alias-code",
			"error-not-envelope",
			"code-status-mismatch",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "url-too-long",
		Category: "finding",
		Meaning:  "The URL is longer than the server accepts",
		Detail:   "The web server returns 414, and the request does not reach the API. The limit is often 8 KB for the request line.",
		Causes: []string{
			"The query lists many ids or contains a whole document.",
			"A redirect adds a parameter each time.",
		},
		Remedies: []string{
			"See the address, without calling it: `hex21 probe --dry-run /articles`",
			"Split the list over several calls.",
			"If you run the server, raise large_client_header_buffers in nginx, or LimitRequestLine in Apache.",
		},
		Steps: []Step{
			{Text: "See the address, without calling it", Command: Command{Kind: KindRepeat, Args: []string{"--dry-run"}}},
			{Text: "Split the list over several calls"},
			{Text: "If you run the server, raise large_client_header_buffers in nginx, or LimitRequestLine in Apache"},
		},
		Retry: &Retry{Retryable: false, Strategy: "never", RespectRetryAfter: false, MaxAttempts: 1},
		Related: []string{
			"414",
			"header-too-large",
			"redirect-loop",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "variable-misspelt",
		Category: "finding",
		Meaning:  "A variable with a similar name is set, but hex21 does not read it",
		Detail:   "The name resembles a variable that hex21 reads: HEX21_TOKEN, for example, resembles HEX21_API_KEY. hex21 reads only the names that its help lists, so this one has no effect. Its value is not read.",
		Causes: []string{
			"The name was guessed, or remembered from another program.",
			"Another program of yours reads that name, and hex21 was meant to read it, too.",
		},
		Remedies: []string{
			"List the names that hex21 reads: `hex21 help environment`",
			"Give the value the right name: `export HEX21_API_KEY=\"$HEX21_TOKEN\"`",
			"Or name the variable in the config file: `hex21 config set key_from env:HEX21_TOKEN`",
		},
		Steps: []Step{
			{Text: "List the names that hex21 reads", Command: Command{Kind: KindHex21, Args: []string{"help", "environment"}}},
			{Text: "Give the value the right name", Command: Command{Kind: KindVariable, Env: []Variable{{Name: "HEX21_API_KEY", Value: "HEX21_TOKEN", From: FromVariable}}}},
			{Text: "Or name the variable in the config file", Command: Command{Kind: KindHex21, Args: []string{"config", "set", "key_from", "env:HEX21_TOKEN"}}},
		},
		Related: []string{
			"key-unset",
			"base-url-default",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "version-development",
		Category: "finding",
		Meaning:  "This build is not a release",
		Detail:   "The build has no version, or was built from modified sources. It may be newer than the last release, or broken. Mention this in bug reports.",
		Causes: []string{
			"It was built with go build in a clone.",
			"It was built with changes that are not committed.",
		},
		Remedies: []string{
			"Install a release: `go install github.com/hex21/hex21@latest`",
			"Show what this build is: `hex21 version`",
		},
		Steps: []Step{
			{Text: "Install a release", Command: Command{Kind: KindProgram, Args: []string{"go", "install", "github.com/hex21/hex21@latest"}}},
			{Text: "Show what this build is", Command: Command{Kind: KindHex21, Args: []string{"version"}}},
		},
		Related: []string{
			"completion-stale",
		},
	},
	},
	},
	{document: document{Entry: Entry{
		Code:     "wrong-content-type",
		Category: "finding",
		Meaning:  "The body does not match its Content-Type",
		Detail:   "hex21 judges by the bytes, so the rest of the verdict is valid. Other clients trust the header, and refuse or misread the body; in a browser, JSON sent as text/html can also run scripts. It is a warning: the call itself is not the problem. The operator of the server has to fix this.",
		Causes: []string{
			"The CMS does not set the header, and the web server's default is used.",
			"A proxy or a cache replaces it.",
			"An error handler writes JSON with the type of the page that it replaced, or a page with the type of JSON.",
		},
		Remedies: []string{
			"See which type is declared: JSON should come as application/json: `hex21 probe -i /articles`",
			"In your client, parse by the content until it is corrected, for instance JSON.parse(await res.text()).",
			"Have the server send Content-Type application/json on every response below /api, errors included.",
			"To reproduce it: `hex21 probe --mock -H 'Prefer: fault=wrong-type' /articles`",
		},
		Steps: []Step{
			{Text: "See which type is declared: JSON should come as application/json", Command: Command{Kind: KindRepeat, Args: []string{"-i"}}, When: Reading},
			{Text: "In your client, parse by the content until it is corrected, for instance JSON.parse(await res.text())"},
			{Text: "Have the server send Content-Type application/json on every response below /api, errors included"},
			{Text: "To reproduce it", Command: Command{Kind: KindHex21, Args: []string{"probe", "--mock", "-H", "Prefer: fault=wrong-type", "/articles"}}},
		},
		Related: []string{
			"body-not-json",
			"html-from-between",
		},
	},
	},
	},
}
