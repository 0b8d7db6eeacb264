// Package mock is a Hex21 CMS API that lives in memory: the catalog of errors as an http.Handler.
//
// It honors the documented contract: a few articles and docs under /api, the success shape with data and metadata, the error
// envelope, bearer keys, and rate limits that are really counted and really refuse. A test mounts it with httptest, and the
// mock command listens with it.
//
//	server := httptest.NewServer(mock.New(nil))
//	defer server.Close()
//	client := hex21.New(server.URL + "/api") // the client under test
//
// # Asking for an error
//
// Every code of the catalog can be had on demand, in two ways that do the same:
//
//	GET /api/errors/RATE_LIMIT             also an alias, or a status: /api/errors/429
//	Prefer: code=RATE_LIMIT                on any path of the API (RFC 7240)
//
// # Asking for a fault
//
// Faults spoil an answer the way broken installations, proxies and networks do:
//
//	GET /api/faults/truncated
//	Prefer: fault=truncated                on any path of the API
//	Prefer: code=NOT_FOUND, fault=empty    a 404 without a body
//
// A request that asks for its answer in one of these ways is not counted against the rate limit, so that a loop over all codes gets through.
//
// # Keys
//
// The keys expired, revoked and invalid are refused as their names say, and readonly may not write. Any other key is good.
//
// # Same request, same reply
//
// Nothing is stored. A write is checked like a real one and answered as if it were done, and the next request sees the articles
// as they were. Only the count of the rate limits and the number in X-Request-ID move on; the latter follows from the seed and
// the order of the requests.
//
// # What it never does
//
// It does not listen or dial, prints nothing, writes no file and reads no environment; [WithObserver] is informed what happened. Its
// clock is the real one unless [WithClock] gives another.
package mock
