// Code generated from the YAML files by TestCompiled; DO NOT EDIT.

package texts

const packedTables = "1280\x002\x00tls-version-mismatch\x00tls-failed\x00handshake_failure|insufficient_security\x002\x00handshake_failure\x007\x00" +
	"insufficient_security\x0011\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00protocol_version alert|alert protocol_version\x002\x00" +
	"alert protocol_version\x003\x00protocol_version alert\x0015\x00\x00\x00\x00\x00\x001\x00tls-expired\x00certificate_expired\x001\x00certificate_expired\x009\x00\x00\x00" +
	"the alert means that the other side rejected a certificate that this side sent\x00\x00\x001\x00tls-unknown-authority\x00unknown_ca\x001\x00" +
	"unknown_ca\x005\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00unrecognized_name\x001\x00unrecognized_name\x009\x00\x00\x00\x00\x00\x001\x00tls-client-certificate-missing\x00" +
	"certificate_required|bad_certificate\x002\x00bad_certificate\x001\x00certificate_required\x009\x00\x00\x00\x00\x00\x002\x00gateway-error\x00503\x00" +
	"(?:\\(\\d+\\)[^:\\n]*: )?AH00957:[^\\n]*|AH01114:[^\\n]*\x002\x00ah00957:\x003\x00ah01114:\x003\x00\x00\x00\x00\x00\x002\x00gateway-error\x00502\x00" +
	"AH01102:[^\\n]*|AH00898:[^\\n]*|Error reading from remote server|End of file found: AH\\d+\x004\x00ah00898:\x001\x00ah01102:\x002\x00" +
	"end of file found: ah\x0014\x00error reading from remote server\x0012\x00\x00\x00" +
	"the CMS closed the connection or was too slow (ProxyTimeout)\x00\x00\x001\x00504\x00AH01110:[^\\n]*\x001\x00ah01110:\x003\x00\x00\x00\x00\x00\x002\x00gateway-error\x00" +
	"503\x00AH00959:[^\\n]*|AH00940:[^\\n]*\x002\x00ah00940:\x002\x00ah00959:\x003\x00\x00\x00Apache does not use a failed worker for a minute (retry=)\x00\x00" +
	"\x002\x00gateway-error\x00502\x00DNS lookup failure for: \\S+\x001\x00dns lookup failure for: \x001\x00\x00\x00\x00\x00\x001\x00403\x00" +
	"AH01630: client denied by server configuration[^\\n]*|AH01797:[^\\n]*\x002\x00630: client denied by server configuration\x00\x00" +
	"ah01797:\x001\x00\x00\x00a Require rule of Apache, not the API, rejected the request\x00\x00\x001\x00404\x00AH00128: File does not exist[^\\n]*\x001\x00" +
	"ah00128: file does not exist\x003\x00\x00\x00Apache looked for a file: ProxyPass does not cover this path\x00\x00\x001\x00413\x00" +
	"AH01587:[^\\n]*|Request content-length of \\d+ is larger than the configured limit|AH10090\x003\x00ah01587:\x001\x00ah10090\x001\x00" +
	"request content-length of \x0020\x00\x00\x00the limit is LimitRequestBody\x00\x00\x001\x00431\x00" +
	"AH00561:[^\\n]*|request failed: (?:header fields|error reading the headers)|Size of a request header field exceeds server limit\x00" +
	"4\x00ah00561:\x001\x00request failed: error reading the headers\x0013\x00request failed: header fields\x0013\x00" +
	"size of a request header field exceeds server limit\x0028\x00\x00\x00the limit is LimitRequestFieldSize, 8190 bytes unless set\x00\x00\x001\x00" +
	"401\x00AH01618:[^\\n]*|AH01617:[^\\n]*\x002\x00ah01617:\x003\x00ah01618:\x003\x00\x00\x00Apache, not the API, requires a login (Basic)\x00\x00\x001\x00" +
	"firewall-blocked\x00ModSecurity: Access denied with code \\d{3}[^\\n]*\x001\x00modsecurity: access denied with code \x00\x00\x00\x00\x00\x00\x001\x00" +
	"plain-to-tls-port\x00You're speaking plain HTTP to an SSL-enabled server port|AH01996:[^\\n]*\x002\x00ah01996:\x001\x00" +
	"you're speaking plain http to an ssl-enabled server port\x00\x00\x00\x00\x00\x00\x001\x00421\x00AH02032:[^\\n]*|Misdirected Request\x002\x00ah02032:\x00\x00" +
	"misdirected request\x00\x00\x00\x00\x00\x00\x002\x00gateway-error\x00502\x00The proxy server received an invalid response from an upstream server\x001\x00" +
	"the proxy server received an invalid response from an upstream server\x007\x00\x00\x00\x00\x00\x002\x00gateway-error\x00503\x00" +
	"The server is temporarily unable to service your request due to maintenance downtime or capacity problems\x001\x00" +
	"the server is temporarily unable to service your request due to maintenance downtime or capacity problems\x0063\x00\x00\x00\x00\x00\x002\x00" +
	"gateway-error\x00502\x00error reading status line from remote server\x001\x00error reading status line from remote server\x0023\x00\x00\x00" +
	"Apache received no response from the upstream server\x00\x00\x001\x00500\x00AH00124|exceeded the limit of \\d+ internal redirects\x002\x00" +
	"ah00124\x003\x00exceeded the limit of \x0010\x00\x00\x00a RewriteRule of Apache leads back to itself\x00\x00\x001\x00404\x00" +
	"AH01071: Got error 'Primary script unknown\x001\x00ah01071: got error 'primary script unknown\x003\x00\x00\x00" +
	"PHP-FPM cannot find the file that Apache names\x00\x00\x001\x00400\x00" +
	"AH0012[67]: Invalid URI in request|AH00135: Invalid method in request|Invalid method in request \\\\x16\\\\x03\x004\x00" +
	"ah00126: invalid uri in request\x003\x00ah00127: invalid uri in request\x003\x00ah00135: invalid method in request\x002\x00" +
	"invalid method in request \\x16\\x03\x0023\x00\x00\x00" +
	"Apache rejected the request before it reached the API; \\x16\\x03 is a TLS handshake on a plain port\x00\x00\x002\x00403\x00400\x00" +
	"AH10411|Rewritten query string contains control characters or spaces\x002\x00ah10411\x001\x00" +
	"rewritten query string contains control characters or spaces\x003\x00\x00\x00" +
	"a RewriteRule of Apache decodes %20: it needs the flag B\x00\x00\x002\x00500\x00gateway-error\x00AH01144: No protocol handler was valid\x00" +
	"1\x00ah01144: no protocol handler was valid\x002\x00\x00\x00the module for proxying, such as mod_proxy_http, is not loaded\x00\x00\x003\x00400\x00" +
	"client-canceled\x00gateway-error\x00AH0109[5-7]: (?:prefetch|pass) request body failed[^\\n]*\x006\x00" +
	"ah01095: pass request body failed\x003\x00ah01095: prefetch request body failed\x003\x00ah01096: pass request body failed\x003\x00" +
	"ah01096: prefetch request body failed\x003\x00ah01097: pass request body failed\x003\x00ah01097: prefetch request body failed\x003\x00\x00\x00" +
	"the client did not send the whole body to Apache\x00\x00\x002\x00gateway-error\x00503\x00AH01079|failed to make connection to backend\x002\x00" +
	"ah01079\x003\x00failed to make connection to backend\x009\x00\x00\x00Apache could not reach the upstream server\x00\x00\x001\x00client-canceled\x00\x00\x00" +
	"-999\x001\x00\x001\x00\x001\x00base-url-malformed\x00\x00\x00-1000\x001\x00\x001\x00\x002\x00response-timeout\x00connect-timeout\x00\x00\x00-1001\x001\x00\x001\x00\x001\x00base-url-malformed\x00\x00\x00" +
	"-1002\x001\x00\x001\x00\x001\x00dns-failed\x00\x00\x00-1003\x001\x00\x001\x00\x001\x00connection-refused\x00\x00\x00-1004\x001\x00\x001\x00\x001\x00connection-reset\x00\x00\x00-1005\x001\x00" +
	"often a kept-alive connection that the server closed\x001\x00\x001\x00dns-failed\x00\x00\x00-1006\x001\x00\x001\x00\x001\x00redirect-loop\x00\x00\x00-1007\x001\x00\x001\x00\x001\x00" +
	"host-unreachable\x00\x00\x00-1009\x001\x00this device has no network\x001\x00\x001\x00redirect-without-location\x00\x00\x00-1010\x001\x00\x001\x00\x001\x00not-http\x00\x00\x00-1011\x00" +
	"1\x00\x001\x00\x001\x00401\x00\x00\x00-1012\x001\x00the challenge was not answered: a certificate or credentials were not accepted\x001\x00\x001\x00401\x00\x00\x00-1013\x00" +
	"1\x00\x001\x00\x001\x00body-undecodable\x00\x00\x00-1015\x001\x00\x001\x00\x001\x00body-undecodable\x00\x00\x00-1016\x001\x00\x001\x00\x001\x00not-http\x00\x00\x00-1017\x001\x00\x001\x00\x001\x00host-unreachable\x00\x00\x00" +
	"-1020\x001\x00mobile data is off for this app\x001\x00\x001\x00mixed-content\x00\x00\x00-1022\x001\x00" +
	"App Transport Security blocks http://: use https://\x001\x00\x001\x00body-too-large\x00\x00\x00-1103\x001\x00\x001\x00\x001\x00tls-failed\x00\x00\x00-1200\x001\x00\x001\x00\x001\x00" +
	"tls-expired\x00\x00\x00-1201\x001\x00\x001\x00\x001\x00tls-unknown-authority\x00\x00\x00-1202\x001\x00\x001\x00\x001\x00tls-unknown-authority\x00\x00\x00-1203\x001\x00\x001\x00\x001\x00" +
	"tls-not-yet-valid\x00\x00\x00-1204\x001\x00\x001\x00\x001\x00tls-client-certificate-missing\x00\x00\x00-1205\x001\x00\x001\x00\x001\x00tls-client-certificate-missing\x00\x00\x00" +
	"-1206\x001\x00\x001\x00\x002\x00response-timeout\x00connect-timeout\x00\x00\x00NSURLErrorTimedOut\x001\x00\x001\x00\x001\x00dns-failed\x00\x00\x00NSURLErrorCannotFindHost\x001\x00\x001\x00" +
	"\x001\x00connection-refused\x00\x00\x00NSURLErrorCannotConnectToHost\x001\x00\x001\x00\x001\x00connection-reset\x00\x00\x00NSURLErrorNetworkConnectionLost\x001\x00\x001\x00\x00" +
	"1\x00host-unreachable\x00\x00\x00NSURLErrorNotConnectedToInternet\x001\x00\x001\x00\x001\x00tls-failed\x00\x00\x00NSURLErrorSecureConnectionFailed\x001\x00\x001\x00\x001\x00" +
	"tls-unknown-authority\x00\x00\x00NSURLErrorServerCertificateUntrusted\x001\x00\x001\x00\x002\x00tls-expired\x00tls-not-yet-valid\x00\x00\x00" +
	"NSURLErrorServerCertificateHasBadDate\x001\x00\x001\x00\x001\x00redirect-loop\x00\x00\x00NSURLErrorHTTPTooManyRedirects\x001\x00\x001\x00\x001\x00client-canceled\x00\x00\x00" +
	"NSURLErrorCancelled\x001\x00\x001\x00\x001\x00not-http\x00\x00\x00NSURLErrorBadServerResponse\x001\x00\x001\x00\x001\x00response-timeout\x00The request timed out\x001\x00" +
	"the request timed out\x0010\x00\x00\x00\x001\x001\x001\x00dns-failed\x00A server with the specified hostname could not be found\x001\x00" +
	"a server with the specified hostname could not be found\x007\x00\x00\x00\x00\x00\x001\x00connection-refused\x00Could not connect to the server\x001\x00" +
	"could not connect to the server\x007\x00\x00\x00\x00\x001\x001\x00connection-reset\x00The network connection was lost\x001\x00" +
	"the network connection was lost\x001\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00The Internet connection appears to be offline\x001\x00" +
	"the internet connection appears to be offline\x009\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"An SSL error has occurred and a secure connection to the server cannot be made\x001\x00" +
	"an ssl error has occurred and a secure connection to the server cannot be made\x0010\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"The certificate for this server is invalid\x001\x00the certificate for this server is invalid\x0022\x00\x00\x00\x00\x00\x001\x00mixed-content\x00" +
	"App Transport Security (?:policy requires the use of a secure connection|has blocked a cleartext HTTP)\x002\x00" +
	"app transport security has blocked a cleartext http\x0020\x00" +
	"app transport security policy requires the use of a secure connection\x0027\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00body-not-json\x00" +
	"The data couldn.t be read because it isn.t in the correct format|dataCorrupted\\(Swift\\.DecodingError\x002\x00" +
	"datacorrupted(swift.decodingerror\x001\x00t be read because it isn\x0016\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"kCFErrorHTTPParseFailure|kCFErrorDomainCFNetwork error 303\x002\x00kcferrordomaincfnetwork error 303\x0028\x00" +
	"kcferrorhttpparsefailure\x0010\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00kCFErrorDomainCFNetwork error 310|kCFErrorHTTPSProxyConnectionFailure\x00" +
	"2\x00kcferrordomaincfnetwork error 310\x0028\x00kcferrorhttpsproxyconnectionfailure\x0010\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"A TLS error caused the secure connection to fail|An SSL error has occurred and a secure connection to the server cannot be made\x00" +
	"2\x00a tls error caused the secure connection to fail\x003\x00" +
	"an ssl error has occurred and a secure connection to the server cannot be made\x0010\x00\x00\x00\x00\x00\x002\x00tls-failed\x00" +
	"tls-unknown-authority\x00kCFStreamErrorDomainSSL[,: ]+-98\\d\\d\x001\x00kcfstreamerrordomainssl\x00\x00\x00\x00\x00\x00\x001\x00aws-missing-token\x00" +
	"Missing Authentication Token\x001\x00missing authentication token\x006\x00\x00\x00\x00\x00\x001\x00aws-missing-token\x00" +
	"MissingAuthenticationTokenException\x001\x00missingauthenticationtokenexception\x004\x00\x00\x00\x00\x00\x002\x00key-wrong-header\x00aws-missing-token\x00" +
	"not a valid key=value pair \\(missing equal-sign\\) in Authorization header|Authorization header requires 'Credential' parameter\x00" +
	"2\x00authorization header requires 'credential' parameter\x0028\x00" +
	"not a valid key=value pair (missing equal-sign) in authorization header\x009\x00\x00\x00" +
	"AWS API Gateway expects a signature at this path: the path, stage or method is unknown, or it uses IAM\x00\x00\x002\x00429\x00" +
	"limit-exceeded\x00ThrottlingException|TooManyRequestsException|\\{\"message\": ?\"Limit Exceeded\"\\}|Rate exceeded\x005\x00" +
	"rate exceeded\x003\x00throttlingexception\x004\x00toomanyrequestsexception\x0013\x00{\"message\": \"limit exceeded\"}\x0010\x00" +
	"{\"message\":\"limit exceeded\"}\x009\x00\x00\x00AWS: its usage plan or limit\x00\x00\x002\x00gateway-error\x00502\x00" +
	"\\{\"message\": ?\"Internal server error\"\\}\x002\x00{\"message\": \"internal server error\"}\x0010\x00{\"message\":\"internal server error\"}\x00" +
	"11\x00\x00\x00AWS API Gateway: the function behind it failed, or its response has the wrong format\x00\x00\x001\x00403\x00" +
	"AccessDeniedException|is not authorized to perform: \x002\x00accessdeniedexception\x003\x00is not authorized to perform: \x0019\x00\x00\x00" +
	"AWS: a policy denies this call, or none allows it\x00\x00\x001\x00413\x00\\{\"message\": ?\"Request Too Long\"\\}\x002\x00" +
	"{\"message\": \"request too long\"}\x0011\x00{\"message\":\"request too long\"}\x0025\x00\x00\x00AWS API Gateway\x00\x00\x002\x00404\x00gateway-no-route\x00" +
	"no Route matched with those values\x001\x00no route matched with those values\x0021\x00\x00\x00" +
	"Kong: no route for this host, path or method\x00\x00\x002\x00gateway-error\x00502\x00" +
	"An invalid response was received from the upstream server\x001\x00an invalid response was received from the upstream server\x00" +
	"40\x00\x00\x00Kong\x00\x00\x002\x00gateway-error\x00503\x00failure to get a peer from the ring-balancer|name resolution failed\x002\x00" +
	"failure to get a peer from the ring-balancer\x0015\x00name resolution failed\x002\x00\x00\x00Kong: no healthy upstream server\x00\x00\x002\x00404\x00" +
	"gateway-no-route\x00404 Route Not Found\x001\x00404 route not found\x001\x00\x00\x00APISIX: no route for this host, path or method\x00\x00\x002\x00404\x00" +
	"gateway-no-route\x00No context-path matches the request URI\x001\x00no context-path matches the request uri\x007\x00\x00\x00" +
	"Gravitee: no API at this path\x00\x00\x002\x00404\x00gateway-no-route\x00messaging\\.adaptors\\.http\\.flow\\.ApplicationNotFound\x001\x00" +
	"messaging.adaptors.http.flow.applicationnotfound\x0026\x00\x00\x00Apigee: no proxy for this host and path\x00\x00\x001\x00gateway-error\x00" +
	"messaging\\.adaptors\\.http\\.flow\\.(?:ServiceUnavailable|UnexpectedEOFAtTarget|GatewayTimeout|NoActiveTargets)|There was a problem proxying the request\x00" +
	"2\x00messaging.adaptors.http.flow.\x003\x00there was a problem proxying the request\x0017\x00\x00\x00" +
	"Apigee or Tyk: the server behind it did not respond\x00\x00\x002\x00429\x00limit-exceeded\x00" +
	"policies\\.ratelimit\\.(?:SpikeArrest|Quota)Violation\x002\x00policies.ratelimit.quotaviolation\x0016\x00" +
	"policies.ratelimit.spikearrestviolation\x0016\x00\x00\x00Apigee: the quota is used up; the status is 429 or 500\x00\x00\x002\x00429\x00" +
	"limit-exceeded\x00Message throttled out\x001\x00message throttled out\x005\x00\x00\x00" +
	"WSO2: nextAccessTime is the time of the next allowed call\x00\x00\x001\x00cdn-error\x00" +
	"App Platform failed to forward this request to the application|via_upstream \\(\\d{3} -\\)\x002\x00" +
	"app platform failed to forward this request to the application\x001\x00via_upstream (\x00\x00\x00\x00" +
	"DigitalOcean: the application did not respond, or responded with this status\x00\x00\x001\x00firewall-blocked\x00" +
	"Invalid HTTP_HOST header|DisallowedHost|Blocked request\\. This host \\([^)]*\\) is not allowed|Blocked hosts?: |Invalid Host header\x00" +
	"6\x00blocked host: \x009\x00blocked hosts: \x009\x00blocked request. this host (\x0014\x00disallowedhost\x008\x00invalid host header\x006\x00" +
	"invalid http_host header\x0011\x00\x00\x00" +
	"the application does not accept this host name: add it to ALLOWED_HOSTS (Django), config.hosts (Rails) or server.allowedHosts (Vite)\x00" +
	"\x00\x001\x00key-missing\x00No API key found in request\x001\x00no api key found in request\x008\x00\x00\x00" +
	"Kong looks for the key in its own header (apikey), not in Authorization\x00\x00\x001\x00429\x00API rate limit exceeded\x001\x00" +
	"api rate limit exceeded\x001\x00\x00\x00Kong: a limit of the gateway, not of the API\x00\x00\x001\x00key-missing\x00" +
	"Access denied due to missing subscription key\x001\x00access denied due to missing subscription key\x0019\x00\x00\x00" +
	"Azure API Management looks for the key in Ocp-Apim-Subscription-Key\x00\x00\x001\x00key-refused\x00" +
	"Access denied due to invalid subscription key\x001\x00access denied due to invalid subscription key\x0018\x00\x00\x00" +
	"Azure API Management\x00\x00\x001\x00429\x00Rate limit is exceeded\\. Try again in \\d+ seconds?\x001\x00" +
	"rate limit is exceeded. try again in \x0019\x00\x00\x00Azure API Management: its own limit\x00\x00\x002\x00QUOTA_EXCEEDED\x00429\x00" +
	"Out of call volume quota[^\\n\"]*\x001\x00out of call volume quota\x005\x00\x00\x00Azure API Management: a quota, with 403\x00\x00\x002\x00" +
	"limit-exceeded\x00429\x00You have exceeded a secondary rate limit\x001\x00you have exceeded a secondary rate limit\x006\x00\x00\x00" +
	"GitHub sends this with 403: wait as long as Retry-After requires\x00\x00\x002\x00limit-exceeded\x00429\x00" +
	"API rate limit exceeded for (?:user|installation|\\d+\\.)\x001\x00api rate limit exceeded for \x001\x00\x00\x00" +
	"GitHub sends this with 403 or 429\x00\x00\x001\x00key-refused\x00\"?Bad credentials\"?\x001\x00bad credentials\x002\x00\x00\x00\x00\x001\x001\x00key-missing\x00" +
	"rest_not_logged_in\x001\x00rest_not_logged_in\x006\x00\x00\x00" +
	"WordPress: the key did not arrive; servers under CGI drop the Authorization header\x00\x00\x001\x00404\x00" +
	"rest_(?:no_route|post_invalid_id|term_invalid|user_invalid_id)\x004\x00rest_no_route\x006\x00rest_post_invalid_id\x002\x00" +
	"rest_term_invalid\x002\x00rest_user_invalid_id\x002\x00\x00\x00WordPress\x00\x00\x002\x00403\x00permission-missing\x00" +
	"rest_(?:forbidden|cannot_\\w+|forbidden_context)\x002\x00rest_cannot_\x003\x00rest_forbidden\x004\x00\x00\x00WordPress\x00\x00\x001\x00400\x00" +
	"rest_invalid_param|rest_missing_callback_param\x002\x00rest_invalid_param\x0011\x00rest_missing_callback_param\x002\x00\x00\x00WordPress\x00\x00\x002\x00" +
	"key-refused\x00key-jwt-invalid\x00INVALID_JWT\x001\x00invalid_jwt\x006\x00\x00\x00\x00\x00\x002\x00key-expired\x00key-jwt-expired\x00TOKEN_EXPIRED\x001\x00" +
	"token_expired\x002\x00\x00\x00Directus: refresh the token\x00\x00\x001\x00key-refused\x00INVALID_(?:TOKEN|CREDENTIALS|API_KEY)\\b\x003\x00" +
	"invalid_api_key\x005\x00invalid_credentials\x006\x00invalid_token\x005\x00\x00\x00\x00\x00\x001\x00404\x00ROUTE_NOT_FOUND\x001\x00route_not_found\x002\x00\x00\x00Directus\x00\x00\x002\x00" +
	"403\x00permission-missing\x00\"name\": ?\"(?:ForbiddenError|PolicyError)\"\x004\x00\"name\": \"forbiddenerror\"\x006\x00\"name\": \"policyerror\"\x006\x00" +
	"\"name\":\"forbiddenerror\"\x005\x00\"name\":\"policyerror\"\x005\x00\x00\x00Strapi: the role of this token does not allow the action\x00\x00\x002\x00401\x00" +
	"key-refused\x00\"name\": ?\"UnauthorizedError\"|Missing or invalid credentials\x003\x00\"name\": \"unauthorizederror\"\x0018\x00" +
	"\"name\":\"unauthorizederror\"\x0017\x00missing or invalid credentials\x006\x00\x00\x00Strapi\x00\x00\x001\x00404\x00\"name\": ?\"NotFoundError\"\x002\x00" +
	"\"name\": \"notfounderror\"\x007\x00\"name\":\"notfounderror\"\x006\x00\x00\x00Strapi\x00\x00\x001\x00400\x00" +
	"\"name\": ?\"(?:ValidationError|YupValidationError|ApplicationError)\"\x006\x00\"name\": \"applicationerror\"\x006\x00" +
	"\"name\": \"validationerror\"\x006\x00\"name\": \"yupvalidationerror\"\x006\x00\"name\":\"applicationerror\"\x005\x00\"name\":\"validationerror\"\x005\x00" +
	"\"name\":\"yupvalidationerror\"\x005\x00\x00\x00Strapi\x00\x00\x002\x00limit-exceeded\x00429\x00RateLimitExceeded|\"id\": ?\"RateLimitExceeded\"\x001\x00" +
	"ratelimitexceeded\x007\x00\x00\x00Contentful\x00\x00\x002\x00401\x00key-refused\x00AccessTokenInvalid\x001\x00accesstokeninvalid\x003\x00\x00\x00Contentful\x00\x00\x002\x00" +
	"limit-exceeded\x00429\x00RESOURCE_EXHAUSTED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded\x003\x00quotaexceeded\x002\x00" +
	"ratelimitexceeded\x007\x00resource_exhausted\x006\x00\x00\x00Google\x00\x00\x002\x00401\x00key-refused\x00" +
	"\"status\": ?\"UNAUTHENTICATED\"|Request had invalid authentication credentials\x003\x00\"status\": \"unauthenticated\"\x0023\x00" +
	"\"status\":\"unauthenticated\"\x006\x00request had invalid authentication credentials\x007\x00\x00\x00Google\x00\x00\x002\x00403\x00permission-missing\x00" +
	"\"status\": ?\"PERMISSION_DENIED\"|PERMISSION_DENIED\x001\x00permission_denied\x009\x00\x00\x00Google\x00\x00\x001\x00503\x00" +
	"rpc error: code = Unavailable[^\\n]*|\"status\": ?\"UNAVAILABLE\"|UNAVAILABLE: io exception\x004\x00\"status\": \"unavailable\"\x0019\x00" +
	"\"status\":\"unavailable\"\x006\x00rpc error: code = unavailable\x0015\x00unavailable: io exception\x008\x00\x00\x00" +
	"gRPC: the server cannot be reached\x00\x00\x002\x00504\x00response-timeout\x00rpc error: code = DeadlineExceeded[^\\n]*|DEADLINE_EXCEEDED\x00" +
	"2\x00deadline_exceeded\x005\x00rpc error: code = deadlineexceeded\x0015\x00\x00\x00gRPC\x00\x00\x001\x00429\x00rpc error: code = ResourceExhausted[^\\n]*\x001\x00" +
	"rpc error: code = resourceexhausted\x0015\x00\x00\x00gRPC\x00\x00\x001\x00401\x00rpc error: code = Unauthenticated[^\\n]*\x001\x00" +
	"rpc error: code = unauthenticated\x0015\x00\x00\x00gRPC\x00\x00\x001\x00429\x00" +
	"ThrottlerException|Too many requests, please try again later|You have sent too many requests in a given amount of time\x00" +
	"3\x00throttlerexception\x005\x00too many requests, please try again later\x0014\x00" +
	"you have sent too many requests in a given amount of time\x0028\x00\x00\x00" +
	"it is a limit in the program or a plugin (express-rate-limit, NestJS)\x00\x00\x001\x00404\x00" +
	"Cannot (?:GET|POST|PUT|PATCH|DELETE) /[^\\s<]*\x005\x00cannot delete /\x0011\x00cannot get /\x004\x00cannot patch /\x0010\x00cannot post /\x009\x00" +
	"cannot put /\x008\x00\x00\x00Express: no route for this method and path\x00\x00\x001\x00404\x00No route matches \\[[A-Z]+\\] \"\x001\x00no route matches [\x00" +
	"14\x00\x00\x00Rails: no route for this method and path\x00\x00\x001\x00404\x00The requested URL was not found on th(?:e|is) server\x002\x00" +
	"the requested url was not found on the server\x0016\x00the requested url was not found on this server\x0037\x00\x00\x00" +
	"Flask or Apache: no route for this path\x00\x00\x001\x00405\x00" +
	"The method is not allowed for the requested URL|Method \\\\?\"?[A-Z]+\\\\?\"? not allowed|The \\w+ method is not supported for (?:this route|route)|Request method '\\w+' is not supported\x00" +
	"3\x00 method is not supported for \x006\x00 not allowed\x004\x00' is not supported\x00\x00\x00\x00\x00\x00\x002\x00401\x00key-missing\x00" +
	"Authentication credentials were not provided\x001\x00authentication credentials were not provided\x0023\x00\x00\x00Django REST framework\x00" +
	"\x00\x001\x00429\x00Request was throttled\\. Expected available in \\d+ seconds?\x001\x00request was throttled. expected available in \x0018\x00\x00" +
	"\x00Django REST framework\x00\x00\x001\x00403\x00" +
	"CSRF (?:verification failed|token (?:mismatch|missing|missing or incorrect))|EBADCSRFTOKEN|Invalid CSRF Token|CSRF Failed|Missing CSRF (?:token|secret)|FST_CSRF_\\w+|The CSRF token is invalid|Unable to verify your data submission\x00" +
	"11\x00csrf failed\x002\x00csrf token mismatch\x008\x00csrf token missing\x008\x00csrf verification failed\x002\x00ebadcsrftoken\x00\x00fst_csrf_\x002\x00" +
	"invalid csrf token\x006\x00missing csrf secret\x0010\x00missing csrf token\x006\x00the csrf token is invalid\x002\x00" +
	"unable to verify your data submission\x0014\x00\x00\x00" +
	"the server treats the call as part of a browser session: send the key and no cookies\x00\x00\x002\x00401\x00key-missing\x00" +
	"Full authentication is required to access this resource\x001\x00full authentication is required to access this resource\x002\x00\x00\x00" +
	"Spring Security\x00\x00\x001\x00415\x00Content[- ]Type '[^'\\n]*' (?:is )?not supported\x002\x00' is not supported\x00\x00' not supported\x00\x00\x00\x00\x00\x00\x001\x00" +
	"401\x00\"(?:message|error|detail|title|msg|reason)\": ?\"(?:Unauthorized|Unauthenticated)\\.?\"\x0024\x00\"detail\": \"unauthenticated\x00" +
	"6\x00\"detail\": \"unauthorized\x006\x00\"detail\":\"unauthenticated\x00\x00\"detail\":\"unauthorized\x00\x00\"error\": \"unauthenticated\x005\x00" +
	"\"error\": \"unauthorized\x005\x00\"error\":\"unauthenticated\x005\x00\"error\":\"unauthorized\x005\x00\"message\": \"unauthenticated\x009\x00" +
	"\"message\": \"unauthorized\x009\x00\"message\":\"unauthenticated\x008\x00\"message\":\"unauthorized\x008\x00\"msg\": \"unauthenticated\x003\x00" +
	"\"msg\": \"unauthorized\x003\x00\"msg\":\"unauthenticated\x004\x00\"msg\":\"unauthorized\x004\x00\"reason\": \"unauthenticated\x006\x00" +
	"\"reason\": \"unauthorized\x006\x00\"reason\":\"unauthenticated\x006\x00\"reason\":\"unauthorized\x006\x00\"title\": \"unauthenticated\x00\x00" +
	"\"title\": \"unauthorized\x00\x00\"title\":\"unauthenticated\x00\x00\"title\":\"unauthorized\x00\x00\x00\x00\x001\x00\x001\x00403\x00" +
	"\"(?:message|error|detail|title|msg|reason)\": ?\"(?:Forbidden|Access Denied|Permission denied)\\.?\"\x006\x00access denied\"\x0010\x00" +
	"access denied.\"\x0010\x00forbidden\"\x006\x00forbidden.\"\x006\x00permission denied\"\x0014\x00permission denied.\"\x0014\x00\x00\x00\x001\x00\x001\x00404\x00" +
	"\"(?:message|error|detail|title|msg|reason)\": ?\"(?:Resource |Page |Route )?Not Found\\.?\"\x002\x00not found\"\x006\x00not found.\"\x006\x00\x00\x00" +
	"\x001\x00\x002\x00404\x00cdn-error\x00NOT_FOUND\\s+(?:Code: .?NOT_FOUND.?\\s+)?ID: .?[a-z]{3}\\d::\\S*\x001\x00not_found\x001\x00\x00\x00" +
	"Vercel: no such page or deployment at this host\x00\x00\x001\x00key-refused\x00" +
	"(?:Invalid|Incorrect|Unknown) API[ -]key(?: provided)?|API key (?:not valid|is invalid|invalid)\x009\x00api key invalid\x005\x00" +
	"api key is invalid\x005\x00api key not valid\x005\x00incorrect api key\x008\x00incorrect api-key\x008\x00invalid api key\x006\x00invalid api-key\x006\x00" +
	"unknown api key\x006\x00unknown api-key\x006\x00\x00\x00\x00\x001\x001\x00key-missing\x00" +
	"(?:Missing|No) API[ -]key(?: provided| found)?|API key (?:is )?(?:missing|required)\x008\x00api key is missing\x005\x00" +
	"api key is required\x005\x00api key missing\x005\x00api key required\x005\x00missing api key\x006\x00missing api-key\x006\x00no api key\x001\x00no api-key\x00" +
	"1\x00\x00\x00\x00\x001\x001\x00key-refused\x00(?:Invalid|Bad) (?:access |auth |bearer )?token\x008\x00bad access token\x001\x00bad auth token\x001\x00" +
	"bad bearer token\x001\x00bad token\x001\x00invalid access token\x006\x00invalid auth token\x009\x00invalid bearer token\x007\x00invalid token\x005\x00\x00\x00\x001\x00" +
	"1\x002\x00403\x00permission-missing\x00(?:Access|Permission) denied|Insufficient (?:permissions|scope|privileges)\x005\x00access denied\x00" +
	"4\x00insufficient permissions\x0011\x00insufficient privileges\x0014\x00insufficient scope\x0011\x00permission denied\x009\x00\x00\x00\x001\x001\x002\x00" +
	"key-expired\x00key-jwt-expired\x00(?:The |Your )?(?:API )?(?:key|token|access token) has expired|(?:Expired|Outdated) token\x00" +
	"4\x00expired token\x004\x00key has expired\x001\x00outdated token\x00\x00token has expired\x003\x00\x00\x00\x001\x001\x002\x00RATE_LIMIT\x00429\x00" +
	"Rate limit (?:reached|hit)[^\\n]*|rate[- ]limited\x004\x00rate limit hit\x008\x00rate limit reached\x008\x00rate limited\x002\x00rate-limited\x001\x00" +
	"\x00\x00\x001\x001\x001\x00key-refused\x00(?:\"?error\"?[:=] ?\"?)?invalid_(?:grant|client)\"?\x002\x00invalid_client\x006\x00invalid_grant\x005\x00\x00\x00" +
	"an OAuth 2 server rejected the credentials of a token request\x00\x00\x001\x00400\x00" +
	"(?:\"?error\"?[:=] ?\"?)?(?:unsupported_(?:grant|response)_type|invalid_scope|redirect_uri_mismatch)\"?\x004\x00invalid_scope\x005\x00" +
	"redirect_uri_mismatch\x006\x00unsupported_grant_type\x009\x00unsupported_response_type\x0019\x00\x00\x00" +
	"an OAuth 2 server does not accept a parameter of the request\x00\x00\x002\x00NOT_FOUND\x00404\x00" +
	"(?:Resource|Record|Entity|Item|Object|Document|Article|Post)_not_found\x008\x00article_not_found\x004\x00document_not_found\x00\x00" +
	"entity_not_found\x004\x00item_not_found\x001\x00object_not_found\x004\x00post_not_found\x001\x00record_not_found\x004\x00resource_not_found\x006\x00\x00\x00\x001\x00\x00" +
	"2\x00401\x00key-missing\x00(?:auth|authentication|authorization|login)_required\x004\x00auth_required\x002\x00authentication_required\x0012\x00" +
	"authorization_required\x005\x00login_required\x00\x00\x00\x00\x001\x00\x001\x00connection-refused\x00ERR_CONNECTION_REFUSED\x001\x00err_connection_refused\x0014\x00" +
	"\x00\x00\x00\x00\x001\x00connection-reset\x00ERR_CONNECTION_RESET\x001\x00err_connection_reset\x0012\x00\x00\x00\x00\x00\x001\x00connection-reset\x00ERR_CONNECTION_ABORTED\x00" +
	"1\x00err_connection_aborted\x0013\x00\x00\x00\x00\x00\x002\x00connection-reset\x00no-answer\x00ERR_CONNECTION_CLOSED\x001\x00err_connection_closed\x0013\x00\x00\x00\x00\x00\x001\x00" +
	"connect-timeout\x00(?:net::)?ERR_CONNECTION_TIMED_OUT\x001\x00err_connection_timed_out\x0018\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"ERR_CONNECTION_FAILED\x001\x00err_connection_failed\x002\x00\x00\x00\x00\x00\x001\x00response-timeout\x00ERR_TIMED_OUT\x001\x00err_timed_out\x002\x00\x00\x00\x00\x00\x001\x00" +
	"no-answer\x00ERR_EMPTY_RESPONSE\x001\x00err_empty_response\x001\x00\x00\x00\x00\x00\x001\x00dns-failed\x00ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED\x00" +
	"2\x00err_name_not_resolved\x006\x00err_name_resolution_failed\x002\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"ERR_DNS_TIMED_OUT|ERR_DNS_SERVER_FAILED|ERR_DNS_MALFORMED_RESPONSE|ERR_ICANN_NAME_COLLISION\x004\x00" +
	"err_dns_malformed_response\x005\x00err_dns_server_failed\x005\x00err_dns_timed_out\x005\x00err_icann_name_collision\x002\x00\x00\x00" +
	"the resolver did not respond\x00\x00\x001\x00dns-failed\x00DNS_PROBE_FINISHED_NXDOMAIN\x001\x00dns_probe_finished_nxdomain\x0017\x00\x00\x00\x00\x00\x001\x00" +
	"dns-failed\x00DNS_PROBE_FINISHED_(?:NO_INTERNET|BAD_CONFIG|BAD_SECURE_CONFIG)|DNS_PROBE_POSSIBLE|DNS_PROBE_STARTED\x005\x00" +
	"dns_probe_finished_bad_config\x0017\x00dns_probe_finished_bad_secure_config\x0021\x00dns_probe_finished_no_internet\x0019\x00" +
	"dns_probe_possible\x007\x00dns_probe_started\x007\x00\x00\x00this machine cannot reach a resolver\x00\x00\x001\x00host-unreachable\x00" +
	"ERR_ADDRESS_UNREACHABLE|ERR_ADDRESS_INVALID\x002\x00err_address_invalid\x009\x00err_address_unreachable\x009\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"ERR_INTERNET_DISCONNECTED|ERR_NETWORK_ACCESS_DENIED\x002\x00err_internet_disconnected\x0010\x00err_network_access_denied\x009\x00\x00\x00" +
	"this machine has no network\x00\x00\x001\x00connection-reset\x00ERR_NETWORK_CHANGED|ERR_NETWORK_IO_SUSPENDED\x002\x00err_network_changed\x009\x00" +
	"err_network_io_suspended\x009\x00\x00\x00the machine changed networks or slept during the call: repeat it\x00\x00\x001\x00" +
	"tls-unknown-authority\x00ERR_CERT_AUTHORITY_INVALID|ERR_CERT_INVALID\x002\x00err_cert_authority_invalid\x0016\x00err_cert_invalid\x006\x00\x00\x00" +
	"\x00\x00\x001\x00tls-wrong-host\x00ERR_CERT_COMMON_NAME_INVALID\x001\x00err_cert_common_name_invalid\x008\x00\x00\x00\x00\x00\x002\x00tls-expired\x00tls-not-yet-valid\x00" +
	"ERR_CERT_DATE_INVALID\x001\x00err_cert_date_invalid\x007\x00\x00\x00expired, or not yet valid, or the clock of this machine is wrong\x00\x00\x001\x00" +
	"tls-failed\x00" +
	"ERR_CERT_(?:REVOKED|WEAK_SIGNATURE_ALGORITHM|WEAK_KEY|NO_REVOCATION_MECHANISM|UNABLE_TO_CHECK_REVOCATION|CONTAINS_ERRORS|NAME_CONSTRAINT_VIOLATION|VALIDITY_TOO_LONG|KNOWN_INTERCEPTION_BLOCKED)|ERR_CERTIFICATE_TRANSPARENCY_REQUIRED\x00" +
	"10\x00err_cert_contains_errors\x0014\x00err_cert_known_interception_blocked\x006\x00err_cert_name_constraint_violation\x007\x00" +
	"err_cert_no_revocation_mechanism\x0020\x00err_cert_revoked\x006\x00err_cert_unable_to_check_revocation\x008\x00" +
	"err_cert_validity_too_long\x006\x00err_cert_weak_key\x0011\x00err_cert_weak_signature_algorithm\x0011\x00" +
	"err_certificate_transparency_required\x0013\x00\x00\x00\x00\x00\x002\x00tls-failed\x00tls-to-plain-port\x00ERR_SSL_PROTOCOL_ERROR\x001\x00" +
	"err_ssl_protocol_error\x006\x00\x00\x00often a port without TLS behind https://\x00\x00\x001\x00tls-version-mismatch\x00" +
	"ERR_SSL_VERSION_OR_CIPHER_MISMATCH\x001\x00err_ssl_version_or_cipher_mismatch\x005\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"ERR_SSL_OBSOLETE_VERSION\x001\x00err_ssl_obsolete_version\x005\x00\x00\x00\x00\x00\x001\x00tls-client-certificate-missing\x00" +
	"ERR_SSL_CLIENT_AUTH_CERT_NEEDED|ERR_BAD_SSL_CLIENT_AUTH_CERT|ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS\x003\x00" +
	"err_bad_ssl_client_auth_cert\x006\x00err_ssl_client_auth_cert_needed\x0023\x00err_ssl_client_auth_no_common_algorithms\x0017\x00\x00\x00\x00\x00\x001\x00" +
	"tls-wrong-host\x00ERR_SSL_UNRECOGNIZED_NAME_ALERT\x001\x00err_ssl_unrecognized_name_alert\x0023\x00\x00\x00" +
	"no server at this address has this name\x00\x00\x001\x00tls-failed\x00" +
	"ERR_SSL_(?:BAD_RECORD_MAC_ALERT|DECRYPT_ERROR_ALERT|PINNED_KEY_NOT_IN_CERT_CHAIN|SERVER_CERT_BAD_FORMAT|KEY_USAGE_INCOMPATIBLE)\x00" +
	"5\x00err_ssl_bad_record_mac_alert\x005\x00err_ssl_decrypt_error_alert\x006\x00err_ssl_key_usage_incompatible\x005\x00" +
	"err_ssl_pinned_key_not_in_cert_chain\x006\x00err_ssl_server_cert_bad_format\x006\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00ERR_TOO_MANY_REDIRECTS\x001\x00" +
	"err_too_many_redirects\x002\x00\x00\x00\x00\x00\x001\x00redirect-without-location\x00ERR_INVALID_REDIRECT|ERR_UNSAFE_REDIRECT\x002\x00" +
	"err_invalid_redirect\x009\x00err_unsafe_redirect\x008\x00\x00\x00\x00\x00\x001\x00http2-error\x00ERR_HTTP2_[A-Z_]+\x001\x00err_http2_\x002\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"ERR_SPDY_[A-Z_]+\x001\x00err_spdy_\x003\x00\x00\x00this is the old name of net::ERR_HTTP2_PROTOCOL_ERROR\x00\x00\x001\x00http2-error\x00" +
	"ERR_QUIC_[A-Z_]+\x001\x00err_quic_\x001\x00\x00\x00this is HTTP/3 over UDP: some networks and proxies break it, so try without QUIC\x00\x00\x001\x00" +
	"not-http\x00" +
	"ERR_INVALID_HTTP_RESPONSE|ERR_RESPONSE_HEADERS_MULTIPLE_[A-Z_]+|ERR_INVALID_RESPONSE|ERR_RESPONSE_HEADERS_TRUNCATED\x004\x00" +
	"err_invalid_http_response\x009\x00err_invalid_response\x009\x00err_response_headers_truncated\x0019\x00response_headers_multiple_\x0014\x00\x00\x00\x00\x00" +
	"\x001\x00body-too-large\x00ERR_RESPONSE_HEADERS_TOO_BIG\x001\x00err_response_headers_too_big\x0019\x00\x00\x00" +
	"the response headers are larger than 256 KB\x00\x00\x001\x00body-cut-off\x00" +
	"ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_INVALID_CHUNKED_ENCODING\x002\x00err_incomplete_chunked_encoding\x0012\x00" +
	"err_invalid_chunked_encoding\x0011\x00\x00\x00\x00\x00\x002\x00content-length-mismatch\x00body-cut-off\x00ERR_CONTENT_LENGTH_MISMATCH\x001\x00" +
	"err_content_length_mismatch\x0016\x00\x00\x00\x00\x00\x001\x00body-undecodable\x00ERR_CONTENT_DECODING_FAILED\x001\x00err_content_decoding_failed\x0019\x00\x00\x00\x00" +
	"\x00\x001\x00proxy-failed\x00" +
	"ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED|ERR_SOCKS_CONNECTION_FAILED|ERR_MANDATORY_PROXY_CONFIGURATION_FAILED|ERR_PROXY_CERTIFICATE_INVALID\x00" +
	"5\x00err_mandatory_proxy_configuration_failed\x001\x00err_proxy_certificate_invalid\x008\x00err_proxy_connection_failed\x008\x00" +
	"err_socks_connection_failed\x006\x00err_tunnel_connection_failed\x002\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"ERR_PROXY_AUTH_(?:REQUESTED|UNSUPPORTED)\x002\x00err_proxy_auth_requested\x0012\x00err_proxy_auth_unsupported\x0012\x00\x00\x00\x00\x00\x001\x00" +
	"client-canceled\x00ERR_ABORTED\x001\x00err_aborted\x002\x00\x00\x00" +
	"the page canceled the call: the user left it, or a script aborted the call\x00\x00\x001\x00browser-hides-the-cause\x00" +
	"ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR|CSP|RESPONSE|ORB)|ERR_BLOCKED_BY_RESPONSE[.A-Z_]*\x005\x00" +
	"err_blocked_by_administrator\x0012\x00err_blocked_by_client\x0013\x00err_blocked_by_csp\x0013\x00err_blocked_by_orb\x0012\x00" +
	"err_blocked_by_response\x0012\x00\x00\x00the browser, an extension or a policy blocked the call before it was sent\x00\x00\x001\x00" +
	"browser-hides-the-cause\x00ERR_FAILED\x001\x00err_failed\x001\x00\x00\x00\x001\x00\x001\x00client-out-of-sockets\x00" +
	"ERR_INSUFFICIENT_RESOURCES|ERR_PRECONNECT_MAX_SOCKET_LIMIT|ERR_NO_BUFFER_SPACE\x003\x00err_insufficient_resources\x003\x00" +
	"err_no_buffer_space\x004\x00err_preconnect_max_socket_limit\x0012\x00\x00\x00the page made too many calls at once\x00\x00\x001\x00request-not-sent\x00" +
	"ERR_UPLOAD_FILE_CHANGED|ERR_FILE_NOT_FOUND|ERR_ACCESS_DENIED\x003\x00err_access_denied\x002\x00err_file_not_found\x002\x00" +
	"err_upload_file_changed\x002\x00\x00\x00the browser could not read the file to upload\x00\x00\x001\x00base-url-malformed\x00" +
	"ERR_INVALID_URL\\b|ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME\x003\x00err_disallowed_url_scheme\x002\x00err_invalid_url\x009\x00" +
	"err_unknown_url_scheme\x009\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00ERR_UNSAFE_PORT\x001\x00err_unsafe_port\x008\x00\x00\x00" +
	"browsers block this port: run the server on another one\x00\x00\x001\x004xx\x00ERR_HTTP_RESPONSE_CODE_FAILURE\x001\x00" +
	"err_http_response_code_failure\x0015\x00\x00\x00\x001\x00\x001\x00browser-hides-the-cause\x00TypeError: Failed to fetch\x001\x00" +
	"typeerror: failed to fetch\x0019\x00\x00\x00\x001\x00\x001\x00browser-hides-the-cause\x00Failed to fetch\x001\x00failed to fetch\x008\x00\x00\x00\x001\x001\x001\x00" +
	"browser-hides-the-cause\x00NetworkError when attempting to fetch resource\x001\x00" +
	"networkerror when attempting to fetch resource\x006\x00\x00\x00\x001\x00\x001\x00browser-hides-the-cause\x00TypeError: Load failed\x001\x00" +
	"typeerror: load failed\x008\x00\x00\x00\x001\x00\x001\x00browser-hides-the-cause\x00Load failed\x001\x00load failed\x002\x00\x00\x00\x001\x001\x001\x00browser-hides-the-cause\x00" +
	"(?:AxiosError|Error|\"message\":\"?|message:) ?['\"]?Network Error\x0023\x00\"message\": \"network error\x009\x00" +
	"\"message\": 'network error\x008\x00\"message\": network error\x008\x00\"message\":\" \"network error\x009\x00\"message\":\" 'network error\x009\x00" +
	"\"message\":\" network error\x009\x00\"message\":\"\"network error\x009\x00\"message\":\"'network error\x008\x00\"message\":\"network error\x008\x00" +
	"\"message\":'network error\x007\x00\"message\":network error\x007\x00error \"network error\x004\x00error 'network error\x004\x00error network error\x00" +
	"4\x00error\"network error\x003\x00error'network error\x003\x00errornetwork error\x003\x00message: \"network error\x006\x00message: 'network error\x006\x00" +
	"message: network error\x005\x00message:\"network error\x005\x00message:'network error\x005\x00message:network error\x005\x00\x00\x00\x001\x00\x001\x00" +
	"browser-hides-the-cause\x00Network Error\x001\x00network error\x005\x00\x00\x00\x001\x001\x001\x00browser-hides-the-cause\x00Network request failed\x001\x00" +
	"network request failed\x005\x00\x00\x00React Native hides the cause, like a browser\x00\x00\x001\x00browser-hides-the-cause\x00" +
	"XMLHttpRequest error\x001\x00xmlhttprequest error\x00\x00\x00\x00Dart in a browser hides the cause\x00\x00\x001\x00browser-hides-the-cause\x00" +
	"Http failure response for [^\\n]*: 0 Unknown Error\x001\x00http failure response for \x002\x00\x00\x00" +
	"Angular: status 0 means that there was no response\x00\x00\x001\x00$1\x00Http failure response for [^\\n]*?: ([45]\\d\\d)\\b\x001\x00" +
	"http failure response for \x002\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00html-from-between\x00Http failure during parsing for\x001\x00" +
	"http failure during parsing for\x0011\x00\x00\x00\x00\x00\x001\x00$1\x00Failed to load resource: the server responded with a status of (\\d{3})\x001\x00" +
	"failed to load resource: the server responded with a status of \x0057\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00blocked by CORS policy[^\\n]*\x001\x00" +
	"blocked by cors policy\x008\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00Cross-Origin Request Blocked[^\\n]*\x001\x00cross-origin request blocked\x003\x00\x00\x00\x00\x00\x00" +
	"1\x00cors-blocked\x00Reason: CORS [^\\n]*|CORS (?:request|preflight|header|Missing)[^\\n]*\x005\x00cors header\x002\x00cors missing\x002\x00" +
	"cors preflight\x002\x00cors request\x002\x00reason: cors \x007\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"is not allowed by Access-Control-Allow-(?:Origin|Headers|Methods)\x003\x00is not allowed by access-control-allow-headers\x0015\x00" +
	"is not allowed by access-control-allow-methods\x0015\x00is not allowed by access-control-allow-origin\x0015\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"Fetch API cannot load\x001\x00fetch api cannot load\x004\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00due to access control checks\x001\x00" +
	"due to access control checks\x0024\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"No ['\"]?Access-Control-Allow-(?:Origin|Headers|Methods)['\"]? header\x0027\x00no \"access-control-allow-headers header\x0030\x00" +
	"no \"access-control-allow-headers\" header\x0029\x00no \"access-control-allow-headers' header\x0029\x00" +
	"no \"access-control-allow-methods header\x0029\x00no \"access-control-allow-methods\" header\x0029\x00" +
	"no \"access-control-allow-methods' header\x0029\x00no \"access-control-allow-origin header\x00\x00" +
	"no \"access-control-allow-origin\" header\x0028\x00no \"access-control-allow-origin' header\x0028\x00" +
	"no 'access-control-allow-headers header\x0030\x00no 'access-control-allow-headers\" header\x0029\x00" +
	"no 'access-control-allow-headers' header\x0029\x00no 'access-control-allow-methods header\x0029\x00" +
	"no 'access-control-allow-methods\" header\x0029\x00no 'access-control-allow-methods' header\x0029\x00" +
	"no 'access-control-allow-origin header\x00\x00no 'access-control-allow-origin\" header\x0028\x00" +
	"no 'access-control-allow-origin' header\x0028\x00no access-control-allow-headers header\x0029\x00" +
	"no access-control-allow-headers\" header\x0028\x00no access-control-allow-headers' header\x0028\x00" +
	"no access-control-allow-methods header\x0028\x00no access-control-allow-methods\" header\x0028\x00" +
	"no access-control-allow-methods' header\x0028\x00no access-control-allow-origin header\x0027\x00" +
	"no access-control-allow-origin\" header\x0027\x00no access-control-allow-origin' header\x0027\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"Response to preflight request doesn't pass access control check\x001\x00" +
	"response to preflight request doesn't pass access control check\x0035\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"\\bCORS(?: error| policy| issue)?\x001\x00cors\x00\x00\x00\x00\x00\x001\x001\x00mixed-content\x00" +
	"Mixed Content: The page at|blocked the display of insecure content|Blocked loading mixed active content|was not allowed to (?:run|display) insecure content\x00" +
	"5\x00blocked loading mixed active content\x009\x00blocked the display of insecure content\x0017\x00mixed content: the page at\x0021\x00" +
	"was not allowed to display insecure content\x0017\x00was not allowed to run insecure content\x0017\x00\x00\x00\x00\x00\x001\x00" +
	"browser-hides-the-cause\x00violates the following Content Security Policy directive\x001\x00" +
	"violates the following content security policy directive\x0044\x00\x00\x00" +
	"the Content-Security-Policy of the page blocks it: connect-src must list the API\x00\x00\x001\x00connection-refused\x00" +
	"NS_ERROR_CONNECTION_REFUSED\x001\x00ns_error_connection_refused\x006\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"NS_ERROR_UNKNOWN_HOST|NS_ERROR_DNS_LOOKUP_QUEUE_FULL\x002\x00ns_error_dns_lookup_queue_full\x0010\x00ns_error_unknown_host\x0014\x00\x00\x00\x00\x00\x00" +
	"1\x00connection-reset\x00NS_ERROR_NET_RESET|NS_ERROR_NET_EMPTY_RESPONSE\x002\x00ns_error_net_empty_response\x0011\x00ns_error_net_reset\x00" +
	"10\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00NS_ERROR_NET_TIMEOUT(?:_EXTERNAL)?\x001\x00ns_error_net_timeout\x0010\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"NS_ERROR_NET_INTERRUPT\x001\x00ns_error_net_interrupt\x0016\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00NS_ERROR_NET_PARTIAL_TRANSFER\x001\x00" +
	"ns_error_net_partial_transfer\x0010\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"NS_ERROR_NET_INADEQUATE_SECURITY|NS_ERROR_NET_HTTP2_SENT_GOAWAY|NS_ERROR_NET_HTTP3_PROTOCOL_ERROR\x003\x00" +
	"ns_error_net_http2_sent_goaway\x0021\x00ns_error_net_http3_protocol_error\x0014\x00ns_error_net_inadequate_security\x0012\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00NS_ERROR_REDIRECT_LOOP\x001\x00ns_error_redirect_loop\x0015\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"NS_ERROR_OFFLINE|NS_ERROR_NETWORK_LINK_CHANGED\x002\x00ns_error_network_link_changed\x0014\x00ns_error_offline\x006\x00\x00\x00" +
	"Firefox is offline\x00\x00\x001\x00proxy-failed\x00" +
	"NS_ERROR_PROXY_CONNECTION_REFUSED|NS_ERROR_UNKNOWN_PROXY_HOST|NS_ERROR_PROXY_(?:BAD_GATEWAY|GATEWAY_TIMEOUT|FORBIDDEN)\x00" +
	"5\x00ns_error_proxy_bad_gateway\x0012\x00ns_error_proxy_connection_refused\x0013\x00ns_error_proxy_forbidden\x0012\x00" +
	"ns_error_proxy_gateway_timeout\x0012\x00ns_error_unknown_proxy_host\x0020\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"NS_ERROR_PROXY_AUTHENTICATION_(?:REQUIRED|FAILED)\x002\x00ns_error_proxy_authentication_failed\x0012\x00" +
	"ns_error_proxy_authentication_required\x0012\x00\x00\x00\x00\x00\x001\x00client-canceled\x00NS_BINDING_ABORTED\x001\x00ns_binding_aborted\x00\x00\x00\x00" +
	"the page canceled the call\x00\x00\x001\x00cors-blocked\x00NS_ERROR_DOM_BAD_URI\x001\x00ns_error_dom_bad_uri\x007\x00\x00\x00\x00\x00\x001\x00body-undecodable\x00" +
	"NS_ERROR_INVALID_CONTENT_ENCODING\x001\x00ns_error_invalid_content_encoding\x0023\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"SEC_ERROR_UNKNOWN_ISSUER|MOZILLA_PKIX_ERROR_MITM_DETECTED|SEC_ERROR_UNTRUSTED_ISSUER\x003\x00" +
	"mozilla_pkix_error_mitm_detected\x0016\x00sec_error_unknown_issuer\x0016\x00sec_error_untrusted_issuer\x0018\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00" +
	"MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT\x001\x00mozilla_pkix_error_self_signed_cert\x0017\x00\x00\x00\x00\x00\x001\x00tls-expired\x00" +
	"SEC_ERROR_EXPIRED(?:_ISSUER)?_CERTIFICATE\x002\x00sec_error_expired_certificate\x007\x00sec_error_expired_issuer_certificate\x007\x00\x00\x00\x00\x00" +
	"\x001\x00tls-not-yet-valid\x00MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE\x001\x00mozilla_pkix_error_not_yet_valid_certificate\x004\x00\x00\x00\x00\x00" +
	"\x001\x00tls-wrong-host\x00SSL_ERROR_BAD_CERT_DOMAIN\x001\x00ssl_error_bad_cert_domain\x007\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"SSL_ERROR_(?:UNSUPPORTED_VERSION|NO_CYPHER_OVERLAP|PROTOCOL_VERSION_ALERT)\x003\x00ssl_error_no_cypher_overlap\x0011\x00" +
	"ssl_error_protocol_version_alert\x0025\x00ssl_error_unsupported_version\x0019\x00\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00" +
	"SSL_ERROR_RX_RECORD_TOO_LONG\x001\x00ssl_error_rx_record_too_long\x008\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"'Access-Control-Allow-(?:Origin|Credentials|Headers|Methods)' header[^\\n]*\x004\x00'access-control-allow-credentials' header\x00" +
	"19\x00'access-control-allow-headers' header\x0026\x00'access-control-allow-methods' header\x0026\x00" +
	"'access-control-allow-origin' header\x0025\x00\x00\x00\x00\x00\x001\x00browser-hides-the-cause\x00resulted in a network error response\x001\x00" +
	"resulted in a network error response\x0011\x00\x00\x00a service worker of the page made the call\x00\x00\x001\x00connection-reset\x00" +
	"PR_CONNECT_RESET_ERROR\x001\x00pr_connect_reset_error\x00\x00\x00\x00\x00\x00\x002\x00tls-failed\x00connection-reset\x00PR_END_OF_FILE_ERROR\x001\x00" +
	"pr_end_of_file_error\x00\x00\x00\x00the server aborted the TLS handshake\x00\x00\x001\x00cors-blocked\x00" +
	"Redirect is not allowed for a preflight request\x001\x00redirect is not allowed for a preflight request\x006\x00\x00\x00" +
	"OPTIONS is answered with a redirect, often to https:// or to a path with a slash\x00\x00\x001\x00cors-blocked\x00" +
	"Preflight response is not successful(?:\\. Status code: \\d+)?\x001\x00preflight response is not successful\x0016\x00\x00\x00" +
	"the server answers OPTIONS with an error\x00\x00\x001\x00$1\x00ERR_ABORTED ([45]\\d\\d)\x001\x00err_aborted \x002\x00\x00\x00\x00\x00\x001\x00mixed-content\x00" +
	"ERR_CLEARTEXT_NOT_PERMITTED\x001\x00err_cleartext_not_permitted\x003\x00\x00\x00Android blocks http://: use https://\x00\x00\x001\x00" +
	"connection-reset\x00ERR_SOCKET_NOT_CONNECTED\x001\x00err_socket_not_connected\x008\x00\x00\x00\x00\x00\x001\x00cors-blocked\x00" +
	"violates the resource's Cross-Origin-Resource-Policy\x001\x00violates the resource's cross-origin-resource-policy\x0018\x00\x00\x00\x00\x00\x001\x00" +
	"cors-blocked\x00" +
	"CORS (?:Failed|Missing Allow (?:Origin|Header|Methods?)|Preflight Did Not Succeed|Multiple Origin Not Allowed|Not HTTP|request did not succeed|disabled)\x00" +
	"9\x00cors disabled\x002\x00cors failed\x002\x00cors missing allow header\x0016\x00cors missing allow method\x0017\x00cors missing allow origin\x0016\x00" +
	"cors multiple origin not allowed\x004\x00cors not http\x002\x00cors preflight did not succeed\x0012\x00cors request did not succeed\x002\x00\x00\x00\x00" +
	"\x00\x001\x00tls-failed\x00SSL_ERROR_INTERNAL_ERROR_ALERT|SSL_ERROR_HANDSHAKE_FAILURE_ALERT|SSL_ERROR_ACCESS_DENIED_ALERT\x003\x00" +
	"ssl_error_access_denied_alert\x0020\x00ssl_error_handshake_failure_alert\x007\x00ssl_error_internal_error_alert\x0016\x00\x00\x00\x00\x00\x002\x00" +
	"cdn-error\x00520\x00Web server is returning an unknown error|error(?: code)?:? 520\x005\x00error 520\x005\x00error code 520\x0010\x00" +
	"error code: 520\x0011\x00error: 520\x006\x00web server is returning an unknown error\x0017\x00\x00\x00\x00\x00\x002\x00cdn-error\x00521\x00" +
	"Web server is down|error(?: code)?:? 521\x005\x00error 521\x005\x00error code 521\x0010\x00error code: 521\x0011\x00error: 521\x006\x00" +
	"web server is down\x00\x00\x00\x00\x00\x00\x002\x00cdn-error\x00522\x00error(?: code)?:? 522|522: Connection timed out\x005\x00522: connection timed out\x00\x00" +
	"error 522\x005\x00error code 522\x0010\x00error code: 522\x0011\x00error: 522\x006\x00\x00\x00\x00\x00\x002\x00cdn-error\x00523\x00" +
	"Origin is unreachable|error(?: code)?:? 523\x005\x00error 523\x005\x00error code 523\x0010\x00error code: 523\x0011\x00error: 523\x006\x00" +
	"origin is unreachable\x003\x00\x00\x00\x00\x00\x002\x00cdn-error\x00524\x00A timeout occurred|error(?: code)?:? 524\x005\x00a timeout occurred\x00\x00error 524\x00" +
	"5\x00error code 524\x0010\x00error code: 524\x0011\x00error: 524\x006\x00\x00\x00\x00\x001\x002\x00cdn-error\x00525\x00SSL handshake failed|error(?: code)?:? 525\x005\x00" +
	"error 525\x005\x00error code 525\x0010\x00error code: 525\x0011\x00error: 525\x006\x00ssl handshake failed\x001\x00\x00\x00\x00\x00\x002\x00cdn-error\x00526\x00" +
	"Invalid SSL certificate|error(?: code)?:? 526\x005\x00error 526\x005\x00error code 526\x0010\x00error code: 526\x0011\x00error: 526\x006\x00" +
	"invalid ssl certificate\x006\x00\x00\x00\x00\x00\x002\x00cdn-error\x00530\x00error(?: code)?:? 530|Origin DNS error\x005\x00error 530\x004\x00error code 530\x009\x00" +
	"error code: 530\x0010\x00error: 530\x005\x00origin dns error\x004\x00\x00\x00\x00\x00\x002\x00cdn-error\x00530\x00error(?: code)?:? 10(?:16|18|33)\x0012\x00error 1016\x00" +
	"6\x00error 1018\x006\x00error 1033\x005\x00error code 1016\x0011\x00error code 1018\x0011\x00error code 1033\x0010\x00error code: 1016\x0012\x00" +
	"error code: 1018\x0012\x00error code: 1033\x0011\x00error: 1016\x007\x00error: 1018\x007\x00error: 1033\x006\x00\x00\x00" +
	"Cloudflare 1016: it cannot resolve the origin server; 1033: its tunnel is down\x00\x00\x001\x00firewall-blocked\x00" +
	"error(?: code)?:? 10(?:20|06|07|08|09|10|12|05)\x0032\x00error 1005\x006\x00error 1006\x006\x00error 1007\x006\x00error 1008\x006\x00error 1009\x006\x00" +
	"error 1010\x006\x00error 1012\x006\x00error 1020\x005\x00error code 1005\x0011\x00error code 1006\x0011\x00error code 1007\x0011\x00error code 1008\x0011\x00" +
	"error code 1009\x0011\x00error code 1010\x0011\x00error code 1012\x0011\x00error code 1020\x0010\x00error code: 1005\x0012\x00error code: 1006\x0012\x00" +
	"error code: 1007\x0012\x00error code: 1008\x0012\x00error code: 1009\x0012\x00error code: 1010\x0012\x00error code: 1012\x0012\x00error code: 1020\x00" +
	"11\x00error: 1005\x007\x00error: 1006\x007\x00error: 1007\x007\x00error: 1008\x007\x00error: 1009\x007\x00error: 1010\x007\x00error: 1012\x007\x00error: 1020\x006\x00\x00\x00" +
	"Cloudflare: a rule of the site blocks this call or address\x00\x00\x001\x00429\x00error(?: code)?:? 1015|You are being rate limited\x005\x00" +
	"error 1015\x006\x00error code 1015\x0011\x00error code: 1015\x0012\x00error: 1015\x007\x00you are being rate limited\x001\x00\x00\x00" +
	"it is Cloudflare's limit (1015), not the API's: a key does not raise it\x00\x00\x002\x00cdn-error\x00403\x00" +
	"error(?: code)?:? 1003|Direct IP access not allowed\x005\x00direct ip access not allowed\x005\x00error 1003\x006\x00error code 1003\x0011\x00" +
	"error code: 1003\x0012\x00error: 1003\x007\x00\x00\x00the call went to an address of Cloudflare instead of a name\x00\x00\x001\x00cdn-error\x00" +
	"error(?: code)?:? 1000|DNS points to prohibited IP|error(?: code)?:? 1001|DNS resolution error\x0010\x00" +
	"dns points to prohibited ip\x001\x00dns resolution error\x001\x00error 1000\x006\x00error 1001\x006\x00error code 1000\x0011\x00error code 1001\x0011\x00" +
	"error code: 1000\x0012\x00error code: 1001\x0012\x00error: 1000\x007\x00error: 1001\x007\x00\x00\x00Cloudflare cannot resolve the name\x00\x00\x001\x00cdn-error\x00" +
	"error(?: code)?:? 1014|CNAME Cross-User Banned\x005\x00cname cross-user banned\x00\x00error 1014\x006\x00error code 1014\x0011\x00" +
	"error code: 1014\x0012\x00error: 1014\x007\x00\x00\x00Cloudflare: the name points to another account's zone\x00\x00\x002\x00cdn-error\x00500\x00" +
	"error(?: code)?:? 1(?:101|102)|Worker threw exception|Worker exceeded resource limits\x0010\x00error 1101\x006\x00error 1102\x006\x00" +
	"error code 1101\x009\x00error code 1102\x009\x00error code: 1101\x0010\x00error code: 1102\x0010\x00error: 1101\x005\x00error: 1102\x005\x00" +
	"worker exceeded resource limits\x0022\x00worker threw exception\x008\x00\x00\x00Cloudflare: the site's own Worker failed\x00\x00\x001\x00" +
	"firewall-blocked\x00" +
	"Attention Required! \\| Cloudflare|Sorry, you have been blocked|Checking your browser before accessing|Just a moment\\.\\.\\.|Enable JavaScript and cookies to continue\x00" +
	"5\x00attention required! | cloudflare\x004\x00checking your browser before accessing\x006\x00" +
	"enable javascript and cookies to continue\x004\x00just a moment...\x00\x00sorry, you have been blocked\x004\x00\x00\x00" +
	"a challenge for browsers, which an API client cannot pass\x00\x00\x002\x00gateway-error\x00502\x00" +
	"cloudflared[^\\n]*Unable to reach the origin service[^\\n]*|Unable to reach the origin service\x001\x00" +
	"unable to reach the origin service\x0025\x00\x00\x00cloudflared cannot reach the origin server\x00\x00\x001\x00504\x00FUNCTION_INVOCATION_TIMEOUT\x00" +
	"1\x00function_invocation_timeout\x006\x00\x00\x00Vercel: the function exceeded its time limit\x00\x00\x002\x00500\x00cdn-error\x00" +
	"FUNCTION_INVOCATION_FAILED\x001\x00function_invocation_failed\x006\x00\x00\x00Vercel: the function crashed; its log says where\x00\x00\x001\x00413\x00" +
	"FUNCTION_PAYLOAD_TOO_LARGE\x001\x00function_payload_too_large\x006\x00\x00\x00Vercel: a body above 4.5 MB\x00\x00\x001\x00429\x00FUNCTION_THROTTLED\x001\x00" +
	"function_throttled\x007\x00\x00\x00Vercel: too many functions at once\x00\x00\x002\x00404\x00cdn-error\x00" +
	"DEPLOYMENT_NOT_FOUND|DEPLOYMENT_(?:DELETED|DISABLED|PAUSED|BLOCKED|NOT_READY_REDIRECTING)|The deployment could not be found on Vercel\x00" +
	"7\x00deployment_blocked\x008\x00deployment_deleted\x0010\x00deployment_disabled\x009\x00deployment_not_found\x008\x00" +
	"deployment_not_ready_redirecting\x0017\x00deployment_paused\x008\x00the deployment could not be found on vercel\x0037\x00\x00\x00" +
	"Vercel: the host has no deployment\x00\x00\x002\x00502\x00cdn-error\x00" +
	"ROUTER_EXTERNAL_TARGET_(?:ERROR|CONNECTION_ERROR|HANDSHAKE_ERROR)|ROUTER_CANNOT_MATCH|NO_RESPONSE_FROM_FUNCTION|DNS_HOSTNAME_(?:NOT_FOUND|RESOLVE_FAILED|RESOLVED_PRIVATE|EMPTY|SERVER_ERROR)\x00" +
	"10\x00dns_hostname_empty\x0010\x00dns_hostname_not_found\x0010\x00dns_hostname_resolve_failed\x0017\x00dns_hostname_resolved_private\x0018\x00" +
	"dns_hostname_server_error\x0010\x00no_response_from_function\x0010\x00router_cannot_match\x0011\x00" +
	"router_external_target_connection_error\x0020\x00router_external_target_error\x0020\x00router_external_target_handshake_error\x0030\x00\x00\x00" +
	"Vercel could not reach the server of a rewrite\x00\x00\x002\x00500\x00cdn-error\x00" +
	"EDGE_FUNCTION_INVOCATION_(?:FAILED|TIMEOUT)|MIDDLEWARE_INVOCATION_(?:FAILED|TIMEOUT)\x004\x00edge_function_invocation_failed\x00" +
	"\x00edge_function_invocation_timeout\x00\x00middleware_invocation_failed\x007\x00middleware_invocation_timeout\x007\x00\x00\x00" +
	"Vercel: an edge function failed\x00\x00\x001\x00508\x00INFINITE_LOOP_DETECTED\x001\x00infinite_loop_detected\x00\x00\x00\x00" +
	"Vercel: a rewrite leads back to itself\x00\x00\x002\x00cdn-error\x00503\x00" +
	"Varnish cache server|Guru Meditation|Backend fetch failed|first byte timeout|backend read error\x005\x00backend fetch failed\x00" +
	"6\x00backend read error\x0010\x00first byte timeout\x007\x00guru meditation\x00\x00varnish cache server\x00\x00\x00\x00" +
	"Varnish or Fastly received no response from the origin server\x00\x00\x002\x00cdn-error\x00500\x00Fastly error: unknown domain[^\\n]*\x001\x00" +
	"fastly error: unknown domain\x00\x00\x00\x00the name points to Fastly, where it is not configured\x00\x00\x001\x00firewall-blocked\x00" +
	"Request blocked\\. We can't connect to the server for this app or website|Generated by cloudfront[^\\n]*\x002\x00" +
	"generated by cloudfront\x00\x00request blocked. we can't connect to the server for this app or website\x0012\x00\x00\x00" +
	"CloudFront or AWS WAF blocked the call\x00\x00\x001\x00cdn-error\x00The request could not be satisfied\x001\x00" +
	"the request could not be satisfied\x0023\x00\x00\x00\x001\x00\x002\x00cdn-error\x00502\x00" +
	"CloudFront wasn't able to (?:connect to|resolve) the origin|OriginConnectError|OriginDnsError\x004\x00" +
	"cloudfront wasn't able to connect to the origin\x007\x00cloudfront wasn't able to resolve the origin\x007\x00originconnecterror\x003\x00" +
	"origindnserror\x003\x00\x00\x00\x00\x00\x001\x00firewall-blocked\x00" +
	"You don't have permission to access \"[^\"]*\" on this server[^\\n]*Reference #|Access Denied[^\\n]*Reference #|Incapsula incident ID|Request unsuccessful\\. Incapsula|The requested URL was rejected\\. Please consult with your administrator|Sucuri WebSite Firewall\x00" +
	"6\x00access denied\x004\x00incapsula incident id\x006\x00request unsuccessful. incapsula\x009\x00sucuri website firewall\x00\x00" +
	"the requested url was rejected. please consult with your administrator\x0029\x00you don't have permission to access \"\x0033\x00\x00\x00" +
	"a firewall of F5, Akamai, Imperva or Sucuri blocked the call\x00\x00\x001\x00503\x00" +
	"Application error[^\\n]*An error occurred in the application and your page could not be served|\\bcode=H1[0-9]\\b[^\\n]*|\\bcode=R1[0-5]\\b\x00" +
	"17\x00an error occurred in the application and your page could not be served\x0038\x00code=h10\x004\x00code=h11\x004\x00code=h12\x004\x00code=h13\x00" +
	"4\x00code=h14\x004\x00code=h15\x004\x00code=h16\x004\x00code=h17\x004\x00code=h18\x004\x00code=h19\x004\x00code=r10\x004\x00code=r11\x004\x00code=r12\x004\x00code=r13\x004\x00" +
	"code=r14\x004\x00code=r15\x004\x00\x00\x00Heroku: H10 the application crashed, H12 it took more than 30 s, H14 no dyno runs\x00\x00\x001\x00503\x00" +
	"Service Unavailable - DNS failure|The server is temporarily unable to service your request\\.  ?Please try again later\\.|Reference #11\\.\x00" +
	"4\x00reference #11.\x008\x00service unavailable - dns failure\x0017\x00" +
	"the server is temporarily unable to service your request.  please try again later.\x0055\x00" +
	"the server is temporarily unable to service your request. please try again later.\x0055\x00\x00\x00" +
	"Akamai cannot reach the origin server\x00\x00\x001\x00404\x00There isn't a GitHub Pages site here|Not Found - Request ID: 0[0-9A-Z]+\x00" +
	"2\x00not found - request id: 0\x009\x00there isn't a github pages site here\x006\x00\x00\x00" +
	"Netlify or GitHub Pages answered instead of the API\x00\x00\x002\x00502\x00cdn-error\x00" +
	"Application failed to respond|upstream error[^\\n]*fly\\.io|could not find a good candidate within \\d+ attempts at load balancing\x00" +
	"3\x00application failed to respond\x0025\x00could not find a good candidate within \x0015\x00upstream error\x006\x00\x00\x00" +
	"Railway or Fly: the program does not listen on the port that the host expects\x00\x00\x002\x00504\x00gateway-error\x00" +
	"Endpoint request timed out\x001\x00endpoint request timed out\x006\x00\x00\x00" +
	"AWS API Gateway: the integration took more than its limit (29 s)\x00\x00\x001\x00cdn-error\x00ERR_NGROK_\\d+\x001\x00err_ngrok_\x002\x00\x00\x00" +
	"ngrok: the tunnel is offline, or its page for browsers appears before the API\x00\x00\x001\x00firewall-blocked\x00" +
	"used Cloudflare to restrict access\x001\x00used cloudflare to restrict access\x0024\x00\x00\x00\x00\x00\x002\x00gateway-error\x00502\x00" +
	"50[0-9]: [A-Z_]+\\s*Code: [`\"]?ROUTER_EXTERNAL_TARGET_[A-Z_]+\x003\x00code: \"router_external_target_\x005\x00" +
	"code: `router_external_target_\x003\x00code: router_external_target_\x003\x00\x00\x00Vercel could not reach the server of its rewrite\x00\x00\x00" +
	"2\x00body-too-large\x00500\x00FUNCTION_RESPONSE_PAYLOAD_TOO_LARGE\x001\x00function_response_payload_too_large\x0015\x00\x00\x00" +
	"Vercel: a response above 4.5 MB\x00\x00\x002\x00502\x00cdn-error\x00BODY_NOT_A_STRING_FROM_FUNCTION\x001\x00body_not_a_string_from_function\x002\x00\x00" +
	"\x00Vercel: the function returned something that is not a body\x00\x00\x002\x00503\x00gateway-error\x00" +
	"H1[0-9] desc=|code=H(?:10|12|13|14|18|20)\\b\x0016\x00code=h10\x004\x00code=h12\x004\x00code=h13\x004\x00code=h14\x004\x00code=h18\x004\x00code=h20\x003\x00" +
	"h10 desc=\x00\x00h11 desc=\x00\x00h12 desc=\x00\x00h13 desc=\x00\x00h14 desc=\x00\x00h15 desc=\x00\x00h16 desc=\x00\x00h17 desc=\x00\x00h18 desc=\x00\x00h19 desc=\x00\x00\x00\x00" +
	"Heroku's router: H10 crashed, H12 more than 30 s, H13 closed without a response\x00\x00\x001\x00cdn-error\x00" +
	"Reference #\\d+\\.[0-9a-f]+\\.\\d+\\.[0-9a-f]+\x001\x00reference #\x007\x00\x00\x00Akamai: its support can find the request by this number\x00\x00\x00" +
	"2\x00firewall-blocked\x00403\x00Access Denied\\W+You don't have permission to access\x001\x00you don't have permission to access\x001\x00\x00\x00" +
	"an error message of Akamai\x00\x00\x001\x00403\x00SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignatureException\x003\x00" +
	"incompletesignatureexception\x008\x00invalidsignatureexception\x005\x00signaturedoesnotmatch\x007\x00\x00\x00" +
	"AWS: the call went to a service that requires its own signature\x00\x00\x001\x00aws-missing-token\x00" +
	"MissingAuthenticationToken(?:Exception)?\x001\x00missingauthenticationtoken\x004\x00\x00\x00" +
	"API Gateway sends this for a path or method that it does not have\x00\x00\x002\x00404\x00cdn-error\x00404: NOT_FOUND\\s*Code: [`\"]?\\w+\x001\x00" +
	"404: not_found\x00\x00\x00\x00Vercel has no deployment or route with this name\x00\x00\x001\x00tls-unknown-authority\x00" +
	"SSL certificate problem: unable to get local issuer certificate\x001\x00" +
	"ssl certificate problem: unable to get local issuer certificate\x0022\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"SSL certificate problem: unable to get issuer certificate\x001\x00ssl certificate problem: unable to get issuer certificate\x00" +
	"22\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00SSL certificate problem: self[- ]signed certificate\\b\x002\x00" +
	"ssl certificate problem: self signed certificate\x0022\x00ssl certificate problem: self-signed certificate\x0022\x00\x00\x00\x00\x00\x002\x00" +
	"tls-unknown-authority\x00tls-self-signed\x00SSL certificate problem: self[- ]signed certificate in certificate chain\x002\x00" +
	"ssl certificate problem: self signed certificate in certificate chain\x0022\x00" +
	"ssl certificate problem: self-signed certificate in certificate chain\x0022\x00\x00\x00" +
	"a private authority, or a company proxy that inspects TLS: trust its certificate with --cacert\x00\x00\x001\x00tls-expired\x00" +
	"SSL certificate problem: certificate has expired\x001\x00ssl certificate problem: certificate has expired\x0022\x00\x00\x00\x00\x00\x001\x00" +
	"tls-not-yet-valid\x00SSL certificate problem: certificate is not yet valid\x001\x00" +
	"ssl certificate problem: certificate is not yet valid\x0022\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"no alternative certificate subject name matches|certificate subject name '[^']*' does not match target|SSL: certificate subject name \\(\x00" +
	"3\x00certificate subject name '\x0017\x00no alternative certificate subject name matches\x001\x00ssl: certificate subject name (\x002\x00\x00\x00\x00" +
	"\x00\x001\x00connect-timeout\x00Connection timed out after \\d+ milliseconds|Connection timeout after \\d+ ms\x002\x00" +
	"connection timed out after \x0019\x00connection timeout after \x0017\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"Failed to connect to \\S+ port \\d+ after \\d+ ms: (?:Connection timed out|Timeout was reached)\x002\x00" +
	" ms: connection timed out\x00\x00 ms: timeout was reached\x002\x00\x00\x00\x00\x00\x001\x00dns-failed\x00Resolving timed out after \\d+ milliseconds\x001\x00" +
	"resolving timed out after \x003\x00\x00\x00the resolver did not respond in time\x00\x00\x001\x00response-timeout\x00" +
	"Operation timed out after \\d+ milliseconds\x001\x00operation timed out after \x0018\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"Operation too slow\\. Less than\x001\x00operation too slow. less than\x0012\x00\x00\x00this is the limit of --speed-limit\x00\x00\x001\x00" +
	"tls-handshake-timeout\x00SSL connection timeout|SSL/TLS connection timeout\x002\x00ssl connection timeout\x002\x00" +
	"ssl/tls connection timeout\x005\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"Failed to connect to \\S+ port \\d+(?: after \\d+ ms)?: (?:Connection refused|Could not connect to server)\x001\x00" +
	"failed to connect to \x007\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"Failed to connect to \\S+ port \\d+(?: after \\d+ ms)?: (?:No route to host|Network is unreachable|Network unreachable)\x001\x00" +
	"failed to connect to \x007\x00\x00\x00\x00\x00\x001\x00dns-failed\x00Could not resolve host: \\S+\x001\x00could not resolve host: \x0019\x00\x00\x00\x00\x00\x001\x00" +
	"proxy-failed\x00Could not resolve proxy: \\S+\x001\x00could not resolve proxy: \x0020\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"(?:Recv|Send) failure: (?:Connection reset by peer|Connection was reset|Connection was aborted|Broken pipe)\x008\x00" +
	"recv failure: broken pipe\x0011\x00recv failure: connection reset by peer\x002\x00recv failure: connection was aborted\x002\x00" +
	"recv failure: connection was reset\x002\x00send failure: broken pipe\x0011\x00send failure: connection reset by peer\x009\x00" +
	"send failure: connection was aborted\x009\x00send failure: connection was reset\x009\x00\x00\x00\x00\x00\x001\x00no-answer\x00Empty reply from server\x001\x00" +
	"empty reply from server\x002\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00" +
	"transfer closed with (?:\\d+ bytes remaining to read|outstanding read data remaining)\x002\x00 bytes remaining to read\x004\x00" +
	"outstanding read data remaining\x00\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00end of response with\x001\x00end of response with\x004\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00Maximum \\(\\d+\\) redirects followed\x001\x00) redirects followed\x00\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"Received HTTP/0\\.9 when not allowed\x001\x00received http/0.9 when not allowed\x0011\x00\x00\x00" +
	"the first line is not a status line: often an HTTP call to a port with TLS or another protocol\x00\x00\x001\x00not-http\x00" +
	"Unsupported HTTP version in response\x001\x00unsupported http version in response\x0014\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"(?:CONNECT tunnel failed, response|Received HTTP code) 407(?: from proxy after CONNECT)?\x002\x00" +
	"connect tunnel failed, response 407\x006\x00received http code 407\x0016\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00" +
	"(?:CONNECT tunnel failed, response|Received HTTP code) \\d{3}(?: from proxy after CONNECT)?\x002\x00" +
	"connect tunnel failed, response \x006\x00received http code \x0011\x00\x00\x00the status is the proxy's, not the API's\x00\x00\x002\x00" +
	"tls-to-plain-port\x00tls-version-mismatch\x00" +
	"(?:SSL routines|ssl3_get_record|tls_get_more_records)[^\\n]*wrong version number|^wrong version number$\x001\x00" +
	"wrong version number\x004\x00\x00\x00the port does not use TLS: use http://, or the proxy did not open a tunnel\x00\x00\x001\x00" +
	"tls-to-plain-port\x00SSL routines[^\\n]*(?:packet length too long|http request|unknown protocol)\x001\x00ssl routines\x002\x00\x00\x00\x00\x00\x001\x00" +
	"tls-version-mismatch\x00" +
	"(?:SSL routines|alert)[^\\n]*(?:unsupported protocol|no protocols available|unsupported version)|tlsv1 alert protocol version\x00" +
	"4\x00no protocols available\x009\x00tlsv1 alert protocol version\x002\x00unsupported protocol\x009\x00unsupported version\x0010\x00\x00\x00\x00\x00\x002\x00" +
	"tls-version-mismatch\x00tls-wrong-host\x00SSL routines[^\\n]*(?:handshake failure|no shared cipher|no ciphers available)\x003\x00" +
	"handshake failure\x007\x00no ciphers available\x001\x00no shared cipher\x001\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"(?:SSL routines[^\\n]*|alert |tls: )unrecognized name\x001\x00unrecognized name\x0011\x00\x00\x00" +
	"no server at this address has the name that the client asked for (SNI)\x00\x00\x001\x00tls-client-certificate-missing\x00" +
	"SSL routines[^\\n]*(?:certificate required|bad certificate)\x002\x00bad certificate\x001\x00certificate required\x009\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00SSL routines[^\\n]*alert unknown ca\x001\x00alert unknown ca\x003\x00\x00\x00" +
	"the other side does not trust the client certificate\x00\x00\x001\x00body-cut-off\x00SSL routines[^\\n]*unexpected eof while reading\x001\x00" +
	"unexpected eof while reading\x0012\x00\x00\x00the server closed the connection without a TLS close notice\x00\x00\x001\x00connection-reset\x00" +
	"SSL[_ ](?:read|write|connect)[^\\n]*errno (?:104|54|10054|32)\x006\x00ssl connect\x002\x00ssl read\x001\x00ssl write\x001\x00ssl_connect\x002\x00" +
	"ssl_read\x001\x00ssl_write\x003\x00\x00\x00the number is that of the system: 104, 54 and 10054 are a reset, 32 a broken pipe\x00\x00\x001\x00" +
	"connection-reset\x00GnuTLS recv error \\(-54\\)\x001\x00gnutls recv error (-54)\x00\x00\x00\x00\x00\x00\x002\x00tls-failed\x00connection-reset\x00" +
	"(?:curl: \\(35\\)|SSL_connect|handshake)[^\\n]*unexpected eof while reading\x001\x00unexpected eof while reading\x0012\x00\x00\x00" +
	"the connection was closed in the middle of the handshake: a firewall, or a server without a certificate for this name\x00\x00" +
	"\x001\x00tls-failed\x00SSL_ERROR_SYSCALL\x001\x00ssl_error_syscall\x009\x00\x00\x00" +
	"the connection was closed in the middle of the handshake: a firewall, or a server without a certificate for this name\x00\x00" +
	"\x002\x00tls-failed\x00tls-unknown-authority\x00schannel: next InitializeSecurityContext failed\x001\x00" +
	"schannel: next initializesecuritycontext failed\x009\x00\x00\x00\x001\x00\x001\x00http2-error\x00" +
	"HTTP/2 stream \\d+ was (?:not closed cleanly|reset)[^\\n]*\x001\x00http/2 stream \x005\x00\x00\x00the code is HTTP/2's, not the API's\x00\x00\x001\x00" +
	"http2-error\x00nghttp2 recv error\x001\x00nghttp2 recv error\x005\x00\x00\x00\x00\x00\x001\x00http2-error\x00Error in the HTTP2 framing layer\x001\x00" +
	"error in the http2 framing layer\x0016\x00\x00\x00\x00\x00\x002\x00no-root-certificates\x00tls-unknown-authority\x00" +
	"error setting certificate (?:verify locations|file)|error adding trust anchors from|Problem with the SSL CA cert\x004\x00" +
	"error adding trust anchors from\x0011\x00error setting certificate file\x006\x00error setting certificate verify locations\x0030\x00" +
	"problem with the ssl ca cert\x005\x00\x00\x00the CA certificates are missing: install ca-certificates\x00\x00\x001\x00base-url-malformed\x00" +
	"URL using bad/illegal format or missing URL|URL rejected: \x002\x00url rejected: \x009\x00" +
	"url using bad/illegal format or missing url\x001\x00\x00\x00\x00\x00\x001\x00client-local-error\x00Protocol \"[^\"]*\" (?:not supported|disabled)\x001\x00" +
	"protocol \"\x006\x00\x00\x00\x00\x00\x001\x00$1\x00The requested URL returned error: (\\d{3})\x001\x00the requested url returned error: \x0015\x00\x00\x00\x00\x00\x001\x00" +
	"no-answer\x00Server returned nothing \\(no headers, no data\\)\x001\x00server returned nothing (no headers, no data)\x0017\x00\x00\x00\x00\x00\x001\x00" +
	"tls-failed\x00schannel: failed to (?:receive|setup|send)[^\\n]*\x003\x00schannel: failed to receive\x007\x00schannel: failed to send\x007\x00" +
	"schannel: failed to setup\x0020\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00Proxy CONNECT aborted\x001\x00proxy connect aborted\x003\x00\x00\x00\x00\x00\x002\x00" +
	"tls-version-mismatch\x00tls-failed\x00SSL alert number (?:40|70|71|86)\x004\x00ssl alert number 40\x0015\x00ssl alert number 70\x0015\x00" +
	"ssl alert number 71\x0015\x00ssl alert number 86\x0014\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00SSL routines[^\\n]*certificate verify failed\x00" +
	"1\x00certificate verify failed\x0016\x00\x00\x00\x001\x00\x001\x00tls-client-certificate-missing\x00" +
	"tlsv13 alert certificate required|alert bad certificate|SSL alert number (?:42|116)\x004\x00alert bad certificate\x003\x00" +
	"ssl alert number 116\x0014\x00ssl alert number 42\x0015\x00tlsv13 alert certificate required\x003\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"SEC_E_UNTRUSTED_ROOT|CERT_E_UNTRUSTEDROOT\x002\x00cert_e_untrustedroot\x0013\x00sec_e_untrusted_root\x0014\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"SEC_E_WRONG_PRINCIPAL\x001\x00sec_e_wrong_principal\x003\x00\x00\x00\x00\x00\x001\x00tls-expired\x00SEC_E_CERT_EXPIRED\x001\x00sec_e_cert_expired\x003\x00\x00\x00\x00\x00\x001\x00" +
	"tls-version-mismatch\x00SEC_E_(?:ILLEGAL_MESSAGE|ALGORITHM_MISMATCH|UNSUPPORTED_FUNCTION)\x003\x00sec_e_algorithm_mismatch\x003\x00" +
	"sec_e_illegal_message\x003\x00sec_e_unsupported_function\x0015\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"CRYPT_E_(?:NO_REVOCATION_CHECK|REVOCATION_OFFLINE)|The revocation function was unable to check revocation\x003\x00" +
	"crypt_e_no_revocation_check\x005\x00crypt_e_revocation_offline\x005\x00the revocation function was unable to check revocation\x0013\x00\x00\x00" +
	"Windows cannot check whether the certificate was revoked, often because of a proxy\x00\x00\x001\x00dns-failed\x00" +
	"Could(?:n't| not) resolve host ?name\x004\x00could not resolve host name\x0020\x00could not resolve hostname\x0015\x00" +
	"couldn't resolve host name\x0019\x00couldn't resolve hostname\x006\x00\x00\x00\x001\x00\x001\x00proxy-failed\x00Could(?:n't| not) resolve proxy name\x002\x00" +
	"could not resolve proxy name\x0021\x00couldn't resolve proxy name\x0020\x00\x00\x00\x001\x00\x002\x00connection-refused\x00host-unreachable\x00" +
	"Could(?:n't| not) connect to server\x002\x00could not connect to server\x007\x00couldn't connect to server\x006\x00\x00\x00\x001\x00\x001\x00not-http\x00" +
	"Weird server reply\x001\x00weird server reply\x00\x00\x00\x00\x001\x00\x001\x00body-cut-off\x00Transferred a partial file\x001\x00transferred a partial file\x00" +
	"6\x00\x00\x00\x001\x00\x001\x00connection-reset\x00Failed sending data to the peer|Failure when receiving data from the peer\x002\x00" +
	"failed sending data to the peer\x0017\x00failure when receiving data from the peer\x006\x00\x00\x00\x001\x00\x002\x00connect-timeout\x00" +
	"response-timeout\x00Timeout was reached\x001\x00timeout was reached\x005\x00\x00\x00\x001\x00\x003\x00tls-failed\x00tls-to-plain-port\x00tls-version-mismatch\x00" +
	"SSL connect error\x001\x00ssl connect error\x009\x00\x00\x00\x001\x00\x001\x00redirect-loop\x00Number of redirects hit maximum amount\x001\x00" +
	"number of redirects hit maximum amount\x0017\x00\x00\x00\x001\x00\x003\x00tls-unknown-authority\x00tls-wrong-host\x00tls-expired\x00" +
	"SSL peer certificate or SSH remote key was not OK\x001\x00ssl peer certificate or ssh remote key was not ok\x001\x00\x00\x00\x001\x00\x001\x00" +
	"tls-client-certificate-missing\x00Problem with the local SSL certificate|SSL Client Certificate required\x002\x00" +
	"problem with the local ssl certificate\x0021\x00ssl client certificate required\x002\x00\x00\x00\x001\x00\x001\x00tls-version-mismatch\x00" +
	"Could(?:n't| not) use specified SSL cipher\x002\x00could not use specified ssl cipher\x0026\x00couldn't use specified ssl cipher\x006\x00" +
	"\x00\x00\x001\x00\x001\x00body-undecodable\x00Unrecognized or bad HTTP Content or Transfer-Encoding\x001\x00" +
	"unrecognized or bad http content or transfer-encoding\x0017\x00\x00\x00\x001\x00\x001\x00http2-error\x00Stream error in the HTTP/2 framing layer\x00" +
	"1\x00stream error in the http/2 framing layer\x0024\x00\x00\x00\x001\x00\x001\x00proxy-failed\x00proxy handshake error\x001\x00proxy handshake error\x003\x00\x00\x00\x00" +
	"1\x00\x001\x00client-local-error\x00\x00\x001\x002\x00the scheme of the address is misspelled, or this curl was built without it\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x002\x002\x00\x001\x00\x001\x00base-url-malformed\x00\x00\x003\x002\x00" +
	"the URL is malformed: it contains a space, a bracket or a quote\x001\x00\x001\x00client-local-error\x00\x00\x004\x002\x00\x001\x00\x001\x00proxy-failed\x00\x00\x005\x002\x00" +
	"the name of the proxy does not resolve\x001\x00\x001\x00dns-failed\x00\x00\x006\x002\x00\x001\x00\x002\x00connection-refused\x00host-unreachable\x00\x00\x007\x002\x00\x001\x00\x001\x00" +
	"not-http\x00\x00\x008\x002\x00the server does not speak the protocol of the address\x001\x00\x001\x00client-other-protocol\x00\x00\x009\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0010\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0011\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0012\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0013\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0014\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0015\x002\x00\x001\x00\x001\x00http2-error\x00\x00\x00" +
	"16\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0017\x002\x00\x001\x00\x001\x00body-cut-off\x00\x00\x0018\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0019\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0021\x002\x00\x001\x00\x001\x004xx\x00\x00\x0022\x002\x00curl was run with --fail and hides the body: use --fail-with-body\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0023\x002\x00the disk is full, or the program that reads curl's output ended\x001\x00\x001\x00client-other-protocol\x00\x00\x00" +
	"25\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0026\x002\x00the file after -d @ or -T cannot be read\x001\x00\x001\x00client-local-error\x00\x00\x0027\x002\x00\x001\x00\x002\x00" +
	"connect-timeout\x00response-timeout\x00\x00\x0028\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0030\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0031\x002\x00\x001\x00\x001\x00" +
	"416\x00\x00\x0033\x002\x00the server sent the whole file, although -C requested the rest\x001\x00\x001\x00client-local-error\x00\x00\x0034\x002\x00\x001\x00\x003\x00" +
	"tls-failed\x00tls-to-plain-port\x00tls-version-mismatch\x00\x00\x0035\x002\x00\x001\x00\x001\x00body-cut-off\x00\x00\x0036\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0037\x002\x00\x001\x00\x00" +
	"1\x00client-other-protocol\x00\x00\x0038\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0039\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0041\x002\x00\x001\x00\x001\x00" +
	"client-canceled\x00\x00\x0042\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0043\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0045\x002\x00" +
	"the interface or the address of --interface does not exist on this machine\x001\x00\x001\x00redirect-loop\x00\x00\x0047\x002\x00\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0048\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0049\x002\x00\x001\x00\x001\x00tls-wrong-host\x00\x00\x0051\x002\x00\x001\x00\x001\x00no-answer\x00\x00\x0052\x002\x00\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0053\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0054\x002\x00\x001\x00\x001\x00connection-reset\x00\x00\x0055\x002\x00" +
	"the server closed the connection while the request was being sent: a limit on the body size can cause this\x001\x00\x001\x00" +
	"connection-reset\x00\x00\x0056\x002\x00\x001\x00\x001\x00tls-client-certificate-missing\x00\x00\x0058\x002\x00" +
	"the file of --cert or --key cannot be read, or they do not belong together\x001\x00\x001\x00tls-version-mismatch\x00\x00\x0059\x002\x00" +
	"this curl does not support the ciphers of --ciphers\x001\x00\x001\x00tls-unknown-authority\x00\x00\x0060\x002\x00\x001\x00\x001\x00body-undecodable\x00\x00\x0061\x002\x00\x001\x00" +
	"\x001\x00body-too-large\x00\x00\x0063\x002\x00this is the limit of --max-filesize\x001\x00\x001\x00client-other-protocol\x00\x00\x0064\x002\x00\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0065\x002\x00the body would have to be sent twice, which stdin does not allow: use a file\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0066\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0067\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0068\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0069\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0070\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0071\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0072\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0073\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0074\x002\x00\x001\x00\x002\x00" +
	"no-root-certificates\x00tls-unknown-authority\x00\x00\x0077\x002\x00" +
	"the list of authorities cannot be read: it is missing, as in small containers, or --cacert names another file\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0078\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0079\x002\x00\x001\x00\x001\x00tls-failed\x00\x00\x0080\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0081\x00" +
	"2\x00\x001\x00\x001\x00tls-failed\x00\x00\x0082\x002\x00\x001\x00\x001\x00tls-unknown-authority\x00\x00\x0083\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0084\x002\x00\x001\x00\x001\x00" +
	"client-other-protocol\x00\x00\x0085\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0086\x002\x00\x001\x00\x001\x00client-other-protocol\x00\x00\x0087\x002\x00\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0088\x002\x00\x001\x00\x001\x00client-out-of-sockets\x00\x00\x0089\x002\x00\x001\x00\x001\x00tls-unknown-authority\x00\x00\x0090\x002\x00" +
	"--pinnedpubkey does not match: the certificate was renewed with another key, or a proxy inspects TLS\x001\x00\x001\x00tls-failed\x00\x00\x00" +
	"91\x002\x00the certificate's status is missing (--cert-status)\x001\x00\x001\x00http2-error\x00\x00\x0092\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0093\x002\x00\x001\x00\x001\x00" +
	"client-local-error\x00\x00\x0094\x002\x00\x001\x00\x001\x00http2-error\x00\x00\x0095\x002\x00this is HTTP/3: try the same call with --http2 or --http1.1\x001\x00\x001\x00" +
	"connect-timeout\x00\x00\x0096\x002\x00QUIC is UDP port 443, which many networks block: try the same call with --http2\x001\x00\x001\x00" +
	"proxy-failed\x00\x00\x0097\x002\x00\x001\x00\x001\x00tls-client-certificate-missing\x00\x00\x0098\x002\x00\x001\x00\x001\x00client-local-error\x00\x00\x0099\x002\x00\x001\x00\x001\x00body-too-large\x00\x00\x00" +
	"100\x002\x00a response header is too large for curl\x001\x00\x001\x00dns-failed\x00\x00\x00101\x002\x00\x001\x00\x001\x00proxy-failed\x00\x00\x00CURLE_COULDNT_RESOLVE_PROXY\x00" +
	"2\x00\x001\x00\x001\x00dns-failed\x00\x00\x00CURLE_COULDNT_RESOLVE_HOST\x002\x00\x001\x00\x002\x00connection-refused\x00host-unreachable\x00\x00\x00CURLE_COULDNT_CONNECT\x002\x00\x00" +
	"1\x00\x001\x00body-cut-off\x00\x00\x00CURLE_PARTIAL_FILE\x002\x00\x001\x00\x001\x00http2-error\x00\x00\x00CURLE_HTTP2\x002\x00\x001\x00\x001\x00http2-error\x00\x00\x00CURLE_HTTP2_STREAM\x002\x00\x001\x00" +
	"\x002\x00connect-timeout\x00response-timeout\x00\x00\x00CURLE_OPERATION_TIMEDOUT\x002\x00\x001\x00\x002\x00tls-failed\x00tls-to-plain-port\x00\x00\x00" +
	"CURLE_SSL_CONNECT_ERROR\x002\x00\x001\x00\x001\x00redirect-loop\x00\x00\x00CURLE_TOO_MANY_REDIRECTS\x002\x00\x001\x00\x001\x00no-answer\x00\x00\x00CURLE_GOT_NOTHING\x002\x00\x001\x00\x001\x00" +
	"connection-reset\x00\x00\x00CURLE_SEND_ERROR\x002\x00\x001\x00\x001\x00connection-reset\x00\x00\x00CURLE_RECV_ERROR\x002\x00\x001\x00\x001\x00tls-unknown-authority\x00\x00\x00" +
	"CURLE_PEER_FAILED_VERIFICATION\x002\x00\x001\x00\x002\x00no-root-certificates\x00tls-unknown-authority\x00\x00\x00CURLE_SSL_CACERT_BADFILE\x002\x00\x001\x00\x001\x00" +
	"body-undecodable\x00\x00\x00CURLE_BAD_CONTENT_ENCODING\x002\x00\x001\x00\x001\x00base-url-malformed\x00\x00\x00CURLE_URL_MALFORMAT\x002\x00\x001\x00\x001\x004xx\x00\x00\x00" +
	"CURLE_HTTP_RETURNED_ERROR\x002\x00\x001\x00\x002\x00no-answer\x00connection-reset\x00" +
	"Connection closed (?:before full header was received|while receiving data)\x002\x00" +
	"connection closed before full header was received\x0023\x00connection closed while receiving data\x0027\x00\x00\x00\x00\x00\x002\x00tls-failed\x00" +
	"connection-reset\x00Connection terminated during handshake\x001\x00connection terminated during handshake\x0027\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00CERTIFICATE_VERIFY_FAILED: (?:application verification failure|ok)\x002\x00" +
	"certificate_verify_failed: application verification failure\x0025\x00certificate_verify_failed: ok\x0025\x00\x00\x00\x00\x00\x002\x00connect-timeout\x00" +
	"response-timeout\x00DioException \\[(?:connection|receive|send) timeout\\]|DioErrorType\\.(?:connectTimeout|receiveTimeout)\x00" +
	"5\x00dioerrortype.connecttimeout\x0010\x00dioerrortype.receivetimeout\x0010\x00dioexception [connection timeout]\x0011\x00" +
	"dioexception [receive timeout]\x0011\x00dioexception [send timeout]\x0011\x00\x00\x00\x001\x00\x002\x00connection-refused\x00dns-failed\x00" +
	"DioException \\[connection error\\]\x001\x00dioexception [connection error]\x0027\x00\x00\x00\x001\x00\x002\x00ALREADY_EXISTS\x00409\x00" +
	"E11000 duplicate key error\x001\x00e11000 duplicate key error\x00\x00\x00\x00" +
	"MongoDB: another record already has this value in a unique field\x00\x00\x002\x00ALREADY_EXISTS\x00409\x00" +
	"SQLSTATE\\[?:? ?23505\\]?|duplicate key value violates unique constraint\x009\x00" +
	"duplicate key value violates unique constraint\x0011\x00sqlstate 23505\x006\x00sqlstate23505\x005\x00sqlstate: 23505\x007\x00sqlstate:23505\x006\x00" +
	"sqlstate[ 23505\x006\x00sqlstate[23505\x008\x00sqlstate[: 23505\x007\x00sqlstate[:23505\x007\x00\x00\x00" +
	"PostgreSQL: another record already has this value in a unique field\x00\x00\x001\x00connection-refused\x00" +
	"No connection could be made because the target machine actively refused it|SocketException \\(10061\\)|SocketException \\(111\\)\x00" +
	"3\x00no connection could be made because the target machine actively refused it\x0044\x00socketexception (10061)\x0019\x00" +
	"socketexception (111)\x0017\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"No such host is known|The remote name could not be resolved|SocketException \\((?:11001|11004|00000001, 11|-131073)\\)|nodename nor servname provided, or not known\x00" +
	"7\x00no such host is known\x0013\x00nodename nor servname provided, or not known\x0027\x00socketexception (-131073)\x0014\x00" +
	"socketexception (00000001, 11)\x0014\x00socketexception (11001)\x0019\x00socketexception (11004)\x0019\x00" +
	"the remote name could not be resolved\x0013\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"Resource temporarily unavailable \\([^)]*:\\d+\\)|Temporary failure in name resolution\x002\x00" +
	"resource temporarily unavailable (\x006\x00temporary failure in name resolution\x005\x00\x00\x00temporary: the resolver did not respond\x00\x00" +
	"\x001\x00connect-timeout\x00" +
	"A connection attempt failed because the connected party did not properly respond|SocketException \\((?:10060|110)\\)\x003\x00" +
	"a connection attempt failed because the connected party did not properly respond\x0018\x00socketexception (10060)\x0019\x00" +
	"socketexception (110)\x0017\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"A socket operation was attempted to an unreachable (?:host|network)|SocketException \\((?:10065|10051|113|101)\\)\x006\x00" +
	"a socket operation was attempted to an unreachable host\x00\x00a socket operation was attempted to an unreachable network\x0048\x00" +
	"socketexception (10051)\x0019\x00socketexception (10065)\x0019\x00socketexception (101)\x0016\x00socketexception (113)\x0016\x00\x00\x00\x00\x00\x001\x00" +
	"connection-reset\x00" +
	"An existing connection was forcibly closed by the remote host|The underlying connection was closed: The connection was closed unexpectedly|SocketException \\((?:10054|104)\\)|Unable to (?:read|write) data (?:from|to) the transport connection\x00" +
	"5\x00 the transport connection\x003\x00an existing connection was forcibly closed by the remote host\x006\x00socketexception (10054)\x00" +
	"19\x00socketexception (104)\x0016\x00the underlying connection was closed: the connection was closed unexpectedly\x0035\x00\x00\x00\x00\x00\x001\x00" +
	"client-out-of-sockets\x00Only one usage of each socket address|SocketException \\((?:10048|10055|99)\\)\x004\x00" +
	"only one usage of each socket address\x002\x00socketexception (10048)\x0018\x00socketexception (10055)\x0018\x00socketexception (99)\x0014\x00\x00" +
	"\x00too many HttpClient instances use up the ports: share one\x00\x00\x001\x00response-timeout\x00" +
	"The request was canceled due to the configured HttpClient\\.Timeout of [\\d.]+ seconds elapsing|The operation has timed out\\.?|WebException: The operation has timed out\x00" +
	"2\x00request was canceled due to the configured httpclient.timeout of \x0037\x00the operation has timed out\x0016\x00\x00\x00\x00\x00\x002\x00" +
	"response-timeout\x00client-canceled\x00TaskCanceledException: A task was canceled\x001\x00" +
	"taskcanceledexception: a task was canceled\x001\x00\x00\x00before .NET 5, a timeout looks the same\x00\x00\x002\x00tls-failed\x00" +
	"tls-unknown-authority\x00" +
	"The SSL connection could not be established|Could not establish trust relationship for the SSL/TLS secure channel|Authentication failed, see inner exception\x00" +
	"3\x00authentication failed, see inner exception\x0022\x00could not establish trust relationship for the ssl/tls secure channel\x00" +
	"8\x00the ssl connection could not be established\x0029\x00\x00\x00\x001\x00\x001\x00tls-unknown-authority\x00" +
	"The remote certificate is invalid (?:because of errors in the certificate chain: )?(?:UntrustedRoot|PartialChain)|The remote certificate is invalid because of errors in the certificate chain: (?:UntrustedRoot|PartialChain)|RemoteCertificateChainErrors\x00" +
	"2\x00remotecertificatechainerrors\x0015\x00the remote certificate is invalid \x0023\x00\x00\x00\x00\x00\x002\x00tls-expired\x00tls-not-yet-valid\x00" +
	"errors in the certificate chain: NotTimeValid\x001\x00errors in the certificate chain: nottimevalid\x004\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"RemoteCertificateNameMismatch\x001\x00remotecertificatenamemismatch\x0018\x00\x00\x00\x00\x00\x002\x00tls-failed\x00tls-unknown-authority\x00" +
	"The remote certificate is invalid according to the validation procedure|The remote certificate was rejected by the provided RemoteCertificateValidationCallback\x00" +
	"2\x00the remote certificate is invalid according to the validation procedure\x0034\x00" +
	"the remote certificate was rejected by the provided remotecertificatevalidationcallback\x0066\x00\x00\x00\x001\x00\x001\x00tls-to-plain-port\x00" +
	"Cannot determine the frame size or a corrupted frame was received|The handshake failed due to an unexpected packet format\x00" +
	"2\x00cannot determine the frame size or a corrupted frame was received\x0012\x00" +
	"the handshake failed due to an unexpected packet format\x0046\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"Could not create SSL/TLS secure channel|The client and server cannot communicate, because they do not possess a common algorithm\x00" +
	"2\x00could not create ssl/tls secure channel\x008\x00" +
	"the client and server cannot communicate, because they do not possess a common algorithm\x0012\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00" +
	"The response ended prematurely, with at least \\d+ additional bytes expected|Error while copying content to a stream\x002\x00" +
	"error while copying content to a stream\x0011\x00the response ended prematurely, with at least \x0027\x00\x00\x00\x00\x00\x002\x00no-answer\x00" +
	"body-cut-off\x00The response ended prematurely\x001\x00the response ended prematurely\x0014\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"The HTTP/2 server (?:closed the connection|reset the stream|sent invalid data)[^\\n]*|HttpProtocolException[^\\n]*|The HTTP/2 request failed\x00" +
	"5\x00httpprotocolexception\x002\x00the http/2 request failed\x008\x00the http/2 server closed the connection\x009\x00" +
	"the http/2 server reset the stream\x0022\x00the http/2 server sent invalid data\x0028\x00\x00\x00the code is HTTP/2's, not the API's\x00\x00\x001\x00" +
	"$1\x00" +
	"Response status code does not indicate success: (\\d{3})|The remote server returned an (?:unexpected )?error: \\(?(\\d{3})\\)?\x00" +
	"2\x00response status code does not indicate success: \x0032\x00the remote server returned an \x0025\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"The proxy tunnel request to proxy '[^']*' failed with status code '407'\x001\x00the proxy tunnel request to proxy '\x0014\x00\x00\x00\x00\x00\x00" +
	"1\x00proxy-failed\x00The proxy tunnel request to proxy '[^']*' failed with status code '\\d{3}'\x001\x00" +
	"the proxy tunnel request to proxy '\x0014\x00\x00\x00the status is the proxy's, not the API's\x00\x00\x002\x00html-instead-of-api\x00" +
	"html-from-between\x00'<' is an invalid start of a value|Unexpected character encountered while parsing value: <\x002\x00" +
	"'<' is an invalid start of a value\x001\x00unexpected character encountered while parsing value: <\x0051\x00\x00\x00\x00\x00\x001\x00body-empty\x00" +
	"The input does not contain any JSON tokens\x001\x00the input does not contain any json tokens\x0028\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"An invalid request URI was provided|Invalid URI: The (?:format of the URI|hostname|URI is empty)\x004\x00" +
	"an invalid request uri was provided\x0021\x00invalid uri: the format of the uri\x0020\x00invalid uri: the hostname\x009\x00" +
	"invalid uri: the uri is empty\x0019\x00\x00\x00\x00\x00\x003\x00tls-unknown-authority\x00tls-self-signed\x00tls-expired\x00" +
	"Could not establish trust relationship for the SSL/TLS secure channel\x001\x00" +
	"could not establish trust relationship for the ssl/tls secure channel\x008\x00\x00\x00\x00\x00\x002\x00tls-version-mismatch\x00connection-reset\x00" +
	"The underlying connection was closed: An unexpected error occurred on a (?:send|receive)\x002\x00" +
	"the underlying connection was closed: an unexpected error occurred on a receive\x006\x00" +
	"the underlying connection was closed: an unexpected error occurred on a send\x006\x00\x00\x00" +
	"Windows PowerShell offers TLS 1.0 by default\x00\x00\x002\x00tls-version-mismatch\x00tls-failed\x00" +
	"Could not create SSL/TLS secure channel\x001\x00could not create ssl/tls secure channel\x008\x00\x00\x00" +
	"usually the client offers only an old version of TLS\x00\x00\x001\x00connection-reset\x00The underlying connection was closed\x001\x00" +
	"the underlying connection was closed\x006\x00\x00\x00\x001\x00\x002\x00connection-refused\x00connect-timeout\x00" +
	"Unable to connect to the remote server\x001\x00unable to connect to the remote server\x0019\x00\x00\x00\x001\x00\x001\x00dns-failed\x00" +
	"The remote name could not be resolved\x001\x00the remote name could not be resolved\x0013\x00\x00\x00\x00\x00\x002\x00client-canceled\x00" +
	"response-timeout\x00" +
	"System\\.OperationCanceledException: The operation was canceled|TaskCanceledException: A task was canceled\x002\x00" +
	"system.operationcanceledexception: the operation was canceled\x003\x00taskcanceledexception: a task was canceled\x001\x00\x00\x00" +
	"HttpClient also reports a timeout like this\x001\x00\x002\x00key-line-end\x00key-control-character\x00" +
	"The header contains invalid values at index|New-line characters are not allowed in header values\x002\x00" +
	"new-line characters are not allowed in header values\x00\x00the header contains invalid values at index\x0017\x00\x00\x00\x00\x00\x002\x00503\x00" +
	"connection-refused\x00StatusCode=\"?Unavailable\"?\x002\x00statuscode=\"unavailable\x008\x00statuscode=unavailable\x008\x00\x00\x00\x00\x00\x002\x00" +
	"data-of-another-kind\x00no-data-envelope\x00Cannot deserialize the current JSON (?:array|object)\x002\x00" +
	"cannot deserialize the current json array\x0021\x00cannot deserialize the current json object\x0021\x00\x00\x00\x00\x00\x002\x00data-of-another-kind\x00" +
	"no-data-envelope\x00The JSON value could not be converted to\x001\x00the json value could not be converted to\x001\x00\x00\x00\x00\x00\x002\x00" +
	"client-canceled\x00response-timeout\x00The HTTP request was canceled\x001\x00the http request was canceled\x0014\x00\x00\x00\x00\x00\x001\x00" +
	"tls-version-mismatch\x00sent a TLS alert: 'ProtocolVersion'\x001\x00sent a tls alert: 'protocolversion'\x0016\x00\x00\x00\x00\x00\x002\x00" +
	"tls-version-mismatch\x00tls-failed\x00sent a TLS alert: 'HandshakeFailure'\x001\x00sent a tls alert: 'handshakefailure'\x0016\x00\x00\x00\x00\x00\x001\x00" +
	"tls-to-plain-port\x00Cannot determine the frame size or a corrupted frame was received\x001\x00" +
	"cannot determine the frame size or a corrupted frame was received\x0012\x00\x00\x00\x00\x00\x002\x00no-answer\x00connection-reset\x00" +
	"The connection was closed unexpectedly\x001\x00the connection was closed unexpectedly\x0033\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"The server committed a protocol violation\x001\x00the server committed a protocol violation\x0012\x00\x00\x00\x00\x00\x003\x00no-answer\x00" +
	"connection-refused\x00tls-failed\x00An error occurred while sending the request\x001\x00" +
	"an error occurred while sending the request\x0021\x00\x00\x00the inner exception has the cause\x001\x00\x001\x00dns-failed\x00" +
	"(?:HTTPoison\\.Error|Mint\\.TransportError|Req\\.TransportError|:error,|reason:|reason =>)[^\\n]{0,40}:nxdomain\x001\x00" +
	":nxdomain\x00\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"(?:HTTPoison\\.Error|Mint\\.TransportError|Req\\.TransportError|:error,|reason:)[^\\n]{0,40}:econnrefused\x001\x00:econnrefused\x00\x00" +
	"\x00\x00\x00\x00\x001\x00connect-timeout\x00(?:HTTPoison\\.Error|reason:)[^\\n]{0,40}:connect_timeout\x001\x00:connect_timeout\x006\x00\x00\x00\x00\x00\x002\x00" +
	"response-timeout\x00connect-timeout\x00(?:HTTPoison\\.Error|Mint\\.TransportError|Req\\.TransportError)[^\\n]{0,40}:timeout\x003\x00" +
	"httpoison.error\x002\x00mint.transporterror\x00\x00req.transporterror\x00\x00\x00\x00\x00\x00\x002\x00connection-reset\x00no-answer\x00" +
	"(?:HTTPoison\\.Error|Mint\\.TransportError|Req\\.TransportError)[^\\n]{0,40}:closed\x003\x00httpoison.error\x002\x00" +
	"mint.transporterror\x00\x00req.transporterror\x00\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00:unknown_ca\\b\x001\x00:unknown_ca\x00\x00\x00\x00\x00\x00\x002\x00" +
	"gateway-error\x00503\x00no healthy upstream\x001\x00no healthy upstream\x007\x00\x00\x00Envoy: every upstream server failed its health check\x00\x00\x00" +
	"2\x00gateway-error\x00503\x00upstream connect error or disconnect/reset before headers[^\\n]*\x001\x00" +
	"upstream connect error or disconnect/reset before headers\x006\x00\x00\x00" +
	"Envoy could not reach the upstream server, or lost the connection\x00\x00\x002\x00gateway-error\x00504\x00upstream request timeout\x001\x00" +
	"upstream request timeout\x006\x00\x00\x00Envoy: the timeout of the route was exceeded, 15 s unless set\x00\x00\x002\x00gateway-error\x00503\x00" +
	"(?:reset reason|retried and the latest reset reason): (?:connection (?:failure|termination|timeout)|overflow|local reset|remote reset|protocol error)\x00" +
	"7\x00reset reason: connection failure\x003\x00reset reason: connection termination\x0023\x00reset reason: connection timeout\x003\x00" +
	"reset reason: local reset\x0011\x00reset reason: overflow\x0011\x00reset reason: protocol error\x0020\x00reset reason: remote reset\x0011\x00\x00\x00" +
	"overflow is Envoy's limit on connections or requests (circuit breaker)\x00\x00\x002\x00404\x00gateway-no-route\x00\\broute_not_found\\b\x001\x00" +
	"route_not_found\x002\x00\x00\x00Envoy: no route for this host and path\x00\x00\x002\x00gateway-error\x00503\x00" +
	"\\b(?:cluster_not_found|no_healthy_upstream|upstream_reset_before_response_started\\{[^}]*\\}?)\x003\x00cluster_not_found\x005\x00" +
	"no_healthy_upstream\x00\x00upstream_reset_before_response_started{\x006\x00\x00\x00\x00\x00\x001\x00429\x00" +
	"\\b(?:local_rate_limited|request_rate_limited)\\b|local_rate_limit\x002\x00local_rate_limit\x002\x00request_rate_limited\x005\x00\x00\x00" +
	"it is Envoy's limit, not the API's\x00\x00\x001\x00504\x00\\bresponse_timeout\\b|upstream_response_timeout|per_try_timeout\x002\x00" +
	"per_try_timeout\x00\x00response_timeout\x006\x00\x00\x00\x00\x00\x001\x00403\x00RBAC: access denied\x001\x00rbac: access denied\x00\x00\x00\x00" +
	"a policy of Envoy or Istio, not the API, rejected the request\x00\x00\x002\x00403\x00permission-missing\x00\\bext_authz_denied\\b\x001\x00" +
	"ext_authz_denied\x001\x00\x00\x00the authorization service of Envoy denied the request\x00\x00\x002\x00gateway-error\x00503\x00" +
	"HTTP/[12](?:\\.[01])?\" 50[23] (?:UF|UH|UC|URX|UF,URX|UO|LR|UR|UPE|DF|LH)\\b\x0012\x00http/1\" 502 \x007\x00http/1\" 503 \x003\x00" +
	"http/1.0\" 502 \x009\x00http/1.0\" 503 \x007\x00http/1.1\" 502 \x009\x00http/1.1\" 503 \x007\x00http/2\" 502 \x005\x00http/2\" 503 \x005\x00http/2.0\" 502 \x009\x00" +
	"http/2.0\" 503 \x007\x00http/2.1\" 502 \x009\x00http/2.1\" 503 \x004\x00\x00\x00" +
	"Envoy's flags: UF connection failed, UH no healthy server, UC connection ended, URX retries used up, UO overflow\x00\x00\x001\x00" +
	"504\x00HTTP/[12](?:\\.[01])?\" 50[34] (?:UT|DT|SI|UMSDR)\\b\x0012\x00http/1\" 503 \x003\x00http/1\" 504 \x007\x00http/1.0\" 503 \x007\x00http/1.0\" 504 \x00" +
	"9\x00http/1.1\" 503 \x007\x00http/1.1\" 504 \x009\x00http/2\" 503 \x005\x00http/2\" 504 \x005\x00http/2.0\" 503 \x007\x00http/2.0\" 504 \x009\x00http/2.1\" 503 \x004\x00" +
	"http/2.1\" 504 \x009\x00\x00\x00Envoy's flag UT: the upstream server was too slow\x00\x00\x002\x00404\x00gateway-no-route\x00" +
	"HTTP/[12](?:\\.[01])?\" 404 (?:NR|NC)\\b\x0012\x00http/1\" 404 nc\x0010\x00http/1\" 404 nr\x0010\x00http/1.0\" 404 nc\x0012\x00http/1.0\" 404 nr\x0012\x00" +
	"http/1.1\" 404 nc\x0012\x00http/1.1\" 404 nr\x0012\x00http/2\" 404 nc\x005\x00http/2\" 404 nr\x005\x00http/2.0\" 404 nc\x0012\x00http/2.0\" 404 nr\x0012\x00" +
	"http/2.1\" 404 nc\x0012\x00http/2.1\" 404 nr\x0012\x00\x00\x00Envoy's flag NR: no route\x00\x00\x001\x00429\x00HTTP/[12](?:\\.[01])?\" 429 (?:RL|RLSE)\\b\x006\x00" +
	"http/1\" 429 rl\x006\x00http/1.0\" 429 rl\x008\x00http/1.1\" 429 rl\x008\x00http/2\" 429 rl\x005\x00http/2.0\" 429 rl\x008\x00http/2.1\" 429 rl\x008\x00\x00\x00" +
	"Envoy's flag RL: its own rate limit\x00\x00\x001\x00499\x00HTTP/[12](?:\\.[01])?\" (?:0|499) (?:DC|DR)\\b\x0024\x00http/1\" 0 dc\x005\x00http/1\" 0 dr\x00" +
	"5\x00http/1\" 499 dc\x0010\x00http/1\" 499 dr\x0010\x00http/1.0\" 0 dc\x007\x00http/1.0\" 0 dr\x007\x00http/1.0\" 499 dc\x0012\x00http/1.0\" 499 dr\x0012\x00" +
	"http/1.1\" 0 dc\x007\x00http/1.1\" 0 dr\x007\x00http/1.1\" 499 dc\x0012\x00http/1.1\" 499 dr\x0012\x00http/2\" 0 dc\x005\x00http/2\" 0 dr\x005\x00http/2\" 499 dc\x00" +
	"5\x00http/2\" 499 dr\x005\x00http/2.0\" 0 dc\x007\x00http/2.0\" 0 dr\x007\x00http/2.0\" 499 dc\x0012\x00http/2.0\" 499 dr\x0012\x00http/2.1\" 0 dc\x007\x00" +
	"http/2.1\" 0 dr\x007\x00http/2.1\" 499 dc\x0012\x00http/2.1\" 499 dr\x0012\x00\x00\x00Envoy's flag DC: the client disconnected\x00\x00\x002\x00gateway-error\x00" +
	"503\x00(?:upstream_)?response_flags\"?\\s*[:=]\\s*\"?(?:UF|UH|UC|URX|UO|LR|UR|UPE)\\b\x001\x00response_flags\x007\x00\x00\x00" +
	"Envoy's flags: UF connection failed, UH no healthy server, UC connection ended, URX retries used up, UO overflow\x00\x00\x001\x00" +
	"504\x00(?:upstream_)?response_flags\"?\\s*[:=]\\s*\"?(?:UT|DT)\\b\x001\x00response_flags\x007\x00\x00\x00" +
	"Envoy's flag UT: the upstream server was too slow\x00\x00\x002\x00404\x00gateway-no-route\x00no cluster match for URL\x001\x00" +
	"no cluster match for url\x001\x00\x00\x00\x00\x00\x002\x00gateway-error\x00503\x00upstream reset: (?:connection|remote|local|overflow)[^\\n]*\x004\x00" +
	"upstream reset: connection\x006\x00upstream reset: local\x0013\x00upstream reset: overflow\x0013\x00upstream reset: remote\x0013\x00\x00\x00\x00\x00\x002\x00" +
	"MISSING_REQUIRED\x00400\x00ActionController::(?:ParameterMissing|Expected)|param is missing or the value is empty\x003\x00" +
	"actioncontroller::expected\x0017\x00actioncontroller::parametermissing\x0015\x00param is missing or the value is empty\x002\x00\x00\x00" +
	"Rails: wrap the fields in an object with this name: {\"article\": {…}}\x00\x00\x001\x00422\x00" +
	"ActionController::InvalidAuthenticityToken|ActionController::InvalidCrossOriginRequest|Can't verify CSRF token authenticity\x00" +
	"3\x00actioncontroller::invalidauthenticitytoken\x0024\x00actioncontroller::invalidcrossoriginrequest\x0023\x00" +
	"can't verify csrf token authenticity\x003\x00\x00\x00" +
	"Rails treats the call as part of a browser session: send the key and no cookies; on the server, turn the check off for the API\x00" +
	"\x00\x002\x00404\x00NOT_FOUND\x00ActiveRecord::RecordNotFound|Couldn't find \\w+ with '\x002\x00activerecord::recordnotfound\x0018\x00" +
	"couldn't find \x006\x00\x00\x00Rails: no record has this value\x00\x00\x002\x00422\x00VALIDATION_ERROR\x00ActiveRecord::Record(?:Invalid|NotSaved)\x002\x00" +
	"activerecord::recordinvalid\x0019\x00activerecord::recordnotsaved\x0021\x00\x00\x00Rails: the record does not pass its validations\x00\x00\x002\x00" +
	"409\x00CONFLICT\x00ActiveRecord::StaleObjectError\x001\x00activerecord::staleobjecterror\x0011\x00\x00\x00" +
	"Rails: another request changed the record in between\x00\x00\x001\x00406\x00" +
	"ActionController::UnknownFormat|ActionController::MissingExactTemplate\x002\x00actioncontroller::missingexacttemplate\x0016\x00" +
	"actioncontroller::unknownformat\x0022\x00\x00\x00" +
	"Rails: the controller has no response in the format that Accept or the extension in the path asks for\x00\x00\x001\x00405\x00" +
	"ActionController::(?:UnknownHttpMethod|MethodNotAllowed|NotImplemented)\x003\x00actioncontroller::methodnotallowed\x0016\x00" +
	"actioncontroller::notimplemented\x0015\x00actioncontroller::unknownhttpmethod\x0023\x00\x00\x00\x00\x00\x002\x00INVALID_JSON\x00400\x00" +
	"ActionDispatch::Http::Parameters::ParseError\x001\x00actiondispatch::http::parameters::parseerror\x005\x00\x00\x00" +
	"Rails: the body is not what its Content-Type says\x00\x00\x002\x00400\x00INVALID_PARAMETERS\x00" +
	"ActionController::(?:BadRequest|UnpermittedParameters)|Rack::QueryParser::\\w+Error|Rack::Utils::(?:InvalidParameterError|ParameterTypeError)\x00" +
	"5\x00actioncontroller::badrequest\x0015\x00actioncontroller::unpermittedparameters\x0017\x00rack::queryparser::\x003\x00" +
	"rack::utils::invalidparametererror\x0010\x00rack::utils::parametertypeerror\x0019\x00\x00\x00\x00\x00\x002\x00500\x00slow-phase\x00" +
	"Rack::Timeout::Request\\w+Exception\x001\x00rack::timeout::request\x003\x00\x00\x00" +
	"rack-timeout ended the request because it took too long\x00\x00\x001\x00500\x00" +
	"AbstractController::DoubleRenderError|ActionView::\\w+Error\x002\x00abstractcontroller::doublerendererror\x00\x00actionview::\x003\x00\x00\x00\x00\x00" +
	"\x002\x00error-in-success\x00400\x00PersistedQueryNotFound|PERSISTED_QUERY_NOT_FOUND\x002\x00persisted_query_not_found\x007\x00" +
	"persistedquerynotfound\x006\x00\x00\x00" +
	"the server does not know this hash yet: send the query together with its hash once, as clients with automatic persisted queries do\x00" +
	"\x00\x002\x00error-in-success\x00400\x00PersistedQueryNotSupported|PERSISTED_QUERY_NOT_SUPPORTED\x002\x00persisted_query_not_supported\x0017\x00" +
	"persistedquerynotsupported\x006\x00\x00\x00the server does not support persisted queries: send the query itself\x00\x00\x002\x00400\x00" +
	"INVALID_FORMAT\x00" +
	"GRAPHQL_PARSE_FAILED|GraphQLError: Syntax Error|Must provide (?:query string|document)|POST body missing, invalid Content-Type, or JSON object has no keys\x00" +
	"5\x00graphql_parse_failed\x005\x00graphqlerror: syntax error\x004\x00must provide document\x0012\x00must provide query string\x0010\x00" +
	"post body missing, invalid content-type, or json object has no keys\x007\x00\x00\x00" +
	"GraphQL: the body needs the member query, with Content-Type: application/json\x00\x00\x002\x00400\x00INVALID_PARAMETERS\x00" +
	"GRAPHQL_VALIDATION_FAILED|Cannot query field \"|Unknown argument \"\\w+\" on field|Variable \"\\$\\w+\" (?:of (?:required )?type|got invalid value)|Field '\\w+' doesn't exist on type\x00" +
	"5\x00' doesn't exist on type\x0013\x00cannot query field \"\x004\x00graphql_validation_failed\x005\x00unknown argument \"\x007\x00variable \"$\x006\x00\x00\x00" +
	"GraphQL: the query does not match the schema of the server\x00\x00\x001\x00400\x00blocked as a potential Cross-Site Request Forgery\x001\x00" +
	"blocked as a potential cross-site request forgery\x006\x00\x00\x00" +
	"Apollo: send Content-Type: application/json, or the header Apollo-Require-Preflight\x00\x00\x002\x00400\x00permission-missing\x00" +
	"introspection is not allowed\x001\x00introspection is not allowed\x00\x00\x00\x00" +
	"the server does not describe its schema outside development\x00\x00\x001\x00403\x00" +
	"Forbidden \\((?:CSRF (?:cookie|token)[^)\\n]{0,80}|Referer checking failed[^)\\n]{0,200}|Origin checking failed[^)\\n]{0,200})\\)|CSRF cookie not set|(?:Referer|Origin) checking failed\x00" +
	"5\x00csrf cookie not set\x009\x00forbidden (csrf cookie\x007\x00forbidden (csrf token\x007\x00origin checking failed\x005\x00" +
	"referer checking failed\x006\x00\x00\x00" +
	"Django treats the call as part of a browser session: send the key and no cookies; behind a proxy, the origin belongs in CSRF_TRUSTED_ORIGINS\x00" +
	"\x00\x002\x00400\x00VALIDATION_ERROR\x00rest_framework\\.exceptions\\.ValidationError\x001\x00rest_framework.exceptions.validationerror\x0023\x00\x00\x00\x00" +
	"\x00\x001\x00401\x00rest_framework\\.exceptions\\.(?:NotAuthenticated|AuthenticationFailed)\x002\x00" +
	"rest_framework.exceptions.authenticationfailed\x0023\x00rest_framework.exceptions.notauthenticated\x0023\x00\x00\x00\x00\x00\x001\x00403\x00" +
	"rest_framework\\.exceptions\\.PermissionDenied\x001\x00rest_framework.exceptions.permissiondenied\x0024\x00\x00\x00\x00\x00\x002\x00404\x00500\x00" +
	"\\.DoesNotExist\\b|matching query does not exist\x002\x00.doesnotexist\x00\x00matching query does not exist\x006\x00\x00\x00" +
	"Django: no record has this value; outside get_object_or_404 this becomes a 500\x00\x00\x001\x00500\x00" +
	"django\\.core\\.exceptions\\.ImproperlyConfigured|django\\.db\\.utils\\.ProgrammingError\x002\x00" +
	"django.core.exceptions.improperlyconfigured\x004\x00django.db.utils.programmingerror\x004\x00\x00\x00" +
	"Django: a setting or a migration is missing\x00\x00\x001\x00413\x00RequestDataTooBig|TooManyFieldsSent\x002\x00requestdatatoobig\x004\x00" +
	"toomanyfieldssent\x004\x00\x00\x00Django: DATA_UPLOAD_MAX_MEMORY_SIZE is 2.5 MB by default\x00\x00\x001\x00419\x00TokenMismatchException\x001\x00" +
	"tokenmismatchexception\x002\x00\x00\x00" +
	"Laravel treats the call as part of a browser session: routes of an API belong in routes/api.php, which has no such check\x00" +
	"\x00\x002\x00404\x00NOT_FOUND\x00ModelNotFoundException|No query results for model\x002\x00modelnotfoundexception\x002\x00" +
	"no query results for model\x00\x00\x00\x00Laravel: no record has this value\x00\x00\x002\x00422\x00VALIDATION_ERROR\x00" +
	"Illuminate\\\\+Validation\\\\+ValidationException\x001\x00validationexception\x008\x00\x00\x00\x00\x00\x002\x00429\x00RATE_LIMIT\x00ThrottleRequestsException\x00" +
	"1\x00throttlerequestsexception\x007\x00\x00\x00Laravel: the throttle middleware rejected the request\x00\x00\x001\x00413\x00PostTooLargeException\x001\x00" +
	"posttoolargeexception\x001\x00\x00\x00the body is larger than post_max_size of PHP\x00\x00\x002\x00ALREADY_EXISTS\x00409\x00" +
	"SQLSTATE\\[23(?:000|505)\\][^\\n]{0,200}(?:Duplicate entry|UNIQUE constraint|Unique violation)|1062 Duplicate entry\x003\x00" +
	"1062 duplicate entry\x00\x00sqlstate[23000]\x008\x00sqlstate[23505]\x0011\x00\x00\x00another record has this value\x00\x00\x001\x00405\x00" +
	"MethodNotAllowedHttpException\x001\x00methodnotallowedhttpexception\x007\x00\x00\x00\x001\x00\x001\x00429\x00TooManyRequestsHttpException\x001\x00" +
	"toomanyrequestshttpexception\x0012\x00\x00\x00\x001\x00\x002\x00404\x00endpoint-missing\x00" +
	"Routing\\\\+Exception\\\\+ResourceNotFoundException|No routes? found for \"\x003\x00no route found for \"\x0016\x00no routes found for \"\x00" +
	"5\x00resourcenotfoundexception\x005\x00\x00\x00Symfony: no route has this path\x00\x00\x002\x00400\x00VALIDATION_ERROR\x00" +
	"MethodArgumentNotValidException|HandlerMethodValidationException|ConstraintViolationException|BindException: Validation failed\x00" +
	"4\x00bindexception: validation failed\x0012\x00constraintviolationexception\x007\x00handlermethodvalidationexception\x004\x00" +
	"methodargumentnotvalidexception\x0011\x00\x00\x00Spring: the fields named in the message violate their constraints\x00\x00\x002\x00" +
	"MISSING_REQUIRED\x00400\x00" +
	"MissingServletRequestParameterException|Required request parameter \\'[^\\']{1,60}\\'|MissingRequestHeaderException|MissingPathVariableException|MissingServletRequestPartException\x00" +
	"5\x00missingpathvariableexception\x004\x00missingrequestheaderexception\x006\x00missingservletrequestparameterexception\x005\x00" +
	"missingservletrequestpartexception\x005\x00required request parameter '\x0015\x00\x00\x00\x00\x00\x002\x00INVALID_FORMAT\x00400\x00" +
	"MethodArgumentTypeMismatchException|ConversionFailedException\x002\x00conversionfailedexception\x007\x00" +
	"methodargumenttypemismatchexception\x0015\x00\x00\x00Spring: a parameter does not have the type that the server expects\x00\x00\x002\x00404\x00" +
	"endpoint-missing\x00" +
	"NoHandlerFoundException|NoResourceFoundException|No static resource \\S|No endpoint (?:GET|POST|PUT|PATCH|DELETE) /\x008\x00" +
	"no endpoint delete /\x0016\x00no endpoint get /\x009\x00no endpoint patch /\x0015\x00no endpoint post /\x0014\x00no endpoint put /\x0013\x00" +
	"no static resource \x001\x00nohandlerfoundexception\x00\x00noresourcefoundexception\x007\x00\x00\x00Spring: no controller has this path\x00\x00\x001\x00" +
	"406\x00HttpMediaTypeNotAcceptableException\x001\x00httpmediatypenotacceptableexception\x003\x00\x00\x00\x00\x00\x001\x00413\x00" +
	"MaxUploadSizeExceededException\x001\x00maxuploadsizeexceededexception\x00\x00\x00\x00\x00\x00\x001\x00503\x00AsyncRequestTimeoutException\x001\x00" +
	"asyncrequesttimeoutexception\x002\x00\x00\x00Spring: the application did not finish an asynchronous request in time\x00\x00\x003\x00CONFLICT\x00" +
	"409\x00ALREADY_EXISTS\x00(?:DataIntegrityViolationException|DuplicateKeyException)\x002\x00dataintegrityviolationexception\x001\x00" +
	"duplicatekeyexception\x006\x00\x00\x00Spring: a constraint of the database was violated; the cause below names it\x00\x00\x002\x00409\x00CONFLICT\x00" +
	"ObjectOptimisticLockingFailureException|OptimisticLockException\x002\x00objectoptimisticlockingfailureexception\x004\x00" +
	"optimisticlockexception\x0012\x00\x00\x00another request changed the record in between\x00\x00\x002\x00INVALID_PARAMETERS\x00400\x00" +
	"databind\\.exc\\.UnrecognizedPropertyException|Unrecognized field \"\x002\x00databind.exc.unrecognizedpropertyexception\x002\x00" +
	"unrecognized field \"\x0016\x00\x00\x00Jackson: the class for this JSON has no such field; in a client, the API has added the field\x00" +
	"\x00\x002\x00503\x00SERVICE_UNAVAILABLE\x00CallNotPermittedException|CircuitBreaker \\'[^\\']{1,80}\\' is (?:HALF_)?OPEN\x002\x00" +
	"callnotpermittedexception\x001\x00circuitbreaker '\x002\x00\x00\x00" +
	"Resilience4j did not send the call, because too many earlier calls failed: see why those failed\x00\x00\x002\x00429\x00RATE_LIMIT\x00" +
	"ratelimiter\\.RequestNotPermitted|RateLimiter \\'[^\\']{1,80}\\' does not permit\x002\x00' does not permit\x009\x00" +
	"ratelimiter.requestnotpermitted\x009\x00\x00\x00Resilience4j rejected the call: the limit is set in the program that uses it\x00\x00\x001\x00" +
	"400\x00AntiforgeryValidationException|required antiforgery (?:cookie|request token|form field)\x004\x00" +
	"antiforgeryvalidationexception\x008\x00required antiforgery cookie\x0018\x00required antiforgery form field\x0024\x00" +
	"required antiforgery request token\x008\x00\x00\x00" +
	"ASP.NET treats the call as part of a browser session: the endpoint checks antiforgery tokens, which an API with a key does not need\x00" +
	"\x00\x002\x00413\x00body-too-large\x00" +
	"BadHttpRequestException: Request body too large|Request body too large\\. The max request body size\x002\x00" +
	"badhttprequestexception: request body too large\x00\x00request body too large. the max request body size\x0019\x00\x00\x00" +
	"Kestrel: the limit is MaxRequestBodySize\x00\x00\x002\x00400\x00INVALID_FORMAT\x00BadHttpRequestException\x001\x00badhttprequestexception\x00\x00\x00\x00\x00" +
	"1\x00\x002\x00500\x00401\x00No authenticationScheme was specified, and there was no Default\\w+Scheme found\x001\x00" +
	"no authenticationscheme was specified, and there was no default\x0015\x00\x00\x00" +
	"ASP.NET: the server has no authentication configured, so its 401 becomes a 500\x00\x00\x001\x00500\x00AmbiguousMatchException\x001\x00" +
	"ambiguousmatchexception\x00\x00\x00\x00ASP.NET: two endpoints have the same path and method\x00\x00\x002\x00409\x00CONFLICT\x00" +
	"DbUpdateConcurrencyException\x001\x00dbupdateconcurrencyexception\x006\x00\x00\x00another request changed the record in between\x00\x00\x002\x00" +
	"DATABASE_ERROR\x00500\x00DbUpdateException\x001\x00dbupdateexception\x00\x00\x00\x00the inner exception names the constraint\x001\x00\x001\x00400\x00" +
	"BadRequestException|BadRequestHttpException\x002\x00badrequestexception\x00\x00badrequesthttpexception\x008\x00\x00\x00\x001\x00\x001\x00401\x00" +
	"UnauthorizedException|UnauthorizedHttpException\x002\x00unauthorizedexception\x009\x00unauthorizedhttpexception\x009\x00\x00\x00\x001\x00\x001\x00403\x00" +
	"ForbiddenException|AccessDeniedHttpException\x002\x00accessdeniedhttpexception\x009\x00forbiddenexception\x006\x00\x00\x00\x001\x00\x001\x00404\x00" +
	"NotFoundException|NotFoundHttpException\x002\x00notfoundexception\x006\x00notfoundhttpexception\x005\x00\x00\x00\x001\x00\x001\x00406\x00" +
	"NotAcceptableException|NotAcceptableHttpException\x002\x00notacceptableexception\x001\x00notacceptablehttpexception\x0010\x00\x00\x00\x001\x00\x001\x00409\x00" +
	"ConflictException|ConflictHttpException\x002\x00conflictexception\x001\x00conflicthttpexception\x005\x00\x00\x00\x001\x00\x001\x00410\x00" +
	"GoneException|GoneHttpException\x002\x00goneexception\x001\x00gonehttpexception\x001\x00\x00\x00\x001\x00\x001\x00413\x00PayloadTooLargeException\x001\x00" +
	"payloadtoolargeexception\x004\x00\x00\x00\x001\x00\x001\x00415\x00UnsupportedMediaTypeException|UnsupportedMediaTypeHttpException\x002\x00" +
	"unsupportedmediatypeexception\x0018\x00unsupportedmediatypehttpexception\x0017\x00\x00\x00\x001\x00\x001\x00422\x00" +
	"UnprocessableEntityException|UnprocessableEntityHttpException\x002\x00unprocessableentityexception\x0016\x00" +
	"unprocessableentityhttpexception\x0016\x00\x00\x00\x001\x00\x001\x00500\x00InternalServerErrorException\x001\x00internalservererrorexception\x005\x00\x00\x00\x001\x00\x001\x00" +
	"502\x00BadGatewayException\x001\x00badgatewayexception\x00\x00\x00\x00\x001\x00\x001\x00503\x00ServiceUnavailableException|ServiceUnavailableHttpException\x00" +
	"2\x00serviceunavailableexception\x004\x00serviceunavailablehttpexception\x004\x00\x00\x00\x001\x00\x001\x00504\x00GatewayTimeoutException\x001\x00" +
	"gatewaytimeoutexception\x004\x00\x00\x00\x001\x00\x002\x00INVALID_PARAMETERS\x00400\x00property \\S{1,60} should not exist\x001\x00 should not exist\x00\x00\x00\x00" +
	"class-validator: the server does not know this field (forbidNonWhitelisted)\x00\x00\x001\x00500\x00Nest can't resolve dependencies\x001\x00" +
	"nest can't resolve dependencies\x00\x00\x00\x00" +
	"Nest: the application does not start, because a module lacks a provider or an import\x00\x00\x002\x00400\x00INVALID_PARAMETERS\x00" +
	"MulterError: (?:Unexpected field|Too many|Field )\x003\x00multererror: field \x0010\x00multererror: too many\x00\x00" +
	"multererror: unexpected field\x0022\x00\x00\x00multer: the form has a file in a field that the server does not expect\x00\x00\x001\x00413\x00" +
	"MulterError: File too large\x001\x00multererror: file too large\x0010\x00\x00\x00\x00\x00\x002\x00VALIDATION_ERROR\x00400\x00" +
	"\\bValidationError: \"[\\w.\\[\\]]{1,60}\" (?:is|must|length|contains|with)|\\bZodError\\b|\\bValiError\\b|ValidationError: \\w+ is a required field\x00" +
	"4\x00 is a required field\x0013\x00validationerror: \"\x0014\x00valierror\x001\x00zoderror\x00\x00\x00\x00" +
	"a validation library of Node.js (Joi, Zod, Yup): the message names the field\x00\x00\x001\x00415\x00" +
	"UnsupportedMediaTypeError: unsupported (?:charset|content encoding)\x002\x00unsupportedmediatypeerror: unsupported charset\x00" +
	"40\x00unsupportedmediatypeerror: unsupported content encoding\x008\x00\x00\x00Express: body-parser\x00\x00\x001\x00404\x00FST_ERR_NOT_FOUND\x001\x00" +
	"fst_err_not_found\x006\x00\x00\x00Fastify: no route has this path\x00\x00\x002\x00400\x00content-length-mismatch\x00" +
	"FST_ERR_CTP_INVALID_CONTENT_LENGTH\x001\x00fst_err_ctp_invalid_content_length\x009\x00\x00\x00" +
	"Fastify: the body is not as long as Content-Length says\x00\x00\x002\x00ALREADY_EXISTS\x00409\x00SequelizeUniqueConstraintError\x001\x00" +
	"sequelizeuniqueconstrainterror\x002\x00\x00\x00\x00\x00\x002\x00404\x00NOT_FOUND\x00" +
	"EntityNotFoundError: Could not find any entity|\\bNotFoundError: No \\w+ found\x002\x00" +
	"entitynotfounderror: could not find any entity\x003\x00notfounderror: no \x0012\x00\x00\x00\x00\x00\x002\x00422\x00VALIDATION_ERROR\x00" +
	"RequestValidationError\x001\x00requestvalidationerror\x005\x00\x00\x00FastAPI: the request does not match the model of the endpoint\x00\x00\x001\x00" +
	"500\x00ResponseValidationError\x001\x00responsevalidationerror\x005\x00\x00\x00" +
	"FastAPI: the response of the endpoint does not match its own model, which is a bug in the server\x00\x00\x003\x00VALIDATION_ERROR\x00" +
	"422\x00data-of-another-kind\x00pydantic\\w*\\.[\\w.]{0,60}ValidationError|\\d+ validation errors? for \\w\x003\x00" +
	" validation error for \x0015\x00 validation errors for \x0016\x00validationerror\x008\x00\x00\x00" +
	"Pydantic: in a server, the request does not match the model; in a client, the response does not\x00\x00\x002\x00DATABASE_ERROR\x00500\x00" +
	"QueuePool limit of size \\d+ overflow \\d+ reached\x001\x00queuepool limit of size \x002\x00\x00\x00" +
	"SQLAlchemy: all connections of the pool are in use\x00\x00\x001\x00500\x00" +
	"werkzeug\\.routing\\.(?:exceptions\\.)?BuildError|jinja2\\.exceptions\\.\\w+\x003\x00jinja2.exceptions.\x00\x00" +
	"werkzeug.routing.builderror\x0014\x00werkzeug.routing.exceptions.builderror\x0014\x00\x00\x00" +
	"Flask: the code names a template or a route that does not exist\x00\x00\x002\x00404\x00400\x00" +
	"Phoenix\\.Router\\.NoRouteError|Phoenix\\.ActionClauseError\x002\x00phoenix.actionclauseerror\x005\x00phoenix.router.norouteerror\x005\x00\x00\x00" +
	"Phoenix: no route has this path, or no clause of the action matches the parameters\x00\x00\x002\x00404\x00NOT_FOUND\x00" +
	"Ecto\\.(?:NoResultsError|StaleEntryError)\x002\x00ecto.noresultserror\x002\x00ecto.staleentryerror\x002\x00\x00\x00\x00\x00\x002\x00422\x00VALIDATION_ERROR\x00" +
	"Ecto\\.(?:ConstraintError|InvalidChangesetError|CastError)\x003\x00ecto.casterror\x003\x00ecto.constrainterror\x002\x00" +
	"ecto.invalidchangeseterror\x002\x00\x00\x00\x00\x00\x001\x00403\x00Plug\\.CSRFProtection\\.\\w+\x001\x00plug.csrfprotection.\x00\x00\x00\x00" +
	"Phoenix treats the call as part of a browser session: send the key and no cookies\x00\x00\x002\x00VALIDATION_ERROR\x00400\x00" +
	"Error:Field validation for '\\w{1,60}' failed on the '\\w{1,40}' tag\x001\x00error:field validation for '\x003\x00\x00\x00" +
	"the Go validator of Gin and Echo: the tag names the rule that the field breaks\x00\x00\x001\x00500\x00" +
	"superfluous response\\.WriteHeader call\x001\x00superfluous response.writeheader call\x00\x00\x00\x00" +
	"this is a bug in the server's code: it sends two responses\x00\x00\x001\x00500\x00" +
	"Either the server is overloaded or there is an error in the application\x001\x00" +
	"either the server is overloaded or there is an error in the application\x00\x00\x00\x00" +
	"this is the page of Flask: the log of the application has the exception\x00\x00\x001\x00500\x00We're sorry, but something went wrong\x00" +
	"1\x00we're sorry, but something went wrong\x00\x00\x00\x00this is the page of Rails: the log of the application has the exception\x00\x00\x001\x00" +
	"404\x00The page you were looking for doesn't exist\x001\x00the page you were looking for doesn't exist\x0011\x00\x00\x00" +
	"this is the page of Rails\x00\x00\x001\x00422\x00The change you wanted was rejected\x001\x00the change you wanted was rejected\x0013\x00\x00\x00" +
	"this is the page of Rails, often for a call without its CSRF token\x00\x00\x001\x00500\x00An unhandled lowlevel error occurred\x001\x00" +
	"an unhandled lowlevel error occurred\x0012\x00\x00\x00Puma: the application raised an exception\x00\x00\x001\x00DATABASE_ERROR\x00" +
	"ActiveRecord::Connection(?:NotEstablished|TimeoutError)\x002\x00activerecord::connectionnotestablished\x0025\x00" +
	"activerecord::connectiontimeouterror\x0011\x00\x00\x00\x00\x00\x001\x00404\x00Sinatra doesn.{1,3}t know this ditty\x001\x00t know this ditty\x003\x00\x00\x00" +
	"Sinatra: no route for this method and path\x00\x00\x001\x00500\x00Server got itself in trouble\x001\x00server got itself in trouble\x005\x00\x00\x00" +
	"aiohttp: the log of the application has the exception\x00\x00\x002\x00502\x00no-answer\x00WORKER TIMEOUT \\(pid:\\d+\\)\x001\x00" +
	"worker timeout (pid:\x005\x00\x00\x00Gunicorn ended a worker that did not respond in time (--timeout)\x00\x00\x001\x00500\x00" +
	"Oops! An Error Occurred\x001\x00oops! an error occurred\x00\x00\x00\x00" +
	"this is the page of Symfony: the log of the application has the exception\x001\x00\x002\x00500\x00404\x00Whitelabel Error Page\x001\x00" +
	"whitelabel error page\x002\x00\x00\x00this is the page of Spring Boot, which names the status\x001\x00\x001\x00500\x00" +
	"There has been a critical error on (?:this|your) website\x002\x00there has been a critical error on this website\x0037\x00" +
	"there has been a critical error on your website\x0032\x00\x00\x00WordPress: PHP stopped with a fatal error\x00\x00\x002\x00DATABASE_ERROR\x00500\x00" +
	"Error establishing a database connection\x001\x00error establishing a database connection\x004\x00\x00\x00WordPress\x00\x00\x001\x00500\x00" +
	"Allowed memory size of \\d+ bytes exhausted\x001\x00allowed memory size of \x007\x00\x00\x00the limit is PHP's memory_limit\x00\x00\x001\x00500\x00" +
	"PHP (?:Fatal|Parse) error: \x002\x00php fatal error: \x001\x00php parse error: \x001\x00\x00\x00the application stopped\x001\x00\x001\x00INVALID_JSON\x00" +
	"FST_ERR_CTP_INVALID_JSON_BODY|FST_ERR_CTP_EMPTY_JSON_BODY\x002\x00fst_err_ctp_empty_json_body\x0010\x00" +
	"fst_err_ctp_invalid_json_body\x0018\x00\x00\x00Fastify\x00\x00\x001\x00415\x00FST_ERR_CTP_INVALID_MEDIA_TYPE\x001\x00fst_err_ctp_invalid_media_type\x0017\x00\x00" +
	"\x00Fastify has no parser for this Content-Type\x00\x00\x001\x00413\x00FST_ERR_CTP_BODY_TOO_LARGE\x001\x00fst_err_ctp_body_too_large\x009\x00\x00\x00" +
	"Fastify: bodyLimit is 1 MiB by default\x00\x00\x001\x00VALIDATION_ERROR\x00FST_ERR_VALIDATION\x001\x00fst_err_validation\x005\x00\x00\x00" +
	"Fastify: the request does not match the schema\x00\x00\x001\x00ALREADY_EXISTS\x00" +
	"Prisma[^\\n]{0,200}P2002\\b|code: .P2002\\b|Unique constraint failed on the\x003\x00code: \x001\x00prisma\x00\x00" +
	"unique constraint failed on the\x0015\x00\x00\x00Prisma: another record has this value\x00\x00\x001\x00NOT_FOUND\x00" +
	"Prisma[^\\n]{0,200}P2025\\b|code: .P2025\\b\x002\x00code: \x001\x00prisma\x00\x00\x00\x00Prisma: the record does not exist\x00\x00\x001\x00DATABASE_ERROR\x00" +
	"Prisma[^\\n]{0,200}(?:P100[12]|P2024)\\b|code: .(?:P100[12]|P2024)\\b\x002\x00code: \x001\x00prisma\x00\x00\x00\x00" +
	"Prisma: the database did not respond, or no connection of the pool is free\x00\x00\x001\x00INVALID_FORMAT\x00" +
	"Cast to (?:ObjectId|\\w+) failed for value\x001\x00 failed for value\x009\x00\x00\x00" +
	"Mongoose: the value does not have the type of its field\x00\x00\x002\x00403\x00permission-missing\x00This action is unauthorized\x001\x00" +
	"this action is unauthorized\x003\x00\x00\x00Laravel: a policy or a gate does not permit this to the owner of the key\x00\x00\x003\x00401\x00" +
	"key-refused\x00key-missing\x00\"message\": ?\"Unauthenticated\\.\"\x002\x00\"message\": \"unauthenticated.\"\x0025\x00" +
	"\"message\":\"unauthenticated.\"\x0024\x00\x00\x00Laravel: no guard accepted the key\x00\x00\x002\x00429\x00limit-exceeded\x00Too Many Attempts\\.\x001\x00" +
	"too many attempts.\x006\x00\x00\x00Laravel: the throttle of the route; Retry-After has the wait\x00\x00\x002\x00VALIDATION_ERROR\x00422\x00" +
	"The given data was invalid\x001\x00the given data was invalid\x007\x00\x00\x00Laravel: errors has what is wrong with each field\x00\x00\x001\x00404\x00" +
	"The route \\S+ could not be found\x001\x00 could not be found\x0011\x00\x00\x00Laravel: no route for this path\x00\x00\x001\x00419\x00" +
	"419 Page Expired|Page Expired\x001\x00page expired\x002\x00\x00\x00Laravel: the form has no token, or an expired one\x00\x00\x002\x00403\x00" +
	"permission-missing\x00Invalid signature\\.\"\x001\x00invalid signature.\"\x0014\x00\x00\x00Laravel: the signed URL was changed, or has expired\x00" +
	"\x00\x002\x00403\x00firewall-blocked\x00RBAC: access denied\x001\x00rbac: access denied\x00\x00\x00\x00" +
	"Envoy or Istio: an AuthorizationPolicy does not allow the call\x00\x00\x002\x00400\x00error-in-success\x00" +
	"GRAPHQL_(?:PARSE|VALIDATION)_FAILED\x002\x00graphql_parse_failed\x005\x00graphql_validation_failed\x005\x00\x00\x00" +
	"GraphQL: the query is wrong, also where the status is 200\x00\x00\x002\x00key-expired\x00401\x00PGRST301\x001\x00pgrst301\x002\x00\x00\x00" +
	"PostgREST: the token has expired, or is not valid\x00\x00\x002\x00406\x00404\x00PGRST116\x001\x00pgrst116\x002\x00\x00\x00" +
	"PostgREST: the call wants one row, and there is none, or are several\x00\x00\x001\x00404\x00" +
	"Could not find the table '[^']*' in the schema cache|PGRST205\x002\x00could not find the table '\x0018\x00pgrst205\x002\x00\x00\x00" +
	"PostgREST: the path names no table; after a migration, reload the schema cache\x00\x00\x002\x00INVALID_FORMAT\x00422\x00" +
	"Failed to deserialize the JSON body into the target type\x001\x00failed to deserialize the json body into the target type\x0036\x00" +
	"\x00\x00Axum: the message ends with the field\x00\x00\x002\x00415\x00request-content-type\x00" +
	"Expected request with `Content-Type: application/json`\x001\x00expected request with `content-type: application/json`\x0019\x00\x00\x00" +
	"Axum\x00\x00\x001\x00connection-refused\x00dial tcp \\S+ connect: connection refused|dial tcp [^\\n]*: connect: connection refused\x001\x00" +
	" connect: connection refused\x007\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"connectex: No connection could be made because the target machine actively refused it\x001\x00" +
	"connectex: no connection could be made because the target machine actively refused it\x006\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"dial tcp [^\\n]*: (?:i/o timeout|connect: connection timed out|connect: operation timed out)\x003\x00" +
	": connect: connection timed out\x008\x00: connect: operation timed out\x008\x00: i/o timeout\x00\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"lookup [^\\n]* on \\S+: (?:read [^\\n]*)?i/o timeout\x001\x00i/o timeout\x001\x00\x00\x00the resolver did not respond\x00\x00\x001\x00host-unreachable\x00" +
	"dial tcp [^\\n]*: connect: (?:no route to host|network is unreachable|host is down)\x003\x00: connect: host is down\x0016\x00" +
	": connect: network is unreachable\x008\x00: connect: no route to host\x008\x00\x00\x00\x00\x00\x001\x00client-out-of-sockets\x00" +
	"dial tcp [^\\n]*: (?:connect: cannot assign requested address|socket: too many open files)\x002\x00" +
	"connect: cannot assign requested address\x0014\x00socket: too many open files\x003\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"lookup (\\S+)(?: on 127\\.0\\.0\\.11:53): no such host\x001\x00 on 127.0.0.11:53: no such host\x001\x00\x00\x00" +
	"127.0.0.11 is Docker's resolver: the name of a container is known only in its own network\x00\x00\x001\x00dns-failed\x00no such host\x00" +
	"1\x00no such host\x005\x00\x00\x00\x00\x00\x001\x00dns-failed\x00server misbehaving\x001\x00server misbehaving\x007\x00\x00\x00the resolver failed\x00\x00\x001\x00" +
	"response-timeout\x00" +
	"context deadline exceeded \\(Client\\.Timeout (?:exceeded|or context cancellation) while (?:awaiting headers|reading body)\\)\x00" +
	"1\x00context deadline exceeded (client.timeout \x005\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"net/http: request canceled \\(Client\\.Timeout exceeded while awaiting headers\\)|net/http: timeout awaiting response headers\x00" +
	"2\x00net/http: request canceled (client.timeout exceeded while awaiting headers)\x0055\x00" +
	"net/http: timeout awaiting response headers\x007\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"net/http: request canceled while waiting for connection\x001\x00net/http: request canceled while waiting for connection\x0030\x00\x00\x00" +
	"\x00\x00\x002\x00response-timeout\x00connect-timeout\x00context deadline exceeded\x001\x00context deadline exceeded\x005\x00\x00\x00\x001\x00\x001\x00client-canceled\x00" +
	"context canceled\x001\x00context canceled\x005\x00\x00\x00\x00\x001\x001\x00tls-handshake-timeout\x00net/http: TLS handshake timeout\x001\x00" +
	"net/http: tls handshake timeout\x007\x00\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00" +
	"http: server gave HTTP response to HTTPS client|tls: first record does not look like a TLS handshake\x002\x00" +
	"http: server gave http response to https client\x0011\x00tls: first record does not look like a tls handshake\x0015\x00\x00\x00\x00\x00\x001\x00" +
	"plain-to-tls-port\x00Client sent an HTTP request to an HTTPS server\x001\x00client sent an http request to an https server\x0037\x00\x00\x00" +
	"\x00\x00\x001\x00not-http\x00malformed HTTP (?:response|status code|version)|http: invalid Read on closed\x004\x00" +
	"http: invalid read on closed\x0016\x00malformed http response\x0012\x00malformed http status code\x0012\x00malformed http version\x0012\x00\x00\x00\x00\x00" +
	"\x001\x00not-http\x00HTTP/1\\.x transport connection broken\x001\x00http/1.x transport connection broken\x004\x00\x00\x00\x001\x00\x001\x00http2-error\x00" +
	"malformed HTTP response \"\\\\x00\\\\x00[^\\n]*\x001\x00malformed http response \"\\x00\\x00\x0021\x00\x00\x00" +
	"the server uses HTTP/2, but the client expects HTTP/1.1\x00\x00\x001\x00http2-error\x00stream error: stream ID \\d+; [^\\n]*\x001\x00" +
	"stream error: stream id \x0019\x00\x00\x00the code is HTTP/2's, not the API's\x00\x00\x001\x00http2-error\x00" +
	"http2: (?:server sent GOAWAY|Transport: |client connection |timeout awaiting)[^\\n]*|connection error: [A-Z_]+\x005\x00" +
	"connection error: \x008\x00http2: client connection \x004\x00http2: server sent goaway\x004\x00http2: timeout awaiting\x004\x00" +
	"http2: transport: \x005\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"http2: frame too large|http2: no cached connection|http2: unsupported scheme|bogus greeting\x004\x00bogus greeting\x00\x00" +
	"http2: frame too large\x004\x00http2: no cached connection\x008\x00http2: unsupported scheme\x004\x00\x00\x00\x001\x00\x002\x00connection-reset\x00no-answer\x00" +
	"http: server closed idle connection|transport closed before response was received\x002\x00" +
	"http: server closed idle connection\x0019\x00transport closed before response was received\x0030\x00\x00\x00" +
	"a kept-alive connection that the server closed\x00\x00\x001\x00connection-reset\x00" +
	"(?:read|write) tcp [^\\n]*: (?:read: |write: )?(?:connection reset by peer|broken pipe)|wsarecv: An existing connection was forcibly closed|wsasend: An established connection was aborted\x00" +
	"4\x00: broken pipe\x00\x00: connection reset by peer\x0016\x00wsarecv: an existing connection was forcibly closed\x00\x00" +
	"wsasend: an established connection was aborted\x00\x00\x00\x00\x00\x00\x001\x00connection-reset\x00use of closed network connection\x001\x00" +
	"use of closed network connection\x005\x00\x00\x00the program itself closed the connection\x00\x00\x002\x00no-answer\x00body-cut-off\x00" +
	"unexpected EOF\x001\x00unexpected eof\x009\x00\x00\x00\x00\x001\x001\x00no-answer\x00(?:Get|Post|Put|Delete|Patch|Head) \"[^\"\\n]*\": EOF\x001\x00\": eof\x00\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00stopped after \\d+ redirects\x001\x00stopped after \x00\x00\x00\x00\x00\x00\x001\x00redirect-without-location\x00" +
	"\\d{3} response missing Location header\x001\x00 response missing location header\x007\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"unsupported protocol scheme|first path segment in URL cannot contain colon|http: no Host in request URL|invalid control character in URL|invalid URL escape\x00" +
	"5\x00first path segment in url cannot contain colon\x0041\x00http: no host in request url\x003\x00invalid control character in url\x0027\x00" +
	"invalid url escape\x0010\x00unsupported protocol scheme\x0018\x00\x00\x00the address lacks https://\x00\x00\x002\x00key-control-character\x00" +
	"client-local-error\x00net/http: invalid header field (?:value|name)\x002\x00net/http: invalid header field name\x0029\x00" +
	"net/http: invalid header field value\x0028\x00\x00\x00often a line break at the end of the key\x00\x00\x001\x00client-local-error\x00" +
	"http: ContentLength=\\d+ with Body length \\d+|http: Request\\.RequestURI can't be set\x002\x00http: contentlength=\x003\x00" +
	"http: request.requesturi can't be set\x0011\x00\x00\x00\x00\x00\x001\x00body-too-large\x00http: request body too large\x001\x00" +
	"http: request body too large\x003\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00proxyconnect tcp: [^\\n]*\x001\x00proxyconnect tcp: \x0013\x00\x00\x00" +
	"the proxy could not be reached\x00\x00\x001\x00proxy-failed\x00socks connect tcp [^\\n]*\x001\x00socks connect tcp \x003\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00x509: certificate signed by unknown authority[^\\n]*\x001\x00" +
	"x509: certificate signed by unknown authority\x0025\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"x509: [^\\n]*certificate is not trusted|certificate is not standards compliant\x002\x00certificate is not standards compliant\x00" +
	"23\x00certificate is not trusted\x0016\x00\x00\x00this is macOS\x00\x00\x001\x00tls-unknown-authority\x00" +
	"x509: (?:failed to load system roots|no system roots)\x002\x00x509: failed to load system roots\x003\x00x509: no system roots\x007\x00\x00\x00" +
	"the CA certificates are missing: install ca-certificates\x00\x00\x002\x00tls-expired\x00tls-not-yet-valid\x00" +
	"x509: certificate has expired or is not yet valid\x001\x00x509: certificate has expired or is not yet valid\x003\x00\x00\x00\x00\x00\x001\x00" +
	"tls-expired\x00certificate has expired or is not yet valid: current time \\S+ is after \\S+\x001\x00" +
	"certificate has expired or is not yet valid: current time \x0040\x00\x00\x00\x00\x00\x001\x00tls-not-yet-valid\x00" +
	"certificate has expired or is not yet valid: current time \\S+ is before \\S+\x001\x00" +
	"certificate has expired or is not yet valid: current time \x0040\x00\x00\x00or the clock of this machine is wrong\x00\x00\x001\x00" +
	"tls-wrong-host\x00" +
	"x509: certificate is (?:valid for|not valid for any names)[^\\n]*|x509: certificate relies on legacy Common Name field[^\\n]*|x509: cannot validate certificate for \\S+ because it doesn't contain any IP SANs\x00" +
	"4\x00annot validate certificate for \x0024\x00relies on legacy common name field\x00\x00x509: certificate is not valid for any names\x00" +
	"33\x00x509: certificate is valid for\x0018\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"x509: (?:unhandled critical extension|certificate specifies an incompatible key usage|too many intermediates|invalid signature|cannot verify signature|negative serial number|malformed certificate)\x00" +
	"7\x00x509: cannot verify signature\x0017\x00x509: certificate specifies an incompatible key usage\x0023\x00x509: invalid signature\x003\x00" +
	"x509: malformed certificate\x003\x00x509: negative serial number\x006\x00x509: too many intermediates\x003\x00" +
	"x509: unhandled critical extension\x003\x00\x00\x00\x00\x00\x001\x00tls-client-certificate-missing\x00" +
	"remote error: tls: (?:certificate required|bad certificate|unknown certificate authority)\x003\x00" +
	"remote error: tls: bad certificate\x0016\x00remote error: tls: certificate required\x0016\x00" +
	"remote error: tls: unknown certificate authority\x0036\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"remote error: tls: (?:protocol version not supported|handshake failure|insufficient security level|no application protocol)|tls: (?:server selected unsupported protocol version|no supported versions satisfy)\x00" +
	"6\x00remote error: tls: handshake failure\x0016\x00remote error: tls: insufficient security level\x0038\x00" +
	"remote error: tls: no application protocol\x0016\x00remote error: tls: protocol version not supported\x0016\x00" +
	"tls: no supported versions satisfy\x0024\x00tls: server selected unsupported protocol version\x002\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"remote error: tls: unrecognized name\x001\x00remote error: tls: unrecognized name\x0030\x00\x00\x00" +
	"no server at this address has this name\x00\x00\x001\x00tls-failed\x00" +
	"remote error: tls: (?:internal error|decode error|unexpected message|access denied|illegal parameter|user canceled|bad record MAC|error decrypting message)|local error: tls: [a-z ]+\x00" +
	"9\x00local error: tls: \x003\x00remote error: tls: access denied\x0016\x00remote error: tls: bad record mac\x0016\x00" +
	"remote error: tls: decode error\x0016\x00remote error: tls: error decrypting message\x0016\x00remote error: tls: illegal parameter\x00" +
	"24\x00remote error: tls: internal error\x0016\x00remote error: tls: unexpected message\x0016\x00remote error: tls: user canceled\x0017\x00\x00\x00" +
	"the server failed in the handshake: often it has no certificate for this name\x00\x00\x001\x00tls-failed\x00" +
	"tls: failed to verify certificate\x001\x00tls: failed to verify certificate\x0020\x00\x00\x00\x001\x00\x001\x00dns-failed\x00lookup [^\\n]*: i/o timeout\x00" +
	"1\x00: i/o timeout\x00\x00\x00\x00the resolver did not respond\x00\x00\x002\x00tls-failed\x00tls-unknown-authority\x00" +
	"http: TLS handshake error from \\S+(?: (?:EOF|remote error|read tcp)[^\\n]*)?\x001\x00http: tls handshake error from \x003\x00\x00\x00" +
	"this is the log of a server: a client rejected the certificate or disconnected\x001\x00\x001\x00tls-unknown-authority\x00" +
	"remote error: tls: unknown certificate\x001\x00remote error: tls: unknown certificate\x0024\x00\x00\x00" +
	"the other side does not trust the certificate\x00\x00\x002\x00response-timeout\x00connect-timeout\x00i/o timeout|deadline exceeded\x002\x00" +
	"deadline exceeded\x006\x00i/o timeout\x001\x00\x00\x00\x001\x001\x001\x00tls-failed\x00tls: internal error\x001\x00tls: internal error\x002\x00\x00\x00" +
	"usually the server has no certificate for this name\x00\x00\x002\x00503\x00connection-reset\x00" +
	"grpc[^\\n]*transport is closing|rpc error: code = Unavailable\x002\x00rpc error: code = unavailable\x0015\x00transport is closing\x007\x00" +
	"\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00tls: (?:received record with version|oversized record received)[^\\n]*\x002\x00" +
	"oversized record received\x003\x00received record with version\x0019\x00\x00\x00\x00\x00\x001\x00tls-failed\x00tls: bad record MAC\x001\x00" +
	"tls: bad record mac\x002\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00tls: protocol version not supported\x001\x00" +
	"tls: protocol version not supported\x002\x00\x00\x00\x00\x00\x002\x00key-expired\x00EXPIRED_TOKEN\x00" +
	"oauth2: token expired and refresh token is not set\x001\x00oauth2: token expired and refresh token is not set\x00\x00\x00\x00\x00\x00\x001\x00" +
	"data-of-another-kind\x00json: unknown field\x001\x00json: unknown field\x0011\x00\x00\x00" +
	"the decoder is configured to reject unknown members\x00\x00\x001\x00client-local-error\x00" +
	"http2: request body larger than specified content length|http: wrote more than the declared Content-Length|cannot rewind body after connection loss\x00" +
	"3\x00cannot rewind body after connection loss\x006\x00http2: request body larger than specified content length\x004\x00" +
	"http: wrote more than the declared content-length\x006\x00\x00\x00\x00\x00\x001\x00client-local-error\x00" +
	"server response headers exceeded \\d+ bytes\x001\x00server response headers exceeded \x0021\x00\x00\x00" +
	"the response headers are larger than the client accepts\x00\x00\x001\x00400\x00\x00\x003\x003\x00gRPC: INVALID_ARGUMENT\x00\x00\x002\x00504\x00response-timeout\x00\x00" +
	"\x004\x003\x00gRPC: DEADLINE_EXCEEDED\x00\x00\x001\x00404\x00\x00\x005\x003\x00gRPC: NOT_FOUND\x00\x00\x002\x00409\x00ALREADY_EXISTS\x00\x00\x006\x003\x00gRPC: ALREADY_EXISTS\x00\x00\x002\x00403\x00" +
	"permission-missing\x00\x00\x007\x003\x00gRPC: PERMISSION_DENIED\x00\x00\x002\x00limit-exceeded\x00429\x00\x00\x008\x003\x00gRPC: RESOURCE_EXHAUSTED\x00\x00\x001\x00501\x00\x00\x0012\x003\x00" +
	"gRPC: UNIMPLEMENTED\x00\x00\x001\x00500\x00\x00\x0013\x003\x00gRPC: INTERNAL\x00\x00\x001\x00503\x00\x00\x0014\x003\x00gRPC: UNAVAILABLE\x00\x00\x002\x00401\x00key-refused\x00\x00\x0016\x003\x00" +
	"gRPC: UNAUTHENTICATED\x00\x00\x002\x00401\x00key-refused\x00UNAUTHENTICATED\x001\x00unauthenticated\x0011\x00\x00\x00gRPC, Google and Laravel\x00\x00\x002\x00" +
	"gateway-error\x00503\x00 503 \\d+ - - (?-i:SC)[-a-zA-Z]{2} [^\\n]*\x001\x00 - - sc\x003\x00\x00\x00" +
	"SC: no server of the backend accepted the connection\x00\x00\x001\x00504\x00 504 \\d+ - - s[HD][-a-zA-Z]{2} [^\\n]*\x002\x00 - - sd\x003\x00 - - sh\x00" +
	"3\x00\x00\x00sH: the server did not send a header within \"timeout server\"\x00\x00\x002\x00gateway-error\x00503\x00" +
	" 503 \\d+ - - (?-i:s[CQ])[-a-zA-Z]{2} [^\\n]*\x002\x00 - - sc\x003\x00 - - sq\x003\x00\x00\x00" +
	"sC: the server did not accept a connection within \"timeout connect\"; sQ: it waited in the queue too long\x00\x00\x002\x00" +
	"gateway-error\x00502\x00 502 \\d+ - - (?:SH|SL|PH)[-a-zA-Z]{2} [^\\n]*\x003\x00 - - ph\x003\x00 - - sh\x003\x00 - - sl\x003\x00\x00\x00" +
	"SH: the server closed the connection before a complete header; PH: HAProxy rejected the header\x00\x00\x001\x00408\x00" +
	" 408 \\d+ - - c[RH][-a-zA-Z]{2} [^\\n]*\x002\x00 - - ch\x003\x00 - - cr\x003\x00\x00\x00" +
	"cR: the client did not send its request within \"timeout http-request\"\x00\x00\x001\x00499\x00" +
	" (?:400|-1|200) \\d+ - - C[DHRC][-a-zA-Z]{2} [^\\n]*\x004\x00 - - cc\x003\x00 - - cd\x003\x00 - - ch\x003\x00 - - cr\x003\x00\x00\x00" +
	"C: the client disconnected before the response was complete\x00\x00\x002\x00firewall-blocked\x00403\x00" +
	" 40[03] \\d+ - - PR[-a-zA-Z]{2} [^\\n]*\x001\x00 - - pr\x003\x00\x00\x00" +
	"PR: HAProxy rejected the request because of a rule or because it is malformed\x00\x00\x002\x00gateway-error\x00503\x00" +
	"Server \\S+ is DOWN[^\\n]*|backend '?[^'\\s]+'? has no server available!?\x002\x00 has no server available\x0013\x00 is down\x001\x00\x00\x00\x00\x00\x001\x00" +
	"503\x00No server is available to handle this request\x001\x00no server is available to handle this request\x0024\x00\x00\x00\x00\x00\x001\x00504\x00" +
	"The server didn't respond in time\x001\x00the server didn't respond in time\x0022\x00\x00\x00\x00\x00\x001\x00408\x00" +
	"Your browser didn't send a complete request in time\x001\x00your browser didn't send a complete request in time\x0017\x00\x00\x00\x00\x00\x001\x00" +
	"502\x00The server returned an invalid or incomplete response\x001\x00the server returned an invalid or incomplete response\x0028\x00\x00\x00" +
	"\x00\x00\x001\x00$1\x00/<NOSRV> \\S+ ([45]\\d\\d) \\d+ - - [A-Z]\x001\x00/<nosrv> \x00\x00\x00\x00" +
	"HAProxy itself answered, because of a rule or without a server\x00\x00\x002\x00connection-refused\x00dns-failed\x00" +
	"http: error: ConnectionError:\x001\x00http: error: connectionerror:\x003\x00\x00\x00\x001\x00\x001\x00dns-failed\x00Couldn't resolve the given hostname\x00" +
	"1\x00couldn't resolve the given hostname\x0018\x00\x00\x00\x00\x00\x001\x00response-timeout\x00http: error: Request timed out \\(\x001\x00" +
	"http: error: request timed out (\x003\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00Too many redirects \\(--max-redirects=\x001\x00" +
	"too many redirects (--max-redirects=\x0017\x00\x00\x00\x00\x00\x002\x00tls-failed\x00tls-unknown-authority\x00http: error: SSLError:\x001\x00" +
	"http: error: sslerror:\x0011\x00\x00\x00\x001\x00\x001\x00body-cut-off\x00" +
	"http: LogLevel\\.ERROR: Incomplete download|http: error: Incomplete download: size=\x002\x00" +
	"http: error: incomplete download: size=\x0029\x00http: loglevel.error: incomplete download\x003\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"http: warning: HTTP (\\d{3})\x001\x00http: warning: http \x004\x00\x00\x00\x00\x00\x001\x00connection-refused\x00xh: error: [^\\n]*Connection refused\x001\x00" +
	"connection refused\x0010\x00\x00\x00\x00\x00\x001\x00response-timeout\x00xh: error: Request timed out\x001\x00xh: error: request timed out\x00\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00xh: error: Too many redirects\x001\x00xh: error: too many redirects\x00\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"xh: error: [^\\n]*dns error\x001\x00xh: error: \x00\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"java\\.net\\.ConnectException: Connection refused|ConnectException: Failed to connect to\x002\x00" +
	"connectexception: failed to connect to\x0015\x00java.net.connectexception: connection refused\x003\x00\x00\x00\x00\x00\x002\x00connection-refused\x00" +
	"connect-timeout\x00java\\.net\\.ConnectException\x001\x00java.net.connectexception\x003\x00\x00\x00\x001\x00\x001\x00connect-timeout\x00" +
	"SocketTimeoutException: (?:connect timed out|Connect timed out|failed to connect to)|ConnectException: Connection timed out|HttpConnectTimeoutException|ConnectTimeoutException\x00" +
	"4\x00connectexception: connection timed out\x005\x00connecttimeoutexception\x004\x00sockettimeoutexception: connect timed out\x003\x00" +
	"sockettimeoutexception: failed to connect to\x0021\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"SocketTimeoutException: (?:Read timed out|timeout|\\d+ MILLISECONDS)|InterruptedIOException: timeout|HttpTimeoutException: request timed out|ReadTimeoutException\x00" +
	"4\x00httptimeoutexception: request timed out\x002\x00interruptedioexception: timeout\x009\x00readtimeoutexception\x001\x00" +
	"sockettimeoutexception: \x003\x00\x00\x00\x00\x00\x001\x00response-timeout\x00HttpTimeoutException\x001\x00httptimeoutexception\x002\x00\x00\x00\x001\x00\x001\x00dns-failed\x00" +
	"UnknownHostException|UnresolvedAddressException|Unable to resolve host \"|Failed to resolve '[^']*' \\[A\x004\x00" +
	"failed to resolve '\x0015\x00unable to resolve host \"\x0020\x00unknownhostexception\x005\x00unresolvedaddressexception\x007\x00\x00\x00\x00\x00\x001\x00" +
	"host-unreachable\x00NoRouteToHostException|PortUnreachableException\x002\x00noroutetohostexception\x004\x00portunreachableexception\x001\x00" +
	"\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"SocketException: (?:Connection reset|Broken pipe|Software caused connection abort|Socket is closed|Connection or outbound has closed)|Connection reset by peer\x00" +
	"6\x00connection reset by peer\x0014\x00socketexception: broken pipe\x0014\x00socketexception: connection or outbound has closed\x0026\x00" +
	"socketexception: connection reset\x0014\x00socketexception: socket is closed\x0024\x00" +
	"socketexception: software caused connection abort\x0016\x00\x00\x00\x00\x00\x002\x00connection-reset\x00no-answer\x00" +
	"Connection prematurely closed BEFORE response\x001\x00connection prematurely closed before response\x009\x00\x00\x00" +
	"often a kept-alive connection that the server closed\x00\x00\x001\x00body-cut-off\x00" +
	"Connection prematurely closed DURING response|ProtocolException: unexpected end of stream\\b|Premature EOF|ConnectionClosedException: Premature end of|Premature end of (?:Content-Length|chunk coded) delimited message body\x00" +
	"6\x00connection prematurely closed during response\x009\x00connectionclosedexception: premature end of\x009\x00" +
	"premature end of chunk coded delimited message body\x0015\x00premature end of content-length delimited message body\x0030\x00" +
	"premature eof\x008\x00protocolexception: unexpected end of stream\x0035\x00\x00\x00\x00\x00\x002\x00no-answer\x00connection-reset\x00" +
	"unexpected end of stream(?: on (?:Connection|http))?|NoHttpResponseException|HTTP/1\\.1 header parser received no bytes|failed to respond\x00" +
	"4\x00failed to respond\x0013\x00http/1.1 header parser received no bytes\x006\x00nohttpresponseexception\x00\x00unexpected end of stream\x0016\x00" +
	"\x00\x00often a kept-alive connection that the server closed\x00\x00\x001\x00tls-unknown-authority\x00" +
	"PKIX path building failed[^\\n]*|unable to find valid certification path to requested target|SunCertPathBuilderException|Trust anchor for certification path not found\x00" +
	"4\x00pkix path building failed\x007\x00suncertpathbuilderexception\x00\x00trust anchor for certification path not found\x009\x00" +
	"unable to find valid certification path to requested target\x0012\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"the trustAnchors parameter must be non-empty\x001\x00the trustanchors parameter must be non-empty\x006\x00\x00\x00" +
	"the trust store is empty or missing\x00\x00\x001\x00tls-expired\x00" +
	"CertificateExpiredException|PKIX path validation failed: [^\\n]*validity check failed\x002\x00certificateexpiredexception\x0010\x00" +
	"pkix path validation failed: \x008\x00\x00\x00\x00\x00\x001\x00tls-not-yet-valid\x00CertificateNotYetValidException\x001\x00" +
	"certificatenotyetvalidexception\x009\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"SSLPeerUnverifiedException: Hostname \\S+ not verified|No (?:subject alternative (?:DNS )?names? (?:matching|found|present)|name matching \\S+ found)|Certificate for <[^>]*> doesn't match any of the subject alternative names\x00" +
	"15\x00> doesn't match any of the subject alternative names\x00\x00no name matching \x001\x00no subject alternative dns name found\x0029\x00" +
	"no subject alternative dns name matching\x0021\x00no subject alternative dns name present\x0029\x00" +
	"no subject alternative dns names found\x0030\x00no subject alternative dns names matching\x0030\x00" +
	"no subject alternative dns names present\x0030\x00no subject alternative name found\x0025\x00no subject alternative name matching\x00" +
	"25\x00no subject alternative name present\x0025\x00no subject alternative names found\x0026\x00no subject alternative names matching\x00" +
	"26\x00no subject alternative names present\x0026\x00sslpeerunverifiedexception: hostname \x00\x00\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00" +
	"Unrecognized SSL message, plaintext connection\\?|Unsupported or unrecognized SSL message|not an SSL/TLS record\x003\x00" +
	"not an ssl/tls record\x0012\x00unrecognized ssl message, plaintext connection?\x0021\x00unsupported or unrecognized ssl message\x0013\x00" +
	"\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"Received fatal alert: (?:protocol_version|handshake_failure|insufficient_security)|No appropriate protocol|No negotiable cipher suite\x00" +
	"5\x00no appropriate protocol\x003\x00no negotiable cipher suite\x001\x00received fatal alert: handshake_failure\x0020\x00" +
	"received fatal alert: insufficient_security\x0019\x00received fatal alert: protocol_version\x0019\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"Received fatal alert: unrecognized_name|handshake alert: +unrecognized_name\x001\x00unrecognized_name\x009\x00\x00\x00\x00\x00\x001\x00" +
	"tls-client-certificate-missing\x00" +
	"Received fatal alert: (?:certificate_required|bad_certificate|certificate_unknown|unknown_ca)\x004\x00" +
	"received fatal alert: bad_certificate\x0019\x00received fatal alert: certificate_required\x0031\x00" +
	"received fatal alert: certificate_unknown\x0031\x00received fatal alert: unknown_ca\x0019\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"Remote host (?:terminated the handshake|closed connection during handshake)|SSLHandshakeException: Connection closed by peer\x00" +
	"3\x00remote host closed connection during handshake\x0028\x00remote host terminated the handshake\x0010\x00" +
	"sslhandshakeexception: connection closed by peer\x009\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"javax\\.net\\.ssl\\.SSL\\w*Exception|SSLHandshakeException\x002\x00javax.net.ssl.ssl\x001\x00sslhandshakeexception\x009\x00\x00\x00\x001\x00\x001\x00" +
	"tls-handshake-timeout\x00SslHandshakeTimeoutException|handshake timed out after \\d+ms\x002\x00handshake timed out after \x007\x00" +
	"sslhandshaketimeoutexception\x009\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"StreamResetException: stream was reset[^\\n]*|GOAWAY received|ConnectionShutdownException|Received RST_STREAM: [^\\n]*|Http2Exception[^\\n]*\x00" +
	"5\x00connectionshutdownexception\x009\x00goaway received\x004\x00http2exception\x002\x00received rst_stream: \x007\x00" +
	"streamresetexception: stream was reset\x003\x00\x00\x00the code is HTTP/2's, not the API's\x00\x00\x001\x00redirect-loop\x00" +
	"ProtocolException: Too many follow-up requests|Server redirected too many +times|Maximum redirects \\(\\d+\\) exceeded|CircularRedirectException\x00" +
	"4\x00circularredirectexception\x002\x00maximum redirects (\x0015\x00protocolexception: too many follow-up requests\x0025\x00" +
	"server redirected too many\x004\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"Unable to tunnel through proxy\\. Proxy returns \"HTTP/1\\.[01] 407[^\\n]*|Failed to authenticate with proxy|Too many tunnel connections attempted\x00" +
	"3\x00failed to authenticate with proxy\x0025\x00too many tunnel connections attempted\x006\x00" +
	"unable to tunnel through proxy. proxy returns \"http/1.\x0042\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00" +
	"Unable to tunnel through proxy\\. Proxy returns[^\\n]*|Unexpected response code for CONNECT: \\d{3}|Tunnel failed, got: \\d{3}\x00" +
	"3\x00able to tunnel through proxy. proxy returns\x006\x00expected response code for connect: \x0020\x00tunnel failed, got: \x0012\x00\x00\x00" +
	"the status is the proxy's, not the API's\x00\x00\x001\x00$1\x00" +
	"HttpClientErrorException\\$?\\w*: (\\d{3})|HttpServerErrorException\\$?\\w*: (\\d{3})\x002\x00httpclienterrorexception\x0013\x00" +
	"httpservererrorexception\x002\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"WebClientResponseException\\$?\\w*: (\\d{3})|Server returned HTTP response code: (\\d{3})|FeignException\\$?\\w*: \\[(\\d{3})|FeignException\\$?\\w*: status (\\d{3})|retrofit2\\.(?:adapter\\.\\w+\\.)?HttpException: HTTP (\\d{3})\x00" +
	"4\x00feignexception\x003\x00httpexception: http \x0012\x00server returned http response code: \x0018\x00webclientresponseexception\x00\x00\x00\x00\x00\x00\x002\x00" +
	"connection-refused\x00connect-timeout\x00" +
	"ResourceAccessException: I/O error on (?:GET|POST|PUT|DELETE|PATCH) request|WebClientRequestException\x002\x00" +
	"resourceaccessexception: i/o error on \x005\x00webclientrequestexception\x00\x00\x00\x00\x001\x00\x002\x00html-instead-of-api\x00wrong-content-type\x00" +
	"no suitable HttpMessageConverter found for response type[^\\n]*content type \\[text/html|UnsupportedMediaTypeException: Content type 'text/html|Could not extract response: no suitable HttpMessageConverter\x00" +
	"3\x00could not extract response: no suitable httpmessageconverter\x0014\x00" +
	"no suitable httpmessageconverter found for response type\x0050\x00unsupportedmediatypeexception: content type 'text/html\x0041\x00\x00" +
	"\x00\x00\x00\x002\x00html-instead-of-api\x00html-from-between\x00Unexpected character \\('<' \\(code 60\\)\\)\x001\x00" +
	"unexpected character ('<' (code 60))\x0019\x00\x00\x00\x00\x00\x001\x00body-empty\x00No content to map due to end-of-input\x001\x00" +
	"no content to map due to end-of-input\x0013\x00\x00\x00\x00\x00\x002\x00body-cut-off\x00body-empty\x00" +
	"Unexpected end-of-input|End of input at (?:line|character)\x003\x00end of input at character\x0013\x00end of input at line\x0014\x00" +
	"unexpected end-of-input\x0011\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00data-of-another-kind\x00" +
	"Expected BEGIN_(?:OBJECT|ARRAY) but was STRING\x002\x00expected begin_array but was string\x0017\x00" +
	"expected begin_object but was string\x0019\x00\x00\x00the body is text instead of JSON: often a web page or an error message\x00\x00\x002\x00" +
	"html-instead-of-api\x00body-not-json\x00" +
	"MalformedJsonException|JSONException: Value <!?[a-zA-Z]+ of type java\\.lang\\.String cannot be converted\x002\x00" +
	" of type java.lang.string cannot be converted\x006\x00malformedjsonexception\x007\x00\x00\x00\x00\x00\x001\x00data-of-another-kind\x00" +
	"Expected BEGIN_OBJECT but was BEGIN_ARRAY|Expected BEGIN_ARRAY but was BEGIN_OBJECT|Cannot deserialize (?:value|instance) of type\x00" +
	"4\x00cannot deserialize instance of type\x0016\x00cannot deserialize value of type\x0016\x00expected begin_array but was begin_object\x00" +
	"17\x00expected begin_object but was begin_array\x0019\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"no protocol: |Expected URL scheme 'http' or 'https'|URI with undefined scheme|IllegalArgumentException: Illegal character in (?:path|query|scheme)\x00" +
	"6\x00expected url scheme 'http' or 'https'\x0010\x00illegalargumentexception: illegal character in path\x0044\x00" +
	"illegalargumentexception: illegal character in query\x0044\x00illegalargumentexception: illegal character in scheme\x0045\x00" +
	"no protocol: \x008\x00uri with undefined scheme\x002\x00\x00\x00\x00\x00\x001\x00client-local-error\x00" +
	"restricted header name: |NetworkOnMainThreadException\x002\x00networkonmainthreadexception\x004\x00restricted header name: \x0015\x00\x00\x00\x00\x00" +
	"\x002\x00mixed-content\x00client-local-error\x00" +
	"CLEARTEXT communication to \\S+ not permitted|Cleartext HTTP traffic to \\S+ not permitted\x002\x00leartext communication to \x00" +
	"10\x00leartext http traffic to \x0014\x00\x00\x00Android blocks http:// without a rule in its network security configuration\x00\x00\x002\x00" +
	"no-answer\x00body-cut-off\x00java\\.io\\.EOFException\x001\x00java.io.eofexception\x006\x00\x00\x00\x001\x00\x001\x00response-timeout\x00" +
	"HttpRequestTimeoutException|Request timeout has expired\x002\x00httprequesttimeoutexception\x008\x00request timeout has expired\x0013\x00" +
	"\x00\x00\x00\x00\x001\x00404\x00FileNotFoundException: https?://\\S+\x001\x00filenotfoundexception: http\x001\x00\x00\x00" +
	"HttpURLConnection throws this for 404 and 410\x00\x00\x001\x00http2-error\x00Too many concurrent streams\x001\x00" +
	"too many concurrent streams\x006\x00\x00\x00the server allows fewer concurrent requests on one HTTP/2 connection\x00\x00\x002\x00" +
	"connection-reset\x00no-answer\x00java\\.nio\\.channels\\.ClosedChannelException\x001\x00java.nio.channels.closedchannelexception\x003\x00\x00\x00\x00" +
	"\x00\x001\x00base-url-malformed\x00URI does not specify a valid host name\x001\x00uri does not specify a valid host name\x001\x00\x00\x00\x00\x00\x001\x00" +
	"body-cut-off\x00" +
	"TruncatedChunkException|Truncated chunk|Premature end of (?:chunk coded|Content-Length delimited) message body\x004\x00" +
	"premature end of chunk coded message body\x0015\x00premature end of content-length delimited message body\x0030\x00truncated chunk\x00" +
	"\x00truncatedchunkexception\x006\x00\x00\x00\x00\x00\x001\x00client-out-of-sockets\x00" +
	"ConnectionPoolTimeoutException|Timeout waiting for connection from pool|Pending acquire queue has reached its maximum size\x00" +
	"3\x00connectionpooltimeoutexception\x008\x00pending acquire queue has reached its maximum size\x006\x00" +
	"timeout waiting for connection from pool\x0029\x00\x00\x00all connections of the client's pool are in use: close responses\x00\x00\x001\x00" +
	"body-too-large\x00DataBufferLimitException|Exceeded limit on max bytes to buffer\x002\x00databufferlimitexception\x002\x00" +
	"exceeded limit on max bytes to buffer\x0015\x00\x00\x00it is Spring's maxInMemorySize\x00\x00\x001\x00connection-refused\x00" +
	"feign\\.RetryableException: Connection refused\x001\x00feign.retryableexception: connection refused\x002\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"StreamResetException: stream was reset: \\w+\x001\x00streamresetexception: stream was reset: \x003\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"URISyntaxException\x001\x00urisyntaxexception\x00\x00\x00\x00\x00\x00\x003\x00key-control-character\x00key-line-end\x00key-not-ascii\x00" +
	"Unexpected char 0x[0-9a-f]+ at \\d+ in \\S+ value\x001\x00unexpected char 0x\x0014\x00\x00\x00\x00\x00\x001\x00client-canceled\x00" +
	"java\\.io\\.IOException: Canceled\x001\x00java.io.ioexception: canceled\x005\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00" +
	"chunked transfer encoding, state: \\w+\x001\x00chunked transfer encoding, state: \x0024\x00\x00\x00\x00\x00\x001\x00401\x00" +
	"due to server authentication, in streaming mode\x001\x00due to server authentication, in streaming mode\x0012\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"HTTP 204 had non-zero Content-Length\x001\x00http 204 had non-zero content-length\x002\x00\x00\x00\x00\x00\x002\x00response-timeout\x00connect-timeout\x00" +
	"java\\.util\\.concurrent\\.TimeoutException\x001\x00java.util.concurrent.timeoutexception\x002\x00\x00\x00\x001\x00\x003\x00request-body-not-json\x00" +
	"INVALID_JSON\x00400\x00HttpMessageNotReadableException: JSON parse error|Required request body is missing\x002\x00" +
	"httpmessagenotreadableexception: json parse error\x009\x00required request body is missing\x0019\x00\x00\x00\x00\x00\x001\x00405\x00" +
	"HttpRequestMethodNotSupportedException|Request method '[A-Z]+' (?:is )?not supported\x002\x00" +
	"httprequestmethodnotsupportedexception\x008\x00request method '\x005\x00\x00\x00\x00\x00\x002\x00body-not-json\x00html-instead-of-api\x00" +
	"Error while extracting response for type\x001\x00error while extracting response for type\x0034\x00\x00\x00\x001\x00\x002\x00body-too-large\x00431\x00" +
	"TooLongHttpHeaderException|TooLongFrameException\x002\x00toolongframeexception\x004\x00toolonghttpheaderexception\x004\x00\x00\x00\x00\x00\x002\x00" +
	"data-of-another-kind\x00no-data-envelope\x00" +
	"JsonDecodingException: Expected start of the (?:array|object)|MissingFieldException: Field '\\w+' is required\x003\x00" +
	"jsondecodingexception: expected start of the array\x0043\x00jsondecodingexception: expected start of the object\x0043\x00" +
	"missingfieldexception: field '\x005\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"SignatureVerificationException|Token's Signature resulted invalid\x002\x00signatureverificationexception\x006\x00" +
	"token's signature resulted invalid\x002\x00\x00\x00\x00\x00\x001\x00tls-handshake-timeout\x00SSL handshake timed out|SslHandshakeTimeoutException\x00" +
	"2\x00ssl handshake timed out\x0011\x00sslhandshaketimeoutexception\x009\x00\x00\x00\x00\x00\x001\x00not-http\x00ProtocolException: Unexpected status line\x00" +
	"1\x00protocolexception: unexpected status line\x0016\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00html-from-between\x00" +
	"Unexpected token '?<'?(?:, \"[^\"\\n]*\"?\\.{0,3} ?is not valid JSON| in JSON at position 0)?\x002\x00unexpected token '<\x0015\x00" +
	"unexpected token <\x0014\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00html-from-between\x00" +
	"JSON Parse error: Unrecognized token '<'|JSON\\.parse: unexpected character at line 1 column 1\x002\x00" +
	"json parse error: unrecognized token '<'\x0036\x00json.parse: unexpected character at line 1 column 1\x002\x00\x00\x00\x00\x00\x002\x00body-not-json\x00" +
	"body-broken-json\x00" +
	"Unexpected token '?[^<\\s']'?(?: in JSON at position \\d+|, \"[^\\n]* is not valid JSON)|Expected [^\\n]* in JSON at position \\d+|Bad control character in string literal in JSON\x00" +
	"3\x00 in json at position \x0012\x00 is not valid json\x0011\x00bad control character in string literal in json\x0030\x00\x00\x00" +
	"the body is text, not JSON: read it\x00\x00\x001\x00body-broken-json\x00Unexpected non-whitespace character after JSON\x001\x00" +
	"unexpected non-whitespace character after json\x0012\x00\x00\x00\x00\x00\x002\x00body-empty\x00body-cut-off\x00" +
	"Unexpected end of JSON input|JSON Parse error: Unexpected EOF|JSON\\.parse: unexpected end of data|unexpected end of JSON input|unexpected end of input\x00" +
	"4\x00json parse error: unexpected eof\x0027\x00json.parse: unexpected end of data\x0028\x00unexpected end of input\x0015\x00" +
	"unexpected end of json input\x0015\x00\x00\x00\x00\x00\x002\x00body-empty\x00html-instead-of-api\x00" +
	"Expecting value: line 1 column 1 \\(char 0\\)|No JSON object could be decoded\x002\x00" +
	"expecting value: line 1 column 1 (char 0)\x0029\x00no json object could be decoded\x00\x00\x00\x00" +
	"the body is empty or does not begin like JSON: print response.text\x00\x00\x002\x00body-cut-off\x00body-broken-json\x00" +
	"JSONDecodeError: (?:Unterminated string|Expecting (?:',' delimiter|property name|':' delimiter))[^\\n]*|Expecting value: line \\d+ column \\d+ \\(char [1-9]\\d*\\)|Unterminated string (?:in JSON|starting at)\x00" +
	"7\x00expecting value: line \x0014\x00jsondecodeerror: expecting ',' delimiter\x0025\x00jsondecodeerror: expecting ':' delimiter\x0025\x00" +
	"jsondecodeerror: expecting property name\x0025\x00jsondecodeerror: unterminated string\x0016\x00unterminated string in json\x0017\x00" +
	"unterminated string starting at\x0027\x00\x00\x00\x00\x00\x001\x00body-broken-json\x00JSONDecodeError: Extra data[^\\n]*\x001\x00" +
	"jsondecodeerror: extra data\x0019\x00\x00\x00\x00\x00\x001\x00body-not-json\x00JSONDecodeError|simplejson\\.errors\x002\x00jsondecodeerror\x001\x00" +
	"simplejson.errors\x00\x00\x00\x00\x001\x00\x002\x00html-instead-of-api\x00html-from-between\x00invalid character '<' looking for beginning of value\x00" +
	"1\x00invalid character '<' looking for beginning of value\x0019\x00\x00\x00\x00\x00\x001\x00body-not-json\x00" +
	"invalid character '[^<]' looking for beginning of value|invalid character '[^']+' (?:after|in) [^\\n]*\x001\x00" +
	"invalid character '\x0015\x00\x00\x00\x00\x00\x001\x00body-byte-order-mark\x00" +
	"Unexpected UTF-8 BOM|invalid character 'ï' looking for beginning of value|Unexpected token '?(?:\\\\ufeff|\\x{feff})\x006\x00" +
	"invalid character 'ï' looking for beginning of value\x0016\x00unexpected token '\\ufeff\x0015\x00unexpected token '\ufeff\x0015\x00" +
	"unexpected token \\ufeff\x0014\x00unexpected token \ufeff\x0014\x00unexpected utf-8 bom\x0014\x00\x00\x00\x00\x00\x001\x00data-of-another-kind\x00" +
	"json: cannot unmarshal (?:object|array|string|number|bool)[^\\n]*\x005\x00json: cannot unmarshal array\x0021\x00" +
	"json: cannot unmarshal bool\x0020\x00json: cannot unmarshal number\x0020\x00json: cannot unmarshal object\x0020\x00" +
	"json: cannot unmarshal string\x0021\x00\x00\x00\x00\x00\x001\x00data-of-another-kind\x00" +
	"Cannot read propert(?:y|ies) (?:of undefined \\(reading '(?:data|error|map|length|items)'\\)|'(?:data|error|map)' of undefined)\x00" +
	"16\x00cannot read properties 'data' of undefined\x0021\x00cannot read properties 'error' of undefined\x0021\x00" +
	"cannot read properties 'map' of undefined\x0021\x00cannot read properties of undefined (reading 'data')\x0043\x00" +
	"cannot read properties of undefined (reading 'error')\x0043\x00cannot read properties of undefined (reading 'items')\x0043\x00" +
	"cannot read properties of undefined (reading 'length')\x0043\x00cannot read properties of undefined (reading 'map')\x0043\x00" +
	"cannot read property 'data' of undefined\x0019\x00cannot read property 'error' of undefined\x0019\x00" +
	"cannot read property 'map' of undefined\x0019\x00cannot read property of undefined (reading 'data')\x0041\x00" +
	"cannot read property of undefined (reading 'error')\x0041\x00cannot read property of undefined (reading 'items')\x0041\x00" +
	"cannot read property of undefined (reading 'length')\x0041\x00cannot read property of undefined (reading 'map')\x0041\x00\x00\x00" +
	"the response has a different shape than the program expects: print it\x00\x00\x001\x00body-not-json\x00" +
	"Failed to execute 'json' on 'Response'\x001\x00failed to execute 'json' on 'response'\x0013\x00\x00\x00\x001\x00\x001\x00body-undecodable\x00" +
	"incorrect header check|invalid block type|gzip: invalid header|Error -3 while decompressing|Z_DATA_ERROR|brotli: decoder process called with data\x00" +
	"6\x00brotli: decoder process called with data\x00\x00error -3 while decompressing\x003\x00gzip: invalid header\x00\x00" +
	"incorrect header check\x0015\x00invalid block type\x006\x00z_data_error\x00\x00\x00\x00\x00\x00\x001\x00body-invalid-utf8\x00" +
	"'utf-8' codec can't decode byte|invalid UTF-8 in string|stream did not contain valid UTF-8|invalid byte sequence in UTF-8\x00" +
	"4\x00'utf-8' codec can't decode byte\x00\x00invalid byte sequence in utf-8\x0012\x00invalid utf-8 in string\x0011\x00" +
	"stream did not contain valid utf-8\x004\x00\x00\x00\x00\x00\x002\x00INVALID_JSON\x00request-body-not-json\x00" +
	"Invalid JSON (?:payload|body|in request)|JSON payload is malformed|JSON parse error: (?:Cannot|Unexpected character|Unexpected end|Unrecognized token .[a-z]|Invalid)[^\\n]*\x00" +
	"9\x00invalid json body\x0011\x00invalid json in request\x005\x00invalid json payload\x0012\x00json parse error: cannot\x0016\x00" +
	"json parse error: invalid\x0015\x00json parse error: unexpected character\x0015\x00json parse error: unexpected end\x0027\x00" +
	"json parse error: unrecognized token \x0017\x00json payload is malformed\x0010\x00\x00\x00\x00\x00\x001\x00client-local-error\x00" +
	"\"undefined\" is not valid JSON|Unexpected token u in JSON at position 0\x002\x00\"undefined\" is not valid json\x00\x00" +
	"unexpected token u in json at position 0\x0015\x00\x00\x00the program parses a value that it did not receive\x00\x00\x002\x00body-not-json\x00" +
	"html-instead-of-api\x00JSON Parse error: Unexpected identifier\x001\x00json parse error: unexpected identifier\x0028\x00\x00\x00\x00\x00\x001\x00" +
	"body-broken-json\x00invalid character '.{1,4}' looking for beginning of object key string\x001\x00" +
	"' looking for beginning of object key string\x0025\x00\x00\x00\x00\x00\x003\x00body-not-json\x00html-instead-of-api\x00body-empty\x00" +
	"NSCocoaErrorDomain Code=3840\x001\x00nscocoaerrordomain code=3840\x00\x00\x00\x00\x00\x00\x002\x00body-not-json\x00html-instead-of-api\x00" +
	"Unrecognized token '[^']{1,40}': was expecting\x001\x00unrecognized token '\x0016\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00body-not-json\x00" +
	"parse error: (?:Invalid (?:numeric )?literal|Unfinished JSON term|Expected (?:value|separator|JSON value|another))\x007\x00" +
	"parse error: expected another\x0021\x00parse error: expected json value\x0019\x00parse error: expected separator\x0021\x00" +
	"parse error: expected value\x0019\x00parse error: invalid literal\x0018\x00parse error: invalid numeric literal\x0021\x00" +
	"parse error: unfinished json term\x0012\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00body-empty\x00" +
	"SyntaxError: The string did not match the expected pattern\x001\x00" +
	"syntaxerror: the string did not match the expected pattern\x004\x00\x00\x00Safari reports this for a body that is not JSON\x00\x00\x001\x00" +
	"key-jwt-expired\x00jwt expired|TokenExpiredError\x002\x00jwt expired\x001\x00tokenexpirederror\x002\x00\x00\x00\x00\x00\x001\x00key-jwt-early\x00" +
	"jwt not active|NotBeforeError\x002\x00jwt not active\x001\x00notbeforeerror\x00\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00jwt malformed\x001\x00jwt malformed\x00" +
	"1\x00\x00\x00\x00\x00\x001\x00key-missing\x00jwt must be provided\x001\x00jwt must be provided\x009\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"jwt signature is required|invalid signature\x002\x00invalid signature\x006\x00jwt signature is required\x002\x00\x00\x00\x00\x001\x001\x00key-jwt-invalid\x00" +
	"jwt (?:audience|issuer|id|subject) invalid[^\\n]*\x004\x00jwt audience invalid\x003\x00jwt id invalid\x003\x00jwt issuer invalid\x001\x00" +
	"jwt subject invalid\x009\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00JsonWebTokenError\x001\x00jsonwebtokenerror\x009\x00\x00\x00\x001\x00\x001\x00key-jwt-expired\x00" +
	"Signature has expired|ExpiredSignatureError|jwt\\.exceptions\\.ExpiredSignature\x003\x00expiredsignatureerror\x004\x00" +
	"jwt.exceptions.expiredsignature\x00\x00signature has expired\x007\x00\x00\x00\x00\x00\x001\x00key-jwt-issued-later\x00" +
	"ImmatureSignatureError: The token is not yet valid \\(iat\\)|The token is not yet valid \\(iat\\)\x001\x00" +
	"the token is not yet valid (iat)\x0025\x00\x00\x00\x00\x00\x001\x00key-jwt-early\x00The token is not yet valid \\(nbf\\)\x001\x00" +
	"the token is not yet valid (nbf)\x0025\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"InvalidSignatureError|Signature verification (?:failed|raised)|InvalidAudienceError|Audience doesn't match|InvalidIssuerError\x00" +
	"6\x00audience doesn't match\x006\x00invalidaudienceerror\x006\x00invalidissuererror\x005\x00invalidsignatureerror\x005\x00" +
	"signature verification failed\x007\x00signature verification raised\x0021\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"DecodeError: Not enough segments|Invalid (?:header padding|crypto padding|payload padding)|Not enough segments\x004\x00" +
	"invalid crypto padding\x0011\x00invalid header padding\x0014\x00invalid payload padding\x007\x00not enough segments\x008\x00\x00\x00\x00\x00\x001\x00" +
	"key-jwt-expired\x00token is expired(?: by [^\\n]*)?|token has invalid claims: token is expired\x001\x00token is expired\x006\x00\x00\x00\x00\x00\x001\x00" +
	"key-jwt-issued-later\x00Token used before issued\x001\x00token used before issued\x004\x00\x00\x00\x00\x00\x001\x00key-jwt-early\x00token is not valid yet\x00" +
	"1\x00token is not valid yet\x0016\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"token is malformed|token contains an invalid number of segments|token signature is invalid|signature is invalid\x003\x00" +
	"signature is invalid\x007\x00token contains an invalid number of segments\x003\x00token is malformed\x008\x00\x00\x00\x00\x001\x001\x00key-jwt-invalid\x00" +
	"token is unverifiable\x001\x00token is unverifiable\x008\x00\x00\x00\x00\x00\x001\x00key-jwt-expired\x00" +
	"ERR_JWT_EXPIRED|\"exp\" claim timestamp check failed\x002\x00\"exp\" claim timestamp check failed\x001\x00err_jwt_expired\x005\x00\x00\x00\x00\x00\x001\x00" +
	"key-jwt-early\x00\"nbf\" claim timestamp check failed\x001\x00\"nbf\" claim timestamp check failed\x00\x00\x00\x00\x00\x00\x001\x00key-jwt-issued-later\x00" +
	"\"iat\" claim timestamp check failed\x001\x00\"iat\" claim timestamp check failed\x00\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"ERR_JWS_SIGNATURE_VERIFICATION_FAILED|ERR_JWT_CLAIM_VALIDATION_FAILED|ERR_JWS_INVALID|ERR_JWKS_NO_MATCHING_KEY\x004\x00" +
	"err_jwks_no_matching_key\x003\x00err_jws_invalid\x005\x00err_jws_signature_verification_failed\x005\x00err_jwt_claim_validation_failed\x005\x00" +
	"\x00\x00\x00\x00\x001\x00key-jwt-expired\x00ExpiredJwtException|JWT expired \\d+ milliseconds ago|The Token has expired on|Jwt expired at\x004\x00" +
	" milliseconds ago\x00\x00expiredjwtexception\x004\x00jwt expired at\x0010\x00the token has expired on\x007\x00\x00\x00\x00\x00\x001\x00key-jwt-early\x00" +
	"PrematureJwtException|JWT early by\x002\x00jwt early by\x002\x00prematurejwtexception\x006\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"io\\.jsonwebtoken\\.(?:security\\.)?(?:SignatureException|MalformedJwtException)|JWT signature does not match locally computed signature|JWT strings must contain exactly 2 period characters\x00" +
	"6\x00io.jsonwebtoken.malformedjwtexception\x0013\x00io.jsonwebtoken.security.malformedjwtexception\x0022\x00" +
	"io.jsonwebtoken.security.signatureexception\x0022\x00io.jsonwebtoken.signatureexception\x0014\x00" +
	"jwt signature does not match locally computed signature\x0026\x00jwt strings must contain exactly 2 period characters\x008\x00\x00\x00\x00\x00\x00" +
	"1\x00key-jwt-expired\x00IDX10223\x001\x00idx10223\x004\x00\x00\x00\x00\x00\x001\x00key-jwt-early\x00IDX10222\x001\x00idx10222\x004\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"IDX10(?:214|205|500|501|503|511|208)\\b\x007\x00idx10205\x004\x00idx10208\x004\x00idx10214\x003\x00idx10500\x004\x00idx10501\x004\x00idx10503\x004\x00idx10511\x004\x00\x00" +
	"\x00\x00\x00\x001\x00key-jwt-expired\x00Firebase\\\\+JWT\\\\+ExpiredException|Expired token\x002\x00expired token\x004\x00expiredexception\x004\x00\x00\x00\x00\x001\x001\x00" +
	"key-jwt-issued-later\x00Cannot handle token (?:prior to|with iat prior to)\x002\x00cannot handle token prior to\x0020\x00" +
	"cannot handle token with iat prior to\x0023\x00\x00\x00\x00\x00\x001\x00key-jwt-expired\x00JWT::ExpiredSignature\x001\x00jwt::expiredsignature\x004\x00\x00\x00\x00\x00\x001\x00" +
	"key-jwt-issued-later\x00JWT::InvalidIatError|Invalid iat\x002\x00invalid iat\x006\x00jwt::invalidiaterror\x002\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"JWT::(?:VerificationError|DecodeError)\x002\x00jwt::decodeerror\x002\x00jwt::verificationerror\x002\x00\x00\x00\x001\x00\x002\x00key-jwt-expired\x00" +
	"key-expired\x00(?:access |id )?token (?:has |is )?expired\x003\x00token expired\x003\x00token has expired\x003\x00token is expired\x006\x00\x00\x00\x001\x001\x00" +
	"1\x00key-jwt-expired\x00error=\"?invalid_token\"?[^\\n]*expired|The access token expired|Jwt is expired\x004\x00error=\"invalid_token\x00" +
	"6\x00error=invalid_token\x005\x00jwt is expired\x001\x00the access token expired\x0014\x00\x00\x00\x00\x00\x001\x00key-refused\x00error=\"?invalid_token\"?\x002\x00" +
	"error=\"invalid_token\x006\x00error=invalid_token\x005\x00\x00\x00\x00\x00\x001\x00permission-missing\x00error=\"?insufficient_scope\"?\x002\x00" +
	"error=\"insufficient_scope\x006\x00error=insufficient_scope\x005\x00\x00\x00\x00\x00\x001\x00key-missing\x00" +
	"Jwt is missing|No (?:authorization|auth) token was found|credentials_required\x004\x00credentials_required\x008\x00jwt is missing\x00" +
	"1\x00no auth token was found\x004\x00no authorization token was found\x001\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"Jwt verification fails|Jwt issuer is not configured|Jwks doesn't have key to match|Audiences in Jwt are not allowed\x004\x00" +
	"audiences in jwt are not allowed\x005\x00jwks doesn't have key to match\x001\x00jwt issuer is not configured\x0023\x00" +
	"jwt verification fails\x001\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00InvalidAlgorithmError|The specified alg value is not allowed\x002\x00" +
	"invalidalgorithmerror\x005\x00the specified alg value is not allowed\x0014\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"JWSInvalid|JWTInvalid|Invalid Compact JWS\x003\x00invalid compact jws\x0010\x00jwsinvalid\x00\x00jwtinvalid\x00\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"JWT must have three segments|IDX12741|IDX10511|IDX10517\x004\x00idx10511\x004\x00idx10517\x004\x00idx12741\x001\x00" +
	"jwt must have three segments\x0015\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"Wrong number of segments|Not enough or too many segments|Invalid token specified: missing part|The token was expected to have \\d parts\x00" +
	"4\x00invalid token specified: missing part\x0020\x00not enough or too many segments\x008\x00the token was expected to have \x0024\x00" +
	"wrong number of segments\x003\x00\x00\x00a token has three parts separated by dots: it is truncated, or something else was sent\x00\x00\x00" +
	"2\x00gateway-error\x00502\x00connect\\(\\) failed \\(111: (?:Connection refused|Unknown error)\\) while connecting to upstream\x002\x00" +
	"connect() failed (111: connection refused) while connecting to upstream\x0020\x00" +
	"connect() failed (111: unknown error) while connecting to upstream\x0020\x00\x00\x00nothing listens at the address of proxy_pass\x00\x00\x00" +
	"2\x00gateway-error\x00502\x00" +
	"connect\\(\\) failed \\(113: [^)]*\\) while connecting to upstream|connect\\(\\) to \\S+ failed \\(\\d+: [^)]*\\) while connecting to upstream\x00" +
	"1\x00) while connecting to upstream\x0019\x00\x00\x00\x00\x00\x001\x00504\x00" +
	"upstream timed out \\(110: [^)]*\\) while (?:connecting to|reading response header from|reading upstream|sending request to|SSL handshaking to)[^,\\n]*\x00" +
	"1\x00upstream timed out (110: \x006\x00\x00\x00the CMS took longer than proxy_read_timeout (60 s)\x00\x00\x002\x00gateway-error\x00502\x00" +
	"upstream prematurely closed connection while reading (?:response header from )?upstream\x002\x00" +
	"upstream prematurely closed connection while reading response header from upstream\x006\x00" +
	"upstream prematurely closed connection while reading upstream\x006\x00\x00\x00the CMS crashed or closed a kept-alive connection\x00\x00\x00" +
	"2\x00gateway-error\x00502\x00recv\\(\\) failed \\(104: [^)]*\\) while reading (?:response header from )?upstream\x002\x00" +
	") while reading response header from upstream\x0034\x00) while reading upstream\x0014\x00\x00\x00\x00\x00\x002\x00gateway-error\x00502\x00" +
	"upstream sent (?:too big header|invalid header|invalid status line|no valid HTTP/1\\.0 header|duplicate header|invalid chunked response)[^\\n,]*\x00" +
	"6\x00upstream sent duplicate header\x0012\x00upstream sent invalid chunked response\x0021\x00upstream sent invalid header\x007\x00" +
	"upstream sent invalid status line\x0026\x00upstream sent no valid http/1.0 header\x0014\x00upstream sent too big header\x0015\x00\x00\x00" +
	"increase proxy_buffer_size if the header is too big\x00\x00\x002\x00gateway-error\x00502\x00" +
	"no live upstreams while connecting to upstream\x001\x00no live upstreams while connecting to upstream\x00\x00\x00\x00" +
	"every server of the upstream block is marked as failed\x00\x00\x002\x00gateway-error\x00502\x00" +
	"host not found in upstream|could not be resolved \\(\\d+: [^)]*\\)\x002\x00could not be resolved (\x0010\x00" +
	"host not found in upstream\x0016\x00\x00\x00nginx cannot resolve the name in proxy_pass\x00\x00\x002\x00gateway-error\x00502\x00" +
	"SSL_do_handshake\\(\\) failed \\(SSL: [^\\n]* while SSL handshaking to upstream|upstream SSL certificate (?:verify error|does not match)\x00" +
	"3\x00ssl_do_handshake() failed (ssl: \x002\x00upstream ssl certificate does not match\x007\x00upstream ssl certificate verify error\x00" +
	"29\x00\x00\x00nginx uses TLS to call the CMS, which does not support it: use http:// in proxy_pass\x00\x00\x001\x00413\x00" +
	"client intended to send too large (?:body|chunked body)\x002\x00client intended to send too large body\x009\x00" +
	"client intended to send too large chunked body\x009\x00\x00\x00the limit is client_max_body_size, 1 MB unless set\x00\x00\x001\x00431\x00" +
	"client sent too (?:long header line|large request)\x002\x00client sent too large request\x0019\x00client sent too long header line\x00" +
	"19\x00\x00\x00the limit is large_client_header_buffers\x00\x00\x001\x00429\x00limiting requests, excess: [^\\n]* by zone\x001\x00" +
	"limiting requests, excess: \x0016\x00\x00\x00it is nginx's limit (limit_req), not the API's: a key does not raise it\x00\x00\x001\x00429\x00" +
	"limiting connections by zone\x001\x00limiting connections by zone\x0018\x00\x00\x00it is nginx's limit (limit_conn)\x00\x00\x001\x00403\x00" +
	"access forbidden by rule|directory index of \"[^\"]*\" is forbidden\x002\x00access forbidden by rule\x0015\x00directory index of \"\x007\x00\x00" +
	"\x00a deny rule of nginx, not the API, rejected the request\x00\x00\x001\x00404\x00" +
	"open\\(\\) \"[^\"]*\" failed \\(2: No such file or directory\\)\x001\x00\" failed (2: no such file or directory)\x00\x00\x00\x00" +
	"nginx looked for a file: the location with proxy_pass does not cover this path\x00\x00\x001\x00plain-to-tls-port\x00" +
	"The plain HTTP request was sent to HTTPS port\x001\x00the plain http request was sent to https port\x002\x00\x00\x00\x00\x00\x001\x00431\x00" +
	"Request Header Or Cookie Too Large\x001\x00request header or cookie too large\x0022\x00\x00\x00" +
	"nginx sends this with 400 (its own 494): a header is larger than large_client_header_buffers\x00\x00\x001\x00496\x00" +
	"No required SSL certificate was sent\x001\x00no required ssl certificate was sent\x0025\x00\x00\x00" +
	"nginx sends this with 400 (its own 496)\x00\x00\x001\x00495\x00The SSL certificate error\x001\x00the ssl certificate error\x002\x00\x00\x00" +
	"nginx sends this with 400 (its own 495)\x00\x00\x001\x00499\x00" +
	"client (?:prematurely )?closed connection(?: \\([^)]*\\))? while (?:sending to client|waiting for request|reading client request)|epoll_wait\\(\\) reported that client prematurely closed connection\x00" +
	"2\x00client closed connection\x005\x00client prematurely closed connection\x004\x00\x00\x00nginx logs 499\x00\x00\x001\x00tls-failed\x00" +
	"SSL_do_handshake\\(\\) failed \\(SSL: [^\\n]* while SSL handshaking, client\x001\x00ssl_do_handshake() failed (ssl: \x002\x00\x00\x00\x00\x00\x001\x00" +
	"client-out-of-sockets\x00\\d+ worker_connections are not enough|accept4\\(\\) failed \\(24: Too many open files\\)\x002\x00" +
	" worker_connections are not enough\x004\x00accept4() failed (24: too many open files)\x003\x00\x00\x00\x00\x00\x001\x00414\x00" +
	"Request URI Too Large|Request-URI Too Large\x002\x00request uri too large\x009\x00request-uri too large\x004\x00\x00\x00\x00\x00\x001\x00414\x00" +
	"client sent too long URI\x001\x00client sent too long uri\x0019\x00\x00\x00the limit is large_client_header_buffers\x00\x00\x002\x00gateway-error\x00" +
	"502\x00Connection reset by peer(?:\\))? while reading response header from upstream\x002\x00" +
	"connection reset by peer while reading response header from upstream\x0022\x00" +
	"connection reset by peer) while reading response header from upstream\x0021\x00\x00\x00\x00\x00\x002\x00plain-to-tls-port\x00400\x00" +
	"client sent plain HTTP request to HTTPS port\x001\x00client sent plain http request to https port\x0010\x00\x00\x00\x00\x00\x001\x00400\x00" +
	"client sent invalid (?:header line|request|method|host header|userid cookie)\x005\x00client sent invalid header line\x0025\x00" +
	"client sent invalid host header\x0018\x00client sent invalid method\x0017\x00client sent invalid request\x0017\x00" +
	"client sent invalid userid cookie\x0018\x00\x00\x00nginx rejected the request before it reached the API\x00\x00\x001\x00408\x00" +
	"client timed out \\([^)]*\\) while (?:reading client request|waiting for request)[^\\n]*\x002\x00) while reading client request\x00" +
	"14\x00) while waiting for request\x005\x00\x00\x00the client sent its request too slowly, or not at all\x00\x00\x002\x00499\x00client-canceled\x00" +
	"client prematurely closed connection[^\\n]*\x001\x00client prematurely closed connection\x004\x00\x00\x00\x00\x00\x001\x00500\x00" +
	"rewrite or internal redirection cycle\x001\x00rewrite or internal redirection cycle\x0030\x00\x00\x00" +
	"a try_files or rewrite of nginx leads back to itself\x00\x00\x002\x00502\x00dns-failed\x00no resolver defined to resolve\x001\x00" +
	"no resolver defined to resolve\x007\x00\x00\x00a name in a variable of proxy_pass needs the directive resolver\x00\x00\x002\x00401\x00login-page\x00" +
	"user \"[^\"]*\" was not found in \"|user \"[^\"]*\": password mismatch|no user/password was provided for basic authentication\x00" +
	"3\x00\" was not found in \"\x00\x00\": password mismatch\x00\x00no user/password was provided for basic authentication\x001\x00\x00\x00" +
	"nginx requires a password (auth_basic) in front of the API\x00\x00\x001\x00connection-refused\x00" +
	"connect ECONNREFUSED (?:::1|\\[::1\\])(?::\\d+)?\x002\x00connect econnrefused ::1\x0018\x00connect econnrefused [::1]\x0018\x00\x00\x00" +
	"::1 is IPv6: the server probably listens on IPv4 only, so call 127.0.0.1\x00\x00\x001\x00connection-refused\x00ECONNREFUSED\x001\x00" +
	"econnrefused\x002\x00\x00\x00\x00\x00\x001\x00connection-reset\x00ECONNRESET\x001\x00econnreset\x004\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"\\bEPIPE\\b|ECONNABORTED: [Ss]oftware\x002\x00econnaborted: software\x002\x00epipe\x00\x00\x00\x00" +
	"the server closed the connection while the request was being sent\x00\x00\x001\x00response-timeout\x00timeout of \\d+ ?ms exceeded\x001\x00" +
	"timeout of \x005\x00\x00\x00\x00\x00\x002\x00response-timeout\x00client-canceled\x00ECONNABORTED\x001\x00econnaborted\x002\x00\x00\x00\x001\x00\x001\x00connect-timeout\x00" +
	"(?:connect )?ETIMEDOUT\x001\x00etimedout\x003\x00\x00\x00\x00\x00\x001\x00response-timeout\x00ESOCKETTIMEDOUT\x001\x00esockettimedout\x00\x00\x00\x00\x00\x00\x001\x00" +
	"host-unreachable\x00EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN\x004\x00ehostdown\x002\x00ehostunreach\x002\x00enetdown\x001\x00enetunreach\x001\x00\x00\x00\x00\x00" +
	"\x001\x00client-out-of-sockets\x00EADDRNOTAVAIL|\\bEMFILE\\b|\\bENFILE\\b\x003\x00eaddrnotavail\x002\x00emfile\x00\x00enfile\x00\x00\x00\x00\x00\x00\x001\x00" +
	"client-local-error\x00EADDRINUSE\x001\x00eaddrinuse\x004\x00\x00\x00" +
	"another program uses this port: this is about starting a server, not about a call\x00\x00\x001\x00dns-failed\x00ENOTFOUND\x001\x00enotfound\x00" +
	"\x00\x00\x00\x00\x00\x001\x00dns-failed\x00EAI_AGAIN\x001\x00eai_again\x001\x00\x00\x00" +
	"temporary: the resolver did not respond, as in a container without a network\x00\x00\x001\x00dns-failed\x00" +
	"EAI_(?:NONAME|NODATA|FAIL)|queryA\\w* (?:ENOTFOUND|ESERVFAIL|ETIMEOUT|ENODATA)|\\bESERVFAIL\x007\x00 enodata\x001\x00 enotfound\x00\x00" +
	" etimeout\x00\x00eai_fail\x001\x00eai_nodata\x003\x00eai_noname\x003\x00eservfail\x002\x00\x00\x00\x00\x00\x002\x00connection-reset\x00no-answer\x00socket hang up\x001\x00" +
	"socket hang up\x008\x00\x00\x00often a kept-alive connection that the server closed: its idle time is shorter than the client's\x00\x00\x00" +
	"2\x00connection-reset\x00no-answer\x00Client network socket disconnected before secure TLS connection was established\x001\x00" +
	"client network socket disconnected before secure tls connection was established\x005\x00\x00\x00" +
	"the connection ended in the TLS handshake\x00\x00\x001\x00tls-wrong-host\x00" +
	"ERR_TLS_CERT_ALTNAME_INVALID|Hostname/IP does not match certificate's altnames\x002\x00err_tls_cert_altname_invalid\x005\x00" +
	"hostname/ip does not match certificate's altnames\x006\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate\x002\x00unable to verify the first certificate\x007\x00" +
	"unable_to_verify_leaf_signature\x007\x00\x00\x00an intermediate certificate is missing\x00\x00\x001\x00tls-unknown-authority\x00" +
	"UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|unable to get (?:local )?issuer certificate|CERT_UNTRUSTED|INVALID_CA\x005\x00" +
	"cert_untrusted\x002\x00invalid_ca\x006\x00unable to get issuer certificate\x0011\x00unable to get local issuer certificate\x0011\x00" +
	"unable_to_get_issuer_cert\x0012\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00DEPTH_ZERO_SELF_SIGNED_CERT\x001\x00depth_zero_self_signed_cert\x00\x00\x00\x00\x00\x00\x002\x00" +
	"tls-self-signed\x00tls-unknown-authority\x00SELF_SIGNED_CERT_IN_CHAIN\x001\x00self_signed_cert_in_chain\x0014\x00\x00\x00" +
	"a private authority: set NODE_EXTRA_CA_CERTS\x00\x00\x001\x00tls-self-signed\x00self[- ]signed certificate(?: in certificate chain)?\x00" +
	"2\x00self signed certificate\x002\x00self-signed certificate\x001\x00\x00\x00\x00\x00\x001\x00tls-expired\x00CERT_HAS_EXPIRED\x001\x00cert_has_expired\x004\x00\x00\x00\x00\x00\x001\x00" +
	"tls-expired\x00certificate has expired\x001\x00certificate has expired\x0010\x00\x00\x00\x00\x001\x001\x00tls-not-yet-valid\x00CERT_NOT_YET_VALID\x001\x00" +
	"cert_not_yet_valid\x006\x00\x00\x00\x00\x00\x001\x00tls-failed\x00CERT_REVOKED|CERT_SIGNATURE_FAILURE|CERT_CHAIN_TOO_LONG|CERT_REJECTED\x004\x00" +
	"cert_chain_too_long\x007\x00cert_rejected\x004\x00cert_revoked\x002\x00cert_signature_failure\x002\x00\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00" +
	"ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|ERR_SSL_HTTP_REQUEST\x003\x00err_ssl_http_request\x005\x00" +
	"err_ssl_packet_length_too_long\x007\x00err_ssl_wrong_version_number\x005\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"ERR_SSL_UNSUPPORTED_PROTOCOL|ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION|ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE|ERR_SSL_NO_(?:PROTOCOLS_AVAILABLE|CIPHERS_AVAILABLE)\x00" +
	"5\x00err_ssl_no_ciphers_available\x005\x00err_ssl_no_protocols_available\x005\x00err_ssl_sslv3_alert_handshake_failure\x006\x00" +
	"err_ssl_tlsv1_alert_protocol_version\x005\x00err_ssl_unsupported_protocol\x005\x00\x00\x00\x00\x00\x002\x00tls-failed\x00tls-to-plain-port\x00EPROTO\x001\x00" +
	"eproto\x00\x00\x00\x00\x001\x00\x001\x00tls-handshake-timeout\x00ERR_TLS_HANDSHAKE_TIMEOUT|TLS handshake timeout\x002\x00err_tls_handshake_timeout\x005\x00" +
	"tls handshake timeout\x0011\x00\x00\x00\x00\x00\x001\x00http2-error\x00" +
	"ERR_HTTP2_(?:STREAM_ERROR|SESSION_ERROR|GOAWAY_SESSION|STREAM_CANCEL|ERROR|INVALID_[A-Z_]+)\x006\x00err_http2_error\x007\x00" +
	"err_http2_goaway_session\x007\x00err_http2_invalid_\x007\x00err_http2_session_error\x008\x00err_http2_stream_cancel\x0014\x00" +
	"err_http2_stream_error\x0014\x00\x00\x00\x00\x00\x001\x00http2-error\x00NGHTTP2_[A-Z_]+\x001\x00nghttp2_\x00\x00\x00\x00\x00\x00\x002\x00client-local-error\x00500\x00" +
	"ERR_HTTP_HEADERS_SENT|Can.t set headers after they are sent\x002\x00err_http_headers_sent\x007\x00" +
	"t set headers after they are sent\x0012\x00\x00\x00this is a bug in the server's code: it sends two responses\x00\x00\x002\x00" +
	"key-control-character\x00client-local-error\x00ERR_INVALID_CHAR|Invalid character in header content\x002\x00err_invalid_char\x0010\x00" +
	"invalid character in header content\x0018\x00\x00\x00often a line break at the end of the key\x00\x00\x002\x00path-of-another-route\x00slug-space\x00" +
	"ERR_UNESCAPED_CHARACTERS|Request path contains unescaped characters\x002\x00err_unescaped_characters\x0010\x00" +
	"request path contains unescaped characters\x0019\x00\x00\x00encode the path with encodeURIComponent\x00\x00\x001\x00base-url-malformed\x00" +
	"ERR_INVALID_URL|TypeError: Invalid URL|Failed to parse URL from\x003\x00err_invalid_url\x009\x00failed to parse url from\x0013\x00" +
	"typeerror: invalid url\x008\x00\x00\x00an address without https://, or an empty variable\x00\x00\x001\x00base-url-malformed\x00" +
	"ERR_INVALID_PROTOCOL|Protocol \"[^\"]*\" not supported\\. Expected\x002\x00\" not supported. expected\x00\x00err_invalid_protocol\x009\x00\x00\x00\x00\x00" +
	"\x001\x00not-http\x00HPE_(?:INVALID|UNEXPECTED|CLOSED|CB|USER|STRICT|LF|CR)_?[A-Z_]*\x008\x00hpe_cb\x002\x00hpe_closed\x002\x00hpe_cr\x002\x00" +
	"hpe_invalid\x001\x00hpe_lf\x001\x00hpe_strict\x001\x00hpe_unexpected\x001\x00hpe_user\x002\x00\x00\x00\x00\x00\x002\x00header-too-large\x00431\x00" +
	"HPE_HEADER_OVERFLOW|Parse Error: Header overflow\x002\x00hpe_header_overflow\x001\x00parse error: header overflow\x0018\x00\x00\x00" +
	"Node reads at most 16 KB of headers, as a server and as a client: --max-http-header-size\x00\x00\x001\x00client-local-error\x00" +
	"UND_ERR_HEADERS_OVERFLOW\x001\x00und_err_headers_overflow\x0013\x00\x00\x00" +
	"the response headers are larger than the client accepts: --max-http-header-size\x00\x00\x001\x00not-http\x00" +
	"Parse Error: (?:Expected HTTP/|Invalid |Missing |Data after)\x004\x00parse error: data after\x0010\x00parse error: expected http/\x00" +
	"10\x00parse error: invalid \x0010\x00parse error: missing \x0010\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"UND_ERR_CONNECT_TIMEOUT|ConnectTimeoutError: Connect Timeout Error\x002\x00connecttimeouterror: connect timeout error\x0034\x00" +
	"und_err_connect_timeout\x0013\x00\x00\x00\x00\x00\x001\x00response-timeout\x00UND_ERR_HEADERS_TIMEOUT|HeadersTimeoutError\x002\x00headerstimeouterror\x004\x00" +
	"und_err_headers_timeout\x006\x00\x00\x00\x00\x00\x002\x00response-timeout\x00body-cut-off\x00UND_ERR_BODY_TIMEOUT|BodyTimeoutError\x002\x00" +
	"bodytimeouterror\x001\x00und_err_body_timeout\x006\x00\x00\x00the transfer of the body stopped\x00\x00\x002\x00connection-reset\x00no-answer\x00" +
	"UND_ERR_SOCKET|SocketError: other side closed\x002\x00socketerror: other side closed\x0010\x00und_err_socket\x006\x00\x00\x00" +
	"often a kept-alive connection that the server closed\x00\x00\x002\x00content-length-mismatch\x00client-local-error\x00" +
	"UND_ERR_(?:RES|REQ)_CONTENT_LENGTH_MISMATCH\x002\x00und_err_req_content_length_mismatch\x008\x00" +
	"und_err_res_content_length_mismatch\x009\x00\x00\x00\x00\x00\x001\x00body-too-large\x00UND_ERR_RES_EXCEEDED_MAX_SIZE\x001\x00" +
	"und_err_res_exceeded_max_size\x009\x00\x00\x00\x00\x00\x001\x00client-canceled\x00" +
	"UND_ERR_(?:ABORTED|DESTROYED|CLOSED)|ERR_CANCELED|CanceledError: canceled\x005\x00cancelederror: canceled\x005\x00err_canceled\x002\x00" +
	"und_err_aborted\x006\x00und_err_closed\x006\x00und_err_destroyed\x006\x00\x00\x00\x00\x00\x001\x00client-canceled\x00" +
	"AbortError: (?:This|The|signal is|The user) (?:operation was aborted|user aborted|aborted|aborted a request)[^\\n]*\x0011\x00" +
	"aborterror: signal is aborted\x0010\x00aborterror: signal is operation was aborted\x0020\x00aborterror: signal is user aborted\x0020\x00" +
	"aborterror: the aborted\x0014\x00aborterror: the operation was aborted\x0014\x00aborterror: the user aborted\x0014\x00" +
	"aborterror: the user operation was aborted\x0019\x00aborterror: the user user aborted\x0018\x00aborterror: this aborted\x0014\x00" +
	"aborterror: this operation was aborted\x0015\x00aborterror: this user aborted\x0015\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"TimeoutError: (?:The operation was aborted due to timeout|Request timed out|signal timed out|Timeout awaiting '[a-zA-Z]+' for \\d+ms)\x00" +
	"4\x00timeouterror: request timed out\x0011\x00timeouterror: signal timed out\x0018\x00" +
	"timeouterror: the operation was aborted due to timeout\x0016\x00timeouterror: timeout awaiting '\x0020\x00\x00\x00\x00\x00\x001\x00" +
	"undici-hides-the-cause\x00TypeError: fetch failed\x001\x00typeerror: fetch failed\x009\x00\x00\x00\x001\x00\x001\x00undici-hides-the-cause\x00fetch failed\x00" +
	"1\x00fetch failed\x004\x00\x00\x00\x001\x001\x001\x00undici-hides-the-cause\x00FetchError: request to \\S+ failed, reason:\\s*$\x001\x00" +
	"fetcherror: request to \x003\x00\x00\x00\x001\x00\x001\x00body-cut-off\x00ERR_STREAM_PREMATURE_CLOSE|Premature close\x002\x00err_stream_premature_close\x00" +
	"2\x00premature close\x008\x00\x00\x00\x00\x001\x001\x00body-cut-off\x00TypeError: terminated\x001\x00typeerror: terminated\x009\x00\x00\x00" +
	"undici: the server ended the connection in the middle of the body\x00\x00\x001\x00redirect-loop\x00" +
	"ERR_FR_TOO_MANY_REDIRECTS|Maximum number of redirects exceeded|redirect count exceeded|maximum redirect reached at\x004\x00" +
	"err_fr_too_many_redirects\x002\x00maximum number of redirects exceeded\x005\x00maximum redirect reached at\x0023\x00" +
	"redirect count exceeded\x0011\x00\x00\x00\x00\x00\x001\x00body-too-large\x00" +
	"maxContentLength size of \\d+ exceeded|Request body larger than maxBodyLength limit\x002\x00maxcontentlength size of \x00\x00" +
	"request body larger than maxbodylength limit\x0022\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"(?:StatusCodeError:|Response code|Request failed with status code|Unexpected server response:|unexpected status code|failed with status) (\\d{3})\\b\x00" +
	"5\x00failed with status \x0010\x00response code \x006\x00statuscodeerror: \x003\x00unexpected server response: \x0023\x00unexpected status code \x00" +
	"15\x00\x00\x00\x00\x00\x001\x00413\x00PayloadTooLargeError|entity\\.too\\.large\x002\x00entity.too.large\x004\x00payloadtoolargeerror\x0013\x00\x00\x00" +
	"this is the body parser of Express: its default limit is 100 kb\x00\x00\x001\x00body-cut-off\x00" +
	"BadRequestError: request aborted|request\\.aborted\x002\x00badrequesterror: request aborted\x00\x00request.aborted\x005\x00\x00\x00" +
	"the client disconnected before the whole body had arrived\x00\x00\x001\x004xx\x00ERR_BAD_REQUEST\\b\x001\x00err_bad_request\x005\x00\x00\x00\x001\x00\x001\x005xx\x00" +
	"ERR_BAD_RESPONSE\\b\x001\x00err_bad_response\x005\x00\x00\x00\x001\x00\x001\x00browser-hides-the-cause\x00ERR_NETWORK\\b\x001\x00err_network\x001\x00\x00\x00\x001\x00\x001\x00" +
	"dns-failed\x00ERR_NAME_LOOKUP|getaddrinfo failed\x002\x00err_name_lookup\x006\x00getaddrinfo failed\x009\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00" +
	"Exceeded maxRedirects\x001\x00exceeded maxredirects\x007\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00Invalid URL\x001\x00invalid url\x005\x00\x00\x00\x001\x001\x001\x00" +
	"base-url-malformed\x00Invalid protocol: \x001\x00invalid protocol: \x0013\x00\x00\x00\x00\x00\x002\x00body-too-large\x00connection-reset\x00" +
	"maxContentLength size of \\S+ exceeded\x001\x00maxcontentlength size of \x00\x00\x00\x00" +
	"with -1 or Infinity nothing was too large: the connection broke, and axios reports it like this\x00\x00\x002\x00connection-refused\x00" +
	"dns-failed\x00ConnectionRefused: Unable to connect|Unable to connect\\. Is the computer able to access the url\x002\x00" +
	"connectionrefused: unable to connect\x0014\x00unable to connect. is the computer able to access the url\x0014\x00\x00\x00" +
	"Bun reports a refused connection like this\x00\x00\x002\x00key-jwt-expired\x00EXPIRED_TOKEN\x00" +
	"auth/id-token-expired|ID token has expired\x002\x00auth/id-token-expired\x003\x00id token has expired\x00\x00\x00\x00\x00\x00\x001\x00key-jwt-invalid\x00" +
	"auth/argument-error|auth/invalid-id-token\x002\x00auth/argument-error\x002\x00auth/invalid-id-token\x003\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"Only absolute URLs are supported|Only HTTP\\(S\\) protocols are supported\x002\x00only absolute urls are supported\x002\x00" +
	"only http(s) protocols are supported\x002\x00\x00\x00the address has no scheme and host\x00\x00\x001\x00tls-wrong-host\x00" +
	"Hostname/IP doesn't match certificate's altnames\x001\x00hostname/ip doesn't match certificate's altnames\x006\x00\x00\x00\x00\x00\x002\x00" +
	"client-local-error\x00content-length-mismatch\x00" +
	"RequestContentLengthMismatchError|UND_ERR_REQ_CONTENT_LENGTH_MISMATCH|http: ContentLength=\\d+ with Body length \\d+\x003\x00" +
	"http: contentlength=\x003\x00requestcontentlengthmismatcherror\x005\x00und_err_req_content_length_mismatch\x008\x00\x00\x00" +
	"the client sent more or less than the length it announced\x00\x00\x002\x00content-length-mismatch\x00body-cut-off\x00" +
	"ResponseContentLengthMismatchError|UND_ERR_RES_CONTENT_LENGTH_MISMATCH\x002\x00responsecontentlengthmismatcherror\x0018\x00" +
	"und_err_res_content_length_mismatch\x009\x00\x00\x00\x00\x00\x002\x00body-cut-off\x00connection-reset\x00" +
	"ReadError: The server aborted pending request|The server aborted pending request\x001\x00the server aborted pending request\x00" +
	"18\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00UnsupportedProtocolError|Unsupported protocol \\S+\x002\x00unsupported protocol \x009\x00" +
	"unsupportedprotocolerror\x008\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00MaxRedirectsError|Redirected \\d+ times\\. Aborting\x002\x00 times. aborting\x003\x00" +
	"maxredirectserror\x009\x00\x00\x00\x00\x00\x001\x00tls-not-yet-valid\x00(?:Error: )certificate is not yet valid|CERT_NOT_YET_VALID\x002\x00" +
	"cert_not_yet_valid\x006\x00error: certificate is not yet valid\x0023\x00\x00\x00\x00\x00\x001\x00client-canceled\x00" +
	"The user aborted a request|signal is aborted without reason\x002\x00signal is aborted without reason\x002\x00" +
	"the user aborted a request\x0016\x00\x00\x00\x00\x00\x001\x00500\x00a server-side exception has occurred\x001\x00a server-side exception has occurred\x005\x00" +
	"\x00\x00Next.js: the log of the server has the exception, under the digest\x00\x00\x001\x00not-http\x00" +
	"Response does not match the HTTP/1\\.1 protocol\x001\x00response does not match the http/1.1 protocol\x006\x00\x00\x00\x00\x00\x001\x00" +
	"client-local-error\x00" +
	"Body is unusable|Response body object should not be disturbed or locked|body stream already read|body used already\x004\x00" +
	"body is unusable\x007\x00body stream already read\x009\x00body used already\x002\x00" +
	"response body object should not be disturbed or locked\x0011\x00\x00\x00the program reads the body of one response twice\x00\x00\x001\x00" +
	"response-timeout\x00network timeout at: https?://\x002\x00network timeout at: http://\x0022\x00network timeout at: https://\x005\x00\x00\x00\x00\x00\x002\x00" +
	"key-line-end\x00key-control-character\x00" +
	"Headers\\.(?:append|set): \"?[^\\n]{0,80} is an invalid header value|is an invalid header value\x001\x00" +
	"is an invalid header value\x001\x00\x00\x00a header, often the key, ends with a space or a line break\x00\x00\x001\x00client-local-error\x00" +
	"ERR_OSSL_EVP_UNSUPPORTED|digital envelope routines::unsupported\x002\x00digital envelope routines::unsupported\x00\x00" +
	"err_ossl_evp_unsupported\x001\x00\x00\x00the cause is the OpenSSL of this Node.js, not a call\x00\x00\x002\x00tls-failed\x00tls-unknown-authority\x00" +
	"unable to get certificate CRL|UNABLE_TO_GET_CRL\x002\x00unable to get certificate crl\x0025\x00unable_to_get_crl\x0012\x00\x00\x00\x00\x00\x002\x00" +
	"data-of-another-kind\x00no-data-envelope\x00\\.map is not a function|is not iterable\x002\x00.map is not a function\x00\x00" +
	"is not iterable\x006\x00\x00\x00usually the response is an object where a list was expected, or vice versa\x00\x00\x001\x00" +
	"tls-unknown-authority\x00500 Can't connect to \\S+ \\(certificate verify failed\\)\x001\x00 (certificate verify failed)\x00\x00\x00\x00" +
	"LWP generated the 500: there was no response\x00\x00\x001\x00connection-refused\x00500 Can't connect to \\S+ \\(Connection refused\\)\x001\x00" +
	"500 can't connect to \x001\x00\x00\x00LWP generated the 500: there was no response\x00\x00\x001\x00dns-failed\x00" +
	"500 Can't connect to \\S+ \\((?:Name or service not known|Bad hostname[^)]*|Temporary failure in name resolution)\\)\x001\x00" +
	"500 can't connect to \x001\x00\x00\x00LWP generated the 500: there was no response\x00\x00\x001\x00response-timeout\x00500 read timeout\x001\x00" +
	"500 read timeout\x001\x00\x00\x00LWP generated the 500: there was no response\x00\x00\x001\x00connect-timeout\x00" +
	"cURL error 28: (?:Connection timed out|Failed to connect|Connection timeout)\x003\x00curl error 28: connection timed out\x0012\x00" +
	"curl error 28: connection timeout\x0012\x00curl error 28: failed to connect\x0012\x00\x00\x00\x00\x00\x002\x00connection-refused\x00dns-failed\x00" +
	"GuzzleHttp\\\\+Exception\\\\+ConnectException\x001\x00connectexception\x005\x00\x00\x00\x001\x00\x001\x00$1\x00" +
	"(?:Client|Server) error: `[A-Z]+ [^`]*` resulted in a `(\\d{3})\x001\x00` resulted in a `\x00\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"php_network_getaddresses: getaddrinfo(?: for \\S+)? failed\x001\x00php_network_getaddresses: getaddrinfo\x00\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"failed to open stream: HTTP request failed! HTTP/1\\.[01] (\\d{3})\x001\x00failed to open stream: http request failed! http/1.\x00" +
	"20\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"[Ff]ailed to open stream: Connection refused|Unable to connect to \\S+ \\(Connection refused\\)|stream_socket_client\\(\\): Unable to connect\x00" +
	"3\x00failed to open stream: connection refused\x0012\x00stream_socket_client(): unable to connect\x004\x00unable to connect to \x007\x00\x00\x00\x00\x00" +
	"\x001\x00tls-failed\x00Failed to enable crypto|SSL operation failed with code 1\x002\x00failed to enable crypto\x009\x00" +
	"ssl operation failed with code 1\x001\x00\x00\x00\x001\x00\x002\x00html-instead-of-api\x00body-broken-json\x00" +
	"JsonException: Syntax error|json_decode\\(\\)[^\\n]*Syntax error|JSON_ERROR_SYNTAX\x003\x00json_decode()\x008\x00json_error_syntax\x0010\x00" +
	"jsonexception: syntax error\x001\x00\x00\x00" +
	"json_decode received something other than JSON: print the body, which is often a web page\x00\x00\x001\x00redirect-loop\x00" +
	"Will not follow more than \\d+ redirects\x001\x00will not follow more than \x00\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"Symfony\\\\+Component\\\\+HttpClient\\\\+Exception\\\\+TimeoutException|Idle timeout reached for\x002\x00idle timeout reached for\x00\x00" +
	"timeoutexception\x005\x00\x00\x00\x00\x00\x001\x00$1\x00HTTP/[12](?:\\.[01])? (\\d{3}) +returned for \"\x001\x00returned for \"\x0010\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"Maximum execution time of \\d+ seconds exceeded\x001\x00maximum execution time of \x005\x00\x00\x00it is PHP's limit\x00\x00\x001\x00connect-timeout\x00" +
	"(?:stream_socket_client\\(\\): )?Unable to connect to \\S+ \\(Connection timed out\\)\x001\x00 (connection timed out)\x0019\x00\x00\x00\x00\x00\x001\x00" +
	"response-timeout\x00Idle timeout reached\x001\x00idle timeout reached\x00\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00" +
	"TransportException: Max(?:imum)? (?:duration|redirects) reached|Max redirects reached\x004\x00max redirects reached\x0011\x00" +
	"transportexception: max duration reached\x0021\x00transportexception: maximum duration reached\x0025\x00" +
	"transportexception: maximum redirects reached\x0035\x00\x00\x00\x00\x00\x003\x00html-instead-of-api\x00body-broken-json\x00body-empty\x00" +
	"Syntax error, malformed JSON|json_decode\\b[^\\n]*Syntax error\x001\x00syntax error\x003\x00\x00\x00\x00\x00\x001\x00body-invalid-utf8\x00" +
	"Malformed UTF-8 characters, possibly incorrectly encoded\x001\x00malformed utf-8 characters, possibly incorrectly encoded\x0013\x00" +
	"\x00\x00\x00\x00\x004\x00connection-refused\x00dns-failed\x00tls-failed\x00proxy-failed\x00Could not get any response\x001\x00could not get any response\x007\x00" +
	"\x00\x00Postman could not connect: its console (View > Show Postman Console) names the cause\x00\x00\x004\x00connection-refused\x00" +
	"dns-failed\x00tls-failed\x00proxy-failed\x00Could not send request\x001\x00could not send request\x007\x00\x00\x00" +
	"Postman could not send: its console names the cause\x00\x00\x001\x00connection-refused\x00Error: connect ECONNREFUSED \\S+\x001\x00" +
	"error: connect econnrefused \x0013\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00SSL Error: Unable to verify the first certificate\x001\x00" +
	"ssl error: unable to verify the first certificate\x0018\x00\x00\x00an intermediate certificate is missing\x00\x00\x001\x00tls-self-signed\x00" +
	"SSL Error: Self[- ]signed certificate\x002\x00ssl error: self signed certificate\x0013\x00ssl error: self-signed certificate\x0012\x00\x00\x00\x00" +
	"\x00\x001\x00tls-expired\x00SSL Error: Certificate has expired\x001\x00ssl error: certificate has expired\x001\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"SSL Error: Hostname/IP does(?: not|n't) match certificate's altnames\x002\x00" +
	"ssl error: hostname/ip does not match certificate's altnames\x0017\x00" +
	"ssl error: hostname/ip doesn't match certificate's altnames\x0017\x00\x00\x00\x00\x00\x001\x00response-timeout\x00Error: ESOCKETTIMEDOUT\x001\x00" +
	"error: esockettimedout\x005\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00Error: Invalid URI \"|Error: getaddrinfo ENOTFOUND \\{\\{\x002\x00" +
	"error: getaddrinfo enotfound {{\x0016\x00error: invalid uri \"\x0016\x00\x00\x00a variable of Postman has no value\x00\x00\x001\x00tls-to-plain-port\x00" +
	"write EPROTO [^\\n]*(?:WRONG_VERSION_NUMBER|wrong version number)\x002\x00wrong version number\x004\x00wrong_version_number\x003\x00\x00\x00" +
	"the port does not use TLS: use http:// instead of https://\x00\x00\x001\x00proxy-failed\x00" +
	"tunneling socket could not be established(?:, cause=[^\\n]*)?\x001\x00tunneling socket could not be established\x008\x00\x00\x00\x00\x00\x001\x00" +
	"proxy-auth-required\x00tunneling socket could not be established, statusCode=407[^\\n]*\x001\x00" +
	"tunneling socket could not be established, statuscode=407\x0038\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"\\[(?:Errno|WinError) (?:111|61|10061)\\]\x006\x00[errno 10061]\x009\x00[errno 111]\x006\x00[errno 61]\x005\x00[winerror 10061]\x0012\x00" +
	"[winerror 111]\x009\x00[winerror 61]\x008\x00\x00\x00\x00\x00\x001\x00connection-reset\x00\\[(?:Errno|WinError) (?:104|54|10054|10053|32)\\]\x0010\x00" +
	"[errno 10053]\x008\x00[errno 10054]\x009\x00[errno 104]\x006\x00[errno 32]\x004\x00[errno 54]\x005\x00[winerror 10053]\x0011\x00[winerror 10054]\x0012\x00" +
	"[winerror 104]\x009\x00[winerror 32]\x008\x00[winerror 54]\x008\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00\\[(?:Errno|WinError) (?:110|60|10060)\\]\x006\x00" +
	"[errno 10060]\x009\x00[errno 110]\x007\x00[errno 60]\x005\x00[winerror 10060]\x0012\x00[winerror 110]\x0010\x00[winerror 60]\x008\x00\x00\x00\x00\x00\x001\x00" +
	"host-unreachable\x00\\[(?:Errno|WinError) (?:113|101|65|51|10065|10051)\\]\x0012\x00[errno 10051]\x009\x00[errno 10065]\x009\x00[errno 101]\x007\x00" +
	"[errno 113]\x006\x00[errno 51]\x005\x00[errno 65]\x005\x00[winerror 10051]\x0012\x00[winerror 10065]\x0012\x00[winerror 101]\x0010\x00[winerror 113]\x009\x00" +
	"[winerror 51]\x008\x00[winerror 65]\x008\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"\\[Errno -[235]\\]|\\[Errno 8\\] nodename nor servname|\\[Errno 11001\\]|\\[Errno 7\\] No address\x006\x00[errno -2]\x005\x00[errno -3]\x005\x00" +
	"[errno -5]\x005\x00[errno 11001]\x009\x00[errno 7] no address\x004\x00[errno 8] nodename nor servname\x004\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"\\[Errno -3\\]|Temporary failure in name resolution\x002\x00[errno -3]\x005\x00temporary failure in name resolution\x005\x00\x00\x00" +
	"temporary: the resolver did not respond, as in a container without a network\x00\x00\x001\x00dns-failed\x00" +
	"Name or service not known|nodename nor servname provided|No address associated with hostname|Name does not resolve\x004\x00" +
	"name does not resolve\x002\x00name or service not known\x0013\x00no address associated with hostname\x009\x00" +
	"nodename nor servname provided\x001\x00\x00\x00\x00\x00\x001\x00client-out-of-sockets\x00" +
	"\\[Errno (?:99|24)\\]|Cannot assign requested address|Too many open files\x004\x00[errno 24]\x004\x00[errno 99]\x004\x00" +
	"cannot assign requested address\x005\x00too many open files\x007\x00\x00\x00\x00\x00\x001\x00dns-failed\x00NameResolutionError|Failed to resolve '\x002\x00" +
	"failed to resolve '\x0015\x00nameresolutionerror\x002\x00\x00\x00\x00\x00\x002\x00connection-refused\x00host-unreachable\x00" +
	"NewConnectionError\\(|Failed to establish a new connection\x002\x00failed to establish a new connection\x0017\x00" +
	"newconnectionerror(\x00\x00\x00\x00\x001\x00\x002\x00connection-refused\x00dns-failed\x00Max retries exceeded with url\x001\x00" +
	"max retries exceeded with url\x0024\x00\x00\x00\x001\x00\x001\x00connect-timeout\x00" +
	"ConnectTimeoutError|Connection to \\S+ timed out\\. \\(connect timeout|exceptions\\.ConnectTimeout|httpx\\.ConnectTimeout\x004\x00" +
	" timed out. (connect timeout\x007\x00connecttimeouterror\x004\x00exceptions.connecttimeout\x008\x00httpx.connecttimeout\x004\x00\x00\x00\x00\x00\x001\x00" +
	"response-timeout\x00ReadTimeoutError|Read timed out\\.?|exceptions\\.ReadTimeout|httpx\\.ReadTimeout|httpcore\\.ReadTimeout\x005\x00" +
	"exceptions.readtimeout\x008\x00httpcore.readtimeout\x006\x00httpx.readtimeout\x003\x00read timed out\x003\x00readtimeouterror\x001\x00\x00\x00\x00\x00\x001\x00" +
	"response-timeout\x00httpx\\.(?:WriteTimeout|TimeoutException)|httpcore\\.WriteTimeout\x003\x00httpcore.writetimeout\x006\x00" +
	"httpx.timeoutexception\x003\x00httpx.writetimeout\x003\x00\x00\x00\x00\x00\x001\x00client-out-of-sockets\x00" +
	"httpx\\.PoolTimeout|httpcore\\.PoolTimeout|Connection pool is full\x003\x00connection pool is full\x009\x00httpcore.pooltimeout\x006\x00" +
	"httpx.pooltimeout\x004\x00\x00\x00all connections of the client's pool were in use\x00\x00\x002\x00no-answer\x00connection-reset\x00" +
	"(?:Connection aborted\\.', )?RemoteDisconnected|Remote end closed connection without response\x002\x00" +
	"remote end closed connection without response\x008\x00remotedisconnected\x003\x00\x00\x00" +
	"often a kept-alive connection that the server closed: its idle time is shorter than the client's\x00\x00\x001\x00connection-reset\x00" +
	"ConnectionResetError|ConnectionAbortedError|BrokenPipeError|httpx\\.ReadError|httpx\\.WriteError\x005\x00brokenpipeerror\x003\x00" +
	"connectionabortederror\x007\x00connectionreseterror\x0012\x00httpx.readerror\x003\x00httpx.writeerror\x008\x00\x00\x00\x00\x00\x002\x00no-answer\x00" +
	"connection-reset\x00BadStatusLine\\(?[\"']*|ServerDisconnectedError|Server disconnected(?: without sending a response)?\x003\x00" +
	"badstatusline\x00\x00server disconnected\x004\x00serverdisconnectederror\x003\x00\x00\x00often a kept-alive connection that the server closed\x00\x00" +
	"\x001\x00body-cut-off\x00" +
	"IncompleteRead\\(|ChunkedEncodingError|InvalidChunkLength|ClientPayloadError|peer closed connection without sending complete message body\x00" +
	"5\x00chunkedencodingerror\x004\x00clientpayloaderror\x004\x00incompleteread(\x009\x00invalidchunklength\x009\x00" +
	"peer closed connection without sending complete message body\x0046\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"httpx\\.RemoteProtocolError|http\\.client\\.BadStatusLine|aiohttp\\.http_exceptions\\.Bad\\w+|illegal (?:status|header) line\x00" +
	"5\x00aiohttp.http_exceptions.bad\x005\x00http.client.badstatusline\x009\x00httpx.remoteprotocolerror\x005\x00illegal header line\x005\x00" +
	"illegal status line\x006\x00\x00\x00\x001\x00\x002\x00tls-unknown-authority\x00tls-failed\x00" +
	"CERTIFICATE_VERIFY_FAILED\\]?(?: certificate verify failed)?\x001\x00certificate_verify_failed\x0016\x00\x00\x00\x001\x00\x001\x00" +
	"tls-unknown-authority\x00certificate verify failed: unable to get (?:local )?issuer certificate\x002\x00" +
	"certificate verify failed: unable to get issuer certificate\x0024\x00" +
	"certificate verify failed: unable to get local issuer certificate\x0038\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00" +
	"certificate verify failed: self[- ]signed certificate\x002\x00certificate verify failed: self signed certificate\x0024\x00" +
	"certificate verify failed: self-signed certificate\x0024\x00\x00\x00\x00\x00\x001\x00tls-expired\x00" +
	"certificate verify failed: certificate has expired\x001\x00certificate verify failed: certificate has expired\x0024\x00\x00\x00\x00\x00\x001\x00" +
	"tls-not-yet-valid\x00certificate verify failed: certificate is not yet valid\x001\x00" +
	"certificate verify failed: certificate is not yet valid\x0024\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"certificate verify failed: (?:Hostname mismatch|IP address mismatch)[^\\n]*|CertificateError: hostname '[^']*' doesn't match|hostname '[^']*' doesn't match\x00" +
	"3\x00' doesn't match\x00\x00certificate verify failed: \x0016\x00certificateerror: hostname '\x008\x00\x00\x00\x00\x00\x001\x00tls-to-plain-port\x00" +
	"\\[SSL: (?:WRONG_VERSION_NUMBER|RECORD_LAYER_FAILURE|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL)\\]\x005\x00" +
	"[ssl: http_request]\x003\x00[ssl: packet_length_too_long]\x003\x00[ssl: record_layer_failure]\x003\x00[ssl: unknown_protocol]\x0011\x00" +
	"[ssl: wrong_version_number]\x003\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"\\[SSL: (?:UNSUPPORTED_PROTOCOL|TLSV1_ALERT_PROTOCOL_VERSION|SSLV3_ALERT_HANDSHAKE_FAILURE|NO_PROTOCOLS_AVAILABLE|NO_CIPHERS_AVAILABLE|DH_KEY_TOO_SMALL|UNSAFE_LEGACY_RENEGOTIATION_DISABLED)\\]\x00" +
	"7\x00[ssl: dh_key_too_small]\x003\x00[ssl: no_ciphers_available]\x005\x00[ssl: no_protocols_available]\x005\x00" +
	"[ssl: sslv3_alert_handshake_failure]\x003\x00[ssl: tlsv1_alert_protocol_version]\x0031\x00" +
	"[ssl: unsafe_legacy_renegotiation_disabled]\x0010\x00[ssl: unsupported_protocol]\x0023\x00\x00\x00\x00\x00\x001\x00tls-client-certificate-missing\x00" +
	"\\[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED\\]\x001\x00[ssl: tlsv13_alert_certificate_required]\x009\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"SSLZeroReturnError|SSLEOFError|UNEXPECTED_EOF_WHILE_READING|EOF occurred in violation of protocol\x004\x00" +
	"eof occurred in violation of protocol\x002\x00ssleoferror\x001\x00sslzeroreturnerror\x00\x00unexpected_eof_while_reading\x009\x00\x00\x00" +
	"the connection was closed in the handshake: a firewall, a proxy, or a name that the server does not know\x00\x00\x002\x00" +
	"tls-failed\x00tls-unknown-authority\x00requests\\.exceptions\\.SSLError|urllib3\\.exceptions\\.SSLError|ClientConnectorSSLError\x00" +
	"3\x00clientconnectorsslerror\x0013\x00requests.exceptions.sslerror\x005\x00urllib3.exceptions.sslerror\x00\x00\x00\x00\x001\x00\x001\x00tls-unknown-authority\x00" +
	"ClientConnectorCertificateError\x001\x00clientconnectorcertificateerror\x0012\x00\x00\x00\x001\x00\x001\x00tls-unknown-authority\x00" +
	"Could not find a suitable TLS CA certificate bundle\x001\x00could not find a suitable tls ca certificate bundle\x0042\x00\x00\x00" +
	"REQUESTS_CA_BUNDLE or verify= names a file that does not exist\x00\x00\x001\x00tls-handshake-timeout\x00" +
	"The handshake operation timed out|_ssl\\.c:\\d+: The handshake operation timed out\x001\x00the handshake operation timed out\x00" +
	"11\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00Tunnel connection failed: 407[^\\n]*\x001\x00tunnel connection failed: 407\x0023\x00\x00\x00\x00\x00\x001\x00" +
	"proxy-failed\x00Tunnel connection failed: \\d{3}[^\\n]*\x001\x00tunnel connection failed: \x004\x00\x00\x00" +
	"the status is the proxy's, not the API's\x00\x00\x001\x00proxy-failed\x00" +
	"ProxyError\\('[^\\n]*|exceptions\\.ProxyError|Unable to connect to proxy|ClientProxyConnectionError|ClientHttpProxyError|SOCKSHTTPSConnection|Missing dependencies for SOCKS support|httpx\\.ProxyError\x00" +
	"8\x00clienthttpproxyerror\x003\x00clientproxyconnectionerror\x004\x00exceptions.proxyerror\x008\x00httpx.proxyerror\x004\x00" +
	"missing dependencies for socks support\x006\x00proxyerror('\x008\x00sockshttpsconnection\x002\x00unable to connect to proxy\x0018\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00TooManyRedirects|Exceeded \\d+ redirects|Exceeded maximum allowed redirects\x002\x00 redirects\x00\x00" +
	"toomanyredirects\x006\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00" +
	"MissingSchema|InvalidSchema|exceptions\\.InvalidURL|LocationParseError|UnsupportedProtocol|No connection adapters were found for|No scheme supplied|unknown url type\x00" +
	"8\x00exceptions.invalidurl\x0017\x00invalidschema\x005\x00locationparseerror\x006\x00missingschema\x005\x00no connection adapters were found for\x00" +
	"12\x00no scheme supplied\x001\x00unknown url type\x005\x00unsupportedprotocol\x008\x00\x00\x00\x00\x00\x002\x00key-control-character\x00client-local-error\x00" +
	"exceptions\\.InvalidHeader|Invalid leading whitespace, reserved character\\(s\\), or return character\\(s\\) in header value\x00" +
	"2\x00exceptions.invalidheader\x0015\x00" +
	"invalid leading whitespace, reserved character(s), or return character(s) in header value\x006\x00\x00\x00" +
	"often a line break at the end of the key\x00\x00\x001\x00$1\x00(\\d{3}) (?:Client|Server) Error: \x002\x00 client error: \x005\x00 server error: \x00" +
	"6\x00\x00\x00\x00\x00\x001\x00$1\x00(?:Client|Server) error '(\\d{3}) [^\\n']*' for url\x002\x00client error '\x004\x00server error '\x0010\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"ClientResponseError: (\\d{3})|HTTP Error (\\d{3})\x002\x00clientresponseerror: \x005\x00http error \x002\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"too many (\\d{3}) error responses\x001\x00 error responses\x0012\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00wrong-content-type\x00" +
	"ContentTypeError[^\\n]*|Attempt to decode JSON with unexpected mimetype[^\\n]*\x002\x00" +
	"attempt to decode json with unexpected mimetype\x005\x00contenttypeerror\x004\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"httpx\\.ConnectError|httpcore\\.ConnectError|Cannot connect to host \\S+ ssl:|All connection attempts failed|ClientConnectorError\x00" +
	"5\x00all connection attempts failed\x001\x00cannot connect to host \x0016\x00clientconnectorerror\x0012\x00httpcore.connecterror\x006\x00" +
	"httpx.connecterror\x004\x00\x00\x00\x001\x00\x001\x00dns-failed\x00ClientConnectorDNSError\x001\x00clientconnectordnserror\x0012\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"exceptions\\.ConnectionError|ConnectionRefusedError\x002\x00connectionrefusederror\x0014\x00exceptions.connectionerror\x008\x00\x00\x00\x001\x00\x001\x00" +
	"response-timeout\x00asyncio\\.(?:exceptions\\.)?TimeoutError|ServerTimeoutError|SocketTimeoutError|ConnectionTimeoutError\x005\x00" +
	"asyncio.exceptions.timeouterror\x006\x00asyncio.timeouterror\x005\x00connectiontimeouterror\x008\x00servertimeouterror\x005\x00" +
	"sockettimeouterror\x003\x00\x00\x00\x001\x00\x001\x00connection-reset\x00Connection aborted\\.'\x001\x00connection aborted.'\x0016\x00\x00\x00\x001\x00\x001\x00response-timeout\x00" +
	"socket\\.timeout: timed out|TimeoutError: timed out|The read operation timed out\x003\x00socket.timeout: timed out\x003\x00" +
	"the read operation timed out\x007\x00timeouterror: timed out\x0012\x00\x00\x00\x00\x00\x002\x00connection-refused\x00dns-failed\x00Max retries exceeded\x001\x00" +
	"max retries exceeded\x005\x00\x00\x00\x001\x001\x001\x00body-cut-off\x00incomplete chunked read\x001\x00incomplete chunked read\x0010\x00\x00\x00\x00\x00\x001\x00key-not-ascii\x00" +
	"UnicodeEncodeError: 'latin-1' codec can't encode\x001\x00unicodeencodeerror: 'latin-1' codec can't encode\x001\x00\x00\x00" +
	"a header, often the key, contains a character outside ISO 8859-1\x00\x00\x002\x00key-line-end\x00key-control-character\x00" +
	"LocalProtocolError: Illegal header value|Invalid header value b'\x002\x00invalid header value b'\x0018\x00" +
	"localprotocolerror: illegal header value\x002\x00\x00\x00a header, often the key, ends with a space or a line break\x00\x00\x001\x00" +
	"base-url-malformed\x00httpx\\.InvalidURL|aiohttp\\.client_exceptions\\.(?:InvalidURL|NonHttpUrl\\w+)|NonHttpUrlClientError\x003\x00" +
	"aiohttp.client_exceptions.\x00\x00httpx.invalidurl\x003\x00nonhttpurlclienterror\x00\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"httpx\\.CloseError|httpcore\\.CloseError\x002\x00httpcore.closeerror\x007\x00httpx.closeerror\x004\x00\x00\x00\x00\x00\x001\x00client-out-of-sockets\x00" +
	"httpx\\.PoolTimeout|httpcore\\.PoolTimeout|HttpConnectionPool is full, discarding connection|Connection pool is full, discarding connection\x00" +
	"4\x00connection pool is full, discarding connection\x009\x00httpconnectionpool is full, discarding connection\x003\x00" +
	"httpcore.pooltimeout\x006\x00httpx.pooltimeout\x004\x00\x00\x00all connections of the client's pool are in use\x00\x00\x002\x00tls-version-mismatch\x00" +
	"tls-failed\x00ca md too weak|ee key too small|dh key too small\x003\x00ca md too weak\x00\x00dh key too small\x00\x00ee key too small\x00\x00\x00\x00" +
	"the server's certificate or key is weaker than this OpenSSL accepts\x00\x00\x002\x00data-of-another-kind\x00no-data-envelope\x00" +
	"KeyError: 'data'|list indices must be integers or slices, not str|'list' object has no attribute 'get'|string indices must be integers\x00" +
	"4\x00'list' object has no attribute 'get'\x00\x00keyerror: 'data'\x001\x00list indices must be integers or slices, not str\x0031\x00" +
	"string indices must be integers\x004\x00\x00\x00" +
	"the response has a different shape than the program expects, such as a bare list or an error\x00\x00\x001\x00" +
	"proxy-variable-malformed\x00requests\\.exceptions\\.InvalidProxyURL|Please check proxy URL\x002\x00please check proxy url\x0010\x00" +
	"requests.exceptions.invalidproxyurl\x0025\x00\x00\x00\x00\x00\x001\x00client-local-error\x00" +
	"http\\.client\\.LineTooLong|got more than \\d+ (?:bytes when reading header line|headers)\x002\x00got more than \x002\x00" +
	"http.client.linetoolong\x009\x00\x00\x00this is Python's limit for a header\x00\x00\x001\x00base-url-malformed\x00" +
	"URL can't contain control characters\x001\x00url can't contain control characters\x001\x00\x00\x00" +
	"a space or a line end in the path has to be percent-encoded\x00\x00\x002\x00connection-reset\x00tls-failed\x00" +
	"unexpected eof while reading\x001\x00unexpected eof while reading\x0012\x00\x00\x00the server closed the connection without ending TLS\x00\x00\x00" +
	"1\x00tls-client-certificate-missing\x00ALERT_CERTIFICATE_(?:EXPIRED|REVOKED|UNKNOWN)|alert certificate (?:expired|revoked)\x005\x00" +
	"alert certificate expired\x003\x00alert certificate revoked\x0017\x00alert_certificate_expired\x0015\x00alert_certificate_revoked\x004\x00" +
	"alert_certificate_unknown\x0015\x00\x00\x00the server rejected the client certificate\x00\x00\x001\x00connection-reset\x00" +
	"ClientConnectionError: Connection lost\x001\x00clientconnectionerror: connection lost\x0032\x00\x00\x00\x00\x00\x001\x00body-cut-off\x00" +
	"Not enough data (?:for|to) satisfy transfer length header\x002\x00not enough data for satisfy transfer length header\x0014\x00" +
	"not enough data to satisfy transfer length header\x0017\x00\x00\x00\x00\x00\x002\x00503\x00connection-refused\x00StatusCode\\.UNAVAILABLE\x001\x00" +
	"statuscode.unavailable\x007\x00\x00\x00\x00\x00\x001\x00proxy-auth-required\x00" +
	"(?:exceptions\\.ProxyError: )?(?:Cannot connect to proxy\\. ?)?Tunnel connection failed: 407[^\\n]*\x001\x00" +
	"tunnel connection failed: 407\x0023\x00\x00\x00\x00\x00\x001\x00redirect-not-followed\x00HTTPStatusError: Redirect response\x001\x00" +
	"httpstatuserror: redirect response\x002\x00\x00\x00httpx follows redirects only with follow_redirects=True\x00\x00\x003\x00" +
	"tls-version-mismatch\x00tls-wrong-host\x00tls-failed\x00SSLV3_ALERT_HANDSHAKE_FAILURE\x001\x00sslv3_alert_handshake_failure\x00\x00\x00\x00\x00\x00\x001\x00" +
	"tls-version-mismatch\x00TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL\\b\x002\x00tlsv1_alert_protocol_version\x002\x00" +
	"unsupported_protocol\x009\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"Errno::ECONNREFUSED|Failed to open TCP connection to \\S+ \\(Connection refused\x002\x00errno::econnrefused\x005\x00" +
	"failed to open tcp connection to \x0012\x00\x00\x00\x00\x00\x001\x00connection-reset\x00Errno::ECONNRESET|Errno::EPIPE\x002\x00errno::econnreset\x005\x00" +
	"errno::epipe\x005\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00Net::OpenTimeout|Errno::ETIMEDOUT|execution expired\x003\x00errno::etimedout\x005\x00" +
	"execution expired\x003\x00net::opentimeout\x002\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"Net::ReadTimeout|Net::WriteTimeout|Faraday::TimeoutError\x003\x00faraday::timeouterror\x006\x00net::readtimeout\x004\x00" +
	"net::writetimeout\x002\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"Socket::ResolutionError|SocketError: (?:getaddrinfo|Failed to open TCP connection[^\\n]*getaddrinfo)\x003\x00" +
	"failed to open tcp connection\x0012\x00socket::resolutionerror\x003\x00socketerror: getaddrinfo\x0010\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"Errno::EHOSTUNREACH|Errno::ENETUNREACH\x002\x00errno::ehostunreach\x005\x00errno::enetunreach\x005\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"SSL_connect returned=1 errno=0[^\\n]*certificate verify failed \\((?:unable to get (?:local )?issuer certificate|unable to get certificate CRL)\\)\x00" +
	"1\x00ssl_connect returned=1 errno=0\x0017\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00" +
	"SSL_connect returned=1 errno=0[^\\n]*certificate verify failed \\(self[- ]signed certificate[^)]*\\)\x001\x00" +
	"ssl_connect returned=1 errno=0\x0017\x00\x00\x00\x00\x00\x001\x00tls-expired\x00" +
	"SSL_connect returned=1 errno=0[^\\n]*certificate verify failed \\(certificate has expired\\)\x001\x00" +
	"ssl_connect returned=1 errno=0\x0017\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"certificate verify failed \\(hostname mismatch\\)|hostname \"[^\"]*\" does not match the server certificate\x002\x00" +
	"\" does not match the server certificate\x00\x00certificate verify failed (hostname mismatch)\x0024\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"OpenSSL::SSL::SSLError|Faraday::SSLError\x002\x00faraday::sslerror\x006\x00openssl::ssl::sslerror\x001\x00\x00\x00\x001\x00\x002\x00connection-refused\x00" +
	"dns-failed\x00Faraday::ConnectionFailed\x001\x00faraday::connectionfailed\x006\x00\x00\x00\x001\x00\x001\x00$1\x00" +
	"the server responded with status (\\d{3})|RestClient::\\w+: (\\d{3}) |Net::HTTP(?:Client|Fatal|Server)(?:Exception|Error): (\\d{3})|HTTP status code (\\d{3})\x00" +
	"9\x00http status code \x002\x00net::httpclienterror: \x007\x00net::httpclientexception: \x007\x00net::httpfatalerror: \x007\x00" +
	"net::httpfatalexception: \x0012\x00net::httpservererror: \x007\x00net::httpserverexception: \x007\x00restclient::\x002\x00" +
	"the server responded with status \x0024\x00\x00\x00\x00\x00\x001\x00429\x00Faraday::TooManyRequestsError\x001\x00faraday::toomanyrequestserror\x006\x00\x00\x00\x001\x00\x00" +
	"1\x00401\x00Faraday::UnauthorizedError\x001\x00faraday::unauthorizederror\x006\x00\x00\x00\x001\x00\x001\x00404\x00Faraday::ResourceNotFound\x001\x00" +
	"faraday::resourcenotfound\x006\x00\x00\x00\x001\x00\x002\x00no-answer\x00connection-reset\x00EOFError: end of file reached|end of file reached\x001\x00" +
	"end of file reached\x004\x00\x00\x00often a kept-alive connection that the server closed\x00\x00\x002\x00html-instead-of-api\x00body-not-json\x00" +
	"JSON::ParserError[^\\n]*(?:unexpected token|unexpected character)[^\\n]*<[!a-zA-Z][^\\n]*\x001\x00json::parsererror\x002\x00\x00\x00\x00\x00\x002\x00" +
	"body-not-json\x00body-empty\x00JSON::ParserError\x001\x00json::parsererror\x002\x00\x00\x00\x001\x00\x001\x00redirect-loop\x00" +
	"OpenURI::TooManyRedirects|redirection forbidden|too many redirects\x003\x00openuri::toomanyredirects\x001\x00redirection forbidden\x00" +
	"10\x00too many redirects\x006\x00\x00\x00\x00\x00\x001\x00base-url-malformed\x00URI::InvalidURIError|bad URI\\(is not URI\\?\\)\x002\x00bad uri(is not uri?)\x00" +
	"1\x00uri::invalidurierror\x002\x00\x00\x00\x00\x00\x002\x00tls-to-plain-port\x00tls-version-mismatch\x00" +
	"SSL_connect returned=1 errno=0[^\\n]*wrong version number\x001\x00ssl_connect returned=1 errno=0\x0017\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"wrong status line:\x001\x00wrong status line:\x0014\x00\x00\x00\x00\x00\x002\x00html-instead-of-api\x00body-not-json\x00" +
	"Faraday::ParsingError|unexpected (?:token|character)(?: at)?:? '?<\x0017\x00faraday::parsingerror\x006\x00unexpected character '<\x00" +
	"19\x00unexpected character <\x0018\x00unexpected character at '<\x0021\x00unexpected character at <\x0021\x00unexpected character at: '<\x0022\x00" +
	"unexpected character at: <\x0022\x00unexpected character: '<\x0017\x00unexpected character: <\x0019\x00unexpected token '<\x0015\x00" +
	"unexpected token <\x0014\x00unexpected token at '<\x0017\x00unexpected token at <\x0017\x00unexpected token at: '<\x0018\x00" +
	"unexpected token at: <\x0018\x00unexpected token: '<\x0015\x00unexpected token: <\x0015\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00" +
	"HTTParty::RedirectionTooDeep|Faraday::FollowRedirects::RedirectLimitReached|RestClient::MaxRedirectsReached\x003\x00" +
	"faraday::followredirects::redirectlimitreached\x006\x00httparty::redirectiontoodeep\x005\x00restclient::maxredirectsreached\x009\x00\x00\x00\x00\x00\x00" +
	"2\x00no-answer\x00connection-reset\x00RestClient::ServerBrokeConnection\x001\x00restclient::serverbrokeconnection\x009\x00\x00\x00\x00\x00\x001\x00" +
	"connect-timeout\x00RestClient::Exceptions::OpenTimeout\x001\x00restclient::exceptions::opentimeout\x0021\x00\x00\x00\x00\x00\x001\x00response-timeout\x00" +
	"RestClient::Exceptions::ReadTimeout\x001\x00restclient::exceptions::readtimeout\x0011\x00\x00\x00\x00\x00\x001\x00$1\x00Net::HTTP[A-Z]\\w+ ([45]\\d\\d)\\b\x00" +
	"26\x00net::httpa\x006\x00net::httpb\x006\x00net::httpc\x006\x00net::httpd\x006\x00net::httpe\x006\x00net::httpf\x006\x00net::httpg\x006\x00net::httph\x006\x00net::httpi\x00" +
	"6\x00net::httpj\x006\x00net::httpk\x006\x00net::httpl\x006\x00net::httpm\x006\x00net::httpn\x006\x00net::httpo\x006\x00net::httpp\x006\x00net::httpq\x006\x00net::httpr\x006\x00" +
	"net::https\x002\x00net::httpt\x006\x00net::httpu\x006\x00net::httpv\x006\x00net::httpw\x006\x00net::httpx\x006\x00net::httpy\x006\x00net::httpz\x006\x00\x00\x00\x00\x00\x001\x00" +
	"connection-refused\x00(?:ConnectionRefused|Connection refused) \\(os error \\d+\\)|kind: ConnectionRefused\x003\x00" +
	"connection refused (os error \x0017\x00connectionrefused (os error \x0016\x00kind: connectionrefused\x00\x00\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"Connection timed out \\(os error \\d+\\)|Operation timed out \\(os error \\d+\\)|deadline has elapsed\x003\x00" +
	"connection timed out (os error \x0019\x00deadline has elapsed\x006\x00operation timed out (os error \x0018\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"Connection reset by peer \\(os error \\d+\\)|kind: ConnectionReset|Broken pipe \\(os error 32\\)\x003\x00" +
	"broken pipe (os error 32)\x008\x00connection reset by peer (os error \x0023\x00kind: connectionreset\x0015\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"(?:No route to host|Network is unreachable) \\(os error \\d+\\)\x002\x00network is unreachable (os error \x0020\x00" +
	"no route to host (os error \x0014\x00\x00\x00\x00\x00\x001\x00dns-failed\x00" +
	"dns error: failed to lookup address information|failed to lookup address information|dns error: no record found\x002\x00" +
	"dns error: no record found\x0018\x00failed to lookup address information\x0014\x00\x00\x00\x00\x00\x002\x00connection-refused\x00dns-failed\x00" +
	"error sending request for url\x001\x00error sending request for url\x0024\x00\x00\x00\x001\x00\x002\x00connection-refused\x00connect-timeout\x00" +
	"error trying to connect: |tcp connect error\x002\x00error trying to connect: \x006\x00tcp connect error\x001\x00\x00\x00\x001\x00\x001\x00response-timeout\x00" +
	"operation timed out\x001\x00operation timed out\x001\x00\x00\x00\x00\x001\x002\x00no-answer\x00body-cut-off\x00" +
	"connection closed before message completed|hyper::Error\\(IncompleteMessage\\)\x002\x00" +
	"connection closed before message completed\x0022\x00hyper::error(incompletemessage)\x0010\x00\x00\x00" +
	"often a kept-alive connection that the server closed\x00\x00\x001\x00body-cut-off\x00" +
	"end of file before message length reached|error reading a body from connection\x002\x00" +
	"end of file before message length reached\x009\x00error reading a body from connection\x0014\x00\x00\x00\x00\x00\x001\x00not-http\x00" +
	"invalid HTTP (?:version|status-code|header) parsed|hyper::Error\\(Parse\\(\x004\x00hyper::error(parse(\x0010\x00" +
	"invalid http header parsed\x0010\x00invalid http status-code parsed\x0016\x00invalid http version parsed\x0023\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00" +
	"invalid (?:peer )?certificate: UnknownIssuer|invalid peer certificate: Other\\(OtherError\\(CaUsedAsEndEntity\x003\x00" +
	"invalid certificate: unknownissuer\x0025\x00invalid peer certificate: other(othererror(causedasendentity\x0023\x00" +
	"invalid peer certificate: unknownissuer\x0030\x00\x00\x00\x00\x00\x001\x00tls-expired\x00" +
	"invalid peer certificate: (?:Expired|certificate expired)\x002\x00invalid peer certificate: certificate expired\x006\x00" +
	"invalid peer certificate: expired\x0023\x00\x00\x00\x00\x00\x001\x00tls-not-yet-valid\x00" +
	"invalid peer certificate: (?:NotValidYet|certificate not valid yet)\x002\x00" +
	"invalid peer certificate: certificate not valid yet\x0045\x00invalid peer certificate: notvalidyet\x0031\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"invalid peer certificate: (?:NotValidForName|certificate not valid for name)\x002\x00" +
	"invalid peer certificate: certificate not valid for name\x0050\x00invalid peer certificate: notvalidforname\x0031\x00\x00\x00\x00\x00\x001\x00" +
	"tls-to-plain-port\x00received corrupt message of type InvalidContentType\x001\x00" +
	"received corrupt message of type invalidcontenttype\x0013\x00\x00\x00\x00\x00\x001\x00tls-version-mismatch\x00" +
	"received fatal alert: (?:HandshakeFailure|ProtocolVersion)|peer is incompatible\x003\x00peer is incompatible\x0012\x00" +
	"received fatal alert: handshakefailure\x0028\x00received fatal alert: protocolversion\x0019\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"peer closed connection without sending TLS close_notify\x001\x00peer closed connection without sending tls close_notify\x0037\x00\x00\x00" +
	"the connection was closed in the middle of a response\x00\x00\x001\x00http2-error\x00" +
	"http2 error[^\\n]*|stream error (?:received|sent): [^\\n]*\x003\x00http2 error\x003\x00stream error received: \x0018\x00" +
	"stream error sent: \x0015\x00\x00\x00\x00\x00\x001\x00redirect-loop\x00error following redirect|too many redirects\x002\x00error following redirect\x009\x00" +
	"too many redirects\x006\x00\x00\x00\x00\x00\x002\x00body-not-json\x00html-instead-of-api\x00" +
	"error decoding response body: expected value at line 1 column 1|expected value at line 1 column 1\x001\x00" +
	"expected value at line 1 column 1\x0012\x00\x00\x00\x00\x00\x001\x00data-of-another-kind\x00" +
	"error decoding response body: (?:missing field|invalid type)[^\\n]*\x001\x00error decoding response body: \x0025\x00\x00\x00\x00\x00\x001\x00$1\x00" +
	"HTTP status (?:client|server) error \\((\\d{3})\x002\x00http status client error (\x002\x00http status server error (\x009\x00\x00\x00\x00\x00\x001\x00" +
	"base-url-malformed\x00relative URL without a base|builder error\x002\x00builder error\x002\x00relative url without a base\x0011\x00\x00\x00" +
	"the address lacks https://\x00\x00\x002\x00body-not-json\x00html-instead-of-api\x00kind: Decode, source: Error\\(\"expected value\x001\x00" +
	"kind: decode, source: error(\"expected value\x003\x00\x00\x00\x00\x00\x002\x00http2-error\x00429\x00GoAway\\([^)]*ENHANCE_YOUR_CALM|ENHANCE_YOUR_CALM\x00" +
	"1\x00enhance_your_calm\x00\x00\x00\x00the server received too many requests on one connection\x00\x00\x001\x00body-cut-off\x00" +
	"kind: UnexpectedEof|unexpected EOF during chunk\x002\x00kind: unexpectedeof\x0014\x00unexpected eof during chunk\x0013\x00\x00\x00\x00\x00\x002\x00" +
	"response-timeout\x00connect-timeout\x00kind: Request, source: TimedOut|source: TimedOut\x001\x00source: timedout\x005\x00\x00\x00\x00\x00\x001\x00" +
	"http2-error\x00hyper::Error\\(Http2\\b|\\bkind: (?:GoAway|Reset)\\(\x003\x00hyper::error(http2\x0010\x00kind: goaway(\x003\x00kind: reset(\x003\x00\x00\x00\x00" +
	"\x00\x001\x00400\x00Bad Request\x001\x00bad request\x001\x00\x00\x00\x001\x001\x001\x00402\x00Payment Required\x001\x00payment required\x00\x00\x00\x00\x001\x001\x001\x00405\x00Method Not Allowed\x00" +
	"1\x00method not allowed\x004\x00\x00\x00\x001\x001\x001\x00406\x00Not Acceptable\x001\x00not acceptable\x002\x00\x00\x00\x001\x001\x002\x00407\x00proxy-auth-required\x00" +
	"Proxy Authentication Required\x001\x00proxy authentication required\x003\x00\x00\x00\x001\x001\x001\x00408\x00Request Time-?out\x002\x00request time-out\x009\x00" +
	"request timeout\x006\x00\x00\x00\x001\x001\x001\x00411\x00Length Required\x001\x00length required\x004\x00\x00\x00\x001\x001\x001\x00412\x00Precondition Failed\x001\x00" +
	"precondition failed\x005\x00\x00\x00\x001\x001\x001\x00413\x00(?:Request Entity|Payload|Content|Request Body) Too Large\x004\x00content too large\x005\x00" +
	"payload too large\x005\x00request body too large\x0010\x00request entity too large\x0012\x00\x00\x00\x001\x001\x001\x00414\x00" +
	"(?:Request[- ])?UR[IL] Too (?:Long|Large)\x004\x00uri too large\x001\x00uri too long\x001\x00url too large\x002\x00url too long\x002\x00\x00\x00\x001\x001\x001\x00415\x00" +
	"Unsupported Media Type\x001\x00unsupported media type\x0014\x00\x00\x00\x001\x001\x001\x00416\x00(?:Requested )?Range Not Satisfiable\x001\x00" +
	"range not satisfiable\x00\x00\x00\x00\x001\x001\x001\x00417\x00Expectation Failed\x001\x00expectation failed\x003\x00\x00\x00\x001\x001\x001\x00418\x00I'm a teapot\x001\x00i'm a teapot\x00" +
	"\x00\x00\x00\x001\x001\x001\x00421\x00Misdirected Request\x001\x00misdirected request\x00\x00\x00\x00\x001\x001\x001\x00422\x00Unprocessable (?:Entity|Content)\x002\x00" +
	"unprocessable content\x00\x00unprocessable entity\x0011\x00\x00\x00\x001\x001\x001\x00424\x00Failed Dependency\x001\x00failed dependency\x005\x00\x00\x00\x001\x001\x001\x00426\x00" +
	"Upgrade Required\x001\x00upgrade required\x00\x00\x00\x00\x001\x001\x001\x00428\x00Precondition Required\x001\x00precondition required\x005\x00\x00\x00\x001\x001\x001\x00429\x00" +
	"Too Many Requests\x001\x00too many requests\x006\x00\x00\x00\x001\x001\x001\x00431\x00Request Header Fields Too Large\x001\x00request header fields too large\x00" +
	"18\x00\x00\x00\x001\x001\x001\x00451\x00Unavailable For Legal Reasons\x001\x00unavailable for legal reasons\x0025\x00\x00\x00\x001\x001\x001\x00499\x00Client Closed Request\x001\x00" +
	"client closed request\x005\x00\x00\x00\x001\x001\x001\x00500\x00Internal Server Error\x001\x00internal server error\x007\x00\x00\x00\x001\x001\x001\x00501\x00Not Implemented\x001\x00" +
	"not implemented\x002\x00\x00\x00\x001\x001\x001\x00502\x00Bad Gateway\x001\x00bad gateway\x001\x00\x00\x00\x001\x001\x001\x00503\x00Service (?:Temporarily )?Unavailable\x002\x00" +
	"service temporarily unavailable\x005\x00service unavailable\x005\x00\x00\x00\x001\x001\x001\x00504\x00Gateway Time-?out\x002\x00gateway time-out\x009\x00" +
	"gateway timeout\x005\x00\x00\x00\x001\x001\x001\x00505\x00HTTP Version Not Supported\x001\x00http version not supported\x002\x00\x00\x00\x001\x001\x001\x00507\x00" +
	"Insufficient Storage\x001\x00insufficient storage\x0012\x00\x00\x00\x001\x001\x001\x00508\x00Loop Detected\x001\x00loop detected\x001\x00\x00\x00\x001\x001\x001\x00509\x00" +
	"Bandwidth Limit Exceeded\x001\x00bandwidth limit exceeded\x00\x00\x00\x00\x001\x001\x001\x00511\x00Network Authentication Required\x001\x00" +
	"network authentication required\x005\x00\x00\x00\x001\x001\x001\x00304\x00Not Modified\x001\x00not modified\x004\x00\x00\x00\x001\x001\x001\x00connection-refused\x00" +
	"Connection refused\x001\x00connection refused\x0010\x00\x00\x00\x00\x001\x001\x00connection-reset\x00Connection reset by peer\x001\x00" +
	"connection reset by peer\x0014\x00\x00\x00\x00\x001\x001\x00connect-timeout\x00Connection timed out\x001\x00connection timed out\x009\x00\x00\x00\x00\x001\x001\x00" +
	"host-unreachable\x00No route to host|Network is unreachable\x002\x00network is unreachable\x005\x00no route to host\x006\x00\x00\x00\x00\x001\x001\x00" +
	"tls-unknown-authority\x00certificate is not trusted\x001\x00certificate is not trusted\x0016\x00\x00\x00\x00\x001\x001\x00dns-failed\x00Unknown host\x001\x00" +
	"unknown host\x005\x00\x00\x00\x00\x001\x001\x00connection-reset\x00" +
	"(?:Software caused )?connection (?:was )?(?:aborted|reset)|The connection was reset|Broken pipe|Connection closed by (?:remote host|peer|foreign host)\x00" +
	"8\x00broken pipe\x005\x00connection aborted\x009\x00connection closed by foreign host\x0018\x00connection closed by peer\x009\x00" +
	"connection closed by remote host\x0018\x00connection reset\x0012\x00connection was aborted\x0013\x00connection was reset\x0012\x00\x00\x00\x00\x001\x001\x00" +
	"response-timeout\x00Request timed out|timed out waiting for a response|Gateway timeout reached\x003\x00gateway timeout reached\x00" +
	"5\x00request timed out\x006\x00timed out waiting for a response\x009\x00\x00\x00\x001\x001\x001\x00tls-failed\x00" +
	"(?:SSL|TLS) handshake (?:failed|failure|error)\x006\x00ssl handshake error\x0011\x00ssl handshake failed\x001\x00ssl handshake failure\x001\x00" +
	"tls handshake error\x0011\x00tls handshake failed\x001\x00tls handshake failure\x001\x00\x00\x00\x001\x001\x002\x00404\x00gateway-no-route\x00404 page not found\x00" +
	"1\x00404 page not found\x001\x00\x00\x00Traefik or a Go server: no route for this host and path\x00\x00\x002\x00gateway-error\x00502\x00" +
	"'50[24] Bad Gateway' caused by: [^\\n]*|\"'?502 Bad Gateway'? caused by:? [^\\n]*\x007\x00 bad gateway' caused by: \x009\x00" +
	"\"'502 bad gateway caused by \x00\x00\"'502 bad gateway caused by: \x00\x00\"'502 bad gateway' caused by \x00\x00" +
	"\"502 bad gateway caused by \x00\x00\"502 bad gateway caused by: \x00\x00\"502 bad gateway' caused by \x00\x00\x00\x00" +
	"Traefik could not reach the container: check its port label and its network\x00\x00\x001\x00504\x00" +
	"'504 Gateway Timeout' caused by: [^\\n]*\x001\x00'504 gateway timeout' caused by: \x00\x00\x00\x00\x00\x00\x001\x00499\x00" +
	"'499 Client Closed Request' caused by: [^\\n]*\x001\x00'499 client closed request' caused by: \x00\x00\x00\x00\x00\x00\x002\x00gateway-error\x00503\x00" +
	"no available server\x001\x00no available server\x001\x00\x00\x00Traefik: every server of the service failed its health check\x00\x00\x001\x00" +
	"tls-self-signed\x00TRAEFIK DEFAULT CERT\x001\x00traefik default cert\x00\x00\x00\x00Traefik has no router or certificate for this host\x00\x00\x001\x00" +
	"tls-self-signed\x00Kubernetes Ingress Controller Fake Certificate\x001\x00kubernetes ingress controller fake certificate\x00\x00\x00\x00" +
	"ingress-nginx has no secret for this host\x00\x00\x002\x00404\x00gateway-no-route\x00default backend - 404\x001\x00default backend - 404\x005\x00\x00\x00" +
	"ingress: no rule for this host and path\x00\x00\x002\x00404\x00gateway-no-route\x00" +
	"response 404 \\(backend NotFound\\), service rules for the path non-existent\x001\x00" +
	"response 404 (backend notfound), service rules for the path non-existent\x0010\x00\x00\x00" +
	"Google's load balancer: no rule for this path\x00\x00\x002\x00gateway-error\x00502\x00" +
	"dial tcp \\S+: (?:connect: connection refused|i/o timeout)\"?,[^\\n]*\"status\":\\s?502|\"status\":\\s?502[^\\n]*dial tcp[^\\n]*\x00" +
	"10\x00\"status\":\t502\x006\x00\"status\":\n" +
	"502\x006\x00\"status\":\f502\x006\x00\"status\":\r502\x006\x00\"status\": 502\x007\x00\"status\":502\x006\x00: connect: connection refused\",\x0026\x00" +
	": connect: connection refused,\x0026\x00: i/o timeout\",\x0010\x00: i/o timeout,\x0010\x00\x00\x00" +
	"Caddy could not reach the upstream server (reverse_proxy)\x00\x00\x002\x00gateway-error\x00502\x00" +
	"http\\.log\\.error[^\\n]*(?:connection refused|EOF)[^\\n]*\x001\x00http.log.error\x002\x00\x00\x00" +
	"Caddy received no response from the upstream server\x00\x00\x002\x00gateway-error\x00503\x00" +
	"http\\.log\\.error[^\\n]*no upstreams available[^\\n]*\x001\x00no upstreams available\x0010\x00\x00\x00" +
	"no upstream server of Caddy is available\x00\x00\x002\x00gateway-error\x00502\x00http: proxy error: [^\\n]*\x001\x00http: proxy error: \x003\x00\x00\x00" +
	"a Go reverse proxy could not reach the upstream server\x00\x00\x002\x00gateway-error\x00502\x00" +
	"ECONNREFUSED[^\\n]*(?:proxy error|could not proxy)|(?:proxy error|could not proxy)[^\\n]*\x003\x00could not proxy\x007\x00" +
	"econnrefused\x002\x00proxy error\x003\x00\x00\x00a development server could not reach the API\x00\x00\x002\x00gateway-error\x00502\x00" +
	"error forwarding to [^\\n]*\x001\x00error forwarding to \x006\x00\x00\x00Traefik could not reach the container\x00\x00\x002\x00gateway-error\x00502\x00" +
	"Error while proxying[^\\n]*|Round trip: [^\\n]*, code: 502[^\\n]*\x002\x00error while proxying\x009\x00round trip: \x00\x00\x00\x00" +
	"Traefik could not reach the upstream server\x00\x00\x002\x00404\x00gateway-no-route\x00" +
	"middleware \\\\*\"[^\"\\n]+\"\\\\*(?: does)? not exist|middleware \\\\*\"\\S+@\\w+\\\\*\" does not exist\x001\x00middleware \x00\x00\x00\x00" +
	"Traefik drops a router whose middleware is missing\x00\x00\x002\x00404\x00gateway-no-route\x00" +
	"unable to find the IP address for the container\x001\x00unable to find the ip address for the container\x0017\x00\x00\x00" +
	"the container does not share a network with Traefik\x00\x00\x002\x00body-cut-off\x00client-canceled\x00aborting with incomplete response\x00" +
	"1\x00aborting with incomplete response\x007\x00\x00\x00Caddy: one of the two sides ended the connection in the middle of the body\x00\x00\x002\x00" +
	"gateway-error\x00502\x00Error while (?:handling|calling)[^\\n]{0,40}error=\"?(?:EOF|unexpected EOF)\x002\x00error while calling\x0013\x00" +
	"error while handling\x0014\x00\x00\x00\x00\x00\x001\x00dns-failed\x00wget: unable to resolve host address\x001\x00wget: unable to resolve host address\x00" +
	"3\x00\x00\x00\x00\x00\x001\x00dns-failed\x00wget: bad address '\x001\x00wget: bad address '\x0015\x00\x00\x00this is BusyBox wget\x00\x00\x001\x00connection-refused\x00" +
	"Connecting to \\S+(?: \\([^)]*\\))?(?:\\|[^|]*\\|)?:\\d+\\.\\.\\. failed: Connection refused\x001\x00... failed: connection refused\x001\x00" +
	"\x00\x00\x00\x00\x001\x00connect-timeout\x00" +
	"Connecting to \\S+(?: \\([^)]*\\))?(?:\\|[^|]*\\|)?:\\d+\\.\\.\\. failed: (?:Connection|Operation) timed out\x002\x00" +
	"... failed: connection timed out\x001\x00... failed: operation timed out\x009\x00\x00\x00\x00\x00\x001\x00host-unreachable\x00" +
	"(?:\\.\\.\\. failed: |wget: can't connect to remote host[^:]*: )(?:No route to host|Network is unreachable)\x002\x00" +
	"network is unreachable\x005\x00no route to host\x006\x00\x00\x00\x00\x00\x001\x00connection-refused\x00" +
	"wget: can't connect to remote host[^:]*: Connection refused\x001\x00wget: can't connect to remote host\x00\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00ERROR: cannot verify \\S+ certificate, issued by\x001\x00 certificate, issued by\x0011\x00\x00\x00\x00\x00\x001\x00" +
	"tls-unknown-authority\x00Unable to locally verify the issuer's authority\x001\x00" +
	"unable to locally verify the issuer's authority\x0015\x00\x00\x00\x00\x00\x001\x00tls-self-signed\x00Self-signed certificate encountered\x001\x00" +
	"self-signed certificate encountered\x0025\x00\x00\x00\x00\x00\x001\x00tls-expired\x00Issued certificate has expired\x001\x00" +
	"issued certificate has expired\x003\x00\x00\x00\x00\x00\x001\x00tls-not-yet-valid\x00Issued certificate not yet valid\x001\x00" +
	"issued certificate not yet valid\x003\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00" +
	"certificate common name '[^']*' doesn't match requested host name|no certificate subject alternative name matches\x002\x00" +
	"certificate common name '\x0015\x00no certificate subject alternative name matches\x001\x00\x00\x00\x00\x00\x001\x00tls-failed\x00" +
	"Unable to establish SSL connection\x001\x00unable to establish ssl connection\x0017\x00\x00\x00\x00\x00\x001\x00no-answer\x00No data received\x001\x00" +
	"no data received\x001\x00\x00\x00\x00\x00\x001\x00response-timeout\x00Read error \\(Connection timed out\\) in headers\x001\x00" +
	"read error (connection timed out) in headers\x0030\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"Read error \\(Connection reset by peer\\) in headers\x001\x00read error (connection reset by peer) in headers\x0035\x00\x00\x00\x00\x00\x001\x00" +
	"redirect-loop\x00\\d+ redirections exceeded\x001\x00 redirections exceeded\x0011\x00\x00\x00\x00\x00\x001\x00$1\x00awaiting response\\.\\.\\. ([45]\\d\\d)\\b\x001\x00" +
	"awaiting response... \x0015\x00\x00\x00\x00\x00\x001\x00$1\x00wget: server returned error: HTTP/1\\.\\d (\\d{3})\x001\x00" +
	"wget: server returned error: http/1.\x003\x00\x00\x00\x00\x00\x001\x00401\x00Username/Password Authentication Failed\x001\x00" +
	"username/password authentication failed\x001\x00\x00\x00\x00\x00\x001\x00tls-unknown-authority\x00" +
	"hasn't got a known issuer|The certificate of \\S+ is not trusted\x002\x00hasn't got a known issuer\x00\x00the certificate of \x0013\x00\x00\x00\x00" +
	"\x00\x001\x00tls-expired\x00The certificate of \\S+ has expired\x001\x00the certificate of \x0013\x00\x00\x00\x00\x00\x002\x00tls-failed\x00tls-version-mismatch\x00" +
	"A TLS fatal alert has been received|GnuTLS: [^\\n]{0,60}handshake|TLS error from peer \\(alert code \\d+\\)\x003\x00" +
	"a tls fatal alert has been received\x003\x00handshake\x001\x00tls error from peer (alert code \x0013\x00\x00\x00\x00\x00\x001\x00connection-reset\x00" +
	"Error in the pull function\x001\x00error in the pull function\x0011\x00\x00\x00\x00\x00\x001\x00proxy-failed\x00Proxy tunneling failed: \\S+\x001\x00" +
	"proxy tunneling failed: \x003\x00\x00\x00\x00\x00\x001\x00tls-wrong-host\x00certificate common name [^\\n]{1,80} doesn.t match requested host name\x00" +
	"1\x00certificate common name \x0015\x00\x00\x00\x00\x00\x003\x00" +
	"(?:NSURLErrorDomain(?:\"| |,|Code|=|:)*|kCFErrorDomainCFNetwork(?:\"| |,|Code|=|:)*|NSURLError(?:Domain)? error |Code=)(-\\d{3,4})\\b|\\b(NSURLError[A-Z][A-Za-z]+|kCFURLError[A-Z][A-Za-z]+)\x00" +
	"55\x00code=\x001\x00kcferrordomaincfnetwork\x0011\x00kcfurlerrora\x008\x00kcfurlerrorb\x008\x00kcfurlerrorc\x008\x00kcfurlerrord\x008\x00kcfurlerrore\x008\x00" +
	"kcfurlerrorf\x008\x00kcfurlerrorg\x008\x00kcfurlerrorh\x008\x00kcfurlerrori\x008\x00kcfurlerrorj\x008\x00kcfurlerrork\x008\x00kcfurlerrorl\x008\x00kcfurlerrorm\x00" +
	"8\x00kcfurlerrorn\x008\x00kcfurlerroro\x008\x00kcfurlerrorp\x008\x00kcfurlerrorq\x008\x00kcfurlerrorr\x008\x00kcfurlerrors\x008\x00kcfurlerrort\x008\x00" +
	"kcfurlerroru\x008\x00kcfurlerrorv\x008\x00kcfurlerrorw\x008\x00kcfurlerrorx\x008\x00kcfurlerrory\x008\x00kcfurlerrorz\x008\x00nsurlerror error \x008\x00" +
	"nsurlerrora\x007\x00nsurlerrorb\x007\x00nsurlerrorc\x007\x00nsurlerrord\x007\x00nsurlerrore\x007\x00nsurlerrorf\x007\x00nsurlerrorg\x007\x00nsurlerrorh\x007\x00" +
	"nsurlerrori\x007\x00nsurlerrorj\x007\x00nsurlerrork\x007\x00nsurlerrorl\x007\x00nsurlerrorm\x007\x00nsurlerrorn\x007\x00nsurlerroro\x007\x00nsurlerrorp\x007\x00" +
	"nsurlerrorq\x007\x00nsurlerrorr\x007\x00nsurlerrors\x007\x00nsurlerrort\x007\x00nsurlerroru\x007\x00nsurlerrorv\x007\x00nsurlerrorw\x007\x00nsurlerrorx\x007\x00" +
	"nsurlerrory\x007\x00nsurlerrorz\x007\x0038\x0029\x0030\x0031\x0032\x0033\x0034\x0035\x0036\x0037\x0038\x0039\x0040\x0041\x0042\x0043\x0044\x0045\x0046\x0047\x0048\x0049\x0050\x0051\x0052\x0053\x0054\x0055\x0056\x0057\x00" +
	"58\x0059\x0060\x0061\x0062\x0063\x0064\x0065\x0066\x00" +
	"(?:curl: ?\\(|curl[ _]error:? ?\\(?|curl errno:? ?|curl_errno:? ?|curl (?:failed with|exited with|returned|failed, exit|exit)(?: exit)?(?: code| status| error)?:? ?|pycurl\\.error: \\()(\\d{1,3})\\b\\)?|\\b(CURLE_[A-Z0-9_]+)\x00" +
	"12\x00curl errno\x002\x00curl error\x002\x00curl exit\x003\x00curl failed with\x002\x00curl failed, exit\x0010\x00curl returned\x002\x00curl: (\x002\x00curl:(\x002\x00" +
	"curl_errno\x002\x00curl_error\x002\x00curle_\x002\x00pycurl.error: (\x00\x00106\x00373\x00374\x00375\x00376\x00377\x00378\x00379\x00380\x00381\x00382\x00383\x00384\x00385\x00386\x00387\x00" +
	"388\x00389\x00390\x00391\x00392\x00393\x00394\x00395\x00396\x00397\x00398\x00399\x00400\x00401\x00402\x00403\x00404\x00405\x00406\x00407\x00408\x00409\x00410\x00411\x00412\x00413\x00414\x00415\x00416\x00" +
	"417\x00418\x00419\x00420\x00421\x00422\x00423\x00424\x00425\x00426\x00427\x00428\x00429\x00430\x00431\x00432\x00433\x00434\x00435\x00436\x00437\x00438\x00439\x00440\x00441\x00442\x00443\x00444\x00445\x00" +
	"446\x00447\x00448\x00449\x00450\x00451\x00452\x00453\x00454\x00455\x00456\x00457\x00458\x00459\x00460\x00461\x00462\x00463\x00464\x00465\x00466\x00467\x00468\x00469\x00470\x00471\x00472\x00473\x00474\x00" +
	"475\x00476\x00477\x00478\x00\\bgrpc[-_ ](?:status|code)(?:[-_ ]code)?[\"']?[:= ]+[\"']?(\\d{1,2})\\b\x006\x00grpc code\x002\x00grpc status\x002\x00" +
	"grpc-code\x002\x00grpc-status\x002\x00grpc_code\x002\x00grpc_status\x002\x0010\x00740\x00741\x00742\x00743\x00744\x00745\x00746\x00747\x00748\x00749\x00"
