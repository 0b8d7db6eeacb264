// Package wire knows how an API speaks on the wire: error bodies and rate-limit headers, decoded and encoded in one place.
//
// It is made for answers that are not what the documents promise. DecodeError gives a value for any body, ParseLimits one for
// any headers, and neither fails: what could not be read is part of the value, with the reason. Nothing here does I/O or reads
// a clock; times come in as arguments. Work is linear in the input and what is kept is bounded, so bytes need no vetting first.
//
// A body goes through three steps. sniff.go and charset.go tell what it is and bring it to UTF-8; document.go divides JSON into
// its values; the table in shapes.go tries one shape after the other. A shape of error body is one file with one function and
// a row in that table.
//
// Headers go through two. gather.go collects what they say into limits, one for each dialect and family; settle.go decides
// which of them is the limit. The grammar in names.go reads the names of nearly all dialects, so that a new one mostly is a
// word there; structured.go reads those that the IETF drafts after the sixth define.
package wire
