// Package ratelimit reads what the headers of a response say of rate limits, in any dialect, as one value, and writes the documented
// headers back.
//
// It is made for answers that are not what the documents promise. Parse returns a value for any headers and never fails: what could not
// be read is part of the value, with the reason. It does no I/O and reads no clock. Work is linear in the input and what is kept is
// bounded.
//
// collect.go collects what the headers say into limits, one for each dialect and family; authoritative.go decides which of them is the
// limit. The grammar in names.go reads the names of nearly all dialects, so that a new one mostly is a word there; structured.go reads
// those that the IETF drafts after the sixth define.
package ratelimit

// Limits of the API with and without a key, in requests per minute. They come from another page of the API than the reference.
const (
	KeyedLimit     = 100
	AnonymousLimit = 10
)
