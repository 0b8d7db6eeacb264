package explain_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/hex21/hex21/explain"
)

// TestSuggestByWords checks what descriptions of a problem suggest, as people type them, and that others suggest nothing.
func TestSuggestByWords(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"too many requsts": "429", "site is down": "SERVICE_UNAVAILABLE", "slow down": "RATE_LIMIT", "wrong api key": "INVALID_AUTH", "duplicate slug": "ALREADY_EXISTS",
		"i cant log in": "INVALID_AUTH", "api returns html instead of json": "html-instead-of-api", "internal_sever_error": "INTERNAL_ERROR", "retry-after header": "Retry-After",
		"ECONREFUSED": "ECONNREFUSED", "eai_agian": "EAI_AGAIN", "ETIMEOUT": "ETIMEDOUT", "HELLOWORLD": "",
		"resorce_not_found": "NOT_FOUND", "resource_not_fund": "404", "acces_denied": "403", "accesDenied": "403", "too_many_requets": "429", "invalid_crdentials": "key-refused",
		"bad_reqest": "400", "throttled": "RATE_LIMIT", "x-ratelimt-reset": "X-RateLimit-Reset", "some_random_code": "", "not-a-kode": "",
		"the weather in Berlin": "", "my key stopped working": "", "lorem ipsum dolor": "", "why": "", "timeout": "",
		"throtled": "RATE_LIMIT", "trottling": "RATE_LIMIT", "dupplicate": "ALREADY_EXISTS", "order_not_payed": "", "invoice_not_ordered": "", "byte order": "body-byte-order-mark",
	} {
		_, err := explain.Builtin().Lookup(query)
		unknown, ok := errors.AsType[*explain.UnknownError](err)
		if !ok {
			t.Errorf("%s: %v, want suggestions", query, err)
			continue
		}
		if got := unknown.Suggestions; want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%s: suggests %q, want %q", query, got, want)
		}
	}
}
