package render

import (
	"bytes"
	"encoding/json"
)

// Format is how a result is written.
type Format string

// The formats of --output.
const (
	Human    Format = "human"
	JSON     Format = "json"
	YAML     Format = "yaml"
	Markdown Format = "markdown"
	HTML     Format = "html"   // of some commands
	GitHub   Format = "github" // the log of a workflow, of some commands
	JUnit    Format = "junit"  // the XML that CI systems read, of check
	TAP      Format = "tap"    // the Test Anything Protocol, of check
)

// Formats lists the formats of every command, for help and completion.
func Formats() []Format { return []Format{Human, JSON, YAML, Markdown} }

// EncodeJSON returns a document as indented JSON with a final line end. Characters that move or hide others on a terminal are escaped.
func EncodeJSON(doc any) ([]byte, error) { return encode(doc, "  ") }

// EncodeLine returns a document as JSON on one line, for streams of documents.
func EncodeLine(doc any) ([]byte, error) { return encode(doc, "") }

func encode(doc any, indent string) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(doc)
	return escaped(buf.Bytes()), err
}

// escaped returns JSON with invisible characters escaped.
func escaped(text []byte) []byte {
	if bytes.IndexFunc(text, isInvisible) < 0 {
		return text
	}
	return []byte(Visible(string(text)))
}
