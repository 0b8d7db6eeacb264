package explain_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
)

func TestLookupIsLenient(t *testing.T) {
	t.Parallel()
	limit, notFound := []string{"RATE_LIMIT"}, []string{"NOT_FOUND"}
	tests := map[string]struct {
		query string
		want  []string
	}{
		"the code":                      {"RATE_LIMIT", limit},
		"lower case":                    {"rate_limit", limit},
		"hyphens":                       {"rate-limit", limit},
		"spaces":                        {"rate limit", limit},
		"camel case":                    {"rateLimit", limit},
		"no separators":                 {"NOTFOUND", notFound},
		"space around it":               {"  NOT_FOUND\n", notFound},
		"the name of an exception":      {"NotFoundError", notFound},
		"an alias":                      {"RATE_LIMIT_EXCEEDED", limit},
		"an alias in camel case":        {"rateLimitExceeded", limit},
		"a unique prefix":               {"EXPIRED", []string{"EXPIRED_TOKEN"}},
		"a prefix in lower case":        {"quota", []string{"QUOTA_EXCEEDED"}},
		"a prefix across words":         {"internal-e", []string{"INTERNAL_ERROR"}},
		"a prefix of a code and alias":  {"rate", limit},
		"a name before a prefix":        {"conflict", []string{"CONFLICT"}},
		"a code in a message":           {"Hex21Error: RATE_LIMIT: slow down", limit},
		"a code at the end":             {"it says NOT_FOUND.", notFound},
		"a body":                        {`{"error":{"code":"NOT_FOUND","message":"no"}}`, notFound},
		"a body with a code in camels":  {`{"error": {"code": "rateLimit"}}`, limit},
		"a body inside a log line":      {`msg="{\"error\":{\"code\":\"not_found\"}}"`, notFound},
		"a line of key=value":           {"level=warn status=404 code=not_found", notFound},
		"codes in order, each once":     {"NOT_FOUND then RATE_LIMIT, RATE_LIMIT_EXCEEDED, NOT_FOUND", []string{"NOT_FOUND", "RATE_LIMIT"}},
		"codes with commas":             {"RATE_LIMIT,NOT_FOUND", []string{"RATE_LIMIT", "NOT_FOUND"}},
		"a code before a status line":   {"HTTP/1.1 500 Internal Server Error\n\nNOT_FOUND", notFound},
		"a category in prose":           {"Rate Limiting Errors", []string{"rate-limiting", "RATE_LIMIT", "QUOTA_EXCEEDED"}},
		"a category":                    {"rate-limiting", []string{"rate-limiting", "RATE_LIMIT", "QUOTA_EXCEEDED"}},
		"the beginning of a category":   {"resou", []string{"resource", "NOT_FOUND", "ALREADY_EXISTS", "CONFLICT", "GONE"}},
		"a code before a category name": {"rate limit errors", limit},
		"the words of the reference":    {"Error: Rate limit exceeded", limit},
		"the beginning of a finding":    {"html-from", []string{"html-from-between"}},
		"a code before a finding":       {"quota-", []string{"QUOTA_EXCEEDED"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, err := explain.Builtin().Lookup(test.query)
			if err != nil {
				t.Fatalf("Lookup(%q): %v", test.query, err)
			}
			if diff := cmp.Diff(test.want, codes(found)); diff != "" {
				t.Errorf("Lookup(%q) differs (-want +got):\n%s", test.query, diff)
			}
		})
	}
}

