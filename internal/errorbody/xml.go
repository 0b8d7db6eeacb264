package errorbody

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/statuscode"
)

// maxLeaves is the maximum number of elements of an XML body that are kept.
const maxLeaves = 64

// leaf is an element that contains only text.
type leaf struct{ name, text string }

// xmlBody is an XML body as a flat list. Error bodies in XML are shallow, and names tell more than nesting does.
type xmlBody struct {
	root   string // the name of the outermost element
	space  string // its namespace
	leaves []leaf
	whole  bool
}

// xml reads an error body in XML: problem details, AWS, OData and SOAP faults.
func (d *document) xml() Body {
	x := readXML(d.text)
	e := Body{
		Message: x.first("Message", "message", "detail", "faultstring", "Text", "Details"),
		Code:    x.first("Code", "code", "faultcode", "Value"),
	}
	e.Title = x.first("title")
	if x.root == "Envelope" {
		if codes := x.all("Value"); len(codes) > 1 {
			e.Code = codes[1] // of SOAP 1.2, whose first code is only Sender or Receiver
		}
		fault := x.first("faultcode", "Value")
		e.Fault, _, _ = strings.Cut(fault[strings.LastIndexByte(fault, ':')+1:], ".")
	}
	if e.Message == "" || e.Code == "" {
		x.complete(&e)
	}
	if d.in.Status != 0 && statuscode.Parse(e.Code) == d.in.Status {
		e.Code = "" // it is only repeated
	}
	d.bodyID = x.id()
	switch {
	case x.root == "problem" || d.media.Type == "application/problem+xml":
		e.Shape, e.Status = ShapeProblem, statuscode.Parse(x.first("status"))
		e.fromType(x.first("type"))
		e.Details = x.except("type", "title", "status", "detail", "code", "Code")
	case x.root == "error" && strings.Contains(x.space, "metadata"):
		e.Shape = ShapeOData
		e.Details = x.except("code", "message")
	case x.root == "methodResponse" && x.first("name") == "faultCode": // XML-RPC, which has no other sign of an error
		e.Shape, e.Code, e.Message = ShapeFlat, x.first("int", "i4"), x.first("string")
	case x.root == "Envelope" && (x.first("faultstring") != "" || x.first("faultcode") != ""): // SOAP 1.1
		e.Shape, e.Details = ShapeFlat, x.except("faultcode", "faultstring")
	case x.root == "Error", x.root == "ErrorResponse", x.root == "Response" && e.Code != "":
		e.Shape = ShapeAWSXML
		ofFile := slices.Contains([]string{"AccessDenied", "AllAccessDisabled", "NoSuchKey", "NoSuchBucket", "MethodNotAllowed"}, e.Code)
		if ofFile && strings.EqualFold(d.in.Header.Get("Server"), "AmazonS3") { // which got a call without an S3 signature
			d.product(&e)
		}
		e.Details = x.except("Code", "Message", "RequestId", "RequestID")
	case d.failed && (e.Code != "" || e.Message != ""):
		e.Shape = ShapeFlat
		e.Details = x.except("Code", "code", "Message", "message", "faultcode", "faultstring")
	default:
		return Body{Shape: ShapeUnknown}
	}
	if !x.whole {
		d.problem = "ends or breaks in the middle of the XML"
		if len(d.in.Body) <= media.MaxMarkup {
			e.Shape = ShapeTruncated
		}
	}
	return e
}

// readXML lists the leaves of a body up to its end or the first syntax error.
func readXML(text []byte) xmlBody {
	var x xmlBody
	dec := xml.NewDecoder(bytes.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it was converted to UTF-8 before
	name, depth := "", 0
	var content media.Words
	for len(x.leaves) < maxLeaves {
		token, err := dec.RawToken()
		if err != nil {
			x.whole = errors.Is(err, io.EOF) && depth == 0 && x.root != ""
			return x
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; x.root == "" {
				x.root = t.Name.Local
				for _, a := range t.Attr {
					if a.Name.Local == "xmlns" || a.Name.Space == "xmlns" && a.Name.Local == t.Name.Space {
						x.space = a.Value
					}
				}
			}
			name = t.Name.Local
			content.Reset()
			if aboutError(plainName(name)) {
				for _, a := range t.Attr { // <error code="12">
					if rank := codeRank(plainName(a.Name.Local)); rank > 0 && rank < weakCode && len(x.leaves) < maxLeaves {
						x.leaves = append(x.leaves, leaf{a.Name.Local, a.Value})
					}
				}
			}
		case xml.CharData:
			content.Add(t, maxLine)
		case xml.EndElement:
			if depth--; t.Name.Local == name && content.Len() > 0 {
				x.leaves = append(x.leaves, leaf{name, content.String()})
			}
			name = ""
		}
	}
	x.whole = true
	return x
}

// complete fills in code and message from the names that other APIs use.
func (x *xmlBody) complete(e *Body) {
	code, message := weakCode, weakCode*2
	for _, l := range x.leaves {
		name := plainName(l.name)
		if rank := codeRank(name); e.Code == "" && rank > 0 && rank < code && !hasSpace(l.text) && l.text != "0" {
			e.Code, code = l.text, 0
		}
		if rank := messageRank(name); rank > 0 && rank < message && (e.Message == "" || message < weakCode*2) {
			e.Message, message = l.text, rank
		}
	}
}

// first returns the text of the first leaf that has the first of the names that occurs.
func (x *xmlBody) first(names ...string) string {
	for _, name := range names {
		if all := x.all(name); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// all returns the texts of the leaves with a name.
func (x *xmlBody) all(name string) []string {
	var out []string
	for _, l := range x.leaves {
		if l.name == name {
			out = append(out, l.text)
		}
	}
	return out
}

func (x *xmlBody) id() string {
	for _, l := range x.leaves {
		if isRequestID(plainName(l.name)) {
			return l.text
		}
	}
	return ""
}

// except returns the leaves without the named ones, as a JSON object.
func (x *xmlBody) except(names ...string) json.RawMessage {
	rest := make(map[string]string)
	for _, l := range x.leaves {
		if !slices.Contains(names, l.name) {
			rest[l.name] = l.text
		}
	}
	if len(rest) == 0 {
		return nil
	}
	details, _ := json.Marshal(rest) //nolint:errchkjson // texts are always written
	return details
}
