package exchange

import (
	"bytes"
	"errors"
	"io"
	"net/http"
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
	a.Body, err = readAll(decoded, maxBody+1)
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

// readAll reads at most a number of bytes. It reads them in pieces, so that it needs memory for one extra copy of the body, instead of for
// a new copy each time the body grows.
func readAll(r io.Reader, most int64) ([]byte, error) {
	r = io.LimitReader(r, most)
	var pieces [][]byte
	for size := 4 << 10; ; size = min(4*size, 1<<20) {
		piece, err := make([]byte, size), error(nil)
		n := 0
		for n < size && err == nil {
			var read int
			read, err = r.Read(piece[n:])
			n += read
		}
		pieces = append(pieces, piece[:n])
		switch {
		case err == nil:
			continue
		case errors.Is(err, io.EOF):
			err = nil
		}
		if len(pieces) == 1 {
			return pieces[0], err
		}
		return bytes.Join(pieces, nil), err
	}
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
