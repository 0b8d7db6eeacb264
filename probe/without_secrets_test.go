package probe_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// A server that repeats everything it was told, wherever it can, does not make us show it.
func TestServerThatEchoesSecrets(t *testing.T) {
	t.Parallel()
	secrets := []string{"k-12345678", "hunter2secret", "c-11112222", "x-33334444", "q/5555+6666", "87654321"}
	echo := func(w http.ResponseWriter, r *http.Request) {
		all := fmt.Sprint(r.Header, r.URL, r.URL.Query())
		w.Header()["X-Debug"] = []string{r.Header.Get("X-Api-Key")}
		w.Header().Set("X-Request-Id", "r-"+r.Header.Get("X-Api-Key"))
		w.Header().Set("X-Ratelimit-Limit", r.Header.Get("Cookie"))
		w.Header().Set("Retry-After", r.Header.Get("Authorization"))
		w.Header().Set("Location", "/x?back="+url.QueryEscape(r.URL.String()))
		w.Header().Set("Content-Type", "application/json; x="+r.Header.Get("X-Api-Key"))
		var status int
		fmt.Sscan(r.Header.Get("X-Status"), &status)
		w.WriteHeader(status)
		switch r.Header.Get("X-Shape") {
		case "envelope":
			json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{
				"code": "BAD_" + r.Header.Get("X-Api-Key"), "message": strings.Repeat(".", 70) + all,
				"details": map[string]any{"id": 87654321, "all": all},
			}})
		case "html":
			io.WriteString(w, "<html><head><title>"+all+"</title></head><body>"+all+"</body></html>")
		case "array":
			io.WriteString(w, `["`+strings.Repeat(".", 50)+all)
		case "text":
			io.WriteString(w, strings.Repeat(".", 62)+r.Header.Get("X-Api-Key")+all)
		}
	}
	s := loopback.Serve(t, echo)
	for _, shape := range []string{"envelope", "html", "array", "text", "none"} {
		for _, status := range []string{"200", "302", "401", "404", "429", "500"} {
			t.Run(shape+" with "+status, func(t *testing.T) {
				t.Parallel()
				u := loopback.URL(s.URL + "/x?token=q%2F5555%2B6666&page=1")
				u.User = url.UserPassword("ann", "hunter2secret")
				x := loopback.Send(t, exchange.Dial{}, probe.Call{URL: u, Base: loopback.URL(s.URL), Key: "k-12345678", Body: []byte("k-12345678"), Header: http.Header{
					"Cookie": {"sid=c-11112222; n=87654321"}, "X-Api-Key": {"x-33334444"}, "X-Status": {status}, "X-Shape": {shape},
				}})
				loopback.Answered(t, x)
				text := show(t, x)
				for _, secret := range secrets {
					for _, spelling := range []string{secret, url.QueryEscape(secret), secret[:len(secret)-2]} {
						if i := strings.Index(text, spelling); i >= 0 {
							t.Errorf("%q shows: …%s…", spelling, text[max(0, i-80):min(len(text), i+40)])
						}
					}
				}
				if !json.Valid([]byte(text[:strings.IndexByte(text, '\n')])) {
					t.Errorf("the document is no JSON: %s", text)
				}
			})
		}
	}
}

// A key that was set with something around it is sent unchanged, and comes back in its parts.
func TestServerThatEchoesTheKeyAlone(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		words := strings.Fields(r.Header.Get("Authorization"))
		w.WriteHeader(http.StatusUnauthorized)
		fmt.Fprintf(w, `{"error": {"code": "INVALID_AUTH", "message": "bad key %s"}}`, strings.Trim(words[len(words)-1], `"'`))
	})
	for _, key := range []string{" k-12345678 ", "\tk-12345678", `'k-12345678'`, "Bearer k-12345678", `Bearer "k-12345678"`, "bearer: k-12345678", "\u200bk-12345678", "“k-12345678”"} {
		x := loopback.Send(t, exchange.Dial{}, probe.Call{URL: loopback.URL(s.URL + "/x"), Base: loopback.URL(s.URL), Key: key})
		loopback.Answered(t, x)
		if text := show(t, x); strings.Contains(text, "12345678") || !strings.Contains(strings.ReplaceAll(text, "\u200b", ""), "bad key [redacted]") {
			t.Errorf("%q shows: %s", key, text)
		}
	}
}

