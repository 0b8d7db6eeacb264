// Package errorbody reads what the body of an answer says about an error, in any shape, as one value, and writes the documented envelope
// back.
//
// It is made for answers that are not what the documents promise. Decode returns a value for any body and never fails: what could not
// be read is part of the value, with the reason. It does no I/O. Work is linear in the body and what is kept is bounded.
//
// media.Decode tells what a body is and brings it to UTF-8, jsonscan divides JSON into its values, and the table in shapes.go tries one
// shape after the other. A shape is one file with one function and a row in that table.
package errorbody
