// Package keychain keeps keys in the system's own store of secrets: the Keychain of macOS, the Credential Manager of Windows,
// and on other systems the Secret Service (GNOME Keyring, KWallet, KeePassXC) on the session bus.
//
// Each key belongs to an account, which is the origin that it may be sent to, such as "https://cms.example.org".
package keychain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/zalando/go-keyring"

	"github.com/hex21/hex21/internal/heap"
	"github.com/hex21/hex21/internal/input"
)

// service is the name under which the keys of hex21 are kept.
const service = "hex21"

// How long callers wait for a keychain: on a terminal, the user may have to type a password first.
const (
	Patience       = 5 * time.Second
	TypingPatience = time.Minute
)

// ErrNotFound means that the keychain works and has no key for the account.
var ErrNotFound = errors.New("the keychain has no such key")

// UnavailableError means that there is no keychain, that it is locked, or that it does not answer.
type UnavailableError struct{ Reason string }

func (e *UnavailableError) Error() string { return "the keychain cannot be used: " + e.Reason }

// Store is the system's keychain. Nothing is connected before the first call.
type Store struct {
	// LookupEnv reads the address of the session bus.
	LookupEnv func(string) (string, bool)
	// Patience bounds each call: a keychain that is locked asks its owner for a password, and waits.
	Patience time.Duration
}

// Absent reports whether this machine has no keychain, without asking for one.
func (s *Store) Absent() bool { return absent(s.LookupEnv) != "" }

// Get returns the key of an account, or ErrNotFound.
func (s *Store) Get(ctx context.Context, account string) (string, error) {
	return s.bounded(ctx, func() (string, error) { return keyring.Get(service, account) })
}

// Set stores the key of an account and replaces the one that it had.
func (s *Store) Set(ctx context.Context, account, key string) error {
	_, err := s.bounded(ctx, func() (string, error) { return "", keyring.Set(service, account, key) })
	return err
}

// Delete removes the key of an account, or returns ErrNotFound.
func (s *Store) Delete(ctx context.Context, account string) error {
	_, err := s.bounded(ctx, func() (string, error) { return "", keyring.Delete(service, account) })
	return err
}

// maxMemory is how much memory an answer of the keychain may take. The library keeps all that the bus sends.
const maxMemory = 32 << 20

// bounded limits a call that does not accept a context.
func (s *Store) bounded(ctx context.Context, call func() (string, error)) (string, error) {
	if reason := absent(s.LookupEnv); reason != "" {
		return "", &UnavailableError{reason}
	}
	done := input.Go(func() (key string, err error) {
		// The library trusts the answers of the bus, and panics when the connection is cut while a prompt is open.
		defer func() {
			if broken := recover(); broken != nil {
				key, err = "", errors.New("its connection was closed")
			}
		}()
		return call()
	})
	within, stop := heap.Context(ctx, maxMemory, &UnavailableError{"the program at DBUS_SESSION_BUS_ADDRESS sent too much data"})
	defer stop()
	slow := &UnavailableError{fmt.Sprintf("no response within %s; it may be locked and waiting for its password", s.Patience)}
	within, cancel := context.WithTimeoutCause(within, s.Patience, slow)
	defer cancel()
	select {
	case got := <-done:
		return got.Value, explained(got.Err)
	case <-within.Done():
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", context.Cause(within)
	}
}

func explained(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNotFound
	case errors.Is(err, keyring.ErrUnsupportedPlatform):
		return &UnavailableError{"hex21 does not support one on this system"}
	case errors.Is(err, keyring.ErrSetDataTooBig):
		return errors.New("the key is too long for the keychain")
	}
	if strings.HasPrefix(err.Error(), "failed to unlock") { // the error text of the library for a prompt that was not answered
		return &UnavailableError{"it is locked or not set up"}
	}
	return &UnavailableError{err.Error()}
}
