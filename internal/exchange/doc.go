// Package exchange sends a call and records what happened: the lines that were sent and received, when each phase began and ended, and how
// the call failed, if it did. It does not judge; package probe judges an [Exchange].
//
// A [Client] sends a [Call] over a [Transport], which opens the connections itself and makes two guarantees that net/http does not: a
// request is sent only once, and it ends when its context ends, whatever the server does. A [Recording] describes a call that another
// program made.
package exchange
