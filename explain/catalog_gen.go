// Code generated from catalog/ by TestCompiled; DO NOT EDIT.

package explain

// compiledDocuments are the files under catalog/, sorted by name.
var compiledDocuments = [...]compiledDocument{
	{"206", "status",
		"\x001\x00206\x00api\x00contract\x00Partial Content - The server sent only part of the body\x00" +
			"The server sent a range of the resource. That is correct if the request had a Range header; without it, a cache or proxy sent a part as if it were the whole body.\x00" +
			"2\x00The call has a Range header, set by a download tool or a library.\x00" +
			"A cache in between serves part of an earlier download as the response.\x002\x00" +
			"See whether the request has a Range header, and what the Content-Range of the response is: `hex21 probe -v /articles`\x00" +
			"Request the whole body, bypassing caches: `hex21 probe -H 'Cache-Control: no-cache' /articles`\x002\x00" +
			"See whether the request has a Range header, and what the Content-Range of the response is\x00\x004\x001\x00-v\x00\x00\x00" +
			"Request the whole body, bypassing caches\x001\x003\x002\x00-H\x00Cache-Control: no-cache\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00416\x00body-cut-off\x00\x00\x00"},
	{"301", "status",
		"\x001\x00301\x00http\x00you\x00Moved Permanently - The resource has another URL, named in Location\x00" +
			"The server did not carry out the call. Location has the URL to use from now on, and clients may cache it. Many clients turn a POST into a GET when they follow this status, so correct the URL instead of following it.\x00" +
			"3\x00The path ends in a slash, or lacks a slash that the server expects.\x00" +
			"The base URL has http://, and the server redirects to https://.\x00The base URL has an old host, or lacks www or `/api`.\x00" +
			"3\x00Follow the redirect: `hex21 probe -L /articles`\x00" +
			"Find the new URL in Location, and use it in your program: `hex21 probe -i /articles`\x00" +
			"If the scheme or the host differs, correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x003\x00" +
			"Follow the redirect\x001\x003\x001\x00-L\x00\x00\x00Find the new URL in Location, and use it in your program\x00\x004\x001\x00-i\x00\x00\x00" +
			"If the scheme or the host differs, correct the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00302\x00308\x00\x00\x00"},
	{"302", "status",
		"\x001\x00302\x00http\x00you\x00Found - The resource is at another URL for now, named in Location\x00" +
			"The server did not carry out the call. APIs rarely send this status; most often a server in front of the API redirects browsers to a login page. Many clients turn a POST into a GET when they follow it.\x00" +
			"3\x00A login in front of the API redirects callers without a session to its page.\x00" +
			"The network requires a login first, as in a hotel or an airport.\x00The site is suspended or under maintenance.\x003\x00" +
			"See which page Location leads to: `hex21 probe -i /articles`\x00" +
			"If it is a login page, ask its operator how programs get access: with a token in a header (-H), an allowed address or a VPN.\x00" +
			"Check that a key is set: `hex21 doctor`\x003\x00See which page Location leads to\x00\x004\x001\x00-i\x00\x00\x00" +
			"If it is a login page, ask its operator how programs get access: with a token in a header (-H), an allowed address or a VPN\x00" +
			"\x00\x00\x00\x00\x00Check that a key is set\x00\x002\x001\x00doctor\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00login-page\x00redirect-not-followed\x00303\x00307\x00\x00\x00"},
	{"303", "status",
		"\x001\x00303\x00http\x00you\x00See Other - The result of the call is at another URL, to be read with GET\x00" +
			"The server carried out the call or redirects the client elsewhere; in both cases, the client should read the URL in Location with GET. After a write, do not send the write again.\x00" +
			"3\x00A form was sent to a website instead of the API.\x00" +
			"A long-running job was accepted, and Location has the URL of its status.\x00" +
			"A login page answers a call without a session.\x002\x00See the URL in Location: `hex21 probe -i /articles`\x00" +
			"After a write, check whether it took effect before you send it again; the resource at Location may show it.\x002\x00" +
			"See the URL in Location\x00\x004\x001\x00-i\x00\x00\x00" +
			"After a write, check whether it took effect before you send it again; the resource at Location may show it\x00\x00\x00\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00\x00\x00\x002\x00redirect-not-followed\x00302\x00\x00\x00"},
	{"304", "status",
		"\x001\x00304\x00http\x00contract\x00Not Modified - The client's copy is still valid\x00" +
			"This is not an error. A client that has a copy sends If-None-Match or If-Modified-Since, and the server reports, without a body, that nothing changed. If the request had no such header, a cache sent the response to another client's request.\x00" +
			"3\x00The HTTP library or the browser revalidates its cache, as it should.\x00" +
			"The program sends a stored ETag, but no longer has the body that belongs to it.\x00" +
			"A proxy answers 304 although the request had no condition.\x003\x00" +
			"See whether the request has a condition: `hex21 probe -v /articles`\x00" +
			"Request the whole response again, bypassing caches: `hex21 probe -H 'Cache-Control: no-cache' /articles`\x00" +
			"In your program, keep the body together with its ETag, and use it when the response is a 304.\x003\x00" +
			"See whether the request has a condition\x00\x004\x001\x00-v\x00\x00\x00Request the whole response again, bypassing caches\x001\x003\x002\x00-H\x00" +
			"Cache-Control: no-cache\x00\x00\x00In your program, keep the body together with its ETag, and use it when the response is a 304\x00" +
			"\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00206\x00412\x00\x00\x00"},
	{"307", "status",
		"\x001\x00307\x00http\x00you\x00Temporary Redirect - Send the same request to the URL in Location, this time only\x00" +
			"The server did not carry out the call. Unlike after a 302, the client must keep the method and the body. A client drops the key if Location has another origin. Browsers also show 307 for their own upgrade from http:// to https:// (HSTS), which no server sent.\x00" +
			"3\x00The base URL has http://, and the server or the browser upgrades to https://.\x00" +
			"The path ends in a slash, or lacks a slash that the framework expects.\x00" +
			"A load balancer redirects the client to another region.\x003\x00" +
			"Send the call to the new URL with the same method: `hex21 probe -L /articles`\x00" +
			"See whether the scheme, the host or the end of the path differs: `hex21 probe -i /articles`\x00" +
			"If only the scheme differs, use https:// in the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x003\x00" +
			"Send the call to the new URL with the same method\x00\x003\x001\x00-L\x00\x00\x00" +
			"See whether the scheme, the host or the end of the path differs\x00\x004\x001\x00-i\x00\x00\x00" +
			"If only the scheme differs, use https:// in the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00redirect-drops-key\x00308\x00\x00\x00"},
	{"308", "status",
		"\x001\x00308\x00http\x00you\x00Permanent Redirect - Send the same request to the URL in Location from now on\x00" +
			"The server did not carry out the call. Unlike after a 301, the client must keep the method and the body. Use the new URL: a redirect costs a call each time, and a client drops the key if Location has another origin.\x00" +
			"3\x00The path ends in a slash, which Next.js removes with this status.\x00" +
			"A load balancer redirects calls from http:// to https://.\x00The API moved to another host.\x003\x00" +
			"See whether the new URL works: `hex21 probe -L /articles`\x00" +
			"Find the new URL in Location, and call it directly from now on: `hex21 probe -i /articles`\x00" +
			"If the API moved to another host, change the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x003\x00" +
			"See whether the new URL works\x001\x003\x001\x00-L\x00\x00\x00Find the new URL in Location, and call it directly from now on\x00\x004\x001\x00-i\x00\x00\x00" +
			"If the API moved to another host, change the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00trailing-slash\x00301\x00\x00\x00"},
	{"400", "status",
		"\x001\x00400\x00api\x00you\x00Bad Request - Invalid parameters or request format\x00" +
			"The server could not process the request: the query, the body or its format is wrong. The same request will fail again. The code in the error body shows which part is wrong, so read that first.\x00" +
			"5\x00A parameter has a value that is not allowed, such as `limit=500`.\x00A required field or parameter is missing.\x00" +
			"The body is not JSON, or is JSON without the matching Content-Type.\x00A search text has fewer than three characters.\x00" +
			"A proxy rejected the request before it reached the API, for example because a header is too large.\x005\x00" +
			"See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`\x00" +
			"Check the body and the query against the details of the error.\x00" +
			"Compare it with the codes for a wrong request: `hex21 explain INVALID_PARAMETERS MISSING_REQUIRED`\x00" +
			"Go back to a request that works, and add to it step by step: `hex21 probe --query limit=20 /articles`\x00" +
			"If the body is HTML, check the headers to see what answered: `hex21 probe -i /articles`\x005\x00" +
			"See which part of the request is wrong\x001\x003\x004\x00-o\x00json\x00--jq\x00.error\x00\x00\x00" +
			"Check the body and the query against the details of the error\x002\x00\x00\x00\x00\x00Compare it with the codes for a wrong request\x00\x002\x003\x00" +
			"explain\x00INVALID_PARAMETERS\x00MISSING_REQUIRED\x00\x00\x00Go back to a request that works, and add to it step by step\x00\x004\x002\x00--query\x00" +
			"limit=20\x00/articles\x00\x00If the body is HTML, check the headers to see what answered\x001\x003\x001\x00-i\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_PARAMETERS\",\n" +
			"    \"message\": \"One or more request parameters are invalid\",\n" +
			"    \"details\": {\n" +
			"      \"parameter\": \"limit\",\n" +
			"      \"value\": \"500\",\n" +
			"      \"problem\": \"is not a number in range\",\n" +
			"      \"expected\": \"a whole number from 1 to 100\"\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# --fail-with-body makes curl fail, and still prints the body, which names the faulty part.\n" +
			"curl -sS --fail-with-body -G --data-urlencode \"limit=20\" \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00\x00\x00\x00\x007\x00INVALID_PARAMETERS\x00MISSING_REQUIRED\x00" +
			"INVALID_FORMAT\x00INVALID_JSON\x00VALIDATION_ERROR\x00INVALID_QUERY\x00422\x00\x001\x00meaning\x00"},
	{"401", "status",
		"\x001\x00401\x00api\x00key\x00Unauthorized - Missing or invalid authentication\x00" +
			"The request has no valid credentials. Either no key arrived, or it was not accepted; the code in the body shows which. A valid key without permission gets 403.\x00" +
			"4\x00HEX21_API_KEY is not set where the program runs.\x00The key is mistyped, truncated, or belongs to another installation.\x00" +
			"The token has expired or was revoked.\x00A redirect or a proxy removed the Authorization header.\x004\x00" +
			"See whether a key is sent, and to which host: `hex21 probe -v /articles`\x00" +
			"If no key is sent, set one: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"If a key is sent, look up the error code: `hex21 explain INVALID_AUTH EXPIRED_TOKEN REVOKED_TOKEN`\x00" +
			"Do not repeat the call with the same key: it fails each time, and many failures may get your IP address blocked.\x004\x00" +
			"See whether a key is sent, and to which host\x00\x004\x001\x00-v\x00\x00\x00If no key is sent, set one\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"If a key is sent, look up the error code\x00\x002\x004\x00explain\x00INVALID_AUTH\x00EXPIRED_TOKEN\x00REVOKED_TOKEN\x00\x00\x00" +
			"Do not repeat the call with the same key: it fails each time, and many failures may get your IP address blocked\x00\x00\x00\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"MISSING_AUTH\",\n" +
			"    \"message\": \"Authentication credentials not provided\",\n" +
			"    \"details\": { \"header\": \"Authorization\" }\n" +
			"  }\n" +
			"}\x001\x00# The code in the body shows whether the key is missing, wrong, expired or revoked.\n" +
			"curl -sS -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\" |\n" +
			"  jq -r '.error.code? // \"accepted\"'\x00\x00\x00\x00\x006\x00INVALID_AUTH\x00EXPIRED_TOKEN\x00MISSING_AUTH\x00REVOKED_TOKEN\x00UNAUTHORIZED\x00403\x00\x001\x00" +
			"meaning\x00"},
	{"402", "status",
		"\x001\x00402\x00api\x00limit\x00Payment Required - The plan or the account does not cover this call\x00" +
			"The HTTP standard reserves this status; services use it when a plan is used up, an invoice is unpaid, or a feature requires a higher plan. The Hex21 reference does not have it, so a hosting platform or a gateway in front of the CMS sent it.\x00" +
			"2\x00The hosting account of the CMS has exceeded its plan, or is unpaid.\x00" +
			"A gateway bills calls, and its contract has ended.\x002\x00" +
			"Check which server answered, and read its message: `hex21 probe -i /articles`\x00" +
			"Ask the operator whether the hosting account is paid.\x002\x00Check which server answered, and read its message\x00\x004\x001\x00-i\x00\x00\x00" +
			"Ask the operator whether the hosting account is paid\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00403\x00429\x00QUOTA_EXCEEDED\x00\x00\x00"},
	{"403", "status",
		"\x001\x00403\x00api\x00key\x00Forbidden - Valid auth but insufficient permissions\x00" +
			"The server rejects this request, with this key or without a key. The reference has no error code for it; some installations send FORBIDDEN. A 403 with an HTML body, or one that a call without a key gets too, usually comes from a firewall, not from the API.\x00" +
			"4\x00The key is read-only, and the call is a write.\x00The key does not give access to this article, draft or section.\x00" +
			"A firewall rejects the IP address, the country, the user agent or something in the body.\x00" +
			"The path is not part of the API, but a protected directory of the website.\x004\x00" +
			"Check that the key may read: `hex21 probe /articles`\x00" +
			"Check the headers and the type of the body to see what answered: `hex21 probe -i /articles`\x00" +
			"Check that the URL is that of the API: `hex21 probe --dry-run /articles`\x00" +
			"Ask the operator of the installation for the permission; name the method, path and request id.\x004\x00" +
			"Check that the key may read\x00\x004\x00\x00\x00\x00Check the headers and the type of the body to see what answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"Check that the URL is that of the API\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Ask the operator of the installation for the permission; name the method, path and request id\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"FORBIDDEN\",\n" +
			"    \"message\": \"This key may not write articles\",\n" +
			"    \"details\": { \"required\": \"articles:write\" }\n" +
			"  }\n" +
			"}\x001\x00# What rejected the request? The API answers in JSON, a firewall usually in HTML.\n" +
			"curl -sS -o /dev/null -w '%{http_code} %{content_type} from %header{server}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00\x00\x00\x00\x002\x00FORBIDDEN\x00401\x00\x001\x00meaning\x00"},
	{"404", "status",
		"\x001\x00404\x00api\x00you\x00Not Found - Resource doesn't exist\x00" +
			"There is nothing at this URL: the path, the slug or the base URL is wrong, or the resource was removed. The body shows what answered: the API sends JSON or an empty body, a website sends HTML.\x00" +
			"5\x00The slug is misspelled, was changed, or belongs to a draft.\x00" +
			"The base URL lacks `/api`, has it twice, or is the website.\x00A slash inside a slug was not encoded as %2F.\x00" +
			"The path ends in a slash.\x00The endpoint does not exist in this version of the CMS.\x004\x00" +
			"See what answered, and how: `hex21 probe -i /articles`\x00" +
			"Check the base URL by calling the list of articles: `hex21 probe /articles`\x00" +
			"If the list works, find the right slug in it: `hex21 probe -i --query limit=100 /articles`\x00" +
			"Percent-encode special characters of the slug, such as a slash: `hex21 probe /articles/proceedings%2F2024-03`\x004\x00" +
			"See what answered, and how\x001\x003\x001\x00-i\x00\x00\x00Check the base URL by calling the list of articles\x00\x004\x00\x00/articles\x00\x00" +
			"If the list works, find the right slug in it\x00\x004\x003\x00-i\x00--query\x00limit=100\x00/articles\x00\x00" +
			"Percent-encode special characters of the slug, such as a slash\x00\x004\x00\x00/articles/proceedings%2F2024-03\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"NOT_FOUND\",\n" +
			"    \"message\": \"Requested resource was not found\",\n" +
			"    \"details\": { \"resource\": \"article\", \"slug\": \"invalid-slug\" }\n" +
			"  }\n" +
			"}\x001\x00# The article or the base URL? The list exists in every installation.\n" +
			"for path in /articles /articles/soil-microbes-drought; do\n" +
			"  curl -sS -o /dev/null -w \"%{http_code} %{content_type} $path\\n\" \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL$path\"\n" +
			"done\x00\x00\x00\x00\x003\x00NOT_FOUND\x00410\x00405\x00\x001\x00meaning\x00"},
	{"405", "status",
		"\x001\x00405\x00api\x00you\x00Method Not Allowed - The path does not support this method\x00" +
			"The path exists, but supports only other methods. According to the HTTP standard, the Allow header lists them, but not every installation sends it. The body may be empty.\x00" +
			"4\x00A write was sent to a read-only endpoint.\x00" +
			"POST was sent to the path of one article, or PUT or DELETE to the path of the list.\x00A redirect changed the method.\x00" +
			"A web server in front of the API allows only some methods.\x004\x00" +
			"See which methods the path supports, in the Allow header: `hex21 probe -i -X OPTIONS /articles`\x00" +
			"Check that reading the path works: `hex21 probe /articles`\x00" +
			"See whether there was a redirect before the response: `hex21 probe -v /articles`\x00" +
			"Correct the method or the path in your program; a different key does not help.\x004\x00" +
			"See which methods the path supports, in the Allow header\x00\x004\x003\x00-i\x00-X\x00OPTIONS\x00\x00\x00Check that reading the path works\x002\x004\x00\x00\x00\x00" +
			"See whether there was a redirect before the response\x00\x004\x001\x00-v\x00\x00\x00" +
			"Correct the method or the path in your program; a different key does not help\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"METHOD_NOT_ALLOWED\",\n" +
			"    \"message\": \"The path does not support this method\",\n" +
			"    \"details\": { \"method\": \"DELETE\", \"allow\": \"GET, HEAD, POST, OPTIONS\" }\n" +
			"  }\n" +
			"}\x001\x00curl -sS -o /dev/null -X OPTIONS -w 'allowed: %header{allow}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00\x00\x00\x00\x002\x00METHOD_NOT_ALLOWED\x00404\x00\x00\x00"},
	{"406", "status",
		"\x001\x00406\x00api\x00you\x00Not Acceptable - The server cannot send a format that the client accepts\x00" +
			"The Accept, Accept-Language or Accept-Encoding header allows nothing that the server can send. The API sends application/json.\x00" +
			"2\x00Accept names only other formats, such as text/html or application/xml.\x00" +
			"A firewall answers 406 for a request that looks like an attack (ModSecurity does).\x002\x00" +
			"Send an Accept header that the API supports: `hex21 probe -H 'Accept: application/json' /articles`\x00" +
			"If the body is a web page, see whose page it is: `hex21 probe -i /articles`\x002\x00" +
			"Send an Accept header that the API supports\x001\x003\x002\x00-H\x00Accept: application/json\x00\x00\x00" +
			"If the body is a web page, see whose page it is\x00\x004\x001\x00-i\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00415\x00firewall-blocked\x00\x00\x00"},
	{"407", "status",
		"\x001\x00407\x00proxy\x00you\x00Proxy Authentication Required - A proxy requires its own credentials\x00" +
			"The proxy, not the API, requires a user name and a password. The API key does not help, and the call did not reach the API.\x00" +
			"2\x00The network reaches the internet only through a proxy with a login.\x00" +
			"The password in HTTPS_PROXY has expired, or contains a character that must be percent-encoded.\x002\x00" +
			"See the proxy settings, with passwords redacted: `hex21 doctor`\x00" +
			"Read about the finding: `hex21 explain proxy-auth-required`\x002\x00See the proxy settings, with passwords redacted\x00\x002\x001\x00" +
			"doctor\x00\x00\x00Read about the finding\x00\x002\x002\x00explain\x00proxy-auth-required\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00proxy-auth-required\x00proxy-failed\x00" +
			"401\x00\x00\x00"},
	{"408", "status",
		"\x001\x00408\x00http\x00network\x00Request Timeout - The server waited for the request and gave up\x00" +
			"The connection was open, but the whole request did not arrive in time. Such a request is normally not processed. An idle keep-alive connection can also end with 408.\x00" +
			"3\x00The upload is slow, or the network lost packets.\x00The program opens connections before it has something to send.\x00" +
			"The server is too busy to read the request.\x002\x00" +
			"Send the request once more on a new connection: `hex21 probe --retry 1 /articles`\x00" +
			"See how long it takes to send the request: `hex21 probe -v /articles`\x002\x00Send the request once more on a new connection\x00" +
			"1\x003\x002\x00--retry\x001\x00\x00\x00See how long it takes to send the request\x00\x004\x001\x00-v\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x002\x00504\x00" +
			"response-timeout\x00\x00\x00"},
	{"409", "status",
		"\x001\x00409\x00api\x00you\x00Conflict - The request conflicts with the current state of the resource\x00" +
			"The request is well formed, but conflicts with the current state of the resource: a name is taken, or the resource was changed in the meantime. Normally nothing is written. The error code shows which of the two it is; they need different steps.\x00" +
			"4\x00A create used a slug that is already taken, often by an earlier attempt of the same program.\x00" +
			"The article was changed after you read it.\x00Two workers wrote the same article.\x00" +
			"The current state does not allow the change, such as publishing an archived article.\x004\x00" +
			"Get the current state of the resource: `hex21 probe -i /articles`\x00" +
			"If the slug is taken, update the article or choose another slug: `hex21 explain ALREADY_EXISTS`\x00" +
			"If the article was changed in the meantime, read it again, apply your change, and write once: `hex21 explain CONFLICT`\x00" +
			"Do not repeat the request unchanged: it fails again until something changes.\x004\x00Get the current state of the resource\x00\x00" +
			"4\x001\x00-i\x00\x00\x00If the slug is taken, update the article or choose another slug\x00\x002\x002\x00explain\x00ALREADY_EXISTS\x00\x00\x00" +
			"If the article was changed in the meantime, read it again, apply your change, and write once\x00\x002\x002\x00explain\x00CONFLICT\x00\x00\x00" +
			"Do not repeat the request unchanged: it fails again until something changes\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"CONFLICT\",\n" +
			"    \"message\": \"Request conflicts with existing resource\",\n" +
			"    \"details\": { \"slug\": \"soil-microbes-drought\", \"version\": 4, \"sent\": \"3\" }\n" +
			"  }\n" +
			"}\x001\x00# Show the stored version and its age. Compare it with what you wanted to write.\n" +
			"curl -sS --fail-with-body \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles/soil-microbes-drought\" |\n" +
			"  jq -S '.data // .' | diff - <(jq -S . article.json)\x00\x00\x00\x00\x003\x00ALREADY_EXISTS\x00CONFLICT\x00410\x00\x00\x00"},
	{"410", "status",
		"\x001\x00410\x00api\x00you\x00Gone - The resource was removed and is not expected back\x00" +
			"The resource at this URL was removed on purpose. Unlike 404, this status means that the URL was once valid. Caches and search engines may drop it permanently.\x00" +
			"3\x00The article was deleted or withdrawn.\x00The article moved to another slug, without a redirect.\x00" +
			"An old link, cache or index still leads to this URL.\x003\x00" +
			"Look for a successor under another slug: `hex21 probe -i --query limit=100 /articles`\x00" +
			"Remove the URL from caches, sitemaps and your own data.\x00" +
			"If it should still be there, ask an editor of the installation, with the slug and the request id.\x003\x00" +
			"Look for a successor under another slug\x00\x004\x003\x00-i\x00--query\x00limit=100\x00/articles\x00\x00" +
			"Remove the URL from caches, sitemaps and your own data\x00\x00\x00\x00\x00\x00" +
			"If it should still be there, ask an editor of the installation, with the slug and the request id\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"GONE\",\n" +
			"    \"message\": \"Resource no longer exists\",\n" +
			"    \"details\": {\n" +
			"      \"resource\": \"article\",\n" +
			"      \"slug\": \"room-temperature-superconductor\",\n" +
			"      \"goneSince\": \"2024-02-15T10:00:00Z\"\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# Was it removed (410), or was it never there (404)?\n" +
			"curl -sS -o /dev/null -w '%{http_code}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles/room-temperature-superconductor\"\x00\x00\x00\x00\x002\x00GONE\x00404\x00\x00" +
			"\x00"},
	{"411", "status",
		"\x001\x00411\x00http\x00you\x00Length Required - The request has no Content-Length\x00" +
			"The request has a body without Content-Length, sent in chunks, but the server or a proxy in front of it requires Content-Length.\x00" +
			"2\x00The program sends the body as a stream of unknown length.\x00A POST without a body lacks \"Content-Length: 0\".\x002\x00" +
			"Send the body from a file or a string, so that its length is known.\x00" +
			"In your program, pass the whole body instead of a stream, or set its length.\x002\x00" +
			"Send the body from a file or a string, so that its length is known\x00\x00\x00\x00\x00\x00" +
			"In your program, pass the whole body instead of a stream, or set its length\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00400\x00413\x00\x00\x00"},
	{"412", "status",
		"\x001\x00412\x00api\x00you\x00Precondition Failed - A condition of the request does not hold\x00" +
			"The condition is usually in If-Match, If-None-Match or If-Unmodified-Since, and usually the resource was changed in the meantime. Normally nothing is written.\x00" +
			"2\x00The ETag in If-Match belongs to an older version.\x00" +
			"A proxy changed the ETag, for example when it compressed the body (adding W/ or -gzip).\x002\x00" +
			"Get the resource and its ETag again: `hex21 probe -i /articles`\x00" +
			"Apply your change to the new version, then send it with the new ETag.\x002\x00Get the resource and its ETag again\x00\x004\x001\x00-i\x00\x00\x00" +
			"Apply your change to the new version, then send it with the new ETag\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00409\x00428\x00CONFLICT\x00\x00\x00"},
	{"413", "status",
		"\x001\x00413\x00http\x00you\x00Content Too Large - The request body is larger than the server accepts\x00" +
			"Most often the web server, the hosting platform or the body parser sets the limit, not the API. By default, nginx accepts 1 MB, Express 100 KB, Vercel 4.5 MB. The server may close the connection before the whole body was sent, which looks like a reset.\x00" +
			"3\x00The article contains images as text (base64).\x00client_max_body_size in nginx is smaller than what the CMS allows.\x00" +
			"Many items are sent in one call.\x003\x00" +
			"Check the headers and the body to see which server answered: `hex21 probe -i /articles`\x00" +
			"Send less per call, or upload files the way the CMS expects.\x00" +
			"If you run the server, raise its limit: client_max_body_size (nginx), LimitRequestBody (Apache).\x003\x00" +
			"Check the headers and the body to see which server answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"Send less per call, or upload files the way the CMS expects\x00\x00\x00\x00\x00\x00" +
			"If you run the server, raise its limit: client_max_body_size (nginx), LimitRequestBody (Apache)\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"431\x00414\x00connection-reset\x00\x00\x00"},
	{"414", "status",
		"\x001\x00414\x00http\x00you\x00URI Too Long - The URL is longer than the server accepts\x00" +
			"Web servers accept about 8 KB. Long queries, many ids in one call or a redirect that grows with each hop exceed that.\x00" +
			"2\x00The query lists many ids or contains a whole document.\x00A redirect adds a parameter with each hop.\x002\x00" +
			"See the URL without calling it: `hex21 probe --dry-run /articles`\x00" +
			"Split the list over several calls, or send it in a body if the API supports that.\x002\x00See the URL without calling it\x00\x003\x00" +
			"1\x00--dry-run\x00\x00\x00Split the list over several calls, or send it in a body if the API supports that\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"431\x00413\x00redirect-loop\x00\x00\x00"},
	{"415", "status",
		"\x001\x00415\x00api\x00you\x00Unsupported Media Type - The server does not accept a body of this type\x00" +
			"Content-Type is missing or wrong, or names a format that this path does not accept. The API accepts application/json.\x00" +
			"2\x00The client sent a form or plain text; curl -d sends a form unless told otherwise.\x00" +
			"Content-Encoding names a compression that the server does not support.\x002\x00" +
			"Declare the body as JSON: `hex21 probe -H 'Content-Type: application/json' /articles`\x00" +
			"See the request without sending it: `hex21 probe --dry-run /articles`\x002\x00Declare the body as JSON\x002\x003\x002\x00-H\x00" +
			"Content-Type: application/json\x00\x00\x00See the request without sending it\x00\x003\x001\x00--dry-run\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00400\x00406\x00" +
			"request-content-type\x00\x00\x00"},
	{"416", "status",
		"\x001\x00416\x00http\x00you\x00Range Not Satisfiable - The requested range is outside the body\x00" +
			"A resumed download requests bytes after the end of the file: the local copy is complete, or the file on the server has become shorter.\x00" +
			"2\x00The local copy is already complete, or is larger than the file on the server.\x00" +
			"The resource changed between the two downloads.\x002\x00Request the resource without a range: `hex21 probe /articles`\x00" +
			"Delete the partial file and download it again.\x002\x00Request the resource without a range\x00\x004\x00\x00\x00\x00" +
			"Delete the partial file and download it again\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00206\x00body-cut-off\x00\x00\x00"},
	{"417", "status",
		"\x001\x00417\x00http\x00you\x00Expectation Failed - The server does not support the Expect header\x00" +
			"The request has \"Expect: 100-continue\", and the server or an old proxy does not support it. curl sends it with bodies above 1 MB, and .NET with every body.\x00" +
			"2\x00The call goes through an old proxy.\x00A library adds the header automatically.\x002\x00" +
			"See whether a proxy is set: `hex21 doctor`\x00" +
			"Turn the header off, with curl -H 'Expect:' or ExpectContinue = false in .NET.\x002\x00See whether a proxy is set\x00\x002\x001\x00" +
			"doctor\x00\x00\x00Turn the header off, with curl -H 'Expect:' or ExpectContinue = false in .NET\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00411\x00413\x00\x00\x00"},
	{"418", "status",
		"\x001\x00418\x00http\x00you\x00I'm a teapot - The server refuses the request, as a joke or as a filter\x00" +
			"The status comes from an April Fools' Day RFC. Servers use it for bots and for forbidden paths; the API reference does not list it.\x00" +
			"2\x00A filter identifies the client as a bot, often by its User-Agent.\x00The path is a trap for scanners.\x002\x00" +
			"Check which server answered: `hex21 probe -i /articles`\x00" +
			"Ask the operator which rule rejected the request, and include the time and your IP address.\x002\x00" +
			"Check which server answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"Ask the operator which rule rejected the request, and include the time and your IP address\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00403\x00" +
			"firewall-blocked\x00\x00\x00"},
	{"419", "status",
		"\x001\x00419\x00http\x00you\x00Page Expired - Laravel did not receive a valid CSRF token\x00" +
			"Not a standard status: Laravel sends it when a form of a web page has no token, or an expired one. Its API routes do not check for one, so an API client that gets this status most likely called a web route.\x00" +
			"3\x00The base URL leads to the website instead of the API.\x00The session of the page expired before the form was sent.\x00" +
			"The session cookie was not sent, or belongs to another domain.\x002\x00" +
			"Check the URL that is called, since the routes of an API need no CSRF token: `hex21 probe --dry-run /articles`\x00" +
			"In a browser, reload the page and send the form again.\x002\x00" +
			"Check the URL that is called, since the routes of an API need no CSRF token\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"In a browser, reload the page and send the form again\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00403\x00440\x00\x00\x00"},
	{"420", "status",
		"\x001\x00420\x00http\x00limit\x00Enhance Your Calm - The caller sent too many requests\x00" +
			"This is not a standard status: the first Twitter API used it for its rate limit, and some services still do. The standard status for a rate limit is 429.\x00" +
			"2\x00The service uses this status for its rate limit, as Twitter did.\x00" +
			"Another program with the same key or IP address used up the limit.\x002\x00" +
			"Wait, at least as long as Retry-After requires, then try once.\x00" +
			"See the limit in the response: `hex21 probe -v /articles`\x002\x00" +
			"Wait, at least as long as Retry-After requires, then try once\x00\x00\x00\x00\x00\x00See the limit in the response\x00\x004\x001\x00-v\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x005\x00\x00\x00\x002\x00429\x00RATE_LIMIT\x00\x00\x00"},
	{"421", "status",
		"\x001\x00421\x00http\x00contract\x00Misdirected Request - The request reached a server that does not serve this host\x00" +
			"The connection was opened for one host name and used for another: over HTTP/2, a client may reuse a connection if the certificate has both names. A proxy whose SNI differs from the Host header also causes this status.\x00" +
			"2\x00Two hosts share an address and a certificate, but not their configuration.\x00" +
			"A proxy passes the request on with the SNI of another host (proxy_ssl_server_name is off).\x002\x00" +
			"Make the call over HTTP/1.1, on a new connection: `hex21 probe --http1.1 /articles`\x00" +
			"If you run the proxy, make it send the SNI of the host that it forwards to.\x002\x00" +
			"Make the call over HTTP/1.1, on a new connection\x001\x003\x001\x00--http1.1\x00\x00\x00" +
			"If you run the proxy, make it send the SNI of the host that it forwards to\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x002\x00tls-wrong-host\x00404\x00\x00\x00"},
	{"422", "status",
		"\x001\x00422\x00api\x00you\x00Unprocessable Entity - Request validation failed\x00" +
			"The body could be parsed, but its content violates a rule: a field is missing or has the wrong form. Some installations send 400 instead. Normally nothing is stored; details, where sent, name the field.\x00" +
			"4\x00A required field is missing, null or empty.\x00A date, a slug or a list has the wrong form.\x00" +
			"A number or a boolean was sent as text.\x00A value names a category or an author that does not exist.\x003\x00" +
			"Correct what the error names; without details, compare the fields with the reference.\x00" +
			"Look for empty fields in the body, and for values whose type differs from what the server returns: `hex21 probe -i --query limit=1 /articles`\x00" +
			"Compare it with the codes for wrong fields: `hex21 explain MISSING_REQUIRED INVALID_FORMAT VALIDATION_ERROR`\x003\x00" +
			"Correct what the error names; without details, compare the fields with the reference\x00\x00\x00\x00\x00\x00" +
			"Look for empty fields in the body, and for values whose type differs from what the server returns\x002\x004\x003\x00-i\x00--query\x00" +
			"limit=1\x00/articles\x00\x00Compare it with the codes for wrong fields\x00\x002\x004\x00explain\x00MISSING_REQUIRED\x00INVALID_FORMAT\x00" +
			"VALIDATION_ERROR\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"MISSING_REQUIRED\",\n" +
			"    \"message\": \"Required parameter is missing\",\n" +
			"    \"details\": { \"missing\": [\"title\", \"content\"] }\n" +
			"  }\n" +
			"}\x001\x00# Print only the details, which say what is wrong with the body.\n" +
			"curl -sS -H \"Content-Type: application/json\" --data-binary @article.json \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\" |\n" +
			"  jq '.error | {code, message, details}'\x00\x00\x00\x00\x004\x00MISSING_REQUIRED\x00INVALID_FORMAT\x00VALIDATION_ERROR\x00400\x00\x001\x00meaning\x00"},
	{"423", "status",
		"\x001\x00423\x00api\x00you\x00Locked - Another process has locked the resource\x00" +
			"A person or a program is editing the resource, or a lock was left behind. Normally nothing is changed.\x002\x00" +
			"An editor has the article open in the CMS.\x00A program ended without removing its lock; locks usually expire.\x002\x00" +
			"Try a few times, backing off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"See in the CMS who has the article open.\x002\x00Try a few times, backing off between attempts\x001\x003\x002\x00--retry\x003\x00\x00\x00" +
			"See in the CMS who has the article open\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x002\x00409\x00CONFLICT\x00\x00\x00"},
	{"424", "status",
		"\x001\x00424\x00api\x00you\x00Failed Dependency - An earlier action that this one needs has failed\x00" +
			"The server did not process the request: this part of a batch depends on a part that failed. The status of that other part shows the cause.\x00" +
			"2\x00An earlier item of the same batch was rejected.\x00A service that the CMS calls first (storage, search) failed.\x002\x00" +
			"Read the whole response and find the part with another status: `hex21 probe -i /articles`\x00" +
			"Correct the part that failed, then send the batch again.\x002\x00" +
			"Read the whole response and find the part with another status\x00\x004\x001\x00-i\x00\x00\x00" +
			"Correct the part that failed, then send the batch again\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00409\x00422\x00500\x00\x00\x00"},
	{"425", "status",
		"\x001\x00425\x00http\x00network\x00Too Early - The server does not process a request sent during the TLS handshake\x00" +
			"The request was sent as early data (TLS 1.3, 0-RTT), which can be replayed, so the server requires it to be sent again after the handshake. Clients do this automatically; a CDN in front of the server may pass the status on instead.\x00" +
			"2\x00A CDN or proxy sends early data to the server behind it.\x00The client library uses 0-RTT and does not repeat the call.\x00" +
			"2\x00Repeat the request: `hex21 probe --retry 1 /articles`\x00" +
			"If you run the proxy, turn off early data for writes (ssl_early_data off).\x002\x00Repeat the request\x001\x003\x002\x00--retry\x001\x00\x00\x00" +
			"If you run the proxy, turn off early data for writes (ssl_early_data off)\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x002\x00429\x00tls-failed\x00\x00\x00"},
	{"426", "status",
		"\x001\x00426\x00http\x00contract\x00Upgrade Required - The server requires another protocol\x00" +
			"The Upgrade header of the response names it. Often a proxy uses HTTP/1.0 with a server that requires 1.1, as nginx does without proxy_http_version 1.1; or the path is a WebSocket endpoint.\x00" +
			"3\x00A proxy in front of the CMS forwards with HTTP/1.0.\x00The path is for WebSockets only.\x00" +
			"The server no longer accepts this version of TLS or HTTP.\x002\x00" +
			"Read the Upgrade header of the response: `hex21 probe -i /articles`\x00If you run the proxy, set proxy_http_version 1.1.\x00" +
			"2\x00Read the Upgrade header of the response\x00\x004\x001\x00-i\x00\x00\x00If you run the proxy, set proxy_http_version 1.1\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00" +
			"\x00\x002\x00505\x00protocol-downgrade\x00\x00\x00"},
	{"428", "status",
		"\x001\x00428\x00api\x00you\x00Precondition Required - The server requires a condition for this change\x00" +
			"A write without If-Match could overwrite the work of others, so the server requires the ETag of the version that you change. Normally nothing is written.\x00" +
			"2\x00The request has no If-Match header.\x00A proxy removes the header.\x002\x00" +
			"Get the ETag of the current version: `hex21 probe -i /articles`\x00Send the write again with If-Match and that ETag.\x002\x00" +
			"Get the ETag of the current version\x00\x004\x001\x00-i\x00\x00\x00Send the write again with If-Match and that ETag\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00" +
			"412\x00409\x00\x00\x00"},
	{"429", "status",
		"\x001\x00429\x00api\x00limit\x00Too Many Requests - Rate limit exceeded\x00" +
			"A budget of requests is used up: a short rate limit (RATE_LIMIT) or a longer quota (QUOTA_EXCEEDED). A rejected request is normally not carried out, so it can be sent again after the reset, even a write. Retry-After and X-RateLimit-Reset show when that is.\x00" +
			"5\x00A loop or a job sends requests without a pause.\x00Several programs share one key.\x00" +
			"The call had no key, or one that was not counted, so the smaller budget of calls without a key applied.\x00" +
			"The quota of the day or the month is used up.\x00A proxy in front of the API has its own limit.\x005\x00" +
			"Wait as long as Retry-After requires, then try once: earlier calls are rejected too.\x00" +
			"See which budget it is and when it is reset: `hex21 probe -v /articles`\x00" +
			"With the code QUOTA_EXCEEDED, postpone the work instead of waiting: `hex21 explain QUOTA_EXCEEDED`\x00" +
			"If X-RateLimit-Limit is 10, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Request more items per call: `hex21 probe --query limit=100 /articles`\x005\x00" +
			"Wait as long as Retry-After requires, then try once: earlier calls are rejected too\x00\x00\x00\x00\x00\x00" +
			"See which budget it is and when it is reset\x00\x004\x001\x00-v\x00\x00\x00" +
			"With the code QUOTA_EXCEEDED, postpone the work instead of waiting\x00\x002\x002\x00explain\x00QUOTA_EXCEEDED\x00\x00\x00" +
			"If X-RateLimit-Limit is 10, set the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Request more items per call\x00\x004\x002\x00--query\x00limit=100\x00" +
			"/articles\x00\x001\x00exponential-backoff\x001\x001\x005\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"RATE_LIMIT\",\n" +
			"    \"message\": \"Rate limit exceeded\",\n" +
			"    \"details\": { \"retryAfter\": 60 }\n" +
			"  }\n" +
			"}\x001\x00# What is left, and when does it reset?\n" +
			"curl -sS -o /dev/null -D - -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\" |\n" +
			"  grep -iE '^(HTTP|X-RateLimit|Retry-After)'\x00\x00\x00\x00\x003\x00RATE_LIMIT\x00QUOTA_EXCEEDED\x00503\x00\x001\x00meaning\x00"},
	{"430", "status",
		"\x001\x00430\x00http\x00server\x00Request rejected - Not a standard status; Shopify sends it for calls that look malicious\x00" +
			"Shopify sends it for calls that its protection classifies as an attack; some servers send it if a header is too large. The call did not reach the API.\x00" +
			"3\x00Many calls from one address within a short time look like an attack.\x00" +
			"The User-Agent or other headers look like those of a bot.\x00" +
			"A server uses this status instead of 431 for headers that are too large.\x003\x00" +
			"See what answered: `hex21 probe -i /articles`\x00" +
			"Wait a few minutes, make fewer calls at a time, and try from another network.\x00" +
			"Ask the operator of the server which rule rejected the call.\x003\x00See what answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"Wait a few minutes, make fewer calls at a time, and try from another network\x00\x00\x00\x00\x00\x00" +
			"Ask the operator of the server which rule rejected the call\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00403\x00429\x00431\x00firewall-blocked\x00\x00\x00"},
	{"431", "status",
		"\x001\x00431\x00http\x00you\x00Request Header Fields Too Large - The headers of the request are larger than the server accepts\x00" +
			"Servers accept 8 to 16 KB of headers. nginx instead returns 400, \"Request Header Or Cookie Too Large\", and logs 494. The API normally does not see the request.\x00" +
			"3\x00Cookies for the domain have accumulated; an API call needs none.\x00" +
			"The token is large, such as a JWT with many roles or groups.\x00" +
			"A proxy adds headers, and adds them again with each redirect.\x003\x00" +
			"See which header is large, without making the call: `hex21 probe --dry-run -v /articles`\x00" +
			"Call without cookies, or clear the domain's cookies in the browser.\x00" +
			"If you run the server, raise large_client_header_buffers (nginx), LimitRequestFieldSize (Apache) or --max-http-header-size (Node.js).\x00" +
			"3\x00See which header is large, without making the call\x00\x003\x002\x00--dry-run\x00-v\x00\x00\x00" +
			"Call without cookies, or clear the domain's cookies in the browser\x00\x00\x00\x00\x00\x00" +
			"If you run the server, raise large_client_header_buffers (nginx), LimitRequestFieldSize (Apache) or --max-http-header-size (Node.js)\x00" +
			"\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00494\x00413\x00414\x00\x00\x00"},
	{"440", "status",
		"\x001\x00440\x00http\x00key\x00Login Time-out - The session has expired\x00" +
			"This is not a standard status: Microsoft's servers (IIS, Exchange) send it when a client has to sign in again.\x002\x00" +
			"The session or its cookie has expired.\x00A Microsoft login page is in front of the API.\x002\x00" +
			"Check that a key is set, and where it comes from: `hex21 auth status`\x00" +
			"Sign in again, or use credentials that do not depend on a session.\x002\x00Check that a key is set, and where it comes from\x00\x00" +
			"2\x002\x00auth\x00status\x00\x00\x00Sign in again, or use credentials that do not depend on a session\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00401\x00419\x00" +
			"key-expired\x00\x00\x00"},
	{"444", "status",
		"\x001\x00444\x00http\x00server\x00No Response - nginx closed the connection without a response\x00" +
			"This status appears only in the access log of nginx, which can be configured with \"return 444\" for unwanted requests. The client gets an empty reply instead of a status.\x00" +
			"2\x00No server block in nginx matches the host name of the request, and the default one closes the connection.\x00" +
			"A rule against bots or attacks matches the request.\x002\x00See what a client receives: `hex21 probe -v /articles`\x00" +
			"If you run nginx, look for 'return 444' in its configuration, and for the host name of this request.\x002\x00" +
			"See what a client receives\x00\x004\x001\x00-v\x00\x00\x00" +
			"If you run nginx, look for 'return 444' in its configuration, and for the host name of this request\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00" +
			"\x002\x00400\x00499\x00\x00\x00"},
	{"449", "status",
		"\x001\x00449\x00http\x00server\x00Retry With - The server asks the client to retry\x00" +
			"This is not a standard status, but one from Microsoft: Azure Cosmos DB sends it when concurrent writes to one document collide. Older servers used it to ask for more information in the request.\x00" +
			"2\x00Two writes changed the same document at the same time.\x00" +
			"The request lacks information that the body of the response names.\x002\x00" +
			"Retry after a short wait, backing off between attempts.\x00Read the body: `hex21 probe -v /articles`\x002\x00" +
			"Retry after a short wait, backing off between attempts\x00\x00\x00\x00\x00\x00Read the body\x00\x004\x001\x00-v\x00\x00\x001\x00exponential-backoff\x001\x001\x005\x00\x00\x00\x002\x00" +
			"409\x00412\x00\x00\x00"},
	{"450", "status",
		"\x001\x00450\x00http\x00network\x00Blocked by parental controls - Not a standard status; Windows sends it for a blocked site\x00" +
			"Windows Parental Controls sends it when it blocks a site, so the call did not leave your network. In FTP and SMTP, the same number has other meanings.\x00" +
			"2\x00The user account on this machine is not allowed to access the host of the API.\x00" +
			"The number comes from another protocol; in SMTP it means that a mailbox is not available.\x003\x00" +
			"See which program on this machine answered: `hex21 probe -i /articles`\x00" +
			"Allow the host of the API in the family safety settings, or ask the person who manages them.\x00" +
			"Try from another machine or network.\x003\x00See which program on this machine answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"Allow the host of the API in the family safety settings, or ask the person who manages them\x00\x00\x00\x00\x00\x00" +
			"Try from another machine or network\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00403\x00511\x00firewall-blocked\x00\x00\x00"},
	{"451", "status",
		"\x001\x00451\x00http\x00server\x00Unavailable For Legal Reasons - The content is withheld by law\x00" +
			"A court, an authority or the operator's own rules do not allow this content, in some countries or in all. The Link header may name who requested the block.\x00" +
			"2\x00The hosting platform blocks a country or a region.\x00The article was taken down after a complaint.\x002\x00" +
			"Read the reason in the response: `hex21 probe -i /articles`\x00" +
			"Ask the operator whether it depends on the country that you call from.\x002\x00Read the reason in the response\x00\x004\x001\x00-i\x00\x00\x00" +
			"Ask the operator whether it depends on the country that you call from\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00403\x00410\x00\x00\x00"},
	{"460", "status",
		"\x001\x00460\x00http\x00you\x00AWS load balancer - The client closed the connection before the response\x00" +
			"This status appears only in the access log of an AWS Application Load Balancer; the client never receives it. The client closed the connection before the load balancer's idle timeout.\x00" +
			"2\x00The client's timeout is shorter than the response takes.\x00" +
			"A browser or an app canceled the call when its page was closed.\x002\x00" +
			"Measure how long the load balancer takes to answer: `hex21 probe -v -m 120s /articles`\x00" +
			"Raise the client's timeout, or make the response faster.\x002\x00Measure how long the load balancer takes to answer\x001\x003\x003\x00-v\x00" +
			"-m\x00120s\x00\x00\x00Raise the client's timeout, or make the response faster\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x003\x00499\x00504\x00client-canceled\x00\x00\x00"},
	{"463", "status",
		"\x001\x00463\x00http\x00you\x00AWS load balancer - X-Forwarded-For lists more than 30 addresses\x00" +
			"An AWS Application Load Balancer rejects a request whose X-Forwarded-For header lists more than 30 IP addresses.\x002\x00" +
			"Proxies forward the request in a loop, and each pass adds an address.\x00A client sends the header with a long list.\x002\x00" +
			"See which headers are sent: `hex21 probe --dry-run /articles`\x00" +
			"If you run the proxies, look for a loop, or make the first proxy replace the header.\x002\x00See which headers are sent\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00If you run the proxies, look for a loop, or make the first proxy replace the header\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00" +
			"400\x00508\x00\x00\x00"},
	{"464", "status",
		"\x001\x00464\x00http\x00server\x00AWS load balancer - The protocol does not match the target group\x00" +
			"An AWS Application Load Balancer cannot forward the request with the protocol version of its target group. For example, the request uses HTTP/1.1 and the group expects gRPC or HTTP/2, or a gRPC call is not a POST.\x00" +
			"2\x00The target group is set to HTTP/2 or gRPC, and the request came over HTTP/1.1.\x00" +
			"A target group for gRPC got a request with a method other than POST.\x002\x00" +
			"Make the same call over HTTP/1.1, to compare: `hex21 probe --http1.1 /articles`\x00" +
			"If you run the load balancer, set the protocol version of the target group to what the clients send.\x002\x00" +
			"Make the same call over HTTP/1.1, to compare\x001\x003\x001\x00--http1.1\x00\x00\x00" +
			"If you run the load balancer, set the protocol version of the target group to what the clients send\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00" +
			"\x002\x00426\x00505\x00\x00\x00"},
	{"494", "status",
		"\x001\x00494\x00http\x00you\x00Request Header Too Large - nginx: a request header is too large\x00" +
			"nginx logs 494 and answers 400 with the page \"Request Header Or Cookie Too Large\". The limit is large_client_header_buffers, four of 8 KB by default.\x00" +
			"2\x00A cookie or a token grew beyond 8 KB.\x00Many cookies of the same domain are sent.\x002\x00" +
			"See the size of the headers, without making the call: `hex21 probe --dry-run -v /articles`\x00" +
			"If you run nginx, set large_client_header_buffers 4 32k.\x002\x00See the size of the headers, without making the call\x00\x003\x002\x00" +
			"--dry-run\x00-v\x00\x00\x00If you run nginx, set large_client_header_buffers 4 32k\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00431\x00400\x00\x00\x00"},
	{"495", "status",
		"\x001\x00495\x00tls\x00you\x00SSL Certificate Error - nginx: the client certificate was not accepted\x00" +
			"nginx asks clients for a certificate and could not verify the one that was sent. It answers 400 with the page \"The SSL certificate error\".\x00" +
			"2\x00The client certificate has expired.\x00" +
			"The certificate was issued by an authority that the server does not list (ssl_client_certificate).\x002\x00" +
			"See when your certificate expires and who issued it, with openssl x509 -noout -dates -issuer -in FILE.\x00" +
			"Send a valid certificate with --cert FILE --key FILE.\x002\x00" +
			"See when your certificate expires and who issued it, with openssl x509 -noout -dates -issuer -in FILE\x00\x00\x00\x00\x00\x00" +
			"Send a valid certificate with --cert FILE --key FILE\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00496\x00tls-client-certificate-missing\x00\x00\x00"},
	{"496", "status",
		"\x001\x00496\x00tls\x00you\x00SSL Certificate Required - nginx: the client sent no certificate\x00" +
			"nginx requires a client certificate for this host and got none. It answers 400 with the page \"No required SSL certificate was sent\".\x00" +
			"2\x00The installation accepts only clients with a certificate (mutual TLS).\x00" +
			"A proxy in between terminates TLS and does not pass the certificate on.\x002\x00" +
			"Send your certificate with --cert FILE --key FILE.\x00" +
			"Ask the operator for a client certificate, or for an address without one.\x002\x00" +
			"Send your certificate with --cert FILE --key FILE\x00\x00\x00\x00\x00\x00" +
			"Ask the operator for a client certificate, or for an address without one\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00495\x00" +
			"tls-client-certificate-missing\x00\x00\x00"},
	{"497", "status",
		"\x001\x00497\x00http\x00you\x00HTTP Request Sent to HTTPS Port - nginx: plain HTTP arrived at a TLS port\x00" +
			"nginx answers 400 with the page \"The plain HTTP request was sent to HTTPS port\". The URL begins with http:// and has a port that expects TLS.\x00" +
			"2\x00The base URL has http:// and a port such as 443 or 8443.\x00" +
			"A proxy forwards to the TLS port without TLS (http:// in proxy_pass).\x002\x00" +
			"Read how to call the same URL over TLS: `hex21 explain plain-to-tls-port`\x00" +
			"If you run the proxy, write https:// in proxy_pass.\x002\x00Read how to call the same URL over TLS\x00\x002\x002\x00explain\x00" +
			"plain-to-tls-port\x00\x00\x00If you run the proxy, write https:// in proxy_pass\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00plain-to-tls-port\x00400\x00\x00\x00"},
	{"498", "status",
		"\x001\x00498\x00http\x00key\x00Invalid Token - A gateway does not accept the token\x00" +
			"This is not a standard status: ArcGIS and some gateways send it for a token that has expired or is not valid.\x002\x00" +
			"The token has expired.\x00The token was issued for another service.\x002\x00" +
			"Check which key is in use, without showing it: `hex21 auth status`\x00Get a new token and store it: `hex21 auth login`\x002\x00" +
			"Check which key is in use, without showing it\x00\x002\x002\x00auth\x00status\x00\x00\x00Get a new token and store it\x00\x002\x002\x00auth\x00login\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00\x00\x00\x003\x00401\x00key-expired\x00499\x00\x00\x00"},
	{"499", "status",
		"\x001\x00499\x00http\x00you\x00Client Closed Request - The client closed the connection before the response\x00" +
			"nginx and other servers log this status; a client never receives it. The user, the client or a proxy in front of the server ended the call first. Most often, a timeout was too short for the response. The server may still have processed the request.\x00" +
			"3\x00The timeout of the client, or of a load balancer in front of the server, is shorter than the response takes.\x00" +
			"The user left the page, or the program canceled the call.\x00The server became slow, so clients give up.\x002\x00" +
			"See how long the response takes: `hex21 probe -v -m 120s /articles`\x00" +
			"Compare the timeouts: the server's must be the shortest, each proxy's longer, and the client's the longest.\x002\x00" +
			"See how long the response takes\x001\x003\x003\x00-v\x00-m\x00120s\x00\x00\x00" +
			"Compare the timeouts: the server's must be the shortest, each proxy's longer, and the client's the longest\x00\x00\x00\x00\x00\x001\x00once\x00" +
			"1\x00\x002\x00\x00\x00\x003\x00504\x00client-canceled\x00response-timeout\x00\x00\x00"},
	{"500", "status",
		"\x001\x00500\x00api\x00server\x00Internal Server Error - Something went wrong on our end\x00" +
			"The server failed unexpectedly. Your request may be correct, or may trigger a bug. A write may have taken effect, so repeat only reads, and only once.\x00" +
			"4\x00This path or this body triggers a bug.\x00The database or another service that the server needs has failed.\x00" +
			"An update or a configuration change is half done.\x00The server's disk or memory is full.\x005\x00" +
			"Repeat the call once; if it works, the failure was temporary: `hex21 probe --retry 1 /articles`\x00" +
			"After a write, check whether it took effect before you send it again: `hex21 probe -i /articles`\x00" +
			"See whether another path works: if so, this request causes the failure: `hex21 probe /categories`\x00" +
			"If that fails too, check for an incident: `hex21 status`\x00" +
			"If you run the server, search its log for the request id; otherwise send the id, time, method and path to api@hex21.dev.\x00" +
			"5\x00Repeat the call once; if it works, the failure was temporary\x001\x003\x002\x00--retry\x001\x00\x00\x00" +
			"After a write, check whether it took effect before you send it again\x002\x004\x001\x00-i\x00\x00\x00" +
			"See whether another path works: if so, this request causes the failure\x00\x004\x00\x00/categories\x00\x00" +
			"If that fails too, check for an incident\x00\x002\x001\x00status\x00\x00\x00" +
			"If you run the server, search its log for the request id; otherwise send the id, time, method and path to api@hex21.dev\x00" +
			"\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INTERNAL_ERROR\",\n" +
			"    \"message\": \"Internal server error\"\n" +
			"  }\n" +
			"}\x001\x00# Does only this path fail? Also print the request ids, which support asks for.\n" +
			"for path in /articles /categories /docs; do\n" +
			"  curl -sS -o /dev/null -w \"%{http_code} $path request id %header{x-request-id}\\n\" \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL$path\"\n" +
			"done\x00\x00\x00\x00\x004\x00INTERNAL_ERROR\x00DATABASE_ERROR\x00503\x00502\x00\x001\x00meaning\x00"},
	{"501", "status",
		"\x001\x00501\x00http\x00you\x00Not Implemented - The server does not support the method\x00" +
			"Unlike with 405, the server does not support the method on any path, or a proxy rejects it. A request with an unknown Transfer-Encoding gets the same status.\x00" +
			"2\x00The method is misspelled, or is an unusual one such as PROPFIND.\x00A static web server received a POST.\x002\x00" +
			"See which methods the path supports: `hex21 probe -X OPTIONS /articles`\x00" +
			"Check that the base URL leads to the CMS, not to a static site: `hex21 probe -i /articles`\x002\x00" +
			"See which methods the path supports\x00\x004\x002\x00-X\x00OPTIONS\x00\x00\x00Check that the base URL leads to the CMS, not to a static site\x00\x00" +
			"4\x001\x00-i\x00/articles\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00405\x00METHOD_NOT_ALLOWED\x00\x00\x00"},
	{"502", "status",
		"\x001\x00502\x00http\x00server\x00Bad Gateway - A gateway did not get a usable response from the API behind it\x00" +
			"A proxy or a load balancer answered, because the CMS behind it did not send a valid response. The request may or may not have reached the CMS. The body is often HTML, without an error code of the API.\x00" +
			"4\x00The CMS is restarting, often during an update.\x00The CMS crashed, perhaps because of this request.\x00" +
			"The proxy connects to the wrong port, socket or host.\x00" +
			"The response of the CMS was cut off or had headers that the proxy rejects.\x005\x00" +
			"Try again after a few seconds: `hex21 probe --retry 2 /articles`\x00" +
			"After a write, check whether it took effect before you repeat it: `hex21 probe -i /articles`\x00" +
			"Check for a known outage or update: `hex21 status`\x00See which proxy answered: `hex21 probe -i /articles`\x00" +
			"If you run the server, check that the CMS is running, and read the error log of the proxy.\x005\x00" +
			"Try again after a few seconds\x001\x003\x002\x00--retry\x002\x00\x00\x00After a write, check whether it took effect before you repeat it\x002\x004\x001\x00" +
			"-i\x00\x00\x00Check for a known outage or update\x00\x002\x001\x00status\x00\x00\x00See which proxy answered\x001\x003\x001\x00-i\x00\x00\x00" +
			"If you run the server, check that the CMS is running, and read the error log of the proxy\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00" +
			"\x004\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"BAD_GATEWAY\",\n" +
			"    \"message\": \"The upstream server gave no valid response\"\n" +
			"  }\n" +
			"}\x001\x00# Three retries after 1, 2 and 4 seconds, within one minute.\n" +
			"curl -sS --fail-with-body --retry 3 --retry-max-time 60 \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00\x00\x00\x00\x003\x00BAD_GATEWAY\x00503\x00504\x00\x00\x00"},
	{"503", "status",
		"\x001\x00503\x00api\x00server\x00Service Unavailable - API is temporarily unavailable\x00" +
			"The server, or a load balancer in its place, cannot handle requests at the moment, but expects to recover. The request is usually not processed. Retry-After, if sent, gives the time to wait.\x00" +
			"4\x00Maintenance or an update is under way.\x00The load is higher than the server can handle.\x00" +
			"The server has just started, or its database is not available.\x00The load balancer has no healthy server left.\x004\x00" +
			"Check for maintenance or an incident: `hex21 status`\x00" +
			"Try again; hex21 waits for the time in Retry-After, or else backs off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"If the code is DATABASE_ERROR, check writes before you repeat them: `hex21 explain DATABASE_ERROR`\x00" +
			"If it persists and the status page shows nothing, write to api@hex21.dev with the time and a request id.\x004\x00" +
			"Check for maintenance or an incident\x00\x002\x001\x00status\x00\x00\x00" +
			"Try again; hex21 waits for the time in Retry-After, or else backs off between attempts\x00\x003\x002\x00--retry\x003\x00\x00\x00" +
			"If the code is DATABASE_ERROR, check writes before you repeat them\x00\x002\x002\x00explain\x00DATABASE_ERROR\x00\x00\x00" +
			"If it persists and the status page shows nothing, write to api@hex21.dev with the time and a request id\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x005\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"SERVICE_UNAVAILABLE\",\n" +
			"    \"message\": \"Service temporarily unavailable\",\n" +
			"    \"details\": { \"retryAfter\": 30 }\n" +
			"  }\n" +
			"}\x001\x00# When should the server be back?\n" +
			"curl -sS -o /dev/null -w 'HTTP %{http_code}, again in %header{retry-after} s\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\"\x00\x00\x00\x00\x004\x00SERVICE_UNAVAILABLE\x00" +
			"DATABASE_ERROR\x00502\x00504\x00\x001\x00meaning\x00"},
	{"504", "status",
		"\x001\x00504\x00http\x00server\x00Gateway Timeout - The API behind a gateway did not respond in time\x00" +
			"A proxy or a load balancer waited for the CMS and gave up. Hex21 has no error code for this: the gateway answers, usually in HTML. The CMS may still be processing the request, so a write may take effect after this response.\x00" +
			"6\x00The request asks for too much at once, such as a page of 100 long articles or a broad search.\x00" +
			"The server or its database is overloaded.\x00" +
			"The CMS hangs in a call to another service, such as storage or a search index.\x00" +
			"The proxy's timeout is shorter than the CMS needs.\x00A firewall drops the packets between the proxy and the CMS.\x00" +
			"If the 504 comes at once: the gateway does not try, because the CMS refused its last calls or is marked as down.\x006\x00" +
			"Request fewer items: `hex21 probe --query limit=10 /articles`\x00" +
			"After a write, wait a minute, and check whether it took effect before you repeat it: `hex21 probe -i /articles`\x00" +
			"See how long it takes; a round number is probably the proxy's timeout: `hex21 probe -o json --jq .timing.total_ms /articles`\x00" +
			"See whether the simplest call is slow too: if so, the cause is the server, not your request: `hex21 probe /categories`\x00" +
			"If it is the server, check for an incident: `hex21 status`\x00" +
			"If you run the server, compare the proxy's timeout with the slowest requests in the log of the CMS.\x006\x00" +
			"Request fewer items\x001\x003\x002\x00--query\x00limit=10\x00\x00\x00" +
			"After a write, wait a minute, and check whether it took effect before you repeat it\x002\x004\x001\x00-i\x00\x00\x00" +
			"See how long it takes; a round number is probably the proxy's timeout\x001\x003\x004\x00-o\x00json\x00--jq\x00.timing.total_ms\x00\x00\x00" +
			"See whether the simplest call is slow too: if so, the cause is the server, not your request\x00\x004\x00\x00/categories\x00\x00" +
			"If it is the server, check for an incident\x00\x002\x001\x00status\x00\x00\x00" +
			"If you run the server, compare the proxy's timeout with the slowest requests in the log of the CMS\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x00\x003\x00\x001\x00# Does the size of the response matter? Time a small page.\n" +
			"curl -sS -o /dev/null -m 120 -w '%{http_code} after %{time_total} s\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=10\"\x00\x00\x00\x00\x004\x00BAD_GATEWAY\x00SERVICE_UNAVAILABLE\x00" +
			"502\x00503\x00\x00\x00"},
	{"505", "status",
		"\x001\x00505\x00http\x00contract\x00HTTP Version Not Supported - The server does not support this version of HTTP\x00" +
			"The server rejects the version in the request line, or a space in the path made it look wrong: \"GET /a b HTTP/1.1\" reads as version \"b\".\x00" +
			"2\x00A space or another raw character in the path splits the request line.\x00" +
			"A proxy forwards with HTTP/1.0, or the client uses unencrypted HTTP/2.\x002\x00" +
			"See how the path is sent, without making the call: `hex21 probe --dry-run /articles`\x00" +
			"Make the call over HTTP/1.1: `hex21 probe --http1.1 /articles`\x002\x00See how the path is sent, without making the call\x00\x003\x00" +
			"1\x00--dry-run\x00\x00\x00Make the call over HTTP/1.1\x001\x003\x001\x00--http1.1\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00426\x00slug-space\x00\x00\x00"},
	{"506", "status",
		"\x001\x00506\x00http\x00server\x00Variant Also Negotiates - The server's content negotiation is misconfigured\x00" +
			"The variant that the server chose is itself subject to negotiation, so the server has nothing to send.\x002\x00" +
			"The content negotiation of the server is configured in a loop.\x00" +
			"The file that lists the variants of a page lists itself.\x002\x00" +
			"Request another format, which may avoid the faulty variant: `hex21 probe -H 'Accept: */*' /articles`\x00" +
			"Report it to the operator of the server, with the request and the time: `hex21 probe -o markdown /articles`\x002\x00" +
			"Request another format, which may avoid the faulty variant\x00\x004\x002\x00-H\x00Accept: */*\x00\x00\x00" +
			"Report it to the operator of the server, with the request and the time\x00\x004\x002\x00-o\x00markdown\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00406\x00500\x00\x00\x00"},
	{"507", "status",
		"\x001\x00507\x00api\x00server\x00Insufficient Storage - The server has no space left\x00" +
			"The disk, the quota of the account or the database of the installation is full. Reading usually still works.\x002\x00" +
			"Logs, backups or uploads have filled the server's disk.\x00The hosting plan limits storage.\x002\x00" +
			"Check whether reading works: `hex21 probe /articles`\x00If you run the server, see what fills the disk: `df -h`\x002\x00" +
			"Check whether reading works\x00\x004\x00\x00/articles\x00\x00If you run the server, see what fills the disk\x00\x001\x002\x00df\x00-h\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x00" +
			"3\x00500\x00DATABASE_ERROR\x00413\x00\x00\x00"},
	{"508", "status",
		"\x001\x00508\x00http\x00contract\x00Loop Detected - The request came back to where it started\x00" +
			"A rewrite, a proxy or a function calls its own URL; Vercel then reports INFINITE_LOOP_DETECTED. Shared Apache hosts use 508 for something else: \"Resource Limit Is Reached\" is a limit of the account.\x00" +
			"3\x00A rewrite rule leads back to itself.\x00proxy_pass has the public address of the same server.\x00" +
			"\"Resource Limit Is Reached\" means that an account on a shared host used up its processes or memory.\x002\x00" +
			"Read the status text, and check which server answered: `hex21 probe -i /articles`\x00" +
			"If you run the server, follow the rewrites one by one until one leads back.\x002\x00" +
			"Read the status text, and check which server answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"If you run the server, follow the rewrites one by one until one leads back\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00redirect-loop\x00502\x00\x00\x00"},
	{"509", "status",
		"\x001\x00509\x00http\x00server\x00Bandwidth Limit Exceeded - The hosting account has used up its traffic\x00" +
			"This is not a standard status: hosting panels such as cPanel send it when an account has used up its traffic. It affects all callers, not only you.\x00" +
			"2\x00The site has used up the traffic of its hosting plan, usually that of a month.\x00" +
			"Bots or an attack cause much more traffic than usual.\x002\x00Check whether other paths fail too: `hex21 probe /articles`\x00" +
			"Ask the operator of the site to upgrade the plan, or wait until the next billing period.\x002\x00" +
			"Check whether other paths fail too\x00\x004\x00\x00/articles\x00\x00" +
			"Ask the operator of the site to upgrade the plan, or wait until the next billing period\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00429\x00503\x00" +
			"508\x00\x00\x00"},
	{"510", "status",
		"\x001\x00510\x00http\x00server\x00Not Extended - The server requires an HTTP extension that the request lacks\x00" +
			"The specification that defined this status (RFC 2774) is historic; today the status mostly comes from a misconfigured server.\x00" +
			"2\x00The server is misconfigured.\x00A proxy or a firewall rejects the request with this status.\x002\x00" +
			"See which server answers: `hex21 probe -i /articles`\x00" +
			"Report it to the operator of the server: `hex21 probe -o markdown /articles`\x002\x00See which server answers\x00\x004\x001\x00-i\x00\x00\x00" +
			"Report it to the operator of the server\x00\x004\x002\x00-o\x00markdown\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00501\x00505\x00\x00\x00"},
	{"511", "status",
		"\x001\x00511\x00proxy\x00network\x00Network Authentication Required - The network requires a login\x00" +
			"A hotel, a train or a guest network intercepts all calls until you accept its terms in a browser.\x002\x00" +
			"This machine is in a guest network whose login page was not confirmed.\x00The session with that network has ended.\x002\x00" +
			"In a browser, open a page without TLS, such as http://neverssl.com, and log in.\x00" +
			"Then repeat the call: `hex21 probe /articles`\x002\x00" +
			"In a browser, open a page without TLS, such as http://neverssl.com, and log in\x00\x00\x00\x00\x00\x00Then repeat the call\x00\x004\x00\x00\x00\x001\x00never\x00" +
			"\x00\x001\x00\x00\x00\x003\x00login-page\x00407\x00html-from-between\x00\x00\x00"},
	{"520", "status",
		"\x001\x00520\x00http\x00server\x00Web Server Returned an Unknown Error - Cloudflare got an unexpected response from the server\x00" +
			"The server behind Cloudflare closed the connection, sent no headers, or sent headers that are too large (over 16 KB for one header or 128 KB in total).\x00" +
			"3\x00The CMS crashed on this request.\x00Cookies or other headers of the response are too large.\x00" +
			"The server's idle timeout is shorter than Cloudflare's.\x002\x00" +
			"Try again, backing off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"Give the operator the CF-Ray header of the response, which identifies the call in Cloudflare's log: `hex21 probe -i /articles`\x00" +
			"2\x00Try again, backing off between attempts\x001\x003\x002\x00--retry\x003\x00\x00\x00" +
			"Give the operator the CF-Ray header of the response, which identifies the call in Cloudflare's log\x00\x004\x001\x00-i\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x004\x00\x00\x00\x003\x00cdn-error\x00502\x00521\x00\x00\x00"},
	{"521", "status",
		"\x001\x00521\x00http\x00server\x00Web Server Is Down - The server behind Cloudflare refuses the connection\x00" +
			"Cloudflare reached the machine, but nothing listens there, or a firewall rejects Cloudflare's addresses.\x003\x00" +
			"The web server or the CMS is not running.\x00A firewall at the server blocks Cloudflare's addresses.\x00" +
			"Cloudflare calls port 443, and the server listens on 80 only (SSL mode \"Full\").\x002\x00" +
			"Check for a known outage: `hex21 status`\x00" +
			"If you run the server, check that the web server is listening and that the firewall lets Cloudflare in: `ss -ltn`\x002\x00" +
			"Check for a known outage\x00\x002\x001\x00status\x00\x00\x00" +
			"If you run the server, check that the web server is listening and that the firewall lets Cloudflare in\x00\x001\x002\x00ss\x00-ltn\x00\x00\x00" +
			"1\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x003\x00cdn-error\x00522\x00connection-refused\x00\x00\x00"},
	{"522", "status",
		"\x001\x00522\x00http\x00server\x00Connection Timed Out - The server behind Cloudflare does not accept the connection\x00" +
			"Cloudflare sent its first packet and got no response within 19 s, or the server accepted the connection and then sent nothing.\x00" +
			"3\x00The server is overloaded or hangs.\x00A firewall drops the packets of Cloudflare without a response.\x00" +
			"Cloudflare's DNS has an old address.\x002\x00Retry, backing off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"If you run the server, compare its address with the one in Cloudflare's DNS.\x002\x00Retry, backing off between attempts\x001\x003\x00" +
			"2\x00--retry\x003\x00\x00\x00If you run the server, compare its address with the one in Cloudflare's DNS\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00" +
			"1\x004\x00\x00\x00\x003\x00cdn-error\x00521\x00connect-timeout\x00\x00\x00"},
	{"523", "status",
		"\x001\x00523\x00http\x00server\x00Origin Is Unreachable - Cloudflare cannot reach the server behind it\x00" +
			"The address of the server is wrong, or there is no route to it.\x002\x00" +
			"The server moved, and Cloudflare's DNS has its old address.\x00The network of the host has an outage.\x002\x00" +
			"Check for a known outage or move: `hex21 status`\x00If you run the server, correct its address in Cloudflare's DNS.\x002\x00" +
			"Check for a known outage or move\x00\x002\x001\x00status\x00\x00\x00If you run the server, correct its address in Cloudflare's DNS\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x004\x00\x00\x00\x003\x00cdn-error\x00522\x00host-unreachable\x00\x00\x00"},
	{"524", "status",
		"\x001\x00524\x00http\x00server\x00A Timeout Occurred - The server behind Cloudflare did not respond in time\x00" +
			"Cloudflare waits 100 s by default (120 s on some plans). The connection works, but the response takes too long. A write may still have been carried out.\x00" +
			"2\x00The call does too much at once, such as a large export or a search over everything.\x00" +
			"The database of the CMS is slow or locked.\x002\x00Request fewer items at once: `hex21 probe --query limit=20 /articles`\x00" +
			"If you run the server, move long work into the background, and respond immediately with a URL for the result.\x002\x00" +
			"Request fewer items at once\x00\x004\x002\x00--query\x00limit=20\x00/articles\x00\x00" +
			"If you run the server, move long work into the background, and respond immediately with a URL for the result\x00\x00\x00\x00\x00\x001\x00" +
			"once\x001\x00\x002\x00\x00\x00\x003\x00cdn-error\x00504\x00response-timeout\x00\x00\x00"},
	{"525", "status",
		"\x001\x00525\x00tls\x00server\x00SSL Handshake Failed - Cloudflare and the server behind it could not agree on TLS\x00" +
			"Cloudflare's SSL mode is \"Full\", and the server has no certificate, supports no common version or cipher, or does not listen on port 443.\x00" +
			"3\x00The server has no certificate, or TLS is off.\x00The server supports no cipher or version that Cloudflare offers.\x00" +
			"The server has no certificate for the name (SNI) that Cloudflare sends.\x002\x00" +
			"If you run the server, try a TLS handshake with it directly.\x00" +
			"Otherwise report it to the operator, who has to fix it on the server.\x002\x00" +
			"If you run the server, try a TLS handshake with it directly\x00\x00\x00\x00\x00\x00" +
			"Otherwise report it to the operator, who has to fix it on the server\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x003\x00cdn-error\x00" +
			"526\x00tls-failed\x00\x00\x00"},
	{"526", "status",
		"\x001\x00526\x00tls\x00server\x00Invalid SSL Certificate - Cloudflare does not accept the certificate of the server behind it\x00" +
			"Cloudflare's SSL mode is \"Full (strict)\", and the certificate of the server has expired, is for another host name, or was issued by an unknown authority.\x00" +
			"3\x00The certificate of the server was not renewed.\x00The server uses a self-signed certificate.\x00" +
			"The certificate is for another host name.\x002\x00If you run the server, check the dates and names of its certificate.\x00" +
			"Install a renewed certificate, or an origin certificate from Cloudflare.\x002\x00" +
			"If you run the server, check the dates and names of its certificate\x00\x00\x00\x00\x00\x00" +
			"Install a renewed certificate, or an origin certificate from Cloudflare\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00cdn-error\x00525\x00" +
			"tls-expired\x00\x00\x00"},
	{"527", "status",
		"\x001\x00527\x00http\x00server\x00Railgun Error - Cloudflare lost its connection to Railgun\x00" +
			"Railgun was a program on the origin server that sped up transfers. Cloudflare has discontinued it, so this status is rare and comes from an old configuration.\x00" +
			"2\x00An old Railgun listener is still configured, but no longer runs.\x00" +
			"A firewall interrupts the connection between Cloudflare and Railgun.\x002\x00" +
			"Read the page, and note the ids on it: `hex21 probe -i /articles`\x00" +
			"If you run the server, remove Railgun from the configuration.\x002\x00Read the page, and note the ids on it\x00\x004\x001\x00-i\x00\x00\x00" +
			"If you run the server, remove Railgun from the configuration\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x002\x00cdn-error\x00520\x00\x00\x00"},
	{"528", "status",
		"\x001\x00528\x00http\x00server\x00Unassigned - A server or a proxy sent a status of its own\x00" +
			"No standard and no major product defines 528. As a 5xx, it means that the failure is on the server's side.\x002\x00" +
			"A proxy or a program in front of the CMS uses a status of its own.\x00Something in between changed the response.\x002\x00" +
			"See which product answered: `hex21 probe -i /articles`\x00Ask the operator which program sends 528.\x002\x00" +
			"See which product answered\x00\x004\x001\x00-i\x00\x00\x00Ask the operator which program sends 528\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x002\x00" +
			"500\x00502\x00\x00\x00"},
	{"529", "status",
		"\x001\x00529\x00http\x00server\x00Site Is Overloaded - The service gets more calls than it can handle\x00" +
			"Some services send this status instead of 503. The total load is too high; this is not your rate limit.\x002\x00" +
			"The service is overloaded for everyone.\x00Many clients repeat their calls at the same time after an outage.\x002\x00" +
			"Wait, then retry, backing off between attempts: `hex21 probe --retry 5 /articles`\x00" +
			"Check for a known incident: `hex21 status`\x002\x00Wait, then retry, backing off between attempts\x001\x003\x002\x00--retry\x005\x00\x00\x00" +
			"Check for a known incident\x00\x002\x001\x00status\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x002\x00503\x00429\x00\x00\x00"},
	{"530", "status",
		"\x001\x00530\x00http\x00server\x00Origin Error - Cloudflare could not reach the server; see the code on the page\x00" +
			"The body of a 530 has one of Cloudflare's own codes, such as 1016 (the name of the server does not resolve) or 1033 (the tunnel is down). That code shows the cause.\x00" +
			"3\x00The server behind Cloudflare has no DNS record (1016).\x00The tunnel to the server is not running (1033).\x00" +
			"The hosting provider suspended the site.\x002\x00Read the code on the page: `hex21 probe -i /articles`\x00" +
			"If you run a tunnel, check its state and start it again: `cloudflared tunnel list`\x002\x00Read the code on the page\x00\x004\x001\x00-i\x00" +
			"\x00\x00If you run a tunnel, check its state and start it again\x00\x001\x003\x00cloudflared\x00tunnel\x00list\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00" +
			"\x003\x00cdn-error\x00523\x00dns-failed\x00\x00\x00"},
	{"540", "status",
		"\x001\x00540\x00http\x00server\x00Temporarily Disabled - Not a standard status; Shopify sends it for an endpoint that is switched off\x00" +
			"Shopify sends it when an endpoint is temporarily disabled, for instance to protect the platform. The request may be correct.\x00" +
			"2\x00The endpoint is switched off because of high load or abuse.\x00An incident or maintenance affects this endpoint only.\x003\x00" +
			"See whether other paths work: `hex21 probe /categories`\x00Check the status page for an incident: `hex21 status`\x00" +
			"Try again after a few minutes.\x003\x00See whether other paths work\x00\x004\x00\x00/categories\x00\x00Check the status page for an incident\x00\x00" +
			"2\x001\x00status\x00\x00\x00Try again after a few minutes\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x002\x00503\x00530\x00\x00\x00"},
	{"544", "status",
		"\x001\x00544\x00http\x00server\x00Database timeout - Not a standard status; Supabase sends it when its database took too long\x00" +
			"Supabase Storage sends it when no connection to the database became free in time, or the query did not finish. A write may have taken effect.\x00" +
			"3\x00All connections to the database are in use.\x00A query is slow because of missing indexes or locks.\x00" +
			"The database is too small for the load.\x003\x00Try again when the load is lower: `hex21 probe --retry 2 /articles`\x00" +
			"Check whether a write was stored before you send it again: `hex21 probe -i /articles`\x00" +
			"If you run the project, check its database's connections and CPU usage.\x003\x00Try again when the load is lower\x001\x003\x002\x00" +
			"--retry\x002\x00\x00\x00Check whether a write was stored before you send it again\x002\x004\x001\x00-i\x00\x00\x00" +
			"If you run the project, check its database's connections and CPU usage\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x003\x00" +
			"DATABASE_ERROR\x00503\x00504\x00\x00\x00"},
	{"546", "status",
		"\x001\x00546\x00http\x00server\x00Resource limit - Not a standard status; a Supabase Edge Function used up its CPU time or memory\x00" +
			"Supabase sends it when it stops an Edge Function that used more CPU time or memory than allowed. The same call usually fails again.\x00" +
			"3\x00The function computes too much in one call.\x00The function keeps too much data in memory, such as a whole file.\x00" +
			"The function has an endless loop.\x002\x00Request fewer or smaller items: `hex21 probe --query limit=10 /articles`\x00" +
			"If you run the function, check its logs for the limit that it reached, and move long work to a background job.\x002\x00" +
			"Request fewer or smaller items\x001\x003\x002\x00--query\x00limit=10\x00\x00\x00" +
			"If you run the function, check its logs for the limit that it reached, and move long work to a background job\x00\x00\x00\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00\x00\x00\x003\x00500\x00503\x00508\x00\x00\x00"},
	{"561", "status",
		"\x001\x00561\x00http\x00server\x00AWS load balancer - The identity provider returned an error\x00" +
			"An AWS Application Load Balancer that authenticates users got an error from the identity provider, or could not reach it.\x00" +
			"2\x00The client ID, the secret or the URL of the identity provider in the listener rule is wrong.\x00" +
			"The identity provider is down, or the load balancer cannot reach it.\x002\x00" +
			"Check whether all paths behind this load balancer fail: `hex21 probe -i /articles`\x00" +
			"If you run the load balancer, check the authenticate action of its listener rule.\x002\x00" +
			"Check whether all paths behind this load balancer fail\x00\x004\x001\x00-i\x00\x00\x00" +
			"If you run the load balancer, check the authenticate action of its listener rule\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x002\x00401\x00502\x00\x00\x00"},
	{"598", "status",
		"\x001\x00598\x00http\x00server\x00Network Read Timeout - A proxy got no response from the server behind it in time\x00" +
			"This is not a standard status: some proxies send it when the server behind them accepted the request and did not respond in time.\x00" +
			"2\x00The server behind the proxy is slow or hangs.\x00The proxy's timeout is too short.\x002\x00" +
			"See how long other calls take: `hex21 probe -v /articles`\x00Ask the operator for the proxy's timeout.\x002\x00" +
			"See how long other calls take\x00\x004\x001\x00-v\x00/articles\x00\x00Ask the operator for the proxy's timeout\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00" +
			"1\x004\x00\x00\x00\x002\x00504\x00response-timeout\x00\x00\x00"},
	{"599", "status",
		"\x001\x00599\x00http\x00server\x00Network Connect Timeout - A proxy could not connect to the server behind it\x00" +
			"This is not a standard status: some proxies send it, and some libraries (Tornado) report it, when no connection was established in time.\x00" +
			"2\x00The server behind the proxy is down or unreachable.\x00" +
			"The client library reports its own timeout with this number, without any response from a server.\x002\x00" +
			"See whether the server answers: `hex21 probe -v /articles`\x00" +
			"In Tornado, raise connect_timeout or find out why the connection takes long.\x002\x00See whether the server answers\x00\x004\x001\x00-v\x00\x00" +
			"\x00In Tornado, raise connect_timeout or find out why the connection takes long\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x003\x00504\x00" +
			"connect-timeout\x00502\x00\x00\x00"},
	{"ALREADY_EXISTS", "resource",
		"\x001\x00409\x00\x00\x00Resource already exists\x00" +
			"The request tried to create a resource whose name, usually the slug, is already taken. Normally nothing is created or changed. The existing resource may come from your own earlier attempt, if its response was lost.\x00" +
			"5\x00An import or a job ran a second time over articles that it had already created.\x00" +
			"A create was repeated after a timeout, and the first one had succeeded.\x00" +
			"Two articles have the same title, and therefore the same slug.\x00" +
			"Two workers created the same article at the same moment.\x00An archived or deleted article still has the slug.\x005\x00" +
			"Read the existing resource: `hex21 probe -i /articles`\x00" +
			"If it is what you meant to create, treat the call as done: most often the same create was sent twice.\x00" +
			"If it is an older version, update it instead of creating it, on the path with the slug.\x00" +
			"If it is a different article, choose another slug, for example with the year added.\x00" +
			"If the slug is taken but reading it returns NOT_FOUND, ask an editor to look in the drafts and the archive.\x005\x00" +
			"Read the existing resource\x00\x004\x001\x00-i\x00\x00\x00" +
			"If it is what you meant to create, treat the call as done: most often the same create was sent twice\x00\x00\x00\x00\x00\x00" +
			"If it is an older version, update it instead of creating it, on the path with the slug\x00\x00\x00\x00\x00\x00" +
			"If it is a different article, choose another slug, for example with the year added\x00\x00\x00\x00\x00\x00" +
			"If the slug is taken but reading it returns NOT_FOUND, ask an editor to look in the drafts and the archive\x00\x00\x00\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"ALREADY_EXISTS\",\n" +
			"    \"message\": \"Resource already exists\",\n" +
			"    \"details\": { \"field\": \"slug\", \"value\": \"soil-microbes-drought\" }\n" +
			"  }\n" +
			"}\x001\x00# Create the article, or update the existing one.\n" +
			"send() { curl -sS -o answer.json -w '%{http_code}' -H \"Authorization: Bearer $HEX21_API_KEY\" \\\n" +
			"  -H \"Content-Type: application/json\" --data-binary @article.json \"$@\"; }\n" +
			"status=$(send \"$HEX21_BASE_URL/articles\")\n" +
			"if [ \"$status\" = 409 ] && grep -q ALREADY_EXISTS answer.json; then\n" +
			"  send -X PUT \"$HEX21_BASE_URL/articles/soil-microbes-drought\"; fi\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// Makes creation safe to repeat: an article that already exists counts as created.\n" +
			"async function ensureArticle<T>(slug: string, create: () => Promise<T>): Promise<T> {\n" +
			"  try {\n" +
			"    return await create();\n" +
			"  } catch (error) {\n" +
			"    if (!(error instanceof Hex21Error) || error.code !== 'ALREADY_EXISTS') throw error;\n" +
			"    return (await client.articles.get(slug)) as T;\n" +
			"  }\n" +
			"}\x00from hex21 import Hex21Error\n" +
			"\n" +
			"\n" +
			"def create_with_free_slug(article, create, attempts=5):\n" +
			"    \"\"\"Create the article under its slug, or under slug-2, slug-3 and so on if that is taken.\"\"\"\n" +
			"    for number in range(1, attempts + 1):\n" +
			"        slug = article[\"slug\"] if number == 1 else f\"{article['slug']}-{number}\"\n" +
			"        try:\n" +
			"            return create({**article, \"slug\": slug})\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"ALREADY_EXISTS\":\n" +
			"                raise\n" +
			"    raise RuntimeError(f\"{article['slug']} and {attempts - 1} variants of it are taken\")\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"bytes\"\n" +
			"\t\"context\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"net/http\"\n" +
			"\t\"net/url\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// put creates the article, or updates the one that has its slug. The function send makes one request\n" +
			"// and returns the code of the error envelope, which is empty for success.\n" +
			"func put(slug string, article []byte,\n" +
			"\tsend func(method, path string, body []byte) (code string, err error)) error {\n" +
			"\tcode, err := send(http.MethodPost, \"/articles\", article)\n" +
			"\tif err == nil && code == \"ALREADY_EXISTS\" {\n" +
			"\t\tcode, err = send(http.MethodPut, \"/articles/\"+url.PathEscape(slug), article)\n" +
			"\t}\n" +
			"\tif err == nil && code != \"\" {\n" +
			"\t\terr = fmt.Errorf(\"article %q: %s\", slug, code)\n" +
			"\t}\n" +
			"\treturn err\n" +
			"}\n" +
			"\n" +
			"// send makes one request, and returns the body and the code of an error.\n" +
			"func send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {\n" +
			"\treq, err := http.NewRequestWithContext(ctx, method, os.Getenv(\"HEX21_BASE_URL\")+path, bytes.NewReader(body))\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\treq.Header.Set(\"Content-Type\", \"application/json\")\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tanswer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))\n" +
			"\tvar envelope struct{ Error struct{ Code string } }\n" +
			"\tif err == nil && res.StatusCode >= 400 {\n" +
			"\t\terr = json.Unmarshal(answer, &envelope)\n" +
			"\t}\n" +
			"\treturn answer, envelope.Error.Code, err\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\terr := put(\"soil-moisture\", []byte(`{\"title\": \"Soil moisture\"}`), func(method, path string, body []byte) (string, error) {\n" +
			"\t\t_, code, err := send(context.Background(), method, path, body)\n" +
			"\t\treturn code, err\n" +
			"\t})\n" +
			"\tfmt.Println(err)\n" +
			"}\x00\x003\x00CONFLICT\x00NOT_FOUND\x00409\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"Allow", "header",
		"\x00\x00\x00\x00The methods that a path supports; sent with 405\x00" +
			"A comma-separated list such as GET, HEAD. A method that is not in it gets 405.\x002\x00" +
			"This path does not support the method of the call.\x00The path belongs to another endpoint.\x002\x00" +
			"See which methods a path supports: `hex21 probe -X OPTIONS -i /articles`\x00Read about the status: `hex21 explain 405`\x002\x00" +
			"See which methods a path supports\x00\x004\x003\x00-X\x00OPTIONS\x00-i\x00\x00\x00Read about the status\x00\x002\x002\x00explain\x00405\x00\x00\x00\x00\x00\x00\x002\x00405\x00" +
			"METHOD_NOT_ALLOWED\x00\x00\x00"},
	{"Authorization", "header",
		"\x00\x00\x00\x00The header that carries the API key: Authorization: Bearer KEY\x00" +
			"It contains a secret: do not paste it anywhere. Redirects to another origin and some proxies drop it.\x002\x00" +
			"Without it, the server answers MISSING_AUTH.\x00" +
			"With a scheme other than Bearer, or a key that is not valid there, it answers INVALID_AUTH.\x002\x00" +
			"See which key is in use, and where it may be sent: `hex21 auth status`\x00Try it: `hex21 probe /articles`\x002\x00" +
			"See which key is in use, and where it may be sent\x00\x002\x002\x00auth\x00status\x00\x00\x00Try it\x00\x004\x00\x00/articles\x00\x00\x00\x00\x00\x003\x00MISSING_AUTH\x00" +
			"INVALID_AUTH\x00redirect-drops-key\x00\x00\x00"},
	{"BAD_GATEWAY", "server",
		"\x001\x00502\x00\x00\x00A gateway did not get a usable response from the API behind it\x00" +
			"A proxy or a load balancer received the request and could not get a valid response from the CMS. The request may or may not have reached the CMS, so check a write before you repeat it. If the response is HTML, it comes from the proxy and has no error code of the API.\x00" +
			"5\x00The CMS process is restarting or has crashed, often during an update.\x00" +
			"The proxy points to a port, a socket or a host where nothing listens.\x00" +
			"The CMS closed the connection midway, because it ran out of memory or crashed on this request.\x00" +
			"The headers of the response are larger than the proxy accepts.\x00" +
			"The proxy and the CMS disagree about TLS or about the HTTP version.\x007\x00" +
			"Try again after a few seconds; after an update this often helps: `hex21 probe --retry 2 /articles`\x00" +
			"After a write, check whether it took effect before you send it again: `hex21 probe /articles`\x00" +
			"Check for a known outage or update: `hex21 status`\x00" +
			"See what answered: the Server header and an HTML body point to the proxy: `hex21 probe -i /articles`\x00" +
			"If only one path fails, the CMS may crash on it; compare with another: `hex21 probe /categories`\x00" +
			"If you run the server, check that the CMS listens where the proxy expects it, and read the proxy's error log for that time.\x00" +
			"Otherwise send the time, the host and the request id, if there is one, to api@hex21.dev.\x007\x00" +
			"Try again after a few seconds; after an update this often helps\x001\x003\x002\x00--retry\x002\x00\x00\x00" +
			"After a write, check whether it took effect before you send it again\x002\x004\x00\x00\x00\x00Check for a known outage or update\x00\x002\x001\x00" +
			"status\x00\x00\x00See what answered: the Server header and an HTML body point to the proxy\x001\x003\x001\x00-i\x00\x00\x00" +
			"If only one path fails, the CMS may crash on it; compare with another\x00\x004\x00\x00/categories\x00\x00" +
			"If you run the server, check that the CMS listens where the proxy expects it, and read the proxy's error log for that time\x00" +
			"\x00\x00\x00\x00\x00Otherwise send the time, the host and the request id, if there is one, to api@hex21.dev\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x00\x004\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"BAD_GATEWAY\",\n" +
			"    \"message\": \"The upstream server gave no valid response\"\n" +
			"  }\n" +
			"}\x001\x00# Four attempts, then show what answered: the API sends JSON, a proxy HTML.\n" +
			"curl -sS -o /dev/null --retry 3 -w '%{http_code} %{content_type} from %header{server}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"// A proxy may answer instead of the API, so look at the type before reading the body as JSON.\n" +
			"async function read(path: string, attempts = 4) {\n" +
			"  for (let attempt = 1; ; attempt++) {\n" +
			"    const response = await fetch(process.env.HEX21_BASE_URL + path, {\n" +
			"      headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n" +
			"    });\n" +
			"    if (response.ok) return response.json();\n" +
			"    if (response.status !== 502 || attempt === attempts) {\n" +
			"      const isJSON = response.headers.get('Content-Type')?.includes('json') ?? false;\n" +
			"      const text = await response.text();\n" +
			"      throw new Error(`HTTP ${response.status} ${isJSON ? text : 'from a proxy, not from the API'}`);\n" +
			"    }\n" +
			"    await response.body?.cancel();\n" +
			"    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import time\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def wait_until_up(slug, attempts=4):\n" +
			"    \"\"\"Wait 2, 4 and 8 seconds for the API to come back. Any other response means that it is up.\"\"\"\n" +
			"    for attempt in range(1, attempts + 1):\n" +
			"        try:\n" +
			"            client.articles.get(slug)\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code == \"BAD_GATEWAY\":\n" +
			"                if attempt == attempts:\n" +
			"                    raise\n" +
			"                time.sleep(2**attempt)\n" +
			"                continue\n" +
			"        return\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"strings\"\n" +
			")\n" +
			"\n" +
			"// fromProxy returns an error if a proxy in front of the API sent the response.\n" +
			"func fromProxy(res *http.Response) error {\n" +
			"\tisJSON := strings.HasPrefix(res.Header.Get(\"Content-Type\"), \"application/json\")\n" +
			"\tif res.StatusCode != http.StatusBadGateway || isJSON {\n" +
			"\t\treturn nil\n" +
			"\t}\n" +
			"\treturn fmt.Errorf(\"%s (server %q) got no response from the CMS behind it; try again in a few seconds\",\n" +
			"\t\tres.Request.URL.Host, res.Header.Get(\"Server\"))\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, fromProxy(res))\n" +
			"}\x00\x003\x00SERVICE_UNAVAILABLE\x00INTERNAL_ERROR\x00502\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"CONFLICT", "resource",
		"\x001\x00409\x00\x00\x00Request conflicts with existing resource\x00" +
			"The request is valid, but conflicts with the current state of the resource. Normally nothing is changed. Most often the resource was changed after you read it, so the same request will fail again: read it again, decide, then write.\x00" +
			"5\x00The article was changed after you read it, by a person or by another job.\x00" +
			"Two of your own workers wrote the same article.\x00" +
			"The current state does not allow the change, such as publishing an archived article.\x00" +
			"The resource is still in use, such as a category with articles.\x00" +
			"A cache returned an old version, and you edited that one.\x005\x00" +
			"Get the current state of the resource: `hex21 probe -i /articles`\x00" +
			"Read the details of the error: they often name the current state or version.\x00" +
			"Apply your change to the current version and send it once; if the same field was changed, let a person decide.\x00" +
			"Let only one worker at a time write an article, for example with one queue per slug.\x00" +
			"If the resource is in use, first remove what refers to it, for example by moving the articles to another category.\x005\x00" +
			"Get the current state of the resource\x00\x004\x001\x00-i\x00\x00\x00" +
			"Read the details of the error: they often name the current state or version\x00\x00\x00\x00\x00\x00" +
			"Apply your change to the current version and send it once; if the same field was changed, let a person decide\x00\x00\x00\x00\x00\x00" +
			"Let only one worker at a time write an article, for example with one queue per slug\x00\x00\x00\x00\x00\x00" +
			"If the resource is in use, first remove what refers to it, for example by moving the articles to another category\x00\x00\x00\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"CONFLICT\",\n" +
			"    \"message\": \"Request conflicts with existing resource\",\n" +
			"    \"details\": { \"slug\": \"soil-microbes-drought\", \"version\": 4, \"sent\": \"3\" }\n" +
			"  }\n" +
			"}\x001\x00# Read the current version, change one field, and send it.\n" +
			"article=\"$HEX21_BASE_URL/articles/soil-microbes-drought\"\n" +
			"curl -sS --fail-with-body -H \"Authorization: Bearer $HEX21_API_KEY\" \"$article\" |\n" +
			"  jq '(.data // .) | .title = \"Soil moisture, revised\"' |\n" +
			"  curl --fail-with-body -X PUT -H \"Content-Type: application/json\" --data-binary @- \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$article\"\x00import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// Applies a change to the newest version. Sending an old one again would undo the work of others.\n" +
			"async function edit<T>(slug: string, change: (article: T) => T, save: (article: T) => Promise<T>) {\n" +
			"  for (let attempt = 1; ; attempt++) {\n" +
			"    const current = (await client.articles.get(slug)) as T;\n" +
			"    try {\n" +
			"      return await save(change(current));\n" +
			"    } catch (error) {\n" +
			"      const conflict = error instanceof Hex21Error && error.code === 'CONFLICT';\n" +
			"      if (!conflict || attempt === 3) throw error;\n" +
			"    }\n" +
			"  }\n" +
			"}\x00import os\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def save(slug, original, mine, update):\n" +
			"    \"\"\"Save mine, or report which fields others have changed since original was read.\"\"\"\n" +
			"    try:\n" +
			"        return update(slug, mine)\n" +
			"    except Hex21Error as error:\n" +
			"        if error.code != \"CONFLICT\":\n" +
			"            raise\n" +
			"        theirs = client.articles.get(slug)\n" +
			"        changed = sorted(name for name in original if theirs.get(name) != original[name])\n" +
			"        raise RuntimeError(f\"{slug} has changed since it was read: {', '.join(changed)}\") from error\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"bytes\"\n" +
			"\t\"context\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// edit reads, changes and writes until no other write came first, at most three times. The function write\n" +
			"// reports a conflict, and the next attempt starts from the newest version.\n" +
			"func edit(ctx context.Context, read func(context.Context) ([]byte, error),\n" +
			"\tchange func([]byte) []byte, write func(context.Context, []byte) (conflict bool, err error)) error {\n" +
			"\tfor range 3 {\n" +
			"\t\tarticle, err := read(ctx)\n" +
			"\t\tif err != nil {\n" +
			"\t\t\treturn err\n" +
			"\t\t}\n" +
			"\t\tif conflict, err := write(ctx, change(article)); !conflict {\n" +
			"\t\t\treturn err\n" +
			"\t\t}\n" +
			"\t}\n" +
			"\treturn errors.New(\"the article kept changing; let a person decide\")\n" +
			"}\n" +
			"\n" +
			"// send makes one request, and returns the body and the code of an error.\n" +
			"func send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {\n" +
			"\treq, err := http.NewRequestWithContext(ctx, method, os.Getenv(\"HEX21_BASE_URL\")+path, bytes.NewReader(body))\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\treq.Header.Set(\"Content-Type\", \"application/json\")\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tanswer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))\n" +
			"\tvar envelope struct{ Error struct{ Code string } }\n" +
			"\tif err == nil && res.StatusCode >= 400 {\n" +
			"\t\terr = json.Unmarshal(answer, &envelope)\n" +
			"\t}\n" +
			"\treturn answer, envelope.Error.Code, err\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\tconst path = \"/articles/soil-moisture\"\n" +
			"\tread := func(ctx context.Context) ([]byte, error) {\n" +
			"\t\tarticle, _, err := send(ctx, http.MethodGet, path, nil)\n" +
			"\t\treturn article, err\n" +
			"\t}\n" +
			"\twrite := func(ctx context.Context, article []byte) (bool, error) {\n" +
			"\t\t_, code, err := send(ctx, http.MethodPut, path, article)\n" +
			"\t\treturn code == \"CONFLICT\", err\n" +
			"\t}\n" +
			"\tchange := func(article []byte) []byte { return bytes.ReplaceAll(article, []byte(\"draft\"), []byte(\"final\")) }\n" +
			"\tfmt.Println(edit(context.Background(), read, change, write))\n" +
			"}\x00\x003\x00ALREADY_EXISTS\x00GONE\x00409\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"DATABASE_ERROR", "server",
		"\x002\x00500\x00503\x00\x00\x00Database operation failed\x00" +
			"The server's database failed while it processed the request. Reads may work again in a moment. A write may or may not have been stored, so check before you send it again. The response does not show whether the database is down, busy, or failed only on this request.\x00" +
			"5\x00The database is restarting, or all its connections are in use.\x00" +
			"A query took too long, or was aborted because of a deadlock.\x00" +
			"The migrations of a CMS update have not run, so a table or a column is missing.\x00" +
			"The disk of the database is full, or it is read-only for another reason.\x00" +
			"A value in this request violates a database constraint that the API does not check.\x006\x00" +
			"Try again after a few seconds, two or three times at most: `hex21 probe --retry 2 /articles`\x00" +
			"After a write, check whether it was stored: `hex21 probe -i /articles`\x00Check for a known incident: `hex21 status`\x00" +
			"See whether all paths fail or only this one: if only this one, the request or a migration is the cause: `hex21 probe /categories`\x00" +
			"If you run the server, search its log for the request id, then check the connections, disk and migrations of the database.\x00" +
			"Otherwise send the request id, the time and the path to api@hex21.dev.\x006\x00" +
			"Try again after a few seconds, two or three times at most\x001\x003\x002\x00--retry\x002\x00\x00\x00After a write, check whether it was stored\x00" +
			"2\x004\x001\x00-i\x00\x00\x00Check for a known incident\x00\x002\x001\x00status\x00\x00\x00" +
			"See whether all paths fail or only this one: if only this one, the request or a migration is the cause\x00\x004\x00\x00/categories\x00" +
			"\x00" +
			"If you run the server, search its log for the request id, then check the connections, disk and migrations of the database\x00" +
			"\x00\x00\x00\x00\x00Otherwise send the request id, the time and the path to api@hex21.dev\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"DATABASE_ERROR\",\n" +
			"    \"message\": \"Database operation failed\",\n" +
			"    \"details\": { \"operation\": \"read\" }\n" +
			"  }\n" +
			"}\x001\x00# After a failed write: does the article exist?\n" +
			"curl -sS -o /dev/null -w '%{http_code}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles/soil-microbes-drought\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"const hasCode = (error: unknown, code: string) => error instanceof Hex21Error && error.code === code;\n" +
			"\n" +
			"// After a failed write the article may or may not exist: check, and create it only if it does not.\n" +
			"async function createOnce(slug: string, create: () => Promise<unknown>) {\n" +
			"  try {\n" +
			"    return await create();\n" +
			"  } catch (error) {\n" +
			"    if (!hasCode(error, 'DATABASE_ERROR')) throw error;\n" +
			"  }\n" +
			"  await new Promise((resolve) => setTimeout(resolve, 5000));\n" +
			"  try {\n" +
			"    return await client.articles.get(slug);\n" +
			"  } catch (error) {\n" +
			"    if (!hasCode(error, 'NOT_FOUND')) throw error;\n" +
			"    return create();\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import time\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def read_all(slugs):\n" +
			"    \"\"\"Read one article at a time, with pauses in which an overloaded database can recover.\"\"\"\n" +
			"    for slug in slugs:\n" +
			"        for wait in (2, 8, None):\n" +
			"            try:\n" +
			"                yield client.articles.get(slug)\n" +
			"                break\n" +
			"            except Hex21Error as error:\n" +
			"                if error.code != \"DATABASE_ERROR\" or wait is None:\n" +
			"                    raise\n" +
			"                time.sleep(wait)\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"bytes\"\n" +
			"\t\"context\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"time\"\n" +
			")\n" +
			"\n" +
			"// read tries three times, with pauses of 2 and 8 seconds. It is for GET only: a write that failed in the\n" +
			"// database may have been stored. The function get returns the body and the error code.\n" +
			"func read(ctx context.Context,\n" +
			"\tget func(context.Context) (body []byte, code string, err error)) ([]byte, error) {\n" +
			"\tfor wait := 2 * time.Second; ; wait *= 4 {\n" +
			"\t\tbody, code, err := get(ctx)\n" +
			"\t\tif err != nil || code == \"\" {\n" +
			"\t\t\treturn body, err\n" +
			"\t\t}\n" +
			"\t\tif code != \"DATABASE_ERROR\" || wait > 8*time.Second {\n" +
			"\t\t\treturn nil, fmt.Errorf(\"the API answered %s\", code)\n" +
			"\t\t}\n" +
			"\t\tselect {\n" +
			"\t\tcase <-time.After(wait):\n" +
			"\t\tcase <-ctx.Done():\n" +
			"\t\t\treturn nil, ctx.Err()\n" +
			"\t\t}\n" +
			"\t}\n" +
			"}\n" +
			"\n" +
			"// send makes one request, and returns the body and the code of an error.\n" +
			"func send(ctx context.Context, method, path string, body []byte) (answer []byte, code string, err error) {\n" +
			"\treq, err := http.NewRequestWithContext(ctx, method, os.Getenv(\"HEX21_BASE_URL\")+path, bytes.NewReader(body))\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\treq.Header.Set(\"Content-Type\", \"application/json\")\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn nil, \"\", err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tanswer, err = io.ReadAll(io.LimitReader(res.Body, 10<<20))\n" +
			"\tvar envelope struct{ Error struct{ Code string } }\n" +
			"\tif err == nil && res.StatusCode >= 400 {\n" +
			"\t\terr = json.Unmarshal(answer, &envelope)\n" +
			"\t}\n" +
			"\treturn answer, envelope.Error.Code, err\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\tbody, err := read(context.Background(), func(ctx context.Context) ([]byte, string, error) {\n" +
			"\t\treturn send(ctx, http.MethodGet, \"/articles\", nil)\n" +
			"\t})\n" +
			"\tfmt.Println(len(body), err)\n" +
			"}\x00\x004\x00INTERNAL_ERROR\x00SERVICE_UNAVAILABLE\x00500\x00503\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"EXPIRED_TOKEN", "authentication",
		"\x001\x00401\x00\x00\x00Authentication token has expired\x00" +
			"The server reports that the token has expired. The rest of the request was probably not checked, so the path and the body may still be wrong. The same token will not work again; a call with a new one is a new call, not a retry.\x00" +
			"4\x00A long job or a server process read the token when it started, and ran longer than the token was valid.\x00" +
			"A renewed token was stored, but the process, container or CI variable still holds the old one.\x00" +
			"The token was created with an expiration date, and nothing warned that it was near.\x00" +
			"The clock of the server or of the machine that issues tokens is wrong, so new tokens have already expired.\x005\x00" +
			"Get a new token from where this one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check the new token before you run anything else: `hex21 probe /articles`\x00" +
			"Restart or reload each process that reads the token only at startup.\x00" +
			"If a new token is rejected too, compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`\x00" +
			"Renew the token after 80% of its lifetime.\x005\x00Get a new token from where this one came from, and set it\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00Check the new token before you run anything else\x00\x004\x00\x00\x00\x00" +
			"Restart or reload each process that reads the token only at startup\x00\x00\x00\x00\x00\x00" +
			"If a new token is rejected too, compare the clocks\x00\x004\x004\x00-o\x00json\x00--jq\x00.response.clock_skew_seconds\x00\x00\x00" +
			"Renew the token after 80% of its lifetime\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"EXPIRED_TOKEN\",\n" +
			"    \"message\": \"Authentication token has expired\",\n" +
			"    \"details\": { \"expiredAt\": \"2024-04-01T09:30:00Z\" }\n" +
			"  }\n" +
			"}\x001\x00# Read the token for each call, so a renewed one is used immediately.\n" +
			"HEX21_API_KEY=$(cat /run/secrets/hex21_api_key) &&\n" +
			"  curl --fail-with-body -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"let client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// renew gets a new token from your source of tokens. It runs once per call: if the new token\n" +
			"// has expired too, a clock is wrong, and another one would not help.\n" +
			"async function getArticle(slug: string, renew: () => Promise<string>) {\n" +
			"  try {\n" +
			"    return await client.articles.get(slug);\n" +
			"  } catch (error) {\n" +
			"    if (!(error instanceof Hex21Error) || error.code !== 'EXPIRED_TOKEN') throw error;\n" +
			"    client = new Hex21Client(await renew());\n" +
			"    return client.articles.get(slug);\n" +
			"  }\n" +
			"}\x00from pathlib import Path\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"TOKEN = Path(\"/run/secrets/hex21_api_key\")\n" +
			"\n" +
			"\n" +
			"def get_article(slug):\n" +
			"    token = TOKEN.read_text(encoding=\"utf-8\").strip()\n" +
			"    try:\n" +
			"        return Hex21Client(token).articles.get(slug)\n" +
			"    except Hex21Error as error:\n" +
			"        if error.code != \"EXPIRED_TOKEN\":\n" +
			"            raise\n" +
			"    renewed = TOKEN.read_text(encoding=\"utf-8\").strip()\n" +
			"    if renewed == token:\n" +
			"        raise RuntimeError(f\"the token in {TOKEN} has expired and nothing renewed it\")\n" +
			"    return Hex21Client(renewed).articles.get(slug)\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"encoding/json\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// expired reports whether the server rejected the token as expired. It reads the body.\n" +
			"func expired(res *http.Response) bool {\n" +
			"\tvar body struct{ Error struct{ Code string } }\n" +
			"\tif res.StatusCode != http.StatusUnauthorized {\n" +
			"\t\treturn false\n" +
			"\t}\n" +
			"\terr := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body)\n" +
			"\treturn err == nil && body.Error.Code == \"EXPIRED_TOKEN\"\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, \"expired:\", expired(res))\n" +
			"}\x00\x004\x00REVOKED_TOKEN\x00INVALID_AUTH\x00UNAUTHORIZED\x00401\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"FORBIDDEN", "authentication",
		"\x001\x00403\x00\x00\x00The caller does not have permission for this request\x00" +
			"The server rejects this request. Other requests with the same key may succeed. A response with status 403 but without this envelope usually comes from a firewall in front of the API, not from the API.\x00" +
			"4\x00The key is read-only, and the request is a write.\x00" +
			"The article is a draft, or belongs to a section or an author that the key cannot access.\x00" +
			"The key's role lost permissions since the program last worked.\x00" +
			"A firewall or an IP address list in front of the API rejected the call because of its address or its content.\x005\x00" +
			"See whether the key may read at all: if so, only the permission for this request is missing: `hex21 probe /articles`\x00" +
			"See what answered: HTML, or a Server header of a proxy, means that it was not the API: `hex21 probe -i /articles`\x00" +
			"Ask the operator of the installation for this one permission; name the method, the path and the request id.\x00" +
			"In the one program that writes, use a key created for writing, and keep the other keys read-only.\x00" +
			"If the role looks right and the error persists, send the request id to api@hex21.dev.\x005\x00" +
			"See whether the key may read at all: if so, only the permission for this request is missing\x00\x004\x00\x00\x00\x00" +
			"See what answered: HTML, or a Server header of a proxy, means that it was not the API\x00\x004\x001\x00-i\x00\x00\x00" +
			"Ask the operator of the installation for this one permission; name the method, the path and the request id\x00\x00\x00\x00\x00\x00" +
			"In the one program that writes, use a key created for writing, and keep the other keys read-only\x00\x00\x00\x00\x00\x00" +
			"If the role looks right and the error persists, send the request id to api@hex21.dev\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"FORBIDDEN\",\n" +
			"    \"message\": \"This key may not write articles\",\n" +
			"    \"details\": { \"required\": \"articles:write\" }\n" +
			"  }\n" +
			"}\x001\x00# Read with the key that cannot write: 200 means that only a permission is missing.\n" +
			"curl -sS -o /dev/null -w '%{http_code} %{content_type}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// For a page that also works without the article: show a lock instead of an error.\n" +
			"async function articleOrLock(slug: string) {\n" +
			"  try {\n" +
			"    return { locked: false, article: await client.articles.get(slug) };\n" +
			"  } catch (error) {\n" +
			"    if (!(error instanceof Hex21Error) || error.code !== 'FORBIDDEN') throw error;\n" +
			"    return { locked: true, article: null };\n" +
			"  }\n" +
			"}\x00import os\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def export(slugs):\n" +
			"    \"\"\"Return the articles that this key may read, and the slugs of the others.\"\"\"\n" +
			"    articles, refused = [], []\n" +
			"    for slug in slugs:\n" +
			"        try:\n" +
			"            articles.append(client.articles.get(slug))\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"FORBIDDEN\":\n" +
			"                raise\n" +
			"            refused.append(slug)\n" +
			"    return articles, refused\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"io/fs\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// check returns an error that explains the response.\n" +
			"func check(res *http.Response) error {\n" +
			"\t// Callers can use errors.Is(err, fs.ErrPermission) without knowing about HTTP.\n" +
			"\tif res.StatusCode == http.StatusForbidden {\n" +
			"\t\tid := res.Header.Get(\"X-Request-ID\")\n" +
			"\t\treturn fmt.Errorf(\"%s %s (request id %q): %w\", res.Request.Method, res.Request.URL.Path, id, fs.ErrPermission)\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, check(res))\n" +
			"}\x00\x003\x00UNAUTHORIZED\x00INVALID_AUTH\x00403\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"GONE", "resource",
		"\x001\x00410\x00\x00\x00Resource no longer exists\x00" +
			"The resource existed and was removed on purpose; unlike NOT_FOUND, this is not a typo in the URL. It is not expected to return at this URL. The response does not show whether it exists under another slug.\x00" +
			"4\x00The article was deleted or withdrawn.\x00" +
			"The article was merged into another one or got a new slug, and no redirect was left.\x00" +
			"A bookmark, a cache, a search index or a copy still has the old URL.\x00" +
			"A sync runs over a list that was made before the deletion.\x005\x00" +
			"Look for a successor under another slug: `hex21 probe -i --query limit=100 /articles`\x00" +
			"Check that the slug is the one you meant: `hex21 probe --dry-run /articles`\x00" +
			"Remove the URL from caches, sitemaps, search indexes and your own database.\x00" +
			"Where people may still follow the old link, show a note that the article was withdrawn instead of an error.\x00" +
			"If it was removed by mistake, ask an editor of the installation whether it can be restored.\x005\x00" +
			"Look for a successor under another slug\x00\x004\x003\x00-i\x00--query\x00limit=100\x00/articles\x00\x00Check that the slug is the one you meant\x00\x00" +
			"3\x001\x00--dry-run\x00\x00\x00Remove the URL from caches, sitemaps, search indexes and your own database\x00\x00\x00\x00\x00\x00" +
			"Where people may still follow the old link, show a note that the article was withdrawn instead of an error\x00\x00\x00\x00\x00\x00" +
			"If it was removed by mistake, ask an editor of the installation whether it can be restored\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"GONE\",\n" +
			"    \"message\": \"Resource no longer exists\",\n" +
			"    \"details\": {\n" +
			"      \"resource\": \"article\",\n" +
			"      \"slug\": \"room-temperature-superconductor\",\n" +
			"      \"goneSince\": \"2024-02-15T10:00:00Z\"\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# Remove the slugs that are gone from a list with one slug per line.\n" +
			"while read -r slug; do\n" +
			"  status=$(curl -sS -o /dev/null -w '%{http_code}' \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles/$slug\")\n" +
			"  if [ \"$status\" != 410 ]; then echo \"$slug\"; fi\n" +
			"done < slugs.txt > slugs.live.txt\x00import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// Delete a removed article from the cache. One that is not found may be a draft: keep it.\n" +
			"async function refresh(slug: string, cache: Map<string, unknown>) {\n" +
			"  try {\n" +
			"    cache.set(slug, await client.articles.get(slug));\n" +
			"  } catch (error) {\n" +
			"    if (!(error instanceof Hex21Error) || error.code !== 'GONE') throw error;\n" +
			"    cache.delete(slug);\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import sqlite3\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def sync(database: sqlite3.Connection, slug):\n" +
			"    try:\n" +
			"        return client.articles.get(slug)\n" +
			"    except Hex21Error as error:\n" +
			"        if error.code != \"GONE\":\n" +
			"            raise\n" +
			"    # Mark the row instead of deleting it: the next import must not restore the article.\n" +
			"    with database:\n" +
			"        database.execute(\"UPDATE article SET withdrawn = 1 WHERE slug = ?\", (slug,))\n" +
			"    return None\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// sweep removes from index what the server has removed, and returns every other status.\n" +
			"func sweep(res *http.Response, index map[string][]byte, slug string) error {\n" +
			"\tswitch {\n" +
			"\tcase res.StatusCode == http.StatusGone:\n" +
			"\t\tdelete(index, slug)\n" +
			"\t\treturn nil\n" +
			"\tcase res.StatusCode >= 400:\n" +
			"\t\treturn fmt.Errorf(\"article %q: HTTP %d\", slug, res.StatusCode)\n" +
			"\t}\n" +
			"\tbody, err := io.ReadAll(io.LimitReader(res.Body, 10<<20))\n" +
			"\tif err == nil {\n" +
			"\t\tindex[slug] = body\n" +
			"\t}\n" +
			"\treturn err\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tindex := map[string][]byte{}\n" +
			"\terr = sweep(res, index, \"soil-microbes-drought\")\n" +
			"\tfmt.Println(len(index), err)\n" +
			"}\x00\x003\x00NOT_FOUND\x00CONFLICT\x00410\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"INTERNAL_ERROR", "server",
		"\x001\x00500\x00\x00\x00Internal server error\x00" +
			"The server failed unexpectedly; your request may be correct. The response does not show whether a write took effect before the failure. So retry at most once, and only reads (GET, HEAD); check a failed write before you send it again.\x00" +
			"5\x00The data or the parameters of this request trigger a bug.\x00" +
			"An update of the installation is half done, or a migration has not run.\x00" +
			"A service that the server depends on (storage, search index, mail) does not respond.\x00" +
			"The configuration is wrong after a change, such as a missing variable or a wrong path.\x00" +
			"The server's disk is full, or it has run out of memory.\x006\x00" +
			"Repeat the call once: if it works, the failure was temporary: `hex21 probe --retry 1 /articles`\x00" +
			"After a write, check whether it took effect before you repeat it: `hex21 probe -i /articles`\x00" +
			"See whether a simple call works: if so, only this request fails: `hex21 probe /categories`\x00" +
			"If that fails too, check for a known incident: `hex21 status`\x00" +
			"Note the request id; if you run the server, search its log for it: `hex21 probe -o json --jq .response.request_id /articles`\x00" +
			"Otherwise send the request id, time, method and path to api@hex21.dev, without the key and the body.\x006\x00" +
			"Repeat the call once: if it works, the failure was temporary\x001\x003\x002\x00--retry\x001\x00\x00\x00" +
			"After a write, check whether it took effect before you repeat it\x002\x004\x001\x00-i\x00\x00\x00" +
			"See whether a simple call works: if so, only this request fails\x00\x004\x00\x00/categories\x00\x00" +
			"If that fails too, check for a known incident\x00\x002\x001\x00status\x00\x00\x00" +
			"Note the request id; if you run the server, search its log for it\x001\x003\x004\x00-o\x00json\x00--jq\x00.response.request_id\x00\x00\x00" +
			"Otherwise send the request id, time, method and path to api@hex21.dev, without the key and the body\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INTERNAL_ERROR\",\n" +
			"    \"message\": \"Internal server error\"\n" +
			"  }\n" +
			"}\x001\x00# Retry once; if it fails, print what support asks for: the time and the request id.\n" +
			"curl -sS --fail-with-body --retry 1 --retry-delay 2 -D headers.txt \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\" ||\n" +
			"  { date -u; grep -i '^x-request-id' headers.txt; } >&2\x00" +
			"// fetch instead of the SDK, because it gives access to the header with the request id.\n" +
			"async function read(path: string) {\n" +
			"  for (let attempt = 1; ; attempt++) {\n" +
			"    const response = await fetch(process.env.HEX21_BASE_URL + path, {\n" +
			"      headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n" +
			"    });\n" +
			"    if (response.ok) return response.json();\n" +
			"    if (response.status === 500 && attempt === 1) {\n" +
			"      await new Promise((resolve) => setTimeout(resolve, 2000));\n" +
			"      continue;\n" +
			"    }\n" +
			"    const id = response.headers.get('X-Request-ID') ?? 'none';\n" +
			"    throw new Error(`GET ${path}: HTTP ${response.status}, request id ${id}, ${Date()}`);\n" +
			"  }\n" +
			"}\x00import logging\n" +
			"import os\n" +
			"import time\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def get_article(slug):\n" +
			"    try:\n" +
			"        return client.articles.get(slug)\n" +
			"    except Hex21Error as error:\n" +
			"        if error.code != \"INTERNAL_ERROR\":\n" +
			"            raise\n" +
			"        logging.warning(\"article %s: %s %s\", slug, error.message, error.details)\n" +
			"    time.sleep(2)\n" +
			"    return client.articles.get(slug)  # a second failure is for a person, so it goes up\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// mayRepeat reports whether a request that failed with 500 may be sent again: only a read may,\n" +
			"// because a write may have taken effect.\n" +
			"func mayRepeat(res *http.Response, attempt int) bool {\n" +
			"\tread := res.Request.Method == http.MethodGet || res.Request.Method == http.MethodHead\n" +
			"\tif res.StatusCode == http.StatusInternalServerError {\n" +
			"\t\tlog.Printf(\"%s %s failed, request id %q\",\n" +
			"\t\t\tres.Request.Method, res.Request.URL.Path, res.Header.Get(\"X-Request-ID\"))\n" +
			"\t}\n" +
			"\treturn res.StatusCode == http.StatusInternalServerError && read && attempt == 1\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, \"may repeat:\", mayRepeat(res, 1))\n" +
			"}\x00\x004\x00DATABASE_ERROR\x00SERVICE_UNAVAILABLE\x00BAD_GATEWAY\x00500\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"INVALID_AUTH", "authentication",
		"\x001\x00401\x00\x00\x00Invalid authentication credentials\x00" +
			"The server did not accept the credentials; some installations also send this code when there are none. The response does not show which part is wrong: the key, the scheme before it, or the installation that issued it. For a key that was valid before, the reference has the codes EXPIRED_TOKEN and REVOKED_TOKEN.\x00" +
			"5\x00The key was truncated, or copied with a quote, a space or a line break.\x00" +
			"The key belongs to another installation, such as staging instead of production.\x00" +
			"A placeholder was sent literally, because it was not replaced or because single quotes kept the shell from expanding it.\x00" +
			"The header has another scheme (`Token`, `Basic`) before the key instead of `Bearer`, or none.\x00" +
			"A proxy or an HTTP library put its own credentials into the Authorization header, for example from `.netrc`.\x005\x00" +
			"See the host and the header that are sent, with the key redacted: `hex21 probe -v /articles`\x00" +
			"Look for stray characters in the key, without showing it: `hex21 doctor`\x00" +
			"Check that the host is the one that issued the key: `hex21 probe --dry-run /articles`\x00" +
			"Have a new key issued, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"If a new key is rejected too, send the request id and the host, never the key, to api@hex21.dev.\x005\x00" +
			"See the host and the header that are sent, with the key redacted\x00\x004\x001\x00-v\x00\x00\x00" +
			"Look for stray characters in the key, without showing it\x00\x002\x001\x00doctor\x00\x00\x00" +
			"Check that the host is the one that issued the key\x00\x003\x001\x00--dry-run\x00\x00\x00Have a new key issued, and set it\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00If a new key is rejected too, send the request id and the host, never the key, to api@hex21.dev\x00\x00\x00\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_AUTH\",\n" +
			"    \"message\": \"Invalid authentication credentials\",\n" +
			"    \"details\": { \"scheme\": \"Bearer\" }\n" +
			"  }\n" +
			"}\x001\x00# Check the key once before a long job, with a small request.\n" +
			"status=$(curl -sS -o /dev/null -w '%{http_code}' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\")\n" +
			"if [ \"$status\" = 401 ]; then echo \"this server does not accept HEX21_API_KEY\" >&2; fi\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"// A copied key often has a space or a line break at its end.\n" +
			"const key = (process.env.HEX21_API_KEY ?? '').trim();\n" +
			"if (!/^[\\x21-\\x7e]+$/.test(key)) {\n" +
			"  throw new Error('HEX21_API_KEY is empty, or contains a character that is not allowed in a key');\n" +
			"}\n" +
			"const client = new Hex21Client(key);\n" +
			"\n" +
			"try {\n" +
			"  console.log(await client.articles.get('soil-microbes-drought'));\n" +
			"} catch (error) {\n" +
			"  if (!(error instanceof Hex21Error) || error.code !== 'INVALID_AUTH') throw error;\n" +
			"  console.error(`The server does not accept this key (${key.length} characters). Is it for this host?`);\n" +
			"  process.exitCode = 1;\n" +
			"}\x00import sys\n" +
			"from pathlib import Path\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"# A secret file usually ends with a line break, which is not part of the key.\n" +
			"path = Path(\"/run/secrets/hex21_api_key\")\n" +
			"client = Hex21Client(path.read_text(encoding=\"utf-8\").strip())\n" +
			"\n" +
			"try:\n" +
			"    print(client.articles.get(\"soil-microbes-drought\"))\n" +
			"except Hex21Error as error:\n" +
			"    if error.code != \"INVALID_AUTH\":\n" +
			"        raise\n" +
			"    sys.exit(f\"the server does not accept the key in {path}: {error.message}\")\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"strings\"\n" +
			")\n" +
			"\n" +
			"// call sends the request with the key, and returns an error if the key is rejected.\n" +
			"func call(client *http.Client, req *http.Request) error {\n" +
			"\tkey := strings.TrimSpace(os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+key)\n" +
			"\tres, err := client.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tif res.StatusCode == http.StatusUnauthorized {\n" +
			"\t\t// Report the host and the length, never the key.\n" +
			"\t\treturn fmt.Errorf(\"%s does not accept the key in HEX21_API_KEY (%d bytes)\", req.URL.Host, len(key))\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tfmt.Println(call(http.DefaultClient, req))\n" +
			"}\x00\x005\x00MISSING_AUTH\x00EXPIRED_TOKEN\x00REVOKED_TOKEN\x00UNAUTHORIZED\x00401\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00" +
			"retry\x00"},
	{"INVALID_FORMAT", "request",
		"\x002\x00400\x00422\x00\x00\x00Request format is invalid\x00" +
			"The server could read the request, but part of it has the wrong format: a type, a date, a slug, an encoding or the content type as a whole. The code does not stand for broken JSON, which is INVALID_JSON, or for a missing field.\x00" +
			"5\x00A date that is not in RFC 3339 format, such as `01/04/2024` or `2024-4-1`.\x00" +
			"A number or a boolean in quotes, or a string where a list is expected, such as `\"tags\": \"soil\"`.\x00" +
			"The content type is not application/json; `curl -d` sends a form unless told otherwise.\x00" +
			"A slug with capital letters, spaces or accents.\x00Text that is not UTF-8, such as a file saved as Latin-1.\x006\x00" +
			"Correct the field that the error or its details name.\x00" +
			"See how the server itself formats such a resource: `hex21 probe -i --query limit=1 /articles`\x00" +
			"Compare its field types with those that you send.\x00" +
			"See the fields exactly as they are sent: `hex21 probe --dry-run /articles`\x00" +
			"Write times in UTC, such as 2024-05-01T12:00:00Z.\x00Send text as UTF-8.\x006\x00" +
			"Correct the field that the error or its details name\x00\x00\x00\x00\x00\x00See how the server itself formats such a resource\x00\x004\x003\x00-i\x00" +
			"--query\x00limit=1\x00/articles\x00\x00Compare its field types with those that you send\x002\x00\x00\x00\x00\x00" +
			"See the fields exactly as they are sent\x002\x003\x001\x00--dry-run\x00\x00\x00Write times in UTC, such as 2024-05-01T12:00:00Z\x00\x00\x00\x00\x00\x00" +
			"Send text as UTF-8\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_FORMAT\",\n" +
			"    \"message\": \"Request format is invalid\",\n" +
			"    \"details\": { \"field\": \"tags\", \"problem\": \"is of type string\", \"expected\": \"an array of strings\" }\n" +
			"  }\n" +
			"}\x001\x00jq -n --arg at \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" \\\n" +
			"  '{title: \"Soil moisture\", slug: \"soil-moisture\", content: \"…\", tags: [\"soil\"], published_at: $at}' |\n" +
			"  curl --fail-with-body -H \"Content-Type: application/json\" --data-binary @- \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"// All form fields are strings. Convert them to what the API expects before sending them.\n" +
			"function toArticle(form: FormData) {\n" +
			"  const text = (name: string) => String(form.get(name) ?? '').trim();\n" +
			"  const published = new Date(text('published_at'));\n" +
			"  if (Number.isNaN(published.getTime())) throw new TypeError('published_at is not a date');\n" +
			"  return {\n" +
			"    title: text('title'),\n" +
			"    slug: text('slug').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''),\n" +
			"    tags: text('tags').split(',').map((tag) => tag.trim()).filter(Boolean),\n" +
			"    published_at: published.toISOString(),\n" +
			"  };\n" +
			"}\x00import re\n" +
			"import unicodedata\n" +
			"from datetime import datetime, timezone\n" +
			"\n" +
			"\n" +
			"def slugify(title):\n" +
			"    \"\"\"Return lower-case ASCII words joined by hyphens: \"Sols à Évora\" becomes sols-a-evora.\"\"\"\n" +
			"    ascii_only = unicodedata.normalize(\"NFKD\", title).encode(\"ascii\", \"ignore\").decode()\n" +
			"    return \"-\".join(re.findall(r\"[a-z0-9]+\", ascii_only.lower()))\n" +
			"\n" +
			"\n" +
			"article = {\n" +
			"    \"title\": \"Sols à Évora\",\n" +
			"    \"slug\": slugify(\"Sols à Évora\"),\n" +
			"    \"tags\": [\"soil\"],  # a list, even for one tag\n" +
			"    \"published_at\": datetime.now(timezone.utc).isoformat(timespec=\"seconds\"),\n" +
			"}\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"bytes\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"time\"\n" +
			")\n" +
			"\n" +
			"// fill sets the body of the request.\n" +
			"func fill(req *http.Request, slug string) error {\n" +
			"\t// encoding/json writes a time.Time as RFC 3339 and a slice as a list.\n" +
			"\tarticle := struct {\n" +
			"\t\tTitle       string    `json:\"title\"`\n" +
			"\t\tSlug        string    `json:\"slug\"`\n" +
			"\t\tTags        []string  `json:\"tags\"`\n" +
			"\t\tPublishedAt time.Time `json:\"published_at\"`\n" +
			"\t}{\"Soil moisture\", slug, []string{\"soil\"}, time.Now().UTC().Truncate(time.Second)}\n" +
			"\tbody, err := json.Marshal(article)\n" +
			"\tif err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\treq.Body = io.NopCloser(bytes.NewReader(body))\n" +
			"\treq.ContentLength = int64(len(body))\n" +
			"\treq.Header.Set(\"Content-Type\", \"application/json\")\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodPost, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tif err := fill(req, \"soil-moisture\"); err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status)\n" +
			"}\x00\x005\x00INVALID_JSON\x00MISSING_REQUIRED\x00VALIDATION_ERROR\x00400\x00422\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"INVALID_JSON", "request",
		"\x001\x00400\x00\x00\x00JSON payload is malformed\x00" +
			"The body could not be parsed as JSON, so no field was checked. The bytes that arrived may differ from those you wrote: shells, templates and proxies change bodies. More mistakes may follow once it parses.\x00" +
			"5\x00A trailing comma, a comment or single quotes, which JavaScript accepts and JSON does not.\x00" +
			"The shell removed quotes or did not expand a variable, as in `-d '{\"title\":\"$TITLE\"}'`.\x00" +
			"The JSON was concatenated from strings, and a value contains a quote, a backslash or a line break.\x00" +
			"The body is empty, was cut short, or is a form although Content-Type is application/json.\x00" +
			"A serializer wrote something that JSON does not allow, such as NaN, Infinity or a byte order mark.\x005\x00" +
			"Correct the body at the position given in the error details or in a finding; if no body was sent, add one with -d.\x00" +
			"Print the body that is sent: `hex21 probe --dry-run --curl /articles`\x00" +
			"Let a JSON library do the quoting; in a shell, use jq.\x00" +
			"Look for a byte order mark at the beginning of the file: the bytes ef bb bf.\x00" +
			"In your program, serialize a value with the JSON library and send the result unchanged.\x005\x00" +
			"Correct the body at the position given in the error details or in a finding; if no body was sent, add one with -d\x002\x00\x00\x00\x00" +
			"\x00Print the body that is sent\x002\x003\x002\x00--dry-run\x00--curl\x00\x00\x00Let a JSON library do the quoting; in a shell, use jq\x002\x00\x00\x00\x00\x00" +
			"Look for a byte order mark at the beginning of the file: the bytes ef bb bf\x00\x00\x00\x00\x00\x00" +
			"In your program, serialize a value with the JSON library and send the result unchanged\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_JSON\",\n" +
			"    \"message\": \"JSON payload is malformed\",\n" +
			"    \"details\": {\n" +
			"      \"problem\": \"invalid character '}' looking for beginning of object key string\",\n" +
			"      \"offset\": 58\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# jq writes the JSON, so no title can break it; --data-binary sends it unchanged.\n" +
			"jq -n --arg title \"$TITLE\" --arg slug \"$SLUG\" --rawfile text article.md \\\n" +
			"  '{title: $title, slug: $slug, content: $text}' |\n" +
			"  curl --fail-with-body -H \"Content-Type: application/json\" --data-binary @- \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00import { readFile } from 'node:fs/promises';\n" +
			"\n" +
			"// Parse a file before sending it: the error names the position, without a call.\n" +
			"async function readArticle(path: string): Promise<unknown> {\n" +
			"  const text = (await readFile(path, 'utf8')).replace(/^\\uFEFF/, '');\n" +
			"  try {\n" +
			"    return JSON.parse(text);\n" +
			"  } catch (cause) {\n" +
			"    throw new Error(`${path} is not JSON: ${(cause as SyntaxError).message}`, { cause });\n" +
			"  }\n" +
			"}\x00import json\n" +
			"\n" +
			"\n" +
			"def encode(article):\n" +
			"    \"\"\"Return the body to send. By default, Python also writes NaN and Infinity, which are not JSON.\"\"\"\n" +
			"    try:\n" +
			"        return json.dumps(article, allow_nan=False, ensure_ascii=False).encode(\"utf-8\")\n" +
			"    except ValueError as error:\n" +
			"        raise ValueError(f\"the article contains a number that is not allowed in JSON: {error}\") from error\n" +
			"\n" +
			"\n" +
			"body = encode({\"title\": 'The \"dry\" season', \"slug\": \"dry-season\", \"moisture\": 0.31})\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"bytes\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// fill sets the body of the request, if it is valid JSON.\n" +
			"func fill(req *http.Request, article []byte) error {\n" +
			"\t// Report where the mistake is, without a call.\n" +
			"\tvar syntax *json.SyntaxError\n" +
			"\tvar value any\n" +
			"\terr := json.Unmarshal(article, &value)\n" +
			"\tswitch {\n" +
			"\tcase errors.As(err, &syntax):\n" +
			"\t\tline := 1 + bytes.Count(article[:syntax.Offset], []byte(\"\\n\"))\n" +
			"\t\treturn fmt.Errorf(\"line %d: %w\", line, err)\n" +
			"\tcase err != nil:\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\treq.Body = io.NopCloser(bytes.NewReader(article))\n" +
			"\treq.ContentLength = int64(len(article))\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodPost, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tfmt.Println(fill(req, []byte(`{\"title\": \"Soil moisture\",}`)))\n" +
			"}\x00\x004\x00INVALID_FORMAT\x00MISSING_REQUIRED\x00VALIDATION_ERROR\x00400\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"INVALID_PARAMETERS", "request",
		"\x001\x00400\x00\x00\x00One or more request parameters are invalid\x00" +
			"The server could read the request and rejected the value of at least one parameter. Details may name it; a server that stops at the first mistake names only one of several. Normally nothing is changed.\x00" +
			"5\x00A page size outside 1 to 100, or a page that is 0, negative or not a number.\x00" +
			"A parameter that this API does not have, such as `per_page` or `offset`; lists take `page` and `limit`.\x00" +
			"A value that was not percent-encoded, so its `&`, `+` or `#` changed the query.\x00" +
			"An empty value, because a variable in the program was not set.\x00" +
			"A value that the installation does not support for filtering or sorting.\x005\x00" +
			"Correct the parameter that the error or its details name.\x00" +
			"If none is named, check that a call with plain values works: `hex21 probe --query page=1 --query limit=20 /articles`\x00" +
			"Then add your own parameters one at a time, until the error returns.\x00" +
			"See how a value is encoded: `hex21 probe --dry-run --curl --query 'q=peer & review' /docs/search`\x00" +
			"In your program, build queries with URLSearchParams, urlencode or url.Values, never by joining strings.\x005\x00" +
			"Correct the parameter that the error or its details name\x00\x00\x00\x00\x00\x00" +
			"If none is named, check that a call with plain values works\x00\x004\x004\x00--query\x00page=1\x00--query\x00limit=20\x00/articles\x00\x00" +
			"Then add your own parameters one at a time, until the error returns\x00\x00\x00\x00\x00\x00See how a value is encoded\x00\x004\x004\x00--dry-run\x00" +
			"--curl\x00--query\x00q=peer & review\x00/docs/search\x00\x00" +
			"In your program, build queries with URLSearchParams, urlencode or url.Values, never by joining strings\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x00" +
			"1\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_PARAMETERS\",\n" +
			"    \"message\": \"One or more request parameters are invalid\",\n" +
			"    \"details\": {\n" +
			"      \"parameter\": \"limit\",\n" +
			"      \"value\": \"500\",\n" +
			"      \"problem\": \"is not a number in range\",\n" +
			"      \"expected\": \"a whole number from 1 to 100\"\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# -G with --data-urlencode adds each value to the query, encoded.\n" +
			"curl --fail-with-body -G --data-urlencode \"page=1\" --data-urlencode \"limit=20\" \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"// The reference shows only articles.get of @hex21/sdk, so this list uses fetch.\n" +
			"async function listArticles(page: number, limit: number) {\n" +
			"  const query = new URLSearchParams({\n" +
			"    page: String(Math.max(1, Math.trunc(page))),\n" +
			"    limit: String(Math.min(100, Math.max(1, Math.trunc(limit)))),\n" +
			"  });\n" +
			"  const response = await fetch(`${process.env.HEX21_BASE_URL}/articles?${query}`, {\n" +
			"    headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n" +
			"  });\n" +
			"  const body = await response.json().catch(() => ({}));\n" +
			"  if (body.error?.code === 'INVALID_PARAMETERS') {\n" +
			"    throw new RangeError(`${query}: ${body.error.message} ${JSON.stringify(body.error.details ?? {})}`);\n" +
			"  }\n" +
			"  if (!response.ok) throw new Error(`articles: HTTP ${response.status}`);\n" +
			"  return body.data;\n" +
			"}\x00from urllib.parse import urlencode\n" +
			"\n" +
			"\n" +
			"def articles_path(page=1, limit=20, **filters):\n" +
			"    \"\"\"Return the path and query of a list, or raise an error for what the server would reject.\"\"\"\n" +
			"    if page < 1:\n" +
			"        raise ValueError(f\"page is {page}; the first page is 1\")\n" +
			"    if not 1 <= limit <= 100:\n" +
			"        raise ValueError(f\"limit is {limit}; it must be from 1 to 100\")\n" +
			"    # Leave out filters without a value: the server rejects empty ones.\n" +
			"    filters = {name: value for name, value in filters.items() if value not in (None, \"\")}\n" +
			"    return \"/articles?\" + urlencode({\"page\": page, \"limit\": limit, **filters})\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"net/url\"\n" +
			"\t\"os\"\n" +
			"\t\"strconv\"\n" +
			")\n" +
			"\n" +
			"// articlesURL returns the URL of a list, with values that the server accepts.\n" +
			"func articlesURL(base string, page, limit int) string {\n" +
			"\tquery := url.Values{}\n" +
			"\tquery.Set(\"page\", strconv.Itoa(max(page, 1)))\n" +
			"\tquery.Set(\"limit\", strconv.Itoa(min(max(limit, 1), 100)))\n" +
			"\treturn base + \"/articles?\" + query.Encode()\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\tfmt.Println(articlesURL(os.Getenv(\"HEX21_BASE_URL\"), 1, 100))\n" +
			"}\x00\x005\x00MISSING_REQUIRED\x00INVALID_FORMAT\x00INVALID_QUERY\x00VALIDATION_ERROR\x00400\x00https://hex21.dev/docs/api-errors\x003\x00category\x00" +
			"meaning\x00retry\x00"},
	{"INVALID_QUERY", "request",
		"\x001\x00400\x00\x00\x00The search text is shorter than three characters\x00" +
			"The search at `/docs/search` takes its text in `q` and requires at least three characters. The search was not run, so the response does not show whether a longer text has matches. Installations may count leading and trailing spaces differently.\x00" +
			"5\x00A search box sends a request on each key press, including the first two.\x00" +
			"The text is empty, because a variable was not set or the form was sent without input.\x00" +
			"The text is sent under another name, such as `query` or `search`, and `q` is missing.\x00" +
			"An unencoded `&` or `#` ended the text early, as in `q=R&D`.\x00Only spaces are left after the server has trimmed them.\x005\x00" +
			"Check that a long enough text works: `hex21 probe --query q=peer /docs/search`\x00" +
			"Let hex21 encode the text: `hex21 probe --query 'q=R&D costs' /docs/search`\x00" +
			"See the URL that is called: `hex21 probe --dry-run /articles`\x00" +
			"In a search box, wait for three characters and for a pause in typing before you send a request.\x00" +
			"For a shorter word, add a second one, or read the list and search in it yourself: `hex21 probe -i /docs`\x005\x00" +
			"Check that a long enough text works\x00\x004\x002\x00--query\x00q=peer\x00/docs/search\x00\x00Let hex21 encode the text\x00\x004\x002\x00--query\x00" +
			"q=R&D costs\x00/docs/search\x00\x00See the URL that is called\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"In a search box, wait for three characters and for a pause in typing before you send a request\x00\x00\x00\x00\x00\x00" +
			"For a shorter word, add a second one, or read the list and search in it yourself\x00\x004\x001\x00-i\x00/docs\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"INVALID_QUERY\",\n" +
			"    \"message\": \"The search text is shorter than three characters\",\n" +
			"    \"details\": {\n" +
			"      \"parameter\": \"q\",\n" +
			"      \"value\": \"ph\",\n" +
			"      \"problem\": \"is too short\",\n" +
			"      \"expected\": \"at least 3 characters\"\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00q=\"peer review\"\n" +
			"if [ \"${#q}\" -ge 3 ]; then\n" +
			"  curl --fail-with-body -G --data-urlencode \"q=$q\" \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/docs/search\"\n" +
			"fi\x00let last = new AbortController();\n" +
			"\n" +
			"// For a search box: texts that are too short are not sent, and a new text cancels the previous search.\n" +
			"async function search(text: string): Promise<unknown[]> {\n" +
			"  last.abort();\n" +
			"  last = new AbortController();\n" +
			"  const q = text.trim();\n" +
			"  if ([...q].length < 3) return [];\n" +
			"  const query = new URLSearchParams({ q });\n" +
			"  const response = await fetch(`${process.env.HEX21_BASE_URL}/docs/search?${query}`, {\n" +
			"    headers: { Authorization: `Bearer ${process.env.HEX21_API_KEY}` },\n" +
			"    signal: last.signal,\n" +
			"  });\n" +
			"  if (!response.ok) throw new Error(`search: HTTP ${response.status}`);\n" +
			"  return (await response.json()).data;\n" +
			"}\x00import json\n" +
			"import os\n" +
			"from urllib.parse import urlencode\n" +
			"from urllib.request import Request, urlopen\n" +
			"\n" +
			"\n" +
			"def search(text):\n" +
			"    \"\"\"Return the documents found. A text that is too short finds nothing, without a call.\"\"\"\n" +
			"    text = text.strip()\n" +
			"    if len(text) < 3:\n" +
			"        return []\n" +
			"    url = f\"{os.environ['HEX21_BASE_URL']}/docs/search?{urlencode({'q': text})}\"\n" +
			"    request = Request(url, headers={\"Authorization\": f\"Bearer {os.environ['HEX21_API_KEY']}\"})\n" +
			"    with urlopen(request, timeout=30) as response:\n" +
			"        return json.load(response)[\"data\"]\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"net/url\"\n" +
			"\t\"os\"\n" +
			"\t\"strings\"\n" +
			"\t\"unicode/utf8\"\n" +
			")\n" +
			"\n" +
			"// searchURL returns the URL of a search, or an error for a text that the server would reject.\n" +
			"func searchURL(base, text string) (string, error) {\n" +
			"\ttext = strings.TrimSpace(text)\n" +
			"\tif utf8.RuneCountInString(text) < 3 {\n" +
			"\t\treturn \"\", fmt.Errorf(\"search text %q is shorter than three characters\", text)\n" +
			"\t}\n" +
			"\treturn base + \"/docs/search?\" + url.Values{\"q\": {text}}.Encode(), nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\tfmt.Println(searchURL(os.Getenv(\"HEX21_BASE_URL\"), \"soil\"))\n" +
			"}\x00\x003\x00INVALID_PARAMETERS\x00MISSING_REQUIRED\x00400\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"Location", "header",
		"\x00\x00\x00\x00Where a redirect leads, or where a new resource is\x00" +
			"hex21 follows redirects only with -L, because a redirect to another host would lose the key or leak it.\x002\x00" +
			"The redirect adds or removes a slash at the end of the path.\x00" +
			"The redirect leads from http:// to https://, or to a login page.\x002\x00See each hop: `hex21 probe -L -i /articles`\x00" +
			"Correct the base URL so that no redirect is needed: `hex21 explain redirect-not-followed`\x002\x00See each hop\x001\x003\x002\x00-L\x00-i\x00\x00\x00" +
			"Correct the base URL so that no redirect is needed\x00\x002\x002\x00explain\x00redirect-not-followed\x00\x00\x00\x00\x00\x00\x003\x00redirect-not-followed\x00" +
			"redirect-loop\x00trailing-slash\x00\x00\x00"},
	{"METHOD_NOT_ALLOWED", "request",
		"\x001\x00405\x00\x00\x00The path does not support this method\x00" +
			"The path exists, but does not support this method. The Allow header should list the supported methods. A different key does not help.\x00" +
			"5\x00The path is that of a list and the method is for a single article, or the reverse.\x00" +
			"The endpoint is for reading only, as are `/categories`, `/docs` and `/docs/search` in the API documentation.\x00" +
			"A redirect turned a POST into a GET, or leads to a URL that does not support the method.\x00" +
			"The program uses PATCH where the installation supports PUT, or the reverse.\x00" +
			"A proxy or a web server in front of the API lets only GET and POST through.\x005\x00" +
			"See in the Allow header which methods the path supports: `hex21 probe -i -X OPTIONS /articles`\x00" +
			"Check that the path is right by reading it: `hex21 probe /articles`\x00" +
			"Look for a redirect before the response, which may have changed the method: `hex21 probe -v /articles`\x00" +
			"To create, send POST to /articles; to change or delete, use the path of the article.\x00" +
			"If Allow lists the method, a proxy rejected it: ask the operator of the installation, with the request id.\x005\x00" +
			"See in the Allow header which methods the path supports\x00\x004\x003\x00-i\x00-X\x00OPTIONS\x00\x00\x00" +
			"Check that the path is right by reading it\x002\x004\x00\x00\x00\x00" +
			"Look for a redirect before the response, which may have changed the method\x00\x004\x001\x00-v\x00\x00\x00" +
			"To create, send POST to /articles; to change or delete, use the path of the article\x00\x00\x00\x00\x00\x00" +
			"If Allow lists the method, a proxy rejected it: ask the operator of the installation, with the request id\x00\x00\x00\x00\x00\x001\x00never\x00" +
			"\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"METHOD_NOT_ALLOWED\",\n" +
			"    \"message\": \"The path does not support this method\",\n" +
			"    \"details\": { \"method\": \"DELETE\", \"allow\": \"GET, HEAD, POST, OPTIONS\" }\n" +
			"  }\n" +
			"}\x001\x00# Which methods does this path allow?\n" +
			"curl -sS -o /dev/null -D - -X OPTIONS \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\" | grep -i '^allow'\x00" +
			"// The reference shows only reads with @hex21/sdk, so writes use fetch.\n" +
			"async function write(method: string, path: string, article: object) {\n" +
			"  const response = await fetch(process.env.HEX21_BASE_URL + path, {\n" +
			"    method,\n" +
			"    redirect: 'error', // a redirect may turn a POST into a GET\n" +
			"    headers: {\n" +
			"      Authorization: `Bearer ${process.env.HEX21_API_KEY}`,\n" +
			"      'Content-Type': 'application/json',\n" +
			"    },\n" +
			"    body: JSON.stringify(article),\n" +
			"  });\n" +
			"  if (response.status === 405) {\n" +
			"    const allowed = response.headers.get('Allow') ?? 'not said';\n" +
			"    throw new Error(`${method} is not supported for ${path}; allowed: ${allowed}`);\n" +
			"  }\n" +
			"  return response;\n" +
			"}\x00import os\n" +
			"import urllib.error\n" +
			"import urllib.request\n" +
			"from urllib.parse import quote\n" +
			"\n" +
			"\n" +
			"def delete_article(slug):\n" +
			"    request = urllib.request.Request(\n" +
			"        f\"{os.environ['HEX21_BASE_URL']}/articles/{quote(slug, safe='')}\",\n" +
			"        method=\"DELETE\",\n" +
			"        headers={\"Authorization\": f\"Bearer {os.environ['HEX21_API_KEY']}\"},\n" +
			"    )\n" +
			"    try:\n" +
			"        urllib.request.urlopen(request, timeout=30).close()\n" +
			"    except urllib.error.HTTPError as error:\n" +
			"        if error.code != 405:\n" +
			"            raise\n" +
			"        allowed = error.headers.get(\"Allow\", \"not said\")\n" +
			"        raise NotImplementedError(f\"this installation does not support DELETE; allowed: {allowed}\") from error\x00" +
			"package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// check returns an error that explains the response.\n" +
			"func check(res *http.Response) error {\n" +
			"\tif res.StatusCode == http.StatusMethodNotAllowed {\n" +
			"\t\t// res.Request is the last request: its method shows whether a redirect changed it.\n" +
			"\t\treturn fmt.Errorf(\"%s is not supported for %s; allowed: %q\",\n" +
			"\t\t\tres.Request.Method, res.Request.URL.Path, res.Header.Get(\"Allow\"))\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, check(res))\n" +
			"}\x00\x003\x00NOT_FOUND\x00FORBIDDEN\x00405\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"MISSING_AUTH", "authentication",
		"\x001\x00401\x00\x00\x00Authentication credentials not provided\x00" +
			"The request arrived without the header `Authorization: Bearer KEY`, so no key was checked. If your program did set the header, something removed it before the request reached the server.\x00" +
			"5\x00HEX21_API_KEY is not set, or not exported, in this shell, container, cron job or CI job.\x00" +
			"The key is sent where the server does not look, such as in the query or in an X-API-Key header.\x00" +
			"A redirect led to another host or from http to https, and the client dropped the header.\x00" +
			"A web server in front of a self-hosted CMS does not pass the Authorization header on.\x00" +
			"The CI job runs for a fork or an unprotected branch, where secrets are withheld.\x005\x00" +
			"Set the key without leaving it in the shell history: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check whether the variable is set, without showing it: `hex21 doctor`\x00" +
			"See whether the Authorization header is sent, redacted: `hex21 probe -v /articles`\x00" +
			"Look for a redirect: if there is a Location, set HEX21_BASE_URL to where it leads: `hex21 probe -i /articles`\x00" +
			"If you run the server, let the header through: 'proxy_set_header Authorization $http_authorization;' in nginx or 'CGIPassAuth On' in Apache.\x00" +
			"5\x00Set the key without leaving it in the shell history\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Check whether the variable is set, without showing it\x00\x002\x001\x00doctor\x00\x00\x00" +
			"See whether the Authorization header is sent, redacted\x00\x004\x001\x00-v\x00\x00\x00" +
			"Look for a redirect: if there is a Location, set HEX21_BASE_URL to where it leads\x00\x004\x001\x00-i\x00\x00\x00" +
			"If you run the server, let the header through: 'proxy_set_header Authorization $http_authorization;' in nginx or 'CGIPassAuth On' in Apache\x00" +
			"\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"MISSING_AUTH\",\n" +
			"    \"message\": \"Authentication credentials not provided\",\n" +
			"    \"details\": { \"header\": \"Authorization\" }\n" +
			"  }\n" +
			"}\x001\x00# With :? the shell stops and names the variable instead of calling without a key.\n" +
			"curl --fail-with-body -H \"Authorization: Bearer ${HEX21_API_KEY:?is not set}\" \"$HEX21_BASE_URL/articles\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const key = process.env.HEX21_API_KEY;\n" +
			"if (!key) throw new Error('HEX21_API_KEY is not set; in CI, pass the secret to this job');\n" +
			"\n" +
			"const client = new Hex21Client(key);\n" +
			"\n" +
			"try {\n" +
			"  console.log(await client.articles.get('soil-microbes-drought'));\n" +
			"} catch (error) {\n" +
			"  if (!(error instanceof Hex21Error) || error.code !== 'MISSING_AUTH') throw error;\n" +
			"  // The key was sent, so something between this program and the API removed it.\n" +
			"  throw new Error('the key did not reach the API: a redirect or a proxy removed it', { cause: error });\n" +
			"}\x00import os\n" +
			"import sys\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"key = os.environ.get(\"HEX21_API_KEY\")\n" +
			"if not key:\n" +
			"    sys.exit(\"HEX21_API_KEY is not set (cron and systemd do not read your shell's profile)\")\n" +
			"\n" +
			"try:\n" +
			"    print(Hex21Client(key).articles.get(\"soil-microbes-drought\"))\n" +
			"except Hex21Error as error:\n" +
			"    if error.code != \"MISSING_AUTH\":\n" +
			"        raise\n" +
			"    sys.exit(\"the key was sent but did not arrive: look for a redirect or a proxy\")\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// call sends the request, but never without the key.\n" +
			"func call(req *http.Request) error {\n" +
			"\t// Go drops the Authorization header when a redirect leads to another domain. Report it\n" +
			"\t// instead of calling without a key.\n" +
			"\tclient := &http.Client{\n" +
			"\t\tCheckRedirect: func(next *http.Request, via []*http.Request) error {\n" +
			"\t\t\tif next.URL.Host != via[0].URL.Host {\n" +
			"\t\t\t\treturn fmt.Errorf(\"redirected to %s, which would not get the key\", next.URL.Host)\n" +
			"\t\t\t}\n" +
			"\t\t\tif len(via) >= 10 {\n" +
			"\t\t\t\treturn errors.New(\"more than 10 redirects\")\n" +
			"\t\t\t}\n" +
			"\t\t\treturn nil\n" +
			"\t\t},\n" +
			"\t}\n" +
			"\tres, err := client.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tfmt.Println(call(req))\n" +
			"}\x00\x003\x00INVALID_AUTH\x00UNAUTHORIZED\x00401\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"MISSING_REQUIRED", "request",
		"\x002\x00400\x00422\x00\x00\x00Required parameter is missing\x00" +
			"The request could be read, but a required field of the body or parameter of the query is missing. A server that stops at the first missing field names only that one, so the next attempt may name another. Normally nothing is stored.\x00" +
			"5\x00A field is not in the body, or is null or an empty string.\x00" +
			"The field has a different name or case than the server expects, such as `Title` or `body`.\x00" +
			"The body was sent without `Content-Type` application/json, so the server parsed it as a form and found no field.\x00" +
			"A serializer left the field out because it was empty (`omitempty`, `undefined`, `exclude_none`).\x00" +
			"A search was called without its parameter `q`.\x005\x00Add the fields that the error names, each with a value.\x00" +
			"Print the body that is sent: `hex21 probe --dry-run /articles`\x00" +
			"For the search, add the text: `hex21 probe --query q=peer /docs/search`\x00" +
			"Fill in empty fields too, because an empty field counts as missing.\x00" +
			"In your program, check for the field before you send the request.\x005\x00" +
			"Add the fields that the error names, each with a value\x00\x00\x00\x00\x00\x00Print the body that is sent\x002\x003\x001\x00--dry-run\x00\x00\x00" +
			"For the search, add the text\x001\x004\x002\x00--query\x00q=peer\x00/docs/search\x00\x00" +
			"Fill in empty fields too, because an empty field counts as missing\x00\x00\x00\x00\x00\x00" +
			"In your program, check for the field before you send the request\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"MISSING_REQUIRED\",\n" +
			"    \"message\": \"Required parameter is missing\",\n" +
			"    \"details\": { \"missing\": [\"title\", \"content\"] }\n" +
			"  }\n" +
			"}\x001\x00# jq -e stops before the call when a field is missing or empty.\n" +
			"jq -e 'all(.title, .slug, .content; . != null and . != \"\")' article.json > /dev/null &&\n" +
			"  curl --fail-with-body -H \"Content-Type: application/json\" --data-binary @article.json \\\n" +
			"    -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00import { Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"type Draft = Record<string, unknown>;\n" +
			"\n" +
			"// Returns a message for each empty field of a form, and sends the form only if there is none.\n" +
			"async function submit(draft: Draft, required: string[], send: (draft: Draft) => Promise<unknown>) {\n" +
			"  const empty = required.filter((field) => draft[field] == null || draft[field] === '');\n" +
			"  if (empty.length > 0) return Object.fromEntries(empty.map((field) => [field, 'is required']));\n" +
			"  try {\n" +
			"    await send(draft);\n" +
			"    return {};\n" +
			"  } catch (error) {\n" +
			"    if (!(error instanceof Hex21Error) || error.code !== 'MISSING_REQUIRED') throw error;\n" +
			"    const missing: string[] = error.details?.missing ?? ['form'];\n" +
			"    return Object.fromEntries(missing.map((field) => [field, 'is required']));\n" +
			"  }\n" +
			"}\x00REQUIRED = (\"title\", \"slug\", \"content\")\n" +
			"\n" +
			"\n" +
			"def missing(article):\n" +
			"    \"\"\"Return the required fields that are absent or empty; send the article if there are none.\"\"\"\n" +
			"    return [field for field in REQUIRED if article.get(field) in (None, \"\")]\n" +
			"\n" +
			"\n" +
			"article = {\"title\": \"Soil moisture\", \"slug\": \"soil-moisture\", \"content\": \"\"}\n" +
			"\n" +
			"if gaps := missing(article):\n" +
			"    print(\"not sent, because these are empty:\", \", \".join(gaps))\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"encoding/json\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// missing returns the fields that an error body names. Details may have any shape; if they do not list\n" +
			"// fields, it returns the message.\n" +
			"func missing(body []byte) []string {\n" +
			"\tvar envelope struct {\n" +
			"\t\tError struct {\n" +
			"\t\t\tCode, Message string\n" +
			"\t\t\tDetails       json.RawMessage\n" +
			"\t\t}\n" +
			"\t}\n" +
			"\tif json.Unmarshal(body, &envelope) != nil || envelope.Error.Code != \"MISSING_REQUIRED\" {\n" +
			"\t\treturn nil\n" +
			"\t}\n" +
			"\tvar details struct{ Missing []string }\n" +
			"\tif json.Unmarshal(envelope.Error.Details, &details) != nil || len(details.Missing) == 0 {\n" +
			"\t\treturn []string{envelope.Error.Message}\n" +
			"\t}\n" +
			"\treturn details.Missing\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tbody, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))\n" +
			"\tfmt.Println(missing(body), err)\n" +
			"}\x00\x005\x00VALIDATION_ERROR\x00INVALID_FORMAT\x00INVALID_PARAMETERS\x00400\x00422\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00" +
			"retry\x00"},
	{"NOT_FOUND", "resource",
		"\x001\x00404\x00\x00\x00Requested resource was not found\x00" +
			"The API found nothing at this path that the caller may read. The response does not show whether the resource never existed, has another slug, or is an unpublished draft.\x00" +
			"5\x00The slug is misspelled, differs in upper or lower case, or changed together with the title.\x00" +
			"The slug contains a slash, a space or another special character and was not percent-encoded.\x00" +
			"The base URL is wrong, for example without `/api` or with it twice.\x00" +
			"The article is a draft, or not visible to this key.\x00The article is on another installation, such as staging.\x006\x00" +
			"Find the right slug in the list: `hex21 probe -i --query limit=100 /articles`\x00" +
			"Check the URL that is called: `hex21 probe --dry-run /articles`\x00" +
			"Encode a slash in a slug as %2F: `hex21 probe /articles/proceedings%2F2024-03`\x00" +
			"For a page of the docs, search for its words: `hex21 probe -i --query q=limits /docs/search`\x00" +
			"If the list itself is not found, the base URL is wrong: `hex21 probe -i /articles`\x00" +
			"Ask an editor whether the article is published, and whether its slug was changed.\x006\x00Find the right slug in the list\x00\x004\x00" +
			"3\x00-i\x00--query\x00limit=100\x00/articles\x00\x00Check the URL that is called\x00\x003\x001\x00--dry-run\x00\x00\x00Encode a slash in a slug as %2F\x00\x004\x00\x00" +
			"/articles/proceedings%2F2024-03\x00\x00For a page of the docs, search for its words\x00\x004\x003\x00-i\x00--query\x00q=limits\x00/docs/search\x00\x00" +
			"If the list itself is not found, the base URL is wrong\x00\x004\x001\x00-i\x00/articles\x00\x00" +
			"Ask an editor whether the article is published, and whether its slug was changed\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"NOT_FOUND\",\n" +
			"    \"message\": \"Requested resource was not found\",\n" +
			"    \"details\": { \"resource\": \"article\", \"slug\": \"invalid-slug\" }\n" +
			"  }\n" +
			"}\x001\x00# Encode the slug, slashes included, before it goes into the path.\n" +
			"slug=$(jq -rn --arg slug \"proceedings/2024-03\" '$slug | @uri')\n" +
			"curl --fail-with-body -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles/$slug\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// Returns null for an article that does not exist. Other errors are thrown.\n" +
			"async function findArticle(slug: string) {\n" +
			"  try {\n" +
			"    return await client.articles.get(slug);\n" +
			"  } catch (error) {\n" +
			"    if (error instanceof Hex21Error && error.code === 'NOT_FOUND') return null;\n" +
			"    throw error;\n" +
			"  }\n" +
			"}\x00import os\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def find_article(*slugs):\n" +
			"    \"\"\"Return the first article that exists, for example under its new slug, then its old one.\"\"\"\n" +
			"    for slug in slugs:\n" +
			"        try:\n" +
			"            return client.articles.get(slug)\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"NOT_FOUND\":\n" +
			"                raise\n" +
			"    return None\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"context\"\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io/fs\"\n" +
			"\t\"net/http\"\n" +
			"\t\"net/url\"\n" +
			"\t\"os\"\n" +
			"\t\"strings\"\n" +
			")\n" +
			"\n" +
			"// find reads an article. Callers can use errors.Is(err, fs.ErrNotExist) without knowing about HTTP.\n" +
			"func find(ctx context.Context, client *http.Client, base, slug string) error {\n" +
			"\t// PathEscape turns a slash in the slug into %2F; otherwise the path would be a different one.\n" +
			"\taddress := base + \"/articles/\" + url.PathEscape(slug)\n" +
			"\treq, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)\n" +
			"\tif err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := client.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\t// The API answers in JSON; an HTML page means that the base URL is wrong.\n" +
			"\tisJSON := strings.HasPrefix(res.Header.Get(\"Content-Type\"), \"application/json\")\n" +
			"\tif res.StatusCode == http.StatusNotFound && isJSON {\n" +
			"\t\treturn fmt.Errorf(\"article %q: %w\", slug, fs.ErrNotExist)\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\terr := find(context.Background(), http.DefaultClient, os.Getenv(\"HEX21_BASE_URL\"), \"invalid-slug\")\n" +
			"\tfmt.Println(err, errors.Is(err, fs.ErrNotExist))\n" +
			"}\x00\x004\x00GONE\x00METHOD_NOT_ALLOWED\x00FORBIDDEN\x00404\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"QUOTA_EXCEEDED", "rate-limiting",
		"\x001\x00429\x00\x00\x00API quota exceeded\x00" +
			"A budget for a long period, such as a day or a month, is used up. The reference gives neither its size nor its period, and X-RateLimit-Remaining may count something else. Unlike RATE_LIMIT, this does not pass in seconds: postpone the work until the reset instead of keeping a process waiting.\x00" +
			"5\x00A job that reads everything, such as an export or a crawl, ran too often or with small pages.\x00" +
			"Several programs use one key, and one of them takes most of the budget.\x00" +
			"Nothing is cached, so each page view of a website is a call.\x00" +
			"Retries after errors count too, and a program retried endlessly.\x00The work has outgrown the quota.\x006\x00" +
			"Stop the jobs that use the key: each further call is rejected and may count.\x00" +
			"Check Retry-After and X-RateLimit-Reset for the time of the reset: `hex21 probe -v /articles`\x00" +
			"Schedule the job to continue with the rest of its list after that time.\x00" +
			"Send fewer requests: read 100 articles per page, read only what changed, and cache the rest.\x00" +
			"Give each program its own key, so you can see which one uses it.\x00" +
			"If you need more, ask the operator of the installation, or api@hex21.dev, and include how many calls a day you need and why.\x00" +
			"6\x00Stop the jobs that use the key: each further call is rejected and may count\x00\x00\x00\x00\x00\x00" +
			"Check Retry-After and X-RateLimit-Reset for the time of the reset\x00\x004\x001\x00-v\x00\x00\x00" +
			"Schedule the job to continue with the rest of its list after that time\x00\x00\x00\x00\x00\x00" +
			"Send fewer requests: read 100 articles per page, read only what changed, and cache the rest\x00\x00\x00\x00\x00\x00" +
			"Give each program its own key, so you can see which one uses it\x00\x00\x00\x00\x00\x00" +
			"If you need more, ask the operator of the installation, or api@hex21.dev, and include how many calls a day you need and why\x00" +
			"\x00\x00\x00\x00\x001\x00wait-for-reset\x001\x001\x002\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"QUOTA_EXCEEDED\",\n" +
			"    \"message\": \"API quota exceeded\",\n" +
			"    \"details\": { \"limit\": 10000, \"used\": 10000, \"period\": \"day\", \"retryAfter\": 39600 }\n" +
			"  }\n" +
			"}\x001\x00# When can the job continue? Postpone it until then (%header needs curl 7.84 or newer).\n" +
			"curl -sS -o /dev/null -w 'HTTP %{http_code}, again in %header{retry-after} s\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"// Reads until the quota is used up, and returns what is left to do and when to continue.\n" +
			"async function readArticles(slugs: string[]) {\n" +
			"  const articles: unknown[] = [];\n" +
			"  for (const [done, slug] of slugs.entries()) {\n" +
			"    try {\n" +
			"      articles.push(await client.articles.get(slug));\n" +
			"    } catch (error) {\n" +
			"      if (!(error instanceof Hex21Error) || error.code !== 'QUOTA_EXCEEDED') throw error;\n" +
			"      const seconds = error.details?.retryAfter ?? 3600;\n" +
			"      return { articles, rest: slugs.slice(done), resumeAt: new Date(Date.now() + seconds * 1000) };\n" +
			"    }\n" +
			"  }\n" +
			"  return { articles, rest: [], resumeAt: null };\n" +
			"}\x00import os\n" +
			"import sys\n" +
			"from pathlib import Path\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"EX_TEMPFAIL = 75  # tells a scheduler to come back later\n" +
			"todo = Path(\"slugs.txt\")\n" +
			"slugs = todo.read_text(encoding=\"utf-8\").split()\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"while slugs:\n" +
			"    try:\n" +
			"        print(client.articles.get(slugs[0]))\n" +
			"    except Hex21Error as error:\n" +
			"        todo.write_text(\"\\n\".join(slugs), encoding=\"utf-8\")  # the next run goes on from here\n" +
			"        if error.code == \"QUOTA_EXCEEDED\":\n" +
			"            sys.exit(EX_TEMPFAIL)\n" +
			"        raise\n" +
			"    del slugs[0]\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"strconv\"\n" +
			"\t\"time\"\n" +
			")\n" +
			"\n" +
			"// resumeAt returns when the quota resets, for the scheduler. If the server does not send a time,\n" +
			"// it is the next day in UTC, when daily quotas usually reset.\n" +
			"func resumeAt(res *http.Response, now time.Time) time.Time {\n" +
			"\tif seconds, err := strconv.Atoi(res.Header.Get(\"Retry-After\")); err == nil && seconds > 0 {\n" +
			"\t\treturn now.Add(time.Duration(seconds) * time.Second)\n" +
			"\t}\n" +
			"\tif reset, err := strconv.ParseInt(res.Header.Get(\"X-RateLimit-Reset\"), 10, 64); err == nil {\n" +
			"\t\tif at := time.Unix(reset, 0); at.After(now) {\n" +
			"\t\t\treturn at\n" +
			"\t\t}\n" +
			"\t}\n" +
			"\treturn now.UTC().Truncate(24*time.Hour).AddDate(0, 0, 1)\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tif res.StatusCode == http.StatusTooManyRequests {\n" +
			"\t\tfmt.Println(\"the quota is full again at\", resumeAt(res, time.Now()))\n" +
			"\t}\n" +
			"}\x00\x002\x00RATE_LIMIT\x00429\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"RATE_LIMIT", "rate-limiting",
		"\x001\x00429\x00\x00\x00Rate limit exceeded\x00" +
			"The caller sent more requests in the current window than the limit allows. The window ends at the time in X-RateLimit-Reset; Retry-After gives the wait in seconds. The API documentation gives 100 requests a minute with a key and 10 without; an installation may have other limits.\x00" +
			"4\x00A loop or a job sends requests as fast as it can.\x00" +
			"Several processes or colleagues share one key, and therefore one budget.\x00" +
			"The key was not counted (X-RateLimit-Limit is 10, not 100), so the small anonymous budget applied.\x00" +
			"A client retries immediately after each 429 and keeps the window full.\x005\x00Wait until the reset, then try once more.\x00" +
			"If X-RateLimit-Limit is 10, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Slow down to one request per 600 ms (100 a minute) and spread jobs over the minute.\x00" +
			"Request more items per call, and cache what does not change: `hex21 probe --query limit=100 /articles`\x00" +
			"Give each program its own key, so that one cannot use up the budget of another.\x005\x00" +
			"Wait until the reset, then try once more\x00\x00\x00\x00\x00\x00If X-RateLimit-Limit is 10, set the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Slow down to one request per 600 ms (100 a minute) and spread jobs over the minute\x00\x00\x00\x00\x00\x00" +
			"Request more items per call, and cache what does not change\x00\x004\x002\x00--query\x00limit=100\x00/articles\x00\x00" +
			"Give each program its own key, so that one cannot use up the budget of another\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x005\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"RATE_LIMIT\",\n" +
			"    \"message\": \"Rate limit exceeded\",\n" +
			"    \"details\": { \"retryAfter\": 60 }\n" +
			"  }\n" +
			"}\x001\x00# Five attempts; curl waits as long as Retry-After requires.\n" +
			"curl --fail-with-body --retry 4 --retry-max-time 120 \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"\n" +
			"async function getArticle(slug: string, attempts = 5) {\n" +
			"  for (let attempt = 1; ; attempt++) {\n" +
			"    try {\n" +
			"      return await client.articles.get(slug);\n" +
			"    } catch (error) {\n" +
			"      const limited = error instanceof Hex21Error && error.code === 'RATE_LIMIT';\n" +
			"      if (!limited || attempt === attempts) throw error;\n" +
			"      // Retry-After if the server sends it, otherwise a backoff; at most two minutes.\n" +
			"      const seconds = Math.min(error.details?.retryAfter ?? 2 ** attempt, 120);\n" +
			"      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));\n" +
			"    }\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import time\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def get_article(slug, attempts=5):\n" +
			"    for attempt in range(1, attempts + 1):\n" +
			"        try:\n" +
			"            return client.articles.get(slug)\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"RATE_LIMIT\" or attempt == attempts:\n" +
			"                raise\n" +
			"            # Retry-After if the server sends it, otherwise a backoff; at most two minutes.\n" +
			"            time.sleep(min((error.details or {}).get(\"retryAfter\", 2**attempt), 120))\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"context\"\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"strconv\"\n" +
			"\t\"time\"\n" +
			")\n" +
			"\n" +
			"// waitForReset waits as long as the server asks, at least one second and at most two minutes.\n" +
			"func waitForReset(ctx context.Context, res *http.Response) error {\n" +
			"\tseconds, err := strconv.Atoi(res.Header.Get(\"Retry-After\"))\n" +
			"\tif err != nil {\n" +
			"\t\tseconds = 60 // a whole window\n" +
			"\t}\n" +
			"\tselect {\n" +
			"\tcase <-time.After(time.Duration(min(max(seconds, 1), 120)) * time.Second):\n" +
			"\t\treturn nil\n" +
			"\tcase <-ctx.Done():\n" +
			"\t\treturn ctx.Err()\n" +
			"\t}\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tif res.StatusCode == http.StatusTooManyRequests {\n" +
			"\t\tfmt.Println(\"waited:\", waitForReset(context.Background(), res))\n" +
			"\t}\n" +
			"}\x001\x00RATE_LIMIT_EXCEEDED\x002\x00QUOTA_EXCEEDED\x00429\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"RATE_LIMIT_EXCEEDED", "",
		"RATE_LIMIT\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"},
	{"REVOKED_TOKEN", "authentication",
		"\x001\x00401\x00\x00\x00Authentication token has been revoked\x00" +
			"The server reports that the token was revoked. It will not work again. The response does not show who revoked it or why. A leak is one possible reason, so ask before you make a new one.\x00" +
			"4\x00Keys were rotated, and this program still uses the old one.\x00" +
			"The key was found in a repository, a log or a chat, and was revoked for that reason.\x00" +
			"The account or the integration that the key belonged to was closed.\x00" +
			"A colleague cleaned up and revoked a key without a name.\x005\x00" +
			"Stop the jobs that use the key, so that they do not look like an attack in the server's log.\x00" +
			"Ask the operator of the installation why it was revoked; send the request id, not the key.\x00" +
			"Have a new key issued for this program alone, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Search your repository for the key: committed keys are often revoked.\x00" +
			"Replace the key everywhere it was used (CI variables, secret stores, other services), and keep a list of these places.\x00" +
			"5\x00Stop the jobs that use the key, so that they do not look like an attack in the server's log\x00\x00\x00\x00\x00\x00" +
			"Ask the operator of the installation why it was revoked; send the request id, not the key\x00\x00\x00\x00\x00\x00" +
			"Have a new key issued for this program alone, and set it\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Search your repository for the key: committed keys are often revoked\x00\x00\x00\x00\x00\x00" +
			"Replace the key everywhere it was used (CI variables, secret stores, other services), and keep a list of these places\x00\x00" +
			"\x00\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"REVOKED_TOKEN\",\n" +
			"    \"message\": \"Authentication token has been revoked\",\n" +
			"    \"details\": { \"revokedAt\": \"2024-04-01T09:30:00Z\" }\n" +
			"  }\n" +
			"}\x001\x00# Distinguish a revoked key from an expired one: only the latter may be renewed without asking.\n" +
			"curl -sS -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles?limit=1\" |\n" +
			"  jq -e '.error.code? == \"REVOKED_TOKEN\"' > /dev/null &&\n" +
			"  echo \"the key was revoked: stop the jobs that use it\" >&2\x00import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"let revoked = false;\n" +
			"\n" +
			"// Once the key is revoked, this process makes no more calls.\n" +
			"async function getArticle(slug: string) {\n" +
			"  if (revoked) throw new Error('the API key was revoked; no call was made');\n" +
			"  try {\n" +
			"    return await client.articles.get(slug);\n" +
			"  } catch (error) {\n" +
			"    revoked = error instanceof Hex21Error && error.code === 'REVOKED_TOKEN';\n" +
			"    throw error;\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import sys\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"EX_CONFIG = 78  # with RestartPreventExitStatus=78, systemd does not start the service again\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"try:\n" +
			"    print(client.articles.get(\"soil-microbes-drought\"))\n" +
			"except Hex21Error as error:\n" +
			"    if error.code != \"REVOKED_TOKEN\":\n" +
			"        raise\n" +
			"    print(\"the API key was revoked; ask why before you replace it\", file=sys.stderr)\n" +
			"    sys.exit(EX_CONFIG)\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"context\"\n" +
			"\t\"encoding/json\"\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// stopIfRevoked ends all work that shares the context: a revoked key fails for every worker.\n" +
			"// The cancel function comes from context.WithCancelCause.\n" +
			"func stopIfRevoked(res *http.Response, cancel context.CancelCauseFunc) {\n" +
			"\tif res.StatusCode != http.StatusUnauthorized {\n" +
			"\t\treturn\n" +
			"\t}\n" +
			"\tvar body struct{ Error struct{ Code string } }\n" +
			"\terr := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body)\n" +
			"\tif err == nil && body.Error.Code == \"REVOKED_TOKEN\" {\n" +
			"\t\tcancel(errors.New(\"the API key was revoked\"))\n" +
			"\t}\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tctx, cancel := context.WithCancelCause(context.Background())\n" +
			"\tdefer cancel(nil)\n" +
			"\tstopIfRevoked(res, cancel)\n" +
			"\tfmt.Println(res.Status, context.Cause(ctx))\n" +
			"}\x00\x003\x00EXPIRED_TOKEN\x00INVALID_AUTH\x00401\x00https://hex21.dev/docs/api-errors\x003\x00category\x00meaning\x00retry\x00"},
	{"RateLimit-Policy", "header",
		"\x00\x00\x00\x00The IETF draft's form of the rate-limit headers\x00" +
			"RateLimit: \"default\";r=50;t=30 means that 50 requests are left and the window ends in 30 s; RateLimit-Policy: \"default\";q=100;w=60 means that 100 are allowed in 60 s. The reference has the X-RateLimit headers instead.\x00" +
			"2\x00A gateway in front of the CMS sends these headers.\x00The installation follows the IETF draft.\x002\x00" +
			"See how hex21 reads it: `hex21 probe -v /articles`\x00" +
			"Read about the headers of the reference: `hex21 explain X-RateLimit-Limit`\x002\x00See how hex21 reads it\x00\x004\x001\x00-v\x00/articles\x00\x00" +
			"Read about the headers of the reference\x00\x002\x002\x00explain\x00X-RateLimit-Limit\x00\x00\x00\x00\x00\x00\x002\x00X-RateLimit-Limit\x00Retry-After\x00\x00\x00"},
	{"Retry-After", "header",
		"\x00\x00\x00\x00How long to wait before the next call: seconds, or an HTTP date\x00" +
			"Sent with 429 and 503. A call before that time fails again and may extend the wait.\x002\x00The rate limit is used up (429).\x00" +
			"The server is in maintenance or overloaded (503).\x002\x00Wait that long, then call once: `hex21 probe --retry 1 /articles`\x00" +
			"Read about values that cannot be parsed: `hex21 explain retry-after-malformed`\x002\x00Wait that long, then call once\x001\x003\x002\x00" +
			"--retry\x001\x00\x00\x00Read about values that cannot be parsed\x00\x002\x002\x00explain\x00retry-after-malformed\x00\x00\x00\x00\x00\x00\x003\x00X-RateLimit-Reset\x00429\x00" +
			"503\x00\x001\x00category\x00"},
	{"SERVICE_UNAVAILABLE", "server",
		"\x001\x00503\x00\x00\x00Service temporarily unavailable\x00" +
			"The server responds, but is not processing requests at the moment, because of maintenance or load. Normally the request is not processed. Retry-After, if sent, gives the time to wait; without it, wait longer before each attempt.\x00" +
			"5\x00The installation is under maintenance or is being updated.\x00" +
			"The server receives more requests than it can serve and rejects some.\x00" +
			"The server has just started and is not ready yet.\x00" +
			"Something that the server cannot work without, such as its database, is unavailable.\x00" +
			"A load balancer has no healthy server left and answers in its place.\x005\x00" +
			"Check for maintenance or an incident: `hex21 status`\x00" +
			"Try again; hex21 waits for the time in Retry-After, or else backs off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"Meanwhile, show readers your cached copy and its age.\x00" +
			"If you run the server, check that it is ready and that its database answers before you add more load.\x00" +
			"If it persists and the status page shows nothing, write to api@hex21.dev with a request id and the time.\x005\x00" +
			"Check for maintenance or an incident\x00\x002\x001\x00status\x00\x00\x00" +
			"Try again; hex21 waits for the time in Retry-After, or else backs off between attempts\x00\x003\x002\x00--retry\x003\x00\x00\x00" +
			"Meanwhile, show readers your cached copy and its age\x00\x00\x00\x00\x00\x00" +
			"If you run the server, check that it is ready and that its database answers before you add more load\x00\x00\x00\x00\x00\x00" +
			"If it persists and the status page shows nothing, write to api@hex21.dev with a request id and the time\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x005\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"SERVICE_UNAVAILABLE\",\n" +
			"    \"message\": \"Service temporarily unavailable\",\n" +
			"    \"details\": { \"retryAfter\": 30 }\n" +
			"  }\n" +
			"}\x001\x00# Without Retry-After, curl waits 1, 2, 4 and 8 seconds, within three minutes.\n" +
			"curl --fail-with-body --retry 4 --retry-max-time 180 \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const client = new Hex21Client(process.env.HEX21_API_KEY ?? '');\n" +
			"const copies = new Map<string, { article: unknown; readAt: Date }>();\n" +
			"\n" +
			"// For a website: an old copy that shows its age is better than no page.\n" +
			"async function getArticle(slug: string) {\n" +
			"  try {\n" +
			"    const copy = { article: await client.articles.get(slug), readAt: new Date() };\n" +
			"    copies.set(slug, copy);\n" +
			"    return copy;\n" +
			"  } catch (error) {\n" +
			"    const away = error instanceof Hex21Error && error.code === 'SERVICE_UNAVAILABLE';\n" +
			"    const copy = copies.get(slug);\n" +
			"    if (!away || !copy) throw error;\n" +
			"    return copy;\n" +
			"  }\n" +
			"}\x00import os\n" +
			"import random\n" +
			"import time\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"client = Hex21Client(os.environ[\"HEX21_API_KEY\"])\n" +
			"\n" +
			"\n" +
			"def get_article(slug, attempts=5):\n" +
			"    for attempt in range(attempts):\n" +
			"        try:\n" +
			"            return client.articles.get(slug)\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"SERVICE_UNAVAILABLE\" or attempt == attempts - 1:\n" +
			"                raise\n" +
			"            # Jitter keeps the clients from all returning at the same moment.\n" +
			"            wait = (error.details or {}).get(\"retryAfter\", 2**attempt)\n" +
			"            time.sleep(min(wait, 120) + random.random())\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"math/rand/v2\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			"\t\"strconv\"\n" +
			"\t\"time\"\n" +
			")\n" +
			"\n" +
			"// pause returns the wait before the next attempt, counted from 0: Retry-After in seconds or as a date,\n" +
			"// otherwise 1, 2, 4, 8 seconds with up to a second of jitter, at most two minutes.\n" +
			"func pause(res *http.Response, attempt int, now time.Time) time.Duration {\n" +
			"\twait := time.Second << min(attempt, 6)\n" +
			"\tafter := res.Header.Get(\"Retry-After\")\n" +
			"\tif seconds, err := strconv.Atoi(after); err == nil && seconds >= 0 {\n" +
			"\t\twait = time.Duration(min(seconds, 120)) * time.Second\n" +
			"\t} else if at, err := http.ParseTime(after); err == nil {\n" +
			"\t\twait = at.Sub(now)\n" +
			"\t}\n" +
			"\treturn min(max(wait, 0), 2*time.Minute) + rand.N(time.Second)\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, \"next attempt in\", pause(res, 0, time.Now()))\n" +
			"}\x00\x004\x00BAD_GATEWAY\x00DATABASE_ERROR\x00RATE_LIMIT\x00503\x00https://hex21.dev/docs/api-errors\x002\x00category\x00meaning\x00"},
	{"UNAUTHORIZED", "authentication",
		"\x001\x00401\x00\x00\x00Authentication is missing or was not accepted\x00" +
			"Some installations send this code instead of MISSING_AUTH and INVALID_AUTH. The code alone does not show whether the key was missing or wrong. Look at the request that you sent.\x00" +
			"4\x00No key was sent, because HEX21_API_KEY is empty or not exported where the program runs.\x00" +
			"A key was sent that is not valid for this installation; often it belongs to another one.\x00" +
			"The key has expired or was revoked, and the installation has no separate code for that.\x00" +
			"A redirect or a proxy removed the Authorization header.\x005\x00" +
			"See whether an Authorization header is sent, redacted: `hex21 probe -v /articles`\x00" +
			"If none is sent, set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"If one is sent, the key is the cause: `hex21 explain INVALID_AUTH`\x00" +
			"Check that HEX21_BASE_URL has the host that you expect: `hex21 probe --dry-run /articles`\x00" +
			"If a new key is sent and still rejected, ask the operator of the installation, or api@hex21.dev, with the request id.\x00" +
			"5\x00See whether an Authorization header is sent, redacted\x00\x004\x001\x00-v\x00\x00\x00If none is sent, set the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"If one is sent, the key is the cause\x00\x002\x002\x00explain\x00INVALID_AUTH\x00\x00\x00" +
			"Check that HEX21_BASE_URL has the host that you expect\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"If a new key is sent and still rejected, ask the operator of the installation, or api@hex21.dev, with the request id\x00\x00\x00" +
			"\x00\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"UNAUTHORIZED\",\n" +
			"    \"message\": \"Missing or invalid API key\"\n" +
			"  }\n" +
			"}\x001\x00# 401 with the key and 200 without it: the key arrived, and the server rejects it.\n" +
			"curl -sS -o /dev/null -w 'with key    %{http_code}\\n' \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\"\n" +
			"curl -sS -o /dev/null -w 'without key %{http_code}\\n' \"$HEX21_BASE_URL/articles\"\x00" +
			"import { Hex21Client, Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"const key = process.env.HEX21_API_KEY ?? '';\n" +
			"const client = new Hex21Client(key);\n" +
			"const refused = new Set(['UNAUTHORIZED', 'MISSING_AUTH', 'INVALID_AUTH']);\n" +
			"\n" +
			"try {\n" +
			"  console.log(await client.articles.get('soil-microbes-drought'));\n" +
			"} catch (error) {\n" +
			"  if (!(error instanceof Hex21Error) || !refused.has(error.code)) throw error;\n" +
			"  // The server has one code for two cases; the client can distinguish them.\n" +
			"  console.error(key ? 'The server rejected the key.' : 'HEX21_API_KEY is not set.');\n" +
			"  process.exitCode = 1;\n" +
			"}\x00import os\n" +
			"\n" +
			"from hex21 import Hex21Client, Hex21Error\n" +
			"\n" +
			"key = os.environ.get(\"HEX21_API_KEY\", \"\")\n" +
			"client = Hex21Client(key)\n" +
			"\n" +
			"\n" +
			"def get_article(slug):\n" +
			"    try:\n" +
			"        return client.articles.get(slug)\n" +
			"    except Hex21Error as error:\n" +
			"        if error.code in (\"UNAUTHORIZED\", \"MISSING_AUTH\", \"INVALID_AUTH\"):\n" +
			"            reason = \"the server refused HEX21_API_KEY\" if key else \"HEX21_API_KEY is not set\"\n" +
			"            raise PermissionError(reason) from error\n" +
			"        raise\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"fmt\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// check returns an error that explains the response.\n" +
			"func check(res *http.Response) error {\n" +
			"\tif res.StatusCode == http.StatusUnauthorized {\n" +
			"\t\t// After a redirect, res.Request is the last request: it shows whether the key was still sent.\n" +
			"\t\tif res.Request.Header.Get(\"Authorization\") == \"\" {\n" +
			"\t\t\treturn fmt.Errorf(\"no key reached %s: is HEX21_API_KEY set?\", res.Request.URL.Host)\n" +
			"\t\t}\n" +
			"\t\treturn fmt.Errorf(\"%s rejected the key\", res.Request.URL.Host)\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, check(res))\n" +
			"}\x00\x004\x00MISSING_AUTH\x00INVALID_AUTH\x00FORBIDDEN\x00401\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"VALIDATION_ERROR", "request",
		"\x002\x00400\x00422\x00\x00\x00The body could be read, but its content did not pass validation\x00" +
			"The body is valid JSON, but violates at least one rule of the resource. Some installations send this code instead of MISSING_REQUIRED and INVALID_FORMAT. Details, where sent, list the fields; normally nothing is stored.\x00" +
			"5\x00A required field is missing, null or empty.\x00" +
			"A value has the wrong type or form, such as a date that is not RFC 3339 or a slug with spaces.\x00" +
			"A text is longer or shorter than the installation allows.\x00" +
			"A value names something that does not exist, such as an unknown category.\x00" +
			"The installation was updated and now requires more fields.\x005\x00Correct the fields listed in the details of the error.\x00" +
			"For a missing field, read this entry: `hex21 explain MISSING_REQUIRED`\x00" +
			"For a field with the wrong format, read this entry: `hex21 explain INVALID_FORMAT`\x00" +
			"Check that names in the body exist, such as the category: `hex21 probe -i /categories`\x00" +
			"Without details, start from an article that the server accepted, and change one field at a time: `hex21 probe -i --query limit=1 /articles`\x00" +
			"5\x00Correct the fields listed in the details of the error\x00\x00\x00\x00\x00\x00For a missing field, read this entry\x00\x002\x002\x00explain\x00" +
			"MISSING_REQUIRED\x00\x00\x00For a field with the wrong format, read this entry\x00\x002\x002\x00explain\x00INVALID_FORMAT\x00\x00\x00" +
			"Check that names in the body exist, such as the category\x00\x004\x001\x00-i\x00/categories\x00\x00" +
			"Without details, start from an article that the server accepted, and change one field at a time\x00\x004\x003\x00-i\x00--query\x00" +
			"limit=1\x00/articles\x00\x001\x00never\x00\x00\x001\x00{\n" +
			"  \"error\": {\n" +
			"    \"code\": \"VALIDATION_ERROR\",\n" +
			"    \"message\": \"Validation failed for 2 fields\",\n" +
			"    \"details\": {\n" +
			"      \"fields\": { \"title\": \"is required\", \"tags\": \"must be an array of strings\" }\n" +
			"    }\n" +
			"  }\n" +
			"}\x001\x00# Print one line per field: \"title: is required\".\n" +
			"curl -sS -H \"Content-Type: application/json\" --data-binary @article.json \\\n" +
			"  -H \"Authorization: Bearer $HEX21_API_KEY\" \"$HEX21_BASE_URL/articles\" |\n" +
			"  jq -r '.error.details.fields? // {} | to_entries[] | \"\\(.key): \\(.value)\"'\x00import { Hex21Error } from '@hex21/sdk';\n" +
			"\n" +
			"// Returns the message for each field of a form, and rethrows other errors.\n" +
			"function fieldErrors(error: unknown): Record<string, string> {\n" +
			"  if (!(error instanceof Hex21Error) || error.code !== 'VALIDATION_ERROR') throw error;\n" +
			"  const fields: unknown = error.details?.fields;\n" +
			"  if (typeof fields !== 'object' || fields === null) return { form: error.message };\n" +
			"  return Object.fromEntries(Object.entries(fields).map(([name, why]) => [name, String(why)]));\n" +
			"}\x00from hex21 import Hex21Error\n" +
			"\n" +
			"\n" +
			"def import_all(articles, create):\n" +
			"    \"\"\"Create what is valid and report the rest, so one bad row does not stop an import.\"\"\"\n" +
			"    rejected = {}\n" +
			"    for article in articles:\n" +
			"        try:\n" +
			"            create(article)\n" +
			"        except Hex21Error as error:\n" +
			"            if error.code != \"VALIDATION_ERROR\":\n" +
			"                raise\n" +
			"            rejected[article.get(\"slug\")] = (error.details or {}).get(\"fields\", error.message)\n" +
			"    return rejected\x00package main\n" +
			"\n" +
			"import (\n" +
			"\t\"encoding/json\"\n" +
			"\t\"errors\"\n" +
			"\t\"fmt\"\n" +
			"\t\"io\"\n" +
			"\t\"log\"\n" +
			"\t\"net/http\"\n" +
			"\t\"os\"\n" +
			")\n" +
			"\n" +
			"// check returns an error that explains the response.\n" +
			"func check(res *http.Response) error {\n" +
			"\t// Details may have any shape, so the mistakes are parsed separately and may be absent.\n" +
			"\tvar body struct {\n" +
			"\t\tError struct {\n" +
			"\t\t\tCode, Message string\n" +
			"\t\t\tDetails       json.RawMessage\n" +
			"\t\t}\n" +
			"\t}\n" +
			"\tif err := json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&body); err != nil {\n" +
			"\t\treturn err\n" +
			"\t}\n" +
			"\tif body.Error.Code == \"VALIDATION_ERROR\" {\n" +
			"\t\tvar details struct{ Fields map[string]string }\n" +
			"\t\tif json.Unmarshal(body.Error.Details, &details) != nil || len(details.Fields) == 0 {\n" +
			"\t\t\treturn errors.New(body.Error.Message)\n" +
			"\t\t}\n" +
			"\t\treturn fmt.Errorf(\"%s: %v\", body.Error.Message, details.Fields)\n" +
			"\t}\n" +
			"\treturn nil\n" +
			"}\n" +
			"\n" +
			"func main() {\n" +
			"\treq, err := http.NewRequest(http.MethodGet, os.Getenv(\"HEX21_BASE_URL\")+\"/articles\", nil)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\treq.Header.Set(\"Authorization\", \"Bearer \"+os.Getenv(\"HEX21_API_KEY\"))\n" +
			"\tres, err := http.DefaultClient.Do(req)\n" +
			"\tif err != nil {\n" +
			"\t\tlog.Fatal(err)\n" +
			"\t}\n" +
			"\tdefer res.Body.Close()\n" +
			"\tfmt.Println(res.Status, check(res))\n" +
			"}\x00\x005\x00MISSING_REQUIRED\x00INVALID_FORMAT\x00INVALID_JSON\x00400\x00422\x00https://hex21.dev/docs/api-errors\x00\x00"},
	{"WWW-Authenticate", "header",
		"\x00\x00\x00\x00How the client has to authenticate; sent with 401\x00" +
			"The first word is the scheme. The API uses Bearer; Basic usually comes from a proxy or web server with its own login; error=\"invalid_token\" means that a token arrived and was rejected.\x00" +
			"2\x00No credentials arrived, or they were rejected.\x00Something other than the API requires a login.\x002\x00" +
			"See the header and who sends it: `hex21 probe -i /articles`\x00Check your key: `hex21 auth status`\x002\x00" +
			"See the header and who sends it\x00\x004\x001\x00-i\x00\x00\x00Check your key\x00\x002\x002\x00auth\x00status\x00\x00\x00\x00\x00\x00\x003\x00401\x00MISSING_AUTH\x00key-refused\x00\x00\x00"},
	{"X-RateLimit-Limit", "header",
		"\x00\x00\x00\x00How many requests a window allows\x00" +
			"The limit of the current window. The API documentation gives 100 requests a minute with a key and 10 without. So 10 on a call with a key can mean that the key was not counted. An installation may have other limits.\x00" +
			"2\x00The server sends it with each response, as the reference shows, so that clients can slow down in time.\x00" +
			"A proxy in front of the API may send it for its own limit.\x002\x00" +
			"See your limit and what is left: `hex21 probe -v /articles`\x00" +
			"Read how the headers work together: `hex21 explain RATE_LIMIT`\x002\x00See your limit and what is left\x00\x004\x001\x00-v\x00/articles\x00\x00" +
			"Read how the headers work together\x00\x002\x002\x00explain\x00RATE_LIMIT\x00\x00\x00\x00\x00\x00\x003\x00X-RateLimit-Remaining\x00X-RateLimit-Reset\x00RATE_LIMIT\x00\x00" +
			"1\x00category\x00"},
	{"X-RateLimit-Remaining", "header",
		"\x00\x00\x00\x00How many requests are left in this window\x00" +
			"It counts down to 0; the next request after that gets 429 until the reset.\x002\x00" +
			"Each counted request lowers it, from any program with the same key.\x00It is full again at the time in X-RateLimit-Reset.\x00" +
			"2\x00See what is left now: `hex21 probe -v /articles`\x00" +
			"In your program, wait for the reset when it is 0 instead of sending calls that get a 429.\x002\x00See what is left now\x00\x004\x001\x00" +
			"-v\x00/articles\x00\x00In your program, wait for the reset when it is 0 instead of sending calls that get a 429\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"X-RateLimit-Limit\x00X-RateLimit-Reset\x00limit-low\x00\x001\x00category\x00"},
	{"X-RateLimit-Reset", "header",
		"\x00\x00\x00\x00When the window ends, in seconds since 1970 (Unix time)\x00" +
			"At this time the budget is full again. It is a point in time; Retry-After gives the wait in seconds. Some servers send a small number (seconds from now) or 13 digits (milliseconds): hex21 reads both and reports it.\x00" +
			"2\x00The window of the limit is a minute.\x00" +
			"The clocks of your machine and the server may differ: compare with the Date header.\x002\x00" +
			"See the reset as a time and as a wait: `hex21 probe -v /articles`\x00" +
			"Read about resets in other units: `hex21 explain reset-unit`\x002\x00See the reset as a time and as a wait\x00\x004\x001\x00-v\x00/articles\x00" +
			"\x00Read about resets in other units\x00\x002\x002\x00explain\x00reset-unit\x00\x00\x00\x00\x00\x00\x003\x00Retry-After\x00X-RateLimit-Remaining\x00reset-unit\x00\x001\x00" +
			"category\x00"},
	{"X-Request-ID", "header",
		"\x00\x00\x00\x00The id under which the server logged this request\x00Support uses it to find the request. It is safe to share.\x002\x00" +
			"The server, or a proxy in front of it, gives each request an id.\x00Some installations do not send this header.\x002\x00" +
			"See it in a response: `hex21 probe -i /articles`\x00Log it in your program with each error, as the reference advises.\x002\x00" +
			"See it in a response\x00\x004\x001\x00-i\x00/articles\x00\x00Log it in your program with each error, as the reference advises\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"support\x00request-id-missing\x00\x00\x00"},
	{"address-family", "finding",
		"\x00\x00\x00\x00The host has no address that -4 or -6 allows\x00" +
			"The call was limited to IPv4 with -4 or to IPv6 with -6. The host, or the proxy in front of it, has only addresses of the other kind. Nothing was sent. You have to fix this.\x00" +
			"3\x00An IPv4 address such as 127.0.0.1 was called with -6, or an IPv6 address such as [::1] with -4.\x00" +
			"The name has no AAAA record for IPv6, or no A record for IPv4.\x00The defaults of the config file set ipv4 or ipv6.\x004\x00" +
			"Make the call without -4 or -6: `hex21 probe /articles`\x00See which addresses the name has: `nslookup cms.example.org`\x00" +
			"See whether the config file sets one of the flags: `hex21 config show`\x00" +
			"To see an example: `hex21 probe -6 http://127.0.0.1:9/api/articles`\x004\x00Make the call without -4 or -6\x00\x003\x00\x00\x00\x00" +
			"See which addresses the name has\x00\x001\x002\x00nslookup\x00{host}\x00\x00\x00See whether the config file sets one of the flags\x00\x002\x002\x00config\x00" +
			"show\x00\x00\x00To see an example\x00\x004\x001\x00-6\x00http://127.0.0.1:9/api/articles\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00host-unreachable\x00dns-failed\x00\x00\x00"},
	{"address-unreached", "finding",
		"\x00\x00\x00\x00The host has several addresses, and the first one tried did not respond\x00" +
			"A name can have an IPv6 and an IPv4 address, or several of each. When the first is refused or slow, hex21 tries another one, as browsers do, so the call works. Clients that try only the first address fail; others lose time on each new connection.\x00" +
			"3\x00The name has an IPv6 address (AAAA) and the server listens only on IPv4, or the network has no IPv6 route.\x00" +
			"localhost resolves to both ::1 and 127.0.0.1, and the server listens on only one of them.\x00" +
			"One of several servers behind the same name is down.\x003\x00Call over IPv4 only: `hex21 probe -4 /articles`\x00" +
			"Call over IPv6 only: `hex21 probe -6 /articles`\x00" +
			"If you run the server, make it listen on every address of the name, or remove the failing address from DNS.\x003\x00" +
			"Call over IPv4 only\x001\x003\x001\x00-4\x00\x00\x00Call over IPv6 only\x001\x003\x001\x00-6\x00\x00\x00" +
			"If you run the server, make it listen on every address of the name, or remove the failing address from DNS\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"host-unreachable\x00connect-timeout\x00connection-refused\x00\x00\x00"},
	{"alias-code", "finding",
		"\x00\x00\x00\x00The server uses another name for a code in the catalog\x00" +
			"The code is an alias from another page of the API documentation or from your own catalog file; for example, RATE_LIMIT_EXCEEDED stands for RATE_LIMIT. hex21 treats both the same. The details may differ, such as retry_after instead of retryAfter. A client that compares names has to accept both.\x00" +
			"3\x00The installation follows that other page.\x00The CMS changed the name between two versions.\x00" +
			"Another service in front of the CMS answers with its own codes.\x004\x00" +
			"Read the entry that both names refer to: `hex21 explain RATE_LIMIT_EXCEEDED`\x00" +
			"In your client, handle both names in one branch, and accept both spellings of the details.\x00" +
			"In scripts, use --expect, which matches both names: `hex21 probe --expect RATE_LIMIT /articles`\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: code=RATE_LIMIT_EXCEEDED' /articles`\x004\x00" +
			"Read the entry that both names refer to\x00\x002\x002\x00explain\x00RATE_LIMIT_EXCEEDED\x00\x00\x00" +
			"In your client, handle both names in one branch, and accept both spellings of the details\x00\x00\x00\x00\x00\x00" +
			"In scripts, use --expect, which matches both names\x00\x003\x002\x00--expect\x00RATE_LIMIT\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00" +
			"Prefer: code=RATE_LIMIT_EXCEEDED\x00/articles\x00\x00\x00\x00\x00\x00\x002\x00unknown-code\x00RATE_LIMIT\x00\x00\x00"},
	{"anonymous-budget", "finding",
		"\x00\x00\x00\x00No key was sent, and half of the small anonymous budget is used\x00" +
			"No key was sent, and the limit is 10. The API documentation gives 10 requests a minute without a key and 100 with one. Nothing is wrong yet. Often, all callers from the same IP address share this budget.\x00" +
			"2\x00HEX21_API_KEY is not set where the program runs.\x00Other programs on the same network also call the API without a key.\x00" +
			"3\x00Set a key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"See what is left: `hex21 probe -o json --jq .rate_limit.remaining /articles`\x00" +
			"To see an example: `hex21 probe --mock --anonymous-limit 10/m --count 6 --interval 100ms /articles`\x003\x00Set a key\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00See what is left\x00\x004\x004\x00-o\x00json\x00--jq\x00.rate_limit.remaining\x00\x00\x00To see an example\x00\x002\x009\x00probe\x00--mock\x00" +
			"--anonymous-limit\x0010/m\x00--count\x006\x00--interval\x00100ms\x00/articles\x00\x00\x00\x00\x00\x00\x004\x00limit-low\x00limit-used-up\x00key-missing\x00RATE_LIMIT\x00\x00\x00"},
	{"api-twice", "finding",
		"\x00\x00\x00\x00The URL contains /api twice\x00" +
			"The base URL ends in /api, and the path begins with it again, so the call went to /api/api. Nothing is served there. You have to fix this.\x00" +
			"2\x00The path was copied from a document that writes it with /api.\x00Both the base URL and the client add /api.\x003\x00" +
			"Leave one of them out of the path: `hex21 probe /articles`\x00Show the full URL: `hex21 probe --dry-run /articles`\x00" +
			"In your client, add /api in one place only.\x003\x00Leave one of them out of the path\x00\x004\x00\x00/articles\x00\x00Show the full URL\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00In your client, add /api in one place only\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00base-without-api\x00html-instead-of-api\x00" +
			"NOT_FOUND\x00\x00\x00"},
	{"authentication", "category",
		"\x00\x00\x00\x00Authentication errors\x00" +
			"The server did not accept the credentials: the key is missing, unknown, expired or revoked. Some installations also use these codes for a valid key without permission. The rest of the request was probably not checked, so it may have other mistakes.\x00" +
			"4\x00No key reached the server.\x00The key is wrong, or was issued for another installation.\x00" +
			"The key has expired or was revoked.\x00The key is valid, but does not have this permission.\x004\x00" +
			"See what is sent, with the key redacted: `hex21 probe -v /articles`\x00" +
			"Check the host that it is sent to: `hex21 probe --dry-run /articles`\x00" +
			"Set or replace the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"If a new key is rejected too, send the request id, never the key, to api@hex21.dev.\x004\x00" +
			"See what is sent, with the key redacted\x00\x004\x001\x00-v\x00\x00\x00Check the host that it is sent to\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Set or replace the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"If a new key is rejected too, send the request id, never the key, to api@hex21.dev\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x006\x00INVALID_AUTH\x00" +
			"EXPIRED_TOKEN\x00MISSING_AUTH\x00REVOKED_TOKEN\x00UNAUTHORIZED\x00FORBIDDEN\x00\x002\x00meaning\x00retry\x00"},
	{"aws-missing-token", "finding",
		"\x00\x00\x00\x00AWS API Gateway does not have this path, stage or method\x00" +
			"The text \"Missing Authentication Token\" is misleading: API Gateway returns it with a 403 when no route matches, because it then expects a signed request. A key does not help if the path is wrong.\x00" +
			"3\x00The stage (/prod, /v1) is missing from the URL, or is in it twice.\x00" +
			"The path or the method is not defined in this API, or the API was not deployed after a change.\x00" +
			"The method uses IAM authorization and expects an AWS signature.\x003\x00" +
			"Check the URL without making a call: `hex21 probe --dry-run /articles`\x00" +
			"Call the list, to see whether the base URL is right: `hex21 probe -i /articles`\x00" +
			"If you run it, deploy the API to the stage again, and compare its routes with the path.\x003\x00" +
			"Check the URL without making a call\x00\x003\x001\x00--dry-run\x00\x00\x00Call the list, to see whether the base URL is right\x00\x004\x001\x00-i\x00" +
			"/articles\x00\x00If you run it, deploy the API to the stage again, and compare its routes with the path\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x00" +
			"3\x00gateway-no-route\x00404\x00base-without-api\x00\x00\x00"},
	{"base-url-beyond-api", "finding",
		"\x00\x00\x00\x00The base URL continues after /api\x00" +
			"The base URL names one of the collections, so paths are appended to it: /articles becomes /api/articles/articles. The server answers with 404, or interprets articles as a slug.\x00" +
			"2\x00The URL of a working call was copied as the base URL.\x00Another client expects the full URL in this setting.\x002\x00" +
			"Set a base URL that ends in /api: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"See which URL is called: `hex21 probe --dry-run /articles`\x002\x00Set a base URL that ends in /api\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00" +
			"{base}\x00\x00See which URL is called\x00\x003\x001\x00--dry-run\x00\x00\x00\x00\x00\x00\x003\x00api-twice\x00base-without-api\x00NOT_FOUND\x00\x00\x00"},
	{"base-url-default", "finding",
		"\x00\x00\x00\x00No base URL is set\x00" +
			"No flag, environment variable or config file sets a base URL, so hex21 calls the vendor's own domain. Hex21 is self-hosted, so most installations have another domain.\x00" +
			"3\x00HEX21_BASE_URL is set in another shell, but not in this one.\x00" +
			"A CI or cron job runs without the environment of your shell.\x00The profile in use has no base_url.\x004\x00" +
			"Set your base URL, for this shell: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"Or store it in the config file: `hex21 config set base_url https://cms.example.org/api`\x00" +
			"Try hex21 without an installation: `hex21 probe --mock /articles`\x00" +
			"In cron or a systemd unit, set HEX21_BASE_URL in the job itself.\x004\x00Set your base URL, for this shell\x00\x005\x00\x00\x001\x00" +
			"HEX21_BASE_URL\x00{base}\x00\x00Or store it in the config file\x00\x002\x004\x00config\x00set\x00base_url\x00{base}\x00\x00\x00" +
			"Try hex21 without an installation\x00\x002\x003\x00probe\x00--mock\x00/articles\x00\x00\x00" +
			"In cron or a systemd unit, set HEX21_BASE_URL in the job itself\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00base-url-malformed\x00dns-failed\x00" +
			"profile-unknown\x00\x00\x00"},
	{"base-url-malformed", "finding",
		"\x00\x00\x00\x00The base URL is not a valid URL\x00" +
			"The base URL lacks its scheme or host, has a query, or cannot be read at all, so no call can be made. The evidence shows what is wrong and where the value comes from, but does not quote it, because it may be a key in the wrong variable.\x00" +
			"3\x00https:// is missing at the beginning.\x00It still contains a placeholder such as $HOST.\x00" +
			"The URL of a search or of one page was copied, including its query.\x003\x00" +
			"Set it to a full URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"See where the value comes from: `hex21 config show`\x00" +
			"If the value is your API key, set the key where it belongs: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x003\x00" +
			"Set it to a full URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00See where the value comes from\x00\x002\x002\x00config\x00show\x00\x00\x00" +
			"If the value is your API key, set the key where it belongs\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00\x00\x00\x00\x003\x00base-without-api\x00" +
			"base-url-default\x00key-is-url\x00\x00\x00"},
	{"base-url-user", "finding",
		"\x00\x00\x00\x00The base URL contains a user name\x00" +
			"The text before the @ of the base URL is sent as Authorization: Basic instead of the key. This is meant for installations protected by a password; the API itself expects the key as a Bearer token.\x00" +
			"3\x00The URL was copied from a browser or a tool that includes the password.\x00" +
			"A server in front of the API requires a password, so the URL was given one.\x00The key was written into the URL.\x004\x00" +
			"Remove the user name: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"See which of the two is sent, redacted: `hex21 probe --dry-run /articles`\x00" +
			"Change the password: URLs end up in logs and in the shell history.\x004\x00Remove the user name\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00" +
			"\x00Set the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00See which of the two is sent, redacted\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Change the password: URLs end up in logs and in the shell history\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00key-refused\x00login-page\x00key-in-url\x00\x00\x00"},
	{"base-without-api", "finding",
		"\x00\x00\x00\x00The URL has no /api, and a website answered\x00" +
			"The path has no /api, and the response is a page, or a 404 without the API's envelope. The API documentation gives the base URL as the domain followed by /api. The host is reachable; only the path is wrong.\x00" +
			"3\x00The base URL is the domain alone.\x00" +
			"A full URL was copied from the browser, which shows an article as a page, not as data.\x00" +
			"The installation has the API under another path.\x003\x00" +
			"Add /api to the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00Then try it: `hex21 probe /articles`\x00" +
			"If that is a 404 too, ask the operator where the API is.\x003\x00Add /api to the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"Then try it\x00\x004\x00\x00/articles\x00\x00If that is a 404 too, ask the operator where the API is\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00api-twice\x00" +
			"html-instead-of-api\x00html-from-between\x00404\x00\x00\x00"},
	{"best-practices", "reference",
		"\x00\x00\x00\x00The advice of the reference: check error codes, retry with care, log the request id, show users a plain message\x00" +
			"Decide by the error code and have a fallback for unknown ones. Back off exponentially on rate limits, do not retry authentication and validation errors, and limit the number of attempts. Log the details and the request id, but no secrets. Show users a plain message, the next step and a contact.\x00" +
			"2\x00Programs that decide by the message or the status alone break when these change.\x00" +
			"Retries without a limit turn a short outage into a long one.\x002\x00See what to retry: `hex21 explain --retryable`\x00" +
			"Get code that does this: `hex21 explain --lang python RATE_LIMIT`\x002\x00See what to retry\x00\x002\x002\x00explain\x00--retryable\x00\x00\x00" +
			"Get code that does this\x00\x002\x004\x00explain\x00--lang\x00python\x00RATE_LIMIT\x00\x00\x00\x00\x00\x00\x003\x00envelope\x00support\x00RATE_LIMIT\x00\x001\x00meaning\x00"},
	{"body-broken-json", "finding",
		"\x00\x00\x00\x00The JSON in the body cannot be parsed\x00" +
			"The body begins as JSON, but ends in the middle or contains a syntax error. The transfer was complete, so the server or a proxy sent it this way. The evidence gives the line and the column of the error and shows the end of the body. The operator of the server has to fix this.\x00" +
			"4\x00The CMS failed while writing the response, after it had sent the status.\x00" +
			"A warning or a stack trace was printed into the JSON, often at the end.\x00" +
			"A proxy or cache stored half of a response and serves it as complete.\x00" +
			"The JSON is built by hand, and a quote or a control character in an article breaks it.\x004\x00" +
			"Try again; if the body is complete now, the failure was temporary: `hex21 probe --retry 1 /articles`\x00" +
			"Save the body, and look at the position in the evidence: `hex21 probe --body-out body.txt /articles`\x00" +
			"In a list, find the article that breaks the JSON by requesting one at a time: `hex21 probe --query limit=1 --query page=2 /articles`\x00" +
			"Send the operator of the server the file and the request id.\x004\x00" +
			"Try again; if the body is complete now, the failure was temporary\x001\x003\x002\x00--retry\x001\x00\x00\x00" +
			"Save the body, and look at the position in the evidence\x001\x003\x002\x00--body-out\x00body.txt\x00\x00\x00" +
			"In a list, find the article that breaks the JSON by requesting one at a time\x00\x004\x004\x00--query\x00limit=1\x00--query\x00page=2\x00" +
			"/articles\x00\x00Send the operator of the server the file and the request id\x00\x00\x00\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x003\x00body-cut-off\x00body-capped\x00" +
			"error-truncated\x00\x00\x00"},
	{"body-byte-order-mark", "finding",
		"\x00\x00\x00\x00The JSON begins with a byte order mark\x00" +
			"Some editors write a byte order mark at the beginning of a file. RFC 8259 forbids it in JSON that is sent over a network. Parsers may ignore it, but many fail at the first character, with a message in which the mark is invisible. hex21 skips it.\x00" +
			"2\x00A static file with the mark is served instead of the API.\x00A template file was saved with the mark.\x002\x00" +
			"Save the body, and look at its first bytes: `hex21 probe --body-out body.txt /articles`\x00" +
			"In Python, decode with utf-8-sig; in JavaScript, response.json() skips the mark, while JSON.parse fails.\x002\x00" +
			"Save the body, and look at its first bytes\x001\x003\x002\x00--body-out\x00body.txt\x00\x00\x00" +
			"In Python, decode with utf-8-sig; in JavaScript, response.json() skips the mark, while JSON.parse fails\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"body-charset\x00body-broken-json\x00\x00\x00"},
	{"body-capped", "finding",
		"\x00\x00\x00\x00hex21 stopped reading, because the body is larger than --max-body\x00" +
			"The limit is 1 MiB after decompression, unless --max-body is set. Nothing is wrong with the response, but only its beginning was checked, so the rest may not be valid JSON. --body-out also writes only this part.\x00" +
			"3\x00The list is long, or the article contains large images.\x00The URL is a download or an export.\x00" +
			"The server never stops sending.\x004\x00Read more, up to 64M: `hex21 probe --max-body 64M /articles`\x00" +
			"For a list, request fewer items per page: `hex21 probe --query limit=10 /articles`\x00" +
			"To download the whole file, use curl: `hex21 probe --curl /articles`\x00" +
			"To see an example: `hex21 probe --mock --max-body 1K /articles`\x004\x00Read more, up to 64M\x001\x003\x002\x00--max-body\x0064M\x00\x00\x00" +
			"For a list, request fewer items per page\x00\x004\x002\x00--query\x00limit=10\x00\x00\x00To download the whole file, use curl\x001\x003\x001\x00--curl\x00\x00\x00" +
			"To see an example\x00\x002\x005\x00probe\x00--mock\x00--max-body\x001K\x00/articles\x00\x00\x00\x00\x00\x00\x002\x00body-broken-json\x00response-timeout\x00\x00\x00"},
	{"body-charset", "finding",
		"\x00\x00\x00\x00The JSON is not encoded as UTF-8\x00" +
			"The bytes, or the charset in the Content-Type, are those of UTF-16, Latin-1 or a similar encoding. JSON that is exchanged between systems must be UTF-8 (RFC 8259, section 8.1), and most parsers accept nothing else. hex21 decoded it and judged the text.\x00" +
			"2\x00An old proxy or application server converts the text.\x00" +
			"A file was written on Windows in the default encoding of an editor or of PowerShell.\x002\x00" +
			"Save the bytes to convert them: `hex21 probe --body-out body.txt /articles`\x00" +
			"Report to the operator of the server which Content-Type was sent.\x002\x00Save the bytes to convert them\x001\x003\x002\x00--body-out\x00" +
			"body.txt\x00\x00\x00Report to the operator of the server which Content-Type was sent\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00body-invalid-utf8\x00" +
			"body-byte-order-mark\x00wrong-content-type\x00\x00\x00"},
	{"body-cut-off", "finding",
		"\x00\x00\x00\x00The transfer ended before the body was complete\x00" +
			"The connection ended before the body reached its Content-Length, or before the last chunk. The status is valid, but the body is incomplete: do not use it. A GET can be repeated; a write may have taken effect, so check first.\x00" +
			"4\x00The server's worker crashed or was killed while writing, often because it ran out of memory.\x00" +
			"A proxy has a time or size limit and ended the transfer.\x00The connection was lost.\x00" +
			"The server announces a longer Content-Length than it sends.\x005\x00" +
			"Compare the number of bytes over several calls: the same number each time means a limit or a wrong Content-Length, not the network: `hex21 probe -o json --jq .response.body_bytes /articles`\x00" +
			"Compare with HTTP/1.1: `hex21 probe --http1.1 /articles`\x00" +
			"See whether a smaller response is complete: `hex21 probe --query limit=1 /articles`\x00" +
			"Report the request id and the number of bytes to the operator of the server.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=truncated' /articles`\x005\x00" +
			"Compare the number of bytes over several calls: the same number each time means a limit or a wrong Content-Length, not the network\x00" +
			"1\x003\x004\x00-o\x00json\x00--jq\x00.response.body_bytes\x00\x00\x00Compare with HTTP/1.1\x001\x003\x001\x00--http1.1\x00\x00\x00" +
			"See whether a smaller response is complete\x00\x004\x002\x00--query\x00limit=1\x00\x00\x00" +
			"Report the request id and the number of bytes to the operator of the server\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00--mock\x00" +
			"-H\x00Prefer: fault=truncated\x00/articles\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x004\x00connection-reset\x00response-timeout\x00" +
			"body-broken-json\x00502\x00\x00\x00"},
	{"body-empty", "finding",
		"\x00\x00\x00\x00A successful response to a GET has an empty body\x00" +
			"The status is a success, but the body is empty. Only 204 and 205 may be empty; the API sends data and metadata even when a list has no entries. So an empty body does not mean that there are no articles. The operator of the server has to fix this.\x00" +
			"4\x00The CMS crashed after it sent the headers.\x00A proxy or cache stored an empty response, or removes bodies.\x00" +
			"The URL is a health check, which returns no body.\x00" +
			"Caddy has no route for the host or the path, and returns an empty 200.\x005\x00" +
			"Look at the headers: Age, Via or X-Cache show a cache: `hex21 probe -i /articles`\x00" +
			"Bypass a cache: `hex21 probe -H 'Cache-Control: no-cache' /articles`\x00" +
			"See whether other endpoints return an empty body too: `hex21 probe /categories`\x00" +
			"Report the request id to the operator of the server, who can find the reason in the log.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=empty' /articles`\x005\x00" +
			"Look at the headers: Age, Via or X-Cache show a cache\x001\x003\x001\x00-i\x00\x00\x00Bypass a cache\x001\x003\x002\x00-H\x00Cache-Control: no-cache\x00\x00\x00" +
			"See whether other endpoints return an empty body too\x00\x004\x00\x00/categories\x00\x00" +
			"Report the request id to the operator of the server, who can find the reason in the log\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x005\x00" +
			"probe\x00--mock\x00-H\x00Prefer: fault=empty\x00/articles\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x002\x00error-empty\x00body-cut-off\x00\x00\x00"},
	{"body-gzip-undeclared", "finding",
		"\x00\x00\x00\x00The body is compressed, but Content-Encoding does not say so\x00" +
			"After decoding everything that Content-Encoding names, the body still begins with the bytes of a gzip file. Either the header is missing, or the body was compressed twice and the header names only one compression. A client that passes these bytes to its JSON parser fails at the first character. hex21 decodes them and judges the content.\x00" +
			"3\x00A handler serves a file that is stored compressed, and does not set the header.\x00" +
			"The CMS compresses, and a proxy in front of it compresses again.\x00" +
			"A proxy removes Content-Encoding and passes the compressed body on.\x002\x00" +
			"Save the body, and decode it with gzip: `hex21 probe --body-out body.gz /articles`\x00" +
			"If you run the server, compress in one place only, the CMS or the proxy.\x002\x00Save the body, and decode it with gzip\x001\x003\x00" +
			"2\x00--body-out\x00body.gz\x00\x00\x00If you run the server, compress in one place only, the CMS or the proxy\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"body-broken-json\x00body-invalid-utf8\x00\x00\x00"},
	{"body-invalid-utf8", "finding",
		"\x00\x00\x00\x00The JSON contains bytes that are not valid UTF-8\x00" +
			"The body looks like JSON, but contains a byte that is not valid UTF-8. Strict parsers reject all of it; lenient ones replace the byte, and that part of the text is lost. The evidence shows the byte and its position.\x00" +
			"2\x00Text from a database or file in Latin-1 or Windows-1252 was not converted.\x00" +
			"Text was truncated at a fixed number of bytes, in the middle of a character.\x003\x00" +
			"Save the body, and look at the byte in the evidence: `hex21 probe --body-out body.txt /articles`\x00" +
			"Request fewer articles at once to see which one it is: `hex21 probe --query limit=1 /articles`\x00" +
			"Report the slug to the operator of the server.\x003\x00Save the body, and look at the byte in the evidence\x001\x003\x002\x00--body-out\x00" +
			"body.txt\x00\x00\x00Request fewer articles at once to see which one it is\x00\x004\x002\x00--query\x00limit=1\x00/articles\x00\x00" +
			"Report the slug to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00body-charset\x00body-broken-json\x00\x00\x00"},
	{"body-not-json", "finding",
		"\x00\x00\x00\x00A successful response is not JSON\x00" +
			"The status is a success, but the body is plain text, XML or binary data. hex21 judges by the bytes, not by Content-Type. Either this is not the API, or something wrote to the body before the API did. A client that parses JSON fails here.\x00" +
			"4\x00The URL is a file, a health check or another service, not an API endpoint.\x00" +
			"The CMS prints a warning or debug output before its JSON.\x00" +
			"PHP stopped with a fatal error, and shows it instead of a response.\x00A header such as Accept requested another format.\x00" +
			"4\x00Look at the whole response: `hex21 probe -i /articles`\x00" +
			"Check the base URL, which should end in /api: `hex21 probe --dry-run /articles`\x00" +
			"Request JSON explicitly: `hex21 probe -H 'Accept: application/json' /articles`\x00" +
			"If there are warnings before the JSON, the operator of the CMS should send them to the log instead.\x004\x00" +
			"Look at the whole response\x001\x003\x001\x00-i\x00\x00\x00Check the base URL, which should end in /api\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Request JSON explicitly\x001\x003\x002\x00-H\x00Accept: application/json\x00\x00\x00" +
			"If there are warnings before the JSON, the operator of the CMS should send them to the log instead\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x00" +
			"3\x00wrong-content-type\x00html-from-between\x00body-broken-json\x00\x00\x00"},
	{"body-status-differs", "finding",
		"\x00\x00\x00\x00The status in the body differs from the status of the response\x00" +
			"The error in the body has a field for the HTTP status, and its value is not the status of the response. Either a proxy changed one of the two, or the handler did not set the status of the response. The exit code of hex21 follows the status of the response.\x00" +
			"2\x00A proxy replaces statuses, for example every 5xx with 502.\x00" +
			"A handler passes on the error of another service, with that service's status.\x003\x00" +
			"Read what both statuses mean: `hex21 explain 502 503`\x00If you can, bypass the proxy with --resolve HOST:PORT:ADDRESS.\x00" +
			"Send both statuses and the request id to support.\x003\x00Read what both statuses mean\x00\x002\x003\x00explain\x00502\x00503\x00\x00\x00" +
			"If you can, bypass the proxy with --resolve HOST:PORT:ADDRESS\x00\x00\x00\x00\x00\x00Send both statuses and the request id to support\x00\x00\x00\x00" +
			"\x00\x00\x00\x00\x00\x003\x00code-status-mismatch\x00error-in-success\x00error-not-envelope\x00\x00\x00"},
	{"body-too-large", "finding",
		"\x001\x00413\x00\x00\x00The request body is larger than the server accepts\x00" +
			"The status is 413. Often this is not the API but a web server in front of it with a smaller limit; the evidence names it if it is known. The same call will fail again. You have to fix this.\x00" +
			"3\x00The JSON contains images or files.\x00Many articles were sent in one call.\x00" +
			"A web server limits the body to 1 MB, the default of nginx.\x003\x00" +
			"See how large the body is: `hex21 probe --dry-run /articles`\x00Split the body, and send the parts one after the other.\x00" +
			"If you run the server, raise the limits of both the proxy and the CMS.\x003\x00See how large the body is\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Split the body, and send the parts one after the other\x00\x00\x00\x00\x00\x00" +
			"If you run the server, raise the limits of both the proxy and the CMS\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00request-body-not-json\x00" +
			"gateway-error\x00INVALID_PARAMETERS\x00\x00\x00"},
	{"body-undecodable", "finding",
		"\x00\x00\x00\x00The body is not in the encoding that Content-Encoding names\x00" +
			"Content-Encoding names gzip, br or zstd, but the body could not be decompressed, or it names a coding that hex21 does not support. The transfer itself was complete. The status and the headers are valid, but the body cannot be read. Every client that follows the header fails in the same way. The operator of the server or the proxy has to fix this.\x00" +
			"4\x00A proxy decompressed the body and left the header, or compressed it twice.\x00" +
			"A cache mixes compressed and plain copies, because Vary does not name Accept-Encoding.\x00" +
			"The server sets the header but does not compress the body.\x00The server chose a coding that the client did not ask for.\x00" +
			"4\x00Request the body without compression: `hex21 probe -H 'Accept-Encoding: identity' /articles`\x00" +
			"See whether a cache answered (Age, Via, X-Cache): `hex21 probe -v /articles`\x00" +
			"Save the bytes unchanged: a gzip stream begins with 1f 8b: `hex21 probe --body-out body.bin /articles`\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=bad-gzip' /articles`\x004\x00Request the body without compression\x001\x00" +
			"3\x002\x00-H\x00Accept-Encoding: identity\x00\x00\x00See whether a cache answered (Age, Via, X-Cache)\x001\x003\x001\x00-v\x00\x00\x00" +
			"Save the bytes unchanged: a gzip stream begins with 1f 8b\x001\x003\x002\x00--body-out\x00body.bin\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00" +
			"--mock\x00-H\x00Prefer: fault=bad-gzip\x00/articles\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00body-cut-off\x00body-not-json\x00wrong-content-type\x00\x00\x00"},
	{"browser-hides-the-cause", "symptom",
		"\x00\x00\x00\x00The browser reports only that the call failed, and hides the cause from the page\x00" +
			"\"Failed to fetch\", \"NetworkError\", \"Load failed\" and \"Network Error\" all mean the same: there is no response that the page may see. The cause may be CORS, a blocked call, mixed content, a certificate, or the network. The browser console (F12) shows which; the page has no access to it.\x00" +
			"5\x00CORS: the server did not allow the origin of the page. This is the most common cause.\x00" +
			"The server cannot be reached: the connection was refused, the host name is wrong, or the certificate was rejected.\x00" +
			"The page uses HTTPS and calls an HTTP address (mixed content).\x00" +
			"An ad blocker, an extension or a policy blocked the call.\x00The user left the page during the call.\x003\x00" +
			"Read the console and the network panel of the browser: they name the cause.\x00" +
			"Make the same call outside the browser: if it works, the cause is CORS or a blocker: `hex21 probe -i /articles`\x00" +
			"Read about the most common cause: `hex21 explain cors-blocked`\x003\x00" +
			"Read the console and the network panel of the browser: they name the cause\x00\x00\x00\x00\x00\x00" +
			"Make the same call outside the browser: if it works, the cause is CORS or a blocker\x00\x004\x001\x00-i\x00\x00\x00" +
			"Read about the most common cause\x00\x002\x002\x00explain\x00cors-blocked\x00\x00\x00\x00\x00\x00\x003\x00cors-blocked\x00mixed-content\x00undici-hides-the-cause\x00\x00\x00"},
	{"catalog-invalid", "finding",
		"\x00\x00\x00\x00A catalog file is not valid\x00" +
			"The file does not follow the catalog format. The evidence shows the first error and its line. Commands that load the file exit with 2.\x00" +
			"3\x00A key is misspelled, or a value has the wrong type.\x00" +
			"Text that contains a colon or begins with a backquote has no quotes.\x00" +
			"The file is a config file, or another program's JSON.\x003\x00" +
			"List every error with its line and column: hex21 explain --validate FILE.\x00" +
			"Compare with the format, which docs/catalog.md describes.\x00See which file it is: `hex21 doctor`\x003\x00" +
			"List every error with its line and column: hex21 explain --validate FILE\x00\x00\x00\x00\x00\x00" +
			"Compare with the format, which docs/catalog.md describes\x00\x00\x00\x00\x00\x00See which file it is\x00\x002\x001\x00doctor\x00\x00\x00\x00\x00\x00\x003\x00" +
			"catalog-unreadable\x00catalog-overrides-code\x00config-invalid\x00\x00\x00"},
	{"catalog-overrides-code", "finding",
		"\x00\x00\x00\x00A catalog file changes what built-in codes mean\x00" +
			"The file has entries for built-in codes, and their fields replace the built-in text. This is allowed, but it means that two people may read different explanations of the same code.\x00" +
			"2\x00The installation uses a standard code in its own way.\x00" +
			"The file was copied from the built-in entries of an older version.\x002\x00" +
			"Read an entry with its changes and their sources: `hex21 explain RATE_LIMIT`\x00" +
			"Read the built-in entry for comparison: `HEX21_CONFIG=/dev/null hex21 explain RATE_LIMIT`\x002\x00" +
			"Read an entry with its changes and their sources\x00\x002\x002\x00explain\x00RATE_LIMIT\x00\x00\x00Read the built-in entry for comparison\x00\x002\x002\x00" +
			"explain\x00RATE_LIMIT\x00\x001\x00HEX21_CONFIG\x00/dev/null\x00\x00\x00\x00\x00\x002\x00catalog-invalid\x00alias-code\x00\x00\x00"},
	{"catalog-unreadable", "finding",
		"\x00\x00\x00\x00A catalog file cannot be read\x00" +
			"A file that --catalog or the config file names does not exist or cannot be read. Commands that load it exit with 2 instead of explaining codes from an incomplete catalog.\x00" +
			"2\x00" +
			"The path is relative, and the command was started in another directory; in the config file it is relative to that file.\x00" +
			"The file was moved, or belongs to another user.\x002\x00See which file it is, and why it cannot be read: `hex21 doctor`\x00" +
			"Remove it from the config file until it is back: `hex21 config edit`\x002\x00See which file it is, and why it cannot be read\x00" +
			"\x002\x001\x00doctor\x00\x00\x00Remove it from the config file until it is back\x00\x002\x002\x00config\x00edit\x00\x00\x00\x00\x00\x00\x002\x00catalog-invalid\x00" +
			"config-unreadable\x00\x00\x00"},
	{"cdn-error", "finding",
		"\x00\x00\x00\x00The CDN in front of the API could not get a response from it\x00" +
			"The status is 5xx, and the body comes from a CDN or a hosting platform such as Cloudflare or Vercel, not from the API. The evidence shows how that is known. The CDN is reachable, but the server behind it is not. Cloudflare has its own statuses from 520 to 530, which hex21 explains.\x00" +
			"4\x00The server behind it is down or restarting.\x00A firewall at the server blocks the CDN.\x00" +
			"The certificate of the server behind it has expired, or its host name changed.\x00" +
			"The call takes longer than the CDN's time limit.\x004\x00Check for a known incident: `hex21 status`\x00" +
			"Try again, backing off between attempts: `hex21 probe --retry 3 /articles`\x00" +
			"Give the operator of the server the request id of the response: `hex21 probe -o json --jq .response.request_id /articles`\x00" +
			"If you run it, call the server behind the CDN with --resolve HOST:PORT:ADDRESS.\x004\x00Check for a known incident\x00\x002\x001\x00" +
			"status\x00\x00\x00Try again, backing off between attempts\x001\x003\x002\x00--retry\x003\x00\x00\x00" +
			"Give the operator of the server the request id of the response\x001\x003\x004\x00-o\x00json\x00--jq\x00.response.request_id\x00\x00\x00" +
			"If you run it, call the server behind the CDN with --resolve HOST:PORT:ADDRESS\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x005\x00\x00\x00\x005\x00" +
			"gateway-error\x00html-from-between\x00BAD_GATEWAY\x00502\x00504\x00\x00\x00"},
	{"certificate-ends", "finding",
		"\x00\x00\x00\x00The certificate of the server expires within two weeks\x00" +
			"The call succeeded, but the certificate of the server is valid for less than 14 more days. Automatic renewal normally happens a month before, so it may have failed. Short-lived certificates are valid for a week or less; for those, nothing is wrong. With -k, a certificate that has already expired is also reported here.\x00" +
			"3\x00The renewal failed without a notification.\x00The certificate was renewed, and the server still has the old one loaded.\x00" +
			"It is a short-lived certificate, and nothing is wrong.\x003\x00" +
			"Show the dates of the certificate: `curl -kvsI https://cms.example.org`\x00" +
			"Report it to the operator of the server, with the date in the evidence.\x00" +
			"If you run it, renew the certificate and reload the server, for example with certbot renew.\x003\x00" +
			"Show the dates of the certificate\x00\x001\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00" +
			"Report it to the operator of the server, with the date in the evidence\x00\x00\x00\x00\x00\x00" +
			"If you run it, renew the certificate and reload the server, for example with certbot renew\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00tls-expired\x00" +
			"tls-not-yet-valid\x00clock-skew\x00\x00\x00"},
	{"charset-not-utf8", "finding",
		"\x00\x00\x00\x00The locale does not use UTF-8\x00" +
			"hex21 writes UTF-8. If the locale uses another character set, the terminal may show wrong characters instead of ✓, ✗ and letters outside ASCII. JSON is always UTF-8, whatever the locale.\x00" +
			"2\x00The locale is an old one, such as de_DE.ISO-8859-1.\x00ssh passed on the locale of another machine.\x002\x00" +
			"Choose a UTF-8 locale: `export LC_ALL=C.UTF-8`\x00List the available locales: `locale -a`\x002\x00Choose a UTF-8 locale\x00\x005\x00\x00\x001\x00" +
			"LC_ALL\x00C.UTF-8\x00\x00List the available locales\x00\x001\x002\x00locale\x00-a\x00\x00\x00\x00\x00\x00\x002\x00color-contradiction\x00body-charset\x00\x00\x00"},
	{"client-canceled", "symptom",
		"\x00\x00\x00\x00The client ended the call\x00" +
			"The program, its user or one of its time limits ended the call before the response was complete. Neither the network nor the server failed. The server may or may not have processed the request.\x00" +
			"3\x00A timeout in the program (AbortSignal.timeout, a context with a deadline) ended the call.\x00" +
			"The user left the page, or a component was unmounted during its call.\x00" +
			"The program canceled it because another result came first.\x002\x00" +
			"See how long the response takes without that limit: `hex21 probe -v -m 120s /articles`\x00" +
			"Search the program's code for abort, cancel and timeout.\x002\x00See how long the response takes without that limit\x001\x003\x003\x00-v\x00" +
			"-m\x00120s\x00\x00\x00Search the program's code for abort, cancel and timeout\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00response-timeout\x00499\x00\x00\x00"},
	{"client-local-error", "symptom",
		"\x00\x00\x00\x00The client failed on this machine, because of an option, a file or its own code\x00" +
			"The failure is on this machine, in the client's own options, files or code. Nothing is wrong with the API, and often nothing was sent.\x00" +
			"3\x00A file does not exist or cannot be read or written, or the disk is full.\x00" +
			"An option, a URL scheme or a header is not valid for this client.\x00" +
			"The client was built without a feature that the call needs.\x002\x00" +
			"Show what would be sent: `hex21 probe --dry-run /articles`\x00" +
			"Make the same call with hex21 to rule out the API as the cause: `hex21 probe /articles`\x002\x00Show what would be sent\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00Make the same call with hex21 to rule out the API as the cause\x00\x004\x00\x00\x00\x00\x00\x00\x00\x002\x00base-url-malformed\x00" +
			"request-not-sent\x00\x00\x00"},
	{"client-other-protocol", "symptom",
		"\x00\x00\x00\x00A curl exit code for FTP, mail, files or SSH, not for HTTP\x00" +
			"curl supports many protocols and has one list of exit codes for all of them. This one does not occur with an HTTP API, so the URL has another scheme, or the number comes from another program.\x00" +
			"2\x00The URL begins with ftp://, sftp://, ldap:// or a similar scheme.\x00The number is the exit status of another program.\x00" +
			"2\x00Check the URL: the API is at https://: `hex21 probe --dry-run /articles`\x00" +
			"Run curl again with -v, and read its last lines.\x002\x00Check the URL: the API is at https://\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Run curl again with -v, and read its last lines\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00base-url-malformed\x00client-local-error\x00\x00\x00"},
	{"client-out-of-sockets", "symptom",
		"\x00\x00\x00\x00The client has run out of connections, ports or file descriptors\x00" +
			"This machine, or the connection pool of the program, has no free connection left. The server did not receive the call.\x00" +
			"3\x00Each call opens a new connection, and closed ones wait for a minute (TIME_WAIT).\x00" +
			"Responses are not read to the end or closed, so their connections are never released.\x00" +
			"The client's pool is smaller than the number of concurrent calls.\x003\x00" +
			"Use one client for all calls, and read and close each response.\x00" +
			"See how many connections are open, and in which state: `ss -tan`\x00Show the limit on open files: `sh -c 'ulimit -n'`\x003\x00" +
			"Use one client for all calls, and read and close each response\x00\x00\x00\x00\x00\x00" +
			"See how many connections are open, and in which state\x00\x001\x002\x00ss\x00-tan\x00\x00\x00Show the limit on open files\x00\x001\x003\x00sh\x00-c\x00ulimit -n\x00" +
			"\x00\x00\x00\x00\x00\x002\x00connection-refused\x00connect-timeout\x00\x00\x00"},
	{"clock-implausible", "finding",
		"\x00\x00\x00\x00The clock of this machine is wrong\x00" +
			"The clock shows a time before this version of hex21 was built, or decades in the future. As a result, certificates and tokens look expired or not yet valid, and rate-limit waits are wrong. This check does not ask a time server; only --network finds a clock that is off by minutes.\x00" +
			"3\x00The battery of the clock is empty, and the machine starts with its factory date.\x00" +
			"A virtual machine was suspended, and its clock was not updated when it resumed.\x00The time was set by hand for a test.\x004\x00" +
			"Compare with the clock of a server: `hex21 doctor --network`\x00Show the clock of this machine, in UTC: `date -u`\x00" +
			"Synchronize it over the network: `sudo timedatectl set-ntp true`\x00Without systemd, use ntpdate, or sntp on macOS.\x004\x00" +
			"Compare with the clock of a server\x00\x002\x002\x00doctor\x00--network\x00\x00\x00Show the clock of this machine, in UTC\x00\x001\x002\x00date\x00-u\x00\x00\x00" +
			"Synchronize it over the network\x00\x001\x004\x00sudo\x00timedatectl\x00set-ntp\x00true\x00\x00\x00Without systemd, use ntpdate, or sntp on macOS\x00\x00\x00\x00" +
			"\x00\x00\x00\x00\x00\x004\x00clock-skew\x00tls-not-yet-valid\x00tls-expired\x00key-jwt-early\x00\x00\x00"},
	{"clock-skew", "finding",
		"\x00\x00\x00\x00The Date header and the clock of this machine differ by more than five seconds\x00" +
			"Date has whole seconds, and the response takes a moment to arrive, so differences up to five seconds are not reported. The difference does not show which clock is wrong. Until you know, adjust X-RateLimit-Reset and the expiration of tokens by the difference; Retry-After is a wait and needs no adjustment.\x00" +
			"3\x00The clock of this machine is off, after sleep, in a virtual machine, or because it is not synchronized.\x00" +
			"The server's clock is off.\x00The response came from a cache, which keeps the Date of the original and adds Age.\x004\x00" +
			"Compare this machine with a good clock, in UTC: `date -u`\x00" +
			"Synchronize it over the network: `sudo timedatectl set-ntp true`\x00" +
			"Look for an Age header, the sign of a cache: `hex21 probe -v /articles`\x00" +
			"If your clock is right, report it to the operator of the server.\x004\x00Compare this machine with a good clock, in UTC\x00\x001\x002\x00" +
			"date\x00-u\x00\x00\x00Synchronize it over the network\x00\x001\x004\x00sudo\x00timedatectl\x00set-ntp\x00true\x00\x00\x00" +
			"Look for an Age header, the sign of a cache\x001\x003\x001\x00-v\x00\x00\x00If your clock is right, report it to the operator of the server\x00" +
			"\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00reset-in-the-past\x00tls-expired\x00tls-not-yet-valid\x00EXPIRED_TOKEN\x00\x00\x00"},
	{"code-status-mismatch", "finding",
		"\x00\x00\x00\x00The error code came with a different status than usual\x00" +
			"The code is in the catalog, but with other statuses. The reference lists codes and statuses separately, so the usual pairs are inferred, and your installation may use its own. The code is more specific than the status: decide by the code. The exit code and the retries of most tools depend on the status.\x00" +
			"3\x00The installation uses its own statuses.\x00A proxy replaced the status but not the body.\x00" +
			"The CMS wraps another error, such as a NOT_FOUND inside a 500.\x004\x00Read what the code means: `hex21 explain NOT_FOUND`\x00" +
			"See whether Via or Server names a proxy: `hex21 probe -v /articles`\x00" +
			"If your installation does this by design, describe the code and its statuses in a catalog file, and load it with --catalog.\x00" +
			"To see an example, give NOT_FOUND another status in a catalog file and start hex21 mock --catalog FILE.\x004\x00" +
			"Read what the code means\x00\x002\x002\x00explain\x00{code}\x00\x00\x00See whether Via or Server names a proxy\x001\x003\x001\x00-v\x00\x00\x00" +
			"If your installation does this by design, describe the code and its statuses in a catalog file, and load it with --catalog\x00" +
			"\x00\x00\x00\x00\x00To see an example, give NOT_FOUND another status in a catalog file and start hex21 mock --catalog FILE\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"error-in-success\x00unknown-code\x00\x00\x00"},
	{"color-contradiction", "finding",
		"\x00\x00\x00\x00NO_COLOR is set together with FORCE_COLOR or CLICOLOR_FORCE\x00" +
			"One variable turns color off, the other turns it on. hex21 and most other programs follow NO_COLOR; some do the opposite. A flag overrides both.\x00" +
			"2\x00A CI system sets one, and the job the other.\x00A shell profile sets one of them for a particular program.\x002\x00" +
			"Keep only one of them: `unset CLICOLOR_FORCE`\x00Turn color on for one command: `hex21 explain --color always RATE_LIMIT`\x00" +
			"2\x00Keep only one of them\x00\x005\x00\x00\x001\x00CLICOLOR_FORCE\x00\x003\x00Turn color on for one command\x00\x002\x004\x00explain\x00--color\x00always\x00RATE_LIMIT\x00\x00" +
			"\x00\x00\x00\x00\x001\x00charset-not-utf8\x00\x00\x00"},
	{"completion-missing", "finding",
		"\x00\x00\x00\x00Completion is not installed for your shell\x00" +
			"The shell named in SHELL finds no completion script for hex21, and no startup file loads one. With it, the Tab key completes codes, paths and flags. Nothing else is affected.\x00" +
			"2\x00hex21 was installed with go install or as a single file; packages include the scripts.\x00" +
			"The script is in a directory of your own that only your startup file loads.\x002\x00" +
			"See how to install it for your shell: `hex21 completion --help`\x00" +
			"Have doctor print the command for your shell: `hex21 doctor`\x002\x00See how to install it for your shell\x00\x002\x002\x00completion\x00" +
			"--help\x00\x00\x00Have doctor print the command for your shell\x00\x002\x001\x00doctor\x00\x00\x00\x00\x00\x00\x001\x00completion-stale\x00\x00\x00"},
	{"completion-stale", "finding",
		"\x00\x00\x00\x00The completion script is from another version\x00" +
			"The script that the shell loads differs from the one that this build writes. Codes and flags are still up to date, because the script asks hex21 for them; only the script itself may be old.\x00" +
			"2\x00hex21 was updated, and the script was installed by hand.\x00" +
			"Two versions are installed, and the script belongs to the other one.\x002\x00" +
			"Print the current script (for bash), and replace the old one with it: `hex21 completion bash`\x00" +
			"Check that the hex21 in use is the one you expect: `hex21 version`\x002\x00" +
			"Print the current script (for bash), and replace the old one with it\x00\x002\x002\x00completion\x00bash\x00\x00\x00" +
			"Check that the hex21 in use is the one you expect\x00\x002\x001\x00version\x00\x00\x00\x00\x00\x00\x002\x00completion-missing\x00version-development\x00\x00\x00"},
	{"config-invalid", "finding",
		"\x00\x00\x00\x00The config file is not valid\x00" +
			"The file is not valid YAML, has an unknown key, or has a value of the wrong type. Unknown keys are errors, so that a misspelled setting is not silently ignored. The evidence shows the file and line.\x00" +
			"3\x00A key is misspelled, or is at the wrong level.\x00A line is indented with a tab, which YAML does not allow.\x00" +
			"The file is meant for a newer hex21.\x003\x00" +
			"Correct the line that the evidence names; the file is checked before it is saved: `hex21 config edit`\x00" +
			"Check that it is valid now: `hex21 doctor`\x00Until then, run without the file: `HEX21_CONFIG=/dev/null hex21 doctor`\x003\x00" +
			"Correct the line that the evidence names; the file is checked before it is saved\x00\x002\x002\x00config\x00edit\x00\x00\x00" +
			"Check that it is valid now\x00\x002\x001\x00doctor\x00\x00\x00Until then, run without the file\x00\x002\x001\x00doctor\x00\x001\x00HEX21_CONFIG\x00/dev/null\x00\x00\x00\x00\x00\x003\x00" +
			"config-unreadable\x00profile-unknown\x00catalog-invalid\x00\x00\x00"},
	{"config-readable-by-others", "finding",
		"\x00\x00\x00\x00Other users of this machine can read the config file\x00" +
			"The permissions of the file let its group or every user read it. hex21 creates it readable only by its owner. The file names hosts and the source of the key, and should not contain the key itself.\x00" +
			"2\x00The file was created in an editor, with the default permissions.\x00It was copied from a repository or an archive.\x002\x00" +
			"Remove the permissions of others; doctor prints the command for your file: `hex21 doctor`\x00" +
			"Check that it contains no key: `hex21 config show`\x002\x00" +
			"Remove the permissions of others; doctor prints the command for your file\x00\x002\x001\x00doctor\x00\x00\x00Check that it contains no key\x00\x00" +
			"2\x002\x00config\x00show\x00\x00\x00\x00\x00\x00\x002\x00config-writable-by-others\x00config-unreadable\x00\x00\x00"},
	{"config-unreadable", "finding",
		"\x00\x00\x00\x00The config file cannot be read\x00" +
			"The file cannot be opened, or does not exist where --config or HEX21_CONFIG points. The default file may be absent; one that HEX21_CONFIG or --config names must exist. Commands that read it exit with 2.\x00" +
			"3\x00HEX21_CONFIG names a file that was moved, or that exists only on another machine.\x00" +
			"The file belongs to another user, for example after running hex21 with sudo.\x00The path is a directory.\x003\x00" +
			"See which file it is, and why it cannot be read: `hex21 doctor`\x00Go back to the default file: `unset HEX21_CONFIG`\x00" +
			"If the file belongs to root, change its owner with chown.\x003\x00See which file it is, and why it cannot be read\x00\x002\x001\x00" +
			"doctor\x00\x00\x00Go back to the default file\x00\x005\x00\x00\x001\x00HEX21_CONFIG\x00\x003\x00If the file belongs to root, change its owner with chown\x00\x00\x00" +
			"\x00\x00\x00\x00\x00\x00\x003\x00config-invalid\x00config-readable-by-others\x00profile-unknown\x00\x00\x00"},
	{"config-writable-by-others", "finding",
		"\x00\x00\x00\x00Other users of this machine can change the config file\x00" +
			"A user who can change the file can change the base URL, and the key is sent to the origin of the base URL. The evidence shows the permissions as ls does, and whether the file belongs to another user.\x00" +
			"3\x00The file was created with a umask that lets the group write.\x00" +
			"The file is on a share or in a container volume where every user may write.\x00" +
			"The file was created by another user, who still owns it.\x003\x00" +
			"Remove the permission; doctor prints the command for your file: `hex21 doctor`\x00Check its content: `hex21 config show`\x00" +
			"If you did not write it, ask the people who manage the keys for a new key.\x003\x00" +
			"Remove the permission; doctor prints the command for your file\x00\x002\x001\x00doctor\x00\x00\x00Check its content\x00\x002\x002\x00config\x00show\x00\x00\x00" +
			"If you did not write it, ask the people who manage the keys for a new key\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00config-readable-by-others\x00" +
			"key-over-http\x00\x00\x00"},
	{"connect-timeout", "finding",
		"\x00\x00\x00\x00No connection was established in time\x00" +
			"Name resolution, the connection or the TLS handshake did not finish in time: the limit is 10 seconds for each, unless --connect-timeout is set. The title names the phase. Unlike a refused connection, a timeout means that packets are dropped, or that the server is too busy to accept them. No request was sent, so trying again is safe.\x00" +
			"4\x00A firewall or a security group drops packets to this port.\x00" +
			"The address is private, and the VPN that leads there is down.\x00" +
			"The server is overloaded, and its queue of new connections is full.\x00" +
			"In the phase dns, the resolver of this machine does not respond.\x005\x00" +
			"Check the address and the port, and the VPN if one is needed: `hex21 probe --dry-run /articles`\x00" +
			"Ask the resolver directly: `nslookup cms.example.org`\x00" +
			"See whether another client can connect; if it works from another network, ask the operator of your firewall: `curl -kvsI https://cms.example.org`\x00" +
			"Allow more time: `hex21 probe --connect-timeout 30s -m 60s /articles`\x00" +
			"To see an example on most networks: `hex21 probe --connect-timeout 2s http://192.0.2.1/api/articles`\x005\x00" +
			"Check the address and the port, and the VPN if one is needed\x00\x003\x001\x00--dry-run\x00\x00\x00Ask the resolver directly\x00\x001\x002\x00nslookup\x00" +
			"{host}\x00\x00\x00See whether another client can connect; if it works from another network, ask the operator of your firewall\x00\x00" +
			"1\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00Allow more time\x00\x003\x004\x00--connect-timeout\x0030s\x00-m\x0060s\x00\x00\x00To see an example on most networks\x00\x004\x002\x00" +
			"--connect-timeout\x002s\x00http://192.0.2.1/api/articles\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x004\x00response-timeout\x00host-unreachable\x00" +
			"connection-refused\x00dns-failed\x00\x00\x00"},
	{"connection-refused", "finding",
		"\x00\x00\x00\x00The connection was refused: nothing listens on this port\x00" +
			"The operating system of the server, or a firewall, refused the connection. The name resolves and the machine is reachable, but no program listens on the port. No request was sent. If the host and the port are right, the operator of the server has to fix this.\x00" +
			"4\x00The server is down, is restarting, or crashed.\x00The port is wrong.\x00" +
			"The server listens on another address, such as 127.0.0.1 only, or on IPv4 but not on IPv6.\x00" +
			"A container does not publish the port.\x005\x00Check the host and the port: `hex21 probe --dry-run /articles`\x00" +
			"Check for a known outage or maintenance: `hex21 status`\x00On the server, see what listens, and where: `ss -ltn`\x00" +
			"In a container, 127.0.0.1 is the container itself: use the name of the host instead, such as host.docker.internal.\x00" +
			"To see an example: `hex21 probe http://127.0.0.1:9/api/articles`\x005\x00Check the host and the port\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Check for a known outage or maintenance\x00\x002\x001\x00status\x00\x00\x00On the server, see what listens, and where\x00\x001\x002\x00ss\x00-ltn\x00\x00\x00" +
			"In a container, 127.0.0.1 is the container itself: use the name of the host instead, such as host.docker.internal\x00\x00\x00\x00\x00\x00" +
			"To see an example\x00\x004\x00\x00http://127.0.0.1:9/api/articles\x00\x001\x00exponential-backoff\x001\x00\x005\x00\x00\x00\x004\x00host-unreachable\x00" +
			"connect-timeout\x00SERVICE_UNAVAILABLE\x00503\x00\x00\x00"},
	{"connection-reset", "finding",
		"\x00\x00\x00\x00The server closed the connection before it sent a response\x00" +
			"The connection was established and the request sent, but the other end closed the connection without a status. The host is reachable; the program behind the port, or something in front of it, failed. The request may or may not have taken effect: repeat a GET, but check before you repeat a write.\x00" +
			"4\x00The server restarted, or crashed because of this request.\x00" +
			"A load balancer has no healthy server behind it, or closed an idle connection.\x00" +
			"A firewall or an inspecting proxy rejected the request.\x00" +
			"The body was too large, and the server closed the connection instead of answering 413.\x005\x00" +
			"Try once more: `hex21 probe --retry 1 /articles`\x00" +
			"See whether only this request fails, or all of them: `hex21 probe /categories`\x00" +
			"Check for a known outage: `hex21 status`\x00" +
			"Report the exact time to the operator of the server, because without a response there is no request id.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=reset' /articles`\x005\x00Try once more\x001\x003\x002\x00--retry\x001\x00\x00\x00" +
			"See whether only this request fails, or all of them\x00\x004\x00\x00/categories\x00\x00Check for a known outage\x00\x002\x001\x00status\x00\x00\x00" +
			"Report the exact time to the operator of the server, because without a response there is no request id\x00\x00\x00\x00\x00\x00" +
			"To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00Prefer: fault=reset\x00/articles\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x005\x00kept-connection-closed\x00" +
			"body-cut-off\x00response-timeout\x00tls-failed\x00503\x00\x00\x00"},
	{"content-length-mismatch", "finding",
		"\x00\x00\x00\x00Fewer bytes arrived than Content-Length announced\x00" +
			"The response headers announced a length, and the connection ended before that many bytes arrived. The body cannot be trusted, even if it parses. The evidence shows both numbers.\x00" +
			"3\x00A file was replaced while it was being sent, or a proxy changed the body.\x00" +
			"The server's worker crashed during the transfer.\x00A firewall cuts off long transfers.\x002\x00" +
			"Compare the number of bytes over several calls: the same number each time means a wrong length, different numbers mean a broken connection: `hex21 probe -o json --jq .response.body_bytes /articles`\x00" +
			"Save what was received: `hex21 probe --body-out body.txt /articles`\x002\x00" +
			"Compare the number of bytes over several calls: the same number each time means a wrong length, different numbers mean a broken connection\x00" +
			"1\x003\x004\x00-o\x00json\x00--jq\x00.response.body_bytes\x00\x00\x00Save what was received\x001\x003\x002\x00--body-out\x00body.txt\x00\x00\x001\x00exponential-backoff\x001\x001\x00" +
			"5\x00\x00\x00\x003\x00body-cut-off\x00body-broken-json\x00connection-reset\x00\x00\x00"},
	{"cors-blocked", "symptom",
		"\x00\x00\x00\x00The browser did not pass the response to the page, because the server does not allow the page's origin\x00" +
			"CORS is a rule of browsers: a page may read the response of another origin only if that response has an Access-Control-Allow-Origin header that allows the page's origin. The server often did answer, and other clients (curl, hex21, a server) are not affected. The browser console names the missing header.\x00" +
			"4\x00The API does not send Access-Control-Allow-Origin for this origin, or only for others.\x00" +
			"The preflight (OPTIONS) gets a 401, a 404 or a redirect, because a proxy or the key check comes first.\x00" +
			"The call sends a header that Access-Control-Allow-Headers does not list, such as Authorization.\x00" +
			"The actual response is an error (502, 429) from a proxy that does not add the headers, so the browser shows a CORS error instead.\x00" +
			"4\x00Make the call outside the browser: if it returns an error, that is the real cause: `hex21 probe -i /articles`\x00" +
			"See what a browser does with the call and its preflight, with the origin of your page: `hex21 probe --origin https://app.example.org /articles`\x00" +
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.\x00" +
			"If you run the installation, allow the origin and the headers Authorization and Content-Type, for errors and OPTIONS as well.\x00" +
			"4\x00Make the call outside the browser: if it returns an error, that is the real cause\x00\x004\x001\x00-i\x00\x00\x00" +
			"See what a browser does with the call and its preflight, with the origin of your page\x00\x004\x002\x00--origin\x00" +
			"https://app.example.org\x00\x00\x00" +
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply\x00\x00\x00\x00\x00\x00" +
			"If you run the installation, allow the origin and the headers Authorization and Content-Type, for errors and OPTIONS as well\x00" +
			"\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00preflight-refused\x00origin-not-allowed\x00browser-hides-the-cause\x00mixed-content\x00\x00\x00"},
	{"data-of-another-kind", "finding",
		"\x00\x00\x00\x00The data field is a list instead of an object, or an object instead of a list\x00" +
			"The route is documented: a collection returns a list, and a slug returns one object. Here it is the reverse. Typed clients fail to parse the response; others show nothing.\x00" +
			"3\x00The slug was empty or was treated as a filter, so the list was returned.\x00" +
			"This version of the CMS differs from the documentation.\x00The server unwraps a list that has only one item.\x003\x00" +
			"See which of the two the response is: `hex21 probe -i /articles`\x00Check the URL: `hex21 probe --dry-run /articles`\x00" +
			"Report the route to the operator of the server.\x003\x00See which of the two the response is\x001\x003\x001\x00-i\x00\x00\x00Check the URL\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00Report the route to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00no-data-envelope\x00path-of-another-route\x00" +
			"metadata-missing\x00\x00\x00"},
	{"date-out-of-range", "finding",
		"\x00\x00\x00\x00A date in the response is outside the years 1 to 9999\x00" +
			"The JSON documents of hex21 use RFC 3339, which has no other years, so they leave such a date out; only the header itself shows it. Many programs cannot read it either, or read a different year.\x00" +
			"3\x00The server sends milliseconds where seconds are expected.\x00" +
			"The server uses the largest date of its programming language to mean \"never\".\x00" +
			"A UTC offset moves the last day of 9999, or the first of the year 1, out of the range.\x002\x00" +
			"Read the headers: `hex21 probe -i /articles`\x00Report the date to the operator of the server.\x002\x00Read the headers\x001\x003\x001\x00" +
			"-i\x00\x00\x00Report the date to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00clock-skew\x00reset-unit\x00retry-after-malformed\x00\x00\x00"},
	{"details-too-large", "finding",
		"\x00\x00\x00\x00The error has more than 4 MiB of details, which are left out\x00" +
			"The code, message and request id of the error are shown, but not its details, because formatting them would take several times their size in memory. --body-out writes the whole body.\x00" +
			"2\x00The request was a bulk import, and each of its records failed.\x00The server repeats the request in its error.\x002\x00" +
			"Save the whole body to a file: `hex21 probe --body-out body.json /articles`\x00Send fewer records in one request.\x002\x00" +
			"Save the whole body to a file\x001\x003\x002\x00--body-out\x00body.json\x00\x00\x00Send fewer records in one request\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00body-capped\x00" +
			"error-truncated\x00\x00\x00"},
	{"dns-failed", "finding",
		"\x00\x00\x00\x00The host name could not be resolved\x00" +
			"The resolver reported that the name does not exist, or the resolver failed. No request was sent, so this is not a sign that the API is down. A resolver that does not respond is reported as connect-timeout in the phase dns. You or the people who run the DNS have to fix this.\x00" +
			"4\x00The host name is misspelled, or HEX21_BASE_URL still names an old or an example host.\x00" +
			"The name exists only in an internal network, and the VPN is down.\x00" +
			"The record is new, was deleted, or its domain was not renewed.\x00This machine or container has no working resolver.\x006\x00" +
			"Check the host name letter by letter: `hex21 probe --dry-run /articles`\x00" +
			"Ask the resolver directly: `nslookup cms.example.org`\x00" +
			"Ask a public resolver: if only that one resolves the name, your own resolver is the cause: `nslookup cms.example.org 9.9.9.9`\x00" +
			"If the name is internal, connect the VPN and try again.\x00" +
			"If you have the address, bypass DNS with --resolve HOST:PORT:ADDRESS.\x00" +
			"To see an example (.invalid never resolves): `hex21 probe http://cms.invalid/api/articles`\x006\x00" +
			"Check the host name letter by letter\x00\x003\x001\x00--dry-run\x00\x00\x00Ask the resolver directly\x00\x001\x002\x00nslookup\x00{host}\x00\x00\x00" +
			"Ask a public resolver: if only that one resolves the name, your own resolver is the cause\x00\x001\x003\x00nslookup\x00{host}\x009.9.9.9\x00" +
			"\x00\x00If the name is internal, connect the VPN and try again\x00\x00\x00\x00\x00\x00" +
			"If you have the address, bypass DNS with --resolve HOST:PORT:ADDRESS\x00\x00\x00\x00\x00\x00To see an example (.invalid never resolves)\x00\x00" +
			"4\x00\x00http://cms.invalid/api/articles\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x003\x00connect-timeout\x00host-unreachable\x00proxy-failed\x00\x00\x00"},
	{"endpoint-missing", "finding",
		"\x00\x00\x00\x00The installation does not have a documented endpoint\x00" +
			"The path is documented and has no slug, so the 404 does not mean that an article is missing. This version or configuration of the CMS does not have the endpoint. The request is correct.\x00" +
			"3\x00The CMS is an older version, or one that has the endpoint at another path.\x00" +
			"The endpoint is switched off in this installation.\x00A proxy forwards only some paths.\x003\x00" +
			"Compare the installation with the documentation: `hex21 check`\x00" +
			"Ask the operator of the installation which version of the CMS it runs, and whether the endpoint is switched off.\x00" +
			"Until then, get the list and search in the client: `hex21 probe --query limit=100 /articles`\x003\x00" +
			"Compare the installation with the documentation\x00\x002\x001\x00check\x00\x00\x00" +
			"Ask the operator of the installation which version of the CMS it runs, and whether the endpoint is switched off\x00\x00\x00\x00\x00\x00" +
			"Until then, get the list and search in the client\x00\x004\x002\x00--query\x00limit=100\x00/articles\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00NOT_FOUND\x00404\x00" +
			"path-misspelled\x00\x00\x00"},
	{"envelope", "reference",
		"\x00\x00\x00\x00The form of every error body: {\"error\": {\"code\", \"message\", \"details\"}}\x00" +
			"All errors of the API are JSON with one member, error. code is one of the codes in the reference, message is text for people, and details is optional and can have any form. A body in another form does not follow the API documentation; hex21 names the form that it has.\x00" +
			"2\x00Programs can decide by code, because messages may change.\x00" +
			"details may contain the field, the limit or retryAfter (seconds).\x002\x00" +
			"See the decoded error of a call: `hex21 probe -o json --jq .error /articles`\x00" +
			"Read about bodies in other forms: `hex21 explain error-not-envelope`\x002\x00See the decoded error of a call\x001\x003\x004\x00-o\x00json\x00" +
			"--jq\x00.error\x00\x00\x00Read about bodies in other forms\x00\x002\x002\x00explain\x00error-not-envelope\x00\x00\x00\x00\x00\x00\x004\x00error-not-envelope\x00error-empty\x00" +
			"html-instead-of-api\x00best-practices\x00\x001\x00meaning\x00"},
	{"error-empty", "finding",
		"\x00\x00\x00\x00An error response has an empty body\x00" +
			"The reference documents an envelope with code and message for every error; this response has only a status. Some installations do this on 404, 405 and 500. A 404 with \"Vary: RSC, Next-Router-State-Tree\" comes from a route of the CMS that found nothing. Without it, a router, a proxy or a crash may be the reason.\x00" +
			"3\x00The path or method is unknown to the CMS's router, which answers without the API's error handler.\x00" +
			"The CMS crashed before it could write the error.\x00A proxy or a firewall answered, or removed the body.\x005\x00" +
			"Read what the status means: `hex21 explain 404`\x00" +
			"See what answered, in the headers Server and Via: `hex21 probe -v /articles`\x00" +
			"After a 404, check the base URL: if the list works, the slug is wrong: `hex21 probe /articles`\x00" +
			"After a 500, give the operator of the server the time and the URL: the reason is in the server's log.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: code=NOT_FOUND, fault=empty' /articles`\x005\x00" +
			"Read what the status means\x00\x002\x002\x00explain\x00404\x00\x00\x00See what answered, in the headers Server and Via\x001\x003\x001\x00-v\x00\x00\x00" +
			"After a 404, check the base URL: if the list works, the slug is wrong\x00\x004\x00\x00/articles\x00\x00" +
			"After a 500, give the operator of the server the time and the URL: the reason is in the server's log\x00\x00\x00\x00\x00\x00" +
			"To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00Prefer: code=NOT_FOUND, fault=empty\x00/articles\x00\x00\x00\x00\x00\x00\x006\x00error-not-envelope\x00" +
			"body-empty\x00request-id-missing\x00404\x00405\x00500\x00\x00\x00"},
	{"error-in-success", "finding",
		"\x00\x00\x00\x00The status is a success, but the body is an error\x00" +
			"The status is 2xx, and the body has the form of an error. hex21 trusts the body: the request failed. Clients that check only the status continue as if it had succeeded, and caches may store the response. The operator of the server has to fix this; protect your client until then.\x00" +
			"5\x00The request was a batch, and some of its items failed; the status is that of the whole (207, or 200).\x00" +
			"The response is a stream of events, and the failure came after the status was sent.\x00" +
			"The CMS or a plugin catches the error and does not set the status.\x00" +
			"A gateway or an error page turns every status into 200.\x00" +
			"The URL is another service, such as GraphQL, which usually sends errors with status 200, or gRPC, which sends them in Grpc-Status.\x00" +
			"4\x00Read the error: `hex21 probe -i /articles`\x00If it has a code, look it up: `hex21 explain NOT_FOUND`\x00" +
			"In your client, check the body for error before you use data.\x00" +
			"Report to the operator of the server that an error needs a status of 400 or more.\x004\x00Read the error\x001\x003\x001\x00-i\x00\x00\x00" +
			"If it has a code, look it up\x00\x002\x002\x00explain\x00NOT_FOUND\x00\x00\x00In your client, check the body for error before you use data\x00\x00\x00\x00\x00" +
			"\x00Report to the operator of the server that an error needs a status of 400 or more\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00code-status-mismatch\x00" +
			"no-data-envelope\x00error-not-envelope\x00\x00\x00"},
	{"error-not-envelope", "finding",
		"\x00\x00\x00\x00The error does not have the documented shape\x00" +
			"In the reference, code, message and details are in an object named error. Here they are elsewhere, or there is only text; the title names the shape, and hex21 read what it could. Clients and SDKs that look for error.code find nothing. The error itself is real: fix its cause first.\x00" +
			"4\x00The installation or a plugin answers with a plain string or its own object.\x00" +
			"The framework that runs the API sent its own format, such as problem+json, or its error page.\x00" +
			"A gateway or a platform in front of the CMS sent its own format.\x00The base URL leads to another API.\x005\x00" +
			"See what hex21 could read: `hex21 probe -o json --jq .error /articles`\x00See the body: `hex21 probe -i /articles`\x00" +
			"In your client, accept a string as error, and fall back to the status: `hex21 explain 500`\x00" +
			"Report the response to the operator of the server, with the request id.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=string' /articles`\x005\x00See what hex21 could read\x001\x003\x004\x00-o\x00json\x00" +
			"--jq\x00.error\x00\x00\x00See the body\x001\x003\x001\x00-i\x00\x00\x00In your client, accept a string as error, and fall back to the status\x00\x002\x002\x00" +
			"explain\x00500\x00\x00\x00Report the response to the operator of the server, with the request id\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00" +
			"--mock\x00-H\x00Prefer: fault=string\x00/articles\x00\x00\x00\x00\x00\x00\x004\x00error-empty\x00unknown-code\x00html-from-between\x00no-data-envelope\x00\x00\x00"},
	{"error-truncated", "finding",
		"\x00\x00\x00\x00The error body is incomplete, although the transfer was complete\x00" +
			"The transfer was complete, but the JSON or XML in it ends too early, so the server or a proxy sent it this way. The status is valid; the code and the message are shown if they come before the cut.\x00" +
			"3\x00The CMS crashed while it wrote the error.\x00A log or error handler truncates long messages at a fixed length.\x00" +
			"A proxy or a cache stored only part of the body.\x004\x00" +
			"Save the body as evidence, and see where it ends: `hex21 probe --body-out body.txt /articles`\x00" +
			"Compare the length over several calls: the same round number each time, such as 1024, means a limit: `hex21 probe -o json --jq .response.body_bytes /articles`\x00" +
			"Read what the status means: `hex21 explain 500`\x00" +
			"Send the operator of the server the request id: the whole error is in the log.\x004\x00" +
			"Save the body as evidence, and see where it ends\x001\x003\x002\x00--body-out\x00body.txt\x00\x00\x00" +
			"Compare the length over several calls: the same round number each time, such as 1024, means a limit\x001\x003\x004\x00-o\x00json\x00--jq\x00" +
			".response.body_bytes\x00\x00\x00Read what the status means\x00\x002\x002\x00explain\x00500\x00\x00\x00" +
			"Send the operator of the server the request id: the whole error is in the log\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00body-cut-off\x00body-broken-json\x00" +
			"error-empty\x00\x00\x00"},
	{"firewall-blocked", "finding",
		"\x00\x00\x00\x00A firewall or bot protection blocked the call\x00" +
			"The text of the page, or a header such as Cf-Mitigated, comes from a web application firewall. The API most likely did not receive the call, so a 403 here is not about the key. The evidence names the product if it is known.\x00" +
			"4\x00The protection blocks programs that it identifies by their User-Agent or a missing cookie.\x00" +
			"Your address, or that of your cloud, is on a list.\x00" +
			"Something in the path or the body looks like an attack, such as a quotation mark or a tag.\x00" +
			"Too many calls came from one address.\x004\x00" +
			"Give the operator of the installation the id on the page and the time: `hex21 probe -i /articles`\x00" +
			"Send the name of your program: `hex21 probe -H 'User-Agent: my-app/1.0' /articles`\x00" +
			"Try the simplest call: if it works, something in the path, query or body is blocked: `hex21 probe /articles`\x00" +
			"If you run the firewall, let /api pass without a browser check.\x004\x00" +
			"Give the operator of the installation the id on the page and the time\x001\x003\x001\x00-i\x00\x00\x00Send the name of your program\x001\x003\x002\x00" +
			"-H\x00User-Agent: my-app/1.0\x00\x00\x00Try the simplest call: if it works, something in the path, query or body is blocked\x00\x004\x00\x00" +
			"/articles\x00\x00If you run the firewall, let /api pass without a browser check\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00html-from-between\x00" +
			"permission-missing\x00cdn-error\x00403\x00\x00\x00"},
	{"gateway-error", "finding",
		"\x00\x00\x00\x00The web server in front of the CMS returned an error\x00" +
			"The status is 502, 503 or 504, and a product such as nginx, HAProxy or Traefik wrote the response. The web server is running, but got no usable response from the CMS behind it. 502 means that it could not connect or got invalid HTTP, 503 that no server was available, and 504 that no response came in time. KrakenD sends 200 with X-Krakend-Completed: false when one of the servers behind it failed.\x00" +
			"3\x00The CMS is being updated or has crashed.\x00The web server calls the wrong port or an old address.\x00" +
			"The call takes longer than the web server waits (often 60 s).\x004\x00" +
			"Wait a few seconds and try again: `hex21 probe --retry 2 /articles`\x00Check for a known incident: `hex21 status`\x00" +
			"On the server, read the error log of the web server: it names the upstream that failed.\x00" +
			"On the server, bypass the web server and call the CMS on its own port.\x004\x00Wait a few seconds and try again\x001\x003\x002\x00" +
			"--retry\x002\x00\x00\x00Check for a known incident\x00\x002\x001\x00status\x00\x00\x00" +
			"On the server, read the error log of the web server: it names the upstream that failed\x00\x00\x00\x00\x00\x00" +
			"On the server, bypass the web server and call the CMS on its own port\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x005\x00\x00\x00\x006\x00cdn-error\x00" +
			"html-from-between\x00BAD_GATEWAY\x00502\x00503\x00504\x00\x00\x00"},
	{"gateway-no-route", "symptom",
		"\x00\x00\x00\x00A gateway has no route for this host, path or method\x00" +
			"The gateway or router in front (Kong, Traefik, Envoy, an ingress, a Go or Express server) answered, but has no route for this request. The call did not reach the CMS.\x00" +
			"4\x00The host name does not match the rule: it is an IP address or another domain, or Host has a port.\x00" +
			"The path lacks a prefix that the rule expects, or has an extra one.\x00The route exists for other methods only.\x00" +
			"The configuration was not loaded, or its container is not in the network of the gateway.\x003\x00" +
			"See what answered, and how: `hex21 probe -i /articles`\x00" +
			"Check the base URL by calling the list: `hex21 probe -i /articles`\x00" +
			"If you run the gateway, list its routes and compare host, path and method.\x003\x00See what answered, and how\x00\x004\x001\x00-i\x00\x00\x00" +
			"Check the base URL by calling the list\x00\x004\x001\x00-i\x00/articles\x00\x00" +
			"If you run the gateway, list its routes and compare host, path and method\x00\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00404\x00aws-missing-token\x00" +
			"base-without-api\x00gateway-error\x00\x00\x00"},
	{"header-not-utf8", "finding",
		"\x00\x00\x00\x00A response header contains bytes that are not valid UTF-8\x00" +
			"HTTP headers are ASCII; everything else needs an encoding (RFC 8187, RFC 8941). Clients read other bytes as Latin-1, as UTF-8 or not at all, so two programs may see different text. In every output, hex21 shows U+FFFD instead of such bytes.\x00" +
			"2\x00Text from a database, such as a file name or a title, was put into a header unchanged.\x00" +
			"A faulty proxy changed a byte.\x002\x00Read the headers: `hex21 probe -i /articles`\x00" +
			"Report the header to the operator of the server.\x002\x00Read the headers\x001\x003\x001\x00-i\x00\x00\x00" +
			"Report the header to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00body-invalid-utf8\x00body-charset\x00\x00\x00"},
	{"header-too-large", "finding",
		"\x00\x00\x00\x00A request header is larger than the server accepts\x00" +
			"The web server rejects the request before it reaches the API, with 400, 431 or 494. The limit is often 8 KB for one header. The evidence names the largest header that was sent.\x00" +
			"3\x00A cookie has grown with each visit.\x00A token contains many roles or groups.\x00An earlier proxy adds long headers.\x003\x00" +
			"See the headers that are sent, without sending them: `hex21 probe --dry-run /articles`\x00" +
			"Leave out the cookies: the API does not need any.\x00" +
			"If you run the server, raise large_client_header_buffers in nginx, or LimitRequestFieldSize in Apache.\x003\x00" +
			"See the headers that are sent, without sending them\x00\x003\x001\x00--dry-run\x00\x00\x00Leave out the cookies: the API does not need any\x00\x00" +
			"\x00\x00\x00\x00If you run the server, raise large_client_header_buffers in nginx, or LimitRequestFieldSize in Apache\x00\x00\x00\x00\x00\x001\x00never\x00" +
			"\x00\x001\x00\x00\x00\x004\x00url-too-long\x00431\x00494\x00400\x00\x00\x00"},
	{"headers-not-exposed", "finding",
		"\x00\x00\x00\x00A web page cannot read the response headers that report the rate limit or the request id\x00" +
			"The page gets the response, but from another origin it can read only a few headers, such as Content-Type, unless the server lists more in Access-Control-Expose-Headers. Without that, code in a browser cannot see X-RateLimit-Remaining or Retry-After, and waits too long or not at all.\x00" +
			"2\x00Access-Control-Expose-Headers is missing, or does not name these headers.\x00" +
			"A proxy adds the rate-limit headers, and the application does not list them.\x003\x00" +
			"See which headers are hidden: `hex21 probe --origin https://app.example.org -o json --jq .cors.hidden_headers /articles`\x00" +
			"If you run the installation, list these headers in Access-Control-Expose-Headers.\x00" +
			"Until then, read the time to wait from the body, if it has one.\x003\x00See which headers are hidden\x00\x004\x006\x00--origin\x00" +
			"https://app.example.org\x00-o\x00json\x00--jq\x00.cors.hidden_headers\x00\x00\x00" +
			"If you run the installation, list these headers in Access-Control-Expose-Headers\x00\x00\x00\x00\x00\x00" +
			"Until then, read the time to wait from the body, if it has one\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00origin-not-allowed\x00no-rate-limit-headers\x00" +
			"request-id-missing\x00\x00\x00"},
	{"host-unreachable", "finding",
		"\x00\x00\x00\x00There is no route to the address of the server\x00" +
			"The name has an address, but this machine or a router reported that there is no route to it. No packet reached the server, so this does not mean that it is down. You or the operator of the network have to fix this.\x00" +
			"4\x00This machine is offline, or the VPN that leads there is down.\x00" +
			"The name resolves to an IPv6 address, and this network has no IPv6.\x00" +
			"The address is a private one (10.x, 172.16.x, 192.168.x) in another network.\x00A firewall rejects the address.\x005\x00" +
			"See whether anything can be reached: if this fails too, the network of this machine is the problem: `hex21 status`\x00" +
			"See which addresses the name has: private addresses need the VPN: `nslookup cms.example.org`\x00" +
			"Try IPv4: `curl -4 -sI https://cms.example.org`\x00Try IPv6: `curl -6 -sI https://cms.example.org`\x00" +
			"If only one address works, use it with --resolve HOST:PORT:ADDRESS.\x005\x00" +
			"See whether anything can be reached: if this fails too, the network of this machine is the problem\x00\x002\x001\x00status\x00\x00\x00" +
			"See which addresses the name has: private addresses need the VPN\x00\x001\x002\x00nslookup\x00{host}\x00\x00\x00Try IPv4\x00\x001\x004\x00curl\x00-4\x00-sI\x00" +
			"{origin}\x00\x00\x00Try IPv6\x00\x001\x004\x00curl\x00-6\x00-sI\x00{origin}\x00\x00\x00If only one address works, use it with --resolve HOST:PORT:ADDRESS\x00\x00\x00\x00\x00" +
			"\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x003\x00dns-failed\x00connect-timeout\x00connection-refused\x00\x00\x00"},
	{"html-from-between", "finding",
		"\x00\x00\x00\x00A proxy, gateway or website answered instead of the API, with a web page\x00" +
			"The body is HTML, while the API sends JSON, and the status is not 404. A success is usually a login page or the website; a 4xx is usually a firewall; a 5xx is usually a proxy that cannot reach the CMS. The evidence quotes the page and names the product if it is known. The status comes from the server that sent the page, not from the API.\x00" +
			"4\x00A proxy or hosting platform answers because the CMS is down, being updated, or too slow.\x00" +
			"A login page, such as that of a company's single sign-on, is in front of the API.\x00" +
			"A firewall or bot protection classified the call as an attack or a bot.\x00The base URL is the website, without `/api`.\x005\x00" +
			"Read the page: `hex21 probe -i /articles`\x00" +
			"With a 5xx, wait a few seconds and check for a known incident: `hex21 status`\x00" +
			"After a 2xx, check the URL: `hex21 probe --dry-run /articles`\x00" +
			"After a 4xx, give the operator of the firewall the time, your address and the id on the page.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: code=503, fault=html' /articles`\x005\x00Read the page\x001\x003\x001\x00-i\x00\x00\x00" +
			"With a 5xx, wait a few seconds and check for a known incident\x00\x002\x001\x00status\x00\x00\x00After a 2xx, check the URL\x00\x003\x001\x00--dry-run\x00\x00" +
			"\x00After a 4xx, give the operator of the firewall the time, your address and the id on the page\x00\x00\x00\x00\x00\x00To see an example\x00\x00" +
			"2\x005\x00probe\x00--mock\x00-H\x00Prefer: code=503, fault=html\x00/articles\x00\x00\x00\x00\x00\x00\x005\x00html-instead-of-api\x00BAD_GATEWAY\x00502\x00503\x00504\x00\x00\x00"},
	{"html-instead-of-api", "finding",
		"\x001\x00404\x00\x00\x00The 404 is a web page, so the request did not reach the API\x00" +
			"The API answers in JSON even when it finds nothing; an HTML page comes from the website or a server in front of it. The base URL or the path is wrong, and the response does not show whether the article exists. The evidence quotes the page. You have to fix this.\x00" +
			"6\x00The base URL lacks `/api`, or has it twice.\x00The base URL is the website or another installation.\x00" +
			"A slash in a slug was not encoded as %2F, so it split the slug into two path segments.\x00" +
			"A proxy in front of the CMS has no rule for `/api`.\x00" +
			"CloudFront or another CDN forwards the path to an S3 bucket, which returns 403 with AccessDenied in XML even for a file that does not exist.\x00" +
			"The router in front of the CMS has no route for the host or the path, and answers in plain text, as Traefik does.\x005\x00" +
			"Check the URL that is called: it must have /api exactly once, before /articles: `hex21 probe --dry-run /articles`\x00" +
			"Correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"Write a slash inside a slug as %2F: `hex21 probe /articles/proceedings%2F2024-03`\x00" +
			"If all of this is correct, see whose page it is, and ask its operator: `hex21 probe -i /articles`\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: code=NOT_FOUND, fault=html' /articles`\x005\x00" +
			"Check the URL that is called: it must have /api exactly once, before /articles\x00\x003\x001\x00--dry-run\x00\x00\x00Correct the base URL\x00\x00" +
			"5\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00Write a slash inside a slug as %2F\x00\x004\x00\x00/articles/proceedings%2F2024-03\x00\x00" +
			"If all of this is correct, see whose page it is, and ask its operator\x001\x003\x001\x00-i\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00--mock\x00" +
			"-H\x00Prefer: code=NOT_FOUND, fault=html\x00/articles\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00html-from-between\x00NOT_FOUND\x00404\x00\x00\x00"},
	{"http2-error", "finding",
		"\x00\x00\x00\x00The request or the connection ended with an HTTP/2 error, without a response\x00" +
			"Over HTTP/2 a server can end one request (RST_STREAM) or the whole connection (GOAWAY), each with a code. The evidence shows which of the two it was, and its code. For GOAWAY, it includes the last request that may have been processed. hex21 sends a request again at most once, and only a read that the server did not process.\x00" +
			"5\x00The server or a proxy rejects the request and closes it without a status, as nginx does with return 444.\x00" +
			"The server behind a proxy aborted its response (INTERNAL_ERROR), or accepts only HTTP/1.1 (HTTP_1_1_REQUIRED).\x00" +
			"There were too many requests or frames on one connection (ENHANCE_YOUR_CALM), or too many at a time (REFUSED_STREAM).\x00" +
			"The server is restarting (GOAWAY with NO_ERROR).\x00A response header has a name or a value that HTTP/2 does not allow.\x003\x00" +
			"Make the same call over HTTP/1.1: `hex21 probe --http1.1 /articles`\x00" +
			"See whether other requests with the same connection settings work: `hex21 probe -v /categories`\x00" +
			"Give the operator of the server the error code and the exact time, because without a response there is no request id.\x00" +
			"3\x00Make the same call over HTTP/1.1\x00\x003\x001\x00--http1.1\x00\x00\x00See whether other requests with the same connection settings work\x00\x00" +
			"4\x001\x00-v\x00/categories\x00\x00" +
			"Give the operator of the server the error code and the exact time, because without a response there is no request id\x00\x00\x00" +
			"\x00\x00\x001\x00once\x001\x00\x002\x00\x00\x00\x004\x00connection-reset\x00body-cut-off\x00protocol-downgrade\x00503\x00\x00\x00"},
	{"kept-connection-closed", "finding",
		"\x00\x00\x00\x00The server closed an idle connection just as the next call was sent\x00" +
			"Clients and proxies keep a connection open after a response, and servers close one that is idle for too long. If the server's idle timeout is the shorter one, it sometimes closes the connection just as the next call is sent, and that call gets no response. hex21 repeats a read once over a new connection. A proxy often returns an occasional 502 instead, which leaves no trace in the application's log.\x00" +
			"3\x00" +
			"The application's idle timeout is shorter than that of the proxy or load balancer in front of it. Node.js closes idle connections after 5 s; nginx and AWS load balancers keep theirs for 60 s.\x00" +
			"A firewall or NAT gateway drops idle connections.\x00" +
			"The server was restarted, or closes every connection after a certain number of calls.\x004\x00" +
			"Measure how long the server keeps an idle connection: `hex21 probe --count 5 --interval 6s --keep-alive /articles`\x00" +
			"In Node.js, set server.keepAliveTimeout longer than the proxy's idle timeout, and server.headersTimeout longer than that.\x00" +
			"In nginx, set keepalive_timeout in the upstream block shorter than the application's idle timeout.\x00" +
			"In a client, keep idle connections for a shorter time than the server does.\x004\x00" +
			"Measure how long the server keeps an idle connection\x00\x004\x005\x00--count\x005\x00--interval\x006s\x00--keep-alive\x00\x00\x00" +
			"In Node.js, set server.keepAliveTimeout longer than the proxy's idle timeout, and server.headersTimeout longer than that\x00" +
			"\x00\x00\x00\x00\x00In nginx, set keepalive_timeout in the upstream block shorter than the application's idle timeout\x00\x00\x00\x00\x00\x00" +
			"In a client, keep idle connections for a shorter time than the server does\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00connection-reset\x00gateway-error\x00" +
			"502\x00\x00\x00"},
	{"key-control-character", "finding",
		"\x00\x00\x00\x00The key contains a control character, which is not allowed in a header\x00" +
			"Because of the control character, hex21 sends nothing. Terminals put such characters around pasted text, and some programs keep them. The evidence never shows the key.\x00" +
			"2\x00The key was pasted, and the terminal's paste markers became part of it.\x00" +
			"The key was read from a file in another encoding, such as UTF-16, or from a binary file.\x003\x00" +
			"Set the key again, without control characters: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check it: `hex21 doctor`\x00" +
			"If pasting adds such characters, type the key, or store it in the keychain: `hex21 auth login`\x003\x00" +
			"Set the key again, without control characters\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Check it\x00\x002\x001\x00doctor\x00\x00\x00" +
			"If pasting adds such characters, type the key, or store it in the keychain\x00\x002\x002\x00auth\x00login\x00\x00\x00\x00\x00\x00\x003\x00key-line-end\x00" +
			"key-not-ascii\x00request-not-sent\x00\x00\x00"},
	{"key-empty", "finding",
		"\x00\x00\x00\x00The Authorization header contains Bearer, but no key\x00" +
			"The Authorization header has the scheme and nothing else. hex21 sends no such header when HEX21_API_KEY is not set, so the header was set with -H, or the key consists of spaces. The server received no credentials.\x00" +
			"3\x00A variable in the header was empty: -H \"Authorization: Bearer $TOKEN\".\x00HEX21_API_KEY contains only spaces.\x00" +
			"A CI secret is not available to this job, for example in a fork.\x003\x00" +
			"Leave out the header, and let hex21 set it from the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check whether a key is set, without showing it: `hex21 doctor`\x00In scripts, stop when HEX21_API_KEY is empty.\x003\x00" +
			"Leave out the header, and let hex21 set it from the key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Check whether a key is set, without showing it\x00\x002\x001\x00doctor\x00\x00\x00In scripts, stop when HEX21_API_KEY is empty\x00\x00\x00\x00\x00\x001\x00never\x00" +
			"\x00\x001\x00\x00\x00\x003\x00key-missing\x00key-placeholder\x00MISSING_AUTH\x00\x00\x00"},
	{"key-expired", "finding",
		"\x001\x00401\x00\x00\x00The server reports that the key has expired\x00" +
			"The error names the cause: EXPIRED_TOKEN, TOKEN_EXPIRED or \"jwt expired\". The same key will fail again, so a new one is needed. You have to fix this.\x00" +
			"3\x00The key was issued with an expiration date, which has passed.\x00" +
			"A new key exists, but this shell, container or CI variable still has the old one.\x00" +
			"The clock of the server, or of the machine that issues keys, is wrong.\x005\x00" +
			"Get a new key from where the old one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check it before you restart anything: `hex21 probe /articles`\x00" +
			"Replace the old key everywhere, and restart programs that read it only at startup.\x00" +
			"If a new key is rejected as expired too, compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`\x00" +
			"To see an example: `HEX21_API_KEY=expired hex21 probe --mock /articles`\x005\x00" +
			"Get a new key from where the old one came from, and set it\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Check it before you restart anything\x00\x004\x00\x00\x00\x00" +
			"Replace the old key everywhere, and restart programs that read it only at startup\x00\x00\x00\x00\x00\x00" +
			"If a new key is rejected as expired too, compare the clocks\x00\x004\x004\x00-o\x00json\x00--jq\x00.response.clock_skew_seconds\x00\x00\x00" +
			"To see an example\x00\x002\x003\x00probe\x00--mock\x00/articles\x00\x001\x00HEX21_API_KEY\x00expired\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00EXPIRED_TOKEN\x00key-revoked\x00" +
			"clock-skew\x00401\x00\x00\x00"},
	{"key-in-url", "finding",
		"\x00\x00\x00\x00The query string contains a key\x00" +
			"The query has a parameter such as api_key or access_token. URLs appear in the logs of every server and proxy that handles the call, and in the history of browsers and shells. The API reads keys from the Authorization header, so the parameter has no effect. hex21 redacts it.\x00" +
			"2\x00A link generated for another API was copied.\x00The client is configured to put the key into the query string.\x003\x00" +
			"Remove the key from the URL, and set it for the header: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Replace the key, because it may be in logs.\x00Remove it from your shell history.\x003\x00" +
			"Remove the key from the URL, and set it for the header\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"Replace the key, because it may be in logs\x00\x00\x00\x00\x00\x00Remove it from your shell history\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-missing\x00" +
			"key-over-http\x00MISSING_AUTH\x00\x00\x00"},
	{"key-is-url", "finding",
		"\x00\x00\x00\x00The key is a URL\x00" +
			"The value that was set as the key contains ://, which only URLs do. Most often the URL and the key were swapped. hex21 does not log the value, but the server received it in a header.\x00" +
			"2\x00Two variables were swapped.\x00The URL of the page that shows the key was copied instead of the key.\x003\x00" +
			"If it is the URL of the API, make it the base URL: `export HEX21_BASE_URL=\"$HEX21_API_KEY\"`\x00" +
			"Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00Check the rest of the setup: `hex21 doctor`\x003\x00" +
			"If it is the URL of the API, make it the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00HEX21_API_KEY\x002\x00Set the key\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00Check the rest of the setup\x00\x002\x001\x00doctor\x00\x00\x00\x00\x00\x00\x003\x00base-url-malformed\x00key-placeholder\x00key-refused\x00\x00\x00"},
	{"key-jwt-early", "finding",
		"\x00\x00\x00\x00The key is a token that is not yet valid\x00" +
			"The key is a JSON Web Token, and its nbf claim is later than the time of the call. hex21 reads the claim on this machine and does not verify the signature. A difference of a few seconds usually means that two clocks disagree; a difference of hours means that the token was issued with a wrong time.\x00" +
			"3\x00The clock of this machine is behind.\x00The clock of the machine that issued the token is ahead.\x00" +
			"The token was issued for a later time, or in local time instead of UTC.\x003\x00Show your clock in UTC: `date -u`\x00" +
			"Synchronize the clock over the network: `sudo timedatectl set-ntp true`\x00" +
			"Wait until the time in the evidence, or ask the people who issue the tokens.\x003\x00Show your clock in UTC\x00\x001\x002\x00date\x00-u\x00\x00\x00" +
			"Synchronize the clock over the network\x00\x001\x004\x00sudo\x00timedatectl\x00set-ntp\x00true\x00\x00\x00" +
			"Wait until the time in the evidence, or ask the people who issue the tokens\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-jwt-expired\x00" +
			"clock-skew\x00INVALID_AUTH\x00\x00\x00"},
	{"key-jwt-expired", "finding",
		"\x00\x00\x00\x00The key is a token that has expired\x00" +
			"The key is a JSON Web Token, and its exp claim is earlier than the time of the call. hex21 reads the claim on this machine and does not verify the signature. The server decides: if it returns 200 for such a token, it does not check the claim.\x00" +
			"3\x00The token was valid for minutes or hours, and was issued longer ago than that.\x00The program does not renew its token.\x00" +
			"The clock of this machine is ahead, so the token seems to have expired.\x003\x00" +
			"Get a new token from where this one came from, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"In your client, renew it some time before exp.\x00" +
			"Compare the clocks: `hex21 probe -o json --jq .response.clock_skew_seconds /articles`\x003\x00" +
			"Get a new token from where this one came from, and set it\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"In your client, renew it some time before exp\x00\x00\x00\x00\x00\x00Compare the clocks\x00\x004\x004\x00-o\x00json\x00--jq\x00.response.clock_skew_seconds\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00\x00\x00\x004\x00EXPIRED_TOKEN\x00key-expired\x00key-jwt-early\x00clock-skew\x00\x00\x00"},
	{"key-jwt-invalid", "symptom",
		"\x00\x00\x00\x00The token is not valid for this server: its form, signature, issuer or audience is wrong\x00" +
			"The server parsed the token as a JWT and rejected it. The reason is not that it expired: it was truncated or changed, was signed with another key, or was issued for another service.\x00" +
			"3\x00The token is truncated, or contains quotes, a line break or \"Bearer\" twice.\x00" +
			"It was signed with another secret or key: another environment, or keys that were rotated.\x00" +
			"Its audience (aud) or issuer (iss) is not what the server expects.\x003\x00" +
			"See what is wrong with its form, without showing the token: `hex21 auth status`\x00" +
			"Get a new token from the environment that you call, and store it: `hex21 auth login`\x00" +
			"If you run the server, compare the issuer, the audience and the key id (kid) with its configuration.\x003\x00" +
			"See what is wrong with its form, without showing the token\x00\x002\x002\x00auth\x00status\x00\x00\x00" +
			"Get a new token from the environment that you call, and store it\x00\x002\x002\x00auth\x00login\x00\x00\x00" +
			"If you run the server, compare the issuer, the audience and the key id (kid) with its configuration\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"INVALID_AUTH\x00key-refused\x00key-jwt-expired\x00\x00\x00"},
	{"key-jwt-issued-later", "finding",
		"\x00\x00\x00\x00The token was issued in the future, according to its iat claim\x00" +
			"The server compares iat in the token with its own clock and rejects a token from the future. Either the clock of the machine that issued the token is wrong, or the server's. A difference of a few seconds is enough if the server allows no leeway.\x00" +
			"3\x00The clock of the machine that issues the tokens is ahead.\x00The clock of the API's server is behind.\x00" +
			"iat is in milliseconds instead of seconds.\x003\x00Compare the server's clock with yours: `hex21 probe -v /articles`\x00" +
			"See whether this machine's clock is synchronized with NTP: `timedatectl status`\x00" +
			"If you run the server, allow a leeway of 60 s when it checks tokens.\x003\x00Compare the server's clock with yours\x00\x004\x001\x00-v\x00\x00\x00" +
			"See whether this machine's clock is synchronized with NTP\x00\x001\x002\x00timedatectl\x00status\x00\x00\x00" +
			"If you run the server, allow a leeway of 60 s when it checks tokens\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-jwt-early\x00" +
			"key-jwt-expired\x00clock-skew\x00\x00\x00"},
	{"key-jwt-milliseconds", "finding",
		"\x00\x00\x00\x00The times of the token are in milliseconds\x00" +
			"The claims nbf, iat and exp of a JSON Web Token are in seconds since 1970 (RFC 7519). Numbers with 13 digits are milliseconds: a server reads them as a time thousands of years from now, so the token is not yet valid, or never expires.\x00" +
			"2\x00The issuer uses Date.now() or System.currentTimeMillis(), which are in milliseconds.\x00" +
			"A library that expects seconds was given another unit.\x002\x00" +
			"Where the token is issued, divide the times by 1000 and round them down.\x00" +
			"Get a new token, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x002\x00" +
			"Where the token is issued, divide the times by 1000 and round them down\x00\x00\x00\x00\x00\x00Get a new token, and set it\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-jwt-early\x00key-jwt-expired\x00key-jwt-issued-later\x00\x00\x00"},
	{"key-line-end", "finding",
		"\x00\x00\x00\x00The key contains a line break, which is not allowed in a header\x00" +
			"A header is one line, so a key with a line break cannot be sent, and hex21 sends nothing. The evidence shows where the line break is, but never the key. You have to fix this.\x00" +
			"3\x00The key was read from a file, including the line break.\x00A CI secret was pasted with a line break.\x00" +
			"The file has Windows line endings, and only one of the two characters was removed.\x003\x00" +
			"Set the key again, without the line break: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00Check it: `hex21 doctor`\x00" +
			"Create secrets for containers with printf, because echo adds a line break.\x003\x00Set the key again, without the line break\x00" +
			"\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Check it\x00\x002\x001\x00doctor\x00\x00\x00" +
			"Create secrets for containers with printf, because echo adds a line break\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00key-whitespace\x00" +
			"request-not-sent\x00key-quoted\x00INVALID_AUTH\x00\x00\x00"},
	{"key-missing", "finding",
		"\x001\x00401\x00\x00\x00The server requires a key, and none was sent\x00" +
			"The status is 401, and the request had no Authorization header. The evidence shows why: no key is set, or the key belongs to the origin of the base URL and the call went elsewhere. The response shows nothing about the key itself. You have to fix this.\x00" +
			"3\x00HEX21_API_KEY is not set in this shell, container or CI job.\x00" +
			"A full URL was called on a host other than that of HEX21_BASE_URL, so the key was not sent.\x00" +
			"A redirect led to another origin.\x005\x00Set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Or store it in the system keychain, for this installation only: `hex21 auth login`\x00" +
			"See which key is used, and where it comes from: `hex21 auth status`\x00" +
			"Check that a program started from this shell receives it: `hex21 doctor`\x00" +
			"To see an example: `HEX21_API_KEY='' hex21 probe --mock -H 'Prefer: code=MISSING_AUTH' /articles`\x005\x00Set the key\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00Or store it in the system keychain, for this installation only\x00\x002\x002\x00auth\x00login\x00\x00\x00" +
			"See which key is used, and where it comes from\x00\x002\x002\x00auth\x00status\x00\x00\x00" +
			"Check that a program started from this shell receives it\x00\x002\x001\x00doctor\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00" +
			"Prefer: code=MISSING_AUTH\x00/articles\x00\x001\x00HEX21_API_KEY\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x005\x00MISSING_AUTH\x00key-refused\x00redirect-drops-key\x00" +
			"UNAUTHORIZED\x00401\x00\x00\x00"},
	{"key-not-ascii", "finding",
		"\x00\x00\x00\x00The key contains a character that is not allowed in keys\x00" +
			"Keys consist of ASCII letters, digits and a few other ASCII characters. This key contains something else; the evidence names the kind of character, but does not show the key. Dots in the middle mean that a shortened form of the key was copied.\x00" +
			"2\x00A page showed the beginning and the end of the key with dots between them, and that was copied.\x00" +
			"A word processor turned a hyphen into a dash, or two letters into a ligature.\x003\x00" +
			"Copy the whole key, using the copy button of the page that shows it, and set it: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Check it: `hex21 doctor`\x00Many systems show a key only once: if you have only a part of it, ask for a new one.\x003\x00" +
			"Copy the whole key, using the copy button of the page that shows it, and set it\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Check it\x00\x002\x001\x00" +
			"doctor\x00\x00\x00Many systems show a key only once: if you have only a part of it, ask for a new one\x00\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00key-quoted\x00" +
			"key-whitespace\x00key-control-character\x00key-refused\x00\x00\x00"},
	{"key-not-counted", "finding",
		"\x00\x00\x00\x00A key was sent, but the anonymous limit applies\x00" +
			"X-RateLimit-Limit is 10. The API documentation gives 100 requests a minute with a key and 10 without. Some installations treat a call with a wrong key as anonymous and return 200, so a 200 does not prove that the key is valid. An installation may also be configured with a limit of 10 for all callers; then nothing is wrong.\x00" +
			"3\x00The key is wrong, and the server treats the call as anonymous.\x00A proxy removed the Authorization header.\x00" +
			"The limit of this installation, or of this key, is in fact 10.\x005\x00" +
			"Compare with a call without the key: if X-RateLimit-Remaining keeps counting down, both calls use the same budget: `HEX21_API_KEY='' hex21 probe /articles`\x00" +
			"See what is sent, with the key redacted: `hex21 probe -v /articles`\x00" +
			"Set the key again: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"If the key is right, ask the operator of the installation which limit it should have.\x00" +
			"To see an example: `HEX21_API_KEY=any hex21 probe --mock --limit 10/m /articles`\x005\x00" +
			"Compare with a call without the key: if X-RateLimit-Remaining keeps counting down, both calls use the same budget\x001\x003\x00\x00" +
			"\x001\x00HEX21_API_KEY\x00\x00\x00See what is sent, with the key redacted\x00\x004\x001\x00-v\x00\x00\x00Set the key again\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"If the key is right, ask the operator of the installation which limit it should have\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00" +
			"--mock\x00--limit\x0010/m\x00/articles\x00\x001\x00HEX21_API_KEY\x00any\x00\x00\x00\x00\x00\x004\x00key-refused\x00redirect-drops-key\x00limit-exceeded\x00RATE_LIMIT\x00\x00\x00"},
	{"key-of-another-origin", "finding",
		"\x00\x00\x00\x00The key of the config file belongs to another host\x00" +
			"A key_from next to a base_url in the config file applies only to the origin of that URL. A flag or an environment variable sets another origin, so the key is not sent, and calls are anonymous. This keeps a key from being sent to the wrong server.\x00" +
			"2\x00HEX21_BASE_URL is still set for another installation.\x00" +
			"The installation has moved, and its base_url in the file still names the old host.\x003\x00" +
			"Use the base URL of the config file again: `unset HEX21_BASE_URL`\x00Use the profile that has both, with --profile NAME.\x00" +
			"See which setting is used, and where it comes from: `hex21 config show`\x003\x00Use the base URL of the config file again\x00\x005\x00" +
			"\x00\x001\x00HEX21_BASE_URL\x00\x003\x00Use the profile that has both, with --profile NAME\x00\x00\x00\x00\x00\x00" +
			"See which setting is used, and where it comes from\x00\x002\x002\x00config\x00show\x00\x00\x00\x00\x00\x00\x003\x00key-unset\x00key-missing\x00base-url-default\x00\x00\x00"},
	{"key-over-http", "finding",
		"\x00\x00\x00\x00The key was sent unencrypted\x00" +
			"The URL begins with http, the host is not this machine and does not look like a private network, and the call carried a key. Every device on the network path can read it. A redirect to https comes too late.\x00" +
			"3\x00The base URL was written with http.\x00The installation has no certificate.\x00A redirect led from https to http.\x003\x00" +
			"Use https: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"If you share the network with others, ask the people who manage the keys for a new key.\x00" +
			"On the server, reject plain HTTP below /api instead of redirecting it.\x003\x00Use https\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"If you share the network with others, ask the people who manage the keys for a new key\x00\x00\x00\x00\x00\x00" +
			"On the server, reject plain HTTP below /api instead of redirecting it\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00redirect-to-https\x00" +
			"key-in-url\x00redirect-drops-key\x00\x00\x00"},
	{"key-placeholder", "finding",
		"\x00\x00\x00\x00The key that was sent is a placeholder\x00" +
			"The key is a text such as your-api-key, something in angle brackets, the name of a variable, or the word undefined. The evidence names the kind and does not repeat the text.\x00" +
			"4\x00An example was copied with its placeholder.\x00A template was filled without a value for the key.\x00" +
			"Single quotes kept the shell from expanding the variable, so $HEX21_API_KEY was sent literally.\x00" +
			"A program turned a missing value into the word undefined, null or None.\x003\x00" +
			"Set your own key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"In a shell, put double quotes around a variable, because single quotes prevent its expansion.\x00" +
			"In your client, fail at startup when the variable is not set.\x003\x00Set your own key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"In a shell, put double quotes around a variable, because single quotes prevent its expansion\x00\x00\x00\x00\x00\x00" +
			"In your client, fail at startup when the variable is not set\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-empty\x00key-refused\x00INVALID_AUTH\x00\x00" +
			"\x00"},
	{"key-quoted", "finding",
		"\x00\x00\x00\x00The key was sent with its quotes\x00" +
			"The key begins or ends with a straight or curly quotation mark. API keys normally have none, so the quotes were meant for a shell or a file and became part of the value.\x00" +
			"3\x00A file for a container's --env-file has quotes, which --env-file does not remove.\x00" +
			"The value was quoted twice, with different quotes.\x00" +
			"The key was copied from a document that turns straight quotes into curly ones.\x003\x00" +
			"Set the key again, without quotes: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"In files for containers and CI, write NAME=value, without quotes.\x00Copy the key again from where it was issued.\x003\x00" +
			"Set the key again, without quotes\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00" +
			"In files for containers and CI, write NAME=value, without quotes\x00\x00\x00\x00\x00\x00Copy the key again from where it was issued\x00\x00\x00\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00\x00\x00\x004\x00key-whitespace\x00key-placeholder\x00key-refused\x00INVALID_AUTH\x00\x00\x00"},
	{"key-refused", "finding",
		"\x001\x00401\x00\x00\x00The server rejected the key\x00" +
			"The request had an Authorization header, but the status is 401 or the error is about the key. The server does not report that the key expired or was revoked. Either the server does not know the key, or the key did not arrive: the code MISSING_AUTH means that something, such as a proxy, removed the header. You have to fix this, or, if a proxy removed the header, its operator. A challenge such as Digest or Negotiate asks for another kind of login.\x00" +
			"4\x00The key was copied with a quote, a space or a line break, or only in part.\x00" +
			"The key belongs to another installation, such as staging.\x00" +
			"A proxy in front of the CMS removes Authorization, or uses it for its own login.\x00" +
			"An old key is still in HEX21_API_KEY, in another profile or in a shell startup file.\x005\x00" +
			"See what is sent and where, with the key redacted: `hex21 probe -v /articles`\x00" +
			"Check the form of the key, without showing it: `hex21 doctor`\x00" +
			"Set the key again: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"See what the server requires, in WWW-Authenticate: `hex21 probe -i /articles`\x00" +
			"To see an example: `HEX21_API_KEY=invalid hex21 probe --mock /articles`\x005\x00" +
			"See what is sent and where, with the key redacted\x00\x004\x001\x00-v\x00\x00\x00Check the form of the key, without showing it\x00\x002\x001\x00doctor\x00\x00" +
			"\x00Set the key again\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00See what the server requires, in WWW-Authenticate\x00\x004\x001\x00-i\x00\x00\x00" +
			"To see an example\x00\x002\x003\x00probe\x00--mock\x00/articles\x00\x001\x00HEX21_API_KEY\x00invalid\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x006\x00INVALID_AUTH\x00MISSING_AUTH\x00" +
			"UNAUTHORIZED\x00key-missing\x00key-not-counted\x00401\x00\x00\x00"},
	{"key-revoked", "finding",
		"\x001\x00401\x00\x00\x00The server reports that the key was revoked\x00" +
			"The 401 has the code REVOKED_TOKEN, or a text with that meaning. The same key will not work again. The response does not show who revoked it or why; a leak is one possible reason, so ask before you replace it.\x00" +
			"3\x00Keys are rotated regularly, and this program was forgotten.\x00" +
			"The key was found in a public place, such as a repository, a log or a chat.\x00" +
			"The account that it belonged to was closed.\x004\x00" +
			"Ask the people who manage the keys why; send the request id, never the key.\x00" +
			"Set the new key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Stop jobs that still use the old one: hundreds of rejected calls look like an attack.\x00" +
			"To see an example: `HEX21_API_KEY=revoked hex21 probe --mock /articles`\x004\x00" +
			"Ask the people who manage the keys why; send the request id, never the key\x00\x00\x00\x00\x00\x00Set the new key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x00" +
			"1\x00Stop jobs that still use the old one: hundreds of rejected calls look like an attack\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x003\x00" +
			"probe\x00--mock\x00/articles\x00\x001\x00HEX21_API_KEY\x00revoked\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00REVOKED_TOKEN\x00key-expired\x00key-refused\x00401\x00\x00\x00"},
	{"key-scheme-twice", "finding",
		"\x00\x00\x00\x00The Authorization header contains Bearer twice\x00" +
			"HEX21_API_KEY, or the key of your client, begins with the word Bearer, and the client added it again. The server reads the second one as part of the key.\x00" +
			"2\x00The whole header value was copied into HEX21_API_KEY.\x00An SDK adds the scheme, and the configuration has it as well.\x00" +
			"3\x00Set only the key, without the word Bearer: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"See the request, with the key redacted: `hex21 probe --dry-run /articles`\x00In your configuration, keep only the key.\x003\x00" +
			"Set only the key, without the word Bearer\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00See the request, with the key redacted\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00In your configuration, keep only the key\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00key-without-scheme\x00key-refused\x00INVALID_AUTH\x00" +
			"\x00\x00"},
	{"key-source-failed", "finding",
		"\x00\x00\x00\x00The key cannot be read from its source\x00" +
			"The config file takes the key from the keychain or from a command, and neither returned one. Calls that need it cannot be made. The evidence shows the system's error.\x00" +
			"3\x00The keychain is locked, or there is none in this session, for example over ssh.\x00" +
			"The command is not installed, requires a login, or took too long.\x00" +
			"The key was stored for a different origin than that of the base URL.\x003\x00" +
			"Set the key for this shell: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"See where it should come from, and whether the keychain works: `hex21 auth status`\x00" +
			"On a server without a keychain, keep the key in the environment of the service.\x003\x00Set the key for this shell\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00See where it should come from, and whether the keychain works\x00\x002\x002\x00auth\x00status\x00\x00\x00" +
			"On a server without a keychain, keep the key in the environment of the service\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00key-unset\x00key-empty\x00" +
			"config-invalid\x00\x00\x00"},
	{"key-unset", "finding",
		"\x00\x00\x00\x00No key is set\x00" +
			"Neither the environment nor another source has a key. Public content can be read without one, with a small budget. The API documentation gives 10 requests a minute without a key and 100 with one.\x00" +
			"3\x00HEX21_API_KEY is set in another shell, or in a file that this shell does not read.\x00" +
			"The key was never set on this machine.\x00sudo, cron or a container does not pass the environment on.\x003\x00" +
			"Set the key without leaving it in the shell history: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"With sudo, pass it to the program with --preserve-env=HEX21_API_KEY.\x00" +
			"With a container, pass it with --env HEX21_API_KEY.\x003\x00Set the key without leaving it in the shell history\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00With sudo, pass it to the program with --preserve-env=HEX21_API_KEY\x00\x00\x00\x00\x00\x00" +
			"With a container, pass it with --env HEX21_API_KEY\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00key-missing\x00key-empty\x00anonymous-budget\x00\x00\x00"},
	{"key-whitespace", "finding",
		"\x00\x00\x00\x00The key contains whitespace or is surrounded by it\x00" +
			"The key contains a space, a tab, or a zero-width space from a web page. Servers compare keys byte by byte. HTTP removes spaces at the end of a header, so those may be harmless; others are not.\x00" +
			"3\x00The key was copied with a space.\x00An email wrapped the key onto two lines, which were then joined.\x00" +
			"A YAML or CI file has a space that belongs to the value.\x002\x00" +
			"Set the key again, without whitespace: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00Check it: `hex21 doctor`\x002\x00" +
			"Set the key again, without whitespace\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Check it\x00\x002\x001\x00doctor\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00key-line-end\x00" +
			"key-quoted\x00key-refused\x00INVALID_AUTH\x00\x00\x00"},
	{"key-without-scheme", "finding",
		"\x00\x00\x00\x00The Authorization header has no scheme: Bearer is missing\x00" +
			"The API expects `Authorization: Bearer KEY`. Under RFC 9110 a single word is not a credential, and most servers respond as if no key had been sent. The key itself may be valid.\x00" +
			"2\x00The header was typed with -H, and the scheme was left out.\x00" +
			"The code was written for another API that takes its key without a scheme.\x002\x00" +
			"Let hex21 set the header: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"In another program, set the header as in this curl command: `hex21 probe --curl /articles`\x002\x00Let hex21 set the header\x00\x00" +
			"5\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00In another program, set the header as in this curl command\x001\x003\x001\x00--curl\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00" +
			"key-scheme-twice\x00key-wrong-header\x00key-refused\x00MISSING_AUTH\x00\x00\x00"},
	{"key-wrong-header", "finding",
		"\x00\x00\x00\x00The key was sent in a header that the API does not read\x00" +
			"The request had a header such as X-API-Key and no Authorization. The API documentation describes only Authorization with Bearer, so the server found no credentials and returned 401. The key may be valid.\x00" +
			"2\x00The client was written for another API.\x00A gateway that takes X-API-Key was in front of the API, and no longer is.\x003\x00" +
			"Let hex21 send it in Authorization, and leave out -H: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Compare with the request of your program: `hex21 probe --curl /articles`\x00" +
			"If a gateway in front of the API requires the other header, send both.\x003\x00" +
			"Let hex21 send it in Authorization, and leave out -H\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00Compare with the request of your program\x00" +
			"1\x003\x001\x00--curl\x00\x00\x00If a gateway in front of the API requires the other header, send both\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00key-missing\x00" +
			"key-without-scheme\x00MISSING_AUTH\x00401\x00\x00\x00"},
	{"known-incident", "finding",
		"\x00\x00\x00\x00The status page reports an incident that would explain the failure\x00" +
			"The call failed on the server's side or got no response, so hex21 checked the status page. The page reports an open incident or maintenance that affects the API. The evidence quotes the page. The incident probably explains this failure, but this is not proven, because the page does not list individual calls. A page without incidents proves nothing either, because pages are usually updated later.\x00" +
			"3\x00The provider has a known outage and is working on it.\x00The installation is under maintenance.\x00" +
			"The incident affects another part, and your failure has another cause.\x005\x00Read the status page: `hex21 status`\x00" +
			"Compare the page with a call: `hex21 status --probe /articles`\x00" +
			"Wait until it is over, and do not retry faster in the meantime: `hex21 status --wait --max-wait 2h`\x00" +
			"Make the call without checking the page: `hex21 probe --no-status /articles`\x00" +
			"If the page reports no problem and the call still fails, send the operator of the server the request id.\x005\x00" +
			"Read the status page\x00\x002\x001\x00status\x00\x00\x00Compare the page with a call\x00\x002\x003\x00status\x00--probe\x00/articles\x00\x00\x00" +
			"Wait until it is over, and do not retry faster in the meantime\x00\x002\x004\x00status\x00--wait\x00--max-wait\x002h\x00\x00\x00" +
			"Make the call without checking the page\x001\x003\x001\x00--no-status\x00\x00\x00" +
			"If the page reports no problem and the call still fails, send the operator of the server the request id\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x005\x00\x00\x00\x003\x00503\x00502\x00response-timeout\x00\x00\x00"},
	{"limit-exceeded", "finding",
		"\x001\x00429\x00\x00\x00The server rejected the call because a rate limit or quota is used up\x00" +
			"The status is 429, or it is 400, 401, 403 or 503 and the body names a limit; GitHub, for example, sends 403 for its limits. A rejected call is normally not carried out, so even a write can be sent again after the wait. The title shows whether it is a short rate limit or a longer quota, and its size; the first step names the time. The reference refers to X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset and Retry-After.\x00" +
			"5\x00A loop or a job sends requests without a pause, or repeats rejected calls immediately.\x00" +
			"Several programs or people share one key.\x00The call had no key, so the smaller anonymous limit applied.\x00" +
			"A proxy in front of the API counts by IP address.\x00" +
			"A search server lacks memory (circuit_breaking_exception), which it also reports with 429.\x005\x00" +
			"Wait until the time in the verdict; earlier calls are rejected too.\x00" +
			"If no key was sent, set one: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"Spread calls evenly: at 100 a minute, one call every 600 ms. With larger pages, you need fewer calls: `hex21 probe --query limit=100 /articles`\x00" +
			"If it is a quota, waiting a minute does not help: `hex21 explain QUOTA_EXCEEDED`\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: code=RATE_LIMIT' /articles`\x005\x00" +
			"Wait until the time in the verdict; earlier calls are rejected too\x00\x00\x00\x00\x00\x00If no key was sent, set one\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00Spread calls evenly: at 100 a minute, one call every 600 ms. With larger pages, you need fewer calls\x00\x00" +
			"4\x002\x00--query\x00limit=100\x00/articles\x00\x00If it is a quota, waiting a minute does not help\x00\x002\x002\x00explain\x00QUOTA_EXCEEDED\x00\x00\x00" +
			"To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00Prefer: code=RATE_LIMIT\x00/articles\x00\x00\x001\x00exponential-backoff\x001\x001\x005\x00\x00\x00\x006\x00RATE_LIMIT\x00" +
			"QUOTA_EXCEEDED\x00retry-after-missing\x00limit-low\x00key-not-counted\x00429\x00\x00\x00"},
	{"limit-header-bent", "finding",
		"\x00\x00\x00\x00A rate-limit header is malformed, but its meaning is clear\x00" +
			"The value is sent twice, is a list where a single value is expected, has a unit or a fraction, or contains a time instead of seconds. Its meaning is still clear, so hex21 uses it and quotes it. Other clients may reject it.\x00" +
			"3\x00Two limiters set the same header, one in the proxy and one in the CMS.\x00The header follows another API or draft.\x00" +
			"A library prints a number with a fraction.\x003\x00See the headers: `hex21 probe -i /articles`\x00" +
			"In your client, parse leniently, or rely on the status 429 alone.\x00" +
			"If you run the server, set the headers in one place only.\x003\x00See the headers\x001\x003\x001\x00-i\x00\x00\x00" +
			"In your client, parse leniently, or rely on the status 429 alone\x00\x00\x00\x00\x00\x00" +
			"If you run the server, set the headers in one place only\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00limit-header-malformed\x00retry-after-malformed\x00" +
			"reset-unit\x00\x00\x00"},
	{"limit-header-malformed", "finding",
		"\x00\x00\x00\x00A rate-limit header is not a number or a time\x00" +
			"hex21 ignored the value and used the other headers; the evidence quotes it and shows what is wrong. The reference shows X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset as plain numbers, the reset as seconds since 1970. A client that trusts the value may stop working, or never wait. The operator of the server has to fix this.\x00" +
			"3\x00The server writes a placeholder, such as \"null\", \"NaN\" or \"unlimited\".\x00" +
			"A proxy adds its own header, in another format.\x00" +
			"The value is the result of a faulty calculation, and is negative or enormous.\x004\x00" +
			"See all rate-limit headers unchanged: `hex21 probe -v /articles`\x00" +
			"See what hex21 could read: `hex21 probe -o json --jq .rate_limit /articles`\x00" +
			"In your client, treat a value that cannot be read as absent, not as 0.\x00" +
			"Report the header to the operator of the server.\x004\x00See all rate-limit headers unchanged\x001\x003\x001\x00-v\x00\x00\x00" +
			"See what hex21 could read\x001\x003\x004\x00-o\x00json\x00--jq\x00.rate_limit\x00\x00\x00" +
			"In your client, treat a value that cannot be read as absent, not as 0\x00\x00\x00\x00\x00\x00" +
			"Report the header to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00retry-after-malformed\x00reset-in-the-past\x00" +
			"no-rate-limit-headers\x00\x00\x00"},
	{"limit-inconsistent", "finding",
		"\x00\x00\x00\x00Remaining is larger than the limit\x00" +
			"The headers report more remaining requests than the window allows, so they do not describe the same limit. hex21 shows both and trusts neither. Assume the smaller one.\x00" +
			"3\x00Two limiters set one header each.\x00The limit was lowered in the middle of a window.\x00" +
			"One of them includes a burst allowance, and the other does not.\x002\x00See both headers: `hex21 probe -i /articles`\x00" +
			"Call again after the reset: by then, a changed limit applies to both: `hex21 probe --count 1 /articles`\x002\x00" +
			"See both headers\x001\x003\x001\x00-i\x00\x00\x00Call again after the reset: by then, a changed limit applies to both\x001\x003\x002\x00--count\x001\x00\x00\x00\x00\x00\x00\x00" +
			"3\x00limit-header-bent\x00limit-low\x00no-rate-limit-headers\x00\x00\x00"},
	{"limit-low", "finding",
		"\x00\x00\x00\x00A fifth of the budget or less is left in this window\x00" +
			"X-RateLimit-Remaining is at most a fifth of X-RateLimit-Limit. Nothing is wrong yet, but it is time to slow down. The gauge shows when the budget is reset. Other programs with the same key share the budget.\x00" +
			"3\x00A job sends faster than the window allows.\x00Several programs use one key.\x00" +
			"The window is nearly over, and nothing is wrong.\x004\x00" +
			"See how fast you can use the rest: `hex21 probe -o json --jq .rate_limit.pace /articles`\x00" +
			"Request more items per call: `hex21 probe --query limit=100 /articles`\x00" +
			"Cache what does not change, and give each program its own key.\x00" +
			"To see an example: `hex21 probe --mock --limit 5/m --anonymous-limit 5/m --count 4 --interval 100ms --no-pace /articles`\x00" +
			"4\x00See how fast you can use the rest\x001\x003\x004\x00-o\x00json\x00--jq\x00.rate_limit.pace\x00\x00\x00Request more items per call\x00\x004\x002\x00--query\x00" +
			"limit=100\x00/articles\x00\x00Cache what does not change, and give each program its own key\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x0012\x00probe\x00" +
			"--mock\x00--limit\x005/m\x00--anonymous-limit\x005/m\x00--count\x004\x00--interval\x00100ms\x00--no-pace\x00/articles\x00\x00\x00\x00\x00\x00\x003\x00limit-used-up\x00" +
			"limit-exceeded\x00key-not-counted\x00\x00\x00"},
	{"limit-used-up", "finding",
		"\x00\x00\x00\x00This call used up the rate limit of the window\x00" +
			"X-RateLimit-Remaining is 0 on a response other than 429. This response is valid; the next call before the reset will be rejected. All programs that share the key, or the IP address without a key, share the budget. Stop sending until then.\x00" +
			"3\x00A job is running with the same key.\x00The call had no key, and the limit of anonymous calls is small.\x00" +
			"The window is nearly over, and your programs used all of it.\x004\x00" +
			"See when the budget is reset; this call counts too: `hex21 probe -o json --jq .rate_limit.reset_at /articles`\x00" +
			"Do not call before that time: the call would be rejected.\x00" +
			"If no key was sent, set one for a larger budget: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"To see an example: `hex21 probe --mock --limit 1/m --anonymous-limit 1/m /articles`\x004\x00" +
			"See when the budget is reset; this call counts too\x001\x003\x004\x00-o\x00json\x00--jq\x00.rate_limit.reset_at\x00\x00\x00" +
			"Do not call before that time: the call would be rejected\x00\x00\x00\x00\x00\x00If no key was sent, set one for a larger budget\x00\x005\x00\x00\x001\x00" +
			"HEX21_API_KEY\x00\x001\x00To see an example\x00\x002\x007\x00probe\x00--mock\x00--limit\x001/m\x00--anonymous-limit\x001/m\x00/articles\x00\x00\x00\x00\x00\x00\x003\x00limit-low\x00" +
			"limit-exceeded\x00RATE_LIMIT\x00\x00\x00"},
	{"log-deployment-gap", "finding",
		"\x00\x00\x00\x00All server errors occurred within one short period\x00" +
			"All responses with 502, 503 or 504 occurred within ten minutes. A restart of the server behind a proxy looks like this, but the log does not show whether there was one.\x00" +
			"2\x00The server was deployed or restarted, and the proxy could not forward requests.\x00" +
			"The server or its database had a short outage.\x002\x00" +
			"Compare the beginning and the end of this period with the deployments of the server.\x00" +
			"In clients, retry reads with backoff after a 502, 503 or 504: `hex21 explain --lang go SERVICE_UNAVAILABLE`\x002\x00" +
			"Compare the beginning and the end of this period with the deployments of the server\x00\x00\x00\x00\x00\x00" +
			"In clients, retry reads with backoff after a 502, 503 or 504\x00\x002\x004\x00explain\x00--lang\x00go\x00SERVICE_UNAVAILABLE\x00\x00\x00\x00\x00\x00\x003\x00" +
			"SERVICE_UNAVAILABLE\x00BAD_GATEWAY\x00log-error-burst\x00\x00\x00"},
	{"log-error-burst", "finding",
		"\x00\x00\x00\x00Many errors with one code occurred within a short time\x00" +
			"For a while, records with this code were at least five times as frequent as over the whole log. Something happened then: a deployment, a job, a retry loop or an incident. The evidence shows when the burst began and ended.\x00" +
			"3\x00A batch job or a deployment began at that time.\x00The server had a short incident.\x00" +
			"A client repeated a failing request in a loop.\x002\x00" +
			"Show the lines from that time; use your own times, and replace - (stdin) with your log files: `hex21 triage --lines --since 2026-11-28T04:15:00Z --until 2026-11-28T04:20:00Z -`\x00" +
			"Compare the time with deployments, cron jobs and incidents: `hex21 status --all`\x002\x00" +
			"Show the lines from that time; use your own times, and replace - (stdin) with your log files\x00\x002\x007\x00triage\x00--lines\x00" +
			"--since\x002026-11-28T04:15:00Z\x00--until\x002026-11-28T04:20:00Z\x00-\x00\x00\x00" +
			"Compare the time with deployments, cron jobs and incidents\x00\x002\x002\x00status\x00--all\x00\x00\x00\x00\x00\x00\x002\x00RATE_LIMIT\x00log-deployment-gap\x00\x00\x00"},
	{"log-errors-stopped", "finding",
		"\x00\x00\x00\x00A code that was frequent has stopped occurring\x00" +
			"The last record with this code is well before the end of the log, while other errors continue. The cause may be fixed, or the requests that failed are no longer sent.\x00" +
			"2\x00The fault was fixed, or the client was changed.\x00The client that received the errors has stopped.\x002\x00" +
			"Check that such requests are still sent and succeed: `hex21 probe /articles`\x00" +
			"Note what changed at that time, in case the errors come back.\x002\x00Check that such requests are still sent and succeed\x00\x004\x00" +
			"\x00/articles\x00\x00Note what changed at that time, in case the errors come back\x00\x00\x00\x00\x00\x00\x00\x00\x00\x001\x00log-error-burst\x00\x00\x00"},
	{"log-key-ended", "finding",
		"\x00\x00\x00\x00A key expired or was revoked while a program was using it\x00" +
			"EXPIRED_TOKEN or REVOKED_TOKEN appears from a certain time on. The key became invalid at or before the first time in the evidence; requests with this key fail until the program has a new one.\x00" +
			"2\x00The key expired.\x00The key was rotated or revoked, and one program still has the old one.\x002\x00" +
			"Give the program that logs this a new key, and restart it.\x00Check the new key first: `hex21 probe /articles`\x002\x00" +
			"Give the program that logs this a new key, and restart it\x00\x00\x00\x00\x00\x00Check the new key first\x00\x004\x00\x00/articles\x00\x00\x00\x00\x00\x003\x00" +
			"EXPIRED_TOKEN\x00REVOKED_TOKEN\x00key-expired\x00\x00\x00"},
	{"log-limit-interval", "finding",
		"\x00\x00\x00\x00The rate limit is reached repeatedly, at regular intervals\x00" +
			"The limit is reached in every window. Pausing until the reset is not enough: within each window, requests are sent faster than the limit allows. The API documentation gives 100 requests a minute with a key, one every 600 ms, and 10 without a key, one every 6 s.\x00" +
			"3\x00A job sends as fast as it can and waits only after a 429.\x00" +
			"Several processes share one key, and each uses the whole limit.\x00" +
			"The requests have no key, so the limit may be 10 a minute.\x002\x00" +
			"Spread the requests: send at most one every 600 ms for each key.\x00" +
			"See the limit that applies to your key: `hex21 probe --jq .rate_limit /articles`\x002\x00" +
			"Spread the requests: send at most one every 600 ms for each key\x00\x00\x00\x00\x00\x00See the limit that applies to your key\x00\x004\x002\x00--jq\x00" +
			".rate_limit\x00/articles\x00\x00\x00\x00\x00\x003\x00RATE_LIMIT\x00limit-used-up\x00log-retry-storm\x00\x00\x00"},
	{"log-one-client", "finding",
		"\x00\x00\x00\x00One client causes at least half of the errors\x00" +
			"At least half of the records that have an error and a client have the same client address. Behind a proxy or NAT, many programs may share one address.\x00" +
			"2\x00One program or host is configured differently from the others.\x00" +
			"The address is that of a proxy, and the log does not show the client behind it.\x002\x00" +
			"Show the records of this client; replace - (stdin) with your log files: `hex21 triage --lines -`\x00" +
			"Compare the client's version, key and base URL with those of a client that works.\x002\x00" +
			"Show the records of this client; replace - (stdin) with your log files\x00\x002\x003\x00triage\x00--lines\x00-\x00\x00\x00" +
			"Compare the client's version, key and base URL with those of a client that works\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00log-one-key\x00log-one-path\x00\x00\x00"},
	{"log-one-key", "finding",
		"\x00\x00\x00\x00One key causes at least half of the errors\x00" +
			"At least half of the records that have an error and a key have the same key. The evidence shows a fingerprint (the beginning of the key's SHA-256), not the key.\x00" +
			"2\x00The program with this key sends too many requests or invalid ones.\x00The key is shared by several programs.\x002\x00" +
			"Find out which of your keys it is: the fingerprint is the first eight hex digits of the key's SHA-256.\x00" +
			"Give each program its own key, so that one cannot block the others.\x002\x00" +
			"Find out which of your keys it is: the fingerprint is the first eight hex digits of the key's SHA-256\x00\x00\x00\x00\x00\x00" +
			"Give each program its own key, so that one cannot block the others\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00INVALID_AUTH\x00log-one-client\x00\x00\x00"},
	{"log-one-path", "finding",
		"\x00\x00\x00\x00One path causes at least half of the errors\x00" +
			"At least half of the records that have an error and a path have this path. Variable parts are replaced: /articles/* means all articles.\x00" +
			"3\x00The path was renamed or removed, and a client still uses it.\x00A parameter of requests to this path is wrong.\x00" +
			"The server fails on this path only.\x002\x00Make one call to the path and read the verdict: `hex21 probe /articles`\x00" +
			"Count the codes of this path only; replace - (stdin) with your log files: `hex21 triage --path /articles -`\x002\x00" +
			"Make one call to the path and read the verdict\x00\x004\x00\x00/articles\x00\x00" +
			"Count the codes of this path only; replace - (stdin) with your log files\x00\x002\x004\x00triage\x00--path\x00/articles\x00-\x00\x00\x00\x00\x00\x00\x002\x00" +
			"NOT_FOUND\x00log-one-client\x00\x00\x00"},
	{"log-retry-storm", "finding",
		"\x00\x00\x00\x00A client retries immediately after a 429 instead of waiting for Retry-After\x00" +
			"Most limit errors of one client occurred less than 10 s after the previous one. Each of these attempts counts against the limit and cannot succeed, so the client stays limited for longer. The evidence names the client, or the fingerprint of its key.\x00" +
			"3\x00A retry loop does not wait between attempts.\x00The HTTP library retries on its own, and its backoff is too short.\x00" +
			"Many workers retry at the same time.\x002\x00" +
			"Wait as long as Retry-After requires, then double the wait, and stop after five attempts.\x00" +
			"See a retry loop that waits, to copy: `hex21 explain --lang typescript RATE_LIMIT`\x002\x00" +
			"Wait as long as Retry-After requires, then double the wait, and stop after five attempts\x00\x00\x00\x00\x00\x00" +
			"See a retry loop that waits, to copy\x00\x002\x004\x00explain\x00--lang\x00typescript\x00RATE_LIMIT\x00\x00\x00\x00\x00\x00\x003\x00RATE_LIMIT\x00429\x00" +
			"log-limit-interval\x00\x00\x00"},
	{"login-page", "finding",
		"\x00\x00\x00\x00A login page answered instead of the API\x00" +
			"The response is a page with a password field, a page that leads to single sign-on (SAML), or a redirect to an address such as /login or /sso. The API returns 401 with JSON, not a page. So something in front of the API requires its own login, for which the API key is not valid.\x00" +
			"4\x00The host is protected by single sign-on or preview protection.\x00" +
			"The web server in front of the CMS requires a password, as many staging hosts do, and returns 401 with a page.\x00" +
			"The captive portal of a hotel or a train answers for every host.\x00" +
			"The base URL is the website, which requires a session.\x004\x00Open the URL in a browser to see which login page it is.\x00" +
			"Ask its operator how programs can get access, and send the header that you are given with -H 'NAME: VALUE'.\x00" +
			"Check the URL, which should have /api before /articles: `hex21 probe --dry-run /articles`\x00" +
			"On a network with a captive portal, log in there first.\x004\x00Open the URL in a browser to see which login page it is\x00\x00\x00\x00\x00\x00" +
			"Ask its operator how programs can get access, and send the header that you are given with -H 'NAME: VALUE'\x00\x00\x00\x00\x00\x00" +
			"Check the URL, which should have /api before /articles\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"On a network with a captive portal, log in there first\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00html-from-between\x00redirect-not-followed\x00" +
			"base-without-api\x00key-missing\x00\x00\x00"},
	{"metadata-missing", "finding",
		"\x00\x00\x00\x00The list came without metadata\x00" +
			"The API documentation shows metadata with page, limit and total beside data. This response has only the list, so a client cannot find out how many pages there are, and may mistake the first page for the whole list.\x00" +
			"2\x00The installation returns all articles on one page, and its version leaves the count out.\x00" +
			"A proxy or cache in front of the API changes the response.\x003\x00" +
			"Request pages until one is not full: `hex21 probe --query page=2 --query limit=100 /articles`\x00" +
			"Look at the whole response: `hex21 probe -i /articles`\x00" +
			"Report to the operator of the server that the list has no total.\x003\x00Request pages until one is not full\x00\x004\x004\x00--query\x00" +
			"page=2\x00--query\x00limit=100\x00/articles\x00\x00Look at the whole response\x001\x003\x001\x00-i\x00\x00\x00" +
			"Report to the operator of the server that the list has no total\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00no-data-envelope\x00data-of-another-kind\x00\x00\x00"},
	{"method-not-supported", "finding",
		"\x001\x00405\x00\x00\x00The path does not support this method\x00" +
			"The status is 405. The Allow header, which RFC 9110 requires, lists the supported methods; the evidence quotes it. The documented API is read-only, but an installation may offer more.\x00" +
			"3\x00The method is wrong, such as POST to one article instead of the list.\x00The installation is read-only.\x00" +
			"A redirect turned POST into GET, or a proxy passes only GET.\x004\x00" +
			"See which methods the path supports: `hex21 probe -i -X OPTIONS /articles`\x00" +
			"Read the path with GET: `hex21 probe /articles`\x00See each hop, if there is a redirect: `hex21 probe -v -L /articles`\x00" +
			"To see an example: `hex21 probe --mock -X DELETE /categories`\x004\x00See which methods the path supports\x00\x004\x003\x00-i\x00-X\x00OPTIONS\x00" +
			"\x00\x00Read the path with GET\x002\x004\x00\x00\x00\x00See each hop, if there is a redirect\x00\x004\x002\x00-v\x00-L\x00\x00\x00To see an example\x00\x002\x005\x00probe\x00--mock\x00" +
			"-X\x00DELETE\x00/categories\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00METHOD_NOT_ALLOWED\x00redirect-changes-method\x00405\x00\x00\x00"},
	{"mixed-content", "symptom",
		"\x00\x00\x00\x00An HTTPS page calls an HTTP address, or a policy of the page or app forbids the call\x00" +
			"Browsers and phones block calls over http:// from secure pages and apps before they are sent, so the calls do not reach the server.\x00" +
			"4\x00The base URL in the page begins with http://.\x00The API redirects from https:// to http://.\x00" +
			"The Content-Security-Policy of the page does not list the API in connect-src.\x00" +
			"App Transport Security (iOS) or the network security configuration (Android) forbids plain HTTP.\x003\x00" +
			"Check that the API answers over HTTPS, and does not redirect to HTTP: `hex21 probe -i /articles`\x00" +
			"Use https:// in the base URL of the page or the app.\x00" +
			"If the Content-Security-Policy is the cause, add the address of the API to connect-src.\x003\x00" +
			"Check that the API answers over HTTPS, and does not redirect to HTTP\x00\x004\x001\x00-i\x00\x00\x00" +
			"Use https:// in the base URL of the page or the app\x00\x00\x00\x00\x00\x00" +
			"If the Content-Security-Policy is the cause, add the address of the API to connect-src\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00cors-blocked\x00" +
			"redirect-to-https\x00protocol-downgrade\x00\x00\x00"},
	{"no-answer", "finding",
		"\x00\x00\x00\x00There was no response, for a reason that hex21 does not recognize\x00" +
			"The call failed before a status arrived, and the cause is not DNS, the connection, TLS, a timeout or a reset. The evidence shows the system's own error, which you can search for. It does not show which side is at fault.\x00" +
			"3\x00The operating system stopped the call (a sandbox, a local firewall, too many open files).\x00" +
			"The server violated the HTTP/2 protocol.\x00The response headers are longer than 256 KiB, the most that hex21 reads.\x004\x00" +
			"See how far the call got: `hex21 probe -v /articles`\x00Try without HTTP/2: `hex21 probe --http1.1 /articles`\x00" +
			"Print the equivalent curl command, to try another client: `hex21 probe --curl /articles`\x00" +
			"See whether hex21 itself works on this machine: `hex21 probe --mock /articles`\x004\x00See how far the call got\x001\x003\x001\x00-v\x00\x00\x00" +
			"Try without HTTP/2\x001\x003\x001\x00--http1.1\x00\x00\x00Print the equivalent curl command, to try another client\x001\x003\x001\x00--curl\x00\x00\x00" +
			"See whether hex21 itself works on this machine\x00\x002\x003\x00probe\x00--mock\x00/articles\x00\x00\x00\x00\x00\x00\x003\x00connection-reset\x00tls-failed\x00" +
			"host-unreachable\x00\x00\x00"},
	{"no-data-envelope", "finding",
		"\x00\x00\x00\x00The response is valid JSON, but not wrapped in data and metadata\x00" +
			"The API documentation shows an object with data and metadata; this body is a bare array, object or value. The content may be correct: some installations respond this way. A client that reads data gets nothing, and the number of pages is unknown. The operator of the server has to fix this; if it is by design, allow it.\x00" +
			"3\x00The installation sends the list or the article itself.\x00The URL is another service or a health check.\x00" +
			"A gateway or plugin unwraps the responses.\x005\x00Look at the response: `hex21 probe -i /articles`\x00" +
			"Check that it is the API: the URL must have /api before the path: `hex21 probe --dry-run /articles`\x00" +
			"If your installation does this by design, allow it: `hex21 probe --allow no-data-envelope /articles`\x00" +
			"In your client, accept both, as in 'const items = body.data ?? body'.\x00" +
			"If it is not by design, report it to the operator of the server.\x005\x00Look at the response\x001\x003\x001\x00-i\x00\x00\x00" +
			"Check that it is the API: the URL must have /api before the path\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"If your installation does this by design, allow it\x001\x003\x002\x00--allow\x00no-data-envelope\x00\x00\x00" +
			"In your client, accept both, as in 'const items = body.data ?? body'\x00\x00\x00\x00\x00\x00" +
			"If it is not by design, report it to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00error-in-success\x00body-not-json\x00" +
			"error-not-envelope\x00\x00\x00"},
	{"no-proxy-malformed", "finding",
		"\x00\x00\x00\x00An entry of NO_PROXY matches nothing\x00" +
			"NO_PROXY is a comma-separated list of names, addresses and networks. An entry with a scheme, a space or an asterisk in the middle matches no host and is silently ignored.\x00" +
			"3\x00Entries were separated by spaces or semicolons, as other systems require.\x00A whole URL was written instead of a host.\x00" +
			"An entry is a pattern such as cms-*.example.org, which is not supported.\x002\x00" +
			"Use the form that all programs support: `export NO_PROXY=localhost,127.0.0.1,.example.org`\x00" +
			"Check that it is valid now: `hex21 doctor`\x002\x00Use the form that all programs support\x00\x005\x00\x00\x001\x00NO_PROXY\x00" +
			"localhost,127.0.0.1,.example.org\x00\x00Check that it is valid now\x00\x002\x001\x00doctor\x00\x00\x00\x00\x00\x00\x002\x00proxy-variable-malformed\x00proxy-failed\x00" +
			"\x00\x00"},
	{"no-rate-limit-headers", "finding",
		"\x00\x00\x00\x00The response does not show how much of the budget is left\x00" +
			"The response has none of X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset, nor a similar header. The reference promises them only when a rate limit is exceeded, so this is not an error. There may still be a limit, and then a 429 comes without warning.\x00" +
			"3\x00This installation has no limit, or reports it only with a 429.\x00A proxy removes the headers.\x00" +
			"A cache or a file server answered, and the call was not counted.\x004\x00See all headers: `hex21 probe -v /articles`\x00" +
			"Slow down as if the usual limits applied; the API documentation gives 100 requests a minute with a key and 10 without.\x00" +
			"In your client, treat a missing header as unknown, never as 0.\x00" +
			"To see an example: `hex21 probe --mock --limit off --anonymous-limit off /articles`\x004\x00See all headers\x001\x003\x001\x00-v\x00\x00\x00" +
			"Slow down as if the usual limits applied; the API documentation gives 100 requests a minute with a key and 10 without\x00\x00" +
			"\x00\x00\x00\x00In your client, treat a missing header as unknown, never as 0\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x007\x00probe\x00--mock\x00--limit\x00off\x00" +
			"--anonymous-limit\x00off\x00/articles\x00\x00\x00\x00\x00\x00\x003\x00limit-header-malformed\x00retry-after-missing\x00RATE_LIMIT\x00\x00\x00"},
	{"no-root-certificates", "finding",
		"\x00\x00\x00\x00This machine has no list of trusted certificate authorities\x00" +
			"A client trusts a server if a trusted authority signed the server's certificate. The list of trusted authorities comes with the operating system. Small container images do not include it, so every HTTPS call fails.\x00" +
			"2\x00A slim or scratch container image does not have the package ca-certificates.\x00" +
			"SSL_CERT_FILE or SSL_CERT_DIR names a place without certificates.\x003\x00" +
			"On Debian and Ubuntu, install the list: `apt-get install -y ca-certificates`\x00On Alpine: `apk add ca-certificates`\x00" +
			"In a scratch image, copy /etc/ssl/certs/ca-certificates.crt from the build stage.\x003\x00" +
			"On Debian and Ubuntu, install the list\x00\x001\x004\x00apt-get\x00install\x00-y\x00ca-certificates\x00\x00\x00On Alpine\x00\x001\x003\x00apk\x00add\x00" +
			"ca-certificates\x00\x00\x00In a scratch image, copy /etc/ssl/certs/ca-certificates.crt from the build stage\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"tls-unknown-authority\x00tls-self-signed\x00\x00\x00"},
	{"not-http", "finding",
		"\x00\x00\x00\x00The response is not HTTP\x00" +
			"The response does not start with an HTTP status line, or its headers cannot be parsed. The evidence quotes its beginning, which often names the service: \"SSH-2.0\" or \"220 mail\". The request was sent, including a key if there is one. Most likely the port belongs to another service. You have to fix this.\x00" +
			"3\x00The port belongs to another service, such as SSH, mail or a database.\x00" +
			"A tunnel or port forwarding leads to the wrong port.\x00The server or a proxy writes broken header lines.\x004\x00" +
			"Check the host and the port: `hex21 probe --dry-run /articles`\x00" +
			"See what another client receives from this port: `curl -sv --http0.9 https://cms.example.org`\x00" +
			"Use the port of the API, usually 443: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"If it is the right server, report its response to its operator.\x004\x00Check the host and the port\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"See what another client receives from this port\x00\x001\x004\x00curl\x00-sv\x00--http0.9\x00{origin}\x00\x00\x00" +
			"Use the port of the API, usually 443\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"If it is the right server, report its response to its operator\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00plain-to-tls-port\x00" +
			"tls-to-plain-port\x00body-not-json\x00\x00\x00"},
	{"origin-not-allowed", "finding",
		"\x00\x00\x00\x00The browser does not pass this response to the page, because the server does not allow the page's origin\x00" +
			"A page may read the response of another origin only if the response has Access-Control-Allow-Origin with exactly the page's origin, or *. The call was made and the server answered, but the page does not get the response. This also applies to errors: without the header, the page sees a CORS error instead of a 404 or a 429.\x00" +
			"4\x00The server does not send the header at all, or not for errors (in nginx, add_header without \"always\").\x00" +
			"The header names another origin, one with a trailing slash, or a list.\x00" +
			"The application and the proxy both add the header, so it is sent twice.\x00The header is * and the page sends cookies.\x003\x00" +
			"See what the server sends for the origin: `hex21 probe --origin https://app.example.org -i /articles`\x00" +
			"If you run the installation, send Access-Control-Allow-Origin with the origin, on every response.\x00" +
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.\x003\x00" +
			"See what the server sends for the origin\x00\x004\x003\x00--origin\x00https://app.example.org\x00-i\x00\x00\x00" +
			"If you run the installation, send Access-Control-Allow-Origin with the origin, on every response\x00\x00\x00\x00\x00\x00" +
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"preflight-refused\x00headers-not-exposed\x00cors-blocked\x00\x00\x00"},
	{"origin-wildcard-credentials", "finding",
		"\x00\x00\x00\x00The server allows cookies together with every origin, which browsers reject\x00" +
			"Access-Control-Allow-Credentials: true is for pages that send cookies, and browsers accept it only together with the exact origin. With Access-Control-Allow-Origin: *, such a page does not get the response. A key in the Authorization header is not affected, because here only cookies and the browser's own logins count as credentials.\x00" +
			"2\x00A configuration was copied that sets both headers.\x00" +
			"A library of the application allows credentials by default, and the proxy adds *.\x003\x00" +
			"See both headers: `hex21 probe --origin https://app.example.org -i /articles`\x00" +
			"For pages with cookies, send the origin itself instead of *, and set Vary to Origin.\x00" +
			"For all other pages, leave out Access-Control-Allow-Credentials.\x003\x00See both headers\x00\x004\x003\x00--origin\x00" +
			"https://app.example.org\x00-i\x00\x00\x00For pages with cookies, send the origin itself instead of *, and set Vary to Origin\x00\x00\x00\x00\x00\x00" +
			"For all other pages, leave out Access-Control-Allow-Credentials\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00origin-not-allowed\x00preflight-refused\x00\x00\x00"},
	{"path-empty-segment", "finding",
		"\x00\x00\x00\x00The path has two slashes with nothing between them\x00" +
			"A segment of the path is empty, as in /articles//comments. Most servers treat this as a different path from the one with a single slash. The usual cause is an empty variable.\x00" +
			"2\x00A variable in the URL had no value.\x00" +
			"The base URL ends in a slash, and the path begins with one; hex21 joins them, other clients do not.\x003\x00" +
			"See the URL: `hex21 probe --dry-run /articles`\x00In scripts, stop when the variable is empty.\x00" +
			"Write the base URL without a slash at its end: `export HEX21_BASE_URL=https://cms.example.org/api`\x003\x00See the URL\x00\x003\x001\x00" +
			"--dry-run\x00\x00\x00In scripts, stop when the variable is empty\x00\x00\x00\x00\x00\x00Write the base URL without a slash at its end\x00\x005\x00\x00\x001\x00" +
			"HEX21_BASE_URL\x00{base}\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00trailing-slash\x00slug-space\x00NOT_FOUND\x00\x00\x00"},
	{"path-misspelled", "finding",
		"\x00\x00\x00\x00The path resembles a documented one\x00" +
			"The first segment of the path is not one of the documented collections, but resembles one of them. Their names are in lower case and plural.\x00" +
			"3\x00The singular was written, as in /article.\x00The path has capital letters.\x00A letter is missing or wrong.\x002\x00" +
			"Call the list: `hex21 probe /articles`\x00" +
			"See which request is sent, without sending it: `hex21 probe --dry-run /articles`\x002\x00Call the list\x00\x004\x00\x00/articles\x00\x00" +
			"See which request is sent, without sending it\x00\x003\x001\x00--dry-run\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00NOT_FOUND\x00404\x00trailing-slash\x00" +
			"endpoint-missing\x00\x00\x00"},
	{"path-of-another-route", "finding",
		"\x00\x00\x00\x00The path belongs to a different route than intended\x00" +
			"Either /docs/search was called without q, and this path is always the search, never a page called search. Or a redirect led to another path. The data may be valid, but it is not what was requested.\x00" +
			"3\x00A slug is the same word as a route.\x00The article was renamed, and the installation redirects the old slug.\x00" +
			"The server redirects unknown paths to a list or to the home page.\x003\x00" +
			"Add a search text: `hex21 probe --query q=error /docs/search`\x00See each hop: `hex21 probe -v -L /articles`\x00" +
			"If the article was renamed, store the new slug in your data.\x003\x00Add a search text\x00\x004\x002\x00--query\x00q=error\x00/docs/search\x00\x00" +
			"See each hop\x001\x003\x002\x00-v\x00-L\x00\x00\x00If the article was renamed, store the new slug in your data\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00data-of-another-kind\x00INVALID_QUERY\x00\x00\x00"},
	{"path-rewritten", "finding",
		"\x00\x00\x00\x00A proxy changed the path before it reached the API\x00" +
			"The error names the path that the server received, and it is not the one that was sent. A proxy removed a part, added a part twice, or decoded it, so no route of the API matches.\x00" +
			"3\x00In nginx, proxy_pass has a slash or a path after the host, which replaces the part that the location names.\x00" +
			"A rule strips a prefix (StripPrefix in Traefik, rewrite-target of ingress-nginx) that the API needs.\x00" +
			"A rule adds a prefix that the URL already has.\x003\x00" +
			"Call the list, to see whether its path is changed as well: `hex21 probe -i /articles`\x00" +
			"Compare the two paths: the part that is missing or doubled is what the proxy rewrites.\x00" +
			"If you run the proxy, pass the path on unchanged; in nginx, write only the host in proxy_pass.\x003\x00" +
			"Call the list, to see whether its path is changed as well\x00\x004\x001\x00-i\x00/articles\x00\x00" +
			"Compare the two paths: the part that is missing or doubled is what the proxy rewrites\x00\x00\x00\x00\x00\x00" +
			"If you run the proxy, pass the path on unchanged; in nginx, write only the host in proxy_pass\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00" +
			"base-without-api\x00api-twice\x00slug-slash-decoded\x00404\x00\x00\x00"},
	{"permission-missing", "finding",
		"\x001\x00403\x00\x00\x00The server does not permit this request for this caller\x00" +
			"The status is 403. According to the reference, the credentials are valid but do not permit this request. If no key was sent, the request may need one. A retry does not help. Some firewalls also return 403: if there is no error code, check what sent the response.\x00" +
			"5\x00The key is read-only, and the call is a write.\x00The key does not give access to this article or section.\x00" +
			"No key was sent, and the request needs one.\x00" +
			"The state of the resource does not allow the request, whatever the key; the message says so.\x00" +
			"A firewall or an IP address rule answers instead of the API.\x004\x00See whether the key may read: `hex21 probe /articles`\x00" +
			"See what answered, and whether there is an error code: `hex21 probe -i /articles`\x00" +
			"Ask the people who manage the keys for this permission; name the method, path and request id.\x00" +
			"To see an example: `HEX21_API_KEY=readonly hex21 probe --mock -X POST -d '{\"title\": \"x\"}' /articles`\x004\x00" +
			"See whether the key may read\x00\x004\x00\x00\x00\x00See what answered, and whether there is an error code\x00\x004\x001\x00-i\x00\x00\x00" +
			"Ask the people who manage the keys for this permission; name the method, path and request id\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x00" +
			"7\x00probe\x00--mock\x00-X\x00POST\x00-d\x00{\"title\": \"x\"}\x00/articles\x00\x001\x00HEX21_API_KEY\x00readonly\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00FORBIDDEN\x00key-refused\x00" +
			"html-from-between\x00403\x00\x00\x00"},
	{"plain-to-tls-port", "finding",
		"\x00\x00\x00\x00The address says http, but this port speaks TLS\x00" +
			"hex21 sent a plain HTTP request, and the server returned a TLS alert. Many servers instead return 400 with a text such as \"The plain HTTP request was sent to HTTPS port\". The request, including a key, crossed the network unencrypted. You have to fix this.\x00" +
			"3\x00The base URL has http:// where it needs https://.\x00" +
			"The port was changed to an HTTPS port, such as 443 or 8443, but the scheme was not.\x00" +
			"A proxy or a script builds the URL and hard-codes the scheme.\x004\x00" +
			"Use https in the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00Then try it: `hex21 probe /articles`\x00" +
			"If a key was sent over a network that you do not trust, replace the key.\x00" +
			"To see an example, start hex21 mock --tls, and probe its address with http.\x004\x00Use https in the base URL\x00\x005\x00\x00\x001\x00" +
			"HEX21_BASE_URL\x00{base}\x00\x00Then try it\x00\x004\x00\x00/articles\x00\x00" +
			"If a key was sent over a network that you do not trust, replace the key\x00\x00\x00\x00\x00\x00" +
			"To see an example, start hex21 mock --tls, and probe its address with http\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00tls-to-plain-port\x00" +
			"not-http\x00400\x00\x00\x00"},
	{"prefix-not-removed", "finding",
		"\x00\x00\x00\x00The server received the path with its prefix, and has no route for it\x00" +
			"The error names the path as it was sent, beginning with the path of the base URL. The application has its routes at the root, as Directus does: either a proxy has to remove the prefix, or the base URL must not have it.\x00" +
			"3\x00A proxy passes the prefix on: in nginx, proxy_pass has no slash after the host; in Traefik, StripPrefix is missing.\x00" +
			"The base URL ends in /api, and this server has its API at the root.\x00" +
			"An application other than the CMS answers at this host.\x002\x00" +
			"See whether the API is at the root: `curl -sI https://cms.example.org/articles`\x00" +
			"If you run the proxy, make it remove the prefix: in nginx, write a slash after the host in proxy_pass.\x002\x00" +
			"See whether the API is at the root\x00\x001\x003\x00curl\x00-sI\x00{origin}/articles\x00\x00\x00" +
			"If you run the proxy, make it remove the prefix: in nginx, write a slash after the host in proxy_pass\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00" +
			"\x00\x00\x003\x00path-rewritten\x00base-without-api\x00404\x00\x00\x00"},
	{"preflight-refused", "finding",
		"\x00\x00\x00\x00The browser does not make this call, because the response to its preflight does not allow it\x00" +
			"Before a page from another origin makes a call with a key, a JSON body or a method such as DELETE, the browser asks for permission. It sends OPTIONS with Origin, Access-Control-Request-Method and Access-Control-Request-Headers, without the key. It makes the call only after a 2xx response that allows the origin, the method and every header. Other clients do not ask. After such a refusal, hex21 probe --origin still sends a GET, to show what the API answers, but no call that may change data.\x00" +
			"4\x00The key check, a proxy or a firewall answers OPTIONS with 401, 403, 404 or 405.\x00" +
			"The server redirects, for example to https or to a URL with a trailing slash; browsers do not follow redirects in a preflight.\x00" +
			"Access-Control-Allow-Headers does not list Authorization, which * does not include.\x00" +
			"Access-Control-Allow-Methods does not name the method.\x003\x00" +
			"Make the call and its preflight as a browser does: `hex21 probe --origin https://app.example.org /articles`\x00" +
			"If you run the installation, answer OPTIONS before the key check, with 204 and Access-Control-Allow-Origin, -Methods and -Headers.\x00" +
			"Call the API from your own server instead: then the key stays secret, and CORS does not apply.\x003\x00" +
			"Make the call and its preflight as a browser does\x00\x004\x002\x00--origin\x00https://app.example.org\x00\x00\x00" +
			"If you run the installation, answer OPTIONS before the key check, with 204 and Access-Control-Allow-Origin, -Methods and -Headers\x00" +
			"\x00\x00\x00\x00\x00Call the API from your own server instead: then the key stays secret, and CORS does not apply\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00" +
			"origin-not-allowed\x00headers-not-exposed\x00cors-blocked\x00\x00\x00"},
	{"profile-unknown", "finding",
		"\x00\x00\x00\x00The config file has no profile with this name\x00" +
			"A profile was chosen with --profile, HEX21_PROFILE or in the file itself, and the file has no profile with exactly this name. The evidence lists the existing ones.\x00" +
			"3\x00The name is misspelled, or differs in upper or lower case.\x00" +
			"HEX21_PROFILE is left over from a project with another config file.\x00HEX21_CONFIG names a file that has other profiles.\x00" +
			"3\x00List the profiles, and see which one is in use: `hex21 config show`\x00" +
			"Or create it: `hex21 config set profiles.staging.base_url https://cms.example.org/api`\x00" +
			"Use the profile that the file chooses: `unset HEX21_PROFILE`\x003\x00List the profiles, and see which one is in use\x00\x002\x002\x00" +
			"config\x00show\x00\x00\x00Or create it\x00\x002\x004\x00config\x00set\x00profiles.staging.base_url\x00{base}\x00\x00\x00Use the profile that the file chooses\x00\x005\x00" +
			"\x00\x001\x00HEX21_PROFILE\x00\x003\x00\x00\x00\x00\x003\x00config-invalid\x00config-unreadable\x00base-url-default\x00\x00\x00"},
	{"protocol-downgrade", "finding",
		"\x00\x00\x00\x00The connection uses an old version of HTTP or TLS\x00" +
			"The response used HTTP/1.0, TLS 1.1 or older, or TLS 1.2 with HTTP/1.1; current servers offer newer versions. Nothing is broken, but calls take longer: HTTP/1.0 needs a new connection for each call, and TLS 1.2 one more round trip.\x00" +
			"3\x00The server or the proxy in front of it is old.\x00" +
			"A corporate proxy or firewall intercepts TLS and does not support a newer version.\x00The call was made with --http1.1.\x003\x00" +
			"See what the server offers: `curl -kvsI --http2 https://cms.example.org`\x00" +
			"Compare from another network: if the version differs, a device in your network intercepts TLS.\x00" +
			"In nginx, enable TLSv1.3 and http2, and set proxy_http_version 1.1 for the CMS.\x003\x00See what the server offers\x00\x001\x004\x00curl\x00" +
			"-kvsI\x00--http2\x00{origin}\x00\x00\x00Compare from another network: if the version differs, a device in your network intercepts TLS\x00" +
			"\x00\x00\x00\x00\x00In nginx, enable TLSv1.3 and http2, and set proxy_http_version 1.1 for the CMS\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00tls-version-mismatch\x00" +
			"slow-phase\x00\x00\x00"},
	{"proxy-all-ignored", "finding",
		"\x00\x00\x00\x00ALL_PROXY is set, and hex21 does not read it\x00" +
			"curl uses ALL_PROXY for every scheme that has no variable of its own. Go programs, including hex21, do not read it and make calls directly. Where only the proxy can reach the internet, these calls time out.\x00" +
			"2\x00The machine was set up for curl or for a SOCKS proxy.\x00HTTPS_PROXY was not set because curl works without it.\x002\x00" +
			"Set the proxy for the scheme: `export HTTPS_PROXY=\"$ALL_PROXY\"`\x00" +
			"Or check that a direct connection works; if it does, nothing is wrong: `hex21 probe /articles`\x002\x00" +
			"Set the proxy for the scheme\x00\x005\x00\x00\x001\x00HTTPS_PROXY\x00ALL_PROXY\x002\x00" +
			"Or check that a direct connection works; if it does, nothing is wrong\x00\x004\x00\x00/articles\x00\x00\x00\x00\x00\x003\x00proxy-other-scheme\x00" +
			"connect-timeout\x00host-unreachable\x00\x00\x00"},
	{"proxy-auth-required", "finding",
		"\x001\x00407\x00\x00\x00A proxy requires its own credentials\x00" +
			"The status is 407: a proxy, not the API, requires a user name and a password. The API key does not help, and the call did not reach the API. The evidence names the authentication scheme that the proxy requires.\x00" +
			"3\x00The network reaches the internet only through a proxy with a login.\x00The password in the proxy setting has expired.\x00" +
			"HTTPS_PROXY names a proxy that this host does not need.\x003\x00See the settings, with passwords redacted: `hex21 doctor`\x00" +
			"Put the user name and the password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY.\x00" +
			"Or bypass the proxy for this host: `export NO_PROXY=cms.example.org`\x003\x00See the settings, with passwords redacted\x00\x002\x001\x00" +
			"doctor\x00\x00\x00Put the user name and the password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY\x00\x00\x00\x00\x00\x00" +
			"Or bypass the proxy for this host\x00\x005\x00\x00\x001\x00NO_PROXY\x00{host}\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00proxy-failed\x00key-missing\x00firewall-blocked\x00\x00\x00"},
	{"proxy-failed", "finding",
		"\x00\x00\x00\x00The proxy that this machine uses did not forward the call\x00" +
			"HTTP_PROXY or HTTPS_PROXY sends the call through a proxy, and the proxy could not be reached or refused the tunnel (CONNECT). The evidence quotes its answer, such as \"Forbidden\" or \"Proxy Authentication Required\". The call did not reach the API, so this does not show whether the API works. You or the operator of the proxy have to fix this.\x00" +
			"4\x00The proxy is for another network, such as the office, and this machine is elsewhere.\x00" +
			"The proxy requires a user name and a password, or has a rule against this host or port.\x00" +
			"The API is internal and should be called directly, but NO_PROXY does not name it.\x00The proxy itself is down.\x005\x00" +
			"See which proxy is set; lower-case names count too: `hex21 doctor`\x00" +
			"Try without it: `NO_PROXY=cms.example.org hex21 probe /articles`\x00" +
			"If that works, set it permanently: `export NO_PROXY=cms.example.org`\x00" +
			"If the proxy requires credentials, put them into its URL, in HTTPS_PROXY or HTTP_PROXY.\x00" +
			"To see an example: `HTTP_PROXY=http://127.0.0.1:9 hex21 probe http://cms.example.org/api/articles`\x005\x00" +
			"See which proxy is set; lower-case names count too\x00\x002\x001\x00doctor\x00\x00\x00Try without it\x001\x003\x00\x00\x001\x00NO_PROXY\x00{host}\x00\x00" +
			"If that works, set it permanently\x00\x005\x00\x00\x001\x00NO_PROXY\x00{host}\x00\x00" +
			"If the proxy requires credentials, put them into its URL, in HTTPS_PROXY or HTTP_PROXY\x00\x00\x00\x00\x00\x00To see an example\x00\x004\x00\x00" +
			"http://cms.example.org/api/articles\x001\x00HTTP_PROXY\x00http://127.0.0.1:9\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00connection-refused\x00" +
			"connect-timeout\x00tls-unknown-authority\x00502\x00\x00\x00"},
	{"proxy-limit", "finding",
		"\x00\x00\x00\x00The rate limit of a proxy or CDN in front of the API was exceeded\x00" +
			"A web server, a CDN or a firewall rejected the call because there were too many calls. It did not reach the API, and the API's rate-limit headers do not show this limit. nginx returns 503 in this case, unless limit_req_status is set to 429. A 503 that nginx is configured to return for another reason looks the same, but does not end after a wait. Cloudflare uses error 1015.\x00" +
			"3\x00Many calls came from one IP address in a short time, possibly from other people on the same network.\x00" +
			"A job sends in bursts, but the limit requires an even rate.\x00The limit is set too low for the clients of this API.\x003\x00" +
			"Wait, then send calls evenly, and fewer at a time.\x00Do not try another key: this limit usually counts by IP address.\x00" +
			"If you run the server, its error log names the limit; in nginx it is set by limit_req_zone and limit_req.\x003\x00" +
			"Wait, then send calls evenly, and fewer at a time\x00\x00\x00\x00\x00\x00Do not try another key: this limit usually counts by IP address\x00" +
			"\x00\x00\x00\x00\x00If you run the server, its error log names the limit; in nginx it is set by limit_req_zone and limit_req\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x003\x00\x00\x00\x005\x00limit-exceeded\x00firewall-blocked\x00gateway-error\x00429\x00503\x00\x00\x00"},
	{"proxy-loopback-api", "finding",
		"\x00\x00\x00\x00The API is on this machine, and a proxy is set\x00" +
			"hex21, like every Go program, never uses a proxy for localhost and loopback addresses. curl does, unless NO_PROXY lists the host, and the proxy then looks for the API on its own machine.\x00" +
			"2\x00You call the mock or a development server on a machine that uses a proxy.\x00" +
			"A tunnel from this machine leads to the API.\x002\x00" +
			"Make all programs connect directly: `export NO_PROXY=localhost,127.0.0.1`\x00" +
			"For a single curl command, add --noproxy '*'.\x002\x00Make all programs connect directly\x00\x005\x00\x00\x001\x00NO_PROXY\x00localhost,127.0.0.1\x00" +
			"\x00For a single curl command, add --noproxy '*'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00proxy-failed\x00no-proxy-malformed\x00connection-refused\x00\x00\x00"},
	{"proxy-other-scheme", "finding",
		"\x00\x00\x00\x00The proxy is set for a different scheme than that of the base URL\x00" +
			"HTTP_PROXY applies to http URLs, HTTPS_PROXY to https URLs; the scheme of the proxy's own URL does not matter. The base URL has the other scheme, so calls are made directly.\x00" +
			"2\x00Only HTTP_PROXY was set, although it applies to http only.\x00" +
			"The base URL was changed to https, but the variable was not.\x002\x00" +
			"Set the other one as well: `export HTTPS_PROXY=\"$HTTP_PROXY\"`\x00" +
			"See whether a direct connection works: `hex21 probe --connect-timeout 3s /articles`\x002\x00Set the other one as well\x00\x005\x00\x00\x001\x00" +
			"HTTPS_PROXY\x00HTTP_PROXY\x002\x00See whether a direct connection works\x00\x004\x002\x00--connect-timeout\x003s\x00\x00\x00\x00\x00\x00\x003\x00proxy-all-ignored\x00" +
			"proxy-variable-malformed\x00connect-timeout\x00\x00\x00"},
	{"proxy-variable-malformed", "finding",
		"\x00\x00\x00\x00A proxy variable is not a usable proxy URL\x00" +
			"The value of HTTP_PROXY or HTTPS_PROXY is not a valid proxy URL. Depending on what is wrong, calls fail, or are made directly, which a network that requires the proxy may silently drop. The evidence never quotes the value, because it may contain a password.\x00" +
			"3\x00Its password has a character that must be percent-encoded, such as @ or #.\x00" +
			"The value has quotes or a space, because it comes from a file that no shell parses.\x00" +
			"hex21 does not support the scheme, such as socks4.\x003\x00" +
			"Write it as scheme, host and port: `export HTTPS_PROXY=http://proxy.example.org:3128`\x00" +
			"Percent-encode special characters in the password.\x00" +
			"Try without a proxy: `unset HTTP_PROXY http_proxy HTTPS_PROXY https_proxy`\x003\x00Write it as scheme, host and port\x00\x005\x00\x00\x001\x00" +
			"HTTPS_PROXY\x00http://proxy.example.org:3128\x00\x00Percent-encode special characters in the password\x00\x00\x00\x00\x00\x00Try without a proxy\x00\x00" +
			"5\x00\x00\x004\x00HTTP_PROXY\x00\x003\x00http_proxy\x00\x003\x00HTTPS_PROXY\x00\x003\x00https_proxy\x00\x003\x00\x00\x00\x00\x003\x00proxy-failed\x00proxy-auth-required\x00" +
			"no-proxy-malformed\x00\x00\x00"},
	{"proxy-variables-contradict", "finding",
		"\x00\x00\x00\x00A proxy variable is set in both spellings, to different values\x00" +
			"hex21, like all Go programs, reads the upper-case variable first; curl and many other programs prefer the lower-case one, and curl reads http_proxy only in lower case. So different programs use different proxies.\x00" +
			"2\x00A shell profile sets one spelling, and a company script the other.\x00One of the two was changed and the other was not.\x00" +
			"2\x00Make both the same: `export https_proxy=\"$HTTPS_PROXY\"`\x00See both: `hex21 doctor`\x002\x00Make both the same\x00\x005\x00\x00\x001\x00" +
			"https_proxy\x00HTTPS_PROXY\x002\x00See both\x00\x002\x001\x00doctor\x00\x00\x00\x00\x00\x00\x002\x00proxy-all-ignored\x00proxy-other-scheme\x00\x00\x00"},
	{"rate-limiting", "category",
		"\x00\x00\x00\x00Rate limiting errors\x00" +
			"A budget of requests is used up, so the server rejects the request. Nothing is wrong with the request itself, and it is normally not carried out. RATE_LIMIT usually ends within a minute; QUOTA_EXCEEDED lasts until the end of its period.\x00" +
			"4\x00A program sends requests without a pause, or repeats failures endlessly.\x00Several programs share one key.\x00" +
			"The key was not counted, so the small anonymous budget applied.\x00The work needs more than the quota allows.\x004\x00" +
			"See the budget and the time of the reset: `hex21 probe -v /articles`\x00" +
			"Wait until the reset for RATE_LIMIT; postpone the work for QUOTA_EXCEEDED.\x00" +
			"Request 100 articles at a time, and cache them: `hex21 probe --query limit=100 /articles`\x00" +
			"If that is not enough, ask the operator of the installation, or api@hex21.dev, for a larger budget.\x004\x00" +
			"See the budget and the time of the reset\x00\x004\x001\x00-v\x00\x00\x00" +
			"Wait until the reset for RATE_LIMIT; postpone the work for QUOTA_EXCEEDED\x00\x00\x00\x00\x00\x00" +
			"Request 100 articles at a time, and cache them\x00\x004\x002\x00--query\x00limit=100\x00/articles\x00\x00" +
			"If that is not enough, ask the operator of the installation, or api@hex21.dev, for a larger budget\x00\x00\x00\x00\x00\x001\x00" +
			"exponential-backoff\x001\x001\x005\x00\x00\x00\x002\x00RATE_LIMIT\x00QUOTA_EXCEEDED\x00\x002\x00meaning\x00retry\x00"},
	{"redirect-changes-method", "finding",
		"\x00\x00\x00\x00A redirect changes the method of the request\x00" +
			"After 301 and 302, clients turn POST into GET; after 303, any method except HEAD. The body is dropped (RFC 9110, section 15.4). So a POST that seems to do nothing may have become a GET. 307 and 308 keep method and body.\x00" +
			"3\x00The URL has an extra trailing slash, or lacks one.\x00The base URL begins with http, and the server redirects to https.\x00" +
			"The installation moved.\x003\x00Send the request to the URL that the redirect names.\x00" +
			"See each hop: `hex21 probe -v -L /articles`\x00If you run the server, redirect with 307 or 308, which keep the method.\x003\x00" +
			"Send the request to the URL that the redirect names\x00\x00\x00\x00\x00\x00See each hop\x001\x003\x002\x00-v\x00-L\x00\x00\x00" +
			"If you run the server, redirect with 307 or 308, which keep the method\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00redirect-not-followed\x00" +
			"redirect-to-https\x00trailing-slash\x00METHOD_NOT_ALLOWED\x00\x00\x00"},
	{"redirect-drops-key", "finding",
		"\x00\x00\x00\x00A redirect led to another origin, and the key was not sent there\x00" +
			"With -L, hex21 followed a redirect to another scheme, host or port. The key belongs only to the origin of the base URL, so it was not sent there. A 401 or an anonymous limit after that is a consequence, and does not mean that the key is wrong. If you trust the new origin, call it directly.\x00" +
			"3\x00The base URL has http://, and the redirect leads to https:// on the same host, which is another origin.\x00" +
			"The installation moved to another host.\x00The path belongs to the website, which redirects callers to a login or a CDN.\x00" +
			"4\x00See where Location leads: `hex21 probe -i /articles`\x00" +
			"If the new origin is yours, make it the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"If the key was sent over http:// before the redirect, replace it, because others could read it.\x00" +
			"If you do not recognize the new host, send no key there and ask the operator of the installation.\x004\x00" +
			"See where Location leads\x00\x004\x001\x00-i\x00\x00\x00If the new origin is yours, make it the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"If the key was sent over http:// before the redirect, replace it, because others could read it\x00\x00\x00\x00\x00\x00" +
			"If you do not recognize the new host, send no key there and ask the operator of the installation\x00\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00" +
			"redirect-not-followed\x00key-missing\x00key-not-counted\x00MISSING_AUTH\x00\x00\x00"},
	{"redirect-drops-parts", "finding",
		"\x00\x00\x00\x00A redirect led to another origin, and headers or the body were not sent there\x00" +
			"With -L, hex21 followed a redirect to another scheme, host or port. Only headers that cannot identify you are sent there: Accept, Accept-Language, Content-Type, User-Agent, Range and similar ones. A custom header may be a credential, whatever its name, and a body may contain one; hex21 sends neither to a server that you did not name. If that server reports that something is missing, this is the reason.\x00" +
			"2\x00The redirect leads to another host, which you did not name.\x00" +
			"A custom header, or a password in the body, was meant only for the first server.\x003\x00" +
			"Look at the redirect itself, without following it: `hex21 probe -i --location=false /articles`\x00" +
			"If you know the new origin, make it the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"If you do not recognize it, send nothing there, and ask the operator of the first server.\x003\x00" +
			"Look at the redirect itself, without following it\x00\x004\x002\x00-i\x00--location=false\x00\x00\x00" +
			"If you know the new origin, make it the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"If you do not recognize it, send nothing there, and ask the operator of the first server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00redirect-drops-key\x00" +
			"redirect-not-followed\x00\x00\x00"},
	{"redirect-inside", "finding",
		"\x00\x00\x00\x00A redirect leads to a URL that works only behind the proxy\x00" +
			"The server redirected to the same path without the port that was called, or from https to plain http. Or it redirected to a host that exists only behind the proxy, such as http://backend:3000. The application does not know its public URL, because the proxy does not pass it on.\x00" +
			"3\x00The proxy sends its upstream's name as Host, and the application builds redirects from that.\x00" +
			"A container's port is mapped to another one, and nginx redirects to its own port, or to none.\x00" +
			"The public URL in the application's configuration is that of a test machine.\x004\x00" +
			"See the redirect itself: `hex21 probe -i /articles`\x00" +
			"In nginx in front of the application, set proxy_set_header Host $http_host and X-Forwarded-Proto $scheme.\x00" +
			"For redirects of nginx itself, set absolute_redirect off.\x00Set the public URL in the application's configuration.\x004\x00" +
			"See the redirect itself\x001\x003\x001\x00-i\x00\x00\x00" +
			"In nginx in front of the application, set proxy_set_header Host $http_host and X-Forwarded-Proto $scheme\x00\x00\x00\x00\x00\x00" +
			"For redirects of nginx itself, set absolute_redirect off\x00\x00\x00\x00\x00\x00Set the public URL in the application's configuration\x00\x00\x00\x00" +
			"\x00\x00\x00\x00\x00\x003\x00redirect-leaves-prefix\x00redirect-not-followed\x00redirect-to-https\x00\x00\x00"},
	{"redirect-leaves-prefix", "finding",
		"\x00\x00\x00\x00A redirect leads outside the path prefix of the installation\x00" +
			"The base URL has a path, such as /cms/api, and the server redirected to a URL on the same host that is not below it. An application behind a proxy does this if it does not know the prefix that the proxy adds: the redirect then leads to another application, or to nothing.\x00" +
			"3\x00" +
			"The proxy serves the application below a prefix and strips the prefix from requests, but does not add it to Location.\x00" +
			"The application has no base path set (basePath in Next.js, PUBLIC_URL, APPLICATION_ROOT, SCRIPT_NAME).\x00" +
			"The base URL is longer than the real path of the API.\x004\x00See the redirect itself: `hex21 probe -i /articles`\x00" +
			"In nginx, add the prefix with proxy_redirect, for example proxy_redirect / /cms/;.\x00" +
			"In the application, set its base path to the prefix, or let it trust X-Forwarded-Prefix.\x00" +
			"Until then, add the prefix to the URL yourself.\x004\x00See the redirect itself\x001\x003\x001\x00-i\x00\x00\x00" +
			"In nginx, add the prefix with proxy_redirect, for example proxy_redirect / /cms/;\x00\x00\x00\x00\x00\x00" +
			"In the application, set its base path to the prefix, or let it trust X-Forwarded-Prefix\x00\x00\x00\x00\x00\x00" +
			"Until then, add the prefix to the URL yourself\x00\x00\x00\x00\x00\x00\x00\x00\x00\x004\x00redirect-not-followed\x00path-rewritten\x00trailing-slash\x00" +
			"base-url-beyond-api\x00\x00\x00"},
	{"redirect-loop", "finding",
		"\x00\x00\x00\x00The redirects form a loop\x00" +
			"With -L, hex21 follows at most ten redirects. Each redirect is valid, but together they form a loop for every client. The operator of the server or the proxy has to fix this.\x00" +
			"3\x00A proxy terminates HTTPS and calls the CMS over http, and the CMS redirects all http to https.\x00" +
			"Two rules contradict each other, such as one that adds a slash or www and one that removes it.\x00" +
			"A login page redirects to itself, because the client does not keep cookies.\x005\x00" +
			"See the first hop, without -L: `hex21 probe -i --location=false /articles`\x00" +
			"See the whole loop: `hex21 probe -L -o json --jq .response.redirects /articles`\x00" +
			"Use the scheme and host of the last hop: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"On the server, tell the CMS that the proxy uses HTTPS, usually with X-Forwarded-Proto.\x00" +
			"To see an example: `hex21 probe --mock -L -H 'Prefer: fault=redirect-loop' /articles`\x005\x00See the first hop, without -L\x00" +
			"1\x003\x002\x00-i\x00--location=false\x00\x00\x00See the whole loop\x001\x003\x005\x00-L\x00-o\x00json\x00--jq\x00.response.redirects\x00\x00\x00" +
			"Use the scheme and host of the last hop\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"On the server, tell the CMS that the proxy uses HTTPS, usually with X-Forwarded-Proto\x00\x00\x00\x00\x00\x00To see an example\x00\x002\x006\x00" +
			"probe\x00--mock\x00-L\x00-H\x00Prefer: fault=redirect-loop\x00/articles\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00redirect-not-followed\x00plain-to-tls-port\x00\x00\x00"},
	{"redirect-not-followed", "finding",
		"\x00\x00\x00\x00The response is a redirect that was not followed\x00" +
			"The status is 301, 302, 303, 307 or 308 with a Location, and hex21 follows redirects only with -L. The API has therefore not answered the request yet. A client that follows it sends the key only if the origin stays the same, and turns a POST into a GET after 301, 302 or 303. Use the new URL.\x00" +
			"4\x00The path ends in a slash, and the installation redirects to the path without it.\x00" +
			"The base URL has http://, and the server redirects to https://.\x00The base URL has an old host, or lacks www or `/api`.\x00" +
			"The server sends callers without a session to a login page.\x005\x00Follow the redirect: `hex21 probe -L /articles`\x00" +
			"Call the URL in the evidence; often only the trailing slash differs.\x00" +
			"If the scheme or the host differs, correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"If it leads to a login page, set a key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x00" +
			"To see an example: `hex21 probe --mock /articles/`\x005\x00Follow the redirect\x001\x003\x001\x00-L\x00\x00\x00" +
			"Call the URL in the evidence; often only the trailing slash differs\x00\x00\x00\x00\x00\x00" +
			"If the scheme or the host differs, correct the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"If it leads to a login page, set a key\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x00To see an example\x00\x002\x003\x00probe\x00--mock\x00/articles/\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00\x00\x00\x004\x00redirect-drops-key\x00redirect-without-location\x00redirect-loop\x00key-missing\x00\x00\x00"},
	{"redirect-to-https", "finding",
		"\x00\x00\x00\x00The server redirects from http to https\x00" +
			"The URL that was called begins with http, and the response redirects to https on the same host. Every call then takes two requests, and the key is first sent unencrypted. Use https in the base URL.\x00" +
			"2\x00HEX21_BASE_URL begins with http, perhaps because the installation once had no certificate.\x00" +
			"A proxy in front of the CMS does not tell it that the call came over https, and the CMS redirects endlessly.\x003\x00" +
			"Correct the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00Then try it: `hex21 probe /articles`\x00" +
			"If it is a loop behind your own proxy, make the proxy send X-Forwarded-Proto.\x003\x00Correct the base URL\x00\x005\x00\x00\x001\x00" +
			"HEX21_BASE_URL\x00{base}\x00\x00Then try it\x00\x004\x00\x00/articles\x00\x00" +
			"If it is a loop behind your own proxy, make the proxy send X-Forwarded-Proto\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00redirect-loop\x00key-over-http\x00\x00\x00"},
	{"redirect-without-location", "finding",
		"\x00\x00\x00\x00A redirect has no Location header\x00" +
			"Without a Location header, no client can continue. A 304 is correct only if the request had If-None-Match or If-Modified-Since; this one did not. The body is not the response of the API. The operator of the server or the cache has to fix this.\x00" +
			"3\x00A rule in a proxy or the CMS sets the status without a target.\x00" +
			"A cache answers 304 to a request that has no condition.\x00A proxy removes the Location header.\x004\x00" +
			"Read the headers and the body: the URL may be there: `hex21 probe -i /articles`\x00" +
			"After a 304, request a fresh copy: `hex21 probe -H 'Cache-Control: no-cache' /articles`\x00" +
			"Call the list, to see whether only this path is affected: `hex21 probe /articles`\x00" +
			"Send the operator of the server the request id and the status.\x004\x00Read the headers and the body: the URL may be there\x001\x00" +
			"3\x001\x00-i\x00\x00\x00After a 304, request a fresh copy\x001\x003\x002\x00-H\x00Cache-Control: no-cache\x00\x00\x00" +
			"Call the list, to see whether only this path is affected\x00\x004\x00\x00/articles\x00\x00" +
			"Send the operator of the server the request id and the status\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00redirect-not-followed\x00" +
			"redirect-loop\x00\x00\x00"},
	{"request-body-not-json", "finding",
		"\x00\x00\x00\x00The request body is not valid JSON\x00" +
			"The server rejected the request, and its body is not valid JSON, although its Content-Type declares JSON. hex21 checks this locally and shows the first invalid byte. Bodies above 64 KiB are not checked.\x00" +
			"4\x00The shell removed the double quotes.\x00There is a comma after the last member, or a quotation mark is missing.\x00" +
			"A template did not fill in a variable.\x00The file contains a comment or single quotes.\x004\x00" +
			"Correct the body at the place that the evidence names.\x00" +
			"Print the request that is sent: `hex21 probe --dry-run /articles`\x00" +
			"Put the body in a file, and send it with -d @FILE, so that the shell cannot change it.\x00" +
			"On a command line, put single quotes around the whole body.\x004\x00Correct the body at the place that the evidence names\x002\x00\x00" +
			"\x00\x00\x00Print the request that is sent\x002\x003\x001\x00--dry-run\x00\x00\x00" +
			"Put the body in a file, and send it with -d @FILE, so that the shell cannot change it\x00\x00\x00\x00\x00\x00" +
			"On a command line, put single quotes around the whole body\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00INVALID_JSON\x00INVALID_FORMAT\x00" +
			"request-content-type\x00\x00\x00"},
	{"request-content-type", "finding",
		"\x00\x00\x00\x00The request body was not declared as JSON\x00" +
			"The request had a body, and its Content-Type was missing or not application/json; the status was 400, 415 or 422. Frameworks choose the parser by this header, so they may treat valid JSON with another type as an empty body.\x00" +
			"3\x00The header was set to something else with -H, or removed.\x00" +
			"Your client sends a form, as curl does with --data unless told otherwise.\x00A proxy dropped the header.\x003\x00" +
			"Declare the body as JSON; hex21 does so unless -H overrides it: `hex21 probe -H 'Content-Type: application/json' /articles`\x00" +
			"With curl, use --json instead of --data.\x00See what is sent: `hex21 probe --dry-run /articles`\x003\x00" +
			"Declare the body as JSON; hex21 does so unless -H overrides it\x002\x003\x002\x00-H\x00Content-Type: application/json\x00\x00\x00" +
			"With curl, use --json instead of --data\x00\x00\x00\x00\x00\x00See what is sent\x002\x003\x001\x00--dry-run\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00request-body-not-json\x00" +
			"INVALID_FORMAT\x00INVALID_JSON\x00\x00\x00"},
	{"request-id-missing", "finding",
		"\x00\x00\x00\x00The response has no request id\x00" +
			"The response has no X-Request-ID or similar header and no id in the body. The reference advises logging the request id, the API documentation describes the header, and support asks for it. The call itself is not affected. Use the time and the URL instead.\x00" +
			"3\x00The installation does not generate ids, or only writes them to its own log.\x00A proxy removes the header.\x00" +
			"A cache or a file server answered, so the call did not reach the CMS.\x004\x00" +
			"Note the time and the URL for support: `hex21 probe -o json --jq '.request | .sent_at, .url' /articles`\x00" +
			"Send an id of your own, which many servers log and return: `hex21 probe -H 'X-Request-ID: try-1' /articles`\x00" +
			"See whether there is an id under another name: `hex21 probe -v /articles`\x00" +
			"If you run the server, make the proxy add one; in nginx, use 'proxy_set_header X-Request-ID $request_id;'.\x004\x00" +
			"Note the time and the URL for support\x001\x003\x004\x00-o\x00json\x00--jq\x00.request | .sent_at, .url\x00\x00\x00" +
			"Send an id of your own, which many servers log and return\x001\x003\x002\x00-H\x00X-Request-ID: try-1\x00\x00\x00" +
			"See whether there is an id under another name\x001\x003\x001\x00-v\x00\x00\x00" +
			"If you run the server, make the proxy add one; in nginx, use 'proxy_set_header X-Request-ID $request_id;'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00" +
			"error-empty\x00no-rate-limit-headers\x00\x00\x00"},
	{"request-not-sent", "finding",
		"\x00\x00\x00\x00The request is not valid, so nothing was sent\x00" +
			"The HTTP library rejected the request before any connection was made, because a part of it is not valid in HTTP. Nothing reached a server, so neither the network nor the server is at fault. The evidence quotes the library's error.\x00" +
			"3\x00A header name or value contains a character that HTTP does not allow, such as a line break in a pasted key.\x00" +
			"The host in the URL contains a character that is not allowed in host names.\x00A proxy setting is not a valid URL.\x003\x00" +
			"Look at the request without sending it: `hex21 probe --dry-run /articles`\x00" +
			"Check the key and the proxy settings: `hex21 doctor`\x00" +
			"Set the key again, without line breaks: `read -rs HEX21_API_KEY && export HEX21_API_KEY`\x003\x00" +
			"Look at the request without sending it\x00\x003\x001\x00--dry-run\x00\x00\x00Check the key and the proxy settings\x00\x002\x001\x00doctor\x00\x00\x00" +
			"Set the key again, without line breaks\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00\x001\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00no-answer\x00proxy-failed\x00key-line-end\x00\x00\x00"},
	{"request", "category",
		"\x00\x00\x00\x00Request errors\x00" +
			"The server rejected the request because of its parameters, its body or its method. The caller has to fix it. Normally nothing is stored, and the same request fails again.\x00" +
			"3\x00A parameter or a field has a value that is not allowed, or is missing.\x00" +
			"The body is not JSON, or does not have the form of the resource.\x00The path does not support the method.\x004\x00" +
			"Read the error code and its details: `hex21 probe -o json --jq .error /articles`\x00" +
			"Go back to a simple call that works: `hex21 probe --query page=1 --query limit=20 /articles`\x00" +
			"Print the body that is sent: `hex21 probe --dry-run /articles`\x00" +
			"In your program, check the names, types and encoding of the fields before you send them.\x004\x00" +
			"Read the error code and its details\x001\x003\x004\x00-o\x00json\x00--jq\x00.error\x00\x00\x00Go back to a simple call that works\x00\x004\x004\x00--query\x00" +
			"page=1\x00--query\x00limit=20\x00/articles\x00\x00Print the body that is sent\x002\x003\x001\x00--dry-run\x00\x00\x00" +
			"In your program, check the names, types and encoding of the fields before you send them\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x007\x00" +
			"INVALID_PARAMETERS\x00MISSING_REQUIRED\x00INVALID_FORMAT\x00INVALID_JSON\x00VALIDATION_ERROR\x00METHOD_NOT_ALLOWED\x00INVALID_QUERY\x00\x002\x00" +
			"meaning\x00retry\x00"},
	{"reset-in-the-past", "finding",
		"\x00\x00\x00\x00The reset time was already past when the response was sent\x00" +
			"X-RateLimit-Reset names a time that is more than two seconds before the Date of the response, and the response reports no budget that is left. Both times come from the server, so your clock does not matter. A client that waits for that time does not wait at all. The operator of the server has to fix this.\x00" +
			"4\x00The machine that counts and the machine that answers have different clocks.\x00" +
			"The response or its headers came from a cache.\x00" +
			"The server sends the start of the window, or renews it only with the next call.\x00" +
			"The value is in a different unit or time zone than it appears to be.\x004\x00" +
			"Use Retry-After, if there is one: `hex21 probe -o json --jq .rate_limit.retry_after_seconds /articles`\x00" +
			"Without it, wait a minute, then try once.\x00" +
			"Look for Age, Via or X-Cache, the signs of a cache: `hex21 probe -v /articles`\x00" +
			"Report both times in the evidence to the operator of the server.\x004\x00Use Retry-After, if there is one\x001\x003\x004\x00-o\x00json\x00--jq\x00" +
			".rate_limit.retry_after_seconds\x00\x00\x00Without it, wait a minute, then try once\x00\x00\x00\x00\x00\x00" +
			"Look for Age, Via or X-Cache, the signs of a cache\x001\x003\x001\x00-v\x00\x00\x00" +
			"Report both times in the evidence to the operator of the server\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00clock-skew\x00limit-header-malformed\x00" +
			"limit-exceeded\x00\x00\x00"},
	{"reset-unit", "finding",
		"\x00\x00\x00\x00The reset is not in the unit that the reference shows\x00" +
			"The reference shows X-RateLimit-Reset: 1616789000, which is in seconds since 1970. Here the value is in milliseconds, a delay or a date. hex21 compares the value with the Date of the response to find the unit, and shows why it chose it. A client that supports only one unit may wait for years, or not at all.\x00" +
			"3\x00The header is set by a limiter other than that of the CMS, such as one in a gateway.\x00" +
			"The CMS sends JavaScript time, which is in milliseconds.\x00" +
			"The header follows an IETF draft, in which the value is the number of seconds from now.\x003\x00" +
			"See the time that hex21 reads: `hex21 probe -o json --jq .rate_limit.reset_at /articles`\x00" +
			"In your client, use Retry-After, which has only one meaning.\x00" +
			"Report it to the operator of the server; the reference shows seconds since 1970.\x003\x00See the time that hex21 reads\x001\x003\x004\x00" +
			"-o\x00json\x00--jq\x00.rate_limit.reset_at\x00\x00\x00In your client, use Retry-After, which has only one meaning\x00\x00\x00\x00\x00\x00" +
			"Report it to the operator of the server; the reference shows seconds since 1970\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00reset-in-the-past\x00" +
			"limit-header-bent\x00RATE_LIMIT\x00\x00\x00"},
	{"resource", "category",
		"\x00\x00\x00\x00Resource errors\x00" +
			"The request is well formed, but does not match the state of the resource: it does not exist, was removed, already exists, or changed after you read it. A retry does not help; read the resource first.\x00" +
			"4\x00The slug or the base URL is wrong.\x00The article was removed or is a draft.\x00" +
			"The article already exists, often from an earlier attempt.\x00The article was changed in the meantime.\x004\x00" +
			"Read the resource: `hex21 probe -i /articles`\x00" +
			"Find the right slug in the list: `hex21 probe -i --query limit=100 /articles`\x00" +
			"If even the list is not found, check the base URL: `hex21 probe --dry-run /articles`\x00" +
			"Decide by the error code: correct the slug, remove links to what is gone, update what exists, read again what changed.\x00" +
			"4\x00Read the resource\x00\x004\x001\x00-i\x00\x00\x00Find the right slug in the list\x00\x004\x003\x00-i\x00--query\x00limit=100\x00/articles\x00\x00" +
			"If even the list is not found, check the base URL\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"Decide by the error code: correct the slug, remove links to what is gone, update what exists, read again what changed\x00\x00" +
			"\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00NOT_FOUND\x00ALREADY_EXISTS\x00CONFLICT\x00GONE\x00\x001\x00meaning\x00"},
	{"response-timeout", "finding",
		"\x00\x00\x00\x00The server did not finish its response in time\x00" +
			"The call took longer than its total time limit, which is 30 seconds unless -m is set; the title names the phase. In the phase wait, the server is working or hanging; in transfer, it sends slowly. A write may still have taken effect: check before you send it again.\x00" +
			"4\x00The server is slow for this request, for example a long list or a search.\x00" +
			"The server hangs, or waits for its database.\x00The response is large, and the connection is slow.\x00" +
			"A proxy buffers the response until it is complete.\x005\x00" +
			"Allow more time, to see how much the call needs: `hex21 probe -m 60s /articles`\x00" +
			"Check for a known incident: `hex21 status`\x00Request fewer items: `hex21 probe --query limit=10 /articles`\x00" +
			"Make a simple call: if it is fast, only this request is slow: `hex21 probe /categories`\x00" +
			"To see an example: `hex21 probe --mock -m 2s -H 'Prefer: fault=hang' /articles`\x005\x00" +
			"Allow more time, to see how much the call needs\x001\x003\x002\x00-m\x0060s\x00\x00\x00Check for a known incident\x00\x002\x001\x00status\x00\x00\x00" +
			"Request fewer items\x001\x003\x002\x00--query\x00limit=10\x00\x00\x00Make a simple call: if it is fast, only this request is slow\x00\x004\x00\x00" +
			"/categories\x00\x00To see an example\x00\x002\x007\x00probe\x00--mock\x00-m\x002s\x00-H\x00Prefer: fault=hang\x00/articles\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x00" +
			"3\x00connect-timeout\x00connection-reset\x00504\x00\x00\x00"},
	{"retry-after-malformed", "finding",
		"\x00\x00\x00\x00Retry-After is not a usable number or date\x00" +
			"HTTP allows two forms, a whole number of seconds or a date in GMT (RFC 9110, section 10.2.3); this value is neither. The evidence quotes it. Some clients read it as 0 and retry immediately, which keeps the limit used up. hex21 uses the body or the reset instead. The operator of the server has to fix this.\x00" +
			"3\x00The server writes a unit, a negative number or a word.\x00The value is a date in another format or time zone.\x00" +
			"A proxy and the CMS both set the header, and the values were joined.\x004\x00" +
			"See when to repeat the call: `hex21 probe -o json --jq .verdict.retry_at /articles`\x00" +
			"If the response has no other time, wait a minute, and twice as long after each further rejection.\x00" +
			"See the header: `hex21 probe -i /articles`\x00Ask the operator of the server to send seconds, as in 'Retry-After: 60'.\x004\x00" +
			"See when to repeat the call\x001\x003\x004\x00-o\x00json\x00--jq\x00.verdict.retry_at\x00\x00\x00" +
			"If the response has no other time, wait a minute, and twice as long after each further rejection\x00\x00\x00\x00\x00\x00See the header\x001\x00" +
			"3\x001\x00-i\x00\x00\x00Ask the operator of the server to send seconds, as in 'Retry-After: 60'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00retry-after-missing\x00" +
			"limit-header-malformed\x00limit-exceeded\x00\x00\x00"},
	{"retry-after-missing", "finding",
		"\x001\x00429\x00\x00\x00The 429 does not include the time to wait\x00" +
			"There is no Retry-After header, and no retryAfter in the details of the error. The HTTP standard permits that (RFC 6585, section 4); the reference lists the header among those to check, and its SDK examples read the field. X-RateLimit-Reset may still give the time. Without it, clients have to guess.\x00" +
			"3\x00The limit belongs to a proxy or a firewall, which does not follow the API's conventions.\x00" +
			"The CMS is configured not to send the headers.\x00A proxy removes Retry-After.\x004\x00" +
			"See whether there is a reset instead: `hex21 probe -o json --jq .rate_limit /articles`\x00" +
			"Without it, wait 1, 2, 4 and then 8 seconds, with jitter, and give up after five attempts.\x00" +
			"See what sets the limit, the API or a proxy in front of it: `hex21 probe -i /articles`\x00" +
			"Ask the operator of the server to send the header.\x004\x00See whether there is a reset instead\x001\x003\x004\x00-o\x00json\x00--jq\x00" +
			".rate_limit\x00\x00\x00Without it, wait 1, 2, 4 and then 8 seconds, with jitter, and give up after five attempts\x00\x00\x00\x00\x00\x00" +
			"See what sets the limit, the API or a proxy in front of it\x001\x003\x001\x00-i\x00\x00\x00" +
			"Ask the operator of the server to send the header\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00\x005\x00\x00\x00\x004\x00limit-exceeded\x00" +
			"retry-after-malformed\x00no-rate-limit-headers\x00RATE_LIMIT\x00\x00\x00"},
	{"retry-after-reset-disagree", "finding",
		"\x00\x00\x00\x00Retry-After and the reset name different times\x00" +
			"The status is 429, and its two times for the next attempt are more than five seconds apart. hex21 uses Retry-After, as RFC 9110 defines it, and shows both. Clients that use the other one retry too early or wait too long.\x00" +
			"3\x00A proxy and the CMS limit with different windows.\x00The reset time comes from a wrong clock.\x00" +
			"Retry-After is a fixed number from a configuration.\x003\x00" +
			"See when hex21 would try again: `hex21 probe -o json --jq .verdict.retry_at /articles`\x00" +
			"In your client, use the later of the two after a second 429.\x00" +
			"Send both headers to the operator of the server: `hex21 probe -i /articles`\x003\x00See when hex21 would try again\x001\x003\x004\x00-o\x00" +
			"json\x00--jq\x00.verdict.retry_at\x00\x00\x00In your client, use the later of the two after a second 429\x00\x00\x00\x00\x00\x00" +
			"Send both headers to the operator of the server\x001\x003\x001\x00-i\x00\x00\x00\x00\x00\x00\x004\x00RATE_LIMIT\x00retry-after-missing\x00reset-in-the-past\x00" +
			"clock-skew\x00\x00\x00"},
	{"server", "category",
		"\x00\x00\x00\x00Server errors\x00" +
			"The server or a proxy in front of it failed, and your request may be correct. Reads can be repeated after a wait. A write may or may not have taken effect, so check before you send it again.\x00" +
			"4\x00An update, a restart or maintenance is under way.\x00The load is higher than the server or its database can handle.\x00" +
			"The server has a bug, or a configuration change is half done.\x00A proxy cannot reach the CMS.\x005\x00" +
			"Check for a known incident first: `hex21 status`\x00Try again after a few seconds: `hex21 probe --retry 2 /articles`\x00" +
			"See whether all paths fail or only one: `hex21 probe /categories`\x00" +
			"See whether the API or a proxy answered: `hex21 probe -i /articles`\x00" +
			"If it persists, send the request id, time, method and path to api@hex21.dev.\x005\x00Check for a known incident first\x00\x002\x001\x00" +
			"status\x00\x00\x00Try again after a few seconds\x001\x003\x002\x00--retry\x002\x00\x00\x00See whether all paths fail or only one\x00\x004\x00\x00/categories\x00\x00" +
			"See whether the API or a proxy answered\x00\x004\x001\x00-i\x00\x00\x00" +
			"If it persists, send the request id, time, method and path to api@hex21.dev\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x001\x004\x00\x00\x00\x004\x00" +
			"INTERNAL_ERROR\x00SERVICE_UNAVAILABLE\x00DATABASE_ERROR\x00BAD_GATEWAY\x00\x001\x00meaning\x00"},
	{"several-documents", "finding",
		"\x00\x00\x00\x00The body contains several JSON documents in a row\x00" +
			"After the first JSON value, another one begins. A parser reads only the first or rejects the whole body. JSON Lines is a separate format, and its Content-Type should be application/x-ndjson. hex21 looks for the error in the first and in the last document.\x00" +
			"3\x00The server sent a good response, failed, and appended an error.\x00Two handlers wrote to one response.\x00" +
			"The route streams lines, and its Content-Type is application/json.\x002\x00" +
			"Save the body to see all of the documents: `hex21 probe --body-out body.txt /articles`\x00" +
			"Report it to the operator of the server, with the request id.\x002\x00Save the body to see all of the documents\x001\x003\x002\x00" +
			"--body-out\x00body.txt\x00\x00\x00Report it to the operator of the server, with the request id\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00body-broken-json\x00" +
			"error-in-success\x00wrong-content-type\x00\x00\x00"},
	{"slo-breach", "finding",
		"\x00\x00\x00\x00The call took longer than --slo allows\x00" +
			"The evidence names each phase that was too slow, how long it took and what --slo allows. The phases are dns, connect, tls, wait (from the last byte sent to the first byte received), transfer (the body) and total. A phase that did not occur, such as connect on a reused connection, passes. A single call is not representative: look at the median and the 95th percentile of many calls.\x00" +
			"4\x00The server is slow for this request (wait).\x00The response is large, or the connection is slow (transfer).\x00" +
			"The server is far away, or there is a proxy in between (connect, tls).\x00" +
			"The limit was set for another place or another time of day.\x005\x00" +
			"See whether it is always this slow: `hex21 probe --count 20 /articles`\x00" +
			"See which phase takes the time: `hex21 probe -o json --jq .timing /articles`\x00" +
			"Request fewer items at once: `hex21 probe --query limit=10 /articles`\x00" +
			"Compare the status page with a call: `hex21 status --probe /articles`\x00" +
			"To see an example: `hex21 probe --mock --latency 300ms --slo wait=200ms /articles`\x005\x00" +
			"See whether it is always this slow\x001\x003\x002\x00--count\x0020\x00\x00\x00See which phase takes the time\x001\x003\x004\x00-o\x00json\x00--jq\x00.timing\x00\x00\x00" +
			"Request fewer items at once\x00\x004\x002\x00--query\x00limit=10\x00\x00\x00Compare the status page with a call\x00\x002\x003\x00status\x00--probe\x00/articles\x00\x00" +
			"\x00To see an example\x00\x002\x007\x00probe\x00--mock\x00--latency\x00300ms\x00--slo\x00wait=200ms\x00/articles\x00\x00\x00\x00\x00\x00\x002\x00response-timeout\x00" +
			"known-incident\x00\x00\x00"},
	{"slow-phase", "finding",
		"\x00\x00\x00\x00One phase of the call took unusually long\x00" +
			"The call succeeded, but one of its phases took longer than a healthy network or server needs, even from the other side of the world. hex21 allows one second for DNS or the connection, two for TLS, three for the first byte and five for the body. The evidence names the phase, and the phase points to the cause. DNS, connection and TLS point to the network, the first byte to the server, the body to its size.\x00" +
			"4\x00The first DNS resolver in the list does not respond, and the second one does.\x00" +
			"The name has an IPv6 address that does not work, so IPv4 is tried late.\x00" +
			"The server had to start first, or a database query is slow.\x00The body is large, or the connection is slow.\x004\x00" +
			"Call again: if the second call is fast, it was a cold start: `hex21 probe --count 2 /articles`\x00" +
			"See all phases: `hex21 probe -o json --jq .timing /articles`\x00" +
			"If the first byte is slow, check for a known incident: `hex21 status`\x00" +
			"If the body is slow, request fewer items: `hex21 probe --compressed --query limit=10 /articles`\x004\x00" +
			"Call again: if the second call is fast, it was a cold start\x001\x003\x002\x00--count\x002\x00\x00\x00See all phases\x001\x003\x004\x00-o\x00json\x00--jq\x00" +
			".timing\x00\x00\x00If the first byte is slow, check for a known incident\x00\x002\x001\x00status\x00\x00\x00If the body is slow, request fewer items\x00" +
			"\x004\x003\x00--compressed\x00--query\x00limit=10\x00\x00\x00\x00\x00\x00\x003\x00response-timeout\x00connect-timeout\x00protocol-downgrade\x00\x00\x00"},
	{"slug-encoded-twice", "finding",
		"\x00\x00\x00\x00The slug was percent-encoded twice\x00" +
			"The path contains an escape such as %252F or %2520. The server decodes it to a literal %2F or %20 and does not find the slug.\x00" +
			"2\x00A program encodes the slug, and its HTTP library encodes it again.\x00" +
			"An encoded slug was taken from a URL and encoded again.\x002\x00" +
			"Encode the slug only once: `hex21 probe /articles/proceedings%2F2024-03`\x00" +
			"See what is sent: hex21 sends escapes exactly as you type them: `hex21 probe --dry-run /articles`\x002\x00" +
			"Encode the slug only once\x00\x004\x00\x00/articles/proceedings%2F2024-03\x00\x00" +
			"See what is sent: hex21 sends escapes exactly as you type them\x00\x003\x001\x00--dry-run\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00slug-slash\x00slug-space\x00" +
			"NOT_FOUND\x00\x00\x00"},
	{"slug-not-utf8", "finding",
		"\x00\x00\x00\x00The path is not UTF-8\x00" +
			"The percent-encoded bytes of the path are not UTF-8, so the server returns 400. A browser encodes é as %C3%A9; %E9 is Latin-1.\x00" +
			"2\x00The program encodes text as Latin-1 or Windows-1252.\x00The URL was truncated in the middle of a character.\x002\x00" +
			"Encode the text as UTF-8 first, then percent-encode it: `hex21 probe --dry-run /articles/caf%C3%A9`\x00" +
			"See what is sent, without sending it: `hex21 probe --dry-run /articles`\x002\x00" +
			"Encode the text as UTF-8 first, then percent-encode it\x00\x004\x001\x00--dry-run\x00/articles/caf%C3%A9\x00\x00" +
			"See what is sent, without sending it\x00\x003\x001\x00--dry-run\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00slug-space\x00slug-encoded-twice\x00400\x00\x00\x00"},
	{"slug-slash-decoded", "finding",
		"\x00\x00\x00\x00A slug with an encoded slash did not reach the API\x00" +
			"The slug was sent correctly, with %2F, but a page or a router answered instead of the API. A proxy that decodes %2F turns one segment into two, for which the API has no route.\x00" +
			"3\x00In nginx, proxy_pass has a path or a slash after the host, so nginx decodes the path and rewrites it.\x00" +
			"Apache rejects or decodes %2F unless AllowEncodedSlashes is set to NoDecode.\x00A CDN or a firewall normalizes paths.\x003\x00" +
			"Find a slug without a slash, and see whether it works: `hex21 probe -i --query limit=100 /articles`\x00" +
			"If the proxy is nginx, write only the host in proxy_pass, without a path.\x00" +
			"If the proxy is Apache, set AllowEncodedSlashes NoDecode, and add nocanon to ProxyPass.\x003\x00" +
			"Find a slug without a slash, and see whether it works\x00\x004\x003\x00-i\x00--query\x00limit=100\x00/articles\x00\x00" +
			"If the proxy is nginx, write only the host in proxy_pass, without a path\x00\x00\x00\x00\x00\x00" +
			"If the proxy is Apache, set AllowEncodedSlashes NoDecode, and add nocanon to ProxyPass\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x004\x00" +
			"slug-slash\x00slug-encoded-twice\x00path-rewritten\x00404\x00\x00\x00"},
	{"slug-slash", "finding",
		"\x00\x00\x00\x00A slash inside the slug was not encoded\x00" +
			"The path has more than one segment after the collection. Some installations have slugs that contain a slash; they work only if the slash is written as %2F. The response does not show whether the article exists.\x00" +
			"3\x00The slug was put into the URL without encoding.\x00A proxy decoded %2F.\x00The API does not have this path.\x003\x00" +
			"Write the slash as %2F: `hex21 probe /articles/proceedings%2F2024-03`\x00" +
			"In code, encode only the slug: encodeURIComponent in JavaScript, quote(slug, safe='') in Python, url.PathEscape in Go.\x00" +
			"If the slug was encoded, look for a proxy that decodes it; nginx does if proxy_pass has a path.\x003\x00" +
			"Write the slash as %2F\x00\x004\x00\x00/articles/proceedings%2F2024-03\x00\x00" +
			"In code, encode only the slug: encodeURIComponent in JavaScript, quote(slug, safe='') in Python, url.PathEscape in Go\x00\x00" +
			"\x00\x00\x00\x00If the slug was encoded, look for a proxy that decodes it; nginx does if proxy_pass has a path\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x00" +
			"3\x00slug-encoded-twice\x00html-instead-of-api\x00NOT_FOUND\x00\x00\x00"},
	{"slug-space", "finding",
		"\x00\x00\x00\x00The slug contains whitespace\x00" +
			"There is a space (%20 or +), a tab or a line break in the slug. Slugs normally consist of letters, digits and hyphens, so this is more likely the title, or a slug with a trailing space.\x00" +
			"3\x00The title was used instead of the slug.\x00" +
			"The slug was read from a file or a table together with a space or a line break.\x00" +
			"A plus was used for a space, which works only in query strings.\x003\x00" +
			"Find the right slug in the list: `hex21 probe -i --query limit=100 /articles`\x00" +
			"Try it with hyphens: `hex21 probe /articles/soil-microbes-drought`\x00" +
			"In scripts, remove spaces and line breaks before you build the URL.\x003\x00Find the right slug in the list\x00\x004\x003\x00-i\x00--query\x00" +
			"limit=100\x00/articles\x00\x00Try it with hyphens\x00\x004\x00\x00/articles/soil-microbes-drought\x00\x00" +
			"In scripts, remove spaces and line breaks before you build the URL\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00slug-encoded-twice\x00" +
			"path-empty-segment\x00NOT_FOUND\x00\x00\x00"},
	{"static-location", "finding",
		"\x00\x00\x00\x00The web server serves files for this path and does not forward the request\x00" +
			"If nginx serves files for a path, it answers POST, PUT, PATCH and DELETE with a 405 of its own. So the request did not reach the API: no location block with proxy_pass covers this path.\x00" +
			"3\x00The location block for the API is missing, or its path differs.\x00The base URL is the website, not the API.\x00" +
			"A try_files or root rule takes precedence.\x003\x00Check the base URL: `hex21 probe --dry-run /articles`\x00" +
			"If you run the server, add a location block with proxy_pass for the API.\x00" +
			"See whether reading works: `hex21 probe -i /articles`\x003\x00Check the base URL\x00\x003\x001\x00--dry-run\x00\x00\x00" +
			"If you run the server, add a location block with proxy_pass for the API\x00\x00\x00\x00\x00\x00See whether reading works\x00\x004\x001\x00-i\x00" +
			"/articles\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00method-not-supported\x00405\x00base-without-api\x00\x00\x00"},
	{"status-page-failed", "finding",
		"\x00\x00\x00\x00The status page cannot be read\x00" +
			"The page did not respond, or it is not a status page that hex21 supports. This does not show whether the API is up or down.\x00" +
			"3\x00The URL is another page, or the page has moved.\x00The page requires a login, or a proxy answers instead of it.\x00" +
			"The page is down together with the API.\x003\x00See what the page reports: `hex21 status`\x00" +
			"Set the page of your installation: `export HEX21_STATUS_URL=https://status.example.org`\x00" +
			"Call the API instead: `hex21 probe /articles`\x003\x00See what the page reports\x00\x002\x001\x00status\x00\x00\x00" +
			"Set the page of your installation\x00\x005\x00\x00\x001\x00HEX21_STATUS_URL\x00https://status.example.org\x00\x00Call the API instead\x00\x004\x00\x00" +
			"/articles\x00\x00\x00\x00\x00\x003\x00status-page-unset\x00status-url-malformed\x00known-incident\x00\x00\x00"},
	{"status-page-unset", "finding",
		"\x00\x00\x00\x00No status page is set for this installation\x00" +
			"The installation is not the vendor's, and no status page is set. hex21 does not use the vendor's page for other servers, so probe cannot tell whether a failure is a known incident.\x00" +
			"2\x00The installation has a page, and HEX21_STATUS_URL is not set.\x00The installation has no status page.\x003\x00" +
			"Set the page, whatever software serves it: `export HEX21_STATUS_URL=https://status.example.org`\x00" +
			"Or store it in the profile: `hex21 config set status_url https://status.example.org`\x00" +
			"If there is none, leave it unset: probe works without it.\x003\x00Set the page, whatever software serves it\x00\x005\x00\x00\x001\x00" +
			"HEX21_STATUS_URL\x00https://status.example.org\x00\x00Or store it in the profile\x00\x002\x004\x00config\x00set\x00status_url\x00" +
			"https://status.example.org\x00\x00\x00If there is none, leave it unset: probe works without it\x00\x00\x00\x00\x00\x00\x00\x00\x00\x002\x00status-page-failed\x00" +
			"known-incident\x00\x00\x00"},
	{"status-undocumented", "finding",
		"\x00\x00\x00\x00The reference does not document this status\x00" +
			"The catalog has no entry for this status or for the error code, if there is one. According to RFC 9110, clients treat an unknown status like the x00 status of its class: 4xx means a problem with the request, 5xx one with the server. A proxy in front of the API may have sent it.\x00" +
			"2\x00A proxy, a firewall or a framework uses its own status.\x00The installation is newer than this catalog.\x003\x00" +
			"See what the class means: `hex21 explain 4xx`\x00See what answered: `hex21 probe -i /articles`\x00" +
			"If it belongs to your installation, describe it in a catalog file, and load it with --catalog.\x003\x00" +
			"See what the class means\x00\x002\x002\x00explain\x004xx\x00\x00\x00See what answered\x001\x003\x001\x00-i\x00\x00\x00" +
			"If it belongs to your installation, describe it in a catalog file, and load it with --catalog\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00unknown-code\x00" +
			"error-not-envelope\x00html-from-between\x00\x00\x00"},
	{"status-url-malformed", "finding",
		"\x00\x00\x00\x00The URL of the status page is not valid\x00" +
			"HEX21_STATUS_URL, or status_url of the profile, lacks the scheme or the host. hex21 status does not work, and probe cannot check for incidents. The evidence shows where the value comes from.\x00" +
			"2\x00The https:// at the beginning is missing.\x00The value is the name of the page, not its URL.\x002\x00" +
			"Set the full URL: `export HEX21_STATUS_URL=https://status.example.org`\x00" +
			"Try a URL before you store it: `hex21 status https://status.hex21.dev`\x002\x00Set the full URL\x00\x005\x00\x00\x001\x00HEX21_STATUS_URL\x00" +
			"https://status.example.org\x00\x00Try a URL before you store it\x00\x002\x002\x00status\x00https://status.hex21.dev\x00\x00\x00\x00\x00\x00\x003\x00" +
			"status-page-unset\x00status-page-failed\x00base-url-malformed\x00\x00\x00"},
	{"support", "reference",
		"\x00\x00\x00\x00Where to get help: the status page, api@hex21.dev, and Discord\x00" +
			"The reference names three channels, in this order: the status page https://status.hex21.dev, email to api@hex21.dev, and the Discord community https://discord.gg/hex21. If someone else runs the installation, ask its operator first.\x00" +
			"2\x00An error persists after the steps of its entry.\x00Calls return 5xx, and the status page shows nothing.\x003\x00" +
			"Check the status page first: `hex21 status`\x00" +
			"Write a report for api@hex21.dev: it includes the request id, and no secrets: `hex21 probe --report report.md /articles`\x00" +
			"Ask others in the Discord community, https://discord.gg/hex21.\x003\x00Check the status page first\x00\x002\x001\x00status\x00\x00\x00" +
			"Write a report for api@hex21.dev: it includes the request id, and no secrets\x001\x003\x002\x00--report\x00report.md\x00\x00\x00" +
			"Ask others in the Discord community, https://discord.gg/hex21\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00best-practices\x00envelope\x00server\x00\x001\x00meaning\x00"},
	{"time-zone-unknown", "finding",
		"\x00\x00\x00\x00The time zone in TZ is not known on this machine\x00" +
			"Programs look up the name in TZ among the installed time zones. This one is not installed, so all times are shown in UTC. Nothing else is affected: JSON documents always use UTC.\x00" +
			"3\x00A small container image does not include the time zone database.\x00" +
			"The name is misspelled, such as Europe/Berln, or comes from another system.\x00" +
			"TZ contains a rule such as CET-1CEST, which Go programs do not support.\x003\x00" +
			"Install the time zone database: `sudo apt-get install tzdata`\x00List the known names: `ls /usr/share/zoneinfo/Europe`\x00" +
			"Or use UTC: `export TZ=UTC`\x003\x00Install the time zone database\x00\x001\x004\x00sudo\x00apt-get\x00install\x00tzdata\x00\x00\x00List the known names\x00\x00" +
			"1\x002\x00ls\x00/usr/share/zoneinfo/Europe\x00\x00\x00Or use UTC\x00\x005\x00\x00\x001\x00TZ\x00UTC\x00\x00\x00\x00\x00\x002\x00clock-implausible\x00clock-skew\x00\x00\x00"},
	{"tls-client-certificate-missing", "finding",
		"\x00\x00\x00\x00The server requires a client certificate and did not get one that it accepts\x00" +
			"This is mutual TLS: the server ends the handshake or answers 400, because the client sent no certificate or one that the server does not trust.\x00" +
			"4\x00No certificate was sent.\x00The certificate has expired, or its authority is not on the server's list.\x00" +
			"The private key does not belong to the certificate.\x00" +
			"A proxy in between terminates TLS and does not pass the certificate on.\x002\x00" +
			"Send your certificate with --cert FILE --key FILE.\x00" +
			"Show its dates and issuer with openssl x509 -noout -dates -issuer -in FILE.\x002\x00" +
			"Send your certificate with --cert FILE --key FILE\x00\x00\x00\x00\x00\x00" +
			"Show its dates and issuer with openssl x509 -noout -dates -issuer -in FILE\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00496\x00tls-failed\x00" +
			"tls-unknown-authority\x00\x00\x00"},
	{"tls-expired", "finding",
		"\x00\x00\x00\x00The server's certificate has expired\x00" +
			"The certificate, or one that signed it, has expired according to this machine's clock. No request was sent, and no key. If the clock is right, every client fails in the same way, and the operator of the host has to fix this. An attack cannot be ruled out.\x00" +
			"4\x00The automatic renewal failed some time ago without being noticed.\x00" +
			"The certificate was renewed, but the server or proxy was not reloaded and still sends the old one.\x00" +
			"The clock of this machine is ahead.\x00One machine behind a load balancer was not updated.\x004\x00" +
			"Check your own clock first: `date -u`\x00See the dates, for your report: `curl -kvsI https://cms.example.org`\x00" +
			"If you run the host, renew the certificate and reload the server or proxy; otherwise report it to the operator.\x00" +
			"See whether the API works otherwise, without verifying the certificate and without sending your key: `HEX21_API_KEY='' hex21 probe -k /articles`\x00" +
			"4\x00Check your own clock first\x00\x001\x002\x00date\x00-u\x00\x00\x00See the dates, for your report\x00\x001\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00" +
			"If you run the host, renew the certificate and reload the server or proxy; otherwise report it to the operator\x00\x00\x00\x00\x00\x00" +
			"See whether the API works otherwise, without verifying the certificate and without sending your key\x001\x003\x001\x00-k\x00\x001\x00" +
			"HEX21_API_KEY\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00tls-not-yet-valid\x00clock-skew\x00tls-failed\x00\x00\x00"},
	{"tls-failed", "finding",
		"\x00\x00\x00\x00The TLS handshake failed\x00" +
			"The server ended the handshake with or without an alert, or sent bytes that are not TLS. The two sides could not agree on a version, a cipher, a name or a client certificate; the evidence quotes the alert, if there was one. hex21 supports TLS 1.2 and 1.3. No request was sent, and the same call will fail again.\x00" +
			"4\x00The server requires a client certificate, and none was sent.\x00" +
			"The server or a device in front of it only supports TLS 1.0 or 1.1, or only old ciphers.\x00" +
			"The server has no certificate for this host name and closes the connection.\x00" +
			"The port is not a TLS port, or a firewall interrupts the handshake.\x004\x00" +
			"See what the server offers, and whether it asks for a certificate: `curl -kvsI https://cms.example.org`\x00" +
			"If it requires a client certificate, send one with --cert FILE --key FILE.\x00" +
			"Try TLS 1.2, the oldest version that is still safe: `curl -kvsI --tlsv1.2 --tls-max 1.2 https://cms.example.org`\x00" +
			"Report the alert in the evidence and the time to the operator of the server, who can find the details in the log.\x004\x00" +
			"See what the server offers, and whether it asks for a certificate\x00\x001\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00" +
			"If it requires a client certificate, send one with --cert FILE --key FILE\x00\x00\x00\x00\x00\x00" +
			"Try TLS 1.2, the oldest version that is still safe\x00\x001\x006\x00curl\x00-kvsI\x00--tlsv1.2\x00--tls-max\x001.2\x00{origin}\x00\x00\x00" +
			"Report the alert in the evidence and the time to the operator of the server, who can find the details in the log\x00\x00\x00\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00\x00\x00\x004\x00tls-to-plain-port\x00tls-unknown-authority\x00tls-wrong-host\x00connection-reset\x00\x00\x00"},
	{"tls-handshake-timeout", "finding",
		"\x00\x00\x00\x00The server accepted the connection, but did not respond to the TLS handshake\x00" +
			"The TCP connection was accepted, but there was no response to the client's first TLS message. Name resolution, routing and the port are fine; the program that listens there, or a device on the path, does not complete the handshake.\x00" +
			"4\x00The port speaks another protocol and waits for the client, as SSH, SMTP or a plain HTTP server may.\x00" +
			"The server is overloaded, or its worker processes hang.\x00" +
			"Large packets are lost because the MTU is too high, as in some VPNs, so the certificate does not get through.\x00" +
			"A firewall lets the connection through and drops TLS.\x003\x00" +
			"See in which phase the call stops: `hex21 probe -v -m 30s /articles`\x00" +
			"Try the handshake without hex21: `openssl s_client -connect cms.example.org:443 -servername cms.example.org`\x00" +
			"In a VPN, lower the MTU of its interface to 1400 and try again.\x003\x00See in which phase the call stops\x001\x003\x003\x00-v\x00-m\x0030s\x00\x00\x00" +
			"Try the handshake without hex21\x00\x001\x006\x00openssl\x00s_client\x00-connect\x00{hostport}\x00-servername\x00{host}\x00\x00\x00" +
			"In a VPN, lower the MTU of its interface to 1400 and try again\x00\x00\x00\x00\x00\x001\x00exponential-backoff\x001\x00\x003\x00\x00\x00\x003\x00tls-failed\x00" +
			"connect-timeout\x00tls-to-plain-port\x00\x00\x00"},
	{"tls-not-yet-valid", "finding",
		"\x00\x00\x00\x00The server's certificate is not yet valid\x00" +
			"According to this machine's clock, the certificate is valid only from a later time. Certificates are rarely issued that way, so check the clocks first: yours, and that of the machine that issued it. No request was sent. If your clock is right, the operator of the host has to fix this.\x00" +
			"3\x00The clock of this machine is behind, after a long sleep, a restored snapshot or an empty battery.\x00" +
			"The certificate was issued minutes ago by a machine whose clock is ahead.\x00" +
			"A certificate that is meant for later was installed too early.\x004\x00Check the clock first, in UTC: `date -u`\x00" +
			"Synchronize it over the network: `sudo timedatectl set-ntp true`\x00" +
			"See from when the certificate is valid: `curl -kvsI https://cms.example.org`\x00" +
			"If that is within minutes, wait; otherwise ask the operator of the host to restore the previous certificate.\x004\x00" +
			"Check the clock first, in UTC\x00\x001\x002\x00date\x00-u\x00\x00\x00Synchronize it over the network\x00\x001\x004\x00sudo\x00timedatectl\x00set-ntp\x00true\x00\x00\x00" +
			"See from when the certificate is valid\x00\x001\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00" +
			"If that is within minutes, wait; otherwise ask the operator of the host to restore the previous certificate\x00\x00\x00\x00\x00\x001\x00" +
			"never\x00\x00\x001\x00\x00\x00\x002\x00tls-expired\x00clock-skew\x00\x00\x00"},
	{"tls-self-signed", "finding",
		"\x00\x00\x00\x00The certificate is self-signed and not trusted on this machine\x00" +
			"The certificate, or the last one of the chain that the server sent, is signed with its own key, so no authority confirms the server's identity. On your own server that is normal: trust its certificate explicitly. On a public host it is a mistake, or the connection is intercepted. No request was sent.\x00" +
			"4\x00It is a development server or an internal one with its own certificate.\x00" +
			"A private authority that this machine does not trust signed the certificate.\x00" +
			"A new proxy still uses its default certificate.\x00" +
			"A device on the path intercepts the connection, such as a captive portal or an inspecting firewall.\x005\x00" +
			"If it is your own server, copy its certificate over a secure channel and trust it with --cacert FILE.\x00" +
			"See who signed it: `curl -kvsI https://cms.example.org`\x00" +
			"On a public host, report it to the operator; trusted certificates are available for free.\x00" +
			"See the response without verifying the certificate and without sending your key: `HEX21_API_KEY='' hex21 probe -k /articles`\x00" +
			"To see an example, start hex21 mock --tls, and probe its address.\x005\x00" +
			"If it is your own server, copy its certificate over a secure channel and trust it with --cacert FILE\x00\x00\x00\x00\x00\x00" +
			"See who signed it\x00\x001\x003\x00curl\x00-kvsI\x00{origin}\x00\x00\x00" +
			"On a public host, report it to the operator; trusted certificates are available for free\x00\x00\x00\x00\x00\x00" +
			"See the response without verifying the certificate and without sending your key\x001\x003\x001\x00-k\x00\x001\x00HEX21_API_KEY\x00\x00\x00" +
			"To see an example, start hex21 mock --tls, and probe its address\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x002\x00tls-unknown-authority\x00" +
			"tls-wrong-host\x00\x00\x00"},
	{"tls-to-plain-port", "finding",
		"\x00\x00\x00\x00The address says https, but this port speaks plain HTTP\x00" +
			"hex21 started a TLS handshake, and the response was not TLS: the server treated the handshake as an invalid HTTP request. The server is reachable; only the scheme or the port is wrong. You have to fix this. Send a key over plain HTTP only within one machine.\x00" +
			"3\x00The port is that of the CMS itself, such as 3000, and HTTPS ends at a proxy on port 443.\x00" +
			"The base URL has https:// for a local server that has no certificate.\x00" +
			"On the server, HTTPS is not enabled for this port.\x003\x00" +
			"Use the HTTPS port; leave the port out if it is 443: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"For a server on this machine, use http: `export HEX21_BASE_URL=http://127.0.0.1:3000/api`\x00" +
			"To see an example, start hex21 mock, and probe its address with https.\x003\x00" +
			"Use the HTTPS port; leave the port out if it is 443\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00" +
			"For a server on this machine, use http\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00http://127.0.0.1:3000/api\x00\x00" +
			"To see an example, start hex21 mock, and probe its address with https\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00plain-to-tls-port\x00" +
			"tls-failed\x00not-http\x00\x00\x00"},
	{"tls-unknown-authority", "finding",
		"\x00\x00\x00\x00The certificate chain does not lead to a trusted authority\x00" +
			"This machine found no chain from the certificate to one of the authorities that it trusts. Browsers often work anyway, because they fetch or cache a missing intermediate certificate; other programs do not. No request was sent. With --cacert, only the authorities in that file are trusted.\x00" +
			"4\x00The server sends its own certificate without the intermediate certificate.\x00" +
			"A company proxy intercepts the connection and signs with its own authority.\x00The installation has a private authority.\x00" +
			"The list of authorities on this machine is out of date, or missing, as in small containers.\x004\x00" +
			"See what the server sends: if there is only one certificate, the intermediate is missing: `openssl s_client -showcerts -connect cms.example.org:443 -servername cms.example.org`\x00" +
			"For a private authority or a company proxy, trust its certificate with --cacert FILE.\x00" +
			"In a container, install the list of authorities: `apt-get install ca-certificates`\x00" +
			"If the intermediate is missing, the operator of the host has to configure the full chain.\x004\x00" +
			"See what the server sends: if there is only one certificate, the intermediate is missing\x00\x001\x007\x00openssl\x00s_client\x00" +
			"-showcerts\x00-connect\x00{hostport}\x00-servername\x00{host}\x00\x00\x00" +
			"For a private authority or a company proxy, trust its certificate with --cacert FILE\x00\x00\x00\x00\x00\x00" +
			"In a container, install the list of authorities\x00\x001\x003\x00apt-get\x00install\x00ca-certificates\x00\x00\x00" +
			"If the intermediate is missing, the operator of the host has to configure the full chain\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"tls-self-signed\x00proxy-failed\x00tls-failed\x00\x00\x00"},
	{"tls-version-mismatch", "finding",
		"\x00\x00\x00\x00The client and the server support no common version of TLS\x00" +
			"The handshake ended because the two sides have no common version. hex21 supports TLS 1.2 and 1.3, as browsers do; older ones are not safe (RFC 8996). No request was sent.\x00" +
			"3\x00The server is old and supports only TLS 1.0 or 1.1.\x00A typo in the server's configuration disabled all versions.\x00" +
			"A device in between intercepts TLS with an old version.\x003\x00" +
			"See whether the server supports TLS 1.2: `curl -kvsI --tlsv1.2 --tls-max 1.2 https://cms.example.org`\x00" +
			"Try from another network, to rule out a device in your network.\x00" +
			"If you run the server, enable TLS 1.2 and 1.3; in nginx, use 'ssl_protocols TLSv1.2 TLSv1.3;'.\x003\x00" +
			"See whether the server supports TLS 1.2\x00\x001\x006\x00curl\x00-kvsI\x00--tlsv1.2\x00--tls-max\x001.2\x00{origin}\x00\x00\x00" +
			"Try from another network, to rule out a device in your network\x00\x00\x00\x00\x00\x00" +
			"If you run the server, enable TLS 1.2 and 1.3; in nginx, use 'ssl_protocols TLSv1.2 TLSv1.3;'\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"tls-failed\x00protocol-downgrade\x00tls-to-plain-port\x00\x00\x00"},
	{"tls-wrong-host", "finding",
		"\x00\x00\x00\x00The certificate is for another host name\x00" +
			"The host that was called is not among the names in the certificate (its subjectAltName; the common name does not count). The evidence lists some that are. Either you called the wrong name, or the server sent the wrong certificate. No request was sent. It may also be a machine that you did not mean to call, so do not send a key there.\x00" +
			"4\x00The host was called by its IP address, by an alias or without www, and the certificate does not include that name.\x00" +
			"A new proxy or CDN answers with its default certificate, because the name is not set up there yet.\x00" +
			"A wildcard covers only one level, so *.example.org does not cover a.b.example.org.\x00" +
			"DNS or --resolve leads to a different machine than intended.\x005\x00" +
			"See the names in the certificate: `openssl s_client -connect cms.example.org:443 -servername cms.example.org`\x00" +
			"If one of them is right, use it in the base URL: `export HEX21_BASE_URL=https://cms.example.org/api`\x00" +
			"Check which machine answers: `nslookup cms.example.org`\x00" +
			"If the name is right, the operator of the host has to add it to the certificate.\x00" +
			"To see an example, start hex21 mock --tls --cert-out mock.pem, and probe it with --cacert mock.pem and --resolve.\x005\x00" +
			"See the names in the certificate\x00\x001\x006\x00openssl\x00s_client\x00-connect\x00{hostport}\x00-servername\x00{host}\x00\x00\x00" +
			"If one of them is right, use it in the base URL\x00\x005\x00\x00\x001\x00HEX21_BASE_URL\x00{base}\x00\x00Check which machine answers\x00\x001\x002\x00" +
			"nslookup\x00{host}\x00\x00\x00If the name is right, the operator of the host has to add it to the certificate\x00\x00\x00\x00\x00\x00" +
			"To see an example, start hex21 mock --tls --cert-out mock.pem, and probe it with --cacert mock.pem and --resolve\x00\x00\x00\x00\x00\x00" +
			"1\x00never\x00\x00\x001\x00\x00\x00\x003\x00tls-self-signed\x00tls-unknown-authority\x00dns-failed\x00\x00\x00"},
	{"trailing-slash", "finding",
		"\x00\x00\x00\x00The path ends in a slash\x00" +
			"A path with a trailing slash is a different path. Some installations redirect it to the path without the slash, others return 404. If a slug was supposed to follow the slash, its variable was empty.\x00" +
			"3\x00The URL was joined from parts that each end in a slash.\x00The slug was empty.\x00" +
			"The framework of the client adds a slash.\x003\x00Leave the slash out: `hex21 probe /articles`\x00" +
			"Follow the redirect to see where it leads: `hex21 probe -L /articles`\x00" +
			"To see an example: `hex21 probe --mock /articles/`\x003\x00Leave the slash out\x00\x004\x00\x00/articles\x00\x00" +
			"Follow the redirect to see where it leads\x001\x003\x001\x00-L\x00\x00\x00To see an example\x00\x002\x003\x00probe\x00--mock\x00/articles/\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"redirect-not-followed\x00path-empty-segment\x00html-instead-of-api\x00\x00\x00"},
	{"undici-hides-the-cause", "symptom",
		"\x00\x00\x00\x00Node.js reports only \"fetch failed\"; the cause is in error.cause\x00" +
			"fetch in Node.js (undici) throws TypeError: fetch failed whenever there is no response. The real error, such as ECONNREFUSED, ENOTFOUND or a certificate error, is in its cause property, which many loggers do not print.\x00" +
			"4\x00" +
			"The connection was refused or reset (connection-refused, connection-reset): localhost may be ::1 while the server listens on 127.0.0.1.\x00" +
			"The name does not resolve (dns-failed).\x00The certificate was not accepted (tls-unknown-authority, tls-self-signed).\x00" +
			"The server did not respond in time (response-timeout, connect-timeout).\x002\x00" +
			"Print the cause, then explain it: console.error(error.cause).\x00" +
			"Or make the same call with hex21, which shows the cause: `hex21 probe /articles`\x002\x00" +
			"Print the cause, then explain it: console.error(error.cause)\x00\x00\x00\x00\x00\x00" +
			"Or make the same call with hex21, which shows the cause\x00\x004\x00\x00\x00\x00\x00\x00\x00\x004\x00connection-refused\x00dns-failed\x00" +
			"tls-unknown-authority\x00browser-hides-the-cause\x00\x00\x00"},
	{"unknown-code", "finding",
		"\x00\x00\x00\x00The error code is neither in the reference nor in the catalog\x00" +
			"hex21 has no entry for this code and uses the status and the message instead. Most often the code belongs to this installation or to a plugin. It does not mean that the request is wrong. Find out what the code means, and describe it in a catalog file.\x00" +
			"4\x00The installation or a plugin has its own codes.\x00The CMS is newer than this hex21.\x00" +
			"The error comes from another system behind or in front of the CMS, such as its database or a platform.\x00" +
			"The code is misspelled on the server.\x005\x00Read the message and the details: `hex21 probe -i /articles`\x00" +
			"See whether a known code is similar: `hex21 explain --search token`\x00" +
			"When you know what it means, describe it in a catalog file, and load it with --catalog.\x00" +
			"Ask the operator of the installation, and include the request id.\x00" +
			"To see an example, describe a code in a catalog file and start hex21 mock --catalog FILE.\x005\x00" +
			"Read the message and the details\x001\x003\x001\x00-i\x00\x00\x00See whether a known code is similar\x00\x002\x003\x00explain\x00--search\x00token\x00\x00\x00" +
			"When you know what it means, describe it in a catalog file, and load it with --catalog\x00\x00\x00\x00\x00\x00" +
			"Ask the operator of the installation, and include the request id\x00\x00\x00\x00\x00\x00" +
			"To see an example, describe a code in a catalog file and start hex21 mock --catalog FILE\x00\x00\x00\x00\x00\x00\x00\x00\x00\x003\x00alias-code\x00" +
			"error-not-envelope\x00code-status-mismatch\x00\x00\x00"},
	{"url-too-long", "finding",
		"\x00\x00\x00\x00The URL is longer than the server accepts\x00" +
			"The web server returns 414, and the request does not reach the API. The limit is often 8 KB for the request line.\x002\x00" +
			"The query lists many ids or contains a whole document.\x00Each redirect adds a parameter.\x003\x00" +
			"See the URL without calling it: `hex21 probe --dry-run /articles`\x00Split the list over several calls.\x00" +
			"If you run the server, raise large_client_header_buffers in nginx, or LimitRequestLine in Apache.\x003\x00" +
			"See the URL without calling it\x00\x003\x001\x00--dry-run\x00\x00\x00Split the list over several calls\x00\x00\x00\x00\x00\x00" +
			"If you run the server, raise large_client_header_buffers in nginx, or LimitRequestLine in Apache\x00\x00\x00\x00\x00\x001\x00never\x00\x00\x001\x00\x00\x00\x003\x00" +
			"414\x00header-too-large\x00redirect-loop\x00\x00\x00"},
	{"variable-misspelled", "finding",
		"\x00\x00\x00\x00A variable with a similar name is set, but hex21 does not read it\x00" +
			"The name resembles a variable that hex21 reads: HEX21_TOKEN, for example, resembles HEX21_API_KEY. hex21 reads only the names that its help lists, so this one has no effect. Its value is not read.\x00" +
			"2\x00The name was guessed, or remembered from another program.\x00" +
			"Another program reads that variable, and hex21 was meant to use the same value.\x003\x00" +
			"List the names that hex21 reads: `hex21 help environment`\x00" +
			"Set the variable with the right name: `export HEX21_API_KEY=\"$HEX21_TOKEN\"`\x00" +
			"Or make the config file read the other name: `hex21 config set key_from env:HEX21_TOKEN`\x003\x00" +
			"List the names that hex21 reads\x00\x002\x002\x00help\x00environment\x00\x00\x00Set the variable with the right name\x00\x005\x00\x00\x001\x00HEX21_API_KEY\x00" +
			"HEX21_TOKEN\x002\x00Or make the config file read the other name\x00\x002\x004\x00config\x00set\x00key_from\x00env:HEX21_TOKEN\x00\x00\x00\x00\x00\x00\x002\x00key-unset\x00" +
			"base-url-default\x00\x00\x00"},
	{"version-development", "finding",
		"\x00\x00\x00\x00This build is not a release\x00" +
			"The build has no version, or was built from modified sources. It may be newer than the last release, or broken. Mention its version in bug reports.\x00" +
			"2\x00It was built with go build in a clone.\x00It was built from sources with uncommitted changes.\x002\x00" +
			"Install a release: `go install github.com/hex21/hex21@latest`\x00Show the version of this build: `hex21 version`\x002\x00" +
			"Install a release\x00\x001\x003\x00go\x00install\x00github.com/hex21/hex21@latest\x00\x00\x00Show the version of this build\x00\x002\x001\x00version\x00\x00\x00\x00\x00\x00\x001\x00" +
			"completion-stale\x00\x00\x00"},
	{"wrong-content-type", "finding",
		"\x00\x00\x00\x00The body does not match its Content-Type\x00" +
			"hex21 judges by the bytes, so the rest of the verdict is valid. Other clients trust the header and reject or misread the body; in a browser, JSON sent as text/html can also run scripts. This is a warning: the call itself succeeded or failed for another reason. The operator of the server has to fix it.\x00" +
			"3\x00The CMS does not set the header, and the web server's default is used.\x00A proxy or a cache replaces it.\x00" +
			"An error handler sends JSON with the type of the page that it replaces, or a page with the type of JSON.\x004\x00" +
			"See which type is declared; for JSON it should be application/json: `hex21 probe -i /articles`\x00" +
			"Until it is fixed, parse the body in your client regardless of its type, for instance with JSON.parse(await res.text()).\x00" +
			"If you run the server, send Content-Type application/json with every response below /api, including errors.\x00" +
			"To see an example: `hex21 probe --mock -H 'Prefer: fault=wrong-type' /articles`\x004\x00" +
			"See which type is declared; for JSON it should be application/json\x001\x003\x001\x00-i\x00\x00\x00" +
			"Until it is fixed, parse the body in your client regardless of its type, for instance with JSON.parse(await res.text())\x00" +
			"\x00\x00\x00\x00\x00If you run the server, send Content-Type application/json with every response below /api, including errors\x00\x00\x00\x00\x00\x00" +
			"To see an example\x00\x002\x005\x00probe\x00--mock\x00-H\x00Prefer: fault=wrong-type\x00/articles\x00\x00\x00\x00\x00\x00\x002\x00body-not-json\x00html-from-between\x00\x00\x00"},
}
