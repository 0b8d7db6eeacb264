package main_test

import (
	"context"
	"sync"

	"github.com/hex21/hex21/internal/keychain"
)

// keyring is a keychain in memory, or one that fails.
type keyring struct {
	mu   sync.Mutex
	keys map[string]string
	err  error
}

func (k *keyring) Get(_ context.Context, origin string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key, ok := k.keys[origin]
	if !ok && k.err == nil {
		return "", keychain.ErrNotFound
	}
	return key, k.err
}

func (k *keyring) Set(_ context.Context, origin, key string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.err == nil {
		k.keys[origin] = key
	}
	return k.err
}

func (k *keyring) Delete(_ context.Context, origin string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, ok := k.keys[origin]; !ok && k.err == nil {
		return keychain.ErrNotFound
	}
	delete(k.keys, origin)
	return k.err
}
