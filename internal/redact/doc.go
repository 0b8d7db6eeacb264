// Package redact hides secrets. It is the only package that does.
//
// Secrets are recognized in two ways. A [Hider] knows the secrets of a call by their value and finds them in any text, in the
// forms that servers, proxies and encoders give them: see [New]. [SecretName] knows what secrets are called, and with it
// [HeaderValue], [URL], [Addresses], [Fields], [Line] and [Words] hide the values of such names without knowing them.
//
// All functions are pure, take time linear in the text, and never fail: what cannot be parsed is treated as text.
package redact

// Mark replaces a secret in everything that is shown.
const Mark = "[redacted]"
