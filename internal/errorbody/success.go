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

// formOf returns the form of a body, and the kind of its data.
func formOf(root *jsonscan.Value) (form Form, data jsonscan.Kind) {
	switch {
	case root.IsKind(jsonscan.Array) && !root.Truncated():
		return FormBareArray, 0
	case !root.IsKind(jsonscan.Object) || root.Truncated():
		return FormOther, 0
	case !root.Has("data"):
		return FormBareObject, 0
	}
	if data = root.Get("data").Kind(); data == 0 { // Get leaves out null
		data = jsonscan.Null
	}
	if root.Has("metadata") && !root.Get("metadata").IsKind(jsonscan.Object) {
		return FormBareObject, data
	}
	return FormEnveloped, data
}
