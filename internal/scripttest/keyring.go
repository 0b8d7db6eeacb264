package scripttest

import (
	"context"
	"sync"

	"github.com/hex21/hex21/internal/keychain"
)

// Keyring is a keychain in memory, or one that fails.
type Keyring struct {
	mu   sync.Mutex
	Keys map[string]string
	Err  error
}

// Get returns the key of an origin.
func (k *Keyring) Get(_ context.Context, origin string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key, ok := k.Keys[origin]
	if !ok && k.Err == nil {
		return "", keychain.ErrNotFound
	}
	return key, k.Err
}

// Set keeps the key of an origin.
func (k *Keyring) Set(_ context.Context, origin, key string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.Err == nil {
		k.Keys[origin] = key
	}
	return k.Err
}

// Delete removes the key of an origin.
func (k *Keyring) Delete(_ context.Context, origin string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, ok := k.Keys[origin]; !ok && k.Err == nil {
		return keychain.ErrNotFound
	}
	delete(k.Keys, origin)
	return k.Err
}

// Absent reports whether every call fails, as on a machine without a keychain.
func (k *Keyring) Absent() bool { return k.Err != nil }
