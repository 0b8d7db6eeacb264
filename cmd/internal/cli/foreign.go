package cli

// ForeignFlags are the flags of other tools that are typed for a command.
type ForeignFlags struct {
	// Equivalent maps what to type instead to such flags; "" means to leave them out.
	Equivalent map[string][]string
	// Missing maps hints to the flags that the command does not have on purpose.
	Missing map[string][]string
}

// Quietly is the hint for a flag that suppresses the output.
const Quietly = "for the exit code alone, add: > /dev/null"
