//go:build !unix || darwin

package keychain

// absent reports why there is no keychain. These systems always have theirs.
func absent(func(string) (string, bool)) string { return "" }
