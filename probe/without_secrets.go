package probe

import (
	"slices"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
)

// beyondQuoted is how much of a body is searched for secrets after the part that is quoted: a secret that begins in a quotation and ends
// after it is hidden whole. In bytes.
const beyondQuoted = 16 << 10

// longError is the length of an error in which a secret of the server is looked for, in bytes.
const longError = 4 << 10

// secretsOfServer returns the secrets that an error of the server has under their names, such as a token in a link. Only what looks like a
// key counts: under "password", most errors say what is wrong with it. What was sent as the value of such a field counts in any form.
func secretsOfServer(x *exchange.Exchange) (secrets []string) {
	a := x.Answer
	if a == nil || a.Status < 400 && !isErrorInSuccess(x) {
		return nil
	}
	found := redact.SecretsInLine(string(a.Body[:min(len(a.Body), longError)]))
	for _, line := range a.Lines {
		found = append(found, redact.SecretsInLine(line.Value)...)
	}
	for _, secret := range found {
		if len(redact.LikeKeys([]string{secret})) > 0 {
			secrets = append(secrets, secret)
		}
	}
	rejected := redact.RejectedValues(string(a.Body[:min(len(a.Body), longError)]))
	return append(secrets, slices.DeleteFunc(rejected, func(value string) bool { return value == "undefined" || slices.Contains(jsonTypes, value) })...)
}

// isErrorInSuccess reports whether a response with a success status is an error or a page, so that its message or title is quoted. The body
// is short, or empty if the error is in a header.
func isErrorInSuccess(x *exchange.Exchange) bool {
	a := x.Answer
	if len(a.Body) > longError {
		return false
	}
	decoded := errorbody.Decode(errorbody.Input{Status: a.Status, Header: a.Header, Body: a.Body, Wrote: !exchange.IsSafeMethod(x.Method)})
	return decoded.Found() || decoded.Title != ""
}

// decodeWithoutSecrets decodes an answer, and returns the beginning of its body without secrets. Decoded text may be quoted and truncated,
// and half a secret would not be found, so secrets are hidden first: in all of a JSON body, and in as much of another one as is read. Of
// JSON without an error, only the beginning is quoted.
//
// An error may also hold a secret of the server: the password in the address of its database.
func decodeWithoutSecrets(in errorbody.Input, hide *redact.Hider) (errorbody.Body, []byte) {
	if in.Status >= 400 && len(in.Body) <= maxKeptDetails {
		in.Body = redact.Users(in.Body)
	}
	body, head := in.Body, media.MaxMarkup+beyondQuoted
	m := media.Sniff(in.Header.Get("Content-Type"), body)
	if m.Charset != "" {
		head *= 4 // bytes of a character, at most
	}
	head = min(head, len(body))
	if m.Kind != media.KindJSON {
		in.Body = hide.Bytes(body[:head], in.Truncated || head < len(body))
		return errorbody.Decode(in), in.Body
	}
	decoded := errorbody.Decode(in)
	if !decoded.Found() && decoded.Problem == "" {
		decoded.RequestID = hide.Text(decoded.RequestID)
		return decoded, hide.Bytes(body[:head], in.Truncated || head < len(body))
	}
	if in.Body = hide.Bytes(body, in.Truncated); &in.Body[0] != &body[0] {
		decoded = errorbody.Decode(in)
	}
	return decoded, in.Body
}
