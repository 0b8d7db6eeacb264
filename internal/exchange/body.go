package exchange

import (
	"errors"
	"io"
	"net/http"

	"github.com/hex21/hex21/internal/input"
)

// readBody reads and decodes the body, at most maxBody bytes of it. An interrupted transfer is an error; a body that cannot be decoded is a
// fault of the response and is recorded in the Answer, along with the bytes that could be decoded.
func (a *Answer) readBody(response *http.Response, method string, maxBody int64) error {
	if method == http.MethodHead || a.Status == http.StatusSwitchingProtocols {
		return nil // after a 101, another protocol follows, which has no end
	}
	raw := &faultReader{r: response.Body}
	decoded, coding, err := decoder(response.Header.Values("Content-Encoding"), raw)
	a.Coding, a.CodingErr = coding, err
	a.Body, err = input.ReadAll(decoded, maxBody+1)
	switch {
	case int64(len(a.Body)) > maxBody:
		a.Body, a.Capped = a.Body[:maxBody], true
	case raw.err != nil:
		a.CodingErr = nil // the decoder's error has the same cause
		return raw.err
	case err != nil:
		a.CodingErr = err
	}
	return nil
}

// faultReader records the error of the transfer, because a decoder that reads from it reports a different error.
type faultReader struct {
	r   io.Reader
	err error
}

func (f *faultReader) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		f.err = err
	}
	return n, err
}
