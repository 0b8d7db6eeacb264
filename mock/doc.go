// Package mock is a Hex21 CMS API in memory: the catalog of errors as an http.Handler.
//
// It follows the documented contract: a few articles and docs under /api, the success shape with data and metadata, the error envelope,
// Bearer keys, and rate limits that are enforced. A test mounts it with httptest, and the command hex21 mock serves it.
//
//	server := httptest.NewServer(mock.New(nil))
//	defer server.Close()
//	client := hex21.New(server.URL + "/api") // the client under test
//
// # Asking for an error
//
// The mock returns every code of the catalog on request, in two ways:
//
//	GET /api/errors/RATE_LIMIT             also an alias, or a status: /api/errors/429
//	Prefer: code=RATE_LIMIT                on any path of the API (RFC 7240)
//
// # Asking for a fault
//
// Faults break a response the way broken installations, proxies and networks do:
//
//	GET /api/faults/truncated
//	Prefer: fault=truncated                on any path of the API
//	Prefer: code=NOT_FOUND, fault=empty    a 404 without a body
//
// Such a request does not count against the rate limit, so that a loop over all codes succeeds.
//
// # Keys
//
// The keys expired, revoked and invalid are rejected with the corresponding error, and readonly cannot write. Any other key is valid.
//
// # Same request, same response
//
// Nothing is stored. A write is validated and answered as if it had been carried out, but the articles do not change. Only the rate limits
// and X-Request-ID change from request to request; the latter depends on the seed and the order of the requests.
//
// # What it never does
//
// It does not listen or dial, prints nothing, writes no file and reads no environment; [WithObserver] reports each request.
// Its clock is the real one, unless [WithClock] replaces it.
package mock
