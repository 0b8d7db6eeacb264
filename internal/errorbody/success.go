package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// Form is the structure of the body of a success.
type Form string

// The forms. A page of the API documentation other than the reference shows {"data": …, "metadata": {"page", "limit", "total"}}.
const (
	FormOther      Form = ""            // not JSON, invalid JSON, or neither an object nor an array
	FormEnveloped  Form = "enveloped"   // an object with data, with or without metadata
	FormBareArray  Form = "bare-array"  // the list itself
	FormBareObject Form = "bare-object" // the object itself
)

// formOf returns the form of a body.
func formOf(root *jsonscan.Value) Form {
	switch {
	case root.IsKind(jsonscan.Array) && !root.Truncated():
		return FormBareArray
	case !root.IsKind(jsonscan.Object) || root.Truncated():
		return FormOther
	case !root.Has("data"), root.Has("metadata") && !root.Get("metadata").IsKind(jsonscan.Object):
		return FormBareObject
	}
	return FormEnveloped
}
