package errorbody

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readFlat reads code and message wherever they are, for bodies that have none of the named shapes.
func readFlat(d *document) (Body, bool) {
	e, at, ok := d.generic()
	if !ok {
		return Body{}, false
	}
	if text := d.root.First("error", "err", "errors"); text.IsKind(jsonscan.String) && e.Message == strings.TrimSpace(text.Text()) && (e.Code == "" || e.Code == e.Message) &&
		!d.root.Has("status") && !d.root.Has("statusCode") && !d.root.Has("timestamp") {
		return Body{}, false // nothing but the text
	}
	node := cmp.Or(at.node, d.root)
	e.Status = statusIn(node)
	if more := node.First("detail", "details").Text(); hasSpace(more) && hasSpace(e.Message) && more != e.Message {
		e.Summary = strings.TrimRight(e.Message, ".") + ": " + more
	}
	e.Type, e.Title = node.Get("type").Text(), node.Get("title").Text()
	if e.Details = node.First("details", "data").JSON(); e.Details == nil {
		e.Details = rest(node, e)
	}
	return e, true
}

// ownFields are the members that have a field in Body, so they are not details.
var ownFields = [...]string{"code", "errorcode", "message", "error", "msg", "detail", "status", "statuscode", "success", "type", "typename"}

// rest returns the members of an object that are in no field of the error and are not used otherwise.
func rest(node *jsonscan.Value, e Body, used ...string) json.RawMessage {
	for m := range node.Members() {
		name := plainName(m.Key)
		text := strings.TrimSpace(m.Scalar())
		if slices.Contains(ownFields[:], name) && !m.IsKind(jsonscan.Object) && !m.IsKind(jsonscan.Array) {
			used = append(used, m.Key)
		}
		if text != "" && (text == e.Message && messageRank(name) > 0 || text == e.Code && codeRank(name) > 0) {
			used = append(used, m.Key)
		}
	}
	return node.Except(used...)
}

// places lists the objects that may contain a code or a message, two levels deep: those about an error first, then the root, then others.
func (d *document) places() []place {
	var inside, below, other, deep []place
	var visit func(v *jsonscan.Value, depth int, inError bool)
	visit = func(v *jsonscan.Value, depth int, inError bool) {
		for m := range v.Members() {
			name := plainName(m.Key)
			inner := &m.Value
			if inner.IsKind(jsonscan.Array) {
				inner = inner.FirstItem()
			}
			if !inner.IsKind(jsonscan.Object) || len(inside)+len(below)+len(other)+len(deep) >= maxPlaces {
				continue
			}
			p := place{node: inner, inError: aboutError(name)}
			switch {
			case p.inError && (depth == 1 || inError):
				inside = append(inside, p)
			case p.inError: // {"items": [{"status": "REJECTED", "errors": [{"type": "duplicate"}]}]}
				below = append(below, p)
			case depth == 1 || name == "attributes": // of a JSON:API resource, as DatoCMS writes an error
				other = append(other, p)
			default:
				p.last = true
				deep = append(deep, p)
			}
			if depth < 2 || depth < 4 && len(v.Children()) == 1 { // what is wrapped in nothing but names counts as less deep
				visit(inner, depth+1, p.inError)
			}
		}
	}
	visit(d.root, 1, false)
	inside = append(inside, place{node: d.root})
	return slices.Concat(inside, below, other, deep)
}

const maxPlaces = 16

// place is an object that may contain a code or a message.
type place struct {
	node    *jsonscan.Value
	inError bool
	last    bool // used only if the others contain nothing
}

// tier ranks codes by where they are: under the name of a code, under another name, or a status other than that of the response.
func tier(rank int) int {
	switch {
	case rank < weakCode:
		return 0
	case rank < onlyStatus:
		return 1
	}
	return 2
}

// generic reads code and message wherever they are. It reports false if there is neither.
func (d *document) generic() (e Body, at place, found bool) {
	if !d.root.IsKind(jsonscan.Object) {
		return Body{}, place{}, false
	}
	score := worstRank
	for _, p := range d.places() {
		if score < weakCode && e.Message != "" && !isPhrase(e.Message) || p.last && at.node != nil {
			break
		}
		code, rank := d.codeIn(p.node, p.inError)
		message := d.messageIn(p.node, 2)
		if !p.inError && p.node != d.root && rank >= weakType && rank <= weakKind { // the type, the name or the id of data
			code = ""
		}
		if code == message && code != "" && !p.inError && !codeLike(code) {
			code = ""
		}
		if at.node == nil && (code != "" || message != "") {
			at = p
		}
		if code != "" && (e.Code == "" || tier(rank) < tier(score)) {
			e.Code, score = code, rank
		}
		if message != "" && (e.Message == "" || isPhrase(e.Message) && !isPhrase(message) && hasSpace(message)) {
			e.Message = message
		}
	}
	e.Code = cmp.Or(e.Code, tagOf(d.root.Get("error")))
	if sys := d.root.Get("sys"); e.Code == "" || sys.Get("type").Text() == "Error" {
		e.Code = cmp.Or(sys.Get("id").Text(), e.Code) // Contentful
	}
	if kids := d.root.Children(); e.Code == "" && e.Message != "" && len(kids) == 1 && kids[0].IsKind(jsonscan.Object) && codeLike(kids[0].Key) {
		e.Code = kids[0].Key // OpenStack: {"itemNotFound": {…}}
	}
	if kids := d.root.Children(); d.failed && at.node == nil && e.Code == "" && len(kids) == 1 && hasSpace(kids[0].Text()) {
		e.Message, at = kids[0].Text(), place{node: d.root} // {"exp": "token expired"} of Kong
	}
	d.nameProcedureError(&e)
	return e, at, at.node != nil || e.Code != ""
}

// tagOf returns the tags of a union of Dropbox: {".tag": "path", "path": {".tag": "not_found"}} is path/not_found.
func tagOf(v *jsonscan.Value) string {
	if v.IsKind(jsonscan.Object) && !v.Has(".tag") {
		v = v.Get("reason")
	}
	var tags []string
	for len(tags) < 4 {
		tag := v.Get(".tag").Text()
		if tag == "" || hasSpace(tag) || len(tag) > 80 {
			break
		}
		tags, v = append(tags, tag), v.Get(tag)
	}
	return strings.Join(tags, "/")
}
