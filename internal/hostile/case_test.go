//go:build linux

package hostile

import (
	"os"
	"sync"
	"time"
)

// Case is one kind of hostile input or environment, and what hex21 must do with it.
type Case struct {
	// Group is the chapter of the table, and Name is unique within it.
	Group, Name string
	// Serve answers the connections to {addr}, {origin} and {base}; nil is a server that nothing listens for. A second one, of another
	// origin, is at {other}.
	Serve, Other Server
	// Args is the command line. {base} and the like, {dir} for a folder of the case's own, and {key} are replaced. A probe case has
	// none and calls {base}/x in every way that shows something.
	Args []string
	// Flags are more arguments of a probe case.
	Flags []string
	Env   []string // NAME=value, with the same replacements
	Files map[string]string
	// Prepare makes what is more than a file with a text, in the folder of the case.
	Prepare func(dir string) error
	Stdin   string
	// Input is what the program reads from instead of Stdin, such as a pipe that stays silent. It is closed with the case.
	Input func() (*os.File, error)
	// Output is what the program writes to instead of a pipe.
	Output string
	// Closed are the numbers of the standard streams that the program does not have, such as "02".
	Closed string
	// Shell is what a shell does before it becomes the program, such as "ulimit -n 16".
	Shell string
	// Terminal gives the program a terminal, and Size has the columns and rows of one that is not 120 by 50.
	Terminal bool
	Size     *[2]uint16
	// Signal is sent after a time.
	Signal      os.Signal
	SignalAfter time.Duration
	// After looks at the folder of the case when the program has ended.
	After func(dir string) error
	Want  Want
	// More reports whether only make hostile runs the case.
	More bool
}

// Want is what has to come of a case.
type Want struct {
	// Exit are the exit codes that are right in a case whose outcome is not reviewed in testdata/outcomes.tsv, since it may end in more than one
	// way. None is any of those of the table in "hex21 help exit-codes".
	Exit []int
	// Finding is one of the findings of the JSON document, or the code of its error; Holds are texts of the output, Lacks are not.
	Finding      string
	Holds, Lacks []string
	// Time is how long it may take; zero is 3 s. CPU is how long it may compute; zero is 2 s.
	Time, CPU time.Duration
	// MiB is how much memory it may have at any time; zero is 64.
	MiB int
	// Free leaves the form of the output open: a page of help, a script.
	Free bool
}

// Key is the key of every case. Its first letters are not secret; the others must not be in any output.
const Key = "hx_live_8fK2mQ9zR4tY7wL3"

// All returns the whole table, which is made once.
var All = sync.OnceValue(func() (all []Case) {
	for _, group := range [](func() []Case){
		transportCases, tlsCases, http1Cases, http2Cases, bodyCases, codingCases, redirectCases, proxyCases,
		terminalCases, secretCases, fileCases, signalCases, configCases, catalogCases, statusCases, triageCases, mockCases, pathCases, commandCases, surroundingCases, documentCases, attackCases,
	} {
		all = append(all, group()...)
	}
	return all
})

// in sets the group of cases.
func in(group string, cases ...Case) []Case {
	for i := range cases {
		cases[i].Group = group
	}
	return cases
}

// exits are exit codes, and with is what else is wanted.
func exits(codes ...int) Want { return Want{Exit: codes} }

func (w Want) finding(id string) Want      { w.Finding = id; return w }
func (w Want) holds(texts ...string) Want  { w.Holds = append(w.Holds, texts...); return w }
func (w Want) lacks(texts ...string) Want  { w.Lacks = append(w.Lacks, texts...); return w }
func (w Want) within(d time.Duration) Want { w.Time = d; return w }
func (w Want) mib(n int) Want              { w.MiB = n; return w }

// sampled leaves every sixth of some cases to CI, and the others to make hostile.
func sampled(cases []Case) []Case { return every(6, cases) }

// every leaves every nth of some cases to CI.
func every(n int, cases []Case) []Case {
	for i := range cases {
		cases[i].More = cases[i].More || i%n > 0
	}
	return cases
}
