package mock_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/hex21/hex21/mock"
)

// FuzzPrefer checks that a quoted value reaches the mock unchanged, whatever surrounds it.
func FuzzPrefer(f *testing.F) {
	f.Add("x", "GONE", "y")
	f.Add(`a="b,c"`, `"quoted"`, "wait=1; code=CONFLICT")
	f.Add(`a="\"`, `back\slash`, `"`)
	f.Add("", "", ",;=")
	handler := mock.New(nil, mock.WithLimits(mock.Limit{}, mock.Limit{}))
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	f.Fuzz(func(t *testing.T, before, value, after string) {
		if strings.Contains(strings.ToLower(before), "code") || strings.Contains(strings.ToLower(before), "fault") ||
			strings.Contains(strings.ToLower(after), "fault") || strings.Contains(before, `"`) {
			return // they might ask for something else, or leave a quote open
		}
		req := httptest.NewRequest(http.MethodGet, "/api", nil)
		req.Header.Set("Prefer", before+`, code="`+escape.Replace(value)+`", `+after)
		res := httptest.NewRecorder()
		handler.ServeHTTP(res, req)

		direct := httptest.NewRequest(http.MethodGet, "/api", nil)
		direct.Header.Set("Prefer", `code="`+escape.Replace(value)+`"`)
		want := httptest.NewRecorder()
		handler.ServeHTTP(want, direct)

		if res.Code != want.Code || res.Body.String() != want.Body.String() {
			t.Errorf("%q got %d %s, and alone %d %s", value, res.Code, res.Body, want.Code, want.Body)
		}
		if value != "" && res.Code == http.StatusOK {
			t.Errorf("%q was not heard", value)
		}
	})
}
