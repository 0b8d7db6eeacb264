package probe_test

import (
	"encoding/base64"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
)

// token is a JSON Web Token with these claims and an invalid signature.
// dated sets the Date of a response to the day of the tests.
func dated(e exchanged, clock string) exchanged {
	e.answer = strings.Replace(e.answer, "\n", "\nDate: Sun, 01 Mar 2026 "+clock+" GMT\n", 1)
	return e
}

func token(claims string) string {
	encode := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	return encode(`{"alg":"HS256","typ":"JWT"}`) + "." + encode(claims) + "." + encode("signature")
}

func authorization(value string) http.Header { return http.Header{"Authorization": {value}} }

func TestKeyFormRules(t *testing.T) {
	t.Parallel()
	runRules(t, keyFormCases())
}

func keyFormCases() []exchangedCase {
	const good = "hx_0123456789abcdef"
	unsent := &exchange.Failure{Kind: exchange.KindRequest, Phase: exchange.PhasePrepare, Message: "invalid header field value"}
	with := func(key string) exchanged { return exchanged{key: key, answer: refused401} }
	return []exchangedCase{
		{name: "a line end at the end", exchanged: exchanged{key: good + "\n", failure: unsent}, finds: "key-line-end", decides: true, says: "at its end"},
		{name: "a line end inside", exchanged: exchanged{key: "hx_0123\n456789abcdef", failure: unsent}, finds: "key-line-end", decides: true, says: "in the middle"},
		{name: "no line end", exchanged: exchanged{key: good, failure: unsent}, silent: "key-line-end"},
		{name: "the marks of a paste", exchanged: exchanged{key: "\x1b[200~" + good + "\x1b[201~", failure: unsent}, finds: "key-control-character", decides: true, says: "pasted"},
		{name: "a bell", exchanged: exchanged{key: good + "\a", failure: unsent}, finds: "key-control-character", decides: true},
		{name: "a line end is another finding", exchanged: exchanged{key: good + "\n", failure: unsent}, silent: "key-control-character"},
		{name: "a URL", exchanged: with("https://cms.example.org/api"), finds: "key-is-url", decides: true},
		{name: "a colon and slashes that begin no URL", exchanged: with("hx:" + good), silent: "key-is-url"},
		{name: "a part of a key", exchanged: with("hx_0123…cdef"), finds: "key-not-ascii", decides: true, says: "shortened form"},
		{name: "a long dash", exchanged: with("hx–0123456789"), finds: "key-not-ascii", decides: true, says: "hyphen"},
		{name: "typographic quotes are another finding", exchanged: with("“" + good + "”"), silent: "key-not-ascii"},
		{name: "only spaces", exchanged: with("   "), finds: "key-empty", decides: true},
		{name: "only the word Bearer", exchanged: exchanged{header: authorization("Bearer"), answer: refused401}, finds: "key-empty", decides: true},
		{name: "a good key", exchanged: with(good), silent: "key-empty"},
		{name: "a good key is no placeholder", exchanged: with(good), silent: "key-placeholder"},
		{name: "your-api-key", exchanged: with("your-api-key"), finds: "key-placeholder", decides: true, says: "example"},
		{name: "YOUR_TOKEN_HERE", exchanged: with("YOUR_TOKEN_HERE"), finds: "key-placeholder", decides: true},
		{name: "angle brackets", exchanged: with("<api key of 2026>"), finds: "key-placeholder", decides: true},
		{name: "a row of x", exchanged: with("xxxx-xxxx"), finds: "key-placeholder", decides: true},
		{name: "a variable", exchanged: with("${HEX21_API_KEY}"), finds: "key-placeholder", decides: true, says: "name of a variable"},
		{name: "undefined", exchanged: with("undefined"), finds: "key-placeholder", decides: true, says: "missing value"},
		{name: "a placeholder that the server takes", exchanged: exchanged{key: "your-api-key", answer: list}, finds: "key-placeholder"},
		{name: "Bearer twice", exchanged: with("Bearer " + good), finds: "key-scheme-twice", decides: true},
		{name: "Bearer once", exchanged: with(good), silent: "key-scheme-twice"},
		{name: "no Bearer", exchanged: exchanged{header: authorization(good), answer: refused401}, finds: "key-without-scheme", decides: true},
		{name: "another scheme", exchanged: exchanged{header: authorization("Basic YTpi"), answer: refused401}, silent: "key-without-scheme"},
		{name: "double quotes", exchanged: with(`"` + good + `"`), finds: "key-quoted", decides: true},
		{name: "typographic quotes", exchanged: with("“" + good + "”"), finds: "key-quoted", decides: true},
		{name: "no quotes", exchanged: with(good), silent: "key-quoted"},
		{name: "a space before", exchanged: with(" " + good), finds: "key-whitespace", decides: true, says: "before"},
		{name: "a tab after", exchanged: with(good + "\t"), finds: "key-whitespace", decides: true, says: "after"},
		{name: "a space without width inside", exchanged: with("hx_0123\u200b4567"), finds: "key-whitespace", decides: true, says: "inside"},
		{name: "Bearer twice is no white space", exchanged: with("Bearer " + good), silent: "key-whitespace"},
		{name: "a token that has expired", exchanged: with(token(`{"exp":1772366399}`)), finds: "key-jwt-expired", decides: true, says: "2026-03-01T11:59:59Z"},
		{name: "a token of this second", exchanged: with(token(`{"exp":1772366400}`)), finds: "key-jwt-expired", decides: true},
		{name: "a token that lives", exchanged: with(token(`{"exp":1772366401}`)), silent: "key-jwt-expired"},
		{name: "a token without an end", exchanged: with(token(`{"sub":"me"}`)), silent: "key-jwt-expired"},
		{name: "a token beyond all times", exchanged: with(token(`{"exp":1e300,"nbf":-1}`)), silent: "key-jwt-expired"},
		{name: "three parts that are no token", exchanged: with("a.b.c"), silent: "key-jwt-expired"},
		{name: "a token that is not yet valid", exchanged: with(token(`{"nbf":1772366401}`)), finds: "key-jwt-early", decides: true, says: "2026-03-01T12:00:01Z"},
		{name: "a token that was issued in the future", exchanged: with(token(`{"iat":1772366401}`)), finds: "key-jwt-issued-later", decides: true, says: "2026-03-01T12:00:01Z"},
		{name: "a token that was issued now", exchanged: with(token(`{"iat":1772366400}`)), silent: "key-jwt-issued-later"},
		{name: "a token in milliseconds", exchanged: with(token(`{"iat":1772366400000,"exp":1772367000000}`)), finds: "key-jwt-milliseconds", decides: true, says: "exp, iat"},
		{name: "a token in milliseconds is not one from the future", exchanged: with(token(`{"iat":1772366400000}`)), silent: "key-jwt-issued-later"},
		{name: "a token in seconds", exchanged: with(token(`{"iat":1772366400,"exp":1772367000}`)), silent: "key-jwt-milliseconds"},
		{name: "a token that the server's clock ends", exchanged: dated(with(token(`{"exp":1772366460}`)), "12:05:00"), finds: "key-jwt-expired", decides: true, says: "by the clock of the server"},
		{name: "a token that only this clock ends", exchanged: dated(with(token(`{"exp":1772366390}`)), "11:50:00"), silent: "key-jwt-expired"},
		{name: "a token that the server's clock has not reached", exchanged: dated(with(token(`{"iat":1772366300}`)), "11:50:00"), finds: "key-jwt-issued-later", decides: true, says: "the clock of the server is behind"},
		{name: "a token that is valid from now on", exchanged: with(token(`{"nbf":1772366400}`)), silent: "key-jwt-early"},
		{name: "X-API-Key", exchanged: exchanged{header: http.Header{"X-Api-Key": {good}}, answer: refused401}, finds: "key-wrong-header", decides: true},
		{name: "X-API-Key where it works", exchanged: exchanged{header: http.Header{"X-Api-Key": {good}}, answer: list}, silent: "warnings"},
		{name: "a cookie", exchanged: exchanged{header: http.Header{"Cookie": {"session=1"}}, answer: refused401}, silent: "key-wrong-header"},
		{name: "in the URL and refused", exchanged: exchanged{url: "https://cms.example.org/api/articles?api_key=" + good, answer: refused401}, finds: "key-in-url", decides: true},
		{name: "in the URL", exchanged: exchanged{url: "https://cms.example.org/api/articles?access_token=" + good, answer: list}, finds: "key-in-url"},
		{name: "an empty one in the URL", exchanged: exchanged{url: "https://cms.example.org/api/articles?api_key=", answer: refused401}, silent: "key-in-url"},
		{name: "over http", exchanged: exchanged{
			url: "http://cms.example.org/api/articles", base: "http://cms.example.org/api", key: good, answer: list,
		}, finds: "key-over-http"},
		{name: "over http in a private network", exchanged: exchanged{
			url: "http://10.0.0.7/api/articles", base: "http://10.0.0.7/api", key: good, answer: list,
		}, silent: "key-over-http"},
		{name: "over http without a key", exchanged: exchanged{url: "http://cms.example.org/api/articles", answer: list}, silent: "key-over-http"},
	}
}
