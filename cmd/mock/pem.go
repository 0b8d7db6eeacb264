package mockcmd

import (
	"context"
	"encoding/pem"
	"fmt"
	"os"
)

// writePEM writes a certificate for clients to trust, which may run as other users.
func (o *options) writePEM(ctx context.Context, der []byte) error {
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	err := o.app.WriteRaw(ctx, o.certOut, text)
	if info, statErr := os.Stat(o.certOut); err == nil && statErr == nil && info.Mode().IsRegular() {
		err = os.Chmod(o.certOut, 0o644) //nolint:gosec // a certificate is public
	}
	if err != nil {
		return fmt.Errorf("--cert-out: %w", err)
	}
	return nil
}
