package cli

import (
	"net/http"
	"slices"
)

// IsMethod reports whether a word is an HTTP method that probe completes.
func IsMethod(word string) bool { return slices.Contains(Methods(), word) }

// Methods returns the methods of an API, the most common first.
func Methods() []string {
	return []string{
		http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
	}
}

// WithMethod returns the words of probe with a method, if it is not the default.
func WithMethod(method string) []string {
	if method == http.MethodGet {
		return []string{"probe"}
	}
	return []string{"probe", "-X", method}
}
