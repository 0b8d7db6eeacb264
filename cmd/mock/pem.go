package mockcmd

import (
	"encoding/pem"
	"fmt"
	"os"
)

// writePEM writes a certificate for others to trust.
func writePEM(path string, der []byte) error {
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	if err := os.WriteFile(path, text, 0o644); err != nil { //nolint:gosec // a certificate is public
		return fmt.Errorf("--cert-out: %w", err)
	}
	return nil
}
