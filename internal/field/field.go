// Package field holds a value that was read from a response together with its evidence, so that one value travels from the header to the
// document.
package field

import (
	"encoding/json"
	"time"
)

// Field is one value read from a response. Absent, zero and malformed are three different things: an absent field has neither Valid nor
// a Problem, a malformed one has a Raw and a Problem, and a good one has Valid set. In JSON only a good one is written: a duration in
// seconds, a time in RFC 3339 and UTC.
type Field[T any] struct {
	Value T    // meaningful only when Valid
	Valid bool // the value could be read

	Header  string // the header that it was read from, as sent; "" when it comes from a body
	Raw     string // what was sent
	As      string // how it was read: "epoch seconds", "delta seconds", "HTTP date", "count", "derived"
	Why     string // why it was read so, one clause; "" when there is no other way to read it
	Problem string // why Raw could not be read, one clause: "is not a number"
}

// Good returns a field that was read.
func Good[T any](raw string, v T) Field[T] { return Field[T]{Raw: raw, Value: v, Valid: true} }

// Bad returns a field that was sent and could not be read.
func Bad[T any](raw, problem string) Field[T] { return Field[T]{Raw: raw, Problem: problem} }

// Present reports whether the server sent the field at all, readable or not.
func (f Field[T]) Present() bool { return f.Valid || f.Problem != "" }

// IsZero reports whether a document leaves the field out: it is absent or malformed.
func (f Field[T]) IsZero() bool { return !f.Valid }

// Pointer returns a pointer to a copy of the value, or nil when it is absent or malformed.
func (f Field[T]) Pointer() *T {
	if !f.Valid {
		return nil
	}
	return &f.Value
}

// MarshalJSON writes the value alone, or null when there is none.
func (f Field[T]) MarshalJSON() ([]byte, error) {
	if !f.Valid {
		return []byte("null"), nil
	}
	switch v := any(f.Value).(type) {
	case time.Duration:
		return json.Marshal(v.Seconds())
	case time.Time:
		return json.Marshal(v.UTC())
	}
	return json.Marshal(f.Value)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Field[T]) UnmarshalJSON(data []byte) error {
	*f = Field[T]{}
	if string(data) == "null" {
		return nil
	}
	if d, ok := any(&f.Value).(*time.Duration); ok {
		var seconds float64
		if err := json.Unmarshal(data, &seconds); err != nil {
			return err
		}
		*d, f.Valid = time.Duration(seconds*float64(time.Second)), true
		return nil
	}
	if err := json.Unmarshal(data, &f.Value); err != nil {
		return err
	}
	f.Valid = true
	return nil
}
