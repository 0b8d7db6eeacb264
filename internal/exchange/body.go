package exchange

import (
	"errors"
	"io"
	"net/http"
)

// readBody reads and decodes the body, at most maxBody bytes of it. A transfer that broke is an error; a body that cannot
// be decoded is the answer's own flaw and is recorded there, beside the bytes as far as they make sense.
func (a *Answer) readBody(response *http.Response, method string, maxBody int64) error {
	if method == http.MethodHead || a.Status == http.StatusSwitchingProtocols {
		return nil // what follows a 101 is another protocol, which has no end
	}
	raw := &faultReader{r: response.Body}
	decoded, coding, err := decoder(response.Header.Values("Content-Encoding"), raw)
	a.Coding, a.CodingErr = coding, err
	a.Body, err = io.ReadAll(io.LimitReader(decoded, maxBody+1))
	switch {
	case int64(len(a.Body)) > maxBody:
		a.Body, a.Capped = a.Body[:maxBody], true
	case raw.err != nil:
		a.CodingErr = nil // the decoder only says so, too
		return raw.err
	case err != nil:
		a.CodingErr = err
	}
	return nil
}

// faultReader remembers how the transfer broke, since a decoder on top of it reports the same in its own words.
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
