package exchange

import "context"

// Sealed is an exchange for programs that import package probe: [Client.Send] and [Recording.Exchange] return one, and Judge interprets it.
// Its facts can change from release to release, so only packages of this module can read them, with Open.
type Sealed struct{ facts *Exchange }

// Seal wraps an exchange for Judge.
func Seal(x *Exchange) *Sealed { return &Sealed{x} }

// Open returns the facts of an exchange. For the zero value, nothing is known.
func Open(s *Sealed) *Exchange {
	if s.facts == nil {
		return &Exchange{}
	}
	return s.facts
}

// Body returns the body of the response, decoded, as far as it was read. It is not redacted.
func (s *Sealed) Body() []byte {
	if x := Open(s); x.Answer != nil {
		return x.Answer.Body
	}
	return nil
}

// Err returns the error that the client reported instead of a complete response, or nil. Unlike a result, it may contain secrets.
func (s *Sealed) Err() error {
	if f := Open(s).Failure; f != nil {
		return f.Err
	}
	return nil
}

// Send makes the call, and follows redirects if the call has Follow set. It always returns an exchange; its result shows what went wrong.
// The context bounds everything, including the body.
func (c *Client) Send(ctx context.Context, call Call) *Sealed { return Seal(Send(ctx, c, call)) }

// Exchange returns the call in the form that Judge takes. It does no I/O and reads no clock. Its timing has only the total, and only if
// both times are known. The secrets of the request (its Authorization, its cookies, parameters such as api_key) are not part of a result.
func (r Recording) Exchange() *Sealed { return Seal(Recorded(r)) }
