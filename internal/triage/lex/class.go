package lex

// The classes of bytes. Most belong to one search, which goes on to the next byte of a class.
const (
	Digit        = 1 << iota
	Lower        // a lower-case letter
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
	set := func(from, to int, class uint16) {
		for c := from; c <= to; c++ {
			t[c] |= class
		}
	}
	set('0', '9', Digit|InName)
	set('A', 'Z', Letter|Capital|InName|ProseStops|rare)
	set('a', 'z', Letter|Lower|InName)
	set(0, ' ', NotInID)
	set(0x7f, 0xff, NotInID)
	for _, class := range [...]struct {
		bytes string
		trait uint16
	}{
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
