// Package redact is the one door through which anything secret is hidden.
//
// Secrets are recognized in two ways. A [Hider] knows the secrets of a call by their value and finds them in any text, in the
// forms that servers, proxies and encoders give them: see [New]. [SecretName] knows what secrets are called, and with it
// [HeaderValue], [URL], [Addresses], [Fields], [Line] and [Words] hide what stands under such a name without knowing its value.
//
// Everything here is pure, takes time linear in the text, and never fails: what cannot be parsed is treated as text.
package redact

// Mark stands for a secret in everything that is shown.
const Mark = "[redacted]"
