package probe_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
)

// corsCases are calls of a page. What a server can answer to a preflight is in testdata/scenarios.
func corsCases(t testing.TB) []exchangedCase {
	const page = "https://app.example.org"
	paged := func(answer string) exchanged {
		return exchanged{answer: answer + "\nContent-Type: application/json\n\n{\"data\":[]}", header: http.Header{"Origin": {page}}}
	}
	asked := func(e exchanged, preflight string) exchanged {
		e.edit = func(x *exchange.Exchange) {
			x.Call.Preflight, x.Call.Body = true, nil
			x.Preflight = &exchange.Exchange{URL: x.URL, Answer: answerOf(t, preflight+"\n\n")}
		}
		return e
	}
	keyed := func(e exchanged) exchanged {
		e.key = "k-12345678"
		return e
	}
	const open = "Access-Control-Allow-Origin: *"
	return []exchangedCase{
		{name: "a page that may", exchanged: paged("200 OK\n" + open), silent: "origin-not-allowed"},
		{name: "a page that may not", exchanged: paged("200 OK"), finds: "origin-not-allowed", says: "no Access-Control-Allow-Origin"},
		{name: "a page that may not, asked for", exchanged: asked(paged("200 OK"), "204 No Content"), finds: "origin-not-allowed", decides: true, says: page},
		{name: "a slash at the end", exchanged: paged("200 OK\nAccess-Control-Allow-Origin: " + page + "/"), finds: "origin-not-allowed", says: page + "/"},
		{name: "the page of the API itself", exchanged: exchanged{answer: "200 OK\n\n", header: http.Header{"Origin": {"https://CMS.example.org:443"}}}, silent: "origin-not-allowed"},
		{name: "no preflight was sent", exchanged: keyed(paged("200 OK\n" + open)), silent: "preflight-refused"},
		{name: "a preflight that allows the key", exchanged: keyed(asked(paged("200 OK\n"+open), "204 No Content\n"+open+"\nAccess-Control-Allow-Headers: Authorization")), silent: "preflight-refused"},
		{name: "a preflight that does not", exchanged: keyed(asked(paged("200 OK\n"+open), "204 No Content\n"+open)), finds: "preflight-refused", decides: true, says: "must name Authorization"},
		{name: "a preflight of a call that fails", exchanged: keyed(asked(paged("404 Not Found\n"+open), "404 Not Found")), finds: "preflight-refused", says: "404 Not Found"},
		{name: "cookies for all", exchanged: paged("200 OK\n" + open + "\nAccess-Control-Allow-Credentials: true"), finds: "origin-wildcard-credentials", says: open},
		{name: "cookies for one", exchanged: paged("200 OK\nAccess-Control-Allow-Origin: " + page + "\nAccess-Control-Allow-Credentials: true"), silent: "origin-wildcard-credentials"},
		{name: "hidden headers", exchanged: paged("200 OK\n" + open + "\nRetry-After: 3"), finds: "headers-not-exposed", says: "Retry-After"},
		{name: "headers for all", exchanged: paged("200 OK\n" + open + "\nRetry-After: 3\nAccess-Control-Expose-Headers: *"), silent: "headers-not-exposed"},
	}
}

func TestCORSRules(t *testing.T) {
	t.Parallel()
	runRules(t, corsCases(t))
}

// TestAllowedOriginSentTwice checks the step for a header that both the proxy and the application add.
func TestAllowedOriginSentTwice(t *testing.T) {
	t.Parallel()
	const twice = "Access-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: https://app.example.org"
	response := exchanged{answer: "200 OK\n" + twice + "\n\n{}", header: http.Header{"Origin": {"https://app.example.org"}}}
	preflight := response
	preflight.answer, preflight.key = "200 OK\nAccess-Control-Allow-Origin: *\n\n{}", "k-12345678"
	preflight.edit = func(x *exchange.Exchange) {
		x.Call.Preflight, x.Preflight = true, &exchange.Exchange{URL: x.URL, Answer: answerOf(t, "204 No Content\n"+twice+"\n\n")}
	}
	for id, e := range map[string]exchanged{"origin-not-allowed": response, "preflight-refused": preflight} {
		found := false
		for _, f := range judge(t, e.build(t)).Findings {
			for _, s := range f.Steps {
				found = found || f.ID == id && strings.HasSuffix(s.Text, "but not from both")
			}
		}
		if !found {
			t.Errorf("%s does not advise to send the header only once", id)
		}
	}
}
