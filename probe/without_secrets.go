package probe

import (
	"slices"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/jsonscan"
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
	return append(secrets, rejectedSecrets(jsonscan.Parse(a.Body[:min(len(a.Body), longError)]).First, maxNested)...)
}

// maxNested is how deep in an error the rejected values are looked for.
const maxNested = 6

// rejectedSecrets returns the values that an error repeats beside the name of a field that is secret: {"field": "password", "value": "…"},
// {"loc": ["body", "password"], "input": "…"} of Pydantic, {"field": "password", "rejectedValue": "…"} of Spring.
func rejectedSecrets(v *jsonscan.Value, depth int) (secrets []string) {
	if !v.IsKind(jsonscan.Object) && !v.IsKind(jsonscan.Array) {
		return nil
	}
	named := v.First(append(faultNames, "loc")...)
	if value := v.First(append(faultValues, "input", "rejectedValue", "rejected_value")...).Text(); value != "" && value != "undefined" && !slices.Contains(jsonTypes, value) {
		parts := append(texts(named), named.Text())
		if slices.ContainsFunc(parts, func(part string) bool { return redact.SecretName(lastPart(part)) }) {
			secrets = append(secrets, value)
		}
	}
	for m := range v.Members() {
		if depth > 0 && len(secrets) < maxFaults {
			secrets = append(secrets, rejectedSecrets(&m.Value, depth-1)...)
		}
	}
	return secrets
}

// isErrorInSuccess reports whether a short body with a success status is an error or a page, so that its message or title is quoted.
func isErrorInSuccess(x *exchange.Exchange) bool {
	a := x.Answer
	if len(a.Body) == 0 || len(a.Body) > longError {
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
