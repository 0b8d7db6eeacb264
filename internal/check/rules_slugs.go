package check

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// ownSlugRule requires that the response for a slug has that slug.
func ownSlugRule(t *trial) finding {
	for _, x := range t.every() {
		object, problem := x.object()
		asked, _ := url.PathUnescape(x.Request.Path[strings.Index(x.Request.Path[1:], "/")+2:])
		switch {
		case problem != "" && strings.Contains(asked, "/"):
			return broken(x, x.path()+": "+problem)
		case problem != "":
			return wrongContent(x, problem)
		case slugOf(object) == "":
			return notSeen(x, x.path()+" does not name its slug")
		case slugOf(object) != asked:
			return broken(x, fmt.Sprintf("%s returned the slug %q", x.path(), text.Shorten(slugOf(object), 80)))
		}
	}
	last := t.all(t.promise.Requests[0].Role)
	return kept(last[0], fmt.Sprintf("the response has the requested slug (%d tried)", len(last)))
}

// uniqueSlugsRule requires that a list has each slug only once.
func uniqueSlugsRule(_ *trial, lists [][]any, at []*Exchange) finding {
	total := 0
	for i, items := range lists {
		seen := map[string]bool{}
		for _, item := range items {
			slug := slugOf(item)
			if slug == "" {
				continue
			}
			if seen[slug] {
				return broken(at[i], fmt.Sprintf("%s lists %q twice", at[i].path(), text.Shorten(slug, 80)))
			}
			seen[slug] = true
			total++
		}
	}
	if total == 0 {
		return notSeen(at[0], "nothing listed has a slug")
	}
	return kept(at[0], fmt.Sprintf("%d slugs, each once", total))
}
