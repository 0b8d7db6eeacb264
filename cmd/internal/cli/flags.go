package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// GroupAnnotation names the group that a flag is listed under.
const GroupAnnotation = "hex21_group"

// Grouped adds the flags of one group to a command and records the group.
func Grouped(c *cobra.Command, group string, register func(*pflag.FlagSet)) {
	fs := pflag.NewFlagSet(group, pflag.ContinueOnError)
	fs.SortFlags = false
	register(fs)
	fs.VisitAll(func(f *pflag.Flag) { _ = fs.SetAnnotation(f.Name, GroupAnnotation, []string{group}) })
	c.Flags().SortFlags = false
	c.Flags().AddFlagSet(fs)
}

// OneOf reports whether a text is one of the choices.
func OneOf(s string, choices ...string) bool {
	return slices.Contains(choices, s)
}

// Arity returns a check that a command has at least low and at most high arguments; a negative high means any number. what names a missing
// argument.
func Arity(low, high int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 0 && high == 0:
			return &Mistake{Err: Usagef("%s takes no arguments, but got %q", c.CommandPath(), args[0]), Words: args}
		case len(args) < low:
			return Usagef("%s is missing", what)
		case high >= 0 && len(args) > high:
			return &Mistake{Err: Usagef("unexpected argument: %q", args[high]), Words: args}
		}
		return nil
	}
}

// Check makes a flag reject wrong values when it is set, even by the config file, and not only when the command runs. An empty value is left
// to the check of the whole command line.
func Check(fs *pflag.FlagSet, name string, check func(value string) error) {
	f := fs.Lookup(name)
	one := checked{f.Value, check}
	if list, ok := f.Value.(pflag.SliceValue); ok {
		f.Value = checkedList{one, list}
		return
	}
	f.Value = one
}

type checked struct {
	pflag.Value
	check func(value string) error
}

func (v checked) Set(text string) error {
	if err := v.check(text); text != "" && err != nil {
		return err
	}
	return v.Value.Set(text)
}

type checkedList struct {
	checked
	pflag.SliceValue
}

func (v checkedList) Replace(values []string) error {
	for _, value := range values {
		if err := v.check(value); err != nil {
			return err
		}
	}
	return v.SliceValue.Replace(values)
}

// Choice limits a flag to some values, and completes them. what completes the message about another value.
func (a *App) Choice(c *cobra.Command, name, what string, choices ...string) {
	a.CompleteValues(c, name, choices...)
	Check(c.Flags(), name, func(value string) error {
		if OneOf(value, choices...) {
			return nil
		}
		return NotChoice(Flagf(name, "--%s %q %s", name, value, what), name, value, choices)
	})
}

// WrongValue returns what is wrong with a value of a flag, without the messages of Go's parsers.
func WrongValue(f *pflag.Flag, value string, err error) error {
	switch f.Value.Type() {
	case "bool":
		return fmt.Errorf("%q is not true or false", value)
	case "int":
		return fmt.Errorf("%q is not a whole number", value)
	case "uint64":
		return fmt.Errorf("%q is not a whole number of at least 0", value)
	}
	return err
}

// ChoicesAnnotation holds the values of a flag with a fixed set of values.
const ChoicesAnnotation = "hex21_choices"

// TypedFlags returns the flags that were typed and are wanted, as argv.
func TypedFlags(fs *pflag.FlagSet, wanted func(*pflag.Flag) bool) []string {
	var words []string
	fs.VisitAll(func(f *pflag.Flag) {
		if !f.Changed || !wanted(f) {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand
		}
		switch values, isList := f.Value.(pflag.SliceValue); {
		case isList:
			for _, value := range values.GetSlice() {
				words = append(words, name, value)
			}
		case f.NoOptDefVal != "" && f.Value.String() == f.NoOptDefVal:
			words = append(words, name)
		case f.NoOptDefVal != "":
			words = append(words, "--"+f.Name+"="+f.Value.String())
		default:
			words = append(words, name, f.Value.String())
		}
	})
	return words
}

// InGroup reports whether a flag is in one of these groups of its command's help.
func InGroup(f *pflag.Flag, groups ...string) bool {
	return slices.ContainsFunc(f.Annotations[GroupAnnotation], func(group string) bool { return slices.Contains(groups, group) })
}
