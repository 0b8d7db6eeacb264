package cli

import (
	"net/http"
	"slices"
)

// IsMethod reports whether a word is an HTTP method that probe completes.
func IsMethod(word string) bool { return slices.Contains(Methods(), word) }

// Methods returns those of an API, the most frequent first.
func Methods() []string {
	return []string{
		http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
	}
}

// WithMethod is probe with a method, where it is not the one that it has anyway.
func WithMethod(method string) []string {
	if method == http.MethodGet {
		return []string{"probe"}
	}
	return []string{"probe", "-X", method}
}
