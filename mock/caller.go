package mock

import (
	"net/http"
	"strings"
)

// caller is who sends a request, as far as its Authorization header tells.
type caller struct {
	key     string // the good key; empty without one
	refused string // the catalog code that refuses the credentials; empty when they are good or absent
}

// readCaller reads the Authorization header. A header that is there but holds no bearer key is a mistake, not an anonymous call.
func readCaller(h http.Header) caller {
	values := h.Values("Authorization")
	if len(values) == 0 {
		return caller{}
	}
	scheme, key, _ := strings.Cut(strings.TrimSpace(values[0]), " ")
	key = strings.TrimSpace(key)
	if len(values) > 1 || !strings.EqualFold(scheme, "Bearer") || key == "" || strings.ContainsAny(key, " \t") {
		return caller{refused: "INVALID_AUTH"}
	}
	switch key {
	case "invalid", "hex21-check-wrong-key": // the second is what hex21 check calls with
		return caller{refused: "INVALID_AUTH"}
	case "expired":
		return caller{refused: "EXPIRED_TOKEN"}
	case "revoked":
		return caller{refused: "REVOKED_TOKEN"}
	}
	return caller{key: key}
}

// readOnly reports whether the key is good and may not write.
func (c caller) readOnly() bool { return c.key == "readonly" }

// String describes the caller without a trace of the key.
func (c caller) String() string {
	switch {
	case c.refused != "":
		return "refused key"
	case c.key != "":
		return "key"
	}
	return "anonymous"
}
