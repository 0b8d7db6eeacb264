package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// Form is how the body of a success is laid out.
type Form string

// The forms. The API promises {"data": …, "metadata": {"page", "limit", "total"}} in a page other than the reference.
const (
	FormEnveloped  Form = "enveloped"   // an object with data, and with metadata or without
	FormBareArray  Form = "bare-array"  // the list itself
	FormBareObject Form = "bare-object" // the thing itself
	FormOther      Form = "other"       // no JSON, broken JSON, or neither an object nor an array
)

// Success reports how the body of a success is laid out.
func Success(body []byte) Form {
	d := open(Input{Status: 200, Body: body})
	switch {
	case d.root == nil, d.root.Cut():
		return FormOther
	case d.root.Is(jsonscan.Array):
		return FormBareArray
	case !d.root.Is(jsonscan.Object):
		return FormOther
	case !d.root.Has("data"), d.root.Has("metadata") && !d.root.Get("metadata").Is(jsonscan.Object):
		return FormBareObject
	}
	return FormEnveloped
}
