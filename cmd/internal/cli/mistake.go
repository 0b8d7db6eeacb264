package cli

import "github.com/spf13/cobra"

// Mistake is an error about a part of the command line. Package suggest finds the command line that was meant.
type Mistake struct {
	Err     error
	About   Subject
	Words   []string // the unknown command or flag, the value, or the arguments; none if something is missing
	Instead []string // what belongs there, as far as it is known where the mistake was found: nil is unknown, and no words are nothing
	Text    string   // before the command line that was meant; by default "did you mean"
}

// Subject is what a mistake is about.
type Subject int

// The subjects of mistakes.
const (
	AboutArguments Subject = iota
	AboutValue
	AboutFlag
	AboutCommand
	AboutCode
)

func (m *Mistake) Error() string { return m.Err.Error() }

func (m *Mistake) Unwrap() error { return m.Err }

// Instead returns an error about arguments with the words that were meant instead, or with none if they were not meant at all.
func Instead(err error, args []string, meant ...string) error {
	return &Mistake{Err: err, Words: args, Instead: append([]string{}, meant...)}
}

// NotValue returns an error about the value of a flag with the one that was probably meant, or "".
func NotValue(err error, flag, value, near string) error {
	m := &Mistake{Err: err, About: AboutValue, Words: []string{value}}
	if near != "" {
		m.Err, m.Instead = WithHint(err, "did you mean: --%s %s", flag, near), []string{near}
	}
	return m
}

// NotChoice returns an error about the value of a flag, with the choices and the one that was probably meant.
func NotChoice(err error, flag, value string, choices []string) error {
	return NotValue(WithHint(err, "use %s", ListChoices(choices)), flag, value, NearWord(value, choices))
}

// OnlyOne returns the error for further URLs where a command takes one.
func OnlyOne(what, first string, further []string) error {
	err := Usagef("only one %s can be given, not two: %s and %s", what, RedactPageURL(first), RedactPageURL(further[0]))
	return &Mistake{Err: err, Words: further, Instead: []string{}, Text: "run the command once for each"}
}

// URLs is a check of arguments that are URLs of something: a path or the name of a flag is not one.
func URLs(c *cobra.Command, args []string) error {
	for i, arg := range args {
		switch f := c.Flags().Lookup(arg); {
		case arg != "" && arg[0] == '/' && !c.Flags().Changed("probe"):
			return &Mistake{Err: Usagef("%q is a path, and %s takes a URL", arg, c.CommandPath()), Words: []string{arg}}
		case f != nil && (f.NoOptDefVal != "" || i < len(args)-1):
			return &Mistake{Err: Usagef("%q is not a URL, but the name of a flag", arg), Words: args[i:]}
		}
	}
	return nil
}
