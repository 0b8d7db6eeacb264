package explain_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hex21/hex21/explain"
)

func ExampleCatalog_Get() {
	entry, ok := explain.Builtin().Get("RATE_LIMIT")
	fmt.Println(ok, entry.Statuses, entry.Meaning)
	fmt.Println(entry.Retry.Strategy, entry.Provenance["retry"])
	// Output:
	// true [429] Rate limit exceeded
	// exponential-backoff documented
}

func ExampleCatalog_Lookup() {
	catalog := explain.Builtin()
	for _, query := range []string{"rateLimit", "EXPIRED", "Hex21Error: NOT_FOUND: no such article"} {
		entries, err := catalog.Lookup(query)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(entries[0].Code)
	}
	// Output:
	// RATE_LIMIT
	// EXPIRED_TOKEN
	// NOT_FOUND
}

func ExampleUnknownError() {
	_, err := explain.Builtin().Lookup("RATELIMT")
	var unknown *explain.UnknownError
	if errors.As(err, &unknown) {
		fmt.Println(unknown)
		fmt.Println("did you mean", strings.Join(unknown.Suggestions, ", "))
	}
	// Output:
	// unknown code "RATELIMT"
	// did you mean RATE_LIMIT
}

func ExampleCatalog_FindCodes() {
	line := `POST /articles 409 {"error":{"code":"CONFLICT"}} after RATE_LIMIT`
	fmt.Println(explain.Builtin().FindCodes(line))
	// Output: [CONFLICT RATE_LIMIT]
}

func ExampleLoad() {
	file := strings.NewReader("code: EMBARGOED\nstatuses: [403]\nmeaning: The article is under embargo\n")
	entries, err := explain.Load("our-codes.yaml", file)
	if err != nil {
		fmt.Println(err)
		return
	}
	entry, _ := explain.Builtin().With(entries...).Get("embargoed")
	fmt.Println(entry.Code, entry.Category, entry.Meaning)
	// Output: EMBARGOED custom The article is under embargo
}

func ExampleProblems() {
	file := strings.NewReader("code: EMBARGOED\nstatusses: [403]\nstatuses: [4030]\n")
	_, err := explain.Load("our-codes.yaml", file)
	fmt.Println(err)
	// Output:
	// our-codes.yaml:1:1: the key "meaning" is missing
	// our-codes.yaml:2:1: unknown key "statusses"; did you mean "statuses"?
	// our-codes.yaml:3:12: "4030" is not an HTTP status from 100 to 599
}
