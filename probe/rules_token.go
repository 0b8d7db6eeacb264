package probe

import (
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// token returns the times of a key that is a JSON Web Token, or none.
func token(r *Result) claims {
	if scheme, key, _ := sentCredential(r); strings.EqualFold(scheme, "Bearer") {
		return tokenTimes(key)
	}
	return claims{}
}

func keyJWTExpired(r *Result) *Finding {
	evidence, wrong := clockWords(r, "exp", token(r).expires, false)
	if evidence == "" || wrong == "this machine" {
		return nil // the server, which decides, accepts the token
	}
	f := finding("the key is a token that has expired", evidence, setKey("Get a new token and set it"))
	if wrong != "" {
		f.Title += " by the clock of the server, but not by that of this machine"
		f.Steps = append(f.Steps, compareClocks())
	}
	return f
}

func keyJWTEarly(r *Result) *Finding {
	evidence, wrong := clockWords(r, "nbf", token(r).notBefore, true)
	if evidence == "" {
		return nil
	}
	f := finding("the key is a token that is not yet valid", evidence,
		compareClocks(), do("If the clocks are right, wait until then, or get another token"))
	if wrong != "" {
		f.Title += " by the clock of " + wrong
	}
	return f
}

func keyJWTIssuedLater(r *Result) *Finding {
	evidence, wrong := clockWords(r, "iat", token(r).issued, true)
	if evidence == "" {
		return nil
	}
	f := finding("the key is a token that was issued in the future", evidence,
		compareClocks(), do("If both are right, the clock of the machine that issues the tokens is ahead: set it, or allow a leeway of a few seconds"))
	if wrong != "" {
		f.Title += ": the clock of " + wrong + " is behind"
	}
	return f
}

// compareClocks shows the clock of this machine. The evidence has that of the server.
func compareClocks() explain.Step {
	return do("Compare the clock of this machine with a third clock", nextstep.Program("date", "-u"))
}

func keyJWTMilliseconds(r *Result) *Finding {
	c := token(r)
	if len(c.milliseconds) == 0 {
		return nil
	}
	return finding("the times of the token are in milliseconds instead of seconds",
		strings.Join(c.milliseconds, ", ")+" of the token have 12 digits or more (read here, signature not verified)",
		do("Divide them by 1000 where the token is issued: Date.now() is in milliseconds"), setKey("Get a new token and set it"))
}

// maxToken bounds what is decoded of a token. Headers are not longer in practice.
const maxToken = 16 << 10

// tokenTimes reads the validity of a key that is a JSON Web Token (RFC 7519, section 4.1). The signature is not verified, so this returns
// what the token claims, not whether it is genuine.
func tokenTimes(key string) (out claims) {
	key = strings.TrimSpace(key)
	parts := strings.Split(key[:min(len(key), maxToken+1)], ".")
	if len(parts) != 3 || len(key) > maxToken {
		return out
	}
	var head struct {
		Algorithm string `json:"alg"`
	}
	var body struct {
		NotBefore float64 `json:"nbf"`
		Issued    float64 `json:"iat"`
		Expires   float64 `json:"exp"`
	}
	if !decodePart(parts[0], &head) || head.Algorithm == "" || !decodePart(parts[1], &body) {
		return out
	}
	for name, value := range map[string]float64{"nbf": body.NotBefore, "iat": body.Issued, "exp": body.Expires} {
		if value >= firstMilliseconds {
			out.milliseconds = append(out.milliseconds, name)
		}
	}
	slices.Sort(out.milliseconds)
	out.notBefore, out.issued, out.expires = numericDate(body.NotBefore), numericDate(body.Issued), numericDate(body.Expires)
	return out
}

// claims are the times of a token; a zero time is a claim that is absent.
type claims struct {
	notBefore, issued, expires time.Time
	milliseconds               []string // the claims that are in milliseconds, which have no valid time
}

// firstMilliseconds is the least number that is taken for milliseconds: as seconds it is the year 5138, as milliseconds 1973.
const firstMilliseconds = 1e11

func decodePart(part string, into any) bool {
	text, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(part, "="))
	return err == nil && json.Unmarshal(text, into) == nil
}

// numericDate returns a claim's time, or zero for one that is absent or in another unit.
func numericDate(seconds float64) time.Time {
	if seconds <= 0 || seconds >= firstMilliseconds {
		return time.Time{}
	}
	return time.Unix(int64(seconds), 0).UTC()
}
