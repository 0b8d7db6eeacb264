package triage_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/triage"
)

func TestHide(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		`{"authorization":"Bearer s3cr3tS3CR3T","code":"GONE"}`,
		`{"headers":"{\"authorization\":\"Bearer s3cr3tS3CR3T\",\"cookie\":\"sid=s3cr3tS3CR3T; a=b\"}","code":"GONE"}`,
		`{\x22password\x22:\x22s3cr3tS3CR3T\x22,\x22code\x22:\x22GONE\x22}`,
		`{\u0022password\u0022:\u0022s3cr3tS3CR3T\u0022,\u0022code\u0022:\u0022GONE\u0022}`,
		`code=GONE password=s3cr3tS3CR3T`, `code=GONE api_key="s3cr3tS3CR3T"`, `{"x-api-key"=>"s3cr3tS3CR3T", "code"=>"GONE"}`,
		"code=GONE \x1b[36mpassword\x1b[0m=\x1b[35ms3cr3tS3CR3T\x1b[0m", `code=GONE refused: bearer token s3cr3tS3CR3T`,
		`code=GONE with key hx_live_s3cr3tS3CR3T`, `code=GONE hx_s3cr3tS3CR3T`, `code=GONE eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s3cr3tS3CR3T`,
		`code=GONE https://user:s3cr3tS3CR3T@hex21.dev/api`, `code=GONE GET /articles?api_key=s3cr3tS3CR3T&x=1`,
		`code=GONE user=s3cr3tS3CR3T@example.org`, `{"code":"GONE","email":"s3cr3t.S3CR3T@example.org"}`,
	} {
		got := string(triage.RedactSecrets([]byte(line)))
		if strings.Contains(strings.ToLower(got), "s3cr3t") || !strings.Contains(got, "GONE") {
			t.Errorf("%s\nbecomes %s", line, got)
		}
	}
	for _, line := range []string{`{"request_id":"req_0123456789abcdef","code":"GONE"}`, `invalid token: expired`, `failed: GONE (EXPIRED_TOKEN)`} {
		if got := string(triage.RedactSecrets([]byte(line))); got != line {
			t.Errorf("%s\nbecomes %s", line, got)
		}
	}
}
