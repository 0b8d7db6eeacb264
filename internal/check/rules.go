package check

import (
	"slices"
	"strings"
)

// rules returns the rules by their name in the field rule of a promise.
func rules() map[string]rule {
	return map[string]rule{
		"list":            listRule,
		"object":          objectRule,
		"data-list":       onLists(dataListRule),
		"data-object":     dataObjectRule,
		"metadata":        onLists(metadataRule),
		"metadata-fits":   onLists(metadataFitsRule),
		"metadata-echo":   onList("two", metadataEchoRule),
		"content-type":    onLists(contentTypeRule),
		"fields":          onLists(fieldsRule),
		"types":           onLists(typesRule),
		"same-article":    sameArticleRule,
		"own-slug":        ownSlugRule,
		"unique-slugs":    onLists(uniqueSlugsRule),
		"page-size":       comparing(pageSizeRule, "one"),
		"page-two":        comparing(pageTwoRule, "one", "two"),
		"filter":          comparing(filterRule, "filtered"),
		"sort-title":      comparing(sortTitleRule, "up", "down"),
		"sort-date":       comparing(sortDateRule, "up"),
		"search-finds":    comparing(searchFindsRule, "found"),
		"search-none":     comparing(searchNoneRule, "none"),
		"refusal":         refusalRule,
		"bad-escape":      badEscapeRule,
		"traversal":       traversalRule,
		"allow":           allowRule,
		"envelope":        envelopeRule,
		"known-codes":     knownCodesRule,
		"code-status":     codeStatusRule,
		"error-type":      errorTypeRule,
		"request-id":      requestIDRule,
		"no-key":          noKeyRule,
		"good-key":        withKey(goodKeyRule),
		"challenge":       challengeRule,
		"larger-budget":   withKey(largerBudgetRule),
		"limit-headers":   limitHeadersRule,
		"limit-sane":      limitSaneRule,
		"limit-counts":    limitCountsRule,
		"limit-budget":    limitBudgetRule,
		"limit-enforced":  limitEnforcedRule,
		"limit-refusal":   onRefusal(limitRefusalRule),
		"retry-after":     onRefusal(retryAfterRule),
		"encoded-slash":   encodedSlashRule,
		"trailing-slash":  onList("list", trailingSlashRule),
		"head":            onList("get", headRule),
		"gzip":            onList("plain", gzipRule),
		"protocols":       onList("list", protocolsRule),
		"proxy-error":     proxyErrorRule,
		"not-modified":    notModifiedRule,
		"private":         withKey(onList("keyed", privateRule)),
		"not-from-cache":  withKey(notFromCacheRule),
		"errors-uncached": errorsUncachedRule,
		"vary":            onList("plain", varyRule),
		"cors-read":       corsReadRule,
		"cors-preflight":  corsPreflightRule,
		"cors-expose":     corsExposeRule,
		"cors-foreign":    corsForeignRule,
	}
}

// path returns the request of a response as a person would type it.
func (x *Exchange) path() string { return x.Request.Method + " " + x.Request.Path }

// answered describes a request and its response: "GET /docs returned 404 with a web page".
func (x *Exchange) answered() string { return x.path() + " returned " + x.says() }

// each applies a test to every response for the promise. The first problem breaks it.
func (t *trial) each(test func(*Exchange) (problem string)) finding {
	all := t.every()
	last := all[len(all)-1]
	if f := among(all, "", "", test); f.status != Kept {
		return f
	}
	return kept(last, last.says())
}

// among applies a test to some responses. The first problem breaks the promise; if there are no such responses, it is not seen.
func among(some []*Exchange, none, evidence string, test func(*Exchange) (problem string)) finding {
	if len(some) == 0 {
		return notSeen(nil, none)
	}
	for _, x := range some {
		if problem := test(x); problem != "" {
			return broken(x, problem)
		}
	}
	return kept(some[0], evidence)
}

// onLists returns a rule about responses that are lists. If one of them is not a list, which another promise covers, the promise is not seen.
func onLists(judge func(t *trial, items [][]any, at []*Exchange) finding) rule {
	return func(t *trial) finding {
		var items [][]any
		for _, x := range t.every() {
			list, problem := x.list()
			if problem != "" {
				return wrongContent(x, problem)
			}
			items = append(items, list)
		}
		return judge(t, items, t.every())
	}
}

// onList is onLists for one of the responses.
func onList(role string, judge rule) rule {
	return func(t *trial) finding {
		if _, problem := t.one(role).list(); problem != "" {
			return wrongContent(t.one(role), problem)
		}
		return judge(t)
	}
}

// withKey returns a rule about calls with the key that is set.
func withKey(judge rule) rule {
	return func(t *trial) finding {
		if slices.ContainsFunc(t.every(), func(x *Exchange) bool { return x.Request.Key == KeyReal && !x.KeySent }) {
			return notSeen(nil, "no key is set")
		}
		return judge(t)
	}
}

// listRule requires a 200 with a list in JSON.
func listRule(t *trial) finding {
	for _, x := range t.every() {
		if x.Capped {
			return notSeen(x, "the list is too large to judge")
		}
	}
	return t.each(func(x *Exchange) string {
		_, problem := x.list()
		return problem
	})
}

// objectRule requires a 200 with a JSON object that has a slug or a title.
func objectRule(t *trial) finding {
	return t.each(func(x *Exchange) string {
		if _, problem := x.object(); problem != "" {
			return x.path() + ": " + problem
		}
		return ""
	})
}

// refusalRule requires an error in JSON with the expected status and code.
func refusalRule(t *trial) finding {
	return t.each(func(x *Exchange) string { return t.promise.Expect.refusal(x) })
}

// refusal returns what is wrong with a response that should reject a request.
func (e Expect) refusal(x *Exchange) string {
	want := strings.Join(e.Statuses, " or ")
	if len(e.Codes) > 0 {
		want += " " + strings.Join(e.Codes, " or ")
	}
	switch {
	case !x.isError() || !e.status(x.Status):
		return x.not(want)
	case !x.hasError():
		return x.not("an error in JSON")
	case len(e.Codes) > 0 && !slices.Contains(e.Codes, x.reading().err.Code):
		return x.not(strings.Join(e.Codes, " or "))
	}
	return ""
}

// errorsOf returns the responses for the promise that are errors.
func (t *trial) errorsOf() []*Exchange {
	return slices.DeleteFunc(t.every(), func(x *Exchange) bool { return !x.isError() })
}

// noErrors is why a promise about errors was not seen if there was none.
const noErrors = "no response was an error"
