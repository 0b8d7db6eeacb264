package probe

import (
	"sync"

	"github.com/hex21/hex21/internal/exchange"
)

// rules lists all rules. Their order is their precedence in the verdict, from the outermost layer inwards: a page of a
// proxy is not reported as invalid JSON, and a rate limit not as an authentication failure.
var rules = sync.OnceValue(func() []rule {
	notTheKey := []string{"firewall-blocked", "tls-client-certificate-missing", "html-instead-of-api", "aws-missing-token", "key-expired", "key-revoked"}
	var all []rule
	for _, group := range []struct {
		family family
		whole  bool
		rules  []rule
	}{
		// The key as it was set. Each decides only if the server rejected the call; if it returns 200 for a wrong key, it is a warning.
		{familyKey, false, []rule{
			keyForm("key-line-end", LayerConfig, ofKey("", keyLineEnd)),
			keyForm("key-control-character", LayerConfig, ofKey("", keyControlCharacter)),
			keyForm("key-empty", LayerAPI, ofKey("Bearer", keyEmpty)),
			keyForm("key-placeholder", LayerAPI, ofKey("", keyPlaceholder)),
			keyForm("key-is-url", LayerAPI, ofKey("", keyIsURL)),
			keyForm("key-scheme-twice", LayerAPI, ofKey("Bearer", keySchemeTwice)),
			keyForm("key-without-scheme", LayerAPI, keyWithoutScheme),
			keyForm("key-quoted", LayerAPI, ofKey("Bearer", keyQuoted)),
			keyForm("key-whitespace", LayerAPI, ofKey("Bearer", keyWhitespace)),
			keyForm("key-not-ascii", LayerAPI, ofKey("", keyNotASCII)),
			keyForm("key-jwt-expired", LayerAPI, keyJWTExpired),
			keyForm("key-jwt-early", LayerAPI, keyJWTEarly),
			keyForm("key-jwt-issued-later", LayerAPI, keyJWTIssuedLater),
			keyForm("key-jwt-milliseconds", LayerAPI, keyJWTMilliseconds),
			keyForm("key-wrong-header", LayerAPI, keyWrongHeader),
			keyForm("key-in-url", LayerAPI, keyInURL),
			{id: "key-over-http", severity: SeverityWarning, check: keyOverHTTP},
		}},
		// Why there is no complete response: each kind of failure, in the order in which a call meets them.
		{familyConnection, false, []rule{
			{id: "no-root-certificates", severity: SeverityError, layer: LayerTLS, blame: BlameYou, check: noRootCertificates},
			{id: "kept-connection-closed", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: keptConnectionClosed},
			failure(exchange.KindRequest, LayerConfig, BlameYou, notSendable, blames(BlameServer, func(r *Result) bool { return len(r.exchange.Hops) > 0 })),
			failure(exchange.KindDNS, LayerDNS, BlameNetwork, notResolved, blames(BlameYou, calledPlaceholder)),
			failure(exchange.KindProxy, LayerProxy, BlameNetwork, proxyFailed, ends(OutcomeNoAnswer)),
			failure(exchange.KindRefused, LayerConnect, BlameServer, connectionRefused, nil),
			failure(exchange.KindUnreachable, LayerConnect, BlameNetwork, notReachable, nil),
			failure(exchange.KindAddressFamily, LayerConnect, BlameYou, familyExcluded, nil),
			failure(exchange.KindConnectTimeout, LayerConnect, BlameNetwork, connectTimedOut, nil),
			failure(exchange.KindTLSPlainServer, LayerTLS, BlameYou, plainServer, nil),
			failure(exchange.KindPlainToTLS, LayerTLS, BlameYou, plainToTLS, nil),
			failure(exchange.KindTLSExpired, LayerTLS, BlameServer, certificateExpired, nil),
			failure(exchange.KindTLSNotYetValid, LayerTLS, BlameServer, certificateEarly, nil),
			failure(exchange.KindTLSWrongHost, LayerTLS, BlameServer, certificateOfOther, nil),
			failure(exchange.KindTLSSelfSigned, LayerTLS, BlameServer, certificateSelfSigned, nil),
			failure(exchange.KindTLSUnknownIssuer, LayerTLS, BlameServer, certificateUnknown, blames(BlameNetwork, func(r *Result) bool { return opener(r.exchange.Certificate) != "" })),
			failure(exchange.KindTLSVersion, LayerTLS, BlameServer, versionTooOld, nil),
			failure(exchange.KindTLS, LayerTLS, BlameServer, handshakeFailed, nil),
			failure(exchange.KindTLSTimeout, LayerTLS, BlameNetwork, handshakeTimedOut, nil),
			failure(exchange.KindBadResponse, LayerHTTP, BlameServer, badResponse, nil),
			failure(exchange.KindTimeout, LayerHTTP, BlameServer, timedOut, nil),
			failure(exchange.KindTruncated, LayerHTTP, BlameServer, endedEarly, nil),
			failure(exchange.KindReset, LayerHTTP, BlameServer, connectionClosed, nil),
			failure(exchange.KindRedirectLoop, LayerHTTP, BlameContract, redirectLoop, nil),
			failure(exchange.KindHTTP2, LayerHTTP, BlameServer, http2Ended, nil),
			failure(exchange.KindOther, LayerConnect, BlameNetwork, noResponse, nil),
		}},
		// Responses of intermediaries in front of the API: login pages, firewalls, CDNs, gateways. They come before the rules that look at the
		// content of a response, because that content is not the API's.
		{familyBetween, false, []rule{
			{id: "proxy-auth-required", severity: SeverityError, layer: LayerProxy, blame: BlameYou, adjust: ends(OutcomeClientError), check: proxyAuthRequired},
		}},
		{familyBetween, true, []rule{
			{id: "login-page", severity: SeverityError, layer: LayerProxy, blame: BlameYou, check: loginPage},
			{id: "proxy-limit", severity: SeverityError, layer: LayerHTTP, blame: BlameLimit, adjust: limitedAsSaid, check: proxyLimit},
			{id: "firewall-blocked", severity: SeverityError, layer: LayerProxy, blame: BlameServer, adjust: blames(BlameNetwork, func(r *Result) bool { return webFilter(r) != "" }), unless: []string{"proxy-limit"}, check: firewallBlocked},
			{id: "tls-client-certificate-missing", severity: SeverityError, layer: LayerTLS, blame: BlameYou, adjust: blames(BlameServer, asksLate), check: clientCertificateMissing},
			{id: "cdn-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: cdnError},
			{id: "gateway-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, unless: []string{"proxy-limit"}, check: gatewayError},
		}},
		// Redirects, and what a redirect does to a request.
		{"redirects", false, []rule{
			{id: "redirect-leaves-prefix", severity: SeverityError, layer: LayerProxy, blame: BlameServer, unless: []string{"login-page"}, check: redirectLeavesPrefix},
			{id: "redirect-inside", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: redirectInside},
			{id: "redirect-not-followed", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, adjust: redirectCause, check: redirectNotFollowed},
			{id: "redirect-without-location", severity: SeverityError, layer: LayerHTTP, blame: BlameContract, check: redirectWithoutLocation},
			{id: "redirect-drops-key", severity: SeverityWarning, check: redirectDropsKey},
			{id: "redirect-drops-parts", severity: SeverityWarning, check: redirectDropsParts},
			{id: "redirect-changes-method", severity: SeverityWarning, check: redirectChangesMethod},
			{id: "redirect-to-https", severity: SeverityWarning, check: redirectToHTTPS},
		}},
		// What a browser does with a response for a page from another origin, for calls with an Origin.
		{"cors", false, []rule{
			{id: "preflight-refused", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: preflightRefused},
			{id: "origin-not-allowed", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: originNotAllowed},
			{id: "origin-wildcard-credentials", severity: SeverityWarning, check: originWildcardCredentials},
			{id: "headers-not-exposed", severity: SeverityWarning, check: headersNotExposed},
		}},
		// Errors of web servers about the request, its method and its body, and the URL: each only for a response that a wrong request causes.
		{familyRequest, true, []rule{
			{id: "header-too-large", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: headerTooLarge},
			{id: "url-too-long", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: urlTooLong},
			{id: "static-location", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: staticLocation},
			{id: "slug-not-utf8", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: slugNotUTF8},
			{id: "body-too-large", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: bodyTooLarge},
			{id: "method-not-supported", severity: SeverityError, layer: LayerAPI, blame: BlameYou, adjust: ends(OutcomeClientError), unless: []string{"static-location", "firewall-blocked"}, check: methodNotSupported},
			{id: "request-body-not-json", severity: SeverityError, layer: LayerAPI, blame: BlameYou, check: requestBodyNotJSON},
			{id: "request-content-type", severity: SeverityError, layer: LayerAPI, blame: BlameYou, check: requestContentType},
			{id: "api-twice", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: apiTwice},
			{id: "base-without-api", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: baseWithoutAPI},
			{id: "slug-encoded-twice", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: slugEncodedTwice},
			{id: "slug-slash", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: slugSlash},
			{id: "slug-space", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: slugSpace},
			{id: "path-empty-segment", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: pathEmptySegment},
			{id: "trailing-slash", severity: SeverityWarning, check: trailingSlash},
			{id: "path-of-another-route", severity: SeverityWarning, check: pathOfAnotherRoute},
			{id: "path-rewritten", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: pathRewritten},
			{id: "prefix-not-removed", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: prefixNotRemoved},
			{id: "slug-slash-decoded", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: slugSlashDecoded},
			{id: "endpoint-missing", severity: SeverityError, layer: LayerAPI, blame: BlameContract, unless: []string{"path-rewritten"}, check: endpointMissing},
			{id: "path-misspelled", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: pathMisspelled},
		}},
		// The kind of the body, before its content.
		{"body", false, []rule{
			{id: "body-undecodable", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: bodyUndecodable},
			{id: "html-instead-of-api", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, unless: []string{"cdn-error"}, check: htmlNotFound},
			{id: "html-from-between", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, adjust: blames(BlameYou, func(r *Result) bool { return unreadable(r) || wantsPage(r) && r.status() < 500 }), check: htmlFromBetween},
			{id: "body-not-json", severity: SeverityError, layer: LayerHTTP, blame: BlameContract, check: bodyNotJSON},
			{id: "body-broken-json", severity: SeverityError, layer: LayerAPI, blame: BlameContract, check: bodyBrokenJSON},
			{id: "body-empty", severity: SeverityError, layer: LayerAPI, blame: BlameContract, check: bodyEmpty},
			{id: "wrong-content-type", severity: SeverityWarning, check: wrongContentType},
			{id: "body-capped", severity: SeverityInfo, check: bodyCapped},
			{id: "details-too-large", severity: SeverityInfo, check: detailsTooLarge},
		}},
		// Whether a key is missing, rejected, expired or lacks a permission.
		{familyKey, false, []rule{
			{id: "key-expired", severity: SeverityError, layer: LayerAPI, blame: BlameKey, adjust: blameKey, check: keyExpired},
			{id: "key-revoked", severity: SeverityError, layer: LayerAPI, blame: BlameKey, check: keyRevoked},
			{id: "aws-missing-token", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, adjust: ends(OutcomeClientError), check: awsMissingToken},
			{id: "key-missing", severity: SeverityError, layer: LayerAPI, blame: BlameKey, adjust: blameKey, unless: []string{"tls-client-certificate-missing"}, check: keyMissing},
			{id: "key-refused", severity: SeverityError, layer: LayerAPI, blame: BlameKey, adjust: blameKey, unless: notTheKey, check: keyRefused},
			{id: "permission-missing", severity: SeverityError, layer: LayerAPI, blame: BlameKey, adjust: blameOther, unless: append(notTheKey, "cdn-error", "key-refused"), check: permissionMissing},
			{id: "key-not-counted", severity: SeverityWarning, check: keyNotCounted},
		}},
		// The budget, and the headers that describe it.
		{"limits", false, []rule{
			{id: "limit-exceeded", severity: SeverityError, layer: LayerAPI, blame: BlameLimit, adjust: limited, unless: []string{"proxy-limit", "firewall-blocked"}, check: limitExceeded},
			{id: "limit-header-malformed", severity: SeverityWarning, check: limitMalformed},
			{id: "retry-after-malformed", severity: SeverityWarning, check: retryAfterMalformed},
			{id: "retry-after-missing", severity: SeverityWarning, check: retryAfterMissing},
			{id: "reset-in-the-past", severity: SeverityWarning, check: resetInThePast},
			{id: "limit-used-up", severity: SeverityWarning, check: limitUsedUp},
			{id: "limit-low", severity: SeverityInfo, check: limitLow},
			{id: "clock-skew", severity: SeverityWarning, check: clockSkew},
			{id: "no-rate-limit-headers", severity: SeverityInfo, check: noLimitHeaders},
			{id: "retry-after-reset-disagree", severity: SeverityWarning, check: retryAfterResetDisagree},
			{id: "reset-unit", severity: SeverityWarning, check: resetUnit},
			{id: "limit-header-bent", severity: SeverityWarning, check: limitHeaderBent},
			{id: "limit-inconsistent", severity: SeverityWarning, check: limitInconsistent},
			{id: "anonymous-budget", severity: SeverityInfo, check: anonymousBudget},
		}},
		// The error body, compared with the documented envelope.
		{"envelope", false, []rule{
			{id: "error-in-success", severity: SeverityError, layer: LayerAPI, blame: BlameContract, adjust: blameInSuccess, check: errorInSuccess},
			{id: "code-status-mismatch", severity: SeverityWarning, check: codeStatusMismatch},
			{id: "unknown-code", severity: SeverityWarning, check: unknownCode},
			{id: "error-truncated", severity: SeverityWarning, check: errorTruncated},
			{id: "error-empty", severity: SeverityWarning, check: errorEmpty},
			{id: "error-not-envelope", severity: SeverityWarning, check: errorNotEnvelope},
			{id: "alias-code", severity: SeverityInfo, check: aliasCode},
		}},
		// The bytes of a body: what hex21 tolerates and a stricter client does not.
		{"body", false, []rule{
			{id: "several-documents", severity: SeverityWarning, check: severalDocuments},
			{id: "body-charset", severity: SeverityWarning, check: bodyCharset},
			{id: "body-byte-order-mark", severity: SeverityWarning, check: bodyByteOrderMark},
			{id: "body-invalid-utf8", severity: SeverityWarning, check: bodyInvalidUTF8},
			{id: "header-not-utf8", severity: SeverityInfo, check: headerNotUTF8},
			{id: "body-gzip-undeclared", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: bodyGzipUndeclared},
			{id: "body-status-differs", severity: SeverityWarning, check: bodyStatusDiffers},
		}},
		// What the API documentation promises for a success and for this route.
		{"contract", false, []rule{
			{id: "no-data-envelope", severity: SeverityError, layer: LayerAPI, blame: BlameContract, check: noDataEnvelope},
			{id: "request-id-missing", severity: SeverityInfo, check: requestIDMissing},
			{id: "data-of-another-kind", severity: SeverityWarning, layer: LayerAPI, blame: BlameContract, check: dataOfAnotherKind},
			{id: "metadata-missing", severity: SeverityInfo, check: metadataMissing},
			{id: "status-undocumented", severity: SeverityInfo, check: statusUndocumented},
			{id: "date-out-of-range", severity: SeverityInfo, check: dateOutOfRange},
		}},
		// The connection of a call that went through.
		{familyConnection, false, []rule{
			{id: "address-unreached", severity: SeverityWarning, check: addressUnreached},
			{id: "certificate-ends", severity: SeverityWarning, check: certificateEnds},
			{id: "content-length-mismatch", severity: SeverityWarning, check: contentLengthMismatch},
			{id: "protocol-downgrade", severity: SeverityInfo, check: protocolDowngrade},
		}},
		{"timing", true, []rule{{id: "slow-phase", severity: SeverityWarning, check: slowPhase}}},
	} {
		for _, r := range group.rules {
			r.family, r.whole = group.family, group.whole
			all = append(all, r)
		}
	}
	return all
})
