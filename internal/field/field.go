package field

// Field is one value read from a response. Absent, zero and malformed are three different things: an absent field
// has an empty Raw and no Problem, a malformed one has a Raw and a Problem, and a good one has Valid set.
type Field[T any] struct {
	Raw     string // as it was sent, for evidence
	Value   T      // meaningful only when Valid
	Valid   bool
	Problem string // why Raw could not be read, one clause: "is not a number"
}

// Present reports whether the server sent the field at all, readable or not.
func (f Field[T]) Present() bool { return f.Valid || f.Problem != "" }

// Good is a field that was read.
func Good[T any](raw string, v T) Field[T] { return Field[T]{Raw: raw, Value: v, Valid: true} }

// Bad is a field that was sent and could not be read.
func Bad[T any](raw, problem string) Field[T] { return Field[T]{Raw: raw, Problem: problem} }
