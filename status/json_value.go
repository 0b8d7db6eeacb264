package status

import (
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/jsonscan"
)

// The kinds of documents.
const (
	object = jsonscan.Object
	array  = jsonscan.Array
)

// value is a JSON value of a page, or none. A path leads to a value within objects: "page.name". Pages that imitate others, and newer versions,
// are not strict about kinds, so a value of an unexpected kind counts as absent.
type value struct {
	json *jsonscan.Value
	// odd is set to the first path that was looked for in a scalar or did not lead to a list: what is there could be anything, including trouble.
	odd *string
}

// at returns the value at a path. The empty path leads to the value itself.
func (v value) at(path string) value {
	if path == "" {
		return v
	}
	v.expect(object, path)
	json := v.json
	for name := range strings.SplitSeq(path, ".") {
		json = member(json, name)
	}
	return value{json, v.odd}
}

// member returns a member of an object. If there is none of exactly that name, the letter case does not count: some servers capitalize
// all names.
func member(v *jsonscan.Value, name string) *jsonscan.Value {
	found := v.Get(name)
	if found != nil || !v.IsKind(object) {
		return found
	}
	for m := range v.Members() {
		if strings.EqualFold(m.Key, name) && !m.IsKind(jsonscan.Null) {
			found = &m.Value
		}
	}
	return found
}

// expect notes a path at which there is something, and it is not of a kind.
func (v value) expect(kind jsonscan.Kind, path string) {
	if v.odd != nil && *v.odd == "" && v.json.NonEmpty() && !v.json.IsKind(kind) {
		*v.odd = path
	}
}

// text returns the first word at one of the paths: a string, or a number or boolean in its own spelling.
func (v value) text(paths ...string) string {
	for _, path := range paths {
		found := v.at(path)
		word := found.json.Scalar()
		if found.is("", jsonscan.True) || found.is("", jsonscan.False) {
			word = string(found.json.Raw())
		}
		if strings.TrimSpace(word) != "" {
			return word
		}
	}
	return ""
}

// time returns the first of the times at the paths that is stated, see moment.
func (v value) time(paths ...string) *time.Time { return moment(v.text(paths...)) }

func (v value) is(path string, kind jsonscan.Kind) bool { return v.at(path).json.IsKind(kind) }

// yes and no report whether the value at a path says so: true or false, or 1 or 0, as some databases return them.
func (v value) yes(path string) bool { return slices.Contains([]string{"true", "1"}, v.text(path)) }
func (v value) no(path string) bool  { return slices.Contains([]string{"false", "0"}, v.text(path)) }

// items returns the items of the list at a path.
func (v value) items(path string) iter.Seq[value] {
	return func(yield func(value) bool) {
		list := v.at(path)
		list.expect(array, path)
		for item := range list.json.Items() {
			if !yield(value{item, v.odd}) {
				return
			}
		}
	}
}

// texts returns the words at the paths in each item of the list at a path, such as the names of the parts that an event affects.
func (v value) texts(list string, paths ...string) []string {
	var out []string
	for item := range v.items(list) {
		out = append(out, item.text(paths...))
	}
	return out
}

// namesByID returns the names of the items of the list at a path, by their ids.
func (v value) namesByID(list string) map[string]string {
	out := map[string]string{}
	for item := range v.items(list) {
		out[item.text("id")] = item.text("name")
	}
	return out
}

// affected returns the names of the parts that an event lists at a path: their own, or else those of their ids.
func (v value) affected(list, id string, names map[string]string) (out []string) {
	for part := range v.items(list) {
		out = append(out, firstOf(part.text("name"), names[part.text(id)]))
	}
	return out
}

// within calls visit for each object within the value, the outer ones first, until visit reports that it has what it wants.
func (v value) within(visit func(value) bool) bool { return v.visitTo(maxDepth, visit) }

func (v value) visitTo(depth int, visit func(value) bool) bool {
	switch {
	case depth == 0:
		return false
	case v.is("", object):
		if visit(v) {
			return true
		}
		for m := range v.json.Members() {
			if (value{&m.Value, v.odd}).visitTo(depth-1, visit) {
				return true
			}
		}
	default:
		for item := range v.items("") {
			if item.visitTo(depth-1, visit) {
				return true
			}
		}
	}
	return false
}

// firstOf returns the first word that is not blank.
func firstOf(words ...string) string {
	if i := slices.IndexFunc(words, func(w string) bool { return strings.TrimSpace(w) != "" }); i >= 0 {
		return words[i]
	}
	return ""
}

// missingMember returns the error for a document without a required member.
func missingMember(url, what string) error { return &docError{url: url, problem: "has no " + what} }

// newest returns the newest of the updates of an incident. Of those without a time, it is the last.
func newest(updates iter.Seq[value], at string) (last value) {
	for u := range updates {
		if !isBefore(u.time(at), last.time(at)) {
			last = u
		}
	}
	return last
}

// note is one update of an incident.
type note struct {
	text string
	at   *time.Time
}

// update replaces the note with a later one that is not empty. Of those without a time, the last is used.
func (n *note) update(words, at string) {
	if later := (note{words, moment(at)}); strings.TrimSpace(words) != "" && !isBefore(later.at, n.at) {
		*n = later
	}
}

// noteOf returns the newest of the updates in the list at a path that has words.
func (v value) noteOf(list, at string, words ...string) (last note) {
	for u := range v.items(list) {
		last.update(u.text(words...), u.text(at))
	}
	return last
}

// isBefore reports whether a time, which may be absent, is before another one.
func isBefore(at, other *time.Time) bool { return other != nil && (at == nil || at.Before(*other)) }
