// Package exchange sends a call and records how it went: which lines went out and came back, when each phase began and ended, and how
// the call broke, if it did. It does not judge; package probe judges an [Exchange].
//
// A [Client] sends a [Call] over a [Transport], which opens the connections itself and holds to two promises that net/http does not
// give: a request goes out once, and the end of its context ends it, whatever the server does. A [Recording] is the same for a call that
// another program made.
package exchange
