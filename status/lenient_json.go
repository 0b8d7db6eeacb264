package status

import (
	"encoding/json"
	"strings"
	"time"
)

// text is a JSON value where a page should have a word: a string, or a number or boolean in its own spelling. Null and
// absent are "". Pages that imitate others, and newer versions, are not strict about which.
type text string

// UnmarshalJSON implements json.Unmarshaler.
func (t *text) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return err
		}
		*t = text(s)
	case 'n':
		*t = ""
	case '{', '[':
		return &json.UnmarshalTypeError{Value: kind(data), Field: "a word"}
	default:
		*t = text(data)
	}
	return nil
}

// MarshalJSON implements json.Marshaler: no word is null.
func (t text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(t))
}

func kind(data []byte) string {
	if data[0] == '[' {
		return "array"
	}
	return "object"
}

// list is a JSON array that tells absent and null from empty.
type list[T any] struct {
	items   []T
	present bool
	null    bool
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *list[T]) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		l.null = true
		return nil
	}
	l.present = true
	return json.Unmarshal(data, &l.items)
}

// MarshalJSON implements json.Marshaler.
func (l list[T]) MarshalJSON() ([]byte, error) {
	if l.items == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(l.items)
}

// firstOf returns the first word that is not empty.
func firstOf(words ...text) text {
	for _, w := range words {
		if strings.TrimSpace(string(w)) != "" {
			return w
		}
	}
	return ""
}

// missingMember returns the error for a JSON document without a required member.
func missingMember(url, what string) error { return &docError{url: url, problem: "has no " + what} }

// note is one update of an incident.
type note struct {
	text string
	at   *time.Time
}

// update replaces the note with a later one that is not empty. Of those without a time, the last is used.
func (n *note) update(words, at text) {
	if later := (note{string(words), moment(at)}); strings.TrimSpace(later.text) != "" && !later.isBefore(*n) {
		*n = later
	}
}

func (n note) isBefore(other note) bool {
	return other.at != nil && (n.at == nil || n.at.Before(*other.at))
}

// namesOf returns the names of the parts that an event names.
func namesOf[T any](parts []T, name func(T) text) []string {
	var out []string
	for _, part := range parts {
		out = append(out, string(name(part)))
	}
	return out
}
