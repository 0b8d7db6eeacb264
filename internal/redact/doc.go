// Package redact hides secrets. It is the only package that does.
//
// Secrets are recognized by their value or by their name. A [Hider] finds the given secrets of a call in any text, in the forms that
// servers, proxies and encoders give them: see [New]. [SecretName] recognizes the names of secrets; with it, [HeaderValue], [URL],
// [Addresses], [Fields], [Line] and [Words] hide values that are not given.
//
// All functions are pure, take time linear in the text, and never fail: what cannot be parsed is treated as text.
package redact

// Mark replaces a secret in everything that is shown.
const Mark = "[redacted]"
