package curlline

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// dataKind is how an option of the --data family treats its value.
type dataKind int

const (
	dataPlain   dataKind = iota // -d: @FILE without line ends
	dataRaw                     // --data-raw: @ means nothing
	dataBinary                  // --data-binary: @FILE unchanged
	dataEncoded                 // --data-urlencode
	dataJSON                    // --json: @FILE unchanged, joined without &
)

// datum is one value of the --data family.
type datum struct {
	kind dataKind
	text []byte
}

// datum adds the value of an option.
func (p *parser) datum(value string, kind dataKind) error {
	text, err := []byte(value), error(nil)
	name, isFile := strings.CutPrefix(value, "@")
	switch {
	case kind == dataEncoded:
		var encoded string
		encoded, err = p.encode(value)
		text = []byte(encoded)
	case isFile && kind != dataRaw:
		if text, err = p.read(name); kind == dataPlain {
			text = slices.DeleteFunc(text, func(c byte) bool { return c == '\r' || c == '\n' || c == 0 })
		}
	}
	if err != nil {
		return err
	}
	p.data = append(p.data, datum{kind, text})
	return nil
}

// encode reads --data-urlencode: CONTENT, =CONTENT, NAME=CONTENT, @FILE or NAME@FILE.
func (p *parser) encode(value string) (string, error) {
	at := strings.IndexAny(value, "=@")
	if at < 0 {
		return escape(value), nil
	}
	name, content := value[:at], value[at+1:]
	if value[at] == '@' {
		text, err := p.read(content)
		if err != nil {
			return "", err
		}
		content = string(text)
	}
	if name == "" {
		return escape(content), nil
	}
	return name + "=" + escape(content), nil
}

// escape percent-encodes as curl does, with %20 for a space.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// part is one field of a form.
type part struct {
	name, value, file, mediaType string
}

// part reads -F: NAME=VALUE, NAME=@FILE or NAME=<FILE, with ;type= and ;filename= after it.
func (p *parser) part(value string, literal bool) error {
	name, content, ok := strings.Cut(value, "=")
	if !ok {
		return errors.New("a -F of the curl command is not NAME=VALUE")
	}
	out := part{name: name, value: content}
	if !literal {
		var options string
		content, options, _ = strings.Cut(content, ";")
		out.value = content
		for option := range strings.SplitSeq(options, ";") {
			switch key, v, _ := strings.Cut(strings.TrimSpace(option), "="); key {
			case "type":
				out.mediaType = v
			case "filename":
				out.file = strings.Trim(v, `"`)
			}
		}
		if len(content) > 1 && (content[0] == '@' || content[0] == '<') {
			text, err := p.read(content[1:])
			if err != nil {
				return err
			}
			out.value = string(text)
			if content[0] == '@' && out.file == "" {
				out.file = filepath.Base(content[1:])
			}
		}
	}
	p.form = append(p.form, out)
	return nil
}

// body returns the body and the type that curl sends with it.
func (p *parser) body() ([]byte, string, error) {
	switch {
	case len(p.form) > 0:
		body, boundary := p.multipart()
		return body, "multipart/form-data; boundary=" + boundary, nil
	case p.upload != "":
		text, err := p.read(p.upload)
		return text, "", err
	case len(p.data) == 0:
		return nil, "", nil
	}
	body, contentType := []byte{}, "application/x-www-form-urlencoded"
	for i, d := range p.data {
		if i > 0 && d.kind != dataJSON {
			body = append(body, '&')
		}
		body = append(body, d.text...)
		if d.kind == dataJSON {
			contentType = "application/json"
		}
	}
	if contentType == "application/json" {
		p.defaultHeader("Accept", "application/json")
	}
	return body, contentType, nil
}

// multipart writes the form. Its boundary follows from the content, so that the same command produces the same bytes.
func (p *parser) multipart() (body []byte, boundary string) {
	sum := sha256.New()
	for _, f := range p.form {
		fmt.Fprintf(sum, "%q %q %q %q\n", f.name, f.value, f.file, f.mediaType)
	}
	boundary = "------------------------" + hex.EncodeToString(sum.Sum(nil))[:16]
	var b bytes.Buffer
	quote := strings.NewReplacer(`"`, "%22", "\r", "%0D", "\n", "%0A")
	for _, f := range p.form {
		fmt.Fprintf(&b, "--%s\r\nContent-Disposition: form-data; name=\"%s\"", boundary, quote.Replace(f.name))
		mediaType := f.mediaType
		if f.file != "" {
			fmt.Fprintf(&b, "; filename=\"%s\"", quote.Replace(f.file))
			mediaType = cmp.Or(mediaType, fileType(f.file))
		}
		if mediaType != "" {
			fmt.Fprintf(&b, "\r\nContent-Type: %s", quote.Replace(mediaType))
		}
		b.WriteString("\r\n\r\n" + f.value + "\r\n")
	}
	b.WriteString("--" + boundary + "--\r\n")
	return b.Bytes(), boundary
}

// fileType returns the media type that curl derives from the name of a file. Source: formdata.c of curl.
func fileType(name string) string {
	types := map[string]string{
		".gif": "image/gif", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain",
		".htm": "text/html", ".html": "text/html", ".pdf": "application/pdf", ".xml": "application/xml",
	}
	return cmp.Or(types[strings.ToLower(filepath.Ext(name))], "application/octet-stream")
}

func (p *parser) read(name string) ([]byte, error) {
	if p.env.ReadFile == nil {
		return nil, errors.New("the curl command names a file, but files are not read here")
	}
	text, err := p.env.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("a file of the curl command: %w", err)
	}
	return text, nil
}
