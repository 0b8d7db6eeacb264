package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/lex"
)

// pathOf returns the path of a URL, without host and query.
func pathOf(b []byte) []byte {
	if len(b) > 0 && b[0] != '/' { // after a slash, an address is in the query
		if i := lex.Index(b, "://"); i >= 0 {
			b = b[i+3:]
			if i = bytes.IndexByte(b, '/'); i < 0 {
				return []byte("/")
			}
			b = b[i:]
		}
	}
	if i := bytes.IndexByte(b, '?'); i >= 0 {
		b = b[:i]
	}
	if i := bytes.IndexByte(b, '#'); i >= 0 {
		b = b[:i]
	}
	return b
}

// route appends a path to to, with its variable parts left out, so that requests of one kind have one name: /articles/my-slug is
// /articles/*. Only the first five parts are kept.
func route(to, url []byte) []byte {
	path := pathOf(url)
	if len(path) == 0 || path[0] != '/' {
		return to
	}
	variable := false // the part before is one of those that a name follows
	for n := 0; len(path) > 0 && n < 5; n++ {
		path = path[1:]
		end := bytes.IndexByte(path, '/')
		if end < 0 {
			end = len(path)
		}
		part := path[:end]
		path = path[end:]
		to = append(to, '/')
		if n > 0 && (variable && string(part) != "search" || bytes.ContainsAny(part, "0123456789%")) {
			to = append(to, '*')
		} else {
			to = append(to, part...)
		}
		variable = string(part) == "articles" || string(part) == "docs"
	}
	return to
}
