// Package wire knows how an API speaks on the wire: error bodies and rate-limit headers, decoded and encoded in one place.
//
// It is made for answers that are not what the documents promise. DecodeError gives a value for any body, ParseLimits one for
// any headers, and neither fails: what could not be read is part of the value, with the reason. Nothing here does I/O or reads
// a clock; times come in as arguments. Work is linear in the input and what is kept is bounded, so bytes need no vetting first.
//
// A shape of error body is one file with one function, listed in the table in shapes.go. A dialect of rate limiting is a row in
// names.go when its headers follow the usual grammar, and a function in the table in dialects.go when they do not.
package wire
