package lex

import "github.com/hex21/hex21/internal/ascii"

// The classes of bytes. Most belong to one search, which goes on to the next byte of a class.
const (
	Digit        = 1 << iota
	Lower        // a lower-case letter
	KeyEnd       // a letter that is not the last but one of the name of a field for statuses
	Joins        // no code follows it directly
	ProseStops   // what is read in prose may begin with it
	MentionStops // it may show whether a code before which it stands is only mentioned
	NotInID      // it is not part of a request id
	rare         // there are few of them in logs
	Capital      // an upper-case letter or an underscore
	InName       // it may be in the name of a field
	Letter
	EndsBare // it ends a value without quotes
)

// ClassOf holds the classes of each byte.
var ClassOf = func() (t [256]uint16) {
	for c := range t {
		switch c := byte(c); {
		case ascii.IsDigit(c):
			t[c] = Digit | InName
		case c == 'u' || c == 'd':
			t[c] = Lower | InName
		case IsLower(c):
			t[c] = Lower | KeyEnd | InName
		case ascii.IsUpper(c):
			t[c] = ProseStops | rare | Capital | InName
		case c <= ' ' || c >= 0x7f:
			t[c] = NotInID
		}
	}
	for c := range t {
		if ascii.IsLetter(byte(c)) {
			t[c] |= Letter
		}
	}
	for _, class := range [...]struct {
		bytes string
		trait uint16
	}{
		{"./-@%&?$+*~<", Joins},
		{"{\"=:45\\", ProseStops},
		{"-\x93\x94=\n\t,;|([]{}\"'<>`):", MentionStops},
		{"\"{[", NotInID},
		{"_", Capital},
		{"_-.@", InName},
		{" \t\n,;\"})]", EndsBare},
		{"|#=(>{},_bjkmqvwxyz", rare},
	} {
		for _, c := range []byte(class.bytes) {
			t[c] |= class.trait
		}
	}
	return t
}()
