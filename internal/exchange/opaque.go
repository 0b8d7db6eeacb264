package exchange

import "context"

// Opaque is an exchange for programs that import package probe: [Client.Send] and [Recording.Exchange] return one, and Judge interprets it.
// Its facts can change from release to release, so only packages of this module can read them, with Open.
type Opaque struct{ facts *Exchange }

// Wrap wraps an exchange for Judge.
func Wrap(x *Exchange) *Opaque { return &Opaque{x} }

// Unwrap returns the facts of an exchange. For the zero value, nothing is known.
func Unwrap(s *Opaque) *Exchange {
	if s.facts == nil {
		return &Exchange{}
	}
	return s.facts
}

// Body returns the body of the response, decoded, as far as it was read. It is not redacted.
func (s *Opaque) Body() []byte {
	if x := Unwrap(s); x.Answer != nil {
		return x.Answer.Body
	}
	return nil
}

// Err returns the error that the client reported instead of a complete response, or nil. Unlike a result, it may contain secrets.
func (s *Opaque) Err() error {
	if f := Unwrap(s).Failure; f != nil {
		return f.Err
	}
	return nil
}

// Send makes the call, and follows redirects if the call has Follow set. It always returns an exchange; its result shows what went wrong.
// The context bounds everything, including the body.
func (c *Client) Send(ctx context.Context, call Call) *Opaque { return Wrap(Send(ctx, c, call)) }

// Exchange returns the call in the form that Judge takes. It does no I/O and reads no clock. Its timing has only the total, and only if
// both times are known. The secrets of the request (its Authorization, its cookies, parameters such as api_key) are not part of a result.
func (r Recording) Exchange() *Opaque { return Wrap(FromRecording(r)) }
