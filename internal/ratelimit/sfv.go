package ratelimit

import "github.com/dunglas/httpsfv"

// sfToken is a token of a structured field, as opposed to a string.
type sfToken = httpsfv.Token

// sfMember is one member of a structured field: an item of a list, or a member of a dictionary if it has a key. Values are int64,
// float64, string, sfToken, []byte or bool.
type sfMember struct {
	key    string
	value  any
	params *httpsfv.Params
}

// param returns a parameter, or nil if it is absent.
func (m sfMember) param(name string) any {
	if m.params == nil {
		return nil
	}
	v, _ := m.params.Get(name)
	return v
}

// parseMembers parses a structured field (RFC 9651) as a list or else as a dictionary. Inner lists, which no rate-limit header has, are
// left out.
func parseMembers(raw string) ([]sfMember, error) {
	list, err := httpsfv.UnmarshalList([]string{raw})
	if err == nil {
		var members []sfMember
		for _, m := range list {
			if item, ok := m.(httpsfv.Item); ok {
				members = append(members, sfMember{value: item.Value, params: item.Params})
			}
		}
		return members, nil
	}
	dictionary, errDictionary := httpsfv.UnmarshalDictionary([]string{raw})
	if errDictionary != nil {
		return nil, err
	}
	var members []sfMember
	for _, key := range dictionary.Names() {
		m, _ := dictionary.Get(key)
		if item, ok := m.(httpsfv.Item); ok {
			members = append(members, sfMember{key: key, value: item.Value, params: item.Params})
		}
	}
	return members, nil
}
