package wire

import (
	"encoding/base64"
	"errors"
	"strconv"
	"strings"
)

// sfToken is a token of a structured field, as opposed to a string.
type sfToken string

// sfMember is one member of a structured field: an item of a list, or a member of a dictionary if it has a key. Values are int64,
// float64, string, sfToken, []byte or bool.
type sfMember struct {
	key    string
	value  any
	params map[string]any
}

// param gives a parameter, or nil when it is not there.
func (m sfMember) param(name string) any { return m.params[name] }

// parseMembers reads a list or a dictionary of structured fields (RFC 9651, sections 3.1 and 3.2) without inner lists, dates and
// display strings, which no rate-limit header has. One reader serves both: a key before an equals sign makes a dictionary.
func parseMembers(raw string) ([]sfMember, error) {
	s := sfReader{rest: strings.Trim(raw, " ")}
	var members []sfMember
	for s.rest != "" {
		m, err := s.member()
		if err != nil {
			return members, err
		}
		members = append(members, m)
		s.rest = strings.TrimLeft(s.rest, " \t")
		if s.rest == "" {
			break
		}
		if s.rest[0] != ',' {
			return members, errors.New("a comma is missing")
		}
		if s.rest = strings.TrimLeft(s.rest[1:], " \t"); s.rest == "" {
			return members, errors.New("it ends in a comma")
		}
	}
	return members, nil
}

type sfReader struct{ rest string }

func (s *sfReader) member() (sfMember, error) {
	var m sfMember
	v, err := s.bare()
	if err != nil {
		return m, err
	}
	if key, ok := v.(sfToken); ok && strings.HasPrefix(s.rest, "=") {
		s.rest = s.rest[1:]
		m.key = string(key)
		if v, err = s.bare(); err != nil {
			return m, err
		}
	}
	m.value = v
	for strings.HasPrefix(s.rest, ";") {
		s.rest = strings.TrimLeft(s.rest[1:], " ")
		key := s.take(isKey)
		if key == "" || key[0] != '*' && !isLetter(key[0]) {
			return m, errors.New("a parameter has no name")
		}
		var v any = true
		if strings.HasPrefix(s.rest, "=") {
			s.rest = s.rest[1:]
			if v, err = s.bare(); err != nil {
				return m, err
			}
		}
		if m.params == nil {
			m.params = make(map[string]any)
		}
		m.params[key] = v
	}
	return m, nil
}

// bare reads a value.
func (s *sfReader) bare() (any, error) {
	if s.rest == "" {
		return nil, errors.New("a value is missing")
	}
	switch c := s.rest[0]; {
	case c == '"':
		return s.str()
	case c == ':':
		b, after, ok := strings.Cut(s.rest[1:], ":")
		if !ok {
			return nil, errors.New("bytes have no end")
		}
		s.rest = after
		decoded, err := base64.StdEncoding.DecodeString(b)
		if err != nil {
			return nil, errors.New("bytes are not in base64")
		}
		return decoded, nil
	case c == '?':
		v := s.rest[:min(2, len(s.rest))]
		if s.rest = s.rest[len(v):]; v != "?0" && v != "?1" {
			return nil, errors.New("a boolean is neither ?0 nor ?1")
		}
		return v == "?1", nil
	case c == '-' || c >= '0' && c <= '9':
		return sfNumber(s.take(func(c byte) bool { return c == '-' || c == '.' || c >= '0' && c <= '9' }))
	case c == '*' || isLetter(c):
		return sfToken(s.take(isTokenByte)), nil
	}
	return nil, errors.New("a value starts with " + strconv.QuoteRune(rune(s.rest[0])))
}

func sfNumber(digits string) (any, error) {
	whole, fraction, isDecimal := strings.Cut(strings.TrimPrefix(digits, "-"), ".")
	switch {
	case !allDigits(whole) || isDecimal && !allDigits(fraction):
		return nil, errors.New("a number is malformed")
	case len(whole) > 15 || isDecimal && (len(whole) > 12 || len(fraction) > 3):
		return nil, errors.New("a number is too long")
	case isDecimal:
		return strconv.ParseFloat(digits, 64)
	}
	return strconv.ParseInt(digits, 10, 64)
}

func (s *sfReader) str() (any, error) {
	var out strings.Builder
	for i := 1; i < len(s.rest); i++ {
		switch c := s.rest[i]; {
		case c == '"':
			s.rest = s.rest[i+1:]
			return out.String(), nil
		case c < ' ' || c > '~':
			return nil, errors.New("a string has a character that it must not have")
		case c == '\\':
			if i++; i == len(s.rest) || s.rest[i] != '"' && s.rest[i] != '\\' {
				return nil, errors.New("a string has a wrong escape")
			}
			out.WriteByte(s.rest[i])
		default:
			out.WriteByte(c)
		}
	}
	return nil, errors.New("a string has no end")
}

// take passes bytes as long as they fit.
func (s *sfReader) take(fits func(byte) bool) string {
	i := 0
	for i < len(s.rest) && fits(s.rest[i]) {
		i++
	}
	taken := s.rest[:i]
	s.rest = s.rest[i:]
	return taken
}

func isKey(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' || c == '*'
}

func isTokenByte(c byte) bool {
	return isLetter(c) || c >= '0' && c <= '9' || strings.IndexByte("!#$%&'*+-.^_`|~:/", c) >= 0
}
