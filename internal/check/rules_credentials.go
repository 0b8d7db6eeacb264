package check

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// noKeyRule requires that a call without a key succeeds, or is rejected because credentials are missing.
func noKeyRule(t *trial) finding {
	return t.each(func(x *Exchange) string {
		if _, problem := x.list(); problem == "" {
			return ""
		}
		code := x.reading().err.Code
		if x.Status == http.StatusUnauthorized && x.isAPI() && slices.Contains([]string{"MISSING_AUTH", "UNAUTHORIZED"}, code) {
			return ""
		}
		return x.says() + ", neither a list nor 401 MISSING_AUTH"
	})
}

// goodKeyRule requires that the key that is set is accepted.
func goodKeyRule(t *trial) finding {
	x := t.one("keyed")
	switch {
	case x.Status == http.StatusUnauthorized || x.Status == http.StatusForbidden:
		return broken(x, x.says())
	case x.Status/100 == 2:
		if _, problem := x.list(); problem == "" {
			return acceptedKey(t, x)
		}
	}
	return notSeen(x, x.answered())
}

// acceptedKey checks whether the installation checks keys at all: if a wrong key works too, nothing shows that this one was accepted.
func acceptedKey(t *trial, x *Exchange) finding {
	wrong := t.one("wrong")
	if _, problem := wrong.list(); problem == "" {
		return notSeen(x, "a wrong key gets the same response, so it is unknown whether the key is accepted")
	}
	return kept(x, x.says())
}

// challengeRule requires that a 401 names its scheme (RFC 9110, section 15.5.2).
func challengeRule(t *trial) finding {
	x := t.one("wrong")
	switch got := strings.Join(x.Header.Values("WWW-Authenticate"), ", "); {
	case x.Status != http.StatusUnauthorized:
		return notSeen(x, "a wrong key returned "+x.says())
	case got == "":
		return broken(x, "401 without WWW-Authenticate")
	case !strings.HasPrefix(strings.ToLower(got), "bearer"):
		return broken(x, fmt.Sprintf("WWW-Authenticate is %q, not Bearer", text.Shorten(got, 80)))
	default:
		return kept(x, "WWW-Authenticate: "+text.Shorten(got, 80))
	}
}

// largerBudgetRule requires that a key raises the limit.
func largerBudgetRule(t *trial) finding {
	with, without := t.one("keyed"), t.one("none")
	a, b := with.limits().Limit, without.limits().Limit
	switch {
	case !a.Valid || !b.Valid:
		return notSeen(with, "the responses do not report a limit")
	case a.Value <= b.Value:
		return broken(with, fmt.Sprintf("the limit is %s with a key and %s without", a.Value, b.Value))
	}
	return kept(with, fmt.Sprintf("the limit is %s with a key and %s without", a.Value, b.Value))
}
