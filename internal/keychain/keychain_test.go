package keychain_test

import (
	"errors"
	"testing"
	"time"

	"github.com/zalando/go-keyring"

	"github.com/hex21/hex21/internal/keychain"
)

// anywhere is a bus that is never called: the library is told to use a keychain in memory.
func anywhere(string) (string, bool) { return "unix:path=/nowhere", true }

func TestStore(t *testing.T) {
	keyring.MockInit()
	store := &keychain.Store{LookupEnv: anywhere, Patience: time.Minute}
	ctx := t.Context()
	if _, err := store.Get(ctx, "https://a.example.org"); !errors.Is(err, keychain.ErrNotFound) {
		t.Errorf("a key that is not there gives %v", err)
	}
	for _, key := range []string{"first", "second"} {
		if err := store.Set(ctx, "https://a.example.org", key); err != nil {
			t.Fatal(err)
		}
		if got, err := store.Get(ctx, "https://a.example.org"); got != key || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, key)
		}
	}
	if _, err := store.Get(ctx, "https://b.example.org"); !errors.Is(err, keychain.ErrNotFound) {
		t.Errorf("another origin gives %v", err)
	}
	if err := store.Delete(ctx, "https://a.example.org"); err != nil {
		t.Error(err)
	}
	if err := store.Delete(ctx, "https://a.example.org"); !errors.Is(err, keychain.ErrNotFound) {
		t.Errorf("a second time gives %v", err)
	}
}

func TestStoreThatFails(t *testing.T) {
	var unavailable *keychain.UnavailableError
	store := &keychain.Store{LookupEnv: anywhere, Patience: time.Minute}
	for _, cause := range []error{keyring.ErrUnsupportedPlatform, errors.New("failed to unlock correct collection 'x'"), errors.New("anything")} {
		keyring.MockInitWithError(cause)
		if _, err := store.Get(t.Context(), "https://a.example.org"); !errors.As(err, &unavailable) {
			t.Errorf("%v gives %v", cause, err)
		}
	}
	keyring.MockInitWithError(keyring.ErrSetDataTooBig)
	if err := store.Set(t.Context(), "https://a.example.org", "x"); err == nil || errors.As(err, &unavailable) {
		t.Errorf("a key that is too long gives %v", err)
	}
}