// These begin as stated; what follows grows with the catalog and obeys a rule.
func TestLookupGroups(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		query string
		first []string
		rest  func(explain.Entry) bool
	}{
		"a status":                {"429", []string{"429", "RATE_LIMIT", "QUOTA_EXCEEDED"}, comesWith(t, "429")},
		"a status line":           {"HTTP/2 404 \r\nserver: nginx\r\n", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"the last of two answers": {"HTTP/1.1 301 Moved\n\nHTTP/1.1 404 Not Found\n", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a verbose transcript":    {"> GET / HTTP/1.1\n< HTTP/1.1 404 Not Found\n", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a status of axios":       {"Error: Request failed with status code 429", []string{"429", "RATE_LIMIT"}, comesWith(t, "429")},
		"a status of requests":    {"429 Client Error: Slow for url: http://x", []string{"429", "RATE_LIMIT"}, comesWith(t, "429")},
		"a status of curl":        {"curl: (22) The requested URL returned error: 404", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a status and its phrase": {"took 304 ms: 404 Not Found.", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a status after HTTP":     {"HTTP 404", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a line of an access log": {`"GET /a HTTP/1.1" 404 312`, []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a field named status":    {`{"statusCode":404,"port":500}`, []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a redirect":              {"308", []string{"308"}, comesWith(t, "308")},
		"a redirect on the way":   {"got status 302 and then status 404", []string{"404", "NOT_FOUND"}, comesWith(t, "404")},
		"a class":                 {"4xx", []string{"400", "401", "402", "403", "404"}, comesWith(t, "4xx")},
		"a class in capitals":     {"5XX", []string{"500", "501", "502", "503", "504"}, comesWith(t, "5xx")},
		"a category by its start": {"auth", []string{"authentication", "INVALID_AUTH", "EXPIRED_TOKEN"}, explain.InCategory("authentication")},
		"a category in prose":     {"Server Errors", []string{"server", "INTERNAL_ERROR", "SERVICE_UNAVAILABLE"}, explain.InCategory("server")},
		"a category as one word":  {"request", []string{"request", "INVALID_PARAMETERS"}, explain.InCategory("request")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, err := explain.Builtin().Lookup(test.query)
			if err != nil {
				t.Fatalf("Lookup(%q): %v", test.query, err)
			}
			got := codes(found)
			if diff := cmp.Diff(test.first, got[:min(len(got), len(test.first))]); diff != "" {
				t.Fatalf("Lookup(%q) begins otherwise (-want +got):\n%s", test.query, diff)
			}
			if slices.Sort(got); len(slices.Compact(got)) != len(found) {
				t.Errorf("Lookup(%q) gives an entry twice: %v", test.query, got)
			}
			for _, entry := range found[1:] {
				if !test.rest(entry) {
					t.Errorf("Lookup(%q) gives %s", test.query, entry.Code)
				}
			}
		})
	}
}

// comesWith tests for entries with the status.
func comesWith(t *testing.T, spec string) func(explain.Entry) bool {
	t.Helper()
	test, err := explain.HasStatus(spec)
	if err != nil {
		t.Fatal(err)
	}
	return test
}

func TestLookupUnknown(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		query       string
		want        string // the query of the error: "" for the query itself, "nothing" for none
		suggestions []string
		hint        string
	}{
		"a letter is missing":         {query: "RATELIMT", suggestions: []string{"RATE_LIMIT"}},
		"two letters are swapped":     {query: "not_fuond", suggestions: []string{"NOT_FOUND"}},
		"a letter too much":           {query: "CONFLLICT", suggestions: []string{"CONFLICT"}},
		"a slip in a category":        {query: "authentcation", suggestions: []string{"authentication"}},
		"one word of two codes":       {query: "TOKEN", suggestions: []string{"EXPIRED_TOKEN", "REVOKED_TOKEN"}},
		"a prefix of many codes":      {query: "invalid", suggestions: []string{"INVALID_AUTH", "INVALID_PARAMETERS", "INVALID_FORMAT"}},
		"a word that is near nothing": {query: "banana"},
		"another":                     {query: "hello world"},
		"nothing":                     {query: ""},
		"white space":                 {query: " \t\n", want: ""},
		"one letter":                  {query: "R"},
		"two letters":                 {query: "GO"},
		"prose with words of codes":   {query: "the page was not found and is gone, an internal error"},
		"prose about an exit code":    {query: "exit code: gone fishing"},
		"numbers that are none":       {query: "took 404 ms at 10.0.500.1:429, version 1.503"},
		"a status in prose":           {query: "HTTP error 432", want: "HTTP error 432"},
		"a longer word":               {query: "XRATE_LIMITX", suggestions: []string{"RATE_LIMIT"}},
		"an unknown code in a body":   {query: `{"error":{"code":"NOT_FUOND","message":"x"}}`, want: "NOT_FUOND", suggestions: []string{"NOT_FOUND"}},
		"an unknown code in a log":    {query: "GET /a 409 Hex21Error: CONFILCT_X: no", want: "CONFILCT_X", suggestions: []string{"CONFLICT"}},
		"a status without an entry":   {query: "432", suggestions: []string{"4xx"}, hint: "432 is a client error (4xx): the request has to be changed"},
		"an interim answer":           {query: "101", hint: "101 is an interim response; the final one follows it"},
		"a server's own status":       {query: "588", suggestions: []string{"5xx"}, hint: "588 is a server error (5xx): it may be temporary; if it persists, report it to the operator of the server"},
		"a success":                   {query: "204", hint: "204 means success, not an error"},
		"a class without entries":     {query: "1XX", hint: "1xx is an interim response; the final one follows it"},
		"a number that is no status":  {query: "999"},
		"a long text":                 {query: strings.Repeat("banana ", 1000), want: "nothing"},
		"a transcript with a secret":  {query: "GET /\nAuthorization: Bearer abc\n\nno", want: "nothing"},
		"bytes that are no text":      {query: "\xff\xfe\x00"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, err := explain.Builtin().Lookup(test.query)
			var unknown *explain.UnknownError
			if !errors.As(err, &unknown) || !errors.Is(err, explain.ErrUnknownCode) {
				t.Fatalf("Lookup(%q) = %v, %v, want an UnknownError", test.query, codes(found), err)
			}
			switch test.want {
			case "":
				test.want = strings.TrimSpace(test.query)
			case "nothing":
				test.want = ""
			}
			want := &explain.UnknownError{Query: test.want, Suggestions: test.suggestions, Hint: test.hint}
			if diff := cmp.Diff(*want, *unknown); diff != "" {
				t.Errorf("the error differs (-want +got):\n%s", diff)
			}
			if text := unknown.Error(); len(text) > 100 || strings.ContainsAny(text, "\n\x1b") {
				t.Errorf("the message does not fit a line: %q", text)
			}
		})
	}
}

func TestLookupFindsAddedEntries(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(mustLoad(t, `
code: invoice.overdue
category: billing
statuses: [456]
meaning: The invoice is overdue
aliases: [DUNNING]
---
code: E-1001
category: billing
meaning: No such customer
`)...)
	tests := map[string]struct {
		query string
		want  []string
	}{
		"a code with a dot":           {"INVOICE.OVERDUE", []string{"invoice.overdue"}},
		"a code with a number":        {"e1001", []string{"E-1001"}},
		"an alias in a log line":      {"ERROR DUNNING: pay", []string{"invoice.overdue"}},
		"the field of a body":         {`{"error":{"code":"invoice.overdue"}}`, []string{"invoice.overdue"}},
		"a category without an entry": {"Billing Errors", []string{"invoice.overdue", "E-1001"}},
		"the beginning of a category": {"bill", []string{"invoice.overdue", "E-1001"}},
		"a status without an entry":   {"456", []string{"invoice.overdue"}},
		"the beginning of a code":     {"invo", []string{"invoice.overdue"}},
		"a built-in code, as ever":    {"gone", []string{"GONE"}},
		"an alias as a separate name": {"dunning", []string{"invoice.overdue"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, err := catalog.Lookup(test.query)
			if diff := cmp.Diff(test.want, codes(found)); diff != "" {
				t.Errorf("Lookup(%q) differs, error %v (-want +got):\n%s", test.query, err, diff)
			}
		})
	}
}

// Every way to write the name of an entry leads to it, before any entry that belongs to it.
func TestLookupFindsEveryEntryByEachSpelling(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, entry := range catalog.All() {
		for _, name := range append([]string{entry.Code}, entry.Aliases...) {
			for _, query := range []string{
				name, strings.ToLower(name), strings.ToUpper(name), " " + name + " ",
				strings.ReplaceAll(name, "_", "-"), strings.ReplaceAll(name, "-", " "),
				strings.NewReplacer("_", "", "-", "").Replace(name),
			} {
				found, err := catalog.Lookup(query)
				if err != nil || found[0].Code != entry.Code {
					t.Errorf("Lookup(%q) = %v, %v, want %s first", query, codes(found), err, entry.Code)
				}
			}
		}
	}
}

func TestFindCodes(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text string
		want []string
	}{
		"nothing":                       {"", nil},
		"prose":                         {"Not found: the resource is gone. Conflict?", nil},
		"an alias stays one":            {"RATE_LIMIT_EXCEEDED and RATE_LIMIT", []string{"RATE_LIMIT_EXCEEDED", "RATE_LIMIT"}},
		"a part of a word":              {"XGONE GONEX GONE_ _GONE ÜGONE", nil},
		"next to punctuation":           {"(GONE)[CONFLICT]:NOT_FOUND;", []string{"GONE", "CONFLICT", "NOT_FOUND"}},
		"in a path":                     {"/api/errors/GONE?x", []string{"GONE"}},
		"a status is no code":           {"429 code=429", nil},
		"a category is no code":         {`"code": "server"`, nil},
		"code in capitals":              {`"CODE": "gone"`, []string{"GONE"}},
		"single quotes":                 {"{'code': 'gone'}", []string{"GONE"}},
		"YAML":                          {"code: GONE", []string{"GONE"}},
		"a value without quotes":        {"code: gone", nil},
		"a value on the next line":      {"\"code\":\n  \"gone\"", []string{"GONE"}},
		"another field":                 {`"barcode": "gone", "code_name": "gone", "codes": "gone"`, nil},
		"a value that is longer":        {`"code": "gone2"`, nil},
		"the field name at the end":     {"code", nil},
		"the field cut off":             {`"code": "`, nil},
		"a lone code after a cut field": {`"code": ` + "\nGONE", []string{"GONE"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, explain.Builtin().FindCodes(test.text)); diff != "" {
				t.Errorf("FindCodes(%q) differs (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestCategory(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(explain.Entry{Code: "E1", Meaning: "x", Category: "billing"})
	for name, test := range map[string]struct{ name, want string }{
		"the id":               {"rate-limiting", "rate-limiting"},
		"the heading":          {"Rate Limiting Errors", "rate-limiting"},
		"its beginning":        {"rate", "rate-limiting"},
		"an ambiguous start":   {"re", ""},
		"an own one":           {"Billing", "billing"},
		"the statuses":         {"status", "status"},
		"the categories":       {"category", "category"},
		"the findings":         {"findings", "finding"},
		"the word error alone": {"error", ""},
		"an unknown one":       {"weather", ""},
		"nothing":              {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, ok := catalog.Category(test.name); got != test.want || ok != (test.want != "") {
				t.Errorf("Category(%q) = %q, %t, want %q", test.name, got, ok, test.want)
			}
		})
	}
}
