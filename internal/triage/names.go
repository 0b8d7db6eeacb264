package triage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

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

// names counts values of one kind, such as the addresses of clients. If there are too many, it stops counting, regardless of their order.
type names struct {
	Counts map[string]*int64 `json:"counts,omitempty"`
	Total  int64             `json:"total,omitempty"`
	Full   bool              `json:"full,omitempty"`
}

func (n *names) add(name string, count int64) {
	if name == "" {
		return
	}
	n.Total += count
	if n.Full {
		return
	}
	if known := n.Counts[name]; known != nil {
		*known += count
		return
	}
	if n.Counts == nil {
		n.Counts = map[string]*int64{}
	}
	n.Counts[name] = &count
	if len(n.Counts) > maxNames {
		n.Full, n.Counts = true, nil
	}
}

func (n *names) merge(o *names) {
	if o.Full {
		n.Full, n.Counts = true, nil
		n.Total += o.Total
		return
	}
	for name, count := range o.Counts {
		n.add(name, *count)
	}
}

// nameCounter counts names block after block. Names from one block are kept for the next, to avoid new allocations.
type nameCounter struct {
	index   map[string]int
	names   []nameCount
	touched []int // those that have been counted in this block
	other   int64 // names that are not counted any more
	full    bool
}

// nameCount is a name and its count.
type nameCount struct {
	name  string
	count int64
}

// add counts a name, and returns it if it has a count of its own.
func (c *nameCounter) add(name []byte) string {
	if len(name) == 0 {
		return ""
	}
	if c.full {
		c.other++
		return ""
	}
	i, ok := c.index[string(name)]
	if !ok {
		if c.index == nil {
			c.index = map[string]int{}
		}
		i = len(c.names)
		c.names = append(c.names, nameCount{name: string(name)})
		c.index[c.names[i].name] = i
	}
	if c.names[i].count == 0 {
		c.touched = append(c.touched, i)
	}
	c.names[i].count++
	return c.names[i].name
}

// flush moves what has been counted into a result, and returns it.
func (c *nameCounter) flush() counted {
	out := counted{total: c.other}
	for _, i := range c.touched {
		out.names = append(out.names, c.names[i])
		c.names[i].count = 0
	}
	c.touched, c.other = c.touched[:0], 0
	if len(c.names) > 2*maxNames {
		c.index, c.names = nil, nil
	}
	return out
}

// counted is what a nameCounter has counted in a block.
type counted struct {
	names []nameCount
	total int64 // of names that were not kept
}

func (n *names) take(c counted) {
	for _, one := range c.names {
		n.add(one.name, one.count)
	}
	n.Total += c.total
}

// fingerprint names a key without showing it.
func fingerprint(key []byte) []byte {
	key = bytes.TrimPrefix(lex.TrimSpace(key), []byte("Bearer "))
	if len(key) < 8 {
		return nil
	}
	sum := sha256.Sum256(key)
	return hex.AppendEncode([]byte("key "), sum[:4])
}