// If a response ends within a key, the part of the key is not shown either.
func TestAnswerThatEndsWithinTheKey(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusUnauthorized)
		io.WriteString(w, "bad key k-1234567890abcdef, says the server")
	})
	for size := range int64(24) {
		x := loopback.Send(t, exchange.Dial{}, probe.Call{URL: loopback.URL(s.URL + "/x"), Base: loopback.URL(s.URL), Key: "k-1234567890abcdef", MaxBody: size + 12})
		loopback.Answered(t, x)
		if text := show(t, x); strings.Contains(text, "k-12") || strings.Contains(text, "67890ab") {
			t.Errorf("of %d bytes it shows: %s", size+12, text)
		}
	}
}

func TestSecretsInTheStatusLineAndInErrors(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, func(c net.Conn) {
		r, err := http.ReadRequest(bufio.NewReader(c))
		if err == nil {
			fmt.Fprintf(c, "HTTP/1.1 500 %s\r\n%s: 1\r\nContent-Length: 0\r\n\r\n", r.Header.Get("Authorization"), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
		}
	})
	call := loopback.Get("http://" + addr)
	call.Key, call.Base = "k-12345678", call.URL
	x := loopback.Send(t, exchange.Dial{}, call)
	loopback.Answered(t, x)
	if text := show(t, x); strings.Contains(text, "k-12345678") {
		t.Errorf("the key shows:\n%s", text)
	}
	x = exchangeOf(t, "", func(x *exchange.Exchange) {
		x.Failure = &exchange.Failure{Kind: exchange.KindOther, Phase: exchange.PhaseWait, Message: "cannot use k-12345678", Err: errors.New("cannot use k-12345678")}
	})
	if text := show(t, x); strings.Contains(text, "k-12345678") {
		t.Errorf("the key shows:\n%s", text)
	}
}

func TestRejectedValuesOfSecretFields(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		`{"error": {"code": "VALIDATION_ERROR", "message": "Validation failed", "details": {"field": "password", "value": "hunter2word", "message": "is too short"}}}`,
		`{"errors": [{"type": "field", "value": "hunter2word", "msg": "Invalid value", "path": "password", "location": "body"}]}`,
		`{"detail": [{"type": "string_too_long", "loc": ["body", "client_secret"], "msg": "Too long", "input": "hunter2word"}]}`,
		`{"status": 400, "error": "Bad Request", "errors": [{"field": "login.password", "rejectedValue": "hunter2word", "defaultMessage": "is too short"}]}`,
		`{"message": "Validation failed", "errors": {"field": "$.password", "value": "hunter2word", "message": "is too short"}}`,
		`{"message": "%password is wrong", "parameters": {"password": "hunter2"}}`,
		`{"error": {"message": "{token} is wrong", "params": {"token": "hunter2"}}}`,
	} {
		if text := shownResult(t, body); strings.Contains(text, "hunter2") {
			t.Errorf("%s: the password shows:\n%s", body, text)
		}
	}
	for _, body := range []string{
		`{"message": "Validation failed", "errors": [{"field": "name", "value": "hunter2word", "message": "is too short"}]}`,
		`{"message": "Validation failed", "errors": [{"field": "password", "message": "hunter2word is too short"}]}`,
		`{"message": "%name is wrong", "parameters": {"name": "hunter2word", "password": "is required"}}`,
	} {
		if text := shownResult(t, body); !strings.Contains(text, "hunter2word") {
			t.Errorf("%s: the value is hidden:\n%s", body, text)
		}
	}
}

func shownResult(t *testing.T, body string) string {
	t.Helper()
	doc, err := json.Marshal(judge(t, exchangeOf(t, answer("400 Bad Request", body), nil)))
	if err != nil {
		t.Fatal(err)
	}
	return string(doc)
}

// Words that a test key may be are not secrets.
func TestOrdinaryWordsAreNotRedacted(t *testing.T) {
	t.Parallel()
	x := exchangeOf(t, answer("401 Unauthorized", envelope("EXPIRED_TOKEN", "the key expired is bad")), func(x *exchange.Exchange) {
		x.Call.Key, x.Secrets = "expired", []string{"expired"}
	})
	if r := judge(t, x); r.Error.Message != "the key expired is bad" {
		t.Errorf("the message is %q", r.Error.Message)
	}
}
