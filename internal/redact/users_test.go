package redact_test

import (
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

func TestUsers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"message": "connect postgres://hex21:s3cret@db:5432/hex21"}`: `{"message": "connect postgres://db:5432/hex21"}`,
		`redis://:pw@cache and mysql://root:pw@db/x?token=1`:           `redis://cache and mysql://db/x?token=1`,
		`see https://example.org/@ann or mail ann@example.org`:         `see https://example.org/@ann or mail ann@example.org`,
		`{"dsn":"postgres:\/\/app:s3cret@db:5432\/cms"}`:               `{"dsn":"postgres:\/\/db:5432\/cms"}`,
		`{\"dsn\":\"mysql:\\/\\/app:s3cret@db\\/cms\"}`:                `{\"dsn\":\"mysql:\\/\\/db\\/cms\"}`,
		`?to=amqp%3A%2F%2Fapp%3As3cret%40mq%2Fv&mail=ann@example.org`:  `?to=amqp%3A%2F%2Fmq%2Fv&mail=ann@example.org`,
		`https%3a%2f%2fexample.org%2f%40ann 100% :// \u002f: %3`:       `https%3a%2f%2fexample.org%2f%40ann 100% :// \u002f: %3`,
		`{"name": "\u00e9", "page": 1}`:                                `{"name": "\u00e9", "page": 1}`,
	} {
		if got := string(redact.Users([]byte(text))); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
