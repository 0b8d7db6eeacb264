package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// Form is the structure of the body of a success.
type Form string

// The forms. A page of the API documentation other than the reference shows {"data": …, "metadata": {"page", "limit", "total"}}.
const (
	FormEnveloped  Form = "enveloped"   // an object with data, with or without metadata
	FormBareArray  Form = "bare-array"  // the list itself
	FormBareObject Form = "bare-object" // the object itself
	FormOther      Form = "other"       // not JSON, invalid JSON, or neither an object nor an array
)

// Success returns the form of the body of a success.
func Success(body []byte) Form {
	d := open(Input{Status: 200, Body: body})
	switch {
	case d.root == nil, d.root.Truncated():
		return FormOther
	case d.root.IsKind(jsonscan.Array):
		return FormBareArray
	case !d.root.IsKind(jsonscan.Object):
		return FormOther
	case !d.root.Has("data"), d.root.Has("metadata") && !d.root.Get("metadata").IsKind(jsonscan.Object):
		return FormBareObject
	}
	return FormEnveloped
}
