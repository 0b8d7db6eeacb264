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
