// Package ratelimit parses the rate-limit headers of a response, in any dialect, into one value, and writes the documented headers.
//
// It is made for responses that differ from the documentation. Parse returns a value for any headers and never fails: what could not be
// read is part of the value, with the reason. It does no I/O and reads no clock. Its running time is linear in the input, and its memory is
// bounded.
//
// collect.go collects the headers into limits, one for each dialect and family; authoritative.go decides which of them is the limit.
// header_name.go reads the header names of nearly all dialects, so a new dialect usually needs only a new word in header_name_words.go;
// structured.go reads the headers that the IETF drafts after the sixth define.
package ratelimit

// Limits of the API with and without a key, in requests per minute. They come from a page of the API documentation other than the reference.
const (
	KeyedLimit     = 100
	AnonymousLimit = 10
)
