// Package errorbody decodes the error in the body of a response, in any shape, to one value, and encodes the documented envelope.
//
// It is made for responses that differ from the documentation. Decode returns a value for any body and never fails: what could not be read
// is part of the value, with the reason. It does no I/O. Its running time is linear in the size of the body, and its memory is bounded.
//
// media.Decode detects the type of a body and converts it to UTF-8, jsonscan splits JSON into its values, and the table in shapes.go tries
// one shape after the other. A shape is a function and a row in that table.
package errorbody
