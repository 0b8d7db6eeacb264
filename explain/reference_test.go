package explain_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

// reference is the table of facts in testdata/reference.yaml, which was transcribed from the API reference.
type reference struct {
	Title, Date string
	Envelope    struct {
		Root     string
		Required []string
		Optional []string
	}
	Statuses []struct {
		Status            int
		Name, Description string
	}
	Groups []struct {
		Title, Category string
		Codes           []struct{ Code, Description string }
	}
	Retry struct {
		BackOff            []string `yaml:"back_off"`
		Never              []string
		SetMaximumAttempts bool `yaml:"set_maximum_attempts"`
	}
	RateLimitHeaders []struct{ Name, Example string } `yaml:"rate_limit_headers"`
	SDK              struct {
		Packages            map[string]string
		Client, Error, Call string
		ErrorFields         []string `yaml:"error_fields"`
		RetryAfter          string   `yaml:"retry_after"`
	}
	Support struct {
		StatusPage string `yaml:"status_page"`
		Email      string
		Discord    string
	}
}

// readReference reads the facts. A key that this test does not know would go unchecked, so it is an error.
func readReference(t *testing.T) reference {
	t.Helper()
	data, err := os.ReadFile("testdata/reference.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var facts reference
	if err := yaml.Load(data, &facts, yaml.WithKnownFields()); err != nil {
		t.Fatal(err)
	}
	return facts
}

func TestCatalogHasCodesOfTheReferenceInItsWordsAndOrder(t *testing.T) {
	t.Parallel()
	var want, got []string
	inReference := make(map[string]bool)
	for _, group := range readReference(t).Groups {
		for _, code := range group.Codes {
			want = append(want, group.Category+" "+code.Code+": "+code.Description+" (documented documented)")
			inReference[code.Code] = true
		}
	}
	for _, entry := range explain.Builtin().Codes() {
		if inReference[entry.Code] {
			got = append(got, entry.Category+" "+entry.Code+": "+entry.Meaning+
				" ("+string(entry.Provenance["category"])+" "+string(entry.Provenance["meaning"])+")")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the codes differ from the reference (-want +got):\n%s", diff)
	}
}

func TestCatalogHasStatusesOfTheReferenceInItsWords(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, status := range readReference(t).Statuses {
		code := strconv.Itoa(status.Status)
		entry, ok := catalog.Get(code)
		want := status.Name + " - " + status.Description
		if !ok || entry.Meaning != want || entry.Provenance["meaning"] != explain.Documented {
			t.Errorf("%s is %q (%s), want %q (documented)", code, entry.Meaning, entry.Provenance["meaning"], want)
		}
	}
}

func TestCatalogHasGroupsOfTheReference(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, group := range readReference(t).Groups {
		found, err := catalog.Lookup(group.Title)
		if err != nil || found[0].Code != group.Category || !strings.EqualFold(found[0].Meaning, group.Title) {
			t.Errorf("Lookup(%q) = %v, %v, want the entry %s", group.Title, codes(found), err, group.Category)
		}
	}
}

// Codes and statuses that the issue asks for beyond the reference.
func TestCatalogHasCodesBeyondTheReference(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for code, status := range map[string]int{
		"UNAUTHORIZED": 401, "FORBIDDEN": 403, "VALIDATION_ERROR": 400, "METHOD_NOT_ALLOWED": 405,
		"RATE_LIMIT_EXCEEDED": 429, "BAD_GATEWAY": 502, "INVALID_QUERY": 400,
		"405": 405, "409": 409, "410": 410, "502": 502, "504": 504,
		// That page has these statuses; the reference maps no code to any.
		"INVALID_PARAMETERS": 400, "NOT_FOUND": 404, "CONFLICT": 409, "INTERNAL_ERROR": 500, "SERVICE_UNAVAILABLE": 503,
	} {
		entry, ok := catalog.Get(code)
		if !ok || entry.Statuses[0] != status {
			t.Errorf("%s comes with %v, want %d first", code, entry.Statuses, status)
		}
	}
}

// Nothing is called documented unless the table of facts has it.
func TestDocumentedFieldsAreInTheReference(t *testing.T) {
	t.Parallel()
	facts := readReference(t)
	has := make(map[string]bool) // "entry field"
	for _, status := range facts.Statuses {
		has[strconv.Itoa(status.Status)+" meaning"] = true
	}
	for _, group := range facts.Groups {
		spoken := slices.Contains(append(facts.Retry.BackOff, facts.Retry.Never...), group.Category)
		has[group.Category+" meaning"] = true
		has[group.Category+" retry"] = spoken
		for _, code := range group.Codes {
			has[code.Code+" category"] = true
			has[code.Code+" meaning"] = true
			has[code.Code+" retry"] = spoken
		}
	}
	for _, header := range facts.RateLimitHeaders {
		has[header.Name+" category"] = true
	}
	for _, section := range []string{"envelope", "support", "best-practices"} { // they sum up a section each
		has[section+" meaning"] = true
	}
	for _, entry := range explain.Builtin().All() {
		for field, label := range entry.Provenance {
			if label == explain.Documented && !has[entry.Code+" "+field] {
				t.Errorf("%s calls %s documented, and the reference does not have it", entry.Code, field)
			}
		}
	}
}

func TestRetryPoliciesFollowTheReference(t *testing.T) {
	t.Parallel()
	facts := readReference(t)
	if !facts.Retry.SetMaximumAttempts {
		t.Error("the reference asks for a maximum of attempts")
	}
	for _, entry := range explain.Builtin().All() {
		if entry.Retry == nil {
			continue // what may lack a policy is decided in complete_test.go
		}
		group := entry.Category
		if group == explain.CategoryGroup {
			group = entry.Code
		}
		if slices.Contains(facts.Retry.Never, group) && entry.Retry.Retryable {
			t.Errorf("%s is retryable, and the reference says never to retry %s errors", entry.Code, group)
		}
		if slices.Contains(facts.Retry.BackOff, group) && !entry.Retry.Retryable {
			t.Errorf("%s is not retryable, and the reference says to back off on %s", entry.Code, group)
		}
		if got := entry.Provenance["retry.max_attempts"]; got != explain.Inferred {
			t.Errorf("%s: the maximum of attempts is %s, and the reference names none", entry.Code, got)
		}
		if entry.Retry.MaxAttempts > 10 {
			t.Errorf("%s: %d attempts are no maximum", entry.Code, entry.Retry.MaxAttempts)
		}
	}
}

func TestHeaderNamesFollowTheReference(t *testing.T) {
	t.Parallel()
	facts := readReference(t)
	var headers []string
	for _, header := range facts.RateLimitHeaders {
		headers = append(headers, header.Name)
	}
	want := []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset, ratelimit.HeaderRetryAfter}
	if diff := cmp.Diff(headers, want); diff != "" {
		t.Errorf("the headers differ (-reference +wire):\n%s", diff)
	}

	body, err := errorbody.Envelope{Code: "c", Message: "m", Details: json.RawMessage(`"d"`)}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	var envelope map[string]map[string]string
	if err := json.Unmarshal(body, &envelope); err != nil {
		t.Fatal(err)
	}
	fields := map[string]string{"code": "c", "message": "m", "details": "d"}
	if diff := cmp.Diff(map[string]map[string]string{facts.Envelope.Root: fields}, envelope); diff != "" {
		t.Errorf("the envelope differs (-want +got):\n%s", diff)
	}
	keys := slices.Concat(facts.Envelope.Required, facts.Envelope.Optional)
	if diff := cmp.Diff([]string{"code", "message", "details"}, keys); diff != "" {
		t.Errorf("the keys of the envelope differ (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(facts.SDK.ErrorFields, keys); diff != "" {
		t.Errorf("the fields of an SDK error are not those of the envelope:\n%s", diff)
	}
}

// What the reference does not show of the SDKs may not exist. So snippets use the two packages, the two classes and the
// one call of its examples, and nothing else of them.
func TestSnippetsUseTheSDKsAsTheReferenceDoes(t *testing.T) {
	t.Parallel()
	sdk := readReference(t).SDK
	shown := []string{sdk.Client, sdk.Error, "client." + sdk.Call}
	for _, name := range sdk.Packages {
		shown = append(shown, name, "from "+name+" ")
	}
	names := regexp.MustCompile(`\bHex21\w+|@hex21/[\w-]+|\bfrom hex21\S* |\bclient\.\w+(\.\w+)*`)
	used := make(map[string]bool)
	for _, entry := range explain.Builtin().All() {
		for language := range sdk.Packages {
			for _, name := range names.FindAllString(entry.Snippet(language), -1) {
				if used[name] = true; !slices.Contains(shown, name) {
					t.Errorf("the %s snippet of %s uses %s, which the reference does not show", language, entry.Code, name)
				}
			}
		}
	}
	for _, name := range []string{sdk.Client, sdk.Error, "client." + sdk.Call, sdk.Packages["typescript"]} {
		if !used[name] {
			t.Errorf("no snippet uses %s", name)
		}
	}
}

// Both SDKs read the wait from the details, so the example has it there.
func TestRateLimitExampleHasRetryAfter(t *testing.T) {
	t.Parallel()
	parent, name, ok := strings.Cut(readReference(t).SDK.RetryAfter, ".")
	if !ok || parent != "details" {
		t.Fatalf("the reference has the wait in %s.%s", parent, name)
	}
	entry, _ := explain.Builtin().Get("RATE_LIMIT")
	var body struct {
		Error struct{ Details map[string]any }
	}
	if err := json.Unmarshal(entry.Example, &body); err != nil {
		t.Fatal(err)
	}
	if wait, ok := body.Error.Details[name].(float64); !ok || wait <= 0 {
		t.Errorf("details.%s is %v", name, body.Error.Details[name])
	}
}

// People copy addresses. So each one is an address of the reference, or the page of the reference itself.
func TestURLsAreThoseOfTheReference(t *testing.T) {
	t.Parallel()
	facts := readReference(t)
	known := []string{facts.Support.StatusPage, facts.Support.Email, facts.Support.Discord, "https://hex21.dev/docs/api-errors"}
	address := regexp.MustCompile(`https?://[\w.-]*hex21\.dev[\w./-]*|https://discord\.gg/\w+|[\w.-]+@hex21\.dev`)
	for _, entry := range explain.Builtin().All() {
		page, err := json.Marshal(entry)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range address.FindAllString(string(page), -1) {
			if !slices.Contains(known, strings.TrimRight(found, ".")) {
				t.Errorf("%s names the address %s", entry.Code, found)
			}
		}
	}
}
